/* A save: the settings first, then the accounts.
 *
 * In this order a save that is cut short between the two leaves what loads and loses nothing: the
 * numbers that are given out next are in the settings, and they may be too high but never too low.
 * An account whose server is not there any more is kept and marked. */
#include "base/i18n.h"
#include "base/mem.h"
#include "store/store_private.h"

#include <stdlib.h>
#include <string.h>

/* What is there is a problem of its own when it is no file or cannot be read. */
static bool look(const char *path, size_t limit, struct file_mark *mark, char **bytes,
                 struct err *err)
{
    struct err why = {0};
    size_t length;
    *mark = (struct file_mark){0};
    if (store_read_file(path, limit, bytes, &length, mark, &why) || why.code == ERR_NO_INPUT)
        return true;
    if (err != NULL)
        *err = why;
    return false;
}

/* Which of the two files is another than the one that was read or written last. */
struct changes {
    bool settings, accounts;
    char *bytes; /* of the accounts; the caller frees. NULL: there is no file */
};

static bool find_changes(const struct store *store, struct changes *changes, struct err *err)
{
    struct file_mark settings, accounts;
    char *bytes = NULL;
    *changes = (struct changes){0};
    bool done = look(store->path, STRICT_BYTES_MAX, &settings, &bytes, err) &&
                look(store->accounts_path, ACCOUNTS_BYTES_MAX, &accounts, &changes->bytes, err);
    free(bytes);
    if (done) {
        changes->settings = !file_marks_equal(&settings, &store->mark);
        changes->accounts = !file_marks_equal(&accounts, &store->accounts_mark);
    }
    return done;
}

bool store_changed(struct store *store, bool *changed, struct err *err)
{
    struct changes changes;
    bool done = find_changes(store, &changes, err);
    if (done)
        *changed = changes.settings || changes.accounts;
    free(changes.bytes);
    return done;
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
        store_fail(&problems, store->path, err);
    problems_clear(&problems);
    free(bytes);
    return !newer;
}

static bool may_save(struct store *store, bool overwrite, struct changes *changes, struct err *err)
{
    *changes = (struct changes){0};
    if (!store_locked(store))
        return fail(err, ERR_LOCKED,
                    _("The settings cannot be saved: this session may only look."));
    if (!store_lock(store, NULL, err) || !find_changes(store, changes, err))
        return false;
    if (!overwrite && (changes->settings || changes->accounts))
        return fail(err, ERR_LOCKED,
                    _("%s was changed by somebody else since it was read; nothing was saved."),
                    changes->settings ? store->path : store->accounts_path);
    return !changes->settings || not_newer(store, err);
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
    store_fail(&problems, store->path, err);
    problems_clear(&problems);
    return false;
}

/* A save can fail after the file was replaced, when the disk does not confirm it: what is there is
 * ours then and no change by somebody else. */
static bool is_ours(const char *path, const struct text *text, struct file_mark *mark)
{
    struct file_mark now;
    char *bytes = NULL;
    size_t length = 0;
    if (!file_read(path, ACCOUNTS_BYTES_MAX, &bytes, &length, &now, NULL))
        return false;
    bool ours = length == text->length && memcmp(bytes, text_get(text), length) == 0;
    if (ours)
        *mark = now;
    free(bytes);
    return ours;
}

/* What a save writes. */
struct save {
    struct store *store;
    const struct registry *registry;
    struct changes changes;
    bool with_accounts;
    struct writer settings;
    struct text accounts;
    struct account_line *lines;
};

static bool accounts_differ(const struct save *save)
{
    const struct registry *old = save->store->accounts.registry;
    if (save->changes.accounts || save->store->accounts_exposed)
        return true;
    return old != NULL ? !registry_same(save->registry, old, RECORD_ACCOUNT)
                       : registry_count(save->registry, RECORD_ACCOUNT) > 0;
}

static bool prepare(struct save *save, struct err *err)
{
    const struct accounts_job job = {.registry = save->registry,
                                     .old = &save->store->accounts,
                                     .bytes = save->changes.accounts ? NULL : save->changes.bytes};
    settings_write(&save->settings, save->registry, &save->store->extras);
    if (!check_text(save->store, &save->settings.out, err))
        return false;
    save->with_accounts = accounts_differ(save);
    if (!save->with_accounts)
        return true;
    save->lines = mem_new(registry_count(save->registry, RECORD_ACCOUNT) + 1, sizeof(*save->lines));
    return accounts_write(&job, &save->accounts, save->lines, err);
}

static bool put_settings(struct save *save, struct err *err)
{
    struct store *store = save->store;
    const struct text *text = &save->settings.out;
    if (file_replace(store->path, text_get(text), text->length, true, &store->mark, err))
        return true;
    is_ours(store->path, text, &store->mark);
    return false;
}

static bool put_accounts(struct save *save, struct err *err)
{
    struct store *store = save->store;
    const struct text *text = &save->accounts;
    struct err why = {0};
    if (!save->with_accounts)
        return true;
    bool done = file_replace(store->accounts_path, text_get(text), text->length, true,
                             &store->accounts_mark, &why);
    if (done || is_ours(store->accounts_path, text, &store->accounts_mark)) {
        store_note_accounts(store, save->registry, save->lines);
        save->lines = NULL;
    }
    return done ||
           fail(err, why.code, _("The settings are saved, but not the accounts: %s"), why.text);
}

bool store_save(struct store *store, const struct registry *registry, bool overwrite,
                struct err *err)
{
    struct save save = {.store = store, .registry = registry};
    bool done = may_save(store, overwrite, &save.changes, err) && prepare(&save, err) &&
                put_settings(&save, err) && put_accounts(&save, err);
    if (done)
        store->exposed = store->accounts_exposed = false;
    free(save.changes.bytes);
    free(save.lines);
    text_free(&save.settings.out);
    text_free(&save.accounts);
    return done;
}

char *store_write_text(struct store *store, const struct registry *registry)
{
    struct writer writer = {0};
    settings_write(&writer, registry, &store->extras);
    return text_take(&writer.out);
}

char *store_record_json(const struct record *record)
{
    struct writer writer = {0};
    struct shapes shapes;
    shapes_build(&shapes, record_kind(record));
    settings_write_record(&writer, &shapes, record, NULL);
    return text_take(&writer.out);
}
