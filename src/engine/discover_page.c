/* engine/discover_page.c - autoconfig documents: of the domain itself, of the ISPDB. The address of
 * the user goes to the domain's own host and to nobody else. */
#include "engine/discover_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/autoconfig.h"

#include <stdlib.h>
#include <string.h>

/* As questions: the discovery's own limit comes first. */
enum { SLACK_MS = 1000, SAID_BYTES = 512, HTTP_OK = 200, HTTP_NOT_FOUND = 404, HTTP_GONE = 410 };
/* The place of what is said of the MX host: behind what its provider says. */
enum { MX_PAGE_PLACE = 100, REDIRECTS_MAX = 3 };

static void start_page(struct discover *discover, enum discovery_source source, const char *url,
                       bool clear);
static void go_to(struct page *page, const char *url);

/* What a document says ----------------------------------------------------------------------- */

static void offer_server(struct page *page, const struct autoconfig_server *server, size_t place)
{
    struct discover *discover = page->discover;
    bool proven = !page->clear && page->source != SOURCE_MX;

    discovery_offer(discover->found,
                    (struct offer){
                        .source = page->source,
                        .side = server->outgoing ? SIDE_SEND : SIDE_RECEIVE,
                        .protocol = mem_copy(server->protocol),
                        .host = mem_copy(server->host),
                        .port = server->port,
                        .encryption = mem_copy(server->encryption),
                        .auth = mem_copy(server->auths),
                        .user = mem_copy(server->user),
                        .insecure = page->clear,
                        .foreign = !proven && discover_foreign(discover, server->host),
                        .priority = (int)place + (page->source == SOURCE_MX ? MX_PAGE_PLACE : 0),
                    });
}

static void answer_page(struct page *page, enum source_answer answer, const char *said)
{
    discovery_answer(page->discover->found, page->step, answer, said,
                     clock_ms_since(page->began_ns));
}

static void take_document(struct page *page, const struct fetch_answer *answer)
{
    struct autoconfig *config = mem_new(1, sizeof *config);
    struct text said = {.ceiling = SAID_BYTES};
    struct err err = {0};

    if (!autoconfig_read(answer->body, answer->length, page->discover->found->address, config,
                         &err)) {
        answer_page(page, ANSWER_FAILED, err.text);
        free(config);
        return;
    }
    text_add(&said, *config->name != '\0' ? config->name : config->id);
    for (size_t i = 0; i < config->count; i++) {
        const struct autoconfig_server *server = &config->servers[i];
        offer_server(page, server, i);
        text_format(&said, "%s%s %s:%d %s",
                    i > 0             ? ", "
                    : said.length > 0 ? ": "
                                      : "",
                    server->protocol, server->host, server->port, server->encryption);
    }
    answer_page(page, config->count > 0 ? ANSWER_FOUND : ANSWER_NOTHING, text_get(&said));
    text_free(&said);
    free(config);
}

/* Fetching ----------------------------------------------------------------------------------- */

static char *encoded(const char *text)
{
    struct text out = {0};

    for (const char *p = text; *p != '\0'; p++) {
        unsigned char c = (unsigned char)*p;
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     strchr("-._~", c) != NULL;
        text_format(&out, plain ? "%c" : "%%%02X", c);
    }
    return text_take(&out);
}

/* "https://autoconfig.DOMAIN[:PORT]/mail/config-v1.1.xml?emailaddress=...": the address is nothing
 * for those who listen on the way, and in clear text it is left out. The caller frees. */
static char *autoconfig_url(const struct discover *discover, bool clear)
{
    const struct discovery *found = discover->found;
    bool told = !clear && strchr(found->address, '@') != NULL;
    char *address = encoded(told ? found->address : "");
    char *url = mem_format(
        "%s://autoconfig.%s%s/mail/config-v1.1.xml%s%s", clear ? "http" : "https", found->domain,
        clear ? discover->http_port : discover->https_port, told ? "?emailaddress=" : "", address);

    free(address);
    return url;
}

/* Nobody listens for https at autoconfig.DOMAIN: many a hoster has it in plain http alone. */
static void try_in_clear(struct discover *discover)
{
    char *url = autoconfig_url(discover, true);

    start_page(discover, SOURCE_AUTOCONFIG, url, true);
    free(url);
}

static void take_answer(struct page *page, const struct fetch_answer *answer)
{
    char *status = mem_format("HTTP %d", answer->status);

    if (answer->done && answer->status == HTTP_OK)
        take_document(page, answer);
    else if (answer->done)
        answer_page(page,
                    answer->status == HTTP_NOT_FOUND || answer->status == HTTP_GONE ? ANSWER_NOTHING
                                                                                    : ANSWER_FAILED,
                    status);
    else
        answer_page(page, ANSWER_FAILED, answer->reason);
    free(status);
}

/* It leads to a host that has to be looked up first; never from https to http. */
static bool follow(struct page *page, const struct fetch_answer *answer)
{
    if (answer->done || !answer->elsewhere || page->redirects == REDIRECTS_MAX ||
        (!page->clear && strncmp(answer->url, "https://", 8) != 0))
        return false;
    char *url = mem_copy(answer->url); /* the answer goes with its fetch */
    page->redirects++;
    page->from = answer->from;
    fetch_free(page->fetch);
    page->fetch = NULL;
    go_to(page, url);
    free(url);
    return true;
}

static void answered(void *owner, const struct fetch_answer *answer)
{
    struct page *page = owner;
    struct discover *discover = page->discover;
    bool again =
        !answer->done && answer->unreachable && !page->clear && page->source == SOURCE_AUTOCONFIG;

    if (follow(page, answer)) {
        discover_changed(discover);
        return;
    }
    take_answer(page, answer);
    page_free(page);
    if (again)
        try_in_clear(discover);
    discover_changed(discover);
}

static void fetch_page(struct page *page)
{
    struct discover *discover = page->discover;
    struct err err = {0};
    const struct fetch_order order = {
        .url = page->url,
        .clear = page->clear,
        .ca_file = discover->ca_file,
        .addresses = page->host != NULL ? page->host->addresses : NULL,
        .count = page->host != NULL ? page->host->count : 0,
        .from = page->from,
        .timeout_ms = discover_left_ms(discover) + SLACK_MS,
        /* Where plain http is next, a port that is silent must leave time for it. */
        .connect_ms =
            page->source == SOURCE_AUTOCONFIG && !page->clear ? discover_left_ms(discover) / 2 : 0,
    };

    struct curl *curl = shared_curl(discover->shared, &err);
    if (curl != NULL)
        page->fetch = fetch_start(curl, &order, answered, page, &err);
    if (page->fetch != NULL)
        return;
    answer_page(page, ANSWER_FAILED, err.text);
    page_free(page);
}

void page_host_known(struct page *page)
{
    const struct host *host = page->host;

    if (host->count > 0) {
        fetch_page(page);
        return;
    }
    answer_page(page, host->unknown ? ANSWER_NOTHING : ANSWER_FAILED, host->problem);
    page_free(page);
}

void page_free(struct page *page)
{
    struct page **place = &page->discover->pages;

    while (*place != page)
        place = &(*place)->next;
    *place = page->next;
    fetch_free(page->fetch);
    free(page->url);
    free(page);
}

/* Which pages -------------------------------------------------------------------------------- */

/* Between "://" and the port or path; the caller frees. */
static char *host_of(const char *url)
{
    const char *begin = strstr(url, "://");

    begin = begin != NULL ? begin + 3 : url;
    if (*begin == '[')
        return mem_copy_n(begin + 1, strcspn(begin + 1, "]"));
    return mem_copy_n(begin, strcspn(begin, ":/?"));
}

/* With a name server of our own libcurl must not ask another. */
static void go_to(struct page *page, const char *url)
{
    struct discover *discover = page->discover;

    free(page->url);
    page->url = mem_copy(url);
    page->host = NULL;
    if (discover->dns_server != NULL) {
        char *name = host_of(url);
        page->host = discover_host(discover, name);
        free(name);
    }
    if (page->host == NULL && discover->dns_server != NULL) {
        answer_page(page, ANSWER_FAILED, _("too many hosts are named"));
        page_free(page);
    } else if (page->host == NULL) {
        fetch_page(page);
    } else if (page->host->state == HOST_KNOWN) {
        page_host_known(page);
    } else {
        host_resolve(page->host);
    }
}

static void start_page(struct discover *discover, enum discovery_source source, const char *url,
                       bool clear)
{
    struct page *page = mem_new(1, sizeof *page);

    page->discover = discover;
    page->source = source;
    page->step = discovery_step(discover->found, source, url);
    page->began_ns = clock_monotonic_ns();
    page->clear = clear;
    page->next = discover->pages;
    discover->pages = page;
    go_to(page, url);
}

void discover_fetch_ispdb(struct discover *discover, enum discovery_source source,
                          const char *domain)
{
    size_t length = strlen(discover->ispdb);
    bool slash = length > 0 && discover->ispdb[length - 1] == '/';
    char *url = mem_format("%s%s%s", discover->ispdb, slash ? "" : "/", domain);

    start_page(discover, source, url, false);
    free(url);
}

void discover_fetch(struct discover *discover)
{
    char *own = autoconfig_url(discover, false);
    char *well_known = mem_format("https://%s%s/.well-known/autoconfig/mail/config-v1.1.xml",
                                  discover->found->domain, discover->https_port);

    start_page(discover, SOURCE_AUTOCONFIG, own, false);
    start_page(discover, SOURCE_WELL_KNOWN, well_known, false);
    discover_fetch_ispdb(discover, SOURCE_ISPDB, discover->found->domain);
    free(well_known);
    free(own);
}
