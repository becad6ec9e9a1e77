/* verdict.c - what servers say when they refuse, and which finding it is. First match wins. */
#include "engine/verdict.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum {
    LOGIN = MOMENT_LOGIN,
    MAILBOX = MOMENT_MAILBOX,
    MAIL = MOMENT_MAIL,
    RCPT = MOMENT_RCPT,
    TEXT = MOMENT_TEXT,
    ENVELOPE = MOMENT_MAIL | MOMENT_RCPT,
    RECEIVING = PROTOCOLS_RECEIVING,
};

struct row {
    unsigned protocols;
    unsigned moments;
    const char *code;  /* beginning of verdict_code(); NULL: any */
    const char *words; /* one of these, '|' between, stands in the reply in any case; NULL: any */
    enum finding_id finding;
};

static const struct row rows[] = {
    /* Words that mean the same wherever they are said. */
    {PROTOCOLS_ALL, LOGIN, NULL,
     "application-specific password|invalidsecondfactor|app password|app-password|#auth005|"
     "authorization code to login|no=1001256|log in with your web browser|login with your web "
     "browser|log in via your web browser|weblogin",
     FINDING_AUTH_APP_PASSWORD},
    {PROTOCOLS_ALL, LOGIN, NULL, "credentials were incorrect", FINDING_AUTH_REFUSED},
    {PROTOCOL_SMTP, LOGIN, "535 5.7.139", NULL, FINDING_AUTH_DISABLED},
    {PROTOCOLS_ALL, LOGIN, NULL,
     "smtpclientauthentication is disabled|basic authentication is disabled|pop3 access disabled|"
     "pop3 access is disabled|pop access is disabled|access disabled for this|not enabled for pop|"
     "denied pop access|user has no permission|account disabled|account is disabled|"
     "account has been disabled|user is disabled|protocol is disabled|service is not enabled|"
     "not enabled for imap|imap access is disabled|imap access disabled|imap is disabled|"
     "imap is not enabled",
     FINDING_AUTH_DISABLED},
    {PROTOCOLS_ALL, LOGIN, NULL,
     "plaintext authentication disallowed|cleartext authentication disallowed|"
     "plaintext authentication disabled|cleartext authentication disabled|"
     "only available under a layer|tls required to log in|disabled via insecure connection|"
     "not allowed until ssl|encryption required|must issue a starttls|must issue a stls|"
     "non-secure|use starttls|requires tls|tls is required",
     FINDING_AUTH_NEEDS_TLS},
    {PROTOCOLS_ALL, LOGIN, NULL,
     "too many auth|too many login|too many bad auth|too many connections|too many simultaneous",
     FINDING_AUTH_TEMPORARY},

    /* POP3: response codes of RFC 2449 and RFC 3206, then words. */
    {RECEIVING, LOGIN, NULL, "maximum number of connections|maximum connection",
     FINDING_AUTH_TEMPORARY},
    {PROTOCOL_POP3, LOGIN | MAILBOX, "IN-USE", NULL, FINDING_MAILBOX_LOCKED},
    {RECEIVING, LOGIN | MAILBOX, NULL,
     "lock busy|locked by another|is locked|already locked|unable to lock|cannot lock|"
     "mailbox in use|maildrop in use|already in use",
     FINDING_MAILBOX_LOCKED},
    {PROTOCOL_POP3, LOGIN, "LOGIN-DELAY", NULL, FINDING_AUTH_TEMPORARY},
    {PROTOCOL_POP3, LOGIN, "SYS/TEMP", NULL, FINDING_AUTH_TEMPORARY},
    {PROTOCOL_POP3, LOGIN, "SYS/PERM", NULL, FINDING_MAILBOX_FAILED},
    {PROTOCOL_POP3, MAILBOX, "SYS/", NULL, FINDING_MAILBOX_FAILED},
    {PROTOCOL_POP3, LOGIN, "AUTH", NULL, FINDING_AUTH_REFUSED},

    /* IMAP4: response codes of RFC 5530 and RFC 9051, 7.1. */
    {PROTOCOL_IMAP4, LOGIN, "EXPIRED", NULL, FINDING_AUTH_EXPIRED},
    {PROTOCOL_IMAP4, LOGIN, "PRIVACYREQUIRED", NULL, FINDING_AUTH_NEEDS_TLS},
    {PROTOCOL_IMAP4, LOGIN, "WEBALERT", NULL, FINDING_AUTH_APP_PASSWORD}, /* Gmail */
    {PROTOCOL_IMAP4, LOGIN, "UNAVAILABLE", NULL, FINDING_AUTH_TEMPORARY},
    {PROTOCOL_IMAP4, LOGIN, "SERVERBUG", NULL, FINDING_AUTH_TEMPORARY},
    {PROTOCOL_IMAP4, LOGIN, "LIMIT", NULL, FINDING_AUTH_TEMPORARY},
    {PROTOCOL_IMAP4, LOGIN, "AUTHENTICATIONFAILED", NULL, FINDING_AUTH_REFUSED},
    {PROTOCOL_IMAP4, LOGIN, "AUTHORIZATIONFAILED", NULL, FINDING_AUTH_DISABLED},
    {PROTOCOL_IMAP4, LOGIN, "CONTACTADMIN", NULL, FINDING_AUTH_DISABLED},
    {PROTOCOL_IMAP4, LOGIN | MAILBOX, "INUSE", NULL, FINDING_MAILBOX_LOCKED},
    {PROTOCOL_IMAP4, LOGIN, NULL, "password expired|password has expired|expired password",
     FINDING_AUTH_EXPIRED},

    {RECEIVING, LOGIN, NULL, "temporary|temporarily|try again later", FINDING_AUTH_TEMPORARY},
    {RECEIVING, LOGIN, NULL, "maildir invalid|unable to open maildrop|cannot open mailbox",
     FINDING_MAILBOX_FAILED},
    {RECEIVING, LOGIN, NULL,
     "unknown command|invalid command|unrecognized command|unrecognised command|"
     "command not recognized|not implemented|unimplemented|unsupported authentication|"
     "unknown authentication mechanism|mechanism not supported",
     FINDING_MECHANISM_NOT_OFFERED},
    {PROTOCOL_IMAP4, LOGIN, "BAD", NULL, FINDING_MECHANISM_NOT_OFFERED},
    {RECEIVING, LOGIN, NULL, NULL, FINDING_AUTH_REFUSED},
    {PROTOCOL_POP3, MAILBOX, NULL, NULL, FINDING_AUTH_NOT_PROVEN},
    /* Only the state of not being logged in has such words; any other NO is the mailbox's. */
    {PROTOCOL_IMAP4, MAILBOX, NULL, "authenticated but not connected", FINDING_MAILBOX_FAILED},
    {PROTOCOL_IMAP4, MAILBOX, NULL,
     "not authenticated|not logged in|log in first|login first|please login|please log in|"
     "must authenticate|authenticate first|not in authenticated|invalid state|wrong state|"
     "in this state|in current state|authentication required|login required|unauthenticated",
     FINDING_AUTH_NOT_PROVEN},
    {PROTOCOL_IMAP4, MAILBOX, "BAD", NULL, FINDING_AUTH_NOT_PROVEN},
    {PROTOCOL_IMAP4, MAILBOX, NULL, NULL, FINDING_MAILBOX_FAILED},

    /* SMTP AUTH (RFC 4954, section 6). */
    {PROTOCOL_SMTP, LOGIN, "538", NULL, FINDING_AUTH_NEEDS_TLS},
    {PROTOCOL_SMTP, LOGIN, "523", NULL, FINDING_AUTH_NEEDS_TLS},
    {PROTOCOL_SMTP, LOGIN, "530", "starttls|tls|encrypt", FINDING_AUTH_NEEDS_TLS},
    {PROTOCOL_SMTP, LOGIN, "525", NULL, FINDING_AUTH_DISABLED},
    {PROTOCOL_SMTP, LOGIN, "534", NULL, FINDING_MECHANISM_NOT_OFFERED}, /* too weak */
    {PROTOCOL_SMTP, LOGIN, "504", NULL, FINDING_MECHANISM_NOT_OFFERED},
    {PROTOCOL_SMTP, LOGIN, "503", "not enabled|not advertised", FINDING_AUTH_NOT_OFFERED},
    {PROTOCOL_SMTP, LOGIN, "503", NULL, FINDING_UNEXPECTED_REPLY},
    {PROTOCOL_SMTP, LOGIN, "502", NULL, FINDING_AUTH_NOT_OFFERED},
    {PROTOCOL_SMTP, LOGIN, "500", NULL, FINDING_AUTH_NOT_OFFERED},
    {PROTOCOL_SMTP, LOGIN, "501", NULL, FINDING_UNEXPECTED_REPLY},
    {PROTOCOL_SMTP, LOGIN, "4", NULL, FINDING_AUTH_TEMPORARY},
    {PROTOCOL_SMTP, LOGIN, NULL, NULL, FINDING_AUTH_REFUSED},

    /* Envelope and text: what is refused is not always what was just said; Postfix keeps its
     * answer about the sender until RCPT. */
    {PROTOCOL_SMTP, ENVELOPE, "421", NULL, FINDING_CLOSED}, /* RFC 5321, 3.8: and it hangs up */
    {PROTOCOL_SMTP, ENVELOPE | TEXT, NULL, "greylist|graylist|grey list|gray list",
     FINDING_GREYLISTED},
    {PROTOCOL_SMTP, ENVELOPE, NULL,
     "must issue a starttls|session encryption is required|requires tls|use starttls",
     FINDING_AUTH_NEEDS_TLS},
    {PROTOCOL_SMTP, ENVELOPE | TEXT, NULL,
     "relay access denied|relay not permitted|relaying denied|unable to relay|relay denied|"
     "credentials for relay|no relaying|relaying not allowed|not permitted to relay|"
     "allowed rcpthosts|pop/apop authorization|pop before smtp|check mail first|"
     "authentication required|authentication is required|must issue an auth|not authenticated|"
     "unauthenticated senders|client host rejected: access denied",
     FINDING_RELAY_DENIED},
    {PROTOCOL_SMTP, ENVELOPE, "530", NULL, FINDING_RELAY_DENIED},
    {PROTOCOL_SMTP, ENVELOPE | TEXT, NULL,
     "message size|message file too big|message too big|message too large|size limit|databytes|"
     "exceeds fixed maximum|5.3.4|4.3.4",
     FINDING_SIZE_EXCEEDED},
    {PROTOCOL_SMTP, MAIL, "452", NULL, FINDING_SIZE_EXCEEDED},
    {PROTOCOL_SMTP, MAIL, "552", NULL, FINDING_SIZE_EXCEEDED},
    {PROTOCOL_SMTP, RCPT | TEXT, NULL,
     "sender address rejected|sender rejected|must equal authorized|same as authorization user|"
     "not owned by|relaying disallowed as|send as this sender|sendasdenied|verified sender|"
     "address is not verified|bad outbound sender|domain of sender",
     FINDING_SENDER_REFUSED},
    {PROTOCOL_SMTP, MAIL, NULL, NULL, FINDING_SENDER_REFUSED},
    /* Block lists: a login would not help, and nothing is wrong with relaying. */
    {PROTOCOL_SMTP, RCPT, NULL, "; sender address [", FINDING_SENDER_REFUSED},
    {PROTOCOL_SMTP, RCPT, NULL,
     "spamhaus|spamcop|barracuda|blocked using|blacklist|black list|black-list|blocklist|"
     "block list|block-list|blocked by rbl|dnsbl| rbl |-rbl|rbl.|rbl:",
     FINDING_RECIPIENT_REFUSED},
    {PROTOCOL_SMTP, RCPT, NULL,
     "user unknown|unknown user|no such user|does not exist|recipient unknown|unknown recipient|"
     "domain not found|mailbox full|mailbox is full|quota|out of storage|too many recipients|"
     "unrouteable",
     FINDING_RECIPIENT_REFUSED},
    {PROTOCOL_SMTP, RCPT, "550 5.7.1", NULL, FINDING_RELAY_DENIED},
    {PROTOCOL_SMTP, RCPT, "554 5.7.1", NULL, FINDING_RELAY_DENIED},
    {PROTOCOL_SMTP, RCPT, "550 5.7.0", NULL, FINDING_RELAY_DENIED},
    {PROTOCOL_SMTP, RCPT, "450 4.1", NULL, FINDING_RECIPIENT_REFUSED},
    {PROTOCOL_SMTP, RCPT, "450", NULL, FINDING_GREYLISTED},
    {PROTOCOL_SMTP, RCPT, "451", NULL, FINDING_GREYLISTED},
    {PROTOCOL_SMTP, RCPT, NULL, NULL, FINDING_RECIPIENT_REFUSED},
    {PROTOCOL_SMTP, TEXT, NULL, NULL, FINDING_MESSAGE_REFUSED},
};

static bool enhanced(const char *text, size_t *length)
{
    const char *p = text;
    if (*p != '2' && *p != '4' && *p != '5')
        return false;
    for (int part = 0; part < 3; part++) {
        const char *start = p;
        while (isdigit((unsigned char)*p) && p - start < 3)
            p++;
        if (p == start || (part < 2 && *p++ != '.'))
            return false;
    }
    *length = (size_t)(p - text);
    return *p == ' ' || *p == '\0';
}

static void smtp_code(const char *reply, char *out, size_t room)
{
    struct text code = {0};
    size_t length;
    for (int i = 0; i < 3; i++)
        if (!isdigit((unsigned char)reply[i]))
            return;
    text_add_n(&code, reply, 3);
    if (reply[3] && enhanced(reply + 4, &length)) {
        text_add_char(&code, ' ');
        text_add_n(&code, reply + 4, length);
    }
    text_copy(out, room, text_get(&code));
    text_free(&code);
}

/* "[SYS/TEMP]", "[WEBALERT https://...]": the first word in brackets, in capitals. */
static void code_in_brackets(const char *p, char *out, size_t room)
{
    struct text code = {0};
    if (*p != '[')
        return;
    size_t length = strcspn(p + 1, " ]");
    if (strchr(p, ']') == NULL || length > 32)
        return;
    for (size_t i = 0; i < length; i++)
        text_add_char(&code, (char)toupper((unsigned char)p[1 + i]));
    text_copy(out, room, text_get(&code));
    text_free(&code);
}

static const char *next_word(const char *text)
{
    text += strcspn(text, " ");
    return text + strspn(text, " ");
}

static void pop3_code(const char *reply, char *out, size_t room)
{
    code_in_brackets(next_word(reply), out, room);
}

/* Behind the tag and NO. What is not understood or not allowed now is BAD, and often no more. */
static void imap4_code(const char *reply, char *out, size_t room)
{
    const char *status = next_word(reply);
    code_in_brackets(next_word(status), out, room);
    if (!*out && strncasecmp(status, "BAD", 3) == 0)
        text_copy(out, room, "BAD");
}

void verdict_code(enum protocol_kind protocol, const char *reply, char *out, size_t room)
{
    out[0] = '\0';
    if (protocol == PROTOCOL_SMTP)
        smtp_code(reply, out, room);
    else if (protocol == PROTOCOL_IMAP4)
        imap4_code(reply, out, room);
    else
        pop3_code(reply, out, room);
}

static bool says(const char *reply, const char *words)
{
    char word[64];
    while (*words) {
        size_t length = strcspn(words, "|");
        if (length < sizeof word) {
            memcpy(word, words, length);
            word[length] = '\0';
            if (strcasestr(reply, word))
                return true;
        }
        words += length + (words[length] == '|');
    }
    return false;
}

enum finding_id verdict_of(enum protocol_kind protocol, enum moment moment, const char *reply)
{
    char code[48];
    verdict_code(protocol, reply, code, sizeof code);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct row *row = &rows[i];
        if (!(row->protocols & protocol) || !(row->moments & moment))
            continue;
        if (row->code && strncmp(code, row->code, strlen(row->code)) != 0)
            continue;
        if (!row->words || says(reply, row->words))
            return row->finding;
    }
    return FINDING_UNEXPECTED_REPLY;
}
