/* The JSON Schema of the settings file (draft 2020-12), made from fields[]. */
#include "store/reference.h"
#include "store/settings.h"

#include <stdint.h>
#include <stdio.h>
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
} types[] = {
    [TYPE_SIDE] = {"object", NULL},
    [TYPE_CODE] = {"string", "{\"pattern\": \"^[A-Za-z0-9._-]{1,64}$\"}"},
    [TYPE_NAME] = {"string", "{\"minLength\": 1, \"maxLength\": 100, \"pattern\": \"" TRIMMED
                             "[^" CONTROLS "]+$\"}"},
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
    [TYPE_MAILBOX] = {"string", "{\"maxLength\": 600, \"pattern\": \"^[^" CONTROLS "]+$\"}"},
    [TYPE_ADDRESSES] = {"array", "{\"items\": {\"type\": \"string\", \"minLength\": 3}}"},
    [TYPE_URL] = {"string", "{\"maxLength\": 2000, \"pattern\": \"^https://[!-~]+$\"}"},
};

/* Rules across fields: src/model/record_validate.c */
static const struct {
    const char *shape, *rule;
} rules[] = {
    {"", "{\"anyOf\": ["
         "{\"required\": [\"receive\"], \"properties\": {\"receive\": {\"type\": \"object\"}}}, "
         "{\"required\": [\"send\"], \"properties\": {\"send\": {\"type\": \"object\"}}}]}"},
    {"", "{\"if\": {\"required\": [\"send\"], \"properties\": {\"send\": {\"type\": \"object\", "
         "\"required\": [\"auth\"], \"properties\": {\"auth\": {\"required\": [\"method\"], "
         "\"properties\": {\"method\": {\"const\": \"pop-before-smtp\"}}}}}}}, "
         "\"then\": {\"required\": [\"receive\"], "
         "\"properties\": {\"receive\": {\"type\": \"object\"}}}}"},
    {"receive", "{\"not\": {\"type\": \"object\", \"required\": [\"protocol\", \"auth\"], "
                "\"properties\": {\"protocol\": {\"const\": \"imap4\"}, "
                "\"auth\": {\"const\": \"apop\"}}}}"},
};

static void add_json(struct writer *writer, const char *json)
{
    writer_json(writer, json, strlen(json));
}

static void add_member(struct writer *writer, const char *key, const char *json)
{
    writer_key(writer, key);
    add_json(writer, json);
}

static void add_text(struct writer *writer, const char *key, const char *text)
{
    writer_key(writer, key);
    writer_string(writer, text);
}

/* The members of a JSON object, without its braces. */
static void add_members(struct writer *writer, const char *object)
{
    writer_members(writer, object, strlen(object));
}

/* Keys that are not ours are kept, but none of them may hold a secret in clear. */
static void close_object(struct writer *writer)
{
    add_member(writer, "patternProperties",
               "{\"" SECRET_KEY "\": {\"$ref\": \"#/$defs/kept_secret\"}}");
    add_member(writer, "additionalProperties", "{\"$ref\": \"#/$defs/kept\"}");
    writer_close(writer);
}

static void add_default(struct writer *writer, const struct field *field)
{
    if (field->type == TYPE_SECRET || (*field->fallback == '\0' && !field->nullable))
        return;
    writer_key(writer, "default");
    if (*field->fallback == '\0')
        add_json(writer, "null");
    else if (strcmp(types[field->type].type, "string") == 0)
        writer_string(writer, field->fallback);
    else
        add_json(writer, field->fallback);
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
    add_text(writer, "title", field->label);
    add_text(writer, "description", field->help);
    if (field->type == TYPE_SECRET) {
        add_member(writer, "anyOf",
                   field->nullable ? "[{\"$ref\": \"#/$defs/reference\"}, {\"type\": \"null\"}]"
                                   : "[{\"$ref\": \"#/$defs/reference\"}]");
    } else {
        add_type(writer, field);
        if (field->choices != NULL)
            add_choices(writer, field);
        add_limits(writer, field);
        if (types[field->type].more != NULL)
            add_members(writer, types[field->type].more);
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
    if (shape->depth == 0)
        add_member(writer, "id",
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
    return field->required && field->when_values == NULL && *field->fallback == '\0';
}

static void add_required(struct writer *writer, const struct shape *shape)
{
    bool any = shape->depth == 0;
    for (size_t i = 0; i < shape->count; i++)
        any = any || always_required(&shape->entries[i]);
    if (!any)
        return;
    writer_key(writer, "required");
    writer_open(writer, '[', true);
    if (shape->depth == 0)
        writer_string(writer, "id");
    for (size_t i = 0; i < shape->count; i++)
        if (always_required(&shape->entries[i]))
            writer_string(writer, shape->entries[i].key);
    writer_close(writer);
}

/* "a|b" as a list of texts. */
static void add_names(struct writer *writer, const char *names)
{
    writer_open(writer, '[', true);
    for (const char *at = names; *at != '\0';) {
        size_t length = strcspn(at, "|");
        char name[64];
        snprintf(name, sizeof(name), "%.*s", (int)length, at);
        writer_string(writer, name);
        at += length + (at[length] == '|');
    }
    writer_close(writer);
}

/* What a value must be, at the end of its path. */
struct ending {
    const char *path;   /* from the object that the rule stands in: "auth.method" */
    const char *values; /* "a|b"; NULL: anything but null */
    bool needed;        /* false: it may also be absent */
};

static void add_ending(struct writer *writer, const char *path, const struct ending *ending)
{
    char key[SHAPE_KEY_MAX];
    const char *dot = strchr(path, '.');
    snprintf(key, sizeof(key), "%.*s", (int)strcspn(path, "."), path);
    writer_open(writer, '{', true);
    if (ending->needed) {
        writer_key(writer, "required");
        writer_open(writer, '[', true);
        writer_string(writer, key);
        writer_close(writer);
    }
    writer_key(writer, "properties");
    writer_open(writer, '{', true);
    writer_key(writer, key);
    if (dot != NULL) {
        add_ending(writer, dot + 1, ending);
    } else if (ending->values != NULL) {
        writer_open(writer, '{', true);
        writer_key(writer, "enum");
        add_names(writer, ending->values);
        writer_close(writer);
    } else {
        add_json(writer, "{\"not\": {\"type\": \"null\"}}");
    }
    writer_close(writer);
    writer_close(writer);
}

static const char *inside_side(enum field_id id)
{
    return fields[id].path + strlen(side_name(fields[id].side)) + 1;
}

/* A field that must not be empty while it has a meaning: its `when` holds, and that of what it
 * hangs on. What is absent has its default. */
static void add_needed(struct writer *writer, enum field_id id)
{
    struct ending then = {.path = inside_side(id), .needed = *fields[id].fallback == '\0'};
    writer_open(writer, '{', false);
    writer_key(writer, "if");
    writer_open(writer, '{', false);
    add_member(writer, "type", "\"object\"");
    writer_key(writer, "allOf");
    writer_open(writer, '[', false);
    for (enum field_id at = id; fields[at].when_values != NULL; at = fields[at].when) {
        const struct field *when = &fields[fields[at].when];
        struct ending holds = {.path = inside_side(fields[at].when),
                               .values = fields[at].when_values,
                               .needed = !field_one_of(fields[at].when_values, when->fallback)};
        add_ending(writer, holds.path, &holds);
    }
    writer_close(writer);
    writer_close(writer);
    writer_key(writer, "then");
    add_ending(writer, then.path, &then);
    writer_close(writer);
}

static bool needed_sometimes(enum field_id id, const char *side)
{
    const struct field *field = &fields[id];
    return field->required && field->nullable && field->when_values != NULL &&
           strcmp(side_name(field->side), side) == 0;
}

static void add_rules(struct writer *writer, const struct shape *shape)
{
    if (shape->depth > 1)
        return;
    writer_key(writer, "allOf");
    writer_open(writer, '[', false);
    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (strcmp(rules[i].shape, shape->path) == 0)
            add_json(writer, rules[i].rule);
    for (each_field(id, RECORD_SERVER))
        if (shape->depth == 1 && needed_sometimes(id, shape->path))
            add_needed(writer, id);
    writer_close(writer);
}

/* The group that a shape describes; a side may also be null. */
static void add_object(struct writer *writer, const struct shapes *shapes, size_t index)
{
    const struct shape *shape = &shapes->rows[index];
    enum field_id side = field_by_path(RECORD_SERVER, shape->path);
    writer_open(writer, '{', false);
    if (side != FIELD_NONE) {
        add_text(writer, "title", fields[side].label);
        add_text(writer, "description", fields[side].help);
        add_member(writer, "type", "[\"object\", \"null\"]");
    } else {
        add_member(writer, "type", "\"object\"");
    }
    add_required(writer, shape);
    add_properties(writer, shapes, shape);
    add_rules(writer, shape);
    close_object(writer);
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
    add_text(writer, "const", secret_from_name(kind->from));
    writer_close(writer);
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        bool its = kind->key != NULL && strcmp(kind->key, keys[i]) == 0;
        add_member(writer, keys[i], its ? values[kind->from] : "false");
    }
    writer_close(writer);
    writer_close(writer);
}

static void add_reference(struct writer *writer)
{
    writer_open(writer, '{', false);
    add_text(writer, "description", "Where a secret comes from; it is never here itself.");
    add_member(writer, "type", "\"object\"");
    writer_key(writer, "oneOf");
    writer_open(writer, '[', false);
    for (size_t i = 0; i < REFERENCE_KINDS; i++)
        add_reference_kind(writer, &reference_kinds[i]);
    writer_close(writer);
    add_member(writer, "properties",
               "{\"from\": true, \"name\": true, \"path\": true, \"argv\": true}");
    close_object(writer);
}

static void add_definitions(struct writer *writer, const struct shapes *shapes)
{
    writer_key(writer, "$defs");
    writer_open(writer, '{', false);
    writer_key(writer, "server");
    add_object(writer, shapes, 0);
    writer_key(writer, "reference");
    add_reference(writer);
    writer_key(writer, "kept");
    writer_open(writer, '{', false);
    add_text(writer, "description", "What this version does not know, kept as it is.");
    add_member(writer, "items", "{\"$ref\": \"#/$defs/kept\"}");
    close_object(writer);
    add_member(writer, "kept_secret",
               "{\"not\": {\"type\": [\"string\", \"number\"]}, \"$ref\": \"#/$defs/kept\"}");
    writer_close(writer);
}

char *store_schema(void)
{
    struct writer writer = {0};
    struct shapes shapes;
    shapes_build(&shapes, RECORD_SERVER);
    writer_open(&writer, '{', false);
    add_text(&writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
    add_text(&writer, "title", "Settings of mailsetup, version 1");
    add_member(&writer, "type", "\"object\"");
    add_member(&writer, "required", "[\"version\", \"servers\"]");
    writer_key(&writer, "properties");
    writer_open(&writer, '{', false);
    add_member(&writer, "version", "{\"const\": 1, \"type\": \"integer\"}");
    add_member(&writer, "next_server_id",
               "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 2147483647}");
    add_member(&writer, "servers",
               "{\"type\": \"array\", \"maxItems\": 100000, "
               "\"items\": {\"$ref\": \"#/$defs/server\"}}");
    writer_close(&writer);
    add_member(&writer, "patternProperties",
               "{\"" SECRET_KEY "\": {\"$ref\": \"#/$defs/kept_secret\"}}");
    add_member(&writer, "additionalProperties", "{\"$ref\": \"#/$defs/kept\"}");
    add_definitions(&writer, &shapes);
    writer_close(&writer);
    text_add_char(&writer.out, '\n');
    return text_take(&writer.out);
}
