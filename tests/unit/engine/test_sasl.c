/* The mechanisms against known answers, and against challenges that are none. */
#include "base/mem.h"
#include "engine/sasl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct sasl *start(enum mechanism mechanism, const char *user, const char *password)
{
    struct secret *secret = secret_new(password, strlen(password));
    struct sasl *sasl = sasl_new(mechanism, user, secret);
    secret_free(secret);
    assert_non_null(sasl);
    return sasl;
}

static void expect(struct sasl *sasl, const char *challenge, const char *expected)
{
    char *answer = NULL;
    const char *reason = NULL;
    size_t length = challenge ? strlen(challenge) : 0;
    if (!sasl_step(sasl, challenge, length, &answer, &reason))
        fail_msg("'%s' was refused: %s", challenge, reason);
    assert_string_equal(answer, expected);
    free(answer);
}

static void expect_refusal(struct sasl *sasl, const char *challenge, size_t length)
{
    char *answer = NULL;
    const char *reason = NULL;
    assert_false(sasl_step(sasl, challenge, length, &answer, &reason));
    assert_null(answer);
    assert_non_null(reason);
}

#define STAMP "PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+"

/* RFC 2195, 2, and passwords that the mechanism must not change. */
static void cram_md5(void **state)
{
    static const struct {
        const char *password, *challenge, *answer;
    } cases[] = {
        {"tanstaaftanstaaf", STAMP, "dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw"},
        {"p\xc3\xa4ssw\xc3\xb6rd\xe6\x97\xa5\xe6\x9c\xac",
         "PDFAYj4=", "dGltIDhjODYzMzgzYzQ1NzFlMDBhZjYyNmFhYWIzNjdlZjA4"},
        /* Full width and a combining mark: SASLprep would make "A" and U+00EB of them. */
        {"\xef\xbc\xa1"
         "e\xcc\x88",
         "PDFAYj4=", "dGltIDMwY2ZmNzEyOGI5MjFjN2NmMzRjODI0NWIxNmRiYTZh"},
        {"a\tb", "PDFAYj4=", "dGltIGQ2ZjE4ZTA2ZTI5MzE3NTcwZWVmZTEyZmRlYWIzM2Uz"},
        {"\xff\xfe", "PDFAYj4=", "dGltIDQwNzAxZTVkZDBmNDliOWFlMmFiZDRmNzU5NDBkOGVj"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct sasl *sasl = start(MECHANISM_CRAM_MD5, "tim", cases[i].password);
        assert_false(sasl_complete(sasl));
        expect(sasl, cases[i].challenge, cases[i].answer);
        assert_true(sasl_complete(sasl));
        expect_refusal(sasl, cases[i].challenge, strlen(cases[i].challenge));
        sasl_free(sasl);
    }
}

static void plain(void **state)
{
    (void)state;
    struct sasl *sasl = start(MECHANISM_PLAIN, "tim", "tanstaaftanstaaf");
    assert_false(sasl_complete(sasl));
    expect(sasl, NULL, "AHRpbQB0YW5zdGFhZnRhbnN0YWFm");
    assert_true(sasl_complete(sasl));
    expect_refusal(sasl, "", 0);
    sasl_free(sasl);
    sasl = start(MECHANISM_PLAIN, "tim", "p\xc3\xa4ssw\xc3\xb6rd\xe6\x97\xa5\xe6\x9c\xac");
    expect(sasl, "", "AHRpbQBww6Rzc3fDtnJk5pel5pys"); /* asked first */
    sasl_free(sasl);
    sasl = start(MECHANISM_PLAIN, "tim", "");
    expect(sasl, "", "AHRpbQA=");
    sasl_free(sasl);
}

static void login(void **state)
{
    static const char *const prompts[][2] = {
        {"VXNlcm5hbWU6", "UGFzc3dvcmQ6"}, {"", ""}, {"44Om44O844K244O8", "8J+UkQ=="}};
    (void)state;
    for (size_t i = 0; i < sizeof prompts / sizeof prompts[0]; i++) {
        struct sasl *sasl = start(MECHANISM_LOGIN, "tim",
                                  "\xef\xbc\xa1"
                                  "e\xcc\x88");
        expect(sasl, prompts[i][0], "dGlt");
        assert_false(sasl_complete(sasl));
        expect(sasl, prompts[i][1], "77yhZcyI");
        assert_true(sasl_complete(sasl));
        expect_refusal(sasl, "", 0);
        sasl_free(sasl);
    }
}

static void bad_challenges(void **state)
{
    static const char *const bad[] = {
        "<1@b>", "PDFA Yj4=", "PDFAYj4", "PDFAYj4==", "=", "*", "PDFAYj4=\r", "\xff\xff\xff\xff"};
    (void)state;
    for (enum mechanism m = 0; m < MECHANISM_COUNT; m++) {
        struct sasl *sasl = start(m, "tim", "tanstaaftanstaaf");
        for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
            expect_refusal(sasl, bad[i], strlen(bad[i]));
        char *huge = mem_new(SASL_LINE_MAX + 5, 1);
        memset(huge, 'A', SASL_LINE_MAX + 4);
        expect_refusal(sasl, huge, SASL_LINE_MAX + 4);
        free(huge);
        assert_false(sasl_complete(sasl));
        sasl_free(sasl);
    }
    struct sasl *sasl = start(MECHANISM_CRAM_MD5, "tim", "x");
    expect_refusal(sasl, "", 0);
    sasl_free(sasl);
}

/* The promises of the table. */
static void the_table(void **state)
{
    (void)state;
    for (enum mechanism m = 0; m < MECHANISM_COUNT; m++) {
        const char *name = mechanisms[m].name;
        assert_int_equal(mechanism_by_name(name, strlen(name)), m);
        assert_int_equal(mechanism_by_name(name, strlen(name) - 1), MECHANISM_NONE);
    }
    assert_int_equal(mechanism_by_name("cram-md5", 8), MECHANISM_CRAM_MD5);
    assert_int_equal(mechanism_by_name("PLAINX", 6), MECHANISM_NONE);
    assert_int_equal(mechanism_by_name("", 0), MECHANISM_NONE);
    sasl_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cram_md5),       cmocka_unit_test(plain),     cmocka_unit_test(login),
        cmocka_unit_test(bad_challenges), cmocka_unit_test(the_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
