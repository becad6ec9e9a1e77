/* effect_private.h - what the files that carry out commands share. A hand is one command's. */
#ifndef MAILSETUP_EFFECT_PRIVATE_H
#define MAILSETUP_EFFECT_PRIVATE_H

#include "effect.h"

/* A message for later. message.text and message.err are copied; all else is taken as it is. */
void effect_answer(struct effects *effects, const struct message *message);
/* What nobody waits for: said on the screen, else on standard error. */
void effect_notice(struct effects *effects, const struct err *err);
/* Sends the answers, the oldest first; one may ask for more. */
void effects_deliver(struct effects *effects);

/* effect_check.c */
void effect_check(struct effects *effects, struct command *command);
void effect_cancel(struct effects *effects, struct command *command);
void effect_discover(struct effects *effects, struct command *command);
void effect_watch(struct effects *effects, struct command *command);
void effect_ca_file(struct effects *effects, struct command *command);
/* Checks whose secret has come begin, or go on with the next. Returns how many. */
size_t effect_secrets(struct effects *effects);

/* effect_migration.c */
void effect_mapping(struct effects *effects, struct command *command);
void effect_keep(struct effects *effects, struct command *command);
void effect_before(struct effects *effects, struct command *command);
void effect_proof(struct effects *effects, struct command *command);
void effect_proof_add(struct effects *effects, struct command *command);
void effect_proof_drop(struct effects *effects, struct command *command);
void effect_migration_over(struct effects *effects, struct command *command);

/* effect_file.c */
void effect_save_text(struct effects *effects, struct command *command);

/* effect_crossing.c */
void effect_import(struct effects *effects, struct command *command);
void effect_export(struct effects *effects, struct command *command);
void effect_crossing_stop(struct effects *effects, struct command *command);
/* Goes on with what is under way, until then. True: there is more to do. */
bool effect_crossing_turn(struct effects *effects, int64_t end_ns);
void effect_crossing_close(struct effects *effects);

/* effect_run.c */
void effect_journal_begin(struct effects *effects, struct command *command);
void effect_journal_add(struct effects *effects, struct command *command);
void effect_journal_end(struct effects *effects, struct command *command);
void effect_journal_offer(struct effects *effects);       /* what an earlier session left */
int effect_journal_due_ms(const struct effects *effects); /* when it is to be synced; -1: never */
void effect_journal_turn(struct effects *effects);
void effect_journal_close(struct effects *effects);

#endif
