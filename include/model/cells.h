/* model/cells.h - rows of cells, as in a spreadsheet: what CSV is read into and written from. */
#ifndef MAILSETUP_MODEL_CELLS_H
#define MAILSETUP_MODEL_CELLS_H

#include <stddef.h>

/* A cell that is not written as it must be; what stands in it is a guess. */
struct cells_fault {
    size_t row, column, line; /* line: of the file, 1-based */
    const char *sentence;     /* translated; not owned */
};

enum { CELLS_FAULTS_MAX = 1000 };

struct cells {
    const char **cells; /* row by row; UTF-8, never NULL */
    size_t *starts;     /* where a row begins in cells; row_count + 1 entries */
    size_t *lines;      /* the line of the file on which a row begins, 1-based */
    size_t row_count, row_room, cell_room;
    struct cells_block *blocks; /* the text of the cells */
    void *kept;                 /* what borrowed cells are part of; NULL: nothing */
    void (*release)(void *kept);
    struct cells_fault *faults; /* by row; at most CELLS_FAULTS_MAX are kept */
    size_t fault_count;
};

struct cells *cells_new(void);
void cells_free(struct cells *cells);
void cells_begin_row(struct cells *cells, size_t line);
void cells_add(struct cells *cells, const char *cell); /* to the row begun last; copied */
void cells_add_n(struct cells *cells, const char *bytes, size_t length);
/* The same without a copy: the cell stays as it is as long as the cells are there. */
void cells_borrow(struct cells *cells, const char *cell);
/* Once: release(kept) is called when the cells are freed. */
void cells_keep(struct cells *cells, void *kept, void (*release)(void *kept));
/* Of the cell that is added next. */
void cells_add_fault(struct cells *cells, size_t line, const char *sentence);
size_t cells_width(const struct cells *cells, size_t row);
/* The cells of a row that is there, as many as it is wide. */
const char *const *cells_row(const struct cells *cells, size_t row);
const char *cells_cell(const struct cells *cells, size_t row, size_t column); /* "" beyond */

#endif
