/* The settings file and the accounts beside it: read, looked at. */
#include "base/i18n.h"
#include "base/mem.h"
#include "store/store_private.h"

#include <stdio.h>
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

struct store *store_new(const char *path)
{
    struct store *store = mem_new(1, sizeof(*store));
    store->path = mem_copy(path);
    store->accounts_path = accounts_beside(path);
    lock_init(&store->lock);
    return store;
}

void store_free(struct store *store)
{
    if (store == NULL)
        return;
    lock_release(&store->lock);
    extras_clear(&store->extras);
    accounts_clear(&store->accounts);
    free(store->path);
    free(store->accounts_path);
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
    return store->exposed;
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

bool store_read_file(const char *path, size_t limit, char **bytes, size_t *length,
                     struct file_mark *mark, struct err *err)
{
    struct err why = {0};
    if (!is_file(path, err))
        return false;
    if (file_read(path, limit, bytes, length, mark, &why))
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

/* Whom to tell of what is wrong with a file, and how the file is called before it. */
struct listener {
    store_problem *tell;
    void *context;
    const char *file; /* "": it goes without saying */
};

static void pass_on(void *context, const char *path, size_t line, const char *sentence)
{
    const struct listener *listener = context;
    bool both = listener->file[0] != '\0' && *path != '\0';
    char *full = mem_format("%s%s%s", listener->file, both ? ": " : "", path);
    listener->tell(listener->context, full, line, sentence);
    free(full);
}

static void tell_all(struct problems *problems, struct listener *listener)
{
    problems_tell(problems, listener->tell != NULL ? pass_on : NULL, listener);
}

/* The bytes of a file; none and true where there is no file. */
static bool read_bytes(const char *path, char **bytes, size_t *length, struct file_mark *mark,
                       struct listener *listener, struct err *err)
{
    struct err why = {0};
    if (store_read(path, bytes, length, mark, &why) || why.code == ERR_NO_INPUT)
        return true;
    if (err != NULL)
        *err = why;
    if (listener->tell != NULL)
        pass_on(listener, "", 0, why.text);
    return false;
}

/* What both files say, before it is taken over. */
struct loaded {
    struct settings settings;
    struct accounts accounts; /* registry NULL: they are those that the store has */
    struct file_mark mark, accounts_mark;
};

static bool load_accounts(const struct store *store, struct loaded *loaded,
                          struct listener *listener, struct err *err)
{
    struct problems problems = {0};
    char *bytes = NULL;
    size_t length = 0;
    if (!read_bytes(store->accounts_path, &bytes, &length, &loaded->accounts_mark, listener, err))
        return false;
    /* What was read before is the same: whoever holds the records of then goes on with them. */
    bool same = store->accounts.registry != NULL &&
                file_marks_equal(&loaded->accounts_mark, &store->accounts_mark);
    bool done =
        same || accounts_read(bytes != NULL ? bytes : "", length, &loaded->accounts, &problems);
    if (!done) {
        tell_all(&problems, listener);
        store_fail(&problems, store->accounts_path, err);
    }
    problems_clear(&problems);
    free(bytes);
    return done;
}

static bool load_settings(const struct store *store, struct loaded *loaded,
                          struct listener *listener, struct err *err)
{
    struct problems problems = {0};
    const struct registry *accounts =
        loaded->accounts.registry != NULL ? loaded->accounts.registry : store->accounts.registry;
    char *bytes = NULL;
    size_t length = 0;
    if (!read_bytes(store->path, &bytes, &length, &loaded->mark, listener, err))
        return false;
    loaded->settings.registry = accounts != NULL ? registry_copy(accounts) : registry_new();
    bool done = bytes == NULL || settings_read_into(bytes, length, &loaded->settings, &problems);
    if (!done) {
        tell_all(&problems, listener);
        store_fail(&problems, store->path, err);
    }
    problems_clear(&problems);
    free(bytes);
    return done;
}

static void take_over(struct store *store, struct loaded *loaded)
{
    extras_clear(&store->extras);
    store->extras = loaded->settings.extras;
    store->mark = loaded->mark;
    store->accounts_mark = loaded->accounts_mark;
    if (loaded->accounts.registry != NULL) {
        accounts_clear(&store->accounts);
        store->accounts = loaded->accounts;
    }
    store->accounts_exposed = loaded->accounts_mark.exists && exposed(store->accounts_path);
    store->exposed = store->accounts_exposed || (loaded->mark.exists && exposed(store->path));
}

/* Both are read in any case, so that all problems are told. */
static bool load_both(const struct store *store, struct loaded *loaded, store_problem *tell,
                      void *context, struct err *err)
{
    const char *slash = strrchr(store->accounts_path, '/');
    const char *name = slash != NULL ? slash + 1 : store->accounts_path;
    struct listener settings_to = {tell, context, ""}, accounts_to = {tell, context, name};
    struct err why = {0};
    bool accounts = load_accounts(store, loaded, &accounts_to, &why);
    bool settings = load_settings(store, loaded, &settings_to, err);
    if (settings && !accounts && err != NULL)
        *err = why;
    return settings && accounts;
}

bool store_load(struct store *store, struct registry **registry, store_problem *tell, void *context,
                struct err *err)
{
    struct loaded loaded = {0};
    if (load_both(store, &loaded, tell, context, err)) {
        take_over(store, &loaded);
        *registry = loaded.settings.registry;
        return true;
    }
    settings_clear(&loaded.settings);
    accounts_clear(&loaded.accounts);
    return false;
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
    struct loaded loaded = {0};
    char *bytes = NULL;
    size_t length;
    if (!store_read(store->path, &bytes, &length, NULL, err))
        return false;
    free(bytes);
    *valid = load_both(store, &loaded, tell, context, NULL);
    settings_clear(&loaded.settings);
    accounts_clear(&loaded.accounts);
    return true;
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

void store_note_accounts(struct store *store, const struct registry *registry,
                         struct account_line *lines)
{
    registry_free(store->accounts.registry);
    free(store->accounts.lines);
    store->accounts.registry = registry_copy(registry);
    store->accounts.lines = lines;
    for (size_t i = 0; i < SETTINGS_KINDS; i++)
        registry_remove_all(store->accounts.registry, settings_kinds[i]);
}
