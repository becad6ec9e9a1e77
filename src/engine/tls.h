/* engine/tls.h - TLS for the channels: one context per trust store, shared by all connections.
 *
 * The system's CAs are looked up in the hashed folder /etc/ssl/certs, one file per issuer, when
 * a chain needs them; Debian's bundle in one file would cost 45 ms of processor time per load.
 * Nothing in the environment and no openssl.cnf changes what is trusted or logged. */
#ifndef MAILSETUP_ENGINE_TLS_H
#define MAILSETUP_ENGINE_TLS_H

#include "base/err.h"

#include <openssl/ssl.h>
#include <stdint.h>

#define SYSTEM_CAS "/etc/ssl/certs"

struct tls;

struct tls *tls_new(void);      /* cheap: nothing is read */
void tls_free(struct tls *tls); /* after the last connection; accepts NULL */
const char *tls_version(void);  /* "OpenSSL 3.0.19 ..." */
/* To be called before anything else of OpenSSL, libcurl's own start included, so that neither
 * openssl.cnf nor $OPENSSL_CONF is read: they are for other programs. */
bool tls_start(struct tls *tls, struct err *err);

/* Everything that verification found, link by link; the handshake goes on all the same. */
enum { VERIFY_ERRORS_MAX = 32 };
struct verify_errors {
    struct {
        int code;          /* X509_V_ERR_... */
        int depth;         /* 0: the server's own certificate */
        X509 *certificate; /* owned; may be NULL */
    } list[VERIFY_ERRORS_MAX];
    size_t count;
};

/* The bytes of one connection, as the handshake sees them. */
struct tls_wire {
    int socket;
    unsigned char first[256]; /* the first bytes that the server sent */
    size_t first_length;
    uint64_t received; /* bytes of the server's, in all */
    /* What may still be read before the loop has its turn: OpenSSL passes over messages that mean
     * nothing (HelloRequest, KeyUpdate, tickets) for as long as there are any. */
    size_t allowance;
    /* The last read got less than it had room for, so that nothing more is there: another one, in
     * this turn of the loop, would ask the system in vain. */
    bool drained;
    bool write_broken; /* the system takes no more; there may be something left to read */
    bool reset;        /* the connection was reset */
    bool closed;       /* the server has closed */
};

/* A client connection over wire->socket. host: A-label or address, for SNI and for the name that
 * the certificate must have. ca_file: NULL or "" for the system's CAs. wire and errors are
 * borrowed until the SSL goes (SSL_free by the caller). NULL: *err says why; a CA file that
 * cannot be read is ERR_NO_INPUT. */
SSL *tls_connection(struct tls *tls, const char *host, const char *ca_file, struct tls_wire *wire,
                    struct verify_errors *errors, struct err *err);
/* The ClientHello with which a connection to host would begin; 0: there is none. */
size_t tls_first_words(struct tls *tls, const char *host, char *out, size_t room);
void verify_errors_clear(struct verify_errors *errors);
/* Could tls_connection() use this CA file? False: *err as there. */
bool tls_ca_file(const char *path, struct err *err);

#endif
