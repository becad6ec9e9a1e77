/* model/provider.h - providers: what is known of other people's mail servers. Read-only data; a
 * provider fills a server record. Texts that come in both languages are already the user's. */
#ifndef MAILSETUP_MODEL_PROVIDER_H
#define MAILSETUP_MODEL_PROVIDER_H

#include "model/record.h"

/* How sure a fact is: A from the provider itself, B from others who quote it, C worked out. */
enum certainty { CERTAINTY_UNSAID, CERTAINTY_A, CERTAINTY_B, CERTAINTY_C };
const char *certainty_word(enum certainty certainty); /* translated, a few words; "" unsaid */
/* 'A', 'B', 'C'; ' ' unsaid. */
char certainty_letter(enum certainty certainty);

/* Strings below are the provider's, and never NULL unless it is said. */

/* One way to reach the provider. */
struct provider_way {
    enum side side;
    const char *protocol; /* "pop3", "imap4"; "smtp" */
    const char *host;     /* may hold <parts> and %EMAILDOMAIN% */
    int port;
    const char *encryption; /* "" : not known */
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
/* What its OAuth wants, where a login takes tokens. */
struct provider_oauth {
    const char *preset; /* a choice of FIELD_OAUTH_PRESET, or "" */
    const char *authorize_endpoint, *token_endpoint, *device_endpoint, *tenant;
    const char *scope_pop3, *scope_imap4, *scope_smtp, *scope_refresh;
    bool known; /* false: the rest is "" */
    bool device_flow;
    const char *note, *source;
};
enum {
    PROVIDER_WAYS_MAX = 64,
    PROVIDER_PARTS_MAX = 8,
    PROVIDER_NOTES_MAX = 32,
    PROVIDER_DOMAINS_MAX = 1000,
};
struct provider {
    const char *id, *name;
    const char *other_name; /* in the other language, to be found by; "" */
    const char *region;     /* "jp", "world", ...; "" */
    const char **domains;
    size_t domain_count;
    struct provider_way *ways; /* receiving ones first, each side's best first */
    size_t way_count;
    struct provider_part parts[PROVIDER_PARTS_MAX];
    size_t part_count;
    struct provider_note *notes;
    size_t note_count;
    const char *enable, *enable_url; /* what has to be switched on first; "": nothing known */
    struct provider_oauth oauth;
    const char *docs; /* addresses, separated by line feeds */
    const char *source;
    enum certainty certainty;
    bool built_in; /* Gmail and Exchange Online: first in the list of servers */
    bool own;      /* from the user's folder */
    char *words;   /* what provider_matches() looks in; made by provider_list_add() */
    char **strings;
    size_t string_count, string_room;
};
/* Empty, every string "". */
struct provider *provider_new(void);
void provider_free(struct provider *provider);
/* A copy that lives as long as the provider. */
const char *provider_string(struct provider *provider, const char *text);
const char *provider_region(const struct provider *provider); /* translated; "" */

struct provider_list;
struct provider_list *provider_list_new(void);
void provider_list_free(struct provider_list *list);
/* Takes the provider over. One of the user's own takes the place of a shipped one of the same id
 * (without regard to case), which is dropped whichever of them comes first. */
void provider_list_add(struct provider_list *list, struct provider *provider);
size_t provider_count(const struct provider_list *list);
const struct provider *provider_at(const struct provider_list *list, size_t index); /* or NULL */
const struct provider *provider_by_id(const struct provider_list *list, const char *id);
/* Of the domain of an address, or of a domain; the longest that fits (a subdomain counts). O(1) on
 * average. The user's own win. NULL: nobody known. */
const struct provider *provider_by_domain(const struct provider_list *list, const char *address);
/* Whose mail server is it: a way's host has this name, each of its parts being one label of it. Not
 * by the domains: what lies below one of those may be a customer's. NULL: nobody's. */
const struct provider *provider_by_host(const struct provider_list *list, const char *host);
/* Does each word of text occur in its id, names, region, domains or hosts, without regard to case
 * and full width? Of a mail address its domain counts, and an address or domain below one of the
 * provider's is found as well. */
bool provider_matches(const struct provider *provider, const char *text);

/* Codes of the built-in entries: no other server may have them. */
bool provider_reserves(const char *code);

/* Parts --------------------------------------------------------------------------------------- */

/* A value that fits, to be shown as an example: "123", "example", "mail.example.jp". */
const char *provider_part_example(const struct provider_part *part);
/* The value as it goes into the host; the caller frees. Blanks, full width and case are folded,
 * and of a whole host name or URL that was typed in its place the part is taken.
 * False: *err says why in one sentence. */
bool provider_part_value(const struct provider *provider, size_t part, const char *text,
                         char **value, struct err *err);

/* Filling a server ---------------------------------------------------------------------------- */

enum { PROVIDER_ANY_WAY = -1 };
struct provider_wish {
    const char *address;       /* of the mailbox, or NULL */
    const char *const *parts;  /* part_count values as typed (NULL or "": none), or NULL */
    const char *protocol;      /* "pop3", "imap4": wanted for receiving; NULL: the best */
    int receive_way, send_way; /* index into ways; PROVIDER_ANY_WAY: the best */
};
/* The way of a side that the wish leads to; NULL: the provider has none. */
const struct provider_way *provider_way_of(const struct provider *provider,
                                           const struct provider_wish *wish, enum side side);
/* Do the hosts of the ways that the wish leads to hold the part? The others need not be asked. */
bool provider_asks(const struct provider *provider, const struct provider_wish *wish, size_t part);
/* Do they hold the domain of the address? */
bool provider_asks_address(const struct provider *provider, const struct provider_wish *wish);
/* Fills server: protocol, host, port, encryption, login of each side; a side that the provider does
 * not have goes; name, code, provider. What the user did not type himself is forgotten first; all
 * is set by ORIGIN_PRESET, so that what he typed stays. False: a part or the address is missing or
 * does not fit (*err says which); server is as it was. */
bool provider_fill(const struct provider *provider, const struct provider_wish *wish,
                   struct record *server, struct err *err);
/* The user name that the rule of the way makes of an address; "" when it cannot. The caller frees.
 */
char *provider_user(const struct provider_way *way, const char *address);
/* The login of a way as a value of receive.auth or send.auth.mechanism: the first of its mechanisms
 * that can be had; one that takes tokens only where a preset says from whom, or nothing else works.
 * "" : not known, the default holds. "none": sending without a login. */
void provider_mechanism(const struct provider *provider, const struct provider_way *way, char *out,
                        size_t room);

/* The host of a way for an address; parts are never guessed. The caller frees. NULL: *err says what
 * has to be asked. */
char *provider_host(const struct provider *provider, const struct provider_way *way,
                    const char *address, struct err *err);
/* The encryption of a way; where it is not known what is usual at that port. */
const char *provider_encryption(const struct provider_way *way);

/* What one has to know about a step of the wizard after the provider was taken, as sentences
 * separated by line feeds: what has to be switched on first, that only one mechanism works, that an
 * OAuth server is needed, who the user is, which facts are not sure. STEP_REVIEW: all of it, with
 * the notes. NULL: nothing. The caller frees. */
char *provider_hints(const struct provider *provider, const struct provider_wish *wish,
                     enum step_id step);
/* The wish that leads to the ways by which the server is reached now, as far as it is reached as
 * the provider says. */
struct provider_wish provider_wish_of(const struct provider *provider, const struct record *server);
/* "the whole mail address", "the part before the @", "always \"apikey\""; "" not known. The caller
 * frees. */
char *provider_user_words(const struct provider_way *way);

/* In words --------------------------------------------------------------------------------------
 */

/* Of the ways that are proposed, the less sure one's. */
enum certainty provider_certainty(const struct provider *provider);
/* "POP3 IMAP4 SMTP". */
void provider_protocols(const struct provider *provider, char *out, size_t room);
/* Everything that is known, line by line and not wrapped. */
struct provider_line {
    enum provider_line_kind {
        PROVIDER_LINE_TITLE, /* what the next ones are about */
        PROVIDER_LINE_WAY,   /* protocol, host, port, encryption */
        PROVIDER_LINE_FACT,  /* of the way above */
        PROVIDER_LINE_TEXT,
        PROVIDER_LINE_SOURCE, /* where it is from, and how sure it is */
        PROVIDER_LINE_DOUBT,  /* the same of what is not sure */
    } kind;
    char *text;
};
/* The caller frees them with provider_lines_free(). */
size_t provider_lines(const struct provider *provider, struct provider_line **lines);
void provider_lines_free(struct provider_line *lines, size_t count);

#endif
