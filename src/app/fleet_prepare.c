/* Before a run: what an earlier one had, which targets there are, and the question whether they are
 * to be checked. 100,000 of them are looked at in slices, so that no key waits. */
#include "app/run_parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLICE = 500, ASK_FROM = 10 };

/* The question. */

static void add_left_out(struct text *out, size_t count)
{
    if (count == 0)
        return;
    text_begin_sentence(out);
    text_format(out,
                ngettext("%zu is left out: its password would be asked for.",
                         "%zu are left out: their passwords would be asked for.", count),
                count);
}

static void add_limit(struct app *app, const char *label, size_t value, size_t otherwise)
{
    struct dialog *dialog = &app->dialog;
    size_t line = dialog->line_count;
    char number[24];
    snprintf(number, sizeof number, "%zu", value > 0 ? value : otherwise);
    dialog_add_line(app, INPUT_COUNT, number);
    text_copy(dialog->labels[line], sizeof dialog->labels[line], label);
}

/* False: *value is as it was, and the question says what it has to be. */
static bool take_limit(struct app *app, size_t line, size_t *value)
{
    const char *text = edit_text(&app->dialog.lines[line]);
    char *end = NULL, sentence[256];
    unsigned long number = *text >= '0' && *text <= '9' ? strtoul(text, &end, 10) : 0;
    if (number >= 1 && number <= FLEET_JOBS_MAX && *end == '\0') {
        *value = number;
        return true;
    }
    snprintf(sentence, sizeof sentence, _("A number from 1 to %d is needed."), FLEET_JOBS_MAX);
    dialog_problem(app, sentence);
    app->dialog.cursor = line;
    return false;
}

static size_t follow_of(const struct app *app)
{
    const struct run_purpose *purpose = app->run.purpose;
    return purpose->follow ? purpose->follow(app) : 0;
}

/* How many there are, and where they go. Short: at 40 columns all of the question is to be seen. */
static void add_checks(struct text *out, size_t count, size_t servers)
{
    if (servers == 1)
        text_format(out, ngettext("%zu check at one server.", "%zu checks at one server.", count),
                    count);
    else
        text_format(out, ngettext("%zu check at %zu servers.", "%zu checks at %zu servers.", count),
                    count, servers);
}

static void ask(struct app *app)
{
    struct run *run = &app->run;
    size_t before = run_progress(app).before, follow = follow_of(app);
    struct text text = {0};
    add_checks(&text, run->count, fleet_servers(run->fleet));
    if (before > 0) {
        text_begin_sentence(&text);
        text_format(&text,
                    ngettext("%zu of them was done before and counts.",
                             "%zu of them were done before and count.", before),
                    before);
    }
    if (follow > 0) {
        text_begin_sentence(&text);
        text_format(&text, ngettext("Then %zu more is made.", "Then %zu more are made.", follow),
                    follow);
    }
    add_left_out(&text, run->left_out);
    run->state = RUN_ASKED;
    dialog_open(app, DIALOG_RUN, "%s", text_get(&text));
    text_free(&text);
    add_limit(app, _("At once"), app->run_limits.jobs, FLEET_JOBS);
    add_limit(app, _("Per server"), app->run_limits.per_server, FLEET_PER_SERVER);
}

/* Its journal: another run begins with all that is to be checked, one that goes on adds to it. */
static void begin_journal(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    bool anew = !run->purpose->migration && !run->goes_on;
    if (run->purpose->migration)
        return; /* it is open: it was read first */
    struct command *command = commands_add(commands, CMD_JOURNAL_BEGIN);
    command->text = mem_copy(run->purpose->name);
    command->replace = anew;
    if (!anew)
        return;
    command->entries = mem_new(run->count + 1, sizeof *command->entries);
    for (size_t i = 0; i < run->count; i++)
        command->entries[i] = run_entry(run, i);
    command->entry_count = run->count;
}

static void go(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    begin_journal(app, commands);
    run->state = RUN_GOING;
    run_open(app);
    run_say_unkept(app);
    run_turn(app, commands);
    run_count(app);
}

bool run_begin_yes(struct app *app, struct commands *commands)
{
    struct run_limits limits;
    if (!take_limit(app, 0, &limits.jobs) || !take_limit(app, 1, &limits.per_server))
        return false;
    app->run_limits = limits;
    if (app->run.fleet)
        fleet_set_limits(app->run.fleet, limits.jobs, limits.per_server);
    dialog_close(app);
    if (app->run.state == RUN_ASKED)
        go(app, commands);
    return false;
}

bool run_begin_no(struct app *app, struct commands *commands)
{
    if (app->run.state == RUN_ASKED)
        run_clear(app, commands);
    if (app->screen == SCREEN_FLEET)
        run_leave(app);
    return true;
}

/* One target: into the fleet, or left out. */
static void look_at(struct app *app, struct run_target target, struct commands *commands)
{
    struct run *run = &app->run;
    const char *hosts[3] = {NULL};
    struct err err = {0};
    struct check_plan *plan = run_plan(app, &target, &err);
    uint64_t digest = plan ? check_plan_digest(plan) : 0;
    if (plan && !run_give_login(app, &target, plan)) {
        run->left_out++;
        check_plan_free(plan);
        return;
    }
    if (plan && plan->receive)
        hosts[SIDE_RECEIVE] = record_get(plan->server, FIELD_RECEIVE_HOST);
    if (plan && plan->send)
        hosts[SIDE_SEND] = record_get(plan->server, FIELD_SEND_HOST);
    size_t index = fleet_add(run->fleet, hosts);
    run->targets[index] = target;
    run->digests[index] = digest;
    run->kept = index + 1;
    /* What a migration's journal has is known where the targets come from. */
    const struct journal_entry *before =
        run->purpose->migration ? NULL : run_had_before(run, index);
    if (before) {
        fleet_done_before(run->fleet, index, &before->result);
        run_tell(app, index, commands);
    }
    check_plan_free(plan);
}

static void say_none(struct app *app, struct commands *commands)
{
    struct text text = {0};
    text_add(&text, _("There is nothing to check."));
    add_left_out(&text, app->run.left_out);
    run_clear(app, commands);
    if (app->screen == SCREEN_FLEET)
        run_leave(app);
    app_say(app, SEVERITY_INFO, "%s", text_get(&text));
    text_free(&text);
}

void run_prepare(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    size_t end = run->looked_at + SLICE < run->count ? run->looked_at + SLICE : run->count;
    for (; run->looked_at < end; run->looked_at++)
        look_at(app, run->targets[run->looked_at], commands);
    app->need_draw = true;
    if (run->looked_at < run->count)
        return;
    run->count = run->kept;
    run_forget_before(run);
    if (run->count == 0)
        say_none(app, commands);
    else if (run->sure || (run->count + follow_of(app) < ASK_FROM && run->left_out == 0))
        go(app, commands);
    else
        ask(app);
}

void run_prepare_first(struct app *app, struct commands *commands)
{
    struct run *run = &app->run;
    run->state = RUN_PREPARING;
    if (run->count > SLICE)
        run_open(app); /* it takes a moment: its screen shows how far it is */
    run_prepare(app, commands);
}

static void set_up(struct app *app, const struct run_purpose *purpose,
                   const struct run_target *targets, size_t count, struct commands *commands)
{
    struct run *run = &app->run;
    struct run_target *copy = mem_new(count, sizeof *copy);
    memcpy(copy, targets, count * sizeof *copy);
    run_clear(app, commands);
    run->purpose = purpose;
    run->targets = copy;
    run->count = count;
    run->digests = mem_new(count, sizeof *run->digests);
    run->fleet = fleet_new(&(struct fleet_limits){.jobs = app->run_limits.jobs,
                                                  .per_server = app->run_limits.per_server});
    run->now_ms = app->now_ms;
}

static void start(struct app *app, const struct run_purpose *purpose,
                  const struct run_target *targets, size_t count, bool sure,
                  struct commands *commands)
{
    set_up(app, purpose, targets, count, commands);
    app->run.sure = sure;
    if (!purpose->migration) {
        run_prepare_first(app, commands);
        return;
    }
    app->run.state = RUN_READING;
    struct command *command = commands_add(commands, CMD_JOURNAL_BEGIN);
    command->text = mem_copy(purpose->name);
    command->migration = purpose->migration(app);
}

bool run_start(struct app *app, const struct run_purpose *purpose, const struct run_target *targets,
               size_t count, struct commands *commands)
{
    if (run_under_way(app, NULL) && app->run.state != RUN_HELD) {
        run_open(app);
        return false;
    }
    if (count == 0) {
        app_say(app, SEVERITY_INFO, "%s", _("There is nothing to check."));
        return false;
    }
    start(app, purpose, targets, count, false, commands);
    return true;
}

void run_again(struct app *app, const struct run_target *targets, size_t count,
               struct commands *commands)
{
    start(app, app->run.purpose, targets, count, true, commands);
}

void run_resume(struct app *app, const struct run_target *targets, size_t count,
                struct journal_entry *entries, size_t entry_count, struct commands *commands)
{
    set_up(app, &run_of_lists, targets, count, commands);
    app->run.before = entries;
    app->run.before_count = entry_count;
    app->run.goes_on = app->run.sure = true;
    run_prepare_first(app, commands);
}
