/* Accounts from a table: what is taken, what is refused and how it is named, what would change. */
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

enum { CELLS = 8, ROWS = 6 };

/* Rows end with one that begins with NULL; cells too. */
typedef const char *table[ROWS][CELLS];

static struct cells *cells_of(const char *const (*rows)[CELLS])
{
    struct cells *cells = cells_new();
    for (size_t row = 0; row < ROWS && rows[row][0]; row++) {
        cells_begin_row(cells, row + 1);
        for (size_t i = 0; i < CELLS && rows[row][i]; i++)
            cells_add(cells, rows[row][i]);
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
    assert_true(registry_add(registry, record, &err));
}

/* Servers head (1) and branch (2); accounts 1 on head, 2 on branch, 3 on a server that is gone. */
static struct registry *some(void)
{
    struct registry *registry = registry_new();
    add(registry, RECORD_SERVER, (const char *[]){"code", "head", "send.host", "a.jp", NULL});
    add(registry, RECORD_SERVER, (const char *[]){"code", "branch", "send.host", "b.jp", NULL});
    add(registry, RECORD_ACCOUNT,
        (const char *[]){"name", "one", "address", "one@a.jp", "server_id", "1", "secret",
                         "env:ONE", "receive.leave_on_server.days", "7", NULL});
    add(registry, RECORD_ACCOUNT,
        (const char *[]){"name", "two", "address", "two@a.jp", "server_id", "2", NULL});
    add(registry, RECORD_ACCOUNT,
        (const char *[]){"name", "three", "address", "three@a.jp", "server_id", "9", NULL});
    return registry;
}

/* A table from somebody else can hold commands: whoever takes it hears of them first. */
static void says_what_would_be_run(void **state)
{
    static const struct {
        table rows;
        const char *said; /* NULL: nothing */
    } rows[] = {
        {{{"id", "secret"}, {"1", "env:ONE"}, {"2", "file:/run/two"}, {NULL}}, NULL},
        {{{"id", "secret"}, {"1", "command:rm -rf /"}, {"2", "ask"}, {NULL}},
         "When the account is checked, 1 password will come from a command: rm -rf /"},
        {{{"name", "address", "server_id", "secret", "send_secret"},
          {"x", "x@a.jp", "1", "command:a b", "command:c"},
          {"y", "y@a.jp", "1", "command:a b", "command:d"},
          {"z", "z@a.jp", "1", "command:e", "command:f"},
          {NULL}},
         "When the accounts are checked, 6 passwords will come from commands: a b; c; d; ..."},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct registry *registry = some();
        struct cells *cells = cells_of(rows[i].rows);
        struct account_import *import = account_import(registry, cells, false);
        char *said = account_import_commands(import);
        assert_non_null(import->registry);
        if (rows[i].said == NULL)
            assert_null(said);
        else
            assert_string_equal(said, rows[i].said);
        free(said);
        /* What is known already is no news. */
        struct account_import *again = account_import(import->registry, cells, false);
        if (i == 1)
            assert_null(account_import_commands(again));
        account_import_free(again);
        account_import_free(import);
        cells_free(cells);
        registry_free(registry);
    }
}

static void takes(void **state)
{
    static const struct {
        table rows;
        bool replace;
        size_t added, changed, removed, unchanged;
        unsigned id; /* of an account to look at, and what it has then */
        enum field_id field;
        const char *value;
    } cases[] = {
        /* nothing but a header; lines in which nothing stands */
        {{{"id", "name"}, {NULL}}, false, 0, 0, 0, 0, 1, FIELD_ACCOUNT_NAME, "one"},
        {{{"id", "name"}, {"", ""}, {""}, {NULL}}, false, 0, 0, 0, 0, 1, FIELD_ACCOUNT_NAME, "one"},
        /* a column that is not there leaves what it would set alone */
        {{{"id", "name"}, {"1", "eins"}, {NULL}}, false, 0, 1, 0, 0, 1, FIELD_ACCOUNT_NAME, "eins"},
        {{{"id", "name"}, {"1", "eins"}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_SECRET,
         "env:ONE"},
        /* so does a cell that a short line leaves out */
        {{{"id", "name", "secret"}, {"1", "eins"}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_SECRET,
         "env:ONE"},
        /* an empty cell is the default, a missing name the address */
        {{{"id", "secret", "days"}, {"1", "", ""}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_SECRET,
         "ask"},
        {{{"id", "secret", "days"}, {"1", "", ""}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_KEEP_DAYS,
         ""},
        {{{"address", "server_code"}, {"new@a.jp", "branch"}, {NULL}},
         false,
         1,
         0,
         0,
         0,
         4,
         FIELD_ACCOUNT_NAME,
         "new@a.jp"},
        {{{"address", "server_code"}, {"new@a.jp", "BRANCH"}, {NULL}},
         false,
         1,
         0,
         0,
         0,
         4,
         FIELD_ACCOUNT_SERVER,
         "2"},
        /* a number that is not known yet is kept: accounts come back from another registry */
        {{{"id", "address", "server_id"}, {"77", "new@a.jp", "1"}, {NULL}},
         false,
         1,
         0,
         0,
         0,
         77,
         FIELD_ACCOUNT_ADDRESS,
         "new@a.jp"},
        /* number and code of the server, alone or together */
        {{{"id", "server_id", "server_code"}, {"1", "2", "branch"}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_SERVER,
         "2"},
        {{{"id", "server_id", "server_code"}, {"1", "", "branch"}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_SERVER,
         "2"},
        {{{"id", "server_id", "server_code"}, {"1", "2", ""}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_SERVER,
         "2"},
        /* a server that is gone stays so, however little is said of it */
        {{{"id", "server_id", "server_code"}, {"3", "9", ""}, {NULL}},
         false,
         0,
         0,
         0,
         1,
         3,
         FIELD_ACCOUNT_SERVER,
         "9"},
        {{{"id", "server_code", "name"}, {"3", "", "drei"}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         3,
         FIELD_ACCOUNT_SERVER,
         "9"},
        /* as people type: case of columns and choices, full-width digits */
        {{{"ID", "Keep", "Days"}, {"1", "yes", "１４"}, {NULL}},
         false,
         0,
         1,
         0,
         0,
         1,
         FIELD_ACCOUNT_KEEP_DAYS,
         "14"},
        /* an empty column at the end, as spreadsheets leave it */
        {{{"id", "name", ""}, {"1", "eins", ""}, {"2", "two", "", ""}, {NULL}},
         false,
         0,
         1,
         0,
         1,
         1,
         FIELD_ACCOUNT_NAME,
         "eins"},
        /* those that are not named go with replace, and only then */
        {{{"id", "name"}, {"2", "two"}, {NULL}}, false, 0, 0, 0, 1, 3, FIELD_ACCOUNT_NAME, "three"},
        {{{"id", "name"}, {"2", "two"}, {NULL}}, true, 0, 0, 2, 1, 2, FIELD_ACCOUNT_NAME, "two"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *before = some();
        struct cells *cells = cells_of(cases[i].rows);
        struct account_import *import = account_import(before, cells, cases[i].replace);
        if (!import->registry)
            fail_msg("case %zu: %s: %s", i, import->problems[0].column,
                     import->problems[0].sentence);
        if (import->added != cases[i].added || import->changed != cases[i].changed ||
            import->removed != cases[i].removed || import->unchanged != cases[i].unchanged)
            fail_msg("case %zu: %zu added, %zu changed, %zu removed, %zu unchanged", i,
                     import->added, import->changed, import->removed, import->unchanged);
        const struct record *account =
            registry_at(import->registry, RECORD_ACCOUNT,
                        registry_find_id(import->registry, RECORD_ACCOUNT, cases[i].id));
        if (!account || !record_is(account, cases[i].field, cases[i].value))
            fail_msg("case %zu: %s", i, account ? record_get(account, cases[i].field) : "gone");
        assert_int_equal(registry_count(import->registry, RECORD_ACCOUNT),
                         3 + cases[i].added - cases[i].removed);
        account_import_free(import);
        cells_free(cells);
        registry_free(before);
    }
}

static void takes_what_has_no_meaning_now(void **state)
{
    static const table rows = {{"id", "days"}, {"4", "7"}, {NULL}};
    struct registry *before = some();
    struct cells *cells = cells_of(rows);
    (void)state;
    add(before, RECORD_ACCOUNT,
        (const char *[]){"name", "four", "address", "four@a.jp", "server_id", "1",
                         "receive.leave_on_server.keep", "false", NULL});
    struct account_import *import = account_import(before, cells, false);
    assert_non_null(import->registry);
    assert_int_equal(import->changed, 1);
    const struct record *account = registry_at(import->registry, RECORD_ACCOUNT, 3);
    assert_false(record_applies(account, FIELD_ACCOUNT_KEEP_DAYS));
    assert_true(record_is(account, FIELD_ACCOUNT_KEEP_DAYS, "7"));
    account_import_free(import);
    cells_free(cells);
    registry_free(before);
}

static void refuses(void **state)
{
    static const struct {
        table rows;
        struct {
            size_t line;
            const char *column, *says;
        } problems[3]; /* says NULL: no more */
    } cases[] = {
        {{{NULL}}, {{1, "", "header line is missing"}}},
        {{{"id", "nmae"}, {"1", "x"}, {NULL}}, {{1, "nmae", "no column of that name"}}},
        {{{"id", "name", "ID"}, {NULL}}, {{1, "ID", "twice, as number 1 and 3"}}},
        {{{"id", "password"}, {"1", "hunter2"}, {NULL}}, {{1, "password", "vault"}}},
        {{{"id", "Send_Password"}, {NULL}}, {{1, "Send_Password", "clear text"}}},
        {{{"id", "パスワード"}, {NULL}}, {{1, "パスワード", "clear text"}}},
        {{{"id", "送信パスワード"}, {NULL}}, {{1, "送信パスワード", "clear text"}}},
        {{{"id", "secret"}, {"1", "hunter2"}, {NULL}}, {{2, "secret", "never written here"}}},
        {{{"id", "name"}, {"1", "x"}, {"1", "y"}, {NULL}}, {{3, "id", "on line 2 already"}}},
        {{{"id", "address", "server_id"}, {"50", "a@b.jp", "1"}, {"50", "c@b.jp", "1"}, {NULL}},
         {{3, "id", "on line 2 already"}}},
        {{{"id", "name"}, {"x1", "x"}, {NULL}}, {{2, "id", "digits"}}},
        {{{"id", "name"}, {"0", "x"}, {NULL}}, {{2, "id", "digits"}}},
        {{{"id", "name"}, {"-1", "x"}, {NULL}}, {{2, "id", "digits"}}},
        {{{"id", "name"}, {"99999999999999999999", "x"}, {NULL}}, {{2, "id", "digits"}}},
        {{{"id", "address"}, {"2147483647", "x@a.jp"}, {NULL}},
         {{2, "id", "no account with the number 2147483647"}}},
        {{{"address", "server_code"}, {"a@b.jp", "nobody"}, {NULL}},
         {{2, "server_code", "no server with the code nobody"}}},
        {{{"id", "server_id"}, {"1", "9"}, {NULL}},
         {{2, "server_id", "no mail server with the number 9"}}},
        {{{"id", "server_id"}, {"1", "head"}, {NULL}}, {{2, "server_id", "number"}}},
        {{{"id", "server_id", "server_code"}, {"1", "1", "branch"}, {NULL}},
         {{2, "server_code", "branch has the number 2, but server_id is 1"}}},
        {{{"id", "name"}, {"1", "x", "y"}, {NULL}}, {{2, "", "header has no name"}}},
        {{{"address"}, {"a@b.jp"}, {NULL}}, {{2, "server_id", "needs a mail server"}}},
        /* everything that is wrong is named, line by line */
        {{{"id", "address", "auth", "days"},
          {"1", "nobody", "magic", "7"},
          {"2", "", "apop", "-1"},
          {NULL}},
         {{2, "address", "not a mail address"}, {2, "auth", "Login"}, {3, "days", "number"}}},
        {{{"id", "address"}, {"2", ""}, {NULL}}, {{2, "address", "required"}}},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct registry *before = some(), *copy = registry_copy(before);
        struct cells *cells = cells_of(cases[i].rows);
        struct account_import *import = account_import(before, cells, false);
        size_t count = 0;
        assert_null(import->registry);
        for (; count < 3 && cases[i].problems[count].says; count++) {
            if (count == import->problem_count)
                fail_msg("case %zu: only %zu problems", i, count);
            const struct import_problem *problem = &import->problems[count];
            if (problem->line != cases[i].problems[count].line ||
                strcmp(problem->column, cases[i].problems[count].column) != 0 ||
                !strstr(problem->sentence, cases[i].problems[count].says))
                fail_msg("case %zu: line %zu, %s: %s", i, problem->line, problem->column,
                         problem->sentence);
            if (strstr(problem->sentence, "hunter2"))
                fail_msg("case %zu: a password is repeated", i);
        }
        if (import->problem_count != count)
            fail_msg("case %zu: one more: %s", i, import->problems[count].sentence);
        assert_true(registry_same(before, copy, RECORD_ACCOUNT)); /* as it was */
        account_import_free(import);
        cells_free(cells);
        registry_free(before);
        registry_free(copy);
    }
}

static void counts_more_problems_than_it_keeps(void **state)
{
    struct registry *registry = some();
    struct cells *cells = cells_new();
    (void)state;
    cells_begin_row(cells, 1);
    cells_add(cells, "address");
    for (size_t i = 0; i < 2 * IMPORT_PROBLEMS_MAX; i++) {
        cells_begin_row(cells, i + 2);
        cells_add(cells, "nobody");
    }
    struct account_import *import = account_import(registry, cells, false);
    assert_int_equal(import->problem_count, 2 * IMPORT_PROBLEMS_MAX);
    assert_int_equal(import->problems[IMPORT_PROBLEMS_MAX - 1].line, IMPORT_PROBLEMS_MAX + 1);
    account_import_free(import);
    cells_free(cells);
    registry_free(registry);
}

/* Every field with a column is there once, and nothing else but id and server_code. */
static void exports_every_column(void **state)
{
    struct registry *registry = some();
    struct cells *cells = account_export(registry, (const size_t[]){2, 0}, 2);
    size_t columns = 2;
    (void)state;
    for (each_field(id, RECORD_ACCOUNT)) {
        size_t found = 0;
        for (size_t i = 0; fields[id].column && i < cells_width(cells, 0); i++)
            found += strcmp(cells_cell(cells, 0, i), fields[id].column) == 0;
        assert_int_equal(found, fields[id].column ? 1 : 0);
        columns += found;
    }
    assert_int_equal(cells_width(cells, 0), columns);
    assert_string_equal(cells_cell(cells, 0, 0), "id");
    assert_string_equal(cells_cell(cells, 0, 2), "server_code");
    assert_int_equal(cells->row_count, 3);
    assert_string_equal(cells_cell(cells, 1, 0), "3");
    assert_string_equal(cells_cell(cells, 1, 1), "9"); /* the number, and no code any more */
    assert_string_equal(cells_cell(cells, 1, 2), "");
    assert_string_equal(cells_cell(cells, 2, 2), "head");
    cells_free(cells);
    registry_free(registry);
}

/* Rows that are like one before are taken as those are that are like none: each row of a table is
 * also imported alone, and says the same, or is refused with the same sentence. */
static void like_alone(const struct registry *registry, const struct cells *cells, size_t row,
                       const struct account_import *all)
{
    struct cells *alone = cells_new();
    for (size_t from = 0; from <= row; from += row) {
        cells_begin_row(alone, cells->lines[from]);
        for (size_t i = 0; i < cells_width(cells, from); i++)
            cells_add(alone, cells_cell(cells, from, i));
    }
    struct account_import *one = account_import(registry, alone, false);
    size_t told = 0;
    for (size_t i = 0; i < all->problem_count; i++) {
        if (all->problems[i].line != cells->lines[row])
            continue;
        assert_true(told < one->problem_count);
        assert_string_equal(all->problems[i].column, one->problems[told].column);
        assert_string_equal(all->problems[i].sentence, one->problems[told].sentence);
        told++;
    }
    assert_int_equal(told, one->problem_count);
    if (all->registry) {
        size_t before = registry_count(registry, RECORD_ACCOUNT);
        const struct record *a = registry_at(all->registry, RECORD_ACCOUNT, before + row - 1);
        const struct record *b = registry_at(one->registry, RECORD_ACCOUNT, before);
        assert_true(record_same_but(a, b, 0));
    }
    account_import_free(one);
    cells_free(alone);
}

static void takes_rows_as_it_takes_each_alone(void **state)
{
    static const struct {
        const char *values[6];
    } columns[] = {
        {{"server_code", "head", "head", "", "gone", "HEAD"}},
        {{"address", "taro@example.jp", "x+y@example.jp", "nobody", "",
          "ta\xef\xbc\xb2o@example.jp"}},
        {{"name", "Taro", "", " blank", "\xe5\xa4\xaa\xe9\x83\x8e", "Taro"}},
        {{"secret", "file:/etc/a", "ask", "", "env:A", "hunter2"}},
        {{"days", "7", "", "0", "99999", "x"}},
        {{"auth", "standard", "apop", "xoauth2", "magic", ""}},
        {{"receive_enabled", "true", "false", "", "yes", "true"}},
    };
    enum { COLUMNS = sizeof columns / sizeof *columns, MANY = 60 };
    unsigned chance = 7;
    (void)state;
    for (size_t most = 1; most <= 5; most++) { /* the first values are good: then all is taken */
        struct registry *registry = some();
        struct cells *cells = cells_new();
        for (size_t row = 0; row <= MANY; row++) {
            cells_begin_row(cells, row + 1);
            for (size_t i = 0; i < COLUMNS; i++) {
                chance = chance * 1103515245 + 12345;
                cells_add(cells, columns[i].values[row == 0 ? 0 : 1 + (chance >> 16) % most]);
            }
        }
        struct account_import *all = account_import(registry, cells, false);
        assert_int_equal(all->registry != NULL, all->problem_count == 0);
        assert_true(most > 2 || all->registry != NULL);
        for (size_t row = 1; row <= MANY; row++)
            like_alone(registry, cells, row, all);
        account_import_free(all);
        cells_free(cells);
        registry_free(registry);
    }
}

/* In pieces it is the same table, whatever their size, and the pieces outlive it. */
static void exports_in_pieces(void **state)
{
    struct registry *registry = some();
    struct cells *whole = account_export(registry, NULL, 0), *pieces[8];
    (void)state;
    for (size_t rows = 1; rows <= whole->row_count; rows++) {
        struct account_exporting *work = account_export_begin(registry, NULL, 0);
        size_t count = 0, row = 0;
        do
            pieces[count++] = account_export_next(work, rows);
        while (account_export_done(work) < account_export_count(work));
        struct cells *none = account_export_next(work, rows);
        assert_int_equal(none->row_count, 0);
        cells_free(none);
        account_export_end(work);
        for (size_t i = 0; i < count; i++) {
            for (size_t at = 0; at < pieces[i]->row_count; at++, row++)
                for (size_t column = 0; column < cells_width(whole, row); column++)
                    assert_string_equal(cells_cell(pieces[i], at, column),
                                        cells_cell(whole, row, column));
            cells_free(pieces[i]);
        }
        assert_int_equal(row, whole->row_count);
    }
    cells_free(whole);
    registry_free(registry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_would_be_run),
        cmocka_unit_test(takes),
        cmocka_unit_test(takes_what_has_no_meaning_now),
        cmocka_unit_test(refuses),
        cmocka_unit_test(counts_more_problems_than_it_keeps),
        cmocka_unit_test(exports_every_column),
        cmocka_unit_test(takes_rows_as_it_takes_each_alone),
        cmocka_unit_test(exports_in_pieces),
    };
    return cmocka_run_group_tests_name("account csv", tests, NULL, NULL);
}
