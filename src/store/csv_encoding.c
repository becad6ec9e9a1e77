/* The bytes of a CSV file as UTF-8, and back: what spreadsheets of this part of the world write. */
#include "store/csv_encoding.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <errno.h>
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

static bool fail_cp932(const char *bytes, size_t broken, struct err *err)
{
    size_t line, character = 1, begin;
    csv_place(bytes, broken, &line, &character); /* the lines alone: characters are two bytes */
    for (begin = broken; begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r';)
        begin--;
    character = 1;
    for (size_t at = begin; at < broken; character++) {
        unsigned char lead = (unsigned char)bytes[at];
        at += (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc) ? 2 : 1;
    }
    return fail(err, ERR_INPUT,
                _("Line %zu, character %zu: the byte %02X is not valid in Shift_JIS (CP932)."),
                line, character, (unsigned char)bytes[broken]);
}

static bool from_cp932(const char *bytes, size_t length, struct csv_utf8 *text, struct err *err)
{
    size_t broken = 0;
    text->owned = convert("UTF-8", "CP932", bytes, length, &text->length, &broken);
    text->bytes = text->owned;
    if (text->owned == NULL && broken == length)
        return fail(err, ERR_INPUT, _("This system cannot convert from Shift_JIS (CP932)."));
    return text->owned != NULL || fail_cp932(bytes, broken, err);
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

static bool fail_utf8(const char *bytes, size_t broken, struct err *err)
{
    size_t line, character;
    csv_place(bytes, broken, &line, &character);
    return fail(err, ERR_INPUT, _("Line %zu, character %zu: the byte %02X is not valid in UTF-8."),
                line, character, (unsigned char)bytes[broken]);
}

/* What can be told from bytes that no encoding makes good. */
static bool bytes_good(const char *bytes, size_t length, struct err *err)
{
    const char *nul;
    size_t line, character;
    if (length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0))
        return fail(err, ERR_INPUT,
                    _("The file is in UTF-16: save it as CSV in UTF-8 or Shift_JIS."));
    nul = memchr(bytes, '\0', length);
    if (nul == NULL)
        return true;
    csv_place(bytes, (size_t)(nul - bytes), &line, &character);
    return fail(err, ERR_INPUT, _("Line %zu, character %zu: a NUL byte has no place in CSV."), line,
                character);
}

bool csv_decode(const char *bytes, size_t length, enum csv_encoding *encoding,
                struct csv_utf8 *text, struct err *err)
{
    static const char mark[] = "\xef\xbb\xbf";
    size_t wide, broken;
    bool marked = length >= 3 && memcmp(bytes, mark, 3) == 0;
    *text = (struct csv_utf8){bytes, length, NULL};
    if (!bytes_good(bytes, length, err))
        return false;
    if (*encoding == CSV_CP932)
        return from_cp932(bytes, length, text, err);
    if (marked) {
        bytes += 3;
        length -= 3;
        *text = (struct csv_utf8){bytes, length, NULL};
    }
    broken = first_broken(bytes, length, &wide);
    if (broken < length && *encoding == CSV_DETECT && !marked && wide < SURELY_UTF8) {
        *encoding = CSV_CP932;
        return from_cp932(bytes, length, text, err);
    }
    if (broken < length)
        return fail_utf8(bytes, broken, err);
    *encoding = marked ? CSV_UTF8_BOM : CSV_UTF8;
    return true;
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
