/* The lines in which a fleet's routes and checks wait, and its alarm clock. */
#include "base/mem.h"
#include "model/fleet_private.h"

void fleet_line_add(struct fleet *fleet, struct fleet_line *line, size_t route)
{
    fleet->routes[route].next = FLEET_NONE;
    fleet->routes[route].lined = true;
    if (line->head == FLEET_NONE)
        line->head = route;
    else
        fleet->routes[line->tail].next = route;
    line->tail = route;
}

size_t fleet_line_take(struct fleet *fleet, struct fleet_line *line)
{
    size_t route = line->head;

    if (route == FLEET_NONE)
        return FLEET_NONE;
    line->head = fleet->routes[route].next;
    fleet->routes[route].lined = false;
    return route;
}

void fleet_line_join(struct fleet *fleet, struct fleet_line *line, struct fleet_line *behind)
{
    if (behind->head == FLEET_NONE)
        return;
    if (line->head == FLEET_NONE)
        line->head = behind->head;
    else
        fleet->routes[line->tail].next = behind->head;
    line->tail = behind->tail;
    behind->head = FLEET_NONE;
}

void fleet_queue(struct fleet *fleet, size_t check)
{
    size_t number = fleet->checks[check].route;
    struct fleet_route *route = &fleet->routes[number];

    fleet->checks[check].next = UINT32_MAX;
    if (route->head == UINT32_MAX)
        route->head = (uint32_t)check;
    else
        fleet->checks[route->tail].next = (uint32_t)check;
    route->tail = (uint32_t)check;
    if (!route->lined)
        fleet_line_add(fleet, &fleet->ready, number);
}

/* Those that an earlier run had done still stand in the line. */
size_t fleet_unqueue(struct fleet *fleet, struct fleet_route *route)
{
    while (route->head != UINT32_MAX) {
        size_t check = route->head;
        route->head = fleet->checks[check].next;
        if (fleet->checks[check].state != FLEET_DONE)
            return check;
    }
    return FLEET_NONE;
}

/* The alarm clock --------------------------------------------------------------------------- */

static void swap(struct fleet_alarm *a, struct fleet_alarm *b)
{
    struct fleet_alarm kept = *a;

    *a = *b;
    *b = kept;
}

void fleet_alarm_add(struct fleet *fleet, int64_t at_ms, size_t server, size_t check)
{
    size_t at = fleet->alarm_count++;

    if (at == fleet->alarm_room) {
        fleet->alarm_room = fleet->alarm_room > 0 ? 2 * fleet->alarm_room : 16;
        fleet->alarms = mem_grow(fleet->alarms, fleet->alarm_room, sizeof(*fleet->alarms));
    }
    fleet->alarms[at] = (struct fleet_alarm){at_ms, server, check};
    for (; at > 0 && fleet->alarms[(at - 1) / 2].at_ms > at_ms; at = (at - 1) / 2)
        swap(&fleet->alarms[at], &fleet->alarms[(at - 1) / 2]);
}

static void sink(struct fleet *fleet)
{
    struct fleet_alarm *alarms = fleet->alarms;

    for (size_t at = 0, child; (child = 2 * at + 1) < fleet->alarm_count; at = child) {
        if (child + 1 < fleet->alarm_count && alarms[child + 1].at_ms < alarms[child].at_ms)
            child++;
        if (alarms[at].at_ms <= alarms[child].at_ms)
            return;
        swap(&alarms[at], &alarms[child]);
    }
}

bool fleet_alarm_take(struct fleet *fleet, int64_t now_ms, size_t *server, size_t *check)
{
    if (fleet->alarm_count == 0 || fleet->alarms[0].at_ms > now_ms)
        return false;
    *server = fleet->alarms[0].server;
    *check = fleet->alarms[0].check;
    fleet->alarms[0] = fleet->alarms[--fleet->alarm_count];
    sink(fleet);
    return true;
}
