/* cli/batch.c - several checks, some of them at the same time: starts, listens, finishes. */
#include "cli/batch.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/change.h"
#include "cli/print.h"
#include "model/log.h"

#include <stdio.h>
#include <stdlib.h>

static void job_free(struct job *job)
{
    record_free(job->server);
    free(job->label);
    free(job->name);
    report_free(job->report);
    log_free(job->log);
    free(job);
}

static void start(struct batch *batch, size_t index)
{
    struct err err = {0};
    const struct cli_door *door = batch->cli->door;
    struct check_plan *plan = batch->plan(batch, index, &err);
    if (!plan) {
        batch->interrupted = err.code == ERR_CHECK; /* at a question: no other is asked */
        batch->refused(batch, index, &err);
        return;
    }
    struct job *job = mem_new(1, sizeof *job);
    job->index = index;
    job->server = record_copy(plan->server);
    if (batch->subject)
        job->label = mem_copy(record_label(batch->subject(batch, index)));
    job->name = mem_copy(batch->subject ? record_name(batch->subject(batch, index)) : "");
    job->account = plan->account;
    job->report = report_new();
    if (batch->keep_log)
        job->log = log_new(LOG_LINES_MAX, LOG_BYTES_MAX);
    batch->jobs[batch->running++] = job;
    door->check(door->main, (unsigned)index + 1, plan);
}

/* The place of a check among those under way; batch->running: it is none of ours. */
static size_t place_of(const struct batch *batch, unsigned number)
{
    size_t place = 0;
    while (place < batch->running && batch->jobs[place]->index + 1 != number)
        place++;
    return place;
}

static struct job *take_out(struct batch *batch, size_t place)
{
    struct job *job = batch->jobs[place];
    batch->jobs[place] = batch->jobs[--batch->running];
    return job;
}

static void on_event(void *context, const struct report_event *event)
{
    struct batch *batch = context;
    size_t place = place_of(batch, event->check);
    if (place == batch->running)
        return;
    struct job *job = batch->jobs[place];
    report_add(job->report, event);
    if (job->log && event->kind == EVENT_LOG)
        log_add(job->log, event);
    if (batch->event)
        batch->event(batch, job, event);
    if (event->kind != EVENT_RESULT || event->side != SIDE_NONE)
        return;
    take_out(batch, place);
    batch->done(batch, job);
    job_free(job);
}

static void on_refused(void *context, unsigned number, const struct err *err)
{
    struct batch *batch = context;
    size_t place = place_of(batch, number);
    if (place == batch->running)
        return;
    struct job *job = take_out(batch, place);
    batch->refused(batch, job->index, err);
    job_free(job);
}

static void interrupt(struct batch *batch)
{
    const struct cli_door *door = batch->cli->door;
    unsigned numbers[BATCH_JOBS_MAX];
    size_t count = batch->interrupted ? 0 : batch->running;
    batch->interrupted = true;
    /* Some end at once and leave their place to another. */
    for (size_t i = 0; i < count; i++)
        numbers[i] = (unsigned)batch->jobs[i]->index + 1;
    for (size_t i = 0; i < count; i++)
        door->cancel(door->main, numbers[i]);
}

void batch_run(struct batch *batch)
{
    const struct cli_door *door = batch->cli->door;
    struct cli_listener listener = {.context = batch, .event = on_event, .refused = on_refused};
    door->listen(door->main, &listener);
    for (;;) {
        while (!batch->interrupted && batch->next < batch->count && batch->running < batch->at_once)
            start(batch, batch->next++);
        if (!batch->running)
            break;
        bool wanted = door->wait(door->main);
        fflush(stdout); /* who reads the events sees them as they happen */
        if (!wanted || print_broken())
            interrupt(batch);
    }
    door->listen(door->main, NULL);
    if (batch->interrupted && !print_broken())
        say(_("Interrupted: the checks under way were cancelled."));
}
