/* tui/view_list.c - a section of the home screen: a table as wide as its contents, and what is
 * known about the record under the cursor. */
#include "app/users.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/account.h"
#include "tui/cells.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GAP = 2, ROOM_FOR_BOTH = 14, ERR_ROOM = 1100, SIDE_ROOM = 2 * CELL_ROOM, SIDES_LEAST = 30 };

struct shown_cell {
    enum status status;
    char text[CELL_ROOM];
};

struct table {
    const struct list_columns *of;
    int number_width;
    int start[COLUMNS_MAX], width[COLUMNS_MAX]; /* width 0: not shown */
    size_t first;                               /* row of the list at the top */
    int rows;
    size_t filled;            /* rows that have a record */
    struct shown_cell *cells; /* of those, row by row: made once, measured and drawn */
};

static const struct shown_cell *cell_of(const struct table *table, size_t row, size_t column)
{
    return &table->cells[(row - table->first) * table->of->count + column];
}

/* free(table->cells) is due. */
static void make_cells(const struct app *app, struct table *table)
{
    size_t columns = table->of->count, rows = (size_t)table->rows;
    const struct record *record;
    table->cells = mem_grow(NULL, rows * columns, sizeof *table->cells);
    for (size_t i = 0; i < rows; i++) {
        if ((record = app_list_record(app, table->first + i)) == NULL)
            return;
        for (size_t column = 0; column < columns; column++) {
            struct shown_cell *cell = &table->cells[i * columns + column];
            cell->status =
                list_cell(app, &table->of->columns[column], record, cell->text, sizeof cell->text);
        }
        table->filled++;
    }
}

/* The head of a column, and marked when the list is sorted by it. Borrowed until the next call. */
static const char *head_text(const struct app *app, unsigned sort, const char *title)
{
    static char text[128];
    if (app->list->sort != sort)
        return title;
    snprintf(text, sizeof text, "%s %s", title, app->list->reverse ? "v" : "^");
    return text;
}

static const char *column_head(const struct app *app, const struct table *table, size_t column)
{
    return head_text(app, SORT_COLUMN + (unsigned)column, i18n(table->of->columns[column].title));
}

static int wanted_width(const struct app *app, const struct table *table, size_t column)
{
    int wanted = utf8_width(column_head(app, table, column));
    for (size_t i = 0; i < table->filled; i++) {
        int width = utf8_width(cell_of(table, table->first + i, column)->text);
        wanted = width > wanted ? width : wanted;
    }
    return wanted;
}

static int digits(size_t number)
{
    int count = 1;
    while (number >= 10) {
        number /= 10;
        count++;
    }
    return count;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* Gives the columns, in their order, what they want up to `enough`; returns what is left. */
static int hand_out(struct table *table, const int *wanted, int left, bool modest)
{
    const struct list_columns *of = table->of;
    for (size_t i = 0; i < of->count; i++) {
        size_t column = modest ? of->enough_first[i] : of->all_first[i];
        int limit = wanted[column];
        if (modest)
            limit = smaller(limit, of->columns[column].enough);
        int more = smaller(limit - table->width[column], left);
        if (table->width[column] == 0 || more <= 0)
            continue;
        table->width[column] += more;
        left -= more;
    }
    return left;
}

/* Takes the most dispensable columns away until the rest has room, but never the one that the list
 * is sorted by; returns what is left. */
static int drop_spare(const struct app *app, struct table *table, int width)
{
    for (int spare = COLUMNS_MAX;; spare--) {
        int left = width;
        for (size_t i = 0; i < table->of->count; i++)
            left -= table->width[i] ? table->width[i] + GAP : 0;
        if (left >= 0 || spare == 0)
            return left;
        for (size_t i = 0; i < table->of->count; i++)
            if (table->of->columns[i].spare == spare && app->list->sort != SORT_COLUMN + i)
                table->width[i] = 0;
    }
}

/* Every column gets its least; then all of the settings are shown before long names are. */
static void lay_out(const struct app *app, struct table *table, int width)
{
    int wanted[COLUMNS_MAX];
    for (size_t i = 0; i < table->of->count; i++) {
        wanted[i] = wanted_width(app, table, i);
        table->width[i] = smaller(wanted[i], table->of->columns[i].least);
    }
    int left = drop_spare(app, table, width - 4 - table->number_width + GAP);
    left = hand_out(table, wanted, left, true);
    hand_out(table, wanted, left, false);
    int at = 4 + table->number_width;
    for (size_t i = 0; i < table->of->count; i++) {
        table->start[i] = at;
        at += table->width[i] ? table->width[i] + GAP : 0;
    }
}

static const char *number_head(const struct app *app, const struct list_columns *of)
{
    return head_text(app, SORT_ID, of->by_id ? "ID" : "#");
}

static enum style head_style(const struct app *app, unsigned sort)
{
    return app->list->sort == sort ? STYLE_KEY : STYLE_DIM;
}

static void draw_heads(const struct app *app, struct canvas *canvas, const struct table *table,
                       int row)
{
    draw_format(canvas, row, 2, table->number_width, head_style(app, SORT_ID), "%*s",
                table->number_width, number_head(app, table->of));
    for (size_t i = 0; i < table->of->count; i++)
        canvas_text(canvas, row, table->start[i], table->width[i],
                    head_style(app, SORT_COLUMN + (unsigned)i), column_head(app, table, i));
}

static bool moves(const struct app *app, size_t row, const struct record *record)
{
    if (app->list->moving && app->list->moved_id)
        return record_id(record) == app->list->moved_id;
    size_t position = app->list->rows[row];
    return position < app->list->marked_room && app->list->marked[position];
}

/* The id, or the place among the registered ones; what is built in has no number. */
static size_t number_of(const struct app *app, const struct table *table, size_t row)
{
    const struct record *record = app_list_record(app, row);
    if (app_is_built_in(record))
        return 0;
    if (table->of->by_id)
        return record_id(record);
    return app->list->rows[row] + 1 - (app->section == SECTION_SERVERS ? app->built_in_count : 0);
}

static void draw_record(const struct app *app, struct canvas *canvas, const struct table *table,
                        int at, size_t row)
{
    const struct record *record = app_list_record(app, row);
    bool current = row == app->list->cursor;
    bool selected = current && !app->list->moving;
    enum style style = selected ? STYLE_SELECTED : STYLE_NORMAL;
    size_t number = number_of(app, table, row);
    if (selected)
        canvas_fill(canvas, at, 0, canvas->columns, style);
    if (current)
        canvas_symbol(canvas, at, 0, style, SYMBOL_POINTER);
    if (moves(app, row, record))
        canvas_text(canvas, at, 1, 1, selected ? style : STYLE_KEY, "*");
    if (number > 0)
        draw_format(canvas, at, 2, table->number_width, style, "%*zu", table->number_width, number);
    else
        draw_format(canvas, at, 2, table->number_width, style, "%*s", table->number_width, "-");
    for (size_t i = 0; i < table->of->count; i++) {
        const struct shown_cell *cell = cell_of(table, row, i);
        bool coloured = cell->status != STATUS_NONE && !selected;
        canvas_text(canvas, at, table->start[i], table->width[i],
                    coloured ? style_of_status(cell->status) : style, cell->text);
    }
    if (current && app->list->moving)
        canvas_restyle(canvas, at, 0, canvas->columns, STYLE_KEY);
}

/* Nothing is registered yet: how it is done. */
static void draw_how_to_add(const struct app *app, struct canvas *canvas, struct area area)
{
    enum record_kind kind = sections[app->section].kind;
    enum context context = sections[app->section].context;
    int width = area.columns - 4;
    char key[32], text[512];
    if (!action_key(context, ACTION_ADD, key, sizeof key))
        action_key(context, ACTION_EDIT, key, sizeof key);
    int used =
        canvas_wrap(canvas, area.row, 2, width, area.rows, STYLE_VALUE, kind_says(kind, SAY_NONE));
    snprintf(text, sizeof text, kind_says(kind, SAY_HOW_TO_ADD), key);
    canvas_wrap(canvas, area.row + used + 1, 2, width, area.rows - used - 1, STYLE_NORMAL, text);
}

static void draw_load_error(const struct app *app, struct canvas *canvas, struct area area)
{
    int width = area.columns - 4;
    int used = canvas_wrap(canvas, area.row, 2, width, area.rows, STYLE_FAIL, app->load_error.text);
    canvas_wrap(canvas, area.row + used + 1, 2, width, area.rows - used - 1, STYLE_NORMAL,
                _("The settings file was not changed and will not be. Mend it and start "
                  "again; `mailsetup validate` names every place that is wrong."));
}

static void draw_nothing(const struct app *app, struct canvas *canvas, struct area area)
{
    struct area rest = {area.row + 1, 0, area.rows - 1, area.columns};
    enum record_kind kind = sections[app->section].kind;
    if (!app->loaded && app->load_error.code != ERR_NONE)
        draw_load_error(app, canvas, rest);
    else if (kind == RECORD_KIND_COUNT)
        return;
    else if (app->list->filter.text && *app->list->filter.text)
        canvas_wrap(canvas, rest.row, 2, area.columns - 4, rest.rows, STYLE_NORMAL,
                    kind_says(kind, SAY_NO_MATCH));
    else
        draw_how_to_add(app, canvas, rest);
}

/* Below the presets, where nothing is registered: why, or how it is done. */
static void draw_below_presets(const struct app *app, struct canvas *canvas, struct area area)
{
    if (area.rows < 2 || registry_count(app->registry, sections[app->section].kind) > 0)
        return;
    if (!app->loaded && app->load_error.code != ERR_NONE)
        draw_load_error(app, canvas, area);
    else if (app->loaded)
        draw_how_to_add(app, canvas, area);
}

/* settings: where the table had no room for them. */
static void side_line(const struct record *server, enum side side, bool settings_too, char *out,
                      size_t room)
{
    const char *host =
        record_get(server, side == SIDE_RECEIVE ? FIELD_RECEIVE_HOST : FIELD_SEND_HOST);
    char settings[CELL_ROOM];
    server_side_text(server, side, settings, sizeof settings);
    if (record_has_side(server, side))
        snprintf(out, room, "%s: %s%s%s", word_of_side(side), host, settings_too ? "  " : "",
                 settings_too ? settings : "");
    else
        snprintf(out, room, "%s: -", word_of_side(side));
}

static void draw_found(struct canvas *canvas, int row, int width, enum style style, enum side side,
                       const char *text)
{
    draw_format(canvas, row, 1, width, style, "%s%s%s", word_of_side(side), side ? ": " : "", text);
}

/* In words: the last check, its first finding. */
static void draw_last_check(const struct app *app, struct canvas *canvas, int row, int width,
                            const struct record *record)
{
    struct subject of = subject_of(record);
    const struct last_check *check = app_last_check(app, of.kind, of.id);
    char ago[64], certificate[128] = "";
    if (!check) {
        canvas_text(canvas, row, 1, width, STYLE_DIM, _("Not checked in this session."));
        return;
    }
    const struct report *report = check->report;
    const struct fleet_result *result = &check->result;
    if (report && report->finding_count > 0) {
        const struct finding *finding = report->findings[0];
        draw_found(canvas, row, width, style_of_severity(finding->severity), finding->side,
                   finding->text);
        return;
    }
    if (result->text) {
        draw_found(canvas, row, width, style_of_status(result->status), result->at, result->text);
        return;
    }
    ago_text(app->now_ms, result->finished_ms, ago, sizeof ago);
    if (report)
        certificate_text(report, SIDE_RECEIVE, app->now_ms, certificate, sizeof certificate);
    if (report && !*certificate)
        certificate_text(report, SIDE_SEND, app->now_ms, certificate, sizeof certificate);
    draw_format(canvas, row, 1, width, style_of_status(result->status),
                *certificate ? _("Checked %s: %s, %s.") : _("Checked %s: %s."), ago,
                word_of_status(result->status), certificate);
}

/* What the table has cut, in full; returns the columns used with a gap. */
static int draw_cut(struct canvas *canvas, int row, int most, const struct table *table,
                    const struct record *record)
{
    int used = 0;
    for (size_t i = 0; i < table->of->count; i++) {
        const struct list_column *column = &table->of->columns[i];
        const char *text = column->in_full ? record_get(record, column->field) : "";
        if (utf8_width(text) <= table->width[i] || used >= most)
            continue;
        used += canvas_text(canvas, row, 1 + used, most - used, STYLE_NORMAL, text) + 2;
    }
    return used;
}

static void side_lines(const struct record *server, const bool settings_too[3],
                       char (*lines)[SIDE_ROOM])
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        side_line(server, side, settings_too[side], lines[side], SIDE_ROOM);
}

/* The columns of the first; the second has what is left of it. */
static int first_side(char (*lines)[SIDE_ROOM], int rest)
{
    int half = rest / 2 - 1;
    if (utf8_width(lines[SIDE_SEND]) < half)
        half = rest - 2 - utf8_width(lines[SIDE_SEND]);
    return smaller(half, utf8_width(lines[SIDE_RECEIVE]));
}

/* Is there room for so much, or for the host and something of the settings behind it? */
static bool tells(const char *line, const char *host, int columns)
{
    enum { SETTINGS_LEAST = 12 };
    return utf8_width(line) <= columns || utf8_width(host) + SETTINGS_LEAST <= columns;
}

/* Both sides of a server in the row, as much of each as fits; a whole host comes before settings.
 */
static void draw_sides(struct canvas *canvas, int row, int column, int rest,
                       const struct record *server, const bool settings_too[3])
{
    static const bool none[3] = {false, false, false};
    char lines[3][SIDE_ROOM], hosts[3][SIDE_ROOM];
    side_lines(server, settings_too, lines);
    side_lines(server, none, hosts);
    int half = first_side(lines, rest);
    if (!tells(lines[SIDE_RECEIVE], hosts[SIDE_RECEIVE], half) ||
        !tells(lines[SIDE_SEND], hosts[SIDE_SEND], rest - half - 2)) {
        memcpy(lines, hosts, sizeof lines);
        half = first_side(lines, rest);
    }
    canvas_text(canvas, row, column, half, STYLE_DIM, lines[SIDE_RECEIVE]);
    canvas_text(canvas, row, column + half + 2, rest - half - 2, STYLE_DIM, lines[SIDE_SEND]);
}

/* Its number in CSV, and who uses it. */
static void draw_number(const struct app *app, struct canvas *canvas, int row, int width,
                        const struct record *server)
{
    struct users users = {0};
    char text[256];
    if (app_is_built_in(server)) {
        canvas_text(canvas, row, 1, width, STYLE_DIM,
                    _("Built in: Enter begins a new server with it, y copies it."));
        return;
    }
    record_users(app, server, &users);
    snprintf(
        text, sizeof text,
        ngettext("number %u in CSV, %zu account", "number %u in CSV, %zu accounts", users.accounts),
        record_id(server), users.accounts);
    draw_format(canvas, row, 1, width, STYLE_DIM, "%s%s", text,
                users.notification ? _(", the notification") : "");
}

static void foot_of_server(const struct app *app, struct canvas *canvas, const struct table *table,
                           const struct record *server, struct area foot)
{
    bool settings_too[3] = {false, !table->width[2], !table->width[3]};
    int width = foot.columns - 2, row = foot.row;
    int most = width < SIDES_LEAST * 2 ? width : width / 2;
    int column = 1 + draw_cut(canvas, row, most, table, server);
    if (column == 1 || width + 1 - column >= SIDES_LEAST)
        draw_sides(canvas, row, column, width + 1 - column, server, settings_too);
    row++;
    if (foot.rows > 2)
        draw_number(app, canvas, row++, width, server);
    draw_last_check(app, canvas, row, width, server);
}

/* Why the account cannot be used as it is, where there would stand how it was checked. */
static void draw_unusable(const struct app *app, struct canvas *canvas, struct area foot, int used,
                          const struct record *account, const char *why)
{
    char text[ERR_ROOM];
    int rows = used > 0 ? foot.rows - 1 : foot.rows;
    snprintf(text, sizeof text, "%s", why);
    if (account_is_orphan(app->registry, account))
        snprintf(text, sizeof text,
                 _("Its mail server (number %s) was deleted: open it to choose another."),
                 record_get(account, FIELD_ACCOUNT_SERVER));
    canvas_wrap(canvas, foot.row + foot.rows - rows, 1, foot.columns - 2, rows, STYLE_FAIL, text);
}

static void foot_of_account(const struct app *app, struct canvas *canvas, const struct table *table,
                            const struct record *account, struct area foot)
{
    static const bool settings_too[3] = {false, true, true};
    struct err err = {0};
    int width = foot.columns - 2, row = foot.row;
    struct record *server = account_as_server(app->registry, account, &err);
    int used = draw_cut(canvas, row, width, table, account);
    if (foot.rows > 2 || used == 0) {
        if (foot.rows > 2)
            row++;
        if (server)
            draw_sides(canvas, row, 1, width, server, settings_too);
    }
    if (server)
        draw_last_check(app, canvas, row + 1, width, account);
    else
        draw_unusable(app, canvas, foot, used, account, err.text);
    record_free(server);
}

static void foot_of_oauth_server(const struct app *app, struct canvas *canvas,
                                 const struct table *table, const struct record *record,
                                 struct area foot)
{
    struct users users = {0};
    char servers[128], accounts[128];
    int width = foot.columns - 2, row = foot.row;
    record_users(app, record, &users);
    int column = 1 + draw_cut(canvas, row, width / 2, table, record);
    canvas_text(canvas, row, column, width + 1 - column, STYLE_DIM,
                record_get(record, FIELD_OAUTH_TOKEN_ENDPOINT));
    snprintf(servers, sizeof servers,
             ngettext("%zu mail server", "%zu mail servers", users.servers), users.servers);
    snprintf(accounts, sizeof accounts, ngettext("%zu account", "%zu accounts", users.accounts),
             users.accounts);
    draw_format(canvas, row + 1, 1, width, STYLE_DIM, _("Named by %s and %s."), servers, accounts);
}

/* What is to be done next. */
static void foot_of_migration(const struct app *app, struct canvas *canvas,
                              const struct table *table, const struct record *record,
                              struct area foot)
{
    enum migration_step step = app_migration_step(app, record);
    char *label = app_migration_label(app, record);
    (void)table;
    canvas_text(canvas, foot.row, 1, foot.columns - 2, STYLE_NORMAL, label);
    if (step == MIGRATION_STEP_COUNT)
        canvas_text(canvas, foot.row + 1, 1, foot.columns - 2, STYLE_OK,
                    _("The migration is finished."));
    else
        draw_format(canvas, foot.row + 1, 1, foot.columns - 2, STYLE_NOTE, _("Next: %s"),
                    i18n(migration_steps[step].wish));
    free(label);
}

/* The rows below the list. */
static void draw_foot(const struct app *app, struct canvas *canvas, const struct table *table,
                      struct area foot)
{
    static void (*const feet[RECORD_KIND_COUNT])(const struct app *, struct canvas *,
                                                 const struct table *, const struct record *,
                                                 struct area) = {
        [RECORD_SERVER] = foot_of_server,
        [RECORD_ACCOUNT] = foot_of_account,
        [RECORD_OAUTH_SERVER] = foot_of_oauth_server,
        [RECORD_MIGRATION] = foot_of_migration,
    };
    const struct record *record = app_list_record(app, app->list->cursor);
    if (record)
        feet[record_kind(record)](app, canvas, table, record, foot);
}

/* The greatest number that stands before a row. */
static size_t last_number(const struct app *app, const struct list_columns *of)
{
    enum record_kind kind = sections[app->section].kind;
    return of->by_id ? registry_next_id(app->registry, kind) - 1
                     : registry_count(app->registry, kind);
}

static void draw_table(const struct app *app, struct canvas *canvas, struct area area,
                       const struct list_columns *of)
{
    size_t count = app_list_rows(app);
    struct layout layout;
    app_layout(app, &layout);
    struct table table = {
        .of = of,
        .number_width = digits(last_number(app, of)),
        .rows = area.rows - LIST_HEAD_ROWS - layout.list_foot_rows,
        .first = app->list->top,
    };
    if (table.number_width < (int)strlen(number_head(app, of)))
        table.number_width = (int)strlen(number_head(app, of));
    if (table.rows < 1)
        table.rows = 1;
    /* Where the cursor is must be seen, whatever size the list was scrolled for. */
    if (app->list->cursor < table.first)
        table.first = app->list->cursor;
    if (app->list->cursor >= table.first + (size_t)table.rows)
        table.first = app->list->cursor - (size_t)table.rows + 1;
    make_cells(app, &table);
    lay_out(app, &table, area.columns - 1);
    draw_heads(app, canvas, &table, area.row);
    for (int i = 0; i < table.rows; i++) {
        size_t row = table.first + (size_t)i;
        int at = area.row + LIST_HEAD_ROWS + i;
        if (row < count) {
            draw_record(app, canvas, &table, at, row);
        } else if (row == count && app->list->moving && app->list->cursor == count) {
            canvas_symbol(canvas, at, 0, STYLE_KEY, SYMBOL_POINTER);
            canvas_text(canvas, at, 2, area.columns - 3, STYLE_KEY, _("(at the end)"));
        }
    }
    int under = LIST_HEAD_ROWS + (int)count + 1;
    draw_below_presets(app, canvas,
                       (struct area){area.row + under, 0, area.rows - layout.list_foot_rows - under,
                                     area.columns});
    struct area foot = {area.row + area.rows - layout.list_foot_rows, 0, layout.list_foot_rows,
                        area.columns};
    draw_foot(app, canvas, &table, foot);
    free(table.cells);
}

void view_list(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct list_columns *of = list_columns_of(sections[app->section].kind);
    bool unread = !app->loaded && app->load_error.code != ERR_NONE;
    if (app->section == SECTION_PROVIDERS && app_list_rows(app) == 0)
        view_no_providers(app, canvas, area);
    else if (app->section == SECTION_PROVIDERS)
        view_providers(app, canvas, area);
    else if (app_list_rows(app) == 0 || (unread && area.rows < ROOM_FOR_BOTH))
        draw_nothing(app, canvas, area);
    else if (app->section == SECTION_NOTIFICATION)
        view_notification(app, canvas, area);
    else if (of)
        draw_table(app, canvas, area, of);
}
