/* engine/discover_ask.c - what DNS says of a domain: SRV (RFC 6186, RFC 8314) and MX. */
#include "engine/discover_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A question ends after the discovery itself: that one says "late" of all alike. */
enum { SLACK_MS = 1000, SAID_BYTES = 512 };

/* Questions --------------------------------------------------------------------------------- */

static void unlink_ask(struct ask *ask)
{
    struct ask **place = &ask->discover->asks;

    while (*place != ask)
        place = &(*place)->next;
    *place = ask->next;
}

static void answered(void *owner, const struct dns_answer *answer)
{
    struct ask *ask = owner;
    struct discover *discover = ask->discover;

    unlink_ask(ask);
    ask->take(ask, answer);
    free(ask);
    discover_changed(discover);
}

static struct ask *start(struct discover *discover, size_t step, const char *name,
                         enum dns_type type, ask_take *take)
{
    struct ask *ask = mem_new(1, sizeof *ask);

    ask->discover = discover;
    ask->step = step;
    ask->take = take;
    ask->began_ns = clock_monotonic_ns();
    ask->next = discover->asks;
    discover->asks = ask;
    ask->question =
        dns_ask(discover->dns, name, type, discover_left_ms(discover) + SLACK_MS, answered, ask);
    return ask;
}

struct ask *ask_start(struct discover *discover, enum discovery_source source, const char *name,
                      enum dns_type type, ask_take *take)
{
    static const char *const types[] = {
        [DNS_A] = "A", [DNS_AAAA] = "AAAA", [DNS_MX] = "MX", [DNS_SRV] = "SRV", [DNS_TXT] = "TXT"};
    char *asked = mem_format("%s %s", name, types[type]);
    size_t step = discovery_step(discover->found, source, asked);

    free(asked);
    return start(discover, step, name, type, take);
}

struct ask *ask_untold(struct discover *discover, const char *name, enum dns_type type,
                       ask_take *take)
{
    return start(discover, STEPS_MAX, name, type, take);
}

void ask_free(struct ask *ask)
{
    unlink_ask(ask);
    dns_forget(ask->question);
    free(ask);
}

void ask_answer(struct ask *ask, enum source_answer answer, const char *said)
{
    discovery_answer(ask->discover->found, ask->step, answer, said, clock_ms_since(ask->began_ns));
}

void ask_answer_nothing(struct ask *ask, const struct dns_answer *answer)
{
    bool nothing = answer->status == DNS_NOTHING || answer->status == DNS_UNKNOWN ||
                   answer->status == DNS_FOUND;
    enum source_answer said = nothing                        ? ANSWER_NOTHING
                              : answer->status == DNS_SILENT ? ANSWER_LATE
                                                             : ANSWER_FAILED;
    const char *words = answer->status == DNS_UNKNOWN ? _("no such name")
                        : nothing                     ? _("no such record")
                                                      : answer->reason;

    ask_answer(ask, said, words);
}

/* SRV --------------------------------------------------------------------------------------- */

enum discover_protocol { BY_IMAP4, BY_POP3, BY_SMTP };
static const struct service {
    const char *label;
    enum discover_protocol by;
    enum side side;
    const char *protocol, *encryption;
} services[] = {
    {"_imaps", BY_IMAP4, SIDE_RECEIVE, "imap4", "tls"},
    {"_imap", BY_IMAP4, SIDE_RECEIVE, "imap4", "starttls"},
    {"_pop3s", BY_POP3, SIDE_RECEIVE, "pop3", "tls"},
    {"_pop3", BY_POP3, SIDE_RECEIVE, "pop3", "starttls"},
    {"_submissions", BY_SMTP, SIDE_SEND, "smtp", "tls"},
    {"_submission", BY_SMTP, SIDE_SEND, "smtp", "starttls"},
};

static void offer_srv(struct ask *ask, const struct dns_record *record)
{
    const struct service *service = ask->row;

    discovery_offer(ask->discover->found,
                    (struct offer){
                        .source = SOURCE_SRV,
                        .side = service->side,
                        .protocol = mem_copy(service->protocol),
                        .host = mem_copy(record->name),
                        .port = record->port,
                        .encryption = mem_copy(service->encryption),
                        .priority = record->priority,
                        .weight = record->weight,
                        .foreign = discover_foreign(ask->discover, record->name),
                    });
}

/* A protocol of which one service is "." and none is there is not offered; nor is a side all of
 * whose protocols are not. */
static void judge_srv(struct discover *discover)
{
    const bool *denied = discover->denied, *offered = discover->offered;
    bool *not_offered = discover->found->not_offered;

    not_offered[SIDE_RECEIVE] =
        denied[BY_IMAP4] && denied[BY_POP3] && !offered[BY_IMAP4] && !offered[BY_POP3];
    not_offered[SIDE_SEND] = denied[BY_SMTP] && !offered[BY_SMTP];
}

static void take_srv(struct ask *ask, const struct dns_answer *answer)
{
    const struct service *service = ask->row;
    struct text said = {.ceiling = SAID_BYTES};
    bool denied = false;

    for (size_t i = 0; i < answer->count; i++) {
        const struct dns_record *record = &answer->records[i];
        if (*record->name == '\0') {
            denied = true;
            continue;
        }
        ask->discover->offered[service->by] = true;
        offer_srv(ask, record);
        text_format(&said, "%s%s:%d (%d, %d)", said.length > 0 ? ", " : "", record->name,
                    record->port, record->priority, record->weight);
    }
    if (said.length > 0) {
        ask_answer(ask, ANSWER_FOUND, text_get(&said));
    } else if (denied) {
        ask->discover->denied[service->by] = true;
        ask_answer(ask, ANSWER_NOTHING, _("the domain says \".\": not offered"));
    } else {
        ask_answer_nothing(ask, answer);
    }
    judge_srv(ask->discover);
    text_free(&said);
}

void discover_ask_srv(struct discover *discover)
{
    for (size_t i = 0; i < sizeof services / sizeof services[0]; i++) {
        char *name = mem_format("%s._tcp.%s", services[i].label, discover->found->domain);
        ask_start(discover, SOURCE_SRV, name, DNS_SRV, take_srv)->row = &services[i];
        free(name);
    }
}

/* MX ---------------------------------------------------------------------------------------- */

/* The provider that the mail of the domain goes to, by the name of its mail exchanger. */
static void ask_provider_of(struct discover *discover, const char *target)
{
    struct discovery *found = discover->found;
    const struct provider *provider = provider_by_domain(discover->providers, target);
    size_t step = discovery_step(found, SOURCE_MX, target);

    if (provider == NULL)
        provider = provider_by_host(discover->providers, target);
    if (provider == NULL)
        discovery_answer(found, step, ANSWER_NOTHING, _("no provider with this domain is known"),
                         0);
    else if (strcmp(found->provider, provider->id) == 0)
        discovery_answer(found, step, ANSWER_FOUND, provider->name, 0);
    else
        discover_provider(discover, provider, SOURCE_MX, step);
}

static void take_mx(struct ask *ask, const struct dns_answer *answer)
{
    struct discover *discover = ask->discover;
    struct text said = {.ceiling = SAID_BYTES};
    const char *first = "";

    for (size_t i = 0; i < answer->count; i++) {
        const struct dns_record *record = &answer->records[i];
        if (*record->name == '\0')
            continue;
        first = *first == '\0' ? record->name : first;
        text_format(&said, "%s%s (%d)", said.length > 0 ? ", " : "", record->name,
                    record->priority);
    }
    if (*first != '\0') {
        const char *registered = domain_registered(first);
        ask_answer(ask, ANSWER_FOUND, text_get(&said));
        ask_provider_of(discover, first);
        if (*registered != '\0' && strcmp(registered, discover->found->domain) != 0)
            discover_fetch_ispdb(discover, SOURCE_MX, registered);
        discover_guess_mx(discover, first);
    } else if (answer->count > 0) {
        ask_answer(ask, ANSWER_NOTHING, _("the domain says \".\": it takes no mail"));
    } else {
        ask_answer_nothing(ask, answer);
    }
    text_free(&said);
}

void discover_ask_mx(struct discover *discover)
{
    ask_start(discover, SOURCE_MX, discover->found->domain, DNS_MX, take_mx);
}
