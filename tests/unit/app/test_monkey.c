/* A monkey at the keys: 200,000 of them, the same ones every time. Nothing may break, and no
 * server may be lost or changed without a yes. */
#include "base/mem.h"
#include "unit/app/drive.h"

enum { KEYS = 200000, SERVERS = 6, ACCOUNTS = 7 };

static uint64_t seed = 88172645463325252u;

/* xorshift64 (Marsaglia): the same numbers on every machine. */
static uint32_t next(uint32_t below)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 32) % below;
}

static int32_t random_key(void)
{
    static const int32_t often[] = {KEYCODE_ENTER,
                                    KEYCODE_ENTER,
                                    KEYCODE_ESCAPE,
                                    KEYCODE_DOWN,
                                    KEYCODE_UP,
                                    KEYCODE_TAB,
                                    KEYCODE_LEFT,
                                    KEYCODE_BACKSPACE,
                                    ' ',
                                    'a',
                                    'd',
                                    'c',
                                    'm',
                                    'e',
                                    'f',
                                    'p',
                                    '1',
                                    '2',
                                    '3',
                                    '4',
                                    '*',
                                    KEY_CONTROL('S'),
                                    KEY_CONTROL('N')};
    switch (next(8)) {
    case 0:
    case 1:
        return KEYCODE_ENTER + (int32_t)next(KEYCODE_F12 - KEYCODE_ENTER + 1);
    case 2:
        return (int32_t)next(32);
    case 3:
        return 0x3041 + (int32_t)next(80);
    case 4:
        return (int32_t)next(0x110000);
    case 5:
        return 0x20 + (int32_t)next(0x5f);
    default:
        return often[next(sizeof often / sizeof often[0])];
    }
}

static void random_paste(struct drive *d)
{
    char text[64];
    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = (char)(1 + next(255));
    text[sizeof text - 1] = '\0';
    paste(d, text);
}

/* Events as an engine could tell them, of any check, in any order. */
static void random_event(struct drive *d)
{
    struct finding finding = {.rule = cause_name(next(FINDING_COUNT)),
                              .severity = (enum severity)next(3),
                              .side = (enum side)next(3),
                              .stage = (enum stage)next(STAGE_COUNT),
                              .text = (char *)"cause",
                              .advice = (char *)"",
                              .evidence = (char *)""};
    static const struct fix fixes[] = {{FIELD_RECEIVE_AUTH, (char *)"apop"},
                                       {FIELD_RECEIVE_PORT, (char *)"110"},
                                       {FIELD_SEND_ENCRYPTION, (char *)"starttls"},
                                       {FIELD_SEND_PORT, (char *)"not a port"}};
    struct certificate leaf = {.subject = (char *)"CN=x", .issuer = (char *)"CN=x"};
    struct detail detail = {.chain = {&leaf}, .chain_count = next(2)};
    memset(leaf.spki_sha256, 'c', 64);
    leaf.names = (char *)"a.example.jp *.example.org b.test";
    leaf.faults = next(2 * FAULT_INVALID);
    finding.fix_count = next(2);
    finding.fixes[0] = fixes[next(4)];
    uint32_t last = d->app->last_check;
    report(d, (struct report_event){.kind = (enum event_kind)next(4),
                                    .check = last > 4 ? last - next(5) : next(6),
                                    .side = (enum side)next(3),
                                    .stage = (enum stage)next(STAGE_COUNT),
                                    .status = (enum status)(1 + next(5)),
                                    .direction = (enum direction)next(3),
                                    .text = "+OK",
                                    .length = 3,
                                    .detail = &detail,
                                    .finding = &finding});
}

/* And of a discovery, whole or not, of the search under way or of another. */
static void random_discovery(struct drive *d)
{
    struct discovery *discovery = discovery_new("taro@example.jp");
    for (uint32_t i = next(5); i > 0; i--)
        discovery_answer(discovery, discovery_step(discovery, next(SOURCE_COUNT), "asked"),
                         (enum source_answer)next(ANSWER_OFF + 1), "said", next(100));
    for (uint32_t i = next(3); i > 0; i--)
        discovery_offer(discovery, (struct offer){.source = next(SOURCE_COUNT),
                                                  .side = SIDE_RECEIVE,
                                                  .protocol = mem_copy(next(2) ? "pop3" : "imap4"),
                                                  .host = mem_copy("mail.example.org"),
                                                  .port = 110 + (int)next(2),
                                                  .encryption = mem_copy(next(2) ? "tls" : "none"),
                                                  .foreign = next(2)});
    discovery->done = true;
    report(d, (struct report_event){.kind = next(2) ? EVENT_STEP : EVENT_DISCOVERED,
                                    .check = next(4) ? d->app->form.search.number : next(9),
                                    .discovery = discovery});
    discovery_free(discovery);
}

/* Everything the views ask for at each draw. */
static void look_at_everything(struct drive *d)
{
    struct search_line found[SOURCE_COUNT];
    struct certificate_line *page;
    size_t lines = app_certificate(d->app, &page);
    app_certificate_free(page, lines);
    search_lines(&d->app->form.search, found);
    const struct action_row *rows[64];
    struct dialog_choice choices[DIALOG_CHOICES_MAX];
    size_t indices[64];
    struct remark remarks[FORM_REMARKS_MAX];
    struct err err;
    app_footer(d->app, rows, 64);
    for (size_t i = 0; i < run_rows(d->app); i++)
        assert_non_null(run_row(d->app, i).text);
    pane_lines(d->app, indices, 20);
    dialog_choices(&d->app->dialog, choices);
    assert_true(d->app->list->row_count <= app_section_count(d->app, d->app->section));
    for (size_t i = 0; i < 30; i++)
        app_list_record(d->app, d->app->list->top + i);
    if (!d->app->form_open) {
        assert_true(d->app->screen == SCREEN_LIST || d->app->screen == SCREEN_CHECK ||
                    d->app->screen == SCREEN_FLEET);
        return;
    }
    for (size_t i = 0; i < d->app->form.item_count; i++) {
        const struct form_item *item = &d->app->form.items[i];
        const char *text = form_text(&d->app->form, item);
        assert_true(utf8_valid(text, strlen(text)));
        form_item_valid(&d->app->form, item, &err);
        form_item_advice(&d->app->form, item);
        form_item_probe(&d->app->form, item);
        form_remarks(d->app, item, remarks);
    }
    if (form_item_is_text(here(d)))
        assert_true(d->app->form.text_cursor <= strlen(form_text(&d->app->form, here(d))));
}

/* Some of each kind, one account of them without its server. */
static struct registry *everything(void)
{
    static const struct assignment account[] = {{"name", "Taro"}, {"address", "taro@example.jp"}};
    static const struct assignment token[] = {{"token_endpoint", "https://login.example.jp/token"}};
    static const struct assignment notification[] = {{"address", "N <n@example.jp>"}};
    struct registry *registry = a_registry(SERVERS);
    const char *code = "oauth";
    struct registry_edit edit = {.kind = EDIT_ADD,
                                 .of = RECORD_OAUTH_SERVER,
                                 .codes = &code,
                                 .code_count = 1,
                                 .assignments = token,
                                 .assignment_count = 1};
    assert_true(registry_apply(registry, &edit, NULL));
    edit = (struct registry_edit){.kind = EDIT_SET,
                                  .of = RECORD_NOTIFICATION,
                                  .assignments = notification,
                                  .assignment_count = 1};
    assert_true(registry_apply(registry, &edit, NULL));
    for (unsigned i = 1; i <= ACCOUNTS; i++) {
        struct record *record = record_new(RECORD_ACCOUNT);
        char id[16];
        snprintf(id, sizeof id, "%u", i % (SERVERS + 1) + 1);
        for (size_t k = 0; k < 2; k++)
            assert_true(record_set(record, field_by_path(RECORD_ACCOUNT, account[k].path),
                                   account[k].value, ORIGIN_USER, NULL));
        assert_true(record_set(record, FIELD_ACCOUNT_SERVER, id, ORIGIN_USER, NULL));
        assert_true(registry_add(registry, record, NULL));
    }
    return registry;
}

static struct drive *with_everything(void)
{
    struct drive *d = drive_new(0);
    d->app->built_in = mem_new(1, sizeof *d->app->built_in);
    d->app->built_in[0] = a_server("gmail", "Gmail", "example.com");
    record_set_id(d->app->built_in[0], BUILT_IN_ID);
    d->app->built_in_count = 1;
    drive_send(d, (struct message){.kind = MSG_LOADED, .registry = everything(), .text = "/s"});
    drive_forget(d);
    return d;
}

/* What comes back for the commands: mostly success, sometimes not. */
static void answer(struct drive *d)
{
    struct err err = {ERR_IO, "No."};
    for (size_t i = 0; i < d->commands.count; i++) {
        struct commands more = {0};
        struct message message = {.kind = MSG_TIME, .now_ms = d->now_ms, .err = &err};
        if (d->commands.rows[i].kind == CMD_SAVE)
            message.kind = next(4) ? MSG_SAVED : MSG_SAVE_FAILED;
        if (message.kind == MSG_SAVE_FAILED)
            message.changed = next(2);
        if (d->commands.rows[i].kind == CMD_LOOK) {
            message.kind = MSG_LOOKED;
            message.registry = everything();
        }
        if (d->commands.rows[i].kind == CMD_CA_FILE) {
            message.kind = MSG_CA_FILE;
            message.text = d->commands.rows[i].path;
            message.err = next(2) ? &err : NULL;
        }
        if (d->commands.rows[i].kind == CMD_SAVE_DRAFT)
            draft_free(app_draft(d->app));
        app_update(d->app, &message, &more);
        commands_clear(&more);
    }
    drive_forget(d);
}

static bool goes_away(struct drive *d, const enum dialog_kind before, size_t servers, int32_t key)
{
    size_t now = registry_count(d->app->registry, RECORD_SERVER);
    (void)key;
    return now < servers && before != DIALOG_DELETE;
}

static void a_monkey_breaks_nothing_and_deletes_nothing(void **state)
{
    struct drive *d = with_everything();
    size_t deletions = 0, saves = 0, checks = 0, quits = 0;
    (void)state;
    for (size_t i = 0; i < KEYS; i++) {
        enum dialog_kind before = d->app->dialog.kind;
        size_t cursor = d->app->dialog.cursor,
               servers = registry_count(d->app->registry, RECORD_SERVER);
        bool undoing = d->app->undo != NULL && d->app->screen == SCREEN_LIST;
        int32_t key = random_key();
        drive_key(d, key);
        if (registry_count(d->app->registry, RECORD_SERVER) < servers && before == DIALOG_DELETE) {
            deletions++;
            assert_true(key == 'y' || (key == KEYCODE_ENTER && cursor == 0));
        }
        if (goes_away(d, before, servers, key))
            assert_true(undoing && (key == 'u' || before == DIALOG_COMMAND));
        saves += drive_count(d, CMD_SAVE);
        checks += drive_count(d, CMD_CHECK);
        answer(d);
        if (next(20) == 0)
            random_event(d);
        if (next(20) == 0)
            random_discovery(d);
        if (next(1000) == 0)
            drive_send(d, (struct message){.kind = MSG_LOOKUPS, .whole = next(3)});
        if (next(50) == 0 && d->app->screen == SCREEN_WIZARD)
            paste(d, next(2) ? "taro@example.jp" : "hanako@example.org");
        if (next(200) == 0)
            random_paste(d);
        if (next(500) == 0)
            drive_send(d, (struct message){.kind = MSG_RESIZE,
                                           .rows = 1 + (int)next(60),
                                           .columns = 1 + (int)next(160)});
        if (next(10) == 0)
            pass_time(d, next(3000));
        answer(d);
        if (next(50) == 0)
            look_at_everything(d);
        if (d->app->quit) {
            quits++;
            drive_free(d);
            d = with_everything();
        }
    }
    /* It has been everywhere. */
    assert_true(deletions > 0 && saves > 0 && checks > 0 && quits > 0);
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_monkey_breaks_nothing_and_deletes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
