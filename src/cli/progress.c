/* cli/progress.c - how far a run of many checks is. */
#include "cli/progress.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { COLUMNS_UNKNOWN = 80, HELD_BYTES = 256 * 1024 };

static int64_t now_ms(void)
{
    return clock_monotonic_ns() / 1000000;
}

void progress_begin(struct progress *progress, const struct cli *cli)
{
    const char *term = getenv("TERM");
    bool dumb = !term || !*term || strcmp(term, "dumb") == 0;
    *progress = (struct progress){
        .shown = isatty(STDERR_FILENO),
        .redrawn = !dumb && cli->call->options.colour != COLOUR_NEVER,
        .with_output = isatty(STDOUT_FILENO),
        .began_ms = now_ms(),
    };
    /* On one terminal, results come together with the line, so that it does not flicker. */
    if (!progress->shown || !progress->redrawn || !progress->with_output)
        return;
    fflush(stdout);
    progress->held = mem_new(1, HELD_BYTES);
    setvbuf(stdout, progress->held, _IOFBF, HELD_BYTES);
}

/* "0:42", "1:05:00" */
static void add_time(struct text *out, int64_t ms)
{
    long long seconds = (ms + 999) / 1000;
    if (seconds >= 3600)
        text_format(out, "%lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    else
        text_format(out, "%lld:%02lld", seconds / 60, seconds % 60);
}

static void add_rate(struct text *out, double rate, int64_t left_ms)
{
    if (rate > 0)
        text_format(out, rate < 10 ? _(", %.1f a second") : _(", %.0f a second"), rate);
    if (left_ms > 0) {
        struct text left = {0};
        add_time(&left, left_ms);
        text_format(out, _(", %s to go"), text_get(&left));
        text_free(&left);
    }
}

static void add_line(struct text *out, const struct fleet_progress *now)
{
    text_format(out, _("%zu of %zu checked"), now->done, now->count);
    if (now->fail)
        text_format(out, _(", %zu failed"), now->fail);
    add_rate(out, now->rate, now->left_ms);
    if (now->resting)
        text_format(out, ngettext(", %zu server rests", ", %zu servers rest", now->resting),
                    now->resting);
}

static int columns(void)
{
    struct winsize size;
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return COLUMNS_UNKNOWN;
    return size.ws_col;
}

void progress_hide(struct progress *progress, bool standard_error)
{
    if (!standard_error && (progress->held || !progress->with_output))
        return;
    if (progress->visible)
        fputs("\r\033[K", stderr);
    progress->visible = false;
    fflush(stdout);
}

void progress_end(struct progress *progress)
{
    progress_hide(progress, true);
    if (progress->held)
        setvbuf(stdout, NULL, _IONBF, 0); /* any other would keep the buffer; lines come whole */
    free(progress->held);
    progress->held = NULL;
    progress->shown = false;
}

/* Is it time to draw? What is held comes at the same times. */
static bool is_due(struct progress *progress, int64_t now)
{
    int64_t pause = progress->redrawn ? PROGRESS_REDRAW_MS : PROGRESS_LINE_MS;
    if (!progress->shown || now - progress->drawn_ms < pause)
        return false;
    progress->drawn_ms = now;
    if (progress->held)
        progress_hide(progress, true);
    return now - progress->began_ms >= PROGRESS_AFTER_MS;
}

/* Takes the line's text. */
static void draw(struct progress *progress, struct text *line)
{
    if (progress->redrawn) {
        size_t length = utf8_fit(text_get(line), columns() - 1, NULL);
        fprintf(stderr, "\r%.*s\033[K", (int)length, text_get(line));
        progress->visible = true;
    } else {
        say("%s", text_get(line));
    }
    text_free(line);
}

void progress_tick(struct progress *progress, const struct fleet *fleet)
{
    int64_t now = now_ms();
    struct text line = {0};
    if (!progress->held)
        fflush(stdout); /* who reads the events sees them as they happen */
    if (!is_due(progress, now))
        return;
    struct fleet_progress state = fleet_progress(fleet, now);
    add_line(&line, &state);
    draw(progress, &line);
}

void progress_rows(struct progress *progress, const char *format, size_t done, size_t count)
{
    int64_t now = now_ms(), took_ms = now - progress->began_ms;
    struct text line = {0};
    if (!is_due(progress, now) || done == 0)
        return;
    text_format(&line, format, done, count);
    add_rate(&line, (double)done * 1000 / (double)took_ms,
             took_ms * (int64_t)(count - done) / (int64_t)done);
    draw(progress, &line);
}
