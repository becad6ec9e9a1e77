/* engine/channel.c - bytes between a socket and lines, bounded, never waiting. */
#include "engine/channel.h"

#include "base/mem.h"

#include <errno.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    FIRST_BYTES = 1024, /* enough for most dialogues, and a thousand of them may be under way */
    READ_BYTES = 16 * 1024,
    BUFFER_BYTES = CHANNEL_LINE_MAX + READ_BYTES, /* only for long lines */
    /* After either of them the other connections have their turn. */
    LINES_PER_TURN = 256,
    BYTES_PER_TURN = 32 * 1024,
    PARCEL_BYTES = 256 /* commands that leave together share a parcel, and so a TLS record */
};
#define CHANNEL_BYTES_MAX (512ULL * 1024 * 1024)

/* What is to be sent; holds passwords, so it is never moved and is wiped when it has gone. */
struct parcel {
    struct parcel *next;
    size_t length, sent, room;
    char bytes[];
};

enum tls_state { IN_CLEAR, HANDSHAKE, SECURED };

struct channel {
    struct loop *loop;
    struct channel_owner owner;
    struct watch *watch;
    struct chore chore;
    struct tls_wire wire;
    SSL *ssl;
    enum tls_state state;
    unsigned long tls_error;
    bool told_end, write_broken, tell_sent;
    bool write_waits_to_read, read_waits_to_write; /* TLS may turn the tables */
    bool no_more; /* nothing more can be read; end says why, once the lines are delivered */
    bool dry;     /* the last thing that was read was nothing: all that has come is here */
    enum channel_end end;
    struct parcel *first, *last;
    char *in;           /* NULL until something came */
    size_t room;        /* of in; BUFFER_BYTES at most */
    bool filled;        /* the last thing that was read took all the room there was */
    size_t start, used; /* in[start..used) is not delivered yet */
    size_t searched;    /* no line end before this */
    size_t delivered;   /* bytes of lines, in this turn */
    uint64_t total;     /* bytes that came ... */
    uint64_t heard;     /* ... before everything was sent */
    bool early;         /* the line that is being delivered */
};

/* Reading ----------------------------------------------------------------------------------- */

static void no_more(struct channel *channel, enum channel_end why)
{
    if (!channel->no_more) {
        channel->no_more = true;
        channel->end = why;
    }
}

static void tls_failed(struct channel *channel)
{
    channel->tls_error = ERR_peek_error();
    ERR_clear_error();
    if (channel->wire.reset)
        no_more(channel, CHANNEL_RESET);
    else if (channel->tls_error != 0 &&
             ERR_GET_REASON(channel->tls_error) != SSL_R_UNEXPECTED_EOF_WHILE_READING)
        no_more(channel, CHANNEL_TLS_FAILED);
    else
        no_more(channel, CHANNEL_CLOSED);
}

/* What an operation that did not succeed waits for: SSL_ERROR_WANT_READ or ..._WRITE; 0: it
 * never will. */
static int tls_wants(struct channel *channel, int result)
{
    int error = SSL_get_error(channel->ssl, result);

    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return error;
    if (error == SSL_ERROR_ZERO_RETURN)
        no_more(channel, CHANNEL_CLOSED);
    else
        tls_failed(channel);
    return 0;
}

/* Neither the system nor OpenSSL has anything more just now. To ask OpenSSL all the same costs it a
 * buffer of 16 KB, made and wiped. */
static bool drained(const struct channel *channel)
{
    return channel->wire.drained &&
           (channel->state != SECURED || SSL_has_pending(channel->ssl) == 0);
}

static size_t read_bytes(struct channel *channel, char *to, size_t room)
{
    ssize_t got;

    if (drained(channel))
        return 0;
    if (channel->state == SECURED) {
        size_t length = 0;
        ERR_clear_error();
        int result = SSL_read_ex(channel->ssl, to, room, &length);
        channel->read_waits_to_write =
            result <= 0 && tls_wants(channel, result) == SSL_ERROR_WANT_WRITE;
        return length;
    }
    got = recv(channel->wire.socket, to, room, 0);
    channel->wire.drained = got > 0 && (size_t)got < room;
    if (got > 0)
        return (size_t)got;
    if (got == 0)
        no_more(channel, channel->wire.reset ? CHANNEL_RESET : CHANNEL_CLOSED);
    else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        no_more(channel, CHANNEL_RESET);
    return 0;
}

/* What a server says may hold what it was told: nothing of it stays in memory that is given back.
 */
static void grow(struct channel *channel, size_t room)
{
    char *in = mem_grow(NULL, room, 1);

    if (channel->used > 0)
        memcpy(in, channel->in, channel->used);
    mem_forget(channel->in, channel->room);
    channel->in = in;
    channel->room = room;
}

/* Makes room for one read: fewer than CHANNEL_LINE_MAX bytes wait when this is called. */
static void compact(struct channel *channel)
{
    if (channel->start > 0)
        memmove(channel->in, channel->in + channel->start, channel->used - channel->start);
    channel->used -= channel->start;
    channel->searched -= channel->start;
    channel->start = 0;
    bool small = channel->room < READ_BYTES;
    size_t least = small ? FIRST_BYTES / 4 : READ_BYTES / 4;
    if (channel->room >= channel->used + least && !(small && channel->filled))
        return;
    grow(channel, channel->room == 0 ? FIRST_BYTES : small ? READ_BYTES : BUFFER_BYTES);
}

static bool read_some(struct channel *channel)
{
    compact(channel);
    size_t room = channel->room - channel->used;
    size_t got =
        read_bytes(channel, channel->in + channel->used, room < READ_BYTES ? room : READ_BYTES);
    channel->used += got;
    channel->total += got;
    channel->filled = got == room;
    channel->dry = got == 0 && channel->wire.allowance > 0;
    return got > 0;
}

/* Deliver the next whole line. False: there is none, or the owner cannot take one now. */
static bool deliver(struct channel *channel)
{
    char *line = channel->in + channel->start;
    char *end = channel->used > channel->searched ? memchr(channel->in + channel->searched, '\n',
                                                           channel->used - channel->searched)
                                                  : NULL;

    if (end == NULL) {
        channel->searched = channel->used;
        return false;
    }
    channel->searched = (size_t)(end - channel->in);
    if (!channel->owner.may_read(channel->owner.self))
        return false;
    size_t length = (size_t)(end - line);
    if (length > CHANNEL_LINE_MAX) {
        channel->no_more = true; /* whatever came after it */
        channel->end = CHANNEL_LINE_TOO_LONG;
        return false;
    }
    uint64_t began = channel->total - (channel->used - channel->start);
    channel->early = channel->first != NULL || channel->write_broken || began < channel->heard;
    channel->start = channel->searched = (size_t)(end + 1 - channel->in);
    channel->delivered += length + 1;
    if (length > 0 && line[length - 1] == '\r')
        length--;
    channel->owner.line(channel->owner.self, line, length);
    return true;
}

static bool line_waits(const struct channel *channel)
{
    return channel->searched < channel->used && channel->in[channel->searched] == '\n';
}

static void read_lines(struct channel *channel)
{
    channel->delivered = 0;
    channel->dry = false;
    for (int lines = 0; lines < LINES_PER_TURN && channel->delivered < BYTES_PER_TURN; lines++) {
        /* A handshake that a line has asked for comes before anything else. */
        if (channel->state == HANDSHAKE)
            return;
        if (channel->in != NULL && deliver(channel))
            continue;
        if (channel->no_more || (channel->in != NULL && line_waits(channel)))
            return;
        if (channel->used - channel->start >= CHANNEL_LINE_MAX) {
            no_more(channel, CHANNEL_LINE_TOO_LONG);
            return;
        }
        if (channel->total > CHANNEL_BYTES_MAX) {
            no_more(channel, CHANNEL_TOO_MUCH);
            return;
        }
        if (!read_some(channel))
            return;
    }
    chore_post(channel->loop, &channel->chore);
}

/* Writing ----------------------------------------------------------------------------------- */

static void drop_parcel(struct channel *channel)
{
    struct parcel *parcel = channel->first;

    channel->first = parcel->next;
    if (channel->first == NULL)
        channel->last = NULL;
    mem_forget(parcel, sizeof *parcel + parcel->length);
}

/* What was sent of the parcel; 0: try later, or never. Where the system takes no more, the
 * server's last words may still be there to read: only writing is over. */
static size_t write_bytes(struct channel *channel, const char *bytes, size_t length)
{
    if (channel->state == SECURED) {
        size_t sent = 0;
        ERR_clear_error();
        int result = SSL_write_ex(channel->ssl, bytes, length, &sent);
        if (channel->wire.write_broken) {
            channel->write_broken = true;
            return 0;
        }
        int wish = result <= 0 ? tls_wants(channel, result) : SSL_ERROR_WANT_WRITE;
        channel->write_broken = wish == 0;
        channel->write_waits_to_read = wish == SSL_ERROR_WANT_READ;
        return sent;
    }
    ssize_t sent = send(channel->wire.socket, bytes, length, MSG_NOSIGNAL);
    if (sent >= 0)
        return (size_t)sent;
    channel->write_broken = errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
    channel->wire.reset = errno == ECONNRESET;
    return 0;
}

/* What has come by now was said before it could hear what is sent next. */
static void listen_first(struct channel *channel)
{
    if (channel->first != NULL && !channel->no_more && channel->used - channel->start < READ_BYTES)
        read_some(channel);
}

static void write_out(struct channel *channel)
{
    while (channel->first != NULL && !channel->write_broken) {
        struct parcel *parcel = channel->first;
        size_t sent =
            write_bytes(channel, parcel->bytes + parcel->sent, parcel->length - parcel->sent);
        if (sent == 0)
            break;
        parcel->sent += sent;
        channel->heard = channel->total;
        if (parcel->sent == parcel->length)
            drop_parcel(channel);
    }
    while (channel->first != NULL && channel->write_broken)
        drop_parcel(channel);
}

/* What the lines have asked for is said at once, while it is known that nothing else has come: so
 * an answer costs neither a turn of the loop nor a change of what is watched. */
static void answer(struct channel *channel)
{
    if (channel->dry && channel->state != HANDSHAKE && !channel->no_more)
        write_out(channel);
}

/* All together ------------------------------------------------------------------------------ */

static void handshake(struct channel *channel)
{
    ERR_clear_error();
    int result = SSL_do_handshake(channel->ssl);
    if (result == 1) {
        channel->state = SECURED;
        channel->owner.secured(channel->owner.self);
        chore_post(channel->loop, &channel->chore); /* bytes may have come with it */
        return;
    }
    tls_wants(channel, result);
}

static void update_watch(struct channel *channel)
{
    bool write =
        (channel->first != NULL && !channel->write_waits_to_read) || channel->read_waits_to_write;

    if (channel->watch == NULL)
        return;
    if (channel->ssl != NULL && channel->state == HANDSHAKE)
        write = SSL_want_write(channel->ssl);
    watch_change(channel->watch, (channel->no_more ? 0U : EPOLLIN) | (write ? EPOLLOUT : 0U));
}

static void work(void *owner)
{
    struct channel *channel = owner;

    if (channel->told_end)
        return;
    channel->wire.allowance = BYTES_PER_TURN;
    channel->wire.drained = false;
    if (channel->state == HANDSHAKE && !channel->no_more)
        handshake(channel);
    if (channel->state != HANDSHAKE) {
        listen_first(channel);
        write_out(channel);
        read_lines(channel);
        answer(channel);
    }
    bool lines = channel->in != NULL && line_waits(channel);
    if (lines && channel->state != HANDSHAKE && channel->end != CHANNEL_LINE_TOO_LONG)
        chore_post(channel->loop, &channel->chore);
    if (channel->tell_sent && channel->first == NULL) {
        channel->tell_sent = false;
        channel->owner.sent(channel->owner.self);
    }
    if (channel->dry && !channel->no_more && !lines && channel->first == NULL)
        chore_drop(channel->loop, &channel->chore);
    update_watch(channel);
    if (channel->no_more && !channel->chore.posted) {
        channel->told_end = true;
        watch_end(channel->watch);
        channel->watch = NULL;
        channel->owner.ended(channel->owner.self, channel->end);
    }
}

static void ready(void *owner, uint32_t events)
{
    (void)events;
    work(owner);
}

struct channel *channel_new(struct loop *loop, int socket, const struct channel_owner *owner)
{
    struct channel *channel = mem_new(1, sizeof *channel);

    channel->loop = loop;
    channel->owner = *owner;
    channel->wire.socket = socket;
    channel->chore = (struct chore){.run = work, .owner = channel};
    channel->watch = watch_start(loop, socket, EPOLLIN, ready, channel);
    if (channel->watch == NULL)
        no_more(channel, CHANNEL_RESET);
    chore_post(loop, &channel->chore);
    return channel;
}

void channel_free(struct channel *channel)
{
    if (channel == NULL)
        return;
    watch_end(channel->watch);
    chore_drop(channel->loop, &channel->chore);
    while (channel->first != NULL)
        drop_parcel(channel);
    SSL_free(channel->ssl);
    close(channel->wire.socket);
    mem_forget(channel->in, channel->room);
    mem_forget(channel, sizeof *channel); /* the wire keeps the first bytes that came */
}

void channel_send(struct channel *channel, const char *bytes, size_t length)
{
    if (length == 0 || channel->write_broken || channel->told_end)
        return;
    struct parcel *last = channel->last;
    if (last != NULL && last->sent == 0 && length <= last->room - last->length) {
        memcpy(last->bytes + last->length, bytes, length);
        last->length += length;
        return;
    }
    size_t room = length < PARCEL_BYTES ? PARCEL_BYTES : length;
    struct parcel *parcel = mem_new(1, sizeof *parcel + room);
    parcel->length = length;
    parcel->room = room;
    memcpy(parcel->bytes, bytes, length);
    if (channel->last != NULL)
        channel->last->next = parcel;
    else
        channel->first = parcel;
    channel->last = parcel;
    chore_post(channel->loop, &channel->chore);
}

void channel_tell_sent(struct channel *channel)
{
    channel->tell_sent = true;
    chore_post(channel->loop, &channel->chore);
}

size_t channel_waiting(struct channel *channel)
{
    int in_system = 0;

    if (ioctl(channel->wire.socket, FIONREAD, &in_system) != 0 || in_system < 0)
        in_system = 0;
    return channel->used - channel->start + (size_t)in_system;
}

const char *channel_partial(const struct channel *channel, size_t *length)
{
    *length = channel->used - channel->start;
    return channel->in != NULL ? channel->in + channel->start : "";
}

bool channel_early(const struct channel *channel)
{
    return channel->early;
}

bool channel_untouched(const struct channel *channel)
{
    return channel->total == 0;
}

void channel_secure(struct channel *channel, SSL *ssl)
{
    channel->ssl = ssl;
    channel->state = HANDSHAKE;
    chore_post(channel->loop, &channel->chore);
}

struct tls_wire *channel_wire(struct channel *channel)
{
    return &channel->wire;
}

SSL *channel_ssl(const struct channel *channel)
{
    return channel->ssl;
}

unsigned long channel_tls_error(const struct channel *channel)
{
    return channel->tls_error;
}

const char *channel_tls_reason(const struct channel *channel)
{
    const char *reason = ERR_reason_error_string(channel->tls_error);

    return reason != NULL ? reason : "";
}

int channel_socket(const struct channel *channel)
{
    return channel->wire.socket;
}
