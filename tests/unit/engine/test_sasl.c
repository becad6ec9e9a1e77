/* The mechanisms against known answers, and against challenges that are none. */
#include "base/clock.h"
#include "base/encode.h"
#include "base/mem.h"
#include "engine/sasl_private.h"
#include "unit/engine/fixed_nonce.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct sasl *start_at(enum mechanism mechanism, const char *user, const char *password,
                             const char *service, const char *host)
{
    struct secret *secret = secret_new(password, strlen(password));
    struct sasl_login login = {user, secret, service, host, 143};
    const char *reason;
    struct sasl *sasl = sasl_new(mechanism, &login, &reason);
    secret_free(secret);
    if (!sasl)
        fail_msg("%s: %s", mechanisms[mechanism].name, reason ? reason : "not on this machine");
    return sasl;
}

static struct sasl *start(enum mechanism mechanism, const char *user, const char *password)
{
    return start_at(mechanism, user, password, "imap", "mail.example.org");
}

static void expect(struct sasl *sasl, const char *challenge, const char *expected)
{
    char *answer = NULL;
    const char *reason = NULL;
    enum sasl_outcome outcome = sasl_step(sasl, challenge, strlen(challenge), &answer, &reason);
    if (outcome != SASL_ANSWER)
        fail_msg("'%s' was refused (%d): %s", challenge, (int)outcome, reason);
    assert_string_equal(answer, expected);
    free(answer);
}

/* The same in words: both sides are put into base64. */
static void expect_words(struct sasl *sasl, const char *challenge, const char *expected)
{
    char *question = base64_encode(challenge, strlen(challenge));
    char *answer = base64_encode(expected, strlen(expected));
    expect(sasl, question, answer);
    free(question);
    free(answer);
}

static void expect_initial(struct sasl *sasl, const char *expected)
{
    char *words = NULL;
    size_t length = 0;
    const char *initial = sasl_initial(sasl);
    assert_non_null(initial);
    assert_true(base64_decode(initial, strlen(initial), &words, &length));
    assert_string_equal(words, expected);
    assert_false(sasl_complete(sasl));
    sasl_begin(sasl);
    assert_null(sasl_initial(sasl));
    free(words);
}

static void expect_outcome(struct sasl *sasl, const char *challenge, size_t length,
                           enum sasl_outcome expected)
{
    char *answer = NULL;
    const char *reason = NULL;
    enum sasl_outcome outcome = sasl_step(sasl, challenge, length, &answer, &reason);
    if (outcome != expected)
        fail_msg("'%s' gave %d, not %d", challenge, (int)outcome, (int)expected);
    if (expected != SASL_ANSWER && expected != SASL_REFUSED)
        assert_null(answer);
    if (expected == SASL_BAD_SERVER || expected == SASL_UNSENDABLE)
        assert_non_null(reason);
    free(answer);
}

static void expect_outcome_of_words(struct sasl *sasl, const char *words,
                                    enum sasl_outcome expected)
{
    char *challenge = base64_encode(words, strlen(words));
    expect_outcome(sasl, challenge, strlen(challenge), expected);
    free(challenge);
}

static void expect_refusal(struct sasl *sasl, const char *challenge, size_t length)
{
    expect_outcome(sasl, challenge, length, SASL_BAD_SERVER);
}

#define STAMP "PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+"

/* Full width and a combining mark: SASLprep makes "A" and U+00EB of them. */
#define WIDE                                                                                       \
    "\xef\xbc\xa1"                                                                                 \
    "e\xcc\x88"
#define WIDE_PREPARED                                                                              \
    "A"                                                                                            \
    "\xc3\xab"

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

/* -- SCRAM -- */

static const struct scram {
    enum mechanism mechanism;
    const char *nonce, *first, *challenge, *answer, *proof, *final;
} scrams[] = {
    /* RFC 5802, 5 */
    {MECHANISM_SCRAM_SHA_1, "fyko+d2lbbFgONRv9qkxdawL", "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL",
     "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
     "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
     "v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=", "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="},
    /* RFC 7677, 3 */
    {MECHANISM_SCRAM_SHA_256, "rOprNGfwEbeRWgbNEkqO", "n,,n=user,r=rOprNGfwEbeRWgbNEkqO",
     "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
     "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
     "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
     "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
     "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="},
};

static struct sasl *start_scram(const struct scram *scram, const char *password)
{
    scram_nonce = scram->nonce;
    struct sasl *sasl = start(scram->mechanism, "user", password);
    expect_initial(sasl, scram->first);
    return sasl;
}

static void scram(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof scrams / sizeof scrams[0]; i++) {
        struct sasl *sasl = start_scram(&scrams[i], "pencil");
        size_t length;
        expect_words(sasl, scrams[i].challenge, scrams[i].answer);
        assert_string_equal(sasl_proof(sasl, &length), scrams[i].proof);
        assert_int_equal(length, strlen(scrams[i].proof));
        assert_int_equal(sasl_rounds(sasl), 4096);
        assert_false(sasl_complete(sasl)); /* the server has still to prove itself */
        expect_words(sasl, scrams[i].final, "");
        assert_true(sasl_complete(sasl));
        assert_false(sasl_password_changed(sasl));
        expect_refusal(sasl, "", 0);
        sasl_free(sasl);
    }
}

static void scram_when_asked_first(void **state)
{
    (void)state;
    scram_nonce = scrams[0].nonce;
    struct sasl *sasl = start(scrams[0].mechanism, "user", "pencil");
    expect_words(sasl, "", scrams[0].first);
    expect_words(sasl, scrams[0].challenge, scrams[0].answer);
    sasl_free(sasl);
}

/* A server that does not know the password is never believed. */
static void scram_wrong_server(void **state)
{
    static const char *const finals[] = {
        "v=AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "v=rmF9pqV8S7suAoZWja4dJRkFsKR=",
        "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G5="};
    (void)state;
    for (size_t i = 0; i < sizeof finals / sizeof finals[0]; i++) {
        struct sasl *sasl = start_scram(&scrams[i % 2], "pencil");
        expect_words(sasl, scrams[i % 2].challenge, scrams[i % 2].answer);
        expect_outcome_of_words(sasl, finals[i], SASL_NOT_PROVEN);
        assert_false(sasl_complete(sasl));
        expect_outcome_of_words(sasl, scrams[i % 2].final, SASL_BAD_SERVER); /* no second try */
        assert_false(sasl_complete(sasl));
        sasl_free(sasl);
    }
}

static void scram_refused(void **state)
{
    (void)state;
    struct sasl *sasl = start_scram(&scrams[0], "pencil");
    expect_words(sasl, scrams[0].challenge, scrams[0].answer);
    expect_outcome_of_words(sasl, "e=invalid-proof", SASL_REFUSED);
    assert_string_equal(sasl_error(sasl).text, "e=invalid-proof");
    assert_false(sasl_complete(sasl));
    sasl_free(sasl);
}

static void scram_bad_challenges(void **state)
{
    static const struct {
        const char *words;
        enum sasl_outcome outcome;
    } cases[] = {
        {"r=another,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER},
        {"r=fyko+d2lbbFgONRv9qkxdaw,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92", SASL_BAD_SERVER},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=0", SASL_BAD_SERVER},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=-1", SASL_BAD_SERVER},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=,i=4096", SASL_BAD_SERVER},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=!!,i=4096", SASL_BAD_SERVER},
        {"m=must,r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER},
        {"v=rmF9pqV8S7suAoZWja4dJRkFsKQ=", SASL_BAD_SERVER},
        {"e=other-error", SASL_BAD_SERVER},
        {"", SASL_BAD_SERVER},
        /* 2^31, 2^32, 2^64 and more: neither hashed nor taken for something small. */
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=2147483647", SASL_TOO_COSTLY},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=2147483648", SASL_TOO_COSTLY},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=4294971392", SASL_TOO_COSTLY},
        {"r=fyko+d2lbbFgONRv9qkxdawLx,s=QSXCR+Q6sek8bf92,i=1000001", SASL_TOO_COSTLY},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct sasl *sasl = start_scram(&scrams[0], "pencil");
        expect_outcome_of_words(sasl, cases[i].words, cases[i].outcome);
        assert_false(sasl_complete(sasl));
        sasl_free(sasl);
    }
}

/* SASLprep: what it changes is used as changed, what it refuses is said. */
static void scram_prepares(void **state)
{
    static const char *const refused[] = {"a\tb", "\xff\xfe",
                                          "\xd7\x90"
                                          "1",
                                          "\xc2\xad"};
    (void)state;
    char *answers[2] = {NULL, NULL};
    static const char *const passwords[] = {WIDE, WIDE_PREPARED};
    for (size_t i = 0; i < 2; i++) {
        const char *reason;
        struct sasl *sasl = start_scram(&scrams[0], passwords[i]);
        char *challenge = base64_encode(scrams[0].challenge, strlen(scrams[0].challenge));
        assert_int_equal(sasl_step(sasl, challenge, strlen(challenge), &answers[i], &reason),
                         SASL_ANSWER);
        assert_int_equal(sasl_password_changed(sasl), i == 0);
        free(challenge);
        sasl_free(sasl);
    }
    assert_string_equal(answers[0], answers[1]);
    free(answers[0]);
    free(answers[1]);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        struct secret *secret = secret_new(refused[i], strlen(refused[i]));
        struct sasl_login login = {"user", secret, "imap", "mail.example.org", 143};
        const char *reason = NULL;
        assert_null(sasl_new(MECHANISM_SCRAM_SHA_256, &login, &reason));
        assert_non_null(reason);
        secret_free(secret);
    }
    /* Not yet assigned when the tables of RFC 3454 were made, and allowed to whoever logs in. */
    struct sasl *sasl = start_scram(&scrams[0], "\xf0\x9f\x94\x91");
    assert_false(sasl_password_changed(sasl));
    sasl_free(sasl);
}

/* "," and "=" separate fields (RFC 5802, 5.1). */
static void scram_user(void **state)
{
    (void)state;
    scram_nonce = scrams[0].nonce;
    struct sasl *sasl = start(MECHANISM_SCRAM_SHA_1, "a,b=c", "pencil");
    expect_initial(sasl, "n,,n=a=2Cb=3Dc,r=fyko+d2lbbFgONRv9qkxdawL");
    sasl_free(sasl);
}

/* -- DIGEST-MD5 -- */

static struct sasl *start_digest(const char *user, const char *password, const char *nonce)
{
    struct sasl *sasl =
        start_at(MECHANISM_DIGEST_MD5, user, password, "imap", "elwood.innosoft.com");
    assert_null(sasl_initial(sasl));
    strcpy(sasl->nonce, nonce);
    return sasl;
}

#define DIGEST_CHALLENGE                                                                           \
    "realm=\"elwood.innosoft.com\",nonce=\"OA6MG9tEQGm2hh\",qop=\"auth\",algorithm=md5-sess,"      \
    "charset=utf-8"
#define DIGEST_ANSWER                                                                              \
    "charset=utf-8,username=\"chris\",realm=\"elwood.innosoft.com\",nonce=\"OA6MG9tEQGm2hh\","     \
    "nc=00000001,cnonce=\"OA6MHXh6VqTrRk\",digest-uri=\"imap/elwood.innosoft.com\","               \
    "response=d388dad90d4bbd760a152321f2143af7,qop=auth"

/* RFC 2831, 4 */
static void digest_md5(void **state)
{
    (void)state;
    struct sasl *sasl = start_digest("chris", "secret", "OA6MHXh6VqTrRk");
    size_t length;
    expect_words(sasl, DIGEST_CHALLENGE, DIGEST_ANSWER);
    assert_string_equal(sasl_proof(sasl, &length), "d388dad90d4bbd760a152321f2143af7");
    assert_false(sasl_complete(sasl));
    expect_words(sasl, "rspauth=ea40f60335c427b5527b84dbabcdfffd", "");
    assert_true(sasl_complete(sasl));
    sasl_free(sasl);
}

static void digest_md5_wrong_server(void **state)
{
    static const struct {
        const char *words;
        enum sasl_outcome outcome;
    } cases[] = {
        {"rspauth=ea40f60335c427b5527b84dbabcdfffe", SASL_NOT_PROVEN},
        {"rspauth=d388dad90d4bbd760a152321f2143af7", SASL_NOT_PROVEN}, /* our own, mirrored */
        {"rspauth=", SASL_BAD_SERVER},
        {"rspauth=\"\"", SASL_NOT_PROVEN},
        {"realm=\"x\"", SASL_BAD_SERVER},
        {"", SASL_BAD_SERVER},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct sasl *sasl = start_digest("chris", "secret", "OA6MHXh6VqTrRk");
        expect_words(sasl, DIGEST_CHALLENGE, DIGEST_ANSWER);
        expect_outcome_of_words(sasl, cases[i].words, cases[i].outcome);
        assert_false(sasl_complete(sasl));
        sasl_free(sasl);
    }
}

static void digest_md5_bad_challenges(void **state)
{
    static const char *const bad[] = {
        "",
        "nonce",
        "nonce=",
        "nonce=\"a",
        "nonce=\"a\"", /* no algorithm */
        "nonce=\"\",algorithm=md5-sess",
        "algorithm=md5-sess",
        "nonce=\"a\",nonce=\"b\",algorithm=md5-sess",
        "nonce=\"a\",algorithm=md5-sess,algorithm=md5-sess",
        "nonce=\"a\",algorithm=md5",
        "nonce=\"a\",algorithm=md5-sess,qop=\"auth-int,auth-conf\"",
        "nonce=\"a\",algorithm=md5-sess,charset=utf-8,charset=utf-8",
        "nonce=\"a\"algorithm=md5-sess",
        "=\"a\"",
        "\"",
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct sasl *sasl = start_digest("chris", "secret", "c");
        expect_outcome_of_words(sasl, bad[i], SASL_BAD_SERVER);
        assert_false(sasl_complete(sasl));
        sasl_free(sasl);
    }
    struct sasl *sasl = start_digest("chris", "secret", "c");
    char long_one[3000];
    memset(long_one, 'a', sizeof long_one - 1);
    long_one[sizeof long_one - 1] = '\0';
    expect_outcome_of_words(sasl, long_one, SASL_BAD_SERVER);
    sasl_free(sasl);
}

/* What is chosen of what is offered, and how names are written and hashed. The proofs were
 * computed apart from this program. */
static void digest_md5_choices(void **state)
{
    static const struct {
        const char *user, *password, *challenge, *answer;
        bool changed;
    } cases[] = {
        /* Of several realms the user's own, else the first; none is not "". */
        {"chris@two.example", "secret",
         "realm=\"one.example\",realm=\"TWO.example\",nonce=\"n\",algorithm=md5-sess",
         "username=\"chris@two.example\",realm=\"TWO.example\",nonce=\"n\",nc=00000001,cnonce="
         "\"c\","
         "digest-uri=\"imap/"
         "elwood.innosoft.com\",response=364df805cd3c666140e324607bebbfb7,qop=auth",
         false},
        {"chris", "secret",
         "realm=\"one.example\",realm=\"two.example\",nonce=\"n\",algorithm=md5-sess",
         "username=\"chris\",realm=\"one.example\",nonce=\"n\",nc=00000001,cnonce=\"c\","
         "digest-uri=\"imap/"
         "elwood.innosoft.com\",response=18104500ac083302037ab222c3f8074c,qop=auth",
         false},
        {"chris", "secret", "nonce=\"n\", qop=\"auth-int, auth\" , algorithm=MD5-SESS",
         "username=\"chris\",nonce=\"n\",nc=00000001,cnonce=\"c\","
         "digest-uri=\"imap/"
         "elwood.innosoft.com\",response=ae810da4b1d9bd0480e5014b0497febe,qop=auth",
         false},
        /* Quotes and backslashes on both sides. */
        {"a\"b\\c", "secret", "realm=\"q\\\"r\\\\\",nonce=\"n\",algorithm=md5-sess",
         "username=\"a\\\"b\\\\c\",realm=\"q\\\"r\\\\\",nonce=\"n\",nc=00000001,cnonce=\"c\","
         "digest-uri=\"imap/"
         "elwood.innosoft.com\",response=6517620cfb51f386c26b80c99118ccd2,qop=auth",
         false},
        /* ISO 8859-1 where the characters are in it, with and without charset (2.1.2.1). */
        {"j\xc3\xb6rg", "p\xc3\xa4ss", "realm=\"r\",nonce=\"n\",algorithm=md5-sess,charset=utf-8",
         "charset=utf-8,username=\"j\xc3\xb6rg\",realm=\"r\",nonce=\"n\",nc=00000001,cnonce=\"c\","
         "digest-uri=\"imap/"
         "elwood.innosoft.com\",response=c1c48de04f25dc2a57a6935bbcb1ad60,qop=auth",
         true},
        {"j\xc3\xb6rg", "p\xc3\xa4ss", "realm=\"r\",nonce=\"n\",algorithm=md5-sess",
         "username=\"j\xf6rg\",realm=\"r\",nonce=\"n\",nc=00000001,cnonce=\"c\","
         "digest-uri=\"imap/"
         "elwood.innosoft.com\",response=c1c48de04f25dc2a57a6935bbcb1ad60,qop=auth",
         true},
        {"\xe5\xa4\xaa\xe9\x83\x8e", "\xe8\x8a\xb1",
         "realm=\"r\",nonce=\"n\",algorithm=md5-sess,charset=utf-8",
         "charset=utf-8,username=\"\xe5\xa4\xaa\xe9\x83\x8e\",realm=\"r\",nonce=\"n\",nc=00000001,"
         "cnonce=\"c\",digest-uri=\"imap/"
         "elwood.innosoft.com\",response=a3ec7a40af4f5a96a5f6df815bba08e6,qop=auth",
         false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct sasl *sasl = start_digest(cases[i].user, cases[i].password, "c");
        expect_words(sasl, cases[i].challenge, cases[i].answer);
        assert_int_equal(sasl_password_changed(sasl), cases[i].changed);
        sasl_free(sasl);
    }
    struct sasl *sasl = start_digest("taro", "\xe8\x8a\xb1", "c");
    expect_outcome_of_words(sasl, "nonce=\"n\",algorithm=md5-sess", SASL_UNSENDABLE);
    assert_false(sasl_complete(sasl));
    sasl_free(sasl);
}

/* -- NTLM -- */

/* Bytes of a hexadecimal number, blanks left out. */
static size_t from_hex(const char *hex, char *out)
{
    size_t length = 0;
    unsigned byte;
    for (; *hex; hex += *hex == ' ' ? 1 : 2)
        if (*hex != ' ' && sscanf(hex, "%2x", &byte) == 1)
            out[length++] = (char)byte;
    return length;
}

static void expect_bytes(const char *message, size_t length, const char *hex)
{
    char bytes[512];
    size_t size = from_hex(hex, bytes);
    if (!memmem(message, length, bytes, size))
        fail_msg("%s is not in the answer", hex);
}

#define NTLM_HEAD                                                                                  \
    "4e544c4d53535000 02000000 0c000c0038000000 33828ae2 0123456789abcdef 0000000000000000 "
#define NTLM_TARGET    "530065007200760065007200 "
#define NTLM_INFO      "02000c00 44006f006d00610069006e00 01000c00 530065007200760065007200 00000000"
#define NTLM_CHALLENGE NTLM_HEAD "2400240044000000 060070170000000f " NTLM_TARGET NTLM_INFO

static char *ntlm_answer(const char *user, const char *challenge_hex, size_t *length)
{
    struct sasl *sasl = start(MECHANISM_NTLM, user, "Password");
    char challenge[512], *bytes = NULL, *answer = NULL;
    const char *reason;
    assert_int_equal(strncmp(sasl_initial(sasl), "TlRMTVNTUAABAAAA", 16), 0);
    sasl_begin(sasl);
    memset(sasl->nonce, 0xaa, 8);
    char *code = base64_encode(challenge, from_hex(challenge_hex, challenge));
    assert_int_equal(sasl_step(sasl, code, strlen(code), &answer, &reason), SASL_ANSWER);
    assert_true(sasl_complete(sasl));
    assert_true(base64_decode(answer, strlen(answer), &bytes, length));
    expect_refusal(sasl, code, strlen(code));
    free(code);
    free(answer);
    sasl_free(sasl);
    return bytes;
}

/* MS-NLMP 4.2.4, whose clock stands at the beginning of 1601. */
static void ntlm(void **state)
{
    (void)state;
    size_t length;
    clock_hold(1, INT64_C(-11644473600000));
    char *answer = ntlm_answer("Domain\\User", NTLM_CHALLENGE, &length);
    expect_bytes(answer, 12, "4e544c4d53535000 03000000");
    expect_bytes(answer, length, "44006f006d00610069006e00 5500730065007200"); /* Domain, User */
    expect_bytes(answer, length, "86c35097ac9cec102554764a57cccc19 aaaaaaaaaaaaaaaa");
    expect_bytes(answer, length,
                 "68cd0ab851e51c96aabc927bebef6a1c 0101000000000000 0000000000000000 "
                 "aaaaaaaaaaaaaaaa 00000000 " NTLM_INFO " 00000000");
    free(answer);
    /* An address is a name of its own. */
    answer = ntlm_answer("user@domain", NTLM_CHALLENGE, &length);
    expect_bytes(answer, length, "7500730065007200 4000 64006f006d00610069006e00");
    assert_int_equal(answer[28], 0); /* no domain beside it */
    free(answer);
    /* The server's own time stands in its description: ours is not used, and LM is left empty. */
    answer = ntlm_answer("Domain\\User",
                         NTLM_HEAD "1000100044000000 060070170000000f " NTLM_TARGET
                                   "07000800 1122334455667788 00000000",
                         &length);
    expect_bytes(answer, length, "0101000000000000 1122334455667788 aaaaaaaaaaaaaaaa");
    expect_bytes(answer, length, "000000000000000000000000000000000000000000000000");
    free(answer);
    /* No description at all. */
    answer = ntlm_answer("Domain\\User", NTLM_HEAD, &length);
    expect_bytes(answer, length, "aaaaaaaaaaaaaaaa 00000000 00000000");
    free(answer);
}

static void ntlm_bad_challenges(void **state)
{
    static const char *const bad[] = {
        "",
        "4e544c4d53535000",
        "4e544c4d53535000 02000000",
        "4e544c4d53535000 03000000 0c000c0038000000 33828ae2 0123456789abcdef 0000000000000000",
        "4e544c4d53535001 02000000 0c000c0038000000 33828ae2 0123456789abcdef 0000000000000000",
        NTLM_HEAD "ffffffff44000000",
        NTLM_HEAD "24002400ffffffff",
        NTLM_HEAD "0100010030000000",
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct sasl *sasl = start(MECHANISM_NTLM, "user", "Password");
        char bytes[512];
        char *code = base64_encode(bytes, from_hex(bad[i], bytes));
        sasl_begin(sasl);
        expect_outcome(sasl, code, strlen(code), SASL_BAD_SERVER);
        assert_false(sasl_complete(sasl));
        free(code);
        sasl_free(sasl);
    }
    struct secret *secret = secret_new("\xff", 1);
    struct sasl_login login = {"user", secret, "imap", "mail.example.org", 143};
    const char *reason = NULL;
    assert_null(sasl_new(MECHANISM_NTLM, &login, &reason));
    assert_non_null(reason);
    secret_free(secret);
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
        cmocka_unit_test(cram_md5),
        cmocka_unit_test(plain),
        cmocka_unit_test(login),
        cmocka_unit_test(scram),
        cmocka_unit_test(scram_when_asked_first),
        cmocka_unit_test(scram_wrong_server),
        cmocka_unit_test(scram_refused),
        cmocka_unit_test(scram_bad_challenges),
        cmocka_unit_test(scram_prepares),
        cmocka_unit_test(scram_user),
        cmocka_unit_test(digest_md5),
        cmocka_unit_test(digest_md5_wrong_server),
        cmocka_unit_test(digest_md5_bad_challenges),
        cmocka_unit_test(digest_md5_choices),
        cmocka_unit_test(ntlm),
        cmocka_unit_test(ntlm_bad_challenges),
        cmocka_unit_test(oauth),
        cmocka_unit_test(oauth_errors),
        cmocka_unit_test(oauth_is_no_password),
        cmocka_unit_test(bad_challenges),
        cmocka_unit_test(the_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
