/* The JSON Schemas of the settings file and of a line of accounts (draft 2020-12), made from
 * fields[]. */
#include "store/schema.h"

#include "base/mem.h"
#include "store/reference.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Regular expressions are those of ECMA-262, which Python's take as well. */
#define CONTROLS "\\\\u0000-\\\\u001f\\\\u007f-\\\\u009f\\\\u2028-\\\\u202e\\\\u2066-\\\\u2069"
#define TRIMMED  "^(?![ \\\\u3000])(?!.*[ \\\\u3000]$)"
/* A key that names a secret, in any case of letters: src/store/strict.c */
#define SECRET_KEY                                                                                 \
    "([Pp][Aa][Ss][Ss]([Ww][Oo][Rr][Dd]|[Ww][Dd]|[Pp][Hh][Rr][Aa][Ss][Ee])|"                       \
    "[Ss][Ee][Cc][Rr][Ee][Tt])$"

/* What beside its type a value must be: members of the schema object. What a pattern cannot say
 * (labels of a host name, a proxy's host) is left to the program. */
static const struct {
    const char *type, *more;
} types[TYPE_COUNT] = {
    [TYPE_SIDE] = {"object", NULL},
    [TYPE_CODE] = {"string", "{\"pattern\": \"^[A-Za-z0-9._-]{1,64}$\"}"},
    [TYPE_NAME] = {"string", "{\"pattern\": \"" TRIMMED "[^" CONTROLS "]+$\"}"},
    [TYPE_HOST] = {"string",
                   "{\"maxLength\": 1024, \"pattern\": \"^[^" CONTROLS
                   " /@?#\\\\[\\\\]\\\\\\\\\\\"]*[^" CONTROLS " ./@?#\\\\[\\\\]\\\\\\\\\\\"]$\"}"},
    [TYPE_PORT] = {"integer", NULL},
    [TYPE_NUMBER] = {"integer", NULL},
    [TYPE_SWITCH] = {"boolean", NULL},
    [TYPE_CHOICE] = {"string", NULL},
    [TYPE_SHA256] = {"string", "{\"pattern\": \"^[0-9A-Fa-f]{64}$\"}"},
    [TYPE_PATH] = {"string", "{\"maxLength\": 4095, \"pattern\": \"^(?!.*[ \\\\u3000]$)/[^" CONTROLS
                             "]*$\"}"},
    [TYPE_HELO] = {"string", "{\"pattern\": \"^([A-Za-z0-9_-]+(\\\\.[A-Za-z0-9_-]+)+|"
                             "\\\\[[0-9A-Za-z:.]+\\\\])$\"}"},
    [TYPE_PROXY] = {"string",
                    "{\"pattern\": \"^(socks5h|http)://[^" CONTROLS " /@]+:[0-9]{1,5}$\"}"},
    [TYPE_USERNAME] = {"string",
                       "{\"minLength\": 1, \"maxLength\": 255, \"pattern\": \"^[^" CONTROLS
                       "]+$\"}"},
    [TYPE_SECRET] = {"object", "{\"$ref\": \"#/$defs/reference\"}"},
    [TYPE_PROVIDER] = {"string", "{\"pattern\": \"^[A-Za-z0-9._-]{1,64}$\"}"},
    [TYPE_OAUTH_SERVER] = {"string", "{\"pattern\": \"^[A-Za-z0-9._-]{1,64}$\"}"},
    [TYPE_SERVER] = {"integer", NULL},
    [TYPE_ADDRESS] = {"string", "{\"maxLength\": 254, \"pattern\": \"^[^" CONTROLS "]+@[^" CONTROLS
                                " @]+$\"}"},
    [TYPE_MAILBOX] = {"string", "{\"maxLength\": 600, \"pattern\": \"^[^" CONTROLS "]*[^" CONTROLS
                                " ]@[^" CONTROLS " @]+$\"}"},
    [TYPE_ADDRESSES] = {"array", "{\"items\": {\"type\": \"string\", \"maxLength\": 254, "
                                 "\"pattern\": \"^[^," CONTROLS "]+@[^," CONTROLS " @]+$\"}}"},
    [TYPE_URL] = {"string", "{\"maxLength\": 2000, \"pattern\": \"^[Hh][Tt][Tt][Pp][Ss]://"
                            "[^/?#@ \\\"<>\\\\^`|\\u0000-\\u001f\\u007f-\\uffff]"
                            "[^@ \\\"<>\\\\^`|\\u0000-\\u001f\\u007f-\\uffff]*$\"}"},
    [TYPE_TIME] = {"string",
                   "{\"pattern\": \"^(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])-"
                   "(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)Z$\"}"},
    [TYPE_FILE] = {"string", "{\"maxLength\": 4095, \"pattern\": \"^(?!.*[ \\\\u3000]$)/[^" CONTROLS
                             "]*$\"}"},
    [TYPE_RECORDS] = {"string", "{\"maxLength\": 4000, \"pattern\": \"^[!-~]+( [!-~]+)*$\"}"},
    [TYPE_MIGRATION] = {"integer", NULL},
};

/* Keys that are not ours are kept, but none of them may hold a secret in clear. */
static void add_open_end(struct writer *writer)
{
    schema_member(writer, "patternProperties",
                  "{\"" SECRET_KEY "\": {\"$ref\": \"#/$defs/kept_secret\"}}");
    schema_member(writer, "additionalProperties", "{\"$ref\": \"#/$defs/kept\"}");
}

static void close_object(struct writer *writer)
{
    add_open_end(writer);
    writer_close(writer);
}

static void add_default(struct writer *writer, const struct field *field)
{
    if (field->type == TYPE_SECRET || (*field->fallback == '\0' && !field->nullable))
        return;
    writer_key(writer, "default");
    if (*field->fallback == '\0')
        schema_json(writer, "null");
    else if (strcmp(types[field->type].type, "string") == 0)
        writer_string(writer, field->fallback);
    else
        schema_json(writer, field->fallback);
}

static void add_choices(struct writer *writer, const struct field *field)
{
    writer_key(writer, "enum");
    writer_open(writer, '[', true);
    for (const struct choice *choice = field->choices; choice->name != NULL; choice++)
        writer_string(writer, choice->name);
    writer_close(writer);
}

static void add_type(struct writer *writer, const struct field *field)
{
    writer_key(writer, "type");
    if (field->nullable) {
        writer_open(writer, '[', true);
        writer_string(writer, types[field->type].type);
        writer_string(writer, "null");
        writer_close(writer);
    } else {
        writer_string(writer, types[field->type].type);
    }
}

static void add_limits(struct writer *writer, const struct field *field)
{
    long long max = field->type == TYPE_PORT ? 65535 : field->max;
    if (field->type == TYPE_NAME) {
        writer_key(writer, "minLength");
        writer_number(writer, field->min);
        writer_key(writer, "maxLength");
        writer_number(writer, field->max);
    }
    if (strcmp(types[field->type].type, "integer") != 0)
        return;
    writer_key(writer, "minimum");
    writer_number(writer, field->type == TYPE_PORT ? 1 : field->min);
    writer_key(writer, "maximum");
    writer_number(writer, max > 0 ? max : INT64_MAX);
}

static void add_value(struct writer *writer, enum field_id id)
{
    const struct field *field = &fields[id];
    writer_open(writer, '{', false);
    schema_text(writer, "title", field->label);
    schema_text(writer, "description", field->help);
    if (field->type == TYPE_SECRET) {
        schema_member(writer, "anyOf",
                      field->nullable ? "[{\"$ref\": \"#/$defs/reference\"}, {\"type\": \"null\"}]"
                                      : "[{\"$ref\": \"#/$defs/reference\"}]");
    } else {
        add_type(writer, field);
        if (field->choices != NULL)
            add_choices(writer, field);
        add_limits(writer, field);
        if (types[field->type].more != NULL)
            writer_members(writer, types[field->type].more, strlen(types[field->type].more));
    }
    add_default(writer, field);
    writer_close(writer);
}

static void add_object(struct writer *writer, const struct shapes *shapes, size_t index);

static void add_properties(struct writer *writer, const struct shapes *shapes,
                           const struct shape *shape)
{
    writer_key(writer, "properties");
    writer_open(writer, '{', false);
    if (shape->depth == 0 && shape_has_id(shapes->kind))
        schema_member(writer, "id",
                      "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 2147483647}");
    for (size_t i = 0; i < shape->count; i++) {
        const struct shape_entry *entry = &shape->entries[i];
        writer_key(writer, entry->key);
        if (entry->inside != 0)
            add_object(writer, shapes, entry->inside);
        else
            add_value(writer, entry->field);
    }
    writer_close(writer);
}

static bool always_required(const struct shape_entry *entry)
{
    if (entry->inside != 0)
        return false;
    const struct field *field = &fields[entry->field];
    return field->required && field->when_values == NULL && *field->fallback == '\0' &&
           !schema_brought(entry->field);
}

static void add_required(struct writer *writer, const struct shapes *shapes,
                         const struct shape *shape)
{
    bool id = shape->depth == 0 && shape_has_id(shapes->kind), any = id;
    for (size_t i = 0; i < shape->count; i++)
        any = any || always_required(&shape->entries[i]);
    if (!any)
        return;
    writer_key(writer, "required");
    writer_open(writer, '[', true);
    if (id)
        writer_string(writer, "id");
    for (size_t i = 0; i < shape->count; i++)
        if (always_required(&shape->entries[i]))
            writer_string(writer, shape->entries[i].key);
    writer_close(writer);
}

/* What is said of a group, inside its braces. */
static void add_group(struct writer *writer, const struct shapes *shapes, const struct shape *shape)
{
    add_required(writer, shapes, shape);
    add_properties(writer, shapes, shape);
    schema_rules(writer, shapes->kind, shape);
    add_open_end(writer);
}

/* The group that a shape describes; a side may also be null. */
static void add_object(struct writer *writer, const struct shapes *shapes, size_t index)
{
    const struct shape *shape = &shapes->rows[index];
    enum field_id side = field_by_path(shapes->kind, shape->path);
    writer_open(writer, '{', false);
    if (side != FIELD_NONE) {
        schema_text(writer, "title", fields[side].label);
        schema_text(writer, "description", fields[side].help);
        schema_member(writer, "type", "[\"object\", \"null\"]");
    } else {
        schema_member(writer, "type", "\"object\"");
    }
    add_group(writer, shapes, shape);
    writer_close(writer);
}

static void add_reference_kind(struct writer *writer, const struct reference_kind *kind)
{
    static const char *const values[] = {
        [SECRET_ASK] = NULL,
        [SECRET_VAULT] = "{\"type\": \"string\", \"pattern\": \"^[^" CONTROLS "]+$\"}",
        [SECRET_COMMAND] =
            "{\"type\": \"array\", \"minItems\": 1, \"maxItems\": 64, "
            "\"prefixItems\": [{\"type\": \"string\", \"minLength\": 1}], "
            "\"items\": {\"type\": \"string\", \"pattern\": \"^[^\\\\u0000-\\\\u001f]*$\"}}",
        [SECRET_FILE] = "{\"type\": \"string\", \"pattern\": \"^/[^" CONTROLS "]*$\"}",
        [SECRET_ENV] = "{\"type\": \"string\", \"pattern\": \"^[^=" CONTROLS "]+$\"}",
        [SECRET_CREDENTIAL] = "{\"type\": \"string\", \"pattern\": \"^[^/" CONTROLS "]+$\"}",
    };
    static const char *const keys[] = {"name", "path", "argv"};
    writer_open(writer, '{', false);
    writer_key(writer, "required");
    writer_open(writer, '[', true);
    writer_string(writer, "from");
    if (kind->key != NULL)
        writer_string(writer, kind->key);
    writer_close(writer);
    writer_key(writer, "properties");
    writer_open(writer, '{', false);
    writer_key(writer, "from");
    writer_open(writer, '{', true);
    schema_text(writer, "const", secret_from_name(kind->from));
    writer_close(writer);
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        bool its = kind->key != NULL && strcmp(kind->key, keys[i]) == 0;
        schema_member(writer, keys[i], its ? values[kind->from] : "false");
    }
    writer_close(writer);
    writer_close(writer);
}

static void add_reference(struct writer *writer)
{
    writer_open(writer, '{', false);
    schema_text(writer, "description", "Where a secret comes from; it is never here itself.");
    schema_member(writer, "type", "\"object\"");
    writer_key(writer, "oneOf");
    writer_open(writer, '[', false);
    for (size_t i = 0; i < REFERENCE_KINDS; i++)
        add_reference_kind(writer, &reference_kinds[i]);
    writer_close(writer);
    schema_member(writer, "properties",
                  "{\"from\": true, \"name\": true, \"path\": true, \"argv\": true}");
    close_object(writer);
}

/* What every schema of ours needs, in the object of definitions that is open. */
static void add_definitions(struct writer *writer)
{
    writer_key(writer, "reference");
    add_reference(writer);
    writer_key(writer, "kept");
    writer_open(writer, '{', false);
    schema_text(writer, "description", "What this version does not know, kept as it is.");
    schema_member(writer, "items", "{\"$ref\": \"#/$defs/kept\"}");
    close_object(writer);
    schema_member(writer, "kept_secret",
                  "{\"not\": {\"type\": [\"string\", \"number\"]}, \"$ref\": \"#/$defs/kept\"}");
}

static void begin_schema(struct writer *writer, const char *title)
{
    writer_open(writer, '{', false);
    schema_text(writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
    schema_text(writer, "title", title);
    schema_member(writer, "type", "\"object\"");
}

static char *end_schema(struct writer *writer)
{
    writer_close(writer);
    text_add_char(&writer->out, '\n');
    return text_take(&writer->out);
}

/* The definition of a kind of record. */
static const char *const kind_names[RECORD_KIND_COUNT] = {
    [RECORD_SERVER] = "server",
    [RECORD_ACCOUNT] = "account",
    [RECORD_OAUTH_SERVER] = "oauth_server",
    [RECORD_NOTIFICATION] = "notification",
    [RECORD_MIGRATION] = "migration",
    [RECORD_WATCH] = "watch",
};

static void add_kind(struct writer *writer, enum record_kind kind)
{
    char *refers = mem_format("{\"$ref\": \"#/$defs/%s\"}", kind_names[kind]);
    bool list = shape_has_id(kind);
    writer_key(writer, record_kinds[kind].list);
    writer_open(writer, '{', false);
    if (list) {
        schema_member(writer, "type", "\"array\"");
        writer_key(writer, "maxItems");
        writer_number(writer, (long long)record_kinds[kind].most);
        schema_member(writer, "items", refers);
    } else {
        writer_key(writer, "anyOf");
        writer_open(writer, '[', false);
        schema_json(writer, refers);
        schema_json(writer, "{\"type\": \"null\"}");
        writer_close(writer);
    }
    writer_close(writer);
    free(refers);
}

static void add_properties_of_settings(struct writer *writer)
{
    writer_key(writer, "properties");
    writer_open(writer, '{', false);
    schema_member(writer, "version", "{\"const\": 1, \"type\": \"integer\"}");
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        const char *next = settings_next_id_key((enum record_kind)kind);
        if (next != NULL)
            schema_member(writer, next,
                          "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 2147483647}");
    }
    for (size_t i = 0; i < SETTINGS_KINDS; i++)
        add_kind(writer, settings_kinds[i]);
    writer_close(writer);
}

char *store_schema(void)
{
    struct writer writer = {0};
    struct shapes shapes;
    begin_schema(&writer, "Settings of mailsetup, version 1");
    schema_member(&writer, "required", "[\"version\", \"servers\"]");
    add_properties_of_settings(&writer);
    add_open_end(&writer);
    writer_key(&writer, "$defs");
    writer_open(&writer, '{', false);
    for (size_t i = 0; i < SETTINGS_KINDS; i++) {
        shapes_build(&shapes, settings_kinds[i]);
        writer_key(&writer, kind_names[settings_kinds[i]]);
        add_object(&writer, &shapes, 0);
    }
    add_definitions(&writer);
    writer_close(&writer);
    return end_schema(&writer);
}

char *store_accounts_schema(void)
{
    struct writer writer = {0};
    struct shapes shapes;
    shapes_build(&shapes, RECORD_ACCOUNT);
    begin_schema(&writer, "One account of mailsetup: a line of accounts.jsonl");
    add_group(&writer, &shapes, &shapes.rows[0]);
    writer_key(&writer, "$defs");
    writer_open(&writer, '{', false);
    add_definitions(&writer);
    writer_close(&writer);
    return end_schema(&writer);
}
