/* Failure: codes, sentences, and foreign bytes in them. */
#include "base/err.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* the one of cmocka; ours is a function */

static void sentence_is_kept(void **state)
{
    struct err err = {0};

    (void)state;
    assert_false(fail(&err, ERR_INPUT, "%s is %d.", "Port", 7));
    assert_int_equal(err.code, ERR_INPUT);
    assert_string_equal(err.text, "Port is 7.");
    assert_false(fail(NULL, ERR_IO, "nobody %s", "cares"));
}

static void foreign_bytes_are_visible(void **state)
{
    struct err err = {0};

    (void)state;
    fail(&err, ERR_IO, "%s said %s", "server", "\x1b[2J\r\n\xff");
    assert_string_equal(err.text, "server said <ESC>[2J<CR><LF><FF>");
}

static void too_long_is_cut_between_characters(void **state)
{
    struct err err = {0};
    char flood[3 * ERR_TEXT_MAX + 1] = "";

    (void)state;
    for (size_t i = 0; i + 3 < sizeof(flood); i += 3)
        memcpy(flood + i, "\xe6\x9c\xac", 3);
    fail(&err, ERR_IO, "%s", flood);
    assert_in_range(strlen(err.text), ERR_TEXT_MAX - 4, ERR_TEXT_MAX - 1);
    assert_true(utf8_valid(err.text, strlen(err.text)));
}

static void exit_statuses_follow_the_specification(void **state)
{
    static const struct {
        enum err_code code;
        int status;
    } cases[] = {{ERR_NONE, 0},      {ERR_CHECK, 1},        {ERR_USAGE, 64},   {ERR_INPUT, 65},
                 {ERR_NO_INPUT, 66}, {ERR_UNREACHABLE, 69}, {ERR_CREATE, 73},  {ERR_IO, 74},
                 {ERR_LOCKED, 75},   {ERR_PERMISSION, 77},  {ERR_SETTINGS, 78}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(err_exit_status(cases[i].code), cases[i].status);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentence_is_kept),
        cmocka_unit_test(foreign_bytes_are_visible),
        cmocka_unit_test(too_long_is_cut_between_characters),
        cmocka_unit_test(exit_statuses_follow_the_specification),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
