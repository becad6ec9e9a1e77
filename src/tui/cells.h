/* tui/cells.h - what stands in the columns of the lists (app/columns.h). */
#ifndef MAILSETUP_TUI_CELLS_H
#define MAILSETUP_TUI_CELLS_H

#include "app/columns.h"
#include "tui/draw.h"

enum { CELL_ROOM = 512 };

/* The text of a cell; the state that colours it. */
enum status list_cell(const struct app *app, const struct list_column *column,
                      const struct record *record, char *out, size_t room);

#endif
