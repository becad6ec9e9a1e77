/* tests/bench/pair.c - one check of two sides, POP3S and SMTPS, as fast as one can reasonably write
 * it: what the two-sided check is compared with, and what this machine lets two sides at once cost
 * beside one. Plain sockets, one SSL_CTX that is made while both connections are under way, the
 * chain and the host name verified, no log, no report.
 *
 *     pair HOST POP3S-PORT SMTPS-PORT CA-FILE USER PASSWORD
 *
 * A port 0: that side is not checked. Fails when a side did. */
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FLIGHTS = 5, ROOM = 512, ANSWERS = 4096 };

/* Commands that leave together, after so many whole answers in all. */
struct flight {
    int after;
    char commands[ROOM];
};

struct side {
    const char *port;
    bool smtp;
    struct flight flights[FLIGHTS];
    int flown, ends_after;
    int socket;
    SSL *ssl;
    size_t length;
    char answers[ANSWERS];
    bool over;
};

static struct side sides[] = {{.ends_after = 8}, {.smtp = true, .ends_after = 6}};
enum { SIDES = sizeof sides / sizeof *sides };

static void die(const char *what)
{
    fprintf(stderr, "pair: %s\n", what);
    exit(1);
}

static void write_flights(char **argv)
{
    const char *user = argv[5], *password = argv[6];
    char plain[ROOM], base64[2 * ROOM];
    int length = snprintf(plain, sizeof plain, "%c%s%c%s", 0, user, 0, password);
    EVP_EncodeBlock((unsigned char *)base64, (unsigned char *)plain, length);
    sides[0].port = argv[2];
    sides[1].port = argv[3];
    struct flight *pop = sides[0].flights, *smtp = sides[1].flights;
    pop[0].after = smtp[0].after = 1;
    snprintf(pop[0].commands, ROOM, "CAPA\r\nUSER %s\r\nPASS %s\r\nSTAT\r\nUIDL\r\nQUIT\r\n", user,
             password);
    snprintf(smtp[0].commands, ROOM, "EHLO [127.0.0.1]\r\n");
    smtp[1].after = 2;
    snprintf(smtp[1].commands, ROOM, "AUTH PLAIN %.400s\r\n", base64);
    smtp[2].after = 3;
    snprintf(smtp[2].commands, ROOM, "MAIL FROM:<%s>\r\nRCPT TO:<%s>\r\nRSET\r\n", user, user);
    smtp[3].after = 6;
    snprintf(smtp[3].commands, ROOM, "QUIT\r\n");
}

/* Whole answers so far: of POP3 lines with +OK and the ends of two lists, of SMTP last lines. */
static int answered(const struct side *side)
{
    int count = 0;
    for (const char *line = side->answers, *next; (next = strstr(line, "\r\n")); line = next + 2) {
        if (side->smtp ? line[0] > '3' : strncmp(line, "-ERR", 4) == 0)
            die(line);
        count += side->smtp ? line[3] == ' ' : line[0] == '+' || line[0] == '.';
    }
    return count;
}

static void start(struct side *side, const char *host)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *address;
    const int on = 1;
    side->over = strcmp(side->port, "0") == 0;
    if (side->over)
        return;
    if (getaddrinfo(host, side->port, &hints, &address) != 0)
        die(host);
    side->socket = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    setsockopt(side->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connect(side->socket, address->ai_addr, address->ai_addrlen);
}

static void secure(struct side *side, SSL_CTX *context, const char *host)
{
    if (side->over)
        return;
    side->ssl = SSL_new(context);
    SSL_set_fd(side->ssl, side->socket);
    SSL_set1_host(side->ssl, host);
    SSL_set_tlsext_host_name(side->ssl, host);
    SSL_set_connect_state(side->ssl);
}

static void work(struct side *side)
{
    int result = SSL_is_init_finished(side->ssl) ? 1 : SSL_do_handshake(side->ssl);
    while (result > 0 && !side->over) {
        result =
            SSL_read(side->ssl, side->answers + side->length, (int)(ANSWERS - 1 - side->length));
        side->length += result > 0 ? (size_t)result : 0;
        int count = answered(side);
        struct flight *next = &side->flights[side->flown];
        if (next->after > 0 && count >= next->after) {
            SSL_write(side->ssl, next->commands, (int)strlen(next->commands));
            side->flown++;
        }
        side->over = count >= side->ends_after;
    }
    if (!side->over && SSL_get_error(side->ssl, result) != SSL_ERROR_WANT_READ)
        die("a connection ended too early");
}

static SSL_CTX *context_of(const char *ca_file)
{
    OPENSSL_init_ssl(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, NULL);
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    if (SSL_CTX_load_verify_file(context, ca_file) != 1)
        die(ca_file);
    return context;
}

int main(int argc, char **argv)
{
    if (argc != 7)
        die("HOST POP3S-PORT SMTPS-PORT CA-FILE USER PASSWORD");
    write_flights(argv);
    for (int i = 0; i < SIDES; i++)
        start(&sides[i], argv[1]);
    SSL_CTX *context = context_of(argv[4]);
    for (int i = 0; i < SIDES; i++)
        secure(&sides[i], context, argv[1]);
    for (int i = 0; i < SIDES; i++)
        if (!sides[i].over)
            work(&sides[i]);
    while (!sides[0].over || !sides[1].over) {
        struct pollfd polls[SIDES];
        for (int i = 0; i < SIDES; i++)
            polls[i] = (struct pollfd){sides[i].over ? -1 : sides[i].socket, POLLIN, 0};
        poll(polls, SIDES, -1);
        for (int i = 0; i < SIDES; i++)
            if (polls[i].revents)
                work(&sides[i]);
    }
    return 0;
}
