/* wire_logs.h - the log files of the checks under way: which line goes into which. */
#ifndef MAILSETUP_WIRE_LOGS_H
#define MAILSETUP_WIRE_LOGS_H

#include "model/plan.h"
#include "model/report.h"

struct wire_logs; /* NULL is none */

/* Opens what the plan of a check asks for, under folder. False: *err names what could not be
 * opened; the rest is. */
bool wire_logs_begin(struct wire_logs **logs, const char *folder, unsigned check,
                     const struct check_plan *plan, struct err *err);
/* Writes the event where it belongs; the last one of a check closes its files. False: *err. */
bool wire_logs_event(struct wire_logs *logs, const struct report_event *event, struct err *err);
void wire_logs_free(struct wire_logs *logs);

#endif
