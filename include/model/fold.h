/* model/fold.h - texts as people look for them and put them in order: upper case as lower case
 * (ASCII), and full-width characters of a Japanese keyboard as the ASCII that they stand for. */
#ifndef MAILSETUP_MODEL_FOLD_H
#define MAILSETUP_MODEL_FOLD_H

#include <stdbool.h>
#include <stddef.h>

enum { FOLD_ROOM = 1024 }; /* bytes of a text that are looked at */

/* Folded, never longer than text, cut where there is no room. Returns its length. room > 0. */
size_t fold_text(const char *text, char *out, size_t room);
/* Is the text, folded here, somewhere in it? folded: by fold_text(). */
bool fold_contains(const char *text, const char *folded);
/* What strcmp() puts in the order in which people expect texts: folded, and numbers in them by
 * their value, "user2" before "user10". May be longer than text. room > 2. */
size_t fold_key(const char *text, char *out, size_t room);

#endif
