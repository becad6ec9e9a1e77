/* What a plan that looks for its test mail needs, and whose mailbox it looks into. */
#include "base/mem.h"
#include "model/plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static struct check_plan *plan_with(const char *receive_host)
{
    struct record *server = record_new(RECORD_SERVER);
    if (*receive_host)
        assert_true(record_set(server, FIELD_RECEIVE_HOST, receive_host, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_HOST, "smtp.example.jp", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_METHOD, "none", ORIGIN_USER, NULL));
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->receive = false;
    return plan;
}

/* A test mail alone needs no login where sending has none; to find it again one is needed. */
static void needs_the_receiving_login(void **state)
{
    struct check_plan *plan = plan_with("pop.example.jp");
    (void)state;
    plan->round_trip = true;
    assert_false(check_plan_looks(plan));
    assert_false(check_plan_needs(plan, SIDE_RECEIVE));
    plan->message = true;
    assert_true(check_plan_looks(plan));
    assert_true(check_plan_needs(plan, SIDE_RECEIVE));
    assert_false(check_plan_needs(plan, SIDE_SEND));
    plan->send = false;
    assert_false(check_plan_looks(plan));
    check_plan_free(plan);
}

static void whose_mailbox(void **state)
{
    static const struct {
        const char *to, *user, *from;
        bool own;
    } cases[] = {
        {NULL, "taro", "taro@example.jp", true},
        {"taro@example.jp", "taro@example.jp", NULL, true},
        {"Taro@Example.JP", "taro@example.jp", NULL, true},
        {"taro@example.jp", "taro", NULL, true},
        {"taro@example.jp", "tar", NULL, false},
        {"taro@example.jp", "u12345", "taro@example.jp", true},
        {"info@example.jp", "taro@example.jp", "taro@example.jp", false},
        {"taro@example.jp", NULL, NULL, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct check_plan *plan = plan_with("pop.example.jp");
        plan->to = mem_copy(cases[i].to);
        plan->user = mem_copy(cases[i].user);
        plan->from = mem_copy(cases[i].from);
        assert_int_equal(check_plan_own_mailbox(plan), cases[i].own);
        check_plan_free(plan);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(needs_the_receiving_login),
        cmocka_unit_test(whose_mailbox),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
