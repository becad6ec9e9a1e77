/* store/secrets.h - fetch a secret that a reference names. Ask is not fetched here: the faces
 * ask. A vault is refused with a sentence until there is one. */
#ifndef MAILSETUP_STORE_SECRETS_H
#define MAILSETUP_STORE_SECRETS_H

#include "base/err.h"
#include "base/secret.h"
#include "model/secret_ref.h"

enum { SECRET_COMMAND_SECONDS = 30 };

/* One line end at the end of what a command or a file gives is dropped. A command gets its words
 * as they are (no shell), no standard input, a fixed PATH, HOME, USER, LANG and
 * DBUS/GNUPG/PASSWORD_STORE variables only, and SECRET_COMMAND_SECONDS; its messages on standard
 * error go into *err when it fails. A file must belong to us or root and not be readable by
 * others. The secret never is in argv or in the environment of a child. */
bool secret_fetch(const struct secret_ref *ref, struct secret **secret, struct err *err);
/* `--password-command CMD`, `--password-file F`, `--password-env NAME`. */
bool secret_from_command_line(const char *command, struct secret **secret, struct err *err);

#endif
