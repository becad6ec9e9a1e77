/* Documents of Mozilla's autoconfig: as they are found, as they should not be, and as somebody
 * makes them who means harm. */
#include "engine/autoconfig.h"

#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ADDRESS "fred.flint@example.test"

/* "out protocol host port encryption user [auths]|" for each server */
static const char *servers_of(const struct autoconfig *config)
{
    static char line[16384];
    size_t used = 0;

    line[0] = '\0';
    for (size_t i = 0; i < config->count; i++) {
        const struct autoconfig_server *s = &config->servers[i];
        used += (size_t)snprintf(line + used, sizeof line - used, "%s %s %s %d %s %s [%s]|",
                                 s->outgoing ? "out" : "in", s->protocol, s->host, s->port,
                                 s->encryption, s->user, s->auths);
    }
    return line;
}

static void check(const char *document, const char *address, const char *expected)
{
    static struct autoconfig config;
    struct err err = {0};
    /* Exactly as long as it is, so that a sanitiser sees a read beyond the end. */
    size_t length = strlen(document);
    char *exact = mem_new(length + 1, 1);

    memcpy(exact, document, length);
    bool read = autoconfig_read(exact, length, address, &config, &err);
    free(exact);
    if (expected[0] == '!') {
        if (read || strstr(err.text, expected + 1) == NULL)
            fail_msg("%.200s\n  gives: %s\n  not:   %s", document, read ? "" : err.text, expected);
        assert_int_equal(err.code, ERR_INPUT);
        assert_int_equal(config.count, 0);
    } else if (!read || strcmp(servers_of(&config), expected) != 0) {
        fail_msg("%.200s\n  gives: %s\n  not:   %s", document,
                 read ? servers_of(&config) : err.text, expected);
    }
}

#define DOC(inside)                                                                                \
    "<clientConfig version=\"1.1\"><emailProvider id=\"example.test\">" inside                     \
    "</emailProvider></clientConfig>"
#define IN(type, inside) "<incomingServer type=\"" type "\">" inside "</incomingServer>"
#define OUT(inside)      "<outgoingServer type=\"smtp\">" inside "</outgoingServer>"
#define HOST(host)       "<hostname>" host "</hostname>"
#define REST             "<port>993</port><socketType>SSL</socketType>"
#define AUTH(auth)       "<authentication>" auth "</authentication>"
#define USER(user)       "<username>" user "</username>"
#define TEXT_64          "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define DEEP_8           "<a><a><a><a><a><a><a><a>"
#define SERVER           IN("imap", HOST("i.test") REST)
#define EIGHT            SERVER SERVER SERVER SERVER SERVER SERVER SERVER SERVER
#define LINE             "in imap4 i.test 993 tls  []|"
#define EIGHT_LINES      LINE LINE LINE LINE LINE LINE LINE LINE

/* clang-format off */
static const struct {
    const char *document, *expected; /* "!...": refused, with these words */
} cases[] = {
    /* One as the ISPDB has them. */
    {"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"1.1\">\n"
     "  <!-- a comment -->\n  <emailProvider id=\"example.test\">\n"
     "    <domain>example.test</domain>\n    <domain purpose=\"mx\">mx.example.test</domain>\n"
     "    <displayName>Example Mail</displayName>\n"
     "    <displayShortName>Example</displayShortName>\n"
     "    <incomingServer type=\"imap\">\n      <hostname>imap.example.test</hostname>\n"
     "      <port>993</port>\n      <socketType>SSL</socketType>\n"
     "      <authentication>OAuth2</authentication>\n"
     "      <authentication>password-cleartext</authentication>\n"
     "      <username>%EMAILADDRESS%</username>\n    </incomingServer>\n"
     "    <incomingServer type=\"pop3\">\n      <hostname>pop.example.test</hostname>\n"
     "      <port>110</port>\n      <socketType>plain</socketType>\n"
     "      <username>%EMAILLOCALPART%</username>\n"
     "      <authentication>password-encrypted</authentication>\n"
     "      <pop3><leaveMessagesOnServer>true</leaveMessagesOnServer></pop3>\n"
     "    </incomingServer>\n"
     "    <outgoingServer type=\"smtp\">\n      <hostname>smtp.%EMAILDOMAIN%</hostname>\n"
     "      <port>587</port>\n      <socketType>STARTTLS</socketType>\n"
     "      <username>%EMAILADDRESS%</username>\n"
     "      <authentication>password-cleartext</authentication>\n"
     "      <addThisServer>true</addThisServer>\n    </outgoingServer>\n"
     "    <documentation url=\"http://example.test/\"><descr lang=\"en\">Read</descr></documentation>\n"
     "  </emailProvider>\n"
     "  <oAuth2><issuer>x.test</issuer><scope>mail</scope></oAuth2>\n"
     "  <webMail><loginPage url=\"https://x.test/\"/><loginPageInfo url=\"https://x.test/\">"
     "<username>%EMAILADDRESS%</username><usernameField id=\"u\"/></loginPageInfo></webMail>\n"
     "</clientConfig>\n",
     "in imap4 imap.example.test 993 tls fred.flint@example.test [xoauth2 password]|"
     "in pop3 pop.example.test 110 none fred.flint [cram-md5]|"
     "out smtp smtp.example.test 587 starttls fred.flint@example.test [password]|"},

    /* Liberal: order, blanks, CDATA, comments, entities of XML, what is not known. */
    {DOC(IN("imap", "<socketType>\n SSL\t</socketType><port> 993 </port>" HOST("\n  I.Test.\n ")
            USER("a&lt;b&#x26;c"))), "in imap4 i.test 993 tls a<b&c []|"},
    {DOC(IN("imap", HOST("<![CDATA[i.test]]>") REST)), LINE},
    {DOC(IN("imap", HOST("i<!-- -->.test") REST)), LINE},
    {DOC(IN("imap", HOST("i.test<what>.evil</what>") REST "<what/>")), LINE},
    {DOC("<what>" SERVER "</what>" SERVER), LINE},
    {DOC(IN("imap", IN("pop3", HOST("p.test")) HOST("i.test") REST)), LINE},
    {"<clientConfig><what/>" SERVER "<emailProvider>" SERVER "</emailProvider></clientConfig>", LINE},
    {"<clientConfig><emailProvider>" SERVER "</emailProvider><emailProvider>" SERVER
     "</emailProvider></clientConfig>", LINE},
    {"<clientConfig/>", ""},
    {DOC(""), ""},
    {"\xef\xbb\xbf" DOC(SERVER), LINE},
    {"<?xml version='1.0' encoding='iso-8859-1'?>" DOC(IN("imap", HOST("i.test") REST USER("\xe9"))),
     "in imap4 i.test 993 tls \xc3\xa9 []|"},

    /* Strict: a value that is not one leaves the server out; the first good one counts. */
    {DOC(IN("imap", HOST("i.test") "<port>0</port><socketType>SSL</socketType>")), ""},
    {DOC(IN("imap", HOST("i.test") "<port>65536</port><socketType>SSL</socketType>")), ""},
    {DOC(IN("imap", HOST("i.test") "<port>99999999999999999999</port><socketType>SSL</socketType>")), ""},
    {DOC(IN("imap", HOST("i.test") "<port>-1</port><socketType>SSL</socketType>")), ""},
    {DOC(IN("imap", HOST("i.test") "<port>993x</port><socketType>SSL</socketType>")), ""},
    {DOC(IN("imap", HOST("i.test") "<port/><socketType>SSL</socketType>")), ""},
    {DOC(IN("imap", HOST("i.test") "<port>00993</port><socketType>SSL</socketType>")), LINE},
    {DOC(IN("imap", HOST("i.test") "<port>x</port><port>993</port><port>1</port><socketType>SSL</socketType>")), LINE},
    {DOC(IN("imap", HOST("i.test") "<port>993</port><socketType>ssl</socketType>")), ""},
    {DOC(IN("imap", HOST("i.test") "<port>993</port><socketType>SSLv9</socketType><socketType>SSL</socketType>")), LINE},
    {DOC(IN("imap", HOST("i.test") "<port>993</port>")), ""},
    {DOC(IN("imap", REST)), ""},
    {DOC(IN("exchange", HOST("i.test") REST)), ""},
    {DOC(IN("smtp", HOST("i.test") REST)), ""},
    {DOC("<outgoingServer type=\"imap\">" HOST("i.test") REST "</outgoingServer>"), ""},
    {DOC("<incomingServer>" HOST("i.test") REST "</incomingServer>"), ""},
    {DOC(OUT(HOST("s.test") REST)), "out smtp s.test 993 tls  []|"},
    {DOC(IN("imap", HOST("") REST)), ""},
    {DOC(IN("imap", HOST("i test") REST)), ""},
    {DOC(IN("imap", HOST("https://i.test/") REST)), ""},
    {DOC(IN("imap", HOST("i.test:993") REST)), ""},
    {DOC(IN("imap", HOST("-i.test") REST)), ""},
    {DOC(IN("imap", HOST("i.test/../x") REST)), ""},
    {DOC(IN("imap", HOST("i.test&#x0a;x") REST)), ""},
    {DOC(IN("imap", HOST("i&#x202e;.test") REST)), ""},
    {DOC(IN("imap", HOST("%EMAILADDRESS%") REST)), ""},
    {DOC(IN("imap", HOST("%HOST%.test") REST)), ""},
    {DOC(IN("imap", HOST("$(id).test") REST)), ""},
    {DOC(IN("imap", HOST(TEXT_64 ".test") REST)), ""},
    {DOC(IN("imap", HOST(TEXT_64 TEXT_64 TEXT_64 TEXT_64 TEXT_64) REST)), ""},
    {DOC(IN("imap", HOST("192.0.2.1") REST)), "in imap4 192.0.2.1 993 tls  []|"},
    {DOC(IN("imap", HOST("-") HOST("i.test") HOST("j.test") REST)), LINE},

    /* Placeholders, once and not again. */
    {DOC(IN("imap", HOST("i.test") REST USER("%EMAILLOCALPART%@%EMAILDOMAIN%"))),
     "in imap4 i.test 993 tls " ADDRESS " []|"},
    {DOC(IN("imap", HOST("i.test") REST USER("%EMAILLOCALPART%%%EMAILDOMAIN%"))),
     "in imap4 i.test 993 tls fred.flint%example.test []|"},
    {DOC(IN("imap", HOST("i.test") REST USER("100%"))), "in imap4 i.test 993 tls 100% []|"},
    {DOC(IN("imap", HOST("i.test") REST USER("%"))), "in imap4 i.test 993 tls % []|"},
    {DOC(IN("imap", HOST("i.test") REST USER("%USERNAME%"))), LINE},
    {DOC(IN("imap", HOST("i.test") REST USER("%emailaddress%"))),
     "in imap4 i.test 993 tls %emailaddress% []|"},
    {DOC(IN("imap", HOST("i.test") REST USER("a&#x9b;b"))), LINE},
    {DOC(IN("imap", HOST("i.test") REST USER("a&#x200b;b"))), LINE},
    {DOC(IN("imap", HOST("i.test") REST USER(TEXT_64 TEXT_64 TEXT_64 TEXT_64))), LINE},
    {DOC(IN("imap", HOST("i.test") REST USER(TEXT_64 TEXT_64 TEXT_64 "%EMAILADDRESS%%EMAILADDRESS%%EMAILADDRESS%"))), LINE},

    /* How one logs in: in order, each once. */
    {DOC(IN("imap", HOST("i.test") REST AUTH("plain") AUTH("password-cleartext") AUTH("secure")
            AUTH("password-encrypted") AUTH("NTLM") AUTH("GSSAPI") AUTH("TLS-client-cert")
            AUTH("OAuth2") AUTH("client-IP-address") AUTH("none") AUTH("magic"))),
     "in imap4 i.test 993 tls  [password cram-md5 ntlm xoauth2 none]|"},
    {DOC(IN("imap", HOST("i.test") REST AUTH("GSSAPI"))), LINE},

    /* Too many, too deep, not ours, broken. */
    {DOC(EIGHT EIGHT EIGHT EIGHT SERVER), EIGHT_LINES EIGHT_LINES EIGHT_LINES EIGHT_LINES},
    {"<clientConfig>" DEEP_8 DEEP_8 DEEP_8 DEEP_8, "!nested too deeply (line 1)"},
    {"<html>\n<body></body></html>", "!another kind of document (line 1)"},
    {"<!DOCTYPE html>\n<html></html>", "!another kind of document (line 1)"},
    {"\n<!DOCTYPE clientConfig [<!ENTITY a \"b\">]>\n<clientConfig>&a;</clientConfig>",
     "!holds a DTD, which is not read (line 2)"},
    {"<!DOCTYPE clientConfig [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
     "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><clientConfig>&c;</clientConfig>",
     "!holds a DTD"},
    {"<!DOCTYPE clientConfig SYSTEM \"file:///etc/passwd\"><clientConfig/>", "!holds a DTD"},
    {"<clientConfig>\n&a;</clientConfig>", "!undefined entity (line 2)"},
    {DOC(SERVER) "<more/>", "!junk after document element (line 1)"},
    {"<clientConfig><emailProvider>" SERVER, "!no element found (line 1)"},
    {"<clientConfig>\n\n\xff</clientConfig>", "!not well-formed (invalid token) (line 3)"},
    {"<?xml version='1.0' encoding='utf-99'?><clientConfig/>", "!unknown encoding (line 1)"},
    {"not found", "!syntax error (line 1)"},
    {"", "!no element found (line 1)"},
};
/* clang-format on */

static void documents_are_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(cases[i].document, ADDRESS, cases[i].expected);
}

/* What the address holds cannot become more than a part of a value. */
static void addresses_are_checked(void **state)
{
    static const char document[] =
        DOC(IN("imap", HOST("i.%EMAILDOMAIN%") REST USER("%EMAILLOCALPART%")));
    static const struct {
        const char *address, *expected;
    } addresses[] = {
        {"a@Example.Test", "in imap4 i.example.test 993 tls a []|"},
        {"%EMAILDOMAIN%@b.test", "in imap4 i.b.test 993 tls %EMAILDOMAIN% []|"},
        {"\"a@b\"@c.test", "in imap4 i.c.test 993 tls \"a@b\" []|"},
        {"<b>&amp;@b.test", "!is not a mail address"},
        {"a\nb@c.test", "!cannot be shown"},
        {"a\33[2J@c.test", "!cannot be shown"},
        {"a@b\n.test", "!cannot be shown"},
        {"a@-", "!is not a host name"},
        {"@b.test", "!is not a mail address"},
        {"", "!is required"},
        {"b.test", "in imap4 i.b.test 993 tls  []|"}, /* a domain alone */
        {"b test", "!blank"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++)
        check(document, addresses[i].address, addresses[i].expected);
}

static void names_can_be_shown(void **state)
{
    static const struct {
        const char *document, *id, *name;
    } names[] = {
        {DOC("<displayName>\n Example   Mail </displayName>"), "example.test", "Example Mail"},
        {DOC("<displayName>\xe4\xbe\x8b</displayName><displayName>b</displayName>"), "example.test",
         "\xe4\xbe\x8b"},
        {DOC("<displayName>a&#x202e;b</displayName>"), "example.test", ""},
        {"<clientConfig><emailProvider id='a&#x9b;b'/></clientConfig>", "", ""},
        {"<clientConfig><emailProvider id='a'/><emailProvider id='b'/></clientConfig>", "a", ""},
        {"<clientConfig><emailProvider id='" TEXT_64 TEXT_64 TEXT_64 TEXT_64 "'/></clientConfig>",
         "", ""},
        {"<clientConfig><displayName>a</displayName></clientConfig>", "", ""},
    };
    struct autoconfig config;

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_true(
            autoconfig_read(names[i].document, strlen(names[i].document), ADDRESS, &config, NULL));
        assert_string_equal(config.id, names[i].id);
        assert_string_equal(config.name, names[i].name);
    }
}

static void documents_are_bounded(void **state)
{
    static struct autoconfig config;
    struct text document = {0};
    struct err err = {0};

    (void)state;
    text_add(&document, "<clientConfig>");
    while (document.length < 1024 * 1024)
        text_add(&document, "<emailProvider><displayName>x</displayName></emailProvider>");
    assert_false(autoconfig_read(document.bytes, document.length, ADDRESS, &config, &err));
    assert_non_null(strstr(err.text, "too large"));
    text_free(&document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_are_read),
        cmocka_unit_test(addresses_are_checked),
        cmocka_unit_test(names_can_be_shown),
        cmocka_unit_test(documents_are_bounded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
