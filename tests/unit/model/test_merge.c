/* Two sessions and one registry: what differs, and both together. */
#include "base/text.h"
#include "model/merge.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A wish in words: "set a receive.port=995", "add d", "remove b", "move c a". */
static void wish(struct registry *registry, const char *words)
{
    char text[128], *parts[3] = {NULL};
    struct err err = {0};

    snprintf(text, sizeof(text), "%s", words);
    size_t count = 0;
    for (char *rest = text; count < 3 && rest != NULL; count++)
        parts[count] = strsep(&rest, " ");
    const char *codes[] = {parts[1]};
    struct assignment assignment = {"send.host", "smtp.example.jp"};
    struct registry_edit edit = {.kind = EDIT_ADD, .codes = codes, .code_count = 1};
    if (strcmp(parts[0], "remove") == 0) {
        edit.kind = EDIT_REMOVE;
    } else if (strcmp(parts[0], "move") == 0) {
        edit.kind = EDIT_MOVE;
        edit.before = parts[2];
    } else {
        edit.assignments = &assignment;
        edit.assignment_count = 1;
        if (strcmp(parts[0], "set") == 0) {
            edit.kind = EDIT_SET;
            char *value = strchr(parts[2], '=');
            *value = '\0';
            assignment = (struct assignment){parts[2], value + 1};
        }
    }
    if (!registry_apply(registry, &edit, &err))
        fail_msg("%s: %s", words, err.text);
}

static struct registry *abc(void)
{
    struct registry *registry = registry_new();
    wish(registry, "add a");
    wish(registry, "add b");
    wish(registry, "add c");
    return registry;
}

static const struct merge_case {
    const char *ours[3], *theirs[3];
    const char *order;      /* codes, blank-separated */
    const char *value;      /* "code path=value" or NULL */
    const char *difference; /* theirs to base */
    const char *conflicts;
} cases[] = {
    {{NULL}, {NULL}, "a b c", NULL, "", ""},
    {{"set a send.port=2525"}, {NULL}, "a b c", "a send.port=2525", "", ""},
    {{NULL}, {"set a send.port=2525"}, "a b c", "a send.port=2525", "a: send.port 465 -> 2525", ""},
    {{"set a send.port=1"}, {"set a name=A"}, "a b c", "a send.port=1", "a: name a -> A", ""},
    {{"set a send.port=1"}, {"set a name=A"}, "a b c", "a name=A", "a: name a -> A", ""},
    {{"set a send.port=1"},
     {"set a send.port=1"},
     "a b c",
     "a send.port=1",
     "a: send.port 465 -> 1",
     ""},
    {{"set a send.port=1"},
     {"set a send.port=2"},
     "a b c",
     "a send.port=1",
     "a: send.port 465 -> 2",
     "a: send.port 2 -> 1"},
    {{"set a send.encryption=starttls"},
     {"set a send.port=2525"},
     "a b c",
     "a send.port=2525",
     "a: send.port 465 -> 2525",
     ""},
    {{"add d"}, {"add e"}, "a b c e d", NULL, "+ e", ""},
    {{"add d"}, {"add d"}, "a b c d d-2", NULL, "+ d", "d: code d -> d-2"},
    {{"remove b"}, {NULL}, "a c", NULL, "", ""},
    {{NULL}, {"remove b"}, "a c", NULL, "- b", ""},
    {{"remove b"}, {"remove b"}, "a c", NULL, "- b", ""},
    {{"remove b"}, {"set b name=B"}, "a c b", "b name=B", "b: name b -> B", "+ b"},
    {{"set b name=B"}, {"remove b"}, "a b c", "b name=B", "- b", "+ b"},
    {{"move c a"}, {"add d"}, "c a b d", NULL, "+ d", ""},
    {{"add d"}, {"move c a"}, "c a b d", NULL, "The order is another.", ""},
    {{"remove a", "add d"},
     {"remove c", "move b a"},
     "b d",
     NULL,
     "- c\nThe order is another.",
     ""},
};

static void wishes(struct registry *registry, const char *const *words)
{
    for (int i = 0; i < 3 && words[i] != NULL; i++)
        wish(registry, words[i]);
}

static void assert_case(const struct merge_case *c, const struct registry *merged)
{
    char order[128] = "";

    for (size_t i = 0; i < registry_count(merged, RECORD_SERVER); i++) {
        size_t length = strlen(order);
        const struct record *server = registry_at(merged, RECORD_SERVER, i);
        snprintf(order + length, sizeof(order) - length, "%s%s", i > 0 ? " " : "",
                 record_get(server, FIELD_CODE));
        assert_int_equal(registry_find_id(merged, RECORD_SERVER, record_id(server)), i);
        assert_true(record_id(server) < registry_next_id(merged, RECORD_SERVER));
    }
    assert_string_equal(order, c->order);
    if (c->value != NULL) {
        char words[128], *path = words;
        snprintf(words, sizeof(words), "%s", c->value);
        const char *code = strsep(&path, " ");
        char *value = strchr(path, '=');
        *value++ = '\0';
        const struct record *server =
            registry_at(merged, RECORD_SERVER, registry_find_code(merged, RECORD_SERVER, code));
        assert_string_equal(record_get(server, field_by_path(RECORD_SERVER, path)), value);
    }
}

static void both_changes_are_kept(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct merge_case *c = &cases[i];
        struct registry *base = abc(), *ours = abc(), *theirs = abc();
        struct text difference = {0}, conflicts = {0};

        wishes(ours, c->ours);
        wishes(theirs, c->theirs);
        registry_difference(base, theirs, 10, &difference);
        struct registry *merged = registry_merge(base, ours, theirs, &conflicts);
        assert_case(c, merged);
        assert_string_equal(text_get(&difference), c->difference);
        assert_string_equal(text_get(&conflicts), c->conflicts);
        text_free(&difference);
        text_free(&conflicts);
        registry_free(base);
        registry_free(ours);
        registry_free(theirs);
        registry_free(merged);
    }
}

static void many_differences_are_counted_and_cut(void **state)
{
    struct registry *before = registry_new(), *now = registry_new();
    struct text out = {0};
    (void)state;
    for (int i = 0; i < 30; i++) {
        char words[16];
        snprintf(words, sizeof(words), "add s%d", i);
        wish(now, words);
    }
    assert_int_equal(registry_difference(before, now, 2, &out), 30);
    assert_string_equal(text_get(&out), "+ s0\n+ s1");
    text_free(&out);
    /* Those for which there is no room are counted, and none is there in part. */
    for (size_t ceiling = 9; ceiling <= 14; ceiling++) {
        out.ceiling = ceiling;
        assert_int_equal(registry_difference(before, now, SIZE_MAX, &out), 30);
        assert_string_equal(text_get(&out), ceiling == 14 ? "+ s0\n+ s1\n+ s2" : "+ s0\n+ s1");
        text_free(&out);
    }
    registry_free(before);
    registry_free(now);
}

/* In the steps of who has to listen meanwhile, however small, it is the same. */
static void a_difference_in_steps_is_the_same(void **state)
{
    struct registry *before = abc(), *now = abc();
    struct text whole = {0};
    (void)state;
    wish(now, "add d");
    wish(now, "remove a");
    wish(now, "set b name=B");
    wish(now, "add e");
    size_t count = registry_difference(before, now, SIZE_MAX, &whole);
    assert_int_equal(count, 4);
    for (size_t records = 1; records < 5; records++) {
        struct text out = {0};
        size_t steps = 1;
        struct differing *differing = registry_difference_begin(before, now, SIZE_MAX, &out);
        for (; registry_difference_step(differing, records); steps++)
            ;
        assert_in_range(steps, 7 / records, SIZE_MAX);
        assert_int_equal(registry_difference_end(differing), count);
        assert_string_equal(text_get(&out), text_get(&whole));
        text_free(&out);
    }
    assert_int_equal(registry_difference_end(NULL), 0);
    text_free(&whole);
    registry_free(before);
    registry_free(now);
}

/* A record of the kind with two values, as a session adds it; its number. */
static unsigned put(struct registry *registry, enum record_kind kind,
                    const struct assignment values[2])
{
    struct record *record = record_new(kind);
    for (int i = 0; i < 2; i++)
        assert_true(record_set(record, field_by_path(kind, values[i].path), values[i].value,
                               ORIGIN_USER, NULL));
    assert_true(registry_add(registry, record, NULL));
    return record_id(record);
}

static const struct record *named(const struct registry *registry, enum record_kind kind,
                                  const char *code)
{
    return registry_at(registry, kind, registry_find_code(registry, kind, code));
}

/* What a session adds beside a server: an account of it, the notification through it, an OAuth
 * server that it logs in with. All get the numbers that the other session gives as well. */
static struct registry *session(const char *server, const char *address, const char *client)
{
    struct registry *registry = abc();
    char number[16];
    put(registry, RECORD_OAUTH_SERVER,
        (struct assignment[]){{"code", "google"}, {"client_id", client}});
    unsigned id = put(registry, RECORD_SERVER,
                      (struct assignment[]){{"code", server}, {"oauth_server", "google"}});
    snprintf(number, sizeof(number), "%u", id);
    put(registry, RECORD_ACCOUNT,
        (struct assignment[]){{"address", address}, {"server_id", number}});
    return registry;
}

static const struct record *account_of(const struct registry *registry, const char *address)
{
    for (size_t i = 0; i < registry_count(registry, RECORD_ACCOUNT); i++) {
        const struct record *account = registry_at(registry, RECORD_ACCOUNT, i);
        if (record_is(account, FIELD_ACCOUNT_ADDRESS, address))
            return account;
    }
    fail_msg("no account %s", address);
    return NULL;
}

/* Its password must not go to the other session's server. */
static void references_follow_what_gets_another_number_or_code(void **state)
{
    static const struct {
        const char *address, *server, *oauth, *client;
    } expected[] = {{"me@example.jp", "mine", "google-2", "our-client"},
                    {"you@example.jp", "yours", "google", "their-client"}};
    struct registry *base = abc(), *ours = session("mine", "me@example.jp", "our-client"),
                    *theirs = session("yours", "you@example.jp", "their-client");
    struct text conflicts = {0};
    char number[16];
    (void)state;

    snprintf(number, sizeof(number), "%u", record_id(named(ours, RECORD_SERVER, "mine")));
    put(ours, RECORD_NOTIFICATION,
        (struct assignment[]){{"server_id", number}, {"sender", "user"}});
    struct registry *merged = registry_merge(base, ours, theirs, &conflicts);
    for (size_t i = 0; i < 2; i++) {
        const struct record *server = named(merged, RECORD_SERVER, expected[i].server);
        const struct record *oauth = named(merged, RECORD_OAUTH_SERVER, expected[i].oauth);
        const struct record *account = account_of(merged, expected[i].address);
        assert_int_equal(record_number(account, FIELD_ACCOUNT_SERVER, 0), record_id(server));
        assert_string_equal(record_get(server, FIELD_OAUTH_SERVER), expected[i].oauth);
        assert_string_equal(record_get(oauth, FIELD_OAUTH_CLIENT_ID), expected[i].client);
    }
    assert_int_equal(
        record_number(registry_at(merged, RECORD_NOTIFICATION, 0), FIELD_NOTIFICATION_SERVER, 0),
        record_id(named(merged, RECORD_SERVER, "mine")));
    assert_string_equal(text_get(&conflicts), "oauth-server google: code google -> google-2");
    text_free(&conflicts);
    registry_free(base);
    registry_free(ours);
    registry_free(theirs);
    registry_free(merged);
}

/* One session gives an OAuth server another code, the other begins to use it. */
static void references_follow_a_new_code_of_the_other_session(void **state)
{
    struct registry *base = session("mine", "me@example.jp", "client"), *ours = registry_copy(base),
                    *theirs = registry_copy(base);
    struct text conflicts = {0};
    struct err err = {0};
    (void)state;

    put(ours, RECORD_SERVER, (struct assignment[]){{"code", "new"}, {"oauth_server", "google"}});
    struct record *other = record_copy(registry_at(base, RECORD_OAUTH_SERVER, 0));
    record_set(other, FIELD_OAUTH_CODE, "workspace", ORIGIN_USER, NULL);
    struct record *server = record_copy(named(base, RECORD_SERVER, "mine"));
    record_set(server, FIELD_OAUTH_SERVER, "", ORIGIN_USER, NULL);
    assert_true(registry_replace(theirs, other, &err) && registry_replace(theirs, server, &err));
    struct registry *merged = registry_merge(base, ours, theirs, &conflicts);
    assert_string_equal(record_get(named(merged, RECORD_SERVER, "new"), FIELD_OAUTH_SERVER),
                        "workspace");
    assert_string_equal(record_get(named(merged, RECORD_SERVER, "mine"), FIELD_OAUTH_SERVER), "");
    assert_string_equal(text_get(&conflicts), "");
    text_free(&conflicts);
    registry_free(base);
    registry_free(ours);
    registry_free(theirs);
    registry_free(merged);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_changes_are_kept),
        cmocka_unit_test(many_differences_are_counted_and_cut),
        cmocka_unit_test(a_difference_in_steps_is_the_same),
        cmocka_unit_test(references_follow_what_gets_another_number_or_code),
        cmocka_unit_test(references_follow_a_new_code_of_the_other_session),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
