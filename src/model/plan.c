/* What a check is to do, as a value. */
#include "model/plan.h"

#include "base/mem.h"

#include <stdlib.h>

struct check_plan *check_plan_new(const struct record *server)
{
    struct check_plan *plan = mem_new(1, sizeof(*plan));

    plan->server = record_copy(server);
    plan->receive = plan->send = plan->login = true;
    return plan;
}

struct check_plan *check_plan_copy(const struct check_plan *plan)
{
    struct check_plan *copy = mem_new(1, sizeof(*copy));

    *copy = *plan;
    copy->server = record_copy(plan->server);
    copy->user = mem_copy(plan->user);
    copy->send_user = mem_copy(plan->send_user);
    copy->password = secret_copy(plan->password);
    copy->send_password = secret_copy(plan->send_password);
    copy->from = mem_copy(plan->from);
    copy->to = mem_copy(plan->to);
    copy->secret = mem_copy(plan->secret);
    copy->send_secret = mem_copy(plan->send_secret);
    copy->from_name = mem_copy(plan->from_name);
    return copy;
}

void check_plan_free(struct check_plan *plan)
{
    if (plan == NULL)
        return;
    record_free(plan->server);
    free(plan->user);
    free(plan->send_user);
    secret_free(plan->password);
    secret_free(plan->send_password);
    free(plan->from);
    free(plan->to);
    free(plan->secret);
    free(plan->send_secret);
    free(plan->from_name);
    free(plan);
}
