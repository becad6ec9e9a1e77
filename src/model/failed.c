/* Checks that failed, row by row. */
#include "model/failed.h"

#include <stdio.h>

enum { FAILED_COLUMNS = 7 };

static void add_row(struct cells *cells, const char *const values[FAILED_COLUMNS])
{
    cells_begin_row(cells, cells->row_count + 1);
    for (size_t i = 0; i < FAILED_COLUMNS; i++)
        cells_add(cells, values[i] != NULL ? values[i] : "");
}

struct cells *failed_cells(enum record_kind kind)
{
    struct cells *cells = cells_new();

    add_row(cells, (const char *const[]){"id", kind == RECORD_ACCOUNT ? "address" : "code", "side",
                                         "stage", "rule", "text", "evidence"});
    return cells;
}

void failed_cells_add(struct cells *cells, unsigned id, const char *label,
                      const struct fleet_result *result)
{
    char number[16];

    snprintf(number, sizeof(number), "%u", id);
    add_row(cells,
            (const char *const[]){number, label, side_name(result->at), stage_name(result->stage),
                                  result->rule, result->text, result->evidence});
}
