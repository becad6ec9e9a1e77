/* Rows of cells. */
#include "model/cells.h"

#include "base/mem.h"

#include <stdlib.h>

struct cells *cells_new(void)
{
    struct cells *cells = mem_new(1, sizeof(*cells));

    cells->starts = mem_new(1, sizeof(size_t));
    return cells;
}

void cells_free(struct cells *cells)
{
    if (cells == NULL)
        return;
    for (size_t i = 0; i < cells->starts[cells->row_count]; i++)
        free(cells->cells[i]);
    free(cells->cells);
    free(cells->starts);
    free(cells->lines);
    free(cells);
}

void cells_begin_row(struct cells *cells, size_t line)
{
    size_t count = cells->starts[cells->row_count];

    if (cells->row_count == cells->row_room) {
        cells->row_room = cells->row_room == 0 ? 64 : cells->row_room * 2;
        cells->starts = mem_grow(cells->starts, cells->row_room + 1, sizeof(size_t));
        cells->lines = mem_grow(cells->lines, cells->row_room, sizeof(size_t));
    }
    cells->lines[cells->row_count++] = line;
    cells->starts[cells->row_count] = count;
}

void cells_add(struct cells *cells, const char *cell)
{
    size_t *end = &cells->starts[cells->row_count];

    if (*end == cells->cell_room) {
        cells->cell_room = cells->cell_room == 0 ? 256 : cells->cell_room * 2;
        cells->cells = mem_grow(cells->cells, cells->cell_room, sizeof(char *));
    }
    cells->cells[(*end)++] = mem_copy(cell);
}

size_t cells_width(const struct cells *cells, size_t row)
{
    return cells->starts[row + 1] - cells->starts[row];
}

const char *cells_cell(const struct cells *cells, size_t row, size_t column)
{
    if (row >= cells->row_count || column >= cells_width(cells, row))
        return "";
    return cells->cells[cells->starts[row] + column];
}
