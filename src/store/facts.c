/* facts.json: endpoints as a table in memory, with the objects they were read from, so that keys
 * that are not ours are written back. */
#include "store/facts.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/facts_table.h"
#include "store/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct facts_file {
    char *path;
    struct facts_table table; /* what was read, with what was put */
    struct facts_table fresh; /* what was put since the last save */
    bool closed;              /* nothing will be written */
};

char *facts_path(bool system)
{
    char *home = system ? mem_copy("/var/lib") : state_home();
    char *path = home != NULL ? mem_format("%s/mailsetup/facts.json", home) : NULL;

    free(home);
    return path;
}

struct facts_file *facts_file_new(const char *path)
{
    struct facts_file *file = mem_new(1, sizeof(*file));

    file->path = mem_copy(path);
    return file;
}

void facts_file_free(struct facts_file *file)
{
    if (file == NULL)
        return;
    facts_table_clear(&file->table);
    facts_table_clear(&file->fresh);
    free(file->path);
    free(file);
}

/* Reading ----------------------------------------------------------------------------------- */

static bool give_up(struct facts_file *file, const struct err *why, struct err *err)
{
    file->closed = true;
    facts_table_clear(&file->fresh);
    return fail(err, why->code, _("What checks learn about servers is not kept: %s"), why->text);
}

static bool move_away(struct facts_file *file, struct err *err)
{
    char *bad = mem_format("%s.bad", file->path);
    bool moved = rename(file->path, bad) == 0;

    fail(err, ERR_INPUT,
         moved ? _("What was known about servers cannot be read and is learnt anew; it is now %s.")
               : _("What was known about servers cannot be read and not be moved to %s."),
         bad);
    file->closed = !moved;
    free(bad);
    return false;
}

static bool folder_ours(const char *path, struct err *err)
{
    char *folder = mem_copy_n(path, (size_t)(strrchr(path, '/') - path));
    bool ours = state_folder_ours(folder) || errno == ENOENT;

    if (!ours && errno != 0)
        fail(err, ERR_IO, _("%.300s cannot be looked at: %s."), folder, strerror(errno));
    else if (!ours)
        fail(err, ERR_PERMISSION,
             _("The folder %.300s must be yours, and others must not be able to write there."),
             folder);
    free(folder);
    return ours;
}

/* Into an empty table. damaged: the file is there and is none of ours. */
static bool read_table(const char *path, struct facts_table *table, bool *damaged, struct err *err)
{
    struct err why = {0};
    char *bytes = NULL;
    size_t length = 0;
    bool done;

    *damaged = false;
    if (!folder_ours(path, err))
        return false;
    if (!file_read(path, FACTS_BYTES_MAX, &bytes, &length, NULL, &why)) {
        *damaged = why.code == ERR_INPUT;
        return why.code == ERR_NO_INPUT || fail(err, why.code, "%s", why.text);
    }
    done = facts_table_read(table, bytes, length, err);
    *damaged = !done && (err == NULL || err->code != ERR_SETTINGS);
    free(bytes);
    return done;
}

bool facts_file_read(struct facts_file *file, struct err *err)
{
    struct err why = {0};
    bool damaged;

    if (read_table(file->path, &file->table, &damaged, &why))
        return true;
    facts_table_clear(&file->table);
    return damaged ? move_away(file, err) : give_up(file, &why, err);
}

const struct facts *facts_file_find(const struct facts_file *file, const char *endpoint)
{
    return facts_table_find(&file->table, endpoint);
}

/* Is it what the file says, but for a while? Then writing it would cost more than it is worth: the
 * day on which something was last seen is all that is ever told. */
static bool says_nothing_new(const struct facts_file *file, const struct facts *facts)
{
    const struct facts *known = facts_table_find(&file->table, facts->endpoint);
    int64_t since_ms = known != NULL ? facts->seen_ms - known->seen_ms : -1;
    bool same = since_ms >= 0 && since_ms < FACTS_FRESH_MS;

#define X(member, key) same = same && (!*facts->member || !strcmp(facts->member, known->member));
    FACTS(X)
#undef X
    return same;
}

void facts_file_put(struct facts_file *file, const struct facts *facts)
{
    if (says_nothing_new(file, facts))
        return;
    facts_table_put(&file->table, facts);
    facts_table_trim(&file->table, FACTS_ENDPOINTS_MAX);
    if (file->closed)
        return;
    facts_table_put(&file->fresh, facts);
    facts_table_trim(&file->fresh, FACTS_ENDPOINTS_MAX);
}

bool facts_file_changed(const struct facts_file *file)
{
    return file->fresh.count > 0;
}

/* Writing ----------------------------------------------------------------------------------- */

/* The kernel gives it back when its holder dies. The file stays: removing it would race with the
 * next. -1: *err. */
static int take_lock(const char *path, struct err *err)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    char *beside = mem_format("%s.lock", path);
    int fd = open(beside, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0600);

    if (fd >= 0 && !file_hand_over(fd, beside)) {
        fail(err, ERR_IO, _("Cannot lock %s: %s."), beside, strerror(errno));
        close(fd);
        fd = -1;
    } else if (fd >= 0 && fcntl(fd, F_OFD_SETLK, &whole) != 0) {
        bool held = errno == EAGAIN || errno == EACCES;
        fail(err, held ? ERR_LOCKED : ERR_IO, _("Cannot lock %s: %s."), beside, strerror(errno));
        close(fd);
        fd = -1;
    } else if (fd < 0) {
        fail(err, ERR_CREATE, _("Cannot open the lock file %s: %s."), beside, strerror(errno));
    }
    free(beside);
    return fd;
}

/* Another session may have written since we read: what it learnt stays. */
static bool join(struct facts_file *file, struct facts_table *joined, struct err *err)
{
    bool damaged;

    if (!read_table(file->path, joined, &damaged, err)) {
        if (!damaged)
            return false;
        facts_table_clear(joined);
    }
    facts_table_join(joined, &file->fresh);
    facts_table_trim(joined, FACTS_ENDPOINTS_MAX);
    return true;
}

static bool write_table(const char *path, struct facts_table *table, struct err *err)
{
    char *text = facts_table_text(table, FACTS_BYTES_MAX);
    bool written = file_replace(path, text, strlen(text), false, NULL, err);

    free(text);
    return written;
}

bool facts_file_save(struct facts_file *file, struct err *err)
{
    struct facts_table joined = {0};
    struct err why = {0};
    int lock = -1;
    bool done = file->fresh.count == 0;

    if (!done && file_make_folder_of(file->path, &why) && folder_ours(file->path, &why) &&
        (lock = take_lock(file->path, &why)) >= 0)
        done = join(file, &joined, &why) && write_table(file->path, &joined, &why);
    if (lock >= 0)
        close(lock);
    if (done && file->fresh.count > 0) {
        facts_table_clear(&file->fresh);
        facts_table_clear(&file->table);
        file->table = joined;
        return true;
    }
    facts_table_clear(&joined);
    if (done)
        return true;
    return why.code == ERR_LOCKED ? fail(err, ERR_LOCKED, "%s", why.text)
                                  : give_up(file, &why, err);
}
