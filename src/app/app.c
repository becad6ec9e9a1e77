/* Everything the program is doing, and its only writer: each kind of message has its function. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>

enum { DRAFT_EVERY_MS = 2000 };

struct app *app_new(int rows, int columns)
{
    struct app *app = mem_new(1, sizeof *app);
    app->rows = rows;
    app->columns = columns;
    app->registry = registry_new();
    app->list = &app->lists[app->section];
    app->log = log_new(LOG_LINES_MAX, LOG_BYTES_MAX);
    app->pane.follow = true;
    app->pane.filter.any_direction = true;
    app->need_draw = true;
    return app;
}

void app_free(struct app *app)
{
    if (!app)
        return;
    dialog_close(app);
    form_free(&app->form);
    check_free(app);
    import_free(app);
    run_free(app);
    migration_free(app);
    history_free(app);
    logins_free(app);
    probes_free(app);
    searches_free(app);
    for (size_t i = 0; i < SECTION_COUNT; i++)
        list_free(&app->lists[i]);
    providers_free(app);
    edit_clear(&app->pane.search);
    draft_free(app->draft);
    registry_free(app->undo);
    registry_free(app->filed);
    registry_free(app->theirs);
    registry_free(app->registry);
    log_free(app->log);
    free(app);
}

struct command *commands_add(struct commands *commands, enum command_kind kind)
{
    if (commands->count == commands->room) {
        commands->room = commands->room ? commands->room * 2 : 8;
        commands->rows = mem_grow(commands->rows, commands->room, sizeof *commands->rows);
    }
    struct command *command = &commands->rows[commands->count++];
    *command = (struct command){.kind = kind};
    return command;
}

void commands_clear(struct commands *commands)
{
    for (size_t i = 0; i < commands->count; i++) {
        check_plan_free(commands->rows[i].plan);
        free(commands->rows[i].path);
        free(commands->rows[i].text);
        cells_free(commands->rows[i].cells);
        account_export_end(commands->rows[i].accounts);
        for (size_t k = 0; k < commands->rows[i].entry_count; k++)
            fleet_result_clear(&commands->rows[i].entries[k].result);
        free(commands->rows[i].entries);
        watch_list_free(commands->rows[i].watches);
    }
    free(commands->rows);
    *commands = (struct commands){0};
}

void app_layout(const struct app *app, struct layout *layout)
{
    enum { CHECK_ROWS = 15 };    /* the stages of a side, and a finding below them */
    enum { BAR_ROWS = 14 };      /* with fewer the bar stands in the title */
    int between = app->rows - 3; /* title, notice, footer */
    int pane = 0;
    bool list = app->screen == SCREEN_LIST && !app->picker.over_form;
    bool bar = list && app->rows >= BAR_ROWS;
    if (bar)
        between--;
    if (between < 1)
        between = 1;
    if (app->pane.open)
        pane = between * 2 / 5;
    if (app->pane.open && app->screen == SCREEN_CHECK && pane > between - CHECK_ROWS)
        pane = between - CHECK_ROWS;
    if (app->pane.open && pane < 3)
        pane = 3;
    if (pane > between - 1)
        pane = between - 1;
    layout->bar_row = !list ? -1 : bar ? 1 : 0;
    layout->body_top = bar ? 2 : 1;
    layout->body_rows = between - pane;
    layout->pane_top = layout->body_top + layout->body_rows;
    layout->pane_rows = pane;
    layout->notice_row = layout->body_top + between;
    layout->footer_row = layout->notice_row + 1;
    layout->list_foot_rows = bar ? 3 : 2;
    if (app->section == SECTION_PROVIDERS)
        layout->list_foot_rows = picker_foot_rows(app, layout->body_rows);
}

enum context app_context_behind(const struct app *app)
{
    static const enum context of_screen[] = {
        [SCREEN_WIZARD] = CONTEXT_FORM, [SCREEN_EDIT] = CONTEXT_FORM,
        [SCREEN_CHECK] = CONTEXT_CHECK, [SCREEN_IMPORT] = CONTEXT_IMPORT,
        [SCREEN_FLEET] = CONTEXT_FLEET, [SCREEN_MIGRATION] = CONTEXT_MIGRATION};
    if (app->list->filtering || app->pane.searching || app->migration.rows.filtering)
        return CONTEXT_LINE;
    if (app->pane.focused)
        return CONTEXT_LOG;
    if (app->screen == SCREEN_LIST && app->list->moving)
        return CONTEXT_MOVE;
    if (app->screen == SCREEN_LIST)
        return sections[app->section].context;
    enum context context = of_screen[app->screen];
    const struct form_item *item = context == CONTEXT_FORM ? form_current(&app->form) : NULL;
    if (item && form_item_is_reference(item))
        return CONTEXT_REFERENCE;
    return item && form_item_is_text(item) ? CONTEXT_TEXT : context;
}

enum context app_context_below(const struct app *app)
{
    if (app->dialog.kind != DIALOG_NONE)
        return app->dialog.line_count > 0 ? CONTEXT_LINE : CONTEXT_DIALOG;
    return app_context_behind(app);
}

enum context app_context(const struct app *app)
{
    return app->help ? CONTEXT_HELP : app_context_below(app);
}

bool app_busy(const struct app *app)
{
    return app->check.check.running || probe_running(app) || app->form.search.running;
}

static bool draft_wanted(const struct app *app)
{
    return app->form_open && app->form.changed && app->draft_due && !app->draft && !app->read_only;
}

int64_t app_due_ms(const struct app *app)
{
    int64_t due = 0;
    if (draft_wanted(app))
        due = app->draft_saved_ms + DRAFT_EVERY_MS;
    if (app->notice.text[0] && (due == 0 || app->notice.until_ms < due))
        due = app->notice.until_ms;
    if (app->form.probe_due_ms && (due == 0 || app->form.probe_due_ms < due))
        due = app->form.probe_due_ms;
    int64_t run_due = list_wakes(app) ? app->now_ms : run_due_ms(app);
    if (run_due && (due == 0 || run_due < due))
        due = run_due;
    int64_t since = app->check.arrival_ms, second = since + (app->now_ms - since) / 1000 * 1000;
    if (since > 0 && (due == 0 || second + 1000 < due))
        due = second + 1000;
    int64_t migration = migration_due_ms(app);
    if (migration > 0 && (due == 0 || migration < due))
        due = migration;
    return due;
}

void app_quit(struct app *app, struct commands *commands)
{
    (void)commands;
    app->quit = true;
    app->need_draw = true;
}

/* Asks when something is unsaved. */
static void app_leave(struct app *app, struct commands *commands)
{
    if (app->form_open && app->form.changed)
        dialog_open(app, DIALOG_LEAVE, "%s",
                    kind_says(record_kind(app->form.record),
                              app->form.record_id ? SAY_NOT_SAVED : SAY_NOT_ADDED));
    else if (app->unsaved)
        dialog_open(app, DIALOG_LEAVE, "%s", _("The changes could not be saved yet."));
    else if (app->run.state == RUN_GOING)
        dialog_open(app, DIALOG_RUN_LEAVE,
                    _("Checks are under way: %zu of %zu are done. They are offered again when the "
                      "program starts."),
                    run_progress(app).done, run_progress(app).count);
    else
        app_quit(app, commands);
}

static bool act_everywhere(struct app *app, enum action action, struct commands *commands)
{
    switch (action) {
    case ACTION_PANE:
        pane_toggle(app);
        return true;
    case ACTION_SWITCH_FOCUS:
        pane_focus(app);
        return true;
    case ACTION_QUIT:
        app_leave(app, commands);
        return true;
    case ACTION_COMMAND:
        dialog_open(app, DIALOG_COMMAND, "%s", _("What shall be done?"));
        dialog_add_line(app, INPUT_COUNT, NULL);
        return true;
    default:
        return false;
    }
}

static void act_on_screen(struct app *app, enum action action, int32_t key,
                          struct commands *commands)
{
    if (app->screen == SCREEN_LIST)
        list_act(app, action, key, commands);
    else if (app->screen == SCREEN_CHECK)
        check_act(app, action, key, commands);
    else if (app->screen == SCREEN_IMPORT)
        import_act(app, action, commands);
    else if (app->screen == SCREEN_FLEET)
        run_act(app, action, commands);
    else if (app->screen == SCREEN_MIGRATION)
        migration_act(app, action, commands);
    else
        form_act(app, action, key, commands);
}

void app_act(struct app *app, enum action action, int32_t key, struct commands *commands)
{
    if (action == ACTION_REDRAW)
        app->need_draw = app->need_clear = true;
    else if (action == ACTION_SUSPEND)
        commands_add(commands, CMD_SUSPEND);
    else if (app->help)
        help_act(app, action);
    else if (action == ACTION_HELP)
        help_open(app);
    else if (app->dialog.kind != DIALOG_NONE)
        dialog_act(app, action, key, commands);
    else if (app->list->filtering)
        list_filter_act(app, action, key);
    else if (app->migration.rows.filtering)
        migration_filter_act(app, action, key);
    else if (app->pane.searching)
        pane_search_act(app, action, key);
    else if (act_everywhere(app, action, commands))
        return;
    else if (!app->pane.focused)
        act_on_screen(app, action, key, commands);
    else if (!pane_act(app, action, commands) && action == ACTION_SAVE)
        act_on_screen(app, action, key, commands);
}

static void on_time(struct app *app, const struct message *message, struct commands *commands)
{
    int64_t since = app->check.arrival_ms;
    bool another = since > 0 && (message->now_ms - since) / 1000 != (app->now_ms - since) / 1000;
    app->now_ms = message->now_ms;
    if (mail_clock(app) && another && app->screen == SCREEN_CHECK)
        app->need_draw = true;
    if (app->notice.text[0] && app->now_ms >= app->notice.until_ms)
        app_unsay(app);
    if (app->form.probe_due_ms && app->now_ms >= app->form.probe_due_ms) {
        app->form.probe_due_ms = 0;
        probe_start(app, commands);
    }
    run_time(app, commands);
    list_wake(app);
    if (draft_wanted(app) && app->now_ms - app->draft_saved_ms >= DRAFT_EVERY_MS) {
        app->draft_due = false;
        app->draft_saved_ms = app->now_ms;
        app->draft_kept = true;
        commands_add(commands, CMD_SAVE_DRAFT);
    }
}

static void on_key(struct app *app, const struct message *message, struct commands *commands)
{
    enum action action = action_for(app_context(app), message->key);
    if (app->quit)
        return;
    if (action != ACTION_NONE || key_is_character(message->key))
        app_unsay(app);
    app_act(app, action, message->key, commands);
}

static void on_paste(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    if (app->quit || app->help)
        return;
    app_unsay(app);
    if (app->dialog.kind != DIALOG_NONE)
        dialog_paste(app, message->text);
    else if (app->list->filtering)
        list_filter_paste(app, message->text);
    else if (app->migration.rows.filtering)
        migration_filter_paste(app, message->text);
    else if (app->pane.searching)
        pane_search_paste(app, message->text);
    else if (!app->pane.focused && app_context(app) == CONTEXT_TEXT)
        form_paste(app, message->text);
}

static void on_resize(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    app->rows = message->rows;
    app->columns = message->columns;
    list_show_cursor(app);
    form_show_cursor(app);
    import_show(app);
    run_show_cursor(app);
    migration_show(app);
    app->help_top = 0;
    app->need_draw = true;
}

static void on_redraw(struct app *app, const struct message *message, struct commands *commands)
{
    (void)message;
    (void)commands;
    app->need_draw = app->need_clear = true;
}

static void on_draft(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    if (!message->draft)
        return;
    if (app->read_only || app->draft) { /* it belongs to the session that holds the lock */
        draft_free(message->draft);
        return;
    }
    app->draft = message->draft;
    const struct record *record = app->draft->record;
    enum record_kind kind = record_kind(record);
    if (*record_name(record) || kind == RECORD_NOTIFICATION)
        dialog_open(app, DIALOG_DRAFT, kind_says(kind, SAY_DRAFT), record_name(record));
    else
        dialog_open(app, DIALOG_DRAFT, "%s", _("An unfinished registration was kept."));
}

/* What is open keeps the switch that the user sees in it. */
static void on_lookups(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    app->lookups_off = !message->whole;
}

static void on_text_saved(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    app_say(app, SEVERITY_INFO, _("Saved to %s."), message->text);
}

static void on_error(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    app_say(app, SEVERITY_ERROR, "%s", message->err->text);
}

static void on_hangup(struct app *app, const struct message *message, struct commands *commands)
{
    (void)message;
    if (app->form_open && app->form.changed && !app->draft && !app->read_only)
        commands_add(commands, CMD_SAVE_DRAFT);
    app_quit(app, commands);
}

static void (*const handlers[MSG_KIND_COUNT])(struct app *, const struct message *,
                                              struct commands *) = {
    [MSG_TIME] = on_time,
    [MSG_KEY] = on_key,
    [MSG_PASTE] = on_paste,
    [MSG_RESIZE] = on_resize,
    [MSG_REDRAW] = on_redraw,
    [MSG_LOADED] = save_loaded,
    [MSG_LOAD_FAILED] = save_load_failed,
    [MSG_LOCKED_BY] = save_locked_by,
    [MSG_DRAFT] = on_draft,
    [MSG_SAVED] = save_saved,
    [MSG_SAVE_FAILED] = save_failed,
    [MSG_LOOKED] = changed_looked,
    [MSG_REPORT] = check_report,
    [MSG_CHECK_REFUSED] = check_refused,
    [MSG_TEXT_SAVED] = on_text_saved,
    [MSG_TEXT_SAVE_FAILED] = on_error,
    [MSG_SECRET] = login_secret,
    [MSG_SECRET_FAILED] = check_refused,
    [MSG_CA_FILE] = files_answered,
    [MSG_EDIT] = save_edit,
    [MSG_CHECK] = check_outside,
    [MSG_HANGUP] = on_hangup,
    [MSG_NOTICE] = on_error,
    [MSG_PROVIDERS] = providers_arrived,
    [MSG_IMPORT] = import_arrived,
    [MSG_EXPORTED] = import_exported,
    [MSG_TRANSFER] = crossing_progress,
    [MSG_LOOKUPS] = on_lookups,
    [MSG_JOURNAL] = run_journal,
    [MSG_MAPPING] = migration_mapping_arrived,
    [MSG_KEPT] = migration_kept_arrived,
    [MSG_BEFORE] = migration_before_arrived,
    [MSG_PROOF] = migration_proof_arrived,
};

void app_update(struct app *app, const struct message *message, struct commands *commands)
{
    handlers[message->kind](app, message, commands);
    providers_ask(app, commands);
    search_follow(app, commands);
    migration_follow(app, commands);
}
