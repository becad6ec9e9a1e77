/* The screen of a run of many checks: what was found, whom it concerns, and what can be done. */
#include "app/run_parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/failed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What was found ----------------------------------------------------------------------------- */

void run_view_clear(struct run_view *view)
{
    free(view->sums);
    free(view->members);
    *view = (struct run_view){0};
}

static bool same_rule(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* sum NULL: is it one where nothing was found? */
static bool belongs(const struct fleet_result *result, const struct fleet_sum *sum)
{
    bool found = result->rule || result->text;
    return sum ? found && result->status == sum->status && same_rule(result->rule, sum->rule)
               : !found;
}

static const struct fleet_sum *sum_at(const struct run_view *view, size_t row)
{
    return row < view->sum_count ? &view->sums[row] : NULL;
}

static void collect_members(struct app *app)
{
    struct run *run = &app->run;
    struct run_view *view = &run->view;
    const struct fleet_sum *sum = sum_at(view, view->cursor);
    free(view->members);
    view->members = mem_new(run->count + 1, sizeof *view->members);
    view->member_count = 0;
    for (size_t i = 0; i < run->count; i++) {
        const struct fleet_result *result = fleet_result(run->fleet, i);
        if (result && belongs(result, sum))
            view->members[view->member_count++] = i;
    }
}

/* Where the row is now that the cursor was on; texts are the fleet's, which keeps them. */
static size_t row_of(const struct run_view *view, const struct fleet_sum *sum)
{
    size_t row = 0;
    while (row < view->sum_count &&
           !(view->sums[row].status == sum->status && same_rule(view->sums[row].rule, sum->rule)))
        row++;
    return row;
}

void run_count(struct app *app)
{
    struct run *run = &app->run;
    struct run_view *view = &run->view;
    bool on_sum = view->cursor < view->sum_count;
    struct fleet_sum was = on_sum ? view->sums[view->cursor] : (struct fleet_sum){0};
    bool on_last = !on_sum && view->sum_count > 0;
    struct fleet_sum *before = view->sums;
    view->sums = fleet_summary(run->fleet, &view->sum_count);
    if (on_sum && (view->cursor > 0 || view->open))
        view->cursor = row_of(view, &was);
    else if (on_last)
        view->cursor = view->sum_count;
    view->counted = view->clean = run_progress(app).done;
    for (size_t i = 0; i < view->sum_count; i++)
        view->clean -= view->sums[i].count;
    free(before);
    if (view->open)
        collect_members(app);
    run->counted_ms = run->now_ms;
    run_show_cursor(app);
    app->need_draw = true;
}

size_t run_rows(const struct app *app)
{
    const struct run_view *view = &app->run.view;
    if (!app->run.fleet || app->run.state == RUN_PREPARING)
        return 0;
    return view->open ? view->member_count : view->sum_count + (view->clean > 0);
}

/* Rows ------------------------------------------------------------------------------------------
 */

static const char *name_of(const struct app *app, const struct run_target *target)
{
    static char name[512];
    const struct record *record = subject_record(app, run_subject(target));
    if (record)
        text_copy(name, sizeof name, record_label(record));
    else
        snprintf(name, sizeof name, _("number %u"), target->id);
    return name;
}

static struct run_row member_row(const struct app *app, size_t row)
{
    const struct run *run = &app->run;
    size_t index = run->view.members[row];
    const struct fleet_result *result = fleet_result(run->fleet, index);
    const char *text = result->evidence && *result->evidence ? result->evidence : result->text;
    return (struct run_row){.status = result->status,
                            .text = text ? text : "",
                            .name = name_of(app, &run->targets[index])};
}

static struct run_row sum_row(const struct run_view *view, size_t row)
{
    const struct fleet_sum *sum = sum_at(view, row);
    if (!sum)
        return (struct run_row){STATUS_OK, view->clean, _("No problem was found."), ""};
    return (struct run_row){sum->status, sum->count,
                            sum->rule ? sum->text : _("The check could not begin."), ""};
}

struct run_row run_row(const struct app *app, size_t row)
{
    return app->run.view.open ? member_row(app, row) : sum_row(&app->run.view, row);
}

struct run_row run_common(const struct app *app)
{
    return sum_row(&app->run.view, app->run.view.cursor);
}

const char *run_state_text(const struct app *app)
{
    const struct run *run = &app->run;
    switch (run->state) {
    case RUN_READING:
    case RUN_PREPARING:
    case RUN_ASKED:
        return _("preparing");
    case RUN_GOING:
        return _("checking");
    case RUN_HELD:
        return run->flight_count > 0 ? _("stopping") : _("held");
    default:
        return run_progress(app).left_out > 0 ? _("stopped") : _("done");
    }
}

const char *run_mark(const struct app *app)
{
    static char mark[64];
    struct fleet_progress progress = run_progress(app);
    mark[0] = '\0';
    if (run_under_way(app, NULL) && app->run.state != RUN_ASKED)
        snprintf(mark, sizeof mark,
                 app->run.state == RUN_HELD ? _("[held %zu/%zu]") : _("[checks %zu/%zu]"),
                 progress.done, progress.count);
    return mark;
}

/* Moving ----------------------------------------------------------------------------------------
 */

static size_t *cursor_of(struct run_view *view, size_t **top)
{
    *top = view->open ? &view->member_top : &view->top;
    return view->open ? &view->member : &view->cursor;
}

void run_show_cursor(struct app *app)
{
    size_t rows = scroll_rows(app, FLEET_HEAD_ROWS), count = run_rows(app), *top;
    size_t *cursor = cursor_of(&app->run.view, &top);
    if (*cursor >= count)
        *cursor = count > 0 ? count - 1 : 0;
    if (*top > *cursor)
        *top = *cursor;
    if (*cursor - *top >= rows)
        *top = *cursor - rows + 1;
    if (*top + rows > count)
        *top = count > rows ? count - rows : 0;
}

static void move(struct app *app, enum action action)
{
    size_t page = scroll_rows(app, FLEET_HEAD_ROWS), count = run_rows(app), *top;
    size_t *cursor = cursor_of(&app->run.view, &top);
    size_t step = action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN ? page : 1;
    if (action == ACTION_UP || action == ACTION_PAGE_UP)
        *cursor = *cursor > step ? *cursor - step : 0;
    else if (action == ACTION_HOME)
        *cursor = 0;
    else
        *cursor = action == ACTION_END ? count : *cursor + step;
    run_show_cursor(app);
    app->need_draw = true;
}

void run_open(struct app *app)
{
    enum screen now = app->screen;
    if (app->form_open || now == SCREEN_CHECK || now == SCREEN_IMPORT || app->picker.over_form)
        return; /* what is open is not left for it */
    if (now != SCREEN_FLEET)
        app->run_back = now;
    app->screen = SCREEN_FLEET;
    app->run.unseen = false;
    app->pane.focused = false;
    app_unsay(app);
    run_show_cursor(app);
    run_ask_about_wave(app);
    app->need_draw = true;
}

void run_leave(struct app *app)
{
    app->screen = app->run_back;
    list_settle(app);
    app_unsay(app);
    app->need_draw = true;
}

static void open_members(struct app *app)
{
    struct run_view *view = &app->run.view;
    view->open = true;
    view->member = view->member_top = 0;
    collect_members(app);
    app->need_draw = true;
}

/* Its whole diagnosis: it is checked again, alone. */
static void open_target(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    const struct run_target *target = &run->targets[run->view.members[run->view.member]];
    const char *role = *target->role ? i18n(target->role) : ""; /* the run's title has said it */
    char *label = mem_format("%s%s%s", name_of(app, target), *role ? "  " : "", role);
    check_target(app, run->purpose, target, label, commands);
    free(label);
}

/* Again -----------------------------------------------------------------------------------------
 */

static struct run_target *failed(const struct app *app, size_t *count)
{
    const struct run *run = &app->run;
    struct run_target *targets = mem_new(run->count + 1, sizeof *targets);
    *count = 0;
    for (size_t i = 0; i < run->count; i++) {
        const struct fleet_result *result = fleet_result(run->fleet, i);
        if (result && result->status == STATUS_FAIL)
            targets[(*count)++] = run->targets[i];
    }
    return targets;
}

static bool at_rest(const struct app *app)
{
    enum run_state state = app->run.state;
    return state == RUN_OVER || state == RUN_HELD;
}

static void again(struct app *app, struct commands *commands)
{
    size_t count;
    if (!at_rest(app)) {
        app_say(app, SEVERITY_INFO, "%s",
                _("Those that failed can be checked again when the run is over or held."));
        return;
    }
    struct run_target *targets = failed(app, &count);
    if (count > 0)
        run_again(app, targets, count, commands);
    else
        app_say(app, SEVERITY_INFO, "%s", _("None has failed."));
    free(targets);
}

/* A file of those that failed. */

static void ask_export(struct app *app)
{
    size_t count = run_progress(app).fail;
    if (count == 0) {
        app_say(app, SEVERITY_INFO, "%s", _("None has failed."));
        return;
    }
    dialog_open(app, DIALOG_RUN_EXPORT,
                ngettext("%zu check that failed is written to a new CSV file, with what was found.",
                         "%zu checks that failed are written to a new CSV file, with what was "
                         "found.",
                         count),
                count);
    dialog_add_line(app, INPUT_COUNT, "failed.csv");
}

bool run_export(struct app *app, struct commands *commands)
{
    const struct run *run = &app->run;
    const char *path = dialog_path(app);
    if (!path)
        return false;
    struct command *command = commands_add(commands, CMD_EXPORT);
    command->path = mem_copy(path);
    command->cells = failed_cells(run->targets[0].kind);
    for (size_t i = 0; i < run->count; i++) {
        const struct fleet_result *result = fleet_result(run->fleet, i);
        if (result && result->status == STATUS_FAIL)
            failed_cells_add(command->cells, run->targets[i].id, name_of(app, &run->targets[i]),
                             result);
    }
    return false; /* until it is written */
}

/* Keys ------------------------------------------------------------------------------------------
 */

static void go_back(struct app *app)
{
    struct run_view *view = &app->run.view;
    if (view->open) {
        view->open = false;
        run_show_cursor(app);
        app->need_draw = true;
    } else if (app->run.state == RUN_GOING) {
        run_hold(app);
        app_say(app, SEVERITY_INFO, "%s",
                _("No more checks begin; Space goes on, Esc leaves them as they are."));
    } else {
        run_leave(app);
    }
}

bool run_can(const struct app *app, enum action action)
{
    switch (action) {
    case ACTION_ENTER:
        return run_rows(app) > 0;
    case ACTION_TOGGLE:
        return app->run.state == RUN_GOING || app->run.state == RUN_HELD ||
               (app->run.state == RUN_OVER && run_progress(app).left_out > 0);
    case ACTION_CHECK:
        return at_rest(app) && run_progress(app).fail > 0;
    case ACTION_EXPORT:
        return run_progress(app).fail > 0;
    case ACTION_LISTS:
        return run_under_way(app, NULL);
    case ACTION_SAVE:
        return false;
    default:
        return true;
    }
}

void run_act(struct app *app, enum action action, struct commands *commands)
{
    if (scroll_wanted(action)) {
        move(app, action);
        return;
    }
    if (action == ACTION_BACK)
        go_back(app);
    if (action == ACTION_LISTS)
        run_leave(app);
    if (!run_can(app, action) || !app->run.fleet)
        return;
    switch (action) {
    case ACTION_ENTER:
        if (app->run.view.open)
            open_target(app, commands);
        else
            open_members(app);
        break;
    case ACTION_TOGGLE:
        if (app->run.state == RUN_GOING)
            run_hold(app);
        else
            run_go_on(app, commands);
        break;
    case ACTION_CHECK:
        again(app, commands);
        break;
    case ACTION_EXPORT:
        ask_export(app);
        break;
    default:
        break;
    }
}
