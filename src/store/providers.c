/* The providers: built into the program, and the user's own files beside them. */
#include "store/providers.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "store/data_file.h"
#include "store/embed.h"
#include "store/providers_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

EMBED(providers, first);
EMBED(providers, japan);
EMBED(providers, world);

static const struct data_kind kind = {"providers", N_("A file of providers has \"version\": 1."),
                                      N_("More than %d providers are not accepted."),
                                      N_("%s: more than %d files of providers are not read."),
                                      1000};

/* One file ------------------------------------------------------------------------------------ */

/* The providers of a file, until all of it is known to be right. */
struct batch {
    struct provider **rows;
    size_t count;
    const struct provider_list *list;
    enum providers_of of;
    struct problems *problems;
};

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

static void read_provider(void *context, const struct slice *slice, size_t index,
                          json_object *object)
{
    struct batch *batch = context;
    struct provider *provider = provider_from_json(batch->problems, slice, index, object);

    provider->own = batch->of == PROVIDERS_OWN;
    provider->built_in = batch->of == PROVIDERS_FIRST;
    check_id(batch, provider, strict_line(slice, "id"), index);
    batch->rows = mem_grow(batch->rows, batch->count + 1, sizeof(batch->rows[0]));
    batch->rows[batch->count++] = provider;
}

bool providers_read(struct provider_list *list, const char *bytes, size_t length,
                    enum providers_of of, const char *where, struct err *err)
{
    struct problems problems = {0};
    struct batch batch = {.list = list, .of = of, .problems = &problems};

    data_rows(&kind, bytes, length, read_provider, &batch, &problems);
    bool good = data_is_good(&problems, where, err);
    for (size_t i = 0; i < batch.count; i++)
        if (good)
            provider_list_add(list, batch.rows[i]);
        else
            provider_free(batch.rows[i]);
    free(batch.rows);
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

static bool read_own(void *context, const char *bytes, size_t length, const char *path,
                     struct err *err)
{
    return providers_read(context, bytes, length, PROVIDERS_OWN, path, err);
}

struct provider_list *providers_load(const char *folder, providers_problem *tell, void *context)
{
    struct provider_list *list = providers_built_in();

    if (folder != NULL)
        data_folder_read(&(struct data_folder){&kind, read_own, list, tell, context}, folder);
    add_shipped(list, providers_japan, providers_japan_end, PROVIDERS_SHIPPED);
    add_shipped(list, providers_world, providers_world_end, PROVIDERS_SHIPPED);
    return list;
}
