/* redact.c - cuts secrets out of every line, as they are and as servers echo them. */
#include "engine/redact.h"

#include "base/encode.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Needles are known by samples: four bytes at every STEP. Any PIECE bytes of a needle hold one of
 * them, so that a token which a server breaks into lines is found in each of them. Whether a line
 * holds a sample anywhere is asked of a bit table first: a line without a secret costs one look-up
 * a byte. */
enum {
    START = 4,
    PIECE = 16, /* shorter pieces could be words that a password and a log have in common */
    STEP = PIECE - START + 1,
    FILTER_BITS = 12, /* at first: a password in all its forms */
    MARKS = 256,      /* bytes of a line, of which those that are secret are marked on the stack */
    FILTER_SHARE = 16 /* of the bits at least, for each that is set */
};

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

struct sample {
    uint32_t start; /* the bytes, in lower case */
    uint32_t needle, at;
    uint32_t next; /* sample in the same byte of the filter, counted from 1; 0: none */
};

struct redactor {
    struct needle *needles;
    size_t count;
    bool short_ones; /* some are KIND_WORD */
    struct sample *samples;
    size_t sample_count, sample_room;
    uint8_t *filter; /* NULL: no samples */
    uint32_t *heads; /* the first sample of each byte of the filter; as next */
    unsigned filter_bits;
};

static uint32_t pushed(uint32_t start, char byte)
{
    return start << 8 | (unsigned char)text_lower_byte(byte);
}

static uint32_t start_of(const char *bytes)
{
    uint32_t start = 0;
    for (size_t i = 0; i < START; i++)
        start = pushed(start, bytes[i]);
    return start;
}

static unsigned slot_of(const struct redactor *redactor, uint32_t start)
{
    return (start * UINT32_C(2654435761)) >> (32 - redactor->filter_bits);
}

static bool same_byte(char a, char b)
{
    return text_lower_byte(a) == text_lower_byte(b);
}

/* Servers that do not care about case echo in capitals, or without any. */
static bool same(const char *a, const char *b, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!same_byte(a[i], b[i]))
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
    for (size_t i = 0; i < redactor->count; i++)
        mem_forget(redactor->needles[i].bytes, redactor->needles[i].length);
    free(redactor->needles);
    mem_forget(redactor->samples, redactor->sample_room * sizeof *redactor->samples);
    free(redactor->filter);
    free(redactor->heads);
    mem_forget(redactor, sizeof *redactor);
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

static void enter(struct redactor *redactor, size_t which)
{
    struct sample *sample = &redactor->samples[which];
    unsigned slot = slot_of(redactor, sample->start);
    redactor->filter[slot / 8] |= (uint8_t)(1u << (slot % 8));
    sample->next = redactor->heads[slot / 8];
    redactor->heads[slot / 8] = (uint32_t)which + 1;
}

static void widen_filter(struct redactor *redactor)
{
    unsigned bits = redactor->filter ? redactor->filter_bits : FILTER_BITS;
    while (redactor->sample_count * FILTER_SHARE > (size_t)1 << bits && bits < 24)
        bits++;
    if (redactor->filter && bits == redactor->filter_bits)
        return;
    free(redactor->filter);
    free(redactor->heads);
    redactor->filter = mem_new(((size_t)1 << bits) / 8, 1);
    redactor->heads = mem_new(((size_t)1 << bits) / 8, sizeof *redactor->heads);
    redactor->filter_bits = bits;
    for (size_t i = 0; i < redactor->sample_count; i++)
        enter(redactor, i);
}

/* Room for so many more, without leaving copies behind. */
static void make_room(struct redactor *redactor, size_t more)
{
    size_t room = redactor->sample_count + more;
    if (room <= redactor->sample_room)
        return;
    room += room / 2;
    struct sample *samples = mem_new(room, sizeof *samples);
    if (redactor->sample_count > 0)
        memcpy(samples, redactor->samples, redactor->sample_count * sizeof *samples);
    mem_forget(redactor->samples, redactor->sample_room * sizeof *samples);
    redactor->samples = samples;
    redactor->sample_room = room;
}

static void add_samples(struct redactor *redactor, const struct needle *n)
{
    make_room(redactor, n->length / STEP + 1);
    for (size_t at = 0; at == 0 || at + START <= n->length; at += STEP) {
        redactor->samples[redactor->sample_count++] = (struct sample){
            start_of(n->bytes + at), (uint32_t)redactor->count - 1, (uint32_t)at, 0};
        if (redactor->filter)
            enter(redactor, redactor->sample_count - 1);
    }
    widen_filter(redactor);
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
    if (kind == KIND_WORD)
        redactor->short_ones = true;
    else
        add_samples(redactor, &redactor->needles[redactor->count - 1]);
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
        mem_forget(code, room);
        mem_forget(padded, before + length);
    }
}

/* Too short to be found at every alignment. */
static void add_short_base64(struct redactor *redactor, const char *secret, size_t length)
{
    char *code = base64_encode(secret, length);
    add_base64(redactor, code, strlen(code), KIND_WORD);
    mem_forget_string(code);
}

static void add_hex(struct redactor *redactor, const char *secret, size_t length)
{
    char *hex = mem_new(2 * length + 1, 1);
    hex_encode(secret, length, hex);
    add_needle(redactor, hex, 2 * length, KIND_PLAIN);
    mem_forget(hex, 2 * length);
}

/* "\\/" as PHP and others write it. */
static void add_slashed(struct redactor *redactor, const char *code, size_t length)
{
    char *slashed = mem_new(2 * length + 1, 1), *to = slashed;
    for (size_t i = 0; i < length; i++) {
        if (code[i] == '/')
            *to++ = '\\';
        *to++ = code[i];
    }
    add_needle(redactor, slashed, (size_t)(to - slashed), KIND_PLAIN);
    mem_forget(slashed, 2 * length);
}

static void add_json(struct redactor *redactor, const char *secret, size_t length, bool ascii)
{
    char *string = mem_copy_n(secret, length);
    struct text code = {.secret = true};
    text_reserve(&code, 6 * length + 8);
    text_add_json(&code, string, ascii);
    if (code.length > 2) {
        add_needle(redactor, text_get(&code) + 1, code.length - 2, KIND_PLAIN);
        add_slashed(redactor, text_get(&code) + 1, code.length - 2);
    }
    text_free(&code);
    mem_forget(string, length);
}

void redactor_add(struct redactor *redactor, const char *secret, size_t length)
{
    if (length == 0 || known(redactor, secret, length))
        return;
    add_needle(redactor, secret, length, KIND_PLAIN);
    if (length < START) {
        add_short_base64(redactor, secret, length);
        return;
    }
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

/* A line as it is read: as it stands, or with its percent-escapes undone. */
struct view {
    const char *bytes;
    size_t length;
    const size_t *places; /* of each byte and of the end, in the line; NULL: the same */
};

/* In marks every byte of the line that is secret. */
static void mark_range(const struct view *view, size_t start, size_t end, char *marks)
{
    size_t from = view->places ? view->places[start] : start;
    size_t to = view->places ? view->places[end] : end;
    memset(marks + from, 1, to - from);
}

/* What stands of a needle in a view: needle [begin, stop) at view [start, end). */
struct match {
    size_t begin, stop, start, end;
};

/* As far as they are the same to both sides of a sample. */
static struct match grown(const struct view *view, const struct needle *n, size_t in, size_t at)
{
    struct match m = {in, in + START, at, at + START};
    for (; m.begin > 0 && m.start > 0 && same_byte(n->bytes[m.begin - 1], view->bytes[m.start - 1]);
         m.begin--)
        m.start--;
    for (; m.stop < n->length && m.end < view->length &&
           same_byte(n->bytes[m.stop], view->bytes[m.end]);
         m.stop++)
        m.end++;
    return m;
}

/* The characters beside it, which hold some bits of the secret, and what pads them. */
static void take_neighbours(const struct view *view, const struct needle *n, struct match *m)
{
    if (m->begin == 0 && m->start > 0 && is_base64(view->bytes[m->start - 1]))
        m->start--;
    if (m->stop < n->length)
        return;
    if (m->end < view->length && is_base64(view->bytes[m->end]))
        m->end++;
    while (m->end < view->length && view->bytes[m->end] == '=')
        m->end++;
}

/* Around a sample that was found. False: no more than ordinary words, or it was marked from the
 * sample before. */
static bool mark_around(const struct view *view, const struct needle *n, size_t in, size_t at,
                        char *marks)
{
    if (in >= STEP && at >= STEP && same(n->bytes + in - STEP, view->bytes + at - STEP, STEP))
        return false;
    struct match match = grown(view, n, in, at);
    size_t length = match.stop - match.begin;
    if (length < PIECE && length < n->length)
        return false;
    if (n->kind == KIND_BASE64)
        take_neighbours(view, n, &match);
    mark_range(view, match.start, match.end, marks);
    return true;
}

static bool mark_samples(const struct redactor *redactor, const struct view *view, uint32_t start,
                         size_t at, char *marks)
{
    bool some = false;
    const struct sample *sample;
    for (uint32_t i = redactor->heads[slot_of(redactor, start) / 8]; i > 0; i = sample->next) {
        sample = &redactor->samples[i - 1];
        if (sample->start == start)
            some |= mark_around(view, &redactor->needles[sample->needle], sample->at, at, marks);
    }
    return some;
}

static bool mark_words(const struct redactor *redactor, const struct view *view, size_t at,
                       char *marks)
{
    bool some = false;
    for (size_t i = 0; i < redactor->count; i++) {
        const struct needle *n = &redactor->needles[i];
        if (n->kind != KIND_WORD || n->length > view->length - at ||
            !same(n->bytes, view->bytes + at, n->length))
            continue;
        size_t end = at + n->length;
        if ((at > 0 && is_word(view->bytes[at - 1])) ||
            (end < view->length && is_word(view->bytes[end])))
            continue;
        mark_range(view, at, end, marks);
        some = true;
    }
    return some;
}

static bool may_be_sample(const struct redactor *redactor, uint32_t start)
{
    unsigned slot = slot_of(redactor, start);
    return redactor->filter[slot / 8] & (1u << (slot % 8));
}

static bool mark(const struct redactor *redactor, const struct view *view, char *marks)
{
    bool some = false;
    uint32_t start = 0;
    for (size_t at = 0; at < view->length && redactor->filter; at++) {
        start = pushed(start, view->bytes[at]);
        if (at + 1 >= START && may_be_sample(redactor, start))
            some |= mark_samples(redactor, view, start, at + 1 - START, marks);
    }
    for (size_t at = 0; at < view->length && redactor->short_ones; at++)
        some |= mark_words(redactor, view, at, marks);
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
    mem_forget(bytes, length);
    free(places);
    return some;
}

static bool mark_line(const struct redactor *redactor, const char *line, size_t length, char *marks)
{
    struct view as_it_stands = {line, length, NULL};
    bool some = mark(redactor, &as_it_stands, marks);
    if (memchr(line, '%', length))
        some |= mark_escaped(redactor, line, length, marks);
    return some;
}

bool redact_line(const struct redactor *redactor, struct text *out, const char *line, size_t length)
{
    char few[MARKS] = {0}, *marks = length < MARKS ? few : mem_new(length + 1, 1);
    bool some = mark_line(redactor, line, length, marks);
    for (size_t at = 0, end; at < length; at = end) {
        for (end = at + 1; end < length && marks[end] == marks[at]; end++)
            ;
        if (marks[at])
            text_add(out, REDACTED);
        else
            utf8_visible(out, line + at, end - at);
    }
    if (marks != few)
        free(marks);
    return some;
}

char *redact_text(const struct redactor *redactor, const char *raw)
{
    struct text out = {0};
    redact_line(redactor, &out, raw, strlen(raw));
    return text_take(&out);
}

/* Before a secret, or a piece of one, that would be cut in two. */
static size_t before_secret(const struct redactor *redactor, const char *line, size_t length,
                            size_t end)
{
    char *marks = mem_new(length + 1, 1);
    mark_line(redactor, line, length, marks);
    while (end > 0 && end < length && marks[end - 1] && marks[end])
        end--;
    free(marks);
    return end;
}

/* Does the secret begin at this place, as far as the line goes, and reach beyond the end? */
static bool crosses(const struct needle *n, const char *line, size_t length, size_t at, size_t end)
{
    enum { TELLING = 3 }; /* one or two bytes of a secret say nothing */
    size_t there = length - at < n->length ? length - at : n->length;
    return at + n->length > end && there >= TELLING && same(n->bytes, line + at, there);
}

static size_t longest_needle(const struct redactor *redactor)
{
    size_t longest = 0;
    for (size_t i = 0; i < redactor->count; i++)
        if (redactor->needles[i].length > longest)
            longest = redactor->needles[i].length;
    return longest;
}

size_t redact_fit(const struct redactor *redactor, const char *line, size_t length, size_t most)
{
    size_t end = length <= most ? length : before_secret(redactor, line, length, most);
    size_t longest = longest_needle(redactor);
    for (size_t at = end > longest ? end - longest : 0; at < end; at++) {
        for (size_t i = 0; i < redactor->count; i++) {
            const struct needle *n = &redactor->needles[i];
            if (crosses(n, line, length, at, end))
                return at - (n->kind == KIND_BASE64 && at > 0 && is_base64(line[at - 1]));
        }
    }
    return end;
}
