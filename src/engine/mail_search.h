/* engine/mail_search.h - a test mail that is looked for in a mailbox: what is wanted, what earlier
 * connections have learnt of the mailbox, and what the last one came to. The dialogue of each
 * connection works on it (pop3_search.c, imap4_search.c); arrival.c owns it.
 *
 * What a mail says is nobody's business but its owner's: of mails that are not ours only the header
 * is read, and no line of it reaches the log.
 *
 * Bounds of a look: MAIL_SEARCH_LOOKS headers, of mails that were not looked into before;
 * MAIL_HEADER_MAX bytes kept of one. Ids of more than MAIL_SEARCH_IDS_MAX mails are not remembered:
 * a mailbox that is larger is not looked through. */
#ifndef MAILSETUP_ENGINE_MAIL_SEARCH_H
#define MAILSETUP_ENGINE_MAIL_SEARCH_H

#include "engine/mail_header.h"

#include <stdint.h>

enum { MAIL_SEARCH_LOOKS = 20, MAIL_SEARCH_IDS_MAX = 1000000 };

/* One that is to be looked into: POP3's number, or IMAP4's UID; mark: what it is known by later. */
struct mail_search_entry {
    unsigned long long number;
    uint64_t mark;
};

/* A set of marks: added unsorted, looked up in what is sorted. */
struct mail_search_marks {
    uint64_t *marks;
    size_t count, sorted, room;
};

struct mail_search {
    /* Wanted. */
    const char *message_id; /* with its angle brackets; borrowed */
    bool remove;
    /* When the mail is there, before it is removed. */
    void (*found_now)(void *owner);
    void *owner;

    /* Of the mailbox, from one connection to the next. */
    struct mail_search_marks seen; /* looked into, or there before the first look */
    bool looked;                   /* a look came to its end */
    bool complete;                 /* ... and left nothing over: the same state means nothing new */
    unsigned long long state[2];   /* POP3: mails, octets; IMAP4: UIDVALIDITY, UIDNEXT */
    bool no_uidl, no_top;          /* the server does not know the command */

    /* Of the connection under way. */
    struct mail_search_entry queue[MAIL_SEARCH_LOOKS]; /* to be looked into; the last one next */
    size_t queued;
    struct mail_search_entry now; /* being looked into; number 0: none */
    unsigned long long listed;    /* lines of a list */
    unsigned long long mails, now_state[2];
    struct mail_header header;
    bool reading;  /* the lines that come are a mail's: they are not for the log */
    size_t hidden; /* so many of them */
    bool dropped;  /* more than fitted the queue */

    /* What came of it. */
    bool found, removed;
    const char *why_kept; /* a sentence, N_(): why it was not removed; NULL */
    char *kept_reply;     /* the server's own words to that, raw; or NULL */
};

void mail_search_start(struct mail_search *search, const char *message_id, bool remove);
void mail_search_clear(struct mail_search *search);
/* A new connection: what the last one left unfinished is forgotten. */
void mail_search_connect(struct mail_search *search);
/* The connection is over. broken_by_mail: what ended it was the mail it looked into; that one is
 * not looked into again. */
void mail_search_disconnect(struct mail_search *search, bool broken_by_mail);

/* Has the mailbox changed since a look that left nothing over? Keeps the state for the next time.
 */
bool mail_search_changed(struct mail_search *search, unsigned long long first,
                         unsigned long long second);
/* A mail of the list, in the server's order. False: more than can be looked through. */
bool mail_search_list(struct mail_search *search, unsigned long long number, uint64_t mark);
void mail_search_listed(struct mail_search *search); /* that was all of it */
uint64_t mail_search_mark(const char *id);
/* The next mail to look into: search->now. False: there is none left. */
bool mail_search_next(struct mail_search *search);
/* Lines of the header that search->now has. */
void mail_search_read(struct mail_search *search);
void mail_search_line(struct mail_search *search, const char *line, size_t length);
/* That was it. True: it is the one. */
bool mail_search_is_it(struct mail_search *search);
void mail_search_kept(struct mail_search *search, const char *sentence, const char *reply);

#endif
