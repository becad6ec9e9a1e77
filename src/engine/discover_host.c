/* engine/discover_host.c - where the hosts of a discovery are: by the name server that was named,
 * or as the system finds them. Each is looked up once, whoever wants it. */
#include "engine/discover_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct host *discover_host(struct discover *discover, const char *name)
{
    struct host **place = &discover->hosts;

    while (*place != NULL && strcasecmp((*place)->name, name) != 0)
        place = &(*place)->next;
    if (*place != NULL)
        return *place;
    if (discover->host_count == HOSTS_MAX || strlen(name) >= HOST_MAX)
        return NULL;
    struct host *host = mem_new(1, sizeof *host);
    host->discover = discover;
    host->step = STEPS_MAX;
    host->problem = "";
    text_copy(host->name, sizeof host->name, name);
    discover->host_count++;
    return *place = host;
}

void host_free(struct host *host)
{
    lookup_forget(host->lookup);
    while (host->probes != NULL) {
        struct probe *probe = host->probes;
        host->probes = probe->next;
        probe_free(probe);
    }
    free(host);
}

bool host_idle(const struct host *host)
{
    if (host->state == HOST_ASKED)
        return false;
    for (const struct probe *probe = host->probes; probe != NULL; probe = probe->next)
        if (probe->answer == ANSWER_WAITING)
            return false;
    return true;
}

/* Waiting pages first: they may bring more to greet. A page may be gone after its turn, and what
 * comes after it with it. */
static void known(struct host *host)
{
    bool again = true;

    host->state = HOST_KNOWN;
    while (again) {
        again = false;
        for (struct page *page = host->discover->pages; page != NULL && !again; page = page->next)
            if (page->host == host && page->fetch == NULL) {
                page_host_known(page);
                again = true;
            }
    }
    host_greet(host);
    discover_changed(host->discover);
}

static void looked_up(void *owner, const struct lookup_answer *answer)
{
    struct host *host = owner;

    host->lookup = NULL;
    host->unknown = answer->status == LOOKUP_UNKNOWN || answer->status == LOOKUP_NO_ADDRESS;
    host->problem = answer->status == LOOKUP_UNKNOWN      ? _("no such name")
                    : answer->status == LOOKUP_NO_ADDRESS ? _("the name has no address")
                                                          : _("the name cannot be looked up");
    host->count = answer->count;
    memcpy(host->addresses, answer->addresses, sizeof host->addresses);
    known(host);
}

/* A or AAAA has been answered; the second answer decides. */
static void take_addresses(struct ask *ask, const struct dns_answer *answer)
{
    struct host *host = ask->host;

    for (size_t i = 0; i < answer->count && host->count < ADDRESSES_MAX; i++)
        host->addresses[host->count++] = answer->records[i].address;
    host->nameless = host->nameless && answer->status == DNS_UNKNOWN;
    if (answer->status == DNS_FAILED || answer->status == DNS_SILENT ||
        answer->status == DNS_STRANGE)
        host->unknown = false;
    if (--host->questions > 0)
        return;
    host->problem = !host->unknown   ? _("the name cannot be looked up")
                    : host->nameless ? _("no such name")
                                     : _("the name has no address");
    known(host);
}

static void ask_addresses(struct host *host, const char *name)
{
    static const enum dns_type types[] = {DNS_AAAA, DNS_A};

    host->unknown = host->nameless = true;
    host->questions = sizeof types / sizeof types[0];
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        ask_untold(host->discover, name, types[i], take_addresses)->host = host;
}

void host_resolve(struct host *host)
{
    struct lookup_answer answer = {.status = LOOKUP_NO_ANSWER, .reason = ""};
    char name[HOST_MAX];

    if (host->state != HOST_NEW)
        return;
    host->state = HOST_ASKED;
    host->began_ns = clock_monotonic_ns();
    if (resolve_literal(host->name, 0, AF_UNSPEC, &answer)) {
        looked_up(host, &answer);
        return;
    }
    if (!host_a_label(host->name, name, NULL)) {
        answer.status = LOOKUP_UNKNOWN;
        looked_up(host, &answer);
        return;
    }
    if (host->discover->dns_server != NULL) {
        ask_addresses(host, name);
        return;
    }
    host->lookup =
        lookup_start(host->discover->shared->resolver, name, 0, AF_UNSPEC, looked_up, host);
    if (host->lookup == NULL)
        looked_up(host, &answer);
}
