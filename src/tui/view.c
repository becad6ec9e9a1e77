/* tui/view.c - the whole screen: title, body, pane, notice, footer, and what lies on top. */
#include "tui/view.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void draw_too_small(const struct app *app, struct canvas *canvas)
{
    char text[200];
    snprintf(text, sizeof text,
             _("This terminal has %d columns and %d rows; mailsetup needs %d "
               "by %d. Make it larger, or leave with Ctrl-Q."),
             app->columns, app->rows, VIEW_COLUMNS_MIN, VIEW_ROWS_MIN);
    canvas_wrap(canvas, 0, 0, canvas->columns, canvas->rows, STYLE_NORMAL, text);
}

/* A record that has nothing yet by which it is called has no label. */
static const char *form_label_of(const struct form *form)
{
    enum record_kind kind = record_kind(form->record);
    if (kind == RECORD_ACCOUNT && !form->record_id &&
        !*record_get(form->record, FIELD_ACCOUNT_ADDRESS))
        return record_get(form->record, FIELD_ACCOUNT_NAME);
    return kind == RECORD_NOTIFICATION && !form->record_id ? "" : record_label(form->record);
}

static void run_title(const struct app *app, char *out, size_t room)
{
    const struct run_purpose *purpose = app->run.purpose;
    if (purpose && purpose->part)
        snprintf(out, room, "%s: %s", i18n(purpose->title), purpose->part(app));
    else
        snprintf(out, room, "%s", purpose ? i18n(purpose->title) : "");
}

static void migration_title(const struct app *app, char *out, size_t room)
{
    const struct record *migration = app_migration(app);
    char *label = migration ? app_migration_label(app, migration) : NULL;
    snprintf(out, room, "%s: %s", _("migration"), label ? label : "");
    free(label);
}

/* What the screen is about: "servers", "head-office: edit". */
static void title_text(const struct app *app, char *out, size_t room)
{
    const char *code = "";
    if (app->screen == SCREEN_CHECK && app->check.check.server)
        code = app->check.check.label;
    else if (app->form_open && app->form.record)
        code = form_label_of(&app->form);
    if (app->help)
        snprintf(out, room, "%s", _("help"));
    else if (app->picker.over_form)
        snprintf(out, room, "%s", _("choose a provider"));
    else if (app->screen == SCREEN_LIST)
        out[0] = '\0';
    else if (app->screen == SCREEN_IMPORT)
        snprintf(out, room, "%s: %s", _("import"), app_import_file(app));
    else if (app->screen == SCREEN_FLEET)
        run_title(app, out, room);
    else if (app->screen == SCREEN_MIGRATION)
        migration_title(app, out, room);
    else if (app->form_open && app->screen != SCREEN_CHECK && !app->form.record_id)
        snprintf(out, room, *code ? "%s: %s" : "%s",
                 kind_says(record_kind(app->form.record), SAY_NEW), code);
    else if (app->screen == SCREEN_EDIT)
        snprintf(out, room, "%s: %s", _("edit"), code);
    else if (app->check.certificate)
        snprintf(out, room, "%s: %s", _("certificate"), code);
    else
        snprintf(out, room, *code ? "%s: %s" : "%s", _("diagnosis"), code);
}

enum { WIDE = 60 }; /* from here on the bar of the sections has room beside our name */

static void draw_title(const struct app *app, struct canvas *canvas)
{
    char title[512], state[256], right[512];
    const char *file = strrchr(app->file, '/');
    file = file ? file + 1 : app->file;
    title_text(app, title, sizeof title);
    const char *mark = app->screen == SCREEN_FLEET ? "" : run_mark(app);
    if (*mark)
        ;
    else if (app->read_only)
        mark = _("[read only]");
    else if (app->unsaved || (app->form_open && app->form.changed))
        mark = _("[not saved]");
    text_copy(state, sizeof state, file);
    snprintf(right, sizeof right, "%s%s%s  %s", mark, *mark ? " " : "", state, i18n_language());
    canvas_fill(canvas, 0, 0, canvas->columns, STYLE_BAR);
    struct layout layout;
    app_layout(app, &layout);
    bool bar = app->screen == SCREEN_LIST && !app->help && layout.bar_row == 0;
    int column = 1;
    if (!bar || canvas->columns >= WIDE)
        column += canvas_text(canvas, 0, 1, canvas->columns - 2, STYLE_TITLE, "mailsetup") + 2;
    if (bar)
        column += view_sections(app, canvas, 0, column, canvas->columns - column - 1);
    else
        column += canvas_text(canvas, 0, column, canvas->columns - column - 1, STYLE_BAR, title);
    const char *shown = right;
    int width = utf8_width(shown);
    if (column + 2 + width > canvas->columns - 1) { /* the mark matters more than the file */
        shown = mark;
        width = utf8_width(shown);
    }
    if (column + 2 + width <= canvas->columns - 1)
        canvas_text(canvas, 0, canvas->columns - 1 - width, width, STYLE_BAR, shown);
}

/* A line that is being typed at the foot of the screen: the filter or the search. */
static void draw_typed(struct canvas *canvas, int row, const char *label,
                       const struct line_edit *line)
{
    int column = 1 + canvas_text(canvas, row, 1, canvas->columns / 2, STYLE_KEY, label);
    draw_input(canvas, row, column + 1, canvas->columns - column - 2, true,
               line->text ? line->text : "", line->cursor);
}

/* A long sentence grows upwards for as long as it is shown, so that its end can be read. */
static void draw_sentence(struct canvas *canvas, int row, enum style style, const char *text)
{
    enum { SENTENCE_ROWS = 3 };
    int width = canvas->columns - 2;
    int rows = canvas_wrap(canvas, -1, 1, width, SENTENCE_ROWS, style, text);
    for (int i = 0; i < rows; i++)
        canvas_fill(canvas, row - i, 0, canvas->columns, STYLE_NORMAL);
    canvas_wrap(canvas, row - rows + 1, 1, width, SENTENCE_ROWS, style, text);
}

/* Where what moves would go now. */
static void draw_move(const struct app *app, struct canvas *canvas, int row)
{
    const struct record *before = app_list_record(app, app->list->cursor);
    if (before)
        draw_format(canvas, row, 1, canvas->columns - 2, STYLE_NOTE, _("Place: before %s"),
                    record_label(before));
    else
        canvas_text(canvas, row, 1, canvas->columns - 2, STYLE_NOTE, _("Place: at the end"));
}

/* What a filter hides must not seem lost. */
static void draw_filtered(const struct app *app, struct canvas *canvas, int row)
{
    const char *format =
        app->section == SECTION_PROVIDERS
            ? _("%zu of %zu providers are shown, those with \"%s\"; Esc shows all.")
            : kind_says(sections[app->section].kind, SAY_FILTERED);
    draw_format(canvas, row, 1, canvas->columns - 2, STYLE_NOTE, format, app->list->row_count,
                app_section_count(app, app->section), app->list->filter.text);
}

/* The last of what holder_text() joined goes; false: there is only one left. */
static bool drop_particular(char *holder)
{
    char *last = NULL;
    for (char *at = strstr(holder, ", "); at; at = strstr(at + 1, ", "))
        last = at;
    if (last)
        *last = '\0';
    return last != NULL;
}

/* Who holds the settings: as many of the particulars as have room, each of them whole. */
static void draw_read_only(const struct app *app, struct canvas *canvas, int row, int width)
{
    char holder[sizeof app->holder], sentence[512];
    text_copy(holder, sizeof holder, app->holder);
    do
        snprintf(sentence, sizeof sentence, _("Read only: held by %s."), holder);
    while (utf8_width(sentence) > width && drop_particular(holder));
    canvas_text(canvas, row, 1, width, STYLE_WARN, sentence);
}

static void draw_notice(const struct app *app, struct canvas *canvas, int row)
{
    int width = canvas->columns - 2;
    if (app->list->filtering && app->screen == SCREEN_LIST)
        draw_typed(canvas, row, _("Filter:"), &app->list->filter);
    else if (app->migration.rows.filtering)
        draw_typed(canvas, row, _("Filter:"), &app->migration.rows.filter);
    else if (app->pane.searching)
        draw_typed(canvas, row, _("Search:"), &app->pane.search);
    else if (app->notice.text[0])
        draw_sentence(canvas, row, style_of_severity(app->notice.severity), app->notice.text);
    else if (app->screen == SCREEN_LIST && app->list->moving)
        draw_move(app, canvas, row);
    else if (app->screen == SCREEN_LIST && app->list->filter.text && *app->list->filter.text)
        draw_filtered(app, canvas, row);
    else if (app->screen == SCREEN_MIGRATION && app->migration.rows.filter.text &&
             *app->migration.rows.filter.text)
        draw_format(canvas, row, 1, width, STYLE_NOTE,
                    _("%zu rows are shown, those with \"%s\"; Esc shows all."),
                    app->migration.rows.count, app->migration.rows.filter.text);
    else if (app->read_only)
        draw_read_only(app, canvas, row, width);
}

static int draw_hint(struct canvas *canvas, int row, int column, const char *key, const char *label)
{
    int start = column;
    column += canvas_text(canvas, row, column, canvas->columns - column, STYLE_KEY, key) + 1;
    column += canvas_text(canvas, row, column, canvas->columns - column, STYLE_NORMAL, label);
    return column - start;
}

/* As many of the keys that can do something here as fit whole, the most useful first; help is
 * always among them, since it names all the others. */
void view_footer(const struct app *app, struct canvas *canvas, int row)
{
    enum { FOOTER_MAX = 32, GAP = 2 };
    const struct action_row *rows[FOOTER_MAX];
    char keys[FOOTER_MAX][32];
    int width[FOOTER_MAX], column = 1, reserved = 0;
    enum context context = app_context(app);
    size_t count = app_footer(app, rows, FOOTER_MAX);
    for (size_t i = 0; i < count; i++) {
        bool known = action_key(context, rows[i]->action, keys[i], sizeof keys[i]);
        width[i] = known ? utf8_width(keys[i]) + 1 + utf8_width(app_footer_label(app, rows[i])) : 0;
        if (rows[i]->action == ACTION_HELP && known)
            reserved = width[i] + GAP;
    }
    for (size_t i = 0; i < count; i++) {
        bool help = rows[i]->action == ACTION_HELP;
        if (help)
            reserved = 0;
        if (width[i] == 0 || column + width[i] + reserved > canvas->columns - 1)
            continue;
        column += draw_hint(canvas, row, column, keys[i], app_footer_label(app, rows[i])) + GAP;
    }
}

static void draw_body(const struct app *app, struct canvas *canvas, struct area area)
{
    if (app->screen == SCREEN_LIST)
        view_list(app, canvas, area);
    else if (app->screen == SCREEN_CHECK && app->check.certificate)
        view_certificate(app, canvas, area);
    else if (app->screen == SCREEN_CHECK)
        view_check(app, canvas, area);
    else if (app->screen == SCREEN_IMPORT)
        view_import(app, canvas, area);
    else if (app->screen == SCREEN_FLEET)
        view_fleet(app, canvas, area);
    else if (app->screen == SCREEN_MIGRATION)
        view_migration(app, canvas, area);
    else
        view_form(app, canvas, area);
}

void view_draw(const struct app *app, struct canvas *canvas)
{
    canvas_clear(canvas);
    canvas_whole(canvas);
    if (canvas->rows < VIEW_ROWS_MIN || canvas->columns < VIEW_COLUMNS_MIN) {
        draw_too_small(app, canvas);
        return;
    }
    struct layout layout;
    app_layout(app, &layout);
    struct area body = {layout.body_top, 0, layout.body_rows, canvas->columns};
    struct area pane = {layout.pane_top, 0, layout.pane_rows, canvas->columns};
    struct area all = {1, 0, layout.footer_row - 1, canvas->columns};
    draw_title(app, canvas);
    if (app->help) {
        view_help(app, canvas, all);
    } else {
        if (layout.bar_row > 0)
            view_sections(app, canvas, layout.bar_row, 1, canvas->columns - 2);
        draw_body(app, canvas, body);
        if (app->pane.open && pane.rows > 0)
            view_log(app, canvas, pane);
        draw_notice(app, canvas, layout.notice_row);
        if (app->dialog.kind != DIALOG_NONE)
            view_dialog(app, canvas, all);
    }
    view_footer(app, canvas, layout.footer_row);
}
