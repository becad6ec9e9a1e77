/* How far an import or export is, on a terminal of its own and by a clock that the test holds. */
#include "base/clock.h"
#include "base/mem.h"
#include "cli/command.h"
#include "model/account_csv.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

enum { ACCOUNTS = 10000, SHOWN_MAX = 8192, COLUMNS = 80 };

/* What stands for the two outputs meanwhile, and what was written to the terminal. */
struct terminal {
    int master, slave, kept_output, kept_error;
    char shown[SHOWN_MAX];
};

static int take_place(int of, int by)
{
    int kept = dup(of);
    assert_true(kept >= 0 && dup2(by, of) == of);
    return kept;
}

static void give_place(int of, int kept)
{
    assert_int_equal(dup2(kept, of), of);
    close(kept);
}

/* with_output: standard output is the terminal as well; else nobody sees it. */
static void terminal_open(struct terminal *terminal, int columns, bool with_output)
{
    struct winsize size = {.ws_row = 24, .ws_col = (unsigned short)columns};
    struct termios modes;
    int nowhere = open("/dev/null", O_WRONLY);
    terminal->master = posix_openpt(O_RDWR | O_NOCTTY);
    assert_true(nowhere >= 0 && terminal->master >= 0);
    assert_int_equal(grantpt(terminal->master) | unlockpt(terminal->master), 0);
    terminal->slave = open(ptsname(terminal->master), O_RDWR | O_NOCTTY);
    assert_true(terminal->slave >= 0);
    assert_int_equal(ioctl(terminal->slave, TIOCSWINSZ, &size), 0);
    assert_int_equal(tcgetattr(terminal->slave, &modes), 0);
    cfmakeraw(&modes);
    assert_int_equal(tcsetattr(terminal->slave, TCSANOW, &modes), 0);
    fflush(stdout);
    terminal->kept_output = take_place(STDOUT_FILENO, with_output ? terminal->slave : nowhere);
    terminal->kept_error = take_place(STDERR_FILENO, terminal->slave);
    close(nowhere);
}

/* Once nobody writes to it any more, all that was written can be read. */
static void terminal_close(struct terminal *terminal)
{
    size_t length = 0;
    ssize_t got;
    fflush(stdout);
    give_place(STDOUT_FILENO, terminal->kept_output);
    give_place(STDERR_FILENO, terminal->kept_error);
    close(terminal->slave);
    while ((got = read(terminal->master, terminal->shown + length, SHOWN_MAX - 1 - length)) > 0)
        length += (size_t)got;
    terminal->shown[length] = '\0';
    close(terminal->master);
}

/* The door is played: time goes on whenever a signal is asked for. */
struct play {
    int64_t now_ms, step_ms;
    size_t accounts;
};

static bool play_load(void *main, struct err *err)
{
    (void)main;
    (void)err;
    return true;
}

static bool play_interrupted(void *main)
{
    struct play *play = main;
    play->now_ms += play->step_ms;
    clock_hold(play->now_ms * 1000000, 0);
    return false;
}

static bool play_read_csv(void *main, const char *path, const char *encoding, struct cells **cells,
                          struct err *err)
{
    const struct play *play = main;
    char address[48];
    (void)path;
    (void)encoding;
    (void)err;
    *cells = cells_new();
    cells_begin_row(*cells, 1);
    cells_add(*cells, "address");
    cells_add(*cells, "server_id");
    for (size_t i = 0; i < play->accounts; i++) {
        snprintf(address, sizeof address, "user%zu@example.jp", i);
        cells_begin_row(*cells, i + 2);
        cells_add(*cells, address);
        cells_add(*cells, "1");
    }
    return true;
}

static bool play_write(void *main, const char *path, const char *encoding,
                       bool (*next)(void *context, struct cells **piece, struct err *err),
                       void *context, struct err *err)
{
    struct cells *piece;
    (void)main;
    (void)path;
    (void)encoding;
    while (next(context, &piece, err)) {
        if (piece == NULL)
            return true;
        cells_free(piece);
    }
    return false;
}

/* Runs the command on a terminal; how long it takes is step_ms for each 2,000 rows. */
static void run(struct terminal *terminal, int (*command)(struct cli *cli), int64_t step_ms)
{
    char word[] = "accounts.csv", *words[] = {word};
    struct play play = {.now_ms = 5000, .step_ms = step_ms, .accounts = ACCOUNTS};
    const struct cli_call call = {.words = words, .word_count = 1, .values[OPTION_DRY_RUN] = ""};
    struct cli_door door = {.main = &play,
                            .app = app_new(24, COLUMNS),
                            .load = play_load,
                            .interrupted = play_interrupted,
                            .read_csv = play_read_csv,
                            .write_csv_pieces = play_write};
    struct cli cli = {.call = &call, .door = &door};
    struct record *server = record_new(RECORD_SERVER);
    assert_true(record_set(server, FIELD_CODE, "office", ORIGIN_USER, NULL) &&
                registry_add(door.app->registry, server, NULL));
    if (command == command_export) {
        struct cells *cells = NULL;
        play_read_csv(&play, NULL, NULL, &cells, NULL);
        struct account_import *import = account_import(door.app->registry, cells, false);
        assert_non_null(import->registry);
        registry_free(door.app->registry);
        door.app->registry = import->registry;
        import->registry = NULL;
        account_import_free(import);
        cells_free(cells);
    }
    clock_hold(play.now_ms * 1000000, 0);
    int status = command(&cli);
    app_free(door.app);
    terminal_close(terminal);
    assert_int_equal(status, 0);
}

static void import_says_how_far_it_is(void **state)
{
    struct terminal terminal;
    (void)state;
    setenv("TERM", "xterm", 1);
    terminal_open(&terminal, COLUMNS, false);
    run(&terminal, command_import, 400);
    assert_string_equal(terminal.shown,
                        "\r6001 of 10001 lines read, 5001 a second, 0:01 to go\033[K"
                        "\r8001 of 10001 lines read, 5001 a second, 0:01 to go\033[K"
                        "\r10001 of 10001 lines read, 5000 a second\033[K"
                        "\r\033[K");
}

static void export_says_how_far_it_is(void **state)
{
    struct terminal terminal;
    (void)state;
    setenv("TERM", "xterm", 1);
    terminal_open(&terminal, COLUMNS, false);
    run(&terminal, command_export, 400);
    assert_string_equal(terminal.shown,
                        "\r4000 of 10000 lines written, 3333 a second, 0:02 to go\033[K"
                        "\r6000 of 10000 lines written, 3750 a second, 0:02 to go\033[K"
                        "\r8000 of 10000 lines written, 4000 a second, 0:01 to go\033[K"
                        "\r10000 of 10000 lines written, 4167 a second\033[K"
                        "\r\033[K");
}

/* The line never becomes two, and is gone before what the command says. */
static void line_fits_and_leaves_nothing_behind(void **state)
{
    struct terminal terminal;
    const char *last;
    (void)state;
    setenv("TERM", "xterm", 1);
    terminal_open(&terminal, 20, true);
    run(&terminal, command_import, 1500);
    assert_non_null(strstr(terminal.shown, "\r2001 of 10001 lines\033[K"));
    assert_null(strstr(terminal.shown, "lines read"));
    last = strrchr(terminal.shown, '\r');
    assert_int_equal(strncmp(last, "\r\033[K+ account user0@example.jp", 20), 0);
    assert_non_null(
        strstr(last, "\nwould be added: 10000, changed: 0, removed: 0, unchanged: 0\n"));
}

static void what_is_over_soon_says_nothing(void **state)
{
    struct terminal terminal;
    (void)state;
    setenv("TERM", "xterm", 1);
    terminal_open(&terminal, COLUMNS, false);
    run(&terminal, command_import, 199);
    assert_string_equal(terminal.shown, "");
    terminal_open(&terminal, COLUMNS, false);
    run(&terminal, command_export, 160);
    assert_string_equal(terminal.shown, "");
}

/* Lines now and then, where none can be drawn again. */
static void dumb_terminal_gets_lines(void **state)
{
    struct terminal terminal;
    (void)state;
    setenv("TERM", "dumb", 1);
    terminal_open(&terminal, COLUMNS, false);
    run(&terminal, command_import, 3000);
    assert_string_equal(terminal.shown,
                        "mailsetup: 2001 of 10001 lines read, 667 a second, 0:12 to go\n"
                        "mailsetup: 6001 of 10001 lines read, 667 a second, 0:06 to go\n"
                        "mailsetup: 10001 of 10001 lines read, 667 a second\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(import_says_how_far_it_is),
        cmocka_unit_test(export_says_how_far_it_is),
        cmocka_unit_test(line_fits_and_leaves_nothing_behind),
        cmocka_unit_test(what_is_over_soon_says_nothing),
        cmocka_unit_test(dumb_terminal_gets_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
