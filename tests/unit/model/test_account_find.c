/* Accounts found by number, address and name: as looking at each of them would find them. */
#include "model/account.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#undef fail /* err.h has one of its own */
#include <cmocka.h>

static unsigned chance = 3;

static unsigned pick(unsigned count)
{
    chance = chance * 1103515245 + 12345;
    return (chance >> 16) % count;
}

static const char *const addresses[] = {"a@b.jp", "A@b.jp", "c@d.jp", "e@f.jp", "\u5c71@f.jp"};
static const char *const names[] = {"a@b.jp", "A", "a", "e@f.jp", "\u4ed5\u4e8b", "c@d.jp", "7"};
enum {
    ADDRESSES = sizeof(addresses) / sizeof(addresses[0]),
    NAMES = sizeof(names) / sizeof(names[0])
};

static struct record *make_account(const char *address, const char *name)
{
    struct record *account = record_new(RECORD_ACCOUNT);

    assert_true(record_set(account, FIELD_ACCOUNT_ADDRESS, address, ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_NAME, name, ORIGIN_USER, NULL));
    return account;
}

/* By looking at each. */
static size_t one_by_one(const struct registry *registry, const char *text)
{
    size_t count = registry_count(registry, RECORD_ACCOUNT), found = count, matches = 0;

    for (size_t i = 0; i < count; i++) {
        const struct record *account = registry_at(registry, RECORD_ACCOUNT, i);
        if (strcasecmp(record_get(account, FIELD_ACCOUNT_ADDRESS), text) != 0 &&
            strcmp(record_get(account, FIELD_ACCOUNT_NAME), text) != 0)
            continue;
        found = i;
        matches++;
    }
    return matches == 1 ? found : count;
}

static void look(const struct registry *registry, const char *text)
{
    struct err err = {0};
    size_t found = account_find(registry, text, &err);

    assert_int_equal(found, one_by_one(registry, text));
    assert_int_equal(err.code != ERR_NONE, found == registry_count(registry, RECORD_ACCOUNT));
}

static void change(struct registry *registry)
{
    size_t count = registry_count(registry, RECORD_ACCOUNT);
    struct record *account = make_account(addresses[pick(ADDRESSES)], names[pick(NAMES - 1)]);

    if (count > 0 && pick(2) == 0) {
        registry_remove(registry, RECORD_ACCOUNT, pick((unsigned)count));
        record_free(account);
    } else if (count > 0 && pick(2) == 0) {
        record_set_id(account, registry_id_at(registry, RECORD_ACCOUNT, pick((unsigned)count)));
        assert_true(registry_replace(registry, account, NULL));
    } else {
        assert_true(registry_insert(registry, pick((unsigned)count + 1), account, NULL));
    }
}

static void found_as_one_by_one(void **state)
{
    struct registry *registry = registry_new(), *before;

    (void)state;
    for (size_t round = 0; round < 2000; round++) {
        before = pick(3) == 0 ? registry_copy(registry) : NULL;
        change(registry);
        for (size_t i = 0; i < ADDRESSES; i++)
            look(registry, addresses[i]);
        for (size_t i = 0; i < NAMES - 1; i++)
            look(registry, names[i]);
        look(registry, "");
        if (before != NULL)
            look(before, "a@b.jp");
        registry_free(before);
        if (registry_count(registry, RECORD_ACCOUNT) > 6)
            registry_remove_all(registry, RECORD_ACCOUNT);
    }
    registry_free(registry);
}

/* Text in which accounts sleep: "address name;". What holds a backslash has to be read, and says
 * with \\a what is an a. */
static const char *const asleep = "a@b.jp A;A@c.jp \\a;C@D.jp e@f.jp;e@f.jpx x;g@h.jp g@h.jp;";
static unsigned woken;

static size_t part(const char *text, size_t length, enum field_id id, const char **value)
{
    const char *space = memchr(text, ' ', length);

    *value = id == FIELD_ACCOUNT_ADDRESS ? text : space + 1;
    return id == FIELD_ACCOUNT_ADDRESS ? (size_t)(space - text)
                                       : (size_t)(text + length - space) - 1;
}

static bool peek(const char *text, size_t length, enum field_id id, const char **value,
                 size_t *size)
{
    *size = part(text, length, id, value);
    return memchr(*value, '\\', *size) == NULL;
}

static struct record *wake(struct record_source *source, const struct record_slice *slice)
{
    char texts[2][64];
    const char *value, *text = source->bytes + slice->start;

    for (int i = 0; i < 2; i++) {
        enum field_id id = i == 0 ? FIELD_ACCOUNT_ADDRESS : FIELD_ACCOUNT_NAME;
        size_t size = part(text, slice->length, id, &value);
        bool escaped = *value == '\\';
        snprintf(texts[i], sizeof(texts[i]), "%.*s", (int)size - escaped, value + escaped);
    }
    struct record *account = make_account(texts[0], texts[1]);
    record_set_id(account, slice->id);
    woken++;
    return account;
}

static void end(struct record_source *source)
{
    (void)source;
}

/* How often it is looked for decides how; what is found is the same, and who cannot be called so
 * sleeps on. */
static void sleepers_are_found(void **state)
{
    static const char *const texts[] = {"a@b.jp", "A@B.JP", "a@c.jp", "e@f.jp", "c@d.jp", "g@h.jp",
                                        "a",      "A",      "x",      "jp",     "",       "e@f.j"};
    enum { TEXTS = sizeof(texts) / sizeof(texts[0]) };

    (void)state;
    for (size_t first = 0; first < TEXTS; first++) {
        struct record_source source = {asleep, wake, peek, end, 1};
        struct registry *registry = registry_new(), *read = registry_new();
        struct record_slice slices[8];
        size_t count = 0;
        for (const char *at = asleep, *stop; *at != '\0'; at = stop + 1, count++) {
            stop = strchr(at, ';');
            slices[count] = (struct record_slice){(unsigned)count + 1, (uint32_t)(at - asleep),
                                                  (uint32_t)(stop - at)};
            assert_true(registry_add(read, wake(&source, &slices[count]), NULL));
        }
        assert_true(registry_add_sleeping(registry, RECORD_ACCOUNT, &source, slices, count));
        woken = 0;
        for (size_t i = 0; i < TEXTS; i++) {
            const char *text = texts[(first + i) % TEXTS];
            assert_int_equal(account_find(registry, text, NULL), one_by_one(read, text));
        }
        assert_true(woken <= 1);
        registry_free(registry);
        registry_free(read);
        assert_int_equal(source.users, 1);
    }
}

static void numbers_come_first(void **state)
{
    struct registry *registry = registry_new();

    (void)state;
    assert_true(registry_add(registry, make_account("a@b.jp", "2"), NULL));
    assert_true(registry_add(registry, make_account("c@d.jp", "7"), NULL));
    assert_int_equal(account_find(registry, "2", NULL), 1);
    assert_int_equal(account_find(registry, "#1", NULL), 0);
    assert_int_equal(account_find(registry, "7", NULL), 1);
    assert_int_equal(account_find(registry, "#7", NULL), 2);
    assert_int_equal(account_find(registry, "99999999999999999999", NULL), 2);
    registry_free(registry);
}

/* 100,000 look-ups among 100,000, all of one name: one by one it would take minutes. */
static void many_are_found_at_once(void **state)
{
    enum { MANY = 100000 };
    struct registry *registry = registry_new();
    char address[32];

    (void)state;
    for (unsigned i = 0; i < MANY; i++) {
        snprintf(address, sizeof(address), "user%u@example.jp", i);
        assert_true(registry_add(registry, make_account(address, "same"), NULL));
    }
    for (unsigned i = 0; i < MANY; i++) {
        snprintf(address, sizeof(address), "USER%u@example.jp", i);
        assert_int_equal(account_find(registry, address, NULL), i);
    }
    assert_int_equal(account_find(registry, "same", NULL), MANY);
    registry_free(registry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(found_as_one_by_one),
        cmocka_unit_test(sleepers_are_found),
        cmocka_unit_test(numbers_come_first),
        cmocka_unit_test(many_are_found_at_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
