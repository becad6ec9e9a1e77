/* Who refers to a record: those who would be left without it. */
#include "app/users.h"

#include "base/i18n.h"
#include "base/text.h"

static void users_of_server(const struct app *app, unsigned id, struct users *users)
{
    const struct record *notification = registry_at(app->registry, RECORD_NOTIFICATION, 0);
    users->accounts += registry_accounts_of(app->registry, id);
    if (notification && record_number(notification, FIELD_NOTIFICATION_SERVER, 0) == id)
        users->notification = true;
}

size_t app_servers_naming(const struct app *app, const char *oauth_code)
{
    size_t count = 0;
    for (size_t i = 0; i < registry_count(app->registry, RECORD_SERVER); i++)
        if (registry_peek_is(app->registry, RECORD_SERVER, i, FIELD_OAUTH_SERVER, oauth_code))
            count++;
    return count;
}

/* An account's own OAuth server counts only while its login is XOAUTH2. */
static void users_of_oauth_server(const struct app *app, const char *code, struct users *users)
{
    users->servers += app_servers_naming(app, code);
    for (size_t i = 0; i < registry_count(app->registry, RECORD_ACCOUNT); i++) {
        if (registry_peek_is(app->registry, RECORD_ACCOUNT, i, FIELD_ACCOUNT_OAUTH_SERVER, code) &&
            record_applies(registry_at(app->registry, RECORD_ACCOUNT, i),
                           FIELD_ACCOUNT_OAUTH_SERVER))
            users->accounts++;
    }
}

void record_users(const struct app *app, const struct record *record, struct users *users)
{
    if (record_kind(record) == RECORD_SERVER)
        users_of_server(app, record_id(record), users);
    else if (record_kind(record) == RECORD_OAUTH_SERVER)
        users_of_oauth_server(app, record_get(record, FIELD_OAUTH_CODE), users);
}

void users_tell(const struct users *users, struct text *out)
{
    if (users->accounts > 0) {
        text_begin_sentence(out);
        text_format(out,
                    ngettext("%zu account uses it; it is kept and marked until it has another.",
                             "%zu accounts use it; they are kept and marked until they have "
                             "another.",
                             users->accounts),
                    users->accounts);
    }
    if (users->servers > 0) {
        text_begin_sentence(out);
        text_format(out,
                    ngettext("%zu mail server names it and cannot log in without it.",
                             "%zu mail servers name it and cannot log in without it.",
                             users->servers),
                    users->servers);
    }
    if (users->notification) {
        text_begin_sentence(out);
        text_add(out, _("The notification is sent through it."));
    }
}
