/* model/discovery.h - which settings an address should have: what each source said, and which of
 * the answers is taken and why. Pure: the engine asks the sources and adds what they say. */
#ifndef MAILSETUP_MODEL_DISCOVERY_H
#define MAILSETUP_MODEL_DISCOVERY_H

#include "model/lookup.h"
#include "model/provider.h"
#include "model/report.h"

/* In the order of trust: the first that has an answer for a side wins it, unless one below is said
 * to be better (discovery_decide()). One table: discovery_sources[]. */
enum discovery_source {
    SOURCE_PROVIDER,   /* built-in or own providers, by the domain */
    SOURCE_SRV,        /* RFC 6186, RFC 8314 */
    SOURCE_AUTOCONFIG, /* https://autoconfig.DOMAIN/mail/config-v1.1.xml */
    SOURCE_WELL_KNOWN, /* https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml */
    SOURCE_ISPDB,
    SOURCE_MX,     /* the MX host's provider, and the ISPDB entry of its domain */
    SOURCE_GUESS,  /* mail., pop., imap., smtp., the domain itself, the MX host: greeted */
    SOURCE_POLICY, /* SPF and DMARC: nothing for the settings, said beside them */
    SOURCE_COUNT
};
struct discovery_source_row {
    const char *id;    /* "srv": as in JSON */
    const char *label; /* N_() */
};
extern const struct discovery_source_row discovery_sources[SOURCE_COUNT];

enum source_answer {
    ANSWER_WAITING,
    ANSWER_FOUND,
    ANSWER_NOTHING,
    ANSWER_FAILED,
    ANSWER_LATE,
    ANSWER_OFF
};

/* One way to reach a side, from one source. */
struct offer {
    enum discovery_source source;
    enum side side;
    char *protocol; /* "pop3", "imap4", "smtp" */
    char *host;
    int port;
    char *encryption; /* "tls", "starttls", "none" */
    char *auth;       /* a value of receive.auth or send.auth.mechanism, or "none"; "" : not said */
    char *user;       /* the user name for this address; "" : not said */
    bool clear_text;  /* none of encryption: kept, with a warning */
    bool foreign;     /* named by DNS or http without proof, outside the domain: asks first */
    bool insecure;    /* came over plain http */
    enum source_answer greeted; /* did a real greeting prove it? ANSWER_WAITING: not tried (yet) */
    char *said;                 /* the greeting, or why there was none; "" */
    int priority, weight; /* the lower first: of SRV, or the place in the source; the higher */
};
enum { OFFERS_MAX = 64, STEPS_MAX = 64, DISCOVERY_FINDINGS_MAX = 8 };

/* A line of the trace. */
struct discovery_step {
    enum discovery_source source;
    char *asked; /* "_pop3s._tcp.example.jp SRV", "https://autoconfig.example.jp/..." */
    enum source_answer answer;
    char *said; /* what came, in one line, visible; "" while waiting */
    double ms;
};

/* What is to be found out about an address. */
struct discovery_order {
    const char *address;   /* or a domain */
    const char *protocol;  /* "pop3", "imap4": wanted; NULL: the best */
    const char *sender_ip; /* is it on block lists? NULL: they are not asked */
    const struct provider_list *providers;
    struct lookups lookups;
    int timeout_ms; /* of all together; 0: DISCOVERY_MS */
};
enum { DISCOVERY_MS = 5000 };

struct discovery {
    char *address, *domain;
    struct offer offers[OFFERS_MAX];
    size_t offer_count;
    struct discovery_step steps[STEPS_MAX];
    size_t step_count;
    char *provider;      /* id of the provider that was recognised, or "" */
    bool not_offered[3]; /* by side: SRV says "." for every protocol of it */
    /* The decision. By side: index into offers, or -1; and why, a sentence. */
    int chosen[3];
    char *why[3];
    struct finding **findings; /* SPF, DMARC, block lists; owned */
    size_t finding_count;
    bool done;
};
/* NULL: it is no address; discovery_domain() says why. */
struct discovery *discovery_new(const char *address);
struct discovery *discovery_copy(const struct discovery *discovery);
void discovery_free(struct discovery *discovery); /* accepts NULL */

/* The domain of an address ("@" may be missing: a domain), as an A-label in lower case without an
 * end dot; NULL and *err: it is none, or an address of a machine. The caller frees. */
char *discovery_domain(const char *address, struct err *err);
/* Takes the strings over (NULL is ""). The values of auth may be several, blank-separated: the
 * first that can be had is taken. The same from the same source counts once. False: no room, or
 * something in it is not valid (it is dropped). */
bool discovery_offer(struct discovery *discovery, struct offer offer);
/* What the greeting of an offer came to. */
void discovery_greet(struct discovery *discovery, size_t offer, enum source_answer greeted,
                     const char *said);
/* What is said beside the result; takes it over. */
void discovery_finding(struct discovery *discovery, struct finding *finding);
size_t discovery_step(struct discovery *discovery, enum discovery_source source, const char *asked);
void discovery_answer(struct discovery *discovery, size_t step, enum source_answer answer,
                      const char *said, double ms);
/* The best offer of a side that is there now, of the protocol unless it is NULL; -1: none. */
int discovery_best(const struct discovery *discovery, enum side side, const char *protocol);
/* Decides from what is there now; may be called again when more has come. protocol: "pop3" or
 * "imap4" is wanted; NULL: whichever is best. */
void discovery_decide(struct discovery *discovery, const char *protocol);
/* Is anything of the decision to be asked about before it is taken (a foreign target, clear text)?
 * The sentence, or NULL; the caller frees. */
char *discovery_doubt(const struct discovery *discovery);
/* Puts the decision into a server record, ORIGIN_FOUND: what the user typed stays, what was
 * proposed before goes; where he chose the protocol the best offer of that one is taken. A side
 * that was not found is left as it is. False: nothing was found. */
bool discovery_fill(const struct discovery *discovery, struct record *server, struct err *err);
/* What was said and decided as JSON: {"address", "domain", "provider", "receive", "send", "doubt",
 * "offers": [], "trace": [], "findings": []}. A side is an offer or null, and "receive_why"
 * and "send_why" are sentences. Ends without a line feed. */
void discovery_json(struct text *out, const struct discovery *discovery);
/* "found", "nothing", ...: as in JSON; and in words, translated. */
const char *source_answer_name(enum source_answer answer);
const char *source_answer_word(enum source_answer answer);

#endif
