/* engine/resolve.c - lookups in threads, handed over through one eventfd. */
#include "engine/resolve.h"

#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* As many threads as may wait for slow name servers at the same time; the rest queue. */
enum { THREADS_MAX = 256, THREAD_STACK = 256 * 1024, BUCKETS = 256, KEPT_MAX = 4096 };

/* A thousand checks of one server ask once. Whoever asks in JOIN_NS after the first waits for the
 * same answer, later ones ask for themselves: the name server may have come back meanwhile. What
 * was found is good for KEEP_NS, far less than any record's usual time to live; that nothing was
 * found is not kept. */
#define JOIN_NS INT64_C(1000000000)
#define KEEP_NS INT64_C(10000000000)

/* Shared by the engine and the threads under way: the last one frees it. */
struct hub {
    pthread_mutex_t lock;
    int references;
    int wake; /* eventfd */
    struct question *finished;
};

/* One name that is asked for. While it is ASKED, its thread and then the hub's list own it, and
 * the thread touches host, error, system_error and list only; all else belongs to the loop. */
enum question_state { WAITING, ASKED, KNOWN };
struct question {
    struct question *next; /* waiting, finished, or kept */
    struct hub *hub;
    char host[HOST_MAX];
    int error, system_error;
    struct addrinfo *list;

    enum question_state state;
    struct question *beside;     /* in its bucket */
    struct lookup *first, *last; /* who wants to know */
    int64_t began_ns, answered_ns;
};

struct lookup {
    struct lookup *next;
    struct lookup_answer *known; /* owned; NULL: the question has not been answered yet */
    int port, family;
    void (*found)(void *owner, const struct lookup_answer *answer); /* NULL: forgotten */
    void *owner;
};

struct queue {
    struct question *first, *last;
};

struct resolver {
    struct loop *loop;
    struct hub *hub;
    struct watch *watch;
    size_t threads, kept_count;
    struct question *buckets[BUCKETS]; /* every question, by name */
    struct queue waiting, kept;        /* kept: the oldest first */
    struct lookup *ready, *last_ready; /* their answer is known already: told from the loop */
    struct chore tell_ready;
};

static void set_port(struct address *address, int port)
{
    if (address->socket.ss_family == AF_INET)
        ((struct sockaddr_in *)&address->socket)->sin_port = htons((uint16_t)port);
    else
        ((struct sockaddr_in6 *)&address->socket)->sin6_port = htons((uint16_t)port);
}

static bool take(struct lookup_answer *answer, const struct addrinfo *info, int port, int family)
{
    struct address *address = &answer->addresses[answer->count];

    if ((info->ai_family != AF_INET && info->ai_family != AF_INET6) ||
        (family != AF_UNSPEC && info->ai_family != family) || answer->count == ADDRESSES_MAX ||
        info->ai_addrlen > sizeof address->socket)
        return false;
    memcpy(&address->socket, info->ai_addr, info->ai_addrlen);
    address->length = info->ai_addrlen;
    set_port(address, port);
    answer->count++;
    return true;
}

static void take_all(struct lookup_answer *answer, const struct addrinfo *list, int port,
                     int family)
{
    for (const struct addrinfo *info = list; info != NULL; info = info->ai_next)
        take(answer, info, port, family);
    answer->status = answer->count > 0 ? LOOKUP_FOUND : LOOKUP_NO_ADDRESS;
    answer->reason = "";
}

static int ask(const char *host, int flags, struct addrinfo **list)
{
    const struct addrinfo hints = {
        .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = flags};

    return getaddrinfo(host, NULL, &hints, list);
}

bool resolve_literal(const char *host, int port, int family, struct lookup_answer *answer)
{
    struct addrinfo *list;

    memset(answer, 0, sizeof *answer);
    if (ask(host, AI_NUMERICHOST, &list) != 0)
        return false;
    take_all(answer, list, port, family);
    freeaddrinfo(list);
    return true;
}

/* Threads ----------------------------------------------------------------------------------- */

static void question_free(struct question *question)
{
    if (question->list != NULL)
        freeaddrinfo(question->list);
    free(question);
}

static void hub_release(struct hub *hub)
{
    pthread_mutex_lock(&hub->lock);
    bool last = --hub->references == 0;
    pthread_mutex_unlock(&hub->lock);
    if (!last)
        return;
    while (hub->finished != NULL) {
        struct question *question = hub->finished;
        hub->finished = question->next;
        question_free(question);
    }
    close(hub->wake);
    pthread_mutex_destroy(&hub->lock);
    free(hub);
}

static void hand_over(struct question *question)
{
    struct hub *hub = question->hub;
    const uint64_t one = 1;

    pthread_mutex_lock(&hub->lock);
    question->next = hub->finished;
    hub->finished = question;
    if (write(hub->wake, &one, sizeof one) < 0) {
        /* The counter is at its limit: the loop is woken all the same. */
    }
    pthread_mutex_unlock(&hub->lock);
}

static void *look_up(void *argument)
{
    struct question *question = argument;
    struct hub *hub = question->hub;

    question->error = ask(question->host, 0, &question->list);
    question->system_error = question->error == EAI_SYSTEM ? errno : 0;
    if (question->error != 0)
        question->list = NULL;
    hand_over(question);
    hub_release(hub);
    return NULL;
}

/* Signals stay with the main thread. False: the system gives no thread now. */
static bool start_thread(struct question *question)
{
    pthread_attr_t attributes;
    pthread_t thread;
    sigset_t all, before;

    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, THREAD_STACK);
    pthread_mutex_lock(&question->hub->lock);
    question->hub->references++;
    pthread_mutex_unlock(&question->hub->lock);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int error = pthread_create(&thread, &attributes, look_up, question);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    if (error != 0)
        hub_release(question->hub);
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

static void fill(struct lookup_answer *answer, const struct question *question, int port,
                 int family)
{
    int error = question->error, system = question->system_error;

    *answer = (struct lookup_answer){.reason = ""};
    if (error == 0) {
        take_all(answer, question->list, port, family);
        return;
    }
    answer->status = status_of(error);
    answer->reason = system != 0 ? strerror(system) : gai_strerror(error);
    answer->plain = system != 0 ? strerrordesc_np(system) : plain_words(error);
}

static void lookup_free(struct lookup *lookup)
{
    free(lookup->known);
    free(lookup);
}

/* Questions ----------------------------------------------------------------------------------- */

static void push(struct queue *queue, struct question *question)
{
    question->next = NULL;
    *(queue->last != NULL ? &queue->last->next : &queue->first) = question;
    queue->last = question;
}

static struct question *pop(struct queue *queue)
{
    struct question *question = queue->first;

    queue->first = question->next;
    if (queue->first == NULL)
        queue->last = NULL;
    return question;
}

static struct question **bucket_of(struct resolver *resolver, const char *host)
{
    unsigned hash = 5381;

    for (; *host != '\0'; host++)
        hash = hash * 33 + (unsigned char)*host;
    return &resolver->buckets[hash % BUCKETS];
}

static void take_out(struct resolver *resolver, const struct question *question)
{
    struct question **place = bucket_of(resolver, question->host);

    while (*place != question)
        place = &(*place)->beside;
    *place = question->beside;
}

static void free_lookups(struct question *question)
{
    while (question->first != NULL) {
        struct lookup *lookup = question->first;
        question->first = lookup->next;
        lookup_free(lookup);
    }
}

static bool is_awaited(const struct question *question)
{
    for (const struct lookup *lookup = question->first; lookup != NULL; lookup = lookup->next)
        if (lookup->found != NULL)
            return true;
    return false;
}

static void drop_oldest(struct resolver *resolver)
{
    struct question *question = pop(&resolver->kept);

    take_out(resolver, question);
    question_free(question);
    resolver->kept_count--;
}

/* Kept answers go when they are too old, the oldest also when there are too many. */
static void drop_old(struct resolver *resolver, int64_t now_ns)
{
    while (resolver->kept_count > KEPT_MAX ||
           (resolver->kept.first != NULL && resolver->kept.first->answered_ns + KEEP_NS <= now_ns))
        drop_oldest(resolver);
}

/* False: tried again when a thread has ended. */
static bool begin(struct resolver *resolver, struct question *question)
{
    question->began_ns = clock_monotonic_ns();
    question->state = ASKED;
    resolver->threads++;
    if (start_thread(question))
        return true;
    if (resolver->threads == 1) { /* and there is none whose end could be waited for */
        question->error = EAI_MEMORY;
        hand_over(question);
        return true;
    }
    resolver->threads--;
    question->state = WAITING;
    return false;
}

static void start_waiting(struct resolver *resolver)
{
    while (resolver->waiting.first != NULL && resolver->threads < THREADS_MAX) {
        struct question *question = pop(&resolver->waiting); /* before its thread may touch it */
        if (!is_awaited(question)) {
            take_out(resolver, question);
            free_lookups(question);
            question_free(question);
        } else if (!begin(resolver, question)) {
            push(&resolver->waiting, question);
            return;
        }
    }
}

/* Whoever hears of it may ask for the same name again. */
static void learn(struct resolver *resolver, struct question *question)
{
    struct lookup *lookup = question->first;

    question->state = KNOWN;
    question->answered_ns = clock_monotonic_ns();
    question->first = question->last = NULL;
    if (question->error != 0)
        take_out(resolver, question);
    while (lookup != NULL) {
        struct lookup *next = lookup->next;
        struct lookup_answer answer;
        fill(&answer, question, lookup->port, lookup->family);
        if (lookup->found != NULL)
            lookup->found(lookup->owner, &answer);
        lookup_free(lookup);
        lookup = next;
    }
    if (question->error != 0) {
        question_free(question);
        return;
    }
    push(&resolver->kept, question);
    resolver->kept_count++;
}

static void collect(void *owner, uint32_t events)
{
    struct resolver *resolver = owner;
    uint64_t count;
    struct question *list;

    (void)events;
    pthread_mutex_lock(&resolver->hub->lock);
    if (read(resolver->hub->wake, &count, sizeof count) < 0) {
        /* Somebody was faster: the list says what there is. */
    }
    list = resolver->hub->finished;
    resolver->hub->finished = NULL;
    pthread_mutex_unlock(&resolver->hub->lock);
    while (list != NULL) {
        struct question *question = list;
        list = question->next;
        resolver->threads--;
        learn(resolver, question);
    }
    start_waiting(resolver);
}

static void tell_ready(void *owner)
{
    struct resolver *resolver = owner;
    struct lookup *lookup = resolver->ready;

    resolver->ready = resolver->last_ready = NULL;
    while (lookup != NULL) {
        struct lookup *next = lookup->next;
        if (lookup->found != NULL)
            lookup->found(lookup->owner, lookup->known);
        lookup_free(lookup);
        lookup = next;
    }
}

/* The resolver ------------------------------------------------------------------------------ */

struct resolver *resolver_new(struct loop *loop)
{
    struct resolver *resolver = mem_new(1, sizeof *resolver);

    resolver->loop = loop;
    resolver->tell_ready = (struct chore){.run = tell_ready, .owner = resolver};
    return resolver;
}

void resolver_forget(struct resolver *resolver)
{
    while (resolver->kept.first != NULL)
        drop_oldest(resolver);
}

/* What is with its thread is freed by the hub. */
void resolver_free(struct resolver *resolver)
{
    if (resolver == NULL)
        return;
    for (size_t i = 0; i < BUCKETS; i++) {
        struct question *question = resolver->buckets[i];
        while (question != NULL) {
            struct question *next = question->beside;
            free_lookups(question);
            if (question->state != ASKED)
                question_free(question);
            question = next;
        }
    }
    while (resolver->ready != NULL) {
        struct lookup *lookup = resolver->ready;
        resolver->ready = lookup->next;
        lookup_free(lookup);
    }
    chore_drop(resolver->loop, &resolver->tell_ready);
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

/* One that may be joined, or whose answer may be used. NULL: it is to be asked anew. */
static struct question *find(struct resolver *resolver, const char *host, int64_t now_ns)
{
    struct question *question = *bucket_of(resolver, host);

    for (; question != NULL; question = question->beside) {
        bool fits = strcmp(question->host, host) == 0;
        if (fits && (question->state != ASKED || now_ns - question->began_ns < JOIN_NS))
            return question;
    }
    return NULL;
}

static struct question *put(struct resolver *resolver, const char *host)
{
    struct question *question = mem_new(1, sizeof *question);
    struct question **bucket = bucket_of(resolver, host);

    question->hub = resolver->hub;
    text_copy(question->host, sizeof question->host, host);
    question->beside = *bucket;
    *bucket = question;
    push(&resolver->waiting, question);
    return question;
}

static void append(struct lookup **first, struct lookup **last, struct lookup *lookup)
{
    *(*last != NULL ? &(*last)->next : first) = lookup;
    *last = lookup;
}

struct lookup *lookup_start(struct resolver *resolver, const char *a_label, int port, int family,
                            void (*found)(void *owner, const struct lookup_answer *answer),
                            void *owner)
{
    int64_t now_ns = clock_monotonic_ns();

    if (!open_hub(resolver))
        return NULL;
    struct lookup *lookup = mem_new(1, sizeof *lookup);
    *lookup = (struct lookup){.port = port, .family = family, .found = found, .owner = owner};
    drop_old(resolver, now_ns);
    struct question *question = find(resolver, a_label, now_ns);
    if (question == NULL)
        question = put(resolver, a_label);
    if (question->state == KNOWN) {
        lookup->known = mem_new(1, sizeof *lookup->known);
        fill(lookup->known, question, port, family);
        append(&resolver->ready, &resolver->last_ready, lookup);
        chore_post(resolver->loop, &resolver->tell_ready);
        return lookup;
    }
    append(&question->first, &question->last, lookup);
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
