/* store/facts_table.h - facts by endpoint, and as JSON:
 *   {"version": 1, "endpoints": [{"endpoint": "...", "seen_ms": 0, "addresses": "...", ...}]}
 * Keys that are not ours are kept. */
#ifndef MAILSETUP_STORE_FACTS_TABLE_H
#define MAILSETUP_STORE_FACTS_TABLE_H

#include "base/err.h"
#include "model/facts.h"

enum { FACTS_VERSION = 1 };

struct facts_row {
    struct facts *facts;
    void *object; /* the JSON it was read from; NULL: new */
};
/* All zero is empty. */
struct facts_table {
    struct facts_row *rows; /* sorted by endpoint */
    size_t count, room;
    void *root; /* the outermost object that was read; NULL: none */
};

/* Into an empty table. False: ERR_INPUT, it is damaged; ERR_SETTINGS: written by a newer version,
 * and to be left alone. The table may then hold some rows. */
bool facts_table_read(struct facts_table *table, const char *bytes, size_t length, struct err *err);
/* The caller frees. Where it would be longer than most, the oldest rows are dropped. */
char *facts_table_text(struct facts_table *table, size_t most);

const struct facts *facts_table_find(const struct facts_table *table, const char *endpoint);
void facts_table_put(struct facts_table *table, const struct facts *facts); /* merged; copied */
/* Row by row, whichever is newer has its way. */
void facts_table_join(struct facts_table *table, const struct facts_table *other);
void facts_table_trim(struct facts_table *table, size_t most); /* the oldest go */
void facts_table_clear(struct facts_table *table);

#endif
