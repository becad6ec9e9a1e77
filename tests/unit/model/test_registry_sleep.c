/* Records that sleep in text: every operation of a registry gives what it gives with records that
 * are awake, and wakes no more than it has to. */
#include "base/mem.h"
#include "base/text.h"
#include "model/merge.h"
#include "model/registry.h"

#include "unit/awake.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Text of which each byte is a server: its code. Upper case does not tell its code without being
 * read. */
struct letters {
    struct record_source source;
    unsigned woken, *ended;
};

static struct record *make(char letter, unsigned id)
{
    struct record *server = record_new(RECORD_SERVER);
    char code[2] = {letter, '\0'};

    assert_true(record_set(server, FIELD_CODE, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_NAME, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_HOST, "pop.example.jp", ORIGIN_USER, NULL));
    record_set_id(server, id);
    return server;
}

static struct record *wake(struct record_source *source, const struct record_slice *slice)
{
    ((struct letters *)source)->woken++;
    return make(source->bytes[slice->start], slice->id);
}

static bool peek(const char *text, size_t length, enum field_id id, const char **value,
                 size_t *size)
{
    if ((id != FIELD_CODE && id != FIELD_OAUTH_SERVER) || *text < 'a')
        return false;
    *value = text;
    *size = id == FIELD_CODE ? length : 0;
    return true;
}

static void end(struct record_source *source)
{
    struct letters *letters = (struct letters *)source;

    (*letters->ended)++;
    free(letters);
}

static struct letters *letters_new(const char *bytes, unsigned *ended)
{
    struct letters *letters = mem_new(1, sizeof(*letters));

    *letters = (struct letters){{bytes, wake, peek, end, 1}, 0, ended};
    return letters;
}

/* The records of the letters, numbered from 1. */
static bool fill(struct registry *registry, struct letters *letters)
{
    struct record_slice slices[64];
    size_t count = strlen(letters->source.bytes);

    for (size_t i = 0; i < count; i++)
        slices[i] = (struct record_slice){(unsigned)i + 1, (uint32_t)i, 1};
    return registry_add_sleeping(registry, RECORD_SERVER, &letters->source, slices, count);
}

static struct registry *awake(const char *codes)
{
    struct registry *registry = registry_new();

    for (; *codes != '\0'; codes++)
        assert_true(registry_add(registry, make(*codes, 0), NULL));
    return registry;
}

/* What one does with a registry. Each leaves `abcdefgh` as `order`. */
static void leave(struct registry *registry)
{
    (void)registry;
}

static void add_one(struct registry *registry)
{
    assert_true(registry_add(registry, make('x', 0), NULL));
}

static void add_taken(struct registry *registry)
{
    struct record *server = make('C', 0), *number = make('y', 4);

    assert_false(registry_add(registry, server, NULL));
    assert_false(registry_add(registry, number, NULL));
    record_free(server);
    record_free(number);
}

static void insert_one(struct registry *registry)
{
    assert_true(registry_insert(registry, 2, make('x', 0), NULL));
}

static void replace_one(struct registry *registry)
{
    assert_true(registry_replace(registry, make('x', 3), NULL));
}

static void replace_in_place(struct registry *registry)
{
    assert_true(registry_replace(registry, make('C', 3), NULL));
}

static void replace_taken(struct registry *registry)
{
    struct record *server = make('d', 3), *gone = make('x', 77);

    assert_false(registry_replace(registry, server, NULL));
    assert_false(registry_replace(registry, gone, NULL));
    record_free(server);
    record_free(gone);
}

static void remove_one(struct registry *registry)
{
    registry_remove(registry, RECORD_SERVER, 2);
}

static void remove_some(struct registry *registry)
{
    registry_remove_some(registry, RECORD_SERVER, (const size_t[]){0, 3, 7}, 3);
}

static void remove_all(struct registry *registry)
{
    registry_remove_all(registry, RECORD_SERVER);
}

static void move_some(struct registry *registry)
{
    registry_move(registry, RECORD_SERVER, (const size_t[]){1, 4}, 2, 8);
}

static void undo_removal(struct registry *registry)
{
    struct record *copy = record_copy(registry_at(registry, RECORD_SERVER, 2));

    registry_remove(registry, RECORD_SERVER, 2);
    assert_true(registry_insert(registry, 2, copy, NULL));
}

static void copy_and_change(struct registry *registry)
{
    struct registry *copy = registry_copy(registry);

    registry_remove(copy, RECORD_SERVER, 0);
    add_one(copy);
    assert_int_equal(registry_count(copy, RECORD_SERVER), registry_count(registry, RECORD_SERVER));
    registry_free(copy);
}

static void change_beside_copy(struct registry *registry)
{
    struct registry *copy = registry_copy(registry);

    remove_one(registry);
    assert_int_equal(registry_find_code(copy, RECORD_SERVER, "h"), 7);
    assert_int_equal(registry_find_code(registry, RECORD_SERVER, "h"), 6);
    registry_free(copy);
}

static void find_a_free_code(struct registry *registry)
{
    char code[65];

    registry_free_code(registry, RECORD_SERVER, "G", code);
    assert_string_equal(code, "G-2");
}

static void apply(struct registry *registry, const struct registry_edit *edit)
{
    struct err err = {0};

    if (!registry_apply(registry, edit, &err))
        fail_msg("%s", err.text);
}

static void edit_move(struct registry *registry)
{
    apply(registry, &(struct registry_edit){.kind = EDIT_MOVE,
                                            .codes = (const char *const[]){"e"},
                                            .code_count = 1,
                                            .before = "b"});
}

static void edit_remove(struct registry *registry)
{
    apply(registry, &(struct registry_edit){.kind = EDIT_REMOVE,
                                            .codes = (const char *const[]){"f", "b"},
                                            .code_count = 2});
}

static void edit_set(struct registry *registry)
{
    struct assignment name = {"name", "another"};

    apply(registry, &(struct registry_edit){.kind = EDIT_SET,
                                            .codes = (const char *const[]){"e"},
                                            .code_count = 1,
                                            .assignments = &name,
                                            .assignment_count = 1});
}

static void edit_copy(struct registry *registry)
{
    apply(registry, &(struct registry_edit){.kind = EDIT_COPY,
                                            .codes = (const char *const[]){"e", "x"},
                                            .code_count = 2});
}

static void share_all(struct registry *registry)
{
    struct registry *from = registry_copy(registry);

    registry_remove_all(registry, RECORD_SERVER);
    for (size_t i = registry_count(from, RECORD_SERVER); i > 0; i--)
        assert_true(registry_share(registry, from, RECORD_SERVER, i - 1, NULL));
    assert_false(registry_share(registry, from, RECORD_SERVER, 0, NULL));
    registry_free(from);
}

static void wake_a_few(struct registry *registry)
{
    registry_wake(registry, RECORD_SERVER, 6, 99);
}

static const struct operation {
    const char *name;
    void (*apply)(struct registry *registry);
    const char *order;
    unsigned woken; /* of eight, at most */
} operations[] = {
    {"nothing", leave, "abcdefgh", 0},
    {"add", add_one, "abcdefghx", 0},
    {"add taken", add_taken, "abcdefgh", 0},
    {"insert", insert_one, "abxcdefgh", 0},
    {"replace", replace_one, "abxdefgh", 0},
    {"replace, the code in other letters", replace_in_place, "abCdefgh", 0},
    {"replace taken", replace_taken, "abcdefgh", 0},
    {"remove", remove_one, "abdefgh", 0},
    {"remove some", remove_some, "bcefg", 0},
    {"remove all", remove_all, "", 0},
    {"move", move_some, "acdfghbe", 0},
    {"undo of a removal", undo_removal, "abcdefgh", 1},
    {"a copy changes", copy_and_change, "abcdefgh", 0},
    {"changed beside a copy", change_beside_copy, "abdefgh", 0},
    {"a free code", find_a_free_code, "abcdefgh", 0},
    {"EDIT_MOVE", edit_move, "aebcdfgh", 0},
    {"EDIT_REMOVE", edit_remove, "acdegh", 0},
    {"EDIT_SET", edit_set, "abcdefgh", 1},
    {"EDIT_COPY", edit_copy, "abcdefghx", 1},
    {"share", share_all, "hgfedcba", 0},
    {"wake", wake_a_few, "abcdefgh", 2},
};

static void assert_same_registry(const struct registry *a, const struct registry *b)
{
    size_t count = registry_count(a, RECORD_SERVER);

    assert_int_equal(registry_count(b, RECORD_SERVER), count);
    assert_int_equal(registry_next_id(a, RECORD_SERVER), registry_next_id(b, RECORD_SERVER));
    for (size_t i = 0; i < count; i++) {
        const struct record *one = registry_at(a, RECORD_SERVER, i);
        const struct record *two = registry_at(b, RECORD_SERVER, i);
        assert_int_equal(record_id(one), record_id(two));
        assert_int_equal(registry_id_at(a, RECORD_SERVER, i), record_id(one));
        assert_true(record_same(one, two));
    }
    assert_null(registry_at(b, RECORD_SERVER, count));
    assert_int_equal(registry_id_at(b, RECORD_SERVER, count), 0);
}

/* Every record is where the order says, by code and by number, before any is woken. */
static void assert_found(const struct registry *registry, const char *order)
{
    size_t length;

    assert_int_equal(registry_count(registry, RECORD_SERVER), strlen(order));
    for (size_t i = 0; order[i] != '\0'; i++) {
        char code[2] = {order[i], '\0'};
        unsigned id = registry_id_at(registry, RECORD_SERVER, i);
        assert_int_equal(registry_find_code(registry, RECORD_SERVER, code), i);
        assert_int_equal(registry_find_id(registry, RECORD_SERVER, id), i);
        assert_int_equal(*registry_peek(registry, RECORD_SERVER, i, FIELD_CODE, &length), order[i]);
        assert_int_equal(length, 1);
    }
    assert_int_equal(registry_find_code(registry, RECORD_SERVER, "nobody"), strlen(order));
    assert_int_equal(registry_find_id(registry, RECORD_SERVER, 999), strlen(order));
}

static void operations_on_sleepers(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(operations) / sizeof(operations[0]); i++) {
        const struct operation *operation = &operations[i];
        unsigned ended = 0;
        struct registry *asleep = registry_new(), *like = awake("abcdefgh");
        struct letters *letters = letters_new("abcdefgh", &ended);

        print_message("%s\n", operation->name);
        assert_true(fill(asleep, letters));
        assert_int_equal(registry_awake(asleep, RECORD_SERVER), 0);
        operation->apply(asleep);
        operation->apply(like);
        assert_found(asleep, operation->order);
        assert_found(like, operation->order);
        assert_true(letters->woken <= operation->woken);
        assert_same_registry(asleep, like);
        assert_int_equal(registry_awake(asleep, RECORD_SERVER), strlen(operation->order));
        assert_true(letters->woken <= 9); /* none is woken twice */
        registry_free(like);
        assert_int_equal(ended, 0);
        record_source_release(&letters->source);
        registry_free(asleep);
        assert_int_equal(ended, 1);
    }
}

static void refused(void **state)
{
    static const struct {
        unsigned first, second;
        const char *codes;
    } rows[] = {{1, 1, "ab"}, {5, 5, "ab"}, {1, 2, "aa"},
                {1, 2, "Aa"}, {0, 1, "ab"}, {1, 4294967295u, "ab"}};

    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        unsigned ended = 0;
        struct letters *letters = letters_new(rows[i].codes, &ended);
        struct record_slice slices[] = {{rows[i].first, 0, 1}, {rows[i].second, 1, 1}};
        struct registry *registry = awake("x");

        assert_false(registry_add_sleeping(registry, RECORD_SERVER, &letters->source, slices, 2));
        assert_found(registry, "x");
        record_source_release(&letters->source);
        assert_int_equal(ended, 1);
        registry_free(registry);
    }
}

static void numbers_in_any_order(void **state)
{
    unsigned ended = 0;
    struct letters *letters = letters_new("abc", &ended);
    struct record_slice slices[] = {{30, 0, 1}, {10, 1, 1}, {20, 2, 1}};
    struct registry *registry = registry_new();

    (void)state;
    assert_true(registry_add_sleeping(registry, RECORD_SERVER, &letters->source, slices, 3));
    assert_found(registry, "abc");
    assert_int_equal(registry_next_id(registry, RECORD_SERVER), 31);
    assert_int_equal(letters->woken, 0);
    record_source_release(&letters->source);
    registry_free(registry);
}

/* What is the same in two texts need not be woken to be known as the same. */
static void same_and_alike(void **state)
{
    unsigned ended = 0;
    struct letters *one = letters_new("abc", &ended), *two = letters_new("abx", &ended);
    struct registry *a = registry_new(), *b = registry_new(), *copy;
    struct text lines = {0};

    (void)state;
    assert_true(fill(a, one));
    assert_true(fill(b, two));
    copy = registry_copy(a);
    assert_true(registry_same(a, copy, RECORD_SERVER));
    assert_false(registry_same(a, b, RECORD_SERVER));
    assert_true(registry_alike(a, 0, b, 0, RECORD_SERVER));
    assert_false(registry_alike(a, 2, b, 2, RECORD_SERVER));
    assert_false(registry_alike(a, 0, b, 1, RECORD_SERVER));
    registry_free(copy);
    copy = registry_new();
    assert_true(fill(copy, one));
    assert_true(registry_same(a, copy, RECORD_SERVER));
    assert_int_equal(one->woken + two->woken, 0);
    assert_int_equal(registry_difference(a, b, 9, &lines), 2); /* code and name */
    assert_int_equal(one->woken + two->woken, 2);
    text_free(&lines);
    record_source_release(&one->source);
    record_source_release(&two->source);
    registry_free(a);
    registry_free(copy);
    registry_free(b);
    assert_int_equal(ended, 2);
}

/* Each side went on from the same text; what nobody touched is never woken. */
static void merged_asleep(void **state)
{
    unsigned ended = 0;
    struct letters *letters = letters_new("abcdefgh", &ended),
                   *later = letters_new("abcdefgh", &ended);
    struct registry *base = registry_new(), *theirs = registry_new(), *ours, *merged;
    struct text conflicts = {0};

    (void)state;
    assert_true(fill(base, letters));
    assert_true(fill(theirs, later));
    ours = registry_copy(base);
    assert_true(registry_replace(ours, make('x', 2), NULL));
    registry_remove(ours, RECORD_SERVER, 3);
    assert_true(registry_replace(theirs, make('y', 5), NULL));
    assert_true(registry_add(theirs, make('z', 0), NULL));
    merged = registry_merge(base, ours, theirs, &conflicts);
    assert_string_equal(text_get(&conflicts), "");
    assert_found(merged, "axcyfghz");
    assert_true(letters->woken + later->woken <= 3);
    text_free(&conflicts);
    record_source_release(&letters->source);
    record_source_release(&later->source);
    registry_free(base);
    registry_free(ours);
    registry_free(theirs);
    registry_free(merged);
    assert_int_equal(ended, 2);
}

/* A text that is told later: the old one is let go, and who is awake stays awake. */
static void texts_are_set(void **state)
{
    unsigned ended = 0;
    struct letters *old = letters_new("abc", &ended), *new = letters_new("-cXab", &ended);
    struct record_slice slices[] = {{1, 3, 1}, {2, 4, 1}, {3, 1, 1}, {4, 2, 1}}, slice;
    struct registry *registry = registry_new(), *copy;

    (void)state;
    assert_true(fill(registry, old));
    record_source_release(&old->source);
    assert_true(registry_add(registry, make('X', 0), NULL));
    assert_null(registry_text(registry, RECORD_SERVER, 3, &slice));
    registry_at(registry, RECORD_SERVER, 0);
    copy = registry_copy(registry);
    registry_set_texts(registry, RECORD_SERVER, &new->source, slices);
    assert_int_equal(ended, 1);
    assert_ptr_equal(registry_text(copy, RECORD_SERVER, 1, &slice), &new->source);
    assert_int_equal(slice.start, 4);
    assert_int_equal(registry_awake(copy, RECORD_SERVER), 2);
    assert_found(copy, "abcX");
    assert_int_equal(new->woken, 0);
    record_source_release(&new->source);
    registry_free(registry);
    registry_free(copy);
    assert_int_equal(ended, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operations_on_sleepers), cmocka_unit_test(refused),
        cmocka_unit_test(numbers_in_any_order),   cmocka_unit_test(same_and_alike),
        cmocka_unit_test(merged_asleep),          cmocka_unit_test(texts_are_set),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
