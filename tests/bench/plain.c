/* tests/bench/plain.c - the fastest client that one can reasonably write for the same steps: plain
 * sockets, epoll, one SSL_CTX, the chain and the host name verified, every command in one flight as
 * soon as the server has greeted, no log, no report. What a fleet check is compared with.
 *
 *     plain HOST PORT CA-FILE USER PASSWORD COUNT AT-ONCE
 *
 * Prints one JSON object. Fails when a single check did. */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS = 256, ANSWERS = 4096 };

struct check {
    int socket;
    SSL *ssl;
    bool asked, writes;
    size_t length;
    char answers[ANSWERS];
};

static struct {
    int epoll;
    SSL_CTX *context;
    const char *host;
    struct addrinfo *address;
    char commands[512];
    size_t count, started, ended, failed;
} plain;

static double seconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void start_one(void)
{
    const int on = 1;
    struct check *check = calloc(1, sizeof *check);
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT, .data.ptr = check};
    check->socket = socket(plain.address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    setsockopt(check->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connect(check->socket, plain.address->ai_addr, plain.address->ai_addrlen);
    check->ssl = SSL_new(plain.context);
    SSL_set_fd(check->ssl, check->socket);
    SSL_set1_host(check->ssl, plain.host);
    SSL_set_tlsext_host_name(check->ssl, plain.host);
    SSL_set_connect_state(check->ssl);
    check->writes = true;
    epoll_ctl(plain.epoll, EPOLL_CTL_ADD, check->socket, &event);
    plain.started++;
}

static void end_one(struct check *check, bool good)
{
    SSL_free(check->ssl);
    close(check->socket);
    free(check);
    plain.ended++;
    plain.failed += !good;
    if (plain.started < plain.count)
        start_one();
}

/* Greeting, CAPA, USER, PASS, STAT and UIDL were all answered with yes, and to the end. */
static bool complete(const struct check *check, bool *good)
{
    size_t yes = 0, dots = 0;
    for (const char *line = check->answers; *line != '\0';) {
        const char *next = strstr(line, "\r\n");
        if (next == NULL)
            return false;
        if (strncmp(line, "-ERR", 4) == 0) {
            *good = false;
            return true;
        }
        yes += strncmp(line, "+OK", 3) == 0;
        dots += strncmp(line, ".\r\n", 3) == 0;
        line = next + 2;
    }
    *good = true;
    return yes >= 6 && dots == 2;
}

static void listen_for(struct check *check, bool writes)
{
    struct epoll_event event = {.events = EPOLLIN | (writes ? EPOLLOUT : 0U), .data.ptr = check};
    if (check->writes == writes)
        return;
    check->writes = writes;
    epoll_ctl(plain.epoll, EPOLL_CTL_MOD, check->socket, &event);
}

static void work(struct check *check)
{
    bool good = false;
    int result = SSL_is_init_finished(check->ssl) ? 1 : SSL_do_handshake(check->ssl);
    if (result == 1) {
        result = SSL_read(check->ssl, check->answers + check->length,
                          (int)(sizeof check->answers - 1 - check->length));
        while (result > 0) {
            check->length += (size_t)result;
            if (!check->asked)
                SSL_write(check->ssl, plain.commands, (int)strlen(plain.commands));
            check->asked = true;
            if (complete(check, &good)) {
                end_one(check, good);
                return;
            }
            result = SSL_read(check->ssl, check->answers + check->length,
                              (int)(sizeof check->answers - 1 - check->length));
        }
    }
    int error = SSL_get_error(check->ssl, result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        listen_for(check, error == SSL_ERROR_WANT_WRITE);
    else
        end_one(check, false);
}

static void prepare(char **argv)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    OPENSSL_init_ssl(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
    plain.context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(plain.context, SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_session_cache_mode(plain.context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(plain.context, SSL_MODE_RELEASE_BUFFERS);
    if (SSL_CTX_load_verify_file(plain.context, argv[3]) != 1 ||
        getaddrinfo(argv[1], argv[2], &hints, &plain.address) != 0) {
        fprintf(stderr, "plain: %s or %s cannot be used\n", argv[3], argv[1]);
        exit(1);
    }
    plain.host = argv[1];
    snprintf(plain.commands, sizeof plain.commands,
             "CAPA\r\nUSER %s\r\nPASS %s\r\nSTAT\r\nUIDL\r\nQUIT\r\n", argv[4], argv[5]);
    plain.count = strtoul(argv[6], NULL, 10);
    plain.epoll = epoll_create1(EPOLL_CLOEXEC);
}

int main(int argc, char **argv)
{
    struct epoll_event events[EVENTS];
    struct rusage usage;
    if (argc != 8) {
        fprintf(stderr, "plain HOST PORT CA-FILE USER PASSWORD COUNT AT-ONCE\n");
        return 64;
    }
    double began = seconds(CLOCK_MONOTONIC);
    prepare(argv);
    for (size_t at_once = strtoul(argv[7], NULL, 10); plain.started < plain.count && at_once-- > 0;)
        start_one();
    while (plain.ended < plain.count) {
        int ready = epoll_wait(plain.epoll, events, EVENTS, -1);
        for (int i = 0; i < ready; i++)
            work(events[i].data.ptr);
    }
    getrusage(RUSAGE_SELF, &usage);
    printf("{\"checks\":%zu,\"failed\":%zu,\"wall_s\":%.4f,\"cpu_s\":%.4f,\"rss_kib\":%ld}\n",
           plain.count, plain.failed, seconds(CLOCK_MONOTONIC) - began,
           seconds(CLOCK_PROCESS_CPUTIME_ID), usage.ru_maxrss);
    return plain.failed > 0;
}
