/* tui/view_log.c - the log pane: what is said to the servers and by them, as it happens. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TIME_COLUMNS = 12 };

/* What of the log is shown: "receive < server", "all". */
static void filter_text(const struct pane_state *pane, char *out, size_t room)
{
    const char *side = pane->filter.side == SIDE_NONE ? _("all") : word_of_side(pane->filter.side);
    const char *direction = "";
    if (!pane->filter.any_direction && pane->filter.direction == DIRECTION_CLIENT)
        direction = " >";
    else if (!pane->filter.any_direction && pane->filter.direction == DIRECTION_SERVER)
        direction = " <";
    snprintf(out, room, "%s%s", side, direction);
}

static void draw_heading(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct pane_state *pane = &app->pane;
    struct text right = {0};
    char filter[64];
    enum style style = pane->focused ? STYLE_KEY : STYLE_DIM;
    if (pane->filter.find && *pane->filter.find)
        text_format(&right, pane->only_matches ? _("only \"%s\"") : _("/%s"), pane->filter.find);
    filter_text(pane, filter, sizeof filter);
    text_format(&right, "%s%s  %s", right.length ? "  " : "", filter,
                pane->follow ? _("following") : _("paused"));
    if (log_dropped(app->log) > 0)
        text_format(&right, _("  %llu older lines gone"),
                    (unsigned long long)log_dropped(app->log));
    canvas_line(canvas, area.row, 0, area.columns, style);
    int title = draw_format(canvas, area.row, 1, area.columns - 2, style, " %s ", _("log"));
    int width = utf8_width(text_get(&right)) + 2, most = area.columns - title - 4;
    if (width > most)
        width = most;
    canvas_text(canvas, area.row, area.columns - 1 - width, 1, style, " ");
    canvas_cell(canvas, area.row, area.columns - width, width - 2, style, text_get(&right));
    canvas_text(canvas, area.row, area.columns - 2, 1, style, " ");
    text_free(&right);
}

static enum style style_of_direction(enum direction direction)
{
    static const enum style styles[] = {
        [DIRECTION_NOTE] = STYLE_NOTE,
        [DIRECTION_CLIENT] = STYLE_CLIENT,
        [DIRECTION_SERVER] = STYLE_SERVER,
    };
    return styles[direction];
}

/* Where find stands in text (ASCII letters without regard to case), or NULL. */
static const char *find_in(const char *text, const char *find)
{
    size_t length = strlen(find);
    for (; *text; text++) {
        size_t i = 0;
        while (i < length && text[i] && text_lower_byte(text[i]) == text_lower_byte(find[i]))
            i++;
        if (i == length)
            return text;
    }
    return NULL;
}

/* Marks every hit of the search in what was drawn of text from byte `first` on. */
static void mark_hits(struct canvas *canvas, int row, int column, int width, const char *text,
                      const char *find)
{
    size_t length = strlen(find);
    int at = 0;
    for (const char *from = text, *hit; length > 0 && (hit = find_in(from, find)) != NULL;
         from = hit + length) {
        char *before = mem_copy_n(from, (size_t)(hit - from));
        char *match = mem_copy_n(hit, length);
        at += utf8_width(before);
        int columns = utf8_width(match);
        if (at < width)
            canvas_restyle(canvas, row, column + at, columns < width - at ? columns : width - at,
                           STYLE_MATCH);
        at += columns;
        free(before);
        free(match);
        if (at >= width)
            return;
    }
}

static char side_letter(enum side side)
{
    return side == SIDE_RECEIVE ? 'R' : side == SIDE_SEND ? 'S' : ' ';
}

static void draw_line(const struct app *app, struct canvas *canvas, int row, int columns,
                      const struct log_line *line)
{
    static const char directions[] = {
        [DIRECTION_NOTE] = ' ', [DIRECTION_CLIENT] = '>', [DIRECTION_SERVER] = '<'};
    const struct pane_state *pane = &app->pane;
    enum style style = style_of_direction(line->direction);
    char time[16];
    int column = 1;
    bool found = pane->found != 0 && line->number == pane->found;
    clock_text(line->wall_ms, time, sizeof time);
    if (columns >= 60) /* narrower, the dialogue itself matters more than the time */
        column += canvas_text(canvas, row, column, TIME_COLUMNS, STYLE_DIM, time) + 1;
    column += draw_format(canvas, row, column, 4, style, "%c %c ", side_letter(line->side),
                          directions[line->direction]);
    size_t first = utf8_fit(line->text, (int)pane->column, NULL);
    int width = columns - column;
    canvas_text(canvas, row, column, width, style, line->text + first);
    if (pane->filter.find && *pane->filter.find)
        mark_hits(canvas, row, column, width, line->text + first, pane->filter.find);
    if (found)
        canvas_symbol(canvas, row, 0, STYLE_KEY, SYMBOL_POINTER);
}

void view_log(const struct app *app, struct canvas *canvas, struct area area)
{
    int rows = area.rows - 1;
    draw_heading(app, canvas, area);
    if (rows < 1)
        return;
    size_t *indices = mem_new((size_t)rows, sizeof *indices);
    size_t count = pane_lines(app, indices, (size_t)rows);
    for (size_t i = 0; i < count; i++) {
        struct log_line line;
        if (log_at(app->log, indices[i], &line))
            draw_line(app, canvas, area.row + 1 + (int)i, area.columns, &line);
    }
    if (count == 0)
        canvas_text(canvas, area.row + 1, 1, area.columns - 2, STYLE_DIM,
                    log_count(app->log) == 0
                        ? _("Nothing has been said yet. A check or the wizard's probe fills this.")
                        : _("No line of the log passes the filter."));
    free(indices);
}
