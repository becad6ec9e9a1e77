/* The list of servers: order, codes, ids, and wishes taken whole or not at all. */
#include "base/text.h"
#include "model/registry.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct record *make(const char *code)
{
    struct record *server = record_new(RECORD_SERVER);

    assert_true(record_set(server, FIELD_CODE, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_NAME, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_HOST, "pop.example.jp", ORIGIN_USER, NULL));
    return server;
}

/* One letter a server. */
static struct registry *filled(const char *codes)
{
    struct registry *registry = registry_new();

    for (; *codes != '\0'; codes++) {
        char code[2] = {*codes, '\0'};
        assert_true(registry_add(registry, make(code), NULL));
    }
    return registry;
}

/* The order, and that every server is found where it stands. */
static void assert_order(const struct registry *registry, const char *codes)
{
    char order[64] = "";

    for (size_t i = 0; i < registry_count(registry, RECORD_SERVER); i++) {
        const struct record *server = registry_at(registry, RECORD_SERVER, i);
        const char *code = record_get(server, FIELD_CODE);

        text_copy(order + strlen(order), 2, code);
        assert_int_equal(registry_find_code(registry, RECORD_SERVER, code), i);
        assert_int_equal(registry_find_id(registry, RECORD_SERVER, record_id(server)), i);
    }
    assert_string_equal(order, codes);
    assert_null(registry_at(registry, RECORD_SERVER, registry_count(registry, RECORD_SERVER)));
}

static void codes_and_ids(void **state)
{
    struct registry *registry = filled("abc");
    struct record *server = make("B");
    struct err err = {0};

    (void)state;
    assert_order(registry, "abc");
    assert_int_equal(registry_find_code(registry, RECORD_SERVER, "B"), 1);
    assert_int_equal(registry_find_code(registry, RECORD_SERVER, "x"), 3);
    assert_int_equal(registry_find_id(registry, RECORD_SERVER, 9), 3);
    assert_false(registry_add(registry, server, &err));
    assert_non_null(strstr(err.text, "B"));
    assert_true(record_set(server, FIELD_CODE, "d", ORIGIN_USER, NULL));
    record_set_id(server, 2);
    assert_false(registry_add(registry, server, &err)); /* the number is taken */
    record_set_id(server, 7);
    assert_true(registry_add(registry, server, &err));
    assert_int_equal(registry_next_id(registry, RECORD_SERVER), 8);
    registry_set_next_id(registry, RECORD_SERVER, 3);
    assert_int_equal(registry_next_id(registry, RECORD_SERVER), 8);
    /* A number is never used again. */
    registry_remove(registry, RECORD_SERVER, 3);
    assert_true(registry_add(registry, make("e"), NULL));
    assert_int_equal(record_id(registry_at(registry, RECORD_SERVER, 3)), 8);
    registry_free(registry);
}

static void free_codes(void **state)
{
    static const char long_code[] =
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234";
    struct registry *registry = filled("a");
    char code[65];

    (void)state;
    registry_free_code(registry, RECORD_SERVER, "b", code);
    assert_string_equal(code, "b");
    registry_free_code(registry, RECORD_SERVER, "A", code);
    assert_string_equal(code, "A-2");
    assert_true(registry_add(registry, make("a-2"), NULL));
    registry_free_code(registry, RECORD_SERVER, "a", code);
    assert_string_equal(code, "a-3");
    assert_true(registry_add(registry, make(long_code), NULL));
    registry_free_code(registry, RECORD_SERVER, long_code, code);
    assert_int_equal(strlen(code), 64);
    assert_string_equal(code + 62, "-2");
    registry_free(registry);
}

static void inserted_replaced_removed(void **state)
{
    struct registry *registry = filled("abc"), *before;
    struct record *server;
    struct err err = {0};

    (void)state;
    assert_true(registry_insert(registry, 1, make("x"), NULL));
    assert_order(registry, "axbc");
    assert_true(registry_insert(registry, 99, make("z"), NULL));
    assert_order(registry, "axbcz");
    before = registry_copy(registry);

    server = record_copy(registry_at(registry, RECORD_SERVER, 2));
    assert_true(record_set(server, FIELD_CODE, "B", ORIGIN_USER, NULL)); /* case alone: its own */
    assert_true(registry_replace(registry, server, &err));
    assert_order(registry, "axBcz");
    server = record_copy(registry_at(registry, RECORD_SERVER, 2));
    assert_true(record_set(server, FIELD_CODE, "C", ORIGIN_USER, NULL));
    assert_false(registry_replace(registry, server, &err));
    assert_true(record_set(server, FIELD_CODE, "y", ORIGIN_USER, NULL));
    assert_true(registry_replace(registry, server, &err));
    assert_order(registry, "axycz");
    assert_int_equal(registry_find_code(registry, RECORD_SERVER, "b"), 5);
    server = make("n");
    record_set_id(server, 99);
    assert_false(registry_replace(registry, server, &err));
    record_free(server);

    registry_remove(registry, RECORD_SERVER, 0);
    registry_remove(registry, RECORD_SERVER, 99);
    assert_order(registry, "xycz");
    assert_order(before, "axbcz"); /* the copy is another list */
    registry_free(registry);
    assert_order(before, "axbcz");
    registry_free(before);
    registry_free(NULL);
}

static void moved(void **state)
{
    static const struct {
        size_t positions[4], count, before;
        const char *order;
    } cases[] = {
        {{0}, 1, 5, "bcdea"},       {{4}, 1, 0, "eabcd"},       {{1}, 1, 1, "abcde"},
        {{1}, 1, 2, "abcde"},       {{1}, 1, 3, "acbde"},       {{0, 2, 4}, 3, 5, "bdace"},
        {{0, 2, 4}, 3, 0, "acebd"}, {{0, 2, 4}, 3, 3, "baced"}, {{1, 2}, 2, 99, "adebc"},
        {{0, 1}, 2, 1, "abcde"},    {{3, 4}, 2, 1, "adebc"},    {{0}, 0, 3, "abcde"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct registry *registry = filled("abcde");

        registry_move(registry, RECORD_SERVER, cases[i].positions, cases[i].count, cases[i].before);
        assert_order(registry, cases[i].order);
        registry_free(registry);
    }
}

static void many(void **state)
{
    enum { MANY = 5000 };
    struct registry *registry = registry_new();
    char code[16];

    (void)state;
    for (int i = 0; i < MANY; i++) {
        snprintf(code, sizeof(code), "Server-%d", i);
        assert_true(registry_add(registry, make(code), NULL));
    }
    for (int i = 0; i < MANY; i++) {
        snprintf(code, sizeof(code), "sERVER-%d", i);
        assert_int_equal(registry_find_code(registry, RECORD_SERVER, code), i);
        assert_int_equal(registry_find_id(registry, RECORD_SERVER, (unsigned)i + 1), i);
    }
    registry_free(registry);
}

static const struct {
    enum edit_kind kind;
    const char *codes[4];
    const char *assignments[4]; /* path=value */
    const char *before, *after;
    long to;
    const char *order; /* after it; NULL: refused, and all is as it was */
    const char *says;  /* in the sentence of the refusal, or the name of the first server */
} wishes[] = {
    {EDIT_ADD, {"n"}, {"receive.host=x"}, NULL, NULL, 0, "abcden", NULL},
    {EDIT_ADD, {"n"}, {"send.host=x", "name=N", "send.port=25"}, NULL, NULL, 0, "abcden", NULL},
    {EDIT_ADD, {"n"}, {NULL}, NULL, NULL, 0, NULL, "n: receive: "},
    {EDIT_ADD, {"A"}, {"receive.host=x"}, NULL, NULL, 0, NULL, "A: code: "},
    {EDIT_ADD, {"a b"}, {"receive.host=x"}, NULL, NULL, 0, NULL, "a b: code: "},
    {EDIT_ADD,
     {"n"},
     {"receive.host=x", "receive.port=0"},
     NULL,
     NULL,
     0,
     NULL,
     "n: receive.port: "},
    {EDIT_ADD, {"n"}, {"receive.hots=x"}, NULL, NULL, 0, NULL, "receive.hots"},
    {EDIT_ADD, {"n"}, {"receive.host=x", "provider=gmail"}, NULL, NULL, 0, NULL, "n: provider: "},
    {EDIT_ADD,
     {"n"},
     {"receive.host=x", "receive.auth=kerberos"},
     NULL,
     NULL,
     0,
     NULL,
     "n: receive.auth: "},
    {EDIT_SET, {"a"}, {"name=N"}, NULL, NULL, 0, "abcde", "N"},
    {EDIT_SET, {"A"}, {"code=x"}, NULL, NULL, 0, "xbcde", NULL},
    {EDIT_SET, {"a"}, {"code=B"}, NULL, NULL, 0, NULL, "a: code: "},
    {EDIT_SET, {"x"}, {"name=N"}, NULL, NULL, 0, NULL, "x"},
    {EDIT_SET, {"a"}, {"receive=null"}, NULL, NULL, 0, NULL, "a: receive: "},
    {EDIT_SET, {"a"}, {"receive=none", "send.host=x"}, NULL, NULL, 0, "abcde", NULL},
    {EDIT_SET, {"a"}, {"receive.max_message_bytes=null"}, NULL, NULL, 0, "abcde", NULL},
    {EDIT_SET, {"a"}, {"receive.host=null"}, NULL, NULL, 0, "abcde", NULL}, /* a name like any */
    {EDIT_SET,
     {"a"},
     {"name=N", "receive.trust.verify=pin"},
     NULL,
     NULL,
     0,
     NULL,
     "a: receive.trust.sha256: "},
    {EDIT_REMOVE, {"b", "D"}, {NULL}, NULL, NULL, 0, "ace", NULL},
    {EDIT_REMOVE, {"b", "x"}, {NULL}, NULL, NULL, 0, NULL, "x"},
    {EDIT_REMOVE, {"b", "B"}, {NULL}, NULL, NULL, 0, NULL, "twice"},
    {EDIT_REMOVE, {"d", "d", "a"}, {NULL}, NULL, NULL, 0, NULL, "d is named twice"},
    {EDIT_REMOVE, {NULL}, {NULL}, NULL, NULL, 0, NULL, "number"},
    {EDIT_REMOVE_ALL, {NULL}, {NULL}, NULL, NULL, 0, "", NULL},
    {EDIT_MOVE, {"e"}, {NULL}, "A", NULL, 0, "eabcd", NULL},
    {EDIT_MOVE, {"d", "b"}, {NULL}, NULL, "e", 0, "acebd", NULL},
    {EDIT_MOVE, {"a"}, {NULL}, NULL, NULL, 5, "bcdea", NULL},
    {EDIT_MOVE, {"a"}, {NULL}, NULL, NULL, 3, "bcade", NULL},
    {EDIT_MOVE, {"e", "d"}, {NULL}, NULL, NULL, 1, "deabc", NULL},
    {EDIT_MOVE, {"a", "c"}, {NULL}, NULL, NULL, 2, "bacde", NULL},
    {EDIT_MOVE, {"a"}, {NULL}, NULL, NULL, 6, NULL, "5"},
    {EDIT_MOVE, {"a"}, {NULL}, NULL, NULL, -1, NULL, "5"},
    {EDIT_MOVE, {"a"}, {NULL}, "b", "c", 0, NULL, "where"},
    {EDIT_MOVE, {"a"}, {NULL}, NULL, NULL, 0, NULL, "where"},
    {EDIT_MOVE, {"a"}, {NULL}, "x", NULL, 0, NULL, "x"},
    {EDIT_COPY, {"a", "n"}, {NULL}, NULL, NULL, 0, "abcden", NULL},
    {EDIT_COPY, {"a", "E"}, {NULL}, NULL, NULL, 0, NULL, "E: code: "},
    {EDIT_COPY, {"x", "n"}, {NULL}, NULL, NULL, 0, NULL, "x"},
    {EDIT_COPY, {"a"}, {NULL}, NULL, NULL, 0, NULL, "number"},
};

static size_t split(const char *const given[4], char paths[4][64], struct assignment out[4])
{
    size_t count = 0;

    for (; count < 4 && given[count] != NULL; count++) {
        const char *equals = strchr(given[count], '=');
        snprintf(paths[count], 64, "%.*s", (int)(equals - given[count]), given[count]);
        out[count] = (struct assignment){paths[count], equals + 1};
    }
    return count;
}

static void wishes_whole_or_not_at_all(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(wishes) / sizeof(wishes[0]); i++) {
        struct registry *registry = filled("abcde");
        struct assignment assignments[4];
        char paths[4][64];
        struct registry_edit edit = {.kind = wishes[i].kind,
                                     .codes = wishes[i].codes,
                                     .assignments = assignments,
                                     .before = wishes[i].before,
                                     .after = wishes[i].after,
                                     .to = wishes[i].to};
        struct err err = {0};
        bool taken;

        while (edit.code_count < 4 && wishes[i].codes[edit.code_count] != NULL)
            edit.code_count++;
        edit.assignment_count = split(wishes[i].assignments, paths, assignments);
        taken = registry_apply(registry, &edit, &err);
        if (taken != (wishes[i].order != NULL))
            fail_msg("wish %zu: %s", i, err.text);
        assert_order(registry, taken ? wishes[i].order : "abcde");
        if (!taken && strstr(err.text, wishes[i].says) == NULL)
            fail_msg("wish %zu says: %s", i, err.text);
        if (taken && wishes[i].says != NULL)
            assert_string_equal(record_get(registry_at(registry, RECORD_SERVER, 0), FIELD_NAME),
                                wishes[i].says);
        registry_free(registry);
    }
}

static void added_names_and_ports(void **state)
{
    static const char *const codes[] = {"New"};
    static const struct assignment assignments[] = {{"receive.host", "pop.example.jp"},
                                                    {"receive.port", "995"},
                                                    {"receive.encryption", "starttls"},
                                                    {"send.host", "smtp.example.jp"},
                                                    {"send.encryption", "starttls"}};
    struct registry_edit edit = {.kind = EDIT_ADD,
                                 .codes = codes,
                                 .code_count = 1,
                                 .assignments = assignments,
                                 .assignment_count = 5};
    struct registry *registry = registry_new();
    const struct record *server;

    (void)state;
    assert_true(registry_apply(registry, &edit, NULL));
    server = registry_at(registry, RECORD_SERVER, 0);
    assert_string_equal(record_get(server, FIELD_NAME), "New");
    assert_string_equal(record_get(server, FIELD_RECEIVE_PORT), "995"); /* typed: it stays */
    assert_string_equal(record_get(server, FIELD_SEND_PORT), "587");    /* proposed */
    registry_free(registry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_and_ids),
        cmocka_unit_test(free_codes),
        cmocka_unit_test(inserted_replaced_removed),
        cmocka_unit_test(moved),
        cmocka_unit_test(many),
        cmocka_unit_test(wishes_whole_or_not_at_all),
        cmocka_unit_test(added_names_and_ports),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
