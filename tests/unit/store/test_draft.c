/* The draft of an unfinished wizard. */
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
        "{\"version\":2,\"saved_ms\":1,\"server_id\":0,\"step\":\"name\",\"fields\":{}}",
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
        TEST(test_round_trip),
        TEST(test_no_secret_in_it),
        TEST(test_bad_drafts_are_moved_away),
        TEST(test_only_with_the_lock),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
