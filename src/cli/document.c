/* cli/document.c - the commands that print a document: validate, schema, version. */
#include "base/i18n.h"
#include "cli/command.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>

/* The problems of a file on their way out. */
struct problems {
    bool json;
    size_t count;
    struct text array;
};

static void take_problem(void *context, const char *path, size_t line, const char *sentence)
{
    struct problems *problems = context;
    problems->count++;
    if (problems->json) {
        text_add(&problems->array, problems->count > 1 ? ",\n  {\"path\": " : "[\n  {\"path\": ");
        text_add_json(&problems->array, path, false);
        text_format(&problems->array, ", \"line\": %zu, \"text\": ", line);
        text_add_json(&problems->array, sentence, false);
        text_add_char(&problems->array, '}');
        return;
    }
    const char *place = *path ? path : _("file");
    if (line)
        print_line(_("%s: %s (line %zu)"), place, sentence, line);
    else
        print_line("%s: %s", place, sentence);
}

int command_validate(struct cli *cli)
{
    struct err err = {0};
    struct problems problems = {.json = cli->call->options.json};
    const char *path = cli->call->word_count ? cli->call->words[0] : NULL;
    bool valid = false;
    if (!cli->door->validate(cli->door->main, path, take_problem, &problems, &valid, &err)) {
        text_free(&problems.array);
        return say_err(&err);
    }
    if (problems.json) {
        text_add(&problems.array, problems.count ? "\n]" : "[]");
        print_json(text_get(&problems.array));
    } else if (valid) {
        print_line(_("The settings are valid."));
    }
    text_free(&problems.array);
    return valid ? 0 : err_exit_status(ERR_SETTINGS);
}

int command_schema(struct cli *cli)
{
    const char *word = cli->call->word_count ? cli->call->words[0] : "settings";
    bool accounts = strcmp(word, "accounts") == 0;
    if (!accounts && strcmp(word, "settings") != 0) {
        struct err err = {0};
        fail(&err, ERR_USAGE, _("There are schemas of settings and accounts, not of %.80s."), word);
        return cli_complain(cli->call, &err);
    }
    char *schema = cli->door->schema(cli->door->main, accounts);
    size_t length = strlen(schema);
    while (length && schema[length - 1] == '\n')
        schema[--length] = '\0';
    print_json(schema);
    free(schema);
    return 0;
}

void version_print(void)
{
    print_line("mailsetup %s", VERSION);
}

int command_version(struct cli *cli)
{
    const char *libraries = cli->door->libraries(cli->door->main);
    if (cli->call->options.json) {
        struct text text = {0};
        text_add(&text, "{\n  \"version\": ");
        text_add_json(&text, VERSION, false);
        text_add(&text, ",\n  \"libraries\": ");
        text_add_json(&text, libraries, false);
        text_add(&text, "\n}");
        print_json(text_get(&text));
        text_free(&text);
        return 0;
    }
    version_print();
    print_line("%s", libraries);
    return 0;
}
