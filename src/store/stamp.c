/* What was read in full before, beside the settings. */
#include "store/stamp.h"

#include "base/mem.h"
#include "model/record.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Raised when reader or writer of the files change what they take or how they lay it out, and the
 * table of fields does not show it. */
enum { REVISION = 1 };

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
    uint64_t hash = stir_number(stir(0xcbf29ce484222325, VERSION), REVISION);
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

/* With the number of the file: of a copy that somebody sends together with its stamp it is another,
 * and whoever copies his own has it read in full once more. */
static void add_line(char *text, const char *what, const struct file_mark *mark)
{
    size_t length = strlen(text);
    if (mark->exists)
        snprintf(text + length, STAMP_MAX - length, "%s %jd %016" PRIx64 " %ju\n", what,
                 (intmax_t)mark->size, mark->fingerprint, (uintmax_t)mark->inode);
}

static void begin(char *text)
{
    snprintf(text, STAMP_MAX, "mailsetup %016" PRIx64 "\n", revision());
}

void stamp_make(struct stamp *stamp, const struct file_mark *settings,
                const struct file_mark *accounts)
{
    *stamp = (struct stamp){0};
    if (!settings->exists && !accounts->exists)
        return;
    begin(stamp->text);
    add_line(stamp->text, "settings", settings);
    add_line(stamp->text, "accounts", accounts);
}

static bool is_trusted(int fd, const char *settings)
{
    struct stat status, of_settings;
    return fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink == 1 &&
           (status.st_mode & 022) == 0 && status.st_size < STAMP_MAX &&
           (status.st_uid == geteuid() ||
            (stat(settings, &of_settings) == 0 && status.st_uid == of_settings.st_uid));
}

void stamp_read(struct stamp *stamp, const char *path, const char *settings)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    ssize_t length = -1;
    *stamp = (struct stamp){0};
    if (fd < 0)
        return;
    if (is_trusted(fd, settings))
        length = read(fd, stamp->text, STAMP_MAX - 1);
    if (length < 0 || (size_t)length != strlen(stamp->text))
        *stamp = (struct stamp){0};
    close(fd);
}

/* What root writes in a user's folder is the user's. */
static bool hand_over(int fd, const char *settings)
{
    struct stat status;
    return geteuid() != 0 || stat(settings, &status) != 0 || status.st_uid == 0 ||
           fchown(fd, status.st_uid, status.st_gid) == 0;
}

void stamp_write(const struct stamp *stamp, const char *path, const char *settings)
{
    char *beside = mem_format("%s.new", path);
    size_t length = strlen(stamp->text);
    unlink(beside); /* of a program that was killed: we hold the lock */
    int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd >= 0) {
        bool done = fchmod(fd, 0600) == 0 && hand_over(fd, settings) &&
                    write(fd, stamp->text, length) == (ssize_t)length;
        if (close(fd) != 0 || !done || rename(beside, path) != 0)
            unlink(beside);
    }
    free(beside);
}

bool stamp_equal(const struct stamp *a, const struct stamp *b)
{
    return strcmp(a->text, b->text) == 0;
}

static bool names(const struct stamp *stamp, const char *what, const struct file_mark *mark)
{
    char first[STAMP_MAX], line[STAMP_MAX] = "\n";
    begin(first);
    add_line(line, what, mark);
    return mark->exists && strncmp(stamp->text, first, strlen(first)) == 0 &&
           strstr(stamp->text, line) != NULL;
}

bool stamp_names_settings(const struct stamp *stamp, const struct file_mark *mark)
{
    return names(stamp, "settings", mark);
}

bool stamp_names_accounts(const struct stamp *stamp, const struct file_mark *mark)
{
    return names(stamp, "accounts", mark);
}
