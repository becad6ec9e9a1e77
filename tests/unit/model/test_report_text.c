/* The whole of a check as a file: text and JSON, nothing that steers a terminal, no reference. */
#include "base/mem.h"
#include "base/text.h"
#include "model/finding.h"
#include "model/report_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

struct whole {
    struct record *server;
    struct report *report;
    struct log *log;
    struct report_head head;
};

static void add_line(struct log *log, unsigned check, const char *text)
{
    struct report_event event = {.kind = EVENT_LOG,
                                 .check = check,
                                 .side = SIDE_SEND,
                                 .direction = DIRECTION_SERVER,
                                 .text = text,
                                 .length = strlen(text)};
    log_add(log, &event);
}

/* Check number 7 of a server that sends alone; line of another check is in the log as well. */
static struct whole *make(void)
{
    struct whole *whole = mem_new(1, sizeof(*whole));
    struct finding finding = {.rule = "relay-denied",
                              .severity = SEVERITY_ERROR,
                              .side = SIDE_SEND,
                              .stage = STAGE_ENVELOPE,
                              .text = mem_copy("It says <ESC>[2J no."),
                              .advice = mem_copy("Log in."),
                              .evidence = mem_copy("554 5.7.1 no \"relay\""),
                              .fixes = {{FIELD_SEND_METHOD, mem_copy("smtp-auth")}},
                              .fix_count = 1};

    whole->server = record_new(RECORD_SERVER);
    record_set(whole->server, FIELD_SEND_HOST, "::1", ORIGIN_USER, NULL);
    record_set(whole->server, FIELD_SEND_PORT, "587", ORIGIN_USER, NULL);
    record_set(whole->server, FIELD_SEND_ENCRYPTION, "starttls", ORIGIN_USER, NULL);
    record_set(whole->server, FIELD_SEND_CREDENTIALS, "separate", ORIGIN_USER, NULL);
    record_set(whole->server, FIELD_SEND_USERNAME, "robot", ORIGIN_USER, NULL);
    record_set(whole->server, FIELD_SEND_SECRET, "file:/etc/where-it-is", ORIGIN_USER, NULL);
    whole->report = report_new();
    whole->log = log_new(100, 10000);
    add_line(whole->log, 6, "220 another check");
    add_line(whole->log, 7, "220 ready");
    report_add(whole->report, &(struct report_event){.kind = EVENT_STAGE,
                                                     .side = SIDE_SEND,
                                                     .stage = STAGE_GREETING,
                                                     .status = STATUS_OK,
                                                     .ms = 12});
    report_add(whole->report, &(struct report_event){.kind = EVENT_STAGE,
                                                     .side = SIDE_SEND,
                                                     .stage = STAGE_ENVELOPE,
                                                     .status = STATUS_FAIL,
                                                     .ms = 3.4});
    report_add(whole->report, &(struct report_event){.kind = EVENT_FINDING, .finding = &finding});
    report_add(whole->report,
               &(struct report_event){
                   .kind = EVENT_RESULT, .side = SIDE_SEND, .status = STATUS_FAIL, .ms = 20});
    report_add(whole->report, &(struct report_event){.kind = EVENT_RESULT,
                                                     .status = STATUS_FAIL,
                                                     .ms = 21,
                                                     .wall_ms = 1800000000000});
    free(finding.text);
    free(finding.advice);
    free(finding.evidence);
    free(finding.fixes[0].value);
    whole->head = (struct report_head){
        .label = "out", .name = "Out \033[31m", .server = whole->server, .check = 7};
    return whole;
}

static void whole_free(struct whole *whole)
{
    record_free(whole->server);
    report_free(whole->report);
    log_free(whole->log);
    free(whole);
}

static void assert_all(const char *text, const char *const *words, bool there)
{
    for (size_t i = 0; words[i] != NULL; i++)
        if ((strstr(text, words[i]) != NULL) != there)
            fail_msg("%s \"%s\" in:\n%s", there ? "no" : "a", words[i], text);
}

static void as_text(void **state)
{
    struct whole *whole = make();
    struct text out = {0};

    (void)state;
    setenv("TZ", "JST-9", 1);
    tzset();
    report_text(&out, &whole->head, whole->report, whole->log);
    assert_all(text_get(&out),
               (const char *[]){"mailsetup " VERSION "  Fri, 15 Jan 2027 17:00:00 +0900\n",
                                "\nout  Out <ESC>[31m\n", "  send.port: 587\n",
                                "  send.auth.username: robot\n", "out  send  [::1]:587\n",
                                "  ok    greeting  12 ms\n", "  FAIL  envelope   3 ms\n",
                                "send: error: It says <ESC>[2J no.\n", "  Log in.\n",
                                "  < 554 5.7.1 no \"relay\"\n",
                                "  Cure: send.auth.method=smtp-auth\n", "out: fail (21 ms)\n",
                                "09:00:00.000 S < 220 ready\n", NULL},
               true);
    assert_all(text_get(&out),
               (const char *[]){"where-it-is", "another check", "\033", "receive.", NULL}, false);
    text_free(&out);
    whole_free(whole);
}

static void as_json(void **state)
{
    struct whole *whole = make();
    struct text out = {0};

    (void)state;
    report_document(&out, &whole->head, whole->report, whole->log);
    assert_all(text_get(&out),
               (const char *[]){
                   "{\"program\":\"mailsetup " VERSION "\",\"made\":\"2027-01-15T08:00:00Z\",",
                   "\"name\":\"Out \\u001b[31m\"", "\"send.port\":587",
                   "\"status\":\"fail\",\"ms\":21.0,\"sides\":{\"send\":{",
                   "{\"stage\":\"envelope\",\"status\":\"fail\",\"ms\":3.4,\"detail\":{}}",
                   "\"rule\":\"relay-denied\"",
                   "\"fix\":{\"set\":{\"send.auth.method\":\"smtp-auth\"}}",
                   "\"log\":[{\"side\":\"send\",\"direction\":\"server\"", "220 ready\"}]}", NULL},
               true);
    assert_all(text_get(&out),
               (const char *[]){"where-it-is", "another check", "\"receive\"", NULL}, false);
    text_free(&out);
    whole_free(whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(as_text), cmocka_unit_test(as_json)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
