/* model/account_pattern.h - rows of a table that made good new accounts, and those like them: most
 * accounts of a long table differ only in who they are, and what was found right of one of them
 * needs not be found out of each. */
#ifndef MAILSETUP_MODEL_ACCOUNT_PATTERN_H
#define MAILSETUP_MODEL_ACCOUNT_PATTERN_H

#include "model/account_columns.h"
#include "model/cells.h"
#include "model/record.h"

enum { PATTERNS_MAX = 64 };

struct pattern {
    size_t row;
    struct record *shared; /* its account without what rows have for themselves; NULL: none yet */
};
struct patterns {
    const struct cells *cells; /* both borrowed */
    const struct column *columns;
    size_t column_count;
    bool *own;       /* by column: each row has a cell of its own there */
    uint64_t fields; /* of those columns: bit n is the n-th of an account */
    enum field_id required[ACCOUNT_COLUMNS_MAX]; /* of these: none may be empty */
    size_t required_count;
    struct pattern rows[PATTERNS_MAX]; /* by the hash of the cells that rows share */
};

void patterns_begin(struct patterns *patterns, const struct cells *cells,
                    const struct column *columns, size_t column_count);
void patterns_clear(struct patterns *patterns);
/* An account of which only the fields of own columns are to be set, as record_copy_but() leaves
 * them; the caller's, with room for them. NULL: the row is like none. */
struct record *patterns_copy(struct patterns *patterns, size_t row);
/* Is the account, made from such a copy, right because that one was? False does not mean that
 * anything is wrong. */
bool patterns_valid(const struct patterns *patterns, const struct record *account);
/* The row made the account, all of which was found right. */
void patterns_learn(struct patterns *patterns, size_t row, const struct record *account);

#endif
