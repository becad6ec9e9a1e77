/* engine/dns.c - questions to name servers, by c-ares on our loop. */
#include "engine/dns.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dns_answer.h"
#include "base/library.h"

#include <ares.h>
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>

/* A question is repeated after this time, then after twice as long, and so on. One UDP answer has
 * room for what passes every network (no fragments); a larger one is asked for over TCP. */
enum { FIRST_WAIT_MS = 1000, TRIES = 5, UDP_BYTES = 1232, DNS_PORT = 53 };
enum { CLASS_IN = 1 };

/* clang-format off */
#define ARES_FUNCTIONS(X) \
    X(library_init) \
    X(library_cleanup) \
    X(init_options) \
    X(set_servers_ports) \
    X(destroy) \
    X(query) \
    X(cancel) \
    X(timeout) \
    X(process_fd) \
    X(strerror)
/* clang-format on */

struct ares {
#define X(name) LIBRARY_POINTER(ares_, name)
    ARES_FUNCTIONS(X)
#undef X
};

/* One of c-ares' sockets, while it wants to hear of it. */
struct line {
    struct line *next;
    struct dns *dns;
    ares_socket_t socket;
    struct watch *watch;
};

/* c-ares cannot take one question back: what was forgotten lives until c-ares has done with it. */
struct dns_question {
    struct dns_question *next, *previous;
    struct dns *dns;
    struct timer limit;
    struct chore tell;
    enum dns_type type;
    struct dns_answer answer;
    bool asked;   /* c-ares will still call */
    bool settled; /* there is an answer */
    bool dropped; /* nobody is to be told (any more) */
    void (*answered)(void *owner, const struct dns_answer *answer);
    void *owner;
};

struct dns {
    struct ares ares;
    struct loop *loop;
    ares_channel channel;
    struct timer timer; /* c-ares' own */
    struct chore tidy;
    struct line *lines;
    struct dns_question questions; /* a ring */
    size_t waited_for;             /* questions that somebody still waits for */
    bool closing;
};

/* Between c-ares and the loop ----------------------------------------------------------------- */

static void set_timer(struct dns *dns)
{
    struct timeval room, *wait = dns->ares.timeout(dns->channel, NULL, &room);

    if (wait == NULL)
        timer_stop(dns->loop, &dns->timer);
    else /* a millisecond more: never a turn too early */
        timer_set(dns->loop, &dns->timer,
                  clock_monotonic_ns() + (int64_t)wait->tv_sec * 1000000000 +
                      (int64_t)wait->tv_usec * 1000 + 1000000);
}

static void process(struct dns *dns, ares_socket_t readable, ares_socket_t writable)
{
    dns->ares.process_fd(dns->channel, readable, writable);
    set_timer(dns);
}

static void wait_over(void *owner)
{
    process(owner, ARES_SOCKET_BAD, ARES_SOCKET_BAD);
}

static void line_ready(void *owner, uint32_t events)
{
    const struct line *line = owner; /* gone when c-ares closes it */
    bool in = (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0;
    bool out = (events & (EPOLLOUT | EPOLLERR)) != 0;

    process(line->dns, in ? line->socket : ARES_SOCKET_BAD, out ? line->socket : ARES_SOCKET_BAD);
}

/* c-ares says so before it closes a socket. */
static void socket_state(void *context, ares_socket_t socket, int readable, int writable)
{
    struct dns *dns = context;
    struct line **place = &dns->lines, *line;
    uint32_t events = (readable ? EPOLLIN : 0U) | (writable ? EPOLLOUT : 0U);

    while (*place != NULL && (*place)->socket != socket)
        place = &(*place)->next;
    line = *place;
    if (events == 0 && line != NULL) {
        *place = line->next;
        watch_end(line->watch);
        free(line);
    } else if (events != 0 && line != NULL) {
        if (line->watch != NULL)
            watch_change(line->watch, events);
    } else if (events != 0) {
        line = mem_new(1, sizeof *line);
        *line = (struct line){dns->lines, dns, socket, NULL};
        /* Without a watch the question is repeated, and then it was silent. */
        line->watch = watch_start(dns->loop, socket, events, line_ready, line);
        dns->lines = line;
    }
}

/* The server ---------------------------------------------------------------------------------- */

static bool port_of(const char *digits, int *port)
{
    char *end;
    long value = strtol(digits, &end, 10);

    *port = (int)value;
    return digits[0] >= '0' && digits[0] <= '9' && *end == '\0' && value >= 1 && value <= 65535;
}

/* "192.0.2.53", "192.0.2.53:5353", "::1", "[::1]", "[::1]:5353". */
static bool server_of(const char *text, struct ares_addr_port_node *node)
{
    char host[ADDRESS_TEXT_MAX];
    const char *begin = text[0] == '[' ? text + 1 : text;
    const char *end = text[0] == '[' ? strchr(text, ']') : strchr(text, ':');
    int port = DNS_PORT;

    if (text[0] != '[' && end != NULL && strchr(end + 1, ':') != NULL)
        end = NULL; /* IPv6 without brackets has no port */
    size_t length = end != NULL ? (size_t)(end - begin) : strlen(begin);
    if (length >= sizeof host || (text[0] == '[' && end == NULL))
        return false;
    memcpy(host, begin, length);
    host[length] = '\0';
    const char *rest = end == NULL ? "" : *end == ']' ? end + 1 : end;
    if (rest[0] != '\0' && (rest[0] != ':' || !port_of(rest + 1, &port)))
        return false;
    *node = (struct ares_addr_port_node){.udp_port = port, .tcp_port = port};
    node->family = AF_INET;
    if (text[0] != '[' && inet_pton(AF_INET, host, &node->addr) == 1)
        return true;
    node->family = AF_INET6;
    return inet_pton(AF_INET6, host, &node->addr) == 1;
}

static void tidy_up(void *owner);

static bool load_ares(struct ares *ares, struct err *err)
{
#define X(name) LIBRARY_ENTRY(ares_, struct ares, name)
    static const struct library_entry functions[] = {ARES_FUNCTIONS(X)};
#undef X

    return library_load("libcares.so.2", functions, sizeof functions / sizeof functions[0], ares,
                        err);
}

struct dns *dns_new(struct loop *loop, const char *server, struct err *err)
{
    struct ares_addr_port_node node;
    struct dns *dns = mem_new(1, sizeof *dns);
    struct ares_options options = {
        /* One server that fails is heard at once; of several the next one is asked. */
        .flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_EDNS |
                 (server != NULL ? ARES_FLAG_NOCHECKRESP : 0),
        .timeout = FIRST_WAIT_MS,
        .tries = TRIES,
        .ednspsz = UDP_BYTES,
        .sock_state_cb = socket_state,
        .sock_state_cb_data = dns,
    };
    int rc = ARES_SUCCESS;

    dns->loop = loop;
    dns->timer = (struct timer){.fire = wait_over, .owner = dns};
    dns->tidy = (struct chore){.run = tidy_up, .owner = dns};
    dns->questions.next = dns->questions.previous = &dns->questions;
    if (server != NULL && !server_of(server, &node)) {
        free(dns);
        fail(err, ERR_INPUT,
             _("\"%s\" is not a name server: give an IP address, with a port as in 192.0.2.53:5353 "
               "or [2001:db8::53]:5353."),
             server);
        return NULL;
    }
    if (!load_ares(&dns->ares, err)) {
        free(dns);
        return NULL;
    }
    dns->ares.library_init(ARES_LIB_INIT_ALL);
    rc = dns->ares.init_options(&dns->channel, &options,
                                ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES |
                                    ARES_OPT_EDNSPSZ | ARES_OPT_SOCK_STATE_CB);
    if (rc == ARES_SUCCESS && server != NULL)
        rc = dns->ares.set_servers_ports(dns->channel, &node);
    if (rc != ARES_SUCCESS) {
        fail(err, ERR_INTERNAL, _("Names cannot be looked up: %s"), dns->ares.strerror(rc));
        dns_free(dns);
        return NULL;
    }
    return dns;
}

/* Questions ----------------------------------------------------------------------------------- */

static void release(struct dns_question *question)
{
    if (question->asked || !question->dropped)
        return;
    question->previous->next = question->next;
    question->next->previous = question->previous;
    free(question->answer.records);
    free(question);
}

/* Nobody is told from now on. When nobody waits at all, c-ares need not go on asking. */
static void drop(struct dns_question *question)
{
    struct dns *dns = question->dns;

    timer_stop(dns->loop, &question->limit);
    chore_drop(dns->loop, &question->tell);
    question->dropped = true;
    if (--dns->waited_for == 0)
        chore_post(dns->loop, &dns->tidy);
    release(question);
}

static void tidy_up(void *owner)
{
    struct dns *dns = owner;

    if (dns->waited_for > 0)
        return;
    dns->ares.cancel(dns->channel); /* and closes its sockets */
    set_timer(dns);
}

static void settle(struct dns_question *question, enum dns_status status, const char *reason)
{
    question->settled = true;
    question->answer.status = status;
    question->answer.reason = reason;
    timer_stop(question->dns->loop, &question->limit);
    chore_post(question->dns->loop, &question->tell);
}

static void limit_reached(void *owner)
{
    settle(owner, DNS_SILENT, _("The name server does not answer."));
}

static enum dns_status status_of(int code)
{
    static const struct {
        int code;
        enum dns_status status;
    } codes[] = {
        {ARES_ENODATA, DNS_NOTHING}, {ARES_ENOTFOUND, DNS_UNKNOWN}, {ARES_EBADNAME, DNS_UNKNOWN},
        {ARES_ETIMEOUT, DNS_SILENT}, {ARES_EBADRESP, DNS_STRANGE},
    };

    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (codes[i].code == code)
            return codes[i].status;
    return DNS_FAILED;
}

/* c-ares says that it could not contact servers also when each of several only had errors. */
static const char *reason_of(const struct dns *dns, int code)
{
    switch (code) {
    case ARES_ECONNREFUSED:
        return _("The name server cannot be reached, or it fails.");
    case ARES_ESERVFAIL:
        return _("The name server could not find it out (SERVFAIL).");
    case ARES_EREFUSED:
        return _("The name server refuses the question (REFUSED).");
    case ARES_ETIMEOUT:
        return _("no answer in time");
    default:
        return dns->ares.strerror(code);
    }
}

/* In dns_ask() already when there is no way to send. */
static void response(void *context, int code, int timeouts, unsigned char *bytes, int length)
{
    struct dns_question *question = context;

    (void)timeouts;
    question->asked = false;
    if (question->dns->closing)
        return;
    if (question->dropped) {
        release(question);
    } else if (!question->settled && code == ARES_SUCCESS && bytes != NULL && length > 0) {
        dns_read(bytes, (size_t)length, question->type, &question->answer);
        settle(question, question->answer.status, question->answer.reason);
    } else if (!question->settled) {
        settle(question, status_of(code), reason_of(question->dns, code));
    }
}

static void tell(void *owner)
{
    struct dns_question *question = owner;
    struct dns_answer answer = question->answer;
    void (*answered)(void *, const struct dns_answer *) = question->answered;
    void *whom = question->owner;

    question->answer = (struct dns_answer){.reason = ""};
    drop(question);
    answered(whom, &answer);
    free(answer.records);
}

/* As a name server knows it; c-ares would take a backslash for the beginning of an escape. */
static bool question_name(const char *name, char out[HOST_MAX])
{
    if (!host_a_label(name, out, NULL))
        return false;
    for (const char *p = out; *p != '\0'; p++) {
        bool letter = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z');
        if (!letter && !(*p >= '0' && *p <= '9') && strchr("-_.", *p) == NULL)
            return false;
    }
    return true;
}

struct dns_question *dns_ask(struct dns *dns, const char *name, enum dns_type type, int timeout_ms,
                             void (*answered)(void *owner, const struct dns_answer *answer),
                             void *owner)
{
    struct dns_question *question = mem_new(1, sizeof *question);
    char asked[HOST_MAX];

    *question = (struct dns_question){
        .next = &dns->questions,
        .previous = dns->questions.previous,
        .dns = dns,
        .type = type,
        .answer.reason = "",
        .answered = answered,
        .owner = owner,
    };
    question->previous->next = dns->questions.previous = question;
    question->limit = (struct timer){.fire = limit_reached, .owner = question};
    question->tell = (struct chore){.run = tell, .owner = question};
    dns->waited_for++;
    if (!question_name(name, asked)) {
        settle(question, DNS_UNKNOWN, _("No record can have this name."));
        return question;
    }
    timer_set(dns->loop, &question->limit, clock_monotonic_ns() + (int64_t)timeout_ms * 1000000);
    question->asked = true;
    dns->ares.query(dns->channel, asked, CLASS_IN, dns_type_number(type), response, question);
    set_timer(dns);
    return question;
}

void dns_forget(struct dns_question *question)
{
    drop(question);
}

void dns_free(struct dns *dns)
{
    if (dns == NULL)
        return;
    dns->closing = true;
    if (dns->channel != NULL)
        dns->ares.destroy(dns->channel);
    while (dns->questions.next != &dns->questions) {
        struct dns_question *question = dns->questions.next;
        timer_stop(dns->loop, &question->limit);
        chore_drop(dns->loop, &question->tell);
        question->asked = false;
        question->dropped = true;
        release(question);
    }
    timer_stop(dns->loop, &dns->timer);
    chore_drop(dns->loop, &dns->tidy);
    dns->ares.library_cleanup();
    free(dns);
}
