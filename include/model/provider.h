/* model/provider.h - providers: what is known of other people's mail servers. Read-only data; a
 * provider fills a server record. Texts that come in both languages are already the user's. */
#ifndef MAILSETUP_MODEL_PROVIDER_H
#define MAILSETUP_MODEL_PROVIDER_H

#include "model/record.h"

/* How sure a fact is: A from the provider itself, B from others who quote it, C worked out. */
enum certainty { CERTAINTY_A, CERTAINTY_B, CERTAINTY_C };
const char *certainty_word(enum certainty certainty); /* translated, a few words */

/* One way to reach the provider. Strings are the provider's. */
struct provider_way {
    enum side side;
    const char *protocol; /* "pop3", "imap4"; "smtp" */
    const char *host;     /* may hold <parts> and %EMAILDOMAIN% */
    int port;
    const char *encryption; /* "" : not known, the user is asked */
    const char *mechanisms; /* as in the data, blank-separated: "password", "login xoauth2" */
    const char *username;   /* "address", "local-part", "local-part.domain", "text:..." or "" */
    const char *note, *source;
    enum certainty certainty;
};
/* A part of a host name that each customer has his own of: sv<NNN>.xserver.jp. */
struct provider_part {
    const char *name;    /* "NNN" */
    const char *ask;     /* in the user's language */
    const char *pattern; /* "digits", "label", "host" */
};
struct provider_note {
    const char *text, *source;
};
struct provider {
    char *id, *name, *region;
    char **domains;
    size_t domain_count;
    struct provider_way *ways; /* receiving ones first, each side's best first */
    size_t way_count;
    struct provider_part *parts;
    size_t part_count;
    struct provider_note *notes;
    size_t note_count;
    char *enable, *enable_url; /* what has to be switched on first; NULL: nothing known */
    char *oauth_preset;        /* a choice of FIELD_OAUTH_PRESET; NULL: none */
    char *docs;                /* addresses, separated by line feeds; "" */
    char *source;
    enum certainty certainty;
    bool built_in; /* Gmail and Exchange Online: first in the list of servers */
    bool own;      /* from the user's folder */
    char *strings; /* what the const char * above point into; owned */
};

struct provider_list;
struct provider_list *provider_list_new(void);
void provider_list_free(struct provider_list *list);
/* Takes the provider over; one with the same id is replaced when the new one is the user's own. */
void provider_list_add(struct provider_list *list, struct provider *provider);
void provider_free(struct provider *provider);
size_t provider_count(const struct provider_list *list);
const struct provider *provider_at(const struct provider_list *list, size_t index); /* or NULL */
const struct provider *provider_by_id(const struct provider_list *list, const char *id);
/* Of the domain of an address, or of a domain; the longest that fits (a subdomain counts). O(1) on
 * average. NULL: nobody known. */
const struct provider *provider_by_domain(const struct provider_list *list, const char *address);
/* Does text occur in its id, name, region, domains or hosts, without regard to case? */
bool provider_matches(const struct provider *provider, const char *text);
/* The indices of the ways of a side, best first. */
size_t provider_ways(const struct provider *provider, enum side side, size_t *out, size_t room);

/* Fills server: its best way of each side unless receive_way or send_way names another (index into
 * ways; SIZE_MAX: the best), hosts with parts (values in the order of parts[]; NULL or "": left as
 * they are, and missing tells), name, code, login and user-name rule, trust, provider=id; by
 * ORIGIN_PRESET, so that nothing the user typed is lost. address: of the mailbox, or NULL.
 * False: *err says which part is missing or does not fit. */
struct provider_wish {
    const char *address;
    const char *const *parts; /* part_count values, or NULL */
    size_t receive_way, send_way;
    const char *protocol; /* "pop3", "imap4": wanted for receiving; NULL: the best */
};
bool provider_fill(const struct provider *provider, const struct provider_wish *wish,
                   struct record *server, struct err *err);
/* The user name that the rule of the way makes of an address; "" when it cannot. The caller frees.
 */
char *provider_user(const struct provider_way *way, const char *address);
/* A mechanism that works although the server offers more ("login"), or NULL. */
const char *provider_mechanism(const struct provider_way *way);

#endif
