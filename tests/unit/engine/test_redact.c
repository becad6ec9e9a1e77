/* No form of a secret passes, and nothing else is touched. */
#include "base/encode.h"
#include "base/mem.h"
#include "engine/redact.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static char *redacted(const struct redactor *redactor, const char *line, size_t length, bool *cut)
{
    struct text out = {0};
    bool some = redact_line(redactor, &out, line, length);
    if (cut)
        *cut = some;
    text_add(&out, "");
    return text_take(&out);
}

static void expect(const struct redactor *redactor, const char *line, const char *shown)
{
    bool cut;
    char *out = redacted(redactor, line, strlen(line), &cut);
    assert_string_equal(out, shown);
    assert_int_equal(cut, strstr(shown, REDACTED) != NULL);
    free(out);
}

static struct redactor *knowing(const char *secret)
{
    struct redactor *redactor = redactor_new();
    redactor_add(redactor, secret, strlen(secret));
    return redactor;
}

static void plain_forms(void **state)
{
    static const struct {
        const char *secret, *line, *shown;
    } cases[] = {
        {"hunter22", "PASS hunter22", "PASS " REDACTED},
        {"hunter22", "hunter22", REDACTED},
        {"hunter22", "xhunter22x", "x" REDACTED "x"},
        {"hunter22", "hunter2", "hunter2"},
        {"hunter22", "-ERR unknown command PASS HUNTER22", "-ERR unknown command PASS " REDACTED},
        {"Hunter22", "hunter22", REDACTED},
        {"Hunter22", "SHVUDGVYMJI=", REDACTED}, /* its base64 in capitals */
        {"hunter22", "hunter22hunter22", REDACTED},
        {"hunter22", "hunter22 hunter22", REDACTED " " REDACTED},
        {"hunter22", "a hunter22 b hunter22 c", "a " REDACTED " b " REDACTED " c"},
        {"hunter22", "aHVudGVyMjI=", REDACTED}, /* base64 alone */
        {"hunter22", "+OK aHVudGVyMjI= ok", "+OK " REDACTED " ok"},
        {"hunter22", "68756e7465723232", REDACTED},
        {"hunter22", "68756E7465723232", REDACTED},
        {"p w+/&", "p%20w%2B%2F%26", REDACTED},
        {"p w+/&", "p%20w%2b%2f%26", REDACTED},
        {"p w+/&", "<p%20w+/%26>", "<" REDACTED ">"}, /* only what some think must be */
        {"hunter22", "?p=%68%75%6e%74%65%72%32%32&q=%41", "?p=" REDACTED "&q=%41"},
        {"hunter22", "?p=aHVudGVyMjI%3D&q=1", "?p=" REDACTED "&q=1"},
        {"100%25%", "is 100%25% of", "is " REDACTED " of"},
        {"100%25%", "is 100%2525%25 of", "is " REDACTED " of"},
        {"hunter22", "50% of %4 and %zz%", "50% of %4 and %zz%"},
        {"say \"no\"\\", "x say \\\"no\\\"\\\\ y", "x " REDACTED " y"},
        {"\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", REDACTED},
        {"\xe6\x97\xa5\xe6\x9c\xac", "\\u65e5\\u672c", REDACTED},
        {"ab", "is ab here", "is " REDACTED " here"}, /* short: whole words only */
        {"ab", "about", "about"},
        {"ab", "ab", REDACTED},
        {"ab", "x YWI= y", "x " REDACTED " y"},
        {"ab", "cab", "cab"},
        {"1", "+OK 1 message", "+OK " REDACTED " message"},
        {"1", "+OK 11 messages", "+OK 11 messages"},
        {"", "nothing", "nothing"},
        {"hunter22", "\033[2J\thunter22\r", "<ESC>[2J<TAB>" REDACTED "<CR>"},
        {"hunter22", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct redactor *redactor = knowing(cases[i].secret);
        expect(redactor, cases[i].line, cases[i].shown);
        redactor_free(redactor);
    }
}

/* Whatever stands before and after it, nothing of the secret is left to be decoded. */
static void base64_at_every_alignment(void **state)
{
    static const char secret[] = "s3cr3t-p4ss";
    struct redactor *redactor = knowing(secret);
    (void)state;
    for (size_t before = 0; before < 7; before++) {
        for (size_t after = 0; after < 7; after++) {
            char *whole =
                mem_format("%.*s%s%.*s", (int)before, "ABCDEFG", secret, (int)after, "HIJKLMN");
            char *code = base64_encode(whole, strlen(whole));
            char *line = mem_format("AUTH PLAIN %s end", code);
            char *out = redacted(redactor, line, strlen(line), NULL);
            if (!strstr(out, REDACTED) || !strstr(out, " end"))
                fail_msg("%s: %s", line, out);
            /* What is left of the code on both sides decodes to nothing of the secret. */
            char *left = out + strlen("AUTH PLAIN ");
            *strstr(left, REDACTED) = '\0';
            assert_true(strlen(left) * 6 / 8 <= before);
            free(out);
            free(line);
            free(code);
            free(whole);
        }
    }
    redactor_free(redactor);
}

/* Where a line may be cut: before a secret that would be cut in two, also one whose end has not
 * come. */
static void a_cut_is_made_before_a_secret(void **state)
{
    static const struct {
        const char *line;
        size_t most, length;
    } cases[] = {
        {"PASS hunter22 no", 99, 16}, {"PASS hunter22 no", 16, 16}, {"PASS hunter22 no", 13, 13},
        {"PASS hunter22 no", 12, 5},  {"PASS hunter22 no", 6, 5},   {"PASS hunter22 no", 5, 5},
        {"PASS hunter", 99, 5},       {"PASS hun", 99, 5},          {"PASS hu", 99, 7},
        {"x aHVudGVyM", 99, 2},       {"x YWh1bnRl", 99, 3},        {"", 99, 0},
    };
    struct redactor *redactor = knowing("hunter22");

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(redact_fit(redactor, cases[i].line, strlen(cases[i].line), cases[i].most),
                         cases[i].length);
    redactor_free(redactor);
}

static void several_secrets_overlap(void **state)
{
    struct redactor *redactor = knowing("abcdefgh");
    (void)state;
    redactor_add(redactor, "efghijkl", 8);
    redactor_add(redactor, "abcdefghXYZ", 11);
    redactor_add(redactor, "abcdefgh", 8); /* twice is once */
    expect(redactor, "-abcdefghijkl-", "-" REDACTED "-");
    expect(redactor, "-abcdefghXYZ-", "-" REDACTED "-");
    expect(redactor, "-abcdefgh-efghijkl-", "-" REDACTED "-" REDACTED "-");
    redactor_free(redactor);
}

static void any_bytes_are_safe(void **state)
{
    struct redactor *redactor = redactor_new();
    char line[512];
    unsigned seed = 1;
    (void)state;
    redactor_add(redactor, "a\0b\xff\x01z", 6);
    for (int round = 0; round < 20000; round++) {
        size_t length = round % sizeof line;
        for (size_t i = 0; i < length; i++) {
            seed = seed * 1103515245 + 12345;
            line[i] = (char)(seed >> 16);
        }
        free(redacted(redactor, line, length, NULL));
    }
    char *out = redacted(redactor, "x a\0b\xff\x01z y", 10, NULL);
    assert_string_equal(out, "x " REDACTED " y");
    free(out);
    redactor_free(redactor);
    redactor_free(NULL);
}

/* Random secrets in every form at random places. */
static void a_thousand_secrets(void **state)
{
    unsigned seed = 7;
    (void)state;
    for (int round = 0; round < 1000; round++) {
        char secret[40];
        size_t length = 5 + round % 30;
        for (size_t i = 0; i < length; i++) {
            seed = seed * 1103515245 + 12345;
            secret[i] = (char)('!' + (seed >> 16) % 94);
        }
        secret[length] = '\0';
        struct redactor *redactor = knowing(secret);
        char hex[100];
        char *code = base64_encode(secret, length);
        hex_encode(secret, length, hex);
        char *line = mem_format("<%s> (%s) [%s]", secret, code, hex);
        expect(redactor, line, "<" REDACTED "> (" REDACTED ") [" REDACTED "]");
        free(line);
        free(code);
        redactor_free(redactor);
    }
}

static void a_flood_is_cheap(void **state)
{
    struct redactor *redactor = knowing("correct horse battery staple");
    struct text out = {0};
    char line[80];
    struct timespec from, to;
    (void)state;
    redactor_add(redactor, "AHRpbQB0YW5zdGFhZnRhbnN0YWFm", 28);
    redactor_add(redactor, "another password", 16);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    for (int i = 0; i < 1000000; i++) {
        int length = snprintf(line, sizeof line, "%d 000%08x5f3b9a0c", i, (unsigned)i);
        text_cut(&out, 0);
        redact_line(redactor, &out, line, (size_t)length);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
    print_message("a million lines: %.2f s\n", seconds);
    assert_true(seconds < 20); /* 0.3 s here; with sanitisers ten times that */
    text_free(&out);
    redactor_free(redactor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_forms),
        cmocka_unit_test(base64_at_every_alignment),
        cmocka_unit_test(a_cut_is_made_before_a_secret),
        cmocka_unit_test(several_secrets_overlap),
        cmocka_unit_test(any_bytes_are_safe),
        cmocka_unit_test(a_thousand_secrets),
        cmocka_unit_test(a_flood_is_cheap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
