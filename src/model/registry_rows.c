/* Rows of a registry: shared by its copies, and woken when somebody looks at them. */
#include "model/registry_private.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { ROOM_FIRST = 16 };

/* Rows that were made together: one piece of memory until the last of them is gone. */
struct row_block {
    size_t used;
    struct row rows[];
};

void record_source_release(struct record_source *source)
{
    if (source != NULL && --source->users == 0)
        source->end(source);
}

/* A row -----------------------------------------------------------------------------------------
 */

struct row *row_new(struct record *record)
{
    struct row *row = mem_new(1, sizeof(*row));

    *row = (struct row){.record = record, .id = record_id(record), .users = 1};
    return row;
}

void row_release(struct row *row)
{
    if (--row->users > 0)
        return;
    record_free(row->record);
    record_source_release(row->source);
    if (row->block == NULL)
        free(row);
    else if (--row->block->used == 0)
        free(row->block);
}

static struct record_slice slice_of(const struct row *row)
{
    return (struct record_slice){row->id, row->start, row->length};
}

const struct record *row_record(struct row *row)
{
    if (row->record == NULL) {
        struct record_slice slice = slice_of(row);
        row->record = row->source->wake(row->source, &slice);
    }
    return row->record;
}

const struct record *row_read(const struct row *row, struct record **mine)
{
    struct record_slice slice = slice_of(row);

    *mine = row->record == NULL ? row->source->wake(row->source, &slice) : NULL;
    return *mine != NULL ? *mine : row->record;
}

bool row_alike(const struct row *a, const struct row *b)
{
    if (a == b)
        return true;
    if (a->source == NULL || b->source == NULL || a->length != b->length || a->id != b->id)
        return false;
    return (a->source == b->source && a->start == b->start) ||
           memcmp(a->source->bytes + a->start, b->source->bytes + b->start, a->length) == 0;
}

const char *row_peek(struct row *row, enum field_id id, size_t *length)
{
    const char *value;

    if (row->record == NULL &&
        row->source->peek(row->source->bytes + row->start, row->length, id, &value, length))
        return value;
    value = record_get(row_record(row), id);
    *length = strlen(value);
    return value;
}

/* A list of them --------------------------------------------------------------------------------
 */

struct rows *rows_new(enum record_kind kind)
{
    struct rows *rows = mem_new(1, sizeof(*rows));

    *rows = (struct rows){.kind = kind, .users = 1, .ascending = true};
    return rows;
}

void rows_release(struct rows *rows)
{
    if (--rows->users > 0)
        return;
    for (size_t i = 0; i < rows->count; i++)
        row_release(rows->rows[i]);
    free(rows->rows);
    free(rows->by_code.slots);
    free(rows->by_id.slots);
    free(rows->usage.uses);
    named_clear(&rows->named);
    free(rows);
}

static struct slots slots_double(const struct slots *slots)
{
    struct slots copy = *slots;

    if (!slots->known)
        return (struct slots){0};
    copy.slots = mem_new(slots->room, sizeof(uint32_t));
    memcpy(copy.slots, slots->slots, slots->room * sizeof(uint32_t));
    return copy;
}

struct rows *rows_double(const struct rows *rows)
{
    struct rows *copy = rows_new(rows->kind);

    copy->count = copy->room = rows->count;
    copy->ascending = rows->ascending;
    copy->rows = mem_new(copy->room, sizeof(struct row *));
    for (size_t i = 0; i < copy->count; i++) {
        copy->rows[i] = rows->rows[i];
        copy->rows[i]->users++;
    }
    copy->by_code = slots_double(&rows->by_code);
    copy->by_id = slots_double(&rows->by_id);
    return copy;
}

void rows_moved(struct rows *rows)
{
    rows->by_code.known = rows->by_id.known = false;
}

static void make_room(struct rows *rows, size_t more)
{
    if (rows->count + more <= rows->room)
        return;
    rows->room = rows->room < ROOM_FIRST ? ROOM_FIRST : rows->room * 2;
    if (rows->room < rows->count + more)
        rows->room = rows->count + more;
    rows->rows = mem_grow(rows->rows, rows->room, sizeof(struct row *));
}

/* Do the numbers still ascend with this one at the position? */
static bool fits(const struct rows *rows, size_t position, unsigned id)
{
    return (position == 0 || rows->rows[position - 1]->id < id) &&
           (position == rows->count || id < rows->rows[position]->id);
}

void rows_insert(struct rows *rows, size_t position, struct row *row)
{
    make_room(rows, 1);
    rows->ascending = rows->ascending && fits(rows, position, row->id);
    memmove(rows->rows + position + 1, rows->rows + position,
            (rows->count - position) * sizeof(struct row *));
    rows->rows[position] = row;
    rows->count++;
    rows->usage.known = false;
    named_outdate(&rows->named);
}

void rows_add_sleeping(struct rows *rows, struct record_source *source,
                       const struct record_slice *slices, size_t count)
{
    struct row_block *block;

    if (count == 0)
        return;
    block = mem_new(1, sizeof(*block) + count * sizeof(struct row));
    block->used = count;
    source->users += count;
    make_room(rows, count);
    for (size_t i = 0; i < count; i++) {
        block->rows[i] = (struct row){.source = source,
                                      .block = block,
                                      .start = slices[i].start,
                                      .length = slices[i].length,
                                      .id = slices[i].id,
                                      .users = 1};
        rows->ascending = rows->ascending && fits(rows, rows->count, slices[i].id);
        rows->rows[rows->count++] = &block->rows[i];
    }
    rows_moved(rows);
    rows->usage.known = false;
    named_outdate(&rows->named);
}
