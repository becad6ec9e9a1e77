/* tui/view_certificate.c - the certificate page: the chain that a server sent, link by link. */
#include "base/i18n.h"
#include "tui/draw.h"

enum { HINT_LEAST = 30 };

static enum style style_of_line(enum certificate_kind kind)
{
    static const enum style styles[] = {
        [CERTIFICATE_TITLE] = STYLE_VALUE,   [CERTIFICATE_VALUE] = STYLE_NORMAL,
        [CERTIFICATE_STRONG] = STYLE_VALUE,  [CERTIFICATE_GOOD] = STYLE_OK,
        [CERTIFICATE_DOUBTFUL] = STYLE_WARN, [CERTIFICATE_BAD] = STYLE_FAIL,
    };
    return styles[kind];
}

static void draw_line(struct canvas *canvas, int row, int columns,
                      const struct certificate_line *line)
{
    int column = CERTIFICATE_LABEL_COLUMNS;
    if (line->kind == CERTIFICATE_TITLE) {
        canvas_line(canvas, row, 1, columns - 2, STYLE_DIM);
        draw_format(canvas, row, 3, columns - 6, STYLE_VALUE, " %s ", line->text);
        return;
    }
    canvas_text(canvas, row, 1, column - 2, STYLE_DIM, line->label);
    canvas_text(canvas, row, column, columns - column - 1, style_of_line(line->kind), line->text);
}

static void draw_foot(const struct app *app, struct canvas *canvas, int row, int columns)
{
    enum side side = app->check.certificate_side;
    enum side other = side == SIDE_SEND ? SIDE_RECEIVE : SIDE_SEND;
    const struct detail *detail = app->check.check.report->stages[other][STAGE_TLS].detail;
    int column = 1 + draw_key(canvas, row, 1, columns - 2, CONTEXT_CHECK, ACTION_PIN,
                              _("pin this server's public key"));
    if (detail && detail->chain_count > 0 && columns - column > HINT_LEAST)
        draw_key(canvas, row, column + 2, columns - column - 3, CONTEXT_CHECK, ACTION_RIGHT,
                 _("the other side"));
}

void view_certificate(const struct app *app, struct canvas *canvas, struct area area)
{
    if (area.rows > CERTIFICATE_FOOT_ROWS && app->check.check.report)
        draw_foot(app, canvas, area.row + --area.rows, area.columns);
    struct certificate_line *lines;
    size_t count = app_certificate(app, &lines), rows = (size_t)area.rows;
    size_t first = app->check.top;
    if (first + rows > count)
        first = count > rows ? count - rows : 0;
    for (size_t i = 0; i < rows && first + i < count; i++)
        draw_line(canvas, area.row + (int)i, area.columns, &lines[first + i]);
    if (count == 0)
        canvas_wrap(canvas, area.row, 1, area.columns - 2, area.rows, STYLE_DIM,
                    _("No certificate was seen on this side."));
    if (first > 0)
        canvas_text(canvas, area.row, area.columns - 1, 1, STYLE_DIM, "^");
    if (first + rows < count)
        canvas_text(canvas, area.row + area.rows - 1, area.columns - 1, 1, STYLE_DIM, "v");
    app_certificate_free(lines, count);
}
