/* fetch.c - a bounded number of threads that fetch secrets, one after the other while there are
 * any; a byte in a pipe says that one is done. */
#include "fetch.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "model/secret_ref.h"
#include "store/secrets.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* A thread without work waits so long for more before it ends: a fleet's secrets come one by one,
 * as its checks begin. */
enum { IDLE_SECONDS = 1 };

/* Shared by the thread and the loop; whoever comes last frees it. */
struct fetch {
    struct fetch *next; /* in the queue of those that wait */
    struct secret_ref reference;
    struct secret *secret;
    struct err err;
    bool begun, done, forgotten;
    /* The loop's alone. */
    unsigned check;
    enum side side;
    struct check_plan *plan;
};

/* Outlives struct fetches while a thread is under way. */
struct shared {
    pthread_mutex_t mutex;
    pthread_cond_t more;         /* there is another that waits, or the loop has gone */
    struct fetch *first, **last; /* those that wait for a thread, in their order */
    unsigned waiting, idle;      /* of them; of the threads */
    int ends[2];                 /* closed when the loop has gone: then every fetch is forgotten */
    bool gone;                   /* has it? */
    unsigned users;              /* the loop, and each thread */
};

struct fetches {
    struct shared *shared;
    struct fetch **rows;
    size_t count, room;
};

/* With the mutex held, which is given back. */
static void leave(struct shared *shared)
{
    bool last = --shared->users == 0;
    pthread_mutex_unlock(&shared->mutex);
    if (!last)
        return;
    pthread_cond_destroy(&shared->more);
    pthread_mutex_destroy(&shared->mutex);
    free(shared);
}

static void fetch_free(struct fetch *fetch)
{
    secret_ref_clear(&fetch->reference);
    secret_free(fetch->secret);
    check_plan_free(fetch->plan);
    free(fetch);
}

static void wake(const struct shared *shared)
{
    /* A full pipe wakes the loop all the same. */
    ssize_t written = write(shared->ends[1], "", 1);
    (void)written;
}

/* The queue, with the mutex held ----------------------------------------------------------------
 */

static void append(struct shared *shared, struct fetch *fetch)
{
    *shared->last = fetch;
    shared->last = &fetch->next;
    shared->waiting++;
}

/* NULL: none waits. */
static struct fetch *take_first(struct shared *shared)
{
    struct fetch *fetch = shared->first;
    if (!fetch)
        return NULL;
    shared->first = fetch->next;
    if (!shared->first)
        shared->last = &shared->first;
    fetch->next = NULL;
    shared->waiting--;
    return fetch;
}

static void leave_queue(struct shared *shared, const struct fetch *fetch)
{
    struct fetch **place = &shared->first;
    while (*place != fetch)
        place = &(*place)->next;
    *place = fetch->next;
    if (!*place)
        shared->last = place;
    shared->waiting--;
}

/* A thread, with the mutex held
 * -------------------------------------------------------------------- */

/* NULL: none came in a while, or none will. */
static struct fetch *wait_for_work(struct shared *shared)
{
    struct timespec end;
    int late = 0;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += IDLE_SECONDS;
    shared->idle++;
    while (!shared->first && !shared->gone && !late)
        late = pthread_cond_timedwait(&shared->more, &shared->mutex, &end);
    shared->idle--;
    return take_first(shared);
}

static void work(struct shared *shared, struct fetch *fetch)
{
    fetch->begun = true;
    pthread_mutex_unlock(&shared->mutex);
    secret_fetch(&fetch->reference, &fetch->secret, &fetch->err);
    pthread_mutex_lock(&shared->mutex);
    fetch->done = true;
    if (fetch->forgotten)
        fetch_free(fetch);
    else
        wake(shared);
}

static void *run(void *argument)
{
    struct shared *shared = argument;
    struct fetch *fetch;
    pthread_mutex_lock(&shared->mutex);
    while ((fetch = wait_for_work(shared)) != NULL)
        work(shared, fetch);
    leave(shared);
    return NULL;
}

/* The loop's side ------------------------------------------------------------------------------ */

static void shared_start(struct shared *shared)
{
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&shared->more, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_mutex_init(&shared->mutex, NULL);
    shared->last = &shared->first;
    shared->users = 1;
}

struct fetches *fetches_new(struct err *err)
{
    struct fetches *fetches = mem_new(1, sizeof *fetches);
    struct shared *shared = mem_new(1, sizeof *shared);
    if (pipe2(shared->ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        fail(err, ERR_IO, _("A password cannot be fetched: %s."), strerror(errno));
        free(shared);
        free(fetches);
        return NULL;
    }
    shared_start(shared);
    fetches->shared = shared;
    return fetches;
}

/* Those that wait stand in their order. */
static void take_out(struct fetches *fetches, size_t place)
{
    memmove(&fetches->rows[place], &fetches->rows[place + 1],
            (--fetches->count - place) * sizeof *fetches->rows);
}

/* With the mutex held: the thread frees what is still under way. */
static void forget(struct fetches *fetches, size_t place)
{
    struct fetch *fetch = fetches->rows[place];
    take_out(fetches, place);
    check_plan_free(fetch->plan);
    fetch->plan = NULL;
    fetch->forgotten = true;
    if (!fetch->begun)
        leave_queue(fetches->shared, fetch);
    if (fetch->done || !fetch->begun)
        fetch_free(fetch);
}

void fetches_free(struct fetches *fetches)
{
    if (!fetches)
        return;
    struct shared *shared = fetches->shared;
    pthread_mutex_lock(&shared->mutex);
    while (fetches->count)
        forget(fetches, fetches->count - 1);
    shared->gone = true;
    pthread_cond_broadcast(&shared->more);
    close(shared->ends[0]);
    close(shared->ends[1]);
    leave(shared);
    free(fetches->rows);
    free(fetches);
}

/* Signals are the loop's: the thread takes none. */
static int begin_thread(struct shared *shared)
{
    pthread_t thread;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failed = pthread_create(&thread, NULL, run, shared);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!failed)
        pthread_detach(thread);
    return failed;
}

/* Somebody to do what was just queued; the others are at work with what waits before it. One that
 * nobody will ever do is done, and says why. */
static void find_thread(struct shared *shared, struct fetch *fetch)
{
    if (shared->idle >= shared->waiting) {
        pthread_cond_signal(&shared->more);
        return;
    }
    if (shared->users > FETCHES_AT_ONCE)
        return; /* those that are at work come to it */
    int failed = begin_thread(shared);
    if (!failed) {
        shared->users++;
    } else if (shared->users == 1) {
        leave_queue(shared, fetch);
        fail(&fetch->err, ERR_IO, _("A password cannot be fetched: %s."), strerror(failed));
        fetch->begun = fetch->done = true;
        wake(shared);
    }
}

bool fetch_at_hand(struct check_plan *plan, enum side side, bool *fetched, struct err *err)
{
    struct secret_ref reference;
    if (!secret_ref_parse(check_plan_fetches(plan, side), &reference, err))
        return false;
    bool good = true;
    *fetched = reference.from == SECRET_ENV;
    if (*fetched)
        good = secret_fetch(&reference, side == SIDE_SEND ? &plan->send_password : &plan->password,
                            err);
    secret_ref_clear(&reference);
    return good;
}

bool fetches_start(struct fetches *fetches, unsigned check, struct check_plan *plan, enum side side,
                   struct err *err)
{
    struct fetch *fetch = mem_new(1, sizeof *fetch);
    fetch->check = check;
    fetch->side = side;
    if (!secret_ref_parse(check_plan_fetches(plan, side), &fetch->reference, err)) {
        free(fetch);
        return false;
    }
    fetch->plan = plan;
    pthread_mutex_lock(&fetches->shared->mutex);
    if (fetches->count == fetches->room) {
        fetches->room = fetches->room ? 2 * fetches->room : 4;
        fetches->rows = mem_grow(fetches->rows, fetches->room, sizeof *fetches->rows);
    }
    fetches->rows[fetches->count++] = fetch;
    append(fetches->shared, fetch);
    find_thread(fetches->shared, fetch);
    pthread_mutex_unlock(&fetches->shared->mutex);
    return true;
}

bool fetches_cancel(struct fetches *fetches, unsigned check)
{
    bool found = false;
    pthread_mutex_lock(&fetches->shared->mutex);
    for (size_t i = 0; i < fetches->count && !found; i++) {
        found = fetches->rows[i]->check == check;
        if (found)
            forget(fetches, i);
    }
    pthread_mutex_unlock(&fetches->shared->mutex);
    return found;
}

int fetches_descriptor(const struct fetches *fetches)
{
    return fetches->shared->ends[0];
}

struct check_plan *fetches_next(struct fetches *fetches, unsigned *check, enum side *side,
                                struct err *err)
{
    char bytes[64];
    struct check_plan *plan = NULL;
    while (read(fetches->shared->ends[0], bytes, sizeof bytes) > 0)
        ;
    pthread_mutex_lock(&fetches->shared->mutex);
    for (size_t i = 0; i < fetches->count && !plan; i++) {
        struct fetch *fetch = fetches->rows[i];
        if (!fetch->done)
            continue;
        plan = fetch->plan;
        fetch->plan = NULL;
        *(fetch->side == SIDE_SEND ? &plan->send_password : &plan->password) = fetch->secret;
        fetch->secret = NULL;
        *check = fetch->check;
        *side = fetch->side;
        *err = fetch->err;
        take_out(fetches, i);
        fetch_free(fetch);
    }
    pthread_mutex_unlock(&fetches->shared->mutex);
    return plan;
}
