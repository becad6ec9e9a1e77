/* tui/view_help.c - the help page: what this field or screen is, and all keys that act here. */
#include "tui/draw.h"

void view_help(const struct app *app, struct canvas *canvas, struct area area)
{
    struct help_line *lines;
    size_t count = app_help(app, &lines);
    for (int i = 0; i < area.rows && app->help_top + (size_t)i < count; i++) {
        const struct help_line *line = &lines[app->help_top + (size_t)i];
        int row = area.row + i, column = 1, width = area.columns - 2;
        if (line->kind == HELP_KEY) {
            canvas_text(canvas, row, 2, HELP_KEY_COLUMNS - 2, STYLE_KEY, line->keys);
            column = HELP_KEY_COLUMNS;
            width = area.columns - column - 1;
        }
        canvas_text(canvas, row, column, width,
                    line->kind == HELP_TITLE ? STYLE_VALUE : STYLE_NORMAL, line->text);
    }
    app_help_free(lines, count);
}
