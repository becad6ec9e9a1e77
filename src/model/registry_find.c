/* Rows found by code and number, and the accounts of a server counted, without waking any. */
#include "model/registry_private.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 16 };

bool same_code(const char *a, size_t length, const char *b, size_t size)
{
    size_t i = 0;

    if (length != size)
        return false;
    while (i < length && text_lower_byte(a[i]) == text_lower_byte(b[i]))
        i++;
    return i == length;
}

size_t hash_code(const char *code, size_t length)
{
    uint64_t hash = 0xcbf29ce484222325;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text_lower_byte(code[i])) * 0x100000001b3;
    return (size_t)(hash ^ hash >> 32);
}

static size_t hash_id(unsigned id)
{
    return (size_t)(id * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

static const char *code_of(const struct rows *rows, size_t position, size_t *length)
{
    return row_peek(rows->rows[position], record_kinds[rows->kind].key, length);
}

/* The slot of the position or number, or the free one where it belongs. */
static uint32_t *code_slot(const struct rows *rows, const char *code, size_t length)
{
    const struct slots *table = &rows->by_code;
    size_t at = hash_code(code, length) & (table->room - 1), size;

    for (; table->slots[at] != 0; at = (at + 1) & (table->room - 1)) {
        const char *there = code_of(rows, table->slots[at] - 1, &size);
        if (same_code(there, size, code, length))
            break;
    }
    return &table->slots[at];
}

static uint32_t *id_slot(const struct rows *rows, unsigned id)
{
    const struct slots *table = &rows->by_id;
    size_t at = hash_id(id) & (table->room - 1);

    while (table->slots[at] != 0 && rows->rows[table->slots[at] - 1]->id != id)
        at = (at + 1) & (table->room - 1);
    return &table->slots[at];
}

static void clear(struct slots *table, size_t count)
{
    size_t room = SLOTS_FIRST;

    while (room < count * 3)
        room *= 2;
    if (table->room != room) {
        free(table->slots);
        table->slots = mem_new(room, sizeof(uint32_t));
    } else {
        memset(table->slots, 0, room * sizeof(uint32_t));
    }
    table->room = room;
    table->known = true;
}

/* How many are found by their code or number: fewer than there are when one is there twice. */
static size_t build_codes(struct rows *rows)
{
    size_t found = 0, length;

    clear(&rows->by_code, rows->count);
    for (size_t i = 0; i < rows->count; i++) {
        const char *code = code_of(rows, i, &length);
        uint32_t *slot = code_slot(rows, code, length);
        found += *slot == 0;
        if (*slot == 0)
            *slot = (uint32_t)i + 1;
    }
    return found;
}

static size_t build_ids(struct rows *rows)
{
    size_t found = 0;

    clear(&rows->by_id, rows->count);
    for (size_t i = 0; i < rows->count; i++) {
        uint32_t *slot = id_slot(rows, rows->rows[i]->id);
        found += *slot == 0;
        if (*slot == 0)
            *slot = (uint32_t)i + 1;
    }
    return found;
}

bool rows_unique(struct rows *rows)
{
    bool keyed = record_kinds[rows->kind].key != FIELD_NONE;

    return (rows->ascending || build_ids(rows) == rows->count) &&
           (!keyed || build_codes(rows) == rows->count);
}

/* A table that is known and has no room for one more at the end is built anew. */
static bool is_behind(const struct slots *table, size_t count)
{
    return !table->known || table->room < count * 2;
}

size_t rows_find_code(struct rows *rows, const char *code)
{
    if (is_behind(&rows->by_code, rows->count))
        build_codes(rows);
    uint32_t position = *code_slot(rows, code, strlen(code));
    return position != 0 ? position - 1 : rows->count;
}

static size_t by_halving(const struct rows *rows, unsigned id)
{
    size_t low = 0, high = rows->count, guess;

    if (rows->count == 0 || id < rows->rows[0]->id || id > rows->rows[rows->count - 1]->id)
        return rows->count;
    /* Most lists have no gaps: then it stands where its number says, and never behind it. */
    guess = id - rows->rows[0]->id;
    if (guess < high && rows->rows[guess]->id == id)
        return guess;
    if (guess < high)
        high = guess;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rows->rows[middle]->id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < rows->count && rows->rows[low]->id == id ? low : rows->count;
}

size_t rows_find_id(struct rows *rows, unsigned id)
{
    if (rows->ascending)
        return by_halving(rows, id);
    if (is_behind(&rows->by_id, rows->count))
        build_ids(rows);
    uint32_t position = *id_slot(rows, id);
    return position != 0 ? position - 1 : rows->count;
}

void rows_note(struct rows *rows, size_t position)
{
    size_t length;

    if (position + 1 != rows->count) {
        rows_moved(rows);
        return;
    }
    if (record_kinds[rows->kind].key != FIELD_NONE && rows->by_code.known &&
        !is_behind(&rows->by_code, rows->count)) {
        const char *code = code_of(rows, position, &length);
        *code_slot(rows, code, length) = (uint32_t)position + 1;
    } else {
        rows->by_code.known = false;
    }
    if (!is_behind(&rows->by_id, rows->count))
        *id_slot(rows, rows->rows[position]->id) = (uint32_t)position + 1;
    else
        rows->by_id.known = false;
}

/* Who uses a server ------------------------------------------------------------------------------
 */

static struct registry_use *use_of(const struct usage *usage, unsigned server)
{
    size_t at = hash_id(server) & (usage->room - 1);

    while (usage->uses[at].accounts != 0 && usage->uses[at].server != server)
        at = (at + 1) & (usage->room - 1);
    return &usage->uses[at];
}

static void count_one(struct usage *usage, unsigned server, unsigned accounts)
{
    if (usage->used * 2 >= usage->room) {
        struct usage larger = {.known = true, .room = usage->room == 0 ? 64 : usage->room * 2};
        larger.uses = mem_new(larger.room, sizeof(struct registry_use));
        for (size_t i = 0; i < usage->room; i++)
            if (usage->uses[i].accounts > 0)
                count_one(&larger, usage->uses[i].server, usage->uses[i].accounts);
        free(usage->uses);
        *usage = larger;
    }
    struct registry_use *use = use_of(usage, server);
    usage->used += use->accounts == 0;
    use->server = server;
    use->accounts += accounts;
}

unsigned rows_server_at(struct rows *accounts, size_t position)
{
    size_t length;
    const char *value = row_peek(accounts->rows[position], FIELD_ACCOUNT_SERVER, &length);
    unsigned server = 0;

    for (size_t i = 0; i < length; i++)
        server = server * 10 + (unsigned)(value[i] - '0');
    return server;
}

static void usage_begin(struct usage *usage)
{
    free(usage->uses);
    *usage = (struct usage){.known = true};
}

static const struct usage *usage_of(struct rows *accounts)
{
    if (!accounts->usage.known) {
        usage_begin(&accounts->usage);
        for (size_t i = 0; i < accounts->count; i++)
            count_one(&accounts->usage, rows_server_at(accounts, i), 1);
    }
    return &accounts->usage;
}

size_t rows_using(struct rows *accounts, unsigned server)
{
    const struct usage *usage = usage_of(accounts);

    return usage->used > 0 ? use_of(usage, server)->accounts : 0;
}

struct registry_use *rows_uses(struct rows *accounts, size_t *count)
{
    const struct usage *usage = usage_of(accounts);
    struct registry_use *uses = mem_new(usage->used, sizeof(struct registry_use));

    *count = 0;
    for (size_t i = 0; i < usage->room; i++)
        if (usage->uses[i].accounts > 0)
            uses[(*count)++] = usage->uses[i];
    return uses;
}

void rows_set_uses(struct rows *accounts, const struct registry_use *uses, size_t count)
{
    usage_begin(&accounts->usage);
    for (size_t i = 0; i < count; i++)
        if (uses[i].accounts > 0)
            count_one(&accounts->usage, uses[i].server, uses[i].accounts);
}
