/* The settings file: read, looked at, written. */
#include "base/i18n.h"
#include "base/mem.h"
#include "store/store_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct store *store_new(const char *path)
{
    struct store *store = mem_new(1, sizeof(*store));
    store->path = mem_copy(path);
    lock_init(&store->lock);
    return store;
}

void store_free(struct store *store)
{
    if (store == NULL)
        return;
    lock_release(&store->lock);
    extras_clear(&store->extras);
    free(store->path);
    free(store);
}

const char *store_file(const struct store *store)
{
    return store->path;
}

bool store_exposed(const struct store *store)
{
    return store->exposed;
}

static bool fail_problem(struct problems *problems, const char *path, struct err *err)
{
    const struct problem *first = problems_first(problems);
    if (first->path[0] == '\0')
        return fail(err, ERR_SETTINGS, _("%s, line %zu: %s"), path, first->line, first->sentence);
    return fail(err, ERR_SETTINGS, _("%s, line %zu: %s: %s"), path, first->line, first->path,
                first->sentence);
}

/* What is not a file is named for what it is; opening it would say something odd, or wait. */
static bool is_file(const char *path, struct err *err)
{
    struct stat status;
    if (stat(path, &status) != 0 || S_ISREG(status.st_mode))
        return true;
    const char *format = S_ISDIR(status.st_mode)    ? _("%s is a folder, not a settings file.")
                         : S_ISFIFO(status.st_mode) ? _("%s is a pipe, not a settings file.")
                         : S_ISSOCK(status.st_mode) ? _("%s is a socket, not a settings file.")
                                                    : _("%s is a device, not a settings file.");
    return fail(err, ERR_SETTINGS, format, path);
}

bool store_read(const char *path, char **bytes, size_t *length, struct file_mark *mark,
                struct err *err)
{
    struct err why = {0};
    if (!is_file(path, err))
        return false;
    if (file_read(path, STRICT_BYTES_MAX, bytes, length, mark, &why))
        return true;
    if (why.code == ERR_INPUT)
        why.code = ERR_SETTINGS;
    if (err != NULL)
        *err = why;
    return false;
}

static bool exposed(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && (status.st_mode & 077) != 0;
}

bool store_load(struct store *store, struct registry **registry, store_problem *tell, void *context,
                struct err *err)
{
    struct settings settings = {0};
    struct problems problems = {0};
    struct file_mark mark = {0};
    struct err why = {0};
    char *bytes = NULL;
    size_t length = 0;
    bool there = store_read(store->path, &bytes, &length, &mark, &why);
    if (!there && why.code != ERR_NO_INPUT) {
        if (err != NULL)
            *err = why;
        if (tell != NULL)
            tell(context, "", 0, why.text);
        return false;
    }
    if (!there) {
        settings.registry = registry_new();
    } else if (!settings_read(bytes, length, &settings, &problems)) {
        problems_tell(&problems, tell, context);
        fail_problem(&problems, store->path, err);
        problems_clear(&problems);
        free(bytes);
        return false;
    }
    free(bytes);
    extras_clear(&store->extras);
    store->extras = settings.extras;
    store->mark = mark;
    store->exposed = there && exposed(store->path);
    *registry = settings.registry;
    return true;
}

bool store_validate(const char *bytes, size_t length, store_problem *tell, void *context)
{
    struct settings settings;
    struct problems problems = {0};
    bool valid = settings_read(bytes, length, &settings, &problems);
    problems_tell(&problems, tell, context);
    problems_clear(&problems);
    if (valid)
        settings_clear(&settings);
    return valid;
}

bool store_lock(struct store *store, struct lock_holder *held, struct err *err)
{
    if (held != NULL)
        *held = (struct lock_holder){0};
    return file_make_folder_of(store->path, err) && lock_take(&store->lock, store->path, held, err);
}

bool store_locked(const struct store *store)
{
    return store->lock.fd >= 0;
}

bool store_changed(struct store *store, bool *changed, struct err *err)
{
    struct file_mark now;
    if (!is_file(store->path, err) || !file_look(store->path, STRICT_BYTES_MAX, &now, err))
        return false;
    *changed = !file_marks_equal(&now, &store->mark);
    return true;
}

/* The file of a newer program is never written over, whatever the user says. */
static bool not_newer(const struct store *store, struct err *err)
{
    struct problems problems = {0};
    char *bytes = NULL;
    size_t length = 0;
    if (!store_read(store->path, &bytes, &length, NULL, NULL))
        return true;
    bool newer = settings_version(bytes, length, &problems) > SETTINGS_VERSION;
    if (newer)
        fail_problem(&problems, store->path, err);
    problems_clear(&problems);
    free(bytes);
    return !newer;
}

static bool may_save(struct store *store, bool overwrite, struct err *err)
{
    bool changed = false;
    if (!store_locked(store))
        return fail(err, ERR_LOCKED,
                    _("The settings cannot be saved: this session may only look."));
    if (!store_lock(store, NULL, err) || !store_changed(store, &changed, err))
        return false;
    if (!changed)
        return true;
    if (!overwrite)
        return fail(err, ERR_LOCKED,
                    _("%s was changed by somebody else since it was read; nothing was saved."),
                    store->path);
    return not_newer(store, err);
}

/* What is written can be read again: a file that this program would refuse is worse than a save
 * that fails. */
static bool check_text(const struct store *store, const struct text *text, struct err *err)
{
    struct settings settings;
    struct problems problems = {0};
    if (text->overflow)
        return fail(err, ERR_SETTINGS, _("The settings would take more than 64 MiB."));
    if (settings_read(text_get(text), text->length, &settings, &problems)) {
        settings_clear(&settings);
        return true;
    }
    fail_problem(&problems, store->path, err);
    problems_clear(&problems);
    return false;
}

/* A save can fail after the file was replaced, when the disk does not confirm it: what is there is
 * ours then and no change by somebody else. */
static void note_ours(struct store *store, const struct text *text)
{
    struct file_mark mark;
    char *bytes = NULL;
    size_t length = 0;
    if (!file_read(store->path, STRICT_BYTES_MAX, &bytes, &length, &mark, NULL))
        return;
    if (length == text->length && memcmp(bytes, text_get(text), length) == 0)
        store->mark = mark;
    free(bytes);
}

bool store_save(struct store *store, const struct registry *registry, bool overwrite,
                struct err *err)
{
    struct writer writer = {0};
    if (!may_save(store, overwrite, err))
        return false;
    settings_write(&writer, registry, &store->extras);
    const struct text *text = &writer.out;
    bool checked = check_text(store, text, err);
    bool done =
        checked && file_replace(store->path, text_get(text), text->length, true, &store->mark, err);
    if (done)
        store->exposed = false;
    else if (checked)
        note_ours(store, text);
    text_free(&writer.out);
    return done;
}

char *store_write_text(struct store *store, const struct registry *registry)
{
    struct writer writer = {0};
    settings_write(&writer, registry, &store->extras);
    return text_take(&writer.out);
}

char *store_server_json(const struct record *server)
{
    struct writer writer = {0};
    struct shapes shapes;
    shapes_build(&shapes);
    settings_write_server(&writer, &shapes, server, NULL);
    return text_take(&writer.out);
}
