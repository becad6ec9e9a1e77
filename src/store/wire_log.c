/* The dialogue of one account's server, kept in a file. */
#include "store/wire_log.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/log.h"
#include "store/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct wire_log {
    char *path;
    int fd;
    bool broken; /* said already */
};

char *wire_log_folder(bool system)
{
    char *home = system ? NULL : state_home();
    char *folder = system         ? mem_copy("/var/log/mailsetup")
                   : home != NULL ? mem_format("%s/mailsetup/logs", home)
                                  : NULL;

    free(home);
    return folder;
}

static bool fail_write(const char *path, struct err *err)
{
    return fail(err, ERR_IO, _("The log %.300s cannot be written: %s."), path, strerror(errno));
}

/* What lies there is taken only when it is a file of ours that nobody else can read. */
static bool open_file(struct wire_log *log, struct err *err)
{
    struct stat status;

    log->fd =
        open(log->path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);
    if (log->fd < 0 || fstat(log->fd, &status) != 0)
        return fail_write(log->path, err);
    if (!S_ISREG(status.st_mode) || status.st_uid != geteuid() || status.st_nlink != 1)
        return fail(err, ERR_PERMISSION, _("The log %.300s is not a file of ours."), log->path);
    if ((status.st_mode & 077) != 0 && fchmod(log->fd, 0600) != 0)
        return fail_write(log->path, err);
    return true;
}

static bool check_folder(const char *folder, struct err *err)
{
    if (state_folder_ours(folder))
        return true;
    if (errno != 0)
        return fail_write(folder, err);
    return fail(err, ERR_PERMISSION,
                _("Logs are not kept in %.300s: it must be yours, and others must not be able to "
                  "write there."),
                folder);
}

struct wire_log *wire_log_open(const char *folder, unsigned account, enum side side,
                               struct err *err)
{
    struct wire_log *log = mem_new(1, sizeof(*log));

    log->fd = -1;
    log->path = mem_format("%s/account-%u-%s.log", folder, account, side_name(side));
    if (file_make_folder_of(log->path, err) && check_folder(folder, err) && open_file(log, err))
        return log;
    wire_log_close(log);
    return NULL;
}

/* PATH becomes PATH.1, that PATH.2 ...; the oldest is overwritten. */
static bool rotate(struct wire_log *log, struct err *err)
{
    for (int old = WIRE_LOG_OLD_MAX; old > 0; old--) {
        char *to = mem_format("%s.%d", log->path, old);
        char *from = old > 1 ? mem_format("%s.%d", log->path, old - 1) : mem_copy(log->path);
        bool moved = rename(from, to) == 0 || errno == ENOENT;
        free(from);
        free(to);
        if (!moved)
            return fail_write(log->path, err);
    }
    close(log->fd);
    log->fd = -1;
    return open_file(log, err);
}

/* Another check of the account may write there as well: what it wrote counts. */
static bool has_room(const struct wire_log *log, size_t length)
{
    struct stat status;

    return fstat(log->fd, &status) != 0 || status.st_size == 0 ||
           status.st_size + (off_t)length <= WIRE_LOG_BYTES_MAX;
}

static bool write_line(struct wire_log *log, const char *line, size_t length, struct err *err)
{
    if (!has_room(log, length) && !rotate(log, err))
        return false;
    for (size_t done = 0; done < length;) {
        ssize_t written = write(log->fd, line + done, length - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail_write(log->path, err);
        done += (size_t)written;
    }
    return true;
}

bool wire_log_add(struct wire_log *log, const struct report_event *event, struct err *err)
{
    static const char *const signs[] = {
        [DIRECTION_NOTE] = " ", [DIRECTION_CLIENT] = ">", [DIRECTION_SERVER] = "<"};
    struct text line = {.ceiling = LOG_LINE_MAX};
    char when[40];
    bool written;

    if (log->broken || event->kind != EVENT_LOG)
        return true;
    clock_iso_ms(event->wall_ms, when, sizeof(when));
    /* What is cut off a line that is too long must not take its end along. */
    text_format(&line, "%s %s %s", when, signs[event->direction], event->text);
    line.ceiling = 0;
    line.overflow = false;
    text_add_char(&line, '\n');
    written = write_line(log, text_get(&line), line.length, err);
    log->broken = !written;
    text_free(&line);
    return written;
}

void wire_log_close(struct wire_log *log)
{
    if (log == NULL)
        return;
    if (log->fd >= 0)
        close(log->fd);
    free(log->path);
    free(log);
}
