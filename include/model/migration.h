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
    const char *name;      /* "prove": in the file and in JSON */
    const char *title;     /* N_(): a line */
    const char *help;      /* N_(): a paragraph */
    const char *wish;      /* N_(): what doing it is called: "Export the accounts" */
    enum field_id done;    /* when it was done; FIELD_NONE: it can be seen from the settings */
    bool undoable;
};
extern const struct migration_step_row migration_steps[MIGRATION_STEP_COUNT];

/* ------------------------------------------------------------------------------------------- */

/* Begins one: adds the record and the watches (MX of the accounts' domains, the most frequent
 * first, at most WATCHES_MAX; A and AAAA of the source's host names, that may stay and get other
 * addresses). Both servers must be there, differ, and the destination must have the sides that the
 * source has; a source is in one open migration at most. Returns the id; 0: *err. */
enum { WATCHES_MAX = 32 };
unsigned migration_start(struct registry *registry, unsigned source, unsigned destination,
                         int64_t now_ms, struct err *err);

/* Mapping: who is called what. One row for each account of the source (later: of the accounts that
 * were imported), in their order. */
struct migration_move {
    unsigned account;
    char *user, *send_user;     /* "" : as now (the address) */
    char *secret, *send_secret; /* references; NULL: as it is */
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
 * column users.column, perhaps also send_username, secret and send_secret for the new server. cells
 * NULL for the other rules. NULL: *err (a column that is not there, a clear-text password). */
struct migration_map *migration_map(const struct registry *registry,
                                    const struct record *migration, const struct cells *cells,
                                    struct err *err);
void migration_map_free(struct migration_map *map);

/* The registry after the import; the caller frees. *before: the accounts as they were, to be kept
 * until the last step (cells of account_export()). NULL: *err, a map with problems. */
struct registry *migration_import(const struct registry *registry, unsigned id,
                                  const struct migration_map *map, int64_t now_ms,
                                  struct cells **before, struct err *err);
/* And back. changed: how many are left as they are, because somebody changed them since. */
struct registry *migration_import_undo(const struct registry *registry, unsigned id,
                                       const struct cells *before, size_t *changed,
                                       struct err *err);

/* ------------------------------------------------------------------------------------------- */

/* What was proven of an account. */
struct proof_row {
    unsigned account;
    struct fleet_result destination; /* both directions */
    struct fleet_result source;      /* receiving alone: what is still waiting there */
    uint64_t destination_digest, source_digest; /* of the plans that they are of */
};
struct proof;
struct proof *proof_new(void);
void proof_free(struct proof *proof);
/* The later of two results counts. role as in store/journal.h. */
void proof_add(struct proof *proof, unsigned account, const char *role, uint64_t digest,
               const struct fleet_result *result);
const struct proof_row *proof_of(const struct proof *proof, unsigned account); /* NULL: none */

/* The checks that prove: of an account on the destination, both directions, with a login; on the
 * source, receiving alone, with the user that it had there (before), and with a sample of its
 * UIDLs: that on the destination comes after it and says how many of these are there (the result of
 * the source's is in proof). The caller frees. NULL: *err. */
struct check_plan *migration_plan(const struct registry *registry, const struct record *migration,
                                  unsigned account, bool source, const struct cells *before,
                                  const struct proof *proof, struct err *err);

/* ------------------------------------------------------------------------------------------- */

enum migration_state {
    MIGRATION_WAITS, /* for an earlier step */
    MIGRATION_OPEN,  /* can be done now */
    MIGRATION_DONE,
    MIGRATION_AGAIN, /* was done, and is not true any more: it has to be looked at */
};
/* Of an account, for the list of the proof. */
enum proof_state { PROOF_OPEN, PROOF_GOOD, PROOF_FAILED, PROOF_STALE /* settings changed since */ };
struct migration_account {
    unsigned account;
    enum proof_state state;
    long long waiting; /* mails still on the source; -1: not known */
    enum uidl_verdict uidl;
    bool keeps;
};
struct migration_warning {
    enum { WARNING_UIDL, WARNING_WAITING, WARNING_KEEPS, WARNING_DNS, WARNING_ORPHANS } kind;
    size_t accounts;  /* whom it concerns */
    long long mails;  /* WAITING: together */
    char *text;       /* translated, whole */
};
/* Everything about a migration as it stands: what `status` prints and the screen shows. */
struct migration_status {
    enum migration_step current; /* the first that is not done; MIGRATION_STEP_COUNT: finished */
    enum migration_state states[MIGRATION_STEP_COUNT];
    char *sentences[MIGRATION_STEP_COUNT]; /* what there is to say of it now; translated */
    struct migration_account *accounts;    /* in their order */
    size_t account_count, good, failed, open;
    size_t watch_count, reached;
    struct migration_warning *warnings;
    size_t warning_count;
    bool whole; /* the proof: the source may be removed */
};
struct migration_status *migration_status(const struct registry *registry,
                                          const struct record *migration,
                                          const struct proof *proof, int64_t now_ms);
void migration_status_free(struct migration_status *status);

/* May the step be done, or undone, now? False: *err says in a sentence why not, and what first. */
bool migration_may(const struct migration_status *status, enum migration_step step,
                   struct err *err);
bool migration_may_undo(const struct migration_status *status, enum migration_step step,
                        struct err *err);
/* The step is done (or not any more): its time is set in the registry. */
bool migration_done(struct registry *registry, unsigned id, enum migration_step step,
                    int64_t now_ms, struct err *err);
bool migration_undone(struct registry *registry, unsigned id, enum migration_step step,
                      struct err *err);
/* What DNS said of a watched record: value is canonical ("10 mx.example.jp" or "203.0.113.7
 * 203.0.113.8", sorted), "" when there is none. True: it was told something new. The first value is
 * the old one; it is reached when it is the destination's. */
bool migration_looked(struct registry *registry, unsigned watch, const char *value, long ttl,
                      int64_t now_ms);
/* Removes the source and ends the migration; the accounts that still use it keep it from that,
 * forced or not. */
bool migration_finish(struct registry *registry, unsigned id, bool forced, int64_t now_ms,
                      const struct migration_status *status, struct err *err);

#endif
