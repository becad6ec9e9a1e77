/* Samples of UIDLs: what two mailboxes share can be told, whatever their size and order. */
#include "model/uidl_sample.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Mails first, first + step, ... before end, under UIDLs of that kind. */
static struct uidl_sample sample_of(const char *kind, long first, long end, long step)
{
    struct uidl_sample sample = {0};
    char uidl[64];
    for (long n = first; step > 0 ? n < end : n > end; n += step) {
        snprintf(uidl, sizeof uidl, "%s%08lx", kind, (unsigned long)n);
        uidl_sample_add(&sample, uidl, strlen(uidl));
    }
    return sample;
}

/* Of a's sample, how many are in b? */
static long long shared_of(const struct uidl_sample *sample, const char *kind, long first, long end)
{
    uint64_t found = 0;
    char uidl[64];
    for (long n = first; n < end; n++) {
        snprintf(uidl, sizeof uidl, "%s%08lx", kind, (unsigned long)n);
        found |= uidl_sample_find(sample, uidl, strlen(uidl));
    }
    return uidl_sample_found(found);
}

struct half {
    const char *kind;
    long first, end;
};
static const struct {
    struct half source, destination;
    enum uidl_verdict wanted;
} cases[] = {
    {{"x", 0, 0}, {"x", 0, 9}, UIDL_UNKNOWN},
    {{"x", 0, 9}, {"x", 0, 0}, UIDL_UNKNOWN},
    {{"x", 0, 1}, {"x", 0, 1}, UIDL_SAME},
    {{"x", 0, 1}, {"y", 0, 1}, UIDL_CHANGED},
    {{"x", 0, 9}, {"x", 0, 12}, UIDL_SAME},          /* three came */
    {{"x", 0, 100000}, {"x", 0, 100000}, UIDL_SAME}, /* as many as one likes */
    {{"x", 0, 20}, {"x", 0, 100000}, UIDL_SAME},     /* most were taken from the source */
    {{"x", 0, 20}, {"y", 0, 100000}, UIDL_CHANGED},
    {{"x", 0, 40}, {"x", 20, 60}, UIDL_PARTLY},
    {{"x", 0, 100000}, {"x", 50000, 150000}, UIDL_PARTLY},
};

static void what_two_share(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct half *a = &cases[i].source, *b = &cases[i].destination;
        struct uidl_sample sample = sample_of(a->kind, a->first, a->end, 1);
        enum uidl_verdict got =
            uidl_verdict(&sample, b->end - b->first, shared_of(&sample, b->kind, b->first, b->end));
        if (got != cases[i].wanted)
            fail_msg("case %zu: %d", i, got);
    }
    struct uidl_sample sample = sample_of("x", 0, 9, 1);
    assert_int_equal(uidl_verdict(&sample, 9, -1), UIDL_UNKNOWN);
    assert_int_equal(uidl_verdict(&sample, -1, 3), UIDL_UNKNOWN);
}

/* A server that repeats the one mail that it has, so that all seem to be there. */
static void told_twice_counts_once(void **state)
{
    (void)state;
    struct uidl_sample sample = sample_of("x", 0, 9, 1);
    uint64_t found = 0;
    for (int i = 0; i < 9; i++)
        found |= uidl_sample_find(&sample, "x00000004", strlen("x00000004"));
    assert_int_equal(uidl_sample_found(found), 1);
    assert_int_equal(uidl_verdict(&sample, 9, uidl_sample_found(found)), UIDL_PARTLY);
    assert_int_equal(uidl_sample_find(&sample, "y00000004", strlen("y00000004")), 0);
    sample = sample_of("x", 0, 5000, 1);
    assert_int_equal(shared_of(&sample, "x", 0, 5000), UIDL_SAMPLE_MAX);
}

static void the_order_does_not_matter(void **state)
{
    (void)state;
    struct uidl_sample up = sample_of("x", 0, 9000, 1), down = sample_of("x", 8999, -1, -1);
    assert_memory_equal(&up, &down, sizeof up);
}

static void is_bounded_and_sorted(void **state)
{
    (void)state;
    struct uidl_sample sample = sample_of("u", 0, 5000, 1);
    assert_int_equal(sample.count, UIDL_SAMPLE_MAX);
    for (size_t i = 1; i < sample.count; i++)
        assert_true(sample.smallest[i - 1] < sample.smallest[i]);
    struct uidl_sample twice = sample;
    for (long n = 0; n < 5000; n++) {
        char uidl[64];
        snprintf(uidl, sizeof uidl, "u%08lx", (unsigned long)n);
        uidl_sample_add(&twice, uidl, strlen(uidl));
    }
    assert_memory_equal(&twice, &sample, sizeof sample); /* the same mail twice counts once */
}

static void there_and_back(void **state)
{
    static const long sizes[] = {0, 1, 2, UIDL_SAMPLE_MAX, 4000};
    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct uidl_sample sample = sample_of("z", 0, sizes[i], 1), read;
        struct text text = {0};
        uidl_sample_text(&sample, &text);
        assert_true(uidl_sample_parse(text_get(&text), &read));
        assert_int_equal(read.count, sample.count);
        assert_memory_equal(read.smallest, sample.smallest, sample.count * sizeof(uint64_t));
        text_free(&text);
    }
}

static void foreign_text(void **state)
{
    static const char *const bad[] = {
        " ",
        "0",
        "000000000000000g",
        "0000000000000001 ",
        " 0000000000000001",
        "0000000000000001  0000000000000002",
        "0000000000000002 0000000000000001",
        "0000000000000001 0000000000000001",
        "00000000000000010000000000000002",
        "000000000000000A",
        "0000000000000001\t0000000000000002",
    };
    struct uidl_sample sample;
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(uidl_sample_parse(bad[i], &sample));
        assert_int_equal(sample.count, 0);
    }
    struct text many = {0};
    for (unsigned i = 0; i <= UIDL_SAMPLE_MAX; i++)
        text_format(&many, "%s%016x", i ? " " : "", i);
    assert_false(uidl_sample_parse(text_get(&many), &sample));
    text_free(&many);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_two_share),        cmocka_unit_test(the_order_does_not_matter),
        cmocka_unit_test(is_bounded_and_sorted), cmocka_unit_test(there_and_back),
        cmocka_unit_test(foreign_text),          cmocka_unit_test(told_twice_counts_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
