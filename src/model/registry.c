/* The records of each kind in their order, found by code and by id. */
#include "model/registry.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/provider.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 16 };

/* Records in a registry never change, so that copies of a registry share them. */
struct row {
    struct record *record;
    size_t users;
};

/* Hash tables with open addressing; a slot holds position + 1, 0 is free. */
struct index {
    size_t *by_code, *by_id;
    size_t slots; /* a power of two, at least twice the records */
    bool stale;   /* positions have moved: built again when it is asked next */
};

/* The records of one kind. */
struct list {
    enum record_kind kind;
    struct row **rows;
    size_t count, room;
    unsigned next_id;
    struct index *index; /* behind a pointer: a question may build it again */
};

struct registry {
    struct list lists[RECORD_KIND_COUNT];
    struct usage *usage; /* behind a pointer, as the indices are */
};

/* How many accounts use a server: sorted by server, made when somebody asks. */
struct usage {
    bool known;
    size_t count;
    struct use {
        unsigned server;
        size_t accounts;
    } * uses;
};

static bool same_code(const char *a, const char *b)
{
    while (*a != '\0' && text_lower_byte(*a) == text_lower_byte(*b)) {
        a++;
        b++;
    }
    return text_lower_byte(*a) == text_lower_byte(*b);
}

static size_t hash_code(const char *code)
{
    uint64_t hash = 0xcbf29ce484222325;

    for (; *code != '\0'; code++)
        hash = (hash ^ (unsigned char)text_lower_byte(*code)) * 0x100000001b3;
    return (size_t)(hash ^ hash >> 32);
}

static size_t hash_id(unsigned id)
{
    return (size_t)(id * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

struct registry *registry_new(void)
{
    struct registry *registry = mem_new(1, sizeof(*registry));

    registry->usage = mem_new(1, sizeof(*registry->usage));
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        struct list *list = &registry->lists[kind];
        list->kind = (enum record_kind)kind;
        list->next_id = 1;
        list->index = mem_new(1, sizeof(*list->index));
        list->index->stale = true;
    }
    return registry;
}

struct registry *registry_copy(const struct registry *registry)
{
    struct registry *copy = registry_new();

    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        const struct list *from = &registry->lists[kind];
        struct list *to = &copy->lists[kind];
        to->next_id = from->next_id;
        to->count = to->room = from->count;
        to->rows = mem_new(to->room, sizeof(struct row *));
        for (size_t i = 0; i < to->count; i++) {
            to->rows[i] = from->rows[i];
            to->rows[i]->users++;
        }
    }
    return copy;
}

static void release(struct row *row)
{
    if (--row->users > 0)
        return;
    record_free(row->record);
    free(row);
}

static void list_clear(struct list *list)
{
    for (size_t i = 0; i < list->count; i++)
        release(list->rows[i]);
    free(list->rows);
    free(list->index->by_code);
    free(list->index->by_id);
    free(list->index);
}

void registry_free(struct registry *registry)
{
    if (registry == NULL)
        return;
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++)
        list_clear(&registry->lists[kind]);
    free(registry->usage->uses);
    free(registry->usage);
    free(registry);
}

size_t registry_count(const struct registry *registry, enum record_kind kind)
{
    return registry->lists[kind].count;
}

const struct record *registry_at(const struct registry *registry, enum record_kind kind,
                                 size_t position)
{
    const struct list *list = &registry->lists[kind];

    return position < list->count ? list->rows[position]->record : NULL;
}

bool registry_same(const struct registry *a, const struct registry *b, enum record_kind kind)
{
    const struct list *left = &a->lists[kind], *right = &b->lists[kind];

    if (left->count != right->count || left->next_id != right->next_id)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (left->rows[i] != right->rows[i])
            return false;
    return true;
}

static void put(size_t *table, size_t slots, size_t hash, size_t position)
{
    size_t at = hash & (slots - 1);

    while (table[at] != 0)
        at = (at + 1) & (slots - 1);
    table[at] = position + 1;
}

static enum field_id key_of(const struct list *list)
{
    return record_kinds[list->kind].key;
}

static void index_row(const struct list *list, size_t position)
{
    struct index *index = list->index;
    const struct record *record = list->rows[position]->record;

    if (key_of(list) != FIELD_NONE)
        put(index->by_code, index->slots, hash_code(record_get(record, key_of(list))), position);
    put(index->by_id, index->slots, hash_id(record_id(record)), position);
}

static void build_index(const struct list *list)
{
    struct index *index = list->index;
    size_t slots = SLOTS_FIRST;

    while (slots < list->count * 4)
        slots *= 2;
    free(index->by_code);
    free(index->by_id);
    index->by_code = mem_new(slots, sizeof(size_t));
    index->by_id = mem_new(slots, sizeof(size_t));
    index->slots = slots;
    index->stale = false;
    for (size_t i = 0; i < list->count; i++)
        index_row(list, i);
}

static size_t find_code(const struct list *list, const char *code)
{
    struct index *index = list->index;

    if (index->stale)
        build_index(list);
    for (size_t at = hash_code(code) & (index->slots - 1); index->by_code[at] != 0;
         at = (at + 1) & (index->slots - 1)) {
        size_t position = index->by_code[at] - 1;
        if (same_code(record_get(list->rows[position]->record, key_of(list)), code))
            return position;
    }
    return list->count;
}

static size_t find_id(const struct list *list, unsigned id)
{
    struct index *index = list->index;

    if (index->stale)
        build_index(list);
    for (size_t at = hash_id(id) & (index->slots - 1); index->by_id[at] != 0;
         at = (at + 1) & (index->slots - 1)) {
        size_t position = index->by_id[at] - 1;
        if (record_id(list->rows[position]->record) == id)
            return position;
    }
    return list->count;
}

size_t registry_find_code(const struct registry *registry, enum record_kind kind, const char *code)
{
    return find_code(&registry->lists[kind], code);
}

size_t registry_find_id(const struct registry *registry, enum record_kind kind, unsigned id)
{
    return find_id(&registry->lists[kind], id);
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

static int by_server(const void *a, const void *b)
{
    unsigned left = ((const struct use *)a)->server, right = ((const struct use *)b)->server;

    return left < right ? -1 : left > right;
}

static void count_users(const struct registry *registry)
{
    const struct list *accounts = &registry->lists[RECORD_ACCOUNT];
    struct usage *usage = registry->usage;
    struct use *uses = mem_new(accounts->count + 1, sizeof(*uses));
    size_t kept = 0;

    for (size_t i = 0; i < accounts->count; i++)
        uses[i] = (struct use){
            (unsigned)record_number(accounts->rows[i]->record, FIELD_ACCOUNT_SERVER, 0), 1};
    qsort(uses, accounts->count, sizeof(*uses), by_server);
    for (size_t i = 0; i < accounts->count; i++) {
        if (kept > 0 && uses[kept - 1].server == uses[i].server)
            uses[kept - 1].accounts++;
        else
            uses[kept++] = uses[i];
    }
    free(usage->uses);
    *usage = (struct usage){true, kept, uses};
}

size_t registry_accounts_of(const struct registry *registry, unsigned server_id)
{
    struct use wanted = {server_id, 0}, *found;

    if (!registry->usage->known)
        count_users(registry);
    found =
        bsearch(&wanted, registry->usage->uses, registry->usage->count, sizeof(wanted), by_server);
    return found != NULL ? found->accounts : 0;
}

void registry_free_code(const struct registry *registry, enum record_kind kind, const char *code,
                        char *out)
{
    const struct list *list = &registry->lists[kind];
    char end[16];

    text_copy(out, 65, code);
    for (unsigned n = 2;
         find_code(list, out) != list->count || (kind == RECORD_SERVER && provider_reserves(out));
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

/* Has no other record of the kind the code? except: the position that may have it. */
static bool code_free(const struct list *list, const struct record *record, size_t except,
                      struct err *err)
{
    size_t holder;

    if (key_of(list) == FIELD_NONE)
        return true;
    holder = find_code(list, record_get(record, key_of(list)));
    return holder == list->count || holder == except ||
           fail_taken(list->kind, record_get(record, key_of(list)), err);
}

static struct row *row_of(struct record *record)
{
    struct row *row = mem_new(1, sizeof(*row));

    *row = (struct row){record, 1};
    return row;
}

bool registry_insert(struct registry *registry, size_t position, struct record *record,
                     struct err *err)
{
    struct list *list = &registry->lists[record_kind(record)];
    size_t most = record_kinds[list->kind].most;

    if (list->count >= most)
        return fail(err, ERR_INPUT, _("There can be at most %zu of them."), most);
    if (!code_free(list, record, list->count, err))
        return false;
    if (record_id(record) != 0 && find_id(list, record_id(record)) != list->count)
        return fail(err, ERR_INPUT, _("The number %u is taken by another entry."),
                    record_id(record));
    if (!give_id(list, record, err))
        return false;
    if (list->count == list->room) {
        list->room = list->room == 0 ? SLOTS_FIRST : list->room * 2;
        list->rows = mem_grow(list->rows, list->room, sizeof(struct row *));
    }
    if (position > list->count)
        position = list->count;
    memmove(list->rows + position + 1, list->rows + position,
            (list->count - position) * sizeof(struct row *));
    list->rows[position] = row_of(record);
    list->count++;
    registry->usage->known = false;
    if (position + 1 == list->count && list->count * 2 <= list->index->slots)
        index_row(list, position);
    else
        list->index->stale = true;
    return true;
}

bool registry_add(struct registry *registry, struct record *record, struct err *err)
{
    return registry_insert(registry, SIZE_MAX, record, err);
}

bool registry_replace(struct registry *registry, struct record *record, struct err *err)
{
    struct list *list = &registry->lists[record_kind(record)];
    size_t position = find_id(list, record_id(record));

    if (position == list->count)
        return fail(err, ERR_INPUT, _("The entry with the number %u is not there any more."),
                    record_id(record));
    if (!code_free(list, record, position, err))
        return false;
    if (key_of(list) != FIELD_NONE &&
        !same_code(record_get(record, key_of(list)),
                   record_get(list->rows[position]->record, key_of(list))))
        list->index->stale = true;
    release(list->rows[position]);
    list->rows[position] = row_of(record);
    registry->usage->known = false;
    return true;
}

void registry_remove(struct registry *registry, enum record_kind kind, size_t position)
{
    struct list *list = &registry->lists[kind];

    if (position >= list->count)
        return;
    release(list->rows[position]);
    list->count--;
    memmove(list->rows + position, list->rows + position + 1,
            (list->count - position) * sizeof(struct row *));
    list->index->stale = true;
    registry->usage->known = false;
}

void registry_remove_some(struct registry *registry, enum record_kind kind, const size_t *positions,
                          size_t count)
{
    struct list *list = &registry->lists[kind];
    size_t kept = 0, next = 0;

    for (size_t i = 0; i < list->count; i++) {
        if (next < count && positions[next] == i) {
            release(list->rows[i]);
            next++;
        } else {
            list->rows[kept++] = list->rows[i];
        }
    }
    list->count = kept;
    list->index->stale = true;
    registry->usage->known = false;
}

void registry_remove_all(struct registry *registry, enum record_kind kind)
{
    struct list *list = &registry->lists[kind];

    while (list->count > 0)
        release(list->rows[--list->count]);
    list->index->stale = true;
    registry->usage->known = false;
}

void registry_move(struct registry *registry, enum record_kind kind, const size_t *positions,
                   size_t count, size_t before)
{
    struct list *list = &registry->lists[kind];
    struct row **order = mem_new(list->count, sizeof(struct row *));
    size_t next = 0, moved = 0, to = 0;

    for (size_t i = 0; i <= list->count; i++) {
        if (i == before || (i == list->count && before > i))
            for (moved = 0; moved < count; moved++)
                order[to++] = list->rows[positions[moved]];
        if (next < count && positions[next] == i)
            next++;
        else if (i < list->count)
            order[to++] = list->rows[i];
    }
    memcpy(list->rows, order, list->count * sizeof(struct row *));
    free(order);
    list->index->stale = true;
}
