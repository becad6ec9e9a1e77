/* cli/migrate.h - what the commands about a migration share. */
#ifndef MAILSETUP_CLI_MIGRATE_H
#define MAILSETUP_CLI_MIGRATE_H

#include "cli/command.h"
#include "model/migration.h"

/* A command at work on a migration. */
struct migrate {
    struct cli *cli;
    unsigned id;
    struct proof *proof;
    struct migration_status *status; /* as it is in the settings */
};

const struct registry *migrate_registry(const struct migrate *migrate); /* of the settings */
const struct record *migrate_record(const struct migrate *migrate);
/* Counts anew, after a change. */
void migrate_look(struct migrate *migrate);
/* Puts registry (taken over) in the place of the settings' and saves it: all or nothing. */
bool migrate_save(struct migrate *migrate, struct registry *registry, struct err *err);
/* While what takes long is under way, others may save: the lock is given back, and taken again for
 * what is to be saved, of the settings as they are then. False: *err; ERR_LOCKED: it is another's
 * now. */
void migrate_release(const struct migrate *migrate);
bool migrate_hold(struct migrate *migrate, struct err *err);
/* The step is done, and that is saved and said. */
bool migrate_step_done(struct migrate *migrate, enum migration_step step, struct err *err);
/* What there is to say of a step now; with --json the whole status comes at the end. */
void migrate_say_step(const struct migrate *migrate, enum migration_step step);
/* --yes, or an answer on the terminal; *yes false: no. False: *err, there is nobody to ask. */
bool migrate_agreed(const struct migrate *migrate, const char *question, bool *yes,
                    struct err *err);

/* The steps; each says what it did. *undone: it could not be brought to its end, which was said,
 * and the command fails (1). False: *err. */
bool migrate_export(struct migrate *migrate, bool *undone, struct err *err);
bool migrate_map(struct migrate *migrate, bool *undone, struct err *err);
bool migrate_import(struct migrate *migrate, bool *undone, struct err *err);
bool migrate_dns(struct migrate *migrate, bool *undone, struct err *err);
bool migrate_prove(struct migrate *migrate, bool *undone, struct err *err);

void migrate_print(const struct migrate *migrate);
void migrate_print_json(const struct migrate *migrate);
void migrate_print_watches(const struct migrate *migrate);

#endif
