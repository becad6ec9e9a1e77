/* The draft of an unfinished wizard: a small JSON file beside the settings. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/store_private.h"

#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DRAFT_VERSION = 1, DRAFT_BYTES_MAX = 1024 * 1024 };

static const char *const origins[] = {
    [ORIGIN_NONE] = "none",   [ORIGIN_DEFAULT] = "default", [ORIGIN_PRESET] = "preset",
    [ORIGIN_FOUND] = "found", [ORIGIN_USER] = "user",
};
enum { ORIGINS = sizeof(origins) / sizeof(origins[0]) };

/* Values that only defaults have set come back by themselves. */
static void write_fields(struct writer *writer, const struct record *server)
{
    writer_key(writer, "fields");
    writer_open(writer, '{', false);
    for (each_field(id, RECORD_SERVER)) {
        enum origin origin = record_origin(server, id);
        if (origin <= ORIGIN_DEFAULT && fields[id].type != TYPE_SIDE)
            continue;
        writer_key(writer, fields[id].path);
        writer_open(writer, '{', true);
        writer_key(writer, "value");
        writer_string(writer, fields[id].type != TYPE_SIDE               ? record_get(server, id)
                              : record_has_side(server, fields[id].side) ? "true"
                                                                         : "false");
        writer_key(writer, "origin");
        writer_string(writer, origins[origin]);
        writer_close(writer);
    }
    writer_close(writer);
}

/* What was typed where a reference to a secret belongs may be the secret itself. */
static void write_typed(struct writer *writer, const struct draft *draft)
{
    writer_key(writer, "typed");
    writer_open(writer, '{', false);
    for (each_field(id, RECORD_SERVER)) {
        if (draft->typed[id] == NULL || fields[id].type == TYPE_SECRET)
            continue;
        writer_key(writer, fields[id].path);
        writer_string(writer, draft->typed[id]);
    }
    writer_close(writer);
    writer_key(writer, "inputs");
    writer_open(writer, '{', false);
    for (size_t i = 0; i < INPUT_COUNT; i++) {
        if (draft->inputs[i] == NULL || inputs[i].secret)
            continue;
        writer_key(writer, inputs[i].name);
        writer_string(writer, draft->inputs[i]);
    }
    writer_close(writer);
}

static void write_draft(struct writer *writer, const struct draft *draft)
{
    writer_open(writer, '{', false);
    writer_key(writer, "version");
    writer_number(writer, DRAFT_VERSION);
    writer_key(writer, "saved_ms");
    writer_number(writer, draft->saved_ms != 0 ? draft->saved_ms : clock_wall_ms());
    writer_key(writer, "server_id");
    writer_number(writer, draft->record_id);
    writer_key(writer, "step");
    writer_string(writer, steps[draft->step].name);
    write_fields(writer, draft->record);
    write_typed(writer, draft);
    writer_close(writer);
    text_add_char(&writer->out, '\n');
}

static char *draft_path(const struct store *store)
{
    return mem_format("%s.draft", store->path);
}

/* The draft of a settings file belongs to the session that may save. */
static bool may_write(const struct store *store, struct err *err)
{
    return store_locked(store) ||
           fail(err, ERR_LOCKED, _("The draft belongs to the session that may save."));
}

bool store_save_draft(struct store *store, const struct draft *draft, struct err *err)
{
    struct writer writer = {.out = {.ceiling = DRAFT_BYTES_MAX}};
    char *path = draft_path(store);
    write_draft(&writer, draft);
    bool done = may_write(store, err) &&
                (!writer.out.overflow || fail(err, ERR_INPUT, _("The draft is too large."))) &&
                file_replace(path, text_get(&writer.out), writer.out.length, false, NULL, err);
    text_free(&writer.out);
    free(path);
    return done;
}

bool store_drop_draft(struct store *store, struct err *err)
{
    char *path = draft_path(store);
    bool done = may_write(store, err) && file_remove(path, err);
    free(path);
    return done;
}

static const char *string_at(json_object *object, const char *key)
{
    json_object *value = json_object_object_get(object, key);
    return json_object_is_type(value, json_type_string) ? json_object_get_string(value) : NULL;
}

static json_object *object_at(json_object *object, const char *key)
{
    json_object *value = json_object_object_get(object, key);
    return json_object_is_type(value, json_type_object) ? value : NULL;
}

static bool number_at(json_object *object, const char *key, int64_t max, int64_t *number)
{
    json_object *value = json_object_object_get(object, key);
    if (!json_object_is_type(value, json_type_int))
        return false;
    *number = json_object_get_int64(value);
    return *number >= 0 && *number <= max;
}

static bool origin_by_name(const char *name, enum origin *origin)
{
    for (size_t i = 0; i < ORIGINS; i++)
        if (strcmp(origins[i], name) == 0) {
            *origin = (enum origin)i;
            return true;
        }
    return false;
}

static bool read_field(struct record *server, json_object *all, enum field_id id)
{
    json_object *row = NULL;
    enum origin origin;
    if (!json_object_object_get_ex(all, fields[id].path, &row))
        return true;
    const char *value = string_at(row, "value"), *name = string_at(row, "origin");
    return value != NULL && name != NULL && origin_by_name(name, &origin) &&
           record_take(server, id, value, origin, NULL);
}

/* Ports after what proposes a port, sides after what makes them present. */
static bool read_fields(struct record *server, json_object *all)
{
    bool done = all != NULL;
    for (int turn = 0; turn < 3; turn++)
        for (each_field(id, RECORD_SERVER)) {
            int its = fields[id].type == TYPE_SIDE ? 2 : fields[id].type == TYPE_PORT ? 1 : 0;
            done = done && (its != turn || read_field(server, all, id));
        }
    return done;
}

static bool read_step(json_object *object, struct draft *draft)
{
    const char *name = string_at(object, "step");
    for (size_t i = 0; name != NULL && i < STEP_COUNT; i++)
        if (strcmp(steps[i].name, name) == 0) {
            draft->step = (enum step_id)i;
            return true;
        }
    return false;
}

static void read_typed(json_object *object, struct draft *draft)
{
    json_object *typed = object_at(object, "typed"), *given = object_at(object, "inputs");
    for (each_field(id, RECORD_SERVER))
        if (typed != NULL && fields[id].type != TYPE_SECRET)
            draft->typed[id] = mem_copy(string_at(typed, fields[id].path));
    for (size_t i = 0; given != NULL && i < INPUT_COUNT; i++)
        if (!inputs[i].secret)
            draft->inputs[i] = mem_copy(string_at(given, inputs[i].name));
}

static struct draft *read_tree(json_object *object)
{
    struct draft *draft = draft_new(record_new(RECORD_SERVER));
    int64_t version, id = 0;
    bool done = number_at(object, "version", DRAFT_VERSION, &version) && version == DRAFT_VERSION &&
                number_at(object, "saved_ms", INT64_MAX, &draft->saved_ms) &&
                number_at(object, "server_id", SETTINGS_ID_MAX, &id) && read_step(object, draft) &&
                read_fields(draft->record, object_at(object, "fields"));
    draft->record_id = (unsigned)id;
    record_set_id(draft->record, draft->record_id);
    if (done) {
        read_typed(object, draft);
        return draft;
    }
    draft_free(draft);
    return NULL;
}

/* NULL: this is no draft. */
static struct draft *read_draft(const char *bytes, size_t length)
{
    struct problems problems = {0};
    struct outline outline = {0};
    struct draft *draft = NULL;
    bool clean = strict_scan(bytes, length, &outline, &problems) && problems.count == 0;
    outline_clear(&outline);
    problems_clear(&problems);
    if (!clean)
        return NULL;
    json_tokener *tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
    json_object *object = json_tokener_parse_ex(tokener, bytes, (int)length);
    if (json_object_is_type(object, json_type_object))
        draft = read_tree(object);
    json_object_put(object);
    json_tokener_free(tokener);
    return draft;
}

static bool move_away(const char *path, struct err *err)
{
    char *bad = mem_format("%s.bad", path);
    bool done = rename(path, bad) == 0;
    fail(err, ERR_SETTINGS,
         done ? _("The draft of an unfinished wizard cannot be read; it is now %s.")
              : _("The draft of an unfinished wizard cannot be read and not be moved to %s."),
         bad);
    free(bad);
    return false;
}

bool store_load_draft(struct store *store, struct draft **draft, struct err *err)
{
    struct err why = {0};
    char *bytes = NULL, *path = draft_path(store);
    size_t length = 0;
    bool done = true;
    *draft = NULL;
    if (file_read(path, DRAFT_BYTES_MAX, &bytes, &length, NULL, &why)) {
        *draft = read_draft(bytes, length);
        mem_wipe(bytes, length);
        free(bytes);
        done = *draft != NULL;
    } else {
        done = why.code == ERR_NO_INPUT;
    }
    if (!done)
        move_away(path, err);
    free(path);
    return done;
}
