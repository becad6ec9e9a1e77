/* facts.json: kept, joined with what others wrote, bounded, and never trusted. */
#include "base/clock.h"
#include "store/facts.h"
#include "support.h"

#include <sys/file.h>
#include <sys/wait.h>

static struct facts *one(const char *endpoint, int64_t seen_ms, const char *mechanisms)
{
    struct facts *facts = facts_new();
    free(facts->endpoint);
    facts->endpoint = mem_copy(endpoint);
    facts->seen_ms = seen_ms;
    free(facts->mechanisms);
    facts->mechanisms = mem_copy(mechanisms);
    return facts;
}

static void put(struct facts_file *file, const char *endpoint, int64_t seen_ms,
                const char *mechanisms)
{
    struct facts *facts = one(endpoint, seen_ms, mechanisms);
    facts_file_put(file, facts);
    facts_free(facts);
}

static struct facts_file *opened(const char *path)
{
    struct facts_file *file = facts_file_new(path);
    struct err err = {0};
    if (!facts_file_read(file, &err))
        fail_msg("%s", err.text);
    return file;
}

static void save(struct facts_file *file)
{
    struct err err = {0};
    if (!facts_file_save(file, &err))
        fail_msg("%s", err.text);
    assert_false(facts_file_changed(file));
}

static void assert_mechanisms(const struct facts_file *file, const char *endpoint,
                              const char *value)
{
    const struct facts *facts = facts_file_find(file, endpoint);
    if (value == NULL) {
        assert_null(facts);
        return;
    }
    assert_non_null(facts);
    assert_string_equal(facts->mechanisms, value);
}

static void test_kept(void **state)
{
    char *path = path_in(*state, "below/mailsetup/facts.json");
    char *folder = path_in(*state, "below/mailsetup");
    struct facts_file *file = opened(path);
    assert_false(facts_file_changed(file));
    save(file); /* nothing to save makes no file */
    assert_int_equal(access(folder, F_OK), -1);
    put(file, "pop3 a:995 tls", 5, "PLAIN");
    put(file, "pop3 a:995 tls", 6, "LOGIN");
    assert_true(facts_file_changed(file));
    assert_mechanisms(file, "pop3 a:995 tls", "LOGIN");
    save(file);
    assert_int_equal(mode_of(path), 0600);
    assert_int_equal(mode_of(folder), 0700);
    facts_file_free(file);
    file = opened(path);
    assert_mechanisms(file, "pop3 a:995 tls", "LOGIN");
    assert_mechanisms(file, "pop3 b:995 tls", NULL);
    assert_int_equal(facts_file_find(file, "pop3 a:995 tls")->seen_ms, 6);
    facts_file_free(file);
    free(folder);
    free(path);
}

/* A thousand checks of one server write nothing; what is new, or was last seen long ago, does. */
static void test_nothing_new(void **state)
{
    const int64_t day = INT64_C(86400000);
    static const struct {
        const char *endpoint, *mechanisms;
        int64_t later_ms;
        bool news;
    } cases[] = {
        {"a", "PLAIN", 0, false},
        {"a", "PLAIN", FACTS_FRESH_MS - 1, false},
        {"a", "", 1, false},
        {"a", "PLAIN", FACTS_FRESH_MS, true},
        {"a", "PLAIN", -1, true}, /* the clock was put back */
        {"a", "LOGIN", 1, true},
        {"b", "PLAIN", 1, true},
    };
    char *path = path_in(*state, "facts.json");
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct facts_file *file = opened(path);
        put(file, "a", (int64_t)(i + 1) * day, "PLAIN");
        save(file);
        put(file, cases[i].endpoint, (int64_t)(i + 1) * day + cases[i].later_ms,
            cases[i].mechanisms);
        if (facts_file_changed(file) != cases[i].news)
            fail_msg("case %zu", i);
        assert_mechanisms(file, "a", i == 5 ? "LOGIN" : "PLAIN");
        facts_file_free(file);
    }
    /* Nor does one that is checked every minute stay what it was for ever. */
    struct facts_file *file = opened(path);
    int64_t last = facts_file_find(file, "a")->seen_ms;
    for (int minute = 1; minute <= 60; minute++)
        put(file, "a", last + minute * INT64_C(60000), "PLAIN");
    assert_true(facts_file_changed(file));
    facts_file_free(file);
    free(path);
}

static void test_unknown_keys(void **state)
{
    char *path = path_in(*state, "facts.json");
    struct facts_file *file;
    char *text;
    spill(path, "{\"later\": [1.50], \"version\": 1, \"endpoints\": [\n"
                "{\"endpoint\": \"b\", \"seen_ms\": 1, \"mine\": {\"x\": null}},\n"
                "{\"endpoint\": \"a\", \"seen_ms\": 1, \"mechanisms\": \"PLAIN\"}]}");
    file = opened(path);
    put(file, "b", 2, "PLAIN");
    put(file, "c", 2, "PLAIN");
    save(file);
    facts_file_free(file);
    text = slurp(path, NULL);
    assert_non_null(strstr(text, "\"later\": [\n    1.50\n  ]"));
    assert_non_null(strstr(text, "\"mine\": {\n        \"x\": null\n      }"));
    file = opened(path);
    assert_mechanisms(file, "a", "PLAIN");
    assert_mechanisms(file, "b", "PLAIN");
    assert_mechanisms(file, "c", "PLAIN");
    facts_file_free(file);
    free(text);
    free(path);
}

/* Once the clock was wrong: what is learnt today holds, and says when. */
static void test_from_the_future(void **state)
{
    const int64_t today = clock_wall_ms(), future = today + INT64_C(315360000000);
    char *path = path_in(*state, "facts.json");
    struct facts_file *file = opened(path);
    put(file, "a", future, "LOGIN");
    save(file);
    facts_file_free(file);
    file = opened(path);
    put(file, "a", today - 1000, "PLAIN");
    assert_int_equal(facts_file_find(file, "a")->seen_ms, today - 1000);
    save(file);
    facts_file_free(file);
    file = opened(path);
    assert_mechanisms(file, "a", "PLAIN");
    assert_int_equal(facts_file_find(file, "a")->seen_ms, today - 1000);
    facts_file_free(file);
    free(path);
}

/* Of two sessions each keeps what the other learnt, and of one endpoint the newer holds. */
static void test_two_sessions(void **state)
{
    char *path = path_in(*state, "facts.json");
    struct facts_file *one_session = opened(path), *other = opened(path);
    put(one_session, "mine", 10, "PLAIN");
    put(one_session, "both", 10, "OLDER");
    put(other, "theirs", 10, "LOGIN");
    put(other, "both", 20, "NEWER");
    save(other);
    save(one_session);
    assert_mechanisms(one_session, "theirs", "LOGIN"); /* it has seen it while writing */
    facts_file_free(one_session);
    facts_file_free(other);
    one_session = opened(path);
    assert_mechanisms(one_session, "mine", "PLAIN");
    assert_mechanisms(one_session, "theirs", "LOGIN");
    assert_mechanisms(one_session, "both", "NEWER");
    facts_file_free(one_session);
    free(path);
}

/* Many at once: nothing is lost, however their saves fall together. */
static void test_many_writers(void **state)
{
    enum { WRITERS = 8, ROUNDS = 20 };
    char *path = path_in(*state, "facts.json");
    for (int writer = 0; writer < WRITERS; writer++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child > 0)
            continue;
        struct facts_file *file = facts_file_new(path);
        struct err err = {0};
        int failed = !facts_file_read(file, &err);
        for (int round = 0; round < ROUNDS && !failed; round++) {
            char name[32];
            snprintf(name, sizeof(name), "%d-%d", writer, round);
            put(file, name, 1, "PLAIN");
            do {
                err.code = ERR_NONE;
                failed = !facts_file_save(file, &err);
            } while (err.code == ERR_LOCKED);
        }
        facts_file_free(file);
        _exit(failed);
    }
    for (int writer = 0; writer < WRITERS; writer++) {
        int status;
        assert_true(wait(&status) > 0);
        assert_int_equal(status, 0);
    }
    struct facts_file *file = opened(path);
    for (int writer = 0; writer < WRITERS; writer++)
        for (int round = 0; round < ROUNDS; round++) {
            char name[32];
            snprintf(name, sizeof(name), "%d-%d", writer, round);
            assert_mechanisms(file, name, "PLAIN");
        }
    facts_file_free(file);
    free(path);
}

static void test_locked(void **state)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    char *path = path_in(*state, "facts.json"), *lock = path_in(*state, "facts.json.lock");
    struct facts_file *file = opened(path);
    struct err err = {0};
    int fd = open(lock, O_RDWR | O_CREAT, 0600);
    assert_int_equal(fcntl(fd, F_OFD_SETLK, &whole), 0);
    put(file, "a", 1, "PLAIN");
    assert_false(facts_file_save(file, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    assert_true(facts_file_changed(file)); /* it is tried again */
    close(fd);
    save(file);
    facts_file_free(file);
    free(lock);
    free(path);
}

static void test_bounded(void **state)
{
    char *path = path_in(*state, "facts.json"), name[32];
    struct facts_file *file = opened(path);
    for (int i = 0; i < FACTS_ENDPOINTS_MAX + 50; i++) {
        snprintf(name, sizeof(name), "host%d", i);
        put(file, name, 1000 + i, "PLAIN");
    }
    put(file, "host49", 9999999, "LOGIN"); /* gone, and known anew */
    save(file);
    facts_file_free(file);
    file = opened(path);
    assert_mechanisms(file, "host48", NULL);
    assert_mechanisms(file, "host49", "LOGIN");
    assert_mechanisms(file, "host50", NULL); /* the oldest made room */
    assert_mechanisms(file, "host51", "PLAIN");
    facts_file_free(file);
    free(path);
}

/* Too much text in too many rows: the file can always be read again. */
static void test_bounded_bytes(void **state)
{
    char *path = path_in(*state, "facts.json"), name[32];
    char *huge = mem_new(FACTS_VALUE_MAX + 1, 1);
    struct facts_file *file = opened(path);
    memset(huge, 'X', FACTS_VALUE_MAX);
    for (int i = 0; i < 3000; i++) {
        snprintf(name, sizeof(name), "host%d", i);
        put(file, name, i, huge);
    }
    save(file);
    facts_file_free(file);
    file = opened(path);
    assert_mechanisms(file, "host2999", huge);
    assert_mechanisms(file, "host0", NULL);
    facts_file_free(file);
    free(huge);
    free(path);
}

static const char *const hostile[] = {
    "",
    "{",
    "[]",
    "{}",
    "{\"version\": 1}",
    "{\"version\": 0, \"endpoints\": []}",
    "{\"version\": \"1\", \"endpoints\": []}",
    "{\"version\": 1, \"endpoints\": {}}",
    "{\"version\": 1, \"endpoints\": [1]}",
    "{\"version\": 1, \"endpoints\": [{\"seen_ms\": 1}]}",
    "{\"version\": 1, \"endpoints\": [{\"endpoint\": \"\", \"seen_ms\": 1}]}",
    "{\"version\": 1, \"endpoints\": [{\"endpoint\": \"a\"}]}",
    "{\"version\": 1, \"endpoints\": [{\"endpoint\": \"a\", \"seen_ms\": -1}]}",
    "{\"version\": 1, \"endpoints\": [{\"endpoint\": \"a\", \"seen_ms\": 9223372036854775807}]}",
    "{\"version\": 1, \"endpoints\": [{\"endpoint\": \"a\", \"seen_ms\": 1, \"starttls\": true}]}",
    "{\"version\": 1, \"endpoints\": [{\"endpoint\": \"a\\u0000b\", \"seen_ms\": 1}]}",
    "{\"version\": 1, \"endpoints\": [{\"endpoint\": \"a\", \"seen_ms\": 1},"
    " {\"endpoint\": \"a\", \"seen_ms\": 2}]}",
    "{\"version\": 1, \"version\": 1, \"endpoints\": []}",
    "{\"version\": 1, \"endpoints\": []} x",
};

static void test_hostile(void **state)
{
    char *path = path_in(*state, "facts.json"), *bad = path_in(*state, "facts.json.bad");
    for (size_t i = 0; i < sizeof(hostile) / sizeof(hostile[0]); i++) {
        struct facts_file *file = facts_file_new(path);
        struct err err = {0};
        spill(path, hostile[i]);
        if (facts_file_read(file, &err))
            fail_msg("this was taken: %s", hostile[i]);
        assert_non_null(strstr(err.text, bad)); /* where it is now */
        assert_mechanisms(file, "a", NULL);
        assert_int_equal(access(bad, F_OK), 0);
        put(file, "a", 1, "PLAIN");
        save(file);
        facts_file_free(file);
        file = opened(path);
        assert_mechanisms(file, "a", "PLAIN");
        facts_file_free(file);
    }
    free(bad);
    free(path);
}

static void test_huge(void **state)
{
    char *path = path_in(*state, "facts.json");
    struct facts_file *file = facts_file_new(path);
    struct err err = {0};
    spill(path, "{}");
    assert_int_equal(truncate(path, FACTS_BYTES_MAX + 1), 0);
    assert_false(facts_file_read(file, &err));
    assert_int_equal(access(path, F_OK), -1);
    facts_file_free(file);
    free(path);
}

/* What must be left alone stays as it is, and is said once. */
static void assert_untouched(const char *path, const char *words)
{
    struct facts_file *file = facts_file_new(path);
    struct err err = {0};
    assert_false(facts_file_read(file, &err));
    if (strstr(err.text, words) == NULL)
        fail_msg("%s", err.text);
    put(file, "a", 1, "PLAIN");
    assert_false(facts_file_changed(file));
    assert_mechanisms(file, "a", "PLAIN"); /* in this session it is known all the same */
    facts_file_free(file);
}

static void test_newer(void **state)
{
    static const char text[] = "{\"version\": 2, \"places\": {}}";
    char *path = path_in(*state, "facts.json"), *now;
    spill(path, text);
    assert_untouched(path, "newer");
    now = slurp(path, NULL);
    assert_string_equal(now, text);
    free(now);
    free(path);
}

static void test_open_folder(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "facts.json");
    assert_int_equal(chmod(place->folder, 0777), 0);
    assert_untouched(path, place->folder);
    free(path);
}

/* A folder that is none: said, and nothing more is tried. */
static void test_no_folder(void **state)
{
    char *file_path = path_in(*state, "file"), *path = path_in(*state, "file/facts.json");
    struct facts_file *file = facts_file_new(path);
    struct err err = {0};
    spill(file_path, "");
    bool read = facts_file_read(file, &err);
    put(file, "a", 1, "PLAIN");
    if (read)
        assert_false(facts_file_save(file, &err));
    assert_true(*err.text != '\0');
    assert_false(facts_file_changed(file));
    facts_file_free(file);
    free(path);
    free(file_path);
}

/* Nothing is written through a link, and nothing read from what is no file. */
static void test_links(void **state)
{
    char *path = path_in(*state, "facts.json"), *lock = path_in(*state, "facts.json.lock");
    char *victim = path_in(*state, "victim"), *text;
    struct facts_file *file = opened(path);
    struct err err = {0};
    spill(victim, "mine");
    assert_int_equal(symlink(victim, lock), 0);
    put(file, "a", 1, "PLAIN");
    assert_false(facts_file_save(file, &err));
    text = slurp(victim, NULL);
    assert_string_equal(text, "mine");
    facts_file_free(file);
    assert_int_equal(mkfifo(path, 0600), 0);
    file = facts_file_new(path);
    assert_false(facts_file_read(file, &err));
    facts_file_free(file);
    free(text);
    free(victim);
    free(lock);
    free(path);
}

static void test_path(void **state)
{
    static const struct {
        const char *state, *home;
        bool system;
        const char *path;
    } rows[] = {
        {"/state", "/home/taro", false, "/state/mailsetup/facts.json"},
        {"relative", "/home/taro", false, "/home/taro/.local/state/mailsetup/facts.json"},
        {NULL, "/home/taro", false, "/home/taro/.local/state/mailsetup/facts.json"},
        {"/state", "/home/taro", true, "/var/lib/mailsetup/facts.json"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        if (rows[i].state != NULL)
            setenv("XDG_STATE_HOME", rows[i].state, 1);
        else
            unsetenv("XDG_STATE_HOME");
        setenv("HOME", rows[i].home, 1);
        char *path = facts_path(rows[i].system);
        assert_string_equal(path, rows[i].path);
        free(path);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(test_kept),
        TEST(test_nothing_new),
        TEST(test_unknown_keys),
        TEST(test_two_sessions),
        TEST(test_from_the_future),
        TEST(test_many_writers),
        TEST(test_locked),
        TEST(test_bounded),
        TEST(test_bounded_bytes),
        TEST(test_hostile),
        TEST(test_huge),
        TEST(test_newer),
        TEST(test_open_folder),
        TEST(test_no_folder),
        TEST(test_links),
        cmocka_unit_test(test_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
