/* The certificate page: which host and which key its keys would use, and what they do. */
#include "unit/app/drive.h"

#define KEY_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define KEY_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

/* The receiving side of s1 (pop.h1.example.jp) showed such a certificate. */
static struct drive *shown(const char *names, unsigned faults, const char *pin)
{
    struct drive *d = drive_new(0);
    struct registry *registry = a_registry(1);
    struct record *server = record_copy(registry_at(registry, RECORD_SERVER, 0));
    if (pin) {
        assert_true(record_set(server, FIELD_RECEIVE_VERIFY, "pin", ORIGIN_USER, NULL));
        assert_true(record_set(server, FIELD_RECEIVE_SHA256, pin, ORIGIN_USER, NULL));
    }
    assert_true(registry_replace(registry, server, NULL));
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry, .text = "/s"});
    press(d, "c");
    type(d, "taro");
    press(d, "Enter");
    type(d, "secret");
    press(d, "Enter");
    struct certificate leaf = {.subject = (char *)"CN=x",
                               .issuer = (char *)"CN=CA",
                               .names = (char *)names,
                               .not_before = (char *)"2026-01-01T00:00:00Z",
                               .not_after = (char *)"2028-01-01T00:00:00Z",
                               .not_after_ms = d->now_ms + 86400000,
                               .faults = faults};
    struct detail detail = {.chain = {&leaf}, .chain_count = 1};
    memset(leaf.spki_sha256, 'b', 64);
    detail_add(&detail, "trust", FACT_TEXT, pin ? "pin" : "full");
    detail_add(&detail, "verified", FACT_SWITCH, "false");
    unsigned number = d->app->check.check.number;
    report(d, (struct report_event){.kind = EVENT_STAGE,
                                    .check = number,
                                    .side = SIDE_RECEIVE,
                                    .stage = STAGE_TLS,
                                    .status = STATUS_FAIL,
                                    .detail = &detail});
    for (size_t i = 0; i < detail.fact_count; i++)
        free(detail.facts[i].value);
    result(d, number, STATUS_FAIL);
    press(d, "p");
    assert_true(d->app->check.certificate);
    drive_forget(d);
    return d;
}

static const char *checked(struct drive *d, enum field_id id)
{
    return record_get(drive_last(d, CMD_CHECK)->plan->server, id);
}

static void the_best_host_is_used_with_one_key(void **state)
{
    struct drive *d = shown("b.test sv1.h1.example.jp", FAULT_NAME, NULL);
    (void)state;
    assert_true(app_can(d->app, ACTION_FIX));
    press(d, "f");
    assert_string_equal(checked(d, FIELD_RECEIVE_HOST), "sv1.h1.example.jp");
    assert_false(d->app->check.certificate); /* before and after stand on the diagnosis */
    assert_non_null(d->app->check.before);
    result(d, d->app->check.check.number, STATUS_OK);
    press(d, "u");
    assert_string_equal(record_get(d->app->form.record, FIELD_RECEIVE_HOST), "pop.h1.example.jp");
    drive_free(d);
}

static void another_host_can_be_chosen(void **state)
{
    struct drive *d = shown("b.test sv1.h1.example.jp", FAULT_NAME, NULL);
    (void)state;
    press(d, "Down Down Down Up Down f"); /* behind the last host Down scrolls */
    assert_string_equal(checked(d, FIELD_RECEIVE_HOST), "b.test");
    drive_free(d);
}

static void without_a_wrong_name_no_host_is_proposed(void **state)
{
    struct drive *d = shown("b.test sv1.h1.example.jp", FAULT_EXPIRED, NULL);
    (void)state;
    assert_false(app_can(d->app, ACTION_FIX));
    press(d, "f");
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    drive_free(d);
}

static void a_pin_is_checked_at_once(void **state)
{
    struct drive *d = shown("pop.h1.example.jp", FAULT_ISSUER, NULL);
    (void)state;
    press(d, "p");
    assert_string_equal(checked(d, FIELD_RECEIVE_VERIFY), "pin");
    assert_string_equal(checked(d, FIELD_RECEIVE_SHA256), KEY_B);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void another_key_is_pinned_only_after_a_question(void **state)
{
    struct drive *d = shown("pop.h1.example.jp", 0, KEY_A);
    (void)state;
    press(d, "p");
    assert_int_equal(d->app->dialog.kind, DIALOG_PIN);
    assert_int_equal(d->app->dialog.cursor, 1); /* no is the answer to a careless Enter */
    press(d, "Enter");
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    press(d, "p y");
    assert_string_equal(checked(d, FIELD_RECEIVE_SHA256), KEY_B);
    drive_free(d);
}

static void the_pinned_key_is_not_pinned_again(void **state)
{
    struct drive *d = shown("pop.h1.example.jp", FAULT_ISSUER, KEY_B);
    (void)state;
    press(d, "p");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_int_equal(drive_count(d, CMD_CHECK), 0);
    drive_free(d);
}

/* Presets ----------------------------------------------------------------------------------- */

/* At the sending step, receiving and sending on one host, the probes of receiving under way. */
static struct drive *on_one_host(void)
{
    struct drive *d = drive_new(0);
    drive_send(d, (struct message){.kind = MSG_LOOKUPS, .whole = false});
    press(d, "a Enter");
    type(d, "one");
    press(d, "Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    type(d, "mail.example.jp");
    press(d, "Enter p");
    assert_int_equal(drive_count(d, CMD_CHECK), 3);
    press(d, "Enter Enter");
    assert_int_equal(d->app->form.step, STEP_SENDING);
    go_to_field(d, FIELD_SEND_HOST);
    press(d, "Ctrl-U");
    type(d, "mail.example.jp");
    press(d, "Down");
    return d;
}

static void both_sides_share_the_connections_to_a_host(void **state)
{
    struct drive *d = on_one_host();
    (void)state;
    assert_int_equal(drive_count(d, CMD_CHECK), 3);
    result(d, 1, STATUS_OK); /* the place that is free goes to who waits for it */
    assert_int_equal(drive_count(d, CMD_CHECK), 4);
    assert_true(drive_last(d, CMD_CHECK)->plan->send);
    drive_free(d);
}

static void what_is_proposed_is_taken_with_one_key_and_never_without(void **state)
{
    struct drive *d = on_one_host();
    (void)state;
    for (unsigned check = 1; check <= 3; check++)
        result(d, check, STATUS_FAIL);
    result(d, 4, STATUS_FAIL); /* TLS */
    assert_int_equal(form_proposed_preset(&d->app->form, SIDE_SEND), PRESET_COUNT);
    for (unsigned check = 5; check <= d->app->last_check; check++)
        result(d, check, check == 5 ? STATUS_OK : STATUS_FAIL);
    size_t best = form_proposed_preset(&d->app->form, SIDE_SEND);
    assert_int_not_equal(best, PRESET_COUNT);
    assert_string_equal(presets[best].encryption, "starttls");
    assert_string_equal(record_get(d->app->form.record, FIELD_SEND_ENCRYPTION), "tls");
    assert_int_equal(here(d)->kind, ITEM_PRESETS);
    assert_true(app_can(d->app, ACTION_CURE));
    press(d, "f");
    assert_string_equal(record_get(d->app->form.record, FIELD_SEND_ENCRYPTION), "starttls");
    assert_int_equal(here(d)->preset, best);
    assert_false(app_can(d->app, ACTION_CURE));
    press(d, "u");
    assert_string_equal(record_get(d->app->form.record, FIELD_SEND_ENCRYPTION), "tls");
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_host_is_used_with_one_key),
        cmocka_unit_test(another_host_can_be_chosen),
        cmocka_unit_test(without_a_wrong_name_no_host_is_proposed),
        cmocka_unit_test(a_pin_is_checked_at_once),
        cmocka_unit_test(another_key_is_pinned_only_after_a_question),
        cmocka_unit_test(the_pinned_key_is_not_pinned_again),
        cmocka_unit_test(both_sides_share_the_connections_to_a_host),
        cmocka_unit_test(what_is_proposed_is_taken_with_one_key_and_never_without),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
