/* tests/bench/drive.c - many checks on the engine alone, without settings, command line or output:
 * what a check costs in processor time and memory, and how long the longest single call held the
 * loop up.
 *
 *     drive HOST PORT SMTP-PORT CA-FILE USER PASSWORD COUNT AT-ONCE [VERIFY]
 *
 * PORT or SMTP-PORT 0: that side is not checked. Prints one JSON object; longest_ms is the longest
 * engine_turn() or engine_check() by the clock, longest_cpu_ms the same in processor time of the
 * thread, which a busy machine does not lengthen. Fails when a single check did. */
#include "base/err.h"
#include "base/mem.h"
#include "engine/engine.h"
#include "model/plan.h"
#include "store/rules.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static struct {
    struct engine *engine;
    struct check_plan *plan;
    size_t count, at_once, started, ended, failed, lines;
    double longest, longest_cpu;
} drive;

static double seconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void refuse(const struct err *err)
{
    fprintf(stderr, "drive: %s\n", err->text);
    exit(1);
}

static void set(struct record *server, enum field_id field, const char *value)
{
    struct err err = {0};
    if (!record_set(server, field, value, ORIGIN_USER, &err))
        refuse(&err);
}

static void make_plan(char **argv, const char *verify)
{
    static const enum field_id of_side[][4] = {
        {FIELD_RECEIVE_HOST, FIELD_RECEIVE_PORT, FIELD_RECEIVE_CA_FILE, FIELD_RECEIVE_VERIFY},
        {FIELD_SEND_HOST, FIELD_SEND_PORT, FIELD_SEND_CA_FILE, FIELD_SEND_VERIFY},
    };
    struct record *server = record_new(RECORD_SERVER);
    for (int side = 0; side < 2; side++) {
        if (strcmp(argv[2 + side], "0") == 0)
            continue;
        set(server, of_side[side][0], argv[1]);
        set(server, of_side[side][1], argv[2 + side]);
        if (*argv[4] != '\0')
            set(server, of_side[side][2], argv[4]);
        if (verify != NULL)
            set(server, of_side[side][3], verify);
    }
    drive.plan = check_plan_new(server);
    drive.plan->receive = strcmp(argv[2], "0") != 0;
    drive.plan->send = strcmp(argv[3], "0") != 0;
    drive.plan->user = mem_copy(argv[5]);
    drive.plan->password = secret_new(argv[6], strlen(argv[6]));
    drive.plan->from = mem_copy(argv[5]);
    drive.plan->to = mem_copy(argv[5]);
    record_free(server);
}

static void timed(void (*what)(void))
{
    double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_THREAD_CPUTIME_ID);
    what();
    wall = seconds(CLOCK_MONOTONIC) - wall;
    cpu = seconds(CLOCK_THREAD_CPUTIME_ID) - cpu;
    drive.longest = wall > drive.longest ? wall : drive.longest;
    drive.longest_cpu = cpu > drive.longest_cpu ? cpu : drive.longest_cpu;
}

static void start_one(void)
{
    struct err err = {0};
    if (!engine_check(drive.engine, (unsigned)++drive.started, drive.plan, &err))
        refuse(&err);
}

static void turn(void)
{
    engine_turn(drive.engine);
}

static void take_events(void)
{
    struct report_event event;
    while (engine_next(drive.engine, &event)) {
        drive.lines += event.kind == EVENT_LOG;
        if (event.kind == EVENT_FINDING && event.finding->severity == SEVERITY_ERROR &&
            drive.failed == 0)
            fprintf(stderr, "drive: check %u: %s\n", event.check, event.finding->text);
        if (event.kind != EVENT_RESULT || event.side != SIDE_NONE)
            continue;
        drive.ended++;
        drive.failed += !status_passed(event.status);
    }
}

static void run(void)
{
    while (drive.ended < drive.count) {
        struct pollfd ready = {.fd = engine_descriptor(drive.engine), .events = POLLIN};
        while (drive.started < drive.count && drive.started - drive.ended < drive.at_once)
            timed(start_one);
        poll(&ready, 1, engine_timeout_ms(drive.engine));
        timed(turn);
        take_events();
    }
}

int main(int argc, char **argv)
{
    struct err err = {0};
    struct rusage usage;
    if (argc < 9 || argc > 10) {
        fprintf(stderr, "drive HOST PORT SMTP-PORT CA-FILE USER PASSWORD COUNT AT-ONCE [VERIFY]\n");
        return 64;
    }
    signal(SIGPIPE, SIG_IGN);
    double began = seconds(CLOCK_MONOTONIC);
    struct rules *rules = rules_load(NULL, NULL, NULL);
    drive.engine = engine_new(rules, &err);
    if (drive.engine == NULL)
        refuse(&err);
    drive.count = strtoul(argv[7], NULL, 10);
    drive.at_once = strtoul(argv[8], NULL, 10);
    make_plan(argv, argc > 9 ? argv[9] : NULL);
    run();
    getrusage(RUSAGE_SELF, &usage);
    printf("{\"checks\":%zu,\"failed\":%zu,\"wall_s\":%.4f,\"cpu_s\":%.4f,\"rss_kib\":%ld,"
           "\"longest_ms\":%.2f,\"longest_cpu_ms\":%.2f,\"lines\":%zu}\n",
           drive.count, drive.failed, seconds(CLOCK_MONOTONIC) - began,
           seconds(CLOCK_PROCESS_CPUTIME_ID), usage.ru_maxrss, drive.longest * 1e3,
           drive.longest_cpu * 1e3, drive.lines);
    check_plan_free(drive.plan);
    engine_free(drive.engine);
    rules_free(rules);
    return drive.failed > 0;
}
