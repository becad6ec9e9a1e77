/* tests/discovery/drive.c - runs one discovery with the engine and prints its document, then a line
 * about itself. The usual ports are led elsewhere, because only root may listen there:
 *
 *     drive [--dns SERVER] [--ispdb URL] [--ca FILE] [--https-port N] [--http-port N] [--ms N]
 *           [--protocol P] [--sender-ip IP] [--off] [--providers] [--cancel] [--map 993=40123]...
 *           ADDRESS
 *
 * --providers: those that ship, and one for the domain office.test. --cancel: after the first step
 * that has an answer. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/engine.h"
#include "store/providers.h"
#include "store/rules.h"

#include <getopt.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum { MAPS_MAX = 16 };
static struct {
    int from, to;
} maps[MAPS_MAX];
static size_t map_count;

int __real_connect(int socket, const struct sockaddr *address, socklen_t length);
int __wrap_connect(int socket, const struct sockaddr *address, socklen_t length);

int __wrap_connect(int socket, const struct sockaddr *address, socklen_t length)
{
    struct sockaddr_in bent;

    if (address->sa_family != AF_INET || length != sizeof bent)
        return __real_connect(socket, address, length);
    memcpy(&bent, address, sizeof bent);
    for (size_t i = 0; i < map_count; i++)
        if (ntohs(bent.sin_port) == maps[i].from) {
            bent.sin_port = htons((uint16_t)maps[i].to);
            break;
        }
    return __real_connect(socket, (const struct sockaddr *)&bent, length);
}

static void add_map(const char *text)
{
    if (map_count == MAPS_MAX ||
        sscanf(text, "%d=%d", &maps[map_count].from, &maps[map_count].to) != 2)
        exit(64);
    map_count++;
}

static void add_office(struct provider_list *list)
{
    static const struct provider_way ways[] = {
        {SIDE_RECEIVE, "imap4", "imap.office.test", 993, "tls", "password", "address", "", "",
         CERTAINTY_A},
        {SIDE_RECEIVE, "pop3", "pop.office.test", 995, "tls", "password", "local-part", "", "",
         CERTAINTY_A},
        {SIDE_RECEIVE, "imap4", "sv<NNN>.office.test", 993, "tls", "password", "address", "", "",
         CERTAINTY_A},
        {SIDE_SEND, "smtp", "smtp.office.test", 465, "tls", "password", "address", "", "",
         CERTAINTY_A},
    };
    struct provider *office = provider_new();

    office->id = office->name = "office";
    office->domains = mem_new(1, sizeof office->domains[0]);
    office->domains[0] = "office.test";
    office->domain_count = 1;
    office->parts[0] = (struct provider_part){"NNN", "The number in your server's name", "digits"};
    office->part_count = 1;
    office->ways = mem_new(sizeof ways / sizeof ways[0], sizeof ways[0]);
    memcpy(office->ways, ways, sizeof ways);
    office->way_count = sizeof ways / sizeof ways[0];
    provider_list_add(list, office);
}

static void read_options(int argc, char **argv, struct discovery_order *order, bool *providers,
                         bool *cancel)
{
    static const struct option options[] = {
        {"dns", 1, NULL, 'd'},        {"ispdb", 1, NULL, 'i'},     {"ca", 1, NULL, 'c'},
        {"https-port", 1, NULL, 's'}, {"http-port", 1, NULL, 'h'}, {"ms", 1, NULL, 't'},
        {"protocol", 1, NULL, 'p'},   {"sender-ip", 1, NULL, 'a'}, {"off", 0, NULL, 'o'},
        {"providers", 0, NULL, 'v'},  {"cancel", 0, NULL, 'x'},    {"map", 1, NULL, 'm'},
        {NULL, 0, NULL, 0},
    };
    int option;

    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        switch (option) {
        case 'd':
            order->lookups.dns_server = optarg;
            break;
        case 'i':
            order->lookups.ispdb = optarg;
            break;
        case 'c':
            order->lookups.ca_file = optarg;
            break;
        case 's':
            order->lookups.https_port = atoi(optarg);
            break;
        case 'h':
            order->lookups.http_port = atoi(optarg);
            break;
        case 't':
            order->timeout_ms = atoi(optarg);
            break;
        case 'p':
            order->protocol = optarg;
            break;
        case 'a':
            order->sender_ip = optarg;
            break;
        case 'o':
            order->lookups.off = true;
            break;
        case 'v':
            *providers = true;
            break;
        case 'x':
            *cancel = true;
            break;
        case 'm':
            add_map(optarg);
            break;
        default:
            exit(64);
        }
    }
    if (optind + 1 != argc)
        exit(64);
    order->address = argv[optind];
}

struct outcome {
    unsigned steps, ends;
    double ms;
};

static bool has_answer(const struct discovery *discovery)
{
    for (size_t i = 0; i < discovery->step_count; i++)
        if (discovery->steps[i].answer != ANSWER_WAITING)
            return true;
    return false;
}

static void take_event(struct engine *engine, const struct report_event *event, bool *cancel,
                       struct outcome *outcome)
{
    struct text text = {0};

    if (event->kind == EVENT_STEP) {
        outcome->steps++;
        if (*cancel && has_answer(event->discovery)) {
            *cancel = false;
            engine_cancel(engine, 7);
        }
        return;
    }
    if (event->kind != EVENT_DISCOVERED || event->check != 7)
        abort();
    outcome->ends++;
    outcome->ms = event->ms;
    discovery_json(&text, event->discovery);
    puts(text_get(&text));
    text_free(&text);
}

static int run(struct engine *engine, const struct discovery_order *order, bool cancel)
{
    struct outcome outcome = {0};
    struct err err = {0};

    if (!engine_discover(engine, 7, order, &err)) {
        printf("refused: %s\n", err.text);
        return err_exit_status(err.code);
    }
    if (engine_discover(engine, 7, order, &err))
        abort(); /* the number is in use */
    while (engine_busy(engine)) {
        struct pollfd poll_one = {.fd = engine_descriptor(engine), .events = POLLIN};
        struct report_event event;
        poll(&poll_one, 1, engine_timeout_ms(engine));
        engine_turn(engine);
        while (engine_next(engine, &event))
            take_event(engine, &event, &cancel, &outcome);
    }
    printf("%u ends, %s, %.0f ms\n", outcome.ends, outcome.steps > 0 ? "steps" : "no steps",
           outcome.ms);
    return 0;
}

static void ignore(void *context, const char *sentence)
{
    (void)context;
    (void)sentence;
}

int main(int argc, char **argv)
{
    struct discovery_order order = {0};
    bool providers = false, cancel = false;
    struct err err = {0};

    i18n_start("en", "/nowhere");
    read_options(argc, argv, &order, &providers, &cancel);
    struct provider_list *list =
        providers ? providers_load(NULL, ignore, NULL) : provider_list_new();
    if (providers)
        add_office(list);
    order.providers = list;
    struct rules *rules = rules_built_in();
    struct engine *engine = engine_new(rules, &err);
    int status = engine == NULL ? 70 : run(engine, &order, cancel);
    engine_free(engine);
    rules_free(rules);
    provider_list_free(list);
    return status;
}
