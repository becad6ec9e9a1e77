/* A file replaced atomically and durably: whoever looks finds the old or the new, never less. */
#include "base/file.h"

#include "base/file_folder.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LINKS_MAX = 40,
    OPEN_TRIES = 8,
    COPY_BLOCK = 64 * 1024,
    WRITE_BLOCK = 256 * 1024, /* a multiple of FILE_HASH_STEP, and small enough for the cache */
};

/* What is under way; names are relative to folder. */
struct replacement {
    char *target; /* path with its last symlinks resolved */
    const char *name;
    char *beside, *old_beside, *backup; /* .NAME.new .NAME.old NAME~ */
    int folder, fd;
    bool there; /* the target exists, as `old` */
    struct stat old;
};

char *file_follow_links(const char *path)
{
    char *here = mem_copy(path), leads[PATH_MAX];

    for (int i = 0; i < LINKS_MAX; i++) {
        ssize_t length = readlink(here, leads, sizeof(leads) - 1);
        char *folder;

        if (length < 0)
            return here; /* not a link, or not there */
        leads[length] = '\0';
        if (leads[0] == '/') {
            free(here);
            here = mem_copy(leads);
            continue;
        }
        folder = file_folder_of(here);
        free(here);
        here = mem_format("%s/%s", folder, leads);
        free(folder);
    }
    free(here);
    errno = ELOOP;
    return NULL;
}

/* Does name in the folder still mean the file that is open as fd? */
static bool still_named(int folder, const char *name, int fd)
{
    struct stat open_file, named;

    return fstat(fd, &open_file) == 0 && fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           open_file.st_dev == named.st_dev && open_file.st_ino == named.st_ino;
}

/* Takes away what a killed program left under the name. False: somebody is writing it now. */
static bool sweep(int folder, const char *name)
{
    int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    bool ours = true;

    if (fd < 0)
        return unlinkat(folder, name, 0) == 0 || errno == ENOENT;
    if (flock(fd, LOCK_EX | LOCK_NB) != 0)
        ours = false;
    else if (still_named(folder, name, fd))
        ours = unlinkat(folder, name, 0) == 0;
    close(fd);
    return ours;
}

/* A new, empty file that only we write: locked as long as it is open. -1: errno, EBUSY when
 * another program is at it. */
static int open_beside(int folder, const char *name)
{
    for (int i = 0; i < OPEN_TRIES; i++) {
        int fd = openat(folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

        if (fd >= 0) {
            if (flock(fd, LOCK_EX | LOCK_NB) == 0 && still_named(folder, name, fd))
                return fd;
            close(fd); /* swept away between the two calls */
        } else if (errno != EEXIST) {
            return -1;
        } else if (!sweep(folder, name)) {
            break;
        }
    }
    errno = EBUSY;
    return -1;
}

/* Owner and mode as they were, and never more than 0600. The owner is kept where we may. */
static bool set_mode(const struct replacement *work, int fd)
{
    mode_t mode = work->there ? work->old.st_mode & 0600 : 0600;

    if (!work->there && !file_hand_over(fd, work->target))
        return false;
    if (work->there && (work->old.st_uid != geteuid() || work->old.st_gid != getegid()) &&
        fchown(fd, work->old.st_uid, work->old.st_gid) != 0 && errno != EPERM)
        return false;
    return fchmod(fd, mode) == 0;
}

static bool copy_contents(int from, int to)
{
    char *block = mem_new(COPY_BLOCK, 1);
    ssize_t got;
    bool done = true;

    while (done && (got = read(from, block, COPY_BLOCK)) != 0) {
        if (got > 0)
            done = file_write_all(to, block, (size_t)got);
        else
            done = errno == EINTR;
    }
    mem_forget(block, COPY_BLOCK);
    return done;
}

/* The old contents under a second name that is not the final one yet. A hard link shares the
 * mode, so a file that others may read is copied instead. */
static bool double_old(const struct replacement *work, int old)
{
    bool done;
    int copy;

    if ((work->old.st_mode & 0077) == 0 &&
        linkat(work->folder, work->name, work->folder, work->old_beside, 0) == 0)
        return true;
    copy = openat(work->folder, work->old_beside,
                  O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (copy < 0)
        return false;
    done = set_mode(work, copy) && copy_contents(old, copy) && fsync(copy) == 0;
    close(copy);
    return done;
}

static bool keep_old(const struct replacement *work)
{
    bool done = false;
    int old = openat(work->folder, work->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

    if (old < 0)
        return false;
    unlinkat(work->folder, work->old_beside, 0);
    done = fsync(old) == 0 && double_old(work, old) &&
           renameat(work->folder, work->old_beside, work->folder, work->backup) == 0;
    /* rename() between two names of one file does nothing and leaves both. */
    int why = errno;
    unlinkat(work->folder, work->old_beside, 0);
    errno = why;
    close(old);
    return done;
}

static void name_files(struct replacement *work)
{
    work->name = file_name_of(work->target);
    work->beside = mem_format(".%s.new", work->name);
    work->old_beside = mem_format(".%s.old", work->name);
    work->backup = mem_format("%s~", work->name);
}

static bool begin(struct replacement *work, const char *path, struct err *err)
{
    work->target = file_follow_links(path);
    if (work->target == NULL)
        return file_fail(err, ERR_CREATE, _("Cannot write %s: %s."), path);
    name_files(work);
    work->folder = file_open_folder(work->target);
    if (work->folder < 0)
        return file_fail(err, ERR_CREATE, _("Cannot write %s: its folder cannot be opened: %s."),
                         path);
    work->there = fstatat(work->folder, work->name, &work->old, AT_SYMLINK_NOFOLLOW) == 0;
    if (work->there && !S_ISREG(work->old.st_mode))
        return fail(err, ERR_CREATE, _("Cannot write %s: it is not a regular file."), path);
    work->fd = open_beside(work->folder, work->beside);
    if (work->fd < 0 && errno == EBUSY)
        return fail(err, ERR_LOCKED, _("Another program is writing %s just now; try again."), path);
    if (work->fd < 0)
        return file_fail(err, ERR_CREATE, _("Cannot create a file beside %s: %s."), path);
    return true;
}

static void end(struct replacement *work)
{
    if (work->fd >= 0)
        close(work->fd);
    if (work->folder >= 0)
        close(work->folder);
    free(work->target);
    free(work->beside);
    free(work->old_beside);
    free(work->backup);
}

void file_sweep(const char *path)
{
    struct replacement work = {.folder = -1, .fd = -1};

    work.target = file_follow_links(path);
    if (work.target != NULL) {
        name_files(&work);
        work.folder = file_open_folder(work.target);
    }
    if (work.folder >= 0 && sweep(work.folder, work.beside))
        unlinkat(work.folder, work.old_beside, 0);
    end(&work);
}

/* Contents on their way into a file: full blocks of what was gathered, or of a part as it lies. */
struct outflow {
    int fd;
    char *block;
    size_t used;
    struct file_hash hash;
};

static bool put_block(struct outflow *out, const char *bytes, size_t length)
{
    file_hash_add(&out->hash, bytes, length);
    return file_write_all(out->fd, bytes, length);
}

static bool put_part(struct outflow *out, const struct file_part *part)
{
    const char *at = part->bytes;
    bool done = true;

    for (size_t left = part->length, size; done && left > 0; at += size, left -= size) {
        size = left < WRITE_BLOCK - out->used ? left : WRITE_BLOCK - out->used;
        if (size == WRITE_BLOCK) {
            done = put_block(out, at, size);
            continue;
        }
        memcpy(out->block + out->used, at, size);
        out->used += size;
        if (out->used == WRITE_BLOCK) {
            done = put_block(out, out->block, out->used);
            out->used = 0;
        }
    }
    return done;
}

static bool put_all(int fd, const struct file_part *parts, size_t count, uint64_t *fingerprint)
{
    struct outflow out = {.fd = fd, .block = mem_new(WRITE_BLOCK, 1)};
    bool done = true;

    file_hash_start(&out.hash);
    for (size_t i = 0; done && i < count; i++)
        done = put_part(&out, &parts[i]);
    done = done && put_block(&out, out.block, out.used);
    *fingerprint = file_hash_end(&out.hash);
    mem_forget(out.block, WRITE_BLOCK);
    return done;
}

bool file_replace(const char *path, const char *bytes, size_t length, bool keep,
                  struct file_mark *mark, struct err *err)
{
    return file_replace_parts(path, &(struct file_part){bytes, length}, 1, keep, mark, err);
}

bool file_replace_parts(const char *path, const struct file_part *parts, size_t count, bool keep,
                        struct file_mark *mark, struct err *err)
{
    struct replacement work = {.folder = -1, .fd = -1};
    struct stat fresh;
    uint64_t fingerprint;
    bool renamed = false, done = false;

    if (!begin(&work, path, err))
        goto out;
    if (!set_mode(&work, work.fd) || !put_all(work.fd, parts, count, &fingerprint) ||
        fsync(work.fd) != 0 || fstat(work.fd, &fresh) != 0) {
        file_fail(err, ERR_IO, _("Cannot write %s: %s."), path);
        goto out;
    }
    if (keep && work.there && !keep_old(&work)) {
        file_fail(err, ERR_IO, _("Cannot keep the old contents of %s: %s."), path);
        goto out;
    }
    renamed = renameat(work.folder, work.beside, work.folder, work.name) == 0;
    if (!renamed) {
        file_fail(err, ERR_IO, _("Cannot replace %s: %s."), path);
        goto out;
    }
    done = file_sync_folder(work.folder);
    if (!done)
        file_fail(err, ERR_IO, _("%s is written, but the disk does not confirm it: %s."), path);
    else if (mark != NULL)
        file_mark_set(mark, &fresh, fingerprint);
out:
    if (!renamed && work.fd >= 0)
        unlinkat(work.folder, work.beside, 0);
    end(&work);
    return done;
}
