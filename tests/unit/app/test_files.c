/* The files that fields name: asked about when they are set, told beside the field, not saved. */
#include "unit/app/drive.h"

#include "base/text.h"

static const char sentence[] = "The CA file /none.pem cannot be read: No such file or directory.";

static void go_to_ca(struct drive *d)
{
    go_to_field(d, FIELD_RECEIVE_CA_FILE);
    press(d, "Ctrl-U");
    drive_forget(d);
}

static struct drive *at_ca(void)
{
    struct drive *d = drive_new(2);
    press(d, "Enter");
    go_to_ca(d);
    return d;
}

/* problem NULL: the file is good. */
static void answered(struct drive *d, const char *path, const char *problem)
{
    struct err err = {.code = ERR_NO_INPUT};
    text_copy(err.text, sizeof err.text, problem ? problem : "");
    drive_forget(d);
    d->app->need_draw = false;
    drive_send(d,
               (struct message){.kind = MSG_CA_FILE, .text = path, .err = problem ? &err : NULL});
}

static void assert_asked(const struct drive *d, const char *path)
{
    assert_int_equal(drive_count(d, CMD_CA_FILE), 1);
    assert_string_equal(drive_last(d, CMD_CA_FILE)->path, path);
}

static bool good_here(const struct drive *d)
{
    struct err err = {0};
    bool good = form_item_valid(&d->app->form, here(d), &err);
    if (!good)
        assert_string_equal(err.text, sentence);
    return good;
}

static void leaving_the_field_asks_about_what_was_typed(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/none.pem");
    assert_int_equal(drive_count(d, CMD_CA_FILE), 0); /* not at each key */
    press(d, "Down");
    assert_asked(d, "/none.pem");
    answered(d, "/none.pem", sentence);
    assert_shown(d);
    press(d, "Up");
    assert_false(good_here(d));
    type(d, "x"); /* another path: nothing is known of it */
    assert_true(good_here(d));
    press(d, "Backspace");
    assert_false(good_here(d));
    drive_free(d);
}

static void a_good_file_is_asked_about_once(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/ca.pem");
    press(d, "Down");
    answered(d, "/ca.pem", NULL);
    press(d, "Up Down Ctrl-S");
    assert_int_equal(drive_count(d, CMD_CA_FILE), 0);
    saved(d);
    drive_free(d);
}

static void an_answer_about_another_path_is_not_taken(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/ca.pem");
    press(d, "Down");
    answered(d, "/none.pem", sentence);
    press(d, "Up");
    assert_true(good_here(d));
    drive_free(d);
}

static void what_was_saved_before_is_not_asked_about(void **state)
{
    struct drive *d = drive_new(0);
    struct registry *registry = a_registry(1);
    struct record *server = record_copy(registry_at(registry, RECORD_SERVER, 0));
    (void)state;
    record_set(server, FIELD_RECEIVE_CA_FILE, "/elsewhere.pem", ORIGIN_USER, NULL);
    registry_replace(registry, server, NULL);
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry, .text = "/s.json"});
    press(d, "Enter");
    go_to_field(d, FIELD_RECEIVE_CA_FILE);
    press(d, "Down");
    go_to_field(d, FIELD_NAME);
    type(d, "!");
    press(d, "Ctrl-S");
    assert_int_equal(drive_count(d, CMD_CA_FILE), 0);
    saved(d);
    drive_free(d);
}

static void an_empty_field_asks_nothing(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/x");
    press(d, "Ctrl-U Down");
    assert_int_equal(drive_count(d, CMD_CA_FILE), 0);
    drive_free(d);
}

static void saving_waits_for_the_answer_and_goes_to_the_field(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/none.pem");
    press(d, "Ctrl-S");
    assert_asked(d, "/none.pem");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    answered(d, "/none.pem", sentence);
    assert_int_equal(drive_count(d, CMD_SAVE) + drive_count(d, CMD_CA_FILE), 0);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_CA_FILE);
    assert_false(good_here(d));
    assert_string_equal(d->app->notice.text, sentence);
    assert_string_equal(
        record_get(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_RECEIVE_CA_FILE), "");

    press(d, "Ctrl-S"); /* it may be there now */
    assert_asked(d, "/none.pem");
    answered(d, "/none.pem", NULL);
    assert_string_equal(
        record_get(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_RECEIVE_CA_FILE),
        "/none.pem");
    saved(d);
    assert_int_equal(d->app->screen, SCREEN_LIST);
    drive_free(d);
}

static void both_sides_are_waited_for(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/ca.pem");
    press(d, "Down");
    go_to_field(d, FIELD_SEND_CA_FILE);
    type(d, "/none.pem");
    drive_forget(d);
    press(d, "Ctrl-S");
    assert_asked(d, "/none.pem"); /* the other is under way */
    answered(d, "/ca.pem", NULL);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    answered(d, "/none.pem", sentence);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_int_equal(here(d)->field, FIELD_SEND_CA_FILE);
    drive_free(d);
}

static void a_save_on_the_way_out_waits_too(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/none.pem");
    press(d, "Ctrl-Q");
    assert_int_equal(d->app->dialog.kind, DIALOG_LEAVE);
    press(d, "y");
    assert_asked(d, "/none.pem");
    answered(d, "/none.pem", sentence);
    assert_false(d->app->quit);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_CA_FILE);
    press(d, "Ctrl-Q y");
    answered(d, "/none.pem", NULL);
    saved(d);
    assert_true(d->app->quit);
    drive_free(d);
}

static void a_check_waits_and_goes_to_the_field(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/none.pem");
    press(d, "Ctrl-T");
    assert_asked(d, "/none.pem");
    answered(d, "/none.pem", sentence);
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_CA_FILE);
    press(d, "Ctrl-T");
    answered(d, "/none.pem", NULL);
    assert_int_equal(d->app->dialog.kind, DIALOG_LOGIN);
    drive_free(d);
}

static void another_wish_takes_the_place_of_the_one_that_waits(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/ca.pem");
    press(d, "Ctrl-S Down");
    answered(d, "/ca.pem", NULL);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void a_field_without_meaning_asks_nothing(void **state)
{
    struct drive *d = at_ca();
    (void)state;
    type(d, "/none.pem");
    press(d, "Down");
    answered(d, "/none.pem", sentence);
    go_to_field(d, FIELD_RECEIVE_VERIFY);
    press(d, "Left"); /* not verified: no CA is needed */
    drive_forget(d);
    press(d, "Ctrl-S");
    assert_int_equal(drive_count(d, CMD_CA_FILE), 0);
    assert_int_equal(d->app->dialog.kind, DIALOG_UNSAFE);
    drive_free(d);
}

static void the_wizard_goes_on_when_the_file_is_good(void **state)
{
    struct drive *d = drive_new(0);
    (void)state;
    press(d, "a");
    type(d, "taro@example.jp");
    for (int i = 0; i < STEP_COUNT && d->app->form.step != STEP_RECEIVING_TRANSPORT; i++)
        press(d, "Ctrl-N");
    press(d, "Ctrl-O");
    assert_true(d->app->form.more);
    go_to_ca(d);
    type(d, "/none.pem");
    press(d, "Enter");
    assert_asked(d, "/none.pem");
    assert_int_equal(d->app->form.step, STEP_RECEIVING_TRANSPORT);
    answered(d, "/none.pem", sentence);
    assert_int_equal(d->app->form.step, STEP_RECEIVING_TRANSPORT);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_CA_FILE);
    assert_false(good_here(d));
    press(d, "Enter");
    answered(d, "/none.pem", NULL);
    assert_true(d->app->form.step > STEP_RECEIVING_TRANSPORT);
    drive_free(d);
}

static void an_answer_without_a_form_is_harmless(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    answered(d, "/none.pem", sentence);
    assert_int_equal(d->app->screen, SCREEN_LIST);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaving_the_field_asks_about_what_was_typed),
        cmocka_unit_test(a_good_file_is_asked_about_once),
        cmocka_unit_test(an_answer_about_another_path_is_not_taken),
        cmocka_unit_test(what_was_saved_before_is_not_asked_about),
        cmocka_unit_test(an_empty_field_asks_nothing),
        cmocka_unit_test(saving_waits_for_the_answer_and_goes_to_the_field),
        cmocka_unit_test(both_sides_are_waited_for),
        cmocka_unit_test(a_save_on_the_way_out_waits_too),
        cmocka_unit_test(a_check_waits_and_goes_to_the_field),
        cmocka_unit_test(another_wish_takes_the_place_of_the_one_that_waits),
        cmocka_unit_test(a_field_without_meaning_asks_nothing),
        cmocka_unit_test(the_wizard_goes_on_when_the_file_is_good),
        cmocka_unit_test(an_answer_without_a_form_is_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
