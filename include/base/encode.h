/* base/encode.h - base64 (RFC 4648) and hex. */
#ifndef MAILSETUP_BASE_ENCODE_H
#define MAILSETUP_BASE_ENCODE_H

#include <stdbool.h>
#include <stddef.h>

/* The caller frees (wipes where secret). Never NULL. */
char *base64_encode(const void *bytes, size_t length);
/* Strict: no white space, right padding. False: not base64. *bytes is NUL-terminated as well. */
bool base64_decode(const char *text, size_t text_length, char **bytes, size_t *length);
/* Lower case; out has room for 2 * length + 1. */
void hex_encode(const void *bytes, size_t length, char *out);

#endif
