/* tui/draw.c - small pieces that several views draw, and the words for states and times. */
#include "tui/draw.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORMAT_MAX = 2048 };

int draw_format(struct canvas *canvas, int row, int column, int width, enum style style,
                const char *format, ...)
{
    char text[FORMAT_MAX];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    return canvas_text(canvas, row, column, width, style, text);
}

/* The byte from which text is shown so that the cursor is among `width` columns. */
static size_t first_shown(const char *text, size_t cursor, int width)
{
    size_t first = 0;
    char *before = mem_copy_n(text, cursor);
    while (first < cursor && utf8_width(before + first) >= width)
        first = utf8_next(before, first);
    free(before);
    return first;
}

static int columns_between(const char *text, size_t from, size_t to)
{
    char *part = mem_copy_n(text + from, to - from);
    int columns = utf8_width(part);
    free(part);
    return columns;
}

void draw_input(struct canvas *canvas, int row, int column, int width, bool active,
                const char *text, size_t cursor)
{
    enum style style = active ? STYLE_INPUT_ACTIVE : STYLE_INPUT;
    int inner = width - 2;
    size_t length = strlen(text);
    if (inner < 1)
        return;
    if (cursor > length)
        cursor = length;
    size_t first = active ? first_shown(text, cursor, inner) : 0;
    canvas_text(canvas, row, column, 1, STYLE_NORMAL, "[");
    canvas_cell(canvas, row, column + 1, inner, style, text + first);
    canvas_text(canvas, row, column + 1 + inner, 1, STYLE_NORMAL, "]");
    if (active)
        canvas_cursor(canvas, row, column + 1 + columns_between(text, first, cursor));
}

void draw_secret(struct canvas *canvas, int row, int column, int width, bool active,
                 const struct secret *secret, bool reveal)
{
    size_t length = secret_length(secret);
    if (reveal) {
        draw_input(canvas, row, column, width, active, secret_bytes(secret), length);
        return;
    }
    /* More stars than columns say no more. */
    char stars[CANVAS_MAX + 1];
    size_t count = secret ? secret_characters(secret) : 0;
    if (count > (size_t)(width > 3 ? width - 3 : 0))
        count = width > 3 ? (size_t)(width - 3) : 0;
    if (count > CANVAS_MAX)
        count = CANVAS_MAX;
    memset(stars, '*', count);
    stars[count] = '\0';
    draw_input(canvas, row, column, width, active, stars, count);
}

int draw_key(struct canvas *canvas, int row, int column, int width, enum context context,
             enum action action, const char *words)
{
    char key[32];
    if (!action_key(context, action, key, sizeof key))
        return 0;
    int used = draw_format(canvas, row, column, width, STYLE_KEY, "[%s]", key);
    used++;
    return used + canvas_text(canvas, row, column + used, width - used, STYLE_NORMAL, words);
}

enum style style_of_status(enum status status)
{
    static const enum style styles[] = {
        [STATUS_NONE] = STYLE_DIM,  [STATUS_RUNNING] = STYLE_NOTE, [STATUS_OK] = STYLE_OK,
        [STATUS_WARN] = STYLE_WARN, [STATUS_FAIL] = STYLE_FAIL,    [STATUS_SKIP] = STYLE_DIM,
    };
    return styles[status];
}

enum style style_of_severity(enum severity severity)
{
    static const enum style styles[] = {
        [SEVERITY_INFO] = STYLE_NOTE,
        [SEVERITY_WARNING] = STYLE_WARN,
        [SEVERITY_ERROR] = STYLE_FAIL,
    };
    return styles[severity];
}

const char *word_of_status(enum status status)
{
    static const char *const words[] = {
        [STATUS_NONE] = "",       [STATUS_RUNNING] = N_("..."), [STATUS_OK] = N_("ok"),
        [STATUS_WARN] = N_("!!"), [STATUS_FAIL] = N_("FAIL"),   [STATUS_SKIP] = N_("skip"),
    };
    return i18n(words[status]);
}

const char *word_of_side(enum side side)
{
    static const char *const words[] = {
        [SIDE_NONE] = "",
        [SIDE_RECEIVE] = N_("receive"),
        [SIDE_SEND] = N_("send"),
    };
    return i18n(words[side]);
}

void ago_text(int64_t now_ms, int64_t then_ms, char *out, size_t room)
{
    int64_t seconds = (now_ms - then_ms) / 1000;
    if (room > 0)
        out[0] = '\0';
    if (then_ms <= 0)
        return;
    if (seconds < 60)
        snprintf(out, room, "%s", _("just now"));
    else if (seconds < 3600)
        snprintf(out, room, _("%d min ago"), (int)(seconds / 60));
    else if (seconds < 48 * 3600)
        snprintf(out, room, _("%d h ago"), (int)(seconds / 3600));
    else
        snprintf(out, room, _("%d days ago"), (int)(seconds / 86400));
}

void duration_text(double ms, char *out, size_t room)
{
    if (ms < 10000)
        snprintf(out, room, _("%.0f ms"), ms);
    else
        snprintf(out, room, _("%.1f s"), ms / 1000);
}

long days_until(int64_t now_ms, int64_t then_ms)
{
    const int64_t day = 86400000;
    int64_t left = then_ms - now_ms;
    return (long)(left >= 0 ? left / day : -((-left + day - 1) / day));
}

void certificate_text(const struct report *report, enum side side, int64_t now_ms, char *out,
                      size_t room)
{
    const struct detail *detail = report->stages[side][STAGE_TLS].detail;
    if (room > 0)
        out[0] = '\0';
    if (!detail || detail->chain_count == 0)
        return;
    const struct certificate *leaf = detail->chain[0];
    long days = days_until(now_ms, leaf->not_after_ms);
    bool pinned = strcmp(detail_get(detail, "trust"), "pin") == 0 &&
                  strcmp(detail_get(detail, "verified"), "true") == 0;
    if (pinned) /* its dates and its issuer do not count then */
        snprintf(out, room, _("key as pinned"));
    else if (days < 0)
        snprintf(out, room, _("certificate expired"));
    else if (leaf->not_before_ms > now_ms)
        snprintf(out, room, _("certificate not valid yet"));
    else if (leaf->faults & FAULT_NAME)
        snprintf(out, room, _("certificate for %s"),
                 leaf->names && *leaf->names ? leaf->names : leaf->subject);
    else if (leaf->error)
        snprintf(out, room, _("certificate not trusted"));
    else
        snprintf(out, room,
                 ngettext("certificate valid %ld day", "certificate valid %ld days",
                          (unsigned long)days),
                 days);
}

void setting_text(struct text *out, const struct record *record, enum field_id field,
                  const char *value)
{
    app_own_setting(record, &field, &value);
    const struct choice *choice = field_choice(field, value);
    bool on = strcmp(value, "true") == 0;
    bool switches = fields[field].type == TYPE_SWITCH || fields[field].type == TYPE_SIDE;
    if (out->length > 0)
        text_add(out, _(", "));
    if (switches)
        value = on ? _("yes") : _("no");
    text_format(out, _("%s to %s"), i18n(fields[field].label),
                choice   ? i18n(choice->label)
                : *value ? value
                         : _("(empty)"));
}
