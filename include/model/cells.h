/* model/cells.h - rows of cells, as in a spreadsheet: what CSV is read into and written from. */
#ifndef MAILSETUP_MODEL_CELLS_H
#define MAILSETUP_MODEL_CELLS_H

#include <stddef.h>

struct cells {
    const char **cells; /* row by row; UTF-8, never NULL */
    size_t *starts;     /* where a row begins in cells; row_count + 1 entries */
    size_t *lines;      /* the line of the file on which a row begins, 1-based */
    size_t row_count, row_room, cell_room;
    struct cells_block *blocks; /* the text of the cells */
};

struct cells *cells_new(void);
void cells_free(struct cells *cells);
void cells_begin_row(struct cells *cells, size_t line);
void cells_add(struct cells *cells, const char *cell); /* to the row begun last; copied */
void cells_add_n(struct cells *cells, const char *bytes, size_t length);
size_t cells_width(const struct cells *cells, size_t row);
const char *cells_cell(const struct cells *cells, size_t row, size_t column); /* "" beyond */

#endif
