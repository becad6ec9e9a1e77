/* cli/table.c - the table of commands, and how one is found. */
#include "base/i18n.h"
#include "cli/command.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define END_OF_OPTIONS                                                                             \
    {                                                                                              \
        NULL, 0, OPTION_COUNT, NULL, NULL                                                          \
    }

static const struct option_row add_options[] = {
    {"--provider", 0, OPTION_PROVIDER, N_("ID"),
     N_("Begin with what is known of this provider; provider list names them all.")},
    {"--part", 0, OPTION_PART, N_("NAME=VALUE"),
     N_("What the provider's host names need, such as NNN=123 for sv<NNN>.xserver.jp.")},
    {"--address", 0, OPTION_ADDRESS, N_("ADDRESS"),
     N_("The mail address, where the provider makes host or user names from it.")},
    END_OF_OPTIONS,
};

static const struct option_row remove_options[] = {
    {"--all", 0, OPTION_ALL, NULL, N_("All of them.")},
    {"--yes", 'y', OPTION_YES, NULL, N_("Do not ask.")},
    END_OF_OPTIONS,
};

static const struct option_row move_options[] = {
    {"--before", 0, OPTION_BEFORE, N_("CODE"), N_("To the place before this one.")},
    {"--after", 0, OPTION_AFTER, N_("CODE"), N_("To the place after this one.")},
    {"--to", 0, OPTION_TO, N_("NUMBER"), N_("To this place, counted from 1.")},
    END_OF_OPTIONS,
};

#define USER_OPTION                                                                                \
    {                                                                                              \
        "--user", 'u', OPTION_USER, N_("USER"),                                                    \
            N_("Log in as this user, on both sides unless the sending side has its own login.")    \
    }

#define PASSWORD_OPTIONS                                                                           \
    {"--password-command", 0, OPTION_PASSWORD_COMMAND, N_("COMMAND"),                              \
     N_("Take the password from what a command prints; no shell is run.")},                        \
        {"--password-file", 0, OPTION_PASSWORD_FILE, N_("FILE"),                                   \
         N_("Take the password from a file that only its owner can read.")},                       \
        {"--password-env", 0, OPTION_PASSWORD_ENV, N_("NAME"),                                     \
         N_("Take the password from an environment variable.")},                                   \
        {"--send-password-command", 0, OPTION_SEND_PASSWORD_COMMAND, N_("COMMAND"),                \
         N_("The same for the sending side, where it has its own login.")},                        \
        {"--send-password-file", 0, OPTION_SEND_PASSWORD_FILE, N_("FILE"),                         \
         N_("The same for the sending side, where it has its own login.")},                        \
    {                                                                                              \
        "--send-password-env", 0, OPTION_SEND_PASSWORD_ENV, N_("NAME"),                            \
            N_("The same for the sending side, where it has its own login.")                       \
    }

#define LOG_OPTIONS                                                                                \
    {"--log", 0, OPTION_LOG, N_("FILE"), N_("Write the dialogue to a new file, mode 0600.")},      \
    {                                                                                              \
        "--verbose", 'v', OPTION_VERBOSE, NULL, N_("Print the dialogue as well.")                  \
    }

#define LIMIT_OPTIONS(pause)                                                                       \
    {"--jobs", 'j', OPTION_JOBS, N_("NUMBER"),                                                     \
     N_("So many at once, of all servers together; otherwise 32.")},                               \
        {"--per-server", 0, OPTION_PER_SERVER, N_("NUMBER"),                                       \
         N_("So many connections at once to one server, which names with the same address are; "   \
            "otherwise 4. A server that says that these are too many gets fewer.")},               \
        {"--tries", 0, OPTION_TRIES, N_("NUMBER"),                                                 \
         N_("So often where a server refuses for the moment; otherwise 3, and once where it is "   \
            "the only check.")},                                                                   \
        {"--pause", 0, OPTION_PAUSE, N_("MILLISECONDS"), pause},                                   \
    {                                                                                              \
        "--keep-going", 0, OPTION_KEEP_GOING, NULL,                                                \
            N_("Go on with a server that refuses ten logins in a row, or does not answer five "    \
               "checks in a row; otherwise its other checks are left out, so that nobody is "      \
               "locked out.")                                                                      \
    }

#define FLEET_OPTIONS                                                                              \
    LIMIT_OPTIONS(N_("So long such a server rests at first, then twice as long, and so on; "       \
                     "otherwise 2000.")),                                                          \
        {"--resume", 0, OPTION_RESUME, NULL,                                                       \
         N_("Go on with the run of the same command that was interrupted last: what it had "       \
            "checked, and is as it was, is not checked again.")},                                  \
        {"--failed", 0, OPTION_FAILED, N_("FILE"), N_("Write what failed to a new CSV file.")},    \
    {                                                                                              \
        "--brief", 0, OPTION_BRIEF, NULL,                                                          \
            N_("Text: a line for each check that failed, and the summary. JSON: findings and "     \
               "results alone.")                                                                   \
    }

#define CHECK_OPTIONS                                                                              \
    {"--receive-only", 0, OPTION_RECEIVE_ONLY, NULL, N_("The receiving side alone.")},             \
        {"--send-only", 0, OPTION_SEND_ONLY, NULL, N_("The sending side alone.")},                 \
        {"--no-login", 0, OPTION_NO_LOGIN, NULL,                                                   \
         N_("Go no further than what the server offers.")},                                        \
        {"--from", 0, OPTION_FROM, N_("ADDRESS"),                                                  \
         N_("The sender that is tried; otherwise the user, when it is an address.")},              \
        {"--to", 0, OPTION_TO, N_("ADDRESS"),                                                      \
         N_("The recipient that is tried; nothing is sent.")},                                     \
        FLEET_OPTIONS,                                                                             \
        {"--report", 0, OPTION_REPORT, N_("FILE"),                                                 \
         N_("Write all of it, dialogue included, to a new file for a provider's support: as JSON " \
            "when its name ends in .json, otherwise as text. Passwords are not in it.")},          \
        LOG_OPTIONS,                                                                               \
    {                                                                                              \
        "--format", 0, OPTION_FORMAT, N_("FORMAT"),                                                \
            N_("How the results are printed: text, json, nagios (ends with 0, 1, 2 or 3, as a "    \
               "plugin does) or prometheus.")                                                      \
    }

static const struct option_row check_options[] = {
    {"--all", 0, OPTION_ALL, NULL, N_("All of them.")},
    USER_OPTION,
    PASSWORD_OPTIONS,
    CHECK_OPTIONS,
    END_OF_OPTIONS,
};

/* An account says itself who logs in. */
static const struct option_row account_check_options[] = {
    {"--all", 0, OPTION_ALL, NULL, N_("All of them.")},
    PASSWORD_OPTIONS,
    CHECK_OPTIONS,
    END_OF_OPTIONS,
};

#define TRY_USERS_OPTIONS                                                                          \
    {"--receive-only", 0, OPTION_RECEIVE_ONLY, NULL, N_("The receiving side alone.")},             \
        {"--send-only", 0, OPTION_SEND_ONLY, NULL, N_("The sending side alone.")},                 \
        {"--log", 0, OPTION_LOG, N_("FILE"), N_("Write the dialogue to a new file, mode 0600.")},  \
    {                                                                                              \
        "--address", 0, OPTION_ADDRESS, N_("ADDRESS"),                                             \
            N_("The mail address of the mailbox, where the user name does not say it.")            \
    }

static const struct option_row try_users_options[] = {
    USER_OPTION,
    PASSWORD_OPTIONS,
    TRY_USERS_OPTIONS,
    END_OF_OPTIONS,
};

/* An account says itself who logs in. */
static const struct option_row account_try_users_options[] = {
    PASSWORD_OPTIONS,
    TRY_USERS_OPTIONS,
    END_OF_OPTIONS,
};

#define ROUND_TRIP_OPTIONS                                                                         \
    {"--round-trip", 0, OPTION_ROUND_TRIP, NULL,                                                   \
     N_("Look for the mail on the receiving side until it comes.")},                               \
        {"--remove", 0, OPTION_REMOVE, NULL,                                                       \
         N_("Delete it there when it was found; no other mail is touched.")},                      \
    {                                                                                              \
        "--wait", 0, OPTION_WAIT, N_("SECONDS"), N_("Look for it so long; otherwise 120.")         \
    }

static const struct option_row send_test_options[] = {
    {"--to", 0, OPTION_TO, N_("ADDRESS"), N_("The recipient of the test mail.")},
    {"--from", 0, OPTION_FROM, N_("ADDRESS"),
     N_("Its sender; otherwise the user, when it is an address.")},
    USER_OPTION,
    PASSWORD_OPTIONS,
    LOG_OPTIONS,
    ROUND_TRIP_OPTIONS,
    END_OF_OPTIONS,
};

static const struct option_row account_send_test_options[] = {
    {"--to", 0, OPTION_TO, N_("ADDRESS"), N_("The recipient of the test mail.")},
    {"--from", 0, OPTION_FROM, N_("ADDRESS"), N_("Its sender; otherwise the account's address.")},
    PASSWORD_OPTIONS,
    LOG_OPTIONS,
    ROUND_TRIP_OPTIONS,
    END_OF_OPTIONS,
};

static const struct option_row notification_test_options[] = {
    {"--to", 0, OPTION_TO, N_("ADDRESS"),
     N_("The recipient of the test mail; otherwise the first administrator.")},
    {"--from", 0, OPTION_FROM, N_("ADDRESS"), N_("Its sender; otherwise the one that is set.")},
    PASSWORD_OPTIONS,
    LOG_OPTIONS,
    {"--round-trip", 0, OPTION_REFUSED, NULL,
     N_("The program does not know the mailbox of an administrator: send-test and account "
        "send-test look for their mail.")},
    END_OF_OPTIONS,
};

#define ENCODING_VALUES "utf-8|utf-8-bom|cp932|shift_jis"

static const struct option_row import_options[] = {
    {"--dry-run", 'n', OPTION_DRY_RUN, NULL, N_("Print what would change, and change nothing.")},
    {"--yes", 'y', OPTION_YES, NULL,
     N_("Do not ask; on a terminal what would change is shown before the question.")},
    {"--verbose", 'v', OPTION_VERBOSE, NULL, N_("Show every change on a terminal, too.")},
    {"--replace", 0, OPTION_REPLACE, NULL,
     N_("Remove the accounts that the file does not name; otherwise they stay as they are.")},
    {"--encoding", 0, OPTION_ENCODING, ENCODING_VALUES,
     N_("How the file is encoded; otherwise that is found out.")},
    END_OF_OPTIONS,
};

static const struct option_row export_options[] = {
    {"--encoding", 0, OPTION_ENCODING, ENCODING_VALUES,
     N_("How the file is to be encoded; otherwise in UTF-8. Excel wants utf-8-bom or cp932.")},
    END_OF_OPTIONS,
};

static const struct option_row probe_options[] = {
    {"--receive-only", 0, OPTION_RECEIVE_ONLY, NULL, N_("The receiving transports alone.")},
    {"--send-only", 0, OPTION_SEND_ONLY, NULL, N_("The sending transports alone.")},
    {"--timeout", 0, OPTION_TIMEOUT, N_("SECONDS"),
     N_("Wait so long for each transport; otherwise 10.")},
    END_OF_OPTIONS,
};

static const struct option_row discover_options[] = {
    {"--protocol", 0, OPTION_PROTOCOL, "pop3|imap4", N_("Receive with this protocol.")},
    {"--sender-ip", 0, OPTION_SENDER_IP, N_("ADDRESS"),
     N_("Ask block lists about this IP address, from which mail is going to be sent.")},
    {"--add", 0, OPTION_ADD, N_("CODE"),
     N_("Register what was found as a mail server. Where there is a doubt about it, asks first.")},
    {"--yes", 'y', OPTION_YES, NULL, N_("Do not ask.")},
    {"--timeout", 0, OPTION_TIMEOUT, N_("SECONDS"),
     N_("Wait so long for all of them together; otherwise 5.")},
    {"--lookup-ca-file", 0, OPTION_LOOKUP_CA_FILE, N_("FILE"),
     N_("Trust these authorities instead of the system's, for https and for the servers that are "
        "greeted.")},
    {"--autoconfig-port", 0, OPTION_AUTOCONFIG_PORT, N_("NUMBER"),
     N_("The https port of the domain's own hosts; otherwise 443.")},
    END_OF_OPTIONS,
};

#define MAPPING_OPTIONS                                                                            \
    {"--users", 0, OPTION_USERS, N_("RULE"),                                                       \
     N_("What accounts are called on the new server: same, local-part, address, "                  \
        "user-percent-domain or column.")},                                                        \
        {"--column", 0, OPTION_COLUMN, N_("NAME"),                                                 \
         N_("The column of --users-file in which the user names stand.")},                         \
        {"--users-file", 0, OPTION_USERS_FILE, N_("CSV"),                                          \
         N_("A CSV file that names accounts by id or address; it may also have send_username, "    \
            "secret and send_secret for the new server.")},                                        \
    {                                                                                              \
        "--mx", 0, OPTION_MX, N_("HOSTS"),                                                         \
            N_("The MX hosts that the new provider names, where they are not in the domain of "    \
               "its "                                                                              \
               "servers; blank-separated.")                                                        \
    }

static const struct option_row migrate_start_options[] = {
    MAPPING_OPTIONS,
    END_OF_OPTIONS,
};

static const struct option_row migrate_next_options[] = {
    {"--step", 0, OPTION_STEP, "export|map|import|dns|prove",
     N_("Do this step, where it may be done: prove need not wait for dns.")},
    {"--export", 0, OPTION_EXPORT, N_("FILE"),
     N_("export: write to this new file; otherwise beside the settings.")},
    {"--encoding", 0, OPTION_ENCODING, ENCODING_VALUES,
     N_("export: how the file is to be encoded; otherwise in UTF-8.")},
    MAPPING_OPTIONS,
    {"--dry-run", 'n', OPTION_DRY_RUN, NULL,
     N_("map, import: print what would change, and change nothing.")},
    {"--yes", 'y', OPTION_YES, NULL, N_("Do not ask.")},
    {"--watch", 0, OPTION_WATCH, NULL, N_("dns: look again until the new server is reached.")},
    {"--skip", 0, OPTION_SKIP, NULL, N_("dns: pass the step by; that is noted.")},
    LIMIT_OPTIONS(N_("prove: so long such a server rests at first, then twice as long, and so on; "
                     "otherwise 2000. dns: so long between two looks at least; otherwise 10000.")),
    {"--failed", 0, OPTION_FAILED, N_("FILE"), N_("prove: write what failed to a new CSV file.")},
    END_OF_OPTIONS,
};

static const struct option_row yes_options[] = {
    {"--yes", 'y', OPTION_YES, NULL, N_("Do not ask.")},
    END_OF_OPTIONS,
};

static const struct option_row migrate_finish_options[] = {
    {"--force", 0, OPTION_FORCE, NULL, N_("Although the proof is not whole.")},
    {"--yes", 'y', OPTION_YES, NULL, N_("Do not ask.")},
    END_OF_OPTIONS,
};

/* Left out of the help: it is for the build, which makes the manual page with it. */
static const struct option_row help_options[] = {
    {"--man", 0, OPTION_MAN, NULL, ""},
    END_OF_OPTIONS,
};

const struct cli_command commands[] = {
    {"add", N_("CODE [--provider ID] KEY=VALUE..."), 1, WORDS_ANY,
     N_("Register a mail server; all values are taken, or none."), add_options, command_add,
     RECORD_SERVER},
    {"set", N_("CODE KEY=VALUE..."), 2, WORDS_ANY,
     N_("Change values of a mail server; all are taken, or none."), NULL, command_set,
     RECORD_SERVER},
    {"show", N_("CODE"), 1, 1, N_("Print every value of a mail server, defaults as well."), NULL,
     command_show, RECORD_SERVER},
    {"list", "", 0, 0, N_("Print the mail servers in their order."), NULL, command_list,
     RECORD_SERVER},
    {"remove", N_("CODE... | --all"), 0, WORDS_ANY,
     N_("Remove mail servers; asks first, unless --yes is given."), remove_options, command_remove,
     RECORD_SERVER},
    {"move", N_("CODE... --before CODE | --after CODE | --to NUMBER"), 1, WORDS_ANY,
     N_("Give mail servers another place in the order."), move_options, command_move,
     RECORD_SERVER},
    {"copy", N_("CODE NEW"), 2, 2, N_("Register a copy of a mail server under a new code."), NULL,
     command_copy, RECORD_SERVER},
    {"validate", "[FILE|-]", 0, 1,
     N_("Name every mistake in a settings file, or in one of accounts (.jsonl); without FILE, in "
        "the program's own."),
     NULL, command_validate, RECORD_SERVER},
    {"check", N_("CODE... | --all"), 0, WORDS_ANY,
     N_("Try mail servers step by step and say what is wrong; nothing is sent."), check_options,
     command_check, RECORD_SERVER},
    {"send-test", N_("CODE --to ADDRESS"), 1, 1, N_("Send a test mail."), send_test_options,
     command_send_test, RECORD_SERVER},
    {"try-users", N_("CODE"), 1, 1,
     N_("After a refused login, try the other forms of the user name: the provider's, the whole "
        "address, the part before the @, the address with a percent sign in place of the @. "
        "Servers "
        "may lock a mailbox after several wrong logins."),
     try_users_options, command_try_users, RECORD_SERVER},
    {"probe", N_("HOST"), 1, 1, N_("Say which transports a host offers."), probe_options,
     command_probe, RECORD_SERVER},
    {"discover", N_("ADDRESS"), 1, 1,
     N_("Say which settings a mail address should have, source by source: providers, DNS, "
        "autoconfig, the ISPDB, guesses that a server's greeting proves. ADDRESS may be a domain."),
     discover_options, command_discover, RECORD_SERVER},
    {"schema", "[settings|accounts]", 0, 1,
     N_("Print the JSON Schema of the settings file, or of a line of the file of accounts."), NULL,
     command_schema, RECORD_SERVER},
    {"version", "", 0, 0, N_("Print the version of the program and of its libraries."), NULL,
     command_version, RECORD_SERVER},
    {"help", N_("[COMMAND]"), 0, 2, N_("Say how the program or a command is used."), help_options,
     command_help, RECORD_SERVER},

    /* WHO: a number, an address or an account name. */
    {"account list", "", 0, 0, N_("Print the accounts in their order."), NULL, command_list,
     RECORD_ACCOUNT},
    {"account show", N_("WHO"), 1, 1,
     N_("Print every value of an account; WHO is its number, address or name."), NULL, command_show,
     RECORD_ACCOUNT},
    {"account add", N_("KEY=VALUE..."), 1, WORDS_ANY,
     N_("Register an account and print its number; all values are taken, or none."), NULL,
     command_add, RECORD_ACCOUNT},
    {"account set", N_("WHO KEY=VALUE..."), 2, WORDS_ANY,
     N_("Change values of an account; all are taken, or none."), NULL, command_set, RECORD_ACCOUNT},
    {"account copy", N_("WHO [KEY=VALUE...]"), 1, WORDS_ANY,
     N_("Register a copy of an account, with other values where they are given, and print its "
        "number."),
     NULL, command_copy, RECORD_ACCOUNT},
    {"account remove", N_("WHO... | --all"), 0, WORDS_ANY,
     N_("Remove accounts; asks first, unless --yes is given. Nothing happens to the mail."),
     remove_options, command_remove, RECORD_ACCOUNT},
    {"account move", N_("WHO... --before WHO | --after WHO | --to NUMBER"), 1, WORDS_ANY,
     N_("Give accounts another place in the order."), move_options, command_move, RECORD_ACCOUNT},
    {"account check", N_("WHO... | --all"), 0, WORDS_ANY,
     N_("Try accounts step by step on their mail servers and say what is wrong; nothing is sent."),
     account_check_options, command_check, RECORD_ACCOUNT},
    {"account send-test", N_("WHO --to ADDRESS"), 1, 1, N_("Send a test mail from an account."),
     account_send_test_options, command_send_test, RECORD_ACCOUNT},

    {"account try-users", N_("WHO"), 1, 1,
     N_("After a refused login, try the other forms of an account's user name."),
     account_try_users_options, command_try_users, RECORD_ACCOUNT},

    {"account import", "FILE|-", 1, 1,
     N_("Take accounts from a CSV file: those it names by number, or by server and address, are "
        "changed, the others added; all of them, or none."),
     import_options, command_import, RECORD_ACCOUNT},
    {"account export", "FILE|-", 1, 1,
     N_("Write the accounts to a new CSV file. Passwords are not in it, only where they come "
        "from."),
     export_options, command_export, RECORD_ACCOUNT},

    {"oauth-server list", "", 0, 0, N_("Print the OAuth servers in their order."), NULL,
     command_list, RECORD_OAUTH_SERVER},
    {"oauth-server show", N_("CODE"), 1, 1, N_("Print every value of an OAuth server."), NULL,
     command_show, RECORD_OAUTH_SERVER},
    {"oauth-server add", N_("CODE KEY=VALUE..."), 2, WORDS_ANY,
     N_("Register an OAuth server; preset=microsoft365 or preset=google fill most of it in."), NULL,
     command_add, RECORD_OAUTH_SERVER},
    {"oauth-server set", N_("CODE KEY=VALUE..."), 2, WORDS_ANY,
     N_("Change values of an OAuth server; all are taken, or none."), NULL, command_set,
     RECORD_OAUTH_SERVER},
    {"oauth-server copy", N_("CODE NEW"), 2, 2,
     N_("Register a copy of an OAuth server under a new code."), NULL, command_copy,
     RECORD_OAUTH_SERVER},
    {"oauth-server remove", N_("CODE... | --all"), 0, WORDS_ANY,
     N_("Remove OAuth servers; asks first, unless --yes is given."), remove_options, command_remove,
     RECORD_OAUTH_SERVER},
    {"oauth-server move", N_("CODE... --before CODE | --after CODE | --to NUMBER"), 1, WORDS_ANY,
     N_("Give OAuth servers another place in the order."), move_options, command_move,
     RECORD_OAUTH_SERVER},

    {"notification show", "", 0, 0, N_("Print every value of the notification."), NULL,
     command_show, RECORD_NOTIFICATION},
    {"notification set", N_("KEY=VALUE..."), 1, WORDS_ANY,
     N_("Change values of the notification; all are taken, or none."), NULL, command_set,
     RECORD_NOTIFICATION},
    {"notification test", "", 0, 0,
     N_("Send a test mail as a notice is sent; to the first administrator unless --to is given."),
     notification_test_options, command_send_test, RECORD_NOTIFICATION},

    {"migrate start", N_("SOURCE DESTINATION"), 2, 2,
     N_("Begin to move the accounts of a mail server to another one, and print the migration's "
        "number. Nothing changes yet."),
     migrate_start_options, command_migrate_start, RECORD_SERVER},
    {"migrate status", N_("[NUMBER]"), 0, 1,
     N_("Print the steps, what DNS says, what is proven and what to beware of."), NULL,
     command_migrate_status, RECORD_SERVER},
    {"migrate next", N_("[NUMBER]"), 0, 1,
     N_("Do the step that is open: export, map, import, dns, prove."), migrate_next_options,
     command_migrate_next, RECORD_ACCOUNT},
    {"migrate undo", N_("[NUMBER]"), 0, 1,
     N_("Take back the last step that was done; asks first, unless --yes is given."), yes_options,
     command_migrate_undo, RECORD_SERVER},
    {"migrate finish", N_("[NUMBER]"), 0, 1,
     N_("Remove the old mail server, which ends the migration; refused until every account is "
        "proven on the new one."),
     migrate_finish_options, command_migrate_finish, RECORD_SERVER},

    {"provider list", N_("[TEXT...]"), 0, WORDS_ANY,
     N_("Print the providers, those whose name, domain or host holds TEXT; of a mail address its "
        "own."),
     NULL, command_provider_list, RECORD_SERVER},
    {"provider show", N_("ID"), 1, 1,
     N_("Print what is known of a provider, from where, and how sure it is; ID may be a mail "
        "address."),
     NULL, command_provider_show, RECORD_SERVER},
    {NULL, NULL, 0, 0, NULL, NULL, NULL, RECORD_SERVER},
};

const struct command_group command_groups[] = {
    {"account", N_("Mail accounts: one mailbox of one person or role each.")},
    {"oauth-server", N_("OAuth servers, which give out access tokens.")},
    {"notification", N_("How the system's own notices are sent.")},
    {"migrate", N_("The move of accounts to another mail server, in seven steps.")},
    {"provider", N_("Providers: what is known of other people's mail servers.")},
    {NULL, NULL},
};

const struct cli_command *command_by_name(const char *name)
{
    for (const struct cli_command *command = commands; command->name; command++)
        if (strcmp(command->name, name) == 0)
            return command;
    return NULL;
}

const struct command_group *command_group(const char *name)
{
    for (const struct command_group *group = command_groups; group->name; group++)
        if (strcmp(group->name, name) == 0)
            return group;
    return NULL;
}

bool command_in_group(const struct cli_command *command, const struct command_group *group)
{
    const char *blank = strchr(command->name, ' ');
    if (!group)
        return !blank;
    size_t length = strlen(group->name);
    return blank == command->name + length && memcmp(command->name, group->name, length) == 0;
}

const char *command_verb(const struct cli_command *command)
{
    const char *blank = strchr(command->name, ' ');
    return blank ? blank + 1 : command->name;
}

/* How many letters must be put in, left out, changed or swapped with their neighbour. */
static size_t distance(const char *a, const char *b)
{
    enum { LETTERS = 24 };
    size_t cost[LETTERS + 1][LETTERS + 1];
    size_t rows = strlen(a), columns = strlen(b);
    if (rows > LETTERS || columns > LETTERS)
        return LETTERS;
    for (size_t i = 0; i <= rows; i++) {
        for (size_t j = 0; j <= columns; j++) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            size_t best = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            if (cost[i - 1][j] + 1 < best)
                best = cost[i - 1][j] + 1;
            if (cost[i][j - 1] + 1 < best)
                best = cost[i][j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                cost[i - 2][j - 2] + 1 < best)
                best = cost[i - 2][j - 2] + 1;
            cost[i][j] = best;
        }
    }
    return cost[rows][columns];
}

/* The nearest so far, and how far it is. */
struct nearest {
    const char *typed, *name;
    size_t least;
};

static void compare(struct nearest *nearest, const char *name)
{
    const char *typed = nearest->typed;
    bool begins = strlen(typed) >= 2 && strncmp(name, typed, strlen(typed)) == 0;
    size_t letters = begins ? 0 : distance(typed, name);
    if (letters < nearest->least && letters < strlen(name)) {
        nearest->least = letters;
        nearest->name = name;
    }
}

const char *command_nearest(const struct command_group *group, const char *typed)
{
    struct nearest nearest = {typed, NULL, 3}; /* more letters than that are another word */
    for (const struct cli_command *command = commands; command->name; command++)
        if (command_in_group(command, group))
            compare(&nearest, command_verb(command));
    for (const struct command_group *row = command_groups; !group && row->name; row++)
        compare(&nearest, row->name);
    return nearest.name;
}

static bool want_colour(enum cli_colour colour)
{
    if (colour != COLOUR_AUTO)
        return colour == COLOUR_ALWAYS;
    const char *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
    return isatty(STDOUT_FILENO) && (!no_colour || !*no_colour) && term && *term &&
           strcmp(term, "dumb") != 0;
}

int cli_run(const struct cli_call *call, struct cli_door *door)
{
    struct cli cli = {.call = call, .door = door, .colour = want_colour(call->options.colour)};
    struct err err = {0};
    int status = 0;
    if (call->options.version)
        version_print();
    else if (call->options.help)
        help_print(call->command, call->group);
    else
        status = call->command->run(&cli);
    if (!print_finish(&err))
        return say_err(&err);
    return status;
}
