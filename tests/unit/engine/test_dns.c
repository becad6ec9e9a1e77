/* Questions to name servers: what they say and do not say, over UDP and TCP, and questions that
 * are forgotten in the middle. */
#include "engine/dns_answer.h"
#include "unit/engine/name_server.h"

#include <dirent.h>

#define MX40(n)                                                                                    \
    {                                                                                              \
        "forty.test", 15, 60, #n " mx" #n ".forty.test"                                            \
    }
#define TEN(n)                                                                                     \
    MX40(n##0), MX40(n##1), MX40(n##2), MX40(n##3), MX40(n##4), MX40(n##5), MX40(n##6),            \
        MX40(n##7), MX40(n##8), MX40(n##9)
#define LONG_32  "0123456789abcdef0123456789abcdef"
#define LONG_256 LONG_32 LONG_32 LONG_32 LONG_32 LONG_32 LONG_32 LONG_32 LONG_32

/* clang-format off */
static const struct zone_line zone[] = {
    {"a.test", 1, 300, "192.0.2.1"},
    {"a.test", 1, 299, "192.0.2.2"},
    {"a.test", 28, 120, "2001:db8::1"},
    {"mail.test", 15, 600, "20 mx2.mail.test"},
    {"mail.test", 15, 601, "10 MX1.mail.test"},
    {"mail.test", 15, 602, "20 mx0.mail.test"},
    {"_imaps._tcp.mail.test", 33, 50, "5 10 993 c.mail.test"},
    {"_imaps._tcp.mail.test", 33, 50, "0 1 993 b.mail.test"},
    {"_imaps._tcp.mail.test", 33, 50, "0 9 1993 a.mail.test"},
    {"_pop3s._tcp.mail.test", 33, 86400, "0 0 0 ."},
    {"mail.test", 16, 77, "v=spf1 mx -all"},
    {"mail.test", 16, 77, "some \33[2J thing"},
    {"null.test", 15, 5, "0 ."},
    {"wide.test", 16, 5, LONG_256 LONG_256 LONG_256 LONG_256 LONG_256},
    {"long.test", 16, 5, LONG_256 "!"},
    {"alias.test", 5, 30, "alias2.test"},
    {"alias2.test", 5, 20, "MAIL.test"},
    {"round.test", 5, 30, "trip.test"},
    {"trip.test", 5, 30, "round.test"},
    {"hang.test", 5, 30, "a.test"},
    {"old.test", 1, 0x80000000U, "192.0.2.9"},
    {"evil.test", 15, 9, "10 ev\33[2Jil.test"},
    {"evil.test", 15, 9, "20 192.0.2.1"},
    {"evil.test", 15, 9, "30 -.test"},
    {"evil.test", 15, 9, "40 good.test"},
    {"worse.test", 15, 9, "20 192.0.2.1"},
    {"portless.test", 33, 9, "0 0 0 somewhere.test"},
    {"cut.test", 15, 9, "10 mx.cut.test"},
    {"tcp.test", 15, 9, "10 mx.tcp.test"},
    {"noedns.test", 15, 9, "10 mx.noedns.test"},
    {"edns.test", 16, 9, LONG_256 LONG_256},
    TEN(1), TEN(2), TEN(3), TEN(4),
};
static const struct manner_line manners[] = {
    {"servfail.test", MANNER_CODE, 2},  {"refused.test", MANNER_CODE, 5},
    {"notimp.test", MANNER_CODE, 4},    {"formerr.test", MANNER_CODE, 1},
    {"silent.test", MANNER_SILENT, 0},  {"garbage.test", MANNER_GARBAGE, 0},
    {"cut.test", MANNER_CUT, 0},        {"tcp.test", MANNER_TCP, 0},
    {"noedns.test", MANNER_NO_EDNS, 0},
};
/* clang-format on */

struct heard {
    int times;
    struct dns_answer answer;
    struct dns_record records[DNS_RECORDS_MAX];
};
struct lab {
    struct loop *loop;
    struct dns *dns;
    struct name_server *server;
    char where[32];
};

static bool never(void *context)
{
    (void)context;
    return false;
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

static struct lab *lab_new(void)
{
    struct lab *lab = mem_new(1, sizeof *lab);
    struct err err;

    lab->loop = loop_new(NULL);
    lab->server = name_server_new(zone, sizeof zone / sizeof zone[0]);
    lab->server->manners = manners;
    lab->server->manner_count = sizeof manners / sizeof manners[0];
    snprintf(lab->where, sizeof lab->where, "127.0.0.1:%d", lab->server->port);
    lab->dns = dns_new(lab->loop, lab->where, &err);
    assert_non_null(lab->dns);
    return lab;
}

static void lab_free(struct lab *lab)
{
    dns_free(lab->dns);
    loop_free(lab->loop);
    name_server_free(lab->server);
    free(lab);
}

static void answered(void *owner, const struct dns_answer *answer)
{
    struct heard *heard = owner;

    heard->times++;
    heard->answer = *answer;
    for (size_t i = 0; i < answer->count; i++)
        heard->records[i] = answer->records[i];
    heard->answer.records = heard->records;
}

static void one_turn(struct lab *lab)
{
    struct pollfd ready[] = {
        {.fd = loop_descriptor(lab->loop), .events = POLLIN},
        {.fd = lab->server->udp, .events = POLLIN},
        {.fd = lab->server->connection >= 0 ? lab->server->connection : lab->server->tcp,
         .events = POLLIN},
    };
    int wait = loop_timeout_ms(lab->loop);

    poll(ready, 3, wait < 0 || wait > 1000 ? 1000 : wait);
    name_server_serve(lab->server);
    loop_turn(lab->loop, clock_monotonic_ns() + 1000000, never, NULL);
}

static void turn_until(struct lab *lab, const int *times, int wanted)
{
    int64_t limit = clock_monotonic_ns() + INT64_C(20000000000);

    while (*times < wanted && clock_monotonic_ns() < limit)
        one_turn(lab);
    assert_int_equal(*times, wanted);
}

static const struct heard *ask(struct lab *lab, const char *name, enum dns_type type)
{
    static struct heard heard;

    memset(&heard, 0, sizeof heard);
    dns_ask(lab->dns, name, type, 5000, answered, &heard);
    assert_int_equal(heard.times, 0);
    turn_until(lab, &heard.times, 1);
    assert_non_null(heard.answer.reason);
    assert_true((heard.answer.status == DNS_FOUND) == (heard.answer.count > 0));
    assert_true((heard.answer.status == DNS_FOUND) == (heard.answer.reason[0] == '\0'));
    return &heard;
}

/* Tests ------------------------------------------------------------------------------------- */

static void what_servers_say_is_told_apart(void **state)
{
    static const struct {
        const char *name;
        enum dns_type type;
        enum dns_status status;
        size_t count;
    } cases[] = {
        {"a.test", DNS_A, DNS_FOUND, 2},
        {"A.Test.", DNS_AAAA, DNS_FOUND, 1},
        {"a.test", DNS_MX, DNS_NOTHING, 0},
        {"gone.test", DNS_A, DNS_UNKNOWN, 0},
        {"mail.test", DNS_TXT, DNS_FOUND, 2},
        {"servfail.test", DNS_MX, DNS_FAILED, 0},
        {"refused.test", DNS_MX, DNS_FAILED, 0},
        {"notimp.test", DNS_MX, DNS_FAILED, 0},
        {"formerr.test", DNS_MX, DNS_FAILED, 0},
        {"garbage.test", DNS_MX, DNS_STRANGE, 0},
        {"cut.test", DNS_MX, DNS_STRANGE, 0},
        {"round.test", DNS_MX, DNS_STRANGE, 0},
        {"hang.test", DNS_MX, DNS_NOTHING, 0},
        {"worse.test", DNS_MX, DNS_STRANGE, 0},
        {"portless.test", DNS_SRV, DNS_STRANGE, 0},
        {"null.test", DNS_MX, DNS_FOUND, 1},
        {"tcp.test", DNS_MX, DNS_FOUND, 1},
        {"noedns.test", DNS_MX, DNS_FOUND, 1},
        {"a..test", DNS_A, DNS_UNKNOWN, 0},
        {"a\\.test", DNS_A, DNS_UNKNOWN, 0},
        {"a b.test", DNS_A, DNS_UNKNOWN, 0},
        {"", DNS_A, DNS_UNKNOWN, 0},
        {"\xff.test", DNS_A, DNS_UNKNOWN, 0},
        {"\xe4\xbe\x8b.test", DNS_A, DNS_UNKNOWN, 0},
        {LONG_32 LONG_32 ".test", DNS_A, DNS_UNKNOWN, 0},
        {LONG_32 "." LONG_32 "." LONG_32 "." LONG_32 "." LONG_32 "." LONG_32 "." LONG_32 "." LONG_32
                 ".test",
         DNS_A, DNS_UNKNOWN, 0},
    };
    struct lab *lab = lab_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct heard *heard = ask(lab, cases[i].name, cases[i].type);
        if (heard->answer.status != cases[i].status || heard->answer.count != cases[i].count)
            fail_msg("%s: %d, %zu records, %s", cases[i].name, heard->answer.status,
                     heard->answer.count, heard->answer.reason);
    }
    lab_free(lab);
}

static void records_come_in_the_order_to_try(void **state)
{
    static const struct {
        const char *name;
        enum dns_type type;
        size_t place;
        const char *target;
        int priority, weight, port;
        uint32_t ttl;
    } cases[] = {
        {"mail.test", DNS_MX, 0, "mx1.mail.test", 10, 0, 0, 601},
        {"mail.test", DNS_MX, 1, "mx0.mail.test", 20, 0, 0, 602},
        {"mail.test", DNS_MX, 2, "mx2.mail.test", 20, 0, 0, 600},
        {"_imaps._tcp.mail.test", DNS_SRV, 0, "a.mail.test", 0, 9, 1993, 50},
        {"_imaps._tcp.mail.test", DNS_SRV, 1, "b.mail.test", 0, 1, 993, 50},
        {"_imaps._tcp.mail.test", DNS_SRV, 2, "c.mail.test", 5, 10, 993, 50},
        {"_pop3s._tcp.mail.test", DNS_SRV, 0, "", 0, 0, 0, 86400},
        {"null.test", DNS_MX, 0, "", 0, 0, 0, 5},
        {"alias.test", DNS_MX, 0, "mx1.mail.test", 10, 0, 0, 20},
        {"alias2.test", DNS_MX, 0, "mx1.mail.test", 10, 0, 0, 20},
        {"evil.test", DNS_MX, 0, "good.test", 40, 0, 0, 9},
        {"tcp.test", DNS_MX, 0, "mx.tcp.test", 10, 0, 0, 9},
        {"noedns.test", DNS_MX, 0, "mx.noedns.test", 10, 0, 0, 9},
        {"forty.test", DNS_MX, 0, "mx10.forty.test", 10, 0, 0, 60},
        {"forty.test", DNS_MX, 31, "mx41.forty.test", 41, 0, 0, 60},
    };
    struct lab *lab = lab_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct heard *heard = ask(lab, cases[i].name, cases[i].type);
        const struct dns_record *record = &heard->records[cases[i].place];
        assert_true(cases[i].place < heard->answer.count);
        assert_string_equal(record->name, cases[i].target);
        assert_int_equal(record->priority, cases[i].priority);
        assert_int_equal(record->weight, cases[i].weight);
        assert_int_equal(record->port, cases[i].port);
        assert_int_equal(record->ttl, cases[i].ttl);
    }
    assert_int_equal(ask(lab, "forty.test", DNS_MX)->answer.count, DNS_RECORDS_MAX);
    lab_free(lab);
}

static void addresses_have_their_ttl(void **state)
{
    struct lab *lab = lab_new();
    char text[ADDRESS_TEXT_MAX];
    const struct heard *heard = ask(lab, "a.test", DNS_A);
    const struct dns_record *second = &heard->records[1];

    (void)state;
    address_text((const struct sockaddr *)&second->address.socket, second->address.length, text);
    assert_string_equal(text, "192.0.2.2");
    assert_int_equal(heard->records[0].ttl, 300);
    assert_int_equal(second->ttl, 299);
    heard = ask(lab, "a.test", DNS_AAAA);
    address_text((const struct sockaddr *)&heard->records[0].address.socket,
                 heard->records[0].address.length, text);
    assert_string_equal(text, "2001:db8::1");
    assert_int_equal(heard->records[0].ttl, 120);
    /* One with the highest bit is none (RFC 2181, 8); a CNAME's counts as well. */
    assert_int_equal(ask(lab, "old.test", DNS_A)->records[0].ttl, 0);
    assert_int_equal(ask(lab, "hang.test", DNS_A)->records[0].ttl, 30);
    lab_free(lab);
}

static void texts_are_joined_and_bounded(void **state)
{
    struct lab *lab = lab_new();
    const struct heard *heard = ask(lab, "mail.test", DNS_TXT);

    (void)state;
    assert_string_equal(heard->records[0].text, "v=spf1 mx -all");
    assert_string_equal(heard->records[1].text, "some \33[2J thing");
    heard = ask(lab, "long.test", DNS_TXT);
    assert_string_equal(heard->records[0].text, LONG_256 "!");
    assert_false(heard->records[0].cut);
    heard = ask(lab, "wide.test", DNS_TXT);
    assert_int_equal(strlen(heard->records[0].text), DNS_TEXT_MAX - 1);
    assert_true(heard->records[0].cut);
    lab_free(lab);
}

static void large_answers_come_over_tcp(void **state)
{
    struct lab *lab = lab_new();

    (void)state;
    ask(lab, "edns.test", DNS_TXT);
    assert_int_equal(lab->server->over_tcp, 0);
    ask(lab, "wide.test", DNS_TXT);
    assert_int_equal(lab->server->over_tcp, 1);
    lab_free(lab);
}

/* What a server adds of other names and classes is not believed. */
static void only_records_of_the_name_count(void **state)
{
    static const struct zone_line lines[] = {
        {"evil.test", 15, 60, "1 evil.test"},    {"sub.good.test", 15, 60, "2 evil.test"},
        {"GOOD.test", 15, 60, "3 mx.good.test"}, {"good.test", 16, 60, "4 evil.test"},
        {"good.test", 15, 60, "5 other.class"},  {"evil.test", 5, 60, "good.test"},
    };
    enum { COUNT = sizeof lines / sizeof lines[0], OTHER_CLASS = 4 };
    static struct packet packet;
    struct dns_answer answer;

    (void)state;
    put(&packet, 0x00018180, 4);
    put(&packet, 1, 2);
    put(&packet, COUNT, 2);
    put(&packet, 0, 4);
    put_name(&packet, "good.test");
    put(&packet, 15, 2);
    put(&packet, 1, 2);
    for (int i = 0; i < COUNT; i++) {
        size_t class_at = packet.length + strlen(lines[i].owner) + 2 + 3;
        put_record(&packet, &lines[i]);
        if (i == OTHER_CLASS)
            packet.bytes[class_at] = 3;
    }
    dns_read(packet.bytes, packet.length, DNS_MX, &answer);
    assert_int_equal(answer.status, DNS_FOUND);
    assert_int_equal(answer.count, 1);
    assert_string_equal(answer.records[0].name, "mx.good.test");
    free(answer.records);
    /* At any length less: never read beyond, and nothing is invented. */
    for (size_t length = 0; length < packet.length; length++) {
        uint8_t *exact = mem_new(length > 0 ? length : 1, 1);
        memcpy(exact, packet.bytes, length);
        dns_read(exact, length, DNS_MX, &answer);
        assert_int_equal(answer.status, DNS_STRANGE);
        free(exact);
    }
}

static void silence_ends_in_time(void **state)
{
    struct lab *lab = lab_new();
    struct heard heard = {0};
    int64_t begin = clock_monotonic_ns();

    (void)state;
    dns_ask(lab->dns, "silent.test", DNS_MX, 30, answered, &heard);
    turn_until(lab, &heard.times, 1);
    assert_int_equal(heard.answer.status, DNS_SILENT);
    assert_true(clock_monotonic_ns() - begin >= INT64_C(30000000));
    assert_true(clock_monotonic_ns() - begin < INT64_C(1000000000));
    /* Nobody waits: nothing is repeated, and the loop has nothing left to do. */
    while (loop_timeout_ms(lab->loop) == 0)
        loop_turn(lab->loop, clock_monotonic_ns(), never, NULL);
    assert_int_equal(loop_timeout_ms(lab->loop), -1);
    assert_int_equal(lab->server->questions, 1);
    lab_free(lab);
}

static void a_lost_question_is_repeated(void **state)
{
    struct lab *lab = lab_new();
    struct heard heard = {0};
    char lost[512];

    (void)state;
    dns_ask(lab->dns, "a.test", DNS_A, 5000, answered, &heard);
    struct pollfd ready = {.fd = lab->server->udp, .events = POLLIN};
    assert_int_equal(poll(&ready, 1, 1000), 1);
    assert_true(recv(lab->server->udp, lost, sizeof lost, 0) > 12);
    turn_until(lab, &heard.times, 1);
    assert_int_equal(heard.answer.status, DNS_FOUND);
    lab_free(lab);
}

static void a_port_that_is_closed_is_a_failure(void **state)
{
    struct lab *lab = lab_new();
    struct heard heard = {0};

    (void)state;
    shutdown(lab->server->udp, SHUT_RDWR);
    close(lab->server->udp);
    lab->server->udp = -1;
    dns_ask(lab->dns, "a.test", DNS_A, 5000, answered, &heard);
    turn_until(lab, &heard.times, 1);
    assert_int_equal(heard.answer.status, DNS_FAILED);
    lab_free(lab);
}

static void many_questions_each_get_their_answer(void **state)
{
    enum { MANY = 60 };
    struct lab *lab = lab_new();
    struct heard *heard = mem_new(MANY, sizeof *heard);
    int done = 0;

    (void)state;
    for (int i = 0; i < MANY; i++)
        dns_ask(lab->dns,
                i % 3 == 0   ? "mail.test"
                : i % 3 == 1 ? "gone.test"
                             : "tcp.test",
                DNS_MX, 10000, answered, &heard[i]);
    for (int turns = 0; turns < 10000 && done < MANY; turns++) {
        one_turn(lab);
        done = 0;
        for (int i = 0; i < MANY; i++)
            done += heard[i].times;
    }
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(heard[i].times, 1);
        assert_int_equal(heard[i].answer.count, i % 3 == 0 ? 3 : i % 3 == 1 ? 0 : 1);
    }
    free(heard);
    lab_free(lab);
}

/* At any moment of a question over UDP and then TCP: nothing is told, nothing is left. */
static void what_is_forgotten_leaves_nothing(void **state)
{
    int before = open_files();

    (void)state;
    for (int turns = 0; turns < 12; turns++) {
        for (int whole = 0; whole < 2; whole++) {
            struct lab *lab = lab_new();
            struct heard forgotten = {0}, kept = {0};
            struct dns_question *question =
                dns_ask(lab->dns, "silent.test", DNS_MX, 5000, answered, &forgotten);
            dns_ask(lab->dns, "wide.test", DNS_TXT, 5000, answered, &kept);
            dns_ask(lab->dns, "a..b", DNS_TXT, 5000, answered, &kept);
            for (int i = 0; i < turns; i++) {
                name_server_serve(lab->server);
                loop_turn(lab->loop, clock_monotonic_ns(), never, NULL);
            }
            dns_forget(question);
            if (whole)
                turn_until(lab, &kept.times, 2);
            assert_int_equal(forgotten.times, 0);
            lab_free(lab);
            assert_int_equal(open_files(), before);
        }
    }
}

/* The one who is told may free everything. */
struct tired {
    struct lab *lab;
    int times;
};

static void go(void *owner, const struct dns_answer *answer)
{
    struct tired *tired = owner;

    assert_int_equal(answer->count, 3);
    dns_free(tired->lab->dns);
    tired->lab->dns = NULL;
    tired->times++;
}

static void answers_may_end_everything(void **state)
{
    struct lab *lab = lab_new();
    struct tired tired = {lab, 0};
    struct heard heard = {0};

    (void)state;
    dns_ask(lab->dns, "silent.test", DNS_MX, 5000, answered, &heard);
    dns_ask(lab->dns, "mail.test", DNS_MX, 5000, go, &tired);
    dns_ask(lab->dns, "tcp.test", DNS_MX, 5000, answered, &heard);
    turn_until(lab, &tired.times, 1);
    lab_free(lab);
}

static void servers_are_addresses(void **state)
{
    static const struct {
        const char *text;
        bool good;
    } cases[] = {
        {"192.0.2.53", true},
        {"192.0.2.53:5353", true},
        {"::1", true},
        {"[::1]", true},
        {"[::1]:5353", true},
        {"[2001:db8::53]:65535", true},
        {"", false},
        {"name.test", false},
        {"192.0.2.53:", false},
        {"192.0.2.53:0", false},
        {"192.0.2.53:65536", false},
        {"192.0.2.53:5x", false},
        {"192.0.2.53: 53", false},
        {"[192.0.2.53]:53", false},
        {"[::1", false},
        {"[::1]53", false},
        {"192.0.2", false},
        {"192.0.2.53,192.0.2.54", false},
        {"fe80::1%lo", false},
        {":53", false},
        {"\33[2J", false},
    };
    struct loop *loop = loop_new(NULL);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct err err = {0};
        struct dns *dns = dns_new(loop, cases[i].text, &err);
        if ((dns != NULL) != cases[i].good)
            fail_msg("%s: %s", cases[i].text, err.text);
        assert_true(cases[i].good || err.code == ERR_INPUT);
        dns_free(dns);
    }
    struct dns *system = dns_new(loop, NULL, NULL);
    assert_non_null(system);
    dns_free(system);
    dns_free(NULL);
    loop_free(loop);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_servers_say_is_told_apart),
        cmocka_unit_test(records_come_in_the_order_to_try),
        cmocka_unit_test(addresses_have_their_ttl),
        cmocka_unit_test(texts_are_joined_and_bounded),
        cmocka_unit_test(large_answers_come_over_tcp),
        cmocka_unit_test(only_records_of_the_name_count),
        cmocka_unit_test(silence_ends_in_time),
        cmocka_unit_test(a_lost_question_is_repeated),
        cmocka_unit_test(a_port_that_is_closed_is_a_failure),
        cmocka_unit_test(many_questions_each_get_their_answer),
        cmocka_unit_test(what_is_forgotten_leaves_nothing),
        cmocka_unit_test(answers_may_end_everything),
        cmocka_unit_test(servers_are_addresses),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
