/* tui/view_list.c - the server list: a table as wide as its contents, and what is known about the
 * server under the cursor. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <string.h>

enum { COLUMN_CODE, COLUMN_NAME, COLUMN_RECEIVE, COLUMN_SEND, COLUMN_CHECK, COLUMN_COUNT };
enum { CELL_ROOM = 512, GAP = 2 };

/* What a column has at least, and how much does for it while others wait. */
static const struct {
    const char *title;
    int least, enough;
    bool spare; /* left out where there is no room: the lines below the list say it too */
} columns[COLUMN_COUNT] = {
    [COLUMN_CODE] = {N_("Code"), 8, 12, false},       [COLUMN_NAME] = {N_("Name"), 10, 12, false},
    [COLUMN_RECEIVE] = {N_("Receive"), 12, 18, true}, /* POP3  110 STARTTLS */
    [COLUMN_SEND] = {N_("Send"), 12, 14, true},       /* 21587 STARTTLS */
    [COLUMN_CHECK] = {N_("Check"), 9, 16, false},
};
/* First what is enough, then all: of the settings before long names. */
static const int order[2][COLUMN_COUNT] = {
    {COLUMN_CHECK, COLUMN_CODE, COLUMN_RECEIVE, COLUMN_SEND, COLUMN_NAME},
    {COLUMN_CHECK, COLUMN_RECEIVE, COLUMN_SEND, COLUMN_CODE, COLUMN_NAME}};

struct table {
    int number_width;
    int start[COLUMN_COUNT], width[COLUMN_COUNT]; /* width 0: not shown */
    size_t first;                                 /* row of the list at the top */
    int rows;
};

/* The stage at which a failed check broke off, the receiving side first. */
static enum stage failed_stage(const struct report *report)
{
    for (int side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        for (int stage = 0; stage < STAGE_COUNT; stage++)
            if (report->stages[side][stage].status == STATUS_FAIL)
                return (enum stage)stage;
    return STAGE_NONE;
}

static enum status check_text(const struct app *app, const struct record *server, char *out,
                              size_t room)
{
    const struct check_state *check = app_last_check(app, record_id(server));
    const char *provider = record_get(server, FIELD_PROVIDER);
    char ago[64];
    out[0] = '\0';
    if (!check || !check->report) {
        if (*provider)
            snprintf(out, room, "%s", _("preset"));
        return STATUS_NONE;
    }
    const struct report *report = check->report;
    enum status status = check->running ? STATUS_RUNNING : report->result[SIDE_NONE];
    ago_text(app->now_ms, report->finished_ms, ago, sizeof ago);
    if (status == STATUS_RUNNING)
        snprintf(out, room, "%s", _("checking"));
    else if (status == STATUS_OK)
        snprintf(out, room, "%s %s", word_of_status(status), ago);
    else if (status == STATUS_WARN)
        snprintf(out, room, ngettext("!! %d finding", "!! %d findings", report->finding_count),
                 (int)report->finding_count);
    else if (status == STATUS_FAIL)
        snprintf(out, room, "%s %s", word_of_status(status), stage_word(failed_stage(report)));
    else
        snprintf(out, room, "%s", word_of_status(status));
    return status;
}

static enum status cell_text(const struct app *app, const struct record *server, int column,
                             char *out, size_t room)
{
    switch (column) {
    case COLUMN_CODE:
        text_copy(out, room, record_get(server, FIELD_CODE));
        return STATUS_NONE;
    case COLUMN_NAME:
        text_copy(out, room, record_get(server, FIELD_NAME));
        return STATUS_NONE;
    case COLUMN_RECEIVE:
        server_side_text(server, SIDE_RECEIVE, out, room);
        return STATUS_NONE;
    case COLUMN_SEND:
        server_side_text(server, SIDE_SEND, out, room);
        return STATUS_NONE;
    default:
        return check_text(app, server, out, room);
    }
}

static int wanted_width(const struct app *app, const struct table *table, int column)
{
    int wanted = utf8_width(i18n(columns[column].title));
    for (int i = 0; i < table->rows; i++) {
        char text[CELL_ROOM];
        const struct record *server = app_list_server(app, table->first + (size_t)i);
        if (!server)
            break;
        cell_text(app, server, column, text, sizeof text);
        int width = utf8_width(text);
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
    for (int i = 0; i < COLUMN_COUNT; i++) {
        int column = order[modest ? 0 : 1][i], limit = wanted[column];
        if (modest)
            limit = smaller(limit, columns[column].enough);
        int more = smaller(limit - table->width[column], left);
        if (table->width[column] == 0 || more <= 0)
            continue;
        table->width[column] += more;
        left -= more;
    }
    return left;
}

/* Every column gets its least; then all of the settings are shown before long names are. */
static void lay_out(const struct app *app, struct table *table, int width)
{
    int left = width - 4 - table->number_width + GAP, least = 0, wanted[COLUMN_COUNT];
    for (int i = 0; i < COLUMN_COUNT; i++) {
        wanted[i] = wanted_width(app, table, i);
        table->width[i] = smaller(wanted[i], columns[i].least);
        least += table->width[i] + GAP;
    }
    for (int i = 0; i < COLUMN_COUNT; i++)
        if (columns[i].spare && least > left)
            table->width[i] = 0;
    for (int i = 0; i < COLUMN_COUNT; i++)
        left -= table->width[i] ? table->width[i] + GAP : 0;
    left = hand_out(table, wanted, left, true);
    hand_out(table, wanted, left, false);
    int at = 4 + table->number_width;
    for (int i = 0; i < COLUMN_COUNT; i++) {
        table->start[i] = at;
        at += table->width[i] ? table->width[i] + GAP : 0;
    }
}

static void draw_heads(struct canvas *canvas, const struct table *table, int row)
{
    char number[16];
    snprintf(number, sizeof number, "%*s", table->number_width, "#");
    canvas_text(canvas, row, 2, table->number_width, STYLE_DIM, number);
    for (int i = 0; i < COLUMN_COUNT; i++)
        canvas_text(canvas, row, table->start[i], table->width[i], STYLE_DIM,
                    i18n(columns[i].title));
}

static bool moves(const struct app *app, size_t row, const struct record *server)
{
    if (app->list.moving && app->list.moved_id)
        return record_id(server) == app->list.moved_id;
    size_t position = app->list.rows ? app->list.rows[row] : row;
    return app->list.marked && position < app->list.marked_room && app->list.marked[position];
}

static void draw_server(const struct app *app, struct canvas *canvas, const struct table *table,
                        int at, size_t row)
{
    const struct record *server = app_list_server(app, row);
    bool current = row == app->list.cursor;
    bool selected = current && !app->list.moving;
    enum style style = selected ? STYLE_SELECTED : STYLE_NORMAL;
    if (selected)
        canvas_fill(canvas, at, 0, canvas->columns, style);
    if (current)
        canvas_symbol(canvas, at, 0, style, SYMBOL_POINTER);
    if (moves(app, row, server))
        canvas_text(canvas, at, 1, 1, selected ? style : STYLE_KEY, "*");
    size_t position = app->list.rows ? app->list.rows[row] : row;
    draw_format(canvas, at, 2, table->number_width, style, "%*zu", table->number_width,
                position + 1);
    for (int i = 0; i < COLUMN_COUNT; i++) {
        char text[CELL_ROOM];
        enum status status = cell_text(app, server, i, text, sizeof text);
        enum style cell = i == COLUMN_CHECK && !selected ? style_of_status(status) : style;
        canvas_text(canvas, at, table->start[i], table->width[i], cell, text);
    }
    if (current && app->list.moving)
        canvas_restyle(canvas, at, 0, canvas->columns, STYLE_KEY);
}

static void draw_nothing(const struct app *app, struct canvas *canvas, struct area area)
{
    int width = area.columns - 4, row = area.row + 1, rows = area.rows - 1;
    if (!app->loaded && app->load_error.code != ERR_NONE) {
        int used = canvas_wrap(canvas, row, 2, width, rows, STYLE_FAIL, app->load_error.text);
        canvas_wrap(canvas, row + used + 1, 2, width, rows - used - 1, STYLE_NORMAL,
                    _("The settings file was not changed and will not be. Mend it and start "
                      "again; `mailsetup validate` names every place that is wrong."));
    } else if (app->list.filter.text && *app->list.filter.text) {
        canvas_wrap(canvas, row, 2, width, rows, STYLE_NORMAL,
                    _("No server matches the filter. Esc takes it away."));
    } else {
        char key[32], text[512];
        if (!action_key(CONTEXT_LIST, ACTION_ADD, key, sizeof key))
            return;
        int used = canvas_wrap(canvas, row, 2, width, rows, STYLE_VALUE,
                               _("No mail servers are registered yet."));
        snprintf(text, sizeof text,
                 _("Press %s to add the first one. The wizard asks for what is needed, step by "
                   "step, and tries every setting against the real server."),
                 key);
        canvas_wrap(canvas, row + used + 1, 2, width, rows - used - 1, STYLE_NORMAL, text);
    }
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

/* In words: the last check, its first finding. */
static void draw_last_check(const struct app *app, struct canvas *canvas, int row, int width,
                            const struct record *server)
{
    const struct check_state *check = app_last_check(app, record_id(server));
    char ago[64], certificate[128] = "";
    if (!check || !check->report) {
        canvas_text(canvas, row, 1, width, STYLE_DIM, _("Not checked in this session."));
        return;
    }
    const struct report *report = check->report;
    if (check->running) {
        canvas_text(canvas, row, 1, width, STYLE_NOTE, _("The check is under way."));
        return;
    }
    if (report->finding_count > 0) {
        const struct finding *finding = report->findings[0];
        draw_format(canvas, row, 1, width, style_of_severity(finding->severity), "%s%s%s",
                    word_of_side(finding->side), finding->side ? ": " : "", finding->text);
        return;
    }
    ago_text(app->now_ms, report->finished_ms, ago, sizeof ago);
    certificate_text(report, SIDE_RECEIVE, app->now_ms, certificate, sizeof certificate);
    if (!*certificate)
        certificate_text(report, SIDE_SEND, app->now_ms, certificate, sizeof certificate);
    draw_format(canvas, row, 1, width, style_of_status(report->result[SIDE_NONE]),
                *certificate ? _("Checked %s: %s, %s.") : _("Checked %s: %s."), ago,
                word_of_status(report->result[SIDE_NONE]), certificate);
}

/* The code and the name that the table has no room for; returns the columns used with a gap. */
static int draw_cut(struct canvas *canvas, int row, int most, const struct table *table,
                    const struct record *server)
{
    static const struct {
        int column;
        enum field_id field;
    } cells[] = {{COLUMN_CODE, FIELD_CODE}, {COLUMN_NAME, FIELD_NAME}};
    int used = 0;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        const char *text = record_get(server, cells[i].field);
        if (utf8_width(text) <= table->width[cells[i].column] || used >= most)
            continue;
        used += canvas_text(canvas, row, 1 + used, most - used, STYLE_NORMAL, text) + 2;
    }
    return used;
}

/* The two rows below the list. */
static void draw_foot(const struct app *app, struct canvas *canvas, const struct table *table,
                      struct area area)
{
    int row = area.row + area.rows - LIST_FOOT_ROWS, width = area.columns - 2;
    const struct record *server = app_list_server(app, app->list.cursor);
    char receive[CELL_ROOM * 2], send[CELL_ROOM * 2];
    if (!server)
        return;
    side_line(server, SIDE_RECEIVE, !table->width[COLUMN_RECEIVE], receive, sizeof receive);
    side_line(server, SIDE_SEND, !table->width[COLUMN_SEND], send, sizeof send);
    int column = 1 + draw_cut(canvas, row, width / 2, table, server), rest = width + 1 - column;
    int half = rest / 2 - 1;
    if (utf8_width(send) < half)
        half = rest - 2 - utf8_width(send);
    if (utf8_width(receive) < half)
        half = utf8_width(receive);
    canvas_text(canvas, row, column, half, STYLE_DIM, receive);
    canvas_text(canvas, row, column + half + 2, rest - half - 2, STYLE_DIM, send);
    draw_last_check(app, canvas, row + 1, width, server);
}

void view_list(const struct app *app, struct canvas *canvas, struct area area)
{
    size_t count = app_list_rows(app);
    struct table table = {
        .number_width = digits(app->registry ? registry_count(app->registry, RECORD_SERVER) : 0),
        .rows = area.rows - LIST_HEAD_ROWS - LIST_FOOT_ROWS,
        .first = app->list.top,
    };
    if (count == 0) {
        draw_nothing(app, canvas, area);
        return;
    }
    if (table.rows < 1)
        table.rows = 1;
    /* Where the cursor is must be seen, whatever size the list was scrolled for. */
    if (app->list.cursor < table.first)
        table.first = app->list.cursor;
    if (app->list.cursor >= table.first + (size_t)table.rows)
        table.first = app->list.cursor - (size_t)table.rows + 1;
    lay_out(app, &table, area.columns - 1);
    draw_heads(canvas, &table, area.row);
    for (int i = 0; i < table.rows; i++) {
        size_t row = table.first + (size_t)i;
        int at = area.row + LIST_HEAD_ROWS + i;
        if (row < count) {
            draw_server(app, canvas, &table, at, row);
        } else if (row == count && app->list.moving && app->list.cursor == count) {
            canvas_symbol(canvas, at, 0, STYLE_KEY, SYMBOL_POINTER);
            canvas_text(canvas, at, 2, area.columns - 3, STYLE_KEY, _("(at the end)"));
        }
    }
    draw_foot(app, canvas, &table, area);
}
