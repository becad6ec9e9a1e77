/* Many checks as one run: what begins, what is kept, and how it is left and gone on with. */
#include "model/cells.h"
#include "unit/app/drive.h"

/* count accounts of the one server, each with a reference to its secret; from 1. */
static struct drive *with_accounts_of(size_t count, const char *secret)
{
    struct drive *d = drive_new(1);
    struct registry *registry = a_registry(1);
    for (size_t i = 1; i <= count; i++) {
        struct record *account = record_new(RECORD_ACCOUNT);
        char address[64];
        snprintf(address, sizeof address, "user%zu@example.jp", i);
        assert_true(record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL));
        assert_true(record_set(account, FIELD_ACCOUNT_ADDRESS, address, ORIGIN_USER, NULL));
        assert_true(record_set(account, FIELD_ACCOUNT_SECRET, secret, ORIGIN_USER, NULL));
        assert_true(registry_add(registry, account, NULL));
    }
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry, .text = "/s.json"});
    press(d, "2");
    drive_forget(d);
    return d;
}

static struct drive *with_accounts(size_t count)
{
    return with_accounts_of(count, "env:SECRET");
}

static struct drive *running(size_t count)
{
    struct drive *d = with_accounts(count);
    press(d, "C");
    for (int i = 0; i < 1000 && d->app->run.state == RUN_PREPARING; i++)
        pass_time(d, 1);
    if (d->app->dialog.kind == DIALOG_RUN)
        press(d, "Enter Enter");
    assert_int_equal(d->app->run.state, RUN_GOING);
    return d;
}

static void finish(struct drive *d, unsigned check, enum status status)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        struct detail *detail = calloc(1, sizeof *detail);
        detail_add(detail, "address", FACT_TEXT, "203.0.113.7");
        report(d, (struct report_event){.kind = EVENT_STAGE,
                                        .check = check,
                                        .side = side,
                                        .stage = STAGE_CONNECT,
                                        .status = STATUS_OK,
                                        .detail = detail});
        detail_free(detail);
    }
    report(d, (struct report_event){.kind = EVENT_RESULT, .check = check, .status = status});
}

static void refuse_login(struct drive *d)
{
    unsigned check = d->app->run.flights[0].check;
    struct finding told = {.rule = "auth-refused",
                           .cause = FINDING_AUTH_REFUSED,
                           .severity = SEVERITY_ERROR,
                           .side = SIDE_RECEIVE,
                           .stage = STAGE_AUTH,
                           .text = (char *)"Refused.",
                           .advice = (char *)"",
                           .evidence = (char *)"-ERR"};
    report(d, (struct report_event){
                  .kind = EVENT_FINDING, .check = check, .side = SIDE_RECEIVE, .finding = &told});
    finish(d, check, STATUS_FAIL);
}

static void answer_nothing(struct drive *d)
{
    unsigned check = d->app->run.flights[0].check;
    struct finding told = {.rule = "connect-silent",
                           .cause = FINDING_CONNECT_SILENT,
                           .severity = SEVERITY_ERROR,
                           .side = SIDE_RECEIVE,
                           .stage = STAGE_CONNECT,
                           .text = (char *)"Silent.",
                           .advice = (char *)"",
                           .evidence = (char *)""};
    report(d, (struct report_event){
                  .kind = EVENT_FINDING, .check = check, .side = SIDE_RECEIVE, .finding = &told});
    report(d, (struct report_event){.kind = EVENT_RESULT, .check = check, .status = STATUS_FAIL});
}

/* All that are under way, until none is. */
static size_t finish_all(struct drive *d, enum status status)
{
    size_t done = 0;
    while (d->app->run.flight_count > 0) {
        finish(d, d->app->run.flights[0].check, status);
        done++;
    }
    return done;
}

static void all_that_is_shown_is_checked(void **state)
{
    struct drive *d = running(30);
    (void)state;
    assert_int_equal(drive_last(d, CMD_JOURNAL_BEGIN)->entry_count, 30);
    assert_int_equal(finish_all(d, STATUS_OK), 30);
    assert_int_equal(d->app->run.state, RUN_OVER);
    assert_int_equal(drive_count(d, CMD_JOURNAL_ADD), 30);
    assert_true(drive_last(d, CMD_JOURNAL_END)->replace);
    for (unsigned id = 1; id <= 30; id++)
        assert_non_null(app_last_check(d->app, RECORD_ACCOUNT, id));
    assert_int_equal(app_due_ms(d->app), 0);
    drive_free(d);
}

static void marked_ones_alone_are_checked(void **state)
{
    struct drive *d = with_accounts(30);
    (void)state;
    press(d, "Space Space End Space C");
    assert_int_equal(d->app->run.state, RUN_GOING); /* three are not asked about */
    assert_int_equal(finish_all(d, STATUS_OK), 3);
    assert_non_null(app_last_check(d->app, RECORD_ACCOUNT, 30));
    assert_null(app_last_check(d->app, RECORD_ACCOUNT, 3));
    drive_free(d);
}

/* Not as if nobody had wanted one: the check itself says then that none was tried. */
static void a_server_without_a_user_is_checked_and_wants_a_login(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = a_registry(1), .text = "/s"});
    press(d, "C");
    const struct command *check = drive_last(d, CMD_CHECK);
    assert_non_null(check);
    assert_true(check->plan->login);
    assert_null(check->plan->user);
    drive_free(d);
}

static void results_land_while_other_screens_are_open(void **state)
{
    struct drive *d = running(12);
    (void)state;
    press(d, "b Enter"); /* a form */
    assert_true(d->app->form_open);
    finish_all(d, STATUS_FAIL);
    assert_true(d->app->form_open);
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    assert_non_null(strstr(d->app->notice.text, "12"));
    press(d, "Esc C"); /* what came of it, not the next run */
    assert_int_equal(d->app->screen, SCREEN_FLEET);
    assert_int_equal(run_progress(d->app).fail, 12);
    press(d, "Esc C");
    assert_int_equal(d->app->dialog.kind, DIALOG_RUN);
    drive_free(d);
}

static void a_held_run_begins_nothing_and_goes_on(void **state)
{
    struct drive *d = running(40);
    size_t begun;
    (void)state;
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_FLEET);
    assert_int_equal(d->app->run.state, RUN_HELD);
    begun = drive_count(d, CMD_CHECK);
    finish_all(d, STATUS_OK);
    assert_int_equal(drive_count(d, CMD_CHECK), begun);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    press(d, "C");
    assert_int_equal(d->app->dialog.kind, DIALOG_RUN_REST);
    press(d, "y");
    assert_int_equal(begun + finish_all(d, STATUS_OK), 40);
    assert_int_equal(run_progress(d->app).done, 40);
    drive_free(d);
}

/* Whichever result was the last before nothing came for a while. */
static void what_is_listed_is_not_behind(void **state)
{
    struct drive *d = running(40);
    (void)state;
    pass_time(d, 1000);
    finish(d, d->app->run.flights[0].check, STATUS_OK);
    pass_time(d, 10);
    finish(d, d->app->run.flights[0].check, STATUS_OK);
    int64_t due = app_due_ms(d->app), now = d->app->now_ms;
    assert_true(due > now && due <= now + 250);
    pass_time(d, (int)(due - now));
    assert_int_equal(run_row(d->app, 0).count, run_progress(d->app).done);
    finish(d, d->app->run.flights[0].check, STATUS_OK);
    press(d, "Space");
    assert_int_equal(d->app->run.state, RUN_HELD);
    assert_int_equal(run_row(d->app, 0).count, 3);
    drive_free(d);
}

/* So many that they were looked at on the screen of the run. */
static void that_nothing_can_be_checked_is_said(void **state)
{
    struct drive *d = with_accounts_of(1200, "ask");
    (void)state;
    press(d, "C");
    assert_int_equal(d->app->screen, SCREEN_FLEET);
    for (int i = 0; i < 1000 && d->app->run.state == RUN_PREPARING; i++)
        pass_time(d, 1);
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_non_null(strstr(d->app->notice.text, "1200"));
    drive_free(d);
}

static void those_that_failed_are_checked_again(void **state)
{
    struct drive *d = running(20);
    (void)state;
    finish(d, d->app->run.flights[0].check, STATUS_FAIL);
    finish_all(d, STATUS_OK);
    press(d, "c");
    assert_int_equal(d->app->run.state, RUN_GOING);
    assert_int_equal(run_progress(d->app).count, 1);
    assert_int_equal(finish_all(d, STATUS_OK), 1);
    assert_int_equal(run_progress(d->app).ok, 1);
    drive_free(d);
}

static void a_secret_that_cannot_be_fetched_is_a_result(void **state)
{
    struct drive *d = running(12);
    struct err err = {.code = ERR_INPUT, .text = "SECRET is not set."};
    (void)state;
    drive_send(d, (struct message){.kind = MSG_SECRET_FAILED,
                                   .check = d->app->run.flights[0].check,
                                   .err = &err});
    assert_int_equal(run_progress(d->app).fail, 1);
    assert_string_equal(app_last_check(d->app, RECORD_ACCOUNT, 1)->result.text, err.text);
    assert_string_equal(d->app->notice.text, "");
    drive_free(d);
}

static void an_account_that_was_deleted_meanwhile_is_said(void **state)
{
    struct drive *d = running(12);
    (void)state;
    press(d, "b End d y");
    finish_all(d, STATUS_OK);
    assert_int_equal(run_progress(d->app).done, 12);
    assert_int_equal(run_progress(d->app).fail, 1);
    drive_free(d);
}

/* What the journal of the run of now would tell the next session. */
static struct message journal_of(const struct drive *d)
{
    const struct run *run = &d->app->run;
    struct message message = {.kind = MSG_JOURNAL, .whole = true};
    message.entries = calloc(2 * run->count, sizeof *message.entries);
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < run->count; i++) {
            const struct fleet_result *result = fleet_result(run->fleet, i);
            if (pass == 1 && !result)
                continue;
            struct journal_entry *entry = &message.entries[message.entry_count++];
            *entry = (struct journal_entry){run->targets[i].kind,
                                            run->targets[i].id,
                                            "",
                                            run->digests[i],
                                            {.status = STATUS_NONE}};
            if (pass == 1)
                fleet_result_copy(result, &entry->result);
        }
    return message;
}

static void an_interrupted_run_is_offered_and_goes_on(void **state)
{
    struct drive *d = running(20), *next = with_accounts(20);
    (void)state;
    for (int i = 0; i < 5; i++)
        finish(d, d->app->run.flights[0].check, STATUS_OK);
    drive_send(next, journal_of(d));
    drive_free(d);
    assert_int_equal(next->app->dialog.kind, DIALOG_RUN_REST);
    press(next, "y");
    assert_int_equal(next->app->run.state, RUN_GOING);
    assert_int_equal(run_progress(next->app).before, 5);
    assert_non_null(app_last_check(next->app, RECORD_ACCOUNT, 1));
    assert_false(drive_last(next, CMD_JOURNAL_BEGIN)->replace);
    assert_int_equal(finish_all(next, STATUS_OK), 15);
    assert_int_equal(next->app->run.state, RUN_OVER);
    drive_free(next);
}

static void results_of_other_settings_do_not_count(void **state)
{
    struct drive *d = running(12), *next = with_accounts(12);
    (void)state;
    finish(d, d->app->run.flights[0].check, STATUS_OK);
    struct message message = journal_of(d);
    message.entries[message.entry_count - 1].digest++;
    drive_send(next, message);
    drive_free(d);
    press(next, "y");
    assert_int_equal(run_progress(next->app).before, 0);
    assert_int_equal(finish_all(next, STATUS_OK), 12);
    drive_free(next);
}

static void an_interrupted_run_can_wait_or_be_dropped(void **state)
{
    struct drive *d = running(12), *next = with_accounts(12);
    (void)state;
    finish(d, d->app->run.flights[0].check, STATUS_OK);
    drive_send(next, journal_of(d));
    drive_free(d);
    press(next, "n C");
    assert_int_equal(next->app->dialog.kind, DIALOG_RUN_REST);
    press(next, "d");
    assert_true(drive_last(next, CMD_JOURNAL_END)->replace);
    press(next, "C");
    assert_int_equal(next->app->dialog.kind, DIALOG_RUN);
    drive_free(next);
}

static void a_wave_of_refused_logins_is_asked_about(void **state)
{
    struct drive *d = running(40);
    size_t refused = 0;
    (void)state;
    for (; d->app->run.flight_count > 0 && refused < 40; refused++)
        refuse_login(d);
    assert_true(refused >= FLEET_WAVE && refused < 20);
    assert_int_equal(d->app->dialog.kind, DIALOG_WAVE);
    assert_non_null(strstr(d->app->dialog.text, "h1.example.jp"));
    assert_int_equal(drive_count(d, CMD_JOURNAL_END), 0); /* it can be gone on with */
    press(d, "n");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_int_equal(run_progress(d->app).left_out, 40 - refused);
    press(d, "Space");
    assert_int_equal(d->app->run.state, RUN_GOING);
    finish_all(d, STATUS_OK);
    assert_int_equal(run_progress(d->app).done, 40);
    assert_true(drive_last(d, CMD_JOURNAL_END)->replace);
    drive_free(d);
}

static void a_server_that_does_not_answer_is_asked_about(void **state)
{
    struct drive *d = running(40);
    size_t silent = 0;
    (void)state;
    for (; d->app->run.flight_count > 0 && silent < 40; silent++)
        answer_nothing(d);
    assert_true(silent >= FLEET_SILENT && silent < 20);
    assert_int_equal(d->app->dialog.kind, DIALOG_SILENT);
    assert_non_null(strstr(d->app->dialog.text, "h1.example.jp"));
    press(d, "n Space");
    assert_int_equal(d->app->run.state, RUN_GOING);
    finish_all(d, STATUS_FAIL);
    assert_int_equal(run_progress(d->app).done, 40);
    drive_free(d);
}

static void how_many_at_once_is_asked(void **state)
{
    struct drive *d = with_accounts(40);
    (void)state;
    press(d, "C");
    assert_string_equal(d->app->dialog.lines[0].text, "32");
    assert_string_equal(d->app->dialog.lines[1].text, "4");
    press(d, "Enter Backspace x Enter"); /* not a number */
    assert_int_equal(d->app->run.state, RUN_ASKED);
    assert_true(*d->app->dialog.problem != '\0');
    press(d, "Backspace 2 Enter");
    assert_int_equal(d->app->run.state, RUN_GOING);
    finish(d, d->app->run.flights[0].check, STATUS_OK); /* its address is known now */
    assert_int_equal(d->app->run.flight_count, 1);      /* both sides of it are at one address */
    finish_all(d, STATUS_OK);
    drive_forget(d);
    press(d, "Esc C");
    assert_string_equal(d->app->dialog.lines[1].text, "2"); /* as it was set last */
    press(d, "Esc");
    assert_int_equal(d->app->run.state, RUN_NONE);
    drive_free(d);
}

/* What was let wait is not forgotten when its screen is left: it is offered before another run. */
static void what_a_wave_stopped_is_offered_before_another_run(void **state)
{
    (void)state;
    for (int drop = 0; drop < 2; drop++) {
        struct drive *d = running(40);
        while (d->app->run.flight_count > 0)
            refuse_login(d);
        press(d, "n Esc");
        assert_int_equal(d->app->screen, SCREEN_LIST);
        press(d, "C");
        assert_int_equal(d->app->dialog.kind, DIALOG_RUN_REST);
        press(d, drop ? "d" : "y");
        if (drop) {
            assert_true(drive_last(d, CMD_JOURNAL_END)->replace);
            press(d, "C");
            assert_int_equal(d->app->dialog.kind, DIALOG_RUN);
        } else { /* and whether logins go on being tried is asked once more */
            assert_int_equal(d->app->screen, SCREEN_FLEET);
            assert_int_equal(d->app->dialog.kind, DIALOG_WAVE);
            press(d, "y");
            assert_int_equal(d->app->run.state, RUN_GOING);
        }
        drive_free(d);
    }
}

static void in_the_background_nobody_is_asked(void **state)
{
    struct drive *d = running(40);
    (void)state;
    press(d, "b");
    while (d->app->run.flight_count > 0)
        refuse_login(d);
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    press(d, "C");
    assert_int_equal(d->app->dialog.kind, DIALOG_WAVE);
    press(d, "y");
    assert_int_equal(d->app->run.state, RUN_GOING);
    drive_free(d);
}

static void what_failed_is_written_as_cells(void **state)
{
    struct drive *d = running(12);
    (void)state;
    refuse_login(d);
    finish_all(d, STATUS_OK);
    press(d, "x Enter");
    const struct cells *cells = drive_last(d, CMD_EXPORT)->cells;
    assert_int_equal(cells->row_count, 2);
    assert_string_equal(cells_cell(cells, 0, 1), "address");
    assert_string_equal(cells_cell(cells, 1, 1), "user1@example.jp");
    assert_string_equal(cells_cell(cells, 1, 4), "auth-refused");
    assert_string_equal(cells_cell(cells, 1, 6), "-ERR");
    drive_send(d, (struct message){.kind = MSG_EXPORTED, .text = "failed.csv"});
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    drive_free(d);
}

static void the_program_asks_before_it_leaves_a_run(void **state)
{
    struct drive *d = running(20);
    (void)state;
    press(d, "q");
    assert_int_equal(d->app->dialog.kind, DIALOG_RUN_LEAVE);
    press(d, "n");
    assert_false(d->app->quit);
    press(d, "q y");
    assert_true(d->app->quit);
    drive_free(d);
}

static void many_are_looked_at_in_slices(void **state)
{
    struct drive *d = with_accounts(3000);
    int turns = 0;
    (void)state;
    press(d, "C");
    assert_int_equal(d->app->run.state, RUN_PREPARING);
    assert_int_equal(d->app->screen, SCREEN_FLEET);
    for (; d->app->run.state == RUN_PREPARING && turns < 100; turns++) {
        assert_true(app_due_ms(d->app) <= d->now_ms);
        pass_time(d, 1);
    }
    assert_true(turns >= 4);
    assert_int_equal(d->app->dialog.kind, DIALOG_RUN);
    assert_non_null(strstr(d->app->dialog.text, "3000"));
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_true(app_due_ms(d->app) <= d->now_ms); /* accounts are woken */
    for (int i = 0; i < 10; i++)
        pass_time(d, 1);
    assert_int_equal(app_due_ms(d->app), 0); /* and then nothing runs */
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_that_is_shown_is_checked),
        cmocka_unit_test(marked_ones_alone_are_checked),
        cmocka_unit_test(a_server_without_a_user_is_checked_and_wants_a_login),
        cmocka_unit_test(results_land_while_other_screens_are_open),
        cmocka_unit_test(a_held_run_begins_nothing_and_goes_on),
        cmocka_unit_test(what_is_listed_is_not_behind),
        cmocka_unit_test(that_nothing_can_be_checked_is_said),
        cmocka_unit_test(those_that_failed_are_checked_again),
        cmocka_unit_test(a_secret_that_cannot_be_fetched_is_a_result),
        cmocka_unit_test(an_account_that_was_deleted_meanwhile_is_said),
        cmocka_unit_test(an_interrupted_run_is_offered_and_goes_on),
        cmocka_unit_test(results_of_other_settings_do_not_count),
        cmocka_unit_test(an_interrupted_run_can_wait_or_be_dropped),
        cmocka_unit_test(a_wave_of_refused_logins_is_asked_about),
        cmocka_unit_test(what_a_wave_stopped_is_offered_before_another_run),
        cmocka_unit_test(how_many_at_once_is_asked),
        cmocka_unit_test(a_server_that_does_not_answer_is_asked_about),
        cmocka_unit_test(in_the_background_nobody_is_asked),
        cmocka_unit_test(what_failed_is_written_as_cells),
        cmocka_unit_test(the_program_asks_before_it_leaves_a_run),
        cmocka_unit_test(many_are_looked_at_in_slices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
