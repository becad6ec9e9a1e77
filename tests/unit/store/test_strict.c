/* The strict scanner: what is refused, where, and in which words. */
#include "support.h"

#include "store/strict.h"

static const struct {
    const char *text;
    size_t line;
    const char *path, *says; /* says NULL: clean */
} cases[] = {
    {"{}", 0, NULL, NULL},
    {" \r\n\t{ \"a\" : [ 1 , -2.5e-3, true, false, null, \"\\ud83d\\ude00\\u0041\\n\" ] } \n", 0,
     NULL, NULL},
    {"{\"a\": {\"b\": [[], {}, [{}]]}, \"ab\": 0}", 0, NULL, NULL},
    {"{\"a\": 18446744073709551615, \"b\": -9223372036854775808, \"c\": 1.50E+10}", 0, NULL, NULL},
    {"{\"\": 1, \" \": 2}", 0, NULL, NULL},
    {"", 1, "", "empty"},
    {"\n\n", 1, "", "empty"},
    {"\xef\xbb\xbf{}", 1, "", "byte order mark"},
    {"\xff\xfe{", 1, "", "UTF-16"},
    {"[]", 1, "", "one object"},
    {"{}x", 1, "", "follows behind"},
    {"{}\n{}", 2, "", "follows behind"},
    {"{", 1, "", "ends before"},
    {"{\"a\"", 1, "a", "ends before"},
    {"{\"a\":", 1, "a", "ends before"},
    {"{\"a\": 1", 1, "a", "ends before"},
    {"{\"a\": [1", 1, "a[0]", "ends before"},
    {"{\"a\": \"x", 1, "a", "ends in the middle"},
    {"{\"a\": \"x\\", 1, "a", "ends in the middle"},
    {"{\"a\": \"x\\u12", 1, "a", "ends in the middle"},
    {"{\n\"a\": \"x\n\"}", 2, "a", "closing quote"},
    {"{\"a\": 1,}", 1, "a", "comma stands behind"},
    {"{\"a\": [1,]}", 1, "a[0]", "comma stands behind"},
    {"{\"a\": [1 2]}", 1, "a[0]", "comma or ]"},
    {"{\"a\": 1 \"b\": 2}", 1, "a", "comma or }"},
    {"{,}", 1, "", "key in double quotes"},
    {"{a: 1}", 1, "", "key in double quotes"},
    {"{'a': 1}", 1, "", "single ones"},
    {"{\"a\" 1}", 1, "a", "colon"},
    {"{\"a\": }", 1, "a", "value is expected"},
    {"{\"a\": /* x */ 1}", 1, "a", "comments"},
    {"{\"a\": # x\n 1}", 1, "a", "comments"},
    {"{\"a\": NaN}", 1, "a", "NaN is not a value"},
    {"{\"a\": -Infinity}", 1, "a", "-Infinity is not a value"},
    {"{\"a\": nul}", 1, "a", "nul is not a value"},
    {"{\"a\": TRUE}", 1, "a", "TRUE is not a value"},
    {"{\"a\": 01}", 1, "a", "01 is not a number"},
    {"{\"a\": -}", 1, "a", "- is not a value"},
    {"{\"a\": 1.}", 1, "a", "1. is not a number"},
    {"{\"a\": .5}", 1, "a", ".5 is not a number"},
    {"{\"a\": 1e}", 1, "a", "1e is not a number"},
    {"{\"a\": 1e+}", 1, "a", "1e+ is not a number"},
    {"{\"a\": 0x10}", 1, "a", "0x10 is not a number"},
    {"{\"a\": 110abc}", 1, "a", "110abc is not a number"},
    {"{\"a\": 1e400}", 1, "a", "too large"},
    {"{\"a\": -1e400}", 1, "a", "too large"},
    {"{\"a\": 18446744073709551616}", 1, "a", "more digits"},
    {"{\"a\": -9223372036854775809}", 1, "a", "more digits"},
    {"{\"a\": \"\x01\"}", 1, "a", "control character"},
    {"{\"a\": \"\x1b[2J\"}", 1, "a", "control character"},
    {"{\"a\": \"\t\"}", 1, "a", "control character"},
    {"{\"a\": \"\\x41\"}", 1, "a", "backslash"},
    {"{\"a\": \"\\u00g0\"}", 1, "a", "four hexadecimal"},
    {"{\"a\": \"\\u0000\"}", 1, "a", "NUL"},
    {"{\"a\": \"\\ud800\"}", 1, "a", "surrogate"},
    {"{\"a\": \"\\ud800x\"}", 1, "a", "surrogate"},
    {"{\"a\": \"\\ud800\\u0041\"}", 1, "a", "surrogate"},
    {"{\"a\": \"\\ud800\\ud800\"}", 1, "a", "surrogate"},
    {"{\"a\": \"\\udc00\"}", 1, "a", "surrogate"},
    {"{\"a\": \"\xc0\x80\"}", 1, "a", "UTF-8"},
    {"{\"a\": \"\xe0\x80\xaf\"}", 1, "a", "UTF-8"},
    {"{\"a\": \"\xf0\x80\x80\xaf\"}", 1, "a", "UTF-8"},
    {"{\"a\": \"\xed\xa0\x80\"}", 1, "a", "UTF-8"},
    {"{\"a\": \"\xf4\x90\x80\x80\"}", 1, "a", "UTF-8"},
    {"{\"a\": \"\x80\"}", 1, "a", "UTF-8"},
    {"{\"a\": \"\xe6\x9c\"}", 1, "a", "UTF-8"},
    {"{\"a\xff\": 1}", 1, "", "UTF-8"},
    {"{\"a\": 1,\n\"a\": 2}", 2, "a", "twice"},
    {"{\"a\": 1, \"b\": 2, \"c\": 3,\n \"\\u0061\": 2}", 2, "\\u0061", "twice"},
    {"{\"x\": {\"a\": [{\"b\": 1, \"b\": 2}]}}", 1, "x.a[0].b", "twice"},
    {"{\"\": 1, \"\": 2}", 1, "", "twice"},
    {"{\"password\": \"x\"}", 1, "password", "in clear"},
    {"{\"x\": [{\"SMTP_PASSWD\": \"x\"}]}", 1, "x[0].SMTP_PASSWD", "in clear"},
    {"{\"pass\\u0077ord\": \"x\"}", 1, "pass\\u0077ord", "in clear"},
    {"{\"client_secret\": 1}", 1, "client_secret", "in clear"},
    {"{\"passphrase\": -1}", 1, "passphrase", "in clear"},
    {"{\"password\": null, \"secret\": {\"from\": \"ask\"}, \"passwd\": false}", 0, NULL, NULL},
    {"{\"password_hint\": \"x\"}", 0, NULL, NULL},
};

static void test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct problems problems = {0};
        struct outline outline = {0};
        bool whole = strict_scan(cases[i].text, strlen(cases[i].text), &outline, &problems);
        const struct problem *first = problems_first(&problems);
        if (cases[i].says == NULL) {
            if (first != NULL || !whole)
                fail_msg("%s: %s", cases[i].text, first != NULL ? first->sentence : "not whole");
        } else if (first == NULL || first->line != cases[i].line ||
                   strcmp(first->path, cases[i].path) != 0 ||
                   strstr(first->sentence, cases[i].says) == NULL) {
            fail_msg("%s: told line %zu, %s: %s", cases[i].text, first != NULL ? first->line : 0,
                     first != NULL ? first->path : "", first != NULL ? first->sentence : "nothing");
        }
        problems_clear(&problems);
        outline_clear(&outline);
    }
}

/* Each prefix of a valid file is refused, and none is read beyond its end (ASan watches). */
static void test_every_prefix(void **state)
{
    (void)state;
    size_t length;
    char *whole = slurp(DATA "good/escapes.json", &length);
    for (size_t cut = 0; cut < length - 1; cut++) {
        struct problems problems = {0};
        struct outline outline = {0};
        char *exact = malloc(cut > 0 ? cut : 1);
        memcpy(exact, whole, cut);
        assert_false(strict_scan(exact, cut, &outline, &problems));
        assert_true(problems.count > 0);
        free(exact);
        problems_clear(&problems);
        outline_clear(&outline);
    }
    free(whole);
}

static bool scan(const char *text, size_t length, const char *says)
{
    struct problems problems = {0};
    struct outline outline = {0};
    bool whole = strict_scan(text, length, &outline, &problems);
    if (says != NULL) {
        assert_int_equal(problems.count, 1);
        assert_non_null(strstr(problems.rows[0].sentence, says));
    }
    problems_clear(&problems);
    outline_clear(&outline);
    return whole;
}

static char *nested(size_t depth)
{
    char *text = mem_new(2 * depth + 16, 1);
    size_t at = (size_t)snprintf(text, 16, "{\"a\": ");
    memset(text + at, '[', depth - 1);
    memset(text + at + depth - 1, ']', depth - 1);
    text[at + 2 * (depth - 1)] = '}';
    return text;
}

static void test_depth(void **state)
{
    (void)state;
    char *text = nested(STRICT_DEPTH_MAX);
    assert_true(scan(text, strlen(text), NULL));
    free(text);
    text = nested(STRICT_DEPTH_MAX + 1);
    assert_false(scan(text, strlen(text), "nested"));
    free(text);
    text = nested(1000000);
    assert_false(scan(text, strlen(text), "nested"));
    free(text);
}

static void test_sizes(void **state)
{
    (void)state;
    size_t size = STRICT_BYTES_MAX;
    char *text = mem_new(size + 1, 1);
    memset(text, ' ', size + 1);
    text[0] = '{';
    text[1] = '}';
    assert_true(scan(text, size, NULL));
    assert_false(scan(text, size + 1, "64 MiB"));
    free(text);
    struct text keys = {0};
    text_add(&keys, "{\"k\": 0");
    for (int i = 0; i < STRICT_KEYS_MAX; i++)
        text_format(&keys, ", \"k%d\": 0", i);
    text_add(&keys, "}");
    assert_false(scan(text_get(&keys), keys.length, "10000 keys"));
    text_free(&keys);
}

static void test_number_length(void **state)
{
    (void)state;
    char text[200];
    snprintf(text, sizeof(text), "{\"a\": 0.%0*d}", STRICT_NUMBER_MAX - 2, 1);
    assert_true(scan(text, strlen(text), NULL));
    snprintf(text, sizeof(text), "{\"a\": 0.%0*d}", STRICT_NUMBER_MAX - 1, 1);
    scan(text, strlen(text), "64 characters");
}

/* The first 100 are kept and told, in the order of lines; that there are more is said. */
struct told {
    size_t count, last_line;
    bool ordered;
    char last[200];
};

static void count_told(void *context, const char *path, size_t line, const char *sentence)
{
    struct told *told = context;
    (void)path;
    told->count++;
    told->ordered = told->ordered && (line == 0 || line >= told->last_line);
    told->last_line = line;
    snprintf(told->last, sizeof(told->last), "%s", sentence);
}

static void test_bounded(void **state)
{
    (void)state;
    struct problems problems = {0};
    struct outline outline = {0};
    struct told told = {.ordered = true};
    struct text text = {0};
    text_add(&text, "{\"a\": [\n");
    for (int i = 0; i < 1000; i++)
        text_add(&text, "{\"x\": 1, \"x\": NaN},\n");
    text_add(&text, "0]}");
    assert_true(strict_scan(text_get(&text), text.length, &outline, &problems));
    assert_int_equal(problems.count, 2000);
    problems_tell(&problems, count_told, &told);
    assert_int_equal(told.count, PROBLEMS_MAX + 1);
    assert_true(told.ordered);
    assert_non_null(strstr(told.last, "1900 more"));
    problems_clear(&problems);
    outline_clear(&outline);
    text_free(&text);
}

static void test_outline(void **state)
{
    (void)state;
    static const char text[] = "{\n \"a\": {\"x\": [1]},\n \"servers\": [{\"id\": 1},\n 7, NaN],\n "
                               "\"\\u0062\": \"t\"}";
    struct problems problems = {0};
    struct outline outline = {0};
    assert_true(strict_scan(text, strlen(text), &outline, &problems));
    assert_int_equal(outline.count, 6);
    static const struct {
        int depth;
        const char *key, *value;
        size_t line;
        bool clean;
    } parts[] = {{1, "a", "{\"x\": [1]}", 2, true}, {1, "servers", NULL, 3, false},
                 {2, NULL, "{\"id\": 1}", 3, true}, {2, NULL, "7", 4, true},
                 {2, NULL, "NaN", 4, false},        {1, "b", "\"t\"", 5, true}};
    for (size_t i = 0; i < outline.count; i++) {
        const struct part *part = &outline.parts[i];
        assert_int_equal(part->depth, parts[i].depth);
        assert_int_equal(part->value.line, parts[i].line);
        assert_int_equal(part->clean, parts[i].clean);
        if (parts[i].key != NULL)
            assert_string_equal(part->key, parts[i].key);
        if (parts[i].value != NULL) {
            assert_int_equal(part->value.length, strlen(parts[i].value));
            assert_memory_equal(part->value.bytes, parts[i].value, part->value.length);
        }
    }
    problems_clear(&problems);
    outline_clear(&outline);
}

static void test_line_of_path(void **state)
{
    (void)state;
    static const char text[] = "{\n\"a\": {\n\"b\": 1,\n\"c\": [\n5]}\n}";
    struct slice slice = {.bytes = text, .length = strlen(text), .line = 10};
    assert_int_equal(strict_line(&slice, ""), 10);
    assert_int_equal(strict_line(&slice, "a"), 11);
    assert_int_equal(strict_line(&slice, "a.b"), 12);
    assert_int_equal(strict_line(&slice, "a.c[0]"), 14);
    assert_int_equal(strict_line(&slice, "a.missing"), 11);
    assert_int_equal(strict_line(&slice, "x.y.z"), 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),         cmocka_unit_test(test_every_prefix),
        cmocka_unit_test(test_depth),         cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_number_length), cmocka_unit_test(test_bounded),
        cmocka_unit_test(test_outline),       cmocka_unit_test(test_line_of_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
