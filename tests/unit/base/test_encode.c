/* base64 and hex: the vectors of RFC 4648 and what is not base64. */
#include "base/encode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void vectors(void **state)
{
    static const char *const cases[][2] = {{"", ""},
                                           {"f", "Zg=="},
                                           {"fo", "Zm8="},
                                           {"foo", "Zm9v"},
                                           {"foob", "Zm9vYg=="},
                                           {"fooba", "Zm9vYmE="},
                                           {"foobar", "Zm9vYmFy"}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char *encoded = base64_encode(cases[i][0], strlen(cases[i][0])), *decoded;
        size_t length;

        assert_string_equal(encoded, cases[i][1]);
        assert_true(base64_decode(encoded, strlen(encoded), &decoded, &length));
        assert_int_equal(length, strlen(cases[i][0]));
        assert_string_equal(decoded, cases[i][0]);
        free(encoded);
        free(decoded);
    }
}

static void refused(void **state)
{
    static const char *const cases[] = {
        "Z",    "Zg",    "Zg=",      "Zg===", "Z===",     "====", "Zm9v=", "Zh==",
        "Zm9=", "Zm 9v", "Zm9v\r\n", "Zm9-",  "Zg==Zg==", "=Zg=", "Zg=g",  "\xff\xff\xff\xff"};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char *decoded = NULL;
        size_t length;

        if (base64_decode(cases[i], strlen(cases[i]), &decoded, &length))
            fail_msg("taken for base64: %s", cases[i]);
        assert_null(decoded);
    }
}

static void every_length_and_byte_comes_back(void **state)
{
    unsigned char bytes[300];

    (void)state;
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (unsigned char)(i * 7 + 3);
    for (size_t length = 0; length <= sizeof(bytes); length++) {
        char *encoded = base64_encode(bytes, length), *decoded;
        size_t got;

        assert_int_equal(strlen(encoded), (length + 2) / 3 * 4);
        assert_true(base64_decode(encoded, strlen(encoded), &decoded, &got));
        assert_int_equal(got, length);
        assert_memory_equal(decoded, bytes, length);
        assert_int_equal(decoded[length], 0);
        free(encoded);
        free(decoded);
    }
}

static void hex(void **state)
{
    char out[9];

    (void)state;
    hex_encode("\x00\x7f\xa0\xff", 4, out);
    assert_string_equal(out, "007fa0ff");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vectors),
        cmocka_unit_test(refused),
        cmocka_unit_test(every_length_and_byte_comes_back),
        cmocka_unit_test(hex),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
