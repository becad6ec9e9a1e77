/* Accounts found by address and by name, without waking any. */
#include "model/registry_private.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 16 };

void named_clear(struct named *named)
{
    free(named->addresses.slots);
    free(named->names.slots);
    *named = (struct named){0};
}

static bool same_text(enum field_id id, const char *a, size_t length, const char *b, size_t size)
{
    if (id == FIELD_ACCOUNT_ADDRESS)
        return same_code(a, length, b, size);
    return length == size && memcmp(a, b, length) == 0;
}

/* The slot of those that are called so, or the free one where they belong. */
static uint32_t *slot_of(const struct rows *accounts, const struct slots *table, enum field_id id,
                         const char *text, size_t length)
{
    size_t at = hash_code(text, length) & (table->room - 1), size;

    for (; table->slots[at] != 0; at = (at + 1) & (table->room - 1)) {
        uint32_t position = (table->slots[at] & ~NAMED_TWICE) - 1;
        const char *there = row_peek(accounts->rows[position], id, &size);
        if (same_text(id, there, size, text, length))
            break;
    }
    return &table->slots[at];
}

/* Many may have one name: they share a slot, so that looking takes no longer. */
static void build(const struct rows *accounts, struct slots *table, enum field_id id)
{
    size_t room = SLOTS_FIRST, length;

    while (room < accounts->count * 2)
        room *= 2;
    *table = (struct slots){.slots = mem_new(room, sizeof(uint32_t)), .room = room, .known = true};
    for (size_t i = 0; i < accounts->count; i++) {
        const char *text = row_peek(accounts->rows[i], id, &length);
        uint32_t *slot = slot_of(accounts, table, id, text, length);
        *slot = *slot == 0 ? (uint32_t)i + 1 : *slot | NAMED_TWICE;
    }
}

size_t rows_find_named(struct rows *accounts, const char *text, bool *several)
{
    struct named *named = &accounts->named;
    size_t length = strlen(text);
    uint32_t address, name;

    if (!named->known) {
        named_clear(named);
        build(accounts, &named->addresses, FIELD_ACCOUNT_ADDRESS);
        build(accounts, &named->names, FIELD_ACCOUNT_NAME);
        named->known = true;
    }
    address = *slot_of(accounts, &named->addresses, FIELD_ACCOUNT_ADDRESS, text, length);
    name = *slot_of(accounts, &named->names, FIELD_ACCOUNT_NAME, text, length);
    *several =
        ((address | name) & NAMED_TWICE) != 0 || (address != 0 && name != 0 && address != name);
    if (*several || (address | name) == 0)
        return accounts->count;
    return (address != 0 ? address : name) - 1;
}
