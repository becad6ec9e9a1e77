/* What happens around the settings file: failures, locks, changes on disk, drafts, hanging up. */
#include "unit/app/drive.h"

static void a_file_that_cannot_be_read_is_never_written_over(void **state)
{
    struct drive *d = calloc(1, sizeof *d);
    struct err err = {ERR_SETTINGS, "/etc/m.json: servers[0].receive.port: line 7: 65536"};
    (void)state;
    d->app = app_new(24, 80);
    drive_send(d, (struct message){.kind = MSG_LOAD_FAILED, .err = &err, .text = "/etc/m.json"});
    assert_false(d->app->loaded);
    assert_string_equal(d->app->load_error.text, err.text);
    assert_string_equal(d->app->file, "/etc/m.json");
    press(d, "a e d y m u Ctrl-S c t Enter / x Esc \\ ? Esc");
    assert_false(d->app->form_open);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    press(d, "a");
    assert_int_equal(d->app->notice.severity, SEVERITY_ERROR);
    press(d, "q");
    assert_true(d->app->quit);
    drive_free(d);
}

static struct drive *looking_only(void)
{
    struct drive *d = drive_new(2);
    drive_send(d, (struct message){.kind = MSG_LOCKED_BY, .text = "pid 4711, root on pts/3"});
    assert_true(d->app->read_only);
    return d;
}

static void with_the_lock_elsewhere_one_looks_but_does_not_save(void **state)
{
    struct drive *d = looking_only();
    (void)state;
    press(d, "d");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_non_null(strstr(d->app->notice.text, "pid 4711"));
    press(d, "y m Enter");
    assert_int_equal(d->app->screen, SCREEN_EDIT); /* Enter opened the form: looking is free */
    type(d, "x");
    pass_time(d, 10000);
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 0); /* that file is the other session's */
    drive_forget(d);
    press(d, "Ctrl-S");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_non_null(strstr(d->app->notice.text, "pid 4711"));
    assert_int_equal(drive_count(d, CMD_LOCK), 1); /* perhaps it has gone */
    drive_send(d, (struct message){.kind = MSG_LOCKED_BY, .text = ""});
    assert_false(d->app->read_only);
    press(d, "Ctrl-S");
    saved(d);
    drive_free(d);
}

static void hanging_up_while_looking_only_writes_nothing(void **state)
{
    struct drive *d = looking_only();
    (void)state;
    press(d, "Enter");
    type(d, "x");
    drive_send(d, (struct message){.kind = MSG_HANGUP});
    assert_true(d->app->quit);
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 0);
    drive_free(d);
}

static void hanging_up_with_nothing_typed_writes_nothing(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "a");
    drive_send(d, (struct message){.kind = MSG_HANGUP});
    assert_true(d->app->quit);
    assert_int_equal(d->commands.count, 0);
    drive_free(d);
}

/* The first server's name was changed here; another program wrote `theirs` (taken over; NULL: what
 * nobody can read). */
static struct drive *changed_on_disk(struct registry *theirs)
{
    struct drive *d = drive_new(2);
    struct err err = {ERR_LOCKED, "The file was changed by another program."};
    struct err unreadable = {ERR_SETTINGS, "line 1: not JSON."};
    press(d, "Enter");
    type(d, "x");
    press(d, "Ctrl-S");
    assert_false(drive_last(d, CMD_SAVE)->overwrite);
    drive_forget(d);
    drive_send(d, (struct message){.kind = MSG_SAVE_FAILED, .err = &err, .changed = true});
    assert_int_equal(drive_count(d, CMD_LOOK), 1);
    drive_forget(d);
    drive_send(d, (struct message){.kind = MSG_LOOKED, .registry = theirs, .err = &unreadable});
    assert_int_equal(d->app->dialog.kind, theirs ? DIALOG_CHANGED : DIALOG_UNREADABLE);
    return d;
}

static const char *first_name(const struct drive *d)
{
    return record_get(registry_at(d->app->registry, RECORD_SERVER, 0), FIELD_NAME);
}

static void a_changed_file_is_overwritten_only_when_that_is_said(void **state)
{
    struct drive *d = changed_on_disk(a_registry(3));
    (void)state;
    assert_non_null(strstr(d->app->dialog.text, "+ s3"));
    press(d, "Enter"); /* the cursor begins on "Decide later" */
    assert_int_equal(d->commands.count, 0);
    assert_true(d->app->unsaved);
    drive_free(d);

    d = changed_on_disk(a_registry(3));
    press(d, "o");
    assert_true(drive_last(d, CMD_SAVE)->overwrite);
    saved(d);
    assert_string_equal(order(d), "s1 s2");
    assert_false(d->app->form_open);
    assert_false(d->app->unsaved);
    drive_free(d);
}

static void what_was_put_off_is_asked_again_before_the_next_save(void **state)
{
    struct drive *d = changed_on_disk(a_registry(3));
    (void)state;
    press(d, "n Ctrl-S");
    assert_int_equal(d->app->dialog.kind, DIALOG_CHANGED);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    press(d, "n Esc q");
    assert_int_equal(d->app->dialog.kind, DIALOG_LEAVE);
    press(d, "y");
    assert_int_equal(d->app->dialog.kind, DIALOG_CHANGED);
    press(d, "y");
    saved(d);
    assert_true(d->app->quit);
    drive_free(d);
}

static void both_changes_are_saved_together(void **state)
{
    struct drive *d = changed_on_disk(a_registry(3));
    (void)state;
    press(d, "y");
    assert_false(drive_last(d, CMD_SAVE)->overwrite);
    saved(d);
    assert_string_equal(order(d), "s1 s2 s3");
    assert_string_equal(first_name(d), "Server 1x");
    assert_false(d->app->unsaved);
    drive_free(d);
}

static void where_both_changed_one_setting_it_is_said(void **state)
{
    struct registry *theirs = a_registry(2);
    struct record *server = record_copy(registry_at(theirs, RECORD_SERVER, 0));
    (void)state;
    record_set(server, FIELD_NAME, "Theirs", ORIGIN_USER, NULL);
    assert_true(registry_replace(theirs, server, NULL));
    struct drive *d = changed_on_disk(theirs);
    press(d, "y");
    assert_string_equal(first_name(d), "Server 1x");
    assert_non_null(strstr(d->app->notice.text, "name Theirs -> Server 1x"));
    drive_free(d);
}

static void taking_the_file_keeps_what_the_form_holds(void **state)
{
    struct drive *d = changed_on_disk(a_registry(1));
    (void)state;
    press(d, "d");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_string_equal(order(d), "s1");
    assert_true(d->app->form_open && d->app->form.changed);
    assert_string_equal(record_get(d->app->form.record, FIELD_NAME), "Server 1x");
    press(d, "Ctrl-S");
    saved(d);
    assert_string_equal(first_name(d), "Server 1x");
    drive_free(d);
}

static void a_file_that_nobody_can_read_leaves_what_is_in_memory(void **state)
{
    struct drive *d = changed_on_disk(NULL);
    (void)state;
    assert_non_null(strstr(d->app->dialog.text, "line 1: not JSON."));
    press(d, "d");
    assert_int_equal(d->app->dialog.kind, DIALOG_UNREADABLE); /* there is nothing to take */
    press(d, "Esc");
    assert_string_equal(order(d), "s1 s2");
    assert_true(d->app->unsaved);
    drive_free(d);
}

static void a_server_gone_from_the_file_is_registered_anew(void **state)
{
    struct drive *d = changed_on_disk(registry_new());
    (void)state;
    press(d, "d");
    assert_int_equal(d->app->form.record_id, 0);
    press(d, "Ctrl-S");
    saved(d);
    assert_string_equal(order(d), "s1");
    drive_free(d);
}

static struct draft *a_draft(unsigned id)
{
    struct draft *draft = calloc(1, sizeof *draft);
    draft->record = a_server("draft", "下書き", "d.example.jp");
    draft->record_id = id;
    draft->step = STEP_RECEIVING;
    draft->typed[FIELD_RECEIVE_HOST] = strdup("pop.d.example.jp:1");
    draft->inputs[INPUT_ADDRESS] = strdup("a@d.example.jp");
    return draft;
}

static void a_draft_is_gone_on_with_or_dropped_or_kept(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    drive_send(d, (struct message){.kind = MSG_DRAFT, .draft = a_draft(0)});
    assert_int_equal(d->app->dialog.kind, DIALOG_DRAFT);
    assert_non_null(strstr(d->app->dialog.text, "下書き"));
    press(d, "n");
    assert_int_equal(d->commands.count, 0);
    press(d, "a"); /* asked again before another could take its place */
    assert_int_equal(d->app->dialog.kind, DIALOG_DRAFT);
    press(d, "Esc Enter");
    type(d, "x");
    pass_time(d, 10000);
    assert_int_equal(drive_count(d, CMD_SAVE_DRAFT), 0);
    press(d, "Esc d a y");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    assert_int_equal(d->app->form.step, STEP_RECEIVING);
    go_to_field(d, FIELD_RECEIVE_HOST);
    assert_string_equal(form_text(&d->app->form, here(d)), "pop.d.example.jp:1");
    assert_false(form_item_valid(&d->app->form, here(d), NULL));
    press(d, "Esc Esc Esc d");
    assert_int_equal(drive_count(d, CMD_DROP_DRAFT), 1);
    drive_free(d);

    d = drive_new(1);
    drive_send(d, (struct message){.kind = MSG_DRAFT, .draft = a_draft(0)});
    press(d, "d");
    assert_int_equal(drive_count(d, CMD_DROP_DRAFT), 1);
    assert_null(d->app->draft);
    press(d, "a");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    drive_free(d);
}

static void a_draft_of_a_server_opens_its_form(void **state)
{
    struct drive *d = drive_new(2);
    (void)state;
    unsigned id = record_id(registry_at(d->app->registry, RECORD_SERVER, 1));
    drive_send(d, (struct message){.kind = MSG_DRAFT, .draft = a_draft(id)});
    press(d, "y");
    assert_int_equal(d->app->screen, SCREEN_EDIT);
    assert_int_equal(d->app->form.record_id, id);
    drive_free(d);

    d = drive_new(1); /* that server is no longer there */
    drive_send(d, (struct message){.kind = MSG_DRAFT, .draft = a_draft(99)});
    press(d, "y");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    assert_int_equal(d->app->form.record_id, 0);
    drive_free(d);
}

static void commands_are_run_by_name(void **state)
{
    struct drive *d = drive_new(2);
    (void)state;
    press(d, ":");
    type(d, "nonsense");
    press(d, "Enter");
    assert_true(d->app->dialog.problem[0] != '\0');
    press(d, "Ctrl-U");
    type(d, "del");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_DELETE);
    press(d, "n :");
    type(d, "quit");
    press(d, "Enter");
    assert_true(d->app->quit);
    drive_free(d);
}

static void notices_go_after_a_while_or_with_the_next_key(void **state)
{
    struct drive *d = drive_new(1);
    struct err err = {ERR_IO, "Something \x1b[31m failed."};
    (void)state;
    drive_send(d, (struct message){.kind = MSG_NOTICE, .err = &err});
    assert_null(strchr(d->app->notice.text, '\x1b'));
    assert_true(app_due_ms(d->app) > d->now_ms);
    d->app->need_draw = false;
    pass_time(d, 1000);
    assert_false(d->app->need_draw);
    pass_time(d, 60000);
    assert_shown(d);
    assert_string_equal(d->app->notice.text, "");
    assert_int_equal(app_due_ms(d->app), 0);
    drive_send(d, (struct message){.kind = MSG_NOTICE, .err = &err});
    press(d, "Down");
    assert_string_equal(d->app->notice.text, "");
    drive_free(d);
}

static void every_size_of_the_terminal_is_taken(void **state)
{
    struct drive *d = drive_new(40);
    struct layout layout;
    (void)state;
    press(d, "End \\");
    for (int rows = 1; rows < 40; rows++)
        for (int columns = 1; columns < 120; columns += 17) {
            drive_send(d, (struct message){.kind = MSG_RESIZE, .rows = rows, .columns = columns});
            app_layout(d->app, &layout);
            assert_true(layout.body_rows >= 1 && layout.pane_rows >= 0);
            assert_int_equal(layout.pane_top, layout.body_top + layout.body_rows);
            assert_int_equal(layout.footer_row, layout.notice_row + 1);
            if (rows >= 4)
                assert_int_equal(layout.footer_row, rows - 1);
            press(d, "PgUp PgDn Up Down ? PgDn End Esc");
        }
    drive_free(d);
}

/* Help and footer ------------------------------------------------------------------------- */

static void help_explains_what_the_cursor_is_on(void **state)
{
    struct drive *d = drive_new(1);
    struct help_line *lines;
    bool label = false, key = false;
    (void)state;
    press(d, "Enter");
    go_to_field(d, FIELD_RECEIVE_HOST);
    press(d, "Ctrl-G");
    assert_true(d->app->help);
    assert_int_equal(app_context(d->app), CONTEXT_HELP);
    size_t count = app_help(d->app, &lines);
    for (size_t i = 0; i < count; i++) {
        int columns = d->app->columns - 2;
        label |= lines[i].kind == HELP_TITLE &&
                 strcmp(lines[i].text, fields[FIELD_RECEIVE_HOST].label) == 0;
        key |= lines[i].kind == HELP_KEY && strcmp(lines[i].keys, "Ctrl-T") == 0;
        if (lines[i].kind == HELP_KEY)
            columns -= HELP_KEY_COLUMNS;
        assert_true(utf8_width(lines[i].text) <= columns);
        assert_true(strlen(lines[i].keys) <= HELP_KEY_COLUMNS);
    }
    assert_true(label && key);
    app_help_free(lines, count);
    press(d, "End");
    assert_int_equal(d->app->help_top, count - 21);
    press(d, "Down");
    assert_int_equal(d->app->help_top, count - 21);
    press(d, "b g q");
    assert_false(d->app->help);
    assert_false(d->app->quit);
    assert_int_equal(here(d)->field, FIELD_RECEIVE_HOST);
    drive_free(d);
}

static void every_screen_is_laid_out_within_the_terminal(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "c");
    type(d, "taro");
    press(d, "Enter Enter");
    for (int pane = 0; pane < 2; pane++)
        for (int screen = SCREEN_LIST; screen <= SCREEN_CHECK; screen++)
            for (d->app->rows = 4; d->app->rows < 100; d->app->rows++) {
                struct layout layout;
                d->app->pane.open = pane;
                d->app->screen = (enum screen)screen;
                app_layout(d->app, &layout);
                assert_true(layout.body_rows >= 1 && layout.pane_rows >= 0);
                assert_true(pane || layout.pane_rows == 0);
                assert_int_equal(layout.body_top + layout.body_rows, layout.pane_top);
                assert_int_equal(layout.pane_top + layout.pane_rows, layout.notice_row);
                assert_int_equal(layout.footer_row, d->app->rows - 1);
            }
    drive_free(d);
}

static bool help_says(struct drive *d, const char *keys, const char *text)
{
    struct help_line *lines;
    bool found = false;
    size_t count = app_help(d->app, &lines);
    for (size_t i = 0; i < count; i++)
        found = found || (strcmp(lines[i].keys, keys) == 0 && strstr(lines[i].text, text));
    app_help_free(lines, count);
    return found;
}

static void help_explains_a_question_and_names_commands(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "c Ctrl-G");
    assert_true(help_says(d, "", "User for the test"));
    assert_true(help_says(d, "", "whole mail"));
    press(d, "Esc Esc :");
    type(d, "nonsense");
    press(d, "Enter");
    assert_non_null(strstr(d->app->dialog.problem, "Ctrl-G")); /* there ? is text */
    press(d, "Ctrl-G");
    assert_true(help_says(d, "test-mail", "Send a test mail"));
    assert_true(help_says(d, "redraw", "Draw the screen anew"));
    drive_free(d);
}

static void there_is_help_everywhere(void **state)
{
    struct drive *d = drive_new(2);
    (void)state;
    static const char *const ways[] = {
        "",         "m",         "Esc /", "Esc d", "Esc y",     "Esc \\ Ctrl-X",
        "Esc \\ :", "Esc Enter", "Esc a", "Enter", "Esc Esc c", "Enter Enter"};
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        struct help_line *lines;
        press(d, ways[i]);
        enum context before = app_context(d->app);
        press(d, "Ctrl-G");
        assert_true(d->app->help);
        size_t count = app_help(d->app, &lines);
        assert_true(count > 5);
        app_help_free(lines, count);
        press(d, "Esc");
        assert_int_equal(app_context(d->app), before);
    }
    drive_free(d);
}

static void the_footer_is_in_order_and_acts(void **state)
{
    struct drive *d = drive_new(2);
    const struct action_row *rows[64], *few[4];
    (void)state;
    static const char *const ways[] = {"", "m", "Esc d", "Esc Enter", "Esc a", "Esc \\ Ctrl-X"};
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        press(d, ways[i]);
        size_t count = app_footer(d->app, rows, 64);
        assert_true(count >= 2);
        for (size_t j = 0; j < count; j++) {
            char key[16];
            assert_true(action_key(app_context(d->app), rows[j]->action, key, sizeof key));
            assert_true(app_can(d->app, rows[j]->action));
            assert_true(j == 0 || rows[j - 1]->rank <= rows[j]->rank);
        }
        size_t shown = app_footer(d->app, few, 4);
        assert_int_equal(shown, count < 4 ? count : 4);
        for (size_t j = 0; j < shown; j++)
            assert_ptr_equal(few[j], rows[j]);
    }
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_that_cannot_be_read_is_never_written_over),
        cmocka_unit_test(with_the_lock_elsewhere_one_looks_but_does_not_save),
        cmocka_unit_test(hanging_up_while_looking_only_writes_nothing),
        cmocka_unit_test(hanging_up_with_nothing_typed_writes_nothing),
        cmocka_unit_test(a_changed_file_is_overwritten_only_when_that_is_said),
        cmocka_unit_test(what_was_put_off_is_asked_again_before_the_next_save),
        cmocka_unit_test(both_changes_are_saved_together),
        cmocka_unit_test(where_both_changed_one_setting_it_is_said),
        cmocka_unit_test(taking_the_file_keeps_what_the_form_holds),
        cmocka_unit_test(a_file_that_nobody_can_read_leaves_what_is_in_memory),
        cmocka_unit_test(a_server_gone_from_the_file_is_registered_anew),
        cmocka_unit_test(a_draft_is_gone_on_with_or_dropped_or_kept),
        cmocka_unit_test(a_draft_of_a_server_opens_its_form),
        cmocka_unit_test(commands_are_run_by_name),
        cmocka_unit_test(notices_go_after_a_while_or_with_the_next_key),
        cmocka_unit_test(every_size_of_the_terminal_is_taken),
        cmocka_unit_test(help_explains_what_the_cursor_is_on),
        cmocka_unit_test(every_screen_is_laid_out_within_the_terminal),
        cmocka_unit_test(help_explains_a_question_and_names_commands),
        cmocka_unit_test(there_is_help_everywhere),
        cmocka_unit_test(the_footer_is_in_order_and_acts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
