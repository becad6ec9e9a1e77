/* Accounts to a table, and the columns that it has. */
#include "base/mem.h"
#include "base/text.h"
#include "model/account.h"
#include "model/account_columns.h"
#include "model/account_csv.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

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
    char room[TEXT_DIGITS];

    for (size_t i = 0; i < count; i++) {
        if (columns[i].what == WHAT_ID)
            cells_add(cells, text_digits(room, record_id(account)));
        else if (columns[i].what == WHAT_SERVER_CODE)
            cells_borrow(cells, server != NULL ? record_get(server, FIELD_CODE) : "");
        else
            cells_borrow(cells, record_get(account, columns[i].field));
    }
}

struct account_exporting {
    struct registry *registry;
    size_t *positions; /* NULL: all */
    size_t count, done;
    struct column columns[ACCOUNT_COLUMNS_MAX];
    size_t column_count;
    const char *users_name; /* the column behind all others; NULL: there is none */
    char **users;           /* its cells */
};

struct account_exporting *account_export_begin(const struct registry *registry,
                                               const size_t *positions, size_t count)
{
    struct account_exporting *work = mem_new(1, sizeof(*work));

    work->registry = registry_copy(registry);
    work->count = positions != NULL ? count : registry_count(registry, RECORD_ACCOUNT);
    if (positions != NULL) {
        work->positions = mem_new(count, sizeof(*positions));
        memcpy(work->positions, positions, count * sizeof(*positions));
    }
    work->column_count = account_columns(work->columns);
    return work;
}

void account_export_users(struct account_exporting *work, const char *name, char **users)
{
    work->users_name = name;
    work->users = users;
}

/* Whose values the cells of a piece borrow. */
struct kept {
    struct registry *registry;
    size_t count;
    struct record *records[];
};

static void release(void *context)
{
    struct kept *kept = context;

    for (size_t i = 0; i < kept->count; i++)
        record_free(kept->records[i]);
    registry_free(kept->registry);
    free(kept);
}

static void add_header(struct cells *cells, const struct account_exporting *work)
{
    cells_begin_row(cells, 1);
    for (size_t i = 0; i < work->column_count; i++)
        cells_borrow(cells, account_column_name(&work->columns[i]));
    if (work->users != NULL)
        cells_borrow(cells, work->users_name);
}

struct cells *account_export_next(struct account_exporting *work, size_t rows)
{
    struct cells *cells = cells_new();
    size_t left = work->count - work->done, most = rows < left ? rows : left;
    struct kept *kept = mem_new(1, sizeof(*kept) + most * sizeof(kept->records[0]));

    kept->registry = registry_copy(work->registry);
    cells_keep(cells, kept, release);
    if (work->done == 0)
        add_header(cells, work);
    for (size_t i = 0; i < most; i++, work->done++) {
        size_t position = work->positions != NULL ? work->positions[work->done] : work->done;
        const struct record *account =
            registry_read(work->registry, RECORD_ACCOUNT, position, &kept->records[kept->count]);
        kept->count += kept->records[kept->count] != NULL;
        cells_begin_row(cells, work->done + 2);
        export_account(cells, work->registry, account, work->columns, work->column_count);
        if (work->users != NULL)
            cells_add(cells, work->users[work->done]);
    }
    return cells;
}

size_t account_export_done(const struct account_exporting *work)
{
    return work->done;
}

size_t account_export_count(const struct account_exporting *work)
{
    return work->count;
}

void account_export_end(struct account_exporting *work)
{
    if (work == NULL)
        return;
    for (size_t i = 0; work->users != NULL && i < work->count; i++)
        free(work->users[i]);
    free(work->users);
    registry_free(work->registry);
    free(work->positions);
    free(work);
}

struct cells *account_export(const struct registry *registry, const size_t *positions, size_t count)
{
    struct account_exporting *work = account_export_begin(registry, positions, count);
    struct cells *cells = account_export_next(work, SIZE_MAX);

    account_export_end(work);
    return cells;
}
