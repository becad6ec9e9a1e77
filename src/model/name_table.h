/* model/name_table.h - which number a name has: an open hash table of names. */
#ifndef MAILSETUP_MODEL_NAME_TABLE_H
#define MAILSETUP_MODEL_NAME_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* All zero is empty. */
struct name_table {
    struct name_slot {
        char *name; /* NULL: free */
        uint64_t hash;
        size_t number;
    } * slots;
    size_t count, room;
};
/* The place of the number that the name has. A name that is new gets `fresh`. Borrowed until the
 * next call. */
size_t *name_table_put(struct name_table *table, const char *name, size_t fresh);
void name_table_clear(struct name_table *table);

#endif
