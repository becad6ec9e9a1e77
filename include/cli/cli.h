/* cli/cli.h - the program without a screen: a table of commands over the same messages. */
#ifndef MAILSETUP_CLI_CLI_H
#define MAILSETUP_CLI_CLI_H

#include "app/app.h"
#include "model/fleet.h"
#include "model/lookup.h"

enum cli_colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

/* Options that every command understands, before or after the command word. */
struct cli_options {
    const char *file;     /* --file, or NULL */
    const char *language; /* --lang: "ja", "en" or NULL */
    bool system;          /* --system */
    bool no_state;        /* --no-state */
    /* --dns-server, --ispdb, --no-lookups, or what the environment says */
    struct lookups lookups;
    bool json;
    bool ascii;
    bool help, version;
    enum cli_colour colour;
};

/* Everything that may stand behind "--", whichever command it belongs to. */
enum cli_option {
    OPTION_FILE,
    OPTION_SYSTEM,
    OPTION_NO_STATE,
    OPTION_LANG,
    OPTION_JSON,
    OPTION_COLOR,
    OPTION_ASCII,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_YES,
    OPTION_ALL,
    OPTION_BEFORE,
    OPTION_AFTER,
    OPTION_TO,
    OPTION_FROM,
    OPTION_USER,
    OPTION_PASSWORD_COMMAND,
    OPTION_PASSWORD_FILE,
    OPTION_PASSWORD_ENV,
    OPTION_SEND_PASSWORD_COMMAND,
    OPTION_SEND_PASSWORD_FILE,
    OPTION_SEND_PASSWORD_ENV,
    OPTION_RECEIVE_ONLY,
    OPTION_SEND_ONLY,
    OPTION_NO_LOGIN,
    OPTION_JOBS,
    OPTION_PER_SERVER,
    OPTION_TRIES,
    OPTION_PAUSE,
    OPTION_KEEP_GOING,
    OPTION_RESUME,
    OPTION_FAILED,
    OPTION_BRIEF,
    OPTION_LOG,
    OPTION_FORMAT,
    OPTION_REPORT,
    OPTION_VERBOSE,
    OPTION_TIMEOUT,
    OPTION_ROUND_TRIP,
    OPTION_REMOVE,
    OPTION_WAIT,
    OPTION_MAN,
    OPTION_PROVIDER,
    OPTION_PART, /* may be given several times: cli_call.parts */
    OPTION_ADDRESS,
    OPTION_DRY_RUN,
    OPTION_REPLACE,
    OPTION_ENCODING,
    OPTION_DNS_SERVER,
    OPTION_ISPDB,
    OPTION_NO_LOOKUPS,
    OPTION_LOOKUP_CA_FILE,
    OPTION_AUTOCONFIG_PORT,
    OPTION_PROTOCOL,
    OPTION_SENDER_IP,
    OPTION_ADD,
    OPTION_USERS,
    OPTION_COLUMN,
    OPTION_USERS_FILE,
    OPTION_MX,
    OPTION_STEP,
    OPTION_EXPORT,
    OPTION_WATCH,
    OPTION_SKIP,
    OPTION_FORCE,
    OPTION_REFUSED, /* is known, and refused with a sentence */
    OPTION_COUNT
};

struct cli_command;   /* a row of the table of commands */
struct command_group; /* a first word that several commands share */

enum { CLI_PARTS_MAX = 16 };
/* A command line, understood. Strings are borrowed from argv. */
struct cli_call {
    struct cli_options options;
    const struct cli_command *command; /* NULL: none was named: the screen */
    const struct command_group *group; /* the command's; without a command: help of it is wanted */
    const char *values[OPTION_COUNT];  /* NULL: not given; "" for a switch */
    const char *parts[CLI_PARTS_MAX];  /* NAME=VALUE */
    int part_count;
    char **words; /* what is neither the command nor an option */
    int word_count;
};

/* Who hears of checks. */
struct cli_listener {
    void *context;
    void (*event)(void *context, const struct report_event *event);
    /* The check could not begin, or was cancelled before it did: no event of it comes. */
    void (*refused)(void *context, unsigned number, const struct err *err);
};

/* What a command may ask of the hands; main fills it in. */
struct cli_door {
    void *main;
    struct app *app; /* read only for the cli; send() alone changes it */
    /* The settings, read into app. */
    bool (*load)(void *main, struct err *err);
    /* Before reading for a change: ERR_LOCKED names the holder. */
    bool (*lock)(void *main, struct err *err);
    /* Until the next lock() others may save. */
    void (*unlock)(void *main);
    /* Reads the settings anew where a file changed on disk since: behind lock(), after a time in
     * which others could save. */
    bool (*refresh)(void *main, struct err *err);
    bool (*save)(void *main, struct err *err);
    /* Updates app with the message and runs the commands that come back, until none is left. */
    void (*send)(void *main, const struct message *message);
    void (*listen)(void *main, const struct cli_listener *listener); /* borrowed */
    /* Starts a check by MSG_CHECK; takes plan over. The listener hears what becomes of it,
     * perhaps at once. */
    void (*check)(void *main, unsigned number, struct check_plan *plan);
    /* Looks for settings; the listener hears EVENT_STEP, then EVENT_DISCOVERED, or a refusal. The
     * providers are those of app. */
    void (*discover)(void *main, unsigned number, const struct discovery_order *order);
    /* Asks DNS; the listener hears EVENT_WATCHED for each, then EVENT_RESULT, or a refusal. */
    void (*watch)(void *main, unsigned number, const struct watch_list *list);
    void (*cancel)(void *main, unsigned number); /* a check, a discovery or a watch */
    /* Waits until something came of the checks and tells the listener.
     * False: a signal wants us to stop; the next call waits again. */
    bool (*wait)(void *main);
    /* The same, and true also when timeout_ms are over; -1: as long as it takes. */
    bool (*wait_for)(void *main, int timeout_ms);
    /* Has a signal come that wants us to stop? Does not wait; says so once. */
    bool (*interrupted)(void *main);
    /* Waits until descriptor can be read. False: a signal wants us to stop. */
    bool (*wait_readable)(void *main, int descriptor);
    /* reference: a secret reference as text, or with from_command a command line. */
    bool (*fetch)(void *main, const char *reference, bool from_command, struct secret **secret,
                  struct err *err);
    /* Is path a file of CA certificates? False: *err says why not. */
    bool (*ca_file)(void *main, const char *path, struct err *err);
    /* Every problem of a settings file or of one of accounts (its name ends in .jsonl); path NULL:
     * the program's own, both; "-": standard input.
     * *valid: there was none. False: it could not be read at all. */
    bool (*validate)(void *main, const char *path,
                     void (*problem)(void *context, const char *path, size_t line,
                                     const char *sentence),
                     void *context, bool *valid, struct err *err);
    /* All providers into app->providers; problem hears of the user's files that were left out. */
    void (*providers)(void *main, void (*problem)(void *context, const char *sentence),
                      void *context);
    /* A CSV file; path "-": standard input or output. encoding NULL: found out, or UTF-8. */
    bool (*read_csv)(void *main, const char *path, const char *encoding, struct cells **cells,
                     struct err *err);
    bool (*write_csv)(void *main, const char *path, const char *encoding, const struct cells *cells,
                      struct err *err);
    /* The same in pieces, which are the door's; next says *piece NULL when there is no more. False:
     * *err, and there is no file. */
    bool (*write_csv_pieces)(void *main, const char *path, const char *encoding,
                             bool (*next)(void *context, struct cells **piece, struct err *err),
                             void *context, struct err *err);
    /* A file beside the settings; the caller frees. */
    char *(*beside)(void *main, const char *name);
    /* What is kept beside the settings while accounts move (store/migration_files.h): the accounts
     * as they were, */
    bool (*keep_before)(void *main, unsigned migration, const struct cells *before,
                        struct err *err);
    bool (*kept_before)(void *main, unsigned migration, struct cells **before, struct err *err);
    /* and what was proven since; reading it disturbs no run that is under way. */
    bool (*proof_read)(void *main, unsigned migration, const struct journal_reader *reader,
                       struct err *err);
    /* To be gone on with: tells what is there; then journal_add() and so on, and journal_end(). */
    bool (*proof_begin)(void *main, unsigned migration, const struct journal_reader *reader,
                        struct err *err);
    bool (*forget_proof)(void *main, unsigned migration, struct err *err);
    bool (*forget_migration)(void *main, unsigned migration, struct err *err); /* both */
    char *(*record_json)(void *main, const struct record *record); /* the caller frees */
    char *(*schema)(void *main, bool accounts); /* of a line of accounts; the caller frees */
    const char *(*libraries)(void *main);
    /* The journal of a run of checks (store/journal.h) in the state folder, one at a time. run:
     * what it is, with everything that matters to it; the settings file is added. *kept false and
     * true: nothing is to be kept (--no-state). False: *err; ERR_LOCKED: the same run is under way
     * elsewhere. Its rules, as those of the two above, are set behind the door. */
    bool (*journal_begin)(void *main, const char *run, bool resume,
                          const struct journal_reader *reader, bool *kept, struct err *err);
    bool (*journal_add)(void *main, const struct journal_entry *entry, struct err *err);
    /* durable: it outlives the machine, not only the program. */
    bool (*journal_write)(void *main, bool durable, struct err *err);
    /* whole: nothing is left to go on with, and it is removed. */
    bool (*journal_end)(void *main, bool whole, struct err *err);
};

/* The language that a command line asks for, before it is understood: errors in it are told in
 * that language already. NULL: none that is known. */
const char *cli_language(int argc, char **argv);
/* Understands a command line; argv is reordered. False: *err says what is wrong (ERR_USAGE). */
bool cli_parse(int argc, char **argv, struct cli_call *call, struct err *err);
/* Tells a command line that could not be understood, or a failure before any command ran, on
 * standard error. Returns the exit status. */
int cli_complain(const struct cli_call *call, const struct err *err);
/* Runs call->command (or --help, --version). Returns the exit status of the program. */
int cli_run(const struct cli_call *call, struct cli_door *door);

#endif
