/* The test mail of a check: what is asked before it is sent, and what became of it. */
#include "app/mail.h"
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

/* -- the question -- */

/* The lines of DIALOG_TEST_MAIL; the switches are there when there is a receiving side. */
enum { MAIL_FROM, MAIL_TO, MAIL_LOOK, MAIL_DELETE, MAIL_LINES };

bool dialog_line_switch(const struct dialog *dialog, size_t line)
{
    return dialog->kind == DIALOG_TEST_MAIL && line >= MAIL_LOOK && line < dialog->line_count;
}

const char *mail_switch_label(size_t line)
{
    return line == MAIL_LOOK ? _("Look for it in the mailbox") : _("Delete it there afterwards");
}

void mail_ask(struct app *app, const char *from, const char *to)
{
    dialog_open(app, DIALOG_TEST_MAIL, "%s",
                _("A real mail is sent through the server. From whom, and to whom?"));
    dialog_add_line(app, INPUT_FROM, from);
    dialog_add_line(app, INPUT_TO, to);
    if (!record_has_side(app->wish.plan->server, SIDE_RECEIVE) ||
        app->wish.of.kind == RECORD_NOTIFICATION)
        return;
    dialog_add_line(app, INPUT_COUNT, NULL);
    dialog_add_line(app, INPUT_COUNT, NULL);
}

/* What is to be deleted is to be found first. */
void mail_switch(struct app *app, size_t line)
{
    bool *on = app->dialog.on;
    on[line] = !on[line];
    if (line == MAIL_LOOK && !on[line])
        on[MAIL_DELETE] = false;
    if (line == MAIL_DELETE && on[line])
        on[MAIL_LOOK] = true;
    app->need_draw = true;
}

void mail_take(struct app *app)
{
    app->wish.plan->round_trip = app->dialog.on[MAIL_LOOK];
    app->wish.plan->remove = app->dialog.on[MAIL_DELETE];
}

/* -- what became of it -- */

static const char *fact(const struct stage_result *result, const char *key)
{
    return result->detail ? detail_get(result->detail, key) : "";
}

static bool say_sent(const struct app *app, struct text *out, enum status *status)
{
    const struct report *report = app->check.check.report;
    const struct stage_result *message = &report->stages[SIDE_SEND][STAGE_MESSAGE];
    const struct record *server = app->check.check.server;
    enum side side;
    enum stage stage;
    if (status_passed(message->status)) {
        text_format(out, _("Sent: %s"), fact(message, "reply"));
        *status = STATUS_OK;
        return true;
    }
    if (!app->check.message || !report_failed_at(report, &side, &stage))
        return false;
    text_format(out, _("Not sent: %s failed at %s:%s."), stage_word(stage),
                record_get(server, field_on_side(FIELD_RECEIVE_HOST, side)),
                record_get(server, field_on_side(FIELD_RECEIVE_PORT, side)));
    *status = STATUS_FAIL;
    return true;
}

static const struct stage_result *arrival_of(const struct app *app)
{
    return &app->check.check.report->stages[SIDE_SEND][STAGE_ARRIVAL];
}

/* The findings say whether it arrived. */
static bool say_waiting(const struct app *app, struct text *out, enum status *status)
{
    const struct stage_result *arrival = arrival_of(app);
    bool running = arrival->status == STATUS_RUNNING && app->check.check.running;
    *status = running ? STATUS_RUNNING : arrival->status;
    if (running)
        text_format(out, _("Looking for it in the mailbox, for %d seconds at most; Esc stops."),
                    ARRIVAL_SECONDS);
    else if (strcmp(fact(arrival, "removed"), "true") == 0)
        text_add(out, _("It was deleted from the mailbox."));
    else
        text_add(out, fact(arrival, "reason"));
    return true;
}

static bool say_path(const struct app *app, struct text *out, enum status *status)
{
    const char *path = fact(arrival_of(app), "path");
    *status = STATUS_NONE;
    if (*path)
        text_format(out, "%s ", _("Way:"));
    for (; *path; path += *path == ' ') {
        size_t length = strcspn(path, " ");
        text_add_n(out, path, length);
        path += length;
        if (*path)
            text_add(out, " > ");
    }
    return true;
}

static bool say_results(const struct app *app, struct text *out, enum status *status)
{
    const char *results = fact(arrival_of(app), "authentication");
    *status = STATUS_NONE;
    if (*results)
        text_format(out, "Authentication-Results: %s", results);
    return true;
}

bool check_mail_line(const struct app *app, size_t index, struct text *out, enum status *status)
{
    static bool (*const lines[])(const struct app *, struct text *,
                                 enum status *) = {say_sent, say_waiting, say_path, say_results};
    if (!app->check.check.report || index >= sizeof lines / sizeof lines[0])
        return false;
    return lines[index](app, out, status);
}

/* Rows that these paragraphs take on the screen. */
size_t mail_rows(const struct app *app)
{
    struct text words = {0};
    enum status status;
    size_t all = 0;
    for (size_t i = 0; check_mail_line(app, i, &words, &status); i++) {
        all += line_count(text_get(&words), app->columns - 2, MAIL_LINE_ROWS);
        text_cut(&words, 0);
    }
    text_free(&words);
    return all;
}

/* -- the clock -- */

/* True: it is looked for, and what the screen says of it is of another second. */
bool mail_clock(struct app *app)
{
    const struct check_state *check = &app->check.check;
    bool looking = check->report && check->running && arrival_of(app)->status == STATUS_RUNNING;
    if (!looking)
        app->check.arrival_ms = 0;
    else if (app->check.arrival_ms == 0)
        app->check.arrival_ms = app->now_ms;
    return looking;
}
