/* The settings file as text: known keys in the order of fields[], then those that are unknown. */
#include "store/settings.h"

#include "store/archive.h"
#include "store/reference.h"

#include <string.h>

struct job {
    struct writer *writer;
    const struct shapes *shapes;
    const struct record *record;
    const struct extras *extras; /* or NULL */
    struct settings_span *spans; /* by field, or NULL */
};

/* Settings that few need are not written while they are at their default and nobody set them. All
 * others are always there, so that the file shows what can be set. What somebody set is written
 * even while it has no meaning: it may have one again. */
static bool is_written(const struct record *record, enum field_id id)
{
    if (fields[id].side != SIDE_NONE && !record_has_side(record, fields[id].side))
        return false;
    if (record_origin(record, id) == ORIGIN_USER)
        return record_get(record, id)[0] != '\0' || fields[id].nullable;
    if (!record_applies(record, id))
        return false;
    return !fields[id].expert || strcmp(record_get(record, id), fields[id].fallback) != 0;
}

static const struct extra *extras_of(const struct job *job, const char *place, size_t *count)
{
    *count = 0;
    if (job->extras == NULL || job->extras->count == 0)
        return NULL;
    return extras_at(job->extras, job->shapes->kind, record_id(job->record), place, count);
}

static void write_extras(const struct job *job, const char *place)
{
    size_t count;
    const struct extra *extra = extras_of(job, place, &count);
    for (size_t i = 0; i < count; i++) {
        writer_key(job->writer, extra[i].key);
        writer_json(job->writer, extra[i].json, strlen(extra[i].json));
    }
}

/* "a@b, c@d" as a list. */
static void write_list(struct writer *writer, const char *value)
{
    struct text one = {0};
    writer_open(writer, '[', true);
    for (const char *at = value; *at != '\0';) {
        size_t length = strcspn(at, ",");
        text_cut(&one, 0);
        text_add_n(&one, at, length);
        writer_string(writer, text_get(&one));
        at += length;
        at += strspn(at, ", ");
    }
    writer_close(writer);
    text_free(&one);
}

static void write_value(const struct job *job, enum field_id id)
{
    struct writer *writer = job->writer;
    const char *value = record_get(job->record, id);
    if (*value == '\0' && fields[id].nullable) {
        writer_json(writer, "null", 4);
        return;
    }
    switch (fields[id].type) {
    case TYPE_PORT:
    case TYPE_NUMBER:
    case TYPE_SWITCH:
    case TYPE_SERVER:
    case TYPE_MIGRATION:
        writer_json(writer, value, strlen(value));
        break;
    case TYPE_SECRET:
        reference_open(writer, value);
        write_extras(job, fields[id].path);
        writer_close(writer);
        break;
    case TYPE_ADDRESSES:
        write_list(writer, value);
        break;
    default:
        writer_string(writer, value);
    }
}

static bool is_needed(const struct job *job, const struct shape *shape)
{
    size_t count = 0;
    for (size_t i = 0; i < shape->count; i++) {
        const struct shape_entry *entry = &shape->entries[i];
        if (entry->inside != 0 ? is_needed(job, &job->shapes->rows[entry->inside])
                               : is_written(job->record, entry->field))
            return true;
    }
    extras_of(job, shape->path, &count);
    return count > 0;
}

static void write_object(const struct job *job, const struct shape *shape);

static void write_entry(const struct job *job, const struct shape_entry *entry)
{
    const struct shape *inside = &job->shapes->rows[entry->inside];
    size_t start;
    bool side = entry->inside != 0 && entry->field != FIELD_NONE;
    if (entry->inside == 0 ? !is_written(job->record, entry->field)
                           : !side && !is_needed(job, inside))
        return;
    writer_key(job->writer, entry->key);
    start = job->writer->out.length;
    if (entry->inside == 0)
        write_value(job, entry->field);
    if (entry->inside == 0 && job->spans != NULL)
        job->spans[entry->field] = (struct settings_span){start, job->writer->out.length - start};
    if (entry->inside == 0)
        return;
    if (side && !record_has_side(job->record, fields[entry->field].side))
        writer_json(job->writer, "null", 4);
    else
        write_object(job, inside);
}

static void write_object(const struct job *job, const struct shape *shape)
{
    writer_open(job->writer, '{', shape->depth > 1);
    if (shape->depth == 0 && shape_has_id(job->shapes->kind)) {
        writer_key(job->writer, "id");
        writer_number(job->writer, record_id(job->record));
    }
    for (size_t i = 0; i < shape->count; i++)
        write_entry(job, &shape->entries[i]);
    write_extras(job, shape->path);
    writer_close(job->writer);
}

void settings_write_record(struct writer *writer, const struct shapes *shapes,
                           const struct record *record, const struct extras *extras)
{
    struct job job = {.writer = writer, .shapes = shapes, .record = record, .extras = extras};
    write_object(&job, &shapes->rows[0]);
}

void settings_write_spans(struct writer *writer, const struct shapes *shapes,
                          const struct record *record, struct settings_span *spans)
{
    struct job job = {.writer = writer, .shapes = shapes, .record = record, .spans = spans};
    write_object(&job, &shapes->rows[0]);
}

void settings_write_value(struct writer *writer, const struct record *record, enum field_id id)
{
    struct job job = {.writer = writer, .record = record};
    write_value(&job, id);
}

bool settings_writes(const struct record *record, enum field_id id)
{
    return is_written(record, id);
}

/* A record whose text is there stays as it stands there. */
static void write_row(struct writer *writer, const struct settings_job *job,
                      const struct shapes *shapes, size_t position)
{
    struct record_slice slice;
    const struct record_source *source =
        registry_text(job->registry, shapes->kind, position, &slice);
    size_t before = writer->out.length;
    if (job->texts != NULL && archive_stands(source, job->texts)) {
        writer_begin(writer);
        pieces_keep(job->pieces, &writer->out, source, &slice);
        return;
    }
    settings_write_record(writer, shapes, registry_at(job->registry, shapes->kind, position),
                          job->extras);
    if (shapes->kind != SETTINGS_SLEEPS || job->pieces == NULL || writer->out.overflow)
        return;
    /* What stands between two records holds no brace. */
    const char *text = text_get(&writer->out);
    size_t start = (size_t)(strchr(text + before, '{') - text);
    slices_add(&job->pieces->fresh, slice.id, start, writer->out.length - start);
}

static void write_rows(struct writer *writer, const struct settings_job *job,
                       const struct shapes *shapes)
{
    size_t from = writer->out.length;
    for (size_t i = 0; i < registry_count(job->registry, shapes->kind); i++)
        write_row(writer, job, shapes, i);
    if (shapes->kind != SETTINGS_SLEEPS || job->pieces == NULL)
        return;
    job->pieces->list_from = from;
    job->pieces->list_to = writer->out.length;
}

/* What there is but one of is null while it is not there. */
static void write_kind(struct writer *writer, const struct settings_job *job, enum record_kind kind)
{
    struct shapes shapes;
    size_t count = registry_count(job->registry, kind);
    bool list = shape_has_id(kind);
    shapes_build(&shapes, kind);
    writer_key(writer, record_kinds[kind].list);
    writer_stay(writer, false);
    if (list)
        writer_open(writer, '[', false);
    else if (count == 0)
        writer_json(writer, "null", 4);
    write_rows(writer, job, &shapes);
    if (list)
        writer_close(writer);
}

static void write_next_ids(struct writer *writer, const struct registry *registry)
{
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        const char *key = settings_next_id_key((enum record_kind)kind);
        unsigned next = registry_next_id(registry, (enum record_kind)kind);
        if (key == NULL || (kind != RECORD_SERVER && next <= 1))
            continue;
        writer_key(writer, key);
        writer_number(writer, next);
    }
}

/* Only while something is moved are there any: their list is not there otherwise. */
static bool is_listed(const struct registry *registry, enum record_kind kind)
{
    return kind != RECORD_WATCH || registry_count(registry, kind) > 0;
}

/* What hardly anybody has: while all of it is empty it shares a line. */
static void write_others(struct writer *writer, const struct settings_job *job)
{
    bool any = false;
    for (size_t i = 1; i < SETTINGS_KINDS; i++)
        any = any || registry_count(job->registry, settings_kinds[i]) > 0;
    for (size_t i = 1; i < SETTINGS_KINDS; i++) {
        if (!is_listed(job->registry, settings_kinds[i]))
            continue;
        writer_stay(writer, !any && i > 1);
        write_kind(writer, job, settings_kinds[i]);
    }
}

void settings_write(struct writer *writer, const struct registry *registry,
                    const struct extras *extras)
{
    settings_write_job(writer, &(struct settings_job){.registry = registry, .extras = extras});
}

void settings_write_job(struct writer *writer, const struct settings_job *job)
{
    size_t count = 0;
    const struct extra *rows =
        job->extras != NULL ? extras_at(job->extras, 0, 0, "", &count) : NULL;
    writer_open(writer, '{', false);
    writer_key(writer, "version");
    writer_number(writer, SETTINGS_VERSION);
    write_next_ids(writer, job->registry);
    write_kind(writer, job, RECORD_SERVER);
    write_others(writer, job);
    for (size_t i = 0; i < count; i++) {
        writer_key(writer, rows[i].key);
        writer_json(writer, rows[i].json, strlen(rows[i].json));
    }
    writer_close(writer);
    text_add_char(&writer->out, '\n');
}
