/* engine/discover_policy.c - what a domain says of those who send in its name: SPF (RFC 7208),
 * DMARC (RFC 7489), and block lists (RFC 5782). Said beside the result, and never changes it. */
#include "engine/discover_private.h"

#include "base/mem.h"
#include "model/finding.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { REVERSED_MAX = 80 };

static void add_finding(struct discover *discover, enum finding_id id, const char *evidence,
                        const struct parameter *parameters, size_t count)
{
    struct record *nothing = record_new(RECORD_SERVER);

    const struct observation seen = {.cause = id,
                                     .server = nothing,
                                     .stage = STAGE_NONE,
                                     .reply = evidence, /* the record */
                                     .evidence = evidence,
                                     .parameters = parameters,
                                     .parameter_count = count};
    discovery_finding(discover->found, rules_finding(discover->shared->rules, &seen));
    record_free(nothing);
}

/* SPF and DMARC ----------------------------------------------------------------------------- */

/* "v=spf1", and the word ends there. */
static bool begins(const char *text, const char *word)
{
    size_t length = strlen(word);

    return strncasecmp(text, word, length) == 0 &&
           (text[length] == '\0' || text[length] == ' ' || text[length] == ';');
}

/* How many of the records begin with word; *first: the first of them. */
static size_t count_of(const struct dns_answer *answer, const char *word, const char **first)
{
    size_t count = 0;

    for (size_t i = 0; i < answer->count; i++)
        if (begins(answer->records[i].text, word) && count++ == 0)
            *first = answer->records[i].text;
    return count;
}

/* Of a domain that this name server does not know nothing is missing. */
static void judge_dmarc(struct discover *discover)
{
    const struct parameter parameters[] = {{"domain", discover->found->domain}};

    if (!discover->exists || !discover->no_dmarc)
        return;
    discover->no_dmarc = false; /* said */
    add_finding(discover, FINDING_DMARC_MISSING, "", parameters, 1);
}

static void take_spf(struct ask *ask, const struct dns_answer *answer)
{
    const char *first = "";
    size_t count = count_of(answer, "v=spf1", &first);
    char number[24];

    if (count > 0)
        ask_answer(ask, ANSWER_FOUND, first);
    else
        ask_answer_nothing(ask, answer);
    snprintf(number, sizeof number, "%zu", count);
    const struct parameter parameters[] = {{"domain", ask->discover->found->domain},
                                           {"count", number}};
    ask->discover->exists = answer->status == DNS_FOUND || answer->status == DNS_NOTHING;
    if (count != 1 && ask->discover->exists)
        add_finding(ask->discover, FINDING_SPF_MISSING, first, parameters, 2);
    judge_dmarc(ask->discover);
}

static void ask_dmarc(struct discover *discover, const char *domain, ask_take *take)
{
    char *name = mem_format("_dmarc.%s", domain);

    ask_start(discover, SOURCE_POLICY, name, DNS_TXT, take);
    free(name);
}

/* True: it is known that the name has none. */
static bool lacks_dmarc(struct ask *ask, const struct dns_answer *answer)
{
    const char *first = "";

    if (count_of(answer, "v=DMARC1", &first) > 0) {
        ask_answer(ask, ANSWER_FOUND, first);
        return false;
    }
    ask_answer_nothing(ask, answer);
    return answer->status == DNS_FOUND || answer->status == DNS_NOTHING ||
           answer->status == DNS_UNKNOWN;
}

static void take_no_dmarc(struct discover *discover)
{
    discover->no_dmarc = true;
    judge_dmarc(discover);
}

static void take_dmarc_above(struct ask *ask, const struct dns_answer *answer)
{
    if (lacks_dmarc(ask, answer))
        take_no_dmarc(ask->discover);
}

/* A subdomain without a record of its own goes by the one above it (RFC 7489, 6.6.3). */
static void take_dmarc(struct ask *ask, const struct dns_answer *answer)
{
    const char *domain = ask->discover->found->domain, *above = domain_registered(domain);

    if (!lacks_dmarc(ask, answer))
        return;
    if (*above != '\0' && strcmp(above, domain) != 0)
        ask_dmarc(ask->discover, above, take_dmarc_above);
    else
        take_no_dmarc(ask->discover);
}

/* Block lists ------------------------------------------------------------------------------- */

static const char *const lists[] = {"zen.spamhaus.org", "bl.spamcop.net"};

/* "2.0.0.127", or the 32 nibbles of IPv6, last first. */
static bool reversed(const char *ip, char out[REVERSED_MAX])
{
    unsigned char bytes[16];
    size_t at = 0;

    if (inet_pton(AF_INET, ip, bytes) == 1) {
        snprintf(out, REVERSED_MAX, "%u.%u.%u.%u", bytes[3], bytes[2], bytes[1], bytes[0]);
        return true;
    }
    if (inet_pton(AF_INET6, ip, bytes) != 1)
        return false;
    for (size_t i = sizeof bytes; i > 0; i--)
        at += (size_t)snprintf(out + at, REVERSED_MAX - at, "%s%x.%x", at > 0 ? "." : "",
                               bytes[i - 1] & 15U, bytes[i - 1] >> 4U);
    return true;
}

/* 127.0.0.2 and the like: listed. 127.255.255.0/24: the list does not answer this resolver; what is
 * not 127.0.0.0/8 is no answer of a list at all (RFC 5782, 2.1 and 5). */
static bool is_listed(const struct address *address)
{
    if (address->socket.ss_family != AF_INET)
        return false;
    uint32_t ip = ntohl(((const struct sockaddr_in *)&address->socket)->sin_addr.s_addr);
    return ip >> 24U == 127 && ip >> 8U != 0x7fffff;
}

static void take_list(struct ask *ask, const struct dns_answer *answer)
{
    const char *list = ask->row;
    char reply[ADDRESS_TEXT_MAX];

    if (answer->count == 0) {
        ask_answer_nothing(ask, answer);
        return;
    }
    const struct address *address = &answer->records[0].address;
    address_text((const struct sockaddr *)&address->socket, address->length, reply);
    const struct parameter parameters[] = {
        {"address", ask->discover->sender_ip}, {"list", list}, {"reply", reply}};
    ask_answer(ask, ANSWER_FOUND, reply);
    add_finding(ask->discover, is_listed(address) ? FINDING_IP_LISTED : FINDING_LIST_UNKNOWING,
                reply, parameters, 3);
}

static void ask_lists(struct discover *discover)
{
    char ip[REVERSED_MAX];

    if (discover->sender_ip == NULL || !reversed(discover->sender_ip, ip))
        return;
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        char *name = mem_format("%s.%s", ip, lists[i]);
        ask_start(discover, SOURCE_POLICY, name, DNS_A, take_list)->row = lists[i];
        free(name);
    }
}

void discover_ask_policy(struct discover *discover)
{
    const char *domain = discover->found->domain;

    ask_start(discover, SOURCE_POLICY, domain, DNS_TXT, take_spf);
    ask_dmarc(discover, domain, take_dmarc);
    ask_lists(discover);
}
