/* model/migration.h - the move of accounts from one mail server to another, in seven steps: what
 * each of them needs, what it changes, how it is undone. Pure: files, DNS and checks are the
 * caller's, and what came of them is told here.
 *
 * A migration is a record (RECORD_MIGRATION, model/migration_fields.def) in the settings file, so
 * that a dropped connection loses no step; the DNS records that are watched are records of their
 * own (RECORD_WATCH, model/watch_fields.def). What was proven of each account is in a journal
 * (store/journal.h) beside the settings. Accounts keep their number: importing changes in them the
 * server, the user names and, where the file says so, where passwords come from. What they were
 * before is a CSV file of accounts beside the settings, written before anything is changed; undoing
 * puts those values back, of the accounts that have not been changed otherwise since. */
#ifndef MAILSETUP_MODEL_MIGRATION_H
#define MAILSETUP_MODEL_MIGRATION_H

#include "model/cells.h"
#include "model/fleet.h"
#include "model/registry.h"
#include "model/uidl_sample.h"
#include "model/watch.h"

enum migration_step {
    MIGRATION_DESTINATION, /* the new server is registered, the old one stays */
    MIGRATION_EXPORT,      /* the accounts as a CSV file */
    MIGRATION_MAP,         /* who is called what on the new server */
    MIGRATION_IMPORT,      /* the accounts use the new server */
    MIGRATION_DNS,         /* MX and host names point to it */
    MIGRATION_PROVE,       /* every account works there, in both directions */
    MIGRATION_REMOVE,      /* the old server goes */
    MIGRATION_STEP_COUNT
};
/* The steps as data: what screen, command line and manual read. */
struct migration_step_row {
    const char *name;   /* "prove": in the file and in JSON */
    const char *title;  /* N_(): a line */
    const char *help;   /* N_(): a paragraph */
    const char *wish;   /* N_(): what doing it is called: "Export the accounts" */
    enum field_id done; /* when it was done; FIELD_NONE: it can be seen from the settings */
    const char *undone; /* N_(): what taking it back changes; NULL: it cannot be taken back */
};
extern const struct migration_step_row migration_steps[MIGRATION_STEP_COUNT];

/* ------------------------------------------------------------------------------------------- */

/* "migration 3"; translated, borrowed until the next call. */
const char *migration_label(const struct record *migration);
bool migration_is_open(const struct record *migration); /* the source was not removed yet */
/* By its number; 0: the only one that is open. NULL: *err. */
const struct record *migration_find(const struct registry *registry, unsigned id, struct err *err);
/* The open one that the server is the source or the destination of; NULL: none. */
const struct record *migration_of_server(const struct registry *registry, unsigned server);
/* Its servers, or NULL when they are gone. */
const struct record *migration_source(const struct registry *registry,
                                      const struct record *migration);
const struct record *migration_destination(const struct registry *registry,
                                           const struct record *migration);

/* What one end is called (which: FIELD_MIGRATION_SOURCE, ..._DESTINATION): the server's code; the
 * source's of old, when finishing has removed it; "#3" where only the number is known. */
enum { MIGRATION_END_ROOM = 128 };
void migration_end_text(const struct registry *registry, const struct record *migration,
                        enum field_id which, char *out, size_t room);

/* Begins one: adds the record and the watches (MX of the accounts' domains, the most frequent
 * first, together at most WATCHES_MAX; A and AAAA of the source's host names, that may stay and get
 * other addresses). Both servers must be there, differ, and the destination must have the sides
 * that the source has; neither may be the source of another open migration, nor the source the
 * destination of one. Returns the id; 0: *err. */
enum { WATCHES_MAX = 32 };
unsigned migration_start(struct registry *registry, unsigned source, unsigned destination,
                         int64_t now_ms, struct err *err);
/* Puts a value into its record: the rule, its column and file, where it was exported to, the MX
 * hosts of the destination. */
bool migration_set(struct registry *registry, unsigned id, enum field_id field, const char *text,
                   struct err *err);

/* Mapping: who is called what. One row for each account of the source, in their order. */
struct migration_move {
    unsigned account;
    char *user, *send_user;     /* "": the address; for sending: as for receiving */
    char *secret, *send_secret; /* references; NULL: as it is; send_secret "": as for receiving */
    char *problem;              /* a sentence; NULL: it can be moved */
    bool twice;                 /* problem: another account would have the same user */
    bool keeps;                 /* leaves mail on the server: changed UIDLs fetch all of it again */
};
struct migration_map {
    struct migration_move *moves;
    size_t count, problems, keeping;
};
/* The rule is the migration's users.rule: same; local-part; address; user-percent-domain; column:
 * of cells, a CSV file that names accounts by id (or by address, where no other has it) and has the
 * column users.column, perhaps also send_username, secret and send_secret for the new server. A row
 * that names none of the source's accounts is passed over: the file may be of all accounts. cells
 * NULL for the other rules. With a rule that makes names, sending uses the same user. Two accounts
 * that have the same user now may go on with one. NULL: *err (a column that is not there, a
 * clear-text password, cells that are not CSV). */
struct migration_map *migration_map(const struct registry *registry, const struct record *migration,
                                    const struct cells *cells, struct err *err);
void migration_map_free(struct migration_map *map);
/* As a table with a header line: id, address, username, new_username, new_send_username, problem.
 * The caller frees. */
struct cells *migration_map_cells(const struct registry *registry, const struct migration_map *map);

/* The accounts of the migration as any export has them, and behind them the column new_username:
 * what its rule will call them; with the rule `column` their names of today, to be changed there.
 * The caller ends it (model/account_csv.h). And how its file is called where nobody says: the first
 * that is free of those with number 1, 2 ...; the caller frees. */
#define MIGRATION_COLUMN_USUAL "new_username"
struct account_exporting *migration_export(const struct registry *registry,
                                           const struct record *migration);
char *migration_export_name(const struct record *migration, unsigned number);

/* The registry after the import, in which the step is done; the caller frees. *before: the accounts
 * as they were, to be kept until the last step (cells of account_export()). When accounts came to
 * the source after an import, it is done again for them: then what was kept first is joined with
 * the new by migration_before_join(). NULL: *err, a map with problems. */
struct registry *migration_import(const struct registry *registry, unsigned id,
                                  const struct migration_map *map, int64_t now_ms,
                                  struct cells **before, struct err *err);
/* What is kept after another import: the rows of more, and those of kept whose accounts are not in
 * it. Both are cells of account_export(). The caller frees. NULL: *err, one is not. */
struct cells *migration_before_join(const struct cells *kept, const struct cells *more,
                                    struct err *err);
/* The registry with the accounts as they were: what migration_plan() wants for the source. The
 * caller frees. NULL: *err. */
struct registry *migration_before(const struct registry *registry, const struct cells *before,
                                  struct err *err);
/* And back: of every account that is still on the destination the server, the users and where the
 * passwords come from are as they were; whatever else was changed since stays. changed: how many
 * are left as they are altogether, because they were given another server since, or are gone. The
 * step is not done any more. */
struct registry *migration_import_undo(const struct registry *registry, unsigned id,
                                       const struct cells *before, size_t *changed,
                                       struct err *err);

/* ------------------------------------------------------------------------------------------- */

/* What was proven of an account. */
struct proof_row {
    unsigned account;
    struct fleet_result destination;            /* both directions */
    struct fleet_result source;                 /* receiving alone: what is still waiting there */
    uint64_t destination_digest, source_digest; /* of the plans that they are of */
};
#define MIGRATION_RUN "proof" /* the run whose journal keeps it (store/journal.h) */
struct proof;
struct proof *proof_new(void);
void proof_free(struct proof *proof);
/* The later of two results counts; one without a status does not. role: "source" or "destination",
 * of any other nothing is taken. digest: check_plan_digest() of the plan that was checked. */
void proof_add(struct proof *proof, unsigned account, const char *role, uint64_t digest,
               const struct fleet_result *result);
/* The same of what its journal tells (a journal_tell() of store/journal.h): what is not about an
 * account counts for nothing. proof: a struct proof. */
void proof_take(void *proof, const struct journal_entry *entry);
/* NULL: none. Borrowed until the next proof_add(). */
const struct proof_row *proof_of(const struct proof *proof, unsigned account);

/* The checks that prove: of an account on the destination, both directions, with a login; on the
 * source, receiving alone, with the user that it had there: there registry is that of
 * migration_before(). That on the source takes a sample of its UIDLs; that on the destination comes
 * after it and says how many of these are there (the result of the source's is in proof, which may
 * be NULL). An account that fetches nothing is not checked on the source. The caller frees. NULL:
 * *err. */
struct check_plan *migration_plan(const struct registry *registry, const struct record *migration,
                                  unsigned account, bool source, const struct proof *proof,
                                  struct err *err);

/* ------------------------------------------------------------------------------------------- */

/* One look at DNS: what is to be asked, in two rounds (the second is about the hosts that the MX
 * records of the first name), and what comes of the answers. Keeps nothing of the registry that it
 * is made of; the caller frees. */
struct migration_look;
struct migration_look *migration_look_new(const struct registry *registry,
                                          const struct record *migration);
void migration_look_free(struct migration_look *look);
/* What to ask now (engine_watch()); borrowed. 0: nothing, the look is over. */
size_t migration_look_questions(struct migration_look *look,
                                const struct watch_question **questions);
/* An answer to one of them: `question` counts within the round. */
void migration_look_answer(struct migration_look *look, const struct watch_answer *answer);
/* The round is over: the next call of migration_look_questions() gives the second. */
void migration_look_round(struct migration_look *look);
/* Writes what was seen into the watches. True: there is something to be saved. unanswered: how many
 * watches nobody answered; they stay as they are. */
bool migration_look_done(const struct migration_look *look, struct registry *registry,
                         int64_t now_ms, size_t *unanswered);
/* For how many seconds a resolver may still give out what was said of a watched record at this
 * look, from then on; -1: nobody answered. */
long migration_look_ttl(const struct migration_look *look, const struct record *watch);
/* When looking again makes sense: the shortest TTL of the watched records that there are, at least
 * least_ms and at most 5 min. */
enum { MIGRATION_LOOK_MS = 10 * 1000 /* the least pause, unless said otherwise */ };
int migration_look_pause_ms(const struct migration_look *look, int least_ms);

enum watch_state {
    WATCH_UNKNOWN, /* never looked at */
    WATCH_OLD,     /* as at first */
    WATCH_OTHER,   /* not as at first, and not known to be the destination's */
    WATCH_REACHED, /* the destination's */
};
struct migration_watch {
    unsigned watch; /* id of its record */
    enum watch_state state;
    /* Does the step wait for it? An MX record that there is not does not count, nor do addresses
     * of the source's hosts where MX records decide where mail goes. */
    bool counts;
};

/* ------------------------------------------------------------------------------------------- */

enum migration_state {
    MIGRATION_WAITS, /* for an earlier step */
    MIGRATION_OPEN,  /* can be done now */
    MIGRATION_DONE,
    MIGRATION_AGAIN, /* was done, and is not true any more: it has to be looked at */
};
/* "waits", "open" ...: in JSON; and for people: "to do", "done", not translated. What was not
 * done when the end was forced is "left-out", "left out". */
const char *migration_state_name(const struct record *migration, enum migration_step step,
                                 enum migration_state state);
const char *migration_state_word(const struct record *migration, enum migration_step step,
                                 enum migration_state state);
bool migration_left_out(const struct record *migration, enum migration_step step);
/* Of an account, for the list of the proof. */
enum proof_state { PROOF_OPEN, PROOF_GOOD, PROOF_FAILED, PROOF_STALE /* settings changed since */ };
struct migration_account {
    unsigned account;
    enum proof_state state;
    long long waiting; /* mails still on the source; -1: not known */
    enum uidl_verdict uidl;
    bool keeps;
};
enum migration_warning_kind {
    WARNING_UIDL,    /* other UIDLs there: mail that is left on the server is fetched again */
    WARNING_WAITING, /* mails are still on the source */
    WARNING_KEEPS,   /* accounts leave mail on the server; before it is proven what happens then */
    WARNING_DNS,     /* the step was passed by, or something points elsewhere */
    WARNING_ORPHANS, /* what else uses the source: it would be left without a server */
};
struct migration_warning {
    enum migration_warning_kind kind;
    size_t accounts; /* whom it concerns */
    long long mails; /* WAITING: together */
    char *text;      /* translated, whole */
};
/* Everything about a migration as it stands: what `status` prints and the screen shows. Costs a
 * plan for each account with a result (some microseconds): to be kept until something changes. */
struct migration_status {
    enum migration_step current; /* the first that is not done; MIGRATION_STEP_COUNT: finished */
    enum migration_state states[MIGRATION_STEP_COUNT];
    char *sentences[MIGRATION_STEP_COUNT]; /* what there is to say of it now; translated */
    /* Those that move, before the import; then all of the destination. In their order. */
    struct migration_account *accounts;
    size_t account_count, good, failed, open; /* open: not checked, or not since a change */
    size_t left;                              /* accounts that use the source */
    struct migration_watch *watches;          /* in their order */
    size_t watch_count, counting, reached;    /* reached: of those that count */
    struct migration_warning *warnings;
    size_t warning_count;
    bool pointed; /* DNS: there is something that the step waits for, and all of it is reached */
    bool whole;   /* the proof: the source may be removed */
};
struct migration_status *migration_status(const struct registry *registry,
                                          const struct record *migration,
                                          const struct proof *proof); /* proof NULL: none */
void migration_status_free(struct migration_status *status);

/* Who is to be checked now, on one of the two servers: of the accounts that are not proven (or
 * failed_alone), on the source those that fetch mail there and were not looked at yet with the
 * settings that they had there: what cannot be known of it keeps nobody from proving the new one.
 */
struct migration_turn {
    const struct registry *registry; /* of the settings; source: that of migration_before() */
    const struct record *migration;
    const struct proof *proof; /* or NULL */
    bool source, failed_alone;
};
/* Their ids, in the order of status->accounts, into accounts, which has room for all of them.
 * Returns how many. */
size_t migration_to_check(const struct migration_turn *turn, const struct migration_status *status,
                          unsigned *accounts);

/* May the step be done, or undone, now? False: *err says in a sentence why not, and what first. */
bool migration_may(const struct migration_status *status, enum migration_step step,
                   struct err *err);
bool migration_may_undo(const struct migration_status *status, enum migration_step step,
                        struct err *err);
/* The step is done: its time is set in the registry. IMPORT is migration_import(), REMOVE
 * migration_finish(). */
bool migration_done(struct registry *registry, unsigned id, enum migration_step step,
                    int64_t now_ms, struct err *err);
/* DNS is passed by: done, with a note. */
bool migration_skip_dns(struct registry *registry, unsigned id, int64_t now_ms, struct err *err);
/* The step that undoing takes back: the last in their order that is done; DESTINATION ends the
 * migration before it began. MIGRATION_STEP_COUNT: none, it is finished. */
enum migration_step migration_last_done(const struct record *migration);
/* The step is not done any more. Of DESTINATION: the record and its watches go, both servers stay.
 * IMPORT is migration_import_undo(). */
bool migration_undone(struct registry *registry, unsigned id, enum migration_step step,
                      struct err *err);
/* Removes the source and ends the migration. Refused until the proof is whole, unless forced, and
 * as long as accounts or the notification use the source, forced or not. */
bool migration_finish(struct registry *registry, unsigned id, bool forced, int64_t now_ms,
                      const struct migration_status *status, struct err *err);

#endif
