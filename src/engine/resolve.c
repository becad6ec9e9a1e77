/* engine/resolve.c - lookups in threads, handed over through one eventfd. */
#include "engine/resolve.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* As many threads as may wait for slow name servers at the same time; the rest queue. */
enum { THREADS_MAX = 256, THREAD_STACK = 256 * 1024 };

/* Shared by the engine and the threads under way: the last one frees it. */
struct hub {
    pthread_mutex_t lock;
    int references;
    int wake; /* eventfd */
    struct lookup *finished;
};

/* Owned by its thread while it runs, then by the hub's list, then by the loop. The thread never
 * touches found and owner. */
struct lookup {
    struct lookup *next;
    struct hub *hub;
    char host[HOST_MAX];
    int port, family;
    int error, system_error;
    struct addrinfo *list;
    void (*found)(void *owner, const struct lookup_answer *answer); /* NULL: forgotten */
    void *owner;
};

struct resolver {
    struct loop *loop;
    struct hub *hub;
    struct watch *watch;
    size_t threads;
    struct lookup *first, *last; /* not started yet */
};

void address_text(const struct sockaddr *socket, socklen_t length, char out[ADDRESS_TEXT_MAX])
{
    if (getnameinfo(socket, length, out, ADDRESS_TEXT_MAX, NULL, 0, NI_NUMERICHOST) != 0)
        text_copy(out, ADDRESS_TEXT_MAX, "?");
}

static uint32_t load_word(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

struct network {
    unsigned char prefix[4];
    int bits;
    enum reach reach;
};

/* The first that fits; WORLD where none does. */
static enum reach find_network(const struct network *networks, size_t count,
                               const unsigned char *bytes)
{
    uint32_t address = load_word(bytes);

    for (size_t i = 0; i < count; i++)
        if (((address ^ load_word(networks[i].prefix)) >> (32 - networks[i].bits)) == 0)
            return networks[i].reach;
    return REACH_WORLD;
}

static enum reach reach_of_four(const unsigned char *bytes)
{
    static const struct network networks[] = {
        {{127}, 8, REACH_MACHINE},
        {{0}, 8, REACH_MACHINE},
        {{169, 254}, 16, REACH_LINK},
        {{224}, 3, REACH_LINK}, /* multicast, reserved, broadcast */
        {{10}, 8, REACH_PRIVATE},
        {{172, 16}, 12, REACH_PRIVATE},
        {{192, 168}, 16, REACH_PRIVATE},
        {{100, 64}, 10, REACH_PRIVATE}, /* RFC 6598 */
    };

    return find_network(networks, sizeof networks / sizeof networks[0], bytes);
}

/* Those that hold an IPv4 address are as far away as that one. */
static enum reach reach_of_six(const unsigned char *bytes)
{
    static const struct network networks[] = {
        {{0xfe, 0x80}, 10, REACH_LINK},
        {{0xff}, 8, REACH_LINK},
        {{0xfc}, 7, REACH_PRIVATE},
        {{0xfe, 0xc0}, 10, REACH_PRIVATE}, /* RFC 3879 */
    };
    static const unsigned char mapped[12] = {[10] = 0xff, [11] = 0xff}, compatible[12];
    static const unsigned char translated[12] = {0x00, 0x64, 0xff, 0x9b}; /* RFC 6052 */

    if (memcmp(bytes, compatible, sizeof compatible) == 0) /* ::1 and :: too */
        return REACH_MACHINE;
    if (memcmp(bytes, mapped, sizeof mapped) == 0 ||
        memcmp(bytes, translated, sizeof translated) == 0)
        return reach_of_four(bytes + sizeof mapped);
    return find_network(networks, sizeof networks / sizeof networks[0], bytes);
}

enum reach address_reach(const char *address)
{
    char plain[ADDRESS_TEXT_MAX];
    unsigned char bytes[sizeof(struct in6_addr)];

    text_copy(plain, sizeof plain, address);
    plain[strcspn(plain, "%")] = '\0';
    if (inet_pton(AF_INET, plain, bytes) == 1)
        return reach_of_four(bytes);
    return inet_pton(AF_INET6, plain, bytes) == 1 ? reach_of_six(bytes) : REACH_MACHINE;
}

static bool take(struct lookup_answer *answer, const struct addrinfo *info, int family)
{
    struct address *address = &answer->addresses[answer->count];

    if ((info->ai_family != AF_INET && info->ai_family != AF_INET6) ||
        (family != AF_UNSPEC && info->ai_family != family) || answer->count == ADDRESSES_MAX ||
        info->ai_addrlen > sizeof address->socket)
        return false;
    memcpy(&address->socket, info->ai_addr, info->ai_addrlen);
    address->length = info->ai_addrlen;
    answer->count++;
    return true;
}

static void take_all(struct lookup_answer *answer, const struct addrinfo *list, int family)
{
    for (const struct addrinfo *info = list; info != NULL; info = info->ai_next)
        take(answer, info, family);
    answer->status = answer->count > 0 ? LOOKUP_FOUND : LOOKUP_NO_ADDRESS;
    answer->reason = "";
}

static int ask(const char *host, int port, int flags, struct addrinfo **list)
{
    struct addrinfo hints = {
        .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = flags | AI_NUMERICSERV};
    char service[16];

    snprintf(service, sizeof service, "%d", port);
    return getaddrinfo(host, service, &hints, list);
}

bool resolve_literal(const char *host, int port, int family, struct lookup_answer *answer)
{
    struct addrinfo *list;

    memset(answer, 0, sizeof *answer);
    if (ask(host, port, AI_NUMERICHOST, &list) != 0)
        return false;
    take_all(answer, list, family);
    freeaddrinfo(list);
    return true;
}

/* Threads ----------------------------------------------------------------------------------- */

static void hub_release(struct hub *hub)
{
    pthread_mutex_lock(&hub->lock);
    bool last = --hub->references == 0;
    pthread_mutex_unlock(&hub->lock);
    if (!last)
        return;
    while (hub->finished != NULL) {
        struct lookup *lookup = hub->finished;
        hub->finished = lookup->next;
        if (lookup->list != NULL)
            freeaddrinfo(lookup->list);
        free(lookup);
    }
    close(hub->wake);
    pthread_mutex_destroy(&hub->lock);
    free(hub);
}

static void hand_over(struct lookup *lookup)
{
    struct hub *hub = lookup->hub;
    const uint64_t one = 1;

    pthread_mutex_lock(&hub->lock);
    lookup->next = hub->finished;
    hub->finished = lookup;
    if (write(hub->wake, &one, sizeof one) < 0) {
        /* The counter is at its limit: the loop is woken all the same. */
    }
    pthread_mutex_unlock(&hub->lock);
}

static void *look_up(void *argument)
{
    struct lookup *lookup = argument;
    struct hub *hub = lookup->hub;

    lookup->error = ask(lookup->host, lookup->port, 0, &lookup->list);
    lookup->system_error = lookup->error == EAI_SYSTEM ? errno : 0;
    if (lookup->error != 0)
        lookup->list = NULL;
    hand_over(lookup);
    hub_release(hub);
    return NULL;
}

/* Signals stay with the main thread. False: the system gives no thread now. */
static bool start_thread(struct lookup *lookup)
{
    pthread_attr_t attributes;
    pthread_t thread;
    sigset_t all, before;

    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, THREAD_STACK);
    pthread_mutex_lock(&lookup->hub->lock);
    lookup->hub->references++;
    pthread_mutex_unlock(&lookup->hub->lock);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int error = pthread_create(&thread, &attributes, look_up, lookup);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (error != 0)
        hub_release(lookup->hub);
    return error == 0;
}

/* The answers --------------------------------------------------------------------------------- */

static enum lookup_status status_of(int error)
{
    switch (error) {
    case EAI_NONAME:
        return LOOKUP_UNKNOWN;
    case EAI_NODATA:
    case EAI_ADDRFAMILY:
        return LOOKUP_NO_ADDRESS;
    default:
        return LOOKUP_NO_ANSWER;
    }
}

/* gai_strerror() speaks the user's language; rules do not. */
static const char *plain_words(int error)
{
    static const struct {
        int error;
        const char *words;
    } rows[] = {
        {EAI_NONAME, "EAI_NONAME: Name or service not known"},
        {EAI_NODATA, "EAI_NODATA: No address associated with hostname"},
        {EAI_ADDRFAMILY, "EAI_ADDRFAMILY: Address family for hostname not supported"},
        {EAI_AGAIN, "EAI_AGAIN: Temporary failure in name resolution"},
        {EAI_FAIL, "EAI_FAIL: Non-recoverable failure in name resolution"},
        {EAI_MEMORY, "EAI_MEMORY: Memory allocation failure"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (rows[i].error == error)
            return rows[i].words;
    return NULL;
}

static void tell(struct lookup *lookup)
{
    struct lookup_answer answer = {.reason = ""};

    if (lookup->found == NULL)
        return;
    if (lookup->error == 0) {
        take_all(&answer, lookup->list, lookup->family);
    } else {
        answer.status = status_of(lookup->error);
        answer.reason = lookup->system_error != 0 ? strerror(lookup->system_error)
                                                  : gai_strerror(lookup->error);
        answer.plain = lookup->system_error != 0 ? strerrordesc_np(lookup->system_error)
                                                 : plain_words(lookup->error);
    }
    lookup->found(lookup->owner, &answer);
}

static void start_waiting(struct resolver *resolver)
{
    while (resolver->first != NULL && resolver->threads < THREADS_MAX) {
        struct lookup *lookup = resolver->first;
        struct lookup *next = lookup->next; /* a thread that runs owns its lookup */
        bool started = lookup->found != NULL && start_thread(lookup);
        if (lookup->found != NULL && !started && resolver->threads > 0)
            return; /* tried again when a thread has ended */
        resolver->first = next;
        if (next == NULL)
            resolver->last = NULL;
        if (!started && lookup->found == NULL) {
            free(lookup);
            continue;
        }
        resolver->threads++;
        if (!started) {
            lookup->error = EAI_MEMORY;
            hand_over(lookup);
        }
    }
}

static void collect(void *owner, uint32_t events)
{
    struct resolver *resolver = owner;
    uint64_t count;
    struct lookup *list;

    (void)events;
    pthread_mutex_lock(&resolver->hub->lock);
    if (read(resolver->hub->wake, &count, sizeof count) < 0) {
        /* Somebody was faster: the list says what there is. */
    }
    list = resolver->hub->finished;
    resolver->hub->finished = NULL;
    pthread_mutex_unlock(&resolver->hub->lock);
    while (list != NULL) {
        struct lookup *lookup = list;
        list = lookup->next;
        resolver->threads--;
        tell(lookup);
        if (lookup->list != NULL)
            freeaddrinfo(lookup->list);
        free(lookup);
    }
    start_waiting(resolver);
}

struct resolver *resolver_new(struct loop *loop)
{
    struct resolver *resolver = mem_new(1, sizeof *resolver);

    resolver->loop = loop;
    return resolver;
}

void resolver_free(struct resolver *resolver)
{
    if (resolver == NULL)
        return;
    while (resolver->first != NULL) {
        struct lookup *lookup = resolver->first;
        resolver->first = lookup->next;
        free(lookup);
    }
    watch_end(resolver->watch);
    if (resolver->hub != NULL)
        hub_release(resolver->hub);
    free(resolver);
}

static bool open_hub(struct resolver *resolver)
{
    if (resolver->hub != NULL)
        return true;
    int wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (wake < 0)
        return false;
    resolver->watch = watch_start(resolver->loop, wake, EPOLLIN, collect, resolver);
    if (resolver->watch == NULL) {
        close(wake);
        return false;
    }
    resolver->hub = mem_new(1, sizeof *resolver->hub);
    resolver->hub->references = 1;
    resolver->hub->wake = wake;
    pthread_mutex_init(&resolver->hub->lock, NULL);
    return true;
}

struct lookup *lookup_start(struct resolver *resolver, const char *a_label, int port, int family,
                            void (*found)(void *owner, const struct lookup_answer *answer),
                            void *owner)
{
    if (!open_hub(resolver))
        return NULL;
    struct lookup *lookup = mem_new(1, sizeof *lookup);
    lookup->hub = resolver->hub;
    text_copy(lookup->host, sizeof lookup->host, a_label);
    lookup->port = port;
    lookup->family = family;
    lookup->found = found;
    lookup->owner = owner;
    if (resolver->last != NULL)
        resolver->last->next = lookup;
    else
        resolver->first = lookup;
    resolver->last = lookup;
    start_waiting(resolver);
    return lookup;
}

void lookup_forget(struct lookup *lookup)
{
    if (lookup != NULL) {
        lookup->found = NULL;
        lookup->owner = NULL;
    }
}
