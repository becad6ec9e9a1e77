/* tui/tty.c - modes, size and output of the terminal, asked of the kernel. */
#include "tui/tty.h"

#include "base/clock.h"
#include "tui/canvas.h"
#include "tui/term.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { CLOSE_WAIT_MS = 200, RESCUE_MAX = 256, USUAL_ROWS = 24, USUAL_COLUMNS = 80 };

/* What a fatal end needs, where no pointer can be handed over. */
static struct {
    volatile sig_atomic_t active;
    int input, output, output_flags;
    bool own_output;
    struct termios before;
    char bytes[RESCUE_MAX];
    size_t length;
} rescue;

/* The terminal again, under a description of its own: O_NONBLOCK on the one that the shell shares
 * with us would outlive us. */
static void open_output(struct tty *tty)
{
    char path[PATH_MAX];
    int descriptor = -1;
    if (ttyname_r(STDOUT_FILENO, path, sizeof path) == 0)
        descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    tty->own_output = descriptor >= 0;
    tty->output = descriptor >= 0 ? descriptor : STDOUT_FILENO;
    if (!tty->own_output) {
        tty->output_flags = fcntl(STDOUT_FILENO, F_GETFL);
        fcntl(STDOUT_FILENO, F_SETFL, tty->output_flags | O_NONBLOCK);
    }
}

bool tty_open(struct tty *tty)
{
    *tty = (struct tty){.input = STDIN_FILENO, .output = -1};
    if (tcgetattr(tty->input, &tty->before) != 0)
        return false;
    open_output(tty);
    return true;
}

static bool set_modes(int descriptor, const struct termios *modes)
{
    /* A background process that restores its terminal must not be stopped by doing so. */
    sigset_t block, old;
    sigemptyset(&block);
    sigaddset(&block, SIGTTOU);
    sigprocmask(SIG_BLOCK, &block, &old);
    bool done = tcsetattr(descriptor, TCSANOW, modes) == 0;
    sigprocmask(SIG_SETMASK, &old, NULL);
    return done;
}

void tty_close(struct tty *tty)
{
    if (tty->output < 0)
        return;
    set_modes(tty->input, &tty->before);
    rescue.active = 0;
    if (tty->own_output)
        close(tty->output);
    else
        fcntl(tty->output, F_SETFL, tty->output_flags);
    tty->output = -1;
    text_free(&tty->pending);
}

bool tty_raw(struct tty *tty)
{
    if (tcgetattr(tty->input, &tty->before) != 0)
        return false;
    struct termios raw = tty->before;
    raw.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP | BRKINT | PARMRK);
    raw.c_oflag &= ~(tcflag_t)OPOST;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | ISIG | IEXTEN);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    return set_modes(tty->input, &raw);
}

bool tty_cooked(struct tty *tty)
{
    return set_modes(tty->input, &tty->before);
}

static int bounded(int value, int usual)
{
    return value <= 0 ? usual : value > CANVAS_MAX ? CANVAS_MAX : value;
}

void tty_size(const struct tty *tty, int *rows, int *columns)
{
    struct winsize size = {0};
    if (ioctl(tty->input, TIOCGWINSZ, &size) != 0)
        size = (struct winsize){0};
    *rows = bounded(size.ws_row, USUAL_ROWS);
    *columns = bounded(size.ws_col, USUAL_COLUMNS);
}

bool tty_pending(const struct tty *tty)
{
    return tty->written < tty->pending.length;
}

bool tty_write(struct tty *tty)
{
    while (tty_pending(tty) && !tty->lost) {
        ssize_t n = write(tty->output, text_get(&tty->pending) + tty->written,
                          tty->pending.length - tty->written);
        if (n > 0)
            tty->written += (size_t)n;
        else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return true;
        else if (n == 0 || errno != EINTR)
            tty->lost = true;
    }
    text_cut(&tty->pending, 0);
    tty->written = 0;
    return !tty->lost;
}

void tty_write_patiently(struct tty *tty)
{
    int64_t until = clock_monotonic_ns() + (int64_t)CLOSE_WAIT_MS * 1000000;
    while (tty_write(tty) && tty_pending(tty)) {
        int64_t left = (until - clock_monotonic_ns()) / 1000000;
        struct pollfd wait = {.fd = tty->output, .events = POLLOUT};
        if (left <= 0 || poll(&wait, 1, (int)left) <= 0 || !(wait.revents & POLLOUT))
            break;
    }
    text_cut(&tty->pending, 0);
    tty->written = 0;
}

void tty_prepare_rescue(const struct tty *tty, const struct text *bytes)
{
    rescue.active = 0;
    if (!bytes)
        return;
    rescue.length = bytes->length < RESCUE_MAX ? bytes->length : RESCUE_MAX;
    memcpy(rescue.bytes, text_get(bytes), rescue.length);
    rescue.input = tty->input;
    rescue.output = tty->output;
    rescue.own_output = tty->own_output;
    rescue.output_flags = tty->output_flags;
    rescue.before = tty->before;
    rescue.active = 1;
}

void term_restore(void)
{
    if (!rescue.active)
        return;
    rescue.active = 0;
    ssize_t ignored = write(rescue.output, rescue.bytes, rescue.length);
    (void)ignored;
    set_modes(rescue.input, &rescue.before);
    if (!rescue.own_output)
        fcntl(rescue.output, F_SETFL, rescue.output_flags);
}
