/* What is reachable with ncurses: programs that do nothing but what is measured, as peers to be
 * compared with. No part of mailsetup.
 *
 *     floor list ROWS       a title, a head, 20 rows of ROWS with a bar, a line of keys: arrows,
 *                           pages, q
 *     floor log FD          shows the end of what comes on FD: a buffer that keeps everything, an
 *                           index of its lines, at most 30 pictures a second; ? is a window of help
 *
 * 24 rows of 80 columns, default colours, the same bar as ours. */
#include <curses.h>

#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LIST_TOP = 3, LIST_ROWS = 19, PAINT_MS = 33, READ_MS = 4, ROOM_FIRST = 1 << 20 };
enum { PAIR_BAR = 1, PAIR_KEY };

static void start(void)
{
    setlocale(LC_ALL, "");
    set_escdelay(25);
    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    curs_set(0);
    start_color();
    use_default_colors();
    init_pair(PAIR_BAR, COLOR_WHITE, COLOR_BLUE);
    init_pair(PAIR_KEY, COLOR_CYAN, -1);
}

/* List ------------------------------------------------------------------------------------ */

static void draw_row(int at, int row, int selected, int rows)
{
    char text[96];
    if (row >= rows)
        return;
    snprintf(text, sizeof text, "%c %5d server-%-5d pop%d.example.co.jp  995 tls  smtp%d.example",
             row == selected ? '>' : ' ', row + 1, row + 1, row + 1, row + 1);
    attrset(row == selected ? A_REVERSE : A_NORMAL);
    mvprintw(at, 0, "%-80.80s", text);
    attrset(A_NORMAL);
}

static void draw_list(int top, int selected, int rows)
{
    static const char *const keys[][2] = {{"a", "add"},    {"e", "edit"}, {"c", "check"},
                                          {"/", "filter"}, {"?", "help"}, {"q", "quit"}};
    char title[96];
    erase();
    attrset(COLOR_PAIR(PAIR_BAR) | A_BOLD);
    snprintf(title, sizeof title, " floor  %d servers", rows);
    mvprintw(0, 0, "%-80s", title);
    attrset(A_DIM);
    mvprintw(2, 2, "    # code         receiving server     port      sending server");
    attrset(A_NORMAL);
    for (int i = 0; i < LIST_ROWS; i++)
        draw_row(LIST_TOP + i, top + i, selected, rows);
    move(23, 1);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        attrset(COLOR_PAIR(PAIR_KEY) | A_BOLD);
        printw("%s ", keys[i][0]);
        attrset(A_NORMAL);
        printw("%s  ", keys[i][1]);
    }
    refresh();
}

static int list(int rows)
{
    int top = 0, selected = 0;
    start();
    for (int key = 0; key != 'q'; key = getch()) {
        selected += key == KEY_DOWN    ? 1
                    : key == KEY_UP    ? -1
                    : key == KEY_NPAGE ? LIST_ROWS
                    : key == KEY_PPAGE ? -LIST_ROWS
                                       : 0;
        selected = selected < 0 ? 0 : selected >= rows ? rows - 1 : selected;
        if (key == KEY_NPAGE || key == KEY_PPAGE)
            top += key == KEY_NPAGE ? LIST_ROWS : -LIST_ROWS;
        if (top > rows - LIST_ROWS)
            top = rows - LIST_ROWS;
        if (top < 0)
            top = 0;
        if (selected < top)
            top = selected;
        if (selected >= top + LIST_ROWS)
            top = selected - LIST_ROWS + 1;
        draw_list(top, selected, rows);
    }
    endwin();
    return 0;
}

/* Log ------------------------------------------------------------------------------------- */

struct lines {
    char *bytes;
    size_t length, room;
    size_t *starts;
    size_t count, starts_room, indexed;
};

static void *grown(void *old, size_t bytes)
{
    void *fresh = realloc(old, bytes);
    if (!fresh)
        exit(1);
    return fresh;
}

static void index_lines(struct lines *lines)
{
    char *at = lines->bytes + lines->indexed, *end = lines->bytes + lines->length, *newline;
    while (at < end && (newline = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        if (lines->count == lines->starts_room) {
            lines->starts_room = lines->starts_room ? 2 * lines->starts_room : ROOM_FIRST;
            lines->starts = grown(lines->starts, lines->starts_room * sizeof *lines->starts);
        }
        lines->starts[lines->count++] = (size_t)(at - lines->bytes);
        at = newline + 1;
    }
    lines->indexed = (size_t)(at - lines->bytes);
}

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1000 + (double)now.tv_nsec / 1e6;
}

/* False: the other end has closed. */
static bool read_slice(int fd, struct lines *lines)
{
    double end = now_ms() + READ_MS;
    do {
        if (lines->room - lines->length < 65536) {
            lines->room = lines->room ? 2 * lines->room : ROOM_FIRST;
            lines->bytes = grown(lines->bytes, lines->room);
        }
        ssize_t n = read(fd, lines->bytes + lines->length, 65536);
        if (n <= 0)
            return n < 0;
        lines->length += (size_t)n;
    } while (now_ms() < end);
    return true;
}

static void draw_log(const struct lines *lines, bool help)
{
    erase();
    for (size_t i = 0; i < 23 && i < lines->count; i++) {
        size_t line = lines->count - (lines->count < 23 ? lines->count : 23) + i;
        size_t from = lines->starts[line];
        size_t to = line + 1 < lines->count ? lines->starts[line + 1] - 1 : lines->indexed - 1;
        mvaddnstr((int)i, 0, lines->bytes + from, to - from > 80 ? 80 : (int)(to - from));
    }
    if (help)
        mvaddstr(10, 10, "[[ THE HELP OF THE FLOOR ]]");
    mvprintw(23, 0, "%zu lines", lines->count);
    refresh();
}

static int show_log(int fd)
{
    struct lines lines = {0};
    struct pollfd polls[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = fd, .events = POLLIN}};
    double painted = 0;
    bool help = false, urgent = true, changed = false;
    start();
    timeout(0);
    fcntl(fd, F_SETFL, O_NONBLOCK);
    for (;;) {
        if (urgent || (changed && now_ms() - painted >= PAINT_MS)) {
            index_lines(&lines);
            draw_log(&lines, help);
            painted = now_ms();
            urgent = changed = false;
        }
        poll(polls, 2, changed ? PAINT_MS : -1);
        for (int key; (key = getch()) != ERR; urgent = true) {
            if (key == 'q') {
                endwin();
                return 0;
            }
            help = key == '?' ? !help : help;
        }
        if (polls[1].revents && !read_slice(fd, &lines))
            polls[1].fd = -1;
        changed = changed || polls[1].revents;
    }
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "list") == 0)
        return list(atoi(argv[2]));
    if (argc == 3 && strcmp(argv[1], "log") == 0)
        return show_log(atoi(argv[2]));
    fprintf(stderr, "usage: floor list ROWS | floor log DESCRIPTOR\n");
    return 64;
}
