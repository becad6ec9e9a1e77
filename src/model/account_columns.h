/* model/account_columns.h - the columns of a table of accounts. */
#ifndef MAILSETUP_MODEL_ACCOUNT_COLUMNS_H
#define MAILSETUP_MODEL_ACCOUNT_COLUMNS_H

#include "model/field.h"

#include <stddef.h>

enum what { WHAT_UNNAMED, WHAT_UNKNOWN, WHAT_ID, WHAT_SERVER_CODE, WHAT_FIELD };
struct column {
    enum what what;
    enum field_id field; /* FIELD */
};
enum { ACCOUNT_COLUMNS_MAX = 2 + FIELDS_OF_OAUTH_SERVER - FIELDS_OF_ACCOUNT };

/* Every field that has a column, in the order in which people read an account; returns how many. */
size_t account_columns(struct column out[ACCOUNT_COLUMNS_MAX]);
/* The cell of a header line as names are compared: folded (model/fold.h), no blanks around it. */
enum { COLUMN_NAME_ROOM = 256 };
void column_folded(const char *cell, char out[COLUMN_NAME_ROOM]);
bool column_is_password(const char *folded); /* would it hold passwords in clear text? */
const char *account_column_name(const struct column *column);

#endif
