/* The records of each kind in their order, found by code and by id. */
#include "model/registry_private.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/provider.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct registry *registry_new(void)
{
    struct registry *registry = mem_new(1, sizeof(*registry));

    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++)
        registry->lists[kind] = (struct list){rows_new((enum record_kind)kind), 1};
    return registry;
}

struct registry *registry_copy(const struct registry *registry)
{
    struct registry *copy = mem_new(1, sizeof(*copy));

    *copy = *registry;
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++)
        copy->lists[kind].rows->users++;
    return copy;
}

struct registry *registry_copy_kind(const struct registry *registry, enum record_kind kind)
{
    struct registry *copy = registry_new();

    rows_release(copy->lists[kind].rows);
    copy->lists[kind] = registry->lists[kind];
    copy->lists[kind].rows->users++;
    return copy;
}

void registry_free(struct registry *registry)
{
    if (registry == NULL)
        return;
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++)
        rows_release(registry->lists[kind].rows);
    free(registry);
}

/* The rows of the list, to be changed: its own from now on. */
static struct rows *own(struct list *list)
{
    if (list->rows->users > 1) {
        struct rows *copy = rows_double(list->rows);
        rows_release(list->rows);
        list->rows = copy;
    }
    list->rows->usage.known = false;
    named_outdate(&list->rows->named);
    return list->rows;
}

size_t registry_count(const struct registry *registry, enum record_kind kind)
{
    return registry->lists[kind].rows->count;
}

void registry_wake(const struct registry *registry, enum record_kind kind, size_t from,
                   size_t count)
{
    const struct rows *rows = registry->lists[kind].rows;

    for (size_t i = from; i < rows->count && count > 0; i++, count--)
        row_record(rows->rows[i]);
}

const struct record *registry_at(const struct registry *registry, enum record_kind kind,
                                 size_t position)
{
    const struct rows *rows = registry->lists[kind].rows;

    return position < rows->count ? row_record(rows->rows[position]) : NULL;
}

const struct record *registry_read(const struct registry *registry, enum record_kind kind,
                                   size_t position, struct record **mine)
{
    return row_read(registry->lists[kind].rows->rows[position], mine);
}

unsigned registry_id_at(const struct registry *registry, enum record_kind kind, size_t position)
{
    const struct rows *rows = registry->lists[kind].rows;

    return position < rows->count ? rows->rows[position]->id : 0;
}

const char *registry_peek(const struct registry *registry, enum record_kind kind, size_t position,
                          enum field_id id, size_t *length)
{
    return row_peek(registry->lists[kind].rows->rows[position], id, length);
}

bool registry_peek_is(const struct registry *registry, enum record_kind kind, size_t position,
                      enum field_id id, const char *value)
{
    size_t length, wanted = strlen(value);
    const char *text = registry_peek(registry, kind, position, id, &length);

    return length == wanted && memcmp(text, value, length) == 0;
}

bool registry_same(const struct registry *a, const struct registry *b, enum record_kind kind)
{
    const struct list *left = &a->lists[kind], *right = &b->lists[kind];

    if (left->rows->count != right->rows->count || left->next_id != right->next_id)
        return false;
    for (size_t i = 0; left->rows != right->rows && i < left->rows->count; i++)
        if (!row_alike(left->rows->rows[i], right->rows->rows[i]))
            return false;
    return true;
}

bool registry_alike(const struct registry *a, size_t at_a, const struct registry *b, size_t at_b,
                    enum record_kind kind)
{
    return row_alike(a->lists[kind].rows->rows[at_a], b->lists[kind].rows->rows[at_b]);
}

const struct record_source *registry_text(const struct registry *registry, enum record_kind kind,
                                          size_t position, struct record_slice *slice)
{
    const struct row *row = registry->lists[kind].rows->rows[position];

    *slice = (struct record_slice){row->id, row->start, row->length};
    return row->source;
}

void registry_set_text(const struct registry *registry, enum record_kind kind, size_t position,
                       struct record_source *source, const struct record_slice *slice)
{
    struct row *row = registry->lists[kind].rows->rows[position];

    source->users++;
    record_source_release(row->source);
    row->source = source;
    row->start = slice->start;
    row->length = slice->length;
}

void registry_set_texts(const struct registry *registry, enum record_kind kind,
                        struct record_source *source, const struct record_slice *slices)
{
    for (size_t i = 0; i < registry_count(registry, kind); i++)
        registry_set_text(registry, kind, i, source, &slices[i]);
}

size_t registry_find_code(const struct registry *registry, enum record_kind kind, const char *code)
{
    return rows_find_code(registry->lists[kind].rows, code);
}

size_t registry_find_account(const struct registry *registry, const char *text, bool *several)
{
    return rows_find_named(registry->lists[RECORD_ACCOUNT].rows, text, several);
}

size_t registry_find_account_on(const struct registry *registry, unsigned server,
                                const char *address, bool *several)
{
    return rows_find_on(registry->lists[RECORD_ACCOUNT].rows, server, address, several);
}

size_t registry_find_id(const struct registry *registry, enum record_kind kind, unsigned id)
{
    return rows_find_id(registry->lists[kind].rows, id);
}

unsigned registry_next_id(const struct registry *registry, enum record_kind kind)
{
    return registry->lists[kind].next_id;
}

static void raise_next_id(struct list *list, unsigned id)
{
    if (id > list->next_id)
        list->next_id = id;
}

void registry_set_next_id(struct registry *registry, enum record_kind kind, unsigned id)
{
    raise_next_id(&registry->lists[kind], id);
}

size_t registry_accounts_of(const struct registry *registry, unsigned server_id)
{
    return rows_using(registry->lists[RECORD_ACCOUNT].rows, server_id);
}

struct registry_use *registry_uses(const struct registry *registry, size_t *count)
{
    return rows_uses(registry->lists[RECORD_ACCOUNT].rows, count);
}

void registry_set_uses(const struct registry *registry, const struct registry_use *uses,
                       size_t count)
{
    rows_set_uses(registry->lists[RECORD_ACCOUNT].rows, uses, count);
}

void registry_free_code(const struct registry *registry, enum record_kind kind, const char *code,
                        char *out)
{
    struct rows *rows = registry->lists[kind].rows;
    char end[16];

    text_copy(out, 65, code);
    for (unsigned n = 2; rows_find_code(rows, out) != rows->count ||
                         (kind == RECORD_SERVER && provider_reserves(out));
         n++) {
        snprintf(end, sizeof(end), "-%u", n);
        text_copy(out, 65 - strlen(end), code);
        text_copy(out + strlen(out), sizeof(end), end);
    }
}

/* An id of its own where there is none; false when there are no more. */
static bool give_id(struct list *list, struct record *record, struct err *err)
{
    unsigned id = record_id(record);

    if (id == 0 && list->next_id >= REGISTRY_ID_MAX)
        return fail(err, ERR_INPUT, _("There are no more numbers for new entries."));
    if (id == 0)
        record_set_id(record, id = list->next_id);
    if (id < UINT_MAX)
        raise_next_id(list, id + 1);
    return true;
}

static bool fail_taken(enum record_kind kind, const char *code, struct err *err)
{
    if (kind == RECORD_SERVER)
        return fail(err, ERR_INPUT, _("The code %s is taken by another server."), code);
    return fail(err, ERR_INPUT, _("The code %s is taken by another OAuth server."), code);
}

/* Has no other row of the kind the code? except: the position that may have it. */
static bool code_free(struct rows *rows, const char *code, size_t except, struct err *err)
{
    size_t holder = rows_find_code(rows, code);

    return holder == rows->count || holder == except || fail_taken(rows->kind, code, err);
}

static bool is_keyed(const struct rows *rows)
{
    return record_kinds[rows->kind].key != FIELD_NONE;
}

/* Is there room for one more, with a code (NULL: it has none) and a number (0: not yet) of its own?
 */
static bool may_add(struct rows *rows, const char *code, unsigned id, struct err *err)
{
    size_t most = record_kinds[rows->kind].most;

    if (rows->count >= most)
        return fail(err, ERR_INPUT, _("There can be at most %zu of them."), most);
    if (code != NULL && !code_free(rows, code, rows->count, err))
        return false;
    if (id != 0 && rows_find_id(rows, id) != rows->count)
        return fail(err, ERR_INPUT, _("The number %u is taken by another entry."), id);
    return true;
}

bool registry_insert(struct registry *registry, size_t position, struct record *record,
                     struct err *err)
{
    struct list *list = &registry->lists[record_kind(record)];
    enum field_id key = record_kinds[record_kind(record)].key;
    const char *code = key != FIELD_NONE ? record_get(record, key) : NULL;

    if (!may_add(list->rows, code, record_id(record), err) || !give_id(list, record, err))
        return false;
    struct rows *rows = own(list);
    if (position > rows->count)
        position = rows->count;
    rows_insert(rows, position, row_new(record));
    rows_note(rows, position);
    return true;
}

bool registry_add(struct registry *registry, struct record *record, struct err *err)
{
    return registry_insert(registry, SIZE_MAX, record, err);
}

bool registry_share(struct registry *registry, const struct registry *from, enum record_kind kind,
                    size_t position, struct err *err)
{
    struct list *list = &registry->lists[kind];
    struct row *row = from->lists[kind].rows->rows[position];
    char code[65];

    if (is_keyed(list->rows)) {
        size_t length;
        const char *text = row_peek(row, record_kinds[kind].key, &length);
        snprintf(code, sizeof(code), "%.*s", (int)length, text);
    }
    if (!may_add(list->rows, is_keyed(list->rows) ? code : NULL, row->id, err))
        return false;
    struct rows *rows = own(list);
    row->users++;
    rows_insert(rows, rows->count, row);
    rows_note(rows, rows->count - 1);
    if (row->id < UINT_MAX)
        raise_next_id(list, row->id + 1);
    return true;
}

static bool add_sleeping(struct list *list, struct record_source *source,
                         const struct record_slice *slices, size_t count, bool proven)
{
    struct rows *rows = rows_double(list->rows);
    unsigned highest = 0;
    bool right = count <= record_kinds[rows->kind].most - rows->count;

    for (size_t i = 0; i < count; i++) {
        right = right && slices[i].id > 0 && slices[i].id <= REGISTRY_ID_MAX;
        if (slices[i].id > highest)
            highest = slices[i].id;
    }
    if (right)
        rows_add_sleeping(rows, source, slices, count);
    if (!right || !(proven || rows_unique(rows))) {
        rows_release(rows);
        return false;
    }
    rows_release(list->rows);
    list->rows = rows;
    raise_next_id(list, highest + 1);
    return true;
}

bool registry_add_sleeping(struct registry *registry, enum record_kind kind,
                           struct record_source *source, const struct record_slice *slices,
                           size_t count)
{
    return add_sleeping(&registry->lists[kind], source, slices, count, false);
}

bool registry_add_proven(struct registry *registry, enum record_kind kind,
                         struct record_source *source, const struct record_slice *slices,
                         size_t count)
{
    return add_sleeping(&registry->lists[kind], source, slices, count, true);
}

bool registry_replace(struct registry *registry, struct record *record, struct err *err)
{
    enum record_kind kind = record_kind(record);
    struct list *list = &registry->lists[kind];
    size_t position = rows_find_id(list->rows, record_id(record)), length;
    bool renamed = false;

    if (position == list->rows->count)
        return fail(err, ERR_INPUT, _("The entry with the number %u is not there any more."),
                    record_id(record));
    if (is_keyed(list->rows)) {
        const char *code = record_get(record, record_kinds[kind].key);
        const char *old = row_peek(list->rows->rows[position], record_kinds[kind].key, &length);
        renamed = !same_code(old, length, code, strlen(code));
        if (renamed && !code_free(list->rows, code, position, err))
            return false;
    }
    struct rows *rows = own(list);
    row_release(rows->rows[position]);
    rows->rows[position] = row_new(record);
    if (renamed)
        rows->by_code.known = false;
    return true;
}

void registry_remove(struct registry *registry, enum record_kind kind, size_t position)
{
    registry_remove_some(registry, kind, &position, 1);
}

void registry_remove_some(struct registry *registry, enum record_kind kind, const size_t *positions,
                          size_t count)
{
    struct rows *rows = own(&registry->lists[kind]);
    size_t kept = 0, next = 0;

    for (size_t i = 0; i < rows->count; i++) {
        if (next < count && positions[next] == i) {
            row_release(rows->rows[i]);
            next++;
        } else {
            rows->rows[kept++] = rows->rows[i];
        }
    }
    rows->count = kept;
    rows_moved(rows);
}

void registry_remove_all(struct registry *registry, enum record_kind kind)
{
    struct list *list = &registry->lists[kind];

    rows_release(list->rows);
    list->rows = rows_new(kind);
}

void registry_move(struct registry *registry, enum record_kind kind, const size_t *positions,
                   size_t count, size_t before)
{
    struct rows *rows = own(&registry->lists[kind]);
    struct row **order = mem_new(rows->count, sizeof(struct row *));
    size_t next = 0, moved = 0, to = 0;

    for (size_t i = 0; i <= rows->count; i++) {
        if (i == before || (i == rows->count && before > i))
            for (moved = 0; moved < count; moved++)
                order[to++] = rows->rows[positions[moved]];
        if (next < count && positions[next] == i)
            next++;
        else if (i < rows->count)
            order[to++] = rows->rows[i];
    }
    memcpy(rows->rows, order, rows->count * sizeof(struct row *));
    free(order);
    rows->ascending = false;
    rows_moved(rows);
}
