/* Fields that name another record: shown by its code and name, whatever is kept; stepped through,
 * or picked from a list. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum record_kind reference_kind(enum field_id id)
{
    if (id == FIELD_NONE)
        return RECORD_KIND_COUNT;
    if (fields[id].type == TYPE_SERVER)
        return RECORD_SERVER;
    return fields[id].type == TYPE_OAUTH_SERVER ? RECORD_OAUTH_SERVER : RECORD_KIND_COUNT;
}

/* Registry position; beyond the end: the value names none. */
static size_t position_of(const struct app *app, enum field_id id, const char *value)
{
    enum record_kind kind = reference_kind(id);
    if (*value == '\0')
        return registry_count(app->registry, kind);
    if (kind == RECORD_SERVER)
        return registry_find_id(app->registry, kind, (unsigned)strtoul(value, NULL, 10));
    return registry_find_code(app->registry, kind, value);
}

const struct record *app_reference(const struct app *app, enum field_id id, const char *value)
{
    if (reference_kind(id) == RECORD_KIND_COUNT)
        return NULL;
    return registry_at(app->registry, reference_kind(id), position_of(app, id, value));
}

const char *app_reference_text(const struct app *app, enum field_id id, const char *value)
{
    static char out[512];
    const struct record *record = app_reference(app, id, value);
    if (record)
        snprintf(out, sizeof out, "%s  %s", record_label(record), record_name(record));
    else if (*value == '\0')
        text_copy(out, sizeof out, _("(none)"));
    else if (reference_kind(id) == RECORD_SERVER)
        snprintf(out, sizeof out, _("number %s: deleted"), value);
    else if (id == FIELD_OAUTH_SERVER && app->form.record &&
             record_kind(app->form.record) == RECORD_SERVER &&
             providers_makes_oauth(app, app->form.record))
        snprintf(out, sizeof out, _("%s: is registered with it"), value);
    else
        snprintf(out, sizeof out, _("%s: not registered"), value);
    return out;
}

bool form_item_is_reference(const struct form_item *item)
{
    return item->kind == ITEM_FIELD && !item->summary &&
           reference_kind(item->field) != RECORD_KIND_COUNT;
}

bool app_reference_dangles(const struct app *app, enum field_id id)
{
    const char *value = record_get(app->form.record, id);
    if (id == FIELD_OAUTH_SERVER && providers_makes_oauth(app, app->form.record))
        return false;
    return *value && !app_reference(app, id, value);
}

/* What an account or the notification amounts to with the mail server that it names. */
static struct record *effective(const struct app *app, const struct record *record)
{
    if (record_kind(record) == RECORD_SERVER || record_kind(record) == RECORD_OAUTH_SERVER)
        return NULL;
    struct check_plan *plan = check_plan_of(app->registry, record, NULL);
    struct record *server = plan ? record_copy(plan->server) : NULL;
    check_plan_free(plan);
    return server;
}

void references_settle(struct app *app)
{
    struct form *form = &app->form;
    if (!form->record)
        return;
    record_free(form->effective);
    form->effective = effective(app, form->record);
    for (each_field(id, record_kind(form->record)))
        if (reference_kind(id) != RECORD_KIND_COUNT)
            replace_text(&form->names[id],
                         app_reference_text(app, id, record_get(form->record, id)));
}

/* The value that names the record at a position; "" for none. */
static void take(struct app *app, enum field_id id, size_t position)
{
    enum record_kind kind = reference_kind(id);
    const struct record *record = registry_at(app->registry, kind, position);
    char number[16] = "";
    if (record && kind == RECORD_SERVER)
        snprintf(number, sizeof number, "%u", record_id(record));
    form_store(app, id, record && kind != RECORD_SERVER ? record_label(record) : number);
}

void reference_cycle(struct app *app, enum field_id id, int by)
{
    size_t count = registry_count(app->registry, reference_kind(id));
    size_t at = position_of(app, id, record_get(app->form.record, id));
    /* One place more, behind the last, is that of none. */
    size_t places = count + (fields[id].nullable && !fields[id].required ? 1 : 0);
    if (places == 0)
        return;
    if (at >= places)
        at = by > 0 ? places - 1 : 0;
    take(app, id, (at + (by > 0 ? 1 : places - 1)) % places);
}

/* Picking --------------------------------------------------------------------------------- */

/* A field that can be empty has the row for none before all records. */
static size_t lead(enum field_id id)
{
    return fields[id].nullable && !fields[id].required ? 1 : 0;
}

static const struct record *pick_at(const struct app *app, size_t position)
{
    enum field_id id = app->dialog.field;
    return position < lead(id)
               ? NULL
               : registry_at(app->registry, reference_kind(id), position - lead(id));
}

size_t reference_count(const struct app *app)
{
    enum field_id id = app->dialog.field;
    return lead(id) + registry_count(app->registry, reference_kind(id));
}

bool record_matches(const struct record *record, const char *find)
{
    return *find == '\0' || strcasestr(record_label(record), find) ||
           strcasestr(record_name(record), find);
}

bool reference_matches(const struct app *app, size_t position, const char *find)
{
    const struct record *record = pick_at(app, position);
    return record ? record_matches(record, find) : *find == '\0';
}

/* A code that was typed whole stands under the cursor, whatever else it is a part of. */
size_t reference_chosen(const struct app *app, const char *find)
{
    enum field_id id = app->dialog.field;
    return lead(id) + (*find ? registry_find_code(app->registry, reference_kind(id), find)
                             : position_of(app, id, record_get(app->form.record, id)));
}

void reference_text(const struct app *app, size_t position, char *out, size_t room)
{
    const struct record *record = pick_at(app, position);
    if (record)
        snprintf(out, room, "%s  %s", record_label(record), record_name(record));
    else
        text_copy(out, room, _("(none)"));
}

bool reference_take(struct app *app, size_t position, struct commands *commands)
{
    enum field_id id = app->dialog.field;
    (void)commands;
    take(app, id, position < lead(id) ? SIZE_MAX : position - lead(id));
    return true;
}

/* There is nothing to choose from: what one does then. */
static void say_none(struct app *app, enum field_id id)
{
    const struct record *record = app->form.record;
    const char *none = kind_says(reference_kind(id), SAY_NONE);
    bool oauth = id == FIELD_OAUTH_SERVER;
    bool needed = oauth && (server_wants_token(record, SIDE_RECEIVE) ||
                            server_wants_token(record, SIDE_SEND));
    if (oauth && providers_makes_oauth(app, record))
        app_say(app, SEVERITY_INFO, "%s",
                _("This one is registered together with the mail server; its client ID is then "
                  "given in the section of the OAuth servers."));
    else if (needed)
        app_say(app, SEVERITY_INFO,
                _("%s This login needs one: choose another for now and save, register the OAuth "
                  "server in its own section, then come back."),
                none);
    else
        app_say(app, SEVERITY_INFO, _("%s It can be left empty until there is one."), none);
}

void reference_choose(struct app *app, enum field_id id, int32_t key)
{
    enum record_kind kind = reference_kind(id);
    if (registry_count(app->registry, kind) == 0) {
        say_none(app, id);
        return;
    }
    dialog_open(app, DIALOG_PICK, "%s", i18n(fields[id].label));
    app->dialog.field = id;
    pick_begin(app, PICK_REFERENCE, key);
}
