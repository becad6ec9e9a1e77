/* Fleets: who may begin when, on a clock that stands still until it is told to go on, against
 * servers that are a few numbers. */
#include "base/mem.h"
#include "base/text.h"
#include "model/finding.h"
#include "model/fleet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Reports ----------------------------------------------------------------------------------- */

static void add_stage(struct report *report, enum side side, enum stage stage, enum status status)
{
    report_add(report, &(struct report_event){
                           .kind = EVENT_STAGE, .side = side, .stage = stage, .status = status});
}

static void add_finding(struct report *report, const struct finding *shape)
{
    report_add(report, &(struct report_event){.kind = EVENT_FINDING, .finding = shape});
}

static void add_result(struct report *report, enum side side, enum status status)
{
    report_add(report, &(struct report_event){
                           .kind = EVENT_RESULT, .side = side, .status = status, .wall_ms = 77});
}

static void add_good_side(struct report *report, enum side side)
{
    add_stage(report, side, STAGE_CONNECT, STATUS_OK);
    add_stage(report, side, STAGE_GREETING, STATUS_OK);
    add_stage(report, side, STAGE_AUTH, STATUS_OK);
    add_result(report, side, STATUS_OK);
}

static struct report *good_report(void)
{
    struct report *report = report_new();

    add_good_side(report, SIDE_RECEIVE);
    add_result(report, SIDE_NONE, STATUS_OK);
    return report;
}

/* One finding ends the receiving side in its stage. */
static struct report *bad_report(unsigned cause, enum stage stage, enum retry retry,
                                 const char *evidence)
{
    struct report *report = report_new();
    char text[] = "words", advice[] = "";
    char *reply = mem_copy(evidence);
    struct finding finding = {.rule = cause_name(cause),
                              .cause = cause,
                              .severity = SEVERITY_ERROR,
                              .side = SIDE_RECEIVE,
                              .stage = stage,
                              .text = text,
                              .advice = advice,
                              .evidence = reply,
                              .retry = retry};

    for (enum stage at = STAGE_CONNECT; at < stage; at++)
        add_stage(report, SIDE_RECEIVE, at, STATUS_OK);
    add_stage(report, SIDE_RECEIVE, stage, STATUS_FAIL);
    add_finding(report, &finding);
    add_result(report, SIDE_RECEIVE, STATUS_FAIL);
    add_result(report, SIDE_NONE, STATUS_FAIL);
    free(reply);
    return report;
}

static struct report *refused_login(void)
{
    return bad_report(FINDING_AUTH_REFUSED, STAGE_AUTH, RETRY_AFTER_CHANGE, "-ERR no");
}

static struct report *crowded(void)
{
    return bad_report(FINDING_GREETING_REFUSED, STAGE_GREETING, RETRY_LATER,
                      "-ERR too many connections");
}

static bool end_with(struct fleet *fleet, size_t index, struct report *report, int64_t now_ms)
{
    bool done = fleet_ended(fleet, index, report, now_ms);

    report_free(report);
    return done;
}

static void tell_connected(struct fleet *fleet, size_t index, enum side side, const char *address)
{
    struct detail detail = {0};

    detail_add(&detail, "address", FACT_TEXT, address);
    fleet_event(fleet, index,
                &(struct report_event){.kind = EVENT_STAGE,
                                       .side = side,
                                       .stage = STAGE_CONNECT,
                                       .status = STATUS_OK,
                                       .detail = &detail});
    free(detail.facts[0].value);
}

static size_t add_host(struct fleet *fleet, const char *host)
{
    const char *hosts[3] = {[SIDE_RECEIVE] = host};

    return fleet_add(fleet, hosts);
}

/* Begins all that may begin now, at most room; returns how many. */
static size_t begin_all(struct fleet *fleet, int64_t now_ms, size_t *begun, size_t room)
{
    size_t count = 0;

    while (count < room && fleet_next(fleet, now_ms, &begun[count]) == FLEET_BEGIN)
        count++;
    return count;
}

/* Turns ------------------------------------------------------------------------------------- */

static void one_until_the_address_is_known(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 4});
    size_t begun[16], none;

    (void)state;
    for (int i = 0; i < 8; i++)
        assert_int_equal(add_host(fleet, i % 2 ? "Mail.Example.JP" : "mail.example.jp"), i);
    assert_int_equal(begin_all(fleet, 0, begun, 16), 1);
    assert_int_equal(begun[0], 0);
    tell_connected(fleet, 0, SIDE_RECEIVE, "192.0.2.1");
    assert_int_equal(begin_all(fleet, 0, begun + 1, 15), 3);
    assert_int_equal(fleet_next(fleet, 0, &none), FLEET_WAIT);
    for (int i = 0; i < 4; i++)
        assert_true(end_with(fleet, begun[i], good_report(), 10));
    assert_int_equal(begin_all(fleet, 10, begun, 16), 4);
    for (int i = 0; i < 4; i++) {
        assert_int_equal(begun[i], 4 + i); /* first come, first served */
        assert_true(end_with(fleet, begun[i], good_report(), 20));
    }
    assert_int_equal(fleet_next(fleet, 20, &none), FLEET_OVER);
    fleet_free(fleet);
}

static void a_first_check_that_fails_is_known_as_well(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 3});
    size_t begun[8];

    (void)state;
    for (int i = 0; i < 8; i++)
        add_host(fleet, "mail.example.jp");
    assert_int_equal(begin_all(fleet, 0, begun, 8), 1);
    assert_true(end_with(fleet, begun[0],
                         bad_report(FINDING_CONNECT_REFUSED, STAGE_CONNECT, RETRY_AFTER_CHANGE, ""),
                         5));
    assert_int_equal(begin_all(fleet, 5, begun, 8), 3);
    fleet_free(fleet);
}

/* One whose password does not come, or that connects to nothing, holds up the others no longer. */
static void a_scout_that_does_not_come_back(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 3});
    size_t begun[8];

    (void)state;
    for (int i = 0; i < 8; i++)
        add_host(fleet, "mail.example.jp");
    assert_int_equal(begin_all(fleet, 500, begun, 8), 1);
    assert_int_equal(fleet_due_ms(fleet), 500 + FLEET_SCOUT_MS);
    assert_int_equal(begin_all(fleet, 500 + FLEET_SCOUT_MS - 1, begun, 8), 0);
    assert_int_equal(begin_all(fleet, 500 + FLEET_SCOUT_MS, begun, 8), 2);
    fleet_free(fleet);
}

static void two_names_of_one_machine(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 4});
    size_t begun[16];

    (void)state;
    for (int i = 0; i < 12; i++)
        add_host(fleet, i % 2 ? "pop.example.jp" : "mail.example.jp");
    assert_int_equal(begin_all(fleet, 0, begun, 16), 2); /* strangers to each other */
    tell_connected(fleet, begun[0], SIDE_RECEIVE, "192.0.2.1");
    assert_int_equal(begin_all(fleet, 0, begun + 2, 14), 3);
    tell_connected(fleet, begun[1], SIDE_RECEIVE, "192.0.2.1");
    assert_int_equal(begin_all(fleet, 0, begun + 5, 11), 0); /* five already, and four allowed */
    for (int i = 0; i < 2; i++)
        end_with(fleet, begun[i], good_report(), 5);
    assert_int_equal(begin_all(fleet, 5, begun, 16), 1);
    fleet_free(fleet);
}

static void two_sides_are_two_connections(void **state)
{
    static const char *const hosts[3] = {NULL, "mail.example.jp", "mail.example.jp"};
    static const struct {
        size_t per_server, begin;
    } cases[] = {{1, 1}, {2, 1}, {3, 1}, {4, 2}, {5, 2}, {6, 3}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = cases[i].per_server});
        size_t begun[8];
        for (int j = 0; j < 6; j++)
            fleet_add(fleet, hosts);
        assert_int_equal(begin_all(fleet, 0, begun, 8), 1);
        tell_connected(fleet, 0, SIDE_SEND, "192.0.2.1");
        assert_int_equal(1 + begin_all(fleet, 0, begun + 1, 7), cases[i].begin);
        fleet_free(fleet);
    }
}

static void servers_take_turns(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.jobs = 3, .per_server = 1});
    static const char *const hosts[] = {"a", "b", "c"};
    size_t begun[3];

    (void)state;
    for (int i = 0; i < 9; i++)
        add_host(fleet, hosts[i / 3]); /* all of a, then all of b, then all of c */
    for (int round = 0; round < 3; round++) {
        assert_int_equal(begin_all(fleet, round, begun, 3), 3);
        for (int i = 0; i < 3; i++) {
            assert_int_equal(begun[i], 3 * i + round);
            end_with(fleet, begun[i], good_report(), round);
        }
    }
    fleet_free(fleet);
}

/* A server of numbers ----------------------------------------------------------------------- */

struct machine {
    size_t limit;    /* connections that it takes */
    int64_t gone_at; /* refuses connections from then on; 0: never */
    size_t under_way, most;
};
enum { TAKES_MS = 50, SERVERS_MAX = 16 };
struct simulation {
    struct fleet *fleet;
    struct machine machines[SERVERS_MAX];
    size_t servers;
    const unsigned char *of; /* check -> machine */
    int64_t now_ms;
    size_t under_way, most, begun, refused;
    struct {
        size_t index;
        int64_t ends_ms;
        struct report *report;
    } jobs[FLEET_JOBS_MAX];
};

static void simulate_begin(struct simulation *run, size_t index)
{
    struct machine *machine = &run->machines[run->of[index]];
    char address[32];
    bool gone = machine->gone_at > 0 && run->now_ms >= machine->gone_at;
    bool full = !gone && machine->under_way == machine->limit;

    run->begun++;
    run->refused += full;
    if (++run->under_way > run->most)
        run->most = run->under_way;
    if (++machine->under_way > machine->most)
        machine->most = machine->under_way;
    snprintf(address, sizeof(address), "192.0.2.%d", run->of[index]);
    if (!gone)
        tell_connected(run->fleet, index, SIDE_RECEIVE, address);
    run->jobs[run->under_way - 1].index = index;
    run->jobs[run->under_way - 1].ends_ms = run->now_ms + (full || gone ? 1 : TAKES_MS);
    run->jobs[run->under_way - 1].report =
        gone   ? bad_report(FINDING_CONNECT_REFUSED, STAGE_CONNECT, RETRY_AFTER_CHANGE, "")
        : full ? crowded()
               : good_report();
}

static void simulate_ends(struct simulation *run)
{
    for (size_t i = 0; i < run->under_way;) {
        if (run->jobs[i].ends_ms > run->now_ms) {
            i++;
            continue;
        }
        size_t index = run->jobs[i].index;
        struct report *report = run->jobs[i].report;
        run->jobs[i] = run->jobs[--run->under_way];
        run->machines[run->of[index]].under_way--;
        end_with(run->fleet, index, report, run->now_ms);
    }
}

static void simulate_wait(struct simulation *run)
{
    int64_t next = fleet_due_ms(run->fleet);

    for (size_t i = 0; i < run->under_way; i++)
        if (next == 0 || run->jobs[i].ends_ms < next)
            next = run->jobs[i].ends_ms;
    assert_true(next > 0); /* else it would wait for ever */
    if (next > run->now_ms)
        run->now_ms = next;
}

static void simulate(struct simulation *run)
{
    size_t index;

    for (;;) {
        enum fleet_turn turn = fleet_next(run->fleet, run->now_ms, &index);
        if (turn == FLEET_OVER)
            return;
        if (turn == FLEET_BEGIN) {
            simulate_begin(run, index);
            continue;
        }
        simulate_wait(run);
        simulate_ends(run);
    }
}

static void limits_are_kept(void **state)
{
    static const struct {
        size_t jobs, per_server;
    } cases[] = {{1, 1}, {4, 4}, {64, 4}, {7, 16}, {64, 16}};
    unsigned char of[500];

    (void)state;
    for (size_t i = 0; i < sizeof(of); i++)
        of[i] = (unsigned char)(i * i % 7);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct simulation run = {.of = of, .now_ms = 1000};
        run.fleet = fleet_new(
            &(struct fleet_limits){.jobs = cases[i].jobs, .per_server = cases[i].per_server});
        for (size_t j = 0; j < SERVERS_MAX; j++)
            run.machines[j].limit = SIZE_MAX;
        for (size_t j = 0; j < sizeof(of); j++) {
            char host[16];
            snprintf(host, sizeof(host), "host%d", of[j]);
            add_host(run.fleet, host);
        }
        simulate(&run);
        assert_true(run.most <= cases[i].jobs);
        assert_int_equal(run.begun, sizeof(of)); /* once each */
        for (size_t j = 0; j < SERVERS_MAX; j++)
            assert_true(run.machines[j].most <= cases[i].per_server);
        assert_int_equal(fleet_progress(run.fleet, run.now_ms).ok, sizeof(of));
        fleet_free(run.fleet);
    }
}

static void a_server_at_its_limit(void **state)
{
    static const size_t limits[] = {1, 2, 3, 10};
    static const unsigned char of[300]; /* all of one */

    (void)state;
    for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
        struct simulation run = {.of = of, .now_ms = 1000, .machines[0].limit = limits[i]};
        run.fleet = fleet_new(&(struct fleet_limits){.jobs = 64, .per_server = 16});
        for (size_t j = 0; j < sizeof(of); j++)
            add_host(run.fleet, "mail.example.jp");
        simulate(&run);
        assert_int_equal(fleet_progress(run.fleet, run.now_ms).ok, sizeof(of));
        assert_true(run.refused > 0);
        assert_true(run.refused < 64); /* it learns */
        assert_true(run.now_ms < 90000);
        fleet_free(run.fleet);
    }
}

static void a_server_that_goes_away(void **state)
{
    unsigned char of[400];
    struct simulation run = {.of = of, .now_ms = 1000, .servers = 2};
    struct fleet_progress progress;

    (void)state;
    for (size_t i = 0; i < sizeof(of); i++)
        of[i] = i % 2;
    run.machines[0] = (struct machine){.limit = SIZE_MAX, .gone_at = 1200};
    run.machines[1] = (struct machine){.limit = SIZE_MAX};
    run.fleet = fleet_new(&(struct fleet_limits){.jobs = 64});
    for (size_t i = 0; i < sizeof(of); i++)
        add_host(run.fleet, i % 2 ? "stays" : "goes");
    simulate(&run);
    progress = fleet_progress(run.fleet, run.now_ms);
    assert_int_equal(progress.done, 400);
    assert_int_equal(progress.ok, 200 + 4 * 4); /* four at a time, four times */
    /* Some two minutes of patience, not for each check anew. */
    assert_true(run.now_ms > 100000 && run.now_ms < 140000);
    fleet_free(run.fleet);
}

/* Two sides in all combinations, names of one machine among them, and servers that refuse at
 * random: whatever waits for whatever, every check comes to its end. */
static void nobody_waits_for_ever(void **state)
{
    enum { CHECKS = 600, HOSTS = 9 };
    static const char *const names[HOSTS] = {"a", "b", "c", "d", "e", "f", "g", "h", NULL};
    unsigned random = 1;

    (void)state;
    for (unsigned round = 0; round < 40; round++) {
        struct fleet *fleet =
            fleet_new(&(struct fleet_limits){.jobs = 1 + round, .per_server = 1 + round % 4});
        size_t under_way[64], count = 0, index;
        int64_t now = 1;
        for (size_t i = 0; i < CHECKS; i++) {
            random = random * 1103515245 + 12345;
            const char *hosts[3] = {NULL, names[random >> 16 & 7], names[(random >> 20) % HOSTS]};
            fleet_add(fleet, hosts);
        }
        for (enum fleet_turn turn; (turn = fleet_next(fleet, now, &index)) != FLEET_OVER;) {
            random = random * 1103515245 + 12345;
            if (turn == FLEET_BEGIN) {
                static const char *const addresses[] = {"192.0.2.1", "192.0.2.2", "192.0.2.3"};
                under_way[count++] = index;
                if (random >> 16 & 1)
                    tell_connected(fleet, index, SIDE_SEND, addresses[(random >> 18) % 3]);
                continue;
            }
            if (count == 0) {
                assert_true(fleet_due_ms(fleet) > now);
                now = fleet_due_ms(fleet);
                continue;
            }
            size_t at = (random >> 16) % count;
            index = under_way[at];
            under_way[at] = under_way[--count];
            end_with(fleet, index,
                     (random >> 24) % 8 == 0 ? crowded()
                     : (random >> 24) % 8 == 1
                         ? bad_report(FINDING_MAILBOX_LOCKED, STAGE_AUTH, RETRY_LATER, "")
                         : good_report(),
                     now);
        }
        assert_int_equal(count, 0);
        assert_int_equal(fleet_progress(fleet, now).done, CHECKS);
        assert_int_equal(fleet_progress(fleet, now).waiting, 0);
        fleet_free(fleet);
    }
}

static void many_on_many(void **state)
{
    enum { CHECKS = 100000, HOSTS = 1000 };
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.jobs = 1024});
    size_t *under_way = mem_new(1024, sizeof(*under_way));
    size_t first = 0, count = 0, index, calls = 0, turns = 0;

    (void)state;
    for (size_t i = 0; i < CHECKS; i++) {
        char host[32];
        snprintf(host, sizeof(host), "mail%zu.example.jp", i % HOSTS);
        add_host(fleet, host);
    }
    for (enum fleet_turn turn; (turn = fleet_next(fleet, (int64_t)turns, &index)) != FLEET_OVER;
         calls++) {
        if (turn == FLEET_BEGIN) {
            under_way[(first + count++) % 1024] = index;
            continue;
        }
        end_with(fleet, under_way[first], good_report(), (int64_t)++turns);
        first = (first + 1) % 1024;
        count--;
    }
    assert_int_equal(turns, CHECKS);
    assert_true(calls < 2 * CHECKS + 1024);
    free(under_way);
    fleet_free(fleet);
}

/* What findings mean ------------------------------------------------------------------------ */

static void again_or_for_good(void **state)
{
    static const struct {
        unsigned cause;
        enum stage stage;
        enum retry retry;
        const char *evidence;
        bool after_success, done;
        int64_t due; /* of the pause; 0: nobody rests */
    } cases[] = {
        {FINDING_AUTH_REFUSED, STAGE_AUTH, RETRY_AFTER_CHANGE, "535", false, true, 0},
        {FINDING_AUTH_TEMPORARY, STAGE_AUTH, RETRY_LATER, "454", false, false, 2100},
        {FINDING_RATE_LIMITED, STAGE_ENVELOPE, RETRY_LATER, "450", false, false, 2100},
        {FINDING_SERVER_TROUBLE, STAGE_ENVELOPE, RETRY_LATER, "451", false, false, 2100},
        {FINDING_GREETING_REFUSED, STAGE_GREETING, RETRY_LATER, "421 busy", false, false, 2100},
        {FINDING_GREETING_REFUSED, STAGE_GREETING, RETRY_LATER, "-ERR", false, false, 2100},
        {FINDING_GREETING_REFUSED, STAGE_GREETING, RETRY_LATER, "554 no", false, true, 0},
        {FINDING_GREETING_REFUSED, STAGE_GREETING, RETRY_AFTER_CHANGE, "421", false, true, 0},
        {FINDING_CLOSED, STAGE_GREETING, RETRY_LATER, "", false, false, 2100},
        {FINDING_CLOSED, STAGE_TLS, RETRY_LATER, "", false, false, 2100},
        {FINDING_CLOSED, STAGE_MAILBOX, RETRY_LATER, "", false, false, 2100},
        {FINDING_CLOSED, STAGE_AUTH, RETRY_LATER, "", false, true, 0},
        {FINDING_CONNECT_REFUSED, STAGE_CONNECT, RETRY_AFTER_CHANGE, "", false, true, 0},
        {FINDING_CONNECT_REFUSED, STAGE_CONNECT, RETRY_AFTER_CHANGE, "", true, false, 2100},
        {FINDING_NAME_NO_ANSWER, STAGE_RESOLVE, RETRY_LATER, "", false, false, 2100},
        {FINDING_NAME_UNKNOWN, STAGE_RESOLVE, RETRY_AFTER_CHANGE, "", false, true, 0},
        {FINDING_MAILBOX_LOCKED, STAGE_AUTH, RETRY_LATER, "-ERR [IN-USE]", false, false, 2100},
        {FINDING_GREYLISTED, STAGE_ENVELOPE, RETRY_LATER, "450 greylisted", false, true, 0},
        {FINDING_RECIPIENT_REFUSED, STAGE_ENVELOPE, RETRY_LATER, "452 full", false, true, 0},
        {FINDING_CERT_EXPIRED, STAGE_TLS, RETRY_AFTER_CHANGE, "", false, true, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct fleet *fleet = fleet_new(&(struct fleet_limits){0});
        size_t index;
        add_host(fleet, "mail.example.jp");
        add_host(fleet, "mail.example.jp");
        assert_int_equal(fleet_next(fleet, 100, &index), FLEET_BEGIN);
        if (cases[i].after_success) {
            end_with(fleet, index, good_report(), 100);
            assert_int_equal(fleet_next(fleet, 100, &index), FLEET_BEGIN);
        }
        assert_int_equal(
            end_with(fleet, index,
                     bad_report(cases[i].cause, cases[i].stage, cases[i].retry, cases[i].evidence),
                     100),
            cases[i].done);
        assert_int_equal(fleet_due_ms(fleet), cases[i].due);
        assert_int_equal(fleet_result(fleet, index) != NULL, cases[i].done);
        assert_int_equal(fleet_progress(fleet, 100).waiting, !cases[i].done);
        fleet_free(fleet);
    }
}

static void a_mailbox_keeps_nobody_waiting(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 1, .tries = 2});
    size_t index;

    (void)state;
    add_host(fleet, "mail.example.jp");
    add_host(fleet, "mail.example.jp");
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_BEGIN);
    assert_false(
        end_with(fleet, index, bad_report(FINDING_MAILBOX_LOCKED, STAGE_AUTH, RETRY_LATER, ""), 0));
    assert_int_equal(fleet_progress(fleet, 0).waiting, 1);
    assert_int_equal(fleet_progress(fleet, 0).resting, 0);
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_BEGIN);
    assert_int_equal(index, 1);
    end_with(fleet, index, good_report(), 10);
    assert_int_equal(fleet_next(fleet, 1999, &index), FLEET_WAIT);
    assert_int_equal(fleet_next(fleet, 2000, &index), FLEET_BEGIN);
    assert_int_equal(index, 0);
    assert_true(end_with(fleet, index,
                         bad_report(FINDING_MAILBOX_LOCKED, STAGE_AUTH, RETRY_LATER, ""), 2000));
    assert_int_equal(fleet_result(fleet, 0)->tries, 2);
    assert_int_equal(fleet_next(fleet, 2000, &index), FLEET_OVER);
    fleet_free(fleet);
}

static struct report *not_now(void)
{
    return bad_report(FINDING_AUTH_TEMPORARY, STAGE_AUTH, RETRY_LATER, "454 try later");
}

/* Where others log in, a login that is refused for the moment is the mailbox's own trouble. */
static void a_broken_mailbox_rests_no_server(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 2});
    size_t begun[2], index;

    (void)state;
    for (int i = 0; i < 6; i++)
        add_host(fleet, "mail.example.jp");
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_BEGIN);
    end_with(fleet, index, good_report(), 0);
    assert_int_equal(begin_all(fleet, 0, begun, 2), 2);
    end_with(fleet, begun[1], good_report(), 0);
    assert_false(end_with(fleet, begun[0], not_now(), 0));
    assert_int_equal(fleet_progress(fleet, 0).resting, 0);
    assert_int_equal(fleet_progress(fleet, 0).waiting, 1);
    /* Its own pauses, and as many tries as others have. */
    for (int64_t now = 0; fleet_result(fleet, begun[0]) == NULL; now = fleet_due_ms(fleet)) {
        while (fleet_next(fleet, now, &index) == FLEET_BEGIN)
            end_with(fleet, index, index == begun[0] ? not_now() : good_report(), now);
        assert_int_equal(fleet_progress(fleet, now).resting, 0);
    }
    assert_int_equal(fleet_result(fleet, begun[0])->tries, FLEET_TRIES);
    fleet_free(fleet);
}

/* What was taken before says nothing of the server that begins to refuse all. */
static void a_server_in_trouble_rests(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 1});
    size_t index;

    (void)state;
    for (int i = 0; i < 4; i++)
        add_host(fleet, "mail.example.jp");
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_BEGIN);
    end_with(fleet, index, good_report(), 0);
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_BEGIN);
    end_with(fleet, index, not_now(), 0);
    assert_int_equal(fleet_progress(fleet, 0).resting, 1);
    /* One who had to wait, and sees others logging in since, waits alone. */
    for (int i = 0; i < 2; i++) {
        assert_int_equal(fleet_next(fleet, 5000, &index), FLEET_BEGIN);
        end_with(fleet, index, good_report(), 5000);
    }
    assert_int_equal(fleet_next(fleet, 5000, &index), FLEET_BEGIN);
    assert_int_equal(index, 1);
    assert_false(end_with(fleet, index, not_now(), 5000));
    assert_int_equal(fleet_progress(fleet, 5000).resting, 0);
    fleet_free(fleet);
}

static void pauses_double(void **state)
{
    static const int64_t pauses[] = {2000, 4000, 8000, 16000, 32000, 60000};
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.tries = 100});
    size_t index;
    int64_t now = 0;

    (void)state;
    add_host(fleet, "mail.example.jp");
    for (size_t i = 0; i < FLEET_RESTS; i++) {
        assert_int_equal(fleet_next(fleet, now, &index), FLEET_BEGIN);
        assert_false(end_with(fleet, index, crowded(), now));
        assert_int_equal(fleet_progress(fleet, now).resting, 1);
        assert_int_equal(fleet_next(fleet, now, &index), FLEET_WAIT);
        assert_int_equal(fleet_due_ms(fleet), now + pauses[i]);
        now += pauses[i];
    }
    /* Then it is taken at its word. */
    assert_int_equal(fleet_next(fleet, now, &index), FLEET_BEGIN);
    assert_true(end_with(fleet, index, crowded(), now));
    assert_int_equal(fleet_result(fleet, 0)->tries, FLEET_RESTS + 1);
    assert_int_equal(fleet_next(fleet, now, &index), FLEET_OVER);
    fleet_free(fleet);
}

/* A greeting is no answer where nobody can log in: 200 checks do not wait two minutes each. */
static void a_server_where_nobody_can_log_in(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){0});
    int64_t now = 0, pauses = 2000 + 4000 + 8000 + 16000 + 32000 + 60000;
    enum fleet_turn turn;
    size_t index;

    (void)state;
    for (int i = 0; i < 200; i++)
        add_host(fleet, "mail.example.jp");
    while ((turn = fleet_next(fleet, now, &index)) != FLEET_OVER)
        if (turn == FLEET_WAIT)
            now = fleet_due_ms(fleet);
        else
            end_with(fleet, index, not_now(), now);
    assert_int_equal(fleet_progress(fleet, now).fail, 200);
    assert_int_equal(now, pauses);
    fleet_free(fleet);
}

/* A login that was refused is not sent again because the other side was busy. */
static void no_second_wrong_password(void **state)
{
    static const char *const hosts[3] = {NULL, "pop.example.jp", "smtp.example.jp"};
    char text[] = "words", advice[] = "", evidence[] = "421 busy";
    struct finding busy = {.rule = "x",
                           .cause = FINDING_GREETING_REFUSED,
                           .severity = SEVERITY_ERROR,
                           .side = SIDE_SEND,
                           .stage = STAGE_GREETING,
                           .text = text,
                           .advice = advice,
                           .evidence = evidence,
                           .retry = RETRY_LATER};
    struct fleet *fleet = fleet_new(&(struct fleet_limits){0});
    struct report *report = refused_login();
    size_t index;

    (void)state;
    add_finding(report, &busy);
    fleet_add(fleet, hosts);
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_BEGIN);
    assert_true(end_with(fleet, index, report, 0));
    assert_int_equal(fleet_progress(fleet, 0).resting, 1); /* that server rests all the same */
    fleet_free(fleet);
}

/* Waves ------------------------------------------------------------------------------------- */

static void a_wave(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.per_server = 1});
    struct fleet_progress progress;
    size_t index;

    (void)state;
    for (int i = 0; i < 40; i++)
        add_host(fleet, i % 2 ? "Locked.example.jp" : "good.example.jp");
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN) {
        assert_null(fleet_wave(fleet));
        /* The first is right, and begins the count anew after five. */
        bool good = index % 2 == 0 || index == 11;
        assert_true(end_with(fleet, index, good ? good_report() : refused_login(), 0));
        if (fleet_wave(fleet) != NULL)
            break;
    }
    assert_string_equal(fleet_wave(fleet), "Locked.example.jp");
    progress = fleet_progress(fleet, 0);
    assert_int_equal(progress.fail, 5 + FLEET_WAVE);
    assert_int_equal(progress.left_out, 20 - 1 - 5 - FLEET_WAVE);
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN) {
        assert_int_equal(index % 2, 0); /* the others go on */
        end_with(fleet, index, good_report(), 0);
    }
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_OVER);
    assert_null(fleet_result(fleet, 39));
    assert_int_equal(fleet_progress(fleet, 0).left_ms, 0);
    fleet_go_on(fleet);
    assert_null(fleet_wave(fleet));
    assert_int_equal(fleet_progress(fleet, 0).left_out, 0);
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN)
        end_with(fleet, index, refused_login(), 0);
    assert_int_equal(fleet_progress(fleet, 0).done, 40);
    fleet_free(fleet);
}

static void waves_are_let_go_on(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.keep_going = true});
    size_t index;

    (void)state;
    for (int i = 0; i < 40; i++)
        add_host(fleet, "mail.example.jp");
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN)
        end_with(fleet, index, refused_login(), 0);
    assert_int_equal(fleet_progress(fleet, 0).fail, 40);
    assert_null(fleet_wave(fleet));
    fleet_free(fleet);
}

static struct report *silence(void)
{
    return bad_report(FINDING_CONNECT_SILENT, STAGE_CONNECT, RETRY_AFTER_CHANGE, "");
}

/* Nobody waits for it a hundred times. */
static void a_server_that_swallows_everything(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){0});
    size_t index, silent = 0;

    (void)state;
    for (int i = 0; i < 40; i++)
        add_host(fleet, i % 2 ? "Gone.example.jp" : "good.example.jp");
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN) {
        silent += index % 2;
        end_with(fleet, index, index % 2 ? silence() : good_report(), 0);
    }
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_OVER);
    assert_int_equal(silent, FLEET_SILENT);
    assert_string_equal(fleet_wave(fleet), "Gone.example.jp");
    assert_int_equal(fleet_wave_kind(fleet), FLEET_WAVE_SILENT);
    assert_int_equal(fleet_progress(fleet, 0).left_out, 20 - FLEET_SILENT);
    assert_int_equal(fleet_progress(fleet, 0).ok, 20);
    fleet_go_on(fleet);
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN)
        end_with(fleet, index, silence(), 0);
    assert_int_equal(fleet_progress(fleet, 0).fail, 20);
    fleet_free(fleet);
}

/* With an answer between them, and by those who want to go on, nobody is left out. */
static void silence_that_stops_nothing(void **state)
{
    static const struct {
        bool keep_going;
        size_t answer_every;
    } cases[] = {{true, 100}, {false, FLEET_SILENT}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct fleet *fleet =
            fleet_new(&(struct fleet_limits){.keep_going = cases[i].keep_going, .tries = 1});
        size_t index;
        int64_t now = 0;
        for (int at = 0; at < 30; at++)
            add_host(fleet, "mail.example.jp");
        for (enum fleet_turn turn; (turn = fleet_next(fleet, now, &index)) != FLEET_OVER;)
            if (turn == FLEET_BEGIN)
                end_with(fleet, index,
                         index % cases[i].answer_every == cases[i].answer_every - 1 ? good_report()
                                                                                    : silence(),
                         now);
            else
                now = fleet_due_ms(fleet);
        assert_null(fleet_wave(fleet));
        assert_int_equal(fleet_progress(fleet, now).done, 30);
        fleet_free(fleet);
    }
}

/* Stopping and going on --------------------------------------------------------------------- */

static void stopped_and_resumed(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){0}), *later;
    struct fleet_progress progress;
    size_t begun[8], index;

    (void)state;
    for (int i = 0; i < 6; i++)
        add_host(fleet, "mail.example.jp");
    assert_int_equal(begin_all(fleet, 0, begun, 8), 1);
    end_with(fleet, begun[0], good_report(), 0);
    assert_int_equal(begin_all(fleet, 0, begun, 8), 4);
    fleet_stop(fleet);
    assert_true(end_with(fleet, begun[0], refused_login(), 0));
    for (int i = 1; i < 4; i++)
        assert_false(end_with(
            fleet, begun[i], bad_report(FINDING_CANCELLED, STAGE_AUTH, RETRY_AFTER_CHANGE, ""), 0));
    assert_int_equal(fleet_next(fleet, 0, &index), FLEET_OVER);
    progress = fleet_progress(fleet, 0);
    assert_int_equal(progress.done, 2);
    assert_int_equal(progress.left_out, 4);
    assert_null(fleet_result(fleet, begun[2]));

    later = fleet_new(&(struct fleet_limits){0});
    for (size_t i = 0; i < 6; i++) {
        add_host(later, "mail.example.jp");
        if (fleet_result(fleet, i) != NULL)
            fleet_done_before(later, i, fleet_result(fleet, i));
    }
    fleet_free(fleet);
    while (fleet_next(later, 0, &index) == FLEET_BEGIN) {
        assert_true(index >= 2);
        end_with(later, index, good_report(), 0);
    }
    progress = fleet_progress(later, 0);
    assert_int_equal(progress.done, 6);
    assert_int_equal(progress.before, 2);
    assert_int_equal(progress.ok, 5);
    assert_int_equal(progress.fail, 1);
    assert_string_equal(fleet_result(later, 1)->rule, "auth-refused");
    fleet_free(later);
}

static void what_could_not_begin(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){0});
    static const char *const nowhere[3];
    struct fleet_sum *sums;
    size_t index, count;

    (void)state;
    fleet_add(fleet, nowhere);
    add_host(fleet, "mail.example.jp");
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN)
        fleet_refused(fleet, index, "Its server was deleted.", 0);
    assert_int_equal(fleet_progress(fleet, 0).fail, 2);
    sums = fleet_summary(fleet, &count);
    assert_int_equal(count, 1);
    assert_null(sums[0].rule);
    assert_string_equal(sums[0].text, "Its server was deleted.");
    assert_int_equal(sums[0].count, 2);
    free(sums);
    fleet_free(fleet);
}

/* Results ----------------------------------------------------------------------------------- */

static void a_result(void **state)
{
    struct report *report =
        bad_report(FINDING_UIDL_MISSING, STAGE_MAILBOX, RETRY_AFTER_CHANGE, "-ERR unknown");
    struct detail detail = {0};
    struct fleet_result result;

    (void)state;
    detail_add_number(&detail, "messages", 812);
    detail_add(&detail, "sample", FACT_LIST, "0123456789abcdef");
    report_add(report, &(struct report_event){.kind = EVENT_STAGE,
                                              .side = SIDE_RECEIVE,
                                              .stage = STAGE_MAILBOX,
                                              .status = STATUS_FAIL,
                                              .detail = &detail});
    fleet_result_of(report, &result);
    assert_int_equal(result.status, STATUS_FAIL);
    assert_int_equal(result.side[SIDE_RECEIVE], STATUS_FAIL);
    assert_int_equal(result.at, SIDE_RECEIVE);
    assert_int_equal(result.stage, STAGE_MAILBOX);
    assert_int_equal(result.cause, FINDING_UIDL_MISSING);
    assert_string_equal(result.rule, "uidl-missing");
    assert_string_equal(result.text, "words");
    assert_string_equal(result.evidence, "-ERR unknown");
    assert_int_equal(result.mails, 812);
    assert_string_equal(result.sample, "0123456789abcdef");
    assert_int_equal(result.finished_ms, 77);
    fleet_result_clear(&result);
    assert_null(result.rule);
    assert_int_equal(result.mails, -1);
    report_free(report);
    for (size_t i = 0; i < detail.fact_count; i++)
        free(detail.facts[i].value);
}

/* Whatever is worse than a login that nobody could make, it is not forgotten. */
static void logins_are_told(void **state)
{
    struct report *report = report_new();
    char text[] = "words", advice[] = "", evidence[] = "";
    struct finding skipped = {.rule = "login-skipped",
                              .cause = FINDING_LOGIN_SKIPPED,
                              .severity = SEVERITY_WARNING,
                              .side = SIDE_SEND,
                              .stage = STAGE_AUTH,
                              .text = text,
                              .advice = advice,
                              .evidence = evidence};
    struct finding worse = skipped;
    struct fleet_result result;

    (void)state;
    worse.cause = FINDING_CERT_EXPIRES_SOON;
    worse.side = SIDE_RECEIVE;
    add_finding(report, &worse);
    add_good_side(report, SIDE_RECEIVE);
    add_finding(report, &skipped);
    add_stage(report, SIDE_SEND, STAGE_AUTH, STATUS_WARN);
    add_result(report, SIDE_SEND, STATUS_WARN);
    add_result(report, SIDE_NONE, STATUS_WARN);
    fleet_result_of(report, &result);
    assert_int_equal(result.cause, FINDING_CERT_EXPIRES_SOON);
    assert_int_equal(result.login[SIDE_RECEIVE], LOGIN_TAKEN);
    assert_int_equal(result.login[SIDE_SEND], LOGIN_LEFT_OUT);
    fleet_result_clear(&result);
    assert_int_equal(result.login[SIDE_RECEIVE], LOGIN_NOT_KNOWN);
    report_free(report);
    report = good_report();
    fleet_result_of(report, &result);
    assert_int_equal(result.login[SIDE_RECEIVE], LOGIN_TAKEN);
    assert_int_equal(result.login[SIDE_SEND], LOGIN_NOT_KNOWN);
    fleet_result_clear(&result);
    report_free(report);
}

static void the_summary(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.keep_going = true});
    struct fleet_sum *sums;
    size_t index, count;

    (void)state;
    for (int i = 0; i < 12; i++)
        add_host(fleet, "mail.example.jp");
    while (fleet_next(fleet, 0, &index) == FLEET_BEGIN)
        end_with(fleet, index,
                 index < 2   ? good_report()
                 : index < 5 ? bad_report(FINDING_CERT_EXPIRED, STAGE_TLS, RETRY_AFTER_CHANGE, "")
                             : refused_login(),
                 0);
    sums = fleet_summary(fleet, &count);
    assert_int_equal(count, 2);
    assert_string_equal(sums[0].rule, "auth-refused");
    assert_int_equal(sums[0].count, 7);
    assert_int_equal(sums[0].first, 5);
    assert_int_equal(sums[0].status, STATUS_FAIL);
    assert_string_equal(sums[1].rule, "certificate-expired");
    assert_int_equal(sums[1].count, 3);
    free(sums);
    fleet_free(fleet);
}

static void rate_and_remaining_time(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.jobs = 1});
    struct fleet_progress progress;
    int64_t now = 5000000;
    size_t index;

    (void)state;
    for (int i = 0; i < 400; i++)
        add_host(fleet, "mail.example.jp");
    assert_int_equal(fleet_progress(fleet, now).left_ms, -1);
    for (int i = 0; i < 100; i++, now += 100) { /* ten a second, for ten seconds */
        assert_int_equal(fleet_next(fleet, now, &index), FLEET_BEGIN);
        end_with(fleet, index, good_report(), now);
    }
    progress = fleet_progress(fleet, now);
    assert_true(progress.rate > 9.5 && progress.rate < 10.5);
    assert_true(progress.left_ms > 28000 && progress.left_ms < 32000);
    now += 60000; /* nothing for a minute */
    progress = fleet_progress(fleet, now);
    assert_true(progress.rate == 0);
    assert_int_equal(progress.left_ms, -1);
    fleet_free(fleet);
}

/* Ten a second until it is held, for a minute, with one check still under way; then again. */
static void held_time_is_none_of_the_rate(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.jobs = 1});
    int64_t now = 5000000;
    size_t index;

    (void)state;
    for (int i = 0; i < 400; i++)
        add_host(fleet, "mail.example.jp");
    for (int i = 0; i < 50; i++, now += 100) {
        assert_int_equal(fleet_next(fleet, now, &index), FLEET_BEGIN);
        if (i == 49) /* held while it is under way */
            fleet_hold(fleet, now);
        end_with(fleet, index, good_report(), now + 100);
    }
    for (int i = 0; i < 3; i++) { /* however often one looks or says so meanwhile */
        now += 20000;
        fleet_hold(fleet, now);
        assert_float_equal(fleet_progress(fleet, now).rate, 10, 0.5);
    }
    for (int i = 0; i < 80; i++, now += 100) {
        assert_int_equal(fleet_next(fleet, now, &index), FLEET_BEGIN);
        assert_float_equal(fleet_progress(fleet, now).rate, 10, 0.6);
        end_with(fleet, index, good_report(), now + 100);
    }
    fleet_free(fleet);
}

/* What a wave stopped waits for somebody to say so: that time is not work either. */
static void waiting_to_be_told_to_go_on_is_none_of_the_rate(void **state)
{
    struct fleet *fleet = fleet_new(&(struct fleet_limits){.jobs = 1});
    int64_t now = 5000000;
    size_t index;

    (void)state;
    for (int i = 0; i < 100; i++)
        add_host(fleet, "mail.example.jp");
    for (; fleet_next(fleet, now, &index) == FLEET_BEGIN; now += 100)
        end_with(fleet, index, refused_login(), now + 100);
    assert_int_equal(fleet_next(fleet, now, &index), FLEET_OVER);
    assert_int_equal(fleet_progress(fleet, now).done, FLEET_WAVE);
    now += 300000;
    fleet_go_on(fleet);
    assert_int_equal(fleet_next(fleet, now, &index), FLEET_BEGIN);
    assert_float_equal(fleet_progress(fleet, now).rate, 10, 0.5);
    end_with(fleet, index, refused_login(), now);
    fleet_free(fleet);
}

/* Digests ----------------------------------------------------------------------------------- */

static struct record *make_server(void)
{
    struct record *server = record_new(RECORD_SERVER);

    assert_true(record_set(server, FIELD_CODE, "office", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_HOST, "pop.example.jp", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_HOST, "smtp.example.jp", ORIGIN_USER, NULL));
    return server;
}

static uint64_t digest_with(struct record *server, enum field_id id, const char *value)
{
    struct check_plan *plan;
    uint64_t digest;

    if (id != FIELD_NONE)
        assert_true(record_set(server, id, value, ORIGIN_USER, NULL));
    plan = check_plan_new(server);
    plan->user = mem_copy("taro");
    plan->secret = mem_copy("env:SECRET");
    digest = check_plan_digest(plan);
    plan->password = secret_new("swordfish", 9);
    assert_true(check_plan_digest(plan) == digest);
    free(plan->user);
    plan->user = mem_copy("hanako");
    assert_true(check_plan_digest(plan) != digest);
    check_plan_free(plan);
    return digest;
}

static void a_digest_follows_the_settings(void **state)
{
    struct record *server = make_server();
    uint64_t before = digest_with(server, FIELD_NONE, NULL);

    (void)state;
    assert_true(digest_with(server, FIELD_CODE, "head-office") == before);
    assert_true(digest_with(server, FIELD_RECEIVE_PORT, "1995") != before);
    assert_true(digest_with(server, FIELD_RECEIVE_PORT, "995") == before);
    assert_true(digest_with(server, FIELD_SEND_HOST, "mail.example.jp") != before);
    record_free(server);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_until_the_address_is_known),
        cmocka_unit_test(a_first_check_that_fails_is_known_as_well),
        cmocka_unit_test(a_scout_that_does_not_come_back),
        cmocka_unit_test(two_names_of_one_machine),
        cmocka_unit_test(two_sides_are_two_connections),
        cmocka_unit_test(servers_take_turns),
        cmocka_unit_test(limits_are_kept),
        cmocka_unit_test(a_server_at_its_limit),
        cmocka_unit_test(a_server_that_goes_away),
        cmocka_unit_test(nobody_waits_for_ever),
        cmocka_unit_test(many_on_many),
        cmocka_unit_test(again_or_for_good),
        cmocka_unit_test(a_mailbox_keeps_nobody_waiting),
        cmocka_unit_test(a_broken_mailbox_rests_no_server),
        cmocka_unit_test(a_server_in_trouble_rests),
        cmocka_unit_test(pauses_double),
        cmocka_unit_test(a_server_where_nobody_can_log_in),
        cmocka_unit_test(no_second_wrong_password),
        cmocka_unit_test(a_wave),
        cmocka_unit_test(waves_are_let_go_on),
        cmocka_unit_test(a_server_that_swallows_everything),
        cmocka_unit_test(silence_that_stops_nothing),
        cmocka_unit_test(stopped_and_resumed),
        cmocka_unit_test(what_could_not_begin),
        cmocka_unit_test(a_result),
        cmocka_unit_test(logins_are_told),
        cmocka_unit_test(the_summary),
        cmocka_unit_test(rate_and_remaining_time),
        cmocka_unit_test(held_time_is_none_of_the_rate),
        cmocka_unit_test(waiting_to_be_told_to_go_on_is_none_of_the_rate),
        cmocka_unit_test(a_digest_follows_the_settings),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
