/* text.c - fuzzes what people and servers write: characters, JSON strings, base64, references to
 * secrets, and every field.
 *
 * Input: one byte chooses what is tried, the rest is the text. With -DFUZZ_MAIN it plays the
 * files that it is given. */
#include "base/text.h"
#include "base/encode.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/field.h"
#include "model/secret_ref.h"
#include "model/server.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "text.c:%d: %s\n", __LINE__, #condition);                              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Safe to send to a terminal; returns the columns. */
static int check_safe(const char *text, size_t length)
{
    int32_t rune;
    int columns = 0, marks = 0;

    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &rune);
        CHECK(rune != UTF8_BAD && utf8_printable(rune));
        marks = utf8_columns(rune) == 0 ? marks + 1 : 0;
        CHECK(marks <= 4);
        columns += utf8_columns(rune);
    }
    return columns;
}

static void try_visible(const char *bytes, size_t length)
{
    struct text once = {0}, twice = {0};

    utf8_visible(&once, bytes, length);
    check_safe(text_get(&once), once.length);
    utf8_visible(&twice, text_get(&once), once.length);
    CHECK(strcmp(text_get(&once), text_get(&twice)) == 0);
    text_free(&once);
    text_free(&twice);
}

static void try_widths(const char *string)
{
    size_t length = strlen(string), at = 0;
    struct text shown = {0};
    int width = utf8_width(string), used;

    utf8_visible(&shown, string, length);
    CHECK(check_safe(text_get(&shown), shown.length) == width);
    text_free(&shown);
    for (int columns = 0; columns < 20; columns++) {
        size_t fits = utf8_fit(string, columns, &used);
        CHECK(fits <= length && used <= columns && (fits < length || used == width));
    }
    while (at < length) {
        size_t next = utf8_next(string, at);
        CHECK(next > at && next <= length);
        at = next;
    }
    if (length < 200)
        for (at = length; at > 0;) {
            size_t before = utf8_previous(string, at);
            CHECK(before < at && utf8_next(string, before) == at);
            at = before;
        }
    CHECK(utf8_characters(string) <= length);
}

static void try_json(const char *string)
{
    struct text out = {0};

    for (int ascii = 0; ascii < 2; ascii++) {
        text_cut(&out, 0);
        text_add_json(&out, string, ascii);
        CHECK(out.length >= 2 && out.bytes[0] == '"' && out.bytes[out.length - 1] == '"');
        for (size_t i = 1; i + 1 < out.length; i++) {
            unsigned char c = (unsigned char)out.bytes[i];
            CHECK(c >= ' ' && c != 0x7f && (c < 0x80 || !ascii) && c != '"');
            i += c == '\\';
        }
        CHECK(utf8_valid(out.bytes, out.length));
    }
    text_free(&out);
}

static void try_base64(const char *bytes, size_t length)
{
    char *encoded = base64_encode(bytes, length), *decoded;
    size_t got;

    CHECK(base64_decode(encoded, strlen(encoded), &decoded, &got));
    CHECK(got == length && memcmp(decoded, bytes, length) == 0);
    free(encoded);
    free(decoded);
    if (!base64_decode(bytes, length, &decoded, &got))
        return;
    encoded = base64_encode(decoded, got); /* strict: one text for one value */
    CHECK(strlen(encoded) == length && memcmp(encoded, bytes, length) == 0);
    free(encoded);
    free(decoded);
}

static void try_address(const char *string)
{
    if (!address_valid(string, NULL))
        return;
    CHECK(strpbrk(string, "\r\n<>") == NULL || string[0] == '"');
    CHECK(strpbrk(string, "\r\n") == NULL && strchr(string, '@') != NULL);
}

static void try_code(const char *string)
{
    char code[65], *canonical;

    server_propose_code(string, code, sizeof(code));
    CHECK(field_canonical(FIELD_CODE, code, &canonical, NULL));
    CHECK(strcmp(canonical, code) == 0);
    free(canonical);
}

/* What is taken is stable, without controls, and of one line; what is not, is said safely. */
static void try_field(enum field_id id, const char *string)
{
    char *canonical, *again;
    struct err err = {0};

    if (!field_canonical(id, string, &canonical, &err)) {
        CHECK(err.code == ERR_INPUT && err.text[0] != '\0');
        check_safe(err.text, strlen(err.text));
        return;
    }
    CHECK(utf8_valid(canonical, strlen(canonical)));
    for (const char *c = canonical; *c != '\0'; c++)
        CHECK((unsigned char)*c >= ' ' && *c != 0x7f);
    CHECK(field_canonical(id, canonical, &again, &err));
    CHECK(strcmp(again, canonical) == 0);
    free(again);
    free(canonical);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    char *string;

    if (length == 0)
        return 0;
    string = mem_copy_n((const char *)bytes + 1, length - 1);
    switch (bytes[0] % (FIELD_COUNT + 6)) {
    case FIELD_COUNT:
        try_visible(string, length - 1);
        break;
    case FIELD_COUNT + 1:
        try_widths(string);
        break;
    case FIELD_COUNT + 2:
        try_json(string);
        break;
    case FIELD_COUNT + 3:
        try_base64(string, length - 1);
        break;
    case FIELD_COUNT + 4:
        try_address(string);
        break;
    case FIELD_COUNT + 5:
        try_code(string);
        break;
    default:
        try_field((enum field_id)(bytes[0] % (FIELD_COUNT + 6)), string);
    }
    free(string);
    return 0;
}
