/* store/csv.h - CSV files (RFC 4180) into tables and back. */
#ifndef MAILSETUP_STORE_CSV_H
#define MAILSETUP_STORE_CSV_H

#include "base/err.h"
#include "model/cells.h"

enum csv_encoding { CSV_DETECT, CSV_UTF8, CSV_UTF8_BOM, CSV_CP932 };
/* "utf-8", "utf-8-bom", "cp932", "shift_jis", in any case; false: none of them. */
bool csv_encoding_by_name(const char *name, enum csv_encoding *encoding);

enum {
    CSV_BYTES_MAX = 256 * 1024 * 1024,
    CSV_CELL_MAX = 64 * 1024, /* bytes */
    CSV_COLUMNS_MAX = 256,
    CSV_CELLS_MAX = 16000000, /* an empty cell is a byte in the file and ten in memory */
};

/* Reads a file; path "-": standard input. CRLF, LF and CR end lines; quoted cells may hold them;
 * empty lines are passed over. Cells are separated by commas; by semicolons or tabs where these
 * stand in the first line, outside of quotation marks, and no comma does. A quotation mark where
 * RFC 4180 has none is a fault of its cell (model/cells.h), behind which reading goes on; so is a
 * NUL or a byte that is no text in the encoding, which reads as a question mark.
 * The quote that keeps a spreadsheet from running a cell as a formula is taken away again.
 * *encoding: how it is to be read, and how it was. CSV_DETECT: a byte order mark decides, then
 * UTF-8 where all of it is valid, then CP932; text that is UTF-8 but for a byte is not taken for
 * CP932. False: *err says why (ERR_INPUT: with line and character where one is to blame), or why
 * the file could not be read. */
bool csv_read(const char *path, enum csv_encoding *encoding, struct cells **cells, struct err *err);
/* The same in steps of so many rows, for who has to listen meanwhile; the bytes are read at once.
 * path NULL: standard input. NULL: *err. */
struct csv_reading; /* opaque */
struct csv_reading *csv_read_begin(const char *path, enum csv_encoding *encoding, struct err *err);
bool csv_read_step(struct csv_reading *reading, size_t rows); /* false: there is nothing more */
/* Frees it in any case. */
bool csv_read_end(struct csv_reading *reading, struct cells **cells, struct err *err);
void csv_read_cancel(struct csv_reading *reading); /* NULL: nothing */
/* The same from bytes. */
bool csv_parse(const char *bytes, size_t length, enum csv_encoding *encoding, struct cells **cells,
               struct err *err);
/* A new file, 0600, cells separated by commas, lines ended by CRLF; what is there is not
 * overwritten. Cells that a spreadsheet would run as formulas (= + - @ TAB CR LF in front, also
 * full-width, behind blanks or behind such quotes) are neutralised by a quote, so that what
 * csv_read() gives is what was written. CP932: a character that would not come back as it is is
 * named in *err and nothing is written. */
bool csv_write(const char *path, const struct cells *cells, enum csv_encoding encoding,
               struct err *err);
char *csv_text(const struct cells *cells, enum csv_encoding encoding, size_t *length,
               struct err *err); /* the caller frees; NULL: *err */
/* csv_write() in pieces, for a table that is made as it is written. path NULL: standard output,
 * where what was written stays. The file is there when csv_file_end() says so. NULL, false: *err.
 */
struct csv_file; /* opaque */
struct csv_file *csv_file_begin(const char *path, enum csv_encoding encoding, struct err *err);
bool csv_file_add(struct csv_file *csv, const struct cells *cells, struct err *err);
bool csv_file_end(struct csv_file *csv, struct err *err); /* frees it in any case */
void csv_file_cancel(struct csv_file *csv);               /* NULL: nothing */

#endif
