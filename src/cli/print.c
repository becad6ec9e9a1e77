/* cli/print.c - results, messages and tables on standard output and standard error. */
#include "cli/print.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put(FILE *to, const struct text *text)
{
    /* A failure stays in the stream's error flag until print_finish() asks. */
    if (text->length)
        fwrite(text->bytes, 1, text->length, to);
}

static void put_visible(FILE *to, const char *prefix, const char *format, va_list arguments)
{
    char *raw = NULL;
    if (vasprintf(&raw, format, arguments) < 0)
        raw = mem_copy(format);
    struct text text = {0};
    text_add(&text, prefix);
    utf8_visible(&text, raw, strlen(raw));
    text_add_char(&text, '\n');
    put(to, &text);
    text_free(&text);
    free(raw);
}

void print_line(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    put_visible(stdout, "", format, arguments);
    va_end(arguments);
}

void print_coloured(const char *line, size_t from, size_t end, const char *colour)
{
    struct text text = {0};
    utf8_visible(&text, line, from);
    text_add(&text, colour);
    utf8_visible(&text, line + from, end - from);
    text_add(&text, *colour ? "\033[0m" : "");
    utf8_visible(&text, line + end, strlen(line + end));
    text_add_char(&text, '\n');
    put(stdout, &text);
    text_free(&text);
}

void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    put_visible(stderr, "mailsetup: ", format, arguments);
    va_end(arguments);
}

int say_err(const struct err *err)
{
    if (!*err->text) {
        return err_exit_status(err->code);
    } else if (err->code == ERR_INPUT) {
        struct text text = {0};
        utf8_visible(&text, err->text, strlen(err->text));
        fprintf(stderr, "%s\n", text_get(&text));
        text_free(&text);
    } else {
        say("%s", err->text);
    }
    return err_exit_status(err->code);
}

static void add_escape(struct text *out, int32_t rune)
{
    if (rune == UTF8_BAD) {
        text_add(out, "\\ufffd");
    } else if (rune > 0xffff) {
        unsigned above = (unsigned)rune - 0x10000;
        text_format(out, "\\u%04x\\u%04x", 0xd800 + (above >> 10), 0xdc00 + (above & 0x3ff));
    } else {
        text_format(out, "\\u%04x", (unsigned)rune);
    }
}

void print_json_part(const char *json)
{
    struct text text = {0};
    size_t length = strlen(json);
    for (size_t at = 0, used; at < length; at += used) {
        int32_t rune;
        used = utf8_decode(json + at, length - at, &rune);
        if (rune == '\n' || (rune != UTF8_BAD && utf8_printable(rune)))
            text_add_n(&text, json + at, used);
        else
            add_escape(&text, rune);
    }
    put(stdout, &text);
    text_free(&text);
}

void print_json(const char *json)
{
    print_json_part(json);
    print_json_part("\n");
}

bool print_broken(void)
{
    return ferror(stdout);
}

bool print_finish(struct err *err)
{
    errno = 0;
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    if (errno == 0) {
        /* It failed earlier, and the reason is lost: it is the same for one byte more. */
        clearerr(stdout);
        if (putchar('\n') == EOF || fflush(stdout) != 0)
            errno = errno ? errno : EIO;
    }
    /* A reader that has gone away, as head does, need not be told. */
    if (errno == EPIPE)
        return fail(err, ERR_IO, "%s", "");
    return fail(err, ERR_IO, _("The output cannot be written: %s."), strerror(errno ? errno : EIO));
}

void table_row(struct table *table, const char *const *cells)
{
    if (table->count + table->columns > table->room) {
        table->room = table->room ? 2 * table->room : 16 * table->columns;
        table->cells = mem_grow(table->cells, table->room, sizeof *table->cells);
    }
    for (size_t i = 0; i < table->columns; i++) {
        struct text text = {0};
        utf8_visible(&text, cells[i], strlen(cells[i]));
        table->cells[table->count++] = mem_copy(text_get(&text));
        text_free(&text);
    }
}

/* The colour of a status word; "" for every other. */
static const char *word_colour(const char *word)
{
    static const struct {
        const char *word, *colour;
    } colours[] = {
        {"ok", "\033[32m"},      {"warn", "\033[33m"}, {"FAIL", "\033[1;31m"},
        {"error", "\033[1;31m"}, {"skip", "\033[2m"},
    };
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        if (strcmp(colours[i].word, word) == 0)
            return colours[i].colour;
    return "";
}

static void add_cell(struct text *line, const char *cell, int width, bool right, bool colour)
{
    const char *begin = colour ? word_colour(cell) : "";
    int blanks = width - utf8_width(cell);
    for (int i = 0; right && i < blanks; i++)
        text_add_char(line, ' ');
    text_add(line, begin);
    text_add(line, cell);
    text_add(line, *begin ? "\033[0m" : "");
    for (int i = 0; !right && i < blanks; i++)
        text_add_char(line, ' ');
}

static void print_row(const struct table *table, size_t row, const int *widths, const char *indent)
{
    struct text line = {0};
    text_add(&line, indent);
    for (size_t i = 0; i < table->columns; i++) {
        if (i)
            text_add(&line, "  ");
        add_cell(&line, table->cells[row + i], widths[i], table->right[i], table->colour);
    }
    size_t length = line.length;
    while (length && line.bytes[length - 1] == ' ')
        length--;
    text_cut(&line, length);
    text_add_char(&line, '\n');
    put(stdout, &line);
    text_free(&line);
}

void table_print(struct table *table, const char *indent)
{
    int widths[TABLE_COLUMNS_MAX] = {table->first_columns};
    for (size_t i = 0; i < table->count; i++) {
        int width = utf8_width(table->cells[i]);
        if (width > widths[i % table->columns])
            widths[i % table->columns] = width;
    }
    for (size_t row = 0; row < table->count; row += table->columns)
        print_row(table, row, widths, indent);
    for (size_t i = 0; i < table->count; i++)
        free(table->cells[i]);
    free(table->cells);
    table->cells = NULL;
    table->count = table->room = 0;
}
