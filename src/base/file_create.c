/* New files, that must not be there yet: written in one go or in pieces, and durable. */
#include "base/file_folder.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct file_fresh {
    char *path;
    int folder, fd; /* -1: not open */
    bool named;     /* it has its name already, and is taken away when it does not succeed */
};

/* Gives a file without a name its name, if that is free. */
static bool give_name(int fd, int folder, const char *path)
{
    char self[32];

    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    return linkat(AT_FDCWD, self, folder, file_name_of(path), AT_SYMLINK_FOLLOW) == 0;
}

/* A file that has no name until all of it is written: whoever is killed before leaves nothing.
 * Where file system or machine cannot do that, one that has its name at once: *named. -1: errno. */
static int open_new(int folder, const char *path, bool *named)
{
    struct stat there;
    int fd = -1;

    if (fstatat(folder, file_name_of(path), &there, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST; /* before anything is written in vain */
        return -1;
    }
    *named = access("/proc/self/fd", X_OK) != 0;
    if (!*named)
        fd = openat(folder, ".", O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
    *named = fd < 0;
    return fd >= 0 ? fd
                   : openat(folder, file_name_of(path),
                            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
}

static void forget(struct file_fresh *fresh)
{
    if (fresh->named)
        unlinkat(fresh->folder, file_name_of(fresh->path), 0);
    if (fresh->fd >= 0)
        close(fresh->fd);
    if (fresh->folder >= 0)
        close(fresh->folder);
    free(fresh->path);
    free(fresh);
}

struct file_fresh *file_fresh_begin(const char *path, struct err *err)
{
    struct file_fresh *fresh = mem_new(1, sizeof(*fresh));

    *fresh =
        (struct file_fresh){.path = mem_copy(path), .folder = file_open_folder(path), .fd = -1};
    if (fresh->folder >= 0)
        fresh->fd = open_new(fresh->folder, path, &fresh->named);
    if (fresh->fd < 0) {
        file_fail(err, ERR_CREATE, _("Cannot create %s: %s."), path);
        fresh->named = false; /* what is there is not ours */
    } else if (fchmod(fresh->fd, 0600) == 0) {
        return fresh;
    } else {
        file_fail(err, ERR_IO, _("Cannot write %s: %s."), path);
    }
    forget(fresh);
    return NULL;
}

bool file_fresh_add(struct file_fresh *fresh, const char *bytes, size_t length, struct err *err)
{
    return file_write_all(fresh->fd, bytes, length) ||
           file_fail(err, ERR_IO, _("Cannot write %s: %s."), fresh->path);
}

static bool copy(int from, int to)
{
    enum { BLOCK = 64 * 1024 };
    char *block = mem_new(BLOCK, 1);
    ssize_t got = 0;
    off_t at = 0;
    bool done = true;

    while (done && ((got = pread(from, block, BLOCK, at)) > 0 || (got < 0 && errno == EINTR)))
        if (got > 0) {
            done = file_write_all(to, block, (size_t)got);
            at += got;
        }
    int why = errno;
    mem_forget(block, BLOCK);
    errno = why;
    return done && got == 0;
}

/* A policy may allow files without a name and forbid to give them one: then all is written once
 * more, into a file that has its name at once. False: *err. */
static bool get_name(struct file_fresh *fresh, struct err *err)
{
    int fd = -1, nameless = fresh->fd;

    if (give_name(fresh->fd, fresh->folder, fresh->path)) {
        fresh->named = true;
        return true;
    }
    if (errno != EEXIST)
        fd = openat(fresh->folder, file_name_of(fresh->path),
                    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return file_fail(err, ERR_CREATE, _("Cannot create %s: %s."), fresh->path);
    fresh->named = true;
    fresh->fd = fd;
    bool done = (fchmod(fd, 0600) == 0 && copy(nameless, fd) && fsync(fd) == 0) ||
                file_fail(err, ERR_IO, _("Cannot write %s: %s."), fresh->path);
    close(nameless);
    return done;
}

bool file_fresh_end(struct file_fresh *fresh, struct err *err)
{
    bool done =
        fsync(fresh->fd) == 0 || file_fail(err, ERR_IO, _("Cannot write %s: %s."), fresh->path);

    done = done && (fresh->named || get_name(fresh, err));
    if (done && !file_sync_folder(fresh->folder))
        done = file_fail(err, ERR_IO, _("Cannot write %s: %s."), fresh->path);
    if (done)
        fresh->named = false; /* it stays */
    forget(fresh);
    return done;
}

void file_fresh_cancel(struct file_fresh *fresh)
{
    if (fresh != NULL)
        forget(fresh);
}

bool file_create(const char *path, const char *bytes, size_t length, struct err *err)
{
    struct file_fresh *fresh = file_fresh_begin(path, err);

    if (fresh == NULL)
        return false;
    if (file_fresh_add(fresh, bytes, length, err))
        return file_fresh_end(fresh, err);
    file_fresh_cancel(fresh);
    return false;
}
