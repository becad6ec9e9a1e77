/* What refusals mean, how codes are read, what greetings give away, and our name for EHLO. */
#include "engine/dialogue_private.h"
#include "engine/verdict.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void codes(void **state)
{
    static const struct {
        enum side side;
        const char *reply, *code;
    } cases[] = {
        {SIDE_SEND, "535 5.7.8 no", "535 5.7.8"},
        {SIDE_SEND, "535-5.7.8 no 535 5.7.8 really", "535 5.7.8"},
        {SIDE_SEND, "535 no", "535"},
        {SIDE_SEND, "535", "535"},
        {SIDE_SEND, "535 5.7.139", "535 5.7.139"},
        {SIDE_SEND, "535 5.7.1394 x", "535"},
        {SIDE_SEND, "550 9.1.1 x", "550"},
        {SIDE_SEND, "550 5.1 x", "550"},
        {SIDE_SEND, "550 5.1.1x", "550"},
        {SIDE_SEND, "no", ""},
        {SIDE_SEND, "", ""},
        {SIDE_RECEIVE, "-ERR [AUTH] no", "AUTH"},
        {SIDE_RECEIVE, "-ERR [sys/temp] no", "SYS/TEMP"},
        {SIDE_RECEIVE, "-ERR [open", ""},
        {SIDE_RECEIVE, "-ERR no [AUTH]", ""},
        {SIDE_RECEIVE, "-ERR", ""},
        {SIDE_RECEIVE, "-ERR [0123456789012345678901234567890123456789] x", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char code[48];
        verdict_code(cases[i].side, cases[i].reply, code, sizeof code);
        assert_string_equal(code, cases[i].code);
    }
}

static void verdicts(void **state)
{
    static const struct {
        enum side side;
        enum moment moment;
        const char *reply;
        enum finding_id finding;
    } cases[] = {
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR", FINDING_AUTH_REFUSED},
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR Logon failure: unknown user name or bad password.",
         FINDING_AUTH_REFUSED},
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR lock busy", FINDING_MAILBOX_LOCKED},
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR TLS required to log in", FINDING_AUTH_NEEDS_TLS},
        {SIDE_RECEIVE, MOMENT_LOGIN,
         "-ERR [AUTH] Cleartext authentication disallowed on non-secure connections",
         FINDING_AUTH_NEEDS_TLS},
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR LOGIN only available under a layer",
         FINDING_AUTH_NEEDS_TLS},
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR [SYS/TEMP] x", FINDING_AUTH_TEMPORARY},
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR service temporarily unavailable",
         FINDING_AUTH_TEMPORARY},
        {SIDE_RECEIVE, MOMENT_LOGIN, "-ERR your account is not enabled for POP",
         FINDING_AUTH_DISABLED},
        {SIDE_RECEIVE, MOMENT_MAILBOX, "-ERR not now", FINDING_AUTH_NOT_PROVEN},
        {SIDE_RECEIVE, MOMENT_MAILBOX, "-ERR [SYS/PERM] x", FINDING_MAILBOX_FAILED},
        {SIDE_SEND, MOMENT_LOGIN, "535 Login Fail. Please enter your authorization code to login.",
         FINDING_AUTH_APP_PASSWORD},
        {SIDE_SEND, MOMENT_LOGIN, "550 User has no permission", FINDING_AUTH_DISABLED},
        {SIDE_SEND, MOMENT_LOGIN, "523 5.7.10 Encryption needed", FINDING_AUTH_NEEDS_TLS},
        {SIDE_SEND, MOMENT_MAIL, "550 5.1.8 Access denied, bad outbound sender",
         FINDING_SENDER_REFUSED},
        {SIDE_SEND, MOMENT_MAIL, "450 4.1.8 <a@x>: Sender address rejected: Domain not found",
         FINDING_SENDER_REFUSED},
        {SIDE_SEND, MOMENT_MAIL, "450 4.2.0 greylisted", FINDING_GREYLISTED},
        {SIDE_SEND, MOMENT_MAIL, "550 Unauthenticated senders not allowed", FINDING_RELAY_DENIED},
        {SIDE_SEND, MOMENT_RCPT, "550 5.7.1 Unable to relay", FINDING_RELAY_DENIED},
        {SIDE_SEND, MOMENT_RCPT, "553 you must get POP/APOP authorization", FINDING_RELAY_DENIED},
        {SIDE_SEND, MOMENT_RCPT, "553 5.7.1 <a@b>: Sender address rejected: not logged in",
         FINDING_SENDER_REFUSED},
        {SIDE_SEND, MOMENT_RCPT, "421 4.7.0 try again later", FINDING_CLOSED},
        {SIDE_SEND, MOMENT_RCPT, "421 4.7.0 greylisted, too many errors", FINDING_CLOSED},
        {SIDE_SEND, MOMENT_MAIL, "421 4.3.2 shutting down", FINDING_CLOSED},
        {SIDE_SEND, MOMENT_TEXT, "421 4.3.0 no", FINDING_MESSAGE_REFUSED},
        {SIDE_SEND, MOMENT_RCPT, "451 4.7.1 try again later", FINDING_GREYLISTED},
        {SIDE_SEND, MOMENT_RCPT,
         "550 5.7.1 Service unavailable, Client host [192.0.2.7] blocked using Spamhaus",
         FINDING_RECIPIENT_REFUSED},
        {SIDE_SEND, MOMENT_RCPT,
         "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.example",
         FINDING_RECIPIENT_REFUSED},
        {SIDE_SEND, MOMENT_RCPT,
         "554 5.7.1 Service unavailable; Sender address [a@b] blocked using dbl.spamhaus.org",
         FINDING_SENDER_REFUSED},
        {SIDE_SEND, MOMENT_RCPT, "550 5.7.1 listed in RBL: rbl.example.org",
         FINDING_RECIPIENT_REFUSED},
        {SIDE_SEND, MOMENT_RCPT, "550 5.7.1 your address is on our blacklist",
         FINDING_RECIPIENT_REFUSED},
        {SIDE_SEND, MOMENT_RCPT, "550 5.7.1 in our blocklist", FINDING_RECIPIENT_REFUSED},
        {SIDE_SEND, MOMENT_RCPT, "550 5.7.1 <b@marble.example>: no", FINDING_RELAY_DENIED},
        {SIDE_SEND, MOMENT_RCPT, "554 5.7.1 <blacklist@example.net>: Relay access denied",
         FINDING_RELAY_DENIED},
        {SIDE_SEND, MOMENT_RCPT, "552 5.2.2 over quota", FINDING_RECIPIENT_REFUSED},
        {SIDE_SEND, MOMENT_TEXT, "554 Message rejected: Email address is not verified.",
         FINDING_SENDER_REFUSED},
        {SIDE_SEND, MOMENT_TEXT, "554 no", FINDING_MESSAGE_REFUSED},
        {SIDE_SEND, MOMENT_TEXT, "", FINDING_MESSAGE_REFUSED},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        enum finding_id is = verdict_of(cases[i].side, cases[i].moment, cases[i].reply);
        if (is != cases[i].finding)
            fail_msg("%s: %s", cases[i].reply, finding_rules[is].id);
    }
}

static void challenges(void **state)
{
    static const struct {
        const char *line, *challenge; /* NULL: none */
        bool odd;
    } cases[] = {
        {"+OK ready", NULL, false},
        {"+OK <1896.697170952@dbc.mtview.ca.us>", "<1896.697170952@dbc.mtview.ca.us>", false},
        {"+OK x <a@b> y", "<a@b>", false},
        {"+OK <6a4d.1.65f.XyZ+/abc==@host>", "<6a4d.1.65f.XyZ+/abc==@host>", false},
        {"+OK <1@[192.0.2.1]>", "<1@[192.0.2.1]>", false},
        {"+OK <POP3 server> ready <1@b>", "<1@b>", true},
        {"+OK <1@b> or <2@c>", "<2@c>", false},
        {"+OK a < b", NULL, false},
        {"+OK <ready>", NULL, true},
        {"+OK <1@b", NULL, true},
        {"+OK <1@>", NULL, true},
        {"+OK <@b>", NULL, true},
        {"+OK <1@b.>", NULL, true},
        {"+OK <.1@b>", NULL, true},
        {"+OK <1@[]>", NULL, true},
        {"+OK <1@[a]b>", NULL, true},
        {"+OK <1@[a\x01]>", NULL, true},
        {"+OK <1@b\xc3\xa4>", NULL, true},
        {"+OK <\"a b\"@c>", NULL, true},
        {"+OK <", NULL, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char challenge[64] = "";
        bool odd;
        const char *line = cases[i].line;
        bool found = greeting_challenge(line, strlen(line), challenge, sizeof challenge, &odd);
        if (found != (cases[i].challenge != NULL) || odd != cases[i].odd)
            fail_msg("%s: %d %d", line, found, odd);
        if (found)
            assert_string_equal(challenge, cases[i].challenge);
    }
}

static void names(void **state)
{
    static const struct {
        const char *host, *domain, *local, *name;
    } cases[] = {
        {"client.example.org", "", "192.0.2.1", "client.example.org"},
        {"client", "example.org", "192.0.2.1", "client.example.org"},
        {"client", "(none)", "192.0.2.1", "[192.0.2.1]"},
        {"client", "", "192.0.2.1", "[192.0.2.1]"},
        {"client", "", "2001:db8::1", "[IPv6:2001:db8::1]"},
        {"client", "", "fe80::1%eth0", "[IPv6:fe80::1]"},
        {"client", "", "", "[127.0.0.1]"},
        {"client", "", "nonsense", "[127.0.0.1]"},
        {"", "example.org", "192.0.2.1", "[192.0.2.1]"},
        {"localhost.localdomain", "", "192.0.2.1", "[192.0.2.1]"},
        {"bad_\x01host.example", "", "192.0.2.1", "[192.0.2.1]"},
        {"10.0.0.1", "", "192.0.2.1", "[192.0.2.1]"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char name[256];
        helo_from(cases[i].host, cases[i].domain, cases[i].local, name, sizeof name);
        assert_string_equal(name, cases[i].name);
    }
    /* Of this machine, whatever it is called: never a bare short name. */
    struct record *server = record_new(RECORD_SERVER);
    char name[256];
    helo_name(server, "192.0.2.7", name, sizeof name);
    assert_true(strchr(name, '.') || name[0] == '[');
    record_free(server);
}

static void speakers(void **state)
{
    static const struct {
        enum side side;
        const char *line, *speaker;
    } cases[] = {
        {SIDE_SEND, "220 mail ESMTP", NULL},
        {SIDE_SEND, "220 mail", NULL},
        {SIDE_SEND, "220 FTP and ESMTP", NULL},
        {SIDE_SEND, "220 (vsFTPd 3.0.3)", "FTP"},
        {SIDE_SEND, "220 mail LMTP ready", "LMTP"},
        {SIDE_RECEIVE, "220 ftp", "FTP"},
        {SIDE_RECEIVE, "220 mail", "SMTP"},
        {SIDE_RECEIVE, "+OK", NULL},
        {SIDE_SEND, "+ok", "POP3"},
        {SIDE_RECEIVE, "\"IMPLEMENTATION\" \"Dovecot Pigeonhole\"", "ManageSieve"},
        {SIDE_RECEIVE, "\x16\x03\x01", "TLS"},
        {SIDE_RECEIVE, "\x15", NULL},
        {SIDE_RECEIVE, "", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *line = cases[i].line;
        const char *speaker = greeting_speaker(cases[i].side, line, strlen(line));
        if (cases[i].speaker)
            assert_string_equal(speaker ? speaker : "nobody", cases[i].speaker);
        else
            assert_null(speaker);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes), cmocka_unit_test(verdicts), cmocka_unit_test(challenges),
        cmocka_unit_test(names), cmocka_unit_test(speakers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
