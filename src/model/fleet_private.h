/* model/fleet_private.h - the parts of a fleet: its checks in routes, the servers that these go to,
 * what findings mean for it.
 *
 * A route is what checks of the same two hosts have in common; its checks wait in a line. A route
 * whose servers have room stands in the line of those that are ready and begins one check each time
 * round; one that has to wait stands in the line of the server that it waits for, which wakes as
 * many as it has room for. Hosts that have the same address are one server (union-find); what is
 * said of a server stands in its root. */
#ifndef MAILSETUP_MODEL_FLEET_PRIVATE_H
#define MAILSETUP_MODEL_FLEET_PRIVATE_H

#include "model/fleet.h"
#include "model/name_table.h"

#define FLEET_NONE ((size_t)-1)

/* What a finding says to the whole, mild to strong. */
enum fleet_meaning {
    MEANS_FINAL,   /* an answer */
    MEANS_MAILBOX, /* again later; it is no matter of the server's */
    MEANS_SERVER,  /* again later; the server has to rest */
    MEANS_CROWD,   /* the same, because there are too many of us */
    MEANS_LOGIN,   /* an answer: a login was refused, and many of them lock people out */
};
/* What is known of the side of the server where it was found. */
struct fleet_others {
    bool answered;  /* others have had an answer */
    bool logged_in; /* logins were taken since the check first began */
};
enum fleet_meaning fleet_meaning_of(const struct finding *finding, struct fleet_others others);

struct fleet_line {
    size_t head, tail; /* routes; FLEET_NONE: empty */
};

enum fleet_state {
    FLEET_QUEUED, /* also when it is left out */
    FLEET_RUNNING,
    FLEET_AGAIN, /* was refused, and is tried again */
    FLEET_DONE,
};
struct fleet_check {
    uint32_t route, next; /* next: in the line of its route */
    uint32_t serial;      /* when it began last */
    uint32_t first;       /* and first; 0: it did not begin yet */
    unsigned char state;  /* enum fleet_state */
    unsigned char tries;  /* that count */
    unsigned char crowds; /* that do not */
    unsigned char begun;  /* at most 255 */
    bool before;          /* checked by an earlier run */
    struct fleet_result *result;
};

struct fleet_route {
    size_t server[3]; /* by side, FLEET_NONE: not checked */
    uint32_t head, tail;
    size_t pending; /* not done and not under way, in the line or not */
    size_t next;    /* in the line where it stands */
    bool lined;
};

struct fleet_server {
    char *host;
    size_t parent; /* union-find; its own number: it is a root */
    /* Of the host itself, by side. */
    bool answered[3];
    uint32_t login[3]; /* how many checks had begun when a login was taken last */
    /* Of a root alone. */
    bool known; /* has it an address, or none to find? */
    bool stopped;
    size_t running;   /* connections */
    size_t room;      /* at once */
    size_t grown;     /* answers since the room last changed */
    size_t slow;      /* so many times as many answers are wanted before there is more room */
    unsigned refused; /* logins one after the other */
    unsigned silent;  /* checks one after the other */
    unsigned rests;
    int64_t pause_ms, rest_until;
    int64_t scout_until; /* while it is not known: when it is taken for known; 0: nobody is there */
    uint32_t rest_serial; /* checks that began before it was decided to rest are no news */
    struct fleet_line waiting;
};

enum { FLEET_SLOTS = 20, FLEET_SLOT_MS = 500 };

struct fleet {
    struct fleet_limits limits;
    struct fleet_check *checks;
    size_t count, check_room;
    struct fleet_route *routes;
    size_t route_count, route_room;
    struct fleet_server *servers;
    size_t server_count, server_room;
    struct name_table hosts, addresses, pairs;
    struct fleet_line ready;
    /* When a server or a single check has waited long enough: a heap, the earliest first. */
    struct fleet_alarm {
        int64_t at_ms;
        size_t server, check; /* one of both is FLEET_NONE */
    } * alarms;
    size_t alarm_count, alarm_room;
    uint32_t serial;
    size_t running, pending, left_out;
    size_t again;
    struct fleet_progress done; /* done, before, ok, warn, fail, skip */
    bool stopped;
    size_t wave; /* server; FLEET_NONE */
    enum fleet_wave_kind wave_kind;
    int64_t began_ms;
    bool began;
    /* The rate's clock stands still while the fleet is held. */
    bool held;
    int64_t held_since, held_ms;
    /* How many were done in each of the last half seconds of that clock. */
    struct {
        int64_t number;
        size_t count;
    } slots[FLEET_SLOTS];
};

/* fleet_line.c ------------------------------------------------------------------------------- */

void fleet_line_add(struct fleet *fleet, struct fleet_line *line, size_t route);
size_t fleet_line_take(struct fleet *fleet, struct fleet_line *line); /* FLEET_NONE: empty */
void fleet_line_join(struct fleet *fleet, struct fleet_line *line, struct fleet_line *behind);
/* A check stands behind the others of its route, which may be ready by that. */
void fleet_queue(struct fleet *fleet, size_t check);
size_t fleet_unqueue(struct fleet *fleet, struct fleet_route *route); /* FLEET_NONE: none there */
void fleet_alarm_add(struct fleet *fleet, int64_t at_ms, size_t server, size_t check);
bool fleet_alarm_take(struct fleet *fleet, int64_t now_ms, size_t *server, size_t *check);

/* fleet_result.c ----------------------------------------------------------------------------- */

int64_t fleet_work_ms(const struct fleet *fleet, int64_t now_ms); /* the rate's clock */

/* fleet_server.c ----------------------------------------------------------------------------- */

size_t fleet_server_of(struct fleet *fleet, const char *host); /* made when it is new */
size_t fleet_root(const struct fleet *fleet, size_t server);
/* The roots of a route, at most two, each once; needs[]: connections that one check takes. */
size_t fleet_roots(const struct fleet *fleet, const struct fleet_route *route, size_t roots[2],
                   size_t needs[2]);
bool fleet_admits(const struct fleet *fleet, size_t root, size_t needs, int64_t now_ms);
/* Those who wait for it are ready, as many as it has room for. */
void fleet_wake(struct fleet *fleet, size_t root);
bool fleet_wake_one(struct fleet *fleet, size_t root);
void fleet_located(struct fleet *fleet, size_t server, const char *address); /* NULL: none */
void fleet_rest(struct fleet *fleet, size_t root, uint32_t serial, int64_t now_ms);
void fleet_grow(struct fleet *fleet, size_t root);
bool fleet_route_stopped(const struct fleet *fleet, const struct fleet_route *route);
/* A root was stopped or goes on: counts anew what is left out. */
void fleet_count_left_out(struct fleet *fleet);

#endif
