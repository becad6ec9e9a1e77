/* The settings file as a whole: version, ids, servers, and what later versions keep there. */
#include "base/i18n.h"
#include "store/read_server.h"

#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct settings_later settings_later[SETTINGS_LATER] = {
    {"oauth_servers", "[]", N_("a list"), '['},
    {"notification", "null", N_("an object or null"), '{'},
    {"migrations", "[]", N_("a list"), '['},
};

static const struct part *find_part(const struct outline *outline, const char *key)
{
    for (size_t i = 0; i < outline->count; i++)
        if (outline->parts[i].depth == 1 && strcmp(outline->parts[i].key, key) == 0)
            return &outline->parts[i];
    return NULL;
}

/* A whole number of the outermost object from 0 to SETTINGS_ID_MAX. */
static bool read_number(const struct outline *outline, const char *key, struct problems *problems,
                        long long *number)
{
    char text[16] = "";
    const struct part *part = find_part(outline, key);
    if (part == NULL) {
        problems_add(problems, 1, "", _("\"%s\" is missing."), key);
        return false;
    }
    if (part->value.length < sizeof(text))
        memcpy(text, part->value.bytes, part->value.length);
    *number = strtoll(text, NULL, 10);
    if (*text != '\0' && strspn(text, "0123456789") == part->value.length &&
        *number <= SETTINGS_ID_MAX)
        return true;
    if (part->clean)
        problems_add(problems, part->value.line, key,
                     _("\"%s\" must be a whole number from 1 to %d."), key, SETTINGS_ID_MAX);
    return false;
}

/* 0: it cannot be told. A problem is told for every version but ours. */
static long long read_version(const struct outline *outline, struct problems *problems)
{
    long long version = 0;
    if (!read_number(outline, "version", problems, &version))
        return 0;
    if (version == SETTINGS_VERSION)
        return version;
    size_t line = find_part(outline, "version")->value.line;
    if (version > SETTINGS_VERSION)
        problems_add(problems, line, "version",
                     _("Version %lld was written by a newer mailsetup; this one reads version %d "
                       "and leaves the file as it is."),
                     version, SETTINGS_VERSION);
    else
        problems_add(problems, line, "version", _("There is no version %lld; this is version %d."),
                     version, SETTINGS_VERSION);
    return version;
}

long long settings_version(const char *bytes, size_t length, struct problems *problems)
{
    struct outline outline = {0};
    long long version = 0;
    if (strict_scan(bytes, length, &outline, problems))
        version = read_version(&outline, problems);
    outline_clear(&outline);
    return version;
}

static void read_servers(struct reader *reader, const struct outline *outline)
{
    const struct part *list = find_part(outline, "servers");
    const struct part *end = outline->parts + outline->count;
    size_t index = 0;
    if (list == NULL) {
        problems_add(reader->problems, 1, "", _("\"%s\" is missing."), "servers");
        return;
    }
    if (list->value.bytes[0] != '[') {
        problems_add(reader->problems, list->value.line, "servers", _("\"%s\" must be %s."),
                     "servers", _("a list"));
        return;
    }
    for (const struct part *part = list + 1; part < end && part->depth == 2; part++, index++) {
        if (index == record_kinds[RECORD_SERVER].most) {
            problems_add(reader->problems, part->value.line, "servers",
                         _("More than %zu servers are not accepted."),
                         record_kinds[RECORD_SERVER].most);
            return;
        }
        if (part->clean)
            read_server(reader, &part->value, index);
    }
}

static void read_next_id(struct reader *reader, const struct outline *outline)
{
    long long next;
    /* Left out by a person who wrote the file by hand: one above the highest id. */
    if (find_part(outline, "next_server_id") == NULL ||
        !read_number(outline, "next_server_id", reader->problems, &next))
        return;
    if (next <= (long long)reader->highest_id)
        problems_add(reader->problems, find_part(outline, "next_server_id")->value.line,
                     "next_server_id",
                     _("\"next_server_id\" must be higher than every id: %u or more."),
                     reader->highest_id + 1);
    else
        registry_set_next_id(reader->settings->registry, RECORD_SERVER, (unsigned)next);
}

static bool nothing_inside(const struct slice *value)
{
    size_t at = 1;
    while (at < value->length && strchr(" \t\r\n", value->bytes[at]) != NULL)
        at++;
    return at + 1 == value->length;
}

/* True: key is one of settings_later. */
static bool read_later(struct reader *reader, const struct part *part)
{
    for (size_t i = 0; i < SETTINGS_LATER; i++) {
        const struct settings_later *later = &settings_later[i];
        const struct slice *value = &part->value;
        if (strcmp(part->key, later->key) != 0)
            continue;
        bool null = value->bytes[0] == 'n' && later->empty[0] == 'n';
        bool right = value->bytes[0] == later->bracket;
        if (!right && !null)
            problems_add(reader->problems, value->line, part->key, _("\"%s\" must be %s."),
                         part->key, _(later->what));
        else if (right && (later->bracket == '{' || !nothing_inside(value)))
            extras_add(&reader->settings->extras, 0, "", part->key, value->bytes, value->length);
        return true;
    }
    return false;
}

static bool is_ours(const char *key)
{
    return strcmp(key, "version") == 0 || strcmp(key, "next_server_id") == 0 ||
           strcmp(key, "servers") == 0;
}

static void read_rest(struct reader *reader, const struct outline *outline)
{
    for (size_t i = 0; i < outline->count; i++) {
        const struct part *part = &outline->parts[i];
        if (part->depth == 1 && part->clean && !is_ours(part->key) && !read_later(reader, part))
            extras_add(&reader->settings->extras, 0, "", part->key, part->value.bytes,
                       part->value.length);
    }
}

static void read_outline(struct reader *reader, const struct outline *outline)
{
    if (read_version(outline, reader->problems) != SETTINGS_VERSION)
        return;
    reader->tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
    json_tokener_set_flags(reader->tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    read_servers(reader, outline);
    json_tokener_free(reader->tokener);
    read_next_id(reader, outline);
    read_rest(reader, outline);
    extras_sort(&reader->settings->extras);
}

bool settings_read(const char *bytes, size_t length, struct settings *settings,
                   struct problems *problems)
{
    struct reader reader = {.settings = settings, .problems = problems};
    struct outline outline = {0};
    size_t before = problems->count;
    *settings = (struct settings){.registry = registry_new()};
    shapes_build(&reader.shapes);
    if (strict_scan(bytes, length, &outline, problems))
        read_outline(&reader, &outline);
    outline_clear(&outline);
    if (problems->count == before)
        return true;
    settings_clear(settings);
    return false;
}

void settings_clear(struct settings *settings)
{
    registry_free(settings->registry);
    extras_clear(&settings->extras);
    *settings = (struct settings){0};
}
