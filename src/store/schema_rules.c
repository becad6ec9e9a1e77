/* The rules across fields in a JSON Schema: what src/model/record_validate.c says of a record. */
#include "store/schema.h"

#include "model/oauth_preset.h"

#include <stdio.h>
#include <string.h>

/* In the place of the group where they stand. */
static const struct {
    enum record_kind kind;
    const char *shape, *rule;
} rules[] = {
    {RECORD_SERVER, "",
     "{\"anyOf\": ["
     "{\"required\": [\"receive\"], \"properties\": {\"receive\": {\"type\": \"object\"}}}, "
     "{\"required\": [\"send\"], \"properties\": {\"send\": {\"type\": \"object\"}}}]}"},
    {RECORD_SERVER, "",
     "{\"if\": {\"required\": [\"send\"], \"properties\": {\"send\": {\"type\": \"object\", "
     "\"required\": [\"auth\"], \"properties\": {\"auth\": {\"required\": [\"method\"], "
     "\"properties\": {\"method\": {\"const\": \"pop-before-smtp\"}}}}}}}, "
     "\"then\": {\"required\": [\"receive\"], "
     "\"properties\": {\"receive\": {\"type\": \"object\"}}}}"},
    {RECORD_SERVER, "receive",
     "{\"not\": {\"type\": \"object\", \"required\": [\"protocol\", \"auth\"], "
     "\"properties\": {\"protocol\": {\"const\": \"imap4\"}, "
     "\"auth\": {\"const\": \"apop\"}}}}"},
    {RECORD_ACCOUNT, "",
     "{\"anyOf\": ["
     "{\"required\": [\"server_id\"], \"properties\": {\"server_id\": {\"type\": \"integer\"}}}, "
     "{\"required\": [\"receive\", \"send\"], \"properties\": {"
     "\"send\": {\"required\": [\"source\"], \"properties\": {\"source\": {\"const\": \"own\"}}}, "
     "\"receive\": {\"anyOf\": ["
     "{\"required\": [\"enabled\"], \"properties\": {\"enabled\": {\"const\": false}}}, "
     "{\"required\": [\"source\"], \"properties\": {\"source\": {\"const\": \"own\"}}}]}}}]}"},
    {RECORD_ACCOUNT, "",
     "{\"not\": {\"required\": [\"auth\", \"receive\"], \"properties\": {"
     "\"auth\": {\"const\": \"apop\"}, "
     "\"receive\": {\"type\": \"object\", \"required\": [\"source\", \"protocol\"], "
     "\"properties\": {"
     "\"enabled\": {\"const\": true}, \"source\": {\"const\": \"own\"}, "
     "\"protocol\": {\"const\": \"imap4\"}}}}}}"},
    {RECORD_ACCOUNT, "",
     "{\"not\": {\"required\": [\"receive\", \"send\"], \"properties\": {"
     "\"receive\": {\"type\": \"object\", \"required\": [\"enabled\"], "
     "\"properties\": {\"enabled\": {\"const\": false}}}, "
     "\"send\": {\"type\": \"object\", \"required\": [\"source\", \"auth\"], \"properties\": {"
     "\"source\": {\"const\": \"own\"}, "
     "\"auth\": {\"type\": \"object\", \"required\": [\"method\"], "
     "\"properties\": {\"method\": {\"const\": \"pop-before-smtp\"}}}}}}}}"},
    {RECORD_OAUTH_SERVER, "",
     "{\"if\": {\"not\": {\"required\": [\"preset\"], "
     "\"properties\": {\"preset\": {\"enum\": [\"microsoft365\", \"google\"]}}}}, "
     "\"then\": {\"required\": [\"name\", \"token_endpoint\"]}}"},
    {RECORD_OAUTH_SERVER, "",
     "{\"not\": {\"required\": [\"preset\", \"flow\"], \"properties\": {"
     "\"preset\": {\"const\": \"google\"}, "
     "\"flow\": {\"not\": {\"const\": \"authorization-code\"}}}}}"},
};

enum { RULES = sizeof(rules) / sizeof(rules[0]) };

void schema_json(struct writer *writer, const char *json)
{
    writer_json(writer, json, strlen(json));
}

void schema_member(struct writer *writer, const char *key, const char *json)
{
    writer_key(writer, key);
    schema_json(writer, json);
}

void schema_text(struct writer *writer, const char *key, const char *text)
{
    writer_key(writer, key);
    writer_string(writer, text);
}

bool schema_brought(enum field_id id)
{
    for (size_t i = 0; i < oauth_preset_count; i++)
        if (oauth_presets[i].field == id)
            return true;
    return false;
}

/* "a|b" as a list of texts, or of true and false. */
static void add_names(struct writer *writer, const char *names, bool text)
{
    writer_open(writer, '[', true);
    for (const char *at = names; *at != '\0';) {
        size_t length = strcspn(at, "|");
        char name[64];
        snprintf(name, sizeof(name), "%.*s", (int)length, at);
        text ? writer_string(writer, name) : schema_json(writer, name);
        at += length + (at[length] == '|');
    }
    writer_close(writer);
}

/* What a value must be, at the end of its path. */
struct ending {
    const char *path;   /* from the object that the rule stands in: "auth.method" */
    const char *values; /* "a|b"; NULL: anything but null */
    bool text;          /* they are texts */
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
        add_names(writer, ending->values, ending->text);
        writer_close(writer);
    } else {
        schema_json(writer, "{\"not\": {\"type\": \"null\"}}");
    }
    writer_close(writer);
    writer_close(writer);
}

/* The path from the group of the field's side, or from the record. */
static const char *inside_side(enum field_id id)
{
    size_t side = strlen(side_name(fields[id].side));
    return fields[id].path + side + (side > 0);
}

/* A field that must not be empty while it has a meaning: its `when` holds, and that of what it
 * hangs on. What is absent has its default. */
static void add_needed(struct writer *writer, enum field_id id)
{
    struct ending then = {.path = inside_side(id), .needed = *fields[id].fallback == '\0'};
    writer_open(writer, '{', false);
    writer_key(writer, "if");
    writer_open(writer, '{', false);
    schema_member(writer, "type", "\"object\"");
    writer_key(writer, "allOf");
    writer_open(writer, '[', false);
    for (enum field_id at = id; fields[at].when_values != NULL; at = fields[at].when) {
        const struct field *when = &fields[fields[at].when];
        struct ending holds = {.path = inside_side(fields[at].when),
                               .values = fields[at].when_values,
                               .text = when->type != TYPE_SWITCH,
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

static bool has_rules(enum record_kind kind, const struct shape *shape)
{
    for (size_t i = 0; i < RULES; i++)
        if (rules[i].kind == kind && strcmp(rules[i].shape, shape->path) == 0)
            return true;
    for (each_field(id, kind))
        if (needed_sometimes(id, shape->path))
            return true;
    return false;
}

void schema_rules(struct writer *writer, enum record_kind kind, const struct shape *shape)
{
    if (shape->depth > 1 || !has_rules(kind, shape))
        return;
    writer_key(writer, "allOf");
    writer_open(writer, '[', false);
    for (size_t i = 0; i < RULES; i++)
        if (rules[i].kind == kind && strcmp(rules[i].shape, shape->path) == 0)
            schema_json(writer, rules[i].rule);
    for (each_field(id, kind))
        if (needed_sometimes(id, shape->path))
            add_needed(writer, id);
    writer_close(writer);
}
