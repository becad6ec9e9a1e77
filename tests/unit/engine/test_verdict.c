/* What refusals mean, how codes are read, what greetings give away, and our name for EHLO. */
#include "engine/dialogue_private.h"
#include "store/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void codes(void **state)
{
    static const struct {
        enum protocol_kind protocol;
        const char *reply, *code;
    } cases[] = {
        {PROTOCOL_SMTP, "535 5.7.8 no", "535 5.7.8"},
        {PROTOCOL_SMTP, "535-5.7.8 no 535 5.7.8 really", "535 5.7.8"},
        {PROTOCOL_SMTP, "535 no", "535"},
        {PROTOCOL_SMTP, "535", "535"},
        {PROTOCOL_SMTP, "535 5.7.139", "535 5.7.139"},
        {PROTOCOL_SMTP, "535 5.7.1394 x", "535"},
        {PROTOCOL_SMTP, "550 9.1.1 x", "550"},
        {PROTOCOL_SMTP, "550 5.1 x", "550"},
        {PROTOCOL_SMTP, "550 5.1.1x", "550"},
        {PROTOCOL_SMTP, "no", ""},
        {PROTOCOL_SMTP, "", ""},
        {PROTOCOL_POP3, "-ERR [AUTH] no", "AUTH"},
        {PROTOCOL_POP3, "-ERR [sys/temp] no", "SYS/TEMP"},
        {PROTOCOL_POP3, "-ERR [open", ""},
        {PROTOCOL_POP3, "-ERR no [AUTH]", ""},
        {PROTOCOL_POP3, "-ERR", ""},
        {PROTOCOL_IMAP4, "A1 NO [AUTHENTICATIONFAILED] no", "AUTHENTICATIONFAILED"},
        {PROTOCOL_IMAP4, "A1 no [unavailable] no", "UNAVAILABLE"},
        {PROTOCOL_IMAP4, "A1 NO [WEBALERT https://x.test/] Web login required.", "WEBALERT"},
        {PROTOCOL_IMAP4, "A1 NO LOGIN failed.", ""},
        {PROTOCOL_IMAP4, "A1 BAD [ALERT] no", "ALERT"},
        {PROTOCOL_IMAP4, "A1 BAD no", "BAD"},
        {PROTOCOL_IMAP4, "A1 bad", "BAD"},
        {PROTOCOL_IMAP4, "* BYE [UNAVAILABLE] later", "UNAVAILABLE"},
        {PROTOCOL_IMAP4, "* BYE", ""},
        {PROTOCOL_IMAP4, "A1", ""},
        {PROTOCOL_IMAP4, "", ""},
        {PROTOCOL_IMAP4, "A1 NO [open", ""},
        {PROTOCOL_POP3, "-ERR [0123456789012345678901234567890123456789] x", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char code[48];
        verdict_code(cases[i].protocol, cases[i].reply, code, sizeof code);
        assert_string_equal(code, cases[i].code);
    }
}

static enum finding_id verdict_of(const struct rules *rules, struct record *server,
                                  enum protocol_kind protocol, enum moment moment,
                                  const char *reply)
{
    const struct observation seen = {.server = server,
                                     .side = protocol == PROTOCOL_SMTP ? SIDE_SEND : SIDE_RECEIVE,
                                     .moment = moment,
                                     .reply = reply};
    record_set(server, FIELD_RECEIVE_PROTOCOL, protocol == PROTOCOL_IMAP4 ? "imap4" : "pop3",
               ORIGIN_USER, NULL);
    return rules_verdict(rules, &seen);
}

static void verdicts(void **state)
{
    static const struct {
        enum protocol_kind protocol;
        enum moment moment;
        const char *reply;
        enum finding_id finding;
    } cases[] = {
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR", FINDING_AUTH_REFUSED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO LOGIN failed.", FINDING_AUTH_REFUSED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)",
         FINDING_AUTH_REFUSED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO Login failed: user not found", FINDING_AUTH_REFUSED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN,
         "A1 NO [ALERT] Application-specific password required: https://support.test/",
         FINDING_AUTH_APP_PASSWORD},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [WEBALERT https://x.test/] Web login required.",
         FINDING_AUTH_APP_PASSWORD},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [ALERT] Please log in via your web browser",
         FINDING_AUTH_APP_PASSWORD},
        {PROTOCOL_IMAP4, MOMENT_LOGIN,
         "A1 NO [ALERT] Your account is not enabled for IMAP use. Please visit your settings.",
         FINDING_AUTH_DISABLED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [ALERT] IMAP access is disabled for your domain.",
         FINDING_AUTH_DISABLED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [CONTACTADMIN] Ask", FINDING_AUTH_DISABLED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [AUTHORIZATIONFAILED] not you",
         FINDING_AUTH_DISABLED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [EXPIRED] Password expired.", FINDING_AUTH_EXPIRED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO Your password has expired", FINDING_AUTH_EXPIRED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN,
         "A1 NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure connections.",
         FINDING_AUTH_NEEDS_TLS},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO Login only available under a layer",
         FINDING_AUTH_NEEDS_TLS},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [UNAVAILABLE] Temporary authentication failure.",
         FINDING_AUTH_TEMPORARY},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [SERVERBUG] Internal error", FINDING_AUTH_TEMPORARY},
        {PROTOCOL_IMAP4, MOMENT_LOGIN,
         "A1 NO [LIMIT] Maximum number of connections from user+IP exceeded",
         FINDING_AUTH_TEMPORARY},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [ALERT] Too many simultaneous connections.",
         FINDING_AUTH_TEMPORARY},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO [INUSE] locked", FINDING_MAILBOX_LOCKED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 BAD Command Error. 12", FINDING_MECHANISM_NOT_OFFERED},
        {PROTOCOL_IMAP4, MOMENT_LOGIN, "A1 NO Unsupported authentication mechanism.",
         FINDING_MECHANISM_NOT_OFFERED},
        {PROTOCOL_IMAP4, MOMENT_MAILBOX, "A1 NO [NONEXISTENT] Mailbox doesn't exist",
         FINDING_MAILBOX_FAILED},
        {PROTOCOL_IMAP4, MOMENT_MAILBOX, "A1 BAD User is authenticated but not connected.",
         FINDING_MAILBOX_FAILED},
        {PROTOCOL_IMAP4, MOMENT_MAILBOX, "A1 BAD Command received in Invalid state.",
         FINDING_AUTH_NOT_PROVEN},
        {PROTOCOL_IMAP4, MOMENT_MAILBOX, "A1 NO Please login first", FINDING_AUTH_NOT_PROVEN},
        {PROTOCOL_IMAP4, MOMENT_MAILBOX, "A1 NO [INUSE] Mailbox is locked", FINDING_MAILBOX_LOCKED},
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR Logon failure: unknown user name or bad password.",
         FINDING_AUTH_REFUSED},
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR lock busy", FINDING_MAILBOX_LOCKED},
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR TLS required to log in", FINDING_AUTH_NEEDS_TLS},
        {PROTOCOL_POP3, MOMENT_LOGIN,
         "-ERR [AUTH] Cleartext authentication disallowed on non-secure connections",
         FINDING_AUTH_NEEDS_TLS},
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR LOGIN only available under a layer",
         FINDING_AUTH_NEEDS_TLS},
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR [SYS/TEMP] x", FINDING_AUTH_TEMPORARY},
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR service temporarily unavailable",
         FINDING_AUTH_TEMPORARY},
        {PROTOCOL_POP3, MOMENT_LOGIN, "-ERR your account is not enabled for POP",
         FINDING_AUTH_DISABLED},
        {PROTOCOL_POP3, MOMENT_MAILBOX, "-ERR not now", FINDING_AUTH_NOT_PROVEN},
        {PROTOCOL_POP3, MOMENT_MAILBOX, "-ERR [SYS/PERM] x", FINDING_MAILBOX_FAILED},
        {PROTOCOL_SMTP, MOMENT_LOGIN,
         "535 Login Fail. Please enter your authorization code to login.",
         FINDING_AUTH_APP_PASSWORD},
        {PROTOCOL_SMTP, MOMENT_LOGIN, "550 User has no permission", FINDING_AUTH_DISABLED},
        {PROTOCOL_SMTP, MOMENT_LOGIN, "523 5.7.10 Encryption needed", FINDING_AUTH_NEEDS_TLS},
        {PROTOCOL_SMTP, MOMENT_MAIL, "550 5.1.8 Access denied, bad outbound sender",
         FINDING_SENDER_REFUSED},
        {PROTOCOL_SMTP, MOMENT_MAIL, "450 4.1.8 <a@x>: Sender address rejected: Domain not found",
         FINDING_SENDER_REFUSED},
        {PROTOCOL_SMTP, MOMENT_MAIL, "450 4.2.0 greylisted", FINDING_GREYLISTED},
        {PROTOCOL_SMTP, MOMENT_MAIL, "550 Unauthenticated senders not allowed",
         FINDING_RELAY_DENIED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "550 5.7.1 Unable to relay", FINDING_RELAY_DENIED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "553 you must get POP/APOP authorization",
         FINDING_RELAY_DENIED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "553 5.7.1 <a@b>: Sender address rejected: not logged in",
         FINDING_SENDER_REFUSED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "421 4.7.0 try again later", FINDING_CLOSED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "421 4.7.0 greylisted, too many errors", FINDING_CLOSED},
        {PROTOCOL_SMTP, MOMENT_MAIL, "421 4.3.2 shutting down", FINDING_CLOSED},
        {PROTOCOL_SMTP, MOMENT_TEXT, "421 4.3.0 no", FINDING_CLOSED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "451 4.7.1 try again later", FINDING_GREYLISTED},
        {PROTOCOL_SMTP, MOMENT_RCPT,
         "550 5.7.1 Service unavailable, Client host [192.0.2.7] blocked using Spamhaus",
         FINDING_CLIENT_REFUSED},
        {PROTOCOL_SMTP, MOMENT_RCPT,
         "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.example",
         FINDING_CLIENT_REFUSED},
        {PROTOCOL_SMTP, MOMENT_RCPT,
         "554 5.7.1 Service unavailable; Sender address [a@b] blocked using dbl.spamhaus.org",
         FINDING_SENDER_REFUSED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "550 5.7.1 listed in RBL: rbl.example.org",
         FINDING_CLIENT_REFUSED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "550 5.7.1 your address is on our blacklist",
         FINDING_CLIENT_REFUSED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "550 5.7.1 in our blocklist", FINDING_CLIENT_REFUSED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "550 5.7.1 <b@marble.example>: no", FINDING_RELAY_DENIED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "554 5.7.1 <blacklist@example.net>: Relay access denied",
         FINDING_RELAY_DENIED},
        {PROTOCOL_SMTP, MOMENT_RCPT, "552 5.2.2 over quota", FINDING_RECIPIENT_REFUSED},
        {PROTOCOL_SMTP, MOMENT_TEXT, "554 Message rejected: Email address is not verified.",
         FINDING_SENDER_REFUSED},
        {PROTOCOL_SMTP, MOMENT_TEXT, "554 no", FINDING_MESSAGE_REFUSED},
        {PROTOCOL_SMTP, MOMENT_TEXT, "", FINDING_MESSAGE_REFUSED},
    };
    struct rules *rules = rules_built_in();
    struct record *server = record_new(RECORD_SERVER);
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        enum finding_id is =
            verdict_of(rules, server, cases[i].protocol, cases[i].moment, cases[i].reply);
        if (is != cases[i].finding)
            fail_msg("%s: %s", cases[i].reply, cause_name(is));
    }
    record_free(server);
    rules_free(rules);
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
        enum protocol_kind protocol;
        const char *line, *speaker;
    } cases[] = {
        {PROTOCOL_SMTP, "220 mail ESMTP", NULL},
        {PROTOCOL_SMTP, "220 mail", NULL},
        {PROTOCOL_SMTP, "220 FTP and ESMTP", NULL},
        {PROTOCOL_SMTP, "220 (vsFTPd 3.0.3)", "FTP"},
        {PROTOCOL_SMTP, "220 mail LMTP ready", "LMTP"},
        {PROTOCOL_POP3, "220 ftp", "FTP"},
        {PROTOCOL_POP3, "220 mail", "SMTP"},
        {PROTOCOL_POP3, "+OK", NULL},
        {PROTOCOL_SMTP, "+ok", "POP3"},
        {PROTOCOL_POP3, "\"IMPLEMENTATION\" \"Dovecot Pigeonhole\"", "ManageSieve"},
        {PROTOCOL_POP3, "\x16\x03\x01", "TLS"},
        {PROTOCOL_POP3, "\x15", NULL},
        {PROTOCOL_POP3, "* OK ready", "IMAP"},
        {PROTOCOL_SMTP, "* BYE no", "IMAP"},
        {PROTOCOL_IMAP4, "* OK ready", NULL},
        {PROTOCOL_IMAP4, "+OK ready", "POP3"},
        {PROTOCOL_IMAP4, "-ERR no", "POP3"},
        {PROTOCOL_IMAP4, "220 mail", "SMTP"},
        {PROTOCOL_IMAP4, "SSH-2.0-x", "SSH"},
        {PROTOCOL_IMAP4, "\"IMPLEMENTATION\" \"Cyrus timsieved\"", "ManageSieve"},
        {PROTOCOL_POP3, "", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *line = cases[i].line;
        const char *speaker = greeting_speaker(cases[i].protocol, line, strlen(line));
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
