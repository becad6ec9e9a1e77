/* tui/term.c - the terminal. The only file that sees ncurses.
 *
 * ncurses works out the shortest bytes for a change, but it never touches the terminal: it writes
 * into a memory file, and from there the bytes go out without blocking, so that a terminal that
 * takes nothing cannot stop the program. Modes, size and input are asked of the kernel. */
#include "tui/term.h"

#include "app/action.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/input.h"
#include "tui/theme.h"
#include "tui/tty.h"

#define NCURSES_NOMACROS
#define key_name curses_key_name /* app/action.h has a function of this name */
#include <curses.h>
#undef key_name

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

static const char paste_on[] = "\x1b[?2004h";
static const char paste_off[] = "\x1b[?2004l";

struct term {
    struct tty tty;
    SCREEN *screen;
    FILE *memory_file; /* what ncurses writes to */
    FILE *no_input;
    bool colour, ascii;
    struct canvas *shown; /* what ncurses knows */
    struct canvas *newer; /* drawn while bytes were pending */
    bool behind, clear_newer;
    bool paste_due; /* pastes are asked for with the next picture: one write, one packet */
    struct decoder decoder;
    int64_t last_input_ns;
};

/* Moves what ncurses has written behind what is pending. The file stays as long as it was: room
 * that is given back has to be made and cleared anew with the next picture. */
static void take_from_ncurses(struct term *term)
{
    int memory = fileno(term->memory_file);
    char bytes[8192];
    off_t end = lseek(memory, 0, SEEK_CUR);
    ssize_t n = 1;
    for (off_t at = 0; at < end && n > 0; at += n) {
        size_t left = (size_t)(end - at);
        n = pread(memory, bytes, left < sizeof bytes ? left : sizeof bytes, at);
        if (n > 0)
            text_add_n(&term->tty.pending, bytes, (size_t)n);
    }
    if (end < 0 || n <= 0 || lseek(memory, 0, SEEK_SET) != 0)
        term->tty.lost = true;
}

/* A description may hold delays ("$<5>") that no terminal of today needs. */
static void add_without_delays(struct text *out, const char *capability)
{
    if (!capability || capability == (const char *)-1)
        return;
    for (const char *c = capability; *c;) {
        const char *end = c[0] == '$' && c[1] == '<' ? strchr(c, '>') : NULL;
        if (end)
            c = end + 1;
        else
            text_add_char(out, *c++);
    }
}

static void prepare_rescue(const struct term *term)
{
    static const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
    struct text bytes = {0};
    text_add(&bytes, paste_off);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        add_without_delays(&bytes, tigetstr(names[i]));
    text_add(&bytes, "\r");
    tty_prepare_rescue(&term->tty, &bytes);
    text_free(&bytes);
}

static const struct {
    const char *capability;
    int32_t key;
} described[] = {
    {"kcuu1", KEYCODE_UP},      {"kcud1", KEYCODE_DOWN},    {"kcub1", KEYCODE_LEFT},
    {"kcuf1", KEYCODE_RIGHT},   {"khome", KEYCODE_HOME},    {"kend", KEYCODE_END},
    {"kpp", KEYCODE_PAGE_UP},   {"knp", KEYCODE_PAGE_DOWN}, {"kdch1", KEYCODE_DELETE},
    {"kich1", KEYCODE_INSERT},  {"kcbt", KEYCODE_BACK_TAB}, {"kent", KEYCODE_ENTER},
    {"kbs", KEYCODE_BACKSPACE}, {"kf1", KEYCODE_F1},        {"kf2", KEYCODE_F1 + 1},
    {"kf3", KEYCODE_F1 + 2},    {"kf4", KEYCODE_F1 + 3},    {"kf5", KEYCODE_F1 + 4},
    {"kf6", KEYCODE_F1 + 5},    {"kf7", KEYCODE_F1 + 6},    {"kf8", KEYCODE_F1 + 7},
    {"kf9", KEYCODE_F1 + 8},    {"kf10", KEYCODE_F1 + 9},   {"kf11", KEYCODE_F1 + 10},
    {"kf12", KEYCODE_F12},
};

static void bind_described_keys(struct term *term)
{
    for (size_t i = 0; i < sizeof described / sizeof *described; i++) {
        const char *bytes = tigetstr(described[i].capability);
        if (bytes != (const char *)-1)
            decoder_bind(&term->decoder, bytes, described[i].key);
    }
}

static short pair_of(enum style style)
{
    return (short)(style + 1);
}

static void prepare_colours(struct term *term)
{
    term->colour = term->colour && has_colors() && start_color() == OK;
    if (!term->colour)
        return;
    bool defaults = use_default_colors() == OK;
    for (int style = 0; style < STYLE_COUNT; style++) {
        const struct look *look = theme_look((enum style)style, true);
        short foreground = look->foreground, background = look->background;
        if (!defaults && foreground < 0)
            foreground = COLOR_WHITE;
        if (!defaults && background < 0)
            background = COLOR_BLACK;
        init_pair(pair_of((enum style)style), foreground, background);
    }
}

static bool start_ncurses(struct term *term, const char *name, struct err *err)
{
    int memory = memfd_create("screen", MFD_CLOEXEC);
    if (memory >= 0)
        term->memory_file = fdopen(memory, "w+");
    if (memory >= 0 && !term->memory_file)
        close(memory);
    term->no_input = fopen("/dev/null", "re");
    if (!term->memory_file || !term->no_input)
        return fail(err, ERR_IO, _("The screen cannot be prepared: %s"), strerror(errno));
    /* The size is the kernel's to tell, and no terminal of today needs delays. */
    unsetenv("LINES");
    unsetenv("COLUMNS");
    setenv("NCURSES_NO_PADDING", "1", 1);
    term->screen = newterm(name, term->memory_file, term->no_input);
    const char *move_to = term->screen ? tigetstr("cup") : NULL;
    if (!move_to || move_to == (const char *)-1)
        return fail(err, ERR_USAGE,
                    _("The terminal type \"%s\" (from TERM) is not known here or cannot place the "
                      "cursor. Try TERM=xterm, or use the commands that need no screen: "
                      "mailsetup --help."),
                    name);
    typeahead(-1);
    nonl();
    keypad(stdscr, TRUE);
    return true;
}

static bool start_screen(struct term *term, struct err *err)
{
    int rows, columns;
    prepare_colours(term);
    bind_described_keys(term);
    if (!tty_raw(&term->tty))
        return fail(err, ERR_IO, _("The terminal cannot be used: %s"), strerror(errno));
    prepare_rescue(term);
    mem_on_exhaustion(term_restore);
    term_resized(term, &rows, &columns);
    term->paste_due = true;
    return true;
}

struct term *term_open(const struct term_options *options, struct err *err)
{
    const char *name = getenv("TERM");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        fail(err, ERR_USAGE,
             _("The screen needs a terminal on standard input and output. Without one, use the "
               "commands: mailsetup --help."));
        return NULL;
    }
    if (!name || !*name) {
        fail(err, ERR_USAGE,
             _("TERM is not set, so the terminal's type is not known. Try TERM=xterm, or use the "
               "commands that need no screen: mailsetup --help."));
        return NULL;
    }
    struct term *term = mem_new(1, sizeof *term);
    term->colour = options->colour;
    term->ascii = options->ascii;
    bool open = tty_open(&term->tty);
    if (!open)
        fail(err, ERR_IO, _("The terminal cannot be used: %s"), strerror(errno));
    if (!open || !start_ncurses(term, name, err) || !start_screen(term, err)) {
        term_close(term);
        return NULL;
    }
    return term;
}

/* Gives the terminal back; ncurses draws everything anew when it is used again. */
static void leave_screen(struct term *term)
{
    endwin();
    take_from_ncurses(term);
    text_add(&term->tty.pending, paste_off);
    tty_write_patiently(&term->tty);
    tty_prepare_rescue(&term->tty, NULL);
    tty_cooked(&term->tty);
}

void term_close(struct term *term)
{
    if (!term)
        return;
    if (term->shown)
        leave_screen(term);
    if (term->screen)
        delscreen(term->screen);
    tty_close(&term->tty);
    if (term->memory_file)
        fclose(term->memory_file);
    if (term->no_input)
        fclose(term->no_input);
    canvas_free(term->shown);
    canvas_free(term->newer);
    decoder_clear(&term->decoder);
    free(term);
}

void term_size(const struct term *term, int *rows, int *columns)
{
    tty_size(&term->tty, rows, columns);
}

int term_descriptor(const struct term *term)
{
    return term->tty.input;
}

int term_output_descriptor(const struct term *term)
{
    return term->tty.output;
}

bool term_pending(const struct term *term)
{
    return tty_pending(&term->tty);
}

void term_resized(struct term *term, int *rows, int *columns)
{
    term_size(term, rows, columns);
    if (*rows == LINES && *columns == COLS && term->shown)
        return;
    resizeterm(*rows, *columns);
    canvas_free(term->shown);
    term->shown = canvas_new(*rows, *columns, term->ascii);
    clearok(stdscr, TRUE);
    wclear(stdscr);
}

void term_suspend(struct term *term)
{
    struct sigaction usual = {.sa_handler = SIG_DFL}, before;
    sigset_t stop, old;
    leave_screen(term);
    sigemptyset(&usual.sa_mask);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaction(SIGTSTP, &usual, &before);
    sigprocmask(SIG_UNBLOCK, &stop, &old);
    kill(0, SIGTSTP); /* the whole job, as the terminal driver does it */
    sigprocmask(SIG_SETMASK, &old, NULL);
    sigaction(SIGTSTP, &before, NULL);
    if (!tty_raw(&term->tty))
        term->tty.lost = true;
    prepare_rescue(term);
    term->paste_due = true;
    canvas_clear(term->shown);
    wclear(stdscr);
    clearok(stdscr, TRUE);
    int rows, columns;
    term_resized(term, &rows, &columns);
}

/* Does the terminal's library count the columns of a character as we do? What it counts
 * otherwise would put everything behind it in the wrong place. */
static bool same_columns(int32_t rune)
{
    return rune < 0x80 || wcwidth((wchar_t)rune) == utf8_columns(rune);
}

static attr_t attributes_of(const struct look *look)
{
    return (look->bold ? A_BOLD : 0) | (look->reverse ? A_REVERSE : 0) |
           (look->underline ? A_UNDERLINE : 0) | (look->dim ? A_DIM : 0);
}

static void convert(const struct term *term, const struct cell *cell, cchar_t *out)
{
    const struct look *look = theme_look(cell->style, term->colour);
    wchar_t characters[CELL_MARKS + 2] = {(wchar_t)cell->rune};
    for (int i = 0, n = 1; i < CELL_MARKS; i++)
        if (cell->marks[i] && same_columns(cell->marks[i]))
            characters[n++] = (wchar_t)cell->marks[i];
    setcchar(out, characters, attributes_of(look), term->colour ? pair_of(cell->style) : 0, NULL);
}

/* Tells ncurses the cells first..last of a row; both ends are whole characters. */
static void put_cells(const struct term *term, const struct cell *cells, int row, int first,
                      int last)
{
    cchar_t out[256];
    int count = 0, start = first;
    for (int column = first; column <= last; column++) {
        if (cells[column].rune == 0)
            continue;
        bool wide = column < last && cells[column + 1].rune == 0;
        if (same_columns(cells[column].rune)) {
            convert(term, &cells[column], &out[count++]);
        } else {
            struct cell unknown = {.rune = '?', .style = cells[column].style};
            convert(term, &unknown, &out[count++]);
            if (wide)
                convert(term, &unknown, &out[count++]);
        }
        if (count >= 254) {
            mvadd_wchnstr(row, start, out, count);
            start = column + (wide ? 2 : 1);
            count = 0;
        }
    }
    if (count > 0)
        mvadd_wchnstr(row, start, out, count);
}

static bool same_cell(const struct cell *a, const struct cell *b)
{
    if (a->rune != b->rune || a->style != b->style)
        return false;
    for (int i = 0; i < CELL_MARKS; i++)
        if (a->marks[i] != b->marks[i])
            return false;
    return true;
}

static void draw_row(struct term *term, const struct canvas *canvas, int row)
{
    const struct cell *cells = canvas->cells + (size_t)row * (size_t)canvas->columns;
    struct cell *shown = term->shown->cells + (size_t)row * (size_t)canvas->columns;
    int first = 0, last = canvas->columns - 1;
    while (first <= last && same_cell(&cells[first], &shown[first]))
        first++;
    if (first > last)
        return;
    while (same_cell(&cells[last], &shown[last]))
        last--;
    if (cells[first].rune == 0 && first > 0)
        first--;
    if (last + 1 < canvas->columns && cells[last + 1].rune == 0)
        last++;
    put_cells(term, cells, row, first, last);
    memcpy(shown + first, cells + first, (size_t)(last - first + 1) * sizeof *cells);
}

/* The picture must have the size that ncurses knows; a late one is left out. */
static bool draw_now(struct term *term, const struct canvas *canvas, bool clear)
{
    if (canvas->rows != term->shown->rows || canvas->columns != term->shown->columns)
        return true;
    if (clear) {
        canvas_clear(term->shown);
        wclear(stdscr);
        clearok(stdscr, TRUE);
    }
    for (int row = 0; row < canvas->rows; row++)
        draw_row(term, canvas, row);
    bool cursor = canvas->cursor_row >= 0 && canvas->cursor_column >= 0;
    curs_set(cursor ? 1 : 0);
    wmove(stdscr, cursor ? canvas->cursor_row : canvas->rows - 1,
          cursor ? canvas->cursor_column : 0);
    wnoutrefresh(stdscr);
    doupdate();
    take_from_ncurses(term);
    if (term->paste_due)
        text_add(&term->tty.pending, paste_on);
    term->paste_due = false;
    return tty_write(&term->tty);
}

static void keep_for_later(struct term *term, const struct canvas *canvas, bool clear)
{
    if (!term->newer)
        term->newer = canvas_new(canvas->rows, canvas->columns, canvas->ascii);
    canvas_resize(term->newer, canvas->rows, canvas->columns);
    memcpy(term->newer->cells, canvas->cells,
           (size_t)canvas->rows * (size_t)canvas->columns * sizeof *canvas->cells);
    term->newer->cursor_row = canvas->cursor_row;
    term->newer->cursor_column = canvas->cursor_column;
    term->clear_newer = clear || (term->behind && term->clear_newer);
    term->behind = true;
}

bool term_flush(struct term *term)
{
    if (term->tty.lost || !tty_write(&term->tty))
        return false;
    if (term_pending(term) || !term->behind)
        return true;
    term->behind = false;
    return draw_now(term, term->newer, term->clear_newer);
}

bool term_draw(struct term *term, const struct canvas *canvas, bool clear)
{
    if (term->tty.lost || !tty_write(&term->tty))
        return false;
    if (term_pending(term)) {
        keep_for_later(term, canvas, clear);
        return true;
    }
    if (term->behind && term->clear_newer)
        clear = true;
    term->behind = false;
    return draw_now(term, canvas, clear);
}

enum arrival { NOTHING_CAME, BYTES_CAME, TERMINAL_GONE };

/* Reads what is there, waiting for it at most so long. */
static enum arrival read_some(struct term *term, int wait_ms)
{
    char bytes[DECODER_BYTES];
    struct pollfd wait = {.fd = term->tty.input, .events = POLLIN};
    int ready = poll(&wait, 1, wait_ms);
    if (ready < 0)
        return errno == EINTR ? NOTHING_CAME : TERMINAL_GONE;
    if (ready == 0)
        return NOTHING_CAME;
    if (!(wait.revents & POLLIN))
        return TERMINAL_GONE;
    ssize_t n = read(term->tty.input, bytes, decoder_room(&term->decoder));
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return NOTHING_CAME;
    if (n <= 0)
        return TERMINAL_GONE;
    int64_t now = clock_monotonic_ns();
    if (now - term->last_input_ns > (int64_t)PASTE_SILENCE_MS * 1000000)
        decoder_end_paste(&term->decoder);
    term->last_input_ns = now;
    decoder_feed(&term->decoder, bytes, (size_t)n);
    mem_wipe(bytes, (size_t)n);
    return BYTES_CAME;
}

void term_read(struct term *term, struct term_input *input)
{
    *input = (struct term_input){.kind = INPUT_NONE_YET};
    if (term->tty.lost) {
        input->kind = INPUT_GONE;
        return;
    }
    for (;;) {
        if (decoder_next(&term->decoder, false, input))
            return;
        bool waits = decoder_waits(&term->decoder);
        enum arrival arrival = read_some(term, waits ? ESCAPE_WAIT_MS : 0);
        if (arrival == BYTES_CAME)
            continue;
        if (arrival == TERMINAL_GONE) {
            term->tty.lost = true;
            input->kind = INPUT_GONE;
        } else if (waits) {
            decoder_next(&term->decoder, true, input);
        }
        return;
    }
}
