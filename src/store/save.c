/* A save: the settings first, then the accounts.
 *
 * In this order a save that is cut short between the two leaves what loads and loses nothing: the
 * numbers that are given out next are in the settings, and they may be too high but never too low.
 * An account whose server is not there any more is kept and marked. Of an import that is killed in
 * that moment numbers are left that nobody will have; the accounts are the old ones. */
#include "base/i18n.h"
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

/* A save can fail after the file was replaced, when the disk does not confirm it: what is there is
 * ours then and no change by somebody else. */
static bool is_ours(const char *path, const struct file_part *parts, size_t count,
                    struct file_mark *mark)
{
    struct file_mark now;
    char *bytes = NULL;
    size_t length = 0, at = 0;
    if (!file_read(path, ACCOUNTS_BYTES_MAX, &bytes, &length, &now, NULL))
        return false;
    bool ours = true;
    for (size_t i = 0; ours && i < count; at += parts[i].length, i++)
        ours = parts[i].length <= length - at &&
               memcmp(bytes + at, parts[i].bytes, parts[i].length) == 0;
    ours = ours && at == length;
    if (ours)
        *mark = now;
    free(bytes);
    return ours;
}

/* One of the files, as a save writes it. */
struct output {
    enum record_kind kind; /* of those who sleep in it */
    const char *path;
    struct filed *filed;
    struct writer writer; /* what is new */
    struct pieces pieces;
    bool shown; /* the layout shows where the new records are */
};

/* What a save writes. */
struct save {
    struct store *store;
    const struct registry *registry;
    struct changes changes;
    bool with_accounts;
    struct output settings, accounts;
};

static bool accounts_differ(const struct save *save)
{
    const struct registry *old = save->store->registry;
    if (save->changes.accounts || save->store->accounts.exposed)
        return true;
    return old != NULL ? !registry_same(save->registry, old, RECORD_ACCOUNT)
                       : registry_count(save->registry, RECORD_ACCOUNT) > 0;
}

/* Whose texts can be written as they stand; NULL: nobody's. */
static const struct kept *texts_of(const struct filed *filed)
{
    return filed->archive != NULL ? filed->kept : NULL;
}

/* A record that is written anew keeps what is unknown in it: who is asleep in the old text tells it
 * by waking. */
static void collect_extras(const struct store *store, const struct registry *registry,
                           enum record_kind kind, const struct filed *filed)
{
    const struct kept *texts = texts_of(filed);
    for (size_t i = 0; store->registry != NULL && i < registry_count(registry, kind); i++) {
        struct record_slice slice;
        const struct record_source *source = registry_text(registry, kind, i, &slice);
        if (texts != NULL && archive_stands(source, texts))
            continue;
        registry_wake(registry, kind, i, 1);
        registry_wake(store->registry, kind, registry_find_id(store->registry, kind, slice.id), 1);
    }
    extras_sort(&filed->kept->extras);
}

/* The settings without the records that stay as they stand; *slices: where the others are. */
static void add_changed(const struct output *output, struct text *out, struct slices *slices)
{
    const struct text *text = &output->writer.out;
    const struct pieces *pieces = &output->pieces;
    text_add_n(out, text_get(text), pieces->list_from);
    for (size_t i = 0; i < pieces->fresh.count; i++) {
        const struct record_slice *row = &pieces->fresh.rows[i];
        text_add(out, i > 0 ? ",\n    " : "\n    ");
        slices_add(slices, row->id, out->length, row->length);
        text_add_n(out, text_get(text) + row->start, row->length);
    }
    text_add(out, text_get(text) + pieces->list_to);
}

/* Where something stays as it stands, no more than the rest is read again. */
static bool check_changed(struct output *output)
{
    struct text out = {0};
    struct slices slices = {0};
    struct settings settings;
    struct problems problems = {0};
    add_changed(output, &out, &slices);
    bool right = settings_read(text_get(&out), out.length, &settings, &problems);
    if (right)
        settings_clear(&settings);
    output->shown = right && (slices.count == 0 ||
                              store_shows(output->kind, text_get(&out), out.length, &slices));
    problems_clear(&problems);
    slices_clear(&slices);
    text_free(&out);
    return right;
}

/* What is written can be read again: a file that this program would refuse is worse than a save
 * that fails. What is wrong is told by reading all. */
static bool check_settings(struct output *output, struct err *err)
{
    const struct text *text = &output->writer.out;
    struct settings settings;
    struct problems problems = {0};
    size_t length = pieces_length(&output->pieces, text);
    if (text->overflow || length > STRICT_BYTES_MAX)
        return fail(err, ERR_SETTINGS, _("The settings would take more than 64 MiB."));
    if (output->pieces.count > 0 && check_changed(output))
        return true;
    char *whole = pieces_join(&output->pieces, text);
    bool right = settings_read(whole, length, &settings, &problems);
    if (right)
        settings_clear(&settings);
    else
        store_fail(&problems, output->path, err);
    output->shown = right && output->pieces.count == 0 &&
                    store_shows(output->kind, whole, length, &output->pieces.fresh);
    problems_clear(&problems);
    free(whole);
    return right;
}

static void write_settings(const struct store *store, const struct registry *registry,
                           struct writer *writer, struct pieces *pieces)
{
    const struct filed *filed = &store->settings;
    for (size_t i = 0; i < SETTINGS_KINDS; i++)
        collect_extras(store, registry, settings_kinds[i], filed);
    settings_write_job(writer, &(struct settings_job){.registry = registry,
                                                      .extras = &filed->kept->extras,
                                                      .texts = texts_of(filed),
                                                      .pieces = pieces});
}

static bool prepare_accounts(struct save *save, struct err *err)
{
    struct output *output = &save->accounts;
    const struct filed *filed = output->filed;
    struct accounts_job job = {
        .registry = save->registry, .extras = &filed->kept->extras, .texts = texts_of(filed)};
    collect_extras(save->store, save->registry, RECORD_ACCOUNT, filed);
    if (!accounts_write(&job, &output->writer.out, &output->pieces, err))
        return false;
    output->shown = output->pieces.shown;
    return true;
}

static bool prepare(struct save *save, struct err *err)
{
    struct output *settings = &save->settings;
    store_settle(save->store);
    write_settings(save->store, save->registry, &settings->writer, &settings->pieces);
    if (!check_settings(settings, err))
        return false;
    save->with_accounts = accounts_differ(save);
    return !save->with_accounts || prepare_accounts(save, err);
}

/* What was written is the text of the new records from now on. */
static void note(const struct save *save, struct output *output)
{
    struct filed *filed = output->filed;
    const struct slices *fresh = &output->pieces.fresh;
    bool seen = output->shown && (output->pieces.count == 0 || filed->seen);
    struct archive *archive = archive_new(output->kind, output->path, save->store->stamp_path,
                                          text_take(&output->writer.out), filed->kept);
    for (size_t i = 0; i < fresh->count; i++)
        registry_set_text(save->registry, output->kind,
                          registry_find_id(save->registry, output->kind, fresh->rows[i].id),
                          archive_source(archive), &fresh->rows[i]);
    archive_release(filed->archive);
    filed->archive = archive;
    filed->seen = seen;
    if (!seen)
        filed_distrust(filed);
}

static bool put(const struct save *save, struct output *output, struct err *err)
{
    size_t count;
    struct file_part *parts = pieces_parts(&output->pieces, &output->writer.out, &count);
    struct filed *filed = output->filed;
    bool done = file_replace_parts(output->path, parts, count, true, &filed->mark, err);
    if (!done) {
        is_ours(output->path, parts, count, &filed->mark);
        filed_distrust(filed);
    }
    free(parts);
    if (done)
        note(save, output);
    return done;
}

static bool put_accounts(struct save *save, struct err *err)
{
    struct err why = {0};
    if (!save->with_accounts) {
        file_sweep(save->accounts.path); /* a save that was killed may have been of 100,000 */
        return true;
    }
    return put(save, &save->accounts, &why) ||
           fail(err, why.code, _("The settings are saved, but not the accounts: %s"), why.text);
}

static void output_clear(struct output *output)
{
    pieces_clear(&output->pieces);
    text_free(&output->writer.out);
}

bool store_save(struct store *store, const struct registry *registry, bool overwrite,
                struct err *err)
{
    struct save save = {
        .store = store,
        .registry = registry,
        .settings = {.kind = SETTINGS_SLEEPS, .path = store->path, .filed = &store->settings},
        .accounts = {.kind = RECORD_ACCOUNT,
                     .path = store->accounts_path,
                     .filed = &store->accounts},
    };
    bool done = may_save(store, overwrite, &save.changes, err) && prepare(&save, err) &&
                put(&save, &save.settings, err) && put_accounts(&save, err);
    if (done) {
        registry_free(store->registry);
        store->registry = registry_copy(registry);
        store->settings.exposed = store->accounts.exposed = false;
        store_put_stamp(store);
    }
    output_clear(&save.settings);
    output_clear(&save.accounts);
    return done;
}

char *store_write_text(struct store *store, const struct registry *registry)
{
    struct writer writer = {0};
    struct pieces pieces = {0};
    write_settings(store, registry, &writer, &pieces);
    char *whole = pieces_join(&pieces, &writer.out);
    pieces_clear(&pieces);
    text_free(&writer.out);
    return whole;
}

char *store_record_json(const struct record *record)
{
    struct writer writer = {0};
    struct shapes shapes;
    shapes_build(&shapes, record_kind(record));
    settings_write_record(&writer, &shapes, record, NULL);
    return text_take(&writer.out);
}
