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
    char *auth;       /* a value of receive.auth or send.auth.mechanism; "" : not said */
    char *user;       /* the user name for this address; "" : not said */
    bool clear_text;  /* none of encryption: kept, with a warning */
    bool foreign;     /* named by DNS or http without proof, outside the domain: asks first */
    bool insecure;    /* came over plain http */
    enum source_answer greeted; /* did a real greeting prove it? ANSWER_WAITING: not tried (yet) */
    int priority, weight;       /* SRV; else 0 */
};
enum { OFFERS_MAX = 64, STEPS_MAX = 64 };

/* A line of the trace. */
struct discovery_step {
    enum discovery_source source;
    char *asked; /* "_pop3s._tcp.example.jp SRV", "https://autoconfig.example.jp/..." */
    enum source_answer answer;
    char *said; /* what came, in one line, visible; "" while waiting */
    double ms;
};

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
struct discovery *discovery_new(const char *address);
struct discovery *discovery_copy(const struct discovery *discovery);
void discovery_free(struct discovery *discovery); /* accepts NULL */

/* The domain of an address ("@" may be missing: a domain), as an A-label in lower case; NULL and
 * *err: it is none. The caller frees. */
char *discovery_domain(const char *address, struct err *err);
/* Takes the strings over. False: no room, or something in it is not valid (it is dropped). */
bool discovery_offer(struct discovery *discovery, struct offer offer);
size_t discovery_step(struct discovery *discovery, enum discovery_source source, const char *asked);
void discovery_answer(struct discovery *discovery, size_t step, enum source_answer answer,
                      const char *said, double ms);
/* Decides from what is there now; may be called again when more has come. protocol: "pop3" or
 * "imap4" is wanted; NULL: whichever is best. */
void discovery_decide(struct discovery *discovery, const char *protocol);
/* Is anything of the decision to be asked about before it is taken (a foreign target, clear text)?
 * The sentence, or NULL; the caller frees. */
char *discovery_doubt(const struct discovery *discovery);
/* Puts the decision into a server record, ORIGIN_FOUND: what the user typed stays. */
bool discovery_fill(const struct discovery *discovery, struct record *server, struct err *err);
/* What was said and decided as JSON: {"address", "receive", "send", "offers": [], "trace": [],
 * "findings": []}. */
void discovery_json(struct text *out, const struct discovery *discovery);
/* "found", "nothing", ...: as in JSON; and in words, translated. */
const char *source_answer_name(enum source_answer answer);
const char *source_answer_word(enum source_answer answer);

#endif
