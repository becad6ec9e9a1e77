/* csv.c - fuzzes CSV files: any bytes into a table, what it holds written and read again, accounts
 * taken from it.
 *
 * Input: one byte chooses the encoding, the rest is the file. With -DFUZZ_MAIN it plays the files
 * that it is given. */
#include "store/csv.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/account_csv.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "csv.c:%d: %s\n", __LINE__, #condition);                               \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check_cells(const struct cells *cells)
{
    for (size_t row = 0; row < cells->row_count; row++) {
        CHECK(cells_width(cells, row) >= 1 && cells_width(cells, row) <= CSV_COLUMNS_MAX);
        CHECK(cells->lines[row] > (row > 0 ? cells->lines[row - 1] : 0));
        for (size_t i = 0; i < cells_width(cells, row); i++) {
            const char *cell = cells_cell(cells, row, i);
            CHECK(strlen(cell) <= CSV_CELL_MAX && utf8_valid(cell, strlen(cell)));
        }
    }
}

static void check_same(const struct cells *a, const struct cells *b)
{
    CHECK(a->row_count == b->row_count);
    for (size_t row = 0; row < a->row_count; row++) {
        CHECK(cells_width(a, row) == cells_width(b, row));
        for (size_t i = 0; i < cells_width(a, row); i++)
            CHECK(strcmp(cells_cell(a, row, i), cells_cell(b, row, i)) == 0);
    }
}

/* What was written is read as it was. A cell as long as can be has no room for one more quote. */
static void write_and_read(const struct cells *cells, enum csv_encoding encoding)
{
    struct cells *back = NULL;
    struct err err;
    size_t length;
    char *text = csv_text(cells, encoding, &length, &err);

    CHECK(text != NULL || encoding == CSV_CP932);
    if (text != NULL && csv_parse(text, length, &encoding, &back, &err)) {
        check_same(cells, back);
        cells_free(back);
    } else if (text != NULL) {
        CHECK(strstr(err.text, "64 KiB") != NULL);
    }
    free(text);
}

static void set(struct record *record, enum field_id id, const char *value)
{
    CHECK(record_set(record, id, value, ORIGIN_USER, NULL));
}

static struct registry *some_accounts(void)
{
    struct registry *registry = registry_new();
    struct record *server = record_new(RECORD_SERVER), *account = record_new(RECORD_ACCOUNT);

    set(server, FIELD_CODE, "head");
    set(account, FIELD_ACCOUNT_NAME, "one");
    set(account, FIELD_ACCOUNT_ADDRESS, "one@example.jp");
    set(account, FIELD_ACCOUNT_SERVER, "1");
    CHECK(registry_add(registry, server, NULL) && registry_add(registry, account, NULL));
    return registry;
}

/* All or nothing; and what was taken comes out as it went in. */
static void take_accounts(const struct cells *cells, bool replace)
{
    struct registry *registry = some_accounts();
    struct account_import *import = account_import(registry, cells, replace);

    CHECK((import->registry == NULL) == (import->problem_count > 0));
    if (import->registry != NULL) {
        struct cells *out = account_export(import->registry, NULL, 0);
        struct account_import *again = account_import(import->registry, out, true);
        CHECK(again->registry != NULL && again->added + again->changed + again->removed == 0);
        CHECK(registry_count(import->registry, RECORD_ACCOUNT) ==
              1 + import->added - import->removed);
        account_import_free(again);
        cells_free(out);
    }
    account_import_free(import);
    registry_free(registry);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static const enum csv_encoding encodings[] = {CSV_DETECT, CSV_UTF8, CSV_CP932, CSV_DETECT};
    struct cells *cells = NULL;
    struct err err = {0};
    enum csv_encoding encoding;

    if (length == 0)
        return 0;
    encoding = encodings[bytes[0] % 4];
    if (!csv_parse((const char *)bytes + 1, length - 1, &encoding, &cells, &err)) {
        CHECK(err.code == ERR_INPUT && *err.text != '\0');
        return 0;
    }
    check_cells(cells);
    write_and_read(cells, CSV_UTF8);
    write_and_read(cells, CSV_CP932);
    take_accounts(cells, bytes[0] & 4);
    cells_free(cells);
    return 0;
}
