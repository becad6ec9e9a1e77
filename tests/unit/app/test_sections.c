/* The sections of the home screen: what each lists, and what can be done there. */
#include "app/users.h"
#include "base/mem.h"
#include "model/account.h"
#include "unit/app/drive.h"

static struct record *an_account(unsigned server_id, size_t number)
{
    struct record *account = record_new(RECORD_ACCOUNT);
    char text[64];
    snprintf(text, sizeof text, "Account %zu", number);
    assert_true(record_set(account, FIELD_ACCOUNT_NAME, text, ORIGIN_USER, NULL));
    snprintf(text, sizeof text, "a%zu@example.jp", number);
    assert_true(record_set(account, FIELD_ACCOUNT_ADDRESS, text, ORIGIN_USER, NULL));
    snprintf(text, sizeof text, "%u", server_id);
    assert_true(record_set(account, FIELD_ACCOUNT_SERVER, text, ORIGIN_USER, NULL));
    return account;
}

static struct record *an_oauth_server(const char *code)
{
    struct record *server = record_new(RECORD_OAUTH_SERVER);
    assert_true(record_set(server, FIELD_OAUTH_CODE, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_OAUTH_NAME, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_OAUTH_PRESET, "microsoft365", ORIGIN_USER, NULL));
    return server;
}

/* Servers s1, s2, s3; accounts of s2; an OAuth server. */
static struct registry *everything(size_t accounts)
{
    struct registry *registry = a_registry(3);
    for (size_t i = 1; i <= accounts; i++)
        assert_true(registry_add(registry, an_account(2, i), NULL));
    assert_true(registry_add(registry, an_oauth_server("m365"), NULL));
    return registry;
}

static struct drive *with(struct registry *registry)
{
    struct drive *d = drive_new(0);
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry, .text = "/s.json"});
    drive_forget(d);
    return d;
}

static const struct record *under_cursor(const struct drive *d)
{
    return app_list_record(d->app, d->app->list->cursor);
}

static const char *value(const struct drive *d, enum field_id id)
{
    return record_get(d->app->form.record, id);
}

static void tab_digits_and_names_lead_to_the_sections(void **state)
{
    (void)state;
    struct drive *d = with(everything(2));
    static const char *const keys[] = {"1", "2", "3", "4", "5", "6"};
    for (enum section section = 0; section < SECTION_COUNT; section++) {
        press(d, keys[section]);
        assert_int_equal(d->app->section, section);
        assert_int_equal(app_context(d->app), sections[section].context);
        press(d, "Tab");
        assert_int_equal(d->app->section, (section + 1) % SECTION_COUNT);
        press(d, "Shift-Tab");
        assert_int_equal(d->app->section, section);
    }
    press(d, ":");
    type(d, "accounts");
    press(d, "Enter");
    assert_int_equal(d->app->section, SECTION_ACCOUNTS);
    drive_free(d);
}

static void each_section_keeps_its_cursor_marks_and_filter(void **state)
{
    (void)state;
    struct drive *d = with(everything(12));
    press(d, "Down Down 2 Space Space /");
    type(d, "a1");
    press(d, "Enter");
    assert_int_equal(app_list_rows(d->app), 4); /* a1, a10, a11, a12 */
    assert_int_equal(d->app->list->marked_count, 2);
    press(d, "1");
    assert_int_equal(d->app->list->cursor, 2);
    assert_int_equal(d->app->list->marked_count, 0);
    assert_int_equal(app_list_rows(d->app), 3);
    press(d, "2");
    assert_int_equal(app_list_rows(d->app), 4);
    assert_int_equal(d->app->list->marked_count, 2);
    drive_free(d);
}

static void a_filter_of_accounts_looks_at_their_server(void **state)
{
    (void)state;
    struct drive *d = with(everything(3));
    press(d, "2 /");
    type(d, "s2");
    assert_int_equal(app_list_rows(d->app), 3);
    press(d, "Ctrl-U");
    type(d, "s1");
    assert_int_equal(app_list_rows(d->app), 0);
    drive_free(d);
}

static void a_server_that_accounts_use_goes_and_they_stay_marked(void **state)
{
    (void)state;
    struct drive *d = with(everything(2));
    press(d, "Down d");
    assert_non_null(strstr(d->app->dialog.text, "2 accounts"));
    press(d, "y");
    saved(d);
    assert_string_equal(order(d), "s1 s3");
    assert_int_equal(registry_count(d->app->registry, RECORD_ACCOUNT), 2);
    press(d, "2");
    assert_true(account_is_orphan(d->app->registry, under_cursor(d)));
    assert_string_equal(app_account_server(d->app, under_cursor(d)), "deleted");
    press(d, "c"); /* it cannot be checked: said, and nothing begins */
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    assert_int_equal(d->app->notice.severity, SEVERITY_ERROR);
    press(d, "1 u");
    press(d, "2");
    assert_string_equal(app_account_server(d->app, under_cursor(d)), "s2");
    drive_free(d);
}

static void all_marked_and_all_of_a_section_are_deleted_at_once(void **state)
{
    (void)state;
    struct drive *d = with(everything(12));
    press(d, "2 /");
    type(d, "a1");
    press(d, "Enter * d");
    assert_non_null(strstr(d->app->dialog.text, "4 accounts"));
    press(d, "y");
    saved(d);
    assert_int_equal(registry_count(d->app->registry, RECORD_ACCOUNT), 8);
    press(d, "Esc * *");
    assert_int_equal(d->app->list->marked_count, 0);
    press(d, "D");
    assert_non_null(strstr(d->app->dialog.text, "8 accounts"));
    press(d, "n");
    assert_int_equal(registry_count(d->app->registry, RECORD_ACCOUNT), 8);
    press(d, "D y");
    assert_int_equal(registry_count(d->app->registry, RECORD_ACCOUNT), 0);
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 3);
    press(d, "u");
    assert_int_equal(registry_count(d->app->registry, RECORD_ACCOUNT), 8);
    drive_free(d);
}

static void several_accounts_move_at_once(void **state)
{
    (void)state;
    struct drive *d = with(everything(5));
    press(d, "2 Space Space Down m End Enter");
    saved(d);
    assert_int_equal(record_id(registry_at(d->app->registry, RECORD_ACCOUNT, 0)), 3);
    assert_int_equal(record_id(registry_at(d->app->registry, RECORD_ACCOUNT, 3)), 1);
    assert_int_equal(record_id(registry_at(d->app->registry, RECORD_ACCOUNT, 4)), 2);
    drive_free(d);
}

static void a_new_account_comes_with_a_server_and_is_saved(void **state)
{
    (void)state;
    struct drive *d = with(everything(0));
    press(d, "Down 2 a");
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), "2"); /* the one under the cursor */
    go_to_field(d, FIELD_ACCOUNT_NAME);
    type(d, "Taro");
    press(d, "Ctrl-S"); /* the address is missing */
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_int_equal(here(d)->field, FIELD_ACCOUNT_ADDRESS);
    type(d, "taro@example.jp");
    press(d, "Ctrl-S");
    saved(d);
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_int_equal(record_id(under_cursor(d)), 1);
    press(d, "y"); /* a copy is filled in and not saved yet */
    assert_string_equal(value(d, FIELD_ACCOUNT_NAME), "Taro");
    assert_int_equal(d->app->form.record_id, 0);
    press(d, "Esc");
    assert_int_equal(d->app->dialog.kind, DIALOG_DISCARD_FORM);
    drive_free(d);
}

static void an_account_is_called_by_its_address_until_it_is_named(void **state)
{
    (void)state;
    struct drive *d = with(everything(0));
    press(d, "2 a");
    go_to_field(d, FIELD_ACCOUNT_ADDRESS);
    type(d, "taro@example.jp");
    assert_string_equal(value(d, FIELD_ACCOUNT_NAME), "taro@example.jp");
    go_to_field(d, FIELD_ACCOUNT_NAME);
    press(d, "Ctrl-U");
    type(d, "Taro");
    go_to_field(d, FIELD_ACCOUNT_ADDRESS);
    press(d, "Ctrl-U");
    type(d, "jiro@example.jp");
    assert_string_equal(value(d, FIELD_ACCOUNT_NAME), "Taro");
    drive_free(d);
}

static void a_reference_is_stepped_through_typed_and_picked(void **state)
{
    (void)state;
    struct drive *d = with(everything(1));
    press(d, "2 Enter");
    go_to_field(d, FIELD_ACCOUNT_SERVER);
    assert_string_equal(form_text(&d->app->form, here(d)), "s2  Server 2");
    press(d, "Right");
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), "3");
    press(d, "Right");
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), ""); /* none, before it begins again */
    press(d, "Space");
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), "1");
    press(d, "Left");
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), "");
    type(d, "s3"); /* letters are no commands here: they begin to pick */
    assert_int_equal(d->app->dialog.kind, DIALOG_PICK);
    assert_int_equal(d->app->dialog.pick_count, 1);
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), "3");
    press(d, "Enter");
    assert_string_equal(app_pick_text(d->app, d->app->dialog.pick), "s3  Server 3");
    press(d, "Up Up Enter");
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), "1");
    press(d, "Enter");
    type(d, "nothing like it");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_PICK);
    assert_true(d->app->dialog.problem[0] != '\0');
    press(d, "Esc");
    assert_string_equal(value(d, FIELD_ACCOUNT_SERVER), "1");
    drive_free(d);
}

static void a_dangling_reference_is_said_and_may_be_left_as_it_is(void **state)
{
    (void)state;
    struct registry *registry = everything(1);
    registry_remove(registry, RECORD_SERVER, 1);
    struct drive *d = with(registry);
    struct remark remarks[FORM_REMARKS_MAX];
    press(d, "2 Enter");
    go_to_field(d, FIELD_ACCOUNT_SERVER);
    assert_non_null(strstr(form_text(&d->app->form, here(d)), "deleted"));
    assert_int_equal(form_remarks(d->app, here(d), remarks), 1);
    assert_int_equal(remarks[0].severity, SEVERITY_ERROR);
    go_to_field(d, FIELD_ACCOUNT_NAME);
    type(d, "!");
    press(d, "Ctrl-S");
    saved(d);
    press(d, "Enter");
    go_to_field(d, FIELD_ACCOUNT_SERVER);
    press(d, "Right");
    assert_int_equal(form_remarks(d->app, here(d), remarks), 0);
    drive_free(d);
}

static void an_account_is_checked_with_what_it_says(void **state)
{
    (void)state;
    struct registry *registry = everything(0);
    struct record *account = an_account(2, 7);
    record_set(account, FIELD_ACCOUNT_SECRET, "env:TARO", ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_USERNAME, "taro", ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_RECEIVE_LOG, "true", ORIGIN_USER, NULL);
    assert_true(registry_add(registry, account, NULL));
    struct drive *d = with(registry);
    press(d, "2 c"); /* everything is known: nobody is asked */
    const struct check_plan *plan = drive_last(d, CMD_CHECK)->plan;
    assert_int_equal(plan->account, 1);
    assert_string_equal(plan->user, "taro");
    assert_string_equal(plan->secret, "env:TARO");
    assert_string_equal(record_get(plan->server, FIELD_RECEIVE_HOST), "pop.h2.example.jp");
    assert_true(plan->keep_log[SIDE_RECEIVE] && !plan->keep_log[SIDE_SEND]);
    assert_int_equal(d->app->screen, SCREEN_CHECK);
    result(d, drive_last(d, CMD_CHECK)->check, STATUS_OK);
    assert_non_null(app_last_check(d->app, RECORD_ACCOUNT, 1));
    assert_null(app_last_check(d->app, RECORD_SERVER, 1));
    drive_free(d);
}

/* What was told of the old host is not true of the new one, whoever was checked through it. */
static void a_changed_server_forgets_the_checks_of_its_accounts(void **state)
{
    (void)state;
    struct drive *d = with(everything(1));
    press(d, "2 c");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    assert_string_equal(d->app->dialog.lines[0].text, "a1@example.jp");
    assert_int_equal(d->app->dialog.cursor, 1); /* the user is known, the password is not */
    type(d, "secret");
    press(d, "Enter");
    result(d, drive_last(d, CMD_CHECK)->check, STATUS_OK);
    assert_non_null(app_last_check(d->app, RECORD_ACCOUNT, 1));
    drive_forget(d);
    press(d, "Esc 1 Home Down Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    type(d, "x");
    press(d, "Ctrl-S");
    saved(d);
    assert_null(app_last_check(d->app, RECORD_ACCOUNT, 1));
    drive_free(d);
}

static void with_oauth_the_token_is_asked_for(void **state)
{
    (void)state;
    struct registry *registry = everything(0);
    struct record *account = an_account(2, 1);
    record_set(account, FIELD_ACCOUNT_AUTH, "xoauth2", ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_OAUTH_SERVER, "m365", ORIGIN_USER, NULL);
    assert_true(registry_add(registry, account, NULL));
    struct drive *d = with(registry);
    press(d, "2 c");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    assert_int_equal(d->app->dialog.line_count, 2);
    assert_true(d->app->dialog.token[1]);
    assert_non_null(strstr(dialog_line_label(&d->app->dialog, 1), "token"));
    drive_free(d);
}

static void a_fix_goes_where_the_setting_stands(void **state)
{
    (void)state;
    struct drive *d = with(everything(1));
    struct finding finding = {.rule = "x",
                              .side = SIDE_RECEIVE,
                              .text = (char *)"",
                              .advice = (char *)"",
                              .evidence = (char *)"",
                              .fixes = {{FIELD_RECEIVE_ENCRYPTION, (char *)"starttls"}},
                              .fix_count = 1};
    press(d, "2 c");
    type(d, "secret");
    press(d, "Enter");
    unsigned check = drive_last(d, CMD_CHECK)->check;
    report(d, (struct report_event){.kind = EVENT_FINDING, .check = check, .finding = &finding});
    result(d, check, STATUS_FAIL);
    press(d, "f"); /* the account shares the side: it is its server's setting */
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    assert_int_equal(record_kind(d->app->form.record), RECORD_SERVER);
    assert_string_equal(value(d, FIELD_CODE), "s2");
    assert_string_equal(value(d, FIELD_RECEIVE_ENCRYPTION), "starttls");
    press(d, "Esc d 2 Enter");
    go_to_field(d, FIELD_ACCOUNT_RECEIVE_SOURCE);
    press(d, "Right");
    go_to_field(d, FIELD_ACCOUNT_RECEIVE_HOST);
    type(d, "pop.own.example");
    drive_forget(d);
    press(d, "Ctrl-T");
    check = drive_last(d, CMD_CHECK)->check;
    assert_string_equal(record_get(drive_last(d, CMD_CHECK)->plan->server, FIELD_RECEIVE_HOST),
                        "pop.own.example");
    report(d, (struct report_event){.kind = EVENT_FINDING, .check = check, .finding = &finding});
    result(d, check, STATUS_FAIL);
    press(d, "f"); /* set individually: it is the account's own */
    assert_int_equal(record_kind(d->app->form.record), RECORD_ACCOUNT);
    assert_string_equal(value(d, FIELD_ACCOUNT_RECEIVE_ENCRYPTION), "starttls");
    assert_true(d->app->check.check.number > check);
    drive_free(d);
}

static void an_account_hears_the_advice_of_its_server(void **state)
{
    (void)state;
    struct registry *registry = everything(1);
    struct record *server = record_copy(registry_at(registry, RECORD_SERVER, 1));
    record_set(server, FIELD_RECEIVE_PROTOCOL, "imap4", ORIGIN_USER, NULL);
    assert_true(registry_replace(registry, server, NULL));
    struct drive *d = with(registry);
    press(d, "2 Enter");
    go_to_field(d, FIELD_ACCOUNT_KEEP);
    assert_null(form_item_advice(&d->app->form, here(d)));
    press(d, "Space");
    const struct advice *advice = form_item_advice(&d->app->form, here(d));
    assert_non_null(advice);
    assert_string_equal(advice->id, "imap-all-removed");
    press(d, "f"); /* and its cure */
    assert_string_equal(value(d, FIELD_ACCOUNT_KEEP), "true");
    assert_null(form_item_advice(&d->app->form, here(d)));
    drive_free(d);
}

static void the_notification_is_set_up_switched_and_tested(void **state)
{
    (void)state;
    struct drive *d = with(everything(0));
    press(d, "3 e");
    assert_int_equal(record_kind(d->app->form.record), RECORD_NOTIFICATION);
    go_to_field(d, FIELD_NOTIFICATION_SERVER);
    type(d, "s1");
    press(d, "Enter");
    go_to_field(d, FIELD_NOTIFICATION_ADDRESS);
    type(d, "通知 <notify@example.jp>");
    go_to_field(d, FIELD_NOTIFICATION_SECRET);
    press(d, "Ctrl-U");
    type(d, "env:NOTIFY");
    go_to_field(d, FIELD_NOTIFICATION_ADMINISTRATORS);
    type(d, "admin@example.jp, boss@example.jp");
    press(d, "Ctrl-S");
    saved(d);
    assert_int_equal(d->app->section, SECTION_NOTIFICATION);
    press(d, "t");
    assert_int_equal(d->app->dialog.kind, DIALOG_TEST_MAIL);
    assert_string_equal(d->app->dialog.lines[0].text, "notify@example.jp");
    assert_string_equal(d->app->dialog.lines[1].text, "admin@example.jp");
    press(d, "Enter Enter");
    const struct check_plan *plan = drive_last(d, CMD_CHECK)->plan;
    assert_true(plan->message && plan->send && !plan->receive);
    assert_string_equal(plan->from, "notify@example.jp");
    assert_string_equal(plan->from_name, "通知");
    assert_string_equal(plan->user, "notify@example.jp"); /* empty: the sender's address */
    assert_string_equal(plan->secret, "env:NOTIFY");
    drive_forget(d);
    press(d, "Esc Esc Space");
    saved(d);
    const struct record *notification = registry_at(d->app->registry, RECORD_NOTIFICATION, 0);
    assert_true(record_is(notification, FIELD_NOTIFICATION_ENABLED, "false"));
    press(d, "u");
    notification = registry_at(d->app->registry, RECORD_NOTIFICATION, 0);
    assert_true(record_is(notification, FIELD_NOTIFICATION_ENABLED, "true"));
    drive_free(d);
}

/* The user's own address as sender: it is asked for, and is the user who logs in. */
static void a_notice_from_a_user_asks_who_that_is(void **state)
{
    (void)state;
    struct registry *registry = everything(0);
    struct record *notification = record_new(RECORD_NOTIFICATION);
    record_set(notification, FIELD_NOTIFICATION_SERVER, "1", ORIGIN_USER, NULL);
    record_set(notification, FIELD_NOTIFICATION_SENDER, "user", ORIGIN_USER, NULL);
    record_set(notification, FIELD_NOTIFICATION_SECRET, "env:NOTIFY", ORIGIN_USER, NULL);
    assert_true(registry_add(registry, notification, NULL));
    struct drive *d = with(registry);
    press(d, "3 t");
    assert_int_equal(d->app->dialog.kind, DIALOG_TEST_MAIL);
    press(d, "Enter Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_TEST_MAIL); /* an address is needed */
    press(d, "Up");
    type(d, "taro@example.jp");
    press(d, "Enter");
    type(d, "boss@example.jp");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE); /* the login is known */
    const struct check_plan *plan = drive_last(d, CMD_CHECK)->plan;
    assert_string_equal(plan->from, "taro@example.jp");
    assert_string_equal(plan->user, "taro@example.jp");
    assert_string_equal(plan->to, "boss@example.jp");
    drive_free(d);
}

static void an_account_sends_a_test_mail_in_its_own_name(void **state)
{
    (void)state;
    struct registry *registry = everything(0);
    struct record *account = an_account(1, 1);
    record_set(account, FIELD_ACCOUNT_DISPLAY_NAME, "太郎", ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_SECRET, "env:TARO", ORIGIN_USER, NULL);
    assert_true(registry_add(registry, account, NULL));
    struct drive *d = with(registry);
    press(d, "2 t Enter Enter");
    const struct check_plan *plan = drive_last(d, CMD_CHECK)->plan;
    assert_true(plan->message && plan->send && !plan->receive);
    assert_string_equal(plan->from, "a1@example.jp");
    assert_string_equal(plan->from_name, "太郎");
    drive_forget(d);
    press(d, "Esc Esc t Ctrl-U");
    type(d, "other@example.jp"); /* another address is not his name's */
    press(d, "Enter Enter");
    assert_string_equal(drive_last(d, CMD_CHECK)->plan->from, "other@example.jp");
    assert_null(drive_last(d, CMD_CHECK)->plan->from_name);
    drive_free(d);
}

static void what_is_missing_to_switch_on_is_asked_for(void **state)
{
    (void)state;
    struct registry *registry = everything(0);
    assert_true(registry_add(registry, record_new(RECORD_NOTIFICATION), NULL));
    struct drive *d = with(registry);
    press(d, "3 Space");
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    assert_string_equal(value(d, FIELD_NOTIFICATION_ENABLED), "true");
    press(d, "Ctrl-S");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void a_sender_that_a_token_cannot_have_is_warned_of(void **state)
{
    (void)state;
    struct registry *registry = everything(0);
    struct record *server = record_copy(registry_at(registry, RECORD_SERVER, 0));
    record_set(server, FIELD_SEND_MECHANISM, "xoauth2", ORIGIN_USER, NULL);
    assert_true(registry_replace(registry, server, NULL));
    struct drive *d = with(registry);
    struct remark remarks[FORM_REMARKS_MAX];
    press(d, "3 e");
    go_to_field(d, FIELD_NOTIFICATION_SENDER);
    assert_int_equal(form_remarks(d->app, here(d), remarks), 0);
    press(d, "Right");
    assert_string_equal(value(d, FIELD_NOTIFICATION_SENDER), "user");
    assert_int_equal(form_remarks(d->app, here(d), remarks), 1);
    assert_int_equal(remarks[0].severity, SEVERITY_WARNING);
    drive_free(d);
}

static void the_rate_says_how_long_a_thousand_take(void **state)
{
    (void)state;
    static const struct {
        const char *rate, *minutes;
    } cases[] = {{"100", " 10 minutes"}, {"1000", " 1 minute."}, {"300", " 4 minutes"}};
    struct drive *d = with(everything(0));
    struct remark remarks[FORM_REMARKS_MAX];
    press(d, "Enter");
    go_to_field(d, FIELD_SEND_MAX_RATE);
    assert_int_equal(form_remarks(d->app, here(d), remarks), 0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        press(d, "Ctrl-U");
        type(d, cases[i].rate);
        assert_int_equal(form_remarks(d->app, here(d), remarks), 1);
        assert_non_null(strstr(remarks[0].text, cases[i].minutes));
    }
    drive_free(d);
}

static void a_draft_of_an_account_is_gone_on_with(void **state)
{
    (void)state;
    struct drive *d = with(everything(0));
    press(d, "2 a");
    go_to_field(d, FIELD_ACCOUNT_NAME);
    type(d, "Hanako");
    struct draft *draft = app_draft(d->app);
    assert_non_null(draft);
    drive_free(d);
    d = with(everything(0));
    drive_send(d, (struct message){.kind = MSG_DRAFT, .draft = draft});
    assert_non_null(strstr(d->app->dialog.text, "Hanako"));
    press(d, "y");
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    assert_string_equal(value(d, FIELD_ACCOUNT_NAME), "Hanako");
    assert_int_equal(d->app->section, SECTION_ACCOUNTS);
    drive_free(d);
}

static void oauth_servers_are_counted_by_who_names_them(void **state)
{
    (void)state;
    struct registry *registry = everything(1);
    struct record *server = record_copy(registry_at(registry, RECORD_SERVER, 0));
    record_set(server, FIELD_RECEIVE_AUTH, "xoauth2", ORIGIN_USER, NULL);
    record_set(server, FIELD_OAUTH_SERVER, "m365", ORIGIN_USER, NULL);
    assert_true(registry_replace(registry, server, NULL));
    struct drive *d = with(registry);
    struct users users = {0};
    press(d, "4");
    record_users(d->app, under_cursor(d), &users);
    assert_int_equal(users.servers, 1);
    assert_int_equal(users.accounts, 0);
    press(d, "d");
    assert_non_null(strstr(d->app->dialog.text, "1 mail server"));
    press(d, "Esc y");
    assert_string_equal(d->app->dialog.lines[0].text, "m365-2");
    press(d, "Enter");
    saved(d);
    assert_int_equal(registry_count(d->app->registry, RECORD_OAUTH_SERVER), 2);
    drive_free(d);
}

/* Two presets before the registered servers. */
static struct drive *with_presets(void)
{
    static const char *const codes[] = {"gmail", "exchange"};
    struct drive *d = drive_new(0);
    d->app->built_in = mem_new(2, sizeof *d->app->built_in);
    for (unsigned i = 0; i < 2; i++) {
        d->app->built_in[i] = a_server(codes[i], codes[i], "example.com");
        record_set_id(d->app->built_in[i], BUILT_IN_ID + i);
    }
    d->app->built_in_count = 2;
    drive_send(d,
               (struct message){.kind = MSG_LOADED, .registry = everything(2), .text = "/s.json"});
    drive_forget(d);
    return d;
}

static void presets_stand_first_and_stay_as_they_are(void **state)
{
    (void)state;
    struct drive *d = with_presets();
    assert_int_equal(app_list_rows(d->app), 5);
    assert_true(app_is_built_in(app_list_record(d->app, 0)));
    assert_true(app_is_built_in(app_list_record(d->app, 1)));
    assert_string_equal(record_get(app_list_record(d->app, 2), FIELD_CODE), "s1");
    static const char *const refused[] = {"d", "Space", "m"};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        press(d, "Home");
        press(d, refused[i]);
        assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
        assert_int_equal(d->app->list->marked_count, 0);
        assert_false(d->app->list->moving);
        assert_non_null(strstr(d->app->notice.text, "built in"));
    }
    press(d, "*");
    assert_int_equal(d->app->list->marked_count, 3);
    press(d, "d y");
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 0);
    assert_int_equal(app_list_rows(d->app), 2);
    drive_free(d);
}

static void nothing_moves_before_the_presets(void **state)
{
    (void)state;
    struct drive *d = with_presets();
    press(d, "End m Home Enter");
    saved(d);
    assert_string_equal(order(d), "s3 s1 s2");
    press(d, "m Down Down Up Up Up Up Up Up Enter");
    assert_string_equal(order(d), "s3 s1 s2");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void a_preset_is_copied_checked_and_used(void **state)
{
    (void)state;
    struct drive *d = with_presets();
    assert_false(app_is_built_in(under_cursor(d))); /* one begins at what is registered */
    press(d, "Home y");
    assert_int_equal(d->app->dialog.kind, DIALOG_COPY);
    press(d, "Ctrl-U");
    type(d, "mine");
    press(d, "Enter");
    saved(d);
    assert_string_equal(order(d), "s1 s2 s3 mine"); /* at the end, as a new one */
    assert_string_equal(record_get(under_cursor(d), FIELD_CODE), "mine");
    press(d, "Home c");
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    press(d, "Esc");
    press(d, "Enter"); /* a new server begins with it */
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    assert_int_equal(d->app->form.record_id, 0);
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "pop.example.com");
    drive_free(d);
}

/* A key costs the same with 10 and with 100,000 accounts: rows are not counted at each. */
static void a_hundred_thousand_accounts_are_walked_through(void **state)
{
    (void)state;
    enum { MANY = 100000 };
    struct drive *d = with(everything(MANY));
    press(d, "2");
    assert_int_equal(app_list_rows(d->app), MANY);
    const size_t *rows = d->app->list->rows;
    press(d, "End");
    assert_int_equal(record_id(under_cursor(d)), MANY);
    for (size_t i = 0; i < 1000; i++)
        press(d, "PgUp");
    assert_ptr_equal(d->app->list->rows, rows);
    press(d, "/");
    type(d, "a99999@");
    assert_int_equal(app_list_rows(d->app), 1);
    assert_int_equal(record_id(under_cursor(d)), 99999);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tab_digits_and_names_lead_to_the_sections),
        cmocka_unit_test(each_section_keeps_its_cursor_marks_and_filter),
        cmocka_unit_test(a_filter_of_accounts_looks_at_their_server),
        cmocka_unit_test(a_server_that_accounts_use_goes_and_they_stay_marked),
        cmocka_unit_test(all_marked_and_all_of_a_section_are_deleted_at_once),
        cmocka_unit_test(several_accounts_move_at_once),
        cmocka_unit_test(a_new_account_comes_with_a_server_and_is_saved),
        cmocka_unit_test(an_account_is_called_by_its_address_until_it_is_named),
        cmocka_unit_test(a_reference_is_stepped_through_typed_and_picked),
        cmocka_unit_test(a_dangling_reference_is_said_and_may_be_left_as_it_is),
        cmocka_unit_test(an_account_is_checked_with_what_it_says),
        cmocka_unit_test(a_changed_server_forgets_the_checks_of_its_accounts),
        cmocka_unit_test(with_oauth_the_token_is_asked_for),
        cmocka_unit_test(a_fix_goes_where_the_setting_stands),
        cmocka_unit_test(an_account_hears_the_advice_of_its_server),
        cmocka_unit_test(the_notification_is_set_up_switched_and_tested),
        cmocka_unit_test(a_notice_from_a_user_asks_who_that_is),
        cmocka_unit_test(an_account_sends_a_test_mail_in_its_own_name),
        cmocka_unit_test(what_is_missing_to_switch_on_is_asked_for),
        cmocka_unit_test(a_sender_that_a_token_cannot_have_is_warned_of),
        cmocka_unit_test(the_rate_says_how_long_a_thousand_take),
        cmocka_unit_test(a_draft_of_an_account_is_gone_on_with),
        cmocka_unit_test(oauth_servers_are_counted_by_who_names_them),
        cmocka_unit_test(presets_stand_first_and_stay_as_they_are),
        cmocka_unit_test(nothing_moves_before_the_presets),
        cmocka_unit_test(a_preset_is_copied_checked_and_used),
        cmocka_unit_test(a_hundred_thousand_accounts_are_walked_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
