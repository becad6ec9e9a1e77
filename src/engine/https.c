/* engine/https.c - a document by libcurl: everything that it might do by itself is forbidden. */
#include "engine/https.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/curl_private.h"
#include "model/field.h"

#include <stdlib.h>
#include <string.h>

/* A real answer has half a kibibyte of headers. */
enum { HEADERS_MAX = 64 * 1024, REDIRECTS_MAX = 3 };

struct fetch {
    struct transfer transfer; /* first */
    CURLSH *names;            /* the addresses of this document alone */
    struct curl_slist *places;
    struct chore tell;
    char url[FETCH_URL_MAX];
    char reason[CURL_ERROR_SIZE];
    const char *refusal; /* why we gave it up; NULL: it was not us */
    struct text body;
    size_t header_bytes;
    long status;
    bool done, elsewhere, unreachable;
    enum reach from; /* the farthest server so far */
    void (*answered)(void *owner, const struct fetch_answer *answer);
    void *owner;
};

/* The order --------------------------------------------------------------------------------- */

struct place {
    char host[HOST_MAX];
    int port;
};

static bool part_of(struct curl *curl, CURLU *url, CURLUPart part, char *out, size_t room)
{
    char *text = NULL;
    bool there = curl->url_get(url, part, &text, CURLU_DEFAULT_PORT) == CURLUE_OK;

    there = there && strlen(text) < room;
    if (there)
        text_copy(out, room, text);
    curl->free(text);
    return there;
}

/* Parsed by libcurl, so that it is the same place as the one that it goes to. */
static bool place_of(struct curl *curl, const struct fetch_order *order, struct place *place)
{
    CURLU *url = curl->url();
    char scheme[8], port[8];
    bool good = url != NULL &&
                curl->url_set(url, CURLUPART_URL, order->url, CURLU_DISALLOW_USER) == CURLUE_OK &&
                part_of(curl, url, CURLUPART_SCHEME, scheme, sizeof scheme) &&
                part_of(curl, url, CURLUPART_HOST, place->host, sizeof place->host) &&
                part_of(curl, url, CURLUPART_PORT, port, sizeof port) &&
                (strcmp(scheme, "https") == 0 || (order->clear && strcmp(scheme, "http") == 0));

    if (url != NULL)
        curl->url_cleanup(url);
    place->port = good ? (int)strtol(port, NULL, 10) : 0;
    return good && strlen(order->url) < FETCH_URL_MAX;
}

static void add_place(struct fetch *fetch, const struct fetch_order *order, const char *host,
                      int port)
{
    struct curl *curl = fetch->transfer.curl;
    struct text line = {0};
    char address[ADDRESS_TEXT_MAX];

    text_format(&line, "%s:%d:", host, port);
    for (size_t i = 0; i < order->count && i < ADDRESSES_MAX; i++) {
        const struct address *at = &order->addresses[i];
        address_text((const struct sockaddr *)&at->socket, at->length, address);
        text_format(&line, at->socket.ss_family == AF_INET6 ? "%s[%s]" : "%s%s", i > 0 ? "," : "",
                    address);
    }
    struct curl_slist *longer = curl->slist_append(fetch->places, text_get(&line));
    if (longer == NULL)
        mem_exhausted();
    fetch->places = longer;
    text_free(&line);
}

/* Called before a resolver is asked, also for an address: what has addresses is not looked up. */
static int refuse_lookup(void *resolver, void *reserved, void *owner)
{
    struct fetch *fetch = owner;

    (void)resolver;
    (void)reserved;
    fetch->elsewhere = true;
    fetch->refusal = _("It redirects to another host.");
    return 1;
}

/* Connected, and nothing was asked yet; called for each redirect as well. What a name stands for is
 * only certain now. */
static int may_ask(void *owner, char *address, char *own, int port, int own_port)
{
    struct fetch *fetch = owner;
    enum reach reach = address_reach(address);

    (void)own;
    (void)port;
    (void)own_port;
    if (reach < fetch->from) {
        fetch->refusal = _("It redirects from the Internet into the network here.");
        return CURL_PREREQFUNC_ABORT;
    }
    fetch->from = reach;
    return CURL_PREREQFUNC_OK;
}

static size_t header_comes(char *line, size_t size, size_t count, void *owner)
{
    struct fetch *fetch = owner;

    (void)line;
    fetch->header_bytes += size * count;
    if (fetch->header_bytes <= HEADERS_MAX)
        return size * count;
    fetch->refusal = _("The headers of the answer are too large.");
    return 0;
}

static size_t body_comes(char *bytes, size_t size, size_t count, void *owner)
{
    struct fetch *fetch = owner;

    text_add_n(&fetch->body, bytes, size * count);
    if (!fetch->body.overflow)
        return size * count;
    fetch->refusal = _("The document is too large.");
    return 0;
}

/* False: this libcurl does not know something that safety rests on. */
static bool forbid(struct fetch *fetch, const struct fetch_order *order)
{
    struct curl *curl = fetch->transfer.curl;
    CURL *easy = fetch->transfer.easy;
    bool http = strncasecmp(order->url, "http:", 5) == 0;
    bool good = true;

#define SET(option, value)                                                                         \
    (good = curl->easy_setopt(easy, CURLOPT_##option, value) == CURLE_OK && good)
    SET(PROTOCOLS_STR, http ? "http,https" : "https");
    SET(REDIR_PROTOCOLS_STR, http ? "http,https" : "https");
    SET(FOLLOWLOCATION, 1L);
    SET(MAXREDIRS, (long)REDIRECTS_MAX);
    SET(DISALLOW_USERNAME_IN_URL, 1L);
    SET(NETRC, (long)CURL_NETRC_IGNORED);
    SET(PROXY, "");
    SET(SSL_VERIFYPEER, 1L);
    SET(SSL_VERIFYHOST, 2L);
    SET(SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (order->ca_file != NULL) {
        SET(CAINFO, order->ca_file);
        SET(CAPATH, NULL);         /* that of the system would be trusted as well */
        SET(CA_CACHE_TIMEOUT, 0L); /* read anew: somebody may just have put it right */
    }
    SET(HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(MAXFILESIZE, (long)FETCH_BYTES_MAX);
    SET(PREREQFUNCTION, may_ask);
    SET(PREREQDATA, fetch);
    SET(FRESH_CONNECT, 1L);
    SET(FORBID_REUSE, 1L);
    SET(NOSIGNAL, 1L);
#undef SET
    return good;
}

static bool ask_for(struct fetch *fetch, const struct fetch_order *order)
{
    struct curl *curl = fetch->transfer.curl;
    CURL *easy = fetch->transfer.easy;
    bool good = true;

#define SET(option, value)                                                                         \
    (good = curl->easy_setopt(easy, CURLOPT_##option, value) == CURLE_OK && good)
    SET(URL, order->url);
    SET(USERAGENT, "mailsetup/" VERSION);
    SET(TIMEOUT_MS, (long)order->timeout_ms);
    SET(CONNECTTIMEOUT_MS, (long)(order->connect_ms > 0 ? order->connect_ms : order->timeout_ms));
    SET(QUICK_EXIT, 1L);
    SET(ERRORBUFFER, fetch->reason);
    SET(HEADERFUNCTION, header_comes);
    SET(HEADERDATA, fetch);
    SET(WRITEFUNCTION, body_comes);
    SET(WRITEDATA, fetch);
    SET(SHARE, fetch->names);
    if (fetch->places != NULL) {
        SET(RESOLVE, fetch->places);
        SET(RESOLVER_START_FUNCTION, refuse_lookup);
        SET(RESOLVER_START_DATA, fetch);
    }
#undef SET
    return good;
}

/* The answer -------------------------------------------------------------------------------- */

static void end(struct fetch *fetch)
{
    struct curl *curl = fetch->transfer.curl;

    transfer_end(&fetch->transfer);
    curl->slist_free_all(fetch->places);
    fetch->places = NULL;
    if (fetch->names != NULL)
        curl->share_cleanup(fetch->names);
    fetch->names = NULL;
}

/* Before any answer, and before TLS could say anything. */
static bool is_unreachable(struct fetch *fetch, CURLcode code)
{
    struct transfer *transfer = &fetch->transfer;
    curl_off_t connected = 0;

    transfer->curl->easy_getinfo(transfer->easy, CURLINFO_CONNECT_TIME_T, &connected);
    return fetch->status == 0 &&
           (code == CURLE_COULDNT_CONNECT || (code == CURLE_OPERATION_TIMEDOUT && connected == 0));
}

/* Why there is no answer, in words of ours: libcurl speaks English to whoever can read its manual.
 */
static const char *sentence(CURLcode code)
{
    static const struct {
        CURLcode code;
        const char *words;
    } sentences[] = {
        {CURLE_COULDNT_RESOLVE_HOST, N_("the name cannot be looked up")},
        {CURLE_COULDNT_CONNECT, N_("no connection: nothing listens at that port, or a firewall "
                                   "is in the way")},
        {CURLE_OPERATION_TIMEDOUT, N_("no answer in time")},
        {CURLE_FILESIZE_EXCEEDED, N_("The document is too large.")},
        {CURLE_LOGIN_DENIED, N_("It redirects to an address with a user name.")},
        {CURLE_TOO_MANY_REDIRECTS, N_("It redirects again and again.")},
        {CURLE_GOT_NOTHING, N_("the server closed the connection without an answer")},
    };
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (sentences[i].code == code)
            return i18n(sentences[i].words);
    return NULL;
}

static void fetch_over(struct transfer *transfer, CURLcode code)
{
    struct fetch *fetch = (struct fetch *)transfer;
    struct curl *curl = transfer->curl;
    char *url = NULL;

    fetch->done = code == CURLE_OK;
    curl->easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &fetch->status);
    curl->easy_getinfo(transfer->easy, CURLINFO_EFFECTIVE_URL, &url);
    text_copy(fetch->url, sizeof fetch->url, url != NULL ? url : "");
    fetch->unreachable = !fetch->elsewhere && is_unreachable(fetch, code);
    if (code == CURLE_UNSUPPORTED_PROTOCOL && fetch->status / 100 == 3)
        fetch->refusal = _("It redirects to an address that is not https.");
    else if (fetch->refusal == NULL)
        fetch->refusal = sentence(code);
    if (fetch->done)
        fetch->reason[0] = '\0';
    else if (fetch->refusal == NULL && fetch->reason[0] == '\0')
        text_copy(fetch->reason, sizeof fetch->reason, curl->easy_strerror(code));
    end(fetch);
    chore_post(curl->loop, &fetch->tell);
}

static void tell(void *owner)
{
    struct fetch *fetch = owner;
    const struct fetch_answer answer = {
        .done = fetch->done,
        .status = (int)fetch->status,
        .body = fetch->done ? text_get(&fetch->body) : "",
        .length = fetch->done ? fetch->body.length : 0,
        .reason = fetch->refusal != NULL ? fetch->refusal : fetch->reason,
        .url = fetch->url,
        .elsewhere = fetch->elsewhere,
        .from = fetch->from,
        .unreachable = fetch->unreachable,
    };

    fetch->answered(fetch->owner, &answer); /* it may be gone now */
}

struct fetch *fetch_start(struct curl *curl, const struct fetch_order *order,
                          void (*answered)(void *owner, const struct fetch_answer *answer),
                          void *owner, struct err *err)
{
    struct place place;

    if (!place_of(curl, order, &place)) {
        fail(err, ERR_INPUT, _("%.200s is not an address that can be fetched."), order->url);
        return NULL;
    }
    struct fetch *fetch = mem_new(1, sizeof *fetch);
    bool ready = transfer_new(&fetch->transfer, curl, fetch_over);
    fetch->answered = answered;
    fetch->owner = owner;
    fetch->from = order->from;
    fetch->tell = (struct chore){.run = tell, .owner = fetch};
    fetch->body.ceiling = FETCH_BYTES_MAX;
    fetch->names = curl->share_init();
    if (order->count > 0 && place.host[0] != '[' && !host_is_address(place.host)) {
        static const int ports[] = {443, 80};
        add_place(fetch, order, place.host, place.port);
        for (size_t i = 0; i < sizeof ports / sizeof ports[0]; i++)
            if (ports[i] != place.port)
                add_place(fetch, order, place.host, ports[i]);
    }
    ready = ready && fetch->names != NULL &&
            curl->share_setopt(fetch->names, CURLSHOPT_SHARE, CURL_LOCK_DATA_DNS) == CURLSHE_OK &&
            forbid(fetch, order) && ask_for(fetch, order) && transfer_start(&fetch->transfer);
    if (!ready) {
        fail(err, ERR_INTERNAL, _("This libcurl cannot be used."));
        fetch_free(fetch);
        return NULL;
    }
    return fetch;
}

void fetch_free(struct fetch *fetch)
{
    if (fetch == NULL)
        return;
    end(fetch);
    chore_drop(fetch->transfer.curl->loop, &fetch->tell);
    text_free(&fetch->body);
    free(fetch);
}
