/* Secrets from commands, files, the environment and credentials. */
#include "support.h"

#include "store/child.h"
#include "store/secrets.h"

#include <poll.h>
#include <signal.h>
#include <sys/pidfd.h>
#include <time.h>

static bool fetch(const char *text, char *out, size_t room, struct err *err)
{
    struct secret_ref ref = {0};
    struct secret *secret = NULL;
    *err = (struct err){0};
    if (!secret_ref_parse(text, &ref, err))
        fail_msg("%s: %s", text, err->text);
    bool done = secret_fetch(&ref, &secret, err);
    if (done)
        snprintf(out, room, "%s", secret_bytes(secret));
    else
        assert_null(secret);
    secret_free(secret);
    secret_ref_clear(&ref);
    return done;
}

static void expect(const char *text, const char *wanted)
{
    char got[256];
    struct err err;
    if (!fetch(text, got, sizeof(got), &err))
        fail_msg("%s: %s", text, err.text);
    assert_string_equal(got, wanted);
}

static void refuse(const char *text, enum err_code code, const char *says)
{
    char got[256];
    struct err err;
    assert_false(fetch(text, got, sizeof(got), &err));
    if (err.code != code || strstr(err.text, says) == NULL)
        fail_msg("%s: %d %s", text, err.code, err.text);
}

/* A program that a test needs. */
static char *script(const struct place *place, const char *lines)
{
    char *path = path_in(place, "program"), *text = mem_format("#!/bin/sh\n%s\n", lines);
    unlink(path);
    spill(path, text);
    assert_int_equal(chmod(path, 0700), 0);
    free(text);
    return path;
}

static void test_commands(void **state)
{
    struct place *place = *state;
    expect("command:echo hunter2", "hunter2");
    expect("command:printf %s 'a b  \"c\"'", "a b  \"c\"");
    expect("command:printf 'x\\r\\n'", "x");
    expect("command:/bin/echo '$HOME' ';' '|'", "$HOME ; |");
    refuse("command:true", ERR_PERMISSION, "true: The secret is empty");
    refuse("command:printf 'a\\nb\\n'", ERR_PERMISSION, "single line");
    refuse("command:printf 'a\\0b'", ERR_PERMISSION, "single line");
    refuse("command:no-such-program-here", ERR_PERMISSION, "Cannot start no-such-program-here");
    refuse("command:/etc/passwd", ERR_PERMISSION, "Cannot start /etc/passwd");
    refuse("command:head -c 70000 /dev/zero", ERR_PERMISSION, "more than a secret can be");
    char *path = script(place, "echo 'the store is sealed' >&2; echo half; exit 3");
    char *text = mem_format("command:%s", path);
    refuse(text, ERR_PERMISSION, "failed with status 3. It says: the store is sealed");
    free(path);
    path = script(place, "kill -SEGV $$");
    refuse(text, ERR_PERMISSION, "signal");
    free(path);
    path =
        script(place, "head -c 100000 /dev/zero | tr '\\0' x >&2; printf '\\033[2J' >&2; exit 1");
    refuse(text, ERR_PERMISSION, "It says: xxx");
    free(path);
    free(text);
}

static void test_clean_environment(void **state)
{
    struct place *place = *state;
    setenv("HUNTER", "hunter2", 1);
    setenv("LD_PRELOAD", "", 1);
    setenv("GNUPGHOME", "/gnupg", 1);
    setenv("HOME", "/home/taro", 1);
    setenv("PATH", "/nowhere", 1);
    char *path = script(place, "[ -z \"${HUNTER+x}${LD_PRELOAD+x}\" ] || exit 4\n"
                               "[ \"$GNUPGHOME$HOME\" = /gnupg/home/taro ] || exit 5\n"
                               "read line && exit 6\n"
                               "echo \"$PATH\"");
    char *text = mem_format("command:%s", path);
    int open_one = open("/dev/null", O_RDONLY); /* not closed on exec: still not inherited */
    expect(text, "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    /* What ls has open: the fourth is the folder itself. */
    expect("command:sh -c 'ls /proc/self/fd | tr \"\\\\n\" \" \"'", "0 1 2 3 ");
    close(open_one);
    setenv("PATH", "/usr/bin:/bin", 1);
    unsetenv("LD_PRELOAD");
    unsetenv("HUNTER");
    free(path);
    free(text);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void test_time_limit(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    char bytes[16], pid_text[32] = "";
    char *pid_file = path_in(place, "pid");
    char *lines = mem_format("sh -c 'echo $$ >%s; exec tail -f /dev/null' & echo waiting >&2; wait",
                             pid_file);
    char *path = script(place, lines);
    char *argv[] = {path, NULL};
    struct child_output output = {.bytes = bytes, .room = sizeof(bytes)};
    double began = now();
    assert_false(child_run(argv, 1, &output, &err));
    assert_true(now() - began < 3);
    assert_non_null(strstr(err.text, "within 1 second"));
    assert_non_null(strstr(err.text, "waiting"));
    /* The whole group is gone, not the first process alone. */
    FILE *file = fopen(pid_file, "r");
    assert_non_null(file);
    assert_non_null(fgets(pid_text, sizeof(pid_text), file));
    fclose(file);
    struct pollfd gone = {.fd = pidfd_open((pid_t)strtol(pid_text, NULL, 10), 0), .events = POLLIN};
    if (gone.fd >= 0) {
        assert_int_equal(poll(&gone, 1, 5000), 1);
        close(gone.fd);
    }
    free(path);
    free(lines);
    free(pid_file);
}

/* A daemon that keeps the pipe open does not keep us. */
static void test_daemon_left_behind(void **state)
{
    struct place *place = *state;
    char *pid_file = path_in(place, "pid");
    char *lines = mem_format("tail -f /dev/null & echo $! >%s; echo hunter2", pid_file);
    char *path = script(place, lines);
    char *text = mem_format("command:%s", path);
    double began = now();
    expect(text, "hunter2");
    assert_true(now() - began < 5);
    char *pid = slurp(pid_file, NULL);
    assert_int_equal(kill((pid_t)strtol(pid, NULL, 10), SIGKILL), 0);
    free(pid);
    free(text);
    free(path);
    free(lines);
    free(pid_file);
}

static void test_without_standard_descriptors(void **state)
{
    (void)state;
    int saved[3];
    for (int i = 0; i < 3; i++)
        saved[i] = fcntl(i, F_DUPFD_CLOEXEC, 10);
    for (int i = 0; i < 3; i++)
        close(i);
    struct secret *secret = NULL;
    bool done = secret_from_command_line("echo hunter2", &secret, NULL);
    for (int i = 0; i < 3; i++)
        dup2(saved[i], i);
    assert_true(done);
    assert_string_equal(secret_bytes(secret), "hunter2");
    secret_free(secret);
}

static void test_command_line(void **state)
{
    (void)state;
    struct secret *secret = NULL;
    struct err err = {0};
    assert_true(secret_from_command_line("printf '%s-%s' 'a b' c\\ d", &secret, &err));
    assert_string_equal(secret_bytes(secret), "a b-c d");
    secret_free(secret);
    secret = NULL;
    assert_false(secret_from_command_line("", &secret, &err));
    assert_false(secret_from_command_line("echo 'x", &secret, &err));
    assert_null(secret);
}

static void test_files(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "secret"), *text = mem_format("file:%s", path);
    refuse(text, ERR_NO_INPUT, path);
    spill(path, "hunter2\n");
    assert_int_equal(chmod(path, 0600), 0);
    expect(text, "hunter2");
    assert_int_equal(chmod(path, 0400), 0);
    expect(text, "hunter2");
    static const mode_t open_modes[] = {0640, 0604, 0620, 0602, 0644};
    for (size_t i = 0; i < sizeof(open_modes) / sizeof(open_modes[0]); i++) {
        assert_int_equal(chmod(path, open_modes[i]), 0);
        refuse(text, ERR_PERMISSION, "others");
    }
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkfifo(path, 0600), 0);
    refuse(text, ERR_PERMISSION, "not a regular file");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkdir(path, 0700), 0);
    refuse(text, ERR_PERMISSION, "not a regular file");
    assert_int_equal(rmdir(path), 0);
    if (geteuid() == 0) {
        spill(path, "hunter2\n");
        assert_int_equal(chmod(path, 0600), 0);
        assert_int_equal(chown(path, 12345, 12345), 0);
        refuse(text, ERR_PERMISSION, "another user");
    }
    free(path);
    free(text);
}

static void test_file_sizes(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "secret"), *text = mem_format("file:%s", path);
    char *long_line = mem_new(SECRET_MAX + 3, 1), *got = mem_new(SECRET_MAX + 3, 1);
    struct err err;
    memset(long_line, 'x', SECRET_MAX);
    memcpy(long_line + SECRET_MAX, "\n", 2);
    spill(path, long_line);
    assert_int_equal(chmod(path, 0600), 0);
    assert_true(fetch(text, got, SECRET_MAX + 3, &err));
    assert_int_equal(strlen(got), SECRET_MAX);
    memcpy(long_line + SECRET_MAX, "x\n", 3);
    spill(path, long_line);
    refuse(text, ERR_PERMISSION, "longer than 65536");
    spill(path, "\n");
    refuse(text, ERR_PERMISSION, "empty");
    free(long_line);
    free(got);
    free(path);
    free(text);
}

static void test_environment(void **state)
{
    (void)state;
    setenv("TEST_SECRET", "hunter2", 1);
    expect("env:TEST_SECRET", "hunter2");
    setenv("TEST_SECRET", "", 1);
    refuse("env:TEST_SECRET", ERR_PERMISSION, "TEST_SECRET: The secret is empty");
    unsetenv("TEST_SECRET");
    refuse("env:TEST_SECRET", ERR_PERMISSION, "TEST_SECRET is not set");
}

static void test_credentials(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "smtp");
    unsetenv("CREDENTIALS_DIRECTORY");
    refuse("credential:smtp", ERR_PERMISSION, "LoadCredential=smtp");
    spill(path, "hunter2");
    assert_int_equal(chmod(path, 0400), 0);
    setenv("CREDENTIALS_DIRECTORY", place->folder, 1);
    expect("credential:smtp", "hunter2");
    refuse("credential:..", ERR_INPUT, "cannot be the name");
    refuse("credential:other", ERR_NO_INPUT, "other");
    unsetenv("CREDENTIALS_DIRECTORY");
    free(path);
}

static void test_not_here(void **state)
{
    (void)state;
    refuse("ask", ERR_PERMISSION, "asked for");
    refuse("vault:mail", ERR_PERMISSION, "no vault; the secret mail");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_commands),
        TEST(test_clean_environment),
        TEST(test_time_limit),
        TEST(test_daemon_left_behind),
        cmocka_unit_test(test_without_standard_descriptors),
        cmocka_unit_test(test_command_line),
        TEST(test_files),
        TEST(test_file_sizes),
        cmocka_unit_test(test_environment),
        TEST(test_credentials),
        cmocka_unit_test(test_not_here),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
