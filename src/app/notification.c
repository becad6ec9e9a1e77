/* The page of the notification: its settings below each other, switched and edited in place. */
#include "app/parts.h"
#include "base/i18n.h"

#include <stdlib.h>

static enum field_id field_of(size_t row)
{
    return (enum field_id)(record_kinds[RECORD_NOTIFICATION].first + row);
}

size_t notification_rows(const struct app *app)
{
    const struct record_kind_row *kind = &record_kinds[RECORD_NOTIFICATION];
    return registry_count(app->registry, RECORD_NOTIFICATION) ? kind->end - kind->first : 0;
}

bool notification_shows(const struct app *app, size_t row, const char *find)
{
    (void)find;
    return record_applies(registry_at(app->registry, RECORD_NOTIFICATION, 0), field_of(row));
}

enum field_id app_notification_field(const struct app *app, size_t row)
{
    return row < app->list->row_count ? field_of(app->list->rows[row]) : FIELD_NONE;
}

static void open_form(struct app *app, enum field_id at, struct commands *commands)
{
    const struct record *record = registry_at(app->registry, RECORD_NOTIFICATION, 0);
    if (!app->loaded) {
        app_may_change(app, commands);
        return;
    }
    if (record)
        form_start(app, record);
    else
        form_start_new(app, RECORD_NOTIFICATION);
    if (at != FIELD_NONE)
        form_go_to(app, &(struct form_item){.kind = ITEM_FIELD, .field = at}, commands);
}

/* On or off. What is missing for it to be on is asked for in the form. */
static void toggle(struct app *app, struct commands *commands)
{
    const struct record *record = registry_at(app->registry, RECORD_NOTIFICATION, 0);
    struct err err = {0};
    if (!record || !app_may_change(app, commands)) {
        if (!record)
            open_form(app, FIELD_NOTIFICATION_ENABLED, commands);
        return;
    }
    struct record *changed = record_copy(record);
    bool on = !record_is(record, FIELD_NOTIFICATION_ENABLED, "true");
    record_set(changed, FIELD_NOTIFICATION_ENABLED, on ? "true" : "false", ORIGIN_USER, NULL);
    if (on && record_validate(changed, NULL, NULL) > 0) {
        record_free(changed);
        open_form(app, FIELD_NOTIFICATION_ENABLED, commands);
        form_switch_on(app, FIELD_NOTIFICATION_ENABLED, commands);
        return;
    }
    const char *what =
        on ? _("The notification was switched on.") : _("The notification was switched off.");
    app_keep_undo(app, what);
    if (!registry_replace(app->registry, changed, &err)) {
        record_free(changed);
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return;
    }
    lists_changed(app);
    app_say(app, SEVERITY_INFO, "%s", what);
    app_save(app, AFTER_NOTHING, false, commands);
}

bool notification_act(struct app *app, enum action action, struct commands *commands)
{
    if (app->section != SECTION_NOTIFICATION)
        return false;
    switch (action) {
    case ACTION_ENTER:
    case ACTION_EDIT:
        open_form(app, app_notification_field(app, app->list->cursor), commands);
        return true;
    case ACTION_TOGGLE:
        toggle(app, commands);
        return true;
    default:
        return false;
    }
}
