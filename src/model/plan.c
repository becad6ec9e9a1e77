/* What a check is to do, as a value. */
#include "model/plan.h"

#include "base/mem.h"
#include "model/secret_ref.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct check_plan *check_plan_new(const struct record *server)
{
    struct check_plan *plan = mem_new(1, sizeof(*plan));

    plan->server = record_copy(server);
    plan->receive = plan->send = plan->login = true;
    return plan;
}

struct check_plan *check_plan_copy(const struct check_plan *plan)
{
    struct check_plan *copy = mem_new(1, sizeof(*copy));

    *copy = *plan;
    copy->server = record_copy(plan->server);
    copy->user = mem_copy(plan->user);
    copy->send_user = mem_copy(plan->send_user);
    copy->password = secret_copy(plan->password);
    copy->send_password = secret_copy(plan->send_password);
    copy->from = mem_copy(plan->from);
    copy->to = mem_copy(plan->to);
    copy->secret = mem_copy(plan->secret);
    copy->send_secret = mem_copy(plan->send_secret);
    copy->from_name = mem_copy(plan->from_name);
    for (size_t side = 0; side < 3; side++) {
        copy->known[side] = facts_copy(plan->known[side]);
        copy->addresses[side] = mem_copy(plan->addresses[side]);
    }
    return copy;
}

void check_plan_free(struct check_plan *plan)
{
    if (plan == NULL)
        return;
    record_free(plan->server);
    free(plan->user);
    free(plan->send_user);
    secret_free(plan->password);
    secret_free(plan->send_password);
    free(plan->from);
    free(plan->to);
    free(plan->secret);
    free(plan->send_secret);
    free(plan->from_name);
    for (size_t side = 0; side < 3; side++) {
        facts_free(plan->known[side]);
        free(plan->addresses[side]);
    }
    free(plan);
}

static bool sends(const struct check_plan *plan)
{
    return plan->send && record_has_side(plan->server, SIDE_SEND);
}

static bool receives(const struct check_plan *plan)
{
    return plan->receive && record_has_side(plan->server, SIDE_RECEIVE);
}

bool check_plan_looks(const struct check_plan *plan)
{
    return sends(plan) && plan->message && plan->round_trip &&
           record_has_side(plan->server, SIDE_RECEIVE);
}

static bool same_address(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcasecmp(a, b) == 0;
}

/* A user name without a domain is taken for the part of the address before it. */
bool check_plan_own_mailbox(const struct check_plan *plan)
{
    const char *to = plan->to, *user = plan->user;
    size_t length = to != NULL ? strcspn(to, "@") : 0;

    if (to == NULL || same_address(to, user) || same_address(to, plan->from))
        return true;
    return user != NULL && strlen(user) == length && strncasecmp(user, to, length) == 0;
}

bool check_plan_needs(const struct check_plan *plan, enum side side)
{
    bool separately = server_sends_separately(plan->server);
    bool login = sends(plan) && record_is(plan->server, FIELD_SEND_METHOD, "smtp-auth");
    bool by_pop = sends(plan) && record_is(plan->server, FIELD_SEND_METHOD, "pop-before-smtp");

    if (side == SIDE_SEND)
        return login && separately;
    return receives(plan) || by_pop || check_plan_looks(plan) || (login && !separately);
}

static const char *token_of(const struct check_plan *plan, const struct registry *registry,
                            enum side side)
{
    const char *code = record_get(plan->server, FIELD_OAUTH_SERVER);
    const struct record *oauth;

    if (!server_wants_token(plan->server, side) || *code == '\0')
        return "";
    oauth = registry_at(registry, RECORD_OAUTH_SERVER,
                        registry_find_code(registry, RECORD_OAUTH_SERVER, code));
    return oauth != NULL ? record_get(oauth, FIELD_OAUTH_TOKEN) : "";
}

static void refer(char **reference, const struct secret *password, const char *text)
{
    if (password == NULL && *reference == NULL && *text != '\0')
        *reference = mem_copy(text);
}

/* Whose secret plan->password is: sending that shares it may stand alone. */
static enum side first_side(const struct check_plan *plan)
{
    return record_has_side(plan->server, SIDE_RECEIVE) ? SIDE_RECEIVE : SIDE_SEND;
}

void check_plan_refer(struct check_plan *plan, const struct registry *registry)
{
    if (record_applies(plan->server, FIELD_SEND_SECRET))
        refer(&plan->send_secret, plan->send_password, record_get(plan->server, FIELD_SEND_SECRET));
    else if (server_sends_separately(plan->server))
        refer(&plan->send_secret, plan->send_password, token_of(plan, registry, SIDE_SEND));
    refer(&plan->secret, plan->password, token_of(plan, registry, first_side(plan)));
}

const char *check_plan_fetches(const struct check_plan *plan, enum side side)
{
    bool sending = side == SIDE_SEND;
    const char *reference = sending ? plan->send_secret : plan->secret;
    bool known = sending ? plan->send_password != NULL : plan->password != NULL;

    if (known || reference == NULL || *reference == '\0' || !plan->login || plan->probe ||
        strcmp(reference, secret_from_name(SECRET_ASK)) == 0)
        return NULL;
    return check_plan_needs(plan, side) ? reference : NULL;
}
