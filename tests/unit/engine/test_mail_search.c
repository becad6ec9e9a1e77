/* The header of a mail, and which mails of a mailbox are looked into. */
#include "base/mem.h"
#include "engine/mail_search.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ID "<1.ab@example.org>"

static void read_header(struct mail_header *header, const char *lines)
{
    mail_header_start(header, ID);
    while (*lines) {
        size_t length = strcspn(lines, "\n");
        mail_header_line(header, lines, length);
        lines += length + (lines[length] == '\n');
    }
    mail_header_end(header);
}

static void headers(void **state)
{
    static const struct {
        const char *lines;
        bool ours;
        const char *path, *results;
    } cases[] = {
        {"", false, "", ""},
        {"Message-ID: " ID, true, "", ""},
        {"message-id:\t" ID "  ", true, "", ""},
        {"Message-ID:\n " ID, true, "", ""},
        {"MESSAGE-ID :" ID, true, "", ""},
        {"Message-ID: <1.AB@EXAMPLE.ORG>", true, "", ""},
        {"Message-ID: " ID "x", false, "", ""},
        {"Message-ID: x" ID, false, "", ""},
        {"Message-ID: <1.ab@example.or>", false, "", ""},
        {"In-Reply-To: " ID "\nReferences: " ID, false, "", ""},
        {"X-Message-ID: " ID, false, "", ""},
        {"Subject: Message-ID: " ID, false, "", ""},
        {"Subject: x\n\nMessage-ID: " ID, false, "", ""}, /* that is the text */
        {" Message-ID: " ID, false, "", ""},              /* folded, of nothing */
        {"Received: from a.b (c [1.2.3.4]) by d (Postfix) with ESMTP; now", false, "a.b d", ""},
        {"Received: from b by c; x\nReceived: from a by b; x", false, "a b c", ""},
        {"Received: by b; from a by c", false, "? b", ""}, /* behind the date */
        {"Received: (qmail 12 invoked by uid 3); now", false, "? ?", ""},
        {"Received: from (by x) a\n by b", false, "a b", ""},
        {"Received: from (((\\) by b", false, "? ?", ""},
        {"Received: from", false, "? ?", ""},
        {"Received: from a from x by b by y", false, "a b", ""},
        {"Authentication-Results: m; spf=pass;\n\tdkim=none", false, "", "m; spf=pass;\tdkim=none"},
        {"authentication-results: a\nAuthentication-Results: b", false, "", "a | b"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct mail_header header = {0};
        struct text path = {0};
        read_header(&header, cases[i].lines);
        mail_header_path(&header, &path);
        if (header.ours != cases[i].ours)
            fail_msg("%s: ours is %d", cases[i].lines, header.ours);
        assert_string_equal(text_get(&path), cases[i].path);
        assert_string_equal(text_get(&header.results), cases[i].results);
        text_free(&path);
        mail_header_clear(&header);
    }
}

/* Whatever comes, so much is kept and no more; what stands behind it is not read. */
static void header_bounds(void **state)
{
    struct mail_header header = {0};
    struct text lines = {0}, path = {0};
    (void)state;
    for (int i = 0; i < 100; i++)
        text_add(&lines, "Received: from a by b\n");
    text_add(&lines, "Message-ID: " ID "\n");
    read_header(&header, text_get(&lines));
    mail_header_path(&header, &path);
    assert_int_equal(header.hops, 100);
    assert_true(header.ours);
    assert_int_equal(strlen(text_get(&path)), 2 * HEADER_HOPS_MAX + 1);
    text_cut(&lines, 0);
    while (lines.length < MAIL_HEADER_MAX)
        text_add(&lines, "X-Junk: 0123456789\n");
    text_add(&lines, "Message-ID: " ID "\n");
    read_header(&header, text_get(&lines));
    assert_false(header.ours);
    mail_header_clear(&header);
    text_free(&lines);
    text_free(&path);
}

/* A look at a mailbox with mails `from`..`to`; the ids are the numbers plus shift. Returns the
 * mails that were looked into, up to and without `stop`. The caller frees. */
static char *look(struct mail_search *search, unsigned from, unsigned to, unsigned stop)
{
    struct text looked = {0};
    mail_search_connect(search);
    if (mail_search_changed(search, to, 7)) {
        for (unsigned n = from; n <= to; n++)
            assert_true(mail_search_list(search, n - from + 1, n));
        mail_search_listed(search);
        while (mail_search_next(search) && search->now.mark != stop)
            text_format(&looked, "%s%u", looked.length ? " " : "", (unsigned)search->now.mark);
    }
    mail_search_disconnect(search, stop == 1000);
    text_add(&looked, "");
    return text_take(&looked);
}

static void expect_look(struct mail_search *search, unsigned from, unsigned to, unsigned stop,
                        const char *expected)
{
    char *looked = look(search, from, to, stop);
    assert_string_equal(looked, expected);
    free(looked);
}

static void looks(void **state)
{
    struct mail_search search;
    (void)state;
    mail_search_start(&search, ID, false);
    expect_look(&search, 1, 3, 0, "3 2 1");
    expect_look(&search, 1, 3, 0, ""); /* nothing has changed */
    expect_look(&search, 1, 5, 0, "5 4");
    expect_look(&search, 4, 6, 0, "6"); /* others have been deleted meanwhile */
    expect_look(&search, 4, 9, 8, "9"); /* broken off at 8 */
    expect_look(&search, 4, 9, 0, "8 7");
    mail_search_clear(&search);
}

/* Of a large mailbox only the ends are looked into, and later what is new; not all at once. */
static void many_mails(void **state)
{
    struct mail_search search;
    (void)state;
    mail_search_start(&search, ID, false);
    expect_look(&search, 1, 100000, 0,
                "100000 99999 99998 99997 99996 99995 99994 99993 99992 99991 99990 99989 99988 "
                "99987 99986 99985 99984 99983 2 1");
    assert_true(search.complete);
    expect_look(&search, 1, 100025, 0,
                "100025 100024 100023 100022 100021 100020 100019 100018 100017 100016 100015 "
                "100014 100013 100012 100011 100010 100009 100008 100007 100006");
    assert_false(search.complete);
    expect_look(&search, 1, 100025, 0, "100005 100004 100003 100002 100001");
    expect_look(&search, 1, 100025, 0, "");
    mail_search_clear(&search);
}

/* A mail that ends the connection each time is looked into once. */
static void a_mail_that_breaks(void **state)
{
    struct mail_search search;
    (void)state;
    mail_search_start(&search, ID, false);
    expect_look(&search, 999, 1000, 1000, "");
    expect_look(&search, 999, 1000, 0, "999");
    mail_search_clear(&search);
}

/* A server that names others each time and never comes to an end. */
static void never_the_same(void **state)
{
    struct mail_search search;
    uint64_t mark = 0;
    (void)state;
    mail_search_start(&search, "<a@b>", false);
    for (int look = 0; look < 4; look++) {
        mail_search_connect(&search);
        while (search.listed < MAIL_SEARCH_IDS_MAX / 2 &&
               mail_search_list(&search, mark + 1, mark + 1))
            mark++;
        mail_search_disconnect(&search, false);
    }
    assert_true(search.seen.count <= MAIL_SEARCH_IDS_MAX);
    mail_search_clear(&search);
}

static void too_many(void **state)
{
    struct mail_search search;
    (void)state;
    mail_search_start(&search, ID, false);
    mail_search_connect(&search);
    for (unsigned n = 1; n <= MAIL_SEARCH_IDS_MAX; n++)
        assert_true(mail_search_list(&search, n, n));
    assert_false(mail_search_list(&search, 7, 7));
    mail_search_clear(&search);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers),
        cmocka_unit_test(header_bounds),
        cmocka_unit_test(looks),
        cmocka_unit_test(many_mails),
        cmocka_unit_test(never_the_same),
        cmocka_unit_test(too_many),
        cmocka_unit_test(a_mail_that_breaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
