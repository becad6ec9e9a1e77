/* What the sources of a discovery said: offers, the trace, and a server filled from the decision.
 */
#include "model/discovery.h"

#include "base/i18n.h"
#include "base/idn.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/narrow.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAID_MAX = 512, ADDRESS_BYTES_MAX = 1024 };

const struct discovery_source_row discovery_sources[SOURCE_COUNT] = {
    [SOURCE_PROVIDER] = {"provider", N_("Provider")},
    [SOURCE_SRV] = {"srv", N_("SRV records")},
    [SOURCE_AUTOCONFIG] = {"autoconfig", N_("Autoconfig")},
    [SOURCE_WELL_KNOWN] = {"well-known", N_("Well-known address")},
    [SOURCE_ISPDB] = {"ispdb", N_("ISPDB")},
    [SOURCE_MX] = {"mx", N_("MX records")},
    [SOURCE_GUESS] = {"guess", N_("Guess")},
    [SOURCE_POLICY] = {"policy", N_("Policy")},
};

static const struct {
    const char *name, *word;
} answers[] = {
    [ANSWER_WAITING] = {"waiting", N_("asked")},   [ANSWER_FOUND] = {"found", N_("found")},
    [ANSWER_NOTHING] = {"nothing", N_("nothing")}, [ANSWER_FAILED] = {"failed", N_("failed")},
    [ANSWER_LATE] = {"late", N_("no answer")},     [ANSWER_OFF] = {"off", N_("not asked")},
};

const char *source_answer_name(enum source_answer answer)
{
    return answers[answer].name;
}

const char *source_answer_word(enum source_answer answer)
{
    return _(answers[answer].word);
}

/* Addresses and domains ----------------------------------------------------------------------- */

/* Without blanks around, and narrow what a Japanese keyboard made wide. */
static char *typed(const char *text)
{
    struct text out = {.ceiling = ADDRESS_BYTES_MAX};
    size_t length = strlen(text);
    int32_t rune;

    for (size_t at = 0, step; at < length && !out.overflow; at += step) {
        char bytes[4];
        step = utf8_decode(text + at, length - at, &rune);
        rune = rune == 0x3000 ? ' ' : rune;
        if (rune == UTF8_BAD)
            text_add_n(&out, text + at, step);
        else if (rune != ' ' || out.length > 0)
            text_add_n(&out, bytes, utf8_encode(narrow_rune(rune), bytes));
    }
    while (out.length > 0 && out.bytes[out.length - 1] == ' ')
        text_cut(&out, out.length - 1);
    return text_take(&out);
}

static char *domain_of(const char *name, struct err *err)
{
    char label[IDN_ROOM];

    if (*name == '[' || host_is_address(name)) {
        fail(err, ERR_INPUT, _("%s is the address of a machine: there is no domain to ask about."),
             name);
        return NULL;
    }
    if (!host_valid(name, err, _("The domain")) || !host_a_label(name, label, err))
        return NULL;
    size_t length = strlen(label);
    if (label[length - 1] == '.')
        label[length - 1] = '\0';
    text_lower(label);
    return mem_copy(label);
}

char *discovery_domain(const char *address, struct err *err)
{
    char *folded = typed(address), *domain = NULL;
    const char *at = strrchr(folded, '@');

    if (strlen(address) > ADDRESS_BYTES_MAX)
        fail(err, ERR_INPUT, _("The mail address is too long: %s"), folded);
    else if (at == NULL)
        domain = domain_of(folded, err);
    else if (address_valid(folded, err))
        domain = domain_of(at + 1, err);
    free(folded);
    return domain;
}

/* The whole ---------------------------------------------------------------------------------- */

struct discovery *discovery_new(const char *address)
{
    char *domain = discovery_domain(address, NULL);

    if (domain == NULL)
        return NULL;
    struct discovery *discovery = mem_new(1, sizeof(*discovery));
    discovery->address = typed(address);
    discovery->domain = domain;
    discovery->provider = mem_copy("");
    for (size_t side = 0; side < 3; side++) {
        discovery->chosen[side] = -1;
        discovery->why[side] = mem_copy("");
    }
    return discovery;
}

static void offer_free(struct offer *offer)
{
    free(offer->protocol);
    free(offer->host);
    free(offer->encryption);
    free(offer->auth);
    free(offer->user);
    free(offer->said);
}

void discovery_free(struct discovery *discovery)
{
    if (discovery == NULL)
        return;
    for (size_t i = 0; i < discovery->offer_count; i++)
        offer_free(&discovery->offers[i]);
    for (size_t i = 0; i < discovery->step_count; i++) {
        free(discovery->steps[i].asked);
        free(discovery->steps[i].said);
    }
    for (size_t i = 0; i < discovery->finding_count; i++)
        finding_free(discovery->findings[i]);
    for (size_t side = 0; side < 3; side++)
        free(discovery->why[side]);
    free(discovery->findings);
    free(discovery->provider);
    free(discovery->address);
    free(discovery->domain);
    free(discovery);
}

static struct offer offer_copy(const struct offer *offer)
{
    struct offer copy = *offer;

    copy.protocol = mem_copy(offer->protocol);
    copy.host = mem_copy(offer->host);
    copy.encryption = mem_copy(offer->encryption);
    copy.auth = mem_copy(offer->auth);
    copy.user = mem_copy(offer->user);
    copy.said = mem_copy(offer->said);
    return copy;
}

struct discovery *discovery_copy(const struct discovery *discovery)
{
    struct discovery *copy = mem_new(1, sizeof(*copy));

    *copy = *discovery;
    copy->address = mem_copy(discovery->address);
    copy->domain = mem_copy(discovery->domain);
    copy->provider = mem_copy(discovery->provider);
    for (size_t i = 0; i < discovery->offer_count; i++)
        copy->offers[i] = offer_copy(&discovery->offers[i]);
    for (size_t i = 0; i < discovery->step_count; i++) {
        copy->steps[i].asked = mem_copy(discovery->steps[i].asked);
        copy->steps[i].said = mem_copy(discovery->steps[i].said);
    }
    for (size_t side = 0; side < 3; side++)
        copy->why[side] = mem_copy(discovery->why[side]);
    copy->findings = NULL;
    copy->finding_count = 0;
    for (size_t i = 0; i < discovery->finding_count; i++)
        discovery_finding(copy, finding_copy(discovery->findings[i]));
    return copy;
}

/* The trace ---------------------------------------------------------------------------------- */

/* One line, safe to show, of a bounded length. */
static char *visible(const char *foreign)
{
    struct text out = {.ceiling = SAID_MAX};

    utf8_visible(&out, foreign, strnlen(foreign, 4 * SAID_MAX));
    return text_take(&out);
}

size_t discovery_step(struct discovery *discovery, enum discovery_source source, const char *asked)
{
    if (discovery->step_count == STEPS_MAX)
        return STEPS_MAX; /* discovery_answer() knows it */
    discovery->steps[discovery->step_count] = (struct discovery_step){
        .source = source,
        .asked = visible(asked),
        .said = mem_copy(""),
    };
    return discovery->step_count++;
}

void discovery_answer(struct discovery *discovery, size_t step, enum source_answer answer,
                      const char *said, double ms)
{
    if (step >= discovery->step_count)
        return;
    struct discovery_step *row = &discovery->steps[step];
    free(row->said);
    row->said = visible(said);
    row->answer = answer;
    row->ms = ms;
}

void discovery_finding(struct discovery *discovery, struct finding *finding)
{
    if (discovery->finding_count == DISCOVERY_FINDINGS_MAX) {
        finding_free(finding);
        return;
    }
    if (discovery->findings == NULL)
        discovery->findings = mem_new(DISCOVERY_FINDINGS_MAX, sizeof(discovery->findings[0]));
    discovery->findings[discovery->finding_count++] = finding;
}

/* Offers ------------------------------------------------------------------------------------- */

static bool is_one_of(const char *word, const char *a, const char *b, const char *c)
{
    return strcmp(word, a) == 0 || strcmp(word, b) == 0 || (c != NULL && strcmp(word, c) == 0);
}

static bool offer_valid(const struct offer *offer)
{
    bool protocol = offer->side == SIDE_RECEIVE ? is_one_of(offer->protocol, "pop3", "imap4", NULL)
                                                : strcmp(offer->protocol, "smtp") == 0;

    return (offer->side == SIDE_RECEIVE || offer->side == SIDE_SEND) && protocol &&
           host_valid(offer->host, NULL, "") && offer->port >= 1 && offer->port <= 65535 &&
           is_one_of(offer->encryption, "tls", "starttls", "none");
}

/* What the settings call it; "": they cannot hold it. */
static const char *auth_value(const struct offer *offer, const char *word)
{
    bool send = offer->side == SIDE_SEND;
    const struct choice *choice =
        field_choice(send ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH, word);

    if (send && strcmp(word, "none") == 0)
        return "none";
    if (send && strcmp(word, "password") == 0)
        return "auto"; /* every mechanism that takes a password will do */
    if (choice == NULL || choice->refusal != NULL)
        return "";
    return strcmp(word, "apop") == 0 && strcmp(offer->protocol, "pop3") != 0 ? "" : choice->name;
}

static bool takes_token(const char *auth)
{
    return is_one_of(auth, "xoauth2", "oauthbearer", NULL);
}

/* The first that can be had; one that takes tokens only where there is nothing else, because nobody
 * has said who gives them. The provider's own data knows better and names but one. */
static const char *auth_of(const struct offer *offer)
{
    const char *token = "";
    char word[32];

    for (const char *at = offer->auth; *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        if (length < sizeof(word)) {
            memcpy(word, at, length);
            word[length] = '\0';
            const char *value = auth_value(offer, word);
            if (*value != '\0' && !takes_token(value))
                return value;
            token = *token == '\0' ? value : token;
        }
        at += length;
    }
    return token;
}

static char *user_of(const char *user)
{
    char *canonical = NULL;

    return *user != '\0' && field_canonical(FIELD_SEND_USERNAME, user, &canonical, NULL)
               ? canonical
               : mem_copy("");
}

static bool same_offer(const struct offer *a, const struct offer *b)
{
    return a->source == b->source && a->side == b->side && a->port == b->port &&
           strcmp(a->protocol, b->protocol) == 0 && strcmp(a->host, b->host) == 0 &&
           strcmp(a->encryption, b->encryption) == 0;
}

static void no_nulls(struct offer *offer)
{
    char **strings[] = {&offer->protocol, &offer->host, &offer->encryption,
                        &offer->auth,     &offer->user, &offer->said};

    for (size_t i = 0; i < sizeof(strings) / sizeof(strings[0]); i++)
        if (*strings[i] == NULL)
            *strings[i] = mem_copy("");
}

static void replace(char **to, char *with)
{
    free(*to);
    *to = with;
}

bool discovery_offer(struct discovery *discovery, struct offer offer)
{
    no_nulls(&offer);
    if (!offer_valid(&offer)) {
        offer_free(&offer);
        return false;
    }
    text_lower(offer.host);
    size_t length = strlen(offer.host);
    if (offer.host[length - 1] == '.')
        offer.host[length - 1] = '\0';
    for (size_t i = 0; i < discovery->offer_count; i++)
        if (same_offer(&discovery->offers[i], &offer)) {
            offer_free(&offer);
            return true;
        }
    if (discovery->offer_count == OFFERS_MAX) {
        offer_free(&offer);
        return false;
    }
    replace(&offer.auth, mem_copy(auth_of(&offer)));
    replace(&offer.user, user_of(offer.user));
    replace(&offer.said, visible(offer.said));
    offer.clear_text = strcmp(offer.encryption, "none") == 0;
    discovery->offers[discovery->offer_count++] = offer;
    return true;
}

void discovery_greet(struct discovery *discovery, size_t offer, enum source_answer greeted,
                     const char *said)
{
    discovery->offers[offer].greeted = greeted;
    replace(&discovery->offers[offer].said, visible(said));
}

/* Filling ------------------------------------------------------------------------------------ */

static void found(struct record *server, enum field_id id, const char *value)
{
    record_set(server, id, value, ORIGIN_FOUND, NULL); /* offers hold what is valid alone */
}

static const char *user_typed(const struct record *server, enum field_id id)
{
    return record_origin(server, id) == ORIGIN_USER ? record_get(server, id) : NULL;
}

/* What was proposed for the side before gives way to what was found. */
static void forget(struct record *server, enum side side)
{
    for (each_field(id, RECORD_SERVER))
        if (fields[id].side == side && record_origin(server, id) < ORIGIN_USER)
            record_unset(server, id);
}

static void fill_side(struct record *server, const struct offer *offer)
{
    const struct transport_fields *to = transport_fields(RECORD_SERVER, offer->side);
    char port[16];

    forget(server, offer->side);
    found(server, offer->side == SIDE_SEND ? FIELD_SEND : FIELD_RECEIVE, "true");
    if (to->protocol != FIELD_NONE)
        found(server, to->protocol, offer->protocol);
    if (offer->side == SIDE_SEND && *offer->auth != '\0')
        found(server, FIELD_SEND_METHOD, strcmp(offer->auth, "none") == 0 ? "none" : "smtp-auth");
    found(server, to->encryption, offer->encryption);
    found(server, to->host, offer->host);
    snprintf(port, sizeof(port), "%d", offer->port);
    found(server, to->port, port);
    if (*offer->auth != '\0' && strcmp(offer->auth, "none") != 0)
        found(server, offer->side == SIDE_SEND ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH,
              offer->auth);
}

/* Another user name for sending than for receiving. */
static void fill_sender(struct record *server, const struct offer *receive,
                        const struct offer *send)
{
    if (*send->user == '\0' || *receive->user == '\0' || strcmp(send->user, receive->user) == 0 ||
        strcmp(send->auth, "none") == 0)
        return;
    found(server, FIELD_SEND_CREDENTIALS, "separate");
    found(server, FIELD_SEND_USERNAME, send->user);
}

static bool of_provider(const struct offer *offer)
{
    return offer != NULL && (offer->source == SOURCE_PROVIDER || offer->source == SOURCE_MX);
}

bool discovery_fill(const struct discovery *discovery, struct record *server, struct err *err)
{
    int receiving = discovery->chosen[SIDE_RECEIVE], sending = discovery->chosen[SIDE_SEND];
    const char *protocol = user_typed(server, FIELD_RECEIVE_PROTOCOL);

    if (receiving >= 0 && protocol != NULL &&
        strcmp(discovery->offers[receiving].protocol, protocol) != 0)
        receiving = discovery_best(discovery, SIDE_RECEIVE, protocol);
    if (receiving < 0 && sending < 0)
        return fail(err, ERR_INPUT, _("No settings were found for %s."), discovery->domain);
    const struct offer *receive = receiving < 0 ? NULL : &discovery->offers[receiving];
    const struct offer *send = sending < 0 ? NULL : &discovery->offers[sending];
    if (receive != NULL)
        fill_side(server, receive);
    if (send != NULL)
        fill_side(server, send);
    if (receive != NULL && send != NULL)
        fill_sender(server, receive, send);
    if (*discovery->provider != '\0' && (of_provider(receive) || of_provider(send)))
        found(server, FIELD_PROVIDER, discovery->provider);
    else if (record_origin(server, FIELD_PROVIDER) < ORIGIN_USER)
        record_unset(server, FIELD_PROVIDER);
    return true;
}
