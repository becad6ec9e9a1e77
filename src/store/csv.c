/* CSV into tables and back, as RFC 4180 has it and spreadsheets write it. */
#include "store/csv.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "store/csv_encoding.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Formulas ---------------------------------------------------------------------------------- */

/* Blanks and quotes in front do not keep a spreadsheet from looking further. */
static size_t passed_over(const char *at)
{
    static const char *const signs[] = {" ", "'", "\xc2\xa0", "\xe3\x80\x80"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(at, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    return 0;
}

static bool is_formula(const char *cell)
{
    /* full-width = + - @ as well: some spreadsheets fold them */
    static const char *const signs[] = {"=",
                                        "+",
                                        "-",
                                        "@",
                                        "\t",
                                        "\r",
                                        "\n",
                                        "\xef\xbc\x9d",
                                        "\xef\xbc\x8b",
                                        "\xef\xbc\x8d",
                                        "\xef\xbc\xa0"};
    size_t used;
    /* No cell that begins otherwise has to be compared with all of these: nearly none. */
    if (*cell == '\0' || strchr(" '=+-@\t\r\n\xc2\xe3\xef", *cell) == NULL)
        return false;
    while ((used = passed_over(cell)) > 0)
        cell += used;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(cell, signs[i], strlen(signs[i])) == 0)
            return true;
    return false;
}

/* Reading ----------------------------------------------------------------------------------- */

struct reader {
    const char *text;
    size_t length, at;
    size_t line; /* on which `at` stands, 1-based */
    struct cells *cells;
    struct text cell; /* of a quoted one with quotes in it */
    struct err *err;
};

static bool fail_at(const struct reader *reader, size_t position, const char *sentence)
{
    size_t line, character;
    csv_place(reader->text, position, &line, &character);
    return fail(reader->err, ERR_INPUT, _("Line %zu, character %zu: %s"), line, character,
                sentence);
}

static bool add(struct reader *reader, size_t position, const char *cell, size_t length)
{
    struct cells *cells = reader->cells;
    if (length > CSV_CELL_MAX)
        return fail_at(reader, position, _("A cell is longer than 64 KiB."));
    if (cells_width(cells, cells->row_count - 1) == CSV_COLUMNS_MAX)
        return fail_at(reader, position, _("A line has more than 256 cells."));
    if (cells->starts[cells->row_count] == CSV_CELLS_MAX)
        return fail_at(reader, position, _("The file has more than 16,000,000 cells."));
    cells_add_n(cells, cell, length);
    const char **added = &cells->cells[cells->starts[cells->row_count] - 1];
    if (**added == '\'' && is_formula(*added))
        ++*added;
    return true;
}

static bool ends_cell(char byte)
{
    return byte == ',' || byte == '\r' || byte == '\n';
}

static void find_fault(struct reader *reader, const char *sentence)
{
    cells_add_fault(reader->cells, reader->line, sentence);
}

static void pass_to_cell_end(struct reader *reader)
{
    while (reader->at < reader->length && !ends_cell(reader->text[reader->at]))
        reader->at++;
}

static bool read_plain(struct reader *reader)
{
    size_t begin = reader->at;
    pass_to_cell_end(reader);
    if (memchr(reader->text + begin, '"', reader->at - begin) != NULL)
        find_fault(reader, _("A quotation mark stands inside a cell: the whole cell must be in "
                             "quotation marks, and those inside it doubled."));
    return add(reader, begin, reader->text + begin, reader->at - begin);
}

/* So that what is wrong below is found as well, the cell is taken to end where others do. */
static bool read_unclosed(struct reader *reader, size_t begin, size_t line)
{
    reader->line = line;
    reader->at = begin;
    find_fault(reader, _("The quotation mark that begins a cell has none that ends it."));
    pass_to_cell_end(reader);
    return add(reader, begin, reader->text + begin, reader->at - begin);
}

/* Up to the quotation mark that ends the cell, which is passed over. */
static bool read_quoted(struct reader *reader)
{
    size_t begin = reader->at++, line = reader->line;
    text_cut(&reader->cell, 0);
    for (;;) {
        const char *from = reader->text + reader->at;
        const char *quote = memchr(from, '"', reader->length - reader->at);
        if (quote == NULL)
            return read_unclosed(reader, begin, line);
        for (const char *byte = from; byte < quote; byte++)
            reader->line += *byte == '\n' || (*byte == '\r' && byte[1] != '\n');
        text_add_n(&reader->cell, from, (size_t)(quote - from));
        if (reader->cell.length > CSV_CELL_MAX)
            return fail_at(reader, begin, _("A cell is longer than 64 KiB."));
        reader->at += (size_t)(quote - from) + 1;
        if (reader->at == reader->length || reader->text[reader->at] != '"')
            break;
        text_add_char(&reader->cell, '"');
        reader->at++;
    }
    if (reader->at < reader->length && !ends_cell(reader->text[reader->at]))
        find_fault(reader, _("Something stands behind the quotation mark that ends a cell."));
    pass_to_cell_end(reader);
    return add(reader, begin, text_get(&reader->cell), reader->cell.length);
}

/* The end of a line, or of the file, behind a cell. */
static void end_line(struct reader *reader)
{
    if (reader->at == reader->length)
        return;
    reader->at += reader->text[reader->at] == '\r' && reader->at + 1 < reader->length &&
                          reader->text[reader->at + 1] == '\n'
                      ? 2
                      : 1;
    reader->line++;
}

static bool read_row(struct reader *reader)
{
    char first = reader->text[reader->at];
    if (first == '\r' || first == '\n') {
        end_line(reader);
        return true;
    }
    cells_begin_row(reader->cells, reader->line);
    for (;;) {
        bool quoted = reader->at < reader->length && reader->text[reader->at] == '"';
        if (!(quoted ? read_quoted(reader) : read_plain(reader)))
            return false;
        if (reader->at == reader->length || reader->text[reader->at] != ',')
            break;
        reader->at++;
    }
    end_line(reader);
    return true;
}

struct csv_reading {
    char *bytes; /* of the file; NULL: the caller's */
    struct csv_utf8 text;
    struct reader reader;
    struct err err;
    bool failed;
};

static struct csv_reading *begin(const char *bytes, size_t length, enum csv_encoding *encoding,
                                 struct err *err)
{
    struct csv_reading *reading = mem_new(1, sizeof(*reading));
    if (!csv_decode(bytes, length, encoding, &reading->text, err)) {
        free(reading);
        return NULL;
    }
    reading->reader = (struct reader){.text = reading->text.bytes,
                                      .length = reading->text.length,
                                      .line = 1,
                                      .cells = cells_new(),
                                      .err = &reading->err};
    return reading;
}

struct csv_reading *csv_read_begin(const char *path, enum csv_encoding *encoding, struct err *err)
{
    struct csv_reading *reading = NULL;
    char *bytes = NULL;
    size_t length = 0;
    if (path != NULL ? file_read(path, CSV_BYTES_MAX, &bytes, &length, NULL, err)
                     : file_read_input(CSV_BYTES_MAX, ERR_INPUT, &bytes, &length, err))
        reading = begin(bytes, length, encoding, err);
    if (reading != NULL)
        reading->bytes = bytes;
    else
        free(bytes);
    return reading;
}

bool csv_read_step(struct csv_reading *reading, size_t rows)
{
    struct reader *reader = &reading->reader;
    for (; rows > 0 && !reading->failed && reader->at < reader->length; rows--)
        reading->failed = !read_row(reader);
    return !reading->failed && reader->at < reader->length;
}

void csv_read_cancel(struct csv_reading *reading)
{
    if (reading == NULL)
        return;
    cells_free(reading->reader.cells);
    text_free(&reading->reader.cell);
    free(reading->text.owned);
    free(reading->bytes);
    free(reading);
}

bool csv_read_end(struct csv_reading *reading, struct cells **cells, struct err *err)
{
    bool good = !reading->failed;
    if (good) {
        *cells = reading->reader.cells;
        reading->reader.cells = NULL;
    } else if (err != NULL) {
        *err = reading->err;
    }
    csv_read_cancel(reading);
    return good;
}

bool csv_parse(const char *bytes, size_t length, enum csv_encoding *encoding, struct cells **cells,
               struct err *err)
{
    struct csv_reading *reading = begin(bytes, length, encoding, err);
    if (reading == NULL)
        return false;
    csv_read_step(reading, SIZE_MAX);
    return csv_read_end(reading, cells, err);
}

bool csv_read(const char *path, enum csv_encoding *encoding, struct cells **cells, struct err *err)
{
    struct csv_reading *reading =
        csv_read_begin(strcmp(path, "-") == 0 ? NULL : path, encoding, err);
    if (reading == NULL)
        return false;
    csv_read_step(reading, SIZE_MAX);
    return csv_read_end(reading, cells, err);
}

/* Writing ----------------------------------------------------------------------------------- */

static void write_cell(struct text *out, const char *cell)
{
    bool formula = is_formula(cell), quoted = cell[strcspn(cell, ",\"\r\n")] != '\0';
    if (quoted)
        text_add_char(out, '"');
    if (formula)
        text_add_char(out, '\'');
    for (const char *quote; quoted && (quote = strchr(cell, '"')) != NULL; cell = quote + 1) {
        text_add_n(out, cell, (size_t)(quote - cell) + 1);
        text_add_char(out, '"');
    }
    text_add(out, cell);
    if (quoted)
        text_add_char(out, '"');
}

/* A row that would be an empty line is told from one by quotation marks. */
static void write_row(struct text *out, const struct cells *cells, size_t row)
{
    size_t width = cells_width(cells, row);
    if (width == 1 && *cells_cell(cells, row, 0) == '\0')
        text_add(out, "\"\"");
    for (size_t i = 0; i < width; i++) {
        if (i > 0)
            text_add_char(out, ',');
        write_cell(out, cells_cell(cells, row, i));
    }
    text_add(out, "\r\n");
}

/* Names the first character that CP932 does not have. before: rows that are written already. */
static void fail_character(const struct cells *cells, size_t before, struct err *err)
{
    for (size_t row = 0; row < cells->row_count; row++)
        for (size_t column = 0; column < cells_width(cells, row); column++) {
            const char *cell = cells_cell(cells, row, column);
            for (size_t used; *cell != '\0'; cell += used) {
                int32_t rune;
                used = utf8_decode(cell, strlen(cell), &rune);
                if (csv_cp932_has(cell, used))
                    continue;
                fail(err, ERR_INPUT,
                     _("Line %zu, column %zu: the character %.*s (U+%04X) is not in Shift_JIS "
                       "(CP932); write UTF-8 instead."),
                     before + row + 1, column + 1, (int)used, cell, (unsigned)rune);
                return;
            }
        }
    fail(err, ERR_INPUT, _("This system cannot convert to Shift_JIS (CP932)."));
}

static bool too_large(struct err *err)
{
    return fail(err, ERR_INPUT, _("The table is larger than 256 MiB."));
}

char *csv_text(const struct cells *cells, enum csv_encoding encoding, size_t *length,
               struct err *err)
{
    struct text text = {.ceiling = CSV_BYTES_MAX};
    char *encoded;
    if (encoding == CSV_UTF8_BOM)
        text_add(&text, "\xef\xbb\xbf");
    for (size_t row = 0; row < cells->row_count; row++)
        write_row(&text, cells, row);
    *length = text.length;
    if (text.overflow) {
        text_free(&text);
        too_large(err);
        return NULL;
    }
    if (encoding != CSV_CP932)
        return text_take(&text);
    encoded = csv_encode_cp932(text_get(&text), text.length, length);
    text_free(&text);
    if (encoded == NULL)
        fail_character(cells, 0, err);
    return encoded;
}

struct csv_file {
    enum csv_encoding encoding;
    struct file_fresh *file; /* NULL: standard output */
    struct text text;        /* of the rows that are being written */
    size_t rows, bytes;
};

static bool put(struct csv_file *csv, const char *bytes, size_t length, struct err *err)
{
    csv->bytes += length;
    if (csv->bytes > CSV_BYTES_MAX || csv->text.overflow)
        return too_large(err);
    if (csv->file != NULL)
        return file_fresh_add(csv->file, bytes, length, err);
    fwrite(bytes, 1, length, stdout); /* a failure stays in the stream's flag */
    return true;
}

/* What stands in text. cells: of which it was made. */
static bool put_text(struct csv_file *csv, const struct cells *cells, struct err *err)
{
    size_t length;
    bool done;
    if (csv->encoding != CSV_CP932) {
        done = put(csv, text_get(&csv->text), csv->text.length, err);
    } else {
        char *encoded = csv_encode_cp932(text_get(&csv->text), csv->text.length, &length);
        done = encoded != NULL && put(csv, encoded, length, err);
        if (encoded == NULL)
            fail_character(cells, csv->rows, err);
        free(encoded);
    }
    text_cut(&csv->text, 0);
    return done;
}

struct csv_file *csv_file_begin(const char *path, enum csv_encoding encoding, struct err *err)
{
    struct csv_file *csv = mem_new(1, sizeof(*csv));
    *csv = (struct csv_file){.encoding = encoding, .text.ceiling = CSV_BYTES_MAX};
    if (path != NULL && (csv->file = file_fresh_begin(path, err)) == NULL) {
        csv_file_cancel(csv);
        return NULL;
    }
    if (encoding == CSV_UTF8_BOM)
        text_add(&csv->text, "\xef\xbb\xbf");
    return csv;
}

/* In blocks, so that the same few pages are written again and again; a character that CP932 does
 * not have is found before any of its rows is written. */
bool csv_file_add(struct csv_file *csv, const struct cells *cells, struct err *err)
{
    enum { BLOCK = 256 * 1024 };
    for (size_t row = 0; row < cells->row_count; row++) {
        write_row(&csv->text, cells, row);
        if (csv->encoding != CSV_CP932 && csv->text.length >= BLOCK && !put_text(csv, cells, err))
            return false;
    }
    if (!put_text(csv, cells, err))
        return false;
    csv->rows += cells->row_count;
    return true;
}

bool csv_file_end(struct csv_file *csv, struct err *err)
{
    bool done = csv->file == NULL || file_fresh_end(csv->file, err);
    csv->file = NULL;
    csv_file_cancel(csv);
    return done;
}

void csv_file_cancel(struct csv_file *csv)
{
    if (csv == NULL)
        return;
    file_fresh_cancel(csv->file);
    text_free(&csv->text);
    free(csv);
}

bool csv_write(const char *path, const struct cells *cells, enum csv_encoding encoding,
               struct err *err)
{
    struct csv_file *csv = csv_file_begin(path, encoding, err);
    if (csv == NULL)
        return false;
    if (csv_file_add(csv, cells, err))
        return csv_file_end(csv, err);
    csv_file_cancel(csv);
    return false;
}
