/* One record: json-c's tree of text that is known to be strict, checked against fields[]. */
#include "store/read_record.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/reference.h"

#include <json-c/json.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void problem(struct reader *reader, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* path is that inside the record; "" for the record itself. */
static void problem(struct reader *reader, const char *path, const char *format, ...)
{
    char sentence[ERR_TEXT_MAX], full[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof(sentence), format, arguments);
    va_end(arguments);
    bool both = reader->where[0] != '\0' && *path != '\0';
    snprintf(full, sizeof(full), "%s%s%s", reader->where, both ? "." : "", path);
    bool told = reader->problems->kept < PROBLEMS_MAX;
    size_t line = told ? strict_line(reader->slice, path) : 0;
    problems_add(reader->problems, line, full, "%s", sentence);
}

static const char *type_words(json_object *value)
{
    switch (json_object_get_type(value)) {
    case json_type_null:
        return _("null");
    case json_type_boolean:
        return _("true or false");
    case json_type_int:
        return _("a number");
    case json_type_double:
        return _("a number with a fraction or an exponent");
    case json_type_object:
        return _("an object");
    case json_type_array:
        return _("a list");
    case json_type_string:
        break;
    }
    return _("text");
}

static void wrong_type(struct reader *reader, const char *path, const char *label,
                       const char *wanted, json_object *value)
{
    problem(reader, path, _("%s must be %s, not %s."), label, wanted, type_words(value));
}

/* json-c clamps what is out of range; the limits of every field are inside of where it does. */
static void number_text(json_object *value, char *out, size_t room)
{
    int64_t number = json_object_get_int64(value);
    if (number < 0)
        snprintf(out, room, "%lld", (long long)number);
    else
        snprintf(out, room, "%llu", (unsigned long long)json_object_get_uint64(value));
}

static void keep_extra(struct reader *reader, const char *place, const char *key,
                       json_object *value)
{
    size_t length;
    const char *json = json_object_to_json_string_length(
        value, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, &length);
    extras_add(reader->extras, reader->shapes.kind, reader->id, place,
               &(struct extra_member){key, json, length});
}

static bool secret_text(struct reader *reader, enum field_id id, json_object *value, char **text)
{
    struct err err = {0};
    if (!json_object_is_type(value, json_type_object)) {
        wrong_type(reader, fields[id].path, _(fields[id].label),
                   _("an object that says where the secret comes from"), value);
        return false;
    }
    if (!reference_from_json(value, text, &err)) {
        problem(reader, fields[id].path, "%s", err.text);
        return false;
    }
    json_object_object_foreach(value, key, inside)
    {
        if (!reference_knows(key))
            keep_extra(reader, fields[id].path, key, inside);
    }
    return true;
}

/* Which type the file must have for a field, and how that is called (N_()). */
static json_type type_of(enum field_id id, const char **wanted)
{
    switch (fields[id].type) {
    case TYPE_PORT:
    case TYPE_NUMBER:
    case TYPE_SERVER:
    case TYPE_MIGRATION:
        *wanted = fields[id].nullable ? N_("a whole number or null") : N_("a whole number");
        return json_type_int;
    case TYPE_SWITCH:
        *wanted = N_("true or false, without quotes");
        return json_type_boolean;
    case TYPE_ADDRESSES:
        *wanted = fields[id].nullable ? N_("a list of mail addresses or null")
                                      : N_("a list of mail addresses");
        return json_type_array;
    default:
        *wanted = fields[id].nullable ? N_("text or null") : N_("text");
        return json_type_string;
    }
}

/* A comma would make two of one. */
static bool is_address(enum field_id id, json_object *value)
{
    const char *text = json_object_get_string(value);
    char *canonical = NULL;
    bool right = json_object_is_type(value, json_type_string) && strchr(text, ',') == NULL &&
                 *text != '\0' && field_canonical(id, text, &canonical, NULL) &&
                 strcmp(canonical, text) == 0;
    free(canonical);
    return right;
}

/* The list as the model has it: one text. */
static char *list_text(struct reader *reader, enum field_id id, json_object *list)
{
    struct text text = {0};
    size_t count = json_object_array_length(list);
    for (size_t i = 0; i < count; i++) {
        json_object *value = json_object_array_get_idx(list, i);
        if (!is_address(id, value)) {
            problem(reader, fields[id].path, _("Entry %zu of %s must be a mail address."), i + 1,
                    _(fields[id].label));
            text_free(&text);
            return NULL;
        }
        text_add(&text, i > 0 ? ", " : "");
        text_add(&text, json_object_get_string(value));
    }
    return text_take(&text);
}

/* The value as the text that the model takes; the caller frees. NULL: a problem was told. */
static char *value_text(struct reader *reader, enum field_id id, json_object *value)
{
    const struct field *field = &fields[id];
    const char *wanted;
    char *text = NULL, number[32];
    if (value == NULL && field->nullable)
        return mem_copy("");
    if (field->type == TYPE_SECRET)
        return secret_text(reader, id, value, &text) ? text : NULL;
    json_type type = type_of(id, &wanted);
    if (!json_object_is_type(value, type)) {
        wrong_type(reader, field->path, _(field->label), _(wanted), value);
        return NULL;
    }
    if (type == json_type_boolean)
        return mem_copy(json_object_get_boolean(value) ? "true" : "false");
    if (type == json_type_int) {
        number_text(value, number, sizeof(number));
        return mem_copy(number);
    }
    if (type == json_type_array)
        return list_text(reader, id, value);
    text = mem_copy(json_object_get_string(value));
    if (*text == '\0' && field->nullable) {
        problem(reader, field->path, _("%s must not be empty; write null where there is none."),
                _(field->label));
        free(text);
        return NULL;
    }
    return text;
}

/* Typed text may be put right ("TLS ", full-width digits); the file has one spelling. */
static bool as_written(enum field_id id, const char *text, const char *canonical)
{
    return strcmp(text, canonical) == 0 ||
           (fields[id].type == TYPE_SHA256 && strcasecmp(text, canonical) == 0);
}

static void read_value(struct reader *reader, enum field_id id, json_object *value)
{
    struct err err = {0};
    char *text = value_text(reader, id, value);
    reader->told[id] = true;
    if (text == NULL)
        return;
    if (!record_take(reader->record, id, text, ORIGIN_USER, &err))
        problem(reader, fields[id].path, "%s", err.text);
    else if (!as_written(id, text, record_get(reader->record, id)))
        problem(reader, fields[id].path, _("%s must be written as \"%s\" here."),
                _(fields[id].label), record_get(reader->record, id));
    else
        reader->told[id] = false;
    free(text);
}

static void read_object(struct reader *reader, const struct shape *shape, json_object *object);

static void read_inside(struct reader *reader, const struct shape_entry *entry, json_object *value)
{
    const struct shape *shape = &reader->shapes.rows[entry->inside];
    bool side = entry->field != FIELD_NONE;
    if (side && value == NULL)
        return;
    if (!json_object_is_type(value, json_type_object)) {
        wrong_type(reader, shape->path, side ? _(fields[entry->field].label) : entry->key,
                   side ? _("an object or null") : _("an object"), value);
        if (side)
            reader->told[entry->field] = true;
        return;
    }
    if (side)
        record_set(reader->record, entry->field, "true", ORIGIN_USER, NULL);
    read_object(reader, shape, value);
}

static void read_object(struct reader *reader, const struct shape *shape, json_object *object)
{
    json_object_object_foreach(object, key, value)
    {
        const struct shape_entry *entry = shape_find(shape, key);
        if (entry != NULL && entry->inside != 0)
            read_inside(reader, entry, value);
        else if (entry != NULL)
            read_value(reader, entry->field, value);
        else if (shape->depth > 0 || strcmp(key, "id") != 0 || !shape_has_id(reader->shapes.kind))
            keep_extra(reader, shape->path, key, value);
    }
}

static bool read_id(struct reader *reader, json_object *object)
{
    enum record_kind kind = reader->shapes.kind;
    json_object *value = NULL;
    if (!json_object_object_get_ex(object, "id", &value)) {
        problem(reader, "", _("The id is missing."));
        return false;
    }
    int64_t id = json_object_is_type(value, json_type_int) ? json_object_get_int64(value) : 0;
    if (id < 1 || id > SETTINGS_ID_MAX) {
        problem(reader, "id", _("The id must be a whole number from 1 to %d."), SETTINGS_ID_MAX);
        return false;
    }
    reader->id = (unsigned)id;
    if (reader->id > reader->highest_id)
        reader->highest_id = reader->id;
    if (reader->registry != NULL && registry_find_id(reader->registry, kind, reader->id) <
                                        registry_count(reader->registry, kind)) {
        problem(reader, "id", _("The id %u is there twice."), reader->id);
        return false;
    }
    return true;
}

/* What only the record as a whole shows. A choice that this version cannot use is no mistake of
 * the file: it is kept, and refused where it is to be used. */
static void tell_whole(void *context, enum field_id id, const char *sentence)
{
    struct reader *reader = context;
    if (id == FIELD_NONE) {
        problem(reader, "", "%s", sentence);
        return;
    }
    const struct choice *choice = field_choice(id, record_get(reader->record, id));
    if (!reader->told[id] && (choice == NULL || choice->refusal == NULL))
        problem(reader, fields[id].path, "%s", sentence);
}

static void read_tree(struct reader *reader, json_object *object)
{
    enum field_id key = record_kinds[reader->shapes.kind].key;
    struct err err = {0};
    size_t before = reader->problems->count;
    bool numbered = shape_has_id(reader->shapes.kind);
    /* There is one notification; its number is what a registry gives to its first. */
    reader->id = numbered ? 0 : 1;
    bool known = !numbered || read_id(reader, object);
    reader->record = record_new(reader->shapes.kind);
    record_set_id(reader->record, reader->id);
    read_object(reader, &reader->shapes.rows[0], object);
    record_validate(reader->record, tell_whole, reader);
    if (known && reader->problems->count == before &&
        (reader->registry == NULL || registry_add(reader->registry, reader->record, &err)))
        return;
    if (err.code != ERR_NONE)
        problem(reader, key != FIELD_NONE ? fields[key].path : "", "%s", err.text);
    record_free(reader->record);
    reader->record = NULL;
}

void read_record(struct reader *reader, const struct slice *value)
{
    reader->slice = value;
    reader->record = NULL;
    memset(reader->told, 0, sizeof(reader->told));
    if (value->length > SETTINGS_RECORD_BYTES_MAX) {
        problem(reader, "", _("An entry of more than 1 MiB is not accepted."));
        return;
    }
    json_tokener_reset(reader->tokener);
    json_object *object = json_tokener_parse_ex(reader->tokener, value->bytes, (int)value->length);
    if (json_object_is_type(object, json_type_object))
        read_tree(reader, object);
    else
        problem(reader, "", _("This entry must be an object, in { and }."));
    json_object_put(object);
}

void reader_start(struct reader *reader, enum record_kind kind)
{
    if (reader->tokener == NULL) {
        reader->tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
        json_tokener_set_flags(reader->tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    }
    shapes_build(&reader->shapes, kind);
    reader->highest_id = 0;
}

void reader_end(struct reader *reader)
{
    if (reader->tokener != NULL)
        json_tokener_free(reader->tokener);
    reader->tokener = NULL;
}
