/* A provider taken into the form: what it asks for first, what it fills in, what it lets one know.
 */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CODE_ROOM = 65, LINES_MAX = 4 };

const struct provider *providers_of(const struct app *app, const struct record *server)
{
    const char *id = record_get(server, FIELD_PROVIDER);
    return app->providers && *id ? provider_by_id(app->providers, id) : NULL;
}

/* OAuth --------------------------------------------------------------------------------------- */

const char *providers_oauth_preset(const struct app *app, const struct record *server)
{
    const struct provider *provider = providers_of(app, server);
    return provider && *provider->oauth.preset ? provider->oauth.preset : NULL;
}

void providers_give_oauth(const struct app *app, struct record *server)
{
    const char *preset = providers_oauth_preset(app, server);
    char code[CODE_ROOM];
    if (!preset || record_origin(server, FIELD_OAUTH_SERVER) == ORIGIN_USER ||
        !(server_wants_token(server, SIDE_RECEIVE) || server_wants_token(server, SIDE_SEND)))
        return;
    const struct record *there = registry_find_preset(app->registry, preset);
    if (!there)
        registry_free_code(app->registry, RECORD_OAUTH_SERVER, preset, code);
    record_set(server, FIELD_OAUTH_SERVER, there ? record_get(there, FIELD_OAUTH_CODE) : code,
               ORIGIN_PRESET, NULL);
}

bool providers_makes_oauth(const struct app *app, const struct record *server)
{
    const char *preset = providers_oauth_preset(app, server);
    char code[CODE_ROOM];
    if (!preset || registry_find_preset(app->registry, preset))
        return false;
    registry_free_code(app->registry, RECORD_OAUTH_SERVER, preset, code);
    return record_is(server, FIELD_OAUTH_SERVER, code);
}

void providers_make_oauth(struct app *app, const struct record *server)
{
    if (providers_makes_oauth(app, server))
        registry_oauth_server(app->registry, providers_oauth_preset(app, server));
}

/* What is asked for --------------------------------------------------------------------------- */

static struct provider_wish wish_now(const struct app *app)
{
    const struct picker *picker = &app->picker;
    const struct form *form = &app->form;
    struct provider_wish wish = {.parts = (const char *const *)picker->parts,
                                 .receive_way = PROVIDER_ANY_WAY,
                                 .send_way = PROVIDER_ANY_WAY,
                                 .address = picker->address};
    if (!app->form_open || record_kind(form->record) != RECORD_SERVER)
        return wish;
    if (form->inputs[INPUT_ADDRESS] && address_valid(form->inputs[INPUT_ADDRESS], NULL))
        wish.address = form->inputs[INPUT_ADDRESS];
    if (record_origin(form->record, FIELD_RECEIVE_PROTOCOL) == ORIGIN_USER)
        wish.protocol = record_get(form->record, FIELD_RECEIVE_PROTOCOL);
    return wish;
}

/* The question, as it grows a line at a time. */
struct question {
    struct text text;
    char labels[LINES_MAX][48];
    size_t count;
};

static void ask_address(struct question *question, const struct provider *provider,
                        const struct provider_wish *wish)
{
    if (wish->address || !provider_asks_address(provider, wish))
        return;
    text_copy(question->labels[question->count++], sizeof question->labels[0],
              i18n(inputs[INPUT_ADDRESS].label));
    text_add(&question->text, _("The host names are made from the domain of the mail address."));
}

static void ask_part(struct question *question, const struct provider_part *part)
{
    if (question->count == LINES_MAX)
        return; /* asked for when these are answered */
    snprintf(question->labels[question->count++], sizeof question->labels[0], "<%s>", part->name);
    text_begin_sentence(&question->text);
    text_format(&question->text, _("<%s>: %s Example: %s"), part->name, part->ask,
                provider_part_example(part));
}

/* What is not known yet, a line each; true: something is asked. */
static bool ask(struct app *app, const struct provider *provider, const struct provider_wish *wish)
{
    struct question question = {0};
    ask_address(&question, provider, wish);
    bool address = question.count > 0;
    for (size_t i = 0; i < provider->part_count; i++)
        if (!app->picker.parts[i] && provider_asks(provider, wish, i))
            ask_part(&question, &provider->parts[i]);
    if (question.count > 0)
        dialog_open(app, DIALOG_PROVIDER, "%s: %s", provider->name, text_get(&question.text));
    for (size_t i = 0; i < question.count; i++) {
        dialog_add_line(app, address && i == 0 ? INPUT_ADDRESS : INPUT_COUNT, NULL);
        text_copy(app->dialog.labels[i], sizeof app->dialog.labels[i], question.labels[i]);
    }
    text_free(&question.text);
    return question.count > 0;
}

/* The answer of a line to what is kept of it. */
static bool take_line(struct app *app, const struct provider *provider, size_t line,
                      struct err *err)
{
    const struct dialog *dialog = &app->dialog;
    const char *text = edit_text(&dialog->lines[line]);
    char *value;
    if (dialog->inputs[line] == INPUT_ADDRESS) {
        if (!address_valid(text, err))
            return false;
        replace_text(&app->picker.address, text);
        if (app->form_open)
            replace_text(&app->form.inputs[INPUT_ADDRESS], text);
        return true;
    }
    for (size_t i = 0; i < provider->part_count; i++) {
        const char *name = provider->parts[i].name, *label = dialog->labels[line];
        if (strncmp(label + 1, name, strlen(name)) != 0 || label[1 + strlen(name)] != '>')
            continue;
        if (!provider_part_value(provider, i, text, &value, err))
            return false;
        replace_text(&app->picker.parts[i], value);
        free(value);
    }
    return true;
}

bool providers_answer(struct app *app, struct commands *commands)
{
    const char *id = app->picker.taken;
    const struct provider *provider = id ? provider_by_id(app->providers, id) : NULL;
    struct err err = {0};
    if (!provider)
        return true;
    for (size_t i = 0; i < app->dialog.line_count; i++)
        if (!take_line(app, provider, i, &err)) {
            app->dialog.cursor = i;
            dialog_problem(app, err.text);
            return false;
        }
    dialog_close(app);
    providers_take(app, provider, commands);
    return false;
}

/* Filling the form ---------------------------------------------------------------------------- */

/* An input that was proposed, or not given yet, follows the provider's rule. */
static void propose_input(struct form *form, enum input_id input, const char *address,
                          const char *value)
{
    const char *now = form->inputs[input];
    bool proposed = now && ((address && strcmp(now, address) == 0) ||
                            (form->derived_from && strcmp(now, form->derived_from) == 0));
    if (*value && (!now || proposed))
        replace_text(&form->inputs[input], value);
}

static void propose_user(struct form *form, const struct provider *provider,
                         const struct provider_wish *wish)
{
    const struct provider_way *way = provider_way_of(provider, wish, SIDE_RECEIVE);
    if (!way)
        way = provider_way_of(provider, wish, SIDE_SEND);
    char *user = way ? provider_user(way, wish->address) : mem_copy("");
    propose_input(form, INPUT_USER, wish->address, user);
    if (wish->address) {
        propose_input(form, INPUT_FROM, wish->address, wish->address);
        replace_text(&form->derived_from, wish->address);
        if (wish->address != form->inputs[INPUT_ADDRESS])
            replace_text(&form->inputs[INPUT_ADDRESS], wish->address);
    }
    free(user);
}

bool providers_propose_user(struct app *app)
{
    const struct provider *provider = providers_of(app, app->form.record);
    if (!provider)
        return false;
    struct provider_wish wish = provider_wish_of(provider, app->form.record);
    wish.address = app->form.inputs[INPUT_ADDRESS];
    propose_user(&app->form, provider, &wish);
    return true;
}

void form_settle_ports(struct form *form)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        enum field_id port = transport_fields(RECORD_SERVER, side)->port;
        if (record_origin(form->record, port) != ORIGIN_USER)
            form->other_port[side] = record_has_side(form->record, side) &&
                                     preset_of(form->record, side) == PRESET_COUNT;
    }
}

/* Into the form; false: said why not. */
static bool fill(struct app *app, const struct provider *provider, const struct provider_wish *wish)
{
    struct form *form = &app->form;
    struct err err = {0};
    char code[CODE_ROOM];
    if (!provider_fill(provider, wish, form->record, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    registry_free_code(app->registry, RECORD_SERVER, provider->id, code);
    record_set(form->record, FIELD_CODE, code, ORIGIN_PRESET, NULL);
    for (each_field(id, RECORD_SERVER))
        if (record_origin(form->record, id) == ORIGIN_PRESET)
            replace_text(&form->typed[id], NULL);
    form_settle_ports(form);
    providers_give_oauth(app, form->record);
    propose_user(form, provider, wish);
    return true;
}

void providers_take(struct app *app, const struct provider *provider, struct commands *commands)
{
    struct provider_wish wish = wish_now(app);
    replace_text(&app->picker.taken, provider->id);
    if (ask(app, provider, &wish))
        return;
    providers_end_pick(app);
    if (!app->form_open)
        form_start_new(app, RECORD_SERVER);
    if (!fill(app, provider, &wish))
        return;
    form_changed(app);
    form_enter_step(app, STEP_NAME, commands);
    app_say(app, SEVERITY_INFO, _("The next steps are filled in with what is known of %s."),
            provider->name);
}

const struct provider *app_proposed(const struct app *app)
{
    const struct form *form = &app->form;
    const char *address = app->form_open ? form->inputs[INPUT_ADDRESS] : NULL;
    if (!address || !app->providers || !form->wizard || form->step != STEP_START ||
        record_kind(form->record) != RECORD_SERVER || !address_valid(address, NULL))
        return NULL;
    return provider_by_domain(app->providers, address);
}

bool providers_take_proposed(struct app *app, struct commands *commands)
{
    const struct provider *provider = app_proposed(app);
    const char *address = app->form.inputs[INPUT_ADDRESS], *from = app->form.derived_from;
    bool same = provider && record_is(app->form.record, FIELD_PROVIDER, provider->id);
    if (!provider || (same && from && strcmp(from, address) == 0))
        return false;
    if (!same)
        providers_forget_parts(app);
    providers_take(app, provider, commands);
    return true;
}

void providers_forget(struct app *app)
{
    struct form *form = &app->form;
    if (record_is(form->record, FIELD_PROVIDER, ""))
        return;
    for (each_field(id, RECORD_SERVER))
        if (record_origin(form->record, id) < ORIGIN_USER)
            record_unset(form->record, id);
    record_unset(form->record, FIELD_PROVIDER);
    record_set(form->record, FIELD_RECEIVE, "true", ORIGIN_PRESET, NULL);
    record_set(form->record, FIELD_SEND, "true", ORIGIN_PRESET, NULL);
    form_settle_ports(form);
    replace_text(&form->derived_from, NULL);
    providers_forget_parts(app);
    form_changed(app);
}

void providers_follow(struct app *app, enum field_id changed)
{
    struct form *form = &app->form;
    const struct provider *provider =
        changed == FIELD_RECEIVE_PROTOCOL && form->wizard ? providers_of(app, form->record) : NULL;
    struct provider_wish wish = wish_now(app);
    if (provider && provider_way_of(provider, &wish, SIDE_RECEIVE) && fill(app, provider, &wish))
        app_say(app, SEVERITY_INFO, _("Filled in with what is known of %s."), provider->name);
}

char *app_form_hints(const struct app *app, enum step_id step)
{
    const struct form *form = &app->form;
    if (!app->form_open || !form->wizard || record_kind(form->record) != RECORD_SERVER)
        return NULL;
    const struct provider *provider = providers_of(app, form->record);
    if (!provider)
        return NULL;
    struct provider_wish wish = provider_wish_of(provider, form->record);
    return provider_hints(provider, &wish, step);
}
