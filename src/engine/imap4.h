/* engine/imap4.h - what imap4*.c share: the states of IMAP4, what is remembered of a dialogue in
 * it, and how responses are read. */
#ifndef MAILSETUP_ENGINE_IMAP4_H
#define MAILSETUP_ENGINE_IMAP4_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct dialogue;

/* What IMAP4 needs to remember. Numbers are what the server said last; 0 with its bit unset. */
enum imap4_fact {
    IMAP4_MESSAGES, /* of STATUS */
    IMAP4_EXISTS,
    IMAP4_UNSEEN,
    IMAP4_UID_NEXT,
    IMAP4_UID_VALIDITY,
    IMAP4_BYTES,
    IMAP4_NUMBER_COUNT
};
struct imap4 {
    unsigned tag;          /* of the last command */
    struct text response;  /* the one that is being read, without its literals */
    uint64_t literal;      /* octets of a literal that are still to come */
    uint64_t literals;     /* octets of all literals since the last command */
    bool listens;          /* literals are a mail's header: their lines go to the search */
    bool expunged;         /* since the last command */
    bool newest_known;     /* the newest mails were asked for: they are to be looked into too */
    size_t untagged;       /* responses since the last command */
    size_t alerts;         /* told so far */
    bool preauth;          /* it greeted us as somebody who is logged in */
    bool capability_heard; /* since the last command */
    unsigned known;        /* bits by enum imap4_fact */
    unsigned long long numbers[IMAP4_NUMBER_COUNT];
};

enum imap4_state {
    IMAP4_GREETING,
    IMAP4_CAPABILITY,
    IMAP4_STARTTLS,
    IMAP4_TLS,
    IMAP4_USER, /* LOGIN: may the literal with the user come? */
    IMAP4_PASSWORD,
    IMAP4_LOGIN,
    IMAP4_SASL,
    IMAP4_CAPABILITY_AGAIN,
    IMAP4_STATUS,
    IMAP4_EXAMINE,
    IMAP4_SELECT,
    IMAP4_FETCH,
    /* A mail is looked for. */
    IMAP4_SEARCH_EXAMINE,
    IMAP4_SEARCH_SEARCH,
    IMAP4_SEARCH_NEWEST, /* the UIDs of the newest, which SEARCH may not know of yet */
    IMAP4_SEARCH_HEADER,
    IMAP4_SEARCH_SELECT,
    IMAP4_SEARCH_STORE,
    IMAP4_SEARCH_EXPUNGE,
    IMAP4_STATE_COUNT
};
/* What a response is. */
enum imap4_kind {
    IMAP4_OK, /* tagged */
    IMAP4_NO,
    IMAP4_BAD,
    IMAP4_MORE, /* "+": go on */
    IMAP4_BYE,
    IMAP4_NEWS, /* untagged OK, NO, BAD, PREAUTH */
    IMAP4_DATA, /* any other that is untagged */
    IMAP4_OTHER,
    IMAP4_KIND_COUNT
};
/* line: the whole response. text: behind tag and status; of data behind "* "; of "+" behind it. */
typedef void imap4_answer(struct dialogue *d, const char *line, const char *text);
/* Takes a line of the server in. NULL: the response is not whole, or it was the end of the
 * dialogue. The caller frees. */
char *imap4_response(struct dialogue *d, const char *bytes, size_t length);
enum imap4_kind imap4_kind_of(const struct dialogue *d, const char *line, const char **text);
/* A response code at the beginning of a text: "[CAPABILITY ...]", "[UIDNEXT 4]", ... */
void imap4_hear_code(struct dialogue *d, const char *line, const char *text);
void imap4_hear_data(struct dialogue *d, const char *text);
/* One more untagged response. False: too many, and the dialogue is over. */
bool imap4_count(struct dialogue *d);
/* Is word the next one of text? Then *text is moved behind it and its blanks. */
bool imap4_word(const char **text, const char *word);
bool imap4_number(const char **text, unsigned long long *number);
void imap4_tag(struct dialogue *d, char *out, size_t room);
/* A command behind a new tag; the state waits for its answer. */
void imap4_ask(struct dialogue *d, enum imap4_state state, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void imap4_send_login(struct dialogue *d);
void imap4_after_auth(struct dialogue *d);
imap4_answer imap4_odd, imap4_refused, imap4_early_ok, imap4_user_go, imap4_password_go;
imap4_answer imap4_again_done, imap4_status_ok, imap4_status_no, imap4_opened;
/* The login is real: a mailbox has answered. */
void imap4_proven(struct dialogue *d);
/* imap4_search.c */
void imap4_search_start(struct dialogue *d);
imap4_answer imap4_search_opened, imap4_search_data, imap4_search_done, imap4_search_no;
imap4_answer imap4_search_newest_data, imap4_search_newest_done, imap4_search_header_data;
imap4_answer imap4_search_header_done, imap4_search_header_no, imap4_search_selected;
imap4_answer imap4_search_stored, imap4_search_kept, imap4_search_expunged;
imap4_answer imap4_examine_bad, imap4_mailbox_no, imap4_fetch_ok, imap4_fetch_no, imap4_fetch_data;

#endif
