/* Keys from bytes: sequences of every terminal in use, split anywhere; paste never acts as keys. */
#include "app/action.h"
#include "base/utf8.h"
#include "tui/input.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { KEYS_MAX = 8 };
static const struct {
    const char *bytes;
    int32_t keys[KEYS_MAX]; /* 0: the end */
} cases[] = {
    {"a", {'a'}},
    {"あ", {0x3042}},
    {"\r", {KEYCODE_ENTER}},
    {"\n", {KEYCODE_ENTER}},
    {"\t", {KEYCODE_TAB}},
    {"\b", {KEYCODE_BACKSPACE}},
    {"\x7f", {KEYCODE_BACKSPACE}},
    {"\x03\x13\x1a\x1c", {3, 0x13, 0x1a, 0x1c}},
    {"\x1b[A\x1bOB", {KEYCODE_UP, KEYCODE_DOWN}},
    {"\x1b[1;5C", {KEYCODE_RIGHT}},
    {"\x1b[H\x1bOF\x1b[1~\x1b[4~", {KEYCODE_HOME, KEYCODE_END, KEYCODE_HOME, KEYCODE_END}},
    {"\x1b[5~\x1b[6~\x1b[3~\x1b[2~",
     {KEYCODE_PAGE_UP, KEYCODE_PAGE_DOWN, KEYCODE_DELETE, KEYCODE_INSERT}},
    {"\x1b[Z", {KEYCODE_BACK_TAB}},
    {"\x1bOP\x1b[[A\x1b[11~\x1b[24~", {KEYCODE_F1, KEYCODE_F1, KEYCODE_F1, KEYCODE_F12}},
    {"\x1b", {KEYCODE_ESCAPE}},
    {"\x1b\x1b[A", {KEYCODE_ESCAPE, KEYCODE_UP}},
    {"\x1bx", {KEYCODE_ESCAPE, 'x'}},
    {"\x1b[?62;4cx", {'x'}}, /* a report nobody asked for */
    {"\x1b[200", {0}},       /* not finished: nothing yet */
    {"x\xff\xfe y", {'x', ' ', 'y'}},
    {"\xc2\x9bx", {'x'}},     /* a C1 control is not a key */
    {"\xed\xa0\x80z", {'z'}}, /* a surrogate is not a character */
    {"\xe3\x81", {0}},        /* half a character */
};

static void start(struct decoder *decoder)
{
    *decoder = (struct decoder){0};
    decoder_bind(decoder, "\x1bOA", KEYCODE_UP);
    decoder_bind(decoder, "\x1b[3~", KEYCODE_DELETE);
    decoder_bind(decoder, NULL, KEYCODE_UP);
    decoder_bind(decoder, "x", KEYCODE_UP);
}

static void expect_keys(struct decoder *decoder, const int32_t *keys, size_t *at, bool silent)
{
    struct term_input input;
    while (decoder_next(decoder, silent, &input)) {
        assert_int_equal(input.kind, INPUT_KEY);
        assert_true(*at < KEYS_MAX);
        assert_int_equal(input.key, keys[*at]);
        ++*at;
    }
}

static void sequences_become_keys_however_they_are_split(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t length = strlen(cases[i].bytes), wanted = 0;
        while (wanted < KEYS_MAX && cases[i].keys[wanted])
            wanted++;
        for (size_t split = 0; split <= length; split++) {
            struct decoder decoder;
            size_t at = 0;
            start(&decoder);
            decoder_feed(&decoder, cases[i].bytes, split);
            expect_keys(&decoder, cases[i].keys, &at, false);
            decoder_feed(&decoder, cases[i].bytes + split, length - split);
            expect_keys(&decoder, cases[i].keys, &at, false);
            expect_keys(&decoder, cases[i].keys, &at, true);
            assert_int_equal(at, wanted);
            decoder_clear(&decoder);
        }
    }
}

static void an_escape_is_the_key_only_after_silence(void **state)
{
    (void)state;
    struct decoder decoder;
    struct term_input input;
    start(&decoder);
    decoder_feed(&decoder, "\x1b", 1);
    assert_false(decoder_next(&decoder, false, &input));
    assert_true(decoder_waits(&decoder));
    assert_true(decoder_next(&decoder, true, &input));
    assert_int_equal(input.key, KEYCODE_ESCAPE);
    assert_false(decoder_waits(&decoder));
    decoder_clear(&decoder);
}

static void expect_paste(struct decoder *decoder, const char *text)
{
    struct term_input input;
    assert_true(decoder_next(decoder, false, &input));
    assert_int_equal(input.kind, INPUT_PASTED);
    assert_string_equal(input.text, text);
}

static void a_paste_is_one_text_however_it_is_split(void **state)
{
    (void)state;
    static const char bytes[] = "\x1b[200~q\x1b[A\x1b 本\xff\r\nx\ry\x1b[201~k";
    size_t length = sizeof bytes - 1;
    for (size_t split = 0; split <= length; split++) {
        struct decoder decoder;
        struct term_input input = {0};
        start(&decoder);
        decoder_feed(&decoder, bytes, split);
        bool early = decoder_next(&decoder, false, &input);
        if (!early) {
            decoder_feed(&decoder, bytes + split, length - split);
            expect_paste(&decoder, "q\x1b[A\x1b 本\nx\ny");
        } else {
            assert_int_equal(input.kind, INPUT_PASTED);
            decoder_feed(&decoder, bytes + split, length - split);
        }
        assert_true(decoder_next(&decoder, false, &input));
        assert_int_equal(input.key, 'k');
        decoder_clear(&decoder);
    }
}

static void a_huge_paste_is_bounded(void **state)
{
    (void)state;
    struct decoder decoder;
    struct term_input input;
    start(&decoder);
    decoder_feed(&decoder, "\x1b[200~", 6);
    for (int i = 0; i < 1024 * 1024 / 16; i++) {
        assert_true(decoder_room(&decoder) >= 16);
        decoder_feed(&decoder, "0123456789abcde\x1b", 16);
        assert_false(decoder_next(&decoder, false, &input));
    }
    decoder_feed(&decoder, "\x1b[201~", 6);
    assert_true(decoder_next(&decoder, false, &input));
    assert_int_equal(input.kind, INPUT_PASTED);
    assert_int_equal(strlen(input.text), PASTE_MAX);
    decoder_clear(&decoder);
}

static void a_paste_without_end_does_not_make_us_deaf(void **state)
{
    (void)state;
    struct decoder decoder;
    struct term_input input;
    start(&decoder);
    decoder_feed(&decoder, "\x1b[200~abc", 9);
    assert_false(decoder_next(&decoder, false, &input));
    decoder_end_paste(&decoder);
    decoder_feed(&decoder, "q", 1);
    expect_paste(&decoder, "abc");
    assert_true(decoder_next(&decoder, false, &input));
    assert_int_equal(input.key, 'q');
    decoder_end_paste(&decoder); /* nothing to end */
    assert_false(decoder_next(&decoder, false, &input));
    decoder_clear(&decoder);
}

static void any_bytes_end_with_valid_keys(void **state)
{
    (void)state;
    uint32_t seed = 4711;
    struct decoder decoder;
    start(&decoder);
    for (int i = 0; i < 200000; i++) {
        static const char likely[] = "\x1b[O~;0123Aq\xe3\x81\x82\x1b\x1b[[";
        seed = seed * 1664525 + 1013904223;
        char byte = seed >> 31 ? (char)(seed >> 16) : likely[(seed >> 8) % (sizeof likely - 1)];
        decoder_feed(&decoder, &byte, 1);
        struct term_input input;
        while (decoder_next(&decoder, seed % 97 == 0, &input)) {
            if (input.kind == INPUT_KEY)
                assert_true(input.key > 0);
            else
                assert_true(utf8_valid(input.text, strlen(input.text)));
        }
        if (seed % 1009 == 0)
            decoder_end_paste(&decoder);
        assert_true(decoder_room(&decoder) > 0);
    }
    decoder_clear(&decoder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sequences_become_keys_however_they_are_split),
        cmocka_unit_test(an_escape_is_the_key_only_after_silence),
        cmocka_unit_test(a_paste_is_one_text_however_it_is_split),
        cmocka_unit_test(a_huge_paste_is_bounded),
        cmocka_unit_test(a_paste_without_end_does_not_make_us_deaf),
        cmocka_unit_test(any_bytes_end_with_valid_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
