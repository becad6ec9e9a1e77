/* wire_logs.c - a few rows, one for each check that keeps a log. */
#include "wire_logs.h"

#include "base/mem.h"
#include "store/wire_log.h"

#include <stdlib.h>

struct kept {
    unsigned check;
    struct wire_log *logs[3]; /* by side */
};

struct wire_logs {
    struct kept *rows;
    size_t count, room;
};

static struct kept *add(struct wire_logs *logs, unsigned check)
{
    if (logs->count == logs->room) {
        logs->room = logs->room ? 2 * logs->room : 4;
        logs->rows = mem_grow(logs->rows, logs->room, sizeof *logs->rows);
    }
    struct kept *row = &logs->rows[logs->count++];
    *row = (struct kept){.check = check};
    return row;
}

bool wire_logs_begin(struct wire_logs **logs, const char *folder, unsigned check,
                     const struct check_plan *plan, struct err *err)
{
    bool wanted[3] = {false, plan->receive && plan->keep_log[SIDE_RECEIVE],
                      plan->send && plan->keep_log[SIDE_SEND]};
    bool opened = true;
    if (!plan->account || (!wanted[SIDE_RECEIVE] && !wanted[SIDE_SEND]))
        return true;
    if (!*logs)
        *logs = mem_new(1, sizeof **logs);
    struct kept *row = add(*logs, check);
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        if (wanted[side])
            row->logs[side] = wire_log_open(folder, plan->account, side, err);
        opened = opened && (!wanted[side] || row->logs[side]);
    }
    return opened;
}

static void finish(struct wire_logs *logs, size_t place)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (logs->rows[place].logs[side])
            wire_log_close(logs->rows[place].logs[side]);
    logs->rows[place] = logs->rows[--logs->count];
}

bool wire_logs_event(struct wire_logs *logs, const struct report_event *event, struct err *err)
{
    size_t place = 0;
    if (!logs)
        return true;
    while (place < logs->count && logs->rows[place].check != event->check)
        place++;
    if (place == logs->count)
        return true;
    if (event->kind == EVENT_RESULT && event->side == SIDE_NONE) {
        finish(logs, place);
        return true;
    }
    struct wire_log *log = logs->rows[place].logs[event->side];
    return event->kind != EVENT_LOG || !log || wire_log_add(log, event, err);
}

void wire_logs_free(struct wire_logs *logs)
{
    if (!logs)
        return;
    while (logs->count)
        finish(logs, 0);
    free(logs->rows);
    free(logs);
}
