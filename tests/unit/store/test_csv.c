/* CSV as RFC 4180 has it and spreadsheets write it; accounts through it and back. */
#include "support.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/account.h"
#include "model/account_csv.h"
#include "store/csv.h"

/* Rows as "a|b" lines, so that a table of cases can be read. */
static char *shown(const struct cells *cells)
{
    struct text text = {0};
    for (size_t row = 0; row < cells->row_count; row++) {
        text_format(&text, "%zu:", cells->lines[row]);
        for (size_t i = 0; i < cells_width(cells, row); i++)
            text_format(&text, "%s[%s]", i ? " " : "", cells_cell(cells, row, i));
        text_add_char(&text, ';');
    }
    return text_take(&text);
}

static void reads(void **state)
{
    static const struct {
        const char *bytes;
        enum csv_encoding encoding;
        const char *rows;
    } cases[] = {
        /* RFC 4180, section 2, by its numbers */
        {"aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", CSV_UTF8, "1:[aaa] [bbb] [ccc];2:[zzz] [yyy] [xxx];"},
        {"aaa,bbb,ccc\r\nzzz,yyy,xxx", CSV_UTF8, "1:[aaa] [bbb] [ccc];2:[zzz] [yyy] [xxx];"},
        {"a,b,\r\n,,\r\n", CSV_UTF8, "1:[a] [b] [];2:[] [] [];"},
        {"a b, c ,d", CSV_UTF8, "1:[a b] [ c ] [d];"},
        {"\"aaa\",\"bbb\",ccc\r\n", CSV_UTF8, "1:[aaa] [bbb] [ccc];"},
        {"\"aaa\",\"b\r\nbb\",\"ccc\"\r\nz", CSV_UTF8, "1:[aaa] [b\r\nbb] [ccc];3:[z];"},
        {"\"aaa\",\"b\"\"bb\",\"\"\"\"\r\n", CSV_UTF8, "1:[aaa] [b\"bb] [\"];"},
        {"\"a,b\",\"\"\n", CSV_UTF8, "1:[a,b] [];"},
        /* line ends of every kind, also mixed, and empty lines */
        {"a\nb\rc\r\nd", CSV_UTF8, "1:[a];2:[b];3:[c];4:[d];"},
        {"\n\r\n\ra\n\n\nb\n", CSV_UTF8, "4:[a];7:[b];"},
        {"\"\"\nx\n", CSV_UTF8, "1:[];2:[x];"},
        {"\"a\rb\nc\r\nd\",e\nf", CSV_UTF8, "1:[a\rb\nc\r\nd] [e];5:[f];"},
        /* other separators: the first line decides */
        {"a;b\n1;\"2;3\"\n4,5;6\n", CSV_UTF8, "1:[a] [b];2:[1] [2;3];3:[4,5] [6];"},
        {"\r\na\tb\n1\t\n", CSV_UTF8, "2:[a] [b];3:[1] [];"},
        {"a;b\tc\n1;2\t3\n", CSV_UTF8, "1:[a] [b\tc];2:[1] [2\t3];"},
        {"a;b,c\n1;2\t3\n", CSV_UTF8, "1:[a;b] [c];2:[1;2\t3];"},
        {"\"a,b\";c\n", CSV_UTF8, "1:[a,b] [c];"},
        {"\"a;b\"\n1;2\n", CSV_UTF8, "1:[a;b];2:[1;2];"},
        {"\"a\nx;y\";b\n1;2\n", CSV_UTF8, "1:[a\nx;y] [b];3:[1] [2];"},
        {"", CSV_UTF8, ""},
        {",", CSV_UTF8, "1:[] [];"},
        /* byte order mark, also before a quoted cell; UTF-8; CP932 with and without 0x5C trails */
        {"\xef\xbb\xbf"
         "id,name\r\n",
         CSV_UTF8_BOM, "1:[id] [name];"},
        {"\xef\xbb\xbf\"id\",\"a,b\"\r\n", CSV_UTF8_BOM, "1:[id] [a,b];"},
        {"\xef\xbb\xbf", CSV_UTF8_BOM, ""},
        {"山田,太郎\n", CSV_UTF8, "1:[山田] [太郎];"},
        {"\x8e\x52\x93\x63,\x91\xbe\x98\x59\r\n", CSV_CP932, "1:[山田] [太郎];"},
        {"\x95\x5c,\x83\x5c,\x94\x5c\n", CSV_CP932, "1:[表] [ソ] [能];"},
        {"\"\x95\x5c\",\"\x81\x60\"\n", CSV_CP932, "1:[表] [～];"},
        {"\xb1\xb2\xb3,\x87\x40,\xfb\xfc\n", CSV_CP932, "1:[ｱｲｳ] [①] [髙];"},
        /* the quote before a formula is taken away, and no other */
        {"'=1+1,'+81,'-1,'@x,'\tx\n", CSV_UTF8, "1:[=1+1] [+81] [-1] [@x] [\tx];"},
        {"''=1,'''=1,' =1,'　=1,'＝1\n", CSV_UTF8, "1:['=1] [''=1] [ =1] [　=1] [＝1];"},
        {"'a,'',',O'Brien,'1=1\n", CSV_UTF8, "1:['a] [''] ['] [O'Brien] ['1=1];"},
        {"=1,+1\n", CSV_UTF8, "1:[=1] [+1];"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum csv_encoding encoding = CSV_DETECT;
        struct cells *cells = NULL;
        struct err err = {0};
        if (!csv_parse(cases[i].bytes, strlen(cases[i].bytes), &encoding, &cells, &err))
            fail_msg("case %zu: %s", i, err.text);
        char *rows = shown(cells);
        if (strcmp(rows, cases[i].rows) != 0 || encoding != cases[i].encoding)
            fail_msg("case %zu: %s, encoding %d", i, rows, (int)encoding);
        free(rows);
        cells_free(cells);
    }
}

static void refuses(void **state)
{
#define BYTES(literal) literal, sizeof(literal) - 1
    static const struct {
        const char *bytes;
        size_t length;
        enum csv_encoding encoding;
        const char *says;
    } cases[] = {
        {BYTES("\xff\xfe"
               "a\0"),
         CSV_DETECT, "UTF-16"},
        {BYTES("\xfe\xff\0a"), CSV_DETECT, "UTF-16"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum csv_encoding encoding = cases[i].encoding;
        struct cells *cells = NULL;
        struct err err = {0};
        if (csv_parse(cases[i].bytes, cases[i].length, &encoding, &cells, &err))
            fail_msg("case %zu: taken", i);
        if (!strstr(err.text, cases[i].says) || err.code != ERR_INPUT)
            fail_msg("case %zu: %s", i, err.text);
    }
}

/* Quotation marks where none may be: told with place, and what is below is read as well. */
static void faults(void **state)
{
    static const struct {
        const char *bytes, *told, *rows;
    } cases[] = {
        {"a,b\"c,d\ne\n", "1 0:1 A quotation mark;", "1:[a] [b\"c] [d];2:[e];"},
        {"a\nx,\"b\"c,d\ne\n", "2 1:1 Something stands;", "1:[a];2:[x] [b] [d];3:[e];"},
        {"a\nb,\"c\nd\n", "2 1:1 The quotation ma;", "1:[a];2:[b] [\"c];3:[d];"},
        {"\"b\nc\"d\ne\"f\n", "2 0:0 Something stands;3 1:0 A quotation mark;",
         "1:[b\nc];3:[e\"f];"},
        {"\"\"\"\n\"a\",\"b", "2 0:0 Something stands;2 0:1 The quotation ma;", "1:[\"\n] [\"b];"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum csv_encoding encoding = CSV_DETECT;
        struct cells *cells = NULL;
        struct text told = {0};
        struct err err = {0};
        if (!csv_parse(cases[i].bytes, strlen(cases[i].bytes), &encoding, &cells, &err))
            fail_msg("case %zu: %s", i, err.text);
        for (size_t f = 0; f < cells->fault_count; f++)
            text_format(&told, "%zu %zu:%zu %.16s;", cells->faults[f].line, cells->faults[f].row,
                        cells->faults[f].column, cells->faults[f].sentence);
        char *rows = shown(cells);
        if (strcmp(rows, cases[i].rows) != 0)
            fail_msg("case %zu: %s", i, rows);
        if (strcmp(text_get(&told), cases[i].told) != 0)
            fail_msg("case %zu: %s", i, text_get(&told));
        text_free(&told);
        free(rows);
        cells_free(cells);
    }
}

/* What is no text is told of its cell, and the rest is read. */
static void broken_bytes(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
        enum csv_encoding encoding;
        const char *told, *rows;
    } cases[] = {
        {BYTES("a,\0b\n\0\n"), CSV_DETECT,
         "1 0:1 A NUL byte has no place in CSV.;"
         "2 1:0 A NUL byte has no place in CSV.;",
         "1:[a] [?b];2:[?];"},
        {BYTES("a\nb,\xff\xff\nc,\xff,\"\n\xff\",d\n"), CSV_DETECT,
         "2 1:1 ...SHIFT_JIS;3 2:1 ...SHIFT_JIS;3 2:2 ...SHIFT_JIS;",
         "1:[a];2:[b] [??];3:[c] [?] [\n?] [d];"},
        {BYTES("\x8e\x52\n\x8e\x52\x80\0\nc\0,\x8e"), CSV_DETECT,
         "2 1:0 ...SHIFT_JIS;3 2:0 A NUL byte has no place in CSV.;3 2:1 ...SHIFT_JIS;",
         "1:[山];2:[山??];3:[c?] [?];"},
        {BYTES("\x8e\x52\nx\n"), CSV_UTF8, "1 0:0 ...UTF-8;", "1:[?R];2:[x];"},
        {BYTES("\xef\xbb\xbf\x8e\x52\n"), CSV_DETECT, "1 0:0 ...UTF-8;", "1:[?R];"},
        /* cut off in the middle of a character: not CP932, although its bytes could be */
        {BYTES("\xe5\xb1\xb1\xe7\x94\xb0\xe5\xa4\xaa\xe9\x83\x8e\n\xe5\xb1,x"), CSV_DETECT,
         "2 1:0 ...UTF-8;", "1:[山田太郎];2:[??] [x];"},
        {BYTES("\xe5\xb1\xb1\x81\n"), CSV_CP932, "1 0:0 ...SHIFT_JIS;", "1:[螻ｱ?];"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum csv_encoding encoding = cases[i].encoding;
        struct cells *cells = NULL;
        struct text told = {0};
        struct err err = {0};
        if (!csv_parse(cases[i].bytes, cases[i].length, &encoding, &cells, &err))
            fail_msg("case %zu: %s", i, err.text);
        for (size_t f = 0; f < cells->fault_count; f++) {
            const struct cells_fault *fault = &cells->faults[f];
            text_format(&told, "%zu %zu:%zu %s;", fault->line, fault->row, fault->column,
                        strstr(fault->sentence, "Shift_JIS") ? "...SHIFT_JIS"
                        : strstr(fault->sentence, "UTF-8")   ? "...UTF-8"
                                                             : fault->sentence);
        }
        char *rows = shown(cells);
        if (strcmp(rows, cases[i].rows) != 0)
            fail_msg("case %zu: %s", i, rows);
        if (strcmp(text_get(&told), cases[i].told) != 0)
            fail_msg("case %zu: %s", i, text_get(&told));
        text_free(&told);
        free(rows);
        cells_free(cells);
    }
}

static bool parse_repeated(const char *before, char byte, size_t count, const char *after,
                           struct err *err)
{
    struct text text = {0};
    struct cells *cells = NULL;
    enum csv_encoding encoding = CSV_DETECT;
    text_add(&text, before);
    for (size_t i = 0; i < count; i++)
        text_add_char(&text, byte);
    text_add(&text, after);
    bool good = csv_parse(text_get(&text), text.length, &encoding, &cells, err);
    text_free(&text);
    if (good)
        cells_free(cells);
    return good;
}

static void bounds(void **state)
{
    struct err err = {0};
    (void)state;
    assert_true(parse_repeated("a,", 'x', CSV_CELL_MAX, "\n", &err));
    assert_false(parse_repeated("a,", 'x', CSV_CELL_MAX + 1, "\n", &err));
    assert_string_equal(err.text, "Line 1, character 3: A cell is longer than 64 KiB.");
    assert_true(parse_repeated("\"", 'x', CSV_CELL_MAX, "\"", &err));
    assert_false(parse_repeated("\n\"", 'x', CSV_CELL_MAX + 1, "\"", &err));
    assert_string_equal(err.text, "Line 2, character 1: A cell is longer than 64 KiB.");
    assert_true(parse_repeated("", ',', CSV_COLUMNS_MAX - 1, "\n", &err));
    assert_false(parse_repeated("", ',', CSV_COLUMNS_MAX, "\n", &err));
    assert_string_equal(err.text, "Line 1, character 257: A line has more than 256 cells.");
}

/* Small in the file, large in memory. */
static void refuses_too_many_cells(void **state)
{
    enum { WIDTH = 200, ROWS = CSV_CELLS_MAX / WIDTH };
    enum csv_encoding encoding = CSV_DETECT;
    struct text text = {0};
    struct cells *cells = NULL;
    struct err err = {0};
    (void)state;
    for (size_t row = 0; row < ROWS; row++) {
        for (size_t i = 1; i < WIDTH; i++)
            text_add_char(&text, ',');
        text_add_char(&text, '\n');
    }
    assert_true(csv_parse(text_get(&text), text.length, &encoding, &cells, &err));
    assert_int_equal(cells->row_count, ROWS);
    cells_free(cells);
    text_add(&text, "x\n");
    assert_false(csv_parse(text_get(&text), text.length, &encoding, &cells, &err));
    assert_string_equal(err.text,
                        "Line 80001, character 1: The file has more than 16,000,000 cells.");
    text_free(&text);
}

static void writes(void **state)
{
    static const struct {
        const char *cell, *bytes;
    } cases[] = {
        {"", "\"\"\r\n"},
        {"a b", "a b\r\n"},
        {"a,b", "\"a,b\"\r\n"},
        {"a;b", "\"a;b\"\r\n"},
        {"a\tb", "\"a\tb\"\r\n"},
        {"a\"b", "\"a\"\"b\"\r\n"},
        {"a\r\nb", "\"a\r\nb\"\r\n"},
        {"=1", "'=1\r\n"},
        {"+81-3", "'+81-3\r\n"},
        {"-", "'-\r\n"},
        {"@x", "'@x\r\n"},
        {"\tx", "\"'\tx\"\r\n"},
        {"\rx", "\"'\rx\"\r\n"},
        {"＝1", "'＝1\r\n"},
        {"  =1", "'  =1\r\n"},
        {"'=1", "''=1\r\n"},
        {"'a", "'a\r\n"},
        {"=\"a\",1", "\"'=\"\"a\"\",1\"\r\n"},
        {"a=1", "a=1\r\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cells *cells = cells_new();
        struct err err = {0};
        size_t length;
        cells_begin_row(cells, 1);
        cells_add(cells, cases[i].cell);
        char *text = csv_text(cells, CSV_UTF8, &length, &err);
        assert_non_null(text);
        if (strlen(text) != length || strcmp(text, cases[i].bytes) != 0)
            fail_msg("case %zu: %s", i, text);
        free(text);
        cells_free(cells);
    }
}

/* A character that CP932 does not have, or that comes back as another, is named. */
static void names_what_cp932_lacks(void **state)
{
    static const struct {
        const char *cell, *says;
    } cases[] = {
        {"a😀", "Line 2, column 1: the character 😀 (U+1F600) is not in Shift_JIS"},
        {"caf\xc3\xa9", "(U+00E9)"},
        {"10〜20", "(U+301C)"},
        {"¥", "(U+00A5)"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cells *cells = cells_new();
        struct err err = {0};
        size_t length;
        cells_begin_row(cells, 1);
        cells_add(cells, "表～①髙\\~");
        cells_begin_row(cells, 2);
        cells_add(cells, cases[i].cell);
        assert_null(csv_text(cells, CSV_CP932, &length, &err));
        if (!strstr(err.text, cases[i].says))
            fail_msg("case %zu: %s", i, err.text);
        cells_free(cells);
    }
}

/* Files. */

static void files(void **state)
{
    char *path = path_in(*state, "accounts.csv");
    struct cells *cells = cells_new(), *back = NULL;
    struct err err = {0};
    enum csv_encoding encoding = CSV_DETECT;
    cells_begin_row(cells, 1);
    cells_add(cells, "名前");
    assert_true(csv_write(path, cells, CSV_CP932, &err));
    assert_int_equal(mode_of(path), 0600);
    assert_false(csv_write(path, cells, CSV_UTF8, &err)); /* it is there */
    assert_true(csv_read(path, &encoding, &back, &err));
    assert_int_equal(encoding, CSV_CP932);
    assert_string_equal(cells_cell(back, 0, 0), "名前");
    cells_free(cells);
    cells_free(back);
    assert_false(csv_read("/none/such.csv", &encoding, &back, &err));
    assert_int_equal(err.code, ERR_NO_INPUT);
    free(path);
}

/* What is read is what was written, whatever it is. */

static uint64_t seed = 20240229;

static unsigned below(unsigned end)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(seed >> 33) % end;
}

static void add_random(struct cells *cells)
{
    static const char *const parts[] = {"=", "+", "-",  "@",  "\t", "\r", "\n", "\r\n", "'", "\"",
                                        ",", " ", "　", "＝", "a",  "表", "ｱ",  "\\",   "1", ""};
    struct text text = {0};
    for (unsigned i = below(8); i > 0; i--)
        text_add(&text, parts[below(sizeof parts / sizeof *parts)]);
    cells_add(cells, text_get(&text));
    text_free(&text);
}

static struct cells *random_cells(void)
{
    struct cells *cells = cells_new();
    for (unsigned row = 1 + below(6); row > 0; row--) {
        cells_begin_row(cells, 1);
        for (unsigned i = 1 + below(5); i > 0; i--)
            add_random(cells);
    }
    return cells;
}

static void same(const struct cells *a, const struct cells *b)
{
    assert_int_equal(a->row_count, b->row_count);
    for (size_t row = 0; row < a->row_count; row++) {
        assert_int_equal(cells_width(a, row), cells_width(b, row));
        for (size_t i = 0; i < cells_width(a, row); i++)
            assert_string_equal(cells_cell(a, row, i), cells_cell(b, row, i));
    }
}

static void harmless(const char *cell)
{
    cell += strspn(cell, " ");
    if (*cell && strchr("=+-@\t\r\n", *cell))
        fail_msg("a spreadsheet runs: %s", cell);
}

/* Every cell of what was written, as a reader sees it that knows nothing of the quote. */
static void cells_harmless(const char *text)
{
    while (*text) {
        struct text cell = {0};
        bool quoted = *text == '"';
        for (text += quoted; quoted ? *text != '"' || text[1] == '"' : !strchr(",\r", *text);) {
            text += quoted && *text == '"';
            text_add_char(&cell, *text++);
        }
        text += quoted;
        text += *text == ',' ? 1 : strspn(text, "\r\n");
        harmless(text_get(&cell));
        text_free(&cell);
    }
}

static void round_trip(void **state)
{
    static const enum csv_encoding encodings[] = {CSV_UTF8, CSV_UTF8_BOM, CSV_CP932};
    (void)state;
    for (int i = 0; i < 20000; i++) {
        struct cells *cells = random_cells(), *back = NULL;
        enum csv_encoding encoding = encodings[below(3)];
        struct err err = {0};
        size_t length;
        char *text = csv_text(cells, encoding, &length, &err);
        assert_non_null(text);
        if (encoding == CSV_UTF8)
            cells_harmless(text);
        enum csv_encoding read_as = encoding;
        if (!csv_parse(text, length, &read_as, &back, &err))
            fail_msg("%s in: %s", err.text, text);
        same(cells, back);
        cells_free(cells);
        cells_free(back);
        free(text);
    }
}

/* Accounts out, and in again: nothing changes; into an empty list: the same accounts. */

static void set_random(struct record *account, enum field_id id)
{
    static const char *const values[] = {"=SUM(A1)",      "+81", "'quoted'", "a,b",
                                         "山田 \"太郎\"", "-x",  "@here",    "'=x"};
    struct err err = {0};
    const char *value = values[below(sizeof values / sizeof *values)];
    if (fields[id].type == TYPE_NAME && below(3) &&
        !record_set(account, id, value, ORIGIN_USER, &err))
        fail_msg("%s", err.text);
    if (fields[id].type == TYPE_USERNAME && below(3))
        assert_true(record_set(account, id, value, ORIGIN_USER, NULL));
    if (fields[id].type == TYPE_SWITCH)
        assert_true(record_set(account, id, below(2) ? "true" : "false", ORIGIN_USER, NULL));
    if (fields[id].type == TYPE_SECRET && below(2))
        assert_true(record_set(account, id, "command:pass show 'a \"b\"'", ORIGIN_USER, NULL));
    if (id == FIELD_ACCOUNT_KEEP_DAYS && below(2))
        assert_true(record_set(account, id, "14", ORIGIN_USER, NULL));
    if (id == FIELD_ACCOUNT_AUTH)
        assert_true(record_set(account, id, fields[id].choices[below(2)].name, ORIGIN_USER, NULL));
}

static struct registry *random_accounts(void)
{
    struct registry *registry = registry_new();
    struct record *server = record_new(RECORD_SERVER);
    assert_true(record_set(server, FIELD_CODE, "head", ORIGIN_USER, NULL));
    assert_true(registry_add(registry, server, NULL));
    for (unsigned i = below(20); i > 0; i--) {
        struct record *account = record_new(RECORD_ACCOUNT);
        char address[64];
        for (each_field(id, RECORD_ACCOUNT))
            if (fields[id].column)
                set_random(account, id);
        snprintf(address, sizeof address, "user%u@example.jp", i);
        assert_true(record_set(account, FIELD_ACCOUNT_ADDRESS, address, ORIGIN_USER, NULL));
        assert_true(record_set(account, FIELD_ACCOUNT_SERVER, below(4) ? "1" : "9", ORIGIN_USER,
                               NULL)); /* 9 was deleted */
        if (record_is(account, FIELD_ACCOUNT_NAME, ""))
            assert_true(record_set(account, FIELD_ACCOUNT_NAME, "=x", ORIGIN_USER, NULL));
        assert_true(registry_add(registry, account, NULL));
    }
    return registry;
}

static struct account_import *through_csv(const struct registry *from, const struct registry *into)
{
    struct cells *cells = account_export(from, NULL, 0), *back = NULL;
    enum csv_encoding encoding = CSV_DETECT;
    struct err err = {0};
    size_t length;
    char *text = csv_text(cells, below(2) ? CSV_UTF8 : CSV_CP932, &length, &err);
    assert_non_null(text);
    if (!csv_parse(text, length, &encoding, &back, &err))
        fail_msg("%s", err.text);
    struct account_import *import = account_import(into, back, true);
    free(text);
    cells_free(cells);
    cells_free(back);
    return import;
}

static void accounts_round_trip(void **state)
{
    (void)state;
    for (int i = 0; i < 300; i++) {
        struct registry *registry = random_accounts(), *emptied = registry_copy(registry);
        size_t count = registry_count(registry, RECORD_ACCOUNT);
        struct account_import *import = through_csv(registry, registry);
        if (import->problem_count)
            fail_msg("%s: %s", import->problems[0].column, import->problems[0].sentence);
        assert_int_equal(import->unchanged, count);
        assert_true(registry_same(registry, import->registry, RECORD_ACCOUNT));
        account_import_free(import);
        for (size_t at = count; at > 0; at--) /* those whose server is gone cannot be new */
            if (account_is_orphan(registry, registry_at(registry, RECORD_ACCOUNT, at - 1)))
                registry_remove(registry, RECORD_ACCOUNT, at - 1);
        registry_remove_all(emptied, RECORD_ACCOUNT);
        import = through_csv(registry, emptied);
        assert_int_equal(import->problem_count, 0);
        assert_int_equal(import->added, registry_count(registry, RECORD_ACCOUNT));
        for (size_t at = 0; at < import->added; at++) {
            const struct record *a = registry_at(registry, RECORD_ACCOUNT, at);
            const struct record *b = registry_at(import->registry, RECORD_ACCOUNT, at);
            assert_int_equal(record_id(a), record_id(b));
            assert_true(record_equal(a, b));
        }
        account_import_free(import);
        registry_free(registry);
        registry_free(emptied);
    }
}

/* Read and written in pieces, and given up in between: then nothing is left. */
static void in_pieces(void **state)
{
    static const char bytes[] = "\xef\xbb\xbf"
                                "a,b\r\n1,\"x\ny\"\r\n2,=z\r\n";
    enum csv_encoding encoding = CSV_DETECT;
    struct cells *cells = NULL;
    struct err err = {0};
    size_t length = 0, taken = 1;
    char *back = NULL;
    char *in = path_in(*state, "in.csv"), *out = path_in(*state, "out.csv");
    char *none = path_in(*state, "none.csv");
    assert_true(file_create(in, bytes, sizeof bytes - 1, &err));
    struct csv_reading *reading = csv_read_begin(in, &encoding, &err);
    assert_non_null(reading);
    for (; csv_read_step(reading, 1); taken++)
        ;
    assert_int_equal(taken, 3);
    assert_true(csv_read_end(reading, &cells, &err));
    assert_int_equal(cells->row_count, 3);
    csv_read_cancel(csv_read_begin(in, &encoding, &err));
    assert_null(csv_read_begin(none, &encoding, &err));
    assert_int_equal(err.code, ERR_NO_INPUT);

    struct csv_file *csv = csv_file_begin(out, CSV_UTF8_BOM, &err);
    assert_non_null(csv);
    assert_true(csv_file_add(csv, cells, &err) && csv_file_add(csv, cells, &err));
    csv_file_cancel(csv);
    assert_int_not_equal(access(out, F_OK), 0);
    csv = csv_file_begin(out, CSV_UTF8_BOM, &err);
    assert_true(csv_file_add(csv, cells, &err) && csv_file_add(csv, cells, &err));
    assert_true(csv_file_end(csv, &err));
    assert_true(file_read(out, CSV_BYTES_MAX, &back, &length, NULL, &err));
    assert_int_equal(length, 2 * (sizeof bytes - 1) - 3 + 2); /* one mark, two quotes for =z */
    free(back);
    assert_null(csv_file_begin(out, CSV_UTF8, &err)); /* it is there already */
    cells_free(cells);
    free(in);
    free(out);
    free(none);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),
        cmocka_unit_test(refuses),
        cmocka_unit_test(faults),
        cmocka_unit_test(broken_bytes),
        cmocka_unit_test(bounds),
        cmocka_unit_test(refuses_too_many_cells),
        cmocka_unit_test(writes),
        cmocka_unit_test(names_what_cp932_lacks),
        cmocka_unit_test_setup_teardown(files, make_place, drop_place),
        cmocka_unit_test_setup_teardown(in_pieces, make_place, drop_place),
        cmocka_unit_test(round_trip),
        cmocka_unit_test(accounts_round_trip),
    };
    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
