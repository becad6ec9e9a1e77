/* Lines of accounts that are made from lines that were proven.
 *
 * Why a line that is made here can be read again: outside the holes it is, byte for byte, a line
 * that was read. In a hole stands a value that is canonical (field_plain()), of a type on which no
 * other setting hangs, and empty only where the field may be empty whatever the others say. */
#include "store/stencil.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const enum record_kind kind = RECORD_ACCOUNT;

static bool may_differ(enum field_id id)
{
    enum field_type type = fields[id].type;
    return type == TYPE_NAME || type == TYPE_ADDRESS || type == TYPE_USERNAME ||
           type == TYPE_SERVER || type == TYPE_SECRET || type == TYPE_NUMBER;
}

static void add_hole(struct stencil *stencil, struct settings_span span, enum field_id field)
{
    size_t at = stencil->count;
    if (at == STENCIL_HOLES_MAX)
        return; /* what is not in a hole has to be the same */
    for (; at > 0 && stencil->holes[at - 1].span.start > span.start; at--)
        stencil->holes[at] = stencil->holes[at - 1];
    stencil->holes[at] = (struct stencil_hole){span, field};
    stencil->count++;
}

static void clear(struct stencil *stencil)
{
    free(stencil->line);
    record_free(stencil->record);
    *stencil = (struct stencil){0};
}

void stencils_learn(struct stencils *stencils, const struct record *account, const char *line,
                    size_t length, const struct settings_span *spans)
{
    static const char start[] = "{\"id\": ";
    struct stencil *stencil = &stencils->rows[stencils->next];
    size_t before = sizeof(start) - 1;
    if (length < before || memcmp(line, start, before) != 0)
        return;
    clear(stencil);
    stencil->line = mem_copy_n(line, length);
    stencil->length = length;
    stencil->record = record_copy(account);
    add_hole(stencil, (struct settings_span){before, strspn(line + before, "0123456789")},
             FIELD_NONE);
    for (each_field(id, kind))
        if (spans[id].length > 0 && may_differ(id))
            add_hole(stencil, spans[id], id);
    stencils->last = stencils->next;
    stencils->next = (stencils->next + 1) % STENCILS_MAX;
    stencils->count += stencils->count < STENCILS_MAX;
}

void stencils_forget(struct stencils *stencils)
{
    for (size_t i = 0; i < stencils->count; i++)
        clear(&stencils->rows[i]);
    text_free(&stencils->value.out);
    *stencils = (struct stencils){0};
}

/* Is the value, which is another than in the line, one that can stand in its place? */
static bool fits_hole(const struct stencil *stencil, const struct record *account, enum field_id id)
{
    const char *value = record_get(account, id), *known = record_get(stencil->record, id);
    if (record_origin(account, id) != record_origin(stencil->record, id) &&
        !settings_writes(account, id))
        return false;
    if (*value != '\0')
        return field_plain(id, value) && (*known != '\0' || fields[id].type != TYPE_SERVER);
    return fields[id].nullable && !fields[id].required &&
           (*known == '\0' || fields[id].type != TYPE_SERVER);
}

static bool fits(const struct stencil *stencil, const struct record *account)
{
    uint64_t holes = 0;
    unsigned id = record_id(account);
    for (size_t i = 0; i < stencil->count; i++)
        if (stencil->holes[i].field != FIELD_NONE)
            holes |= UINT64_C(1) << (stencil->holes[i].field - record_kinds[kind].first);
    if (id < 1 || id > SETTINGS_ID_MAX || !record_same_but(stencil->record, account, holes))
        return false;
    for (size_t i = 0; i < stencil->count; i++)
        if (stencil->holes[i].field != FIELD_NONE &&
            !fits_hole(stencil, account, stencil->holes[i].field))
            return false;
    return true;
}

static void add_value(struct stencils *stencils, const struct record *account, enum field_id id,
                      struct text *out)
{
    struct text *value = &stencils->value.out;
    enum field_type type = fields[id].type;
    const char *plain = record_get(account, id); /* as fits_hole() found it, or empty */
    if (type != TYPE_SECRET || *plain == '\0') {
        if (*plain == '\0')
            text_add_n(out, "null", 4);
        else if (type == TYPE_NUMBER || type == TYPE_SERVER)
            text_add(out, plain);
        else
            text_add_json(out, plain, false);
        return;
    }
    text_cut(value, 0);
    stencils->value.one_line = true;
    settings_write_value(&stencils->value, account, id);
    text_add_n(out, text_get(value), value->length);
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
