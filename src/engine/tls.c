/* engine/tls.c - contexts, trust stores and the way of TLS to the socket. */
#include "engine/tls.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "engine/openssl.h"
#include "engine/verified.h"
#include "model/field.h"

#include <errno.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509err.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* Private CA files in use at the same time; the oldest makes room. A file is read while the loop
 * waits: Debian's whole bundle, 220 KB, takes some 20 ms. */
enum { CA_FILES_MAX = 16, CA_FILE_BYTES_MAX = 1024 * 1024 };

struct ca_file {
    char *path;
    struct stat seen; /* read again when the file changes */
    SSL_CTX *context;
};

struct tls {
    BIO_METHOD *socket;
    SSL_CTX *system;
    struct ca_file files[CA_FILES_MAX];
    size_t file_count, next_file;
};

/* The way to the socket: send() without SIGPIPE, and an eye on what comes in ------------------- */

static bool later(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

static int wire_write(BIO *bio, const char *bytes, int length)
{
    struct tls_wire *wire = BIO_get_data(bio);
    ssize_t sent = send(wire->socket, bytes, (size_t)length, MSG_NOSIGNAL);

    BIO_clear_retry_flags(bio);
    if (sent < 0 && later(errno)) {
        BIO_set_retry_write(bio);
    } else if (sent < 0) {
        wire->write_broken = true;
        wire->reset = errno == ECONNRESET;
    }
    return (int)sent;
}

static int wire_read(BIO *bio, char *bytes, int length)
{
    struct tls_wire *wire = BIO_get_data(bio);
    size_t room = (size_t)length < wire->allowance ? (size_t)length : wire->allowance;

    BIO_clear_retry_flags(bio);
    if (room == 0 || wire->drained) {
        BIO_set_retry_read(bio);
        return -1;
    }
    ssize_t got = recv(wire->socket, bytes, room, 0);
    if (got > 0) {
        wire->drained = (size_t)got < room;
        wire->allowance -= (size_t)got;
        size_t left = sizeof wire->first - wire->first_length;
        size_t keep = (size_t)got < left ? (size_t)got : left;
        memcpy(wire->first + wire->first_length, bytes, keep);
        wire->first_length += keep;
        wire->received += (uint64_t)got;
    } else if (got == 0) {
        wire->closed = true;
    } else if (later(errno)) {
        BIO_set_retry_read(bio);
    } else {
        wire->reset = true;
    }
    return (int)got;
}

static long wire_control(BIO *bio, int command, long number, void *pointer)
{
    const struct tls_wire *wire = BIO_get_data(bio);

    (void)number;
    (void)pointer;
    if (command == BIO_CTRL_FLUSH)
        return 1;
    return command == BIO_CTRL_EOF ? (wire != NULL && wire->closed) : 0;
}

static int wire_create(BIO *bio)
{
    BIO_set_init(bio, 1);
    return 1;
}

static BIO_METHOD *wire_method(void)
{
    BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket");

    BIO_meth_set_write(method, wire_write);
    BIO_meth_set_read(method, wire_read);
    BIO_meth_set_ctrl(method, wire_control);
    BIO_meth_set_create(method, wire_create);
    return method;
}

/* Contexts ---------------------------------------------------------------------------------- */

struct tls *tls_new(void)
{
    return mem_new(1, sizeof(struct tls));
}

void tls_free(struct tls *tls)
{
    if (tls == NULL)
        return;
    for (size_t i = 0; i < tls->file_count; i++) {
        SSL_CTX_free(tls->files[i].context);
        free(tls->files[i].path);
    }
    SSL_CTX_free(tls->system);
    BIO_meth_free(tls->socket);
    free(tls);
}

const char *tls_version(void)
{
    return OpenSSL_version(OPENSSL_VERSION);
}

static bool no_tls(struct err *err)
{
    return fail(err, ERR_INTERNAL, _("TLS cannot be started on this machine."));
}

static bool library_start(struct err *err)
{
    if (!openssl_load(err))
        return false;
    /* NO_ATEXIT: what is left at the end of the process goes with it. */
    return OPENSSL_init_ssl(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, NULL) == 1 ||
           no_tls(err);
}

bool tls_start(struct tls *tls, struct err *err)
{
    if (tls->socket != NULL)
        return true;
    if (!library_start(err))
        return false;
    tls->socket = wire_method();
    return tls->socket != NULL || no_tls(err);
}

static void forget_verified(void *parent, void *verified, CRYPTO_EX_DATA *data, int index,
                            long number, void *pointer)
{
    (void)parent;
    (void)data;
    (void)index;
    (void)number;
    (void)pointer;
    verified_free(verified);
}

/* Where a context keeps what it has verified: connections may outlive the one that made it. The
 * number is the process's, as OpenSSL wants it. */
static int verified_slot(void)
{
    static int slot = -1;

    if (slot < 0)
        slot = SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, forget_verified);
    return slot;
}

static int verify(X509_STORE_CTX *verification, void *unused)
{
    const SSL *ssl = X509_STORE_CTX_get_ex_data(verification, SSL_get_ex_data_X509_STORE_CTX_idx());
    const struct verify_errors *errors = SSL_get_app_data(ssl);

    (void)unused;
    return verified_check(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), verified_slot()), verification,
                          &errors->count);
}

static SSL_CTX *context_new(void)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    struct verified *verified = verified_new();

    if (context == NULL || SSL_CTX_set_ex_data(context, verified_slot(), verified) != 1) {
        verified_free(verified);
        SSL_CTX_free(context);
        return NULL;
    }
    SSL_CTX_set_cert_verify_callback(context, verify, NULL);
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_security_level(context, 2);
    /* Mail servers close without close_notify; where the end matters, the protocol has its own. */
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                     SSL_OP_NO_TICKET | SSL_OP_IGNORE_UNEXPECTED_EOF |
                                     SSL_OP_CLEANSE_PLAINTEXT);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_RELEASE_BUFFERS |
                                  SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_read_ahead(context, 1); /* or every record takes two calls: its head, its body */
    return context;
}

static SSL_CTX *system_context(struct tls *tls)
{
    if (tls->system != NULL)
        return tls->system;
    SSL_CTX *context = context_new();
    if (context == NULL)
        return NULL;
    X509_LOOKUP *folder =
        X509_STORE_add_lookup(SSL_CTX_get_cert_store(context), X509_LOOKUP_hash_dir());
    if (folder != NULL)
        X509_LOOKUP_add_dir(folder, SYSTEM_CAS, X509_FILETYPE_PEM);
    return tls->system = context;
}

static bool same_time(struct timespec a, struct timespec b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

/* Of the same contents, and as readable as it was. */
static bool same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
           same_time(a->st_mtim, b->st_mtim) && same_time(a->st_ctim, b->st_ctim);
}

/* before: as it was when it was read; NULL: it was not. */
static bool look_at_ca_file(const char *path, const struct stat *before, struct stat *now,
                            struct err *err)
{
    bool there = stat(path, now) == 0;

    if (there && before != NULL && same_file(before, now))
        return true;
    if (!there || (S_ISREG(now->st_mode) && access(path, R_OK) != 0))
        return fail(err, ERR_NO_INPUT, _("The CA file %s cannot be read: %s."), path,
                    strerror(errno));
    if (!S_ISREG(now->st_mode) || now->st_size > CA_FILE_BYTES_MAX)
        return fail(err, ERR_NO_INPUT, _("The CA file %s is not a file of certificates."), path);
    return true;
}

/* A file of revocation lists alone is loaded just as well. */
static bool holds_certificate(X509_STORE *store)
{
    STACK_OF(X509_OBJECT) *objects = X509_STORE_get0_objects(store);

    for (int i = 0; i < sk_X509_OBJECT_num(objects); i++)
        if (X509_OBJECT_get_type(sk_X509_OBJECT_value(objects, i)) == X509_LU_X509)
            return true;
    ERR_raise(ERR_LIB_X509, X509_R_NO_CERTIFICATE_FOUND);
    return false;
}

static SSL_CTX *read_ca_file(const char *path, struct err *err)
{
    SSL_CTX *context = context_new();
    X509_STORE *store = context != NULL ? SSL_CTX_get_cert_store(context) : NULL;

    if (store == NULL || X509_STORE_load_file(store, path) != 1 || !holds_certificate(store)) {
        unsigned long code = ERR_peek_last_error();
        const char *reason = ERR_reason_error_string(code);
        fail(err, ERR_NO_INPUT, _("The CA file %s holds no certificate: %s."), path,
             reason != NULL ? reason : "?");
        SSL_CTX_free(context);
        ERR_clear_error();
        return NULL;
    }
    /* A private file may well hold the server's own certificate or an intermediate one. */
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    return context;
}

bool tls_ca_file(const char *path, struct err *err)
{
    struct stat now;

    if (!library_start(err))
        return false;
    if (!look_at_ca_file(path, NULL, &now, err))
        return false;
    SSL_CTX *context = read_ca_file(path, err);
    SSL_CTX_free(context);
    return context != NULL;
}

static SSL_CTX *file_context(struct tls *tls, const char *path, struct err *err)
{
    struct stat now;
    size_t slot = 0;

    while (slot < tls->file_count && strcmp(tls->files[slot].path, path) != 0)
        slot++;
    const struct stat *before = slot < tls->file_count ? &tls->files[slot].seen : NULL;
    if (!look_at_ca_file(path, before, &now, err))
        return NULL;
    if (before != NULL && same_file(before, &now))
        return tls->files[slot].context;
    SSL_CTX *context = read_ca_file(path, err);
    if (context == NULL)
        return NULL;
    if (slot == tls->file_count && tls->file_count < CA_FILES_MAX)
        tls->file_count++;
    else if (slot == tls->file_count)
        slot = tls->next_file++ % CA_FILES_MAX;
    SSL_CTX_free(tls->files[slot].context);
    free(tls->files[slot].path);
    tls->files[slot] = (struct ca_file){mem_copy(path), now, context};
    return context;
}

/* Connections ------------------------------------------------------------------------------- */

static int note_error(int good, X509_STORE_CTX *verification)
{
    int slot = SSL_get_ex_data_X509_STORE_CTX_idx();
    SSL *ssl = X509_STORE_CTX_get_ex_data(verification, slot);
    struct verify_errors *errors = SSL_get_app_data(ssl);

    if (!good && errors->count < VERIFY_ERRORS_MAX) {
        X509 *certificate = X509_STORE_CTX_get_current_cert(verification);
        if (certificate != NULL)
            X509_up_ref(certificate);
        errors->list[errors->count].code = X509_STORE_CTX_get_error(verification);
        errors->list[errors->count].depth = X509_STORE_CTX_get_error_depth(verification);
        errors->list[errors->count].certificate = certificate;
        errors->count++;
    }
    return 1;
}

void verify_errors_clear(struct verify_errors *errors)
{
    for (size_t i = 0; i < errors->count; i++)
        X509_free(errors->list[i].certificate);
    errors->count = 0;
}

static bool expect_name(SSL *ssl, const char *host)
{
    X509_VERIFY_PARAM *parameters = SSL_get0_param(ssl);

    if (host_is_address(host)) {
        char *address = mem_copy_n(host, strcspn(host, "%")); /* without the scope */
        bool set = X509_VERIFY_PARAM_set1_ip_asc(parameters, address) == 1;
        free(address);
        return set;
    }
    /* RFC 9525, 6.3 and 2: no "p*.example.jp", and the subject's common name does not count. */
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS |
                                                    X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    return X509_VERIFY_PARAM_set1_host(parameters, host, 0) == 1 &&
           SSL_set_tlsext_host_name(ssl, host) == 1;
}

size_t tls_first_words(struct tls *tls, const char *host, char *out, size_t room)
{
    struct err err = {0};
    SSL_CTX *context = tls_start(tls, &err) ? system_context(tls) : NULL;
    SSL *ssl = context != NULL ? SSL_new(context) : NULL;
    BIO *from = BIO_new(BIO_s_mem()), *to = BIO_new(BIO_s_mem());
    int length = 0;

    if (ssl == NULL || from == NULL || to == NULL || !expect_name(ssl, host)) {
        BIO_free(from);
        BIO_free(to);
    } else {
        SSL_set_bio(ssl, from, to);
        SSL_set_connect_state(ssl);
        SSL_do_handshake(ssl); /* as far as it gets without an answer */
        length = BIO_read(to, out, (int)room);
    }
    SSL_free(ssl);
    ERR_clear_error();
    return length > 0 ? (size_t)length : 0;
}

SSL *tls_connection(struct tls *tls, const char *host, const char *ca_file, struct tls_wire *wire,
                    struct verify_errors *errors, struct err *err)
{
    bool own = ca_file != NULL && *ca_file != '\0';

    if (!tls_start(tls, err))
        return NULL;
    SSL_CTX *context = own ? file_context(tls, ca_file, err) : system_context(tls);
    if (context == NULL && own)
        return NULL;
    SSL *ssl = context != NULL ? SSL_new(context) : NULL;
    BIO *bio = ssl != NULL ? BIO_new(tls->socket) : NULL;
    if (bio == NULL || !expect_name(ssl, host)) {
        BIO_free(bio);
        SSL_free(ssl);
        no_tls(err);
        return NULL;
    }
    BIO_set_data(bio, wire);
    SSL_set_bio(ssl, bio, bio);
    SSL_set_app_data(ssl, errors);
    SSL_set_verify(ssl, SSL_VERIFY_PEER, note_error);
    SSL_set_connect_state(ssl);
    return ssl;
}
