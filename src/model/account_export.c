/* Accounts to a table, and the columns that it has. */
#include "model/account.h"
#include "model/account_columns.h"
#include "model/account_csv.h"

#include <stdio.h>

const char *account_column_name(const struct column *column)
{
    switch (column->what) {
    case WHAT_ID:
        return "id";
    case WHAT_SERVER_CODE:
        return "server_code";
    case WHAT_FIELD:
        return fields[column->field].column;
    default:
        return "";
    }
}

static bool among(const struct column *columns, size_t count, enum field_id field)
{
    for (size_t i = 0; i < count; i++)
        if (columns[i].what == WHAT_FIELD && columns[i].field == field)
            return true;
    return false;
}

/* These first, then all others. */
size_t account_columns(struct column out[ACCOUNT_COLUMNS_MAX])
{
    static const enum field_id first[] = {
        FIELD_ACCOUNT_OWNER,         FIELD_ACCOUNT_NAME,        FIELD_ACCOUNT_DISPLAY_NAME,
        FIELD_ACCOUNT_ADDRESS,       FIELD_ACCOUNT_USERNAME,    FIELD_ACCOUNT_SECRET,
        FIELD_ACCOUNT_SEND_USERNAME, FIELD_ACCOUNT_SEND_SECRET,
    };
    size_t count = 0;

    out[count++] = (struct column){WHAT_ID, FIELD_NONE};
    out[count++] = (struct column){WHAT_FIELD, FIELD_ACCOUNT_SERVER};
    out[count++] = (struct column){WHAT_SERVER_CODE, FIELD_NONE};
    for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++)
        out[count++] = (struct column){WHAT_FIELD, first[i]};
    for (each_field(id, RECORD_ACCOUNT))
        if (fields[id].column != NULL && !among(out, count, id))
            out[count++] = (struct column){WHAT_FIELD, id};
    return count;
}

static void export_account(struct cells *cells, const struct registry *registry,
                           const struct record *account, const struct column *columns, size_t count)
{
    const struct record *server = account_server(registry, account);
    char number[16];

    snprintf(number, sizeof(number), "%u", record_id(account));
    for (size_t i = 0; i < count; i++) {
        if (columns[i].what == WHAT_ID)
            cells_add(cells, number);
        else if (columns[i].what == WHAT_SERVER_CODE)
            cells_borrow(cells, server != NULL ? record_get(server, FIELD_CODE) : "");
        else
            cells_borrow(cells, record_get(account, columns[i].field));
    }
}

static void release(void *registry)
{
    registry_free(registry);
}

struct cells *account_export(const struct registry *registry, const size_t *positions, size_t count)
{
    struct cells *cells = cells_new();
    struct column columns[ACCOUNT_COLUMNS_MAX];
    size_t column_count = account_columns(columns);

    cells_keep(cells, registry_copy(registry), release); /* whose values the cells borrow */
    cells_begin_row(cells, 1);
    for (size_t i = 0; i < column_count; i++)
        cells_borrow(cells, account_column_name(&columns[i]));
    if (positions == NULL)
        count = registry_count(registry, RECORD_ACCOUNT);
    for (size_t i = 0; i < count; i++) {
        size_t position = positions != NULL ? positions[i] : i;
        cells_begin_row(cells, i + 2);
        export_account(cells, registry, registry_at(registry, RECORD_ACCOUNT, position), columns,
                       column_count);
    }
    return cells;
}
