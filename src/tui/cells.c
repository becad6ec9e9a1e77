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

/* How many findings there were, or where the one that counts. */
static void warning_text(const struct last_check *check, char *out, size_t room)
{
    const struct report *report = check->report;
    if (report)
        snprintf(out, room, ngettext("!! %d finding", "!! %d findings", report->finding_count),
                 (int)report->finding_count);
    else
        snprintf(out, room, "!! %s", stage_word(check->result.stage));
}

static enum status check_cell(const struct app *app, const struct record *record, char *out,
                              size_t room)
{
    struct subject of = subject_of(record);
    const struct last_check *check = app_last_check(app, of.kind, of.id);
    char ago[64];
    out[0] = '\0';
    if (!check || tells_nothing(app, record)) {
        if (app_is_built_in(record))
            snprintf(out, room, "%s", _("preset"));
        return STATUS_NONE;
    }
    const struct fleet_result *result = &check->result;
    enum side side = result->at;
    enum stage stage = result->stage;
    bool failed = result->status == STATUS_FAIL;
    bool known = stage != STAGE_NONE;
    if (check->report)
        known = report_failed_at(check->report, &side, &stage);
    ago_text(app->now_ms, result->finished_ms, ago, sizeof ago);
    if (result->status == STATUS_OK)
        snprintf(out, room, "%s %s", word_of_status(result->status), ago);
    else if (result->status == STATUS_WARN)
        warning_text(check, out, room);
    else if (failed && known)
        snprintf(out, room, "%s %s", word_of_status(result->status), stage_word(stage));
    else
        snprintf(out, room, "%s", word_of_status(result->status));
    return result->status;
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

static enum status from_cell(const struct app *app, const struct record *record, char *out,
                             size_t room)
{
    migration_end_text(app->registry, record, FIELD_MIGRATION_SOURCE, out, room);
    return STATUS_NONE;
}

static enum status to_cell(const struct app *app, const struct record *record, char *out,
                           size_t room)
{
    migration_end_text(app->registry, record, FIELD_MIGRATION_DESTINATION, out, room);
    return STATUS_NONE;
}

/* "5 of 7: DNS" */
static enum status step_cell(const struct app *app, const struct record *record, char *out,
                             size_t room)
{
    enum migration_step step = app_migration_step(app, record);
    if (step == MIGRATION_STEP_COUNT) {
        text_copy(out, room, _("finished"));
        return STATUS_OK;
    }
    snprintf(out, room, _("%d of %d: %s"), (int)step + 1, MIGRATION_STEP_COUNT,
             i18n(migration_steps[step].title));
    return STATUS_RUNNING;
}

static enum status started_cell(const struct app *app, const struct record *record, char *out,
                                size_t room)
{
    (void)app;
    minute_text(record_get(record, FIELD_MIGRATION_STARTED), out, room);
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
        [CELL_FROM] = from_cell,
        [CELL_TO] = to_cell,
        [CELL_STEP] = step_cell,
        [CELL_STARTED] = started_cell,
    };
    return column->cell == CELL_FIELD ? field_cell(record, column->field, out, room)
                                      : cells[column->cell](app, record, out, room);
}
