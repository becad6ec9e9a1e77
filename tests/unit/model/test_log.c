/* The ring of wire lines: bounded in lines and bytes, and it says what fell out. */
#include "base/text.h"
#include "model/log.h"

#include <malloc.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static void add(struct log *log, const char *text)
{
    struct report_event event = {.kind = EVENT_LOG,
                                 .check = 3,
                                 .side = SIDE_SEND,
                                 .direction = DIRECTION_CLIENT,
                                 .wall_ms = 41,
                                 .text = text,
                                 .length = strlen(text)};

    log_add(log, &event);
}

static void assert_line(const struct log *log, size_t index, uint64_t number, const char *text)
{
    struct log_line line;

    assert_true(log_at(log, index, &line));
    assert_int_equal(line.number, number);
    assert_string_equal(line.text, text);
}

static void bounded_in_lines(void **state)
{
    struct log *log = log_new(100, 1000000);
    struct log_line line;
    char text[32];

    (void)state;
    assert_int_equal(log_count(log), 0);
    assert_false(log_at(log, 0, &line));
    for (int i = 1; i <= 250; i++) {
        snprintf(text, sizeof(text), "line %d", i);
        add(log, text);
        assert_int_equal(log_count(log), i < 100 ? i : 100);
        assert_line(log, log_count(log) - 1, (uint64_t)i, text);
    }
    assert_int_equal(log_dropped(log), 150);
    assert_line(log, 0, 151, "line 151");
    assert_false(log_at(log, 100, &line));
    /* Numbers go on after the log was emptied, and what was emptied did not fall out. */
    log_clear(log);
    assert_int_equal(log_count(log), 0);
    assert_int_equal(log_dropped(log), 150);
    add(log, "x");
    assert_line(log, 0, 251, "x");
    log_free(log);
    log_free(NULL);
}

static void bounded_in_bytes(void **state)
{
    struct log *log = log_new(1000, 20000);
    char *long_line = malloc(10001);

    (void)state;
    memset(long_line, 'x', 10000);
    long_line[10000] = '\0';
    for (int i = 0; i < 100; i++)
        add(log, long_line);
    assert_in_range(log_count(log), 3, 4);
    for (size_t i = 0; i < log_count(log); i++) {
        struct log_line line;
        assert_true(log_at(log, i, &line));
        assert_int_equal(strlen(line.text), LOG_LINE_MAX);
    }
    log_free(log);
    log = log_new(0, 0); /* the newest line is kept whatever the bound */
    add(log, "a");
    add(log, "b");
    assert_int_equal(log_count(log), 1);
    assert_line(log, 0, 2, "b");
    log_free(log);
    free(long_line);
}

static void a_million_lines_pass(void **state)
{
    struct log *log = log_new(LOG_LINES_MAX, LOG_BYTES_MAX);
    size_t filled;
    char text[64];

    (void)state;
    for (int i = 0; i < 50000; i++) {
        snprintf(text, sizeof(text), "%d whqtswO00WBw418f9t5JxYwZ", i);
        add(log, text);
    }
    filled = mallinfo2().uordblks;
    for (int i = 50000; i < 1000000; i++) {
        snprintf(text, sizeof(text), "%d whqtswO00WBw418f9t5JxYwZ", i);
        add(log, text);
    }
    assert_int_equal(log_count(log), LOG_LINES_MAX);
    assert_int_equal(log_dropped(log), 1000000 - LOG_LINES_MAX);
    assert_true(mallinfo2().uordblks <= filled + 1024 * 1024);
    log_free(log);
}

static void as_text(void **state)
{
    static const struct {
        enum side side;
        enum direction direction;
        const char *text;
    } cases[] = {
        {SIDE_RECEIVE, DIRECTION_SERVER, "00:00:00.041 R < +OK"},
        {SIDE_SEND, DIRECTION_CLIENT, "00:00:00.041 S > +OK"},
        {SIDE_RECEIVE, DIRECTION_NOTE, "00:00:00.041 R   +OK"},
        {SIDE_NONE, DIRECTION_NOTE, "00:00:00.041     +OK"},
    };

    (void)state;
    setenv("TZ", "UTC0", 1);
    tzset();
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct log_line line = {
            .wall_ms = 41, .side = cases[i].side, .direction = cases[i].direction, .text = "+OK"};
        struct text out = {0};
        log_line_text(&out, &line);
        assert_string_equal(text_get(&out), cases[i].text);
        text_free(&out);
    }
}

static void filtered(void **state)
{
    const struct log_line line = {
        .side = SIDE_SEND, .direction = DIRECTION_CLIENT, .text = "EHLO mail.example.jp"};
    static const struct {
        struct log_filter filter;
        bool matches;
    } cases[] = {
        {{SIDE_NONE, DIRECTION_NOTE, true, NULL}, true},
        {{SIDE_NONE, DIRECTION_NOTE, true, ""}, true},
        {{SIDE_NONE, DIRECTION_NOTE, false, NULL}, false},
        {{SIDE_SEND, DIRECTION_CLIENT, false, "ehlo"}, true},
        {{SIDE_RECEIVE, DIRECTION_CLIENT, true, NULL}, false},
        {{SIDE_SEND, DIRECTION_SERVER, false, NULL}, false},
        {{SIDE_NONE, DIRECTION_NOTE, true, "Example.JP"}, true},
        {{SIDE_NONE, DIRECTION_NOTE, true, "helo mail.example.jpx"}, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(log_line_matches(&line, &cases[i].filter), cases[i].matches);
}

static void only_lines_are_kept(void **state)
{
    struct log *log = log_new(10, 1000);
    struct report_event event = {.kind = EVENT_STAGE, .text = "x", .length = 1};

    (void)state;
    log_add(log, &event);
    assert_int_equal(log_count(log), 0);
    log_free(log);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounded_in_lines),
        cmocka_unit_test(bounded_in_bytes),
        cmocka_unit_test(a_million_lines_pass),
        cmocka_unit_test(as_text),
        cmocka_unit_test(filtered),
        cmocka_unit_test(only_lines_are_kept),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
