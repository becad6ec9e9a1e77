/* cli/change.c - reading and changing the registry, for every command alike. */
#include "cli/change.h"

#include "base/i18n.h"

bool cli_load(struct cli *cli, struct err *err)
{
    return cli->door->load(cli->door->main, err);
}

const struct record *cli_server(struct cli *cli, const char *code, struct err *err)
{
    const struct registry *registry = cli->door->app->registry;
    const struct record *server =
        registry_at(registry, RECORD_SERVER, registry_find_code(registry, RECORD_SERVER, code));
    if (!server)
        fail(err, ERR_INPUT, _("There is no server with the code %s."), code);
    return server;
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
