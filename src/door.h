/* door.h - what the command line may ask of the hands. */
#ifndef MAILSETUP_DOOR_H
#define MAILSETUP_DOOR_H

#include "effect.h"

struct door {
    struct effects *effects;
    const struct cli_options *options;
    /* Of the run of checks that is under way, or NULL. */
    struct journal *journal;
    char *journal_path;
};

/* door and what it points to outlive the result. False: *err (signals cannot be received). */
bool door_open(struct door *door, struct cli_door *out, struct err *err);

/* Who hears of what is kept, in the words that the rules have today. */
struct journal_reader door_reader(struct door *door, const struct journal_reader *reader);

/* door_migration.c: what the command line asks of the files of a migration. */
void door_migration(struct cli_door *out);

#endif
