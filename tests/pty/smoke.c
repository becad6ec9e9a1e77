/* The real program on a pseudo-terminal: starts everywhere, takes Japanese and pastes, survives
 * resizing, and leaves no trace when the terminal goes away.
 *
 *     smoke PROGRAM */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { PATIENCE_MS = 20000, END_MS = 2000, QUIET_MS = 300, SEEN_MAX = 1 << 20 };

struct session {
    const char *what; /* the case, for messages */
    int master;
    pid_t child;
    char seen[SEEN_MAX]; /* what came since the last forget() */
    size_t length;
    struct termios before;
};

static const char *program;
static char folder[] = "/tmp/mailsetup-smoke-XXXXXX";
static char settings[PATH_MAX], draft[PATH_MAX];
static struct session session;

__attribute__((noreturn, format(printf, 1, 2))) static void wrong(const char *format, ...)
{
    va_list list;
    printf("%s: ", session.what);
    va_start(list, format);
    vprintf(format, list);
    va_end(list);
    printf("\nlast seen: ");
    size_t from = session.length > 2000 ? session.length - 2000 : 0;
    for (size_t i = from; i < session.length; i++)
        printf(session.seen[i] == 0x1b ? "<ESC>" : "%c", session.seen[i]);
    printf("\n");
    if (session.child > 0)
        kill(session.child, SIGKILL);
    exit(EXIT_FAILURE);
}

static void forget(void)
{
    session.length = 0;
    session.seen[0] = '\0';
}

/* NAME=VALUE, or NAME to take it away; ends with NULL. */
static void set_environment(const char *const *environment)
{
    for (; *environment; environment++)
        if (strchr(*environment, '='))
            putenv((char *)*environment);
        else
            unsetenv(*environment);
}

static void start(const char *what, const char *const *environment)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    session.what = what;
    forget();
    unlink(settings);
    unlink(draft);
    fflush(NULL);
    session.child = forkpty(&session.master, NULL, NULL, &size);
    if (session.child < 0)
        wrong("forkpty: %s", strerror(errno));
    if (session.child == 0) {
        static const char *const usual[] = {"TERM=xterm-256color",
                                            "LC_ALL=C.UTF-8",
                                            "NO_COLOR",
                                            "COLUMNS=7",
                                            "LINES=3",
                                            "XDG_STATE_HOME",
                                            NULL};
        set_environment(usual);
        set_environment(environment);
        setenv("MAILSETUP_FILE", settings, 1);
        setenv("HOME", folder, 1);
        execl(program, program, (char *)NULL);
        _exit(127);
    }
    tcgetattr(session.master, &session.before);
}

/* More output, or the end of it (false). */
static bool read_more(int wait_ms)
{
    struct pollfd wait = {.fd = session.master, .events = POLLIN};
    if (poll(&wait, 1, wait_ms) <= 0)
        return false;
    if (session.length > SEEN_MAX / 2)
        forget();
    ssize_t n = read(session.master, session.seen + session.length, SEEN_MAX - 1 - session.length);
    if (n <= 0)
        return false;
    session.length += (size_t)n;
    session.seen[session.length] = '\0';
    return true;
}

static void wait_for(const char *word)
{
    while (!memmem(session.seen, session.length, word, strlen(word)))
        if (!read_more(PATIENCE_MS))
            wrong("\"%s\" did not come", word);
}

static void wait_for_silence(void)
{
    while (read_more(QUIET_MS))
        ;
}

static void say(const char *bytes)
{
    size_t length = strlen(bytes);
    if (write(session.master, bytes, length) != (ssize_t)length)
        wrong("cannot write: %s", strerror(errno));
}

/* One character after the other, each seen before the next is typed. */
static void type_and_see(const char *const *characters)
{
    for (; *characters; characters++) {
        forget();
        say(*characters);
        wait_for(*characters);
    }
}

static void resize(int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    if (ioctl(session.master, TIOCSWINSZ, &size) != 0)
        wrong("cannot resize: %s", strerror(errno));
}

/* The exit status; the program must end in time. */
static int wait_for_end(int limit_ms)
{
    int status;
    int end = (int)syscall(SYS_pidfd_open, session.child, 0);
    struct pollfd waits[2] = {{.fd = end, .events = POLLIN},
                              {.fd = session.master, .events = POLLIN}};
    if (end < 0)
        wrong("pidfd_open: %s", strerror(errno));
    for (;;) {
        int ready = poll(waits, 2, limit_ms);
        if (ready <= 0)
            wrong("the program does not end");
        if (waits[1].revents && !read_more(0))
            waits[1].fd = -1;
        if (waits[0].revents)
            break;
    }
    close(end);
    while (session.master >= 0 && read_more(0))
        ;
    if (waitpid(session.child, &status, 0) != session.child)
        wrong("waitpid: %s", strerror(errno));
    session.child = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

static void expect_end(int wanted, int limit_ms)
{
    int status = wait_for_end(limit_ms);
    if (status != wanted)
        wrong("ended with %d, not %d", status, wanted);
}

static void expect_modes_as_before(void)
{
    struct termios after;
    tcgetattr(session.master, &after);
    if (after.c_iflag != session.before.c_iflag || after.c_oflag != session.before.c_oflag ||
        after.c_lflag != session.before.c_lflag ||
        memcmp(after.c_cc, session.before.c_cc, sizeof after.c_cc) != 0)
        wrong("the terminal's modes are not as they were");
}

static void finish(void)
{
    close(session.master);
    session.master = -1;
}

static void expect_draft(const char *text)
{
    static char contents[65536];
    struct stat about;
    int descriptor = open(draft, O_RDONLY);
    if (descriptor < 0 || fstat(descriptor, &about) != 0)
        wrong("there is no draft: %s", strerror(errno));
    if ((about.st_mode & 07777) != 0600)
        wrong("the draft's mode is %o", about.st_mode & 07777);
    ssize_t n = read(descriptor, contents, sizeof contents - 1);
    contents[n > 0 ? n : 0] = '\0';
    close(descriptor);
    if (!strstr(contents, text))
        wrong("the draft does not hold %s:\n%s", text, contents);
}

static void every_terminal_type_and_locale(void)
{
    static const struct {
        const char *what;
        const char *environment[4];
        bool ascii;
    } cases[] = {
        {"xterm-256color", {"TERM=xterm-256color", NULL}, false},
        {"screen", {"TERM=screen", NULL}, false},
        {"tmux", {"TERM=tmux-256color", NULL}, false},
        {"linux", {"TERM=linux", NULL}, false},
        {"vt100", {"TERM=vt100", NULL}, false},
        {"locale C", {"TERM=xterm", "LC_ALL=C", NULL}, true},
        {"Japanese", {"TERM=xterm", "LC_ALL=ja_JP.UTF-8", NULL}, false},
        {"unknown locale", {"TERM=vt100", "LC_ALL=xx_YY", NULL}, true},
        {"Latin-1", {"TERM=xterm", "LC_ALL=de_DE.ISO-8859-1", NULL}, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        start(cases[i].what, cases[i].environment);
        wait_for("mailsetup");
        wait_for("settings.json");
        wait_for_silence();
        for (size_t k = 0; cases[i].ascii && k < session.length; k++)
            if ((unsigned char)session.seen[k] >= 0x80)
                wrong("a byte beyond ASCII");
        say("q");
        expect_end(0, PATIENCE_MS);
        expect_modes_as_before();
        if (!strstr(session.seen, "\x1b[?2004l"))
            wrong("bracketed paste was left on");
        finish();
    }
}

static bool has_colour(void)
{
    for (const char *c = session.seen; (c = strstr(c, "\x1b[")) != NULL; c++) {
        const char *end = c + 2 + strspn(c + 2, "0123456789;");
        for (const char *n = c + 2; *end == 'm' && n < end; n += strcspn(n, ";m") + 1)
            if (n[0] == '3' && n[1] >= '0' && n[1] <= '7')
                return true;
    }
    return false;
}

static void colour_only_where_it_is_wanted(void)
{
    static const char *const without[] = {"NO_COLOR=1", NULL};
    static const char *const with[] = {NULL};
    start("NO_COLOR", without);
    wait_for("settings.json");
    wait_for_silence();
    if (has_colour())
        wrong("there is colour");
    say("q");
    expect_end(0, PATIENCE_MS);
    finish();
    start("colour", with);
    wait_for("settings.json");
    wait_for_silence();
    if (!has_colour())
        wrong("there is no colour");
    say("q");
    expect_end(0, PATIENCE_MS);
    finish();
}

/* The wizard's name step with 本社 typed into it. */
static void type_a_name(const char *what)
{
    static const char *const usual[] = {NULL};
    static const char *const characters[] = {"本", "社", "メ", NULL};
    start(what, usual);
    wait_for("settings.json");
    forget();
    say("a");
    wait_for("START");
    say("\x0e"); /* Ctrl-N */
    wait_for("NAME");
    type_and_see(characters);
}

static void typing_pasting_help_pane_and_size(void)
{
    type_a_name("typing");
    forget();
    say("\x1b[200~ qセンター\x1b[201~");
    wait_for("qセンター");
    forget();
    say("\x07"); /* Ctrl-G: help, also where letters are text */
    wait_for("Ctrl-N");
    forget();
    say("\x1b");
    wait_for("NAME");
    forget();
    say("\x04"); /* Ctrl-D: the pane */
    wait_for("following");
    forget();
    resize(8, 30);
    wait_for("larger");
    forget();
    resize(40, 120);
    wait_for("qセンター");
    wait_for("following");
    for (int i = 1; i < 60; i++)
        resize(i % 45 + 1, i * 7 % 130 + 1);
    forget();
    resize(24, 80);
    wait_for("following");
    wait_for_silence();
    forget();
    if (read_more(QUIET_MS))
        wrong("something is written while nothing happens");
    say("\x11"); /* Ctrl-Q: there is something to save, so it asks */
    wait_for("Leave");
    if (kill(session.child, SIGTERM) != 0)
        wrong("it ended by itself");
    expect_end(0, PATIENCE_MS);
    expect_draft("本社メ");
    finish();
}

static double processor_seconds(void)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (double)usage.ru_utime.tv_sec + (double)usage.ru_utime.tv_usec / 1e6 +
           (double)usage.ru_stime.tv_sec + (double)usage.ru_stime.tv_usec / 1e6;
}

static void a_lost_terminal_ends_the_program_and_leaves_a_draft(void)
{
    double before = processor_seconds();
    type_a_name("hang-up");
    finish();
    wait_for_end(END_MS);
    if (processor_seconds() - before > 1.0)
        wrong("it took %.1f s of processor time", processor_seconds() - before);
    expect_draft("本社メ");
}

static void a_signal_gives_the_terminal_back_and_leaves_a_draft(void)
{
    static const int signals[] = {SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        type_a_name("signal");
        forget();
        kill(session.child, signals[i]);
        wait_for("\x1b[?1049l");
        int status = wait_for_end(PATIENCE_MS);
        if (status >= 1000)
            wrong("killed by signal %d instead of ending by itself", status - 1000);
        expect_modes_as_before();
        expect_draft("本社メ");
        finish();
    }
}

/* Nobody can continue us here, so the kernel drops the stop: the screen comes back at once. */
static void suspending_gives_the_terminal_back_and_comes_back(void)
{
    static const char *const usual[] = {NULL};
    start("Ctrl-Z", usual);
    wait_for("settings.json");
    forget();
    say("\x1a");
    wait_for("\x1b[?1049l");
    wait_for("\x1b[?1049h");
    wait_for("settings.json");
    say("q");
    expect_end(0, PATIENCE_MS);
    expect_modes_as_before();
    finish();
}

static void an_unusable_terminal_is_a_sentence(void)
{
    static const char *const cases[][3] = {
        {"TERM=nonsense", NULL}, {"TERM=dumb", NULL}, {"TERM=", NULL}, {"TERM", NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        start(cases[i][0], cases[i]);
        wait_for("TERM");
        int status = wait_for_end(PATIENCE_MS);
        if (status != 64)
            wrong("ended with %d, not 64", status);
        if (strchr(session.seen, 0x1b))
            wrong("an escape sequence on a terminal that is not known");
        expect_modes_as_before();
        finish();
    }
}

static void without_a_terminal_there_is_a_sentence(void)
{
    int ends[2];
    session.what = "no terminal";
    forget();
    if (pipe(ends) != 0)
        wrong("pipe: %s", strerror(errno));
    fflush(NULL);
    session.child = fork();
    if (session.child == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, STDIN_FILENO);
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        setenv("MAILSETUP_FILE", settings, 1);
        execl(program, program, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    session.master = ends[0];
    wait_for("terminal");
    expect_end(64, PATIENCE_MS);
    if (strchr(session.seen, 0x1b))
        wrong("an escape sequence in a pipe");
    finish();
}

/* How often it went to sleep so far; *sleeps: it does so now. */
static long times_slept(bool *sleeps)
{
    char path[64], line[256];
    long count = -1;
    snprintf(path, sizeof path, "/proc/%d/status", (int)session.child);
    FILE *file = fopen(path, "re");
    while (file && fgets(line, sizeof line, file)) {
        if (strncmp(line, "State:", 6) == 0)
            *sleeps = strstr(line, "S (") != NULL;
        sscanf(line, "voluntary_ctxt_switches: %ld", &count);
    }
    if (!file || count < 0)
        wrong("%s tells nothing", path);
    fclose(file);
    return count;
}

/* A laptop's battery and a slow line: nothing is written and nothing is looked at. */
static void while_nothing_happens_nothing_is_done(void)
{
    bool sleeps = false;
    long before;
    start("idle", (const char *const[]){NULL});
    wait_for("Servers");
    do {
        wait_for_silence();
        before = times_slept(&sleeps);
    } while (!sleeps);
    forget();
    for (int i = 0; i < 4; i++)
        if (read_more(QUIET_MS))
            wrong("something was written");
    if (times_slept(&sleeps) != before || !sleeps)
        wrong("it woke up");
    kill(session.child, SIGTERM);
    wait_for("\x1b[?1049l");
    wait_for_end(PATIENCE_MS);
    finish();
}

int main(int argc, char **argv)
{
    static void (*const cases[])(void) = {
        every_terminal_type_and_locale,
        colour_only_where_it_is_wanted,
        typing_pasting_help_pane_and_size,
        a_lost_terminal_ends_the_program_and_leaves_a_draft,
        a_signal_gives_the_terminal_back_and_leaves_a_draft,
        suspending_gives_the_terminal_back_and_comes_back,
        an_unusable_terminal_is_a_sentence,
        without_a_terminal_there_is_a_sentence,
        while_nothing_happens_nothing_is_done,
    };
    if (argc != 2 || !mkdtemp(folder)) {
        fprintf(stderr, "usage: smoke PROGRAM\n");
        return EXIT_FAILURE;
    }
    program = argv[1];
    snprintf(settings, sizeof settings, "%s/settings.json", folder);
    snprintf(draft, sizeof draft, "%s/settings.json.draft", folder);
    sigaction(SIGPIPE, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cases[i]();
    printf("%zu cases on a pseudo-terminal passed\n", sizeof cases / sizeof *cases);
    return EXIT_SUCCESS;
}
