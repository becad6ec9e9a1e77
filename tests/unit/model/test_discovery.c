/* Discovery: domains, offers, the table of preferences, JSON, and a server filled. */
#include "model/discovery.h"
#include "model/domain.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/finding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* After base/err.h: its fail() would become cmocka's macro. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define LONG_LABEL "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg"

static void domains(void **state)
{
    static const struct {
        const char *address, *domain; /* NULL: refused */
    } cases[] = {
        {"taro@example.jp", "example.jp"},
        {"TARO@Example.JP", "example.jp"},
        {"example.jp", "example.jp"},
        {"example.jp.", "example.jp"},
        {"  taro@example.jp ", "example.jp"},
        {"\xe3\x80\x80taro\xef\xbc\xa0\xef\xbd\x85xample.jp", "example.jp"}, /* full width */
        {"taro@\xe4\xbe\x8b\xe3\x81\x88.jp", "xn--r8jz45g.jp"},
        {"taro@B\xc3\x9c"
         "CHER.example",
         "xn--bcher-kva.example"},
        {"taro@\xe4\xbe\x8b\xe3\x81\x88\xe3\x80\x82jp", "xn--r8jz45g.jp"}, /* ideographic dot */
        {"xn--r8jz45g.jp", "xn--r8jz45g.jp"},
        {"\"taro yamada\"@example.jp", "example.jp"},
        {"\"a@b\"@example.jp", "example.jp"},
        {"\"a@b\"", NULL},
        {"mail-host", "mail-host"},
        {"_dmarc.example.jp", "_dmarc.example.jp"},
        {"", NULL},
        {"@", NULL},
        {"@example.jp", NULL},
        {"taro@", NULL},
        {"taro@@example.jp", NULL},
        {"taro yamada@example.jp", NULL},
        {"taro@example..jp", NULL},
        {"taro@-example.jp", NULL},
        {"taro@exa mple.jp", NULL},
        {"taro@example.jp/path", NULL},
        {"https://example.jp", NULL},
        {"taro@example.jp:993", NULL},
        {"taro@192.0.2.1", NULL},
        {"taro@[192.0.2.1]", NULL},
        {"192.0.2.1", NULL},
        {"2001:db8::1", NULL},
        {"taro@example.jp\n", NULL},
        {"taro@example\x1b[2J.jp", NULL},
        {"taro@ex\xff"
         "mple.jp",
         NULL},
        {"taro@\xc0\xae.jp", NULL},
        {"taro@ex\xe2\x80\xaeple.jp", NULL}, /* turns the line round */
        {"taro@%(echo).jp", NULL},
        {"taro@" LONG_LABEL ".jp", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {0};
        char *domain = discovery_domain(cases[i].address, &err);
        struct discovery *discovery = discovery_new(cases[i].address);
        if ((domain == NULL) != (cases[i].domain == NULL))
            print_message("%s: %s\n", cases[i].address, domain ? domain : err.text);
        if (cases[i].domain != NULL) {
            assert_non_null(domain);
            assert_string_equal(domain, cases[i].domain);
            assert_string_equal(discovery->domain, domain);
        } else {
            assert_null(domain);
            assert_null(discovery);
            assert_int_equal(err.code, ERR_INPUT);
            assert_true(err.text[0] != '\0');
        }
        discovery_free(discovery);
        free(domain);
    }
}

static void endless_address(void **state)
{
    char *address = mem_new(70001, 1);
    struct err err = {0};

    (void)state;
    memset(address, 'a', 70000);
    assert_null(discovery_domain(address, &err));
    assert_int_equal(err.code, ERR_INPUT);
    free(address);
}

static void names_of_hosts(void **state)
{
    static const struct {
        const char *host, *registered;
    } cases[] = {
        {"mx1.example.com", "example.com"},
        {"example.com", "example.com"},
        {"a.b.example.co.jp", "example.co.jp"},
        {"example.co.jp", "example.co.jp"},
        {"mx.example.ne.jp", "example.ne.jp"},
        {"mx.example.jp", "example.jp"},
        {"mx.example.com.au", "example.com.au"},
        {"co.jp", ""},
        {"mx.co.com", "co.com"},
        {"host", ""},
        {"", ""},
        {".", ""},
        {"192.0.2.1", ""},
        {"2001:db8::1", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_string_equal(domain_registered(cases[i].host), cases[i].registered);
    assert_true(domain_holds("example.jp", "example.jp"));
    assert_true(domain_holds("example.jp", "IMAP.Example.jp"));
    assert_false(domain_holds("example.jp", "notexample.jp"));
    assert_false(domain_holds("imap.example.jp", "example.jp"));
    assert_false(domain_holds("", "example.jp"));
}

/* An offer in a line: "srv receive imap4 h 993 tls [greeted|failed|late] [foreign] [insecure] pN
 * wN"
 */
static struct offer parse(const char *line)
{
    struct offer offer = {.source = SOURCE_COUNT};
    char source[16], side[16], protocol[16], host[64], encryption[16], rest[64] = "", *word, *at;

    assert_true(sscanf(line, "%15s %15s %15s %63s %d %15s %63[^\n]", source, side, protocol, host,
                       &offer.port, encryption, rest) >= 6);
    for (enum discovery_source i = 0; i < SOURCE_COUNT; i++)
        if (strcmp(discovery_sources[i].id, source) == 0)
            offer.source = i;
    assert_int_not_equal(offer.source, SOURCE_COUNT);
    offer.side = strcmp(side, "send") == 0 ? SIDE_SEND : SIDE_RECEIVE;
    offer.protocol = mem_copy(protocol);
    offer.host = mem_copy(host);
    offer.encryption = mem_copy(encryption);
    for (word = strtok_r(rest, " ", &at); word != NULL; word = strtok_r(NULL, " ", &at)) {
        offer.greeted = strcmp(word, "greeted") == 0  ? ANSWER_FOUND
                        : strcmp(word, "failed") == 0 ? ANSWER_FAILED
                        : strcmp(word, "late") == 0   ? ANSWER_LATE
                                                      : offer.greeted;
        offer.foreign |= strcmp(word, "foreign") == 0;
        offer.insecure |= strcmp(word, "insecure") == 0;
        if (*word == 'p')
            offer.priority = atoi(word + 1);
        if (*word == 'w')
            offer.weight = atoi(word + 1);
    }
    return offer;
}

static struct discovery *with(const char *const *lines)
{
    struct discovery *discovery = discovery_new("taro@example.jp");

    for (; *lines != NULL; lines++)
        assert_true(discovery_offer(discovery, parse(*lines)));
    return discovery;
}

/* The table: what is offered, what is wished for, and which lines are taken (-1: none). */
static void decisions(void **state)
{
    static const struct {
        const char *what;
        const char *offers[6];
        const char *wish;
        int receive, send;
        const char *why; /* a piece of the reason of the receiving side */
    } cases[] = {
        {"nothing", {NULL}, NULL, -1, -1, "No source knew a way."},
        {"one side is enough",
         {"srv receive pop3 a 995 tls", NULL},
         NULL,
         0,
         -1,
         "no other source"},
        {"the order of trust",
         {"ispdb receive imap4 a 993 tls", "srv receive imap4 b 993 tls",
          "autoconfig receive imap4 c 993 tls", "provider receive imap4 d 993 tls", NULL},
         NULL,
         3,
         -1,
         "trusted most"},
        {"TLS before STARTTLS of one source",
         {"srv receive imap4 a 143 starttls", "srv receive imap4 a 993 tls", NULL},
         NULL,
         1,
         -1,
         "preferred to STARTTLS"},
        {"but trust before TLS",
         {"srv receive imap4 a 143 starttls", "guess receive imap4 b 993 tls greeted", NULL},
         NULL,
         0,
         -1,
         "trusted most"},
        {"never clear text while a guess is encrypted",
         {"provider receive pop3 a 110 none", "guess receive pop3 b 110 starttls greeted", NULL},
         NULL,
         1,
         -1,
         "encrypted"},
        {"clear text when there is nothing else",
         {"ispdb receive pop3 a 110 none", NULL},
         NULL,
         0,
         -1,
         "no other source"},
        {"a wish for POP3",
         {"srv receive imap4 a 993 tls", "guess receive pop3 b 995 tls greeted", NULL},
         "pop3",
         1,
         -1,
         "no other source"},
        {"a wish that nobody fulfils",
         {"srv receive imap4 a 993 tls", "srv send smtp s 465 tls", NULL},
         "pop3",
         -1,
         1,
         "No source knew a way."},
        {"a wish for clear text's protocol does not lower it",
         {"srv receive pop3 a 110 none", "srv receive pop3 a 995 tls late", NULL},
         "pop3",
         1,
         -1,
         "encrypted"},
        {"what is dead gives way",
         {"srv receive imap4 a 993 tls failed", "guess receive imap4 b 993 tls greeted", NULL},
         NULL,
         1,
         -1,
         "could not be reached"},
        {"but encryption does not give way to it",
         {"srv receive imap4 a 993 tls failed", "guess receive imap4 a 143 none greeted", NULL},
         NULL,
         0,
         -1,
         "encrypted"},
        {"late is not dead",
         {"srv receive imap4 a 993 tls late", "guess receive imap4 b 993 tls greeted", NULL},
         NULL,
         0,
         -1,
         "trusted most"},
        {"greeted before not greeted",
         {"srv receive imap4 a 993 tls late p0", "srv receive imap4 b 993 tls greeted p10", NULL},
         NULL,
         1,
         -1,
         "has answered"},
        {"the lower priority",
         {"srv receive imap4 a 993 tls p20", "srv receive imap4 b 993 tls p10", NULL},
         NULL,
         1,
         -1,
         "named first"},
        {"the higher weight",
         {"srv receive imap4 a 993 tls p10 w5", "srv receive imap4 b 993 tls p10 w50", NULL},
         NULL,
         1,
         -1,
         "weight"},
        {"the domain's own preference between protocols",
         {"srv receive imap4 a 993 tls p20", "srv receive pop3 b 995 tls p10", NULL},
         NULL,
         1,
         -1,
         "named first"},
        {"IMAP4 where both are alike",
         {"srv receive pop3 a 995 tls", "srv receive imap4 a 993 tls", NULL},
         NULL,
         1,
         -1,
         "IMAP4 is preferred"},
        {"the first where all is alike",
         {"srv receive imap4 a 993 tls", "srv receive imap4 b 993 tls", NULL},
         NULL,
         0,
         -1,
         "named first"},
        {"plain http is trusted least",
         {"autoconfig receive imap4 a 993 tls insecure", "guess receive imap4 b 993 tls greeted",
          NULL},
         NULL,
         1,
         -1,
         "plain http"},
        {"one source for both sides",
         {"srv receive imap4 a 993 tls", "ispdb receive imap4 b 993 tls",
          "ispdb send smtp c 465 tls", NULL},
         NULL,
         1,
         2,
         "both sides"},
        {"but not in place of the provider",
         {"provider receive imap4 a 993 tls", "ispdb receive imap4 b 993 tls",
          "ispdb send smtp c 465 tls", NULL},
         NULL,
         0,
         2,
         "trusted most"},
        {"and not by guesses",
         {"srv receive imap4 a 993 tls", "guess receive imap4 b 993 tls greeted",
          "guess send smtp c 465 tls greeted", NULL},
         NULL,
         0,
         2,
         "trusted most"},
        {"and not in clear text",
         {"srv receive imap4 a 993 tls", "ispdb receive imap4 b 143 none",
          "ispdb send smtp c 465 tls", NULL},
         NULL,
         0,
         2,
         "encrypted"},
        {"and not where nobody answers",
         {"srv receive imap4 a 993 tls", "ispdb receive imap4 b 993 tls failed",
          "ispdb send smtp c 465 tls", NULL},
         NULL,
         0,
         2,
         "could not be reached"},
        {"one source for both sides, as wished",
         {"srv receive imap4 a 993 tls", "srv send smtp d 465 tls", "ispdb receive pop3 b 995 tls",
          "ispdb send smtp c 465 tls", NULL},
         "pop3",
         2,
         3,
         "no other source"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct discovery *discovery = with(cases[i].offers);
        discovery_decide(discovery, cases[i].wish);
        if (discovery->chosen[SIDE_RECEIVE] != cases[i].receive ||
            discovery->chosen[SIDE_SEND] != cases[i].send ||
            strstr(discovery->why[SIDE_RECEIVE], cases[i].why) == NULL)
            print_message("%s: %s\n", cases[i].what, discovery->why[SIDE_RECEIVE]);
        assert_int_equal(discovery->chosen[SIDE_RECEIVE], cases[i].receive);
        assert_int_equal(discovery->chosen[SIDE_SEND], cases[i].send);
        assert_non_null(strstr(discovery->why[SIDE_RECEIVE], cases[i].why));
        discovery_free(discovery);
    }
}

/* The order in which sources answer must not matter, but for the last resort. */
static void any_order(void **state)
{
    static const char *const forth[] = {"srv receive imap4 a 993 tls p1",
                                        "guess receive imap4 b 993 tls greeted",
                                        "ispdb receive pop3 c 110 none", NULL};
    static const char *const back[] = {"ispdb receive pop3 c 110 none",
                                       "guess receive imap4 b 993 tls greeted",
                                       "srv receive imap4 a 993 tls p1", NULL};
    struct discovery *one = with(forth), *other = with(back);

    (void)state;
    discovery_decide(one, NULL);
    discovery_decide(other, NULL);
    assert_string_equal(one->offers[one->chosen[SIDE_RECEIVE]].host, "a");
    assert_string_equal(other->offers[other->chosen[SIDE_RECEIVE]].host, "a");
    assert_string_equal(one->why[SIDE_RECEIVE], other->why[SIDE_RECEIVE]);
    discovery_free(one);
    discovery_free(other);
}

static void not_offered(void **state)
{
    static const char *const lines[] = {"guess send smtp a 465 tls greeted", NULL};
    struct discovery *discovery = with(lines);

    (void)state;
    discovery->not_offered[SIDE_SEND] = true;
    discovery_decide(discovery, NULL);
    assert_int_equal(discovery->chosen[SIDE_SEND], -1);
    assert_non_null(strstr(discovery->why[SIDE_SEND], "offers no sending"));
    assert_true(discovery_offer(discovery, parse("ispdb send smtp b 465 tls")));
    discovery_decide(discovery, NULL);
    assert_int_equal(discovery->chosen[SIDE_SEND], 1);
    discovery_free(discovery);
}

static void doubts(void **state)
{
    static const struct {
        const char *line, *piece; /* NULL: no doubt */
    } cases[] = {
        {"srv receive imap4 imap.example.jp 993 tls", NULL},
        {"srv receive imap4 imap.example.net 993 tls foreign", "does not belong to the domain"},
        {"autoconfig receive imap4 imap.example.jp 993 tls insecure", "plain http"},
        {"ispdb receive pop3 pop.example.jp 110 none", "without encryption"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct discovery *discovery = with((const char *const[]){cases[i].line, NULL});
        discovery_decide(discovery, NULL);
        char *doubt = discovery_doubt(discovery);
        assert_int_equal(doubt == NULL, cases[i].piece == NULL);
        if (doubt != NULL)
            assert_non_null(strstr(doubt, cases[i].piece));
        free(doubt);
        discovery_free(discovery);
    }
}

static void what_is_not_valid(void **state)
{
    static const struct {
        const char *protocol, *host;
        int port;
        const char *encryption;
        enum side side;
    } cases[] = {
        {"smtp", "a", 25, "tls", SIDE_RECEIVE},       {"imap4", "a", 993, "tls", SIDE_SEND},
        {"imap4", "a", 0, "tls", SIDE_RECEIVE},       {"imap4", "a", 65536, "tls", SIDE_RECEIVE},
        {"imap4", "", 993, "tls", SIDE_RECEIVE},      {"imap4", "a b", 993, "tls", SIDE_RECEIVE},
        {"imap4", "a\x1b", 993, "tls", SIDE_RECEIVE}, {"imap4", "a", 993, "ssl", SIDE_RECEIVE},
        {"imap4", "-a", 993, "tls", SIDE_RECEIVE},    {"exchange", "a", 993, "tls", SIDE_RECEIVE},
        {"imap4", "a", 993, "tls", SIDE_NONE},        {NULL, NULL, 993, NULL, SIDE_RECEIVE},
    };
    struct discovery *discovery = discovery_new("example.jp");

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_false(discovery_offer(discovery,
                                     (struct offer){.source = SOURCE_SRV,
                                                    .side = cases[i].side,
                                                    .protocol = mem_copy(cases[i].protocol),
                                                    .host = mem_copy(cases[i].host),
                                                    .port = cases[i].port,
                                                    .encryption = mem_copy(cases[i].encryption)}));
    assert_int_equal(discovery->offer_count, 0);
    assert_true(discovery_offer(discovery, parse("srv receive imap4 IMAP.Example.JP. 993 tls")));
    assert_true(discovery_offer(discovery, parse("srv receive imap4 imap.example.jp 993 tls")));
    assert_int_equal(discovery->offer_count, 1); /* the same once */
    assert_string_equal(discovery->offers[0].host, "imap.example.jp");
    for (int i = 0; i < OFFERS_MAX; i++) {
        struct offer offer = parse("srv receive imap4 imap.example.jp 993 tls");
        offer.port = 1000 + i;
        assert_int_equal(discovery_offer(discovery, offer), i < OFFERS_MAX - 1);
    }
    discovery_free(discovery);
}

static void logins(void **state)
{
    static const struct {
        const char *line, *auths, *auth;
    } cases[] = {
        {"ispdb receive imap4 a 993 tls", "password", "password"},
        {"ispdb receive imap4 a 993 tls", "gssapi cram-md5 password", "cram-md5"},
        {"ispdb receive imap4 a 993 tls", "xoauth2 password", "password"},
        {"ispdb receive imap4 a 993 tls", "xoauth2", "xoauth2"},
        {"ispdb receive imap4 a 993 tls", "apop", ""},
        {"ispdb receive pop3 a 995 tls", "apop", "apop"},
        {"ispdb receive pop3 a 995 tls", "none", ""},
        {"ispdb send smtp a 465 tls", "password", "auto"},
        {"ispdb send smtp a 465 tls", "none", "none"},
        {"ispdb send smtp a 465 tls", "\x1b[2J", ""},
        {"ispdb send smtp a 465 tls", "", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct discovery *discovery = discovery_new("example.jp");
        struct offer offer = parse(cases[i].line);
        offer.auth = mem_copy(cases[i].auths);
        offer.user = mem_copy("a\nb"); /* a user name holds no controls */
        assert_true(discovery_offer(discovery, offer));
        assert_string_equal(discovery->offers[0].auth, cases[i].auth);
        assert_string_equal(discovery->offers[0].user, "");
        discovery_free(discovery);
    }
}

static void filling(void **state)
{
    struct discovery *discovery = discovery_new("taro@example.jp");
    struct offer receive = parse("provider receive imap4 imap.example.jp 993 tls");
    struct offer send = parse("provider send smtp smtp.example.jp 587 starttls");
    struct record *server = record_new(RECORD_SERVER);
    struct err err = {0};

    (void)state;
    assert_false(discovery_fill(discovery, server, &err));
    assert_int_equal(err.code, ERR_INPUT);
    receive.auth = mem_copy("password");
    receive.user = mem_copy("taro");
    send.auth = mem_copy("plain");
    send.user = mem_copy("taro@example.jp");
    assert_true(discovery_offer(discovery, receive));
    assert_true(discovery_offer(discovery, send));
    free(discovery->provider);
    discovery->provider = mem_copy("office");
    discovery_decide(discovery, NULL);
    assert_true(record_set(server, FIELD_RECEIVE_HOST, "typed.example.jp", ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_PORT, "1143", ORIGIN_PRESET, NULL));
    assert_true(discovery_fill(discovery, server, &err));
    assert_string_equal(record_get(server, FIELD_RECEIVE_HOST), "typed.example.jp");
    assert_string_equal(record_get(server, FIELD_RECEIVE_PROTOCOL), "imap4");
    assert_string_equal(record_get(server, FIELD_RECEIVE_PORT), "993");
    assert_int_equal(record_origin(server, FIELD_RECEIVE_PORT), ORIGIN_FOUND);
    assert_string_equal(record_get(server, FIELD_SEND_HOST), "smtp.example.jp");
    assert_string_equal(record_get(server, FIELD_SEND_ENCRYPTION), "starttls");
    assert_string_equal(record_get(server, FIELD_SEND_PORT), "587");
    assert_string_equal(record_get(server, FIELD_SEND_METHOD), "smtp-auth");
    assert_string_equal(record_get(server, FIELD_SEND_MECHANISM), "plain");
    assert_string_equal(record_get(server, FIELD_SEND_CREDENTIALS), "separate");
    assert_string_equal(record_get(server, FIELD_SEND_USERNAME), "taro@example.jp");
    assert_string_equal(record_get(server, FIELD_PROVIDER), "office");
    record_free(server);
    discovery_free(discovery);
}

/* Who chose POP3 himself is not given the port of IMAP4. */
static void filling_as_chosen(void **state)
{
    static const char *const lines[] = {"srv receive imap4 imap.example.jp 993 tls",
                                        "srv receive pop3 pop.example.jp 995 tls", NULL};
    struct discovery *discovery = with(lines);
    struct record *server = record_new(RECORD_SERVER);

    (void)state;
    discovery_decide(discovery, NULL);
    assert_int_equal(discovery->chosen[SIDE_RECEIVE], 0);
    assert_true(record_set(server, FIELD_RECEIVE_PROTOCOL, "pop3", ORIGIN_USER, NULL));
    assert_true(discovery_fill(discovery, server, NULL));
    assert_string_equal(record_get(server, FIELD_RECEIVE_HOST), "pop.example.jp");
    assert_string_equal(record_get(server, FIELD_RECEIVE_PORT), "995");
    assert_false(record_has_side(server, SIDE_SEND));
    record_free(server);
    discovery_free(discovery);
}

static void json(void **state)
{
    struct discovery *discovery = discovery_new("taro@example.jp");
    struct text out = {0}, again = {0};
    struct offer offer = parse("srv receive pop3 pop.example.jp 110 none late p10 w5");

    (void)state;
    offer.said = mem_copy("no\x1b[2J answer");
    assert_true(discovery_offer(discovery, offer));
    size_t step = discovery_step(discovery, SOURCE_SRV, "_pop3._tcp.example.jp SRV");
    discovery_answer(discovery, step, ANSWER_FOUND, "10 5 110 \"pop\"\xff", 12.34);
    discovery_step(discovery, SOURCE_ISPDB, "https://example.net/");
    discovery_answer(discovery, STEPS_MAX, ANSWER_FOUND, "nobody", 1); /* no such step */
    discovery_decide(discovery, NULL);
    discovery_json(&out, discovery);
    assert_string_equal(
        text_get(&out),
        "{\n"
        "  \"address\": \"taro@example.jp\",\n"
        "  \"domain\": \"example.jp\",\n"
        "  \"provider\": null,\n"
        "  \"receive\": {\"source\": \"srv\", \"side\": \"receive\", \"protocol\": \"pop3\", "
        "\"host\": \"pop.example.jp\", \"port\": 110, \"encryption\": \"none\", \"auth\": null, "
        "\"user\": null, \"priority\": 10, \"weight\": 5, \"clear_text\": true, "
        "\"foreign\": false, \"insecure\": false, \"greeted\": \"late\", "
        "\"said\": \"no<ESC>[2J answer\"},\n"
        "  \"receive_why\": \"SRV records: no other source knew a way.\",\n"
        "  \"send\": null,\n"
        "  \"send_why\": \"No source knew a way.\",\n"
        "  \"doubt\": \"pop.example.jp is reached without encryption: password and mail cross the "
        "network in clear text.\",\n"
        "  \"offers\": [\n"
        "    {\"source\": \"srv\", \"side\": \"receive\", \"protocol\": \"pop3\", "
        "\"host\": \"pop.example.jp\", \"port\": 110, \"encryption\": \"none\", \"auth\": null, "
        "\"user\": null, \"priority\": 10, \"weight\": 5, \"clear_text\": true, "
        "\"foreign\": false, \"insecure\": false, \"greeted\": \"late\", "
        "\"said\": \"no<ESC>[2J answer\"}\n"
        "  ],\n"
        "  \"trace\": [\n"
        "    {\"source\": \"srv\", \"asked\": \"_pop3._tcp.example.jp SRV\", "
        "\"answer\": \"found\", \"said\": \"10 5 110 \\\"pop\\\"<FF>\", \"ms\": 12.3},\n"
        "    {\"source\": \"ispdb\", \"asked\": \"https://example.net/\", "
        "\"answer\": \"waiting\", \"said\": null, \"ms\": 0.0}\n"
        "  ],\n"
        "  \"findings\": []\n"
        "}");
    struct discovery *copy = discovery_copy(discovery);
    discovery_free(discovery);
    discovery_json(&again, copy);
    assert_string_equal(text_get(&again), text_get(&out));
    discovery_free(copy);
    text_free(&out);
    text_free(&again);
}

static void bounds(void **state)
{
    struct discovery *discovery = discovery_new("example.jp");
    char *flood = mem_new(100001, 1);

    (void)state;
    memset(flood, 'x', 100000);
    for (size_t i = 0; i < STEPS_MAX + 3; i++)
        discovery_answer(discovery, discovery_step(discovery, SOURCE_GUESS, flood), ANSWER_FAILED,
                         flood, 1);
    assert_int_equal(discovery->step_count, STEPS_MAX);
    assert_true(strlen(discovery->steps[0].said) <= 512);
    assert_true(strlen(discovery->steps[0].asked) <= 512);
    free(flood);
    discovery_free(discovery);
    discovery_free(NULL);
}

static void tables(void **state)
{
    (void)state;
    for (enum discovery_source source = 0; source < SOURCE_COUNT; source++) {
        assert_true(discovery_sources[source].id[0] != '\0');
        assert_true(discovery_sources[source].label[0] != '\0');
    }
    for (enum source_answer answer = ANSWER_WAITING; answer <= ANSWER_OFF; answer++) {
        assert_true(source_answer_name(answer)[0] != '\0');
        assert_true(source_answer_word(answer)[0] != '\0');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(domains),
        cmocka_unit_test(endless_address),
        cmocka_unit_test(names_of_hosts),
        cmocka_unit_test(decisions),
        cmocka_unit_test(any_order),
        cmocka_unit_test(not_offered),
        cmocka_unit_test(doubts),
        cmocka_unit_test(what_is_not_valid),
        cmocka_unit_test(logins),
        cmocka_unit_test(filling),
        cmocka_unit_test(filling_as_chosen),
        cmocka_unit_test(json),
        cmocka_unit_test(bounds),
        cmocka_unit_test(tables),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
