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
    if (kind == RECORD_SERVER)
        fail(err, ERR_INPUT, _("There is no server with the code %s."), word);
    else if (kind == RECORD_OAUTH_SERVER)
        fail(err, ERR_INPUT, _("There is no OAuth server with the code %s."), word);
    return false;
}

const struct record *cli_record(struct cli *cli, const char *word, struct err *err)
{
    size_t position;
    if (!cli_find(cli, word, &position, err))
        return NULL;
    return registry_at(cli->door->app->registry, cli->call->command->kind, position);
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
