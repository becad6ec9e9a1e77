/* Files: read whole with a bound, looked at, removed. Making is in file_create.c, replacing in
 * file_replace.c. */
#include "base/file.h"

#include "base/clock.h"
#include "base/file_folder.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    PIECE = 256 * 1024, /* of a file: whole FILE_HASH_STEPs, and small enough for the cache */
    SETTLED_MS = 2000,  /* file systems tell times to a tick, the coarsest of them to two seconds */
};

/* One step of the fingerprint; for a given word no two states lead to the same. */
static uint64_t stir(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9e3779b97f4a7c15;
    return hash ^ hash >> 29;
}

/* Words of eight bytes in lanes that do not wait for each other. A large file takes a tenth of what
 * a hash of single bytes needs (5 ms instead of 50 for 45 MB). */
void file_hash_start(struct file_hash *hash)
{
    *hash = (struct file_hash){.lane = {0xcbf29ce484222325, 1, 2, 3, 4, 5, 6, 7}};
}

void file_hash_add(struct file_hash *hash, const char *bytes, size_t length)
{
    uint64_t now[FILE_HASH_LANES], words[FILE_HASH_LANES];
    size_t at = 0;

    memcpy(now, hash->lane, sizeof(now));
    for (; length - at >= FILE_HASH_STEP; at += FILE_HASH_STEP) {
        memcpy(words, bytes + at, FILE_HASH_STEP);
        for (size_t i = 0; i < FILE_HASH_LANES; i++)
            now[i] = stir(now[i], words[i]);
    }
    memcpy(hash->lane, now, sizeof(now));
    memcpy(hash->rest, bytes + at, length - at);
    hash->length += length;
}

uint64_t file_hash_end(const struct file_hash *hash)
{
    uint64_t words[FILE_HASH_LANES] = {0}, end = stir(hash->lane[0], hash->length);

    memcpy(words, hash->rest, hash->length % FILE_HASH_STEP);
    for (size_t i = 0; i < FILE_HASH_LANES; i++)
        end = stir(stir(end, words[i]), i > 0 ? hash->lane[i] : 0);
    return end;
}

static int64_t ns_of(const struct timespec *time)
{
    return (int64_t)time->tv_sec * 1000000000 + time->tv_nsec;
}

void file_mark_set(struct file_mark *mark, const struct stat *status, uint64_t fingerprint)
{
    if (mark == NULL)
        return;
    mark->exists = true;
    mark->device = status->st_dev;
    mark->inode = status->st_ino;
    mark->size = status->st_size;
    mark->changed_ns = ns_of(&status->st_mtim);
    mark->touched_ns = ns_of(&status->st_ctim);
    if (mark->touched_ns / 1000000 > clock_wall_ms() - SETTLED_MS)
        mark->touched_ns = 0;
    mark->fingerprint = fingerprint;
}

bool file_fail(struct err *err, enum err_code otherwise, const char *format, const char *path)
{
    int why = errno;
    enum err_code code = otherwise;

    if (why == ENOENT && otherwise == ERR_IO)
        code = ERR_NO_INPUT;
    else if (why == EACCES || why == EPERM || why == EROFS)
        code = ERR_PERMISSION;
    return fail(err, code, format, path, strerror(why));
}

/* Up to room bytes; fewer only at the end of the file. -1: errno. */
static ssize_t read_some(int fd, char *bytes, size_t room)
{
    size_t done = 0;

    while (done < room) {
        ssize_t got = read(fd, bytes + done, room - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        done += (size_t)got;
    }
    return (ssize_t)done;
}

/* The same in pieces, so that each is still near when its fingerprint is taken. bytes NULL: the
 * fingerprint is all that is wanted; fingerprint NULL: it is not wanted. */
static ssize_t read_all(int fd, char *bytes, size_t room, uint64_t *fingerprint)
{
    struct file_hash hash;
    char *piece = bytes != NULL ? NULL : mem_new(1, PIECE);
    size_t length = 0;
    ssize_t got = 1;

    file_hash_start(&hash);
    while (length < room && got > 0) {
        size_t left = room - length;
        char *at = bytes != NULL ? bytes + length : piece;
        got = read_some(fd, at, left < PIECE ? left : PIECE);
        if (got > 0 && fingerprint != NULL)
            file_hash_add(&hash, at, (size_t)got);
        length += got > 0 ? (size_t)got : 0;
    }
    if (fingerprint != NULL)
        *fingerprint = file_hash_end(&hash);
    mem_forget(piece, PIECE);
    return got < 0 ? -1 : (ssize_t)length;
}

static char *buffer_new(size_t size)
{
    size_t whole = (size + MEM_LARGE_PAGE - 1) / MEM_LARGE_PAGE * MEM_LARGE_PAGE;
    char *buffer;

    if (size < MEM_LARGE)
        return mem_new(size, 1);
    buffer = aligned_alloc(MEM_LARGE_PAGE, whole);
    if (buffer == NULL)
        mem_exhausted();
    /* The last page, too, unless most of it would be for nothing. */
    mem_wish_large(buffer, whole - size <= MEM_LARGE_PAGE / 2 ? whole : size);
    return buffer;
}

static bool same_moment(const struct stat *a, const struct stat *b)
{
    return a->st_size == b->st_size && ns_of(&a->st_mtim) == ns_of(&b->st_mtim);
}

/* Has nobody written to it since it was marked? Whoever does leaves another time of touching: that
 * can be set by nobody, and was settled when it was marked. */
static bool is_untouched(const struct stat *status, const struct file_mark *mark)
{
    return mark->exists && mark->touched_ns != 0 && mark->device == status->st_dev &&
           mark->inode == status->st_ino && mark->size == status->st_size &&
           mark->changed_ns == ns_of(&status->st_mtim) &&
           mark->touched_ns == ns_of(&status->st_ctim);
}

static bool can_be_read(const struct stat *status, const char *path, size_t limit, struct err *err)
{
    if (!S_ISREG(status->st_mode))
        return fail(err, ERR_IO, _("%s is not a regular file."), path);
    if ((uintmax_t)status->st_size > limit)
        return fail(err, ERR_INPUT, _("%s is too large: %lld bytes, at most %zu are read."), path,
                    (long long)status->st_size, limit);
    return true;
}

/* What is wanted of a file: its contents, its mark (NULL: not that), or both. */
struct wanted {
    char **bytes;
    size_t *length;
    struct file_mark *mark;
    bool again; /* mark may be that of an earlier reading, as file_read_again() has it */
};

/* buffer: room for a byte more than the file should have, so that growth is seen; NULL: only the
 * mark is wanted, which is set when all went well. */
static bool read_whole(int fd, const char *path, const struct stat *status, char *buffer,
                       const struct wanted *wanted, struct err *err)
{
    struct stat after;
    struct file_mark *mark = wanted->mark;
    size_t size = (size_t)status->st_size;
    bool known = wanted->again && is_untouched(status, mark);
    uint64_t fingerprint = known ? mark->fingerprint : 0;
    ssize_t got = read_all(fd, buffer, size + 1, mark != NULL && !known ? &fingerprint : NULL);

    if (got < 0)
        return file_fail(err, ERR_IO, _("Cannot read %s: %s."), path);
    if ((size_t)got != size || fstat(fd, &after) != 0 ||
        !(known ? is_untouched(&after, mark) : same_moment(status, &after)))
        return fail(err, ERR_IO, _("%s was changed while it was read; try again."), path);
    file_mark_set(mark, status, fingerprint);
    return true;
}

static bool read_open(int fd, const char *path, size_t limit, const struct wanted *wanted,
                      struct err *err)
{
    struct stat status;
    char *buffer = NULL;

    if (fstat(fd, &status) != 0)
        return file_fail(err, ERR_IO, _("Cannot read %s: %s."), path);
    if (!can_be_read(&status, path, limit, err))
        return false;
    /* Never grown by realloc(), which would leave copies of a secret behind. */
    size_t size = (size_t)status.st_size;
    if (wanted->bytes != NULL)
        buffer = buffer_new(size + 2);
    if (!read_whole(fd, path, &status, buffer, wanted, err)) {
        mem_forget(buffer, size + 2);
        return false;
    }
    if (buffer != NULL) {
        buffer[size] = '\0';
        *wanted->bytes = buffer;
        *wanted->length = size;
    }
    return true;
}

static bool read_path(const char *path, size_t limit, const struct wanted *wanted, struct err *err)
{
    /* O_NONBLOCK: a FIFO that somebody put there must not hold us. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    bool done;

    if (fd < 0)
        return file_fail(err, ERR_IO, _("Cannot read %s: %s."), path);
    done = read_open(fd, path, limit, wanted, err);
    close(fd);
    return done;
}

bool file_read(const char *path, size_t limit, char **bytes, size_t *length, struct file_mark *mark,
               struct err *err)
{
    return read_path(path, limit, &(struct wanted){bytes, length, mark, false}, err);
}

bool file_read_again(const char *path, size_t limit, char **bytes, size_t *length,
                     struct file_mark *mark, struct err *err)
{
    return read_path(path, limit, &(struct wanted){bytes, length, mark, true}, err);
}

bool file_read_input(size_t limit, enum err_code too_large, char **bytes, size_t *length,
                     struct err *err)
{
    struct text input = {.ceiling = limit};
    char part[64 * 1024];
    ssize_t got = 0;

    while (!input.overflow && (got = read(STDIN_FILENO, part, sizeof(part))) != 0) {
        if (got > 0)
            text_add_n(&input, part, (size_t)got);
        else if (errno != EINTR)
            break;
    }
    if (got >= 0 && !input.overflow) {
        *length = input.length;
        *bytes = text_take(&input);
        return true;
    }
    if (input.overflow)
        fail(err, too_large, _("Standard input holds more than %zu MiB."), limit / 1024 / 1024);
    else
        fail(err, ERR_IO, _("Standard input cannot be read: %s."), strerror(errno));
    text_free(&input);
    return false;
}

bool file_marks_equal(const struct file_mark *a, const struct file_mark *b)
{
    if (!a->exists || !b->exists)
        return a->exists == b->exists;
    return a->size == b->size && a->fingerprint == b->fingerprint;
}

bool file_look(const char *path, size_t limit, struct file_mark *mark, struct err *err)
{
    struct err why = {0};

    *mark = (struct file_mark){0};
    if (read_path(path, limit, &(struct wanted){.mark = mark}, &why) || why.code == ERR_NO_INPUT)
        return true;
    if (err != NULL)
        *err = why;
    return false;
}

bool file_write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

bool file_sync_folder(int folder)
{
    /* Some file systems have nothing to sync in a folder and say so. */
    return fsync(folder) == 0 || errno == EINVAL || errno == ENOTSUP;
}

char *file_folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    if (slash == NULL)
        return mem_copy(".");
    return slash == path ? mem_copy("/") : mem_copy_n(path, (size_t)(slash - path));
}

const char *file_name_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash == NULL ? path : slash + 1;
}

int file_open_folder(const char *path)
{
    char *folder = file_folder_of(path);
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    free(folder);
    return fd;
}

bool file_folder_owner(const char *path, struct stat *of_folder)
{
    char *folder = file_folder_of(path);
    bool known = stat(folder, of_folder) == 0;

    free(folder);
    return known;
}

bool file_trusted(const char *path, struct err *err)
{
    struct stat status, of_folder = {.st_uid = 0};
    bool known = file_folder_owner(path, &of_folder);

    if (lstat(path, &status) != 0)
        return true;
    bool whose = status.st_uid == geteuid() || status.st_uid == 0 ||
                 (known && status.st_uid == of_folder.st_uid);
    if (S_ISREG(status.st_mode) && whose && (status.st_mode & 022) == 0)
        return true;
    return fail(err, ERR_PERMISSION,
                _("%s is not a file that only you can have put there; it is left alone."), path);
}

/* Root of a container, or of a client of NFS, may make files there and not give them away: that is
 * no reason to make none. */
static bool cannot_be_given(int why)
{
    return why == EPERM || why == EINVAL || why == ENOSYS || why == EOPNOTSUPP;
}

bool file_hand_over(int fd, const char *path)
{
    struct stat of_folder;
    bool known = geteuid() == 0 && file_folder_owner(path, &of_folder) && of_folder.st_uid != 0;

    return !known || fchown(fd, of_folder.st_uid, of_folder.st_gid) == 0 || cannot_be_given(errno);
}

bool file_remove(const char *path, struct err *err)
{
    bool done;
    int folder = file_open_folder(path);

    if (folder < 0) {
        return errno == ENOENT ? true : file_fail(err, ERR_IO, _("Cannot remove %s: %s."), path);
    }
    done =
        unlinkat(folder, file_name_of(path), 0) == 0 ? file_sync_folder(folder) : errno == ENOENT;
    if (!done)
        file_fail(err, ERR_IO, _("Cannot remove %s: %s."), path);
    close(folder);
    return done;
}

/* errno says why not. */
static bool is_folder(const char *path)
{
    int why = errno;
    struct stat status;

    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        return true;
    errno = why == EEXIST ? ENOTDIR : why;
    return false;
}

/* The mode is set again: the umask may have taken bits that we need ourselves. What root has opened
 * is the folder that was made, and no link that somebody has put in its place meanwhile. */
static bool make_own(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    bool done;

    if (fd < 0)
        return geteuid() != 0 && chmod(folder, 0700) == 0;
    done = fchmod(fd, 0700) == 0 && file_hand_over(fd, folder);
    close(fd);
    return done;
}

bool file_make_folder_of(const char *path, struct err *err)
{
    char *folder = file_folder_of(path);
    bool done = true;

    for (char *slash = folder; done && slash != NULL;) {
        slash = strchr(slash + 1, '/');
        if (slash != NULL)
            *slash = '\0';
        if (mkdir(folder, 0700) == 0)
            done = make_own(folder);
        else
            done = is_folder(folder);
        if (!done)
            file_fail(err, ERR_CREATE, _("Cannot make the folder %s: %s."), folder);
        if (slash != NULL)
            *slash = '/';
    }
    free(folder);
    return done;
}
