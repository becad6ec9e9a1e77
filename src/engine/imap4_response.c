/* imap4_response.c - what the server says, put together from lines and literals and taken apart
 * (RFC 9051, 2.2.2, 4.3 and 7; RFC 3501). Literals are counted past and never kept; the header of a
 * mail that is looked for goes to the search, line by line. */
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* More octets of literals, or more responses, than any answer to our commands has. */
enum { LITERALS_MAX = 1024 * 1024, UNTAGGED_MAX = 4096, ALERTS_MAX = 3 };

/* -- words -- */

static bool ends_word(char byte)
{
    return byte == '\0' || byte == ' ' || byte == ']' || byte == ')' || byte == '(';
}

bool imap4_word(const char **text, const char *word)
{
    size_t length = strlen(word);
    if (strncasecmp(*text, word, length) != 0 || !ends_word((*text)[length]))
        return false;
    *text += length;
    *text += strspn(*text, " ");
    return true;
}

bool imap4_number(const char **text, unsigned long long *number)
{
    char *end;
    if (!isdigit((unsigned char)**text))
        return false;
    *number = strtoull(*text, &end, 10);
    if (end - *text > 19 || !ends_word(*end))
        return false;
    *text = end + strspn(end, " ");
    return true;
}

/* -- responses -- */

/* A text for people may end in what looks like a literal and is none. */
static bool may_hold_literals(const char *line)
{
    static const char *const texts[] = {"OK", "NO", "BAD", "BYE", "PREAUTH"};
    if (strncmp(line, "* ", 2) != 0)
        return false;
    const char *rest = line + 2;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (imap4_word(&rest, texts[i]))
            return false;
    return true;
}

/* "{12}" or "~{12}" at the end of a line. */
static bool announces_literal(const char *line, size_t length, uint64_t *octets)
{
    size_t at = length;
    if (length < 3 || line[length - 1] != '}')
        return false;
    at = length - 1;
    *octets = 0;
    while (at > 0 && isdigit((unsigned char)line[at - 1]))
        at--;
    if (at == 0 || at == length - 1 || line[at - 1] != '{')
        return false;
    for (size_t i = at; i < length - 1; i++)
        if (*octets <= LITERALS_MAX)
            *octets = *octets * 10 + (uint64_t)(line[i] - '0');
    return true;
}

static void too_large(struct dialogue *d)
{
    dialogue_find(d, FINDING_REPLY_TOO_LARGE, "");
    dialogue_drop(d); /* it would go on for long, and nobody listens */
}

static void hide(struct dialogue *d, bool on)
{
    if (d->search)
        d->search->reading = on;
}

static void hear_literal(struct dialogue *d, const char *bytes, size_t length)
{
    if (d->imap4.listens)
        mail_search_line(d->search, bytes, length);
}

/* The part of a line that belongs to a literal is passed over. False: all of it. */
static bool pass_literal(struct dialogue *d, const char **bytes, size_t *length)
{
    struct imap4 *imap4 = &d->imap4;
    if (imap4->literal == 0)
        return true;
    if (*length + 2 <= imap4->literal) {
        imap4->literal -= *length + 2;
        hear_literal(d, *bytes, *length);
        hide(d, imap4->literal > 0);
        return false;
    }
    size_t inside = imap4->literal < *length ? (size_t)imap4->literal : *length;
    imap4->literal = 0;
    if (inside > 0)
        hear_literal(d, *bytes, inside);
    hide(d, false);
    *bytes += inside;
    *length -= inside;
    return true;
}

char *imap4_response(struct dialogue *d, const char *bytes, size_t length)
{
    struct imap4 *imap4 = &d->imap4;
    uint64_t octets = 0;
    if (!pass_literal(d, &bytes, &length))
        return NULL;
    char *part = dialogue_evidence(d, bytes, length);
    imap4->response.ceiling = REPLY_BYTES_MAX;
    text_add(&imap4->response, part);
    mem_forget_string(part);
    bool goes_on =
        may_hold_literals(text_get(&imap4->response)) && announces_literal(bytes, length, &octets);
    imap4->literal = octets;
    imap4->literals += octets;
    hide(d, octets > 0);
    if (imap4->literals > LITERALS_MAX || imap4->response.overflow) {
        too_large(d);
        return NULL;
    }
    if (goes_on)
        return NULL;
    text_add(&imap4->response, "");
    return text_take(&imap4->response);
}

static enum imap4_kind untagged(const char **text)
{
    const char *rest = *text;
    if (imap4_word(&rest, "BYE")) {
        *text = rest;
        return IMAP4_BYE;
    }
    if (imap4_word(&rest, "OK") || imap4_word(&rest, "NO") || imap4_word(&rest, "BAD") ||
        imap4_word(&rest, "PREAUTH")) {
        *text = rest;
        return IMAP4_NEWS;
    }
    return IMAP4_DATA;
}

static enum imap4_kind tagged(const struct dialogue *d, const char *line, const char **text)
{
    char *tag = mem_format("A%u ", d->imap4.tag);
    size_t length = strlen(tag);
    bool ours = d->imap4.tag > 0 && strncmp(line, tag, length) == 0;
    free(tag);
    if (!ours)
        return IMAP4_OTHER;
    *text = line + length;
    if (imap4_word(text, "OK"))
        return IMAP4_OK;
    if (imap4_word(text, "NO"))
        return IMAP4_NO;
    return imap4_word(text, "BAD") ? IMAP4_BAD : IMAP4_OTHER;
}

enum imap4_kind imap4_kind_of(const struct dialogue *d, const char *line, const char **text)
{
    *text = line;
    if (line[0] == '+' && (line[1] == ' ' || line[1] == '\0')) {
        *text = line + 1 + (line[1] == ' ');
        return IMAP4_MORE;
    }
    if (strncmp(line, "* ", 2) == 0) {
        *text = line + 2;
        return untagged(text);
    }
    return tagged(d, line, text);
}

/* -- what they say -- */

static void know(struct dialogue *d, enum imap4_fact which, unsigned long long number)
{
    if (d->early)
        return; /* it answers nothing */
    d->imap4.known |= 1u << which;
    d->imap4.numbers[which] = number;
}

static void hear_capability(struct offers *o, const char *word, size_t length)
{
    enum { LITERAL_MINUS_MAX = 4096 /* RFC 7888, 5 */ };
    char *copy = mem_copy_n(word, length);
    const char *rest = copy;
    if (strncasecmp(copy, "AUTH=", 5) == 0) {
        offers_mechanisms(o, copy + 5);
        mem_forget_string(copy);
        return;
    }
    offers_word(o, word, length);
    if (imap4_word(&rest, "STARTTLS"))
        o->starttls = true;
    else if (imap4_word(&rest, "LOGINDISABLED"))
        o->login_disabled = true;
    else if (imap4_word(&rest, "SASL-IR"))
        o->sasl_ir = true;
    else if (imap4_word(&rest, "STATUS=SIZE"))
        o->status_size = true;
    else if (imap4_word(&rest, "LITERAL+"))
        o->literal_max = SIZE_MAX;
    else if (imap4_word(&rest, "LITERAL-") && o->literal_max == 0)
        o->literal_max = LITERAL_MINUS_MAX;
    else if (imap4_word(&rest, "IMAP4REV2")) { /* has them all (RFC 9051, appendix E) */
        o->sasl_ir = o->status_size = true;
        o->literal_max = o->literal_max ? o->literal_max : LITERAL_MINUS_MAX;
    }
    mem_forget_string(copy);
}

/* The newest list is the one that holds: another state of the connection, another list. */
static void hear_capabilities(struct dialogue *d, const char *words)
{
    struct offers *o = &d->offers;
    offers_clear(o);
    while (*words && *words != ']') {
        size_t length = strcspn(words, " ]");
        if (length > 0)
            hear_capability(o, words, length);
        words += length;
        words += strspn(words, " ");
    }
    o->known = true;
    o->user = !o->login_disabled;
    d->imap4.capability_heard = true;
}

/* What must be brought before people's eyes (RFC 9051, 7.1). */
static void hear_alert(struct dialogue *d, const char *line, const char *text)
{
    text += strspn(text, "] ");
    if (d->imap4.alerts++ < ALERTS_MAX && *text && d->stage != STAGE_NONE) {
        struct parameter parameter = {"text", text};
        dialogue_find_at(d, d->stage, FINDING_SERVER_ALERT, line, &parameter, 1);
    }
}

void imap4_hear_code(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long number;
    if (*text++ != '[')
        return;
    if (imap4_word(&text, "CAPABILITY"))
        hear_capabilities(d, text);
    else if (imap4_word(&text, "UIDVALIDITY") && imap4_number(&text, &number))
        know(d, IMAP4_UID_VALIDITY, number);
    else if (imap4_word(&text, "UIDNEXT") && imap4_number(&text, &number))
        know(d, IMAP4_UID_NEXT, number);
    else if (imap4_word(&text, "ALERT"))
        hear_alert(d, line, text);
}

/* "INBOX (MESSAGES 4 UNSEEN 1)": the name may also stand in quotes, or was a literal. */
static void hear_status(struct dialogue *d, const char *text)
{
    static const struct {
        const char *word;
        enum imap4_fact number;
    } items[] = {
        {"MESSAGES", IMAP4_MESSAGES},        {"UNSEEN", IMAP4_UNSEEN}, {"UIDNEXT", IMAP4_UID_NEXT},
        {"UIDVALIDITY", IMAP4_UID_VALIDITY}, {"SIZE", IMAP4_BYTES},
    };
    unsigned long long number;
    const char *list = strrchr(text, '(');
    if (!list)
        return;
    for (list += 1 + strspn(list + 1, " "); *list && *list != ')';) {
        bool heard = false;
        for (size_t i = 0; !heard && i < sizeof items / sizeof items[0]; i++) {
            const char *rest = list;
            if (!imap4_word(&rest, items[i].word) || !imap4_number(&rest, &number))
                continue;
            know(d, items[i].number, number);
            list = rest;
            heard = true;
        }
        if (heard)
            continue;
        list += strcspn(list, " )"); /* another item, or its value */
        list += strspn(list, " ");
    }
}

bool imap4_count(struct dialogue *d)
{
    if (++d->imap4.untagged <= UNTAGGED_MAX)
        return true;
    too_large(d);
    return false;
}

static void hear_number(struct dialogue *d, unsigned long long number, const char *text)
{
    if (imap4_word(&text, "EXISTS"))
        know(d, IMAP4_EXISTS, number);
    else if (imap4_word(&text, "EXPUNGE"))
        d->imap4.expunged = true;
}

void imap4_hear_data(struct dialogue *d, const char *text)
{
    unsigned long long number;
    if (!imap4_count(d))
        return;
    if (imap4_word(&text, "CAPABILITY"))
        hear_capabilities(d, text);
    else if (imap4_word(&text, "STATUS"))
        hear_status(d, text);
    else if (imap4_word(&text, "VANISHED"))
        d->imap4.expunged = true;
    else if (imap4_number(&text, &number))
        hear_number(d, number, text);
}
