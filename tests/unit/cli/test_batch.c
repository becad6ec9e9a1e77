/* Several checks: how many at once, one end for each, what a signal does. The door is played. */
#include "base/clock.h"
#include "base/i18n.h"
#include "cli/batch.h"
#include "model/finding.h"

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
    size_t signals;      /* so many of them; 0: one */
    size_t busy;         /* the first so many ends are refusals for the moment */
    size_t findings[CHECKS_MAX], notes[CHECKS_MAX];
    int64_t now_ms;
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

static void tell_busy(const struct play *play, unsigned number)
{
    char text[] = "Busy.", nothing[] = "";
    struct finding finding = {.rule = "greeting-refused",
                              .cause = FINDING_GREETING_REFUSED,
                              .severity = SEVERITY_ERROR,
                              .side = SIDE_RECEIVE,
                              .stage = STAGE_GREETING,
                              .text = text,
                              .advice = nothing,
                              .evidence = nothing,
                              .retry = RETRY_LATER};
    tell(play,
         &(struct report_event){
             .kind = EVENT_FINDING, .check = number, .side = SIDE_RECEIVE, .finding = &finding});
    tell(play,
         &(struct report_event){.kind = EVENT_RESULT, .check = number, .status = STATUS_FAIL});
}

/* With nothing under way the clock goes on to where a pause is over. */
static bool play_wait(void *main, int timeout_ms)
{
    struct play *play = main;
    play->waits++;
    if (play->signal_after && play->waits >= play->signal_after &&
        play->waits < play->signal_after + (play->signals ? play->signals : 1))
        return false;
    if (play->end_count == play->start_count) {
        assert_true(timeout_ms > 0);
        play->now_ms += timeout_ms;
        clock_hold(play->now_ms * 1000000, play->now_ms);
        return true;
    }
    if (play->end_count < play->busy) {
        tell_busy(play, play->started[play->end_count++]);
        return true;
    }
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
    play->notes[job->index] += event->kind == EVENT_LOG && event->direction == DIRECTION_NOTE;
    play->findings[job->index] += event->kind == EVENT_FINDING;
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

static void add(struct batch *batch, size_t index)
{
    static const char *const hosts[3] = {[SIDE_RECEIVE] = "mail.example.jp"};
    (void)index;
    fleet_add(batch->fleet, hosts);
}

static struct batch run_with(struct play *play, size_t count, struct fleet_limits limits,
                             bool keep_log)
{
    struct cli_door door = {.main = play,
                            .listen = play_listen,
                            .check = play_check,
                            .cancel = play_cancel,
                            .wait_for = play_wait};
    struct cli cli = {.door = &door};
    struct batch batch = {
        .cli = &cli,
        .context = play,
        .count = count,
        .limits = limits,
        .keep_log = keep_log,
        .add = limits.tries == 1 ? NULL : add,
        .plan = plan_server,
        .event = on_event,
        .done = on_done,
        .refused = on_refused,
    };
    play->now_ms = 1000;
    clock_hold(play->now_ms * 1000000, play->now_ms);
    batch_run(&batch);
    assert_null(play->listener);
    return batch;
}

static void run(struct play *play, size_t count, size_t at_once, bool keep_log, bool *interrupted)
{
    struct fleet_limits limits = {.jobs = at_once, .tries = 1};
    struct batch batch = run_with(play, count, limits, keep_log);
    assert_int_equal(batch.running, 0);
    *interrupted = batch.interrupted;
    batch_clear(&batch);
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

/* Whoever listens hears of the refusal as a note, and of one result with what was found at last. */
static void what_is_refused_for_the_moment_comes_again(void **state)
{
    struct play play = {.busy = 1};
    struct batch batch = run_with(&play, 2, (struct fleet_limits){.jobs = 4}, false);
    (void)state;
    assert_int_equal(play.start_count, 3);
    assert_true(play.now_ms >= 1000 + FLEET_PAUSE_MS);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(play.done[i], 1);
        assert_int_equal(play.status[i], STATUS_OK);
        assert_int_equal(play.findings[i], 0);
    }
    assert_int_equal(play.notes[0], 1);
    assert_int_equal(play.notes[1], 0);
    assert_int_equal(fleet_result(batch.fleet, 0)->tries, 2);
    batch_clear(&batch);
}

static void refused_to_the_end(void **state)
{
    struct play play = {.busy = 16};
    struct batch batch = run_with(&play, 1, (struct fleet_limits){.per_server = 1}, false);
    (void)state;
    assert_int_equal(play.start_count, FLEET_TRIES);
    assert_int_equal(play.done[0], 1);
    assert_int_equal(play.findings[0], 1);
    assert_int_equal(play.status[0], STATUS_FAIL);
    batch_clear(&batch);
}

static void a_second_signal_does_not_wait(void **state)
{
    struct play play = {.signal_after = 1, .signals = 2};
    struct batch batch = run_with(&play, 6, (struct fleet_limits){.jobs = 2, .tries = 1}, false);
    (void)state;
    assert_true(batch.abandoned);
    assert_int_equal(play.start_count, 2);
    assert_int_equal(play.cancel_count, 2); /* once each */
    assert_int_equal(play.end_count, 0);
    assert_int_equal(fleet_progress(batch.fleet, 0).done, 0);
    batch_clear(&batch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_has_one_end),
        cmocka_unit_test(refusals_do_not_hold_up),
        cmocka_unit_test(a_signal_cancels_and_starts_no_more),
        cmocka_unit_test(what_is_refused_for_the_moment_comes_again),
        cmocka_unit_test(refused_to_the_end),
        cmocka_unit_test(a_second_signal_does_not_wait),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
