/* A move of accounts on the screen: opened, counted, left. What its keys do is in migration_keys.c,
 * what stands below the steps in migration_rows.c, and what each step does in the table of
 * migration_steps.c. */
#include "app/migration_parts.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/fold.h"

#include <stdlib.h>

enum { COUNT_EVERY_MS = 1000 };

const struct record *app_migration(const struct app *app)
{
    return app->migration.id
               ? subject_record(app, (struct subject){RECORD_MIGRATION, app->migration.id})
               : NULL;
}

const struct record *migration_from(const struct app *app)
{
    const struct record *migration = app_migration(app);
    return migration ? migration_source(app->registry, migration) : NULL;
}

const struct record *migration_to(const struct app *app)
{
    const struct record *migration = app_migration(app);
    return migration ? migration_destination(app->registry, migration) : NULL;
}

char *app_migration_label(const struct app *app, const struct record *migration)
{
    char from[MIGRATION_END_ROOM], to[MIGRATION_END_ROOM];
    migration_end_text(app->registry, migration, FIELD_MIGRATION_SOURCE, from, sizeof from);
    migration_end_text(app->registry, migration, FIELD_MIGRATION_DESTINATION, to, sizeof to);
    return mem_format("%s -> %s", from, to);
}

enum migration_step app_migration_step(const struct app *app, const struct record *migration)
{
    if (!migration_is_open(migration))
        return MIGRATION_STEP_COUNT;
    for (enum migration_step step = 0; step < MIGRATION_STEP_COUNT; step++) {
        enum field_id done = migration_steps[step].done;
        bool there = migration_destination(app->registry, migration) != NULL;
        if (done == FIELD_NONE ? step == MIGRATION_DESTINATION && !there
                               : record_is(migration, done, ""))
            return step;
    }
    return MIGRATION_STEP_COUNT;
}

void minute_text(const char *iso, char *out, size_t room)
{
    int64_t ms;
    text_copy(out, room, "");
    if (clock_from_iso(iso, &ms))
        clock_minute(ms, out, (int)room);
}

void app_migration_when(const struct app *app, enum migration_step step, char *out, size_t room)
{
    enum field_id done = migration_steps[step].done;
    minute_text(done == FIELD_NONE ? "" : record_get(app_migration(app), done), out, room);
}

const char *app_migration_state_word(const struct app *app, enum migration_step step)
{
    return i18n(
        migration_state_word(app_migration(app), step, app->migration.status->states[step]));
}

enum status app_migration_state_status(const struct app *app, enum migration_step step)
{
    static const enum status statuses[] = {
        [MIGRATION_WAITS] = STATUS_SKIP,
        [MIGRATION_OPEN] = STATUS_RUNNING,
        [MIGRATION_DONE] = STATUS_OK,
        [MIGRATION_AGAIN] = STATUS_WARN,
    };
    return migration_left_out(app_migration(app), step)
               ? STATUS_WARN
               : statuses[app->migration.status->states[step]];
}

/* As it stands --------------------------------------------------------------------------------- */

void migration_forget_plan(struct app *app)
{
    migration_import_free(&app->migration);
}

void migration_recount(struct app *app)
{
    struct migration_screen *screen = &app->migration;
    const struct record *migration = app_migration(app);
    if (!migration)
        return;
    migration_status_free(screen->status);
    screen->status = migration_status(app->registry, migration, screen->proof);
    screen->counted_ms = app->now_ms;
    screen->stale = false;
    migration_forget_plan(app);
    migration_rows_anew(app);
}

void migration_leave(struct app *app)
{
    app->screen = SCREEN_LIST;
    app->migration.rows.filtering = false;
    list_show_cursor(app);
    app_unsay(app);
    app->need_draw = true;
}

/* While checks are under way everything is counted once a second: it costs as much as there are
 * accounts. */
static bool may_count(const struct app *app)
{
    return !run_under_way(app, &migration_proof_run) ||
           app->now_ms - app->migration.counted_ms >= COUNT_EVERY_MS;
}

void migration_follow(struct app *app, struct commands *commands)
{
    if (app->screen != SCREEN_MIGRATION)
        return;
    if (!app_migration(app)) {
        migration_leave(app);
        app_say(app, SEVERITY_WARNING, "%s", _("This migration is not there any more."));
        return;
    }
    if (app->migration.stale && may_count(app))
        migration_recount(app);
    migration_watch_follow(app, commands);
}

int64_t migration_due_ms(const struct app *app)
{
    int64_t due = migration_watch_due(app);
    if (app->screen != SCREEN_MIGRATION || !app->migration.stale)
        return due;
    int64_t count = app->migration.counted_ms + COUNT_EVERY_MS;
    return due == 0 || count < due ? count : due;
}

void migration_settle(struct app *app)
{
    app->migration.stale = true;
}

void migration_free(struct app *app)
{
    struct migration_screen *screen = &app->migration;
    migration_forget_plan(app);
    migration_status_free(screen->status);
    proof_free(screen->proof);
    cells_free(screen->mapping);
    cells_free(screen->before);
    registry_free(screen->old);
    free(screen->rows.positions);
    edit_clear(&screen->rows.filter);
    migration_look_free(screen->looking.look);
    free(screen->looking.refusal);
    *screen = (struct migration_screen){.looking.off = screen->looking.off};
}

void migration_changed(struct app *app, struct commands *commands)
{
    registry_free(app->undo);
    app->undo = NULL;
    lists_forget_marks(app);
    lists_changed(app);
    history_settle(app, (struct subject){0});
    migration_recount(app);
    app_save(app, AFTER_NOTHING, false, commands);
}

void migration_becomes(struct app *app, struct registry *registry, struct commands *commands)
{
    app_take_registry(app, registry);
    migration_changed(app, commands);
}

void migration_go_to(struct app *app, enum migration_step step)
{
    struct migration_screen *screen = &app->migration;
    if (step >= MIGRATION_STEP_COUNT)
        step = MIGRATION_REMOVE;
    screen->step = step;
    screen->inside = false;
    screen->rows.cursor = screen->rows.top = 0;
    edit_clear(&screen->rows.filter);
    migration_rows_anew(app);
}

void migration_step_done(struct app *app, enum migration_step step, struct commands *commands)
{
    struct err err = {0};
    if (!migration_done(app->registry, app->migration.id, step, app->now_ms, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return;
    }
    migration_changed(app, commands);
    migration_go_to(app, app->migration.status->current);
}

/* The accounts as they were are read when the import is done: without them nothing can be taken
 * back, and the old server not be asked with the users that it knows. */
static void want_files(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    const struct record *migration = app_migration(app);
    if (!migration_is_open(migration)) /* its files went with the old server */
        return;
    if (!record_is(migration, FIELD_MIGRATION_IMPORTED, "") && !screen->before) {
        screen->before_wanted = true;
        commands_add(commands, CMD_BEFORE)->migration = screen->id;
    }
    if (!screen->proof) {
        screen->proof_wanted = true;
        commands_add(commands, CMD_PROOF)->migration = screen->id;
    }
    migration_want_mapping(app, commands);
}

void migration_open(struct app *app, unsigned id, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    if (screen->id != id && run_under_way(app, &migration_proof_run)) {
        app_say(app, SEVERITY_WARNING, "%s",
                _("The accounts of another migration are being checked: one after the other."));
        return;
    }
    if (screen->id != id)
        migration_free(app);
    if (screen->id == 0 && app->lookups_off)
        screen->looking.off = true;
    screen->id = id;
    if (!app_migration(app)) {
        screen->id = 0;
        return;
    }
    app->screen = SCREEN_MIGRATION;
    app_unsay(app);
    migration_recount(app);
    migration_go_to(app, screen->status->current);
    want_files(app, commands);
    app->need_draw = true;
}

void migration_say_open(struct app *app)
{
    const struct record *found = NULL;
    size_t count = 0;
    for (size_t i = 0; i < registry_count(app->registry, RECORD_MIGRATION); i++) {
        const struct record *migration = registry_at(app->registry, RECORD_MIGRATION, i);
        if (app_migration_step(app, migration) == MIGRATION_STEP_COUNT)
            continue;
        found = found ? found : migration;
        count++;
    }
    if (!found)
        return;
    enum migration_step step = app_migration_step(app, found);
    char from[MIGRATION_END_ROOM], to[MIGRATION_END_ROOM], key[16];
    migration_end_text(app->registry, found, FIELD_MIGRATION_SOURCE, from, sizeof from);
    migration_end_text(app->registry, found, FIELD_MIGRATION_DESTINATION, to, sizeof to);
    action_key(CONTEXT_LIST, ACTION_MIGRATIONS, key, sizeof key);
    if (count == 1)
        app_say(app, SEVERITY_INFO,
                _("The migration from %s to %s stands at step %d: %s. %s leads there."), from, to,
                (int)step + 1, i18n(migration_steps[step].title), key);
    else
        app_say(app, SEVERITY_INFO,
                ngettext("%zu migration is not finished. %s leads there.",
                         "%zu migrations are not finished. %s leads there.", count),
                count, key);
}

/* In the list of the moves ----------------------------------------------------------------------
 */

bool migration_shows(const struct app *app, const struct record *migration, const char *find)
{
    char *label = app_migration_label(app, migration);
    bool shows = fold_contains(label, find);
    free(label);
    return shows;
}

void migrations_forget_watches(struct app *app)
{
    size_t count = registry_count(app->registry, RECORD_WATCH), gone = 0;
    size_t *positions = mem_new(count + 1, sizeof *positions);
    for (size_t i = 0; i < count; i++) {
        const struct record *watch = registry_at(app->registry, RECORD_WATCH, i);
        unsigned id = (unsigned)record_number(watch, FIELD_WATCH_MIGRATION, 0);
        if (!subject_record(app, (struct subject){RECORD_MIGRATION, id}))
            positions[gone++] = i;
    }
    registry_remove_some(app->registry, RECORD_WATCH, positions, gone);
    free(positions);
}
