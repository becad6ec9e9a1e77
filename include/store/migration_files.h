/* store/migration_files.h - what is kept beside the settings while accounts move to another mail
 * server: the accounts as they were before the import (settings.json.migration-3.csv, 0600), and
 * the journal of what was proven since (settings.json.migration-3.proof, store/journal.h). No
 * password is in either. */
#ifndef MAILSETUP_STORE_MIGRATION_FILES_H
#define MAILSETUP_STORE_MIGRATION_FILES_H

#include "model/cells.h"
#include "store/store.h"

/* Durable before it returns, and in the place of one that was there: it is written before the
 * import is saved, so that one without a saved import means nothing. ERR_LOCKED without the lock.
 */
bool migration_keep(const struct store *store, unsigned id, const struct cells *before,
                    struct err *err);
/* As they were. False: ERR_NO_INPUT when there is no such file, ERR_PERMISSION when somebody else
 * may have put it there (the commands in it would be run), else it cannot be read. */
bool migration_kept(const struct store *store, unsigned id, struct cells **before, struct err *err);
char *migration_journal_path(const struct store *store, unsigned id); /* the caller frees */
/* The migration has ended: both go. */
bool migration_files_remove(const struct store *store, unsigned id, struct err *err);

#endif
