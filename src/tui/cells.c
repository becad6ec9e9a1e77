/* tui/cells.c - what stands in the columns of the lists (app/columns.h). */
#include "tui/cells.h"

#include "app/users.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/account.h"

#include <stdio.h>
#include <string.h>

/* What was checked of an account whose server is gone tells of nothing any more. */
static bool tells_nothing(const struct app *app, const struct record *record)
{
    return record_kind(record) == RECORD_ACCOUNT && account_is_orphan(app->registry, record);
}

static enum status check_cell(const struct app *app, const struct record *record, char *out,
                              size_t room)
{
    struct subject of = subject_of(record);
    const struct check_state *check = app_last_check(app, of.kind, of.id);
    char ago[64];
    out[0] = '\0';
    if (!check || !check->report || tells_nothing(app, record)) {
        if (app_is_built_in(record))
            snprintf(out, room, "%s", _("preset"));
        return STATUS_NONE;
    }
    const struct report *report = check->report;
    enum status status = check->running ? STATUS_RUNNING : report->result[SIDE_NONE];
    enum side side;
    enum stage stage;
    ago_text(app->now_ms, report->finished_ms, ago, sizeof ago);
    if (status == STATUS_RUNNING)
        snprintf(out, room, "%s", _("checking"));
    else if (status == STATUS_OK)
        snprintf(out, room, "%s %s", word_of_status(status), ago);
    else if (status == STATUS_WARN)
        snprintf(out, room, ngettext("!! %d finding", "!! %d findings", report->finding_count),
                 (int)report->finding_count);
    else if (status == STATUS_FAIL && report_failed_at(report, &side, &stage))
        snprintf(out, room, "%s %s", word_of_status(status), stage_word(stage));
    else
        snprintf(out, room, "%s", word_of_status(status));
    return status;
}

static enum status field_cell(const struct record *record, enum field_id id, char *out, size_t room)
{
    const char *value = record_get(record, id);
    const struct choice *choice = field_choice(id, value);
    text_copy(out, room, choice ? i18n(choice->label) : value);
    return STATUS_NONE;
}

static enum status receive_cell(const struct app *app, const struct record *record, char *out,
                                size_t room)
{
    (void)app;
    server_side_text(record, SIDE_RECEIVE, out, room);
    return STATUS_NONE;
}

static enum status send_cell(const struct app *app, const struct record *record, char *out,
                             size_t room)
{
    (void)app;
    server_side_text(record, SIDE_SEND, out, room);
    return STATUS_NONE;
}

static enum status account_server_cell(const struct app *app, const struct record *record,
                                       char *out, size_t room)
{
    text_copy(out, room, app_account_server(app, record));
    return account_is_orphan(app->registry, record) ? STATUS_FAIL : STATUS_NONE;
}

static enum status receives_cell(const struct app *app, const struct record *record, char *out,
                                 size_t room)
{
    bool on = record_is(record, FIELD_ACCOUNT_RECEIVE, "true");
    (void)app;
    text_copy(out, room, on ? _("on") : _("off"));
    return on ? STATUS_NONE : STATUS_SKIP;
}

static enum status keep_cell(const struct app *app, const struct record *record, char *out,
                             size_t room)
{
    long long days = record_number(record, FIELD_ACCOUNT_KEEP_DAYS, 0);
    (void)app;
    if (!record_applies(record, FIELD_ACCOUNT_KEEP))
        text_copy(out, room, "-");
    else if (record_is(record, FIELD_ACCOUNT_KEEP, "false"))
        text_copy(out, room, _("no"));
    else if (days > 0)
        snprintf(out, room, ngettext("%lld day", "%lld days", (unsigned long)days), days);
    else
        text_copy(out, room, _("yes"));
    return STATUS_NONE;
}

static enum status oauth_users_cell(const struct app *app, const struct record *record, char *out,
                                    size_t room)
{
    size_t count = app_servers_naming(app, record_get(record, FIELD_OAUTH_CODE));
    snprintf(out, room, ngettext("%zu server", "%zu servers", count), count);
    return STATUS_NONE;
}

enum status list_cell(const struct app *app, const struct list_column *column,
                      const struct record *record, char *out, size_t room)
{
    static enum status (*const cells[CELL_COUNT])(const struct app *, const struct record *, char *,
                                                  size_t) = {
        [CELL_RECEIVE] = receive_cell,
        [CELL_SEND] = send_cell,
        [CELL_SERVER] = account_server_cell,
        [CELL_RECEIVES] = receives_cell,
        [CELL_KEPT] = keep_cell,
        [CELL_USERS] = oauth_users_cell,
        [CELL_CHECK] = check_cell,
    };
    return column->cell == CELL_FIELD ? field_cell(record, column->field, out, room)
                                      : cells[column->cell](app, record, out, room);
}
