/* redact.c - cuts secrets out of every line, as they are and as servers echo them. */
#include "engine/redact.h"

#include "base/encode.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A needle begins with four known bytes; whether a line holds them anywhere is asked of a bit
 * table first, so that a line without a secret costs one look-up a byte. */
enum { START = 4, FILTER_BITS = 12 };

enum kind {
    KIND_PLAIN,  /* cut where it stands */
    KIND_WORD,   /* too short for that: only as a whole word */
    KIND_BASE64, /* and the characters beside it, which hold some bits of it */
};

struct needle {
    char *bytes;
    size_t length;
    enum kind kind;
};

struct redactor {
    struct needle *needles;
    size_t count;
    bool short_ones; /* some are KIND_WORD */
    uint8_t filter[(1 << FILTER_BITS) / 8];
};

static unsigned slot_of(const char *bytes)
{
    uint32_t start = 0;
    for (size_t i = 0; i < START; i++)
        start = start << 8 | (unsigned char)text_lower_byte(bytes[i]);
    return (start * UINT32_C(2654435761)) >> (32 - FILTER_BITS);
}

/* Servers that do not care about case echo in capitals, or without any. */
static bool same(const char *a, const char *b, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text_lower_byte(a[i]) != text_lower_byte(b[i]))
            return false;
    return true;
}

struct redactor *redactor_new(void)
{
    return mem_new(1, sizeof(struct redactor));
}

void redactor_free(struct redactor *redactor)
{
    if (!redactor)
        return;
    for (size_t i = 0; i < redactor->count; i++) {
        mem_wipe(redactor->needles[i].bytes, redactor->needles[i].length);
        free(redactor->needles[i].bytes);
    }
    free(redactor->needles);
    mem_wipe(redactor, sizeof *redactor);
    free(redactor);
}

static bool known(const struct redactor *redactor, const char *bytes, size_t length)
{
    for (size_t i = 0; i < redactor->count; i++) {
        const struct needle *n = &redactor->needles[i];
        if (n->length == length && same(n->bytes, bytes, length))
            return true;
    }
    return false;
}

static void add_needle(struct redactor *redactor, const char *bytes, size_t length, enum kind kind)
{
    if (length < START)
        kind = KIND_WORD;
    if (length == 0 || known(redactor, bytes, length))
        return;
    redactor->needles =
        mem_grow(redactor->needles, redactor->count + 1, sizeof redactor->needles[0]);
    redactor->needles[redactor->count++] = (struct needle){mem_copy_n(bytes, length), length, kind};
    if (kind == KIND_WORD) {
        redactor->short_ones = true;
        return;
    }
    unsigned slot = slot_of(bytes);
    redactor->filter[slot / 8] |= (uint8_t)(1u << (slot % 8));
}

/* Room for the longest form at once: growing would leave pieces of the secret behind. */
static struct text text_for(size_t length)
{
    size_t room = 6 * length + 8;
    return (struct text){.bytes = mem_new(room, 1), .room = room};
}

static void wipe_text(struct text *text)
{
    mem_wipe(text->bytes, text->room);
    text_free(text);
}

/* The same in the alphabet for names and addresses (RFC 4648, section 5). */
static void add_base64(struct redactor *redactor, char *code, size_t length, enum kind kind)
{
    add_needle(redactor, code, length, kind);
    for (size_t i = 0; i < length; i++)
        code[i] = code[i] == '+' ? '-' : code[i] == '/' ? '_' : code[i];
    add_needle(redactor, code, length, kind);
}

/* A secret in the middle of something longer stands at one of three alignments. Only characters
 * that are made of the secret's bits alone are looked for. */
static void add_aligned(struct redactor *redactor, const char *secret, size_t length)
{
    for (size_t before = 0; before < 3; before++) {
        char *padded = mem_new(before + length + 1, 1);
        memcpy(padded + before, secret, length);
        char *code = base64_encode(padded, before + length);
        size_t room = strlen(code);
        size_t first = (before * 8 + 5) / 6;
        size_t end = (before + length) * 8 / 6;
        if (end >= first + START)
            add_base64(redactor, code + first, end - first, KIND_BASE64);
        mem_wipe(code, room);
        free(code);
        mem_wipe(padded, before + length);
        free(padded);
    }
}

static void add_whole_base64(struct redactor *redactor, const char *secret, size_t length)
{
    char *code = base64_encode(secret, length);
    size_t room = strlen(code);
    add_base64(redactor, code, room, length < START ? KIND_WORD : KIND_PLAIN);
    mem_wipe(code, room);
    free(code);
}

static void add_hex(struct redactor *redactor, const char *secret, size_t length)
{
    char *hex = mem_new(2 * length + 1, 1);
    hex_encode(secret, length, hex);
    add_needle(redactor, hex, 2 * length, KIND_PLAIN);
    mem_wipe(hex, 2 * length);
    free(hex);
}

static void add_json(struct redactor *redactor, const char *secret, size_t length, bool ascii)
{
    char *string = mem_copy_n(secret, length);
    struct text code = text_for(length);
    text_add_json(&code, string, ascii);
    if (code.length > 2)
        add_needle(redactor, text_get(&code) + 1, code.length - 2, KIND_PLAIN);
    wipe_text(&code);
    mem_wipe(string, length);
    free(string);
}

void redactor_add(struct redactor *redactor, const char *secret, size_t length)
{
    if (length == 0 || known(redactor, secret, length))
        return;
    add_needle(redactor, secret, length, KIND_PLAIN);
    add_whole_base64(redactor, secret, length);
    if (length < START)
        return;
    add_aligned(redactor, secret, length);
    add_hex(redactor, secret, length);
    if (!memchr(secret, '\0', length)) {
        add_json(redactor, secret, length, false);
        add_json(redactor, secret, length, true);
    }
}

void redactor_add_secret(struct redactor *redactor, const struct secret *secret)
{
    if (secret)
        redactor_add(redactor, secret_bytes(secret), secret_length(secret));
}

static bool is_word(char byte)
{
    return (unsigned char)byte >= 0x80 || isalnum((unsigned char)byte);
}

static bool is_base64(char byte)
{
    return isalnum((unsigned char)byte) || (byte && strchr("+/-_", byte));
}

struct cut {
    size_t start, end; /* end 0: none */
};

static struct cut try_needle(const struct needle *n, const char *line, size_t length, size_t at)
{
    if (n->length > length - at || !same(n->bytes, line + at, n->length))
        return (struct cut){0, 0};
    struct cut cut = {at, at + n->length};
    bool word_before = at > 0 && is_word(line[at - 1]);
    bool word_after = cut.end < length && is_word(line[cut.end]);
    if (n->kind == KIND_WORD && (word_before || word_after))
        return (struct cut){0, 0};
    if (n->kind != KIND_BASE64)
        return cut;
    if (at > 0 && is_base64(line[at - 1]))
        cut.start--;
    if (cut.end < length && is_base64(line[cut.end]))
        cut.end++;
    while (cut.end < length && line[cut.end] == '=')
        cut.end++;
    return cut;
}

/* The longest of all that begin at this place. */
static struct cut cut_at(const struct redactor *redactor, const char *line, size_t length,
                         size_t at)
{
    struct cut best = {0, 0};
    bool start = false;
    if (length - at >= START) {
        unsigned slot = slot_of(line + at);
        start = redactor->filter[slot / 8] & (1u << (slot % 8));
    }
    if (!start && !redactor->short_ones)
        return best;
    for (size_t i = 0; i < redactor->count; i++) {
        const struct needle *n = &redactor->needles[i];
        if (!start && n->kind != KIND_WORD)
            continue;
        struct cut cut = try_needle(n, line, length, at);
        if (cut.end > best.end)
            best = cut;
    }
    return best;
}

/* A line as it is read: as it stands, or with its percent-escapes undone. */
struct view {
    const char *bytes;
    size_t length;
    const size_t *places; /* of each byte and of the end, in the line; NULL: the same */
};

/* In marks every byte of the line that is secret. */
static bool mark(const struct redactor *redactor, const struct view *view, char *marks)
{
    bool some = false;
    for (size_t at = 0; at < view->length; at++) {
        struct cut cut = cut_at(redactor, view->bytes, view->length, at);
        if (cut.end == 0)
            continue;
        size_t start = view->places ? view->places[cut.start] : cut.start;
        size_t end = view->places ? view->places[cut.end] : cut.end;
        memset(marks + start, 1, end - start);
        some = true;
    }
    return some;
}

static bool is_escape(const char *bytes, size_t length)
{
    return length >= 3 && bytes[0] == '%' && isxdigit((unsigned char)bytes[1]) &&
           isxdigit((unsigned char)bytes[2]);
}

static bool mark_escaped(const struct redactor *redactor, const char *line, size_t length,
                         char *marks)
{
    char *bytes = mem_new(length + 1, 1);
    size_t *places = mem_new(length + 1, sizeof *places), count = 0;
    for (size_t at = 0; at < length; count++) {
        bool escape = is_escape(line + at, length - at);
        char digits[] = {line[at + escape], escape ? line[at + 2] : '\0', '\0'};
        places[count] = at;
        bytes[count] = escape ? (char)strtoul(digits, NULL, 16) : line[at];
        at += escape ? 3 : 1;
    }
    places[count] = length;
    struct view view = {bytes, count, places};
    bool some = mark(redactor, &view, marks);
    mem_wipe(bytes, length);
    free(bytes);
    free(places);
    return some;
}

bool redact_line(const struct redactor *redactor, struct text *out, const char *line, size_t length)
{
    char *marks = mem_new(length + 1, 1);
    struct view as_it_stands = {line, length, NULL};
    bool some = mark(redactor, &as_it_stands, marks);
    if (memchr(line, '%', length))
        some |= mark_escaped(redactor, line, length, marks);
    for (size_t at = 0, end; at < length; at = end) {
        for (end = at + 1; end < length && marks[end] == marks[at]; end++)
            ;
        if (marks[at])
            text_add(out, REDACTED);
        else
            utf8_visible(out, line + at, end - at);
    }
    free(marks);
    return some;
}

char *redact_text(const struct redactor *redactor, const char *raw)
{
    struct text out = {0};
    redact_line(redactor, &out, raw, strlen(raw));
    return text_take(&out);
}

/* Does the secret begin at this place, as far as the line goes, and reach beyond the end? */
static bool crosses(const struct needle *n, const char *line, size_t length, size_t at, size_t end)
{
    enum { TELLING = 3 }; /* one or two bytes of a secret say nothing */
    size_t there = length - at < n->length ? length - at : n->length;
    return at + n->length > end && there >= TELLING && same(n->bytes, line + at, there);
}

size_t redact_fit(const struct redactor *redactor, const char *line, size_t length, size_t most)
{
    size_t end = length < most ? length : most, longest = 0;
    for (size_t i = 0; i < redactor->count; i++)
        if (redactor->needles[i].length > longest)
            longest = redactor->needles[i].length;
    for (size_t at = end > longest ? end - longest : 0; at < end; at++) {
        for (size_t i = 0; i < redactor->count; i++) {
            const struct needle *n = &redactor->needles[i];
            if (crosses(n, line, length, at, end))
                return at - (n->kind == KIND_BASE64 && at > 0 && is_base64(line[at - 1]));
        }
    }
    return end;
}
