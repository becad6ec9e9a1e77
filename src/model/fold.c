/* Texts as they are compared and looked for. */
#include "model/fold.h"

#include "base/text.h"
#include "base/utf8.h"
#include "model/narrow.h"

#include <string.h>

/* Full-width forms begin with 0xef, ideographic blanks and full stops with 0xe3 0x80. */
static bool may_be_wide(const unsigned char *bytes)
{
    return bytes[0] == 0xef || (bytes[0] == 0xe3 && bytes[1] == 0x80);
}

size_t fold_text(const char *text, char *out, size_t room)
{
    enum { IDEOGRAPHIC_SPACE = 0x3000 };
    size_t used = 0;
    int32_t rune;

    while (*text != '\0' && used + 1 < room) {
        size_t length = 1;
        char byte = *text;
        if (may_be_wide((const unsigned char *)text)) {
            length = utf8_decode(text, strnlen(text, 4), &rune);
            rune = rune == IDEOGRAPHIC_SPACE ? ' ' : narrow_rune(rune);
            byte = rune > 0 && rune < 0x80 ? (char)rune : byte;
            length = byte == *text ? 1 : length; /* as it is: byte by byte */
        }
        out[used++] = text_lower_byte(byte);
        text += length;
    }
    out[used] = '\0';
    return used;
}

bool fold_contains(const char *text, const char *folded)
{
    char here[FOLD_ROOM];

    fold_text(text, here, sizeof(here));
    return strstr(here, folded) != NULL;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* A number is its count of digits and then the digits: so a shorter one comes first. */
static size_t add_number(const char **digits, char *out, size_t room)
{
    enum { COUNTED_MAX = 9 };
    const char *from = *digits, *end;
    size_t count;

    while (*from == '0' && is_digit(from[1]))
        from++;
    for (end = from; is_digit(*end); end++)
        ;
    *digits = end;
    count = (size_t)(end - from);
    if (count + 2 > room)
        count = room - 2;
    out[0] = (char)('0' + (count < COUNTED_MAX ? count : COUNTED_MAX));
    memcpy(out + 1, from, count);
    return count + 1;
}

size_t fold_key(const char *text, char *out, size_t room)
{
    char folded[FOLD_ROOM];
    const char *from = folded;
    size_t used = 0;

    fold_text(text, folded, sizeof(folded));
    while (*from != '\0' && used + 2 < room) {
        if (is_digit(*from))
            used += add_number(&from, out + used, room - used);
        else
            out[used++] = *from++;
    }
    out[used] = '\0';
    return used;
}
