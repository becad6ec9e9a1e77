/* store/facts.h - what was learnt of servers, kept in the state folder: 0600, atomic, of a bounded
 * number of endpoints. Nothing in it is needed: what cannot be read is begun anew. */
#ifndef MAILSETUP_STORE_FACTS_H
#define MAILSETUP_STORE_FACTS_H

#include "model/facts.h"

/* The endpoints that were not seen for the longest time go first. */
enum { FACTS_ENDPOINTS_MAX = 8192, FACTS_BYTES_MAX = 16 * 1024 * 1024, FACTS_FRESH_MS = 3600000 };

/* $XDG_STATE_HOME/mailsetup/facts.json (~/.local/state), or /var/lib/mailsetup/facts.json. The
 * caller frees. NULL: there is no home. */
char *facts_path(bool system);

struct facts_file;

struct facts_file *facts_file_new(const char *path); /* nothing is read yet */
void facts_file_free(struct facts_file *file);       /* writes nothing; accepts NULL */

/* Reads it; not there: empty. False: *err says what is wrong, once; a damaged file is then called
 * *.bad, and all is as if there had been none. One that must not be touched (a newer version, no
 * permission, a folder where others may write) stays as it is, and nothing will be written. */
bool facts_file_read(struct facts_file *file, struct err *err);

/* Borrowed until the next put or save. NULL: none known. */
const struct facts *facts_file_find(const struct facts_file *file, const char *endpoint);
/* Merged with what is known of its endpoint; copied. What is the same as what was seen less than
 * FACTS_FRESH_MS before is let go: a thousand checks of one server write nothing. */
void facts_file_put(struct facts_file *file, const struct facts *facts);

bool facts_file_changed(const struct facts_file *file); /* is there something to be saved? */
/* Joins what was put with what is in the file by now, under a lock, and writes it. False with
 * ERR_LOCKED: another session is writing at this moment; try again. Any other failure is told
 * once, and nothing more will be written. */
bool facts_file_save(struct facts_file *file, struct err *err);

#endif
