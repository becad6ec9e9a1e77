/* Runs a program on a terminal of its own and measures it: the hand and the stop-watch of the
 * benchmarks, the same for every program that is compared.
 *
 *     terminal [-q MS] [-f FD:FILE:LINES_PER_SECOND] STEP... -- COMMAND ARGUMENT...
 *
 * The terminal has 24 rows of 80 columns. A repaint has ended when nothing has come for MS (60).
 * -f gives the command what FILE holds on descriptor FD (0: instead of the terminal, which then is
 * /dev/tty), from the step that begins it, at that rate or as fast as it is taken (0). Steps, and
 * what they print (times in microseconds, memory in KiB):
 *
 *     start              start TIME BYTES CPU RSS         from exec to the first screen's last byte
 *     type=KEYS          -                                keys, and the end of what they draw
 *     press=COUNT:KEYS   key TIME BYTES READS WHEN, COUNT times: from the key to the last byte
 *                        drawn; WHEN: seconds since 1970, to be found in a trace; then
 *                        pressed COUNT CPU
 *     say=WORDS          WORDS
 *     memory             memory RSS ANONYMOUS
 *     idle=SECONDS       idle BYTES CPU SWITCHES          while nobody does anything
 *     flood=TEXT         flood TIME BYTES CPU RSS FED     until TEXT is seen; FED: when all was
 * taken ask=COUNT:MS:KEY:TEXT:KEY   asked TIME, or asked -1 after two seconds; COUNT times, every
 * MS: from the first key until TEXT is seen; the second key takes it away hold=SECONDS       held
 * BYTES LINES RSS             goes on reading; lines taken so far wait=TEXT          - until TEXT
 * is seen, 60 seconds at most
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    SEEN_MAX = 1 << 16,
    PATIENCE_US = 60000000,
    ASK_PATIENCE_US = 2000000,
    FEEDS_A_SECOND = 200
};

/* What the process that feeds tells: written by it alone. */
struct feeding {
    atomic_llong ended_us;
    atomic_llong lines;
};

struct drive {
    int terminal;
    pid_t command, feeder;
    int quiet_ms;
    int feed_fd, feed_pipe[2], feed_go[2];
    const char *feed_file;
    long feed_rate;
    struct feeding *feeding;
    int64_t began_us;
    char seen[SEEN_MAX + 1]; /* the last of what came */
    size_t seen_length;
    int64_t last_us; /* when the last of it came */
    long bytes, reads;
};

static void give_up(const char *what)
{
    fprintf(stderr, "terminal: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int64_t now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* The program and what feeds it ------------------------------------------------------------ */

/* One slice: from at, so many lines. Returns the byte after it. */
static const char *after_lines(const char *at, const char *end, long lines)
{
    for (; lines > 0 && at < end; lines--) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline ? newline + 1 : end;
    }
    return at;
}

static void write_whole(int fd, const char *from, size_t length)
{
    while (length > 0) {
        ssize_t n = write(fd, from, length);
        if (n < 0)
            _exit(0); /* the reader has ended */
        from += n;
        length -= (size_t)n;
    }
}

/* A process of its own, so that reading the terminal never waits for it. */
static void feed(const struct drive *drive)
{
    int fd = open(drive->feed_file, O_RDONLY);
    struct stat file;
    char go;
    if (fd < 0 || fstat(fd, &file) != 0)
        give_up(drive->feed_file);
    const char *at = mmap(NULL, (size_t)file.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);
    const char *end = at + file.st_size;
    long slice = drive->feed_rate ? drive->feed_rate / FEEDS_A_SECOND : 1000;
    if (read(drive->feed_go[0], &go, 1) != 1)
        _exit(0);
    int64_t due = now_us();
    while (at < end) {
        const char *next = after_lines(at, end, slice);
        write_whole(drive->feed_pipe[1], at, (size_t)(next - at));
        atomic_fetch_add(&drive->feeding->lines, slice);
        at = next;
        due += 1000000 / FEEDS_A_SECOND;
        int64_t left = due - now_us();
        if (drive->feed_rate && left > 0)
            nanosleep(&(struct timespec){.tv_nsec = left * 1000}, NULL);
    }
    atomic_store(&drive->feeding->ended_us, now_us());
    _exit(0);
}

static void start_feeder(struct drive *drive)
{
    drive->feeding = mmap(NULL, sizeof *drive->feeding, PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (pipe(drive->feed_pipe) != 0 || pipe(drive->feed_go) != 0)
        give_up("pipe");
    drive->feeder = fork();
    if (drive->feeder == 0) {
        signal(SIGPIPE, SIG_IGN);
        close(drive->feed_pipe[0]);
        close(drive->feed_go[1]);
        feed(drive);
    }
    close(drive->feed_pipe[1]);
}

static void start_command(struct drive *drive, char **command)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    if (drive->feed_file)
        start_feeder(drive);
    drive->began_us = now_us();
    drive->command = forkpty(&drive->terminal, NULL, NULL, &size);
    if (drive->command == 0) {
        if (drive->feed_file) {
            int fd = dup(drive->feed_pipe[0]);
            close(drive->feed_pipe[0]);
            dup2(fd, drive->feed_fd);
            close(fd);
            close(drive->feed_go[1]);
        }
        execvp(command[0], command);
        give_up(command[0]);
    }
    if (drive->feed_file)
        close(drive->feed_pipe[0]);
}

/* What it writes --------------------------------------------------------------------------- */

/* False: nothing came in that time, or the program has ended. */
static bool take(struct drive *drive, int64_t wait_us)
{
    struct pollfd wait = {.fd = drive->terminal, .events = POLLIN};
    struct timespec patience = {.tv_sec = wait_us / 1000000, .tv_nsec = wait_us % 1000000 * 1000};
    if (ppoll(&wait, 1, &patience, NULL) <= 0)
        return false;
    if (drive->seen_length > SEEN_MAX / 2) {
        size_t keep = SEEN_MAX / 4;
        memmove(drive->seen, drive->seen + drive->seen_length - keep, keep);
        drive->seen_length = keep;
    }
    ssize_t n = read(drive->terminal, drive->seen + drive->seen_length, SEEN_MAX / 2);
    if (n <= 0)
        return false;
    drive->last_us = now_us();
    drive->seen_length += (size_t)n;
    drive->bytes += n;
    drive->reads++;
    return true;
}

static void forget(struct drive *drive)
{
    drive->seen_length = 0;
    drive->bytes = drive->reads = 0;
}

static bool sees(const struct drive *drive, const char *text)
{
    return memmem(drive->seen, drive->seen_length, text, strlen(text)) != NULL;
}

/* Reads until text is seen; false: not within that time. */
static bool take_until(struct drive *drive, const char *text, int64_t patience_us)
{
    int64_t until = now_us() + patience_us;
    while (!sees(drive, text)) {
        int64_t left = until - now_us();
        if (left <= 0 || (!take(drive, left) && errno != EINTR && now_us() < until))
            return sees(drive, text);
    }
    return true;
}

/* Reads until nothing has come for the quiet time; the first byte may take long. */
static void take_repaint(struct drive *drive, int64_t first_us)
{
    int64_t wait = first_us;
    while (take(drive, wait))
        wait = (int64_t)drive->quiet_ms * 1000;
}

static void type(struct drive *drive, const char *keys)
{
    if (write(drive->terminal, keys, strlen(keys)) < 0)
        give_up("write");
}

/* What the kernel says of it ---------------------------------------------------------------- */

static long status_of(const struct drive *drive, const char *name)
{
    char path[64], line[256];
    long value = -1;
    snprintf(path, sizeof path, "/proc/%d/status", drive->command);
    FILE *file = fopen(path, "re");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':')
            value = strtol(line + strlen(name) + 1, NULL, 10);
    if (file)
        fclose(file);
    return value;
}

/* Time on a processor, in microseconds. */
static long cpu_of(const struct drive *drive)
{
    char path[64];
    long long ns = 0;
    snprintf(path, sizeof path, "/proc/%d/schedstat", drive->command);
    FILE *file = fopen(path, "re");
    if (!file || fscanf(file, "%lld", &ns) != 1)
        ns = -1000;
    if (file)
        fclose(file);
    return (long)(ns / 1000);
}

/* Steps ------------------------------------------------------------------------------------- */

static void step_start(struct drive *drive, char *unused)
{
    (void)unused;
    take_repaint(drive, PATIENCE_US);
    printf("start %ld %ld %ld %ld\n", (long)(drive->last_us - drive->began_us), drive->bytes,
           cpu_of(drive), status_of(drive, "VmRSS"));
}

static void step_type(struct drive *drive, char *keys)
{
    forget(drive);
    type(drive, keys);
    take_repaint(drive, 2000000);
}

static void step_press(struct drive *drive, char *argument)
{
    char *keys;
    long count = strtol(argument, &keys, 10), cpu = cpu_of(drive);
    for (long i = 0; i < count; i++) {
        struct timespec when;
        forget(drive);
        clock_gettime(CLOCK_REALTIME, &when);
        int64_t began = now_us();
        drive->last_us = began;
        type(drive, keys + 1);
        take_repaint(drive, 1000000);
        printf("key %ld %ld %ld %lld.%06ld\n", (long)(drive->last_us - began), drive->bytes,
               drive->reads, (long long)when.tv_sec, when.tv_nsec / 1000);
    }
    printf("pressed %ld %ld\n", count, cpu_of(drive) - cpu);
}

static void step_say(struct drive *drive, char *words)
{
    (void)drive;
    puts(words);
}

static void step_memory(struct drive *drive, char *unused)
{
    (void)unused;
    printf("memory %ld %ld\n", status_of(drive, "VmRSS"), status_of(drive, "RssAnon"));
}

static void hold(struct drive *drive, const char *seconds)
{
    int64_t until = now_us() + (int64_t)(strtod(seconds, NULL) * 1e6);
    forget(drive);
    for (int64_t left; (left = until - now_us()) > 0;)
        take(drive, left);
}

static void step_idle(struct drive *drive, char *seconds)
{
    long cpu = cpu_of(drive), switches = status_of(drive, "voluntary_ctxt_switches");
    hold(drive, seconds);
    printf("idle %ld %ld %ld\n", drive->bytes, cpu_of(drive) - cpu,
           status_of(drive, "voluntary_ctxt_switches") - switches);
}

static void begin_feeding(struct drive *drive)
{
    if (write(drive->feed_go[1], "", 1) != 1)
        give_up("feeder");
}

static void step_flood(struct drive *drive, char *text)
{
    forget(drive);
    long cpu = cpu_of(drive);
    int64_t began = now_us();
    begin_feeding(drive);
    bool seen = false;
    /* Who has taken all and not shown the end two seconds later waits for something. */
    for (int64_t until = began + PATIENCE_US; !seen && now_us() < until;) {
        seen = take_until(drive, text, ASK_PATIENCE_US / 4);
        int64_t taken = atomic_load(&drive->feeding->ended_us);
        if (taken && taken + ASK_PATIENCE_US < until)
            until = taken + ASK_PATIENCE_US;
    }
    int64_t ended = drive->last_us;
    printf("flood %ld %ld %ld %ld %ld\n", seen ? (long)(ended - began) : -1, drive->bytes,
           cpu_of(drive) - cpu, status_of(drive, "VmRSS"),
           (long)(atomic_load(&drive->feeding->ended_us) - began));
}

/* COUNT:MS:KEY:TEXT:KEY; no part of it may hold a colon. */
static void step_ask(struct drive *drive, char *argument)
{
    char *part[5] = {0};
    for (size_t i = 0; i < 5; i++)
        part[i] = strsep(&argument, ":");
    if (!part[4])
        give_up("ask");
    if (drive->feed_file && atomic_load(&drive->feeding->lines) == 0)
        begin_feeding(drive);
    for (long i = 0, count = atol(part[0]); i < count; i++) {
        int64_t began = now_us(), next = began + atol(part[1]) * 1000;
        forget(drive);
        type(drive, part[2]);
        bool seen = take_until(drive, part[3], ASK_PATIENCE_US);
        printf("asked %ld\n", seen ? (long)(now_us() - began) : -1);
        type(drive, part[4]);
        for (int64_t left; (left = next - now_us()) > 0;)
            take(drive, left);
    }
}

static void step_until(struct drive *drive, char *argument)
{
    char *key = strsep(&argument, ":");
    long cpu = cpu_of(drive);
    forget(drive);
    int64_t began = now_us();
    type(drive, key);
    bool seen = argument && take_until(drive, argument, PATIENCE_US);
    printf("until %ld %ld %ld %ld\n", seen ? (long)(drive->last_us - began) : -1, drive->bytes,
           cpu_of(drive) - cpu, status_of(drive, "VmRSS"));
}

static void step_hold(struct drive *drive, char *seconds)
{
    if (drive->feed_file && atomic_load(&drive->feeding->lines) == 0)
        begin_feeding(drive);
    hold(drive, seconds);
    printf("held %ld %ld %ld\n", drive->bytes,
           drive->feed_file ? (long)atomic_load(&drive->feeding->lines) : 0,
           status_of(drive, "VmRSS"));
}

static void step_wait(struct drive *drive, char *text)
{
    if (!take_until(drive, text, PATIENCE_US)) {
        fprintf(stderr, "terminal: not seen: %s\n%.*s\n", text, (int)drive->seen_length,
                drive->seen);
        exit(1);
    }
    take_repaint(drive, 200000);
}

static const struct {
    const char *name;
    void (*run)(struct drive *, char *argument);
} steps[] = {
    {"start", step_start}, {"type", step_type},   {"press", step_press}, {"memory", step_memory},
    {"idle", step_idle},   {"flood", step_flood}, {"ask", step_ask},     {"hold", step_hold},
    {"wait", step_wait},   {"say", step_say},     {"until", step_until},
};

static void run_step(struct drive *drive, char *step)
{
    size_t length = strcspn(step, "=");
    char *argument = step + length + (step[length] == '=');
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (strlen(steps[i].name) == length && strncmp(steps[i].name, step, length) == 0) {
            steps[i].run(drive, argument);
            return;
        }
    fprintf(stderr, "terminal: no such step: %s\n", step);
    exit(64);
}

static void set_feed(struct drive *drive, char *argument)
{
    drive->feed_fd = atoi(strsep(&argument, ":"));
    drive->feed_file = strsep(&argument, ":");
    drive->feed_rate = argument ? atol(argument) : 0;
}

int main(int argc, char **argv)
{
    static struct drive drive = {.quiet_ms = 60};
    int first = 1;
    for (; first + 1 < argc && argv[first][0] == '-' && argv[first][1] != '-'; first += 2) {
        if (argv[first][1] == 'q')
            drive.quiet_ms = atoi(argv[first + 1]);
        else
            set_feed(&drive, argv[first + 1]);
    }
    int steps_end = first;
    while (steps_end < argc && strcmp(argv[steps_end], "--") != 0)
        steps_end++;
    if (steps_end + 1 >= argc) {
        fprintf(stderr, "usage: terminal [-q MS] [-f FD:FILE:RATE] STEP... -- COMMAND\n");
        return 64;
    }
    start_command(&drive, argv + steps_end + 1);
    for (int i = first; i < steps_end; i++)
        run_step(&drive, argv[i]);
    kill(drive.command, SIGKILL);
    if (drive.feeder)
        kill(drive.feeder, SIGKILL);
    while (wait(NULL) > 0)
        continue;
    return 0;
}
