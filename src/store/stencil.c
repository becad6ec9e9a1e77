/* Lines of accounts that are made from lines that were proven.
 *
 * Why a line that is made here can be read again: outside the holes it is, byte for byte, a line
 * that was read. In a hole stands a value that is canonical (field_plain()), of a type on which no
 * other setting hangs, and empty only where the field may be empty whatever the others say. */
#include "store/stencil.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { FIELDS_MAX = 64 }; /* stencil.fields has room for */

static bool may_differ(enum record_kind kind, enum field_id id)
{
    enum field_type type = fields[id].type;
    if (id - record_kinds[kind].first >= FIELDS_MAX)
        return false;
    if (kind == RECORD_SERVER && (type == TYPE_CODE || type == TYPE_HOST))
        return true;
    return type == TYPE_NAME || type == TYPE_ADDRESS || type == TYPE_USERNAME ||
           type == TYPE_SERVER || type == TYPE_SECRET || type == TYPE_NUMBER;
}

/* What may stand in the hole of a field. Whether there must be a server hangs on other settings, so
 * that there is one or none as in the line that is known. */
static struct stencil_hole hole_of(const struct stencil *stencil, struct settings_span span,
                                   enum field_id id)
{
    bool is_server = fields[id].type == TYPE_SERVER;
    bool empty = *record_get(stencil->record, id) == '\0';
    return (struct stencil_hole){
        .span = span,
        .field = id,
        .origin = record_origin(stencil->record, id),
        .may_be_empty = fields[id].nullable && !fields[id].required && (empty || !is_server),
        .must_be_empty = is_server && empty,
    };
}

static bool may_stand(const struct stencil_hole *hole, bool empty)
{
    return empty ? hole->may_be_empty : !hole->must_be_empty;
}

static void add_hole(struct stencil *stencil, struct stencil_hole hole)
{
    size_t at = stencil->count;
    if (at == STENCIL_HOLES_MAX)
        return; /* what is not in a hole has to be the same */
    for (; at > 0 && stencil->holes[at - 1].span.start > hole.span.start; at--)
        stencil->holes[at] = stencil->holes[at - 1];
    stencil->holes[at] = hole;
    stencil->count++;
    if (hole.field != FIELD_NONE)
        stencil->fields |= UINT64_C(1) << (hole.field - record_kinds[field_kind(hole.field)].first);
}

static void clear(struct stencil *stencil)
{
    free(stencil->line);
    record_free(stencil->record);
    record_free(stencil->rest);
    *stencil = (struct stencil){0};
}

/* Where the number is; 0: not where this program writes it. */
static size_t find_number(const char *line, size_t length)
{
    static const char key[] = "\"id\": ";
    size_t at = 1, size = sizeof(key) - 1;
    while (at < length && (line[at] == ' ' || line[at] == '\n'))
        at++;
    return length - at > size && memcmp(line + at, key, size) == 0 ? at + size : 0;
}

void stencils_learn(struct stencils *stencils, const struct record *account, const char *line,
                    size_t length, const struct settings_span *spans)
{
    struct stencil *stencil = &stencils->rows[stencils->next];
    enum record_kind kind = record_kind(account);
    size_t before = find_number(line, length);
    if (before == 0)
        return;
    clear(stencil);
    stencil->line = mem_copy_n(line, length);
    stencil->length = length;
    stencil->record = record_copy(account);
    add_hole(stencil, (struct stencil_hole){
                          .span = {before, strspn(line + before, "0123456789")},
                          .field = FIELD_NONE,
                      });
    for (each_field(id, kind))
        if (spans[id].length > 0 && may_differ(kind, id))
            add_hole(stencil, hole_of(stencil, spans[id], id));
    stencil->rest = record_copy_but(account, stencil->fields, 0);
    stencils->last = stencils->next;
    stencils->next = (stencils->next + 1) % STENCILS_MAX;
    stencils->count += stencils->count < STENCILS_MAX;
}

void stencils_learn_read(struct stencils *stencils, const struct shapes *shapes,
                         const struct record *record, const struct slice *text)
{
    struct settings_span spans[FIELD_COUNT] = {0};
    /* Where it stands in its file: alone on its line, or in a list in an object. */
    bool listed = record_kinds[record_kind(record)].list != NULL;
    struct writer writer = {.one_line = !listed, .depth = listed ? 2 : 0};
    settings_write_spans(&writer, shapes, record, spans);
    if (writer.out.length == text->length &&
        memcmp(text_get(&writer.out), text->bytes, text->length) == 0)
        stencils_learn(stencils, record, text->bytes, text->length, spans);
    text_free(&writer.out);
}

void stencils_forget(struct stencils *stencils)
{
    for (size_t i = 0; i < stencils->count; i++)
        clear(&stencils->rows[i]);
    text_free(&stencils->value.out);
    *stencils = (struct stencils){0};
}

/* Is the value, which is another than in the line, one that can stand in its place? */
static bool fits_hole(const struct stencil_hole *hole, const struct record *account)
{
    enum field_id id = hole->field;
    bool empty = *record_get(account, id) == '\0';
    if (record_origin(account, id) != hole->origin && !settings_writes(account, id))
        return false;
    return may_stand(hole, empty) && (empty || record_is_plain(account, id));
}

static bool fits(const struct stencil *stencil, const struct record *account)
{
    unsigned id = record_id(account);
    if (id < 1 || id > SETTINGS_ID_MAX ||
        !record_same_but(stencil->record, account, stencil->fields))
        return false;
    for (size_t i = 0; i < stencil->count; i++)
        if (stencil->holes[i].field != FIELD_NONE && !fits_hole(&stencil->holes[i], account))
            return false;
    return true;
}

/* References as they are written, and as the model has them. */
static const struct {
    const char *text, *start;
} references[] = {{"{\"from\": \"file\", \"path\": ", "file:"},
                  {"{\"from\": \"env\", \"name\": ", "env:"},
                  {"{\"from\": \"credential\", \"name\": ", "credential:"}};
static const char reference_ask[] = "{\"from\": \"ask\"}";
enum { REFERENCES = sizeof(references) / sizeof(references[0]) };

/* False: it is of another kind. */
static bool add_reference(const char *value, struct text *out)
{
    if (strcmp(value, "ask") == 0) {
        text_add(out, reference_ask);
        return true;
    }
    for (size_t i = 0; i < REFERENCES; i++) {
        size_t length = strlen(references[i].start);
        if (strncmp(value, references[i].start, length) != 0)
            continue;
        text_add(out, references[i].text);
        text_add_json(out, value + length, false);
        text_add_char(out, '}');
        return true;
    }
    return false;
}

static void add_value(struct stencils *stencils, const struct record *account, enum field_id id,
                      struct text *out)
{
    struct text *value = &stencils->value.out;
    enum field_type type = fields[id].type;
    const char *plain = record_get(account, id); /* as fits_hole() found it, or empty */
    if (*plain == '\0') {
        text_add_n(out, "null", 4);
    } else if (type == TYPE_NUMBER || type == TYPE_SERVER) {
        text_add(out, plain);
    } else if (type != TYPE_SECRET) {
        text_add_json(out, plain, false);
    } else if (!add_reference(plain, out)) {
        text_cut(value, 0);
        stencils->value.one_line = true;
        settings_write_value(&stencils->value, account, id);
        text_add_n(out, text_get(value), value->length);
    }
}

static void add_line(struct stencils *stencils, const struct stencil *stencil,
                     const struct record *account, struct text *out)
{
    size_t from = 0;
    for (size_t i = 0; i < stencil->count; i++) {
        const struct stencil_hole *hole = &stencil->holes[i];
        text_add_n(out, stencil->line + from, hole->span.start - from);
        if (hole->field == FIELD_NONE)
            text_add_number(out, record_id(account));
        else
            add_value(stencils, account, hole->field, out);
        from = hole->span.start + hole->span.length;
    }
    text_add_n(out, stencil->line + from, stencil->length - from);
}

bool stencils_write(struct stencils *stencils, const struct record *account, struct text *out)
{
    for (size_t i = 0; i < stencils->count; i++) {
        size_t at = (stencils->last + i) % stencils->count;
        if (!fits(&stencils->rows[at], account))
            continue;
        stencils->last = at;
        add_line(stencils, &stencils->rows[at], account, out);
        return true;
    }
    return false;
}

/* Reading ------------------------------------------------------------------------------------- */

/* What of a line is still to be read, and the value that was read last. Whatever is not exactly as
 * this program writes it ends the attempt. */
struct cursor {
    const char *at, *end;
    char value[512];
    size_t length;
};

static bool pass(struct cursor *cursor, const char *bytes, size_t length)
{
    if ((size_t)(cursor->end - cursor->at) < length || memcmp(cursor->at, bytes, length) != 0)
        return false;
    cursor->at += length;
    return true;
}

static bool pass_text(struct cursor *cursor, const char *text)
{
    return pass(cursor, text, strlen(text));
}

/* Behind what is in value already. Of the escapes only those of \" and \\ are known here. */
static bool take_string(struct cursor *cursor)
{
    if (!pass(cursor, "\"", 1))
        return false;
    for (;;) {
        size_t run = text_json_run(cursor->at, (size_t)(cursor->end - cursor->at));
        if (run >= sizeof(cursor->value) - cursor->length)
            return false;
        memcpy(cursor->value + cursor->length, cursor->at, run);
        cursor->length += run;
        cursor->at += run;
        if (cursor->end - cursor->at < 2 || *cursor->at != '\\')
            break;
        if ((cursor->at[1] != '"' && cursor->at[1] != '\\') ||
            cursor->length + 1 >= sizeof(cursor->value))
            return false;
        cursor->value[cursor->length++] = cursor->at[1];
        cursor->at += 2;
    }
    cursor->value[cursor->length] = '\0';
    return pass(cursor, "\"", 1) && cursor->length > 0;
}

static bool take_digits(struct cursor *cursor)
{
    while (cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at <= '9' &&
           cursor->length < 10)
        cursor->value[cursor->length++] = *cursor->at++;
    cursor->value[cursor->length] = '\0';
    return cursor->length > 0;
}

static void put(struct cursor *cursor, const char *value)
{
    text_copy(cursor->value, sizeof(cursor->value), value);
    cursor->length = strlen(cursor->value);
}

static bool take_secret(struct cursor *cursor)
{
    if (pass_text(cursor, reference_ask)) {
        put(cursor, "ask");
        return true;
    }
    for (size_t i = 0; i < REFERENCES; i++)
        if (pass_text(cursor, references[i].text)) {
            put(cursor, references[i].start);
            return take_string(cursor) && pass(cursor, "}", 1);
        }
    return false;
}

/* The value as the model has it, in cursor->value. */
static bool take_text(struct cursor *cursor, enum field_id id)
{
    enum field_type type = fields[id].type;
    cursor->length = 0;
    cursor->value[0] = '\0';
    if (pass(cursor, "null", 4))
        return true;
    if (type == TYPE_SECRET)
        return take_secret(cursor);
    return type == TYPE_NUMBER || type == TYPE_SERVER ? take_digits(cursor) : take_string(cursor);
}

static bool take_hole(const struct stencil_hole *hole, struct cursor *cursor, struct record *record)
{
    enum field_id id = hole->field;
    return take_text(cursor, id) && may_stand(hole, cursor->length == 0) &&
           record_set(record, id, cursor->value, ORIGIN_USER, NULL) &&
           strcmp(record_get(record, id), cursor->value) == 0;
}

static bool take_id(struct cursor *cursor, struct record *record)
{
    cursor->length = 0;
    if (!take_digits(cursor) || cursor->value[0] == '0')
        return false;
    long long id = strtoll(cursor->value, NULL, 10);
    record_set_id(record, id <= SETTINGS_ID_MAX ? (unsigned)id : 0);
    return id <= SETTINGS_ID_MAX;
}

static bool take_line(const struct stencil *stencil, struct cursor *cursor, struct record *record)
{
    size_t from = 0;
    for (size_t i = 0; i < stencil->count; i++) {
        const struct stencil_hole *hole = &stencil->holes[i];
        if (!pass(cursor, stencil->line + from, hole->span.start - from) ||
            !(hole->field == FIELD_NONE ? take_id(cursor, record)
                                        : take_hole(hole, cursor, record)))
            return false;
        from = hole->span.start + hole->span.length;
    }
    return pass(cursor, stencil->line + from, stencil->length - from) && cursor->at == cursor->end;
}

/* Is the line one of these, going by its last part? Most that are not end in another way. */
static bool ends_alike(const struct stencil *stencil, const char *line, size_t length)
{
    const struct stencil_hole *last = &stencil->holes[stencil->count - 1];
    size_t start = last->span.start + last->span.length, rest = stencil->length - start;
    return length >= rest && memcmp(line + length - rest, stencil->line + start, rest) == 0;
}

struct record *stencils_read(struct stencils *stencils, const char *line, size_t length)
{
    for (size_t i = 0; i < stencils->count; i++) {
        size_t at = (stencils->last + i) % stencils->count;
        const struct stencil *stencil = &stencils->rows[at];
        if (!ends_alike(stencil, line, length))
            continue;
        struct cursor cursor = {.at = line, .end = line + length};
        size_t fixed = 0;
        for (size_t j = 0; j < stencil->count; j++)
            fixed += stencil->holes[j].span.length;
        /* No value is longer than its JSON. */
        fixed = stencil->length - fixed;
        struct record *record = record_copy_for(stencil->rest, length > fixed ? length - fixed : 0);
        if (take_line(stencil, &cursor, record)) {
            stencils->last = at;
            return record;
        }
        record_free(record);
    }
    return NULL;
}
