/* imap4_mailbox.c - INBOX after the login: how many mails, how many unread, which are too large
 * (RFC 9051, 6.3.3, 6.3.11, 6.4.5).
 *
 * INBOX is opened with EXAMINE, which answers as SELECT does and changes nothing: SELECT takes the
 * \Recent mark from mails that another program has not seen yet (RFC 3501, 2.3.2), and on servers
 * with maildirs it moves them from new to cur. Only a server that does not know EXAMINE is asked
 * to SELECT. The unread are counted by STATUS before that: it should not be asked about the
 * mailbox that is open, and SEARCH would name every single mail. */
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <stdlib.h>
#include <string.h>

static bool knows(const struct dialogue *d, enum imap4_fact which)
{
    return d->imap4.known & (1u << which);
}

/* What was said of a mailbox before it was asked for is not about ours. */
static void ask_status(struct dialogue *d)
{
    d->imap4.known = 0;
    if (d->search) {
        imap4_search_start(d);
        return;
    }
    imap4_ask(d, IMAP4_STATUS, "STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY%s)",
              d->offers.status_size ? " SIZE" : "");
}

/* What a server can do may differ for those who are logged in. */
void imap4_after_auth(struct dialogue *d)
{
    if (d->imap4.capability_heard)
        ask_status(d);
    else
        imap4_ask(d, IMAP4_CAPABILITY_AGAIN, "CAPABILITY");
}

void imap4_again_done(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    ask_status(d);
}

/* Only what a mailbox answers proves that somebody is logged in: until now AUTH was open. */
void imap4_proven(struct dialogue *d)
{
    if (d->stage != STAGE_AUTH)
        return;
    dialogue_end(d);
    d->port.logged_in(d->port.session);
    dialogue_begin(d, STAGE_MAILBOX);
}

static void open_inbox(struct dialogue *d, enum imap4_state state, const char *verb)
{
    d->imap4.known &= ~(1u << IMAP4_EXISTS);
    imap4_ask(d, state, "%s INBOX", verb);
}

static void examine(struct dialogue *d)
{
    open_inbox(d, IMAP4_EXAMINE, "EXAMINE");
}

void imap4_status_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    if (knows(d, IMAP4_MESSAGES))
        imap4_proven(d);
    examine(d);
}

/* Not every server has STATUS, and what is wrong with INBOX will show when it is opened. */
void imap4_status_no(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    examine(d);
}

void imap4_mailbox_no(struct dialogue *d, const char *line, const char *text)
{
    enum finding_id id = dialogue_verdict(d, MOMENT_MAILBOX, line);
    (void)text;
    if (id != FINDING_AUTH_NOT_PROVEN)
        imap4_proven(d);
    else if (d->stage == STAGE_MAILBOX)
        id = FINDING_MAILBOX_FAILED; /* it has counted the mails just before */
    dialogue_fail(d, id, line);
}

void imap4_examine_bad(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    open_inbox(d, IMAP4_SELECT, "SELECT");
}

static void find_with(struct dialogue *d, enum finding_id id, unsigned long long mails)
{
    char *count = mem_format("%llu", mails);
    struct parameter parameters[] = {
        {"count", count}, {"days", record_get(d->plan->server, FIELD_RECEIVE_KEEP_DAYS)}};
    dialogue_find_at(d, STAGE_MAILBOX, id, "", parameters, 2);
    free(count);
}

/* What fetching with these settings will do to this mailbox. */
static void warn(struct dialogue *d)
{
    const struct record *server = d->plan->server;
    unsigned long long mails = d->imap4.numbers[IMAP4_EXISTS];
    find_with(d, FINDING_INBOX_ONLY, mails);
    if (record_is(server, FIELD_RECEIVE_KEEP, "false"))
        find_with(d, FINDING_INBOX_REMOVED, mails);
    else if (*record_get(server, FIELD_RECEIVE_KEEP_DAYS))
        find_with(d, FINDING_INBOX_EXPIRES, mails);
}

static void end_mailbox(struct dialogue *d)
{
    warn(d);
    dialogue_end(d);
    dialogue_leave(d);
}

static void tell_numbers(struct dialogue *d)
{
    static const struct {
        enum imap4_fact number;
        const char *key;
    } facts[] = {
        {IMAP4_EXISTS, "messages"},          {IMAP4_UNSEEN, "unseen"},    {IMAP4_BYTES, "bytes"},
        {IMAP4_UID_VALIDITY, "uidvalidity"}, {IMAP4_UID_NEXT, "uidnext"},
    };
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        if (knows(d, facts[i].number))
            dialogue_fact_number(d, facts[i].key, d->imap4.numbers[facts[i].number]);
}

/* While the UIDVALIDITY stays, a client fetches nothing again (RFC 9051, 2.3.1.1). */
static void tell_sample(struct dialogue *d)
{
    if (!knows(d, IMAP4_UID_VALIDITY))
        return;
    char *uid = mem_format("uidvalidity:%llu", d->imap4.numbers[IMAP4_UID_VALIDITY]);
    if (d->imap4.numbers[IMAP4_EXISTS] > 0)
        dialogue_uidl(d, uid, strlen(uid));
    dialogue_fact_sample(d);
    free(uid);
}

void imap4_opened(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long mails = d->imap4.numbers[IMAP4_EXISTS];
    (void)text;
    if (!knows(d, IMAP4_EXISTS)) {
        bool proven = d->stage == STAGE_MAILBOX;
        dialogue_fail(d, proven ? FINDING_UNEXPECTED_REPLY : FINDING_AUTH_NOT_PROVEN, line);
        return;
    }
    imap4_proven(d);
    tell_numbers(d);
    tell_sample(d);
    if (sizes_wanted(d, mails))
        imap4_ask(d, IMAP4_FETCH, "FETCH 1:%llu (RFC822.SIZE)", mails);
    else
        end_mailbox(d);
}

/* "4 FETCH (FLAGS () RFC822.SIZE 812)": one a mail, as many as there are. */
void imap4_fetch_data(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long number, octets;
    const char *rest = text, *size;
    if (!imap4_number(&rest, &number) || !imap4_word(&rest, "FETCH")) {
        imap4_hear_data(d, text);
        return;
    }
    size = strcasestr(rest, "RFC822.SIZE ");
    if (!size) {
        imap4_count(d); /* of somebody else's doing: flags have changed */
        return;
    }
    size += strlen("RFC822.SIZE ");
    if (!imap4_number(&size, &octets) || d->sizes.mails >= d->imap4.numbers[IMAP4_EXISTS])
        imap4_odd(d, line, text);
    else
        sizes_add(d, octets);
}

void imap4_fetch_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    if (!knows(d, IMAP4_BYTES))
        dialogue_fact_number(d, "bytes", d->sizes.bytes);
    sizes_tell(d);
    end_mailbox(d);
}

void imap4_fetch_no(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    sizes_unknown(d);
    end_mailbox(d);
}
