/* cli/command.h - a row of the table of commands, and what a command runs with. */
#ifndef MAILSETUP_CLI_COMMAND_H
#define MAILSETUP_CLI_COMMAND_H

#include "cli/cli.h"

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
    const char *name;
    const char *words; /* N_(): "CODE KEY=VALUE..." */
    int words_min, words_max;
    const char *help;                 /* N_(): one sentence */
    const struct option_row *options; /* its own, ends with name NULL; may be NULL */
    int (*run)(struct cli *cli);      /* the exit status */
};

enum { WORDS_ANY = 1 << 20 };

extern const struct cli_command commands[]; /* ends with name NULL */
extern const struct option_row general_options[];

const struct cli_command *command_by_name(const char *name);
/* The command whose name is nearest to what was typed; NULL: none is near. */
const char *command_nearest(const char *typed);

static inline bool option_given(const struct cli *cli, enum cli_option option)
{
    return cli->call->values[option] != NULL;
}

/* NULL when it was not given. */
static inline const char *option_value(const struct cli *cli, enum cli_option option)
{
    return cli->call->values[option];
}

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
int command_probe(struct cli *cli);
int command_schema(struct cli *cli);
int command_version(struct cli *cli);
int command_help(struct cli *cli);

/* Help in words: of one command, or of all (NULL). */
void help_print(const struct cli_command *command);
void version_print(void);

#endif
