/* 100,000 accounts through CSV in every encoding, and a table in which 1,000 lines are wrong. */
#include "support.h"

#include "model/account_csv.h"
#include "store/csv.h"

enum { MANY = 100000, LINES = 5000, BAD = 1000 };

static unsigned chance = 11;

static unsigned pick(unsigned count)
{
    chance = chance * 1103515245 + 12345;
    return (chance >> 16) % count;
}

/* Formulas, quotes, half-width and full-width forms, characters that are in CP932 and in no other
 * Shift_JIS; the last are not in CP932. */
static const char *const words[] = {
    "=SUM(A1)", "+81",   "-x",      "@here",  "＝x",       "'=x",    "''",
    "a,b",      "\"",    "\"\"a\"", "O'Neil", "ｶﾅ",        "ﾊﾞ",     "①Ⅳ㈱",
    "髙﨑",     "～－∥", "１２３",  "ＡＢＣ", "山田 太郎", "表能ソ", "a\"b,c\"",
    "true",     "null",  "¬",       "📧",      "é",         "한국",   "👩‍👧",
};
enum { WORDS = sizeof(words) / sizeof(words[0]), WORDS_OF_CP932 = WORDS - 5 };

static const char *word(enum csv_encoding encoding)
{
    return words[pick(encoding == CSV_CP932 ? WORDS_OF_CP932 : WORDS)];
}

static void set(struct record *account, enum field_id id, const char *value)
{
    struct err err = {0};
    if (!record_set(account, id, value, ORIGIN_USER, &err))
        fail_msg("%s: %s: %s", fields[id].path, value, err.text);
}

static struct record *make_account(unsigned number, enum csv_encoding encoding)
{
    struct record *account = record_new(RECORD_ACCOUNT);
    char text[200];
    snprintf(text, sizeof(text), "%s %s", word(encoding), word(encoding));
    set(account, FIELD_ACCOUNT_NAME, text);
    if (pick(3) > 0)
        set(account, FIELD_ACCOUNT_OWNER, word(encoding));
    if (pick(3) > 0)
        set(account, FIELD_ACCOUNT_DISPLAY_NAME, word(encoding));
    if (pick(3) > 0)
        set(account, FIELD_ACCOUNT_USERNAME, word(encoding));
    snprintf(text, sizeof(text), pick(9) ? "user%u@example.jp" : "\"a,b\"%u@x.jp", number);
    if (text[0] == '"')
        snprintf(text, sizeof(text), "\"a,b %u\"@x.jp", number);
    set(account, FIELD_ACCOUNT_ADDRESS, text);
    set(account, FIELD_ACCOUNT_SERVER, pick(2) ? "1" : "2");
    if (pick(2))
        set(account, FIELD_ACCOUNT_SECRET, pick(2) ? "command:pass \"a b\" 表" : "file:/=x,y");
    if (pick(9) == 0)
        set(account, FIELD_ACCOUNT_AUTH, "apop");
    if (pick(9) == 0)
        set(account, FIELD_ACCOUNT_RECEIVE, "false");
    if (pick(2))
        set(account, FIELD_ACCOUNT_KEEP_DAYS, pick(2) ? "7" : "30");
    return account;
}

static struct registry *with_servers(void)
{
    static const char *const codes[] = {"head", "branch"};
    struct registry *registry = registry_new();
    for (size_t i = 0; i < 2; i++) {
        struct record *server = record_new(RECORD_SERVER);
        set(server, FIELD_CODE, codes[i]);
        assert_true(registry_add(registry, server, NULL));
    }
    return registry;
}

static char *export(const struct registry *registry, enum csv_encoding encoding, size_t *length)
{
    struct cells *cells = account_export(registry, NULL, 0);
    struct err err = {0};
    char *text = csv_text(cells, encoding, length, &err);
    if (text == NULL)
        fail_msg("%s", err.text);
    cells_free(cells);
    return text;
}

static struct account_import *import(const char *text, size_t length, enum csv_encoding encoding,
                                     const struct registry *into)
{
    struct cells *cells = NULL;
    enum csv_encoding read_as = CSV_DETECT;
    struct err err = {0};
    if (!csv_parse(text, length, &read_as, &cells, &err))
        fail_msg("%s", err.text);
    assert_int_equal(read_as, encoding);
    struct account_import *import = account_import(into, cells, false);
    cells_free(cells);
    return import;
}

static void through(enum csv_encoding encoding)
{
    struct registry *registry = with_servers(), *empty = with_servers();
    size_t length, again_length;
    for (unsigned i = 1; i <= MANY; i++)
        assert_true(registry_add(registry, make_account(i, encoding), NULL));
    char *text = export(registry, encoding, &length);
    struct account_import *taken = import(text, length, encoding, empty);
    if (taken->problem_count > 0)
        fail_msg("line %zu: %s", taken->problems[0].line, taken->problems[0].sentence);
    assert_int_equal(taken->added, MANY);
    for (size_t i = 0; i < MANY; i++)
        assert_true(record_same(registry_at(registry, RECORD_ACCOUNT, i),
                                registry_at(taken->registry, RECORD_ACCOUNT, i)));
    char *again = export(taken->registry, encoding, &again_length);
    assert_int_equal(length, again_length);
    assert_memory_equal(text, again, length);
    struct account_import *nothing = import(again, again_length, encoding, taken->registry);
    assert_int_equal(nothing->unchanged, MANY);
    assert_true(registry_same(nothing->registry, taken->registry, RECORD_ACCOUNT));
    account_import_free(nothing);
    account_import_free(taken);
    free(text);
    free(again);
    registry_free(registry);
    registry_free(empty);
}

static void utf8(void **state)
{
    (void)state;
    through(CSV_UTF8);
}

static void utf8_with_mark(void **state)
{
    (void)state;
    through(CSV_UTF8_BOM);
}

static void cp932(void **state)
{
    (void)state;
    through(CSV_CP932);
}

/* What can be wrong with a line, and the column that is named. */
static const struct {
    const char *line, *column;
    size_t more_lines; /* of the file, that the row takes */
} mistakes[] = {
    {"head,a,taro,,", "address", 0},
    {"head,a,t a@b.jp,,", "address", 0},
    {"nowhere,a,a@b.jp,,", "server_code", 0},
    {"head,\"two\r\nlines\",a@b.jp,,", "name", 1},
    {"head,\"three\n\nlines\",a@b.jp,,", "name", 2},
    {"head,a,a@b.jp,secret1,", "secret", 0},
    {"head,a,a@b.jp,,x", "days", 0},
    {"head,a,a@b.jp,,7,more", "", 0},
    {",a,a@b.jp,,", "server_id", 0},
    {"head,a\"b,a@b.jp,,", "name", 0},
};
enum { MISTAKES = sizeof(mistakes) / sizeof(mistakes[0]) };

static void every_bad_line_is_named(void **state)
{
    struct registry *registry = with_servers();
    struct text table = {0};
    size_t lines[BAD], which[BAD], bad = 0, line = 2;
    (void)state;
    text_add(&table, "server_code,name,address,secret,days\r\n");
    for (size_t i = 0; i < LINES; i++, line++) {
        if (i % (LINES / BAD) != 3) {
            text_format(&table, "head,=x,user%zu@example.jp,ask,7\r\n", i);
            continue;
        }
        which[bad] = pick(MISTAKES);
        lines[bad] = line;
        text_format(&table, "%s\r\n", mistakes[which[bad]].line);
        line += mistakes[which[bad++]].more_lines;
    }
    assert_int_equal(bad, BAD);
    struct account_import *taken = import(text_get(&table), table.length, CSV_UTF8, registry);
    assert_null(taken->registry);
    assert_int_equal(taken->problem_count, BAD);
    for (size_t i = 0; i < BAD; i++) {
        const struct import_problem *problem = &taken->problems[i];
        if (problem->line != lines[i] || strcmp(problem->column, mistakes[which[i]].column) != 0 ||
            strlen(problem->sentence) < 10)
            fail_msg("line %zu (%s): line %zu, %s: %s", lines[i], mistakes[which[i]].line,
                     problem->line, problem->column, problem->sentence);
    }
    account_import_free(taken);
    registry_free(registry);
    text_free(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8),
        cmocka_unit_test(utf8_with_mark),
        cmocka_unit_test(cp932),
        cmocka_unit_test(every_bad_line_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
