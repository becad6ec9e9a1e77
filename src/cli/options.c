/* cli/options.c - a command line becomes a call: the general options, the command, its options
 * and words. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>

const struct option_row general_options[] = {
    {"--file", 'f', OPTION_FILE, N_("FILE"), N_("Use this settings file.")},
    {"--system", 0, OPTION_SYSTEM, NULL, N_("Use /etc/mailsetup/settings.json.")},
    {"--no-state", 0, OPTION_NO_STATE, NULL,
     N_("Keep nothing of what checks learn about servers, and compare with nothing. A run that is "
        "interrupted cannot be resumed then.")},
    {"--lang", 0, OPTION_LANG, "ja|en", N_("Speak Japanese or English.")},
    {"--no-lookups", 0, OPTION_NO_LOOKUPS, NULL,
     N_("Ask nobody about an address or a host unless a command says so: no settings are looked "
        "for, no server is tried in the background. discover then knows the providers alone.")},
    {"--dns-server", 0, OPTION_DNS_SERVER, N_("ADDRESS[:PORT]"),
     N_("Ask this name server when settings are looked for, instead of the system's.")},
    {"--ispdb", 0, OPTION_ISPDB, N_("URL"),
     N_("Where the database of settings is, an https:// address that a domain is put behind; "
        "otherwise Mozilla's.")},
    {"--json", 0, OPTION_JSON, NULL, N_("Print results as JSON.")},
    {"--color", 0, OPTION_COLOR, "auto|always|never",
     N_("Colour; auto: on a terminal, unless NO_COLOR is set.")},
    {"--ascii", 0, OPTION_ASCII, NULL, N_("Draw lines and marks with ASCII characters.")},
    {"--help", 'h', OPTION_HELP, NULL, N_("Say how the program or the command is used.")},
    {"--version", 0, OPTION_VERSION, NULL, N_("Print the version.")},
    {NULL, 0, OPTION_COUNT, NULL, NULL},
};

const char *cli_language(int argc, char **argv)
{
    const char *language = NULL;
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strncmp(argv[i], "--lang=", 7) == 0)
            language = argv[i] + 7;
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            language = argv[i + 1];
    }
    if (!language || (strcmp(language, "ja") != 0 && strcmp(language, "en") != 0))
        return NULL;
    return language;
}

static const struct option_row *find_long(const struct option_row *rows, const char *name,
                                          size_t length)
{
    for (; rows && rows->name; rows++)
        if (strlen(rows->name) == length && memcmp(rows->name, name, length) == 0)
            return rows;
    return NULL;
}

static const struct option_row *find_letter(const struct option_row *rows, char letter)
{
    for (; rows && rows->name; rows++)
        if (rows->letter && rows->letter == letter)
            return rows;
    return NULL;
}

/* "--to=5", "--to", "-v": the row, and the value behind "=" or NULL. */
static const struct option_row *find_option(const struct cli_command *command, const char *word,
                                            const char **value)
{
    const struct option_row *own = command ? command->options : NULL;
    const struct option_row *row;
    *value = NULL;
    if (word[1] != '-') {
        if (word[2] != '\0')
            return NULL;
        row = find_letter(general_options, word[1]);
        return row ? row : find_letter(own, word[1]);
    }
    const char *equals = strchr(word, '=');
    size_t length = equals ? (size_t)(equals - word) : strlen(word);
    if (equals)
        *value = equals + 1;
    row = find_long(general_options, word, length);
    return row ? row : find_long(own, word, length);
}

/* An option that no row knows. Some mistakes deserve more than "unknown". */
static bool unknown_option(const struct cli_command *command, const char *word, struct err *err)
{
    if (strncmp(word, "--password", 10) == 0 || strncmp(word, "--send-password", 15) == 0 ||
        strncmp(word, "--pass", 6) == 0)
        return fail(err, ERR_USAGE,
                    _("A password is never an argument, because others could see it: give "
                      "--password-command, --password-file or --password-env."));
    size_t name = strcspn(word, "=");
    if (!command)
        return fail(err, ERR_USAGE, _("There is no option %.*s."), (int)name, word);
    return fail(err, ERR_USAGE, _("%s has no option %.*s."), command->name, (int)name, word);
}

/* Takes argv[*at] and, where it needs one, the value after it. */
static bool take_option(int argc, char **argv, int *at, struct cli_call *call, struct err *err)
{
    const char *value;
    const struct option_row *row = find_option(call->command, argv[*at], &value);
    if (!row)
        return unknown_option(call->command, argv[*at], err);
    if (row->id == OPTION_REFUSED)
        return fail(err, ERR_USAGE, "%s", _(row->help));
    if (!row->value && value)
        return fail(err, ERR_USAGE, _("%s takes no value."), row->name);
    if (row->value && !value) {
        if (*at + 1 >= argc)
            return fail(err, ERR_USAGE, _("%s needs a value: %s."), row->name, i18n(row->value));
        value = argv[++*at];
    }
    call->values[row->id] = row->value ? value : "";
    if (row->id == OPTION_PART && call->part_count == CLI_PARTS_MAX)
        return fail(err, ERR_USAGE, _("%s is given too often."), row->name);
    if (row->id == OPTION_PART)
        call->parts[call->part_count++] = value;
    return true;
}

/* The word after a group's name. */
static bool take_verb(const char *word, struct cli_call *call, struct err *err)
{
    char *name = mem_format("%s %s", call->group->name, word);
    call->command = command_by_name(name);
    free(name);
    if (call->command)
        return true;
    const char *nearest = command_nearest(call->group, word);
    if (nearest)
        return fail(err, ERR_USAGE, _("There is no command %s %s. Did you mean %s %s?"),
                    call->group->name, word, call->group->name, nearest);
    return fail(err, ERR_USAGE, _("There is no command %s %s."), call->group->name, word);
}

static bool take_command(const char *word, struct cli_call *call, struct err *err)
{
    if (call->group)
        return take_verb(word, call, err);
    if (!strchr(word, ' ')) /* two words are two arguments */
        call->command = command_by_name(word);
    call->group = command_group(word);
    if (call->command || call->group)
        return true;
    const char *nearest = command_nearest(NULL, word);
    if (nearest)
        return fail(err, ERR_USAGE, _("There is no command %s. Did you mean %s?"), word, nearest);
    return fail(err, ERR_USAGE, _("There is no command %s."), word);
}

static bool read_colour(const char *value, enum cli_colour *colour, struct err *err)
{
    static const char *const names[] = {"auto", "always", "never"};
    for (int i = COLOUR_AUTO; i <= COLOUR_NEVER; i++)
        if (strcmp(value, names[i]) == 0) {
            *colour = (enum cli_colour)i;
            return true;
        }
    return fail(err, ERR_USAGE, _("--color takes auto, always or never, not %s."), value);
}

static const char *option_name(const struct cli_command *command, enum cli_option option)
{
    const struct option_row *row = command->options;
    while (row->id != option)
        row++;
    return row->name;
}

bool option_number(const struct cli *cli, enum cli_option option, long most, long *number,
                   struct err *err)
{
    const char *text = option_value(cli, option);
    char *end = NULL;
    if (!text)
        return true;
    *number = strtol(text, &end, 10);
    return (*text >= '0' && *text <= '9' && *end == '\0' && *number >= 1 && *number <= most) ||
           fail(err, ERR_USAGE, _("%s takes a number from 1 to %ld, not %.80s."),
                option_name(cli->call->command, option), most, text);
}

bool option_limits(const struct cli *cli, struct fleet_limits *limits, struct err *err)
{
    long jobs = 0, per_server = 0, tries = 0, pause_ms = 0;
    if (!option_number(cli, OPTION_JOBS, FLEET_JOBS_MAX, &jobs, err) ||
        !option_number(cli, OPTION_PER_SERVER, FLEET_JOBS_MAX, &per_server, err) ||
        !option_number(cli, OPTION_TRIES, FLEET_TRIES_MAX, &tries, err) ||
        !option_number(cli, OPTION_PAUSE, FLEET_PAUSE_MAX_MS, &pause_ms, err))
        return false;
    *limits = (struct fleet_limits){
        .jobs = (size_t)jobs,
        .per_server = (size_t)per_server,
        .tries = (unsigned)tries,
        .pause_ms = (unsigned)pause_ms,
        .keep_going = option_given(cli, OPTION_KEEP_GOING),
    };
    return true;
}

bool option_sides(const struct cli *cli, struct err *err)
{
    if (option_given(cli, OPTION_RECEIVE_ONLY) && option_given(cli, OPTION_SEND_ONLY))
        return fail(err, ERR_USAGE, _("--receive-only and --send-only exclude each other."));
    return true;
}

/* What was given, else what the environment says; NULL: neither. */
static const char *given_or(const char *value, const char *variable)
{
    const char *set = value ? value : getenv(variable);
    return set && *set ? set : NULL;
}

static bool read_lookups(struct cli_call *call, struct err *err)
{
    struct lookups *lookups = &call->options.lookups;
    const char *off = getenv("MAILSETUP_LOOKUPS");
    lookups->off = call->values[OPTION_NO_LOOKUPS] || (off && strcmp(off, "off") == 0);
    lookups->dns_server = given_or(call->values[OPTION_DNS_SERVER], "MAILSETUP_DNS_SERVER");
    lookups->ispdb = given_or(call->values[OPTION_ISPDB], "MAILSETUP_ISPDB");
    if (lookups->ispdb && strncmp(lookups->ispdb, "https://", 8) != 0)
        return fail(err, ERR_USAGE,
                    _("--ispdb takes an address that begins with https://, not %s."),
                    lookups->ispdb);
    return true;
}

static bool general(struct cli_call *call, struct err *err)
{
    struct cli_options *options = &call->options;
    options->file = call->values[OPTION_FILE];
    options->language = call->values[OPTION_LANG];
    options->system = call->values[OPTION_SYSTEM];
    options->no_state = call->values[OPTION_NO_STATE];
    options->json = call->values[OPTION_JSON];
    options->ascii = call->values[OPTION_ASCII];
    options->help = call->values[OPTION_HELP];
    options->version = call->values[OPTION_VERSION];
    if (options->file && !*options->file)
        return fail(err, ERR_USAGE, _("--file needs a value: %s."), _("FILE"));
    if (options->file && options->system)
        return fail(err, ERR_USAGE, _("--file and --system exclude each other."));
    const char *language = options->language;
    if (language && strcmp(language, "ja") != 0 && strcmp(language, "en") != 0)
        return fail(err, ERR_USAGE, _("--lang takes ja or en, not %s."), language);
    if (!read_lookups(call, err))
        return false;
    const char *colour = call->values[OPTION_COLOR];
    return !colour || read_colour(colour, &options->colour, err);
}

static bool fail_without_verb(const struct command_group *group, struct err *err)
{
    struct text verbs = {0};
    for (const struct cli_command *command = commands; command->name; command++)
        if (command_in_group(command, group))
            text_format(&verbs, "%s%s", verbs.length ? ", " : "", command_verb(command));
    fail(err, ERR_USAGE, _("%s needs a word more: %s."), group->name, text_get(&verbs));
    text_free(&verbs);
    return false;
}

static bool count_words(const struct cli_call *call, struct err *err)
{
    const struct cli_command *command = call->command;
    if (call->options.help || call->options.version)
        return true;
    if (!command)
        return !call->group || fail_without_verb(call->group, err);
    if (call->word_count < command->words_min)
        return fail(err, ERR_USAGE, _("%s needs more words: %s."), command->name,
                    i18n(command->words));
    if (call->word_count > command->words_max)
        return fail(err, ERR_USAGE, _("%s does not take so many words; %s is too much."),
                    command->name, call->words[command->words_max]);
    return true;
}

bool cli_parse(int argc, char **argv, struct cli_call *call, struct err *err)
{
    bool options_end = false;
    *call = (struct cli_call){.words = argv};
    for (int i = argc > 0 ? 1 : 0; i < argc; i++) {
        char *word = argv[i];
        if (!options_end && strcmp(word, "--") == 0) {
            options_end = true;
        } else if (!options_end && word[0] == '-' && word[1]) {
            if (!take_option(argc, argv, &i, call, err))
                return false;
        } else if (!call->command) {
            if (!take_command(word, call, err))
                return false;
        } else {
            call->words[call->word_count++] = word; /* never ahead of i: argv is read first */
        }
    }
    return general(call, err) && count_words(call, err);
}

int cli_complain(const struct cli_call *call, const struct err *err)
{
    int status = say_err(err);
    if (err->code != ERR_USAGE)
        return status;
    const char *name = call->command ? call->command->name : call->group ? call->group->name : NULL;
    if (name)
        say(_("mailsetup help %s says how it is used."), name);
    else
        say(_("mailsetup help says how the program is used."));
    return status;
}
