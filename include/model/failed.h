/* model/failed.h - the checks that failed, as a CSV file: `--failed` of the command line, and the
 * key of the screen. */
#ifndef MAILSETUP_MODEL_FAILED_H
#define MAILSETUP_MODEL_FAILED_H

#include "model/cells.h"
#include "model/fleet.h"

/* A heading and no row yet. kind: of what was checked. */
struct cells *failed_cells(enum record_kind kind);
/* One more. label: what the record is called. */
void failed_cells_add(struct cells *cells, unsigned id, const char *label,
                      const struct fleet_result *result);

#endif
