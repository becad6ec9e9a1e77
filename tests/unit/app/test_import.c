/* The import page: all of a difference, page by page, at any width. */
#include "drive.h"

#include "base/mem.h"
#include "model/account_csv.h"

enum { MANY = 100000, PAGE = 10 };

/* An import that adds so many accounts, with words that have to be wrapped on a narrow screen. */
static struct account_import *make_import(const struct registry *registry, unsigned count)
{
    struct cells *cells = cells_new();
    char name[64], address[64];

    cells_begin_row(cells, 1);
    cells_add(cells, "name");
    cells_add(cells, "address");
    cells_add(cells, "server_id");
    for (unsigned i = 1; i <= count; i++) {
        cells_begin_row(cells, i + 1);
        snprintf(name, sizeof(name), "name %u", i);
        snprintf(address, sizeof(address), "a.very.long.user.name.%u@example.jp", i);
        cells_add(cells, name);
        cells_add(cells, address);
        cells_add(cells, "1");
    }
    struct account_import *import = account_import(registry, cells, false);
    cells_free(cells);
    return import;
}

static struct app *open_page(struct drive **d, unsigned count)
{
    *d = drive_new(1);
    drive_send(*d, (struct message){.kind = MSG_IMPORT,
                                    .import = make_import((*d)->app->registry, count)});
    assert_int_equal((*d)->app->screen, SCREEN_IMPORT);
    return (*d)->app;
}

/* Pages of any size, put together, are the lines in one go. */
static void pages_are_the_whole(void **state)
{
    static const int widths[] = {80, 30, 16};
    struct import_line *whole, *page;
    struct drive *d;
    struct app *app = open_page(&d, 50);

    (void)state;
    for (size_t w = 0; w < sizeof(widths) / sizeof(widths[0]); w++) {
        drive_send(d, (struct message){.kind = MSG_RESIZE, .rows = 24, .columns = widths[w]});
        size_t all = app_import_count(app), count = app_import_lines(app, 0, all + 5, &whole);
        assert_int_equal(count, all);
        assert_true(widths[w] == 80 ? all == 50 : all > 50);
        for (size_t first = 0; first <= all; first++) {
            size_t shown = app_import_lines(app, first, PAGE, &page);
            assert_int_equal(shown, all - first < PAGE ? all - first : PAGE);
            for (size_t i = 0; i < shown; i++) {
                assert_string_equal(page[i].text, whole[first + i].text);
                assert_int_equal(page[i].kind, whole[first + i].kind);
            }
            app_import_lines_free(page, shown);
        }
        app_import_lines_free(whole, count);
    }
    drive_free(d);
}

/* Going through all of 100,000 lines: laid out at each key,
 * it would take minutes. */
static void many_are_paged(void **state)
{
    struct import_line *page;
    struct drive *d;
    struct app *app = open_page(&d, MANY);

    (void)state;
    assert_int_equal(app_import_count(app), MANY);
    for (size_t first = 0; first < MANY; first += PAGE) {
        size_t shown = app_import_lines(app, first, PAGE, &page);
        assert_int_equal(page[0].kind, IMPORT_ADDED);
        app_import_lines_free(page, shown);
    }
    drive_free(d);
}

/* A difference that was made beside is shown as it is, and what there was no room for is said. */
static void a_difference_that_is_there_is_shown(void **state)
{
    static const char *const expected[] = {"user0@example.jp", "user1@example.jp", "and 3 more"};
    struct drive *d = drive_new(1);
    struct account_import *import = make_import(d->app->registry, 5);
    struct import_line *lines;

    (void)state;
    import->difference = mem_copy("+ account user0@example.jp\n+ account user1@example.jp");
    import->difference_count = 5;
    drive_send(d, (struct message){.kind = MSG_IMPORT, .import = import});
    assert_int_equal(app_import_count(d->app), 3);
    assert_int_equal(app_import_lines(d->app, 0, 3, &lines), 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(lines[i].text, expected[i]);
        assert_int_equal(lines[i].kind, i < 2 ? IMPORT_ADDED : IMPORT_SAME);
    }
    app_import_lines_free(lines, 3);
    drive_free(d);
}

/* Whoever asked for something else before the second reading was over hears of that alone. */
static void another_answer_is_no_second_reading(void **state)
{
    struct drive *d;
    struct app *app = open_page(&d, 5);

    (void)state;
    press(d, "c");
    press(d, "r");
    drive_send(d, (struct message){.kind = MSG_IMPORT, .import = make_import(app->registry, 5)});
    assert_null(strstr(app->notice.text, "again"));
    press(d, "c");
    drive_send(d, (struct message){.kind = MSG_IMPORT, .import = make_import(app->registry, 5)});
    assert_string_equal(app->notice.text, "The file was read again.");
    drive_free(d);
}

/* What would be run stands before everything else, for accounts that are new as well. */
static void commands_are_shown(void **state)
{
    static const char *const rows[][4] = {{"name", "address", "server_id", "secret"},
                                          {"x", "x@example.jp", "1", "command:touch owned"}};
    struct drive *d = drive_new(1);
    struct cells *cells = cells_new();
    struct import_line *lines;

    (void)state;
    for (size_t row = 0; row < 2; row++) {
        cells_begin_row(cells, row + 1);
        for (size_t i = 0; i < 4; i++)
            cells_add(cells, rows[row][i]);
    }
    drive_send(d, (struct message){.kind = MSG_IMPORT,
                                   .import = account_import(d->app->registry, cells, false)});
    assert_int_equal(app_import_lines(d->app, 0, PAGE, &lines), 3);
    assert_string_equal(lines[0].text,
                        "When the account is checked, 1 password will come from a command: touch");
    assert_int_equal(lines[0].kind, IMPORT_SAME);
    assert_string_equal(lines[1].text, "owned");
    assert_int_equal(lines[2].kind, IMPORT_ADDED);
    app_import_lines_free(lines, 3);
    cells_free(cells);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_are_the_whole),
        cmocka_unit_test(many_are_paged),
        cmocka_unit_test(a_difference_that_is_there_is_shown),
        cmocka_unit_test(another_answer_is_no_second_reading),
        cmocka_unit_test(commands_are_shown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
