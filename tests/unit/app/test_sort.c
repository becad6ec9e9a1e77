/* A list sorted for looking at it: what is saved stays in its order. */
#include "app/columns.h"
#include "unit/app/drive.h"


static struct record *an_account(unsigned number, const char *owner)
{
    struct record *account = record_new(RECORD_ACCOUNT);
    char address[64];
    snprintf(address, sizeof address, "user%u@example.jp", number);
    assert_true(record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_OWNER, owner, ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_NAME, owner, ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_ADDRESS, address, ORIGIN_USER, NULL));
    return account;
}

/* Codes of the rows as they are shown, blank-separated. */
static const char *shown(const struct drive *d)
{
    static char out[512];
    size_t used = 0;
    out[0] = '\0';
    for (size_t row = 0; row < app_list_rows(d->app) && used < sizeof out - 80; row++)
        used += (size_t)snprintf(out + used, sizeof out - used, "%s%s", row ? " " : "",
                                 record_label(app_list_record(d->app, row)));
    return out;
}

static struct drive *drive_with(const char *const *codes, const char *const *names, size_t count)
{
    struct drive *d = drive_new(0);
    struct registry *registry = registry_new();
    for (size_t i = 0; i < count; i++)
        assert_true(registry_add(registry, a_server(codes[i], names[i], "h.example.jp"), NULL));
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry, .text = "/s.json"});
    drive_forget(d);
    return d;
}

static struct drive *four(void)
{
    static const char *const codes[] = {"s10", "b", "S9", "a"};
    static const char *const names[] = {"same", "Ｓame", "same", "other"};
    return drive_with(codes, names, 4);
}

static void the_next_column_sorts_and_the_last_gives_the_order_back(void **state)
{
    struct drive *d = four();
    (void)state;
    assert_string_equal(shown(d), "s10 b S9 a");
    press(d, "o"); /* code */
    assert_string_equal(shown(d), "a b S9 s10");
    press(d, "o"); /* name: what is equal stays in the administrator's order */
    assert_string_equal(shown(d), "a s10 b S9");
    press(d, "O");
    assert_string_equal(shown(d), "s10 b S9 a");
    assert_true(d->app->list->reverse);
    press(d, "o o o o");
    assert_int_equal(d->app->list->sort, SORT_NONE);
    assert_string_equal(shown(d), "s10 b S9 a");
    assert_string_equal(order(d), "s10 b S9 a");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_free(d);
}

static void the_cursor_stays_on_its_record(void **state)
{
    struct drive *d = four();
    (void)state;
    press(d, "j j");
    assert_string_equal(record_label(app_list_record(d->app, d->app->list->cursor)), "S9");
    press(d, "o");
    assert_string_equal(record_label(app_list_record(d->app, d->app->list->cursor)), "S9");
    press(d, "O /");
    type(d, "ｓ");
    assert_string_equal(shown(d), "s10 S9 b a"); /* all have it in their hosts or names */
    type(d, "9");
    assert_string_equal(shown(d), "S9");
    press(d, "Esc");
    assert_string_equal(shown(d), "s10 S9 b a");
    assert_string_equal(record_label(app_list_record(d->app, d->app->list->cursor)), "S9");
    drive_free(d);
}

static void a_filter_that_shrinks_finds_again(void **state)
{
    struct drive *d = four();
    (void)state;
    press(d, "/");
    type(d, "othex");
    assert_int_equal(app_list_rows(d->app), 0);
    press(d, "Backspace");
    assert_string_equal(shown(d), "a");
    press(d, "Ctrl-U");
    assert_string_equal(shown(d), "s10 b S9 a");
    drive_free(d);
}

static void nothing_moves_while_it_is_sorted(void **state)
{
    struct drive *d = four();
    (void)state;
    press(d, "o m");
    assert_false(d->app->list->moving);
    assert_non_null(strstr(d->app->notice.text, "Esc"));
    press(d, "Esc m");
    assert_true(d->app->list->moving);
    assert_int_equal(d->app->list->sort, SORT_NONE);
    drive_free(d);
}

static void marks_and_deletion_mean_the_records_that_are_seen(void **state)
{
    struct drive *d = four();
    (void)state;
    press(d, "o g Space d"); /* the first that is shown: a */
    assert_non_null(strstr(d->app->dialog.text, "a"));
    press(d, "y");
    assert_string_equal(order(d), "s10 b S9");
    assert_string_equal(shown(d), "b S9 s10");
    press(d, "u");
    assert_string_equal(shown(d), "a b S9 s10");
    assert_string_equal(order(d), "s10 b S9 a");
    drive_free(d);
}

static void accounts_are_sorted_by_their_number_as_a_number(void **state)
{
    struct drive *d = drive_new(1);
    struct registry *registry = a_registry(1);
    (void)state;
    for (unsigned i = 12; i > 0; i--) {
        struct record *account = an_account(i, i % 2 ? "Ｂ" : "a");
        record_set_id(account, i);
        assert_true(registry_add(registry, account, NULL));
    }
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry, .text = "/s.json"});
    press(d, "2 o");
    assert_int_equal(record_id(app_list_record(d->app, 0)), 1);
    assert_int_equal(record_id(app_list_record(d->app, 11)), 12);
    press(d, "o"); /* owner */
    assert_int_equal(record_id(app_list_record(d->app, 0)), 12);
    assert_int_equal(record_id(app_list_record(d->app, 6)), 11);
    press(d, "o o"); /* address */
    assert_int_equal(record_id(app_list_record(d->app, 1)), 2);
    assert_int_equal(record_id(app_list_record(d->app, 11)), 12);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_next_column_sorts_and_the_last_gives_the_order_back),
        cmocka_unit_test(the_cursor_stays_on_its_record),
        cmocka_unit_test(a_filter_that_shrinks_finds_again),
        cmocka_unit_test(nothing_moves_while_it_is_sorted),
        cmocka_unit_test(marks_and_deletion_mean_the_records_that_are_seen),
        cmocka_unit_test(accounts_are_sorted_by_their_number_as_a_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
