/* model/report.h - what a check tells: log lines, stages, findings, verdict. Plain values.
 * The engine makes events; the screen and the command line only read them. All text in an event
 * is already redacted and made visible: it may go anywhere. */
#ifndef MAILSETUP_MODEL_REPORT_H
#define MAILSETUP_MODEL_REPORT_H

#include "model/field.h"

#include <stdint.h>

struct text;

enum stage {
    STAGE_RESOLVE,
    STAGE_CONNECT,
    STAGE_TLS,
    STAGE_GREETING,
    STAGE_CAPABILITY,
    STAGE_AUTH,
    STAGE_MAILBOX,  /* receiving */
    STAGE_ENVELOPE, /* sending */
    STAGE_MESSAGE,  /* sending, only when a test mail was asked for */
    STAGE_ARRIVAL,  /* sending, only when it was to be looked for on the receiving side */
    STAGE_QUIT,
    STAGE_COUNT,
    STAGE_NONE = STAGE_COUNT
};
const char *stage_name(enum stage stage);             /* "resolve": as in JSON; not translated */
const char *stage_word(enum stage stage);             /* for people: translated */
bool stage_of_side(enum stage stage, enum side side); /* which stages a side has */

enum status { STATUS_NONE, STATUS_RUNNING, STATUS_OK, STATUS_WARN, STATUS_FAIL, STATUS_SKIP };
const char *status_name(enum status status);            /* "ok", "warn", "fail", "skip"; "" */
const char *status_word(enum status status);            /* the same for people, translated */
enum status status_worse(enum status a, enum status b); /* fail > warn > ok > skip > none */
bool status_passed(enum status status);                 /* ok or warn */

enum severity { SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR };
const char *severity_name(enum severity severity); /* "info", "warning", "error" */
/* What a stage is at best, of which such a finding is told. */
enum status severity_status(enum severity severity);

/* When a check is of use again without a change. */
enum retry { RETRY_AFTER_CHANGE, RETRY_LATER, RETRY_BY_HAND };
const char *retry_name(enum retry retry); /* "after-change", "later", "by-hand" */

enum direction { DIRECTION_NOTE, DIRECTION_CLIENT, DIRECTION_SERVER };
const char *direction_name(enum direction direction); /* "note", "client", "server" */

/* What verification holds against a link of the chain: bits. */
enum certificate_fault {
    FAULT_EXPIRED = 1,
    FAULT_NOT_YET = 2,
    FAULT_ISSUER = 4,    /* who issued it was not sent and is not trusted here; its own: no CA */
    FAULT_SIGNATURE = 8, /* not made by the issuer that is known under that name */
    FAULT_NAME = 16,     /* not made out to the host */
    FAULT_WEAK = 32,     /* key or digest */
    FAULT_INVALID = 64   /* anything else */
};
/* One certificate of the chain that the server sent, leaf first. Strings are visible UTF-8. */
struct certificate {
    char *subject, *issuer;       /* one line, RFC 2253 order: "CN=pop.example.jp,O=..." */
    char *names;                  /* DNS and IP subject alternative names, blank-separated */
    char *not_before, *not_after; /* "2027-01-31T00:00:00Z" */
    int64_t not_before_ms, not_after_ms;
    char *key;                        /* "RSA 2048", "EC P-256" */
    char *signature;                  /* "sha256WithRSAEncryption" */
    char sha256[65], spki_sha256[65]; /* of the certificate; of its public key (to pin) */
    char *error;                      /* what verification said at this link, or NULL */
    unsigned faults;                  /* the same, enum certificate_fault */
};

/* What a stage found out. The keys are those of the JSON output; detail_summary() knows:
 *   resolve     addresses (list); name: as it was asked for, where that is not the host itself
 *   connect     address, or proxy
 *   tls         version, cipher, verified (switch), trust ("full", "pin", "none"); in JSON also
 *               "certificate" (the server's own) and "chain", from chain[]
 *   greeting    text, apop (switch)
 *   capability  capabilities (list), mechanisms (list), starttls (switch); POP3: uidl, apop
 *               (switches); SMTP: size (number); after STARTTLS also clear_mechanisms (list): what
 *               was named before
 *   auth        mechanism, user
 *   mailbox     messages, bytes, over_limit, largest (numbers); POP3: uidl (switch), uids; IMAP4:
 *               unseen, uidvalidity, uidnext (numbers); where the plan asks: sample
 *               (list), shared (number: of another mailbox's sample, these are here)
 *   envelope    from, to
 *   message     message_id
 *   arrival     seconds, hops (numbers), path (list: who received it, in the order of travel),
 *               authentication (text: Authentication-Results), tries (number), removed (switch)
 * Any stage may have `code` and `reply`, the server's words, and `reason`, a sentence. */
enum fact_kind { FACT_TEXT, FACT_NUMBER, FACT_SWITCH, FACT_LIST /* blank-separated words */ };
struct fact {
    const char *key;
    enum fact_kind kind;
    char *value;
};
enum { FACTS_MAX = 16, CHAIN_MAX = 16 };
struct detail {
    struct fact facts[FACTS_MAX];
    size_t fact_count;
    struct certificate *chain[CHAIN_MAX]; /* STAGE_TLS */
    size_t chain_count;
    size_t users; /* who shares it; 0: it is not from detail_new() or detail_copy() */
};
struct detail *detail_new(void);
void detail_add(struct detail *detail, const char *key, enum fact_kind kind, const char *value);
void detail_add_number(struct detail *detail, const char *key, long long value);
const char *detail_get(const struct detail *detail, const char *key); /* "" when not there */
/* NULL gives NULL. The copy is the same memory where that is shared already: what has been told or
 * copied is not changed any more. All that share it belong to one thread. */
struct detail *detail_copy(const struct detail *detail);
void detail_free(struct detail *detail); /* and the struct; accepts NULL */
void certificate_free(struct certificate *certificate);
/* "TLSv1.3", "812 mails", "APOP": a stage's detail in a cell; translated. */
void detail_summary(enum stage stage, const struct detail *detail, char *out, size_t room);

struct fix {
    enum field_id field;
    char *value;
};
enum { FIXES_MAX = 3 };
struct finding {
    const char *rule; /* id of the rule that gave the words; outlives the finding */
    unsigned cause;   /* enum finding_id (model/finding.h): what was observed, however it is put */
    enum severity severity;
    enum side side;
    enum stage stage;
    char *text;     /* the cause, in the user's language */
    char *values;   /* what its {parameters} read (model/finding.h); NULL: none */
    char *advice;   /* what to change; "" when the text says it all */
    char *evidence; /* the server's own line, or what the system said; "" when there is none */
    struct fix fixes[FIXES_MAX];
    size_t fix_count;
    enum retry retry;
    size_t users; /* as of struct detail; of rules_finding(): 1 */
};
struct finding *finding_copy(const struct finding *finding); /* as detail_copy() */
void finding_free(struct finding *finding);

struct discovery;
struct watch_answer;
enum event_kind {
    EVENT_LOG,
    EVENT_STAGE,
    EVENT_FINDING,
    EVENT_RESULT,
    EVENT_STEP,       /* of a discovery: a source began or has answered; all that is known by now */
    EVENT_DISCOVERED, /* once, last: the whole */
    EVENT_WATCHED,    /* DNS has answered a question of a watch */
};
struct report_event {
    enum event_kind kind;
    unsigned check;  /* the number that the caller gave the check */
    enum side side;  /* NONE for EVENT_RESULT of the whole check */
    int64_t wall_ms; /* when it happened */
    double ms;       /* since the check began; EVENT_STAGE: how long the stage took */
    /* EVENT_LOG */
    enum direction direction;
    const char *text; /* one line without its end; length bytes, NUL-terminated */
    size_t length;
    /* EVENT_STAGE; STATUS_RUNNING when it begins. EVENT_RESULT: the verdict */
    enum stage stage;
    enum status status;
    const struct detail *detail;       /* or NULL */
    const struct finding *finding;     /* EVENT_FINDING */
    const struct discovery *discovery; /* EVENT_STEP, EVENT_DISCOVERED */
    const struct watch_answer *watched;
};
/* Pointers in an event are borrowed until the next one is asked for. */

/* The events of one check, put together. */
struct stage_result {
    enum status status;
    double ms;
    struct detail *detail;
};
struct report {
    struct stage_result stages[3][STAGE_COUNT]; /* by enum side */
    struct finding **findings;
    size_t finding_count;
    enum status result[3]; /* by side; [SIDE_NONE]: of the check as a whole */
    double ms[3];
    bool done;
    int64_t finished_ms; /* wall clock */
};
enum { REPORT_FINDINGS_MAX = 64 };
struct report *report_new(void);
void report_free(struct report *report);
void report_add(struct report *report, const struct report_event *event);
void report_sort(struct report *report); /* the worst findings first, else as they came */
/* The worst finding; of several one of the receiving side, and there the first: the sides run at
 * the same time, and which of them ends first is chance. NULL: none. */
const struct finding *report_worst(const struct report *report);
/* Was it found on that side (SIDE_NONE: on any)? cause: enum finding_id. */
bool report_has(const struct report *report, enum side side, unsigned cause);
/* Where the check broke off: on the receiving side first, which POP before SMTP needs. False:
 * nowhere, and both are as they were. */
bool report_failed_at(const struct report *report, enum side *side, enum stage *stage);
/* One JSON object without the line end, in ASCII alone (\uXXXX). code: the server's. The members:
 *   log      event server side direction ms text
 *   stage    event server side stage status ms detail
 *   finding  event server side stage cause rule severity text evidence retry fix; retry is left out
 *            where it is after-change; fix is {"set":{path:value}} or null
 *   result   event server status ms; of the check as a whole, once and last
 * ms counts from the beginning of the check; a stage's is how long it took. False: the event has no
 * JSON (a stage that begins, a side's own result). */
bool report_event_json(struct text *out, const struct report_event *event, const char *code);

#endif
