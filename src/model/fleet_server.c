/* The servers of a fleet: how many connections each may have now, which of them are one machine,
 * and when they rest. */
#include "base/mem.h"
#include "base/text.h"
#include "model/fleet_private.h"

#include <stdlib.h>

enum { SLOW_MAX = 256 };

size_t fleet_server_of(struct fleet *fleet, const char *host)
{
    char *name = mem_copy(host);
    size_t server;

    text_lower(name);
    server = *name_table_put(&fleet->hosts, name, fleet->server_count);
    free(name);
    if (server < fleet->server_count)
        return server;
    if (fleet->server_count == fleet->server_room) {
        fleet->server_room = fleet->server_room > 0 ? 2 * fleet->server_room : 16;
        fleet->servers = mem_grow(fleet->servers, fleet->server_room, sizeof(*fleet->servers));
    }
    fleet->servers[fleet->server_count++] =
        (struct fleet_server){.host = mem_copy(host),
                              .parent = server,
                              .room = fleet->limits.per_server,
                              .slow = 1,
                              .waiting = {FLEET_NONE, FLEET_NONE}};
    return server;
}

size_t fleet_root(const struct fleet *fleet, size_t server)
{
    struct fleet_server *servers = fleet->servers;

    while (servers[server].parent != server) {
        servers[server].parent = servers[servers[server].parent].parent;
        server = servers[server].parent;
    }
    return server;
}

size_t fleet_roots(const struct fleet *fleet, const struct fleet_route *route, size_t roots[2],
                   size_t needs[2])
{
    size_t count = 0;

    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        if (route->server[side] == FLEET_NONE)
            continue;
        size_t root = fleet_root(fleet, route->server[side]);
        if (count == 1 && roots[0] == root) {
            needs[0]++;
        } else {
            roots[count] = root;
            needs[count++] = 1;
        }
    }
    return count;
}

/* A check of which both sides are at one server takes two connections; it begins also where only
 * one is allowed, when nothing else is under way there. */
bool fleet_admits(const struct fleet *fleet, size_t root, size_t needs, int64_t now_ms)
{
    const struct fleet_server *server = &fleet->servers[root];

    if (server->stopped || server->rest_until > now_ms)
        return false;
    if (server->running == 0)
        return true;
    return server->known && server->running + needs <= server->room;
}

bool fleet_wake_one(struct fleet *fleet, size_t root)
{
    size_t route = fleet_line_take(fleet, &fleet->servers[root].waiting);

    if (route != FLEET_NONE)
        fleet_line_add(fleet, &fleet->ready, route);
    return route != FLEET_NONE;
}

void fleet_wake(struct fleet *fleet, size_t root)
{
    const struct fleet_server *server = &fleet->servers[root];
    size_t most = server->known ? server->room : 1;

    for (size_t taken = server->running; taken < most || taken == 0; taken++)
        if (!fleet_wake_one(fleet, root))
            return;
}

/* Two names of one machine: b becomes part of a. */
static void unite(struct fleet *fleet, size_t a, size_t b)
{
    struct fleet_server *one = &fleet->servers[a], *other = &fleet->servers[b];
    bool stopped = one->stopped || other->stopped;
    bool news = one->stopped != other->stopped;

    other->parent = a;
    one->running += other->running;
    one->room = one->room < other->room ? one->room : other->room;
    one->slow = one->slow > other->slow ? one->slow : other->slow;
    one->refused = one->refused > other->refused ? one->refused : other->refused;
    one->silent = one->silent > other->silent ? one->silent : other->silent;
    one->rests = one->rests > other->rests ? one->rests : other->rests;
    one->pause_ms = one->pause_ms > other->pause_ms ? one->pause_ms : other->pause_ms;
    one->rest_until = one->rest_until > other->rest_until ? one->rest_until : other->rest_until;
    one->rest_serial =
        one->rest_serial > other->rest_serial ? one->rest_serial : other->rest_serial;
    one->stopped = stopped;
    fleet_line_join(fleet, &one->waiting, &other->waiting);
    if (news)
        fleet_count_left_out(fleet);
}

void fleet_located(struct fleet *fleet, size_t server, const char *address)
{
    size_t root = fleet_root(fleet, server);

    fleet->servers[root].known = true;
    if (address != NULL) {
        size_t *owner = name_table_put(&fleet->addresses, address, root);
        size_t other = fleet_root(fleet, *owner);
        *owner = other;
        if (other != root) {
            fleet->servers[other].known = true;
            unite(fleet, other, root);
            root = other;
        }
    }
    fleet_wake(fleet, root);
}

/* Several connections that are refused at the same time are one refusal. */
void fleet_rest(struct fleet *fleet, size_t root, uint32_t serial, int64_t now_ms)
{
    struct fleet_server *server = &fleet->servers[root];
    int64_t first = fleet->limits.pause_ms;

    if (serial <= server->rest_serial)
        return;
    server->rest_serial = fleet->serial;
    server->rests++;
    server->pause_ms = server->pause_ms > 0 ? 2 * server->pause_ms : first;
    if (server->pause_ms > FLEET_PAUSE_MAX_MS)
        server->pause_ms = FLEET_PAUSE_MAX_MS;
    server->rest_until = now_ms + server->pause_ms;
    server->room = server->room > 1 ? server->room / 2 : 1;
    server->grown = 0;
    server->slow = server->slow < SLOW_MAX ? 2 * server->slow : SLOW_MAX;
    fleet_alarm_add(fleet, server->rest_until, root, FLEET_NONE);
}

void fleet_grow(struct fleet *fleet, size_t root)
{
    struct fleet_server *server = &fleet->servers[root];

    server->pause_ms = 0;
    server->rests = 0;
    if (server->room >= fleet->limits.per_server || ++server->grown < server->room * server->slow)
        return;
    server->room++;
    server->grown = 0;
}

bool fleet_route_stopped(const struct fleet *fleet, const struct fleet_route *route)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (route->server[side] != FLEET_NONE &&
            fleet->servers[fleet_root(fleet, route->server[side])].stopped)
            return true;
    return false;
}

void fleet_count_left_out(struct fleet *fleet)
{
    fleet->left_out = 0;
    for (size_t i = 0; i < fleet->route_count; i++)
        if (fleet_route_stopped(fleet, &fleet->routes[i]))
            fleet->left_out += fleet->routes[i].pending;
}
