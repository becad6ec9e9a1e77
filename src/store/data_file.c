/* Files of knowledge: the frame around their rows, and the folder of the user's own. */
#include "store/data_file.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_BYTES_MAX = 1024 * 1024, FILES_MAX = 200 };

/* One file ------------------------------------------------------------------------------------ */

static const struct part *find_part(const struct outline *outline, const char *key)
{
    for (size_t i = 0; i < outline->count; i++)
        if (outline->parts[i].depth == 1 && strcmp(outline->parts[i].key, key) == 0)
            return &outline->parts[i];
    return NULL;
}

static void check_top(const struct data_kind *kind, const struct outline *outline,
                      struct problems *problems)
{
    const struct part *version = find_part(outline, "version");
    const struct part *list = find_part(outline, kind->list);

    if (version == NULL || list == NULL)
        problems_add(problems, 1, "", _("\"%s\" is missing."),
                     version == NULL ? "version" : kind->list);
    if (version != NULL && (version->value.length != 1 || version->value.bytes[0] != '1'))
        problems_add(problems, version->value.line, "version", "%s", i18n(kind->version));
    if (list != NULL && list->value.bytes[0] != '[')
        problems_add(problems, list->value.line, kind->list, _("\"%s\" must be %s."), kind->list,
                     _("a list"));
    for (size_t i = 0; i < outline->count; i++) {
        const struct part *part = &outline->parts[i];
        if (part->depth == 1 && part != version && part != list)
            problems_add(problems, part->value.line, part->key, _("There is no \"%s\" here."),
                         part->key);
    }
}

static void each_row(const struct data_kind *kind, const struct outline *outline, data_row *row,
                     void *context, struct problems *problems)
{
    const struct part *part = find_part(outline, kind->list);
    const struct part *end = outline->parts + outline->count;
    json_tokener *tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
    size_t index = 0;

    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    for (part++; part < end && part->depth == 2; part++) {
        if (index == (size_t)kind->rows_max) {
            problems_add(problems, part->value.line, kind->list, i18n(kind->many_rows),
                         kind->rows_max);
            break;
        }
        json_tokener_reset(tokener);
        json_object *object =
            json_tokener_parse_ex(tokener, part->value.bytes, (int)part->value.length);
        row(context, &part->value, index++, object);
        json_object_put(object);
    }
    json_tokener_free(tokener);
}

void data_rows(const struct data_kind *kind, const char *bytes, size_t length, data_row *row,
               void *context, struct problems *problems)
{
    struct outline outline = {0};

    if (strict_scan(bytes, length, &outline, problems)) {
        check_top(kind, &outline, problems);
        if (problems->count == 0)
            each_row(kind, &outline, row, context, problems);
    }
    outline_clear(&outline);
}

bool data_is_good(struct problems *problems, const char *where, struct err *err)
{
    const struct problem *first = problems_first(problems);

    if (first == NULL)
        return true;
    if (first->path[0] == '\0')
        return fail(err, ERR_INPUT, _("%s, line %zu: %s"), where, first->line, first->sentence);
    return fail(err, ERR_INPUT, _("%s, line %zu: %s: %s"), where, first->line, first->path,
                first->sentence);
}

/* The user's own ------------------------------------------------------------------------------ */

static void tell(const struct data_folder *folder, const struct err *err)
{
    if (folder->tell != NULL)
        folder->tell(folder->tell_context, err->text);
}

/* Where passwords are sent to, and what is advised, must not be for everybody to decide: what is
 * not ours or the administrator's is somebody else's wish. In a folder with the sticky bit others
 * may put files of their own, which are then not ours. */
static bool only_ours(const char *path, bool is_folder, struct err *err)
{
    struct stat status;

    if (stat(path, &status) != 0)
        return true; /* reading it says why */
    if (status.st_uid != geteuid() && status.st_uid != 0)
        return fail(err, ERR_PERMISSION, _("%s is not used: it belongs to somebody else."), path);
    if ((status.st_mode & S_IWOTH) == 0 || (is_folder && (status.st_mode & S_ISVTX) != 0))
        return true;
    return fail(err, ERR_PERMISSION,
                _("%s is not used: everybody on this machine may change it (chmod o-w)."), path);
}

static bool read_own(const struct data_folder *folder, const char *path, struct err *err)
{
    char *bytes;
    size_t length;

    if (!only_ours(path, false, err) ||
        !file_read(path, FILE_BYTES_MAX, &bytes, &length, NULL, err))
        return false;
    bool done = folder->read(folder->context, bytes, length, path, err);
    free(bytes);
    return done;
}

static int is_file_of_ours(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);

    return entry->d_name[0] != '.' && length > 5 &&
           strcmp(entry->d_name + length - 5, ".json") == 0;
}

static int by_name(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

void data_folder_read(const struct data_folder *folder, const char *path)
{
    struct dirent **entries = NULL;
    struct err err = {0};
    int count = 0;

    if (only_ours(path, true, &err))
        count = scandir(path, &entries, is_file_of_ours, by_name);
    else
        tell(folder, &err);
    for (int i = 0; i < count; i++) {
        char *file = mem_format("%s/%s", path, entries[i]->d_name);
        err = (struct err){0};
        if (i == FILES_MAX)
            fail(&err, ERR_INPUT, i18n(folder->kind->many_files), path, FILES_MAX);
        if (i == FILES_MAX || (i < FILES_MAX && !read_own(folder, file, &err)))
            tell(folder, &err);
        free(file);
        free(entries[i]);
    }
    free(entries);
}
