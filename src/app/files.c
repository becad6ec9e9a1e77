/* The files that fields of a form name: asked about when they are set, so that a path to nothing
 * is said beside its field and not saved. What was set before may be missing on this machine. */
#include "app/parts.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static const char *path_of(const struct form *form, enum field_id id)
{
    return fields[id].type == TYPE_PATH ? record_get(form->record, id) : "";
}

/* Does the path count, and is it another one than was saved? */
static bool is_set(const struct form *form, enum field_id id)
{
    const char *path = path_of(form, id);
    return *path && record_has_side(form->record, fields[id].side) &&
           record_applies(form->record, id) &&
           !(form->saved && strcmp(record_get(form->saved, id), path) == 0);
}

/* Was it asked about the path that is there now? */
static bool is_asked(const struct form *form, enum field_id id)
{
    const struct file_answer *file = &form->files[id];
    return file->path && strcmp(file->path, path_of(form, id)) == 0;
}

static void ask(struct file_answer *file, const char *path, struct commands *commands)
{
    if (!file->path || strcmp(file->path, path) != 0)
        replace_text(&file->problem, NULL);
    replace_text(&file->path, path);
    file->waiting = true;
    commands_add(commands, CMD_CA_FILE)->path = mem_copy(path);
}

/* A file that was not good is looked at again: it may have been put there meanwhile. */
void files_ask(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    for (each_field(id, record_kind(form->record))) {
        if (form->going_on)
            return;
        const struct file_answer *file = &form->files[id];
        bool good = is_asked(form, id) && !file->waiting && !file->problem;
        if (is_set(form, id) && !good && !(is_asked(form, id) && file->waiting))
            ask(&form->files[id], path_of(form, id), commands);
    }
}

static bool waiting(const struct form *form)
{
    for (each_field(id, record_kind(form->record)))
        if (form->files[id].waiting && is_set(form, id) && is_asked(form, id))
            return true;
    return false;
}

bool files_wait(struct app *app, const struct form_then *then, struct commands *commands)
{
    files_ask(app, commands);
    if (!waiting(&app->form))
        return false;
    app->form.then = *then;
    return true;
}

static void go_on(struct app *app, const struct form_then *then, struct commands *commands)
{
    if (then->kind == THEN_NEXT)
        wizard_next(app, commands);
    else if (then->kind == THEN_SAVE)
        form_save(app, then->after, commands);
    else if (then->side != SIDE_NONE)
        check_side(app, then->side, commands);
    else if (app->screen == SCREEN_CHECK)
        check_again(app, then->message, then->keep_before, commands);
    else
        check_from(app, then->message, commands);
}

void files_answered(struct app *app, const struct message *message, struct commands *commands)
{
    struct form *form = &app->form;
    struct form_then then = form->then;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        struct file_answer *file = &form->files[i];
        if (!file->waiting || strcmp(file->path, message->text) != 0)
            continue;
        file->waiting = false;
        replace_text(&file->problem, message->err ? message->err->text : NULL);
        app->need_draw = true;
    }
    if (then.kind == THEN_NOTHING || waiting(form))
        return;
    form->then = (struct form_then){0};
    form->going_on = true;
    go_on(app, &then, commands);
    form->going_on = false;
}

bool files_valid(const struct form *form, enum field_id id, struct err *err)
{
    const char *problem = form->files[id].problem;
    if (!problem || !is_set(form, id) || !is_asked(form, id))
        return true;
    return fail(err, ERR_INPUT, "%s", problem);
}

void form_files_free(struct form *form)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        free(form->files[i].path);
        free(form->files[i].problem);
    }
}
