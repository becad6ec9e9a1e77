/* Rows without a number: which account they mean. Who keeps accounts in a spreadsheet without the
 * column id must be able to import it again. */
#include "base/mem.h"
#include "model/account_import.h"

#include <stdlib.h>

/* The cell as the field would have it; NULL: it would not. *owned: to be freed. */
static const char *canonical(enum field_id id, const char *cell, char **owned)
{
    *owned = NULL;
    if (field_plain(id, cell))
        return cell;
    return field_canonical(id, cell, owned, NULL) ? *owned : NULL;
}

static bool server_by_number(const char *cell, unsigned *server)
{
    char *owned;
    const char *number = canonical(FIELD_ACCOUNT_SERVER, cell, &owned);

    *server = number != NULL ? (unsigned)strtoul(number, NULL, 10) : 0;
    free(owned);
    return number != NULL;
}

/* The server of the row; 0: it says none. False: none could be set by it, of which reading the row
 * tells. */
static bool server_named(const struct account_importing *work, unsigned *server)
{
    const char *number = import_cell(work, work->server);
    const char *code = import_cell(work, work->server_code);
    const struct registry *before = work->before;
    unsigned other;

    *server = 0;
    if (number != NULL && *number != '\0' && !server_by_number(number, server))
        return false;
    if (code == NULL || *code == '\0')
        return true;
    other = registry_id_at(before, RECORD_SERVER, registry_find_code(before, RECORD_SERVER, code));
    if (other == 0 || (*server != 0 && *server != other))
        return false;
    *server = other;
    return true;
}

static void note_numbered(struct account_importing *work)
{
    const struct cells *cells = work->cells;
    size_t count = registry_count(work->before, RECORD_ACCOUNT);

    work->numbered = mem_new(count, sizeof(*work->numbered));
    for (size_t row = 1; row < cells->row_count; row++) {
        unsigned long id = strtoul(cells_cell(cells, row, work->id), NULL, 10);
        size_t position = id > 0 && id <= REGISTRY_ID_MAX
                              ? registry_find_id(work->before, RECORD_ACCOUNT, (unsigned)id)
                              : count;
        if (position < count)
            work->numbered[position] = true;
    }
}

/* Does any row of the table name the account by its number? */
static bool is_numbered(struct account_importing *work, size_t position)
{
    if (work->id == NOWHERE)
        return false;
    if (work->numbered == NULL)
        note_numbered(work);
    return work->numbered[position];
}

size_t import_match(struct account_importing *work)
{
    size_t none = registry_count(work->after, RECORD_ACCOUNT), found;
    size_t known = registry_count(work->before, RECORD_ACCOUNT);
    const char *cell = import_cell(work, work->address);
    unsigned server;
    bool several;
    char *owned;

    if (known == 0 || cell == NULL || !server_named(work, &server))
        return none;
    cell = canonical(FIELD_ACCOUNT_ADDRESS, cell, &owned);
    if (cell == NULL)
        return none;
    found = registry_find_account_on(work->before, server, cell, &several);
    free(owned);
    if (found < known && work->lines[found] == 0 && !is_numbered(work, found))
        return found;
    /* of several those that no row names may go */
    work->import->beside += found < known || (several && !work->replace);
    return none;
}
