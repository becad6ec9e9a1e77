/* app/columns.h - the columns of the lists of the home screen, once: what they are called, what
 * they show, how much room they get (tui/view_list.c), and what a list is sorted by. */
#ifndef MAILSETUP_APP_COLUMNS_H
#define MAILSETUP_APP_COLUMNS_H

#include "model/record.h"

struct app;

enum { COLUMNS_MAX = 8 };

/* What a cell shows (tui/cells.c). */
enum cell_kind {
    CELL_FIELD, /* its field's value */
    CELL_RECEIVE,
    CELL_SEND,
    CELL_SERVER, /* of an account */
    CELL_RECEIVES,
    CELL_KEPT,
    CELL_USERS, /* of an OAuth server */
    CELL_CHECK,
    CELL_FROM, /* of a migration: its servers, its step, when it was begun */
    CELL_TO,
    CELL_STEP,
    CELL_STARTED,
    CELL_COUNT
};

/* One of those that are listed, which may be asleep. */
struct list_place {
    const struct app *app;
    enum record_kind kind;
    size_t position; /* in the registry */
};

struct list_column {
    const char *title; /* N_() */
    enum cell_kind cell;
    enum field_id field;
    int least, enough; /* columns: what it has at least, and how much does while others wait */
    int spare;         /* 0: always shown; else the highest go first where there is no room */
    bool in_full;      /* what is cut here the foot says in full */
    /* What records are compared by: a text, as fold_key() has it, or a number. Both NULL: the list
     * is not sorted by it. Texts are borrowed until the next call. None is woken for what its text
     * tells. */
    const char *(*sort_text)(const struct list_place *place, const struct list_column *column);
    long long (*sort_number)(const struct list_place *place);
};
struct list_columns {
    size_t count;
    struct list_column columns[COLUMNS_MAX];
    unsigned char enough_first[COLUMNS_MAX]; /* order in which they get what is enough, */
    unsigned char all_first[COLUMNS_MAX];    /* and then all that they want */
    bool by_id; /* the number before a row is the record's id, else its place */
};
/* Of the kind of record; NULL: it is shown in another way. */
const struct list_columns *list_columns_of(enum record_kind kind);

/* What a list is sorted by: list_state.sort. */
enum {
    SORT_NONE, /* the administrator's order */
    SORT_ID,
    SORT_COLUMN, /* and on: the first column, the second ... */
};
/* Translated; "" for SORT_NONE. */
const char *sort_title(const struct list_columns *columns, unsigned sort);

#endif
