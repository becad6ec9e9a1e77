/* tui/view_import.c - what a CSV file would change, before it does. */
#include "base/i18n.h"
#include "tui/draw.h"

static const struct {
    const char *sign;
    enum style style;
} looks[] = {
    [IMPORT_SAME] = {"", STYLE_NORMAL},     [IMPORT_ADDED] = {"+", STYLE_OK},
    [IMPORT_CHANGED] = {"~", STYLE_NORMAL}, [IMPORT_REMOVED] = {"-", STYLE_WARN},
    [IMPORT_MISTAKE] = {"!", STYLE_FAIL},
};

static void draw_head(const struct app *app, struct canvas *canvas, struct area area)
{
    char counts[512];
    int width = area.columns - 2;
    app_import_counts(app, counts, sizeof counts);
    canvas_text(canvas, area.row, 1, width, app->import.import->registry ? STYLE_VALUE : STYLE_FAIL,
                counts);
    canvas_text(canvas, area.row + 1, 1, width, app->import.replace ? STYLE_WARN : STYLE_DIM,
                app_import_others(app));
    canvas_line(canvas, area.row + 2, 1, width, STYLE_DIM);
}

static void draw_line(struct canvas *canvas, int row, int columns, const struct import_line *line)
{
    canvas_text(canvas, row, 1, 1, looks[line->kind].style, looks[line->kind].sign);
    canvas_text(canvas, row, 3, columns - 5, looks[line->kind].style, line->text);
}

void view_import(const struct app *app, struct canvas *canvas, struct area area)
{
    struct import_line *lines;
    size_t count, rows, shown, first = app->import.top;
    if (!app->import.import || area.rows <= IMPORT_HEAD_ROWS)
        return;
    draw_head(app, canvas, area);
    area.row += IMPORT_HEAD_ROWS;
    area.rows -= IMPORT_HEAD_ROWS;
    count = app_import_count(app);
    rows = (size_t)area.rows;
    if (first + rows > count)
        first = count > rows ? count - rows : 0;
    shown = app_import_lines(app, first, rows, &lines);
    for (size_t i = 0; i < shown; i++)
        draw_line(canvas, area.row + (int)i, area.columns, &lines[i]);
    if (first > 0)
        canvas_text(canvas, area.row, area.columns - 1, 1, STYLE_DIM, "^");
    if (first + rows < count)
        canvas_text(canvas, area.row + area.rows - 1, area.columns - 1, 1, STYLE_DIM, "v");
    app_import_lines_free(lines, shown);
}
