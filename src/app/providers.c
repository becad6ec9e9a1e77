/* Providers: what is known of them, the built-in entries among the servers, and their section. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

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
    static const struct provider_wish any = {.receive_way = PROVIDER_ANY_WAY,
                                             .send_way = PROVIDER_ANY_WAY};
    size_t count = provider_count(app->providers);
    app->built_in = mem_new(count + 1, sizeof *app->built_in);
    for (size_t i = 0; i < count; i++) {
        const struct provider *provider = provider_at(app->providers, i);
        struct record *server = record_new(RECORD_SERVER);
        if (!provider->built_in || !provider_fill(provider, &any, server, NULL)) {
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
    app->need_draw = true;
}

void providers_forget_parts(struct app *app)
{
    struct picker *picker = &app->picker;
    for (size_t i = 0; i < PROVIDER_PARTS_MAX; i++)
        replace_text(&picker->parts[i], NULL);
    replace_text(&picker->taken, NULL);
    replace_text(&picker->address, NULL);
}

void providers_free(struct app *app)
{
    forget_built_in(app);
    providers_forget_parts(app);
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

/* The section --------------------------------------------------------------------------------- */

static bool section_open_here(const struct app *app)
{
    return app->screen == SCREEN_LIST && app->section == SECTION_PROVIDERS;
}

static bool address_asked(const struct app *app)
{
    return app->screen == SCREEN_WIZARD && app->form_open && app->form.step == STEP_START &&
           app->form.inputs[INPUT_ADDRESS] && strchr(app->form.inputs[INPUT_ADDRESS], '@');
}

/* The form goes on with one of which only the name is known, as a draft does. */
static bool provider_unknown(const struct app *app)
{
    return app->screen == SCREEN_WIZARD && app->form_open &&
           record_kind(app->form.record) == RECORD_SERVER &&
           !record_is(app->form.record, FIELD_PROVIDER, "") && !providers_of(app, app->form.record);
}

void providers_ask(struct app *app, struct commands *commands)
{
    if (app->providers_whole || app->providers_wanted ||
        !(section_open_here(app) || address_asked(app) || provider_unknown(app)))
        return;
    app->providers_wanted = true;
    commands_add(commands, CMD_PROVIDERS);
}

size_t providers_count(const struct app *app)
{
    return app->providers ? provider_count(app->providers) : 0;
}

bool providers_match(const struct app *app, size_t position, const char *find)
{
    return provider_matches(provider_at(app->providers, position), find);
}

const struct provider *app_list_provider(const struct app *app, size_t row)
{
    const struct list_state *list = &app->lists[SECTION_PROVIDERS];
    if (row >= list->row_count || !app->providers)
        return NULL;
    return provider_at(app->providers, list->rows[row]);
}

void providers_pick(struct app *app)
{
    struct picker *picker = &app->picker;
    picker->over_form = true;
    picker->page = false;
    picker->from = app->section;
    app->screen = SCREEN_LIST;
    app->section = SECTION_PROVIDERS;
    app->list = &app->lists[SECTION_PROVIDERS];
    if (app->list->stale || app->list->row_count == 0)
        list_rebuild(app);
    list_show_cursor(app);
    app_unsay(app);
    app->need_draw = true;
}

void providers_end_pick(struct app *app)
{
    struct picker *picker = &app->picker;
    if (!picker->over_form)
        return;
    picker->over_form = picker->page = false;
    app->section = picker->from;
    app->list = &app->lists[app->section];
    app->screen = app->form.wizard ? SCREEN_WIZARD : SCREEN_EDIT;
    if (app->list->stale)
        list_rebuild(app);
    app->need_draw = true;
}

static bool page_moves(struct app *app, enum action action)
{
    struct page_line *lines;
    if (!scroll_wanted(action))
        return false;
    const struct provider *provider = app_list_provider(app, app->list->cursor);
    size_t count = app_provider_page(provider, app->columns, &lines);
    app_page_free(lines, count);
    app->picker.top = scroll_top(action, app->picker.top, count, scroll_rows(app, 1));
    app->need_draw = true;
    return true;
}

static void show_page(struct app *app, bool open)
{
    app->picker.page = open && app_list_provider(app, app->list->cursor);
    app->picker.top = 0;
    app->need_draw = true;
}

/* Goes elsewhere, or narrows the list: the page would be another's. */
static bool page_act(struct app *app, enum action action)
{
    if (page_moves(app, action))
        return true;
    switch (action) {
    case ACTION_BACK:
    case ACTION_LEFT:
    case ACTION_TOGGLE:
        show_page(app, false);
        return true;
    case ACTION_FIND_NEXT:
    case ACTION_FIND_PREVIOUS:
        app->picker.top = 0;
        return false;
    default:
        app->picker.page = action == ACTION_ENTER && app->picker.page;
        return false;
    }
}

static void take_here(struct app *app, struct commands *commands)
{
    const struct provider *provider = app_list_provider(app, app->list->cursor);
    if (!provider)
        return;
    if (!app->picker.over_form && !app->loaded) {
        app_may_change(app, commands);
        return;
    }
    if (!app->picker.over_form && app->draft) {
        dialog_open(app, DIALOG_DRAFT, "%s",
                    _("An unfinished registration was kept. Go on with it?"));
        return;
    }
    providers_forget_parts(app);
    providers_take(app, provider, commands);
}

static bool leads_away(enum action action)
{
    for (enum section section = 0; section < SECTION_COUNT; section++)
        if (sections[section].action == action)
            return true;
    return action == ACTION_NEXT_SECTION || action == ACTION_PREVIOUS_SECTION;
}

bool providers_act(struct app *app, enum action action, struct commands *commands)
{
    if (app->section != SECTION_PROVIDERS)
        return false;
    if (app->picker.over_form && leads_away(action))
        return true;
    if (app->picker.page && page_act(app, action))
        return true;
    switch (action) {
    case ACTION_ENTER:
        take_here(app, commands);
        return true;
    case ACTION_TOGGLE:
    case ACTION_RIGHT:
        show_page(app, true);
        return true;
    case ACTION_BACK:
        if (!app->picker.over_form || app->list->filter.text)
            return false;
        providers_end_pick(app);
        return true;
    default:
        return false;
    }
}
