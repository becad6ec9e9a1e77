/* Who is called what on the new server. */
#include "base/i18n.h"
#include "base/mem.h"
#include "model/account.h"
#include "model/account_columns.h"
#include "model/migration_private.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The columns of the file that count for the mapping. */
enum {
    COLUMN_ID,
    COLUMN_ADDRESS,
    COLUMN_USER,
    COLUMN_SEND_USER,
    COLUMN_SECRET,
    COLUMN_SEND_SECRET,
    COLUMN_COUNT
};
#define NO_COLUMN SIZE_MAX

struct mapping {
    const struct registry *registry;
    const struct record *migration;
    const struct cells *cells; /* or NULL */
    size_t columns[COLUMN_COUNT];
    struct migration_map *map;
    size_t *rows; /* by move: the row of the file that names it; 0: none */
};

static void set_problem(struct migration_move *move, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The first is the one that is kept. */
static void set_problem(struct migration_move *move, const char *format, ...)
{
    char sentence[ERR_TEXT_MAX];
    va_list arguments;

    if (move->problem != NULL)
        return;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof(sentence), format, arguments);
    va_end(arguments);
    move->problem = mem_copy(sentence);
}

static const struct record *account_of(const struct mapping *mapping,
                                       const struct migration_move *move)
{
    return registry_at(mapping->registry, RECORD_ACCOUNT,
                       registry_find_id(mapping->registry, RECORD_ACCOUNT, move->account));
}

/* The rules ------------------------------------------------------------------------------------ */

typedef void rule_function(const struct mapping *mapping, size_t index);

static void rule_same(const struct mapping *mapping, size_t index)
{
    struct migration_move *move = &mapping->map->moves[index];
    const struct record *account = account_of(mapping, move);

    move->user = mem_copy(record_get(account, FIELD_ACCOUNT_USERNAME));
    move->send_user = mem_copy(record_get(account, FIELD_ACCOUNT_SEND_USERNAME));
}

/* Where sending had a login of its own, that was the old server's. */
static void same_for_sending(struct migration_move *move, const struct record *account)
{
    move->send_user = mem_copy("");
    if (!record_is(account, FIELD_ACCOUNT_SEND_USERNAME, ""))
        move->send_secret = mem_copy("");
}

/* user: made from the part before the @ and what follows it. */
static void made_from_address(const struct mapping *mapping, size_t index, bool percent)
{
    struct migration_move *move = &mapping->map->moves[index];
    const struct record *account = account_of(mapping, move);
    const char *address = record_get(account, FIELD_ACCOUNT_ADDRESS);
    const char *at = strrchr(address, '@');

    same_for_sending(move, account);
    if (at == NULL || at == address || at[1] == '\0') {
        move->user = mem_copy("");
        set_problem(move, _("The account has no mail address to make a user name from."));
        return;
    }
    move->user = percent ? mem_format("%.*s%%%s", (int)(at - address), address, at + 1)
                         : mem_copy_n(address, (size_t)(at - address));
}

static void rule_local_part(const struct mapping *mapping, size_t index)
{
    made_from_address(mapping, index, false);
}

static void rule_percent(const struct mapping *mapping, size_t index)
{
    made_from_address(mapping, index, true);
}

static void rule_address(const struct mapping *mapping, size_t index)
{
    struct migration_move *move = &mapping->map->moves[index];

    move->user = mem_copy("");
    same_for_sending(move, account_of(mapping, move));
}

/* NULL: the file has no such column, or the cell is empty. */
static const char *cell_at(const struct mapping *mapping, size_t row, int column)
{
    const char *cell;

    if (mapping->columns[column] == NO_COLUMN)
        return NULL;
    cell = cells_cell(mapping->cells, row, mapping->columns[column]);
    return *cell != '\0' ? cell : NULL;
}

/* A cell as the field takes it; NULL: it is empty, or wrong, which was noted. */
static char *cell_value(struct migration_move *move, enum field_id field, const char *cell)
{
    char *value = NULL;
    struct err why;

    if (cell != NULL && !field_canonical(field, cell, &value, &why))
        set_problem(move, "%s", why.text);
    return value;
}

static void rule_column(const struct mapping *mapping, size_t index)
{
    struct migration_move *move = &mapping->map->moves[index];
    size_t row = mapping->rows[index];
    char *send;

    if (row == 0)
        set_problem(move, _("The file has no row for this account."));
    else if (cell_at(mapping, row, COLUMN_USER) == NULL)
        set_problem(move, _("The file says no user name for this account (line %zu)."),
                    mapping->cells->lines[row]);
    if (row == 0 || cell_at(mapping, row, COLUMN_USER) == NULL) {
        move->user = mem_copy("");
        move->send_user = mem_copy("");
        return;
    }
    move->user = cell_value(move, FIELD_ACCOUNT_USERNAME, cell_at(mapping, row, COLUMN_USER));
    move->secret = cell_value(move, FIELD_ACCOUNT_SECRET, cell_at(mapping, row, COLUMN_SECRET));
    send = cell_value(move, FIELD_ACCOUNT_SEND_USERNAME, cell_at(mapping, row, COLUMN_SEND_USER));
    if (send != NULL)
        move->send_user = send;
    else
        same_for_sending(move, account_of(mapping, move));
    if (cell_at(mapping, row, COLUMN_SEND_SECRET) != NULL) {
        free(move->send_secret);
        move->send_secret =
            cell_value(move, FIELD_ACCOUNT_SEND_SECRET, cell_at(mapping, row, COLUMN_SEND_SECRET));
    }
    if (move->user == NULL)
        move->user = mem_copy("");
}

static const struct {
    const char *rule;
    rule_function *apply;
} rules[] = {
    {"same", rule_same},       {"local-part", rule_local_part},
    {"address", rule_address}, {"user-percent-domain", rule_percent},
    {"column", rule_column},
};

static rule_function *rule_of(const struct record *migration)
{
    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (record_is(migration, FIELD_MIGRATION_RULE, rules[i].rule))
            return rules[i].apply;
    return rule_same;
}

/* The file ------------------------------------------------------------------------------------- */

static bool find_columns(struct mapping *mapping, struct err *err)
{
    const char *user = record_get(mapping->migration, FIELD_MIGRATION_COLUMN);
    char wanted[COLUMN_NAME_ROOM], folded[COLUMN_NAME_ROOM];
    const char *names[COLUMN_COUNT] = {"id",     "address",    wanted, "send_username",
                                       "secret", "send_secret"};
    const struct cells *cells = mapping->cells;

    column_folded(user, wanted);
    for (size_t i = 0; i < COLUMN_COUNT; i++)
        mapping->columns[i] = NO_COLUMN;
    for (size_t at = 0; at < cells_width(cells, 0); at++) {
        const char *name = cells_cell(cells, 0, at);
        column_folded(name, folded);
        if (column_is_password(folded))
            return fail(err, ERR_INPUT,
                        _("The file has a column with passwords in clear text (%.80s): leave it "
                          "out, and say in the column secret where each password comes from."),
                        name);
        for (size_t i = 0; i < COLUMN_COUNT; i++) {
            if (strcmp(names[i], folded) != 0)
                continue;
            if (mapping->columns[i] != NO_COLUMN)
                return fail(err, ERR_INPUT, _("The column %.80s is there twice."), name);
            mapping->columns[i] = at;
        }
    }
    if (mapping->columns[COLUMN_USER] == NO_COLUMN)
        return fail(err, ERR_INPUT, _("The file has no column %.80s."), user);
    if (mapping->columns[COLUMN_ID] == NO_COLUMN && mapping->columns[COLUMN_ADDRESS] == NO_COLUMN)
        return fail(err, ERR_INPUT,
                    _("The file must name the accounts, in a column id or address."));
    return true;
}

/* The moves by their address, so that rows find them. */
struct addressed {
    const char *address;
    size_t index;
};

static int by_address(const void *a, const void *b)
{
    return strcasecmp(((const struct addressed *)a)->address,
                      ((const struct addressed *)b)->address);
}

static struct addressed *index_addresses(const struct mapping *mapping)
{
    size_t count = mapping->map->count;
    struct addressed *all = mem_new(count + 1, sizeof(*all));

    for (size_t i = 0; i < count; i++)
        all[i] = (struct addressed){
            record_get(account_of(mapping, &mapping->map->moves[i]), FIELD_ACCOUNT_ADDRESS), i};
    qsort(all, count, sizeof(*all), by_address);
    return all;
}

/* The move of an address that no other has; NO_COLUMN: none. */
static size_t move_by_address(const struct mapping *mapping, const struct addressed *all,
                              const char *address)
{
    struct addressed wanted = {address, 0};
    size_t count = mapping->map->count;
    const struct addressed *found = bsearch(&wanted, all, count, sizeof(*all), by_address);

    if (found == NULL || (found > all && by_address(found - 1, found) == 0) ||
        (found + 1 < all + count && by_address(found + 1, found) == 0))
        return NO_COLUMN;
    return found->index;
}

/* positions[]: the index of the move by the account's position in the registry, NO_COLUMN: none. */
static size_t move_of_row(const struct mapping *mapping, const struct addressed *all,
                          const size_t *positions, size_t row)
{
    const char *id = cell_at(mapping, row, COLUMN_ID);
    const char *address = cell_at(mapping, row, COLUMN_ADDRESS);

    if (id != NULL) {
        size_t count = registry_count(mapping->registry, RECORD_ACCOUNT);
        bool digits = strlen(id) <= 10 && strspn(id, "0123456789") == strlen(id);
        long long number = digits ? strtoll(id, NULL, 10) : 0;
        size_t position = count;
        if (number > 0 && number <= REGISTRY_ID_MAX)
            position = registry_find_id(mapping->registry, RECORD_ACCOUNT, (unsigned)number);
        return position < count ? positions[position] : NO_COLUMN;
    }
    return address != NULL ? move_by_address(mapping, all, address) : NO_COLUMN;
}

static void bind_row(struct mapping *mapping, size_t index, size_t row)
{
    struct migration_move *move = &mapping->map->moves[index];

    if (mapping->rows[index] != 0)
        set_problem(move, _("Two lines of the file name this account: %zu and %zu."),
                    mapping->cells->lines[mapping->rows[index]], mapping->cells->lines[row]);
    else
        mapping->rows[index] = row;
}

static void bind_rows(struct mapping *mapping)
{
    size_t count = registry_count(mapping->registry, RECORD_ACCOUNT);
    size_t *positions = mem_new(count + 1, sizeof(size_t));
    struct addressed *all = index_addresses(mapping);

    for (size_t i = 0; i < count; i++)
        positions[i] = NO_COLUMN;
    for (size_t i = 0; i < mapping->map->count; i++)
        positions[registry_find_id(mapping->registry, RECORD_ACCOUNT,
                                   mapping->map->moves[i].account)] = i;
    for (size_t row = 1; row < mapping->cells->row_count; row++) {
        size_t index = move_of_row(mapping, all, positions, row);
        if (index != NO_COLUMN)
            bind_row(mapping, index, row);
    }
    free(all);
    free(positions);
}

static bool read_cells(struct mapping *mapping, struct err *err)
{
    const struct cells *cells = mapping->cells;

    if (rule_of(mapping->migration) != rule_column)
        return true;
    if (cells == NULL)
        return fail(err, ERR_INPUT, _("The rule needs a CSV file with a column of user names."));
    if (cells->row_count == 0)
        return fail(err, ERR_INPUT, _("The header line is missing, which names the columns."));
    if (cells->fault_count > 0)
        return fail(err, ERR_INPUT, _("Line %zu: %s"), cells->faults[0].line,
                    cells->faults[0].sentence);
    if (!find_columns(mapping, err))
        return false;
    bind_rows(mapping);
    return true;
}

/* Names that two would share ------------------------------------------------------------------- */

/* Somebody who has a user name on the new server, or is going to. */
struct named {
    const char *user;
    const struct record *account;
    struct migration_move *move; /* NULL: is there already */
};

static int by_user(const void *a, const void *b)
{
    return strcasecmp(((const struct named *)a)->user, ((const struct named *)b)->user);
}

/* May they go on together? They share a mailbox already when they share its user on the old server,
 * or the address with one that is registered on the new server. */
static bool share_already(const struct named *group, size_t count)
{
    const struct record *old = NULL, *new = NULL;

    for (size_t i = 0; i < count; i++) {
        const struct record *account = group[i].account;
        if (group[i].move == NULL)
            new = account;
        else if (old == NULL)
            old = account;
        else if (strcasecmp(account_user(old), account_user(account)) != 0)
            return false;
    }
    for (size_t i = 0; new != NULL &&i < count; i++)
        if (strcasecmp(record_get(group[i].account, FIELD_ACCOUNT_ADDRESS),
                       record_get(new, FIELD_ACCOUNT_ADDRESS)) != 0)
            return false;
    return true;
}

static void tell_shared(struct named *group, size_t count)
{
    if (count < 2 || share_already(group, count))
        return;
    for (size_t i = 0; i < count; i++) {
        const struct record *other = group[i > 0 ? 0 : 1].account;
        if (group[i].move == NULL)
            continue;
        group[i].move->twice = true;
        set_problem(group[i].move, _("The account %.100s would have the same user name %.100s."),
                    account_label(other), group[i].user);
    }
}

static size_t name_all(const struct mapping *mapping, struct named *all)
{
    const struct registry *registry = mapping->registry;
    unsigned there = migration_server_id(mapping->migration, FIELD_MIGRATION_DESTINATION);
    size_t count = 0;

    for (size_t i = 0; i < mapping->map->count; i++) {
        struct migration_move *move = &mapping->map->moves[i];
        const struct record *account = account_of(mapping, move);
        const char *user =
            *move->user != '\0' ? move->user : record_get(account, FIELD_ACCOUNT_ADDRESS);
        if (move->problem == NULL)
            all[count++] = (struct named){user, account, move};
    }
    for (size_t i = 0; i < registry_count(registry, RECORD_ACCOUNT); i++) {
        const struct record *account = registry_at(registry, RECORD_ACCOUNT, i);
        if (migration_uses(account, there))
            all[count++] = (struct named){account_user(account), account, NULL};
    }
    return count;
}

static void find_shared(const struct mapping *mapping)
{
    struct named *all =
        mem_new(registry_count(mapping->registry, RECORD_ACCOUNT) + 1, sizeof(*all));
    size_t count = name_all(mapping, all), end;

    qsort(all, count, sizeof(*all), by_user);
    for (size_t i = 0; i < count; i = end) {
        for (end = i + 1; end < count && by_user(&all[i], &all[end]) == 0;)
            end++;
        tell_shared(all + i, end - i);
    }
    free(all);
}

/* The map -------------------------------------------------------------------------------------- */

static struct migration_map *accounts_to_move(const struct registry *registry, unsigned source)
{
    struct migration_map *map = mem_new(1, sizeof(*map));
    size_t count = registry_count(registry, RECORD_ACCOUNT);

    map->moves = mem_new(registry_accounts_of(registry, source) + 1, sizeof(*map->moves));
    for (size_t i = 0; i < count; i++) {
        const struct record *account = registry_at(registry, RECORD_ACCOUNT, i);
        if (!migration_uses(account, source))
            continue;
        map->moves[map->count++] = (struct migration_move){
            .account = record_id(account),
            .keeps = record_applies(account, FIELD_ACCOUNT_KEEP) &&
                     record_is(account, FIELD_ACCOUNT_KEEP, "true"),
        };
    }
    return map;
}

struct migration_map *migration_map(const struct registry *registry, const struct record *migration,
                                    const struct cells *cells, struct err *err)
{
    struct mapping mapping = {.registry = registry, .migration = migration, .cells = cells};
    rule_function *apply = rule_of(migration);
    struct migration_map *map =
        accounts_to_move(registry, migration_server_id(migration, FIELD_MIGRATION_SOURCE));

    mapping.map = map;
    mapping.rows = mem_new(map->count + 1, sizeof(size_t));
    if (!read_cells(&mapping, err)) {
        free(mapping.rows);
        migration_map_free(map);
        return NULL;
    }
    for (size_t i = 0; i < map->count; i++)
        apply(&mapping, i);
    find_shared(&mapping);
    for (size_t i = 0; i < map->count; i++) {
        map->problems += map->moves[i].problem != NULL;
        map->keeping += map->moves[i].keeps;
    }
    free(mapping.rows);
    return map;
}

void migration_map_free(struct migration_map *map)
{
    if (map == NULL)
        return;
    for (size_t i = 0; i < map->count; i++) {
        free(map->moves[i].user);
        free(map->moves[i].send_user);
        free(map->moves[i].secret);
        free(map->moves[i].send_secret);
        free(map->moves[i].problem);
    }
    free(map->moves);
    free(map);
}

struct cells *migration_map_cells(const struct registry *registry, const struct migration_map *map)
{
    static const char *const header[] = {"id",           "address",           "username",
                                         "new_username", "new_send_username", "problem"};
    struct cells *cells = cells_new();
    char number[16];

    cells_begin_row(cells, 1);
    for (size_t i = 0; i < sizeof(header) / sizeof(header[0]); i++)
        cells_add(cells, header[i]);
    for (size_t i = 0; i < map->count; i++) {
        const struct migration_move *move = &map->moves[i];
        const struct record *account = registry_at(
            registry, RECORD_ACCOUNT, registry_find_id(registry, RECORD_ACCOUNT, move->account));
        const char *address = record_get(account, FIELD_ACCOUNT_ADDRESS);
        snprintf(number, sizeof(number), "%u", move->account);
        cells_begin_row(cells, i + 2);
        cells_add(cells, number);
        cells_add(cells, address);
        cells_add(cells, account_user(account));
        cells_add(cells, *move->user != '\0' ? move->user : address);
        cells_add(cells, move->send_user != NULL ? move->send_user : "");
        cells_add(cells, move->problem != NULL ? move->problem : "");
    }
    return cells;
}
