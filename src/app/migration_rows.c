/* The rows below the steps of a move of accounts: which there are, which of them the filter leaves,
 * the cursor, and how much of the screen they have. */
#include "app/migration_parts.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { FILTER_MAX = 256 };

const struct migration_part *migration_part_here(const struct app *app)
{
    return &migration_parts[app->migration.step];
}

const struct migration_column *app_migration_columns(const struct app *app)
{
    return migration_part_here(app)->columns;
}

void migration_cell(struct migration_cells *out, size_t column, enum status status,
                    const char *text)
{
    text_copy(out->cells[column], sizeof out->cells[column], text);
    out->status[column] = status;
}

void app_migration_row(const struct app *app, size_t row, struct migration_cells *out)
{
    memset(out, 0, sizeof *out);
    if (row < app->migration.rows.count)
        migration_part_here(app)->cells(app, app->migration.rows.positions[row], out);
}

char *app_migration_foot(const struct app *app)
{
    const struct migration_rows *rows = &app->migration.rows;
    const struct migration_part *part = migration_part_here(app);
    return part->foot && rows->cursor < rows->count ? part->foot(app, rows->positions[rows->cursor])
                                                    : NULL;
}

char *app_migration_head(const struct app *app, enum status *status)
{
    *status = STATUS_NONE;
    return migration_part_here(app)->head ? migration_part_here(app)->head(app, status) : NULL;
}

static bool matches(const struct app *app, size_t position, const char *find)
{
    struct migration_cells cells;
    if (*find == '\0')
        return true;
    memset(&cells, 0, sizeof cells);
    migration_part_here(app)->cells(app, position, &cells);
    for (size_t i = 0; i < MIGRATION_COLUMNS; i++)
        if (strcasestr(cells.cells[i], find))
            return true;
    return false;
}

static void show_cursor(struct app *app)
{
    struct migration_rows *rows = &app->migration.rows;
    struct migration_layout layout;
    app_migration_layout(app, &layout);
    size_t seen = layout.table_rows > 1 ? (size_t)layout.table_rows - 1 : 1;
    if (rows->cursor >= rows->count)
        rows->cursor = rows->count ? rows->count - 1 : 0;
    if (rows->top > rows->cursor)
        rows->top = rows->cursor;
    if (rows->cursor >= rows->top + seen)
        rows->top = rows->cursor - seen + 1;
    if (rows->top + seen > rows->count)
        rows->top = rows->count > seen ? rows->count - seen : 0;
    app->need_draw = true;
}

void migration_rows_anew(struct app *app)
{
    struct migration_screen *screen = &app->migration;
    struct migration_rows *rows = &screen->rows;
    const struct migration_part *part = migration_part_here(app);
    const char *find = edit_text(&rows->filter);
    if (part->prepare)
        part->prepare(app);
    size_t all = part->count(app);
    free(rows->positions);
    rows->positions = mem_new(all + 1, sizeof *rows->positions);
    rows->count = 0;
    for (int place = 0; place < (part->place ? MIGRATION_PLACES : 1); place++)
        for (size_t position = 0; position < all; position++)
            if ((!part->place || part->place(app, position) == place) &&
                matches(app, position, find))
                rows->positions[rows->count++] = position;
    if (rows->count == 0 && !rows->filtering && !*find)
        screen->inside = false;
    show_cursor(app);
}

void migration_clear_filter(struct app *app)
{
    edit_clear(&app->migration.rows.filter);
    migration_rows_anew(app);
}

void migration_move_row(struct app *app, enum action action)
{
    struct migration_rows *rows = &app->migration.rows;
    struct migration_layout layout;
    app_migration_layout(app, &layout);
    size_t page = layout.table_rows > 1 ? (size_t)layout.table_rows - 1 : 1;
    size_t last = rows->count ? rows->count - 1 : 0, at = rows->cursor;
    if (action == ACTION_UP || action == ACTION_FIND_PREVIOUS)
        at = at > 0 ? at - 1 : action == ACTION_UP ? 0 : last;
    else if (action == ACTION_DOWN || action == ACTION_FIND_NEXT)
        at = at < last ? at + 1 : action == ACTION_DOWN ? last : 0;
    else if (action == ACTION_PAGE_UP)
        at = at > page ? at - page : 0;
    else if (action == ACTION_PAGE_DOWN)
        at = at + page < last ? at + page : last;
    else
        at = action == ACTION_HOME ? 0 : last;
    rows->cursor = at;
    show_cursor(app);
}

void migration_filter_act(struct app *app, enum action action, int32_t key)
{
    struct migration_rows *rows = &app->migration.rows;
    if (action == ACTION_ENTER || action == ACTION_BACK) {
        rows->filtering = false;
        if (action == ACTION_BACK)
            edit_clear(&rows->filter);
        migration_rows_anew(app);
        return;
    }
    if (scroll_wanted(action)) {
        migration_move_row(app, action);
        return;
    }
    enum edited edited = edit_act(&rows->filter, action, key, FILTER_MAX);
    if (edited == EDITED_TEXT)
        migration_rows_anew(app);
    if (edited != EDITED_NOT)
        app->need_draw = true;
}

void migration_filter_paste(struct app *app, const char *text)
{
    bool whole;
    if (edit_paste(&app->migration.rows.filter, text, FILTER_MAX, &whole) == EDITED_TEXT)
        migration_rows_anew(app);
    if (!whole)
        app_say_paste_cut(app);
}

void migration_show(struct app *app)
{
    if (app->screen == SCREEN_MIGRATION)
        show_cursor(app);
}

void app_migration_layout(const struct app *app, struct migration_layout *out)
{
    enum { ROOMY = 18, WIDE = 60 };
    const struct migration_part *part = migration_part_here(app);
    struct layout layout;
    app_layout(app, &layout);
    int rows = layout.body_rows, at;
    bool roomy = rows >= ROOMY, inside = app->migration.inside;
    *out = (struct migration_layout){.step_rows = roomy ? MIGRATION_STEP_COUNT : 1,
                                     .line_row = roomy ? MIGRATION_STEP_COUNT : -1,
                                     .head_row = -1};
    at = roomy ? MIGRATION_STEP_COUNT + 1 : 1;
    out->sentence_row = at;
    out->sentence_rows = roomy ? (app->columns < WIDE ? 3 : 2) : inside ? 0 : 2;
    out->foot_rows = roomy || inside ? 2 : 0;
    at += out->sentence_rows;
    if (part->head)
        out->head_row = at++;
    out->table_row = at;
    out->table_rows = rows - at - out->foot_rows;
    if (out->table_rows < 0)
        out->table_rows = 0;
    out->foot_row = at + out->table_rows;
}
