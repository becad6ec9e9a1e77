/* verdict.c - what servers say when they refuse, and which finding it is. First match wins. */
#include "engine/verdict.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

enum {
    LOGIN = MOMENT_LOGIN,
    MAILBOX = MOMENT_MAILBOX,
    MAIL = MOMENT_MAIL,
    RCPT = MOMENT_RCPT,
    TEXT = MOMENT_TEXT,
    ENVELOPE = MOMENT_MAIL | MOMENT_RCPT,
};

struct row {
    enum side side; /* SIDE_NONE: either protocol */
    unsigned moments;
    const char *code;  /* beginning of verdict_code(); NULL: any */
    const char *words; /* one of these, '|' between, stands in the reply in any case; NULL: any */
    enum finding_id finding;
};

static const struct row rows[] = {
    /* Words that mean the same wherever they are said. */
    {SIDE_NONE, LOGIN, NULL,
     "application-specific password|invalidsecondfactor|app password|app-password|#auth005|"
     "authorization code to login|no=1001256|log in with your web browser|login with your web "
     "browser|log in via your web browser|weblogin",
     FINDING_AUTH_APP_PASSWORD},
    {SIDE_NONE, LOGIN, NULL, "credentials were incorrect", FINDING_AUTH_REFUSED},
    {SIDE_SEND, LOGIN, "535 5.7.139", NULL, FINDING_AUTH_DISABLED},
    {SIDE_NONE, LOGIN, NULL,
     "smtpclientauthentication is disabled|basic authentication is disabled|pop3 access disabled|"
     "pop3 access is disabled|pop access is disabled|access disabled for this|not enabled for pop|"
     "denied pop access|user has no permission|account disabled|account is disabled|"
     "account has been disabled|user is disabled|protocol is disabled|service is not enabled",
     FINDING_AUTH_DISABLED},
    {SIDE_NONE, LOGIN, NULL,
     "plaintext authentication disallowed|cleartext authentication disallowed|"
     "plaintext authentication disabled|cleartext authentication disabled|"
     "only available under a layer|tls required to log in|disabled via insecure connection|"
     "not allowed until ssl|encryption required|must issue a starttls|must issue a stls|"
     "non-secure|use starttls|requires tls|tls is required",
     FINDING_AUTH_NEEDS_TLS},
    {SIDE_NONE, LOGIN, NULL, "too many auth|too many login|too many bad auth|too many connections",
     FINDING_AUTH_TEMPORARY},

    /* POP3: response codes of RFC 2449 and RFC 3206, then words. */
    {SIDE_RECEIVE, LOGIN, NULL, "maximum number of connections|maximum connection",
     FINDING_AUTH_TEMPORARY},
    {SIDE_RECEIVE, LOGIN | MAILBOX, "IN-USE", NULL, FINDING_MAILBOX_LOCKED},
    {SIDE_RECEIVE, LOGIN | MAILBOX, NULL,
     "lock busy|locked by another|is locked|already locked|unable to lock|cannot lock|"
     "mailbox in use|maildrop in use|already in use",
     FINDING_MAILBOX_LOCKED},
    {SIDE_RECEIVE, LOGIN, "LOGIN-DELAY", NULL, FINDING_AUTH_TEMPORARY},
    {SIDE_RECEIVE, LOGIN, "SYS/TEMP", NULL, FINDING_AUTH_TEMPORARY},
    {SIDE_RECEIVE, LOGIN, "SYS/PERM", NULL, FINDING_MAILBOX_FAILED},
    {SIDE_RECEIVE, MAILBOX, "SYS/", NULL, FINDING_MAILBOX_FAILED},
    {SIDE_RECEIVE, LOGIN, "AUTH", NULL, FINDING_AUTH_REFUSED},
    {SIDE_RECEIVE, LOGIN, NULL, "temporary|temporarily|try again later", FINDING_AUTH_TEMPORARY},
    {SIDE_RECEIVE, LOGIN, NULL, "maildir invalid|unable to open maildrop|cannot open mailbox",
     FINDING_MAILBOX_FAILED},
    {SIDE_RECEIVE, LOGIN, NULL,
     "unknown command|invalid command|unrecognized command|unrecognised command|"
     "command not recognized|not implemented|unimplemented|unsupported authentication|"
     "unknown authentication mechanism|mechanism not supported",
     FINDING_MECHANISM_NOT_OFFERED},
    {SIDE_RECEIVE, LOGIN, NULL, NULL, FINDING_AUTH_REFUSED},
    {SIDE_RECEIVE, MAILBOX, NULL, NULL, FINDING_AUTH_NOT_PROVEN},

    /* SMTP AUTH (RFC 4954, section 6). */
    {SIDE_SEND, LOGIN, "538", NULL, FINDING_AUTH_NEEDS_TLS},
    {SIDE_SEND, LOGIN, "523", NULL, FINDING_AUTH_NEEDS_TLS},
    {SIDE_SEND, LOGIN, "530", "starttls|tls|encrypt", FINDING_AUTH_NEEDS_TLS},
    {SIDE_SEND, LOGIN, "525", NULL, FINDING_AUTH_DISABLED},
    {SIDE_SEND, LOGIN, "534", NULL, FINDING_MECHANISM_NOT_OFFERED}, /* too weak */
    {SIDE_SEND, LOGIN, "504", NULL, FINDING_MECHANISM_NOT_OFFERED},
    {SIDE_SEND, LOGIN, "503", "not enabled|not advertised", FINDING_AUTH_NOT_OFFERED},
    {SIDE_SEND, LOGIN, "503", NULL, FINDING_UNEXPECTED_REPLY},
    {SIDE_SEND, LOGIN, "502", NULL, FINDING_AUTH_NOT_OFFERED},
    {SIDE_SEND, LOGIN, "500", NULL, FINDING_AUTH_NOT_OFFERED},
    {SIDE_SEND, LOGIN, "501", NULL, FINDING_UNEXPECTED_REPLY},
    {SIDE_SEND, LOGIN, "4", NULL, FINDING_AUTH_TEMPORARY},
    {SIDE_SEND, LOGIN, NULL, NULL, FINDING_AUTH_REFUSED},

    /* Envelope and text: what is refused is not always what was just said; Postfix keeps its
     * answer about the sender until RCPT. */
    {SIDE_SEND, ENVELOPE, "421", NULL, FINDING_CLOSED}, /* RFC 5321, 3.8: and it hangs up */
    {SIDE_SEND, ENVELOPE | TEXT, NULL, "greylist|graylist|grey list|gray list", FINDING_GREYLISTED},
    {SIDE_SEND, ENVELOPE, NULL,
     "must issue a starttls|session encryption is required|requires tls|use starttls",
     FINDING_AUTH_NEEDS_TLS},
    {SIDE_SEND, ENVELOPE | TEXT, NULL,
     "relay access denied|relay not permitted|relaying denied|unable to relay|relay denied|"
     "credentials for relay|no relaying|relaying not allowed|not permitted to relay|"
     "allowed rcpthosts|pop/apop authorization|pop before smtp|check mail first|"
     "authentication required|authentication is required|must issue an auth|not authenticated|"
     "unauthenticated senders|client host rejected: access denied",
     FINDING_RELAY_DENIED},
    {SIDE_SEND, ENVELOPE, "530", NULL, FINDING_RELAY_DENIED},
    {SIDE_SEND, ENVELOPE | TEXT, NULL,
     "message size|message file too big|message too big|message too large|size limit|databytes|"
     "exceeds fixed maximum|5.3.4|4.3.4",
     FINDING_SIZE_EXCEEDED},
    {SIDE_SEND, MAIL, "452", NULL, FINDING_SIZE_EXCEEDED},
    {SIDE_SEND, MAIL, "552", NULL, FINDING_SIZE_EXCEEDED},
    {SIDE_SEND, RCPT | TEXT, NULL,
     "sender address rejected|sender rejected|must equal authorized|same as authorization user|"
     "not owned by|relaying disallowed as|send as this sender|sendasdenied|verified sender|"
     "address is not verified|bad outbound sender|domain of sender",
     FINDING_SENDER_REFUSED},
    {SIDE_SEND, MAIL, NULL, NULL, FINDING_SENDER_REFUSED},
    /* Block lists: a login would not help, and nothing is wrong with relaying. */
    {SIDE_SEND, RCPT, NULL, "; sender address [", FINDING_SENDER_REFUSED},
    {SIDE_SEND, RCPT, NULL,
     "spamhaus|spamcop|barracuda|blocked using|blacklist|black list|black-list|blocklist|"
     "block list|block-list|blocked by rbl|dnsbl| rbl |-rbl|rbl.|rbl:",
     FINDING_RECIPIENT_REFUSED},
    {SIDE_SEND, RCPT, NULL,
     "user unknown|unknown user|no such user|does not exist|recipient unknown|unknown recipient|"
     "domain not found|mailbox full|mailbox is full|quota|out of storage|too many recipients|"
     "unrouteable",
     FINDING_RECIPIENT_REFUSED},
    {SIDE_SEND, RCPT, "550 5.7.1", NULL, FINDING_RELAY_DENIED},
    {SIDE_SEND, RCPT, "554 5.7.1", NULL, FINDING_RELAY_DENIED},
    {SIDE_SEND, RCPT, "550 5.7.0", NULL, FINDING_RELAY_DENIED},
    {SIDE_SEND, RCPT, "450 4.1", NULL, FINDING_RECIPIENT_REFUSED},
    {SIDE_SEND, RCPT, "450", NULL, FINDING_GREYLISTED},
    {SIDE_SEND, RCPT, "451", NULL, FINDING_GREYLISTED},
    {SIDE_SEND, RCPT, NULL, NULL, FINDING_RECIPIENT_REFUSED},
    {SIDE_SEND, TEXT, NULL, NULL, FINDING_MESSAGE_REFUSED},
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

static void pop3_code(const char *reply, char *out, size_t room)
{
    struct text code = {0};
    const char *p = strchr(reply, ' ');
    while (p && *p == ' ')
        p++;
    if (!p || *p != '[')
        return;
    size_t length = strcspn(p + 1, "]");
    if (p[1 + length] != ']' || length > 32)
        return;
    for (size_t i = 0; i < length; i++)
        text_add_char(&code, (char)toupper((unsigned char)p[1 + i]));
    text_copy(out, room, text_get(&code));
    text_free(&code);
}

void verdict_code(enum side side, const char *reply, char *out, size_t room)
{
    out[0] = '\0';
    if (side == SIDE_SEND)
        smtp_code(reply, out, room);
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

enum finding_id verdict_of(enum side side, enum moment moment, const char *reply)
{
    char code[48];
    verdict_code(side, reply, code, sizeof code);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct row *row = &rows[i];
        if (row->side != SIDE_NONE && row->side != side)
            continue;
        if (!(row->moments & moment))
            continue;
        if (row->code && strncmp(code, row->code, strlen(row->code)) != 0)
            continue;
        if (!row->words || says(reply, row->words))
            return row->finding;
    }
    return FINDING_UNEXPECTED_REPLY;
}
