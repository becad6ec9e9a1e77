/* Lines of accounts that differ only in values that stand for themselves. */
#include "store/alike.h"

#include "base/mem.h"
#include "store/reference.h"
#include "store/token.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

/* What no other setting hangs on. All else must be the same, byte for byte. */
static bool may_differ(enum field_id id)
{
    enum field_type type = fields[id].type;
    return type == TYPE_NAME || type == TYPE_ADDRESS || type == TYPE_USERNAME ||
           type == TYPE_SERVER || type == TYPE_SECRET;
}

void alike_forget(struct alike *alike)
{
    text_free(&alike->line);
    *alike = (struct alike){0};
}

void alike_learn(struct alike *alike, const struct slice *line, const struct outline *outline,
                 const struct record *record)
{
    text_cut(&alike->line, 0);
    text_add_n(&alike->line, line->bytes, line->length);
    alike->record = record;
    alike->count = 0;
    for (size_t i = 0; i < outline->count; i++) {
        const struct part *part = &outline->parts[i];
        bool id = strcmp(part->depth == 1 ? part->key : "", "id") == 0;
        enum field_id field =
            id || part->depth != 1 ? FIELD_NONE : field_by_path(record_kind(record), part->key);
        if (!id && (field == FIELD_NONE || !may_differ(field)))
            continue;
        alike->spots[alike->count++] =
            (struct alike_spot){.start = (size_t)(part->value.bytes - line->bytes),
                                .length = part->value.length,
                                .field = field};
    }
}

/* The end of an object or list, strings passed over; 0: not on this line. */
static size_t nested_length(const char *bytes, size_t length)
{
    int depth = 0;
    for (size_t at = 0; at < length;) {
        struct token_problem wrong = {0};
        char c = bytes[at];
        size_t step = c == '"' ? token_string(bytes + at, length - at, &wrong) : 1;
        if (wrong.format != NULL)
            return 0;
        depth += (c == '{' || c == '[') - (c == '}' || c == ']');
        at += step;
        if (depth == 0)
            return at;
    }
    return 0;
}

/* The length of an object on its own; 0: something is wrong with it. */
static size_t object_length(const char *bytes, size_t length, struct problems *problems)
{
    struct slice slice = {.bytes = bytes, .length = nested_length(bytes, length), .line = 2};
    bool right =
        slice.length > 0 && strict_one_line(&slice, NULL, problems) && problems->count == 0;
    problems_clear(problems);
    return right ? slice.length : 0;
}

/* The length of a value that is right as it stands; 0: it is not, or may not be. */
static size_t value_length(const char *bytes, size_t length, struct problems *problems)
{
    struct token_problem wrong = {0};
    size_t size;
    if (length == 0)
        return 0;
    if (bytes[0] == '{')
        return object_length(bytes, length, problems);
    size =
        bytes[0] == '"' ? token_string(bytes, length, &wrong) : token_word(bytes, length, &wrong);
    return wrong.format == NULL ? size : 0;
}

/* The reference as the model has it; NULL: there is more in it than that, or it is wrong. */
static char *reference_text(struct reader *reader, const char *bytes, size_t length)
{
    char *text = NULL;
    bool known = true;
    json_tokener_reset(reader->tokener);
    json_object *object = json_tokener_parse_ex(reader->tokener, bytes, (int)length);
    if (json_object_is_type(object, json_type_object)) {
        json_object_object_foreach(object, key, value)
        {
            (void)value;
            known = known && reference_knows(key);
        }
        if (known && !reference_from_json(object, &text, NULL))
            text = NULL;
    }
    json_object_put(object);
    return text;
}

static char *value_text(struct reader *reader, enum field_id field, const char *bytes,
                        size_t length)
{
    struct text plain = {0};
    bool null = length == 4 && memcmp(bytes, "null", 4) == 0;
    if (null)
        return fields[field].nullable ? mem_copy("") : NULL;
    if (fields[field].type == TYPE_SECRET)
        return bytes[0] == '{' ? reference_text(reader, bytes, length) : NULL;
    if (fields[field].type == TYPE_SERVER)
        return bytes[0] >= '0' && bytes[0] <= '9' ? mem_copy_n(bytes, length) : NULL;
    if (bytes[0] != '"' || length == 2)
        return NULL;
    token_unescape(&plain, bytes, length);
    return text_take(&plain);
}

static bool take_value(struct reader *reader, enum field_id field, const char *bytes, size_t length)
{
    char *text = value_text(reader, field, bytes, length);
    bool taken = text != NULL && record_take(reader->record, field, text, ORIGIN_USER, NULL) &&
                 strcmp(record_get(reader->record, field), text) == 0;
    free(text);
    return taken;
}

static bool take_id(struct reader *reader, const char *bytes, size_t length)
{
    long long id = 0;
    if (length > 10)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] < '0' || bytes[i] > '9')
            return false;
        id = id * 10 + (bytes[i] - '0');
    }
    if (id < 1 || id > SETTINGS_ID_MAX)
        return false;
    record_set_id(reader->record, (unsigned)id);
    return true;
}

static bool same_bytes(const char *left, size_t left_length, const char *right, size_t length)
{
    return left_length >= length && memcmp(left, right, length) == 0;
}

/* Everything between the spots is the same, and what stands in them is right. */
static bool take_line(struct alike *alike, struct reader *reader, const struct slice *line)
{
    const char *known = text_get(&alike->line);
    size_t from = 0, at = 0;
    for (size_t i = 0; i < alike->count; i++) {
        const struct alike_spot *spot = &alike->spots[i];
        size_t between = spot->start - from;
        if (!same_bytes(line->bytes + at, line->length - at, known + from, between))
            return false;
        at += between;
        from = spot->start + spot->length;
        size_t length = value_length(line->bytes + at, line->length - at, &alike->unused);
        const char *value = line->bytes + at;
        bool same = length == spot->length && memcmp(value, known + spot->start, length) == 0;
        if (length == 0 ||
            (spot->field == FIELD_NONE ? !take_id(reader, value, length)
                                       : !same && !take_value(reader, spot->field, value, length)))
            return false;
        at += length;
    }
    size_t rest = alike->line.length - from;
    return line->length - at == rest && memcmp(line->bytes + at, known + from, rest) == 0;
}

bool alike_read(struct alike *alike, struct reader *reader, const struct slice *line)
{
    if (alike->record == NULL)
        return false;
    reader->record = record_copy(alike->record);
    /* A number that is taken is refused here, and told where all is told. */
    if (take_line(alike, reader, line) && record_validate(reader->record, NULL, NULL) == 0 &&
        registry_add(reader->registry, reader->record, NULL)) {
        if (record_id(reader->record) > reader->highest_id)
            reader->highest_id = record_id(reader->record);
        return true;
    }
    record_free(reader->record);
    reader->record = NULL;
    return false;
}
