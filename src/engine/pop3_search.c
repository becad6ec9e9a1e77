/* pop3_search.c - looks for a mail in a POP3 mailbox, and deletes that one where it is wanted
 * (RFC 1939). The server's ids tell what was not there before; of those the header is read, with
 * TOP, or where there is none with RETR of mails that are small enough to be ours. DELE only marks
 * a mail: it is gone when QUIT was answered with yes. */
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"
#include "engine/pop3.h"

#include <stdlib.h>
#include <string.h>

/* More lines than this are no header and no small mail, whatever the server announced. */
enum { LINES_MOST = 20000 };

static void ask_about(struct dialogue *d, enum pop3_state state, const char *verb)
{
    d->state = state;
    dialogue_say(d, "%s %llu%s", verb, d->search->now.number, state == POP3_SEARCH_TOP ? " 0" : "");
}

static void look_into(struct dialogue *d)
{
    if (d->search->no_top)
        ask_about(d, POP3_SEARCH_SIZE, "LIST");
    else
        ask_about(d, POP3_SEARCH_TOP, "TOP");
}

/* The next mail, or the end of this look. */
static void go_on(struct dialogue *d)
{
    if (mail_search_next(d->search)) {
        look_into(d);
        return;
    }
    dialogue_end(d);
    dialogue_leave(d);
}

/* Without ids a mail is known by its place, which holds as long as nothing comes and goes. */
static void list_places(struct dialogue *d)
{
    struct mail_search *search = d->search;
    unsigned long long first = d->mails > MAIL_SEARCH_LOOKS ? d->mails - MAIL_SEARCH_LOOKS + 1 : 1;
    for (unsigned long long n = first; n <= d->mails; n++) {
        char *place = mem_format("%llu %llu %llu", n, search->now_state[0], search->now_state[1]);
        mail_search_list(search, n, mail_search_mark(place));
        free(place);
    }
    mail_search_listed(search);
    go_on(d);
}

void pop3_search_start(struct dialogue *d, unsigned long long octets)
{
    struct mail_search *search = d->search;
    if (!mail_search_changed(search, d->mails, octets)) {
        dialogue_end(d);
        dialogue_leave(d);
    } else if (d->mails == 0 || search->no_uidl) {
        list_places(d);
    } else {
        d->state = POP3_SEARCH_UIDL;
        dialogue_say(d, "UIDL");
    }
}

void pop3_search_uidl_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->state = POP3_SEARCH_UIDL_LIST;
}

void pop3_search_uidl_refused(struct dialogue *d, const char *line, const char *text)
{
    enum finding_id id = dialogue_verdict(d, MOMENT_MAILBOX, line);
    (void)text;
    if (id == FINDING_MAILBOX_LOCKED || id == FINDING_MAILBOX_FAILED) {
        dialogue_fail(d, id, line);
        return;
    }
    d->search->no_uidl = true;
    list_places(d);
}

void pop3_search_uidl_line(struct dialogue *d, const char *line, size_t length)
{
    unsigned long long number;
    const char *uid;
    (void)length;
    if (strcmp(line, ".") == 0) {
        mail_search_listed(d->search);
        go_on(d);
    } else if (!pop3_uidl_entry(line, &number, &uid)) {
        dialogue_fail(d, FINDING_UNEXPECTED_REPLY, line);
    } else if (!mail_search_list(d->search, number, mail_search_mark(uid))) {
        dialogue_find(d, FINDING_REPLY_TOO_LARGE, "");
        dialogue_drop(d);
    }
}

/* -- a mail -- */

void pop3_search_text_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    mail_search_read(d->search);
    d->state = POP3_SEARCH_TEXT;
}

/* The mail has gone meanwhile, or the server does not know TOP: it need not say so in CAPA. */
void pop3_search_top_refused(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->search->no_top = !offers_has(&d->offers, "TOP");
    if (d->search->no_top)
        look_into(d);
    else
        go_on(d);
}

/* "n octets" */
void pop3_search_size_ok(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long number = 0, octets = 0;
    bool told = pop3_number(&text, &number) && *text == ' ';
    text += strspn(text, " ");
    if (!told || number != d->search->now.number || !pop3_number(&text, &octets))
        dialogue_fail(d, FINDING_UNEXPECTED_REPLY, line);
    else if (octets > MAIL_HEADER_MAX)
        go_on(d); /* ours has a few lines */
    else
        ask_about(d, POP3_SEARCH_RETR, "RETR");
}

void pop3_search_gone(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    go_on(d);
}

static void end_of_mail(struct dialogue *d)
{
    struct mail_search *search = d->search;
    bool ours = dialogue_mail_over(d);
    if (!ours) {
        go_on(d);
    } else if (search->remove) {
        ask_about(d, POP3_SEARCH_DELE, "DELE");
    } else {
        dialogue_end(d);
        dialogue_leave(d);
    }
}

void pop3_search_text_line(struct dialogue *d, const char *line, size_t length)
{
    struct mail_search *search = d->search;
    if (strcmp(line, ".") == 0 && length == 1) {
        end_of_mail(d);
        return;
    }
    bool stuffed = line[0] == '.';
    mail_search_line(search, line + stuffed, strlen(line + stuffed));
    if (search->hidden > LINES_MOST) {
        search->reading = false;
        dialogue_find(d, FINDING_REPLY_TOO_LARGE, "");
        dialogue_drop(d);
    }
}

/* -- removal -- */

void pop3_search_dele_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->state = POP3_SEARCH_QUIT;
    dialogue_say(d, "QUIT");
}

void pop3_search_dele_refused(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    mail_search_kept(d->search, N_("The server refuses to delete it."), line);
    dialogue_end(d);
    dialogue_leave(d);
}

/* QUIT was said already. */
static void finish(struct dialogue *d)
{
    dialogue_end(d);
    dialogue_drop(d);
}

void pop3_search_quit_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->search->removed = true;
    finish(d);
}

void pop3_search_quit_refused(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    mail_search_kept(d->search, N_("The server did not carry the deletion out."), line);
    finish(d);
}
