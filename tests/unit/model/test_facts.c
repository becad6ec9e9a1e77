/* What changed: a table of what is news and what is none. */
#include "base/mem.h"
#include "base/text.h"
#include "model/facts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { CHANGES_MAX = 10, DAY = 86400000 };

struct change {
    const char *key, *before, *now;
};

/* Two checks of a server that differ in these facts, and what is said: the causes with their
 * parameters, a line each. */
static const struct {
    const char *about;
    struct change changes[CHANGES_MAX];
    const char *said;
} cases[] = {
    {"nothing", {{NULL, NULL, NULL}}, ""},

    {"a machine moved",
     {{"addresses", "192.168.1.10", "192.168.1.20"}},
     "changed-address date=2026-11-01 gone=192.168.1.10 new=192.168.1.20 now=192.168.1.20\n"},
    {"one of two addresses is left", {{"addresses", "192.0.2.1 192.0.2.9", "192.0.2.9"}}, ""},
    {"others of the same pool",
     {{"addresses", "142.250.1.108 142.250.1.109", "142.250.1.16 142.250.1.17"}},
     ""},
    {"others of the same pool, IPv6",
     {{"addresses", "2404:6800:4008::6c 2404:6800:4008::6d", "2404:6800:4008:c00::1"}},
     ""},
    {"a pool moved",
     {{"addresses", "142.250.1.108 142.250.1.109", "203.0.113.5"}},
     "changed-address date=2026-11-01 gone=142.250.1.108 142.250.1.109 new=203.0.113.5 "
     "now=203.0.113.5\n"},
    {"another family was asked for", {{"addresses", "192.0.2.1", "2001:db8::1"}}, ""},
    {"one family stayed", {{"addresses", "192.0.2.1 2001:db8::1", "192.0.2.1 2001:db8:9::1"}}, ""},
    {"not looked up, through a proxy", {{"addresses", "192.0.2.1", ""}}, ""},
    {"looked up for the first time", {{"addresses", "", "192.0.2.1"}}, ""},
    {"what is no address", {{"addresses", "mail.example", "192.0.2.1"}}, ""},

    {"renewed with the same key",
     {{"certificate_sha256", "c1", "c2"},
      {"not_after", "2026-12-01T00:00:00Z", "2027-03-01T00:00:00Z"}},
     "changed-certificate date=2026-11-01 before=2026-12-01 now=2027-03-01\n"},
    {"renewed with another key, by another intermediate of the same authority",
     {{"certificate_sha256", "c1", "c2"},
      {"spki_sha256", "k1", "k2"},
      {"issuer", "CN=R10,O=Let's Encrypt,C=US", "CN=E6,O=Let's Encrypt,C=US"},
      {"not_after", "2026-12-01T00:00:00Z", "2027-03-01T00:00:00Z"}},
     "changed-certificate date=2026-11-01 before=2026-12-01 now=2027-03-01\n"},
    {"renewed for a name more",
     {{"certificate_sha256", "c1", "c2"},
      {"spki_sha256", "k1", "k2"},
      {"names", "mail.example", "mail.example pop.example"}},
     "changed-certificate date=2026-11-01 before=2026-12-01 now=2026-12-01\n"},
    {"another key by another authority",
     {{"certificate_sha256", "c1", "c2"},
      {"spki_sha256", "k1", "k2"},
      {"issuer", "CN=CA,O=One", "CN=CA,O=Two"}},
     "changed-key date=2026-11-01 before=k1 now=k2 names=mail.example issuer=CN=CA,O=Two\n"},
    {"an authority whose name only begins alike",
     {{"spki_sha256", "k1", "k2"}, {"issuer", "CN=CA,O=One", "CN=CA,O=One of many"}},
     "changed-key date=2026-11-01 before=k1 now=k2 names=mail.example issuer=CN=CA,O=One of "
     "many\n"},
    {"another key, and a name is missing",
     {{"spki_sha256", "k1", "k2"}, {"names", "mail.example smtp.example", "mail.example"}},
     "changed-key date=2026-11-01 before=k1 now=k2 names=mail.example issuer=CN=CA,O=One\n"},
    {"another key in what only looks like a renewal",
     {{"spki_sha256", "k1", "k2"}, {"verified", "true", "false"}},
     "changed-key date=2026-11-01 before=k1 now=k2 names=mail.example issuer=CN=CA,O=One\n"},
    {"another key where nothing is verified",
     {{"spki_sha256", "k1", "k2"}, {"verified", "false", "false"}},
     "changed-key date=2026-11-01 before=k1 now=k2 names=mail.example issuer=CN=CA,O=One\n"},
    {"no TLS was reached", {{"spki_sha256", "k1", ""}, {"certificate_sha256", "c1", ""}}, ""},

    {"TLS is newer",
     {{"tls_version", "TLSv1.2", "TLSv1.3"}},
     "changed-tls date=2026-11-01 before=TLSv1.2 now=TLSv1.3\n"},
    {"TLS is older",
     {{"tls_version", "TLSv1.3", "TLSv1.2"}},
     "tls-lowered date=2026-11-01 before=TLSv1.3 now=TLSv1.2\n"},
    {"TLS of a version yet to come",
     {{"tls_version", "TLSv1.3", "TLSv1.4"}},
     "changed-tls date=2026-11-01 before=TLSv1.3 now=TLSv1.4\n"},

    {"STARTTLS is gone", {{"starttls", "true", "false"}}, "starttls-gone date=2026-11-01\n"},
    {"STARTTLS is gone, which its word does not say again",
     {{"starttls", "true", "false"}, {"capabilities", "SIZE STARTTLS", "SIZE"}},
     "starttls-gone date=2026-11-01\n"},
    {"STARTTLS is new",
     {{"starttls", "false", "true"}, {"capabilities", "SIZE", "SIZE STARTTLS"}},
     "changed-capabilities date=2026-11-01 gone=nothing new=STARTTLS now=SIZE STARTTLS\n"},
    {"whether STARTTLS is offered was not heard", {{"starttls", "true", ""}}, ""},

    {"capabilities",
     {{"capabilities", "8BITMIME CHUNKING PIPELINING", "8BITMIME PIPELINING SMTPUTF8"}},
     "changed-capabilities date=2026-11-01 gone=CHUNKING new=SMTPUTF8 now=8BITMIME PIPELINING "
     "SMTPUTF8\n"},
    {"mechanisms are fewer",
     {{"mechanisms", "CRAM-MD5 LOGIN PLAIN", "LOGIN PLAIN"}},
     "changed-mechanisms date=2026-11-01 gone=CRAM-MD5 new=nothing now=LOGIN PLAIN\n"},
    {"no mechanism is left",
     {{"mechanisms", "PLAIN", "-"}},
     "changed-mechanisms date=2026-11-01 gone=PLAIN new=nothing now=nothing\n"},
    {"mechanisms were not heard", {{"mechanisms", "PLAIN", ""}}, ""},

    {"the mailbox is another one",
     {{"uidvalidity", "7", "8"}},
     "changed-uidvalidity date=2026-10-31 before=7 now=8\n"},

    {"several, in the order of the stages",
     {{"uidvalidity", "7", "8"},
      {"mechanisms", "PLAIN", "LOGIN"},
      {"tls_version", "TLSv1.3", "TLSv1.2"},
      {"spki_sha256", "k1", "k2"},
      {"verified", "true", "false"},
      {"addresses", "192.0.2.1", "192.0.2.2"}},
     "changed-address date=2026-11-01 gone=192.0.2.1 new=192.0.2.2 now=192.0.2.2\n"
     "changed-key date=2026-11-01 before=k1 now=k2 names=mail.example issuer=CN=CA,O=One\n"
     "tls-lowered date=2026-11-01 before=TLSv1.3 now=TLSv1.2\n"
     "changed-mechanisms date=2026-11-01 gone=PLAIN new=LOGIN now=LOGIN\n"
     "changed-uidvalidity date=2026-10-31 before=7 now=8\n"},
};

static char **member(struct facts *facts, const char *name)
{
#define X(place, key)                                                                              \
    if (strcmp(key, name) == 0)                                                                    \
        return &facts->place;
    FACTS(X)
#undef X
    fail_msg("no such fact: %s", name);
    return NULL;
}

static void put(struct facts *facts, const char *name, const char *value)
{
    char **place = member(facts, name);

    free(*place);
    *place = mem_copy(value);
}

static struct facts *usual(void)
{
    struct facts *facts = facts_new();

    put(facts, "verified", "true");
    put(facts, "names", "mail.example");
    put(facts, "issuer", "CN=CA,O=One");
    put(facts, "not_after", "2026-12-01T00:00:00Z");
    facts->seen_ms = INT64_C(1793491200000); /* 2026-11-01 */
    facts->mailbox_ms = facts->seen_ms - DAY;
    return facts;
}

static void write_down(void *context, enum finding_id cause, enum stage stage,
                       const struct parameter *parameters, size_t count)
{
    static const char *const ids[] = {
#define X(name, id) id,
        FINDINGS(X)
#undef X
    };
    struct text *said = context;

    assert_true(stage < STAGE_COUNT);
    text_add(said, ids[cause]);
    for (size_t i = 0; i < count; i++)
        text_format(said, " %s=%s", parameters[i].name, parameters[i].value);
    text_add_char(said, '\n');
}

static void what_is_news(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct facts *before = usual(), *now = usual();
        struct text said = {0};
        for (const struct change *change = cases[i].changes; change->key != NULL; change++) {
            put(before, change->key, change->before);
            put(now, change->key, change->now);
        }
        facts_compare(before, now, write_down, &said);
        if (strcmp(text_get(&said), cases[i].said) != 0)
            fail_msg("%s:\n%s", cases[i].about, text_get(&said));
        /* Once it is known, it is no news. */
        text_cut(&said, 0);
        facts_merge(before, now);
        facts_compare(before, now, write_down, &said);
        assert_string_equal(text_get(&said), "");
        text_free(&said);
        facts_free(before);
        facts_free(now);
    }
}

static const struct {
    const char *key, *old, *now, *merged;
} merges[] = {
    {"mechanisms", "CRAM-MD5 PLAIN", "PLAIN", "PLAIN"},
    {"mechanisms", "PLAIN", "", "PLAIN"},
    {"uidvalidity", "7", "", "7"},
    {"addresses", "192.0.2.1 192.0.2.2", "192.0.2.2 192.0.2.3", "192.0.2.1 192.0.2.2 192.0.2.3"},
    {"addresses", "192.0.2.1", "198.51.100.1", "198.51.100.1"},
    {"addresses", "192.0.2.1", "2001:db8::1", "192.0.2.1 2001:db8::1"},
    {"addresses", "192.0.2.1", "", "192.0.2.1"},
    {"addresses", "", "192.0.2.1", "192.0.2.1"},
    {"addresses", "1.0.0.1 1.0.0.2 1.0.0.3 1.0.0.4 1.0.0.5 1.0.0.6 1.0.0.7 1.0.0.8",
     "1.0.1.1 1.0.1.2 1.0.1.3 1.0.1.4 1.0.1.5 1.0.1.6 1.0.1.7 1.0.1.8 1.0.1.9 1.0.0.8",
     "1.0.0.1 1.0.0.2 1.0.0.3 1.0.0.4 1.0.0.5 1.0.0.6 1.0.0.8 1.0.1.1 1.0.1.2 1.0.1.3 1.0.1.4 "
     "1.0.1.5 1.0.1.6 1.0.1.7 1.0.1.8 1.0.1.9"},
};

static void merged(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(merges) / sizeof(merges[0]); i++) {
        struct facts *old = facts_new(), *now = facts_new();
        put(old, merges[i].key, merges[i].old);
        put(now, merges[i].key, merges[i].now);
        old->seen_ms = 5;
        now->seen_ms = 9;
        facts_merge(old, now);
        assert_string_equal(*member(old, merges[i].key), merges[i].merged);
        assert_int_equal(old->seen_ms, 9);
        facts_free(old);
        facts_free(now);
    }
}

static struct record *server_of(const char *protocol, const char *host, const char *encryption)
{
    struct record *server = record_new(RECORD_SERVER);

    assert_true(record_set(server, FIELD_RECEIVE_PROTOCOL, protocol, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_HOST, host, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_HOST, host, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_ENCRYPTION, encryption, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_ENCRYPTION, encryption, ORIGIN_USER, NULL));
    return server;
}

static void endpoints(void **state)
{
    static const struct {
        const char *protocol, *host, *encryption;
        enum side side;
        const char *user, *endpoint;
    } rows[] = {
        {"pop3", "Pop.Example.JP", "tls", SIDE_RECEIVE, NULL, "pop3 pop.example.jp:995 tls"},
        {"imap4", "mail.example", "none", SIDE_RECEIVE, "taro@example.jp",
         "imap4 mail.example:143 none taro@example.jp"},
        {"pop3", "::1", "starttls", SIDE_SEND, NULL, "smtp [::1]:587 starttls"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct record *server = server_of(rows[i].protocol, rows[i].host, rows[i].encryption);
        char *endpoint = facts_endpoint(server, rows[i].side, rows[i].user);
        assert_string_equal(endpoint, rows[i].endpoint);
        free(endpoint);
        record_free(server);
    }
}

/* Learning: a check as its stages, and what is kept of it ------------------------------------- */

static void stage(struct report *report, enum stage stage, enum status status, const char *facts)
{
    struct detail *detail = mem_new(1, sizeof(*detail));
    char *copy = mem_copy(facts), *rest = copy, *row;
    struct report_event event = {
        .kind = EVENT_STAGE, .side = SIDE_RECEIVE, .stage = stage, .status = status};
    static const char *const keys[] = {"addresses",  "version",  "verified",   "capabilities",
                                       "mechanisms", "starttls", "uidvalidity"};

    while ((row = strsep(&rest, ";")) != NULL && *row != '\0') {
        char *value = strchr(row, '=');
        *value++ = '\0';
        for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
            if (strcmp(keys[i], row) == 0)
                detail_add(detail, keys[i], FACT_TEXT, value);
    }
    if (stage == STAGE_TLS && *facts != '\0') {
        struct certificate *own = mem_new(1, sizeof(*own));
        own->names = mem_copy("pop.example mail.example");
        own->issuer = mem_copy("CN=CA");
        own->not_after = mem_copy("2027-01-31T00:00:00Z");
        text_copy(own->spki_sha256, sizeof(own->spki_sha256), "k1");
        detail->chain[detail->chain_count++] = own;
    }
    event.detail = detail;
    report_add(report, &event);
    detail_free(detail);
    free(copy);
}

static void assert_fact(struct facts *facts, const char *key, const char *value)
{
    if (strcmp(*member(facts, key), value) != 0)
        fail_msg("%s is \"%s\", not \"%s\"", key, *member(facts, key), value);
}

static void learnt(void **state)
{
    struct report *report = report_new();
    struct record *server = server_of("imap4", "mail.example", "starttls");

    (void)state;
    stage(report, STAGE_RESOLVE, STATUS_OK, "addresses=192.0.2.9 192.0.2.1 192.0.2.9");
    stage(report, STAGE_TLS, STATUS_WARN, "version=TLSv1.3;verified=true");
    stage(report, STAGE_CAPABILITY, STATUS_OK,
          "capabilities=IMAP4REV1 ID APPENDLIMIT=1000 X-SESSION=4711 UTF8=ACCEPT IDLE AUTH SASL "
          "EXPIRE LOGIN-DELAY IMPLEMENTATION;mechanisms=PLAIN CRAM-MD5;starttls=true");
    stage(report, STAGE_MAILBOX, STATUS_OK, "uidvalidity=4711");
    assert_null(facts_of(report, server, SIDE_RECEIVE)); /* it is not over */
    report->result[SIDE_RECEIVE] = STATUS_FAIL;
    assert_null(facts_of(report, server, SIDE_RECEIVE));
    report->result[SIDE_RECEIVE] = STATUS_WARN;
    struct facts *facts = facts_of(report, server, SIDE_RECEIVE);
    assert_string_equal(facts->endpoint, "imap4 mail.example:143 starttls");
    assert_fact(facts, "addresses", "192.0.2.1 192.0.2.9");
    assert_fact(facts, "tls_version", "TLSv1.3");
    assert_fact(facts, "spki_sha256", "k1");
    assert_fact(facts, "names", "mail.example pop.example");
    assert_fact(facts, "verified", "true");
    assert_fact(facts, "starttls", "true");
    assert_fact(facts, "capabilities", "APPENDLIMIT IDLE IMAP4REV1 UTF8=ACCEPT X-SESSION");
    assert_fact(facts, "mechanisms", "CRAM-MD5 PLAIN");
    assert_fact(facts, "uidvalidity", "4711");
    facts_free(facts);
    report_free(report);
    record_free(server);
}

/* What was heard in clear is not what is heard after TLS, and silence is not emptiness. */
static void not_learnt(void **state)
{
    static const struct {
        const char *encryption;
        enum status tls;
        const char *offers, *capabilities, *mechanisms, *starttls;
    } rows[] = {
        {"starttls", STATUS_FAIL, "capabilities=IDLE;mechanisms=PLAIN;starttls=true", "", "",
         "true"},
        {"starttls", STATUS_SKIP, "capabilities=IDLE;starttls=false", "", "", "false"},
        {"none", STATUS_SKIP, "capabilities=IDLE;starttls=false", "IDLE", "-", "false"},
        {"none", STATUS_SKIP, "mechanisms=", "", "", ""},
        {"tls", STATUS_OK, "capabilities=AUTH;starttls=false", "-", "-", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct report *report = report_new();
        struct record *server = server_of("pop3", "mail.example", rows[i].encryption);
        stage(report, STAGE_TLS, rows[i].tls, "");
        stage(report, STAGE_CAPABILITY, STATUS_OK, rows[i].offers);
        struct facts *facts = facts_learnt(report, server, SIDE_RECEIVE);
        assert_fact(facts, "capabilities", rows[i].capabilities);
        assert_fact(facts, "mechanisms", rows[i].mechanisms);
        assert_fact(facts, "starttls", rows[i].starttls);
        facts_free(facts);
        record_free(server);
        report_free(report);
    }
}

/* What a hostile server fills up is not kept. */
static void bounded(void **state)
{
    struct report *report = report_new();
    struct record *server = server_of("pop3", "mail.example", "none");
    struct text long_list = {0};

    (void)state;
    text_add(&long_list, "capabilities=");
    for (int i = 0; i < 3000; i++)
        text_format(&long_list, "WORD%d ", i);
    stage(report, STAGE_CAPABILITY, STATUS_OK, text_get(&long_list));
    struct facts *facts = facts_learnt(report, server, SIDE_RECEIVE);
    assert_true(strlen(facts->capabilities) <= FACTS_VALUE_MAX);
    facts_free(facts);
    text_free(&long_list);
    record_free(server);
    report_free(report);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_news), cmocka_unit_test(merged),     cmocka_unit_test(endpoints),
        cmocka_unit_test(learnt),       cmocka_unit_test(not_learnt), cmocka_unit_test(bounded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
