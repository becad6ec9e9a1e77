/* What is kept beside the settings while accounts move to another server. */
#include "support.h"

#include "model/migration.h"
#include "store/journal.h"
#include "store/migration_files.h"

#include <sys/wait.h>

static struct store *locked_store(const struct place *place)
{
    struct store *store = store_new(place->path);
    assert_true(store_lock(store, NULL, NULL));
    return store;
}

static struct cells *table(const char *user)
{
    struct cells *cells = cells_new();
    cells_begin_row(cells, 1);
    cells_add(cells, "id");
    cells_add(cells, "username");
    cells_begin_row(cells, 2);
    cells_add(cells, "7");
    cells_add(cells, user);
    return cells;
}

/* The second takes the place of the first: what a killed session left there means nothing. */
static void test_round_trip(void **state)
{
    static const char *const users[] = {"taro", "=cmd|' /C calc'!A0", "太郎, \"x\"\r\ny"};
    struct place *place = *state;
    struct store *store = locked_store(place);
    char *path = path_in(place, "settings.json.migration-3.csv");
    for (size_t i = 0; i < sizeof users / sizeof *users; i++) {
        struct cells *cells = table(users[i]), *read = NULL;
        struct err err = {0};
        if (!migration_keep(store, 3, cells, &err) || !migration_kept(store, 3, &read, &err))
            fail_msg("%s", err.text);
        assert_int_equal(read->row_count, 2);
        assert_string_equal(cells_cell(read, 1, 0), "7");
        assert_string_equal(cells_cell(read, 1, 1), users[i]);
        assert_int_equal(mode_of(path), 0600);
        cells_free(cells);
        cells_free(read);
    }
    store_free(store);
    free(path);
}

static void test_none_is_told_from_a_bad_one(void **state)
{
    struct place *place = *state;
    struct store *store = locked_store(place);
    struct cells *read = NULL;
    struct err err = {0};
    char *path = path_in(place, "settings.json.migration-3.csv");
    assert_false(migration_kept(store, 3, &read, &err));
    assert_int_equal(err.code, ERR_NO_INPUT);
    assert_true(file_create(path, "id\r\n\0\r\n", 7, NULL));
    assert_false(migration_kept(store, 3, &read, &err));
    assert_int_equal(err.code, ERR_INPUT);
    store_free(store);
    free(path);
}

static void test_both_files_go(void **state)
{
    struct place *place = *state;
    struct store *store = locked_store(place);
    struct cells *cells = table("taro");
    char *csv = path_in(place, "settings.json.migration-3.csv");
    char *other = path_in(place, "settings.json.migration-31.csv");
    char *proof = migration_journal_path(store, 3);
    assert_true(migration_keep(store, 3, cells, NULL));
    assert_true(migration_keep(store, 31, cells, NULL));
    assert_true(file_create(proof, "", 0, NULL));
    assert_true(migration_files_remove(store, 3, NULL));
    assert_int_not_equal(access(csv, F_OK), 0);
    assert_int_not_equal(access(proof, F_OK), 0);
    assert_int_equal(access(other, F_OK), 0);
    assert_true(migration_files_remove(store, 3, NULL)); /* none is there: well */
    cells_free(cells);
    store_free(store);
    free(csv);
    free(other);
    free(proof);
}

static void test_only_with_the_lock(void **state)
{
    struct place *place = *state;
    struct store *first = locked_store(place), *second = store_new(place->path);
    struct cells *cells = table("taro");
    struct err err = {0};
    assert_true(migration_keep(first, 3, cells, NULL));
    assert_false(migration_keep(second, 3, cells, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    err = (struct err){0};
    assert_false(migration_files_remove(second, 3, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    cells_free(cells);
    store_free(first);
    store_free(second);
}

/* In /tmp anybody may make a file of any name before we do; what undoing would put back are
 * commands, too. */
static void test_of_somebody_else(void **state)
{
    enum { SOMEBODY = 12345 };
    struct place *place = *state;
    struct store *store = locked_store(place);
    struct cells *cells = table("taro"), *read = NULL;
    char *path = path_in(place, "settings.json.migration-3.csv"), *other = path_in(place, "real");
    struct err err = {0};
    assert_true(migration_keep(store, 3, cells, NULL));
    assert_int_equal(chmod(path, 0622), 0);
    assert_false(migration_kept(store, 3, &read, &err));
    assert_int_equal(err.code, ERR_PERMISSION);
    assert_int_equal(chmod(path, 0600), 0);
    assert_true(migration_kept(store, 3, &read, NULL));
    cells_free(read);
    assert_int_equal(rename(path, other), 0);
    assert_int_equal(symlink(other, path), 0);
    assert_false(migration_kept(store, 3, &read, &err));
    assert_int_equal(err.code, ERR_PERMISSION);
    assert_int_equal(rename(other, path), 0);
    if (chown(path, SOMEBODY, SOMEBODY) == 0) { /* only root can give a file away */
        assert_false(migration_kept(store, 3, &read, &err));
        assert_int_equal(err.code, ERR_PERMISSION);
        assert_non_null(strstr(err.text, path));
        assert_int_equal(chown(place->folder, SOMEBODY, SOMEBODY), 0); /* whose folder it is */
        assert_true(migration_kept(store, 3, &read, NULL));
        cells_free(read);
    }
    cells_free(cells);
    store_free(store);
    free(path);
    free(other);
}

/* As whom the folder belongs to: what is there can be read, written and taken away. */
static bool user_can_go_on(const struct place *place, uid_t user)
{
    int status = 1;
    pid_t child = fork();
    if (child == 0) {
        struct cells *read = NULL;
        bool is_user = setgid(user) == 0 && setuid(user) == 0;
        struct store *store = is_user ? locked_store(place) : NULL;
        char *proof = store != NULL ? migration_journal_path(store, 3) : NULL;
        struct journal *journal =
            proof != NULL ? journal_open(proof, MIGRATION_RUN, true, NULL, NULL) : NULL;
        _exit(journal != NULL && migration_kept(store, 3, &read, NULL) &&
                      migration_files_remove(store, 3, NULL)
                  ? 0
                  : 1);
    }
    return waitpid(child, &status, 0) == child && status == 0;
}

/* What root makes in a user's folder is the user's, who could not undo the migration otherwise; and
 * root goes on with what the user has begun. Only root can try it; for anybody else the file is his
 * own either way. */
static void test_made_by_root(void **state)
{
    struct place *place = *state;
    struct cells *cells = table("taro");
    struct stat status;
    uid_t owner = geteuid() == 0 ? 12345 : geteuid();
    assert_int_equal(chown(place->folder, owner, (gid_t)-1), 0);
    struct store *store = locked_store(place);
    char *csv = path_in(place, "settings.json.migration-3.csv");
    char *proof = migration_journal_path(store, 3);
    char *folder = path_in(place, "a/b"), *deep = path_in(place, "a/b/c");
    assert_true(file_make_folder_of(deep, NULL));
    assert_int_equal(stat(folder, &status), 0);
    assert_int_equal(status.st_uid, owner);
    assert_int_equal(status.st_mode & 07777, 0700);
    assert_true(migration_keep(store, 3, cells, NULL));
    for (int i = 0; i < 2; i++) {
        struct journal *journal = journal_open(proof, MIGRATION_RUN, true, NULL, NULL);
        assert_non_null(journal);
        journal_close(journal);
    }
    struct registry *registry = registry_new();
    assert_true(store_save(store, registry, false, NULL));
    registry_free(registry);
    const char *const paths[] = {csv, proof, place->path};
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        assert_int_equal(stat(paths[i], &status), 0);
        assert_int_equal(status.st_uid, owner);
        assert_int_equal(status.st_mode & 07777, 0600);
    }
    store_free(store);
    if (geteuid() == 0)
        assert_true(user_can_go_on(place, owner));
    cells_free(cells);
    free(folder);
    free(deep);
    free(csv);
    free(proof);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_round_trip),       TEST(test_none_is_told_from_a_bad_one),
        TEST(test_both_files_go),    TEST(test_only_with_the_lock),
        TEST(test_of_somebody_else), TEST(test_made_by_root),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
