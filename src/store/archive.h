/* store/archive.h - the text of a file in which records sleep. What wakes is read as strictly as
 * ever; when that fails, the proof that the file was right has lied, and the program ends with a
 * sentence that names file and line, the stamp removed, so that the next start reads all of it and
 * names all that is wrong. Nothing is written then. */
#ifndef MAILSETUP_STORE_ARCHIVE_H
#define MAILSETUP_STORE_ARCHIVE_H

#include "store/extra.h"
#include "store/slices.h"

struct archive;

/* Takes bytes over and holds kept, where the unknown keys of those who wake are added. stamp: the
 * path of the stamp; or NULL. Held once by the caller. */
struct archive *archive_new(enum record_kind kind, const char *path, const char *stamp, char *bytes,
                            struct kept *kept);
struct record_source *archive_source(struct archive *archive);
/* May a text of the source be written as it stands, where what is unknown is kept there? */
bool archive_stands(const struct record_source *source, const struct kept *kept);
struct archive *archive_hold(struct archive *archive); /* NULL: NULL */
void archive_release(struct archive *archive);         /* NULL: nothing */

#endif
