/* Saves of one session, one upon the other: each hands on what the ones before it wrote, and the
 * files are what they are when all of it is written anew. */
#include "support.h"

#include "store/store_private.h"

#include "unit/awake.h"

enum { SERVERS = 120, ACCOUNTS = 200, SAVES = 60 };

static unsigned chance = 7;

static unsigned pick(unsigned count)
{
    chance = chance * 1103515245 + 12345;
    return (chance >> 16) % count;
}

/* Many are alike, some are not. */
static struct record *make_server(void)
{
    static unsigned number;
    static const char *const names[] = {"営業", "The \"Boss\"", "a\\b", "x, y"};
    struct record *server = record_new(RECORD_SERVER);
    char *code = mem_format("S-%u", ++number), *host = mem_format("pop%u.example.jp", number);
    assert_true(record_set(server, FIELD_CODE, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_NAME, names[pick(4)], ORIGIN_USER, NULL));
    if (pick(5) > 0)
        assert_true(record_set(server, FIELD_RECEIVE_HOST, host, ORIGIN_USER, NULL));
    if (pick(5) == 0 || !record_has_side(server, SIDE_RECEIVE))
        assert_true(
            record_set(server, FIELD_SEND_HOST, pick(2) ? host : "192.0.2.7", ORIGIN_USER, NULL));
    if (record_has_side(server, SIDE_RECEIVE) && pick(4) == 0)
        record_set(server, FIELD_RECEIVE_TIMEOUT, pick(2) ? "7" : "77", ORIGIN_USER, NULL);
    if (record_has_side(server, SIDE_RECEIVE) && pick(6) == 0)
        record_set(server, FIELD_RECEIVE_ENCRYPTION, "none", ORIGIN_USER, NULL);
    free(code);
    free(host);
    return server;
}

static struct record *make_account(void)
{
    static unsigned number;
    struct record *account = record_new(RECORD_ACCOUNT);
    char *address = mem_format("user%u@example.jp", ++number);
    assert_true(record_set(account, FIELD_ACCOUNT_ADDRESS, address, ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_NAME, pick(3) ? address : "The \"Boss\"",
                           ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL));
    free(address);
    return account;
}

static void change(struct registry *registry, enum record_kind kind)
{
    size_t count = registry_count(registry, kind), position = count > 0 ? pick((unsigned)count) : 0;
    struct record *record = kind == RECORD_SERVER ? make_server() : make_account();
    unsigned what = pick(6);
    if (count > 0 && what < 2) {
        record_set_id(record, registry_id_at(registry, kind, position));
        assert_true(registry_replace(registry, record, NULL));
    } else if (what == 2) {
        assert_true(registry_insert(registry, position, record, NULL));
    } else if (what == 3) {
        assert_true(registry_add(registry, record, NULL));
    } else {
        record_free(record);
        if (count > 2 && what == 4)
            registry_remove(registry, kind, position);
        else if (count > 0)
            registry_move(registry, kind, &position, 1, pick((unsigned)count));
    }
}

/* Both files as they are when nothing is handed on. */
static void assert_as_anew(const struct store *store, const struct registry *registry)
{
    struct writer writer = {0};
    struct text accounts = {0};
    struct pieces pieces = {0};
    settings_write(&writer, registry, NULL);
    char *there = slurp(store_file(store), NULL);
    assert_string_equal(there, text_get(&writer.out));
    free(there);
    assert_true(
        accounts_write(&(struct accounts_job){.registry = registry}, &accounts, &pieces, NULL));
    there = slurp(store_accounts_file(store), NULL);
    assert_string_equal(there, text_get(&accounts));
    free(there);
    text_free(&writer.out);
    text_free(&accounts);
    pieces_clear(&pieces);
}

/* origins: who set it as well; a file makes the user of whoever set a value. */
static void assert_same_records(const struct registry *a, const struct registry *b, bool origins)
{
    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        assert_int_equal(registry_count(a, kind), registry_count(b, kind));
        for (size_t i = 0; i < registry_count(a, kind); i++) {
            const struct record *one = registry_at(a, kind, i), *two = registry_at(b, kind, i);
            assert_int_equal(record_id(one), record_id(two));
            for (each_field(id, kind)) {
                assert_string_equal(record_get(one, id), record_get(two, id));
                if (origins)
                    assert_int_equal(record_origin(one, id), record_origin(two, id));
            }
        }
    }
}

static void fill(const struct place *place)
{
    struct registry *registry = NULL;
    struct store *store = open_store(place->path, true, &registry);
    for (int i = 0; i < SERVERS; i++)
        assert_true(registry_add(registry, make_server(), NULL));
    for (int i = 0; i < ACCOUNTS; i++)
        assert_true(registry_add(registry, make_account(), NULL));
    assert_true(store_save(store, registry, false, NULL));
    registry_free(registry);
    store_free(store);
}

/* Those that wake say what they say where all is read. */
static void all_wake_as_read(void **state)
{
    const struct place *place = *state;
    struct registry *asleep = NULL, *read = NULL;
    fill(place);
    struct store *store = open_store(place->path, false, &asleep);
    assert_int_equal(registry_awake(asleep, RECORD_SERVER), 0);
    char *stamp = mem_format("%s.seen", place->path);
    assert_int_equal(unlink(stamp), 0);
    store_free(open_store(place->path, false, &read));
    assert_int_equal(registry_awake(read, RECORD_SERVER), SERVERS);
    assert_same_records(asleep, read, true);
    free(stamp);
    store_free(store);
    registry_free(asleep);
    registry_free(read);
}

/* With an undo now and then, which brings back what sleeps in older text. */
static void save_upon_save(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL, *before = NULL, *again = NULL;
    struct err err = {0};
    fill(place);
    struct store *store = open_store(place->path, true, &registry);
    for (int i = 0; i < SAVES; i++) {
        if (before != NULL && pick(4) == 0) {
            registry_free(registry);
            registry = registry_copy(before);
        }
        registry_free(before);
        before = registry_copy(registry);
        for (unsigned edits = pick(4); edits > 0; edits--)
            change(registry, pick(2) ? RECORD_SERVER : RECORD_ACCOUNT);
        if (!store_save(store, registry, false, &err))
            fail_msg("%s", err.text);
        /* What was written sleeps on when it is read next, and is right. */
        struct store *other = open_store(place->path, false, &again);
        assert_int_equal(registry_awake(again, RECORD_SERVER), 0);
        assert_int_equal(registry_awake(again, RECORD_ACCOUNT), 0);
        assert_as_anew(store, again);
        assert_same_records(registry, again, false);
        registry_free(again);
        store_free(other);
    }
    assert_true(registry_awake(before, RECORD_SERVER) > 0);
    registry_free(before);
    registry_free(registry);
    store_free(store);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)
    const struct CMUnitTest tests[] = {
        TEST(all_wake_as_read),
        TEST(save_upon_save),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
