/* engine/dial.c - non-blocking sockets, started one after the other. */
#include "engine/dial.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

enum { HEAD_START_NS = 200 * 1000 * 1000 };

enum attempt_state { WAITING, TRYING, FAILED };
struct attempt {
    struct dial *dial;
    struct address address;
    enum attempt_state state;
    int socket, error;
    struct watch *watch;
};

struct dial {
    struct loop *loop;
    struct attempt attempts[ADDRESSES_MAX];
    size_t count, next, trying;
    struct timer timer;
    void (*won)(void *owner, int socket);
    void (*lost)(void *owner, int error);
    void *owner;
};

/* The system's order, but the families take turns. */
static void order(struct dial *dial, const struct lookup_answer *answer)
{
    bool taken[ADDRESSES_MAX] = {false};
    int last = AF_UNSPEC;

    while (dial->count < answer->count) {
        size_t pick = ADDRESSES_MAX;
        for (size_t i = 0; i < answer->count; i++) {
            if (taken[i])
                continue;
            if (pick == ADDRESSES_MAX)
                pick = i;
            if (answer->addresses[i].socket.ss_family != last) {
                pick = i;
                break;
            }
        }
        taken[pick] = true;
        last = answer->addresses[pick].socket.ss_family;
        dial->attempts[dial->count++] =
            (struct attempt){.dial = dial, .address = answer->addresses[pick], .socket = -1};
    }
}

static void attempt_close(struct attempt *attempt)
{
    watch_end(attempt->watch);
    attempt->watch = NULL;
    if (attempt->socket >= 0)
        close(attempt->socket);
    attempt->socket = -1;
}

static void attempt_failed(struct attempt *attempt, int error)
{
    if (attempt->state == TRYING)
        attempt->dial->trying--;
    attempt_close(attempt);
    attempt->state = FAILED;
    attempt->error = error;
}

static void stop(struct dial *dial)
{
    timer_stop(dial->loop, &dial->timer);
    for (size_t i = 0; i < dial->count; i++)
        attempt_close(&dial->attempts[i]);
}

/* A refusal comes from the machine itself; everything else says less. */
static int most_telling(const struct dial *dial)
{
    int error = dial->attempts[0].error;

    for (size_t i = 0; i < dial->count; i++)
        if (dial->attempts[i].error == ECONNREFUSED || error == 0)
            error = dial->attempts[i].error;
    return error;
}

static void attempt_ready(void *owner, uint32_t events);

static void try(struct attempt *attempt)
{
    const int on = 1;
    const struct sockaddr *address = (const struct sockaddr *)&attempt->address.socket;

    attempt->socket = socket(address->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (attempt->socket < 0) {
        attempt_failed(attempt, errno);
        return;
    }
    setsockopt(attempt->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(attempt->socket, address, attempt->address.length) != 0 && errno != EINPROGRESS) {
        attempt_failed(attempt, errno);
        return;
    }
    attempt->watch =
        watch_start(attempt->dial->loop, attempt->socket, EPOLLOUT, attempt_ready, attempt);
    if (attempt->watch == NULL) {
        attempt_failed(attempt, errno);
        return;
    }
    attempt->state = TRYING;
    attempt->dial->trying++;
}

/* Starts the next address that can be tried, or gives up when there is none and none is left. */
static void go_on(struct dial *dial)
{
    size_t trying = dial->trying;

    while (dial->next < dial->count && dial->trying == trying)
        try(&dial->attempts[dial->next++]);
    if (dial->trying == 0) {
        stop(dial);
        dial->lost(dial->owner, most_telling(dial));
        return;
    }
    if (dial->next < dial->count)
        timer_set(dial->loop, &dial->timer, clock_monotonic_ns() + HEAD_START_NS);
}

static void head_start_over(void *owner)
{
    go_on(owner);
}

static void attempt_ready(void *owner, uint32_t events)
{
    struct attempt *attempt = owner;
    struct dial *dial = attempt->dial;
    int error = 0;
    socklen_t length = sizeof error;

    (void)events;
    if (getsockopt(attempt->socket, SOL_SOCKET, SO_ERROR, &error, &length) != 0)
        error = errno;
    if (error != 0) {
        attempt_failed(attempt, error);
        go_on(dial);
        return;
    }
    int winner = attempt->socket;
    watch_end(attempt->watch);
    attempt->watch = NULL;
    attempt->socket = -1;
    stop(dial);
    dial->won(dial->owner, winner);
}

struct dial *dial_start(struct loop *loop, const struct lookup_answer *answer,
                        void (*won)(void *owner, int socket), void (*lost)(void *owner, int error),
                        void *owner)
{
    struct dial *dial = mem_new(1, sizeof *dial);

    *dial = (struct dial){.loop = loop, .won = won, .lost = lost, .owner = owner};
    dial->timer = (struct timer){.fire = head_start_over, .owner = dial};
    order(dial, answer);
    /* From the loop, so that the owner has the dial before it hears of it. */
    timer_set(loop, &dial->timer, clock_monotonic_ns());
    return dial;
}

void dial_report(const struct dial *dial, struct text *out)
{
    for (size_t i = 0; i < dial->count; i++) {
        const struct attempt *attempt = &dial->attempts[i];
        char name[ADDRESS_TEXT_MAX];
        if (attempt->state == WAITING)
            continue;
        address_text((const struct sockaddr *)&attempt->address.socket, attempt->address.length,
                     name);
        text_format(out, "%s%s: %s", out->length > 0 ? ", " : "", name,
                    attempt->state == TRYING ? _("no answer") : strerror(attempt->error));
    }
}

void dial_free(struct dial *dial)
{
    if (dial == NULL)
        return;
    stop(dial);
    free(dial);
}
