/* Libraries that are loaded when they are needed: what is there, and what is not. */
#include "base/library.h"

#include <expat.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct functions {
    const char *before;
    LIBRARY_POINTER(XML_, ExpatVersion)
    LIBRARY_POINTER(XML_, ErrorString)
    const char *after;
};

static void functions_are_found_by_name(void **state)
{
    static const struct library_entry entries[] = {LIBRARY_ENTRY(
        XML_, struct functions, ErrorString) LIBRARY_ENTRY(XML_, struct functions, ExpatVersion)};
    struct functions functions = {.before = "kept", .after = "kept"};

    (void)state;
    for (int i = 0; i < 3; i++) {
        assert_true(library_load("libexpat.so.1", entries, 2, &functions, NULL));
        assert_int_equal(strncmp(functions.ExpatVersion(), "expat_", 6), 0);
        assert_string_equal(functions.ErrorString(XML_ERROR_SYNTAX), "syntax error");
        assert_string_equal(functions.before, "kept");
        assert_string_equal(functions.after, "kept");
    }
}

static void what_is_missing_is_named(void **state)
{
    static const struct library_entry strange[] = {{"XML_NoSuchFunction", 0}};
    static const struct {
        const char *file, *word;
    } cases[] = {
        {"libnonexistent.so.1", "libnonexistent.so.1"},
        {"libexpat.so.1", "XML_NoSuchFunction"},
    };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct err err = {0};
        void *untouched = NULL;
        assert_false(library_load(cases[i].file, strange, 1, &untouched, &err));
        assert_int_equal(err.code, ERR_INTERNAL);
        assert_non_null(strstr(err.text, cases[i].word));
        assert_null(untouched);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(functions_are_found_by_name),
        cmocka_unit_test(what_is_missing_is_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
