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
 * a byte.
 *
 * A secret is kept once, and what it is in base64 or hex is worked out byte by byte where a line is
 * compared with it: tokens are long, and every check under way has its own. */
enum {
    START = 4,
    PIECE = 16, /* shorter pieces could be words that a password and a log have in common */
    STEP = PIECE - START + 1,
    FILTER_BITS = 12,  /* at first: a password in all its forms */
    FILTER_SHARE = 12, /* of the bits at least, for each that is set */
    MARKS = 256,       /* bytes of a line, of which those that are secret are marked on the stack */
    HEAD_SHARE = 32,   /* bits of the filter whose samples are in one list */
};

enum kind {
    KIND_PLAIN,  /* cut where it stands */
    KIND_WORD,   /* too short for that: only as a whole word */
    KIND_BASE64, /* and the characters beside it, which hold some bits of it */
};

enum code { CODE_NONE, CODE_HEX, CODE_BASE64 };

struct needle {
    char *source; /* before it is encoded */
    size_t source_length, length;
    enum kind kind;
    enum code code;
    uint8_t before;  /* CODE_BASE64: bytes of something else, of which the code has characters */
    uint8_t skipped; /* and how many those are */
    bool owner;      /* of the source; else it is that of a needle before */
    uint32_t first_sample;
};

struct redactor {
    struct needle *needles;
    size_t count;
    bool short_ones; /* some are KIND_WORD */
    /* Of each sample the next in the same list, counted from 1; 0: none. Those of a needle stand in
     * a row, one for every STEP. */
    uint32_t *samples;
    size_t sample_count, sample_room;
    uint8_t *filter; /* NULL: no samples */
    uint32_t *heads; /* the first sample of each list; as in samples */
    unsigned filter_bits;
};

/* The alphabet for names and addresses (RFC 4648, section 5) is taken for the other. */
static char standard_base64(char byte)
{
    return byte == '-' ? '+' : byte == '_' ? '/' : byte;
}

static char base64_byte(const struct needle *n, size_t at)
{
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t bit = (at + n->skipped) * 6 - n->before * (size_t)8, byte = bit / 8;
    unsigned two = (unsigned)(unsigned char)n->source[byte] << 8;
    if (byte + 1 < n->source_length)
        two |= (unsigned char)n->source[byte + 1];
    return alphabet[two >> (10 - bit % 8) & 63];
}

static char needle_byte(const struct needle *n, size_t at)
{
    if (n->code == CODE_BASE64)
        return base64_byte(n, at);
    if (n->code == CODE_HEX)
        return "0123456789abcdef"[(unsigned char)n->source[at / 2] >> (at % 2 ? 0 : 4) & 15];
    return n->source[at];
}

/* Servers that do not care about case echo in capitals, or without any. */
static bool same_byte(const struct needle *n, size_t at, char byte)
{
    if (n->code == CODE_BASE64)
        byte = standard_base64(byte);
    return text_lower_byte(needle_byte(n, at)) == text_lower_byte(byte);
}

static bool same(const struct needle *n, size_t at, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!same_byte(n, at + i, bytes[i]))
            return false;
    return true;
}

static uint32_t pushed(uint32_t start, char byte)
{
    return start << 8 | (unsigned char)text_lower_byte(standard_base64(byte));
}

static uint32_t start_of(const struct needle *n, size_t at)
{
    uint32_t start = 0;
    for (size_t i = 0; i < START; i++)
        start = pushed(start, needle_byte(n, at + i));
    return start;
}

static unsigned slot_of(const struct redactor *redactor, uint32_t start)
{
    return (start * UINT32_C(2654435761)) >> (32 - redactor->filter_bits);
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
        if (redactor->needles[i].owner)
            mem_forget(redactor->needles[i].source, redactor->needles[i].source_length);
    free(redactor->needles);
    free(redactor->samples);
    free(redactor->filter);
    free(redactor->heads);
    mem_forget(redactor, sizeof *redactor);
}

/* In the same case: the code of the other is another. */
static bool known(const struct redactor *redactor, const char *bytes, size_t length)
{
    for (size_t i = 0; i < redactor->count; i++) {
        const struct needle *n = &redactor->needles[i];
        size_t at = 0;
        if (n->length != length)
            continue;
        while (at < length && needle_byte(n, at) == bytes[at])
            at++;
        if (at == length)
            return true;
    }
    return false;
}

/* How many samples it has: at least one, and no bytes are taken from behind its end. */
static size_t samples_of(const struct needle *n)
{
    return n->kind == KIND_WORD ? 0 : (n->length - START) / STEP + 1;
}

static void enter(struct redactor *redactor, const struct needle *n)
{
    for (size_t i = 0; i < samples_of(n); i++) {
        unsigned slot = slot_of(redactor, start_of(n, i * STEP));
        uint32_t which = n->first_sample + (uint32_t)i;
        redactor->filter[slot / 8] |= (uint8_t)(1u << (slot % 8));
        redactor->samples[which] = redactor->heads[slot / HEAD_SHARE];
        redactor->heads[slot / HEAD_SHARE] = which + 1;
    }
}

/* True: all samples are to be entered anew. */
static bool widen_filter(struct redactor *redactor)
{
    unsigned bits = redactor->filter ? redactor->filter_bits : FILTER_BITS;
    while (redactor->sample_count * FILTER_SHARE > (size_t)1 << bits && bits < 24)
        bits++;
    if (redactor->filter && bits == redactor->filter_bits)
        return false;
    free(redactor->filter);
    free(redactor->heads);
    redactor->filter = mem_new(((size_t)1 << bits) / 8, 1);
    redactor->heads = mem_new(((size_t)1 << bits) / HEAD_SHARE, sizeof *redactor->heads);
    redactor->filter_bits = bits;
    return true;
}

static void add_samples(struct redactor *redactor, struct needle *n)
{
    n->first_sample = (uint32_t)redactor->sample_count;
    redactor->sample_count += samples_of(n);
    if (redactor->sample_count > redactor->sample_room) {
        redactor->sample_room = redactor->sample_count + redactor->sample_count / 4;
        redactor->samples =
            mem_grow(redactor->samples, redactor->sample_room, sizeof *redactor->samples);
    }
    if (!widen_filter(redactor))
        enter(redactor, n);
    else
        for (size_t i = 0; i < redactor->count; i++)
            enter(redactor, &redactor->needles[i]);
}

static void add_needle(struct redactor *redactor, const struct needle *needle)
{
    redactor->needles =
        mem_grow(redactor->needles, redactor->count + 1, sizeof redactor->needles[0]);
    struct needle *n = &redactor->needles[redactor->count++];
    *n = *needle;
    add_samples(redactor, n);
    redactor->short_ones |= n->kind == KIND_WORD;
}

/* As it stands, in a copy. */
static char *add_text(struct redactor *redactor, const char *bytes, size_t length, enum kind kind)
{
    struct needle needle = {.source = mem_copy_n(bytes, length),
                            .source_length = length,
                            .length = length,
                            .kind = length < START ? KIND_WORD : kind,
                            .owner = true};
    add_needle(redactor, &needle);
    return needle.source;
}

static void add_other_text(struct redactor *redactor, const char *bytes, size_t length,
                           enum kind kind)
{
    if (length > 0 && !known(redactor, bytes, length))
        add_text(redactor, bytes, length, kind);
}

/* A secret in the middle of something longer stands at one of three alignments. Only characters
 * that are made of the secret's bits alone are looked for. */
static void add_aligned(struct redactor *redactor, char *secret, size_t length)
{
    for (size_t before = 0; before < 3; before++) {
        size_t first = (before * 8 + 5) / 6;
        size_t end = (before + length) * 8 / 6;
        if (end >= first + START)
            add_needle(redactor, &(struct needle){.source = secret,
                                                  .source_length = length,
                                                  .length = end - first,
                                                  .kind = KIND_BASE64,
                                                  .code = CODE_BASE64,
                                                  .before = (uint8_t)before,
                                                  .skipped = (uint8_t)first});
    }
}

/* Too short to be found at every alignment; in both alphabets. */
static void add_short_base64(struct redactor *redactor, const char *secret, size_t length)
{
    char *code = base64_encode(secret, length);
    size_t room = strlen(code);
    add_other_text(redactor, code, room, KIND_WORD);
    for (size_t i = 0; i < room; i++)
        code[i] = code[i] == '+' ? '-' : code[i] == '/' ? '_' : code[i];
    add_other_text(redactor, code, room, KIND_WORD);
    mem_forget(code, room);
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
    add_other_text(redactor, slashed, (size_t)(to - slashed), KIND_PLAIN);
    mem_forget(slashed, 2 * length);
}

static void add_json(struct redactor *redactor, const char *secret, size_t length, bool ascii)
{
    char *string = mem_copy_n(secret, length);
    struct text code = {.secret = true};
    text_reserve(&code, 6 * length + 8);
    text_add_json(&code, string, ascii);
    if (code.length > 2) {
        add_other_text(redactor, text_get(&code) + 1, code.length - 2, KIND_PLAIN);
        add_slashed(redactor, text_get(&code) + 1, code.length - 2);
    }
    text_free(&code);
    mem_forget(string, length);
}

void redactor_add(struct redactor *redactor, const char *secret, size_t length)
{
    if (length == 0 || known(redactor, secret, length))
        return;
    char *kept = add_text(redactor, secret, length, KIND_PLAIN);
    if (length < START) {
        add_short_base64(redactor, secret, length);
        return;
    }
    add_aligned(redactor, kept, length);
    add_needle(redactor, &(struct needle){.source = kept,
                                          .source_length = length,
                                          .length = 2 * length,
                                          .kind = KIND_PLAIN,
                                          .code = CODE_HEX});
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
    for (; m.begin > 0 && m.start > 0 && same_byte(n, m.begin - 1, view->bytes[m.start - 1]);
         m.begin--)
        m.start--;
    for (; m.stop < n->length && m.end < view->length && same_byte(n, m.stop, view->bytes[m.end]);
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
    if (in >= STEP && at >= STEP && same(n, in - STEP, view->bytes + at - STEP, STEP))
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

/* The last whose samples begin no later. */
static const struct needle *needle_of(const struct redactor *redactor, uint32_t sample)
{
    size_t low = 0, high = redactor->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (redactor->needles[middle].first_sample <= sample)
            low = middle;
        else
            high = middle;
    }
    return &redactor->needles[low];
}

static bool mark_samples(const struct redactor *redactor, const struct view *view, uint32_t start,
                         size_t at, char *marks)
{
    bool some = false;
    uint32_t i = redactor->heads[slot_of(redactor, start) / HEAD_SHARE];
    for (; i > 0; i = redactor->samples[i - 1]) {
        const struct needle *n = needle_of(redactor, i - 1);
        size_t in = (i - 1 - n->first_sample) * (size_t)STEP;
        if (same(n, in, view->bytes + at, START))
            some |= mark_around(view, n, in, at, marks);
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
            !same(n, 0, view->bytes + at, n->length))
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
    return at + n->length > end && there >= TELLING && same(n, 0, line + at, there);
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
