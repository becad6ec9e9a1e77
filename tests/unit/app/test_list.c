/* The list: cursor, filter, marks, and what changes servers. */
#include "unit/app/drive.h"

static void the_cursor_stays_within_the_rows(void **state)
{
    struct drive *d = drive_new(50);
    (void)state;
    press(d, "Up");
    assert_int_equal(d->app->list->cursor, 0);
    press(d, "Down j");
    assert_int_equal(d->app->list->cursor, 2);
    press(d, "k End Down");
    assert_int_equal(d->app->list->cursor, 49);
    assert_true(d->app->list->top > 0 && d->app->list->top <= 49);
    press(d, "g");
    assert_int_equal(d->app->list->cursor, 0);
    assert_int_equal(d->app->list->top, 0);
    press(d, "PgDn");
    assert_true(d->app->list->cursor > 5);
    drive_free(d);
}

static void nothing_is_drawn_when_nothing_changes(void **state)
{
    struct drive *d = drive_new(3);
    (void)state;
    d->app->need_draw = false;
    press(d, "Up k x Z");
    pass_time(d, 100);
    assert_false(d->app->need_draw);
    assert_int_equal(d->commands.count, 0);
    press(d, "Down");
    assert_shown(d);
    press(d, "End");
    assert_false(!d->app->need_draw);
    d->app->need_draw = false;
    press(d, "End Down");
    assert_false(d->app->need_draw);
    drive_free(d);
}

static void an_empty_list_takes_every_key(void **state)
{
    struct drive *d = drive_new(0);
    (void)state;
    press(d, "Up Down PgUp PgDn Home End Enter Space d y m c t u n N e Esc / Esc");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    drive_free(d);
}

static void the_filter_narrows_and_escape_gives_back(void **state)
{
    struct drive *d = drive_new(30);
    (void)state;
    press(d, "/");
    type(d, "SERVER 1");
    assert_int_equal(app_list_rows(d->app), 11); /* 1, 10 .. 19 */
    assert_string_equal(record_get(app_list_record(d->app, 1), FIELD_CODE), "s10");
    press(d, "Enter");
    assert_false(d->app->list->filtering);
    press(d, "Down Down n N");
    assert_string_equal(record_get(app_list_record(d->app, d->app->list->cursor), FIELD_CODE),
                        "s11");
    press(d, "Esc");
    assert_int_equal(app_list_rows(d->app), 30);
    assert_int_equal(d->app->list->cursor, 10); /* still on s11 */
    press(d, "/");
    type(d, "smtp.h7.");
    assert_int_equal(app_list_rows(d->app), 1);
    press(d, "Ctrl-U");
    assert_int_equal(app_list_rows(d->app), 30);
    type(d, "nothing like it");
    assert_int_equal(app_list_rows(d->app), 0);
    assert_null(app_list_record(d->app, 0));
    press(d, "Esc");
    assert_int_equal(app_list_rows(d->app), 30);
    drive_free(d);
}

static void delete_asks_and_names_what_goes(void **state)
{
    struct drive *d = drive_new(3);
    (void)state;
    press(d, "Down d");
    assert_int_equal(d->app->dialog.kind, DIALOG_DELETE);
    assert_non_null(strstr(d->app->dialog.text, "s2"));
    assert_non_null(strstr(d->app->dialog.text, "Server 2"));
    press(d, "Enter"); /* the cursor begins on "Keep" */
    assert_string_equal(order(d), "s1 s2 s3");
    press(d, "d n d Esc d x d");
    assert_string_equal(order(d), "s1 s2 s3");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    press(d, "Esc d y");
    assert_string_equal(order(d), "s1 s3");
    assert_true(d->app->unsaved);
    saved(d);
    assert_false(d->app->unsaved);
    press(d, "u");
    assert_string_equal(order(d), "s1 s2 s3");
    saved(d);
    press(d, "u");
    assert_string_equal(order(d), "s1 s3");
    saved(d);
    drive_free(d);
}

static void many_are_deleted_together(void **state)
{
    struct drive *d = drive_new(30);
    (void)state;
    for (int i = 0; i < 12; i++)
        press(d, "Space");
    assert_int_equal(d->app->list->marked_count, 12);
    press(d, "d");
    assert_non_null(strstr(d->app->dialog.text, "12"));
    assert_non_null(strstr(d->app->dialog.text, "s1, s2"));
    assert_non_null(strstr(d->app->dialog.text, "4"));
    press(d, "y");
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 18);
    assert_int_equal(d->app->list->marked_count, 0);
    saved(d);
    drive_free(d);
}

static void an_id_is_never_given_again_after_undo(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "y Enter");
    saved(d);
    unsigned id = record_id(registry_at(d->app->registry, RECORD_SERVER, 1));
    press(d, "u");
    saved(d);
    press(d, "y Enter");
    saved(d);
    assert_true(record_id(registry_at(d->app->registry, RECORD_SERVER, 1)) > id);
    drive_free(d);
}

static void a_failed_save_keeps_everything_in_memory(void **state)
{
    struct drive *d = drive_new(2);
    struct err err = {ERR_IO, "Cannot write settings.json: No space left on device"};
    (void)state;
    press(d, "d y");
    drive_forget(d);
    drive_send(d, (struct message){.kind = MSG_SAVE_FAILED, .err = &err});
    assert_string_equal(order(d), "s2");
    assert_true(d->app->unsaved);
    assert_non_null(strstr(d->app->notice.text, "No space left"));
    press(d, "q");
    assert_int_equal(d->app->dialog.kind, DIALOG_LEAVE);
    assert_false(d->app->quit);
    press(d, "n");
    assert_false(d->app->quit);
    press(d, "Ctrl-S");
    saved(d);
    press(d, "q");
    assert_true(d->app->quit);
    drive_free(d);
}

static void a_copy_is_proposed_a_free_code(void **state)
{
    struct drive *d = drive_new(2);
    (void)state;
    press(d, "y");
    assert_int_equal(d->app->dialog.kind, DIALOG_COPY);
    assert_string_equal(d->app->dialog.lines[0].text, "s1-2");
    press(d, "Ctrl-U");
    type(d, "S2");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_COPY);
    assert_true(d->app->dialog.problem[0] != '\0');
    press(d, "Ctrl-U");
    type(d, "not a code");
    press(d, "Enter");
    assert_true(d->app->dialog.problem[0] != '\0');
    press(d, "Ctrl-U");
    type(d, "twin");
    assert_string_equal(d->app->dialog.problem, "");
    press(d, "Enter");
    assert_string_equal(order(d), "s1 twin s2");
    assert_int_equal(d->app->list->cursor, 1);
    saved(d);
    drive_free(d);
}

static void one_server_moves(void **state)
{
    struct drive *d = drive_new(4);
    (void)state;
    press(d, "m Down Enter");
    assert_string_equal(order(d), "s2 s1 s3 s4");
    assert_int_equal(d->app->list->cursor, 1); /* the cursor stays with it */
    saved(d);
    press(d, "m End Enter");
    assert_string_equal(order(d), "s2 s3 s4 s1");
    saved(d);
    press(d, "m Up Up Enter");
    assert_string_equal(order(d), "s2 s1 s3 s4");
    saved(d);
    press(d, "m Down Down Esc m Enter m Down Up Enter");
    assert_string_equal(order(d), "s2 s1 s3 s4");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    press(d, "u");
    assert_string_equal(order(d), "s2 s3 s4 s1");
    drive_free(d);
}

static void several_servers_move_together(void **state)
{
    struct drive *d = drive_new(6);
    (void)state;
    press(d, "Space Down Space End m Enter"); /* s1 and s3 before s6 */
    assert_string_equal(order(d), "s2 s4 s5 s1 s3 s6");
    assert_int_equal(d->app->list->marked_count, 0);
    saved(d);
    press(d, "End Space k Space m g Enter"); /* s3 and s6 to the front */
    assert_string_equal(order(d), "s3 s6 s2 s4 s5 s1");
    drive_free(d);
}

static void moving_works_among_filtered_rows(void **state)
{
    struct drive *d = drive_new(12);
    (void)state;
    press(d, "/");
    type(d, "Server 1"); /* s1 s10 s11 s12 */
    press(d, "Enter m Down Enter");
    assert_string_equal(order(d), "s2 s3 s4 s5 s6 s7 s8 s9 s10 s1 s11 s12");
    drive_free(d);
}

/* Servers that sleep, so that whoever looks at a row is counted: it is woken. The text of each is
 * its code. */
enum { CODE_LENGTH = 6 };
struct sleepers {
    struct record_source source;
    size_t woken;
};

static struct record *wake(struct record_source *source, const struct record_slice *slice)
{
    char *code = strndup(source->bytes + slice->start, slice->length);
    struct record *server = a_server(code, code, "example.jp");
    ((struct sleepers *)source)->woken++;
    record_set_id(server, slice->id);
    free(code);
    return server;
}

static bool peek(const char *text, size_t length, enum field_id id, const char **value,
                 size_t *size)
{
    *value = text;
    *size = length;
    return id == FIELD_CODE;
}

static void end(struct record_source *source)
{
    (void)source;
}

/* The list of servers, all of which sleep; codes: room for all of them. */
static struct drive *asleep(struct sleepers *sleepers, char *codes, size_t count)
{
    struct drive *d = drive_new(0);
    struct registry *registry = registry_new();
    struct record_slice *slices = calloc(count, sizeof *slices);
    for (size_t i = 0; i < count; i++) {
        snprintf(codes + i * CODE_LENGTH, CODE_LENGTH + 1, "s%05zu", i);
        slices[i] =
            (struct record_slice){(unsigned)i + 1, (uint32_t)(i * CODE_LENGTH), CODE_LENGTH};
    }
    sleepers->source = (struct record_source){codes, wake, peek, end, 1};
    assert_true(registry_add_sleeping(registry, RECORD_SERVER, &sleepers->source, slices, count));
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry, .text = "s.json"});
    drive_forget(d);
    free(slices);
    return d;
}

static void a_key_looks_at_no_more_rows_of_many_servers(void **state)
{
    enum { MANY = 20000, KEYS = 300, ON_SCREEN = 24 };
    struct sleepers sleepers = {0};
    char *codes = calloc(MANY + 1, CODE_LENGTH);
    struct drive *d = asleep(&sleepers, codes, MANY);
    (void)state;
    assert_true(sleepers.woken <= ON_SCREEN);
    for (int i = 0; i < KEYS; i++)
        press(d, i % 7 == 0 ? "End" : i % 5 == 0 ? "PgUp" : "Down");
    assert_true(sleepers.woken <= KEYS + ON_SCREEN);
    press(d, "/ 7"); /* what looks at every row is counted so */
    assert_int_equal(sleepers.woken, MANY);
    drive_free(d);
    record_source_release(&sleepers.source);
    free(codes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cursor_stays_within_the_rows),
        cmocka_unit_test(nothing_is_drawn_when_nothing_changes),
        cmocka_unit_test(an_empty_list_takes_every_key),
        cmocka_unit_test(the_filter_narrows_and_escape_gives_back),
        cmocka_unit_test(delete_asks_and_names_what_goes),
        cmocka_unit_test(many_are_deleted_together),
        cmocka_unit_test(an_id_is_never_given_again_after_undo),
        cmocka_unit_test(a_failed_save_keeps_everything_in_memory),
        cmocka_unit_test(a_copy_is_proposed_a_free_code),
        cmocka_unit_test(one_server_moves),
        cmocka_unit_test(several_servers_move_together),
        cmocka_unit_test(moving_works_among_filtered_rows),
        cmocka_unit_test(a_key_looks_at_no_more_rows_of_many_servers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
