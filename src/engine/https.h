/* engine/https.h - one small document over https (or, where it is said, plain http), by libcurl on
 * the engine's loop. Certificates are always verified; redirects stay https, at most three; no
 * cookies, no proxy of the environment, no credentials; compressed bodies are not asked for. */
#ifndef MAILSETUP_ENGINE_HTTPS_H
#define MAILSETUP_ENGINE_HTTPS_H

#include "engine/curl.h"

enum { FETCH_BYTES_MAX = 256 * 1024 };
struct fetch_order {
    const char *url;     /* absolute, https:// or with clear http:// */
    bool clear;          /* http:// is allowed, from the start */
    const char *ca_file; /* NULL: the system's authorities */
    /* Where the host of the url is, so that libcurl asks no resolver of its own; count 0: it may.
     */
    const struct address *addresses;
    size_t count;
    int timeout_ms;
};
struct fetch_answer {
    bool done;        /* false: reason says why there is no answer */
    bool unreachable; /* not done, because nobody took the connection: the name is not known, the
                       * port is closed or silent. A wrong certificate is none of it: then plain
                       * http must not be tried instead */
    int status;       /* of http: 200, 404 */
    const char *body; /* at most FETCH_BYTES_MAX, NUL-terminated; larger ones are not done */
    size_t length;
    const char *reason; /* foreign text or libcurl's; "" */
    const char *url;    /* where it came from in the end */
};
struct fetch;
/* answered() is called once, from the loop, never from inside; the answer is borrowed. NULL: *err.
 */
struct fetch *fetch_start(struct curl *curl, const struct fetch_order *order,
                          void (*answered)(void *owner, const struct fetch_answer *answer),
                          void *owner, struct err *err);
void fetch_free(struct fetch *fetch); /* at any time; accepts NULL */

#endif
