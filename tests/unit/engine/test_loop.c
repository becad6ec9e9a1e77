/* The loop: timers in order, chores in turn, descriptors that end while others are told; and the
 * queue of events with its bound. */
#include "base/clock.h"
#include "base/mem.h"
#include "engine/events.h"
#include "engine/loop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <cmocka.h>

#define SECOND INT64_C(1000000000)

static bool never(void *context)
{
    (void)context;
    return false;
}

static bool always(void *context)
{
    (void)context;
    return true;
}

struct bell {
    struct timer timer;
    int64_t due;
    struct bell *stops; /* another one that must not ring then */
    struct loop *loop;
    int *rung, number;
    int64_t *order;
};

static void ring(void *owner)
{
    struct bell *bell = owner;

    bell->order[(*bell->rung)++] = bell->due;
    if (bell->stops != NULL)
        timer_stop(bell->loop, &bell->stops->timer);
}

static void turn(struct loop *loop)
{
    loop_turn(loop, clock_monotonic_ns() + SECOND, never, NULL);
}

static void timers_ring_in_order(void **state)
{
    enum { BELLS = 500 };
    struct loop *loop = loop_new(NULL);
    struct bell *bells = mem_new(BELLS, sizeof *bells);
    int64_t *order = mem_new(BELLS, sizeof *order);
    int rung = 0;
    uint32_t random = 12345;

    (void)state;
    clock_hold(1 * SECOND, 0);
    assert_int_equal(loop_timeout_ms(loop), -1);
    for (int i = 0; i < BELLS; i++) {
        random = random * 1664525U + 1013904223U;
        bells[i] = (struct bell){.due = SECOND + (random >> 8) % 1000 * 1000000 + 1,
                                 .loop = loop,
                                 .rung = &rung,
                                 .order = order};
        bells[i].timer = (struct timer){.fire = ring, .owner = &bells[i]};
        timer_set(loop, &bells[i].timer, 99 * SECOND);
        timer_set(loop, &bells[i].timer, bells[i].due); /* set again: moved, not doubled */
    }
    for (int i = 0; i < BELLS; i += 5)
        timer_stop(loop, &bells[i].timer);
    turn(loop);
    assert_int_equal(rung, 0);
    clock_hold(3 * SECOND, 0);
    assert_int_equal(loop_timeout_ms(loop), 0);
    turn(loop);
    assert_int_equal(rung, BELLS - BELLS / 5);
    for (int i = 1; i < rung; i++)
        assert_true(order[i - 1] <= order[i]);
    assert_int_equal(loop_timeout_ms(loop), -1);
    loop_free(loop);
    free(order);
    free(bells);
}

static void a_timer_may_stop_another(void **state)
{
    struct loop *loop = loop_new(NULL);
    struct bell first, second;
    int64_t order[2];
    int rung = 0;

    (void)state;
    clock_hold(SECOND, 0);
    second = (struct bell){.due = 3, .loop = loop, .rung = &rung, .order = order};
    first = (struct bell){.due = 2, .stops = &second, .loop = loop, .rung = &rung, .order = order};
    second.timer = (struct timer){.fire = ring, .owner = &second};
    first.timer = (struct timer){.fire = ring, .owner = &first};
    timer_set(loop, &second.timer, 3);
    timer_set(loop, &first.timer, 2);
    turn(loop);
    assert_int_equal(rung, 1);
    loop_free(loop);
}

static void the_timeout_is_rounded_up(void **state)
{
    struct loop *loop = loop_new(NULL);
    int rung = 0;
    int64_t order[1];
    struct bell bell = {.loop = loop, .rung = &rung, .order = order};

    (void)state;
    clock_hold(SECOND, 0);
    bell.timer = (struct timer){.fire = ring, .owner = &bell};
    timer_set(loop, &bell.timer, SECOND + 1);
    assert_int_equal(loop_timeout_ms(loop), 1);
    timer_set(loop, &bell.timer, INT64_MAX);
    assert_int_equal(loop_timeout_ms(loop), INT32_MAX);
    timer_stop(loop, &bell.timer);
    loop_free(loop);
}

struct worker {
    struct loop *loop;
    struct chore chore;
    int runs, again;
};

static void labour(void *owner)
{
    struct worker *worker = owner;

    worker->runs++;
    if (worker->again-- > 0)
        chore_post(worker->loop, &worker->chore);
}

static void chores_run_once_for_each_post(void **state)
{
    struct loop *loop = loop_new(NULL);
    struct worker a = {.loop = loop, .again = 3}, b = {.loop = loop}, c = {.loop = loop};

    (void)state;
    a.chore = (struct chore){.run = labour, .owner = &a};
    b.chore = (struct chore){.run = labour, .owner = &b};
    c.chore = (struct chore){.run = labour, .owner = &c};
    chore_post(loop, &a.chore);
    chore_post(loop, &b.chore);
    chore_post(loop, &b.chore);
    chore_post(loop, &c.chore);
    chore_drop(loop, &c.chore);
    assert_int_equal(loop_timeout_ms(loop), 0);
    loop_turn(loop, clock_monotonic_ns() + SECOND, always, NULL);
    assert_int_equal(a.runs, 0); /* held: only timers */
    turn(loop);
    assert_int_equal(a.runs, 4);
    assert_int_equal(b.runs, 1);
    assert_int_equal(c.runs, 0);
    loop_free(loop);
}

/* Two descriptors are ready together; whoever is told first ends the other. */
struct pair {
    struct watch *watches[2];
    int told;
};

static void end_both(void *owner, uint32_t events)
{
    struct pair *pair = owner;

    (void)events;
    pair->told++;
    watch_end(pair->watches[0]);
    watch_end(pair->watches[1]);
}

static void a_watch_may_end_another(void **state)
{
    struct loop *loop = loop_new(NULL);
    struct pair pair = {.told = 0};
    int pipes[2][2];

    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_int_equal(pipe(pipes[i]), 0);
        assert_int_equal(write(pipes[i][1], "x", 1), 1);
        pair.watches[i] = watch_start(loop, pipes[i][0], EPOLLIN, end_both, &pair);
        assert_non_null(pair.watches[i]);
    }
    turn(loop);
    assert_int_equal(pair.told, 1);
    for (int i = 0; i < 2; i++) {
        close(pipes[i][0]);
        close(pipes[i][1]);
    }
    assert_null(watch_start(loop, -1, EPOLLIN, end_both, &pair));
    loop_free(loop);
}

/* One that takes all the time there is, and is ready again at once. */
static void count_it(void *owner, uint32_t events)
{
    (void)events;
    ++*(int *)owner;
}

static void descriptors_take_turns(void **state)
{
    enum { ENDS = 3, TURNS = 9 };
    struct loop *loop = loop_new(NULL);
    struct watch *watches[ENDS];
    int pipes[ENDS][2], told[ENDS] = {0};

    (void)state;
    for (int i = 0; i < ENDS; i++) {
        assert_int_equal(pipe(pipes[i]), 0);
        assert_int_equal(write(pipes[i][1], "x", 1), 1);
        watches[i] = watch_start(loop, pipes[i][0], EPOLLIN, count_it, &told[i]);
    }
    for (int i = 0; i < TURNS; i++)
        loop_turn(loop, 0, never, NULL); /* the time is over as soon as one was told */
    for (int i = 0; i < ENDS; i++) {
        assert_int_equal(told[i], TURNS / ENDS);
        watch_end(watches[i]);
        close(pipes[i][0]);
        close(pipes[i][1]);
    }
    loop_free(loop);
}

static bool after_one(void *told)
{
    return *(int *)told > 0;
}

static void nothing_is_told_once_it_is_held(void **state)
{
    enum { ENDS = 3 };
    struct loop *loop = loop_new(NULL);
    struct watch *watches[ENDS];
    int pipes[ENDS][2], told = 0;

    (void)state;
    for (int i = 0; i < ENDS; i++) {
        assert_int_equal(pipe(pipes[i]), 0);
        assert_int_equal(write(pipes[i][1], "x", 1), 1);
        watches[i] = watch_start(loop, pipes[i][0], EPOLLIN, count_it, &told);
    }
    loop_turn(loop, clock_monotonic_ns() + SECOND, after_one, &told);
    assert_int_equal(told, 1);
    for (int i = 0; i < ENDS; i++) {
        watch_end(watches[i]);
        close(pipes[i][0]);
        close(pipes[i][1]);
    }
    loop_free(loop);
}

static void events_come_in_order_and_are_copies(void **state)
{
    struct events *events = events_new();
    char text[] = "first";
    struct report_event event = {.kind = EVENT_LOG, .check = 7, .text = text, .length = 5};
    struct report_event out;

    (void)state;
    assert_false(events_next(events, &out));
    events_add(events, &event);
    text[0] = 'X';
    event.text = "a\0b";
    event.length = 3;
    events_add(events, &event);
    assert_true(events_waiting(events));
    assert_true(events_next(events, &out));
    assert_string_equal(out.text, "first");
    assert_true(events_next(events, &out));
    assert_memory_equal(out.text, "a\0b", 4);
    assert_int_equal(out.check, 7);
    assert_false(events_next(events, &out));
    assert_false(events_waiting(events));
    events_free(events);
}

static void events_are_bounded_in_number_and_bytes(void **state)
{
    struct events *events = events_new();
    char *long_text = mem_new(1, 60000);
    struct report_event event = {.kind = EVENT_LOG, .text = "x", .length = 1}, out;
    int count = 0;

    (void)state;
    while (!events_full(events)) {
        events_add(events, &event);
        count++;
    }
    assert_in_range(count, 1000, 10000);
    events_add(events, &event); /* always taken */
    assert_true(events_next(events, &out));
    assert_true(events_next(events, &out));
    assert_false(events_full(events));
    while (events_next(events, &out))
        continue;
    memset(long_text, 'y', 59999);
    event = (struct report_event){.kind = EVENT_LOG, .text = long_text, .length = 59999};
    for (count = 0; !events_full(events); count++)
        events_add(events, &event);
    assert_in_range(count, 10, 100);
    events_free(events);
    free(long_text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(timers_ring_in_order),
        cmocka_unit_test(a_timer_may_stop_another),
        cmocka_unit_test(the_timeout_is_rounded_up),
        cmocka_unit_test(chores_run_once_for_each_post),
        cmocka_unit_test(a_watch_may_end_another),
        cmocka_unit_test(descriptors_take_turns),
        cmocka_unit_test(nothing_is_told_once_it_is_held),
        cmocka_unit_test(events_come_in_order_and_are_copies),
        cmocka_unit_test(events_are_bounded_in_number_and_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
