/* The forms of a user name, and what a server made of each. */
#include "model/user_search.h"

#include "base/mem.h"
#include "model/finding.h"

#include <stdlib.h>
#include <string.h>

static bool was_refused(const struct report *report, enum side side)
{
    return report_has(report, side, FINDING_AUTH_REFUSED);
}

/* A login of its own is tried with its own name and password. */
static const char *user_of_side(const struct check_plan *plan, enum side side)
{
    bool separate = side == SIDE_SEND && server_sends_separately(plan->server);
    return separate ? plan->send_user : plan->user;
}

/* The same name twice would be a wrong password twice. */
static void add(struct user_search *search, const char *tried, char *form)
{
    bool known = form == NULL || form[0] == '\0' || strcmp(form, tried) == 0;

    for (size_t i = 0; i < search->count; i++)
        known = known || strcmp(form, search->forms[i]) == 0;
    if (known || search->count == USER_FORMS_MAX)
        free(form);
    else
        search->forms[search->count++] = form;
}

/* "taro@example.jp", "taro%example.jp": the parts of an address in any of its forms. */
static const char *split(const char *name)
{
    const char *at = strrchr(name, '@');

    return at != NULL ? at : strrchr(name, '%');
}

static void add_forms(struct user_search *search, const char *tried, const char *address,
                      const struct provider_way *way)
{
    const char *whole = split(tried) != NULL ? tried : address;
    const char *at = whole != NULL ? split(whole) : NULL;

    if (at == NULL || at == whole || at[1] == '\0')
        return;
    int local = (int)(at - whole);
    char *plain = mem_format("%.*s@%s", local, whole, at + 1);
    if (way != NULL)
        add(search, tried, provider_user(way, plain));
    add(search, tried, mem_copy(plain));
    add(search, tried, mem_copy_n(whole, (size_t)local));
    add(search, tried, mem_format("%.*s%%%s", local, whole, at + 1));
    free(plain);
}

/* The provider's way by which the side goes, or its first of that side. */
static const struct provider_way *way_of(const struct provider *provider,
                                         const struct check_plan *plan, enum side side)
{
    if (provider == NULL)
        return NULL;
    struct provider_wish wish = provider_wish_of(provider, plan->server);
    return provider_way_of(provider, &wish, side);
}

struct user_search *user_search_forms(const struct check_plan *plan, const struct report *report,
                                      const char *address, const struct provider *provider)
{
    enum side side = was_refused(report, SIDE_RECEIVE) ? SIDE_RECEIVE : SIDE_SEND;
    const char *user = user_of_side(plan, side);

    if (!was_refused(report, side) || user == NULL || user[0] == '\0')
        return NULL;
    struct user_search *search = mem_new(1, sizeof(*search));
    search->side = side;
    add_forms(search, user, address, way_of(provider, plan, side));
    if (search->count > 0)
        return search;
    user_search_free(search);
    return NULL;
}

struct user_search *user_search_new(const struct check_plan *plan, const struct report *report,
                                    const char *address, const struct provider *provider)
{
    struct user_search *search = user_search_forms(plan, report, address, provider);

    if (search != NULL)
        search->plan = check_plan_copy(plan);
    return search;
}

void user_search_free(struct user_search *search)
{
    if (search == NULL)
        return;
    for (size_t i = 0; i < search->count; i++)
        free(search->forms[i]);
    check_plan_free(search->plan);
    free(search);
}

static void set_text(char **place, const char *text)
{
    free(*place);
    *place = mem_copy(text);
}

struct check_plan *user_search_next(struct user_search *search)
{
    if (search->outcome != USER_OPEN || search->tried == search->count)
        return NULL;
    struct check_plan *plan = check_plan_copy(search->plan);
    bool separate = search->side == SIDE_SEND && server_sends_separately(plan->server);

    plan->receive = search->side == SIDE_RECEIVE;
    plan->send = search->side == SIDE_SEND;
    plan->message = plan->round_trip = plan->remove = false;
    set_text(separate ? &plan->send_user : &plan->user, search->forms[search->tried++]);
    return plan;
}

void user_search_answer(struct user_search *search, const struct report *report)
{
    enum status auth = report->stages[search->side][STAGE_AUTH].status;

    if (status_passed(auth))
        search->outcome = USER_ACCEPTED;
    else if (!was_refused(report, search->side))
        search->outcome = USER_STOPPED;
    else if (search->tried == search->count)
        search->outcome = USER_NONE;
}

const char *user_search_user(const struct user_search *search)
{
    return search->tried > 0 ? search->forms[search->tried - 1] : "";
}
