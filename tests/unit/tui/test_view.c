/* Views: the footer names whole keys and always help, fields keep their cursor in sight. */
#include "app/app.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/draw.h"
#include "tui/theme.h"
#include "tui/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void tell(struct app *app, const struct message *message)
{
    struct commands commands = {0};
    app_update(app, message, &commands);
    commands_clear(&commands);
}

static struct app *loaded(int rows, int columns)
{
    static const char *const code = "head-office";
    static const struct assignment assignments[] = {{"receive.host", "pop.example.co.jp"}};
    struct registry_edit edit = {.kind = EDIT_ADD,
                                 .codes = &code,
                                 .code_count = 1,
                                 .assignments = assignments,
                                 .assignment_count = 1};
    struct app *app = app_new(rows, columns);
    struct registry *registry = registry_new();
    assert_true(registry_apply(registry, &edit, NULL));
    tell(app, &(struct message){.kind = MSG_TIME, .now_ms = 1769868000000});
    tell(app, &(struct message){.kind = MSG_LOADED, .registry = registry, .text = "/s.json"});
    return app;
}

static void press(struct app *app, int32_t key)
{
    tell(app, &(struct message){.kind = MSG_KEY, .key = key});
}

static char *row_text(const struct canvas *canvas, int row)
{
    struct text all = {0};
    canvas_print(canvas, &all, false);
    const char *line = text_get(&all);
    for (int i = 0; i < row; i++)
        line = strchr(line, '\n') + 1;
    char *text = mem_copy_n(line, strcspn(line, "\n"));
    text_free(&all);
    return text;
}

/* Every label of the footer is whole: the text is made of "key label" pairs of its rows. */
static void assert_footer(const struct app *app, int columns)
{
    struct canvas *canvas = canvas_new(1, columns, false);
    view_footer(app, canvas, 0);
    char *text = row_text(canvas, 0), *rest = text;
    assert_true(utf8_width(text) < columns);
    bool help = false;
    while (*rest) {
        const struct action_row *rows[32];
        size_t count = app_footer(app, rows, 32);
        bool known = false;
        rest += strspn(rest, " ");
        for (size_t i = 0; i < count && !known; i++) {
            char key[32];
            action_key(app_context(app), rows[i]->action, key, sizeof key);
            char *hint = mem_format("%s %s", key, app_footer_label(app, rows[i]));
            size_t length = strlen(hint);
            if (strncmp(rest, hint, length) == 0 && (rest[length] == ' ' || !rest[length])) {
                known = true;
                help = help || rows[i]->action == ACTION_HELP;
                rest += length;
            }
            free(hint);
        }
        assert_true(known);
    }
    if (app_context(app) != CONTEXT_HELP)
        assert_true(help);
    free(text);
    canvas_free(canvas);
}

static void the_footer_has_whole_hints_and_always_help(void **state)
{
    (void)state;
    static const int32_t walks[][4] = {{0},
                                       {'a'},
                                       {KEYCODE_ENTER},
                                       {'d'},
                                       {'m'},
                                       {'/'},
                                       {'?'},
                                       {KEYCODE_ENTER, KEYCODE_TAB, KEYCODE_TAB},
                                       {'c'},
                                       {'\\', KEYCODE_TAB}};
    for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
        struct app *app = loaded(24, 80);
        for (size_t k = 0; k < 4 && walks[i][k]; k++)
            press(app, walks[i][k]);
        for (int columns = VIEW_COLUMNS_MIN; columns <= 200; columns++)
            assert_footer(app, columns);
        app_free(app);
    }
}

static void a_field_keeps_its_cursor_in_sight(void **state)
{
    (void)state;
    static const char text[] = "東京本社のメールサーバー pop.example.co.jp e\xcc\x81\xe2\x80\xae!";
    for (int width = 4; width <= 60; width++)
        for (size_t cursor = 0; cursor <= strlen(text); cursor = utf8_next(text, cursor)) {
            struct canvas *canvas = canvas_new(1, 62, false);
            draw_input(canvas, 0, 1, width, true, text, cursor);
            assert_int_equal(canvas->cursor_row, 0);
            assert_in_range(canvas->cursor_column, 2, 1 + width - 2);
            assert_int_equal(canvas->cells[1].rune, '[');
            assert_int_equal(canvas->cells[width].rune, ']');
            assert_int_equal(canvas->cells[width + 1].rune, ' ');
            canvas_free(canvas);
            if (cursor == strlen(text))
                break;
        }
}

static void a_password_shows_how_long_it_is_and_no_more(void **state)
{
    (void)state;
    struct secret *secret = secret_new("pässwörd", strlen("pässwörd"));
    struct canvas *canvas = canvas_new(3, 30, false);
    draw_secret(canvas, 0, 0, 14, true, secret, false);
    draw_secret(canvas, 1, 0, 14, true, secret, true);
    draw_secret(canvas, 2, 0, 6, true, secret, false);
    char *hidden = row_text(canvas, 0), *shown = row_text(canvas, 1), *narrow = row_text(canvas, 2);
    assert_string_equal(hidden, "[********    ]");
    assert_string_equal(shown, "[pässwörd    ]");
    assert_string_equal(narrow, "[*** ]");
    free(hidden);
    free(shown);
    free(narrow);
    canvas_free(canvas);
    secret_free(secret);
}

static void the_screen_follows_the_size_it_is_given(void **state)
{
    (void)state;
    struct app *app = loaded(24, 80);
    struct canvas *canvas = canvas_new(9, 39, false);
    view_draw(app, canvas); /* smaller than the state knows: it must not write outside */
    tell(app, &(struct message){.kind = MSG_RESIZE, .rows = 10, .columns = 40});
    canvas_resize(canvas, 10, 40);
    view_draw(app, canvas);
    char *title = row_text(canvas, 0);
    assert_non_null(strstr(title, "[1 Servers]"));
    free(title);
    canvas_free(canvas);
    app_free(app);
}

static void times_and_days_are_words(void **state)
{
    (void)state;
    static const struct {
        int64_t seconds;
        const char *words;
    } cases[] = {{0, "just now"},       {59, "just now"},  {60, "1 min ago"},
                 {3599, "59 min ago"},  {3600, "1 h ago"}, {172799, "47 h ago"},
                 {172800, "2 days ago"}};
    char out[64];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ago_text(1000000000000 + cases[i].seconds * 1000, 1000000000000, out, sizeof out);
        assert_string_equal(out, cases[i].words);
    }
    assert_int_equal(days_until(0, 86400000), 1);
    assert_int_equal(days_until(0, 86399999), 0);
    assert_int_equal(days_until(1, 0), -1);
    assert_int_equal(days_until(86400001, 0), -2);
}

static void every_style_can_be_told_without_colour(void **state)
{
    (void)state;
    static const enum style marked[] = {STYLE_TITLE, STYLE_BAR,  STYLE_SELECTED, STYLE_INPUT,
                                        STYLE_WARN,  STYLE_FAIL, STYLE_KEY,      STYLE_MATCH};
    for (size_t i = 0; i < sizeof marked / sizeof *marked; i++) {
        const struct look *look = theme_look(marked[i], false);
        assert_true(look->bold || look->reverse || look->underline);
    }
    for (int style = 0; style < STYLE_COUNT; style++) {
        assert_int_equal(theme_look((enum style)style, false)->foreground, COLOUR_DEFAULT);
        assert_int_equal(theme_look((enum style)style, false)->background, COLOUR_DEFAULT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_footer_has_whole_hints_and_always_help),
        cmocka_unit_test(a_field_keeps_its_cursor_in_sight),
        cmocka_unit_test(a_password_shows_how_long_it_is_and_no_more),
        cmocka_unit_test(the_screen_follows_the_size_it_is_given),
        cmocka_unit_test(times_and_days_are_words),
        cmocka_unit_test(every_style_can_be_told_without_colour),
    };
    i18n_start("en", NULL);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
