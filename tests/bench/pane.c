/* The log and its pane alone: what comes on FD goes line by line the way of an engine's events,
 * through the state and the views to the terminal; no network, no effects. The loop is that of
 * src/loop.c: 5 ms for what comes, then keys, at most 30 pictures a second unless a key asks.
 *
 *     pane FD        \ is typed by itself: the pane is open; ? is the help; Ctrl-Q ends */
#include "app/action.h"
#include "app/app.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "tui/term.h"
#include "tui/view.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PAINT_MS = 33, EVENTS_MS = 5 };

struct bench {
    struct app *app;
    struct term *term;
    struct canvas *canvas;
    int64_t painted_ns;
    bool urgent;
    char bytes[65536];
    size_t length;
};

static void update(struct bench *bench, struct message message)
{
    struct commands wishes = {0};
    message.now_ms = clock_wall_ms();
    app_update(bench->app, &message, &wishes);
    commands_clear(&wishes);
}

static void add_line(struct bench *bench, const char *line, size_t length)
{
    struct report_event event = {.kind = EVENT_LOG,
                                 .check = 1,
                                 .side = SIDE_RECEIVE,
                                 .direction = DIRECTION_SERVER,
                                 .wall_ms = clock_wall_ms(),
                                 .text = line,
                                 .length = length};
    update(bench, (struct message){.kind = MSG_REPORT, .event = &event});
}

/* False: the other end has closed. */
static bool take_lines(struct bench *bench, int fd)
{
    int64_t end_ns = clock_monotonic_ns() + (int64_t)EVENTS_MS * 1000000;
    do {
        ssize_t n = read(fd, bench->bytes + bench->length, sizeof bench->bytes - bench->length);
        if (n <= 0)
            return n < 0;
        bench->length += (size_t)n;
        char *at = bench->bytes, *end = at + bench->length, *newline;
        for (; (newline = memchr(at, '\n', (size_t)(end - at))) != NULL; at = newline + 1) {
            *newline = '\0';
            add_line(bench, at, (size_t)(newline - at));
        }
        bench->length = (size_t)(end - at);
        memmove(bench->bytes, at, bench->length);
    } while (clock_monotonic_ns() < end_ns);
    return true;
}

static int paint_wait_ms(const struct bench *bench)
{
    if (!bench->app->need_draw)
        return -1;
    int64_t since_ms = (clock_monotonic_ns() - bench->painted_ns) / 1000000;
    return bench->urgent || since_ms >= PAINT_MS ? 0 : (int)(PAINT_MS - since_ms);
}

static void paint(struct bench *bench)
{
    bool clear = bench->app->need_clear;
    bench->app->need_draw = bench->app->need_clear = bench->urgent = false;
    canvas_resize(bench->canvas, bench->app->rows, bench->app->columns);
    view_draw(bench->app, bench->canvas);
    term_draw(bench->term, bench->canvas, clear);
    bench->painted_ns = clock_monotonic_ns();
}

static void take_keys(struct bench *bench)
{
    struct term_input input;
    for (term_read(bench->term, &input); input.kind == INPUT_KEY; term_read(bench->term, &input)) {
        update(bench, (struct message){.kind = MSG_KEY, .key = input.key});
        bench->urgent = true;
    }
    bench->app->quit = bench->app->quit || input.kind == INPUT_GONE;
}

static void turn(struct bench *bench, int fd, bool *open)
{
    if (paint_wait_ms(bench) == 0)
        paint(bench);
    struct pollfd polls[] = {
        {.fd = term_descriptor(bench->term), .events = POLLIN},
        {.fd = *open ? fd : -1, .events = POLLIN},
        {.fd = term_pending(bench->term) ? term_output_descriptor(bench->term) : -1,
         .events = POLLOUT},
    };
    poll(polls, 3, paint_wait_ms(bench));
    if (polls[2].revents)
        term_flush(bench->term);
    take_keys(bench);
    if (polls[1].revents)
        *open = take_lines(bench, fd);
}

int main(int argc, char **argv)
{
    static struct bench bench;
    struct term_options options = {.colour = true};
    struct err err = {0};
    int fd = argc == 2 ? atoi(argv[1]) : -1;
    bool open = true;
    if (fd < 0 || fcntl(fd, F_SETFL, O_NONBLOCK) != 0)
        return 64;
    i18n_start("en", NULL);
    bench.app = app_new(24, 80);
    bench.term = term_open(&options, &err);
    if (!bench.term)
        return 1;
    struct message size = {.kind = MSG_RESIZE};
    term_resized(bench.term, &size.rows, &size.columns);
    bench.canvas = canvas_new(size.rows, size.columns, false);
    update(&bench, size);
    update(&bench, (struct message){.kind = MSG_KEY, .key = '\\'});
    for (bench.urgent = true; !bench.app->quit;)
        turn(&bench, fd, &open);
    term_close(bench.term);
    canvas_free(bench.canvas);
    app_free(bench.app);
    return 0;
}
