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
    /* No cell that begins otherwise has to be compared with all of these: nearly none. */
    static const bool looked_at[256] = {
        [' '] = true,  ['\''] = true, ['='] = true,  ['+'] = true,  ['-'] = true,  ['@'] = true,
        ['\t'] = true, ['\r'] = true, ['\n'] = true, [0xc2] = true, [0xe3] = true, [0xef] = true};
    size_t used;
    if (!looked_at[(unsigned char)*cell])
        return false;
    while ((used = passed_over(cell)) > 0)
        cell += used;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(cell, signs[i], strlen(signs[i])) == 0)
            return true;
    return false;
}

/* Reading ----------------------------------------------------------------------------------- */

/* What is between cells: the header line tells which. Spreadsheets of countries that write 1,5
 * for one and a half write ';', and what is copied out of one has tabs. */
struct separator {
    char byte;
    bool ends[256]; /* bytes that end a cell that is not quoted, or may not be in it */
};

#define ENDS(separator)                                                                            \
    {                                                                                              \
        [0] = true, [separator] = true, ['\r'] = true, ['\n'] = true, ['"'] = true                 \
    }
static const struct separator separators[] = {
    {',', ENDS(',')}, {';', ENDS(';')}, {'\t', ENDS('\t')}};

/* A comma that is not in quotation marks decides, then the other that comes first. */
static const struct separator *separator_of(const char *text)
{
    const struct separator *found = &separators[0];
    bool quoted = false;
    for (text += strspn(text, "\r\n"); *text && (quoted || (*text != '\r' && *text != '\n'));
         text++)
        if (*text == '"')
            quoted = !quoted;
        else if (!quoted && *text == ',')
            return &separators[0];
        else if (!quoted && found == &separators[0] && (*text == ';' || *text == '\t'))
            found = &separators[*text == ';' ? 1 : 2];
    return found;
}

/* Cells are parts of the text that is read, each ended by a NUL in the place of the byte that ended
 * it. Only quoted ones with quotes in them are copied. */
struct reader {
    char *text; /* behind its last byte stands a NUL, and none before */
    size_t length, at;
    size_t line, line_at; /* on which `at` stands, 1-based, and where it begins */
    const struct separator *separator;
    struct cells *cells;
    struct text cell; /* of a quoted one with quotes in it */
    struct csv_broken *broken;
    size_t broken_count, passed; /* passed: so many of them */
    struct err *err;
};

/* The cell that is read: where it begins, and what stands in it. */
struct cell {
    size_t at, line, line_at;
    const char *bytes;
    size_t length;
};

static bool fail_at(const struct reader *reader, const struct cell *cell, const char *sentence)
{
    size_t line, character;
    /* Of the line alone: of those before it the ends are gone. */
    csv_place(reader->text + cell->line_at, cell->at - cell->line_at, &line, &character);
    return fail(reader->err, ERR_INPUT, _("Line %zu, character %zu: %s"), cell->line, character,
                sentence);
}

static bool fits(const struct reader *reader, const struct cell *cell)
{
    const struct cells *cells = reader->cells;
    if (cell->length > CSV_CELL_MAX)
        return fail_at(reader, cell, _("A cell is longer than 64 KiB."));
    if (cells_width(cells, cells->row_count - 1) == CSV_COLUMNS_MAX)
        return fail_at(reader, cell, _("A line has more than 256 cells."));
    if (cells->starts[cells->row_count] == CSV_CELLS_MAX)
        return fail_at(reader, cell, _("The file has more than 16,000,000 cells."));
    return true;
}

/* Adds the cell, whose end may be written over. */
static void add(struct reader *reader, const struct cell *cell)
{
    struct cells *cells = reader->cells;
    if (cell->bytes == reader->cell.bytes) {
        cells_add_n(cells, cell->bytes, cell->length);
    } else {
        reader->text[(size_t)(cell->bytes - reader->text) + cell->length] = '\0';
        cells_borrow(cells, cell->bytes);
    }
    const char **added = &cells->cells[cells->starts[cells->row_count] - 1];
    if (**added == '\'' && is_formula(*added))
        ++*added;
}

static void find_fault(struct reader *reader, const char *sentence)
{
    cells_add_fault(reader->cells, reader->line, sentence);
}

/* Bytes of the cell that are no text: told once. */
static void find_broken(struct reader *reader, const struct cell *cell)
{
    if (reader->passed == reader->broken_count || reader->broken[reader->passed].at >= reader->at)
        return;
    cells_add_fault(reader->cells, cell->line, reader->broken[reader->passed].sentence);
    while (reader->passed < reader->broken_count && reader->broken[reader->passed].at < reader->at)
        reader->passed++;
}

/* To the next byte that ends a cell, or to a quotation mark. */
static void pass_to_mark(struct reader *reader)
{
    const bool *marks = reader->separator->ends;
    const char *at = reader->text + reader->at;
    while (!marks[(unsigned char)*at])
        at++;
    reader->at = (size_t)(at - reader->text);
}

static void pass_to_cell_end(struct reader *reader)
{
    for (pass_to_mark(reader); reader->text[reader->at] == '"'; pass_to_mark(reader))
        reader->at++;
}

static void take_plain(struct reader *reader, struct cell *cell)
{
    cell->bytes = reader->text + cell->at;
    cell->length = reader->at - cell->at;
}

static void read_plain(struct reader *reader, struct cell *cell)
{
    pass_to_mark(reader);
    if (reader->text[reader->at] == '"') {
        find_fault(reader, _("A quotation mark stands inside a cell: the whole cell must be in "
                             "quotation marks, and those inside it doubled."));
        pass_to_cell_end(reader);
    }
    take_plain(reader, cell);
}

/* So that what is wrong below is found as well, the cell is taken to end where others do. */
static void read_unclosed(struct reader *reader, struct cell *cell)
{
    reader->line = cell->line;
    reader->line_at = cell->line_at;
    reader->at = cell->at;
    find_fault(reader, _("The quotation mark that begins a cell has none that ends it."));
    pass_to_cell_end(reader);
    take_plain(reader, cell);
}

static void count_lines(struct reader *reader, const char *from, const char *to)
{
    for (const char *byte = from; byte < to; byte++)
        if (*byte == '\n' || (*byte == '\r' && byte[1] != '\n')) {
            reader->line++;
            reader->line_at = (size_t)(byte + 1 - reader->text);
        }
}

/* Up to the quotation mark that ends the cell, which is passed over. */
static bool read_quoted(struct reader *reader, struct cell *cell)
{
    size_t begin = ++reader->at;
    text_cut(&reader->cell, 0);
    for (;;) {
        const char *from = reader->text + reader->at;
        const char *quote = memchr(from, '"', reader->length - reader->at);
        if (quote == NULL) {
            read_unclosed(reader, cell);
            return true;
        }
        count_lines(reader, from, quote);
        reader->at += (size_t)(quote - from) + 1;
        if (reader->text[reader->at] != '"' && reader->cell.length == 0) {
            cell->bytes = reader->text + begin;
            cell->length = reader->at - 1 - begin;
            break;
        }
        text_add_n(&reader->cell, from, (size_t)(quote - from));
        cell->bytes = text_get(&reader->cell);
        cell->length = reader->cell.length;
        if (cell->length > CSV_CELL_MAX)
            return fail_at(reader, cell, _("A cell is longer than 64 KiB."));
        if (reader->text[reader->at] != '"')
            break;
        text_add_char(&reader->cell, '"');
        reader->at++;
    }
    pass_to_mark(reader);
    if (reader->text[reader->at - 1] != '"')
        find_fault(reader, _("Something stands behind the quotation mark that ends a cell."));
    pass_to_cell_end(reader);
    return true;
}

/* The end of a line, or of the file, behind a cell. end: the byte that stood there. */
static void end_line(struct reader *reader, char end)
{
    if (end == '\0')
        return;
    reader->at += end == '\r' && reader->text[reader->at + 1] == '\n' ? 2 : 1;
    reader->line++;
    reader->line_at = reader->at;
}

static bool read_row(struct reader *reader)
{
    char end = reader->text[reader->at];
    if (end == '\r' || end == '\n') {
        end_line(reader, end);
        return true;
    }
    cells_begin_row(reader->cells, reader->line);
    for (;; reader->at++) {
        struct cell cell = {reader->at, reader->line, reader->line_at, NULL, 0};
        if (reader->text[reader->at] != '"')
            read_plain(reader, &cell);
        else if (!read_quoted(reader, &cell))
            return false;
        find_broken(reader, &cell);
        if (!fits(reader, &cell))
            return false;
        end = reader->text[reader->at];
        add(reader, &cell);
        if (end != reader->separator->byte)
            break;
    }
    end_line(reader, end);
    return true;
}

struct csv_reading {
    struct reader reader;
    char *bytes; /* of which the text is a part; NULL: the cells' */
    struct err err;
    bool failed;
};

/* bytes are taken over in any case; a NUL stands behind them. */
static struct csv_reading *begin(char *bytes, size_t length, enum csv_encoding *encoding,
                                 struct err *err)
{
    struct csv_utf8 text;
    struct csv_reading *reading;
    if (!csv_decode(bytes, length, encoding, &text, err)) {
        free(bytes);
        return NULL;
    }
    reading = mem_new(1, sizeof(*reading));
    reading->bytes = text.owned != NULL ? text.owned : bytes;
    reading->reader = (struct reader){.text = text.bytes,
                                      .length = text.length,
                                      .line = 1,
                                      .broken = text.broken,
                                      .broken_count = text.broken_count,
                                      .separator = separator_of(text.bytes),
                                      .cells = cells_new(),
                                      .err = &reading->err};
    if (text.owned != NULL)
        free(bytes);
    return reading;
}

struct csv_reading *csv_read_begin(const char *path, enum csv_encoding *encoding, struct err *err)
{
    char *bytes = NULL;
    size_t length = 0;
    bool read = path != NULL ? file_read(path, CSV_BYTES_MAX, &bytes, &length, NULL, err)
                             : file_read_input(CSV_BYTES_MAX, ERR_INPUT, &bytes, &length, err);
    return read ? begin(bytes, length, encoding, err) : NULL;
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
    free(reading->reader.broken);
    free(reading->bytes);
    free(reading);
}

bool csv_read_end(struct csv_reading *reading, struct cells **cells, struct err *err)
{
    bool good = !reading->failed;
    if (good) {
        *cells = reading->reader.cells;
        cells_keep(*cells, reading->bytes, free);
        reading->reader.cells = NULL;
        reading->bytes = NULL;
    } else if (err != NULL) {
        *err = reading->err;
    }
    csv_read_cancel(reading);
    return good;
}

bool csv_parse(const char *bytes, size_t length, enum csv_encoding *encoding, struct cells **cells,
               struct err *err)
{
    struct csv_reading *reading =
        begin(mem_copy_n(length > 0 ? bytes : "", length), length, encoding, err);
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

/* In quotation marks what would end the cell, whatever may be taken for a separator (also in a
 * header line that has no comma), and what would be taken for the mark of UTF-8 where it stands
 * first in the file. */
static bool wants_quotes(const char *cell, size_t plain)
{
    return cell[plain] != '\0' || strncmp(cell, "\xef\xbb\xbf", 3) == 0;
}

static void write_cell(struct text *out, const char *cell)
{
    size_t plain = strcspn(cell, ",;\t\"\r\n");
    bool formula = is_formula(cell), quoted = wants_quotes(cell, plain);
    if (!formula && !quoted) {
        text_add_n(out, cell, plain);
        return;
    }
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
    const char *const *row_cells = cells_row(cells, row);
    if (width == 1 && *row_cells[0] == '\0')
        text_add(out, "\"\"");
    for (size_t i = 0; i < width; i++) {
        if (i > 0)
            text_add_char(out, ',');
        write_cell(out, row_cells[i]);
    }
    text_add_n(out, "\r\n", 2);
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
