/* cli/show.c - the commands that look at what is registered: list and show, of every kind. */
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/change.h"
#include "cli/print.h"
#include "model/account.h"
#include "model/server.h"

#include <stdlib.h>
#include <string.h>

/* One record's object inside an array: two blanks before each of its lines. */
static void add_indented(struct text *out, const char *json)
{
    for (const char *line = json; line && *line;) {
        const char *end = strchr(line, '\n');
        text_add(out, "  ");
        text_add_n(out, line, end ? (size_t)(end - line + 1) : strlen(line));
        line = end ? end + 1 : NULL;
    }
}

static void list_json(struct cli *cli, const struct registry *registry, enum record_kind kind)
{
    struct text text = {0};
    size_t count = registry_count(registry, kind);
    print_json_part(count ? "[\n" : "[");
    for (size_t i = 0; i < count; i++) {
        char *json = cli->door->record_json(cli->door->main, registry_at(registry, kind, i));
        add_indented(&text, json);
        text_add(&text, i + 1 < count ? ",\n" : "\n");
        print_json_part(text_get(&text));
        text_cut(&text, 0);
        free(json);
    }
    print_json("]");
    text_free(&text);
}

/* The list as a table. */

/* What is in a cell, the caller frees; place counts from 1. */
typedef char *cell_of(const struct registry *registry, const struct record *record, size_t place);

static char *cell_place(const struct registry *registry, const struct record *record, size_t place)
{
    (void)registry, (void)record;
    return mem_format("%zu", place);
}

static char *cell_id(const struct registry *registry, const struct record *record, size_t place)
{
    (void)registry, (void)place;
    return mem_format("%u", record_id(record));
}

static char *side_cell(const struct record *server, enum side side)
{
    char text[64];
    server_side_text(server, side, text, sizeof text);
    return mem_copy(text);
}

static char *cell_receive(const struct registry *registry, const struct record *record,
                          size_t place)
{
    (void)registry, (void)place;
    return side_cell(record, SIDE_RECEIVE);
}

static char *cell_send(const struct registry *registry, const struct record *record, size_t place)
{
    (void)registry, (void)place;
    return side_cell(record, SIDE_SEND);
}

static char *cell_server(const struct registry *registry, const struct record *account,
                         size_t place)
{
    const struct record *server = account_server(registry, account);
    (void)place;
    if (server)
        return mem_copy(record_get(server, FIELD_CODE));
    if (account_is_orphan(registry, account))
        return mem_format(_("(%s was deleted)"), record_get(account, FIELD_ACCOUNT_SERVER));
    return mem_copy("-");
}

static char *cell_receives(const struct registry *registry, const struct record *account,
                           size_t place)
{
    (void)registry, (void)place;
    if (!record_is(account, FIELD_ACCOUNT_RECEIVE, "true"))
        return mem_copy(_("no"));
    return mem_copy(record_is(account, FIELD_ACCOUNT_RECEIVE_SOURCE, "own") ? _("individually")
                                                                            : _("yes"));
}

/* A value as people read it. */
static char *cell_value(const struct record *record, enum field_id id)
{
    const char *value = record_get(record, id);
    const struct choice *choice = field_choice(id, value);
    return mem_copy(choice ? i18n(choice->label) : *value ? value : "-");
}

struct column {
    const char *title; /* N_(); NULL: the end */
    enum field_id field;
    cell_of *cell; /* NULL: the field's value */
    bool right;
};
static const struct listing {
    const char *none; /* N_(): said when there are none */
    struct column columns[TABLE_COLUMNS_MAX + 1];
} listings[RECORD_KIND_COUNT] = {
    [RECORD_SERVER] = {N_("There are no mail servers yet."),
                       {{"#", FIELD_NONE, cell_place, true},
                        {"ID", FIELD_NONE, cell_id, true},
                        {N_("Code"), FIELD_CODE, NULL, false},
                        {N_("Name"), FIELD_NAME, NULL, false},
                        {N_("Receive"), FIELD_NONE, cell_receive, false},
                        {N_("Send"), FIELD_NONE, cell_send, false}}},
    [RECORD_ACCOUNT] = {N_("There are no accounts yet."),
                        {{"ID", FIELD_NONE, cell_id, true},
                         {N_("Owner"), FIELD_ACCOUNT_OWNER, NULL, false},
                         {N_("Account name"), FIELD_ACCOUNT_NAME, NULL, false},
                         {N_("Mail address"), FIELD_ACCOUNT_ADDRESS, NULL, false},
                         {N_("Mail server"), FIELD_ACCOUNT_SERVER, cell_server, false},
                         {N_("Receive"), FIELD_NONE, cell_receives, false},
                         {N_("Login"), FIELD_ACCOUNT_AUTH, NULL, false}}},
    [RECORD_OAUTH_SERVER] = {N_("There are no OAuth servers yet."),
                             {{"#", FIELD_NONE, cell_place, true},
                              {N_("Code"), FIELD_OAUTH_CODE, NULL, false},
                              {N_("Name"), FIELD_OAUTH_NAME, NULL, false},
                              {N_("Provider"), FIELD_OAUTH_PRESET, NULL, false},
                              {N_("Kind of login"), FIELD_OAUTH_FLOW, NULL, false}}},
    [RECORD_NOTIFICATION] = {N_("Nothing is set for the notification yet."), {{0}}},
};

static void list_heads(struct table *table, const struct column *columns)
{
    const char *titles[TABLE_COLUMNS_MAX];
    for (size_t i = 0; i < table->columns; i++) {
        titles[i] = _(columns[i].title);
        table->right[i] = columns[i].right;
    }
    table_row(table, titles);
}

static void list_table(const struct registry *registry, enum record_kind kind)
{
    const struct column *columns = listings[kind].columns;
    struct table table = {0};
    while (columns[table.columns].title)
        table.columns++;
    list_heads(&table, columns);
    for (size_t row = 0; row < registry_count(registry, kind); row++) {
        const struct record *record = registry_at(registry, kind, row);
        char *cells[TABLE_COLUMNS_MAX];
        for (size_t i = 0; i < table.columns; i++)
            cells[i] = columns[i].cell ? columns[i].cell(registry, record, row + 1)
                                       : cell_value(record, columns[i].field);
        table_row(&table, (const char *const *)cells);
        for (size_t i = 0; i < table.columns; i++)
            free(cells[i]);
    }
    table_print(&table, "");
}

const char *list_none(enum record_kind kind)
{
    return _(listings[kind].none);
}

int command_list(struct cli *cli)
{
    struct err err = {0};
    enum record_kind kind = cli->call->command->kind;
    if (!cli_load(cli, &err))
        return say_err(&err);
    const struct registry *registry = cli->door->app->registry;
    if (cli->call->options.json)
        list_json(cli, registry, kind);
    else if (registry_count(registry, kind))
        list_table(registry, kind);
    else
        say("%s", list_none(kind));
    return 0;
}

/* One record. */

static void show_server_code(const struct registry *registry, const struct record *record,
                             enum field_id id)
{
    const char *number = record_get(record, id);
    size_t position =
        registry_find_id(registry, RECORD_SERVER, (unsigned)record_number(record, id, 0));
    const struct record *server = registry_at(registry, RECORD_SERVER, position);
    if (server)
        print_line("server_code = %s", record_get(server, FIELD_CODE));
    else if (*number)
        print_line(_("server_code = null (the mail server with the number %s was deleted)"),
                   number);
}

static void show_field(const struct registry *registry, const struct record *record,
                       enum field_id id)
{
    const struct field *field = &fields[id];
    const char *value = record_get(record, id);
    if (field->type == TYPE_SIDE) {
        if (!record_has_side(record, field->side))
            print_line("%s = null", field->path);
    } else if (record_applies(record, id)) {
        print_line("%s = %s", field->path, *value || !field->nullable ? value : "null");
        if (field->type == TYPE_SERVER)
            show_server_code(registry, record, id);
    }
}

/* That nothing is set is an answer, too; a list without entries is not a mistake either. */
static int show_nothing(const struct cli *cli)
{
    if (cli->call->options.json)
        print_json("null");
    else
        say("%s", list_none(RECORD_NOTIFICATION));
    return 0;
}

int command_show(struct cli *cli)
{
    struct err err = {0};
    enum record_kind kind = cli->call->command->kind;
    if (!cli_load(cli, &err))
        return say_err(&err);
    const struct record *record = kind == RECORD_NOTIFICATION
                                      ? registry_at(cli->door->app->registry, kind, 0)
                                      : cli_record(cli, cli->call->words[0], &err);
    if (!record)
        return kind == RECORD_NOTIFICATION ? show_nothing(cli) : say_err(&err);
    bool built_in = app_is_built_in(record);
    if (cli->call->options.json) {
        struct record *copy = record_copy(record);
        if (built_in) /* its number is of no use outside the program */
            record_set_id(copy, 0);
        char *json = cli->door->record_json(cli->door->main, copy);
        print_json(json);
        free(json);
        record_free(copy);
        return 0;
    }
    if ((kind == RECORD_SERVER || kind == RECORD_ACCOUNT) && !built_in)
        print_line("id = %u", record_id(record));
    for (each_field(id, kind))
        show_field(cli->door->app->registry, record, id);
    return 0;
}
