/* Several checks: how many at once, one end for each, what a signal does. The door is played. */
#include "base/i18n.h"
#include "cli/batch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { CHECKS_MAX = 16 };

/* Checks are over in the order in which they began, one for each wait. */
struct play {
    unsigned started[CHECKS_MAX];
    size_t start_count, end_count, most_at_once;
    unsigned refuse;     /* this number cannot begin */
    size_t signal_after; /* waits until a signal comes; 0: none */
    size_t waits;
    unsigned cancelled[CHECKS_MAX];
    size_t cancel_count;
    size_t done[CHECKS_MAX], refused[CHECKS_MAX], logs[CHECKS_MAX];
    enum status status[CHECKS_MAX];
    const struct cli_listener *listener;
};

static void play_listen(void *main, const struct cli_listener *listener)
{
    ((struct play *)main)->listener = listener;
}

static void play_check(void *main, unsigned number, struct check_plan *plan)
{
    struct play *play = main;
    struct err why = {.code = ERR_PERMISSION, .text = "No."};
    check_plan_free(plan);
    if (number == play->refuse) {
        play->listener->refused(play->listener->context, number, &why);
        return;
    }
    play->started[play->start_count++] = number;
    if (play->start_count - play->end_count > play->most_at_once)
        play->most_at_once = play->start_count - play->end_count;
}

static void play_cancel(void *main, unsigned number)
{
    struct play *play = main;
    play->cancelled[play->cancel_count++] = number;
}

static void tell(const struct play *play, const struct report_event *event)
{
    play->listener->event(play->listener->context, event);
}

static bool play_wait(void *main)
{
    struct play *play = main;
    if (++play->waits == play->signal_after)
        return false;
    assert_true(play->end_count < play->start_count);
    unsigned number = play->started[play->end_count++];
    struct report_event log = {.kind = EVENT_LOG,
                               .check = number,
                               .side = SIDE_RECEIVE,
                               .direction = DIRECTION_SERVER,
                               .text = "+OK",
                               .length = 3};
    struct report_event side = {
        .kind = EVENT_RESULT, .check = number, .side = SIDE_RECEIVE, .status = STATUS_OK};
    struct report_event end = {.kind = EVENT_RESULT,
                               .check = number,
                               .status = play->cancel_count ? STATUS_FAIL : STATUS_OK};
    struct report_event other = {.kind = EVENT_RESULT, .check = 999, .status = STATUS_FAIL};
    tell(play, &log);
    tell(play, &other); /* not ours: nothing happens */
    tell(play, &side);
    tell(play, &end);
    return true;
}

static struct check_plan *plan_server(struct batch *batch, size_t index, struct err *err)
{
    (void)batch;
    if (index == 7) {
        (fail)(err, ERR_INPUT, "The plan says no.");
        return NULL;
    }
    struct record *server = record_new(RECORD_SERVER);
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    return plan;
}

static void on_event(struct batch *batch, struct job *job, const struct report_event *event)
{
    struct play *play = batch->context;
    play->logs[job->index] += event->kind == EVENT_LOG;
}

static void on_done(struct batch *batch, struct job *job)
{
    struct play *play = batch->context;
    play->done[job->index]++;
    play->status[job->index] = job->report->result[SIDE_NONE];
    assert_int_equal(job->log ? log_count(job->log) : 1, 1);
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct play *play = batch->context;
    assert_true(err->code != ERR_NONE);
    play->refused[index]++;
}

static void run(struct play *play, size_t count, size_t at_once, bool keep_log, bool *interrupted)
{
    struct cli_door door = {.main = play,
                            .listen = play_listen,
                            .check = play_check,
                            .cancel = play_cancel,
                            .wait = play_wait};
    struct cli cli = {.door = &door};
    struct batch batch = {
        .cli = &cli,
        .context = play,
        .count = count,
        .at_once = at_once,
        .keep_log = keep_log,
        .plan = plan_server,
        .event = on_event,
        .done = on_done,
        .refused = on_refused,
    };
    batch_run(&batch);
    assert_int_equal(batch.running, 0);
    assert_null(play->listener);
    *interrupted = batch.interrupted;
}

static void each_has_one_end(void **state)
{
    static const struct {
        size_t count, at_once, most;
    } cases[] = {{0, 4, 0}, {1, 4, 1}, {7, 1, 1}, {7, 3, 3}, {4, 4, 4}, {3, 64, 3}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct play play = {0};
        bool interrupted;
        run(&play, cases[i].count, cases[i].at_once, i % 2, &interrupted);
        assert_false(interrupted);
        assert_int_equal(play.most_at_once, cases[i].most);
        for (size_t j = 0; j < CHECKS_MAX; j++) {
            assert_int_equal(play.done[j], j < cases[i].count);
            assert_int_equal(play.logs[j], j < cases[i].count);
            assert_int_equal(play.refused[j], 0);
        }
    }
}

static void refusals_do_not_hold_up(void **state)
{
    struct play play = {.refuse = 3};
    bool interrupted;
    (void)state;
    run(&play, 10, 2, false, &interrupted);
    for (size_t i = 0; i < 10; i++) {
        bool refused = i == 2 || i == 7; /* by the door, by the plan */
        assert_int_equal(play.refused[i], refused);
        assert_int_equal(play.done[i], !refused);
    }
}

static void a_signal_cancels_and_starts_no_more(void **state)
{
    struct play play = {.signal_after = 2};
    bool interrupted;
    (void)state;
    run(&play, 6, 2, false, &interrupted);
    assert_true(interrupted);
    assert_int_equal(play.start_count, 3); /* one was over and made room for the third */
    assert_int_equal(play.cancel_count, 2);
    assert_int_equal(play.cancelled[0] + play.cancelled[1], 2 + 3);
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(play.done[i], i < 3);
    assert_int_equal(play.status[0], STATUS_OK);
    assert_int_equal(play.status[2], STATUS_FAIL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_has_one_end),
        cmocka_unit_test(refusals_do_not_hold_up),
        cmocka_unit_test(a_signal_cancels_and_starts_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
