/* engine/engine.h - runs checks against real servers and tells what happened.
 *
 * It takes a copy of a plan and gives back events that the caller pulls; it never calls upwards
 * and never asks. Everything waits in one epoll descriptor, so that the program has one loop:
 *
 *     poll({tty, engine_descriptor(e)}, engine_timeout_ms(e));
 *     engine_turn(e);
 *     while (engine_next(e, &event)) ...
 *
 * Time limits: every connection of a side is over, whatever the server does, after the side's
 * timeout_seconds counted from its first step (resolve). The waiting time of POP before SMTP is
 * not counted. Sides of one check run at the same time.
 *
 * EVENT_RESULT: one for each side that was asked for, then exactly one with SIDE_NONE, last.
 * With POP before SMTP sending is first tried without the login, and a plan without the receiving
 * side still makes that login: both show in the log, but have no stages and no findings. */
#ifndef MAILSETUP_ENGINE_ENGINE_H
#define MAILSETUP_ENGINE_ENGINE_H

#include "model/discovery.h"
#include "model/plan.h"
#include "model/report.h"
#include "model/rule.h"
#include "model/watch.h"

struct engine;

/* Cheap: no library is loaded, no CA is read. rules are borrowed and outlive it. */
struct engine *engine_new(const struct rules *rules, struct err *err);
void engine_free(struct engine *engine); /* closes everything at once, waits for nothing */

/* Starts the check; its events carry `number` (> 0, chosen by the caller, not in use). The plan
 * is copied. False: *err says what in the plan cannot be run. */
bool engine_check(struct engine *engine, unsigned number, const struct check_plan *plan,
                  struct err *err);
/* Over at once: sockets are closed, no QUIT is sent; stages under way are told as skip, one
 * finding "cancelled" and the results follow (skip, unless something had failed before), all of
 * it before this returns. Unknown numbers are ignored. */
void engine_cancel(struct engine *engine, unsigned number);
/* What settings should this address have? Asks all sources at once; tells EVENT_STEP when one
 * began or answered, and EVENT_DISCOVERED once, last. The order is copied but for the providers,
 * which outlive the discovery. engine_cancel() ends it with what is known by then. */
bool engine_discover(struct engine *engine, unsigned number, const struct discovery_order *order,
                     struct err *err);
/* What does DNS say of these names now? Asks all at once, dns_server ("192.0.2.53:53") or the
 * system's when it is NULL; tells EVENT_WATCHED for each, then EVENT_RESULT with SIDE_NONE: fail
 * when nobody answered any of them. Copies what it is given. False: *err. */
bool engine_watch(struct engine *engine, unsigned number, const struct watch_question *questions,
                  size_t count, const char *dns_server, struct err *err);
bool engine_busy(const struct engine *engine);

int engine_descriptor(const struct engine *engine);
int engine_timeout_ms(const struct engine *engine); /* -1: nothing is due */
/* Does what is ready, for at most a few milliseconds, and never blocks. */
void engine_turn(struct engine *engine);
/* The next event in the order in which things happened; pointers in it are good until the next
 * call. False: nothing is there now. While the queue of events is full, sockets are not read, so
 * that a flood cannot grow memory. */
bool engine_next(struct engine *engine, struct report_event *event);

/* Is path a file of CA certificates that a check could use now: a regular file, readable, within
 * the bound, PEM with at least one certificate? False: *err says in one sentence why not, naming
 * path. Needs no engine; reads the file, which takes at most some 100 ms. */
bool engine_ca_file(const char *path, struct err *err);

/* "libcurl/7.88.1 OpenSSL/3.0.19 ...": for `version`. Loads the libraries. */
const char *engine_libraries(void);

#endif
