/* mail_search.c - which mails of a mailbox are still to be looked into, and what was seen in them.
 */
#include "engine/mail_search.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* -- marks -- */

static int compare(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void add_mark(struct mail_search_marks *marks, uint64_t mark)
{
    if (marks->count == marks->room) {
        marks->room = marks->room ? 2 * marks->room : 64;
        marks->marks = mem_grow(marks->marks, marks->room, sizeof *marks->marks);
    }
    marks->marks[marks->count++] = mark;
}

static void sort_marks(struct mail_search_marks *marks)
{
    if (marks->sorted < marks->count)
        qsort(marks->marks, marks->count, sizeof *marks->marks, compare);
    marks->sorted = marks->count;
}

static bool has_mark(const struct mail_search_marks *marks, uint64_t mark)
{
    return marks->sorted > 0 &&
           bsearch(&mark, marks->marks, marks->sorted, sizeof *marks->marks, compare) != NULL;
}

/* FNV-1a: whoever makes two ids meet hides a mail from himself. */
uint64_t mail_search_mark(const char *id)
{
    uint64_t mark = UINT64_C(14695981039346656037);
    for (; *id; id++)
        mark = (mark ^ (unsigned char)*id) * UINT64_C(1099511628211);
    return mark;
}

/* -- connections -- */

void mail_search_start(struct mail_search *search, const char *message_id, bool remove)
{
    *search = (struct mail_search){.message_id = message_id, .remove = remove};
}

void mail_search_clear(struct mail_search *search)
{
    free(search->seen.marks);
    mail_header_clear(&search->header);
    free(search->kept_reply);
    *search = (struct mail_search){0};
}

void mail_search_connect(struct mail_search *search)
{
    search->queued = 0;
    search->now = (struct mail_search_entry){0};
    search->listed = 0;
    search->reading = search->dropped = false;
}

void mail_search_disconnect(struct mail_search *search, bool broken_by_mail)
{
    if (broken_by_mail && search->now.number > 0)
        add_mark(&search->seen, search->now.mark);
    sort_marks(&search->seen);
    search->reading = false;
}

bool mail_search_changed(struct mail_search *search, unsigned long long first,
                         unsigned long long second)
{
    bool same = search->complete && first == search->state[0] && second == search->state[1];
    search->now_state[0] = first;
    search->now_state[1] = second;
    return !same;
}

/* -- the list -- */

/* At the first look the mailbox may hold any number of old mails: only the newest are looked into,
 * which most servers name last, and the first of the list for those that do not. What falls out
 * then was there before; later it is new, and its turn comes at the next look. */
bool mail_search_list(struct mail_search *search, unsigned long long number, uint64_t mark)
{
    enum { FIRST_KEPT = 2 };
    size_t keep = search->looked ? 0 : FIRST_KEPT;
    if (++search->listed > MAIL_SEARCH_IDS_MAX || search->seen.count >= MAIL_SEARCH_IDS_MAX)
        return false;
    if (number == 0 || has_mark(&search->seen, mark))
        return true;
    if (search->queued == MAIL_SEARCH_LOOKS) {
        if (search->looked)
            search->dropped = true;
        else
            add_mark(&search->seen, search->queue[keep].mark);
        memmove(search->queue + keep, search->queue + keep + 1,
                (MAIL_SEARCH_LOOKS - keep - 1) * sizeof *search->queue);
        search->queued--;
    }
    search->queue[search->queued++] = (struct mail_search_entry){number, mark};
    return true;
}

void mail_search_listed(struct mail_search *search)
{
    sort_marks(&search->seen);
}

bool mail_search_next(struct mail_search *search)
{
    if (search->now.number > 0)
        add_mark(&search->seen, search->now.mark);
    search->now = (struct mail_search_entry){0};
    if (search->queued == 0) {
        search->looked = true;
        search->complete = !search->dropped;
        memcpy(search->state, search->now_state, sizeof search->state);
        return false;
    }
    search->now = search->queue[--search->queued];
    return true;
}

/* -- a mail -- */

void mail_search_read(struct mail_search *search)
{
    mail_header_start(&search->header, search->message_id);
    search->reading = true;
    search->hidden = 0;
}

void mail_search_line(struct mail_search *search, const char *line, size_t length)
{
    search->hidden++;
    mail_header_line(&search->header, line, length);
}

bool mail_search_is_it(struct mail_search *search)
{
    search->reading = false;
    mail_header_end(&search->header);
    if (search->header.ours && !search->found) {
        search->found = true;
        if (search->found_now)
            search->found_now(search->owner);
    }
    return search->header.ours;
}

void mail_search_kept(struct mail_search *search, const char *sentence, const char *reply)
{
    search->why_kept = sentence;
    free(search->kept_reply);
    search->kept_reply = reply ? mem_copy(reply) : NULL;
}
