/* The canvas: whatever is drawn stays inside, keeps whole characters and counts columns. */
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A small generator with a fixed start, so that a failure comes back. */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

/* Every wide character has its right half and every right half its left. */
static void assert_whole(const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++)
        for (int column = 0; column < canvas->columns; column++) {
            const struct cell *cell = &canvas->cells[row * canvas->columns + column];
            if (cell->rune == 0) {
                assert_true(column > 0);
                assert_int_equal(utf8_columns(cell[-1].rune), 2);
            } else {
                assert_true(utf8_printable(cell->rune));
                if (utf8_columns(cell->rune) == 2) {
                    assert_true(column + 1 < canvas->columns);
                    assert_int_equal(cell[1].rune, 0);
                }
            }
        }
}

static char *printed(const struct canvas *canvas)
{
    struct text out = {0};
    canvas_print(canvas, &out, false);
    text_add(&out, "");
    return text_take(&out);
}

static void assert_row(const struct canvas *canvas, int row, const char *expected)
{
    char *all = printed(canvas), *line = all;
    for (int i = 0; i < row; i++)
        line = strchr(line, '\n') + 1;
    *strchr(line, '\n') = '\0';
    assert_string_equal(line, expected);
    free(all);
}

static void texts_fit_or_get_an_ellipsis(void **state)
{
    (void)state;
    static const struct {
        int column, width;
        bool ascii;
        const char *text, *row;
        int used;
    } cases[] = {
        {0, 10, false, "servers", "servers", 7},
        {0, 10, false, "mailserver", "mailserver", 10},
        {0, 10, false, "mailservers", "mailserve…", 10},
        {0, 10, true, "mailservers", "mailserve~", 10},
        {0, 10, false, "本社メール", "本社メール", 10},
        {0, 10, false, "本社メールx", "本社メー …", 10},
        {1, 9, false, "本社メール", " 本社メー…", 9},
        {0, 1, false, "本", "…", 1},
        {9, 5, false, "本", "         …", 1},
        {0, 0, false, "x", "", 0},
        {10, 5, false, "x", "", 0},
        {-1, 5, false, "x", "", 0},
        {0, 10, true, "本社", "????", 4},
        {0, 10, false, "a\x1b[2J", "a<ESC>[2J", 9},
        {0, 10, false, "a\rb", "a<CR>b", 6},
        {0, 10, false, "\xff", "<FF>", 4},
        {0, 10, false, "e\xcc\x81", "e\xcc\x81", 1},
        {0, 10, true, "e\xcc\x81", "e", 1},
        {0, 10, false, "", "", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct canvas *canvas = canvas_new(1, 10, cases[i].ascii);
        int used =
            canvas_text(canvas, 0, cases[i].column, cases[i].width, STYLE_NORMAL, cases[i].text);
        assert_int_equal(used, cases[i].used);
        assert_row(canvas, 0, cases[i].row);
        assert_whole(canvas);
        canvas_free(canvas);
    }
}

static void plain_lines_leave_the_text_as_it_is(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(2, 10, false);
    canvas->plain_lines = true;
    canvas_text(canvas, 0, 0, 7, STYLE_NORMAL, "本社メール");
    canvas_line(canvas, 1, 0, 10, STYLE_NORMAL);
    assert_row(canvas, 0, "本社メ~");
    assert_row(canvas, 1, "----------");
    canvas_free(canvas);
}

static void random_bytes_never_leave_their_width(void **state)
{
    (void)state;
    static const char *const pieces[] = {"a", "本", "\xcc\x81", "\x1b[31m", "\xff", "ｱ",
                                         "é", "\n", "\t",       "한",       " ",    "\xe2\x80\xae",
                                         "😀", "─",  "\xe3",     "\xf0\x9f"};
    uint32_t seed = 20260131;
    for (int width = 1; width <= 200; width++) {
        struct canvas *canvas = canvas_new(3, 220, false);
        for (int turn = 0; turn < 40; turn++) {
            char text[512] = "";
            for (uint32_t n = next_random(&seed) % 60; n > 0; n--)
                strncat(text, pieces[next_random(&seed) % (sizeof pieces / sizeof *pieces)],
                        sizeof text - strlen(text) - 1);
            int column = (int)(next_random(&seed) % 30);
            canvas_clear(canvas);
            canvas_fill(canvas, 1, 0, 220, STYLE_BAR);
            int used = canvas_text(canvas, 1, column, width, STYLE_FAIL, text);
            assert_in_range(used, 0, width);
            assert_whole(canvas);
            for (int i = 0; i < 220; i++) {
                enum style style = canvas->cells[220 + i].style;
                bool inside = i >= column && i < column + used;
                assert_int_equal(style, inside ? STYLE_FAIL : STYLE_BAR);
            }
        }
        canvas_free(canvas);
    }
}

static void overwriting_half_a_character_clears_the_other(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(1, 8, false);
    canvas_text(canvas, 0, 0, 8, STYLE_NORMAL, "本社支社");
    canvas_text(canvas, 0, 3, 2, STYLE_NORMAL, "xy");
    assert_row(canvas, 0, "本 xy 社");
    assert_whole(canvas);
    canvas_text(canvas, 0, 1, 2, STYLE_NORMAL, "店");
    assert_row(canvas, 0, " 店xy 社");
    assert_whole(canvas);
    canvas_free(canvas);
}

static void a_flood_of_combining_marks_stays_in_its_cell(void **state)
{
    (void)state;
    struct text flood = {0};
    text_add(&flood, "e");
    for (int i = 0; i < 100000; i++)
        text_add(&flood, "\xcc\x81");
    struct canvas *canvas = canvas_new(2, 20, false);
    canvas_text(canvas, 0, 0, 20, STYLE_NORMAL, text_get(&flood));
    assert_whole(canvas);
    assert_int_equal(canvas->cells[0].rune, 'e');
    assert_int_equal(canvas->cells[0].marks[CELL_MARKS - 1], 0x301);
    assert_int_equal(canvas->cells[1].rune, '<');
    assert_int_equal(canvas->cells[20].rune, ' ');
    canvas_free(canvas);
    text_free(&flood);
}

static void wrapping_breaks_at_blanks_and_between_wide_characters(void **state)
{
    (void)state;
    static const struct {
        int width, rows, used;
        const char *text, *lines[4];
    } cases[] = {
        {10, 4, 2, "the server said", {"the server", "said"}},
        {10, 4, 2, "the serverx said", {"the", "serverx", "said"}},
        {6, 4, 2, "one\ntwo", {"one", "two"}},
        {5, 4, 2, "abcdefgh", {"abcde", "fgh"}},
        {6, 4, 2, "本社支社店", {"本社支", "社店"}},
        {7, 4, 2, "本社支社店", {"本社支", "社店"}},
        {6, 4, 2, "本社支。社", {"本社", "支。社"}},
        {10, 2, 2, "one two three four five six", {"one two", "three fou…"}},
        {8, 1, 1, "one two three", {"one two…"}},
        {1, 2, 2, "本社", {"…", "…"}},
        {10, 4, 0, "", {""}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct canvas *canvas = canvas_new(4, 20, false);
        int used =
            canvas_wrap(canvas, 0, 0, cases[i].width, cases[i].rows, STYLE_NORMAL, cases[i].text);
        int counted =
            canvas_wrap(canvas, -1, 0, cases[i].width, cases[i].rows, STYLE_NORMAL, cases[i].text);
        assert_int_equal(used, counted);
        for (int row = 0; row < 4; row++)
            assert_row(canvas, row, row < used && cases[i].lines[row] ? cases[i].lines[row] : "");
        assert_whole(canvas);
        canvas_free(canvas);
    }
}

static void wrapping_loses_nothing_but_blanks(void **state)
{
    (void)state;
    static const char text[] = "The password would cross the network in clear: 暗号化なしでは、"
                               "パスワードがそのまま流れます。 Choose TLS (995) instead.";
    for (int width = 2; width <= 130; width++) {
        struct canvas *canvas = canvas_new(200, 130, false);
        canvas_wrap(canvas, 0, 0, width, 200, STYLE_NORMAL, text);
        assert_whole(canvas);
        char *all = printed(canvas);
        const char *from = text;
        for (const char *c = all; *c; c++) {
            if (*c == '\n' || *c == ' ')
                continue;
            while (*from == ' ')
                from++;
            assert_int_equal(*c, *from++);
        }
        assert_int_equal(*from, '\0');
        free(all);
        canvas_free(canvas);
    }
}

static void a_window_shows_part_of_something_taller(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(5, 4, false);
    canvas_window(canvas, 1, 2, 3);
    for (int row = 0; row < 8; row++) {
        char name[2] = {(char)('a' + row), '\0'};
        canvas_text(canvas, row, 0, 4, STYLE_NORMAL, name);
        canvas_fill(canvas, row, 2, 1, STYLE_BAR);
        canvas_cursor(canvas, row, 1);
    }
    assert_int_equal(canvas->cursor_row, -1);
    canvas_cursor(canvas, 4, 3);
    assert_int_equal(canvas->cursor_row, 2);
    assert_int_equal(canvas->cursor_column, 3);
    canvas_whole(canvas);
    canvas_text(canvas, 4, 0, 4, STYLE_NORMAL, "end");
    char *all = printed(canvas);
    assert_string_equal(all, "\nd\ne\n\nend\n");
    free(all);
    canvas_free(canvas);
}

static void sizes_are_bounded(void **state)
{
    (void)state;
    struct canvas *canvas = canvas_new(0, -5, false);
    assert_int_equal(canvas->rows, 1);
    assert_int_equal(canvas->columns, 1);
    canvas_resize(canvas, 70000, 3);
    assert_int_equal(canvas->rows, CANVAS_MAX);
    canvas_text(canvas, CANVAS_MAX, 0, 3, STYLE_NORMAL, "x");
    canvas_text(canvas, CANVAS_MAX - 1, 2, 3, STYLE_NORMAL, "本");
    assert_whole(canvas);
    canvas_free(canvas);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_fit_or_get_an_ellipsis),
        cmocka_unit_test(plain_lines_leave_the_text_as_it_is),
        cmocka_unit_test(random_bytes_never_leave_their_width),
        cmocka_unit_test(overwriting_half_a_character_clears_the_other),
        cmocka_unit_test(a_flood_of_combining_marks_stays_in_its_cell),
        cmocka_unit_test(wrapping_breaks_at_blanks_and_between_wide_characters),
        cmocka_unit_test(wrapping_loses_nothing_but_blanks),
        cmocka_unit_test(a_window_shows_part_of_something_taller),
        cmocka_unit_test(sizes_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
