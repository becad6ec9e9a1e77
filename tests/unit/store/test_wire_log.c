/* The dialogue in a file: who may read it, how large it grows, what becomes of the old ones. */
#include "support.h"

#include "store/wire_log.h"

#include <signal.h>
#include <sys/resource.h>

static struct report_event line_of(enum direction direction, const char *text)
{
    return (struct report_event){.kind = EVENT_LOG,
                                 .side = SIDE_RECEIVE,
                                 .wall_ms = 1764000000123,
                                 .direction = direction,
                                 .text = text,
                                 .length = strlen(text)};
}

static void add(struct wire_log *log, enum direction direction, const char *text)
{
    struct report_event event = line_of(direction, text);
    struct err err;
    if (!wire_log_add(log, &event, &err))
        fail_msg("%s", err.text);
}

static struct wire_log *open_log(const char *folder)
{
    struct err err;
    struct wire_log *log = wire_log_open(folder, 7, SIDE_RECEIVE, &err);
    if (log == NULL)
        fail_msg("%s", err.text);
    return log;
}

static void test_lines(void **state)
{
    struct place *place = *state;
    char *folder = path_in(place, "deep/logs");
    char *path = path_in(place, "deep/logs/account-7-receive.log");
    mode_t mask = umask(0);
    struct wire_log *log = open_log(folder);
    umask(mask);
    add(log, DIRECTION_SERVER, "+OK ready");
    add(log, DIRECTION_CLIENT, "PASS ********");
    add(log, DIRECTION_NOTE, "TLS begins");
    struct report_event stage = {.kind = EVENT_STAGE};
    assert_true(wire_log_add(log, &stage, NULL));
    wire_log_close(log);
    log = open_log(folder); /* what was there stays */
    add(log, DIRECTION_CLIENT, "QUIT");
    wire_log_close(log);
    char *bytes = slurp(path, NULL);
    assert_string_equal(bytes, "2025-11-24T16:00:00.123Z < +OK ready\n"
                               "2025-11-24T16:00:00.123Z > PASS ********\n"
                               "2025-11-24T16:00:00.123Z   TLS begins\n"
                               "2025-11-24T16:00:00.123Z > QUIT\n");
    assert_int_equal(mode_of(path), 0600);
    assert_int_equal(mode_of(folder), 0700);
    free(bytes);
    free(folder);
    free(path);
}

/* A line may be of any length; what is kept of it is bounded, whole characters, and ended. */
static void test_a_long_line(void **state)
{
    struct place *place = *state;
    struct text text = {0};
    while (text.length < 100000)
        text_add(&text, "あ");
    struct wire_log *log = open_log(place->folder);
    add(log, DIRECTION_SERVER, text_get(&text));
    add(log, DIRECTION_SERVER, "next");
    wire_log_close(log);
    char *path = path_in(place, "account-7-receive.log"), *bytes = slurp(path, NULL);
    char *end = strchr(bytes, '\n');
    assert_true(end - bytes > 3000 && end - bytes <= 4096);
    assert_memory_equal(end - 3, "あ", 3);
    assert_non_null(strstr(end, " < next\n"));
    text_free(&text);
    free(bytes);
    free(path);
}

static off_t size_of(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_size;
}

/* However much is written, at most the newest five files are there, none over its bound, nothing
 * lost between them. */
static void test_rotation(void **state)
{
    struct place *place = *state;
    struct wire_log *log = open_log(place->folder), *other = open_log(place->folder);
    char line[2000], *path = path_in(place, "account-7-receive.log");
    memset(line, 'x', sizeof(line));
    line[sizeof(line) - 1] = '\0';
    unsigned number = 0, lines = 8 * (WIRE_LOG_BYTES_MAX / sizeof(line));
    for (; number < lines; number++) {
        line[snprintf(line, 20, "%08u", number)] = ' ';
        add(log, DIRECTION_SERVER, line);
    }
    wire_log_close(log);
    assert_int_equal(entries_of(place->folder), 1 + WIRE_LOG_OLD_MAX);
    for (int old = WIRE_LOG_OLD_MAX; old >= 0; old--) {
        char *at = old > 0 ? mem_format("%s.%d", path, old) : mem_copy(path);
        assert_true(size_of(at) <= WIRE_LOG_BYTES_MAX);
        assert_true(old == 0 || size_of(at) > WIRE_LOG_BYTES_MAX - 3000);
        assert_int_equal(mode_of(at), 0600);
        free(at);
    }
    /* From the end of one to the beginning of the next. */
    char *oldest = mem_format("%s.1", path), *before = slurp(oldest, NULL);
    char *now = slurp(path, NULL);
    unsigned last = 0, first = 0;
    char *last_line = strrchr(before, '<');
    assert_int_equal(sscanf(last_line, "< %u", &last), 1);
    assert_int_equal(sscanf(strchr(now, '<'), "< %u", &first), 1);
    assert_int_equal(first, last + 1);
    assert_int_equal(sscanf(strrchr(now, '<'), "< %u", &first), 1);
    assert_int_equal(first, lines - 1);
    wire_log_close(other);
    free(oldest);
    free(before);
    free(now);
    free(path);
}

/* Two checks of one account at a time: what the other writes counts for the bound. */
static void test_two_at_a_time(void **state)
{
    struct place *place = *state;
    struct wire_log *logs[2] = {open_log(place->folder), open_log(place->folder)};
    char line[2000], *path = path_in(place, "account-7-receive.log");
    memset(line, 'y', sizeof(line));
    line[sizeof(line) - 1] = '\0';
    for (unsigned i = 0; i < WIRE_LOG_BYTES_MAX / sizeof(line) - 20; i++)
        add(logs[i % 2], DIRECTION_SERVER, line);
    assert_int_equal(entries_of(place->folder), 1);
    for (unsigned i = 0; i < 40; i++)
        add(logs[0], DIRECTION_SERVER, line);
    char *old = mem_format("%s.1", path);
    assert_true(size_of(old) <= WIRE_LOG_BYTES_MAX);
    wire_log_close(logs[0]);
    wire_log_close(logs[1]);
    free(old);
    free(path);
}

static void refused(const char *folder, const char *says)
{
    struct err err = {0};
    struct wire_log *log = wire_log_open(folder, 7, SIDE_SEND, &err);
    if (log != NULL || strstr(err.text, says) == NULL)
        fail_msg("not \"%s\": %s", says, err.text);
}

static void test_what_is_not_ours(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "account-7-send.log"), *victim = path_in(place, "victim");
    spill(victim, "mine");
    assert_int_equal(symlink("victim", path), 0);
    refused(place->folder, "cannot be written");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(link(victim, path), 0);
    refused(place->folder, "not a file of ours");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkfifo(path, 0600), 0);
    refused(place->folder, "account-7-send.log");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(chmod(place->folder, 0770), 0);
    refused(place->folder, "others must not be able to write there");
    assert_int_equal(chmod(place->folder, 0755), 0);
    spill(path, "old\n");
    assert_int_equal(chmod(path, 0644), 0);
    struct wire_log *log = wire_log_open(place->folder, 7, SIDE_SEND, NULL);
    assert_non_null(log);
    assert_int_equal(mode_of(path), 0600);
    wire_log_close(log);
    char *bytes = slurp(victim, NULL);
    assert_string_equal(bytes, "mine");
    free(bytes);
    free(path);
    free(victim);
}

/* A log that cannot go on is told once and does not hold up the check. */
static void test_told_once(void **state)
{
    struct place *place = *state;
    char line[2000];
    struct wire_log *log = open_log(place->folder);
    struct report_event event = line_of(DIRECTION_SERVER, line);
    struct err err = {0};
    struct rlimit limit, small;
    unsigned failures = 0;
    memset(line, 'z', sizeof(line));
    line[sizeof(line) - 1] = '\0';
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    small = (struct rlimit){.rlim_cur = 100000, .rlim_max = limit.rlim_max};
    void (*before)(int) = signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    for (unsigned i = 0; i < 200; i++)
        failures += !wire_log_add(log, &event, &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    signal(SIGXFSZ, before);
    assert_int_equal(failures, 1);
    assert_non_null(strstr(err.text, "account-7-receive.log cannot be written"));
    wire_log_close(log);
}

static void expect_folder(bool system, const char *wanted)
{
    char *folder = wire_log_folder(system);
    assert_string_equal(folder, wanted);
    free(folder);
}

static void test_folder(void **state)
{
    (void)state;
    setenv("HOME", "/home/taro", 1);
    setenv("XDG_STATE_HOME", "relative", 1);
    expect_folder(false, "/home/taro/.local/state/mailsetup/logs");
    setenv("XDG_STATE_HOME", "/state", 1);
    expect_folder(false, "/state/mailsetup/logs");
    expect_folder(true, "/var/log/mailsetup");
    unsetenv("XDG_STATE_HOME");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_lines),
        TEST(test_a_long_line),
        TEST(test_rotation),
        TEST(test_two_at_a_time),
        TEST(test_what_is_not_ours),
        TEST(test_told_once),
        cmocka_unit_test(test_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
