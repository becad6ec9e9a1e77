/* Memory: never NULL, and an orderly end when there is none. */
#include "base/mem.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void nothing_is_something(void **state)
{
    char *none = mem_new(0, 0), *text;

    (void)state;
    assert_non_null(none);
    none = mem_grow(none, 0, 8);
    assert_non_null(none);
    free(none);
    assert_null(mem_copy(NULL));
    assert_null(mem_copy_n(NULL, 3));
    text = mem_copy_n("abc", 2);
    assert_string_equal(text, "ab");
    free(text);
    text = mem_format("%s-%d", "x", 5);
    assert_string_equal(text, "x-5");
    free(text);
}

static void wipe_wipes(void **state)
{
    char bytes[] = "password";
    static const char zeros[sizeof(bytes)];

    (void)state;
    mem_wipe(bytes, sizeof(bytes));
    mem_wipe(NULL, 5);
    assert_memory_equal(bytes, zeros, sizeof(bytes));
}

/* With the address sanitiser an impossible size is NULL too, after a warning of its own. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

static void say_restored(void)
{
    if (write(STDERR_FILENO, "restored;", 9) != 9)
        _exit(3);
}

static void ask_for_too_much(void)
{
    mem_on_exhaustion(say_restored);
    (void)mem_new(SIZE_MAX / 2, 3);
}

static void exhaustion_gives_the_terminal_back(void **state)
{
    static const char expected[] = "restored;mailsetup: out of memory\n";
    char said[4096] = "";
    int ends[2], status;
    pid_t child;
    size_t length = 0;
    ssize_t got;

    (void)state;
    assert_int_equal(pipe(ends), 0);
    child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        sigaction(SIGABRT, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
        dup2(ends[1], STDERR_FILENO);
        ask_for_too_much();
        _exit(0);
    }
    close(ends[1]);
    while ((got = read(ends[0], said + length, sizeof(said) - 1 - length)) > 0)
        length += (size_t)got;
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    assert_true(length >= strlen(expected));
    assert_string_equal(said + length - strlen(expected), expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_something),
        cmocka_unit_test(wipe_wipes),
        cmocka_unit_test(exhaustion_gives_the_terminal_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
