/* tui/view_check.c - the diagnosis: the stages of both sides, then what was found and its cure. */
#include "app/mail.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The selected finding has room for all that is said of it. */
enum {
    FINDING_ROWS = 6,
    EVIDENCE_ROWS = 2,
    SELECTED_ROWS = 40,
    STATUS_WIDTH = 5,
    STAGE_WIDTH = 11,
    TIME_WIDTH = 9
};

/* Where the next row of the page is drawn. */
struct page {
    const struct app *app;
    const struct check_screen *check;
    struct canvas *canvas;
    int row, columns;
    bool brief;                   /* what was not reached is left out */
    int running_row;              /* of the stage under way, or -1 */
    int finding_row, finding_end; /* of the selected finding */
};

static bool tested(const struct check_screen *check, enum side side)
{
    return check->check.server && check->check.sides[side];
}

/* "receive OK 210 ms": the verdict on a side, and what it was before a fix. */
static int draw_side_verdict(const struct page *page, int row, int column, enum side side)
{
    const struct report *report = page->check->check.report, *before = page->check->before;
    enum status status = report->result[side];
    char ms[32] = "";
    int width = page->columns - column, start = column;
    if (!tested(page->check, side))
        return 0;
    column += draw_format(page->canvas, row, column, width, STYLE_VALUE, "%s ", word_of_side(side));
    if (status == STATUS_NONE && page->check->check.running)
        status = STATUS_RUNNING;
    if (status != STATUS_RUNNING && status != STATUS_NONE)
        duration_text(report->ms[side], ms, sizeof ms);
    column += draw_format(page->canvas, row, column, page->columns - column,
                          style_of_status(status), "%s", word_of_status(status));
    column +=
        draw_format(page->canvas, row, column, page->columns - column, STYLE_NORMAL, " %s", ms);
    if (before && before->result[side] != STATUS_NONE && before->result[side] != status)
        column += draw_format(page->canvas, row, column, page->columns - column, STYLE_DIM,
                              _(" (was %s)"), word_of_status(before->result[side]));
    return column - start + 3;
}

/* The time of day stays right without drawing anything anew. */
static void begun_text(int64_t started_ms, char *out, size_t room)
{
    char time[16];
    clock_text(started_ms, time, sizeof time);
    time[strcspn(time, ".")] = '\0';
    snprintf(out, room, _("checking since %s"), time);
}

static void draw_verdict(const struct page *page, int row)
{
    const struct check_state *check = &page->check->check;
    char elapsed[64] = "";
    int column = 1;
    column += draw_side_verdict(page, row, column, SIDE_RECEIVE);
    column += draw_side_verdict(page, row, column, SIDE_SEND);
    if (check->running)
        begun_text(check->started_ms, elapsed, sizeof elapsed);
    else
        ago_text(page->app->now_ms, check->report->finished_ms, elapsed, sizeof elapsed);
    int width = utf8_width(elapsed);
    if (column + width < page->columns)
        canvas_text(page->canvas, row, page->columns - width - 1, width, STYLE_DIM, elapsed);
}

/* A stage that was not reached is seen as well, so that the way is known from the beginning. */
static void draw_stage(struct page *page, int row, int column, int width, enum side side,
                       enum stage stage)
{
    const struct stage_result *result = &page->check->check.report->stages[side][stage];
    const struct report *before = page->check->before;
    enum status was = before ? before->stages[side][stage].status : STATUS_NONE;
    char ms[32] = "", summary[512] = "";
    int end = column + width;
    enum style style = style_of_status(result->status);
    bool idle = result->status == STATUS_NONE || result->status == STATUS_SKIP;
    canvas_text(page->canvas, row, column, STATUS_WIDTH - 1, style, word_of_status(result->status));
    column += STATUS_WIDTH;
    canvas_text(page->canvas, row, column, STAGE_WIDTH - 1, idle ? STYLE_DIM : STYLE_NORMAL,
                stage_word(stage));
    column += STAGE_WIDTH;
    if (!idle && result->status != STATUS_RUNNING)
        duration_text(result->ms, ms, sizeof ms);
    else if (stage == STAGE_ARRIVAL && page->check->arrival_ms > 0)
        snprintf(ms, sizeof ms, _("%d s"),
                 (int)((page->app->now_ms - page->check->arrival_ms) / 1000));
    int time = utf8_width(ms);
    if (time < TIME_WIDTH)
        canvas_text(page->canvas, row, column + TIME_WIDTH - 1 - time, time, STYLE_DIM, ms);
    column += TIME_WIDTH;
    bool told = was == STATUS_FAIL || was == STATUS_WARN;
    if (told && was != result->status && !idle)
        column += draw_format(page->canvas, row, column, end - column, STYLE_DIM, _("(was %s) "),
                              word_of_status(was));
    if (result->detail)
        detail_summary(stage, result->detail, summary, sizeof summary);
    canvas_text(page->canvas, row, column, end - column,
                result->status == STATUS_FAIL ? STYLE_FAIL : STYLE_NORMAL, summary);
}

/* One side below a heading; returns the rows used. */
static int draw_stages(struct page *page, int row, int column, int width, enum side side)
{
    int used = 0;
    enum stage stages[STAGE_COUNT];
    size_t count = check_stages(page->app, side, stages);
    if (count > 0)
        canvas_text(page->canvas, row + used++, column, width, STYLE_DIM, word_of_side(side));
    for (size_t i = 0; i < count; i++) {
        const struct stage_result *result = &page->check->check.report->stages[side][stages[i]];
        bool reached = result->status != STATUS_SKIP && result->status != STATUS_NONE;
        if (page->brief && !reached)
            continue;
        if (result->status == STATUS_RUNNING && page->running_row < 0)
            page->running_row = row + used;
        draw_stage(page, row + used++, column, width, side, stages[i]);
    }
    return used;
}

static bool stacked(const struct page *page)
{
    return !tested(page->check, SIDE_RECEIVE) || !tested(page->check, SIDE_SEND) ||
           page->columns < CHECK_STACKED_BELOW;
}

static void draw_both(struct page *page)
{
    if (stacked(page)) {
        page->row += draw_stages(page, page->row, 1, page->columns - 2, SIDE_RECEIVE);
        page->row += draw_stages(page, page->row, 1, page->columns - 2, SIDE_SEND);
        return;
    }
    int half = page->columns / 2;
    int left = draw_stages(page, page->row, 1, half - 2, SIDE_RECEIVE);
    int right = draw_stages(page, page->row, half + 1, page->columns - half - 2, SIDE_SEND);
    page->row += left > right ? left : right;
}

static void draw_up_to(struct page *page, int rows, int column, enum style style, const char *text)
{
    page->row +=
        canvas_wrap(page->canvas, page->row, column, page->columns - column - 1, rows, style, text);
}

static void draw_wrapped(struct page *page, int column, enum style style, const char *text)
{
    draw_up_to(page, FINDING_ROWS, column, style, text);
}

static void draw_fix(struct page *page, const struct finding *finding, bool selected)
{
    struct text settings = {0}, words = {0};
    int width = page->columns - 6;
    for (size_t i = 0; i < finding->fix_count; i++)
        setting_text(&settings, app_checked(page->app), finding->fixes[i].field,
                     finding->fixes[i].value);
    text_format(&words, _("set %s and check again"), text_get(&settings));
    int used = 0;
    if (selected && app_can(page->app, ACTION_FIX))
        used = draw_key(page->canvas, page->row, 4, width, CONTEXT_CHECK, ACTION_FIX, "");
    draw_wrapped(page, 4 + used, used ? STYLE_NORMAL : STYLE_DIM, text_get(&words));
    text_free(&settings);
    text_free(&words);
}

/* When is it of use to check again? After a change, where nothing else is said. */
static void draw_retry(struct page *page, const struct finding *finding)
{
    static const char *const words[] = {
        [RETRY_LATER] = N_("It may pass by itself: check again later."),
        [RETRY_BY_HAND] = N_("Check again when somebody has looked into it."),
    };
    if (finding->retry != RETRY_AFTER_CHANGE)
        draw_wrapped(page, 4, STYLE_DIM, _(words[finding->retry]));
}

static void draw_finding(struct page *page, size_t index)
{
    const struct finding *finding = page->check->check.report->findings[index];
    bool selected = index == page->check->finding;
    enum style style = style_of_severity(finding->severity);
    if (selected)
        page->finding_row = page->row;
    if (selected)
        canvas_symbol(page->canvas, page->row, 0, STYLE_KEY, SYMBOL_POINTER);
    draw_format(page->canvas, page->row, 1, 3, style, "%zu", index + 1);
    int row = page->row, most = selected ? SELECTED_ROWS : FINDING_ROWS;
    if (finding->side != SIDE_NONE) {
        struct text words = {0};
        text_format(&words, "%s: %s", word_of_side(finding->side), finding->text);
        draw_up_to(page, most, 4, style, text_get(&words));
        text_free(&words);
    } else {
        draw_up_to(page, most, 4, style, finding->text);
    }
    if (page->row == row)
        page->row++;
    if (finding->advice)
        draw_up_to(page, most, 4, STYLE_NORMAL, finding->advice);
    if (finding->evidence && *finding->evidence) {
        canvas_text(page->canvas, page->row, 4, 2, STYLE_DIM, "<");
        draw_up_to(page, selected ? SELECTED_ROWS : EVIDENCE_ROWS, 6, STYLE_SERVER,
                   finding->evidence);
    }
    if (finding->fix_count > 0)
        draw_fix(page, finding, selected);
    if (selected)
        draw_retry(page, finding);
    if (selected)
        page->finding_end = page->row;
}

/* What became of the test mail. */
static void draw_mail(struct page *page)
{
    struct text words = {0};
    enum status status = STATUS_NONE;
    for (size_t i = 0; check_mail_line(page->app, i, &words, &status); i++) {
        page->row += canvas_wrap(page->canvas, page->row, 1, page->columns - 2, MAIL_LINE_ROWS,
                                 style_of_status(status), text_get(&words));
        text_cut(&words, 0);
    }
    text_free(&words);
}

/* How much mail waits is counted by us and stands in no line of the log: what its stage has no room
 * for is shown whole. */
static void draw_mailbox(struct page *page)
{
    const struct stage_result *mailbox =
        &page->check->check.report->stages[SIDE_RECEIVE][STAGE_MAILBOX];
    int width = stacked(page) ? page->columns - 2 : page->columns / 2 - 2;
    char summary[512] = "";
    if (mailbox->status == STATUS_RUNNING || !mailbox->detail)
        return;
    detail_summary(STAGE_MAILBOX, mailbox->detail, summary, sizeof summary);
    if (utf8_width(summary) <= width - STATUS_WIDTH - STAGE_WIDTH - TIME_WIDTH)
        return;
    draw_wrapped(page, 1, STYLE_NORMAL, summary);
}

/* POP before SMTP: seconds in which nothing happens, because it was set so. */
static bool waits(const struct page *page)
{
    const struct report *report = page->check->check.report;
    const struct record *server = page->check->check.server;
    return tested(page->check, SIDE_SEND) &&
           record_is(server, FIELD_SEND_METHOD, "pop-before-smtp") &&
           report->stages[SIDE_RECEIVE][STAGE_AUTH].status == STATUS_OK &&
           report->result[SIDE_RECEIVE] != STATUS_NONE &&
           report->stages[SIDE_SEND][STAGE_RESOLVE].status == STATUS_NONE;
}

static void draw_underway(struct page *page)
{
    struct text words = {0};
    if (waits(page))
        text_format(&words, _("Sending begins %s seconds after the POP login, as it is set."),
                    record_get(page->check->check.server, FIELD_SEND_WAIT));
    else
        text_add(&words, _("What is found out appears here as it happens."));
    draw_wrapped(page, 1, STYLE_DIM, text_get(&words));
    text_free(&words);
}

/* Before and after: what was changed, and what is well now. */
static void draw_changes(struct page *page)
{
    char *text = app_changes(page->app), *rest = text, *line;
    enum style style = STYLE_VALUE;
    while (text && (line = strsep(&rest, "\n")) != NULL) {
        draw_up_to(page, CHANGE_ROWS, 1, style, line);
        style = STYLE_OK;
    }
    free(text);
}

static void draw_findings(struct page *page)
{
    const struct report *report = page->check->check.report;
    canvas_line(page->canvas, page->row++, 1, page->columns - 2, STYLE_DIM);
    draw_changes(page);
    draw_mailbox(page);
    const struct stage_result *message = &report->stages[SIDE_SEND][STAGE_MESSAGE];
    draw_mail(page);
    for (size_t i = 0; i < report->finding_count; i++)
        draw_finding(page, i);
    if (report->finding_count > 0)
        return;
    if (*page->check->check.refusal)
        draw_wrapped(page, 1, STYLE_FAIL, page->check->check.refusal);
    else if (page->check->check.running)
        draw_underway(page);
    else if (report->result[SIDE_NONE] == STATUS_OK && message->status != STATUS_OK &&
             !app_check_outdated(page->app))
        draw_wrapped(page, 1, STYLE_OK, _("Nothing was found that needs a change."));
    else if (report->done && report->result[SIDE_NONE] != STATUS_OK)
        draw_wrapped(page, 1, STYLE_DIM, _("The check did not come to its end."));
}

static int draw_page(struct page *page)
{
    page->row = 0;
    page->running_row = -1;
    page->finding_row = page->finding_end = 0;
    draw_both(page);
    draw_findings(page);
    return page->row;
}

/* What must be seen: the stage under way while it runs, later the selected finding; and what the
 * user has scrolled to. */
static int first_row(const struct page *page, int all, int rows)
{
    int begin = page->finding_row, end = page->finding_end, top = (int)page->check->top;
    int last = all > rows ? all - rows : 0;
    if (page->check->check.running && top == 0) {
        begin = page->running_row < 0 ? 0 : page->running_row;
        end = begin + 1;
    }
    int first = end > rows ? end - rows : 0;
    if (begin < first)
        first = begin;
    first += page->check->check.report->finding_count > 0 ? -top : top;
    if (end - begin > rows && page->check->part > 0) {
        int parts = (end - begin + rows - 1) / rows;
        first = begin + (int)(page->check->part % (size_t)parts) * rows;
        first = first > end - rows ? end - rows : first;
    }
    return first < 0 ? 0 : first > last ? last : first;
}

void view_check(const struct app *app, struct canvas *canvas, struct area area)
{
    struct page page = {
        .app = app, .check = &app->check, .canvas = canvas, .columns = area.columns};
    if (!app->check.check.report) {
        canvas_wrap(canvas, area.row, 1, area.columns - 2, area.rows, STYLE_DIM,
                    _("The check begins."));
        return;
    }
    draw_verdict(&page, area.row);
    int rows = area.rows - 1;
    canvas_window(canvas, 0, 0, 0);
    int all = draw_page(&page);
    if (all > rows && !app->check.check.running) {
        page.brief = true;
        all = draw_page(&page);
    }
    int first = first_row(&page, all, rows);
    canvas_window(canvas, area.row + 1, rows, first);
    draw_page(&page);
    canvas_whole(canvas);
    if (first > 0)
        canvas_text(canvas, area.row + 1, area.columns - 1, 1, STYLE_DIM, "^");
    if (first + rows < all)
        canvas_text(canvas, area.row + rows, area.columns - 1, 1, STYLE_DIM, "v");
}
