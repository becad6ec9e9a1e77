/* Which stages the diagnosis shows, and moving to those that a small screen hides. */
#include "app/parts.h"

/* A stage that nobody asked for is only shown when it happened all the same. */
static bool shown(const struct check_screen *check, enum side side, enum stage stage)
{
    enum field_id encryption = field_on_side(FIELD_RECEIVE_ENCRYPTION, side);
    if (!stage_of_side(stage, side))
        return false;
    enum status status =
        check->check.report ? check->check.report->stages[side][stage].status : STATUS_NONE;
    if (stage == STAGE_MESSAGE && status == STATUS_SKIP)
        return check->message;
    if (status != STATUS_NONE)
        return true;
    if (stage == STAGE_TLS)
        return !record_is(check->check.server, encryption, "none");
    if (stage == STAGE_ARRIVAL)
        return check->round_trip;
    return stage != STAGE_MESSAGE || check->message;
}

size_t check_stages(const struct app *app, enum side side, enum stage out[STAGE_COUNT])
{
    static const enum stage usual[STAGE_COUNT] = {
        STAGE_RESOLVE, STAGE_CONNECT,  STAGE_TLS,     STAGE_GREETING, STAGE_CAPABILITY, STAGE_AUTH,
        STAGE_MAILBOX, STAGE_ENVELOPE, STAGE_MESSAGE, STAGE_ARRIVAL,  STAGE_QUIT};
    static const enum stage starttls[STAGE_COUNT] = {
        STAGE_RESOLVE, STAGE_CONNECT,  STAGE_GREETING, STAGE_CAPABILITY, STAGE_TLS, STAGE_AUTH,
        STAGE_MAILBOX, STAGE_ENVELOPE, STAGE_MESSAGE,  STAGE_ARRIVAL,    STAGE_QUIT};
    const struct record *server = app->check.check.server;
    size_t count = 0;
    if (!server || !app->check.check.sides[side])
        return 0;
    bool late = record_is(server, field_on_side(FIELD_RECEIVE_ENCRYPTION, side), "starttls");
    for (int i = 0; i < STAGE_COUNT; i++) {
        enum stage stage = late ? starttls[i] : usual[i];
        if (shown(&app->check, side, stage))
            out[count++] = stage;
    }
    return count;
}

/* Rows of the page above the findings: a heading and a row for each stage of the sides that are
 * checked, a line, what became of a test mail, and what a fix has changed. */
static size_t rows_above(const struct app *app)
{
    enum stage stages[STAGE_COUNT];
    size_t below = 1 + mail_rows(app) + changes_rows(app);
    size_t receive = check_stages(app, SIDE_RECEIVE, stages);
    size_t send = check_stages(app, SIDE_SEND, stages);
    receive += receive > 0;
    send += send > 0;
    if (receive == 0 || send == 0 || app->columns < CHECK_STACKED_BELOW)
        return receive + send + below;
    return (receive > send ? receive : send) + below;
}

static bool move_to(struct app *app, size_t top)
{
    if (top == app->check.top)
        return false;
    app->check.top = top;
    app->need_draw = true;
    return true;
}

/* Without findings there is only the page to move. */
static bool scroll_page(struct app *app, int by)
{
    enum { VERDICT_ROWS = 1, SENTENCE_ROWS = 2 };
    struct layout layout;
    app_layout(app, &layout);
    size_t all = rows_above(app) + SENTENCE_ROWS;
    size_t rows = layout.body_rows > VERDICT_ROWS ? (size_t)(layout.body_rows - VERDICT_ROWS) : 1;
    size_t last = all > rows ? all - rows : 0, top = app->check.top;
    move_to(app, by < 0 ? (top > 0 ? top - 1 : 0) : (top < last ? top + 1 : last));
    return true;
}

bool stages_scroll(struct app *app, int by)
{
    const struct report *report = app->check.check.report;
    size_t top = app->check.top;
    if (!report || report->finding_count == 0)
        return report && scroll_page(app, by);
    if (by > 0)
        return top > 0 && move_to(app, 0);
    return app->check.finding == 0 && top < rows_above(app) && move_to(app, top + 1);
}
