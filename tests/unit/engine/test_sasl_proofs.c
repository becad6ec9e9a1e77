/* SCRAM, DIGEST-MD5 and NTLM against known answers, and servers that cannot prove themselves. */
#include "unit/engine/sasl_steps.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
