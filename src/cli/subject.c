/* cli/subject.c - the plan of a check that is of a server, an account or the notification. */
#include "cli/subject.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "model/account.h"

#include <stdlib.h>
#include <string.h>

/* A reference that says nothing is left out: then others may say more. */
static char *reference_of(const struct record *record, enum field_id id)
{
    const char *text = record_get(record, id);
    return *text && !record_is(record, id, "ask") ? mem_copy(text) : NULL;
}

static char *set_or_null(const char *text)
{
    return *text ? mem_copy(text) : NULL;
}

static struct check_plan *account_plan(const struct registry *registry,
                                       const struct record *account, struct err *err)
{
    struct record *server = account_as_server(registry, account, err);
    if (!server)
        return NULL;
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->account = record_id(account);
    plan->user = set_or_null(account_user(account));
    plan->secret = reference_of(account, FIELD_ACCOUNT_SECRET);
    plan->from = set_or_null(record_get(account, FIELD_ACCOUNT_ADDRESS));
    plan->from_name = set_or_null(record_get(account, FIELD_ACCOUNT_DISPLAY_NAME));
    plan->keep_log[SIDE_RECEIVE] = record_is(account, FIELD_ACCOUNT_RECEIVE_LOG, "true");
    plan->keep_log[SIDE_SEND] = record_is(account, FIELD_ACCOUNT_SEND_LOG, "true");
    return plan;
}

/* The sending side of its server, with the notification's own login where it has one. */
static struct record *notification_server(const struct registry *registry,
                                          const struct record *notification, struct err *err)
{
    long long number = record_number(notification, FIELD_NOTIFICATION_SERVER, 0);
    const struct record *registered = registry_at(
        registry, RECORD_SERVER, registry_find_id(registry, RECORD_SERVER, (unsigned)number));
    if (!number) {
        fail(err, ERR_INPUT, _("No mail server is chosen for the notification: set server_code."));
        return NULL;
    }
    if (!registered) {
        fail(err, ERR_INPUT,
             _("The notification's mail server (number %lld) was deleted: set server_code."),
             number);
        return NULL;
    }
    if (!record_has_side(registered, SIDE_SEND)) {
        fail(err, ERR_INPUT, _("%s: The server has no sending side."),
             record_get(registered, FIELD_CODE));
        return NULL;
    }
    struct record *server = record_copy(registered);
    if (!record_is(notification, FIELD_NOTIFICATION_USERNAME, "") ||
        !record_is(notification, FIELD_NOTIFICATION_SECRET, "ask"))
        record_take(server, FIELD_SEND_CREDENTIALS, "receive", ORIGIN_USER, NULL);
    return server;
}

/* The name and the address of the field's mailbox; nothing where it is empty. */
static void set_sender(struct check_plan *plan, const struct record *notification, enum field_id id)
{
    char *name = NULL, *address = NULL;
    if (!mailbox_parse(record_get(notification, id), &name, &address, NULL))
        return;
    plan->from = address;
    plan->from_name = set_or_null(name);
    free(name);
}

/* The first of a list that commas separate. */
static char *first_address(const char *list)
{
    size_t length = strcspn(list, ", ");
    return length ? mem_copy_n(list, length) : NULL;
}

static struct check_plan *notification_plan(const struct registry *registry,
                                            const struct record *notification, struct err *err)
{
    struct record *server = notification_server(registry, notification, err);
    if (!server)
        return NULL;
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->receive = false;
    plan->user = set_or_null(record_get(notification, FIELD_NOTIFICATION_USERNAME));
    plan->secret = reference_of(notification, FIELD_NOTIFICATION_SECRET);
    plan->to = first_address(record_get(notification, FIELD_NOTIFICATION_ADMINISTRATORS));
    if (record_applies(notification, FIELD_NOTIFICATION_ORGANISATION))
        set_sender(plan, notification, FIELD_NOTIFICATION_ORGANISATION);
    else if (record_applies(notification, FIELD_NOTIFICATION_ADDRESS))
        set_sender(plan, notification, FIELD_NOTIFICATION_ADDRESS);
    return plan;
}

struct check_plan *subject_plan(const struct registry *registry, const struct record *record,
                                struct err *err)
{
    if (record_kind(record) == RECORD_ACCOUNT)
        return account_plan(registry, record, err);
    if (record_kind(record) == RECORD_NOTIFICATION)
        return notification_plan(registry, record, err);
    return check_plan_new(record);
}
