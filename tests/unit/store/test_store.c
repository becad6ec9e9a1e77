/* The settings file on disk: where it is, who may write it, what becomes of it. */
#include "support.h"

#include "base/clock.h"

#include <pwd.h>
#include <sys/socket.h>
#include <sys/un.h>

static struct record *make_server(const char *code)
{
    struct record *server = record_new(RECORD_SERVER);
    assert_true(record_set(server, FIELD_CODE, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_NAME, "本社メール", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_HOST, "smtp.example.co.jp", ORIGIN_USER, NULL));
    return server;
}

static struct registry *make_registry(size_t count)
{
    struct registry *registry = registry_new();
    for (size_t i = 0; i < count; i++) {
        char code[32];
        snprintf(code, sizeof(code), "server-%zu", i);
        assert_true(registry_add(registry, make_server(code), NULL));
    }
    return registry;
}

/* A session that may save, with the file read. */
static void save_count(const char *path, size_t count)
{
    struct err err = {0};
    struct registry *old, *new = make_registry(count);
    struct store *store = open_store(path, true, &old);
    if (!store_save(store, new, false, &err))
        fail_msg("%s", err.text);
    registry_free(old);
    registry_free(new);
    store_free(store);
}

static size_t count_in(const char *path)
{
    struct err err = {0};
    struct registry *registry;
    struct store *store = store_new(path);
    if (!store_load(store, &registry, NULL, NULL, &err))
        fail_msg("%s", err.text);
    size_t count = registry_count(registry, RECORD_SERVER);
    registry_free(registry);
    store_free(store);
    return count;
}

static void expect_path(const char *file, bool system, const char *wanted)
{
    char *path = NULL;
    assert_true(store_path(file, system, &path, NULL));
    assert_string_equal(path, wanted);
    free(path);
}

static void test_path(void **state)
{
    (void)state;
    setenv("HOME", "/home/taro", 1);
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("MAILSETUP_FILE");
    expect_path(NULL, false, "/home/taro/.config/mailsetup/settings.json");
    setenv("XDG_CONFIG_HOME", "relative", 1);
    expect_path(NULL, false, "/home/taro/.config/mailsetup/settings.json");
    setenv("XDG_CONFIG_HOME", "/config", 1);
    expect_path(NULL, false, "/config/mailsetup/settings.json");
    expect_path(NULL, true, "/etc/mailsetup/settings.json");
    setenv("MAILSETUP_FILE", "/tmp/other.json", 1);
    expect_path(NULL, true, "/tmp/other.json");
    expect_path("x.json", true, "x.json");
    setenv("MAILSETUP_FILE", "", 1);
    expect_path(NULL, true, "/etc/mailsetup/settings.json");
    unsetenv("MAILSETUP_FILE");
    unsetenv("XDG_CONFIG_HOME");
}

static void test_nothing_is_written_by_reading(void **state)
{
    struct place *place = *state;
    assert_int_equal(count_in(place->path), 0);
    assert_int_equal(entries_of(place->folder), 0);
    spill(place->path, "{\"version\":1,\"next_server_id\":5,\"servers\":[]}");
    assert_int_equal(count_in(place->path), 0);
    char *bytes = slurp(place->path, NULL);
    assert_string_equal(bytes, "{\"version\":1,\"next_server_id\":5,\"servers\":[]}");
    assert_int_equal(entries_of(place->folder), 1);
    free(bytes);
}

static void test_first_save(void **state)
{
    struct place *place = *state;
    char *folder = path_in(place, "new/deep");
    char *path = path_in(place, "new/deep/settings.json");
    mode_t mask = umask(0);
    save_count(path, 2);
    umask(mask);
    assert_int_equal(count_in(path), 2);
    assert_int_equal(mode_of(path), 0600);
    assert_int_equal(mode_of(folder), 0700);
    free(folder);
    free(path);
}

static void test_narrow_umask(void **state)
{
    struct place *place = *state;
    mode_t mask = umask(0777);
    save_count(place->path, 1);
    umask(mask);
    assert_int_equal(mode_of(place->path), 0600);
    save_count(place->path, 2);
    assert_int_equal(count_in(place->path), 2);
}

static void test_backup(void **state)
{
    struct place *place = *state;
    char *backup = path_in(place, "settings.json~");
    save_count(place->path, 1);
    assert_int_not_equal(access(backup, F_OK), 0);
    char *first = slurp(place->path, NULL);
    save_count(place->path, 3);
    char *kept = slurp(backup, NULL);
    assert_string_equal(first, kept);
    assert_int_equal(mode_of(backup), 0600);
    assert_int_equal(count_in(place->path), 3);
    assert_int_equal(entries_of(place->folder), 3); /* the file, its backup, the lock */
    free(first);
    free(kept);
    free(backup);
}

static void test_exposed(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    save_count(place->path, 1);
    struct store *store = open_store(place->path, true, &registry);
    assert_false(store_exposed(store));
    registry_free(registry);
    store_free(store);
    assert_int_equal(chmod(place->path, 0644), 0);
    store = open_store(place->path, true, &registry);
    assert_true(store_exposed(store));
    assert_true(store_save(store, registry, false, NULL));
    assert_false(store_exposed(store));
    assert_int_equal(mode_of(place->path), 0600);
    registry_free(registry);
    store_free(store);
}

static void test_symlink_survives(void **state)
{
    struct place *place = *state;
    char *real = path_in(place, "real.json");
    assert_int_equal(symlink("real.json", place->path), 0);
    save_count(place->path, 1);
    struct stat status;
    assert_int_equal(lstat(place->path, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_int_equal(count_in(real), 1);
    free(real);
}

static void expect_no_file(const char *path, const char *says)
{
    struct err err = {0};
    struct registry *registry = NULL;
    struct store *store = store_new(path);
    assert_false(store_load(store, &registry, NULL, NULL, &err));
    assert_int_equal(err.code, ERR_SETTINGS);
    if (strstr(err.text, says) == NULL)
        fail_msg("%s", err.text);
    assert_null(registry);
    store_free(store);
}

static void test_what_is_no_file(void **state)
{
    struct place *place = *state;
    expect_no_file(place->folder, "is a folder");
    assert_int_equal(mkfifo(place->path, 0600), 0);
    expect_no_file(place->path, "is a pipe");
    assert_int_equal(unlink(place->path), 0);
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    snprintf(name.sun_path, sizeof(name.sun_path), "%s", place->path);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(fd, (struct sockaddr *)&name, sizeof(name)), 0);
    expect_no_file(place->path, "is a socket");
    close(fd);
    expect_no_file("/dev/null", "is a device");
}

static void test_a_bad_file_is_told_and_kept(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct registry *registry = NULL, *other = make_registry(1);
    static const char text[] =
        "{\"version\": 1, \"next_server_id\": 1, \"servers\": [],\n\"version\": 1}";
    spill(place->path, text);
    struct store *store = store_new(place->path);
    assert_true(store_lock(store, NULL, NULL));
    assert_false(store_load(store, &registry, NULL, NULL, &err));
    assert_int_equal(err.code, ERR_SETTINGS);
    assert_non_null(strstr(err.text, place->path));
    assert_non_null(strstr(err.text, "line 2: version: This key is there twice."));
    assert_false(store_save(store, other, false, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    char *bytes = slurp(place->path, NULL);
    assert_string_equal(bytes, text);
    free(bytes);
    assert_true(store_save(store, other, true, &err));
    assert_int_equal(count_in(place->path), 1);
    registry_free(other);
    store_free(store);
}

static void test_too_large(void **state)
{
    struct place *place = *state;
    int fd = open(place->path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    assert_int_equal(ftruncate(fd, (64 << 20) + 1), 0);
    close(fd);
    expect_no_file(place->path, "too large");
}

/* A newer version is never written over, whatever the user says. */
static void test_newer_is_never_overwritten(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct registry *registry;
    static const char text[] = "{\"version\": 2, \"what\": [\"nobody\", \"knows\"]}";
    save_count(place->path, 1);
    struct store *store = open_store(place->path, true, &registry);
    spill(place->path, text);
    assert_false(store_save(store, registry, true, &err));
    assert_int_equal(err.code, ERR_SETTINGS);
    assert_non_null(strstr(err.text, "newer"));
    char *bytes = slurp(place->path, NULL);
    assert_string_equal(bytes, text);
    free(bytes);
    registry_free(registry);
    store_free(store);
}

static void test_changed_on_disk(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct registry *registry, *again;
    bool changed = true;
    save_count(place->path, 1);
    struct store *store = open_store(place->path, true, &registry);
    assert_true(store_changed(store, &changed, &err));
    assert_false(changed);
    char *bytes = slurp(place->path, NULL);
    spill(place->path, "{\"version\":1,\"next_server_id\":9,\"servers\":[]}");
    assert_true(store_changed(store, &changed, &err));
    assert_true(changed);
    assert_false(store_save(store, registry, false, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    assert_non_null(strstr(err.text, "changed"));
    assert_int_equal(count_in(place->path), 0);
    assert_true(store_load(store, &again, NULL, NULL, &err));
    assert_true(store_save(store, registry, false, &err));
    assert_int_equal(count_in(place->path), 1);
    assert_true(store_save(store, registry, false, &err)); /* our own save is no change */
    assert_int_equal(unlink(place->path), 0);
    assert_true(store_changed(store, &changed, &err));
    assert_true(changed);
    assert_true(store_save(store, registry, true, &err));
    free(bytes);
    registry_free(again);
    registry_free(registry);
    store_free(store);
}

static void test_same_size_and_time(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    struct stat status;
    bool changed = false;
    spill(place->path, "{\"version\":1,\"next_server_id\":5,\"servers\":[]}");
    struct store *store = open_store(place->path, true, &registry);
    assert_int_equal(stat(place->path, &status), 0);
    spill(place->path, "{\"version\":1,\"next_server_id\":6,\"servers\":[]}");
    struct timespec times[2] = {status.st_atim, status.st_mtim};
    assert_int_equal(utimensat(AT_FDCWD, place->path, times, 0), 0);
    assert_true(store_changed(store, &changed, NULL));
    assert_true(changed);
    registry_free(registry);
    store_free(store);
}

static void test_second_session(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct lock_holder held = {0};
    struct registry *registry = make_registry(1);
    clock_hold(0, 1764000000000);
    struct store *first = store_new(place->path), *second = store_new(place->path);
    assert_true(store_lock(first, &held, &err));
    assert_true(store_lock(first, &held, &err));
    assert_true(store_locked(first));
    assert_false(store_lock(second, &held, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    assert_false(store_locked(second));
    assert_int_equal(held.pid, getpid());
    assert_int_equal(held.since_ms, 1764000000000);
    const struct passwd *user = getpwuid(geteuid());
    char number[32];
    snprintf(number, sizeof(number), "%lu", (unsigned long)geteuid());
    assert_string_equal(held.user, user != NULL ? user->pw_name : number);
    assert_true(strlen(held.tty) > 0);
    assert_non_null(strstr(err.text, held.user));
    assert_false(store_save(second, registry, true, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    store_free(first);
    assert_true(store_lock(second, &held, &err));
    assert_int_equal(held.pid, 0);
    assert_true(store_save(second, registry, false, &err));
    store_free(second);
    registry_free(registry);
}

static void test_lock_by_another_link(void **state)
{
    struct place *place = *state;
    char *link = path_in(place, "link.json");
    save_count(place->path, 1);
    assert_int_equal(symlink("settings.json", link), 0);
    struct store *first = store_new(place->path), *second = store_new(link);
    assert_true(store_lock(first, NULL, NULL));
    assert_false(store_lock(second, NULL, NULL));
    store_free(first);
    store_free(second);
    free(link);
}

/* The same where the link leads to nothing yet: both would write the first file. */
static void test_lock_by_a_dangling_link(void **state)
{
    struct place *place = *state;
    char *linked = path_in(place, "linked.json");
    assert_int_equal(symlink("settings.json", linked), 0);
    struct store *first = store_new(place->path), *second = store_new(linked);
    assert_true(store_lock(first, NULL, NULL));
    assert_false(store_lock(second, NULL, NULL));
    store_free(second);
    store_free(first);
    free(linked);
}

/* A lock file that was removed is no lock any more: the session takes it anew before it saves, and
 * cannot when another was quicker. */
static void test_lock_file_removed(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct registry *registry;
    char *lock = path_in(place, "settings.json.lock");
    struct store *first = open_store(place->path, true, &registry);
    struct store *second = store_new(place->path);
    assert_int_equal(mode_of(lock), 0600);
    assert_int_equal(unlink(lock), 0);
    assert_true(store_save(first, registry, false, &err));
    assert_int_equal(access(lock, F_OK), 0);
    assert_int_equal(unlink(lock), 0);
    assert_true(store_lock(second, NULL, &err));
    assert_false(store_save(first, registry, false, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    assert_false(store_locked(first));
    registry_free(registry);
    store_free(first);
    store_free(second);
    free(lock);
}

static void test_lock_that_is_no_file(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    char *lock = path_in(place, "settings.json.lock"), *victim = path_in(place, "victim");
    struct store *store = store_new(place->path);
    spill(victim, "mine");
    assert_int_equal(symlink("victim", lock), 0);
    assert_false(store_lock(store, NULL, &err));
    assert_non_null(strstr(err.text, lock));
    char *bytes = slurp(victim, NULL);
    assert_string_equal(bytes, "mine");
    assert_int_equal(unlink(lock), 0);
    assert_int_equal(link(victim, lock), 0);
    assert_false(store_lock(store, NULL, &err));
    assert_non_null(strstr(err.text, "not a regular file of its own"));
    char *still = slurp(victim, NULL);
    assert_string_equal(still, "mine");
    free(still);
    assert_int_equal(unlink(lock), 0);
    assert_int_equal(mkfifo(lock, 0600), 0);
    assert_false(store_lock(store, NULL, &err));
    assert_non_null(strstr(err.text, "not a regular file"));
    store_free(store);
    free(bytes);
    free(lock);
    free(victim);
}

/* What root makes in a user's folder does not lock the user out. Only root can try it; for anybody
 * else there is nothing to hand over. */
static void test_lock_made_by_root(void **state)
{
    struct place *place = *state;
    struct stat status;
    char *lock = path_in(place, "settings.json.lock");
    struct store *store = store_new(place->path);
    uid_t owner = geteuid() == 0 ? 12345 : geteuid();
    assert_int_equal(chown(place->folder, owner, (gid_t)-1), 0);
    assert_true(store_lock(store, NULL, NULL));
    assert_int_equal(stat(lock, &status), 0);
    assert_int_equal(status.st_uid, owner);
    assert_int_equal(status.st_mode & 07777, 0600);
    store_free(store);
    free(lock);
}

static void test_unreadable_holder(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct lock_holder held = {.pid = 7};
    char *lock = path_in(place, "settings.json.lock");
    struct store *first = store_new(place->path), *second = store_new(place->path);
    assert_true(store_lock(first, NULL, NULL));
    spill(lock, "nonsense");
    assert_false(store_lock(second, &held, &err));
    assert_int_equal(held.pid, 0);
    assert_int_equal(err.code, ERR_LOCKED);
    store_free(first);
    store_free(second);
    free(lock);
}

static void test_unknown_keys_through_the_store(void **state)
{
    struct place *place = *state;
    struct registry *registry;
    size_t length;
    char *given = slurp(DATA "good/unknown-keys.json", &length);
    spill(place->path, given);
    struct store *store = open_store(place->path, true, &registry);
    struct record *other = make_server("other");
    assert_true(registry_add(registry, other, NULL));
    char *text = store_write_text(store, registry);
    assert_true(store_save(store, registry, false, NULL));
    char *saved = slurp(place->path, NULL);
    assert_string_equal(text, saved);
    assert_non_null(strstr(saved, "\"x-note\": \"kept\""));
    assert_non_null(strstr(saved, "\"trust\": {\"verify\": \"none\", \"why\": \"lab\"}"));
    assert_non_null(strstr(saved, "\"colour\": \"blue\""));
    registry_free(registry);
    store_free(store);
    free(given);
    free(text);
    free(saved);
}

/* What could not be read again is not written. */
static void test_unsaveable_server(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct registry *registry;
    struct record *server = record_new(RECORD_SERVER);
    save_count(place->path, 1);
    struct store *store = open_store(place->path, true, &registry);
    assert_true(record_set(server, FIELD_CODE, "x", ORIGIN_USER, NULL));
    if (!registry_add(registry, server, NULL))
        record_free(server);
    else {
        assert_false(store_save(store, registry, false, &err));
        assert_int_equal(err.code, ERR_SETTINGS);
        assert_non_null(strstr(err.text, "servers[1]"));
    }
    assert_int_equal(count_in(place->path), 1);
    registry_free(registry);
    store_free(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_path),
        TEST(test_nothing_is_written_by_reading),
        TEST(test_first_save),
        TEST(test_narrow_umask),
        TEST(test_backup),
        TEST(test_exposed),
        TEST(test_symlink_survives),
        TEST(test_what_is_no_file),
        TEST(test_a_bad_file_is_told_and_kept),
        TEST(test_too_large),
        TEST(test_newer_is_never_overwritten),
        TEST(test_changed_on_disk),
        TEST(test_same_size_and_time),
        TEST(test_second_session),
        TEST(test_lock_by_another_link),
        TEST(test_lock_by_a_dangling_link),
        TEST(test_lock_file_removed),
        TEST(test_lock_that_is_no_file),
        TEST(test_lock_made_by_root),
        TEST(test_unreadable_holder),
        TEST(test_unknown_keys_through_the_store),
        TEST(test_unsaveable_server),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
