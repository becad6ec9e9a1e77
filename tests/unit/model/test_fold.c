/* Folding: what people look for is found, and what they sort stands where they expect it. */
#include "model/fold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void texts_are_folded(void **state)
{
    static const char *const cases[][2] = {
        {"Head-Office", "head-office"},
        {"ＡＢＣ１２３", "abc123"},
        {"本社　第１", "本社 第1"},
        {"pop。example．jp", "pop.example.jp"},
        {"ÄÖ", "ÄÖ"}, /* beyond ASCII as it is */
        {"ﾒｰﾙ", "ﾒｰﾙ"},
        {"\xef\xbc", "\xef\xbc"}, /* cut off */
        {"", ""},
    };
    char out[64];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(fold_text(cases[i][0], out, sizeof out), strlen(cases[i][1]));
        assert_string_equal(out, cases[i][1]);
    }
    assert_int_equal(fold_text("abcdef", out, 4), 3);
    assert_string_equal(out, "abc");
}

static void a_text_is_found_in_another(void **state)
{
    (void)state;
    assert_true(fold_contains("ＹＡＭＡＤＡ", "amad"));
    assert_true(fold_contains("yamada@Example.JP", "example.jp"));
    assert_true(fold_contains("anything", ""));
    assert_false(fold_contains("yamada", "yamadaa"));
}

static void keys_stand_in_the_expected_order(void **state)
{
    static const char *const ordered[] = {"",       "1",        "2",        "０１０", "11",
                                          "a",      "A1",       "a1b",      "a2",     "a10",
                                          "server", "ｓerver9", "SERVER10", "社員 2", "社員 10"};
    char before[64], after[64];
    (void)state;
    for (size_t i = 1; i < sizeof ordered / sizeof *ordered; i++) {
        fold_key(ordered[i - 1], before, sizeof before);
        fold_key(ordered[i], after, sizeof after);
        if (strcmp(before, after) >= 0)
            fail_msg("\"%s\" does not come before \"%s\"", ordered[i - 1], ordered[i]);
    }
}

static void a_long_number_needs_no_more_room_than_there_is(void **state)
{
    char digits[200], out[16];
    (void)state;
    memset(digits, '7', sizeof digits);
    digits[sizeof digits - 1] = '\0';
    assert_true(fold_key(digits, out, sizeof out) < sizeof out);
    assert_int_equal(out[0], '9');
    for (size_t room = 3; room < 12; room++)
        assert_true(fold_key("a1b22c333", out, room) < room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_folded),
        cmocka_unit_test(a_text_is_found_in_another),
        cmocka_unit_test(keys_stand_in_the_expected_order),
        cmocka_unit_test(a_long_number_needs_no_more_room_than_there_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
