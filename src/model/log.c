/* The ring of wire lines. */
#include "model/log.h"

#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct kept {
    int64_t wall_ms;
    char *text;
    size_t cost; /* bytes that the line takes from the ring's bound */
    unsigned check;
    unsigned char side, direction;
};

struct log {
    struct kept *ring; /* grows up to `lines`, then turns */
    size_t room, first, count;
    size_t lines, bytes, used;
    uint64_t added, dropped;
};

struct log *log_new(size_t lines, size_t bytes)
{
    struct log *log = mem_new(1, sizeof(*log));

    log->lines = lines > 0 ? lines : 1;
    log->bytes = bytes;
    return log;
}

static struct kept *at(const struct log *log, size_t index)
{
    return &log->ring[(log->first + index) % log->room];
}

static void drop_oldest(struct log *log)
{
    struct kept *oldest = at(log, 0);

    free(oldest->text);
    log->used -= oldest->cost;
    log->first = (log->first + 1) % log->room;
    log->count--;
}

void log_clear(struct log *log)
{
    while (log->count > 0)
        drop_oldest(log);
}

void log_free(struct log *log)
{
    if (log == NULL)
        return;
    log_clear(log);
    free(log->ring);
    free(log);
}

static void grow(struct log *log)
{
    size_t room = log->room == 0 ? 64 : log->room * 2;
    struct kept *ring;

    if (room > log->lines)
        room = log->lines;
    ring = mem_new(room, sizeof(*ring));
    for (size_t i = 0; i < log->count; i++)
        ring[i] = *at(log, i);
    free(log->ring);
    log->ring = ring;
    log->room = room;
    log->first = 0;
}

void log_add(struct log *log, const struct report_event *event)
{
    size_t length = event->length, cost;
    char *text;

    if (event->kind != EVENT_LOG)
        return;
    text = mem_new((length > LOG_LINE_MAX ? LOG_LINE_MAX : length) + 1, 1);
    text_copy(text, (length > LOG_LINE_MAX ? LOG_LINE_MAX : length) + 1, event->text);
    cost = strlen(text) + 1 + sizeof(struct kept);
    while (log->count > 0 && (log->count == log->lines || log->used + cost > log->bytes)) {
        drop_oldest(log);
        log->dropped++;
    }
    if (log->count == log->room)
        grow(log);
    log->count++;
    log->added++;
    log->used += cost;
    *at(log, log->count - 1) = (struct kept){
        .wall_ms = event->wall_ms,
        .text = text,
        .cost = cost,
        .check = event->check,
        .side = (unsigned char)event->side,
        .direction = (unsigned char)event->direction,
    };
}

size_t log_count(const struct log *log)
{
    return log->count;
}

uint64_t log_dropped(const struct log *log)
{
    return log->dropped;
}

bool log_at(const struct log *log, size_t index, struct log_line *line)
{
    const struct kept *kept;

    if (index >= log->count)
        return false;
    kept = at(log, index);
    *line = (struct log_line){
        .wall_ms = kept->wall_ms,
        .check = kept->check,
        .side = (enum side)kept->side,
        .direction = (enum direction)kept->direction,
        .text = kept->text,
        .number = log->added - log->count + index + 1,
    };
    return true;
}

void log_line_text(struct text *out, const struct log_line *line)
{
    static const char sides[] = {' ', 'R', 'S'};
    static const char directions[] = {' ', '>', '<'};
    char time[16];

    clock_text(line->wall_ms, time, sizeof(time));
    text_format(out, "%s %c %c ", time, sides[line->side], directions[line->direction]);
    text_add(out, line->text);
}

bool log_line_matches(const struct log_line *line, const struct log_filter *filter)
{
    if (filter->side != SIDE_NONE && line->side != filter->side)
        return false;
    if (!filter->any_direction && line->direction != filter->direction)
        return false;
    return filter->find == NULL || filter->find[0] == '\0' ||
           strcasestr(line->text, filter->find) != NULL;
}
