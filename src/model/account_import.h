/* model/account_import.h - an import under way: what reading the header line, the rows and finding
 * accounts share. */
#ifndef MAILSETUP_MODEL_ACCOUNT_IMPORT_H
#define MAILSETUP_MODEL_ACCOUNT_IMPORT_H

#include "model/account_columns.h"
#include "model/account_csv.h"
#include "model/account_pattern.h"

#include <stdint.h>

#define NOWHERE SIZE_MAX

struct account_importing {
    const struct cells *cells;
    const struct registry *before;
    struct registry *after; /* accounts that are new stand behind those of before */
    struct account_import *import;
    struct column *columns; /* of the header line */
    size_t column_count;
    size_t id, server, server_code, address; /* which columns they are; NOWHERE: none */
    size_t *lines;  /* by position in after: the line that named the account; 0: none yet */
    bool *numbered; /* by position in before: a row has its number; NULL: nobody had to know yet */
    size_t row;
    size_t fault; /* the first that was not told yet */
    struct patterns patterns;
    bool replace, readable;
};

/* Of the row that is being read. column: its name; "" for the line as a whole. */
void import_tell(struct account_importing *work, const char *column, const char *sentence);
/* What of the row is not written as CSV. The rest of such a row is a guess, and nothing is said of
 * it. False: there is none. */
bool import_tell_faults(struct account_importing *work);
/* False: there is no header by which the rows could be read; that was told. */
bool import_header(struct account_importing *work);
/* The cell of the row; NULL: it does not have the column. */
const char *import_cell(const struct account_importing *work, size_t column);
/* The position of the account that a row without a number means; the count of after: a new one. */
size_t import_match(struct account_importing *work);

#endif
