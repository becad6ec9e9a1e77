/* model/field_plain.h - limits that field.c and field_plain.c share. */
#ifndef MAILSETUP_MODEL_FIELD_PLAIN_H
#define MAILSETUP_MODEL_FIELD_PLAIN_H

#include <stdbool.h>
#include <stdint.h>

enum { FIELD_USERNAME_MAX = 255 }; /* bytes */

/* C0, DEL, C1, line and paragraph separators, and what turns the direction of a line. */
static inline bool rune_is_control(int32_t rune)
{
    return rune < 0x20 || (rune >= 0x7f && rune < 0xa0) || (rune >= 0x2028 && rune <= 0x202e) ||
           (rune >= 0x2066 && rune <= 0x2069);
}

#endif
