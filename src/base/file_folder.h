/* base/file_folder.h - what file.c and file_replace.c share. */
#ifndef MAILSETUP_BASE_FILE_FOLDER_H
#define MAILSETUP_BASE_FILE_FOLDER_H

#include "base/file.h"

#include <stdint.h>
#include <sys/stat.h>

/* Of the same bytes the same; of others, as good as surely, another. Not for hostile bytes.
 * file_hash_add() takes whole FILE_HASH_STEPs, but for the last time. */
enum { FILE_HASH_LANES = 8, FILE_HASH_STEP = FILE_HASH_LANES * sizeof(uint64_t) };
struct file_hash {
    uint64_t lane[FILE_HASH_LANES];
    size_t length;
    char rest[FILE_HASH_STEP];
};
void file_hash_start(struct file_hash *hash);
void file_hash_add(struct file_hash *hash, const char *bytes, size_t length);
uint64_t file_hash_end(const struct file_hash *hash);
void file_mark_set(struct file_mark *mark, const struct stat *status, uint64_t fingerprint);
/* fail() with errno: format takes the path and the reason. The code follows errno where it says
 * more than `otherwise`: not allowed, or (for ERR_IO) not there. */
bool file_fail(struct err *err, enum err_code otherwise, const char *format, const char *path);
bool file_write_all(int fd, const char *bytes, size_t length); /* false: errno */
bool file_sync_folder(int folder);                             /* false: errno */
char *file_folder_of(const char *path);                        /* the caller frees */
const char *file_name_of(const char *path);                    /* borrowed from path */
int file_open_folder(const char *path);                        /* -1: errno */

#endif
