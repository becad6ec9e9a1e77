/* Both files read: in full, or what was read in full before by its marks and its layout. */
#include "base/mem.h"
#include "store/store_private.h"

#include <stdlib.h>
#include <string.h>

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

static bool refused(struct problems *problems, const char *path, struct listener *listener,
                    struct err *err)
{
    problems_tell(problems, listener->tell != NULL ? pass_on : NULL, listener);
    store_fail(problems, path, err);
    problems_clear(problems);
    return false;
}

/* One of the files, while it is read. */
struct source_file {
    const char *path;
    struct listener listener;
    const struct stamped *stamped; /* what the stamp says of it */
    const char *bytes;             /* NULL: there is no file */
    size_t length;
};

void filed_clear(struct filed *filed)
{
    archive_release(filed->archive);
    kept_release(filed->kept);
    *filed = (struct filed){0};
}

void filed_distrust(struct filed *filed)
{
    archive_release(filed->archive);
    filed->archive = NULL;
    filed->seen = false;
}

/* Reads the bytes of a file; they are the text of its archive from then on. */
static bool open_file(struct loading *loading, struct source_file *file, enum record_kind kind,
                      struct filed *filed, struct err *err)
{
    struct err why = {0};
    char *bytes = NULL;
    filed->kept = kept_new(&(struct extras){0});
    filed->mark = file->stamped->mark;
    if (!store_read(file->path, &bytes, &file->length, &filed->mark, &why) &&
        why.code != ERR_NO_INPUT) {
        if (err != NULL)
            *err = why;
        if (file->listener.tell != NULL)
            pass_on(&file->listener, "", 0, why.text);
        return false;
    }
    if (bytes == NULL)
        filed->mark = (struct file_mark){0};
    else
        filed->archive =
            archive_new(kind, file->path, loading->store->stamp_path, bytes, filed->kept);
    file->bytes = bytes;
    return true;
}

bool store_shows(enum record_kind kind, const char *bytes, size_t length,
                 const struct slices *slices)
{
    const char *list = record_kinds[kind].list;
    struct slices told = {0};
    size_t start, end;
    bool right = list == NULL ? slices_of_lines(bytes, length, &told)
                              : slices_of_list(bytes, length, list, &told, &start, &end);
    right = right && slices_equal(&told, slices);
    slices_clear(&told);
    return right;
}

/* Accounts --------------------------------------------------------------------------------------
 */

/* What was read before is the same: whoever holds the records of then goes on with them. */
static bool same_accounts(struct loading *loading)
{
    const struct store *store = loading->store;
    struct file_mark mark = loading->accounts.mark;
    if (loading->in_full || store->registry == NULL ||
        !file_marks_equal(&mark, &store->accounts.mark))
        return false;
    filed_clear(&loading->accounts);
    loading->accounts = store->accounts;
    loading->accounts.mark = mark;
    kept_hold(store->accounts.kept);
    archive_hold(store->accounts.archive);
    loading->registry = registry_copy_kind(store->registry, RECORD_ACCOUNT);
    return true;
}

/* Where the stamp says that they are. How many each server has must be how many there are. */
static bool add_told_accounts(struct loading *loading, const struct source_file *file,
                              struct record_source *source)
{
    const struct stamp *stamp = &loading->stamp;
    const struct slices *rows = &stamp->accounts.rows;
    size_t uses = 0;
    for (size_t i = 0; i < stamp->use_count; i++)
        uses += stamp->uses[i].accounts;
    if (uses != rows->count || !slices_are_lines(rows, file->length) ||
        !registry_add_proven(loading->registry, RECORD_ACCOUNT, source, rows->rows, rows->count))
        return false;
    registry_set_uses(loading->registry, stamp->uses, stamp->use_count);
    return true;
}

static bool add_seen_accounts(struct loading *loading, const struct source_file *file,
                              struct record_source *source)
{
    struct slices slices = {0};
    bool right =
        slices_of_lines(file->bytes, file->length, &slices) &&
        registry_add_sleeping(loading->registry, RECORD_ACCOUNT, source, slices.rows, slices.count);
    slices_clear(&slices);
    return right;
}

static bool sleeping_accounts(struct loading *loading, const struct source_file *file)
{
    struct filed *filed = &loading->accounts;
    struct record_source *source = archive_source(filed->archive);
    if (!stamp_names(file->stamped, &filed->mark))
        return false;
    loading->registry = registry_new();
    filed->seen =
        add_told_accounts(loading, file, source) || add_seen_accounts(loading, file, source);
    if (!filed->seen) {
        registry_free(loading->registry);
        loading->registry = NULL;
    }
    return filed->seen;
}

static bool accounts_in_full(struct loading *loading, struct source_file *file, struct err *err)
{
    struct filed *filed = &loading->accounts;
    struct accounts accounts;
    struct problems problems = {0};
    if (!accounts_read(file->bytes, file->length, &accounts, &problems))
        return refused(&problems, file->path, &file->listener, err);
    loading->registry = accounts.registry;
    filed->kept->extras = accounts.extras;
    registry_set_texts(accounts.registry, RECORD_ACCOUNT, archive_source(filed->archive),
                       accounts.slices.rows);
    slices_clear(&accounts.slices);
    return true;
}

static bool load_accounts(struct loading *loading, struct err *err)
{
    const char *path = loading->store->accounts_path, *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    struct source_file file = {.path = path,
                               .listener = {loading->tell, loading->context, name},
                               .stamped = &loading->stamp.accounts};
    if (!open_file(loading, &file, RECORD_ACCOUNT, &loading->accounts, err))
        return false;
    if (same_accounts(loading))
        return true;
    if (file.bytes != NULL)
        return sleeping_accounts(loading, &file) || accounts_in_full(loading, &file, err);
    loading->registry = registry_new();
    return true;
}

/* Settings --------------------------------------------------------------------------------------
 */

/* Takes over what the settings say; in full. */
static void take_settings(struct loading *loading, struct settings *settings)
{
    registry_free(loading->registry);
    loading->registry = settings->registry;
    loading->settings.kept->extras = settings->extras;
}

/* The mail servers of the file, found where the stamp says that they are, or else by looking. */
struct listed {
    struct slices found;
    const struct slices *rows;
    bool told;
    size_t start, end; /* of what is in the list's brackets */
};

static bool find_listed(const struct source_file *file, struct listed *listed)
{
    *listed = (struct listed){.rows = &file->stamped->rows};
    listed->told =
        slices_are_list(listed->rows, file->bytes, file->length, &listed->start, &listed->end);
    if (listed->told)
        return true;
    listed->rows = &listed->found;
    return slices_of_list(file->bytes, file->length, record_kinds[SETTINGS_SLEEPS].list,
                          &listed->found, &listed->start, &listed->end);
}

static bool add_listed(struct registry *registry, const struct listed *listed,
                       struct record_source *source)
{
    return (listed->told ? registry_add_proven : registry_add_sleeping)(
        registry, SETTINGS_SLEEPS, source, listed->rows->rows, listed->rows->count);
}

/* The file without the records that sleep is read in full. A next number that is not higher than
 * theirs would have been refused. */
static bool read_around(const struct source_file *file, const struct listed *listed,
                        struct record_source *source, struct settings *settings)
{
    struct problems problems = {0};
    struct text rest = {0};
    text_add_n(&rest, file->bytes, listed->start);
    text_add_n(&rest, file->bytes + listed->end, file->length - listed->end);
    bool right = settings_read_into(text_get(&rest), rest.length, settings, &problems);
    if (right) {
        unsigned next = registry_next_id(settings->registry, SETTINGS_SLEEPS);
        right = add_listed(settings->registry, listed, source) &&
                registry_next_id(settings->registry, SETTINGS_SLEEPS) == next;
    }
    problems_clear(&problems);
    text_free(&rest);
    return right;
}

static bool sleeping_settings(struct loading *loading, const struct source_file *file)
{
    struct filed *filed = &loading->settings;
    struct listed listed;
    if (!stamp_names(file->stamped, &filed->mark))
        return false;
    struct settings settings = {.registry = registry_copy(loading->registry)};
    filed->seen = find_listed(file, &listed) &&
                  read_around(file, &listed, archive_source(filed->archive), &settings);
    if (filed->seen)
        take_settings(loading, &settings);
    else
        settings_clear(&settings);
    slices_clear(&listed.found);
    return filed->seen;
}

/* Is the file as we lay it out, byte for byte? The texts of its records are worth keeping then. */
static bool settle_settings(struct store *store)
{
    struct filed *filed = &store->settings;
    const char *bytes = archive_source(filed->archive)->bytes;
    size_t length = (size_t)filed->mark.size;
    struct writer writer = {0};
    struct pieces pieces = {0};
    settings_write_job(&writer, &(struct settings_job){.registry = store->registry,
                                                       .extras = &filed->kept->extras,
                                                       .pieces = &pieces});
    bool right = writer.out.length == length && memcmp(text_get(&writer.out), bytes, length) == 0 &&
                 store_shows(SETTINGS_SLEEPS, bytes, length, &pieces.fresh);
    if (right)
        registry_set_texts(store->registry, SETTINGS_SLEEPS, archive_source(filed->archive),
                           pieces.fresh.rows);
    pieces_clear(&pieces);
    text_free(&writer.out);
    return right;
}

/* An account is written as it stands, however that is laid out. */
static bool settle_accounts(struct store *store)
{
    struct filed *filed = &store->accounts;
    struct slices slices = {0};
    for (size_t i = 0; i < registry_count(store->registry, RECORD_ACCOUNT); i++) {
        struct record_slice slice;
        registry_text(store->registry, RECORD_ACCOUNT, i, &slice);
        slices_add(&slices, slice.id, slice.start, slice.length);
    }
    bool right = store_shows(RECORD_ACCOUNT, archive_source(filed->archive)->bytes,
                             (size_t)filed->mark.size, &slices);
    slices_clear(&slices);
    return right;
}

void store_settle(struct store *store)
{
    struct filed *settings = &store->settings, *accounts = &store->accounts;
    if (!settings->seen && settings->archive != NULL) {
        settings->seen = settle_settings(store);
        if (!settings->seen)
            filed_distrust(settings);
    }
    if (!accounts->seen && accounts->archive != NULL)
        accounts->seen = settle_accounts(store);
}

static bool settings_in_full(struct loading *loading, struct source_file *file, struct err *err)
{
    struct settings settings = {.registry = registry_copy(loading->registry)};
    struct problems problems = {0};
    if (!settings_read_into(file->bytes, file->length, &settings, &problems))
        return refused(&problems, file->path, &file->listener, err);
    take_settings(loading, &settings);
    return true;
}

static bool load_settings(struct loading *loading, struct err *err)
{
    struct source_file file = {.path = loading->store->path,
                               .listener = {loading->tell, loading->context, ""},
                               .stamped = &loading->stamp.settings};
    if (!open_file(loading, &file, SETTINGS_SLEEPS, &loading->settings, err))
        return false;
    return file.bytes == NULL || sleeping_settings(loading, &file) ||
           settings_in_full(loading, &file, err);
}

/* Both are read in any case, so that all problems are told. */
bool loading_read(struct loading *loading, struct err *err)
{
    struct err why = {0};
    if (!loading->in_full)
        stamp_read(&loading->stamp, loading->store->stamp_path, loading->store->path);
    bool accounts = load_accounts(loading, &why);
    if (loading->registry == NULL)
        loading->registry = registry_new();
    bool settings = load_settings(loading, err);
    stamp_forget_rows(&loading->stamp);
    if (settings && !accounts && err != NULL)
        *err = why;
    return settings && accounts;
}

void loading_clear(struct loading *loading)
{
    registry_free(loading->registry);
    filed_clear(&loading->settings);
    filed_clear(&loading->accounts);
}
