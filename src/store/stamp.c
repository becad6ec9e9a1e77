/* What was read in full before, beside the settings. */
#include "store/stamp.h"

#include "base/mem.h"
#include "model/record.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Raised when reader or writer of the files change what they take or how they lay it out, and the
 * table of fields does not show it. */
enum { REVISION = 2 };

static uint64_t stir(uint64_t hash, const char *text)
{
    for (; text != NULL && *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 0x100000001b3;
    return (hash ^ 0xff) * 0x100000001b3;
}

static uint64_t stir_number(uint64_t hash, long long number)
{
    return (hash ^ (uint64_t)number) * 0x9e3779b97f4a7c15;
}

/* Of all that says what a record may hold: another program may judge otherwise. */
static uint64_t revision(void)
{
    static const struct record_slice order = {1, 2, 3}; /* the rows are as they are in memory */
    uint64_t hash = stir_number(stir(0xcbf29ce484222325, VERSION), REVISION);
    hash = stir_number(stir(hash, (const char *)&order), sizeof(order));
    for (enum field_id id = 0; id < FIELD_COUNT; id++) {
        const struct field *field = &fields[id];
        hash = stir(stir(stir(hash, field->path), field->fallback), field->when_values);
        hash = stir_number(stir_number(hash, field->min), field->max);
        hash = stir_number(hash, (long long)field->type * 64 + (int)field->side * 16 +
                                     field->required * 8 + field->nullable * 4 + field->expert);
        for (const struct choice *choice = field->choices; choice != NULL && choice->name != NULL;
             choice++)
            hash = stir(stir_number(hash, choice->refusal != NULL), choice->name);
    }
    return hash;
}

/* The text -------------------------------------------------------------------------------------
 */

enum { TEXT_MAX = 768, BYTES_MAX = 64 * 1024 * 1024 };

/* With the number of the file: of a copy that somebody sends together with its stamp it is another,
 * and whoever copies his own has it read in full once more. */
static void add_line(char *text, const char *what, const struct stamped *stamped)
{
    size_t length = strlen(text);
    const struct file_mark *mark = &stamped->mark;
    if (mark->exists)
        snprintf(text + length, TEXT_MAX - length,
                 "%s %jd %016" PRIx64 " %ju %ju %" PRId64 " %" PRId64 " %zu\n", what,
                 (intmax_t)mark->size, mark->fingerprint, (uintmax_t)mark->inode,
                 (uintmax_t)mark->device, mark->changed_ns, mark->touched_ns, stamped->rows.count);
}

/* What stands before the rows. */
static void write_text(const struct stamp *stamp, char *text)
{
    snprintf(text, TEXT_MAX, "mailsetup %016" PRIx64 "\n", revision());
    add_line(text, "settings", &stamp->settings);
    add_line(text, "accounts", &stamp->accounts);
    size_t length = strlen(text);
    snprintf(text + length, TEXT_MAX - length, "uses %zu\n", stamp->use_count);
}

static void read_line(const char *text, const char *what, struct stamped *stamped)
{
    struct file_mark *mark = &stamped->mark;
    intmax_t size;
    uintmax_t inode, device;
    const char *line = strstr(text, what);
    if (line == NULL ||
        sscanf(line + strlen(what), "%jd %" SCNx64 " %ju %ju %" SCNd64 " %" SCNd64 " %zu", &size,
               &mark->fingerprint, &inode, &device, &mark->changed_ns, &mark->touched_ns,
               &stamped->rows.count) != 7)
        return;
    mark->exists = true;
    mark->size = (off_t)size;
    mark->inode = (ino_t)inode;
    mark->device = (dev_t)device;
    stamped->indexed = stamped->rows.count > 0;
}

/* text: what the file begins with. False: it is not what we would write. */
static bool read_text(struct stamp *stamp, const char *text, size_t *length)
{
    char again[TEXT_MAX];
    const char *uses = strstr(text, "\nuses ");
    if (uses == NULL || sscanf(uses, " uses %zu", &stamp->use_count) != 1)
        return false;
    read_line(text, "\nsettings ", &stamp->settings);
    read_line(text, "\naccounts ", &stamp->accounts);
    write_text(stamp, again);
    *length = strlen(again);
    return strncmp(text, again, *length) == 0;
}

/* The file -------------------------------------------------------------------------------------
 */

static bool is_trusted(int fd, const char *settings, size_t *size)
{
    struct stat status, of_settings;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > BYTES_MAX)
        return false;
    *size = (size_t)status.st_size;
    return status.st_nlink == 1 && (status.st_mode & 022) == 0 &&
           (status.st_uid == geteuid() ||
            (stat(settings, &of_settings) == 0 && status.st_uid == of_settings.st_uid));
}

/* count things of that size; NULL: they are not all there. */
static void *read_rows(int fd, size_t count, size_t size, off_t *at)
{
    size_t length = count * size, done = 0;
    char *rows = mem_new(count, size);
    ssize_t got = 1;
    while (done < length && got > 0) {
        got = pread(fd, rows + done, length - done, *at);
        done += got > 0 ? (size_t)got : 0;
        *at += got > 0 ? got : 0;
    }
    if (done == length)
        return rows;
    free(rows);
    return NULL;
}

static bool read_index(struct stamp *stamp, int fd, size_t at, size_t size)
{
    struct slices *settings = &stamp->settings.rows, *accounts = &stamp->accounts.rows;
    off_t from = (off_t)at;
    size_t row = sizeof(struct record_slice), use = sizeof(struct registry_use);
    if (settings->count > size / row || accounts->count > size / row ||
        stamp->use_count > size / use ||
        at + (settings->count + accounts->count) * row + stamp->use_count * use != size)
        return false;
    settings->rows = read_rows(fd, settings->count, row, &from);
    accounts->rows = read_rows(fd, accounts->count, row, &from);
    stamp->uses = read_rows(fd, stamp->use_count, use, &from);
    return settings->rows != NULL && accounts->rows != NULL && stamp->uses != NULL;
}

static bool read_open(struct stamp *stamp, int fd, const char *settings)
{
    char text[TEXT_MAX] = "";
    size_t size, length;
    return is_trusted(fd, settings, &size) && pread(fd, text, TEXT_MAX - 1, 0) > 0 &&
           read_text(stamp, text, &length) && read_index(stamp, fd, length, size);
}

void stamp_read(struct stamp *stamp, const char *path, const char *settings)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    *stamp = (struct stamp){0};
    if (fd < 0)
        return;
    if (!read_open(stamp, fd, settings)) {
        stamp_forget_rows(stamp);
        *stamp = (struct stamp){0};
    }
    close(fd);
}

/* What root writes in a user's folder is the user's. */
static bool hand_over(int fd, const char *settings)
{
    struct stat status;
    return geteuid() != 0 || stat(settings, &status) != 0 || status.st_uid == 0 ||
           fchown(fd, status.st_uid, status.st_gid) == 0;
}

static bool put(int fd, const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        ssize_t done = write(fd, at, length);
        if (done < 0 && errno != EINTR)
            return false;
        at += done > 0 ? done : 0;
        length -= done > 0 ? (size_t)done : 0;
    }
    return true;
}

static bool put_all(int fd, const struct stamp *stamp)
{
    const struct slices *settings = &stamp->settings.rows, *accounts = &stamp->accounts.rows;
    char text[TEXT_MAX];
    write_text(stamp, text);
    return put(fd, text, strlen(text)) &&
           put(fd, settings->rows, settings->count * sizeof(struct record_slice)) &&
           put(fd, accounts->rows, accounts->count * sizeof(struct record_slice)) &&
           put(fd, stamp->uses, stamp->use_count * sizeof(struct registry_use));
}

void stamp_write(const struct stamp *stamp, const char *path, const char *settings)
{
    char *beside = mem_format("%s.new", path);
    unlink(beside); /* of a program that was killed: we hold the lock */
    int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd >= 0) {
        bool done = fchmod(fd, 0600) == 0 && hand_over(fd, settings) && put_all(fd, stamp);
        if (close(fd) != 0 || !done || rename(beside, path) != 0)
            unlink(beside);
    }
    free(beside);
}

void stamp_forget_rows(struct stamp *stamp)
{
    slices_clear(&stamp->settings.rows);
    slices_clear(&stamp->accounts.rows);
    free(stamp->uses);
    stamp->uses = NULL;
    stamp->use_count = 0;
}

/* What it says ----------------------------------------------------------------------------------
 */

bool stamp_names(const struct stamped *stamped, const struct file_mark *mark)
{
    return stamped->mark.exists && mark->exists && stamped->mark.inode == mark->inode &&
           file_marks_equal(&stamped->mark, mark);
}

static bool same(const struct stamped *a, const struct stamped *b)
{
    return a->mark.exists == b->mark.exists &&
           (!a->mark.exists ||
            (stamp_names(a, &b->mark) && a->mark.device == b->mark.device &&
             a->mark.changed_ns == b->mark.changed_ns && a->mark.touched_ns == b->mark.touched_ns &&
             a->indexed == b->indexed));
}

bool stamp_equal(const struct stamp *a, const struct stamp *b)
{
    return same(&a->settings, &b->settings) && same(&a->accounts, &b->accounts);
}
