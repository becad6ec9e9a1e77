/* tui/columns.h - what the lists of the home screen have in their columns: data for view_list.c. */
#ifndef MAILSETUP_TUI_COLUMNS_H
#define MAILSETUP_TUI_COLUMNS_H

#include "tui/draw.h"

enum { COLUMNS_MAX = 8, CELL_ROOM = 512 };

/* The text of a cell; the state that colours it. */
typedef enum status cell_function(const struct app *app, const struct record *record, char *out,
                                  size_t room);
struct list_column {
    const char *title;   /* N_() */
    cell_function *cell; /* NULL: the field's value */
    enum field_id field;
    int least, enough; /* columns: what it has at least, and how much does while others wait */
    int spare;         /* 0: always shown; else the highest go first where there is no room */
    bool in_full;      /* what is cut here the foot says in full */
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
enum status list_cell(const struct app *app, const struct list_column *column,
                      const struct record *record, char *out, size_t room);

#endif
