/* tui/view_sections.c - the bar of the home screen's sections, and the page of the notification. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <string.h>

enum { LABEL_MOST = 30 };

/* "2 Accounts"; the open one in brackets, so that it is told without colour too. */
static void section_text(const struct app *app, enum section section, bool whole, char *out,
                         size_t room)
{
    char key[16];
    bool open = section == app->section;
    action_key(sections[section].context, sections[section].action, key, sizeof key);
    if (whole || open)
        snprintf(out, room, open ? "[%s %s]" : "%s %s", key, i18n(sections[section].title));
    else
        snprintf(out, room, "%s", key);
}

enum { TEXT_ROOM = 128 };

/* How wide they are without the gaps between them. */
static int section_texts(const struct app *app, bool whole, char texts[][TEXT_ROOM])
{
    int width = 0;
    for (enum section section = 0; section < SECTION_COUNT; section++) {
        section_text(app, section, whole, texts[section], TEXT_ROOM);
        width += utf8_width(texts[section]);
    }
    return width;
}

int view_sections(const struct app *app, struct canvas *canvas, int row, int column, int columns)
{
    enum { GAPS = SECTION_COUNT - 1 };
    char texts[SECTION_COUNT][TEXT_ROOM];
    int width = section_texts(app, true, texts), at = column;
    int gap = row > 0 && width + 2 * GAPS <= columns ? 2 : 1;
    if (width + gap * GAPS > columns)
        section_texts(app, false, texts);
    for (enum section section = 0; section < SECTION_COUNT && at - column < columns; section++) {
        bool open = section == app->section;
        enum style plain = row == 0 ? STYLE_BAR : STYLE_NORMAL;
        if (section > 0)
            at += gap;
        at += canvas_text(canvas, row, at, column + columns - at, open ? STYLE_TITLE : plain,
                          texts[section]);
    }
    return at - column;
}

/* A setting as people read it: of a mail server its code and name. */
static void value_text(const struct app *app, const struct record *record, enum field_id id,
                       struct text *out)
{
    const char *value = record_get(record, id);
    const struct choice *choice = field_choice(id, value);
    if (fields[id].type == TYPE_SERVER && *value)
        text_add(out, app_reference_text(app, id, value));
    else if (fields[id].type == TYPE_SWITCH)
        text_add(out, strcmp(value, "true") == 0 ? _("on") : _("off"));
    else if (choice)
        text_add(out, i18n(choice->label));
    else
        text_add(out, *value ? value : "-");
}

static int label_width(const struct app *app, int columns)
{
    int width = 0;
    for (size_t row = 0; row < app_list_rows(app); row++) {
        int label = utf8_width(i18n(fields[app_notification_field(app, row)].label));
        width = label > width ? label : width;
    }
    width = width < LABEL_MOST ? width : LABEL_MOST;
    return width < columns * 2 / 5 ? width : columns * 2 / 5;
}

void view_notification(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct record *record = app_list_record(app, 0);
    struct layout layout;
    app_layout(app, &layout);
    size_t count = app_list_rows(app), first = app->list->top, cursor = app->list->cursor;
    int rows = area.rows - LIST_HEAD_ROWS - layout.list_foot_rows;
    int label = label_width(app, area.columns);
    rows = rows < 1 ? 1 : rows;
    if (cursor < first)
        first = cursor;
    if (cursor >= first + (size_t)rows)
        first = cursor - (size_t)rows + 1;
    for (int i = 0; i < rows && first + (size_t)i < count; i++) {
        enum field_id id = app_notification_field(app, first + (size_t)i);
        int row = area.row + LIST_HEAD_ROWS + i, column = 3 + label + 2;
        bool current = first + (size_t)i == cursor;
        struct text value = {0};
        value_text(app, record, id, &value);
        if (current)
            canvas_fill(canvas, row, 0, canvas->columns, STYLE_SELECTED);
        if (current)
            canvas_symbol(canvas, row, 1, STYLE_SELECTED, SYMBOL_POINTER);
        canvas_text(canvas, row, 3, label, current ? STYLE_SELECTED : STYLE_LABEL,
                    i18n(fields[id].label));
        canvas_text(canvas, row, column, area.columns - column - 1,
                    current ? STYLE_SELECTED : STYLE_VALUE, text_get(&value));
        text_free(&value);
    }
    canvas_wrap(canvas, area.row + area.rows - layout.list_foot_rows, 1, area.columns - 2,
                layout.list_foot_rows, STYLE_DIM,
                i18n(fields[app_notification_field(app, cursor)].help));
}
