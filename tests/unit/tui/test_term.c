/* The terminal, on a pseudo-terminal: it is given back as it was, it never blocks, and a lost or
 * unknown one is a sentence. */
#include "app/action.h"
#include "base/i18n.h"
#include "base/text.h"
#include "tui/term.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { GENEROUS_MS = 10000 };

struct peer {
    int master;
    pid_t child;
    struct text seen;
};

/* Runs body in a child on a new pseudo-terminal of 24x80; its return value is the exit status. */
static void start(struct peer *peer, const char *type, int (*body)(void))
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    *peer = (struct peer){0};
    fflush(NULL);
    peer->child = forkpty(&peer->master, NULL, NULL, &size);
    assert_true(peer->child >= 0);
    if (peer->child == 0) {
        if (type)
            setenv("TERM", type, 1);
        else
            unsetenv("TERM");
        setenv("LC_ALL", "C.UTF-8", 1);
        i18n_start("en", NULL);
        _exit(body());
    }
}

/* Reads until word was seen, or to the end of what the child writes (word NULL). */
static bool wait_for(struct peer *peer, const char *word)
{
    while (!word || !strstr(text_get(&peer->seen), word)) {
        char bytes[4096];
        struct pollfd wait = {.fd = peer->master, .events = POLLIN};
        if (poll(&wait, 1, GENEROUS_MS) <= 0)
            return false;
        ssize_t n = read(peer->master, bytes, sizeof bytes);
        if (n <= 0)
            return !word;
        text_add_n(&peer->seen, bytes, (size_t)n);
    }
    return true;
}

static int ended(struct peer *peer)
{
    int status = -1;
    assert_int_equal(waitpid(peer->child, &status, 0), peer->child);
    close(peer->master);
    text_free(&peer->seen);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + status;
}

static void say(struct peer *peer, const char *bytes)
{
    assert_int_equal(write(peer->master, bytes, strlen(bytes)), (ssize_t)strlen(bytes));
}

static struct term *opened(void)
{
    struct term_options options = {.colour = true};
    struct err err = {0};
    struct term *term = term_open(&options, &err);
    if (!term)
        printf("%s\n", err.text);
    fflush(stdout);
    return term;
}

/* The next key or paste; waits as the program's loop does. */
static struct term_input next_input(struct term *term)
{
    struct term_input input;
    for (;;) {
        struct pollfd wait = {.fd = term_descriptor(term), .events = POLLIN};
        term_read(term, &input);
        if (input.kind != INPUT_NONE_YET || poll(&wait, 1, GENEROUS_MS) <= 0)
            return input;
    }
}

static bool show(struct term *term, const char *text, bool clear)
{
    int rows, columns;
    term_size(term, &rows, &columns);
    struct canvas *canvas = canvas_new(rows, columns, false);
    canvas_text(canvas, 3, 2, columns - 2, STYLE_FAIL, text);
    canvas->cursor_row = 3;
    canvas->cursor_column = 2;
    bool drawn = term_draw(term, canvas, clear);
    canvas_free(canvas);
    return drawn;
}

static int open_show_close(void)
{
    struct termios before, after;
    tcgetattr(STDIN_FILENO, &before);
    struct term *term = opened();
    if (!term)
        return 3;
    show(term, "本社メール ready", false);
    struct term_input input = next_input(term);
    term_close(term);
    tcgetattr(STDIN_FILENO, &after);
    bool same = before.c_iflag == after.c_iflag && before.c_oflag == after.c_oflag &&
                before.c_lflag == after.c_lflag && before.c_cflag == after.c_cflag &&
                memcmp(before.c_cc, after.c_cc, sizeof before.c_cc) == 0;
    bool blocking = !(fcntl(STDOUT_FILENO, F_GETFL) & O_NONBLOCK);
    return input.kind == INPUT_KEY && same && blocking ? 0 : 1;
}

static void every_terminal_is_drawn_on_and_given_back(void **state)
{
    (void)state;
    static const struct {
        const char *type, *leave;
    } types[] = {{"xterm-256color", "\x1b[?1049l"}, {"screen", "\x1b[?1049l"},
                 {"tmux-256color", "\x1b[?1049l"},  {"linux", "\x1b[?2004l"},
                 {"vt100", "\x1b[?2004l"},          {"xterm", "\x1b[?1049l"}};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct peer peer;
        start(&peer, types[i].type, open_show_close);
        assert_true(wait_for(&peer, "ready"));
        assert_non_null(strstr(text_get(&peer.seen), "\x1b[?2004h"));
        assert_non_null(strstr(text_get(&peer.seen), "本社メール"));
        say(&peer, "\x03");
        assert_true(wait_for(&peer, types[i].leave));
        assert_true(wait_for(&peer, NULL));
        assert_int_equal(ended(&peer), 0);
    }
}

static void an_unusable_terminal_is_a_sentence(void **state)
{
    (void)state;
    static const char *const types[] = {"dumb", "", "nonsense", "../../etc/passwd", NULL};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct peer peer;
        start(&peer, types[i], open_show_close);
        assert_true(wait_for(&peer, "TERM=xterm"));
        assert_true(wait_for(&peer, NULL));
        assert_null(strchr(text_get(&peer.seen), '\x1b'));
        assert_int_equal(ended(&peer), 3);
    }
}

static int without_terminal(void)
{
    int null = open("/dev/null", O_RDWR);
    struct err err = {0};
    struct term_options options = {0};
    dup2(null, STDIN_FILENO);
    return term_open(&options, &err) == NULL && strstr(err.text, "terminal") ? 0 : 1;
}

static void no_terminal_is_a_sentence(void **state)
{
    (void)state;
    struct peer peer;
    start(&peer, "xterm", without_terminal);
    assert_true(wait_for(&peer, NULL));
    assert_int_equal(ended(&peer), 0);
}

static int echo_keys(void)
{
    struct term *term = opened();
    if (!term)
        return 3;
    show(term, "ready", false);
    for (;;) {
        struct term_input input = next_input(term);
        char text[128];
        if (input.kind == INPUT_GONE || input.kind == INPUT_NONE_YET)
            return 4;
        if (input.kind == INPUT_KEY)
            snprintf(text, sizeof text, "<key %d>", (int)input.key);
        else
            snprintf(text, sizeof text, "<pasted %s>", input.text);
        show(term, text, true);
        if (input.kind == INPUT_KEY && input.key == 'q')
            break;
    }
    term_close(term);
    return 0;
}

static void keys_arrive_that_a_terminal_would_keep_for_itself(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *shown;
    } cases[] = {
        {"\x03", "<key 3>"},  {"\x1a", "<key 26>"},  {"\x13", "<key 19>"},
        {"\x11", "<key 17>"}, {"\x1c", "<key 28>"},  {"\x16", "<key 22>"},
        {"\x0f", "<key 15>"}, {"あ", "<key 12354>"}, {"\x1b[200~a本\x1b[201~", "<pasted a本>"},
    };
    struct peer peer;
    char shown[64];
    start(&peer, "xterm-256color", echo_keys);
    assert_true(wait_for(&peer, "ready"));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        text_cut(&peer.seen, 0);
        say(&peer, cases[i].bytes);
        assert_true(wait_for(&peer, cases[i].shown));
    }
    text_cut(&peer.seen, 0);
    say(&peer, "\x1bOA");
    snprintf(shown, sizeof shown, "<key %d>", KEYCODE_UP);
    assert_true(wait_for(&peer, shown));
    text_cut(&peer.seen, 0);
    say(&peer, "\x1b");
    snprintf(shown, sizeof shown, "<key %d>", KEYCODE_ESCAPE);
    assert_true(wait_for(&peer, shown));
    say(&peer, "q");
    assert_true(wait_for(&peer, NULL));
    assert_int_equal(ended(&peer), 0);
}

static int wait_for_the_end(void)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGHUP, &ignore, NULL);
    struct term *term = opened();
    if (!term)
        return 3;
    show(term, "ready", false);
    struct term_input input = next_input(term);
    if (input.kind != INPUT_GONE)
        return 1;
    term_read(term, &input);
    bool gone = input.kind == INPUT_GONE;
    show(term, "nobody sees this", true);
    term_close(term);
    return gone ? 0 : 2;
}

static void a_lost_terminal_is_noticed(void **state)
{
    (void)state;
    struct peer peer;
    start(&peer, "xterm-256color", wait_for_the_end);
    assert_true(wait_for(&peer, "ready"));
    close(peer.master);
    peer.master = open("/dev/null", O_RDWR);
    assert_int_equal(ended(&peer), 0);
}

/* Draws without anybody reading; the parent reads only after it was told through the pipe. */
static int told[2];
static int draw_into_a_wall(void)
{
    struct term *term = opened();
    char text[64];
    if (!term)
        return 3;
    for (int i = 0; i < 3000; i++) {
        snprintf(text, sizeof text, "picture %d", i);
        show(term, text, true);
    }
    bool waits = term_pending(term);
    if (write(told[1], "x", 1) != 1)
        return 2;
    while (term_pending(term)) {
        struct pollfd wait = {.fd = term_output_descriptor(term), .events = POLLOUT};
        if (poll(&wait, 1, GENEROUS_MS) <= 0 || !term_flush(term))
            return 4;
    }
    term_close(term);
    return waits ? 0 : 1;
}

static void a_stalled_terminal_does_not_stop_us_and_gets_the_newest_picture(void **state)
{
    (void)state;
    struct peer peer;
    char byte;
    assert_int_equal(pipe(told), 0);
    start(&peer, "xterm-256color", draw_into_a_wall);
    struct pollfd wait = {.fd = told[0], .events = POLLIN};
    assert_int_equal(poll(&wait, 1, GENEROUS_MS), 1);
    assert_int_equal(read(told[0], &byte, 1), 1);
    assert_true(wait_for(&peer, "picture 2999"));
    assert_null(strstr(text_get(&peer.seen), "picture 2998"));
    assert_true(wait_for(&peer, NULL));
    assert_int_equal(ended(&peer), 0);
    close(told[0]);
    close(told[1]);
}

static int draw_twice(void)
{
    struct term *term = opened();
    if (!term)
        return 3;
    show(term, "ready", false);
    for (int i = 0; i < 100; i++)
        show(term, "ready", false); /* nothing changed: nothing is written */
    struct term_input input = next_input(term);
    term_restore();
    _exit(input.kind == INPUT_KEY ? 0 : 1);
}

static void the_same_picture_writes_nothing(void **state)
{
    (void)state;
    struct peer peer;
    start(&peer, "xterm-256color", draw_twice);
    assert_true(wait_for(&peer, "ready"));
    size_t length = peer.seen.length;
    say(&peer, "x");
    assert_true(wait_for(&peer, "\x1b[?1049l")); /* term_restore() */
    assert_true(wait_for(&peer, NULL));
    assert_true(peer.seen.length - length < 100);
    assert_int_equal(ended(&peer), 0);
}

/* The program's own calls come here, and are counted where they go to the terminal. */
static int counted_descriptor = -1, counted;

ssize_t write(int descriptor, const void *bytes, size_t length)
{
    counted += descriptor == counted_descriptor;
    return syscall(SYS_write, descriptor, bytes, length);
}

/* Few enough bytes for a terminal that takes them all at once. */
static int draw_ten(void)
{
    struct term *term = opened();
    if (!term)
        return 3;
    counted_descriptor = term_output_descriptor(term);
    for (int i = 0; i < 10; i++) {
        char text[32];
        snprintf(text, sizeof text, "%d picture %c", i, 'a' + i);
        show(term, text, i == 5);
        if (counted != i + 1)
            return 1;
    }
    counted_descriptor = -1;
    term_close(term);
    return 0;
}

static void a_picture_is_one_write(void **state)
{
    (void)state;
    struct peer peer;
    start(&peer, "xterm-256color", draw_ten);
    assert_true(wait_for(&peer, NULL));
    assert_non_null(strstr(text_get(&peer.seen), "\x1b[?2004h"));
    assert_int_equal(ended(&peer), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_terminal_is_drawn_on_and_given_back),
        cmocka_unit_test(an_unusable_terminal_is_a_sentence),
        cmocka_unit_test(no_terminal_is_a_sentence),
        cmocka_unit_test(keys_arrive_that_a_terminal_would_keep_for_itself),
        cmocka_unit_test(a_lost_terminal_is_noticed),
        cmocka_unit_test(a_stalled_terminal_does_not_stop_us_and_gets_the_newest_picture),
        cmocka_unit_test(the_same_picture_writes_nothing),
        cmocka_unit_test(a_picture_is_one_write),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
