/* model/account.h - what is said of mail accounts alone: one mailbox of one person or role. */
#ifndef MAILSETUP_MODEL_ACCOUNT_H
#define MAILSETUP_MODEL_ACCOUNT_H

#include "model/registry.h"

/* The server that the account uses, or NULL: none is named, or it is not there any more. */
const struct record *account_server(const struct registry *registry, const struct record *account);
/* The account names a server that is not there any more. */
bool account_is_orphan(const struct registry *registry, const struct record *account);
/* The account's settings as a server of its own, to be checked: what it shares from its server,
 * what is set individually from itself; a side that is switched off is absent. Code: the account's
 * name for people (account_label). The caller frees. NULL: *err says what is missing. */
struct record *account_as_server(const struct registry *registry, const struct record *account,
                                 struct err *err);
/* Which setting of the account stands in the place of that one of a server; FIELD_NONE: none does,
 * or not now, because the account shares the side with its server. */
enum field_id account_own_field(const struct record *account, enum field_id setting);
/* The user of its login: username, else the address. Borrowed. */
const char *account_user(const struct record *account);
/* Its address, else its name, else "#id". Borrowed until the next call. */
const char *account_label(const struct record *account);
/* Position of the account that text names: "#7" or "7" (id), an address, or an account name that no
 * other has. registry_count() and *err when there is none, or more than one. */
size_t account_find(const struct registry *registry, const char *text, struct err *err);

#endif
