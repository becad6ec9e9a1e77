/* Who is called what on the new server, and into the accounts with it. What the accounts were
 * before is on disk before the import is saved: a session that ends in between leaves a file that
 * means nothing. */
#include "app/migration_parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/merge.h"

#include <stdlib.h>
#include <string.h>

enum { DIFFERENCE_MAX = 1000 };

void migration_import_free(struct migration_screen *screen)
{
    migration_map_free(screen->map);
    screen->map = NULL;
    replace_text(&screen->map_problem, NULL);
    registry_free(screen->imported);
    registry_free(screen->imported_from);
    screen->imported = screen->imported_from = NULL;
    cells_free(screen->replaced);
    screen->replaced = NULL;
    free(screen->difference);
    free(screen->difference_lines);
    screen->difference = NULL;
    screen->difference_lines = NULL;
    screen->difference_shown = screen->difference_count = 0;
    screen->keeping = false;
}

/* The map ------------------------------------------------------------------------------------- */

static bool by_column(const struct app *app)
{
    return record_is(app_migration(app), FIELD_MIGRATION_RULE, "column");
}

void migration_map_prepare(struct app *app)
{
    struct migration_screen *screen = &app->migration;
    struct err err = {0};
    if (screen->map || screen->map_problem)
        return;
    if (by_column(app) && !screen->mapping) {
        screen->map_problem =
            mem_copy(screen->mapping_wanted
                         ? _("The file with the user names is being read.")
                         : _("The CSV file with the user names is not given yet: Enter asks."));
        return;
    }
    screen->map = migration_map(app->registry, app_migration(app),
                                by_column(app) ? screen->mapping : NULL, &err);
    if (!screen->map)
        screen->map_problem = mem_copy(err.text);
}

void migration_want_mapping(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    const char *path = record_get(app_migration(app), FIELD_MIGRATION_FILE);
    if (!by_column(app) || !*path || screen->mapping || screen->mapping_wanted)
        return;
    screen->mapping_wanted = true;
    commands_add(commands, CMD_MAPPING)->path = mem_copy(path);
}

void migration_ask_mapping(struct app *app, struct commands *commands)
{
    const struct record *migration = app_migration(app);
    const char *column = record_get(migration, FIELD_MIGRATION_COLUMN);
    (void)commands;
    dialog_open(app, DIALOG_MAPPING, "%s",
                _("The CSV file names accounts by id or address; one of its columns says what they "
                  "are called on the new server."));
    dialog_add_line(app, INPUT_COUNT, record_get(migration, FIELD_MIGRATION_FILE));
    dialog_add_line(app, INPUT_COUNT, *column ? column : MIGRATION_COLUMN_USUAL);
    text_copy(app->dialog.labels[0], sizeof app->dialog.labels[0], _("CSV file"));
    text_copy(app->dialog.labels[1], sizeof app->dialog.labels[1], _("Column"));
}

bool migration_mapping_given(struct app *app, struct commands *commands)
{
    const char *path = edit_text(&app->dialog.lines[0]);
    if (!*path || !*edit_text(&app->dialog.lines[1])) {
        dialog_problem(app, *path ? _("The name of the column is needed.")
                                  : _("A file name is needed."));
        return false;
    }
    app->migration.mapping_wanted = true;
    commands_add(commands, CMD_MAPPING)->path = mem_copy(path);
    return false; /* until it is known whether the file can be read */
}

/* The question's file was read: what it is called goes into the record. */
static void take_mapping(struct app *app, const char *path, struct commands *commands)
{
    unsigned id = app->migration.id;
    struct registry *changed = registry_copy(app->registry);
    struct err err = {0};
    if (migration_set(changed, id, FIELD_MIGRATION_RULE, "column", &err) &&
        migration_set(changed, id, FIELD_MIGRATION_COLUMN, edit_text(&app->dialog.lines[1]),
                      &err) &&
        migration_set(changed, id, FIELD_MIGRATION_FILE, path, &err)) {
        dialog_close(app);
        migration_becomes(app, changed, commands);
        return;
    }
    registry_free(changed);
    dialog_problem(app, err.text);
}

void migration_mapping_arrived(struct app *app, const struct message *message,
                               struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    bool asked = app->dialog.kind == DIALOG_MAPPING;
    if (!screen->id || !screen->mapping_wanted) {
        cells_free(message->cells);
        return;
    }
    screen->mapping_wanted = false;
    migration_forget_plan(app);
    if (message->cells) {
        cells_free(screen->mapping);
        screen->mapping = message->cells;
        if (asked && app_may_change(app, commands))
            take_mapping(app, message->text, commands);
    } else if (asked) {
        dialog_problem(app, message->err->text);
    } else {
        screen->map_problem = mem_copy(message->err->text);
    }
    migration_rows_anew(app);
}

/* The import ---------------------------------------------------------------------------------- */

/* The server is another one for all of them, and the move's own record changes as well: what is
 * left is worth a line. */
static bool worth_a_line(const char *line)
{
    static const char server[] = ": server ";
    enum import_kind kind;
    const char *text = difference_text(line, &kind);
    return text != line && kind == IMPORT_CHANGED && !strstr(text, server);
}

/* Its lines as an array: a row is found by its number. */
static void cut_lines(struct migration_screen *screen)
{
    size_t room = 0;
    for (const char *at = screen->difference; *at; at++)
        room += *at == '\n';
    screen->difference_lines = mem_new(room + 2, sizeof *screen->difference_lines);
    for (char *at = screen->difference; *at;) {
        char *end = at + strcspn(at, "\n");
        bool more = *end != '\0';
        *end = '\0';
        if (worth_a_line(at))
            screen->difference_lines[screen->difference_shown++] = at;
        else
            screen->difference_count--;
        at = end + more;
    }
}

void migration_import_prepare(struct app *app)
{
    struct migration_screen *screen = &app->migration;
    struct text difference = {0};
    struct err err = {0};
    migration_map_prepare(app);
    if (screen->imported || !screen->map || screen->map->problems > 0 || screen->map->count == 0)
        return;
    screen->imported = migration_import(app->registry, screen->id, screen->map, app->now_ms,
                                        &screen->replaced, &err);
    if (!screen->imported) {
        replace_text(&screen->map_problem, err.text);
        return;
    }
    screen->imported_from = registry_copy(app->registry);
    screen->difference_count =
        registry_difference(app->registry, screen->imported, DIFFERENCE_MAX, &difference);
    text_add(&difference, "");
    screen->difference = text_take(&difference);
    cut_lines(screen);
}

void migration_import_ask(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    struct err err = {0};
    (void)commands;
    migration_import_prepare(app);
    if (!migration_may(screen->status, MIGRATION_IMPORT, &err) || !screen->imported) {
        app_say(app, SEVERITY_WARNING, "%s",
                err.code != ERR_NONE  ? err.text
                : screen->map_problem ? screen->map_problem
                                      : _("There is nothing to import."));
        return;
    }
    char *label = app_migration_label(app, app_migration(app));
    dialog_open(app, DIALOG_STEP_IMPORT,
                ngettext("%s: %zu account uses the new server from then on. What it was before is "
                         "kept, and u brings it back.",
                         "%s: %zu accounts use the new server from then on. What they were before "
                         "is kept, and u brings it back.",
                         screen->map->count),
                label, screen->map->count);
    free(label);
}

static bool as_looked_at(const struct app *app)
{
    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
        if (!registry_same(app->registry, app->migration.imported_from, kind))
            return false;
    return true;
}

/* What was kept of an import before this one goes on to be kept. */
static bool join_kept(struct migration_screen *screen, struct err *err)
{
    if (!screen->before)
        return true;
    struct cells *joined = migration_before_join(screen->before, screen->replaced, err);
    if (!joined)
        return false;
    cells_free(screen->replaced);
    screen->replaced = joined;
    return true;
}

bool migration_import_yes(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    struct err err = {0};
    dialog_close(app);
    if (!app_may_change(app, commands) || !screen->imported)
        return false;
    if (!as_looked_at(app)) {
        migration_recount(app);
        app_say(app, SEVERITY_WARNING, "%s",
                _("The settings have changed meanwhile: look again at what the import does."));
        return false;
    }
    if (!join_kept(screen, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    struct command *command = commands_add(commands, CMD_KEEP);
    command->migration = screen->id;
    command->cells = screen->replaced; /* comes back with the answer */
    screen->replaced = NULL;
    screen->keeping = true;
    return false;
}

/* What the accounts were; with it the old server can be asked with the users that it knows. */
static void take_before(struct app *app, struct cells *before)
{
    struct migration_screen *screen = &app->migration;
    struct err err = {0};
    cells_free(screen->before);
    registry_free(screen->old);
    screen->before = before;
    screen->old = migration_before(app->registry, before, &err);
    if (!screen->old)
        app_say(app, SEVERITY_ERROR, "%s", err.text);
}

void migration_kept_arrived(struct app *app, const struct message *message,
                            struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    bool wanted = screen->keeping && message->id == screen->id;
    if (wanted && message->err)
        app_say(app, SEVERITY_ERROR, _("%s Nothing was imported."), message->err->text);
    if (!wanted || message->err || !as_looked_at(app)) {
        cells_free(message->cells);
        migration_recount(app);
        return;
    }
    struct registry *imported = screen->imported;
    size_t count = screen->map->count;
    screen->imported = NULL;
    take_before(app, message->cells);
    migration_becomes(app, imported, commands);
    migration_go_to(app, screen->status->current);
    app_say(app, SEVERITY_INFO,
            ngettext("%zu account was given to the new server.",
                     "%zu accounts were given to the new server.", count),
            count);
}

static void take_back(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    size_t changed = 0;
    struct err err = {0};
    struct registry *registry =
        migration_import_undo(app->registry, screen->id, screen->before, &changed, &err);
    if (!registry) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return;
    }
    migration_becomes(app, registry, commands);
    migration_go_to(app, MIGRATION_IMPORT);
    if (changed > 0)
        app_say(app, SEVERITY_WARNING,
                ngettext("The accounts are as they were, but for %zu that was changed since.",
                         "The accounts are as they were, but for %zu that were changed since.",
                         changed),
                changed);
    else
        app_say(app, SEVERITY_INFO, "%s", _("The accounts are as they were."));
}

void migration_import_back(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    if (screen->before) {
        take_back(app, commands);
        return;
    }
    screen->undoing = screen->before_wanted = true;
    commands_add(commands, CMD_BEFORE)->migration = screen->id;
}

void migration_before_arrived(struct app *app, const struct message *message,
                              struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    bool undoing = screen->undoing;
    if (!screen->before_wanted || message->id != screen->id) {
        cells_free(message->cells);
        return;
    }
    screen->before_wanted = screen->undoing = false;
    if (message->cells)
        take_before(app, message->cells);
    else
        app_say(app, SEVERITY_ERROR,
                _("What the accounts were before the import cannot be read: %s"),
                message->err->text);
    if (message->cells && undoing && app_may_change(app, commands))
        take_back(app, commands);
}
