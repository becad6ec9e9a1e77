/* The last check of each subject, for the lists. Sorted, so that a row finds its own fast. */
#include "app/parts.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static struct report *report_copy(const struct report *report)
{
    struct report *copy = report_new();
    for (size_t side = 0; side < 3; side++) {
        for (size_t stage = 0; stage < STAGE_COUNT; stage++) {
            copy->stages[side][stage] = report->stages[side][stage];
            copy->stages[side][stage].detail = detail_copy(report->stages[side][stage].detail);
        }
        copy->result[side] = report->result[side];
        copy->ms[side] = report->ms[side];
    }
    copy->findings = mem_new(report->finding_count + 1, sizeof(struct finding *));
    for (size_t i = 0; i < report->finding_count; i++)
        copy->findings[i] = finding_copy(report->findings[i]);
    copy->finding_count = report->finding_count;
    copy->done = report->done;
    copy->finished_ms = report->finished_ms;
    return copy;
}

static bool before(struct subject a, struct subject b)
{
    return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
}

/* Where the subject's entry is, or would be. */
static size_t place_of(const struct app *app, struct subject of)
{
    size_t low = 0, high = app->history_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (before(app->history[middle].of, of))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_at(const struct app *app, size_t place, struct subject of)
{
    return place < app->history_count && same_subject(app->history[place].of, of);
}

const struct check_state *app_last_check(const struct app *app, enum record_kind kind, unsigned id)
{
    struct subject of = {kind, id};
    size_t place = place_of(app, of);
    return is_at(app, place, of) ? &app->history[place] : NULL;
}

static void clear(struct check_state *entry)
{
    record_free(entry->server);
    report_free(entry->report);
    *entry = (struct check_state){0};
}

static void forget(struct app *app, size_t place)
{
    clear(&app->history[place]);
    memmove(&app->history[place], &app->history[place + 1],
            (app->history_count - place - 1) * sizeof *app->history);
    app->history_count--;
}

static void keep(struct app *app, const struct check_state *check)
{
    if (check->of.id == 0)
        return;
    size_t place = place_of(app, check->of);
    if (!is_at(app, place, check->of)) {
        app->history = mem_grow(app->history, app->history_count + 1, sizeof *app->history);
        memmove(&app->history[place + 1], &app->history[place],
                (app->history_count - place) * sizeof *app->history);
        app->history_count++;
    } else {
        clear(&app->history[place]);
    }
    app->history[place] = *check;
    app->history[place].server = record_copy(check->server);
    app->history[place].report = report_copy(check->report);
}

/* The settings that a check of the subject would use now; NULL: it is gone, or something is
 * missing. The caller frees. */
static struct check_plan *plan_now(const struct app *app, struct subject of)
{
    const struct record *record = subject_record(app, of);
    return record ? check_plan_of(app->registry, record, NULL) : NULL;
}

void history_add(struct app *app, const struct check_state *check)
{
    struct check_plan *now = plan_now(app, check->of);
    if (!now || record_equal(check->server, now->server))
        keep(app, check);
    check_plan_free(now);
}

/* A result tells of the settings that were checked, not of others that are there now. Who is gone
 * may come back by an undo. */
void history_settle(struct app *app, struct subject saved)
{
    for (size_t place = app->history_count; place > 0; place--) {
        struct check_state *entry = &app->history[place - 1];
        struct check_plan *now = plan_now(app, entry->of);
        if (now && !record_equal(entry->server, now->server))
            forget(app, place - 1);
        check_plan_free(now);
    }
    const struct check_state *check = &app->check.check;
    if (same_subject(check->of, saved) && check->report && !check->running)
        history_add(app, check);
}

void history_free(struct app *app)
{
    for (size_t i = 0; i < app->history_count; i++)
        clear(&app->history[i]);
    free(app->history);
    app->history = NULL;
    app->history_count = 0;
}
