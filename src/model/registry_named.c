/* Accounts found by address and by name, without waking any: the first few times by looking
 * through their texts, which for 100,000 takes a tenth of what a table of all names takes. */
#include "model/registry_private.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 16, LOOKS_MAX = 4 };

void named_clear(struct named *named)
{
    free(named->addresses.slots);
    free(named->names.slots);
    free(named->on_servers.slots);
    *named = (struct named){0};
}

void named_outdate(struct named *named)
{
    named->known = named->on_servers.known = false;
    named->looks = 0;
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

static struct slots slots_for(size_t count)
{
    size_t room = SLOTS_FIRST;

    while (room < count * 2)
        room *= 2;
    return (struct slots){.slots = mem_new(room, sizeof(uint32_t)), .room = room, .known = true};
}

/* Many may have one name: they share a slot, so that looking takes no longer. */
static void note(uint32_t *slot, size_t position)
{
    *slot = *slot == 0 ? (uint32_t)position + 1 : *slot | NAMED_TWICE;
}

static void build(const struct rows *accounts, struct slots *table, enum field_id id)
{
    size_t length;

    *table = slots_for(accounts->count);
    for (size_t i = 0; i < accounts->count; i++) {
        const char *text = row_peek(accounts->rows[i], id, &length);
        note(slot_of(accounts, table, id, text, length), i);
    }
}

/* Looking through texts: how far to go on from a byte that stands where the text's last one would
 * (Horspool's way of searching), in any case of ASCII. */
struct needle {
    const char *text;
    size_t length;
    char first; /* in lower case */
    uint32_t skip[256];
};

static void needle_make(struct needle *needle, const char *text, size_t length)
{
    *needle = (struct needle){.text = text, .length = length, .first = text_lower_byte(*text)};
    for (size_t i = 0; i < 256; i++)
        needle->skip[i] = (uint32_t)length;
    for (size_t i = 0; i + 1 < length; i++) {
        unsigned char low = (unsigned char)text_lower_byte(text[i]);
        needle->skip[low] = (uint32_t)(length - 1 - i);
        if (low >= 'a' && low <= 'z')
            needle->skip[low - 'a' + 'A'] = (uint32_t)(length - 1 - i);
    }
}

static bool needle_in(const struct needle *needle, const char *bytes, size_t size)
{
    size_t length = needle->length;

    for (size_t end = length; end <= size; end += needle->skip[(unsigned char)bytes[end - 1]])
        if (text_lower_byte(bytes[end - length]) == needle->first &&
            same_code(bytes + end - length, length, needle->text, length))
            return true;
    return false;
}

/* May the account be called so? What sleeps and has neither the text nor an escape in it is not. */
static bool may_be_called(const struct row *row, const struct needle *needle)
{
    const char *text;

    if (row->record != NULL || needle->length == 0)
        return true;
    text = row->source->bytes + row->start;
    return needle_in(needle, text, row->length) || memchr(text, '\\', row->length) != NULL;
}

static bool is_called(struct row *row, enum field_id id, const char *text, size_t length)
{
    size_t size;
    const char *there = row_peek(row, id, &size);

    return same_text(id, there, size, text, length);
}

static size_t look_through(const struct rows *accounts, const char *text, bool *several)
{
    size_t length = strlen(text), found = accounts->count;
    struct needle needle;

    *several = false;
    needle_make(&needle, text, length);
    for (size_t i = 0; i < accounts->count; i++) {
        struct row *row = accounts->rows[i];
        if (!may_be_called(row, &needle) || (!is_called(row, FIELD_ACCOUNT_ADDRESS, text, length) &&
                                             !is_called(row, FIELD_ACCOUNT_NAME, text, length)))
            continue;
        if (found < accounts->count) {
            *several = true;
            return accounts->count;
        }
        found = i;
    }
    return found;
}

size_t rows_find_named(struct rows *accounts, const char *text, bool *several)
{
    struct named *named = &accounts->named;
    size_t length = strlen(text);
    uint32_t address, name;

    if (!named->known && named->looks < LOOKS_MAX) {
        named->looks++;
        return look_through(accounts, text, several);
    }
    if (!named->known) {
        free(named->addresses.slots);
        free(named->names.slots);
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

/* The slot of those on the server that have the address, or the free one where they belong. */
static uint32_t *slot_on(struct rows *accounts, unsigned server, const char *text, size_t length)
{
    struct slots *table = &accounts->named.on_servers;
    size_t at = (hash_code(text, length) + server * (size_t)0x9e3779b1) & (table->room - 1);

    for (; table->slots[at] != 0; at = (at + 1) & (table->room - 1)) {
        uint32_t position = (table->slots[at] & ~NAMED_TWICE) - 1;
        if (rows_server_at(accounts, position) == server &&
            is_called(accounts->rows[position], FIELD_ACCOUNT_ADDRESS, text, length))
            break;
    }
    return &table->slots[at];
}

static void build_on_servers(struct rows *accounts)
{
    struct slots *table = &accounts->named.on_servers;
    size_t length;

    free(table->slots);
    *table = slots_for(accounts->count);
    for (size_t i = 0; i < accounts->count; i++) {
        const char *text = row_peek(accounts->rows[i], FIELD_ACCOUNT_ADDRESS, &length);
        note(slot_on(accounts, rows_server_at(accounts, i), text, length), i);
    }
}

size_t rows_find_on(struct rows *accounts, unsigned server, const char *address, bool *several)
{
    uint32_t found;

    if (!accounts->named.on_servers.known)
        build_on_servers(accounts);
    found = *slot_on(accounts, server, address, strlen(address));
    *several = (found & NAMED_TWICE) != 0;
    return *several || found == 0 ? accounts->count : found - 1;
}
