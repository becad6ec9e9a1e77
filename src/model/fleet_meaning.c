/* What a finding means for the other checks of its server: a table. */
#include "model/fleet_private.h"

#include <string.h>

#define UP_TO(stage) ((2u << (stage)) - 1)
#define AT(stage)    (1u << (stage))

/* Where a row holds. */
enum only {
    ALWAYS,
    AFTER_OTHERS, /* others had an answer there: the server is at its limit, or goes down */
    AMONG_LOGINS, /* others log in there meanwhile */
    NOT_FOR_GOOD, /* see for_good() */
};
/* The first row of a finding's cause and stage that holds decides. Without one, what is of use
 * again later (enum retry) makes the server rest, and everything else is an answer. */
static const struct {
    enum finding_id cause;
    unsigned stages; /* bits; 0: any */
    enum only only;
    enum fleet_meaning means;
    const char *rule; /* and found by that rule; NULL: by any */
} rows[] = {
    {FINDING_RATE_LIMITED, 0, ALWAYS, MEANS_CROWD, NULL},
    {FINDING_GREETING_REFUSED, 0, NOT_FOR_GOOD, MEANS_CROWD, NULL},
    {FINDING_GREETING_REFUSED, 0, ALWAYS, MEANS_FINAL, NULL},
    {FINDING_CLOSED, UP_TO(STAGE_GREETING), ALWAYS, MEANS_CROWD, NULL},
    {FINDING_RESET, UP_TO(STAGE_GREETING), ALWAYS, MEANS_CROWD, NULL},
    {FINDING_CONNECT_REFUSED, 0, AFTER_OTHERS, MEANS_CROWD, NULL},
    {FINDING_CONNECT_SILENT, 0, AFTER_OTHERS, MEANS_SERVER, NULL},
    {FINDING_AUTH_TEMPORARY, 0, ALWAYS, MEANS_CROWD, "too-many-connections"},
    {FINDING_AUTH_TEMPORARY, 0, ALWAYS, MEANS_CROWD, "connection-limit-m365"},
    {FINDING_AUTH_TEMPORARY, 0, AMONG_LOGINS, MEANS_MAILBOX, NULL},
    {FINDING_AUTH_TEMPORARY, 0, ALWAYS, MEANS_SERVER, NULL},
    {FINDING_SERVER_TROUBLE, 0, ALWAYS, MEANS_SERVER, NULL},
    {FINDING_TIMEOUT, 0, AFTER_OTHERS, MEANS_SERVER, NULL},
    {FINDING_TIMEOUT, 0, ALWAYS, MEANS_FINAL, NULL},
    {FINDING_MAILBOX_LOCKED, 0, ALWAYS, MEANS_MAILBOX, NULL},
    /* Refused logins. A server that hangs up in the middle of one has often had enough of them. */
    {FINDING_AUTH_REFUSED, 0, ALWAYS, MEANS_LOGIN, NULL},
    {FINDING_AUTH_EXPIRED, 0, ALWAYS, MEANS_LOGIN, NULL},
    {FINDING_AUTH_DISABLED, 0, ALWAYS, MEANS_LOGIN, NULL},
    {FINDING_AUTH_APP_PASSWORD, 0, ALWAYS, MEANS_LOGIN, NULL},
    {FINDING_OAUTH_TOKEN_REFUSED, 0, ALWAYS, MEANS_LOGIN, NULL},
    {FINDING_OAUTH_REFUSED, 0, ALWAYS, MEANS_LOGIN, NULL},
    {FINDING_CLOSED, AT(STAGE_AUTH), ALWAYS, MEANS_LOGIN, NULL},
    {FINDING_RESET, AT(STAGE_AUTH), ALWAYS, MEANS_LOGIN, NULL},
    /* What is said to be of use later, but by others than this program, or not in minutes. */
    {FINDING_GREYLISTED, 0, ALWAYS, MEANS_FINAL, NULL},
    {FINDING_RECIPIENT_REFUSED, 0, ALWAYS, MEANS_FINAL, NULL},
    {FINDING_MESSAGE_REFUSED, 0, ALWAYS, MEANS_FINAL, NULL},
    {FINDING_DELIVERY_UNKNOWN, 0, ALWAYS, MEANS_FINAL, NULL},
    {FINDING_MAIL_NOT_ARRIVED, 0, ALWAYS, MEANS_FINAL, NULL},
};

/* "554 ..." of which nothing more is known than that; a rule that knows the words knows better. */
static bool for_good(const struct finding *finding)
{
    if (finding->retry != RETRY_LATER)
        return true;
    return finding->evidence != NULL && finding->evidence[0] == '5' &&
           (finding->rule == NULL || strcmp(finding->rule, cause_name(finding->cause)) == 0);
}

static bool holds(enum only only, const struct finding *finding, struct fleet_others others)
{
    switch (only) {
    case AFTER_OTHERS:
        return others.answered;
    case AMONG_LOGINS:
        return others.logged_in;
    case NOT_FOR_GOOD:
        return !for_good(finding);
    default:
        return true;
    }
}

enum fleet_meaning fleet_meaning_of(const struct finding *finding, struct fleet_others others)
{
    if (finding->severity != SEVERITY_ERROR)
        return MEANS_FINAL;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (finding->cause == rows[i].cause &&
            (rows[i].stages == 0 || (rows[i].stages & AT(finding->stage)) != 0) &&
            (rows[i].rule == NULL ||
             (finding->rule != NULL && strcmp(finding->rule, rows[i].rule) == 0)) &&
            holds(rows[i].only, finding, others))
            return rows[i].means;
    return finding->retry == RETRY_LATER ? MEANS_SERVER : MEANS_FINAL;
}
