/* greeting.c - what the first line of a server gives away: another protocol, TLS, an APOP
 * challenge. */
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Who speaks says so at the beginning of the line. */
enum { SPEAKER_BYTES = 512 };

enum {
    NOT_IMAP4 = PROTOCOLS_ALL & ~PROTOCOL_IMAP4,
    NOT_POP3 = PROTOCOLS_ALL & ~PROTOCOL_POP3,
};

/* first match wins; begins and holds in any case */
static const struct {
    unsigned foreign_to; /* by enum protocol_kind */
    const char *begins;
    const char *holds; /* NULL: anything */
    const char *speaker;
} speakers[] = {
    {PROTOCOLS_ALL, "SSH-", NULL, "SSH"},
    {PROTOCOLS_ALL, "HTTP/", NULL, "HTTP"},
    {PROTOCOLS_ALL, "<!DOCTYPE", NULL, "HTTP"},
    {PROTOCOLS_ALL, "<html", NULL, "HTTP"},
    {NOT_IMAP4, "* OK", NULL, "IMAP"},
    {NOT_IMAP4, "* PREAUTH", NULL, "IMAP"},
    {NOT_IMAP4, "* BYE", NULL, "IMAP"},
    {PROTOCOLS_ALL, "RFB ", NULL, "VNC"},
    {PROTOCOLS_ALL, "\"IMPLEMENTATION\"", NULL, "ManageSieve"},
    {NOT_POP3, "+OK", NULL, "POP3"},
    {NOT_POP3, "-ERR", NULL, "POP3"},
    {PROTOCOL_SMTP, "220", "SMTP", NULL}, /* whatever else it says of itself */
    {PROTOCOL_SMTP, "220", "LMTP", "LMTP"},
    {PROTOCOL_SMTP, "220", "FTP", "FTP"},
    {PROTOCOLS_RECEIVING, "220", "SMTP", "SMTP"},
    {PROTOCOLS_RECEIVING, "220", "LMTP", "LMTP"},
    {PROTOCOLS_RECEIVING, "220", "FTP", "FTP"},
    {PROTOCOLS_RECEIVING, "220", NULL, "SMTP"},
    {PROTOCOLS_RECEIVING, "421 ", NULL, "SMTP"},
    {PROTOCOLS_RECEIVING, "554 ", NULL, "SMTP"},
    {PROTOCOLS_ALL, "200 ", "NNTP", "NNTP"},
    {PROTOCOLS_ALL, "201 ", "NNTP", "NNTP"},
};

static bool is_tls(const char *line, size_t length)
{
    /* An alert or a handshake record (RFC 8446, 5.1). */
    return length >= 2 && (line[0] == 0x15 || line[0] == 0x16) && line[1] == 0x03;
}

const char *greeting_speaker(enum protocol_kind protocol, const char *line, size_t length)
{
    const char *speaker = NULL;
    if (is_tls(line, length))
        return "TLS";
    char text[SPEAKER_BYTES + 1];
    length = length < SPEAKER_BYTES ? length : SPEAKER_BYTES;
    memcpy(text, line, length);
    text[length] = '\0';
    for (size_t i = 0; i < sizeof speakers / sizeof speakers[0]; i++) {
        const char *begins = speakers[i].begins, *holds = speakers[i].holds;
        if (!(speakers[i].foreign_to & protocol))
            continue;
        if (strncasecmp(text, begins, strlen(begins)) != 0 || (holds && !strcasestr(text, holds)))
            continue;
        speaker = speakers[i].speaker;
        break;
    }
    return speaker;
}

void greeting_foreign(struct dialogue *d, const char *line, size_t length)
{
    char *evidence = dialogue_evidence(d, line, length);
    const char *speaker = greeting_speaker(d->protocol->kind, line, length);
    struct parameter parameters[] = {{"spoken", speaker ? speaker : ""}, {"reply", evidence}};
    enum finding_id id = !speaker                      ? FINDING_GREETING_MALFORMED
                         : strcmp(speaker, "TLS") == 0 ? FINDING_TLS_EXPECTED
                                                       : FINDING_GREETING_WRONG_PROTOCOL;
    dialogue_find_at(d, STAGE_GREETING, id, evidence, parameters, 2);
    mem_forget_string(evidence);
    dialogue_drop(d);
}

static bool is_atext(char byte)
{
    return isalnum((unsigned char)byte) || (byte && strchr("!#$%&'*+-/=?^_`{|}~", byte));
}

/* atom *("." atom); the length of it, or 0 */
static size_t dot_atom(const char *text, size_t length)
{
    size_t at = 0;
    for (;;) {
        size_t start = at;
        while (at < length && is_atext(text[at]))
            at++;
        if (at == start)
            return 0;
        if (at == length || text[at] != '.')
            return at;
        at++;
    }
}

/* [192.0.2.1]: printable ASCII without brackets and backslash */
static size_t domain_literal(const char *text, size_t length)
{
    size_t at = 1;
    if (length < 3 || text[0] != '[')
        return 0;
    while (at < length && text[at] > ' ' && text[at] < 0x7f && !strchr("[]\\", text[at]))
        at++;
    return at > 1 && at < length && text[at] == ']' ? at + 1 : 0;
}

/* From '<' to '>', both included; 0: this is none. */
static size_t msg_id(const char *text, size_t length)
{
    size_t local = dot_atom(text + 1, length - 1);
    size_t at = 1 + local;
    if (local == 0 || at >= length || text[at] != '@')
        return 0;
    at++;
    size_t domain = dot_atom(text + at, length - at);
    if (domain == 0)
        domain = domain_literal(text + at, length - at);
    at += domain;
    return domain > 0 && at < length && text[at] == '>' ? at + 1 : 0;
}

bool greeting_challenge(const char *line, size_t length, char *out, size_t room, bool *odd)
{
    const char *bracket = memrchr(line, '>', length), *at_sign = memrchr(line, '@', length);
    const char *last =
        at_sign != NULL && (bracket == NULL || at_sign > bracket) ? at_sign : bracket;
    bool found = false;
    *odd = false;
    for (size_t at = 0; at < length; at++) {
        if (line[at] != '<')
            continue;
        size_t size = msg_id(line + at, length - at);
        if (size > 0 && size < room) {
            memcpy(out, line + at, size); /* the last one: the timestamp ends the greeting */
            out[size] = '\0';
            found = true;
            at += size - 1;
        } else if (last != NULL && line + at < last) {
            *odd = true;
        }
    }
    return found;
}
