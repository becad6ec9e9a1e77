/* The table of fields keeps its promises; values are checked and made canonical. */
#include "base/utf8.h"
#include "model/field.h"
#include "model/step.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_sentence(const char *text)
{
    size_t length = strlen(text);

    assert_true(length > 0);
    assert_true(utf8_valid(text, length));
    if (strchr(".:!?", text[length - 1]) == NULL)
        fail_msg("not a sentence: %s", text);
    if (strstr(text, "  ") != NULL || strchr(text, '\n') != NULL)
        fail_msg("two blanks or a line end in: %s", text);
}

static void every_row_is_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = &fields[i];
        const char *prefix = side_name(field->side);

        assert_non_null(field->path);
        assert_int_equal(field_by_path(field_kind((enum field_id)i), field->path),
                         i); /* unique as well */
        assert_true(strlen(field->label) > 0 && utf8_width(field->label) <= 30);
        assert_sentence(field->help);
        assert_true(strlen(field->help) > 40);
        assert_non_null(field->fallback);
        assert_memory_equal(field->path, prefix, strlen(prefix));
        assert_int_equal(field->choices != NULL, field->type == TYPE_CHOICE);
        if (field->type == TYPE_NUMBER || field->type == TYPE_PORT)
            assert_true(field->max == 0 || field->min < field->max);
    }
    assert_int_equal(field_by_path(RECORD_SERVER, "nothing"), FIELD_NONE);
    assert_int_equal(field_by_path(RECORD_SERVER, "receive.por"), FIELD_NONE);
}

static void defaults_are_canonical(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        char *canonical;
        struct err err = {0};

        if (fields[i].fallback[0] == '\0') {
            assert_true(fields[i].nullable || fields[i].required);
            continue;
        }
        if (!field_canonical((enum field_id)i, fields[i].fallback, &canonical, &err))
            fail_msg("%s: %s", fields[i].path, err.text);
        assert_string_equal(canonical, fields[i].fallback);
        free(canonical);
    }
}

static void choices_are_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        size_t usable = 0;

        for (const struct choice *c = fields[i].choices; c != NULL && c->name != NULL; c++) {
            char *canonical;
            struct err err = {0};
            bool taken = field_canonical((enum field_id)i, c->name, &canonical, &err);

            assert_ptr_equal(field_choice((enum field_id)i, c->name), c); /* no name twice */
            assert_true(strlen(c->label) > 0);
            assert_int_equal(taken, c->refusal == NULL);
            if (taken) {
                usable++;
                assert_string_equal(canonical, c->name);
                free(canonical);
            } else {
                assert_sentence(c->refusal);
                assert_non_null(strstr(err.text, c->refusal));
                assert_memory_equal(err.text, fields[i].label, strlen(fields[i].label));
            }
        }
        if (fields[i].type == TYPE_CHOICE)
            assert_true(usable > 0);
    }
}

static void conditions_name_what_is_there(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = &fields[i];
        char values[64], *rest = values;

        if (field->when_values == NULL)
            continue;
        assert_true(field->when < FIELD_COUNT);
        assert_int_equal(fields[field->when].side, field->side);
        snprintf(values, sizeof(values), "%s", field->when_values);
        for (char *value; (value = strsep(&rest, "|")) != NULL;) {
            bool known = fields[field->when].type == TYPE_SWITCH
                             ? strcmp(value, "true") == 0 || strcmp(value, "false") == 0
                             : field_choice(field->when, value) != NULL;
            if (!known)
                fail_msg("%s waits for %s of %s", field->path, value, fields[field->when].path);
        }
    }
}

static void sides_mirror_each_other(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        enum field_id id = (enum field_id)i;

        for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
            enum field_id there = field_on_side(id, side);

            if (there == FIELD_NONE)
                continue;
            assert_int_equal(fields[there].side, side);
            assert_int_equal(fields[there].type, fields[i].type);
            assert_int_equal(field_on_side(there, fields[i].side), id);
        }
    }
    assert_int_equal(field_on_side(FIELD_SEND_PORT, SIDE_RECEIVE), FIELD_RECEIVE_PORT);
    assert_int_equal(field_on_side(FIELD_RECEIVE_SHA256, SIDE_SEND), FIELD_SEND_SHA256);
    assert_int_equal(field_on_side(FIELD_RECEIVE, SIDE_SEND), FIELD_SEND);
    assert_int_equal(field_on_side(FIELD_RECEIVE_AUTH, SIDE_SEND), FIELD_SEND_MECHANISM);
    assert_int_equal(field_on_side(FIELD_SEND_METHOD, SIDE_RECEIVE), FIELD_NONE);
    assert_int_equal(field_on_side(FIELD_NAME, SIDE_RECEIVE), FIELD_NONE);
    assert_int_equal(field_on_side(FIELD_NONE, SIDE_RECEIVE), FIELD_NONE);
}

#define X64 "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789abcdef"
#define L64 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define A50 "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee"
#define HON "\xe6\x9c\xac"

/* NULL: refused. */
static const struct {
    enum field_id id;
    const char *typed, *canonical;
} values[] = {
    {FIELD_CODE, "head-office", "head-office"},
    {FIELD_CODE, " Head_Office.2 ", "Head_Office.2"},
    {FIELD_CODE, "", NULL},
    {FIELD_CODE, "   ", NULL},
    {FIELD_CODE, "a b", NULL},
    {FIELD_CODE, HON, NULL},
    {FIELD_CODE, "a/b", NULL},
    {FIELD_CODE, A50 "12345678901234", A50 "12345678901234"},
    {FIELD_CODE, A50 "123456789012345", NULL},
    {FIELD_CODE, "\xef\xbd\x81\xef\xbc\x91", "a1"}, /* full-width a1 */

    {FIELD_NAME, HON HON, HON HON},
    {FIELD_NAME, "\xe3\x80\x80" HON " x \xe3\x80\x80", HON " x"},
    {FIELD_NAME, "", NULL},
    {FIELD_NAME, "a\nb", NULL},
    {FIELD_NAME, "a\x1b[2J", NULL},
    {FIELD_NAME, "a\xc2\x85", NULL},
    {FIELD_NAME,
     "a\xe2\x80\xa8"
     "b",
     NULL},
    {FIELD_NAME,
     "a\xe2\x80\xae"
     "b",
     NULL},
    {FIELD_NAME, "a\xff", NULL},
    {FIELD_NAME, "a\xed\xa0\x80", NULL},
    {FIELD_NAME, "\xef\xbc\xa1", "\xef\xbc\xa1"}, /* a name stays as it is typed */
    {FIELD_NAME, A50 A50, A50 A50},
    {FIELD_NAME, A50 A50 "x", NULL},

    {FIELD_RECEIVE, "true", "true"},
    {FIELD_RECEIVE, "OFF", "false"},
    {FIELD_RECEIVE, "maybe", NULL},
    {FIELD_RECEIVE_KEEP, "yes", "true"},
    {FIELD_RECEIVE_KEEP, "1", NULL},
    {FIELD_RECEIVE_KEEP, "", NULL},

    {FIELD_RECEIVE_HOST, "pop.example.co.jp", "pop.example.co.jp"},
    {FIELD_RECEIVE_HOST, "POP.Example.JP.", "POP.Example.JP"},
    {FIELD_RECEIVE_HOST, " 10.0.1.55 ", "10.0.1.55"},
    {FIELD_RECEIVE_HOST, "\xef\xbd\x90\xef\xbd\x8f\xef\xbd\x90\xe3\x80\x82\xef\xbd\x8a\xef\xbd\x90",
     "pop.jp"},
    {FIELD_RECEIVE_HOST, "2001:db8::1", "2001:db8::1"},
    {FIELD_RECEIVE_HOST, "fe80::1%.", "fe80::1%."}, /* this dot is the scope's */
    {FIELD_RECEIVE_HOST, "", NULL},
    {FIELD_RECEIVE_HOST, "a b", NULL},

    {FIELD_RECEIVE_PORT, "995", "995"},
    {FIELD_RECEIVE_PORT, "0995", "995"},
    {FIELD_RECEIVE_PORT, "\xef\xbc\x99\xef\xbc\x99\xef\xbc\x95", "995"},
    {FIELD_RECEIVE_PORT, "1", "1"},
    {FIELD_RECEIVE_PORT, "65535", "65535"},
    {FIELD_RECEIVE_PORT, "65536", NULL},
    {FIELD_RECEIVE_PORT, "0", NULL},
    {FIELD_RECEIVE_PORT, "", NULL},
    {FIELD_RECEIVE_PORT, "-1", NULL},
    {FIELD_RECEIVE_PORT, "+1", NULL},
    {FIELD_RECEIVE_PORT, "11a", NULL},
    {FIELD_RECEIVE_PORT, "1.0", NULL},
    {FIELD_RECEIVE_PORT, "0x1f", NULL},
    {FIELD_RECEIVE_PORT, "99999999999999999999999999", NULL},

    {FIELD_RECEIVE_TIMEOUT, "120", "120"},
    {FIELD_RECEIVE_TIMEOUT, "121", NULL},
    {FIELD_RECEIVE_TIMEOUT, "0", NULL},
    {FIELD_SEND_WAIT, "0", "0"},
    {FIELD_SEND_WAIT, "300", "300"},
    {FIELD_SEND_WAIT, "301", NULL},
    {FIELD_RECEIVE_MAX_BYTES, "", ""},
    {FIELD_RECEIVE_MAX_BYTES, "9223372036854775807", "9223372036854775807"},
    {FIELD_RECEIVE_MAX_BYTES, "9223372036854775808", NULL},
    {FIELD_RECEIVE_MAX_BYTES, "0", NULL},
    {FIELD_RECEIVE_MAX_BYTES, "10M", "10485760"},
    {FIELD_RECEIVE_MAX_BYTES, "10 mb", "10485760"},
    {FIELD_SEND_MAX_BYTES, "２ＧｉＢ", "2147483648"},
    {FIELD_SEND_MAX_BYTES, "500k", "512000"},
    {FIELD_SEND_MAX_BYTES, "9223372036854775807K", NULL},
    {FIELD_SEND_MAX_BYTES, "M", NULL},
    {FIELD_SEND_MAX_BYTES, "10 MX", NULL},
    {FIELD_SEND_MAX_BYTES, "10Mb ps", NULL},
    {FIELD_SEND_MAX_RATE, "10k", NULL},
    {FIELD_RECEIVE_KEEP_DAYS, " ", ""},

    {FIELD_RECEIVE_ENCRYPTION, "TLS", "tls"},
    {FIELD_RECEIVE_ENCRYPTION, "ssl", NULL},
    {FIELD_RECEIVE_ENCRYPTION, "", NULL},
    /* Accounts, OAuth servers, the notification. */
    {FIELD_ACCOUNT_ADDRESS, " taro@example.co.jp ", "taro@example.co.jp"},
    {FIELD_ACCOUNT_ADDRESS, "taro", NULL},
    {FIELD_ACCOUNT_ADDRESS, "ta\nro@example.co.jp", NULL},
    {FIELD_ACCOUNT_SERVER, "\xef\xbc\x93", "3"},
    {FIELD_ACCOUNT_SERVER, "0", NULL},
    {FIELD_ACCOUNT_SERVER, "2147483648", NULL},
    {FIELD_ACCOUNT_SERVER, "", ""},
    {FIELD_NOTIFICATION_ADDRESS, "<a@example.jp>", "a@example.jp"},
    {FIELD_NOTIFICATION_ADDRESS, "a@example.jp", "a@example.jp"},
    {FIELD_NOTIFICATION_ADDRESS, "  \"Suzuki, T.\"  <a@example.jp> ", "Suzuki, T. <a@example.jp>"},
    {FIELD_NOTIFICATION_ADDRESS, HON "<a@example.jp>", HON " <a@example.jp>"},
    {FIELD_NOTIFICATION_ADDRESS, "x <a@example.jp", NULL},
    {FIELD_NOTIFICATION_ADDRESS, "x <a@example.jp> y", NULL},
    {FIELD_NOTIFICATION_ADDRESS, "x\r\nBcc: b <a@example.jp>", NULL},
    {FIELD_NOTIFICATION_ADDRESS, "<>", NULL},
    {FIELD_NOTIFICATION_ADMINISTRATORS, "a@example.jp,b@example.jp", "a@example.jp, b@example.jp"},
    {FIELD_NOTIFICATION_ADMINISTRATORS, " a@example.jp , , b@example.jp,",
     "a@example.jp, b@example.jp"},
    {FIELD_NOTIFICATION_ADMINISTRATORS, "a@example.jp、b@example.jp， c@example.jp",
     "a@example.jp, b@example.jp, c@example.jp"},
    {FIELD_NOTIFICATION_ADMINISTRATORS, "a@example.jp b@example.jp", NULL},
    {FIELD_NOTIFICATION_ADMINISTRATORS, "、 ，", NULL},
    {FIELD_NOTIFICATION_ADMINISTRATORS, ",", NULL},
    {FIELD_OAUTH_TOKEN_ENDPOINT, "https://login.example.jp/{tenant}/token",
     "https://login.example.jp/{tenant}/token"},
    {FIELD_OAUTH_TOKEN_ENDPOINT, "http://login.example.jp/token", NULL},
    {FIELD_OAUTH_TOKEN_ENDPOINT, "https://", NULL},
    {FIELD_OAUTH_TOKEN_ENDPOINT, "https:///token", NULL},
    {FIELD_OAUTH_TOKEN_ENDPOINT, "https://user@example.jp/", NULL},
    {FIELD_OAUTH_TOKEN_ENDPOINT, "https://example.jp/a b", NULL},
    {FIELD_RECEIVE_PROTOCOL, "IMAP4", "imap4"},
    {FIELD_RECEIVE_PROTOCOL, "imap3", NULL},
    {FIELD_RECEIVE_AUTH, "apop", "apop"},
    {FIELD_RECEIVE_AUTH, "XOAUTH2", "xoauth2"},
    {FIELD_RECEIVE_AUTH, "xoauth", NULL},
    {FIELD_SEND_MECHANISM, "cram-md5", "cram-md5"},
    {FIELD_SEND_MECHANISM, "apop", NULL},

    {FIELD_RECEIVE_SHA256, X64, L64},
    {FIELD_RECEIVE_SHA256, "", ""},
    {FIELD_RECEIVE_SHA256, ":", NULL},
    {FIELD_RECEIVE_SHA256, "abc", NULL},
    {FIELD_RECEIVE_SHA256, X64 "00", NULL},
    {FIELD_RECEIVE_SHA256, "g" X64, NULL},
    {FIELD_SEND_SHA256,
     "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:"
     "CD:EF",
     L64},

    {FIELD_SEND_CA_FILE, "/etc/ca.pem", "/etc/ca.pem"},
    {FIELD_SEND_CA_FILE, "ca.pem", NULL},
    {FIELD_SEND_CA_FILE, "/a\nb", NULL},
    {FIELD_SEND_CA_FILE, "", ""},

    {FIELD_SEND_HELO, "mail.example.jp", "mail.example.jp"},
    {FIELD_SEND_HELO, "[192.0.2.1]", "[192.0.2.1]"},
    {FIELD_SEND_HELO, "[IPv6:2001:db8::1]", "[IPv6:2001:db8::1]"},
    {FIELD_SEND_HELO, "[2001:db8::1]", NULL},
    {FIELD_SEND_HELO, "192.0.2.1", NULL},
    {FIELD_SEND_HELO, "short", NULL},
    {FIELD_SEND_HELO, HON ".jp", NULL},
    {FIELD_SEND_HELO, "a.b\r\nQUIT", NULL},
    {FIELD_SEND_HELO, "[]", NULL},
    {FIELD_SEND_HELO, "", ""},

    {FIELD_SEND_PROXY, "socks5h://localhost:1080", "socks5h://localhost:1080"},
    {FIELD_SEND_PROXY, "HTTP://[::1]:3128/", "http://[::1]:3128"},
    {FIELD_SEND_PROXY, "http://user:pw@proxy:80", NULL},
    {FIELD_SEND_PROXY, "socks5://localhost:1080", NULL},
    {FIELD_SEND_PROXY, "http://proxy", NULL},
    {FIELD_SEND_PROXY, "http://proxy:0", NULL},
    {FIELD_SEND_PROXY, "http://:80", NULL},
    {FIELD_SEND_PROXY, "http://a:b:80", NULL},
    {FIELD_SEND_PROXY, "http://pro xy:80", NULL},
    {FIELD_SEND_PROXY, "http://proxy:80/x", NULL},
    {FIELD_SEND_PROXY, "http://", NULL},

    {FIELD_SEND_USERNAME, "taro@example.jp", "taro@example.jp"},
    {FIELD_SEND_USERNAME, " x", " x"}, /* kept as typed */
    {FIELD_SEND_USERNAME, "a\r\nb", NULL},
    {FIELD_SEND_USERNAME, A50 A50 A50 A50 A50 "12345", A50 A50 A50 A50 A50 "12345"},
    {FIELD_SEND_USERNAME, A50 A50 A50 A50 A50 "123456", NULL},

    {FIELD_SEND_SECRET, "ask", "ask"},
    {FIELD_SEND_SECRET, "command:pass show  'my mail'", "command:pass show \"my mail\""},
    {FIELD_SEND_SECRET, "command:a b\\\xe3\x80\x80''", "command:a \"b\xe3\x80\x80\""},
    {FIELD_SEND_SECRET, "hunter2", NULL},
    {FIELD_PROVIDER, "gmail", "gmail"},
    {FIELD_OAUTH_SERVER, "not a code", NULL},
};

static void values_are_checked(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
        enum field_id id = values[i].id;
        char *canonical = NULL, *again;
        struct err err = {0};

        if (field_canonical(id, values[i].typed, &canonical, &err) != (values[i].canonical != NULL))
            fail_msg("%s: \"%s\": %s", fields[id].path, values[i].typed, err.text);
        if (canonical == NULL) {
            assert_int_equal(err.code, ERR_INPUT);
            if (fields[id].type != TYPE_ADDRESS && fields[id].type != TYPE_MAILBOX &&
                fields[id].type != TYPE_ADDRESSES) /* these end with what was typed */
                assert_sentence(err.text);
            assert_memory_equal(err.text, fields[id].label, strlen(fields[id].label));
            continue;
        }
        assert_string_equal(canonical, values[i].canonical);
        if (field_canonical(id, canonical, &again, &err))
            assert_string_equal(again, canonical);
        else
            fail_msg("%s: \"%s\" is not stable: %s", fields[id].path, canonical, err.text);
        free(again);
        free(canonical);
    }
}

/* What is plain is what field_canonical() makes of it: tried with pieces put together at random, so
 * that every limit and every kind of character is met in every place. */
static void plain_is_canonical(void **state)
{
    static const char *const pieces[] = {
        "a",
        "Taro",
        "@",
        ".",
        "example.co.jp",
        "-",
        "_",
        "+",
        "0",
        "7",
        "65535",
        "true",
        "false",
        "ask",
        " ",
        "\t",
        "file:/",
        "env:",
        "x=",
        "tls",
        "standard",
        HON,
        "/",
        "\xc2\x85",
        "\x01",
        "\xe3\x80\x80",
        "\xef\xbc\xa1",
        "\xff",
        "\xe2\x80\xa8",
        "\"",
        "<",
        A50,
        "\x7f",
        "0x1",
        "192.0.2.1",
        "[::1]",
        "command:a",
        "credential:",
        "\xf0\x9f\x93\xa7",
    };
    size_t plain = 0, count = sizeof(pieces) / sizeof(pieces[0]);
    unsigned chance = 1;

    (void)state;
    for (size_t round = 0; round < 60000; round++) {
        char text[512] = "";
        enum field_id id = (enum field_id)(round % FIELD_COUNT);
        chance = chance * 1103515245 + 12345;
        for (unsigned i = 0, more = chance >> 16 & 7; i <= more; i++) {
            chance = chance * 1103515245 + 12345;
            strcat(text, pieces[(chance >> 16) % count]);
        }
        char *canonical = NULL;
        if (!field_plain(id, text))
            continue;
        plain++;
        if (!field_canonical(id, text, &canonical, NULL) || strcmp(canonical, text) != 0)
            fail_msg("%s: \"%s\" is not canonical", fields[id].path, text);
        free(canonical);
    }
    assert_true(plain > 2000);
    assert_true(field_plain(FIELD_ACCOUNT_ADDRESS, "taro.yamada+x@mail-1.example.co.jp"));
    assert_true(field_plain(FIELD_ACCOUNT_NAME, HON " office"));
    assert_true(field_plain(FIELD_ACCOUNT_SECRET, "file:/etc/mail/taro"));
    assert_true(field_plain(FIELD_ACCOUNT_SERVER, "2147483647"));
    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
        if (field_plain(values[i].id, values[i].typed))
            assert_string_equal(values[i].typed, values[i].canonical);
}

static void much_too_long_is_refused(void **state)
{
    size_t length = 1024 * 1024;
    char *flood = malloc(length + 1);

    (void)state;
    assert_non_null(flood);
    memset(flood, 'x', length);
    flood[length] = '\0';
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        char *canonical;
        assert_false(field_canonical((enum field_id)i, flood, &canonical, NULL));
    }
    free(flood);
}

static void one_of(void **state)
{
    (void)state;
    assert_true(field_one_of("tls|starttls", "tls"));
    assert_true(field_one_of("tls|starttls", "starttls"));
    assert_false(field_one_of("starttls", "tls"));
    assert_false(field_one_of("tls|starttls", "tl"));
    assert_false(field_one_of("tls", ""));
    assert_true(field_one_of("", ""));
    assert_false(field_one_of("", "x"));
}

static const char good_hosts[][300] = {
    "a",
    "a.b",
    "localhost",
    "pop.example.co.jp",
    "x-y_z.example",
    "3com.com",
    "1.2.3.com",
    "192.0.2.1",
    "::1",
    "fe80::1%eth0",
    "2001:DB8::192.0.2.1",
    "a.b.",
    HON ".jp",
    "b\xc3\xbc"
    "cher.example",
    "xn--bcher-kva.example",
    A50 "1234567890123.jp", /* 63 in a label */
    A50 "1234567890123." A50 "1234567890123." A50 "1234567890123." A50 "12345678901", /* 253 */
};
static const char bad_hosts[][400] = {
    "",
    ".",
    "..",
    ".a",
    "a..b",
    "a..",
    "-a.jp",
    "a-.jp",
    "a b",
    "a\tb",
    "http://a",
    "a:110",
    "a/b",
    "user@a",
    "[::1]",
    "1.2.3",
    "1.2.3.4.5",
    "256.0.0.1",
    "1.2.3.4.",
    "0x7f.0x1",
    "127.1",
    "123",
    "::1%",
    "::1%a b",
    "fe80::1%0123456789012345",
    "a\x1b[2J",
    "a\r\nQUIT",
    "a\xff",
    "a\xc2\xa0"
    "b",
    "a\xe3\x80\x80"
    "b",
    "a\xe2\x80\x8b"
    "b",
    "a\xe2\x80\xae"
    "b",
    "a!b",
    "a,b",
    "*.a",
    "a\xef\xbc\x9a"
    "110",
    A50 "12345678901234.jp",                                                           /* 64 */
    A50 "1234567890123." A50 "1234567890123." A50 "1234567890123." A50 "123456789012", /* 254 */
    /* 20 kanji take more than 63 characters as an A-label */
    HON "\xe7\xa4\xbe\xe6\x94\xaf\xe5\xba\x97\xe6\x9d\xb1\xe4\xba\xac\xe5\xa4\xa7\xe9\x98\xaa"
        "\xe5\x90\x8d\xe5\x8f\xa4\xe5\xb1\x8b\xe4\xba\xac\xe9\x83\xbd\xe7\xa5\x9e\xe6\x88\xb8"
        "\xe7\xa6\x8f\xe5\xb2\xa1\xe4\xbb\x99\xe5\x8f\xb0\xe6\x9c\xad\xe5\xb9\x8c\xe6\x96\xb0\xe6"
        "\xbd\x9f.jp",
};

static void hosts(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(good_hosts) / sizeof(good_hosts[0]); i++) {
        struct err err = {0};
        if (!host_valid(good_hosts[i], &err, "Host"))
            fail_msg("%s: %s", good_hosts[i], err.text);
    }
    for (size_t i = 0; i < sizeof(bad_hosts) / sizeof(bad_hosts[0]); i++) {
        struct err err = {0};
        if (host_valid(bad_hosts[i], &err, "Host"))
            fail_msg("taken: %s", bad_hosts[i]);
        assert_memory_equal(err.text, "Host", 4);
    }
    assert_true(host_is_address("192.0.2.1"));
    assert_true(host_is_address("fe80::1%eth0"));
    assert_false(host_is_address("example.jp"));
    assert_false(host_is_address("1.2.3"));
}

static void addresses(void **state)
{
    static const char *const good[] = {
        "taro@example.jp",         "a.b+c@x",          "\"a b\"@example.jp",
        "\"a\\\"@b\"@example.jp",  "taro@[192.0.2.1]", "taro@[IPv6:2001:db8::1]",
        "foo..bar@docomo.example", "o'neil@x.jp",      "taro@" HON ".jp",
    };
    static const char *const bad[] = {
        "",
        "taro",
        "@example.jp",
        "taro@",
        "taro@a b",
        "ta ro@example.jp",
        "<taro@example.jp>",
        "taro@example.jp>",
        "taro@example.jp\r\nRCPT TO:<x@y>",
        "ta\nro@x",
        "a@b@c",
        "\"a@b",
        "\"a\"b@c",
        "a@192.0.2.1",
        "a@[1.2.3]",
        "a@[",
        "a@[]",
        "a\xff@b",
        "a\xe2\x80\xae@b",
        "a,b@c",
        "a;b@c",
        "a@b..c",
        A50 "123456789012345@x",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
        struct err err = {0};
        if (!address_valid(good[i], &err))
            fail_msg("%s: %s", good[i], err.text);
    }
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct err err = {0};
        if (address_valid(bad[i], &err))
            fail_msg("taken: %s", bad[i]);
        assert_true(err.text[0] != '\0');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_whole),
        cmocka_unit_test(defaults_are_canonical),
        cmocka_unit_test(choices_are_whole),
        cmocka_unit_test(conditions_name_what_is_there),
        cmocka_unit_test(sides_mirror_each_other),
        cmocka_unit_test(values_are_checked),
        cmocka_unit_test(plain_is_canonical),
        cmocka_unit_test(much_too_long_is_refused),
        cmocka_unit_test(one_of),
        cmocka_unit_test(hosts),
        cmocka_unit_test(addresses),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
