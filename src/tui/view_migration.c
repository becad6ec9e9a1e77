/* tui/view_migration.c - a move of accounts: the seven steps, and below them what the step under
 * the cursor shows. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GAP = 2, MARGIN = 2, WIDE = 100, TITLE_MOST = 36, STATE_ROOM = 128 };

/* The steps ------------------------------------------------------------------------------------ */

static int widest_title(void)
{
    int width = 0;
    for (enum migration_step step = 0; step < MIGRATION_STEP_COUNT; step++) {
        int title = utf8_width(i18n(migration_steps[step].title));
        width = title > width ? title : width;
    }
    return width < TITLE_MOST ? width : TITLE_MOST;
}

/* "done  2026-11-22 15:02"; without the time where it has no room. */
static void state_text(const struct app *app, enum migration_step step, int columns,
                       char out[STATE_ROOM])
{
    enum migration_state state = app->migration.status->states[step];
    const char *word = app_migration_state_word(app, step);
    char when[32];
    app_migration_when(app, step, when, sizeof when);
    bool timed = *when && state != MIGRATION_OPEN;
    bool fits = utf8_width(word) + 2 + utf8_width(when) <= columns;
    snprintf(out, STATE_ROOM, timed && fits ? "%s  %s" : "%s", word, when);
}

static void draw_step(const struct app *app, struct canvas *canvas, int row, int columns,
                      enum migration_step step, bool alone)
{
    const struct migration_screen *screen = &app->migration;
    bool current = step == screen->step, selected = current && !screen->inside;
    int title = widest_title(), at = 4;
    char text[STATE_ROOM];
    enum style style = selected ? STYLE_SELECTED : current ? STYLE_VALUE : STYLE_NORMAL;
    if (selected)
        canvas_fill(canvas, row, 0, columns, style);
    if (current)
        canvas_symbol(canvas, row, 0, style, SYMBOL_POINTER);
    if (alone) /* of how many, where the others are not seen */
        at +=
            draw_format(canvas, row, 2, 3, style, "%d/%d", (int)step + 1, MIGRATION_STEP_COUNT) - 1;
    else
        draw_format(canvas, row, 2, 1, style, "%d", (int)step + 1);
    title = title < columns - at - 12 ? title : columns - at - 12;
    canvas_text(canvas, row, at, title, style, i18n(migration_steps[step].title));
    at += title + GAP;
    state_text(app, step, columns - at - 1, text);
    at += canvas_text(canvas, row, at, columns - at - 1,
                      selected ? style : style_of_status(app_migration_state_status(app, step)),
                      text);
    if (columns >= WIDE)
        canvas_text(canvas, row, 64, columns - 65, selected ? style : STYLE_DIM,
                    screen->status->sentences[step]);
}

/* What Enter would do, in the line between the steps and what they show. */
static void draw_between(const struct app *app, struct canvas *canvas, int row, int columns)
{
    const char *wish = app_migration_wish(app);
    char key[16];
    canvas_line(canvas, row, 0, columns, STYLE_DIM);
    if (!*wish)
        return;
    action_key(CONTEXT_MIGRATION, ACTION_ENTER, key, sizeof key);
    draw_format(canvas, row, 2, columns - 4, STYLE_KEY, " %s: %s ", key, wish);
}

/* The table ------------------------------------------------------------------------------------ */

struct table {
    const struct migration_column *columns;
    int start[MIGRATION_COLUMNS], width[MIGRATION_COLUMNS]; /* width 0: not shown */
    size_t first;
    int rows;
};

static int wanted_of(const struct app *app, const struct table *table, size_t column)
{
    int wanted = utf8_width(i18n(table->columns[column].title));
    for (int i = 0; i < table->rows; i++) {
        struct migration_cells cells;
        if (table->first + (size_t)i >= app->migration.rows.count)
            break;
        app_migration_row(app, table->first + (size_t)i, &cells);
        int width = utf8_width(cells.cells[column]);
        wanted = width > wanted ? width : wanted;
    }
    return wanted < table->columns[column].enough ? wanted : table->columns[column].enough;
}

static size_t count_of(const struct table *table)
{
    size_t count = 0;
    while (count < MIGRATION_COLUMNS && table->columns[count].title)
        count++;
    return count;
}

/* Every column has its least; the most dispensable go until those that are left have room. */
static int drop_spare(struct table *table, const int *wanted, int width)
{
    size_t count = count_of(table);
    for (int spare = MIGRATION_COLUMNS;; spare--) {
        int left = width;
        for (size_t i = 0; i < count; i++) {
            int least = table->columns[i].least < wanted[i] ? table->columns[i].least : wanted[i];
            table->width[i] = table->columns[i].spare > spare ? 0 : least;
            left -= table->width[i] ? table->width[i] + GAP : 0;
        }
        if (left >= 0 || spare == 0)
            return left;
    }
}

/* What is left goes to the columns from the left, up to what they want. */
static void lay_out(const struct app *app, struct table *table, int width)
{
    int wanted[MIGRATION_COLUMNS] = {0}, at = MARGIN;
    size_t count = count_of(table);
    for (size_t i = 0; i < count; i++)
        wanted[i] = wanted_of(app, table, i);
    int left = drop_spare(table, wanted, width - MARGIN + GAP);
    for (size_t i = 0; i < count && left > 0; i++) {
        int more = wanted[i] - table->width[i];
        if (table->width[i] == 0 || more <= 0)
            continue;
        more = more < left ? more : left;
        table->width[i] += more;
        left -= more;
    }
    for (size_t i = 0; i < count; i++) {
        table->start[i] = at;
        at += table->width[i] ? table->width[i] + GAP : 0;
    }
}

static void draw_row(const struct app *app, struct canvas *canvas, const struct table *table,
                     int at, size_t row)
{
    struct migration_cells cells;
    bool current = row == app->migration.rows.cursor && app->migration.inside;
    enum style style = current ? STYLE_SELECTED : STYLE_NORMAL;
    app_migration_row(app, row, &cells);
    if (current) {
        canvas_fill(canvas, at, 0, canvas->columns, style);
        canvas_symbol(canvas, at, 0, style, SYMBOL_POINTER);
    }
    for (size_t i = 0; i < count_of(table); i++) {
        enum style cell = current || !cells.status[i] ? style : style_of_status(cells.status[i]);
        canvas_text(canvas, at, table->start[i], table->width[i], cell, cells.cells[i]);
    }
}

static void draw_table(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct migration_rows *rows = &app->migration.rows;
    struct table table = {
        .columns = app_migration_columns(app), .first = rows->top, .rows = area.rows - 1};
    if (table.rows < 1 || rows->count == 0)
        return;
    if (rows->cursor < table.first)
        table.first = rows->cursor;
    if (rows->cursor >= table.first + (size_t)table.rows)
        table.first = rows->cursor - (size_t)table.rows + 1;
    lay_out(app, &table, area.columns - 1);
    for (size_t i = 0; i < count_of(&table); i++)
        canvas_text(canvas, area.row, table.start[i], table.width[i], STYLE_DIM,
                    i18n(table.columns[i].title));
    for (int i = 0; i < table.rows && table.first + (size_t)i < rows->count; i++)
        draw_row(app, canvas, &table, area.row + 1 + i, table.first + (size_t)i);
    if (table.first > 0)
        canvas_text(canvas, area.row + 1, area.columns - 1, 1, STYLE_DIM, "^");
    if (table.first + (size_t)table.rows < rows->count)
        canvas_text(canvas, area.row + table.rows, area.columns - 1, 1, STYLE_DIM, "v");
}

/* The whole ------------------------------------------------------------------------------------ */

enum { BAR_COLUMNS = 20 };

/* Returns the columns used. */
static int draw_bar(const struct app *app, struct canvas *canvas, int row, int columns)
{
    size_t done, count;
    if (columns < 3 * BAR_COLUMNS || !app_migration_progress(app, &done, &count))
        return 0;
    int full = (int)(done * BAR_COLUMNS / count);
    for (int i = 0; i < BAR_COLUMNS; i++)
        canvas_symbol(canvas, row, 1 + i, i < full ? STYLE_OK : STYLE_DIM,
                      i < full ? SYMBOL_BAR_FULL : SYMBOL_BAR_EMPTY);
    return BAR_COLUMNS + 1;
}

static void draw_head(const struct app *app, struct canvas *canvas, int row, int columns)
{
    enum status status;
    char *text = app_migration_head(app, &status);
    int used = draw_bar(app, canvas, row, columns);
    if (text)
        canvas_text(canvas, row, 1 + used, columns - 2 - used,
                    status == STATUS_NONE ? STYLE_NOTE : style_of_status(status), text);
    free(text);
}

static void draw_foot(const struct app *app, struct canvas *canvas, int row, int rows, int columns)
{
    char *text = app->migration.inside ? app_migration_foot(app) : NULL;
    if (text)
        canvas_wrap(canvas, row, 1, columns - 2, rows, STYLE_NORMAL, text);
    free(text);
}

void view_migration(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct migration_screen *screen = &app->migration;
    struct migration_layout layout;
    if (!screen->status || !app_migration(app))
        return;
    app_migration_layout(app, &layout);
    for (int i = 0; i < layout.step_rows; i++)
        draw_step(app, canvas, area.row + i, area.columns,
                  layout.step_rows == 1 ? screen->step : (enum migration_step)i,
                  layout.step_rows == 1);
    if (layout.line_row >= 0)
        draw_between(app, canvas, area.row + layout.line_row, area.columns);
    canvas_wrap(canvas, area.row + layout.sentence_row, 1, area.columns - 2, layout.sentence_rows,
                STYLE_NORMAL, screen->status->sentences[screen->step]);
    if (layout.head_row >= 0)
        draw_head(app, canvas, area.row + layout.head_row, area.columns);
    draw_table(app, canvas,
               (struct area){area.row + layout.table_row, 0, layout.table_rows, area.columns});
    draw_foot(app, canvas, area.row + layout.foot_row, layout.foot_rows, area.columns);
}
