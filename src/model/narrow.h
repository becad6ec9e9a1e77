/* model/narrow.h - full-width characters, as a Japanese keyboard gives them. */
#ifndef MAILSETUP_MODEL_NARROW_H
#define MAILSETUP_MODEL_NARROW_H

#include <stdint.h>

/* The ASCII character that a full-width one stands for, and "." for the ideographic full stops:
 * IDNA takes them for the same. Anything else as it is. */
static inline int32_t narrow_rune(int32_t rune)
{
    if (rune >= 0xff01 && rune <= 0xff5e)
        return rune - 0xfee0;
    return rune == 0x3002 || rune == 0xff61 ? '.' : rune;
}

#endif
