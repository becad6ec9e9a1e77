/* The accounts get the new server, and get the old one back. */
#include "base/i18n.h"
#include "base/mem.h"
#include "model/account_csv.h"
#include "model/migration_private.h"

#include <stdlib.h>
#include <string.h>

/* What an import may change in an account; it is what undoing puts back. */
static const enum field_id moved_fields[] = {
    FIELD_ACCOUNT_SERVER,        FIELD_ACCOUNT_USERNAME,    FIELD_ACCOUNT_SECRET,
    FIELD_ACCOUNT_SEND_USERNAME, FIELD_ACCOUNT_SEND_SECRET,
};
enum { MOVED_FIELDS = sizeof(moved_fields) / sizeof(moved_fields[0]) };

/* "" takes the value away. */
static bool put_value(struct record *account, enum field_id field, const char *value,
                      struct err *err)
{
    if (value == NULL || record_is(account, field, value))
        return true;
    if (*value != '\0')
        return record_set(account, field, value, ORIGIN_USER, err);
    record_unset(account, field);
    return true;
}

static bool move_account(struct registry *registry, const struct migration_move *move,
                         const char *destination, struct err *err)
{
    size_t position = registry_find_id(registry, RECORD_ACCOUNT, move->account);
    const struct record *old = registry_at(registry, RECORD_ACCOUNT, position);
    struct record *account;

    if (old == NULL)
        return fail(err, ERR_INPUT, _("There is no account with the number %u."), move->account);
    account = record_copy(old);
    if (put_value(account, FIELD_ACCOUNT_SERVER, destination, err) &&
        put_value(account, FIELD_ACCOUNT_USERNAME, move->user, err) &&
        put_value(account, FIELD_ACCOUNT_SEND_USERNAME, move->send_user, err) &&
        put_value(account, FIELD_ACCOUNT_SECRET, move->secret, err) &&
        put_value(account, FIELD_ACCOUNT_SEND_SECRET, move->send_secret, err))
        return migration_put(registry, account, err);
    record_free(account);
    return false;
}

/* The moved accounts as a table. */
static struct cells *accounts_before(const struct registry *registry,
                                     const struct migration_map *map)
{
    size_t *positions = mem_new(map->count + 1, sizeof(size_t));
    struct cells *cells;

    for (size_t i = 0; i < map->count; i++)
        positions[i] = registry_find_id(registry, RECORD_ACCOUNT, map->moves[i].account);
    cells = account_export(registry, positions, map->count);
    free(positions);
    return cells;
}

static bool note_import(struct registry *registry, unsigned id, size_t count, int64_t now_ms,
                        struct err *err)
{
    struct record *record = migration_copy(registry, id, err);

    if (record == NULL)
        return false;
    migration_set_time(record, FIELD_MIGRATION_IMPORTED, now_ms);
    migration_set_number(record, FIELD_MIGRATION_ACCOUNTS,
                         record_number(record, FIELD_MIGRATION_ACCOUNTS, 0) + (long long)count);
    return migration_put(registry, record, err);
}

static bool move_all(struct registry *registry, const struct record *migration,
                     const struct migration_map *map, struct err *err)
{
    for (size_t i = 0; i < map->count; i++)
        if (!move_account(registry, &map->moves[i],
                          record_get(migration, FIELD_MIGRATION_DESTINATION), err))
            return false;
    return true;
}

struct registry *migration_import(const struct registry *registry, unsigned id,
                                  const struct migration_map *map, int64_t now_ms,
                                  struct cells **before, struct err *err)
{
    const struct record *migration = migration_find(registry, id, err);
    struct registry *after;

    if (migration == NULL)
        return NULL;
    if (map->problems > 0) {
        fail(err, ERR_INPUT,
             ngettext("%zu account cannot be moved yet: see the mapping.",
                      "%zu accounts cannot be moved yet: see the mapping.", map->problems),
             map->problems);
        return NULL;
    }
    if (migration_destination(registry, migration) == NULL) {
        fail(err, ERR_INPUT, _("The new mail server is not registered any more."));
        return NULL;
    }
    after = registry_copy(registry);
    if (!move_all(after, migration, map, err) || !note_import(after, id, map->count, now_ms, err)) {
        registry_free(after);
        return NULL;
    }
    *before = accounts_before(registry, map);
    return after;
}

/* What was kept ------------------------------------------------------------------------------- */

static unsigned row_account(const struct cells *cells, size_t row)
{
    const char *id = cells_cell(cells, row, 0);
    long long number =
        strlen(id) <= 10 && strspn(id, "0123456789") == strlen(id) ? strtoll(id, NULL, 10) : 0;

    return number > 0 && number <= REGISTRY_ID_MAX ? (unsigned)number : 0;
}

static int by_number(const void *a, const void *b)
{
    unsigned left = *(const unsigned *)a, right = *(const unsigned *)b;

    return left < right ? -1 : left > right;
}

static void add_row(struct cells *to, const struct cells *from, size_t row)
{
    cells_begin_row(to, to->row_count + 1);
    for (size_t i = 0; i < cells_width(from, row); i++)
        cells_add(to, cells_cell(from, row, i));
}

/* Written by account_export(): then the number comes first, and every row has one. */
static bool is_ours(const struct cells *cells, struct err *err)
{
    bool ours = cells->row_count > 0 && cells->fault_count == 0 &&
                strcmp(cells_cell(cells, 0, 0), "id") == 0;

    for (size_t row = 1; row < cells->row_count; row++)
        ours = ours && row_account(cells, row) > 0;
    if (ours)
        return true;
    return fail(err, ERR_INPUT, _("What was kept of the accounts is not as it was written."));
}

struct cells *migration_before_join(const struct cells *kept, const struct cells *more,
                                    struct err *err)
{
    unsigned *newer, number;
    struct cells *joined;

    if (!is_ours(kept, err) || !is_ours(more, err))
        return NULL;
    newer = mem_new(more->row_count, sizeof(*newer));
    for (size_t row = 1; row < more->row_count; row++)
        newer[row] = row_account(more, row);
    qsort(newer, more->row_count, sizeof(*newer), by_number);
    joined = cells_new();
    for (size_t row = 0; row < kept->row_count; row++) {
        number = row > 0 ? row_account(kept, row) : 0;
        if (row == 0 || bsearch(&number, newer, more->row_count, sizeof(*newer), by_number) == NULL)
            add_row(joined, kept, row);
    }
    for (size_t row = 1; row < more->row_count; row++)
        add_row(joined, more, row);
    free(newer);
    return joined;
}

/* As it can be taken: of accounts that are there still, and the servers told by their numbers,
 * because their codes may have changed since. */
static struct cells *still_there(const struct registry *registry, const struct cells *cells)
{
    struct cells *result = cells_new();

    for (size_t row = 0; row < cells->row_count; row++) {
        size_t place = registry_find_id(registry, RECORD_ACCOUNT, row_account(cells, row));
        if (row > 0 && place == registry_count(registry, RECORD_ACCOUNT))
            continue;
        cells_begin_row(result, cells->lines[row]);
        for (size_t i = 0; i < cells_width(cells, row); i++)
            if (strcmp(cells_cell(cells, 0, i), "server_code") != 0)
                cells_add(result, cells_cell(cells, row, i));
    }
    return result;
}

struct registry *migration_before(const struct registry *registry, const struct cells *before,
                                  struct err *err)
{
    struct cells *cells;
    struct account_import *import;
    struct registry *result;

    if (!is_ours(before, err))
        return NULL;
    cells = still_there(registry, before);
    import = account_import(registry, cells, false);
    result = import->registry;
    import->registry = NULL;
    if (result == NULL)
        fail(err, ERR_INPUT,
             _("What was kept of the accounts cannot be taken any more (line %zu, %s: %s)"),
             import->problems[0].line, import->problems[0].column, import->problems[0].sentence);
    account_import_free(import);
    cells_free(cells);
    return result;
}

/* Undo ---------------------------------------------------------------------------------------- */

/* Takes the values of old over into the account as it is now. */
static bool give_back(struct registry *registry, const struct record *now, const struct record *old,
                      struct err *err)
{
    struct record *account = record_copy(now);

    for (size_t i = 0; i < MOVED_FIELDS; i++)
        if (!put_value(account, moved_fields[i], record_get(old, moved_fields[i]), err)) {
            record_free(account);
            return false;
        }
    return migration_put(registry, account, err);
}

static bool undo_all(struct registry *after, const struct registry *old, unsigned destination,
                     const struct cells *before, size_t *changed, struct err *err)
{
    *changed = 0;
    for (size_t row = 1; row < before->row_count; row++) {
        unsigned id = row_account(before, row);
        const struct record *now =
            registry_at(after, RECORD_ACCOUNT, registry_find_id(after, RECORD_ACCOUNT, id));
        const struct record *was =
            registry_at(old, RECORD_ACCOUNT, registry_find_id(old, RECORD_ACCOUNT, id));
        if (now == NULL || was == NULL || !migration_uses(now, destination))
            ++*changed;
        else if (!give_back(after, now, was, err))
            return false;
    }
    return true;
}

static bool note_undo(struct registry *registry, unsigned id, struct err *err)
{
    struct record *record = migration_copy(registry, id, err);

    if (record == NULL)
        return false;
    migration_set_time(record, FIELD_MIGRATION_IMPORTED, -1);
    record_unset(record, FIELD_MIGRATION_ACCOUNTS);
    return migration_put(registry, record, err);
}

struct registry *migration_import_undo(const struct registry *registry, unsigned id,
                                       const struct cells *before, size_t *changed, struct err *err)
{
    const struct record *migration = migration_find(registry, id, err);
    struct registry *old, *after;

    if (migration == NULL)
        return NULL;
    old = migration_before(registry, before, err);
    if (old == NULL)
        return NULL;
    after = registry_copy(registry);
    if (!undo_all(after, old, migration_server_id(migration, FIELD_MIGRATION_DESTINATION), before,
                  changed, err) ||
        !note_undo(after, id, err)) {
        registry_free(after);
        after = NULL;
    }
    registry_free(old);
    return after;
}
