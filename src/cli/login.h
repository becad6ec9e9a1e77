/* cli/login.h - user and passwords of a check: from options, from references, from the terminal. */
#ifndef MAILSETUP_CLI_LOGIN_H
#define MAILSETUP_CLI_LOGIN_H

#include "cli/command.h"

/* What the options say, fetched once for all servers. */
struct credentials {
    const char *user;
    struct secret *password, *send_password; /* NULL: not given */
    bool many;                               /* nobody is asked: it would be too often */
    size_t left_out; /* logins without a password, of which nobody could be asked */
};

bool login_read(struct cli *cli, struct credentials *login, struct err *err);
void login_clear(struct credentials *login); /* wipes */
/* Completes the plan: names the references that the settings have, and asks on the terminal for
 * what is missing, unless login->many; label says there for whom. Where there is no user, or none
 * of an account's secret, and no terminal, the check leaves that login out; a test mail is not sent
 * then. False: *err says what is missing. */
bool credentials_fill(struct cli *cli, struct credentials *login, struct check_plan *plan,
                      const char *label, struct err *err);

#endif
