/* POP3 by transcripts: every login, every refusal, every malformed answer. */
#include "engine/dialogue_private.h"
#include "unit/engine/transcript.h"

#define CAPA_ALL                                                                                   \
    "C: CAPA", "S: +OK", "S: TOP", "S: UIDL", "S: USER", "S: SASL PLAIN LOGIN CRAM-MD5", "S: ."
#define CAPA_NONE "C: CAPA", "S: -ERR unknown command"
#define HELLO     "S: +OK ready"
#define MAILBOX                                                                                    \
    "C: STAT", "S: +OK 2 320", "C: UIDL", "S: +OK", "S: 1 whqtswO00WBw418f9t5JxYwZ",               \
        "S: 2 QhdPYR:00WBw1Ph7x7", "S: ."
#define QUIT     "C: QUIT"
#define LOGIN_OK "C: USER tim", "S: +OK", "C: PASS " PASSWORD, "S: +OK welcome"

#define ALL_OK "greeting ok capability ok auth ok mailbox ok quit ok | | ok"
#define CLEAR  "greeting ok capability ok auth warn mailbox ok quit ok | auth-clear-text@auth | warn"
#define FAILED(finding)                                                                            \
    "greeting ok capability ok auth fail mailbox skip quit ok | " finding "@auth | fail"
#define FAILED_CLEAR(finding)                                                                      \
    "greeting ok capability ok auth fail mailbox skip quit ok | auth-clear-text@auth " finding     \
    "@auth | fail"

static const struct script logins[] = {
    {"user and pass, inside TLS",
     "secured receive.encryption=tls",
     {HELLO, CAPA_ALL, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "greeting.text=ready\ngreeting.apop=false\ncapability.capabilities=TOP UIDL USER SASL\n"
     "capability.mechanisms=PLAIN LOGIN CRAM-MD5\ncapability.starttls=false\ncapability.uidl=true\n"
     "auth.mechanism=USER/PASS\nauth.user=tim\nauth.reply=+OK welcome\n"
     "mailbox.messages=2\nmailbox.bytes=320\nmailbox.uidl=true\nmailbox.uids=2"},
    {"user and pass, in clear", "", {HELLO, CAPA_ALL, LOGIN_OK, MAILBOX, QUIT}, CLEAR, NULL},
    {"password is USER and PASS although APOP is offered",
     "secured",
     {"S: +OK hi " APOP_STAMP, CAPA_ALL, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "greeting.apop=true\ncapability.apop=true"},
    {"no CAPA",
     "secured",
     {HELLO, CAPA_NONE, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "capability.capabilities=\ncapability.uidl=false"},
    {"CAPA without any login: USER is tried",
     "secured",
     {HELLO, "C: CAPA", "S: +OK", "S: UIDL", "S: .", LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"CAPA without USER in clear, STLS first",
     "",
     {HELLO, "C: CAPA", "S: +OK", "S: STLS", "S: .", QUIT},
     FAILED("auth-needs-tls"),
     NULL},
    {"CAPA without USER, STLS, and a mechanism",
     "",
     {HELLO, "C: CAPA", "S: +OK", "S: STLS", "S: SASL CRAM-MD5", "S: .", QUIT},
     FAILED("auth-needs-tls"),
     NULL},
    {"CAPA without USER, other mechanisms only",
     "secured",
     {HELLO, "C: CAPA", "S: +OK", "S: SASL GSSAPI XOAUTH2", "S: .", QUIT},
     FAILED("mechanism-not-offered"),
     NULL},
    {"lower case everywhere",
     "secured",
     {"S: +ok ready", "C: CAPA", "S: +ok", "S: user", "S: uidl", "S: .", LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "capability.uidl=true"},
    {"dot-stuffed capability",
     "secured",
     {HELLO, "C: CAPA", "S: +OK", "S: USER", "S: ..odd", "S: .", LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "capability.capabilities=USER .ODD"},

    {"APOP",
     "receive.auth=apop",
     {"S: +OK POP3 server ready " APOP_STAMP, CAPA_ALL, "C: APOP tim " APOP_DIGEST,
      "S: +OK maildrop has 2 messages", MAILBOX, QUIT},
     ALL_OK,
     "auth.mechanism=APOP"},
    {"APOP, the timestamp in the middle",
     "receive.auth=apop",
     {"S: +OK " APOP_STAMP " ready", CAPA_NONE, "C: APOP tim " APOP_DIGEST, "S: +OK", MAILBOX,
      QUIT},
     ALL_OK,
     NULL},
    {"APOP not offered",
     "receive.auth=apop",
     {HELLO, CAPA_ALL, QUIT},
     FAILED("apop-not-offered"),
     NULL},
    {"APOP challenge without @",
     "receive.auth=apop",
     {"S: +OK <1896.697170952>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge without a name",
     "receive.auth=apop",
     {"S: +OK <@dbc.mtview.ca.us>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge without a domain",
     "receive.auth=apop",
     {"S: +OK <1896@>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge with a blank",
     "receive.auth=apop",
     {"S: +OK <18 96@dbc>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge with a byte that is not ASCII",
     "receive.auth=apop",
     {"S: +OK <1896\xff@dbc>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge with a control",
     "receive.auth=apop",
     {"S: +OK <1896\x01@dbc>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge with two @",
     "receive.auth=apop",
     {"S: +OK <a@b@c>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge that never ends",
     "receive.auth=apop",
     {"S: +OK <a@b", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"APOP challenge with an empty part",
     "receive.auth=apop",
     {"S: +OK <a..b@c>", CAPA_ALL, QUIT},
     FAILED("apop-bad-challenge"),
     NULL},
    {"a user name with a blank is no APOP",
     "receive.auth=apop user=ti%20m",
     {"S: +OK " APOP_STAMP, CAPA_ALL, QUIT},
     "greeting ok capability ok auth fail mailbox skip quit ok | login-unsendable@auth | fail",
     NULL},
    {"APOP is not known after all",
     "receive.auth=apop",
     {"S: +OK " APOP_STAMP, CAPA_ALL, "C: APOP tim " APOP_DIGEST, "S: -ERR Unknown command", QUIT},
     FAILED("apop-not-offered"),
     NULL},
    {"APOP refused",
     "receive.auth=apop",
     {"S: +OK " APOP_STAMP, CAPA_ALL, "C: APOP tim " APOP_DIGEST,
      "S: -ERR [AUTH] Authentication failed.", QUIT},
     FAILED("auth-refused"),
     "auth.code=AUTH\nauth.reply=-ERR [AUTH] Authentication failed."},

    {"PLAIN with its initial response",
     "secured receive.auth=plain",
     {HELLO, CAPA_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     "auth.mechanism=PLAIN"},
    {"PLAIN in clear",
     "receive.auth=plain",
     {HELLO, CAPA_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, "S: +OK", MAILBOX, QUIT},
     CLEAR,
     NULL},
    {"PLAIN without CAPA: no initial response",
     "secured receive.auth=plain",
     {HELLO, CAPA_NONE, "C: AUTH PLAIN", "S: + ", "C: " PLAIN_PAYLOAD, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"PLAIN, a bare plus",
     "secured receive.auth=plain",
     {HELLO, CAPA_NONE, "C: AUTH PLAIN", "S: +", "C: " PLAIN_PAYLOAD, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"PLAIN too long for a command",
     "secured receive.auth=plain "
     "user=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaa",
     {HELLO, CAPA_ALL, "C: AUTH PLAIN", "S: -ERR [AUTH] no", QUIT},
     FAILED("auth-refused"),
     NULL},
    {"PLAIN is not offered",
     "secured receive.auth=plain",
     {HELLO, "C: CAPA", "S: +OK", "S: USER", "S: SASL CRAM-MD5", "S: .", QUIT},
     FAILED("mechanism-not-offered"),
     NULL},
    {"PLAIN is not offered in clear, but STLS is",
     "receive.auth=plain",
     {HELLO, "C: CAPA", "S: +OK", "S: USER", "S: STLS", "S: SASL CRAM-MD5", "S: .", QUIT},
     FAILED("auth-needs-tls"),
     NULL},
    {"OK to AUTH without asking for anything",
     "secured receive.auth=plain",
     {HELLO, CAPA_NONE, "C: AUTH PLAIN", "S: +OK", QUIT},
     FAILED("auth-not-proven"),
     NULL},
    {"more is asked than PLAIN has",
     "secured receive.auth=plain",
     {HELLO, CAPA_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, "S: + ", "C: *", QUIT},
     FAILED("auth-bad-server"),
     NULL},

    {"LOGIN",
     "secured receive.auth=login",
     {HELLO, CAPA_ALL, "C: AUTH LOGIN", "S: + VXNlcm5hbWU6", "C: " LOGIN_USER, "S: + UGFzc3dvcmQ6",
      "C: " LOGIN_PASS, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     "auth.mechanism=LOGIN"},
    {"LOGIN with prompts of any wording",
     "secured receive.auth=login",
     {HELLO, CAPA_ALL, "C: AUTH LOGIN", "S: + ", "C: " LOGIN_USER, "S: + 44OR44K544Ov44O844OJ",
      "C: " LOGIN_PASS, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"LOGIN in clear",
     "receive.auth=login",
     {HELLO, CAPA_ALL, "C: AUTH LOGIN", "S: + VXNlcm5hbWU6", "C: " LOGIN_USER, "S: + UGFzc3dvcmQ6",
      "C: " LOGIN_PASS, "S: +OK", MAILBOX, QUIT},
     CLEAR,
     NULL},
    {"OK after the user name alone",
     "secured receive.auth=login",
     {HELLO, CAPA_ALL, "C: AUTH LOGIN", "S: + VXNlcm5hbWU6", "C: " LOGIN_USER, "S: +OK", QUIT},
     FAILED("auth-not-proven"),
     NULL},
    {"a third prompt",
     "secured receive.auth=login",
     {HELLO, CAPA_ALL, "C: AUTH LOGIN", "S: + VXNlcm5hbWU6", "C: " LOGIN_USER, "S: + UGFzc3dvcmQ6",
      "C: " LOGIN_PASS, "S: + UGFzc3dvcmQ6", "C: *", QUIT},
     FAILED("auth-bad-server"),
     NULL},

    {"CRAM-MD5",
     "receive.auth=cram-md5",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: + " CRAM_QUESTION, "C: " CRAM_ANSWER, "S: +OK",
      MAILBOX, QUIT},
     ALL_OK,
     "auth.mechanism=CRAM-MD5"},
    {"CRAM-MD5, challenge is not base64",
     "receive.auth=cram-md5",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: + <1@b>", "C: *", QUIT},
     FAILED("auth-bad-server"),
     NULL},
    {"CRAM-MD5, base64 with a blank",
     "receive.auth=cram-md5",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: + PDFA YiA+", "C: *", QUIT},
     FAILED("auth-bad-server"),
     NULL},
    {"CRAM-MD5, bad padding",
     "receive.auth=cram-md5",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: + PDFAYj4", "C: *", QUIT},
     FAILED("auth-bad-server"),
     NULL},
    {"CRAM-MD5, empty challenge",
     "receive.auth=cram-md5",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: + ", "C: *", QUIT},
     FAILED("auth-bad-server"),
     NULL},
    {"CRAM-MD5, OK without a challenge",
     "receive.auth=cram-md5",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: +OK logged in", QUIT},
     FAILED("auth-not-proven"),
     NULL},
    {"CRAM-MD5 is not offered",
     "receive.auth=cram-md5",
     {HELLO, "C: CAPA", "S: +OK", "S: USER", "S: STLS", "S: SASL PLAIN", "S: .", QUIT},
     FAILED("mechanism-not-offered"),
     NULL},
    {"CRAM-MD5, only after TLS",
     "receive.auth=cram-md5",
     {HELLO, "C: CAPA", "S: +OK", "S: STLS", "S: .", QUIT},
     FAILED("auth-needs-tls"),
     NULL},
    {"CRAM-MD5, unknown to a server without CAPA",
     "receive.auth=cram-md5",
     {HELLO, CAPA_NONE, "C: AUTH CRAM-MD5", "S: -ERR Unknown command", QUIT},
     FAILED("mechanism-not-offered"),
     NULL},
    {"no answer that means anything",
     "receive.auth=cram-md5",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: 334 PDFAYj4=", QUIT},
     FAILED("unexpected-reply"),
     NULL},

    {"auto takes CRAM-MD5 in clear",
     "receive.auth=auto",
     {"S: +OK " APOP_STAMP, CAPA_ALL, "C: AUTH CRAM-MD5", "S: + " CRAM_QUESTION, "C: " CRAM_ANSWER,
      "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto takes CRAM-MD5 in TLS",
     "secured receive.auth=auto",
     {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5", "S: + " CRAM_QUESTION, "C: " CRAM_ANSWER, "S: +OK",
      MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto takes APOP in clear before a password in clear",
     "receive.auth=auto",
     {"S: +OK " APOP_STAMP, "C: CAPA", "S: +OK", "S: USER", "S: SASL PLAIN", "S: .",
      "C: APOP tim " APOP_DIGEST, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto takes PLAIN in TLS",
     "secured receive.auth=auto",
     {"S: +OK " APOP_STAMP, "C: CAPA", "S: +OK", "S: USER", "S: SASL LOGIN PLAIN", "S: .",
      "C: AUTH PLAIN " PLAIN_PAYLOAD, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto takes LOGIN in TLS",
     "secured receive.auth=auto",
     {HELLO, "C: CAPA", "S: +OK", "S: USER", "S: SASL LOGIN", "S: .", "C: AUTH LOGIN",
      "S: + VXNlcm5hbWU6", "C: " LOGIN_USER, "S: + UGFzc3dvcmQ6", "C: " LOGIN_PASS, "S: +OK",
      MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto takes USER in TLS when there is nothing else",
     "secured receive.auth=auto",
     {HELLO, "C: CAPA", "S: +OK", "S: USER", "S: .", LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto takes USER in clear with a warning",
     "receive.auth=auto",
     {"S: +OK <bad", "C: CAPA", "S: +OK", "S: USER", "S: SASL PLAIN", "S: .", LOGIN_OK, MAILBOX,
      QUIT},
     CLEAR,
     NULL},
    {"auto takes PLAIN in clear with a warning",
     "receive.auth=auto",
     {HELLO, "C: CAPA", "S: +OK", "S: SASL PLAIN", "S: .", "C: AUTH PLAIN " PLAIN_PAYLOAD, "S: +OK",
      MAILBOX, QUIT},
     CLEAR,
     NULL},
    {"auto without CAPA takes APOP in clear",
     "receive.auth=auto",
     {"S: +OK " APOP_STAMP, CAPA_NONE, "C: APOP tim " APOP_DIGEST, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto without CAPA takes USER in TLS",
     "secured receive.auth=auto",
     {HELLO, CAPA_NONE, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"auto with nothing known in TLS",
     "secured receive.auth=auto",
     {HELLO, "C: CAPA", "S: +OK", "S: SASL GSSAPI", "S: .", QUIT},
     FAILED("mechanism-not-offered"),
     NULL},
    {"auto with nothing known in clear",
     "receive.auth=auto",
     {HELLO, "C: CAPA", "S: +OK", "S: SASL GSSAPI", "S: .", QUIT},
     FAILED("no-safe-mechanism"),
     NULL},
    {"auto with nothing before TLS",
     "receive.auth=auto",
     {HELLO, "C: CAPA", "S: +OK", "S: STLS", "S: .", QUIT},
     FAILED("auth-needs-tls"),
     NULL},
    {"a password in UTF-8 goes unchanged",
     "secured password=p%C3%A4ssw%C3%B6rd%E6%97%A5%E6%9C%AC",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK",
      "C: PASS p\xc3\xa4ssw\xc3\xb6rd\xe6\x97\xa5\xe6\x9c\xac", "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
};

static const struct script refusals[] = {
    {"wrong password",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD, "S: -ERR [AUTH] failed", QUIT},
     FAILED("auth-refused"),
     "auth.code=AUTH"},
    {"wrong password, no code",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD, "S: -ERR invalid password",
      QUIT},
     FAILED("auth-refused"),
     NULL},
    {"user refused",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: -ERR no such mailbox", QUIT},
     FAILED("auth-refused"),
     NULL},
    {"plaintext is refused in clear",
     "",
     {HELLO, CAPA_ALL, "C: USER tim",
      "S: -ERR [AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.",
      QUIT},
     FAILED_CLEAR("auth-needs-tls"),
     NULL},
    {"the server is ill for a moment",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR [SYS/TEMP] Temporary authentication failure.", QUIT},
     FAILED("auth-temporary"),
     "auth.code=SYS/TEMP"},
    {"the mailbox is broken",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR [SYS/PERM] Unable to open maildrop", QUIT},
     FAILED("mailbox-failed"),
     NULL},
    {"the mailbox is in use",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR [IN-USE] Mailbox is locked by another POP3 session.", QUIT},
     FAILED("mailbox-locked"),
     NULL},
    {"too many connections carry the same code",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR [IN-USE] Maximum number of connections from user+IP exceeded", QUIT},
     FAILED("auth-temporary"),
     NULL},
    {"too often",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR [LOGIN-DELAY] Logins must be at least 15 minutes apart", QUIT},
     FAILED("auth-temporary"),
     NULL},
    {"switched off for this mailbox",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR POP3 access disabled for this account.", QUIT},
     FAILED("auth-disabled"),
     NULL},
    {"an app password is wanted",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR [AUTH] Application-specific password required", QUIT},
     FAILED("auth-app-password"),
     NULL},
    {"the password is echoed",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD,
      "S: -ERR bad password " PASSWORD " or " LOGIN_PASS, QUIT},
     FAILED("auth-refused"),
     "auth.reply=-ERR bad password " REDACTED " or " REDACTED},
    {"the digest is echoed",
     "receive.auth=apop",
     {"S: +OK " APOP_STAMP, CAPA_ALL, "C: APOP tim " APOP_DIGEST, "S: -ERR not " APOP_DIGEST, QUIT},
     FAILED("auth-refused"),
     "auth.reply=-ERR not " REDACTED},
    {"escapes in the reply are made visible",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD, "S: -ERR \033[2Jno\r", QUIT},
     FAILED("auth-refused"),
     "auth.reply=-ERR <ESC>[2Jno<CR>"},
    {"a login that STAT does not know of",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: -ERR please log in first", QUIT},
     FAILED("auth-not-proven"),
     NULL},
    {"a login that STAT answers with nonsense",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: hello", QUIT},
     FAILED("auth-not-proven"),
     NULL},
    {"locked after the login",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: -ERR [IN-USE] locked", QUIT},
     "greeting ok capability ok auth ok mailbox fail quit ok | mailbox-locked@mailbox | fail",
     NULL},
    {"broken after the login",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: -ERR [SYS/TEMP] disk", QUIT},
     "greeting ok capability ok auth ok mailbox fail quit ok | mailbox-failed@mailbox | fail",
     NULL},
    {"a continuation where none can be",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: + go on", QUIT},
     FAILED("unexpected-reply"),
     NULL},
    {"words instead of an answer",
     "secured",
     {HELLO, CAPA_ALL, "C: USER tim", "S: +OKAY", QUIT},
     FAILED("unexpected-reply"),
     NULL},
    {"a control in the user name",
     "secured user=tim%0Astat",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth fail mailbox skip quit ok | login-unsendable@auth | fail",
     NULL},
    {"a control in the password",
     "secured password=pass%0D%0ADELE%201",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth fail mailbox skip quit ok | login-unsendable@auth | fail",
     NULL},
    {"PLAIN carries a line end in the password",
     "secured receive.auth=plain password=ab%0D%0Acd",
     {HELLO, CAPA_ALL, "C: AUTH PLAIN AHRpbQBhYg0KY2Q=", "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"nothing carries NUL",
     "secured receive.auth=plain password=ab%00cd",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth fail mailbox skip quit ok | login-unsendable@auth | fail",
     NULL},
};

#define MAILBOX_FAIL(finding)                                                                      \
    "greeting ok capability ok auth ok mailbox fail quit ok | " finding "@mailbox | fail"

static const struct script mailboxes[] = {
    {"no UIDL",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 0 0", "C: UIDL", "S: -ERR unknown command",
      QUIT},
     MAILBOX_FAIL("uidl-missing"),
     "mailbox.uidl=false\nmailbox.messages=0"},
    {"empty",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 0 0", "C: UIDL", "S: +OK", "S: .", QUIT},
     ALL_OK,
     "mailbox.uids=0"},
    {"more behind the numbers of STAT",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 99 octets", "C: UIDL", "S: +OK", "S: 1 a",
      "S: .", QUIT},
     ALL_OK,
     "mailbox.bytes=99"},
    {"STAT without numbers",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK none", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"STAT with one number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 3", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"STAT with a negative number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK -3 -4", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"STAT beyond every number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 99999999999999999999999999 1", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL without a uid",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 1", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL with an empty uid",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 1 ", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL with a control",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 1 a\033b", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL without a number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: x y", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL counts from one",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 0 a", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL answered with words",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: 1 a", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"the list is cut off",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 2 1", "C: UIDL", "S: +OK", "S: 1 a", "BREAK"},
     "greeting ok capability ok auth ok mailbox fail quit skip | | fail",
     NULL},
};

#define GREETING_BAD(finding)                                                                      \
    "greeting fail capability skip auth skip mailbox skip quit skip | " finding "@greeting | fail"

static const struct script greetings[] = {
    {"refused",
     "",
     {"S: -ERR too busy", QUIT},
     "greeting fail capability skip auth skip mailbox skip quit ok | greeting-refused@greeting | "
     "fail",
     "greeting.text=too busy"},
    {"SMTP", "", {"S: 220 mail.example.org ESMTP"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"FTP", "", {"S: 220 (vsFTPd 3.0.3)"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"SMTP that refuses", "", {"S: 554 no"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"IMAP",
     "",
     {"S: * OK [CAPABILITY IMAP4rev1] ready"},
     GREETING_BAD("greeting-wrong-protocol"),
     NULL},
    {"SSH", "", {"S: SSH-2.0-OpenSSH_9.2"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"HTTP", "", {"S: HTTP/1.1 400 Bad Request"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"a TLS alert", "", {"S: \x15\x03\x01"}, GREETING_BAD("tls-expected"), NULL},
    {"nonsense", "", {"S: hello"}, GREETING_BAD("greeting-malformed"), NULL},
    {"an empty line", "", {"S: "}, GREETING_BAD("greeting-malformed"), NULL},
    {"a continuation", "", {"S: + ready"}, GREETING_BAD("greeting-malformed"), NULL},
    {"gone before the greeting",
     "",
     {"BREAK"},
     "greeting fail capability skip auth skip mailbox skip quit skip | | fail",
     NULL},
    {"CAPA answered with words",
     "",
     {HELLO, "C: CAPA", "S: USER", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | unexpected-reply@capability | "
     "fail",
     NULL},
};

#define STLS_ON   "receive.encryption=starttls"
#define CAPA_STLS "C: CAPA", "S: +OK", "S: USER", "S: STLS", "S: SASL PLAIN CRAM-MD5", "S: ."

static const struct script tls[] = {
    {"STLS, then everything is asked again",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK begin", "TLS", CAPA_ALL, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "capability.starttls=true\ncapability.mechanisms=PLAIN LOGIN CRAM-MD5"},
    {"what was offered before TLS is forgotten",
     STLS_ON " receive.auth=plain",
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", "C: CAPA", "S: +OK", "S: USER", "S: .", QUIT},
     FAILED("mechanism-not-offered"),
     NULL},
    {"also when CAPA is refused inside TLS",
     STLS_ON " receive.auth=auto",
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_NONE, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "capability.mechanisms=\ncapability.starttls=true"},
    {"APOP inside TLS",
     STLS_ON " receive.auth=apop",
     {"S: +OK " APOP_STAMP, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_ALL,
      "C: APOP tim " APOP_DIGEST, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"STLS is not offered",
     STLS_ON,
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | "
     "starttls-not-offered@capability | fail",
     NULL},
    {"STLS is refused",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: -ERR not now", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | starttls-refused@capability | "
     "fail",
     NULL},
    {"no CAPA: STLS is tried",
     STLS_ON,
     {HELLO, CAPA_NONE, "C: STLS", "S: +OK", "TLS", CAPA_ALL, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"no CAPA: STLS is refused",
     STLS_ON,
     {HELLO, CAPA_NONE, "C: STLS", "S: -ERR what", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | starttls-refused@capability | "
     "fail",
     NULL},
    {"STLS answered with words",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: fine", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | unexpected-reply@capability | "
     "fail",
     NULL},
    {"words in clear where TLS begins",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "S: +OK logged in"},
     "greeting ok capability fail auth skip mailbox skip quit skip | starttls-injected@tls | fail",
     NULL},
    {"the handshake fails",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "BREAK"},
     "greeting ok capability ok auth skip mailbox skip quit skip | | fail",
     NULL},
    {"STLS offered inside TLS is not taken again",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_STLS, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"TLS was wanted from the start and is not there",
     "receive.encryption=tls",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | "
     "starttls-not-offered@capability | fail",
     NULL},
};

static const struct script plans[] = {
    {"no user",
     "secured nouser",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | login-skipped@auth | warn",
     NULL},
    {"no login wanted",
     "secured nologin",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
    {"a probe",
     "probe nouser",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
    {"a probe of STLS",
     "probe nouser " STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
};

#define RUN(scripts)                                                                               \
    static void scripts##_play(void **state)                                                       \
    {                                                                                              \
        (void)state;                                                                               \
        run_scripts(scripts, sizeof scripts / sizeof scripts[0], SIDE_RECEIVE);                    \
    }
RUN(logins)
RUN(refusals)
RUN(mailboxes)
RUN(greetings)
RUN(tls)
RUN(plans)

/* A script that stops before the end, to go on by hand. */
static void play_up_to(struct play *play, const struct script *script)
{
    play_start(play, script, SIDE_RECEIVE);
    for (size_t i = 0; i < LINES_MAX && script->lines[i]; i++)
        play_line(play, script->lines[i]);
}

static void endless_capabilities_end(void **state)
{
    static const struct script script = {
        "endless CAPA", "", {HELLO, "C: CAPA", "S: +OK"}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    for (int i = 0; i < 300; i++)
        play_line(&play, "S: XYZZY");
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "reply-too-large@capability ");
    play_end(&play);
}

static void a_million_uids_are_counted(void **state)
{
    static const struct script script = {
        "flood",
        "secured",
        {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1000000 1", "C: UIDL", "S: +OK"},
        "",
        NULL};
    struct play play;
    char line[64];
    (void)state;
    play_up_to(&play, &script);
    for (int i = 1; i <= 1000000; i++) {
        int length = snprintf(line, sizeof line, "%d 000%08x5f3b9a0c", i, (unsigned)i);
        dialogue_line(play.dialogue, line, (size_t)length);
    }
    play_line(&play, "S: .");
    check_promises(&play);
    assert_non_null(strstr(text_get(&play.facts), "mailbox.uids=1000000\n"));
    play_end(&play);
}

static void long_and_binary_lines_do_no_harm(void **state)
{
    static const struct script script = {
        "binary", "receive.auth=cram-md5", {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5"}, "", NULL};
    size_t length = 100000;
    char *line = malloc(length);
    struct play play;
    (void)state;
    assert_non_null(line);
    memset(line, 'A', length);
    memcpy(line, "+ ", 2);
    play_up_to(&play, &script);
    dialogue_line(play.dialogue, line, length);
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "auth-bad-server@auth ");
    play_end(&play);
    /* NUL ends no line and no check. */
    play_up_to(&play, &script);
    dialogue_line(play.dialogue, "+ PDFAYj4=\0trailer", 18);
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "auth-bad-server@auth ");
    play_end(&play);
    free(line);
}

static void a_challenge_of_64_kib_is_not_answered(void **state)
{
    static const struct script script = {"long stamp", "receive.auth=apop", {NULL}, "", NULL};
    size_t length = 65536;
    char *line = malloc(length);
    struct play play;
    (void)state;
    assert_non_null(line);
    memset(line, 'a', length);
    memcpy(line, "+OK <", 5);
    memcpy(line + length - 3, "@b>", 3);
    play_start(&play, &script, SIDE_RECEIVE);
    dialogue_line(play.dialogue, line, length);
    play_line(&play, "C: CAPA");
    play_line(&play, "S: -ERR");
    play_line(&play, "C: QUIT");
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "apop-bad-challenge@auth ");
    play_end(&play);
    /* NUL inside. */
    play_start(&play, &script, SIDE_RECEIVE);
    dialogue_line(play.dialogue, "+OK <a\0b@c>", 11);
    play_line(&play, "C: CAPA");
    play_line(&play, "S: -ERR");
    play_line(&play, "C: QUIT");
    assert_string_equal(text_get(&play.findings), "apop-bad-challenge@auth ");
    play_end(&play);
    free(line);
}

static void the_login_is_told_when_it_is_proven(void **state)
{
    static const struct script script = {"told", "secured", {HELLO, CAPA_ALL, LOGIN_OK}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    assert_int_equal(play.logged_in, 0);
    assert_int_equal(play.ended[STAGE_AUTH], 0);
    play_line(&play, "C: STAT");
    play_line(&play, "S: +OK 1 1");
    assert_int_equal(play.logged_in, 1);
    assert_int_equal(play.ended[STAGE_AUTH], 1);
    play_end(&play);
}

static void the_warning_comes_before_the_password(void **state)
{
    static const struct script script = {"before", "", {HELLO, CAPA_ALL}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    play_line(&play, "C: USER tim");
    assert_string_equal(text_get(&play.findings), "auth-clear-text@auth ");
    assert_non_null(strstr(text_get(&play.told), "clear text"));
    play_line(&play, "S: +OK");
    assert_non_null(strstr(text_get(&play.told), "PASS " REDACTED "\n"));
    play_end(&play);
}

/* The last net: whatever got past the fields, a command is one line. */
static void no_line_end_is_sent_inside_a_command(void **state)
{
    static const struct script script = {"sink", "secured", {HELLO, CAPA_ALL}, "", NULL};
    static const char *const values[] = {"tim\r\nDELE 1", "tim\nDELE 1", "tim\rDELE 1"};
    (void)state;
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        struct play play;
        play_up_to(&play, &script);
        size_t count = play.sent_count;
        assert_false(dialogue_say(play.dialogue, "USER %s", values[i]));
        assert_int_equal(play.sent_count, count + 1);
        assert_string_equal(play.sent[count], "QUIT");
        check_promises(&play);
        assert_int_equal(play.result, STATUS_FAIL);
        play_end(&play);
    }
}

/* And no secret before TLS, where TLS is wanted. */
static void no_secret_is_sent_before_tls(void **state)
{
    static const struct script script = {"early", "receive.encryption=starttls", {HELLO}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    size_t count = play.sent_count;
    assert_false(dialogue_say_secret(play.dialogue, "PASS " PASSWORD, "PASS"));
    assert_int_equal(play.sent_count, count + 1);
    assert_string_equal(play.sent[count], "QUIT");
    check_promises(&play);
    play_end(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(logins_play),
        cmocka_unit_test(refusals_play),
        cmocka_unit_test(mailboxes_play),
        cmocka_unit_test(greetings_play),
        cmocka_unit_test(tls_play),
        cmocka_unit_test(plans_play),
        cmocka_unit_test(endless_capabilities_end),
        cmocka_unit_test(a_million_uids_are_counted),
        cmocka_unit_test(long_and_binary_lines_do_no_harm),
        cmocka_unit_test(a_challenge_of_64_kib_is_not_answered),
        cmocka_unit_test(the_login_is_told_when_it_is_proven),
        cmocka_unit_test(the_warning_comes_before_the_password),
        cmocka_unit_test(no_line_end_is_sent_inside_a_command),
        cmocka_unit_test(no_secret_is_sent_before_tls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
