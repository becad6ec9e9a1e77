/* The plan of a check whose subject is a mail server, an account or the notification. */
#include "base/i18n.h"
#include "base/mem.h"
#include "model/account.h"
#include "model/plan.h"

#include <stdlib.h>
#include <string.h>

static char *text_or_null(const char *text)
{
    return *text != '\0' ? mem_copy(text) : NULL;
}

/* `ask` names no place to fetch from: then others may say one, and at the end people are asked. */
static char *reference(const struct record *record, enum field_id id)
{
    return record_is(record, id, "ask") ? NULL : text_or_null(record_get(record, id));
}

static struct check_plan *plan_of_account(const struct registry *registry,
                                          const struct record *account, struct err *err)
{
    struct record *server = account_as_server(registry, account, err);
    struct check_plan *plan;

    if (server == NULL)
        return NULL;
    plan = check_plan_new(server);
    record_free(server);
    plan->receive = record_has_side(plan->server, SIDE_RECEIVE);
    plan->send = record_has_side(plan->server, SIDE_SEND);
    plan->account = record_id(account);
    plan->user = text_or_null(account_user(account));
    plan->secret = reference(account, FIELD_ACCOUNT_SECRET);
    plan->from = text_or_null(record_get(account, FIELD_ACCOUNT_ADDRESS));
    plan->from_name = text_or_null(record_get(account, FIELD_ACCOUNT_DISPLAY_NAME));
    plan->keep_log[SIDE_RECEIVE] = record_is(account, FIELD_ACCOUNT_RECEIVE, "true") &&
                                   record_is(account, FIELD_ACCOUNT_RECEIVE_LOG, "true");
    plan->keep_log[SIDE_SEND] = record_is(account, FIELD_ACCOUNT_SEND_LOG, "true");
    return plan;
}

/* Its server, where the notification's own login takes the place of a separate one. */
static struct record *server_of_notification(const struct registry *registry,
                                             const struct record *notification, struct err *err)
{
    unsigned id = (unsigned)record_number(notification, FIELD_NOTIFICATION_SERVER, 0);
    const struct record *server =
        registry_at(registry, RECORD_SERVER, registry_find_id(registry, RECORD_SERVER, id));
    struct record *copy;

    if (id == 0) {
        fail(err, ERR_INPUT, _("No mail server is chosen for the notification."));
        return NULL;
    }
    if (server == NULL) {
        fail(err, ERR_INPUT,
             _("The mail server of the notification (number %u) was deleted; choose another."), id);
        return NULL;
    }
    if (!record_has_side(server, SIDE_SEND)) {
        fail(err, ERR_INPUT, _("The mail server %s has no sending side for the notification."),
             record_get(server, FIELD_CODE));
        return NULL;
    }
    copy = record_copy(server);
    if (!record_is(notification, FIELD_NOTIFICATION_USERNAME, "") ||
        !record_is(notification, FIELD_NOTIFICATION_SECRET, "ask"))
        record_set(copy, FIELD_SEND_CREDENTIALS, "receive", ORIGIN_USER, NULL);
    return copy;
}

static void set_sender(struct check_plan *plan, const struct record *notification)
{
    enum field_id id = record_is(notification, FIELD_NOTIFICATION_SENDER, "organisation")
                           ? FIELD_NOTIFICATION_ORGANISATION
                           : FIELD_NOTIFICATION_ADDRESS;
    char *name, *address;

    if (record_is(notification, FIELD_NOTIFICATION_SENDER, "user") ||
        !mailbox_parse(record_get(notification, id), &name, &address, NULL))
        return;
    plan->from = address;
    plan->from_name = text_or_null(name);
    free(name);
}

static struct check_plan *plan_of_notification(const struct registry *registry,
                                               const struct record *notification, struct err *err)
{
    const char *administrators = record_get(notification, FIELD_NOTIFICATION_ADMINISTRATORS);
    size_t first = strcspn(administrators, ", ");
    struct record *server = server_of_notification(registry, notification, err);
    struct check_plan *plan;

    if (server == NULL)
        return NULL;
    plan = check_plan_new(server);
    plan->receive = record_has_side(server, SIDE_RECEIVE) &&
                    record_is(server, FIELD_SEND_METHOD, "pop-before-smtp");
    record_free(server);
    plan->user = text_or_null(record_get(notification, FIELD_NOTIFICATION_USERNAME));
    plan->secret = reference(notification, FIELD_NOTIFICATION_SECRET);
    plan->to = first > 0 ? mem_copy_n(administrators, first) : NULL;
    set_sender(plan, notification);
    if (plan->user == NULL)
        plan->user = mem_copy(plan->from);
    return plan;
}

struct check_plan *check_plan_of(const struct registry *registry, const struct record *record,
                                 struct err *err)
{
    struct check_plan *plan;

    switch (record_kind(record)) {
    case RECORD_SERVER:
        plan = check_plan_new(record);
        plan->receive = record_has_side(record, SIDE_RECEIVE);
        plan->send = record_has_side(record, SIDE_SEND);
        return plan;
    case RECORD_ACCOUNT:
        return plan_of_account(registry, record, err);
    case RECORD_NOTIFICATION:
        return plan_of_notification(registry, record, err);
    default:
        fail(err, ERR_INPUT,
             _("An OAuth server is proven by a check of a mail server or an account that uses "
               "it."));
        return NULL;
    }
}
