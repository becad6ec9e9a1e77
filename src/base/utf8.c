/* Characters, their columns, and what is safe to show. */
#include "base/utf8.h"

#include "base/text.h"
#include "base/utf8_table.h"

#include <stdio.h>
#include <string.h>

enum { MARKS_IN_A_ROW = 4, NAME_ROOM = 16 };

static bool continues(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

size_t utf8_decode(const char *bytes, size_t length, int32_t *rune)
{
    /* The smallest value that needs so many bytes: less is an overlong form. */
    static const int32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *in = (const unsigned char *)bytes;
    size_t size;
    int32_t value;

    *rune = UTF8_BAD;
    if (length == 0)
        return 1;
    if (in[0] < 0x80) {
        *rune = in[0];
        return 1;
    }
    size = in[0] >= 0xf0 ? 4 : in[0] >= 0xe0 ? 3 : 2;
    if (in[0] < 0xc2 || in[0] > 0xf4 || size > length)
        return 1;
    value = in[0] & (0xff >> (size + 1));
    for (size_t i = 1; i < size; i++) {
        if (!continues(in[i]))
            return 1;
        value = value << 6 | (in[i] & 0x3f);
    }
    if (value < smallest[size] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        return 1;
    *rune = value;
    return size;
}

size_t utf8_encode(int32_t rune, char out[4])
{
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    size_t size = rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;

    if (size == 1) {
        out[0] = (char)rune;
        return 1;
    }
    for (size_t i = size - 1; i > 0; i--, rune >>= 6)
        out[i] = (char)(0x80 | (rune & 0x3f));
    out[0] = (char)(lead[size] | rune);
    return size;
}

size_t utf8_ascii(const char *bytes, size_t length)
{
    size_t at = 0;

    for (uint64_t word; length - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, bytes + at, sizeof(word));
        if ((word & 0x8080808080808080) != 0)
            break;
    }
    while (at < length && (unsigned char)bytes[at] < 0x80)
        at++;
    return at;
}

bool utf8_valid(const char *bytes, size_t length)
{
    int32_t rune;

    for (size_t at = 0;;) {
        at += utf8_ascii(bytes + at, length - at);
        if (at == length)
            return true;
        at += utf8_decode(bytes + at, length - at, &rune);
        if (rune == UTF8_BAD)
            return false;
    }
}

/* Most text is this: one byte, one column. */
static bool plain(int32_t rune)
{
    return rune >= ' ' && rune < 0x7f;
}

size_t utf8_plain(const char *bytes, size_t length)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
    size_t run = 0;

    for (uint64_t word; length - run >= sizeof(word); run += sizeof(word)) {
        memcpy(&word, bytes + run, sizeof(word));
        if (((word | (word - ones * ' ') | (word + ones)) & tops) != 0)
            break;
    }
    while (run < length && plain((signed char)bytes[run]))
        run++;
    return run;
}

int utf8_columns(int32_t rune)
{
    if (plain(rune))
        return 1;
    size_t low = 0, high = utf8_range_count;

    /* Nearly everything that is asked about: ASCII, katakana and Chinese characters. The table
     * says the same (a tenth of an import's time). */
    if (rune >= ' ' && rune <= '~')
        return 1;
    if ((rune >= 0x30a0 && rune <= 0x30ff) || (rune >= 0x4e00 && rune <= 0x9fff))
        return 2;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rune > (int32_t)utf8_ranges[middle].last)
            low = middle + 1;
        else if (rune < (int32_t)utf8_ranges[middle].first)
            high = middle;
        else
            return utf8_ranges[middle].columns;
    }
    return -1;
}

bool utf8_printable(int32_t rune)
{
    return utf8_columns(rune) >= 0;
}

/* One character as it is shown. */
struct shown {
    size_t length;        /* bytes of it in the string */
    int columns;          /* on the screen */
    char name[NAME_ROOM]; /* what is shown instead; "" when it is shown as it is */
};

static void name_of(int32_t rune, unsigned char byte, char name[NAME_ROOM])
{
    /* Form feed has no name of two letters here: <FF> is the byte. */
    static const char controls[32][4] = {"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL",
                                         "BS",  "TAB", "LF",  "VT",  "",    "CR",  "SO",  "SI",
                                         "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB",
                                         "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};

    if (rune == UTF8_BAD)
        snprintf(name, NAME_ROOM, "<%02X>", byte);
    else if (rune == 0x7f)
        snprintf(name, NAME_ROOM, "<DEL>");
    else if (rune < 32 && controls[rune][0] != '\0')
        snprintf(name, NAME_ROOM, "<%s>", controls[rune]);
    else
        snprintf(name, NAME_ROOM, "<U+%04X>", (unsigned)rune);
}

/* marks counts the combining marks since the last character that can bear them; a mark with
 * nothing to stand on is made visible too. Begin with MARKS_IN_A_ROW. */
static void look(const char *bytes, size_t length, int *marks, struct shown *shown)
{
    int32_t rune;

    shown->length = utf8_decode(bytes, length, &rune);
    shown->columns = rune == UTF8_BAD ? -1 : utf8_columns(rune);
    shown->name[0] = '\0';
    if (shown->columns > 0) {
        *marks = 0;
    } else if (shown->columns == 0 && *marks < MARKS_IN_A_ROW) {
        ++*marks;
    } else {
        name_of(rune, (unsigned char)bytes[0], shown->name);
        shown->columns = (int)strlen(shown->name);
        *marks = MARKS_IN_A_ROW;
    }
}

void utf8_visible(struct text *out, const char *bytes, size_t length)
{
    int marks = MARKS_IN_A_ROW;
    struct shown shown;

    for (size_t at = 0; at < length; at += shown.length) {
        size_t run = utf8_plain(bytes + at, length - at);
        if (run > 0) {
            text_add_n(out, bytes + at, run);
            shown.length = run;
            marks = 0;
            continue;
        }
        look(bytes + at, length - at, &marks, &shown);
        if (shown.name[0] != '\0')
            text_add(out, shown.name);
        else
            text_add_n(out, bytes + at, shown.length);
    }
}

int utf8_width(const char *string)
{
    size_t length = strlen(string);
    int marks = MARKS_IN_A_ROW, width = 0;
    struct shown shown;

    for (size_t at = 0; at < length; at += shown.length) {
        shown.length = utf8_plain(string + at, length - at);
        shown.columns = (int)shown.length;
        if (shown.length > 0)
            marks = 0;
        else
            look(string + at, length - at, &marks, &shown);
        width += shown.columns;
    }
    return width;
}

size_t utf8_fit(const char *string, int columns, int *used)
{
    size_t length = strlen(string), at = 0;
    int marks = MARKS_IN_A_ROW, width = 0;
    struct shown shown;

    while (at < length) {
        look(string + at, length - at, &marks, &shown);
        if (width + shown.columns > columns)
            break;
        width += shown.columns;
        at += shown.length;
    }
    if (used != NULL)
        *used = width;
    return at;
}

size_t utf8_next(const char *string, size_t position)
{
    size_t length = strlen(string), step;
    int32_t rune;

    if (position >= length)
        return length;
    position += utf8_decode(string + position, length - position, &rune);
    while (position < length) {
        step = utf8_decode(string + position, length - position, &rune);
        if (rune == UTF8_BAD || utf8_columns(rune) != 0)
            break;
        position += step;
    }
    return position;
}

size_t utf8_previous(const char *string, size_t position)
{
    size_t length = strlen(string), at = 0, next;

    if (position > length)
        position = length;
    while (at < position) {
        next = utf8_next(string, at);
        if (next >= position)
            return at;
        at = next;
    }
    return at;
}

size_t utf8_characters(const char *string)
{
    size_t length = strlen(string), count = 0;
    int32_t rune;

    for (size_t at = 0; at < length; count++)
        at += utf8_decode(string + at, length - at, &rune);
    return count;
}
