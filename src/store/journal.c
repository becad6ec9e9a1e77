/* Results of checks in a file that only grows. */
#include "store/journal.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/journal_line.h"
#include "store/state.h"
#include "store/strict.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BATCH_BYTES = 64 * 1024 };

struct journal {
    char *path;
    int fd;
    off_t size;          /* whole lines alone */
    struct text waiting; /* not written yet */
    bool unsynced;
    bool broken; /* it cannot be told any more what is in it */
};

char *journal_path(bool system, const char *run)
{
    uint64_t hash = 0xcbf29ce484222325; /* FNV-1a */
    char *home = system ? mem_copy("/var/lib") : state_home(), *path;

    for (const char *at = run; *at != '\0'; at++)
        hash = (hash ^ (unsigned char)*at) * 0x100000001b3;
    path = home != NULL
               ? mem_format("%s/mailsetup/runs/%016llx.jsonl", home, (unsigned long long)hash)
               : NULL;
    free(home);
    return path;
}

static bool fail_io(const struct journal *journal, struct err *err)
{
    return fail(err, ERR_IO, _("The journal %.300s cannot be written: %s."), journal->path,
                strerror(errno));
}

/* Opening ----------------------------------------------------------------------------------- */

/* Root goes on with what the owner of the folder has begun. */
static bool is_ours(const char *path, const struct stat *status)
{
    struct stat folder;
    bool same = status->st_uid == geteuid();
    bool of_user = geteuid() == 0 && (status->st_mode & 022) == 0 &&
                   file_folder_owner(path, &folder) && folder.st_uid == status->st_uid;

    return S_ISREG(status->st_mode) && status->st_nlink == 1 && (same || of_user);
}

/* What lies there is taken only when it is a file of ours that nobody else can read. */
static bool open_own(struct journal *journal, struct err *err)
{
    struct stat status;

    journal->fd = open(journal->path,
                       O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
    if (journal->fd < 0 && errno == ELOOP)
        return fail(err, ERR_PERMISSION, _("The journal %.300s is not a file of ours."),
                    journal->path);
    if (journal->fd < 0)
        return fail(err, ERR_CREATE, _("The journal %.300s cannot be opened: %s."), journal->path,
                    strerror(errno));
    if (fstat(journal->fd, &status) != 0)
        return fail_io(journal, err);
    if (!is_ours(journal->path, &status))
        return fail(err, ERR_PERMISSION, _("The journal %.300s is not a file of ours."),
                    journal->path);
    if (status.st_uid == geteuid() && !file_hand_over(journal->fd, journal->path))
        return fail_io(journal, err);
    if ((status.st_mode & 077) != 0 && fchmod(journal->fd, 0600) != 0)
        return fail_io(journal, err);
    return true;
}

/* The kernel gives it back when its holder dies. */
static bool lock(struct journal *journal, struct err *err)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};

    if (fcntl(journal->fd, F_OFD_SETLK, &whole) == 0)
        return true;
    if (errno != EAGAIN && errno != EACCES)
        return fail_io(journal, err);
    return fail(err, ERR_LOCKED, _("The journal %.300s is in use by another run."), journal->path);
}

/* Whole lines of the file, one by one. */
struct lines {
    const struct journal *journal;
    struct text text; /* what was read and not handed out yet */
    size_t at;
    bool end;
};

static bool read_more(struct lines *lines, struct err *err)
{
    char bytes[BATCH_BYTES];
    size_t kept = lines->text.length - lines->at;
    ssize_t length;

    do
        length = read(lines->journal->fd, bytes, sizeof(bytes));
    while (length < 0 && errno == EINTR);
    if (length < 0)
        return fail(err, ERR_IO, _("The journal %.300s cannot be read: %s."), lines->journal->path,
                    strerror(errno));
    lines->end = length == 0;
    if (lines->at > 0)
        memmove(lines->text.bytes, lines->text.bytes + lines->at, kept);
    text_cut(&lines->text, kept);
    lines->at = 0;
    text_add_n(&lines->text, bytes, (size_t)length);
    return true;
}

/* The next line without its end, or what is left of the file behind the last one: then *whole is
 * false. Borrowed until the next call. */
static bool next_line(struct lines *lines, struct slice *line, bool *whole, struct err *err)
{
    for (;;) {
        const char *begin = text_get(&lines->text) + lines->at;
        size_t left = lines->text.length - lines->at;
        const char *end = left > 0 ? memchr(begin, '\n', left) : NULL;
        *line = (struct slice){begin, end != NULL ? (size_t)(end - begin) : left, 0};
        *whole = end != NULL;
        lines->at += *whole ? line->length + 1 : 0;
        if (line->length > JOURNAL_LINE_MAX)
            return fail(err, ERR_INPUT, _("%.300s is no journal of checks; it is left alone."),
                        lines->journal->path);
        if (*whole || lines->end)
            return true;
        if (!read_more(lines, err))
            return false;
    }
}

/* Every line but the first. What was damaged is passed over: that check is made again. */
static bool tell_entries(struct journal *journal, struct lines *lines,
                         const struct journal_reader *reader, struct err *err)
{
    struct slice line;
    bool whole;

    while (next_line(lines, &line, &whole, err)) {
        if (!whole)
            return true;
        journal->size += (off_t)line.length + 1;
        journal_entry_tell(line.bytes, line.length, reader);
    }
    return false;
}

/* Is it what a crash leaves of a first line that was being written? */
static bool is_torn_head(const struct slice *line, const char *run)
{
    struct text head = {0};
    bool torn;

    journal_head_text(run, &head);
    torn = line->length < head.length && memcmp(text_get(&head), line->bytes, line->length) == 0;
    text_free(&head);
    return torn;
}

/* journal->size becomes the length of what can be built on; 0: it is to be begun anew. */
static bool read_all(struct journal *journal, const char *run, bool resume,
                     const struct journal_reader *reader, struct err *err)
{
    struct lines lines = {.journal = journal};
    struct slice line;
    bool whole, same = false, done;

    done = next_line(&lines, &line, &whole, err);
    if (done && !whole && !is_torn_head(&line, run))
        done = fail(err, ERR_INPUT, _("%.300s is no journal of checks; it is left alone."),
                    journal->path);
    if (done && whole && !journal_head_read(line.bytes, line.length, run, &same))
        done = fail(err, ERR_INPUT, _("%.300s is no journal of checks; it is left alone."),
                    journal->path);
    if (done && same && resume) {
        journal->size = (off_t)line.length + 1;
        done = tell_entries(journal, &lines, reader, err);
    }
    text_free(&lines.text);
    return done;
}

static bool begin(struct journal *journal, const char *run, struct err *err)
{
    off_t end = lseek(journal->fd, 0, SEEK_END);

    if (end < 0 || ftruncate(journal->fd, journal->size) != 0 ||
        lseek(journal->fd, journal->size, SEEK_SET) < 0)
        return fail_io(journal, err);
    journal->unsynced = end != journal->size;
    if (journal->size == 0)
        journal_head_text(run, &journal->waiting);
    return journal_sync(journal, err);
}

struct journal *journal_open(const char *path, const char *run, bool resume,
                             const struct journal_reader *reader, struct err *err)
{
    struct journal *journal = mem_new(1, sizeof(*journal));

    journal->path = mem_copy(path);
    journal->fd = -1;
    if (file_make_folder_of(path, err) && open_own(journal, err) && lock(journal, err) &&
        read_all(journal, run, resume, reader, err) && begin(journal, run, err))
        return journal;
    journal->broken = true; /* nothing is written by closing it */
    journal_close(journal);
    return NULL;
}

/* Writing ----------------------------------------------------------------------------------- */

static bool write_bytes(int fd, const char *bytes, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t written = write(fd, bytes + done, length - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += (size_t)written;
    }
    return true;
}

/* On failure nothing of the batch is left, so that a later one does not stand behind half a line.
 */
bool journal_write(struct journal *journal, struct err *err)
{
    size_t length = journal->waiting.length;

    if (length == 0 || journal->broken)
        return true;
    if (!write_bytes(journal->fd, text_get(&journal->waiting), length)) {
        fail_io(journal, err);
        journal->broken = ftruncate(journal->fd, journal->size) != 0 ||
                          lseek(journal->fd, journal->size, SEEK_SET) < 0;
        return false;
    }
    journal->size += (off_t)length;
    journal->unsynced = true;
    text_cut(&journal->waiting, 0);
    return true;
}

bool journal_add(struct journal *journal, const struct journal_entry *entry, struct err *err)
{
    if (journal->broken)
        return true; /* said already */
    journal_entry_text(entry, &journal->waiting);
    return journal->waiting.length < BATCH_BYTES || journal_write(journal, err);
}

bool journal_sync(struct journal *journal, struct err *err)
{
    if (journal->broken)
        return true;
    if (!journal_write(journal, err))
        return false;
    if (journal->unsynced && fdatasync(journal->fd) != 0)
        return fail_io(journal, err);
    journal->unsynced = false;
    return true;
}

void journal_close(struct journal *journal)
{
    if (journal == NULL)
        return;
    journal_write(journal, NULL);
    if (journal->fd >= 0)
        close(journal->fd);
    text_free(&journal->waiting);
    free(journal->path);
    free(journal);
}

bool journal_remove(const char *path, struct err *err)
{
    return file_remove(path, err);
}
