/* effect_migration.c - the files of a move of accounts: the CSV file with user names, and what is
 * kept beside the settings. */
#include "effect_private.h"

#include "store/csv.h"
#include "store/journal.h"
#include "store/migration_files.h"

#include <limits.h>
#include <stdlib.h>

/* The settings keep its absolute path: the next session may begin in another folder. */
void effect_mapping(struct effects *effects, struct command *command)
{
    enum csv_encoding encoding = CSV_DETECT;
    struct err err = {0};
    char absolute[PATH_MAX];
    struct message message = {.kind = MSG_MAPPING, .text = command->path};
    if (!csv_read(command->path, &encoding, &message.cells, &err))
        message.err = &err;
    else if (realpath(command->path, absolute))
        message.text = absolute;
    effect_answer(effects, &message);
}

void effect_keep(struct effects *effects, struct command *command)
{
    struct err err = {0};
    bool kept = migration_keep(effects->store, command->migration, command->cells, &err);
    effect_answer(effects, &(struct message){.kind = MSG_KEPT,
                                             .id = command->migration,
                                             .cells = command->cells,
                                             .err = kept ? NULL : &err});
    command->cells = NULL; /* the answer's */
}

void effect_before(struct effects *effects, struct command *command)
{
    struct err err = {0};
    struct message message = {.kind = MSG_BEFORE, .id = command->migration};
    if (!migration_kept(effects->store, command->migration, &message.cells, &err))
        message.err = &err;
    effect_answer(effects, &message);
}

void effect_migration_over(struct effects *effects, struct command *command)
{
    struct err err = {0};
    effect_journal_close(effects);
    if (!migration_files_remove(effects->store, command->migration, &err))
        effect_notice(effects, &err);
}

void effect_proof(struct effects *effects, struct command *command)
{
    struct err err = {0};
    struct proof *proof = proof_new();
    struct journal_reader reader = {proof_take, proof, effects_rules(effects)};
    char *path = migration_journal_path(effects->store, command->migration);
    journal_read(path, MIGRATION_RUN, &reader, &err);
    effect_answer(effects, &(struct message){.kind = MSG_PROOF,
                                             .id = command->migration,
                                             .proof = proof,
                                             .err = err.code == ERR_NONE ? NULL : &err});
    free(path);
}

/* The run that wrote it is over. */
void effect_proof_drop(struct effects *effects, struct command *command)
{
    struct err err = {0};
    char *path = migration_journal_path(effects->store, command->migration);
    effect_journal_close(effects);
    if (store_locked(effects->store) && !journal_remove(path, &err))
        effect_notice(effects, &err);
    free(path);
}
