/* What is in a journal, read without holding it. */
#include "base/file.h"
#include "base/i18n.h"
#include "store/journal.h"
#include "store/journal_line.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* NULL with *missing: there is none. */
static FILE *open_file(const char *path, bool *missing, struct err *err)
{
    *missing = false;
    if (!file_trusted(path, err))
        return NULL;
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status;

    *missing = fd < 0 && errno == ENOENT;
    if (*missing)
        return NULL;
    if (fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        FILE *file = fdopen(fd, "r");
        if (file != NULL)
            return file;
    }
    fail(err, ERR_IO, _("The journal %.300s cannot be read: %s."), path,
         fd < 0 ? strerror(errno) : _("it is not a file of ours"));
    if (fd >= 0)
        close(fd);
    return NULL;
}

/* A whole line without its end; false: there is none any more, or it is longer than one of ours. */
static bool next_line(FILE *file, char *line, size_t *length)
{
    if (fgets(line, JOURNAL_LINE_MAX + 1, file) == NULL)
        return false;
    *length = strlen(line);
    if (*length == 0 || line[*length - 1] != '\n')
        return false;
    line[--*length] = '\0';
    return true;
}

bool journal_read(const char *path, const char *run, const struct journal_reader *reader,
                  struct err *err)
{
    static char line[JOURNAL_LINE_MAX + 1];
    bool missing, same = false, ours = true;
    size_t length;
    FILE *file = open_file(path, &missing, err);

    if (file == NULL)
        return missing;
    if (next_line(file, line, &length)) {
        ours = journal_head_read(line, length, run, &same);
        while (ours && same && next_line(file, line, &length))
            journal_entry_tell(line, length, reader);
    }
    fclose(file);
    return ours ||
           fail(err, ERR_INPUT, _("%.300s is no journal of checks; it is left alone."), path);
}
