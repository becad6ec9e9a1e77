/* model/plan.h - what a check is to do. A value: the engine works on its own copy. */
#ifndef MAILSETUP_MODEL_PLAN_H
#define MAILSETUP_MODEL_PLAN_H

#include "base/secret.h"
#include "model/server.h"

struct check_plan {
    struct server *server;  /* owned */
    bool receive, send;     /* which sides; a side that the server has not is not run */
    bool login;             /* false: up to capability, no login is sent */
    bool message;           /* send a real test mail */
    bool probe;             /* as login false, and no findings about logins that are absent */
    char *user, *send_user; /* NULL: none known; send_user NULL: as user */
    /* send_password NULL: as password, but none with send.auth.credentials=separate */
    struct secret *password, *send_password;
    char *from, *to; /* envelope; NULL: from is the user when it is an address */
};

struct check_plan *check_plan_new(const struct server *server); /* both sides, login, no message */
struct check_plan *check_plan_copy(const struct check_plan *plan);
void check_plan_free(struct check_plan *plan); /* wipes */

#endif
