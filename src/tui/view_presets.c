/* tui/view_presets.c - the transports of a side, and beside each what the server really does. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/finding.h"
#include "tui/form.h"

#include <stdio.h>
#include <string.h>

enum { PORT_WIDTH = 4, BOX_WIDTH = 8, PROBE_LEAST = 24, MARK_WIDTH = 4 };

/* Why it is no good there, in one word where there is one. */
static const char *short_reason(const struct finding *finding)
{
    static const struct {
        enum finding_id cause;
        const char *words;
    } reasons[] = {
        {FINDING_CONNECT_REFUSED, N_("refused")},
        {FINDING_CONNECT_SILENT, N_("silent: no answer")},
        {FINDING_CONNECT_BLOCKED, N_("silent: no answer")},
        {FINDING_CONNECT_UNREACHABLE, N_("not reachable")},
        {FINDING_NAME_UNKNOWN, N_("host name unknown")},
        {FINDING_TIMEOUT, N_("no answer in time")},
        {FINDING_TLS_ON_CLEAR, N_("speaks clear text here, not TLS")},
        {FINDING_TLS_EXPECTED, N_("speaks TLS here, not clear text")},
        {FINDING_STARTTLS_NOT_OFFERED, N_("STARTTLS is not offered")},
        {FINDING_CERT_EXPIRED, N_("the certificate has expired")},
        {FINDING_CERT_NOT_YET, N_("the certificate is not valid yet")},
        {FINDING_CERT_SELF_SIGNED, N_("self-signed certificate")},
        {FINDING_CERT_UNKNOWN_ISSUER, N_("certificate of an unknown authority")},
        {FINDING_CERT_WEAK, N_("the certificate is too weak")},
        {FINDING_CERT_PIN_CHANGED, N_("not the key that is pinned")},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (finding->cause == reasons[i].cause)
            return i18n(reasons[i].words);
    return finding->text;
}

static void add_part(struct text *out, const char *part)
{
    if (!*part)
        return;
    if (out->length > 0)
        text_add(out, ", ");
    text_add(out, part);
}

/* "PLAIN LOGIN", and where TLS begins in the middle what is there before it. */
static void add_logins(struct text *out, const struct report *report, enum side side,
                       const char *encryption)
{
    struct text now = {0}, before = {0}, words = {0};
    bool late = strcmp(encryption, "starttls") == 0;
    preset_logins(report, side, false, &now);
    preset_logins(report, side, true, &before);
    const char *none = _("no login");
    if (late)
        text_format(&words, _("after STARTTLS %s, before it %s"),
                    now.length ? text_get(&now) : none, before.length ? text_get(&before) : none);
    else if (strcmp(encryption, "none") == 0)
        text_format(&words, _("in clear text %s"), now.length ? text_get(&now) : none);
    else
        text_add(&words, now.length ? text_get(&now) : none);
    add_part(out, text_get(&words));
    text_free(&now);
    text_free(&before);
    text_free(&words);
}

/* "TLSv1.3 25 ms" */
static void add_reached(struct text *out, const struct report *report, enum side side)
{
    char ms[32];
    const struct stage_result *tls = &report->stages[side][STAGE_TLS];
    const struct stage_result *connect = &report->stages[side][STAGE_CONNECT];
    duration_text(tls->status == STATUS_OK ? tls->ms + connect->ms : connect->ms, ms, sizeof ms);
    const char *version = detail_get(tls->detail, "version");
    text_format(out, *version ? "%s %s" : "%s%s", version, ms);
}

static void found_text(struct pen *pen, const struct form_item *item, const struct report *report,
                       struct text *out)
{
    char certificate[300];
    const char *encryption =
        item->preset < PRESET_COUNT
            ? presets[item->preset].encryption
            : record_get(pen->form->record, field_on_side(FIELD_RECEIVE_ENCRYPTION, item->side));
    add_reached(out, report, item->side);
    certificate_text(report, item->side, pen->app->now_ms, certificate, sizeof certificate);
    add_part(out, certificate);
    add_logins(out, report, item->side, encryption);
}

/* A certificate that is not good is told with the TLS that it came with. */
static void refused_text(struct pen *pen, const struct form_item *item, const struct report *report,
                         struct text *out)
{
    const struct detail *tls = report->stages[item->side][STAGE_TLS].detail;
    char certificate[300];
    if (!tls || tls->chain_count == 0) {
        text_add(out, short_reason(report->findings[0]));
        return;
    }
    add_reached(out, report, item->side);
    if (tls->chain[0]->faults & FAULT_NAME) {
        certificate_text(report, item->side, pen->app->now_ms, certificate, sizeof certificate);
        add_part(out, certificate);
    } else {
        add_part(out, short_reason(report->findings[0]));
    }
}

/* What the probe found, and how good it is. False: nothing was asked there. */
static bool probe_text(struct pen *pen, const struct form_item *item, struct text *out,
                       enum status *status)
{
    const struct preset_probe *probe = form_item_probe(pen->form, item);
    if (!probe || (!probe->check && !probe->report))
        return false;
    if (!probe->report || !probe->report->done) {
        *status = STATUS_RUNNING;
        text_add(out, _("asking the server"));
        return true;
    }
    const struct report *report = probe->report;
    *status = report->result[SIDE_NONE];
    if (*status == STATUS_OK && item->preset < PRESET_COUNT &&
        strcmp(presets[item->preset].encryption, "none") == 0)
        *status = STATUS_WARN; /* it works, for everybody on the way as well */
    if (form_proposed_preset(pen->form, item->side) == item->preset)
        text_add(out, _("proposed: "));
    if (report->finding_count > 0 && *status == STATUS_FAIL)
        refused_text(pen, item, report, out);
    else
        found_text(pen, item, report, out);
    return true;
}

/* With the cursor on it: everything that does not fit beside it. */
static void draw_details(struct pen *pen, const struct form_item *item, const struct text *probe,
                         bool cut)
{
    const struct preset_probe *found = form_item_probe(pen->form, item);
    int column = 9;
    bool told = found && found->report && found->report->finding_count > 0 &&
                found->report->result[SIDE_NONE] == STATUS_FAIL; /* the finding says it in full */
    if (cut && !told)
        draw_remark(pen, column, STYLE_DIM, "", text_get(probe));
    for (size_t i = 0; found && found->report && i < found->report->finding_count && i < 2; i++)
        draw_remark(pen, column, STYLE_DIM, "", found->report->findings[i]->text);
    if (item->preset < PRESET_COUNT && presets[item->preset].remark &&
        !form_item_advice(pen->form, item))
        draw_remark(pen, column, STYLE_WARN, "!! ", i18n(presets[item->preset].remark));
}

static void draw_other_port(struct pen *pen, const struct form_item *item, bool current, int column)
{
    const char *port = form_text(pen->form, item);
    draw_input(pen->canvas, pen->row, column, BOX_WIDTH, current, port, pen->form->text_cursor);
}

/* True: not all of it could be shown. */
static bool draw_probe(struct pen *pen, int column, enum status status, const struct text *probe)
{
    canvas_text(pen->canvas, pen->row, column, MARK_WIDTH, style_of_status(status),
                word_of_status(status));
    column += MARK_WIDTH + 1;
    canvas_text(pen->canvas, pen->row, column, pen->columns - column,
                status == STATUS_FAIL ? STYLE_DIM : STYLE_NORMAL, text_get(probe));
    return utf8_width(text_get(probe)) > pen->columns - column;
}

/* On a narrow screen, in as many rows as it takes. */
static void draw_probe_below(struct pen *pen, enum status status, const struct text *probe)
{
    int column = 7;
    canvas_text(pen->canvas, pen->row, column, MARK_WIDTH, style_of_status(status),
                word_of_status(status));
    draw_remark(pen, column + MARK_WIDTH + 1, status == STATUS_FAIL ? STYLE_DIM : STYLE_NORMAL, "",
                text_get(probe));
}

static int label_columns(const struct pen *pen, const struct form_item *item)
{
    int widest = utf8_width(_("other port"));
    for (size_t i = 0; i < pen->form->item_count; i++) {
        const struct form_item *other = &pen->form->items[i];
        if (other->kind != ITEM_PRESETS || other->side != item->side || other->summary)
            continue;
        int width = utf8_width(form_text(pen->form, other));
        if (other->preset < PRESET_COUNT && width > widest)
            widest = width;
    }
    int most = pen->columns - 8 - BOX_WIDTH;
    return widest < most ? widest : most;
}

void draw_preset(struct pen *pen, const struct form_item *item, bool current)
{
    struct text probe = {0};
    enum status status = STATUS_NONE;
    int label = label_columns(pen, item), column = 7;
    bool other = item->preset >= PRESET_COUNT;
    bool asked = probe_text(pen, item, &probe, &status);
    enum style style = current ? STYLE_VALUE : STYLE_NORMAL;
    if (status == STATUS_FAIL && !current)
        style = STYLE_DIM;
    canvas_text(pen->canvas, pen->row, 3, 3, style,
                form_item_chosen(pen->form, item) ? "(*)" : "( )");
    canvas_text(pen->canvas, pen->row, column, label, style,
                other ? _("other port") : form_text(pen->form, item));
    column += label + 1;
    if (other)
        draw_other_port(pen, item, current, column);
    else
        draw_format(pen->canvas, pen->row, column, PORT_WIDTH, style, "%4d",
                    presets[item->preset].port);
    column += (other ? BOX_WIDTH : PORT_WIDTH) + 1;
    bool beside = pen->columns - column >= PROBE_LEAST, cut = false;
    if (asked && beside)
        cut = draw_probe(pen, column, status, &probe);
    pen->row++;
    if (asked && !beside)
        draw_probe_below(pen, status, &probe);
    if (current)
        draw_details(pen, item, &probe, cut);
    text_free(&probe);
}
