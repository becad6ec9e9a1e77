/* A save: the settings first, then the accounts.
 *
 * In this order a save that is cut short between the two leaves what loads and loses nothing: the
 * numbers that are given out next are in the settings, and they may be too high but never too low.
 * An account whose server is not there any more is kept and marked. */
#include "base/i18n.h"
#include "store/read_record.h"
#include "store/store_private.h"

#include <stdlib.h>
#include <string.h>

/* Which of the two files is another than the one that was read or written last. */
struct changes {
    bool settings, accounts;
};

static bool look(const char *path, size_t limit, struct file_mark *mark, struct err *err)
{
    struct err why = {0};
    if (!store_is_file(path, err))
        return false;
    if (file_look(path, limit, mark, &why))
        return true;
    return fail(err, why.code == ERR_INPUT ? ERR_SETTINGS : why.code, "%s", why.text);
}

static bool find_changes(const struct store *store, struct changes *changes, struct err *err)
{
    struct file_mark settings, accounts;
    *changes = (struct changes){0};
    bool done = look(store->path, STRICT_BYTES_MAX, &settings, err) &&
                look(store->accounts_path, ACCOUNTS_BYTES_MAX, &accounts, err);
    if (done) {
        changes->settings = !file_marks_equal(&settings, &store->settings.mark);
        changes->accounts = !file_marks_equal(&accounts, &store->accounts.mark);
    }
    return done;
}

bool store_changed(struct store *store, bool *changed, struct err *err)
{
    struct changes changes;
    bool done = find_changes(store, &changes, err);
    if (done)
        *changed = changes.settings || changes.accounts;
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
static bool read_again(const struct store *store, const char *bytes, size_t length, struct err *err)
{
    struct settings settings;
    struct problems problems = {0};
    if (settings_read(bytes, length, &settings, &problems)) {
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
    struct slices servers, lines; /* where their records are */
};

static bool accounts_differ(const struct save *save)
{
    const struct registry *old = save->store->registry;
    if (save->changes.accounts || save->store->accounts.exposed)
        return true;
    return old != NULL ? !registry_same(save->registry, old, RECORD_ACCOUNT)
                       : registry_count(save->registry, RECORD_ACCOUNT) > 0;
}

static const struct record_source *source_of(const struct filed *filed)
{
    return filed->archive != NULL ? archive_source(filed->archive) : NULL;
}

/* The record has no text that can be written as it stands. */
static bool is_changed(const struct registry *registry, enum record_kind kind, size_t position,
                       const struct filed *filed)
{
    struct record_slice slice;
    const struct record_source *source = registry_text(registry, kind, position, &slice);
    return source == NULL || source != source_of(filed);
}

/* A record that is written anew keeps what is unknown in it: who is asleep in the old text tells it
 * by waking. */
static void collect_extras(const struct store *store, const struct registry *registry,
                           enum record_kind kind, const struct filed *filed)
{
    for (size_t i = 0; store->registry != NULL && i < registry_count(registry, kind); i++) {
        unsigned id = registry_id_at(registry, kind, i);
        if (!is_changed(registry, kind, i, filed))
            continue;
        registry_wake(registry, kind, i, 1);
        registry_wake(store->registry, kind, registry_find_id(store->registry, kind, id), 1);
    }
    extras_sort(&filed->kept->extras);
}

/* Each changed record by itself, and the file without those that sleep. */
static bool read_changed(const struct save *save)
{
    const struct text *text = &save->settings.out;
    const struct slices *slices = &save->servers;
    struct problems problems = {0};
    struct extras unused = {0};
    struct reader reader = {.extras = &unused, .problems = &problems};
    reader_start(&reader, SETTINGS_SLEEPS);
    for (size_t i = 0; i < slices->count && problems.count == 0; i++) {
        struct slice slice = {text_get(text) + slices->rows[i].start, slices->rows[i].length, 1};
        if (!is_changed(save->registry, SETTINGS_SLEEPS, i, &save->store->settings))
            continue;
        if (strict_scan(slice.bytes, slice.length, NULL, &problems) && problems.count == 0)
            read_record(&reader, &slice);
        record_free(reader.record);
        reader.record = NULL;
    }
    bool right = problems.count == 0;
    reader_end(&reader);
    extras_clear(&unused);
    problems_clear(&problems);
    return right;
}

static bool read_rest(const struct save *save)
{
    const struct text *text = &save->settings.out;
    const struct record_slice *first = save->servers.rows, *last = first + save->servers.count - 1;
    struct text rest = {0};
    struct err unused;
    text_add_n(&rest, text_get(text), first->start);
    text_add(&rest, text_get(text) + last->start + last->length);
    bool right = read_again(save->store, text_get(&rest), rest.length, &unused);
    text_free(&rest);
    return right;
}

/* Where hardly anything has changed, no more than that is read again; what is wrong is told by
 * reading all. */
static bool check_text(const struct save *save, struct err *err)
{
    const struct text *text = &save->settings.out;
    if (text->overflow)
        return fail(err, ERR_SETTINGS, _("The settings would take more than 64 MiB."));
    if (save->store->settings.archive != NULL && save->servers.count > 0 && read_changed(save) &&
        read_rest(save))
        return true;
    return read_again(save->store, text_get(text), text->length, err);
}

static void write_settings(struct store *store, const struct registry *registry,
                           struct writer *writer, struct slices *slices)
{
    const struct filed *filed = &store->settings;
    for (size_t i = 0; i < SETTINGS_KINDS; i++)
        collect_extras(store, registry, settings_kinds[i], filed);
    settings_write_job(writer, &(struct settings_job){.registry = registry,
                                                      .extras = &filed->kept->extras,
                                                      .source = source_of(filed),
                                                      .slices = slices});
}

static bool prepare(struct save *save, struct err *err)
{
    const struct filed *accounts = &save->store->accounts;
    struct accounts_job job = {.registry = save->registry,
                               .extras = &accounts->kept->extras,
                               .source = source_of(accounts)};
    write_settings(save->store, save->registry, &save->settings, &save->servers);
    if (!check_text(save, err))
        return false;
    save->with_accounts = accounts_differ(save);
    if (!save->with_accounts)
        return true;
    collect_extras(save->store, save->registry, RECORD_ACCOUNT, accounts);
    return accounts_write(&job, &save->accounts, &save->lines, err);
}

/* What was written is the text of the records from now on; takes text over. */
static void note(const struct save *save, enum record_kind kind, struct filed *filed,
                 const char *path, struct text *text, const struct slices *slices)
{
    size_t length = text->length;
    struct archive *archive =
        archive_new(kind, path, save->store->stamp_path, text_take(text), filed->kept);
    const char *bytes = archive_source(archive)->bytes;
    registry_set_texts(save->registry, kind, archive_source(archive), slices->rows);
    archive_release(filed->archive);
    filed->archive = archive;
    filed->seen = store_shows(kind, bytes, length, slices);
    if (!filed->seen) {
        archive_release(filed->archive);
        filed->archive = NULL;
    }
}

static bool put_settings(struct save *save, struct err *err)
{
    struct store *store = save->store;
    struct text *text = &save->settings.out;
    if (file_replace(store->path, text_get(text), text->length, true, &store->settings.mark, err)) {
        note(save, SETTINGS_SLEEPS, &store->settings, store->path, text, &save->servers);
        return true;
    }
    is_ours(store->path, text, &store->settings.mark);
    store->settings.seen = false;
    return false;
}

static bool put_accounts(struct save *save, struct err *err)
{
    struct store *store = save->store;
    struct text *text = &save->accounts;
    struct err why = {0};
    if (!save->with_accounts) {
        file_sweep(store->accounts_path); /* a save that was killed may have been of 100,000 */
        return true;
    }
    if (file_replace(store->accounts_path, text_get(text), text->length, true,
                     &store->accounts.mark, &why)) {
        note(save, RECORD_ACCOUNT, &store->accounts, store->accounts_path, text, &save->lines);
        return true;
    }
    is_ours(store->accounts_path, text, &store->accounts.mark);
    store->accounts.seen = false;
    return fail(err, why.code, _("The settings are saved, but not the accounts: %s"), why.text);
}

bool store_save(struct store *store, const struct registry *registry, bool overwrite,
                struct err *err)
{
    struct save save = {.store = store, .registry = registry};
    bool done = may_save(store, overwrite, &save.changes, err) && prepare(&save, err) &&
                put_settings(&save, err) && put_accounts(&save, err);
    if (done) {
        registry_free(store->registry);
        store->registry = registry_copy(registry);
        store->settings.exposed = store->accounts.exposed = false;
        store_put_stamp(store);
    }
    slices_clear(&save.servers);
    slices_clear(&save.lines);
    text_free(&save.settings.out);
    text_free(&save.accounts);
    return done;
}

char *store_write_text(struct store *store, const struct registry *registry)
{
    struct writer writer = {0};
    write_settings(store, registry, &writer, NULL);
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
