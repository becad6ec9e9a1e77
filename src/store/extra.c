/* Unknown keys of the settings file, found again by server and place. */
#include "store/extra.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

void extras_add(struct extras *extras, unsigned server, const char *place, const char *key,
                const char *json, size_t length)
{
    if (extras->count == extras->room) {
        extras->room = extras->room == 0 ? 16 : extras->room * 2;
        extras->rows = mem_grow(extras->rows, extras->room, sizeof(extras->rows[0]));
    }
    extras->rows[extras->count] = (struct extra){.server = server,
                                                 .place = mem_copy(place),
                                                 .key = mem_copy(key),
                                                 .json = mem_copy_n(json, length),
                                                 .order = extras->count};
    extras->count++;
}

static int by_place(const struct extra *extra, unsigned server, const char *place)
{
    if (extra->server != server)
        return extra->server < server ? -1 : 1;
    return strcmp(extra->place, place);
}

static int compare(const void *left, const void *right)
{
    const struct extra *a = left, *b = right;
    int order = by_place(a, b->server, b->place);
    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

void extras_sort(struct extras *extras)
{
    if (extras->count > 1)
        qsort(extras->rows, extras->count, sizeof(extras->rows[0]), compare);
}

const struct extra *extras_at(const struct extras *extras, unsigned server, const char *place,
                              size_t *count)
{
    size_t low = 0, high = extras->count, end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_place(&extras->rows[middle], server, place) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < extras->count && by_place(&extras->rows[end], server, place) == 0;)
        end++;
    *count = end - low;
    return *count > 0 ? extras->rows + low : NULL;
}

void extras_clear(struct extras *extras)
{
    for (size_t i = 0; i < extras->count; i++) {
        free(extras->rows[i].place);
        free(extras->rows[i].key);
        free(extras->rows[i].json);
    }
    free(extras->rows);
    *extras = (struct extras){0};
}
