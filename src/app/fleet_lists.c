/* The checks of many from the lists of mail servers and accounts. */
#include "app/run_parts.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>

static struct check_plan *plan(const struct app *app, const struct run_target *target,
                               struct err *err)
{
    const struct record *record = subject_record(app, run_subject(target));
    if (record)
        return check_plan_of(app->registry, record, err);
    fail(err, ERR_INPUT, "%s", _("It was deleted."));
    return NULL;
}

const struct run_purpose run_of_lists = {
    .name = "check",
    .title = N_("checks"),
    .plan = plan,
    .for_lists = true,
};

/* Those that are marked, else all that the filter leaves, as they are shown; the caller frees.
 * What is built in cannot be checked: nobody has a mailbox there by it. */
static struct run_target *targets_here(const struct app *app, size_t *count)
{
    const struct list_state *list = app->list;
    enum record_kind kind = sections[app->section].kind;
    size_t lead = section_lead(app, app->section);
    struct run_target *targets = mem_new(list->row_count + 1, sizeof *targets);
    *count = 0;
    for (size_t row = 0; row < list->row_count; row++) {
        size_t position = list->rows[row];
        if (position < lead || (list->marked_count > 0 && !list->marked[position]))
            continue;
        unsigned id = registry_id_at(app->registry, kind, position - lead);
        targets[(*count)++] = (struct run_target){kind, id, ""};
    }
    return targets;
}

bool run_possible(const struct app *app)
{
    enum record_kind kind = sections[app->section].kind;
    return (kind == RECORD_SERVER || kind == RECORD_ACCOUNT) &&
           registry_count(app->registry, kind) > 0;
}

static void start_here(struct app *app, struct commands *commands)
{
    size_t count;
    struct run_target *targets = targets_here(app, &count);
    run_start(app, &run_of_lists, targets, count, commands);
    free(targets);
}

/* Held, or ended without those that a wave stopped: it can be gone on with. */
static bool waits(const struct app *app)
{
    const struct run *run = &app->run;
    return run->state == RUN_HELD || (run->state == RUN_OVER && run->purpose == &run_of_lists &&
                                      run_progress(app).left_out > 0);
}

void run_from_list(struct app *app, struct commands *commands)
{
    struct fleet_progress progress = run_progress(app);
    if (!run_possible(app))
        return;
    if (app->run.unseen || (run_under_way(app, NULL) && app->run.state != RUN_HELD)) {
        run_open(app);
    } else if (waits(app)) {
        dialog_open(app, DIALOG_RUN_REST,
                    ngettext("A run of checks is held: %zu of %zu is done. Go on with it?",
                             "A run of checks is held: %zu of %zu are done. Go on with it?",
                             progress.done),
                    progress.done, progress.count);
    } else if (app->rest.target_count > 0) {
        run_offer_rest(app);
    } else {
        start_here(app, commands);
    }
}

bool run_rest_yes(struct app *app, struct commands *commands)
{
    bool stopped = waits(app) && app->run.state == RUN_OVER;
    dialog_close(app);
    if (app->run.state == RUN_HELD) {
        run_open(app);
        run_go_on(app, commands);
    } else if (stopped) { /* whether logins go on being tried is asked once more */
        replace_text(&app->run.wave, NULL);
        run_open(app);
    } else {
        run_take_rest(app, commands);
    }
    return false;
}

/* Dropped: what is shown now is checked instead, where that was wished. */
bool run_rest_discard(struct app *app, struct commands *commands)
{
    bool waited = waits(app);
    dialog_close(app);
    run_forget_rest(app);
    if (waited)
        run_clear(app, commands);
    commands_add(commands, CMD_JOURNAL_END)->replace = true;
    return false;
}
