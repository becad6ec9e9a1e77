/* What is said of mail accounts alone. */
#include "model/account.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct record *account_server(const struct registry *registry, const struct record *account)
{
    unsigned id = (unsigned)record_number(account, FIELD_ACCOUNT_SERVER, 0);

    if (id == 0)
        return NULL;
    return registry_at(registry, RECORD_SERVER, registry_find_id(registry, RECORD_SERVER, id));
}

bool account_is_orphan(const struct registry *registry, const struct record *account)
{
    return !record_is(account, FIELD_ACCOUNT_SERVER, "") &&
           account_server(registry, account) == NULL;
}

const char *account_user(const struct record *account)
{
    const char *user = record_get(account, FIELD_ACCOUNT_USERNAME);

    return *user != '\0' ? user : record_get(account, FIELD_ACCOUNT_ADDRESS);
}

const char *account_label(const struct record *account)
{
    static char number[16];
    const char *address = record_get(account, FIELD_ACCOUNT_ADDRESS);
    const char *name = record_get(account, FIELD_ACCOUNT_NAME);

    if (*address != '\0')
        return address;
    snprintf(number, sizeof(number), "#%u", record_id(account));
    return *name != '\0' ? name : number;
}

/* Which individual setting of an account stands for which of a server. */
static const struct {
    enum field_id own, server;
} individual[] = {
    {FIELD_ACCOUNT_RECEIVE_PROTOCOL, FIELD_RECEIVE_PROTOCOL},
    {FIELD_ACCOUNT_RECEIVE_HOST, FIELD_RECEIVE_HOST},
    {FIELD_ACCOUNT_RECEIVE_ENCRYPTION, FIELD_RECEIVE_ENCRYPTION},
    {FIELD_ACCOUNT_RECEIVE_PORT, FIELD_RECEIVE_PORT},
    {FIELD_ACCOUNT_RECEIVE_VERIFY, FIELD_RECEIVE_VERIFY},
    {FIELD_ACCOUNT_RECEIVE_SHA256, FIELD_RECEIVE_SHA256},
    {FIELD_ACCOUNT_RECEIVE_CA_FILE, FIELD_RECEIVE_CA_FILE},
    {FIELD_ACCOUNT_RECEIVE_TIMEOUT, FIELD_RECEIVE_TIMEOUT},
    {FIELD_ACCOUNT_SEND_HOST, FIELD_SEND_HOST},
    {FIELD_ACCOUNT_SEND_ENCRYPTION, FIELD_SEND_ENCRYPTION},
    {FIELD_ACCOUNT_SEND_PORT, FIELD_SEND_PORT},
    {FIELD_ACCOUNT_SEND_VERIFY, FIELD_SEND_VERIFY},
    {FIELD_ACCOUNT_SEND_SHA256, FIELD_SEND_SHA256},
    {FIELD_ACCOUNT_SEND_CA_FILE, FIELD_SEND_CA_FILE},
    {FIELD_ACCOUNT_SEND_METHOD, FIELD_SEND_METHOD},
    {FIELD_ACCOUNT_SEND_MECHANISM, FIELD_SEND_MECHANISM},
    {FIELD_ACCOUNT_SEND_TIMEOUT, FIELD_SEND_TIMEOUT},
};

static void take(struct record *server, enum field_id id, const char *value)
{
    record_take(server, id, value, ORIGIN_USER, NULL);
}

/* What an account says beside them, whether its sides are shared or not. */
static const struct {
    enum field_id own, server;
} always[] = {
    {FIELD_ACCOUNT_AUTH, FIELD_RECEIVE_AUTH},
    {FIELD_ACCOUNT_OAUTH_SERVER, FIELD_OAUTH_SERVER},
    {FIELD_ACCOUNT_KEEP, FIELD_RECEIVE_KEEP},
    {FIELD_ACCOUNT_KEEP_DAYS, FIELD_RECEIVE_KEEP_DAYS},
};

enum field_id account_own_field(const struct record *account, enum field_id setting)
{
    enum field_id own = FIELD_NONE;

    for (size_t i = 0; i < sizeof(individual) / sizeof(individual[0]); i++)
        if (individual[i].server == setting)
            own = individual[i].own;
    for (size_t i = 0; i < sizeof(always) / sizeof(always[0]); i++)
        if (always[i].server == setting)
            own = always[i].own;
    return own != FIELD_NONE && record_applies(account, own) ? own : FIELD_NONE;
}

/* The individual settings of one side over a side that is as new. */
static void set_individually(struct record *server, const struct record *account, enum side side)
{
    for (each_field(id, RECORD_SERVER))
        if (fields[id].side == side && fields[id].type != TYPE_SIDE)
            record_unset(server, id);
    for (size_t i = 0; i < sizeof(individual) / sizeof(individual[0]); i++)
        if (fields[individual[i].own].side == side)
            take(server, individual[i].server, record_get(account, individual[i].own));
}

static void set_login(struct record *server, const struct record *account)
{
    const char *oauth = record_get(account, FIELD_ACCOUNT_OAUTH_SERVER);

    if (record_is(account, FIELD_ACCOUNT_AUTH, "apop") && record_has_side(server, SIDE_RECEIVE))
        take(server, FIELD_RECEIVE_AUTH, "apop");
    if (record_is(account, FIELD_ACCOUNT_AUTH, "xoauth2")) {
        if (record_has_side(server, SIDE_RECEIVE))
            take(server, FIELD_RECEIVE_AUTH, "xoauth2");
        if (record_has_side(server, SIDE_SEND) && record_is(server, FIELD_SEND_METHOD, "smtp-auth"))
            take(server, FIELD_SEND_MECHANISM, "xoauth2");
        if (*oauth != '\0')
            take(server, FIELD_OAUTH_SERVER, oauth);
    }
    if (!record_has_side(server, SIDE_SEND) || !record_is(server, FIELD_SEND_METHOD, "smtp-auth"))
        return;
    if (!record_is(account, FIELD_ACCOUNT_SEND_USERNAME, "")) {
        const char *secret = record_get(account, FIELD_ACCOUNT_SEND_SECRET);
        take(server, FIELD_SEND_CREDENTIALS, "separate");
        take(server, FIELD_SEND_USERNAME, record_get(account, FIELD_ACCOUNT_SEND_USERNAME));
        take(server, FIELD_SEND_SECRET,
             *secret != '\0' ? secret : record_get(account, FIELD_ACCOUNT_SECRET));
    }
}

static void set_mailbox(struct record *server, const struct record *account)
{
    take(server, FIELD_RECEIVE_KEEP, record_get(account, FIELD_ACCOUNT_KEEP));
    take(server, FIELD_RECEIVE_KEEP_DAYS, record_get(account, FIELD_ACCOUNT_KEEP_DAYS));
}

struct record *account_as_server(const struct registry *registry, const struct record *account,
                                 struct err *err)
{
    const struct record *shared = account_server(registry, account);
    bool receives = record_is(account, FIELD_ACCOUNT_RECEIVE, "true");
    bool own_receive = receives && record_is(account, FIELD_ACCOUNT_RECEIVE_SOURCE, "own");
    bool own_send = record_is(account, FIELD_ACCOUNT_SEND_SOURCE, "own");
    struct record *server;

    if (account_is_orphan(registry, account) && (!own_send || (receives && !own_receive))) {
        fail(err, ERR_INPUT,
             _("%s: its mail server (number %s) was deleted; choose another for the account."),
             account_label(account), record_get(account, FIELD_ACCOUNT_SERVER));
        return NULL;
    }
    server = shared != NULL ? record_copy(shared) : record_new(RECORD_SERVER);
    record_set_id(server, 0);
    if (own_receive)
        set_individually(server, account, SIDE_RECEIVE);
    if (own_send)
        set_individually(server, account, SIDE_SEND);
    if (!receives)
        take(server, FIELD_RECEIVE, "false");
    set_login(server, account);
    if (record_has_side(server, SIDE_RECEIVE))
        set_mailbox(server, account);
    return server;
}

size_t account_find(const struct registry *registry, const char *text, struct err *err)
{
    size_t count = registry_count(registry, RECORD_ACCOUNT), found = count;
    const char *digits = text + (*text == '#');
    bool several;

    if (*digits != '\0' && strspn(digits, "0123456789") == strlen(digits)) {
        unsigned long id = strtoul(digits, NULL, 10);
        if (id <= REGISTRY_ID_MAX)
            found = registry_find_id(registry, RECORD_ACCOUNT, (unsigned)id);
        if (found < count)
            return found;
    }
    found = registry_find_account(registry, text, &several);
    if (several)
        fail(err, ERR_INPUT, _("More than one account is called %s: name it by its number."), text);
    else if (found == count)
        fail(err, ERR_INPUT, _("There is no account %s."), text);
    return found;
}
