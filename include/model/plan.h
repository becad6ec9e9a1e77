/* model/plan.h - what a check is to do. A value: the engine works on its own copy. */
#ifndef MAILSETUP_MODEL_PLAN_H
#define MAILSETUP_MODEL_PLAN_H

#include "base/secret.h"
#include "model/facts.h"
#include "model/registry.h"
#include "model/server.h"
#include "model/uidl_sample.h"

struct check_plan {
    struct record *server;  /* owned */
    bool receive, send;     /* which sides; a side that the server has not is not run */
    bool login;             /* false: up to capability, no login is sent */
    bool message;           /* send a real test mail */
    /* And look for it on the receiving side until it comes. That is an explicit wish, so it is
     * looked for whoever the recipient is: mail for an alias or a list arrives as well. Where there
     * is nowhere to look (no receiving side, no login known, a login that failed), the mail is sent
     * all the same, and the arrival skipped with its reason. Only INBOX is looked through. */
    bool round_trip;
    bool remove;            /* and delete it there: that mail alone */
    int arrival_seconds;    /* how long it is looked for; 0: ARRIVAL_SECONDS */
    int arrival_pause_ms;   /* before the first look; 0: ARRIVAL_PAUSE_MS. Each pause is twice the
                             * one before, up to ten times the first */
    bool sample;            /* a sample of the mailbox's UIDLs (model/uidl_sample.h) is told */
    /* One of another mailbox: how many of these mails are in this one is told as well (`shared`);
     * empty: nothing to compare with. */
    struct uidl_sample others;
    bool probe;             /* as login false, and no findings about logins that are absent */
    char *user, *send_user; /* NULL: none known; send_user NULL: as user */
    /* send_password NULL: as password, but none where server_sends_separately(): a password is
     * never given to a login that takes a token, nor a token to one that takes a password */
    struct secret *password, *send_password;
    /* Where a password that is NULL is fetched from before the check begins: secret references as
     * text. NULL: nowhere. With XOAUTH2 and OAUTHBEARER what is fetched is the access token. */
    char *secret, *send_secret;
    char *from, *to;  /* envelope; NULL: from is the user when it is an address */
    char *from_name;  /* shown beside the sender in a test mail; NULL: none */
    unsigned account; /* whose check it is: of this account; 0: of a server */
    /* By side: where the host is, as literal addresses, blank-separated, for whoever has looked it
     * up already; owned. NULL: it is looked up. */
    char *addresses[3];
    bool keep_log[3]; /* by side: the dialogue goes to the account's log file */
    /* What was learnt when it last went well, by side; owned. NULL: nothing to compare with. */
    struct facts *known[3];
};
enum { ARRIVAL_SECONDS = 120, ARRIVAL_SECONDS_MAX = 3600, ARRIVAL_PAUSE_MS = 1000 };

struct check_plan *check_plan_new(const struct record *server); /* both sides, login, no message */
/* Of a mail server, an account, or the notification: sides, user, sender, references and log files
 * as the record says; no password yet. The sending side of the notification's server, to its first
 * administrator. The caller frees. NULL: *err says what is missing. */
struct check_plan *check_plan_of(const struct registry *registry, const struct record *record,
                                 struct err *err);
struct check_plan *check_plan_copy(const struct check_plan *plan);
void check_plan_free(struct check_plan *plan); /* wipes */

/* Names the references that the settings have for a login, where the plan has neither a password
 * nor a reference: the sending side's own secret, the access token of the server's OAuth server. */
void check_plan_refer(struct check_plan *plan, const struct registry *registry);
/* Does it look for a test mail on the receiving side? Then it logs in there, also where that side
 * itself is not checked. */
bool check_plan_looks(const struct check_plan *plan);
/* Does the recipient plainly own the mailbox: is its address the user, or the sender's? */
bool check_plan_own_mailbox(const struct check_plan *plan);
/* Is a password of that side needed for what the plan does? Sending that shares the receiving
 * side's needs none of its own, but that one. */
bool check_plan_needs(const struct check_plan *plan, enum side side);
/* The reference to be fetched for the side before the check begins; NULL: none, or it is `ask`. */
const char *check_plan_fetches(const struct check_plan *plan, enum side side);

#endif
