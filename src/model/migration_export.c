/* The accounts of a migration as a table for people: what they are, and what they will be called.
 */
#include "base/mem.h"
#include "model/account.h"
#include "model/account_csv.h"
#include "model/migration_private.h"

#include <stdlib.h>

char *migration_export_name(const struct record *migration, unsigned number)
{
    unsigned id = record_id(migration);

    return number <= 1 ? mem_format("migration-%u-accounts.csv", id)
                       : mem_format("migration-%u-accounts-%u.csv", id, number);
}

/* Those that move; after the import those that did, and what else is there. */
static size_t find_accounts(const struct registry *registry, const struct record *migration,
                            size_t *positions)
{
    unsigned server = migration_server_now(migration);
    size_t count = 0;

    for (size_t i = 0; i < registry_count(registry, RECORD_ACCOUNT); i++)
        if (migration_uses(registry_at(registry, RECORD_ACCOUNT, i), server))
            positions[count++] = i;
    return count;
}

/* By the rule; what it makes no name of, and a column is a file that is yet to be made, keeps the
 * name of today. */
static char **name_users(const struct registry *registry, const struct record *migration,
                         const size_t *positions, size_t count)
{
    bool column = record_is(migration, FIELD_MIGRATION_RULE, "column");
    struct migration_map *map = column ? NULL : migration_map(registry, migration, NULL, NULL);
    char **users = mem_new(count + 1, sizeof(*users));
    size_t next = 0;

    for (size_t i = 0; i < count; i++) {
        const struct record *account = registry_at(registry, RECORD_ACCOUNT, positions[i]);
        const struct migration_move *move =
            map != NULL && next < map->count && map->moves[next].account == record_id(account)
                ? &map->moves[next++]
                : NULL;
        if (move == NULL || move->user == NULL)
            users[i] = mem_copy(account_user(account));
        else
            users[i] = mem_copy(*move->user != '\0' ? move->user
                                                    : record_get(account, FIELD_ACCOUNT_ADDRESS));
    }
    migration_map_free(map);
    return users;
}

struct account_exporting *migration_export(const struct registry *registry,
                                           const struct record *migration)
{
    size_t *positions = mem_new(registry_count(registry, RECORD_ACCOUNT) + 1, sizeof(*positions));
    size_t count = find_accounts(registry, migration, positions);
    struct account_exporting *exporting = account_export_begin(registry, positions, count);

    account_export_users(exporting, MIGRATION_COLUMN_USUAL,
                         name_users(registry, migration, positions, count));
    free(positions);
    return exporting;
}
