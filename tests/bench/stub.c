/* tests/bench/stub.c - a mail server that is as fast as one thread can be: POP3 and SMTP over TLS
 * on one port each, one mailbox for whoever comes, nothing on disk. What the benchmarks measure
 * with it is the client.
 *
 *     stub CERTIFICATE KEY POP3S-PORT SMTPS-PORT DELAY-MS
 *
 * DELAY-MS stands for the way: what a client sends is heard that much later, so that every flight
 * is answered one round trip after it left (TCP's own handshake is not delayed). Ends on SIGTERM
 * and says then how many sessions there were and how many were open at once. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS = 256, LINE = 1024, CHUNK = 4096, PORTS = 2 };

/* What a client sent and the server has not heard yet. */
struct flight {
    struct flight *next;
    struct client *client; /* NULL: it went away meanwhile */
    int64_t due_ns;
    size_t length;
    unsigned char bytes[];
};

struct client {
    int socket;
    bool smtp, greeted, quit;
    SSL *ssl;
    BIO *in, *out;
    struct flight *last; /* its own youngest, in the queue of all; NULL: none */
    size_t flights;
    size_t length;
    char line[LINE];
};

static struct {
    int epoll, listening[PORTS];
    SSL_CTX *context;
    int64_t delay_ns;
    struct flight *first, *last; /* of all, in the order of arrival and so of due_ns */
    unsigned long sessions, open, most;
} stub;

static volatile sig_atomic_t ended;

static void end(int number)
{
    (void)number;
    ended = 1;
}

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static void die(const char *what)
{
    fprintf(stderr, "stub: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* Answers ----------------------------------------------------------------------------------- */

struct answer {
    const char *verb, *text;
};
static const struct answer pop3[] = {
    {"CAPA", "+OK\r\nCAPA\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\nAUTH-RESP-CODE\r\nUSER\r\n"
             "SASL PLAIN\r\n.\r\n"},
    {"USER", "+OK\r\n"},
    {"PASS", "+OK Logged in.\r\n"},
    {"AUTH PLAIN ", "+OK Logged in.\r\n"},
    {"AUTH PLAIN", "+ \r\n"},
    {"STAT", "+OK 3 4711\r\n"},
    {"UIDL", "+OK\r\n1 00000001650dcb5a\r\n2 00000002650dcb5a\r\n3 00000003650dcb5a\r\n.\r\n"},
    {"LIST", "+OK\r\n1 1000\r\n2 2000\r\n3 1711\r\n.\r\n"},
    {"NOOP", "+OK\r\n"},
    {"QUIT", "+OK Logging out.\r\n"},
    {"", "+OK Logged in.\r\n"}, /* the answer to "+ " */
};
static const struct answer smtp[] = {
    {"EHLO", "250-stub.test\r\n250-PIPELINING\r\n250-SIZE 52428800\r\n250-8BITMIME\r\n"
             "250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN\r\n"},
    {"AUTH PLAIN ", "235 2.7.0 Authentication successful\r\n"},
    {"AUTH PLAIN", "334 \r\n"},
    {"MAIL", "250 2.1.0 Ok\r\n"},
    {"RCPT", "250 2.1.5 Ok\r\n"},
    {"RSET", "250 2.0.0 Ok\r\n"},
    {"NOOP", "250 2.0.0 Ok\r\n"},
    {"QUIT", "221 2.0.0 Bye\r\n"},
    {"", "235 2.7.0 Authentication successful\r\n"},
};

static void say(struct client *client, const char *text)
{
    SSL_write(client->ssl, text, (int)strlen(text));
}

static void hear(struct client *client)
{
    const struct answer *answer = client->smtp ? smtp : pop3;
    while (strncasecmp(client->line, answer->verb, strlen(answer->verb)) != 0)
        answer++;
    say(client, answer->text);
    client->quit = client->quit || strcasecmp(answer->verb, "QUIT") == 0;
}

/* Clients ----------------------------------------------------------------------------------- */

static void forget(struct client *client)
{
    for (struct flight *f = stub.first; client->flights > 0 && f != NULL; f = f->next)
        if (f->client == client) {
            f->client = NULL;
            client->flights--;
        }
    SSL_free(client->ssl);
    close(client->socket);
    free(client);
    stub.open--;
}

/* False: the client is to go. */
static bool flush(struct client *client)
{
    char *bytes;
    long length = BIO_get_mem_data(client->out, &bytes);
    if (length > 0 && send(client->socket, bytes, (size_t)length, MSG_NOSIGNAL) != length)
        return false; /* answers are small: a client that does not read them is of no use */
    BIO_reset(client->out);
    return true;
}

static bool read_lines(struct client *client)
{
    char bytes[CHUNK];
    int got;
    while ((got = SSL_read(client->ssl, bytes, sizeof bytes)) > 0)
        for (int i = 0; i < got; i++) {
            if (bytes[i] == '\n') {
                client->line[client->length] = '\0';
                client->length = 0;
                hear(client);
            } else if (bytes[i] != '\r' && client->length + 1 < LINE) {
                client->line[client->length++] = bytes[i];
            }
        }
    return SSL_get_error(client->ssl, got) == SSL_ERROR_WANT_READ;
}

static bool work(struct client *client)
{
    bool good = true;
    if (!SSL_is_init_finished(client->ssl)) {
        int result = SSL_do_handshake(client->ssl);
        good = result == 1 || SSL_get_error(client->ssl, result) == SSL_ERROR_WANT_READ;
    }
    if (good && SSL_is_init_finished(client->ssl)) {
        if (!client->greeted)
            say(client, client->smtp ? "220 stub.test ESMTP\r\n" : "+OK stub ready.\r\n");
        client->greeted = true;
        good = read_lines(client);
    }
    ERR_clear_error();
    return flush(client) && good && !client->quit;
}

static void land(struct client *client, const unsigned char *bytes, size_t length)
{
    BIO_write(client->in, bytes, (int)length);
    if (!work(client))
        forget(client);
}

static void keep(struct client *client, const unsigned char *bytes, size_t length)
{
    struct flight *flight = malloc(sizeof *flight + length);
    if (flight == NULL)
        die("malloc");
    *flight =
        (struct flight){.client = client, .due_ns = now_ns() + stub.delay_ns, .length = length};
    memcpy(flight->bytes, bytes, length);
    *(stub.first != NULL ? &stub.last->next : &stub.first) = flight;
    stub.last = flight;
    client->flights++;
}

static void land_due(void)
{
    int64_t now = now_ns();
    while (stub.first != NULL && stub.first->due_ns <= now) {
        struct flight *flight = stub.first;
        stub.first = flight->next;
        if (flight->client != NULL) {
            flight->client->flights--;
            land(flight->client, flight->bytes, flight->length);
        }
        free(flight);
    }
}

static void receive(struct client *client)
{
    unsigned char bytes[CHUNK];
    ssize_t got = recv(client->socket, bytes, sizeof bytes, 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0)
        forget(client);
    else if (stub.delay_ns > 0)
        keep(client, bytes, (size_t)got);
    else
        land(client, bytes, (size_t)got);
}

static void take_in(int listening)
{
    const int on = 1;
    int socket;
    while ((socket = accept4(listening, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
        struct client *client = calloc(1, sizeof *client);
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = client};
        if (client == NULL)
            die("malloc");
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        client->socket = socket;
        client->smtp = listening == stub.listening[1];
        client->ssl = SSL_new(stub.context);
        client->in = BIO_new(BIO_s_mem());
        client->out = BIO_new(BIO_s_mem());
        SSL_set_bio(client->ssl, client->in, client->out);
        SSL_set_accept_state(client->ssl);
        epoll_ctl(stub.epoll, EPOLL_CTL_ADD, socket, &event);
        stub.sessions++;
        if (++stub.open > stub.most)
            stub.most = stub.open;
    }
}

/* The process ------------------------------------------------------------------------------- */

static int listen_on(int port)
{
    const int on = 1, off = 0;
    struct sockaddr_in6 any = {.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port)};
    int socket_ = socket(AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setsockopt(socket_, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    if (bind(socket_, (struct sockaddr *)&any, sizeof any) != 0 || listen(socket_, 4096) != 0)
        die("listen");
    return socket_;
}

static void start(char **argv)
{
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    stub.context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_session_cache_mode(stub.context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(stub.context, SSL_OP_NO_TICKET);
    SSL_CTX_set_num_tickets(stub.context, 0);
    SSL_CTX_set_mode(stub.context, SSL_MODE_RELEASE_BUFFERS);
    if (SSL_CTX_use_certificate_chain_file(stub.context, argv[1]) != 1 ||
        SSL_CTX_use_PrivateKey_file(stub.context, argv[2], SSL_FILETYPE_PEM) != 1)
        die(argv[1]);
    stub.epoll = epoll_create1(EPOLL_CLOEXEC);
    for (int i = 0; i < PORTS; i++) {
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &stub.listening[i]};
        stub.listening[i] = listen_on(atoi(argv[3 + i]));
        epoll_ctl(stub.epoll, EPOLL_CTL_ADD, stub.listening[i], &event);
    }
    stub.delay_ns = atoi(argv[5]) * INT64_C(1000000);
}

static int wait_ms(void)
{
    if (stub.first == NULL)
        return -1;
    int64_t left = stub.first->due_ns - now_ns();
    return left <= 0 ? 0 : (int)((left + 999999) / 1000000);
}

int main(int argc, char **argv)
{
    struct epoll_event events[EVENTS];
    struct sigaction on_end = {.sa_handler = end};
    if (argc != 6) {
        fprintf(stderr, "stub CERTIFICATE KEY POP3S-PORT SMTPS-PORT DELAY-MS\n");
        return 64;
    }
    sigaction(SIGTERM, &on_end, NULL);
    start(argv);
    puts("ready");
    fflush(stdout);
    while (!ended) {
        int count = epoll_wait(stub.epoll, events, EVENTS, wait_ms());
        for (int i = 0; i < count; i++) {
            int *listening = events[i].data.ptr;
            if (listening >= stub.listening && listening < stub.listening + PORTS)
                take_in(*listening);
            else
                receive(events[i].data.ptr);
        }
        land_due();
    }
    printf("%lu sessions, %lu at once\n", stub.sessions, stub.most);
    return 0;
}
