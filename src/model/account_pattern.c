/* Rows that are like others.
 *
 * Why such an account is right: what decides whether a setting has a meaning and which settings go
 * together are choices, switches and the server, and of these it has the same. Names, addresses,
 * references and numbers have to be right each for itself, and there where one is required. */
#include "model/account_pattern.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static bool is_own(const struct column *column)
{
    enum field_type type = column->what == WHAT_FIELD ? fields[column->field].type : TYPE_CHOICE;

    return column->what == WHAT_ID || type == TYPE_NAME || type == TYPE_ADDRESS ||
           type == TYPE_USERNAME || type == TYPE_SECRET || type == TYPE_NUMBER;
}

static uint64_t bit_of(enum field_id id)
{
    return UINT64_C(1) << (id - record_kinds[RECORD_ACCOUNT].first);
}

void patterns_begin(struct patterns *patterns, const struct cells *cells,
                    const struct column *columns, size_t column_count)
{
    *patterns = (struct patterns){.cells = cells, .columns = columns, .column_count = column_count};
    patterns->own = mem_new(column_count, sizeof(bool));
    patterns->fields =
        bit_of(FIELD_ACCOUNT_NAME); /* made from the address where no column has it */
    for (size_t i = 0; i < column_count; i++) {
        patterns->own[i] = is_own(&columns[i]);
        if (patterns->own[i] && columns[i].what == WHAT_FIELD)
            patterns->fields |= bit_of(columns[i].field);
    }
    for (each_field(id, RECORD_ACCOUNT))
        if (fields[id].required && (patterns->fields & bit_of(id)) != 0)
            patterns->required[patterns->required_count++] = id;
}

void patterns_clear(struct patterns *patterns)
{
    for (size_t i = 0; i < PATTERNS_MAX; i++)
        record_free(patterns->rows[i].shared);
    free(patterns->own);
}

/* FNV-1a of the cells that rows share. */
static struct pattern *slot_of(struct patterns *patterns, size_t row)
{
    const char *const *cells = cells_row(patterns->cells, row);
    uint32_t hash = 2166136261;

    for (size_t i = 0; i < patterns->column_count; i++)
        if (!patterns->own[i])
            for (const char *at = cells[i];; at++) {
                hash = (hash ^ (unsigned char)*at) * 16777619;
                if (*at == '\0')
                    break;
            }
    return &patterns->rows[(hash ^ hash >> 16) % PATTERNS_MAX];
}

static bool shares_cells(const struct patterns *patterns, size_t row, size_t other)
{
    const char *const *cells = cells_row(patterns->cells, row);
    const char *const *others = cells_row(patterns->cells, other);

    for (size_t i = 0; i < patterns->column_count; i++)
        if (!patterns->own[i] && strcmp(cells[i], others[i]) != 0)
            return false;
    return true;
}

struct record *patterns_copy(struct patterns *patterns, size_t row)
{
    const char *const *cells = cells_row(patterns->cells, row);
    size_t bytes = 0;

    if (cells_width(patterns->cells, row) != patterns->column_count)
        return NULL;
    const struct pattern *pattern = slot_of(patterns, row);
    if (pattern->shared == NULL || !shares_cells(patterns, row, pattern->row))
        return NULL;
    for (size_t i = 0; i < patterns->column_count; i++)
        bytes += patterns->own[i] ? strlen(cells[i]) + 1 : 0;
    return record_copy_for(pattern->shared, bytes);
}

bool patterns_valid(const struct patterns *patterns, const struct record *account)
{
    for (size_t i = 0; i < patterns->required_count; i++)
        if (*record_get(account, patterns->required[i]) == '\0')
            return false;
    return true;
}

void patterns_learn(struct patterns *patterns, size_t row, const struct record *account)
{
    struct pattern *pattern;

    if (cells_width(patterns->cells, row) != patterns->column_count)
        return;
    pattern = slot_of(patterns, row);
    record_free(pattern->shared);
    *pattern = (struct pattern){row, record_copy_but(account, patterns->fields, 0)};
}
