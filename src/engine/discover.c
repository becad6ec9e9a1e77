/* engine/discover.c - a discovery from its order to its end: the clock, the trace, the telling. */
#include "engine/discover_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int discover_left_ms(const struct discover *discover)
{
    int64_t left = discover->timeout_ms - (int64_t)clock_ms_since(discover->began_ns);

    return left < 1 ? 1 : (int)left;
}

bool discover_foreign(const struct discover *discover, const char *host)
{
    return !domain_holds(discover->found->domain, host) &&
           provider_by_host(discover->providers, host) == NULL;
}

/* Telling ----------------------------------------------------------------------------------- */

static void tell(struct discover *discover, enum event_kind kind)
{
    struct report_event event = event_now(kind, discover->number, SIDE_NONE, discover->began_ns);

    event.discovery = discover->found;
    events_add(discover->shared->events, &event);
}

static bool idle(const struct discover *discover)
{
    if (discover->asks != NULL || discover->pages != NULL)
        return false;
    for (const struct host *host = discover->hosts; host != NULL; host = host->next)
        if (!host_idle(host))
            return false;
    return true;
}

void discover_changed(struct discover *discover)
{
    if (discover->told)
        return;
    discover_greet_offers(discover);
    discovery_decide(discover->found, discover->protocol);
    tell(discover, EVENT_STEP);
    if (idle(discover))
        chore_post(discover->shared->loop, &discover->over);
}

/* Whoever has not answered by now is late. */
static void give_up(struct discover *discover)
{
    struct discovery *found = discover->found;

    for (struct host *host = discover->hosts; host != NULL; host = host->next)
        host_give_up(host);
    for (size_t i = 0; i < found->step_count; i++)
        if (found->steps[i].answer == ANSWER_WAITING)
            discovery_answer(found, i, ANSWER_LATE, _("no answer in time"),
                             clock_ms_since(discover->began_ns));
}

static void let_go(struct discover *discover)
{
    while (discover->asks != NULL)
        ask_free(discover->asks);
    while (discover->pages != NULL)
        page_free(discover->pages);
    while (discover->hosts != NULL) {
        struct host *host = discover->hosts;
        discover->hosts = host->next;
        host_free(host);
    }
    dns_free(discover->dns);
    discover->dns = NULL;
    timer_stop(discover->shared->loop, &discover->deadline);
    chore_drop(discover->shared->loop, &discover->over);
}

static void tell_end(struct discover *discover)
{
    if (discover->told)
        return;
    discover->told = true;
    give_up(discover);
    discovery_decide(discover->found, discover->protocol);
    discover->found->done = true;
    tell(discover, EVENT_DISCOVERED);
    let_go(discover);
}

static void end(void *owner)
{
    struct discover *discover = owner;

    tell_end(discover);
    discover->done(discover->owner, discover);
}

/* Providers --------------------------------------------------------------------------------- */

static bool offer_way(struct discover *discover, const struct provider *provider, size_t way_index,
                      enum discovery_source source, struct err *err)
{
    const struct provider_way *way = &provider->ways[way_index];
    struct discovery *found = discover->found;
    char *address = strchr(found->address, '@') != NULL ? mem_copy(found->address)
                                                        : mem_format("user@%s", found->domain);
    char *host = provider_host(provider, way, address, err);
    char auth[64];

    free(address);
    if (host == NULL)
        return false;
    provider_mechanism(provider, way, auth, sizeof auth);
    return discovery_offer(found, (struct offer){
                                      .source = source,
                                      .side = way->side,
                                      .protocol = mem_copy(way->protocol),
                                      .host = host,
                                      .port = way->port,
                                      .encryption = mem_copy(provider_encryption(way)),
                                      .auth = mem_copy(auth),
                                      .user = provider_user(way, found->address),
                                      .priority = (int)way_index,
                                  });
}

bool discover_provider(struct discover *discover, const struct provider *provider,
                       enum discovery_source source, size_t step)
{
    struct err err = {0};
    bool any = false;

    free(discover->found->provider);
    discover->found->provider = mem_copy(provider->id);
    for (size_t i = 0; i < provider->way_count; i++)
        any = offer_way(discover, provider, i, source, &err) || any;
    char *said = err.code != ERR_NONE ? mem_format("%s. %s", provider->name, err.text)
                                      : mem_copy(provider->name);
    discovery_answer(discover->found, step, ANSWER_FOUND, said, clock_ms_since(discover->began_ns));
    free(said);
    return any;
}

static bool ask_providers(struct discover *discover)
{
    struct discovery *found = discover->found;
    size_t step = discovery_step(found, SOURCE_PROVIDER, found->domain);
    const struct provider *provider = provider_by_domain(discover->providers, found->domain);

    if (provider != NULL)
        return discover_provider(discover, provider, SOURCE_PROVIDER, step);
    discovery_answer(found, step, ANSWER_NOTHING, _("no provider with this domain is known"),
                     clock_ms_since(discover->began_ns));
    return false;
}

/* Start and end ----------------------------------------------------------------------------- */

static void ask_nobody(struct discover *discover)
{
    for (enum discovery_source source = SOURCE_SRV; source < SOURCE_COUNT; source++) {
        size_t step = discovery_step(discover->found, source, discover->found->domain);
        discovery_answer(discover->found, step, ANSWER_OFF, _("look-ups are switched off"), 0);
    }
}

/* Guesses are for those whom nobody knows: a known provider's hosts are not knocked at. */
static void guess(struct discover *discover, bool known)
{
    if (!known) {
        discover_guess(discover);
        return;
    }
    size_t step = discovery_step(discover->found, SOURCE_GUESS, discover->found->domain);
    discovery_answer(discover->found, step, ANSWER_OFF, _("not needed: the provider is known"), 0);
}

static void name_port(char out[16], int port)
{
    if (port != 0)
        snprintf(out, 16, ":%d", port);
}

static bool take_order(struct discover *discover, const struct discovery_order *order,
                       struct err *err)
{
    const struct lookups *lookups = &order->lookups;
    char *domain = discovery_domain(order->address, err);

    free(domain);
    if (domain == NULL)
        return false;
    if (order->sender_ip != NULL && !host_is_address(order->sender_ip))
        return fail(err, ERR_INPUT, _("%.80s is not an IP address."), order->sender_ip);
    discover->found = discovery_new(order->address);
    discover->providers = order->providers;
    discover->protocol = mem_copy(order->protocol);
    discover->sender_ip = mem_copy(order->sender_ip);
    discover->dns_server = mem_copy(lookups->dns_server);
    discover->ispdb = mem_copy(lookups->ispdb != NULL ? lookups->ispdb : ISPDB_BASE);
    /* The settings of a greeting take no other path than a whole one. */
    discover->ca_file = lookups->ca_file != NULL ? realpath(lookups->ca_file, NULL) : NULL;
    if (lookups->ca_file != NULL && discover->ca_file == NULL)
        return fail(err, ERR_INPUT, _("Cannot read %s: %s."), lookups->ca_file, strerror(errno));
    name_port(discover->https_port, lookups->https_port);
    name_port(discover->http_port, lookups->http_port);
    discover->timeout_ms = order->timeout_ms > 0 ? order->timeout_ms : DISCOVERY_MS;
    discover->dns = dns_new(discover->shared->loop, lookups->dns_server, err);
    return discover->dns != NULL;
}

struct discover *discover_start(struct shared *shared, unsigned number,
                                const struct discovery_order *order,
                                void (*done)(void *owner, struct discover *discover), void *owner,
                                struct err *err)
{
    struct discover *discover = mem_new(1, sizeof *discover);

    discover->shared = shared;
    discover->number = number;
    discover->done = done;
    discover->owner = owner;
    discover->began_ns = clock_monotonic_ns();
    discover->deadline = (struct timer){.fire = end, .owner = discover};
    discover->over = (struct chore){.run = end, .owner = discover};
    if (!take_order(discover, order, err)) {
        discover_end(discover);
        return NULL;
    }
    timer_set(shared->loop, &discover->deadline,
              discover->began_ns + (int64_t)discover->timeout_ms * 1000000);
    bool known = ask_providers(discover);
    if (order->lookups.off) {
        ask_nobody(discover);
        discovery_decide(discover->found, discover->protocol);
        chore_post(shared->loop, &discover->over);
        return discover;
    }
    discover_ask_srv(discover);
    discover_fetch(discover);
    discover_ask_mx(discover);
    guess(discover, known);
    discover_ask_policy(discover);
    discover_changed(discover);
    return discover;
}

void discover_stop(struct discover *discover)
{
    tell_end(discover);
}

void discover_end(struct discover *discover)
{
    if (discover == NULL)
        return;
    discover->told = true;
    let_go(discover);
    discovery_free(discover->found);
    free(discover->protocol);
    free(discover->sender_ip);
    free(discover->dns_server);
    free(discover->ispdb);
    free(discover->ca_file);
    free(discover);
}

unsigned discover_number(const struct discover *discover)
{
    return discover->number;
}
