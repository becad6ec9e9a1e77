/* PLAIN, LOGIN, CRAM-MD5 and tokens against known answers; all mechanisms against challenges that
 * are none. */
#include "unit/engine/sasl_steps.h"

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
        {WIDE, "PDFAYj4=", "dGltIDMwY2ZmNzEyOGI5MjFjN2NmMzRjODI0NWIxNmRiYTZh"},
        {"a\tb", "PDFAYj4=", "dGltIGQ2ZjE4ZTA2ZTI5MzE3NTcwZWVmZTEyZmRlYWIzM2Uz"},
        {"\xff\xfe", "PDFAYj4=", "dGltIDQwNzAxZTVkZDBmNDliOWFlMmFiZDRmNzU5NDBkOGVj"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct sasl *sasl = start(MECHANISM_CRAM_MD5, "tim", cases[i].password);
        assert_null(sasl_initial(sasl));
        assert_false(sasl_complete(sasl));
        expect(sasl, cases[i].challenge, cases[i].answer);
        assert_true(sasl_complete(sasl));
        assert_false(sasl_password_changed(sasl));
        size_t length;
        const char *proof = sasl_proof(sasl, &length);
        assert_int_equal(length, 32);
        char *whole = mem_format("tim %s", proof), *code = base64_encode(whole, strlen(whole));
        assert_string_equal(code, cases[i].answer);
        expect_refusal(sasl, cases[i].challenge, strlen(cases[i].challenge));
        free(code);
        free(whole);
        sasl_free(sasl);
    }
}

static void plain(void **state)
{
    (void)state;
    struct sasl *sasl = start(MECHANISM_PLAIN, "tim", "tanstaaftanstaaf");
    assert_false(sasl_complete(sasl));
    assert_string_equal(sasl_initial(sasl), "AHRpbQB0YW5zdGFhZnRhbnN0YWFm");
    sasl_begin(sasl);
    assert_true(sasl_complete(sasl));
    expect_refusal(sasl, "", 0);
    sasl_free(sasl);
    sasl = start(MECHANISM_PLAIN, "tim", "p\xc3\xa4ssw\xc3\xb6rd\xe6\x97\xa5\xe6\x9c\xac");
    expect(sasl, "", "AHRpbQBww6Rzc3fDtnJk5pel5pys"); /* asked first */
    assert_true(sasl_complete(sasl));
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
        struct sasl *sasl = start(MECHANISM_LOGIN, "tim", WIDE);
        assert_null(sasl_initial(sasl));
        expect(sasl, prompts[i][0], "dGlt");
        assert_false(sasl_complete(sasl));
        expect(sasl, prompts[i][1], "77yhZcyI");
        assert_true(sasl_complete(sasl));
        expect_refusal(sasl, "", 0);
        sasl_free(sasl);
    }
}

/* -- OAuth -- */

#define TOKEN "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg=="

static void oauth(void **state)
{
    (void)state;
    /* RFC 7628, 4.1 */
    struct sasl *sasl =
        start_at(MECHANISM_OAUTHBEARER, "user@example.com", TOKEN, "imap", "server.example.com");
    assert_string_equal(
        sasl_initial(sasl),
        "bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9MTQzAWF1dGg9QmVhcmVyI"
        "HZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB");
    sasl_begin(sasl);
    assert_true(sasl_complete(sasl));
    sasl_free(sasl);
    sasl = start(MECHANISM_OAUTHBEARER, "a,b=c", "t");
    expect_initial(sasl, "n,a=a=2Cb=3Dc,\1host=mail.example.org\1port=143\1auth=Bearer t\1\1");
    sasl_free(sasl);
    /* Google's own example. */
    sasl = start(MECHANISM_XOAUTH2, "someuser@example.com",
                 "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdG"
                 "EuY29tCg");
    expect_initial(sasl, "user=someuser@example.com\1auth=Bearer ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdm"
                         "lzdGEuY29tCg\1\1");
    assert_true(sasl_complete(sasl));
    sasl_free(sasl);
}

static void oauth_errors(void **state)
{
    static const struct {
        const char *words, *status, *schemes, *scope;
    } cases[] = {
        {"{\"status\":\"401\",\"schemes\":\"bearer mac\",\"scope\":\"https://mail.google.com/\"}",
         "401", "bearer mac", "https://mail.google.com/"},
        {"{\"status\":\"invalid_token\",\"scope\":\"example_scope\",\"openid-configuration\":"
         "\"https://example.com/.well-known/openid-configuration\"}",
         "invalid_token", "", "example_scope"},
        {" { \"status\" : 400 , \"more\" : {\"status\":[1,\"}\",{}]} , \"scope\" : null } ", "400",
         "", "null"},
        {"{\"st\\u0061tus\":\"x\",\"status\":\"a\\\"b\\n\"}", "a\"b\n", "", ""},
        {"{\"status\":\"1\",\"status\":\"2\"}", "1", "", ""},
        {"{}", "", "", ""},
        {"{", "", "", ""},
        {"{\"status", "", "", ""},
        {"{\"status\"", "", "", ""},
        {"{\"status\":", "", "", ""},
        {"{\"status\":\"4", "", "", ""},
        {"{\"a\":[[[[", "", "", ""},
        {"{\"a\":[\"", "", "", ""},
        {"{\"a\\", "", "", ""},
        {"not json at all", "", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < 2 * sizeof cases / sizeof cases[0]; i++) {
        bool bearer = i % 2 == 0;
        struct sasl *sasl = start(bearer ? MECHANISM_OAUTHBEARER : MECHANISM_XOAUTH2, "u", "t");
        const char *words = cases[i / 2].words, *reason;
        char *challenge = base64_encode(words, strlen(words)), *answer = NULL;
        sasl_begin(sasl);
        assert_int_equal(sasl_step(sasl, challenge, strlen(challenge), &answer, &reason),
                         SASL_REFUSED);
        assert_string_equal(answer, bearer ? "AQ==" : "");
        assert_false(sasl_complete(sasl));
        assert_string_equal(sasl_error(sasl).text, words);
        assert_string_equal(sasl_error(sasl).status, cases[i / 2].status);
        assert_string_equal(sasl_error(sasl).schemes, cases[i / 2].schemes);
        assert_string_equal(sasl_error(sasl).scope, cases[i / 2].scope);
        expect_refusal(sasl, challenge, strlen(challenge)); /* once is enough */
        free(answer);
        free(challenge);
        sasl_free(sasl);
    }
    struct sasl *sasl = start(MECHANISM_XOAUTH2, "u", "t");
    sasl_begin(sasl);
    expect_refusal(sasl, "", 0);
    sasl_free(sasl);
}

static void oauth_is_no_password(void **state)
{
    static const char *const tokens[] = {"", "a b", "a\1b", "a\nb", "\xe8\x8a\xb1"};
    (void)state;
    for (size_t i = 0; i < sizeof tokens / sizeof tokens[0]; i++) {
        struct secret *secret = secret_new(tokens[i], strlen(tokens[i]));
        struct sasl_login login = {"u", secret, "imap", "mail.example.org", 143};
        const char *reason = NULL;
        assert_null(sasl_new(MECHANISM_XOAUTH2, &login, &reason));
        assert_non_null(reason);
        secret_free(secret);
    }
    struct secret *secret = secret_new("t", 1);
    struct sasl_login login = {"u\1auth=", secret, "imap", "mail.example.org", 143};
    const char *reason = NULL;
    assert_null(sasl_new(MECHANISM_OAUTHBEARER, &login, &reason));
    assert_non_null(reason);
    secret_free(secret);
}

/* -- all of them -- */

static void bad_challenges(void **state)
{
    static const char *const bad[] = {
        "<1@b>", "PDFA Yj4=", "PDFAYj4", "PDFAYj4==", "=", "*", "PDFAYj4=\r", "\xff\xff\xff\xff"};
    (void)state;
    char *huge = mem_new(SASL_LINE_MAX + 5, 1);
    memset(huge, 'A', SASL_LINE_MAX + 4);
    for (enum mechanism m = 0; m < MECHANISM_COUNT; m++) {
        for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
            struct sasl *sasl = start(m, "tim", "tanstaaftanstaaf");
            expect_refusal(sasl, bad[i], strlen(bad[i]));
            assert_false(sasl_complete(sasl));
            sasl_free(sasl);
        }
        struct sasl *sasl = start(m, "tim", "tanstaaftanstaaf");
        expect_refusal(sasl, huge, SASL_LINE_MAX + 4);
        assert_false(sasl_complete(sasl));
        sasl_free(sasl);
    }
    free(huge);
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
        assert_true(mechanism_available(m));
    }
    assert_int_equal(mechanism_by_name("cram-md5", 8), MECHANISM_CRAM_MD5);
    assert_int_equal(mechanism_by_name("PLAINX", 6), MECHANISM_NONE);
    assert_int_equal(mechanism_by_name("SCRAM-SHA-256-PLUS", 18), MECHANISM_NONE);
    assert_int_equal(mechanism_by_name("", 0), MECHANISM_NONE);
    sasl_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cram_md5),       cmocka_unit_test(plain),
        cmocka_unit_test(login),          cmocka_unit_test(oauth),
        cmocka_unit_test(oauth_errors),   cmocka_unit_test(oauth_is_no_password),
        cmocka_unit_test(bad_challenges), cmocka_unit_test(the_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
