/* The settings file to the model and back. */
#include "support.h"

#include "store/settings.h"

static char *resave(const char *bytes, size_t length)
{
    struct settings settings;
    struct problems problems = {0};
    struct writer writer = {0};
    if (!settings_read(bytes, length, &settings, &problems))
        fail_msg("%s: %s", problems_first(&problems)->path, problems_first(&problems)->sentence);
    settings_write(&writer, settings.registry, &settings.extras);
    settings_clear(&settings);
    return text_take(&writer.out);
}

static void each_file(const char *folder, void (*look)(const char *, const char *, size_t),
                      size_t at_least)
{
    char path[512];
    size_t count = 0, length;
    struct dirent *entry;
    DIR *list = opendir(folder);
    assert_non_null(list);
    while ((entry = readdir(list)) != NULL) {
        if (entry->d_name[0] == '.' || store_holds_accounts(entry->d_name))
            continue;
        snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
        char *bytes = slurp(path, &length);
        look(path, bytes, length);
        free(bytes);
        count++;
    }
    closedir(list);
    assert_true(count >= at_least);
}

static void look_good(const char *path, const char *bytes, size_t length)
{
    char *once = resave(bytes, length);
    char *twice = resave(once, strlen(once));
    if (strcmp(once, twice) != 0)
        fail_msg("%s: saved a second time it is another:\n%s\n%s", path, once, twice);
    assert_true(once[strlen(once) - 1] == '\n');
    free(once);
    free(twice);
}

static void test_good_files(void **state)
{
    (void)state;
    each_file(DATA "good", look_good, 15);
}

struct first {
    size_t count, line;
    char sentence[1024];
};

static void take_first(void *context, const char *path, size_t line, const char *sentence)
{
    struct first *first = context;
    (void)path;
    if (first->count++ == 0) {
        first->line = line;
        snprintf(first->sentence, sizeof(first->sentence), "%s", sentence);
    }
}

static void look_bad(const char *path, const char *bytes, size_t length)
{
    struct first first = {0};
    if (store_validate(bytes, length, take_first, &first))
        fail_msg("%s is taken as valid", path);
    if (first.count == 0 || first.line == 0 || strlen(first.sentence) < 10 ||
        strstr(first.sentence, "hunter2") != NULL)
        fail_msg("%s: line %zu: %s", path, first.line, first.sentence);
}

static void test_bad_files(void **state)
{
    (void)state;
    each_file(DATA "bad", look_bad, 60);
    each_file(DATA "beyond-schema", look_bad, 10);
}

/* What is told where, in full: a sample. */
static void test_sentences(void **state)
{
    (void)state;
    static const struct {
        const char *file, *path, *sentence;
        size_t line;
    } samples[] = {
        {"bad/port-text-blank", "servers[0].receive.port", "Port must be a whole number, not text.",
         13},
        {"bad/port-fraction", "servers[0].receive.port",
         "Port must be a whole number, not a number with a fraction or an exponent.", 13},
        {"bad/port-true", "servers[0].receive.port",
         "Port must be a whole number, not true or false.", 13},
        {"bad/keep-text", "servers[0].receive.leave_on_server.keep",
         "Leave mail on the server must be true or false, without quotes, not text.", 19},
        {"bad/version-newer", "version",
         "Version 2 was written by a newer mailsetup; this one reads version 1 and leaves the file "
         "as it is.",
         2},
        {"bad/secret-in-clear", "servers[0].send.auth.secret",
         "A secret is never kept here in clear; say where it comes from, as in {\"from\": "
         "\"ask\"}.",
         14},
        {"beyond-schema/duplicate-id", "servers[1].id", "The id 1 is there twice.", 14},
        {"beyond-schema/next-id-not-above", "next_server_id",
         "\"next_server_id\" must be higher than every id: 6 or more.", 3},
        {"bad/oauth-endpoint-http", "oauth_servers[0].token_endpoint",
         "Token endpoint must begin with https:// and a host name.", 10},
        {"bad/notification-administrators-number", "notification.administrators",
         "Entry 2 of Administrators' addresses must be a mail address.", 13},
        {"bad/notification-server-text", "notification.server_id",
         "Mail server must be a whole number or null, not text.", 7},
    };
    for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
        struct settings settings;
        struct problems problems = {0};
        char path[256];
        size_t length;
        snprintf(path, sizeof(path), DATA "%s.json", samples[i].file);
        char *bytes = slurp(path, &length);
        assert_false(settings_read(bytes, length, &settings, &problems));
        const struct problem *first = problems_first(&problems);
        assert_string_equal(first->path, samples[i].path);
        assert_string_equal(first->sentence, samples[i].sentence);
        assert_int_equal(first->line, samples[i].line);
        problems_clear(&problems);
        free(bytes);
    }
}

static void test_specification_is_kept(void **state)
{
    (void)state;
    size_t length;
    char *bytes = slurp(DATA "good/specification.json", &length);
    char *saved = resave(bytes, length);
    assert_string_equal(saved, bytes);
    free(bytes);
    free(saved);
}

static void read_file(const char *path, struct settings *settings)
{
    struct problems problems = {0};
    size_t length;
    char *bytes = slurp(path, &length);
    if (!settings_read(bytes, length, settings, &problems))
        fail_msg("%s", problems_first(&problems)->sentence);
    free(bytes);
}

static void test_values_and_origins(void **state)
{
    (void)state;
    struct settings settings;
    read_file(DATA "good/specification.json", &settings);
    assert_int_equal(registry_count(settings.registry, RECORD_SERVER), 1);
    assert_int_equal(registry_next_id(settings.registry, RECORD_SERVER), 3);
    const struct record *server = registry_at(settings.registry, RECORD_SERVER, 0);
    assert_int_equal(record_id(server), 1);
    assert_string_equal(record_get(server, FIELD_NAME), "本社メール");
    assert_string_equal(record_get(server, FIELD_RECEIVE_KEEP_DAYS), "7");
    assert_string_equal(record_get(server, FIELD_SEND_PORT), "587");
    assert_int_equal(record_origin(server, FIELD_SEND_PORT), ORIGIN_USER);
    assert_int_equal(record_origin(server, FIELD_SEND_TIMEOUT), ORIGIN_USER);
    assert_int_equal(record_origin(server, FIELD_SEND_FAMILY), ORIGIN_DEFAULT);
    settings_clear(&settings);
}

static void test_defaults(void **state)
{
    (void)state;
    struct settings settings;
    read_file(DATA "good/minimal-receive.json", &settings);
    const struct record *server = registry_at(settings.registry, RECORD_SERVER, 0);
    assert_true(record_has_side(server, SIDE_RECEIVE));
    assert_false(record_has_side(server, SIDE_SEND));
    assert_string_equal(record_get(server, FIELD_RECEIVE_PORT), "995");
    assert_string_equal(record_get(server, FIELD_RECEIVE_ENCRYPTION), "tls");
    assert_true(record_origin(server, FIELD_RECEIVE_PORT) < ORIGIN_USER);
    settings_clear(&settings);
    read_file(DATA "good/keys-in-another-order.json", &settings);
    server = registry_at(settings.registry, RECORD_SERVER, 0);
    assert_string_equal(record_get(server, FIELD_RECEIVE_PORT), "110");
    settings_clear(&settings);
}

static void test_other_versions_choices_are_kept(void **state)
{
    (void)state;
    size_t length;
    char *bytes = slurp(DATA "good/imap4.json", &length);
    char *saved = resave(bytes, length);
    assert_non_null(strstr(saved, "\"protocol\": \"imap4\""));
    assert_non_null(strstr(saved, "\"port\": 993"));
    free(bytes);
    free(saved);
    bytes = slurp(DATA "good/mechanisms-of-other-versions.json", &length);
    saved = resave(bytes, length);
    assert_non_null(strstr(saved, "\"auth\": \"scram-sha-256\""));
    assert_non_null(strstr(saved, "\"mechanism\": \"ntlm\""));
    free(bytes);
    free(saved);
}

static void test_unknown_keys_are_kept(void **state)
{
    (void)state;
    static const char wanted[] =
        "{\n"
        "  \"version\": 1,\n"
        "  \"next_server_id\": 2,\n"
        "  \"servers\": [\n"
        "    {\n"
        "      \"id\": 1,\n"
        "      \"code\": \"a\",\n"
        "      \"name\": \"A\",\n"
        "      \"provider\": null,\n"
        "      \"receive\": null,\n"
        "      \"send\": {\n"
        "        \"host\": \"h.example\",\n"
        "        \"port\": 25,\n"
        "        \"encryption\": \"none\",\n"
        "        \"auth\": {\"method\": \"none\", \"z\": [1, {\"y\": 2.50}]},\n"
        "        \"timeout_seconds\": 60,\n"
        "        \"max_message_bytes\": null,\n"
        "        \"max_messages_per_minute\": null,\n"
        "        \"b\": 1e5,\n"
        "        \"a\": [\n"
        "          {},\n"
        "          []\n"
        "        ]\n"
        "      },\n"
        "      \"oauth_server\": null,\n"
        "      \"note\": \"é <\\u001b>\"\n"
        "    }\n"
        "  ],\n"
        "  \"oauth_servers\": [], \"notification\": null, \"migrations\": [],\n"
        "  \"zz\": -0.10,\n"
        "  \"aa\": {\n"
        "    \"k\": \"v\"\n"
        "  }\n"
        "}\n";
    static const char given[] =
        "{\"zz\":-0.10,\"version\":1,\"next_server_id\":2,\"aa\":{\"k\":\"v\"},\"servers\":[{"
        "\"note\":"
        "\"\\u00e9 <\\u001b>\",\"id\":1,\"code\":\"a\",\"name\":\"A\",\"send\":{\"b\":1e5,\"host\":"
        "\"h.example\",\"port\":25,\"encryption\":\"none\",\"a\":[{},[]],\"auth\":{\"z\":[1,{\"y\":"
        "2.50}],\"method\":\"none\"}}}]}";
    char *saved = resave(given, strlen(given));
    assert_string_equal(saved, wanted);
    free(saved);
}

static void test_every_kind(void **state)
{
    (void)state;
    struct settings settings;
    read_file(DATA "good/all-kinds.json", &settings);
    const struct registry *registry = settings.registry;
    assert_int_equal(registry_count(registry, RECORD_SERVER), 1);
    assert_int_equal(registry_count(registry, RECORD_OAUTH_SERVER), 2);
    assert_int_equal(registry_count(registry, RECORD_NOTIFICATION), 1);
    assert_int_equal(registry_next_id(registry, RECORD_ACCOUNT), 8);
    assert_int_equal(registry_next_id(registry, RECORD_OAUTH_SERVER), 4);
    size_t position = registry_find_code(registry, RECORD_OAUTH_SERVER, "M365");
    const struct record *oauth = registry_at(registry, RECORD_OAUTH_SERVER, position);
    assert_int_equal(record_id(oauth), 3);
    assert_string_equal(record_get(oauth, FIELD_OAUTH_CLIENT_SECRET), "vault:m365");
    assert_string_equal(record_get(oauth, FIELD_OAUTH_SCOPE_POP3), "");
    /* What the preset brings holds where the file says nothing. */
    assert_int_equal(record_origin(oauth, FIELD_OAUTH_TOKEN_ENDPOINT), ORIGIN_PRESET);
    const struct record *notification = registry_at(registry, RECORD_NOTIFICATION, 0);
    assert_string_equal(record_get(notification, FIELD_NOTIFICATION_SERVER), "1");
    assert_string_equal(record_get(notification, FIELD_NOTIFICATION_ADMINISTRATORS),
                        "admin@example.co.jp, second@example.co.jp");
    settings_clear(&settings);
}

/* As it was read where it stands, what was left out added. */
static void test_every_kind_is_kept(void **state)
{
    (void)state;
    static const char *const wanted[] = {
        "  \"next_server_id\": 2,\n  \"next_account_id\": 8,\n  \"next_oauth_server_id\": 4,\n",
        "  \"oauth_servers\": [\n    {\n      \"id\": 3,\n      \"code\": \"m365\",\n",
        "\"client_secret\": {\"from\": \"vault\", \"name\": \"m365\", \"note\": \"kept\"},\n",
        "      \"x-note\": \"kept\"\n    },\n    {\n      \"id\": 1,\n",
        "  \"notification\": {\n    \"enabled\": true,\n    \"server_id\": 1,\n",
        "    \"administrators\": [\"admin@example.co.jp\", \"second@example.co.jp\"],\n"
        "    \"id\": \"kept\",\n",
        "  },\n  \"migrations\": []\n}\n",
    };
    size_t length;
    char *bytes = slurp(DATA "good/all-kinds.json", &length);
    char *saved = resave(bytes, length), *at = saved;
    for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
        char *found = strstr(at, wanted[i]);
        if (found == NULL)
            fail_msg("%s is not behind the others in %s", wanted[i], saved);
        at = found;
    }
    free(bytes);
    free(saved);
}

/* However an address was typed, what is written is read again as it is. */
static void test_typed_addresses_are_read_again(void **state)
{
    (void)state;
    static const char *const typed[] = {
        "\"\\\"x\\\"\" <a@b.example>", "\" x \" <a@b.example>",  "x  <a@b.example>",
        "\"a, b\" <a@b.example>",      "<a@b.example>",          "\"\" <a@b.example>",
        "\"\\\\\" <a@b.example>",      "「通知」 <a@b.example>", "\" \\\" \\\" \" <a@b.example>",
    };
    for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
        struct registry *registry = registry_new();
        struct record *record = record_new(RECORD_NOTIFICATION);
        struct writer writer = {0};
        assert_true(record_set(record, FIELD_NOTIFICATION_ADDRESS, typed[i], ORIGIN_USER, NULL));
        assert_true(registry_add(registry, record, NULL));
        settings_write(&writer, registry, NULL);
        char *again = resave(text_get(&writer.out), writer.out.length);
        assert_string_equal(again, text_get(&writer.out));
        registry_free(registry);
        text_free(&writer.out);
        free(again);
    }
}

static void test_later_work_is_kept(void **state)
{
    (void)state;
    size_t length;
    char *bytes = slurp(DATA "good/later-work.json", &length);
    char *saved = resave(bytes, length);
    assert_non_null(strstr(saved, "\n  \"later\": [\n    {\n      \"from\": 1,\n"));
    free(bytes);
    free(saved);
}

/* Settings that few need are written when they were there or are not at their default. */
static void test_rare_fields(void **state)
{
    (void)state;
    struct record *server = record_new(RECORD_SERVER);
    assert_true(record_set(server, FIELD_SEND_HOST, "h.example", ORIGIN_USER, NULL));
    char *json = store_record_json(server);
    assert_null(strstr(json, "family"));
    assert_null(strstr(json, "wait_seconds"));
    assert_null(strstr(json, "helo_name"));
    assert_null(strstr(json, "username"));
    free(json);
    assert_true(record_set(server, FIELD_SEND_FAMILY, "ipv4", ORIGIN_PRESET, NULL));
    assert_true(record_set(server, FIELD_SEND_HELO, "", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_WAIT, "7", ORIGIN_USER, NULL));
    json = store_record_json(server);
    assert_non_null(strstr(json, "\"family\": \"ipv4\""));
    assert_non_null(strstr(json, "\"helo_name\": null"));
    assert_non_null(strstr(json, "\"wait_seconds\": 7"));
    assert_true(json[0] == '{' && json[strlen(json) - 1] == '}');
    free(json);
    record_free(server);
}

static void test_secret_references(void **state)
{
    (void)state;
    static const struct {
        const char *file, *object;
    } cases[] = {
        {"ask", "{\"from\": \"ask\"}"},
        {"vault", "{\"from\": \"vault\", \"name\": \"mail\"}"},
        {"command", "{\"from\": \"command\", \"argv\": [\"pass\", \"show\", \"mail/head office\", "
                    "\"it's\", \"\\\\\\\"\", \"\"]}"},
        {"file", "{\"from\": \"file\", \"path\": \"/etc/mailsetup/secret\"}"},
        {"env", "{\"from\": \"env\", \"name\": \"SMTP_SECRET\"}"},
        {"credential", "{\"from\": \"credential\", \"name\": \"smtp\"}"},
        {"with-note", "{\"from\": \"env\", \"name\": \"X\", \"note\": \"kept\"}"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char path[128];
        size_t length;
        snprintf(path, sizeof(path), DATA "good/secret-%s.json", cases[i].file);
        char *bytes = slurp(path, &length);
        char *saved = resave(bytes, length);
        if (strstr(saved, cases[i].object) == NULL)
            fail_msg("%s is not in %s", cases[i].object, saved);
        free(bytes);
        free(saved);
    }
}

/* Everything that is wrong is told at once, whatever kind it is. */
static void test_many_problems(void **state)
{
    (void)state;
    static const char text[] =
        "{\"version\": 1, \"next_server_id\": 1, \"servers\": [\n"
        "{\"id\": 1, \"code\": \"a\", \"name\": \"A\", \"receive\": {\"host\": \"h\", \"port\": "
        "\"1\"}},\n"
        "{\"id\": 2, \"id\": 2},\n"
        "{\"id\": 3, \"code\": \"b b\", \"name\": 7, \"send\": {\"port\": 0}},\n"
        "null],\n"
        "\"oauth_servers\": {},\n"
        "\"password\": \"x\"}";
    static const size_t lines[] = {1, 2, 3, 4, 4, 4, 4, 5, 6, 7};
    struct settings settings;
    struct problems problems = {0};
    assert_false(settings_read(text, strlen(text), &settings, &problems));
    problems_first(&problems);
    assert_int_equal(problems.count, sizeof(lines) / sizeof(lines[0]));
    for (size_t i = 0; i < problems.count; i++)
        assert_int_equal(problems.rows[i].line, lines[i]);
    problems_clear(&problems);
}

static void test_large_server(void **state)
{
    (void)state;
    struct settings settings;
    struct problems problems = {0};
    struct text text = {0};
    text_add(&text, "{\"version\":1,\"next_server_id\":2,\"servers\":[{\"id\":1,\"x\":\"");
    while (text.length <= SETTINGS_RECORD_BYTES_MAX + 100)
        text_add(&text, "0123456789");
    text_add(&text, "\"}]}");
    assert_false(settings_read(text_get(&text), text.length, &settings, &problems));
    assert_int_equal(problems.count, 1);
    assert_non_null(strstr(problems.rows[0].sentence, "1 MiB"));
    problems_clear(&problems);
    text_free(&text);
}

static void test_schema_is_shipped(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        char *(*make)(void);
    } schemas[] = {{"share/schema/settings.schema.json", store_schema},
                   {"share/schema/accounts.schema.json", store_accounts_schema}};
    for (size_t i = 0; i < sizeof(schemas) / sizeof(schemas[0]); i++) {
        char *shipped = slurp(schemas[i].path, NULL), *made = schemas[i].make();
        /* `make schema` writes the files anew. */
        assert_string_equal(shipped, made);
        free(shipped);
        free(made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good_files),
        cmocka_unit_test(test_bad_files),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_specification_is_kept),
        cmocka_unit_test(test_values_and_origins),
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_other_versions_choices_are_kept),
        cmocka_unit_test(test_unknown_keys_are_kept),
        cmocka_unit_test(test_every_kind),
        cmocka_unit_test(test_every_kind_is_kept),
        cmocka_unit_test(test_typed_addresses_are_read_again),
        cmocka_unit_test(test_later_work_is_kept),
        cmocka_unit_test(test_rare_fields),
        cmocka_unit_test(test_secret_references),
        cmocka_unit_test(test_many_problems),
        cmocka_unit_test(test_large_server),
        cmocka_unit_test(test_schema_is_shipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
