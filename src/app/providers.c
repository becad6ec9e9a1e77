/* Providers: what is known of them, the built-in entries among the servers, and what they fill in.
 */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct provider_wish providers_any = {.receive_way = PROVIDER_ANY_WAY,
                                            .send_way = PROVIDER_ANY_WAY};

/* Built-in entries ---------------------------------------------------------------------------- */

static void forget_built_in(struct app *app)
{
    for (size_t i = 0; i < app->built_in_count; i++)
        record_free(app->built_in[i]);
    free(app->built_in);
    app->built_in = NULL;
    app->built_in_count = 0;
}

/* They stand in the section of the servers as if they were registered. */
static void make_built_in(struct app *app)
{
    size_t count = provider_count(app->providers);
    app->built_in = mem_new(count + 1, sizeof *app->built_in);
    for (size_t i = 0; i < count; i++) {
        const struct provider *provider = provider_at(app->providers, i);
        struct record *server = record_new(RECORD_SERVER);
        if (!provider->built_in || !provider_fill(provider, &providers_any, server, NULL)) {
            record_free(server);
            continue;
        }
        record_set_id(server, BUILT_IN_ID + (unsigned)app->built_in_count);
        app->built_in[app->built_in_count++] = server;
    }
}

void providers_arrived(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    provider_list_free(app->providers);
    app->providers = message->providers;
    app->providers_whole = message->whole;
    app->providers_wanted = false;
    forget_built_in(app);
    make_built_in(app);
    lists_changed(app);
    if (message->err)
        app_say(app, SEVERITY_WARNING, "%s", message->err->text);
}

void providers_free(struct app *app)
{
    forget_built_in(app);
    provider_list_free(app->providers);
    app->providers = NULL;
}

const struct record *app_built_in(const struct app *app, const char *code)
{
    for (size_t i = 0; i < app->built_in_count; i++)
        if (strcasecmp(record_get(app->built_in[i], FIELD_CODE), code) == 0)
            return app->built_in[i];
    return NULL;
}

/* A registered server of that code, from an old file, is meant before the built-in one. */
static const struct record *meant(const struct app *app, const struct registry_edit *edit,
                                  size_t code)
{
    size_t count = registry_count(app->registry, RECORD_SERVER);
    if (edit->of != RECORD_SERVER || code >= edit->code_count ||
        registry_find_code(app->registry, RECORD_SERVER, edit->codes[code]) < count)
        return NULL;
    return app_built_in(app, edit->codes[code]);
}

bool providers_allow(const struct app *app, const struct registry_edit *edit, struct err *err)
{
    size_t first = edit->kind == EDIT_ADD || edit->kind == EDIT_COPY ? edit->code_count : 0;
    for (size_t i = first; i < edit->code_count; i++)
        if (meant(app, edit, i))
            return fail(err, ERR_PERMISSION,
                        _("%s is built in: it can be used and copied, but not changed, moved or "
                          "deleted."),
                        edit->codes[i]);
    return true;
}

void providers_rewrite(const struct app *app, const struct registry_edit **edit,
                       struct registry_edit *into)
{
    const struct registry_edit *asked = *edit;
    const struct record *from = asked->kind == EDIT_COPY ? meant(app, asked, 0) : NULL;
    if (!from || asked->code_count != 2)
        return;
    *into = *asked;
    into->kind = EDIT_ADD;
    into->codes = asked->codes + 1;
    into->code_count = 1;
    into->base = from;
    into->oauth_preset = providers_oauth_preset(app, from);
    *edit = into;
}

const char *providers_oauth_preset(const struct app *app, const struct record *server)
{
    const char *id = record_get(server, FIELD_PROVIDER);
    const struct provider *provider =
        app->providers && *id ? provider_by_id(app->providers, id) : NULL;
    return provider && *provider->oauth.preset ? provider->oauth.preset : NULL;
}
