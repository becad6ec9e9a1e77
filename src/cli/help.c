/* cli/help.c - help in words, made from the tables: commands, options and fields. */
#include "cli/help.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>

enum { HELP_COLUMNS = 79 };

/* The paragraph in lines of HELP_COLUMNS, each behind indent blanks; the first line already holds
 * `used` columns. */
static void add_wrapped(struct text *out, const char *paragraph, int indent, int used)
{
    for (size_t skip; *paragraph; used = indent) {
        size_t length = utf8_line(paragraph, strlen(paragraph), HELP_COLUMNS - used, &skip);
        text_add_n(out, paragraph, length);
        paragraph += length + skip;
        if (*paragraph)
            text_format(out, "\n%*s", indent, "");
    }
    text_add_char(out, '\n');
}

void help_print_lines(const struct text *text)
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

void help_option_name(struct text *out, const struct option_row *row)
{
    if (row->letter)
        text_format(out, "-%c, ", row->letter);
    text_add(out, row->name);
    if (row->value)
        text_format(out, " %s", i18n(row->value));
}

bool help_option_hidden(const struct option_row *row)
{
    return row->id == OPTION_REFUSED || row->id == OPTION_MAN;
}

static void add_options(struct text *out, const struct option_row *rows)
{
    for (; rows && rows->name; rows++) {
        struct text name = {0};
        if (help_option_hidden(rows))
            continue;
        help_option_name(&name, rows);
        add_entry(out, text_get(&name), 30, i18n(rows->help));
        text_free(&name);
    }
}

static bool has_options(const struct option_row *rows)
{
    for (; rows && rows->name; rows++)
        if (!help_option_hidden(rows))
            return true;
    return false;
}

/* What a field takes: "1-65535", "pop3, imap4", and null where it may be empty. */
void help_values(struct text *out, const struct field *field)
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

static void help_field(struct text *out, const struct field *field)
{
    struct text sentence = {0}, values = {0};
    help_values(&values, field);
    text_add(&sentence, i18n(field->label));
    if (values.length && strcmp(text_get(&values), "null") != 0)
        text_format(&sentence, ": %s", text_get(&values));
    if (*field->fallback)
        text_format(&sentence, _(" (default: %s)"), field->fallback);
    add_entry(out, field->path, 30, text_get(&sentence));
    text_free(&values);
    text_free(&sentence);
}

/* Every setting of a kind, a line each; the manual page tells more of them. */
static void help_fields(struct text *out, enum record_kind kind)
{
    text_format(out, "\n%s\n", _("Settings, as KEY=VALUE:"));
    for (each_field(id, kind)) {
        help_field(out, &fields[id]);
        if (kind != RECORD_SERVER && fields[id].type == TYPE_SERVER)
            add_entry(out, "server_code", 30, _("The same by the mail server's code"));
    }
}

static bool takes_values(const struct cli_command *command)
{
    return command->run == command_add || command->run == command_set;
}

static void help_general(struct text *out)
{
    text_format(out, "\n%s\n", _("General options:"));
    add_options(out, general_options);
}

static void help_command(struct text *out, const struct cli_command *command)
{
    const char *words = i18n(command->words);
    char *usage = mem_format("%s%s%s", command->name, *words ? " " : "", words);
    text_format(out, _("Usage: mailsetup %s\n"), usage);
    free(usage);
    add_wrapped(out, i18n(command->help), 0, 0);
    if (has_options(command->options))
        text_format(out, "\n%s\n", _("Options:"));
    add_options(out, command->options);
    if (takes_values(command))
        help_fields(out, command->kind);
    help_general(out);
}

/* "account add KEY=VALUE..." */
static void help_usage(struct text *out, const struct cli_command *command, int column)
{
    const char *words = i18n(command->words);
    char *name = mem_format("%s%s%s", command->name, *words ? " " : "", words);
    add_entry(out, name, column, i18n(command->help));
    free(name);
}

static void help_group(struct text *out, const struct command_group *group)
{
    enum record_kind kind = RECORD_KIND_COUNT;
    text_format(out, _("Usage: mailsetup %s COMMAND ...\n"), group->name);
    add_wrapped(out, i18n(group->help), 0, 0);
    text_format(out, "\n%s\n", _("Commands:"));
    for (const struct cli_command *command = commands; command->name; command++) {
        if (!command_in_group(command, group))
            continue;
        help_usage(out, command, 30);
        if (takes_values(command))
            kind = command->kind;
    }
    if (kind != RECORD_KIND_COUNT)
        help_fields(out, kind);
    help_general(out);
}

/* The group's sentence, and the words that may follow. */
static void help_group_line(struct text *out, const struct command_group *group)
{
    struct text sentence = {0};
    const char *comma = " ";
    text_add(&sentence, i18n(group->help));
    for (const struct cli_command *command = commands; command->name; command++) {
        if (!command_in_group(command, group))
            continue;
        text_format(&sentence, "%s%s", comma, command_verb(command));
        comma = ", ";
    }
    add_entry(out, group->name, 16, text_get(&sentence));
    text_free(&sentence);
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
        if (command_in_group(command, NULL))
            add_entry(out, command->name, 16, i18n(command->help));
    text_format(out, "\n%s\n", _("Commands of two words:"));
    for (const struct command_group *group = command_groups; group->name; group++)
        help_group_line(out, group);
    text_format(out, "\n%s\n", _("Options, before or after the command:"));
    add_options(out, general_options);
    text_add_char(out, '\n');
    add_wrapped(out, _("mailsetup help COMMAND tells more of a command."), 0, 0);
}

void help_print(const struct cli_command *command, const struct command_group *group)
{
    struct text text = {0};
    if (command)
        help_command(&text, command);
    else if (group)
        help_group(&text, group);
    else
        help_all(&text);
    help_print_lines(&text);
    text_free(&text);
}

static const struct cli_command *command_of_words(const struct cli_call *call)
{
    char *name = call->word_count > 1 ? mem_format("%s %s", call->words[0], call->words[1])
                                      : mem_copy(call->words[0]);
    const struct cli_command *command = command_by_name(name);
    free(name);
    return command;
}

int command_help(struct cli *cli)
{
    const struct cli_call *call = cli->call;
    struct err err = {0};
    if (option_given(cli, OPTION_MAN))
        man_print();
    else if (!call->word_count)
        help_print(NULL, NULL);
    if (option_given(cli, OPTION_MAN) || !call->word_count)
        return 0;
    const struct command_group *group = command_group(call->words[0]);
    const struct cli_command *command = command_of_words(call);
    if (command || (group && call->word_count == 1)) {
        help_print(command, group);
        return 0;
    }
    const char *word = call->words[group ? 1 : 0];
    const char *nearest = command_nearest(group, word);
    const char *before = group ? group->name : "", *blank = group ? " " : "";
    if (nearest)
        fail(&err, ERR_USAGE, _("There is no command %s%s%.80s. Did you mean %s%s%s?"), before,
             blank, word, before, blank, nearest);
    else
        fail(&err, ERR_USAGE, _("There is no command %s%s%.80s."), before, blank, word);
    return cli_complain(&(struct cli_call){.command = NULL}, &err);
}
