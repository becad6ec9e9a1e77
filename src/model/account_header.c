/* The header line of a table of accounts: which columns there are. And how mistakes are told. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/account_import.h"
#include "model/fold.h"

#include <string.h>

static void tell_on(struct account_importing *work, size_t line, const char *column,
                    const char *sentence)
{
    struct account_import *import = work->import;

    if (import->problem_count++ >= IMPORT_PROBLEMS_MAX)
        return;
    import->problems = mem_grow(import->problems, import->problem_count, sizeof(*import->problems));
    import->problems[import->problem_count - 1] =
        (struct import_problem){line, mem_copy(column), mem_copy(sentence)};
}

void import_tell(struct account_importing *work, const char *column, const char *sentence)
{
    size_t line = work->row < work->cells->row_count ? work->cells->lines[work->row] : 1;

    tell_on(work, line, column, sentence);
}

bool import_tell_faults(struct account_importing *work)
{
    const struct cells *cells = work->cells;
    size_t kept = cells->fault_count < CELLS_FAULTS_MAX ? cells->fault_count : CELLS_FAULTS_MAX;
    size_t first = work->fault;

    for (; work->fault < kept && cells->faults[work->fault].row == work->row; work->fault++) {
        const struct cells_fault *fault = &cells->faults[work->fault];
        tell_on(work, fault->line, work->row > 0 ? cells_cell(cells, 0, fault->column) : "",
                fault->sentence);
    }
    return work->fault > first;
}

void column_folded(const char *cell, char out[COLUMN_NAME_ROOM])
{
    static const char blanks[] = " \t\r\n";
    size_t length, front;

    fold_text(cell, out, COLUMN_NAME_ROOM);
    front = strspn(out, blanks);
    length = strlen(out + front);
    while (length > 0 && strchr(blanks, out[front + length - 1]) != NULL)
        length--;
    memmove(out, out + front, length);
    out[length] = '\0';
}

bool column_is_password(const char *folded)
{
    static const char *const names[] = {
        "password", "send_password", "passwd",
        "\xe3\x83\x91\xe3\x82\xb9\xe3\x83\xaf\xe3\x83\xbc\xe3\x83\x89"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(names[i], folded) == 0)
            return true;
    /* "received password" and the like, in the words of spreadsheets here */
    return strstr(folded, names[3]) != NULL;
}

static struct column column_named(const char *name, const struct column *known, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(account_column_name(&known[i]), name) == 0)
            return known[i];
    return (struct column){*name != '\0' ? WHAT_UNKNOWN : WHAT_UNNAMED, FIELD_NONE};
}

static void tell_unknown(struct account_importing *work, const char *name,
                         const struct column *known, size_t count)
{
    struct text names = {0};
    struct err err;

    for (size_t i = 0; i < count; i++)
        text_format(&names, "%s%s", i > 0 ? ", " : "", account_column_name(&known[i]));
    fail(&err, ERR_INPUT, _("There is no column of that name; there are %s."), text_get(&names));
    import_tell(work, name, err.text);
    text_free(&names);
}

static void read_column(struct account_importing *work, size_t index, const struct column *known,
                        size_t count)
{
    const char *name = cells_cell(work->cells, 0, index);
    struct column *column = &work->columns[index];
    char folded[COLUMN_NAME_ROOM];
    struct err err;

    column_folded(name, folded);
    *column = column_named(folded, known, count);
    if (column_is_password(folded))
        import_tell(work, name,
                    _("Passwords in clear text are not taken, because there is no vault yet that "
                      "could keep them: leave this column out, and say in the column secret where "
                      "each password comes from."));
    else if (column->what == WHAT_UNKNOWN)
        tell_unknown(work, name, known, count);
    for (size_t i = 0; i < index && column->what >= WHAT_ID; i++)
        if (work->columns[i].what == column->what && work->columns[i].field == column->field) {
            fail(&err, ERR_INPUT, _("The column is there twice, as number %zu and %zu."), i + 1,
                 index + 1);
            import_tell(work, name, err.text);
            return;
        }
}

static size_t which_column(const struct account_importing *work, enum what what,
                           enum field_id field)
{
    for (size_t i = 0; i < work->column_count; i++)
        if (work->columns[i].what == what && work->columns[i].field == field)
            return i;
    return NOWHERE;
}

bool import_header(struct account_importing *work)
{
    struct column known[ACCOUNT_COLUMNS_MAX];
    size_t count = account_columns(known), found = 0;

    if (work->cells->row_count == 0) {
        import_tell(work, "", _("The header line is missing, which names the columns."));
        return false;
    }
    if (import_tell_faults(work))
        return false;
    work->column_count = cells_width(work->cells, 0);
    work->columns = mem_new(work->column_count, sizeof(*work->columns));
    for (size_t i = 0; i < work->column_count; i++) {
        read_column(work, i, known, count);
        found += work->columns[i].what >= WHAT_ID;
    }
    work->id = which_column(work, WHAT_ID, FIELD_NONE);
    work->server = which_column(work, WHAT_FIELD, FIELD_ACCOUNT_SERVER);
    work->address = which_column(work, WHAT_FIELD, FIELD_ACCOUNT_ADDRESS);
    work->server_code = which_column(work, WHAT_SERVER_CODE, FIELD_NONE);
    return found > 0 || work->import->problem_count == 0;
}
