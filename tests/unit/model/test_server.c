/* A server as a value: origins, sides, the port that follows, what keeps it from being saved. */
#include "model/preset.h"
#include "model/server.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void set(struct record *server, const char *path, const char *value, enum origin by)
{
    struct err err = {0};

    if (!record_set(server, field_by_path(RECORD_SERVER, path), value, by, &err))
        fail_msg("%s: %s", path, err.text);
}

static void assert_value(const struct record *server, enum field_id id, const char *value,
                         enum origin by)
{
    assert_string_equal(record_get(server, id), value);
    assert_int_equal(record_origin(server, id), by);
}

static void a_new_one_has_the_defaults(void **state)
{
    struct record *server = record_new(RECORD_SERVER);

    (void)state;
    assert_int_equal(record_id(server), 0);
    for (each_field(id, RECORD_SERVER))
        assert_value(server, id, fields[id].fallback, ORIGIN_DEFAULT);
    assert_false(record_has_side(server, SIDE_RECEIVE));
    assert_false(record_has_side(server, SIDE_SEND));
    assert_int_equal(record_number(server, FIELD_RECEIVE_PORT, 7), 995);
    assert_int_equal(record_number(server, FIELD_RECEIVE_MAX_BYTES, 7), 7);
    record_free(server);
    record_free(NULL);
}

static void weaker_never_overwrites(void **state)
{
    struct record *server = record_new(RECORD_SERVER);
    struct err err = {.code = ERR_NONE};

    (void)state;
    set(server, "receive.host", "found.example", ORIGIN_FOUND);
    set(server, "receive.host", "preset.example", ORIGIN_PRESET);
    assert_value(server, FIELD_RECEIVE_HOST, "found.example", ORIGIN_FOUND);
    set(server, "receive.host", "user.example", ORIGIN_USER);
    set(server, "receive.host", "again.example", ORIGIN_USER);
    set(server, "receive.host", "found.example", ORIGIN_FOUND);
    assert_value(server, FIELD_RECEIVE_HOST, "again.example", ORIGIN_USER);
    /* A bad value is refused whoever says it, and changes nothing. */
    assert_false(record_set(server, FIELD_RECEIVE_HOST, "a b", ORIGIN_USER, &err));
    assert_int_equal(err.code, ERR_INPUT);
    assert_value(server, FIELD_RECEIVE_HOST, "again.example", ORIGIN_USER);
    record_unset(server, FIELD_RECEIVE_HOST);
    assert_value(server, FIELD_RECEIVE_HOST, "", ORIGIN_DEFAULT);
    record_free(server);
}

static void sides_come_and_go(void **state)
{
    struct record *server = record_new(RECORD_SERVER);

    (void)state;
    set(server, "receive.host", "pop.example.jp", ORIGIN_USER);
    assert_true(record_has_side(server, SIDE_RECEIVE));
    assert_false(record_has_side(server, SIDE_SEND));
    set(server, "receive", "false", ORIGIN_USER);
    assert_false(record_has_side(server, SIDE_RECEIVE));
    /* A preset does not bring back what the user took away; the user does, with its values. */
    set(server, "receive.timeout_seconds", "30", ORIGIN_PRESET);
    assert_false(record_has_side(server, SIDE_RECEIVE));
    set(server, "receive", "true", ORIGIN_USER);
    assert_value(server, FIELD_RECEIVE_HOST, "pop.example.jp", ORIGIN_USER);
    set(server, "name", "x", ORIGIN_USER);
    assert_false(record_has_side(server, SIDE_SEND));
    record_free(server);
}

static void the_port_follows(void **state)
{
    static const struct {
        const char *path, *value;
        enum field_id port;
        const char *expected;
    } moves[] = {
        {"receive.encryption", "starttls", FIELD_RECEIVE_PORT, "110"},
        {"receive.encryption", "none", FIELD_RECEIVE_PORT, "110"},
        {"receive.encryption", "tls", FIELD_RECEIVE_PORT, "995"},
        {"send.encryption", "starttls", FIELD_SEND_PORT, "587"},
        {"send.encryption", "none", FIELD_SEND_PORT, "587"},
        {"send.auth.method", "none", FIELD_SEND_PORT, "25"},
        {"send.auth.method", "pop-before-smtp", FIELD_SEND_PORT, "25"},
        {"send.auth.method", "smtp-auth", FIELD_SEND_PORT, "587"},
        {"send.auth.method", "none", FIELD_SEND_PORT, "25"},
        {"send.encryption", "starttls", FIELD_SEND_PORT, "587"},
        {"send.encryption", "tls", FIELD_SEND_PORT, "465"},
    };
    struct record *server = record_new(RECORD_SERVER);

    (void)state;
    for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++) {
        set(server, moves[i].path, moves[i].value, ORIGIN_USER);
        assert_value(server, moves[i].port, moves[i].expected, ORIGIN_PRESET);
    }
    /* A port that somebody typed or found stays. */
    set(server, "receive.port", "995", ORIGIN_USER);
    set(server, "send.port", "2525", ORIGIN_FOUND);
    set(server, "receive.encryption", "starttls", ORIGIN_USER);
    set(server, "send.encryption", "none", ORIGIN_USER);
    assert_value(server, FIELD_RECEIVE_PORT, "995", ORIGIN_USER);
    assert_value(server, FIELD_SEND_PORT, "2525", ORIGIN_FOUND);
    record_unset(server, FIELD_RECEIVE_PORT);
    assert_value(server, FIELD_RECEIVE_PORT, "110", ORIGIN_PRESET);
    record_free(server);
}

static void copies_share_nothing(void **state)
{
    struct record *server = record_new(RECORD_SERVER), *copy;

    (void)state;
    record_set_id(server, 4);
    set(server, "name", "one", ORIGIN_USER);
    copy = record_copy(server);
    assert_true(record_equal(server, copy));
    assert_int_equal(record_id(copy), 4);
    set(copy, "name", "two", ORIGIN_USER);
    assert_false(record_equal(server, copy));
    record_free(server);
    assert_value(copy, FIELD_NAME, "two", ORIGIN_USER);
    record_free(copy);
}

static void equal_means_the_same(void **state)
{
    struct record *a = record_new(RECORD_SERVER), *b = record_new(RECORD_SERVER);

    (void)state;
    set(a, "receive.host", "pop.example.jp", ORIGIN_USER);
    set(b, "receive.host", "pop.example.jp", ORIGIN_FOUND);
    set(a, "receive.port", "995", ORIGIN_USER);
    assert_true(record_equal(a, b)); /* whoever said it */
    set(b, "receive.trust.sha256", "", ORIGIN_USER);
    set(a, "send.host", "smtp.example.jp", ORIGIN_USER);
    assert_false(record_equal(a, b));
    set(a, "send", "false", ORIGIN_USER);
    assert_true(record_equal(a, b)); /* what an absent side remembers makes no difference */
    set(a, "receive.leave_on_server.days", "7", ORIGIN_USER);
    assert_false(record_equal(a, b));
    set(a, "receive.leave_on_server.keep", "false", ORIGIN_USER);
    set(b, "receive.leave_on_server.keep", "false", ORIGIN_USER);
    assert_true(record_equal(a, b)); /* nor days of mails that are not left there */
    record_free(a);
    record_free(b);
}

static void applies_recursively(void **state)
{
    struct record *server = record_new(RECORD_SERVER);

    (void)state;
    assert_true(record_applies(server, FIELD_RECEIVE));
    assert_true(record_applies(server, FIELD_NAME));
    assert_false(record_applies(server, FIELD_RECEIVE_HOST));
    set(server, "receive.trust.verify", "pin", ORIGIN_USER);
    assert_true(record_applies(server, FIELD_RECEIVE_SHA256));
    assert_false(record_applies(server, FIELD_RECEIVE_CA_FILE));
    set(server, "receive.encryption", "none", ORIGIN_USER);
    assert_false(record_applies(server, FIELD_RECEIVE_VERIFY));
    assert_false(record_applies(server, FIELD_RECEIVE_SHA256));
    set(server, "send.auth.credentials", "separate", ORIGIN_USER);
    assert_true(record_applies(server, FIELD_SEND_USERNAME));
    set(server, "send.auth.method", "none", ORIGIN_USER);
    assert_false(record_applies(server, FIELD_SEND_USERNAME));
    assert_false(record_applies(server, FIELD_SEND_WAIT));
    record_free(server);
}

struct seen {
    size_t count;
    enum field_id ids[8];
};

static void see(void *context, enum field_id id, const char *sentence)
{
    struct seen *seen = context;

    assert_true(sentence[0] != '\0' && sentence[strlen(sentence) - 1] == '.');
    if (seen->count < 8)
        seen->ids[seen->count] = id;
    seen->count++;
}

static void validation(void **state)
{
    static const struct {
        const char *set[6]; /* path=value, on top of a code and a name */
        enum field_id problems[4];
        size_t count;
    } cases[] = {
        {{NULL}, {FIELD_RECEIVE}, 1},
        {{"receive.host=a"}, {0}, 0},
        {{"send.host=a"}, {0}, 0},
        {{"receive.timeout_seconds=5"}, {FIELD_RECEIVE_HOST}, 1},
        {{"receive.host=a", "receive.trust.verify=pin"}, {FIELD_RECEIVE_SHA256}, 1},
        {{"receive.host=a", "receive.trust.verify=pin", "receive.encryption=none"}, {0}, 0},
        {{"send.host=a", "send.auth.credentials=separate"}, {FIELD_SEND_USERNAME}, 1},
        {{"send.host=a", "send.auth.method=pop-before-smtp"}, {FIELD_SEND_METHOD}, 1},
        {{"send.host=a", "send.auth.method=pop-before-smtp", "receive.host=a"}, {0}, 0},
        {{"receive.host=a", "receive.auth=apop"}, {0}, 0},
        {{"receive.port=1", "send.port=1"}, {FIELD_RECEIVE_HOST, FIELD_SEND_HOST}, 2},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct record *server = record_new(RECORD_SERVER);
        struct seen seen = {0};

        set(server, "code", "a", ORIGIN_USER);
        set(server, "name", "a", ORIGIN_USER);
        for (size_t n = 0; n < 6 && cases[i].set[n] != NULL; n++) {
            char path[64];
            const char *equals = strchr(cases[i].set[n], '=');
            snprintf(path, sizeof(path), "%.*s", (int)(equals - cases[i].set[n]), cases[i].set[n]);
            set(server, path, equals + 1, ORIGIN_USER);
        }
        assert_int_equal(record_validate(server, see, &seen), cases[i].count);
        assert_int_equal(seen.count, cases[i].count);
        for (size_t n = 0; n < seen.count; n++)
            assert_int_equal(seen.ids[n], cases[i].problems[n]);
        record_free(server);
    }
}

static void an_empty_one_lacks_everything(void **state)
{
    struct record *server = record_new(RECORD_SERVER);
    struct seen seen = {0};

    (void)state;
    assert_int_equal(record_validate(server, see, &seen), 3);
    assert_int_equal(seen.ids[0], FIELD_CODE);
    assert_int_equal(seen.ids[1], FIELD_NAME);
    assert_int_equal(seen.ids[2], FIELD_RECEIVE);
    assert_int_equal(record_validate(server, NULL, NULL), 3);
    record_free(server);
}

static void side_texts(void **state)
{
    struct record *server = record_new(RECORD_SERVER);
    char out[64], small[8];

    (void)state;
    server_side_text(server, SIDE_RECEIVE, out, sizeof(out));
    assert_string_equal(out, "-");
    set(server, "receive.host", "a", ORIGIN_USER);
    set(server, "send.host", "a", ORIGIN_USER);
    server_side_text(server, SIDE_RECEIVE, out, sizeof(out));
    assert_string_equal(out, "POP3  995 TLS");
    server_side_text(server, SIDE_SEND, out, sizeof(out));
    assert_string_equal(out, "465 TLS");
    set(server, "receive.trust.verify", "none", ORIGIN_USER);
    server_side_text(server, SIDE_RECEIVE, out, sizeof(out));
    assert_string_equal(out, "POP3  995 TLS unverified");
    set(server, "receive.encryption", "none", ORIGIN_USER);
    set(server, "receive.auth", "apop", ORIGIN_USER);
    set(server, "send.encryption", "none", ORIGIN_USER);
    set(server, "send.auth.method", "pop-before-smtp", ORIGIN_USER);
    server_side_text(server, SIDE_RECEIVE, out, sizeof(out));
    assert_string_equal(out, "POP3  110 none APOP");
    server_side_text(server, SIDE_SEND, out, sizeof(out));
    assert_string_equal(out, "25 none POP>SMTP");
    server_side_text(server, SIDE_SEND, small, sizeof(small));
    assert_string_equal(small, "25 none");
    set(server, "send.encryption", "starttls", ORIGIN_USER);
    set(server, "send.auth.method", "smtp-auth", ORIGIN_USER);
    server_side_text(server, SIDE_SEND, out, sizeof(out));
    assert_string_equal(out, "587 STARTTLS");
    assert_string_equal(server_protocol(server, SIDE_RECEIVE), "POP3");
    assert_string_equal(server_protocol(server, SIDE_SEND), "SMTP");
    record_free(server);
}

static void proposed_codes(void **state)
{
    static const char *const cases[][2] = {
        {"Head Office", "head-office"},
        {"pop.example.co.jp", "example.co.jp"},
        {"smtp.example", "smtp.example"},
        {"taro@example.jp", "example.jp"},
        {"taro@mail.example.jp", "example.jp"},
        {"taro@", "taro"},
        {"\xe6\x9c\xac\xe7\xa4\xbe", "server"},
        {"\xe6\x9c\xac\xe7\xa4\xbe Tokyo / 2", "tokyo-2"},
        {"", "server"},
        {"-._", "server"},
        {"a--b__c...", "a-b_c"},
        {"2001:db8::1", "2001db81"},
        {"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234567890",
         "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char code[65], small[4];
        struct record *server = record_new(RECORD_SERVER);

        server_propose_code(cases[i][0], code, sizeof(code));
        assert_string_equal(code, cases[i][1]);
        set(server, "code", code, ORIGIN_USER);
        server_propose_code(cases[i][0], small, sizeof(small));
        assert_true(strlen(small) <= 3);
        record_free(server);
    }
}

static void presets_are_whole(void **state)
{
    static const char *const protocols[] = {"pop3", "imap4", "smtp"};

    (void)state;
    for (size_t i = 0; i < PRESET_COUNT; i++) {
        assert_non_null(field_choice(FIELD_RECEIVE_ENCRYPTION, presets[i].encryption));
        assert_true(presets[i].port > 0 && presets[i].label[0] != '\0');
        for (size_t n = 0; n < i; n++) /* none twice, and TLS first (RFC 8314) */
            assert_false(strcmp(presets[n].protocol, presets[i].protocol) == 0 &&
                         presets[n].port == presets[i].port &&
                         strcmp(presets[n].encryption, presets[i].encryption) == 0);
    }
    for (size_t p = 0; p < 3; p++)
        for (size_t i = 0; i < PRESET_COUNT; i++)
            if (strcmp(presets[i].protocol, protocols[p]) == 0) {
                assert_string_equal(presets[i].encryption, "tls");
                break;
            }
}

static void presets_are_chosen(void **state)
{
    struct record *server = record_new(RECORD_SERVER);
    size_t indices[PRESET_COUNT];

    (void)state;
    assert_int_equal(presets_for(server, SIDE_RECEIVE, indices), 3);
    for (size_t i = 0; i < 3; i++) {
        preset_choose(server, SIDE_RECEIVE, indices[i]);
        assert_int_equal(preset_of(server, SIDE_RECEIVE), indices[i]);
        assert_int_equal(preset_port(server, SIDE_RECEIVE), presets[indices[i]].port);
    }
    assert_int_equal(presets_for(server, SIDE_SEND, indices), 5);
    for (size_t i = 0; i < 5; i++) {
        preset_choose(server, SIDE_SEND, indices[i]);
        assert_int_equal(preset_of(server, SIDE_SEND), indices[i]);
        assert_int_equal(record_number(server, FIELD_SEND_PORT, 0), presets[indices[i]].port);
    }
    set(server, "send.port", "2525", ORIGIN_USER);
    assert_int_equal(preset_of(server, SIDE_SEND), PRESET_COUNT);
    preset_choose(server, SIDE_SEND, PRESET_COUNT);
    assert_int_equal(record_number(server, FIELD_SEND_PORT, 0), 2525);
    assert_int_equal(preset_port_for(server, SIDE_SEND, "tls"), 465);
    assert_int_equal(preset_port_for(server, SIDE_SEND, "starttls"), 587);
    assert_int_equal(preset_port_for(server, SIDE_RECEIVE, "tls"), 995);
    record_free(server);
}

/* Settings, and whether receiving and sending take a token; mixed: they cannot share a secret. */
static const struct {
    const char *settings;
    bool receive, send, separately;
} secrets[] = {
    {"receive.host=p send.host=s", false, false, false},
    {"receive.host=p send.host=s receive.auth=xoauth2 oauth_server=o", true, true, false},
    {"receive.host=p send.host=s receive.auth=xoauth2", true, false, true},
    {"receive.host=p send.host=s receive.auth=oauthbearer send.auth.mechanism=plain", true, false,
     true},
    {"receive.host=p send.host=s receive.auth=plain send.auth.mechanism=xoauth2", false, true,
     true},
    {"receive.host=p send.host=s receive.auth=plain oauth_server=o", false, false, false},
    {"receive.host=p send.host=s receive.auth=auto oauth_server=o", true, true, false},
    {"receive.host=p send.host=s receive.auth=auto", false, false, false},
    {"receive.host=p send.host=s receive.auth=auto send.auth.mechanism=login oauth_server=o", false,
     false, false},
    {"receive.host=p send.host=s receive.auth=auto send.auth.mechanism=xoauth2 oauth_server=o",
     true, true, false},
    /* A login of its own: the OAuth server is for one of them. */
    {"receive.host=p send.host=s receive.auth=xoauth2 oauth_server=o "
     "send.auth.credentials=separate",
     true, false, true},
    {"receive.host=p send.host=s receive.auth=auto oauth_server=o send.auth.credentials=separate",
     true, false, true},
    {"receive.host=p send.host=s receive.auth=plain oauth_server=o send.auth.credentials=separate",
     false, true, true},
    /* No login, or none on the other side. */
    {"receive.host=p send.host=s receive.auth=xoauth2 send.auth.method=none", true, false, false},
    {"receive.host=p send.host=s receive.auth=xoauth2 send.auth.method=pop-before-smtp", true,
     false, false},
    {"send.host=s oauth_server=o", false, true, false},
    {"send.host=s send.auth.mechanism=xoauth2", false, true, false},
    {"receive.host=p receive.auth=auto oauth_server=o", true, false, false},
};

static void a_secret_is_a_token_or_a_password(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof secrets / sizeof secrets[0]; i++) {
        struct record *server = record_new(RECORD_SERVER);
        char *settings = strdup(secrets[i].settings), *rest = settings;
        for (char *word; (word = strsep(&rest, " ")) != NULL;) {
            char *value = strchr(word, '=');
            *value++ = '\0';
            set(server, word, value, ORIGIN_USER);
        }
        if (server_wants_token(server, SIDE_RECEIVE) != secrets[i].receive ||
            server_wants_token(server, SIDE_SEND) != secrets[i].send ||
            server_sends_separately(server) != secrets[i].separately)
            fail_msg("%s", secrets[i].settings);
        free(settings);
        record_free(server);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_one_has_the_defaults),
        cmocka_unit_test(weaker_never_overwrites),
        cmocka_unit_test(sides_come_and_go),
        cmocka_unit_test(the_port_follows),
        cmocka_unit_test(copies_share_nothing),
        cmocka_unit_test(equal_means_the_same),
        cmocka_unit_test(applies_recursively),
        cmocka_unit_test(validation),
        cmocka_unit_test(an_empty_one_lacks_everything),
        cmocka_unit_test(side_texts),
        cmocka_unit_test(proposed_codes),
        cmocka_unit_test(presets_are_whole),
        cmocka_unit_test(presets_are_chosen),
        cmocka_unit_test(a_secret_is_a_token_or_a_password),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
