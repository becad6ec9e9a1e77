/* The lock of a settings file, and who holds it. */
#include "store/lock.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { TRIES = 8 };

void lock_init(struct lock *lock)
{
    *lock = (struct lock){.fd = -1};
}

void lock_release(struct lock *lock)
{
    if (lock->fd >= 0)
        close(lock->fd);
    free(lock->path);
    lock_init(lock);
}

/* Is what we have open still what the path names? */
static bool in_place(int fd, const char *path)
{
    struct stat ours, there;
    return fstat(fd, &ours) == 0 && lstat(path, &there) == 0 && ours.st_dev == there.st_dev &&
           ours.st_ino == there.st_ino;
}

/* Sessions that come by different links must meet at the same lock. */
static char *path_beside(const char *settings)
{
    char *real = realpath(settings, NULL);
    if (real == NULL) /* nothing is there yet, perhaps at the end of a link */
        real = file_follow_links(settings);
    char *path = mem_format("%s.lock", real != NULL ? real : settings);
    free(real);
    return path;
}

/* A umask may have left less than the owner needs the next time; and what root makes in a user's
 * folder must not lock the user out. */
static void hand_over(int fd, const char *path, const struct stat *status)
{
    if (file_hand_over(fd, path) && (status->st_mode & 07777) != 0600)
        fchmod(fd, 0600);
}

static bool open_file(const char *path, int *fd, struct err *err)
{
    struct stat status;
    *fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0600);
    if (*fd < 0) {
        bool denied = errno == EACCES || errno == EPERM || errno == EROFS;
        return fail(err, denied ? ERR_PERMISSION : ERR_CREATE,
                    _("Cannot open the lock file %s: %s."), path, strerror(errno));
    }
    /* A second name would be that of somebody's file, and what is written here would be in it. */
    if (fstat(*fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink <= 1) {
        if (status.st_uid == geteuid())
            hand_over(*fd, path, &status);
        return true;
    }
    close(*fd);
    *fd = -1;
    return fail(err, ERR_CREATE, _("The lock file %s is not a regular file of its own."), path);
}

/* The user by his number: whoever wants to know looks for the name, which takes time. */
static void write_holder(int fd)
{
    char line[256], terminal[64];
    const char *tty = "-";
    if (ttyname_r(STDIN_FILENO, terminal, sizeof(terminal)) == 0)
        tty = strncmp(terminal, "/dev/", 5) == 0 ? terminal + 5 : terminal;
    int length = snprintf(line, sizeof(line), "%ld %lu %.63s %lld\n", (long)getpid(),
                          (unsigned long)geteuid(), tty, (long long)clock_wall_ms());
    /* The lock holds without these words: they only tell others who it is. Never
     * empty in between, where another session would read that nobody is known. */
    bool told = pwrite(fd, line, (size_t)length, 0) == length && ftruncate(fd, length) == 0;
    (void)told;
}

/* A number stays where it is nobody's here. */
static void tell_name(char *user, size_t room)
{
    char *end;
    unsigned long number = strtoul(user, &end, 10);
    const struct passwd *known = *end == '\0' ? getpwuid((uid_t)number) : NULL;
    if (known != NULL)
        text_copy(user, room, known->pw_name);
}

static void read_holder(int fd, struct lock_holder *held)
{
    char line[256];
    long long since = 0;
    struct lock_holder read = {0};
    ssize_t length = pread(fd, line, sizeof(line) - 1, 0);
    if (length <= 0)
        return;
    line[length] = '\0';
    if (sscanf(line, "%ld %63s %63s %lld", &read.pid, read.user, read.tty, &since) != 4)
        return;
    read.since_ms = since;
    tell_name(read.user, sizeof(read.user));
    *held = read;
}

static bool told_holder(const struct lock_holder *held, struct err *err)
{
    char since[64];
    struct tm local;
    time_t seconds = (time_t)(held->since_ms / 1000);
    if (held->pid == 0 || localtime_r(&seconds, &local) == NULL ||
        strftime(since, sizeof(since), "%Y-%m-%d %H:%M", &local) == 0)
        return fail(err, ERR_LOCKED, _("Another session is changing these settings."));
    return fail(err, ERR_LOCKED,
                _("%s on %s (process %ld) has been changing these settings since %s."), held->user,
                held->tty, held->pid, since);
}

/* True: *fd holds the lock. False with *err empty: somebody else has it. */
static bool try_once(const char *path, int *fd, struct lock_holder *held, struct err *err)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (!open_file(path, fd, err))
        return false;
    if (fcntl(*fd, F_OFD_SETLK, &whole) == 0)
        return true;
    if (errno == EAGAIN || errno == EACCES)
        read_holder(*fd, held);
    else
        fail(err, ERR_IO, _("Cannot lock %s: %s."), path, strerror(errno));
    close(*fd);
    *fd = -1;
    return false;
}

bool lock_take(struct lock *lock, const char *settings, struct lock_holder *held, struct err *err)
{
    struct lock_holder other = {0};
    struct err why = {0};
    if (lock->fd >= 0 && in_place(lock->fd, lock->path))
        return true;
    lock_release(lock);
    lock->path = path_beside(settings);
    for (int i = 0; i < TRIES && why.code == ERR_NONE; i++) {
        other = (struct lock_holder){0};
        if (!try_once(lock->path, &lock->fd, &other, &why))
            break;
        if (in_place(lock->fd, lock->path)) {
            write_holder(lock->fd);
            return true;
        }
        close(lock->fd);
        lock->fd = -1;
    }
    if (held != NULL)
        *held = other;
    if (why.code == ERR_NONE)
        return told_holder(&other, err);
    if (err != NULL)
        *err = why;
    return false;
}
