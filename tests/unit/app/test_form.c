/* The edit form, and text that is typed or pasted into any field. */
#include "unit/app/drive.h"

static struct drive *in_form(void)
{
    struct drive *d = drive_new(2);
    press(d, "Enter");
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    return d;
}

static const char *value(struct drive *d, enum field_id id)
{
    return record_get(d->app->form.record, id);
}

static void it_shows_every_field_that_applies_below_headings(void **state)
{
    struct drive *d = in_form();
    const struct form *form = &d->app->form;
    size_t headings = 0;
    (void)state;
    assert_int_equal(here(d)->field, FIELD_NAME);
    for (size_t i = 0; i < form->item_count; i++)
        headings += form->items[i].kind == ITEM_END;
    assert_int_equal(headings, STEP_REVIEW); /* the wizard's steps without its start */
    for (each_field(id, RECORD_SERVER)) {
        if (fields[id].type == TYPE_PROVIDER || !record_applies(form->record, id))
            continue;
        if (id == FIELD_RECEIVE_ENCRYPTION || id == FIELD_SEND_ENCRYPTION)
            continue; /* the list of transports sets it */
        if (id == FIELD_OAUTH_SERVER)
            continue; /* only logins with a token need it */
        bool there = false;
        for (size_t i = 0; i < form->item_count; i++)
            there |= form->items[i].kind == ITEM_FIELD && form->items[i].field == id;
        if (id == FIELD_RECEIVE_PORT || id == FIELD_SEND_PORT)
            there = true; /* the row "other port" */
        if (!there)
            fail_msg("%s is nowhere in the form", fields[id].path);
    }
    drive_free(d);
}

static void the_cursor_passes_over_headings_and_stays_inside(void **state)
{
    struct drive *d = in_form();
    (void)state;
    for (int i = 0; i < 200; i++) {
        press(d, i % 3 ? "Down" : "Tab");
        assert_true(here(d)->kind != ITEM_END);
        assert_true(d->app->form.top <= d->app->form.cursor);
    }
    assert_int_equal(here(d)->kind, ITEM_SAVE);
    for (int i = 0; i < 200; i++)
        press(d, i % 3 ? "Up" : "Shift-Tab");
    assert_int_equal(here(d)->field, FIELD_NAME);
    drive_free(d);
}

static void invalid_text_stays_and_is_said_and_mended(void **state)
{
    struct drive *d = in_form();
    struct err err = {0};
    (void)state;
    go_to_field(d, FIELD_RECEIVE_HOST);
    type(d, ":995");
    assert_string_equal(form_text(&d->app->form, here(d)), "pop.h1.example.jp:995");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "pop.h1.example.jp");
    assert_false(form_item_valid(&d->app->form, here(d), &err));
    assert_true(err.text[0] != '\0');
    press(d, "Down Up");
    assert_string_equal(form_text(&d->app->form, here(d)), "pop.h1.example.jp:995");
    press(d, "Ctrl-S");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_HOST);
    press(d, "Backspace Backspace Backspace Backspace");
    assert_true(form_item_valid(&d->app->form, here(d), &err));
    press(d, "Ctrl-S");
    saved(d);
    drive_free(d);
}

static void what_is_understood_otherwise_is_shown_so_later(void **state)
{
    struct drive *d = in_form();
    (void)state;
    go_to_field(d, FIELD_RECEIVE_TIMEOUT);
    press(d, "Ctrl-U");
    type(d, " ３０ ");
    assert_string_equal(form_text(&d->app->form, here(d)), " ３０ ");
    assert_true(form_item_valid(&d->app->form, here(d), NULL));
    assert_string_equal(value(d, FIELD_RECEIVE_TIMEOUT), "30");
    press(d, "Down Up");
    assert_string_equal(form_text(&d->app->form, here(d)), "30");
    drive_free(d);
}

static void the_cursor_stays_in_text_that_becomes_shorter(void **state)
{
    struct drive *d = in_form();
    (void)state;
    go_to_field(d, FIELD_RECEIVE_TIMEOUT);
    press(d, "Ctrl-U");
    type(d, "３０");
    press(d, "Ctrl-T Esc"); /* a check takes what was typed over, as "30" */
    assert_int_equal(d->app->form.text_cursor, 2);
    type(d, "9");
    assert_string_equal(form_text(&d->app->form, here(d)), "309");
    drive_free(d);
}

static void choices_cycle_through_all_that_there_are(void **state)
{
    struct drive *d = in_form();
    struct err err = {0};
    (void)state;
    go_to_field(d, FIELD_RECEIVE_AUTH);
    assert_string_equal(value(d, FIELD_RECEIVE_AUTH), "password");
    press(d, "Right");
    assert_string_equal(value(d, FIELD_RECEIVE_AUTH), "apop");
    press(d, "Left");
    assert_string_equal(value(d, FIELD_RECEIVE_AUTH), "password");
    for (const struct choice *c = fields[FIELD_RECEIVE_AUTH].choices; c->name; c++) {
        assert_string_equal(form_text(&d->app->form, here(d)), c->label);
        assert_string_equal(value(d, FIELD_RECEIVE_AUTH), c->name);
        press(d, "Space");
    }
    assert_string_equal(form_text(&d->app->form, here(d)),
                        fields[FIELD_RECEIVE_AUTH].choices[0].label);
    assert_true(form_item_valid(&d->app->form, here(d), &err));
    drive_free(d);
}

static void switches_flip(void **state)
{
    struct drive *d = in_form();
    (void)state;
    go_to_field(d, FIELD_RECEIVE_KEEP);
    const char *was = record_is(d->app->form.record, FIELD_RECEIVE_KEEP, "true") ? "true" : "false";
    press(d, "Space");
    assert_string_not_equal(value(d, FIELD_RECEIVE_KEEP), was);
    press(d, "Left");
    assert_string_equal(value(d, FIELD_RECEIVE_KEEP), was);
    drive_free(d);
}

static void items_come_and_go_with_what_they_depend_on(void **state)
{
    struct drive *d = in_form();
    (void)state;
    go_to_field(d, FIELD_SEND_CREDENTIALS);
    size_t count = d->app->form.item_count;
    press(d, "Space");
    assert_string_equal(value(d, FIELD_SEND_CREDENTIALS), "separate");
    assert_true(d->app->form.item_count > count);
    assert_int_equal(here(d)->field, FIELD_SEND_CREDENTIALS);
    go_to_input(d, INPUT_SEND_PASSWORD);
    go_to_field(d, FIELD_SEND_METHOD);
    press(d, "Space");
    assert_string_equal(value(d, FIELD_SEND_METHOD), "pop-before-smtp");
    go_to_field(d, FIELD_SEND_WAIT);
    drive_free(d);
}

static void advice_is_cured_with_a_key_and_taken_back(void **state)
{
    struct drive *d = in_form();
    (void)state;
    while (!(here(d)->kind == ITEM_PRESETS && here(d)->preset == PRESET_COUNT))
        press(d, "Down");
    type(d, "110");
    const struct advice *advice = form_item_advice(&d->app->form, here(d));
    assert_non_null(advice); /* 110 with TLS */
    assert_true(app_can(d->app, ACTION_CURE));
    press(d, "Ctrl-F");
    assert_false(record_is(d->app->form.record, FIELD_RECEIVE_PORT, "110") &&
                 record_is(d->app->form.record, FIELD_RECEIVE_ENCRYPTION, "tls"));
    press(d, "Ctrl-Y");
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "110");
    assert_string_equal(value(d, FIELD_RECEIVE_ENCRYPTION), "tls");
    drive_free(d);
}

static void escape_of_an_unchanged_form_asks_nothing(void **state)
{
    struct drive *d = in_form();
    (void)state;
    press(d, "Down Down Up Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    press(d, "e");
    type(d, "x");
    press(d, "Esc");
    assert_int_equal(d->app->dialog.kind, DIALOG_DISCARD_FORM);
    press(d, "y");
    saved(d);
    assert_string_equal(record_get(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_NAME),
                        "Server 1x");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    press(d, "u");
    assert_string_equal(record_get(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_NAME),
                        "Server 1");
    drive_free(d);
}

static void a_test_user_does_not_change_the_settings(void **state)
{
    struct drive *d = in_form();
    (void)state;
    go_to_input(d, INPUT_USER);
    type(d, "taro");
    assert_false(d->app->form.changed);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    press(d, "e");
    assert_string_equal(d->app->form.inputs[INPUT_USER], "taro"); /* remembered */
    drive_free(d);
}

static void leaving_the_program_asks_when_a_form_is_changed(void **state)
{
    struct drive *d = in_form();
    (void)state;
    type(d, "x");
    press(d, "Ctrl-Q");
    assert_int_equal(d->app->dialog.kind, DIALOG_LEAVE);
    press(d, "n");
    assert_false(d->app->quit);
    press(d, "Ctrl-Q y");
    assert_false(d->app->quit); /* not before it is saved */
    saved(d);
    assert_true(d->app->quit);
    drive_free(d);

    d = in_form();
    type(d, "x");
    pass_time(d, 5000);
    press(d, "Ctrl-Q d");
    assert_true(d->app->quit);
    assert_int_equal(drive_count(d, CMD_DROP_DRAFT), 1);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void a_failed_save_keeps_the_form(void **state)
{
    struct drive *d = in_form();
    struct err err = {ERR_IO, "No space left on device"};
    (void)state;
    type(d, "x");
    press(d, "Ctrl-S");
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    drive_forget(d);
    drive_send(d, (struct message){.kind = MSG_SAVE_FAILED, .err = &err});
    assert_true(d->app->form_open);
    assert_true(d->app->unsaved);
    assert_string_equal(value(d, FIELD_NAME), "Server 1x");
    press(d, "Ctrl-S");
    saved(d);
    assert_false(d->app->form_open);
    assert_false(d->app->unsaved);
    press(d, "u"); /* to before the first try */
    assert_string_equal(record_get(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_NAME),
                        "Server 1");
    drive_free(d);
}

static void what_was_unsafe_before_is_not_asked_about_again(void **state)
{
    struct drive *d = drive_new(1);
    struct record *server = record_copy(registry_at(d->app->registry, RECORD_SERVER, 0));
    (void)state;
    record_set(server, FIELD_RECEIVE_VERIFY, "none", ORIGIN_USER, NULL);
    assert_true(registry_replace(d->app->registry, server, NULL));
    press(d, "Enter");
    type(d, "x");
    press(d, "Ctrl-S");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    saved(d);
    press(d, "Enter");
    go_to_field(d, FIELD_SEND_VERIFY);
    while (strcmp(value(d, FIELD_SEND_VERIFY), "none") != 0)
        press(d, "Space");
    press(d, "Ctrl-S");
    assert_int_equal(d->app->dialog.kind, DIALOG_UNSAFE);
    drive_free(d);
}

static void a_failed_first_save_does_not_register_twice(void **state)
{
    struct drive *d = drive_new(0);
    struct err err = {ERR_IO, "No space left on device"};
    (void)state;
    press(d, "a");
    type(d, "a@example.jp");
    press(d, "Ctrl-S Ctrl-S");
    drive_forget(d);
    drive_send(d, (struct message){.kind = MSG_SAVE_FAILED, .err = &err});
    press(d, "Ctrl-S");
    saved(d);
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 1);
    drive_free(d);
}

/* Paste ---------------------------------------------------------------------------------- */

static void paste_is_text_and_never_keys(void **state)
{
    struct drive *d = in_form();
    (void)state;
    go_to_field(d, FIELD_NAME);
    press(d, "Ctrl-U");
    paste(d, "\r\n本社\x1b[2J\tメール\x07 q\r\nd\ny\n");
    assert_string_equal(value(d, FIELD_NAME), "本社[2Jメール q");
    assert_int_equal(d->app->notice.severity, SEVERITY_WARNING);
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_true(d->app->form_open);
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 2);
    press(d, "Ctrl-U");
    paste(d, "plain");
    assert_string_equal(d->app->notice.text, "");
    drive_free(d);
}

static void paste_on_a_list_does_nothing(void **state)
{
    struct drive *d = drive_new(3);
    (void)state;
    paste(d, "dyqqq\r\n\x1b");
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 3);
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_false(d->app->quit);
    press(d, "d");
    paste(d, "yyyy\r");
    assert_int_equal(d->app->dialog.kind, DIALOG_DELETE);
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 3);
    drive_free(d);
}

/* 1 MiB of everything that does harm, into every item of the form. */
static void a_paste_bomb_is_bounded_everywhere(void **state)
{
    struct drive *d = in_form();
    static char bomb[1024 * 1024 + 1];
    static const char piece[] = "あ\x1b]52;c;QQ==\x07\xe2\x80\xae"
                                "a\xcc\x81\xff\xc0\xaf z";
    (void)state;
    for (size_t i = 0; i < sizeof bomb - 1; i++)
        bomb[i] = piece[i % (sizeof piece - 1)];
    for (size_t i = 0; i < d->app->form.item_count; i++) {
        paste(d, bomb);
        if (form_item_is_text(here(d)))
            assert_true(strlen(form_text(&d->app->form, here(d))) <= 4096);
        assert_true(utf8_valid(form_text(&d->app->form, here(d)),
                               strlen(form_text(&d->app->form, here(d)))));
        press(d, "Down");
    }
    for (size_t i = 0; i < INPUT_COUNT; i++)
        assert_true(secret_length(d->app->form.secrets[i]) <= 4096);
    assert_int_equal(drive_count(d, CMD_SAVE) + drive_count(d, CMD_CHECK), 0);
    press(d, "Esc d y Enter / ");
    drive_free(d);

    d = drive_new(1);
    press(d, "/");
    paste(d, bomb);
    assert_true(strlen(d->app->list->filter.text) <= 256);
    press(d, "Esc y");
    paste(d, bomb);
    assert_true(strlen(d->app->dialog.lines[0].text) <= 1024);
    drive_free(d);
}

static void odd_characters_are_not_typed(void **state)
{
    struct drive *d = in_form();
    (void)state;
    press(d, "Ctrl-U");
    static const int32_t odd[] = {0x202e, 0x200b, 0xad, 0x85, 0xfeff, 0xe0041, 0xd800, 0x110000};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
        drive_key(d, odd[i]);
    assert_string_equal(form_text(&d->app->form, here(d)), "");
    drive_free(d);
}

/* What has no meaning now may have one again: it is kept as well. */
static void values_without_a_meaning_are_saved(void **state)
{
    struct drive *d = in_form();
    struct record *record = d->app->form.record;
    (void)state;
    record_set(record, FIELD_SEND_WAIT, "9", ORIGIN_USER, NULL); /* of POP before SMTP alone */
    assert_false(record_applies(record, FIELD_SEND_WAIT));
    d->app->form.changed = true;
    press(d, "Ctrl-S");
    assert_string_equal(
        record_get(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_SEND_WAIT), "9");
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_shows_every_field_that_applies_below_headings),
        cmocka_unit_test(the_cursor_passes_over_headings_and_stays_inside),
        cmocka_unit_test(invalid_text_stays_and_is_said_and_mended),
        cmocka_unit_test(what_is_understood_otherwise_is_shown_so_later),
        cmocka_unit_test(the_cursor_stays_in_text_that_becomes_shorter),
        cmocka_unit_test(choices_cycle_through_all_that_there_are),
        cmocka_unit_test(switches_flip),
        cmocka_unit_test(items_come_and_go_with_what_they_depend_on),
        cmocka_unit_test(advice_is_cured_with_a_key_and_taken_back),
        cmocka_unit_test(escape_of_an_unchanged_form_asks_nothing),
        cmocka_unit_test(a_test_user_does_not_change_the_settings),
        cmocka_unit_test(leaving_the_program_asks_when_a_form_is_changed),
        cmocka_unit_test(a_failed_save_keeps_the_form),
        cmocka_unit_test(what_was_unsafe_before_is_not_asked_about_again),
        cmocka_unit_test(a_failed_first_save_does_not_register_twice),
        cmocka_unit_test(paste_is_text_and_never_keys),
        cmocka_unit_test(paste_on_a_list_does_nothing),
        cmocka_unit_test(a_paste_bomb_is_bounded_everywhere),
        cmocka_unit_test(odd_characters_are_not_typed),
        cmocka_unit_test(values_without_a_meaning_are_saved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
