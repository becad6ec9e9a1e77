/* effect_run.c - the journal of a run of many checks: what a session that ends in the middle leaves
 * to the next one. */
#include "effect_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "model/migration.h"
#include "store/journal.h"
#include "store/migration_files.h"

#include <stdlib.h>
#include <unistd.h>

enum { SYNC_MS = 1000 };

/* Entries as a message takes them. */
struct collected {
    struct journal_entry *entries;
    size_t count, room;
};

static void take(void *context, const struct journal_entry *entry)
{
    struct collected *collected = context;
    if (collected->count == collected->room) {
        collected->room = collected->room ? 2 * collected->room : 64;
        collected->entries =
            mem_grow(collected->entries, collected->room, sizeof *collected->entries);
    }
    struct journal_entry *copy = &collected->entries[collected->count++];
    *copy = *entry;
    fleet_result_copy(&entry->result, &copy->result);
}

static struct journal_reader collect(struct effects *effects, struct collected *collected)
{
    return (struct journal_reader){
        .tell = take, .context = collected, .rules = effects_rules(effects)};
}

static void tell(struct effects *effects, const struct collected *collected, bool whole,
                 const struct err *err)
{
    effect_answer(effects, &(struct message){.kind = MSG_JOURNAL,
                                             .entries = collected->entries,
                                             .entry_count = collected->count,
                                             .whole = whole,
                                             .err = err->code == ERR_NONE ? NULL : err});
}

/* settings.json.checks, beside that of a migration. */
static char *path_of(const struct effects *effects, unsigned migration)
{
    return migration ? migration_journal_path(effects->store, migration)
                     : mem_format("%s.checks", store_file(effects->store));
}

static void write_out(struct effects *effects)
{
    struct err err = {0};
    if (effects->journal && effects->journal_due && !journal_sync(effects->journal, &err))
        effect_notice(effects, &err);
    effects->journal_due = 0;
}

void effect_journal_close(struct effects *effects)
{
    write_out(effects);
    journal_close(effects->journal);
    effects->journal = NULL;
}

static void add(struct effects *effects, const struct command *command)
{
    struct err err = {0};
    if (!effects->journal)
        return;
    for (size_t i = 0; i < command->entry_count; i++)
        if (!journal_add(effects->journal, &command->entries[i], &err)) {
            effect_notice(effects, &err);
            return;
        }
    if (!effects->journal_due)
        effects->journal_due = clock_monotonic_ns() / 1000000 + SYNC_MS;
}

/* Without the lock the journal beside the settings is another session's. */
void effect_journal_begin(struct effects *effects, struct command *command)
{
    struct collected collected = {0};
    struct err err = {0};
    char *path = path_of(effects, command->migration);
    effect_journal_close(effects);
    effects->journal_of = command->migration;
    struct journal_reader reader = collect(effects, &collected);
    if (store_locked(effects->store))
        effects->journal = journal_open(path, command->text, !command->replace, &reader, &err);
    else
        fail(&err, ERR_LOCKED, "%s", _("Another session holds the settings."));
    add(effects, command);
    tell(effects, &collected, false, &err);
    free(path);
}

void effect_journal_add(struct effects *effects, struct command *command)
{
    add(effects, command);
}

/* A run of the same migration has its journal open; else it is opened for this. */
void effect_proof_add(struct effects *effects, struct command *command)
{
    struct err err = {0};
    struct journal *journal = NULL;
    char *path = path_of(effects, command->migration);
    if (effects->journal && effects->journal_of == command->migration)
        add(effects, command);
    else if (!store_locked(effects->store))
        fail(&err, ERR_LOCKED, "%s",
             _("What was proven is not kept for later: another session holds the settings."));
    else
        journal = journal_open(path, MIGRATION_RUN, true, NULL, &err);
    if (journal && journal_add(journal, &command->entries[0], &err))
        journal_sync(journal, &err);
    journal_close(journal);
    if (err.code != ERR_NONE)
        effect_notice(effects, &err);
    free(path);
}

void effect_journal_end(struct effects *effects, struct command *command)
{
    struct err err = {0};
    char *path = path_of(effects, 0);
    effect_journal_close(effects);
    if (command->replace && store_locked(effects->store) && !journal_remove(path, &err))
        effect_notice(effects, &err);
    free(path);
}

int effect_journal_due_ms(const struct effects *effects)
{
    int64_t left = effects->journal_due - clock_monotonic_ns() / 1000000;
    if (!effects->journal_due)
        return -1;
    return left > 0 ? (int)left : 0;
}

void effect_journal_turn(struct effects *effects)
{
    if (effect_journal_due_ms(effects) == 0)
        write_out(effects);
}

/* What a session before this one did not bring to its end. */
void effect_journal_offer(struct effects *effects)
{
    struct collected collected = {0};
    struct err err = {0};
    char *path = path_of(effects, 0);
    if (store_locked(effects->store) && access(path, F_OK) == 0) {
        struct journal_reader reader = collect(effects, &collected);
        journal_close(journal_open(path, "check", true, &reader, &err));
        tell(effects, &collected, true, &err);
    }
    free(path);
}
