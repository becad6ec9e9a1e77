/* The certificate page: what a server showed of itself, link by link, in lines that can be
 * scrolled. */
#include "model/certificate.h"
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { VALUE_LEAST = 16, DAYS_SOON = 30 };

struct page {
    struct certificate_line *lines;
    size_t count, room;
    int columns; /* for values */
    int64_t now_ms;
    const char *host; /* that was checked */
    bool counts;      /* what verification says is asked for */
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

/* What is wrong with a link, in a sentence each: what was found, and what would be right. */
static char *fault_sentence(const struct certificate *link, size_t index, const char *host,
                            enum certificate_fault fault)
{
    bool own = strcmp(link->subject ? link->subject : "", link->issuer ? link->issuer : "") == 0;
    switch (fault) {
    case FAULT_EXPIRED:
        return mem_format(_("It expired on %.10s. Whoever runs the server has to renew it."),
                          link->not_after ? link->not_after : "?");
    case FAULT_NOT_YET:
        return mem_format(_("It is valid from %.10s on, not yet. Is the clock of this machine "
                            "right?"),
                          link->not_before ? link->not_before : "?");
    case FAULT_ISSUER:
        if (own && index == 0)
            return mem_copy(_("It vouches for itself: no authority stands behind it."));
        if (own)
            return mem_copy(_("This authority vouches for itself and is not trusted here."));
        return mem_copy(_("Its issuer is missing: the server did not send it, and it is not "
                          "trusted here."));
    case FAULT_SIGNATURE:
        return mem_copy(_("It was not signed with the key of the authority that is known here "
                          "under its issuer's name."));
    case FAULT_NAME:
        return mem_format(_("It is not made out to %s."), host);
    case FAULT_WEAK:
        return mem_copy(_("Its key or its signature is too weak to be trusted."));
    default:
        return mem_copy(link->error ? link->error : "");
    }
}

/* Verification counts unless the key is pinned or nothing is verified. */
static bool counts(const struct detail *detail)
{
    return strcmp(detail_get(detail, "trust"), "full") == 0 || !*detail_get(detail, "trust");
}

static void add_faults(struct page *page, const struct certificate *link, size_t index)
{
    enum certificate_kind kind = page->counts ? CERTIFICATE_BAD : CERTIFICATE_DOUBTFUL;
    const char *label = page->counts ? _("fails here") : _("does not count");
    unsigned faults = link->faults ? link->faults : link->error ? FAULT_INVALID : 0;
    for (unsigned fault = FAULT_EXPIRED; fault <= FAULT_INVALID; fault <<= 1) {
        if (!(faults & fault))
            continue;
        char *sentence = fault_sentence(link, index, page->host, (enum certificate_fault)fault);
        add_value(page, kind, label, sentence);
        free(sentence);
        label = "";
    }
}

static void add_title(struct page *page, enum certificate_kind kind, size_t number,
                      const char *role)
{
    char *title = mem_format("%zu  %s", number, role);
    add(page, kind, "", title, strlen(title));
    free(title);
}

/* Where the chain breaks off: what would have to come next. */
static void add_missing(struct page *page, const struct certificate *link, size_t number)
{
    bool own = strcmp(link->subject ? link->subject : "", link->issuer ? link->issuer : "") == 0;
    if (!(link->faults & FAULT_ISSUER) || own)
        return;
    add_title(page, page->counts ? CERTIFICATE_BROKEN : CERTIFICATE_TITLE, number,
              _("missing: the server sent nothing here"));
    add_value(page, CERTIFICATE_STRONG, _("expected"), link->issuer);
    add_value(page, CERTIFICATE_VALUE, "",
              _("From the server, which has to send it together with its own; or, for an "
                "authority of one's own, in the CA file of the settings."));
}

static void add_link(struct page *page, const struct certificate *certificate, size_t index,
                     size_t count)
{
    const char *role = index == 0           ? _("the server's certificate")
                       : index + 1 == count ? _("the last one that the server sent")
                                            : _("in between");
    bool broken = page->counts && (certificate->faults || certificate->error);
    add_title(page, broken ? CERTIFICATE_BROKEN : CERTIFICATE_TITLE, index + 1, role);
    add_faults(page, certificate, index);
    add_value(page, CERTIFICATE_STRONG, _("made out to"), certificate->subject);
    add_value(page, CERTIFICATE_STRONG, _("names"), certificate->names);
    add_value(page, CERTIFICATE_VALUE, _("issued by"), certificate->issuer);
    add_dates(page, certificate);
    add_value(page, CERTIFICATE_VALUE, _("key"), certificate->key);
    add_value(page, CERTIFICATE_VALUE, _("signature"), certificate->signature);
    add_digest(page, _("public key"), certificate->spki_sha256);
    add_digest(page, _("SHA-256"), certificate->sha256);
    if (index + 1 == count)
        add_missing(page, certificate, count + 1);
}

/* At which of the links it failed, before one reads them all. */
static void add_refusal(struct page *page, const struct detail *detail)
{
    struct text links = {0};
    size_t broken = 0;
    for (size_t i = 0; i < detail->chain_count; i++) {
        if (!detail->chain[i]->faults && !detail->chain[i]->error)
            continue;
        text_format(&links, "%s%zu", broken++ ? ", " : "", i + 1);
    }
    char *text = detail->chain_count == 1 ? mem_copy(_("no: why is said below"))
                 : broken ? mem_format(ngettext("no: it fails at certificate %s of the %zu below",
                                                "no: it fails at the certificates %s of the %zu "
                                                "below",
                                                broken),
                                       text_get(&links), detail->chain_count)
                          : mem_copy(_("no"));
    add_value(page, CERTIFICATE_BAD, _("verified"), text);
    free(text);
    text_free(&links);
}

static void add_verdict(struct page *page, const struct detail *detail, bool pin_changed)
{
    const char *verified = detail_get(detail, "verified"), *trust = detail_get(detail, "trust");
    if (strcmp(verified, "true") == 0 && strcmp(trust, "pin") == 0)
        add_value(page, CERTIFICATE_GOOD, _("verified"),
                  _("yes: it has the public key that is pinned"));
    else if (strcmp(verified, "true") == 0)
        add_value(page, CERTIFICATE_GOOD, _("verified"),
                  _("yes: the chain leads to an authority that is trusted here"));
    else if (strcmp(trust, "none") == 0)
        add_value(page, CERTIFICATE_DOUBTFUL, _("verified"),
                  _("no: the settings say not to verify it"));
    else if (pin_changed)
        add_value(page, CERTIFICATE_BAD, _("verified"),
                  _("no: another key is pinned, and the connection was ended"));
    else if (*verified)
        add_refusal(page, detail);
}

static void add_connection(struct page *page, const struct app *app, const struct detail *detail,
                           bool pin_changed)
{
    enum side side = app->check.certificate_side;
    const struct record *server = app->check.check.server;
    char *host = mem_format("%s  %s:%s", server_protocol(server, side), page->host,
                            record_get(server, field_on_side(FIELD_RECEIVE_PORT, side)));
    add_value(page, CERTIFICATE_STRONG, _("server"), host);
    free(host);
    add_verdict(page, detail, pin_changed);
    add_value(page, CERTIFICATE_VALUE, _("TLS version"), detail_get(detail, "version"));
    add_value(page, CERTIFICATE_VALUE, _("cipher"), detail_get(detail, "cipher"));
}

/* The hosts that would do, where the one of the settings does not. */
static void add_hosts(struct page *page, const struct app *app, const struct certificate *leaf)
{
    char *hosts[CERTIFICATE_HOSTS_MAX];
    size_t count = certificate_hosts(leaf->names, page->host, hosts);
    for (size_t i = 0; i < count; i++) {
        add(page, i == app->check.host ? CERTIFICATE_CHOSEN : CERTIFICATE_HOST,
            i == 0 ? _("use the host") : "", hosts[i], strlen(hosts[i]));
        free(hosts[i]);
    }
}

/* Two keys beside each other, a few groups of eight digits in a row each, and where they differ. */
static void add_keys(struct page *page, const char *pinned, const char *shown)
{
    enum { DIGITS = 64, GROUP = 8, GAP = 2 };
    int groups = page->columns >= 72 ? 4 : page->columns >= 36 ? 2 : 1;
    int width = groups * (GROUP + 1) - 1;
    size_t row = (size_t)groups * GROUP;
    char *head = mem_format("%s%*s%s", _("pinned"), width + GAP - utf8_width(_("pinned")), "",
                            _("shown now"));
    add(page, CERTIFICATE_STRONG, _("public key"), head, strlen(head));
    free(head);
    for (size_t at = 0; at < DIGITS && strlen(pinned) == DIGITS && strlen(shown) == DIGITS;
         at += row) {
        struct text line = {0};
        for (size_t half = 0; half < 2; half++) {
            const char *key = half ? shown : pinned;
            for (size_t i = at; i < at + row; i += GROUP)
                text_format(&line, "%s%.*s", i > at ? " " : half ? "  " : "", (int)GROUP, key + i);
        }
        add(page, strncasecmp(pinned + at, shown + at, row) ? CERTIFICATE_BAD : CERTIFICATE_VALUE,
            "", text_get(&line), line.length);
        text_free(&line);
    }
}

static const struct detail *detail_shown(const struct app *app)
{
    const struct report *report = app->check.check.report;
    const struct detail *detail =
        report ? report->stages[app->check.certificate_side][STAGE_TLS].detail : NULL;
    return detail && detail->chain_count > 0 ? detail : NULL;
}

static const char *checked_text(const struct app *app, enum field_id id)
{
    return record_get(app->check.check.server, field_on_side(id, app->check.certificate_side));
}

void app_certificate_offer(const struct app *app, struct certificate_offer *offer)
{
    const struct detail *detail = detail_shown(app);
    *offer = (struct certificate_offer){0};
    if (!detail || !app->check.certificate)
        return;
    char *hosts[CERTIFICATE_HOSTS_MAX];
    const struct certificate *leaf = detail->chain[0];
    const char *pin = checked_text(app, FIELD_RECEIVE_SHA256);
    bool pins = strcmp(checked_text(app, FIELD_RECEIVE_VERIFY), "pin") == 0 && *pin;
    /* Where a key is pinned names decide nothing: least of all those beside a key that changed. */
    if (leaf->faults & FAULT_NAME && !pins)
        offer->hosts = certificate_hosts(leaf->names, checked_text(app, FIELD_RECEIVE_HOST), hosts);
    for (size_t i = 0; i < offer->hosts; i++)
        if (i == app->check.host)
            offer->host = hosts[i];
        else
            free(hosts[i]);
    offer->pinned = pins && strcasecmp(pin, leaf->spki_sha256) == 0;
    offer->pin_changed = pins && !offer->pinned;
}

size_t app_certificate(const struct app *app, struct certificate_line **lines)
{
    struct page page = {.columns = app->columns - CERTIFICATE_LABEL_COLUMNS - 2,
                        .now_ms = app->now_ms};
    const struct detail *detail = detail_shown(app);
    if (page.columns < VALUE_LEAST)
        page.columns = VALUE_LEAST;
    if (detail) {
        struct certificate_offer offer;
        app_certificate_offer(app, &offer);
        page.host = checked_text(app, FIELD_RECEIVE_HOST);
        page.counts = counts(detail);
        add_connection(&page, app, detail, offer.pin_changed);
        if (offer.hosts > 0)
            add_hosts(&page, app, detail->chain[0]);
        if (offer.pin_changed)
            add_keys(&page, checked_text(app, FIELD_RECEIVE_SHA256), detail->chain[0]->spki_sha256);
        for (size_t i = 0; i < detail->chain_count; i++)
            add_link(&page, detail->chain[i], i, detail->chain_count);
        free(offer.host);
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

/* With the page at its beginning Up and Down choose the host; behind the last one they scroll. */
static bool choose_host(struct app *app, enum action action)
{
    struct certificate_offer offer;
    size_t *at = &app->check.host;
    app_certificate_offer(app, &offer);
    free(offer.host);
    if (app->check.top > 0 || (action == ACTION_UP ? *at == 0 : *at + 1 >= offer.hosts))
        return false;
    *at = action == ACTION_UP ? *at - 1 : *at + 1;
    return true;
}

bool certificate_act(struct app *app, enum action action)
{
    struct certificate_line *lines;
    if (!app->check.certificate || !scroll_wanted(action))
        return false;
    app->need_draw = true;
    if ((action == ACTION_UP || action == ACTION_DOWN) && choose_host(app, action))
        return true;
    size_t count = app_certificate(app, &lines);
    app_certificate_free(lines, count);
    app->check.top =
        scroll_top(action, app->check.top, count, scroll_rows(app, CERTIFICATE_FOOT_ROWS));
    return true;
}
