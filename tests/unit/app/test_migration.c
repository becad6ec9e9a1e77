/* A migration on the screen: what every key does at every step, and what is never done. */
#include "unit/app/drive.h"

/* Two servers, three accounts on the first, and a migration that stands at a step. */
struct move {
    struct drive *d;
    struct cells *before; /* what was kept when it was imported, or NULL */
};

static void add_account(struct registry *registry, const char *address)
{
    struct record *account = record_new(RECORD_ACCOUNT);
    assert_true(record_set(account, FIELD_ACCOUNT_ADDRESS, address, ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL));
    assert_true(record_set(account, FIELD_ACCOUNT_SECRET, "env:PW", ORIGIN_USER, NULL));
    record_complete(account);
    assert_true(registry_add(registry, account, NULL));
}

static struct registry *imported(struct registry *registry, unsigned id, struct cells **before)
{
    struct err err = {0};
    const struct record *migration = registry_at(registry, RECORD_MIGRATION, 0);
    struct migration_map *map = migration_map(registry, migration, NULL, &err);
    assert_non_null(map);
    struct registry *after = migration_import(registry, id, map, 1000, before, &err);
    if (!after)
        fail_msg("%s", err.text);
    migration_map_free(map);
    registry_free(registry);
    return after;
}

/* The steps before `step` are done. */
static struct registry *standing_at(enum migration_step step, struct cells **before)
{
    struct registry *registry = a_registry(2);
    add_account(registry, "taro@example.jp");
    add_account(registry, "jiro@example.jp");
    add_account(registry, "saburo@example.jp");
    unsigned id = migration_start(registry, 1, 2, 1000, NULL);
    assert_int_equal(id, 1);
    assert_true(migration_set(registry, id, FIELD_MIGRATION_RULE, "local-part", NULL));
    *before = NULL;
    if (step > MIGRATION_EXPORT)
        assert_true(migration_done(registry, id, MIGRATION_EXPORT, 1000, NULL));
    if (step > MIGRATION_MAP)
        assert_true(migration_done(registry, id, MIGRATION_MAP, 1000, NULL));
    if (step > MIGRATION_IMPORT)
        registry = imported(registry, id, before);
    if (step > MIGRATION_DNS)
        assert_true(migration_skip_dns(registry, id, 1000, NULL));
    if (step > MIGRATION_PROVE)
        assert_true(migration_done(registry, id, MIGRATION_PROVE, 1000, NULL));
    return registry;
}

static struct cells *copy_of(const struct cells *cells)
{
    struct cells *copy = cells_new();
    for (size_t row = 0; row < cells->row_count; row++) {
        cells_begin_row(copy, row + 1);
        for (size_t column = 0; column < cells_width(cells, row); column++)
            cells_add(copy, cells_cell(cells, row, column));
    }
    return copy;
}

/* The files that the screen asks for when it is opened are there. */
static void answer_files(struct move *move)
{
    struct drive *d = move->d;
    if (drive_count(d, CMD_BEFORE) > 0)
        drive_send(d,
                   (struct message){.kind = MSG_BEFORE, .id = 1, .cells = copy_of(move->before)});
    if (drive_count(d, CMD_PROOF) > 0)
        drive_send(d, (struct message){.kind = MSG_PROOF, .id = 1, .proof = proof_new()});
    drive_forget(d);
}

static struct move open_at(enum migration_step step)
{
    struct move move = {.d = drive_new(0)};
    struct registry *registry = standing_at(step, &move.before);
    drive_send(move.d, (struct message){.kind = MSG_LOADED, .registry = registry});
    press(move.d, "6 Enter");
    assert_int_equal(move.d->app->screen, SCREEN_MIGRATION);
    answer_files(&move);
    assert_int_equal(move.d->app->migration.status->current, step);
    assert_int_equal(move.d->app->migration.step, step);
    return move;
}

static void close_move(struct move *move)
{
    cells_free(move->before);
    drive_free(move->d);
}

static const struct record *the_migration(const struct drive *d)
{
    return registry_at(d->app->registry, RECORD_MIGRATION, 0);
}

static const char *server_of(const struct drive *d, size_t account)
{
    return record_get(registry_at(d->app->registry, RECORD_ACCOUNT, account), FIELD_ACCOUNT_SERVER);
}

/* What a key asks for at the step that is open. */
static const struct {
    enum migration_step step;
    const char *keys;
    enum dialog_kind dialog; /* that is open then */
    enum command_kind asks;  /* CMD_KIND_COUNT: nothing */
    enum screen screen;
} answers[] = {
    {MIGRATION_EXPORT, "Enter", DIALOG_STEP_EXPORT, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "x", DIALOG_STEP_EXPORT, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "u", DIALOG_STEP_UNDO, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "Up c", DIALOG_LOGIN, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "c", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "r", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "p", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "e", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "Esc", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_LIST},
    {MIGRATION_EXPORT, "Tab Esc", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    /* What waits is not done. */
    {MIGRATION_EXPORT, "Down Enter", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "Down Down Enter", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    /* DNS is asked wherever it is seen: what it says at first is of before the change. */
    {MIGRATION_EXPORT, "Down Down Down Enter", DIALOG_NONE, CMD_WATCH, SCREEN_MIGRATION},
    {MIGRATION_EXPORT, "End Enter", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_MAP, "Enter", DIALOG_NONE, CMD_SAVE, SCREEN_MIGRATION},
    {MIGRATION_MAP, "r", DIALOG_PICK, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_MAP, "r Enter", DIALOG_NONE, CMD_SAVE, SCREEN_MIGRATION},
    {MIGRATION_MAP, "r Down Down Down Enter", DIALOG_MAPPING, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_MAP, "x", DIALOG_STEP_EXPORT, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_MAP, "u", DIALOG_STEP_UNDO, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_MAP, "u y", DIALOG_NONE, CMD_SAVE, SCREEN_MIGRATION},
    {MIGRATION_IMPORT, "Enter", DIALOG_STEP_IMPORT, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_IMPORT, "Enter n", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_IMPORT, "Enter y", DIALOG_NONE, CMD_KEEP, SCREEN_MIGRATION},
    {MIGRATION_IMPORT, "x", DIALOG_STEP_EXPORT, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_DNS, "c", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION}, /* it is asked already */
    {MIGRATION_DNS, "p", DIALOG_NONE, CMD_CANCEL, SCREEN_MIGRATION},
    {MIGRATION_DNS, "p c", DIALOG_NONE, CMD_WATCH, SCREEN_MIGRATION},
    {MIGRATION_DNS, "e", DIALOG_STEP_HOSTS, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_DNS, "Enter", DIALOG_STEP_DNS, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_DNS, "Enter n", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_DNS, "Enter y", DIALOG_NONE, CMD_SAVE, SCREEN_MIGRATION},
    {MIGRATION_DNS, "u", DIALOG_STEP_UNDO, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_DNS, "u y", DIALOG_NONE, CMD_SAVE, SCREEN_MIGRATION},
    {MIGRATION_PROVE, "Tab Enter", DIALOG_NONE, CMD_CHECK, SCREEN_CHECK},
    {MIGRATION_PROVE, "Enter", DIALOG_NONE, CMD_JOURNAL_BEGIN, SCREEN_MIGRATION},
    {MIGRATION_PROVE, "c", DIALOG_NONE, CMD_JOURNAL_BEGIN, SCREEN_MIGRATION},
    {MIGRATION_PROVE, "v", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_PROVE, "Down Enter", DIALOG_STEP_FORCE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_PROVE, "Down Enter n", DIALOG_NONE, CMD_KIND_COUNT, SCREEN_MIGRATION},
    {MIGRATION_PROVE, "Down Enter y", DIALOG_NONE, CMD_SAVE, SCREEN_MIGRATION},
};

static void every_key_of_every_step(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        struct move move = open_at(answers[i].step);
        struct drive *d = move.d;
        press(d, answers[i].keys);
        if (d->app->dialog.kind != answers[i].dialog || d->app->screen != answers[i].screen)
            fail_msg("step %d, %s: question %d, screen %d", (int)answers[i].step + 1,
                     answers[i].keys, (int)d->app->dialog.kind, (int)d->app->screen);
        if (answers[i].asks == CMD_KIND_COUNT ? d->commands.count != 0
                                              : drive_count(d, answers[i].asks) != 1)
            fail_msg("step %d, %s: %zu commands", (int)answers[i].step + 1, answers[i].keys,
                     d->commands.count);
        close_move(&move);
    }
}

/* Whatever is pressed, nothing is asked for and nothing changes. */
static void with_the_lock_elsewhere_nothing_is_done(void **state)
{
    static const char *const keys[] = {"Enter", "Enter y", "u", "u y", "r Enter", "e", "x Enter"};
    (void)state;
    for (enum migration_step step = MIGRATION_EXPORT; step < MIGRATION_STEP_COUNT; step++)
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            struct move move = open_at(step < MIGRATION_REMOVE ? step : MIGRATION_PROVE);
            struct drive *d = move.d;
            struct registry *was = registry_copy(d->app->registry);
            drive_send(d, (struct message){.kind = MSG_LOCKED_BY, .text = "process 4711"});
            press(d, step < MIGRATION_REMOVE ? keys[i] : "End");
            if (step == MIGRATION_REMOVE)
                press(d, keys[i]);
            assert_int_equal(drive_count(d, CMD_SAVE), 0);
            assert_int_equal(drive_count(d, CMD_KEEP), 0);
            assert_true(d->app->dialog.kind == DIALOG_NONE ||
                        d->app->dialog.kind == DIALOG_STEP_EXPORT);
            for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
                assert_true(registry_same(was, d->app->registry, kind));
            registry_free(was);
            close_move(&move);
        }
}

/* The accounts are kept as they were before anything is saved; when that cannot be, they stay. */
static void what_was_is_kept_before_the_import_is_saved(void **state)
{
    struct move move = open_at(MIGRATION_IMPORT);
    struct drive *d = move.d;
    struct err err = {.code = ERR_IO, .text = "No space left on device."};
    (void)state;
    press(d, "Enter y");
    struct command *keep = drive_last(d, CMD_KEEP);
    assert_int_equal(keep->migration, 1);
    assert_string_equal(server_of(d, 0), "1");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    struct cells *cells = keep->cells;
    keep->cells = NULL;
    drive_send(d, (struct message){.kind = MSG_KEPT, .id = 1, .cells = cells, .err = &err});
    assert_string_equal(server_of(d, 0), "1");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    drive_forget(d);
    press(d, "Enter y");
    keep = drive_last(d, CMD_KEEP);
    cells = keep->cells;
    keep->cells = NULL;
    drive_send(d, (struct message){.kind = MSG_KEPT, .id = 1, .cells = cells});
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    for (size_t i = 0; i < 3; i++)
        assert_string_equal(server_of(d, i), "2");
    assert_int_equal(d->app->migration.step, MIGRATION_DNS);
    close_move(&move);
}

/* An answer that comes when the settings have changed is not taken. */
static void what_was_kept_of_other_settings_is_not_taken(void **state)
{
    struct move move = open_at(MIGRATION_IMPORT);
    struct drive *d = move.d;
    (void)state;
    press(d, "Enter y");
    struct command *keep = drive_last(d, CMD_KEEP);
    struct cells *cells = keep->cells, *before;
    keep->cells = NULL;
    drive_send(d, (struct message){.kind = MSG_LOADED,
                                   .registry = standing_at(MIGRATION_IMPORT, &before)});
    drive_send(d, (struct message){.kind = MSG_KEPT, .id = 1, .cells = cells});
    assert_string_equal(server_of(d, 0), "1");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    close_move(&move);
}

static struct move exporting(void)
{
    struct move move = open_at(MIGRATION_EXPORT);
    press(move.d, "Enter Enter");
    struct command *command = drive_last(move.d, CMD_EXPORT);
    assert_int_equal(command->migration, 1);
    struct cells *cells = account_export_next(command->accounts, SIZE_MAX);
    assert_int_equal(cells->row_count, 4);
    size_t last = cells_width(cells, 0) - 1;
    assert_string_equal(cells_cell(cells, 0, last), MIGRATION_COLUMN_USUAL);
    assert_string_equal(cells_cell(cells, 2, last), "jiro");
    cells_free(cells);
    return move;
}

/* Many accounts are written turn by turn: how far it is stands in the place of the question. */
static void the_export_is_the_step_when_its_file_is_there(void **state)
{
    struct err err = {.code = ERR_CREATE, .text = "File exists."};
    (void)state;
    for (int looked_at = 0; looked_at < 2; looked_at++) {
        struct move move = exporting();
        struct drive *d = move.d;
        if (looked_at)
            drive_send(
                d, (struct message){.kind = MSG_TRANSFER, .whole = true, .done = 1, .count = 3});
        assert_int_equal(d->app->dialog.kind, looked_at ? DIALOG_TRANSFER : DIALOG_STEP_EXPORT);
        drive_send(d, (struct message){.kind = MSG_EXPORTED, .text = "/tmp/a.csv", .err = &err});
        assert_int_equal(d->app->dialog.kind, looked_at ? DIALOG_NONE : DIALOG_STEP_EXPORT);
        assert_int_equal(d->app->migration.status->current, MIGRATION_EXPORT);
        if (looked_at) {
            assert_string_equal(d->app->notice.text, "File exists.");
            press(d, "Enter");
        }
        press(d, "Enter");
        if (looked_at)
            drive_send(
                d, (struct message){.kind = MSG_TRANSFER, .whole = true, .done = 1, .count = 3});
        drive_send(d, (struct message){.kind = MSG_EXPORTED, .text = "/tmp/a.csv"});
        assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
        assert_int_equal(d->app->migration.status->current, MIGRATION_MAP);
        assert_true(record_is(the_migration(d), FIELD_MIGRATION_EXPORT_FILE, "/tmp/a.csv"));
        close_move(&move);
    }
}

static void an_export_that_is_stopped_is_no_step(void **state)
{
    (void)state;
    for (int looked_at = 0; looked_at < 2; looked_at++) {
        struct move move = exporting();
        if (looked_at)
            drive_send(move.d, (struct message){
                                   .kind = MSG_TRANSFER, .whole = true, .done = 1, .count = 3});
        press(move.d, "Esc");
        assert_int_equal(drive_count(move.d, CMD_TRANSFER_STOP), 1);
        assert_int_equal(move.d->app->dialog.kind, DIALOG_NONE);
        assert_int_equal(move.d->app->migration.status->current, MIGRATION_EXPORT);
        close_move(&move);
    }
}

static void every_step_is_taken_back_until_the_last(void **state)
{
    (void)state;
    for (enum migration_step step = MIGRATION_MAP; step < MIGRATION_REMOVE; step++) {
        struct move move = open_at(step);
        struct drive *d = move.d;
        press(d, "u y");
        assert_int_equal(drive_count(d, CMD_SAVE), 1);
        assert_int_equal(d->app->migration.status->current, step - 1);
        assert_int_equal(d->app->migration.step, step - 1);
        assert_string_equal(server_of(d, 0), step - 1 > MIGRATION_IMPORT ? "2" : "1");
        close_move(&move);
    }
    struct move move = open_at(MIGRATION_EXPORT);
    press(move.d, "u y");
    assert_int_equal(registry_count(move.d->app->registry, RECORD_MIGRATION), 0);
    assert_int_equal(registry_count(move.d->app->registry, RECORD_WATCH), 0);
    assert_int_equal(registry_count(move.d->app->registry, RECORD_SERVER), 2);
    assert_int_equal(move.d->app->screen, SCREEN_LIST);
    close_move(&move);
}

/* What the accounts were is read first, where this session has not. */
static void taking_the_import_back_waits_for_what_was_kept(void **state)
{
    struct drive *d = drive_new(0);
    struct cells *before;
    (void)state;
    drive_send(
        d, (struct message){.kind = MSG_LOADED, .registry = standing_at(MIGRATION_DNS, &before)});
    press(d, "6 Enter u y");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_string_equal(server_of(d, 0), "2");
    drive_send(d, (struct message){.kind = MSG_BEFORE, .id = 1, .cells = before});
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    assert_string_equal(server_of(d, 0), "1");
    drive_free(d);
}

static void without_what_was_kept_nothing_is_taken_back(void **state)
{
    struct drive *d = drive_new(0);
    struct cells *before;
    struct err err = {.code = ERR_NO_INPUT, .text = "There is no such file."};
    (void)state;
    drive_send(
        d, (struct message){.kind = MSG_LOADED, .registry = standing_at(MIGRATION_DNS, &before)});
    press(d, "6 Enter u y");
    drive_send(d, (struct message){.kind = MSG_BEFORE, .id = 1, .err = &err});
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_string_equal(server_of(d, 0), "2");
    assert_int_equal(d->app->notice.severity, SEVERITY_ERROR);
    cells_free(before);
    drive_free(d);
}

/* Another program changed the file: a step is no exception, it is asked about and merged. */
static void a_step_survives_a_changed_file(void **state)
{
    struct move move = open_at(MIGRATION_MAP);
    struct drive *d = move.d;
    struct err err = {.code = ERR_LOCKED, .text = "The file changed."};
    struct cells *before;
    (void)state;
    press(d, "Enter");
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    drive_send(d, (struct message){.kind = MSG_SAVE_FAILED, .err = &err, .changed = true});
    assert_int_equal(drive_count(d, CMD_LOOK), 1);
    struct registry *theirs = standing_at(MIGRATION_MAP, &before);
    add_account(theirs, "shiro@example.jp");
    drive_send(d, (struct message){.kind = MSG_LOOKED, .registry = theirs});
    assert_int_equal(d->app->dialog.kind, DIALOG_CHANGED);
    drive_forget(d);
    press(d, "y");
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    assert_int_equal(registry_count(d->app->registry, RECORD_ACCOUNT), 4);
    assert_false(record_is(the_migration(d), FIELD_MIGRATION_MAPPED, ""));
    assert_int_equal(d->app->screen, SCREEN_MIGRATION);
    close_move(&move);
}

static void a_migration_that_is_gone_from_the_file_is_left(void **state)
{
    struct move move = open_at(MIGRATION_MAP);
    struct drive *d = move.d;
    (void)state;
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = a_registry(2)});
    assert_int_equal(d->app->screen, SCREEN_LIST);
    assert_int_equal(d->app->notice.severity, SEVERITY_WARNING);
    press(d, "Enter u x Down Enter"); /* nothing of it is left to act on */
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    close_move(&move);
}

/* A save that failed loses nothing: the step is done here, and is saved with the next. */
static void a_save_that_failed_keeps_the_step(void **state)
{
    struct move move = open_at(MIGRATION_MAP);
    struct drive *d = move.d;
    struct err err = {.code = ERR_IO, .text = "No space left on device."};
    (void)state;
    press(d, "Enter");
    drive_send(d, (struct message){.kind = MSG_SAVE_FAILED, .err = &err});
    assert_true(d->app->unsaved);
    assert_int_equal(d->app->migration.status->current, MIGRATION_IMPORT);
    drive_forget(d);
    press(d, "Ctrl-S");
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    close_move(&move);
}

/* DNS is asked while its step is seen, at the pace of the answers, and never else. */
static void dns_is_asked_only_while_it_is_seen(void **state)
{
    struct move move = open_at(MIGRATION_DNS);
    struct drive *d = move.d;
    (void)state;
    assert_true(d->app->migration.looking.running);
    unsigned number = d->app->migration.looking.number;
    struct watch_answer silent = {.known = false, .value = "", .reason = "nobody answered"};
    struct report_event watched = {.kind = EVENT_WATCHED, .check = number, .watched = &silent};
    struct report_event over = {.kind = EVENT_RESULT, .check = number, .status = STATUS_FAIL};
    drive_send(d, (struct message){.kind = MSG_REPORT, .event = &watched});
    drive_send(d, (struct message){.kind = MSG_REPORT, .event = &over});
    assert_false(d->app->migration.looking.running);
    assert_true(d->app->migration.looking.due_ms > d->now_ms);
    assert_true(app_due_ms(d->app) > 0);
    press(d, "Up");
    assert_int_equal(app_due_ms(d->app), 0);
    pass_time(d, 3600000);
    assert_int_equal(drive_count(d, CMD_WATCH), 0);
    press(d, "Down");
    assert_int_equal(drive_count(d, CMD_WATCH), 1);
    close_move(&move);
}

static void with_lookups_off_dns_is_asked_only_by_hand(void **state)
{
    struct drive *d = drive_new(0);
    struct cells *before;
    (void)state;
    drive_send(d, (struct message){.kind = MSG_LOOKUPS, .whole = false});
    drive_send(
        d, (struct message){.kind = MSG_LOADED, .registry = standing_at(MIGRATION_DNS, &before)});
    press(d, "6 Enter");
    pass_time(d, 3600000);
    assert_int_equal(drive_count(d, CMD_WATCH), 0);
    press(d, "c");
    assert_int_equal(drive_count(d, CMD_WATCH), 1);
    cells_free(before);
    drive_free(d);
}

/* A watch that went on would do the step again at once: nobody could take back the one before. */
static void dns_that_was_taken_back_stays_so(void **state)
{
    struct move move = open_at(MIGRATION_PROVE);
    struct drive *d = move.d;
    (void)state;
    press(d, "u y");
    assert_int_equal(d->app->migration.status->current, MIGRATION_DNS);
    pass_time(d, 3600000);
    assert_int_equal(drive_count(d, CMD_WATCH), 0);
    press(d, "p");
    assert_int_equal(drive_count(d, CMD_WATCH), 1);
    close_move(&move);
}

/* The wizard registers the destination, and the migration goes on from there; or it does not. */
static void a_destination_is_added_with_the_wizard_first(void **state)
{
    struct drive *d = drive_new(1);
    (void)state;
    press(d, "M Enter");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    assert_true(d->app->migration_wish.waits);
    press(d, "Esc");
    assert_false(d->app->migration_wish.waits);
    assert_int_equal(registry_count(d->app->registry, RECORD_MIGRATION), 0);
    drive_free(d);
}

/* A rule by which two would be one is not agreed to. */
static void a_map_with_problems_is_not_agreed_to(void **state)
{
    struct drive *d = drive_new(0);
    struct cells *before;
    struct registry *registry = standing_at(MIGRATION_MAP, &before);
    (void)state;
    add_account(registry, "taro@example.com");
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry});
    press(d, "6 Enter Enter");
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_true(record_is(the_migration(d), FIELD_MIGRATION_MAPPED, ""));
    assert_true(d->app->migration.inside);
    assert_int_equal(d->app->notice.severity, SEVERITY_ERROR);
    press(d, "/");
    type(d, "example.com");
    press(d, "Enter");
    assert_int_equal(d->app->migration.rows.count, 2); /* the other one's problem names it */
    press(d, "Esc Esc Esc");
    assert_int_equal(d->app->screen, SCREEN_LIST);
    drive_free(d);
}

static void end_check(struct drive *d, unsigned number, enum status status)
{
    struct detail mailbox = {0};
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        struct report_event login = {.kind = EVENT_STAGE,
                                     .check = number,
                                     .side = side,
                                     .stage = STAGE_AUTH,
                                     .status = status};
        drive_send(d, (struct message){.kind = MSG_REPORT, .event = &login});
    }
    detail_add_number(&mailbox, "messages", 7);
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) { /* a login took place */
        struct report_event login = {.kind = EVENT_STAGE,
                                     .check = number,
                                     .side = side,
                                     .stage = STAGE_AUTH,
                                     .status = STATUS_OK};
        drive_send(d, (struct message){.kind = MSG_REPORT, .event = &login});
    }
    struct report_event stage = {.kind = EVENT_STAGE,
                                 .check = number,
                                 .side = SIDE_RECEIVE,
                                 .stage = STAGE_MAILBOX,
                                 .status = status,
                                 .detail = &mailbox};
    drive_send(d, (struct message){.kind = MSG_REPORT, .event = &stage});
    free(mailbox.facts[0].value);
    for (enum side side = SIDE_SEND + 1; side-- > SIDE_NONE;) {
        struct report_event event = {
            .kind = EVENT_RESULT, .check = number, .side = side, .status = status};
        drive_send(d, (struct message){.kind = MSG_REPORT, .event = &event});
    }
}

/* Every check of the run ends so, the first alone until the address of its host is known. Returns
 * how many there were. */
static size_t end_checks(struct drive *d, enum status first, enum status others)
{
    size_t count = 0, found;
    do {
        unsigned numbers[16];
        found = 0;
        for (size_t i = 0; i < d->commands.count; i++)
            if (d->commands.rows[i].kind == CMD_CHECK)
                numbers[found++] = d->commands.rows[i].check;
        if (found > 0)
            drive_forget(d);
        for (size_t i = 0; i < found; i++)
            end_check(d, numbers[i], count++ == 0 ? first : others);
    } while (found > 0);
    return count;
}

static void journal_is_open(struct drive *d)
{
    assert_int_equal(drive_last(d, CMD_JOURNAL_BEGIN)->migration, 1);
    assert_false(drive_last(d, CMD_JOURNAL_BEGIN)->replace);
    drive_send(d, (struct message){.kind = MSG_JOURNAL});
}

/* The old server is asked first, with the users that it knows; then the new one, and when all are
 * proven the step is done. */
static void a_whole_proof_is_the_step(void **state)
{
    struct move move = open_at(MIGRATION_PROVE);
    struct drive *d = move.d;
    (void)state;
    press(d, "Enter");
    journal_is_open(d);
    const struct check_plan *plan = drive_last(d, CMD_CHECK)->plan;
    assert_string_equal(record_get(plan->server, FIELD_RECEIVE_HOST), "pop.h1.example.jp");
    assert_string_equal(plan->user, "taro@example.jp");
    assert_false(plan->send);
    assert_int_equal(end_checks(d, STATUS_OK, STATUS_OK), 3);
    journal_is_open(d);
    plan = drive_last(d, CMD_CHECK)->plan;
    assert_string_equal(record_get(plan->server, FIELD_RECEIVE_HOST), "pop.h2.example.jp");
    assert_string_equal(plan->user, "taro");
    assert_true(plan->send);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    assert_int_equal(end_checks(d, STATUS_OK, STATUS_OK), 3);
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    assert_int_equal(d->app->migration.status->current, MIGRATION_REMOVE);
    close_move(&move);
}

/* What failed is checked again, alone, and not the old server, which has said what it has; nothing
 * is done by it before all are proven. */
static void what_failed_is_checked_again_alone(void **state)
{
    struct move move = open_at(MIGRATION_PROVE);
    struct drive *d = move.d;
    (void)state;
    press(d, "Enter");
    journal_is_open(d);
    end_checks(d, STATUS_OK, STATUS_OK);
    journal_is_open(d);
    assert_int_equal(end_checks(d, STATUS_FAIL, STATUS_OK), 3);
    assert_int_equal(drive_count(d, CMD_SAVE), 0);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_MIGRATION);
    assert_int_equal(d->app->migration.status->failed, 1);
    assert_int_equal(d->app->migration.status->good, 2);
    drive_forget(d);
    press(d, "c");
    journal_is_open(d);
    assert_string_equal(record_get(drive_last(d, CMD_CHECK)->plan->server, FIELD_RECEIVE_HOST),
                        "pop.h2.example.jp");
    assert_int_equal(end_checks(d, STATUS_OK, STATUS_OK), 1);
    assert_true(d->app->migration.status->whole);
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    close_move(&move);
}

/* The diagnosis of an account of the proof is made on the new server, again as well, and what comes
 * of it is its proof. */
static void the_diagnosis_of_a_row_is_its_proof(void **state)
{
    struct move move = open_at(MIGRATION_PROVE);
    struct drive *d = move.d;
    (void)state;
    press(d, "Enter");
    journal_is_open(d);
    end_checks(d, STATUS_OK, STATUS_OK);
    journal_is_open(d);
    end_checks(d, STATUS_FAIL, STATUS_OK);
    press(d, "Esc Tab");
    drive_forget(d);
    for (int i = 0; i < 2; i++) {
        press(d, i == 0 ? "Enter" : "c");
        assert_int_equal(d->app->screen, SCREEN_CHECK);
        struct command *command = drive_last(d, CMD_CHECK);
        assert_string_equal(record_get(command->plan->server, FIELD_RECEIVE_HOST),
                            "pop.h2.example.jp");
        assert_string_equal(command->plan->user, "taro");
        unsigned number = command->check;
        drive_forget(d);
        end_check(d, number, i == 0 ? STATUS_FAIL : STATUS_OK);
        assert_int_equal(drive_last(d, CMD_PROOF_ADD)->migration, 1);
        assert_int_equal(drive_last(d, CMD_PROOF_ADD)->entries[0].id, 1);
        assert_string_equal(drive_last(d, CMD_PROOF_ADD)->entries[0].role, "destination");
        drive_forget(d);
    }
    assert_int_equal(run_progress(d->app).fail, 0); /* the run has it as well */
    assert_int_equal(run_progress(d->app).ok, 3);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_MIGRATION);
    assert_int_equal(d->app->migration.status->good, 3);
    close_move(&move);
}

/* In the list of the run as well, in the role that it has there. */
static void the_diagnosis_of_a_target_is_of_its_role(void **state)
{
    struct move move = open_at(MIGRATION_PROVE);
    struct drive *d = move.d;
    (void)state;
    press(d, "Enter");
    journal_is_open(d);
    end_check(d, drive_last(d, CMD_CHECK)->check, STATUS_FAIL);
    drive_forget(d);
    pass_time(d, 300);
    press(d, "Enter Enter"); /* none has words: all are where nothing was found */
    struct command *command = drive_last(d, CMD_CHECK);
    assert_int_equal(d->app->screen, SCREEN_CHECK);
    assert_string_equal(record_get(command->plan->server, FIELD_RECEIVE_HOST), "pop.h1.example.jp");
    assert_string_equal(command->plan->user, "taro@example.jp");
    unsigned number = command->check;
    drive_forget(d);
    end_check(d, number, STATUS_OK);
    assert_string_equal(drive_last(d, CMD_PROOF_ADD)->entries[0].role, "source");
    assert_int_equal(run_progress(d->app).fail, 0);
    close_move(&move);
}

/* The title says at which server: names are the accounts' own, on the screen and in the file. */
static void what_failed_is_named_by_its_address(void **state)
{
    struct move move = open_at(MIGRATION_PROVE);
    struct drive *d = move.d;
    (void)state;
    press(d, "Enter");
    journal_is_open(d);
    end_check(d, drive_last(d, CMD_CHECK)->check, STATUS_FAIL);
    drive_forget(d);
    pass_time(d, 300);
    press(d, "Enter");
    assert_string_equal(run_row(d->app, 0).name, "taro@example.jp");
    press(d, "x Enter");
    const struct cells *cells = drive_last(d, CMD_EXPORT)->cells;
    assert_int_equal(cells->row_count, 2);
    assert_string_equal(cells_cell(cells, 1, 1), "taro@example.jp");
    close_move(&move);
}

/* Without the lock nothing is kept for later, and that is said where one sees it. */
static void a_proof_without_a_journal_says_so(void **state)
{
    struct move move = open_at(MIGRATION_PROVE);
    struct drive *d = move.d;
    struct err err = {.code = ERR_LOCKED, .text = "Another session holds the settings."};
    (void)state;
    press(d, "Enter");
    drive_send(d, (struct message){.kind = MSG_JOURNAL, .err = &err});
    assert_int_equal(d->app->screen, SCREEN_FLEET);
    assert_non_null(strstr(d->app->notice.text, "is not kept"));
    assert_non_null(strstr(d->app->notice.text, "Another session"));
    close_move(&move);
}

/* The question is about both servers' checks. */
static void the_question_says_what_follows(void **state)
{
    struct move move = {.d = drive_new(0)};
    struct drive *d = move.d;
    struct registry *registry = a_registry(2);
    char address[64];
    (void)state;
    for (int i = 1; i <= 6; i++) {
        snprintf(address, sizeof address, "user%d@example.jp", i);
        add_account(registry, address);
    }
    unsigned id = migration_start(registry, 1, 2, 1000, NULL);
    assert_true(migration_done(registry, id, MIGRATION_EXPORT, 1000, NULL));
    assert_true(migration_done(registry, id, MIGRATION_MAP, 1000, NULL));
    registry = imported(registry, id, &move.before);
    assert_true(migration_skip_dns(registry, id, 1000, NULL));
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = registry});
    press(d, "6 Enter");
    answer_files(&move);
    press(d, "Enter");
    drive_send(d, (struct message){.kind = MSG_JOURNAL});
    assert_int_equal(d->app->dialog.kind, DIALOG_RUN); /* 6 alone are not asked about */
    assert_non_null(strstr(d->app->dialog.text, "6 checks at one server. Then 6 more are made."));
    close_move(&move);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_of_every_step),
        cmocka_unit_test(with_the_lock_elsewhere_nothing_is_done),
        cmocka_unit_test(what_was_is_kept_before_the_import_is_saved),
        cmocka_unit_test(what_was_kept_of_other_settings_is_not_taken),
        cmocka_unit_test(the_export_is_the_step_when_its_file_is_there),
        cmocka_unit_test(an_export_that_is_stopped_is_no_step),
        cmocka_unit_test(every_step_is_taken_back_until_the_last),
        cmocka_unit_test(taking_the_import_back_waits_for_what_was_kept),
        cmocka_unit_test(without_what_was_kept_nothing_is_taken_back),
        cmocka_unit_test(a_step_survives_a_changed_file),
        cmocka_unit_test(a_migration_that_is_gone_from_the_file_is_left),
        cmocka_unit_test(a_save_that_failed_keeps_the_step),
        cmocka_unit_test(dns_is_asked_only_while_it_is_seen),
        cmocka_unit_test(with_lookups_off_dns_is_asked_only_by_hand),
        cmocka_unit_test(dns_that_was_taken_back_stays_so),
        cmocka_unit_test(a_destination_is_added_with_the_wizard_first),
        cmocka_unit_test(a_map_with_problems_is_not_agreed_to),
        cmocka_unit_test(a_whole_proof_is_the_step),
        cmocka_unit_test(what_failed_is_checked_again_alone),
        cmocka_unit_test(the_diagnosis_of_a_row_is_its_proof),
        cmocka_unit_test(the_diagnosis_of_a_target_is_of_its_role),
        cmocka_unit_test(what_failed_is_named_by_its_address),
        cmocka_unit_test(a_proof_without_a_journal_says_so),
        cmocka_unit_test(the_question_says_what_follows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
