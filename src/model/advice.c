/* Advice across fields, before any server is asked. */
#include "model/advice.h"

#include "base/i18n.h"

#define BELOW_TEN "1|2|3|4|5|6|7|8|9"

const struct advice advices[] = {
    {"port-995-starttls",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PORT, "995|993"}, {FIELD_RECEIVE_ENCRYPTION, "starttls"}},
     N_("This port is for TLS from the first byte; with STARTTLS the server will seem silent. "
        "Choose TLS."),
     {{FIELD_RECEIVE_ENCRYPTION, "tls"}}},
    {"port-995-none",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PORT, "995|993"}, {FIELD_RECEIVE_ENCRYPTION, "none"}},
     N_("This port is for TLS from the first byte; without encryption the server will seem "
        "silent. Choose TLS."),
     {{FIELD_RECEIVE_ENCRYPTION, "tls"}}},
    {"port-110-tls",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PROTOCOL, "pop3"},
      {FIELD_RECEIVE_PORT, "110"},
      {FIELD_RECEIVE_ENCRYPTION, "tls"}},
     N_("Port 110 speaks clear text first, which TLS cannot read. Use port 995, or choose "
        "STARTTLS."),
     {{FIELD_RECEIVE_PORT, "995"}}},
    {"port-143-tls",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PROTOCOL, "imap4"},
      {FIELD_RECEIVE_PORT, "143"},
      {FIELD_RECEIVE_ENCRYPTION, "tls"}},
     N_("Port 143 speaks clear text first, which TLS cannot read. Use port 993, or choose "
        "STARTTLS."),
     {{FIELD_RECEIVE_PORT, "993"}}},
    {"port-995-imap",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PROTOCOL, "imap4"},
      {FIELD_RECEIVE_PORT, "995|110"},
      {FIELD_RECEIVE_ENCRYPTION, "tls"}},
     N_("Ports 110 and 995 are those of POP3. IMAP4 with TLS has port 993."),
     {{FIELD_RECEIVE_PORT, "993"}}},
    {"port-110-imap",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PROTOCOL, "imap4"},
      {FIELD_RECEIVE_PORT, "110|995"},
      {FIELD_RECEIVE_ENCRYPTION, "starttls|none"}},
     N_("Ports 110 and 995 are those of POP3. IMAP4 has port 143, and 993 with TLS."),
     {{FIELD_RECEIVE_PORT, "143"}}},
    {"port-993-pop3",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PROTOCOL, "pop3"},
      {FIELD_RECEIVE_PORT, "993|143"},
      {FIELD_RECEIVE_ENCRYPTION, "tls"}},
     N_("Ports 143 and 993 are those of IMAP4. POP3 with TLS has port 995."),
     {{FIELD_RECEIVE_PORT, "995"}}},
    {"port-143-pop3",
     SEVERITY_WARNING,
     FIELD_RECEIVE_PORT,
     {{FIELD_RECEIVE_PROTOCOL, "pop3"},
      {FIELD_RECEIVE_PORT, "143|993"},
      {FIELD_RECEIVE_ENCRYPTION, "starttls|none"}},
     N_("Ports 143 and 993 are those of IMAP4. POP3 has port 110, and 995 with TLS."),
     {{FIELD_RECEIVE_PORT, "110"}}},
    {"receive-clear-password",
     SEVERITY_WARNING,
     FIELD_RECEIVE_ENCRYPTION,
     {{FIELD_RECEIVE_ENCRYPTION, "none"}, {FIELD_RECEIVE_AUTH, "password|plain|login"}},
     N_("The password crosses the network in clear text, and everybody on the way can read it. "
        "Choose STARTTLS or TLS."),
     {{FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
    {"apop-clear",
     SEVERITY_WARNING,
     FIELD_RECEIVE_AUTH,
     {{FIELD_RECEIVE_PROTOCOL, "pop3"},
      {FIELD_RECEIVE_ENCRYPTION, "none"},
      {FIELD_RECEIVE_AUTH, "apop"}},
     N_("APOP hides the password with MD5, which can be broken today, and the mail itself "
        "crosses in clear text. Choose STARTTLS and an ordinary password."),
     {{FIELD_RECEIVE_ENCRYPTION, "starttls"}, {FIELD_RECEIVE_AUTH, "password"}}},
    {"apop-unneeded",
     SEVERITY_INFO,
     FIELD_RECEIVE_AUTH,
     {{FIELD_RECEIVE_PROTOCOL, "pop3"},
      {FIELD_RECEIVE_ENCRYPTION, "tls|starttls"},
      {FIELD_RECEIVE_AUTH, "apop"}},
     N_("The connection is encrypted already, so that APOP adds nothing; many servers have "
        "stopped offering it. An ordinary password is safe here."),
     {{FIELD_RECEIVE_AUTH, "password"}}},
    {"apop-imap",
     SEVERITY_ERROR,
     FIELD_RECEIVE_AUTH,
     {{FIELD_RECEIVE_PROTOCOL, "imap4"}, {FIELD_RECEIVE_AUTH, "apop"}},
     N_("APOP is a login of POP3; IMAP4 has none of that name. Choose an ordinary password."),
     {{FIELD_RECEIVE_AUTH, "password"}}},
    {"receive-unverified",
     SEVERITY_WARNING,
     FIELD_RECEIVE_VERIFY,
     {{FIELD_RECEIVE_VERIFY, "none"}},
     N_("The certificate is not verified: anybody on the way can pretend to be the server and "
        "take the password. Verify it, or pin its key."),
     {{FIELD_RECEIVE_VERIFY, "full"}}},
    {"receive-pin-without-key",
     SEVERITY_ERROR,
     FIELD_RECEIVE_SHA256,
     {{FIELD_RECEIVE_VERIFY, "pin"}, {FIELD_RECEIVE_SHA256, ""}},
     N_("No key is pinned yet. Run a check: its certificate page shows the server's key and pins "
        "it."),
     {{FIELD_NONE, NULL}}},
    {"receive-short-time",
     SEVERITY_INFO,
     FIELD_RECEIVE_TIMEOUT,
     {{FIELD_RECEIVE_TIMEOUT, BELOW_TEN}},
     N_("Servers that look up the caller's name before they greet can need longer than this. 60 "
        "seconds is usual."),
     {{FIELD_RECEIVE_TIMEOUT, "60"}}},
    {"removed-when-fetched",
     SEVERITY_INFO,
     FIELD_RECEIVE_KEEP,
     {{FIELD_RECEIVE_PROTOCOL, "pop3"}, {FIELD_RECEIVE_KEEP, "false"}},
     N_("Mails are deleted from the server as soon as they are fetched. Another program that reads "
        "the same mailbox will not find them."),
     {{FIELD_RECEIVE_KEEP, "true"}}},
    {"imap-inbox-only",
     SEVERITY_INFO,
     FIELD_RECEIVE_PROTOCOL,
     {{FIELD_RECEIVE_PROTOCOL, "imap4"}},
     N_("With IMAP4 only the INBOX is read. Mails that the server sorts into other folders are "
        "not fetched."),
     {{FIELD_NONE, NULL}}},
    {"imap-all-removed",
     SEVERITY_WARNING,
     FIELD_RECEIVE_KEEP,
     {{FIELD_RECEIVE_PROTOCOL, "imap4"}, {FIELD_RECEIVE_KEEP, "false"}},
     N_("With IMAP4 this deletes all mail of the INBOX from the server, read or unread, and other "
        "mail programs will not find it any more. Leave mail on the server."),
     {{FIELD_RECEIVE_KEEP, "true"}}},
    {"imap-old-removed",
     SEVERITY_INFO,
     FIELD_RECEIVE_KEEP_DAYS,
     {{FIELD_RECEIVE_PROTOCOL, "imap4"},
      {FIELD_RECEIVE_KEEP, "true"},
      {FIELD_RECEIVE_KEEP_DAYS, "!"}},
     N_("With IMAP4 all mail of the INBOX that is older than this is deleted from the server, read "
        "or unread, and other mail programs will not find it any more."),
     {{FIELD_NONE, NULL}}},

    {"port-465-starttls",
     SEVERITY_WARNING,
     FIELD_SEND_PORT,
     {{FIELD_SEND_PORT, "465"}, {FIELD_SEND_ENCRYPTION, "starttls"}},
     N_("Port 465 is for TLS from the first byte; with STARTTLS the server will seem silent. "
        "Choose TLS."),
     {{FIELD_SEND_ENCRYPTION, "tls"}}},
    {"port-465-none",
     SEVERITY_WARNING,
     FIELD_SEND_PORT,
     {{FIELD_SEND_PORT, "465"}, {FIELD_SEND_ENCRYPTION, "none"}},
     N_("Port 465 is for TLS from the first byte; without encryption the server will seem silent. "
        "Choose TLS."),
     {{FIELD_SEND_ENCRYPTION, "tls"}}},
    {"port-587-tls",
     SEVERITY_WARNING,
     FIELD_SEND_PORT,
     {{FIELD_SEND_PORT, "587|25"}, {FIELD_SEND_ENCRYPTION, "tls"}},
     N_("This port speaks clear text first, which TLS cannot read. Use port 465, or choose "
        "STARTTLS."),
     {{FIELD_SEND_PORT, "465"}}},
    {"send-clear-password",
     SEVERITY_WARNING,
     FIELD_SEND_ENCRYPTION,
     {{FIELD_SEND_ENCRYPTION, "none"},
      {FIELD_SEND_METHOD, "smtp-auth"},
      {FIELD_SEND_MECHANISM, "plain|login"}},
     N_("The password crosses the network in clear text, and everybody on the way can read it. "
        "Choose STARTTLS or TLS."),
     {{FIELD_SEND_ENCRYPTION, "starttls"}}},
    {"send-unverified",
     SEVERITY_WARNING,
     FIELD_SEND_VERIFY,
     {{FIELD_SEND_VERIFY, "none"}},
     N_("The certificate is not verified: anybody on the way can pretend to be the server and "
        "take the password. Verify it, or pin its key."),
     {{FIELD_SEND_VERIFY, "full"}}},
    {"send-pin-without-key",
     SEVERITY_ERROR,
     FIELD_SEND_SHA256,
     {{FIELD_SEND_VERIFY, "pin"}, {FIELD_SEND_SHA256, ""}},
     N_("No key is pinned yet. Run a check: its certificate page shows the server's key and pins "
        "it."),
     {{FIELD_NONE, NULL}}},
    {"port-25-login",
     SEVERITY_WARNING,
     FIELD_SEND_PORT,
     {{FIELD_SEND_PORT, "25"},
      {FIELD_SEND_ENCRYPTION, "none|starttls"},
      {FIELD_SEND_METHOD, "smtp-auth"}},
     N_("Port 25 is for mail between servers, and many networks block it (OP25B). With a login, "
        "port 587 is the one to use."),
     {{FIELD_SEND_PORT, "587"}}},
    {"port-25-blocked",
     SEVERITY_INFO,
     FIELD_SEND_PORT,
     {{FIELD_SEND_PORT, "25"},
      {FIELD_SEND_ENCRYPTION, "none|starttls"},
      {FIELD_SEND_METHOD, "none|pop-before-smtp"}},
     N_("Many networks block port 25 to servers outside (OP25B). Inside your own network it is "
        "fine."),
     {{FIELD_NONE, NULL}}},
    {"submission-without-login",
     SEVERITY_WARNING,
     FIELD_SEND_METHOD,
     {{FIELD_SEND_PORT, "587|465"}, {FIELD_SEND_METHOD, "none"}},
     N_("Servers want a login on this port. Choose SMTP authentication, unless the server knows "
        "this machine by its address."),
     {{FIELD_SEND_METHOD, "smtp-auth"}}},
    {"pop-before-smtp-alone",
     SEVERITY_ERROR,
     FIELD_SEND_METHOD,
     {{FIELD_SEND_METHOD, "pop-before-smtp"}, {FIELD_RECEIVE, "false"}},
     N_("POP before SMTP needs a receiving side: the login there opens the way for sending. Add "
        "one, or choose SMTP authentication."),
     {{FIELD_SEND_METHOD, "smtp-auth"}}},
    {"pop-before-smtp-imap",
     SEVERITY_INFO,
     FIELD_SEND_METHOD,
     {{FIELD_SEND_METHOD, "pop-before-smtp"},
      {FIELD_RECEIVE, "true"},
      {FIELD_RECEIVE_PROTOCOL, "imap4"}},
     N_("The IMAP4 login stands in for the POP login here. Many servers with POP before SMTP only "
        "watch for POP3: when sending is refused, receive with POP3."),
     {{FIELD_NONE, NULL}}},
    {"no-receiving-login",
     SEVERITY_WARNING,
     FIELD_SEND_CREDENTIALS,
     {{FIELD_SEND_METHOD, "smtp-auth"},
      {FIELD_SEND_CREDENTIALS, "receive"},
      {FIELD_RECEIVE, "false"}},
     N_("There is no receiving side whose user and password could be used. Give the sending side "
        "its own."),
     {{FIELD_SEND_CREDENTIALS, "separate"}}},
    {"send-short-time",
     SEVERITY_INFO,
     FIELD_SEND_TIMEOUT,
     {{FIELD_SEND_TIMEOUT, BELOW_TEN}},
     N_("Servers that look up the caller's name before they greet can need longer than this. 60 "
        "seconds is usual."),
     {{FIELD_SEND_TIMEOUT, "60"}}},
};

const size_t advice_count = sizeof(advices) / sizeof(advices[0]);

static bool holds(const char *values, const char *value)
{
    return values[0] == '!' ? !field_one_of(values + 1, value) : field_one_of(values, value);
}

bool advice_applies(const struct advice *advice, const struct record *server)
{
    for (size_t i = 0; i < ADVICE_CONDITIONS && advice->when[i].values != NULL; i++)
        if (!record_applies(server, advice->when[i].field) ||
            !holds(advice->when[i].values, record_get(server, advice->when[i].field)))
            return false;
    return true;
}

bool advice_cure(const struct advice *advice, struct record *server)
{
    bool cured = false;

    for (size_t i = 0; i < ADVICE_CURES && advice->cure[i].value != NULL; i++)
        cured =
            record_set(server, advice->cure[i].field, advice->cure[i].value, ORIGIN_USER, NULL) ||
            cured;
    return cured;
}
