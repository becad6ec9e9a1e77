/* cli/batch.c - several checks, many of them at the same time: begins, listens, finishes. */
#include "cli/batch.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/print.h"
#include "model/finding.h"
#include "model/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t now_ms(void)
{
    return clock_monotonic_ns() / 1000000;
}

static void job_free(struct job *job)
{
    record_free(job->server);
    free(job->label);
    free(job->name);
    report_free(job->report);
    log_free(job->log);
    free(job);
}

static struct job *job_new(const struct batch *batch, size_t index, const struct check_plan *plan)
{
    const struct record *subject = batch->subject ? batch->subject((void *)batch, index) : NULL;
    struct job *job = mem_new(1, sizeof *job);
    job->index = index;
    job->server = record_copy(plan->server);
    job->label = subject ? mem_copy(record_label(subject)) : NULL;
    job->name = mem_copy(subject ? record_name(subject) : "");
    job->account = plan->account;
    job->report = report_new();
    if (batch->keep_log)
        job->log = log_new(LOG_LINES_MAX, LOG_BYTES_MAX);
    return job;
}

static void put_in(struct batch *batch, struct job *job)
{
    if (batch->running == batch->room) {
        batch->room = batch->room ? 2 * batch->room : 8;
        batch->jobs = mem_grow(batch->jobs, batch->room, sizeof *batch->jobs);
    }
    job->place = batch->running;
    batch->jobs[batch->running++] = job;
    batch->by_number[job->index] = job;
}

static void take_out(struct batch *batch, struct job *job)
{
    struct job *last = batch->jobs[--batch->running];
    batch->jobs[job->place] = last;
    last->place = job->place;
    batch->by_number[job->index] = NULL;
}

/* NULL: it is none of ours. */
static struct job *job_of(const struct batch *batch, unsigned number)
{
    return number >= 1 && number <= batch->count ? batch->by_number[number - 1] : NULL;
}

static void start(struct batch *batch, size_t index)
{
    struct err err = {0};
    const struct cli_door *door = batch->cli->door;
    struct check_plan *plan = batch->plan(batch, index, &err);
    if (plan) {
        put_in(batch, job_new(batch, index, plan));
        door->check(door->main, (unsigned)index + 1, plan);
        return;
    }
    if (err.code == ERR_CHECK) { /* interrupted at a question: no other is asked */
        batch->interrupted = true;
        fleet_stop(batch->fleet);
        fleet_cancelled(batch->fleet, index);
    } else {
        fleet_refused(batch->fleet, index, err.text, now_ms());
    }
    batch->refused(batch, index, &err);
}

/* The findings of a check that may be tried again wait until it is known which of them stay. */
static bool is_held(const struct batch *batch, const struct report_event *event)
{
    return event->kind == EVENT_FINDING && batch->limits.tries != 1;
}

static void tell(struct batch *batch, struct job *job, const struct report_event *event)
{
    if (batch->event)
        batch->event(batch, job, event);
}

static void tell_held(struct batch *batch, struct job *job, const struct report_event *last)
{
    for (size_t i = 0; batch->limits.tries != 1 && i < job->report->finding_count; i++) {
        struct report_event event = *last;
        event.kind = EVENT_FINDING;
        event.finding = job->report->findings[i];
        event.side = event.finding->side;
        event.stage = event.finding->stage;
        tell(batch, job, &event);
    }
}

/* A check that comes again: whoever follows its dialogue is told. */
static void tell_again(struct batch *batch, struct job *job, const struct report_event *last)
{
    const char *text = _("The server is busy; the check is made again later.");
    struct report_event event = *last;
    event.kind = EVENT_LOG;
    event.direction = DIRECTION_NOTE;
    event.text = text;
    event.length = strlen(text);
    tell(batch, job, &event);
}

void batch_say_wave(const struct batch *batch, const char *host)
{
    if (fleet_wave_kind(batch->fleet) == FLEET_WAVE_SILENT)
        say(_("%s does not answer: %d checks in a row waited for a connection. Its other checks "
              "are "
              "left out; with --keep-going they are made all the same."),
            host, FLEET_SILENT);
    else
        say(_("%s has refused %d logins in a row: its other checks are left out, so that nobody is "
              "locked out. With --keep-going they are made all the same."),
            host, FLEET_WAVE);
}

static void tell_wave(struct batch *batch)
{
    const char *host = fleet_wave(batch->fleet);
    if (host && host != batch->last_wave && batch->wave)
        batch->wave(batch, host);
    batch->last_wave = host;
}

static void finish(struct batch *batch, struct job *job, const struct report_event *last)
{
    bool stopped = batch->interrupted;
    bool over;
    take_out(batch, job);
    job->cancelled = stopped && report_has(job->report, SIDE_NONE, FINDING_CANCELLED);
    over = fleet_ended(batch->fleet, job->index, job->report, now_ms());
    if (over || stopped) {
        tell_held(batch, job, last);
        tell(batch, job, last);
        batch->done(batch, job);
    } else {
        tell_again(batch, job, last);
    }
    tell_wave(batch);
    job_free(job);
}

static void on_event(void *context, const struct report_event *event)
{
    struct batch *batch = context;
    struct job *job = job_of(batch, event->check);
    if (!job)
        return;
    report_add(job->report, event);
    fleet_event(batch->fleet, job->index, event);
    if (job->log && event->kind == EVENT_LOG)
        log_add(job->log, event);
    if (event->kind == EVENT_RESULT && event->side == SIDE_NONE)
        finish(batch, job, event);
    else if (!is_held(batch, event))
        tell(batch, job, event);
}

static void on_refused(void *context, unsigned number, const struct err *err)
{
    struct batch *batch = context;
    struct job *job = job_of(batch, number);
    if (!job)
        return;
    take_out(batch, job);
    if (batch->interrupted)
        fleet_cancelled(batch->fleet, job->index);
    else
        fleet_refused(batch->fleet, job->index, err->text, now_ms());
    batch->refused(batch, job->index, err);
    job_free(job);
}

static void interrupt(struct batch *batch)
{
    const struct cli_door *door = batch->cli->door;
    size_t count = batch->running;
    unsigned *numbers = mem_new(count + 1, sizeof *numbers);
    batch->abandoned = batch->interrupted;
    batch->interrupted = true;
    fleet_stop(batch->fleet);
    /* Some end at once and leave their place to another. */
    for (size_t i = 0; i < count; i++)
        numbers[i] = (unsigned)batch->jobs[i]->index + 1;
    for (size_t i = 0; i < count && !batch->abandoned; i++)
        door->cancel(door->main, numbers[i]);
    free(numbers);
}

/* -1: something will happen. */
static int patience(const struct batch *batch)
{
    int64_t due = fleet_due_ms(batch->fleet), left = due ? due - now_ms() : -1;
    if (due && left < 0)
        left = 0;
    if (batch->tick && batch->tick_ms && (left < 0 || left > batch->tick_ms))
        left = batch->tick_ms;
    return (int)left;
}

void batch_prepare(struct batch *batch)
{
    static const char *const nowhere[3];
    batch->fleet = fleet_new(&batch->limits);
    batch->by_number = mem_new(batch->count + 1, sizeof(struct job *));
    for (size_t i = 0; i < batch->count; i++)
        if (batch->add)
            batch->add(batch, i);
        else
            fleet_add(batch->fleet, nowhere);
}

void batch_run(struct batch *batch)
{
    const struct cli_door *door = batch->cli->door;
    struct cli_listener listener = {.context = batch, .event = on_event, .refused = on_refused};
    enum fleet_turn turn;
    size_t index;
    if (!batch->fleet)
        batch_prepare(batch);
    door->listen(door->main, &listener);
    while (!batch->abandoned) {
        while ((turn = fleet_next(batch->fleet, now_ms(), &index)) == FLEET_BEGIN)
            start(batch, index);
        if (turn == FLEET_OVER)
            break;
        bool wanted = door->wait_for(door->main, patience(batch));
        if (batch->tick)
            batch->tick(batch);
        else
            fflush(stdout); /* who reads the events sees them as they happen */
        if (!wanted || print_broken())
            interrupt(batch);
    }
    door->listen(door->main, NULL);
    if (batch->hush)
        batch->hush(batch);
    if (batch->interrupted && !print_broken())
        say(_("Interrupted: the checks under way were cancelled."));
}

void batch_clear(struct batch *batch)
{
    while (batch->running) {
        struct job *job = batch->jobs[0];
        take_out(batch, job);
        job_free(job);
    }
    free(batch->jobs);
    free(batch->by_number);
    fleet_free(batch->fleet);
    batch->jobs = batch->by_number = NULL;
    batch->fleet = NULL;
}
