/* SMTP by transcripts: greeting, EHLO, STARTTLS, every login and every refusal of it. */
#include "unit/engine/transcript.h"

#define HELLO "S: 220 mail.example.org ESMTP"
#define EHLO  "C: EHLO client.example.org"
#define EHLO_ALL                                                                                   \
    EHLO, "S: 250-mail.example.org", "S: 250-SIZE 10485760", "S: 250-8BITMIME",                    \
        "S: 250 AUTH PLAIN LOGIN CRAM-MD5"
#define EHLO_BARE EHLO, "S: 250 mail.example.org"
#define AUTH_OK   "C: AUTH PLAIN " PLAIN_PAYLOAD, "S: 235 2.7.0 ok"
#define QUIT      "C: QUIT"
#define ENVELOPE                                                                                   \
    "C: MAIL FROM:<tim@example.org>", "S: 250 2.1.0 ok", "C: RCPT TO:<tim@example.org>",           \
        "S: 250 2.1.5 ok", "C: RSET", "S: 250 2.0.0 ok"
#define FROM  " from=tim@example.org "
#define PLAIN " send.auth.mechanism=plain "
#define TLS   " secured send.encryption=tls "
#define NONE  " send.auth.method=none "

#define ALL_OK "greeting ok capability ok auth ok envelope ok message skip quit ok | | ok"
#define CLEAR                                                                                      \
    "greeting ok capability ok auth warn envelope ok message skip quit ok | auth-clear-text@auth " \
    "| warn"
#define NO_AUTH "greeting ok capability ok auth skip envelope ok message skip quit ok | | ok"
#define AUTH_FAILED(finding)                                                                       \
    "greeting ok capability ok auth fail envelope skip message skip quit ok | " finding            \
    "@auth | fail"
#define CAPABILITY_FAILED(finding)                                                                 \
    "greeting ok capability fail auth skip envelope skip message skip quit ok | " finding          \
    "@capability | fail"

static const struct script logins[] = {
    {"PLAIN inside TLS",
     TLS FROM PLAIN,
     {HELLO, EHLO_ALL, AUTH_OK, ENVELOPE, QUIT},
     ALL_OK,
     "greeting.text=mail.example.org ESMTP\ncapability.capabilities=SIZE 8BITMIME AUTH\n"
     "capability.mechanisms=PLAIN LOGIN CRAM-MD5\ncapability.starttls=false\n"
     "capability.size=10485760\nauth.mechanism=PLAIN\nauth.user=tim\nauth.code=235 2.7.0\n"
     "auth.reply=235 2.7.0 ok\nenvelope.from=tim@example.org\nenvelope.to=tim@example.org\n"
     "envelope.reply=250 2.1.5 ok"},
    {"PLAIN in clear", FROM PLAIN, {HELLO, EHLO_ALL, AUTH_OK, ENVELOPE, QUIT}, CLEAR, NULL},
    {"LOGIN",
     TLS FROM "send.auth.mechanism=login",
     {HELLO, EHLO_ALL, "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: " LOGIN_USER,
      "S: 334 UGFzc3dvcmQ6", "C: " LOGIN_PASS, "S: 235 ok", ENVELOPE, QUIT},
     ALL_OK,
     "auth.mechanism=LOGIN"},
    {"LOGIN with empty prompts",
     TLS FROM "send.auth.mechanism=login",
     {HELLO, EHLO_ALL, "C: AUTH LOGIN", "S: 334 ", "C: " LOGIN_USER, "S: 334", "C: " LOGIN_PASS,
      "S: 235 ok", ENVELOPE, QUIT},
     ALL_OK,
     NULL},
    {"CRAM-MD5 in clear needs no warning",
     FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 334 " CRAM_QUESTION, "C: " CRAM_ANSWER, "S: 235 ok",
      ENVELOPE, QUIT},
     ALL_OK,
     "auth.mechanism=CRAM-MD5"},
    {"auto takes CRAM-MD5",
     FROM,
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 334 " CRAM_QUESTION, "C: " CRAM_ANSWER, "S: 235 ok",
      ENVELOPE, QUIT},
     ALL_OK,
     NULL},
    {"auto takes PLAIN before LOGIN",
     TLS FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH LOGIN PLAIN", AUTH_OK, ENVELOPE, QUIT},
     ALL_OK,
     NULL},
    {"auto takes PLAIN in clear with a warning",
     FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH LOGIN PLAIN", AUTH_OK, ENVELOPE, QUIT},
     CLEAR,
     NULL},
    {"the old form AUTH=",
     TLS FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250-AUTH=LOGIN PLAIN", "S: 250 HELP", AUTH_OK, ENVELOPE, QUIT},
     ALL_OK,
     "capability.mechanisms=LOGIN PLAIN"},
    {"both forms are one list",
     TLS FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250-AUTH PLAIN LOGIN", "S: 250 AUTH=PLAIN LOGIN", AUTH_OK,
      ENVELOPE, QUIT},
     ALL_OK,
     "capability.mechanisms=PLAIN LOGIN"},
    {"keywords in lower case",
     TLS FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250-size", "S: 250 auth plain", AUTH_OK, ENVELOPE, QUIT},
     ALL_OK,
     "capability.size=0"},
    {"no login at all is offered",
     TLS FROM,
     {HELLO, EHLO_BARE, QUIT},
     AUTH_FAILED("auth-not-offered"),
     NULL},
    {"an empty list",
     TLS FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH", QUIT},
     AUTH_FAILED("auth-not-offered"),
     NULL},
    {"an empty list in the old form",
     TLS FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH=", QUIT},
     AUTH_FAILED("auth-not-offered"),
     NULL},
    {"offered only after STARTTLS",
     FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 STARTTLS", QUIT},
     AUTH_FAILED("auth-needs-tls"),
     "capability.starttls=true"},
    {"the wished one is offered only after STARTTLS",
     FROM PLAIN,
     {HELLO, EHLO, "S: 250-m", "S: 250-STARTTLS", "S: 250 AUTH CRAM-MD5", QUIT},
     AUTH_FAILED("auth-needs-tls"),
     NULL},
    {"LOGIN is not offered in clear, but PLAIN is: TLS would not help",
     FROM "send.auth.mechanism=login",
     {HELLO, EHLO, "S: 250-m", "S: 250-STARTTLS", "S: 250 AUTH PLAIN", QUIT},
     AUTH_FAILED("mechanism-not-offered"),
     NULL},
    {"the wished one is not offered",
     TLS FROM PLAIN,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH LOGIN CRAM-MD5", QUIT},
     AUTH_FAILED("mechanism-not-offered"),
     NULL},
    {"a name that only begins like ours",
     TLS FROM PLAIN,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH PLAINX X-PLAIN", QUIT},
     AUTH_FAILED("mechanism-not-offered"),
     NULL},
    {"auto with nothing known",
     TLS FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH GSSAPI KERBEROS_V4", QUIT},
     AUTH_FAILED("mechanism-not-offered"),
     NULL},
    {"auto with nothing known in clear",
     FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 AUTH GSSAPI KERBEROS_V4", QUIT},
     AUTH_FAILED("no-safe-mechanism"),
     NULL},
    {"EHLO refused: never without the login",
     TLS FROM,
     {HELLO, EHLO, "S: 502 no", QUIT},
     CAPABILITY_FAILED("ehlo-refused"),
     NULL},
    {"separate credentials",
     TLS PLAIN "from=a@b.example send.auth.credentials=separate send.auth.username=sender "
               "send_password=tanstaaftanstaaf",
     {HELLO, EHLO_ALL, "C: AUTH PLAIN AHNlbmRlcgB0YW5zdGFhZnRhbnN0YWFm", "S: 535 no", QUIT},
     AUTH_FAILED("auth-refused"),
     "auth.user=sender"},
    {"the receiving side's password is not for the user of separate credentials",
     TLS PLAIN "from=a@b.example send.auth.credentials=separate send.auth.username=sender",
     {HELLO, EHLO_ALL, QUIT},
     "greeting ok capability ok auth skip envelope skip message skip quit ok | login-skipped@auth "
     "| "
     "warn",
     NULL},
    {"a user for sending",
     TLS PLAIN "from=a@b.example send_user=sender",
     {HELLO, EHLO_ALL, "C: AUTH PLAIN AHNlbmRlcgB0YW5zdGFhZnRhbnN0YWFm", "S: 535 no", QUIT},
     AUTH_FAILED("auth-refused"),
     "auth.user=sender"},
    {"a password in UTF-8 goes unchanged",
     TLS FROM PLAIN "password=p%C3%A4ssw%C3%B6rd%E6%97%A5%E6%9C%AC",
     {HELLO, EHLO_ALL, "C: AUTH PLAIN AHRpbQBww6Rzc3fDtnJk5pel5pys", "S: 235 ok", ENVELOPE, QUIT},
     ALL_OK,
     NULL},
    {"CRAM-MD5 hashes what was typed",
     FROM "password=%EF%BC%A1e%CC%88 send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 334 PDFAYj4=",
      "C: dGltIDMwY2ZmNzEyOGI5MjFjN2NmMzRjODI0NWIxNmRiYTZh", "S: 235 ok", ENVELOPE, QUIT},
     ALL_OK,
     NULL},
};

#define AUTH_REPLY(name, reply, finding)                                                           \
    {                                                                                              \
        name, TLS FROM PLAIN, {HELLO, EHLO_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, reply, QUIT},      \
            AUTH_FAILED(finding), NULL                                                             \
    }

static const struct script refusals[] = {
    AUTH_REPLY("535", "S: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6", "auth-refused"),
    AUTH_REPLY("535 of Exchange", "S: 535 5.7.3 Authentication unsuccessful", "auth-refused"),
    AUTH_REPLY(
        "535 disabled for the tenant",
        "S: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for "
        "the Tenant.",
        "auth-disabled"),
    AUTH_REPLY("535 basic authentication",
               "S: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
               "auth-disabled"),
    AUTH_REPLY("535 with the same number, but wrong credentials",
               "S: 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
               "auth-refused"),
    AUTH_REPLY("525", "S: 525 5.7.13 User account disabled", "auth-disabled"),
    AUTH_REPLY("534 app password", "S: 534 5.7.9 Application-specific password required.",
               "auth-app-password"),
    AUTH_REPLY("535 app password", "S: 535 5.7.0 (#AUTH005) Too many bad auth attempts.",
               "auth-app-password"),
    AUTH_REPLY("534 web login", "S: 534 5.7.9 Please log in with your web browser",
               "auth-app-password"),
    AUTH_REPLY("534 too weak", "S: 534 5.7.9 Authentication mechanism is too weak",
               "mechanism-not-offered"),
    AUTH_REPLY("538", "S: 538 5.7.11 Encryption required", "auth-needs-tls"),
    AUTH_REPLY("530 STARTTLS", "S: 530 5.7.0 Must issue a STARTTLS command first",
               "auth-needs-tls"),
    AUTH_REPLY("530 other", "S: 530 5.7.0 Access denied", "auth-refused"),
    AUTH_REPLY("454", "S: 454 4.7.0 Temporary authentication failure", "auth-temporary"),
    AUTH_REPLY("432", "S: 432 4.7.12 A password transition is needed", "auth-temporary"),
    AUTH_REPLY("421", "S: 421 4.3.2 closing", "auth-temporary"),
    AUTH_REPLY("450 too many", "S: 450 4.7.1 Error: too many AUTH commands", "auth-temporary"),
    AUTH_REPLY("504", "S: 504 5.7.4 Unrecognized Authentication Type", "mechanism-not-offered"),
    AUTH_REPLY("503 not enabled", "S: 503 5.5.1 Error: authentication not enabled",
               "auth-not-offered"),
    AUTH_REPLY("503 other", "S: 503 5.5.1 bad sequence", "unexpected-reply"),
    AUTH_REPLY("502", "S: 502 5.5.1 not implemented", "auth-not-offered"),
    AUTH_REPLY("501", "S: 501 5.5.2 Cannot decode", "unexpected-reply"),
    AUTH_REPLY("554", "S: 554 5.7.0 no", "auth-refused"),
    AUTH_REPLY("only 235 is a login: 250", "S: 250 2.0.0 ok", "auth-not-proven"),
    AUTH_REPLY("only 235 is a login: 220", "S: 220 ready", "auth-not-proven"),
    AUTH_REPLY("another kind of question", "S: 354 go on", "unexpected-reply"),
    AUTH_REPLY("not a reply", "S: ok", "unexpected-reply"),
    AUTH_REPLY("two digits", "S: 23 ok", "unexpected-reply"),
    AUTH_REPLY("1xx", "S: 135 ok", "unexpected-reply"),
    AUTH_REPLY("no blank", "S: 235ok", "unexpected-reply"),
    {"PLAIN is asked for more",
     TLS FROM PLAIN,
     {HELLO, EHLO_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, "S: 334 ", "C: *", QUIT},
     AUTH_FAILED("auth-bad-server"),
     NULL},
    {"235 before the challenge",
     FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 235 welcome", QUIT},
     AUTH_FAILED("auth-not-proven"),
     NULL},
    {"235 after the name alone",
     TLS FROM "send.auth.mechanism=login",
     {HELLO, EHLO_ALL, "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: " LOGIN_USER, "S: 235 ok", QUIT},
     AUTH_FAILED("auth-not-proven"),
     NULL},
    {"a challenge that is not base64",
     FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 334 <a@b>", "C: *", QUIT},
     AUTH_FAILED("auth-bad-server"),
     NULL},
    {"a challenge in two lines",
     FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 334-PDFAYj4=", "S: 334 PDFAYj4=", QUIT},
     AUTH_FAILED("unexpected-reply"),
     NULL},
    {"several lines",
     TLS FROM PLAIN,
     {HELLO, EHLO_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD,
      "S: 535-5.7.8 Username and Password not accepted. For more information, go to",
      "S: 535 5.7.8  https://support.example.org/?p=BadCredentials", QUIT},
     AUTH_FAILED("auth-refused"),
     "auth.code=535 5.7.8\nauth.reason=535 5.7.8\n"
     "auth.reply=535-5.7.8 Username and Password not accepted. For more information, go to "
     "535 5.7.8  https://support.example.org/?p=BadCredentials"},
    {"the password is echoed",
     TLS FROM PLAIN,
     {HELLO, EHLO_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD,
      "S: 535 not " PASSWORD " nor " LOGIN_PASS " nor " PLAIN_PAYLOAD, QUIT},
     AUTH_FAILED("auth-refused"),
     "auth.reply=535 not " REDACTED " nor " REDACTED " nor " REDACTED},
    {"the digest is echoed",
     FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 334 " CRAM_QUESTION, "C: " CRAM_ANSWER,
      "S: 535 " CRAM_ANSWER, QUIT},
     AUTH_FAILED("auth-refused"),
     "auth.reply=535 " REDACTED},
    {"the digest is echoed as it stands inside the answer",
     FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, "C: AUTH CRAM-MD5", "S: 334 " CRAM_QUESTION, "C: " CRAM_ANSWER,
      "S: 535 tim, " CRAM_DIGEST " is wrong", QUIT},
     AUTH_FAILED("auth-refused"),
     "auth.reply=535 tim, " REDACTED " is wrong"},
    {"nothing carries NUL",
     TLS FROM PLAIN "password=ab%00cd",
     {HELLO, EHLO_ALL, QUIT},
     "greeting ok capability ok auth fail envelope skip message skip quit ok | "
     "login-unsendable@auth | fail",
     NULL},
};

#define GREETING_BAD(finding)                                                                      \
    "greeting fail capability skip auth skip envelope skip message skip quit skip | " finding      \
    "@greeting | fail"
#define GREETING_REFUSED                                                                           \
    "greeting fail capability skip auth skip envelope skip message skip quit ok | "                \
    "greeting-refused@greeting | fail"

static const struct script greetings[] = {
    {"554", "", {"S: 554 not accepting connections", QUIT}, GREETING_REFUSED, NULL},
    {"421", "", {"S: 421 4.7.0 too many connections", QUIT}, GREETING_REFUSED, NULL},
    {"554 in several lines",
     "",
     {"S: 554-blocked", "S: 554 see https://example.org", QUIT},
     GREETING_REFUSED,
     "greeting.text=554-blocked 554 see https://example.org"},
    {"several lines",
     FROM NONE,
     {"S: 220-mail.example.org ESMTP", "S: 220 be nice", EHLO_BARE, ENVELOPE, QUIT},
     NO_AUTH,
     "greeting.text=mail.example.org ESMTP 220 be nice"},
    {"220 that turns into 554",
     "",
     {"S: 220-welcome ESMTP", "S: 554 or not"},
     GREETING_BAD("greeting-malformed"),
     NULL},
    {"220 without words", FROM NONE, {"S: 220", EHLO_BARE, ENVELOPE, QUIT}, NO_AUTH, NULL},
    {"250 is no greeting", "", {"S: 250 hello"}, GREETING_BAD("greeting-malformed"), NULL},
    {"354 is no greeting", "", {"S: 354 go on"}, GREETING_BAD("greeting-malformed"), NULL},
    {"POP3", "", {"S: +OK POP3 ready"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"POP3 that refuses", "", {"S: -ERR busy"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"IMAP", "", {"S: * OK ready"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"SSH", "", {"S: SSH-2.0-OpenSSH_9.2"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"HTTP", "", {"S: HTTP/1.1 400 Bad Request"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"FTP", "", {"S: 220 ProFTPD Server ready"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"a TLS alert", "", {"S: \x15\x03\x03"}, GREETING_BAD("tls-expected"), NULL},
    {"nonsense", "", {"S: hello"}, GREETING_BAD("greeting-malformed"), NULL},
    {"gone",
     "",
     {"BREAK"},
     "greeting fail capability skip auth skip envelope skip message skip quit skip | | fail",
     NULL},
    {"gone in the middle of a reply",
     "",
     {"S: 220-hello", "BREAK"},
     "greeting fail capability skip auth skip envelope skip message skip quit skip | | fail",
     NULL},
};

static const struct script hellos[] = {
    {"HELO where neither login nor TLS is wanted",
     FROM NONE,
     {HELLO, EHLO, "S: 502 what", "C: HELO client.example.org", "S: 250 hello", ENVELOPE, QUIT},
     NO_AUTH,
     NULL},
    {"HELO, what it lists is not believed",
     FROM NONE,
     {HELLO, EHLO, "S: 500 what", "C: HELO client.example.org", "S: 250-hello", "S: 250 AUTH PLAIN",
      ENVELOPE, QUIT},
     NO_AUTH,
     "capability.mechanisms="},
    {"HELO refused as well",
     FROM NONE,
     {HELLO, EHLO, "S: 502 what", "C: HELO client.example.org", "S: 501 name?", QUIT},
     CAPABILITY_FAILED("ehlo-refused"),
     NULL},
    {"EHLO put off",
     FROM NONE,
     {HELLO, EHLO, "S: 450 4.7.1 Helo command rejected", QUIT},
     CAPABILITY_FAILED("ehlo-refused"),
     NULL},
    {"HELO is no way round STARTTLS",
     FROM NONE "send.encryption=starttls",
     {HELLO, EHLO, "S: 502 what", QUIT},
     CAPABILITY_FAILED("ehlo-refused"),
     NULL},
    {"EHLO answered by a question",
     FROM NONE,
     {HELLO, EHLO, "S: 354 what", QUIT},
     CAPABILITY_FAILED("unexpected-reply"),
     NULL},
    {"EHLO answered by another success",
     FROM NONE,
     {HELLO, EHLO, "S: 220 what", QUIT},
     CAPABILITY_FAILED("unexpected-reply"),
     NULL},
    {"two codes in one reply",
     FROM NONE,
     {HELLO, EHLO, "S: 250-m", "S: 550 no", QUIT},
     CAPABILITY_FAILED("unexpected-reply"),
     NULL},
    {"words in the middle of a reply",
     FROM NONE,
     {HELLO, EHLO, "S: 250-m", "S: AUTH PLAIN", QUIT},
     CAPABILITY_FAILED("unexpected-reply"),
     NULL},
    {"an address literal",
     FROM NONE "send.helo_name=[192.0.2.1]",
     {HELLO, "C: EHLO [192.0.2.1]", "S: 250 hi", ENVELOPE, QUIT},
     NO_AUTH,
     NULL},
    {"our limit is above the server's",
     FROM NONE "send.max_message_bytes=20000000",
     {HELLO, EHLO_ALL, ENVELOPE, QUIT},
     "greeting ok capability warn auth skip envelope ok message skip quit ok | "
     "size-limit@capability "
     "| warn",
     NULL},
    {"our limit is below the server's",
     FROM NONE "send.max_message_bytes=2000000",
     {HELLO, EHLO_ALL, ENVELOPE, QUIT},
     NO_AUTH,
     NULL},
    {"no fixed limit",
     FROM NONE "send.max_message_bytes=20000000",
     {HELLO, EHLO, "S: 250-m", "S: 250 SIZE 0", ENVELOPE, QUIT},
     NO_AUTH,
     "capability.size=0"},
};

#define STARTTLS " send.encryption=starttls "
#define EHLO_TLS EHLO, "S: 250-m", "S: 250-STARTTLS", "S: 250 AUTH PLAIN CRAM-MD5"
#define BEGIN    "C: STARTTLS", "S: 220 2.0.0 ready", "TLS"

static const struct script tls[] = {
    {"STARTTLS, then everything is asked again",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, BEGIN, EHLO_ALL, AUTH_OK, ENVELOPE, QUIT},
     ALL_OK,
     "capability.starttls=true\ncapability.size=10485760\n"
     "capability.mechanisms=PLAIN LOGIN CRAM-MD5"},
    {"what was offered before TLS is forgotten",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, BEGIN, EHLO_BARE, QUIT},
     AUTH_FAILED("auth-not-offered"),
     "capability.mechanisms="},
    {"the size too",
     STARTTLS FROM NONE "send.max_message_bytes=9",
     {HELLO, EHLO, "S: 250-m", "S: 250-SIZE 1", "S: 250 STARTTLS", BEGIN, EHLO_BARE, ENVELOPE,
      QUIT},
     NO_AUTH,
     NULL},
    {"not offered",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_ALL, QUIT},
     CAPABILITY_FAILED("starttls-not-offered"),
     NULL},
    {"refused for now",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, "C: STARTTLS", "S: 454 4.7.0 TLS not available", QUIT},
     CAPABILITY_FAILED("starttls-refused"),
     NULL},
    {"refused",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, "C: STARTTLS", "S: 502 no", QUIT},
     CAPABILITY_FAILED("starttls-refused"),
     NULL},
    {"another success",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, "C: STARTTLS", "S: 250 ok", QUIT},
     CAPABILITY_FAILED("starttls-refused"),
     NULL},
    {"not a reply",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, "C: STARTTLS", "S: sure", QUIT},
     CAPABILITY_FAILED("unexpected-reply"),
     NULL},
    {"a reply in clear where TLS begins",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, "C: STARTTLS", "S: 220 go", "S: 235 welcome"},
     "greeting ok capability fail auth skip envelope skip message skip quit skip | "
     "starttls-injected@tls | fail",
     NULL},
    {"the handshake fails",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, "C: STARTTLS", "S: 220 go", "BREAK"},
     "greeting ok capability ok auth skip envelope skip message skip quit skip | | fail",
     NULL},
    {"EHLO refused inside TLS",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, BEGIN, EHLO, "S: 502 no", QUIT},
     CAPABILITY_FAILED("ehlo-refused"),
     NULL},
    {"offered again inside TLS, not taken again",
     STARTTLS FROM PLAIN,
     {HELLO, EHLO_TLS, BEGIN, EHLO_TLS, AUTH_OK, ENVELOPE, QUIT},
     ALL_OK,
     NULL},
    {"TLS was wanted from the start and is not there",
     "send.encryption=tls" FROM PLAIN,
     {HELLO, EHLO_ALL, QUIT},
     CAPABILITY_FAILED("starttls-not-offered"),
     NULL},
};

static const struct script plans[] = {
    {"no user",
     "nouser" FROM,
     {HELLO, EHLO_ALL, QUIT},
     "greeting ok capability ok auth skip envelope skip message skip quit ok | login-skipped@auth "
     "| "
     "warn",
     NULL},
    {"no user, but a test mail was asked for",
     "nouser message" FROM,
     {HELLO, EHLO_ALL, QUIT},
     "greeting ok capability ok auth skip envelope skip message fail quit ok | login-skipped@auth "
     "| "
     "fail",
     NULL},
    {"no login wanted",
     "nologin" FROM,
     {HELLO, EHLO_ALL, QUIT},
     "greeting ok capability ok auth skip envelope skip message skip quit ok | | ok",
     NULL},
    {"a probe",
     "probe nouser",
     {HELLO, EHLO_BARE, QUIT},
     "greeting ok capability ok auth skip envelope skip message skip quit ok | | ok",
     NULL},
    {"a probe of an old server",
     "probe nouser",
     {HELLO, EHLO, "S: 502 no", "C: HELO client.example.org", "S: 250 hi", QUIT},
     "greeting ok capability ok auth skip envelope skip message skip quit ok | | ok",
     NULL},
    {"POP before SMTP needs no AUTH",
     FROM "send.auth.method=pop-before-smtp",
     {HELLO, EHLO_ALL, ENVELOPE, QUIT},
     NO_AUTH,
     NULL},
    {"no login by method", FROM NONE "nouser", {HELLO, EHLO_ALL, ENVELOPE, QUIT}, NO_AUTH, NULL},
};

/* -- a yes that was there before the question -- */

#define EARLY_AUTH                                                                                 \
    "greeting ok capability ok auth fail envelope skip message skip quit skip | "                  \
    "auth-not-proven@auth | fail"
#define CRAM "C: AUTH CRAM-MD5"

static const struct script early[] = {
    {"235",
     TLS FROM PLAIN,
     {HELLO, EHLO_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, "E: 235 ok"},
     EARLY_AUTH,
     "auth.reason=The server answered before it was asked."},
    {"235 of two lines",
     TLS FROM PLAIN,
     {HELLO, EHLO_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, "E: 235-ok", "S: 235 ok"},
     EARLY_AUTH,
     NULL},
    {"a challenge",
     TLS FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, CRAM, "E: 334 " CRAM_QUESTION},
     EARLY_AUTH,
     NULL},
    {"235 to the answer of a challenge",
     TLS FROM "send.auth.mechanism=cram-md5",
     {HELLO, EHLO_ALL, CRAM, "S: 334 " CRAM_QUESTION, "C: " CRAM_ANSWER, "E: 235 ok"},
     EARLY_AUTH,
     NULL},
    {"to STARTTLS",
     FROM STARTTLS,
     {HELLO, EHLO_TLS, "C: STARTTLS", "E: 220 go"},
     "greeting ok capability fail auth skip envelope skip message skip quit skip | "
     "unexpected-reply@capability | fail",
     NULL},
    {"a no may come at any time",
     TLS FROM PLAIN,
     {HELLO, EHLO_ALL, "C: AUTH PLAIN " PLAIN_PAYLOAD, "E: 421 shutting down", QUIT},
     AUTH_FAILED("auth-temporary"),
     NULL},
};

#define RUN(scripts)                                                                               \
    static void scripts##_play(void **state)                                                       \
    {                                                                                              \
        (void)state;                                                                               \
        run_scripts(scripts, sizeof scripts / sizeof scripts[0], SIDE_SEND);                       \
    }
RUN(logins)
RUN(refusals)
RUN(greetings)
RUN(hellos)
RUN(tls)
RUN(plans)
RUN(early)

static void play_up_to(struct play *play, const struct script *script)
{
    play_start(play, script, SIDE_SEND);
    for (size_t i = 0; i < LINES_MAX && script->lines[i]; i++)
        play_line(play, script->lines[i]);
}

static void endless_replies_end(void **state)
{
    static const struct script script = {"endless", FROM NONE, {HELLO, EHLO}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    for (int i = 0; i < 300; i++)
        play_line(&play, "S: 250-X");
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "reply-too-large@capability ");
    play_end(&play);
    /* Few lines, but long ones. */
    char line[12000];
    memset(line, 'x', sizeof line);
    memcpy(line, "250-", 4);
    play_up_to(&play, &script);
    for (int i = 0; i < 4; i++)
        dialogue_line(play.dialogue, line, sizeof line);
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "reply-too-large@capability ");
    play_end(&play);
}

static void a_long_response_waits_to_be_asked(void **state)
{
    static const struct script script = {"long", TLS FROM PLAIN, {NULL}, "", NULL};
    struct play play;
    char password[600];
    (void)state;
    memset(password, 'p', sizeof password);
    play_start(&play, &script, SIDE_SEND);
    play_end(&play);
    play = (struct play){.script = &script, .side = SIDE_SEND, .password = ""};
    play.plan = plain_plan();
    secret_free(play.plan->password);
    play.plan->password = secret_new(password, sizeof password);
    apply_settings(&play, script.settings);
    play.redactor = redactor_new();
    const struct dialogue_port port = {
        &play,        on_send,    on_send_body, on_start_tls, on_stage_begin,
        on_stage_end, on_finding, on_note,      on_logged_in, on_finished,
    };
    play.dialogue =
        dialogue_new(play.plan, SIDE_SEND, PURPOSE_CHECK, play.redactor, play_rules(), &port);
    dialogue_connected(play.dialogue, true, "192.0.2.9");
    play_line(&play, "S: 220 hi");
    play_line(&play, EHLO);
    play_line(&play, "S: 250-m");
    play_line(&play, "S: 250 AUTH PLAIN");
    play_line(&play, "C: AUTH PLAIN");
    play_line(&play, "S: 334 ");
    assert_int_equal(play.sent_count, 3);
    assert_int_equal(strlen(play.sent[2]), 808); /* base64 of 605 bytes */
    assert_null(strstr(text_get(&play.told), "cHBwcHBw"));
    play_end(&play);
}

static void client_lines_of_a_login_are_blanked(void **state)
{
    static const struct script script = {"blanked",
                                         TLS FROM "send.auth.mechanism=login",
                                         {HELLO, EHLO_ALL, "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6",
                                          "C: " LOGIN_USER, "S: 334 UGFzc3dvcmQ6",
                                          "C: " LOGIN_PASS},
                                         "",
                                         NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    assert_non_null(strstr(text_get(&play.told), "AUTH LOGIN\n" REDACTED "\n" REDACTED "\n"));
    play_end(&play);
}

static void without_a_login_nothing_is_logged_in(void **state)
{
    static const struct script script = {
        "none", FROM NONE, {HELLO, EHLO_ALL, ENVELOPE, QUIT}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    assert_int_equal(play.logged_in, 0);
    play_end(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(logins_play),
        cmocka_unit_test(refusals_play),
        cmocka_unit_test(greetings_play),
        cmocka_unit_test(hellos_play),
        cmocka_unit_test(tls_play),
        cmocka_unit_test(plans_play),
        cmocka_unit_test(early_play),
        cmocka_unit_test(endless_replies_end),
        cmocka_unit_test(a_long_response_waits_to_be_asked),
        cmocka_unit_test(client_lines_of_a_login_are_blanked),
        cmocka_unit_test(without_a_login_nothing_is_logged_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
