/* signals.c - signals as bytes in a pipe. The pipe is the one thing that a handler can reach, so
 * it is here and not in a struct. */
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static void (*before_crash)(void);

static void tell(int number)
{
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    /* A full pipe already says that something came. */
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

static void crash(int number)
{
    before_crash();
    raise(number); /* SA_RESETHAND: this time it is the system's */
}

static void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

bool signals_start(bool screen)
{
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    /* Without SA_RESTART: a wait ends, and its loop looks at the pipe. */
    handle(SIGINT, tell, 0);
    handle(SIGTERM, tell, 0);
    handle(SIGHUP, tell, 0);
    if (screen) {
        handle(SIGWINCH, tell, 0);
        handle(SIGTSTP, tell, 0);
        handle(SIGCONT, tell, 0);
        handle(SIGQUIT, SIG_IGN, 0); /* Ctrl-\ is a key */
    }
    return true;
}

void signals_on_crash(void (*restore)(void))
{
    static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    before_crash = restore;
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
        struct sigaction now;
        /* A sanitiser has its own handler, which tells more: it stays. */
        if (sigaction(crashes[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL)
            handle(crashes[i], crash, (int)SA_RESETHAND | SA_NODEFER);
    }
}

int signals_descriptor(void)
{
    return ends[0];
}

int signals_next(void)
{
    unsigned char byte;
    ssize_t got;
    do
        got = read(ends[0], &byte, 1);
    while (got < 0 && errno == EINTR);
    return got == 1 ? byte : 0;
}
