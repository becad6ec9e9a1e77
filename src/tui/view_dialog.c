/* tui/view_dialog.c - a question in a box: what it is about, lines to fill in or choices. */
#include "app/mail.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>

enum { BOX_WIDEST = 72, TEXT_ROWS_MAX = 12, LABEL_MOST = 30, PICKS_MOST = 10 };

struct box {
    int row, column, rows, columns; /* with its frame */
    int text_rows, problem_rows, pick_rows, inner;
    bool tight; /* too few rows for blank lines */
};

/* The rows of the box are its own: no halves of what lies behind stand beside it. */
static void draw_frame(struct canvas *canvas, const struct box *box, const char *title)
{
    int last_row = box->row + box->rows - 1, last_column = box->column + box->columns - 1;
    for (int row = box->row; row <= last_row; row++) {
        canvas_fill(canvas, row, 0, canvas->columns, STYLE_NORMAL);
        canvas_symbol(canvas, row, box->column, STYLE_DIALOG, SYMBOL_VERTICAL);
        canvas_symbol(canvas, row, last_column, STYLE_DIALOG, SYMBOL_VERTICAL);
    }
    canvas_line(canvas, box->row, box->column, box->columns, STYLE_DIALOG);
    canvas_line(canvas, last_row, box->column, box->columns, STYLE_DIALOG);
    canvas_symbol(canvas, box->row, box->column, STYLE_DIALOG, SYMBOL_CORNER_TL);
    canvas_symbol(canvas, box->row, last_column, STYLE_DIALOG, SYMBOL_CORNER_TR);
    canvas_symbol(canvas, last_row, box->column, STYLE_DIALOG, SYMBOL_CORNER_BL);
    canvas_symbol(canvas, last_row, last_column, STYLE_DIALOG, SYMBOL_CORNER_BR);
    if (*title)
        draw_format(canvas, box->row, box->column + 2, box->inner, STYLE_DIALOG, " %s ", title);
}

static int label_width(const struct dialog *dialog)
{
    int width = 0;
    for (size_t i = 0; i < dialog->line_count; i++) {
        int columns = dialog_line_switch(dialog, i) ? 0 : utf8_width(dialog_line_label(dialog, i));
        width = columns > width ? columns : width;
    }
    return width < LABEL_MOST ? width : LABEL_MOST;
}

/* "[x] Look for it", and the key that turns it. */
static void draw_switch(const struct dialog *dialog, struct canvas *canvas, const struct box *box,
                        int row, size_t line)
{
    bool active = line == dialog->cursor;
    int column = box->column + 2, end = column + box->inner;
    char key[32] = "";
    column += draw_format(canvas, row, column, box->inner, active ? STYLE_SELECTED : STYLE_LABEL,
                          "[%c] %s", dialog->on[line] ? 'x' : ' ', dialog_line_label(dialog, line));
    if (!active)
        return;
    canvas_symbol(canvas, row, box->column + 1, STYLE_KEY, SYMBOL_POINTER);
    action_key(CONTEXT_GLOBAL, ACTION_TOGGLE, key, sizeof key);
    draw_format(canvas, row, column + 1, end - column - 1, STYLE_KEY, "%s", key);
}

static void draw_lines(const struct dialog *dialog, struct canvas *canvas, const struct box *box,
                       int row)
{
    int label = label_width(dialog);
    if (label > box->inner / 2)
        label = box->inner / 2;
    for (size_t i = 0; i < dialog->line_count; i++) {
        bool active = i == dialog->cursor;
        int column = box->column + 2;
        if (dialog_line_switch(dialog, i)) {
            draw_switch(dialog, canvas, box, row + (int)i, i);
            continue;
        }
        canvas_text(canvas, row + (int)i, column, label, active ? STYLE_VALUE : STYLE_LABEL,
                    dialog_line_label(dialog, i));
        column += label + 1;
        int width = box->inner - label - 1;
        if (dialog_line_secret(dialog, i))
            draw_secret(canvas, row + (int)i, column, width, active, dialog->secrets[i],
                        dialog->reveal);
        else
            draw_input(canvas, row + (int)i, column, width, active,
                       dialog->lines[i].text ? dialog->lines[i].text : "", dialog->lines[i].cursor);
    }
}

/* One below the other, so that long words in any language fit. */
static void draw_choices(const struct dialog *dialog, struct canvas *canvas, const struct box *box,
                         int row)
{
    struct dialog_choice choices[DIALOG_CHOICES_MAX];
    size_t count = dialog_choices(dialog, choices);
    for (size_t i = 0; i < count; i++) {
        bool active = i == dialog->cursor;
        char key[32] = "", text[256];
        action_key(CONTEXT_DIALOG, choices[i].action, key, sizeof key);
        snprintf(text, sizeof text, " %s  %s", key, choices[i].label);
        enum style style = active ? STYLE_SELECTED : STYLE_NORMAL;
        canvas_cell(canvas, row + (int)i, box->column + 2, box->inner, style, text);
        if (active)
            canvas_symbol(canvas, row + (int)i, box->column + 1, STYLE_KEY, SYMBOL_POINTER);
        if (!active)
            canvas_restyle(canvas, row + (int)i, box->column + 3, utf8_width(key), STYLE_KEY);
    }
}

/* What the filter leaves, with the chosen one in sight. */
static void draw_picks(const struct app *app, struct canvas *canvas, const struct box *box, int row)
{
    const struct dialog *dialog = &app->dialog;
    size_t rows = (size_t)box->pick_rows, first = 0;
    if (dialog->pick >= rows)
        first = dialog->pick - rows + 1;
    for (size_t i = 0; i < rows && first + i < dialog->pick_count; i++) {
        bool active = first + i == dialog->pick;
        canvas_cell(canvas, row + (int)i, box->column + 2, box->inner,
                    active ? STYLE_SELECTED : STYLE_NORMAL, app_pick_text(app, first + i));
        if (active)
            canvas_symbol(canvas, row + (int)i, box->column + 1, STYLE_KEY, SYMBOL_POINTER);
    }
    if (first + rows < dialog->pick_count)
        canvas_text(canvas, row + (int)rows - 1, box->column + 2 + box->inner, 1, STYLE_DIM, "v");
}

static struct box measure(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct dialog *dialog = &app->dialog;
    struct dialog_choice choices[DIALOG_CHOICES_MAX];
    struct box box = {0};
    box.columns = area.columns < BOX_WIDEST + 4 ? area.columns : BOX_WIDEST;
    box.inner = box.columns - 4;
    int answers = (int)(dialog->line_count ? dialog->line_count : dialog_choices(dialog, choices));
    box.problem_rows = canvas_wrap(canvas, -1, 0, box.inner, 3, STYLE_FAIL, dialog->problem);
    if (dialog->kind == DIALOG_PICK) {
        int room = area.rows - 4 - box.problem_rows;
        box.pick_rows = dialog->pick_count < PICKS_MOST ? (int)dialog->pick_count : PICKS_MOST;
        box.pick_rows = box.pick_rows < room ? box.pick_rows : room;
    }
    int needed = 2 + answers + box.problem_rows + box.pick_rows;
    int most = area.rows - needed;
    box.text_rows =
        canvas_wrap(canvas, -1, 0, box.inner, most < TEXT_ROWS_MAX ? most : TEXT_ROWS_MAX,
                    STYLE_NORMAL, dialog->text);
    box.tight = needed + box.text_rows + 1 > area.rows;
    box.rows = needed + box.text_rows + (box.tight || box.text_rows == 0 ? 0 : 1);
    box.row = area.row + (area.rows - box.rows) / 2;
    box.column = area.column + (area.columns - box.columns) / 2;
    return box;
}

void view_dialog(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct dialog *dialog = &app->dialog;
    struct box box = measure(app, canvas, area);
    canvas_cursor(canvas, -1, -1);
    draw_frame(canvas, &box, dialog_title(dialog));
    int row = box.row + 1;
    row += canvas_wrap(canvas, row, box.column + 2, box.inner, box.text_rows, STYLE_NORMAL,
                       dialog->text);
    if (!box.tight && box.text_rows > 0)
        row++;
    if (dialog->line_count > 0) {
        draw_lines(dialog, canvas, &box, row);
        row += (int)dialog->line_count;
        if (box.pick_rows > 0)
            draw_picks(app, canvas, &box, row);
        row += box.pick_rows;
        canvas_wrap(canvas, row, box.column + 2, box.inner, box.problem_rows, STYLE_FAIL,
                    dialog->problem);
    } else {
        canvas_wrap(canvas, row, box.column + 2, box.inner, box.problem_rows, STYLE_FAIL,
                    dialog->problem);
        draw_choices(dialog, canvas, &box, row + box.problem_rows);
    }
}
