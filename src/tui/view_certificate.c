/* tui/view_certificate.c - the chain that a server sent: names, dates, keys, fingerprints, and at
 * which link verification broke. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <string.h>

enum { LABEL_WIDTH = 16, VALUE_ROWS = 6 };

struct page {
    const struct app *app;
    struct canvas *canvas;
    int row, columns;
};

static void draw_value(struct page *page, enum style style, const char *label, const char *value)
{
    int column = 3 + LABEL_WIDTH;
    if (!value || !*value)
        return;
    canvas_text(page->canvas, page->row, 3, LABEL_WIDTH - 1, STYLE_DIM, label);
    page->row += canvas_wrap(page->canvas, page->row, column, page->columns - column - 1,
                             VALUE_ROWS, style, value);
}

/* 64 digits in groups of eight: they are read aloud over a telephone. */
static void draw_digest(struct page *page, const char *label, const char *digest)
{
    char grouped[128] = "";
    size_t at = 0;
    for (size_t i = 0; digest[i] && at + 2 < sizeof grouped; i++) {
        if (i > 0 && i % 8 == 0)
            grouped[at++] = ' ';
        grouped[at++] = digest[i];
    }
    grouped[at] = '\0';
    draw_value(page, STYLE_NORMAL, label, grouped);
}

static void draw_dates(struct page *page, const struct certificate *certificate)
{
    char text[256];
    int64_t now = page->app->now_ms;
    long days = days_until(now, certificate->not_after_ms);
    draw_value(page, certificate->not_before_ms > now ? STYLE_FAIL : STYLE_NORMAL, _("valid from"),
               certificate->not_before);
    if (days < 0)
        snprintf(
            text, sizeof text,
            ngettext("%s, expired %ld day ago", "%s, expired %ld days ago", (unsigned long)-days),
            certificate->not_after ? certificate->not_after : "", -days);
    else
        snprintf(text, sizeof text,
                 ngettext("%s, %ld day left", "%s, %ld days left", (unsigned long)days),
                 certificate->not_after ? certificate->not_after : "", days);
    draw_value(page,
               days < 0    ? STYLE_FAIL
               : days < 30 ? STYLE_WARN
                           : STYLE_NORMAL,
               _("valid until"), text);
}

static void draw_link(struct page *page, const struct certificate *certificate, size_t index,
                      size_t count)
{
    const char *role = index == 0           ? _("the server's certificate")
                       : index + 1 == count ? _("the last one that the server sent")
                                            : _("between");
    canvas_line(page->canvas, page->row, 1, page->columns - 2, STYLE_DIM);
    draw_format(page->canvas, page->row, 3, page->columns - 6, STYLE_VALUE, " %zu  %s ", index + 1,
                role);
    page->row++;
    draw_value(page, STYLE_FAIL, _("not trusted"), certificate->error);
    draw_value(page, STYLE_VALUE, _("made out to"), certificate->subject);
    draw_value(page, STYLE_VALUE, _("names"), certificate->names);
    draw_value(page, STYLE_NORMAL, _("issued by"), certificate->issuer);
    draw_dates(page, certificate);
    draw_value(page, STYLE_NORMAL, _("key"), certificate->key);
    draw_value(page, STYLE_NORMAL, _("signature"), certificate->signature);
    draw_digest(page, _("SHA-256"), certificate->sha256);
    draw_digest(page, _("public key"), certificate->spki_sha256);
}

static void draw_connection(struct page *page, enum side side, const struct detail *detail)
{
    const struct server *server = page->app->check.check.server;
    char host[512];
    snprintf(host, sizeof host, "%s: %s:%s", word_of_side(side),
             server_get(server, field_on_side(FIELD_RECEIVE_HOST, side)),
             server_get(server, field_on_side(FIELD_RECEIVE_PORT, side)));
    canvas_text(page->canvas, page->row++, 1, page->columns - 2, STYLE_VALUE, host);
    draw_value(page, STYLE_NORMAL, _("TLS version"), detail_get(detail, "version"));
    draw_value(page, STYLE_NORMAL, _("cipher"), detail_get(detail, "cipher"));
    const char *verified = detail_get(detail, "verified");
    if (strcmp(verified, "true") == 0)
        draw_value(page, STYLE_OK, _("verification"), _("the chain leads to a trusted authority"));
    else if (*verified)
        draw_value(page, STYLE_WARN, _("verification"), _("the chain was not accepted as trusted"));
}

static int draw_page(struct page *page, const struct detail *detail, enum side side)
{
    page->row = 0;
    draw_connection(page, side, detail);
    for (size_t i = 0; i < detail->chain_count; i++)
        draw_link(page, detail->chain[i], i, detail->chain_count);
    return page->row;
}

void view_certificate(const struct app *app, struct canvas *canvas, struct area area)
{
    struct page page = {.app = app, .canvas = canvas, .columns = area.columns};
    enum side side = app->check.certificate_side;
    const struct report *report = app->check.check.report;
    const struct detail *detail = report ? report->stages[side][STAGE_TLS].detail : NULL;
    if (!detail || detail->chain_count == 0) {
        canvas_wrap(canvas, area.row, 1, area.columns - 2, area.rows, STYLE_DIM,
                    _("No certificate was seen on this side."));
        return;
    }
    canvas_window(canvas, 0, 0, 0);
    int all = draw_page(&page, detail, side);
    int first = app->check.top < (size_t)all ? (int)app->check.top : all;
    if (first > all - area.rows)
        first = all > area.rows ? all - area.rows : 0;
    canvas_window(canvas, area.row, area.rows, first);
    draw_page(&page, detail, side);
    canvas_whole(canvas);
    if (first > 0)
        canvas_text(canvas, area.row, area.columns - 1, 1, STYLE_DIM, "^");
    if (first + area.rows < all)
        canvas_text(canvas, area.row + area.rows - 1, area.columns - 1, 1, STYLE_DIM, "v");
}
