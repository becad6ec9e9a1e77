/* Lines of accounts that differ only in values that stand for themselves. */
#include "store/alike.h"

#include "base/mem.h"
#include "store/reference.h"
#include "store/token.h"

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
    stencils_forget(&alike->stencils);
    record_free(alike->record);
    *alike = (struct alike){0};
}

void alike_learn(struct alike *alike, const struct slice *line, const struct outline *outline,
                 const struct record *record)
{
    text_cut(&alike->line, 0);
    text_add_n(&alike->line, line->bytes, line->length);
    record_free(alike->record);
    alike->record = record_copy(record);
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

/* What of a line is still to be read. Whatever is not exactly as expected ends the attempt: then
 * the line is read with care, and told of where something is wrong. */
struct cursor {
    const char *at, *end;
};

static bool pass(struct cursor *cursor, char wanted)
{
    while (cursor->at < cursor->end && *cursor->at == ' ')
        cursor->at++;
    if (cursor->at == cursor->end || *cursor->at != wanted)
        return false;
    cursor->at++;
    return true;
}

/* The characters of a string; NULL: none stands here. The caller frees. */
static char *take_string(struct cursor *cursor)
{
    struct token_problem wrong = {0};
    struct text plain = {0};
    if (!pass(cursor, '"'))
        return NULL;
    const char *start = cursor->at - 1;
    size_t length = token_string(start, (size_t)(cursor->end - start), &wrong);
    if (wrong.format != NULL)
        return NULL;
    cursor->at = start + length;
    token_unescape(&plain, start, length);
    return text_take(&plain);
}

static bool take_words(struct cursor *cursor, struct secret_ref *ref)
{
    size_t count = 0;
    if (!pass(cursor, '['))
        return false;
    do {
        char *word = count < SECRET_ARGV_MAX ? take_string(cursor) : NULL;
        if (word == NULL)
            return false;
        ref->argv[count++] = word;
    } while (pass(cursor, ','));
    return pass(cursor, ']') && ref->argv[0][0] != '\0';
}

/* {"from": KIND} or {"from": KIND, KEY: VALUE}, in this order and with nothing else. */
static bool take_members(struct cursor *cursor, struct secret_ref *ref)
{
    const char *wanted = NULL;
    char *from = take_string(cursor);
    bool done = from != NULL && strcmp(from, "from") == 0 && pass(cursor, ':');
    free(from);
    from = done ? take_string(cursor) : NULL;
    done = from != NULL && secret_from_by_name(from, &ref->from);
    free(from);
    for (size_t i = 0; done && i < REFERENCE_KINDS; i++)
        if (reference_kinds[i].from == ref->from)
            wanted = reference_kinds[i].key;
    if (!done || wanted == NULL)
        return done && pass(cursor, '}');
    char *key = pass(cursor, ',') ? take_string(cursor) : NULL;
    done = key != NULL && strcmp(key, wanted) == 0 && pass(cursor, ':');
    free(key);
    if (done && ref->from == SECRET_COMMAND)
        done = take_words(cursor, ref);
    else if (done)
        done = (ref->name = take_string(cursor)) != NULL;
    return done && pass(cursor, '}');
}

static char *take_reference(struct cursor *cursor)
{
    struct secret_ref ref = {0};
    char *text = NULL;
    if (pass(cursor, '{') && take_members(cursor, &ref))
        text = secret_ref_text(&ref);
    secret_ref_clear(&ref);
    return text;
}

/* A number or null. */
static char *take_word(struct cursor *cursor)
{
    struct token_problem wrong = {0};
    size_t length = token_word(cursor->at, (size_t)(cursor->end - cursor->at), &wrong);
    char *word = wrong.format == NULL ? mem_copy_n(cursor->at, length) : NULL;
    cursor->at += length;
    return word;
}

/* The value as the model has it; the caller frees. */
static char *take_text(struct cursor *cursor, enum field_id field)
{
    enum field_type type = fields[field].type;
    if (cursor->at < cursor->end && *cursor->at == 'n') {
        char *word = take_word(cursor);
        bool null = word != NULL && strcmp(word, "null") == 0 && fields[field].nullable;
        free(word);
        return null ? mem_copy("") : NULL;
    }
    if (type == TYPE_SECRET)
        return take_reference(cursor);
    char *text = type == TYPE_SERVER ? take_word(cursor) : take_string(cursor);
    if (text != NULL && *text == '\0') {
        free(text);
        return NULL;
    }
    return text;
}

static bool take_value(struct reader *reader, enum field_id field, struct cursor *cursor)
{
    char *text = take_text(cursor, field);
    bool taken = text != NULL && record_take(reader->record, field, text, ORIGIN_USER, NULL) &&
                 strcmp(record_get(reader->record, field), text) == 0;
    free(text);
    return taken;
}

static bool take_id(struct reader *reader, struct cursor *cursor)
{
    char *text = take_word(cursor);
    bool digits = text != NULL && strlen(text) <= 10 && strspn(text, "0123456789") == strlen(text);
    long long id = digits ? strtoll(text, NULL, 10) : 0;
    free(text);
    if (id < 1 || id > SETTINGS_ID_MAX)
        return false;
    record_set_id(reader->record, (unsigned)id);
    return true;
}

/* Do the bytes from here on begin with these? They are passed then. */
static bool pass_same(struct cursor *cursor, const char *bytes, size_t length)
{
    if ((size_t)(cursor->end - cursor->at) < length || memcmp(cursor->at, bytes, length) != 0)
        return false;
    cursor->at += length;
    return true;
}

/* The very same value, and what ends it. */
static bool pass_same_value(struct cursor *cursor, const char *bytes, size_t length)
{
    if (!pass_same(cursor, bytes, length + 1))
        return false;
    cursor->at--;
    return true;
}

/* Everything between the spots is the same, and what stands in them is right. */
static bool take_line(const struct alike *alike, struct reader *reader, const struct slice *line)
{
    const char *known = text_get(&alike->line);
    struct cursor cursor = {line->bytes, line->bytes + line->length};
    size_t from = 0;
    for (size_t i = 0; i < alike->count; i++) {
        const struct alike_spot *spot = &alike->spots[i];
        if (!pass_same(&cursor, known + from, spot->start - from))
            return false;
        from = spot->start + spot->length;
        if (spot->field == FIELD_NONE
                ? !take_id(reader, &cursor)
                : !pass_same_value(&cursor, known + spot->start, spot->length) &&
                      !take_value(reader, spot->field, &cursor))
            return false;
    }
    return pass_same(&cursor, known + from, alike->line.length - from) && cursor.at == cursor.end;
}

/* A number that is taken is refused here, and told where all is told. */
static bool add(struct reader *reader)
{
    if (reader->registry != NULL && !registry_add(reader->registry, reader->record, NULL))
        return false;
    if (record_id(reader->record) > reader->highest_id)
        reader->highest_id = record_id(reader->record);
    return true;
}

static bool read_by_spots(struct alike *alike, struct reader *reader, const struct slice *line)
{
    if (alike->record == NULL)
        return false;
    reader->record = record_copy(alike->record);
    return take_line(alike, reader, line) && record_validate(reader->record, NULL, NULL) == 0 &&
           add(reader);
}

bool alike_read(struct alike *alike, struct reader *reader, const struct slice *line)
{
    reader->record = stencils_read(&alike->stencils, line->bytes, line->length);
    if (reader->record != NULL ? add(reader) : read_by_spots(alike, reader, line))
        return true;
    record_free(reader->record);
    reader->record = NULL;
    return false;
}

bool alike_read_listed(struct stencils *stencils, struct reader *reader, const struct slice *text)
{
    reader->record = stencils_read(stencils, text->bytes, text->length);
    if (reader->record != NULL && record_validate(reader->record, NULL, NULL) == 0 && add(reader))
        return true;
    record_free(reader->record);
    reader->record = NULL;
    return false;
}

void alike_read_with_care(struct stencils *stencils, struct reader *reader,
                          const struct slice *text)
{
    size_t extras = reader->extras->count;
    read_record(reader, text);
    if (reader->record != NULL && reader->extras->count == extras)
        stencils_learn_read(stencils, &reader->shapes, reader->record, text);
}
