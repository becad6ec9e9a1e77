/* tui/view_choices.c - a value that is chosen: all choices beside each other, or one at a time. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/form.h"

#include <stdio.h>
#include <string.h>

enum { CHOICES_MAX = 32, MARK_WIDTH = 4, CHOICE_GAP = 2, STACKED_MOST = 4 };

struct option {
    const char *label;
    bool chosen, refused;
};

/* The choices of a field as they are shown; switches have two. */
static size_t options_of(const struct form *form, const struct form_item *item,
                         struct option options[CHOICES_MAX])
{
    const struct field *field = &fields[item->field];
    const char *value =
        form->typed[item->field] ? form->typed[item->field] : record_get(form->record, item->field);
    size_t count = 0;
    if (field->type == TYPE_SWITCH || field->type == TYPE_SIDE) {
        bool yes = strcmp(value, "true") == 0;
        options[count++] = (struct option){_("yes"), yes, false};
        options[count++] = (struct option){_("no"), !yes, false};
        return count;
    }
    for (const struct choice *choice = field->choices;
         choice && choice->name && count < CHOICES_MAX; choice++)
        options[count++] = (struct option){i18n(choice->label), strcmp(choice->name, value) == 0,
                                           choice->refusal != NULL};
    return count;
}

static int width_of(const struct option *options, size_t count)
{
    int width = -CHOICE_GAP;
    for (size_t i = 0; i < count; i++)
        width += MARK_WIDTH + utf8_width(options[i].label) + CHOICE_GAP;
    return width;
}

static int draw_option(struct pen *pen, int row, int column, const struct option *option,
                       bool current)
{
    enum style style = option->refused             ? STYLE_DIM
                       : option->chosen && current ? STYLE_INPUT_ACTIVE
                       : option->chosen            ? STYLE_VALUE
                                                   : STYLE_NORMAL;
    int width = utf8_width(option->label);
    canvas_text(pen->canvas, row, column, MARK_WIDTH, option->refused ? STYLE_DIM : STYLE_NORMAL,
                option->chosen ? "(*) " : "( ) ");
    column += MARK_WIDTH;
    canvas_text(pen->canvas, row, column, pen->columns - column, style, option->label);
    return MARK_WIDTH + width;
}

static void draw_beside(struct pen *pen, const struct option *options, size_t count, bool current)
{
    int column = pen->value_column;
    for (size_t i = 0; i < count; i++)
        column += draw_option(pen, pen->row, column, &options[i], current) + CHOICE_GAP;
    pen->row++;
}

static void draw_stacked(struct pen *pen, const struct option *options, size_t count, bool current)
{
    for (size_t i = 0; i < count; i++)
        draw_option(pen, pen->row++, pen->value_column, &options[i], current);
}

/* Which come next, so that one who looks for a certain one sees where it is. */
static void draw_next(struct pen *pen, int column, const struct option *options, size_t count,
                      size_t chosen)
{
    enum { DOTS = 1 };
    for (size_t i = 1; i < count; i++) {
        const char *label = options[(chosen + i) % count].label;
        int rest = pen->columns - column - (i + 1 < count ? CHOICE_GAP + DOTS : 0);
        if (utf8_width(label) > rest) {
            if (i > 1)
                canvas_symbol(pen->canvas, pen->row, column, STYLE_DIM, SYMBOL_ELLIPSIS);
            return;
        }
        column += canvas_text(pen->canvas, pen->row, column, rest, STYLE_DIM, label) + CHOICE_GAP;
    }
}

static void draw_one(struct pen *pen, const struct option *options, size_t count, bool current)
{
    size_t chosen = 0;
    char text[512];
    for (size_t i = 0; i < count; i++)
        if (options[i].chosen)
            chosen = i;
    int width = pen->columns - pen->value_column, left = width - 4;
    enum style style = current ? STYLE_INPUT_ACTIVE : STYLE_VALUE;
    int label = utf8_width(options[chosen].label);
    if (label > left)
        label = left;
    canvas_text(pen->canvas, pen->row, pen->value_column, 2, STYLE_NORMAL, "< ");
    canvas_text(pen->canvas, pen->row, pen->value_column + 2, label, style, options[chosen].label);
    canvas_text(pen->canvas, pen->row, pen->value_column + 2 + label, 2, STYLE_NORMAL, " >");
    snprintf(text, sizeof text, _("%zu of %zu"), chosen + 1, count);
    int place = utf8_width(text), column = pen->value_column + label + 6;
    if (left - label - 2 >= place)
        canvas_text(pen->canvas, pen->row, column, place, STYLE_DIM, text);
    if (left - label - 2 >= place + 2 * CHOICE_GAP)
        draw_next(pen, column + place + CHOICE_GAP, options, count, chosen);
    pen->row++;
}

/* What names another record: it alone, and its place among all. */
static void draw_reference(struct pen *pen, const struct form_item *item, bool current)
{
    const char *text = form_text(pen->form, item);
    int width = pen->columns - pen->value_column, left = width - 4;
    bool dangles = app_reference_dangles(pen->app, item->field);
    enum style style = current ? STYLE_INPUT_ACTIVE : dangles ? STYLE_FAIL : STYLE_VALUE;
    int label = utf8_width(text) < left ? utf8_width(text) : left;
    canvas_text(pen->canvas, pen->row, pen->value_column, 2, STYLE_NORMAL, "< ");
    canvas_text(pen->canvas, pen->row, pen->value_column + 2, label, style, text);
    canvas_text(pen->canvas, pen->row, pen->value_column + 2 + label, 2, STYLE_NORMAL, " >");
    pen->row++;
}

void draw_choices_of(struct pen *pen, const struct form_item *item, bool current)
{
    if (form_item_is_reference(item)) {
        draw_reference(pen, item, current);
        return;
    }
    struct option options[CHOICES_MAX];
    size_t count = options_of(pen->form, item, options);
    if (count == 0)
        pen->row++;
    else if (width_of(options, count) <= pen->columns - pen->value_column)
        draw_beside(pen, options, count, current);
    else if (count <= STACKED_MOST && pen->roomy)
        draw_stacked(pen, options, count, current);
    else
        draw_one(pen, options, count, current);
}
