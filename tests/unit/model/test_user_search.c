/* Forms of a user name: which are tried, in which order, and when it ends. */
#include "base/mem.h"
#include "model/user_search.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A report of a check in which a side's login ended with a finding; CANCELLED: with none. */
static struct report *report_with(enum side side, enum finding_id cause)
{
    struct report *report = report_new();
    struct finding finding = {.rule = "r",
                              .cause = cause,
                              .severity = SEVERITY_ERROR,
                              .side = side,
                              .stage = STAGE_AUTH,
                              .text = mem_copy(""),
                              .advice = mem_copy(""),
                              .evidence = mem_copy("")};
    bool bad = cause != FINDING_CANCELLED;

    if (bad)
        report_add(report, &(struct report_event){.kind = EVENT_FINDING, .finding = &finding});
    free(finding.text);
    free(finding.advice);
    free(finding.evidence);
    report_add(report, &(struct report_event){.kind = EVENT_STAGE,
                                              .side = side,
                                              .stage = STAGE_AUTH,
                                              .status = bad ? STATUS_FAIL : STATUS_OK});
    return report;
}

static struct check_plan *plan_of(const char *user)
{
    struct record *server = record_new(RECORD_SERVER);
    record_set(server, FIELD_RECEIVE_HOST, "pop.test", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_HOST, "smtp.test", ORIGIN_USER, NULL);
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->user = mem_copy(user);
    plan->message = plan->round_trip = true;
    return plan;
}

static struct user_search *search_of(const char *user, const char *address, enum side side,
                                     const struct provider *provider)
{
    struct check_plan *plan = plan_of(user);
    struct report *report = report_with(side, FINDING_AUTH_REFUSED);
    struct user_search *search = user_search_new(plan, report, address, provider);

    report_free(report);
    check_plan_free(plan);
    return search;
}

static void forms(void **state)
{
    static const struct {
        const char *user, *address;
        const char *forms[USER_FORMS_MAX + 1]; /* none: nothing can be tried */
    } cases[] = {
        {"taro@example.jp", NULL, {"taro", "taro%example.jp"}},
        {"taro%example.jp", NULL, {"taro@example.jp", "taro"}},
        {"taro", "taro@example.jp", {"taro@example.jp", "taro%example.jp"}},
        {"mbx0001", "taro@example.jp", {"taro@example.jp", "taro", "taro%example.jp"}},
        {"taro", NULL, {NULL}},
        {"taro", "@example.jp", {NULL}},
        {"taro@", NULL, {NULL}},
        {"", "taro@example.jp", {NULL}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct user_search *search = search_of(cases[i].user, cases[i].address, SIDE_RECEIVE, NULL);
        size_t count = 0;
        while (cases[i].forms[count] != NULL)
            count++;
        assert_int_equal(search != NULL ? search->count : 0, count);
        for (size_t j = 0; j < count; j++)
            assert_string_equal(search->forms[j], cases[i].forms[j]);
        user_search_free(search);
    }
}

/* What the provider wants is tried first. */
static void provider_first(void **state)
{
    struct provider *provider = provider_new();
    struct provider_way way = {.side = SIDE_RECEIVE,
                               .protocol = "pop3",
                               .host = "pop.test",
                               .port = 995,
                               .encryption = "tls",
                               .mechanisms = "password",
                               .username = "local-part.domain",
                               .note = "",
                               .source = ""};

    (void)state;
    provider->ways = mem_new(1, sizeof(way));
    provider->ways[0] = way;
    provider->way_count = 1;
    struct user_search *search = search_of("taro@example.jp", NULL, SIDE_RECEIVE, provider);
    assert_non_null(search);
    assert_string_equal(search->forms[0], "taro.example.jp");
    assert_string_equal(search->forms[1], "taro");
    user_search_free(search);
    provider_free(provider);
}

/* One side, up to the login, and nothing is sent. */
static void tries(void **state)
{
    struct user_search *search = search_of("taro@example.jp", NULL, SIDE_SEND, NULL);
    struct check_plan *plan = user_search_next(search);

    (void)state;
    assert_string_equal(user_search_user(search), "taro");
    assert_string_equal(plan->user, "taro");
    assert_true(plan->send && !plan->receive && !plan->message && !plan->round_trip);
    check_plan_free(plan);
    user_search_free(search);
}

static enum user_outcome answer(struct user_search *search, enum finding_id cause)
{
    struct check_plan *plan = user_search_next(search);
    struct report *report = report_with(SIDE_RECEIVE, cause);

    assert_non_null(plan);
    user_search_answer(search, report);
    report_free(report);
    check_plan_free(plan);
    return search->outcome;
}

static void ends(void **state)
{
    static const struct {
        enum finding_id answers[3];
        size_t count;
        enum user_outcome outcome;
    } cases[] = {
        {{FINDING_CANCELLED}, 1, USER_ACCEPTED},
        {{FINDING_AUTH_REFUSED, FINDING_CANCELLED}, 2, USER_ACCEPTED},
        {{FINDING_AUTH_REFUSED, FINDING_AUTH_REFUSED}, 2, USER_NONE},
        {{FINDING_AUTH_TEMPORARY}, 1, USER_STOPPED},
        {{FINDING_AUTH_REFUSED, FINDING_CLOSED}, 2, USER_STOPPED},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct user_search *search = search_of("taro@example.jp", NULL, SIDE_RECEIVE, NULL);
        enum user_outcome outcome = USER_OPEN;
        for (size_t j = 0; j < cases[i].count; j++) {
            assert_int_equal(outcome, USER_OPEN);
            outcome = answer(search, cases[i].answers[j]);
        }
        assert_int_equal(outcome, cases[i].outcome);
        assert_null(user_search_next(search));
        user_search_free(search);
    }
}

/* Asked at every draw: the same forms, and no copy of the plan with its passwords. */
static void forms_alone(void **state)
{
    struct check_plan *plan = plan_of("taro@example.jp");
    struct report *report = report_with(SIDE_RECEIVE, FINDING_AUTH_REFUSED);
    struct user_search *search = user_search_forms(plan, report, NULL, NULL);

    (void)state;
    assert_non_null(search);
    assert_null(search->plan);
    assert_int_equal(search->count, 2);
    user_search_free(search);
    report_free(report);
    check_plan_free(plan);
}

/* Only a wrong user or password is a reason to try another. */
static void no_reason(void **state)
{
    struct check_plan *plan = plan_of("taro@example.jp");
    struct report *report = report_with(SIDE_RECEIVE, FINDING_AUTH_TEMPORARY);

    (void)state;
    assert_null(user_search_new(plan, report, NULL, NULL));
    report_free(report);
    check_plan_free(plan);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms), cmocka_unit_test(provider_first), cmocka_unit_test(tries),
        cmocka_unit_test(ends),  cmocka_unit_test(no_reason),      cmocka_unit_test(forms_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
