/* Accounts from a table: all of it, or every mistake named. */
#include "model/account_csv.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/account.h"
#include "model/account_import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An id that is not known yet may come from another registry; no single one may use up the numbers
 * that are left. */
enum { NEW_ID_MAX = 1000000000 };

const char *import_cell(const struct account_importing *work, size_t column)
{
    return column < cells_width(work->cells, work->row) ? cells_cell(work->cells, work->row, column)
                                                        : NULL;
}

/* Spreadsheets leave lines behind in which nothing stands. */
static bool row_empty(const struct account_importing *work)
{
    const char *const *cells = cells_row(work->cells, work->row);

    for (size_t i = 0; i < cells_width(work->cells, work->row); i++)
        if (*cells[i] != '\0')
            return false;
    return true;
}

/* The position of the account that the row names; the count of after: a new one. False: the id is
 * not right, and that was told. */
static bool find_account(struct account_importing *work, size_t *position, unsigned *id)
{
    const char *cell = import_cell(work, work->id);
    char *end;
    struct err err;
    long long number;

    *id = 0;
    if (cell == NULL || *cell == '\0') {
        *position = import_match(work);
        return true;
    }
    number = strtoll(cell, &end, 10);
    if (strspn(cell, "0123456789") != strlen(cell) || number < 1 || number > REGISTRY_ID_MAX) {
        import_tell(work, "id", _("The number of an account consists of digits."));
        return false;
    }
    *id = (unsigned)number;
    *position = registry_find_id(work->after, RECORD_ACCOUNT, *id);
    if (*position == registry_count(work->after, RECORD_ACCOUNT)) {
        if (number <= NEW_ID_MAX)
            return true;
        fail(&err, ERR_INPUT, _("There is no account with the number %u."), *id);
    } else if (work->lines[*position] == 0) {
        return true;
    } else {
        fail(&err, ERR_INPUT, _("The account %u is on line %zu already."), *id,
             work->lines[*position]);
    }
    import_tell(work, "id", err.text);
    return false;
}

static bool set_server(struct account_importing *work, struct record *account, const char *number)
{
    long long before = record_number(account, FIELD_ACCOUNT_SERVER, 0), id;
    struct err err;

    if (!record_set(account, FIELD_ACCOUNT_SERVER, number, ORIGIN_USER, &err)) {
        import_tell(work, "server_id", err.text);
        return false;
    }
    id = record_number(account, FIELD_ACCOUNT_SERVER, 0);
    if (id == before || registry_find_id(work->after, RECORD_SERVER, (unsigned)id) <
                            registry_count(work->after, RECORD_SERVER))
        return true; /* the same as before may be one that is gone */
    fail(&err, ERR_INPUT, _("There is no mail server with the number %s."), number);
    import_tell(work, "server_id", err.text);
    return false;
}

static bool set_server_by_code(struct account_importing *work, struct record *account,
                               const char *code, const char *number)
{
    size_t position = registry_find_code(work->after, RECORD_SERVER, code);
    const struct record *server = registry_at(work->after, RECORD_SERVER, position);
    char found[16];
    struct err err;

    if (server == NULL) {
        fail(&err, ERR_INPUT, _("There is no server with the code %s."), code);
        import_tell(work, "server_code", err.text);
        return false;
    }
    snprintf(found, sizeof(found), "%u", record_id(server));
    if (number != NULL && *number != '\0' && strcmp(found, number) != 0) {
        fail(&err, ERR_INPUT, _("The mail server %s has the number %s, but server_id is %s."), code,
             found, number);
        import_tell(work, "server_code", err.text);
        return false;
    }
    return set_server(work, account, found);
}

/* By number, by code, or by both where they agree. */
static bool choose_server(struct account_importing *work, struct record *account)
{
    const char *number = import_cell(work, work->server);
    const char *code = import_cell(work, work->server_code);

    if (number == NULL && code == NULL)
        return true;
    if (code != NULL && *code != '\0')
        return set_server_by_code(work, account, code, number);
    if (number != NULL && *number != '\0')
        return set_server(work, account, number);
    if (number != NULL || !account_is_orphan(work->after, account))
        record_unset(account, FIELD_ACCOUNT_SERVER); /* the code of one that is gone is not known */
    return true;
}

/* Empty is what it is for every account that says nothing else. */
static bool set_cell(struct account_importing *work, struct record *account,
                     const struct column *column, const char *cell)
{
    struct err err;

    if (column->what != WHAT_FIELD || column->field == FIELD_ACCOUNT_SERVER ||
        record_is(account, column->field, cell))
        return true;
    if (*cell == '\0') {
        record_unset(account, column->field);
        return true;
    }
    if (record_set(account, column->field, cell, ORIGIN_USER, &err))
        return true;
    import_tell(work, account_column_name(column), err.text);
    return false;
}

static bool fill(struct account_importing *work, struct record *account)
{
    size_t width = cells_width(work->cells, work->row);
    bool good = choose_server(work, account);

    for (size_t i = 0; i < width; i++) {
        const char *cell = cells_cell(work->cells, work->row, i);
        if (i < work->column_count && work->columns[i].what != WHAT_UNNAMED) {
            good = set_cell(work, account, &work->columns[i], cell) && good;
        } else if (*cell != '\0') {
            import_tell(work, "", _("The line has a cell for which the header has no name."));
            good = false;
        }
    }
    record_complete(account);
    return good;
}

static void tell_invalid(void *context, enum field_id id, const char *sentence)
{
    const char *column = fields[id].column;

    import_tell(context, column != NULL ? column : fields[id].path, sentence);
}

/* "command:pass show x": what will be run. */
static void note_command(struct account_import *import, const char *reference)
{
    static const char start[] = "command:";
    size_t kept = 0;

    if (strncmp(reference, start, strlen(start)) != 0)
        return;
    reference += strlen(start);
    import->command_count++;
    while (kept < IMPORT_COMMANDS_MAX && import->commands[kept] != NULL &&
           strcmp(import->commands[kept], reference) != 0)
        kept++;
    if (kept < IMPORT_COMMANDS_MAX && import->commands[kept] == NULL)
        import->commands[kept] = mem_copy(reference);
}

/* old: NULL for an account that is new. */
static void note_commands(struct account_import *import, const struct record *old,
                          const struct record *account)
{
    static const enum field_id secrets[] = {FIELD_ACCOUNT_SECRET, FIELD_ACCOUNT_SEND_SECRET};

    for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++) {
        const char *reference = record_get(account, secrets[i]);
        if (old == NULL || strcmp(record_get(old, secrets[i]), reference) != 0)
            note_command(import, reference);
    }
}

/* Takes account over. valid: that needs not be found out. False: it was not taken. */
static bool put(struct account_importing *work, size_t position, struct record *account, bool valid)
{
    const struct record *old = registry_at(work->after, RECORD_ACCOUNT, position);
    struct account_import *import = work->import;
    struct err err;
    bool done;

    if (old != NULL && record_same(old, account)) {
        import->unchanged++;
        record_free(account);
        return true;
    }
    if (!valid && record_validate(account, tell_invalid, work) != 0) {
        record_free(account);
        return false;
    }
    note_commands(import, old, account);
    done = old != NULL ? registry_replace(work->after, account, &err)
                       : registry_add(work->after, account, &err);
    if (!done) {
        import_tell(work, "id", err.text);
        record_free(account);
    } else if (old != NULL) {
        import->changed++;
    } else {
        import->added++;
    }
    return done;
}

/* Does the row say of its server what the account has, beyond doubt? */
static bool same_server(const struct account_importing *work, const struct record *account)
{
    const char *number = import_cell(work, work->server),
               *code = import_cell(work, work->server_code);
    const struct record *server;

    if (number != NULL && !record_is(account, FIELD_ACCOUNT_SERVER, number))
        return false;
    if (code == NULL)
        return true;
    server = account_server(work->after, account);
    return server != NULL && record_is(server, FIELD_CODE, code);
}

/* Does the row say of the account what is known already, beyond doubt? Nothing has to be copied,
 * set and compared then: most rows of a table that was exported and edited are like this. */
static bool says_nothing_new(const struct account_importing *work, const struct record *account)
{
    size_t width = cells_width(work->cells, work->row);
    const char *const *cells = cells_row(work->cells, work->row);

    if (width > work->column_count || !same_server(work, account))
        return false;
    for (size_t i = 0; i < width; i++) {
        const struct column *column = &work->columns[i];
        if (column->what == WHAT_FIELD ? !record_is(account, column->field, cells[i])
                                       : column->what == WHAT_UNNAMED && *cells[i] != '\0')
            return false;
    }
    return true;
}

/* Room for what the row says, and for the number of a server that it calls by its code. */
static struct record *new_account(const struct account_importing *work)
{
    enum { SERVER_ROOM = 16 };
    size_t bytes = SERVER_ROOM;

    for (size_t i = 0; i < cells_width(work->cells, work->row); i++)
        bytes += strlen(cells_cell(work->cells, work->row, i)) + 1;
    return record_new_for(RECORD_ACCOUNT, bytes);
}

/* What the row has for itself, where all else is as in a row before it. */
static bool fill_own(struct account_importing *work, struct record *account)
{
    const char *const *cells = cells_row(work->cells, work->row);
    bool good = true;

    for (size_t i = 0; i < work->column_count; i++)
        if (work->patterns.own[i])
            good = set_cell(work, account, &work->columns[i], cells[i]) && good;
    record_complete(account);
    return good;
}

static void add_account(struct account_importing *work, size_t position, unsigned id)
{
    struct record *account = patterns_copy(&work->patterns, work->row);
    bool like = account != NULL;

    if (!like)
        account = new_account(work);
    record_set_id(account, id);
    if (!(like ? fill_own(work, account) : fill(work, account)))
        record_free(account);
    else if (put(work, position, account, like && patterns_valid(&work->patterns, account)) &&
             !like)
        patterns_learn(&work->patterns, work->row, account);
}

static void read_row(struct account_importing *work)
{
    const struct record *old;
    struct record *account;
    size_t position;
    unsigned id;

    if (import_tell_faults(work) || row_empty(work) || !find_account(work, &position, &id))
        return;
    work->lines[position] = work->cells->lines[work->row];
    old = registry_at(work->after, RECORD_ACCOUNT, position);
    if (old != NULL && says_nothing_new(work, old)) {
        work->import->unchanged++;
        return;
    }
    if (old == NULL) {
        add_account(work, position, id);
        return;
    }
    account = record_copy(old);
    if (fill(work, account))
        put(work, position, account, false);
    else
        record_free(account);
}

static void remove_unnamed(struct account_importing *work)
{
    size_t known = registry_count(work->before, RECORD_ACCOUNT), count = 0;
    size_t *positions = mem_new(known + 1, sizeof(size_t));

    for (size_t i = 0; i < known; i++)
        if (work->lines[i] == 0)
            positions[count++] = i;
    registry_remove_some(work->after, RECORD_ACCOUNT, positions, count);
    work->import->removed = count;
    free(positions);
}

struct account_importing *account_import_begin(const struct registry *registry,
                                               const struct cells *cells, bool replace)
{
    struct account_importing *work = mem_new(1, sizeof(*work));

    *work = (struct account_importing){
        .cells = cells,
        .before = registry,
        .after = registry_copy(registry),
        .import = mem_new(1, sizeof(*work->import)),
        .lines = mem_new(registry_count(registry, RECORD_ACCOUNT) + cells->row_count + 1,
                         sizeof(size_t)),
        .replace = replace,
    };
    work->readable = import_header(work);
    work->row = 1;
    patterns_begin(&work->patterns, cells, work->columns, work->column_count);
    return work;
}

bool account_import_step(struct account_importing *work, size_t rows)
{
    const struct cells *cells = work->cells;

    if (!work->readable)
        return false;
    for (; rows > 0 && work->row < cells->row_count; rows--, work->row++)
        read_row(work);
    return work->row < cells->row_count;
}

size_t account_import_done(const struct account_importing *work)
{
    return work->row;
}

static void end(struct account_importing *work)
{
    registry_free(work->after);
    patterns_clear(&work->patterns);
    free(work->columns);
    free(work->lines);
    free(work->numbered);
    free(work);
}

struct account_import *account_import_end(struct account_importing *work)
{
    struct account_import *import = work->import;

    if (work->replace && import->problem_count == 0)
        remove_unnamed(work);
    if (import->problem_count == 0) {
        import->registry = work->after;
        work->after = NULL;
    }
    end(work);
    return import;
}

void account_import_cancel(struct account_importing *work)
{
    account_import_free(work->import);
    end(work);
}

struct account_import *account_import(const struct registry *registry, const struct cells *cells,
                                      bool replace)
{
    struct account_importing *work = account_import_begin(registry, cells, replace);

    account_import_step(work, SIZE_MAX);
    return account_import_end(work);
}

char *account_import_commands(const struct account_import *import)
{
    struct text names = {0};
    size_t count = import->command_count, kept = 0;
    char *said;

    if (count == 0)
        return NULL;
    for (; kept < IMPORT_COMMANDS_MAX && import->commands[kept] != NULL; kept++)
        text_format(&names, "%s%s", kept > 0 ? "; " : "", import->commands[kept]);
    if (kept == IMPORT_COMMANDS_MAX && kept < count)
        text_add(&names, "; ...");
    said = mem_format(
        ngettext("When the account is checked, %zu password will come from a command: %s",
                 "When the accounts are checked, %zu passwords will come from commands: %s", count),
        count, text_get(&names));
    text_free(&names);
    return said;
}

char *account_import_beside(const struct account_import *import)
{
    size_t count = import->beside;

    return count == 0
               ? NULL
               : mem_format(ngettext("%zu row has the server and address of an account that is "
                                     "there: it is added beside it.",
                                     "%zu rows have the server and address of an account that is "
                                     "there: they are added beside it.",
                                     count),
                            count);
}

void account_import_free(struct account_import *import)
{
    size_t kept;

    if (import == NULL)
        return;
    kept =
        import->problem_count < IMPORT_PROBLEMS_MAX ? import->problem_count : IMPORT_PROBLEMS_MAX;
    for (size_t i = 0; i < kept; i++) {
        free(import->problems[i].column);
        free(import->problems[i].sentence);
    }
    for (size_t i = 0; i < IMPORT_COMMANDS_MAX; i++)
        free(import->commands[i]);
    free(import->problems);
    free(import->difference);
    registry_free(import->registry);
    free(import);
}
