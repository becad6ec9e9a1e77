/* cli/man.c - the manual page in roff (man(7)), made from the tables: commands, options, fields and
 * keys. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/help.h"

#include <stdlib.h>

/* Text with roff's own characters made harmless. */
static void roff(struct text *out, const char *string)
{
    if (*string == '.' || *string == '\'')
        text_add(out, "\\&");
    for (; *string; string++) {
        if (*string == '\\')
            text_add(out, "\\e");
        else if (*string == '-')
            text_add(out, "\\-");
        else
            text_add_char(out, *string);
    }
}

static void roff_line(struct text *out, const char *before, const char *string)
{
    text_add(out, before);
    roff(out, string);
    text_add_char(out, '\n');
}

static void man_options(struct text *out, const struct option_row *rows)
{
    for (; rows && rows->name; rows++) {
        struct text name = {0};
        if (help_option_hidden(rows))
            continue;
        help_option_name(&name, rows);
        text_add(out, ".TP\n");
        roff_line(out, ".B ", text_get(&name));
        roff_line(out, "", i18n(rows->help));
        text_free(&name);
    }
}

static void man_commands(struct text *out)
{
    roff_line(out, ".SH ", _("COMMANDS"));
    for (const struct cli_command *command = commands; command->name; command++) {
        const char *words = i18n(command->words);
        char *title = mem_format("%s%s%s", command->name, *words ? " " : "", words);
        roff_line(out, ".SS ", title);
        roff_line(out, "", i18n(command->help));
        man_options(out, command->options);
        free(title);
    }
}

static void man_field(struct text *out, const struct field *field)
{
    struct text values = {0};
    text_add(out, ".TP\n");
    roff_line(out, ".B ", field->path);
    roff_line(out, "", i18n(field->label));
    text_add(out, ".br\n");
    roff_line(out, "", i18n(field->help));
    help_values(&values, field);
    if (values.length) {
        text_add(out, ".br\n");
        text_add(out, _("Values: "));
        roff_line(out, "", text_get(&values));
    }
    if (*field->fallback) {
        text_add(out, ".br\n");
        text_add(out, _("Default: "));
        roff_line(out, "", field->fallback);
    }
    text_free(&values);
}

static void man_fields(struct text *out)
{
    static const char *const titles[RECORD_KIND_COUNT] = {
        [RECORD_SERVER] = N_("The values of a mail server, as add and set take them"),
        [RECORD_ACCOUNT] = N_("The values of an account"),
        [RECORD_OAUTH_SERVER] = N_("The values of an OAuth server"),
        [RECORD_NOTIFICATION] = N_("The values of the notification"),
    };
    roff_line(out, ".SH ", _("SETTINGS"));
    for (int kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        if (!titles[kind]) /* nobody types them */
            continue;
        roff_line(out, ".SS ", _(titles[kind]));
        for (each_field(id, kind))
            man_field(out, &fields[id]);
    }
}

/* A switch, so that the compiler asks for the words of a new context. */
static const char *context_title(enum context context)
{
    switch (context) {
    case CONTEXT_GLOBAL:
        return _("Everywhere");
    case CONTEXT_LIST:
        return _("In the list of servers");
    case CONTEXT_ACCOUNTS:
        return _("In the list of accounts");
    case CONTEXT_NOTIFICATION:
        return _("On the page of the notification");
    case CONTEXT_OAUTH_SERVERS:
        return _("In the list of OAuth servers");
    case CONTEXT_PROVIDERS:
        return _("In the list of providers");
    case CONTEXT_MIGRATIONS:
        return _("In the list of migrations");
    case CONTEXT_MIGRATION:
        return _("In a migration");
    case CONTEXT_MOVE:
        return _("While moving");
    case CONTEXT_FORM:
        return _("In forms");
    case CONTEXT_TEXT:
        return _("In a text field");
    case CONTEXT_REFERENCE:
        return _("In a field that names something registered");
    case CONTEXT_LINE:
        return _("In a line of text");
    case CONTEXT_CHECK:
        return _("In the diagnosis");
    case CONTEXT_FLEET:
        return _("While many are checked");
    case CONTEXT_IMPORT:
        return _("While an import is looked at");
    case CONTEXT_LOG:
        return _("In the log");
    case CONTEXT_DIALOG:
        return _("In a question");
    case CONTEXT_HELP:
        return _("In the help");
    case CONTEXT_COUNT:
        break;
    }
    return "";
}

static void man_keys(struct text *out)
{
    roff_line(out, ".SH ", _("KEYS"));
    for (int context = 0; context < CONTEXT_COUNT; context++) {
        bool titled = false;
        for (size_t i = 0; i < action_row_count; i++) {
            const struct action_row *row = &action_rows[i];
            if ((int)row->context != context || !*row->keys)
                continue;
            if (!titled)
                roff_line(out, ".SS ", context_title((enum context)context));
            titled = true;
            text_add(out, ".TP\n");
            roff_line(out, ".B ", row->keys);
            roff_line(out, "", i18n(row->sentence));
        }
    }
}

struct man_entry {
    const char *name, *text;
};

static void man_entries(struct text *out, const char *title, const struct man_entry *entries)
{
    roff_line(out, ".SH ", title);
    for (; entries->name; entries++) {
        text_add(out, ".TP\n");
        roff_line(out, ".B ", i18n(entries->name));
        roff_line(out, "", i18n(entries->text));
    }
}

static const struct man_entry files[] = {
    {"~/.config/mailsetup/settings.json",
     N_("The settings, unless --file, --system or MAILSETUP_FILE say otherwise; "
        "XDG_CONFIG_HOME takes the place of ~/.config.")},
    {"/etc/mailsetup/settings.json", N_("The settings with --system.")},
    {"settings.json~", N_("The settings before the last save.")},
    {"accounts.jsonl", N_("The accounts, beside the settings, one JSON object a line; beside "
                          "any other NAME.json: NAME.accounts.jsonl. accounts.jsonl~: before "
                          "the last save.")},
    {"settings.json.draft", N_("What was typed and not saved when the terminal was lost; it "
                               "is offered at the next start. No password is in it.")},
    {"settings.json.lock", N_("Held while somebody may save.")},
    {"settings.json.seen", N_("Which bytes of the settings and the accounts were read in full and "
                              "were right, so that many accounts open at once. May be deleted.")},
    {"settings.json.checks", N_("The results of the screen's run of checks while it is not whole: "
                                "the next session offers to go on.")},
    {"settings.json.migration-N.csv, settings.json.migration-N.proof",
     N_("While accounts move, what they were before, and what was proven since. No password is in "
        "them.")},
    {"migration-N-accounts.csv",
     N_("The accounts that a migration exported, beside the settings, to be kept or deleted.")},
    {"~/.config/mailsetup/providers/*.json",
     N_("Providers of your own; /etc/mailsetup/providers with --system.")},
    {"~/.config/mailsetup/rules/*.json",
     N_("Rules of the diagnosis of your own; /etc/mailsetup/rules with --system.")},
    {"~/.local/state/mailsetup/logs",
     N_("The dialogues of accounts that ask for a log, without passwords; XDG_STATE_HOME "
        "takes the place of ~/.local/state; /var/log/mailsetup with --system.")},
    {"~/.local/state/mailsetup/facts.json",
     N_("What checks learnt about servers, to say what is different the next time: addresses, "
        "certificates, capabilities; no secrets. XDG_STATE_HOME takes the place of "
        "~/.local/state; /var/lib/mailsetup with --system.")},
    {"~/.local/state/mailsetup/runs/*.jsonl",
     N_("The results of runs of checks that are not whole, for --resume; at the same places.")},
    {NULL, NULL},
};

static const struct man_entry variables[] = {
    {"MAILSETUP_FILE", N_("The settings file, where --file is not given.")},
    {"MAILSETUP_STATE", N_("off: as --no-state.")},
    {"MAILSETUP_LOOKUPS", N_("off: as --no-lookups, but the command discover asks all the same.")},
    {"MAILSETUP_DNS_SERVER, MAILSETUP_ISPDB",
     N_("As --dns-server and --ispdb, where those are not given.")},
    {"NO_COLOR", N_("When set and not empty: no colour.")},
    {"XDG_CONFIG_HOME, XDG_STATE_HOME", N_("Where settings and logs are, as FILES says.")},
    {"CREDENTIALS_DIRECTORY", N_("Set by systemd: where a secret of the form credential:NAME is.")},
    {"LANG, LC_ALL, LC_MESSAGES", N_("The language, where --lang is not given.")},
    {NULL, NULL},
};

static const struct man_entry statuses[] = {
    {"0", N_("Done; every check passed, warnings allowed.")},
    {"1", N_("A check failed, or was interrupted.")},
    {"64", N_("The command line is wrong.")},
    {"65", N_("A value is wrong, or a code is not known.")},
    {"66", N_("A file to be read is not there.")},
    {"69", N_("No server answered (probe, send-test); no settings were found (discover).")},
    {"70", N_("A mistake of the program itself.")},
    {"73", N_("A file cannot be created.")},
    {"74", N_("Reading or writing failed.")},
    {"75", N_("Another session holds the settings; try again.")},
    {"77", N_("Not allowed, or a secret was refused.")},
    {"78", N_("The settings file is not valid.")},
    {NULL, NULL},
};

static void man_rest(struct text *out)
{
    man_entries(out, _("FILES"), files);
    man_entries(out, _("ENVIRONMENT"), variables);
    man_entries(out, _("EXIT STATUS"), statuses);
}

void man_print(void)
{
    struct text text = {0};
    text_format(&text, ".TH MAILSETUP 1 \"\" \"mailsetup %s\"\n", VERSION);
    roff_line(&text, ".SH ", _("NAME"));
    text_add(&text, "mailsetup \\- ");
    roff_line(&text, "", _("register mail servers and prove that they work"));
    roff_line(&text, ".SH ", _("SYNOPSIS"));
    text_add(&text, ".B mailsetup\n");
    roff_line(&text, "", "[OPTION...] [COMMAND ...]");
    roff_line(&text, ".SH ", _("DESCRIPTION"));
    roff_line(
        &text, "",
        _("An administrator registers the mail servers that a groupware, notification or "
          "monitoring system uses, POP3 or IMAP4 to receive and SMTP to send, and the accounts "
          "on them; tries each setting against the real server with the dialogue in view; "
          "and keeps what works as JSON. Without a command mailsetup opens its screen, which keys "
          "alone steer."));
    roff_line(&text, ".SH ", _("OPTIONS"));
    man_options(&text, general_options);
    man_commands(&text);
    man_fields(&text);
    man_keys(&text);
    man_rest(&text);
    help_print_lines(&text);
    text_free(&text);
}
