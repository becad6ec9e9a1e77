/* What is random in a login, held still: these stand before the libraries' own. */
#ifndef TESTS_FIXED_NONCE_H
#define TESTS_FIXED_NONCE_H

#include "base/encode.h"
#include "base/mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* GNU SASL takes its nonce for SCRAM from itself, by two calls. */
static const char *scram_nonce = "fyko+d2lbbFgONRv9qkxdawL";
enum { SCRAM_NONCE_BYTES = 18 };

int gsasl_nonce(char *data, size_t length);
int gsasl_nonce(char *data, size_t length)
{
    memset(data, 'n', length);
    return 0;
}

int gsasl_base64_to(const char *in, size_t length, char **out, size_t *out_length);
int gsasl_base64_to(const char *in, size_t length, char **out, size_t *out_length)
{
    bool nonce = length == SCRAM_NONCE_BYTES;
    for (size_t i = 0; nonce && i < length; i++)
        nonce = in[i] == 'n';
    *out = nonce ? mem_copy(scram_nonce) : base64_encode(in, length);
    if (out_length)
        *out_length = strlen(*out);
    return 0;
}

/* OpenSSL's: our own nonces are "AAAA...". */
int RAND_bytes(unsigned char *bytes, int length);
int RAND_bytes(unsigned char *bytes, int length)
{
    memset(bytes, 0, (size_t)length);
    return 1;
}

#endif
