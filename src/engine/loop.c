/* engine/loop.c - epoll, a heap of timers and a list of chores. */
#include "engine/loop.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

enum { TIMERS_AT_ONCE = 64, READY_MAX = 64 };

struct watch {
    struct loop *loop;
    int descriptor;
    uint32_t events;
    void (*ready)(void *owner, uint32_t events);
    void *owner;
};

struct loop {
    int epoll;
    struct timer **heap; /* heap[0] is not used */
    size_t timers, room;
    struct chore chores;                 /* the head of a ring */
    struct epoll_event ready[READY_MAX]; /* what the kernel said last; [told, ready_count) waits */
    int told, ready_count;
};

struct loop *loop_new(struct err *err)
{
    int epoll = epoll_create1(EPOLL_CLOEXEC);

    if (epoll < 0) {
        fail(err, ERR_IO, _("The network cannot be watched: %s."), strerror(errno));
        return NULL;
    }
    struct loop *loop = mem_new(1, sizeof *loop);
    loop->epoll = epoll;
    loop->chores.next = loop->chores.previous = &loop->chores;
    return loop;
}

void loop_free(struct loop *loop)
{
    if (loop == NULL)
        return;
    close(loop->epoll);
    free(loop->heap);
    free(loop);
}

int loop_descriptor(const struct loop *loop)
{
    return loop->epoll;
}

int loop_timeout_ms(const struct loop *loop)
{
    if (loop->chores.next != &loop->chores || loop->told < loop->ready_count)
        return 0;
    if (loop->timers == 0)
        return -1;
    int64_t left = loop->heap[1]->due_ns - clock_monotonic_ns();
    if (left <= 0)
        return 0;
    int64_t ms = (left + 999999) / 1000000;
    return ms > INT_MAX ? INT_MAX : (int)ms;
}

/* Descriptors ------------------------------------------------------------------------------ */

struct watch *watch_start(struct loop *loop, int descriptor, uint32_t events,
                          void (*ready)(void *owner, uint32_t events), void *owner)
{
    struct watch *watch = mem_new(1, sizeof *watch);
    struct epoll_event event = {.events = events, .data.ptr = watch};

    *watch = (struct watch){loop, descriptor, events, ready, owner};
    if (epoll_ctl(loop->epoll, EPOLL_CTL_ADD, descriptor, &event) != 0) {
        int saved = errno;
        free(watch);
        errno = saved;
        return NULL;
    }
    return watch;
}

void watch_change(struct watch *watch, uint32_t events)
{
    struct epoll_event event = {.events = events, .data.ptr = watch};

    if (watch->events == events)
        return;
    watch->events = events;
    epoll_ctl(watch->loop->epoll, EPOLL_CTL_MOD, watch->descriptor, &event);
}

/* No answer outlives its watch. */
static void forget_ready(const struct watch *watch)
{
    struct loop *loop = watch->loop;

    for (int i = loop->told; i < loop->ready_count; i++)
        if (loop->ready[i].data.ptr == watch)
            loop->ready[i].data.ptr = NULL;
}

void watch_end(struct watch *watch)
{
    if (watch == NULL)
        return;
    epoll_ctl(watch->loop->epoll, EPOLL_CTL_DEL, watch->descriptor, NULL);
    forget_ready(watch);
    free(watch);
}

static bool over(int64_t until_ns)
{
    return clock_monotonic_ns() >= until_ns;
}

static bool any_ready(struct loop *loop)
{
    if (loop->told < loop->ready_count)
        return true;
    loop->told = 0;
    loop->ready_count = epoll_wait(loop->epoll, loop->ready, READY_MAX, 0);
    return loop->ready_count > 0;
}

/* The kernel puts a descriptor that is still ready behind the others, so that they take turns
 * however long one of them takes. */
static bool run_descriptor(struct loop *loop)
{
    if (!any_ready(loop))
        return false;
    const struct epoll_event *event = &loop->ready[loop->told++];
    const struct watch *watch = event->data.ptr;
    uint32_t wanted = watch != NULL ? watch->events | EPOLLERR | EPOLLHUP : 0;
    if ((event->events & wanted) != 0)                      /* what is watched may have changed */
        watch->ready(watch->owner, event->events & wanted); /* it may be gone now */
    return true;
}

/* Timers: a binary heap, the earliest at 1 --------------------------------------------------- */

static void place(struct loop *loop, struct timer *timer, size_t position)
{
    loop->heap[position] = timer;
    timer->position = position;
}

static void sift_up(struct loop *loop, struct timer *timer, size_t position)
{
    while (position > 1 && loop->heap[position / 2]->due_ns > timer->due_ns) {
        place(loop, loop->heap[position / 2], position);
        position /= 2;
    }
    place(loop, timer, position);
}

static void sift_down(struct loop *loop, struct timer *timer, size_t position)
{
    for (;;) {
        size_t child = position * 2;
        if (child > loop->timers)
            break;
        if (child < loop->timers && loop->heap[child + 1]->due_ns < loop->heap[child]->due_ns)
            child++;
        if (loop->heap[child]->due_ns >= timer->due_ns)
            break;
        place(loop, loop->heap[child], position);
        position = child;
    }
    place(loop, timer, position);
}

void timer_stop(struct loop *loop, struct timer *timer)
{
    size_t hole = timer->position;

    if (hole == 0)
        return;
    timer->position = 0;
    struct timer *last = loop->heap[loop->timers--];
    if (last == timer)
        return;
    if (hole > 1 && loop->heap[hole / 2]->due_ns > last->due_ns)
        sift_up(loop, last, hole);
    else
        sift_down(loop, last, hole);
}

void timer_set(struct loop *loop, struct timer *timer, int64_t due_ns)
{
    timer_stop(loop, timer);
    timer->due_ns = due_ns;
    if (loop->timers + 2 > loop->room) {
        loop->room = loop->room == 0 ? 64 : loop->room * 2;
        loop->heap = mem_grow(loop->heap, loop->room, sizeof *loop->heap);
    }
    sift_up(loop, timer, ++loop->timers);
}

static bool run_timers(struct loop *loop)
{
    int64_t now = clock_monotonic_ns();
    bool ran = false;

    /* Bounded: one that sets itself to be due at once must not keep the others out. */
    for (int i = 0; i < TIMERS_AT_ONCE && loop->timers > 0 && loop->heap[1]->due_ns <= now; i++) {
        struct timer *timer = loop->heap[1];
        timer_stop(loop, timer);
        timer->fire(timer->owner);
        ran = true;
    }
    return ran;
}

/* Chores ------------------------------------------------------------------------------------ */

void chore_post(struct loop *loop, struct chore *chore)
{
    if (chore->posted)
        return;
    chore->posted = true;
    chore->next = &loop->chores;
    chore->previous = loop->chores.previous;
    chore->previous->next = chore;
    loop->chores.previous = chore;
}

void chore_drop(struct loop *loop, struct chore *chore)
{
    (void)loop;
    if (!chore->posted)
        return;
    chore->previous->next = chore->next;
    chore->next->previous = chore->previous;
    chore->posted = false;
}

static bool run_chore(struct loop *loop)
{
    struct chore *chore = loop->chores.next;

    if (chore == &loop->chores)
        return false;
    chore_drop(loop, chore);
    chore->run(chore->owner);
    return true;
}

void loop_turn(struct loop *loop, int64_t until_ns, bool (*held)(void *context), void *context)
{
    bool again = true;

    while (again) {
        again = run_timers(loop);
        if (held(context))
            return;
        again |= run_descriptor(loop);
        again |= !held(context) && run_chore(loop);
        if (over(until_ns))
            return;
    }
}
