/* The draft of an unfinished wizard or form: a small JSON file beside the settings.
 *
 * Version 1 knew servers alone: no "kind", "server_id" in place of "id", and a step by the word in
 * the step bar, which two steps may share. It is still read. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/store_private.h"

#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DRAFT_VERSION = 2, DRAFT_BYTES_MAX = 1024 * 1024 };

/* The steps in the file, whatever they are called on the screen. */
static const char *const step_keys[STEP_COUNT] = {
    [STEP_START] = "start",
    [STEP_NAME] = "name",
    [STEP_RECEIVING] = "receiving",
    [STEP_RECEIVING_TRANSPORT] = "receiving-transport",
    [STEP_RECEIVING_LOGIN] = "receiving-login",
    [STEP_SENDING] = "sending",
    [STEP_SENDING_LOGIN] = "sending-login",
    [STEP_LIMITS] = "limits",
    [STEP_REVIEW] = "review",
    [STEP_ACCOUNT] = "account",
    [STEP_ACCOUNT_LOGIN] = "account-login",
    [STEP_ACCOUNT_RECEIVING] = "account-receiving",
    [STEP_ACCOUNT_SENDING] = "account-sending",
    [STEP_OAUTH_SERVER] = "oauth-server",
    [STEP_OAUTH_CLIENT] = "oauth-client",
    [STEP_NOTIFICATION] = "notification",
    [STEP_NOTIFICATION_SENDER] = "notification-sender",
    [STEP_NOTIFICATION_ADMINISTRATORS] = "notification-administrators",
};

static const char *const origins[] = {
    [ORIGIN_NONE] = "none",   [ORIGIN_DEFAULT] = "default", [ORIGIN_PRESET] = "preset",
    [ORIGIN_FOUND] = "found", [ORIGIN_USER] = "user",
};
enum { ORIGINS = sizeof(origins) / sizeof(origins[0]) };

/* Values that only defaults have set come back by themselves. */
static void write_fields(struct writer *writer, const struct record *record)
{
    writer_key(writer, "fields");
    writer_open(writer, '{', false);
    for (each_field(id, record_kind(record))) {
        enum origin origin = record_origin(record, id);
        if (origin <= ORIGIN_DEFAULT && fields[id].type != TYPE_SIDE)
            continue;
        writer_key(writer, fields[id].path);
        writer_open(writer, '{', true);
        writer_key(writer, "value");
        writer_string(writer, fields[id].type != TYPE_SIDE               ? record_get(record, id)
                              : record_has_side(record, fields[id].side) ? "true"
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
    for (each_field(id, record_kind(draft->record))) {
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
    writer_key(writer, "kind");
    writer_string(writer, record_kinds[record_kind(draft->record)].name);
    writer_key(writer, "id");
    writer_number(writer, draft->record_id);
    writer_key(writer, "step");
    writer_string(writer, step_keys[draft->step]);
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

static bool read_field(struct record *record, json_object *all, enum field_id id)
{
    json_object *row = NULL;
    enum origin origin;
    if (!json_object_object_get_ex(all, fields[id].path, &row))
        return true;
    const char *value = string_at(row, "value"), *name = string_at(row, "origin");
    return value != NULL && name != NULL && origin_by_name(name, &origin) &&
           record_take(record, id, value, origin, NULL);
}

/* What proposes others comes before them, ports after what proposes a port, sides after what makes
 * them present. */
static int turn_of(enum field_id id)
{
    if (id == FIELD_OAUTH_PRESET)
        return 0;
    return fields[id].type == TYPE_SIDE ? 3 : fields[id].type == TYPE_PORT ? 2 : 1;
}

static bool read_fields(struct record *record, json_object *all)
{
    bool done = all != NULL;
    for (int turn = 0; turn <= 3; turn++)
        for (each_field(id, record_kind(record)))
            done = done && (turn_of(id) != turn || read_field(record, all, id));
    return done;
}

static bool read_step(json_object *object, int64_t version, struct draft *draft)
{
    const struct record_kind_row *row = &record_kinds[record_kind(draft->record)];
    const char *name = string_at(object, "step");
    for (size_t i = row->first_step; name != NULL && i < row->end_step; i++)
        if (strcmp(version == 1 ? steps[i].name : step_keys[i], name) == 0) {
            draft->step = (enum step_id)i;
            return true;
        }
    return false;
}

static void read_typed(json_object *object, struct draft *draft)
{
    json_object *typed = object_at(object, "typed"), *given = object_at(object, "inputs");
    for (each_field(id, record_kind(draft->record)))
        if (typed != NULL && fields[id].type != TYPE_SECRET)
            draft->typed[id] = mem_copy(string_at(typed, fields[id].path));
    for (size_t i = 0; given != NULL && i < INPUT_COUNT; i++)
        if (!inputs[i].secret)
            draft->inputs[i] = mem_copy(string_at(given, inputs[i].name));
}

static bool read_kind(json_object *object, int64_t version, enum record_kind *kind)
{
    const char *name = string_at(object, "kind");
    *kind = RECORD_SERVER;
    if (version == 1)
        return true;
    for (size_t i = 0; name != NULL && i < RECORD_KIND_COUNT; i++)
        if (strcmp(record_kinds[i].name, name) == 0) {
            *kind = (enum record_kind)i;
            return true;
        }
    return false;
}

static struct draft *read_tree(json_object *object)
{
    int64_t version = 0, id = 0;
    enum record_kind kind;
    if (!number_at(object, "version", DRAFT_VERSION, &version) || version < 1 ||
        !read_kind(object, version, &kind))
        return NULL;
    struct draft *draft = draft_new(record_new(kind));
    bool done = number_at(object, "saved_ms", INT64_MAX, &draft->saved_ms) &&
                number_at(object, version == 1 ? "server_id" : "id", SETTINGS_ID_MAX, &id) &&
                read_step(object, version, draft) &&
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
         done ? _("The draft of an unfinished form cannot be read; it is now %s.")
              : _("The draft of an unfinished form cannot be read and not be moved to %s."),
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
        mem_forget(bytes, length);
        done = *draft != NULL;
    } else {
        done = why.code == ERR_NO_INPUT;
    }
    if (!done)
        move_away(path, err);
    free(path);
    return done;
}
