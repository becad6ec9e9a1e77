/* engine/channel.h - one connection as lines in both directions, in the clear or over TLS.
 *
 * Lines end with CRLF or with a bare LF and may hold any other byte; what is kept of a server's
 * bytes is bounded. Callbacks come from the loop, never from inside a channel_*() call. In any
 * of them the owner may call any channel_*() but channel_free(). */
#ifndef MAILSETUP_ENGINE_CHANNEL_H
#define MAILSETUP_ENGINE_CHANNEL_H

#include "engine/loop.h"
#include "engine/tls.h"

struct channel;

enum { CHANNEL_LINE_MAX = 64 * 1024 };

enum channel_end {
    CHANNEL_CLOSED, /* by the server */
    CHANNEL_RESET,
    CHANNEL_LINE_TOO_LONG, /* CHANNEL_LINE_MAX bytes and no end */
    CHANNEL_TOO_MUCH,      /* more bytes than any honest answer has */
    CHANNEL_TLS_FAILED,    /* channel_tls_reason() says why */
};

struct channel_owner {
    void *self;
    void (*line)(void *self, const char *line, size_t length);
    void (*secured)(void *self); /* the handshake is over; nothing of the protocol was sent yet */
    void (*sent)(void *self);    /* everything that was queued has been given to the system */
    void (*ended)(void *self, enum channel_end why); /* the last call; lines came before */
    bool (*may_read)(void *self); /* false: lines wait here, and bytes in the system */
};

/* Takes the connected, non-blocking socket over. */
struct channel *channel_new(struct loop *loop, int socket, const struct channel_owner *owner);
void channel_free(struct channel *channel); /* closes at once; accepts NULL */

void channel_send(struct channel *channel, const char *bytes, size_t length); /* copied, wiped */
void channel_tell_sent(struct channel *channel); /* sent() once, when nothing is left to send */
/* Bytes from the server that no line has taken yet, those in the system's buffer included: any
 * before a STARTTLS handshake were not meant for it. */
size_t channel_waiting(struct channel *channel);
/* The beginning of a line whose end has not come. Borrowed until the loop turns. */
const char *channel_partial(const struct channel *channel, size_t *length);
/* Of the line that is being delivered: did it begin before everything that was sent had left? Then
 * it is no answer to the last of it. */
bool channel_early(const struct channel *channel);
/* The server has sent nothing at all yet. */
bool channel_untouched(const struct channel *channel);

/* Take the SSL over (made with channel_wire()) and begin the handshake. */
void channel_secure(struct channel *channel, SSL *ssl);
struct tls_wire *channel_wire(struct channel *channel);
SSL *channel_ssl(const struct channel *channel); /* NULL: in the clear */
/* After CHANNEL_TLS_FAILED: OpenSSL's code and its words. */
unsigned long channel_tls_error(const struct channel *channel);
const char *channel_tls_reason(const struct channel *channel);
int channel_socket(const struct channel *channel);

#endif
