/* The settings file as text: known keys in the order of fields[], then those that are unknown. */
#include "store/settings.h"

#include "store/reference.h"

#include <string.h>

/* Settings that few need are not written while they are at their default and nobody set them. All
 * others are always there, so that the file shows what can be set. What somebody set is written
 * even while it has no meaning: it may have one again. */
static bool is_written(const struct record *server, enum field_id id)
{
    if (fields[id].side != SIDE_NONE && !record_has_side(server, fields[id].side))
        return false;
    if (record_origin(server, id) == ORIGIN_USER)
        return record_get(server, id)[0] != '\0' || fields[id].nullable;
    if (!record_applies(server, id))
        return false;
    return !fields[id].expert || strcmp(record_get(server, id), fields[id].fallback) != 0;
}

static void write_extras(struct writer *writer, const struct extras *extras, unsigned server,
                         const char *place)
{
    size_t count = 0;
    const struct extra *extra = extras != NULL ? extras_at(extras, server, place, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        writer_key(writer, extra[i].key);
        writer_json(writer, extra[i].json, strlen(extra[i].json));
    }
}

static void write_value(struct writer *writer, const struct record *server, enum field_id id,
                        const struct extras *extras)
{
    const char *value = record_get(server, id);
    enum field_type type = fields[id].type;
    if (*value == '\0' && fields[id].nullable) {
        writer_json(writer, "null", 4);
    } else if (type == TYPE_PORT || type == TYPE_NUMBER || type == TYPE_SWITCH) {
        writer_json(writer, value, strlen(value));
    } else if (type == TYPE_SECRET) {
        reference_open(writer, value);
        write_extras(writer, extras, record_id(server), fields[id].path);
        writer_close(writer);
    } else {
        writer_string(writer, value);
    }
}

struct job {
    struct writer *writer;
    const struct shapes *shapes;
    const struct record *server;
    const struct extras *extras;
};

static bool is_needed(const struct job *job, const struct shape *shape)
{
    size_t count = 0;
    for (size_t i = 0; i < shape->count; i++) {
        const struct shape_entry *entry = &shape->entries[i];
        if (entry->inside == 0 && is_written(job->server, entry->field))
            return true;
    }
    if (job->extras != NULL)
        extras_at(job->extras, record_id(job->server), shape->path, &count);
    return count > 0;
}

static void write_object(const struct job *job, const struct shape *shape);

static void write_entry(const struct job *job, const struct shape_entry *entry)
{
    const struct shape *inside = &job->shapes->rows[entry->inside];
    bool side = entry->inside != 0 && entry->field != FIELD_NONE;
    if (entry->inside == 0 ? !is_written(job->server, entry->field)
                           : !side && !is_needed(job, inside))
        return;
    writer_key(job->writer, entry->key);
    if (entry->inside == 0)
        write_value(job->writer, job->server, entry->field, job->extras);
    else if (side && !record_has_side(job->server, fields[entry->field].side))
        writer_json(job->writer, "null", 4);
    else
        write_object(job, inside);
}

static void write_object(const struct job *job, const struct shape *shape)
{
    writer_open(job->writer, '{', shape->depth > 1);
    if (shape->depth == 0) {
        writer_key(job->writer, "id");
        writer_number(job->writer, record_id(job->server));
    }
    for (size_t i = 0; i < shape->count; i++)
        write_entry(job, &shape->entries[i]);
    write_extras(job->writer, job->extras, record_id(job->server), shape->path);
    writer_close(job->writer);
}

void settings_write_server(struct writer *writer, const struct shapes *shapes,
                           const struct record *server, const struct extras *extras)
{
    struct job job = {.writer = writer, .shapes = shapes, .server = server, .extras = extras};
    write_object(&job, &shapes->rows[0]);
}

static const struct extra *find_extra(const struct extra *rows, size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].key, key) == 0)
            return &rows[i];
    return NULL;
}

static bool is_later(const char *key)
{
    for (size_t i = 0; i < SETTINGS_LATER; i++)
        if (strcmp(settings_later[i].key, key) == 0)
            return true;
    return false;
}

/* While all of them are empty they share a line. */
static void write_later(struct writer *writer, const struct extra *rows, size_t count)
{
    bool any = false;
    for (size_t i = 0; i < SETTINGS_LATER; i++)
        any = any || find_extra(rows, count, settings_later[i].key) != NULL;
    for (size_t i = 0; i < SETTINGS_LATER; i++) {
        const struct extra *extra = find_extra(rows, count, settings_later[i].key);
        const char *json = extra != NULL ? extra->json : settings_later[i].empty;
        writer_stay(writer, !any && i > 0);
        writer_key(writer, settings_later[i].key);
        writer_stay(writer, false);
        writer_json(writer, json, strlen(json));
    }
}

void settings_write(struct writer *writer, const struct registry *registry,
                    const struct extras *extras)
{
    struct shapes shapes;
    size_t count = 0;
    const struct extra *rows = extras != NULL ? extras_at(extras, 0, "", &count) : NULL;
    shapes_build(&shapes);
    writer_open(writer, '{', false);
    writer_key(writer, "version");
    writer_number(writer, SETTINGS_VERSION);
    writer_key(writer, "next_server_id");
    writer_number(writer, registry_next_id(registry, RECORD_SERVER));
    writer_key(writer, "servers");
    writer_open(writer, '[', false);
    for (size_t i = 0; i < registry_count(registry, RECORD_SERVER); i++)
        settings_write_server(writer, &shapes, registry_at(registry, RECORD_SERVER, i), extras);
    writer_close(writer);
    write_later(writer, rows, count);
    for (size_t i = 0; i < count; i++) {
        if (is_later(rows[i].key))
            continue;
        writer_key(writer, rows[i].key);
        writer_json(writer, rows[i].json, strlen(rows[i].json));
    }
    writer_close(writer);
    text_add_char(&writer->out, '\n');
}
