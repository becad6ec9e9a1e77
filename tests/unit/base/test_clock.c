/* Time: held still, and written in three ways. */
#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

static void runs_and_is_held(void **state)
{
    int64_t before = clock_monotonic_ns();

    (void)state;
    assert_true(clock_monotonic_ns() >= before);
    assert_true(clock_wall_ms() > INT64_C(1500000000000));
    clock_hold(5, 7);
    assert_int_equal(clock_monotonic_ns(), 5);
    assert_int_equal(clock_wall_ms(), 7);
}

static void written(void **state)
{
    static const struct {
        const char *zone;
        int64_t wall_ms;
        const char *time, *iso, *mail;
    } cases[] = {
        {"JST-9", INT64_C(1369440000041), "09:00:00.041", "2013-05-25T00:00:00Z",
         "Sat, 25 May 2013 09:00:00 +0900"},
        {"NST3:30", INT64_C(1369440000999), "20:30:00.999", "2013-05-25T00:00:00Z",
         "Fri, 24 May 2013 20:30:00 -0330"},
        {"UTC0", INT64_C(1801440000000), "00:00:00.000", "2027-02-01T00:00:00Z",
         "Mon, 01 Feb 2027 00:00:00 +0000"},
        {"UTC0", -1, "23:59:59.999", "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char out[40];

        setenv("TZ", cases[i].zone, 1);
        tzset();
        clock_text(cases[i].wall_ms, out, 13);
        assert_string_equal(out, cases[i].time);
        clock_iso(cases[i].wall_ms, out, 21);
        assert_string_equal(out, cases[i].iso);
        clock_iso_ms(cases[i].wall_ms, out, 25);
        assert_memory_equal(out, cases[i].iso, 19);
        assert_memory_equal(out + 19, cases[i].time + 8, 4);
        assert_string_equal(out + 23, "Z");
        clock_mail_date(cases[i].wall_ms, out, 32);
        assert_string_equal(out, cases[i].mail);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runs_and_is_held),
        cmocka_unit_test(written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
