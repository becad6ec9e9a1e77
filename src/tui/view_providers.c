/* tui/view_providers.c - the providers: the list, and what is known of the one under the cursor
 * beside it or below; or a whole page of that. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

enum { GAP = 2, NAME_LEAST = 16, NAME_MOST = 40, REGION_MOST = 12, LIST_MOST = 58 };

/* Where the columns of the list begin; width 0: there is no room for it. */
struct columns {
    int name, region, protocols, sure, width;
};

static const char *region_of(const struct provider *provider)
{
    return provider->own ? _("your own") : provider_region(provider);
}

static struct columns lay_out(int width)
{
    enum { PROTOCOLS = 15, ROOMY = 58 };
    struct columns columns = {.width = width};
    columns.sure = width >= ROOMY ? utf8_width(_("Sure")) : 1;
    int left = width - 3 - columns.sure;
    if (left >= NAME_LEAST + GAP + PROTOCOLS + GAP + REGION_MOST)
        columns.region = REGION_MOST;
    if (left >= NAME_LEAST + GAP + PROTOCOLS)
        columns.protocols = PROTOCOLS;
    columns.name = left - (columns.region ? columns.region + GAP : 0) -
                   (columns.protocols ? columns.protocols + GAP : 0) - GAP;
    columns.name = columns.name > NAME_MOST ? NAME_MOST : columns.name;
    return columns;
}

static void draw_cells(struct canvas *canvas, int row, const struct columns *columns,
                       enum style style, enum style sure_style, const char *const cells[4])
{
    const int widths[] = {columns->name, columns->region, columns->protocols, columns->sure};
    int column = 2;
    for (int i = 0; i < 4; i++) {
        if (widths[i] == 0)
            continue;
        canvas_text(canvas, row, column, widths[i], i == 3 ? sure_style : style, cells[i]);
        column += widths[i] + GAP;
    }
}

static void draw_row(const struct app *app, struct canvas *canvas, const struct columns *columns,
                     int at, size_t row)
{
    const struct provider *provider = app_list_provider(app, row);
    enum certainty certainty = provider_certainty(provider);
    bool current = row == app->list->cursor;
    char protocols[32], sure[2] = {certainty_letter(certainty), '\0'};
    enum style style = current ? STYLE_SELECTED : STYLE_NORMAL;
    enum style sure_style = current                    ? STYLE_SELECTED
                            : certainty == CERTAINTY_C ? STYLE_WARN
                                                       : STYLE_DIM;
    provider_protocols(provider, protocols, sizeof protocols);
    if (current) {
        canvas_fill(canvas, at, 0, columns->width, style);
        canvas_symbol(canvas, at, 0, style, SYMBOL_POINTER);
    }
    draw_cells(canvas, at, columns, style, sure_style,
               (const char *const[]){provider->name, region_of(provider), protocols, sure});
}

static void draw_list(const struct app *app, struct canvas *canvas, struct area area)
{
    struct columns columns = lay_out(area.columns);
    size_t count = app_list_rows(app), first = app->list->top;
    int rows = area.rows - LIST_HEAD_ROWS;
    draw_cells(canvas, area.row, &columns, STYLE_DIM, STYLE_DIM,
               (const char *const[]){_("Name"), _("Region"), _("Protocols"),
                                     columns.sure > 1 ? _("Sure") : "?"});
    for (int i = 0; i < rows && first + (size_t)i < count; i++)
        draw_row(app, canvas, &columns, area.row + LIST_HEAD_ROWS + i, first + (size_t)i);
}

static enum style style_of_line(enum provider_line_kind kind)
{
    static const enum style styles[] = {
        [PROVIDER_LINE_TITLE] = STYLE_LABEL, [PROVIDER_LINE_WAY] = STYLE_VALUE,
        [PROVIDER_LINE_FACT] = STYLE_NORMAL, [PROVIDER_LINE_TEXT] = STYLE_NORMAL,
        [PROVIDER_LINE_SOURCE] = STYLE_DIM,  [PROVIDER_LINE_DOUBT] = STYLE_WARN,
    };
    return styles[kind];
}

static void draw_page(struct canvas *canvas, struct area area, const struct provider *provider,
                      size_t top)
{
    struct page_line *lines;
    size_t count = app_provider_page(provider, area.columns, &lines), rows = (size_t)area.rows;
    if (top + rows > count)
        top = count > rows ? count - rows : 0;
    for (size_t i = 0; i < rows && top + i < count; i++) {
        const struct page_line *line = &lines[top + i];
        int column = area.column + 1 + line->indent;
        canvas_text(canvas, area.row + (int)i, column, area.column + area.columns - column - 1,
                    top + i == 0 ? STYLE_VALUE : style_of_line(line->kind), line->text);
    }
    int edge = area.column + area.columns - 1;
    if (top > 0)
        canvas_text(canvas, area.row, edge, 1, STYLE_DIM, "^");
    if (top + rows < count)
        canvas_text(canvas, area.row + area.rows - 1, edge, 1, STYLE_DIM, "v");
    app_page_free(lines, count);
}

/* Where there is no room to begin with the name, which the list has as well. */
static size_t first_way(const struct provider *provider, int columns)
{
    struct page_line *lines;
    size_t count = app_provider_page(provider, columns, &lines), first = 0;
    while (first < count && lines[first].kind != PROVIDER_LINE_WAY)
        first++;
    app_page_free(lines, count);
    return first;
}

void view_providers(const struct app *app, struct canvas *canvas, struct area area)
{
    const struct provider *provider = app_list_provider(app, app->list->cursor);
    struct layout layout;
    app_layout(app, &layout);
    if (provider && app->picker.page) {
        draw_page(canvas, area, provider, app->picker.top);
        return;
    }
    struct area list = area, beside = area;
    int foot = layout.list_foot_rows;
    list.rows = area.rows - foot;
    if (app->columns >= PICKER_BESIDE_FROM) {
        list.columns = LIST_MOST;
        beside.column = LIST_MOST + 1;
        beside.columns = area.columns - LIST_MOST - 1;
        for (int i = 0; i < area.rows; i++)
            canvas_symbol(canvas, area.row + i, LIST_MOST, STYLE_DIM, SYMBOL_VERTICAL);
    } else {
        beside.row = area.row + area.rows - foot;
        beside.rows = foot;
    }
    draw_list(app, canvas, list);
    if (foot > 2 && app->columns < PICKER_BESIDE_FROM) {
        canvas_line(canvas, beside.row, 1, area.columns - 2, STYLE_DIM);
        beside.row++;
        beside.rows--;
    }
    if (provider && beside.rows > 0)
        draw_page(canvas, beside, provider,
                  beside.rows > 2 ? 0 : first_way(provider, area.columns));
}

void view_no_providers(const struct app *app, struct canvas *canvas, struct area area)
{
    canvas_wrap(canvas, area.row + 1, 2, area.columns - 4, area.rows - 1, STYLE_NORMAL,
                !app->providers_whole
                    ? _("The providers are being read.")
                    : _("No provider is known of whom the filter says this. Escape takes it away; "
                        "a provider of your own is a file in the folder providers beside the "
                        "settings."));
}
