/* The settings file as a whole: version, ids, records, and what other versions keep there. */
#include "base/i18n.h"
#include "store/alike.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const enum record_kind settings_kinds[SETTINGS_KINDS] = {
    RECORD_SERVER, RECORD_OAUTH_SERVER, RECORD_NOTIFICATION, RECORD_MIGRATION, RECORD_WATCH};

const char *settings_next_id_key(enum record_kind kind)
{
    static const char *const keys[RECORD_KIND_COUNT] = {
        [RECORD_SERVER] = "next_server_id",
        [RECORD_ACCOUNT] = "next_account_id",
        [RECORD_OAUTH_SERVER] = "next_oauth_server_id",
        /* Files beside the settings are named after it. */
        [RECORD_MIGRATION] = "next_migration_id",
    };
    return keys[kind];
}

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

static void wrong_type(struct reader *reader, const struct part *part, const char *wanted)
{
    problems_add(reader->problems, part->value.line, part->key, _("\"%s\" must be %s."), part->key,
                 wanted);
}

static void read_list(struct reader *reader, const struct outline *outline, const struct part *list)
{
    const struct part *end = outline->parts + outline->count;
    size_t index = 0, most = record_kinds[reader->shapes.kind].most;
    struct stencils stencils = {0};
    if (list->value.bytes[0] != '[')
        wrong_type(reader, list, _("a list"));
    for (const struct part *part = list + 1; part < end && part->depth == 2; part++, index++) {
        if (index == most) {
            problems_add(reader->problems, part->value.line, list->key,
                         _("More than %zu entries are not accepted here."), most);
            break;
        }
        snprintf(reader->where, sizeof(reader->where), "%s[%zu]", list->key, index);
        if (part->clean && !alike_read_listed(&stencils, reader, &part->value))
            alike_read_with_care(&stencils, reader, &part->value);
    }
    stencils_forget(&stencils);
}

static void read_one(struct reader *reader, const struct part *part)
{
    char first = part->value.bytes[0];
    snprintf(reader->where, sizeof(reader->where), "%s", part->key);
    if (first == '{' && part->clean)
        read_record(reader, &part->value);
    else if (first != '{' && first != 'n')
        wrong_type(reader, part, _("an object or null"));
}

/* Left out by a person who wrote the file by hand: one above the highest id. What is said of
 * accounts can be too low when one of the two files was put back from a copy: it is raised. */
static void read_next_id(struct reader *reader, const struct outline *outline,
                         enum record_kind kind)
{
    const char *key = settings_next_id_key(kind);
    long long next;
    if (key == NULL || find_part(outline, key) == NULL ||
        !read_number(outline, key, reader->problems, &next))
        return;
    if (next <= (long long)reader->highest_id && kind != RECORD_ACCOUNT)
        problems_add(reader->problems, find_part(outline, key)->value.line, key,
                     _("\"%s\" must be higher than every id: %u or more."), key,
                     reader->highest_id + 1);
    else if (next == 0)
        problems_add(reader->problems, find_part(outline, key)->value.line, key,
                     _("\"%s\" must be a whole number from 1 to %d."), key, SETTINGS_ID_MAX);
    else
        registry_set_next_id(reader->registry, kind, (unsigned)next);
}

/* What most files have of most kinds. */
static bool is_nothing(const struct part *part, enum record_kind kind)
{
    const char *nothing = shape_has_id(kind) ? "[]" : "null";
    return part->value.length == strlen(nothing) &&
           memcmp(part->value.bytes, nothing, part->value.length) == 0;
}

static void read_kind(struct reader *reader, const struct outline *outline, enum record_kind kind)
{
    const struct part *part = find_part(outline, record_kinds[kind].list);
    if (part == NULL && kind == RECORD_SERVER)
        problems_add(reader->problems, 1, "", _("\"%s\" is missing."), record_kinds[kind].list);
    reader->highest_id = 0;
    if (part != NULL && !is_nothing(part, kind)) {
        reader_start(reader, kind);
        if (shape_has_id(kind))
            read_list(reader, outline, part);
        else
            read_one(reader, part);
    }
    read_next_id(reader, outline, kind);
}

static bool is_ours(const char *key)
{
    for (size_t i = 0; i < SETTINGS_KINDS; i++)
        if (strcmp(key, record_kinds[settings_kinds[i]].list) == 0)
            return true;
    for (size_t kind = 0; kind < RECORD_KIND_COUNT; kind++) {
        const char *next = settings_next_id_key((enum record_kind)kind);
        if (next != NULL && strcmp(key, next) == 0)
            return true;
    }
    return strcmp(key, "version") == 0;
}

static void read_rest(struct reader *reader, const struct outline *outline)
{
    for (size_t i = 0; i < outline->count; i++) {
        const struct part *part = &outline->parts[i];
        if (part->depth != 1 || !part->clean || is_ours(part->key))
            continue;
        extras_add(reader->extras, 0, 0, "",
                   &(struct extra_member){part->key, part->value.bytes, part->value.length});
    }
}

static void read_outline(struct reader *reader, const struct outline *outline)
{
    if (read_version(outline, reader->problems) != SETTINGS_VERSION)
        return;
    for (size_t i = 0; i < SETTINGS_KINDS; i++)
        read_kind(reader, outline, settings_kinds[i]);
    read_next_id(reader, outline, RECORD_ACCOUNT);
    read_rest(reader, outline);
    reader_end(reader);
    extras_sort(reader->extras);
}

bool settings_read_into(const char *bytes, size_t length, struct settings *settings,
                        struct problems *problems)
{
    struct reader reader = {
        .registry = settings->registry, .extras = &settings->extras, .problems = problems};
    struct outline outline = {0};
    size_t before = problems->count;
    if (strict_scan(bytes, length, &outline, problems))
        read_outline(&reader, &outline);
    outline_clear(&outline);
    if (problems->count == before)
        return true;
    settings_clear(settings);
    return false;
}

bool settings_read(const char *bytes, size_t length, struct settings *settings,
                   struct problems *problems)
{
    *settings = (struct settings){.registry = registry_new()};
    return settings_read_into(bytes, length, settings, problems);
}

void settings_clear(struct settings *settings)
{
    registry_free(settings->registry);
    extras_clear(&settings->extras);
    *settings = (struct settings){0};
}
