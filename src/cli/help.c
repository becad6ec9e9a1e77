/* cli/help.c - help in words and as a manual page, both made from the tables: commands, options,
 * fields and keys. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HELP_COLUMNS = 79 };

/* Words of paragraph in lines of HELP_COLUMNS, each behind indent blanks; the first line already
 * holds `used` columns. Wide characters may be parted anywhere. */
static void add_wrapped(struct text *out, const char *paragraph, int indent, int used)
{
    while (*paragraph) {
        int taken;
        size_t fits = utf8_fit(paragraph, HELP_COLUMNS - used, &taken);
        if (paragraph[fits]) {
            size_t cut = fits;
            while (cut && paragraph[cut] != ' ')
                cut--;
            bool ascii = cut > 0 && (unsigned char)paragraph[fits] < 0x80;
            if (ascii)
                fits = cut;
        }
        text_add_n(out, paragraph, fits);
        paragraph += fits + strspn(paragraph + fits, " ");
        if (!fits)
            break; /* not even one character fits: never at these widths */
        if (*paragraph)
            text_format(out, "\n%*s", indent, "");
        used = indent;
    }
    text_add_char(out, '\n');
}

static void print_lines(const struct text *text)
{
    const char *line = text_get(text);
    for (const char *end; (end = strchr(line, '\n')) != NULL; line = end + 1)
        print_line("%.*s", (int)(end - line), line);
}

/* "  name    sentence", the sentence wrapped in its own column. */
static void add_entry(struct text *out, const char *name, int column, const char *sentence)
{
    int used = 2 + utf8_width(name);
    text_format(out, "  %s", name);
    if (used + 2 > column) {
        text_format(out, "\n%*s", column, "");
        used = column;
    }
    for (; used < column; used++)
        text_add_char(out, ' ');
    add_wrapped(out, sentence, column, column);
}

static void option_name(struct text *out, const struct option_row *row)
{
    if (row->letter)
        text_format(out, "-%c, ", row->letter);
    text_add(out, row->name);
    if (row->value)
        text_format(out, " %s", i18n(row->value));
}

static bool option_hidden(const struct option_row *row)
{
    return row->id == OPTION_REFUSED || row->id == OPTION_MAN;
}

static void add_options(struct text *out, const struct option_row *rows)
{
    for (; rows && rows->name; rows++) {
        struct text name = {0};
        if (option_hidden(rows))
            continue;
        option_name(&name, rows);
        add_entry(out, text_get(&name), 30, i18n(rows->help));
        text_free(&name);
    }
}

static bool has_options(const struct option_row *rows)
{
    for (; rows && rows->name; rows++)
        if (!option_hidden(rows))
            return true;
    return false;
}

static void help_command(struct text *out, const struct cli_command *command)
{
    const char *words = i18n(command->words);
    text_format(out, _("Usage: mailsetup %s %s\n"), command->name, words);
    add_wrapped(out, i18n(command->help), 0, 0);
    if (has_options(command->options))
        text_format(out, "\n%s\n", _("Options:"));
    add_options(out, command->options);
    text_format(out, "\n%s\n", _("General options:"));
    add_options(out, general_options);
}

static void help_all(struct text *out)
{
    text_add(out, _("Usage: mailsetup [OPTION...] [COMMAND ...]\n"));
    add_wrapped(out,
                _("Register mail servers, prove every setting against the real server, and keep "
                  "them as JSON. Without a command: the screen."),
                0, 0);
    text_format(out, "\n%s\n", _("Commands:"));
    for (const struct cli_command *command = commands; command->name; command++)
        add_entry(out, command->name, 14, i18n(command->help));
    text_format(out, "\n%s\n", _("Options, before or after the command:"));
    add_options(out, general_options);
    text_add_char(out, '\n');
    add_wrapped(out, _("mailsetup help COMMAND tells more of a command."), 0, 0);
}

void help_print(const struct cli_command *command)
{
    struct text text = {0};
    if (command)
        help_command(&text, command);
    else
        help_all(&text);
    print_lines(&text);
    text_free(&text);
}

/* The manual page, in roff (man(7)). */

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
        if (option_hidden(rows))
            continue;
        option_name(&name, rows);
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
        char *title = mem_format("%s %s", command->name, i18n(command->words));
        roff_line(out, ".SS ", title);
        roff_line(out, "", i18n(command->help));
        man_options(out, command->options);
        free(title);
    }
}

static void add_values(struct text *out, const struct field *field)
{
    const char *comma = "";
    if (field->choices) {
        for (const struct choice *choice = field->choices; choice->name; choice++) {
            text_format(out, "%s%s", comma, choice->name);
            comma = ", ";
        }
    } else if (field->type == TYPE_SWITCH || field->type == TYPE_SIDE) {
        text_add(out, "true, false");
    } else if (field->type == TYPE_PORT) {
        text_add(out, "1-65535");
    } else if (field->type == TYPE_NUMBER && field->max) {
        text_format(out, "%lld-%lld", field->min, field->max);
    } else if (field->type == TYPE_NUMBER) {
        text_format(out, _("%lld or more"), field->min);
    }
    if (field->nullable)
        text_format(out, "%s%s", out->length ? ", " : "", "null");
}

static void man_fields(struct text *out)
{
    roff_line(out, ".SH ", _("SETTINGS"));
    roff_line(out, "", _("The values of a mail server, by the names that add and set take."));
    for (each_field(id, RECORD_SERVER)) {
        const struct field *field = &fields[id];
        struct text values = {0};
        text_add(out, ".TP\n");
        roff_line(out, ".B ", field->path);
        roff_line(out, "", i18n(field->label));
        text_add(out, ".br\n");
        roff_line(out, "", i18n(field->help));
        add_values(&values, field);
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
}

static void man_keys(struct text *out)
{
    static const char *const titles[CONTEXT_COUNT] = {
        [CONTEXT_GLOBAL] = N_("Everywhere"),      [CONTEXT_LIST] = N_("In the list of servers"),
        [CONTEXT_MOVE] = N_("While moving"),      [CONTEXT_FORM] = N_("In forms"),
        [CONTEXT_TEXT] = N_("In a text field"),   [CONTEXT_CHECK] = N_("In the diagnosis"),
        [CONTEXT_LINE] = N_("In a line of text"), [CONTEXT_LOG] = N_("In the log"),
        [CONTEXT_DIALOG] = N_("In a question"),   [CONTEXT_HELP] = N_("In the help"),
    };
    roff_line(out, ".SH ", _("KEYS"));
    for (int context = 0; context < CONTEXT_COUNT; context++) {
        bool titled = false;
        for (size_t i = 0; i < action_row_count; i++) {
            const struct action_row *row = &action_rows[i];
            if ((int)row->context != context || !*row->keys)
                continue;
            if (!titled)
                roff_line(out, ".SS ", _(titles[context]));
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

static void man_rest(struct text *out)
{
    static const struct man_entry files[] = {
        {"~/.config/mailsetup/settings.json",
         N_("The settings, unless --file, --system or MAILSETUP_FILE say otherwise; "
            "XDG_CONFIG_HOME takes the place of ~/.config.")},
        {"/etc/mailsetup/settings.json", N_("The settings with --system.")},
        {"settings.json~", N_("The settings before the last save.")},
        {"settings.json.draft", N_("What was typed and not saved when the terminal was lost; it "
                                   "is offered at the next start. No password is in it.")},
        {"settings.json.lock", N_("Held while somebody may save.")},
        {NULL, NULL},
    };
    static const struct man_entry variables[] = {
        {"MAILSETUP_FILE", N_("The settings file, where --file is not given.")},
        {"NO_COLOR", N_("When set and not empty: no colour.")},
        {"LANG, LC_ALL, LC_MESSAGES", N_("The language, where --lang is not given.")},
        {NULL, NULL},
    };
    static const struct man_entry statuses[] = {
        {"0", N_("Done; every check passed, warnings allowed.")},
        {"1", N_("A check failed, or was interrupted.")},
        {"64", N_("The command line is wrong.")},
        {"65", N_("A value is wrong, or a code is not known.")},
        {"66", N_("A file to be read is not there.")},
        {"69", N_("No server answered (probe, send-test).")},
        {"70", N_("A mistake of the program itself.")},
        {"73", N_("A file cannot be created.")},
        {"74", N_("Reading or writing failed.")},
        {"75", N_("Another session holds the settings; try again.")},
        {"77", N_("Not allowed, or a secret was refused.")},
        {"78", N_("The settings file is not valid.")},
        {NULL, NULL},
    };
    man_entries(out, _("FILES"), files);
    man_entries(out, _("ENVIRONMENT"), variables);
    man_entries(out, _("EXIT STATUS"), statuses);
}

static void man_print(void)
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
    roff_line(&text, "",
              _("An administrator registers the mail servers that a groupware, notification or "
                "monitoring system uses, POP3 to receive and SMTP to send; tries each setting "
                "against the real server with the dialogue in view; and keeps what works as "
                "JSON. Without a command mailsetup opens its screen, which keys alone steer."));
    roff_line(&text, ".SH ", _("OPTIONS"));
    man_options(&text, general_options);
    man_commands(&text);
    man_fields(&text);
    man_keys(&text);
    man_rest(&text);
    print_lines(&text);
    text_free(&text);
}

int command_help(struct cli *cli)
{
    struct err err = {0};
    const struct cli_command *command = NULL;
    if (option_given(cli, OPTION_MAN)) {
        man_print();
        return 0;
    }
    if (cli->call->word_count) {
        const char *name = cli->call->words[0];
        command = command_by_name(name);
        const char *nearest = command_nearest(name);
        if (!command && nearest)
            fail(&err, ERR_USAGE, _("There is no command %.80s. Did you mean %s?"), name, nearest);
        else if (!command)
            fail(&err, ERR_USAGE, _("There is no command %.80s."), name);
    }
    if (err.code != ERR_NONE)
        return cli_complain(&(struct cli_call){.command = NULL}, &err);
    help_print(command);
    return 0;
}
