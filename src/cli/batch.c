/* cli/batch.c - several checks, some of them at the same time: starts, listens, finishes. */
#include "cli/batch.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/print.h"
#include "model/log.h"

#include <stdlib.h>

static void job_free(struct job *job)
{
    server_free(job->server);
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
    job->server = server_copy(plan->server);
    job->report = report_new();
    if (batch->keep_log)
        job->log = log_new(LOG_LINES_MAX, LOG_BYTES_MAX);
    batch->jobs[batch->running++] = job;
    if (!door->check(door->main, (unsigned)index + 1, plan, &err)) {
        batch->running--;
        job_free(job);
        batch->refused(batch, index, &err);
    }
}

static void finish(struct batch *batch, size_t place)
{
    struct job *job = batch->jobs[place];
    batch->jobs[place] = batch->jobs[--batch->running];
    batch->done(batch, job);
    job_free(job);
}

static void take_event(void *context, const struct report_event *event)
{
    struct batch *batch = context;
    for (size_t i = 0; i < batch->running; i++) {
        struct job *job = batch->jobs[i];
        if (job->index + 1 != event->check)
            continue;
        report_add(job->report, event);
        if (job->log && event->kind == EVENT_LOG)
            log_add(job->log, event);
        if (batch->event)
            batch->event(batch, job, event);
        if (event->kind == EVENT_RESULT && event->side == SIDE_NONE)
            finish(batch, i);
        return;
    }
}

static void interrupt(struct batch *batch)
{
    const struct cli_door *door = batch->cli->door;
    if (batch->interrupted)
        return;
    batch->interrupted = true;
    for (size_t i = 0; i < batch->running; i++)
        door->cancel(door->main, (unsigned)batch->jobs[i]->index + 1);
}

void batch_run(struct batch *batch)
{
    const struct cli_door *door = batch->cli->door;
    for (;;) {
        while (!batch->interrupted && batch->next < batch->count && batch->running < batch->at_once)
            start(batch, batch->next++);
        if (!batch->running)
            break;
        if (!door->wait(door->main, take_event, batch) || print_broken())
            interrupt(batch);
    }
    if (batch->interrupted && !print_broken())
        say(_("Interrupted: the checks under way were cancelled."));
}
