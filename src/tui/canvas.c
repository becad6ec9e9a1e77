/* tui/canvas.c - cells in memory: the one place where text becomes something on a screen. */
#include "tui/canvas.h"

#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* A visible column never takes more bytes than this: a character and four combining marks. */
enum { BYTES_PER_COLUMN = 20 };

static const struct {
    int32_t rune;
    char ascii;
} symbols[SYMBOL_COUNT] = {
    [SYMBOL_LINE] = {0x2500, '-'},      [SYMBOL_VERTICAL] = {0x2502, '|'},
    [SYMBOL_CORNER_TL] = {0x250c, '+'}, [SYMBOL_CORNER_TR] = {0x2510, '+'},
    [SYMBOL_CORNER_BL] = {0x2514, '+'}, [SYMBOL_CORNER_BR] = {0x2518, '+'},
    [SYMBOL_POINTER] = {'>', '>'},      [SYMBOL_DOT] = {0x2022, '*'},
    [SYMBOL_ELLIPSIS] = {0x2026, '~'},  [SYMBOL_BAR_FULL] = {0x2588, '#'},
    [SYMBOL_BAR_EMPTY] = {0x2591, '.'},
};

/* Typographic characters that have an ASCII face of the same width. */
static const struct {
    int32_t rune;
    char ascii;
} faces[] = {
    {0x2018, '\''}, {0x2019, '\''}, {0x201c, '"'}, {0x201d, '"'}, {0x2013, '-'},
    {0x2014, '-'},  {0x2026, '~'},  {0x00b7, '.'}, {0x2022, '*'}, {0x00a0, ' '},
};

struct canvas *canvas_new(int rows, int columns, bool ascii)
{
    struct canvas *canvas = mem_new(1, sizeof *canvas);
    canvas->ascii = ascii;
    canvas_resize(canvas, rows, columns);
    return canvas;
}

void canvas_free(struct canvas *canvas)
{
    if (!canvas)
        return;
    free(canvas->cells);
    free(canvas);
}

static int within(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

void canvas_resize(struct canvas *canvas, int rows, int columns)
{
    rows = within(rows, 1, CANVAS_MAX);
    columns = within(columns, 1, CANVAS_MAX);
    if (!canvas->cells || rows != canvas->rows || columns != canvas->columns) {
        free(canvas->cells);
        canvas->cells = mem_new((size_t)rows * (size_t)columns, sizeof *canvas->cells);
        canvas->rows = rows;
        canvas->columns = columns;
    }
    canvas_clear(canvas);
}

void canvas_clear(struct canvas *canvas)
{
    size_t count = (size_t)canvas->rows * (size_t)canvas->columns;
    for (size_t i = 0; i < count; i++)
        canvas->cells[i] = (struct cell){.rune = ' '};
    canvas->cursor_row = canvas->cursor_column = -1;
}

void canvas_window(struct canvas *canvas, int top, int rows, int first)
{
    canvas->windowed = true;
    canvas->window_top = top;
    canvas->window_rows = rows;
    canvas->window_first = first;
}

void canvas_whole(struct canvas *canvas)
{
    canvas->windowed = false;
}

/* The row of the canvas; -1: not seen. */
static int seen_row(const struct canvas *canvas, int row)
{
    if (canvas->windowed) {
        row -= canvas->window_first;
        if (row < 0 || row >= canvas->window_rows)
            return -1;
        row += canvas->window_top;
    }
    return row >= 0 && row < canvas->rows ? row : -1;
}

void canvas_cursor(struct canvas *canvas, int row, int column)
{
    row = seen_row(canvas, row);
    bool seen = row >= 0 && column >= 0 && column < canvas->columns;
    canvas->cursor_row = seen ? row : -1;
    canvas->cursor_column = seen ? column : -1;
}

static struct cell *cell_at(const struct canvas *canvas, int row, int column)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

/* Turns *row into the canvas's and clips width to it; 0 when nothing of it is on the canvas. */
static int clip(const struct canvas *canvas, int *row, int column, int width)
{
    *row = seen_row(canvas, *row);
    if (*row < 0 || column < 0 || column >= canvas->columns || width <= 0)
        return 0;
    return width < canvas->columns - column ? width : canvas->columns - column;
}

/* A cell is about to be overwritten: no half of a wide character may stay behind. */
static void clear_halves(struct canvas *canvas, int row, int column)
{
    struct cell *cell = cell_at(canvas, row, column);
    if (cell->rune == 0 && column > 0)
        cell[-1] = (struct cell){.rune = ' ', .style = cell[-1].style};
    if (column + 1 < canvas->columns && cell[1].rune == 0)
        cell[1] = (struct cell){.rune = ' ', .style = cell[1].style};
}

static void put(struct canvas *canvas, int row, int column, enum style style, int32_t rune,
                int columns)
{
    clear_halves(canvas, row, column);
    if (columns == 2)
        clear_halves(canvas, row, column + 1);
    *cell_at(canvas, row, column) = (struct cell){.rune = rune, .style = style};
    if (columns == 2)
        *cell_at(canvas, row, column + 1) = (struct cell){.rune = 0, .style = style};
}

static void add_mark(struct cell *cell, int32_t mark)
{
    for (int i = 0; i < CELL_MARKS; i++)
        if (!cell->marks[i]) {
            cell->marks[i] = mark;
            return;
        }
}

static char ascii_face(int32_t rune)
{
    if (rune < 0x80)
        return (char)rune;
    for (size_t i = 0; i < sizeof faces / sizeof *faces; i++)
        if (faces[i].rune == rune)
            return faces[i].ascii;
    return '?';
}

/* Draws visible text from column until limit; what does not fit is left out. Returns the column
 * after the last character. */
static int put_text(struct canvas *canvas, int row, int column, int limit, enum style style,
                    const char *text, size_t length)
{
    int last = -1; /* where the character is that a combining mark belongs to */
    for (size_t at = 0; at < length;) {
        int32_t rune;
        at += utf8_decode(text + at, length - at, &rune);
        int columns = rune == UTF8_BAD ? -1 : utf8_columns(rune);
        if (columns < 0)
            continue;
        if (columns == 0) {
            if (last >= 0 && !canvas->ascii)
                add_mark(cell_at(canvas, row, last), rune);
            continue;
        }
        if (column + columns > limit)
            break;
        last = column;
        if (canvas->ascii) {
            for (int i = 0; i < columns; i++)
                put(canvas, row, column + i, style, ascii_face(rune), 1);
        } else {
            put(canvas, row, column, style, rune, columns);
        }
        column += columns;
    }
    return column;
}

/* What of text could be seen in width columns, made visible, and a little more, so that the
 * caller can tell whether it fits. */
static void make_visible(struct text *out, const char *text, int width)
{
    size_t most = (size_t)(width + 2) * BYTES_PER_COLUMN;
    utf8_visible(out, text, strnlen(text, most));
}

static void put_symbol(struct canvas *canvas, int row, int column, enum style style,
                       enum symbol symbol)
{
    bool plain = canvas->ascii || canvas->plain_lines;
    put(canvas, row, column, style, plain ? symbols[symbol].ascii : symbols[symbol].rune, 1);
}

int canvas_symbol(struct canvas *canvas, int row, int column, enum style style, enum symbol symbol)
{
    if (clip(canvas, &row, column, 1) == 0)
        return 0;
    put_symbol(canvas, row, column, style, symbol);
    return 1;
}

/* Text that fits and is ASCII without controls is drawn as it is; -1: it is not, nothing was. */
static int put_plain(struct canvas *canvas, int row, int column, int width, enum style style,
                     const char *text)
{
    int length = 0;
    while (length <= width && text[length] >= ' ' && text[length] < 0x7f)
        length++;
    if (length > width || text[length] != '\0')
        return -1;
    for (int i = 0; i < length; i++)
        put(canvas, row, column + i, style, text[i], 1);
    return length;
}

/* row and width are clipped already. */
static int put_line(struct canvas *canvas, int row, int column, int width, enum style style,
                    const char *text)
{
    int plain = put_plain(canvas, row, column, width, style, text);
    if (plain >= 0)
        return plain;
    struct text visible = {0};
    make_visible(&visible, text, width);
    const char *bytes = text_get(&visible);
    int used;
    if (utf8_width(bytes) <= width) {
        used = put_text(canvas, row, column, column + width, style, bytes, visible.length) - column;
    } else {
        int end = put_text(canvas, row, column, column + width - 1, style, bytes, visible.length);
        while (end < column + width - 1)
            put(canvas, row, end++, style, ' ', 1);
        put_symbol(canvas, row, end, style, SYMBOL_ELLIPSIS);
        used = width;
    }
    text_free(&visible);
    return used;
}

int canvas_text(struct canvas *canvas, int row, int column, int width, enum style style,
                const char *text)
{
    width = clip(canvas, &row, column, width);
    return width > 0 ? put_line(canvas, row, column, width, style, text) : 0;
}

int canvas_cell(struct canvas *canvas, int row, int column, int width, enum style style,
                const char *text)
{
    width = clip(canvas, &row, column, width);
    int used = width > 0 ? put_line(canvas, row, column, width, style, text) : 0;
    for (; used < width; used++)
        put(canvas, row, column + used, style, ' ', 1);
    return width;
}

void canvas_fill(struct canvas *canvas, int row, int column, int width, enum style style)
{
    canvas_cell(canvas, row, column, width, style, "");
}

void canvas_line(struct canvas *canvas, int row, int column, int width, enum style style)
{
    width = clip(canvas, &row, column, width);
    for (int i = 0; i < width; i++)
        put_symbol(canvas, row, column + i, style, SYMBOL_LINE);
}

void canvas_restyle(struct canvas *canvas, int row, int column, int width, enum style style)
{
    width = clip(canvas, &row, column, width);
    for (int i = 0; i < width; i++)
        cell_at(canvas, row, column + i)->style = style;
}

/* Newlines separate lines; everything else foreign is made visible. */
static void visible_lines(struct text *out, const char *text)
{
    for (const char *end; (end = strchr(text, '\n')) != NULL; text = end + 1) {
        utf8_visible(out, text, (size_t)(end - text));
        text_add_char(out, '\n');
    }
    utf8_visible(out, text, strlen(text));
}

int canvas_wrap(struct canvas *canvas, int row, int column, int width, int rows, enum style style,
                const char *text)
{
    if (width <= 0 || rows <= 0 || !*text)
        return 0;
    struct text visible = {.ceiling = WRAP_BYTES_MAX};
    visible_lines(&visible, text);
    const char *rest = text_get(&visible);
    size_t left = visible.length;
    int line = 0;
    while (left > 0 && line < rows) {
        size_t skip;
        size_t bytes = utf8_line(rest, left, width, &skip);
        bool last = line == rows - 1 && bytes + skip < left;
        if (row >= 0) {
            char *words = mem_copy_n(rest, last ? left : bytes);
            if (last)
                for (char *c = words; (c = strchr(c, '\n')) != NULL;)
                    *c = ' ';
            canvas_text(canvas, row + line, column, width, style, words);
            free(words);
        }
        rest += bytes + skip;
        left -= bytes + skip;
        line++;
    }
    text_free(&visible);
    return line;
}

static void print_row(const struct canvas *canvas, int row, struct text *out)
{
    size_t keep = out->length;
    for (int column = 0; column < canvas->columns; column++) {
        const struct cell *cell = cell_at(canvas, row, column);
        char bytes[4];
        if (cell->rune == 0)
            continue;
        text_add_n(out, bytes, utf8_encode(cell->rune, bytes));
        for (int i = 0; i < CELL_MARKS && cell->marks[i]; i++)
            text_add_n(out, bytes, utf8_encode(cell->marks[i], bytes));
        if (cell->rune != ' ')
            keep = out->length;
    }
    text_cut(out, keep);
    text_add_char(out, '\n');
}

/* One letter per style, in the order of enum style. */
static const char style_letters[] = ".TBdSLVIAowfKNCRMD";
_Static_assert(sizeof style_letters == STYLE_COUNT + 1, "a letter for each style");

static void print_styles(const struct canvas *canvas, int row, struct text *out)
{
    size_t keep = out->length;
    for (int column = 0; column < canvas->columns; column++) {
        enum style style = cell_at(canvas, row, column)->style;
        text_add_char(out, style_letters[style]);
        if (style != STYLE_NORMAL)
            keep = out->length;
    }
    text_cut(out, keep);
    text_add_char(out, '\n');
}

void canvas_print(const struct canvas *canvas, struct text *out, bool styles)
{
    for (int row = 0; row < canvas->rows; row++)
        print_row(canvas, row, out);
    for (int row = 0; styles && row < canvas->rows; row++)
        print_styles(canvas, row, out);
}
