/* store/journal.h - results of checks, a line of JSON each, so that a run that was interrupted goes
 * on where it stopped: of `check --all --resume`, and of the proof of a migration. Append only,
 * 0600; a line that was cut by a crash is dropped when it is read again. No secret is in it. */
#ifndef MAILSETUP_STORE_JOURNAL_H
#define MAILSETUP_STORE_JOURNAL_H

#include "base/err.h"
#include "model/field.h"
#include "model/fleet.h"

/* Where the journal of a run belongs: a name made of what it is in the state folder,
 * $XDG_STATE_HOME/mailsetup/runs (~/.local/state), or /var/lib/mailsetup/runs. The caller frees.
 * NULL: there is no home. */
char *journal_path(bool system, const char *run);

struct journal;
/* resume: tells what is there, the oldest first, and appends; else an empty file takes its place.
 * Foreign bytes are bounded and checked: a file that is none of ours is refused and left alone
 * (ERR_INPUT; a symlink, another's, one with a second name: ERR_PERMISSION); an entry that is
 * damaged or unknown here is passed over. Held by another run: ERR_LOCKED, until that one ends. The
 * folder is made (0700) when it is not there. reader NULL: nobody is told.
 * run: which run it belongs to; a journal of another run is not resumed (it is begun anew). */
struct journal *journal_open(const char *path, const char *run, bool resume,
                             const struct journal_reader *reader, struct err *err);
/* One more line, copied; with the status NONE: what a run is to check, and nothing is known of yet.
 * Lines are gathered and written many at a time. After a failure (of these three) the file holds
 * whole lines, and what was not written is tried again with the next; a file that cannot be cut
 * back to whole lines gets no more, and all three go on to be true. */
bool journal_add(struct journal *journal, const struct journal_entry *entry, struct err *err);
/* What was gathered is given to the system: it outlives the program, killed or not. */
bool journal_write(struct journal *journal, struct err *err);
/* And is on the disk: it outlives the machine. Cheap when nothing was added. */
bool journal_sync(struct journal *journal, struct err *err);
void journal_close(struct journal *journal);            /* writes what waits; accepts NULL */
bool journal_remove(const char *path, struct err *err); /* one that is not there is well */
/* Tells what is in one, and leaves it to whoever is writing it: what a run under way has not
 * written out yet is not told. One that is not there, or of another run, has nothing to tell.
 * False: *err, it is none of ours or cannot be read. */
bool journal_read(const char *path, const char *run, const struct journal_reader *reader,
                  struct err *err);

#endif
