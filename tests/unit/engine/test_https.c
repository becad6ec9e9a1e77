/* Documents over https: what is taken, what is refused and why, and what is left when one is
 * forgotten in the middle. */
#include "engine/https.h"
#include "unit/engine/web_server.h"

#include <dirent.h>
#include <signal.h>

#define OK        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
#define TO(where) "HTTP/1.1 302 Found\r\nLocation: " where "\r\nContent-Length: 4\r\n\r\nhere"
#define LINE_64   "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\n"

static const struct web_page pages[] = {
    {"/404", "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno", WEB_CLOSE},
    {"/ok", OK, WEB_CLOSE},
    {"/empty", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", WEB_CLOSE},
    {"/unbounded", "HTTP/1.0 200 OK\r\n\r\nhello", WEB_CLOSE},
    {"/chunked",
     "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n",
     WEB_STALL},
    {"/gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
     WEB_CLOSE},
    {"/401", "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
     WEB_CLOSE},
    {"/cookie",
     "HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n",
     WEB_CLOSE},
    {"/to/same", TO("/ok"), WEB_CLOSE},
    {"/to/1", TO("/ok"), WEB_CLOSE},
    {"/to/2", TO("/to/1"), WEB_CLOSE},
    {"/to/3", TO("/to/2"), WEB_CLOSE},
    {"/to/4", TO("/to/3"), WEB_CLOSE},
    {"/to/itself", TO("/to/itself"), WEB_CLOSE},
    {"/to/http", TO("http://good.test:$P/ok"), WEB_CLOSE},
    {"/to/https", TO("https://good.test:$P/ok"), WEB_CLOSE},
    {"/to/file", TO("file:///etc/passwd"), WEB_CLOSE},
    {"/to/ftp", TO("ftp://good.test:$P/ok"), WEB_CLOSE},
    {"/to/user", TO("https://u:p@good.test:$P/ok"), WEB_CLOSE},
    {"/to/other", TO("https://other.test:$P/ok"), WEB_CLOSE},
    {"/to/address", TO("https://127.0.0.1:$P/ok"), WEB_CLOSE},
    {"/to/localhost", TO("https://localhost:$P/ok"), WEB_CLOSE},
    {"/large", "HTTP/1.1 200 OK\r\nContent-Length: 262145\r\n\r\n", WEB_STALL},
    {"/endless", "HTTP/1.0 200 OK\r\n\r\n\n@" LINE_64 LINE_64 LINE_64 LINE_64, WEB_AGAIN},
    {"/headers", "HTTP/1.0 200 OK\r\n@: " LINE_64 "a: " LINE_64 "b: " LINE_64, WEB_AGAIN},
    {"/stall", "", WEB_STALL},
    {"/stall-body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", WEB_STALL},
    {"/closed", "", WEB_CLOSE},
    {"/cut", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", WEB_CLOSE},
    {"/0.9", "hello", WEB_CLOSE},
    {"/banner", "* OK IMAP ready\r\n", WEB_CLOSE},
};

enum { NAMES = 6 };
static struct web {
    struct identity ca, identities[NAMES];
    struct web_name names[NAMES];
    char *ca_file;
} web;

static const struct wanted wanted[NAMES] = {
    {.name = "good.test",
     .alternatives = "DNS:good.test,DNS:localhost,DNS:other.test,IP:127.0.0.1",
     .from_days = -1,
     .to_days = 9},
    {.name = "expired.test", .alternatives = "DNS:expired.test", .from_days = -9, .to_days = -1},
    {.name = "early.test", .alternatives = "DNS:early.test", .from_days = 1, .to_days = 9},
    {.name = "wrong.test", .alternatives = "DNS:x.wrong.test", .from_days = -1, .to_days = 9},
    {.name = "self.test", .alternatives = "DNS:self.test", .from_days = -1, .to_days = 9},
    {.name = "cn.test", .from_days = -1, .to_days = 9},
};

static int make_certificates(void **state)
{
    (void)state;
    /* As in the program: the end of a connection is no reason to end. */
    sigaction(SIGPIPE, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    web.ca =
        issue(&(struct wanted){.name = "CA", .from_days = -9, .to_days = 9, .is_ca = true}, NULL);
    web.ca_file = save_certificate(web.ca.certificate);
    for (int i = 0; i < NAMES; i++) {
        bool self = strcmp(wanted[i].name, "self.test") == 0;
        web.identities[i] = issue(&wanted[i], self ? NULL : &web.ca);
        web.names[i] = (struct web_name){wanted[i].name, web_context(&web.identities[i])};
    }
    /* What the environment says is not asked. */
    setenv("https_proxy", "http://127.0.0.1:1", 1);
    setenv("HTTPS_PROXY", "http://127.0.0.1:1", 1);
    setenv("http_proxy", "http://127.0.0.1:1", 1);
    setenv("all_proxy", "http://127.0.0.1:1", 1);
    return 0;
}

static int drop_certificates(void **state)
{
    (void)state;
    for (int i = 0; i < NAMES; i++) {
        SSL_CTX_free(web.names[i].context);
        identity_free(&web.identities[i]);
    }
    identity_free(&web.ca);
    unlink(web.ca_file);
    free(web.ca_file);
    return 0;
}

/* Fetching ---------------------------------------------------------------------------------- */

struct site {
    struct loop *loop;
    struct curl *curl;
    struct web_server *server;
};
struct heard {
    int times;
    struct fetch_answer answer;
    char body[64], reason[512], url[512];
};

static struct site *site_new(void)
{
    struct site *site = mem_new(1, sizeof *site);

    site->loop = loop_new(NULL);
    site->curl = curl_load(site->loop, NULL);
    assert_non_null(site->curl);
    site->server = web_server_new(web.names, NAMES);
    site->server->pages = pages;
    site->server->page_count = sizeof pages / sizeof pages[0];
    return site;
}

static void site_free(struct site *site)
{
    curl_unload(site->curl);
    loop_free(site->loop);
    web_server_free(site->server);
    free(site);
}

static void answered(void *owner, const struct fetch_answer *answer)
{
    struct heard *heard = owner;

    heard->times++;
    heard->answer = *answer;
    snprintf(heard->body, sizeof heard->body, "%s", answer->body);
    snprintf(heard->reason, sizeof heard->reason, "%s", answer->reason);
    snprintf(heard->url, sizeof heard->url, "%s", answer->url);
    assert_int_equal(answer->body[answer->length], '\0');
    assert_true(answer->done == (answer->reason[0] == '\0'));
}

static bool nobody_holds(void *context)
{
    (void)context;
    return false;
}

static void one_turn(struct site *site)
{
    web_wait(site->server, site->loop);
    web_server_serve(site->server);
    loop_turn(site->loop, clock_monotonic_ns() + 1000000, nobody_holds, NULL);
}

static struct address loopback(int family)
{
    struct lookup_answer answer;

    assert_true(resolve_literal(family == AF_INET ? "127.0.0.1" : "::1", 0, family, &answer));
    return answer.addresses[0];
}

/* "$P" in url is the server's port. */
static struct fetch *start(struct site *site, const char *url, struct fetch_order order,
                           struct heard *heard)
{
    char *whole = web_words(site->server, url);
    struct err err = {0};

    order.url = whole;
    order.ca_file = web.ca_file;
    if (order.timeout_ms == 0)
        order.timeout_ms = 10000;
    struct fetch *fetch = fetch_start(site->curl, &order, answered, heard, &err);
    assert_true((fetch != NULL) == (err.text[0] == '\0'));
    assert_int_equal(heard->times, 0);
    free(whole);
    return fetch;
}

static const struct heard *get(struct site *site, const char *url, struct fetch_order order)
{
    static struct heard heard;
    int64_t limit = clock_monotonic_ns() + INT64_C(20000000000);

    memset(&heard, 0, sizeof heard);
    struct fetch *fetch = start(site, url, order, &heard);
    assert_non_null(fetch);
    while (heard.times == 0 && clock_monotonic_ns() < limit)
        one_turn(site);
    assert_int_equal(heard.times, 1);
    fetch_free(fetch);
    return &heard;
}

/* Tests ------------------------------------------------------------------------------------- */

static void documents_are_fetched_or_refused(void **state)
{
    static const struct {
        const char *url;
        bool clear;
        int status;         /* 0: not done */
        const char *expect; /* the body; or in the reason */
    } cases[] = {
        {"https://good.test:$P/ok", false, 200, "hello"},
        {"https://GOOD.test:$P/ok", false, 200, "hello"},
        {"https://good.test:$P/empty", false, 200, ""},
        {"https://good.test:$P/unbounded", false, 200, "hello"},
        {"https://good.test:$P/chunked", false, 200, "hello"},
        {"https://good.test:$P/gzip", false, 200, "hello"},
        {"https://good.test:$P/404", false, 404, "no"},
        {"https://good.test:$P/401", false, 401, ""},
        {"https://good.test:$P/to/same", false, 200, "hello"},
        {"https://good.test:$P/to/3", false, 200, "hello"},
        {"https://good.test:$P/to/4", false, 0, "again and again"},
        {"https://good.test:$P/to/itself", false, 0, "again and again"},
        {"https://good.test:$P/to/https", false, 200, "hello"},
        {"https://good.test:$P/to/http", false, 0, "not https"},
        {"https://good.test:$P/to/http", true, 0, "not https"},
        {"https://good.test:$P/to/file", true, 0, "not https"},
        {"https://good.test:$P/to/ftp", true, 0, "not https"},
        {"https://good.test:$P/to/user", true, 0, "user name"},
        {"https://good.test:$P/to/other", false, 0, "another host"},
        {"https://good.test:$P/to/address", false, 0, "another host"},
        {"https://good.test:$P/large", false, 0, "too large"},
        {"https://good.test:$P/endless", false, 0, "too large"},
        {"https://good.test:$P/headers", false, 0, "headers of the answer are too large"},
        {"https://good.test:$P/closed", false, 0, "closed the connection"},
        {"https://good.test:$P/cut", false, 0, "bytes remaining"},
        {"https://good.test:$P/0.9", false, 0, "HTTP/0.9"},
        {"https://good.test:$P/banner", false, 0, "HTTP/0.9"},
        {"https://expired.test:$P/ok", false, 0, "certificate has expired"},
        {"https://early.test:$P/ok", false, 0, "certificate is not yet valid"},
        {"https://wrong.test:$P/ok", false, 0, "no alternative certificate subject name"},
        {"https://self.test:$P/ok", false, 0, "self-signed certificate"},
        {"https://cn.test:$P/ok", false, 200, "hello"},
        {"http://good.test:$P/ok", true, 200, "hello"},
        {"http://good.test:$P/to/http", true, 200, "hello"},
        {"http://good.test:$P/to/https", true, 200, "hello"},
        {"http://good.test:$P/to/file", true, 0, "not https"},
        {"http://expired.test:$P/to/https", true, 0, "another host"},
    };
    struct site *site = site_new();
    /* The first one refuses: the next is tried. */
    const struct address addresses[] = {loopback(AF_INET6), loopback(AF_INET)};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct heard *heard =
            get(site, cases[i].url,
                (struct fetch_order){.clear = cases[i].clear, .addresses = addresses, .count = 2});
        bool right = cases[i].status != 0
                         ? heard->answer.done && heard->answer.status == cases[i].status &&
                               strcmp(heard->body, cases[i].expect) == 0
                         : !heard->answer.done && strstr(heard->reason, cases[i].expect) != NULL;
        if (!right)
            fail_msg("%s: %d, \"%s\", %s", cases[i].url, heard->answer.status, heard->body,
                     heard->reason);
        assert_true(heard->answer.elsewhere == (strstr(heard->reason, "another host") != NULL));
    }
    site_free(site);
}

static void what_is_said_in_the_end_is_told(void **state)
{
    struct site *site = site_new();
    const struct address address = loopback(AF_INET);
    const struct fetch_order order = {.addresses = &address, .count = 1};
    char *expected = web_words(site->server, "https://good.test:$P/ok");
    char *other = web_words(site->server, "https://other.test:$P/ok");

    (void)state;
    assert_string_equal(get(site, "https://good.test:$P/to/2", order)->url, expected);
    const struct heard *heard = get(site, "https://good.test:$P/to/other", order);
    assert_string_equal(heard->url, other);
    assert_true(heard->answer.elsewhere);
    /* With its own addresses it is reached; what was given for the first one is forgotten. */
    assert_string_equal(get(site, other, order)->body, "hello");
    assert_true(get(site, "https://good.test:$P/to/other", order)->answer.elsewhere);
    free(expected);
    free(other);
    site_free(site);
}

static void nothing_is_told_to_the_server(void **state)
{
    static const char *const secrets[] = {"Cookie", "Accept-Encoding", "Authorization", "Referer",
                                          "Proxy"};
    struct site *site = site_new();
    const struct address address = loopback(AF_INET);

    (void)state;
    get(site, "https://good.test:$P/cookie",
        (struct fetch_order){.addresses = &address, .count = 1});
    assert_int_equal(site->server->requests, 2);
    assert_non_null(strstr(text_get(&site->server->last), "GET /ok HTTP/1.1\r\n"));
    assert_non_null(strstr(text_get(&site->server->last), "User-Agent: mailsetup/" VERSION "\r\n"));
    for (size_t i = 0; i < sizeof secrets / sizeof secrets[0]; i++)
        assert_null(strcasestr(text_get(&site->server->last), secrets[i]));
    site_free(site);
}

/* Who was led here from farther away is not asked for anything; a redirect to itself is no way in.
 */
static void nobody_outside_leads_us_inside(void **state)
{
    struct site *site = site_new();
    const struct address address = loopback(AF_INET);
    struct fetch_order order = {.addresses = &address, .count = 1, .from = REACH_WORLD};

    (void)state;
    const struct heard *heard = get(site, "https://good.test:$P/ok", order);
    assert_false(heard->answer.done);
    assert_non_null(strstr(heard->reason, "from the Internet"));
    assert_false(heard->answer.unreachable);
    assert_int_equal(site->server->requests, 0);
    order.from = REACH_PRIVATE;
    assert_false(get(site, "http://good.test:$P/ok", (order.clear = true, order))->answer.done);
    assert_int_equal(site->server->requests, 0);
    order.from = REACH_MACHINE;
    heard = get(site, "https://good.test:$P/to/other", order);
    assert_true(heard->answer.elsewhere);
    assert_int_equal(heard->answer.from, REACH_MACHINE);
    site_free(site);
}

/* Addresses, and names without addresses, go the system's way. */
static void the_system_may_be_asked(void **state)
{
    struct site *site = site_new();
    const struct address wrong = loopback(AF_INET6);

    (void)state;
    assert_string_equal(get(site, "https://localhost:$P/ok", (struct fetch_order){0})->body,
                        "hello");
    assert_string_equal(
        get(site, "https://127.0.0.1:$P/to/localhost", (struct fetch_order){0})->body, "hello");
    assert_string_equal(
        get(site, "https://127.0.0.1:$P/ok", (struct fetch_order){.addresses = &wrong, .count = 1})
            ->body,
        "hello");
    site_free(site);
}

static void time_is_bounded(void **state)
{
    static const char *const urls[] = {"https://good.test:$P/stall",
                                       "https://good.test:$P/stall-body",
                                       "http://good.test:$P/stall"};
    struct site *site = site_new();
    const struct address address = loopback(AF_INET);

    (void)state;
    for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
        int64_t begin = clock_monotonic_ns();
        const struct heard *heard =
            get(site, urls[i],
                (struct fetch_order){
                    .clear = true, .addresses = &address, .count = 1, .timeout_ms = 150});
        int64_t took = clock_monotonic_ns() - begin;
        assert_false(heard->answer.done);
        assert_non_null(strstr(heard->reason, "no answer in time"));
        assert_true(took >= INT64_C(140000000) && took < INT64_C(2000000000));
    }
    site_free(site);
}

static void a_closed_port_is_said(void **state)
{
    struct site *site = site_new();
    const struct address address = loopback(AF_INET6); /* nobody listens there */
    const struct heard *heard = get(site, "https://good.test:$P/ok",
                                    (struct fetch_order){.addresses = &address, .count = 1});

    (void)state;
    assert_false(heard->answer.done);
    assert_int_equal(heard->answer.status, 0);
    assert_non_null(strstr(heard->reason, "connect"));
    site_free(site);
}

static void only_the_given_authorities_are_trusted(void **state)
{
    struct site *site = site_new();
    const struct address address = loopback(AF_INET);
    char *url = web_words(site->server, "https://good.test:$P/ok");
    static const char *const files[] = {NULL, "/nonexistent/ca.pem"};
    static const char *const reasons[] = {"local issuer certificate", "/nonexistent/ca.pem"};

    (void)state;
    for (int i = 0; i < 2; i++) {
        struct heard heard = {0};
        struct fetch_order order = {
            .url = url, .ca_file = files[i], .addresses = &address, .count = 1, .timeout_ms = 9000};
        struct fetch *fetch = fetch_start(site->curl, &order, answered, &heard, NULL);
        for (int turns = 0; turns < 1000 && heard.times == 0; turns++)
            one_turn(site);
        assert_false(heard.answer.done);
        if (strstr(heard.reason, reasons[i]) == NULL)
            fail_msg("%s", heard.reason);
        fetch_free(fetch);
    }
    free(url);
    site_free(site);
}

/* Somebody puts a file of authorities right while the program runs. */
static void authorities_are_read_anew(void **state)
{
    struct site *site = site_new();
    const struct address address = loopback(AF_INET);
    char *url = web_words(site->server, "https://good.test:$P/ok");
    char *file = save_certificate(web.identities[4].certificate); /* another one */
    const struct fetch_order order = {
        .url = url, .ca_file = file, .addresses = &address, .count = 1, .timeout_ms = 9000};

    (void)state;
    for (int right = 0; right < 2; right++) {
        struct heard heard = {0};
        if (right) {
            FILE *again = fopen(file, "w");
            assert_int_equal(PEM_write_X509(again, web.ca.certificate), 1);
            fclose(again);
        }
        struct fetch *fetch = fetch_start(site->curl, &order, answered, &heard, NULL);
        for (int turns = 0; turns < 1000 && heard.times == 0; turns++)
            one_turn(site);
        assert_int_equal(heard.answer.done, right);
        fetch_free(fetch);
    }
    unlink(file);
    free(file);
    free(url);
    site_free(site);
}

static void addresses_that_cannot_be_fetched(void **state)
{
    static const char *const urls[] = {
        "",
        "good.test",
        "//good.test/",
        "http://good.test/",
        "ftp://a/",
        "file:///etc/passwd",
        "https://u@good.test/",
        "https://u:p@good.test/",
        "https://",

        "https://good.test:0x1/",
        "https://good.test:65536/",
        "https://a b/",
        "https://a\nb/",
    };
    struct site *site = site_new();

    (void)state;
    for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
        struct heard heard = {0};
        if (start(site, urls[i], (struct fetch_order){0}, &heard) != NULL)
            fail_msg("%s is fetched", urls[i]);
    }
    site_free(site);
}

static int open_files(void)
{
    DIR *folder = opendir("/proc/self/fd");
    int count = 0;

    while (readdir(folder) != NULL)
        count++;
    closedir(folder);
    return count;
}

/* Many at once, each freed after another number of turns. */
static void what_is_forgotten_leaves_nothing(void **state)
{
    enum { MANY = 8 };
    static const char *const urls[] = {"https://good.test:$P/ok", "https://good.test:$P/to/3",
                                       "https://good.test:$P/stall", "http://good.test:$P/endless"};
    const struct address address = loopback(AF_INET);
    int before = open_files();

    (void)state;
    for (int turns = 0; turns < 14; turns++) {
        struct site *site = site_new();
        struct heard heard[MANY] = {0};
        struct fetch *fetches[MANY];
        for (int i = 0; i < MANY; i++)
            fetches[i] = start(
                site, urls[i % 4],
                (struct fetch_order){.clear = true, .addresses = &address, .count = 1}, &heard[i]);
        for (int i = 0; i < turns; i++)
            one_turn(site);
        for (int i = 0; i < MANY; i++) {
            assert_true(heard[i].times <= 1);
            fetch_free(fetches[i]);
        }
        fetch_free(NULL);
        site_free(site);
        assert_int_equal(open_files(), before);
    }
}

/* The one who is told may free everything. */
struct tired {
    struct site *site;
    struct fetch *fetch, *other;
    int times;
};

static void go(void *owner, const struct fetch_answer *answer)
{
    struct tired *tired = owner;

    assert_true(answer->done);
    fetch_free(tired->fetch);
    fetch_free(tired->other);
    curl_unload(tired->site->curl);
    tired->site->curl = NULL;
    tired->times++;
}

static void answers_may_end_everything(void **state)
{
    struct site *site = site_new();
    const struct address address = loopback(AF_INET);
    struct tired tired = {.site = site};
    struct heard heard = {0};
    char *url = web_words(site->server, "https://good.test:$P/ok");
    const struct fetch_order order = {
        .url = url, .ca_file = web.ca_file, .addresses = &address, .count = 1, .timeout_ms = 9000};

    (void)state;
    tired.other = start(site, "https://good.test:$P/stall", order, &heard);
    tired.fetch = fetch_start(site->curl, &order, go, &tired, NULL);
    for (int turns = 0; turns < 1000 && tired.times == 0; turns++)
        one_turn(site);
    assert_int_equal(tired.times, 1);
    assert_int_equal(heard.times, 0);
    free(url);
    site_free(site);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_are_fetched_or_refused),
        cmocka_unit_test(what_is_said_in_the_end_is_told),
        cmocka_unit_test(nothing_is_told_to_the_server),
        cmocka_unit_test(nobody_outside_leads_us_inside),
        cmocka_unit_test(the_system_may_be_asked),
        cmocka_unit_test(time_is_bounded),
        cmocka_unit_test(a_closed_port_is_said),
        cmocka_unit_test(only_the_given_authorities_are_trusted),
        cmocka_unit_test(authorities_are_read_anew),
        cmocka_unit_test(addresses_that_cannot_be_fetched),
        cmocka_unit_test(what_is_forgotten_leaves_nothing),
        cmocka_unit_test(answers_may_end_everything),
    };

    return cmocka_run_group_tests(tests, make_certificates, drop_certificates);
}
