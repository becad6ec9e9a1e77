/* The settings file was changed by another program: what differs, and what becomes of it. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/merge.h"

#include <stdlib.h>

enum { LINES_SHOWN = 6 };

/* Lines as one: "+ notify; head-office: receive.port 995 -> 110". */
static char *in_one_line(struct text *lines)
{
    struct text out = {0};
    for (const char *at = text_get(lines); *at != '\0'; at++)
        if (*at == '\n')
            text_add(&out, "; ");
        else
            text_add_char(&out, *at);
    text_free(lines);
    return text_take(&out);
}

void changed_ask(struct app *app)
{
    struct text lines = {0};
    size_t count = registry_difference(app->filed, app->theirs, LINES_SHOWN, &lines);
    char *shown = in_one_line(&lines);
    if (count > LINES_SHOWN)
        dialog_open(app, DIALOG_CHANGED,
                    _("Another program changed the settings file: %s; and %zu more. What should "
                      "become of your changes and of these?"),
                    shown, count - LINES_SHOWN);
    else
        dialog_open(app, DIALOG_CHANGED,
                    _("Another program changed the settings file: %s. What should become of your "
                      "changes and of these?"),
                    count > 0 ? shown : _("only in its form"));
    free(shown);
}

void changed_looked(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    app->need_draw = true;
    registry_free(app->theirs);
    app->theirs = message->registry;
    if (app->theirs)
        changed_ask(app);
    else
        dialog_open(app, DIALOG_UNREADABLE, _("%s What should become of your changes?"),
                    message->err->text);
}

/* The file as it is becomes what ours is compared with. */
static void settle(struct app *app)
{
    registry_free(app->filed);
    app->filed = app->theirs;
    app->theirs = NULL;
}

bool changed_merge(struct app *app, struct commands *commands)
{
    struct text lines = {.ceiling = sizeof app->notice.text};
    struct registry *merged = registry_merge(app->filed, app->registry, app->theirs, &lines);
    settle(app);
    app_take_registry(app, merged);
    if (lines.length > 0) {
        char *shown = in_one_line(&lines);
        app_say(app, SEVERITY_WARNING, _("Where both had changed the same, yours was kept: %s"),
                shown);
        free(shown);
    }
    text_free(&lines);
    app_save(app, app->after_save, false, commands);
    return true;
}

/* The file's registry takes the place of ours; a form that is open keeps what it holds. */
bool changed_take(struct app *app, struct commands *commands)
{
    (void)commands;
    app->after_save = AFTER_NOTHING;
    if (app->form_open)
        app->form.changed = true;
    settle(app);
    app_take_registry(app, registry_copy(app->filed));
    app->unsaved = false;
    return true;
}

bool changed_overwrite(struct app *app, struct commands *commands)
{
    if (app->theirs)
        settle(app);
    app_save(app, app->after_save, true, commands);
    return true;
}

/* What the file says stays with us: the next save asks again. */
bool changed_later(struct app *app, struct commands *commands)
{
    (void)commands;
    app->after_save = AFTER_NOTHING;
    return true;
}
