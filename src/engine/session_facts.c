/* engine/session_facts.c - what is different from the last time that this server was good. */
#include "engine/session_private.h"

#include "base/mem.h"

#include <stdlib.h>

void session_facts_begin(struct session *session)
{
    const struct session_order *order = &session->order;

    if (order->plan->known[order->side] != NULL && !order->log_only && !order->plan->probe &&
        order->purpose == PURPOSE_CHECK)
        session->heard = report_new();
}

/* A pinned key that changed has been told, and in stronger words. */
static void tell(void *context, enum finding_id cause, enum stage stage,
                 const struct parameter *parameters, size_t count)
{
    struct session *session = context;

    if (cause != FINDING_CHANGED_KEY || !session->pin_changed)
        session_finding(session, cause, stage, "", parameters, count);
}

/* Of a side that failed as well: that STARTTLS is gone or a key is another one matters most where
 * that is why it failed. */
void session_facts_compare(struct session *session)
{
    const struct session_order *order = &session->order;
    struct facts *now;

    if (session->heard == NULL || session->cancelled)
        return;
    now = facts_learnt(session->heard, order->plan->server, order->side);
    if (session->starttls_missing) { /* the stage failed for it and has no details */
        free(now->starttls);
        now->starttls = mem_copy("false");
    }
    facts_compare(order->plan->known[order->side], now, tell, session);
    facts_free(now);
}
