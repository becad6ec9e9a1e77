/* Many checks as one run: their turns, and what becomes of each. */
#include "base/mem.h"
#include "model/fleet_private.h"

#include <stdlib.h>

enum { CROWDS_MAX = 16, ROUTE_TEXT = 64 };

struct fleet *fleet_new(const struct fleet_limits *limits)
{
    struct fleet *fleet = mem_new(1, sizeof(*fleet));

    fleet->limits = *limits;
    if (limits->jobs == 0)
        fleet->limits.jobs = FLEET_JOBS;
    if (limits->per_server == 0)
        fleet->limits.per_server = FLEET_PER_SERVER;
    if (limits->tries == 0)
        fleet->limits.tries = FLEET_TRIES;
    if (limits->pause_ms == 0)
        fleet->limits.pause_ms = FLEET_PAUSE_MS;
    fleet->ready = (struct fleet_line){FLEET_NONE, FLEET_NONE};
    fleet->wave = FLEET_NONE;
    for (size_t i = 0; i < FLEET_SLOTS; i++)
        fleet->slots[i].number = -1;
    return fleet;
}

void fleet_set_limits(struct fleet *fleet, size_t jobs, size_t per_server)
{
    fleet->limits.jobs = jobs > 0 ? jobs : FLEET_JOBS;
    fleet->limits.per_server = per_server > 0 ? per_server : FLEET_PER_SERVER;
    for (size_t i = 0; i < fleet->server_count; i++)
        fleet->servers[i].room = fleet->limits.per_server;
}

void fleet_free(struct fleet *fleet)
{
    if (fleet == NULL)
        return;
    for (size_t i = 0; i < fleet->count; i++)
        if (fleet->checks[i].result != NULL) {
            fleet_result_clear(fleet->checks[i].result);
            free(fleet->checks[i].result);
        }
    for (size_t i = 0; i < fleet->server_count; i++)
        free(fleet->servers[i].host);
    name_table_clear(&fleet->hosts);
    name_table_clear(&fleet->addresses);
    name_table_clear(&fleet->pairs);
    free(fleet->checks);
    free(fleet->routes);
    free(fleet->servers);
    free(fleet->alarms);
    free(fleet);
}

/* Adding ------------------------------------------------------------------------------------ */

static size_t route_of(struct fleet *fleet, const char *const hosts[3])
{
    struct fleet_route fresh = {.head = UINT32_MAX, .next = FLEET_NONE};
    char *name;
    size_t route;

    for (enum side side = SIDE_NONE; side <= SIDE_SEND; side++)
        fresh.server[side] = side != SIDE_NONE && hosts[side] != NULL
                                 ? fleet_server_of(fleet, hosts[side])
                                 : FLEET_NONE;
    name = mem_format("%zu %zu", fresh.server[SIDE_RECEIVE], fresh.server[SIDE_SEND]);
    route = *name_table_put(&fleet->pairs, name, fleet->route_count);
    free(name);
    if (route < fleet->route_count)
        return route;
    if (fleet->route_count == fleet->route_room) {
        fleet->route_room = fleet->route_room > 0 ? 2 * fleet->route_room : 16;
        fleet->routes = mem_grow(fleet->routes, fleet->route_room, sizeof(*fleet->routes));
    }
    fleet->routes[fleet->route_count++] = fresh;
    return route;
}

/* It waits for a turn, in the line of its route or for an alarm. */
static void pend(struct fleet *fleet, size_t check)
{
    struct fleet_route *route = &fleet->routes[fleet->checks[check].route];

    route->pending++;
    fleet->pending++;
    if (fleet_route_stopped(fleet, route))
        fleet->left_out++;
}

static void unpend(struct fleet *fleet, size_t check)
{
    struct fleet_route *route = &fleet->routes[fleet->checks[check].route];

    route->pending--;
    fleet->pending--;
    if (fleet_route_stopped(fleet, route))
        fleet->left_out--;
}

size_t fleet_add(struct fleet *fleet, const char *const hosts[3])
{
    size_t route = route_of(fleet, hosts), check = fleet->count++;

    if (check == fleet->check_room) {
        fleet->check_room = fleet->check_room > 0 ? 2 * fleet->check_room : 64;
        fleet->checks = mem_grow(fleet->checks, fleet->check_room, sizeof(*fleet->checks));
    }
    fleet->checks[check] = (struct fleet_check){.route = (uint32_t)route, .state = FLEET_QUEUED};
    pend(fleet, check);
    fleet_queue(fleet, check);
    return check;
}

size_t fleet_count(const struct fleet *fleet)
{
    return fleet->count;
}

size_t fleet_servers(const struct fleet *fleet)
{
    return fleet->server_count;
}

static size_t *count_of(struct fleet_progress *done, enum status status)
{
    switch (status) {
    case STATUS_OK:
        return &done->ok;
    case STATUS_WARN:
        return &done->warn;
    case STATUS_FAIL:
        return &done->fail;
    case STATUS_SKIP:
        return &done->skip;
    default:
        return NULL;
    }
}

static void count_result(struct fleet *fleet, enum status status)
{
    size_t *count = count_of(&fleet->done, status);

    fleet->done.done++;
    if (count != NULL)
        ++*count;
}

void fleet_checked(struct fleet *fleet, size_t index, const struct fleet_result *result,
                   struct fleet_result *before)
{
    struct fleet_check *check = &fleet->checks[index];
    size_t *count;

    *before = (struct fleet_result){0};
    if (check->state != FLEET_DONE)
        return;
    *before = *check->result;
    count = count_of(&fleet->done, before->status);
    if (count != NULL)
        --*count;
    fleet->done.done--;
    fleet_result_copy(result, check->result);
    count_result(fleet, result->status);
}

void fleet_done_before(struct fleet *fleet, size_t index, const struct fleet_result *result)
{
    struct fleet_check *check = &fleet->checks[index];

    if (check->state != FLEET_QUEUED)
        return;
    unpend(fleet, index);
    check->state = FLEET_DONE;
    check->before = true;
    check->result = mem_new(1, sizeof(*check->result));
    fleet_result_copy(result, check->result);
    fleet->done.before++;
    count_result(fleet, result->status);
}

/* Turns ------------------------------------------------------------------------------------- */

static void wake_due(struct fleet *fleet, int64_t now_ms)
{
    size_t server, check;

    while (fleet_alarm_take(fleet, now_ms, &server, &check)) {
        if (check != FLEET_NONE) {
            fleet_queue(fleet, check);
            continue;
        }
        size_t root = fleet_root(fleet, server);
        struct fleet_server *of = &fleet->servers[root];
        if (of->scout_until > 0 && of->scout_until <= now_ms)
            of->known = true;
        fleet_wake(fleet, root);
    }
}

/* A route leaves the ready ones: what it does not take of a server is another's. blocked: what it
 * waits for; FLEET_NONE: it has no more checks. */
static void pass_on(struct fleet *fleet, const struct fleet_route *route, size_t blocked,
                    int64_t now_ms)
{
    size_t roots[2], needs[2], count = fleet_roots(fleet, route, roots, needs);

    for (size_t i = 0; i < count; i++)
        if (roots[i] != blocked && fleet_admits(fleet, roots[i], 1, now_ms))
            fleet_wake_one(fleet, roots[i]);
}

/* What keeps a check of the route from beginning; FLEET_NONE: nothing. */
static size_t blocked_by(const struct fleet *fleet, const struct fleet_route *route, int64_t now_ms)
{
    size_t roots[2], needs[2], count = fleet_roots(fleet, route, roots, needs);

    for (size_t i = 0; i < count; i++)
        if (!fleet_admits(fleet, roots[i], needs[i], now_ms))
            return roots[i];
    return FLEET_NONE;
}

static void begin(struct fleet *fleet, size_t index, int64_t now_ms)
{
    struct fleet_check *check = &fleet->checks[index];
    const struct fleet_route *route = &fleet->routes[check->route];

    unpend(fleet, index);
    fleet->again -= check->state == FLEET_AGAIN;
    check->state = FLEET_RUNNING;
    check->serial = ++fleet->serial;
    if (check->first == 0)
        check->first = check->serial;
    check->begun += check->begun < UINT8_MAX;
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (route->server[side] != FLEET_NONE) {
            struct fleet_server *server = &fleet->servers[fleet_root(fleet, route->server[side])];
            if (server->running++ == 0 && !server->known)
                server->scout_until = now_ms + FLEET_SCOUT_MS;
        }
    fleet->running++;
}

/* The route comes from the line of those that are ready. */
static bool begin_one(struct fleet *fleet, size_t number, int64_t now_ms, size_t *index)
{
    struct fleet_route *route = &fleet->routes[number];
    size_t blocked = blocked_by(fleet, route, now_ms);

    if (blocked != FLEET_NONE && route->head != UINT32_MAX) {
        const struct fleet_server *server = &fleet->servers[blocked];
        if (!server->known && server->waiting.head == FLEET_NONE)
            fleet_alarm_add(fleet, server->scout_until, blocked, FLEET_NONE);
        fleet_line_add(fleet, &fleet->servers[blocked].waiting, number);
        pass_on(fleet, route, blocked, now_ms);
        return false;
    }
    *index = fleet_unqueue(fleet, route);
    if (*index != FLEET_NONE)
        begin(fleet, *index, now_ms);
    if (route->head != UINT32_MAX)
        fleet_line_add(fleet, &fleet->ready, number);
    else
        pass_on(fleet, route, FLEET_NONE, now_ms);
    return *index != FLEET_NONE;
}

void fleet_hold(struct fleet *fleet, int64_t now_ms)
{
    if (!fleet->held)
        fleet->held_since = now_ms;
    fleet->held = true;
}

static void resume(struct fleet *fleet, int64_t now_ms)
{
    if (fleet->held)
        fleet->held_ms += now_ms - fleet->held_since;
    fleet->held = false;
    if (!fleet->began)
        fleet->began_ms = fleet_work_ms(fleet, now_ms);
    fleet->began = true;
}

enum fleet_turn fleet_next(struct fleet *fleet, int64_t now_ms, size_t *index)
{
    size_t route;

    resume(fleet, now_ms);
    wake_due(fleet, now_ms);
    while (!fleet->stopped && fleet->running < fleet->limits.jobs &&
           (route = fleet_line_take(fleet, &fleet->ready)) != FLEET_NONE)
        if (begin_one(fleet, route, now_ms, index))
            return FLEET_BEGIN;
    if (fleet->running > 0 || (!fleet->stopped && fleet->pending > fleet->left_out))
        return FLEET_WAIT;
    fleet_hold(fleet, now_ms);
    return FLEET_OVER;
}

int64_t fleet_due_ms(const struct fleet *fleet)
{
    return fleet->alarm_count > 0 && !fleet->stopped ? fleet->alarms[0].at_ms : 0;
}

void fleet_event(struct fleet *fleet, size_t index, const struct report_event *event)
{
    const struct fleet_route *route = &fleet->routes[fleet->checks[index].route];
    const char *address = detail_get(event->detail, "address");
    size_t server = event->side != SIDE_NONE ? route->server[event->side] : FLEET_NONE;

    if (event->kind != EVENT_STAGE || event->stage != STAGE_CONNECT ||
        !status_passed(event->status) || server == FLEET_NONE)
        return;
    fleet_located(fleet, server, *address != '\0' ? address : NULL);
}

/* Ends -------------------------------------------------------------------------------------- */

/* What a check has shown of one server, of which both sides may be. */
struct visit {
    size_t server, root;
    enum fleet_meaning means;
    bool answered; /* a greeting came */
    bool login;    /* one was taken */
    bool silent;   /* no connection came about */
    bool at_word;  /* refused for the moment, and is taken for its answer: no sign of life */
};

static void look_at(struct visit *visit, const struct report *report, enum side side,
                    struct fleet_others others)
{
    const struct stage_result *stages = report->stages[side];

    for (size_t i = 0; i < report->finding_count; i++) {
        const struct finding *finding = report->findings[i];
        enum fleet_meaning means = fleet_meaning_of(finding, others);
        if (finding->side == side && means > visit->means)
            visit->means = means;
    }
    visit->answered = visit->answered || status_passed(stages[STAGE_GREETING].status);
    visit->login = visit->login || status_passed(stages[STAGE_AUTH].status);
    visit->silent = visit->silent || report_has(report, side, FINDING_CONNECT_SILENT);
}

static void look(struct fleet *fleet, const struct fleet_check *check, const struct report *report,
                 enum side side, struct visit *visit)
{
    size_t host = fleet->routes[check->route].server[side];
    struct fleet_server *of = &fleet->servers[host];

    look_at(visit, report, side,
            (struct fleet_others){of->answered[side], of->login[side] >= check->first});
    if (status_passed(report->stages[side][STAGE_GREETING].status))
        of->answered[side] = true;
    if (status_passed(report->stages[side][STAGE_AUTH].status))
        of->login[side] = fleet->serial;
    /* One that does not come to itself again is taken at its word. */
    if ((visit->means == MEANS_SERVER || visit->means == MEANS_CROWD) &&
        fleet->servers[visit->root].rests >= FLEET_RESTS) {
        visit->means = MEANS_FINAL;
        visit->at_word = true;
    }
}

/* Gives the check's places back. report NULL: it has shown nothing. Returns how many visits. */
static size_t leave(struct fleet *fleet, size_t index, const struct report *report,
                    struct visit visits[2])
{
    const struct fleet_route *route = &fleet->routes[fleet->checks[index].route];
    size_t count = 0;

    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        size_t server = route->server[side];
        if (server == FLEET_NONE)
            continue;
        size_t root = fleet_root(fleet, server);
        if (count == 0 || visits[0].root != root)
            visits[count++] = (struct visit){.server = server, .root = root};
        fleet->servers[root].running--;
        fleet->servers[root].known = true;
        if (report != NULL)
            look(fleet, &fleet->checks[index], report, side, &visits[count - 1]);
    }
    fleet->running--;
    return count;
}

static void count_wave(struct fleet *fleet, const struct visit *visit)
{
    struct fleet_server *of = &fleet->servers[visit->root];

    if (visit->means == MEANS_LOGIN)
        of->refused++;
    else if (visit->login)
        of->refused = 0;
    if (visit->answered)
        of->silent = 0;
    else if (visit->silent && visit->means == MEANS_FINAL)
        of->silent++;
    if ((of->refused < FLEET_WAVE && of->silent < FLEET_SILENT) || fleet->limits.keep_going ||
        of->stopped)
        return;
    of->stopped = true;
    fleet->wave = visit->server;
    fleet->wave_kind = of->refused >= FLEET_WAVE ? FLEET_WAVE_REFUSED : FLEET_WAVE_SILENT;
    fleet_count_left_out(fleet);
}

static void tell_server(struct fleet *fleet, const struct visit *visit, uint32_t serial,
                        int64_t now_ms)
{
    count_wave(fleet, visit);
    if (visit->means == MEANS_SERVER || visit->means == MEANS_CROWD)
        fleet_rest(fleet, visit->root, serial, now_ms);
    else if (visit->answered && !visit->at_word)
        fleet_grow(fleet, visit->root);
}

/* Would fewer at once help? Then it is not for the check to pay. */
static bool too_many(const struct fleet *fleet, const struct fleet_check *check,
                     const struct visit *visits, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct fleet_server *server = &fleet->servers[visits[i].root];
        if (visits[i].means == MEANS_CROWD &&
            (server->room > 1 || check->serial <= server->rest_serial))
            return check->crowds < CROWDS_MAX;
    }
    return false;
}

/* The strongest decides: a login that was refused is not tried again for the other side's sake. */
static bool comes_again(struct fleet *fleet, struct fleet_check *check, const struct visit *visits,
                        size_t count, enum fleet_meaning *means)
{
    *means = MEANS_FINAL;
    for (size_t i = 0; i < count; i++)
        if (visits[i].means > *means)
            *means = visits[i].means;
    if (*means == MEANS_FINAL || *means == MEANS_LOGIN || fleet->limits.tries <= 1)
        return false;
    if (too_many(fleet, check, visits, count)) {
        check->crowds++;
        return true;
    }
    return ++check->tries < fleet->limits.tries;
}

static void wait_again(struct fleet *fleet, size_t index, enum fleet_meaning means, int64_t now_ms)
{
    struct fleet_check *check = &fleet->checks[index];

    check->state = FLEET_AGAIN;
    fleet->again++;
    pend(fleet, index);
    if (means == MEANS_MAILBOX)
        fleet_alarm_add(fleet, now_ms + (int64_t)fleet->limits.pause_ms * check->tries, FLEET_NONE,
                        index);
    else
        fleet_queue(fleet, index);
}

static void count_slot(struct fleet *fleet, int64_t now_ms)
{
    int64_t number;
    size_t at;

    if (fleet->held) /* it was at work until now */
        fleet->held_since = now_ms;
    number = fleet_work_ms(fleet, now_ms) / FLEET_SLOT_MS;
    at = (size_t)(number % FLEET_SLOTS);
    if (fleet->slots[at].number != number)
        fleet->slots[at].count = 0;
    fleet->slots[at].number = number;
    fleet->slots[at].count++;
}

static struct fleet_result *finish(struct fleet *fleet, size_t index, int64_t now_ms)
{
    struct fleet_check *check = &fleet->checks[index];

    check->state = FLEET_DONE;
    check->result = mem_new(1, sizeof(*check->result));
    count_slot(fleet, now_ms);
    return check->result;
}

static void wake(struct fleet *fleet, const struct visit *visits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fleet_wake(fleet, visits[i].root);
}

/* As if it had not begun. */
static void take_back(struct fleet *fleet, size_t index)
{
    struct fleet_check *check = &fleet->checks[index];

    check->state = check->tries + check->crowds > 0 ? FLEET_AGAIN : FLEET_QUEUED;
    check->begun--;
    fleet->again += check->state == FLEET_AGAIN;
    pend(fleet, index);
    fleet_queue(fleet, index);
}

void fleet_cancelled(struct fleet *fleet, size_t index)
{
    struct visit visits[2];
    size_t count = leave(fleet, index, NULL, visits);

    take_back(fleet, index);
    wake(fleet, visits, count);
}

bool fleet_ended(struct fleet *fleet, size_t index, const struct report *report, int64_t now_ms)
{
    struct fleet_check *check = &fleet->checks[index];
    struct visit visits[2];
    enum fleet_meaning means;
    size_t count;
    bool again;

    if (fleet->stopped && report_has(report, SIDE_NONE, FINDING_CANCELLED)) {
        fleet_cancelled(fleet, index);
        return false;
    }
    count = leave(fleet, index, report, visits);
    again = comes_again(fleet, check, visits, count, &means);
    for (size_t i = 0; i < count; i++)
        tell_server(fleet, &visits[i], check->serial, now_ms);
    if (again) {
        wait_again(fleet, index, means, now_ms);
    } else {
        struct fleet_result *result = finish(fleet, index, now_ms);
        fleet_result_of(report, result);
        result->tries = check->begun;
        count_result(fleet, result->status);
    }
    wake(fleet, visits, count);
    return !again;
}

void fleet_refused(struct fleet *fleet, size_t index, const char *text, int64_t now_ms)
{
    struct visit visits[2];
    size_t count = leave(fleet, index, NULL, visits);
    struct fleet_result *result = finish(fleet, index, now_ms);

    fleet_result_clear(result);
    result->status = STATUS_FAIL;
    result->text = mem_copy(text);
    count_result(fleet, STATUS_FAIL);
    wake(fleet, visits, count);
}

/* Stopping ---------------------------------------------------------------------------------- */

void fleet_stop(struct fleet *fleet)
{
    fleet->stopped = true;
}

const char *fleet_wave(const struct fleet *fleet)
{
    return fleet->wave != FLEET_NONE ? fleet->servers[fleet->wave].host : NULL;
}

enum fleet_wave_kind fleet_wave_kind(const struct fleet *fleet)
{
    return fleet->wave_kind;
}

void fleet_go_on(struct fleet *fleet)
{
    fleet->limits.keep_going = true;
    fleet->wave = FLEET_NONE;
    for (size_t i = 0; i < fleet->server_count; i++)
        fleet->servers[i].stopped = false;
    fleet_count_left_out(fleet);
    for (size_t i = 0; i < fleet->server_count; i++)
        if (fleet->servers[i].parent == i)
            fleet_wake(fleet, i);
}
