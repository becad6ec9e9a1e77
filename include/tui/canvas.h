/* tui/canvas.h - a screen that is only memory. Views draw on it; term.c copies it to ncurses;
 * tests print it. The one door to the screen: it clips, counts columns and not bytes, and makes
 * foreign bytes visible, whatever a server sent. */
#ifndef MAILSETUP_TUI_CANVAS_H
#define MAILSETUP_TUI_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

struct text;

enum style {
    STYLE_NORMAL,
    STYLE_TITLE,
    STYLE_BAR,
    STYLE_DIM,
    STYLE_SELECTED,
    STYLE_LABEL,
    STYLE_VALUE,
    STYLE_INPUT,
    STYLE_INPUT_ACTIVE,
    STYLE_OK,
    STYLE_WARN,
    STYLE_FAIL,
    STYLE_KEY,
    STYLE_NOTE,
    STYLE_CLIENT,
    STYLE_SERVER,
    STYLE_MATCH,
    STYLE_DIALOG,
    STYLE_COUNT
};

enum { CANVAS_MAX = 1000 };          /* rows and columns that are drawn at most */
enum { WRAP_BYTES_MAX = 16 * 1024 }; /* of one wrapped text */
enum { CELL_MARKS = 2 };
struct cell {
    int32_t rune;              /* 0: the right half of a wide character */
    int32_t marks[CELL_MARKS]; /* combining marks, 0 when none */
    enum style style;
};

/* Symbols that have a UTF-8 and an ASCII face. */
enum symbol {
    SYMBOL_LINE,
    SYMBOL_VERTICAL,
    SYMBOL_CORNER_TL,
    SYMBOL_CORNER_TR,
    SYMBOL_CORNER_BL,
    SYMBOL_CORNER_BR,
    SYMBOL_POINTER,
    SYMBOL_DOT,
    SYMBOL_ELLIPSIS,
    SYMBOL_BAR_FULL,
    SYMBOL_BAR_EMPTY,
    SYMBOL_COUNT
};

struct canvas {
    int rows, columns;
    bool ascii;                    /* symbols in ASCII; text beyond ASCII shown as '?' */
    bool plain_lines;              /* symbols in ASCII, text as it is; false when new */
    int cursor_row, cursor_column; /* -1: hidden */
    /* While a window is set, rows are those of something taller: row `window_first` of it stands
     * at window_top, and only window_rows of it are seen. */
    bool windowed;
    int window_top, window_rows, window_first;
    struct cell *cells;
};

struct canvas *canvas_new(int rows, int columns, bool ascii);
void canvas_free(struct canvas *canvas);
void canvas_resize(struct canvas *canvas, int rows, int columns);
void canvas_clear(struct canvas *canvas);
/* From now on draw through a window; with rows 0 nothing is seen, which measures. */
void canvas_window(struct canvas *canvas, int top, int rows, int first);
void canvas_whole(struct canvas *canvas); /* the window is over */
/* Where the terminal's cursor stands; hidden when that is not on the canvas or in its window. */
void canvas_cursor(struct canvas *canvas, int row, int column);
/* Write text from column, at most width columns; returns the columns used. What does not fit is
 * cut, with an ellipsis in the last column. Out-of-range rows and columns draw nothing. */
int canvas_text(struct canvas *canvas, int row, int column, int width, enum style style,
                const char *text);
/* The same, padded with blanks to width. */
int canvas_cell(struct canvas *canvas, int row, int column, int width, enum style style,
                const char *text);
int canvas_symbol(struct canvas *canvas, int row, int column, enum style style, enum symbol symbol);
void canvas_fill(struct canvas *canvas, int row, int column, int width, enum style style);
void canvas_line(struct canvas *canvas, int row, int column, int width, enum style style);
/* What stands there, in another style. */
void canvas_restyle(struct canvas *canvas, int row, int column, int width, enum style style);
/* Wrap text at blanks, newlines and between wide characters into at most rows lines; returns the
 * rows used. What does not fit ends with an ellipsis. row < 0: only counts. */
int canvas_wrap(struct canvas *canvas, int row, int column, int width, int rows, enum style style,
                const char *text);
/* Rows as UTF-8 text, trailing blanks cut, one line each; styles: a second block with a letter
 * per style, for golden screens. */
void canvas_print(const struct canvas *canvas, struct text *out, bool styles);

#endif
