/* Growing text: ceilings, JSON, cutting between characters. */
#include "base/text.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void grows(void **state)
{
    struct text text = {0};
    char *taken;

    (void)state;
    assert_string_equal(text_get(&text), "");
    for (int i = 0; i < 1000; i++)
        text_format(&text, "%d,", i % 10);
    text_add_char(&text, '!');
    text_add_n(&text, "abc", 2);
    assert_int_equal(text.length, 2003);
    assert_string_equal(text_get(&text) + 1998, "9,!ab");
    text_cut(&text, 5);
    text_cut(&text, 50);
    assert_string_equal(text_get(&text), "0,1,2");
    taken = text_take(&text);
    assert_string_equal(taken, "0,1,2");
    assert_string_equal(text_get(&text), "");
    assert_int_equal(text.length, 0);
    free(taken);
    taken = text_take(&text);
    assert_string_equal(taken, "");
    free(taken);
}

static void ceiling_cuts_between_characters(void **state)
{
    (void)state;
    for (size_t ceiling = 1; ceiling < 12; ceiling++) {
        struct text text = {.ceiling = ceiling};

        text_add(&text, "a\xe6\x9c\xac\xf0\x9f\x98\x80z"); /* 1 + 3 + 4 + 1 bytes */
        assert_int_equal(text.overflow, ceiling < 9);
        assert_int_equal(text.length, ceiling >= 9 ? 9 : ceiling == 8 ? 8 : ceiling >= 4 ? 4 : 1);
        text_add(&text, "b");
        assert_int_equal(text.length, ceiling >= 10  ? 10
                                      : ceiling == 9 ? 9
                                      : ceiling == 8 ? 8
                                      : ceiling >= 4 ? 4
                                                     : 1);
        text_free(&text);
    }
}

static void json_strings(void **state)
{
    static const struct {
        const char *in, *utf8, *ascii;
    } cases[] = {
        {"", "\"\"", "\"\""},
        {"a\"b\\c/", "\"a\\\"b\\\\c/\"", "\"a\\\"b\\\\c/\""},
        {"\b\t\n\f\r\x01\x1b\x7f", "\"\\b\\t\\n\\f\\r\\u0001\\u001b\\u007f\"",
         "\"\\b\\t\\n\\f\\r\\u0001\\u001b\\u007f\""},
        {"\xe6\x9c\xac", "\"\xe6\x9c\xac\"", "\"\\u672c\""},
        {"\xf0\x9f\x98\x80", "\"\xf0\x9f\x98\x80\"", "\"\\ud83d\\ude00\""},
        {"\xe2\x80\xae", "\"\\u202e\"", "\"\\u202e\""},
        {"\xc2\x85", "\"\\u0085\"", "\"\\u0085\""},
        {"\xf3\xa0\x81\x81", "\"\\udb40\\udc41\"", "\"\\udb40\\udc41\""},
        {"\xff!", "\"\xef\xbf\xbd!\"", "\"\\ufffd!\""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct text out = {0};

        text_add_json(&out, cases[i].in, false);
        assert_string_equal(text_get(&out), cases[i].utf8);
        text_cut(&out, 0);
        text_add_json(&out, cases[i].in, true);
        assert_string_equal(text_get(&out), cases[i].ascii);
        text_free(&out);
    }
}

static void copies_end_between_characters(void **state)
{
    static const char from[] = "a\xe6\x9c\xac\xf0\x9f\x98\x80";
    static const size_t expected[] = {0, 0, 1, 1, 1, 4, 4, 4, 4, 8};
    char to[16];

    (void)state;
    for (size_t room = 1; room < 10; room++) {
        memset(to, '#', sizeof(to));
        text_copy(to, room, from);
        assert_int_equal(strlen(to), expected[room]);
        assert_true(utf8_valid(to, strlen(to)));
        assert_int_equal(to[room], '#');
    }
    text_copy(to, 0, from);
    text_copy(to, 4, "\x80\x80\x80\x80\x80\x80");
    assert_int_equal(strlen(to), 3);
}

static void test_sentences(void **state)
{
    static const struct {
        const char *first, *second, *both;
    } cases[] = {
        {"One.", "Two.", "One. Two."},
        {"", "Two.", "Two."},
        {"One.", "", "One."},
        {"一。", "二。", "一。二。"},
        {"一？", "二。", "一？二。"},
        {"一！", "Two.", "一！Two."},
        {"一です", "二。", "一です 二。"},
        {"\x80\x82", "Two.", "\x80\x82 Two."},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct text text = {0};
        text_add(&text, cases[i].first);
        text_add_sentence(&text, cases[i].second);
        assert_string_equal(text_get(&text), cases[i].both);
        text_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(grows),
        cmocka_unit_test(ceiling_cuts_between_characters),
        cmocka_unit_test(json_strings),
        cmocka_unit_test(copies_end_between_characters),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
