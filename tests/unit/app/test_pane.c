/* The log pane, also while the ring drops lines. */
#include "unit/app/drive.h"

#include "base/clock.h"

static struct drive *with_lines(size_t lines)
{
    struct drive *d = drive_new(1);
    char text[64];
    press(d, "\\ Ctrl-X");
    assert_int_equal(app_context(d->app), CONTEXT_LOG);
    for (size_t i = 1; i <= lines; i++) {
        snprintf(text, sizeof text, "line %zu%s", i, i % 10 == 0 ? " needle" : "");
        log_line(d, 1, i % 2 ? SIDE_RECEIVE : SIDE_SEND,
                 i % 3 ? DIRECTION_SERVER : DIRECTION_CLIENT, text);
    }
    return d;
}

static size_t rows(struct drive *d)
{
    struct layout layout;
    app_layout(d->app, &layout);
    return (size_t)layout.pane_rows - 1;
}

/* Number of the first and last line that is shown. */
static uint64_t shown(struct drive *d, bool last)
{
    size_t indices[200];
    struct log_line line;
    size_t count = pane_lines(d->app, indices, rows(d));
    assert_true(count > 0);
    assert_true(log_at(d->app->log, indices[last ? count - 1 : 0], &line));
    return line.number;
}

static void it_follows_and_holds_when_one_moves_up(void **state)
{
    struct drive *d = with_lines(100);
    (void)state;
    size_t n = rows(d);
    assert_int_equal(shown(d, true), 100);
    press(d, "Down");
    assert_true(d->app->pane.follow);
    press(d, "Up");
    assert_false(d->app->pane.follow);
    assert_int_equal(shown(d, true), 99);
    d->app->need_draw = false;
    log_line(d, 1, SIDE_RECEIVE, DIRECTION_SERVER, "new");
    assert_false(d->app->need_draw); /* nothing that is seen has changed */
    assert_int_equal(shown(d, true), 99);
    press(d, "Down Down");
    assert_true(d->app->pane.follow);
    assert_int_equal(shown(d, true), 101);
    press(d, "PgUp");
    assert_int_equal(shown(d, true), 101 - n);
    press(d, "g");
    assert_int_equal(shown(d, false), 1);
    press(d, "Space");
    assert_true(d->app->pane.follow);
    press(d, "Space");
    assert_false(d->app->pane.follow);
    assert_int_equal(shown(d, true), 101);
    press(d, "Home G");
    assert_true(d->app->pane.follow);
    drive_free(d);
}

static void a_short_or_empty_log_takes_every_key(void **state)
{
    for (size_t lines = 0; lines < 12; lines++) {
        struct drive *d = with_lines(lines);
        size_t indices[100];
        (void)state;
        press(d, "Up Up PgUp g k j Down PgDn n N v v v v v v & Left Right h l");
        if (lines > 0)
            assert_true(pane_lines(d->app, indices, rows(d)) <= rows(d));
        press(d, "End Space Up Space");
        press(d, "Home G");
        assert_int_equal(pane_lines(d->app, indices, rows(d)), lines < rows(d) ? lines : rows(d));
        drive_free(d);
    }
}

static void lines_that_fall_out_of_the_ring_harm_nothing(void **state)
{
    struct drive *d = with_lines(500);
    char text[64];
    (void)state;
    press(d, "/");
    type(d, "needle");
    press(d, "Enter Home");
    assert_int_equal(shown(d, false), 1);
    for (size_t i = 0; i < LOG_LINES_MAX + 700; i++) {
        snprintf(text, sizeof text, "flood %zu", i);
        log_line(d, 1, SIDE_RECEIVE, DIRECTION_SERVER, text);
    }
    assert_int_equal(log_count(d->app->log), LOG_LINES_MAX);
    assert_int_equal(shown(d, false), log_dropped(d->app->log) + 1);
    press(d, "n N Down Up");
    log_line(d, 1, SIDE_RECEIVE, DIRECTION_SERVER, "a needle again");
    press(d, "n");
    assert_int_equal(d->app->pane.found, log_dropped(d->app->log) + LOG_LINES_MAX);
    drive_free(d);
}

static void search_goes_round_in_both_directions(void **state)
{
    struct drive *d = with_lines(95);
    (void)state;
    press(d, "/");
    assert_int_equal(app_context(d->app), CONTEXT_LINE);
    type(d, "NEEDLE");
    press(d, "Enter");
    assert_int_equal(d->app->pane.found, 90); /* followed: from the newest backwards */
    assert_false(d->app->pane.follow);
    press(d, "N");
    assert_int_equal(d->app->pane.found, 80);
    press(d, "n n");
    assert_int_equal(d->app->pane.found, 10); /* round the end */
    assert_int_equal(shown(d, false), 10);
    press(d, "N");
    assert_int_equal(d->app->pane.found, 90);
    press(d, "/ Ctrl-U");
    type(d, "not there");
    press(d, "Enter");
    assert_int_equal(d->app->pane.found, 0);
    assert_non_null(strstr(d->app->notice.text, "not there"));
    press(d, "/ Ctrl-U Enter n");
    assert_null(d->app->pane.filter.find);
    drive_free(d);
}

static void only_matches_and_one_side_are_shown_on_demand(void **state)
{
    struct drive *d = with_lines(100);
    size_t indices[200];
    struct log_line line;
    (void)state;
    press(d, "/");
    type(d, "needle");
    press(d, "Enter & G");
    size_t count = pane_lines(d->app, indices, rows(d));
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        log_at(d->app->log, indices[i], &line);
        assert_non_null(strstr(line.text, "needle"));
    }
    press(d, "& v"); /* the receiving side: odd lines */
    count = pane_lines(d->app, indices, rows(d));
    assert_int_equal(count, rows(d));
    for (size_t i = 0; i < count; i++) {
        log_at(d->app->log, indices[i], &line);
        assert_int_equal(line.side, SIDE_RECEIVE);
    }
    press(d, "Up");
    assert_int_equal(shown(d, true), 97);
    press(d, "v v"); /* what servers say */
    count = pane_lines(d->app, indices, rows(d));
    for (size_t i = 0; i < count; i++) {
        log_at(d->app->log, indices[i], &line);
        assert_int_equal(line.direction, DIRECTION_SERVER);
    }
    press(d, "v v v");
    assert_true(d->app->pane.filter.any_direction);
    assert_int_equal(d->app->pane.filter.side, SIDE_NONE);
    drive_free(d);
}

static void a_log_line_costs_nothing_while_the_pane_is_closed(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    d->app->need_draw = false;
    log_line(d, 1, SIDE_RECEIVE, DIRECTION_SERVER, "+OK");
    assert_false(d->app->need_draw);
    assert_int_equal(log_count(d->app->log), 1);
    int64_t begin = clock_monotonic_ns();
    for (int i = 0; i < 100000; i++)
        log_line(d, 1, SIDE_RECEIVE, DIRECTION_SERVER, "1 whqtswO00WBw418f9t5JxYwZ");
    assert_true(clock_monotonic_ns() - begin < 5000000000);
    drive_free(d);
}

static void it_scrolls_sideways_within_bounds(void **state)
{
    struct drive *d = with_lines(3);
    (void)state;
    press(d, "Left");
    assert_int_equal(d->app->pane.column, 0);
    for (int i = 0; i < 2000; i++)
        press(d, "Right");
    assert_true(d->app->pane.column > 0 && d->app->pane.column <= LOG_LINE_MAX);
    drive_free(d);
}

static void the_log_is_saved_to_a_named_file(void **state)
{
    struct drive *d = with_lines(3);
    struct err err = {ERR_CREATE, "Cannot create it."};
    (void)state;
    press(d, "s");
    assert_int_equal(d->app->dialog.kind, DIALOG_SAVE_LOG);
    assert_non_null(strstr(d->app->dialog.lines[0].text, ".log"));
    press(d, "Ctrl-U Enter");
    assert_true(d->app->dialog.problem[0] != '\0');
    type(d, "/tmp/記録.log");
    press(d, "Enter");
    struct command *command = drive_last(d, CMD_SAVE_TEXT);
    assert_string_equal(command->path, "/tmp/記録.log");
    assert_non_null(strstr(command->text, "line 1\n"));
    assert_non_null(strstr(command->text, "line 3\n"));
    drive_send(d, (struct message){.kind = MSG_TEXT_SAVED, .text = "/tmp/記録.log"});
    assert_non_null(strstr(d->app->notice.text, "/tmp/記録.log"));
    drive_send(d, (struct message){.kind = MSG_TEXT_SAVE_FAILED, .text = "/x", .err = &err});
    assert_string_equal(d->app->notice.text, err.text);
    drive_free(d);
}

static void the_pane_opens_anywhere(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "\\");
    assert_true(d->app->pane.open);
    press(d, "Ctrl-D");
    assert_false(d->app->pane.open);
    press(d, "a");
    type(d, "\\");
    assert_string_equal(d->app->form.inputs[INPUT_ADDRESS], "\\"); /* in text it is text */
    press(d, "Ctrl-D");
    assert_true(d->app->pane.open);
    assert_false(d->app->pane.focused);
    press(d, "Tab Tab Tab"); /* past the last item: into the log */
    assert_true(d->app->pane.focused);
    type(d, "abc");
    assert_string_equal(d->app->form.inputs[INPUT_ADDRESS], "\\");
    press(d, "Esc");
    assert_false(d->app->pane.focused);
    press(d, "Ctrl-X");
    assert_true(d->app->pane.focused);
    press(d, "Ctrl-D");
    assert_false(d->app->pane.open || d->app->pane.focused);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_follows_and_holds_when_one_moves_up),
        cmocka_unit_test(a_short_or_empty_log_takes_every_key),
        cmocka_unit_test(lines_that_fall_out_of_the_ring_harm_nothing),
        cmocka_unit_test(search_goes_round_in_both_directions),
        cmocka_unit_test(only_matches_and_one_side_are_shown_on_demand),
        cmocka_unit_test(a_log_line_costs_nothing_while_the_pane_is_closed),
        cmocka_unit_test(it_scrolls_sideways_within_bounds),
        cmocka_unit_test(the_log_is_saved_to_a_named_file),
        cmocka_unit_test(the_pane_opens_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
