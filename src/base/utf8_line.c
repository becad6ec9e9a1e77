/* Where a line of text may end. */
#include "base/utf8.h"

static bool one_of(const int32_t *runes, size_t count, int32_t rune)
{
    for (size_t i = 0; i < count; i++)
        if (runes[i] == rune)
            return true;
    return false;
}

/* Characters that do not stand at the beginning of a line in Japanese (JIS X 4051, 6.1). */
static bool never_first(int32_t rune)
{
    static const int32_t closing[] = {0x3001, 0x3002, 0xff0c, 0xff0e, 0x300d, 0x300f, 0x3011,
                                      0xff09, 0x3009, 0x300b, 0x30fb, 0xff1a, 0xff1b, 0xff1f,
                                      0xff01, 0x30fc, 0x3063, 0x3083, 0x3085, 0x3087, 0x30c3,
                                      0x30e3, 0x30e5, 0x30e7, 0x3015, 0xff3d, 0xff5d};
    return one_of(closing, sizeof closing / sizeof *closing, rune);
}

/* And those that do not end one. */
static bool never_last(int32_t rune)
{
    static const int32_t opening[] = {0x300c, 0x300e, 0x3010, 0xff08, 0x3008,
                                      0x300a, 0x3014, 0xff3b, 0xff5b};
    return one_of(opening, sizeof opening / sizeof *opening, rune);
}

size_t utf8_line(const char *text, size_t length, int columns, size_t *skip)
{
    size_t at = 0, good = 0; /* good: where the line may end, as far as is known */
    int used = 0;
    int32_t before = 0;
    *skip = 0;
    while (at < length) {
        int32_t rune;
        size_t bytes = utf8_decode(text + at, length - at, &rune);
        int wide = rune == UTF8_BAD ? 0 : utf8_columns(rune);
        if (rune == '\n') {
            *skip = 1;
            return at;
        }
        if (rune == ' ')
            good = at;
        else if (at > 0 && wide > 0 && (wide == 2 || utf8_columns(before) == 2) &&
                 !never_first(rune) && !never_last(before))
            good = at;
        if (wide > 0 && used + wide > columns)
            break;
        used += wide > 0 ? wide : 0;
        if (wide > 0)
            before = rune;
        at += bytes;
    }
    if (at == length)
        return at;
    size_t end = good > 0 ? good : at;
    if (end == 0) /* one character that is wider than the line */
        end = utf8_next(text, 0);
    while (end + *skip < length && text[end + *skip] == ' ')
        ++*skip;
    return end;
}
