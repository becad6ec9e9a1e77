/* Rules: what a condition holds for, in which order rules are asked, and that nothing a server says
 * makes that slow. */
#include "base/clock.h"
#include "base/mem.h"
#include "model/rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct rule *make(const char *id, enum finding_id cause, const char *text)
{
    struct rule *rule = rule_new();

    rule->id = rule_string(rule, id);
    rule->cause = cause;
    rule->text = rule_string(rule, text);
    rule->own = true;
    return rule;
}

static struct record *server_of(const char *protocol)
{
    struct record *server = record_new(RECORD_SERVER);

    record_set(server, FIELD_RECEIVE_PROTOCOL, protocol, ORIGIN_USER, NULL);
    record_set(server, FIELD_RECEIVE_HOST, "mail.example.jp", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_HOST, "smtp.example.jp", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_ENCRYPTION, "starttls", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_PORT, "587", ORIGIN_USER, NULL);
    record_set(server, FIELD_PROVIDER, "gmail", ORIGIN_USER, NULL);
    return server;
}

/* Does a rule with these conditions and no others hold? */
static bool holds(struct rule *rule, struct observation seen)
{
    struct rules *rules = rules_new();

    rule->when.refused = MOMENT_LOGIN;
    seen.moment = MOMENT_LOGIN;
    rules_add(rules, rule);
    bool is = rules_verdict(rules, &seen) == FINDING_AUTH_DISABLED;
    rules_free(rules);
    return is;
}

/* Lists --------------------------------------------------------------------------------------- */

static void one_condition(void **state)
{
    static const struct {
        enum rule_list list;
        const char *entry, *is; /* reply, reason, command, capabilities */
        bool holds;
    } cases[] = {
        {RULE_REPLY, "no such user", "550 5.1.1 No Such User here", true},
        {RULE_REPLY, "NO SUCH", "550 no such", true},
        {RULE_REPLY, "no such user", "550 no such", false},
        {RULE_REPLY, "no such user", "", false},
        {RULE_REPLY, "no such user", NULL, false},
        {RULE_REPLY, "no * user", "550 no such user", true},
        {RULE_REPLY, "no * user", "550 no user", false},
        {RULE_REPLY, "no*user", "550 no user", true},
        {RULE_REPLY, "a*b*c", "xxaxxbxxcxx", true},
        {RULE_REPLY, "a*b*c", "xxcxxbxxaxx", false},
        {RULE_REPLY, "aa*aa", "aaa", false}, /* nothing is used twice */
        {RULE_REPLY, "aa*aa", "aaaa", true},
        {RULE_REPLY, "*a*", "bab", true},
        {RULE_REPLY, "^550", "550 no", true},
        {RULE_REPLY, "^550", "1550 no", false},
        {RULE_REPLY, "^550*quota", "550 over quota", true},
        {RULE_REPLY, "^550*quota", "552 550 over quota", false},
        {RULE_REPLY, "^*quota", "552 over quota", true},
        {RULE_REPLY, "^550", "55", false},
        {RULE_REPLY, ".", "abc", false}, /* no regular expression */
        {RULE_REPLY, "[a-z]", "abc", false},
        {RULE_REPLY, "\xe3\x83\xa6", "550 \xe3\x83\xa6", true},
        {RULE_REASON, "reset by peer", "Connection reset by peer", true},
        {RULE_COMMAND, "AUTH", "AUTH PLAIN", true},
        {RULE_COMMAND, "auth plain", "AUTH PLAIN", true},
        {RULE_COMMAND, "PLAIN", "AUTH PLAIN", false},
        {RULE_CODE, "5", "535 5.7.8 no", true},
        {RULE_CODE, "535", "535 5.7.8 no", true},
        {RULE_CODE, "535 5.7", "535 5.7.8 no", true},
        {RULE_CODE, "535 5.7.8", "535 5.7.8 no", true},
        {RULE_CODE, "535 5.7.1", "535 5.7.139 no", false},
        {RULE_CODE, "535 5.7.139", "535 5.7.139 no", true},
        {RULE_CODE, "535 5.7.8", "535 no", false},
        {RULE_CODE, "4", "535 no", false},
        {RULE_OFFERED, "STARTTLS", "SIZE starttls AUTH", true},
        {RULE_OFFERED, "START", "SIZE STARTTLS", false},
        {RULE_OFFERED, "TLS", "SIZE STARTTLS", false},
        {RULE_OFFERED, "SIZE", "SIZE", true},
        {RULE_OFFERED, "SIZE", NULL, false},
        {RULE_MISSING, "AUTH", "SIZE STARTTLS", true},
        {RULE_MISSING, "AUTH", "SIZE AUTH", false},
        {RULE_MISSING, "AUTH", "", true},
        {RULE_MISSING, "AUTH", NULL, false}, /* nobody knows */
        {RULE_ENCRYPTION, "starttls", NULL, true},
        {RULE_ENCRYPTION, "tls", NULL, false},
        {RULE_PORT, "587", NULL, true},
        {RULE_PORT, "58", NULL, false},
        {RULE_PROVIDER, "Gmail", NULL, true},
        {RULE_PROVIDER, "mail", NULL, false},
    };
    struct record *server = server_of("pop3");

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct rule *rule = make("a", FINDING_AUTH_DISABLED, "");
        const char *is = cases[i].is;
        rule_add_word(rule, cases[i].list, cases[i].entry);
        bool is_so = holds(rule, (struct observation){.server = server,
                                                      .side = SIDE_SEND,
                                                      .reply = is,
                                                      .reason = is,
                                                      .command = is,
                                                      .capabilities = is});
        if (is_so != cases[i].holds)
            fail_msg("%zu: %s against %s", i, cases[i].entry, is != NULL ? is : "NULL");
    }
    record_free(server);
}

static void entries_are_alternatives_and_conditions_are_not(void **state)
{
    struct record *server = server_of("imap4");
    struct observation seen = {.server = server, .side = SIDE_RECEIVE, .reply = "A1 NO locked"};

    (void)state;
    for (int both = 0; both < 2; both++) {
        struct rule *rule = make("a", FINDING_AUTH_DISABLED, "");
        rule_add_word(rule, RULE_REPLY, "quota");
        rule_add_word(rule, RULE_REPLY, "locked");
        if (both)
            rule_add_word(rule, RULE_CODE, "INUSE");
        assert_int_equal(holds(rule, seen), !both);
    }
    record_free(server);
}

static void switches_and_sets(void **state)
{
    struct record *server = server_of("imap4");
    const struct observation seen = {
        .server = server, .side = SIDE_RECEIVE, .stage = STAGE_AUTH, .secured = true};
    static const struct {
        struct conditions when;
        bool holds;
    } cases[] = {
        {{0}, true},
        {{.protocols = PROTOCOL_IMAP4 | PROTOCOL_SMTP}, true},
        {{.protocols = PROTOCOL_POP3}, false},
        {{.stages = 1U << STAGE_AUTH | 1U << STAGE_TLS}, true},
        {{.stages = 1U << STAGE_TLS}, false},
        {{.secured = RULE_TRUE}, true},
        {{.secured = RULE_FALSE}, false},
        {{.silent = RULE_FALSE}, true},
        {{.silent = RULE_TRUE}, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct rule *rule = make("a", FINDING_AUTH_DISABLED, "");
        rule->when = cases[i].when;
        assert_int_equal(holds(rule, seen), cases[i].holds);
    }
    record_free(server);
}

static void a_reason_may_come_as_a_parameter(void **state)
{
    struct record *server = server_of("pop3");
    const struct parameter reason = {"reason", "handshake failure"};

    (void)state;
    for (int own = 0; own < 2; own++) {
        struct rule *rule = make("a", FINDING_AUTH_DISABLED, "");
        rule_add_word(rule, RULE_REASON, "handshake");
        assert_int_equal(holds(rule, (struct observation){.server = server,
                                                          .reason = own ? "other" : NULL,
                                                          .parameters = &reason,
                                                          .parameter_count = 1}),
                         !own); /* the system's own words count before it */
    }
    record_free(server);
}

/* Order --------------------------------------------------------------------------------------- */

static void the_first_that_holds_is_taken(void **state)
{
    struct record *server = server_of("pop3");
    struct rules *rules = rules_new();
    struct rule *general = make("auth-refused", FINDING_AUTH_REFUSED, "No.");
    struct rule *concludes = make("concludes", FINDING_AUTH_REFUSED, "");
    struct rule *later = make("later", FINDING_AUTH_REFUSED, "Locked.");
    struct rule *mailbox = make("mailbox", FINDING_AUTH_REFUSED, "Never at the login.");
    struct observation seen = {.cause = FINDING_AUTH_REFUSED,
                               .server = server,
                               .side = SIDE_RECEIVE,
                               .moment = MOMENT_LOGIN,
                               .reply = "-ERR locked"};

    (void)state;
    general->own = false; /* stands first, and is asked last */
    concludes->when.refused = MOMENT_LOGIN;
    mailbox->when.refused = MOMENT_MAILBOX;
    rule_add_word(later, RULE_REPLY, "locked");
    rules_add(rules, general);
    assert_int_equal(rules_verdict(rules, &seen), FINDING_UNEXPECTED_REPLY);
    rules_add(rules, concludes);
    rules_add(rules, mailbox);
    rules_add(rules, later);
    assert_int_equal(rules_verdict(rules, &seen), FINDING_AUTH_REFUSED);
    struct finding *finding = rules_finding(rules, &seen);
    assert_string_equal(finding->rule, "later");
    assert_string_equal(finding->text, "Locked.");
    assert_int_equal(finding->cause, FINDING_AUTH_REFUSED);
    finding_free(finding);
    seen.reply = "-ERR no";
    finding = rules_finding(rules, &seen);
    assert_string_equal(finding->rule, "auth-refused");
    finding_free(finding);
    assert_false(rules_complete(rules));
    rules_cut(rules, 1);
    assert_int_equal(rules_count(rules), 1);
    assert_null(rules_by_id(rules, "later"));
    rules_free(rules);
    rules_free(NULL);
    record_free(server);
}

static void what_can_never_be_taken(void **state)
{
    static const struct {
        const char *first, *second;
        enum rule_list list;
        bool hidden;
    } cases[] = {
        {"user", "no such user", RULE_REPLY, true},
        {"no such user", "user", RULE_REPLY, false},
        {"no*user", "no such user", RULE_REPLY, true},
        {"^no", "^no user", RULE_REPLY, true},
        {"^no", "no user", RULE_REPLY, false},
        {"no", "^no user", RULE_REPLY, true},
        {"5", "535", RULE_CODE, true},
        {"535 5.7.1", "535 5.7.139", RULE_CODE, false},
        {"AUTH", "AUTH PLAIN", RULE_COMMAND, true},
        {"TLS", "STARTTLS", RULE_OFFERED, false},
        {"TLS", "STARTTLS", RULE_MISSING, false},
        {"AUTH", "AUTH", RULE_MISSING, true},
        {"25", "25", RULE_PORT, true},
        {"25", "587", RULE_PORT, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct rules *rules = rules_new();
        struct rule *first = make("first", FINDING_CLOSED, "No.");
        struct rule *second = make("second", FINDING_CLOSED, "No.");
        rule_add_word(first, cases[i].list, cases[i].first);
        rule_add_word(second, cases[i].list, cases[i].second);
        second->when.protocols = PROTOCOL_SMTP;
        rules_add(rules, first);
        rules_add(rules, second);
        if ((rules_before(rules, second) != NULL) != cases[i].hidden)
            fail_msg("%s before %s", cases[i].first, cases[i].second);
        assert_null(rules_before(rules, first));
        rules_free(rules);
    }
}

/* Hostile lengths -------------------------------------------------------------------------------
 */

static char *flood(const char *piece, size_t size)
{
    char *text = mem_new(size + 1, 1);

    for (size_t i = 0; i < size; i++)
        text[i] = piece[i % strlen(piece)];
    return text;
}

/* A thousand rules of the kind that makes a matcher that goes back slow, against a megabyte: each
 * looks at a bounded part of it once. */
static void nothing_is_slow(void **state)
{
    struct record *server = server_of("pop3");
    struct rules *rules = rules_new();
    char *phrase = flood("a*", 200), *reply = flood("a", 1024 * 1024);
    struct observation seen = {
        .server = server, .side = SIDE_RECEIVE, .moment = MOMENT_LOGIN, .reply = reply};

    (void)state;
    phrase[199] = 'b';
    for (int i = 0; i < 1000; i++) {
        struct rule *rule = make("a", FINDING_AUTH_REFUSED, "");
        rule->when.refused = MOMENT_LOGIN;
        rule_add_word(rule, RULE_REPLY, phrase);
        rules_add(rules, rule);
    }
    int64_t began = clock_monotonic_ns();
    assert_int_equal(rules_verdict(rules, &seen), FINDING_UNEXPECTED_REPLY);
    assert_true(clock_monotonic_ns() - began < 2 * INT64_C(1000000000));
    rules_free(rules);
    free(reply);
    free(phrase);
    record_free(server);
}

/* Parts: the first speaks of a refused login, the second of a disabled one and concludes it. */
static int fetched[2];

static bool part_speaks(size_t part, enum finding_id cause)
{
    return cause == (part == 0 ? FINDING_AUTH_REFUSED : FINDING_AUTH_DISABLED);
}

static bool part_concludes(size_t part, unsigned moments)
{
    return part == 1 && (moments & MOMENT_LOGIN) != 0;
}

static void read_part(struct rules *rules, size_t part)
{
    bool first = part == 0;
    struct rule *rule = make(first ? "first" : "second",
                             first ? FINDING_AUTH_REFUSED : FINDING_AUTH_DISABLED, "Words.");

    fetched[part]++;
    rule->own = false;
    rule->severity = SEVERITY_ERROR;
    rules_add(rules, rule);
    rule = make(first ? "first-concludes" : "second-concludes", FINDING_AUTH_DISABLED, "");
    rule->own = false;
    rule->when.refused = first ? MOMENT_HELO : MOMENT_LOGIN;
    rules_add(rules, rule);
}

static const struct rule_parts parts = {2, part_speaks, part_concludes, read_part};

static void assert_order(const struct rules *rules)
{
    static const char *const ids[] = {"own", "first", "first-concludes", "second",
                                      "second-concludes"};

    assert_int_equal(rules_count(rules), 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(rules_at(rules, i)->id, ids[i]);
}

/* Whoever asks first has a part made, once; whoever never asks does not. The order is the same. */
static void a_part_is_made_when_it_is_asked_for(void **state)
{
    struct record *server = record_new(RECORD_SERVER);
    struct observation seen = {.server = server, .side = SIDE_RECEIVE, .moment = MOMENT_LOGIN};
    struct rules *rules = rules_new();

    (void)state;
    rules_add(rules, make("own", FINDING_AUTH_REFUSED, "Ours."));
    rules_rest(rules, &parts);
    assert_int_equal(fetched[0] + fetched[1], 0);
    assert_int_equal(rules_severity(rules, FINDING_AUTH_DISABLED), SEVERITY_ERROR);
    assert_int_equal(fetched[0], 0);
    assert_int_equal(fetched[1], 1);
    assert_int_equal(rules_verdict(rules, &seen), FINDING_AUTH_DISABLED);
    assert_int_equal(fetched[0], 0);
    assert_int_equal(rules_severity(rules, FINDING_AUTH_REFUSED), SEVERITY_ERROR);
    assert_order(rules); /* though the second was made first */
    assert_non_null(rules_by_id(rules, "first"));
    assert_int_equal(fetched[0], 1);
    assert_int_equal(fetched[1], 1);
    rules_free(rules);
    rules = rules_new();
    rules_rest(rules, &parts);
    rules_free(rules);
    assert_int_equal(fetched[0], 1);
    record_free(server);
}

static void every_cause_has_its_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < FINDING_COUNT; i++) {
        enum finding_id cause;
        const char *name = cause_name((enum finding_id)i);
        assert_true(cause_by_name(name, &cause));
        assert_int_equal(cause, i);
        assert_int_equal(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(name));
        assert_true(rule_parameter(cause, "host}", 4));
        assert_false(rule_parameter(cause, "hos", 3));
        assert_false(rule_parameter(cause, "", 0));
    }
    enum finding_id none;
    assert_false(cause_by_name("nothing", &none));
    assert_string_equal(cause_name(FINDING_COUNT), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_condition),
        cmocka_unit_test(entries_are_alternatives_and_conditions_are_not),
        cmocka_unit_test(switches_and_sets),
        cmocka_unit_test(a_reason_may_come_as_a_parameter),
        cmocka_unit_test(the_first_that_holds_is_taken),
        cmocka_unit_test(what_can_never_be_taken),
        cmocka_unit_test(nothing_is_slow),
        cmocka_unit_test(a_part_is_made_when_it_is_asked_for),
        cmocka_unit_test(every_cause_has_its_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
