/* app/run_parts.h - what the files of a run of many checks know of each other (app/fleet.h). */
#ifndef MAILSETUP_APP_RUN_PARTS_H
#define MAILSETUP_APP_RUN_PARTS_H

#include "app/parts.h"

/* fleet.c: the run itself */
/* What may begin begins, and the end is noticed. */
void run_turn(struct app *app, struct commands *commands);
void run_clear(struct app *app, struct commands *commands); /* commands NULL: the program ends */
void run_hold(struct app *app);
void run_ask_about_wave(struct app *app); /* where it is seen */
void run_go_on(struct app *app, struct commands *commands);
/* What its settings say, with what the user gave for its login. NULL: *err says why not. */
struct check_plan *run_plan(const struct app *app, const struct run_target *target,
                            struct err *err);
/* Has it everything that it needs? A mail server needs no user: that no login was tried is said. */
bool run_give_login(struct app *app, const struct run_target *target, struct check_plan *plan);
struct subject run_subject(const struct run_target *target);
struct journal_entry run_entry(const struct run *run, size_t index);     /* without a result */
void run_tell(struct app *app, size_t index, struct commands *commands); /* there is a result */

/* fleet_prepare.c: what comes before */
void run_prepare_first(struct app *app, struct commands *commands);
void run_prepare(struct app *app, struct commands *commands); /* the next slice */
/* Of the same purpose, without a question.. */
void run_again(struct app *app, const struct run_target *targets, size_t count,
               struct commands *commands);
/* Checks of the lists that an earlier session began. entries: taken over. */
void run_resume(struct app *app, const struct run_target *targets, size_t count,
                struct journal_entry *entries, size_t entry_count, struct commands *commands);

/* fleet_journal.c */
/* NULL: none that counts for the settings of now. */
const struct journal_entry *run_had_before(const struct run *run, size_t index);
void run_say_unkept(struct app *app); /* where it has no journal */
void run_forget_before(struct run *run);
void run_take_rest(struct app *app, struct commands *commands); /* goes on with it */
void run_offer_rest(struct app *app);

/* fleet_lists.c: the checks of the lists */
extern const struct run_purpose run_of_lists;

/* fleet_screen.c */
void run_count(struct app *app); /* what was found, anew */
void run_view_clear(struct run_view *view);
void run_leave(struct app *app); /* back to where it was opened from */

#endif
