/* Strings, numbers and words of JSON text, checked to the letter of RFC 8259. */
#include "store/token.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "store/strict.h"

#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The first problem of a string is the one that is told. */
static void found(struct token_problem *problem, const char *format, bool fatal)
{
    if (problem->format == NULL || (fatal && !problem->fatal))
        *problem = (struct token_problem){.format = format, .fatal = fatal};
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four digits behind \u, or -1. */
static int32_t hex_unit(const char *bytes, size_t length)
{
    int32_t unit = 0;
    if (length < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(bytes[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

static bool is_high(int32_t unit)
{
    return unit >= 0xd800 && unit <= 0xdbff;
}

static bool is_low(int32_t unit)
{
    return unit >= 0xdc00 && unit <= 0xdfff;
}

/* bytes[0] is the u of \uXXXX. Returns what belongs to it, the second half of a pair included. */
static size_t unicode_escape(const char *bytes, size_t length, struct token_problem *problem)
{
    int32_t unit = hex_unit(bytes + 1, length - 1);
    if (unit < 0) {
        found(problem, N_("\\u in this text is not followed by four hexadecimal digits."), false);
        return 1;
    }
    if (unit == 0)
        found(problem, N_("This text holds \\u0000; text cannot hold the character NUL."), false);
    if (is_high(unit) && length > 6 && bytes[5] == '\\' && bytes[6] == 'u' &&
        is_low(hex_unit(bytes + 7, length - 7)))
        return 11;
    if (is_high(unit) || is_low(unit))
        found(problem, N_("This text holds half of a surrogate pair; it stands for no character."),
              false);
    return 5;
}

static size_t escape(const char *bytes, size_t length, struct token_problem *problem)
{
    if (length == 0)
        return 0;
    if (bytes[0] == 'u')
        return unicode_escape(bytes, length, problem);
    if (bytes[0] == '\0' || strchr("\"\\/bfnrt", bytes[0]) == NULL)
        found(problem, N_("This text holds a backslash sequence that JSON does not know."), false);
    return bytes[0] == '\n' ? 0 : 1;
}

size_t token_string(const char *bytes, size_t length, struct token_problem *problem)
{
    size_t at = 1;
    int32_t rune;
    while (at < length && bytes[at] != '"') {
        unsigned char byte = (unsigned char)bytes[at];
        if (byte == '\n' || byte == '\r') {
            found(problem, N_("This text has no closing quote on its line."), true);
            return at;
        }
        if (byte == '\\') {
            at += 1 + escape(bytes + at + 1, length - at - 1, problem);
            continue;
        }
        if (byte < 0x20)
            found(problem, N_("This text holds a control character; write it as \\u and its code."),
                  false);
        if (byte < 0x80) {
            at++;
            continue;
        }
        at += utf8_decode(bytes + at, length - at, &rune);
        if (rune == UTF8_BAD)
            found(problem, N_("This text holds bytes that are not valid UTF-8."), false);
    }
    if (at >= length) {
        found(problem, N_("The file ends in the middle of a text."), true);
        return length;
    }
    return at + 1;
}

static size_t digits(const char *text)
{
    return strspn(text, "0123456789");
}

/* RFC 8259, section 6. */
static bool number_shape(const char *text, bool *whole)
{
    const char *at = text + (*text == '-');
    size_t count = digits(at);
    if (count == 0 || (count > 1 && *at == '0'))
        return false;
    at += count;
    *whole = *at == '\0';
    if (*at == '.') {
        count = digits(++at);
        if (count == 0)
            return false;
        at += count;
    }
    if (*at == 'e' || *at == 'E') {
        at++;
        at += *at == '+' || *at == '-';
        count = digits(at);
        if (count == 0)
            return false;
        at += count;
    }
    return *at == '\0';
}

static void check_number(const char *text, struct token_problem *problem)
{
    bool whole = false;
    if (!number_shape(text, &whole)) {
        found(problem, N_("%s is not a number as JSON writes it."), false);
        return;
    }
    errno = 0;
    if (!whole) {
        if (!isfinite(strtod(text, NULL)))
            found(problem, N_("%s is too large for a number."), false);
        return;
    }
    if (*text == '-')
        (void)strtoll(text, NULL, 10);
    else
        (void)strtoull(text, NULL, 10);
    if (errno == ERANGE)
        found(problem, N_("%s has more digits than can be kept exactly."), false);
}

static bool in_word(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
           (c != '\0' && strchr("+-._", c) != NULL);
}

size_t token_word(const char *bytes, size_t length, struct token_problem *problem)
{
    char word[STRICT_NUMBER_MAX + 1];
    size_t end = 0;
    while (end < length && in_word(bytes[end]))
        end++;
    if (end > STRICT_NUMBER_MAX) {
        found(problem, N_("A number or word of more than 64 characters is not accepted."), false);
        return end;
    }
    memcpy(word, bytes, end);
    word[end] = '\0';
    if (strcmp(word, "true") == 0 || strcmp(word, "false") == 0 || strcmp(word, "null") == 0)
        return end;
    if (strpbrk(word, "0123456789") != NULL)
        check_number(word, problem);
    else
        found(problem, N_("%s is not a value of JSON; text stands in double quotes."), false);
    return end;
}

static void unescape_one(struct text *out, const char **at)
{
    static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
    const char *known = strchr(from, **at);
    char utf8[4];
    if (**at != 'u') {
        text_add_char(out, known != NULL ? to[known - from] : **at);
        *at += 1;
        return;
    }
    int32_t rune = hex_unit(*at + 1, 4);
    *at += 5;
    if (is_high(rune)) {
        rune = 0x10000 + ((rune - 0xd800) << 10) + (hex_unit(*at + 2, 4) - 0xdc00);
        *at += 6;
    }
    text_add_n(out, utf8, utf8_encode(rune, utf8));
}

void token_unescape(struct text *out, const char *quoted, size_t length)
{
    const char *at = quoted + 1, *end = quoted + length - 1;
    while (at < end) {
        const char *plain = at;
        while (at < end && *at != '\\')
            at++;
        text_add_n(out, plain, (size_t)(at - plain));
        if (at < end) {
            at++;
            unescape_one(out, &at);
        }
    }
}
