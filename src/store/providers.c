/* The providers: built into the program, and the user's own files beside them. */
#include "store/providers.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/providers_read.h"
#include "store/store.h"
#include "store/strict.h"

#include <dirent.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum { FILE_BYTES_MAX = 1024 * 1024, FILES_MAX = 200, PROVIDERS_MAX = 1000 };

/* The files of share/providers as they are, in the program; its object depends on them. */
#define BUILT_IN(name)                                                                             \
    __asm__(".section .rodata\n"                                                                   \
            ".global providers_" #name "\n"                                                        \
            "providers_" #name ":\n"                                                               \
            ".incbin \"share/providers/" #name ".json\"\n"                                         \
            ".global providers_" #name "_end\n"                                                    \
            "providers_" #name "_end:\n"                                                           \
            ".byte 0\n"                                                                            \
            ".previous\n");                                                                        \
    extern const char providers_##name[], providers_##name##_end[]
BUILT_IN(first);
BUILT_IN(japan);
BUILT_IN(world);

/* One file ------------------------------------------------------------------------------------ */

/* The providers of a file, until all of it is known to be right. */
struct batch {
    struct provider **rows;
    size_t count;
    const struct provider_list *list;
    enum providers_of of;
    struct problems *problems;
};

static const struct part *find_part(const struct outline *outline, const char *key)
{
    for (size_t i = 0; i < outline->count; i++)
        if (outline->parts[i].depth == 1 && strcmp(outline->parts[i].key, key) == 0)
            return &outline->parts[i];
    return NULL;
}

static void check_top(const struct outline *outline, struct problems *problems)
{
    const struct part *version = find_part(outline, "version");
    const struct part *list = find_part(outline, "providers");

    if (version == NULL || list == NULL)
        problems_add(problems, 1, "", _("\"%s\" is missing."),
                     version == NULL ? "version" : "providers");
    if (version != NULL && (version->value.length != 1 || version->value.bytes[0] != '1'))
        problems_add(problems, version->value.line, "version",
                     _("A file of providers has \"version\": 1."));
    if (list != NULL && list->value.bytes[0] != '[')
        problems_add(problems, list->value.line, "providers", _("\"%s\" must be %s."), "providers",
                     _("a list"));
    for (size_t i = 0; i < outline->count; i++) {
        const struct part *part = &outline->parts[i];
        if (part->depth == 1 && part != version && part != list)
            problems_add(problems, part->value.line, part->key, _("There is no \"%s\" here."),
                         part->key);
    }
}

/* Twice in the user's own, whichever file: which of them would count? */
static void check_id(const struct batch *batch, const struct provider *provider, size_t line,
                     size_t index)
{
    const struct provider *other = provider_by_id(batch->list, provider->id);
    bool twice = other != NULL && other->own && batch->of == PROVIDERS_OWN;
    char path[32];

    for (size_t i = 0; i < batch->count; i++)
        twice = twice || strcasecmp(batch->rows[i]->id, provider->id) == 0;
    snprintf(path, sizeof(path), "providers[%zu].id", index);
    if (twice && *provider->id != '\0')
        problems_add(batch->problems, line, path, _("%s is there twice."), provider->id);
}

static void read_provider(struct batch *batch, json_tokener *tokener, const struct slice *slice,
                          size_t index)
{
    json_tokener_reset(tokener);
    json_object *object = json_tokener_parse_ex(tokener, slice->bytes, (int)slice->length);
    struct provider *provider = provider_from_json(batch->problems, slice, index, object);

    json_object_put(object);
    provider->own = batch->of == PROVIDERS_OWN;
    provider->built_in = batch->of == PROVIDERS_FIRST;
    check_id(batch, provider, strict_line(slice, "id"), index);
    batch->rows = mem_grow(batch->rows, batch->count + 1, sizeof(batch->rows[0]));
    batch->rows[batch->count++] = provider;
}

static void read_providers(struct batch *batch, const struct outline *outline)
{
    const struct part *part = find_part(outline, "providers");
    const struct part *end = outline->parts + outline->count;
    json_tokener *tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);

    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    for (part++; part < end && part->depth == 2; part++) {
        if (batch->count == PROVIDERS_MAX) {
            problems_add(batch->problems, part->value.line, "providers",
                         _("More than %d providers are not accepted."), PROVIDERS_MAX);
            break;
        }
        read_provider(batch, tokener, &part->value, batch->count);
    }
    json_tokener_free(tokener);
}

static bool fail_first(struct problems *problems, const char *where, struct err *err)
{
    const struct problem *first = problems_first(problems);

    if (first->path[0] == '\0')
        return fail(err, ERR_INPUT, _("%s, line %zu: %s"), where, first->line, first->sentence);
    return fail(err, ERR_INPUT, _("%s, line %zu: %s: %s"), where, first->line, first->path,
                first->sentence);
}

bool providers_read(struct provider_list *list, const char *bytes, size_t length,
                    enum providers_of of, const char *where, struct err *err)
{
    struct problems problems = {0};
    struct outline outline = {0};
    struct batch batch = {.list = list, .of = of, .problems = &problems};
    bool understood = strict_scan(bytes, length, &outline, &problems);

    if (understood)
        check_top(&outline, &problems);
    if (understood && problems.count == 0)
        read_providers(&batch, &outline);
    bool good = problems.count == 0;
    for (size_t i = 0; i < batch.count; i++)
        if (good)
            provider_list_add(list, batch.rows[i]);
        else
            provider_free(batch.rows[i]);
    if (!good)
        fail_first(&problems, where, err);
    free(batch.rows);
    outline_clear(&outline);
    problems_clear(&problems);
    return good;
}

/* What ships ---------------------------------------------------------------------------------- */

/* `make check-providers` and the unit tests hold the files to the rules: a failure here would be a
 * broken build. */
static void add_shipped(struct provider_list *list, const char *bytes, const char *end,
                        enum providers_of of)
{
    if (!providers_read(list, bytes, (size_t)(end - bytes), of, "", NULL))
        abort();
}

struct provider_list *providers_built_in(void)
{
    struct provider_list *list = provider_list_new();

    add_shipped(list, providers_first, providers_first_end, PROVIDERS_FIRST);
    return list;
}

/* The user's own ------------------------------------------------------------------------------ */

struct folder {
    struct provider_list *list;
    providers_problem *tell;
    void *context;
};

static void tell(const struct folder *folder, const struct err *err)
{
    if (folder->tell != NULL)
        folder->tell(folder->context, err->text);
}

/* Where passwords are sent to must not be for everybody to decide. */
static bool only_ours(const char *path, bool is_folder, struct err *err)
{
    struct stat status;

    if (stat(path, &status) != 0 || (status.st_mode & S_IWOTH) == 0)
        return true;
    if (is_folder && (status.st_mode & S_ISVTX) != 0)
        return true;
    return fail(err, ERR_PERMISSION,
                _("%s is not used: everybody on this machine may change it (chmod o-w)."), path);
}

static bool read_own(const struct folder *folder, const char *path, struct err *err)
{
    char *bytes;
    size_t length;

    if (!only_ours(path, false, err) ||
        !file_read(path, FILE_BYTES_MAX, &bytes, &length, NULL, err))
        return false;
    bool done = providers_read(folder->list, bytes, length, PROVIDERS_OWN, path, err);
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

static void read_folder(const struct folder *folder, const char *path)
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
            fail(&err, ERR_INPUT, _("%s: more than %d files of providers are not read."), path,
                 FILES_MAX);
        if (i == FILES_MAX || (i < FILES_MAX && !read_own(folder, file, &err)))
            tell(folder, &err);
        free(file);
        free(entries[i]);
    }
    free(entries);
}

struct provider_list *providers_load(const char *folder, providers_problem *problem, void *context)
{
    struct provider_list *list = providers_built_in();

    if (folder != NULL)
        read_folder(&(struct folder){list, problem, context}, folder);
    add_shipped(list, providers_japan, providers_japan_end, PROVIDERS_SHIPPED);
    add_shipped(list, providers_world, providers_world_end, PROVIDERS_SHIPPED);
    return list;
}
