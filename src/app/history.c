/* The last check of each server, for the list. Sorted by id, so that a row finds its own fast. */
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

/* Where the server's entry is, or would be. */
static size_t place_of(const struct app *app, unsigned server_id)
{
    size_t low = 0, high = app->history_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (app->history[middle].server_id < server_id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct check_state *app_last_check(const struct app *app, unsigned server_id)
{
    size_t place = place_of(app, server_id);
    if (place < app->history_count && app->history[place].server_id == server_id)
        return &app->history[place];
    return NULL;
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

void history_keep(struct app *app, const struct check_state *check)
{
    if (check->server_id == 0)
        return;
    size_t place = place_of(app, check->server_id);
    if (place == app->history_count || app->history[place].server_id != check->server_id) {
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

/* A result tells of the settings that were checked, not of others that are saved now. */
void history_saved(struct app *app, unsigned server_id, const struct record *server)
{
    const struct check_state *check = &app->check.check;
    size_t place = place_of(app, server_id);
    if (place < app->history_count && app->history[place].server_id == server_id &&
        !record_equal(app->history[place].server, server))
        forget(app, place);
    if (check->server_id == server_id && check->report && !check->running &&
        record_equal(check->server, server))
        history_keep(app, check);
}

void history_free(struct app *app)
{
    for (size_t i = 0; i < app->history_count; i++)
        clear(&app->history[i]);
    free(app->history);
    app->history = NULL;
    app->history_count = 0;
}
