/* Accounts: lines of JSON beside the settings, to the model and back. */
#include "support.h"

#include "model/account.h"
#include "store/accounts.h"

#include <time.h>

#define LINE(id, rest)                                                                             \
    "{\"id\": " #id ", \"name\": \"A\", \"address\": \"a" #id                                      \
    "@example.jp\", \"server_id\": 1" rest "}"

static struct accounts read_text(const char *text)
{
    struct accounts accounts;
    struct problems problems = {0};
    if (!accounts_read(text, strlen(text), &accounts, &problems))
        fail_msg("line %zu: %s: %s", problems.rows[0].line, problems.rows[0].path,
                 problems.rows[0].sentence);
    return accounts;
}

/* All of them written anew. */
static char *rewritten(const char *text)
{
    struct accounts accounts = read_text(text);
    struct accounts_job job = {.registry = accounts.registry, .extras = &accounts.extras};
    struct pieces pieces = {0};
    struct text out = {0};
    struct err err;
    if (!accounts_write(&job, &out, &pieces, &err))
        fail_msg("%s", err.text);
    accounts_clear(&accounts);
    pieces_clear(&pieces);
    return text_take(&out);
}

static void each_file(const char *folder, void (*look)(const char *, const char *, size_t))
{
    size_t count = 0, length;
    struct dirent *entry;
    DIR *list = opendir(folder);
    assert_non_null(list);
    while ((entry = readdir(list)) != NULL) {
        if (!store_holds_accounts(entry->d_name))
            continue;
        char *path = mem_format("%s/%s", folder, entry->d_name);
        char *bytes = slurp(path, &length);
        look(path, bytes, length);
        free(bytes);
        free(path);
        count++;
    }
    closedir(list);
    assert_true(count >= 5);
}

static void look_good(const char *path, const char *bytes, size_t length)
{
    (void)length;
    char *once = rewritten(bytes), *twice = rewritten(once);
    if (strcmp(once, twice) != 0)
        fail_msg("%s: saved a second time it is another:\n%s\n%s", path, once, twice);
    free(once);
    free(twice);
}

struct first {
    size_t count, line;
    char path[200], sentence[1024];
};

static void take_first(void *context, const char *path, size_t line, const char *sentence)
{
    struct first *first = context;
    if (first->count++ > 0)
        return;
    first->line = line;
    snprintf(first->path, sizeof(first->path), "%s", path);
    snprintf(first->sentence, sizeof(first->sentence), "%s", sentence);
}

static void look_bad(const char *path, const char *bytes, size_t length)
{
    struct first first = {0};
    if (store_validate_accounts(bytes, length, take_first, &first))
        fail_msg("%s is taken as valid", path);
    if (first.line == 0 || strlen(first.sentence) < 10 ||
        strstr(first.sentence, "hunter2") != NULL ||
        strstr(first.sentence, "The file ends") != NULL)
        fail_msg("%s: line %zu: %s", path, first.line, first.sentence);
}

static void test_files(void **state)
{
    (void)state;
    each_file(DATA "good", look_good);
    each_file(DATA "bad", look_bad);
    each_file(DATA "beyond-schema", look_bad);
}

static void test_sentences(void **state)
{
    (void)state;
    static const struct {
        const char *text, *path, *sentence;
        size_t line;
    } samples[] = {
        {LINE(1, "") "\n\n" LINE(2, ", \"auth\": 7"), "auth", "Login must be text, not a number.",
         3},
        {LINE(1, "") "\n" LINE(1, ""), "id", "The id 1 is there twice.", 2},
        {LINE(1, ",") "\n", "server_id", "A comma stands behind the last entry.", 1},
        {LINE(1, "") LINE(2, ""), "",
         "Something follows behind the end; each account stands on a line of its own.", 1},
        {"{\"id\": 1, \"name\": \"A\n\", \"address\": \"a@b.example\"}", "name",
         "This text has no closing quote on its line.", 1},
        {"[]", "", "A line must hold one account, in { and }.", 1},
        {LINE(1, ", \"receive\": {\"enabled\": true"), "receive",
         "The line ends before this is complete.", 1},
    };
    for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
        struct first first = {0};
        const char *text = samples[i].text;
        assert_false(store_validate_accounts(text, strlen(text), take_first, &first));
        assert_string_equal(first.sentence, samples[i].sentence);
        assert_string_equal(first.path, samples[i].path);
        assert_int_equal(first.line, samples[i].line);
    }
}

/* id first, then the order of fields[], unknown keys behind, all on one line. */
static void test_layout(void **state)
{
    (void)state;
    char *text = rewritten("{\"x\":[1,{}],\"receive\":{\"log\":true,\"y\":2.50},\"server_id\":3,"
                           "\"address\":\"a@example.jp\",\"name\":\"\\u00e9\",\"id\":7}");
    assert_string_equal(
        text, "{\"id\": 7, \"owner\": null, \"name\": \"é\", \"display_name\": null, "
              "\"address\": \"a@example.jp\", \"server_id\": 3, \"username\": null, "
              "\"secret\": {\"from\": \"ask\"}, \"auth\": \"standard\", \"send_username\": null, "
              "\"send_secret\": null, \"receive\": {\"enabled\": true, \"source\": \"server\", "
              "\"leave_on_server\": {\"keep\": true, \"days\": null}, \"log\": true, \"y\": 2.50}, "
              "\"send\": {\"source\": \"server\", \"log\": false}, \"x\": [1, {}]}\n");
    free(text);
}

/* A line that is known by the one before it says the same as when it stands alone. */
static void test_alike_lines(void **state)
{
    (void)state;
    static const char *const ids[] = {"2",     "1",          "0",          "02",
                                      "2.0",   "2147483647", "2147483648", "99999999999",
                                      "\"2\"", "null",       "{}",         ""};
    static const char *const names[] = {
        "\"B\"",       "\"\"",   "null",     "7",   "\"\\u55b6\\ud83d\\ude00\"",
        "\"\\ud800\"", "\" B\"", "\"\xff\"", "\"B", "\"a\tb\"",
        "\"\\u202e\"", "{}"};
    static const char *const users[] = {"null", "\"u\"", "\"\"", "1", "\"u\"}", "tru"};
    static const char *const servers[] = {"1", "2", "null", "0", "\"1\"", "1e0", "4294967297"};
    static const char *const secrets[] = {
        "{\"from\": \"ask\"}",
        "{\"from\": \"env\", \"name\": \"X\"}",
        "null",
        "\"hunter2\"",
        "[]",
        "{\"from\": \"env\"}",
        "{\"from\": \"env\", \"name\": \"X\", \"note\": 1}",
        "{\"from\": \"file\", \"path\": \"/a}b\"}",
        "{\"from\": \"env\", \"name\": \"X\"",
        "{\"from\": \"ask\", \"from\": \"ask\"}",
        "{\"from\": \"ask\",}",
        "{\"from\":\"command\",\"argv\":[\"pass\",\"a b\",\"\\\"\"]}"};
    static const struct {
        const char *const *values;
        size_t count;
    } columns[] = {{ids, sizeof(ids) / sizeof(ids[0])},
                   {names, sizeof(names) / sizeof(names[0])},
                   {users, sizeof(users) / sizeof(users[0])},
                   {servers, sizeof(servers) / sizeof(servers[0])},
                   {secrets, sizeof(secrets) / sizeof(secrets[0])}};
    static const char format[] = "{\"id\": %s, \"name\": %s, \"address\": \"a@example.jp\", "
                                 "\"username\": %s, \"server_id\": %s, \"secret\": %s}";
    /* The other one is not like it: its keys are in another order. */
    char *known = mem_format(format, "1", "\"A\"", "null", "1", "{\"from\": \"ask\"}");
    static const char other[] =
        "{\"name\": \"A\", \"id\": 1, \"address\": \"a@example.jp\", \"server_id\": 1}";
    size_t valid = 0, refused = 0;
    for (size_t column = 0; column < 5; column++)
        for (size_t i = 0; i < columns[column].count; i++) {
            const char *v[] = {"2", "\"B\"", "\"b\"", "2", "{\"from\": \"env\", \"name\": \"Y\"}"};
            v[column] = columns[column].values[i];
            char *line = mem_format(format, v[0], v[1], v[2], v[3], v[4]);
            char *after_known = mem_format("%s\n%s", known, line);
            char *after_other = mem_format("%s\n%s", other, line);
            struct accounts a, b;
            struct problems of_a = {0}, of_b = {0};
            bool good = accounts_read(after_known, strlen(after_known), &a, &of_a);
            if (good != accounts_read(after_other, strlen(after_other), &b, &of_b) ||
                of_a.count != of_b.count)
                fail_msg("they differ: %s", line);
            for (size_t p = 0; p < of_a.kept; p++) {
                assert_string_equal(of_a.rows[p].path, of_b.rows[p].path);
                assert_string_equal(of_a.rows[p].sentence, of_b.rows[p].sentence);
            }
            if (good) {
                const struct record *left = registry_at(a.registry, RECORD_ACCOUNT, 1);
                const struct record *right = registry_at(b.registry, RECORD_ACCOUNT, 1);
                assert_int_equal(record_id(left), record_id(right));
                for (each_field(id, RECORD_ACCOUNT)) {
                    assert_string_equal(record_get(left, id), record_get(right, id));
                    assert_int_equal(record_origin(left, id), record_origin(right, id));
                }
                assert_int_equal(a.extras.count, b.extras.count);
            }
            good ? valid++ : refused++;
            accounts_clear(&a);
            accounts_clear(&b);
            problems_clear(&of_a);
            problems_clear(&of_b);
            free(line);
            free(after_known);
            free(after_other);
        }
    assert_true(valid >= 12 && refused >= 25);
    free(known);
}

static void save(struct store *store, const struct registry *registry)
{
    struct err err;
    if (!store_save(store, registry, false, &err))
        fail_msg("%s", err.text);
}

static void change(struct registry *registry, size_t position, enum field_id id, const char *value)
{
    struct err err;
    struct record *record = record_copy(registry_at(registry, RECORD_ACCOUNT, position));
    if (!record_set(record, id, value, ORIGIN_USER, &err) ||
        !registry_replace(registry, record, &err))
        fail_msg("%s", err.text);
}

static void expect_file(const char *settings, const char *wanted)
{
    struct store *store = store_new(settings);
    assert_string_equal(store_accounts_file(store), wanted);
    store_free(store);
}

static void test_where(void **state)
{
    struct place *place = *state;
    expect_file("/etc/mailsetup/settings.json", "/etc/mailsetup/accounts.jsonl");
    expect_file("settings.json", "accounts.jsonl");
    expect_file("/a.json/test.json", "/a.json/test.accounts.jsonl");
    expect_file("old", "old.accounts.jsonl");
    expect_file("/x/.json", "/x/.accounts.jsonl");
    /* By whatever link somebody comes. */
    char *link = path_in(place, "link.json"), *accounts = path_in(place, "accounts.jsonl");
    assert_int_equal(symlink("settings.json", link), 0);
    expect_file(link, accounts);
    free(link);
    free(accounts);
}

static const char untouched[] =
    "  {\"server_id\" :9,\"id\":5, \"name\":\"B\",\"address\":\"b@b.example\","
    "\"x\":1}";

static void test_only_what_changed_is_written_anew(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    struct stat before, after;
    char *path = path_in(place, "accounts.jsonl"), *backup = path_in(place, "accounts.jsonl~");
    char *given =
        mem_format("%s\n\n%s\r\n%s\n", LINE(2, ", \"x-note\": \"kept\""), untouched, LINE(9, ""));
    spill(path, given);
    struct store *store = open_store(place->path, true, &registry);
    assert_int_equal(registry_count(registry, RECORD_ACCOUNT), 3);
    assert_int_equal(registry_next_id(registry, RECORD_ACCOUNT), 10);
    assert_int_equal(chmod(path, 0600), 0);
    assert_int_equal(stat(path, &before), 0);
    store_free(store);
    registry_free(registry);
    store = open_store(place->path, true, &registry);
    save(store, registry);
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino); /* nothing of it changed */
    change(registry, 0, FIELD_ACCOUNT_NAME, "new");
    registry_remove(registry, RECORD_ACCOUNT, 2);
    save(store, registry);
    char *saved = slurp(path, NULL);
    size_t first = strcspn(saved, "\n") + 1;
    assert_non_null(strstr(saved, "{\"id\": 2, \"owner\": null, \"name\": \"new\""));
    assert_non_null(strstr(saved, "\"x-note\": \"kept\"}\n"));
    assert_memory_equal(saved + first, untouched + 2, strlen(untouched + 2));
    assert_string_equal(saved + first + strlen(untouched + 2), "\n");
    char *kept = slurp(backup, NULL);
    assert_string_equal(kept, given);
    assert_int_equal(mode_of(path), 0600);
    /* Once more, now from what was written last. */
    change(registry, 1, FIELD_ACCOUNT_NAME, "B2");
    save(store, registry);
    char *again = slurp(path, NULL);
    assert_memory_equal(again, saved, first);
    assert_non_null(strstr(again, "\"name\": \"B2\""));
    assert_non_null(strstr(again, "\"x\": 1}\n"));
    store_free(store);
    registry_free(registry);
    free(path);
    free(backup);
    free(given);
    free(saved);
    free(kept);
    free(again);
}

static void test_records_are_shared(void **state)
{
    struct place *place = *state;
    struct registry *registry, *again;
    char *path = path_in(place, "accounts.jsonl");
    spill(path, LINE(2, "") "\n" LINE(5, "") "\n");
    struct store *store = open_store(place->path, true, &registry);
    change(registry, 0, FIELD_ACCOUNT_NAME, "new");
    save(store, registry);
    /* Somebody changes the settings alone. */
    spill(place->path, "{\"version\":1,\"next_account_id\":50,\"servers\":[]}");
    assert_true(store_load(store, &again, NULL, NULL, NULL));
    for (size_t i = 0; i < 2; i++)
        assert_ptr_equal(registry_at(again, RECORD_ACCOUNT, i),
                         registry_at(registry, RECORD_ACCOUNT, i));
    assert_int_equal(registry_next_id(again, RECORD_ACCOUNT), 50);
    registry_free(registry);
    registry_free(again);
    store_free(store);
    free(path);
}

static void test_numbers_are_not_used_again(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    char *path = path_in(place, "accounts.jsonl");
    /* Too low, as after one of the two files was put back from a copy. */
    spill(place->path, "{\"version\":1,\"next_account_id\":2,\"servers\":[]}");
    spill(path, LINE(7, "") "\n");
    struct store *store = open_store(place->path, true, &registry);
    assert_int_equal(registry_next_id(registry, RECORD_ACCOUNT), 8);
    registry_remove_all(registry, RECORD_ACCOUNT);
    save(store, registry);
    char *bytes = slurp(path, NULL);
    assert_string_equal(bytes, "");
    store_free(store);
    registry_free(registry);
    store = open_store(place->path, true, &registry);
    assert_int_equal(registry_next_id(registry, RECORD_ACCOUNT), 8);
    store_free(store);
    registry_free(registry);
    free(bytes);
    free(path);
}

/* What an account refers to may be gone. */
static void test_orphans_load(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    char *path = path_in(place, "accounts.jsonl");
    spill(path, LINE(7, ", \"auth\": \"xoauth2\", \"oauth_server\": \"gone\"") "\n");
    struct store *store = open_store(place->path, true, &registry);
    assert_true(account_is_orphan(registry, registry_at(registry, RECORD_ACCOUNT, 0)));
    save(store, registry);
    store_free(store);
    registry_free(registry);
    free(path);
}

static void test_changed_on_disk(void **state)
{
    struct place *place = *state;
    struct registry *registry, *theirs;
    struct err err = {0};
    bool changed = true;
    char *path = path_in(place, "accounts.jsonl");
    spill(path, LINE(1, ", \"x-note\": \"kept\"") "\n" LINE(2, "") "\n");
    struct store *store = open_store(place->path, true, &registry);
    assert_true(store_changed(store, &changed, NULL) && !changed);
    spill(path, LINE(2, "") "\n");
    assert_true(store_changed(store, &changed, NULL) && changed);
    assert_false(store_save(store, registry, false, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    assert_non_null(strstr(err.text, "accounts.jsonl was changed by somebody else"));
    assert_true(store_save(store, registry, true, &err));
    char *saved = slurp(path, NULL);
    assert_non_null(strstr(saved, "\"x-note\": \"kept\"}\n{\"id\": 2,"));
    assert_int_equal(unlink(path), 0);
    assert_true(store_changed(store, &changed, NULL) && changed);
    assert_true(store_load(store, &theirs, NULL, NULL, NULL));
    assert_int_equal(registry_count(theirs, RECORD_ACCOUNT), 0);
    save(store, registry);
    char *again = slurp(path, NULL);
    assert_non_null(strstr(again, "{\"id\": 2,"));
    registry_free(registry);
    registry_free(theirs);
    store_free(store);
    free(saved);
    free(again);
    free(path);
}

/* Another's new accounts are not lost to a session that could not read the settings beside them. */
static void test_a_failed_load_takes_nothing_over(void **state)
{
    struct place *place = *state;
    struct registry *registry, *theirs = NULL;
    struct err err = {0};
    static const char settings[] = "{\"version\":1,\"servers\":[]}";
    char *path = path_in(place, "accounts.jsonl");
    spill(place->path, settings);
    spill(path, LINE(1, "") "\n");
    struct store *store = open_store(place->path, true, &registry);
    spill(place->path, "{");
    spill(path, LINE(1, "") "\n" LINE(2, "") "\n");
    assert_false(store_load(store, &theirs, NULL, NULL, &err));
    spill(place->path, settings);
    assert_false(store_save(store, registry, false, &err));
    assert_non_null(strstr(err.text, "accounts.jsonl was changed"));
    registry_free(registry);
    store_free(store);
    free(path);
}

static void test_problems_name_the_file(void **state)
{
    struct place *place = *state;
    struct registry *registry = NULL;
    struct first first = {0};
    struct err err = {0};
    bool valid = true;
    char *path = path_in(place, "accounts.jsonl");
    char *wanted = mem_format("%s, line 2: address: Mail address is required.", path);
    spill(place->path, "{\"version\":1,\"servers\":[]}");
    spill(path, LINE(1, "") "\n{\"id\": 2, \"name\": \"A\", \"server_id\": 1}\n");
    struct store *store = store_new(place->path);
    assert_false(store_load(store, &registry, take_first, &first, &err));
    assert_string_equal(err.text, wanted);
    assert_int_equal(err.code, ERR_SETTINGS);
    assert_string_equal(first.path, "accounts.jsonl: address");
    assert_int_equal(first.line, 2);
    assert_null(registry);
    first = (struct first){0};
    assert_true(store_validate_own(store, take_first, &first, &valid, &err));
    assert_false(valid);
    assert_string_equal(first.path, "accounts.jsonl: address");
    spill(path, LINE(1, "") "\n");
    assert_true(store_validate_own(store, take_first, &first, &valid, &err));
    assert_true(valid);
    assert_int_equal(unlink(place->path), 0);
    assert_false(store_validate_own(store, take_first, &first, &valid, &err));
    assert_int_equal(err.code, ERR_NO_INPUT);
    store_free(store);
    free(wanted);
    free(path);
}

static void test_exposed(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    char *path = path_in(place, "accounts.jsonl");
    spill(path, LINE(1, "") "\n");
    assert_int_equal(chmod(path, 0640), 0);
    struct store *store = open_store(place->path, true, &registry);
    assert_true(store_exposed(store));
    save(store, registry);
    assert_false(store_exposed(store));
    assert_int_equal(mode_of(path), 0600);
    store_free(store);
    registry_free(registry);
    free(path);
}

/* Nothing is written when an account cannot be: neither file. */
static void test_a_line_too_long(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    struct err err = {0};
    struct text secret = {0};
    char *path = path_in(place, "accounts.jsonl");
    spill(path, LINE(3, "") "\n");
    struct store *store = open_store(place->path, true, &registry);
    text_add(&secret, "command:pass ");
    while (secret.length < 60000)
        text_add(&secret, "0123456789");
    change(registry, 0, FIELD_ACCOUNT_SECRET, text_get(&secret));
    save(store, registry);
    change(registry, 0, FIELD_ACCOUNT_SEND_SECRET, text_get(&secret));
    assert_int_equal(unlink(place->path), 0);
    assert_false(store_save(store, registry, true, &err));
    assert_int_equal(err.code, ERR_SETTINGS);
    assert_non_null(strstr(err.text, "Account #3 cannot be saved"));
    assert_int_not_equal(access(place->path, F_OK), 0);
    text_free(&secret);
    store_free(store);
    registry_free(registry);
    free(path);
}

/* A file cannot be where a folder is; the settings are saved, and that is said. */
static void test_accounts_that_cannot_be_written(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    struct err err = {0};
    struct store *store = open_store(place->path, true, &registry);
    char *path = path_in(place, "accounts.jsonl"), *beside = path_in(place, ".accounts.jsonl.new");
    struct record *account = record_new(RECORD_ACCOUNT);
    record_set(account, FIELD_ACCOUNT_NAME, "A", ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_ADDRESS, "a@example.jp", ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL);
    assert_true(registry_add(registry, account, NULL));
    assert_int_equal(mkdir(beside, 0700), 0);
    assert_false(store_save(store, registry, false, &err));
    assert_non_null(strstr(err.text, "The settings are saved, but not the accounts: "));
    assert_int_equal(access(place->path, F_OK), 0);
    assert_int_not_equal(access(path, F_OK), 0);
    assert_int_equal(rmdir(beside), 0);
    save(store, registry);
    char *bytes = slurp(path, NULL);
    assert_non_null(strstr(bytes, "{\"id\": 1,"));
    free(bytes);
    free(path);
    free(beside);
    store_free(store);
    registry_free(registry);
}

enum { MANY = 50000, MANY_SECONDS = 20 };

/* Work that grows with the square of the accounts would take minutes. */
static void test_many(void **state)
{
    struct place *place = *state;
    struct registry *registry, *again;
    clock_t start = clock();
    struct store *store = open_store(place->path, true, &registry);
    for (unsigned i = 1; i <= MANY; i++) {
        struct record *account = record_new(RECORD_ACCOUNT);
        char text[64];
        snprintf(text, sizeof(text), "user%u@example.jp", i);
        record_set(account, FIELD_ACCOUNT_ADDRESS, text, ORIGIN_USER, NULL);
        record_set(account, FIELD_ACCOUNT_NAME, "A", ORIGIN_USER, NULL);
        record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL);
        assert_true(registry_add(registry, account, NULL));
    }
    save(store, registry);
    change(registry, MANY / 2, FIELD_ACCOUNT_NAME, "new");
    save(store, registry);
    store_free(store);
    store = open_store(place->path, true, &again);
    assert_int_equal(registry_count(again, RECORD_ACCOUNT), MANY);
    for (size_t i = 0; i < MANY; i++)
        assert_true(record_equal(registry_at(again, RECORD_ACCOUNT, i),
                                 registry_at(registry, RECORD_ACCOUNT, i)));
    assert_true((clock() - start) / CLOCKS_PER_SEC < MANY_SECONDS);
    store_free(store);
    registry_free(registry);
    registry_free(again);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_layout),
        cmocka_unit_test(test_alike_lines),
        TEST(test_where),
        TEST(test_only_what_changed_is_written_anew),
        TEST(test_records_are_shared),
        TEST(test_numbers_are_not_used_again),
        TEST(test_orphans_load),
        TEST(test_changed_on_disk),
        TEST(test_a_failed_load_takes_nothing_over),
        TEST(test_problems_name_the_file),
        TEST(test_exposed),
        TEST(test_a_line_too_long),
        TEST(test_accounts_that_cannot_be_written),
        TEST(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
