/* Which of the offers is taken, by a table of preferences, and why. */
#include "model/discovery.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Preferences -------------------------------------------------------------------------------- */

/* The lower is preferred. */
static int in_clear(const struct offer *offer)
{
    return offer->clear_text;
}

static int dead(const struct offer *offer)
{
    return offer->greeted == ANSWER_FAILED;
}

static int unproven_origin(const struct offer *offer)
{
    return offer->insecure;
}

static int distrust(const struct offer *offer)
{
    return (int)offer->source;
}

static int late_encryption(const struct offer *offer)
{
    return strcmp(offer->encryption, "tls") != 0;
}

static int silent(const struct offer *offer)
{
    return offer->greeted != ANSWER_FOUND;
}

static int place(const struct offer *offer)
{
    return offer->priority;
}

static int lightness(const struct offer *offer)
{
    return -offer->weight;
}

static int not_imap4(const struct offer *offer)
{
    return strcmp(offer->protocol, "imap4") != 0;
}

/* One after the other, until one tells two offers apart. The sentence says why the winner won; %s
 * is its source. */
static const struct preference {
    int (*rank)(const struct offer *offer);
    const char *sentence;
} preferences[] = {
    {in_clear, N_("%s: it is encrypted, and nothing in clear text is taken where something "
                  "encrypted is offered.")},
    {dead,
     N_("%s: other ways were found as well, but there the server could not be reached or not be "
        "trusted.")},
    {unproven_origin, N_("%s: the other answer came over plain http, where anybody on the way can "
                         "change it.")},
    {distrust, N_("%s: of the sources that answered, this one is trusted most.")},
    {late_encryption, N_("%s: TLS from the beginning is preferred to STARTTLS.")},
    {silent, N_("%s: the server there has answered, the others have not.")},
    {place, N_("%s: it is named first there.")},
    {lightness, N_("%s: its weight is the highest there.")},
    {not_imap4, N_("%s: IMAP4 is preferred where a source offers both alike.")},
};
enum {
    PREFERENCES = sizeof(preferences) / sizeof(preferences[0]),
    BEFORE_SOURCE = 3, /* preferences that are asked before the source is */
};

/* Which of the first so many preferences tells the two apart; that many: none. < 0: a is better. */
static int compare(const struct offer *a, const struct offer *b, size_t count, size_t *decided)
{
    for (size_t i = 0; i < count; i++) {
        int difference = preferences[i].rank(a) - preferences[i].rank(b);
        *decided = i;
        if (difference != 0)
            return difference;
    }
    *decided = count;
    return 0;
}

/* A domain that says "not offered" for a side is not asked again by guessing. */
static bool counts(const struct discovery *discovery, const struct offer *offer, enum side side,
                   const char *protocol)
{
    if (offer->side != side || (offer->source == SOURCE_GUESS && discovery->not_offered[side]))
        return false;
    return side != SIDE_RECEIVE || protocol == NULL || strcmp(offer->protocol, protocol) == 0;
}

static bool same_way(const struct offer *a, const struct offer *b)
{
    return a->port == b->port && strcmp(a->protocol, b->protocol) == 0 &&
           strcmp(a->host, b->host) == 0 && strcmp(a->encryption, b->encryption) == 0;
}

/* Of one source, or SOURCE_COUNT: of all; what leads where `but` does is left out (-1: nothing). */
static int best(const struct discovery *discovery, enum side side, const char *protocol,
                enum discovery_source source, int but)
{
    size_t decided;
    int found = -1;

    for (int i = 0; i < (int)discovery->offer_count; i++) {
        const struct offer *offer = &discovery->offers[i];
        if (!counts(discovery, offer, side, protocol) ||
            (but >= 0 && same_way(offer, &discovery->offers[but])) ||
            (source != SOURCE_COUNT && offer->source != source))
            continue;
        if (found < 0 || compare(offer, &discovery->offers[found], PREFERENCES, &decided) < 0)
            found = i;
    }
    return found;
}

int discovery_best(const struct discovery *discovery, enum side side, const char *protocol)
{
    return best(discovery, side, protocol, SOURCE_COUNT, -1);
}

/* The decision ------------------------------------------------------------------------------- */

static const char *label(const struct offer *offer)
{
    return _(discovery_sources[offer->source].label);
}

/* Of all that was asked in DNS nothing was answered: then nothing is known, not that there is
 * nothing. */
static bool names_silent(const struct discovery *discovery)
{
    bool asked = false;

    for (size_t i = 0; i < discovery->step_count; i++) {
        const struct discovery_step *step = &discovery->steps[i];
        if (step->source != SOURCE_SRV && step->source != SOURCE_MX)
            continue;
        if (step->answer != ANSWER_LATE && step->answer != ANSWER_FAILED)
            return false;
        asked = true;
    }
    return asked;
}

static char *nothing_found(const struct discovery *discovery, enum side side)
{
    if (discovery->not_offered[side])
        return mem_copy(side == SIDE_SEND
                            ? _("The domain says that it offers no sending (SRV).")
                            : _("The domain says that it offers no receiving (SRV)."));
    if (names_silent(discovery))
        return mem_copy(_("DNS gave no usable answer, so that nothing is known about the domain: "
                          "look at this machine's network and name server."));
    return mem_copy(_("No source knew a way."));
}

/* Does another source lead where the offer does? */
static bool is_confirmed(const struct discovery *discovery, const struct offer *offer)
{
    for (size_t i = 0; i < discovery->offer_count; i++)
        if (discovery->offers[i].source != offer->source && same_way(&discovery->offers[i], offer))
            return true;
    return false;
}

static char *reason(const struct discovery *discovery, enum side side, const char *protocol)
{
    int winner = discovery->chosen[side];
    size_t decided;

    if (winner < 0)
        return nothing_found(discovery, side);
    const struct offer *offer = &discovery->offers[winner];
    int second = best(discovery, side, protocol, SOURCE_COUNT, winner);
    if (second < 0)
        return mem_format(is_confirmed(discovery, offer) ? _("%s: other sources say the same.")
                                                         : _("%s: no other source knew a way."),
                          label(offer));
    if (compare(offer, &discovery->offers[second], PREFERENCES, &decided) > 0)
        return mem_format(_("%s: both sides are said there."), label(offer));
    if (decided == PREFERENCES)
        return mem_format(_("%s: it was named first."), label(offer));
    return mem_format(_(preferences[decided].sentence), label(offer));
}

/* Can another offer stand in for the one chosen, but for who said it? */
static bool as_good(const struct discovery *discovery, int other, int chosen)
{
    size_t decided;

    return other >= 0 && compare(&discovery->offers[other], &discovery->offers[chosen],
                                 BEFORE_SOURCE, &decided) == 0;
}

/* Two halves of two opinions rarely fit: one source for both sides is preferred, unless it only
 * guesses, or what it would push aside is what the provider itself says. */
static void unite(struct discovery *discovery, const char *protocol)
{
    int *chosen = discovery->chosen;

    if (chosen[SIDE_RECEIVE] < 0 || chosen[SIDE_SEND] < 0)
        return;
    enum discovery_source from = discovery->offers[chosen[SIDE_RECEIVE]].source;
    enum discovery_source to = discovery->offers[chosen[SIDE_SEND]].source;
    if (from == to || from == SOURCE_PROVIDER || to == SOURCE_PROVIDER)
        return;
    for (enum discovery_source source = 0; source < SOURCE_GUESS; source++) {
        int receive = best(discovery, SIDE_RECEIVE, protocol, source, -1);
        int send = best(discovery, SIDE_SEND, NULL, source, -1);
        if (as_good(discovery, receive, chosen[SIDE_RECEIVE]) &&
            as_good(discovery, send, chosen[SIDE_SEND])) {
            chosen[SIDE_RECEIVE] = receive;
            chosen[SIDE_SEND] = send;
            return;
        }
    }
}

void discovery_decide(struct discovery *discovery, const char *protocol)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        discovery->chosen[side] = discovery_best(discovery, side, protocol);
    unite(discovery, protocol);
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        free(discovery->why[side]);
        discovery->why[side] = reason(discovery, side, protocol);
    }
}

/* Doubts ------------------------------------------------------------------------------------- */

static bool is_foreign(const struct offer *offer)
{
    return offer->foreign;
}

static bool is_insecure(const struct offer *offer)
{
    return offer->insecure;
}

static bool is_clear(const struct offer *offer)
{
    return offer->clear_text;
}

static const struct doubt {
    bool (*holds)(const struct offer *offer);
    const char *sentence;
} doubts[] = {
    {is_foreign, N_("%s does not belong to the domain, and nothing proves that the domain means "
                    "it: is it your provider's?")},
    {is_insecure, N_("%s was named over plain http, where anybody on the way can change it.")},
    {is_clear, N_("%s is reached without encryption: password and mail cross the network in clear "
                  "text.")},
};

static void add_doubt(struct text *out, const struct discovery *discovery,
                      const struct doubt *doubt)
{
    const char *said = "";

    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        int chosen = discovery->chosen[side];
        if (chosen < 0 || !doubt->holds(&discovery->offers[chosen]) ||
            strcmp(discovery->offers[chosen].host, said) == 0)
            continue;
        said = discovery->offers[chosen].host;
        text_begin_sentence(out);
        text_format(out, _(doubt->sentence), said);
    }
}

char *discovery_doubt(const struct discovery *discovery)
{
    struct text out = {0};

    for (size_t i = 0; i < sizeof(doubts) / sizeof(doubts[0]); i++)
        add_doubt(&out, discovery, &doubts[i]);
    return out.length > 0 ? text_take(&out) : NULL;
}
