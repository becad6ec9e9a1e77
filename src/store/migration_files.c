/* The files of a migration, beside the settings. */
#include "store/migration_files.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "store/csv.h"

#include <stdlib.h>

static char *path_of(const struct store *store, unsigned id, const char *what)
{
    return mem_format("%s.migration-%u.%s", store_file(store), id, what);
}

char *migration_journal_path(const struct store *store, unsigned id)
{
    return path_of(store, id, "proof");
}

/* Beside the settings write whoever may save them. */
static bool may_write(const struct store *store, struct err *err)
{
    return store_locked(store) ||
           fail(err, ERR_LOCKED,
                _("The files of a migration belong to the session that may save."));
}

bool migration_keep(const struct store *store, unsigned id, const struct cells *before,
                    struct err *err)
{
    size_t length;
    char *path = path_of(store, id, "csv"), *text = NULL;
    bool kept = may_write(store, err) && file_make_folder_of(path, err) &&
                (text = csv_text(before, CSV_UTF8, &length, err)) != NULL &&
                file_replace(path, text, length, false, NULL, err);
    free(text);
    free(path);
    return kept;
}

bool migration_kept(const struct store *store, unsigned id, struct cells **before, struct err *err)
{
    enum csv_encoding encoding = CSV_UTF8;
    char *path = path_of(store, id, "csv");
    struct cells *cells = NULL;
    bool good = file_trusted(path, err) && csv_read(path, &encoding, &cells, err);
    if (good && cells->fault_count > 0) /* it is ours: no fault is anybody's to mend */
        good = fail(err, ERR_INPUT, _("%.150s, line %zu: %s"), path, cells->faults[0].line,
                    cells->faults[0].sentence);
    free(path);
    if (good)
        *before = cells;
    else
        cells_free(cells);
    return good;
}

bool migration_files_remove(const struct store *store, unsigned id, struct err *err)
{
    char *csv = path_of(store, id, "csv"), *proof = migration_journal_path(store, id);
    bool removed = may_write(store, err) && file_remove(csv, err) && file_remove(proof, err);
    free(csv);
    free(proof);
    return removed;
}
