/* Secrets from where a reference says: a command, a file, the environment, a credential. */
#include "store/secrets.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "store/child.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One line end is dropped; more lines, or a NUL, could not be sent as a password. */
static bool take(const char *bytes, size_t length, struct secret **secret, struct err *err)
{
    if (length > 0 && bytes[length - 1] == '\n')
        length--;
    if (length > 0 && bytes[length - 1] == '\r')
        length--;
    if (length == 0)
        return fail(err, ERR_PERMISSION, _("The secret is empty."));
    if (length > SECRET_MAX)
        return fail(err, ERR_PERMISSION, _("The secret is longer than %d bytes."), SECRET_MAX);
    for (size_t i = 0; i < length; i++)
        if (bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\0')
            return fail(err, ERR_PERMISSION, _("The secret must be a single line of text."));
    *secret = secret_new(bytes, length);
    return true;
}

/* *err tells what is wrong with a secret; from tells which one. */
static bool take_from(const char *from, const char *bytes, size_t length, struct secret **secret,
                      struct err *err)
{
    struct err why = {0};
    return take(bytes, length, secret, &why) || fail(err, why.code, "%s: %s", from, why.text);
}

static bool from_command(char *const argv[], struct secret **secret, struct err *err)
{
    struct child_output output = {.room = SECRET_MAX + 2};
    output.bytes = mem_new(output.room, 1);
    bool done = child_run(argv, SECRET_COMMAND_SECONDS, &output, err) &&
                take_from(argv[0], output.bytes, output.length, secret, err);
    mem_forget(output.bytes, output.room);
    return done;
}

/* A file of root that a group may read is how root gives it to us: its other readers were chosen.
 * Our own file is for us alone. */
static bool well_kept(const char *path, const struct stat *status, struct err *err)
{
    mode_t others = status->st_uid == 0 && geteuid() != 0 ? 0027 : 0077;
    if (!S_ISREG(status->st_mode))
        return fail(err, ERR_PERMISSION, _("%s is not a regular file."), path);
    if (status->st_uid != geteuid() && status->st_uid != 0)
        return fail(err, ERR_PERMISSION, _("%s belongs to another user."), path);
    if ((status->st_mode & others) != 0)
        return fail(err, ERR_PERMISSION,
                    _("%s can be read or changed by others; chmod 600 makes it yours alone."),
                    path);
    return true;
}

static bool read_open(int fd, const char *path, struct secret **secret, struct err *err)
{
    struct stat status;
    size_t room = SECRET_MAX + 3, length = 0;
    ssize_t got = 1;
    if (fstat(fd, &status) != 0)
        return fail(err, ERR_IO, _("Cannot read %s: %s."), path, strerror(errno));
    if (!well_kept(path, &status, err))
        return false;
    char *bytes = mem_new(room, 1);
    while (length < room && got != 0) {
        got = read(fd, bytes + length, room - length);
        if (got < 0 && errno != EINTR)
            break;
        length += got > 0 ? (size_t)got : 0;
    }
    bool done = got < 0 ? fail(err, ERR_IO, _("Cannot read %s: %s."), path, strerror(errno))
                        : take_from(path, bytes, length, secret, err);
    mem_forget(bytes, room);
    return done;
}

static bool from_file(const char *path, struct secret **secret, struct err *err)
{
    /* O_NONBLOCK: a FIFO in its place must not hold us. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (fd < 0)
        return fail(err, errno == ENOENT ? ERR_NO_INPUT : ERR_PERMISSION, _("Cannot read %s: %s."),
                    path, strerror(errno));
    bool done = read_open(fd, path, secret, err);
    close(fd);
    return done;
}

static bool from_environment(const char *name, struct secret **secret, struct err *err)
{
    const char *value = getenv(name);
    if (value == NULL)
        return fail(err, ERR_PERMISSION, _("The environment variable %s is not set."), name);
    return take_from(name, value, strlen(value), secret, err);
}

/* systemd.exec(5), LoadCredential=. */
static bool from_credential(const char *name, struct secret **secret, struct err *err)
{
    const char *folder = getenv("CREDENTIALS_DIRECTORY");
    if (folder == NULL || folder[0] != '/')
        return fail(err, ERR_PERMISSION,
                    _("There are no credentials: this was not started by systemd with "
                      "LoadCredential=%s."),
                    name);
    if (strchr(name, '/') != NULL || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
        return fail(err, ERR_INPUT, _("%s cannot be the name of a credential."), name);
    char *path = mem_format("%s/%s", folder, name);
    bool done = from_file(path, secret, err);
    free(path);
    return done;
}

bool secret_fetch(const struct secret_ref *ref, struct secret **secret, struct err *err)
{
    switch (ref->from) {
    case SECRET_ASK:
        return fail(err, ERR_PERMISSION, _("This secret is asked for when it is needed."));
    case SECRET_VAULT:
        return fail(err, ERR_PERMISSION,
                    _("This version has no vault; the secret %s cannot be taken from it."),
                    ref->name);
    case SECRET_COMMAND:
        return from_command(ref->argv, secret, err);
    case SECRET_FILE:
        return from_file(ref->name, secret, err);
    case SECRET_ENV:
        return from_environment(ref->name, secret, err);
    case SECRET_CREDENTIAL:
        return from_credential(ref->name, secret, err);
    }
    return fail(err, ERR_INTERNAL, _("This is no reference to a secret."));
}

bool secret_from_command_line(const char *command, struct secret **secret, struct err *err)
{
    struct secret_ref ref = {0};
    char *text = mem_format("%s:%s", secret_from_name(SECRET_COMMAND), command);
    bool done = secret_ref_parse(text, &ref, err) && secret_fetch(&ref, secret, err);
    secret_ref_clear(&ref);
    free(text);
    return done;
}
