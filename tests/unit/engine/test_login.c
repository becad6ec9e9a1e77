/* The mechanisms with a password on every protocol: taken, refused, cancelled, and what is never
 * believed. */
#include "unit/engine/exchange.h"

/* -- SCRAM -- */

static const struct exchange scram[] = {
    {"SCRAM-SHA-1 (RFC 5802)",
     SCRAM1,
     "PLAIN SCRAM-SHA-1",
     {HALF1, "+ ~" SERVER1, "=", "OK"},
     NULL,
     NULL,
     "auth.mechanism=SCRAM-SHA-1"},
    {"refused after the server has proven itself",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "+ ~" SERVER1, "=", "NO not now"},
     "auth-refused",
     NULL,
     NULL},
    {"refused at once",
     SCRAM1,
     "SCRAM-SHA-1",
     {BEGIN1, "NO unknown user"},
     "auth-refused",
     NULL,
     NULL},
    {"refused after the proof",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "NO wrong"},
     "auth-refused",
     NULL,
     NULL},
    {"refused in the exchange, and in words",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "+ ~e=invalid-proof", "=", "NO wrong"},
     "auth-refused",
     NULL,
     "auth.server_error=e=invalid-proof"},
    {"refused in the exchange, and OK all the same",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "+ ~e=invalid-proof", "=", "OK"},
     "auth-not-proven",
     NULL,
     NULL},
    {"OK before anything", SCRAM1, "SCRAM-SHA-1", {BEGIN1, "OK"}, "auth-not-proven", NULL, NULL},
    {"OK without the server's proof",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "OK"},
     "auth-not-proven",
     NULL,
     NULL},
    {"a wrong proof of the server",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "+ ~v=AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "*"},
     "server-not-proven",
     NULL,
     NULL},
    {"an empty proof of the server",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "+", "*"},
     "auth-bad-server",
     NULL,
     NULL},
    {"another nonce",
     SCRAM1,
     "SCRAM-SHA-1",
     {BEGIN1, "+ ~r=x,s=QSXCR+Q6sek8bf92,i=4096", "*"},
     "auth-bad-server",
     NULL,
     NULL},
    {"not base64",
     SCRAM1,
     "SCRAM-SHA-1",
     {BEGIN1, "+ r=x,s=y", "*"},
     "auth-bad-server",
     NULL,
     NULL},
    {"2^31 rounds",
     SCRAM1,
     "SCRAM-SHA-1",
     {BEGIN1, "+ ~" SALT1 "2147483648", "*"},
     "scram-too-costly",
     NULL,
     NULL},
    {"one more question",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "+ ~" SERVER1, "=", "+ eA==", "*"},
     "auth-bad-server",
     NULL,
     NULL},
    {"the proof is echoed",
     SCRAM1,
     "SCRAM-SHA-1",
     {HALF1, "NO v0X8v3Bz2T0CJGbJQyF0X+HI4Ts= is not it"},
     "auth-refused",
     NULL,
     NULL},
    {"a password that SASLprep refuses",
     "auth=scram-sha-256 password=a%09b",
     "SCRAM-SHA-256",
     {0},
     "login-unsendable",
     NULL,
     NULL},
    {"a user that SASLprep refuses",
     "auth=scram-sha-256 user=%D7%90a",
     "SCRAM-SHA-256",
     {0},
     "login-unsendable",
     NULL,
     NULL},
};

/* Initial responses are an extension of IMAP4 (RFC 4959). */
static const struct exchange asked_first[] = {
    {"SCRAM-SHA-1",
     SCRAM1 "no-ir",
     "SCRAM-SHA-1",
     {"> SCRAM-SHA-1", "+", "= ~" FIRST1, "+ ~" SALT1 "4096", "= ~" PROOF1, "+ ~" SERVER1, "=",
      "OK"},
     NULL,
     NULL,
     NULL},
    {"PLAIN",
     "auth=plain secured no-ir",
     "PLAIN",
     {"> PLAIN", "+", "= " PLAIN_PAYLOAD, "OK"},
     NULL,
     NULL,
     NULL},
    {"XOAUTH2, refused",
     "secured user=u oauth_server=o password=t auth=xoauth2 no-ir",
     "XOAUTH2",
     {"> XOAUTH2", "+", "= ~user=u\1auth=Bearer t\1\1", "+ ~{\"status\":\"401\"}", "=", "NO no"},
     "oauth-token-refused",
     NULL,
     NULL},
};

/* -- DIGEST-MD5: the name of the service is part of what is hashed -- */

static const struct exchange digest[] = {
    {"DIGEST-MD5",
     CHRIS,
     "DIGEST-MD5 PLAIN",
     {"> DIGEST-MD5", QUESTION, REPLY, RSPAUTH, "=", "OK"},
     NULL,
     NULL,
     "auth.mechanism=DIGEST-MD5"},
    {"refused",
     CHRIS,
     "DIGEST-MD5",
     {"> DIGEST-MD5", QUESTION, REPLY, "NO wrong"},
     "auth-refused",
     NULL,
     NULL},
    {"OK without rspauth",
     CHRIS,
     "DIGEST-MD5",
     {"> DIGEST-MD5", QUESTION, REPLY, "OK"},
     "auth-not-proven",
     NULL,
     NULL},
    {"a wrong rspauth",
     CHRIS,
     "DIGEST-MD5",
     {"> DIGEST-MD5", QUESTION, REPLY, "+ ~rspauth=68546a2ef1df96cc74f25b5872564b40", "*"},
     "server-not-proven",
     NULL,
     NULL},
    {"no nonce",
     CHRIS,
     "DIGEST-MD5",
     {"> DIGEST-MD5", "+ ~algorithm=md5-sess", "*"},
     "auth-bad-server",
     NULL,
     NULL},
    {"the proof is echoed",
     CHRIS,
     "DIGEST-MD5",
     {"> DIGEST-MD5", QUESTION, REPLY,
      "NO 3a3dd49186f8a10496d64016824ae5bc|803559bd8456ea60b82f86c546621f47|"
      "6566a718e4851e8cac143fc51496fc8b"},
     "auth-refused",
     NULL,
     NULL},
    {"no way to say it in ISO 8859-1",
     "auth=digest-md5 password=%E8%8A%B1",
     "DIGEST-MD5",
     {"> DIGEST-MD5", "+ ~nonce=\"n\",algorithm=md5-sess", "*"},
     "login-unsendable",
     NULL,
     NULL},
};

/* -- NTLM; the answer was computed apart from this program -- */

static const struct exchange ntlm[] = {
    {"NTLM",
     NTLM_USER,
     "NTLM PLAIN",
     {"> NTLM " NEGOTIATE, "+ " NT_CHALLENGE, "= " NT_ANSWER, "OK"},
     NULL,
     NULL,
     "auth.mechanism=NTLM"},
    {"refused",
     NTLM_USER,
     "NTLM",
     {"> NTLM " NEGOTIATE, "+ " NT_CHALLENGE, "= " NT_ANSWER, "NO wrong"},
     "auth-refused",
     NULL,
     NULL},
    {"OK before the answer",
     NTLM_USER,
     "NTLM",
     {"> NTLM " NEGOTIATE, "OK"},
     "auth-not-proven",
     NULL,
     NULL},
    {"a challenge that is too short",
     NTLM_USER,
     "NTLM",
     {"> NTLM " NEGOTIATE, "+ TlRMTVNTUAACAAAA", "*"},
     "auth-bad-server",
     NULL,
     NULL},
    {"asked again",
     NTLM_USER,
     "NTLM",
     {"> NTLM " NEGOTIATE, "+ " NT_CHALLENGE, "= " NT_ANSWER, "+ " NT_CHALLENGE, "*"},
     "auth-bad-server",
     NULL,
     NULL},
};

RUN(scram, POP3, SMTP)
RUN(asked_first, IMAP4, IMAP4)
RUN(digest, POP3, SMTP)
RUN(ntlm, POP3, SMTP)

/* -- what people are told beside the finding -- */

static bool is_told(const struct exchange *e, const char *words)
{
    struct building b = {.protocol = SMTP};
    struct play play;
    b.script.name = e->name;
    b.script.settings = own(&b, settings_for(&b, e));
    add_greeting(&b, e);
    add_exchange(&b, e);
    play_start(&play, &b.script, SIDE_SEND);
    for (size_t i = 0; i < b.count; i++)
        if (strncmp(b.script.lines[i], "S: ", 3) == 0)
            play_line(&play, b.script.lines[i]);
    bool told = strstr(text_get(&play.told), words);
    play_end(&play);
    for (size_t i = 0; i < b.owned_count; i++)
        free(b.owned[i]);
    return told;
}

static void notes(void **state)
{
    static const char none_else[] = "no other one was tried", changed[] = "standard form";
    static const char few[] = "Rounds of hashing that the server asks SCRAM for: 4095";
    static const struct exchange refused = {
        "",   PENCIL, "SCRAM-SHA-1", {"> SCRAM-SHA-1", "+ ~" SALT1 "4096", "NO wrong"},
        NULL, NULL,   NULL};
    static const struct exchange explicit = {
        "",   SCRAM1, "SCRAM-SHA-1", {"> SCRAM-SHA-1", "+ ~" SALT1 "4096", "NO wrong"},
        NULL, NULL,   NULL};
    static const struct exchange wide = {"",
                                         "auth=scram-sha-1 user=user password=%EF%BC%A1%EF%BC%A2",
                                         "SCRAM-SHA-1",
                                         {"> SCRAM-SHA-1", "+ ~" SALT1 "4096", "NO wrong"},
                                         NULL,
                                         NULL,
                                         NULL};
    static const struct exchange cheap = {
        "",   SCRAM1, "SCRAM-SHA-1", {"> SCRAM-SHA-1", "+ ~" SALT1 "4095", "NO wrong"},
        NULL, NULL,   NULL};
    (void)state;
    assert_true(is_told(&refused, none_else));
    assert_false(is_told(&explicit, none_else));
    assert_true(is_told(&wide, changed));
    assert_false(is_told(&explicit, changed));
    assert_true(is_told(&cheap, few));
    assert_false(is_told(&explicit, "Rounds of hashing"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scram_play),  cmocka_unit_test(asked_first_play),
        cmocka_unit_test(digest_play), cmocka_unit_test(ntlm_play),
        cmocka_unit_test(notes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
