/* A web server in the same process, https and http on one port: what it says is a table of paths,
 * which certificate it shows is a table of names. It is moved on whenever the loop turns. */
#ifndef TESTS_WEB_SERVER_H
#define TESTS_WEB_SERVER_H

#include "unit/engine/counterpart.h"

#include <arpa/inet.h>
#include <netinet/in.h>

enum { WEB_CONNECTIONS = 16 };

/* After what it says: close, wait for ever, or say the last part again and again. */
enum web_end { WEB_CLOSE, WEB_STALL, WEB_AGAIN };
struct web_page {
    const char *path, *says;
    enum web_end end;
};
/* The certificate for a name (SNI). */
struct web_name {
    const char *name;
    SSL_CTX *context;
};
struct web_connection {
    int socket; /* -1: free */
    SSL *tls;   /* NULL: not yet known, or plain */
    bool plain;
    struct text asked;
    const struct web_page *page;
    size_t said;
};
struct web_server {
    int socket, port;
    const struct web_page *pages;
    size_t page_count;
    struct web_name *names;
    size_t name_count;
    struct web_connection connections[WEB_CONNECTIONS];
    struct text last; /* the last whole request */
    unsigned requests;
};

static inline SSL_CTX *web_context(const struct identity *identity)
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());

    SSL_CTX_set_security_level(context, 0);
    assert_int_equal(SSL_CTX_use_certificate(context, identity->certificate), 1);
    assert_int_equal(SSL_CTX_use_PrivateKey(context, identity->key), 1);
    return context;
}

static inline int web_choose(SSL *tls, int *alert, void *context)
{
    const struct web_server *server = context;
    const char *wanted = SSL_get_servername(tls, TLSEXT_NAMETYPE_host_name);

    (void)alert;
    for (size_t i = 0; wanted != NULL && i < server->name_count; i++)
        if (strcmp(server->names[i].name, wanted) == 0)
            SSL_set_SSL_CTX(tls, server->names[i].context);
    return SSL_TLSEXT_ERR_OK;
}

static inline struct web_server *web_server_new(struct web_name *names, size_t count)
{
    struct web_server *server = mem_new(1, sizeof *server);
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof at;

    server->names = names;
    server->name_count = count;
    for (int i = 0; i < WEB_CONNECTIONS; i++)
        server->connections[i].socket = -1;
    SSL_CTX_set_tlsext_servername_callback(names[0].context, web_choose);
    SSL_CTX_set_tlsext_servername_arg(names[0].context, server);
    server->socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    assert_int_equal(bind(server->socket, (struct sockaddr *)&at, sizeof at), 0);
    assert_int_equal(listen(server->socket, WEB_CONNECTIONS), 0);
    assert_int_equal(getsockname(server->socket, (struct sockaddr *)&at, &size), 0);
    server->port = ntohs(at.sin_port);
    return server;
}

static inline void web_hang_up(struct web_connection *connection)
{
    if (connection->tls != NULL)
        SSL_shutdown(connection->tls);
    SSL_free(connection->tls);
    if (connection->socket >= 0)
        close(connection->socket);
    text_free(&connection->asked);
    *connection = (struct web_connection){.socket = -1};
}

static inline void web_server_free(struct web_server *server)
{
    for (int i = 0; i < WEB_CONNECTIONS; i++)
        web_hang_up(&server->connections[i]);
    close(server->socket);
    text_free(&server->last);
    free(server);
}

/* -1: nothing now; 0: the end */
static inline ssize_t web_read(struct web_connection *connection, char *bytes, size_t room)
{
    if (connection->tls == NULL) {
        ssize_t got = recv(connection->socket, bytes, room, 0);
        return got < 0 && errno != EAGAIN ? 0 : got;
    }
    int got = SSL_read(connection->tls, bytes, (int)room);
    if (got > 0)
        return got;
    int why = SSL_get_error(connection->tls, got);
    ERR_clear_error();
    return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE ? -1 : 0;
}

static inline ssize_t web_write(struct web_connection *connection, const char *bytes, size_t length)
{
    if (connection->tls == NULL)
        return send(connection->socket, bytes, length, MSG_NOSIGNAL);
    int sent = SSL_write(connection->tls, bytes, (int)length);
    ERR_clear_error();
    return sent;
}

static inline void web_find_page(struct web_server *server, struct web_connection *connection)
{
    const char *path = strchr(text_get(&connection->asked), ' ') + 1;
    size_t length = strcspn(path, " ");

    connection->page = &server->pages[0];
    for (size_t i = 0; i < server->page_count; i++)
        if (strlen(server->pages[i].path) == length &&
            strncmp(server->pages[i].path, path, length) == 0)
            connection->page = &server->pages[i];
    server->requests++;
    text_cut(&server->last, 0);
    text_add(&server->last, text_get(&connection->asked));
}

/* "$P" stands for our port. */
static inline char *web_words(const struct web_server *server, const char *says)
{
    struct text words = {0};

    for (; *says != '\0'; says++)
        if (says[0] == '$' && says[1] == 'P')
            text_format(&words, "%d", server->port), says++;
        else
            text_add_char(&words, *says);
    return text_take(&words);
}

static inline void web_answer(struct web_server *server, struct web_connection *connection)
{
    char *words = web_words(server, connection->page->says);
    size_t length = words != NULL ? strlen(words) : 0;

    while (connection->said < length) {
        ssize_t sent = web_write(connection, words + connection->said, length - connection->said);
        if (sent <= 0)
            break;
        connection->said += (size_t)sent;
        if (connection->said == length && connection->page->end == WEB_AGAIN)
            connection->said = (size_t)(strstr(words, "\n@") - words) + 1;
    }
    if (connection->said == length && connection->page->end == WEB_CLOSE)
        web_hang_up(connection);
    free(words);
}

static inline void web_serve_one(struct web_server *server, struct web_connection *connection)
{
    char bytes[4096];
    uint8_t first;
    ssize_t got;

    if (connection->tls == NULL && !connection->plain) {
        got = recv(connection->socket, &first, 1, MSG_PEEK);
        if (got == 0)
            web_hang_up(connection);
        if (got <= 0)
            return;
        connection->plain = first != 0x16; /* else a TLS handshake */
        if (!connection->plain) {
            connection->tls = SSL_new(server->names[0].context);
            SSL_set_fd(connection->tls, connection->socket);
            SSL_set_accept_state(connection->tls);
        }
    }
    while ((got = web_read(connection, bytes, sizeof bytes)) > 0)
        text_add_n(&connection->asked, bytes, (size_t)got);
    if (got == 0) {
        web_hang_up(connection);
        return;
    }
    if (connection->page == NULL && strstr(text_get(&connection->asked), "\r\n\r\n") != NULL)
        web_find_page(server, connection);
    if (connection->page != NULL)
        web_answer(server, connection);
}

static inline void web_server_serve(struct web_server *server)
{
    for (int i = 0; i < WEB_CONNECTIONS; i++) {
        struct web_connection *connection = &server->connections[i];
        if (connection->socket < 0)
            connection->socket = accept4(server->socket, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (connection->socket >= 0)
            web_serve_one(server, connection);
    }
}

/* Waits for the loop or for somebody to serve; the loop's own time limits hold. */
static inline void web_wait(struct web_server *server, const struct loop *loop)
{
    struct pollfd ready[WEB_CONNECTIONS + 2] = {
        {.fd = loop_descriptor(loop), .events = POLLIN},
        {.fd = server->socket, .events = POLLIN},
    };
    int wait = loop_timeout_ms(loop);

    for (int i = 0; i < WEB_CONNECTIONS; i++)
        ready[i + 2] = (struct pollfd){.fd = server->connections[i].socket, .events = POLLIN};
    poll(ready, WEB_CONNECTIONS + 2, wait < 0 || wait > 20 ? 20 : wait);
}

#endif
