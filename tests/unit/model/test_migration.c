/* A migration: how it begins, who is called what, what each step leaves, what is refused. */
#include "base/mem.h"
#include "base/text.h"
#include "model/account.h"
#include "model/account_csv.h"
#include "model/finding.h"
#include "model/merge.h"
#include "model/migration.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

/* Mapping ------------------------------------------------------------------------------------- */

static struct cells *table(const char *const *rows)
{
    struct cells *cells = cells_new();
    size_t line = 1;

    for (; *rows != NULL; rows++) {
        const char *at = *rows;
        cells_begin_row(cells, line++);
        for (;;) {
            size_t length = strcspn(at, ",");
            cells_add_n(cells, at, length);
            if (at[length] == '\0')
                break;
            at += length + 1;
        }
    }
    return cells;
}

#define TABLE(...) table((const char *const[]){__VA_ARGS__, NULL})

static struct migration_map *map_by(struct registry *registry, unsigned id, const char *rule,
                                    const struct cells *cells, struct err *err)
{
    assert_true(migration_set(registry, id, FIELD_MIGRATION_RULE, rule, NULL));
    if (strcmp(rule, "column") == 0) {
        assert_true(migration_set(registry, id, FIELD_MIGRATION_COLUMN, "there", NULL));
        assert_true(migration_set(registry, id, FIELD_MIGRATION_FILE, "/users.csv", NULL));
    }
    return migration_map(registry, at(registry, RECORD_MIGRATION, id), cells, err);
}

static void maps(void **state)
{
    static const struct {
        const char *rule, *users[3];
    } cases[] = {
        {"same", {"taro-old", "", "jiro"}},
        {"local-part", {"taro", "hanako", "jiro"}},
        {"address", {"", "", ""}},
        {"user-percent-domain", {"taro%example.jp", "hanako%example.jp", "jiro%branch.example.jp"}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *registry = office();
        unsigned id = started(registry);
        struct migration_map *map = map_by(registry, id, cases[i].rule, NULL, NULL);
        assert_non_null(map);
        assert_int_equal(map->count, 3);
        assert_int_equal(map->problems, 0);
        assert_int_equal(map->keeping, 3);
        for (size_t n = 0; n < 3; n++) {
            assert_int_equal(map->moves[n].account, n + 1);
            assert_string_equal(map->moves[n].user, cases[i].users[n]);
            assert_null(map->moves[n].secret);
        }
        migration_map_free(map);
        registry_free(registry);
    }
}

/* A login for sending of its own was the old server's. */
static void maps_sending(void **state)
{
    static const struct {
        const char *rule, *user, *secret;
    } cases[] = {{"same", "relay", NULL}, {"local-part", "", ""}, {"address", "", ""}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *registry = office();
        PUT(registry, RECORD_ACCOUNT, "address", "saburo@example.jp", "server_id", "1",
            "send_username", "relay", "send_secret", "env:RELAY");
        unsigned id = started(registry);
        struct migration_map *map = map_by(registry, id, cases[i].rule, NULL, NULL);
        assert_string_equal(map->moves[3].send_user, cases[i].user);
        if (cases[i].secret == NULL)
            assert_null(map->moves[3].send_secret);
        else
            assert_string_equal(map->moves[3].send_secret, cases[i].secret);
        migration_map_free(map);
        registry_free(registry);
    }
}

/* Two that share a mailbox already may go on doing so; two that do not must not begin to. */
static void names_that_two_would_share(void **state)
{
    static const struct {
        const char *address, *user, *server, *rule;
        bool twice;
    } cases[] = {
        {"taro@branch.example.jp", "x", "1", "local-part", true},
        {"TARO@branch.example.jp", "x", "1", "local-part", true},
        {"taro@branch.example.jp", "taro-old", "1", "same", false},
        {"taro@branch.example.jp", "x", "1", "address", false},
        {"other@example.jp", "taro", "2", "local-part", true},
        {"taro@example.jp", "taro", "2", "local-part", false},
        {"other@example.jp", "taro", "3", "local-part", false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *registry = office();
        put_account(registry, cases[i].address, cases[i].user, cases[i].server);
        unsigned id = started(registry);
        struct migration_map *map = map_by(registry, id, cases[i].rule, NULL, NULL);
        if (map->moves[0].twice != cases[i].twice)
            fail_msg("case %zu", i);
        assert_int_equal(map->moves[0].problem != NULL, cases[i].twice);
        assert_int_equal(map->problems, !cases[i].twice ? 0 : map->count == 4 ? 2 : 1);
        migration_map_free(map);
        registry_free(registry);
    }
}

static void maps_by_a_column(void **state)
{
    struct registry *registry = office();
    unsigned id = started(registry);
    struct cells *cells =
        TABLE("address,there,secret,id,send_username,send_secret,note",
              "hanako@example.jp,hanako9,env:HANAKO,,,,x", "x@example.jp,taro9,,1,relay,env:R,y",
              "jiro@branch.example.jp,jiro9,,3,,,z", "nobody@example.jp,n,,,,,", ",,,,,,",
              "left@example.jp,n,,77,,,");
    struct err err = {0};
    struct migration_map *map = map_by(registry, id, "column", cells, &err);

    (void)state;
    if (map == NULL)
        fail_msg("%s", err.text);
    assert_int_equal(map->problems, 0);
    assert_string_equal(map->moves[0].user, "taro9");
    assert_string_equal(map->moves[0].send_user, "relay");
    assert_string_equal(map->moves[0].send_secret, "env:R");
    assert_null(map->moves[0].secret);
    assert_string_equal(map->moves[1].user, "hanako9");
    assert_string_equal(map->moves[1].secret, "env:HANAKO");
    assert_string_equal(map->moves[2].user, "jiro9");
    migration_map_free(map);
    cells_free(cells);
    registry_free(registry);
}

/* Rows of which one account cannot be moved: the others can. */
static void rows_with_problems(void **state)
{
    static const char *const rows[][4] = {
        {"id,there", "1,a", "2,b", NULL},
        {"id,there", "1,a", "2,b", "3,"},
        {"id,there", "1,a", "2,b", "3,x\x1b[2J"},
        {"id,there", "3,a", "3,b", "0003,c"},
        {"id,there,secret", "1,a,", "2,b,", "3,c,open sesame"},
        {"id,there", "1,a", "2,A", "3,c"},
        {"address,there", "taro@example.jp,a", "hanako@example.jp,b", "x,c"},
        {"id,there", "99999999999,a", "-1,b", "1;2,c"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct registry *registry = office();
        unsigned id = started(registry);
        const char *list[] = {rows[i][0], rows[i][1], rows[i][2], rows[i][3], NULL};
        struct cells *cells = table(list);
        struct err err = {0};
        struct migration_map *map = map_by(registry, id, "column", cells, &err);
        struct cells *before = NULL;
        if (map == NULL)
            fail_msg("case %zu: %s", i, err.text);
        if (map->problems == 0)
            fail_msg("case %zu has no problem", i);
        assert_null(migration_import(registry, id, map, NOW, &before, &err));
        assert_int_equal(err.code, ERR_INPUT);
        for (size_t n = 0; n < map->count; n++)
            assert_true(map->moves[n].problem == NULL || map->moves[n].problem[0] != '\0');
        migration_map_free(map);
        cells_free(cells);
        registry_free(registry);
    }
}

static void files_that_cannot_map(void **state)
{
    static const char *const rows[][3] = {
        {"id,user", "1,a", NULL},          /* no such column */
        {"name,there", "taro,a", NULL},    /* nobody is named */
        {"id,there,there", "1,a,b", NULL}, /* twice */
        {"id,there,password", "1,a,x", NULL},
        {"id,there,\xe3\x83\x91\xe3\x82\xb9\xe3\x83\xaf\xe3\x83\xbc\xe3\x83\x89", "1,a,x", NULL},
        {NULL, NULL, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct registry *registry = office();
        unsigned id = started(registry);
        struct cells *cells = table(rows[i]);
        struct err err = {0};
        assert_null(map_by(registry, id, "column", cells, &err));
        assert_int_equal(err.code, ERR_INPUT);
        cells_free(cells);
        registry_free(registry);
    }
    struct registry *registry = office();
    unsigned id = started(registry);
    struct err err = {0};
    assert_null(map_by(registry, id, "column", NULL, &err));
    registry_free(registry);
}

/* Import and back ------------------------------------------------------------------------------ */

static struct registry *imported(struct registry *registry, unsigned id, const char *rule,
                                 struct cells **before)
{
    struct err err = {0};
    struct migration_map *map = map_by(registry, id, rule, NULL, &err);
    struct registry *after = migration_import(registry, id, map, NOW, before, &err);

    if (after == NULL)
        fail_msg("%s", err.text);
    migration_map_free(map);
    return after;
}

static void assert_accounts_alike(const struct registry *a, const struct registry *b)
{
    assert_int_equal(registry_count(a, RECORD_ACCOUNT), registry_count(b, RECORD_ACCOUNT));
    for (size_t i = 0; i < registry_count(a, RECORD_ACCOUNT); i++)
        if (!record_same(registry_at(a, RECORD_ACCOUNT, i), registry_at(b, RECORD_ACCOUNT, i)))
            fail_msg("account %zu is another", i);
}

static void imports_and_takes_back(void **state)
{
    static const char *const rules[] = {"same", "local-part", "address", "user-percent-domain"};

    (void)state;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct registry *registry = office(), *after, *back;
        struct cells *before = NULL;
        size_t changed = 9;
        PUT(registry, RECORD_ACCOUNT, "address", "saburo@example.jp", "server_id", "1",
            "send_username", "relay", "send_secret", "env:RELAY");
        unsigned id = started(registry);
        after = imported(registry, id, rules[i], &before);
        assert_int_equal(registry_accounts_of(after, 1), 0);
        assert_int_equal(registry_accounts_of(after, 2), 4);
        assert_string_equal(record_get(at(after, RECORD_MIGRATION, id), FIELD_MIGRATION_ACCOUNTS),
                            "4");
        for (size_t n = 0; n < 4; n++)
            assert_int_equal(record_validate(registry_at(after, RECORD_ACCOUNT, n), NULL, NULL), 0);
        back = migration_import_undo(after, id, before, &changed, NULL);
        assert_non_null(back);
        assert_int_equal(changed, 0);
        assert_accounts_alike(back, registry);
        assert_string_equal(record_get(at(back, RECORD_MIGRATION, id), FIELD_MIGRATION_IMPORTED),
                            "");
        cells_free(before);
        registry_free(registry);
        registry_free(after);
        registry_free(back);
    }
}

static void change(struct registry *registry, enum record_kind kind, unsigned id,
                   enum field_id field, const char *value)
{
    struct record *record = record_copy(at(registry, kind, id));
    assert_true(record_set(record, field, value, ORIGIN_USER, NULL));
    assert_true(registry_replace(registry, record, NULL));
}

static void takes_back_after_changes_by_hand(void **state)
{
    struct registry *registry = office(), *after, *back;
    struct cells *before = NULL;
    size_t changed = 0;
    unsigned id = started(registry);

    (void)state;
    after = imported(registry, id, "local-part", &before);
    change(after, RECORD_SERVER, 1, FIELD_CODE, "older"); /* codes are names */
    change(after, RECORD_ACCOUNT, 1, FIELD_ACCOUNT_DISPLAY_NAME, "Taro");
    change(after, RECORD_ACCOUNT, 1, FIELD_ACCOUNT_USERNAME, "taro-by-hand");
    change(after, RECORD_ACCOUNT, 2, FIELD_ACCOUNT_SERVER, "3");
    registry_remove(after, RECORD_ACCOUNT, registry_find_id(after, RECORD_ACCOUNT, 3));
    back = migration_import_undo(after, id, before, &changed, NULL);
    assert_non_null(back);
    assert_int_equal(changed, 2);
    assert_int_equal(registry_count(back, RECORD_ACCOUNT), 2); /* who is gone stays gone */
    struct registry *old = migration_before(after, before, NULL);
    assert_int_equal(registry_count(old, RECORD_ACCOUNT), 2);
    registry_free(old);
    const struct record *taro = at(back, RECORD_ACCOUNT, 1);
    assert_string_equal(record_get(taro, FIELD_ACCOUNT_SERVER), "1");
    assert_string_equal(record_get(taro, FIELD_ACCOUNT_USERNAME), "taro-old");
    assert_string_equal(record_get(taro, FIELD_ACCOUNT_DISPLAY_NAME), "Taro");
    assert_string_equal(record_get(at(back, RECORD_ACCOUNT, 2), FIELD_ACCOUNT_SERVER), "3");
    cells_free(before);
    registry_free(registry);
    registry_free(after);
    registry_free(back);
}

/* Accounts that came to the old server later are imported as well, and all go back together. */
static void imports_again(void **state)
{
    struct registry *registry = office(), *after, *again, *back;
    struct cells *before = NULL, *more = NULL, *joined;
    size_t changed = 0;
    unsigned id = started(registry);

    (void)state;
    after = imported(registry, id, "local-part", &before);
    put_account(after, "shiro@example.jp", "shiro-old", "1");
    again = imported(after, id, "local-part", &more);
    assert_int_equal(more->row_count, 2);
    joined = migration_before_join(before, more, NULL);
    assert_int_equal(joined->row_count, 5);
    back = migration_import_undo(again, id, joined, &changed, NULL);
    assert_int_equal(changed, 0);
    assert_int_equal(registry_accounts_of(back, 1), 4);
    assert_string_equal(record_get(at(back, RECORD_ACCOUNT, 4), FIELD_ACCOUNT_USERNAME),
                        "shiro-old");
    assert_string_equal(record_get(at(again, RECORD_MIGRATION, id), FIELD_MIGRATION_ACCOUNTS), "4");
    struct cells *foreign = TABLE("user,there", "1,2");
    assert_null(migration_before_join(foreign, more, NULL));
    assert_null(migration_import_undo(again, id, foreign, &changed, NULL));
    cells_free(foreign);
    foreign = TABLE("id,address", "1,taro@example.jp", ",x@example.jp"); /* a row without number */
    assert_null(migration_before(again, foreign, NULL));
    cells_free(foreign);
    cells_free(before);
    cells_free(more);
    cells_free(joined);
    registry_free(registry);
    registry_free(after);
    registry_free(again);
    registry_free(back);
}

/* Proof and states ----------------------------------------------------------------------------- */

static uint64_t digest(const struct registry *registry, unsigned id, unsigned account, bool source)
{
    struct check_plan *plan =
        migration_plan(registry, at(registry, RECORD_MIGRATION, id), account, source, NULL, NULL);
    uint64_t value;

    assert_non_null(plan);
    assert_int_equal(plan->send, !source);
    assert_int_equal(plan->sample, source);
    value = check_plan_digest(plan);
    check_plan_free(plan);
    return value;
}

static struct fleet_result good_result(void)
{
    return (struct fleet_result){.status = STATUS_OK,
                                 .side = {STATUS_OK, STATUS_OK, STATUS_OK},
                                 .login = {LOGIN_NOT_KNOWN, LOGIN_TAKEN, LOGIN_TAKEN},
                                 .cause = FINDING_COUNT,
                                 .mails = 3,
                                 .shared = -1,
                                 .finished_ms = NOW};
}

static void prove(struct proof *proof, const struct registry *registry, unsigned id,
                  unsigned account, const struct fleet_result *result)
{
    proof_add(proof, account, "destination", digest(registry, id, account, false), result);
}

static void prove_all(struct proof *proof, const struct registry *registry, unsigned id)
{
    struct fleet_result good = good_result();

    for (unsigned account = 1; account <= 3; account++)
        prove(proof, registry, id, account, &good);
}

static enum proof_state state_of_first(const struct registry *registry, unsigned id,
                                       const struct proof *proof)
{
    struct migration_status *status =
        migration_status(registry, at(registry, RECORD_MIGRATION, id), proof);
    enum proof_state state = status->accounts[0].state;

    migration_status_free(status);
    return state;
}

static void what_proves(void **state)
{
    static const struct {
        enum status status, receive, send;
        enum fleet_login logins[2]; /* receiving, sending */
        long long mails;
        unsigned cause;
        enum proof_state proven;
    } cases[] = {
        {STATUS_OK, STATUS_OK, STATUS_OK, {LOGIN_TAKEN, LOGIN_TAKEN}, 0, FINDING_COUNT, PROOF_GOOD},
        {STATUS_WARN,
         STATUS_WARN,
         STATUS_OK,
         {LOGIN_TAKEN, LOGIN_TAKEN},
         5,
         FINDING_CERT_EXPIRES_SOON,
         PROOF_GOOD},
        {STATUS_FAIL,
         STATUS_FAIL,
         STATUS_OK,
         {LOGIN_NONE, LOGIN_TAKEN},
         -1,
         FINDING_AUTH_REFUSED,
         PROOF_FAILED},
        {STATUS_FAIL,
         STATUS_OK,
         STATUS_FAIL,
         {LOGIN_TAKEN, LOGIN_NONE},
         5,
         FINDING_AUTH_REFUSED,
         PROOF_FAILED},
        /* no login took place */
        {STATUS_WARN,
         STATUS_WARN,
         STATUS_WARN,
         {LOGIN_LEFT_OUT, LOGIN_LEFT_OUT},
         -1,
         FINDING_LOGIN_SKIPPED,
         PROOF_OPEN},
        {STATUS_WARN,
         STATUS_OK,
         STATUS_WARN,
         {LOGIN_TAKEN, LOGIN_LEFT_OUT},
         5,
         FINDING_LOGIN_SKIPPED,
         PROOF_OPEN},
        /* and another warning is worse */
        {STATUS_WARN,
         STATUS_OK,
         STATUS_WARN,
         {LOGIN_TAKEN, LOGIN_LEFT_OUT},
         5,
         FINDING_CERT_EXPIRES_SOON,
         PROOF_OPEN},
        {STATUS_OK, STATUS_OK, STATUS_OK, {LOGIN_TAKEN, LOGIN_NONE}, 5, FINDING_COUNT, PROOF_OPEN},
        /* kept by a program that did not say */
        {STATUS_OK,
         STATUS_OK,
         STATUS_OK,
         {LOGIN_NOT_KNOWN, LOGIN_NOT_KNOWN},
         5,
         FINDING_COUNT,
         PROOF_OPEN},
        {STATUS_FAIL,
         STATUS_OK,
         STATUS_FAIL,
         {LOGIN_NOT_KNOWN, LOGIN_NOT_KNOWN},
         5,
         FINDING_AUTH_REFUSED,
         PROOF_FAILED},
        {STATUS_SKIP,
         STATUS_SKIP,
         STATUS_SKIP,
         {LOGIN_NONE, LOGIN_NONE},
         -1,
         FINDING_CANCELLED,
         PROOF_FAILED},
        {STATUS_OK,
         STATUS_OK,
         STATUS_NONE,
         {LOGIN_TAKEN, LOGIN_NOT_KNOWN},
         5,
         FINDING_COUNT,
         PROOF_FAILED},
        {STATUS_NONE,
         STATUS_NONE,
         STATUS_NONE,
         {LOGIN_NOT_KNOWN, LOGIN_NOT_KNOWN},
         -1,
         FINDING_COUNT,
         PROOF_OPEN},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *registry = office(), *after;
        struct proof *proof = proof_new();
        struct cells *before = NULL;
        unsigned id = started(registry);
        struct fleet_result result = {
            .status = cases[i].status,
            .side = {cases[i].status, cases[i].receive, cases[i].send},
            .login = {LOGIN_NOT_KNOWN, cases[i].logins[0], cases[i].logins[1]},
            .at = cases[i].send == STATUS_OK ? SIDE_RECEIVE : SIDE_SEND,
            .cause = cases[i].cause,
            .mails = cases[i].mails,
            .shared = -1,
            .finished_ms = NOW,
        };
        after = imported(registry, id, "same", &before);
        prove(proof, after, id, 1, &result);
        if (state_of_first(after, id, proof) != cases[i].proven)
            fail_msg("case %zu", i);
        cells_free(before);
        proof_free(proof);
        registry_free(registry);
        registry_free(after);
    }
}

static void a_change_makes_a_proof_stale(void **state)
{
    struct registry *registry = office(), *after;
    struct proof *proof = proof_new();
    struct cells *before = NULL;
    struct fleet_result good = good_result(), older = good_result();
    unsigned id = started(registry);

    (void)state;
    after = imported(registry, id, "same", &before);
    prove(proof, after, id, 1, &good);
    assert_int_equal(state_of_first(after, id, proof), PROOF_GOOD);
    change(after, RECORD_ACCOUNT, 1, FIELD_ACCOUNT_OWNER, "Taro");
    assert_int_equal(state_of_first(after, id, proof), PROOF_GOOD);
    change(after, RECORD_SERVER, 2, FIELD_RECEIVE_PORT, "1995");
    assert_int_equal(state_of_first(after, id, proof), PROOF_STALE);
    older.finished_ms--;
    prove(proof, after, id, 1, &older); /* an older one changes nothing */
    assert_int_equal(state_of_first(after, id, proof), PROOF_STALE);
    prove(proof, after, id, 1, &good);
    assert_int_equal(state_of_first(after, id, proof), PROOF_GOOD);
    cells_free(before);
    proof_free(proof);
    registry_free(registry);
    registry_free(after);
}

static void plans_of_the_source(void **state)
{
    struct registry *registry = office(), *after, *old;
    struct cells *before = NULL;
    unsigned id = started(registry);
    struct check_plan *plan;

    (void)state;
    change(registry, RECORD_ACCOUNT, 3, FIELD_ACCOUNT_RECEIVE, "false");
    after = imported(registry, id, "local-part", &before);
    old = migration_before(after, before, NULL);
    const struct record *migration = at(after, RECORD_MIGRATION, id);
    plan = migration_plan(old, migration, 1, true, NULL, NULL);
    assert_string_equal(plan->user, "taro-old");
    assert_string_equal(record_get(plan->server, FIELD_RECEIVE_HOST), "pop.old.example");
    assert_true(plan->receive && !plan->send && plan->sample && plan->login);
    check_plan_free(plan);
    plan = migration_plan(after, migration, 1, false, NULL, NULL);
    assert_string_equal(plan->user, "taro");
    assert_string_equal(record_get(plan->server, FIELD_RECEIVE_HOST), "mail.new.example");
    assert_true(plan->receive && plan->send && plan->login);
    check_plan_free(plan);
    assert_null(migration_plan(old, migration, 3, true, NULL, NULL)); /* fetches nothing */
    assert_null(migration_plan(after, migration, 1, true, NULL, NULL));
    assert_null(migration_plan(old, migration, 1, false, NULL, NULL));
    assert_null(migration_plan(after, migration, 77, false, NULL, NULL));
    cells_free(before);
    registry_free(registry);
    registry_free(after);
    registry_free(old);
}

/* "1 3": who is to be checked. */
static void assert_checked(const struct migration_turn *turn, const struct registry *registry,
                           const char *wanted)
{
    struct migration_status *status = migration_status(registry, turn->migration, turn->proof);
    unsigned accounts[8];
    size_t count = migration_to_check(turn, status, accounts);
    struct text text = {0};

    for (size_t i = 0; i < count; i++)
        text_format(&text, "%s%u", i > 0 ? " " : "", accounts[i]);
    assert_string_equal(text_get(&text), wanted);
    text_free(&text);
    migration_status_free(status);
}

static void who_is_checked(void **state)
{
    struct registry *registry = office(), *after, *old;
    struct cells *before = NULL;
    struct proof *proof = proof_new();
    struct fleet_result result = good_result();
    unsigned id = started(registry);

    (void)state;
    change(registry, RECORD_ACCOUNT, 3, FIELD_ACCOUNT_RECEIVE, "false");
    after = imported(registry, id, "local-part", &before);
    old = migration_before(after, before, NULL);
    struct migration_turn there = {.registry = old, .source = true}, here = {.registry = after};
    there.migration = here.migration = at(after, RECORD_MIGRATION, id);
    assert_checked(&there, after, "1 2"); /* the third fetches nothing there */
    assert_checked(&here, after, "1 2 3");
    there.proof = here.proof = proof;
    proof_add(proof, 1, "source", digest(old, id, 1, true), &result);
    assert_checked(&there, after, "2");
    proof_add(proof, 1, "source", digest(old, id, 1, true) + 1, &result); /* of other settings */
    assert_checked(&there, after, "1 2");
    proof_add(proof, 1, "source", digest(old, id, 1, true), &result);
    result.login[SIDE_RECEIVE] = LOGIN_LEFT_OUT; /* it is not known what waits */
    proof_add(proof, 2, "source", digest(old, id, 2, true), &result);
    assert_checked(&there, after, "2");
    result = good_result();
    prove(proof, after, id, 2, &result);
    assert_checked(&there, after, "");
    assert_checked(&here, after, "1 3");
    result.status = result.side[SIDE_RECEIVE] = STATUS_FAIL;
    prove(proof, after, id, 3, &result);
    here.failed_alone = true;
    assert_checked(&here, after, "3");
    proof_free(proof);
    cells_free(before);
    registry_free(registry);
    registry_free(after);
    registry_free(old);
}

/* What was proven before the import was taken back says nothing of accounts on the old server. */
static void taken_back_nothing_is_proven(void **state)
{
    struct registry *registry = office();
    struct proof *proof = proof_new();
    struct fleet_result result = good_result();
    unsigned id = started(registry);

    (void)state;
    proof_add(proof, 1, "destination", 7, &result);
    result.status = result.side[SIDE_RECEIVE] = STATUS_FAIL;
    proof_add(proof, 2, "destination", 7, &result);
    struct migration_status *status =
        migration_status(registry, at(registry, RECORD_MIGRATION, id), proof);
    assert_int_equal(status->failed, 0);
    assert_int_equal(status->good, 0);
    assert_int_equal(status->open, status->account_count);
    migration_status_free(status);
    proof_free(proof);
    registry_free(registry);
}

/* A number tells nobody which server it is. */
static void a_difference_names_servers(void **state)
{
    struct registry *registry = office(), *after;
    struct cells *before = NULL;
    unsigned id = started(registry);
    struct text out = {0};

    (void)state;
    after = imported(registry, id, "same", &before);
    registry_difference(registry, after, 1, &out);
    assert_string_equal(text_get(&out), "account taro@example.jp: server old -> new");
    text_free(&out);
    cells_free(before);
    registry_free(registry);
    registry_free(after);
}

/* What each step is while the others are as they are. W waits, O open, D done, A again. */
static void states_of_steps(void **state)
{
    static const char *const steps[] = {"", "export", "map", "import", "dns", "prove", NULL};
    static const char *const expected[] = {"DOWWWWW", "DDOWWWW", "DDDOWWW",
                                           "DDDDOOW", "DDDDDOW", "DDDDDDO"};
    static const char letters[] = {[MIGRATION_WAITS] = 'W',
                                   [MIGRATION_OPEN] = 'O',
                                   [MIGRATION_DONE] = 'D',
                                   [MIGRATION_AGAIN] = 'A'};
    struct registry *registry = office();
    struct proof *proof = proof_new();
    struct cells *before = NULL;
    unsigned id = started(registry);

    (void)state;
    for (size_t i = 0; steps[i] != NULL; i++) {
        struct err err = {0};
        if (strcmp(steps[i], "import") == 0) {
            struct registry *after = imported(registry, id, "same", &before);
            registry_free(registry);
            registry = after;
        } else if (strcmp(steps[i], "dns") == 0) {
            assert_true(migration_skip_dns(registry, id, NOW, NULL));
        } else if (strcmp(steps[i], "prove") == 0) {
            prove_all(proof, registry, id);
            assert_true(migration_done(registry, id, MIGRATION_PROVE, NOW, NULL));
        } else if (i > 0) {
            assert_true(migration_done(registry, id, (enum migration_step)i, NOW, NULL));
        }
        const struct record *migration = at(registry, RECORD_MIGRATION, id);
        struct migration_status *status = migration_status(registry, migration, proof);
        char found[8] = "";
        for (size_t n = 0; n < MIGRATION_STEP_COUNT; n++) {
            found[n] = letters[status->states[n]];
            assert_true(status->sentences[n] != NULL);
            assert_int_equal(migration_may(status, (enum migration_step)n, &err), found[n] != 'W');
            assert_int_equal(migration_may_undo(status, (enum migration_step)n, &err),
                             n == (size_t)migration_last_done(migration));
        }
        assert_string_equal(found, expected[i]);
        assert_int_equal(status->current, i + 1);
        assert_int_equal(status->whole, i == 5);
        migration_status_free(status);
    }
    cells_free(before);
    proof_free(proof);
    registry_free(registry);
}

/* All done: proven, DNS passed by. */
static struct registry *proven(unsigned *id, struct proof *proof)
{
    struct registry *registry = office(), *after;
    struct cells *before = NULL;

    *id = started(registry);
    migration_done(registry, *id, MIGRATION_EXPORT, NOW, NULL);
    migration_done(registry, *id, MIGRATION_MAP, NOW, NULL);
    after = imported(registry, *id, "same", &before);
    prove_all(proof, after, *id);
    migration_skip_dns(after, *id, NOW, NULL);
    migration_done(after, *id, MIGRATION_PROVE, NOW, NULL);
    cells_free(before);
    registry_free(registry);
    return after;
}

enum spoil { NOTHING, NEW_ACCOUNT, UNPROVEN, NOTIFICATION, DNS_OPEN, DNS_DONE };

static void finishes(void **state)
{
    static const struct {
        enum spoil spoil;
        bool forced, done;
    } cases[] = {
        {NOTHING, false, true},      {NOTHING, true, true},       {UNPROVEN, false, false},
        {UNPROVEN, true, true},      {NEW_ACCOUNT, false, false}, {NEW_ACCOUNT, true, false},
        {NOTIFICATION, true, false}, {DNS_OPEN, false, false},    {DNS_OPEN, true, true},
        {DNS_DONE, true, true},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct proof *proof = proof_new();
        unsigned id;
        struct registry *registry = proven(&id, proof);
        struct err err = {0};
        if (cases[i].spoil == NEW_ACCOUNT)
            put_account(registry, "new@example.jp", "new", "1");
        if (cases[i].spoil == UNPROVEN)
            change(registry, RECORD_ACCOUNT, 2, FIELD_ACCOUNT_SECRET, "env:OTHER");
        if (cases[i].spoil == NOTIFICATION)
            PUT(registry, RECORD_NOTIFICATION, "server_id", "1", "address", "n@example.jp");
        if (cases[i].spoil == DNS_OPEN)
            assert_true(migration_undone(registry, id, MIGRATION_DNS, NULL));
        if (cases[i].spoil == DNS_DONE)
            change(registry, RECORD_MIGRATION, id, FIELD_MIGRATION_DNS_SKIPPED, "false");
        struct migration_status *status =
            migration_status(registry, at(registry, RECORD_MIGRATION, id), proof);
        bool done = migration_finish(registry, id, cases[i].forced, NOW, status, &err);
        if (done != cases[i].done)
            fail_msg("case %zu: %s", i, err.text);
        assert_int_equal(registry_count(registry, RECORD_SERVER), done ? 2 : 3);
        assert_int_equal(registry_count(registry, RECORD_WATCH), done ? 0 : 6);
        const struct record *migration = at(registry, RECORD_MIGRATION, id);
        assert_int_equal(migration_is_open(migration), !done);
        if (done)
            assert_int_equal(record_is(migration, FIELD_MIGRATION_FORCED, "true"),
                             cases[i].spoil == UNPROVEN);
        if (done)
            assert_int_equal(migration_last_done(migration), MIGRATION_STEP_COUNT);
        migration_status_free(status);
        status = migration_status(registry, migration, proof);
        assert_int_equal(status->current == MIGRATION_STEP_COUNT, done);
        if (done)
            assert_string_equal(
                migration_state_name(migration, MIGRATION_PROVE, status->states[MIGRATION_PROVE]),
                cases[i].spoil == UNPROVEN ? "left-out" : "done");
        if (done && cases[i].spoil == UNPROVEN)
            assert_string_equal(
                status->sentences[MIGRATION_PROVE],
                "Not every account was proven; the old server was removed all the same.");
        if (done) /* the records that were watched are gone with the old server */
            assert_string_equal(status->sentences[MIGRATION_DNS],
                                cases[i].spoil == DNS_OPEN   ? "DNS was not waited for."
                                : cases[i].spoil == DNS_DONE ? "DNS pointed to the new server."
                                                             : "Passed by.");
        migration_status_free(status);
        proof_free(proof);
        registry_free(registry);
    }
}

static void what_is_not_true_any_more(void **state)
{
    struct proof *proof = proof_new();
    unsigned id;
    struct registry *registry = proven(&id, proof);

    (void)state;
    put_account(registry, "new@example.jp", "new", "1");
    struct migration_status *status =
        migration_status(registry, at(registry, RECORD_MIGRATION, id), proof);
    assert_int_equal(status->states[MIGRATION_IMPORT], MIGRATION_AGAIN);
    assert_int_equal(status->current, MIGRATION_IMPORT);
    assert_int_equal(status->states[MIGRATION_PROVE], MIGRATION_AGAIN);
    assert_int_equal(status->left, 1);
    assert_true(migration_may(status, MIGRATION_IMPORT, NULL));
    migration_status_free(status);
    proof_free(proof);
    registry_free(registry);
}

static void keeps_its_servers(void **state)
{
    static const struct {
        const char *code;
        bool goes;
    } cases[] = {{"old", false}, {"new", false}, {"other", true}};
    struct registry *registry = office();
    unsigned id = started(registry);
    struct registry_edit all = {.kind = EDIT_REMOVE_ALL, .of = RECORD_SERVER};

    (void)state;
    assert_false(registry_apply(registry, &all, NULL));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry_edit edit = {
            .kind = EDIT_REMOVE, .of = RECORD_SERVER, .codes = &cases[i].code, .code_count = 1};
        struct err err = {0};
        assert_int_equal(registry_apply(registry, &edit, &err), cases[i].goes);
        assert_int_equal(err.text[0] != '\0', !cases[i].goes);
    }
    assert_true(migration_undone(registry, id, MIGRATION_DESTINATION, NULL));
    assert_int_equal(registry_count(registry, RECORD_MIGRATION), 0);
    assert_int_equal(registry_count(registry, RECORD_WATCH), 0);
    assert_true(registry_apply(registry, &all, NULL));
    assert_int_not_equal(registry_next_id(registry, RECORD_MIGRATION), id);
    registry_free(registry);
}

/* Warnings ------------------------------------------------------------------------------------- */

static const struct migration_warning *warned(const struct migration_status *status,
                                              enum migration_warning_kind kind)
{
    for (size_t i = 0; i < status->warning_count; i++)
        if (status->warnings[i].kind == kind)
            return &status->warnings[i];
    return NULL;
}

/* Servers may say any number. */
static void counts_no_further_than_numbers_go(void **state)
{
    struct registry *registry = office(), *after, *old;
    struct proof *proof = proof_new();
    struct cells *before = NULL;
    unsigned id = started(registry);

    (void)state;
    after = imported(registry, id, "same", &before);
    old = migration_before(after, before, NULL);
    for (unsigned account = 1; account <= 3; account++) {
        struct fleet_result source = good_result(), destination = good_result();
        source.mails = LLONG_MAX;
        proof_add(proof, account, "source", digest(old, id, account, true), &source);
        prove(proof, after, id, account, &destination);
    }
    struct migration_status *status =
        migration_status(after, at(after, RECORD_MIGRATION, id), proof);
    assert_true(warned(status, WARNING_WAITING)->mails == LLONG_MAX);
    migration_status_free(status);
    proof_free(proof);
    cells_free(before);
    registry_free(old);
    registry_free(after);
    registry_free(registry);
}

static void warns(void **state)
{
    struct registry *registry = office(), *after, *old;
    struct proof *proof = proof_new();
    struct cells *before = NULL;
    struct uidl_sample sample = {0};
    struct text text = {0};
    unsigned id = started(registry);

    (void)state;
    after = imported(registry, id, "same", &before);
    old = migration_before(after, before, NULL);
    uidl_sample_add(&sample, "one", 3);
    uidl_sample_add(&sample, "two", 3);
    uidl_sample_text(&sample, &text);
    static const long long shared[] = {2, 0, 0};
    change(after, RECORD_ACCOUNT, 3, FIELD_ACCOUNT_KEEP, "false");
    for (unsigned account = 1; account <= 3; account++) {
        struct fleet_result source = good_result(), destination = good_result();
        source.mails = account;
        source.sample = (char *)text_get(&text);
        destination.shared = shared[account - 1];
        proof_add(proof, account, "source", digest(old, id, account, true), &source);
        prove(proof, after, id, account, &destination);
    }
    struct migration_status *status =
        migration_status(after, at(after, RECORD_MIGRATION, id), proof);
    const struct migration_warning *uidl = warned(status, WARNING_UIDL);
    const struct migration_warning *waiting = warned(status, WARNING_WAITING);
    assert_non_null(uidl);
    assert_int_equal(uidl->accounts, 1); /* the third leaves nothing there */
    assert_non_null(strstr(uidl->text, "hanako@example.jp"));
    assert_non_null(waiting);
    assert_int_equal(waiting->accounts, 3);
    assert_int_equal(waiting->mails, 6);
    assert_null(warned(status, WARNING_KEEPS));
    assert_int_equal(status->accounts[0].uidl, UIDL_SAME);
    assert_int_equal(status->accounts[1].uidl, UIDL_CHANGED);
    assert_int_equal(status->accounts[1].waiting, 2);
    migration_status_free(status);
    status = migration_status(registry, at(registry, RECORD_MIGRATION, id), NULL);
    assert_int_equal(warned(status, WARNING_KEEPS)->accounts, 3);
    assert_null(warned(status, WARNING_UIDL));
    migration_status_free(status);
    text_free(&text);
    cells_free(before);
    proof_free(proof);
    registry_free(registry);
    registry_free(after);
    registry_free(old);
}

/* DNS ------------------------------------------------------------------------------------------ */

struct zone {
    const char *name;
    enum watch_type type;
    const char *value; /* NULL: nobody answers */
};

static const char *in_zone(const struct zone *zone, const struct watch_question *question,
                           bool *known)
{
    *known = true;
    for (; zone->name != NULL; zone++)
        if (strcmp(zone->name, question->name) == 0 && zone->type == question->type) {
            *known = zone->value != NULL;
            return zone->value;
        }
    return "";
}

/* One look at a zone; the number of questions that were asked. */
static size_t look(struct registry *registry, unsigned id, const struct zone *zone, int64_t now,
                   bool *fresh, size_t *unanswered)
{
    struct migration_look *at_dns =
        migration_look_new(registry, at(registry, RECORD_MIGRATION, id));
    const struct watch_question *questions;
    size_t count, asked = 0;

    while ((count = migration_look_questions(at_dns, &questions)) > 0) {
        assert_true(asked < 1000);
        asked += count;
        for (size_t i = 0; i < count; i++) {
            struct watch_answer answer = {.question = i, .ttl = 300};
            answer.value = in_zone(zone, &questions[i], &answer.known);
            migration_look_answer(at_dns, &answer);
        }
        migration_look_round(at_dns);
    }
    *fresh = migration_look_done(at_dns, registry, now, unanswered);
    assert_true(migration_look_pause_ms(at_dns, MIGRATION_LOOK_MS) >= 10000 &&
                migration_look_pause_ms(at_dns, MIGRATION_LOOK_MS) <= 300000);
    migration_look_free(at_dns);
    return asked;
}

#define OLD_ZONE                                                                                   \
    {"example.jp", WATCH_MX, "10 mx.old.example"},                                                 \
        {"branch.example.jp", WATCH_MX, "10 mx.old.example"},                                      \
        {"mx.old.example", WATCH_A, "192.0.2.1"}, {"pop.old.example", WATCH_A, "192.0.2.1"},       \
        {"smtp.old.example", WATCH_A, "192.0.2.2"}, {"mail.new.example", WATCH_A, "203.0.113.7"},  \
    {                                                                                              \
        "mail.new.example", WATCH_AAAA, "2001:db8::7"                                              \
    }

static void dns_is_looked_at(void **state)
{
    static const struct {
        const char *said; /* dns.mx */
        struct zone zone[12];
        size_t reached;
        enum watch_state first; /* of example.jp */
    } cases[] = {
        {"", {OLD_ZONE}, 0, WATCH_OLD},
        /* by name: the new server's host, a host in its domain */
        {"", {{"example.jp", WATCH_MX, "10 mail.new.example"}, OLD_ZONE}, 1, WATCH_REACHED},
        {"", {{"example.jp", WATCH_MX, "5 mx9.new.example"}, OLD_ZONE}, 1, WATCH_REACHED},
        /* by address */
        {"",
         {{"example.jp", WATCH_MX, "10 mail.example.jp"},
          {"mail.example.jp", WATCH_A, "203.0.113.7"},
          OLD_ZONE},
         1,
         WATCH_REACHED},
        /* one host of two is not */
        {"",
         {{"example.jp", WATCH_MX, "10 mail.new.example 20 mx.old.example"}, OLD_ZONE},
         0,
         WATCH_OTHER},
        {"", {{"example.jp", WATCH_MX, "10 mx.third.example"}, OLD_ZONE}, 0, WATCH_OTHER},
        /* somebody said so */
        {"mx.third.example",
         {{"example.jp", WATCH_MX, "10 MX.third.example"}, OLD_ZONE},
         1,
         WATCH_REACHED},
        /* the old host's name goes to the new server */
        {"", {{"mx.old.example", WATCH_A, "203.0.113.7"}, OLD_ZONE}, 2, WATCH_REACHED},
        {"", {{"example.jp", WATCH_MX, ""}, OLD_ZONE}, 0, WATCH_OTHER},
    };
    static const struct zone old[] = {OLD_ZONE, {NULL, 0, NULL}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *registry = office();
        unsigned id = started(registry);
        bool fresh;
        size_t unanswered;
        if (*cases[i].said != '\0')
            migration_set(registry, id, FIELD_MIGRATION_MX, cases[i].said, NULL);
        look(registry, id, old, NOW, &fresh, &unanswered);
        assert_true(fresh);
        assert_int_equal(unanswered, 0);
        look(registry, id, old, NOW + 1000, &fresh, &unanswered);
        assert_false(fresh); /* nothing new, nothing to save */
        look(registry, id, cases[i].zone, NOW + 3600000, &fresh, &unanswered);
        struct migration_status *status =
            migration_status(registry, at(registry, RECORD_MIGRATION, id), NULL);
        if (status->counting != 2 || status->reached != cases[i].reached ||
            status->watches[0].state != cases[i].first)
            fail_msg("case %zu: %zu of %zu, %d", i, status->reached, status->counting,
                     (int)status->watches[0].state);
        const struct record *first = registry_at(registry, RECORD_WATCH, 0);
        assert_string_equal(record_get(first, FIELD_WATCH_OLD), "10 mx.old.example");
        if (cases[i].first == WATCH_OLD)
            assert_string_equal(record_get(first, FIELD_WATCH_SINCE), "2026-11-22T06:00:00Z");
        else if (!record_is(first, FIELD_WATCH_VALUE, "10 mx.old.example"))
            assert_string_equal(record_get(first, FIELD_WATCH_SINCE), "2026-11-22T07:00:00Z");
        migration_status_free(status);
        registry_free(registry);
    }
}

/* Who does not answer changes nothing. */
static void dns_that_is_silent(void **state)
{
    static const struct zone zone[] = {{"example.jp", WATCH_MX, NULL}, OLD_ZONE, {NULL, 0, NULL}};
    struct registry *registry = office();
    unsigned id = started(registry);
    bool fresh;
    size_t unanswered;

    (void)state;
    look(registry, id, zone, NOW, &fresh, &unanswered);
    assert_true(fresh);
    assert_int_equal(unanswered, 1);
    assert_string_equal(record_get(registry_at(registry, RECORD_WATCH, 0), FIELD_WATCH_SINCE), "");
    assert_string_equal(record_get(registry_at(registry, RECORD_WATCH, 1), FIELD_WATCH_VALUE),
                        "10 mx.old.example");
    struct migration_status *status =
        migration_status(registry, at(registry, RECORD_MIGRATION, id), NULL);
    assert_int_equal(status->counting, 2);
    assert_int_equal(status->watches[0].state, WATCH_UNKNOWN);
    migration_status_free(status);
    registry_free(registry);
}

/* A name that both servers have, and no MX anywhere: its addresses must change. */
static void dns_of_a_name_that_stays(void **state)
{
    static const struct zone first[] = {{"mail.example.jp", WATCH_A, "192.0.2.1"}, {NULL, 0, NULL}};
    static const struct zone then[] = {{"mail.example.jp", WATCH_A, "203.0.113.7"},
                                       {NULL, 0, NULL}};
    struct registry *registry = registry_new();
    bool fresh;
    size_t unanswered;

    (void)state;
    PUT(registry, RECORD_SERVER, "code", "old", "receive.host", "mail.example.jp");
    PUT(registry, RECORD_SERVER, "code", "new", "receive.host", "mail.example.jp", "receive.port",
        "1995");
    put_account(registry, "taro@example.jp", "taro", "1");
    unsigned id = started(registry);
    look(registry, id, first, NOW, &fresh, &unanswered);
    struct migration_status *status =
        migration_status(registry, at(registry, RECORD_MIGRATION, id), NULL);
    assert_int_equal(status->counting, 1);
    assert_int_equal(status->reached, 0);
    assert_false(status->pointed);
    migration_status_free(status);
    look(registry, id, then, NOW, &fresh, &unanswered);
    status = migration_status(registry, at(registry, RECORD_MIGRATION, id), NULL);
    assert_int_equal(status->reached, 1);
    assert_true(status->pointed);
    migration_status_free(status);
    registry_free(registry);
}

/* Nothing to wait for is not the same as that the new server is reached: the step is passed by. */
static void dns_without_records(void **state)
{
    static const struct zone none[] = {{NULL, 0, NULL}};
    struct registry *registry = office();
    unsigned id = started(registry);
    bool fresh;
    size_t unanswered;

    (void)state;
    look(registry, id, none, NOW, &fresh, &unanswered);
    assert_int_equal(unanswered, 0);
    struct migration_status *status =
        migration_status(registry, at(registry, RECORD_MIGRATION, id), NULL);
    assert_int_equal(status->counting, 0);
    assert_false(status->pointed);
    migration_status_free(status);
    registry_free(registry);
}

/* A journal tells of more than accounts, and of checks that are still to be made. */
static void a_journal_proves(void **state)
{
    struct journal_entry entry = {.kind = RECORD_SERVER,
                                  .id = 7,
                                  .role = "destination",
                                  .digest = 11,
                                  .result = {.status = STATUS_OK, .finished_ms = NOW}};
    struct proof *proof = proof_new();

    (void)state;
    proof_take(proof, &entry);
    assert_null(proof_of(proof, 7));
    entry.kind = RECORD_ACCOUNT;
    proof_take(proof, &entry);
    assert_int_equal(proof_of(proof, 7)->destination_digest, 11);
    entry.digest = 12;
    entry.result.status = STATUS_NONE;
    proof_take(proof, &entry);
    assert_int_equal(proof_of(proof, 7)->destination_digest, 11);
    assert_int_equal(proof_of(proof, 7)->destination.status, STATUS_OK);
    proof_free(proof);
}

/* A thousand domains: the most frequent are watched. */
static void watches_are_bounded(void **state)
{
    struct registry *registry = office();
    char address[64];

    (void)state;
    for (unsigned i = 0; i < 1000; i++) {
        snprintf(address, sizeof address, "u@d%u.example", i);
        put_account(registry, address, "", "1");
    }
    for (unsigned i = 0; i < 3; i++) {
        snprintf(address, sizeof address, "v%u@D777.example", i);
        put_account(registry, address, "", "1");
    }
    put_account(registry, "literal@[192.0.2.1]", "", "1");
    started(registry);
    assert_int_equal(registry_count(registry, RECORD_WATCH), WATCHES_MAX);
    assert_true(strcasecmp(record_get(registry_at(registry, RECORD_WATCH, 0), FIELD_WATCH_NAME),
                           "d777.example") == 0);
    registry_free(registry);
}

/* Two sessions ----------------------------------------------------------------------------------
 */

/* Both began one: ours gets another number, and its watches go with it. */
static void both_began(void **state)
{
    struct registry *base = office(), *ours = registry_copy(base), *theirs = registry_copy(base);
    struct text conflicts = {0};

    (void)state;
    assert_int_equal(migration_start(ours, 1, 2, NOW, NULL), 1);
    assert_int_equal(migration_start(theirs, 3, 2, NOW, NULL), 1);
    struct registry *merged = registry_merge(base, ours, theirs, &conflicts);
    assert_int_equal(registry_count(merged, RECORD_MIGRATION), 2);
    assert_int_equal(registry_count(merged, RECORD_WATCH),
                     registry_count(ours, RECORD_WATCH) + registry_count(theirs, RECORD_WATCH));
    for (size_t i = 0; i < registry_count(merged, RECORD_WATCH); i++) {
        const struct record *watch = registry_at(merged, RECORD_WATCH, i);
        const struct record *migration =
            at(merged, RECORD_MIGRATION, (unsigned)record_number(watch, FIELD_WATCH_MIGRATION, 0));
        bool of_ours = strstr(record_get(watch, FIELD_WATCH_NAME), "other") == NULL;
        assert_non_null(migration);
        assert_int_equal(record_number(migration, FIELD_MIGRATION_SOURCE, 0), of_ours ? 1 : 3);
    }
    text_free(&conflicts);
    registry_free(base);
    registry_free(ours);
    registry_free(theirs);
    registry_free(merged);
}

/* Both went a step on: both steps are done. */
static void both_went_on(void **state)
{
    struct registry *base = office(), *ours, *theirs, *merged;
    struct text conflicts = {0};
    unsigned id = started(base);

    (void)state;
    ours = registry_copy(base);
    theirs = registry_copy(base);
    assert_true(migration_done(ours, id, MIGRATION_EXPORT, NOW, NULL));
    assert_true(migration_done(theirs, id, MIGRATION_MAP, NOW + 1000, NULL));
    merged = registry_merge(base, ours, theirs, &conflicts);
    const struct record *migration = at(merged, RECORD_MIGRATION, id);
    assert_string_equal(record_get(migration, FIELD_MIGRATION_EXPORTED), "2026-11-22T06:00:00Z");
    assert_string_equal(record_get(migration, FIELD_MIGRATION_MAPPED), "2026-11-22T06:00:01Z");
    assert_string_equal(text_get(&conflicts), "");
    text_free(&conflicts);
    registry_free(base);
    registry_free(ours);
    registry_free(theirs);
    registry_free(merged);
}

/* Scale -----------------------------------------------------------------------------------------
 */

/* What costs more than it should at 100,000 takes minutes: the time limit of the suite says so. */
static void many(void **state)
{
    enum { MANY = 20000 };
    struct registry *registry = office(), *after, *back;
    struct proof *proof = proof_new();
    struct cells *before = NULL;
    struct fleet_result good = good_result();
    char address[64];
    size_t changed;

    (void)state;
    for (unsigned i = 4; i <= MANY; i++) {
        snprintf(address, sizeof address, "u%u@example.jp", i);
        put_account(registry, address, "", "1");
    }
    unsigned id = started(registry);
    after = imported(registry, id, "local-part", &before);
    for (unsigned i = 1; i <= MANY; i++)
        prove(proof, after, id, i, &good);
    struct migration_status *status =
        migration_status(after, at(after, RECORD_MIGRATION, id), proof);
    assert_int_equal(status->good, MANY);
    assert_true(status->whole);
    back = migration_import_undo(after, id, before, &changed, NULL);
    assert_accounts_alike(back, registry);
    migration_status_free(status);
    cells_free(before);
    proof_free(proof);
    registry_free(registry);
    registry_free(after);
    registry_free(back);
}

/* What the rule will call them stands in the export; a column is yet to be filled by people. */
static void exports_names_of_the_rule(void **state)
{
    static const struct {
        const char *rule, *user;
    } cases[] = {
        {"same", "old1"}, {"local-part", "one"}, {"address", "one@a.jp"}, {"column", "old1"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *registry = registry_new();
        struct err err = {0};
        PUT(registry, RECORD_SERVER, "code", "old", "send.host", "a.jp");
        PUT(registry, RECORD_SERVER, "code", "new", "send.host", "b.jp");
        PUT(registry, RECORD_ACCOUNT, "address", "zero@a.jp", "server_id", "2");
        PUT(registry, RECORD_ACCOUNT, "address", "one@a.jp", "username", "old1", "server_id", "1");
        unsigned id = migration_start(registry, 1, 2, NOW, &err);
        assert_true(migration_set(registry, id, FIELD_MIGRATION_RULE, cases[i].rule, &err));
        struct account_exporting *exporting =
            migration_export(registry, at(registry, RECORD_MIGRATION, id));
        struct cells *cells = account_export_next(exporting, SIZE_MAX);
        size_t last = cells_width(cells, 0) - 1;
        account_export_end(exporting);
        assert_int_equal(cells->row_count, 2);
        assert_string_equal(cells_cell(cells, 0, last), MIGRATION_COLUMN_USUAL);
        assert_string_equal(cells_cell(cells, 1, last), cases[i].user);
        cells_free(cells);
        char *name = migration_export_name(at(registry, RECORD_MIGRATION, id), 2);
        assert_string_equal(name, "migration-1-accounts-2.csv");
        free(name);
        registry_free(registry);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(begins),
        cmocka_unit_test(refuses_to_begin),
        cmocka_unit_test(two_sources_may_have_one_destination),
        cmocka_unit_test(maps),
        cmocka_unit_test(maps_sending),
        cmocka_unit_test(names_that_two_would_share),
        cmocka_unit_test(maps_by_a_column),
        cmocka_unit_test(rows_with_problems),
        cmocka_unit_test(files_that_cannot_map),
        cmocka_unit_test(imports_and_takes_back),
        cmocka_unit_test(takes_back_after_changes_by_hand),
        cmocka_unit_test(imports_again),
        cmocka_unit_test(what_proves),
        cmocka_unit_test(a_change_makes_a_proof_stale),
        cmocka_unit_test(plans_of_the_source),
        cmocka_unit_test(who_is_checked),
        cmocka_unit_test(taken_back_nothing_is_proven),
        cmocka_unit_test(a_difference_names_servers),
        cmocka_unit_test(states_of_steps),
        cmocka_unit_test(finishes),
        cmocka_unit_test(exports_names_of_the_rule),
        cmocka_unit_test(what_is_not_true_any_more),
        cmocka_unit_test(keeps_its_servers),
        cmocka_unit_test(warns),
        cmocka_unit_test(counts_no_further_than_numbers_go),
        cmocka_unit_test(dns_is_looked_at),
        cmocka_unit_test(dns_that_is_silent),
        cmocka_unit_test(dns_of_a_name_that_stays),
        cmocka_unit_test(dns_without_records),
        cmocka_unit_test(a_journal_proves),
        cmocka_unit_test(watches_are_bounded),
        cmocka_unit_test(both_began),
        cmocka_unit_test(both_went_on),
        cmocka_unit_test(many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
