/* The page about a provider: everything that is known of it, wrapped to the screen. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { INDENT_MOST = 4, COLUMNS_LEAST = 10 };

struct page {
    struct page_line *lines;
    size_t count, room;
    int columns;
};

static void add(struct page *page, enum provider_line_kind kind, int indent, const char *text,
                size_t length)
{
    if (page->count == page->room) {
        page->room = page->room ? page->room * 2 : 64;
        page->lines = mem_grow(page->lines, page->room, sizeof *page->lines);
    }
    page->lines[page->count++] = (struct page_line){kind, indent, mem_copy_n(text, length)};
}

static void wrap(struct page *page, enum provider_line_kind kind, const char *text)
{
    int indent = kind == PROVIDER_LINE_TITLE ? 0 : kind == PROVIDER_LINE_FACT ? INDENT_MOST : 2;
    int columns = page->columns - 2 - indent;
    if (columns < COLUMNS_LEAST)
        columns = COLUMNS_LEAST;
    do {
        size_t length = line_length(text, columns);
        add(page, kind, indent, text, length);
        text += length;
        text += strspn(text, " ");
    } while (*text);
}

/* Its name and region above it all. */
static void add_head(struct page *page, const struct provider *provider)
{
    const char *region = provider->own ? _("your own") : provider_region(provider);
    char *name =
        mem_format(*region ? "%s  (%s)  %s" : "%s  (%s)", provider->name, provider->id, region);
    wrap(page, PROVIDER_LINE_TITLE, name);
    free(name);
}

size_t app_provider_page(const struct provider *provider, int columns, struct page_line **lines)
{
    struct page page = {.columns = columns};
    struct provider_line *known;
    size_t count = provider_lines(provider, &known);
    add_head(&page, provider);
    for (size_t i = 0; i < count; i++)
        wrap(&page, known[i].kind, known[i].text);
    provider_lines_free(known, count);
    *lines = page.lines;
    return page.count;
}

void app_page_free(struct page_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(lines[i].text);
    free(lines);
}

int picker_foot_rows(const struct app *app, int body_rows)
{
    enum { ROOMY_ROWS = 13, LIST_LEAST = 3 };
    if (app->columns >= PICKER_BESIDE_FROM)
        return 0;
    if (body_rows >= ROOMY_ROWS)
        return body_rows / 2;
    return body_rows > LIST_LEAST + 2 ? 2 : 0;
}
