/* engine/discover_private.h - what discover.c and discover_*.c share. Nobody else includes it. */
#ifndef MAILSETUP_ENGINE_DISCOVER_PRIVATE_H
#define MAILSETUP_ENGINE_DISCOVER_PRIVATE_H

#include "engine/discover.h"
#include "engine/dns.h"
#include "engine/https.h"
#include "model/domain.h"

struct ask;
typedef void ask_take(struct ask *ask, const struct dns_answer *answer);
/* A question to a name server that is under way. */
struct ask {
    struct ask *next;
    struct discover *discover;
    struct dns_question *question;
    size_t step; /* of the trace; STEPS_MAX: of none */
    int64_t began_ns;
    ask_take *take;
    const void *row;   /* of the table that it was asked for */
    struct host *host; /* whose address it asks for, or NULL */
};

/* A document under way, or waiting for the address of its host. */
struct page {
    struct page *next;
    struct discover *discover;
    enum discovery_source source;
    size_t step;
    int64_t began_ns;
    char *url;
    bool clear;        /* plain http */
    int redirects;     /* to hosts that had to be looked up */
    enum reach from;   /* of those who led here */
    struct host *host; /* NULL: libcurl finds it */
    struct fetch *fetch;
};

/* One way that is greeted at a host: up to what the server offers, without a login. */
struct probe {
    struct probe *next;
    struct host *host;
    enum side side;
    const char *protocol, *encryption; /* of a table */
    int port;
    bool guessed; /* nobody named it: a greeting makes an offer of it */
    struct shared shared;
    struct check *check; /* NULL: not begun, or over */
    struct report *report;
    enum source_answer answer;
    bool no_starttls; /* the server is there and does not encrypt */
    bool distrusted;  /* the server is there, and its certificate is not good */
    char *said;
};
enum { PROBES_AT_ONCE = 4, PROBES_PER_HOST = 12, HOSTS_MAX = 48 };

/* A host that is greeted or fetched from. */
struct host {
    struct host *next;
    struct discover *discover;
    char name[HOST_MAX]; /* as in offers, in lower case */
    enum { HOST_NEW, HOST_ASKED, HOST_KNOWN } state;
    struct lookup *lookup;
    size_t questions; /* A and AAAA that have not been answered */
    struct address addresses[ADDRESSES_MAX];
    size_t count;
    const char *problem; /* KNOWN without an address: why; static, translated */
    bool unknown;        /* there is no address to be had */
    bool nameless;       /* there is no such name at all */
    struct probe *probes;
    size_t probe_count, running;
    size_t step; /* of a guess; STEPS_MAX: nobody guessed it */
    int rank;    /* of a guess: the lower is the likelier */
    int64_t began_ns;
};

struct discover {
    struct shared *shared;
    unsigned number;
    int64_t began_ns;
    struct discovery *found;
    const struct provider_list *providers;
    char *protocol, *sender_ip, *dns_server, *ispdb, *ca_file;
    char https_port[16], http_port[16]; /* ":4443"; "": the usual one */
    int timeout_ms;
    void (*done)(void *owner, struct discover *discover);
    void *owner;
    struct timer deadline;
    struct chore over;
    bool told; /* EVENT_DISCOVERED */
    struct dns *dns;
    struct ask *asks;
    struct page *pages;
    struct host *hosts;
    size_t host_count;
    bool exists, no_dmarc; /* the domain, as its TXT says; it has no DMARC record */
    /* SRV, by protocol (enum discover_protocol): "." was said, something is offered */
    bool denied[3], offered[3];
};

/* discover.c */
/* Something came: decides anew, tells it, and ends the discovery when nothing is left to wait for.
 */
void discover_changed(struct discover *discover);
int discover_left_ms(const struct discover *discover); /* of the time; at least 1 */
/* Was host named without proof, so that it has to be asked about? */
bool discover_foreign(const struct discover *discover, const char *host);
/* What a provider says about the address becomes offers of the source. True: it has one at least.
 */
bool discover_provider(struct discover *discover, const struct provider *provider,
                       enum discovery_source source, size_t step);

/* discover_ask.c */
/* Stands in the trace as "name TYPE". */
struct ask *ask_start(struct discover *discover, enum discovery_source source, const char *name,
                      enum dns_type type, ask_take *take);
struct ask *ask_untold(struct discover *discover, const char *name, enum dns_type type,
                       ask_take *take);
void ask_free(struct ask *ask); /* and forgets the question */
/* In the trace: what came, or what an answer without records is called. */
void ask_answer(struct ask *ask, enum source_answer answer, const char *said);
void ask_answer_nothing(struct ask *ask, const struct dns_answer *answer);
void discover_ask_srv(struct discover *discover);
void discover_ask_mx(struct discover *discover);

/* discover_policy.c */
void discover_ask_policy(struct discover *discover);

/* discover_page.c */
void discover_fetch(struct discover *discover); /* autoconfig, .well-known, ISPDB */
void discover_fetch_ispdb(struct discover *discover, enum discovery_source source,
                          const char *domain);
void page_host_known(struct page *page);
void page_free(struct page *page);

/* discover_host.c */
struct host *discover_host(struct discover *discover, const char *name); /* NULL: no room */
void host_resolve(struct host *host);                                    /* once is enough */
void host_free(struct host *host);
bool host_idle(const struct host *host);

/* discover_greet.c */
void discover_guess(struct discover *discover);
void discover_guess_mx(struct discover *discover, const char *target);
/* Greets the offers that nobody has greeted yet. */
void discover_greet_offers(struct discover *discover);
void host_greet(struct host *host);   /* goes on with its probes, when its address is known */
void host_give_up(struct host *host); /* the time is over */
void probe_free(struct probe *probe);

#endif
