/* What a server was like, as a value: learnt from a report, merged, and whose it is. */
#include "model/facts.h"

#include "base/mem.h"
#include "base/text.h"
#include "model/facts_list.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct facts *facts_new(void)
{
    struct facts *facts = mem_new(1, sizeof(*facts));

    facts->endpoint = mem_copy("");
#define X(member, key) facts->member = mem_copy("");
    FACTS(X)
#undef X
    return facts;
}

struct facts *facts_copy(const struct facts *facts)
{
    struct facts *copy;

    if (facts == NULL)
        return NULL;
    copy = mem_new(1, sizeof(*copy));
    *copy = *facts;
    copy->endpoint = mem_copy(facts->endpoint);
#define X(member, key) copy->member = mem_copy(facts->member);
    FACTS(X)
#undef X
    return copy;
}

void facts_free(struct facts *facts)
{
    if (facts == NULL)
        return;
    free(facts->endpoint);
#define X(member, key) free(facts->member);
    FACTS(X)
#undef X
    free(facts);
}

/* Host names are the same in any case. */
char *facts_endpoint(const struct record *server, enum side side, const char *user)
{
    const char *protocol = side == SIDE_SEND ? "smtp" : record_get(server, FIELD_RECEIVE_PROTOCOL);
    const char *host = record_get(server, field_on_side(FIELD_RECEIVE_HOST, side));
    const char *port = record_get(server, field_on_side(FIELD_RECEIVE_PORT, side));
    const char *encryption = record_get(server, field_on_side(FIELD_RECEIVE_ENCRYPTION, side));
    bool colons = strchr(host, ':') != NULL;
    char *lower = mem_copy(host);

    text_lower(lower);
    char *endpoint =
        mem_format("%s %s%s%s:%s %s%s%s", protocol, colons ? "[" : "", lower, colons ? "]" : "",
                   port, encryption, user != NULL ? " " : "", user != NULL ? user : "");
    free(lower);
    return endpoint;
}

/* Learning ---------------------------------------------------------------------------------- */

static void set(char **member, const char *value)
{
    char *fresh = mem_copy(strlen(value) <= FACTS_VALUE_MAX ? value : "");

    free(*member);
    *member = fresh;
}

static void take(char **member, char *value)
{
    set(member, value);
    free(value);
}

static void learn_certificate(struct facts *facts, const struct detail *detail)
{
    const struct certificate *own;

    set(&facts->tls_version, detail_get(detail, "version"));
    if (detail == NULL || detail->chain_count == 0)
        return;
    own = detail->chain[0];
    set(&facts->spki_sha256, own->spki_sha256);
    set(&facts->certificate_sha256, own->sha256);
    take(&facts->names, list_sorted(own->names != NULL ? own->names : ""));
    set(&facts->issuer, own->issuer != NULL ? own->issuer : "");
    set(&facts->not_after, own->not_after != NULL ? own->not_after : "");
    set(&facts->verified, detail_get(detail, "verified"));
}

/* The names of capabilities whose being there says nothing, or what is said otherwise. */
static const char *const fickle[] = {"AUTH",           "SASL",   "ID",
                                     "IMPLEMENTATION", "EXPIRE", "LOGIN-DELAY"};
/* A number behind these, or anything behind a vendor's own word, may change every day. */
static const char *const valued[] = {"APPENDLIMIT=", "SIZE=", "X"};

static bool is_fickle(const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof(fickle) / sizeof(fickle[0]); i++)
        if (strlen(fickle[i]) == length && strncasecmp(word, fickle[i], length) == 0)
            return true;
    return false;
}

static size_t length_without_value(const char *word, size_t length)
{
    const char *equals = memchr(word, '=', length);

    for (size_t i = 0; equals != NULL && i < sizeof(valued) / sizeof(valued[0]); i++)
        if (strncasecmp(word, valued[i], strlen(valued[i])) == 0)
            return (size_t)(equals - word);
    return length;
}

static char *lasting(const char *capabilities)
{
    struct text kept = {0};
    char *sorted;

    for (const char *at = capabilities; *(at += strspn(at, " ")) != '\0';) {
        size_t length = strcspn(at, " ");
        if (!is_fickle(at, length)) {
            text_add_n(&kept, at, length_without_value(at, length));
            text_add_char(&kept, ' ');
        }
        at += length;
    }
    sorted = list_sorted(text_get(&kept));
    text_free(&kept);
    return sorted;
}

static bool reached(const struct report *report, enum side side, enum stage stage)
{
    return status_passed(report->stages[side][stage].status);
}

/* What was offered before STARTTLS is not what is offered after it: a check that ends in between
 * has not learnt the one that counts. */
static void learn_offers(struct facts *facts, const struct report *report, enum side side,
                         const char *encryption)
{
    const struct detail *detail = report->stages[side][STAGE_CAPABILITY].detail;
    const char *capabilities = detail_get(detail, "capabilities");

    if (strcmp(encryption, "tls") != 0)
        set(&facts->starttls, detail_get(detail, "starttls"));
    if (!reached(report, side, STAGE_CAPABILITY) || *capabilities == '\0' ||
        (strcmp(encryption, "none") != 0 && !reached(report, side, STAGE_TLS)))
        return;
    take(&facts->capabilities, lasting(capabilities));
    take(&facts->mechanisms, list_sorted(detail_get(detail, "mechanisms")));
}

struct facts *facts_learnt(const struct report *report, const struct record *server, enum side side)
{
    const struct stage_result *stages = report->stages[side];
    const char *addresses = detail_get(stages[STAGE_RESOLVE].detail, "addresses");
    struct facts *facts = facts_new();

    take(&facts->endpoint, facts_endpoint(server, side, NULL));
    if (*addresses != '\0')
        take(&facts->addresses, list_sorted(addresses));
    learn_certificate(facts, stages[STAGE_TLS].detail);
    learn_offers(facts, report, side,
                 record_get(server, field_on_side(FIELD_RECEIVE_ENCRYPTION, side)));
    set(&facts->uidvalidity, detail_get(stages[STAGE_MAILBOX].detail, "uidvalidity"));
    return facts;
}

static bool anything(const struct facts *facts)
{
#define X(member, key)                                                                             \
    if (facts->member[0] != '\0')                                                                  \
        return true;
    FACTS(X)
#undef X
    return false;
}

struct facts *facts_of(const struct report *report, const struct record *server, enum side side)
{
    struct facts *facts;

    if (!status_passed(report->result[side]))
        return NULL;
    facts = facts_learnt(report, server, side);
    if (anything(facts))
        return facts;
    facts_free(facts);
    return NULL;
}

void facts_merge(struct facts *old, const struct facts *now)
{
    char *addresses = addresses_moved(old->addresses, now->addresses)
                          ? mem_copy(now->addresses)
                          : list_joined(now->addresses, old->addresses, FACTS_ADDRESSES_MAX);

#define X(member, key)                                                                             \
    if (now->member[0] != '\0')                                                                    \
        set(&old->member, now->member);
    FACTS(X)
#undef X
    take(&old->addresses, addresses);
    old->seen_ms = now->seen_ms; /* also when a wrong clock dated the old ones into the future */
    if (now->uidvalidity[0] != '\0')
        old->mailbox_ms = now->mailbox_ms;
}
