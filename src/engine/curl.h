/* engine/curl.h - libcurl, loaded when it is first needed: linked, it would double the time to the
 * first screen. Here: connections through a proxy (SOCKS5 with names, HTTP CONNECT); what it hands
 * over is a bare connected socket, TLS and the dialogue are ours. Documents: https.h. */
#ifndef MAILSETUP_ENGINE_CURL_H
#define MAILSETUP_ENGINE_CURL_H

#include "engine/loop.h"

struct curl;

/* NULL: *err says why the library cannot be used. */
struct curl *curl_load(struct loop *loop, struct err *err);
/* After the last tunnel_free() and fetch_free(); accepts NULL. */
void curl_unload(struct curl *curl);
/* "libcurl/7.88.1 ..." ; borrowed. */
const char *curl_names(struct curl *curl);

struct tunnel_target {
    const char *proxy; /* "socks5h://host:port", "http://host:port" */
    const char *host;  /* an A-label or a literal address */
    int port;
    int family; /* AF_UNSPEC, AF_INET, AF_INET6: of the way to the proxy */
};
enum tunnel_failure {
    TUNNEL_PROXY,       /* the proxy itself: not found, refused, said no */
    TUNNEL_REFUSED,     /* the proxy says that the server refuses */
    TUNNEL_UNREACHABLE, /* the proxy says that there is no way to the server */
};

/* won() or lost() is called once, from the loop; only tunnel_free() is left then. won(): the
 * socket is the owner's, non-blocking. reason is foreign text, borrowed for the call. */
struct tunnel;
struct tunnel *tunnel_start(struct curl *curl, const struct tunnel_target *target,
                            void (*won)(void *owner, int socket),
                            void (*lost)(void *owner, enum tunnel_failure why, const char *reason),
                            void *owner);
void tunnel_free(struct tunnel *tunnel); /* closes, waits for nothing; accepts NULL */

#endif
