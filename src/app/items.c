/* Which rows a form has now: the items of the steps, less what has no meaning at the moment. */
#include "app/parts.h"

#include <string.h>

bool form_step_applies(const struct form *form, enum step_id step)
{
    const struct record_kind_row *kind = &record_kinds[record_kind(form->record)];
    if (step < kind->first_step || step >= kind->end_step)
        return false;
    if (step == STEP_START)
        return form->wizard && !form->saved;
    return steps[step].side == SIDE_NONE || record_has_side(form->record, steps[step].side);
}

/* Asked once, with the first side whose login needs it. */
static bool oauth_server_applies(const struct form *form, enum side side)
{
    return server_wants_token(form->record, side) &&
           (side == SIDE_RECEIVE || !server_wants_token(form->record, SIDE_RECEIVE));
}

/* Has the item a meaning with the settings as they are? */
static bool item_applies(const struct form *form, const struct item *item)
{
    switch (item->kind) {
    case ITEM_FIELD:
        if (fields[item->field].type == TYPE_PROVIDER)
            return false;
        if (item->field == FIELD_OAUTH_SERVER)
            return oauth_server_applies(form, item->side);
        return fields[item->field].type == TYPE_SIDE || record_applies(form->record, item->field);
    case ITEM_INPUT:
        if (item->side != SIDE_NONE && !record_has_side(form->record, item->side))
            return false;
        if (item->input == INPUT_SEND_PASSWORD)
            return record_kind(form->record) == RECORD_SERVER &&
                   record_applies(form->record, FIELD_SEND_SECRET) &&
                   strcmp(record_get(form->record, FIELD_SEND_SECRET), "ask") == 0;
        return true;
    case ITEM_PRESETS:
        return record_has_side(form->record, item->side);
    case ITEM_NEXT:
    case ITEM_PROVIDER:
        return form->wizard;
    case ITEM_FOUND:
        return form->wizard && search_shows(form);
    default:
        return true;
    }
}

/* Behind "more", unless something in it has to be mended. */
static bool item_hidden(const struct form *form, const struct item *item)
{
    if (!item->expert || !form->wizard || form->more)
        return false;
    return item->kind != ITEM_FIELD || form->typed[item->field] == NULL;
}

static struct form_item *add(struct form *form, const struct item *item, enum step_id step)
{
    if (form->item_count == FORM_ITEMS_MAX)
        return &form->items[FORM_ITEMS_MAX - 1];
    struct form_item *row = &form->items[form->item_count++];
    *row = (struct form_item){.kind = item->kind,
                              .step = step,
                              .field = FIELD_NONE,
                              .input = INPUT_COUNT,
                              .side = item->side,
                              .preset = PRESET_COUNT};
    if (item->kind == ITEM_FIELD) {
        row->field = item->field;
        row->side = fields[item->field].side;
    }
    if (item->kind == ITEM_INPUT)
        row->input = item->input;
    return row;
}

static void add_presets(struct form *form, const struct item *item, enum step_id step)
{
    size_t offered[PRESET_COUNT];
    size_t count = presets_for(form->record, item->side, offered);
    for (size_t i = 0; i < count; i++)
        add(form, item, step)->preset = offered[i];
    struct form_item *other = add(form, item, step);
    struct item encryption = {.kind = ITEM_FIELD, .field = item->field, .side = item->side};
    if (form_item_chosen(form, other))
        add(form, &encryption, step);
}

static void add_step(struct form *form, enum step_id step)
{
    struct item asked;
    const struct item *item = &asked;
    for (size_t i = 0; step_item(step, i, &asked); i++) {
        if (!item_applies(form, item) || item_hidden(form, item))
            continue;
        if (item->kind == ITEM_PRESETS)
            add_presets(form, item, step);
        else
            add(form, item, step);
    }
}

static void add_heading(struct form *form, enum step_id step)
{
    static const struct item heading = {.kind = ITEM_END};
    add(form, &heading, step)->side = steps[step].side;
}

/* On the review a seldom needed setting is told of when it is not the usual one. */
static bool worth_telling(const struct form *form, const struct item *item)
{
    if (item->kind == ITEM_PRESETS)
        return true;
    if (item->kind != ITEM_FIELD)
        return false;
    return !item->expert ||
           strcmp(record_get(form->record, item->field), fields[item->field].fallback) != 0;
}

static void add_summary(struct form *form, enum step_id step)
{
    add_heading(form, step);
    form->items[form->item_count - 1].summary = true;
    struct item asked;
    const struct item *item = &asked;
    for (size_t i = 0; step_item(step, i, &asked); i++) {
        if (!item_applies(form, item) || !worth_telling(form, item))
            continue;
        struct form_item *row = add(form, item, step);
        row->summary = true;
        if (item->kind == ITEM_PRESETS)
            row->preset = preset_of(form->record, item->side);
    }
}

static bool same(const struct form_item *a, const struct form_item *b)
{
    return a->kind == b->kind && a->step == b->step && a->field == b->field &&
           a->input == b->input && a->side == b->side && a->summary == b->summary &&
           (a->preset == b->preset || a->summary);
}

static void settle_cursor(struct form *form, const struct form_item *was, size_t before)
{
    form->cursor = before < form->item_count ? before : 0;
    for (size_t i = 0; was && i < form->item_count; i++)
        if (same(&form->items[i], was))
            form->cursor = i;
    while (form->cursor < form->item_count && form->items[form->cursor].kind == ITEM_END)
        form->cursor++;
    while (form->cursor > 0 &&
           (form->cursor >= form->item_count || form->items[form->cursor].kind == ITEM_END))
        form->cursor--;
}

/* The text under the cursor may have become another one: the position stays a character's. */
void form_settle_text(struct form *form)
{
    const struct form_item *item = form_current(form);
    const char *text = item && form_item_is_text(item) ? form_text(form, item) : "";
    size_t length = strlen(text);
    if (form->text_cursor > length ||
        (form->text_cursor < length && ((unsigned char)text[form->text_cursor] & 0xc0) == 0x80))
        form->text_cursor = length;
}

void form_build(struct form *form)
{
    struct form_item was = {0};
    bool had = form->cursor < form->item_count;
    if (had)
        was = form->items[form->cursor];
    form->item_count = 0;
    if (form->wizard) {
        add_step(form, form->step);
        for (enum step_id step = STEP_NAME; form->step == STEP_REVIEW && step < STEP_REVIEW; step++)
            if (form_step_applies(form, step))
                add_summary(form, step);
    } else {
        for (enum step_id step = 0; step < STEP_COUNT; step++) {
            if (!form_step_applies(form, step))
                continue;
            add_heading(form, step);
            add_step(form, step);
        }
    }
    settle_cursor(form, had ? &was : NULL, form->cursor);
    form_settle_text(form);
}

bool form_hides_items(const struct form *form)
{
    if (!form->wizard)
        return false;
    struct item asked;
    const struct item *item = &asked;
    for (size_t i = 0; step_item(form->step, i, &asked); i++)
        if (item->expert && item_applies(form, item))
            return true;
    return false;
}

struct form_item *form_current(const struct form *form)
{
    if (form->cursor >= form->item_count)
        return NULL;
    return (struct form_item *)&form->items[form->cursor];
}

void form_set_cursor(struct form *form, size_t index)
{
    if (index < form->item_count && form->items[index].kind != ITEM_END)
        form->cursor = index;
    struct form_item *item = form_current(form);
    form->text_cursor = 0;
    if (item && form_item_is_text(item))
        form->text_cursor = strlen(form_text(form, item));
}

void form_move(struct form *form, int by)
{
    size_t index = form->cursor;
    for (;;) {
        if (by < 0 ? index == 0 : index + 1 >= form->item_count)
            return;
        index = by < 0 ? index - 1 : index + 1;
        if (form->items[index].kind != ITEM_END) {
            form_set_cursor(form, index);
            return;
        }
    }
}
