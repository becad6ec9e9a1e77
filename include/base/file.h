/* base/file.h - files: read whole with a bound, replaced atomically and durably. */
#ifndef MAILSETUP_BASE_FILE_H
#define MAILSETUP_BASE_FILE_H

#include "base/err.h"

#include <stdint.h>
#include <sys/stat.h>
#include <sys/types.h>

/* What tells one version of a file from the next. exists false: the rest is zero. */
struct file_mark {
    bool exists;
    dev_t device;
    ino_t inode;
    off_t size;
    int64_t changed_ns;   /* st_mtim */
    int64_t touched_ns;   /* st_ctim, which no program can set. 0: it was so short a time ago that a
                             change after this one might not show */
    uint64_t fingerprint; /* of the contents; the same on machines of one byte order */
};

/* The whole file, NUL-terminated; the caller frees (and wipes, where it is secret). Refuses what
 * is not a regular file, what is larger than limit bytes, and what changes while it is read.
 * A file that is not there is ERR_NO_INPUT. mark may be NULL. */
bool file_read(const char *path, size_t limit, char **bytes, size_t *length, struct file_mark *mark,
               struct err *err);

/* The same where the mark of an earlier reading may be known: *mark, which exists then. A file that
 * is the same by its numbers, its size and its times has not been touched since, and has the
 * fingerprint of then; of every other it is computed. *mark is that of this reading afterwards. */
bool file_read_again(const char *path, size_t limit, char **bytes, size_t *length,
                     struct file_mark *mark, struct err *err);

/* Standard input to its end, as file_read() gives a file; too_large: the code of the failure where
 * it holds more than limit bytes. */
bool file_read_input(size_t limit, enum err_code too_large, char **bytes, size_t *length,
                     struct err *err);

/* Replace path by bytes: an exclusive 0600 file `.NAME.new` beside it (no symlink followed, O_EXCL,
 * locked, so that what a killed program left there is told from another's work), write, fsync, keep
 * the old contents as `path~` when keep is set (hard link or copy, fsynced, before the rename),
 * rename, fsync of the folder. On failure path is as it was and nothing lies beside it. The mode of
 * an existing path is kept where it is stricter than 0600. A symlink at path is resolved first, so
 * that the link survives. mark (may be NULL) tells the new version. */
bool file_replace(const char *path, const char *bytes, size_t length, bool keep,
                  struct file_mark *mark, struct err *err);
/* The same with the contents in parts, one behind the other. */
struct file_part {
    const char *bytes;
    size_t length;
};
bool file_replace_parts(const char *path, const struct file_part *parts, size_t count, bool keep,
                        struct file_mark *mark, struct err *err);

/* Takes away what a killed file_replace() of path left beside it, unless one is at work there. */
void file_sweep(const char *path);

/* A new file, 0600, that must not be there yet (the log that a user saves). */
bool file_create(const char *path, const char *bytes, size_t length, struct err *err);
/* The same in pieces. It has its name when file_fresh_end() has made it durable; where the file
 * system cannot do that it has it before, and loses it when something fails. NULL, false: *err. */
struct file_fresh; /* opaque */
struct file_fresh *file_fresh_begin(const char *path, struct err *err);
bool file_fresh_add(struct file_fresh *fresh, const char *bytes, size_t length, struct err *err);
bool file_fresh_end(struct file_fresh *fresh, struct err *err); /* frees it in any case */
void file_fresh_cancel(struct file_fresh *fresh);               /* NULL: nothing */

/* Can only we, root or the owner of its folder have put it there? Where others may make files, as
 * in /tmp, anybody can be faster than we are. Not there: true. False: ERR_PERMISSION, as is a
 * symlink and what others may write. */
bool file_trusted(const char *path, struct err *err);
/* To be done to a file that was just made as path: what root makes in a user's folder is the
 * user's, who could neither read nor replace it otherwise. Where the system does not let files be
 * given away it stays root's: true. False: errno. */
bool file_hand_over(int fd, const char *path);
/* Whose the folder is that path is in. False: errno. */
bool file_folder_owner(const char *path, struct stat *of_folder);

bool file_remove(const char *path, struct err *err); /* not there: true; fsyncs the folder */
/* The same contents, or both not there: nothing of the one would be lost by taking the other. */
bool file_marks_equal(const struct file_mark *a, const struct file_mark *b);
/* The mark of the file as it is now. The contents are read each time: an inode, a size and a time
 * stamp can all be the same after a change. Not there: true, with exists false. */
bool file_look(const char *path, size_t limit, struct file_mark *mark, struct err *err);
/* Where a symlink at path leads, also when nothing is there yet; the caller frees. NULL: errno. */
char *file_follow_links(const char *path);
/* Make the folder of path and its parents, 0700 each; those that are there stay as they are. */
bool file_make_folder_of(const char *path, struct err *err);

#endif
