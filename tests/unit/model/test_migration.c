/* A migration: how it begins, who is called what, what each step leaves, what is refused. */
#include "base/mem.h"
#include "base/text.h"
#include "model/account.h"
#include "model/account_csv.h"
#include "model/finding.h"
#include "model/merge.h"
#include "model/migration.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const int64_t NOW = 1795327200000; /* 2026-11-22T06:00:00Z */

static void put(struct registry *registry, enum record_kind kind, const char *const *pairs)
{
    struct record *record = record_new(kind);
    struct err err = {0};

    for (; *pairs != NULL; pairs += 2) {
        enum field_id id = field_by_path(kind, pairs[0]);
        if (id == FIELD_NONE || !record_set(record, id, pairs[1], ORIGIN_USER, &err))
            fail_msg("%s=%s: %s", pairs[0], pairs[1], err.text);
    }
    record_complete(record);
    if (!registry_add(registry, record, &err))
        fail_msg("%s", err.text);
}

#define PUT(registry, kind, ...) put(registry, kind, (const char *const[]){__VA_ARGS__, NULL})

static void put_account(struct registry *registry, const char *address, const char *user,
                        const char *server)
{
    PUT(registry, RECORD_ACCOUNT, "address", address, "username", user, "server_id", server,
        "secret", "file:/run/secret");
}

/* Servers 1 old, 2 new, 3 other; accounts 1 to 3 on the old one. */
static struct registry *office(void)
{
    struct registry *registry = registry_new();

    PUT(registry, RECORD_SERVER, "code", "old", "receive.host", "pop.old.example", "send.host",
        "smtp.old.example");
    PUT(registry, RECORD_SERVER, "code", "new", "receive.host", "mail.new.example", "send.host",
        "mail.new.example");
    PUT(registry, RECORD_SERVER, "code", "other", "receive.host", "pop.other.example", "send.host",
        "smtp.other.example");
    put_account(registry, "taro@example.jp", "taro-old", "1");
    put_account(registry, "hanako@example.jp", "", "1");
    put_account(registry, "jiro@branch.example.jp", "jiro", "1");
    return registry;
}

static unsigned started(struct registry *registry)
{
    struct err err = {0};
    unsigned id = migration_start(registry, 1, 2, NOW, &err);

    if (id == 0)
        fail_msg("%s", err.text);
    return id;
}

static const struct record *at(const struct registry *registry, enum record_kind kind, unsigned id)
{
    return registry_at(registry, kind, registry_find_id(registry, kind, id));
}

/* Beginning ----------------------------------------------------------------------------------- */

static void begins(void **state)
{
    static const char *const watches[][2] = {
        {"example.jp", "mx"},        {"branch.example.jp", "mx"}, {"pop.old.example", "a"},
        {"pop.old.example", "aaaa"}, {"smtp.old.example", "a"},   {"smtp.old.example", "aaaa"}};
    struct registry *registry = office();
    unsigned id = started(registry);
    const struct record *migration = at(registry, RECORD_MIGRATION, id);

    (void)state;
    assert_string_equal(record_get(migration, FIELD_MIGRATION_STARTED), "2026-11-22T06:00:00Z");
    assert_int_equal(record_validate(migration, NULL, NULL), 0);
    assert_int_equal(registry_count(registry, RECORD_WATCH), 6);
    for (size_t i = 0; i < 6; i++) {
        const struct record *watch = registry_at(registry, RECORD_WATCH, i);
        assert_string_equal(record_get(watch, FIELD_WATCH_NAME), watches[i][0]);
        assert_string_equal(record_get(watch, FIELD_WATCH_TYPE), watches[i][1]);
        assert_int_equal(record_validate(watch, NULL, NULL), 0);
    }
    registry_free(registry);
}

static void refuses_to_begin(void **state)
{
    static const struct {
        unsigned source, destination;
        bool open; /* one from 1 to 2 is there */
    } cases[] = {{1, 1, false}, {1, 9, false}, {9, 1, false}, {1, 4, false},
                 {1, 3, true},  {2, 3, true},  {3, 1, true}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *registry = office();
        struct err err = {0};
        PUT(registry, RECORD_SERVER, "code", "notices", "send.host", "smtp.notices.example");
        if (cases[i].open)
            started(registry);
        size_t before = registry_count(registry, RECORD_MIGRATION);
        assert_int_equal(
            migration_start(registry, cases[i].source, cases[i].destination, NOW, &err), 0);
        assert_int_not_equal(err.text[0], '\0');
        assert_int_equal(registry_count(registry, RECORD_MIGRATION), before);
        registry_free(registry);
    }
}

static void two_sources_may_have_one_destination(void **state)
{
    struct registry *registry = office();

    (void)state;
    started(registry);
    assert_int_not_equal(migration_start(registry, 3, 2, NOW, NULL), 0);
    registry_free(registry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(begins),
        cmocka_unit_test(refuses_to_begin),
        cmocka_unit_test(two_sources_may_have_one_destination),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
