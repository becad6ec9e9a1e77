/* Logins with a token, and what is chosen automatically, on every protocol. */
#include "unit/engine/exchange.h"

/* -- OAuth -- */

#define TOKEN "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg=="
#define OAUTH "secured user=u@e.com oauth_server=o password=" TOKEN " "
#define BEARER                                                                                     \
    "> OAUTHBEARER ~n,a=u@e.com,\1host=elwood.innosoft.com\1port=143\1auth=Bearer " TOKEN "\1\1"
#define X2 "> XOAUTH2 ~user=u@e.com\1auth=Bearer " TOKEN "\1\1"
#define INVALID                                                                                    \
    "+ ~{\"status\":\"invalid_token\",\"scope\":\"mail\",\"openid-configuration\":\"https://x/\"}"

static const struct exchange oauth[] = {
    {"XOAUTH2",
     OAUTH "auth=xoauth2",
     "PLAIN XOAUTH2",
     {X2, "OK"},
     NULL,
     NULL,
     "auth.mechanism=XOAUTH2"},
    {"OAUTHBEARER", OAUTH "auth=oauthbearer", "OAUTHBEARER", {BEARER, "OK"}, NULL, NULL, NULL},
    {"automatic takes the token where tokens are taken",
     OAUTH "auth=auto",
     "SCRAM-SHA-256 PLAIN XOAUTH2 OAUTHBEARER",
     {BEARER, "OK"},
     NULL,
     NULL,
     NULL},
    {"automatic with XOAUTH2 alone",
     OAUTH "auth=auto",
     "PLAIN XOAUTH2",
     {X2, "OK"},
     NULL,
     NULL,
     NULL},
    {"XOAUTH2: not valid",
     OAUTH "auth=xoauth2",
     "XOAUTH2",
     {X2, "+ ~{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"https://mail.google.com/\"}",
      "=", "NO no"},
     "oauth-token-refused",
     NULL,
     "auth.oauth_status=401\nauth.oauth_schemes=bearer\nauth.oauth_scope=https://mail.google.com/"},
    {"OAUTHBEARER: not valid",
     OAUTH "auth=oauthbearer",
     "OAUTHBEARER",
     {BEARER, INVALID, "= AQ==", "NO no"},
     "oauth-token-refused",
     NULL,
     "auth.oauth_status=invalid_token"},
    {"not enough",
     OAUTH "auth=oauthbearer",
     "OAUTHBEARER",
     {BEARER, "+ ~{\"status\":\"insufficient_scope\",\"scope\":\"mail.read\"}", "= AQ==", "NO no"},
     "oauth-scope",
     NULL,
     "auth.oauth_scope=mail.read"},
    {"something else",
     OAUTH "auth=xoauth2",
     "XOAUTH2",
     {X2, "+ ~{\"status\":\"400\"}", "=", "NO no"},
     "oauth-refused",
     NULL,
     NULL},
    {"not JSON, with an escape in it",
     OAUTH "auth=xoauth2",
     "XOAUTH2",
     {X2, "+ ~\033[2Joops", "=", "NO no"},
     "oauth-refused",
     NULL,
     "auth.server_error=<ESC>[2Joops"},
    {"no reason at all",
     OAUTH "auth=xoauth2",
     "XOAUTH2",
     {X2, "NO AUTHENTICATE failed."},
     "oauth-refused",
     NULL,
     NULL},
    {"the token is echoed",
     OAUTH "auth=xoauth2",
     "XOAUTH2",
     {X2, "+ ~{\"status\":\"401\",\"scope\":\"" TOKEN "\"}", "=", "NO " TOKEN},
     "oauth-token-refused",
     NULL,
     "auth.oauth_scope=" REDACTED},
    {"OK after the error",
     OAUTH "auth=xoauth2",
     "XOAUTH2",
     {X2, "+ ~{\"status\":\"401\"}", "=", "OK"},
     "auth-not-proven",
     NULL,
     NULL},
    {"an error after the error",
     OAUTH "auth=oauthbearer",
     "OAUTHBEARER",
     {BEARER, INVALID, "= AQ==", INVALID, "*"},
     "auth-bad-server",
     NULL,
     NULL},
    {"asked again", OAUTH "auth=xoauth2", "XOAUTH2", {X2, "+", "*"}, "auth-bad-server", NULL, NULL},
    {"what is no token is not sent",
     "secured oauth_server=o auth=xoauth2 password=my%20password",
     "XOAUTH2",
     {0},
     "login-unsendable",
     NULL,
     NULL},
    {"in clear text it is said",
     "user=u@e.com oauth_server=o auth=xoauth2 password=" TOKEN,
     "XOAUTH2",
     {X2, "OK"},
     NULL,
     "oauth-clear-text",
     NULL},
    {"in clear text automatic sends no token, neither so nor as a password",
     "user=u@e.com oauth_server=o auth=auto password=" TOKEN,
     "PLAIN XOAUTH2",
     {0},
     "no-safe-mechanism",
     NULL,
     NULL},
};

/* -- automatic, and what is not offered -- */

/* Whatever the server offers, a secret is tried as what it is alone. */
static const struct exchange token_or_password[] = {
    {"a token is no password where no tokens are taken",
     OAUTH "auth=auto",
     "PLAIN LOGIN",
     {0},
     "mechanism-not-offered",
     NULL,
     NULL},
};

/* receive.auth and send.auth.mechanism of one login. */
#define HELLO "S: 220 mail.example.org ESMTP", "C: EHLO client.example.org", "S: 250-mail"
#define SEND  "secured oauth_server=o from=tim@example.org "
#define SKIPPED                                                                                    \
    "greeting ok capability ok auth skip envelope skip message skip quit ok | "                    \
    "login-skipped@auth | warn"
#define SENT "greeting ok capability ok auth ok envelope ok message skip quit ok | | ok"
#define ENVELOPE                                                                                   \
    "S: 235 ok", "C: MAIL FROM:<tim@example.org>", "S: 250 ok", "C: RCPT TO:<tim@example.org>",    \
        "S: 250 ok", "C: RSET", "S: 250 ok", "C: QUIT"
#define TOKEN_PAYLOAD "dXNlcj10aW0BYXV0aD1CZWFyZXIgdDBrM24tNDcxMQEB"

static const struct script mixed[] = {
    {"the password of the mailbox is not sent as a token",
     SEND "receive.auth=password send.auth.mechanism=xoauth2",
     {HELLO, "S: 250 AUTH PLAIN XOAUTH2", "C: QUIT"},
     SKIPPED,
     NULL},
    {"the token of the mailbox is not sent as a password",
     SEND "receive.auth=xoauth2 send.auth.mechanism=plain password=t0k3n-4711",
     {HELLO, "S: 250 AUTH PLAIN XOAUTH2", "C: QUIT"},
     SKIPPED,
     NULL},
    {"a token of its own",
     SEND "receive.auth=password send.auth.mechanism=xoauth2 send_password=t0k3n-4711",
     {HELLO, "S: 250 AUTH PLAIN XOAUTH2", "C: AUTH XOAUTH2 " TOKEN_PAYLOAD, ENVELOPE},
     SENT,
     NULL},
    {"a password of its own",
     SEND
     "receive.auth=xoauth2 send.auth.mechanism=plain password=t0k3n-4711 send_password=" PASSWORD,
     {HELLO, "S: 250 AUTH PLAIN XOAUTH2", "C: AUTH PLAIN " PLAIN_PAYLOAD, ENVELOPE},
     SENT,
     NULL},
    {"automatic follows the side that says what the secret is",
     SEND "receive.auth=xoauth2 password=t0k3n-4711",
     {HELLO, "S: 250 AUTH PLAIN XOAUTH2", "C: AUTH XOAUTH2 " TOKEN_PAYLOAD, ENVELOPE},
     SENT,
     NULL},
    {"the same with a password",
     SEND "receive.auth=password",
     {HELLO, "S: 250 AUTH PLAIN XOAUTH2", "C: AUTH PLAIN " PLAIN_PAYLOAD, ENVELOPE},
     SENT,
     NULL},
    {"a login of its own beside one with a token is one with a password",
     SEND "receive.auth=xoauth2 send.auth.credentials=separate send.auth.username=tim "
          "send_password=" PASSWORD,
     {HELLO, "S: 250 AUTH PLAIN XOAUTH2", "C: AUTH PLAIN " PLAIN_PAYLOAD, ENVELOPE},
     SENT,
     NULL},
};

static void mixed_play(void **state)
{
    (void)state;
    run_scripts(mixed, sizeof mixed / sizeof mixed[0], SIDE_SEND);
}

#define PLAIN_OK "> PLAIN " PLAIN_PAYLOAD, "OK"
#define CRAM_OK  "> CRAM-MD5", "+ " CRAM_QUESTION, "= " CRAM_ANSWER, "OK"
#define SCRAM_OK HALF1, "+ ~" SERVER1, "=", "OK"

static const struct exchange automatic[] = {
    {"SCRAM before all others, in TLS",
     PENCIL "secured user-offered",
     "NTLM PLAIN LOGIN DIGEST-MD5 CRAM-MD5 SCRAM-SHA-1",
     {SCRAM_OK},
     NULL,
     NULL,
     "auth.mechanism=SCRAM-SHA-1"},
    {"SCRAM before all others, in clear",
     PENCIL "user-offered tls-offered",
     "NTLM PLAIN LOGIN DIGEST-MD5 CRAM-MD5 SCRAM-SHA-1",
     {SCRAM_OK},
     NULL,
     NULL,
     NULL},
    {"a refused one is refused: nothing weaker is tried",
     PENCIL "secured",
     "PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1",
     {HALF1, "NO wrong"},
     "auth-refused",
     NULL,
     NULL},
    {"the same in clear",
     PENCIL "user-offered",
     "PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1",
     {HALF1, "NO wrong"},
     "auth-refused",
     NULL,
     NULL},
    {"CRAM-MD5 before PLAIN in TLS",
     "auth=auto secured",
     "PLAIN LOGIN CRAM-MD5 DIGEST-MD5 NTLM",
     {CRAM_OK},
     NULL,
     NULL,
     NULL},
    {"CRAM-MD5 before DIGEST-MD5 in clear",
     "auth=auto user-offered",
     "PLAIN LOGIN DIGEST-MD5 CRAM-MD5 NTLM",
     {CRAM_OK},
     NULL,
     NULL,
     NULL},
    {"PLAIN before DIGEST-MD5 and NTLM in TLS",
     "auth=auto secured",
     "DIGEST-MD5 NTLM PLAIN",
     {PLAIN_OK},
     NULL,
     NULL,
     NULL},
    {"DIGEST-MD5 before PLAIN in clear",
     "auth=auto user=chris password=secret user-offered",
     "PLAIN LOGIN NTLM DIGEST-MD5",
     {"> DIGEST-MD5", QUESTION, REPLY, RSPAUTH, "=", "OK"},
     NULL,
     NULL,
     NULL},
    {"NTLM before PLAIN in clear",
     "auth=auto user=user password=Password user-offered",
     "PLAIN LOGIN NTLM",
     {"> NTLM " NEGOTIATE, "+ " NT_CHALLENGE, "= " NT_ANSWER, "OK"},
     NULL,
     NULL,
     NULL},
    {"NTLM where there is nothing else",
     "auth=auto secured user=user password=Password",
     "GSSAPI NTLM",
     {"> NTLM " NEGOTIATE, "+ " NT_CHALLENGE, "= " NT_ANSWER, "OK"},
     NULL,
     NULL,
     NULL},
    {"PLAIN in clear is said",
     "auth=auto",
     "PLAIN LOGIN",
     {PLAIN_OK},
     NULL,
     "auth-clear-text",
     NULL},
    {"tokens are not taken without an OAuth server",
     "auth=auto secured",
     "XOAUTH2 OAUTHBEARER PLAIN",
     {PLAIN_OK},
     NULL,
     NULL,
     NULL},
    {"tokens alone",
     "auth=auto secured",
     "GSSAPI XOAUTH2 OAUTHBEARER",
     {0},
     "oauth-only",
     NULL,
     NULL},
    {"tokens alone, and PLAIN was wished for",
     "auth=plain secured",
     "XOAUTH2",
     {0},
     "oauth-only",
     NULL,
     NULL},
    {"nothing that we know, in TLS",
     "auth=auto secured",
     "GSSAPI KERBEROS_V4",
     {0},
     "mechanism-not-offered",
     NULL,
     NULL},
    {"nothing but TLS", "auth=auto tls-offered", "GSSAPI", {0}, "auth-needs-tls", NULL, NULL},
    {"SCRAM-SHA-256-PLUS is another one",
     "auth=scram-sha-256 secured",
     "SCRAM-SHA-256-PLUS PLAIN",
     {0},
     "mechanism-not-offered",
     NULL,
     NULL},
    {"SCRAM-SHA-1 is another one",
     "auth=scram-sha-256 secured",
     "SCRAM-SHA-1 PLAIN",
     {0},
     "mechanism-not-offered",
     NULL,
     NULL},
    {"DIGEST-MD5 is not there",
     "auth=digest-md5 secured",
     "PLAIN LOGIN",
     {0},
     "mechanism-not-offered",
     NULL,
     NULL},
    {"NTLM is not there",
     "auth=ntlm secured",
     "PLAIN LOGIN",
     {0},
     "mechanism-not-offered",
     NULL,
     NULL},
    {"XOAUTH2 is not there",
     OAUTH "auth=xoauth2",
     "PLAIN OAUTHBEARER",
     {0},
     "mechanism-not-offered",
     NULL,
     NULL},
    {"PLAIN only after TLS",
     "auth=plain tls-offered",
     "CRAM-MD5",
     {0},
     "auth-needs-tls",
     NULL,
     NULL},
    {"XOAUTH2 only after TLS",
     "auth=xoauth2 oauth_server=o password=t tls-offered",
     "CRAM-MD5",
     {0},
     "auth-needs-tls",
     NULL,
     NULL},
};

/* The protocol's own login, which SMTP has not. */
static const struct exchange own_login[] = {
    {"in clear it is said",
     "auth=auto user-offered",
     "GSSAPI",
     {"USER", "OK"},
     NULL,
     "auth-clear-text",
     NULL},
    {"before PLAIN in clear",
     "auth=auto user-offered",
     "PLAIN LOGIN",
     {"USER", "OK"},
     NULL,
     "auth-clear-text",
     NULL},
    {"after PLAIN in TLS",
     "auth=auto user-offered secured",
     "PLAIN LOGIN",
     {PLAIN_OK},
     NULL,
     NULL,
     NULL},
    {"in TLS where there is nothing else",
     "auth=auto user-offered secured",
     "XOAUTH2",
     {"USER", "OK"},
     NULL,
     NULL,
     NULL},
    {"a password is wished for, and only tokens are taken",
     "auth=password secured",
     "XOAUTH2",
     {0},
     "oauth-only",
     NULL,
     NULL},
};

RUN(oauth, POP3, SMTP)
RUN(automatic, POP3, SMTP)
RUN(own_login, POP3, IMAP4)
RUN(token_or_password, POP3, SMTP)

/* IMAP4 has LOGINDISABLED to say that TLS must come first (RFC 3501, 7.2.1); the others do not. */
static void nothing_known_in_clear(void **state)
{
    struct exchange e = {"nothing that we know, in clear",
                         "auth=auto",
                         "GSSAPI",
                         {0},
                         "no-safe-mechanism",
                         NULL,
                         NULL};
    (void)state;
    clock_hold(1, 1369440000000);
    run_exchange(&e, POP3);
    run_exchange(&e, SMTP);
    e.finding = "auth-needs-tls";
    run_exchange(&e, IMAP4);
}

/* A token of a large provider does not fit into a command of SMTP and POP3: it follows. */
static void a_long_token(void **state)
{
    char *token = mem_new(2000, 1), *settings, *initial;
    memset(token, 'a', 1999);
    (void)state;
    settings = mem_format("secured user=u oauth_server=o auth=xoauth2 password=%s", token);
    initial = mem_format("user=u\1auth=Bearer %s\1\1", token);
    char *answer = mem_format("= ~%s", initial);
    struct exchange e = {"a long token", settings, "XOAUTH2", {"> XOAUTH2", "+", answer, "OK"},
                         NULL,           NULL,     NULL};
    clock_hold(1, 1369440000000);
    run_exchange(&e, POP3);
    run_exchange(&e, SMTP);
    free(answer);
    free(initial);
    free(settings);
    free(token);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(oauth_play),
        cmocka_unit_test(automatic_play),
        cmocka_unit_test(own_login_play),
        cmocka_unit_test(token_or_password_play),
        cmocka_unit_test(mixed_play),
        cmocka_unit_test(a_long_token),
        cmocka_unit_test(nothing_known_in_clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
