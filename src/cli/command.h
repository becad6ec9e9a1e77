/* cli/command.h - a row of the table of commands, and what a command runs with. */
#ifndef MAILSETUP_CLI_COMMAND_H
#define MAILSETUP_CLI_COMMAND_H

#include "cli/cli.h"
#include "model/fleet.h"

struct option_row {
    const char *name; /* "--to" */
    char letter;      /* 'v' for -v; 0: none */
    enum cli_option id;
    const char *value; /* N_(): what stands for its value in the help; NULL: a switch */
    const char *help;  /* N_(); OPTION_REFUSED: why it is refused */
};

/* A running command. */
struct cli {
    const struct cli_call *call;
    struct cli_door *door;
    bool colour; /* on standard output */
};

struct cli_command {
    const char *name;  /* "add", "account add": one word, or a group and a word */
    const char *words; /* N_(): "CODE KEY=VALUE..." */
    int words_min, words_max;
    const char *help;                 /* N_(): one sentence */
    const struct option_row *options; /* its own, ends with name NULL; may be NULL */
    int (*run)(struct cli *cli);      /* the exit status */
    enum record_kind kind;            /* of what it lists, changes, checks; else RECORD_SERVER */
};

/* The first word of commands that have two. */
struct command_group {
    const char *name; /* "account" */
    const char *help; /* N_(): a sentence, without what its commands say themselves */
};

enum { WORDS_ANY = 1 << 20 };

extern const struct cli_command commands[];         /* ends with name NULL */
extern const struct command_group command_groups[]; /* ends with name NULL */
extern const struct option_row general_options[];

const struct cli_command *command_by_name(const char *name);
const struct command_group *command_group(const char *name);
/* Does the command belong to the group (NULL: to none)? */
bool command_in_group(const struct cli_command *command, const struct command_group *group);
/* What follows the group's name in the command's: "list". */
const char *command_verb(const struct cli_command *command);
/* The command or group whose name is nearest to what was typed, or in a group the verb; NULL: none
 * is near. */
const char *command_nearest(const struct command_group *group, const char *typed);

static inline bool option_given(const struct cli *cli, enum cli_option option)
{
    return cli->call->values[option] != NULL;
}

/* NULL when it was not given. */
static inline const char *option_value(const struct cli *cli, enum cli_option option)
{
    return cli->call->values[option];
}

/* A number from 1 to most; as it was where it was not given. False: it is none. */
bool option_number(const struct cli *cli, enum cli_option option, long most, long *number,
                   struct err *err);
/* --jobs, --per-server, --tries, --pause, --keep-going; what is not given is 0. */
bool option_limits(const struct cli *cli, struct fleet_limits *limits, struct err *err);
/* False: --receive-only and --send-only were both given. */
bool option_sides(const struct cli *cli, struct err *err);

int command_add(struct cli *cli);
int command_set(struct cli *cli);
int command_remove(struct cli *cli);
int command_move(struct cli *cli);
int command_copy(struct cli *cli);
int command_show(struct cli *cli);
int command_list(struct cli *cli);
int command_validate(struct cli *cli);
int command_check(struct cli *cli);
int command_send_test(struct cli *cli);
int command_import(struct cli *cli);
int command_export(struct cli *cli);
int command_try_users(struct cli *cli);
int command_probe(struct cli *cli);
int command_discover(struct cli *cli);
int command_provider_list(struct cli *cli);
int command_provider_show(struct cli *cli);
int command_migrate_start(struct cli *cli);
int command_migrate_status(struct cli *cli);
int command_migrate_next(struct cli *cli);
int command_migrate_undo(struct cli *cli);
int command_migrate_finish(struct cli *cli);
int command_schema(struct cli *cli);
int command_version(struct cli *cli);
int command_help(struct cli *cli);

/* Help in words: of one command, of a group, or of all (both NULL). */
void help_print(const struct cli_command *command, const struct command_group *group);
void version_print(void);
const char *list_none(enum record_kind kind); /* "There are no accounts yet.", translated */

#endif
