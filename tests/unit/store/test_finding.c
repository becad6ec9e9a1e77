/* Findings by the rules that ship: words and fixes come out right. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/rule.h"
#include "store/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define KEY "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* Every parameter that words may name; some value that is right for each. */
static const struct parameter everything[] = {
    {"reason", "no reason"},
    {"date", "2026-01-31T00:00:00Z"},
    {"issuer", "CN=CA"},
    {"names", "a.example b.example"},
    {"name", "a.example"},
    {"expected", "aa"},
    {"got", "bb"},
    {"days", "12"},
    {"spoken", "SSH"},
    {"count", "21"},
    {"mechanism", "CRAM-MD5"},
    {"offered", "PLAIN"},
    {"reply", "-ERR x"},
    {"seconds", "60"},
    {"to", "info@example.jp"},
    {"spki", KEY},
    {"size", "2000"},
    {"limit", "1000"},
    {"largest", "3000"},
    {"text", "Almost full."},
    {"scope", "https://mail.example/"},
    {"user", "taro"},
    {"status", "401"},
    {"address", "a@b.example"},
    {"path", "/etc/x.pem"},
    {"proxy", "socks5://p.example:1080"},
    {"where", "INBOX"},
    {"before", "TLSv1.3"},
    {"now", "TLSv1.2"},
    {"gone", "PLAIN"},
    {"new", "LOGIN"},
    {"domain", "example.jp"},
    {"list", "zen.example"},
};
enum { EVERYTHING = sizeof(everything) / sizeof(everything[0]) };

static struct record *make(void)
{
    struct record *server = record_new(RECORD_SERVER);

    record_set(server, FIELD_RECEIVE_HOST, "pop.example.jp", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_HOST, "smtp.example.jp", ORIGIN_USER, NULL);
    return server;
}

static struct rules *rules; /* as they ship */

/* Read to the end: those that are read later are in the language of then. */
static struct rules *all_rules(const char *language)
{
    struct rules *all;

    i18n_start(language, "");
    all = rules_built_in();
    if (!rules_complete(all))
        abort();
    i18n_start("en", "");
    return all;
}

static struct finding *say(const struct observation *seen)
{
    return rules_finding(rules, seen);
}

/* With everything known nothing is left open, and every fix can be made. */
static void every_rule_can_be_said(void **state)
{
    struct record *server = make();

    (void)state;
    for (size_t i = 0; i < FINDING_COUNT; i++)
        for (enum side side = SIDE_NONE; side <= SIDE_SEND; side++) {
            struct finding *finding = say(&(struct observation){.cause = (enum finding_id)i,
                                                                .server = server,
                                                                .side = side,
                                                                .stage = STAGE_AUTH,
                                                                .evidence = "evidence",
                                                                .parameters = everything,
                                                                .parameter_count = EVERYTHING});

            assert_null(strchr(finding->text, '{'));
            assert_null(strchr(finding->advice, '{'));
            assert_null(strstr(finding->text, "?"));
            assert_string_equal(finding->evidence, "evidence");
            for (size_t n = 0; n < finding->fix_count; n++) {
                assert_int_equal(fields[finding->fixes[n].field].side, side);
                assert_true(record_set(server, finding->fixes[n].field, finding->fixes[n].value,
                                       ORIGIN_NONE, NULL));
            }
            finding_free(finding);
        }
    record_free(server);
}

static const struct {
    enum finding_id id;
    enum side side;
    struct {
        enum field_id field;
        const char *value;
    } set[2];
    struct parameter given;
    const char *fixes; /* "path=value path=value" */
} cases[] = {
    {FINDING_TLS_ON_CLEAR, SIDE_RECEIVE, {{0}}, {0}, "receive.encryption=starttls "},
    {FINDING_TLS_EXPECTED,
     SIDE_SEND,
     {{FIELD_SEND_ENCRYPTION, "none"}},
     {0},
     "send.encryption=tls "},
    {FINDING_STARTTLS_NOT_OFFERED,
     SIDE_RECEIVE,
     {{FIELD_RECEIVE_ENCRYPTION, "starttls"}},
     {0},
     "receive.encryption=tls receive.port=995 "},
    {FINDING_STARTTLS_NOT_OFFERED,
     SIDE_SEND,
     {{FIELD_SEND_ENCRYPTION, "starttls"}, {FIELD_SEND_PORT, "465"}},
     {0},
     "send.encryption=tls "}, /* the port is there already */
    {FINDING_CERT_WRONG_NAME,
     SIDE_SEND,
     {{0}},
     {"name", "mx.example.jp"},
     "send.host=mx.example.jp "},
    {FINDING_CERT_WRONG_NAME, SIDE_SEND, {{0}}, {0}, ""},             /* no name is known */
    {FINDING_CERT_WRONG_NAME, SIDE_SEND, {{0}}, {"name", "*.x"}, ""}, /* not a host */
    {FINDING_CERT_SELF_SIGNED,
     SIDE_RECEIVE,
     {{0}},
     {"spki", KEY},
     "receive.trust.verify=pin receive.trust.sha256=" KEY " "},
    {FINDING_CERT_SELF_SIGNED, SIDE_RECEIVE, {{0}}, {0}, ""}, /* half a fix is none */
    {FINDING_CERT_SELF_SIGNED,
     SIDE_RECEIVE,
     {{FIELD_RECEIVE_VERIFY, "pin"}},
     {"spki", KEY},
     "receive.trust.sha256=" KEY " "},
    {FINDING_CERT_PIN_CHANGED, SIDE_RECEIVE, {{0}}, {"got", KEY}, ""}, /* never in passing */
    {FINDING_MECHANISM_NOT_OFFERED,
     SIDE_SEND,
     {{FIELD_SEND_MECHANISM, "login"}},
     {0},
     "send.auth.mechanism=auto "},
    {FINDING_MECHANISM_NOT_OFFERED,
     SIDE_RECEIVE,
     {{FIELD_RECEIVE_AUTH, "login"}},
     {0},
     "receive.auth=auto "},
    {FINDING_MECHANISM_NOT_OFFERED, SIDE_SEND, {{0}}, {0}, ""}, /* it is automatic already */
    {FINDING_APOP_NOT_OFFERED,
     SIDE_RECEIVE,
     {{FIELD_RECEIVE_AUTH, "apop"}},
     {0},
     "receive.auth=password "},
    {FINDING_AUTH_NOT_OFFERED, SIDE_SEND, {{0}}, {0}, "send.auth.method=none "},
    {FINDING_AUTH_NOT_OFFERED, SIDE_RECEIVE, {{0}}, {0}, ""}, /* there one always logs in */
    {FINDING_SIZE_LIMIT, SIDE_SEND, {{0}}, {"limit", "1000"}, "send.max_message_bytes=1000 "},
    {FINDING_SIZE_LIMIT, SIDE_SEND, {{0}}, {"limit", "0"}, ""},
    {FINDING_GREETING_WRONG_PROTOCOL, SIDE_SEND, {{0}}, {"spoken", "SSH"}, ""},
};

static void fixes(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct record *server = make();
        struct finding *finding;
        char made[256] = "";

        for (size_t n = 0; n < 2 && cases[i].set[n].value != NULL; n++)
            record_set(server, cases[i].set[n].field, cases[i].set[n].value, ORIGIN_USER, NULL);
        finding = say(&(struct observation){.cause = cases[i].id,
                                            .server = server,
                                            .side = cases[i].side,
                                            .stage = STAGE_TLS,
                                            .parameters = &cases[i].given,
                                            .parameter_count = cases[i].given.name != NULL});
        for (size_t n = 0; n < finding->fix_count; n++) {
            size_t used = strlen(made);
            snprintf(made + used, sizeof(made) - used, "%s=%s ",
                     fields[finding->fixes[n].field].path, finding->fixes[n].value);
        }
        assert_string_equal(made, cases[i].fixes);
        assert_string_equal(finding->evidence, "");
        finding_free(finding);
        record_free(server);
    }
}

/* POP before SMTP is a cure only for who has a receiving side. */
static void a_fix_that_cannot_be_saved_is_none(void **state)
{
    const struct observation seen = {.cause = FINDING_RELAY_DENIED,
                                     .side = SIDE_SEND,
                                     .stage = STAGE_ENVELOPE,
                                     .moment = MOMENT_RCPT,
                                     .reply =
                                         "550 5.7.1 You must get POP/APOP authorization first"};

    (void)state;
    for (int receives = 0; receives <= 1; receives++) {
        struct observation now = seen;
        struct record *server = make();

        record_set(server, FIELD_SEND_METHOD, "none", ORIGIN_USER, NULL);
        if (!receives)
            record_set(server, FIELD_RECEIVE, "false", ORIGIN_USER, NULL);
        now.server = server;
        struct finding *finding = say(&now);
        assert_string_equal(finding->rule, "pop-before-smtp-needed");
        assert_int_equal(finding->fix_count, receives);
        finding_free(finding);
        record_free(server);
    }
}

static void words(void **state)
{
    struct record *server = make();
    const struct parameter issuer[] = {{"issuer", "CN=\x1b[2J {host} \xff"}};
    struct finding *finding, *copy;
    char flood[5000];

    (void)state;
    finding = say(&(struct observation){.cause = FINDING_CERT_UNKNOWN_ISSUER,
                                        .server = server,
                                        .side = SIDE_SEND,
                                        .stage = STAGE_TLS,
                                        .evidence = "a\rb",
                                        .parameters = issuer,
                                        .parameter_count = 1});
    /* Foreign text is shown, and is not looked through for parameters. */
    assert_string_equal(finding->text, "The certificate was issued by an authority that is not "
                                       "trusted here: CN=<ESC>[2J {host} <FF>");
    assert_string_equal(finding->evidence, "a<CR>b");
    copy = finding_copy(finding);
    finding_free(finding);
    assert_string_equal(copy->evidence, "a<CR>b");
    assert_string_equal(copy->rule, "certificate-unknown-issuer");
    finding_free(copy);
    finding_free(NULL);
    assert_null(finding_copy(NULL));

    finding = say(&(struct observation){.cause = FINDING_CONNECT_REFUSED,
                                        .server = server,
                                        .side = SIDE_SEND,
                                        .stage = STAGE_CONNECT});
    assert_non_null(strstr(finding->text, "smtp.example.jp refuses connections on port 465"));
    assert_non_null(strstr(finding->advice, "SMTP are 465 with TLS and 587 with STARTTLS"));
    finding_free(finding);

    finding = say(&(struct observation){.cause = FINDING_TIMEOUT, .server = server});
    assert_non_null(strstr(finding->text, "within ? seconds"));
    finding_free(finding);

    memset(flood, 'x', sizeof(flood) - 1);
    flood[sizeof(flood) - 1] = '\0';
    finding = say(&(struct observation){
        .cause = FINDING_UNEXPECTED_REPLY, .server = server, .reply = flood, .evidence = flood});
    assert_true(strlen(finding->evidence) < 1100 && strlen(finding->text) < 400);
    finding_free(finding);
    record_free(server);
}

/* Said in one language and again in the other one: as if it had been said there at once. */
static void said_again(void **state)
{
    struct record *server = make();
    struct rules *other;

    (void)state;
    other = all_rules("ja");
    for (size_t i = 0; i < FINDING_COUNT; i++) {
        const struct observation seen = {.cause = (enum finding_id)i,
                                         .server = server,
                                         .side = SIDE_RECEIVE,
                                         .stage = STAGE_AUTH,
                                         .parameters = everything,
                                         .parameter_count = i % 2 ? EVERYTHING : 0};
        struct finding *kept = say(&seen), *wanted = rules_finding(other, &seen);
        char *words = rules_words(other, (enum finding_id)i, kept->rule, kept->values);
        assert_string_equal(words, wanted->text);
        assert_true(kept->values == NULL || finding_values_valid((enum finding_id)i, kept->values));
        free(words);
        finding_free(kept);
        finding_free(wanted);
    }
    assert_null(rules_words(other, FINDING_TIMEOUT, "timeout", NULL));
    assert_null(rules_words(other, FINDING_TIMEOUT, "timeout", "second 60\nseconds"));
    assert_null(rules_words(other, FINDING_TIMEOUT, "auth-refused", "seconds 60\n"));
    assert_null(rules_words(other, FINDING_TIMEOUT, "x", "seconds 60\n"));
    rules_free(other);
    record_free(server);
}

/* "host port": each once, in their order. The caller frees. */
static char *names_in(const char *template)
{
    static const char *const always[] = {"host",          "port",  "protocol", "tls_port",
                                         "starttls_port", "reply", "reason"};
    struct text out = {0};

    for (size_t i = 0; i < sizeof always / sizeof *always + EVERYTHING; i++) {
        const char *name = i < EVERYTHING ? everything[i].name : always[i - EVERYTHING];
        char *sign = mem_format("{%s}", name);
        if (strstr(template, sign) != NULL)
            text_format(&out, "%s ", name);
        free(sign);
    }
    return text_take(&out);
}

/* What was kept for one language is enough for the other one. */
static void languages_name_the_same(void **state)
{
    struct rules *other;

    (void)state;
    other = all_rules("ja");
    assert_int_equal(rules_count(rules), rules_count(other));
    for (size_t i = 0; i < rules_count(rules); i++) {
        const struct rule *one = rules_at(rules, i), *same = rules_by_id(other, one->id);
        char *names = names_in(one->text), *others = names_in(same->text);
        if (strcmp(names, others) != 0)
            fail_msg("%s: %s/ %s", one->id, names, others);
        free(names);
        free(others);
    }
    rules_free(other);
}

/* What was cut and made visible stays what it is. */
static void values_are_bounded(void **state)
{
    struct record *server = make();
    char flood[1000], *words;
    const struct parameter issuer[] = {{"issuer", flood}};
    const struct observation seen = {.cause = FINDING_CERT_UNKNOWN_ISSUER,
                                     .server = server,
                                     .side = SIDE_SEND,
                                     .parameters = issuer,
                                     .parameter_count = 1};
    (void)state;
    for (size_t i = 0; i + 3 < sizeof flood; i += 3)
        memcpy(flood + i, i % 2 ? "\xe6\x9c\xac" : "\x1b\n ", 4);
    struct finding *finding = say(&seen);
    assert_true(strlen(finding->values) < FINDING_VALUE_MAX + 32);
    assert_true(finding_values_valid(FINDING_CERT_UNKNOWN_ISSUER, finding->values));
    words = rules_words(rules, FINDING_CERT_UNKNOWN_ISSUER, finding->rule, finding->values);
    assert_string_equal(words, finding->text);
    free(words);
    finding_free(finding);
    record_free(server);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_can_be_said),
        cmocka_unit_test(fixes),
        cmocka_unit_test(a_fix_that_cannot_be_saved_is_none),
        cmocka_unit_test(words),
        cmocka_unit_test(said_again),
        cmocka_unit_test(languages_name_the_same),
        cmocka_unit_test(values_are_bounded),
    };

    rules = all_rules("en");
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    rules_free(rules);
    return failed;
}
