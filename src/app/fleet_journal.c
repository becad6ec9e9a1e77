/* What the journal of a run has: results that count, and a run that was interrupted. */
#include "app/run_parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static int compare(const struct journal_entry *a, const struct journal_entry *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return strcmp(a->role, b->role);
}

static int by_target(const void *left, const void *right)
{
    return compare(left, right);
}

/* Entries of one target in the order in which they were written. */
static int by_target_and_place(const void *left, const void *right)
{
    const struct journal_entry *const *a = left, *const *b = right;
    int order = compare(*a, *b);
    return order != 0 ? order : *a < *b ? -1 : *a > *b;
}

static void entries_free(struct journal_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fleet_result_clear(&entries[i].result);
    free(entries);
}

void run_forget_before(struct run *run)
{
    entries_free(run->before, run->before_count);
    run->before = NULL;
    run->before_count = 0;
}

void run_forget_rest(struct app *app)
{
    struct run_rest *rest = &app->rest;
    entries_free(rest->entries, rest->entry_count);
    free(rest->targets);
    *rest = (struct run_rest){0};
}

/* One for each target, the last that was written; in their order. Takes entries over. */
static struct journal_entry *settled(struct journal_entry *entries, size_t *count)
{
    struct journal_entry **order = mem_new(*count + 1, sizeof *order);
    struct journal_entry *out = mem_new(*count + 1, sizeof *out);
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++)
        order[i] = &entries[i];
    qsort(order, *count, sizeof *order, by_target_and_place);
    for (size_t i = 0; i < *count; i++) {
        if (i + 1 < *count && compare(order[i], order[i + 1]) == 0)
            fleet_result_clear(&order[i]->result);
        else
            out[kept++] = *order[i];
    }
    free(order);
    free(entries);
    *count = kept;
    return out;
}

const struct journal_entry *run_had_before(const struct run *run, size_t index)
{
    struct journal_entry wanted = run_entry(run, index);
    const struct journal_entry *found =
        run->before_count > 0
            ? bsearch(&wanted, run->before, run->before_count, sizeof wanted, by_target)
            : NULL;
    bool counts = found && found->result.status != STATUS_NONE && found->digest == wanted.digest;
    return counts ? found : NULL;
}

/* A run that was interrupted. */

void run_offer_rest(struct app *app)
{
    const struct run_rest *rest = &app->rest;
    if (rest->target_count == 0 || app->dialog.kind != DIALOG_NONE)
        return;
    dialog_open(app, DIALOG_RUN_REST,
                ngettext("A run of checks was interrupted: %zu of %zu is done. Go on with it?",
                         "A run of checks was interrupted: %zu of %zu are done. Go on with it?",
                         rest->done),
                rest->done, rest->target_count);
}

static void take_rest(struct app *app, struct journal_entry *entries, size_t count)
{
    struct run_rest *rest = &app->rest;
    run_forget_rest(app);
    rest->targets = mem_new(count + 1, sizeof *rest->targets);
    for (size_t i = 0; i < count; i++)
        if (entries[i].result.status == STATUS_NONE)
            rest->targets[rest->target_count++] =
                (struct run_target){entries[i].kind, entries[i].id, entries[i].role};
    rest->entry_count = count;
    rest->entries = settled(entries, &rest->entry_count);
    for (size_t i = 0; i < rest->entry_count; i++)
        rest->done += rest->entries[i].result.status != STATUS_NONE;
    if (rest->done >= rest->target_count)
        run_forget_rest(app);
    else
        run_offer_rest(app);
}

void run_take_rest(struct app *app, struct commands *commands)
{
    struct run_rest rest = app->rest;
    app->rest = (struct run_rest){0};
    run_resume(app, rest.targets, rest.target_count, rest.entries, rest.entry_count, commands);
    free(rest.targets);
}

void run_say_unkept(struct app *app)
{
    if (app->run.unkept)
        app_say(app, SEVERITY_WARNING, _("What is checked is not kept for later: %s"),
                app->run.unkept);
}

void run_journal(struct app *app, const struct message *message, struct commands *commands)
{
    struct run *run = &app->run;
    struct journal_entry *entries = message->entries;
    size_t count = message->entry_count;
    if (message->err && message->err->code != ERR_NONE)
        replace_text(&run->unkept, message->err->text);
    run_say_unkept(app);
    if (message->whole) {
        take_rest(app, entries, count);
    } else if (run->state == RUN_READING) {
        run->before = settled(entries, &count);
        run->before_count = count;
        run_prepare_first(app, commands);
    } else {
        entries_free(entries, count);
    }
}
