/* tests/wire/drive.c - runs one check (or many) with the engine and prints its events as JSON
 * lines, then a line about itself. Names and ports come from the command line, so that a script
 * can use pop.example.jp:995 without a name server and without the port:
 *
 *     drive [--name NAME=IP,IP|!unknown|!again|!nodata|!stall] [--port 995=40123]
 *           [--silent IP=PORT] [--unreachable IP] [--user U] [--password P] [--send-user U]
 *           [--send-password P] [--from A] [--to A] [--message] [--round-trip] [--remove]
 *           [--sample] [--other UIDL]... [--wait SECONDS] [--pause MS] [--no-login] [--probe] [--known SIDE:FACT=VALUE]
 *           [--receive-only] [--send-only] [--cancel SIDE.STAGE|receive.result|log:TEXT] [--quiet]
 * [--lazy N]
 *           [--checks N] [--set KEY=VALUE]... */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/engine.h"
#include "store/rules.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { WORDS_MAX = 64 };

struct options {
    char *names[WORDS_MAX], *ports[WORDS_MAX], *silent[WORDS_MAX], *unreachable[WORDS_MAX];
    size_t name_count, port_count, silent_count, unreachable_count;
    const char *cancel;
    bool quiet;
    long lazy, checks;
};

/* What the two wrapped calls look at; written before the first check. */
static struct options options = {.checks = 1};

/* The system's calls, bent ------------------------------------------------------------------- */

int __real_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                       struct addrinfo **list);
int __wrap_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                       struct addrinfo **list);
int __real_connect(int socket, const struct sockaddr *address, socklen_t length);
int __wrap_connect(int socket, const struct sockaddr *address, socklen_t length);

static const char *value_of(char *const *words, size_t count, const char *key)
{
    size_t length = strlen(key);

    for (size_t i = 0; i < count; i++)
        if (strncasecmp(words[i], key, length) == 0 && words[i][length] == '=')
            return words[i] + length + 1;
    return NULL;
}

static int chain(const char *addresses, const char *service, const struct addrinfo *hints,
                 struct addrinfo **list)
{
    char *copy = mem_copy(addresses), *rest = copy, *one;
    struct addrinfo numeric = *hints;

    numeric.ai_flags |= AI_NUMERICHOST;
    *list = NULL;
    while ((one = strsep(&rest, ",")) != NULL) {
        while (*list != NULL)
            list = &(*list)->ai_next;
        if (__real_getaddrinfo(one, service, &numeric, list) != 0)
            abort();
    }
    free(copy);
    return 0;
}

int __wrap_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                       struct addrinfo **list)
{
    const char *answer = value_of(options.names, options.name_count, node);

    if (hints->ai_flags & AI_NUMERICHOST)
        return __real_getaddrinfo(node, service, hints, list);
    if (answer == NULL || strcmp(answer, "!unknown") == 0)
        return EAI_NONAME;
    if (strcmp(answer, "!again") == 0)
        return EAI_AGAIN;
    if (strcmp(answer, "!nodata") == 0)
        return EAI_NODATA;
    while (strcmp(answer, "!stall") == 0)
        pause();
    return chain(answer, service, hints, list);
}

int __wrap_connect(int socket, const struct sockaddr *address, socklen_t length)
{
    char host[64], port[16];
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct sockaddr_in6 here_6 = {.sin6_family = AF_INET6};
    const char *real;

    if (getnameinfo(address, length, host, sizeof host, port, sizeof port,
                    NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return __real_connect(socket, address, length);
    for (size_t i = 0; i < options.unreachable_count; i++) {
        if (strcmp(options.unreachable[i], host) == 0) {
            errno = ENETUNREACH;
            return -1;
        }
    }
    real = value_of(options.silent, options.silent_count, host);
    if (real == NULL)
        real = value_of(options.ports, options.port_count, port);
    if (real == NULL)
        return __real_connect(socket, address, length);
    here.sin_port = here_6.sin6_port = htons((in_port_t)atoi(real));
    here_6.sin6_addr.s6_addr[10] = here_6.sin6_addr.s6_addr[11] = 0xff; /* ::ffff:127.0.0.1 */
    memcpy(here_6.sin6_addr.s6_addr + 12, &here.sin_addr, 4);
    if (address->sa_family == AF_INET6)
        return __real_connect(socket, (struct sockaddr *)&here_6, sizeof here_6);
    return __real_connect(socket, (struct sockaddr *)&here, sizeof here);
}

/* The plan from the command line ----------------------------------------------------------------
 */

static void die(const char *text, const char *about)
{
    fprintf(stderr, "drive: %s: %s\n", about, text);
    exit(2);
}

static void set(struct record *server, const char *assignment)
{
    struct err err = {0};
    const char *equals = strchr(assignment, '=');

    if (equals == NULL)
        die("KEY=VALUE expected", assignment);
    char *path = mem_copy_n(assignment, (size_t)(equals - assignment));
    enum field_id id = field_by_path(RECORD_SERVER, path);
    if (id == FIELD_NONE)
        die("no such field", path);
    if (!record_set(server, id, equals + 1, ORIGIN_USER, &err)) {
        printf("{\"event\":\"refused\",\"text\":\"%s: %s\"}\n", path, err.text);
        exit(0);
    }
    free(path);
}

static bool flag(struct check_plan *plan, const char *word)
{
    if (strcmp(word, "--message") == 0)
        plan->message = true;
    else if (strcmp(word, "--round-trip") == 0)
        plan->message = plan->round_trip = true;
    else if (strcmp(word, "--remove") == 0)
        plan->remove = true;
    else if (strcmp(word, "--sample") == 0)
        plan->sample = true;
    else if (strcmp(word, "--no-login") == 0)
        plan->login = false;
    else if (strcmp(word, "--probe") == 0)
        plan->probe = true;
    else if (strcmp(word, "--receive-only") == 0)
        plan->send = false;
    else if (strcmp(word, "--send-only") == 0)
        plan->receive = false;
    else if (strcmp(word, "--quiet") == 0)
        options.quiet = true;
    else
        return false;
    return true;
}

static void add(char **words, size_t *count, char *word)
{
    if (*count == WORDS_MAX)
        die("too many", word);
    words[(*count)++] = word;
}

static void replace(char **text, const char *value)
{
    free(*text);
    *text = mem_copy(value);
}

static void replace_secret(struct secret **secret, const char *value)
{
    secret_free(*secret);
    *secret = secret_new(value, strlen(value));
}

/* "send:tls_version=TLSv1.3": what was there on 2026-11-01. */
static void know(struct check_plan *plan, const char *fact)
{
    enum side side = strncmp(fact, "send:", 5) == 0 ? SIDE_SEND : SIDE_RECEIVE;
    const char *key = strchr(fact, ':'), *value = strchr(fact, '=');

    if (key == NULL || value == NULL)
        die("SIDE:KEY=VALUE expected", fact);
    if (plan->known[side] == NULL)
        plan->known[side] = facts_new();
    plan->known[side]->seen_ms = plan->known[side]->mailbox_ms = INT64_C(1793491200000);
#define X(member, name)                                                                            \
    if (strlen(name) == (size_t)(value - key) - 1 &&                                               \
        strncmp(name, key + 1, (size_t)(value - key) - 1) == 0)                                    \
        return replace(&plan->known[side]->member, value + 1);
    FACTS(X)
#undef X
    die("no such fact", fact);
}

static bool option(struct check_plan *plan, const char *word, char *value)
{
    if (strcmp(word, "--name") == 0)
        add(options.names, &options.name_count, value);
    else if (strcmp(word, "--port") == 0)
        add(options.ports, &options.port_count, value);
    else if (strcmp(word, "--silent") == 0)
        add(options.silent, &options.silent_count, value);
    else if (strcmp(word, "--unreachable") == 0)
        add(options.unreachable, &options.unreachable_count, value);
    else if (strcmp(word, "--user") == 0)
        replace(&plan->user, value);
    else if (strcmp(word, "--send-user") == 0)
        replace(&plan->send_user, value);
    else if (strcmp(word, "--password") == 0)
        replace_secret(&plan->password, value);
    else if (strcmp(word, "--send-password") == 0)
        replace_secret(&plan->send_password, value);
    else if (strcmp(word, "--from") == 0)
        replace(&plan->from, value);
    else if (strcmp(word, "--to") == 0)
        replace(&plan->to, value);
    else if (strcmp(word, "--wait") == 0)
        plan->arrival_seconds = atoi(value);
    else if (strcmp(word, "--pause") == 0)
        plan->arrival_pause_ms = atoi(value);
    else if (strcmp(word, "--known") == 0)
        know(plan, value);
    else if (strcmp(word, "--other") == 0)
        uidl_sample_add(&plan->others, value, strlen(value));
    else if (strcmp(word, "--cancel") == 0)
        options.cancel = value;
    else if (strcmp(word, "--lazy") == 0)
        options.lazy = atol(value);
    else if (strcmp(word, "--checks") == 0)
        options.checks = atol(value);
    else
        return false;
    return true;
}

static struct check_plan *read_plan(int argc, char **argv)
{
    struct record *server = record_new(RECORD_SERVER);
    struct check_plan *plan;

    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], "--set") == 0 && i + 1 < argc)
            set(server, argv[++i]);
    plan = check_plan_new(server);
    record_free(server);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--set") == 0)
            i++;
        else if (flag(plan, argv[i]))
            continue;
        else if (i + 1 < argc && option(plan, argv[i], argv[i + 1]))
            i++;
        else
            die("not understood", argv[i]);
    }
    return plan;
}

/* The run ---------------------------------------------------------------------------------------
 */

struct run {
    struct engine *engine;
    long results, events, logs;
    int64_t cancelled_ns; /* when; 0: not yet */
    double cancel_ms, turn_ms;
};

static double ms_since(int64_t then_ns)
{
    return (double)(clock_monotonic_ns() - then_ns) / 1e6;
}

/* Processor time: what the engine itself takes, whatever else the machine does. */
static double worked_ms(void)
{
    struct timespec time;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static bool is_moment(const struct report_event *event)
{
    char stage[64];

    if (options.cancel == NULL)
        return false;
    if (strncmp(options.cancel, "log:", 4) == 0)
        return event->kind == EVENT_LOG && strstr(event->text, options.cancel + 4) != NULL;
    if (strcmp(options.cancel, "receive.result") == 0)
        return event->kind == EVENT_RESULT && event->side == SIDE_RECEIVE;
    if (event->kind != EVENT_STAGE || event->status != STATUS_RUNNING)
        return false;
    snprintf(stage, sizeof stage, "%s.%s", side_name(event->side), stage_name(event->stage));
    return strcmp(stage, options.cancel) == 0;
}

static void see(struct run *run, const struct report_event *event)
{
    struct text line = {0};

    run->events++;
    run->logs += event->kind == EVENT_LOG;
    if (!options.quiet && report_event_json(&line, event, "test"))
        printf("%s\n", text_get(&line));
    else if (event->kind == EVENT_RESULT && event->side != SIDE_NONE && !options.quiet)
        printf("{\"event\":\"side\",\"side\":\"%s\",\"status\":\"%s\"}\n", side_name(event->side),
               status_name(event->status));
    text_free(&line);
    if (event->kind == EVENT_RESULT && event->side == SIDE_NONE) {
        run->results++;
        if (run->cancelled_ns != 0)
            run->cancel_ms = ms_since(run->cancelled_ns);
    }
    if (run->cancelled_ns == 0 && is_moment(event)) {
        run->cancelled_ns = clock_monotonic_ns();
        engine_cancel(run->engine, event->check);
    }
}

static void go(struct run *run)
{
    while (run->results < options.checks) {
        struct report_event event;
        struct pollfd ready = {.fd = engine_descriptor(run->engine), .events = POLLIN};
        poll(&ready, 1, engine_timeout_ms(run->engine));
        double before = worked_ms();
        engine_turn(run->engine);
        double took = worked_ms() - before;
        run->turn_ms = took > run->turn_ms ? took : run->turn_ms;
        for (long n = 0;
             (options.lazy == 0 || n < options.lazy) && engine_next(run->engine, &event); n++)
            see(run, &event);
    }
}

/* Since the program began; getrusage() would count the parent before exec() as well. */
static long peak_kib(void)
{
    char line[256];
    long kib = 0;
    FILE *status = fopen("/proc/self/status", "re");

    while (status != NULL && fgets(line, sizeof line, status) != NULL)
        if (strncmp(line, "VmHWM:", 6) == 0)
            kib = atol(line + 6);
    if (status != NULL)
        fclose(status);
    return kib;
}

int main(int argc, char **argv)
{
    struct err err = {0};
    struct run run = {0};
    int64_t began = clock_monotonic_ns();

    i18n_start("en", ".");
    struct check_plan *plan = read_plan(argc, argv);
    struct rules *rules = rules_built_in();
    run.engine = engine_new(rules, &err);
    if (run.engine == NULL)
        die(err.text, "engine");
    for (long i = 1; i <= options.checks; i++) {
        if (!engine_check(run.engine, (unsigned)i, plan, &err)) {
            printf("{\"event\":\"refused\",\"text\":\"%s\"}\n", err.text);
            options.checks = 0;
        }
    }
    check_plan_free(plan);
    go(&run);
    engine_free(run.engine);
    rules_free(rules);
    printf("{\"event\":\"drive\",\"results\":%ld,\"events\":%ld,\"logs\":%ld,\"ms\":%.1f,"
           "\"cancel_ms\":%.2f,\"turn_ms\":%.2f,\"rss_kib\":%ld}\n",
           run.results, run.events, run.logs, ms_since(began), run.cancel_ms, run.turn_ms,
           peak_kib());
    return 0;
}
