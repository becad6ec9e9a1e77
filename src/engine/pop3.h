/* engine/pop3.h - what pop3.c and pop3_search.c share: the states of POP3. */
#ifndef MAILSETUP_ENGINE_POP3_H
#define MAILSETUP_ENGINE_POP3_H

#include <stdbool.h>
#include <stddef.h>

struct dialogue;

enum pop3_state {
    POP3_GREETING,
    POP3_CAPA,
    POP3_CAPA_LIST,
    POP3_STLS,
    POP3_TLS,
    POP3_USER,
    POP3_PASS,
    POP3_APOP,
    POP3_SASL,
    POP3_STAT,
    POP3_UIDL,
    POP3_UIDL_LIST,
    POP3_LIST,
    POP3_LIST_LIST,
    /* A mail is looked for. */
    POP3_SEARCH_UIDL,
    POP3_SEARCH_UIDL_LIST,
    POP3_SEARCH_TOP,
    POP3_SEARCH_SIZE, /* LIST n: is it small enough for RETR? */
    POP3_SEARCH_RETR,
    POP3_SEARCH_TEXT, /* of TOP and RETR */
    POP3_SEARCH_DELE,
    POP3_SEARCH_QUIT,
    POP3_STATE_COUNT
};

/* line is the whole answer; text is what stands behind "+OK", "-ERR" or "+". */
typedef void pop3_answer(struct dialogue *d, const char *line, const char *text);
typedef void pop3_entry(struct dialogue *d, const char *line, size_t length);

/* A number at *text, which moves behind it. */
bool pop3_number(const char **text, unsigned long long *number);
/* "n uid": *number, and *uid behind it; false: it is not that. */
bool pop3_uidl_entry(const char *line, unsigned long long *number, const char **uid);

/* pop3_search.c; octets: of the whole mailbox */
void pop3_search_start(struct dialogue *d, unsigned long long octets);
pop3_answer pop3_search_uidl_ok, pop3_search_uidl_refused, pop3_search_text_ok;
pop3_answer pop3_search_top_refused, pop3_search_size_ok, pop3_search_gone;
pop3_answer pop3_search_dele_ok, pop3_search_dele_refused;
pop3_answer pop3_search_quit_ok, pop3_search_quit_refused;
pop3_entry pop3_search_uidl_line, pop3_search_text_line;

#endif
