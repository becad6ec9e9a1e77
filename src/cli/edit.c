/* cli/edit.c - the commands that change what is registered, of every kind: add, set, copy, move. */
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/change.h"
#include "cli/print.h"
#include "cli/provider.h"
#include "model/account.h"
#include "model/advice.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Of a server all advice is its own; of an account what the account says in its server's place. */
static enum field_id advised_field(const struct record *record, const struct advice *advice)
{
    if (record_kind(record) == RECORD_SERVER)
        return advice->field;
    enum field_id own = account_own_field(record, advice->field);
    bool as_server = own == FIELD_ACCOUNT_AUTH && record_is(record, own, "standard");
    return as_server ? FIELD_NONE : own;
}

/* Says on standard error what is unwise in what was just saved; it is saved all the same. */
static void say_advice(struct cli *cli, const struct record *record)
{
    bool account = record_kind(record) == RECORD_ACCOUNT;
    struct record *effective =
        account ? account_as_server(cli->door->app->registry, record, NULL) : record_copy(record);
    for (size_t i = 0; effective && i < advice_count; i++) {
        enum field_id id = advised_field(record, &advices[i]);
        if (id != FIELD_NONE && advices[i].severity != SEVERITY_INFO &&
            advice_applies(&advices[i], effective))
            say(_("%s: %s: Advice: %s"), record_label(record), fields[id].path,
                i18n(advices[i].sentence));
    }
    record_free(effective);
}

/* How many words name records, before those of the form KEY=VALUE. */
static int naming_words(enum record_kind kind, enum edit_kind edit)
{
    bool named = record_kinds[kind].key != FIELD_NONE; /* by what the user chooses */
    if (edit == EDIT_ADD)
        return named ? 1 : 0;
    if (edit == EDIT_COPY)
        return named ? 2 : 1;
    return kind == RECORD_NOTIFICATION ? 0 : 1;
}

/* KEY=VALUE...: cuts each word from the given one on at its first "=". The rows are the caller's to
 * free. */
static struct assignment *read_assignments(struct cli *cli, int first, struct err *err)
{
    int count = cli->call->word_count - first;
    struct assignment *rows = mem_new((size_t)count + 1, sizeof *rows);
    for (int i = 0; i < count; i++) {
        char *word = cli->call->words[first + i];
        char *equals = strchr(word, '=');
        if (!equals || equals == word) {
            fail(err, ERR_USAGE, _("%.200s is not of the form KEY=VALUE, as in receive.port=995."),
                 word);
            free(rows);
            return NULL;
        }
        *equals = '\0';
        rows[i] = (struct assignment){.path = word, .value = equals + 1};
    }
    return rows;
}

/* A file that is named now has to be there now. What cannot be a path, registry_apply() tells. */
static bool file_good(struct cli *cli, const char *name, const struct assignment *row,
                      struct err *err)
{
    const struct cli_door *door = cli->door;
    enum field_id id = field_by_path(cli->call->command->kind, row->path);
    char *path = NULL;
    struct err why = {0};
    if (id == FIELD_NONE || fields[id].type != TYPE_PATH || strcmp(row->value, "null") == 0 ||
        !field_canonical(id, row->value, &path, NULL))
        return true;
    bool good = *path == '\0' || door->ca_file(door->main, path, &why);
    free(path);
    return good || fail(err, ERR_INPUT, "%s: %s: %s", name, row->path, why.text);
}

/* Built-in servers have no number by which an account or the notification could keep them. */
static bool server_good(struct cli *cli, const char *name, const struct assignment *row,
                        struct err *err)
{
    const struct registry *registry = cli->door->app->registry;
    const struct record *built_in = app_built_in(cli->door->app, row->value);
    if (strcmp(row->path, "server_code") != 0 || !built_in ||
        registry_find_code(registry, RECORD_SERVER, row->value) <
            registry_count(registry, RECORD_SERVER))
        return true;
    const char *code = record_get(built_in, FIELD_CODE);
    return fail(err, ERR_INPUT,
                _("%s: server_code: %s is built in. Make a copy of your own (mailsetup copy %s "
                  "NEW) and name that."),
                name, code, code);
}

static bool values_good(struct cli *cli, const struct registry_edit *edit, struct err *err)
{
    const char *name = edit->code_count ? edit->codes[0] : record_kinds[edit->of].name;
    for (size_t i = 0; i < edit->assignment_count; i++)
        if (!file_good(cli, name, &edit->assignments[i], err) ||
            !server_good(cli, name, &edit->assignments[i], err))
            return false;
    return true;
}

/* What a command has added or changed; its place was known before, its code may be new. */
static const struct record *edited_record(struct cli *cli, enum edit_kind what, size_t position)
{
    const struct registry *registry = cli->door->app->registry;
    enum record_kind kind = cli->call->command->kind;
    if (what != EDIT_SET)
        position = registry_count(registry, kind) - 1;
    return registry_at(registry, kind, position);
}

static void tell_edited(struct cli *cli, enum edit_kind what, const struct record *record)
{
    enum record_kind kind = cli->call->command->kind;
    if ((kind == RECORD_SERVER && what != EDIT_COPY) || kind == RECORD_ACCOUNT)
        say_advice(cli, record);
    if (kind == RECORD_ACCOUNT && what != EDIT_SET) /* without a code, it is known by its number */
        print_line("%u", record_id(record));
}

static int edit_fields(struct cli *cli, enum edit_kind what)
{
    struct err err = {0};
    enum record_kind kind = cli->call->command->kind;
    int naming = naming_words(kind, what);
    struct assignment *assignments = read_assignments(cli, naming, &err);
    if (!assignments)
        return cli_complain(cli->call, &err);
    struct registry_edit edit = {
        .kind = what,
        .of = kind,
        .codes = (const char *const *)cli->call->words,
        .code_count = (size_t)naming,
        .assignments = assignments,
        .assignment_count = (size_t)(cli->call->word_count - naming),
    };
    struct provider_base base = {0};
    size_t position = 0;
    bool done = cli_change_begin(cli, &err) && provider_begin(cli, &edit, &base, &err) &&
                values_good(cli, &edit, &err);
    if (done && what == EDIT_SET && naming > 0)
        cli_find(cli, cli->call->words[0], &position, &(struct err){0});
    done = done && cli_change_end(cli, &edit, &err);
    free(assignments);
    provider_end(&base, done);
    if (!done)
        return say_err(&err);
    tell_edited(cli, what, edited_record(cli, what, position));
    return 0;
}

int command_add(struct cli *cli)
{
    struct err err = {0};
    bool server = cli->call->command->kind == RECORD_SERVER;
    if (server && !option_given(cli, OPTION_PROVIDER) &&
        (option_given(cli, OPTION_PART) || option_given(cli, OPTION_ADDRESS))) {
        fail(&err, ERR_USAGE, _("--part and --address are for what --provider fills in."));
        return cli_complain(cli->call, &err);
    }
    if (server && !option_given(cli, OPTION_PROVIDER) && cli->call->word_count < 2) {
        fail(&err, ERR_USAGE, _("%s needs more words: %s."), "add",
             i18n(cli->call->command->words));
        return cli_complain(cli->call, &err);
    }
    return edit_fields(cli, EDIT_ADD);
}

int command_set(struct cli *cli)
{
    return edit_fields(cli, EDIT_SET);
}

int command_copy(struct cli *cli)
{
    return edit_fields(cli, EDIT_COPY);
}

/* A place in the list: 1, 2, ... */
static bool read_place(const char *text, long *place, struct err *err)
{
    char *end;
    errno = 0;
    *place = strtol(text, &end, 10);
    if (errno || end == text || *end || *place < 1 || text[0] == '+' || text[0] == ' ')
        return fail(err, ERR_USAGE, _("--to needs a place in the list, 1 or more, not %.80s."),
                    text);
    return true;
}

int command_move(struct cli *cli)
{
    struct err err = {0};
    struct registry_edit edit = {
        .kind = EDIT_MOVE,
        .of = cli->call->command->kind,
        .codes = (const char *const *)cli->call->words,
        .code_count = (size_t)cli->call->word_count,
        .before = option_value(cli, OPTION_BEFORE),
        .after = option_value(cli, OPTION_AFTER),
    };
    const char *to = option_value(cli, OPTION_TO);
    if ((edit.before != NULL) + (edit.after != NULL) + (to != NULL) != 1)
        fail(&err, ERR_USAGE, _("move needs one of --before, --after and --to."));
    else if (to)
        read_place(to, &edit.to, &err);
    if (err.code != ERR_NONE)
        return cli_complain(cli->call, &err);
    return cli_change(cli, &edit, &err) ? 0 : say_err(&err);
}
