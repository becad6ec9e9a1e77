/* What DNS says of names that are watched, as the engine tells it. */
#include "engine/engine.h"

#include "unit/engine/name_server.h"

/* clang-format off */
static const struct zone_line zone[] = {
    {"host.test", 1, 300, "192.0.2.20"},
    {"host.test", 1, 200, "192.0.2.3"},
    {"host.test", 28, 120, "2001:db8::1"},
    {"mail.test", 15, 600, "20 mx2.mail.test"},
    {"mail.test", 15, 60, "10 MX1.mail.test"},
    {"null.test", 15, 5, "0 ."},
    {"xn--wgv71a.test", 1, 7, "192.0.2.7"},
};
static const struct manner_line manners[] = {
    {"servfail.test", MANNER_CODE, 2},
    {"garbage.test", MANNER_GARBAGE, 0},
};
static const struct {
    struct watch_question question;
    bool known;
    const char *value;
    long ttl;
} rows[] = {
    {{"host.test", WATCH_A}, true, "192.0.2.20 192.0.2.3", 200},
    {{"host.test", WATCH_AAAA}, true, "2001:db8::1", 120},
    {{"host.test", WATCH_MX}, true, "", 0},
    {{"mail.test", WATCH_MX}, true, "10 mx1.mail.test 20 mx2.mail.test", 60},
    {{"null.test", WATCH_MX}, true, "0 .", 5},
    {{"nowhere.test", WATCH_A}, true, "", 0},
    {{"servfail.test", WATCH_A}, false, "", 0},
    {{"garbage.test", WATCH_MX}, false, "", 0},
    {{"日本.test", WATCH_A}, true, "192.0.2.7", 7},
    {{"not a name", WATCH_A}, false, "", 0},
};
/* clang-format on */
enum { ROWS = sizeof rows / sizeof *rows, NUMBER = 7 };

struct lab {
    struct engine *engine;
    struct name_server *server;
    char where[32];
    size_t told;
    bool seen[ROWS];
    int results;
    enum status status;
};

static int set_up(void **state)
{
    struct lab *lab = mem_new(1, sizeof *lab);
    struct err err = {0};
    lab->engine = engine_new(NULL, &err);
    assert_non_null(lab->engine);
    lab->server = name_server_new(zone, sizeof zone / sizeof *zone);
    lab->server->manners = manners;
    lab->server->manner_count = sizeof manners / sizeof *manners;
    snprintf(lab->where, sizeof lab->where, "127.0.0.1:%d", lab->server->port);
    *state = lab;
    return 0;
}

static int take_down(void **state)
{
    struct lab *lab = *state;
    engine_free(lab->engine);
    name_server_free(lab->server);
    free(lab);
    return 0;
}

static void check_answer(struct lab *lab, const struct watch_answer *answer)
{
    assert_in_range(answer->question, 0, ROWS - 1);
    assert_false(lab->seen[answer->question]);
    lab->seen[answer->question] = true;
    lab->told++;
    assert_int_equal(answer->known, rows[answer->question].known);
    assert_string_equal(answer->value, rows[answer->question].value);
    assert_int_equal(answer->ttl, rows[answer->question].ttl);
    if (!answer->known)
        assert_true(*answer->reason != '\0');
}

static void hear(struct lab *lab)
{
    struct report_event event;
    while (engine_next(lab->engine, &event)) {
        assert_int_equal(event.check, NUMBER);
        assert_int_equal(lab->results, 0); /* the result is the last word */
        if (event.kind == EVENT_WATCHED) {
            check_answer(lab, event.watched);
        } else {
            assert_int_equal(event.kind, EVENT_RESULT);
            assert_int_equal(event.side, SIDE_NONE);
            lab->results++;
            lab->status = event.status;
        }
    }
}

static void hear_the_result(struct lab *lab)
{
    struct report_event event;
    while (engine_next(lab->engine, &event))
        if (event.kind == EVENT_RESULT) {
            lab->results++;
            lab->status = event.status;
        }
}

static void turn_until_over(struct lab *lab, void (*listen)(struct lab *lab))
{
    while (lab->results == 0) {
        struct pollfd ready[] = {
            {.fd = engine_descriptor(lab->engine), .events = POLLIN},
            {.fd = lab->server->udp, .events = POLLIN},
            {.fd = lab->server->connection >= 0 ? lab->server->connection : lab->server->tcp,
             .events = POLLIN},
        };
        int wait = engine_timeout_ms(lab->engine);
        poll(ready, 3, wait < 0 || wait > 1000 ? 1000 : wait);
        name_server_serve(lab->server);
        engine_turn(lab->engine);
        listen(lab);
    }
}

static void every_name_is_answered_for(void **state)
{
    struct lab *lab = *state;
    struct watch_list *list = watch_list_new();
    struct err err = {0};
    for (size_t i = 0; i < ROWS; i++)
        watch_list_add(list, rows[i].question.name, rows[i].question.type);
    assert_true(engine_watch(lab->engine, NUMBER, list->questions, list->count, lab->where, &err));
    watch_list_free(list); /* copied */
    turn_until_over(lab, hear);
    assert_int_equal(lab->told, ROWS);
    assert_int_equal(lab->status, STATUS_OK);
    assert_false(engine_busy(lab->engine));
}

static void nobody_answers(void **state)
{
    struct lab *lab = *state;
    static const struct watch_question one = {"servfail.test", WATCH_A};
    struct err err = {0};
    assert_true(engine_watch(lab->engine, NUMBER, &one, 1, lab->where, &err));
    turn_until_over(lab, hear_the_result);
    assert_int_equal(lab->status, STATUS_FAIL);
}

static void nothing_is_asked(void **state)
{
    struct lab *lab = *state;
    struct err err = {0};
    assert_true(engine_watch(lab->engine, NUMBER, NULL, 0, lab->where, &err));
    turn_until_over(lab, hear);
    assert_int_equal(lab->status, STATUS_OK);
}

static void is_cancelled(void **state)
{
    struct lab *lab = *state;
    static const struct watch_question one = {"host.test", WATCH_A};
    struct err err = {0};
    assert_true(engine_watch(lab->engine, NUMBER, &one, 1, lab->where, &err));
    engine_cancel(lab->engine, NUMBER);
    hear(lab);
    assert_int_equal(lab->results, 1);
    assert_int_equal(lab->status, STATUS_FAIL);
    assert_false(engine_busy(lab->engine));
}

static void is_refused(void **state)
{
    struct lab *lab = *state;
    static const struct watch_question one = {"host.test", WATCH_A};
    struct err err = {0};
    assert_false(engine_watch(lab->engine, NUMBER, &one, 1, "no address", &err));
    assert_true(*err.text != '\0');
    assert_false(engine_watch(lab->engine, NUMBER, &one, 1000, lab->where, &err));
    assert_false(engine_busy(lab->engine));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_name_is_answered_for, set_up, take_down),
        cmocka_unit_test_setup_teardown(nobody_answers, set_up, take_down),
        cmocka_unit_test_setup_teardown(nothing_is_asked, set_up, take_down),
        cmocka_unit_test_setup_teardown(is_cancelled, set_up, take_down),
        cmocka_unit_test_setup_teardown(is_refused, set_up, take_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
