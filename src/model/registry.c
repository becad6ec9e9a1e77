/* The mail servers in their order, found by code and by id. */
#include "model/registry.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 16 };

/* Servers in a registry never change, so that copies of a registry share them. */
struct row {
    struct server *server;
    size_t users;
};

/* Hash tables with open addressing; a slot holds position + 1, 0 is free. */
struct index {
    size_t *by_code, *by_id;
    size_t slots; /* a power of two, at least twice the servers */
    bool stale;   /* positions have moved: built again when it is asked next */
};

struct registry {
    struct row **rows;
    size_t count, room;
    unsigned next_id;
    struct index *index; /* behind a pointer: a question may build it again */
};

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool same_code(const char *a, const char *b)
{
    while (*a != '\0' && fold(*a) == fold(*b)) {
        a++;
        b++;
    }
    return fold(*a) == fold(*b);
}

static size_t hash_code(const char *code)
{
    uint64_t hash = 0xcbf29ce484222325;

    for (; *code != '\0'; code++)
        hash = (hash ^ (unsigned char)fold(*code)) * 0x100000001b3;
    return (size_t)(hash ^ hash >> 32);
}

static size_t hash_id(unsigned id)
{
    return (size_t)(id * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

struct registry *registry_new(void)
{
    struct registry *registry = mem_new(1, sizeof(*registry));

    registry->next_id = 1;
    registry->index = mem_new(1, sizeof(*registry->index));
    registry->index->stale = true;
    return registry;
}

struct registry *registry_copy(const struct registry *registry)
{
    struct registry *copy = registry_new();

    copy->next_id = registry->next_id;
    copy->count = copy->room = registry->count;
    copy->rows = mem_new(copy->room, sizeof(struct row *));
    for (size_t i = 0; i < copy->count; i++) {
        copy->rows[i] = registry->rows[i];
        copy->rows[i]->users++;
    }
    return copy;
}

static void release(struct row *row)
{
    if (--row->users > 0)
        return;
    server_free(row->server);
    free(row);
}

void registry_free(struct registry *registry)
{
    if (registry == NULL)
        return;
    for (size_t i = 0; i < registry->count; i++)
        release(registry->rows[i]);
    free(registry->rows);
    free(registry->index->by_code);
    free(registry->index->by_id);
    free(registry->index);
    free(registry);
}

size_t registry_count(const struct registry *registry)
{
    return registry->count;
}

const struct server *registry_at(const struct registry *registry, size_t position)
{
    return position < registry->count ? registry->rows[position]->server : NULL;
}

static void put(size_t *table, size_t slots, size_t hash, size_t position)
{
    size_t at = hash & (slots - 1);

    while (table[at] != 0)
        at = (at + 1) & (slots - 1);
    table[at] = position + 1;
}

static void index_row(const struct registry *registry, size_t position)
{
    struct index *index = registry->index;
    const struct server *server = registry->rows[position]->server;

    put(index->by_code, index->slots, hash_code(server_get(server, FIELD_CODE)), position);
    put(index->by_id, index->slots, hash_id(server_id(server)), position);
}

static void build_index(const struct registry *registry)
{
    struct index *index = registry->index;
    size_t slots = SLOTS_FIRST;

    while (slots < registry->count * 4)
        slots *= 2;
    free(index->by_code);
    free(index->by_id);
    index->by_code = mem_new(slots, sizeof(size_t));
    index->by_id = mem_new(slots, sizeof(size_t));
    index->slots = slots;
    index->stale = false;
    for (size_t i = 0; i < registry->count; i++)
        index_row(registry, i);
}

size_t registry_find_code(const struct registry *registry, const char *code)
{
    struct index *index = registry->index;

    if (index->stale)
        build_index(registry);
    for (size_t at = hash_code(code) & (index->slots - 1); index->by_code[at] != 0;
         at = (at + 1) & (index->slots - 1)) {
        size_t position = index->by_code[at] - 1;
        if (same_code(server_get(registry->rows[position]->server, FIELD_CODE), code))
            return position;
    }
    return registry->count;
}

size_t registry_find_id(const struct registry *registry, unsigned id)
{
    struct index *index = registry->index;

    if (index->stale)
        build_index(registry);
    for (size_t at = hash_id(id) & (index->slots - 1); index->by_id[at] != 0;
         at = (at + 1) & (index->slots - 1)) {
        size_t position = index->by_id[at] - 1;
        if (server_id(registry->rows[position]->server) == id)
            return position;
    }
    return registry->count;
}

unsigned registry_next_id(const struct registry *registry)
{
    return registry->next_id;
}

void registry_set_next_id(struct registry *registry, unsigned id)
{
    if (id > registry->next_id)
        registry->next_id = id;
}

void registry_free_code(const struct registry *registry, const char *code, char *out)
{
    char end[16];

    text_copy(out, 65, code);
    for (unsigned n = 2; registry_find_code(registry, out) != registry->count; n++) {
        snprintf(end, sizeof(end), "-%u", n);
        text_copy(out, 65 - strlen(end), code);
        text_copy(out + strlen(out), sizeof(end), end);
    }
}

/* An id of its own where there is none; false when there are no more. */
static bool give_id(struct registry *registry, struct server *server, struct err *err)
{
    unsigned id = server_id(server);

    if (id == 0 && registry->next_id == UINT_MAX)
        return fail(err, ERR_INPUT, _("There are no more numbers for new servers."));
    if (id == 0)
        server_set_id(server, id = registry->next_id);
    if (id < UINT_MAX)
        registry_set_next_id(registry, id + 1);
    return true;
}

static bool fail_taken(const char *code, struct err *err)
{
    return fail(err, ERR_INPUT, _("The code %s is taken by another server."), code);
}

bool registry_insert(struct registry *registry, size_t position, struct server *server,
                     struct err *err)
{
    const char *code = server_get(server, FIELD_CODE);
    struct row *row;

    if (registry->count >= REGISTRY_SERVERS_MAX)
        return fail(err, ERR_INPUT, _("There can be at most %d servers."), REGISTRY_SERVERS_MAX);
    if (registry_find_code(registry, code) != registry->count)
        return fail_taken(code, err);
    if (server_id(server) != 0 && registry_find_id(registry, server_id(server)) != registry->count)
        return fail(err, ERR_INPUT, _("The number %u is taken by another server."),
                    server_id(server));
    if (!give_id(registry, server, err))
        return false;
    if (registry->count == registry->room) {
        registry->room = registry->room == 0 ? SLOTS_FIRST : registry->room * 2;
        registry->rows = mem_grow(registry->rows, registry->room, sizeof(struct row *));
    }
    if (position > registry->count)
        position = registry->count;
    row = mem_new(1, sizeof(*row));
    *row = (struct row){server, 1};
    memmove(registry->rows + position + 1, registry->rows + position,
            (registry->count - position) * sizeof(struct row *));
    registry->rows[position] = row;
    registry->count++;
    if (position + 1 == registry->count && registry->count * 2 <= registry->index->slots)
        index_row(registry, position);
    else
        registry->index->stale = true;
    return true;
}

bool registry_add(struct registry *registry, struct server *server, struct err *err)
{
    return registry_insert(registry, registry->count, server, err);
}

bool registry_replace(struct registry *registry, struct server *server, struct err *err)
{
    size_t position = registry_find_id(registry, server_id(server));
    const char *code = server_get(server, FIELD_CODE);
    size_t holder = registry_find_code(registry, code);
    struct row *row;

    if (position == registry->count)
        return fail(err, ERR_INPUT, _("The server %s is not there any more."), code);
    if (holder != registry->count && holder != position)
        return fail_taken(code, err);
    row = mem_new(1, sizeof(*row));
    *row = (struct row){server, 1};
    release(registry->rows[position]);
    registry->rows[position] = row;
    if (holder != position)
        registry->index->stale = true;
    return true;
}

void registry_remove(struct registry *registry, size_t position)
{
    if (position >= registry->count)
        return;
    release(registry->rows[position]);
    registry->count--;
    memmove(registry->rows + position, registry->rows + position + 1,
            (registry->count - position) * sizeof(struct row *));
    registry->index->stale = true;
}

void registry_move(struct registry *registry, const size_t *positions, size_t count, size_t before)
{
    struct row **order = mem_new(registry->count, sizeof(struct row *));
    size_t next = 0, moved = 0, to = 0;

    for (size_t i = 0; i <= registry->count; i++) {
        if (i == before || (i == registry->count && before > i))
            for (moved = 0; moved < count; moved++)
                order[to++] = registry->rows[positions[moved]];
        if (next < count && positions[next] == i)
            next++;
        else if (i < registry->count)
            order[to++] = registry->rows[i];
    }
    memcpy(registry->rows, order, registry->count * sizeof(struct row *));
    free(order);
    registry->index->stale = true;
}
