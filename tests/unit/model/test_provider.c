/* Providers: found, and filled into a server. */
#include "model/provider.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* After base/err.h: its fail() would become cmocka's macro. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define WAY(...)                                                                                   \
    (struct provider_way)                                                                          \
    {                                                                                              \
        .note = "", .source = "", .certainty = CERTAINTY_A, __VA_ARGS__                            \
    }

static struct provider *make(const char *id, const char *domain)
{
    struct provider *provider = provider_new();
    provider->id = provider_string(provider, id);
    provider->name = provider_string(provider, id);
    provider->domains = mem_new(2, sizeof(provider->domains[0]));
    if (domain != NULL)
        provider->domains[provider->domain_count++] = provider_string(provider, domain);
    provider->ways = mem_new(8, sizeof(provider->ways[0]));
    return provider;
}

static void add_way(struct provider *provider, struct provider_way way)
{
    provider->ways[provider->way_count++] = way;
}

/* sv<NNN>.hoster.jp, POP3 and IMAP4. */
static struct provider *hoster(void)
{
    struct provider *provider = make("hoster", "hoster.jp");
    provider->name = provider_string(provider, "Hoster");
    provider->other_name = provider_string(provider, "ホスター");
    provider->region = "jp";
    provider->parts[provider->part_count++] =
        (struct provider_part){"NNN", "The number.", "digits"};
    add_way(provider,
            WAY(.side = SIDE_RECEIVE, .protocol = "pop3", .host = "sv<NNN>.hoster.jp", .port = 995,
                .encryption = "tls", .mechanisms = "password", .username = "address"));
    add_way(provider, WAY(.side = SIDE_RECEIVE, .protocol = "imap4", .host = "sv<NNN>.hoster.jp",
                          .port = 1993, .encryption = "tls", .mechanisms = "cram-md5 password",
                          .username = "address"));
    add_way(provider,
            WAY(.side = SIDE_SEND, .protocol = "smtp", .host = "sv<NNN>.hoster.jp", .port = 587,
                .encryption = "starttls", .mechanisms = "login", .username = "address"));
    return provider;
}

static struct provider *relay(const char *username)
{
    struct provider *provider = make("relay", NULL);
    add_way(provider,
            WAY(.side = SIDE_SEND, .protocol = "smtp", .host = "smtp.relay.example", .port = 2525,
                .encryption = "starttls", .mechanisms = "password", .username = username));
    return provider;
}

static const struct provider_wish anything = {.receive_way = PROVIDER_ANY_WAY,
                                              .send_way = PROVIDER_ANY_WAY};

/* Hosts ------------------------------------------------------------------------------------ */

static void test_by_host(void **state)
{
    static const struct {
        const char *host, *provider; /* NULL: nobody's */
    } cases[] = {
        {"sv12.hoster.jp", "hoster"},
        {"SV12.Hoster.JP", "hoster"},
        {"smtp.relay.example", "relay"},
        {"sv.hoster.jp", NULL},
        {"sv1.2.hoster.jp", NULL},
        {"evil.hoster.jp", NULL},
        {"hoster.jp", NULL},
        {"sv12.hoster.jp.evil.example", NULL},
        {"x.smtp.relay.example", NULL},
        {"mail.customer.example", NULL},
        {"", NULL},
    };
    struct provider_list *list = provider_list_new();
    struct provider *own_domain = make("own-domain", "own.example");

    (void)state;
    add_way(own_domain, WAY(.side = SIDE_RECEIVE, .protocol = "imap4", .port = 993,
                            .host = "mail.%EMAILDOMAIN%", .encryption = "tls", .mechanisms = "",
                            .username = ""));
    own_domain->parts[own_domain->part_count++] =
        (struct provider_part){"HOST", "The whole name.", "host"};
    add_way(own_domain, WAY(.side = SIDE_SEND, .protocol = "smtp", .port = 465, .host = "<HOST>",
                            .encryption = "tls", .mechanisms = "", .username = ""));
    provider_list_add(list, own_domain);
    provider_list_add(list, hoster());
    provider_list_add(list, relay("address"));
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct provider *provider = provider_by_host(list, cases[i].host);
        if (cases[i].provider == NULL)
            assert_null(provider);
        else
            assert_string_equal(provider->id, cases[i].provider);
    }
    provider_list_free(list);
}

static void test_host_of_a_way(void **state)
{
    struct provider *own_domain = make("own-domain", "own.example"), *asks = hoster();
    struct err err = {0};

    (void)state;
    add_way(own_domain,
            WAY(.side = SIDE_RECEIVE, .protocol = "imap4", .port = 993,
                .host = "mail.%EMAILDOMAIN%", .encryption = "", .mechanisms = "", .username = ""));
    char *host = provider_host(own_domain, &own_domain->ways[0], "taro@customer.example", &err);
    assert_string_equal(host, "mail.customer.example");
    assert_string_equal(provider_encryption(&own_domain->ways[0]), "tls"); /* usual at 993 */
    free(host);
    assert_null(provider_host(asks, &asks->ways[0], "taro@hoster.jp", &err));
    assert_non_null(strstr(err.text, "The number."));
    provider_free(own_domain);
    provider_free(asks);
}

/* Found ------------------------------------------------------------------------------------ */

static void test_by_domain(void **state)
{
    (void)state;
    static const struct {
        const char *address, *id; /* NULL: nobody */
    } cases[] = {
        {"taro@example.ne.jp", "wide"},
        {"taro@abc.example.ne.jp", "wide"},
        {"taro@a.b.abc.example.ne.jp", "wide"},
        {"taro@deep.example.ne.jp", "deep"},
        {"taro@x.deep.example.ne.jp", "deep"},
        {"TARO@Example.NE.JP", "wide"},
        {"example.ne.jp", "wide"},
        {"example.ne.jp.", "wide"},
        {"ｅｘａｍｐｌｅ．ｎｅ．ｊｐ", "wide"},
        {"a@b@example.ne.jp", "wide"},
        {"taro@notexample.ne.jp", NULL},
        {"taro@example.ne.jp.evil.test", NULL},
        {"ne.jp", NULL},
        {"jp", NULL},
        {"", NULL},
        {"@", NULL},
        {".", NULL},
        {"taro@..", NULL},
        {"taro@.example.ne.jp", "wide"},
        {"\xff\xfe", NULL},
    };
    struct provider_list *list = provider_list_new();
    assert_null(provider_by_domain(list, "example.ne.jp"));
    provider_list_add(list, make("wide", "example.ne.jp"));
    provider_list_add(list, make("deep", "deep.example.ne.jp"));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct provider *found = provider_by_domain(list, cases[i].address);
        if ((found != NULL) != (cases[i].id != NULL) ||
            (found != NULL && strcmp(found->id, cases[i].id) != 0))
            fail_msg("%s: %s", cases[i].address, found != NULL ? found->id : "nobody");
    }
    provider_list_free(list);
}

static void test_many_domains(void **state)
{
    (void)state;
    struct provider_list *list = provider_list_new();
    char id[32], domain[40];
    for (int i = 0; i < 500; i++) {
        snprintf(id, sizeof id, "p%d", i);
        snprintf(domain, sizeof domain, "d%d.example", i);
        provider_list_add(list, make(id, domain));
    }
    assert_int_equal(provider_count(list), 500);
    for (int i = 0; i < 500; i++) {
        snprintf(id, sizeof id, "p%d", i);
        snprintf(domain, sizeof domain, "x@sub.d%d.example", i);
        assert_string_equal(provider_by_domain(list, domain)->id, id);
        assert_ptr_equal(provider_by_id(list, id), provider_at(list, (size_t)i));
    }
    assert_null(provider_at(list, 500));
    assert_null(provider_by_id(list, "p500"));
    provider_list_free(list);
}

/* The user's own take the place of what ships, in either order, and their domains win. */
static void test_own_win(void **state)
{
    (void)state;
    for (int own_first = 0; own_first < 2; own_first++) {
        struct provider_list *list = provider_list_new();
        provider_list_add(list, make("other", "a.example"));
        for (int turn = 0; turn < 2; turn++) {
            struct provider *provider = make(turn == own_first ? "Same" : "same", "b.example");
            provider->own = turn != own_first;
            provider_list_add(list, provider);
        }
        struct provider *thief = make("thief", "a.example");
        thief->own = true;
        provider_list_add(list, thief);
        assert_int_equal(provider_count(list), 3);
        assert_true(provider_by_id(list, "SAME")->own);
        assert_string_equal(provider_by_domain(list, "x@b.example")->id, "same");
        assert_string_equal(provider_by_domain(list, "x@a.example")->id, "thief");
        provider_list_free(list);
    }
}

static void test_matches(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool matches;
    } cases[] = {
        {"", true},
        {"  ", true},
        {"hoster", true},
        {"HOST", true},
        {"ｈｏｓｔ", true},
        {"ホスター", true},
        {"スター", true},
        {"jp hoster", true},
        {"jp　hoster", true},
        {"hoster nobody", false},
        {"Japan", true},
        {"sv<NNN>", true},
        {"taro@hoster.jp", true},
        {"taro@mail.hoster.jp", true},
        {"mail.hoster.jp", true},
        {"taro@host", true},
        {"taro@", true},
        {"taro@gmail.com", false},
        {"nothoster.jp", false},
        {"x", false},
    };
    struct provider_list *list = provider_list_new();
    provider_list_add(list, hoster());
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (provider_matches(provider_at(list, 0), cases[i].text) != cases[i].matches)
            fail_msg("\"%s\"", cases[i].text);
    provider_list_free(list);
}

static void test_reserves(void **state)
{
    (void)state;
    assert_true(provider_reserves("gmail"));
    assert_true(provider_reserves("Exchange"));
    assert_false(provider_reserves("gmail-2"));
    assert_false(provider_reserves(""));
}

/* Parts ------------------------------------------------------------------------------------- */

static void test_parts(void **state)
{
    (void)state;
    static const struct {
        const char *pattern, *text, *value; /* value NULL: refused */
    } cases[] = {
        {"digits", "123", "123"},
        {"digits", " １２３ ", "123"},
        {"digits", "sv123.hoster.jp", "123"},
        {"digits", "SV123.HOSTER.JP", "123"},
        {"digits", "https://sv123.hoster.jp/panel", "123"},
        {"digits", "", NULL},
        {"digits", "   ", NULL},
        {"digits", "12a", NULL},
        {"digits", "-1", NULL},
        {"digits", "123456789012345678901", NULL},
        {"digits", "sv.hoster.jp", NULL},
        {"label", "example", "example"},
        {"label", "Example-1", "example-1"},
        {"label", "svexample.hoster.jp", "example"},
        {"label", "a.b", NULL},
        {"label", "-a", NULL},
        {"label", "a-", NULL},
        {"label", "a b", NULL},
        {"label", "日本", NULL},
        {"label", "x\x1b[2J", NULL},
        {"label", "\xff", NULL},
        {"host", "mail.example.jp", "mail.example.jp"},
        {"host", "mail.example.jp:995", NULL},
        {"host", "a..b", NULL},
    };
    struct provider *provider = hoster();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct err err = {0};
        char *value = NULL;
        provider->parts[0].pattern = cases[i].pattern;
        bool taken = provider_part_value(provider, 0, cases[i].text, &value, &err);
        if (taken != (cases[i].value != NULL) || (taken && strcmp(value, cases[i].value) != 0))
            fail_msg("%s \"%s\": %s", cases[i].pattern, cases[i].text, taken ? value : err.text);
        assert_true(taken || (err.code == ERR_INPUT && strstr(err.text, "NNN") != NULL));
        free(value);
    }
    provider_free(provider);
}

static void test_examples_fit(void **state)
{
    (void)state;
    static const char *const patterns[] = {"digits", "label", "host"};
    struct provider *provider = hoster();
    for (size_t i = 0; i < 3; i++) {
        char *value;
        provider->parts[0].pattern = patterns[i];
        assert_true(provider_part_value(provider, 0, provider_part_example(&provider->parts[0]),
                                        &value, NULL));
        free(value);
    }
    provider_free(provider);
}

static void test_users(void **state)
{
    (void)state;
    static const struct {
        const char *rule, *address, *user;
    } cases[] = {
        {"address", "taro@example.jp", "taro@example.jp"},
        {"local-part", "taro@example.jp", "taro"},
        {"local-part.domain", "taro@example.jp", "taro.example.jp"},
        {"text:apikey", "taro@example.jp", "apikey"},
        {"text:apikey", NULL, "apikey"},
        {"address", NULL, ""},
        {"local-part", "taro", ""},
        {"local-part", "@example.jp", ""},
        {"local-part", "\"a@b\"@example.jp", "\"a@b\""},
        {"", "taro@example.jp", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct provider_way way = WAY(.username = cases[i].rule);
        char *user = provider_user(&way, cases[i].address);
        assert_string_equal(user, cases[i].user);
        free(user);
    }
}

/* Filled ------------------------------------------------------------------------------------ */

struct want {
    enum field_id id;
    const char *value;
};

static void tell(void *context, enum field_id id, const char *sentence)
{
    (void)context;
    fail_msg("%s: %s", fields[id].path, sentence);
}

static void check(const struct record *server, const struct want *want, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!record_is(server, want[i].id, want[i].value))
            fail_msg("%s is %s, not %s", fields[want[i].id].path, record_get(server, want[i].id),
                     want[i].value);
    assert_int_equal(record_validate(server, tell, NULL), 0);
}
#define CHECK(server, ...)                                                                         \
    check(server, (struct want[]){__VA_ARGS__},                                                    \
          sizeof((struct want[]){__VA_ARGS__}) / sizeof(struct want))

static void test_fill(void **state)
{
    (void)state;
    struct provider *provider = hoster();
    struct record *server = record_new(RECORD_SERVER);
    struct provider_wish wish = anything;
    wish.parts = (const char *const[]){"12"};
    assert_true(provider_fill(provider, &wish, server, NULL));
    CHECK(server, {FIELD_CODE, "hoster"}, {FIELD_NAME, "Hoster"}, {FIELD_PROVIDER, "hoster"},
          {FIELD_RECEIVE_PROTOCOL, "pop3"}, {FIELD_RECEIVE_HOST, "sv12.hoster.jp"},
          {FIELD_RECEIVE_PORT, "995"}, {FIELD_RECEIVE_ENCRYPTION, "tls"},
          {FIELD_RECEIVE_AUTH, "password"}, {FIELD_SEND_HOST, "sv12.hoster.jp"},
          {FIELD_SEND_PORT, "587"}, {FIELD_SEND_ENCRYPTION, "starttls"},
          {FIELD_SEND_METHOD, "smtp-auth"}, {FIELD_SEND_MECHANISM, "login"},
          {FIELD_SEND_CREDENTIALS, "receive"});
    wish.protocol = "imap4";
    assert_true(provider_fill(provider, &wish, server, NULL));
    CHECK(server, {FIELD_RECEIVE_PROTOCOL, "imap4"}, {FIELD_RECEIVE_PORT, "1993"},
          {FIELD_RECEIVE_AUTH, "cram-md5"});
    record_free(server);
    provider_free(provider);
}

/* Nothing is touched until everything is there. */
static void test_fill_refused(void **state)
{
    (void)state;
    struct provider *provider = hoster();
    struct record *server = record_new(RECORD_SERVER), *fresh = record_new(RECORD_SERVER);
    struct provider_wish wish = anything;
    const char *const bad[] = {"x"};
    struct err err = {0};
    assert_false(provider_fill(provider, &wish, server, &err));
    assert_non_null(strstr(err.text, "NNN"));
    assert_non_null(strstr(err.text, "The number."));
    wish.parts = bad;
    assert_false(provider_fill(provider, &wish, server, &err));
    provider->ways[0].host = provider->ways[2].host = "%EMAILDOMAIN%";
    wish = anything;
    assert_false(provider_fill(provider, &wish, server, &err));
    assert_true(provider_asks_address(provider, &wish));
    assert_false(provider_asks(provider, &wish, 0));
    wish.address = "taro@bad host";
    assert_false(provider_fill(provider, &wish, server, &err));
    assert_true(record_equal(server, fresh));
    wish.address = "taro@example.jp";
    assert_true(provider_fill(provider, &wish, server, &err));
    CHECK(server, {FIELD_RECEIVE_HOST, "example.jp"}, {FIELD_SEND_HOST, "example.jp"});
    wish.protocol = "imap4";
    assert_true(provider_asks(provider, &wish, 0));
    record_free(server);
    record_free(fresh);
    provider_free(provider);
}

static void test_typing_wins(void **state)
{
    (void)state;
    struct provider *provider = hoster();
    struct record *server = record_new(RECORD_SERVER);
    struct provider_wish wish = anything;
    wish.parts = (const char *const[]){"12"};
    record_set(server, FIELD_NAME, "Ours", ORIGIN_USER, NULL);
    record_set(server, FIELD_RECEIVE_PORT, "1995", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_HOST, "smtp.guess.example", ORIGIN_FOUND, NULL);
    assert_true(provider_fill(provider, &wish, server, NULL));
    CHECK(server, {FIELD_NAME, "Ours"}, {FIELD_RECEIVE_PORT, "1995"},
          {FIELD_SEND_HOST, "sv12.hoster.jp"}, {FIELD_RECEIVE_HOST, "sv12.hoster.jp"});
    record_free(server);
    provider_free(provider);
}

/* A provider that only sends leaves nothing of the one that was taken before it. */
static void test_change_of_mind(void **state)
{
    (void)state;
    struct provider *first = hoster(), *second = relay("text:apikey");
    struct record *server = record_new(RECORD_SERVER);
    struct provider_wish wish = anything;
    wish.parts = (const char *const[]){"12"};
    assert_true(provider_fill(first, &wish, server, NULL));
    assert_true(provider_fill(second, &anything, server, NULL));
    assert_false(record_has_side(server, SIDE_RECEIVE));
    CHECK(server, {FIELD_CODE, "relay"}, {FIELD_SEND_HOST, "smtp.relay.example"},
          {FIELD_SEND_PORT, "2525"}, {FIELD_SEND_MECHANISM, "auto"},
          {FIELD_SEND_CREDENTIALS, "separate"}, {FIELD_SEND_USERNAME, "apikey"});
    record_free(server);
    provider_free(first);
    provider_free(second);
}

static void test_logins(void **state)
{
    (void)state;
    static const struct {
        const char *mechanisms, *receive, *method, *send;
    } cases[] = {
        {"", "password", "smtp-auth", "auto"},
        {"password", "password", "smtp-auth", "auto"},
        {"xoauth2 password", "password", "smtp-auth", "auto"},
        {"xoauth2", "xoauth2", "smtp-auth", "xoauth2"},
        {"+xoauth2 password", "xoauth2", "smtp-auth", "xoauth2"},
        {"apop cram-md5", "apop", NULL, NULL},
        {"cram-md5", "cram-md5", "smtp-auth", "cram-md5"},
        {"none", NULL, "none", "auto"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct provider *provider = hoster();
        struct record *server = record_new(RECORD_SERVER);
        struct provider_wish wish = anything;
        bool preset = cases[i].mechanisms[0] == '+'; /* somebody is known who gives out tokens */
        const char *mechanisms = cases[i].mechanisms + preset;
        wish.parts = (const char *const[]){"1"};
        provider->oauth.preset = preset ? "google" : "";
        provider->ways[0].mechanisms = cases[i].receive != NULL ? mechanisms : "password";
        provider->ways[2].mechanisms = cases[i].method != NULL ? mechanisms : "password";
        assert_true(provider_fill(provider, &wish, server, NULL));
        record_set(server, FIELD_OAUTH_SERVER, "any", ORIGIN_USER, NULL);
        if (cases[i].receive != NULL)
            CHECK(server, {FIELD_RECEIVE_AUTH, cases[i].receive});
        if (cases[i].method != NULL)
            CHECK(server, {FIELD_SEND_METHOD, cases[i].method},
                  {FIELD_SEND_MECHANISM, cases[i].send});
        record_free(server);
        provider_free(provider);
    }
}

/* What is not known is taken from what is usual at the port. */
static void test_encryption_unknown(void **state)
{
    (void)state;
    static const struct {
        int port;
        const char *encryption;
    } cases[] = {{465, "tls"}, {587, "starttls"}, {25, "starttls"}, {2525, "tls"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct provider *provider = relay("");
        struct record *server = record_new(RECORD_SERVER);
        provider->ways[0].encryption = "";
        provider->ways[0].port = cases[i].port;
        assert_true(provider_fill(provider, &anything, server, NULL));
        CHECK(server, {FIELD_SEND_ENCRYPTION, cases[i].encryption},
              {FIELD_SEND_CREDENTIALS, "receive"});
        assert_int_equal(record_number(server, FIELD_SEND_PORT, 0), cases[i].port);
        record_free(server);
        provider_free(provider);
    }
}

/* The sending side has another form of the user name: kept where the address is known. */
static void test_two_users(void **state)
{
    (void)state;
    struct provider *provider = hoster();
    struct record *server = record_new(RECORD_SERVER);
    struct provider_wish wish = anything;
    wish.parts = (const char *const[]){"1"};
    provider->ways[0].username = "local-part";
    assert_true(provider_fill(provider, &wish, server, NULL));
    CHECK(server, {FIELD_SEND_CREDENTIALS, "receive"});
    wish.address = "taro@example.jp";
    assert_true(provider_fill(provider, &wish, server, NULL));
    CHECK(server, {FIELD_SEND_CREDENTIALS, "separate"}, {FIELD_SEND_USERNAME, "taro@example.jp"});
    record_free(server);
    provider_free(provider);
}

/* Hints ------------------------------------------------------------------------------------- */

static bool hint(const struct provider *provider, enum step_id step, const char *words)
{
    char *hints = provider_hints(provider, &anything, step);
    bool found = hints != NULL && strstr(hints, words) != NULL;
    free(hints);
    return found;
}

static void test_hints(void **state)
{
    (void)state;
    struct provider *provider = hoster();
    struct provider_note note = {"Closed on Sundays.", ""};
    provider->enable = "Switch it on.";
    provider->notes = mem_new(1, sizeof note);
    provider->notes[provider->note_count++] = note;
    assert_true(hint(provider, STEP_SENDING_LOGIN, "LOGIN is the only login"));
    assert_true(hint(provider, STEP_SENDING_LOGIN, "the whole mail address"));
    assert_true(hint(provider, STEP_SENDING_LOGIN, "Switch it on."));
    assert_true(hint(provider, STEP_RECEIVING_LOGIN, "Switch it on."));
    assert_false(hint(provider, STEP_RECEIVING_LOGIN, "LOGIN is the only login"));
    assert_false(hint(provider, STEP_RECEIVING_LOGIN, "Closed on Sundays."));
    assert_true(hint(provider, STEP_REVIEW, "Closed on Sundays."));
    assert_true(hint(provider, STEP_REVIEW, "LOGIN is the only login"));
    assert_null(provider_hints(provider, &anything, STEP_NAME));
    assert_null(provider_hints(provider, &anything, STEP_RECEIVING_TRANSPORT));
    provider->ways[0].certainty = CERTAINTY_C;
    assert_true(hint(provider, STEP_RECEIVING_TRANSPORT, "worked out"));
    assert_false(hint(provider, STEP_SENDING, "worked out"));
    provider->ways[0].mechanisms = "xoauth2";
    assert_true(hint(provider, STEP_RECEIVING_LOGIN, "OAuth server"));
    provider_free(provider);
}

/* What stands there twice is said once. */
static void test_hints_once(void **state)
{
    (void)state;
    struct provider *provider = hoster();
    provider->enable = "Switch it on.";
    provider->ways[0].note = provider->ways[2].note = "Only by cable.";
    char *hints = provider_hints(provider, &anything, STEP_REVIEW);
    static const char *const once[] = {"Switch it on.", "Only by cable."};
    for (size_t i = 0; i < 2; i++) {
        const char *found = strstr(hints, once[i]);
        assert_non_null(found);
        assert_null(strstr(found + 1, once[i]));
    }
    free(hints);
    provider_free(provider);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_host),      cmocka_unit_test(test_host_of_a_way),
        cmocka_unit_test(test_by_domain),    cmocka_unit_test(test_many_domains),
        cmocka_unit_test(test_own_win),      cmocka_unit_test(test_matches),
        cmocka_unit_test(test_reserves),     cmocka_unit_test(test_parts),
        cmocka_unit_test(test_examples_fit), cmocka_unit_test(test_users),
        cmocka_unit_test(test_fill),         cmocka_unit_test(test_fill_refused),
        cmocka_unit_test(test_typing_wins),  cmocka_unit_test(test_change_of_mind),
        cmocka_unit_test(test_logins),       cmocka_unit_test(test_encryption_unknown),
        cmocka_unit_test(test_two_users),    cmocka_unit_test(test_hints),
        cmocka_unit_test(test_hints_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
