/* Reports: events put together, and as lines of JSON. */
#include "base/mem.h"
#include "base/text.h"
#include "model/finding.h"
#include "model/report.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_json(const struct report_event *event, const char *expected)
{
    struct text out = {0};

    assert_true(report_event_json(&out, event, "head-office"));
    assert_string_equal(text_get(&out), expected);
    text_free(&out);
}

static void names(void **state)
{
    (void)state;
    for (enum stage a = 0; a < STAGE_COUNT; a++) {
        assert_true(stage_name(a)[0] != '\0');
        assert_true(stage_of_side(a, SIDE_RECEIVE) || stage_of_side(a, SIDE_SEND));
        for (enum stage b = 0; b < a; b++)
            assert_string_not_equal(stage_name(a), stage_name(b));
    }
    assert_string_equal(stage_name(STAGE_NONE), "");
    assert_true(stage_of_side(STAGE_MAILBOX, SIDE_RECEIVE));
    assert_false(stage_of_side(STAGE_MAILBOX, SIDE_SEND));
    assert_false(stage_of_side(STAGE_ENVELOPE, SIDE_RECEIVE));
    assert_false(stage_of_side(STAGE_NONE, SIDE_SEND));
    assert_string_equal(status_name(STATUS_SKIP), "skip");
    assert_string_equal(status_name(STATUS_RUNNING), "");
    assert_string_equal(severity_name(SEVERITY_ERROR), "error");
    assert_string_equal(direction_name(DIRECTION_SERVER), "server");
}

static void the_worse_status(void **state)
{
    static const enum status order[] = {STATUS_NONE, STATUS_SKIP, STATUS_OK, STATUS_WARN,
                                        STATUS_FAIL};

    (void)state;
    for (size_t a = 0; a < 5; a++)
        for (size_t b = 0; b < 5; b++)
            assert_int_equal(status_worse(order[a], order[b]), order[a > b ? a : b]);
}

static void log_and_result(void **state)
{
    struct report_event event = {.kind = EVENT_LOG,
                                 .side = SIDE_RECEIVE,
                                 .direction = DIRECTION_SERVER,
                                 .ms = 41.249,
                                 .text = "+OK \"\xe6\x9c\xac\" <ESC>",
                                 .length = 14};
    struct text out = {0};

    (void)state;
    assert_json(&event, "{\"event\":\"log\",\"server\":\"head-office\",\"side\":\"receive\","
                        "\"direction\":\"server\",\"ms\":41.2,"
                        "\"text\":\"+OK \\\"\\u672c\\\" <ESC>\"}");
    event = (struct report_event){.kind = EVENT_RESULT, .status = STATUS_FAIL, .ms = 310.35};
    assert_json(
        &event,
        "{\"event\":\"result\",\"server\":\"head-office\",\"status\":\"fail\",\"ms\":310.4}");
    event.ms = -1;
    event.status = STATUS_WARN;
    assert_json(&event,
                "{\"event\":\"result\",\"server\":\"head-office\",\"status\":\"warn\",\"ms\":0.0}");
    event.side = SIDE_SEND; /* the verdict of a side is not one of the check */
    assert_false(report_event_json(&out, &event, "x"));
    event = (struct report_event){.kind = EVENT_STAGE, .side = SIDE_SEND, .status = STATUS_RUNNING};
    assert_false(report_event_json(&out, &event, "x"));
    assert_string_equal(text_get(&out), "");
    text_free(&out);
}

static struct certificate *make_certificate(const char *subject, const char *error)
{
    struct certificate *certificate = mem_new(1, sizeof(*certificate));

    certificate->subject = mem_copy(subject);
    certificate->issuer = mem_copy("CN=CA");
    certificate->names = mem_copy("a.example b.example");
    certificate->not_before = mem_copy("2026-01-31T00:00:00Z");
    certificate->not_after = mem_copy("2027-01-31T00:00:00Z");
    certificate->key = mem_copy("EC P-256");
    certificate->signature = mem_copy("ecdsa-with-SHA256");
    text_copy(certificate->sha256, 65, "aa");
    text_copy(certificate->spki_sha256, 65, "bb");
    certificate->error = mem_copy(error);
    return certificate;
}

#define LEAF                                                                                       \
    "{\"subject\":\"CN=a\",\"issuer\":\"CN=CA\",\"not_before\":\"2026-01-31T00:00:00Z\","          \
    "\"not_after\":\"2027-01-31T00:00:00Z\",\"names\":[\"a.example\",\"b.example\"],"              \
    "\"spki_sha256\":\"bb\",\"sha256\":\"aa\",\"key\":\"EC P-256\","                               \
    "\"signature\":\"ecdsa-with-SHA256\""

static void stage_details(void **state)
{
    struct detail *detail = mem_new(1, sizeof(*detail)), *copy;
    struct report_event event = {.kind = EVENT_STAGE,
                                 .side = SIDE_SEND,
                                 .stage = STAGE_TLS,
                                 .status = STATUS_OK,
                                 .ms = 12.94,
                                 .detail = detail};

    (void)state;
    detail_add(detail, "version", FACT_TEXT, "TLSv1.2");
    detail_add(detail, "version", FACT_TEXT, "TLSv1.3"); /* said again: replaced */
    detail_add(detail, "verified", FACT_SWITCH, "true");
    detail_add(detail, "mechanisms", FACT_LIST, "  PLAIN  LOGIN ");
    detail_add(detail, "none", FACT_LIST, "");
    detail_add_number(detail, "size", 10485760);
    detail_add(detail, "odd", FACT_NUMBER, "1,\"x\":2"); /* foreign: not taken for a number */
    detail_add(detail, "also", FACT_SWITCH, "yes");
    detail_add(detail, "seconds", FACT_NUMBER, "3.2");
    detail_add(detail, "comma", FACT_NUMBER, "3.2.1");
    assert_json(&event, "{\"event\":\"stage\",\"server\":\"head-office\",\"side\":\"send\","
                        "\"stage\":\"tls\",\"status\":\"ok\",\"ms\":12.9,\"detail\":{"
                        "\"version\":\"TLSv1.3\",\"verified\":true,"
                        "\"mechanisms\":[\"PLAIN\",\"LOGIN\"],\"none\":[],\"size\":10485760,"
                        "\"odd\":\"1,\\\"x\\\":2\",\"also\":\"yes\",\"seconds\":3.2,"
                        "\"comma\":\"3.2.1\"}}");
    detail->fact_count = 1;
    for (size_t i = 1; i < 9; i++)
        free(detail->facts[i].value);
    detail->chain[detail->chain_count++] = make_certificate("CN=a", "expired");
    copy = detail_copy(detail);
    detail_free(detail);
    event.detail = copy;
    assert_json(&event, "{\"event\":\"stage\",\"server\":\"head-office\",\"side\":\"send\","
                        "\"stage\":\"tls\",\"status\":\"ok\",\"ms\":12.9,\"detail\":{"
                        "\"version\":\"TLSv1.3\",\"certificate\":" LEAF "},"
                        "\"chain\":[" LEAF ",\"error\":\"expired\"}],\"errors\":[\"expired\"]}}");
    detail_free(copy);
    event.detail = NULL;
    event.status = STATUS_SKIP;
    assert_json(&event, "{\"event\":\"stage\",\"server\":\"head-office\",\"side\":\"send\","
                        "\"stage\":\"tls\",\"status\":\"skip\",\"ms\":12.9,\"detail\":{}}");
}

static void findings(void **state)
{
    char value_tls[] = "tls", value_port[] = "995", value_keep[] = "true", value_days[] = "";
    struct finding finding = {
        .rule = "starttls-not-offered",
        .cause = FINDING_STARTTLS_NOT_OFFERED,
        .severity = SEVERITY_ERROR,
        .side = SIDE_RECEIVE,
        .stage = STAGE_CAPABILITY,
        .text = (char[]){"It does not."},
        .advice = (char[]){"Do this."},
        .evidence = (char[]){"-ERR"},
    };
    struct report_event event = {.kind = EVENT_FINDING, .finding = &finding};

    (void)state;
    assert_json(&event, "{\"event\":\"finding\",\"server\":\"head-office\",\"side\":\"receive\","
                        "\"stage\":\"capability\",\"cause\":\"starttls-not-offered\","
                        "\"rule\":\"starttls-not-offered\",\"severity\":\"error\","
                        "\"text\":\"It does not. Do this.\",\"evidence\":\"-ERR\",\"fix\":null}");
    finding.fixes[0] = (struct fix){FIELD_RECEIVE_ENCRYPTION, value_tls};
    finding.fixes[1] = (struct fix){FIELD_RECEIVE_PORT, value_port};
    finding.fix_count = 2;
    finding.advice = (char[]){""};
    assert_json(&event, "{\"event\":\"finding\",\"server\":\"head-office\",\"side\":\"receive\","
                        "\"stage\":\"capability\",\"cause\":\"starttls-not-offered\","
                        "\"rule\":\"starttls-not-offered\",\"severity\":\"error\","
                        "\"text\":\"It does not.\",\"evidence\":\"-ERR\","
                        "\"fix\":{\"set\":{\"receive.encryption\":\"tls\",\"receive.port\":995}}}");
    finding.fixes[0] = (struct fix){FIELD_RECEIVE_KEEP, value_keep};
    finding.fixes[1] = (struct fix){FIELD_RECEIVE_KEEP_DAYS, value_days};
    finding.fixes[2] = (struct fix){FIELD_RECEIVE_PROXY, value_days};
    finding.fix_count = 3;
    finding.retry = RETRY_LATER;
    assert_json(&event,
                "{\"event\":\"finding\",\"server\":\"head-office\",\"side\":\"receive\","
                "\"stage\":\"capability\",\"cause\":\"starttls-not-offered\","
                "\"rule\":\"starttls-not-offered\",\"severity\":\"error\","
                "\"text\":\"It does not.\",\"evidence\":\"-ERR\",\"retry\":\"later\","
                "\"fix\":{\"set\":{"
                "\"receive.leave_on_server.keep\":true,\"receive.leave_on_server.days\":null,"
                "\"receive.proxy\":null}}}");
}

#define JA        "\xe6\x9c\xac"     /* U+672C */
#define FACE      "\xf0\x9f\x99\x82" /* U+1F642 */
#define JA_JSON   "\\u672c"
#define FACE_JSON "\\ud83d\\ude42"

/* Whatever a server, a certificate or a setting says: the line holds ASCII alone. */
static void nothing_but_ascii(void **state)
{
    char value[] = JA ".example";
    struct detail *detail = mem_new(1, sizeof(*detail));
    struct finding finding = {
        .rule = "certificate-wrong-name",
        .text = (char[]){JA},
        .advice = (char[]){FACE},
        .evidence = (char[]){JA "\xff"},
        .fixes = {{FIELD_RECEIVE_HOST, value}},
        .fix_count = 1,
    };
    struct report_event events[] = {
        {.kind = EVENT_STAGE,
         .side = SIDE_SEND,
         .stage = STAGE_TLS,
         .status = STATUS_OK,
         .detail = detail},
        {.kind = EVENT_FINDING, .finding = &finding},
        {.kind = EVENT_LOG, .text = JA FACE},
    };

    (void)state;
    detail_add(detail, "text", FACT_TEXT, JA FACE);
    detail_add(detail, "capabilities", FACT_LIST, "A " JA);
    detail_add(detail, "size", FACT_NUMBER, JA);
    detail->chain[detail->chain_count++] = make_certificate("O=" JA, JA);
    for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
        struct text out = {0};
        assert_true(report_event_json(&out, &events[i], JA));
        for (const char *p = text_get(&out); *p; p++)
            assert_true(*p >= ' ' && *p <= '~');
        text_free(&out);
    }
    detail->chain_count = 0;
    certificate_free(detail->chain[0]);
    assert_json(&events[0], "{\"event\":\"stage\",\"server\":\"head-office\",\"side\":\"send\","
                            "\"stage\":\"tls\",\"status\":\"ok\",\"ms\":0.0,\"detail\":{"
                            "\"text\":\"" JA_JSON FACE_JSON "\","
                            "\"capabilities\":[\"A\",\"" JA_JSON "\"],"
                            "\"size\":\"" JA_JSON "\"}}");
    detail_free(detail);
}

static void put_together(void **state)
{
    struct report *report = report_new();
    struct record *server = record_new(RECORD_SERVER);
    struct finding *finding = mem_new(1, sizeof(*finding));
    struct detail *detail = mem_new(1, sizeof(*detail));
    struct report_event event = {
        .kind = EVENT_STAGE, .side = SIDE_SEND, .stage = STAGE_AUTH, .status = STATUS_RUNNING};
    struct stage_result *auth = &report->stages[SIDE_SEND][STAGE_AUTH];

    (void)state;
    *finding = (struct finding){.rule = "connection-closed",
                                .cause = FINDING_CLOSED,
                                .side = SIDE_SEND,
                                .stage = STAGE_AUTH,
                                .text = mem_copy("Closed."),
                                .advice = mem_copy(""),
                                .evidence = mem_copy("421")};
    detail_add(detail, "mechanism", FACT_TEXT, "PLAIN");
    report_add(report, &event);
    assert_int_equal(auth->status, STATUS_RUNNING);
    event.status = STATUS_FAIL;
    event.ms = 80;
    event.detail = detail;
    report_add(report, &event);
    report_add(report, &event); /* told again: the newer detail stands */
    assert_int_equal(auth->status, STATUS_FAIL);
    assert_string_equal(detail_get(auth->detail, "mechanism"), "PLAIN");
    event = (struct report_event){.kind = EVENT_FINDING, .finding = finding};
    for (int i = 0; i < REPORT_FINDINGS_MAX + 10; i++)
        report_add(report, &event);
    assert_int_equal(report->finding_count, REPORT_FINDINGS_MAX);
    event = (struct report_event){.kind = EVENT_RESULT, .side = SIDE_SEND, .status = STATUS_FAIL};
    report_add(report, &event);
    assert_false(report->done);
    event = (struct report_event){
        .kind = EVENT_RESULT, .status = STATUS_FAIL, .ms = 305, .wall_ms = 77};
    report_add(report, &event);
    assert_true(report->done);
    assert_int_equal(report->result[SIDE_NONE], STATUS_FAIL);
    assert_int_equal(report->finished_ms, 77);
    detail_free(detail);
    finding_free(finding);
    record_free(server);
    report_free(report);
    report_free(NULL);
    detail_free(NULL);
    certificate_free(NULL);
    assert_null(detail_copy(NULL));
}

/* Which side ends first is chance; what is called the worst of a check is not. */
static void the_worst_is_not_chance(void **state)
{
    static const enum side orders[][2] = {{SIDE_RECEIVE, SIDE_SEND}, {SIDE_SEND, SIDE_RECEIVE}};
    (void)state;
    for (size_t order = 0; order < 2; order++) {
        struct report *report = report_new();
        for (size_t i = 0; i < 2; i++) {
            char text[] = "No.", none[] = "";
            struct finding finding = {.rule = "auth-refused",
                                      .severity = SEVERITY_ERROR,
                                      .side = orders[order][i],
                                      .stage = STAGE_AUTH,
                                      .text = text,
                                      .advice = none,
                                      .evidence = none};
            report_add(report, &(struct report_event){.kind = EVENT_FINDING, .finding = &finding});
        }
        assert_int_equal(report_worst(report)->side, SIDE_RECEIVE);
        report_free(report);
    }
}

static void summaries(void **state)
{
    static const struct {
        enum stage stage;
        const char *key, *value, *cell;
    } rows[] = {
        {STAGE_RESOLVE, "addresses", "203.0.113.7 2001:db8::7", "203.0.113.7 2001:db8::7"},
        {STAGE_TLS, "version", "TLSv1.3", "TLSv1.3"},
        {STAGE_CAPABILITY, "capabilities", "UIDL TOP", "UIDL TOP"},
        {STAGE_CAPABILITY, "mechanisms", "PLAIN", "PLAIN"},
        {STAGE_AUTH, "mechanism", "APOP", "APOP"},
        {STAGE_MAILBOX, "messages", "812", "812 mails"},
        {STAGE_MAILBOX, "messages", "1", "1 mail"},
        {STAGE_AUTH, "reason", "No user.", "No user."},
        {STAGE_AUTH, "messages", "812", ""},
        {STAGE_QUIT, "anything", "x", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct detail *detail = mem_new(1, sizeof(*detail));
        char out[64], small[4];

        detail_add(detail, rows[i].key, FACT_TEXT, rows[i].value);
        detail_summary(rows[i].stage, detail, out, sizeof(out));
        assert_string_equal(out, rows[i].cell);
        detail_summary(rows[i].stage, detail, small, sizeof(small));
        assert_memory_equal(small, rows[i].cell, strlen(small));
        detail_free(detail);
    }
    struct detail *both = mem_new(1, sizeof(*both));
    char cell[64];
    detail_add_number(both, "messages", 812);
    detail_add_number(both, "unseen", 0);
    detail_summary(STAGE_MAILBOX, both, cell, sizeof(cell));
    assert_string_equal(cell, "812 mails, 0 unread");
    detail_free(both);
    char out[8] = "x";
    detail_summary(STAGE_TLS, NULL, out, sizeof(out));
    assert_string_equal(out, "");
}

static void facts_are_bounded(void **state)
{
    struct detail *detail = mem_new(1, sizeof(*detail));
    static char keys[40][4];

    (void)state;
    for (int i = 0; i < 40; i++) {
        keys[i][0] = (char)('a' + i / 26);
        keys[i][1] = (char)('a' + i % 26);
        detail_add(detail, keys[i], FACT_TEXT, "x");
    }
    assert_int_equal(detail->fact_count, FACTS_MAX);
    detail_free(detail);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),          cmocka_unit_test(the_worse_status),
        cmocka_unit_test(log_and_result), cmocka_unit_test(stage_details),
        cmocka_unit_test(findings),       cmocka_unit_test(nothing_but_ascii),
        cmocka_unit_test(put_together),   cmocka_unit_test(the_worst_is_not_chance),
        cmocka_unit_test(summaries),      cmocka_unit_test(facts_are_bounded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
