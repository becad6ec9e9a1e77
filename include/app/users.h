/* app/users.h - who refers to a record: those who would be left without it. */
#ifndef MAILSETUP_APP_USERS_H
#define MAILSETUP_APP_USERS_H

#include "app/app.h"

struct text;

struct users {
    size_t accounts, servers;
    bool notification;
};
/* How many mail servers name the OAuth server. */
size_t app_servers_naming(const struct app *app, const char *oauth_code);
/* Adds those of the record to *users. */
void record_users(const struct app *app, const struct record *record, struct users *users);
/* What becomes of them when it is deleted: a sentence for each kind, with a blank before each that
 * is not the first in out; nothing where nobody loses anything. */
void users_tell(const struct users *users, struct text *out);

#endif
