/* engine/curl_private.h - libcurl as it was loaded, for the files that use it: curl.c (tunnels)
 * and https.c (documents). */
#ifndef MAILSETUP_ENGINE_CURL_PRIVATE_H
#define MAILSETUP_ENGINE_CURL_PRIVATE_H

#define CURL_DISABLE_TYPECHECK
#include "engine/curl.h"
#include "base/library.h"

#include <curl/curl.h>

/* clang-format off */
#define CURL_FUNCTIONS(X) \
    X(global_init) \
    X(version) \
    X(easy_init) \
    X(easy_setopt) \
    X(easy_getinfo) \
    X(easy_cleanup) \
    X(easy_strerror) \
    X(multi_init) \
    X(multi_setopt) \
    X(multi_add_handle) \
    X(multi_remove_handle) \
    X(multi_socket_action) \
    X(multi_assign) \
    X(multi_info_read) \
    X(multi_cleanup) \
    X(share_init) \
    X(share_setopt) \
    X(share_cleanup) \
    X(slist_append) \
    X(slist_free_all) \
    X(url) \
    X(url_set) \
    X(url_get) \
    X(url_cleanup) \
    X(free)
/* clang-format on */

/* The engine's own names for what dlsym() found. */
struct curl {
#define X(name) LIBRARY_POINTER(curl_, name)
    CURL_FUNCTIONS(X)
#undef X
    CURLM *multi;
    struct loop *loop;
    struct timer timer;
};

/* A handle among those that the loop moves on; the first member of what it belongs to. */
struct transfer {
    struct curl *curl;
    CURL *easy; /* NULL: it has ended */
    /* Called once, from the loop; may end the transfer. */
    void (*over)(struct transfer *transfer, CURLcode code);
};
/* False: libcurl has no handle for us, or has no room; transfer_end() is due all the same. */
bool transfer_new(struct transfer *transfer, struct curl *curl,
                  void (*over)(struct transfer *transfer, CURLcode code));
bool transfer_start(struct transfer *transfer);
void transfer_end(struct transfer *transfer); /* at any time but in a callback of libcurl */

#endif
