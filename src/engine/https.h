/* engine/https.h - one small document over https (or, where it is said, plain http), by libcurl on
 * the engine's loop. Certificates are always verified, TLS is 1.2 or newer; at most three
 * redirects, from https only to https; no cookies, no proxy of the environment, no credentials;
 * compressed bodies are not asked for; nothing is kept from one document to the next. Nobody
 * outside may lead us to what is nearer to us than he is: a redirect from the Internet to an
 * address of this machine or its network is not followed, whatever name it has. */
#ifndef MAILSETUP_ENGINE_HTTPS_H
#define MAILSETUP_ENGINE_HTTPS_H

#include "engine/curl.h"
#include "engine/resolve.h"

enum { FETCH_BYTES_MAX = 256 * 1024, FETCH_URL_MAX = 2048 };
struct fetch_order {
    const char *url;     /* absolute, https:// or with clear http:// */
    bool clear;          /* http:// is allowed, from the start and in redirects from http:// */
    const char *ca_file; /* these authorities and no other; NULL: the system's */
    /* Where the host of the url is, so that libcurl asks no resolver: for the port of the url, 443
     * and 80. Count 0, or the host is an address itself: it may ask the system's. */
    const struct address *addresses;
    size_t count;
    enum reach from; /* of an answer that led elsewhere; 0: nobody led here */
    int timeout_ms;  /* of everything */
    int connect_ms;  /* of the connection alone; 0: there is no limit of its own */
};
struct fetch_answer {
    bool done;          /* false: reason says why there is no answer */
    int status;         /* of http: 200, 404; 0: none came */
    const char *body;   /* at most FETCH_BYTES_MAX, NUL-terminated; larger ones are not done */
    size_t length;      /* there may be a NUL before */
    const char *reason; /* foreign text, libcurl's, or a translated sentence; "" when done */
    const char *url;    /* where it came from, or was to come from, in the end; foreign text */
    /* Not done: it redirects to url, whose host has no addresses here. Look them up and start
     * anew, or leave it. */
    bool elsewhere;
    enum reach from; /* the farthest server that was asked, those before the order included */
    /* Not done: nobody took the connection, the port is closed, or silent before TLS was spoken. A
     * wrong certificate is none of it: then plain http must not be tried instead. */
    bool unreachable;
};
struct fetch;
/* answered() is called once, from the loop, never from inside; it may free anything; the answer is
 * borrowed. NULL: *err. */
struct fetch *fetch_start(struct curl *curl, const struct fetch_order *order,
                          void (*answered)(void *owner, const struct fetch_answer *answer),
                          void *owner, struct err *err);
void fetch_free(struct fetch *fetch); /* at any time; accepts NULL */

#endif
