/* engine/curl.c - libcurl's multi interface on our loop, and tunnels through proxies. */
#include "engine/curl_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

/* A reading of 8 KiB byte by byte takes a few milliseconds. */
enum { PROXY_HEAD_MAX = 8 * 1024 };

struct tunnel {
    struct transfer transfer; /* first */
    void (*won)(void *owner, int socket);
    void (*lost)(void *owner, enum tunnel_failure why, const char *reason);
    void *owner;
    char reason[CURL_ERROR_SIZE];
    char refusal[CURL_ERROR_SIZE]; /* why we gave the proxy up; "": it was not us */
    size_t head_bytes;             /* of the answer to CONNECT */
    bool wants_login;
};

/* Between libcurl and the loop ---------------------------------------------------------------- */

static void act(struct curl *curl, curl_socket_t socket, int events)
{
    int running, left;
    CURLMsg *message;

    curl->multi_socket_action(curl->multi, socket, events, &running);
    while ((message = curl->multi_info_read(curl->multi, &left)) != NULL) {
        char *known = NULL;
        if (message->msg != CURLMSG_DONE)
            continue;
        CURLcode code = message->data.result; /* the message goes with the handle */
        curl->easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &known);
        struct transfer *transfer = (struct transfer *)(void *)known;
        transfer->over(transfer, code);
    }
}

/* One of libcurl's sockets, while it wants to hear of it. */
struct link {
    struct curl *curl;
    curl_socket_t socket;
    struct watch *watch;
};

static void link_ready(void *owner, uint32_t events)
{
    struct link *link = owner;
    int mask = ((events & (EPOLLIN | EPOLLHUP)) != 0 ? CURL_CSELECT_IN : 0) |
               ((events & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0) |
               ((events & EPOLLERR) != 0 ? CURL_CSELECT_ERR : 0);

    act(link->curl, link->socket, mask);
}

static int socket_wish(CURL *easy, curl_socket_t socket, int what, void *context, void *known)
{
    struct curl *curl = context;
    struct link *link = known;
    uint32_t events =
        ((what & CURL_POLL_IN) != 0 ? EPOLLIN : 0U) | ((what & CURL_POLL_OUT) != 0 ? EPOLLOUT : 0U);

    (void)easy;
    if (what == CURL_POLL_REMOVE) {
        if (link != NULL)
            watch_end(link->watch);
        free(link);
        return 0;
    }
    if (link != NULL) {
        watch_change(link->watch, events);
        return 0;
    }
    link = mem_new(1, sizeof *link);
    *link = (struct link){curl, socket, NULL};
    link->watch = watch_start(curl->loop, socket, events, link_ready, link);
    if (link->watch == NULL) {
        free(link);
        return -1;
    }
    curl->multi_assign(curl->multi, socket, link);
    return 0;
}

static int timer_wish(CURLM *multi, long ms, void *context)
{
    struct curl *curl = context;

    (void)multi;
    if (ms < 0)
        timer_stop(curl->loop, &curl->timer);
    else
        timer_set(curl->loop, &curl->timer, clock_monotonic_ns() + (int64_t)ms * 1000000);
    return 0;
}

static void time_over(void *owner)
{
    act(owner, CURL_SOCKET_TIMEOUT, 0);
}

/* The library ------------------------------------------------------------------------------- */

struct curl *curl_load(struct loop *loop, struct err *err)
{
#define X(name) LIBRARY_ENTRY(curl_, struct curl, name)
    static const struct library_entry functions[] = {CURL_FUNCTIONS(X)};
#undef X
    struct curl *curl = mem_new(1, sizeof *curl);

    curl->loop = loop;
    curl->timer = (struct timer){.fire = time_over, .owner = curl};
    if (!library_load("libcurl.so.4", functions, sizeof functions / sizeof functions[0], curl,
                      err)) {
        free(curl);
        return NULL;
    }
    if (curl->global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
        (curl->multi = curl->multi_init()) == NULL) {
        fail(err, ERR_INTERNAL, _("This libcurl cannot be used."));
        free(curl);
        return NULL;
    }
    curl->multi_setopt(curl->multi, CURLMOPT_SOCKETFUNCTION, socket_wish);
    curl->multi_setopt(curl->multi, CURLMOPT_SOCKETDATA, curl);
    curl->multi_setopt(curl->multi, CURLMOPT_TIMERFUNCTION, timer_wish);
    curl->multi_setopt(curl->multi, CURLMOPT_TIMERDATA, curl);
    return curl;
}

void curl_unload(struct curl *curl)
{
    if (curl == NULL)
        return;
    curl->multi_cleanup(curl->multi);
    timer_stop(curl->loop, &curl->timer);
    free(curl);
}

const char *curl_names(struct curl *curl)
{
    return curl->version();
}

/* Transfers --------------------------------------------------------------------------------- */

bool transfer_new(struct transfer *transfer, struct curl *curl,
                  void (*over)(struct transfer *transfer, CURLcode code))
{
    *transfer = (struct transfer){curl, curl->easy_init(), over};
    return transfer->easy != NULL &&
           curl->easy_setopt(transfer->easy, CURLOPT_PRIVATE, (char *)transfer) == CURLE_OK;
}

bool transfer_start(struct transfer *transfer)
{
    return transfer->curl->multi_add_handle(transfer->curl->multi, transfer->easy) == CURLM_OK;
}

void transfer_end(struct transfer *transfer)
{
    if (transfer->easy == NULL)
        return;
    transfer->curl->multi_remove_handle(transfer->curl->multi, transfer->easy);
    transfer->curl->easy_cleanup(transfer->easy);
    transfer->easy = NULL;
}

/* Tunnels ------------------------------------------------------------------------------------ */

/* A line of the proxy's answer. libcurl reads what a proxy says byte by byte for as long as there
 * is something: headers without end, and the text of a 407, would hold the loop up. */
static size_t proxy_header(char *line, size_t size, size_t count, void *owner)
{
    struct tunnel *tunnel = owner;
    size_t length = size * count;

    tunnel->head_bytes += length;
    if (length > 12 && memcmp(line, "HTTP/", 5) == 0)
        tunnel->wants_login = memcmp(line + 8, " 407", 4) == 0;
    if (tunnel->head_bytes > PROXY_HEAD_MAX)
        text_copy(tunnel->refusal, sizeof tunnel->refusal, "Too large response headers");
    else if (tunnel->wants_login && length <= 2) /* the line that ends the headers */
        text_copy(tunnel->refusal, sizeof tunnel->refusal,
                  "Received HTTP code 407 from proxy after CONNECT");
    return tunnel->refusal[0] != '\0' ? 0 : length;
}

static void configure(struct tunnel *tunnel, const struct tunnel_target *target)
{
    struct curl *curl = tunnel->transfer.curl;
    CURL *easy = tunnel->transfer.easy;
    bool literal_6 = strchr(target->host, ':') != NULL;
    char *url =
        mem_format(literal_6 ? "http://[%s]:%d" : "http://%s:%d", target->host, target->port);

    curl->easy_setopt(easy, CURLOPT_URL, url);
    curl->easy_setopt(easy, CURLOPT_ERRORBUFFER, tunnel->reason);
    curl->easy_setopt(easy, CURLOPT_PROXY, target->proxy);
    curl->easy_setopt(easy, CURLOPT_NOPROXY, ""); /* nothing from the environment */
    curl->easy_setopt(easy, CURLOPT_HTTPPROXYTUNNEL, 1L);
    curl->easy_setopt(easy, CURLOPT_HEADERFUNCTION, proxy_header);
    curl->easy_setopt(easy, CURLOPT_HEADERDATA, tunnel);
    /* Never reused either; FORBID_REUSE would close the socket before we get it. */
    curl->easy_setopt(easy, CURLOPT_CONNECT_ONLY, 1L);
    curl->easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl->easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl->easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl->easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl->easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 3600L); /* the limit is the session's */
    curl->easy_setopt(easy, CURLOPT_IPRESOLVE,
                      target->family == AF_INET    ? (long)CURL_IPRESOLVE_V4
                      : target->family == AF_INET6 ? (long)CURL_IPRESOLVE_V6
                                                   : (long)CURL_IPRESOLVE_WHATEVER);
    free(url);
}

/* libcurl closes its socket with the handle: the owner gets a second descriptor of it. */
static int take_socket(struct tunnel *tunnel)
{
    curl_socket_t socket = CURL_SOCKET_BAD;

    tunnel->transfer.curl->easy_getinfo(tunnel->transfer.easy, CURLINFO_ACTIVESOCKET, &socket);
    return socket == CURL_SOCKET_BAD ? -1 : fcntl(socket, F_DUPFD_CLOEXEC, 3);
}

static enum tunnel_failure failure_of(struct tunnel *tunnel)
{
    long answer = 0;

    tunnel->transfer.curl->easy_getinfo(tunnel->transfer.easy, CURLINFO_PROXY_ERROR, &answer);
    switch (answer) {
    case CURLPX_REPLY_CONNECTION_REFUSED:
        return TUNNEL_REFUSED;
    case CURLPX_REPLY_HOST_UNREACHABLE:
    case CURLPX_REPLY_NETWORK_UNREACHABLE:
        return TUNNEL_UNREACHABLE;
    default:
        return TUNNEL_PROXY;
    }
}

static void tunnel_over(struct transfer *transfer, CURLcode code)
{
    struct tunnel *tunnel = (struct tunnel *)transfer;
    int socket = code == CURLE_OK ? take_socket(tunnel) : -1;
    enum tunnel_failure why = failure_of(tunnel);

    if (tunnel->refusal[0] != '\0')
        text_copy(tunnel->reason, sizeof tunnel->reason, tunnel->refusal);
    else if (tunnel->reason[0] == '\0')
        text_copy(tunnel->reason, sizeof tunnel->reason,
                  tunnel->transfer.curl->easy_strerror(code));
    transfer_end(&tunnel->transfer);
    if (socket >= 0)
        tunnel->won(tunnel->owner, socket);
    else
        tunnel->lost(tunnel->owner, why, tunnel->reason);
}

void tunnel_free(struct tunnel *tunnel)
{
    if (tunnel == NULL)
        return;
    transfer_end(&tunnel->transfer);
    free(tunnel);
}

struct tunnel *tunnel_start(struct curl *curl, const struct tunnel_target *target,
                            void (*won)(void *owner, int socket),
                            void (*lost)(void *owner, enum tunnel_failure why, const char *reason),
                            void *owner)
{
    struct tunnel *tunnel = mem_new(1, sizeof *tunnel);

    *tunnel = (struct tunnel){.won = won, .lost = lost, .owner = owner};
    bool ready = transfer_new(&tunnel->transfer, curl, tunnel_over);
    if (ready)
        configure(tunnel, target);
    if (!ready || !transfer_start(&tunnel->transfer)) {
        tunnel_free(tunnel);
        return NULL;
    }
    return tunnel;
}
