/* tui/view_certificate.c - the certificate page: the chain that a server sent, link by link. */
#include "base/i18n.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <stdlib.h>

enum { KEY_COLUMNS = 8 }; /* "[Right] " */

static enum style style_of_line(enum certificate_kind kind)
{
    static const enum style styles[] = {
        [CERTIFICATE_BROKEN] = STYLE_FAIL,     [CERTIFICATE_HOST] = STYLE_NORMAL,
        [CERTIFICATE_CHOSEN] = STYLE_SELECTED, [CERTIFICATE_TITLE] = STYLE_VALUE,
        [CERTIFICATE_VALUE] = STYLE_NORMAL,    [CERTIFICATE_STRONG] = STYLE_VALUE,
        [CERTIFICATE_GOOD] = STYLE_OK,         [CERTIFICATE_DOUBTFUL] = STYLE_WARN,
        [CERTIFICATE_BAD] = STYLE_FAIL,
    };
    return styles[kind];
}

static void draw_line(struct canvas *canvas, int row, int columns,
                      const struct certificate_line *line)
{
    int column = CERTIFICATE_LABEL_COLUMNS;
    if (line->kind == CERTIFICATE_TITLE || line->kind == CERTIFICATE_BROKEN) {
        bool broken = line->kind == CERTIFICATE_BROKEN;
        canvas_line(canvas, row, 1, columns - 2, broken ? STYLE_FAIL : STYLE_DIM);
        draw_format(canvas, row, 3, columns - 6, style_of_line(line->kind),
                    broken ? " ! %s " : " %s ", line->text);
        return;
    }
    if (line->kind == CERTIFICATE_CHOSEN)
        canvas_symbol(canvas, row, column - 2, STYLE_KEY, SYMBOL_POINTER);
    canvas_text(canvas, row, 1, column - 2, STYLE_DIM, line->label);
    canvas_text(canvas, row, column, columns - column - 1, style_of_line(line->kind), line->text);
}

/* What the keys do here, the weightiest first, as many as fit whole. */
static void draw_foot(const struct app *app, struct canvas *canvas, int row, int columns)
{
    enum side other = app->check.certificate_side == SIDE_SEND ? SIDE_RECEIVE : SIDE_SEND;
    const struct detail *detail = app->check.check.report->stages[other][STAGE_TLS].detail;
    struct certificate_offer offer;
    char text[300];
    int column = 1;
    app_certificate_offer(app, &offer);
    if (offer.host) {
        snprintf(text, sizeof text, _("use %s"), offer.host);
        column +=
            draw_key(canvas, row, column, columns - column - 1, CONTEXT_CHECK, ACTION_FIX, text) +
            2;
    }
    free(offer.host);
    const char *pin = offer.pinned        ? _("this key is pinned")
                      : offer.pin_changed ? _("pin the new key")
                                          : _("pin this server's public key");
    if (columns - column > utf8_width(pin) + KEY_COLUMNS)
        column +=
            draw_key(canvas, row, column, columns - column - 1, CONTEXT_CHECK, ACTION_PIN, pin) + 2;
    if (detail && detail->chain_count > 0 &&
        columns - column > utf8_width(_("the other side")) + KEY_COLUMNS)
        draw_key(canvas, row, column, columns - column - 1, CONTEXT_CHECK, ACTION_RIGHT,
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
