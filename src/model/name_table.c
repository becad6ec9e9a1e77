/* Which number a name has. */
#include "model/name_table.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static uint64_t hash_of(const char *name)
{
    uint64_t hash = 0xcbf29ce484222325; /* FNV-1a */

    for (; *name != '\0'; name++)
        hash = (hash ^ (unsigned char)*name) * 0x100000001b3;
    return hash ^ hash >> 32;
}

/* The slot that has the name, or the free one where it belongs. */
static struct name_slot *slot_of(const struct name_table *table, const char *name, uint64_t hash)
{
    size_t at = hash & (table->room - 1);

    while (table->slots[at].name != NULL &&
           (table->slots[at].hash != hash || strcmp(table->slots[at].name, name) != 0))
        at = (at + 1) & (table->room - 1);
    return &table->slots[at];
}

static void grow(struct name_table *table)
{
    struct name_table larger = {.count = table->count,
                                .room = table->room > 0 ? 2 * table->room : 16};

    larger.slots = mem_new(larger.room, sizeof(*larger.slots));
    for (size_t i = 0; i < table->room; i++)
        if (table->slots[i].name != NULL)
            *slot_of(&larger, table->slots[i].name, table->slots[i].hash) = table->slots[i];
    free(table->slots);
    *table = larger;
}

size_t *name_table_put(struct name_table *table, const char *name, size_t fresh)
{
    uint64_t hash = hash_of(name);
    struct name_slot *slot;

    if (2 * table->count >= table->room)
        grow(table);
    slot = slot_of(table, name, hash);
    if (slot->name == NULL) {
        *slot = (struct name_slot){mem_copy(name), hash, fresh};
        table->count++;
    }
    return &slot->number;
}

void name_table_clear(struct name_table *table)
{
    for (size_t i = 0; i < table->room; i++)
        free(table->slots[i].name);
    free(table->slots);
    *table = (struct name_table){0};
}
