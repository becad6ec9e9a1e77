/* cli/ask.c - questions on the terminal, with and without echo. */
#include "cli/ask.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { ANSWER_MAX = 4096 };

static int open_terminal(void)
{
    return open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
}

bool ask_possible(void)
{
    int tty = open_terminal();
    if (tty < 0)
        return false;
    close(tty);
    return true;
}

static void write_visible(int tty, const char *string)
{
    struct text text = {0};
    utf8_visible(&text, string, strlen(string));
    const char *bytes = text_get(&text);
    for (size_t at = 0; at < text.length;) {
        ssize_t written = write(tty, bytes + at, text.length - at);
        if (written < 0 && errno != EINTR)
            break; /* the terminal is gone: reading will say so */
        at += written > 0 ? (size_t)written : 0;
    }
    text_free(&text);
}

/* Bytes up to the line end, which is left out. The line discipline edits the line. */
static bool read_line(struct cli_door *door, int tty, char *line, size_t *length, struct err *err)
{
    for (;;) {
        if (!door->wait_readable(door->main, tty))
            return fail(err, ERR_CHECK, _("Interrupted."));
        ssize_t got = read(tty, line + *length, ANSWER_MAX - *length);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0)
            return fail(err, ERR_IO, _("The terminal cannot be read: %s."), strerror(errno));
        *length += (size_t)got;
        if (*length && line[*length - 1] == '\n') {
            --*length;
            return true;
        }
        if (got == 0)
            return fail(err, ERR_INPUT, _("The input ended before there was an answer."));
        if (*length == ANSWER_MAX)
            return fail(err, ERR_INPUT, _("The answer is too long."));
    }
}

/* Echo off, or the terminal as it was. What was typed ahead is thrown away: it was echoed. */
static bool set_echo(int tty, const struct termios *before, bool echo)
{
    struct termios now = *before;
    if (!echo)
        now.c_lflag = (now.c_lflag & ~(tcflag_t)(ECHO | ECHOE | ECHOK)) | ECHONL | ICANON | ISIG;
    return tcsetattr(tty, echo ? TCSADRAIN : TCSAFLUSH, &now) == 0;
}

/* line holds ANSWER_MAX bytes and is the caller's to wipe. */
static bool converse(struct cli_door *door, const char *question, bool echo, char *line,
                     size_t *length, struct err *err)
{
    struct termios before;
    int tty = open_terminal();
    if (tty < 0)
        return fail(err, ERR_USAGE, _("There is no terminal to ask on."));
    bool quiet = false, done = false;
    if (!echo) {
        quiet = tcgetattr(tty, &before) == 0 && set_echo(tty, &before, false);
        if (!quiet) {
            fail(err, ERR_IO, _("The terminal cannot be read without echo: %s."), strerror(errno));
            goto out;
        }
    }
    write_visible(tty, question);
    done = read_line(door, tty, line, length, err);
out:
    if (quiet)
        set_echo(tty, &before, true);
    close(tty);
    return done;
}

bool ask_line(struct cli_door *door, const char *question, char **answer, struct err *err)
{
    char line[ANSWER_MAX];
    size_t length = 0;
    if (!converse(door, question, true, line, &length, err))
        return false;
    *answer = mem_copy_n(line, length);
    return true;
}

bool ask_yes(struct cli_door *door, const char *question, bool *yes, struct err *err)
{
    char *answer;
    if (!ask_line(door, question, &answer, err))
        return false;
    /* TRANSLATORS: the letters that mean yes, besides y. */
    *yes = answer[0] && strchr(_("yY"), answer[0]);
    free(answer);
    return true;
}

bool ask_secret(struct cli_door *door, const char *question, struct secret **secret,
                struct err *err)
{
    char line[ANSWER_MAX];
    size_t length = 0;
    bool done = converse(door, question, false, line, &length, err);
    if (done)
        *secret = secret_new(line, length);
    mem_wipe(line, sizeof line);
    return done;
}
