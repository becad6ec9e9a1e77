/* A run of many checks: what is under way, and what becomes of it. Which may begin is the model's
 * to say. */
#include "app/run_parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { COUNT_EVERY_MS = 250, BEGIN_AT_ONCE = 64 };

/* Targets. */

struct subject run_subject(const struct run_target *target)
{
    return (struct subject){target->kind, target->id};
}

struct check_plan *run_plan(const struct app *app, const struct run_target *target, struct err *err)
{
    struct check_plan *plan = app->run.purpose->plan(app, target, err);
    if (plan)
        check_plan_refer(plan, app->registry);
    return plan;
}

bool run_give_login(struct app *app, const struct run_target *target, struct check_plan *plan)
{
    const struct login *login = login_find(app, run_subject(target));
    bool asks = login_needs_password(plan) || login_needs_send_password(plan);
    if (login && !login->refused) {
        struct check_wish wish = {.plan = plan, .of = run_subject(target)};
        bool known = login_known(app, &wish);
        if (known)
            login_fill(app, &wish, plan);
        if (known || !asks)
            return true;
    }
    /* A server is looked at without a login as well; the check then says that none was tried. */
    return target->kind == RECORD_SERVER || !asks;
}

/* Checks under way. */

static struct run_flight *flight_of(struct run *run, unsigned check)
{
    size_t low = 0, high = run->flight_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (run->flights[middle].check < check)
            low = middle + 1;
        else
            high = middle;
    }
    return low < run->flight_count && run->flights[low].check == check ? &run->flights[low] : NULL;
}

static void land(struct run *run, struct run_flight *flight)
{
    size_t at = (size_t)(flight - run->flights);
    report_free(flight->report);
    memmove(flight, flight + 1, (run->flight_count - at - 1) * sizeof *flight);
    run->flight_count--;
}

struct journal_entry run_entry(const struct run *run, size_t index)
{
    const struct run_target *target = &run->targets[index];
    return (struct journal_entry){.kind = target->kind,
                                  .id = target->id,
                                  .role = target->role,
                                  .digest = run->digests[index]};
}

void run_tell(struct app *app, size_t index, struct commands *commands)
{
    struct run *run = &app->run;
    const struct run_target *target = &run->targets[index];
    const struct fleet_result *result = fleet_result(run->fleet, index);
    if (run->purpose->for_lists)
        history_put(app, run_subject(target), run->digests[index], result);
    if (run->purpose->ended)
        run->purpose->ended(app, target, result, commands);
    app->need_draw = true;
}

static void note_result(struct app *app, size_t index, struct commands *commands)
{
    struct run *run = &app->run;
    struct command *command = commands_add(commands, CMD_JOURNAL_ADD);
    command->entries = mem_new(1, sizeof *command->entries);
    command->entry_count = 1;
    *command->entries = run_entry(run, index);
    fleet_result_copy(fleet_result(run->fleet, index), &command->entries->result);
    run_tell(app, index, commands);
}

static void begin(struct app *app, size_t index, struct commands *commands)
{
    struct run *run = &app->run;
    const struct run_target *target = &run->targets[index];
    struct err err = {0};
    struct check_plan *plan = run_plan(app, target, &err);
    if (plan && !run_give_login(app, target, plan))
        fail(&err, ERR_INPUT, "%s", _("Its password would have to be asked for."));
    if (!plan || err.code != ERR_NONE) {
        check_plan_free(plan);
        fleet_refused(run->fleet, index, err.text, run->now_ms);
        note_result(app, index, commands);
        return;
    }
    if (run->flight_count == run->flight_room) {
        run->flight_room = run->flight_room ? 2 * run->flight_room : FLEET_JOBS;
        run->flights = mem_grow(run->flights, run->flight_room, sizeof *run->flights);
    }
    run->flights[run->flight_count++] =
        (struct run_flight){.check = ++app->last_check, .index = index, .report = report_new()};
    struct command *command = commands_add(commands, CMD_CHECK);
    command->check = app->last_check;
    command->plan = plan;
}

static void say_over(struct app *app)
{
    struct fleet_progress progress = run_progress(app);
    enum severity severity = progress.fail > 0 ? SEVERITY_WARNING : SEVERITY_INFO;
    app->run.unseen = app->screen != SCREEN_FLEET;
    app_unsay(app);
    if (!app->run.unseen)
        return;
    app_say(app, severity,
            ngettext("%zu check is done: %zu failed. C shows what was found.",
                     "%zu checks are done: %zu failed. C shows what was found.", progress.done),
            progress.done, progress.fail);
}

static void end(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    struct fleet_progress progress = run_progress(app);
    /* What is left is offered again: by the key that goes on, and when the program starts. */
    if (progress.done == progress.count)
        commands_add(commands, CMD_JOURNAL_END)->replace = !run->purpose->migration;
    run->state = RUN_OVER;
    run_count(app);
    say_over(app);
    if (app->screen == SCREEN_LIST)
        list_settle(app);
    if (run->purpose->over)
        run->purpose->over(app, commands);
    app->need_draw = true;
}

static void ask_about_silence(struct app *app, const char *host)
{
    dialog_open(app, DIALOG_SILENT,
                _("%d checks one after the other waited for a connection to %s, which does not "
                  "answer. The checks of this server wait, those of others go on."),
                FLEET_SILENT, host);
}

/* A wave is asked about where it is seen. */
void run_ask_about_wave(struct app *app)
{
    struct run *run = &app->run;
    const char *host = run->fleet ? fleet_wave(run->fleet) : NULL;
    bool asked = !host || (run->wave && strcmp(run->wave, host) == 0);
    if (asked || app->screen != SCREEN_FLEET || app->dialog.kind != DIALOG_NONE || app->help)
        return;
    replace_text(&run->wave, host);
    if (fleet_wave_kind(run->fleet) == FLEET_WAVE_SILENT) {
        ask_about_silence(app, host);
        return;
    }
    dialog_open(app, DIALOG_WAVE,
                _("%d logins in a row were refused by %s. Going on may lock accounts: it may have "
                  "locked us out, or its passwords are others now. Its checks wait, those of "
                  "other servers go on."),
                FLEET_WAVE, host);
}

static bool nothing_left(const struct app *app)
{
    struct fleet_progress progress = run_progress(app);
    return app->run.flight_count == 0 && progress.done == progress.count;
}

void run_turn(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    size_t index;
    if (app->now_ms > run->now_ms)
        run->now_ms = app->now_ms;
    if (run->state == RUN_PREPARING)
        run_prepare(app, commands);
    if (run->state != RUN_GOING && run->state != RUN_HELD)
        return;
    enum fleet_turn turn = FLEET_WAIT;
    for (int i = 0; i < BEGIN_AT_ONCE && run->state == RUN_GOING; i++) {
        turn = fleet_next(run->fleet, run->now_ms, &index);
        if (turn != FLEET_BEGIN)
            break;
        begin(app, index, commands);
    }
    run_ask_about_wave(app);
    if (turn == FLEET_OVER || nothing_left(app))
        end(app, commands);
    else if (run->now_ms - run->counted_ms >= COUNT_EVERY_MS)
        run_count(app);
}

bool run_report(struct app *app, const struct report_event *event, struct commands *commands)
{
    struct run *run = &app->run;
    struct run_flight *flight = flight_of(run, event->check);
    if (!flight)
        return false;
    if (event->kind == EVENT_LOG)
        return true; /* an account's dialogue is seen when it is checked alone */
    report_add(flight->report, event);
    fleet_event(run->fleet, flight->index, event);
    if (event->kind != EVENT_RESULT || event->side != SIDE_NONE)
        return true;
    size_t index = flight->index;
    report_sort(flight->report);
    bool over = fleet_ended(run->fleet, index, flight->report, run->now_ms);
    land(run, flight);
    if (over)
        note_result(app, index, commands);
    run_turn(app, commands);
    return true;
}

bool run_refused(struct app *app, unsigned check, const struct err *err, struct commands *commands)
{
    struct run *run = &app->run;
    struct run_flight *flight = flight_of(run, check);
    if (!flight)
        return false;
    size_t index = flight->index;
    fleet_refused(run->fleet, index, err->text, run->now_ms);
    land(run, flight);
    note_result(app, index, commands);
    run_turn(app, commands);
    return true;
}

static void take_into_run(struct app *app, const struct run_target *target,
                          const struct fleet_result *result)
{
    struct run *run = &app->run;
    bool there = run->fleet && run->state != RUN_READING && run->state != RUN_PREPARING;
    for (size_t i = 0; there && i < fleet_count(run->fleet); i++) {
        const struct run_target *of = &run->targets[i];
        if (of->kind == target->kind && of->id == target->id &&
            strcmp(of->role, target->role) == 0 && run->digests[i] == app->check.check.digest) {
            struct fleet_result before;
            fleet_checked(run->fleet, i, result, &before);
            run_count(app);
            fleet_result_clear(&before);
            return;
        }
    }
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

/* Was it of the settings as they are now, with the user that they name? */
static bool of_settings(const struct app *app, const struct run_target *target)
{
    const struct check_state *check = &app->check.check;
    const struct check_plan *made = app->check.plan;
    struct check_plan *plan = check->purpose->plan(app, target, NULL);
    bool same = false;
    if (plan) {
        check_plan_refer(plan, app->registry);
        same = check_plan_digest(plan) == check->digest && same_text(plan->user, made->user) &&
               same_text(plan->send_user, made->send_user);
    }
    check_plan_free(plan);
    return same;
}

/* A login that was left out takes nothing back. */
static bool left_out(const struct fleet_result *result)
{
    return result->login[SIDE_RECEIVE] == LOGIN_LEFT_OUT ||
           result->login[SIDE_SEND] == LOGIN_LEFT_OUT;
}

void run_checked(struct app *app, struct commands *commands)
{
    const struct check_state *check = &app->check.check;
    struct run_target target = {check->of.kind, check->of.id, check->role};
    struct fleet_result result;
    if (!check->purpose || !of_settings(app, &target))
        return;
    fleet_result_of(check->report, &result);
    result.finished_ms = check->report->finished_ms;
    if (!left_out(&result)) {
        if (app->run.purpose == check->purpose)
            take_into_run(app, &target, &result);
        if (check->purpose->checked)
            check->purpose->checked(app, &target, check->digest, &result, commands);
    }
    fleet_result_clear(&result);
}

/* The program's clock. */

void run_time(struct app *app, struct commands *commands)
{
    if (app->run.state != RUN_NONE && app->run.state != RUN_OVER)
        run_turn(app, commands);
}

/* Results that came after the last count are counted a moment later, also when no other comes. */
static int64_t count_due_ms(const struct app *app)
{
    const struct run *run = &app->run;
    bool counts = run->state == RUN_GOING || run->state == RUN_HELD;
    return counts && run_progress(app).done != run->view.counted ? run->counted_ms + COUNT_EVERY_MS
                                                                 : 0;
}

int64_t run_due_ms(const struct app *app)
{
    const struct run *run = &app->run;
    if (run->state == RUN_PREPARING)
        return app->now_ms;
    int64_t due = run->state == RUN_GOING ? fleet_due_ms(run->fleet) : 0;
    int64_t count = count_due_ms(app);
    if (count && (!due || count < due))
        due = count;
    /* A wave that nobody was asked about yet waits for the user, who presses a key. */
    return due && due <= app->now_ms ? app->now_ms + 1 : due;
}

/* What is wanted of it. */

void run_hold(struct app *app)
{
    if (app->run.state == RUN_GOING) {
        app->run.state = RUN_HELD;
        fleet_hold(app->run.fleet, app->run.now_ms);
    }
    if (app->run.fleet)
        run_count(app);
    app->need_draw = true;
}

void run_go_on(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    if (run->state == RUN_OVER && run_progress(app).left_out > 0)
        fleet_go_on(run->fleet);
    else if (run->state != RUN_HELD)
        return;
    run->state = RUN_GOING;
    app->need_draw = true;
    run_turn(app, commands);
}

bool run_wave_yes(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    dialog_close(app);
    if (!run->fleet)
        return false;
    fleet_go_on(run->fleet);
    if (run->state == RUN_OVER) /* the others have ended meanwhile */
        run->state = RUN_GOING;
    run_turn(app, commands);
    return false;
}

bool run_under_way(const struct app *app, const struct run_purpose *purpose)
{
    const struct run *run = &app->run;
    return run->state != RUN_NONE && run->state != RUN_OVER &&
           (!purpose || run->purpose == purpose);
}

struct fleet_progress run_progress(const struct app *app)
{
    const struct run *run = &app->run;
    return run->fleet ? fleet_progress(run->fleet, run->now_ms) : (struct fleet_progress){0};
}

void run_clear(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    for (size_t i = 0; i < run->flight_count; i++) {
        if (commands)
            commands_add(commands, CMD_CANCEL)->check = run->flights[i].check;
        report_free(run->flights[i].report);
    }
    run_forget_before(run);
    run_view_clear(&run->view);
    fleet_free(run->fleet);
    free(run->flights);
    free(run->targets);
    free(run->digests);
    free(run->wave);
    free(run->unkept);
    *run = (struct run){.state = RUN_NONE};
}

void run_free(struct app *app)
{
    run_clear(app, NULL);
    run_forget_rest(app);
}
