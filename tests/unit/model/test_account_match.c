/* Rows of a table without a number: which account they mean, and when they add one. */
#include "model/account.h"
#include "model/account_csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Lines end with '\n', cells with ','. */
static struct cells *cells_of(const char *text)
{
    struct cells *cells = cells_new();
    for (size_t line = 1; *text; line++) {
        size_t length;
        cells_begin_row(cells, line);
        for (bool more = true; more; text += length + 1) {
            length = strcspn(text, ",\n");
            cells_add_n(cells, text, length);
            more = text[length] == ',';
        }
    }
    return cells;
}

static void add(struct registry *registry, enum record_kind kind, const char *const *pairs)
{
    struct record *record = record_new(kind);
    struct err err = {0};
    for (; *pairs; pairs += 2)
        if (!record_set(record, field_by_path(kind, pairs[0]), pairs[1], ORIGIN_USER, &err))
            fail_msg("%s", err.text);
    record_complete(record);
    assert_true(registry_add(registry, record, &err));
}

/* Servers head (1) and branch (2); taro (1) and jiro (2) on head, taro (3) on branch, two of the
 * same address (4, 5) on branch, one without a server (6). */
static struct registry *some(void)
{
    static const char *const accounts[][2] = {{"taro@a.jp", "1"}, {"jiro@a.jp", "1"},
                                              {"taro@a.jp", "2"}, {"info@a.jp", "2"},
                                              {"info@a.jp", "2"}, {"lone@a.jp", ""}};
    struct registry *registry = registry_new();
    add(registry, RECORD_SERVER, (const char *[]){"code", "head", "send.host", "a.jp", NULL});
    add(registry, RECORD_SERVER, (const char *[]){"code", "branch", "send.host", "b.jp", NULL});
    for (size_t i = 0; i < sizeof accounts / sizeof *accounts; i++) {
        const char *pairs[] = {"address",     accounts[i][0], "receive.source",
                               "own",         "receive.host", "own.jp",
                               "send.source", "own",          "send.host",
                               "own.jp",      "server_id",    accounts[i][1],
                               NULL};
        bool lone = *accounts[i][1] == '\0';
        add(registry, RECORD_ACCOUNT,
            lone ? pairs
                 : (const char *[]){"address", accounts[i][0], "server_id", accounts[i][1], NULL});
    }
    return registry;
}

static const struct {
    const char *rows;
    bool replace;
    size_t added, changed, removed, unchanged, beside;
    unsigned id; /* of an account to look at, and its owner then */
    const char *owner;
} cases[] = {
    /* by code and by number, with no column id and with an empty cell */
    {"address,server_code,owner\ntaro@a.jp,head,T\n", false, 0, 1, 0, 0, 0, 1, "T"},
    {"address,server_id,owner\ntaro@a.jp,2,T\n", false, 0, 1, 0, 0, 0, 3, "T"},
    {"id,address,server_id,server_code,owner\n,taro@a.jp,2,branch,T\n", false, 0, 1, 0, 0, 0, 3,
     "T"},
    {"address,server_code\ntaro@a.jp,head\njiro@a.jp,head\n", false, 0, 0, 0, 2, 0, 1, ""},
    /* as people type them */
    {"address,server_code,owner\nTARO@A.jp,HEAD,T\n", false, 0, 1, 0, 0, 0, 1, "T"},
    {"address,server_id,owner\n taro@a.jp ,１,T\n", false, 0, 1, 0, 0, 0, 1, "T"},
    {"address,owner\nlone@a.jp,L\n", false, 0, 1, 0, 0, 0, 6, "L"},
    {" Address\t, Ｓerver_Code　,OWNER \ntaro@a.jp,head,T\n", false, 0, 1, 0, 0, 0, 1, "T"},
    /* another server is another account */
    {"address,server_code\njiro@a.jp,branch\n", false, 1, 0, 0, 0, 0, 2, ""},
    /* of several nobody knows which */
    {"address,server_code,owner\ninfo@a.jp,branch,I\n", false, 1, 0, 0, 0, 1, 4, ""},
    /* the first row takes it, whatever the second says */
    {"address,server_code,owner\ntaro@a.jp,head,T\ntaro@a.jp,head,T\n", false, 1, 1, 0, 0, 1, 1,
     "T"},
    /* who is named by number is nobody else's, before and behind */
    {"id,address,server_code,owner\n1,taro@a.jp,head,N\n,taro@a.jp,head,T\n", false, 1, 1, 0, 0, 1,
     1, "N"},
    {"id,address,server_code,owner\n,taro@a.jp,head,T\n1,taro@a.jp,head,N\n", false, 1, 1, 0, 0, 1,
     1, "N"},
    /* those that are named so stay with replace; of several none is there beside */
    {"address,server_code,owner\ntaro@a.jp,head,T\n", true, 0, 1, 5, 0, 0, 1, "T"},
    {"address,server_code,owner\ninfo@a.jp,branch,I\ntaro@a.jp,head,\n", true, 1, 0, 5, 1, 0, 1,
     ""},
};

static void finds_the_account(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *before = some();
        struct cells *cells = cells_of(cases[i].rows);
        struct account_import *import = account_import(before, cells, cases[i].replace);
        if (!import->registry)
            fail_msg("case %zu: %s: %s", i, import->problems[0].column,
                     import->problems[0].sentence);
        if (import->added != cases[i].added || import->changed != cases[i].changed ||
            import->removed != cases[i].removed || import->unchanged != cases[i].unchanged ||
            import->beside != cases[i].beside)
            fail_msg("case %zu: %zu added, %zu changed, %zu removed, %zu unchanged, %zu beside", i,
                     import->added, import->changed, import->removed, import->unchanged,
                     import->beside);
        size_t at = registry_find_id(import->registry, RECORD_ACCOUNT, cases[i].id);
        const struct record *account = registry_at(import->registry, RECORD_ACCOUNT, at);
        if (!account || !record_is(account, FIELD_ACCOUNT_OWNER, cases[i].owner))
            fail_msg("case %zu: %s", i,
                     account ? record_get(account, FIELD_ACCOUNT_OWNER) : "gone");
        account_import_free(import);
        cells_free(cells);
        registry_free(before);
    }
}

/* The same table twice; a change between two imports is seen by the second. */
static void takes_a_table_twice(void **state)
{
    struct registry *empty = registry_new();
    struct cells *cells = cells_of("address,server_code\na@a.jp,head\nb@a.jp,head\n");
    (void)state;
    add(empty, RECORD_SERVER, (const char *[]){"code", "head", "send.host", "a.jp", NULL});
    struct account_import *once = account_import(empty, cells, false);
    struct account_import *twice = account_import(once->registry, cells, false);
    assert_int_equal(once->added, 2);
    assert_int_equal(twice->unchanged, 2);
    assert_int_equal(twice->added + twice->changed + twice->beside, 0);
    assert_null(account_import_beside(twice));
    registry_remove(twice->registry, RECORD_ACCOUNT, 0);
    struct account_import *third = account_import(twice->registry, cells, false);
    assert_int_equal(third->added, 1);
    assert_int_equal(third->unchanged, 1);
    account_import_free(third);
    account_import_free(twice);
    account_import_free(once);
    cells_free(cells);
    registry_free(empty);
}

static void says_what_is_there_twice(void **state)
{
    struct registry *before = some();
    struct cells *cells = cells_of("address,server_code\ninfo@a.jp,branch\ninfo@a.jp,branch\n");
    struct account_import *import = account_import(before, cells, false);
    char *said = account_import_beside(import);
    (void)state;
    assert_string_equal(said, "2 rows have the server and address of an account that is there: "
                              "they are added beside it.");
    free(said);
    account_import_free(import);
    cells_free(cells);
    registry_free(before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_account),
        cmocka_unit_test(takes_a_table_twice),
        cmocka_unit_test(says_what_is_there_twice),
    };
    return cmocka_run_group_tests_name("account match", tests, NULL, NULL);
}
