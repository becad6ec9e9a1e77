/* The engine as its callers see it: what it refuses, time limits (with the clock held: no test
 * waits for one), cancelling and closing at any moment, and the order of what it tells. */
#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/engine.h"
#include "model/finding.h"
#include "store/rules.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

static struct rules *the_rules; /* as they ship */

#define SECOND INT64_C(1000000000)

/* A server that may accept, and says what it is told ------------------------------------------- */

struct listener {
    int socket, port;
    int fill[8]; /* connections that nobody takes, so that no other gets through */
};

static struct listener listen_on_loopback(int backlog)
{
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof here;
    struct listener listener = {.socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};

    assert_int_equal(bind(listener.socket, (struct sockaddr *)&here, sizeof here), 0);
    assert_int_equal(listen(listener.socket, backlog), 0);
    getsockname(listener.socket, (struct sockaddr *)&here, &length);
    listener.port = ntohs(here.sin_port);
    for (size_t i = 0; i < 8; i++) {
        listener.fill[i] = -1;
        if (backlog > 0)
            continue;
        listener.fill[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        connect(listener.fill[i], (struct sockaddr *)&here, sizeof here);
    }
    return listener;
}

static void listener_close(const struct listener *listener)
{
    for (size_t i = 0; i < 8; i++)
        if (listener->fill[i] >= 0)
            close(listener->fill[i]);
    close(listener->socket);
}

static struct check_plan *plan_for(int port, const char *settings)
{
    struct record *server = record_new(RECORD_SERVER);
    char *copy = mem_copy(settings), *rest = copy, *word, number[16];
    struct err err = {0};

    while ((word = strsep(&rest, " ")) != NULL) {
        char *value = strchr(word, '=');
        if (value == NULL)
            continue;
        *value++ = '\0';
        if (strcmp(value, "PORT") == 0) {
            snprintf(number, sizeof number, "%d", port);
            value = number;
        }
        if (!record_set(server, field_by_path(RECORD_SERVER, word), value, ORIGIN_USER, &err))
            fail_msg("%s: %s", word, err.text);
    }
    struct check_plan *plan = check_plan_new(server);
    plan->user = mem_copy("alice");
    plan->password = secret_new("geheim-geheim", 13);
    record_free(server);
    free(copy);
    return plan;
}

#define CLEAR_POP "receive.host=127.0.0.1 receive.port=PORT receive.encryption=none"
#define TLS_POP   "receive.host=127.0.0.1 receive.port=PORT receive.encryption=tls"

/* Events ------------------------------------------------------------------------------------ */

struct seen {
    struct report *report;
    struct text findings; /* "rule@stage ..." */
    int results[3], ends[3][STAGE_COUNT];
    enum stage running;
    bool over;
};

static void take(struct engine *engine, struct seen *seen)
{
    struct report_event event;

    while (engine_next(engine, &event)) {
        assert_false(seen->over); /* nothing comes after the result of the check */
        report_add(seen->report, &event);
        if (event.kind == EVENT_FINDING)
            text_format(&seen->findings, "%s%s@%s", seen->findings.length > 0 ? " " : "",
                        event.finding->rule, stage_name(event.finding->stage));
        if (event.kind == EVENT_STAGE && event.status == STATUS_RUNNING)
            seen->running = event.stage;
        else if (event.kind == EVENT_STAGE)
            seen->ends[event.side][event.stage]++;
        if (event.kind == EVENT_RESULT)
            seen->results[event.side]++;
        seen->over = event.kind == EVENT_RESULT && event.side == SIDE_NONE;
    }
}

/* Turns until the stage runs, or until all is over (STAGE_NONE). */
static void turn_until(struct engine *engine, struct seen *seen, enum stage stage)
{
    for (int i = 0; i < 2000; i++) {
        struct pollfd ready = {.fd = engine_descriptor(engine), .events = POLLIN};
        take(engine, seen);
        if (stage == STAGE_NONE ? seen->over : seen->running == stage)
            return;
        poll(&ready, 1, 5);
        engine_turn(engine);
    }
    fail_msg("it never came to stage %s", stage_name(stage));
}

static void seen_free(struct seen *seen)
{
    report_free(seen->report);
    text_free(&seen->findings);
}

/* Refusals ------------------------------------------------------------------------------------ */

static void what_cannot_be_run_is_refused_with_a_sentence(void **state)
{
    static const struct {
        const char *settings, *about;
        bool receive, send;
    } cases[] = {
        {"", "no such side", true, true},
        {CLEAR_POP, "no such side", false, true},
        {"receive.port=110", "receive.host", true, true},
        {"send.host=a.test send.port=25 send.auth.method=pop-before-smtp", "POP before SMTP", true,
         true},
        {TLS_POP " receive.trust.verify=pin", "receive.trust.sha256", true, true},
    };
    struct engine *engine = engine_new(the_rules, NULL);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct check_plan *plan = plan_for(1, cases[i].settings);
        struct err err = {0};
        plan->receive = cases[i].receive;
        plan->send = cases[i].send;
        assert_false(engine_check(engine, 1, plan, &err));
        if (strstr(err.text, cases[i].about) == NULL)
            fail_msg("%s: %s", cases[i].settings, err.text);
        check_plan_free(plan);
    }
    assert_false(engine_busy(engine));
    assert_int_equal(engine_timeout_ms(engine), -1);
    engine_free(engine);
}

static void numbers_are_used_once_at_a_time(void **state)
{
    struct listener listener = listen_on_loopback(16);
    struct engine *engine = engine_new(the_rules, NULL);
    struct check_plan *plan = plan_for(listener.port, CLEAR_POP);
    struct seen seen = {.report = report_new()};
    struct err err = {0};

    (void)state;
    clock_hold(SECOND, 0);
    assert_false(engine_check(engine, 0, plan, &err));
    assert_true(engine_check(engine, 5, plan, &err));
    assert_false(engine_check(engine, 5, plan, &err));
    assert_true(engine_check(engine, 5 + 1024, plan, &err)); /* the same bucket */
    engine_cancel(engine, 99);
    engine_cancel(engine, 5 + 1024);
    engine_cancel(engine, 5);
    engine_cancel(engine, 5);
    for (struct report_event event; engine_next(engine, &event);)
        seen.results[SIDE_NONE] += event.kind == EVENT_RESULT && event.side == SIDE_NONE;
    assert_int_equal(seen.results[SIDE_NONE], 2);
    assert_false(engine_busy(engine));
    assert_true(engine_check(engine, 5, plan, &err));
    check_plan_free(plan);
    engine_free(engine);
    listener_close(&listener);
    seen_free(&seen);
}

/* Time -------------------------------------------------------------------------------------- */

static void every_stage_is_over_in_the_time_that_was_set(void **state)
{
    static const struct {
        const char *settings;
        int backlog; /* 0: nobody answers */
        enum stage stage;
        const char *findings;
    } cases[] = {
        {CLEAR_POP " receive.timeout_seconds=30", 0, STAGE_CONNECT, "connect-silent@connect"},
        {CLEAR_POP " receive.timeout_seconds=30", 16, STAGE_GREETING, "slow-greeting@greeting"},
        {TLS_POP " receive.timeout_seconds=30", 16, STAGE_TLS, "slow-handshake@tls"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct listener listener = listen_on_loopback(cases[i].backlog);
        struct engine *engine = engine_new(the_rules, NULL);
        struct check_plan *plan = plan_for(listener.port, cases[i].settings);
        struct seen seen = {.report = report_new(), .running = STAGE_NONE};
        clock_hold(SECOND, 0);
        assert_true(engine_check(engine, 1, plan, NULL));
        turn_until(engine, &seen, cases[i].stage);
        clock_hold(31 * SECOND - 1, 30000);
        engine_turn(engine);
        take(engine, &seen);
        assert_int_equal(seen.findings.length, 0);
        clock_hold(31 * SECOND, 30000);
        assert_int_equal(engine_timeout_ms(engine), 0);
        turn_until(engine, &seen, STAGE_NONE);
        assert_string_equal(text_get(&seen.findings), cases[i].findings);
        assert_int_equal(seen.report->result[SIDE_NONE], STATUS_FAIL);
        assert_int_equal(seen.report->stages[SIDE_RECEIVE][cases[i].stage].status, STATUS_FAIL);
        check_plan_free(plan);
        engine_free(engine);
        listener_close(&listener);
        seen_free(&seen);
    }
}

/* Whatever happens, each stage ends once, and each side has one result. No test mail is looked
 * for here. */
static void expect_whole(const struct seen *seen, enum side side)
{
    for (enum stage stage = 0; stage < STAGE_COUNT; stage++)
        assert_int_equal(seen->ends[side][stage],
                         stage_of_side(stage, side) && stage != STAGE_ARRIVAL ? 1 : 0);
    assert_int_equal(seen->results[side], 1);
    assert_int_equal(seen->results[SIDE_NONE], 1);
}

static void cancelling_tells_everything_at_once(void **state)
{
    static const enum stage stages[] = {STAGE_CONNECT, STAGE_GREETING, STAGE_TLS};
    static const char *const settings[] = {
        CLEAR_POP, CLEAR_POP " send.host=127.0.0.1 send.port=PORT send.encryption=none", TLS_POP};
    static const int backlogs[] = {0, 16, 16};

    (void)state;
    clock_hold(SECOND, 0);
    for (size_t i = 0; i < sizeof stages / sizeof stages[0]; i++) {
        struct listener listener = listen_on_loopback(backlogs[i]);
        struct engine *engine = engine_new(the_rules, NULL);
        struct check_plan *plan = plan_for(listener.port, settings[i]);
        struct seen seen = {.report = report_new(), .running = STAGE_NONE};
        assert_true(engine_check(engine, 1, plan, NULL));
        turn_until(engine, &seen, stages[i]);
        engine_cancel(engine, 1);
        take(engine, &seen); /* no turn in between */
        assert_true(seen.over);
        assert_int_equal(seen.report->result[SIDE_NONE], STATUS_SKIP);
        assert_int_equal(seen.report->stages[SIDE_RECEIVE][stages[i]].status, STATUS_SKIP);
        assert_non_null(strstr(text_get(&seen.findings), "cancelled@"));
        assert_int_equal(seen.report->finding_count, 1);
        expect_whole(&seen, SIDE_RECEIVE);
        if (record_has_side(plan->server, SIDE_SEND))
            expect_whole(&seen, SIDE_SEND);
        assert_false(engine_busy(engine));
        assert_int_equal(engine_timeout_ms(engine), -1);
        check_plan_free(plan);
        engine_free(engine);
        listener_close(&listener);
        seen_free(&seen);
    }
}

static void the_engine_may_go_at_any_moment(void **state)
{
    struct listener good = listen_on_loopback(16), silent = listen_on_loopback(0);
    struct check_plan *plans[] = {plan_for(good.port, CLEAR_POP), plan_for(good.port, TLS_POP),
                                  plan_for(silent.port, TLS_POP)};

    (void)state;
    clock_hold(SECOND, 0);
    for (int turns = 0; turns < 8; turns++) {
        struct engine *engine = engine_new(the_rules, NULL);
        for (unsigned i = 0; i < 3; i++)
            assert_true(engine_check(engine, i + 1, plans[i], NULL));
        for (int i = 0; i < turns; i++)
            engine_turn(engine);
        engine_free(engine); /* unread events, sockets, timers: all of it */
    }
    for (size_t i = 0; i < 3; i++)
        check_plan_free(plans[i]);
    listener_close(&good);
    listener_close(&silent);
}

static void a_thousand_checks_start_and_stop(void **state)
{
    enum { MANY = 1000 };
    struct listener silent = listen_on_loopback(0);
    struct check_plan *plan = plan_for(silent.port, CLEAR_POP);
    struct engine *engine = engine_new(the_rules, NULL);
    struct report_event event;
    int results = 0;

    (void)state;
    clock_hold(SECOND, 0);
    for (unsigned i = 1; i <= MANY; i++)
        assert_true(engine_check(engine, i, plan, NULL));
    for (int i = 0; i < 100; i++)
        engine_turn(engine);
    for (unsigned i = 1; i <= MANY; i++)
        engine_cancel(engine, i);
    while (engine_next(engine, &event))
        results += event.kind == EVENT_RESULT && event.side == SIDE_NONE;
    assert_int_equal(results, MANY);
    assert_false(engine_busy(engine));
    engine_free(engine);
    check_plan_free(plan);
    listener_close(&silent);
}

static void the_libraries_have_names(void **state)
{
    (void)state;
    assert_non_null(strstr(engine_libraries(), "OpenSSL"));
    assert_non_null(strstr(engine_libraries(), "libcurl"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_run_is_refused_with_a_sentence),
        cmocka_unit_test(numbers_are_used_once_at_a_time),
        cmocka_unit_test(every_stage_is_over_in_the_time_that_was_set),
        cmocka_unit_test(cancelling_tells_everything_at_once),
        cmocka_unit_test(the_engine_may_go_at_any_moment),
        cmocka_unit_test(a_thousand_checks_start_and_stop),
        cmocka_unit_test(the_libraries_have_names),
    };

    the_rules = rules_built_in();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    rules_free(the_rules);
    return failed;
}
