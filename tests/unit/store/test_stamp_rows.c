/* What the stamp says of times and rows: it saves work where nothing was touched, and whatever was
 * is read again. */
#include "support.h"

#include "base/clock.h"
#include "store/store_private.h"

#include "unit/awake.h"

#include <sys/wait.h>
#include <time.h>

enum { SERVERS = 150, ACCOUNTS = 250, ENDED = 78 };

static void add(struct registry *registry, enum record_kind kind, unsigned number)
{
    struct record *record = record_new(kind);
    char *text = mem_format(kind == RECORD_SERVER ? "s%u" : "a%u@example.jp", number);
    char *server = mem_format("%u", number % 3 + 1);
    bool account = kind == RECORD_ACCOUNT;
    record_set(record, account ? FIELD_ACCOUNT_ADDRESS : FIELD_CODE, text, ORIGIN_USER, NULL);
    record_set(record, account ? FIELD_ACCOUNT_NAME : FIELD_NAME, text, ORIGIN_USER, NULL);
    record_set(record, account ? FIELD_ACCOUNT_SERVER : FIELD_RECEIVE_HOST,
               account ? server : "pop.example.jp", ORIGIN_USER, NULL);
    assert_true(registry_add(registry, record, NULL));
    free(server);
    free(text);
}

static struct registry *many(void)
{
    struct registry *registry = registry_new();
    for (unsigned i = 1; i <= SERVERS; i++)
        add(registry, RECORD_SERVER, i);
    for (unsigned i = 1; i <= ACCOUNTS; i++)
        add(registry, RECORD_ACCOUNT, i);
    return registry;
}

static void open_and_close(const struct place *place)
{
    struct registry *registry = NULL;
    store_free(open_store(place->path, true, &registry));
    registry_free(registry);
}

static void hold_later(int hours)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    clock_hold(1, ((int64_t)now.tv_sec + hours * 3600) * 1000);
}

/* Saved, and an hour later read again: nothing has been touched since. */
static void fill(const struct place *place)
{
    struct registry *nothing = NULL, *registry = many();
    hold_later(0);
    struct store *store = open_store(place->path, true, &nothing);
    assert_true(store_save(store, registry, true, NULL));
    registry_free(nothing);
    registry_free(registry);
    store_free(store);
    hold_later(1);
    open_and_close(place);
}

static size_t asleep(const struct registry *registry, enum record_kind kind)
{
    return registry_count(registry, kind) - registry_awake(registry, kind);
}

/* The registry is the one that was saved. */
static void assert_whole(const struct registry *registry)
{
    struct registry *wanted = many();
    for (enum record_kind kind = RECORD_SERVER; kind <= RECORD_ACCOUNT; kind++) {
        assert_int_equal(registry_count(registry, kind), registry_count(wanted, kind));
        for (size_t i = 0; i < registry_count(wanted, kind); i++) {
            const struct record *one = registry_at(registry, kind, i);
            const struct record *two = registry_at(wanted, kind, i);
            assert_int_equal(record_id(one), record_id(two));
            for (each_field(id, kind))
                assert_string_equal(record_get(one, id), record_get(two, id));
        }
    }
    for (unsigned server = 1; server <= 4; server++)
        assert_int_equal(registry_accounts_of(registry, server),
                         registry_accounts_of(wanted, server));
    registry_free(wanted);
}

static void read_stamp(const struct place *place, struct stamp *stamp)
{
    char *path = mem_format("%s.seen", place->path);
    stamp_read(stamp, path, place->path);
    free(path);
}

static void write_stamp(const struct place *place, struct stamp *stamp)
{
    char *path = mem_format("%s.seen", place->path);
    stamp_write(stamp, path, place->path);
    stamp_forget_rows(stamp);
    free(path);
}

static void says_where_they_are(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    struct stamp stamp, again;
    fill(place);
    read_stamp(place, &stamp);
    assert_true(stamp.settings.mark.touched_ns != 0 && stamp.accounts.mark.touched_ns != 0);
    assert_int_equal(stamp.settings.rows.count, SERVERS);
    assert_int_equal(stamp.accounts.rows.count, ACCOUNTS);
    assert_int_equal(stamp.use_count, 3);
    struct store *store = open_store(place->path, true, &registry);
    assert_int_equal(asleep(registry, RECORD_SERVER), SERVERS);
    assert_int_equal(asleep(registry, RECORD_ACCOUNT), ACCOUNTS);
    assert_int_equal(registry_find_code(registry, RECORD_SERVER, "S77"), 76);
    assert_whole(registry);
    registry_free(registry);
    store_free(store);
    read_stamp(place, &again);
    assert_true(stamp_equal(&stamp, &again));
    stamp_forget_rows(&stamp);
    stamp_forget_rows(&again);
}

/* The fingerprint in the stamp is another's: whoever takes one sees it. */
static void lie(const struct place *place)
{
    struct stamp stamp;
    read_stamp(place, &stamp);
    stamp.settings.mark.fingerprint ^= 1;
    stamp.accounts.mark.fingerprint ^= 1;
    write_stamp(place, &stamp);
}

static void takes_no_fingerprint(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    struct err err = {0};
    fill(place);
    lie(place);
    struct store *store = open_store(place->path, true, &registry);
    assert_int_equal(asleep(registry, RECORD_SERVER), SERVERS);
    assert_int_equal(asleep(registry, RECORD_ACCOUNT), ACCOUNTS);
    /* But a save does, and finds that what is there is not what was read. */
    assert_false(store_save(store, registry, false, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    registry_free(registry);
    store_free(store);
}

/* How a file comes to be another while its size stays --------------------------------------------
 */

static void times_of(const char *path, struct timespec times[2])
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    times[0] = status.st_atim;
    times[1] = status.st_mtim;
}

static void set_times(const char *path, const struct timespec times[2])
{
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

/* Written over from the begin, again until the clock of the file system has moved on. */
static void write_over(const char *path, const char *bytes, size_t length)
{
    struct stat before, after;
    assert_int_equal(stat(path, &before), 0);
    do {
        int fd = open(path, O_WRONLY | O_CLOEXEC);
        assert_true(fd >= 0);
        assert_int_equal(write(fd, bytes, length), length);
        assert_int_equal(close(fd), 0);
        assert_int_equal(stat(path, &after), 0);
    } while (after.st_ctim.tv_sec == before.st_ctim.tv_sec &&
             after.st_ctim.tv_nsec == before.st_ctim.tv_nsec);
}

static void in_place(const char *path, const char *bytes, size_t length)
{
    write_over(path, bytes, length);
}

static void in_place_with_its_old_time(const char *path, const char *bytes, size_t length)
{
    struct timespec times[2];
    times_of(path, times);
    write_over(path, bytes, length);
    set_times(path, times);
}

static void by_another_file_of_its_time(const char *path, const char *bytes, size_t length)
{
    struct timespec times[2];
    char *beside = mem_format("%s.beside", path);
    times_of(path, times);
    assert_true(file_create(beside, bytes, length, NULL));
    set_times(beside, times);
    assert_int_equal(rename(beside, path), 0);
    free(beside);
}

/* Away and back again with other contents: its number and its time are the same. */
static void by_a_backup(const char *path, const char *bytes, size_t length)
{
    struct timespec times[2];
    char *beside = mem_format("%s.backup", path);
    times_of(path, times);
    assert_int_equal(rename(path, beside), 0);
    write_over(beside, bytes, length);
    set_times(beside, times);
    assert_int_equal(rename(beside, path), 0);
    free(beside);
}

static void whatever_is_touched_is_read(void **state)
{
    static void (*const ways[])(const char *path, const char *bytes, size_t length) = {
        in_place, in_place_with_its_old_time, by_another_file_of_its_time, by_a_backup};
    const struct place *place = *state;
    for (size_t i = 0; i < 2 * sizeof(ways) / sizeof(ways[0]); i++) {
        struct registry *registry = NULL;
        bool settings = i % 2 == 0;
        size_t length;
        fill(place);
        char *path = path_in(place, settings ? "settings.json" : "accounts.jsonl");
        char *bytes = slurp(path, &length);
        *(strstr(bytes, settings ? "\"name\": \"s7\"" : "\"name\": \"a7@") + 9) = 'x';
        ways[i / 2](path, bytes, length);
        struct store *store = open_store(place->path, false, &registry);
        assert_int_equal(asleep(registry, RECORD_SERVER), settings ? 0 : SERVERS);
        assert_int_equal(asleep(registry, RECORD_ACCOUNT), settings ? ACCOUNTS : 0);
        const struct record *seventh =
            registry_at(registry, settings ? RECORD_SERVER : RECORD_ACCOUNT, 6);
        assert_string_equal(record_get(seventh, settings ? FIELD_NAME : FIELD_ACCOUNT_NAME),
                            settings ? "x7" : "x7@example.jp");
        registry_free(registry);
        store_free(store);
        free(bytes);
        free(path);
    }
}

/* Touched, but with what was in it: no more than the fingerprint is taken, and the stamp has the
 * new times. */
static void touched_is_not_changed(void **state)
{
    const struct place *place = *state;
    struct registry *registry = NULL;
    struct stamp stamp;
    size_t length;
    fill(place);
    char *bytes = slurp(place->path, &length);
    write_over(place->path, bytes, length);
    struct store *store = open_store(place->path, true, &registry);
    assert_int_equal(asleep(registry, RECORD_SERVER), SERVERS);
    assert_int_equal(asleep(registry, RECORD_ACCOUNT), ACCOUNTS);
    read_stamp(place, &stamp);
    assert_int_equal(stamp.settings.mark.touched_ns, store->settings.mark.touched_ns);
    stamp_forget_rows(&stamp);
    registry_free(registry);
    store_free(store);
    free(bytes);
}

/* What was touched just now, or later than now, can be touched again without another time. */
static void not_settled(void **state)
{
    static const int hours[] = {0, -1};
    const struct place *place = *state;
    for (size_t i = 0; i < sizeof(hours) / sizeof(hours[0]); i++) {
        struct registry *registry = NULL;
        struct stamp stamp;
        fill(place);
        read_stamp(place, &stamp);
        stamp.settings.mark.touched_ns = stamp.accounts.mark.touched_ns = 0;
        write_stamp(place, &stamp);
        hold_later(hours[i]);
        struct store *store = open_store(place->path, true, &registry);
        assert_int_equal(asleep(registry, RECORD_SERVER), SERVERS);
        assert_int_equal(store->settings.mark.touched_ns, 0);
        registry_free(registry);
        store_free(store);
        lie(place);
        store = open_store(place->path, false, &registry);
        assert_int_equal(asleep(registry, RECORD_SERVER), 0);
        assert_int_equal(asleep(registry, RECORD_ACCOUNT), 0);
        registry_free(registry);
        store_free(store);
    }
}

/* Rows that are not so -------------------------------------------------------------------------
 */

static void drop_last(struct slices *rows)
{
    rows->count--;
}

static void drop_first(struct slices *rows)
{
    memmove(rows->rows, rows->rows + 1, --rows->count * sizeof(rows->rows[0]));
}

static void leave_one_out(struct slices *rows)
{
    memmove(rows->rows + 5, rows->rows + 6, (--rows->count - 5) * sizeof(rows->rows[0]));
}

static void no_number(struct slices *rows)
{
    rows->rows[9].id = 0;
}

static void zeros(struct slices *rows)
{
    memset(rows->rows, 0, rows->count * sizeof(rows->rows[0]));
}

static void beyond_the_end(struct slices *rows)
{
    rows->rows[rows->count - 1].length += 100;
}

static void around(struct slices *rows)
{
    rows->rows[3].length = UINT32_MAX - 2;
}

static void shifted(struct slices *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        rows->rows[i].start++;
}

static void wrong_rows(void **state)
{
    static void (*const ways[])(struct slices * rows) = {
        drop_last, drop_first, leave_one_out, no_number, zeros, beyond_the_end, around, shifted};
    const struct place *place = *state;
    for (size_t i = 0; i < 2 * sizeof(ways) / sizeof(ways[0]); i++) {
        struct registry *registry = NULL;
        struct stamp stamp;
        fill(place);
        read_stamp(place, &stamp);
        ways[i / 2](i % 2 == 0 ? &stamp.settings.rows : &stamp.accounts.rows);
        write_stamp(place, &stamp);
        struct store *store = open_store(place->path, false, &registry);
        assert_whole(registry);
        registry_free(registry);
        store_free(store);
    }
}

static void wrong_uses(void **state)
{
    const struct place *place = *state;
    for (int i = 0; i < 3; i++) {
        struct registry *registry = NULL;
        struct stamp stamp;
        fill(place);
        read_stamp(place, &stamp);
        stamp.uses[0].accounts += i == 0;
        stamp.use_count -= i == 1;
        if (i == 2)
            memset(stamp.uses, 0, stamp.use_count * sizeof(stamp.uses[0]));
        write_stamp(place, &stamp);
        struct store *store = open_store(place->path, false, &registry);
        assert_whole(registry);
        registry_free(registry);
        store_free(store);
    }
}

/* Rows that are cut off, or more than are said. */
static void torn(void **state)
{
    const struct place *place = *state;
    char *path = mem_format("%s.seen", place->path);
    for (int i = 0; i < 3; i++) {
        struct registry *registry = NULL;
        struct stat status;
        fill(place);
        assert_int_equal(stat(path, &status), 0);
        off_t lengths[] = {status.st_size - 1, status.st_size + 1, status.st_size / 2};
        assert_int_equal(truncate(path, lengths[i]), 0);
        struct store *store = open_store(place->path, false, &registry);
        assert_int_equal(asleep(registry, RECORD_SERVER), 0);
        assert_whole(registry);
        registry_free(registry);
        store_free(store);
    }
    free(path);
}

/* One row for two: it wakes as strictly as any, and ends the program before anything is lost. */
static void two_in_one(void **state)
{
    const struct place *place = *state;
    for (int i = 0; i < 2; i++) {
        struct stamp stamp;
        int status;
        fill(place);
        read_stamp(place, &stamp);
        struct slices *rows = i == 0 ? &stamp.settings.rows : &stamp.accounts.rows;
        rows->rows[4].length = rows->rows[5].start + rows->rows[5].length - rows->rows[4].start;
        memmove(rows->rows + 5, rows->rows + 6, (--rows->count - 5) * sizeof(rows->rows[0]));
        stamp.uses[0].accounts -= (unsigned)i;
        write_stamp(place, &stamp);
        fflush(NULL);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            struct registry *registry = NULL;
            if (freopen("/dev/null", "w", stderr) == NULL)
                _exit(1);
            open_store(place->path, false, &registry);
            registry_wake(registry, i == 0 ? RECORD_SERVER : RECORD_ACCOUNT, 0, 10);
            _exit(0);
        }
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == ENDED);
        char *path = mem_format("%s.seen", place->path);
        assert_int_not_equal(access(path, F_OK), 0);
        free(path);
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)
    const struct CMUnitTest tests[] = {
        TEST(says_where_they_are),
        TEST(takes_no_fingerprint),
        TEST(whatever_is_touched_is_read),
        TEST(touched_is_not_changed),
        TEST(not_settled),
        TEST(wrong_rows),
        TEST(wrong_uses),
        TEST(torn),
        TEST(two_in_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
