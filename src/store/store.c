/* The settings file and the accounts beside it: read, looked at. */
#include "base/i18n.h"
#include "base/mem.h"
#include "store/store_private.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), size = strlen(end);
    return length >= size && strcmp(text + length - size, end) == 0;
}

/* Sessions that come by different links must meet at the same accounts. */
static char *accounts_beside(const char *settings)
{
    char *real = file_follow_links(settings);
    const char *path = real != NULL ? real : settings, *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    size_t length = strlen(path) - (ends_with(name, ".json") ? 5 : 0);
    char *beside = strcmp(name, "settings.json") == 0
                       ? mem_format("%.*saccounts.jsonl", (int)(name - path), path)
                       : mem_format("%.*s.accounts.jsonl", (int)length, path);
    free(real);
    return beside;
}

static char *stamp_beside(const char *settings)
{
    char *real = file_follow_links(settings);
    char *beside = mem_format("%s.seen", real != NULL ? real : settings);
    free(real);
    return beside;
}

struct store *store_new(const char *path)
{
    struct store *store = mem_new(1, sizeof(*store));
    store->path = mem_copy(path);
    store->accounts_path = accounts_beside(path);
    store->stamp_path = stamp_beside(path);
    store->settings.kept = kept_new(&(struct extras){0});
    store->accounts.kept = kept_new(&(struct extras){0});
    lock_init(&store->lock);
    return store;
}

void store_free(struct store *store)
{
    if (store == NULL)
        return;
    lock_release(&store->lock);
    filed_clear(&store->settings);
    filed_clear(&store->accounts);
    registry_free(store->registry);
    free(store->path);
    free(store->accounts_path);
    free(store->stamp_path);
    free(store);
}

const char *store_file(const struct store *store)
{
    return store->path;
}

const char *store_accounts_file(const struct store *store)
{
    return store->accounts_path;
}

bool store_exposed(const struct store *store)
{
    return store->settings.exposed || store->accounts.exposed;
}

bool store_holds_accounts(const char *path)
{
    return ends_with(path, ".jsonl");
}

bool store_fail(struct problems *problems, const char *path, struct err *err)
{
    const struct problem *first = problems_first(problems);
    if (first->path[0] == '\0')
        return fail(err, ERR_SETTINGS, _("%s, line %zu: %s"), path, first->line, first->sentence);
    return fail(err, ERR_SETTINGS, _("%s, line %zu: %s: %s"), path, first->line, first->path,
                first->sentence);
}

/* What is not a file is named for what it is; opening it would say something odd, or wait. */
bool store_is_file(const char *path, struct err *err)
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

bool store_read_file(const char *path, size_t limit, char **bytes, size_t *length,
                     struct file_mark *mark, struct err *err)
{
    struct err why = {0};
    if (!store_is_file(path, err))
        return false;
    bool done = mark != NULL ? file_read_again(path, limit, bytes, length, mark, &why)
                             : file_read(path, limit, bytes, length, NULL, &why);
    if (done)
        return true;
    if (why.code == ERR_INPUT)
        why.code = ERR_SETTINGS;
    if (err != NULL)
        *err = why;
    return false;
}

bool store_read(const char *path, char **bytes, size_t *length, struct file_mark *mark,
                struct err *err)
{
    size_t limit = store_holds_accounts(path) ? ACCOUNTS_BYTES_MAX : STRICT_BYTES_MAX;
    return store_read_file(path, limit, bytes, length, mark, err);
}

static bool exposed(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && (status.st_mode & 077) != 0;
}

static void take_over(struct store *store, struct loading *loading)
{
    filed_clear(&store->settings);
    filed_clear(&store->accounts);
    registry_free(store->registry);
    store->settings = loading->settings;
    store->accounts = loading->accounts;
    store->registry = registry_copy(loading->registry);
    store->stamp = loading->stamp;
    store->settings.exposed = store->settings.mark.exists && exposed(store->path);
    store->accounts.exposed = store->accounts.mark.exists && exposed(store->accounts_path);
}

bool store_load(struct store *store, struct registry **registry, store_problem *tell, void *context,
                struct err *err)
{
    struct loading loading = {.store = store, .tell = tell, .context = context};
    if (!loading_read(&loading, err)) {
        loading_clear(&loading);
        return false;
    }
    take_over(store, &loading);
    store_put_stamp(store);
    *registry = loading.registry;
    return true;
}

static bool valid(struct problems *problems, store_problem *tell, void *context)
{
    bool none = problems->count == 0;
    problems_tell(problems, tell, context);
    problems_clear(problems);
    return none;
}

bool store_validate(const char *bytes, size_t length, store_problem *tell, void *context)
{
    struct settings settings;
    struct problems problems = {0};
    if (settings_read(bytes, length, &settings, &problems))
        settings_clear(&settings);
    return valid(&problems, tell, context);
}

bool store_validate_accounts(const char *bytes, size_t length, store_problem *tell, void *context)
{
    struct accounts accounts;
    struct problems problems = {0};
    if (accounts_read(bytes, length, &accounts, &problems))
        accounts_clear(&accounts);
    return valid(&problems, tell, context);
}

bool store_validate_own(const struct store *store, store_problem *tell, void *context, bool *valid,
                        struct err *err)
{
    struct loading loading = {.store = store, .in_full = true, .tell = tell, .context = context};
    char *bytes = NULL;
    size_t length;
    if (!store_read(store->path, &bytes, &length, NULL, err))
        return false;
    free(bytes);
    *valid = loading_read(&loading, NULL);
    loading_clear(&loading);
    return true;
}

bool store_lock(struct store *store, struct lock_holder *held, struct err *err)
{
    if (held != NULL)
        *held = (struct lock_holder){0};
    if (!file_make_folder_of(store->path, err) || !lock_take(&store->lock, store->path, held, err))
        return false;
    store_put_stamp(store);
    return true;
}

void store_unlock(struct store *store)
{
    lock_release(&store->lock);
}

bool store_locked(const struct store *store)
{
    return store->lock.fd >= 0;
}

/* With the rows, when all of them are in the file's text, and it is nothing else. */
static void add_stamped(const struct store *store, const struct filed *filed, enum record_kind kind,
                        struct stamped *stamped)
{
    struct slices rows = {0};
    const struct record_source *text = archive_source(filed->archive);
    size_t count = registry_count(store->registry, kind), length = (size_t)filed->mark.size, i;
    size_t from, to;
    stamped->mark = filed->mark;
    for (i = 0; i < count; i++) {
        struct record_slice slice;
        if (registry_text(store->registry, kind, i, &slice) != text)
            break;
        slices_add(&rows, slice.id, slice.start, slice.length);
    }
    stamped->indexed = i == count && (kind == RECORD_ACCOUNT ? slices_are_lines(&rows, length)
                                                             : slices_are_list(&rows, text->bytes,
                                                                               length, &from, &to));
    if (stamped->indexed)
        stamped->rows = rows;
    else
        slices_clear(&rows);
}

/* What is on the disk says all of it already. */
static bool is_stamped(const struct store *store)
{
    const struct filed *settings = &store->settings, *accounts = &store->accounts;
    struct stamp stamp = {.settings.indexed = settings->seen, .accounts.indexed = accounts->seen};
    if (settings->seen)
        stamp.settings.mark = settings->mark;
    if (accounts->seen)
        stamp.accounts.mark = accounts->mark;
    return stamp_equal(&stamp, &store->stamp);
}

void store_put_stamp(struct store *store)
{
    const struct filed *settings = &store->settings, *accounts = &store->accounts;
    struct stamp stamp = {0};
    if (!store_locked(store) || store->registry == NULL ||
        settings->mark.size + accounts->mark.size < STAMP_WORTH)
        return;
    store_settle(store);
    if (is_stamped(store))
        return;
    if (settings->seen)
        add_stamped(store, settings, SETTINGS_SLEEPS, &stamp.settings);
    if (accounts->seen)
        add_stamped(store, accounts, RECORD_ACCOUNT, &stamp.accounts);
    if ((settings->seen || accounts->seen) && !stamp_equal(&stamp, &store->stamp)) {
        if (stamp.accounts.indexed)
            stamp.uses = registry_uses(store->registry, &stamp.use_count);
        stamp_write(&stamp, store->stamp_path, store->path);
    }
    stamp_forget_rows(&stamp);
    store->stamp = stamp;
}
