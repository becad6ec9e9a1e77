/* A move of accounts on the screen: opened, gone through, left. What its steps do is in the table
 * of migration_steps.c. */
#include "app/migration_parts.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/fold.h"

#include <stdlib.h>
#include <string.h>

enum { FILTER_MAX = 256, COUNT_EVERY_MS = 1000 };

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

static char *server_name(const struct record *server, const char *number)
{
    return server ? mem_copy(record_label(server)) : mem_format("#%s", number);
}

static char *source_name(const struct app *app, const struct record *migration)
{
    return server_name(migration_source(app->registry, migration),
                       record_get(migration, FIELD_MIGRATION_SOURCE));
}

static char *destination_name(const struct app *app, const struct record *migration)
{
    return server_name(migration_destination(app->registry, migration),
                       record_get(migration, FIELD_MIGRATION_DESTINATION));
}

char *app_migration_label(const struct app *app, const struct record *migration)
{
    char *from = source_name(app, migration), *to = destination_name(app, migration);
    char *label = mem_format("%s -> %s", from, to);
    free(from);
    free(to);
    return label;
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

const char *migration_state_word(enum migration_state state)
{
    static const char *const words[] = {
        [MIGRATION_WAITS] = N_("waits"),
        [MIGRATION_OPEN] = N_("to do"),
        [MIGRATION_DONE] = N_("done"),
        [MIGRATION_AGAIN] = N_("look again"),
    };
    return i18n(words[state]);
}

enum status migration_state_status(enum migration_state state)
{
    static const enum status statuses[] = {
        [MIGRATION_WAITS] = STATUS_SKIP,
        [MIGRATION_OPEN] = STATUS_RUNNING,
        [MIGRATION_DONE] = STATUS_OK,
        [MIGRATION_AGAIN] = STATUS_WARN,
    };
    return statuses[state];
}

/* The rows below the steps --------------------------------------------------------------------- */

static const struct migration_part *part_here(const struct app *app)
{
    return &migration_parts[app->migration.step];
}

const struct migration_column *app_migration_columns(const struct app *app)
{
    return part_here(app)->columns;
}

void app_migration_row(const struct app *app, size_t row, struct migration_cells *out)
{
    memset(out, 0, sizeof *out);
    if (row < app->migration.rows.count)
        part_here(app)->cells(app, app->migration.rows.positions[row], out);
}

char *app_migration_foot(const struct app *app)
{
    const struct migration_rows *rows = &app->migration.rows;
    const struct migration_part *part = part_here(app);
    return part->foot && rows->cursor < rows->count ? part->foot(app, rows->positions[rows->cursor])
                                                    : NULL;
}

char *app_migration_head(const struct app *app, enum status *status)
{
    *status = STATUS_NONE;
    return part_here(app)->head ? part_here(app)->head(app, status) : NULL;
}

const char *app_migration_wish(const struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    enum migration_state state = screen->status->states[screen->step];
    if (app->read_only || (state != MIGRATION_OPEN && state != MIGRATION_AGAIN))
        return "";
    return i18n(part_here(app)->wish ? part_here(app)->wish : migration_steps[screen->step].wish);
}

static bool matches(const struct app *app, size_t position, const char *find)
{
    struct migration_cells cells;
    if (*find == '\0')
        return true;
    memset(&cells, 0, sizeof cells);
    part_here(app)->cells(app, position, &cells);
    for (size_t i = 0; i < MIGRATION_COLUMNS; i++)
        if (strcasestr(cells.cells[i], find))
            return true;
    return false;
}

static void show_cursor(struct app *app)
{
    struct migration_rows *rows = &app->migration.rows;
    struct migration_layout layout;
    app_migration_layout(app, &layout);
    size_t seen = layout.table_rows > 1 ? (size_t)layout.table_rows - 1 : 1;
    if (rows->cursor >= rows->count)
        rows->cursor = rows->count ? rows->count - 1 : 0;
    if (rows->top > rows->cursor)
        rows->top = rows->cursor;
    if (rows->cursor >= rows->top + seen)
        rows->top = rows->cursor - seen + 1;
    if (rows->top + seen > rows->count)
        rows->top = rows->count > seen ? rows->count - seen : 0;
    app->need_draw = true;
}

void migration_rows_anew(struct app *app)
{
    struct migration_screen *screen = &app->migration;
    struct migration_rows *rows = &screen->rows;
    const struct migration_part *part = part_here(app);
    const char *find = edit_text(&rows->filter);
    if (part->prepare)
        part->prepare(app);
    size_t all = part->count(app);
    free(rows->positions);
    rows->positions = mem_new(all + 1, sizeof *rows->positions);
    rows->count = 0;
    for (int place = 0; place < (part->place ? MIGRATION_PLACES : 1); place++)
        for (size_t position = 0; position < all; position++)
            if ((!part->place || part->place(app, position) == place) &&
                matches(app, position, find))
                rows->positions[rows->count++] = position;
    if (rows->count == 0 && !rows->filtering && !*find)
        screen->inside = false;
    show_cursor(app);
}

static void clear_filter(struct app *app)
{
    edit_clear(&app->migration.rows.filter);
    migration_rows_anew(app);
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

static void leave(struct app *app)
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
        leave(app);
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
    char *from = source_name(app, found), *to = destination_name(app, found);
    char key[16];
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
    free(from);
    free(to);
}

/* Keys ----------------------------------------------------------------------------------------- */

static void move_row(struct app *app, enum action action)
{
    struct migration_rows *rows = &app->migration.rows;
    struct migration_layout layout;
    app_migration_layout(app, &layout);
    size_t page = layout.table_rows > 1 ? (size_t)layout.table_rows - 1 : 1;
    size_t last = rows->count ? rows->count - 1 : 0, at = rows->cursor;
    if (action == ACTION_UP || action == ACTION_FIND_PREVIOUS)
        at = at > 0 ? at - 1 : action == ACTION_UP ? 0 : last;
    else if (action == ACTION_DOWN || action == ACTION_FIND_NEXT)
        at = at < last ? at + 1 : action == ACTION_DOWN ? last : 0;
    else if (action == ACTION_PAGE_UP)
        at = at > page ? at - page : 0;
    else if (action == ACTION_PAGE_DOWN)
        at = at + page < last ? at + page : last;
    else
        at = action == ACTION_HOME ? 0 : last;
    rows->cursor = at;
    show_cursor(app);
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
    show_cursor(app);
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
    part_here(app)->act(app, commands);
}

/* Does Enter open the row under the cursor, or do the step? */
static bool opens_row(const struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    return screen->inside && part_here(app)->open && screen->rows.cursor < screen->rows.count;
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
                i18n(migration_steps[step].title), i18n(migration_parts[step].taken_back));
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
    migration_changed(app, commands);
    if (!app_migration(app)) {
        leave(app);
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
    const struct migration_part *part = part_here(app);
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
        clear_filter(app);
    } else if (screen->only != ONLY_ALL && screen->step == MIGRATION_PROVE) {
        screen->only = ONLY_ALL;
        migration_rows_anew(app);
    } else if (screen->inside) {
        go_inside(app, false);
    } else {
        leave(app);
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
        move_row(app, action);
        return true;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
    case ACTION_FIND_NEXT:
    case ACTION_FIND_PREVIOUS:
        go_inside(app, true);
        move_row(app, action);
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
            part_here(app)->open(app, app->migration.rows.positions[app->migration.rows.cursor],
                                 commands);
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
        if (app->unsaved && app_may_change(app, commands))
            app_save(app, AFTER_NOTHING, false, commands);
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
    const struct migration_part *part = part_here(app);
    enum migration_step step;
    struct err err;
    for (size_t i = 0; i < sizeof part->keys / sizeof *part->keys && part->keys[i].act; i++)
        if (part->keys[i].action == action)
            return !part->keys[i].can || part->keys[i].can(app);
    switch (action) {
    case ACTION_ENTER:
        return opens_row(app) || !app->read_only;
    case ACTION_UNDO:
        return !app->read_only && may_take_back(app, &step, &err);
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
        return opens_row(app) ? _("open") : _("do it");
    if (action == ACTION_CHECK)
        return app->migration.step == MIGRATION_DNS ? _("look now")
               : app->migration.step == MIGRATION_PROVE && app->migration.status->failed > 0
                   ? _("failed again")
                   : _("check");
    if (action == ACTION_PAUSE)
        return app->migration.looking.off ? _("watch") : _("pause");
    return NULL;
}

void migration_filter_act(struct app *app, enum action action, int32_t key)
{
    struct migration_rows *rows = &app->migration.rows;
    if (action == ACTION_ENTER || action == ACTION_BACK) {
        rows->filtering = false;
        if (action == ACTION_BACK)
            edit_clear(&rows->filter);
        migration_rows_anew(app);
        return;
    }
    if (scroll_wanted(action)) {
        move_row(app, action);
        return;
    }
    enum edited edited = edit_act(&rows->filter, action, key, FILTER_MAX);
    if (edited == EDITED_TEXT)
        migration_rows_anew(app);
    if (edited != EDITED_NOT)
        app->need_draw = true;
}

void migration_filter_paste(struct app *app, const char *text)
{
    bool whole;
    if (edit_paste(&app->migration.rows.filter, text, FILTER_MAX, &whole) == EDITED_TEXT)
        migration_rows_anew(app);
    if (!whole)
        app_say_paste_cut(app);
}

void migration_show(struct app *app)
{
    if (app->screen == SCREEN_MIGRATION)
        show_cursor(app);
}

void app_migration_layout(const struct app *app, struct migration_layout *out)
{
    enum { ROOMY = 18, WIDE = 60 };
    const struct migration_part *part = part_here(app);
    struct layout layout;
    app_layout(app, &layout);
    int rows = layout.body_rows, at;
    bool roomy = rows >= ROOMY, inside = app->migration.inside;
    *out = (struct migration_layout){.step_rows = roomy ? MIGRATION_STEP_COUNT : 1,
                                     .line_row = roomy ? MIGRATION_STEP_COUNT : -1,
                                     .head_row = -1};
    at = roomy ? MIGRATION_STEP_COUNT + 1 : 1;
    out->sentence_row = at;
    out->sentence_rows = roomy ? (app->columns < WIDE ? 3 : 2) : inside ? 0 : 2;
    out->foot_rows = roomy || inside ? 2 : 0;
    at += out->sentence_rows;
    if (part->head)
        out->head_row = at++;
    out->table_row = at;
    out->table_rows = rows - at - out->foot_rows;
    if (out->table_rows < 0)
        out->table_rows = 0;
    out->foot_row = at + out->table_rows;
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
