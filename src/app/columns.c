/* The columns of the lists: servers, accounts, OAuth servers, moves. */
#include "app/columns.h"

#include "app/parts.h"
#include "app/users.h"
#include "base/i18n.h"

#include <stdio.h>

static const struct record *record_of(const struct list_place *place)
{
    return registry_at(place->app->registry, place->kind, place->position);
}

/* What is too long is compared by its beginning. */
static const char *by_field(const struct list_place *place, const struct list_column *column)
{
    static char text[512];
    size_t length;
    const char *value =
        registry_peek(place->app->registry, place->kind, place->position, column->field, &length);
    snprintf(text, sizeof text, "%.*s", (int)length, value);
    return text;
}

static const char *by_choice(const struct list_place *place, const struct list_column *column)
{
    const char *value = by_field(place, column);
    const struct choice *choice = field_choice(column->field, value);
    return choice ? i18n(choice->label) : value;
}

static const char *by_side(const struct list_place *place, const struct list_column *column)
{
    static char text[256];
    server_side_text(record_of(place), column->cell == CELL_SEND ? SIDE_SEND : SIDE_RECEIVE, text,
                     sizeof text);
    return text;
}

static const char *by_server(const struct list_place *place, const struct list_column *column)
{
    (void)column;
    return app_account_server(place->app, record_of(place));
}

static long long by_receives(const struct list_place *place)
{
    return registry_peek_is(place->app->registry, place->kind, place->position,
                            FIELD_ACCOUNT_RECEIVE, "true")
               ? 0
               : 1;
}

/* Those that keep nothing first, those that keep all for ever last. */
static long long by_kept(const struct list_place *place)
{
    enum { FOR_EVER = 1000000, NOT_ASKED };
    const struct record *record = record_of(place);
    if (!record_applies(record, FIELD_ACCOUNT_KEEP))
        return NOT_ASKED;
    if (record_is(record, FIELD_ACCOUNT_KEEP, "false"))
        return 0;
    return record_number(record, FIELD_ACCOUNT_KEEP_DAYS, FOR_EVER);
}

static long long by_users(const struct list_place *place)
{
    return -(long long)app_servers_naming(place->app,
                                          record_get(record_of(place), FIELD_OAUTH_CODE));
}

static unsigned id_of(const struct list_place *place)
{
    return registry_id_at(place->app->registry, place->kind, place->position);
}

/* What needs somebody first, what was not checked last. */
static long long by_check(const struct list_place *place)
{
    static const signed char places[] = {
        [STATUS_NONE] = 4, [STATUS_FAIL] = 0, [STATUS_WARN] = 1, [STATUS_SKIP] = 2, [STATUS_OK] = 3,
    };
    const struct last_check *check = app_last_check(place->app, place->kind, id_of(place));
    return places[check ? check->result.status : STATUS_NONE];
}

static long long by_step(const struct list_place *place)
{
    return (long long)app_migration_step(place->app, record_of(place));
}

/* The youngest first. */
static long long by_age(const struct list_place *place)
{
    return -(long long)id_of(place);
}

/* POP3  110 STARTTLS takes 19 columns, 21587 STARTTLS 14. */
static const struct list_columns servers = {
    .count = 5,
    .columns = {{N_("Code"), CELL_FIELD, FIELD_CODE, 8, 12, 0, true, by_field, NULL},
                {N_("Name"), CELL_FIELD, FIELD_NAME, 10, 20, 0, true, by_field, NULL},
                {N_("Receive"), CELL_RECEIVE, FIELD_NONE, 12, 18, 1, false, by_side, NULL},
                {N_("Send"), CELL_SEND, FIELD_NONE, 12, 14, 1, false, by_side, NULL},
                {N_("Check"), CELL_CHECK, FIELD_NONE, 11, 16, 0, false, NULL, by_check}},
    .enough_first = {4, 0, 2, 3, 1},
    .all_first = {4, 2, 3, 0, 1},
};

/* What tells one row from the next comes before what most rows have alike. */
static const struct list_columns accounts = {
    .count = 8,
    .columns = {{N_("Owner"), CELL_FIELD, FIELD_ACCOUNT_OWNER, 8, 10, 3, true, by_field, NULL},
                {N_("Name"), CELL_FIELD, FIELD_ACCOUNT_NAME, 12, 14, 2, true, by_field, NULL},
                {N_("Address"), CELL_FIELD, FIELD_ACCOUNT_ADDRESS, 20, 26, 0, true, by_field, NULL},
                {N_("Server"), CELL_SERVER, FIELD_NONE, 12, 12, 1, false, by_server, NULL},
                {N_("Receive"), CELL_RECEIVES, FIELD_NONE, 8, 8, 4, false, NULL, by_receives},
                {N_("Login"), CELL_FIELD, FIELD_ACCOUNT_AUTH, 8, 8, 5, false, by_choice, NULL},
                {N_("Kept"), CELL_KEPT, FIELD_NONE, 7, 8, 6, false, NULL, by_kept},
                {N_("Check"), CELL_CHECK, FIELD_NONE, 11, 16, 0, false, NULL, by_check}},
    .enough_first = {2, 1, 3, 7, 0, 4, 5, 6},
    .all_first = {7, 2, 3, 1, 0, 4, 5, 6},
    .by_id = true,
};

static const struct list_columns oauth_servers = {
    .count = 5,
    .columns = {{N_("Code"), CELL_FIELD, FIELD_OAUTH_CODE, 8, 12, 0, true, by_field, NULL},
                {N_("Name"), CELL_FIELD, FIELD_OAUTH_NAME, 10, 14, 0, true, by_field, NULL},
                {N_("Provider"), CELL_FIELD, FIELD_OAUTH_PRESET, 8, 14, 2, false, by_choice, NULL},
                {N_("Kind of login"), CELL_FIELD, FIELD_OAUTH_FLOW, 10, 20, 3, false, by_choice,
                 NULL},
                {N_("Used by"), CELL_USERS, FIELD_NONE, 8, 12, 1, false, NULL, by_users}},
    .enough_first = {0, 4, 1, 2, 3},
    .all_first = {0, 4, 2, 3, 1},
};

static const struct list_columns migrations = {
    .count = 4,
    .columns = {{N_("Old server"), CELL_FROM, FIELD_NONE, 8, 16, 0, false, NULL, NULL},
                {N_("New server"), CELL_TO, FIELD_NONE, 8, 16, 0, false, NULL, NULL},
                {N_("Step"), CELL_STEP, FIELD_NONE, 8, 30, 0, false, NULL, by_step},
                {N_("Since"), CELL_STARTED, FIELD_NONE, 8, 16, 1, false, NULL, by_age}},
    .enough_first = {0, 1, 2, 3},
    .all_first = {2, 0, 1, 3},
    .by_id = true,
};

const struct list_columns *list_columns_of(enum record_kind kind)
{
    static const struct list_columns *const tables[RECORD_KIND_COUNT] = {
        [RECORD_SERVER] = &servers,
        [RECORD_ACCOUNT] = &accounts,
        [RECORD_OAUTH_SERVER] = &oauth_servers,
        [RECORD_MIGRATION] = &migrations,
    };
    return kind < RECORD_KIND_COUNT ? tables[kind] : NULL;
}

const char *sort_title(const struct list_columns *columns, unsigned sort)
{
    if (sort == SORT_NONE)
        return "";
    return sort == SORT_ID ? _("number") : i18n(columns->columns[sort - SORT_COLUMN].title);
}
