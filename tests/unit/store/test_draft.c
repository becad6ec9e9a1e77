/* The draft of an unfinished wizard or form. */
#include "support.h"

static struct draft *make_draft(void)
{
    struct draft *draft = draft_new(record_new(RECORD_SERVER));
    struct record *server = draft->record;
    assert_true(record_set(server, FIELD_NAME, "本社 \"メール\"", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_HOST, "pop.example.co.jp", ORIGIN_FOUND, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_ENCRYPTION, "starttls", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_PORT, "1110", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_HOST, "smtp.example.co.jp", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_PORT, "2525", ORIGIN_PRESET, NULL));
    assert_true(record_set(server, FIELD_SEND, "false", ORIGIN_USER, NULL));
    draft->typed[FIELD_SEND_TIMEOUT] = mem_copy("12x");
    draft->inputs[INPUT_USER] = mem_copy("taro@example.co.jp");
    draft->step = STEP_SENDING;
    draft->record_id = 7;
    draft->saved_ms = 1764000000123;
    return draft;
}

static struct store *locked_store(const struct place *place)
{
    struct store *store = store_new(place->path);
    assert_true(store_lock(store, NULL, NULL));
    return store;
}

static void test_round_trip(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct store *store = locked_store(place);
    struct draft *draft = make_draft(), *read = NULL;
    char *path = path_in(place, "settings.json.draft");
    if (!store_save_draft(store, draft, &err) || !store_load_draft(store, &read, &err))
        fail_msg("%s", err.text);
    assert_non_null(read);
    for (each_field(id, RECORD_SERVER)) {
        assert_string_equal(record_get(read->record, id), record_get(draft->record, id));
        assert_int_equal(record_origin(read->record, id), record_origin(draft->record, id));
    }
    assert_string_equal(read->typed[FIELD_SEND_TIMEOUT], "12x");
    assert_null(read->typed[FIELD_SEND_PORT]);
    assert_string_equal(read->inputs[INPUT_USER], "taro@example.co.jp");
    assert_int_equal(read->step, STEP_SENDING);
    assert_int_equal(read->record_id, 7);
    assert_int_equal(read->saved_ms, 1764000000123);
    assert_int_equal(mode_of(path), 0600);
    assert_true(store_drop_draft(store, &err));
    assert_int_not_equal(access(path, F_OK), 0);
    assert_true(store_drop_draft(store, &err));
    draft_free(draft);
    draft_free(read);
    assert_true(store_load_draft(store, &read, &err));
    assert_null(read);
    store_free(store);
    free(path);
}

/* Every step comes back as itself, also the two that people call by one word. */
static void test_every_step(void **state)
{
    struct place *place = *state;
    struct store *store = locked_store(place);
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++)
        for (enum step_id step = record_kinds[kind].first_step; step < record_kinds[kind].end_step;
             step++) {
            struct draft *draft = draft_new(record_new((enum record_kind)kind)), *read = NULL;
            draft->step = step;
            assert_true(store_save_draft(store, draft, NULL));
            assert_true(store_load_draft(store, &read, NULL));
            assert_non_null(read);
            assert_int_equal(record_kind(read->record), kind);
            assert_int_equal(read->step, step);
            draft_free(draft);
            draft_free(read);
        }
    store_free(store);
}

static void test_every_kind(void **state)
{
    struct place *place = *state;
    static const struct {
        enum field_id field;
        const char *value;
        enum origin by;
        enum field_id typed;
    } rows[] = {
        {FIELD_ACCOUNT_RECEIVE_PORT, "1143", ORIGIN_PRESET, FIELD_ACCOUNT_ADDRESS},
        {FIELD_ACCOUNT_SECRET, "file:/etc/x", ORIGIN_USER, FIELD_ACCOUNT_SERVER},
        {FIELD_OAUTH_PRESET, "google", ORIGIN_USER, FIELD_OAUTH_TOKEN_ENDPOINT},
        {FIELD_OAUTH_NAME, "社内", ORIGIN_PRESET, FIELD_OAUTH_CODE},
        {FIELD_NOTIFICATION_ADMINISTRATORS, "a@b.example, c@d.example", ORIGIN_USER,
         FIELD_NOTIFICATION_ADDRESS},
    };
    struct store *store = locked_store(place);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct draft *draft = draft_new(record_new(field_kind(rows[i].field))), *read = NULL;
        enum record_kind kind = record_kind(draft->record);
        /* Of a field that proposes others: before what was set last. */
        if (rows[i].field == FIELD_OAUTH_NAME)
            assert_true(record_set(draft->record, FIELD_OAUTH_PRESET, "google", ORIGIN_USER, NULL));
        assert_true(record_set(draft->record, rows[i].field, rows[i].value, rows[i].by, NULL));
        draft->typed[rows[i].typed] = mem_copy("half");
        draft->step = record_kinds[kind].first_step;
        draft->record_id = 12;
        assert_true(store_save_draft(store, draft, NULL));
        assert_true(store_load_draft(store, &read, NULL));
        for (each_field(id, kind)) {
            assert_string_equal(record_get(read->record, id), record_get(draft->record, id));
            assert_int_equal(record_origin(read->record, id), record_origin(draft->record, id));
        }
        assert_string_equal(read->typed[rows[i].typed], "half");
        assert_int_equal(record_id(read->record), 12);
        draft_free(draft);
        draft_free(read);
    }
    store_free(store);
}

/* As the version before wrote it. */
static void test_version_1(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct draft *draft = NULL;
    struct store *store = locked_store(place);
    char *path = path_in(place, "settings.json.draft");
    spill(path, "{\n  \"version\": 1,\n  \"saved_ms\": 1764000000123,\n  \"server_id\": 7,\n"
                "  \"step\": \"transport\",\n  \"fields\": {\n"
                "    \"name\": {\"value\": \"A\", \"origin\": \"user\"}\n  },\n"
                "  \"typed\": {\"send.port\": \"12x\"},\n  \"inputs\": {\"user\": \"taro\"}\n}\n");
    if (!store_load_draft(store, &draft, &err))
        fail_msg("%s", err.text);
    assert_int_equal(record_kind(draft->record), RECORD_SERVER);
    assert_int_equal(draft->record_id, 7);
    assert_int_equal(draft->step, STEP_RECEIVING_TRANSPORT);
    assert_string_equal(record_get(draft->record, FIELD_NAME), "A");
    assert_string_equal(draft->typed[FIELD_SEND_PORT], "12x");
    assert_string_equal(draft->inputs[INPUT_USER], "taro");
    draft_free(draft);
    store_free(store);
    free(path);
}

static void test_no_secret_in_it(void **state)
{
    struct place *place = *state;
    struct store *store = locked_store(place);
    struct draft *draft = make_draft();
    char *path = path_in(place, "settings.json.draft");
    draft->inputs[INPUT_PASSWORD] = mem_copy("hunter2");
    draft->inputs[INPUT_SEND_PASSWORD] = mem_copy("hunter2");
    draft->typed[FIELD_SEND_SECRET] = mem_copy("hunter2");
    assert_true(store_save_draft(store, draft, NULL));
    char *bytes = slurp(path, NULL);
    assert_null(strstr(bytes, "hunter2"));
    draft_free(draft);
    store_free(store);
    free(bytes);
    free(path);
}

static void test_bad_drafts_are_moved_away(void **state)
{
    struct place *place = *state;
    static const char *const bad[] = {
        "",
        "{",
        "[]",
        "{}",
        "{\"version\":3,\"saved_ms\":1,\"kind\":\"server\",\"id\":0,\"step\":\"name\",\"fields\":{}"
        "}",
        "{\"version\":0,\"saved_ms\":1,\"server_id\":0,\"step\":\"name\",\"fields\":{}}",
        "{\"version\":2,\"saved_ms\":1,\"server_id\":0,\"step\":\"name\",\"fields\":{}}",
        "{\"version\":2,\"saved_ms\":1,\"kind\":\"printer\",\"id\":0,\"step\":\"name\",\"fields\":{"
        "}}",
        "{\"version\":2,\"saved_ms\":1,\"kind\":\"account\",\"id\":0,\"step\":\"name\",\"fields\":{"
        "}}",
        "{\"version\":1,\"saved_ms\":1,\"server_id\":0,\"step\":\"account\",\"fields\":{}}",
        "{\"version\":1,\"saved_ms\":\"1\",\"server_id\":0,\"step\":\"name\",\"fields\":{}}",
        "{\"version\":1,\"saved_ms\":1,\"server_id\":-1,\"step\":\"name\",\"fields\":{}}",
        "{\"version\":1,\"saved_ms\":1,\"server_id\":0,\"step\":\"nowhere\",\"fields\":{}}",
        "{\"version\":1,\"saved_ms\":1,\"server_id\":0,\"step\":\"name\",\"fields\":[]}",
        "{\"version\":1,\"saved_ms\":1,\"server_id\":0,\"step\":\"name\",\"fields\":{\"receive."
        "port\":"
        "{\"value\":\"99999\",\"origin\":\"user\"}}}",
        "{\"version\":1,\"saved_ms\":1,\"server_id\":0,\"step\":\"name\",\"fields\":{\"receive."
        "port\":"
        "{\"value\":\"995\",\"origin\":\"me\"}}}",
        "{\"version\":1,\"saved_ms\":1,\"server_id\":0,\"step\":\"name\",\"fields\":{\"receive."
        "port\":"
        "995}}",
    };
    struct store *store = locked_store(place);
    char *path = path_in(place, "settings.json.draft");
    char *moved = path_in(place, "settings.json.draft.bad");
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct err err = {0};
        struct draft *draft = NULL;
        spill(path, bad[i]);
        if (store_load_draft(store, &draft, &err))
            fail_msg("taken as a draft: %s", bad[i]);
        assert_null(draft);
        assert_non_null(strstr(err.text, moved));
        assert_int_not_equal(access(path, F_OK), 0);
        char *bytes = slurp(moved, NULL);
        assert_string_equal(bytes, bad[i]);
        free(bytes);
    }
    store_free(store);
    free(path);
    free(moved);
}

static void test_only_with_the_lock(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct store *first = locked_store(place), *second = store_new(place->path);
    struct draft *draft = make_draft();
    assert_true(store_save_draft(first, draft, NULL));
    assert_false(store_save_draft(second, draft, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    assert_false(store_drop_draft(second, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    draft_free(draft);
    store_free(first);
    store_free(second);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_round_trip),         TEST(test_every_step),
        TEST(test_every_kind),         TEST(test_version_1),
        TEST(test_no_secret_in_it),    TEST(test_bad_drafts_are_moved_away),
        TEST(test_only_with_the_lock),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
