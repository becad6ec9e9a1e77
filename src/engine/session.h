/* engine/session.h - one connection of one side, from the name to QUIT: resolve, connect, TLS,
 * dialogue; with its deadline, its log and its stages. */
#ifndef MAILSETUP_ENGINE_SESSION_H
#define MAILSETUP_ENGINE_SESSION_H

#include "engine/dialogue.h"
#include "engine/shared.h"

struct session;

struct session_order {
    struct shared *shared;
    const struct check_plan *plan; /* borrowed, outlives the session */
    unsigned check;                /* its number, for the events */
    int64_t began_ns;              /* when the check began */
    enum side side;
    enum purpose purpose;
    struct mail_search *search; /* PURPOSE_SEARCH: borrowed, outlives the session; else NULL */
    bool log_only; /* no stages and no findings are told: another side's means to an end */
    void *owner;
    void (*logged_in)(void *owner, struct session *session);
    /* Once, from the loop and never from inside session_start(); session_free() may be called. */
    void (*done)(void *owner, struct session *session);
};

struct session *session_start(const struct session_order *order);
/* Closes at once, tells what is under way as skip; done() is not called. False: everything had
 * been said already. */
bool session_cancel(struct session *session, enum stage *stage);
void session_free(struct session *session); /* accepts NULL */

enum status session_status(const struct session *session); /* the worst that was told */
enum status session_stage(const struct session *session, enum stage stage);
enum refusal session_refusal(const struct session *session);
const char *session_refusal_line(const struct session *session); /* dialogue_refusal_line() */
/* What was wrong, also where it was not told: the first finding that is an error; FINDING_COUNT:
 * nothing was. */
enum finding_id session_error(const struct session *session);
/* The test mail that the server took: its Message-ID, and when. NULL: none was taken. */
const char *session_message_id(const struct session *session, int64_t *accepted_ns);
/* The last line that the server said, safe to show; "" when there was none. */
const char *session_last_line(const struct session *session);

#endif
