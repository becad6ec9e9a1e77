/* loop.c - one turn: draw if something changed, wait, gather messages, update, carry out. */
#include "loop.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "signals.h"
#include "tui/view.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>

enum {
    PAINT_MS = 33,    /* between two pictures while a log streams; a key does not wait for it */
    EVENTS_MS = 5,    /* for the engine's events, before keys are looked at again */
    KEYS_AT_ONCE = 64 /* then a picture, so that a key held down is seen to move */
};

struct loop {
    struct effects *effects;
    struct term *term;
    struct canvas *canvas;
    int64_t painted_ns;
    bool urgent; /* the user did something: the next picture does not wait */
    bool more;   /* something was left for the next turn */
    bool lost;   /* the terminal is gone, or we are to end */
};

static void send_kind(struct loop *loop, enum message_kind kind)
{
    effects_send(loop->effects, &(struct message){.kind = kind});
}

/* Whoever sends us away, what was typed is kept as a draft. */
static void hang_up(struct loop *loop)
{
    if (!loop->lost)
        send_kind(loop, MSG_HANGUP);
    loop->lost = true;
}

/* How long the next picture has to wait; 0: it is due, -1: there is none to draw. */
static int paint_wait_ms(const struct loop *loop)
{
    if (!loop->effects->app->need_draw)
        return -1;
    int64_t since_ms = (clock_monotonic_ns() - loop->painted_ns) / 1000000;
    if (loop->urgent || since_ms >= PAINT_MS)
        return 0;
    return (int)(PAINT_MS - since_ms);
}

static void paint(struct loop *loop)
{
    struct app *app = loop->effects->app;
    bool clear = app->need_clear;
    app->need_draw = app->need_clear = false;
    loop->urgent = false;
    canvas_resize(loop->canvas, app->rows, app->columns);
    view_draw(app, loop->canvas);
    if (!term_draw(loop->term, loop->canvas, clear))
        hang_up(loop);
    loop->painted_ns = clock_monotonic_ns();
}

/* The sooner of two times to wait; -1 is never. */
static int sooner(int a, int b)
{
    return a < 0 ? b : b < 0 || a < b ? a : b;
}

static int wait_ms(const struct loop *loop)
{
    int wait = loop->more ? 0 : paint_wait_ms(loop);
    int64_t due_ms = app_due_ms(loop->effects->app);
    if (due_ms) {
        int64_t left_ms = due_ms - clock_wall_ms();
        wait = sooner(wait, left_ms <= 0 ? 0 : left_ms > 60000 ? 60000 : (int)left_ms);
    }
    return wait;
}

static void resized(struct loop *loop)
{
    struct message message = {.kind = MSG_RESIZE};
    term_resized(loop->term, &message.rows, &message.columns);
    effects_send(loop->effects, &message);
    loop->urgent = true;
}

static void press(struct loop *loop, int32_t key)
{
    effects_send(loop->effects, &(struct message){.kind = MSG_KEY, .key = key});
    loop->urgent = true;
}

static void take_signals(struct loop *loop)
{
    for (int number; (number = signals_next()) != 0;) {
        if (number == SIGWINCH)
            resized(loop);
        else if (number == SIGTSTP)
            press(loop, KEY_CONTROL('z')); /* as if it was typed */
        else if (number == SIGINT)
            press(loop, KEY_CONTROL('c'));
        else if (number == SIGCONT)
            send_kind(loop, MSG_REDRAW);
        else
            hang_up(loop);
    }
}

static void take_keys(struct loop *loop)
{
    struct term_input input;
    for (int i = 0; i < KEYS_AT_ONCE && !loop->effects->app->quit; i++) {
        term_read(loop->term, &input);
        if (input.kind == INPUT_NONE_YET)
            return;
        if (input.kind == INPUT_GONE) {
            hang_up(loop);
            return;
        }
        if (input.kind == INPUT_KEY) {
            press(loop, input.key);
        } else {
            effects_send(loop->effects, &(struct message){.kind = MSG_PASTE, .text = input.text});
            loop->urgent = true;
        }
    }
    loop->more = true;
}

static void wait_for_something(struct loop *loop)
{
    enum { SIGNALS, KEYS, OUTPUT, EFFECTS };
    int waits[EFFECTS_WAITS];
    int timeout_ms = sooner(wait_ms(loop), effects_waits(loop->effects, waits));
    struct pollfd polls[EFFECTS + EFFECTS_WAITS] = {
        [SIGNALS] = {.fd = signals_descriptor(), .events = POLLIN},
        [KEYS] = {.fd = term_descriptor(loop->term), .events = POLLIN},
        [OUTPUT] = {.fd = -1, .events = POLLOUT},
    };
    if (term_pending(loop->term))
        polls[OUTPUT].fd = term_output_descriptor(loop->term);
    for (int i = 0; i < EFFECTS_WAITS; i++)
        polls[EFFECTS + i] = (struct pollfd){.fd = waits[i], .events = POLLIN};
    int ready = poll(polls, EFFECTS + EFFECTS_WAITS, timeout_ms);
    loop->more = false;
    if (ready < 0 && errno != EINTR)
        hang_up(loop);
    if (ready > 0 && polls[OUTPUT].revents && !term_flush(loop->term))
        hang_up(loop);
}

static void turn(struct loop *loop)
{
    if (paint_wait_ms(loop) == 0)
        paint(loop);
    if (loop->lost)
        return;
    wait_for_something(loop);
    send_kind(loop, MSG_TIME);
    take_signals(loop);
    take_keys(loop);
    bool more;
    effects_turn(loop->effects, EVENTS_MS, &more);
    loop->more = loop->more || more;
}

bool loop_run(struct effects *effects, const struct term_options *options, struct err *err)
{
    struct loop loop = {.effects = effects, .urgent = true};
    if (!signals_start(true))
        return fail(err, ERR_IO, _("Signals cannot be received: %s."), strerror(errno));
    loop.term = term_open(options, err);
    if (!loop.term)
        return false;
    effects->term = loop.term;
    signals_on_crash(term_restore);
    loop.canvas = canvas_new(effects->app->rows, effects->app->columns, options->ascii);
    loop.canvas->plain_lines = options->plain_lines;
    send_kind(&loop, MSG_TIME);
    resized(&loop);
    effects_begin_session(effects);
    while (!effects->app->quit && !loop.lost)
        turn(&loop);
    effects->term = NULL;
    term_close(loop.term);
    canvas_free(loop.canvas);
    return true;
}
