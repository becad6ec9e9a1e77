/* Names: literal addresses, A-labels, what the resolver says, and lookups that nobody waits for.
 * getaddrinfo() is this file's own, so that no name server is needed. */
#include "base/clock.h"
#include "engine/resolve.h"

#include <dlfcn.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef int ask(const char *, const char *, const struct addrinfo *, struct addrinfo **);

/* A name server that can be made to hang. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t released = PTHREAD_COND_INITIALIZER;
static bool hanging;
static int inside, asked;
static const char *counted = ""; /* the host whose questions are counted */

static void hang(const char *host)
{
    pthread_mutex_lock(&lock);
    inside++;
    asked += strcmp(host, counted) == 0;
    while (hanging)
        pthread_cond_wait(&released, &lock);
    inside--;
    pthread_cond_broadcast(&released);
    pthread_mutex_unlock(&lock);
}

static void release_and_wait(void)
{
    pthread_mutex_lock(&lock);
    hanging = false;
    pthread_cond_broadcast(&released);
    while (inside > 0)
        pthread_cond_wait(&released, &lock);
    pthread_mutex_unlock(&lock);
}

static ask *real(void)
{
    ask *function;

    *(void **)(void *)&function = dlsym(RTLD_NEXT, "getaddrinfo");
    return function;
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                struct addrinfo **list)
{
    static const struct {
        const char *name, *address, *second;
        int error, system;
    } zone[] = {
        {"four.test", "192.0.2.1", NULL, 0, 0},
        {"both.test", "2001:db8::1", "192.0.2.1", 0, 0},
        {"gone.test", NULL, NULL, EAI_NONAME, 0},
        {"empty.test", NULL, NULL, EAI_NODATA, 0},
        {"again.test", NULL, NULL, EAI_AGAIN, 0},
        {"fails.test", NULL, NULL, EAI_FAIL, 0},
        {"system.test", NULL, NULL, EAI_SYSTEM, EMFILE},
    };
    struct addrinfo numeric = *hints;

    if (hints->ai_flags & AI_NUMERICHOST)
        return real()(node, service, hints, list);
    hang(node);
    numeric.ai_flags |= AI_NUMERICHOST;
    for (size_t i = 0; i < sizeof zone / sizeof zone[0]; i++) {
        if (strcmp(zone[i].name, node) != 0)
            continue;
        errno = zone[i].system;
        if (zone[i].error != 0)
            return zone[i].error;
        int error = real()(zone[i].address, service, &numeric, list);
        return error != 0 || zone[i].second == NULL
                   ? error
                   : real()(zone[i].second, service, &numeric, &(*list)->ai_next);
    }
    return EAI_NONAME;
}

/* Waiting ------------------------------------------------------------------------------------- */

struct heard {
    int times;
    struct lookup_answer answer;
    char reason[128];
};

static void found(void *owner, const struct lookup_answer *answer)
{
    struct heard *heard = owner;

    heard->times++;
    heard->answer = *answer;
    snprintf(heard->reason, sizeof heard->reason, "%s", answer->reason);
}

static bool never(void *context)
{
    (void)context;
    return false;
}

static void turn_until(struct loop *loop, const int *times, int wanted)
{
    /* Not by the clock, which a test holds still. */
    for (int turns = 0; *times < wanted && turns < 2000; turns++) {
        struct pollfd ready = {.fd = loop_descriptor(loop), .events = POLLIN};
        poll(&ready, 1, 100);
        loop_turn(loop, clock_monotonic_ns() + 1000000, never, NULL);
    }
    assert_int_equal(*times, wanted);
}

/* Tests ------------------------------------------------------------------------------------- */

static void literals_need_no_resolver(void **state)
{
    static const struct {
        const char *host;
        int family;
        bool literal;
        enum lookup_status status;
        const char *text;
    } cases[] = {
        {"192.0.2.7", AF_UNSPEC, true, LOOKUP_FOUND, "192.0.2.7"},
        {"192.0.2.7", AF_INET, true, LOOKUP_FOUND, "192.0.2.7"},
        {"192.0.2.7", AF_INET6, true, LOOKUP_NO_ADDRESS, NULL},
        {"2001:db8::7", AF_UNSPEC, true, LOOKUP_FOUND, "2001:db8::7"},
        {"2001:db8::7", AF_INET, true, LOOKUP_NO_ADDRESS, NULL},
        {"::ffff:192.0.2.7", AF_INET6, true, LOOKUP_FOUND, "::ffff:192.0.2.7"},
        {"four.test", AF_UNSPEC, false, LOOKUP_FOUND, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct lookup_answer answer;
        char text[ADDRESS_TEXT_MAX];
        assert_int_equal(resolve_literal(cases[i].host, 995, cases[i].family, &answer),
                         cases[i].literal);
        if (!cases[i].literal)
            continue;
        assert_int_equal(answer.status, cases[i].status);
        if (cases[i].text == NULL)
            continue;
        assert_int_equal(answer.count, 1);
        const struct sockaddr *socket = (const struct sockaddr *)&answer.addresses[0].socket;
        address_text(socket, answer.addresses[0].length, text);
        assert_string_equal(text, cases[i].text);
        assert_int_equal(ntohs(((const struct sockaddr_in *)(const void *)socket)->sin_port), 995);
    }
}

static void names_become_a_labels_in_any_locale(void **state)
{
    static const struct {
        const char *host, *label; /* NULL: refused */
    } cases[] = {
        {"pop.example.co.jp", "pop.example.co.jp"},
        {"under_score.example", "under_score.example"},
        {"メール.例え.jp", "xn--4dkua4c.xn--r8jz45g.jp"},
        {"faß.de", "xn--fa-hia.de"}, /* not "fass.de": non-transitional */
        {"ＰＯＰ.example", "pop.example"},
        {"xn--zckzah.jp", "xn--zckzah.jp"},
        {"\xff\xfe.jp", NULL},
        {"", NULL},
    };
    char out[HOST_MAX];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct err err = {0};
        bool good = host_a_label(cases[i].host, out, &err);
        assert_int_equal(good, cases[i].label != NULL);
        if (good)
            assert_string_equal(out, cases[i].label);
        else
            assert_true(err.text[0] != '\0');
    }
}

static void what_the_resolver_says_is_told_apart(void **state)
{
    static const struct {
        const char *host;
        int family;
        enum lookup_status status;
        size_t count;
        const char *reason;
    } cases[] = {
        {"four.test", AF_UNSPEC, LOOKUP_FOUND, 1, ""},
        {"four.test", AF_INET6, LOOKUP_NO_ADDRESS, 0, ""},
        {"both.test", AF_UNSPEC, LOOKUP_FOUND, 2, ""},
        {"both.test", AF_INET, LOOKUP_FOUND, 1, ""},
        {"gone.test", AF_UNSPEC, LOOKUP_UNKNOWN, 0, NULL},
        {"empty.test", AF_UNSPEC, LOOKUP_NO_ADDRESS, 0, NULL},
        {"again.test", AF_UNSPEC, LOOKUP_NO_ANSWER, 0, NULL},
        {"fails.test", AF_UNSPEC, LOOKUP_NO_ANSWER, 0, NULL},
        {"system.test", AF_UNSPEC, LOOKUP_NO_ANSWER, 0, "Too many open files"},
    };
    struct loop *loop = loop_new(NULL);
    struct resolver *resolver = resolver_new(loop);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct heard heard = {0};
        assert_non_null(lookup_start(resolver, cases[i].host, 25, cases[i].family, found, &heard));
        turn_until(loop, &heard.times, 1);
        assert_int_equal(heard.answer.status, cases[i].status);
        assert_int_equal(heard.answer.count, cases[i].count);
        if (cases[i].reason != NULL)
            assert_string_equal(heard.reason, cases[i].reason);
        else
            assert_true(heard.reason[0] != '\0');
    }
    resolver_free(resolver);
    loop_free(loop);
}

/* More lookups than threads, while the name server hangs: some are forgotten, the rest come. */
static void many_lookups_queue_and_some_are_forgotten(void **state)
{
    enum { MANY = 400 };
    struct loop *loop = loop_new(NULL);
    struct resolver *resolver = resolver_new(loop);
    struct lookup *lookups[MANY];
    struct heard heard = {0}, nobody = {0};

    (void)state;
    hanging = true;
    for (int i = 0; i < MANY; i++)
        lookups[i] = lookup_start(resolver, "four.test", 25, AF_UNSPEC, found,
                                  i % 4 == 0 ? &nobody : &heard);
    for (int i = 0; i < MANY; i += 4)
        lookup_forget(lookups[i]);
    release_and_wait();
    turn_until(loop, &heard.times, MANY - MANY / 4);
    assert_int_equal(nobody.times, 0);
    resolver_free(resolver);
    loop_free(loop);
}

static void the_resolver_may_go_while_threads_hang(void **state)
{
    struct loop *loop = loop_new(NULL);
    struct resolver *resolver = resolver_new(loop);
    struct heard heard = {0};

    (void)state;
    hanging = true;
    for (int i = 0; i < 300; i++)
        lookup_forget(lookup_start(resolver, "four.test", 25, AF_UNSPEC, found, &heard));
    resolver_free(resolver);
    loop_free(loop);
    release_and_wait();
    assert_int_equal(heard.times, 0);
}

static void count(const char *host)
{
    pthread_mutex_lock(&lock);
    counted = host;
    asked = 0;
    pthread_mutex_unlock(&lock);
}

static int times_asked(void)
{
    pthread_mutex_lock(&lock);
    int times = asked;
    pthread_mutex_unlock(&lock);
    return times;
}

static void ask_and_wait(struct loop *loop, struct resolver *resolver, const char *host, int port,
                         int family, struct heard *heard)
{
    *heard = (struct heard){0};
    assert_non_null(lookup_start(resolver, host, port, family, found, heard));
    assert_int_equal(heard->times, 0); /* never from inside */
    turn_until(loop, &heard->times, 1);
}

/* A run of many checks asks once for a host; each is told its own port and its own family. */
static void what_was_found_is_kept_for_the_run(void **state)
{
    struct loop *loop = loop_new(NULL);
    struct resolver *resolver = resolver_new(loop);
    struct heard heard;
    char text[ADDRESS_TEXT_MAX];

    (void)state;
    count("both.test");
    ask_and_wait(loop, resolver, "both.test", 995, AF_UNSPEC, &heard);
    assert_int_equal(heard.answer.count, 2);
    ask_and_wait(loop, resolver, "both.test", 465, AF_INET, &heard);
    assert_int_equal(heard.answer.count, 1);
    const struct address *address = &heard.answer.addresses[0];
    address_text((const struct sockaddr *)&address->socket, address->length, text);
    assert_string_equal(text, "192.0.2.1");
    assert_int_equal(ntohs(((const struct sockaddr_in *)&address->socket)->sin_port), 465);
    assert_int_equal(times_asked(), 1);
    /* Another host is another question, and what was not found is asked again. */
    ask_and_wait(loop, resolver, "four.test", 995, AF_UNSPEC, &heard);
    assert_int_equal(heard.answer.count, 1);
    assert_int_equal(times_asked(), 1);
    count("gone.test");
    for (int i = 0; i < 2; i++) {
        ask_and_wait(loop, resolver, "gone.test", 995, AF_UNSPEC, &heard);
        assert_int_equal(heard.answer.status, LOOKUP_UNKNOWN);
    }
    assert_int_equal(times_asked(), 2);
    count("both.test");
    resolver_forget(resolver);
    ask_and_wait(loop, resolver, "both.test", 995, AF_UNSPEC, &heard);
    assert_int_equal(times_asked(), 1);
    resolver_free(resolver);
    loop_free(loop);
}

/* Those who ask while the question is under way share it; one that hangs is not waited for. */
static void lookups_at_the_same_time_share_a_question(void **state)
{
    struct loop *loop = loop_new(NULL);
    struct resolver *resolver = resolver_new(loop);
    struct heard heard = {0}, later = {0};

    (void)state;
    count("both.test");
    hanging = true;
    clock_hold(1, 1);
    lookup_start(resolver, "both.test", 25, AF_UNSPEC, found, &heard);
    lookup_start(resolver, "both.test", 587, AF_UNSPEC, found, &heard);
    clock_hold(INT64_C(1500000000), 1);
    lookup_start(resolver, "both.test", 25, AF_UNSPEC, found, &later);
    release_and_wait();
    turn_until(loop, &heard.times, 2);
    turn_until(loop, &later.times, 1);
    assert_int_equal(later.answer.count, 2);
    assert_int_equal(times_asked(), 2);
    resolver_free(resolver);
    loop_free(loop);
}

static void nobody_is_told_of_a_kept_answer_after_forgetting(void **state)
{
    struct loop *loop = loop_new(NULL);
    struct resolver *resolver = resolver_new(loop);
    struct heard heard, nobody = {0};

    (void)state;
    ask_and_wait(loop, resolver, "four.test", 25, AF_UNSPEC, &heard);
    lookup_forget(lookup_start(resolver, "four.test", 25, AF_UNSPEC, found, &nobody));
    ask_and_wait(loop, resolver, "four.test", 25, AF_UNSPEC, &heard);
    assert_int_equal(nobody.times, 0);
    lookup_start(resolver, "four.test", 25, AF_UNSPEC, found, &nobody);
    resolver_free(resolver); /* with one that is ready to be told */
    loop_free(loop);
    assert_int_equal(nobody.times, 0);
}

static void how_far_away(void **state)
{
    static const struct {
        const char *address;
        enum reach reach;
    } cases[] = {
        {"127.0.0.1", REACH_MACHINE},
        {"127.77.0.200", REACH_MACHINE},
        {"0.0.0.0", REACH_MACHINE},
        {"::1", REACH_MACHINE},
        {"::", REACH_MACHINE},
        {"::ffff:127.0.0.1", REACH_MACHINE},
        {"64:ff9b::7f00:1", REACH_MACHINE},
        {"nonsense", REACH_MACHINE},
        {"", REACH_MACHINE},
        {"169.254.169.254", REACH_LINK},
        {"224.0.0.1", REACH_LINK},
        {"255.255.255.255", REACH_LINK},
        {"fe80::1", REACH_LINK},
        {"fe80::1%eth0", REACH_LINK},
        {"febf::1", REACH_LINK},
        {"ff02::1", REACH_LINK},
        {"10.0.0.1", REACH_PRIVATE},
        {"172.16.0.1", REACH_PRIVATE},
        {"172.31.255.255", REACH_PRIVATE},
        {"192.168.1.1", REACH_PRIVATE},
        {"100.127.0.1", REACH_PRIVATE},
        {"fd00::1", REACH_PRIVATE},
        {"fec0::1", REACH_PRIVATE},
        {"::ffff:192.168.1.1", REACH_PRIVATE},
        {"172.32.0.1", REACH_WORLD},
        {"100.128.0.1", REACH_WORLD},
        {"128.0.0.1", REACH_WORLD},
        {"1.1.1.1", REACH_WORLD},
        {"223.255.255.255", REACH_WORLD},
        {"2001:db8::1", REACH_WORLD},
        {"64:ff9b::101:101", REACH_WORLD},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (address_reach(cases[i].address) != cases[i].reach)
            fail_msg("%s", cases[i].address);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(how_far_away),
        cmocka_unit_test(literals_need_no_resolver),
        cmocka_unit_test(names_become_a_labels_in_any_locale),
        cmocka_unit_test(what_the_resolver_says_is_told_apart),
        cmocka_unit_test(what_was_found_is_kept_for_the_run),
        cmocka_unit_test(nobody_is_told_of_a_kept_answer_after_forgetting),
        cmocka_unit_test(many_lookups_queue_and_some_are_forgotten),
        cmocka_unit_test(the_resolver_may_go_while_threads_hang),
        cmocka_unit_test(lookups_at_the_same_time_share_a_question), /* holds the clock */
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
