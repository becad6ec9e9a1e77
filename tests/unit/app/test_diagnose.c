/* Checks: started from anywhere, told by events, mended by fixes; and the probes of the wizard. */
#include "unit/app/drive.h"

#include "base/mem.h"

static struct check_plan *plan(struct drive *d)
{
    return drive_last(d, CMD_CHECK)->plan;
}

static unsigned number(struct drive *d)
{
    return drive_last(d, CMD_CHECK)->check;
}

static void log_in(struct drive *d, const char *user, const char *password)
{
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    press(d, "Ctrl-U");
    type(d, user);
    press(d, "Enter");
    type(d, password);
    press(d, "Enter");
}

static struct drive *checked(void)
{
    struct drive *d = drive_new(2);
    press(d, "c");
    log_in(d, "taro", "pass");
    assert_int_equal(d->app->screen, SCREEN_CHECK);
    return d;
}

static void finding(struct drive *d, unsigned check, enum finding_id id, enum side side,
                    enum field_id field, const char *value)
{
    struct finding told = {.rule = cause_name(id),
                           .cause = id,
                           .severity = SEVERITY_ERROR,
                           .side = side,
                           .stage = STAGE_AUTH,
                           .text = (char *)"cause",
                           .advice = (char *)"",
                           .evidence = (char *)"-ERR"};
    if (value) {
        told.fixes[0] = (struct fix){field, (char *)value};
        told.fix_count = 1;
    }
    report(d, (struct report_event){
                  .kind = EVENT_FINDING, .check = check, .side = side, .finding = &told});
}

static void certificate(struct drive *d, unsigned check, enum side side)
{
    struct certificate leaf = {.subject = (char *)"CN=pop.example.jp",
                               .issuer = (char *)"CN=CA",
                               .names = (char *)"pop.example.jp",
                               .not_before = (char *)"2026-01-01T00:00:00Z",
                               .not_after = (char *)"2027-01-01T00:00:00Z",
                               .key = (char *)"RSA 2048",
                               .signature = (char *)"sha256WithRSAEncryption"};
    memset(leaf.sha256, 'a', 64);
    memset(leaf.spki_sha256, 'b', 64);
    struct detail detail = {.chain = {&leaf}, .chain_count = 1};
    report(d, (struct report_event){.kind = EVENT_STAGE,
                                    .check = check,
                                    .side = side,
                                    .stage = STAGE_TLS,
                                    .status = STATUS_OK,
                                    .detail = &detail});
}

static void the_login_is_asked_once_per_server(void **state)
{
    struct drive *d = checked();
    (void)state;
    assert_string_equal(plan(d)->user, "taro");
    assert_string_equal(secret_bytes(plan(d)->password), "pass");
    assert_true(plan(d)->receive && plan(d)->send && plan(d)->login && !plan(d)->message);
    assert_true(d->app->pane.open);
    result(d, number(d), STATUS_OK);
    assert_false(d->app->check.check.running);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_false(d->app->pane.open); /* as it was before */
    drive_forget(d);
    press(d, "c");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_string_equal(plan(d)->user, "taro");
    result(d, number(d), STATUS_OK);
    press(d, "Esc Down c");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN); /* another server, another login */
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_null(d->app->wish.plan);
    drive_free(d);
}

static void without_a_login_a_sender_is_asked_for(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    struct record *server = record_copy(registry_at(d->app->registry, RECORD_SERVER, 0));
    record_set(server, FIELD_RECEIVE, "false", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_METHOD, "none", ORIGIN_USER, NULL);
    assert_true(registry_replace(d->app->registry, server, NULL));
    press(d, "c");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    assert_int_equal(d->app->dialog.inputs[0], INPUT_FROM);
    type(d, "root");
    press(d, "Enter");
    assert_true(d->app->dialog.problem[0] != '\0');
    type(d, "@example.jp");
    press(d, "Enter");
    assert_string_equal(plan(d)->from, "root@example.jp");
    result(d, number(d), STATUS_OK);
    drive_forget(d);
    press(d, "c");
    assert_string_equal(plan(d)->from, "root@example.jp"); /* remembered */
    drive_free(d);
}

static void without_a_user_the_login_is_left_out(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "c Enter Enter");
    assert_null(plan(d)->user);
    assert_null(plan(d)->password);
    result(d, number(d), STATUS_WARN);
    drive_forget(d);
    press(d, "c");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN); /* nothing was remembered */
    drive_free(d);
}

static void a_refused_login_is_asked_again(void **state)
{
    struct drive *d = checked();
    (void)state;
    finding(d, number(d), FINDING_AUTH_REFUSED, SIDE_RECEIVE, FIELD_NONE, NULL);
    result(d, number(d), STATUS_FAIL);
    press(d, "c");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    assert_int_equal(d->app->dialog.cursor, 1); /* on the password: what is typed is not shown */
    assert_string_equal(d->app->dialog.lines[0].text, "taro");
    type(d, "better");
    press(d, "Enter");
    assert_string_equal(secret_bytes(plan(d)->password), "better");
    drive_free(d);
}

static void separate_credentials_ask_for_their_password(void **state)
{
    struct drive *d = drive_new(1);
    struct record *server = record_copy(registry_at(d->app->registry, RECORD_SERVER, 0));
    (void)state;
    record_set(server, FIELD_SEND_CREDENTIALS, "separate", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_USERNAME, "sender", ORIGIN_USER, NULL);
    assert_true(registry_replace(d->app->registry, server, NULL));
    press(d, "c");
    assert_int_equal(d->app->dialog.line_count, 3);
    assert_true(dialog_line_secret(&d->app->dialog, 2));
    type(d, "taro");
    press(d, "Enter");
    type(d, "one");
    press(d, "Enter");
    type(d, "two");
    press(d, "Enter");
    assert_string_equal(plan(d)->send_user, "sender");
    assert_string_equal(secret_bytes(plan(d)->send_password), "two");
    assert_string_equal(secret_bytes(plan(d)->password), "one");
    drive_free(d);

    /* a reference is fetched by the hands: nothing is asked, nothing is sent along */
    d = drive_new(1);
    server = record_copy(registry_at(d->app->registry, RECORD_SERVER, 0));
    record_set(server, FIELD_SEND_CREDENTIALS, "separate", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_USERNAME, "sender", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_SECRET, "env:SMTP_PASSWORD", ORIGIN_USER, NULL);
    assert_true(registry_replace(d->app->registry, server, NULL));
    press(d, "c");
    assert_int_equal(d->app->dialog.line_count, 2);
    log_in(d, "taro", "one");
    assert_null(plan(d)->send_password);
    struct err err = {ERR_PERMISSION, "SMTP_PASSWORD is not set."};
    drive_send(d, (struct message){.kind = MSG_SECRET_FAILED, .check = number(d), .err = &err});
    assert_false(d->app->check.check.running);
    assert_non_null(strstr(d->app->check.check.refusal, "SMTP_PASSWORD"));
    drive_free(d);
}

/* One user, who opens the mailbox with a password and sends with a token. */
static void a_mixed_login_asks_for_both(void **state)
{
    struct drive *d = drive_new(1);
    struct record *server = record_copy(registry_at(d->app->registry, RECORD_SERVER, 0));
    (void)state;
    record_set(server, FIELD_SEND_MECHANISM, "xoauth2", ORIGIN_USER, NULL);
    record_set(server, FIELD_OAUTH_SERVER, "m365", ORIGIN_USER, NULL);
    assert_true(registry_replace(d->app->registry, server, NULL));
    press(d, "c");
    assert_int_equal(d->app->dialog.line_count, 3);
    assert_false(d->app->dialog.token[1]);
    assert_true(d->app->dialog.token[2]);
    type(d, "taro");
    press(d, "Enter");
    type(d, "one");
    press(d, "Enter");
    type(d, "two");
    press(d, "Enter");
    assert_string_equal(secret_bytes(plan(d)->password), "one");
    assert_string_equal(secret_bytes(plan(d)->send_password), "two");
    drive_free(d);
}

static void never_is_the_receiving_password_sent_for_another_user(void **state)
{
    struct drive *d = drive_new(1);
    struct record *server = record_copy(registry_at(d->app->registry, RECORD_SERVER, 0));
    (void)state;
    record_set(server, FIELD_SEND_CREDENTIALS, "separate", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_USERNAME, "sender", ORIGIN_USER, NULL);
    assert_true(registry_replace(d->app->registry, server, NULL));
    press(d, "c");
    type(d, "taro");
    press(d, "Enter");
    type(d, "one");
    press(d, "Enter Enter");
    assert_non_null(plan(d)->send_password);
    assert_int_equal(secret_length(plan(d)->send_password), 0);
    drive_free(d);
}

static void escape_cancels_first_and_leaves_then(void **state)
{
    struct drive *d = checked();
    (void)state;
    unsigned check = number(d);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_CHECK);
    assert_int_equal(drive_last(d, CMD_CANCEL)->check, check);
    result(d, check, STATUS_FAIL);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    drive_free(d);
}

static void the_list_remembers_the_last_result(void **state)
{
    struct drive *d = checked();
    (void)state;
    unsigned id = record_id(registry_at(d->app->registry, RECORD_SERVER, 0));
    assert_null(app_last_check(d->app, RECORD_SERVER, id));
    finding(d, number(d), FINDING_UIDL_MISSING, SIDE_RECEIVE, FIELD_NONE, NULL);
    certificate(d, number(d), SIDE_RECEIVE);
    result(d, number(d), STATUS_WARN);
    const struct last_check *last = app_last_check(d->app, RECORD_SERVER, id);
    assert_non_null(last);
    assert_int_equal(last->report->result[SIDE_NONE], STATUS_WARN);
    assert_int_equal(last->report->finding_count, 1);
    press(d, "Esc Enter");
    go_to_field(d, FIELD_NAME);
    type(d, "x");
    press(d, "Ctrl-S");
    saved(d);
    assert_non_null(app_last_check(d->app, RECORD_SERVER, id)); /* it is only called otherwise */
    press(d, "Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    type(d, "x");
    press(d, "Ctrl-S");
    saved(d);
    assert_null(app_last_check(d->app, RECORD_SERVER, id)); /* it told of other settings */
    drive_free(d);
}

static void events_of_other_checks_change_nothing(void **state)
{
    struct drive *d = checked();
    (void)state;
    finding(d, 4711, FINDING_TIMEOUT, SIDE_RECEIVE, FIELD_NONE, NULL);
    result(d, 4711, STATUS_FAIL);
    assert_true(d->app->check.check.running);
    assert_int_equal(d->app->check.check.report->finding_count, 0);
    drive_free(d);
}

static void a_fix_goes_to_the_form_and_is_checked_and_taken_back(void **state)
{
    struct drive *d = checked();
    (void)state;
    unsigned first = number(d);
    finding(d, first, FINDING_STARTTLS_NOT_OFFERED, SIDE_RECEIVE, FIELD_NONE, NULL);
    finding(d, first, FINDING_APOP_NOT_OFFERED, SIDE_RECEIVE, FIELD_RECEIVE_AUTH, "apop");
    result(d, first, STATUS_FAIL);
    press(d, "f");
    assert_int_equal(number(d), first); /* the first finding has no fix */
    assert_false(app_can(d->app, ACTION_FIX));
    press(d, "Down");
    assert_true(app_can(d->app, ACTION_FIX));
    drive_forget(d);
    press(d, "f");
    assert_true(number(d) > first);
    assert_true(record_is(plan(d)->server, FIELD_RECEIVE_AUTH, "apop"));
    assert_string_equal(plan(d)->user, "taro");
    assert_true(d->app->form_open && d->app->form.changed);
    assert_int_equal(d->app->screen, SCREEN_CHECK);
    assert_non_null(d->app->check.before);
    assert_int_equal(d->app->check.before->finding_count, 2);
    assert_true(
        record_is(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_RECEIVE_AUTH, "password"));
    result(d, number(d), STATUS_OK);
    press(d, "u");
    assert_true(record_is(d->app->form.record, FIELD_RECEIVE_AUTH, "password"));
    assert_null(d->app->check.before);
    assert_false(d->app->form.changed); /* as it is saved: nobody is asked about it */
    press(d, "Esc Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    drive_free(d);
}

/* A check of a form says nothing of the settings that are saved. */
static void what_was_not_saved_leaves_no_trace_in_the_list(void **state)
{
    struct drive *d = checked();
    (void)state;
    unsigned id = record_id(registry_at(d->app->registry, RECORD_SERVER, 0));
    finding(d, number(d), FINDING_APOP_NOT_OFFERED, SIDE_RECEIVE, FIELD_RECEIVE_AUTH, "apop");
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    result(d, number(d), STATUS_OK);
    press(d, "Esc Esc d");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    const struct last_check *last = app_last_check(d->app, RECORD_SERVER, id);
    assert_non_null(last);
    assert_int_equal(last->report->result[SIDE_NONE], STATUS_FAIL);
    drive_free(d);
}

static void undo_forgets_what_was_told_of_other_settings(void **state)
{
    struct drive *d = checked();
    (void)state;
    unsigned id = record_id(registry_at(d->app->registry, RECORD_SERVER, 0));
    finding(d, number(d), FINDING_APOP_NOT_OFFERED, SIDE_RECEIVE, FIELD_RECEIVE_AUTH, "apop");
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    result(d, number(d), STATUS_OK);
    press(d, "Ctrl-S");
    saved(d);
    assert_non_null(app_last_check(d->app, RECORD_SERVER, id));
    press(d, "Esc Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    press(d, "u");
    saved(d);
    assert_true(
        record_is(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_RECEIVE_AUTH, "password"));
    assert_null(app_last_check(d->app, RECORD_SERVER, id));
    drive_free(d);
}

static void a_fix_is_saved_from_where_one_is(void **state)
{
    struct drive *d = checked();
    (void)state;
    finding(d, number(d), FINDING_APOP_NOT_OFFERED, SIDE_RECEIVE, FIELD_RECEIVE_AUTH, "apop");
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    result(d, number(d), STATUS_OK);
    press(d, "Ctrl-S");
    saved(d);
    assert_true(
        record_is(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_RECEIVE_AUTH, "apop"));
    assert_int_equal(d->app->screen, SCREEN_CHECK);
    unsigned id = record_id(registry_at(d->app->registry, RECORD_SERVER, 0));
    assert_non_null(app_last_check(d->app, RECORD_SERVER, id));
    assert_int_equal(app_last_check(d->app, RECORD_SERVER, id)->report->result[SIDE_NONE],
                     STATUS_OK);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    drive_free(d);
}

static void a_certificate_is_pinned_with_the_second_press(void **state)
{
    struct drive *d = checked();
    (void)state;
    press(d, "p");
    assert_false(d->app->check.certificate); /* there is none yet */
    certificate(d, number(d), SIDE_SEND);
    result(d, number(d), STATUS_OK);
    press(d, "p");
    assert_true(d->app->check.certificate);
    assert_int_equal(d->app->check.certificate_side, SIDE_SEND);
    assert_false(d->app->form_open);
    press(d, "Esc p p");
    assert_true(d->app->form_open);
    assert_true(record_is(d->app->form.record, FIELD_SEND_VERIFY, "pin"));
    assert_int_equal(strspn(record_get(d->app->form.record, FIELD_SEND_SHA256), "b"), 64);
    assert_true(record_is(d->app->form.record, FIELD_RECEIVE_VERIFY, "full"));
    press(d, "u");
    assert_true(record_is(d->app->form.record, FIELD_SEND_VERIFY, "full"));
    assert_string_equal(record_get(d->app->form.record, FIELD_SEND_SHA256), "");
    drive_free(d);
}

static void a_test_mail_is_warned_of_and_sent_once(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "t");
    assert_int_equal(d->app->dialog.kind, DIALOG_TEST_MAIL);
    type(d, "nobody");
    press(d, "Enter");
    type(d, "to@example.jp");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_TEST_MAIL);
    assert_true(d->app->dialog.problem[0] != '\0');
    assert_int_equal(d->app->dialog.cursor, 0);
    type(d, "@example.jp");
    press(d, "Enter Enter");
    log_in(d, "taro", "pass");
    assert_true(plan(d)->message);
    assert_true(plan(d)->send && !plan(d)->receive);
    assert_string_equal(plan(d)->from, "nobody@example.jp");
    assert_string_equal(plan(d)->to, "to@example.jp");
    result(d, number(d), STATUS_OK);
    drive_forget(d);
    press(d, "c");
    assert_false(plan(d)->message); /* again means the check, not the mail */
    assert_true(plan(d)->receive);
    drive_free(d);
}

static void a_server_that_only_receives_sends_no_test_mail(void **state)
{
    struct drive *d = drive_new(1);
    struct record *server = record_copy(registry_at(d->app->registry, RECORD_SERVER, 0));
    (void)state;
    record_set(server, FIELD_SEND, "false", ORIGIN_USER, NULL);
    assert_true(registry_replace(d->app->registry, server, NULL));
    assert_false(app_can(d->app, ACTION_TEST_MAIL));
    press(d, "t");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_true(d->app->notice.text[0] != '\0');
    drive_free(d);
}

static void a_new_check_cancels_the_one_under_way(void **state)
{
    struct drive *d = checked();
    (void)state;
    unsigned first = number(d);
    press(d, "c");
    assert_int_equal(drive_last(d, CMD_CANCEL)->check, first);
    assert_true(number(d) > first);
    result(d, first, STATUS_FAIL); /* comes late */
    assert_true(d->app->check.check.running);
    drive_free(d);
}

static void a_refused_check_is_over_and_said(void **state)
{
    struct drive *d = checked();
    struct err err = {ERR_INPUT, "The host name cannot be looked up."};
    (void)state;
    drive_send(d, (struct message){.kind = MSG_CHECK_REFUSED, .check = number(d), .err = &err});
    assert_false(d->app->check.check.running);
    assert_string_equal(d->app->check.check.refusal, err.text);
    drive_free(d);
}

static void the_wizard_checks_what_has_been_asked_for(void **state)
{
    struct drive *d = drive_new(0);
    (void)state;
    press(d, "a");
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter Enter");
    go_to_input(d, INPUT_PASSWORD);
    type(d, "pass");
    drive_forget(d);
    press(d, "Ctrl-T");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_true(plan(d)->receive && !plan(d)->send);
    assert_string_equal(plan(d)->user, "a@example.jp");
    assert_string_equal(secret_bytes(plan(d)->password), "pass");
    result(d, number(d), STATUS_OK);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    assert_int_equal(d->app->form.step, STEP_RECEIVING_LOGIN);
    assert_int_equal(here(d)->input, INPUT_PASSWORD);
    press(d, "Enter Enter Enter Enter");
    assert_int_equal(d->app->form.step, STEP_REVIEW);
    drive_forget(d);
    press(d, "Enter"); /* the button */
    assert_true(plan(d)->receive && plan(d)->send);
    result(d, number(d), STATUS_OK);
    press(d, "Esc Enter");
    saved(d);
    unsigned id = record_id(registry_at(d->app->registry, RECORD_SERVER, 0));
    assert_non_null(app_last_check(d->app, RECORD_SERVER, id)); /* the proof goes with it */
    drive_free(d);
}

static void a_user_that_was_emptied_is_not_used_again(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "Enter");
    go_to_input(d, INPUT_USER);
    type(d, "taro");
    press(d, "Down");
    type(d, "pass");
    press(d, "Ctrl-T");
    assert_string_equal(plan(d)->user, "taro");
    result(d, number(d), STATUS_OK);
    press(d, "Esc");
    go_to_input(d, INPUT_USER);
    press(d, "Ctrl-U Ctrl-T");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    press(d, "Enter Enter");
    assert_null(plan(d)->user);
    drive_free(d);
}

static void a_check_of_an_invalid_form_goes_to_the_mistake(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    type(d, "/x");
    press(d, "Down Down Down Ctrl-T c");
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_HOST);
    drive_free(d);
}

/* Probes --------------------------------------------------------------------------------- */

static struct drive *at_transport(void)
{
    struct drive *d = drive_new(0);
    press(d, "a");
    type(d, "a@example.jp");
    press(d, "Enter Esc Enter Enter"); /* nobody is asked about the address */
    assert_int_equal(drive_count(d, CMD_CANCEL), 1);
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    press(d, "Enter");
    return d;
}

static void presets_are_probed_three_at_a_time_without_login(void **state)
{
    struct drive *d = at_transport();
    (void)state;
    assert_int_equal(drive_count(d, CMD_CHECK), 3);
    for (size_t i = 0; i < d->commands.count; i++) {
        const struct check_plan *probe = d->commands.rows[i].plan;
        if (d->commands.rows[i].kind != CMD_CHECK)
            continue;
        assert_true(probe->probe && !probe->login && probe->receive && !probe->send);
        assert_null(probe->user);
        assert_true(record_number(probe->server, FIELD_RECEIVE_TIMEOUT, 0) <= 10);
    }
    assert_true(d->app->notice.text[0] != '\0');
    assert_true(app_busy(d->app));
    const struct preset_probe *probe = form_item_probe(&d->app->form, here(d));
    assert_non_null(probe);
    assert_false(probe->report->done);
    log_line(d, probe->check, SIDE_RECEIVE, DIRECTION_SERVER, "+OK ready");
    assert_int_equal(log_count(d->app->log), 1);
    result(d, probe->check, STATUS_OK);
    assert_true(probe->report->done);
    /* sending has five presets: the fourth begins when one of three ends */
    drive_forget(d);
    press(d, "Enter Enter");
    assert_int_equal(d->app->form.step, STEP_SENDING);
    assert_int_equal(drive_count(d, CMD_CHECK), 3);
    result(d, drive_last(d, CMD_CHECK)->check, STATUS_OK);
    assert_int_equal(drive_count(d, CMD_CHECK), 4);
    drive_free(d);
}

static void results_are_kept_for_the_host(void **state)
{
    struct drive *d = at_transport();
    (void)state;
    for (unsigned check = 2; check <= 4; check++)
        result(d, check, STATUS_OK);
    drive_forget(d);
    press(d, "Esc Enter");
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    press(d, "Esc");
    go_to_field(d, FIELD_RECEIVE_HOST);
    type(d, "x");
    assert_int_equal(drive_count(d, CMD_CHECK), 0); /* never while typing */
    press(d, "Enter");
    assert_int_equal(drive_count(d, CMD_CHECK), 3);
    drive_forget(d);
    press(d, "Esc");
    go_to_field(d, FIELD_RECEIVE_HOST);
    press(d, "Backspace Enter");
    assert_int_equal(drive_count(d, CMD_CHECK), 0); /* remembered from before */
    assert_int_equal(drive_count(d, CMD_CANCEL), 3);
    assert_true(form_item_probe(&d->app->form, here(d))->report->done);
    press(d, "Esc Esc Esc Esc d a");
    type(d, "b@example.jp");
    press(d, "Enter Enter Enter Enter");
    assert_int_equal(drive_count(d, CMD_CHECK), 0); /* in another wizard too */
    drive_free(d);
}

static void probing_is_switched_off_and_on(void **state)
{
    struct drive *d = at_transport();
    (void)state;
    drive_forget(d);
    press(d, "p");
    assert_int_equal(drive_count(d, CMD_CANCEL), 3);
    assert_false(app_busy(d->app));
    press(d, "Enter Enter");
    assert_int_equal(d->app->form.step, STEP_SENDING);
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    press(d, "Ctrl-P"); /* the cursor begins on the host */
    assert_int_equal(drive_count(d, CMD_CHECK), 3);
    press(d, "Esc Esc Esc Esc Esc Esc d");
    assert_false(d->app->form_open);
    assert_int_equal(drive_count(d, CMD_CANCEL), 3 + 3 + 3); /* of both sides */
    drive_free(d);
}

static void another_port_is_probed_when_typing_rests(void **state)
{
    struct drive *d = at_transport();
    (void)state;
    for (unsigned check = 2; check <= 4; check++)
        result(d, check, STATUS_OK);
    drive_forget(d);
    press(d, "Down Down Down");
    type(d, "21995");
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    assert_true(app_due_ms(d->app) > 0);
    pass_time(d, 700);
    assert_int_equal(drive_count(d, CMD_CHECK), 1);
    const struct record *tried = drive_last(d, CMD_CHECK)->plan->server;
    assert_string_equal(record_get(tried, FIELD_RECEIVE_PORT), "21995");
    assert_string_equal(record_get(tried, FIELD_RECEIVE_ENCRYPTION), "tls");
    result(d, drive_last(d, CMD_CHECK)->check, STATUS_OK);
    assert_true(form_item_probe(&d->app->form, here(d))->report->done);
    drive_forget(d);
    go_to_field(d, FIELD_RECEIVE_ENCRYPTION); /* shown with another port */
    press(d, "Space");
    pass_time(d, 700);
    tried = drive_last(d, CMD_CHECK)->plan->server;
    assert_string_equal(record_get(tried, FIELD_RECEIVE_ENCRYPTION), "starttls");
    assert_string_equal(record_get(tried, FIELD_RECEIVE_PORT), "21995");
    press(d, "PgUp PgUp Space"); /* a preset: the other port's is of no use any more */
    for (size_t i = 0; i < d->app->form.item_count; i++)
        assert_int_not_equal(d->app->form.items[i].field, FIELD_RECEIVE_ENCRYPTION);
    drive_free(d);
}

static void the_edit_form_probes_only_when_asked(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "Enter");
    while (here(d)->kind != ITEM_PRESETS)
        press(d, "Down");
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    press(d, "p");
    assert_int_equal(drive_count(d, CMD_CHECK), 3);
    drive_free(d);
}

static void a_probe_that_is_refused_ends(void **state)
{
    struct drive *d = at_transport();
    struct err err = {ERR_INPUT, "no"};
    (void)state;
    unsigned check = drive_last(d, CMD_CHECK)->check;
    drive_send(d, (struct message){.kind = MSG_CHECK_REFUSED, .check = check, .err = &err});
    for (unsigned other = 2; other < check; other++)
        result(d, other, STATUS_OK);
    assert_false(app_busy(d->app));
    drive_free(d);
}

/* The command line ------------------------------------------------------------------------ */

static void the_command_line_edits_and_checks_by_messages(void **state)
{
    struct drive *d = drive_new(2);
    const char *codes[] = {"s1"};
    struct assignment wishes[] = {{"receive.port", "1995"}};
    struct registry_edit edit = {.kind = EDIT_SET,
                                 .codes = codes,
                                 .code_count = 1,
                                 .assignments = wishes,
                                 .assignment_count = 1};
    struct err outcome = {ERR_INTERNAL, ""};
    (void)state;
    drive_send(d, (struct message){.kind = MSG_EDIT, .edit = &edit, .outcome = &outcome});
    assert_int_equal(outcome.code, ERR_NONE);
    assert_true(
        record_is(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_RECEIVE_PORT, "1995"));
    assert_int_equal(d->commands.count, 0);
    assert_true(d->app->unsaved);
    wishes[0].value = "65536";
    drive_send(d, (struct message){.kind = MSG_EDIT, .edit = &edit, .outcome = &outcome});
    assert_true(outcome.code != ERR_NONE);
    assert_true(outcome.text[0] != '\0');
    assert_true(
        record_is(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_RECEIVE_PORT, "1995"));
    struct check_plan *wanted = check_plan_new(registry_at(d->app->registry, RECORD_SERVER, 1));
    drive_send(d, (struct message){.kind = MSG_CHECK, .plan = wanted, .check = 7});
    assert_int_equal(number(d), 7);
    assert_ptr_equal(plan(d), wanted);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_login_is_asked_once_per_server),
        cmocka_unit_test(without_a_login_a_sender_is_asked_for),
        cmocka_unit_test(without_a_user_the_login_is_left_out),
        cmocka_unit_test(a_refused_login_is_asked_again),
        cmocka_unit_test(separate_credentials_ask_for_their_password),
        cmocka_unit_test(a_mixed_login_asks_for_both),
        cmocka_unit_test(never_is_the_receiving_password_sent_for_another_user),
        cmocka_unit_test(escape_cancels_first_and_leaves_then),
        cmocka_unit_test(the_list_remembers_the_last_result),
        cmocka_unit_test(events_of_other_checks_change_nothing),
        cmocka_unit_test(a_fix_goes_to_the_form_and_is_checked_and_taken_back),
        cmocka_unit_test(a_fix_is_saved_from_where_one_is),
        cmocka_unit_test(what_was_not_saved_leaves_no_trace_in_the_list),
        cmocka_unit_test(undo_forgets_what_was_told_of_other_settings),
        cmocka_unit_test(a_certificate_is_pinned_with_the_second_press),
        cmocka_unit_test(a_test_mail_is_warned_of_and_sent_once),
        cmocka_unit_test(a_server_that_only_receives_sends_no_test_mail),
        cmocka_unit_test(a_new_check_cancels_the_one_under_way),
        cmocka_unit_test(a_refused_check_is_over_and_said),
        cmocka_unit_test(the_wizard_checks_what_has_been_asked_for),
        cmocka_unit_test(a_user_that_was_emptied_is_not_used_again),
        cmocka_unit_test(a_check_of_an_invalid_form_goes_to_the_mistake),
        cmocka_unit_test(presets_are_probed_three_at_a_time_without_login),
        cmocka_unit_test(results_are_kept_for_the_host),
        cmocka_unit_test(probing_is_switched_off_and_on),
        cmocka_unit_test(another_port_is_probed_when_typing_rests),
        cmocka_unit_test(the_edit_form_probes_only_when_asked),
        cmocka_unit_test(a_probe_that_is_refused_ends),
        cmocka_unit_test(the_command_line_edits_and_checks_by_messages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
