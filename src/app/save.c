/* The registry and its way to the settings file: what may change, what was before, what became
 * of a save. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"

bool app_may_change(struct app *app, struct commands *commands)
{
    if (!app->loaded) {
        app_say(app, SEVERITY_ERROR, "%s",
                app->load_error.code != ERR_NONE
                    ? _("The settings file could not be read, so nothing is written over it.")
                    : _("The settings file has not been read yet."));
        return false;
    }
    if (app->read_only) {
        app_say(app, SEVERITY_ERROR,
                _("You may look, but not save: another session holds the settings (%s)."),
                app->holder);
        commands_add(commands, CMD_LOCK);
        return false;
    }
    return true;
}

void app_keep_undo(struct app *app, const char *what)
{
    registry_free(app->undo);
    app->undo = registry_copy(app->registry);
    text_copy(app->undo_what, sizeof app->undo_what, what);
    app->undone = false;
}

void app_save(struct app *app, enum after_save after, bool overwrite, struct commands *commands)
{
    app->unsaved = true;
    app->after_save = after;
    app->need_draw = true;
    if (app->theirs)
        changed_ask(app);
    else
        commands_add(commands, CMD_SAVE)->overwrite = overwrite;
}

void app_save_wanted(struct app *app, struct commands *commands)
{
    if ((app->unsaved || app->read_only) && app_may_change(app, commands))
        app_save(app, AFTER_NOTHING, false, commands);
}

void app_undo(struct app *app, struct commands *commands)
{
    struct registry *now = app->registry;
    if (!app->undo || !app_may_change(app, commands))
        return;
    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
        registry_set_next_id(app->undo, kind, registry_next_id(now, kind));
    app->registry = app->undo;
    app->undo = now;
    lists_forget_marks(app);
    lists_changed(app);
    history_settle(app, (struct subject){0});
    app->undone = !app->undone;
    app_say(app, SEVERITY_INFO,
            app->undone ? _("Taken back: %s u does it again.")
                        : _("Done again: %s u takes it back."),
            app->undo_what);
    app_save(app, AFTER_NOTHING, false, commands);
}

void app_take_registry(struct app *app, struct registry *registry)
{
    registry_free(app->registry);
    app->registry = registry;
    registry_free(app->undo);
    app->undo = NULL;
    lists_forget_marks(app);
    lists_changed(app);
    history_settle(app, (struct subject){0});
    if (app->form_open && app->form.record_id && !subject_record(app, form_subject(&app->form)))
        app->form.record_id = 0; /* it is gone from the file: saving registers it anew */
    app->need_draw = true;
}

void save_loaded(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    if (message->text)
        text_copy(app->file, sizeof app->file, message->text);
    registry_free(app->filed);
    app->filed = registry_copy(message->registry);
    /* One begins at what is registered, not at the presets before it. */
    if (!app->loaded && registry_count(message->registry, RECORD_SERVER) > 0)
        app->lists[SECTION_SERVERS].cursor = app->built_in_count;
    bool first = !app->loaded;
    app->loaded = true;
    app->load_error = (struct err){0};
    app->unsaved = false;
    app_take_registry(app, message->registry);
    if (first)
        migration_say_open(app);
}

void save_load_failed(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    if (message->text)
        text_copy(app->file, sizeof app->file, message->text);
    app->load_error = *message->err;
    if (app->load_error.code == ERR_NONE)
        app->load_error.code = ERR_SETTINGS;
    app->need_draw = true;
}

void save_locked_by(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    bool ours = !message->text || !*message->text;
    if (ours && app->read_only)
        app_say(app, SEVERITY_INFO, "%s", _("The settings are free now: you can save."));
    app->read_only = !ours;
    text_copy(app->holder, sizeof app->holder, ours ? "" : message->text);
    app->need_draw = true;
}

void save_saved(struct app *app, const struct message *message, struct commands *commands)
{
    enum after_save after = app->after_save;
    (void)message;
    app->unsaved = false;
    app->after_save = AFTER_NOTHING;
    app->need_draw = true;
    registry_free(app->filed);
    app->filed = registry_copy(app->registry);
    migration_saved(app, commands);
    if (after == AFTER_NOTHING) {
        if (app->notice.text[0] == '\0')
            app_say(app, SEVERITY_INFO, "%s", _("Saved."));
        return;
    }
    if (app->form_open && !app->form.changed) {
        struct subject of = form_subject(&app->form);
        bool waits = app->migration_wish.waits && of.kind == RECORD_SERVER;
        app->migration_wish.waits = false;
        form_close(app, commands);
        if (sections[app->section].kind == of.kind)
            list_go_to(app, of.id);
        app_say(app, SEVERITY_INFO, "%s", _("Saved."));
        if (waits)
            migration_server_added(app, of.id);
    }
    if (after == AFTER_LEAVE)
        app_quit(app, commands);
}

void save_failed(struct app *app, const struct message *message, struct commands *commands)
{
    app->unsaved = true;
    app->need_draw = true;
    if (message->changed) {
        /* after_save stays: what was wanted goes on when it is decided */
        commands_add(commands, CMD_LOOK);
        return;
    }
    app->after_save = AFTER_NOTHING;
    app_say(app, SEVERITY_ERROR, _("%s Nothing is lost: it is still here, and not saved."),
            message->err->text);
}

void save_edit(struct app *app, const struct message *message, struct commands *commands)
{
    const struct registry_edit *edit = message->edit;
    struct registry_edit rewritten;
    struct err err = {0};
    (void)commands;
    providers_rewrite(app, &edit, &rewritten);
    if (providers_allow(app, edit, &err) && registry_apply(app->registry, edit, &err)) {
        err = (struct err){0};
        app->unsaved = true;
        lists_forget_marks(app);
        lists_changed(app);
    } else if (err.code == ERR_NONE) {
        err.code = ERR_INPUT;
    }
    if (message->outcome)
        *message->outcome = err;
}
