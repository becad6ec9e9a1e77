/* base/secret.h - a password or token in memory that is locked, kept out of core files and wiped.
 */
#ifndef MAILSETUP_BASE_SECRET_H
#define MAILSETUP_BASE_SECRET_H

#include <stddef.h>

struct secret;

enum { SECRET_MAX = 64 * 1024 }; /* bytes; an OAuth token is a few thousand */

/* A copy of the bytes; they may hold any byte. The caller wipes its own. length <= SECRET_MAX. */
struct secret *secret_new(const char *bytes, size_t length);
/* NULL gives NULL. The copy may be the same memory until either is changed: both belong to one
 * thread. */
struct secret *secret_copy(const struct secret *secret);
/* NUL-terminated as well; borrowed until secret_free(). NULL gives "". */
const char *secret_bytes(const struct secret *secret);
size_t secret_length(const struct secret *secret);
void secret_free(struct secret *secret); /* wipes; accepts NULL */

/* For a password field on the screen: characters are UTF-8, edits happen in locked memory. */
void secret_append(struct secret **secret, const char *bytes, size_t length);
void secret_drop_last_character(struct secret **secret);
size_t secret_characters(const struct secret *secret);

#endif
