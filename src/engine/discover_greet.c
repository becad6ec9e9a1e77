/* engine/discover_greet.c - guesses, and the greetings that prove an offer: the engine's own probe,
 * up to what the server offers, without a login; a few at a time for each host, TLS first. */
#include "engine/discover_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/check.h"
#include "model/finding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAID_BYTES = 512, MS_PER_SECOND = 1000 };

/* What is guessed ---------------------------------------------------------------------------- */

enum { IMAP4 = 1, POP3 = 2, SMTP = 4, ALL = IMAP4 | POP3 | SMTP };
/* The likelier first. The MX host comes last, by discover_guess_mx(). */
static const struct guess {
    const char *prefix;
    unsigned protocols;
} guesses[] = {
    {"imap.", IMAP4}, {"pop.", POP3}, {"pop3.", POP3}, {"mail.", ALL}, {"smtp.", SMTP}, {"", ALL},
};
enum { GUESSES = sizeof guesses / sizeof guesses[0] };

/* TLS and STARTTLS; that a server has neither is what STARTTLS finds out. Port 25 is left out: it
 * takes mail from other servers, and many networks block it. */
static const struct transport {
    unsigned bit;
    enum side side;
    const char *protocol, *encryption;
    int port;
} transports[] = {
    {IMAP4, SIDE_RECEIVE, "imap4", "tls", 993},    {POP3, SIDE_RECEIVE, "pop3", "tls", 995},
    {SMTP, SIDE_SEND, "smtp", "tls", 465},         {IMAP4, SIDE_RECEIVE, "imap4", "starttls", 143},
    {POP3, SIDE_RECEIVE, "pop3", "starttls", 110}, {SMTP, SIDE_SEND, "smtp", "starttls", 587},
};

static struct probe *probe_of(struct host *host, const char *protocol, int port,
                              const char *encryption)
{
    struct probe *probe = host->probes;

    while (probe != NULL && (probe->port != port || strcmp(probe->protocol, protocol) != 0 ||
                             strcmp(probe->encryption, encryption) != 0))
        probe = probe->next;
    return probe;
}

/* A string that lives as long as the program, for one of a table. */
static const char *lasting(const char *word)
{
    static const char *const words[] = {"imap4", "pop3", "smtp", "tls", "starttls", "none"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i], word) == 0)
            return words[i];
    return "";
}

/* Behind those that are there: what is asked for first is greeted first. NULL: too many. */
static struct probe *want(struct host *host, enum side side, const char *protocol, int port,
                          const char *encryption)
{
    struct probe *probe = probe_of(host, protocol, port, encryption), **place = &host->probes;

    if (probe != NULL || host->probe_count == PROBES_PER_HOST)
        return probe;
    probe = mem_new(1, sizeof *probe);
    probe->host = host;
    probe->side = side;
    probe->protocol = lasting(protocol);
    probe->encryption = lasting(encryption);
    probe->port = port;
    probe->said = mem_copy("");
    while (*place != NULL)
        place = &(*place)->next;
    *place = probe;
    host->probe_count++;
    return probe;
}

static bool wished(const struct discover *discover, const struct transport *transport)
{
    return discover->protocol == NULL || transport->side == SIDE_SEND ||
           strcmp(discover->protocol, transport->protocol) == 0;
}

static void guess_host(struct discover *discover, const char *name, unsigned protocols, int rank)
{
    struct host *host = discover_host(discover, name);
    bool any = false;

    if (host == NULL || host->step != STEPS_MAX)
        return;
    for (size_t i = 0; i < sizeof transports / sizeof transports[0]; i++) {
        const struct transport *transport = &transports[i];
        if (!(transport->bit & protocols) || !wished(discover, transport))
            continue;
        struct probe *probe = want(host, transport->side, transport->protocol, transport->port,
                                   transport->encryption);
        if (probe != NULL)
            probe->guessed = any = true;
    }
    if (!any)
        return;
    host->step = discovery_step(discover->found, SOURCE_GUESS, name);
    host->rank = rank;
    host_resolve(host);
    host_greet(host);
}

void discover_guess(struct discover *discover)
{
    for (size_t i = 0; i < GUESSES; i++) {
        char *name = mem_format("%s%s", guesses[i].prefix, discover->found->domain);
        guess_host(discover, name, guesses[i].protocols, (int)i);
        free(name);
    }
}

/* A provider whom somebody knows is not knocked at. */
void discover_guess_mx(struct discover *discover, const char *target)
{
    if (*discover->found->provider == '\0')
        guess_host(discover, target, ALL, GUESSES);
}

/* What came of a greeting -------------------------------------------------------------------- */

static bool about_trust(enum finding_id cause)
{
    return cause >= FINDING_CERT_EXPIRED && cause <= FINDING_CERT_PIN_CHANGED;
}

static bool about_silence(enum finding_id cause)
{
    return cause == FINDING_CONNECT_SILENT || cause == FINDING_CONNECT_BLOCKED ||
           cause == FINDING_TIMEOUT;
}

static void say(struct probe *probe, const char *said)
{
    free(probe->said);
    probe->said = mem_copy(said);
}

static void judge(struct probe *probe)
{
    const struct report *report = probe->report;
    const struct detail *greeting = report->stages[probe->side][STAGE_GREETING].detail;
    const struct finding *finding = report_worst(report);

    if (status_passed(report->result[probe->side])) {
        probe->answer = ANSWER_FOUND;
        say(probe, greeting != NULL ? detail_get(greeting, "text") : "");
        return;
    }
    probe->answer = ANSWER_FAILED;
    if (finding == NULL)
        return;
    say(probe, finding->text);
    probe->no_starttls = report_has(report, SIDE_NONE, FINDING_STARTTLS_NOT_OFFERED);
    probe->distrusted = about_trust((enum finding_id)finding->cause);
    if (about_silence((enum finding_id)finding->cause))
        probe->answer = ANSWER_LATE;
}

/* Offers ------------------------------------------------------------------------------------- */

static bool leads_to(const struct offer *offer, const struct probe *probe)
{
    return offer->port == probe->port && strcmp(offer->protocol, probe->protocol) == 0 &&
           strcmp(offer->encryption, probe->encryption) == 0 &&
           strcmp(offer->host, probe->host->name) == 0;
}

/* That it would be STARTTLS was our own idea, or that of a service's name: the server has none.
 * What was said by somebody who knows stays as he said it, so that nobody on the way can lower it.
 */
static void lower_to_clear(struct offer *offer)
{
    free(offer->encryption);
    offer->encryption = mem_copy("none");
    offer->clear_text = true;
}

static void tell_offers(struct probe *probe)
{
    struct discovery *found = probe->host->discover->found;

    for (size_t i = 0; i < found->offer_count; i++) {
        struct offer *offer = &found->offers[i];
        if (!leads_to(offer, probe) || offer->greeted != ANSWER_WAITING)
            continue;
        bool clear =
            probe->no_starttls && (offer->source == SOURCE_SRV || offer->source == SOURCE_GUESS);
        if (clear)
            lower_to_clear(offer);
        discovery_greet(found, i, clear ? ANSWER_FOUND : probe->answer, probe->said);
    }
}

/* A server that is there, even one whose certificate is not good: the check says how to mend it. */
static void offer_guess(struct probe *probe)
{
    struct discover *discover = probe->host->discover;

    if (!probe->guessed ||
        !(probe->answer == ANSWER_FOUND || probe->no_starttls || probe->distrusted))
        return;
    discovery_offer(discover->found, (struct offer){
                                         .source = SOURCE_GUESS,
                                         .side = probe->side,
                                         .protocol = mem_copy(probe->protocol),
                                         .host = mem_copy(probe->host->name),
                                         .port = probe->port,
                                         .encryption = mem_copy(probe->encryption),
                                         .foreign = discover_foreign(discover, probe->host->name),
                                         .priority = probe->host->rank,
                                     });
}

/* What the guesses at a host came to, in a line: "imap4:993 tls, pop3:995 tls". */
static void answer_guess(struct host *host, enum source_answer otherwise, const char *said)
{
    struct discovery *found = host->discover->found;
    struct text ways = {.ceiling = SAID_BYTES};

    for (const struct probe *probe = host->probes; probe != NULL; probe = probe->next)
        if (probe->guessed && (probe->answer == ANSWER_FOUND || probe->no_starttls))
            text_format(&ways, "%s%s:%d %s", ways.length > 0 ? ", " : "", probe->protocol,
                        probe->port, probe->no_starttls ? "none" : probe->encryption);
    discovery_answer(found, host->step, ways.length > 0 ? ANSWER_FOUND : otherwise,
                     ways.length > 0 ? text_get(&ways) : said, clock_ms_since(host->began_ns));
    text_free(&ways);
}

static void guess_over(struct host *host)
{
    const struct probe *told = NULL;

    for (const struct probe *probe = host->probes; probe != NULL; probe = probe->next) {
        if (probe->guessed && probe->answer == ANSWER_WAITING)
            return;
        /* Of several that failed the one that came furthest tells most. */
        if (probe->guessed && (told == NULL || probe->distrusted))
            told = probe;
    }
    if (host->step != STEPS_MAX && told != NULL)
        answer_guess(host,
                     host->count == 0 && host->unknown ? ANSWER_NOTHING
                     : told->answer == ANSWER_LATE     ? ANSWER_LATE
                                                       : ANSWER_FAILED,
                     host->count == 0 ? host->problem : told->said);
}

static void probe_over(struct probe *probe)
{
    offer_guess(probe);
    tell_offers(probe);
    guess_over(probe->host);
}

/* The probe ---------------------------------------------------------------------------------- */

static void heard(void *owner, const struct report_event *event)
{
    struct probe *probe = owner;

    report_add(probe->report, event);
}

static void let_go(struct probe *probe)
{
    check_end(probe->check);
    probe->check = NULL;
    report_free(probe->report);
    probe->report = NULL;
    events_free(probe->shared.events);
    probe->shared.events = NULL;
}

static void done(void *owner, struct check *check)
{
    struct probe *probe = owner;
    struct host *host = probe->host;

    (void)check;
    judge(probe);
    let_go(probe);
    host->running--;
    probe_over(probe);
    host_greet(host);
    discover_changed(host->discover);
}

static char *addresses_of(const struct host *host)
{
    struct text list = {0};

    for (size_t i = 0; i < host->count; i++) {
        char text[ADDRESS_TEXT_MAX];
        const struct address *address = &host->addresses[i];
        address_text((const struct sockaddr *)&address->socket, address->length, text);
        text_format(&list, "%s%s", i > 0 ? " " : "", text);
    }
    return text_take(&list);
}

static void set(struct record *server, enum field_id id, const char *value)
{
    record_set(server, id, value, ORIGIN_USER, NULL);
}

static struct check_plan *plan_of(const struct probe *probe)
{
    const struct discover *discover = probe->host->discover;
    const struct transport_fields *to = transport_fields(RECORD_SERVER, probe->side);
    struct record *server = record_new(RECORD_SERVER);
    char number[16];

    if (probe->side == SIDE_RECEIVE)
        set(server, to->protocol, probe->protocol);
    set(server, to->host, probe->host->name);
    set(server, to->encryption, probe->encryption);
    snprintf(number, sizeof number, "%d", probe->port);
    set(server, to->port, number);
    snprintf(number, sizeof number, "%d", discover_left_ms(discover) / MS_PER_SECOND + 1);
    set(server, to->timeout, number);
    if (discover->ca_file != NULL)
        set(server, to->ca_file, discover->ca_file);
    struct check_plan *plan = check_plan_new(server);
    plan->login = false;
    plan->probe = true;
    plan->addresses[probe->side] = addresses_of(probe->host);
    record_free(server);
    return plan;
}

static void begin(struct probe *probe)
{
    struct check_plan *plan = plan_of(probe);
    struct err err = {0};

    if (!check_possible(plan, &err)) {
        probe->answer = ANSWER_FAILED;
        say(probe, err.text);
        probe_over(probe);
    } else {
        probe->host->running++;
        probe->report = report_new();
        probe->shared = *probe->host->discover->shared;
        probe->shared.events = events_handed(heard, probe);
        probe->check = check_start(&probe->shared, 1, plan, done, probe);
    }
    check_plan_free(plan);
}

void probe_free(struct probe *probe)
{
    let_go(probe);
    free(probe->said);
    free(probe);
}

static struct probe *next_of(struct host *host, bool tls)
{
    struct probe *probe = host->probes;

    while (probe != NULL && (probe->answer != ANSWER_WAITING || probe->check != NULL ||
                             tls != (strcmp(probe->encryption, "tls") == 0)))
        probe = probe->next;
    return probe;
}

void host_greet(struct host *host)
{
    struct probe *probe;

    if (host->state != HOST_KNOWN)
        return;
    while (host->running < PROBES_AT_ONCE &&
           ((probe = next_of(host, true)) != NULL || (probe = next_of(host, false)) != NULL)) {
        if (host->count > 0) {
            begin(probe);
            continue;
        }
        probe->answer = ANSWER_FAILED;
        say(probe, host->problem);
        probe_over(probe);
    }
}

void discover_greet_offers(struct discover *discover)
{
    const struct discovery *found = discover->found;

    for (size_t i = 0; i < found->offer_count; i++) {
        const struct offer *offer = &found->offers[i];
        struct host *host =
            offer->greeted == ANSWER_WAITING ? discover_host(discover, offer->host) : NULL;
        struct probe *probe =
            host != NULL ? want(host, offer->side, offer->protocol, offer->port, offer->encryption)
                         : NULL;
        if (probe == NULL)
            continue;
        if (probe->answer != ANSWER_WAITING) {
            tell_offers(probe);
            continue;
        }
        host_resolve(host);
        host_greet(host);
    }
}

void host_give_up(struct host *host)
{
    for (struct probe *probe = host->probes; probe != NULL; probe = probe->next) {
        if (probe->answer != ANSWER_WAITING)
            continue;
        probe->answer = ANSWER_LATE;
        say(probe, _("no answer in time"));
        tell_offers(probe);
    }
    if (host->step != STEPS_MAX &&
        host->discover->found->steps[host->step].answer == ANSWER_WAITING)
        answer_guess(host, ANSWER_LATE, _("no answer in time"));
}
