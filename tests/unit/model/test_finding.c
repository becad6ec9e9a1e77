/* Findings: the table keeps its promises, and words and fixes come out right. */
#include "base/utf8.h"
#include "model/finding.h"

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
    {"spki", KEY},
    {"size", "2000"},
    {"limit", "1000"},
    {"largest", "3000"},
    {"text", "Almost full."},
    {"scope", "https://mail.example/"},
    {"user", "taro"},
    {"status", "401"},
    {"address", "a@b.example"},
};
enum { EVERYTHING = sizeof(everything) / sizeof(everything[0]) };

static struct record *make(void)
{
    struct record *server = record_new(RECORD_SERVER);

    record_set(server, FIELD_RECEIVE_HOST, "pop.example.jp", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_HOST, "smtp.example.jp", ORIGIN_USER, NULL);
    return server;
}

static bool is_known(const char *name, size_t length)
{
    static const char *const own[] = {"host", "port", "protocol", "tls_port", "starttls_port"};

    for (size_t i = 0; i < EVERYTHING; i++)
        if (strlen(everything[i].name) == length && strncmp(everything[i].name, name, length) == 0)
            return true;
    for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
        if (strlen(own[i]) == length && strncmp(own[i], name, length) == 0)
            return true;
    return false;
}

static void assert_words(const char *words)
{
    size_t length = strlen(words);

    assert_true(utf8_valid(words, length) && strstr(words, "  ") == NULL);
    if (length == 0)
        return;
    if (strchr(".}", words[length - 1]) == NULL)
        fail_msg("not a sentence: %s", words);
    for (const char *at = strchr(words, '{'); at != NULL; at = strchr(at + 1, '{')) {
        const char *end = strchr(at, '}');
        assert_non_null(end);
        if (!is_known(at + 1, (size_t)(end - at) - 1) && strncmp(at, "{name}", 6) != 0)
            fail_msg("unknown parameter in: %s", words);
    }
}

static void rules_are_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < FINDING_COUNT; i++) {
        const struct finding_rule *rule = &finding_rules[i];

        assert_non_null(rule->id);
        for (const char *c = rule->id; *c != '\0'; c++)
            assert_true((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '-');
        for (size_t n = 0; n < i; n++)
            assert_string_not_equal(finding_rules[n].id, rule->id);
        assert_true(rule->text[0] != '\0');
        assert_words(rule->text);
        assert_words(rule->advice);
        for (size_t n = 0; n < FIXES_MAX && rule->fixes[n].value != NULL; n++) {
            assert_true(rule->fixes[n].field < FIELD_COUNT);
            assert_words(rule->fixes[n].value[0] == '{' ? rule->fixes[n].value : "");
        }
    }
}

/* The enum and the table name the same. */
static void ids_are_those_of_the_list(void **state)
{
    static const char *const ids[] = {
#define X(name, id) [FINDING_##name] = (id),
        FINDINGS(X)
#undef X
    };

    (void)state;
    for (size_t i = 0; i < FINDING_COUNT; i++)
        assert_string_equal(finding_rules[i].id, ids[i]);
}

/* With everything known nothing is left open, and every fix can be made. */
static void every_rule_can_be_said(void **state)
{
    struct record *server = make();

    (void)state;
    for (size_t i = 0; i < FINDING_COUNT; i++)
        for (enum side side = SIDE_NONE; side <= SIDE_SEND; side++) {
            struct finding *finding = finding_make((enum finding_id)i, server, side, STAGE_AUTH,
                                                   "evidence", everything, EVERYTHING);

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
        finding = finding_make(cases[i].id, server, cases[i].side, STAGE_TLS, NULL, &cases[i].given,
                               cases[i].given.name != NULL);
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

static void words(void **state)
{
    struct record *server = make();
    const struct parameter issuer[] = {{"issuer", "CN=\x1b[2J {host} \xff"}};
    struct finding *finding, *copy;
    char flood[5000];

    (void)state;
    finding =
        finding_make(FINDING_CERT_UNKNOWN_ISSUER, server, SIDE_SEND, STAGE_TLS, "a\rb", issuer, 1);
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

    finding = finding_make(FINDING_CONNECT_REFUSED, server, SIDE_SEND, STAGE_CONNECT, "", NULL, 0);
    assert_non_null(strstr(finding->text, "smtp.example.jp refuses connections on port 465"));
    assert_non_null(strstr(finding->advice, "SMTP are 465 with TLS and 587 with STARTTLS"));
    finding_free(finding);

    finding = finding_make(FINDING_TIMEOUT, server, SIDE_RECEIVE, STAGE_TLS, "", NULL, 0);
    assert_non_null(strstr(finding->text, "within ? seconds"));
    finding_free(finding);

    memset(flood, 'x', sizeof(flood) - 1);
    flood[sizeof(flood) - 1] = '\0';
    finding = finding_make(FINDING_UNEXPECTED_REPLY, server, SIDE_RECEIVE, STAGE_AUTH, flood,
                           &(struct parameter){"reply", flood}, 1);
    assert_true(strlen(finding->evidence) < 1100 && strlen(finding->text) < 400);
    finding_free(finding);
    record_free(server);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_are_whole),
        cmocka_unit_test(ids_are_those_of_the_list),
        cmocka_unit_test(every_rule_can_be_said),
        cmocka_unit_test(fixes),
        cmocka_unit_test(words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
