/* engine/sasl.h - login mechanisms (RFC 4422): what they are called, what they need, and the
 * answers to a server's challenges. A new mechanism is one row of mechanisms[]. */
#ifndef MAILSETUP_ENGINE_SASL_H
#define MAILSETUP_ENGINE_SASL_H

#include "base/secret.h"

#include <stdbool.h>
#include <stddef.h>

enum mechanism {
    MECHANISM_SCRAM_SHA_256,
    MECHANISM_SCRAM_SHA_1,
    MECHANISM_DIGEST_MD5,
    MECHANISM_CRAM_MD5,
    MECHANISM_PLAIN,
    MECHANISM_LOGIN,
    MECHANISM_XOAUTH2,
    MECHANISM_OAUTHBEARER,
    MECHANISM_NTLM,
    MECHANISM_COUNT,
    MECHANISM_NONE = MECHANISM_COUNT
};

struct mechanism_row {
    const char *name;   /* as registered, and as GNU SASL knows it */
    bool safe_in_clear; /* the password itself does not cross the network */
    bool client_first;  /* the client may begin (initial response) */
};
extern const struct mechanism_row mechanisms[MECHANISM_COUNT];

/* The name may be in any case. MECHANISM_NONE when there is none. */
enum mechanism mechanism_by_name(const char *name, size_t length);

/* A challenge is at most this many base64 characters (RFC 4954, section 4). */
enum { SASL_LINE_MAX = 12288 };

struct sasl;
/* user and password hold no NUL; both are copied. NULL: the library cannot do the mechanism. */
struct sasl *sasl_new(enum mechanism mechanism, const char *user, const struct secret *password);
void sasl_free(struct sasl *sasl); /* wipes */
/* The answer, in base64, to a challenge as it stood on the wire, in base64. challenge NULL: the
 * initial response of a mechanism where the client begins. The caller wipes and frees *answer.
 * False: the challenge is not one; *reason is a sentence's end, to be translated. */
bool sasl_step(struct sasl *sasl, const char *challenge, size_t length, char **answer,
               const char **reason);
/* Has everything been said that proves who we are? */
bool sasl_complete(const struct sasl *sasl);

#endif
