/* cli/change.c - reading and changing the registry, for every command alike. */
#include "cli/change.h"

#include "base/i18n.h"
#include "model/account.h"

bool cli_load(struct cli *cli, struct err *err)
{
    return cli->door->load(cli->door->main, err);
}

bool cli_find(struct cli *cli, const char *word, size_t *position, struct err *err)
{
    const struct registry *registry = cli->door->app->registry;
    enum record_kind kind = cli->call->command->kind;
    if (kind == RECORD_ACCOUNT)
        *position = account_find(registry, word, err);
    else
        *position = registry_find_code(registry, kind, word);
    if (*position < registry_count(registry, kind))
        return true;
    for (size_t i = 0; kind == RECORD_SERVER && i < cli->door->app->built_in_count; i++)
        if (cli->door->app->built_in[i] == app_built_in(cli->door->app, word)) {
            *position = registry_count(registry, kind) + i;
            return true;
        }
    if (kind == RECORD_SERVER)
        fail(err, ERR_INPUT, _("There is no server with the code %s."), word);
    else if (kind == RECORD_OAUTH_SERVER)
        fail(err, ERR_INPUT, _("There is no OAuth server with the code %s."), word);
    return false;
}

const struct record *cli_at(struct cli *cli, size_t position)
{
    const struct app *app = cli->door->app;
    enum record_kind kind = cli->call->command->kind;
    size_t count = registry_count(app->registry, kind);
    if (position < count)
        return registry_at(app->registry, kind, position);
    return kind == RECORD_SERVER && position - count < app->built_in_count
               ? app->built_in[position - count]
               : NULL;
}

const struct record *cli_record(struct cli *cli, const char *word, struct err *err)
{
    size_t position;
    if (!cli_find(cli, word, &position, err))
        return NULL;
    return cli_at(cli, position);
}

bool cli_not_built_in(const struct record *record, struct err *err)
{
    return !app_is_built_in(record) ||
           fail(err, ERR_PERMISSION,
                _("%s is built in: it can be used and copied, but not changed, moved or deleted."),
                record_label(record));
}

/* The lock comes first, so that nobody can save between our reading and our writing. */
bool cli_change_begin(struct cli *cli, struct err *err)
{
    return cli->door->lock(cli->door->main, err) && cli_load(cli, err);
}

bool cli_change_end(struct cli *cli, const struct registry_edit *edit, struct err *err)
{
    struct err outcome = {0};
    struct message message = {.kind = MSG_EDIT, .edit = edit, .outcome = &outcome};
    cli->door->send(cli->door->main, &message);
    if (outcome.code != ERR_NONE) {
        /* What a KEY=VALUE holds is data: its exit status is that of data. */
        return fail(err, outcome.code == ERR_USAGE ? ERR_INPUT : outcome.code, "%s", outcome.text);
    }
    return cli->door->save(cli->door->main, err);
}

bool cli_change(struct cli *cli, const struct registry_edit *edit, struct err *err)
{
    return cli_change_begin(cli, err) && cli_change_end(cli, edit, err);
}
