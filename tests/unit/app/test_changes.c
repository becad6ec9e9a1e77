/* Fixes after each other: what changed in words, and back step by step. */
#include "unit/app/drive.h"

#include "base/mem.h"
#include "model/finding.h"

static struct drive *checked(void)
{
    struct drive *d = drive_new(2);
    press(d, "c");
    type(d, "taro");
    press(d, "Enter");
    type(d, "pass");
    press(d, "Enter");
    assert_int_equal(d->app->screen, SCREEN_CHECK);
    return d;
}

static unsigned number(struct drive *d)
{
    return drive_last(d, CMD_CHECK)->check;
}

static void tell(struct drive *d, enum finding_id cause, enum severity severity, const char *text,
                 const struct fix *fix)
{
    struct finding told = {.rule = "rule",
                           .cause = cause,
                           .severity = severity,
                           .side = SIDE_RECEIVE,
                           .stage = STAGE_TLS,
                           .text = (char *)text,
                           .advice = (char *)"",
                           .evidence = (char *)""};
    if (fix != NULL)
        told.fixes[told.fix_count++] = *fix;
    report(d,
           (struct report_event){
               .kind = EVENT_FINDING, .check = number(d), .side = SIDE_RECEIVE, .finding = &told});
}

static void assert_changes(const struct drive *d, const char *expected)
{
    char *text = app_changes(d->app);
    if (expected == NULL)
        assert_null(text);
    else
        assert_string_equal(text, expected);
    free(text);
}

static const char *encryption(const struct drive *d)
{
    return record_get(d->app->form.record, FIELD_RECEIVE_ENCRYPTION);
}

static const struct fix to_starttls = {FIELD_RECEIVE_ENCRYPTION, (char *)"starttls"};
static const struct fix to_port = {FIELD_RECEIVE_PORT, (char *)"1110"};

static void before_and_after(void **state)
{
    struct drive *d = checked();
    (void)state;
    assert_changes(d, NULL);
    tell(d, FINDING_TLS_ON_CLEAR, SEVERITY_ERROR, "No TLS.", &to_starttls);
    tell(d, FINDING_INBOX_ONLY, SEVERITY_INFO, "A note.", NULL);
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    assert_changes(d, "Changed, not saved yet: receive: Port from 995 to 110, receive: Encryption "
                      "from TLS to STARTTLS.");
    report(d, (struct report_event){.kind = EVENT_STAGE,
                                    .check = number(d),
                                    .side = SIDE_RECEIVE,
                                    .stage = STAGE_TLS,
                                    .status = STATUS_OK});
    result(d, number(d), STATUS_OK);
    /* What was a note is not missed. */
    assert_changes(d, "Changed, not saved yet: receive: Port from 995 to 110, receive: Encryption "
                      "from TLS to STARTTLS.\nNo longer found: No TLS.");
    drive_free(d);
}

static void what_is_still_there_is_not_gone(void **state)
{
    struct drive *d = checked();
    (void)state;
    tell(d, FINDING_TLS_ON_CLEAR, SEVERITY_ERROR, "No TLS.", &to_port);
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    tell(d, FINDING_TLS_ON_CLEAR, SEVERITY_ERROR, "No TLS there either.", NULL);
    result(d, number(d), STATUS_FAIL);
    assert_changes(d, "Changed, not saved yet: receive: Port from 995 to 1110.");
    drive_free(d);
}

/* The check did not get as far as that. */
static void what_was_not_looked_at_is_not_gone(void **state)
{
    struct drive *d = checked();
    (void)state;
    tell(d, FINDING_TLS_ON_CLEAR, SEVERITY_ERROR, "No TLS.", &to_port);
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    tell(d, FINDING_CONNECT_REFUSED, SEVERITY_ERROR, "Refused.", NULL);
    result(d, number(d), STATUS_FAIL);
    assert_changes(d, "Changed, not saved yet: receive: Port from 995 to 1110.");
    drive_free(d);
}

static void back_step_by_step(void **state)
{
    struct drive *d = checked();
    (void)state;
    tell(d, FINDING_TLS_ON_CLEAR, SEVERITY_ERROR, "No TLS.", &to_starttls);
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    tell(d, FINDING_CONNECT_REFUSED, SEVERITY_ERROR, "Refused.", &to_port);
    result(d, number(d), STATUS_FAIL);
    press(d, "f");
    result(d, number(d), STATUS_OK);
    assert_string_equal(encryption(d), "starttls");
    assert_string_equal(record_get(d->app->form.record, FIELD_RECEIVE_PORT), "1110");
    press(d, "u");
    assert_changes(d, "The form holds other settings than those that were checked: c checks "
                      "again.");
    assert_string_equal(encryption(d), "starttls");
    assert_string_equal(record_get(d->app->form.record, FIELD_RECEIVE_PORT), "110");
    assert_true(app_can(d->app, ACTION_UNDO));
    press(d, "u");
    assert_string_equal(encryption(d), "tls");
    assert_string_equal(record_get(d->app->form.record, FIELD_RECEIVE_PORT), "995");
    assert_false(app_can(d->app, ACTION_UNDO));
    press(d, "u");
    assert_string_equal(encryption(d), "tls");
    drive_free(d);
}

static void only_so_many_steps(void **state)
{
    struct drive *d = checked();
    char port[16];
    (void)state;
    for (int i = 1; i <= FORM_UNDO_MAX + 3; i++) {
        snprintf(port, sizeof port, "%d", 2000 + i);
        tell(d, FINDING_CONNECT_REFUSED, SEVERITY_ERROR, "Refused.",
             &(struct fix){FIELD_RECEIVE_PORT, port});
        result(d, number(d), STATUS_FAIL);
        press(d, "f");
    }
    for (int i = 0; i < FORM_UNDO_MAX; i++) {
        assert_true(app_can(d->app, ACTION_UNDO));
        press(d, "u");
    }
    assert_false(app_can(d->app, ACTION_UNDO));
    assert_string_equal(record_get(d->app->form.record, FIELD_RECEIVE_PORT), "2003");
    drive_free(d);
}

static void the_worst_first_and_by_number(void **state)
{
    struct drive *d = checked();
    const struct check_screen *check = &d->app->check;
    (void)state;
    tell(d, FINDING_INBOX_ONLY, SEVERITY_INFO, "note 1", NULL);
    tell(d, FINDING_CERT_EXPIRES_SOON, SEVERITY_WARNING, "warning", NULL);
    tell(d, FINDING_SERVER_ALERT, SEVERITY_INFO, "note 2", NULL);
    tell(d, FINDING_AUTH_REFUSED, SEVERITY_ERROR, "error", NULL);
    press(d, "Down");
    assert_string_equal(check->check.report->findings[check->finding]->text, "warning");
    result(d, number(d), STATUS_FAIL);
    static const char *const order[] = {"error", "warning", "note 1", "note 2"};
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(check->check.report->findings[i]->text, order[i]);
    assert_int_equal(check->finding, 1); /* the same as before */
    press(d, "4");
    assert_int_equal(check->finding, 3);
    press(d, "9");
    assert_int_equal(check->finding, 3);
    press(d, "1");
    assert_int_equal(check->finding, 0);
    drive_free(d);
}

/* A token is of no use without a server that gives it: the form leads to that setting. */
static void a_fix_that_needs_something_else_leads_there(void **state)
{
    struct drive *d = checked();
    (void)state;
    tell(d, FINDING_OAUTH_ONLY, SEVERITY_ERROR, "Passwords are not taken.",
         &(struct fix){FIELD_RECEIVE_AUTH, (char *)"xoauth2"});
    result(d, number(d), STATUS_FAIL);
    drive_forget(d);
    press(d, "f");
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    assert_string_equal(record_get(d->app->form.record, FIELD_RECEIVE_AUTH), "xoauth2");
    const struct form_item *item = &d->app->form.items[d->app->form.cursor];
    assert_int_equal(item->field, FIELD_OAUTH_SERVER);
    press(d, "Ctrl-Y");
    assert_string_equal(record_get(d->app->form.record, FIELD_RECEIVE_AUTH), "password");
    drive_free(d);
}

static void a_test_mail_alone_is_no_check(void **state)
{
    struct drive *d = checked();
    const struct last_check *last;
    (void)state;
    result(d, number(d), STATUS_FAIL);
    press(d, "t");
    while (d->app->dialog.kind != DIALOG_NONE) {
        type(d, "a@example.jp");
        press(d, "Enter");
    }
    assert_true(drive_last(d, CMD_CHECK)->plan->message);
    result(d, number(d), STATUS_OK);
    last = app_last_check(d->app, RECORD_SERVER, d->app->check.check.of.id);
    assert_non_null(last);
    assert_int_equal(last->report->result[SIDE_NONE], STATUS_FAIL);
    drive_free(d);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(before_and_after),
        cmocka_unit_test(what_is_still_there_is_not_gone),
        cmocka_unit_test(what_was_not_looked_at_is_not_gone),
        cmocka_unit_test(back_step_by_step),
        cmocka_unit_test(only_so_many_steps),
        cmocka_unit_test(the_worst_first_and_by_number),
        cmocka_unit_test(a_fix_that_needs_something_else_leads_there),
        cmocka_unit_test(a_test_mail_alone_is_no_check),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
