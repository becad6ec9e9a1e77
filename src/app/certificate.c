/* The certificate page: what a server showed of itself, link by link, in lines that can be
 * scrolled. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { VALUE_LEAST = 16, DAYS_SOON = 30 };

struct page {
    struct certificate_line *lines;
    size_t count, room;
    int columns; /* for values */
    int64_t now_ms;
};

static void add(struct page *page, enum certificate_kind kind, const char *label, const char *text,
                size_t length)
{
    if (page->count == page->room) {
        page->room = page->room ? page->room * 2 : 32;
        page->lines = mem_grow(page->lines, page->room, sizeof *page->lines);
    }
    page->lines[page->count++] =
        (struct certificate_line){.kind = kind, .label = label, .text = mem_copy_n(text, length)};
}

/* label is translated already; a value that is not there has no line. */
static void add_value(struct page *page, enum certificate_kind kind, const char *label,
                      const char *text)
{
    while (text && *text) {
        size_t length = line_length(text, page->columns);
        add(page, kind, label, text, length);
        label = "";
        text += length;
        text += strspn(text, " ");
    }
}

/* 64 digits in groups of eight: they are read aloud over a telephone. */
static void add_digest(struct page *page, const char *label, const char *digest)
{
    struct text grouped = {0};
    for (size_t i = 0; digest[i]; i++) {
        if (i > 0 && i % 8 == 0)
            text_add_char(&grouped, ' ');
        text_add_char(&grouped, digest[i]);
    }
    add_value(page, CERTIFICATE_VALUE, label, text_get(&grouped));
    text_free(&grouped);
}

static void add_dates(struct page *page, const struct certificate *certificate)
{
    const int64_t day = 86400000;
    int64_t left = certificate->not_after_ms - page->now_ms;
    unsigned long days = (unsigned long)((left < 0 ? -left : left) / day);
    const char *until = certificate->not_after ? certificate->not_after : "";
    char *text =
        left < 0 ? mem_format(ngettext("%s, expired %lu day ago", "%s, expired %lu days ago", days),
                              until, days)
                 : mem_format(ngettext("%s, %lu day left", "%s, %lu days left", days), until, days);
    bool early = certificate->not_before_ms > page->now_ms;
    add_value(page, early ? CERTIFICATE_BAD : CERTIFICATE_VALUE, _("valid from"),
              certificate->not_before);
    add_value(page,
              left < 0                 ? CERTIFICATE_BAD
              : left < DAYS_SOON * day ? CERTIFICATE_DOUBTFUL
                                       : CERTIFICATE_VALUE,
              _("valid until"), text);
    free(text);
}

static void add_link(struct page *page, const struct certificate *certificate, size_t index,
                     size_t count)
{
    const char *role = index == 0           ? _("the server's certificate")
                       : index + 1 == count ? _("the last one that the server sent")
                                            : _("in between");
    char *title = mem_format("%zu  %s", index + 1, role);
    add(page, CERTIFICATE_TITLE, "", title, strlen(title));
    free(title);
    add_value(page, CERTIFICATE_BAD, _("not trusted"), certificate->error);
    add_value(page, CERTIFICATE_STRONG, _("made out to"), certificate->subject);
    add_value(page, CERTIFICATE_STRONG, _("names"), certificate->names);
    add_value(page, CERTIFICATE_VALUE, _("issued by"), certificate->issuer);
    add_dates(page, certificate);
    add_value(page, CERTIFICATE_VALUE, _("key"), certificate->key);
    add_value(page, CERTIFICATE_VALUE, _("signature"), certificate->signature);
    add_digest(page, _("public key"), certificate->spki_sha256);
    add_digest(page, _("SHA-256"), certificate->sha256);
}

static void add_connection(struct page *page, const struct app *app, const struct detail *detail)
{
    enum side side = app->check.certificate_side;
    const struct record *server = app->check.check.server;
    char *host = mem_format("%s  %s:%s", server_protocol(server, side),
                            record_get(server, field_on_side(FIELD_RECEIVE_HOST, side)),
                            record_get(server, field_on_side(FIELD_RECEIVE_PORT, side)));
    const char *verified = detail_get(detail, "verified");
    add_value(page, CERTIFICATE_STRONG, _("server"), host);
    free(host);
    add_value(page, CERTIFICATE_VALUE, _("TLS version"), detail_get(detail, "version"));
    add_value(page, CERTIFICATE_VALUE, _("cipher"), detail_get(detail, "cipher"));
    const char *trust = detail_get(detail, "trust");
    if (strcmp(verified, "true") == 0 && strcmp(trust, "pin") == 0)
        add_value(page, CERTIFICATE_GOOD, _("verified"),
                  _("yes: it has the public key that is pinned"));
    else if (strcmp(verified, "true") == 0)
        add_value(page, CERTIFICATE_GOOD, _("verified"),
                  _("yes: the chain leads to an authority that is trusted here"));
    else if (strcmp(trust, "none") == 0)
        add_value(page, CERTIFICATE_DOUBTFUL, _("verified"),
                  _("no: the settings say not to verify it"));
    else if (*verified)
        add_value(page, CERTIFICATE_DOUBTFUL, _("verified"), _("no"));
}

size_t app_certificate(const struct app *app, struct certificate_line **lines)
{
    struct page page = {.columns = app->columns - CERTIFICATE_LABEL_COLUMNS - 2,
                        .now_ms = app->now_ms};
    const struct report *report = app->check.check.report;
    const struct detail *detail =
        report ? report->stages[app->check.certificate_side][STAGE_TLS].detail : NULL;
    if (page.columns < VALUE_LEAST)
        page.columns = VALUE_LEAST;
    if (detail && detail->chain_count > 0) {
        add_connection(&page, app, detail);
        for (size_t i = 0; i < detail->chain_count; i++)
            add_link(&page, detail->chain[i], i, detail->chain_count);
    }
    *lines = page.lines;
    return page.count;
}

void app_certificate_free(struct certificate_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(lines[i].text);
    free(lines);
}

bool certificate_act(struct app *app, enum action action)
{
    struct certificate_line *lines;
    if (!app->check.certificate || !scroll_wanted(action))
        return false;
    size_t count = app_certificate(app, &lines);
    app_certificate_free(lines, count);
    app->check.top =
        scroll_top(action, app->check.top, count, scroll_rows(app, CERTIFICATE_FOOT_ROWS));
    app->need_draw = true;
    return true;
}
