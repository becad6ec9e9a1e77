/* Rows of cells. */
#include "model/cells.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Many small texts, freed together. */
struct cells_block {
    struct cells_block *before;
    size_t used, room;
    char bytes[];
};

enum { BLOCK_FIRST = 64 * 1024, BLOCK_MOST = 8 * 1024 * 1024 };

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
    while (cells->blocks != NULL) {
        struct cells_block *before = cells->blocks->before;
        free(cells->blocks);
        cells->blocks = before;
    }
    if (cells->release != NULL)
        cells->release(cells->kept);
    free(cells->cells);
    free(cells->starts);
    free(cells->lines);
    free(cells->faults);
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

static char *room_for(struct cells *cells, size_t length)
{
    struct cells_block *block = cells->blocks;

    if (block == NULL || block->room - block->used < length) {
        size_t room = block == NULL ? BLOCK_FIRST : block->room * 2;
        if (room > BLOCK_MOST)
            room = BLOCK_MOST;
        if (room < length)
            room = length;
        block = mem_grow(NULL, 1, sizeof(*block) + room);
        mem_wish_large(block, room);
        *block = (struct cells_block){.before = cells->blocks, .room = room};
        cells->blocks = block;
    }
    block->used += length;
    return block->bytes + block->used - length;
}

void cells_borrow(struct cells *cells, const char *cell)
{
    size_t *end = &cells->starts[cells->row_count];

    if (*end == cells->cell_room) {
        cells->cell_room = cells->cell_room == 0 ? 256 : cells->cell_room * 2;
        cells->cells = mem_grow(cells->cells, cells->cell_room, sizeof(char *));
        mem_wish_large(cells->cells, cells->cell_room * sizeof(char *));
    }
    cells->cells[(*end)++] = cell;
}

void cells_add_n(struct cells *cells, const char *bytes, size_t length)
{
    char *cell = room_for(cells, length + 1);

    memcpy(cell, bytes, length);
    cell[length] = '\0';
    cells_borrow(cells, cell);
}

void cells_keep(struct cells *cells, void *kept, void (*release)(void *kept))
{
    cells->kept = kept;
    cells->release = release;
}

void cells_add(struct cells *cells, const char *cell)
{
    cells_add_n(cells, cell, strlen(cell));
}

void cells_add_fault(struct cells *cells, size_t line, const char *sentence)
{
    size_t row = cells->row_count - 1;

    if (cells->fault_count++ >= CELLS_FAULTS_MAX)
        return;
    cells->faults = mem_grow(cells->faults, cells->fault_count, sizeof(*cells->faults));
    cells->faults[cells->fault_count - 1] =
        (struct cells_fault){row, cells_width(cells, row), line, sentence};
}

size_t cells_width(const struct cells *cells, size_t row)
{
    return cells->starts[row + 1] - cells->starts[row];
}

const char *const *cells_row(const struct cells *cells, size_t row)
{
    return cells->cells + cells->starts[row];
}

const char *cells_cell(const struct cells *cells, size_t row, size_t column)
{
    if (row >= cells->row_count || column >= cells_width(cells, row))
        return "";
    return cells->cells[cells->starts[row] + column];
}
