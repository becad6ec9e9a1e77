/* known.c - the checks under way whose reports are put together, and the file of what is known. */
#include "known.h"

#include "base/clock.h"
#include "base/mem.h"
#include "store/facts.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Ten thousand checks in a row must not write the file ten thousand times. A session that is
 * killed loses what it learnt in this time, and learns it again. */
enum { SAVE_MS = 5000, BUSY_MS = 30000, LEAVE_TRIES = 50, LEAVE_MS = 20 };

struct pending {
    unsigned check;
    struct record *server;
    char *user; /* whose mailbox is looked into; NULL: nobody's */
    struct report *report;
};

struct known {
    struct facts_file *file;
    bool read;
    struct pending *rows;
    size_t count, room;
    size_t last;      /* where the last event belonged: they come in runs, and thousands may wait */
    int64_t saved_ms; /* monotonic; 0: not yet */
};

static int64_t now_ms(void)
{
    return clock_monotonic_ns() / 1000000;
}

struct known *known_open(bool system)
{
    const char *state = getenv("MAILSETUP_STATE");
    char *path = state != NULL && strcmp(state, "off") == 0 ? NULL : facts_path(system);
    struct known *known = NULL;

    if (path != NULL) {
        known = mem_new(1, sizeof(*known));
        known->file = facts_file_new(path);
    }
    free(path);
    return known;
}

static void drop(struct known *known, size_t place)
{
    struct pending *row = &known->rows[place];

    record_free(row->server);
    free(row->user);
    report_free(row->report);
    *row = known->rows[--known->count];
}

void known_close(struct known *known)
{
    static const struct timespec pause = {.tv_nsec = LEAVE_MS * 1000000};
    struct err err = {.code = ERR_LOCKED};

    if (known == NULL)
        return;
    for (int i = 0; i < LEAVE_TRIES && err.code == ERR_LOCKED; i++) {
        if (i > 0)
            nanosleep(&pause, NULL); /* nobody is waiting for a key any more */
        err.code = ERR_NONE;
        facts_file_save(known->file, &err);
    }
    while (known->count > 0)
        drop(known, 0);
    free(known->rows);
    facts_file_free(known->file);
    free(known);
}

/* Before a check ------------------------------------------------------------------------------ */

/* IMAP4 alone has something that belongs to a mailbox. */
static const char *mailbox_user(const struct check_plan *plan)
{
    bool imap4 = record_is(plan->server, FIELD_RECEIVE_PROTOCOL, "imap4");

    return imap4 && plan->login && plan->user != NULL && *plan->user != '\0' ? plan->user : NULL;
}

static void recall(const struct known *known, struct check_plan *plan, enum side side)
{
    const char *user = side == SIDE_RECEIVE ? mailbox_user(plan) : NULL;
    char *endpoint = facts_endpoint(plan->server, side, NULL);
    char *mailbox = user != NULL ? facts_endpoint(plan->server, side, user) : NULL;
    const struct facts *of_user = mailbox != NULL ? facts_file_find(known->file, mailbox) : NULL;

    facts_free(plan->known[side]);
    plan->known[side] = facts_copy(facts_file_find(known->file, endpoint));
    if (plan->known[side] != NULL && of_user != NULL) {
        free(plan->known[side]->uidvalidity);
        plan->known[side]->uidvalidity = mem_copy(of_user->uidvalidity);
        plan->known[side]->mailbox_ms = of_user->seen_ms;
    }
    free(endpoint);
    free(mailbox);
}

static void remember(struct known *known, unsigned check, const struct check_plan *plan)
{
    if (known->count == known->room) {
        known->room = known->room > 0 ? 2 * known->room : 8;
        known->rows = mem_grow(known->rows, known->room, sizeof(*known->rows));
    }
    known->rows[known->count++] = (struct pending){.check = check,
                                                   .server = record_copy(plan->server),
                                                   .user = mem_copy(mailbox_user(plan)),
                                                   .report = report_new()};
}

bool known_begin(struct known *known, unsigned check, struct check_plan *plan, struct err *err)
{
    bool read = true;

    if (known == NULL || plan->probe)
        return true;
    if (!known->read)
        read = facts_file_read(known->file, err);
    known->read = true;
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (record_has_side(plan->server, side))
            recall(known, plan, side);
    remember(known, check, plan);
    return read;
}

/* During a check ------------------------------------------------------------------------------ */

static void learn_mailbox(struct known *known, const struct pending *row, const struct facts *now)
{
    struct facts *mailbox;

    if (row->user == NULL || now->uidvalidity[0] == '\0')
        return;
    mailbox = facts_new();
    free(mailbox->endpoint);
    free(mailbox->uidvalidity);
    mailbox->endpoint = facts_endpoint(row->server, SIDE_RECEIVE, row->user);
    mailbox->uidvalidity = mem_copy(now->uidvalidity);
    mailbox->seen_ms = now->seen_ms;
    facts_file_put(known->file, mailbox);
    facts_free(mailbox);
}

static void learn(struct known *known, const struct pending *row, enum side side, int64_t wall_ms)
{
    struct facts *now = facts_of(row->report, row->server, side);

    if (now == NULL)
        return;
    now->seen_ms = wall_ms;
    learn_mailbox(known, row, now);
    free(now->uidvalidity);
    now->uidvalidity = mem_copy("");
    facts_file_put(known->file, now);
    facts_free(now);
}

/* known->count: none. */
static size_t place_of(const struct known *known, unsigned check)
{
    size_t place = 0;

    if (known->last < known->count && known->rows[known->last].check == check)
        return known->last;
    while (place < known->count && known->rows[place].check != check)
        place++;
    return place;
}

void known_forget(struct known *known, unsigned check)
{
    size_t place = known != NULL ? place_of(known, check) : 0;

    if (known != NULL && place < known->count)
        drop(known, place);
}

void known_event(struct known *known, const struct report_event *event)
{
    size_t place;

    if (known == NULL || (event->kind != EVENT_STAGE && event->kind != EVENT_RESULT))
        return;
    place = place_of(known, event->check);
    if (place == known->count)
        return;
    known->last = place;
    report_add(known->rows[place].report, event);
    if (event->kind == EVENT_RESULT && event->side != SIDE_NONE)
        learn(known, &known->rows[place], event->side, event->wall_ms);
    else if (event->kind == EVENT_RESULT)
        drop(known, place);
}

/* Keeping ------------------------------------------------------------------------------------- */

int known_due_ms(const struct known *known)
{
    int64_t left;

    if (known == NULL || !facts_file_changed(known->file))
        return -1;
    left = known->saved_ms != 0 ? known->saved_ms + SAVE_MS - now_ms() : 0;
    return left > 0 ? (int)left : 0;
}

bool known_save(struct known *known, bool busy, struct err *err)
{
    struct err why = {0};

    if (known_due_ms(known) != 0 || (busy && now_ms() < known->saved_ms + BUSY_MS))
        return true;
    known->saved_ms = now_ms(); /* also where another session is at it: then it is tried again */
    return facts_file_save(known->file, &why) || why.code == ERR_LOCKED ||
           fail(err, why.code, "%s", why.text);
}
