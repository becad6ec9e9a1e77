/* Unknown keys of a file, found again by record and place. */
#include "store/extra.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

void extras_add(struct extras *extras, enum record_kind kind, unsigned id, const char *place,
                const struct extra_member *member)
{
    if (extras->count == extras->room) {
        extras->room = extras->room == 0 ? 16 : extras->room * 2;
        extras->rows = mem_grow(extras->rows, extras->room, sizeof(extras->rows[0]));
    }
    extras->rows[extras->count] = (struct extra){
        .kind = kind,
        .id = id,
        .place = mem_copy(place),
        .key = mem_copy(member->key),
        .json = mem_copy_n(member->json, member->length),
        .order = extras->count,
    };
    extras->count++;
}

static int by_place(const struct extra *extra, enum record_kind kind, unsigned id,
                    const char *place)
{
    if (extra->id != id)
        return extra->id < id ? -1 : 1;
    if (extra->kind != kind)
        return extra->kind < kind ? -1 : 1;
    return strcmp(extra->place, place);
}

static int compare(const void *left, const void *right)
{
    const struct extra *a = left, *b = right;
    int order = by_place(a, b->kind, b->id, b->place);
    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

void extras_sort(struct extras *extras)
{
    if (extras->count > 1)
        qsort(extras->rows, extras->count, sizeof(extras->rows[0]), compare);
}

/* The first that does not stand before the place. */
static size_t first_at(const struct extras *extras, enum record_kind kind, unsigned id,
                       const char *place)
{
    size_t low = 0, high = extras->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_place(&extras->rows[middle], kind, id, place) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct extra *extras_at(const struct extras *extras, enum record_kind kind, unsigned id,
                              const char *place, size_t *count)
{
    size_t low = first_at(extras, kind, id, place), end;
    for (end = low; end < extras->count && by_place(&extras->rows[end], kind, id, place) == 0;)
        end++;
    *count = end - low;
    return *count > 0 ? extras->rows + low : NULL;
}

bool extras_any(const struct extras *extras, enum record_kind kind, unsigned id)
{
    size_t at = first_at(extras, kind, id, "");
    return at < extras->count && extras->rows[at].id == id && extras->rows[at].kind == kind;
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

struct kept *kept_new(struct extras *extras)
{
    struct kept *kept = mem_new(1, sizeof(*kept));
    *kept = (struct kept){*extras, 1};
    *extras = (struct extras){0};
    return kept;
}

struct kept *kept_hold(struct kept *kept)
{
    kept->users++;
    return kept;
}

void kept_release(struct kept *kept)
{
    if (kept == NULL || --kept->users > 0)
        return;
    extras_clear(&kept->extras);
    free(kept);
}
