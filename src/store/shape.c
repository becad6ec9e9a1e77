/* The nesting of a record in the file, from the paths of fields[]. */
#include "store/shape.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

const struct shape_entry *shape_find(const struct shape *shape, const char *key)
{
    for (size_t i = 0; i < shape->count; i++)
        if (strcmp(shape->entries[i].key, key) == 0)
            return &shape->entries[i];
    return NULL;
}

/* fields[] outgrowing the room here is a mistake in the program that its first run shows. */
static void must(bool holds)
{
    if (!holds)
        abort();
}

static struct shape_entry *entry(struct shape *shape, const char *key, size_t length)
{
    char name[SHAPE_KEY_MAX];
    must(length < sizeof(name));
    memcpy(name, key, length);
    name[length] = '\0';
    struct shape_entry *old = (struct shape_entry *)shape_find(shape, name);
    if (old != NULL)
        return old;
    must(shape->count < SHAPE_ENTRIES_MAX);
    struct shape_entry *new = &shape->entries[shape->count++];
    text_copy(new->key, sizeof(new->key), name);
    new->field = FIELD_NONE;
    new->inside = 0;
    return new;
}

/* The shape of the object at an entry, which is made where it is not there yet. */
static size_t inside(struct shapes *shapes, size_t outer, const char *key, size_t length)
{
    struct shape_entry *group = entry(&shapes->rows[outer], key, length);
    if (group->inside != 0)
        return group->inside;
    must(shapes->count < SHAPES_MAX);
    group->inside = shapes->count++;
    struct shape *shape = &shapes->rows[group->inside];
    const struct shape *around = &shapes->rows[outer];
    size_t start = strlen(around->path);
    must(start + 1 + length < sizeof(shape->path));
    memcpy(shape->path, around->path, start);
    if (start > 0)
        shape->path[start++] = '.';
    memcpy(shape->path + start, key, length);
    shape->path[start + length] = '\0';
    shape->depth = around->depth + 1;
    return group->inside;
}

static void add_field(struct shapes *shapes, enum field_id id)
{
    const char *at = fields[id].path, *dot;
    size_t shape = 0;
    for (; (dot = strchr(at, '.')) != NULL; at = dot + 1)
        shape = inside(shapes, shape, at, (size_t)(dot - at));
    entry(&shapes->rows[shape], at, strlen(at))->field = id;
    if (fields[id].type == TYPE_SIDE)
        inside(shapes, shape, at, strlen(at));
}

void shapes_build(struct shapes *shapes, enum record_kind kind)
{
    *shapes = (struct shapes){.kind = kind, .count = 1};
    for (each_field(id, kind))
        add_field(shapes, id);
}

bool shape_has_id(enum record_kind kind)
{
    return record_kinds[kind].most > 1;
}
