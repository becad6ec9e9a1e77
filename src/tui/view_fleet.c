/* tui/view_fleet.c - a run of many checks: how far it is, and what was found. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>

enum { STATUS_COLUMNS = 6, BAR_LEAST = 10, NAME_MOST = 40, FOOT_ROWS = 2 };

static void left_text(int64_t ms, char *out, size_t room)
{
    long long seconds = (ms + 999) / 1000, minutes = (seconds + 30) / 60;
    if (seconds < 90)
        snprintf(out, room, _("%lld s left"), seconds);
    else if (minutes < 90)
        snprintf(out, room, _("%lld min left"), minutes);
    else
        snprintf(out, room, _("%lld h %lld min left"), minutes / 60, minutes % 60);
}

static void draw_bar(struct canvas *canvas, int row, int column, int width, size_t done,
                     size_t count)
{
    int full = count > 0 ? (int)((double)done / (double)count * width) : 0;
    for (int i = 0; i < width; i++)
        canvas_symbol(canvas, row, column + i, i < full ? STYLE_OK : STYLE_DIM,
                      i < full ? SYMBOL_BAR_FULL : SYMBOL_BAR_EMPTY);
}

/* "checking  312 of 1,000  [bar]  31 %" */
static void draw_state(const struct app *app, struct canvas *canvas, int row, int columns,
                       const struct fleet_progress *progress)
{
    const struct run *run = &app->run;
    bool preparing = run->state == RUN_PREPARING;
    size_t done = preparing ? run->looked_at : progress->done;
    size_t count = preparing ? run->count : progress->count;
    char share[16];
    int column = 1;
    column += canvas_text(canvas, row, column, columns - 2, STYLE_VALUE, run_state_text(app)) + 2;
    column += draw_format(canvas, row, column, columns - 1 - column, STYLE_NORMAL, _("%zu of %zu"),
                          done, count) +
              2;
    snprintf(share, sizeof share, "%3zu %%", count > 0 ? done * 100 / count : 0);
    int width = columns - column - utf8_width(share) - 2;
    if (width >= BAR_LEAST)
        draw_bar(canvas, row, column, width, done, count);
    if (width >= 0)
        canvas_text(canvas, row, columns - 1 - utf8_width(share), utf8_width(share), STYLE_NORMAL,
                    share);
}

/* How many of each kind, as far as there is room; the worst first. */
static int draw_counts(struct canvas *canvas, int row, int columns,
                       const struct fleet_progress *progress)
{
    const struct {
        enum status status;
        size_t count;
    } counts[] = {{STATUS_FAIL, progress->fail},
                  {STATUS_WARN, progress->warn},
                  {STATUS_OK, progress->ok},
                  {STATUS_SKIP, progress->skip}};
    int column = 1;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        if (counts[i].count > 0)
            column += draw_format(canvas, row, column, columns - column - 1,
                                  style_of_status(counts[i].status), "%zu %s", counts[i].count,
                                  word_of_status(counts[i].status)) +
                      2;
    return column;
}

static void draw_pace(const struct app *app, struct canvas *canvas, int row, int column,
                      int columns, const struct fleet_progress *progress)
{
    char left[64] = "";
    struct text text = {0};
    if (progress->left_out > 0) {
        text_format(&text, ngettext("%zu waits for you", "%zu wait for you", progress->left_out),
                    progress->left_out);
        text_add(&text, "  ");
    }
    if (app->run.state == RUN_GOING) {
        text_format(&text, _("%zu under way"), progress->running);
        if (progress->resting > 0) {
            text_add(&text, "  ");
            text_format(&text, ngettext("%zu server rests", "%zu servers rest", progress->resting),
                        progress->resting);
        }
        if (progress->rate > 0)
            text_format(&text, _("  %.1f a second"), progress->rate);
        if (progress->left_ms > 0)
            left_text(progress->left_ms, left, sizeof left);
        if (*left)
            text_format(&text, "  %s", left);
    }
    int width = utf8_width(text_get(&text));
    if (column + width > columns - 1 && *left) { /* how long it takes matters most */
        text_cut(&text, 0);
        text_add(&text, left);
        width = utf8_width(left);
    }
    int at = columns - 1 - width > column ? columns - 1 - width : column;
    canvas_text(canvas, row, at, columns - 1 - at, STYLE_DIM, text_get(&text));
    text_free(&text);
}

static int digits(size_t number)
{
    int count = 1;
    for (; number >= 10; number /= 10)
        count++;
    return count;
}

static void draw_row(struct canvas *canvas, int at, int columns, const struct run_row *row,
                     bool current, int first)
{
    enum style style = current ? STYLE_SELECTED : STYLE_NORMAL;
    enum style state = current ? style : style_of_status(row->status);
    int column = 2;
    if (current)
        canvas_fill(canvas, at, 0, columns, style);
    if (current)
        canvas_symbol(canvas, at, 0, style, SYMBOL_POINTER);
    if (row->count > 0)
        draw_format(canvas, at, column, first, style, "%*zu", first, row->count);
    else
        canvas_text(canvas, at, column, first, style, row->name);
    column += first + 2;
    canvas_text(canvas, at, column, STATUS_COLUMNS, state, word_of_status(row->status));
    column += STATUS_COLUMNS;
    canvas_text(canvas, at, column, columns - column - 1, style, row->text);
}

/* Of the first column: counts, or the names of what is seen. */
static int first_width(const struct app *app, size_t top, size_t rows, int columns)
{
    int width = 1;
    for (size_t i = top; i < top + rows && i < run_rows(app); i++) {
        struct run_row row = run_row(app, i);
        int wanted = row.count > 0 ? digits(row.count) : utf8_width(row.name);
        width = wanted > width ? wanted : width;
    }
    int most = columns / 2 < NAME_MOST ? columns / 2 : NAME_MOST;
    return width < most ? width : most;
}

static void draw_rows(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct run_view *view = &app->run.view;
    size_t top = view->open ? view->member_top : view->top, count = run_rows(app);
    size_t cursor = view->open ? view->member : view->cursor, rows = (size_t)area.rows;
    if (cursor >= top + rows)
        top = cursor - rows + 1;
    int first = first_width(app, top, rows, area.columns);
    for (size_t i = 0; i < rows && top + i < count; i++) {
        struct run_row row = run_row(app, top + i);
        draw_row(canvas, area.row + (int)i, area.columns, &row, top + i == cursor, first);
    }
    if (count == 0 && app->run.state != RUN_PREPARING)
        canvas_text(canvas, area.row, 2, area.columns - 3, STYLE_DIM, _("Nothing is done yet."));
}

/* The line above the list; of those that have a finding in common, it says which. */
static void draw_between(const struct app *app, struct canvas *canvas, int row, int columns)
{
    canvas_line(canvas, row, 1, columns - 2, STYLE_DIM);
    if (!app->run.view.open)
        return;
    struct run_row common = run_common(app);
    enum style style = style_of_status(common.status);
    int used =
        draw_format(canvas, row, 3, columns - 7, style, " %zu: %s", common.count, common.text);
    canvas_text(canvas, row, 3 + used, 1, style, " ");
}

/* All of a text that its row has no room for, where there are rows to spare below the list. */
static void draw_foot(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct run_view *view = &app->run.view;
    size_t count = run_rows(app), cursor = view->open ? view->member : view->cursor;
    if (cursor >= count || count + FOOT_ROWS >= (size_t)area.rows)
        return;
    struct run_row row = run_row(app, cursor);
    int column = 2 + first_width(app, 0, (size_t)area.rows, area.columns) + 2 + STATUS_COLUMNS;
    if (utf8_width(row.text) > area.columns - column - 1)
        canvas_wrap(canvas, area.row + area.rows - FOOT_ROWS, 1, area.columns - 2, FOOT_ROWS,
                    STYLE_NORMAL, row.text);
}

void view_fleet(const struct app *app, struct canvas *canvas, struct area area)
{
    struct fleet_progress progress = run_progress(app);
    draw_state(app, canvas, area.row, area.columns, &progress);
    int column = draw_counts(canvas, area.row + 1, area.columns, &progress);
    draw_pace(app, canvas, area.row + 1, column, area.columns, &progress);
    draw_between(app, canvas, area.row + 2, area.columns);
    area.row += FLEET_HEAD_ROWS;
    area.rows -= FLEET_HEAD_ROWS;
    if (area.rows > 0)
        draw_rows(app, canvas, area);
    draw_foot(app, canvas, area);
}
