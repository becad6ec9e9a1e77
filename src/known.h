/* known.h - what checks learn of servers: given to the next check to compare with, and kept. */
#ifndef MAILSETUP_KNOWN_H
#define MAILSETUP_KNOWN_H

#include "model/plan.h"
#include "model/report.h"

struct known; /* NULL: nothing is kept */

/* Where it is kept is found out; nothing is read before the first check. NULL: no home folder, or
 * MAILSETUP_STATE=off. */
struct known *known_open(bool system);
/* Tries for a second at most to write what is not yet written. Accepts NULL. */
void known_close(struct known *known);

/* Before the check begins: fills plan->known. False: what is kept cannot be read, said once in
 * *err; the check runs all the same. */
bool known_begin(struct known *known, unsigned check, struct check_plan *plan, struct err *err);
/* A check that could not begin. */
void known_forget(struct known *known, unsigned check);
/* Learns from each side that went well. */
void known_event(struct known *known, const struct report_event *event);

/* How long until known_save() is due; -1: there is nothing to be saved. */
int known_due_ms(const struct known *known);
/* Writes when it is due: soon after the last check, and not too often while checks go on. False:
 * *err, once. */
bool known_save(struct known *known, bool busy, struct err *err);

#endif
