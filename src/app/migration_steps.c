/* The seven steps of a move on the screen: what each shows, and what its keys do. */
#include "app/migration_parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "model/account.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* 1: both servers ------------------------------------------------------------------------------ */

enum { SERVER_ROWS = 3 };

static size_t server_rows(const struct app *app)
{
    (void)app;
    return SERVER_ROWS;
}

static void server_cell(struct migration_cells *out, size_t column, const struct record *server,
                        size_t position)
{
    char settings[128];
    if (!server) {
        migration_cell(out, column, STATUS_FAIL, _("deleted"));
        return;
    }
    if (position == 0) {
        migration_cell(out, column, STATUS_NONE, record_name(server));
        return;
    }
    enum side side = position == 1 ? SIDE_RECEIVE : SIDE_SEND;
    if (!record_has_side(server, side)) {
        migration_cell(out, column, STATUS_SKIP, "-");
        return;
    }
    server_side_text(server, side, settings, sizeof settings);
    snprintf(out->cells[column], sizeof out->cells[column], "%s  %s",
             record_get(server, side == SIDE_RECEIVE ? FIELD_RECEIVE_HOST : FIELD_SEND_HOST),
             settings);
}

static void server_cells(const struct app *app, size_t position, struct migration_cells *out)
{
    const char *const words[SERVER_ROWS] = {_("Name"), _("Receive"), _("Send")};
    migration_cell(out, 0, STATUS_NONE, words[position]);
    server_cell(out, 1, migration_from(app), position);
    server_cell(out, 2, migration_to(app), position);
}

static char *server_foot(const struct app *app, size_t position)
{
    struct migration_cells cells = {0};
    server_cells(app, position, &cells);
    return mem_format("%s -> %s", cells.cells[1], cells.cells[2]);
}

/* Both servers are there, or the step's sentence says what is missing. */
static void see_servers(struct app *app, struct commands *commands)
{
    (void)commands;
    app_say(app, SEVERITY_INFO, "%s", app->migration.status->sentences[MIGRATION_DESTINATION]);
}

static bool has_destination(const struct app *app)
{
    return migration_to(app) != NULL;
}

static void check_destination(struct app *app, struct commands *commands)
{
    check_record(app, migration_to(app), commands);
}

/* 2: the accounts ------------------------------------------------------------------------------ */

static size_t account_count(const struct app *app)
{
    return app->migration.status ? app->migration.status->account_count : 0;
}

const struct record *migration_account(const struct app *app, size_t position)
{
    unsigned id = app->migration.status->accounts[position].account;
    return subject_record(app, (struct subject){RECORD_ACCOUNT, id});
}

static const char *yes_no(bool yes)
{
    return yes ? _("yes") : _("no");
}

static void account_cells(const struct app *app, size_t position, struct migration_cells *out)
{
    const struct record *account = migration_account(app, position);
    if (!account)
        return;
    migration_cell(out, 0, STATUS_NONE, record_label(account));
    migration_cell(out, 1, STATUS_NONE, account_user(account));
    migration_cell(out, 2, STATUS_NONE, record_get(account, FIELD_ACCOUNT_OWNER));
    migration_cell(out, 3, STATUS_NONE, record_name(account));
    migration_cell(out, 4, STATUS_NONE, yes_no(app->migration.status->accounts[position].keeps));
}

static void export_accounts(struct app *app, struct commands *commands)
{
    (void)commands;
    migration_ask_export(app);
}

/* 3: who is called what ------------------------------------------------------------------------ */

static size_t map_count(const struct app *app)
{
    return app->migration.map ? app->migration.map->count : 0;
}

static int map_place(const struct app *app, size_t position)
{
    return app->migration.map->moves[position].problem ? 0 : 1;
}

/* "": the address, which is what the account is called now as well where it has no other. */
static const char *user_there(const struct migration_move *move, const struct record *account)
{
    return *move->user ? move->user : record_get(account, FIELD_ACCOUNT_ADDRESS);
}

static void map_cells(const struct app *app, size_t position, struct migration_cells *out)
{
    const struct migration_move *move = &app->migration.map->moves[position];
    const struct record *account =
        subject_record(app, (struct subject){RECORD_ACCOUNT, move->account});
    if (!account)
        return;
    const char *now = account_user(account), *there = user_there(move, account);
    migration_cell(out, 0, STATUS_NONE, record_label(account));
    migration_cell(out, 1, STATUS_NONE, now);
    migration_cell(out, 2,
                   move->problem             ? STATUS_FAIL
                   : strcmp(now, there) == 0 ? STATUS_SKIP
                                             : STATUS_NONE,
                   there);
    migration_cell(out, 3, STATUS_NONE, yes_no(move->keeps));
    migration_cell(out, 4, STATUS_FAIL, move->problem ? move->problem : "");
}

static char *map_foot(const struct app *app, size_t position)
{
    struct migration_cells cells = {0};
    map_cells(app, position, &cells);
    if (*cells.cells[4])
        return mem_format("%s: %s", cells.cells[0], cells.cells[4]);
    return mem_format("%s: %s -> %s", cells.cells[0], cells.cells[1], cells.cells[2]);
}

static char *map_head(const struct app *app, enum status *status)
{
    const struct migration_screen *screen = &app->migration;
    if (screen->map_problem) {
        *status = STATUS_FAIL;
        return mem_copy(screen->map_problem);
    }
    size_t count = map_count(app), problems = screen->map ? screen->map->problems : 0;
    *status = problems ? STATUS_FAIL : STATUS_OK;
    if (problems == 0)
        return mem_format(
            ngettext("%zu account can be moved.", "All %zu accounts can be moved.", count), count);
    return mem_format(ngettext("%zu of %zu account cannot be moved like this:",
                               "%zu of %zu accounts cannot be moved like this:", count),
                      problems, count);
}

/* The names are agreed to as they are, or the first that cannot be is shown. */
static void agree_to_map(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    migration_map_prepare(app);
    if (!screen->map && record_is(app_migration(app), FIELD_MIGRATION_RULE, "column")) {
        migration_ask_mapping(app, commands);
    } else if (!screen->map) {
        app_say(app, SEVERITY_ERROR, "%s", screen->map_problem);
    } else if (screen->map->problems > 0) {
        screen->inside = true;
        screen->rows.cursor = screen->rows.top = 0;
        migration_rows_anew(app);
        app_say(app, SEVERITY_ERROR,
                ngettext("%zu account cannot be moved like this: another rule, or a CSV file with "
                         "names, or mend the account.",
                         "%zu accounts cannot be moved like this: another rule, or a CSV file with "
                         "names, or mend the accounts.",
                         screen->map->problems),
                screen->map->problems);
    } else {
        migration_step_done(app, MIGRATION_MAP, commands);
    }
}

static bool may_change(const struct app *app)
{
    return app->loaded && !app->read_only;
}

static bool may_choose_rule(const struct app *app)
{
    return !app->read_only && record_is(app_migration(app), FIELD_MIGRATION_IMPORTED, "");
}

static bool proof_at_rest(const struct app *app)
{
    return !run_under_way(app, &migration_proof_run);
}

/* 4: what the import would change -------------------------------------------------------------- */

static size_t difference_count(const struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    return screen->difference_shown + (screen->difference_count > screen->difference_shown);
}

static void difference_cells(const struct app *app, size_t position, struct migration_cells *out)
{
    const struct migration_screen *screen = &app->migration;
    if (position < screen->difference_shown)
        migration_cell(out, 0, STATUS_NONE,
                       difference_text(screen->difference_lines[position], NULL));
    else
        snprintf(out->cells[0], sizeof out->cells[0], _("and %zu more"),
                 screen->difference_count - screen->difference_shown);
}

static char *difference_foot(const struct app *app, size_t position)
{
    const struct migration_screen *screen = &app->migration;
    return position < screen->difference_shown
               ? mem_copy(difference_text(screen->difference_lines[position], NULL))
               : NULL;
}

static char *import_sentence(const struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    char *label = app_migration_label(app, app_migration(app));
    const char *format =
        screen->difference_shown > 0
            ? ngettext("%s: %zu account, and of its login changes:",
                       "%s: %zu accounts, and of their logins change:", screen->map->count)
            : ngettext("%s: %zu account, with the login that it has.",
                       "%s: %zu accounts, with the logins that they have.", screen->map->count);
    char *sentence = mem_format(format, label, screen->map->count);
    free(label);
    return sentence;
}

static char *import_head(const struct app *app, enum status *status)
{
    const struct migration_screen *screen = &app->migration;
    *status = screen->imported ? STATUS_RUNNING : STATUS_NONE;
    if (screen->keeping)
        return mem_copy(_("What the accounts are now is being kept."));
    if (screen->imported)
        return import_sentence(app);
    *status = screen->map_problem ? STATUS_FAIL : STATUS_NONE;
    if (screen->map_problem)
        return mem_copy(screen->map_problem);
    return screen->map && screen->map->problems > 0
               ? mem_copy(_("Not before every account has a user name there."))
               : NULL;
}

/* The table ------------------------------------------------------------------------------------ */

const struct migration_part migration_parts[MIGRATION_STEP_COUNT] = {
    [MIGRATION_DESTINATION] = {.columns = {{" ", 7, 10, 0},
                                           {N_("Old server"), 10, 44, 0},
                                           {N_("New server"), 10, 44, 0}},
                               .count = server_rows,
                               .cells = server_cells,
                               .foot = server_foot,
                               .act = see_servers,
                               .keys = {{ACTION_CHECK, check_destination, has_destination}}},
    [MIGRATION_EXPORT] = {.columns = {{N_("Account"), 12, 30, 0},
                                      {N_("User"), 8, 24, 1},
                                      {N_("Owner"), 6, 12, 3},
                                      {N_("Name"), 8, 16, 2},
                                      {N_("Kept"), 4, 6, 4}},
                          .count = account_count,
                          .cells = account_cells,
                          .act = export_accounts},
    [MIGRATION_MAP] = {.columns = {{N_("Account"), 10, 26, 0},
                                   {N_("User now"), 8, 22, 1},
                                   {N_("User there"), 10, 22, 0},
                                   {N_("Kept"), 4, 6, 3},
                                   {N_("Problem"), 7, 60, 2}},
                       .prepare = migration_map_prepare,
                       .count = map_count,
                       .place = map_place,
                       .cells = map_cells,
                       .foot = map_foot,
                       .head = map_head,
                       .act = agree_to_map,
                       .keys = {{ACTION_USER_RULE, migration_ask_rule, may_choose_rule}}},
    [MIGRATION_IMPORT] = {.columns = {{N_("What changes"), 20, 200, 0}},
                          .prepare = migration_import_prepare,
                          .count = difference_count,
                          .cells = difference_cells,
                          .foot = difference_foot,
                          .head = import_head,
                          .act = migration_import_ask},
    [MIGRATION_DNS] = {.columns = {{N_("Name"), 10, 28, 0},
                                   {N_("Kind"), 4, 4, 0},
                                   {N_("At first"), 8, 24, 2},
                                   {N_("Now"), 8, 30, 0},
                                   {N_("Expected"), 10, 24, 3},
                                   {N_("TTL"), 6, 8, 1}},
                       .count = migration_watch_count,
                       .cells = migration_watch_cells,
                       .foot = migration_watch_foot,
                       .head = migration_watch_head,
                       .wish = N_("Go on without waiting for DNS"),
                       .act = migration_watch_ask,
                       .keys = {{ACTION_CHECK, migration_watch_look, NULL},
                                {ACTION_PAUSE, migration_watch_pause, NULL},
                                {ACTION_EDIT, migration_watch_ask_hosts, may_change}}},
    [MIGRATION_PROVE] = {.columns = {{N_("Account"), 20, 28, 0},
                                     {N_("Proof"), 8, 12, 0},
                                     {N_("Waiting"), 7, 8, 1},
                                     {"UIDL", 4, 9, 2},
                                     {N_("Kept"), 4, 6, 3},
                                     {N_("Found"), 8, 60, 4}},
                         .count = account_count,
                         .place = migration_prove_place,
                         .cells = migration_prove_cells,
                         .foot = migration_prove_foot,
                         .head = migration_prove_head,
                         .act = migration_prove_start,
                         .open = migration_prove_open,
                         .keys = {{ACTION_CHECK, migration_prove_again, proof_at_rest},
                                  {ACTION_LOG_FILTER, migration_prove_only, NULL}}},
    [MIGRATION_REMOVE] = {.columns = {{N_("Accounts"), 8, 10, 0},
                                      {N_("To know before"), 20, 200, 0}},
                          .count = migration_warning_count,
                          .cells = migration_warning_cells,
                          .foot = migration_warning_foot,
                          .act = migration_ask_remove,
                          .open = migration_warning_open},
};

/* Export --------------------------------------------------------------------------------------- */

static bool exports_accounts(const struct app *app)
{
    return app->migration.step == MIGRATION_EXPORT;
}

void migration_ask_export(struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    size_t count = exports_accounts(app) ? account_count(app) : screen->rows.count;
    char *file = exports_accounts(app) ? migration_export_name(app_migration(app), 1)
                                       : mem_format("migration-%u-%s.csv", screen->id,
                                                    migration_steps[screen->step].name);
    if (count == 0)
        app_say(app, SEVERITY_INFO, "%s", _("There is nothing to write."));
    else if (exports_accounts(app))
        dialog_open(app, DIALOG_STEP_EXPORT,
                    ngettext("%zu account is written to a new CSV file, with a column %s for what "
                             "it will be called on the new server. No password is in it.",
                             "%zu accounts are written to a new CSV file, with a column %s for "
                             "what they will be called on the new server. No passwords are in it.",
                             count),
                    count, MIGRATION_COLUMN_USUAL);
    else
        dialog_open(app, DIALOG_STEP_EXPORT,
                    ngettext("%zu line of the table is written to a new CSV file.",
                             "%zu lines of the table are written to a new CSV file.", count),
                    count);
    if (count > 0)
        dialog_add_line(app, INPUT_COUNT, file);
    free(file);
}

static struct cells *rows_table(const struct app *app)
{
    const struct migration_column *columns = app_migration_columns(app);
    struct cells *out = cells_new();
    cells_begin_row(out, 1);
    for (size_t i = 0; i < MIGRATION_COLUMNS && columns[i].title; i++)
        cells_add(out, i18n(columns[i].title));
    for (size_t row = 0; row < app->migration.rows.count; row++) {
        struct migration_cells cells;
        app_migration_row(app, row, &cells);
        cells_begin_row(out, row + 2);
        for (size_t i = 0; i < MIGRATION_COLUMNS && columns[i].title; i++)
            cells_add(out, cells.cells[i]);
    }
    return out;
}

bool migration_export_yes(struct app *app, struct commands *commands)
{
    const char *path = dialog_path(app);
    if (!path)
        return false;
    struct command *command = commands_add(commands, CMD_EXPORT);
    command->path = mem_copy(path);
    command->migration = app->migration.id;
    if (exports_accounts(app)) {
        command->accounts = migration_export(app->registry, app_migration(app));
        crossing_start(app, CROSSING_STEP_EXPORT);
    } else {
        command->cells = rows_table(app);
    }
    return false; /* until it is written */
}

void migration_exported(struct app *app, const struct message *message, struct commands *commands)
{
    struct err err = {0};
    if (message->err && app->dialog.kind == DIALOG_STEP_EXPORT)
        dialog_problem(app, message->err->text);
    else if (message->err)
        app_say(app, SEVERITY_ERROR, "%s", message->err->text);
    if (message->err)
        return;
    if (app->dialog.kind == DIALOG_STEP_EXPORT)
        dialog_close(app);
    app_say(app, SEVERITY_INFO, _("Written to %s."), message->text);
    if (!exports_accounts(app) || !app_may_change(app, commands) ||
        !migration_may(app->migration.status, MIGRATION_EXPORT, &err))
        return;
    migration_set(app->registry, app->migration.id, FIELD_MIGRATION_EXPORT_FILE, message->text,
                  NULL);
    migration_step_done(app, MIGRATION_EXPORT, commands);
}
