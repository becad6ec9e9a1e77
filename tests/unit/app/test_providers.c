/* Providers in the state: asked for when they are needed, proposed, taken, and a monkey at them. */
#include "base/mem.h"
#include "unit/app/drive.h"

static struct provider *make(const char *id, const char *domain, const char *host)
{
    struct provider *provider = provider_new();
    provider->id = provider_string(provider, id);
    provider->name = provider_string(provider, id);
    provider->domains = mem_new(1, sizeof *provider->domains);
    provider->domains[provider->domain_count++] = provider_string(provider, domain);
    provider->ways = mem_new(3, sizeof *provider->ways);
    const struct provider_way pop3 = {SIDE_RECEIVE, "pop3",       host, 995, "tls",
                                      "password",   "local-part", "",   "",  CERTAINTY_A};
    struct provider_way imap4 = pop3, smtp = pop3;
    imap4.protocol = "imap4";
    imap4.port = 993;
    smtp.side = SIDE_SEND;
    smtp.protocol = "smtp";
    smtp.port = 465;
    smtp.mechanisms = "login";
    provider->ways[provider->way_count++] = pop3;
    provider->ways[provider->way_count++] = imap4;
    provider->ways[provider->way_count++] = smtp;
    return provider;
}

/* gmail, built in; plain.example; and one whose host has a part. */
static struct provider_list *some(void)
{
    struct provider_list *list = provider_list_new();
    struct provider *gmail = make("gmail", "gmail.com", "mail.gmail.com");
    struct provider *parts = make("parts", "parts.example", "sv<NNN>.parts.example");
    gmail->built_in = true;
    gmail->oauth.preset = "google";
    gmail->oauth.known = true;
    for (size_t i = 0; i < gmail->way_count; i++)
        gmail->ways[i].mechanisms = "xoauth2";
    parts->parts[parts->part_count++] = (struct provider_part){"NNN", "The number.", "digits"};
    provider_list_add(list, gmail);
    provider_list_add(list, make("plain", "plain.example", "mail.plain.example"));
    provider_list_add(list, parts);
    return list;
}

static struct drive *with_providers(size_t servers)
{
    struct drive *d = drive_new(servers);
    drive_send(d, (struct message){.kind = MSG_PROVIDERS, .providers = some(), .whole = true});
    drive_forget(d);
    return d;
}

static const char *value(const struct drive *d, enum field_id id)
{
    return record_get(d->app->form.record, id);
}

static void they_are_asked_for_once_and_late(void **state)
{
    struct drive *d = drive_new(1);
    struct provider_list *built_in = provider_list_new();
    struct provider *gmail = make("gmail", "gmail.com", "mail.gmail.com");
    (void)state;
    gmail->built_in = true;
    provider_list_add(built_in, gmail);
    drive_send(d, (struct message){.kind = MSG_PROVIDERS, .providers = built_in});
    assert_int_equal(d->app->built_in_count, 1);
    press(d, "2 1 a");
    type(d, "taro");
    assert_int_equal(drive_count(d, CMD_PROVIDERS), 0);
    type(d, "@plain.example");
    assert_int_equal(drive_count(d, CMD_PROVIDERS), 1);
    assert_null(app_proposed(d->app));
    drive_send(d, (struct message){.kind = MSG_PROVIDERS, .providers = some(), .whole = true});
    assert_string_equal(app_proposed(d->app)->id, "plain");
    press(d, "Backspace");
    assert_null(app_proposed(d->app));
    assert_int_equal(drive_count(d, CMD_PROVIDERS), 1);
    drive_free(d);
}

static void what_is_wrong_with_own_files_is_said(void **state)
{
    struct drive *d = drive_new(0);
    struct err err = {ERR_INPUT, "bad.json, line 3: no."};
    (void)state;
    drive_send(d, (struct message){
                      .kind = MSG_PROVIDERS, .providers = some(), .whole = true, .err = &err});
    assert_string_equal(d->app->notice.text, "bad.json, line 3: no.");
    drive_free(d);
}

static void enter_takes_what_is_proposed(void **state)
{
    struct drive *d = with_providers(0);
    (void)state;
    press(d, "a");
    type(d, "taro@sub.plain.example");
    press(d, "Enter");
    assert_int_equal(d->app->form.step, STEP_NAME);
    assert_string_equal(value(d, FIELD_PROVIDER), "plain");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "mail.plain.example");
    assert_string_equal(value(d, FIELD_SEND_MECHANISM), "login");
    assert_string_equal(d->app->form.inputs[INPUT_USER], "taro");
    assert_string_equal(d->app->form.inputs[INPUT_FROM], "taro@sub.plain.example");
    /* another provider's address takes the place of what was filled in */
    press(d, "Esc Ctrl-U");
    type(d, "jiro@parts.example");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_PROVIDER);
    press(d, "Enter");
    assert_true(d->app->dialog.problem[0] != '\0');
    type(d, "7");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "sv7.parts.example");
    assert_string_equal(value(d, FIELD_CODE), "parts");
    drive_free(d);
}

static void typing_wins_over_the_provider(void **state)
{
    struct drive *d = with_providers(0);
    (void)state;
    press(d, "a Down Down Enter");
    type(d, "Ours");
    press(d, "Enter");
    type(d, "own.example");
    press(d, "Esc Esc Home");
    type(d, "taro@plain.example");
    press(d, "Enter");
    assert_string_equal(value(d, FIELD_NAME), "Ours");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "own.example");
    assert_string_equal(value(d, FIELD_SEND_HOST), "mail.plain.example");
    drive_free(d);
}

static void the_picker_goes_back_to_the_form(void **state)
{
    struct drive *d = with_providers(2);
    (void)state;
    press(d, "a");
    type(d, "x");
    press(d, "Down Enter");
    assert_true(d->app->picker.over_form && d->app->screen == SCREEN_LIST);
    press(d, "1 Tab 4"); /* nothing leads away */
    assert_true(d->app->picker.over_form && d->app->section == SECTION_PROVIDERS);
    press(d, "Down Space");
    assert_true(d->app->picker.page);
    press(d, "PgDn Esc");
    assert_false(d->app->picker.page);
    press(d, "Esc");
    assert_int_equal(d->app->screen, SCREEN_WIZARD);
    assert_int_equal(d->app->section, SECTION_SERVERS);
    assert_string_equal(d->app->form.inputs[INPUT_ADDRESS], "x");
    press(d, "Enter Enter");
    assert_string_equal(value(d, FIELD_PROVIDER), "plain");
    assert_int_equal(d->app->section, SECTION_SERVERS);
    drive_free(d);
}

/* The server goes into the registry with the OAuth server that it needs, and undo takes both. */
static void an_oauth_server_comes_with_it(void **state)
{
    struct drive *d = with_providers(0);
    (void)state;
    press(d, "y Ctrl-U");
    type(d, "mail");
    press(d, "Enter");
    saved(d);
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 1);
    assert_int_equal(registry_count(d->app->registry, RECORD_OAUTH_SERVER), 1);
    const struct record *copy = registry_at(d->app->registry, RECORD_SERVER, 0);
    assert_string_equal(record_get(copy, FIELD_OAUTH_SERVER), "google");
    assert_string_equal(record_get(copy, FIELD_PROVIDER), "gmail");
    press(d, "u");
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 0);
    assert_int_equal(registry_count(d->app->registry, RECORD_OAUTH_SERVER), 0);
    drive_free(d);
}

static void built_in_codes_are_taken(void **state)
{
    struct drive *d = with_providers(0);
    (void)state;
    press(d, "y Ctrl-U");
    type(d, "GMail");
    press(d, "Enter");
    assert_int_equal(d->app->dialog.kind, DIALOG_COPY);
    assert_true(d->app->dialog.problem[0] != '\0');
    press(d, "Esc d");
    assert_int_equal(d->app->dialog.kind, DIALOG_NONE);
    assert_int_equal(registry_count(d->app->registry, RECORD_SERVER), 0);
    drive_free(d);
}

static void the_protocol_brings_its_own_way(void **state)
{
    struct drive *d = with_providers(0);
    (void)state;
    press(d, "a");
    type(d, "taro@plain.example");
    press(d, "Enter Enter Up Right");
    assert_string_equal(value(d, FIELD_RECEIVE_PROTOCOL), "imap4");
    assert_string_equal(value(d, FIELD_RECEIVE_PORT), "993");
    assert_string_equal(value(d, FIELD_RECEIVE_HOST), "mail.plain.example");
    assert_string_equal(d->app->form.inputs[INPUT_USER], "taro");
    drive_free(d);
}

/* Keys at random among the providers: what is built in stays as it is, whatever happens. */
static void a_monkey(void **state)
{
    static const int32_t keys[] = {KEYCODE_ENTER, KEYCODE_ENTER, KEYCODE_ESCAPE,
                                   KEYCODE_DOWN,  KEYCODE_UP,    KEYCODE_RIGHT,
                                   KEYCODE_LEFT,  KEYCODE_TAB,   KEYCODE_BACKSPACE,
                                   ' ',           '5',           '1',
                                   'a',           'y',           'd',
                                   'n',           '/',           'p',
                                   '@',           '.',           KEYCODE_PAGE_DOWN,
                                   KEYCODE_END,   KEYCODE_HOME,  'u'};
    struct drive *d = with_providers(2);
    uint64_t seed = 88172645463325252u;
    (void)state;
    for (int i = 0; i < 60000; i++) {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        if (seed % 400 == 0)
            drive_send(d,
                       (struct message){.kind = MSG_PROVIDERS, .providers = some(), .whole = true});
        else if (seed % 300 == 0)
            paste(d, "taro@parts.example");
        drive_key(d, keys[(seed >> 32) % (sizeof keys / sizeof *keys)]);
        if (drive_count(d, CMD_SAVE))
            drive_send(d, (struct message){.kind = MSG_SAVED});
        drive_forget(d);
        d->app->quit = false;
        assert_int_equal(d->app->built_in_count, 1);
        assert_string_equal(record_get(d->app->built_in[0], FIELD_CODE), "gmail");
        assert_true(!d->app->picker.over_form || d->app->form_open);
        assert_ptr_equal(d->app->list, &d->app->lists[d->app->section]);
    }
    drive_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_asked_for_once_and_late),
        cmocka_unit_test(what_is_wrong_with_own_files_is_said),
        cmocka_unit_test(enter_takes_what_is_proposed),
        cmocka_unit_test(typing_wins_over_the_provider),
        cmocka_unit_test(the_picker_goes_back_to_the_form),
        cmocka_unit_test(an_oauth_server_comes_with_it),
        cmocka_unit_test(built_in_codes_are_taken),
        cmocka_unit_test(the_protocol_brings_its_own_way),
        cmocka_unit_test(a_monkey),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
