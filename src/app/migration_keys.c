/* What the keys do at a move of accounts, and what the footer says of them. */
#include "app/migration_parts.h"
#include "base/i18n.h"

/* Enter leads to the proof's checks while they are under way. */
static bool shows_run(const struct app *app)
{
    return app->migration.step == MIGRATION_PROVE && run_under_way(app, &migration_proof_run);
}

const char *app_migration_wish(const struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    enum migration_state state = screen->status->states[screen->step];
    if (shows_run(app))
        return _("Show the checks");
    if (app->read_only || (state != MIGRATION_OPEN && state != MIGRATION_AGAIN))
        return "";
    return i18n(migration_part_here(app)->wish ? migration_part_here(app)->wish
                                               : migration_steps[screen->step].wish);
}

static void move_step(struct app *app, enum action action)
{
    int step = (int)app->migration.step, last = MIGRATION_STEP_COUNT - 1;
    if (action == ACTION_UP)
        step = step > 0 ? step - 1 : 0;
    else if (action == ACTION_DOWN)
        step = step < last ? step + 1 : last;
    else if (action == ACTION_HOME || action == ACTION_END)
        step = action == ACTION_HOME ? 0 : last;
    if (step != (int)app->migration.step)
        migration_go_to(app, (enum migration_step)step);
}

static void go_inside(struct app *app, bool inside)
{
    struct migration_screen *screen = &app->migration;
    screen->inside = inside && screen->rows.count > 0;
    migration_show(app);
}

/* A step that waits says what for; one that is done is not done twice by chance. */
static void do_step(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    struct err err = {0};
    if (!app_may_change(app, commands))
        return;
    if (screen->stale)
        migration_recount(app);
    if (screen->status->states[screen->step] == MIGRATION_WAITS &&
        !migration_may(screen->status, screen->step, &err) && screen->step != MIGRATION_REMOVE) {
        app_say(app, SEVERITY_WARNING, "%s", err.text);
        return;
    }
    migration_part_here(app)->act(app, commands);
}

/* Does Enter open the row under the cursor, or do the step? */
static bool opens_row(const struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    return screen->inside && migration_part_here(app)->open &&
           screen->rows.cursor < screen->rows.count;
}

/* False: *err says why not. */
static bool may_take_back(const struct app *app, enum migration_step *step, struct err *err)
{
    *step = migration_last_done(app_migration(app));
    if (*step == MIGRATION_STEP_COUNT)
        return fail(err, ERR_INPUT, "%s", _("There is no step to take back."));
    return migration_may_undo(app->migration.status, *step, err);
}

static void ask_undo(struct app *app, struct commands *commands)
{
    struct err err = {0};
    enum migration_step step;
    if (!app_may_change(app, commands))
        return;
    if (run_under_way(app, &migration_proof_run)) {
        app_say(app, SEVERITY_WARNING, "%s",
                _("Accounts are being checked: nothing is taken back under them."));
        return;
    }
    if (!may_take_back(app, &step, &err)) {
        app_say(app, SEVERITY_WARNING, "%s", err.text);
        return;
    }
    dialog_open(app, DIALOG_STEP_UNDO, "%d. %s: %s", (int)step + 1,
                i18n(migration_steps[step].title), i18n(migration_steps[step].undone));
}

bool migration_undo_yes(struct app *app, struct commands *commands)
{
    struct err err = {0};
    enum migration_step step;
    dialog_close(app);
    if (!app_may_change(app, commands) || !may_take_back(app, &step, &err))
        return false;
    if (step == MIGRATION_IMPORT) {
        migration_import_back(app, commands);
        return false;
    }
    if (step == MIGRATION_PROVE)
        migration_prove_forget(app, commands);
    if (!migration_undone(app->registry, app->migration.id, step, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    if (step == MIGRATION_DNS) /* what the watch would find would be done again at once */
        app->migration.looking.off = true;
    migration_changed(app, commands);
    if (!app_migration(app)) {
        migration_leave(app);
        app_say(app, SEVERITY_INFO, "%s",
                _("The migration was given up. Servers and accounts stay."));
        return false;
    }
    migration_go_to(app, step);
    app_say(app, SEVERITY_INFO, _("Taken back: %s."), i18n(migration_steps[step].title));
    return false;
}

static bool part_key(struct app *app, enum action action, struct commands *commands)
{
    const struct migration_part *part = migration_part_here(app);
    for (size_t i = 0; i < sizeof part->keys / sizeof *part->keys && part->keys[i].act; i++)
        if (part->keys[i].action == action) {
            if (!part->keys[i].can || part->keys[i].can(app))
                part->keys[i].act(app, commands);
            return true;
        }
    return false;
}

static void go_back(struct app *app)
{
    struct migration_screen *screen = &app->migration;
    if (*edit_text(&screen->rows.filter)) {
        migration_clear_filter(app);
    } else if (screen->only != ONLY_ALL && screen->step == MIGRATION_PROVE) {
        screen->only = ONLY_ALL;
        migration_rows_anew(app);
    } else if (screen->inside) {
        go_inside(app, false);
    } else {
        migration_leave(app);
    }
}

static bool moves(struct app *app, enum action action)
{
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_HOME:
    case ACTION_END:
        if (!app->migration.inside) {
            move_step(app, action);
            return true;
        }
        migration_move_row(app, action);
        return true;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
    case ACTION_FIND_NEXT:
    case ACTION_FIND_PREVIOUS:
        go_inside(app, true);
        migration_move_row(app, action);
        return true;
    case ACTION_NEXT_ITEM:
    case ACTION_PREVIOUS_ITEM:
        go_inside(app, !app->migration.inside);
        return true;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        go_inside(app, action == ACTION_RIGHT);
        return true;
    default:
        return false;
    }
}

void migration_act(struct app *app, enum action action, struct commands *commands)
{
    if (moves(app, action) || part_key(app, action, commands))
        return;
    switch (action) {
    case ACTION_ENTER:
        if (opens_row(app))
            migration_part_here(app)->open(
                app, app->migration.rows.positions[app->migration.rows.cursor], commands);
        else
            do_step(app, commands);
        break;
    case ACTION_FILTER:
        app->migration.rows.filtering = app->migration.inside = true;
        app->need_draw = true;
        break;
    case ACTION_UNDO:
        ask_undo(app, commands);
        break;
    case ACTION_EXPORT:
        migration_ask_export(app);
        break;
    case ACTION_SAVE:
        app_save_wanted(app, commands);
        break;
    case ACTION_BACK:
        go_back(app);
        break;
    default:
        break;
    }
}

bool migration_can(const struct app *app, enum action action)
{
    const struct migration_screen *screen = &app->migration;
    const struct migration_part *part = migration_part_here(app);
    enum migration_step step;
    struct err err;
    for (size_t i = 0; i < sizeof part->keys / sizeof *part->keys && part->keys[i].act; i++)
        if (part->keys[i].action == action)
            return !part->keys[i].can || part->keys[i].can(app);
    switch (action) {
    case ACTION_ENTER:
        return opens_row(app) ||
               (!app->read_only && screen->status->current < MIGRATION_STEP_COUNT);
    case ACTION_UNDO:
        return !app->read_only && !run_under_way(app, &migration_proof_run) &&
               may_take_back(app, &step, &err);
    case ACTION_NEXT_ITEM:
    case ACTION_FILTER:
    case ACTION_EXPORT:
        return screen->rows.count > 0;
    case ACTION_SAVE:
        return app->unsaved;
    case ACTION_CHECK:
    case ACTION_LOG_FILTER:
    case ACTION_PAUSE:
    case ACTION_EDIT:
    case ACTION_USER_RULE:
        return false; /* of another step */
    default:
        return true;
    }
}

const char *app_migration_label_of(const struct app *app, enum action action)
{
    bool inside = app->migration.inside;
    if (action == ACTION_NEXT_ITEM)
        return inside ? _("to the steps") : _("to the list");
    if (action == ACTION_ENTER)
        return opens_row(app) ? _("open") : shows_run(app) ? _("show") : _("do it");
    if (action == ACTION_CHECK)
        return app->migration.step == MIGRATION_DNS ? _("look now")
               : app->migration.step == MIGRATION_PROVE && app->migration.status->failed > 0
                   ? _("failed again")
                   : _("check");
    if (action == ACTION_PAUSE)
        return app->migration.looking.off ? _("watch") : _("pause");
    return NULL;
}
