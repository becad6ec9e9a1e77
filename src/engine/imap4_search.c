/* imap4_search.c - looks for a mail in INBOX, and deletes that one where it is wanted (RFC 9051,
 * 6.4.4, 6.4.5 and 6.4.9; RFC 4315).
 *
 * INBOX is only examined, and headers are peeked at: nothing becomes \Seen. SEARCH finds parts of
 * an id too, and on some servers knows nothing of what has just come: what it names is looked into,
 * and so are the newest mails. Only to delete, INBOX is selected; UID EXPUNGE then removes this
 * mail alone. A server without it is left as it is: EXPUNGE would remove what others have marked.
 */
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <stdlib.h>
#include <string.h>

/* Of the UIDs that SEARCH names: there can only be one, and the rest are look-alikes. */
enum { NAMED_MOST = 4 };

/* Like imap4_ask(), for what may be long. */
static void ask(struct dialogue *d, enum imap4_state state, const char *command)
{
    char tag[16];
    imap4_tag(d, tag, sizeof tag);
    d->state = state;
    dialogue_say(d, "%s%s", tag, command);
}

void imap4_search_start(struct dialogue *d)
{
    imap4_ask(d, IMAP4_SEARCH_EXAMINE, "EXAMINE INBOX");
}

static void leave(struct dialogue *d)
{
    if (d->stage != STAGE_NONE)
        dialogue_end(d);
    dialogue_leave(d);
}

/* The id as a quoted string. What is not ASCII in its domain cannot stand in one: the part before
 * is enough, since a part is looked for. */
static char *quoted_id(const char *id)
{
    struct text out = {0};
    text_add_char(&out, '"');
    for (; *id && (unsigned char)*id < 0x80; id++) {
        if (*id == '"' || *id == '\\')
            text_add_char(&out, '\\');
        text_add_char(&out, *id);
    }
    text_add_char(&out, '"');
    return text_take(&out);
}

static void ask_search(struct dialogue *d)
{
    char *id = quoted_id(d->search->message_id);
    char *command = mem_format("UID SEARCH HEADER Message-ID %s", id);
    ask(d, IMAP4_SEARCH_SEARCH, command);
    free(command);
    free(id);
}

/* UIDs are good for as long as UIDVALIDITY is the same; a server that tells neither is looked
 * through each time. */
static bool has_news(struct dialogue *d)
{
    struct mail_search *search = d->search;
    unsigned known = (1u << IMAP4_UID_NEXT) | (1u << IMAP4_UID_VALIDITY);
    bool told = (d->imap4.known & known) == known;
    unsigned long long validity = d->imap4.numbers[IMAP4_UID_VALIDITY];
    if (!told || validity != search->state[0])
        search->seen.count = search->seen.sorted = 0;
    return mail_search_changed(search, validity, d->imap4.numbers[IMAP4_UID_NEXT]) || !told;
}

void imap4_search_opened(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    if (!(d->imap4.known & (1u << IMAP4_EXISTS))) {
        dialogue_fail(d, FINDING_UNEXPECTED_REPLY, line);
        return;
    }
    imap4_proven(d);
    d->search->mails = d->imap4.numbers[IMAP4_EXISTS];
    if (d->search->mails == 0 || !has_news(d))
        leave(d);
    else
        ask_search(d);
}

/* "SEARCH 4 8 15" */
void imap4_search_data(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long uid;
    const char *rest = text;
    (void)line;
    if (!imap4_word(&rest, "SEARCH")) {
        imap4_hear_data(d, text);
        return;
    }
    while (d->search->queued < NAMED_MOST && imap4_number(&rest, &uid))
        mail_search_list(d->search, uid, uid);
    imap4_count(d);
}

static void ask_newest(struct dialogue *d)
{
    unsigned long long mails = d->search->mails;
    unsigned long long first = mails > MAIL_SEARCH_LOOKS ? mails - MAIL_SEARCH_LOOKS + 1 : 1;
    d->imap4.newest_known = true;
    d->search->complete = false;
    imap4_ask(d, IMAP4_SEARCH_NEWEST, "FETCH %llu:%llu (UID)", first, mails);
}

static void look_into_next(struct dialogue *d)
{
    if (!mail_search_next(d->search)) {
        if (d->imap4.newest_known)
            leave(d);
        else
            ask_newest(d);
        return;
    }
    mail_search_read(d->search);
    d->search->reading = false; /* only what comes as a literal */
    imap4_ask(d, IMAP4_SEARCH_HEADER, "UID FETCH %llu (UID BODY.PEEK[HEADER]<0.%d>)",
              d->search->now.number, MAIL_HEADER_MAX);
    d->imap4.listens = true;
}

void imap4_search_done(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    look_into_next(d);
}

/* A server may not be able to search. */
void imap4_search_no(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    ask_newest(d);
}

/* "4 FETCH (UID 4711 ...": false: it is not that. */
static bool fetched_uid(const char *text, unsigned long long *uid)
{
    unsigned long long number;
    if (!imap4_number(&text, &number) || !imap4_word(&text, "FETCH"))
        return false;
    for (const char *at = text; (at = strcasestr(at, "UID ")) != NULL; at++) {
        const char *rest = at + strlen("UID ");
        if ((at == text || at[-1] == '(' || at[-1] == ' ') && imap4_number(&rest, uid))
            return *uid > 0;
    }
    return false;
}

void imap4_search_newest_data(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long uid;
    (void)line;
    if (!fetched_uid(text, &uid))
        imap4_hear_data(d, text);
    else if (imap4_count(d) && d->search->queued < MAIL_SEARCH_LOOKS)
        mail_search_list(d->search, uid, uid);
}

void imap4_search_newest_done(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    mail_search_listed(d->search);
    look_into_next(d);
}

/* -- a mail -- */

/* Where it is about another mail, what was heard is not that of the one that was asked for. */
void imap4_search_header_data(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long uid;
    (void)line;
    if (strcasestr(text, "BODY[") && (!fetched_uid(text, &uid) || uid != d->search->now.number))
        mail_search_read(d->search);
    d->search->reading = false;
    imap4_hear_data(d, text);
}

static void select_to_remove(struct dialogue *d)
{
    struct mail_search *search = d->search;
    if (!offers_has(&d->offers, "UIDPLUS") && !offers_has(&d->offers, "IMAP4REV2")) {
        mail_search_kept(search, N_("The server cannot remove a single mail (UIDPLUS)."), NULL);
        leave(d);
        return;
    }
    d->imap4.known = 0;
    imap4_ask(d, IMAP4_SEARCH_SELECT, "SELECT INBOX");
}

void imap4_search_header_done(struct dialogue *d, const char *line, const char *text)
{
    struct mail_search *search = d->search;
    (void)line;
    (void)text;
    bool ours = dialogue_mail_over(d);
    if (!ours)
        look_into_next(d);
    else if (search->remove)
        select_to_remove(d);
    else
        leave(d);
}

void imap4_search_header_no(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->search->reading = false;
    look_into_next(d);
}

/* -- removal -- */

void imap4_search_selected(struct dialogue *d, const char *line, const char *text)
{
    struct mail_search *search = d->search;
    bool same = (d->imap4.known & (1u << IMAP4_UID_VALIDITY)) &&
                d->imap4.numbers[IMAP4_UID_VALIDITY] == search->now_state[0];
    if (!same || strncasecmp(text, "[READ-ONLY]", strlen("[READ-ONLY]")) == 0) {
        mail_search_kept(search, N_("The mailbox can only be read."), line);
        leave(d);
        return;
    }
    imap4_ask(d, IMAP4_SEARCH_STORE, "UID STORE %llu +FLAGS.SILENT (\\Deleted)",
              search->now.number);
}

void imap4_search_stored(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    imap4_ask(d, IMAP4_SEARCH_EXPUNGE, "UID EXPUNGE %llu", d->search->now.number);
}

void imap4_search_kept(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    mail_search_kept(d->search, N_("The server refuses to delete it."), line);
    leave(d);
}

/* A yes alone proves nothing: a server that did not take the mark has nothing to expunge. */
void imap4_search_expunged(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    d->search->removed = d->imap4.expunged;
    if (!d->search->removed)
        mail_search_kept(d->search, N_("The server did not carry the deletion out."), line);
    leave(d);
}
