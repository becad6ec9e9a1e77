/* model/fleet.h - many checks as one run: which may begin now, which has to wait and is tried
 * again, when it is better to stop, and what came of all of them. Pure: it is told the time and
 * opens nothing. 100,000 checks on 1,000 servers: every call costs the same, whatever their number.
 *
 * A server is told by its host, in any case of letters; so that two names of one machine do not add
 * up, hosts that turn out to have the same address share its limit. Until the address of a host is
 * known (its first check was connected, or ended, or has been at it for FLEET_SCOUT_MS, waiting for
 * a password perhaps) only one check of it is under way.
 *
 * A server that refuses because it has too much to do rests: nothing begins there until a pause is
 * over, which is twice as long each time, and half as many connections are opened at once; with
 * every answer there may be more again, ever more slowly the more often that went wrong. When
 * FLEET_RESTS pauses brought nothing, what it says is taken for its answer, until it answers. A
 * login that is refused for the moment is the mailbox's own trouble, and no reason to rest, when
 * others were taken there since that check first began. */
#ifndef MAILSETUP_MODEL_FLEET_H
#define MAILSETUP_MODEL_FLEET_H

#include "model/plan.h"
#include "model/report.h"

struct rules;

enum {
    FLEET_JOBS = 32,       /* checks at once, unless said otherwise */
    FLEET_JOBS_MAX = 1024, /* a descriptor and some 64 KiB each */
    FLEET_PER_SERVER = 4,  /* Courier's MAXPERIP; Dovecot and Postfix allow 10 and 50 */
    FLEET_TRIES = 3,       /* where a refusal is temporary */
    FLEET_TRIES_MAX = 20,
    FLEET_WAVE = 10,       /* refused logins one after the other at one server */
    FLEET_SILENT = 5,      /* checks one after the other that it let wait for a connection */
    FLEET_PAUSE_MS = 2000, /* after the first temporary refusal of a server; each next is twice */
    FLEET_PAUSE_MAX_MS = 60000,
    FLEET_SCOUT_MS = 1000,
    FLEET_RESTS = 6, /* pauses of a server without an answer between them: some two minutes */
};
struct fleet_limits {
    size_t jobs;       /* 0: FLEET_JOBS */
    size_t per_server; /* connections at once, for a host and for an address; 0: FLEET_PER_SERVER */
    unsigned tries;    /* 0: FLEET_TRIES */
    unsigned pause_ms; /* the first pause; 0: FLEET_PAUSE_MS */
    bool keep_going;   /* no wave stops anything */
};

/* What came of a check, short enough to keep 100,000 of them. Findings that are information alone
 * are left out. Strings are visible text, cut to FLEET_TEXT_MAX. */
enum { FLEET_TEXT_MAX = 1024 /* bytes with the NUL */ };
/* What became of a side's login, whatever else was found: one that did not take place proves
 * nothing. */
enum fleet_login {
    LOGIN_NOT_KNOWN, /* the check was not made, or was kept by a program that did not say */
    LOGIN_TAKEN,
    LOGIN_LEFT_OUT, /* nobody was given, or no password */
    LOGIN_NONE,     /* none is made there, or it did not come to it */
    LOGIN_COUNT
};
const char *fleet_login_name(enum fleet_login login); /* "taken"; "" when it is not known */
struct fleet_result {
    enum status status; /* NONE: not checked (yet) */
    enum status side[3];
    enum fleet_login login[3];
    enum side at;     /* the worst finding: where; NONE when there is none */
    enum stage stage; /* STAGE_NONE: likewise */
    unsigned cause;   /* enum finding_id; FINDING_COUNT: none */
    char *rule;       /* NULL: nothing was found, or it could not begin */
    char *text;       /* its words; why it could not begin; NULL: nothing was found */
    char *values;     /* what its words are made of (model/finding.h); or NULL */
    char *evidence;   /* what the server said, "" or NULL */
    double ms;
    unsigned tries;      /* how often it was begun */
    long long mails;     /* in the mailbox; -1: not known */
    char *sample;        /* of its UIDLs (model/uidl_sample.h), where the plan asked; or NULL */
    long long shared;    /* of another mailbox's sample, so many are in this one; -1: not known */
    int64_t finished_ms; /* wall clock */
};
void fleet_result_of(const struct report *report, struct fleet_result *out); /* the caller clears */
void fleet_result_copy(const struct fleet_result *from, struct fleet_result *to); /* the same */
void fleet_result_clear(struct fleet_result *result); /* becomes the result of no check */
/* One that was kept gets the words that its rule has now, and so the language of now. It keeps its
 * own where that cannot be (rules_words()). */
void fleet_result_say(struct fleet_result *result, const struct rules *rules);

struct fleet;
struct fleet *fleet_new(const struct fleet_limits *limits); /* copied */
void fleet_free(struct fleet *fleet);
/* Other limits, before the first fleet_next(); 0: FLEET_JOBS, FLEET_PER_SERVER. */
void fleet_set_limits(struct fleet *fleet, size_t jobs, size_t per_server);
/* A check that is to be made; its number is its place, from 0. hosts by enum side, NULL: that side
 * is not checked. */
size_t fleet_add(struct fleet *fleet, const char *const hosts[3]);
/* It was checked by an earlier run and is not checked again. Copied. Before the first
 * fleet_next(). */
void fleet_done_before(struct fleet *fleet, size_t index, const struct fleet_result *result);
size_t fleet_count(const struct fleet *fleet);
size_t fleet_servers(const struct fleet *fleet); /* how many hosts its checks name */

enum fleet_turn {
    FLEET_BEGIN, /* *index may begin now; it counts as under way */
    FLEET_WAIT,  /* for a check under way, or until fleet_due_ms() */
    FLEET_OVER,  /* none that may begin is left, and none is under way */
};
/* Times are of one clock that does not go back. */
enum fleet_turn fleet_next(struct fleet *fleet, int64_t now_ms, size_t *index);
int64_t fleet_due_ms(const struct fleet *fleet); /* when a pause is over; 0: none */
/* Nobody asks what may begin until the next fleet_next(): that time is none of the rate's, except
 * while checks are still under way. So is the time after FLEET_OVER, of itself. */
void fleet_hold(struct fleet *fleet, int64_t now_ms);
/* What a check under way has told: the address of its connection. */
void fleet_event(struct fleet *fleet, size_t index, const struct report_event *event);
/* It is over. True: for good; false: it comes again, later. Connections that were refused because
 * there are too many, and what is temporary (RETRY_LATER), make the server rest; a greylisted
 * envelope is an answer and is not tried again, and neither is a check whose other side had its
 * login refused. Refusals because of too many connections do not count as tries while fewer at once
 * are possible. One that was cancelled after fleet_stop() is as if it had not begun. */
bool fleet_ended(struct fleet *fleet, size_t index, const struct report *report, int64_t now_ms);
/* It could not begin, for good. text: why. */
void fleet_refused(struct fleet *fleet, size_t index, const char *text, int64_t now_ms);
/* It was under way, and is as if it had not begun. */
void fleet_cancelled(struct fleet *fleet, size_t index);
/* One that is done was checked once more, outside the run: that counts now. Copied. *before: what
 * it had, of which summaries may still borrow; the caller clears it. */
void fleet_checked(struct fleet *fleet, size_t index, const struct fleet_result *result,
                   struct fleet_result *before);
/* Nothing more begins; what is under way may end. */
void fleet_stop(struct fleet *fleet);
enum fleet_wave_kind {
    FLEET_WAVE_REFUSED, /* FLEET_WAVE logins: many more lock people out */
    FLEET_WAVE_SILENT,  /* FLEET_SILENT connections: each of them takes as long as one waits */
};
/* Whether a wave stopped the checks of a server, and which, the latest: its host as it was first
 * given; NULL: no. The others go on. */
const char *fleet_wave(const struct fleet *fleet);
enum fleet_wave_kind fleet_wave_kind(const struct fleet *fleet); /* of that one */
/* All the same: what the wave stopped goes on, and no other stops anything. */
void fleet_go_on(struct fleet *fleet);

struct fleet_progress {
    size_t count, done, running, before; /* before: of those done, by an earlier run */
    size_t ok, warn, fail, skip;         /* of those done */
    size_t waiting;                      /* are tried again later */
    size_t left_out;                     /* stopped by waves, or by fleet_stop() */
    size_t resting;                      /* servers */
    double rate;                         /* a second at work, of late; 0: not known yet */
    int64_t left_ms;                     /* -1: not known yet */
};
struct fleet_progress fleet_progress(const struct fleet *fleet, int64_t now_ms);
/* NULL while it is not done. Borrowed. */
const struct fleet_result *fleet_result(const struct fleet *fleet, size_t index);

/* What was found, the worst first, then the most frequent: one row for each rule and status. What
 * could not begin is one row, with rule NULL. */
struct fleet_sum {
    const char *rule, *text; /* text: of its first; borrowed from the fleet */
    enum status status;      /* of the checks that it is the worst finding of */
    size_t count;
    size_t first; /* index of the first check that had it */
};
/* The caller frees. */
struct fleet_sum *fleet_summary(const struct fleet *fleet, size_t *count);

/* A result as a journal keeps it (store/journal.h): whose, and of which settings. */
struct journal_entry {
    enum record_kind kind;
    unsigned id;
    const char *role; /* "": the check itself; "source", "destination": of a migration */
    uint64_t digest;  /* of its plan: another one says that it has to be checked again */
    struct fleet_result result;
};
/* Who is told what is in one. With rules the words of what was found are made anew
 * (fleet_result_say()): a run that goes on in another language speaks one; NULL: they are told as
 * they were written. */
struct journal_reader {
    void (*tell)(void *context, const struct journal_entry *entry); /* borrowed */
    void *context;
    const struct rules *rules;
};
/* Changes when anything changes that the check depends on: settings of the record and of its
 * server, never a password; where one comes from counts. Not what things are called, nor
 * the sample that a mailbox is compared with. */
uint64_t check_plan_digest(const struct check_plan *plan);

#endif
