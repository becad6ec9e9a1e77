/* The wizard from its first question to the saved server, and back and forth on the way. */
#include "unit/app/drive.h"

static struct drive *in_wizard(void)
{
    struct drive *d = drive_new(0);
    press(d, "a");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    assert_int_equal(d->app->form.step, STEP_START);
    return d;
}

static const char *value(struct drive *d, enum field_id id)
{
    return record_get(d->app->form.record, id);
}

static void from_an_address_to_a_saved_server(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "taro@example.co.jp");
    assert_string_equal(value(d, FIELD_NAME), ""); /* nothing is derived while typing */
    press(d, "Enter Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    assert_string_equal(value(d, FIELD_NAME), "example.co.jp");
    assert_string_equal(value(d, FIELD_CODE), "example.co.jp");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "pop.example.co.jp");
    assert_string_equal(value(d, FIELD_SEND_HOST), "smtp.example.co.jp");
    assert_int_equal(record_origin(d->app->form.record, FIELD_SEND_HOST), ORIGIN_FOUND);
    assert_string_equal(d->app->form.inputs[INPUT_USER], "taro@example.co.jp");
    assert_string_equal(d->app->form.inputs[INPUT_FROM], "taro@example.co.jp");
    static const enum step_id way[] = {STEP_RECEIVING,       STEP_RECEIVING_TRANSPORT,
                                       STEP_RECEIVING_LOGIN, STEP_SENDING,
                                       STEP_SENDING_LOGIN,   STEP_LIMITS,
                                       STEP_REVIEW};
    for (size_t i = 0; i < sizeof way / sizeof way[0]; i++) {
        press(d, "Enter");
        assert_int_equal(d->app->form.step, way[i]);
        assert_int_equal(drive_count(d, CMD_SAVE), 0);
    }
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 0);
    while (here(d)->kind != ITEM_SAVE)
        press(d, "Down");
    press(d, "Enter");
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 1);
    saved(d);
    assert_false(d->app->form_open);
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_string_equal(order(d), "example.co.jp");
    drive_free(d);
}

static void by_hand_the_required_fields_are_asked_for(void **state)
{
    struct drive *d = in_wizard();
    struct err err;
    (void)state;
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    assert_true(form_item_valid(&d->app->form, here(d), &err)); /* nobody typed yet */
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    assert_int_equal(here(d)->field, FIELD_NAME);
    assert_false(form_item_valid(&d->app->form, here(d), &err));
    type(d, "本社メール");
    assert_string_equal(value(d, FIELD_NAME), "本社メール");
    assert_string_equal(value(d, FIELD_CODE), "server");
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_HOST); /* where something is missing */
    press(d, "Up Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_HOST);
    type(d, "pop.example.jp");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "pop.example.jp");
    assert_true(strcmp(value(d, FIELD_CODE), "server") != 0); /* now the host gives one */
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING_TRANSPORT);
    drive_free(d);
}

static void a_host_that_was_guessed_can_be_typed_at_once(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter");
    assert_int_equal(here(d)->field, FIELD_RECEIVE_HOST);
    press(d, "Ctrl-U");
    type(d, "localhost"); /* o, c and l would do things elsewhere */
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "localhost");
    press(d, "Enter Enter Enter");
    assert_int_equal(d->app->form.step, STEP_SENDING);
    assert_int_equal(here(d)->field, FIELD_SEND_HOST);
    drive_free(d);
}

static void a_question_mark_explains_an_empty_field(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "?");
    assert_true(d->app->help);
    press(d, "Esc");
    type(d, "a?");
    assert_false(d->app->help);
    assert_string_equal(d->app->form.inputs[INPUT_ADDRESS], "a?");
    press(d, "Ctrl-U");
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter Enter");
    go_to_input(d, INPUT_PASSWORD);
    type(d, "?"); /* a password may begin with anything */
    assert_false(d->app->help);
    assert_int_equal(secret_characters(d->app->form.secrets[INPUT_PASSWORD]), 1);
    drive_free(d);
}

static void japanese_is_typed_and_edited_by_characters(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    press(d, "Enter");
    type(d, "本社メール");
    press(d, "Left Left Left");
    type(d, "の");
    assert_string_equal(value(d, FIELD_NAME), "本社のメール");
    press(d, "Backspace Backspace");
    assert_string_equal(value(d, FIELD_NAME), "本メール");
    press(d, "Ctrl-A Del");
    assert_string_equal(value(d, FIELD_NAME), "メール");
    press(d, "Ctrl-E");
    type(d, " 支社");
    press(d, "Ctrl-W");
    type(d, "x");
    press(d, "Left Ctrl-K Ctrl-E");
    type(d, "q?c/:\\");
    assert_string_equal(value(d, FIELD_NAME), "メール q?c/:\\");
    press(d, "Home Right Ctrl-U");
    assert_string_equal(value(d, FIELD_NAME), "ール q?c/:\\");
    drive_free(d);
}

static void a_mark_goes_with_its_character(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    press(d, "Enter");
    type(d, "a\xcc\x81z"); /* a, combining acute, z */
    press(d, "Left Backspace");
    assert_string_equal(value(d, FIELD_NAME), "z");
    drive_free(d);
}

static void back_and_forth_loses_nothing(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "hanako@example.jp");
    press(d, "Enter Enter Ctrl-U");
    type(d, "支社");
    press(d, "Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    press(d, "Ctrl-U");
    type(d, "bad host!");
    press(d, "Esc Esc");
    assert_int_equal(d->app->form.step, STEP_START);
    assert_string_equal(d->app->form.inputs[INPUT_ADDRESS], "hanako@example.jp");
    press(d, "Enter Enter");
    assert_string_equal(value(d, FIELD_NAME), "支社"); /* typed: the proposal stays away */
    press(d, "Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    assert_string_equal(form_text(&d->app->form, here(d)), "bad host!");
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING); /* not on with a mistake */
    press(d, "Ctrl-U");
    type(d, "mail.example.jp");
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING_TRANSPORT);
    press(d, "Esc");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "mail.example.jp");
    drive_free(d);
}

static void another_address_proposes_anew(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@one.jp");
    press(d, "Enter Enter Esc Ctrl-U");
    type(d, "a@two.jp");
    press(d, "Enter Enter");
    assert_string_equal(value(d, FIELD_NAME), "two.jp");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "pop.two.jp");
    assert_string_equal(d->app->form.inputs[INPUT_USER], "a@two.jp");
    drive_free(d);
}

static void a_wrong_address_is_said_at_once(void **state)
{
    struct drive *d = in_wizard();
    struct err err = {0};
    (void)state;
    type(d, "not an address");
    assert_false(form_item_valid(&d->app->form, here(d), &err));
    assert_true(err.text[0] != '\0');
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_START);
    drive_free(d);
}

static void steps_of_an_absent_side_are_passed_over(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter");
    go_to_field(d, FIELD_RECEIVE);
    press(d, "Space");
    assert_false(record_has_side(d->app->form.record, SIDE_RECEIVE));
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_SENDING);
    press(d, "Esc");
    assert_int_equal(d->app->form.step, STEP_RECEIVING);
    press(d, "Space"); /* and what was there comes back */
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "pop.example.jp");
    drive_free(d);
}

static void presets_choose_encryption_and_port(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter");
    assert_int_equal(here(d)->kind, ITEM_PRESETS);
    assert_true(form_item_chosen(&d->app->form, here(d)));
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "995");
    press(d, "Down Space");
    assert_string_equal(value(d, FIELD_RECEIVE_ENCRYPTION), "starttls");
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "110");
    press(d, "Down Down");
    assert_int_equal(here(d)->preset, PRESET_COUNT);
    assert_string_equal(form_text(&d->app->form, here(d)), "");
    type(d, "99x");
    assert_true(form_item_chosen(&d->app->form, here(d)));
    assert_string_equal(form_text(&d->app->form, here(d)), "99x");
    assert_false(form_item_valid(&d->app->form, here(d), NULL));
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "99");
    press(d, "Backspace");
    type(d, "95");
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "9995");
    assert_string_equal(value(d, FIELD_RECEIVE_ENCRYPTION), "starttls");
    press(d, "Up Space");
    assert_string_equal(value(d, FIELD_RECEIVE_ENCRYPTION), "none");
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "110");
    press(d, "Enter Esc"); /* back on the step the cursor is on the choice */
    assert_true(form_item_chosen(&d->app->form, here(d)));
    assert_int_equal(presets[here(d)->preset].port, 110);
    drive_free(d);
}

static void a_port_that_equals_a_preset_stays_where_it_is_typed(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter Down Down Down");
    type(d, "995");
    assert_int_equal(here(d)->preset, PRESET_COUNT);
    assert_string_equal(form_text(&d->app->form, here(d)), "995");
    type(d, "0");
    assert_string_equal(form_text(&d->app->form, here(d)), "9950");
    drive_free(d);
}

static void seldom_needed_settings_are_behind_more(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter");
    size_t count = d->app->form.item_count;
    assert_true(app_can(d->app, ACTION_MORE));
    press(d, "o");
    assert_true(d->app->form.item_count > count);
    press(d, "o");
    assert_int_equal(d->app->form.item_count, count);
    drive_free(d);
}

/* Checks receiving from the login step, and comes back. */
static struct drive *checked_receiving(enum status status)
{
    struct drive *d = in_wizard();
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING_LOGIN);
    type(d, "secret");
    while (here(d)->kind != ITEM_CHECK)
        press(d, "Down");
    press(d, "Enter");
    result(d, drive_last(d, CMD_CHECK)->check, status);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    return d;
}

static void a_good_check_leads_on(void **state)
{
    struct drive *d = checked_receiving(STATUS_OK);
    (void)state;
    assert_int_equal(here(d)->kind, ITEM_NEXT);
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_SENDING);
    press(d, "Enter Enter Enter Enter Enter");
    assert_int_equal(d->app->form.step, STEP_REVIEW);
    press(d, "Enter");
    result(d, drive_last(d, CMD_CHECK)->check, STATUS_WARN);
    press(d, "Esc");
    assert_int_equal(here(d)->kind, ITEM_SAVE);
    drive_free(d);

    d = checked_receiving(STATUS_FAIL);
    assert_int_equal(here(d)->kind, ITEM_CHECK); /* Enter tries again */
    drive_free(d);
}

static void the_review_leads_back_to_what_it_tells(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter Enter Enter Enter Enter Enter");
    assert_int_equal(d->app->form.step, STEP_REVIEW);
    assert_int_equal(here(d)->kind, ITEM_CHECK);
    size_t row = 0;
    for (size_t i = 0; i < d->app->form.item_count; i++)
        if (d->app->form.items[i].summary && d->app->form.items[i].field == FIELD_SEND_HOST)
            row = i;
    assert_true(row > 0);
    while (d->app->form.cursor < row)
        press(d, "Down");
    assert_false(form_item_is_text(here(d)));
    assert_int_equal(app_context(d->app), CONTEXT_FORM);
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_SENDING);
    assert_int_equal(here(d)->field, FIELD_SEND_HOST);
    assert_int_equal(d->app->form.furthest, STEP_REVIEW);
    drive_free(d);
}

static void nothing_is_written_before_the_review(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Ctrl-S");
    assert_int_equal(d->app->form.step, STEP_REVIEW);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    press(d, "Ctrl-S");
    saved(d);
    assert_string_equal(order(d), "example.jp");
    drive_free(d);
}

static void saving_goes_to_the_first_problem(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    press(d, "Ctrl-S");
    assert_int_equal(d->app->form.step, STEP_NAME);
    assert_int_equal(here(d)->field, FIELD_NAME);
    assert_int_equal(d->app->notice.severity, SEVERITY_ERROR);
    type(d, "x");
    press(d, "Ctrl-S");
    assert_int_equal(d->app->form.step, STEP_RECEIVING);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_HOST);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void a_server_without_sides_is_not_saved(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter");
    go_to_field(d, FIELD_RECEIVE);
    press(d, "Space Enter");
    go_to_field(d, FIELD_SEND);
    press(d, "Space Ctrl-S Ctrl-S");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 0);
    assert_true(d->app->notice.text[0] != '\0');
    drive_free(d);
}

static void escape_asks_before_anything_is_dropped(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    press(d, "Esc"); /* nothing was typed */
    assert_int_equal(d->app->screen, SCREEN_LIST);
    press(d, "a");
    type(d, "a@example.jp");
    press(d, "Esc");
    assert_int_equal(d->app->dialog.kind, DIALOG_DISCARD_FORM);
    press(d, "Esc");
    assert_true(d->app->form_open);
    assert_string_equal(d->app->form.inputs[INPUT_ADDRESS], "a@example.jp");
    press(d, "Esc d");
    assert_false(d->app->form_open);
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void unsafe_settings_are_asked_about_once(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter Down Down Space Ctrl-S Ctrl-S");
    assert_int_equal(d->app->dialog.kind, DIALOG_UNSAFE);
    press(d, "Enter"); /* the cursor begins on "Go back" */
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_true(d->app->form_open);
    press(d, "Ctrl-S y");
    saved(d);
    assert_false(d->app->form_open);
    drive_free(d);
}

static void a_code_that_is_taken_is_said_beside_it(void **state)
{
    struct drive *d = drive_new(1);
    struct err err = {0};
    (void)state;
    press(d, "a");
    type(d, "a@example.jp");
    press(d, "Enter Enter Down Ctrl-U");
    type(d, "S1");
    assert_int_equal(here(d)->field, FIELD_CODE);
    assert_false(form_item_valid(&d->app->form, here(d), &err));
    assert_non_null(strstr(err.text, "S1"));
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    type(d, "b");
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING);
    drive_free(d);
}

static void drafts_are_written_now_and_then(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    assert_null(app_draft(d->app));
    type(d, "a@ex");
    pass_time(d, 1);
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 1);
    type(d, "ample");
    pass_time(d, 500);
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 1);
    assert_int_equal(app_due_ms(d->app), d->app->draft_saved_ms + 2000);
    pass_time(d, 1500);
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 2);
    pass_time(d, 10000);
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 2);
    assert_int_equal(app_due_ms(d->app), 0);
    press(d, "Esc d");
    assert_int_equal(drive_count(d, CMD_DROP_DRAFT), 1);
    drive_free(d);
}

static void a_draft_has_everything_but_passwords(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    type(d, "!");
    press(d, "Backspace Enter Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING_LOGIN);
    go_to_input(d, INPUT_PASSWORD);
    type(d, "secret");
    assert_int_equal(secret_characters(d->app->form.secrets[INPUT_PASSWORD]), 6);
    assert_string_equal(form_text(&d->app->form, here(d)), "");
    struct draft *draft = app_draft(d->app);
    assert_non_null(draft);
    assert_int_equal(draft->step, STEP_RECEIVING_LOGIN);
    assert_string_equal(draft->inputs[INPUT_ADDRESS], "a@example.jp");
    assert_null(draft->inputs[INPUT_PASSWORD]);
    assert_string_equal(record_get(draft->record, FIELD_RECEIVE_HOST), "pop.example.jp");
    drive_send(d, (struct message){.kind = MSG_HANGUP});
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 1);
    assert_true(d->app->quit);
    /* and in the next session: */
    struct drive *next = drive_new(0);
    drive_send(next, (struct message){.kind = MSG_DRAFT, .draft = draft});
    assert_int_equal(next->app->dialog.kind, DIALOG_DRAFT);
    press(next, "y");
    assert_int_equal(next->app->screen, SCREEN_WIZARD);
    assert_int_equal(next->app->form.step, STEP_RECEIVING_LOGIN);
    assert_string_equal(value(next, FIELD_RECEIVE_HOST), "pop.example.jp");
    assert_string_equal(next->app->form.inputs[INPUT_USER], "a@example.jp");
    press(next, "Ctrl-S Ctrl-S");
    assert_int_equal(drive_count(next, CMD_DROP_DRAFT), 0);
    saved(next);
    assert_int_equal(drive_count(next, CMD_DROP_DRAFT), 1);
    drive_free(next);
    drive_free(d);
}

static void a_password_shows_itself_only_on_demand(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "a@example.jp");
    press(d, "Enter Enter Enter Enter Enter");
    go_to_input(d, INPUT_PASSWORD);
    type(d, "päß");
    press(d, "Left Home Backspace");
    assert_string_equal(secret_bytes(d->app->form.secrets[INPUT_PASSWORD]), "pä");
    assert_false(d->app->form.reveal);
    press(d, "Ctrl-R");
    assert_true(d->app->form.reveal);
    press(d, "Down");
    assert_false(d->app->form.reveal);
    press(d, "Up Ctrl-U");
    assert_int_equal(secret_length(d->app->form.secrets[INPUT_PASSWORD]), 0);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_an_address_to_a_saved_server),
        cmocka_unit_test(by_hand_the_required_fields_are_asked_for),
        cmocka_unit_test(a_host_that_was_guessed_can_be_typed_at_once),
        cmocka_unit_test(a_question_mark_explains_an_empty_field),
        cmocka_unit_test(japanese_is_typed_and_edited_by_characters),
        cmocka_unit_test(a_mark_goes_with_its_character),
        cmocka_unit_test(back_and_forth_loses_nothing),
        cmocka_unit_test(another_address_proposes_anew),
        cmocka_unit_test(a_wrong_address_is_said_at_once),
        cmocka_unit_test(steps_of_an_absent_side_are_passed_over),
        cmocka_unit_test(presets_choose_encryption_and_port),
        cmocka_unit_test(a_port_that_equals_a_preset_stays_where_it_is_typed),
        cmocka_unit_test(seldom_needed_settings_are_behind_more),
        cmocka_unit_test(a_good_check_leads_on),
        cmocka_unit_test(the_review_leads_back_to_what_it_tells),
        cmocka_unit_test(nothing_is_written_before_the_review),
        cmocka_unit_test(saving_goes_to_the_first_problem),
        cmocka_unit_test(a_server_without_sides_is_not_saved),
        cmocka_unit_test(escape_asks_before_anything_is_dropped),
        cmocka_unit_test(unsafe_settings_are_asked_about_once),
        cmocka_unit_test(a_code_that_is_taken_is_said_beside_it),
        cmocka_unit_test(drafts_are_written_now_and_then),
        cmocka_unit_test(a_draft_has_everything_but_passwords),
        cmocka_unit_test(a_password_shows_itself_only_on_demand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
