/* The last check of each subject, for the lists. Found by a hash, so that a row finds its own as
 * fast among 100,000 as among ten; and whether it still tells of the settings of now is found out
 * when somebody looks. */
#include "app/parts.h"
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>

enum { SLOTS_FIRST = 64 };

struct entry {
    struct last_check check;
    uint64_t digest;  /* of the settings that it tells of; 0: the record is not there */
    unsigned settled; /* the generation for which `outdated` holds */
    bool outdated;
};

struct history {
    struct entry *rows;
    size_t count, room;
    size_t *slots; /* place + 1; 0 is free */
    size_t slot_count;
    unsigned generation; /* of the registry */
};

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

/* Found by its subject. */

static size_t *slot_of(const struct history *history, struct subject of)
{
    uint64_t hash = ((uint64_t)of.kind << 32 | of.id) * UINT64_C(0x9e3779b97f4a7c15);
    size_t at = (size_t)(hash >> 32) & (history->slot_count - 1);
    while (history->slots[at] && !same_subject(history->rows[history->slots[at] - 1].check.of, of))
        at = (at + 1) & (history->slot_count - 1);
    return &history->slots[at];
}

static void grow(struct history *history)
{
    history->room = history->room ? 2 * history->room : SLOTS_FIRST / 2;
    history->rows = mem_grow(history->rows, history->room, sizeof *history->rows);
    history->slot_count = 2 * history->room;
    free(history->slots);
    history->slots = mem_new(history->slot_count, sizeof *history->slots);
    for (size_t i = 0; i < history->count; i++)
        *slot_of(history, history->rows[i].check.of) = i + 1;
}

static void clear(struct last_check *check)
{
    fleet_result_clear(&check->result);
    report_free(check->report);
}

/* The subject's entry, empty. */
static struct entry *entry_for(struct app *app, struct subject of)
{
    if (!app->history)
        app->history = mem_new(1, sizeof *app->history);
    struct history *history = app->history;
    if (history->count == history->room)
        grow(history);
    size_t *slot = slot_of(history, of);
    if (!*slot)
        *slot = ++history->count;
    else
        clear(&history->rows[*slot - 1].check);
    struct entry *entry = &history->rows[*slot - 1];
    *entry = (struct entry){.check = {.of = of}, .settled = history->generation};
    return entry;
}

/* The settings that a check of the subject would use now; NULL: it is gone, or something is
 * missing. The caller frees. */
static struct check_plan *plan_now(const struct app *app, struct subject of)
{
    const struct record *record = subject_record(app, of);
    return record ? check_plan_of(app->registry, record, NULL) : NULL;
}

/* A result tells of the settings that were checked, not of others that are there now. Who is gone
 * may come back by an undo. */
static bool tells_of_now(const struct app *app, const struct entry *entry)
{
    struct check_plan *now = plan_now(app, entry->check.of);
    bool same = !now || entry->digest == 0 || check_plan_digest(now) == entry->digest;
    check_plan_free(now);
    return same;
}

const struct last_check *app_last_check(const struct app *app, enum record_kind kind, unsigned id)
{
    struct history *history = app->history;
    if (!history || history->count == 0)
        return NULL;
    size_t place = *slot_of(history, (struct subject){kind, id});
    struct entry *entry = place ? &history->rows[place - 1] : NULL;
    if (entry && entry->settled != history->generation) {
        entry->outdated = !tells_of_now(app, entry);
        entry->settled = history->generation;
    }
    return entry && !entry->outdated ? &entry->check : NULL;
}

void history_add(struct app *app, const struct check_state *check)
{
    struct check_plan *now = plan_now(app, check->of);
    if (check->of.id && (!now || record_equal(check->server, now->server))) {
        struct entry *entry = entry_for(app, check->of);
        entry->digest = now ? check_plan_digest(now) : 0;
        entry->check.report = report_copy(check->report);
        fleet_result_of(check->report, &entry->check.result);
        if (*check->refusal && !entry->check.result.text)
            entry->check.result.text = mem_copy(check->refusal);
        entry->check.result.finished_ms = check->report->finished_ms;
        lists_checked(app);
    }
    check_plan_free(now);
}

void history_put(struct app *app, struct subject of, uint64_t digest,
                 const struct fleet_result *result)
{
    struct entry *entry = entry_for(app, of);
    entry->digest = digest;
    entry->settled--; /* the settings may have changed while it was under way */
    fleet_result_copy(result, &entry->check.result);
    lists_checked(app);
}

void history_settle(struct app *app, struct subject saved)
{
    const struct check_state *check = &app->check.check;
    if (app->history)
        app->history->generation++;
    if (same_subject(check->of, saved) && check->report && !check->running)
        history_add(app, check);
}

void history_free(struct app *app)
{
    struct history *history = app->history;
    for (size_t i = 0; history && i < history->count; i++)
        clear(&history->rows[i].check);
    if (history) {
        free(history->rows);
        free(history->slots);
    }
    free(history);
    app->history = NULL;
}
