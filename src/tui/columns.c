/* tui/columns.c - the columns of the lists: servers, accounts, OAuth servers. */
#include "tui/columns.h"

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

/* POP3  110 STARTTLS takes 19 columns, 21587 STARTTLS 14. */
static const struct list_columns servers = {
    .count = 5,
    .columns = {{N_("Code"), NULL, FIELD_CODE, 8, 12, 0, true},
                {N_("Name"), NULL, FIELD_NAME, 10, 12, 0, true},
                {N_("Receive"), receive_cell, FIELD_NONE, 12, 18, 1, false},
                {N_("Send"), send_cell, FIELD_NONE, 12, 14, 1, false},
                {N_("Check"), check_cell, FIELD_NONE, 9, 16, 0, false}},
    .enough_first = {4, 0, 2, 3, 1},
    .all_first = {4, 2, 3, 0, 1},
};

static const struct list_columns accounts = {
    .count = 8,
    .columns = {{N_("Owner"), NULL, FIELD_ACCOUNT_OWNER, 8, 10, 4, true},
                {N_("Name"), NULL, FIELD_ACCOUNT_NAME, 8, 12, 3, true},
                {N_("Address"), NULL, FIELD_ACCOUNT_ADDRESS, 12, 22, 0, true},
                {N_("Server"), account_server_cell, FIELD_NONE, 8, 12, 0, false},
                {N_("Receive"), receives_cell, FIELD_NONE, 8, 8, 2, false},
                {N_("Login"), NULL, FIELD_ACCOUNT_AUTH, 8, 8, 5, false},
                {N_("Kept"), keep_cell, FIELD_NONE, 7, 8, 6, false},
                {N_("Check"), check_cell, FIELD_NONE, 9, 16, 0, false}},
    .enough_first = {3, 7, 4, 2, 1, 0, 5, 6},
    .all_first = {7, 2, 3, 1, 0, 4, 5, 6},
    .by_id = true,
};

static const struct list_columns oauth_servers = {
    .count = 5,
    .columns = {{N_("Code"), NULL, FIELD_OAUTH_CODE, 8, 12, 0, true},
                {N_("Name"), NULL, FIELD_OAUTH_NAME, 10, 14, 0, true},
                {N_("Provider"), NULL, FIELD_OAUTH_PRESET, 8, 14, 2, false},
                {N_("Kind of login"), NULL, FIELD_OAUTH_FLOW, 10, 20, 3, false},
                {N_("Used by"), oauth_users_cell, FIELD_NONE, 8, 12, 1, false}},
    .enough_first = {0, 4, 1, 2, 3},
    .all_first = {0, 4, 2, 3, 1},
};

const struct list_columns *list_columns_of(enum record_kind kind)
{
    static const struct list_columns *const tables[RECORD_KIND_COUNT] = {
        [RECORD_SERVER] = &servers,
        [RECORD_ACCOUNT] = &accounts,
        [RECORD_OAUTH_SERVER] = &oauth_servers,
    };
    return kind < RECORD_KIND_COUNT ? tables[kind] : NULL;
}

enum status list_cell(const struct app *app, const struct list_column *column,
                      const struct record *record, char *out, size_t room)
{
    return column->cell ? column->cell(app, record, out, room)
                        : field_cell(record, column->field, out, room);
}
