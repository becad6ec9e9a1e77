/* Growing text with a ceiling, and JSON strings. */
#include "base/text.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM_FIRST = 64, EIGHT = sizeof(uint64_t) };

const char *text_get(const struct text *text)
{
    return text->bytes == NULL ? "" : text->bytes;
}

/* The largest length <= fits at which no UTF-8 character is cut. */
static size_t at_boundary(const char *bytes, size_t fits)
{
    size_t cut = fits;

    for (int back = 0; back < 3 && cut > 0; back++) {
        if (((unsigned char)bytes[cut] & 0xc0) != 0x80)
            return cut;
        cut--;
    }
    return ((unsigned char)bytes[cut] & 0xc0) == 0x80 ? fits : cut;
}

/* realloc() would leave behind what it moves. */
static void move_to(struct text *text, size_t room)
{
    if (text->secret) {
        char *bytes = mem_new(room, 1);
        if (text->length > 0)
            memcpy(bytes, text->bytes, text->length);
        mem_forget(text->bytes, text->room);
        text->bytes = bytes;
    } else {
        text->bytes = mem_grow(text->bytes, room, 1);
    }
    mem_wish_large(text->bytes, room);
    text->room = room;
}

static void make_room(struct text *text, size_t length)
{
    size_t room = text->room == 0 ? ROOM_FIRST : text->room;

    if (text->bytes != NULL && length < text->room)
        return;
    while (room <= length)
        room *= 2;
    move_to(text, room);
}

void text_reserve(struct text *text, size_t length)
{
    size_t ceiling = text->ceiling == 0 ? TEXT_CEILING : text->ceiling;

    if (length > ceiling)
        length = ceiling;
    if (text->bytes != NULL && length < text->room)
        return;
    move_to(text, length + 1);
    text->bytes[text->length] = '\0';
}

void text_add_n(struct text *text, const char *bytes, size_t length)
{
    size_t ceiling = text->ceiling == 0 ? TEXT_CEILING : text->ceiling;

    if (text->overflow)
        return; /* what comes after a gap would read as if it belonged before */
    if (length > ceiling - text->length) {
        length = at_boundary(bytes, ceiling - text->length);
        text->overflow = true;
    }
    make_room(text, text->length + length);
    if (length > 0)
        memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void text_add(struct text *text, const char *string)
{
    text_add_n(text, string, strlen(string));
}

void text_add_char(struct text *text, char byte)
{
    size_t ceiling = text->ceiling == 0 ? TEXT_CEILING : text->ceiling;

    if (text->overflow || text->length >= ceiling || text->room - text->length < 2) {
        text_add_n(text, &byte, 1);
        return;
    }
    text->bytes[text->length++] = byte;
    text->bytes[text->length] = '\0';
}

void text_format(struct text *text, const char *format, ...)
{
    char *formatted = NULL;
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vasprintf(&formatted, format, arguments);
    va_end(arguments);
    if (length < 0)
        return;
    text_add_n(text, formatted, (size_t)length);
    free(formatted);
}

static void add_escaped(struct text *text, int32_t rune)
{
    static const char named[] = {
        ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};

    if (rune < (int32_t)sizeof(named) && named[rune] != '\0')
        text_format(text, "\\%c", named[rune]);
    else if (rune >= 0x10000)
        text_format(text, "\\u%04x\\u%04x", (unsigned)(0xd7c0 + (rune >> 10)),
                    (unsigned)(0xdc00 + (rune & 0x3ff)));
    else
        text_format(text, "\\u%04x", (unsigned)rune);
}

/* Does the character stand for itself in a JSON string? */
static bool stands(int32_t rune, bool ascii)
{
    return rune != '"' && rune != '\\' && (!ascii || rune <= '~') && utf8_printable(rune);
}

static const uint64_t ones = UINT64_C(0x0101010101010101), tops = UINT64_C(0x8080808080808080);

static uint64_t eight_of(const char *bytes)
{
    uint64_t word;

    memcpy(&word, bytes, sizeof(word));
    return word;
}

/* Eight bytes at once: is none of them a control, " or \? */
static bool eight_inside(uint64_t word)
{
    uint64_t quote = word ^ ones * '"', back = word ^ ones * '\\';

    return ((((word - ones * ' ') & ~word) | ((quote - ones) & ~quote) | ((back - ones) & ~back)) &
            tops) == 0;
}

/* And all of them ASCII up to ~? Where no byte has its top bit, each sum stays in its own byte. */
static bool eight_stand(uint64_t word)
{
    return eight_inside(word) && ((word | (word + ones)) & tops) == 0;
}

/* Bytes that stand for themselves: most of what there is, added in one piece. */
static size_t plain_length(const char *string, size_t length, bool ascii)
{
    size_t at = 0, step;
    int32_t rune;

    while (at < length) {
        if (length - at >= EIGHT && eight_stand(eight_of(string + at))) {
            at += EIGHT;
            continue;
        }
        char byte = string[at];
        if (byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\') {
            at++;
            continue;
        }
        step = utf8_decode(string + at, length - at, &rune);
        if (rune == UTF8_BAD || !stands(rune, ascii))
            break;
        at += step;
    }
    return at;
}

size_t text_json_run(const char *bytes, size_t length)
{
    size_t run = 0;

    while (length - run >= EIGHT && eight_inside(eight_of(bytes + run)))
        run += EIGHT;
    while (run < length && (unsigned char)bytes[run] >= ' ' && bytes[run] != '"' &&
           bytes[run] != '\\')
        run++;
    return run;
}

/* In one go when nothing has to be escaped and there is no ceiling near. */
static bool add_plain_json(struct text *text, const char *string, size_t length)
{
    size_t ceiling = text->ceiling == 0 ? TEXT_CEILING : text->ceiling;
    char *at;

    if (text->overflow || length + 2 > ceiling - text->length)
        return false;
    make_room(text, text->length + length + 2);
    at = text->bytes + text->length;
    *at++ = '"';
    memcpy(at, string, length);
    at[length] = '"';
    at[length + 1] = '\0';
    text->length += length + 2;
    return true;
}

void text_add_json(struct text *text, const char *string, bool ascii)
{
    size_t length = strlen(string), step;
    int32_t rune;

    if (plain_length(string, length, ascii) == length && add_plain_json(text, string, length))
        return;
    text_add_char(text, '"');
    for (size_t at = 0; at < length; at += step) {
        step = plain_length(string + at, length - at, ascii);
        if (step > 0) {
            text_add_n(text, string + at, step);
            continue;
        }
        step = utf8_decode(string + at, length - at, &rune);
        if (rune == UTF8_BAD)
            text_add(text, ascii ? "\\ufffd" : "\xef\xbf\xbd");
        else if (rune == '"' || rune == '\\')
            text_add_n(text, rune == '"' ? "\\\"" : "\\\\", 2);
        else
            add_escaped(text, rune);
    }
    text_add_char(text, '"');
}

char *text_digits(char room[TEXT_DIGITS], unsigned long number)
{
    char *at = room + TEXT_DIGITS;

    *--at = '\0';
    do
        *--at = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    return at;
}

static bool ends_in(const struct text *text, const char *end)
{
    size_t length = strlen(end);

    return text->length >= length && memcmp(text->bytes + text->length - length, end, length) == 0;
}

void text_begin_sentence(struct text *text)
{
    static const char *const full_width[] = {"\xe3\x80\x82", "\xef\xbc\x81", "\xef\xbc\x9f"};

    for (size_t i = 0; i < sizeof(full_width) / sizeof(full_width[0]); i++)
        if (ends_in(text, full_width[i]))
            return;
    if (text->length > 0)
        text_add_char(text, ' ');
}

void text_add_sentence(struct text *text, const char *sentence)
{
    if (*sentence != '\0')
        text_begin_sentence(text);
    text_add(text, sentence);
}

void text_add_number(struct text *text, unsigned long number)
{
    char room[TEXT_DIGITS], *digits = text_digits(room, number);

    text_add_n(text, digits, (size_t)(room + TEXT_DIGITS - 1 - digits));
}

void text_cut(struct text *text, size_t length)
{
    if (length >= text->length)
        return;
    text->length = length;
    text->bytes[length] = '\0';
    text->overflow = false;
}

char *text_take(struct text *text)
{
    char *bytes = text->bytes == NULL ? mem_new(1, 1) : text->bytes;

    text->bytes = NULL;
    text_free(text);
    return bytes;
}

void text_free(struct text *text)
{
    if (text->secret)
        mem_wipe(text->bytes, text->room);
    free(text->bytes);
    text->bytes = NULL;
    text->length = text->room = 0;
    text->overflow = false;
}

void text_lower(char *string)
{
    for (; *string != '\0'; string++)
        *string = text_lower_byte(*string);
}

void text_copy(char *to, size_t room, const char *from)
{
    size_t length = strlen(from);

    if (room == 0)
        return;
    if (length >= room)
        length = at_boundary(from, room - 1);
    memmove(to, from, length);
    to[length] = '\0';
}
