/* UTF-8: every code point, every byte, every pair of bytes. */
#include "base/text.h"
#include "base/utf8.h"
#include "base/utf8_table.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <cmocka.h>

enum { RUNES = 0x110000, SHOWN_ROOM = 24 };

static bool is_surrogate(int32_t rune)
{
    return rune >= 0xd800 && rune <= 0xdfff;
}

/* What the screen gets for the bytes: checked to be harmless, right in width and stable. */
static void show(const char *bytes, size_t length, char out[SHOWN_ROOM])
{
    struct text once = {0}, twice = {0};
    int32_t rune;
    int columns = 0;

    utf8_visible(&once, bytes, length);
    assert_true(once.length < SHOWN_ROOM);
    for (size_t at = 0; at < once.length;) {
        at += utf8_decode(once.bytes + at, once.length - at, &rune);
        assert_true(utf8_printable(rune));
        columns += utf8_columns(rune);
    }
    utf8_visible(&twice, text_get(&once), once.length);
    assert_string_equal(text_get(&once), text_get(&twice));
    if (memchr(bytes, '\0', length) == NULL && bytes[length] == '\0')
        assert_int_equal(utf8_width(bytes), columns);
    memset(out, 0, SHOWN_ROOM);
    memcpy(out, text_get(&once), once.length);
    text_free(&once);
    text_free(&twice);
}

static int by_text(const void *a, const void *b)
{
    return memcmp(a, b, SHOWN_ROOM);
}

static void assert_all_different(char (*shown)[SHOWN_ROOM], size_t count)
{
    qsort(shown, count, SHOWN_ROOM, by_text);
    for (size_t i = 1; i < count; i++)
        if (by_text(shown[i - 1], shown[i]) == 0)
            fail_msg("two inputs are shown as %s", shown[i]);
}

static void every_code_point_and_byte(void **state)
{
    char(*shown)[SHOWN_ROOM] = calloc(RUNES + 256, SHOWN_ROOM);
    size_t count = 0, valid = 0;

    (void)state;
    assert_non_null(shown);
    for (int32_t rune = 0; rune < RUNES; rune++) {
        char bytes[5] = "";
        size_t length = utf8_encode(rune, bytes);
        int32_t back;

        if (is_surrogate(rune)) {
            assert_int_equal(utf8_decode(bytes, length, &back), 1);
            assert_int_equal(back, UTF8_BAD);
            assert_false(utf8_valid(bytes, length));
            continue;
        }
        valid++;
        assert_int_equal(utf8_decode(bytes, length, &back), length);
        assert_int_equal(back, rune);
        for (size_t cut = 1; cut < length; cut++) {
            assert_int_equal(utf8_decode(bytes, cut, &back), 1);
            assert_int_equal(back, UTF8_BAD);
        }
        show(bytes, length, shown[count++]);
    }
    assert_int_equal(valid, 1112064);
    for (int byte = 0x80; byte < 0x100; byte++) {
        char bytes[2] = {(char)byte, '\0'};
        show(bytes, 1, shown[count++]);
    }
    assert_all_different(shown, count);
    free(shown);
}

static void every_pair_of_bytes(void **state)
{
    char(*shown)[SHOWN_ROOM] = calloc(65536, SHOWN_ROOM);

    (void)state;
    assert_non_null(shown);
    for (int pair = 0; pair < 65536; pair++) {
        char bytes[3] = {(char)(pair >> 8), (char)pair, '\0'};
        show(bytes, 2, shown[pair]);
    }
    assert_all_different(shown, 65536);
    free(shown);
}

static void named(void **state)
{
    static const char *const cases[][2] = {
        {"\x1b[2J", "<ESC>[2J"},
        {"FAILED\rOK\b\t\f\x7f", "FAILED<CR>OK<BS><TAB><U+000C><DEL>"},
        {"\xe2\x80\xaegpj", "<U+202E>gpj"},
        {"\xc2\x9b"
         "2J",
         "<U+009B>2J"},
        {"a\xc2\xad", "a<U+00AD>"},
        {"\xe2\x80\x8b", "<U+200B>"},
        {"\xef\xbb\xbf", "<U+FEFF>"},
        {"\xef\xb8\x8f", "<U+FE0F>"},
        {"\xf3\xa0\x81\x81", "<U+E0041>"},
        {"\xee\x80\x80", "<U+E000>"},
        {"\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80", "<C0><AF><ED><A0><80><F4><90><80><80>"},
        {"\xe6\x9c", "<E6><9C>"},
        {"\xe6\x9c\xac\xe7\xa4\xbe <ok>", "\xe6\x9c\xac\xe7\xa4\xbe <ok>"},
        /* A mark needs something to stand on, and at most four stand there. */
        {"\xcc\x81x", "<U+0301>x"},
        {"e\xcc\x81", "e\xcc\x81"},
        {"\x1b\xcc\x81", "<ESC><U+0301>"},
        {"e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81!",
         "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81<U+0301><U+0301>!"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct text out = {0};

        utf8_visible(&out, cases[i][0], strlen(cases[i][0]));
        assert_string_equal(text_get(&out), cases[i][1]);
        assert_int_equal(utf8_width(cases[i][0]), utf8_width(cases[i][1]));
        text_free(&out);
    }
}

static void fitting(void **state)
{
    static const struct {
        const char *string;
        int columns;
        size_t bytes;
        int used;
    } cases[] = {
        {"abc", 2, 2, 2},
        {"abc", 9, 3, 3},
        {"abc", 0, 0, 0},
        {"\xe6\x9c\xac\xe7\xa4\xbe", 3, 3, 2}, /* a wide one does not fit into one column */
        {"\xe6\x9c\xac\xe7\xa4\xbe", 4, 6, 4},
        {"e\xcc\x81x", 1, 3, 1}, /* the mark stays with its letter */
        {"\x1b[", 4, 0, 0},      /* <ESC> takes five */
        {"\x1b[", 5, 1, 5},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int used = -1;

        assert_int_equal(utf8_fit(cases[i].string, cases[i].columns, &used), cases[i].bytes);
        assert_int_equal(used, cases[i].used);
    }
    assert_int_equal(utf8_fit("abc", 2, NULL), 2);
}

static void walking(void **state)
{
    static const char string[] = "a\xe6\x9c\xac\xe3\x81\x8b\xe3\x82\x99\xff\x80z";
    /* a, one wide, ka with a combining voicing mark, two broken bytes, z */
    static const size_t starts[] = {0, 1, 4, 10, 11, 12, 13};
    size_t count = sizeof(starts) / sizeof(starts[0]);

    (void)state;
    for (size_t i = 0; i + 1 < count; i++) {
        assert_int_equal(utf8_next(string, starts[i]), starts[i + 1]);
        assert_int_equal(utf8_previous(string, starts[i + 1]), starts[i]);
    }
    assert_int_equal(utf8_next(string, 13), 13);
    assert_int_equal(utf8_next(string, 99), 13);
    assert_int_equal(utf8_previous(string, 0), 0);
    assert_int_equal(utf8_previous(string, 99), 12);
    assert_int_equal(utf8_characters(string), 7);
    assert_int_equal(utf8_characters(""), 0);
}

static size_t disagreements(int32_t first, int32_t last)
{
    size_t count = 0;

    for (int32_t rune = first; rune <= last; rune++)
        count += utf8_columns(rune) != wcwidth((wchar_t)rune);
    return count;
}

static void widths_agree_with_the_library(void **state)
{
    /* Punctuation, kana, kanji, full-width and half-width forms, Hangul. Left out are the
     * Hangul fillers, which cannot be seen. */
    static const int32_t exact[][2] = {{0x20, 0x7e},     {0xa1, 0xac},     {0x3000, 0x303e},
                                       {0x3041, 0x3096}, {0x3099, 0x30ff}, {0x3105, 0x312f},
                                       {0x3400, 0x4dbf}, {0x4e00, 0x9ffc}, {0xac00, 0xd7a3},
                                       {0xff01, 0xff9f}, {0xffe0, 0xffe6}, {0x20000, 0x2a6dd}};

    (void)state;
    assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
    for (size_t i = 0; i < sizeof(exact) / sizeof(exact[0]); i++)
        if (disagreements(exact[i][0], exact[i][1]) != 0)
            fail_msg("U+%04X-%04X: widths differ", (unsigned)exact[i][0], (unsigned)exact[i][1]);
    print_message("widths that differ from wcwidth() in the first two planes: %zu\n",
                  disagreements(0xa0, 0x1ffff));
    assert_int_equal(utf8_columns(0x1f600), 2);
    assert_int_equal(utf8_columns(0x0301), 0);
    assert_int_equal(utf8_columns(0x200b), -1);
    assert_int_equal(utf8_columns(UTF8_BAD), -1);
    assert_int_equal(utf8_columns(0x110000), -1);
}

static void widths_are_those_of_the_table(void **state)
{
    size_t range = 0;

    (void)state;
    for (int32_t rune = 0; rune <= RUNES; rune++) {
        int columns = -1;
        while (range < utf8_range_count && utf8_ranges[range].last < (uint32_t)rune)
            range++;
        if (range < utf8_range_count && utf8_ranges[range].first <= (uint32_t)rune)
            columns = utf8_ranges[range].columns;
        if (utf8_columns(rune) != columns)
            fail_msg("U+%04X: %d columns", (unsigned)rune, utf8_columns(rune));
    }
}

static void ascii_is_passed_over(void **state)
{
    char bytes[40];

    (void)state;
    for (size_t length = 0; length < sizeof(bytes); length++)
        for (size_t at = 0; at <= length; at++) {
            memset(bytes, 'a', sizeof(bytes));
            bytes[at] = (char)0x80;
            assert_int_equal(utf8_ascii(bytes, length), at);
            assert_int_equal(utf8_valid(bytes, length), at == length);
        }
}

/* A text and so many columns: its lines, separated by bars. */
static const struct {
    const char *text;
    int columns;
    const char *lines;
} wrapped[] = {
    {"one two three", 8, "one two|three"},
    {"one two", 7, "one two"},
    {"abcdefgh", 3, "abc|def|gh"},
    {"これはmicrosoft365です", 16, "これは|microsoft365です"},
    {"終わりです。次", 10, "終わりで|す。次"},
    {"一「二」", 4, "一|「二|」"},
    {"一二「三」", 6, "一二|「三」"},
    {"a\nb", 8, "a|b"},
    {"漢字", 1, "漢|字"},
};

static void lines(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(wrapped) / sizeof(wrapped[0]); i++) {
        const char *rest = wrapped[i].text;
        char found[128] = "";
        while (*rest != '\0') {
            size_t skip, bytes = utf8_line(rest, strlen(rest), wrapped[i].columns, &skip);
            snprintf(found + strlen(found), sizeof(found) - strlen(found), "%s%.*s",
                     found[0] != '\0' ? "|" : "", (int)bytes, rest);
            rest += bytes + skip;
        }
        assert_string_equal(found, wrapped[i].lines);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_and_byte),
        cmocka_unit_test(every_pair_of_bytes),
        cmocka_unit_test(named),
        cmocka_unit_test(fitting),
        cmocka_unit_test(walking),
        cmocka_unit_test(lines),
        cmocka_unit_test(widths_are_those_of_the_table),
        cmocka_unit_test(ascii_is_passed_over),
        cmocka_unit_test(widths_agree_with_the_library),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
