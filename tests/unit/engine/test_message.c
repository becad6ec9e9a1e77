/* The test mail, and what a mail looks like on the wire. */
#include "base/clock.h"
#include "base/encode.h"
#include "base/utf8.h"
#include "engine/message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void stuffing(void **state)
{
    static const struct {
        const char *lines, *wire;
    } cases[] = {
        {"", ""},
        {"a", "a\r\n"},
        {"a\n", "a\r\n"},
        {"a\r\n", "a\r\n"},
        {"a\rb\n", "a\r\nb\r\n"},
        {"a\n\nb", "a\r\n\r\nb\r\n"},
        {"\r\r\n", "\r\n\r\n"},
        {".", "..\r\n"},
        {".\n", "..\r\n"},
        {"..\n.a\nb.\n", "...\r\n..a\r\nb.\r\n"},
        {"a\r.\r\nb", "a\r\n..\r\nb\r\n"},
        {"a\n.\r.\n", "a\r\n..\r\n..\r\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct text wire = {0};
        mail_stuff(&wire, cases[i].lines, strlen(cases[i].lines));
        assert_string_equal(text_get(&wire), cases[i].wire);
        text_free(&wire);
    }
    struct text wire = {0};
    mail_stuff(&wire, "a\0b\0.\n", 6);
    assert_string_equal(text_get(&wire), "ab.\r\n");
    text_free(&wire);
}

static bool has_line(const struct test_mail *mail, const char *line)
{
    const char *found = strstr(text_get(&mail->wire), line);
    return found && (found == text_get(&mail->wire) || found[-1] == '\n');
}

static void the_mail(void **state)
{
    struct test_mail mail;
    (void)state;
    clock_hold(1, 1369440000000);
    test_mail_make(&mail, "a@example.org", NULL, "b@example.net");
    assert_true(has_line(&mail, "From: <a@example.org>\r\n"));
    assert_true(has_line(&mail, "To: <b@example.net>\r\n"));
    assert_true(has_line(&mail, "Subject: [mailsetup] Test Mail\r\n"));
    assert_true(has_line(&mail, "MIME-Version: 1.0\r\n"));
    assert_true(has_line(&mail, "Content-Type: text/plain; charset=us-ascii\r\n"));
    assert_true(has_line(&mail, "Auto-Submitted: auto-generated\r\n"));
    assert_true(has_line(&mail, "Date: Sat, 25 May 2013 "));
    assert_false(mail.eight_bit);
    char *id = mail.message_id;
    assert_true(id[0] == '<' && id[strlen(id) - 1] == '>');
    assert_non_null(strstr(id, "@example.org>"));
    assert_non_null(strstr(text_get(&mail.wire), id));
    test_mail_clear(&mail);
}

/* The name beside the address (RFC 2047, 2 and 5): an address is never inside an encoded word. */
static void the_sender_has_a_name(void **state)
{
    static const struct {
        const char *name, *header;
    } cases[] = {
        {"Head Office", "From: \"Head Office\"\r\n <a@example.org>\r\n"},
        {"a \"b\" \\c", "From: \"a \\\"b\\\" \\\\c\"\r\n <a@example.org>\r\n"},
        {"", "From: <a@example.org>\r\n"},
        {"\r\nBcc: x@example.net", "From: \"Bcc: x@example.net\"\r\n <a@example.org>\r\n"},
        {"\xe5\xb1\xb1\xe7\x94\xb0 \xe5\xa4\xaa\xe9\x83\x8e",
         "From: =?UTF-8?B?5bGx55SwIOWkqumDjg==?=\r\n <a@example.org>\r\n"},
        {"=?x", "From: =?UTF-8?B?PT94?=\r\n <a@example.org>\r\n"},
        {"a\xff\xc0z", "From: \"az\"\r\n <a@example.org>\r\n"},
        {"\n\x7f", "From: <a@example.org>\r\n"},
    };
    (void)state;
    clock_hold(1, 1369440000000);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct test_mail mail;
        test_mail_make(&mail, "a@example.org", cases[i].name, "b@example.net");
        if (!has_line(&mail, cases[i].header))
            fail_msg("no %s in\n%s", cases[i].header, text_get(&mail.wire));
        assert_false(mail.eight_bit);
        test_mail_clear(&mail);
    }
}

/* Each encoded word is whole characters, at most 75 long, on a line of at most 76. */
static void long_names_are_folded(void **state)
{
    struct text name = {0}, decoded = {0};
    struct test_mail mail;
    (void)state;
    for (int i = 0; i < 50; i++)
        text_add(&name, i % 7 ? "\xe6\xa0\xaa" : "\xf0\xa0\xae\x9f");
    test_mail_make(&mail, "a@example.org", text_get(&name), "b@example.net");
    const char *line = strstr(text_get(&mail.wire), "From: ");
    assert_non_null(line);
    for (line += strlen("From: "); strncmp(line, "=?UTF-8?B?", 10) == 0;) {
        const char *end = strstr(line, "?=");
        char *bytes = NULL;
        size_t length = 0;
        assert_non_null(end);
        assert_true(end + 2 - line <= 75 - 5 && strncmp(end + 2, "\r\n ", 3) == 0);
        assert_true(base64_decode(line + 10, (size_t)(end - line) - 10, &bytes, &length));
        assert_true(length > 0 && utf8_valid(bytes, length));
        text_add_n(&decoded, bytes, length);
        free(bytes);
        line = end + 5;
    }
    assert_string_equal(text_get(&decoded), text_get(&name));
    assert_memory_equal(line, "<a@example.org>\r\n", 17);
    test_mail_clear(&mail);
    text_free(&decoded);
    text_free(&name);
    /* A name without end is cut, between two characters. */
    char *endless = malloc(100001);
    memset(endless, 'x', 100000);
    endless[100000] = '\0';
    test_mail_make(&mail, "a@example.org", endless, "b@example.net");
    assert_true(mail.size < 4096);
    test_mail_clear(&mail);
    free(endless);
}

/* RFC 5322, 2.1.1 and RFC 5321, 4.5.2: no line over 998, no bare CR or LF, ASCII, one end. */
static void the_wire_form(void **state)
{
    char from[MAIL_ADDRESS_MAX + 1];
    struct test_mail mail;
    size_t length = 0;
    (void)state;
    memset(from, 'a', sizeof from - 1);
    from[sizeof from - 1] = '\0';
    memcpy(from + 60, "@", 1);
    test_mail_make(&mail, from, NULL, from);
    const char *bytes = text_get(&mail.wire);
    for (size_t i = 0; i < mail.wire.length; i++) {
        assert_true((unsigned char)bytes[i] < 0x80 && bytes[i] != '\0');
        if (bytes[i] == '\n')
            assert_true(i > 0 && bytes[i - 1] == '\r');
        if (bytes[i] == '\r')
            assert_true(bytes[i + 1] == '\n');
        length = bytes[i] == '\n' ? 0 : length + 1;
        assert_true(length <= 998);
    }
    assert_int_equal(mail.size + 3, mail.wire.length);
    assert_string_equal(bytes + mail.size - 2, "\r\n.\r\n");
    assert_ptr_equal(strstr(bytes, "\r\n.\r\n"), bytes + mail.size - 2);
    test_mail_clear(&mail);
}

static void ids_differ(void **state)
{
    struct test_mail one, two;
    (void)state;
    test_mail_make(&one, "a@example.org", NULL, "b@example.net");
    test_mail_make(&two, "a@example.org", NULL, "b@example.net");
    assert_string_not_equal(one.message_id, two.message_id);
    test_mail_clear(&one);
    test_mail_clear(&two);
}

static void addresses(void **state)
{
    char longest[MAIL_ADDRESS_MAX + 20];
    struct err err = {0};
    (void)state;
    assert_true(mail_address("a@example.org", &err));
    assert_false(mail_address("a@example.org\r\nDATA", &err));
    assert_false(mail_address("a", &err));
    assert_false(mail_address("a@b> SIZE=1", &err));
    memset(longest, 'a', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    longest[10] = '@';
    assert_false(mail_address(longest, &err));
    assert_true(mail_is_ascii("a@b"));
    assert_false(mail_is_ascii("\xe6\x97\xa5@b"));
    struct test_mail mail;
    test_mail_make(&mail, "\xe6\x97\xa5@example.org", NULL, "b@example.net");
    assert_true(mail.eight_bit);
    test_mail_clear(&mail);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stuffing),
        cmocka_unit_test(the_mail),
        cmocka_unit_test(the_sender_has_a_name),
        cmocka_unit_test(long_names_are_folded),
        cmocka_unit_test(the_wire_form),
        cmocka_unit_test(ids_differ),
        cmocka_unit_test(addresses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
