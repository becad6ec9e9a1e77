/* cli/print.h - what a command writes: results to standard output, messages to standard error.
 * Nothing foreign passes without utf8_visible(); colour only where it was asked for. */
#ifndef MAILSETUP_CLI_PRINT_H
#define MAILSETUP_CLI_PRINT_H

#include "base/err.h"
#include "base/text.h"
#include "model/report_text.h"

/* A line of results; made visible, the line end is added. */
void print_line(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same, its bytes from..end in a colour ("": none), which is an escape sequence. */
void print_coloured(const char *line, size_t from, size_t end, const char *colour);
/* A JSON document or line: what could steer a terminal becomes \uXXXX, which means the same. */
void print_json(const char *json);
void print_json_part(const char *json); /* of a document: no line end is added */
/* A message on standard error, "mailsetup: " before it. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Tells *err on standard error: data errors name their own place, the others get the program's
 * name before them. Returns the exit status. */
int say_err(const struct err *err);
/* Everything is written, or *err says why not (ERR_IO). */
bool print_finish(struct err *err);
bool print_broken(void); /* standard output takes nothing more */

/* Rows of cells, columns as wide as their widest cell; double-width characters count two. */
enum { TABLE_COLUMNS_MAX = 12 };
struct table {
    size_t columns;
    int first_columns;             /* the first column is at least so wide */
    bool colour;                   /* words of status are coloured */
    bool right[TABLE_COLUMNS_MAX]; /* numbers */
    char **cells;                  /* row by row */
    size_t count, room;
};
/* Every row has table->columns cells; copied, made visible. */
void table_row(struct table *table, const char *const *cells);
/* indent: how each row begins. Frees the cells. */
void table_print(struct table *table, const char *indent);

#endif
