/* The search for the settings of the wizard's address: it is begun, taken, left and forgotten. */
#include "base/mem.h"
#include "unit/app/drive.h"

static struct drive *in_wizard(void)
{
    struct drive *d = drive_new(0);
    press(d, "a");
    return d;
}

static const char *value(struct drive *d, enum field_id id)
{
    return record_get(d->app->form.record, id);
}

static void add(struct discovery *discovery, enum side side, const char *protocol, const char *host,
                int port)
{
    assert_true(discovery_offer(discovery, (struct offer){.source = SOURCE_SRV,
                                                          .side = side,
                                                          .protocol = mem_copy(protocol),
                                                          .host = mem_copy(host),
                                                          .port = port,
                                                          .encryption = mem_copy("tls"),
                                                          .user = mem_copy("taro"),
                                                          .greeted = ANSWER_FOUND}));
}

static struct discovery *found(const char *address)
{
    struct discovery *discovery = discovery_new(address);
    size_t step = discovery_step(discovery, SOURCE_SRV, "SRV");
    discovery_answer(discovery, step, ANSWER_FOUND, "imap.found.test:9993", 12);
    add(discovery, SIDE_RECEIVE, "imap4", "imap.found.test", 9993);
    add(discovery, SIDE_SEND, "smtp", "smtp.found.test", 465);
    return discovery;
}

/* The discovery is freed. */
static void tell(struct drive *d, enum event_kind kind, unsigned number,
                 struct discovery *discovery)
{
    discovery->done = kind == EVENT_DISCOVERED;
    report(d, (struct report_event){.kind = kind, .check = number, .discovery = discovery});
    discovery_free(discovery);
}

static void enter_asks_and_a_second_enter_takes(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "taro@example.jp");
    assert_int_equal(drive_count(d, CMD_DISCOVER), 0); /* never while typing */
    press(d, "Enter");
    assert_int_equal(drive_count(d, CMD_DISCOVER), 1);
    assert_string_equal(drive_last(d, CMD_DISCOVER)->text, "taro@example.jp");
    assert_int_equal(d->app->form.step, STEP_START);
    assert_int_equal(here(d)->kind, ITEM_FOUND);
    assert_true(app_busy(d->app));
    unsigned number = drive_last(d, CMD_DISCOVER)->check;
    d->app->need_draw = false;
    tell(d, EVENT_STEP, number, found("taro@example.jp"));
    assert_shown(d);
    tell(d, EVENT_DISCOVERED, number, found("taro@example.jp"));
    assert_false(app_busy(d->app));
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), ""); /* not taken by itself */
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    assert_string_equal(value(d, FIELD_NAME), "example.jp");
    assert_string_equal(value(d, FIELD_RECEIVE_PROTOCOL), "imap4");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "imap.found.test");
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "9993");
    assert_string_equal(value(d, FIELD_SEND_HOST), "smtp.found.test");
    assert_int_equal(record_origin(d->app->form.record, FIELD_SEND_HOST), ORIGIN_FOUND);
    assert_true(d->app->form.other_port[SIDE_RECEIVE]);
    assert_string_equal(d->app->form.inputs[INPUT_USER], "taro");
    assert_string_equal(d->app->form.inputs[INPUT_FROM], "taro@example.jp");
    drive_free(d);
}

static void what_was_typed_stays(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "taro@example.jp");
    press(d, "Enter Enter Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING);
    go_to_field(d, FIELD_RECEIVE_HOST);
    press(d, "Ctrl-U");
    type(d, "mine.example.jp");
    unsigned number = d->app->form.search.number;
    tell(d, EVENT_DISCOVERED, number, found("taro@example.jp"));
    assert_int_equal(d->app->form.step, STEP_RECEIVING); /* it only says that it is there */
    assert_non_null(strstr(d->app->notice.text, "taro@example.jp"));
    press(d, "Esc Esc Enter Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "mine.example.jp");
    assert_string_equal(value(d, FIELD_SEND_HOST), "smtp.found.test");
    assert_int_equal(drive_count(d, CMD_DISCOVER), 1); /* known from before */
    drive_free(d);
}

static void by_hand_forgets_what_was_found(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "taro@example.jp");
    press(d, "Enter");
    tell(d, EVENT_DISCOVERED, d->app->form.search.number, found("taro@example.jp"));
    press(d, "Enter Esc");
    while (here(d)->kind != ITEM_NEXT)
        press(d, "Down");
    press(d, "Enter");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "pop.example.jp");
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "995");
    assert_true(record_has_side(d->app->form.record, SIDE_SEND));
    drive_free(d);
}

/* The question is about what is taken: the user's protocol, not the one that was decided for. */
static void a_protocol_chosen_later_has_its_own_doubt(void **state)
{
    struct drive *d = in_wizard();
    struct discovery *discovery = found("taro@example.jp");
    (void)state;
    assert_true(discovery_offer(discovery, (struct offer){.source = SOURCE_AUTOCONFIG,
                                                          .side = SIDE_RECEIVE,
                                                          .protocol = mem_copy("pop3"),
                                                          .host = mem_copy("pop.elsewhere.test"),
                                                          .port = 110,
                                                          .encryption = mem_copy("none"),
                                                          .foreign = true,
                                                          .insecure = true}));
    type(d, "taro@example.jp");
    press(d, "Enter");
    tell(d, EVENT_DISCOVERED, d->app->form.search.number, discovery);
    record_set(d->app->form.record, FIELD_RECEIVE_PROTOCOL, "pop3", ORIGIN_USER, NULL);
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_FOUND);
    assert_non_null(strstr(d->app->dialog.text, "pop.elsewhere.test"));
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "");
    drive_free(d);
}

static void results_of_another_search_are_not_taken(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "taro@example.jp");
    press(d, "Enter");
    unsigned first = d->app->form.search.number;
    press(d, "Up");
    type(d, "x");
    assert_int_equal(drive_count(d, CMD_CANCEL), 1); /* another address: begun anew when left */
    assert_int_equal(d->app->form.search.number, 0);
    press(d, "Tab");
    assert_int_equal(drive_count(d, CMD_DISCOVER), 2);
    assert_true(d->app->form.search.number != first);
    tell(d, EVENT_DISCOVERED, first, found("taro@example.jp"));
    assert_true(d->app->form.search.running);
    assert_null(d->app->form.search.found);
    drive_free(d);
}

static void escape_stops_the_asking_first(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    type(d, "taro@example.jp");
    press(d, "Enter Esc");
    assert_int_equal(drive_count(d, CMD_CANCEL), 1);
    assert_int_equal(d->app->form.step, STEP_START);
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_int_equal(here(d)->kind, ITEM_NEXT);
    press(d, "Esc");
    assert_int_equal(d->app->dialog.kind, DIALOG_DISCARD_FORM);
    assert_int_equal(drive_count(d, CMD_DISCOVER), 1); /* leaving asks nobody */
    drive_free(d);
}

static void nobody_is_asked_when_it_is_switched_off(void **state)
{
    struct drive *d = drive_new(0);
    (void)state;
    drive_send(d, (struct message){.kind = MSG_LOOKUPS, .whole = false});
    press(d, "a");
    type(d, "taro@example.jp");
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    press(d, "Enter Enter");
    assert_int_equal(d->app->form.step, STEP_RECEIVING_TRANSPORT);
    assert_int_equal(drive_count(d, CMD_DISCOVER) + drive_count(d, CMD_CHECK), 0);
    press(d, "Esc Esc Esc Ctrl-P"); /* the key asks all the same */
    assert_int_equal(drive_count(d, CMD_DISCOVER), 1);
    press(d, "Ctrl-P");
    assert_int_equal(drive_count(d, CMD_CANCEL), 1);
    drive_free(d);
}

static void a_search_that_cannot_begin_says_why(void **state)
{
    struct drive *d = in_wizard();
    struct err err = {ERR_INPUT, "There is no resolver."};
    (void)state;
    type(d, "taro@example.jp");
    press(d, "Enter");
    drive_send(d, (struct message){
                      .kind = MSG_CHECK_REFUSED, .check = d->app->form.search.number, .err = &err});
    assert_false(app_busy(d->app));
    assert_string_equal(d->app->form.search.refusal, err.text);
    assert_int_equal(here(d)->kind, ITEM_NEXT);
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    drive_free(d);
}

static void answers_are_kept_for_the_session(void **state)
{
    struct drive *d = in_wizard();
    (void)state;
    for (int i = 0; i < SEARCHES_MAX + 2; i++) {
        char address[64];
        snprintf(address, sizeof address, "taro@d%d.example.jp", i);
        type(d, address);
        press(d, "Tab");
        tell(d, EVENT_DISCOVERED, d->app->form.search.number, found(address));
        press(d, "Up Ctrl-U");
    }
    assert_int_equal(d->app->search_count, SEARCHES_MAX);
    drive_forget(d);
    type(d, "taro@d17.example.jp");
    press(d, "Enter");
    assert_int_equal(drive_count(d, CMD_DISCOVER), 0);
    assert_true(search_has_offer(&d->app->form.search));
    press(d, "Up Ctrl-U");
    type(d, "taro@d0.example.jp"); /* the oldest are forgotten */
    press(d, "Enter");
    assert_int_equal(drive_count(d, CMD_DISCOVER), 1);
    drive_free(d);
}

/* The questions to one source are one line: what was found, else what is still waited for. */
static void a_source_is_one_line(void **state)
{
    struct discovery *discovery = discovery_new("taro@example.jp");
    struct discovery_search search = {.number = 1, .running = true, .found = discovery};
    struct search_line lines[SOURCE_COUNT];
    size_t answered, asked;
    (void)state;
    size_t first = discovery_step(discovery, SOURCE_SRV, "one");
    size_t second = discovery_step(discovery, SOURCE_SRV, "two");
    discovery_step(discovery, SOURCE_MX, "three");
    discovery_answer(discovery, first, ANSWER_FAILED, "refused", 40);
    assert_int_equal(search_lines(&search, lines), 2);
    assert_int_equal(lines[0].answer, ANSWER_WAITING);
    discovery_answer(discovery, second, ANSWER_FOUND, "imap.example.jp:993", 12);
    search_lines(&search, lines);
    assert_int_equal(lines[0].answer, ANSWER_FOUND);
    assert_string_equal(lines[0].said, "imap.example.jp:993");
    assert_true(lines[0].ms > 39);
    search_progress(&search, &answered, &asked);
    assert_int_equal(answered, 1);
    assert_int_equal(asked, 2);
    discovery_free(discovery);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(enter_asks_and_a_second_enter_takes),
        cmocka_unit_test(what_was_typed_stays),
        cmocka_unit_test(by_hand_forgets_what_was_found),
        cmocka_unit_test(a_protocol_chosen_later_has_its_own_doubt),
        cmocka_unit_test(results_of_another_search_are_not_taken),
        cmocka_unit_test(escape_stops_the_asking_first),
        cmocka_unit_test(nobody_is_asked_when_it_is_switched_off),
        cmocka_unit_test(a_search_that_cannot_begin_says_why),
        cmocka_unit_test(answers_are_kept_for_the_session),
        cmocka_unit_test(a_source_is_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
