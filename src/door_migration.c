/* door_migration.c - the command line's door to what lies beside the settings while accounts move.
 */
#include "base/mem.h"
#include "door.h"
#include "store/journal.h"
#include "store/migration_files.h"

#include <stdlib.h>
#include <string.h>

/* The settings are read by now: the store is known. */
static struct store *store_of(void *main)
{
    return ((struct door *)main)->effects->store;
}

static char *door_beside(void *main, const char *name)
{
    const char *path = store_file(store_of(main)), *slash = strrchr(path, '/');
    return slash ? mem_format("%.*s/%s", (int)(slash - path), path, name) : mem_copy(name);
}

static bool door_keep_before(void *main, unsigned migration, const struct cells *before,
                             struct err *err)
{
    return migration_keep(store_of(main), migration, before, err);
}

static bool door_kept_before(void *main, unsigned migration, struct cells **before, struct err *err)
{
    return migration_kept(store_of(main), migration, before, err);
}

static bool door_proof_read(void *main, unsigned migration, const struct journal_reader *reader,
                            struct err *err)
{
    struct journal_reader today = door_reader(main, reader);
    char *path = migration_journal_path(store_of(main), migration);
    bool read = journal_read(path, MIGRATION_RUN, &today, err);
    free(path);
    return read;
}

static bool door_proof_begin(void *main, unsigned migration, const struct journal_reader *reader,
                             struct err *err)
{
    struct door *door = main;
    struct journal_reader today = door_reader(door, reader);
    door->journal_path = migration_journal_path(store_of(main), migration);
    door->journal = journal_open(door->journal_path, MIGRATION_RUN, true, &today, err);
    if (door->journal)
        return true;
    free(door->journal_path);
    door->journal_path = NULL;
    return false;
}

static bool door_forget_proof(void *main, unsigned migration, struct err *err)
{
    char *path = migration_journal_path(store_of(main), migration);
    bool forgotten = journal_remove(path, err);
    free(path);
    return forgotten;
}

static bool door_forget_migration(void *main, unsigned migration, struct err *err)
{
    return migration_files_remove(store_of(main), migration, err);
}

void door_migration(struct cli_door *out)
{
    out->beside = door_beside;
    out->keep_before = door_keep_before;
    out->kept_before = door_kept_before;
    out->proof_read = door_proof_read;
    out->proof_begin = door_proof_begin;
    out->forget_proof = door_forget_proof;
    out->forget_migration = door_forget_migration;
}
