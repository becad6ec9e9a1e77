/* cli/show.c - the commands that look: list, show, validate, schema, version. */
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/change.h"
#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One server's object inside an array: two blanks before each of its lines. */
static void add_indented(struct text *out, const char *json)
{
    for (const char *line = json; line && *line;) {
        const char *end = strchr(line, '\n');
        text_add(out, "  ");
        text_add_n(out, line, end ? (size_t)(end - line + 1) : strlen(line));
        line = end ? end + 1 : NULL;
    }
}

static void list_json(struct cli *cli, const struct registry *registry)
{
    struct text text = {0};
    size_t count = registry_count(registry, RECORD_SERVER);
    text_add(&text, count ? "[\n" : "[");
    for (size_t i = 0; i < count; i++) {
        char *json =
            cli->door->server_json(cli->door->main, registry_at(registry, RECORD_SERVER, i));
        add_indented(&text, json);
        text_add(&text, i + 1 < count ? ",\n" : "\n");
        free(json);
    }
    text_add(&text, "]");
    print_json(text_get(&text));
    text_free(&text);
}

static void list_table(const struct registry *registry)
{
    struct table table = {.columns = 5, .right = {true}};
    table_row(&table, (const char *[]){"#", _("Code"), _("Name"), _("Receive"), _("Send")});
    for (size_t i = 0; i < registry_count(registry, RECORD_SERVER); i++) {
        const struct record *server = registry_at(registry, RECORD_SERVER, i);
        char number[24], receive[64], send[64];
        snprintf(number, sizeof number, "%zu", i + 1);
        server_side_text(server, SIDE_RECEIVE, receive, sizeof receive);
        server_side_text(server, SIDE_SEND, send, sizeof send);
        table_row(&table, (const char *[]){number, record_get(server, FIELD_CODE),
                                           record_get(server, FIELD_NAME), receive, send});
    }
    table_print(&table, "");
}

int command_list(struct cli *cli)
{
    struct err err = {0};
    if (!cli_load(cli, &err))
        return say_err(&err);
    const struct registry *registry = cli->door->app->registry;
    if (cli->call->options.json)
        list_json(cli, registry);
    else if (registry_count(registry, RECORD_SERVER))
        list_table(registry);
    else
        say(_("There are no mail servers yet."));
    return 0;
}

static void show_field(const struct record *server, enum field_id id)
{
    const struct field *field = &fields[id];
    const char *value = record_get(server, id);
    if (field->type == TYPE_SIDE) {
        if (!record_has_side(server, field->side))
            print_line("%s = null", field->path);
    } else if (record_applies(server, id)) {
        print_line("%s = %s", field->path, *value || !field->nullable ? value : "null");
    }
}

int command_show(struct cli *cli)
{
    struct err err = {0};
    if (!cli_load(cli, &err))
        return say_err(&err);
    const struct record *server = cli_server(cli, cli->call->words[0], &err);
    if (!server)
        return say_err(&err);
    if (cli->call->options.json) {
        char *json = cli->door->server_json(cli->door->main, server);
        print_json(json);
        free(json);
        return 0;
    }
    for (each_field(id, RECORD_SERVER))
        show_field(server, id);
    return 0;
}

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
    char *schema = cli->door->schema(cli->door->main);
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
