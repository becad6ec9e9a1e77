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
    registry_free(before);
    registry_free(now);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_changes_are_kept),
        cmocka_unit_test(many_differences_are_counted_and_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
