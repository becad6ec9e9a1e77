/* tui/view_form.c - the wizard and the edit form: the same items, one step or all of them. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/form.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LABEL_MOST = 30,
    INPUT_MOST = 44,
    NARROW = 60,
    REMARK_ROWS = 7,
    REMARK_ROWS_NARROW = 5,
    HELP_ROWS = 2,
    HELP_ROWS_TALL = 4,
    HELP_MOST = 8,
    ROOMY_ROWS = 10
};

void draw_remark(struct pen *pen, int column, enum style style, const char *mark, const char *text)
{
    int indent = utf8_width(mark);
    canvas_text(pen->canvas, pen->row, column, indent, style, mark);
    pen->row += canvas_wrap(pen->canvas, pen->row, column + indent, pen->columns - column - indent,
                            pen->columns < NARROW ? REMARK_ROWS_NARROW : REMARK_ROWS, style, text);
}

/* "receiving" -> "RECEIVING"; where there are no capitals, brackets say the same. */
static void marked_name(const char *name, char *out, size_t room)
{
    bool capitals = false;
    char text[128];
    text_copy(text, sizeof text, name);
    for (char *c = text; *c; c++) {
        if (*c >= 'a' && *c <= 'z')
            capitals = true;
        *c = (char)(*c >= 'a' && *c <= 'z' ? *c - ('a' - 'A') : *c);
    }
    snprintf(out, room, capitals ? "%s" : "[%s]", text);
}

static bool step_asked(const struct form *form, enum step_id step)
{
    return steps[step].side == SIDE_NONE || record_has_side(form->record, steps[step].side);
}

/* The wizard is for servers. */
enum { WIZARD_STEPS = STEP_REVIEW + 1 };

/* With the step that is now in its brackets, should it need them. */
static int bar_width(const char *gap)
{
    char first[160];
    marked_name(i18n(steps[0].name), first, sizeof first);
    int width = utf8_width(first) - utf8_width(i18n(steps[0].name));
    for (int step = 0; step < WIZARD_STEPS; step++)
        width += utf8_width(i18n(steps[step].name)) + (step ? utf8_width(gap) : 0);
    return width;
}

static void draw_short_bar(const struct form *form, struct canvas *canvas, int row, int columns)
{
    char name[160];
    marked_name(i18n(steps[form->step].name), name, sizeof name);
    draw_format(canvas, row, 1, columns - 2, STYLE_KEY, _("Step %d of %d: %s"), (int)form->step + 1,
                (int)WIZARD_STEPS, name);
}

static void draw_bar(const struct form *form, struct canvas *canvas, int row, int columns)
{
    const char *gap = bar_width(" > ") <= columns ? " > " : ">";
    int column = bar_width(gap) < columns ? 1 : 0;
    if (bar_width(gap) > columns) {
        draw_short_bar(form, canvas, row, columns);
        return;
    }
    for (int step = 0; step < WIZARD_STEPS; step++) {
        char name[160];
        bool now = step == (int)form->step;
        bool reached = step <= (int)form->furthest && step_asked(form, (enum step_id)step);
        enum style style = now ? STYLE_KEY : reached ? STYLE_NORMAL : STYLE_DIM;
        text_copy(name, sizeof name, i18n(steps[step].name));
        if (now)
            marked_name(i18n(steps[step].name), name, sizeof name);
        if (step > 0)
            column += canvas_text(canvas, row, column, columns - column, STYLE_DIM, gap);
        column += canvas_text(canvas, row, column, columns - column, style, name);
    }
}

static void draw_heading(struct pen *pen, const struct form_item *item, bool first)
{
    const char *name = i18n(steps[item->step].name);
    if (!first)
        pen->row++;
    canvas_line(pen->canvas, pen->row, 1, pen->columns - 1, STYLE_DIM);
    draw_format(pen->canvas, pen->row, 3, pen->columns - 4, STYLE_VALUE, " %s ", name);
    pen->row++;
}

static void draw_button(struct pen *pen, const struct form_item *item, bool current)
{
    draw_format(pen->canvas, pen->row, 3, pen->columns - 3, current ? STYLE_SELECTED : STYLE_VALUE,
                "[ %s ]", form_text(pen->form, item));
    pen->row++;
}

static void draw_typed(struct pen *pen, const struct form_item *item, bool current)
{
    int width = pen->columns - pen->value_column;
    if (width > INPUT_MOST && pen->columns < 100)
        width = INPUT_MOST;
    if (item->kind == ITEM_INPUT && inputs[item->input].secret)
        draw_secret(pen->canvas, pen->row, pen->value_column, width, current,
                    pen->form->secrets[item->input], pen->form->reveal);
    else
        draw_input(pen->canvas, pen->row, pen->value_column, width, current,
                   form_text(pen->form, item), pen->form->text_cursor);
    pen->row++;
}

/* What no field alone can tell. */
static void draw_form_remarks(struct pen *pen, const struct form_item *item, int column)
{
    struct remark remarks[FORM_REMARKS_MAX];
    size_t count = form_remarks(pen->app, item, remarks);
    for (size_t i = 0; i < count; i++)
        draw_remark(pen, column, style_of_severity(remarks[i].severity),
                    remarks[i].severity == SEVERITY_ERROR     ? "! "
                    : remarks[i].severity == SEVERITY_WARNING ? "!! "
                                                              : "",
                    remarks[i].text);
}

/* "Xserver? Enter takes it." */
static void draw_proposal(struct pen *pen, const struct form_item *item, int column)
{
    const struct provider *provider = app_proposed(pen->app);
    char text[256];
    if (item->kind != ITEM_INPUT || item->input != INPUT_ADDRESS || !provider)
        return;
    snprintf(text, sizeof text, _("%s? Enter takes what is known of it."), provider->name);
    draw_remark(pen, column, STYLE_NOTE, "> ", text);
}

/* Another transport than the chosen one is proposed: one key takes it. */
static void draw_proposed_preset(struct pen *pen, const struct form_item *item, int column)
{
    size_t preset = form_other_proposal(pen->form, item);
    char words[200];
    if (preset == PRESET_COUNT)
        return;
    snprintf(words, sizeof words, _("take what is proposed: %s, port %d"),
             i18n(presets[preset].label), presets[preset].port);
    draw_key(pen->canvas, pen->row++, column + 3, pen->columns - column - 3, app_context(pen->app),
             ACTION_CURE, words);
}

/* What is wrong with the item, or what could be better, and the key that mends it. */
static void draw_remarks(struct pen *pen, const struct form_item *item, bool current)
{
    struct err err = {0};
    int column = pen->value_column;
    if (item->kind == ITEM_PRESETS || pen->columns < NARROW)
        column = 5;
    draw_proposal(pen, item, column);
    if (!form_item_valid(pen->form, item, &err))
        draw_remark(pen, column, STYLE_FAIL, "! ", err.text);
    draw_form_remarks(pen, item, column);
    const struct advice *advice = form_item_advice(pen->form, item);
    if (current && (!advice || !form_can_cure(pen->form, advice)))
        draw_proposed_preset(pen, item, column);
    if (!advice)
        return;
    draw_remark(pen, column, style_of_severity(advice->severity), "!! ", i18n(advice->sentence));
    if (!current || !app_can(pen->app, ACTION_CURE))
        return;
    struct text cure = {0}, words = {0};
    for (int i = 0; i < ADVICE_CURES && advice->cure[i].value; i++)
        setting_text(&cure, pen->form->record, advice->cure[i].field, advice->cure[i].value);
    text_format(&words, _("set %s"), text_get(&cure));
    draw_key(pen->canvas, pen->row++, column + 3, pen->columns - column - 3, app_context(pen->app),
             ACTION_CURE, text_get(&words));
    text_free(&cure);
    text_free(&words);
}

/* A step that asks about both sides says which one the next items belong to. */
static void draw_side(struct pen *pen, size_t index)
{
    const struct form_item *item = &pen->form->items[index];
    const struct form_item *before = index > 0 ? item - 1 : NULL;
    bool both = false;
    for (size_t i = 0; i < pen->form->item_count; i++) {
        const struct form_item *other = &pen->form->items[i];
        if (other->step == item->step && other->kind != ITEM_END && other->side != SIDE_NONE &&
            other->side != item->side)
            both = true;
    }
    bool same = before && before->kind != ITEM_END && before->step == item->step &&
                before->side == item->side;
    if (!both || same || item->side == SIDE_NONE)
        return;
    canvas_text(pen->canvas, pen->row++, 3, pen->columns - 3, STYLE_DIM,
                item->side == SIDE_RECEIVE ? _("Receiving") : _("Sending"));
}

/* What the list of transports chooses, above its first row, where there is room to say it. */
static void draw_transports_label(struct pen *pen, size_t index)
{
    const struct form_item *item = &pen->form->items[index];
    bool first = index == 0 || item[-1].kind != ITEM_PRESETS || item[-1].side != item->side;
    if (item->kind == ITEM_PRESETS && !item->summary && first && pen->roomy)
        canvas_text(pen->canvas, pen->row++, 3, pen->columns - 3, STYLE_LABEL,
                    form_label(pen->form, item));
}

static void draw_item(struct pen *pen, size_t index)
{
    const struct form_item *item = &pen->form->items[index];
    bool current = index == pen->form->cursor;
    if (item->kind != ITEM_END)
        draw_side(pen, index);
    draw_transports_label(pen, index);
    if (item->kind == ITEM_END) {
        draw_heading(pen, item, index == 0);
        return;
    }
    if (current)
        canvas_symbol(pen->canvas, pen->row, 1, STYLE_KEY, SYMBOL_POINTER);
    if (item->summary) {
        draw_summary(pen, item, current);
        draw_form_remarks(pen, item, pen->value_column);
        return;
    }
    if (item->kind == ITEM_PRESETS) {
        draw_preset(pen, item, current);
    } else if (form_item_is_button(item)) {
        draw_button(pen, item, current);
        if (item->kind == ITEM_FOUND)
            draw_found(pen);
    } else {
        canvas_text(pen->canvas, pen->row, 3, pen->label_width, current ? STYLE_VALUE : STYLE_LABEL,
                    form_label(pen->form, item));
        if (form_item_is_text(item))
            draw_typed(pen, item, current);
        else
            draw_choices_of(pen, item, current);
    }
    draw_remarks(pen, item, current);
}

static int label_columns(const struct form *form, int columns)
{
    int widest = 0, most = columns * 2 / 5;
    for (size_t i = 0; i < form->item_count; i++) {
        const struct form_item *item = &form->items[i];
        if (item->kind != ITEM_FIELD && item->kind != ITEM_INPUT)
            continue;
        int width = utf8_width(form_label(form, item));
        widest = width > widest ? width : widest;
    }
    widest = widest > LABEL_MOST ? LABEL_MOST : widest;
    return widest > most ? most : widest;
}

/* Draws all items from row 0 of the window on; tops[i] is where item i begins. Returns the rows
 * used. */
static int draw_items(const struct app *app, struct canvas *canvas, struct area area, int *tops)
{
    const struct form *form = &app->form;
    struct pen pen = {.app = app, .form = form, .canvas = canvas, .columns = area.columns - 1};
    pen.roomy = area.rows >= ROOMY_ROWS;
    pen.label_width = label_columns(form, area.columns);
    pen.value_column = 3 + pen.label_width + 2;
    for (size_t i = 0; i < form->item_count; i++) {
        const struct form_item *item = &form->items[i];
        if (item->kind == ITEM_END && item->summary && i > 0 && !form->items[i - 1].summary)
            draw_verdict(&pen);
        tops[i] = pen.row;
        draw_item(&pen, i);
    }
    draw_trace(&pen); /* belongs to the last item, which scrolls it into view */
    tops[form->item_count] = pen.row;
    return pen.row;
}

/* The first row to show, so that the item under the cursor is seen whole. */
static int first_row(const struct form *form, const int *tops, int all, int rows)
{
    if (all <= rows || form->item_count == 0)
        return 0;
    size_t top = form->top < form->item_count ? form->top : 0;
    int first = tops[top];
    int begin = tops[form->cursor], end = tops[form->cursor + 1];
    if (form->cursor > 0 && form->items[form->cursor - 1].kind == ITEM_END)
        begin = tops[form->cursor - 1];
    if (end > first + rows)
        first = end - rows;
    if (begin < first)
        first = begin;
    if (tops[form->cursor] >= first + rows)
        first = tops[form->cursor] - rows + 1;
    return first > all - rows ? all - rows : first;
}

/* Nothing is shown: how many rows the items take. */
static int measure_items(const struct app *app, struct canvas *canvas, struct area area, int *tops)
{
    canvas_window(canvas, 0, 0, 0);
    int all = draw_items(app, canvas, area, tops);
    canvas_whole(canvas);
    return all;
}

static void draw_scrolled(const struct app *app, struct canvas *canvas, struct area area)
{
    int *tops = mem_new(app->form.item_count + 1, sizeof *tops);
    int all = measure_items(app, canvas, area, tops);
    int first = first_row(&app->form, tops, all, area.rows);
    canvas_cursor(canvas, -1, -1);
    canvas_window(canvas, area.row, area.rows, first);
    draw_items(app, canvas, area, tops);
    canvas_whole(canvas);
    if (first > 0)
        canvas_text(canvas, area.row, area.columns - 1, 1, STYLE_DIM, "^");
    if (first + area.rows < all)
        canvas_text(canvas, area.row + area.rows - 1, area.columns - 1, 1, STYLE_DIM, "v");
    free(tops);
}

static const char *help_of(const struct form *form)
{
    const struct form_item *item =
        form->cursor < form->item_count ? &form->items[form->cursor] : NULL;
    if (item && item->kind == ITEM_FIELD)
        return i18n(fields[item->field].help);
    if (item && item->kind == ITEM_INPUT)
        return i18n(inputs[item->input].help);
    return i18n(steps[item ? item->step : form->step].help);
}

/* What the provider lets one know about the step comes before what is always said. */
static const char *foot_of(const struct app *app, char **hints, enum style *style)
{
    *hints = app_form_hints(app, app->form.step);
    *style = *hints ? STYLE_NOTE : STYLE_DIM;
    return *hints ? *hints : help_of(&app->form);
}

static void draw_question(const struct form *form, struct canvas *canvas, struct area *area)
{
    int used = 0;
    draw_bar(form, canvas, area->row + used++, area->columns);
    if (area->rows >= 9)
        canvas_line(canvas, area->row + used++, 1, area->columns - 2, STYLE_DIM);
    if (area->rows >= 5)
        used += canvas_wrap(canvas, area->row + used, 1, area->columns - 2,
                            area->rows >= 12 ? 2 : 1, STYLE_VALUE, i18n(steps[form->step].title));
    if (area->rows >= 14)
        used++;
    area->row += used;
    area->rows -= used;
}

static bool search_under_way(const struct form *form)
{
    return form->wizard && form->step == STEP_START && form->search.number;
}

/* At the foot, all of the help where there is room for it; else its beginning, and ? shows all. */
static void draw_help(const struct app *app, struct canvas *canvas, struct area *items)
{
    char *hints;
    enum style style;
    const char *help = foot_of(app, &hints, &style);
    int width = items->columns - 2, gap = items->rows >= 11 ? 1 : 0;
    int *tops = mem_new(app->form.item_count + 1, sizeof *tops);
    int rows = items->rows - gap - measure_items(app, canvas, *items, tops);
    int whole = canvas_wrap(canvas, -1, 1, width, HELP_MOST, style, help);
    int least = items->rows >= 17 ? HELP_ROWS_TALL : items->rows >= 9 ? HELP_ROWS : 1;
    free(tops);
    if (search_under_way(&app->form))
        least = 1; /* what was asked for comes before what is always said */
    rows = rows < least ? least : rows;
    rows = rows > whole ? whole : rows;
    canvas_wrap(canvas, items->row + items->rows - rows, 1, width, rows, style, help);
    items->rows -= rows + gap;
    free(hints);
}

void view_form(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct form *form = &app->form;
    struct area items = area;
    if (!app->form_open || !form->record)
        return;
    if (form->wizard && area.rows >= 4)
        draw_question(form, canvas, &items);
    if (area.rows >= 10)
        draw_help(app, canvas, &items);
    draw_scrolled(app, canvas, items);
}
