/* cli/settings.c - reading and changing the registry, for every command alike. */
#include "cli/settings.h"

#include "base/i18n.h"

bool settings_read(struct cli *cli, struct err *err)
{
    return cli->door->load(cli->door->main, err);
}

const struct server *settings_server(struct cli *cli, const char *code, struct err *err)
{
    const struct registry *registry = cli->door->app->registry;
    const struct server *server = registry_at(registry, registry_find_code(registry, code));
    if (!server)
        fail(err, ERR_INPUT, _("There is no mail server with the code %.80s."), code);
    return server;
}

/* The lock comes first, so that nobody can save between our reading and our writing. */
bool settings_begin(struct cli *cli, struct err *err)
{
    return cli->door->lock(cli->door->main, err) && settings_read(cli, err);
}

bool settings_end(struct cli *cli, const struct registry_edit *edit, struct err *err)
{
    struct err outcome = {0};
    struct message message = {.kind = MSG_EDIT, .edit = edit, .outcome = &outcome};
    cli->door->send(cli->door->main, &message);
    if (outcome.code != ERR_NONE) {
        if (err)
            *err = outcome;
        return false;
    }
    return cli->door->save(cli->door->main, err);
}

bool settings_edit(struct cli *cli, const struct registry_edit *edit, struct err *err)
{
    return settings_begin(cli, err) && settings_end(cli, edit, err);
}
