/* The other end of a connection, in the same process: a socket pair, certificates made on the
 * spot, and a TLS server that is moved on whenever the loop turns. Included by the tests of the
 * channel and of trust. */
#ifndef TESTS_COUNTERPART_H
#define TESTS_COUNTERPART_H

#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/channel.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

/* Certificates ------------------------------------------------------------------------------ */

struct wanted {
    const char *name;         /* CN */
    const char *alternatives; /* subjectAltName; NULL: none */
    int from_days, to_days;   /* from now */
    bool is_ca, client_only, sha1;
    bool points_up; /* says where its issuer's certificate is */
    int rsa_bits;   /* 0: P-256 */
};
struct identity {
    X509 *certificate;
    EVP_PKEY *key;
};

static inline void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    assert_non_null(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/* issuer NULL: it signs itself. */
static inline struct identity issue(const struct wanted *wanted, const struct identity *issuer)
{
    static long serial = 1;
    struct identity identity = {X509_new(), wanted->rsa_bits > 0
                                                ? EVP_RSA_gen((unsigned)wanted->rsa_bits)
                                                : EVP_EC_gen("P-256")};
    X509 *x509 = identity.certificate;
    X509_NAME *name = X509_get_subject_name(x509);

    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), serial++);
    X509_gmtime_adj(X509_getm_notBefore(x509), wanted->from_days * 86400L);
    X509_gmtime_adj(X509_getm_notAfter(x509), wanted->to_days * 86400L);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, (const unsigned char *)wanted->name, -1,
                               -1, 0);
    X509 *signer = issuer != NULL ? issuer->certificate : x509;
    X509_set_issuer_name(x509, X509_get_subject_name(signer));
    X509_set_pubkey(x509, identity.key);
    extend(x509, signer, NID_basic_constraints, wanted->is_ca ? "critical,CA:TRUE" : "CA:FALSE");
    if (wanted->alternatives != NULL)
        extend(x509, signer, NID_subject_alt_name, wanted->alternatives);
    if (wanted->client_only)
        extend(x509, signer, NID_ext_key_usage, "clientAuth");
    if (wanted->points_up)
        extend(x509, signer, NID_info_access, "caIssuers;URI:http://middle.test/ca.cer");
    assert_true(X509_sign(x509, issuer != NULL ? issuer->key : identity.key,
                          wanted->sha1 ? EVP_sha1() : EVP_sha256()) > 0);
    return identity;
}

static inline void identity_free(struct identity *identity)
{
    X509_free(identity->certificate);
    EVP_PKEY_free(identity->key);
}

/* A file with the certificate; the caller unlinks and frees the name. */
static inline char *save_certificate(X509 *certificate)
{
    char *path = mem_copy("/tmp/mailsetup-test-XXXXXX");
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    FILE *file = fdopen(fd, "w");
    assert_int_equal(PEM_write_X509(file, certificate), 1);
    fclose(file);
    return path;
}

/* The connection ------------------------------------------------------------------------------ */

struct counterpart {
    struct loop *loop;
    struct channel *channel;
    int socket;  /* the server's end, non-blocking */
    SSL *server; /* NULL: in the clear */
    SSL_CTX *context;
    struct text lines; /* what the channel delivered, each ended by "|" */
    struct text bytes; /* what the server read */
    size_t line_count;
    bool secured, sent, ended, hold;
    enum channel_end end;
    void (*on_line)(struct counterpart *counterpart, const char *line);
};

static inline void heard_line(void *self, const char *line, size_t length)
{
    struct counterpart *c = self;
    text_add_n(&c->lines, line, length);
    text_add_char(&c->lines, '|');
    c->line_count++;
    if (c->on_line != NULL)
        c->on_line(c, line);
}

static inline void heard_secured(void *self)
{
    ((struct counterpart *)self)->secured = true;
}

static inline void heard_sent(void *self)
{
    ((struct counterpart *)self)->sent = true;
}

static inline void heard_end(void *self, enum channel_end why)
{
    struct counterpart *c = self;
    assert_false(c->ended);
    c->ended = true;
    c->end = why;
}

static inline bool may_be_read(void *self)
{
    return !((struct counterpart *)self)->hold;
}

static inline struct counterpart *connect_counterpart(void)
{
    struct counterpart *c = mem_new(1, sizeof *c);
    const struct channel_owner owner = {c,          heard_line, heard_secured,
                                        heard_sent, heard_end,  may_be_read};
    int ends[2];

    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends), 0);
    c->loop = loop_new(NULL);
    c->socket = ends[1];
    c->channel = channel_new(c->loop, ends[0], &owner);
    return c;
}

static inline void counterpart_free(struct counterpart *c)
{
    channel_free(c->channel);
    SSL_free(c->server);
    SSL_CTX_free(c->context);
    if (c->socket >= 0)
        close(c->socket);
    loop_free(c->loop);
    text_free(&c->lines);
    text_free(&c->bytes);
    free(c);
}

static inline bool held(void *counterpart)
{
    return ((struct counterpart *)counterpart)->hold;
}

static inline void serve(struct counterpart *c)
{
    char bytes[4096];
    ssize_t got;

    if (c->socket < 0)
        return;
    if (c->server == NULL) {
        while ((got = recv(c->socket, bytes, sizeof bytes, 0)) > 0)
            text_add_n(&c->bytes, bytes, (size_t)got);
        return;
    }
    SSL_do_handshake(c->server);
    while ((got = SSL_read(c->server, bytes, sizeof bytes)) > 0)
        text_add_n(&c->bytes, bytes, (size_t)got);
    ERR_clear_error();
}

/* Until done() or a limit that only a hanging test reaches. */
static inline void run_until(struct counterpart *c, bool (*done)(const struct counterpart *))
{
    for (int i = 0; i < 20000 && !done(c); i++) {
        loop_turn(c->loop, clock_monotonic_ns() + 1000000, held, c);
        serve(c);
    }
    assert_true(done(c));
}

static inline void say(struct counterpart *c, const char *bytes, size_t length)
{
    size_t sent = 0;

    for (int i = 0; i < 100000 && sent < length; i++) {
        ssize_t n = c->server != NULL ? SSL_write(c->server, bytes + sent, (int)(length - sent))
                                      : send(c->socket, bytes + sent, length - sent, MSG_NOSIGNAL);
        if (n > 0)
            sent += (size_t)n;
        else
            loop_turn(c->loop, clock_monotonic_ns() + 1000000, held, c);
    }
    assert_int_equal(sent, length);
}

static inline void say_text(struct counterpart *c, const char *text)
{
    say(c, text, strlen(text));
}

/* Both ends begin TLS. */
static inline void secure(struct counterpart *c, const struct identity *identity,
                          const struct identity *intermediate, SSL *client)
{
    c->context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_security_level(c->context, 0);
    assert_int_equal(SSL_CTX_use_certificate(c->context, identity->certificate), 1);
    assert_int_equal(SSL_CTX_use_PrivateKey(c->context, identity->key), 1);
    if (intermediate != NULL)
        SSL_CTX_add1_chain_cert(c->context, intermediate->certificate);
    c->server = SSL_new(c->context);
    SSL_set_fd(c->server, c->socket);
    SSL_set_accept_state(c->server);
    channel_secure(c->channel, client);
}

#endif
