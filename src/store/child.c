/* A child process: clean environment, own process group, bounded in time and output. */
#include "store/child.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MESSAGES_MAX = 512, ENVIRONMENT_MAX = 16 };

static const char *const folders[] = {"/usr/local/sbin", "/usr/local/bin", "/usr/sbin",
                                      "/usr/bin",        "/sbin",          "/bin"};
#define FIXED_PATH "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

/* Who we are, the language of messages, and where password stores and agents are. */
static const char *const kept[] = {"HOME",
                                   "USER",
                                   "LANG",
                                   "LC_ALL",
                                   "GNUPGHOME",
                                   "PASSWORD_STORE_DIR",
                                   "DBUS_SESSION_BUS_ADDRESS",
                                   "XDG_RUNTIME_DIR",
                                   "SSH_AUTH_SOCK"};

struct child {
    pid_t pid;
    int output, messages; /* ends of pipes that we read; -1: at the end */
    int ended;            /* readable when the child is gone; -1: the system cannot tell */
    char said[MESSAGES_MAX];
    size_t said_length;
    bool too_much;
};

static void make_environment(char *environment[ENVIRONMENT_MAX])
{
    size_t count = 0;
    environment[count++] = mem_copy(FIXED_PATH);
    for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++) {
        const char *value = getenv(kept[i]);
        if (value != NULL)
            environment[count++] = mem_format("%s=%s", kept[i], value);
    }
    environment[count] = NULL;
}

static void free_environment(char *environment[ENVIRONMENT_MAX])
{
    for (size_t i = 0; environment[i] != NULL; i++)
        free(environment[i]);
}

/* 0, or an errno. posix_spawnp() would search our PATH and not the fixed one. */
static int spawn_found(pid_t *pid, char *const argv[], const posix_spawn_file_actions_t *actions,
                       const posix_spawnattr_t *attributes, char *const environment[])
{
    int why = ENOENT, now;
    if (strchr(argv[0], '/') != NULL)
        return posix_spawn(pid, argv[0], actions, attributes, argv, environment);
    for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++) {
        char *path = mem_format("%s/%s", folders[i], argv[0]);
        now = posix_spawn(pid, path, actions, attributes, argv, environment);
        free(path);
        if (now != ENOENT && now != ENOTDIR && now != EACCES)
            return now;
        if (now == EACCES)
            why = EACCES;
    }
    return why;
}

static int spawn(pid_t *pid, char *const argv[], int output, int messages)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    char *environment[ENVIRONMENT_MAX];
    make_environment(environment);
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                              POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    int why = spawn_found(pid, argv, &actions, &attributes, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    free_environment(environment);
    return why;
}

/* Pipes above the standard descriptors, also when the program was started without those: dup2() of
 * a descriptor onto itself would leave it to be closed on exec. */
static bool make_pipe(int ends[2])
{
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        int high = fcntl(ends[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(ends[i]);
        ends[i] = high;
    }
    if (ends[0] >= 0 && ends[1] >= 0 && fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0)
        return true;
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0)
            close(ends[i]);
    return false;
}

static bool start(struct child *child, char *const argv[], struct err *err)
{
    int output[2], messages[2];
    if (!make_pipe(output))
        return fail(err, ERR_IO, _("Cannot start %s: %s."), argv[0], strerror(errno));
    if (!make_pipe(messages)) {
        int why = errno;
        close(output[0]);
        close(output[1]);
        return fail(err, ERR_IO, _("Cannot start %s: %s."), argv[0], strerror(why));
    }
    int why = spawn(&child->pid, argv, output[1], messages[1]);
    close(output[1]);
    close(messages[1]);
    child->output = output[0];
    child->messages = messages[0];
    child->ended = why == 0 ? pidfd_open(child->pid, 0) : -1;
    if (why == 0)
        return true;
    close(output[0]);
    close(messages[0]);
    return fail(err, ERR_PERMISSION, _("Cannot start %s: %s."), argv[0], strerror(why));
}

/* Reads what is there into bytes[*length..room), and throws away what does not fit. False: the
 * pipe is at its end. */
static bool take(int fd, char *bytes, size_t room, size_t *length, bool *too_much)
{
    char rest[4096];
    ssize_t got;
    for (;;) {
        bool full = *length == room;
        got = full ? read(fd, rest, sizeof(rest)) : read(fd, bytes + *length, room - *length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        if (full)
            *too_much = true;
        else
            *length += (size_t)got;
    }
    mem_wipe(rest, sizeof(rest));
    return got < 0 && errno == EAGAIN;
}

static void take_both(struct child *child, struct child_output *output)
{
    bool cut = false; /* long messages are cut, that is no mistake */
    if (child->output >= 0 &&
        !take(child->output, output->bytes, output->room, &output->length, &child->too_much)) {
        close(child->output);
        child->output = -1;
    }
    if (child->messages >= 0 &&
        !take(child->messages, child->said, sizeof(child->said) - 1, &child->said_length, &cut)) {
        close(child->messages);
        child->messages = -1;
    }
}

/* Until the child is gone, whoever else may still hold its pipes. False: the time is over. */
static bool wait_for(struct child *child, int64_t deadline, struct child_output *output)
{
    struct pollfd watched[3] = {{0}};
    while (child->output >= 0 || child->messages >= 0 || child->ended >= 0) {
        int64_t left = (deadline - clock_monotonic_ns()) / 1000000;
        if (left <= 0)
            return false;
        int fds[3] = {child->output, child->messages, child->ended};
        for (int i = 0; i < 3; i++)
            watched[i] = (struct pollfd){.fd = fds[i], .events = POLLIN};
        if (poll(watched, 3, (int)left) < 0 && errno != EINTR)
            return false;
        bool gone = child->ended >= 0 && watched[2].revents != 0;
        take_both(child, output);
        if (gone)
            break;
    }
    return true;
}

static void finish(struct child *child, bool kill_it, int *status)
{
    int fds[3] = {child->output, child->messages, child->ended};
    if (kill_it)
        kill(-child->pid, SIGKILL);
    for (int i = 0; i < 3; i++)
        if (fds[i] >= 0)
            close(fds[i]);
    while (waitpid(child->pid, status, 0) < 0 && errno == EINTR)
        continue;
}

/* " It says: ..." or nothing. */
static const char *messages(struct child *child, char *out, size_t room)
{
    while (child->said_length > 0 && strchr(" \t\r\n", child->said[child->said_length - 1]) != NULL)
        child->said_length--;
    child->said[child->said_length] = '\0';
    out[0] = '\0';
    if (child->said_length > 0)
        snprintf(out, room, _(" It says: %s"), child->said);
    return out;
}

bool child_run(char *const argv[], int seconds, struct child_output *output, struct err *err)
{
    struct child child = {0};
    char said[MESSAGES_MAX + 100];
    int status = 0;
    int64_t deadline = clock_monotonic_ns() + (int64_t)seconds * 1000000000;
    output->length = 0;
    if (!start(&child, argv, err))
        return false;
    bool in_time = wait_for(&child, deadline, output);
    finish(&child, !in_time, &status);
    messages(&child, said, sizeof(said));
    if (!in_time)
        return fail(err, ERR_PERMISSION, _("The command %s did not end within %d seconds.%s"),
                    argv[0], seconds, said);
    if (WIFSIGNALED(status))
        return fail(err, ERR_PERMISSION, _("The command %s was ended by the signal %s.%s"), argv[0],
                    sigdescr_np(WTERMSIG(status)), said);
    if (WEXITSTATUS(status) != 0)
        return fail(err, ERR_PERMISSION, _("The command %s failed with status %d.%s"), argv[0],
                    WEXITSTATUS(status), said);
    if (child.too_much)
        return fail(err, ERR_PERMISSION, _("The command %s prints more than a secret can be."),
                    argv[0]);
    return true;
}
