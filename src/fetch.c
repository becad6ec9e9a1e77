/* fetch.c - one thread for each secret under way, a bounded number of them; a byte in a pipe says
 * that one is done. */
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
#include <unistd.h>

/* Shared by the thread and the loop; whoever comes last frees it. */
struct fetch {
    struct shared *shared;
    struct secret_ref reference;
    struct secret *secret;
    struct err err;
    bool done, forgotten;
    /* The loop's alone. */
    bool begun; /* else it waits for its turn */
    unsigned check;
    enum side side;
    struct check_plan *plan;
};

/* Outlives struct fetches while a thread is under way. */
struct shared {
    pthread_mutex_t mutex;
    int ends[2];    /* closed when the loop has gone: then every fetch is forgotten */
    bool gone;      /* has it? */
    unsigned users; /* the loop, and each thread */
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

static void *run(void *argument)
{
    struct fetch *fetch = argument;
    struct shared *shared = fetch->shared;
    secret_fetch(&fetch->reference, &fetch->secret, &fetch->err);
    pthread_mutex_lock(&shared->mutex);
    fetch->done = true;
    if (fetch->forgotten)
        fetch_free(fetch);
    if (!shared->gone)
        wake(shared); /* there is room for another, too */
    leave(shared);
    return NULL;
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
    pthread_mutex_init(&shared->mutex, NULL);
    shared->users = 1;
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
    close(shared->ends[0]);
    close(shared->ends[1]);
    leave(shared);
    free(fetches->rows);
    free(fetches);
}

/* Signals are the loop's: the thread takes none. */
static int begin(struct fetch *fetch)
{
    pthread_t thread;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int failed = pthread_create(&thread, NULL, run, fetch);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!failed)
        pthread_detach(thread);
    return failed;
}

/* With the mutex held. One that cannot begin is done, and says why. */
static void begin_waiting(struct fetches *fetches)
{
    struct shared *shared = fetches->shared;
    for (size_t i = 0; i < fetches->count && shared->users <= FETCHES_AT_ONCE; i++) {
        struct fetch *fetch = fetches->rows[i];
        if (fetch->begun)
            continue;
        int failed = begin(fetch);
        fetch->begun = true;
        fetch->done = failed != 0;
        if (!failed) {
            shared->users++;
            continue;
        }
        fail(&fetch->err, ERR_IO, _("A password cannot be fetched: %s."), strerror(failed));
        wake(shared);
    }
}

bool fetches_start(struct fetches *fetches, unsigned check, struct check_plan *plan, enum side side,
                   struct err *err)
{
    struct fetch *fetch = mem_new(1, sizeof *fetch);
    fetch->shared = fetches->shared;
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
    begin_waiting(fetches);
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
    begin_waiting(fetches);
    pthread_mutex_unlock(&fetches->shared->mutex);
    return plan;
}
