/* The bytes of a CSV file as UTF-8, and back: what spreadsheets of this part of the world write. */
#include "store/csv_encoding.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* CP932 to UTF-8: one byte becomes three at most (half-width katakana); back: never more bytes. */
enum { GROWTH = 3 };
/* So many Japanese characters before the first byte that is not UTF-8: it is UTF-8 all the same. */
enum { SURELY_UTF8 = 4 };

bool csv_encoding_by_name(const char *name, enum csv_encoding *encoding)
{
    static const struct {
        const char *name;
        enum csv_encoding encoding;
    } names[] = {
        {"utf-8", CSV_UTF8},  {"utf8", CSV_UTF8},       {"utf-8-bom", CSV_UTF8_BOM},
        {"cp932", CSV_CP932}, {"shift_jis", CSV_CP932}, {"shift-jis", CSV_CP932},
        {"sjis", CSV_CP932},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(names[i].name, name) == 0) {
            *encoding = names[i].encoding;
            return true;
        }
    return false;
}

/* Characters are counted as the encoding has them: any byte that begins none counts as one. */
void csv_place(const char *text, size_t position, size_t *line, size_t *character)
{
    size_t begin = 0;
    *line = 1;
    for (size_t i = 0; i < position; i++) {
        bool ends =
            text[i] == '\n' || (text[i] == '\r' && (i + 1 == position || text[i + 1] != '\n'));
        if (ends) {
            ++*line;
            begin = i + 1;
        }
    }
    *character = 1;
    for (size_t at = begin; at < position; ++*character) {
        int32_t rune;
        at += utf8_decode(text + at, position - at, &rune);
    }
}

static char *convert(const char *to, const char *from, const char *bytes, size_t length,
                     size_t *out_length, size_t *broken)
{
    iconv_t converter = iconv_open(to, from);
    size_t room = length * GROWTH, left = room, rest = length;
    char *out, *at, *in = (char *)bytes; /* iconv() reads it only */
    if (converter == (iconv_t)-1) {
        *broken = length;
        return NULL;
    }
    at = out = mem_new(room + 1, 1);
    bool done = iconv(converter, &in, &rest, &at, &left) != (size_t)-1;
    iconv_close(converter);
    *broken = (size_t)(in - bytes);
    *out_length = room - left;
    if (done)
        return out;
    free(out);
    return NULL;
}

/* The first byte of text that is wrong there. */
static bool note(struct csv_utf8 *text, size_t at, const char *sentence)
{
    size_t count = text->broken_count;
    if (count == CSV_BROKEN_MAX)
        return false;
    if ((count & (count - 1)) == 0) /* full: a power of two */
        text->broken = mem_grow(text->broken, count > 0 ? 2 * count : 1, sizeof *text->broken);
    text->broken[text->broken_count++] = (struct csv_broken){at, sentence};
    return true;
}

static bool fail_bytes(struct csv_utf8 *text, struct err *err)
{
    free(text->broken);
    free(text->owned);
    return fail(err, ERR_INPUT,
                _("More than %d bytes of the file are no text: it is no CSV file, or in another "
                  "encoding."),
                CSV_BROKEN_MAX);
}

/* The converter stops at a byte that is wrong; behind it goes on what is right. */
static bool from_cp932(char *bytes, size_t length, struct csv_utf8 *text, struct err *err)
{
    iconv_t converter = iconv_open("UTF-8", "CP932");
    size_t room = length * GROWTH, left = room;
    char *at;
    bool few = true;
    if (converter == (iconv_t)-1)
        return fail(err, ERR_INPUT, _("This system cannot convert from Shift_JIS (CP932)."));
    at = text->bytes = text->owned = mem_new(room + 1, 1);
    while (few && iconv(converter, &bytes, &length, &at, &left) == (size_t)-1 && length > 0) {
        few = note(text, room - left,
                   _("The cell has a byte that is not valid in Shift_JIS "
                     "(CP932)."));
        *at++ = '?';
        left--;
        bytes++;
        length--;
    }
    iconv_close(converter);
    text->length = room - left;
    return few || fail_bytes(text, err);
}

/* The first byte that is not UTF-8; length: there is none. *wide: characters of three bytes, as
 * Japanese is made of, before it. */
static size_t first_broken(const char *bytes, size_t length, size_t *wide)
{
    *wide = 0;
    for (size_t at = 0; at < length;) {
        int32_t rune;
        size_t used = utf8_ascii(bytes + at, length - at);
        if (used > 0) {
            at += used;
            continue;
        }
        used = utf8_decode(bytes + at, length - at, &rune);
        if (rune == UTF8_BAD)
            return at;
        *wide += used == 3;
        at += used;
    }
    return length;
}

static bool from_utf8(struct csv_utf8 *text, size_t broken, struct err *err)
{
    bool few = true;
    while (few && broken < text->length) {
        size_t wide;
        few = note(text, broken, _("The cell has a byte that is not valid in UTF-8."));
        text->bytes[broken++] = '?';
        broken += first_broken(text->bytes + broken, text->length - broken, &wide);
    }
    return few || fail_bytes(text, err);
}

static int by_place(const void *a, const void *b)
{
    size_t one = ((const struct csv_broken *)a)->at, other = ((const struct csv_broken *)b)->at;
    return (one > other) - (one < other);
}

/* A NUL is valid in every encoding, but not in CSV. */
static bool find_nuls(struct csv_utf8 *text, struct err *err)
{
    char *at = text->bytes, *end = text->bytes + text->length;
    size_t before = text->broken_count;
    while ((at = memchr(at, '\0', (size_t)(end - at))) != NULL) {
        if (!note(text, (size_t)(at - text->bytes), _("A NUL byte has no place in CSV.")))
            return fail_bytes(text, err);
        *at++ = '?';
    }
    if (before > 0 && text->broken_count > before)
        qsort(text->broken, text->broken_count, sizeof *text->broken, by_place);
    return true;
}

static bool is_utf16(const char *bytes, size_t length)
{
    return length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
}

bool csv_decode(char *bytes, size_t length, enum csv_encoding *encoding, struct csv_utf8 *text,
                struct err *err)
{
    static const char mark[] = "\xef\xbb\xbf";
    size_t wide, broken;
    bool marked = length >= 3 && memcmp(bytes, mark, 3) == 0;
    if (is_utf16(bytes, length))
        return fail(err, ERR_INPUT,
                    _("The file is in UTF-16: save it as CSV in UTF-8 or Shift_JIS."));
    *text = (struct csv_utf8){.bytes = bytes, .length = length};
    if (*encoding == CSV_CP932)
        return from_cp932(bytes, length, text, err) && find_nuls(text, err);
    if (marked)
        *text = (struct csv_utf8){.bytes = bytes + 3, .length = length - 3};
    broken = first_broken(text->bytes, text->length, &wide);
    if (broken < text->length && *encoding == CSV_DETECT && !marked && wide < SURELY_UTF8) {
        *encoding = CSV_CP932;
        return from_cp932(bytes, length, text, err) && find_nuls(text, err);
    }
    *encoding = marked ? CSV_UTF8_BOM : CSV_UTF8;
    return from_utf8(text, broken, err) && find_nuls(text, err);
}

/* glibc writes some characters as others that look alike and does not count them. */
static bool comes_back(const char *text, size_t length, const char *encoded, size_t encoded_length)
{
    size_t back_length = 0, broken;
    char *back = convert("UTF-8", "CP932", encoded, encoded_length, &back_length, &broken);
    bool same = back != NULL && back_length == length && memcmp(back, text, length) == 0;
    free(back);
    return same;
}

char *csv_encode_cp932(const char *text, size_t length, size_t *encoded_length)
{
    size_t broken;
    char *encoded = convert("CP932", "UTF-8", text, length, encoded_length, &broken);
    if (encoded != NULL && comes_back(text, length, encoded, *encoded_length))
        return encoded;
    free(encoded);
    return NULL;
}

bool csv_cp932_has(const char *character, size_t length)
{
    size_t encoded_length;
    char *encoded = csv_encode_cp932(character, length, &encoded_length);
    free(encoded);
    return encoded != NULL;
}
