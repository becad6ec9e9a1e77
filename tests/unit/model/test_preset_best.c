/* Which transport is proposed, from what was found. */
#include "base/mem.h"
#include "base/text.h"
#include "model/preset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What a probe came to: '-' nothing yet, 'x' refused, 'c' an untrusted certificate, 'C' the same
 * after logins were named in clear text, 'n' good but without a login, 'g' good. */
static struct report *probed(char outcome)
{
    struct report *report = outcome == '-' ? NULL : report_new();
    if (!report)
        return NULL;
    bool fails = outcome == 'x' || outcome == 'c' || outcome == 'C';
    report->done = true;
    report->result[SIDE_NONE] = fails ? STATUS_FAIL : STATUS_OK;
    if (outcome == 'c' || outcome == 'C') {
        struct detail *tls = mem_new(1, sizeof *tls);
        tls->chain[tls->chain_count++] = mem_new(1, sizeof(struct certificate));
        report->stages[SIDE_SEND][STAGE_TLS].detail = tls;
    }
    if (outcome == 'g' || outcome == 'C') {
        struct detail *capability = mem_new(1, sizeof *capability);
        detail_add(capability, "mechanisms", FACT_LIST, "PLAIN");
        report->stages[SIDE_SEND][STAGE_CAPABILITY].detail = capability;
    }
    return report;
}

static void the_best_is_proposed_once_it_is_sure(void **state)
{
    /* SMTP: 465 TLS, 587 STARTTLS, 25 STARTTLS, 587 clear, 25 clear */
    static const struct {
        const char *outcomes;
        int port; /* 0: none */
        const char *encryption;
    } cases[] = {
        {"ggggg", 465, "tls"},
        {"g----", 465, "tls"}, /* nothing that is still out can be better */
        {"-gggg", 0, NULL},    /* TLS could be */
        {"xgggg", 587, "starttls"},
        {"xxggg", 25, "starttls"},
        {"xngxx", 25, "starttls"}, /* where one can log in */
        {"xnnxx", 587, "starttls"},
        {"cgggg", 587, "starttls"}, /* a good certificate before TLS at once */
        {"cxxgg", 465, "tls"},      /* but never clear text before a certificate to look at */
        {"cCCgg", 465, "tls"},      /* what is named before TLS says nothing of what comes after */
        {"xcxgg", 587, "starttls"},
        {"xxxgg", 587, "none"}, /* when nothing else answers */
        {"xxxxg", 25, "none"},
        {"xxxxx", 0, NULL},
        {"-----", 0, NULL},
        {"xx-gg", 0, NULL},
        {"ng---", 587, "starttls"}, /* the rest could only be as good at best */
    };
    struct record *server = record_new(RECORD_SERVER);
    size_t offered[PRESET_COUNT];
    (void)state;
    assert_true(record_set(server, FIELD_SEND, "true", ORIGIN_USER, NULL));
    size_t count = presets_for(server, SIDE_SEND, offered);
    assert_int_equal(count, 5);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct report *reports[5];
        for (size_t k = 0; k < count; k++)
            reports[k] = probed(cases[i].outcomes[k]);
        size_t best = preset_best(offered, (const struct report *const *)reports, count, SIDE_SEND);
        if (cases[i].port == 0) {
            assert_int_equal(best, PRESET_COUNT);
        } else {
            assert_int_not_equal(best, PRESET_COUNT);
            assert_int_equal(presets[best].port, cases[i].port);
            assert_string_equal(presets[best].encryption, cases[i].encryption);
        }
        for (size_t k = 0; k < count; k++)
            report_free(reports[k]);
    }
    record_free(server);
}

static void logins_before_and_after_tls_are_told_apart(void **state)
{
    struct report *report = report_new();
    struct detail *capability = mem_new(1, sizeof *capability);
    struct detail *greeting = mem_new(1, sizeof *greeting);
    struct text after = {0}, before = {0};
    (void)state;
    detail_add(greeting, "apop", FACT_SWITCH, "true");
    detail_add(capability, "capabilities", FACT_LIST, "TOP USER UIDL");
    detail_add(capability, "mechanisms", FACT_LIST, "PLAIN LOGIN");
    detail_add(capability, "clear_mechanisms", FACT_LIST, "CRAM-MD5");
    report->stages[SIDE_RECEIVE][STAGE_GREETING].detail = greeting;
    report->stages[SIDE_RECEIVE][STAGE_CAPABILITY].detail = capability;
    preset_logins(report, SIDE_RECEIVE, false, &after);
    preset_logins(report, SIDE_RECEIVE, true, &before);
    assert_string_equal(text_get(&after), "APOP PLAIN LOGIN USER/PASS");
    assert_string_equal(text_get(&before), "APOP CRAM-MD5");
    text_free(&after);
    text_free(&before);
    report_free(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_is_proposed_once_it_is_sure),
        cmocka_unit_test(logins_before_and_after_tls_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
