/* What one has to know about a provider at each step, in sentences. */
#include "model/provider.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct hints {
    const struct provider *provider;
    const struct provider_wish *wish;
    struct text out;
};

/* On a line of its own, once. */
static void add(struct hints *hints, const char *sentence)
{
    const char *all = text_get(&hints->out), *found = strstr(all, sentence);

    if (sentence[0] == '\0' || (found != NULL && (found == all || found[-1] == '\n')))
        return;
    text_format(&hints->out, "%s%s", hints->out.length > 0 ? "\n" : "", sentence);
}

static void addf(struct hints *hints, const char *format, const char *argument)
{
    char *sentence = mem_format(format, argument);

    add(hints, sentence);
    free(sentence);
}

char *provider_user_words(const struct provider_way *way)
{
    if (strcmp(way->username, "address") == 0)
        return mem_copy(_("the whole mail address"));
    if (strcmp(way->username, "local-part") == 0)
        return mem_copy(_("the part of the address before the @"));
    if (strcmp(way->username, "local-part.domain") == 0)
        return mem_copy(_("the address with a dot in place of the @"));
    if (strncmp(way->username, "text:", 5) == 0)
        return mem_format(_("\"%s\", the same for everybody"), way->username + 5);
    return mem_copy("");
}

static void add_user(struct hints *hints, const struct provider_way *way)
{
    char *words = provider_user_words(way);

    if (words[0] != '\0')
        addf(hints, _("The user name is %s."), words);
    free(words);
}

static bool is_token(const char *login)
{
    return strcmp(login, "xoauth2") == 0 || strcmp(login, "oauthbearer") == 0;
}

/* The only mechanism that works, where it is another than what one would take anyway. */
static void add_login(struct hints *hints, const struct provider_way *way)
{
    enum field_id id = way->side == SIDE_SEND ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH;
    const struct choice *only = field_choice(id, way->mechanisms);
    bool password = strstr(way->mechanisms, "password") != NULL;
    char login[32];

    provider_mechanism(hints->provider, way, login, sizeof(login));
    if (is_token(login)) {
        addf(hints,
             password
                 ? _("%s logs in with an OAuth access token, and its OAuth server needs the client "
                     "id of an app of yours. An app password works with the login set to "
                     "password.")
                 : _("%s logs in with an OAuth access token alone, and its OAuth server needs the "
                     "client id of an app of yours."),
             hints->provider->name);
        add(hints, hints->provider->oauth.note);
    } else if (strcmp(login, "none") == 0) {
        add(hints, _("Sending needs no login here."));
    } else if (only != NULL && !password) {
        addf(hints, _("%s is the only login that works here."), _(only->label));
    }
}

static void add_certainty(struct hints *hints, const struct provider_way *way)
{
    if (way->certainty == CERTAINTY_C)
        add(hints, _("These values are worked out and not confirmed by the provider: let the check "
                     "prove them."));
    else if (way->certainty == CERTAINTY_B)
        add(hints, _("These values are quoted by others, not taken from the provider itself: let "
                     "the check prove them."));
    if (way->encryption[0] == '\0')
        add(hints, _("The encryption is not known; what is usual at this port was taken."));
    if (way->mechanisms[0] == '\0' && way->certainty != CERTAINTY_C)
        add(hints, _("Which login the server takes is not known; the usual one was taken."));
}

static void add_transport(struct hints *hints, const struct provider_way *way)
{
    add_certainty(hints, way);
    add(hints, way->note);
}

/* Is it the step of this side at which host and transport, or the login, are asked? */
static void add_side(struct hints *hints, enum side side, enum step_id step)
{
    const struct provider_way *way = provider_way_of(hints->provider, hints->wish, side);
    bool all = step == STEP_REVIEW, receives = side == SIDE_RECEIVE;

    if (way == NULL)
        return;
    if (all || step == (receives ? STEP_RECEIVING_TRANSPORT : STEP_SENDING))
        add_transport(hints, way);
    if (!all && step != (receives ? STEP_RECEIVING_LOGIN : STEP_SENDING_LOGIN))
        return;
    add(hints, hints->provider->enable);
    add_login(hints, way);
    if (!all)
        add_user(hints, way);
}

char *provider_hints(const struct provider *provider, const struct provider_wish *wish,
                     enum step_id step)
{
    struct hints hints = {provider, wish, {0}};

    if (step == STEP_REVIEW)
        add(&hints, provider->enable);
    add_side(&hints, SIDE_RECEIVE, step);
    add_side(&hints, SIDE_SEND, step);
    for (size_t i = 0; i < provider->note_count && step == STEP_REVIEW; i++)
        add(&hints, provider->notes[i].text);
    return hints.out.length > 0 ? text_take(&hints.out) : NULL;
}
