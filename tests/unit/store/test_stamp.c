/* What was read in full before is not read in full again: the same records, asleep; and whatever
 * else lies where the stamp should be, all is read. */
#include "support.h"

#include "store/store_private.h"

#include "unit/awake.h"

#include <sys/wait.h>

enum { SERVERS = 150, ACCOUNTS = 250, REFUSED = 3, ENDED = 78 };

static void add(struct registry *registry, enum record_kind kind, unsigned number)
{
    struct record *record = record_new(kind);
    char *text = mem_format(kind == RECORD_SERVER ? "s%u" : "a%u@example.jp", number);
    bool server = kind == RECORD_SERVER;
    record_set(record, server ? FIELD_CODE : FIELD_ACCOUNT_ADDRESS, text, ORIGIN_USER, NULL);
    record_set(record, server ? FIELD_NAME : FIELD_ACCOUNT_NAME, "営業", ORIGIN_USER, NULL);
    record_set(record, server ? FIELD_RECEIVE_HOST : FIELD_ACCOUNT_SERVER,
               server ? "pop.example.jp" : "1", ORIGIN_USER, NULL);
    assert_true(registry_add(registry, record, NULL));
    free(text);
}

static struct registry *many(unsigned servers, unsigned accounts)
{
    struct registry *registry = registry_new();
    for (unsigned i = 1; i <= servers; i++)
        add(registry, RECORD_SERVER, i);
    for (unsigned i = 1; i <= accounts; i++)
        add(registry, RECORD_ACCOUNT, i);
    return registry;
}

static void save(struct store *store, const struct registry *registry)
{
    struct err err = {0};
    if (!store_save(store, registry, false, &err))
        fail_msg("%s", err.text);
}

/* Files that are worth a stamp, and theirs. */
static void fill(const struct place *place)
{
    struct registry *nothing = NULL, *registry = many(SERVERS, ACCOUNTS);
    struct store *store = open_store(place->path, true, &nothing);
    save(store, registry);
    registry_free(nothing);
    registry_free(registry);
    store_free(store);
}

static void assert_same_records(const struct registry *a, const struct registry *b)
{
    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        assert_int_equal(registry_count(a, kind), registry_count(b, kind));
        assert_int_equal(registry_next_id(a, kind), registry_next_id(b, kind));
        for (size_t i = 0; i < registry_count(a, kind); i++) {
            const struct record *one = registry_at(a, kind, i), *two = registry_at(b, kind, i);
            assert_int_equal(record_id(one), record_id(two));
            for (each_field(id, kind)) {
                assert_string_equal(record_get(one, id), record_get(two, id));
                assert_int_equal(record_origin(one, id), record_origin(two, id));
            }
        }
    }
}

/* What the files say without a stamp. */
static struct registry *in_full(const struct place *place)
{
    struct registry *registry = NULL;
    char *path = mem_format("%s.seen", place->path);
    unlink(path);
    store_free(open_store(place->path, false, &registry));
    free(path);
    return registry;
}

static size_t asleep(const struct registry *registry)
{
    size_t count = 0;
    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
        count += registry_count(registry, kind) - registry_awake(registry, kind);
    return count;
}

static char *stamp_path(const struct place *place)
{
    return mem_format("%s.seen", place->path);
}

static void asleep_until_looked_at(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL, *full;
    size_t length;
    fill(place);
    full = in_full(place);
    fill(place);
    char *path = stamp_path(place);
    assert_int_equal(mode_of(path), 0600);
    struct store *store = open_store(place->path, false, &registry);
    assert_int_equal(asleep(registry), SERVERS + ACCOUNTS);
    assert_int_equal(registry_accounts_of(registry, 1), ACCOUNTS);
    assert_int_equal(registry_find_code(registry, RECORD_SERVER, "S77"), 76);
    assert_memory_equal(registry_peek(registry, RECORD_ACCOUNT, 4, FIELD_ACCOUNT_ADDRESS, &length),
                        "a5@example.jp", 13);
    assert_int_equal(asleep(registry), SERVERS + ACCOUNTS);
    registry_wake(registry, RECORD_ACCOUNT, 10, 5);
    assert_int_equal(asleep(registry), SERVERS + ACCOUNTS - 5);
    assert_same_records(registry, full);
    registry_free(registry);
    store_free(store);
    registry_free(full);
    free(path);
}

/* Every field that a text can tell is told as the record has it. */
static void peeks_as_the_record_says(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    size_t told = 0;
    fill(place);
    struct store *store = open_store(place->path, false, &registry);
    for (enum record_kind kind = RECORD_SERVER; kind <= RECORD_ACCOUNT; kind++)
        for (each_field(id, kind)) {
            size_t before = asleep(registry), length;
            const char *text = registry_peek(registry, kind, 3, id, &length);
            char *value = mem_copy_n(text, length);
            told += asleep(registry) == before;
            assert_string_equal(value, record_get(registry_at(registry, kind, 3), id));
            free(value);
            registry_free(registry); /* asleep again */
            store_free(store);
            store = open_store(place->path, false, &registry);
        }
    assert_true(told > 20);
    registry_free(registry);
    store_free(store);
}

static void nothing_without_the_lock(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    fill(place);
    char *path = stamp_path(place);
    assert_int_equal(unlink(path), 0);
    size_t before = entries_of(place->folder);
    struct store *store = open_store(place->path, false, &registry);
    assert_int_equal(asleep(registry), 0);
    assert_int_equal(entries_of(place->folder), before);
    /* Whoever takes the lock has read all of it, and says so. */
    assert_true(store_lock(store, NULL, NULL));
    assert_int_equal(entries_of(place->folder), before + 1);
    registry_free(registry);
    store_free(store);
    store = open_store(place->path, false, &registry);
    assert_int_equal(asleep(registry), SERVERS + ACCOUNTS);
    registry_free(registry);
    store_free(store);
    free(path);
}

static void not_worth_one(void **state)
{
    const struct place *place = *state;
    struct registry *nothing = NULL, *registry = many(10, 10);
    struct store *store = open_store(place->path, true, &nothing);
    save(store, registry);
    char *path = stamp_path(place);
    assert_int_not_equal(access(path, F_OK), 0);
    registry_free(nothing);
    registry_free(registry);
    store_free(store);
    free(path);
}

/* What somebody puts where the stamp should be ----------------------------------------------------
 */

static void put(const char *path, const char *text)
{
    assert_true(unlink(path) == 0);
    if (text != NULL)
        spill(path, text);
    if (text != NULL)
        assert_int_equal(chmod(path, 0600), 0);
}

static char *changed(const char *path, const char *from, const char *to)
{
    char *text = slurp(path, NULL), *at = strstr(text, from);
    assert_non_null(at);
    char *now = mem_format("%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
    free(text);
    return now;
}

static void replace(const char *path, const char *from, const char *to)
{
    char *now = changed(path, from, to);
    put(path, now);
    free(now);
}

static void missing(const char *path)
{
    put(path, NULL);
}

static void empty(const char *path)
{
    put(path, "");
}

static void garbage(const char *path)
{
    put(path, "\x01\xff{}\n\n\nsettings\n");
}

static void cut(const char *path)
{
    put(path, "mailsetup ");
}

static void huge(const char *path)
{
    char *text = slurp(path, NULL), *bytes = mem_new(1 << 20, 1);
    memset(bytes, 'x', (1 << 20) - 1);
    memcpy(bytes, text, strlen(text));
    put(path, bytes);
    free(text);
    free(bytes);
}

static void other_program(const char *path)
{
    char *text = slurp(path, NULL);
    text[10] = text[10] == 'a' ? 'b' : 'a';
    put(path, text);
    free(text);
}

/* The numbers are somebody else's: another file's, as far as they go. */
static void other_files(const char *path)
{
    replace(path, "settings ", "settings 1");
    replace(path, "accounts ", "accounts 1");
}

static void swapped(const char *path)
{
    replace(path, "settings", "accountz");
    replace(path, "accounts", "settings");
    replace(path, "accountz", "accounts");
}

static void ends_too_late(const char *path)
{
    replace(path, "\naccounts", "0\naccounts");
    char *text = slurp(path, NULL);
    char *longer = mem_format("%.*s0\n", (int)strlen(text) - 1, text);
    put(path, longer);
    free(text);
    free(longer);
}

static void link_to_it(const char *path)
{
    char *other = mem_format("%s.real", path);
    assert_int_equal(rename(path, other), 0);
    assert_int_equal(symlink(other, path), 0);
    free(other);
}

static void second_name(const char *path)
{
    char *other = mem_format("%s.real", path);
    assert_int_equal(link(path, other), 0);
    free(other);
}

static void writable(const char *path)
{
    assert_int_equal(chmod(path, 0620), 0);
}

static void foreign(const char *path)
{
    /* Who is not root cannot give it away; it is not there then. */
    if (chown(path, 12345, 12345) != 0)
        missing(path);
}

static void folder(const char *path)
{
    put(path, NULL);
    assert_int_equal(mkdir(path, 0700), 0);
}

static void pipe_there(const char *path)
{
    put(path, NULL);
    assert_int_equal(mkfifo(path, 0600), 0);
}

static void hostile_stamps(void **state)
{
    static const struct {
        const char *name;
        void (*put)(const char *path);
    } rows[] = {
        {"missing", missing},
        {"empty", empty},
        {"garbage", garbage},
        {"cut", cut},
        {"huge", huge},
        {"another program's", other_program},
        {"other files'", other_files},
        {"swapped", swapped},
        {"longer numbers", ends_too_late},
        {"a symlink", link_to_it},
        {"a hard link", second_name},
        {"others may write", writable},
        {"somebody else's", foreign},
        {"a folder", folder},
        {"a pipe", pipe_there},
    };
    const struct place *place = *state;
    struct registry *full;
    fill(place);
    full = in_full(place);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct registry *registry = NULL;
        print_message("%s\n", rows[i].name);
        fill(place);
        char *path = stamp_path(place), *other = mem_format("%s.real", path);
        rows[i].put(path);
        struct store *store = open_store(place->path, true, &registry);
        assert_int_equal(asleep(registry), 0);
        assert_same_records(registry, full);
        save(store, registry);
        registry_free(registry);
        store_free(store);
        rmdir(path);
        unlink(path);
        unlink(other);
        free(path);
        free(other);
    }
    registry_free(full);
}

static void changed_by_hand(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    struct store *store;
    fill(place);
    char *accounts = path_in(place, "accounts.jsonl");
    replace(place->path, "pop.example.jp", "pop.example.jq"); /* of the same size */
    store = open_store(place->path, false, &registry);
    assert_int_equal(asleep(registry), ACCOUNTS);
    assert_true(
        record_is(registry_at(registry, RECORD_SERVER, 0), FIELD_RECEIVE_HOST, "pop.example.jq"));
    registry_free(registry);
    store_free(store);
    replace(accounts, "a7@", "a0@");
    store = open_store(place->path, false, &registry);
    assert_int_equal(asleep(registry), 0);
    registry_free(registry);
    store_free(store);
    free(accounts);
}

/* Stamps that lie
 * ---------------------------------------------------------------------------------- */

/* A stamp that says that whatever is there was read and was right. */
static void forge(const struct place *place)
{
    struct stamp stamp = {0};
    char *path = stamp_path(place), *beside = path_in(place, "accounts.jsonl");
    assert_true(file_look(place->path, 64 << 20, &stamp.settings.mark, NULL));
    assert_true(file_look(beside, 64 << 20, &stamp.accounts.mark, NULL));
    stamp_write(&stamp, path, place->path);
    free(path);
    free(beside);
}

/* In a child: 0 everything was read and woken, 3 refused as ever, 78 it ended in order. */
static int read_all(const struct place *place)
{
    int status;
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct registry *registry = NULL;
        struct store *store = store_new(place->path);
        if (freopen("/dev/null", "w", stderr) == NULL ||
            !store_load(store, &registry, NULL, NULL, NULL))
            _exit(REFUSED);
        for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
            registry_wake(registry, kind, 0, SIZE_MAX);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static bool reads_in_full(const struct place *place)
{
    struct registry *registry = NULL;
    char *path = stamp_path(place);
    struct store *store = store_new(place->path);
    unlink(path);
    bool done = store_load(store, &registry, NULL, NULL, NULL);
    registry_free(registry);
    store_free(store);
    free(path);
    return done;
}

static void lies(void **state)
{
    static const struct {
        const char *file, *from, *to;
        int status;
    } rows[] = {
        {"settings.json", "\"port\": 995", "\"port\": 99500", ENDED},
        {"settings.json", "\"port\": 995", "\"port\": \"x\"", ENDED},
        {"settings.json", "\"name\": \"営業\"", "\"name\": \"営業\", \"name\": \"B\"", ENDED},
        {"settings.json", "\"name\": \"営業\"", "\"name\": \"\xff\xff\xff\"", ENDED},
        {"settings.json", "\"name\"", "\"password\": \"x\", \"name\"", ENDED},
        {"settings.json", "\"encryption\": \"tls\"", "\"encryption\": tls", ENDED},
        {"settings.json", "\"code\": \"s2\"", "\"code\": \"s1\"", REFUSED},
        {"settings.json", "\"code\": \"s2\"", "\"code\": \"S1\"", REFUSED},
        {"settings.json", "\"id\": 2,", "\"id\": 1,", REFUSED},
        {"settings.json", "\"id\": 2,", "\"id\": 0,", REFUSED},
        {"settings.json", "\"id\": 2,", "\"id\": 99999999999,", REFUSED},
        {"settings.json", "\"id\": 2,", "\"id\": 4294967297,", REFUSED},
        {"settings.json", "\"id\": 2,", "", REFUSED},
        {"settings.json", "\"next_server_id\": 151", "\"next_server_id\": 7", REFUSED},
        {"settings.json", "\"version\": 1", "\"version\": 2", REFUSED},
        {"settings.json", "\n  ],", "\n  ,", REFUSED},
        {"settings.json", "\n    },\n", "\n    }\n", REFUSED},
        {"settings.json", "\n    },\n", "\n    },,\n", REFUSED},
        {"settings.json", "\n    },\n", "\n    }, 7,\n", REFUSED},
        {"settings.json", "\"servers\": [", "\"servers\": [ 1,", REFUSED},
        {"settings.json", "\"servers\": [", "\"servers\": {", REFUSED},
        {"settings.json", "\"oauth_servers\": []", "\"oauth_servers\": [{}]", REFUSED},
        {"accounts.jsonl", "\"server_id\": 1", "\"server_id\": \"1\"", ENDED},
        {"accounts.jsonl", "\"address\": \"a9@", "\"address\": \"a9@@", ENDED},
        {"accounts.jsonl", "\"address\": \"a9@", "\"secret\": \"a9@", ENDED},
        {"accounts.jsonl", "{\"id\": 2,", "{\"id\": 1,", REFUSED},
        {"accounts.jsonl", "{\"id\": 2,", "{\"id\": -2,", REFUSED},
        {"accounts.jsonl", "{\"id\": 2,", "{\"id\": 2.5,", REFUSED},
        {"accounts.jsonl", "{\"id\": 2,", "{\"ib\": 2,", REFUSED},
        {"accounts.jsonl", "{\"id\": 2,", "[\"id\": 2,", REFUSED},
        {"accounts.jsonl", "}\n{\"id\": 2,", "}{\"id\": 2,", ENDED},
        {"accounts.jsonl", "\n{\"id\": 2,", "\n\"\n{\"id\": 2,", REFUSED},
    };
    const struct place *place = *state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        fill(place);
        char *path = path_in(place, rows[i].file), *stamp = stamp_path(place);
        replace(path, rows[i].from, rows[i].to);
        char *before = slurp(path, NULL);
        forge(place);
        int status = read_all(place);
        if (status != rows[i].status)
            fail_msg("%s -> %s: %d instead of %d", rows[i].from, rows[i].to, status,
                     rows[i].status);
        /* Nothing was written; the stamp that lied is gone, and all is read and told again. */
        char *after = slurp(path, NULL);
        assert_string_equal(before, after);
        assert_true(status == REFUSED || access(stamp, F_OK) != 0);
        assert_false(reads_in_full(place));
        assert_int_equal(unlink(path), 0);
        free(before);
        free(after);
        free(path);
        free(stamp);
    }
}

/* A brace that somebody moved joins two records for whoever looks at the layout alone: what was
 * read in full gets no stamp then, and every record stays. */
static void another_layout_is_not_stamped(void **state)
{
    const struct place *place = *state;
    fill(place);
    replace(place->path, "\n    },\n    {\n      \"id\": 3,", "\n   },\n    {\n      \"id\": 3,");
    for (int i = 0; i < 3; i++) {
        struct registry *registry = NULL;
        store_free(open_store(place->path, true, &registry));
        assert_int_equal(registry_count(registry, RECORD_SERVER), SERVERS);
        assert_string_equal(record_get(registry_at(registry, RECORD_SERVER, 2), FIELD_CODE), "s3");
        registry_free(registry);
        assert_int_equal(read_all(place), 0);
    }
}

/* The kept files, each as settings or accounts, with a stamp that says that they are right: good
 * ones are the same, bad ones never pass. */
static size_t play_folder(const struct place *place, const char *folder, bool strange_layouts)
{
    DIR *list = opendir(folder);
    struct dirent *entry;
    size_t count = 0;
    assert_non_null(list);
    while ((entry = readdir(list)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        char *from = mem_format("%s/%s", folder, entry->d_name);
        char *accounts = path_in(place, "accounts.jsonl");
        size_t length;
        char *bytes = slurp(from, &length);
        bool lines = store_holds_accounts(from);
        unlink(place->path);
        unlink(accounts);
        FILE *file = fopen(lines ? accounts : place->path, "w");
        assert_non_null(file);
        assert_int_equal(fwrite(bytes, 1, length, file), length);
        assert_int_equal(fclose(file), 0);
        forge(place);
        int status = read_all(place);
        struct registry *stamped = NULL, *full = NULL;
        if (status == 0) {
            store_free(open_store(place->path, false, &stamped));
            assert_true(reads_in_full(place));
            store_free(open_store(place->path, false, &full));
            assert_same_records(stamped, full);
        } else if (reads_in_full(place)) {
            /* Right, and laid out as no save does it: it gets no stamp of this program's, and where
             * one is forged a session ends in order, or refuses it. */
            if (!strange_layouts || (status != ENDED && status != REFUSED))
                fail_msg("%s is good without a stamp", from);
        }
        registry_free(stamped);
        registry_free(full);
        count++;
        free(bytes);
        free(from);
        free(accounts);
    }
    closedir(list);
    return count;
}

static void kept_files(void **state)
{
    const struct place *place = *state;
    assert_true(play_folder(place, DATA "good", false) >= 40);
    assert_true(play_folder(place, DATA "bad", false) >= 200);
    assert_true(play_folder(place, DATA "beyond-schema", false) >= 30);
    assert_true(play_folder(place, "tests/fuzz/corpus/json", true) >= 10);
}

/* Saves from sleep
 * ---------------------------------------------------------------------------------- */

static void rename_record(struct registry *registry, enum record_kind kind, size_t position)
{
    struct record *copy = record_copy(registry_at(registry, kind, position));
    assert_true(record_set(copy, record_kinds[kind].title, "another", ORIGIN_USER, NULL));
    assert_true(registry_replace(registry, copy, NULL));
}

/* What is unknown stays, in records that are changed and in those that sleep on, also where one
 * was taken away and came back. */
static void unknown_keys_stay(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL, *undo;
    fill(place);
    char *accounts = path_in(place, "accounts.jsonl");
    replace(place->path, "\"code\": \"s2\",", "\"code\": \"s2\", \"x-two\": {\"a\": [1]},");
    replace(place->path, "\"code\": \"s3\",", "\"code\": \"s3\", \"x-three\": 3,");
    replace(place->path, "{\n  \"version\": 1,", "{\n  \"version\": 1, \"x-top\": 0,");
    replace(accounts, "{\"id\": 5,", "{\"id\": 5, \"x-five\": 5,");
    replace(accounts, "{\"id\": 6,", "{\"id\": 6, \"x-six\": 6,");
    /* Laid out by us first, so that it is stamped. */
    struct store *store = open_store(place->path, true, &registry);
    rename_record(registry, RECORD_SERVER, 100);
    save(store, registry);
    registry_free(registry);
    store_free(store);
    store = open_store(place->path, true, &registry);
    assert_int_equal(asleep(registry), SERVERS + ACCOUNTS);
    rename_record(registry, RECORD_SERVER, 1);
    rename_record(registry, RECORD_ACCOUNT, 4);
    assert_int_equal(asleep(registry), SERVERS + ACCOUNTS - 2);
    undo = registry_copy(registry);
    registry_remove(registry, RECORD_SERVER, 2);
    save(store, registry);
    char *text = slurp(place->path, NULL);
    assert_null(strstr(text, "x-three"));
    free(text);
    save(store, undo);
    text = slurp(place->path, NULL);
    assert_non_null(
        strstr(text, "\"x-two\": {\n        \"a\": [\n          1\n        ]\n      }"));
    assert_non_null(strstr(text, "\"x-three\": 3"));
    assert_non_null(strstr(text, "\"x-top\": 0"));
    free(text);
    text = slurp(accounts, NULL);
    assert_non_null(strstr(text, "\"x-five\": 5"));
    assert_non_null(strstr(text, "\"x-six\": 6"));
    free(text);
    assert_true(asleep(undo) > SERVERS + ACCOUNTS - 10);
    registry_free(registry);
    registry_free(undo);
    store_free(store);
    /* And the same is said without the stamp. */
    struct registry *full = NULL;
    store_free(open_store(place->path, false, &registry));
    assert_int_equal(asleep(registry), SERVERS + ACCOUNTS);
    assert_true(reads_in_full(place));
    store_free(open_store(place->path, false, &full));
    assert_int_equal(asleep(full), 0);
    assert_same_records(registry, full);
    registry_free(registry);
    registry_free(full);
    free(accounts);
}

/* Whatever is done to records asleep, the file is what it is when all of them are awake. */
static void saved_as_if_awake(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    for (int step = 0; step < 6; step++) {
        char *texts[2];
        for (int awake = 0; awake < 2; awake++) {
            fill(place);
            char *path = stamp_path(place);
            if (awake)
                assert_int_equal(unlink(path), 0);
            struct store *store = open_store(place->path, true, &registry);
            assert_int_equal(asleep(registry), awake ? 0 : SERVERS + ACCOUNTS);
            if (step == 1)
                rename_record(registry, RECORD_SERVER, 33);
            if (step == 2)
                registry_remove(registry, RECORD_SERVER, 33);
            if (step == 3)
                registry_move(registry, RECORD_SERVER, (const size_t[]){5, 9}, 2, 70);
            if (step == 4)
                add(registry, RECORD_SERVER, 777);
            if (step == 5)
                registry_remove_all(registry, RECORD_SERVER);
            save(store, registry);
            texts[awake] = slurp(place->path, NULL);
            char *would = store_write_text(store, registry);
            assert_string_equal(would, texts[awake]);
            free(would);
            bool changed = true;
            assert_true(store_changed(store, &changed, NULL));
            assert_false(changed);
            registry_free(registry);
            store_free(store);
            assert_int_equal(read_all(place), 0);
            free(path);
        }
        assert_string_equal(texts[0], texts[1]);
        free(texts[0]);
        free(texts[1]);
    }
}

/* A folder that somebody has sent, stamp and all: what is beside it was not read by us. */
static void the_stamp_of_a_copy(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    fill(place);
    char *accounts = path_in(place, "accounts.jsonl");
    const char *const files[] = {place->path, accounts};
    for (size_t i = 0; i < 2; i++) {
        size_t length;
        char *bytes = slurp(files[i], &length), *was = mem_format("%s.was", files[i]);
        assert_int_equal(rename(files[i], was), 0); /* else the copy may get its number again */
        assert_true(file_create(files[i], bytes, length, NULL));
        free(bytes);
        free(was);
    }
    struct store *store = open_store(place->path, false, &registry);
    assert_int_equal(asleep(registry), 0);
    registry_free(registry);
    store_free(store);
    free(accounts);
}

/* An unchanged file that is read again is the same records. */
static void the_same_again(void **state)
{
    const struct place *place = *state;
    struct registry *first = NULL, *second = NULL;
    fill(place);
    struct store *store = open_store(place->path, false, &first);
    assert_true(store_load(store, &second, NULL, NULL, NULL));
    assert_true(registry_same(first, second, RECORD_ACCOUNT));
    assert_true(registry_same(first, second, RECORD_SERVER));
    assert_int_equal(asleep(second), SERVERS + ACCOUNTS);
    registry_free(first);
    store_free(store);
    registry_wake(second, RECORD_SERVER, 0, 3); /* the text outlives its store */
    registry_free(second);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)
    const struct CMUnitTest tests[] = {
        TEST(asleep_until_looked_at),
        TEST(peeks_as_the_record_says),
        TEST(nothing_without_the_lock),
        TEST(not_worth_one),
        TEST(hostile_stamps),
        TEST(changed_by_hand),
        TEST(lies),
        TEST(another_layout_is_not_stamped),
        TEST(kept_files),
        TEST(unknown_keys_stay),
        TEST(saved_as_if_awake),
        TEST(the_stamp_of_a_copy),
        TEST(the_same_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
