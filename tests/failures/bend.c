/* tests/failures/bend.c - preloaded into the real program: leads its names, addresses and ports to
 * servers of the test, so that pop.test:995 can be used without a name server and without the
 * port. The variable BEND holds words:
 *
 *     name=HOST:IP,IP|!unknown|!again|!nodata    what a name is; not here: unknown
 *     to=IP/PORT/REAL                        a connection to IP, port PORT, goes to 127.0.0.1:REAL
 *     up=N                                   ports below 1024 of 127.0.0.0/8 are N higher
 *     unreachable=IP
 *     without=DIGEST                         OpenSSL has no such digest */
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum { USUAL_PORTS = 1024, WORD_MAX = 256 };

/* The value of the next word of BEND that begins with key; *at: where to look, moved on. */
static bool next_value(const char **at, const char *key, char *value)
{
    size_t length = strlen(key);

    while (*at != NULL && **at != '\0') {
        size_t word = strcspn(*at, " ");
        const char *begin = *at;

        *at += word + strspn(*at + word, " ");
        if (word > length && word - length < WORD_MAX && strncmp(begin, key, length) == 0) {
            memcpy(value, begin + length, word - length);
            value[word - length] = '\0';
            return true;
        }
    }
    return false;
}

typedef void *finder(void *, const char *);

static finder *real_dlsym(void)
{
    static finder *find;

    if (find == NULL)
        *(void **)&find = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
    return find;
}

static void *real_of(void *library, const char *name)
{
    void *function = library != NULL ? real_dlsym()(library, name) : NULL;

    if (function == NULL)
        abort();
    return function;
}

static void *real(const char *name)
{
    return real_of(RTLD_NEXT, name);
}

static int answer_of(const char *node, char *answer)
{
    const char *at = getenv("BEND");

    while (next_value(&at, "name=", answer)) {
        char *colon = strchr(answer, ':');
        if (colon == NULL || (size_t)(colon - answer) != strlen(node) ||
            strncasecmp(answer, node, strlen(node)) != 0)
            continue;
        memmove(answer, colon + 1, strlen(colon + 1) + 1);
        return strcmp(answer, "!unknown") == 0  ? EAI_NONAME
               : strcmp(answer, "!again") == 0  ? EAI_AGAIN
               : strcmp(answer, "!nodata") == 0 ? EAI_NODATA
                                                : 0;
    }
    return EAI_NONAME;
}

typedef int resolver(const char *, const char *, const struct addrinfo *, struct addrinfo **);

/* The addresses of a list that hints allow, one behind the other. */
static int chain(resolver *resolve, char *answer, const char *service,
                 const struct addrinfo *numeric, struct addrinfo **list)
{
    char *one;

    *list = NULL;
    while ((one = strsep(&answer, ",")) != NULL) {
        struct addrinfo **end = list;
        while (*end != NULL)
            end = &(*end)->ai_next;
        if (resolve(one, service, numeric, end) != 0)
            *end = NULL; /* of another family */
    }
    return *list != NULL ? 0 : EAI_NODATA;
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                struct addrinfo **list)
{
    resolver *resolve;
    char answer[WORD_MAX];
    struct addrinfo numeric = hints != NULL ? *hints : (struct addrinfo){0};
    int error;

    *(void **)&resolve = real("getaddrinfo");
    if (node == NULL || (numeric.ai_flags & AI_NUMERICHOST))
        return resolve(node, service, hints, list);
    numeric.ai_flags |= AI_NUMERICHOST;
    if (resolve(node, service, &numeric, list) == 0)
        return 0;
    error = answer_of(node, answer);
    return error != 0 ? error : chain(resolve, answer, service, &numeric, list);
}

static bool says(const char *key, const char *wanted)
{
    const char *at = getenv("BEND");
    char value[WORD_MAX];

    while (next_value(&at, key, value))
        if (strcmp(value, wanted) == 0)
            return true;
    return false;
}

/* The port of loopback where a connection to address goes; 0: where it says. */
static in_port_t lead(const char *address, in_port_t port)
{
    const char *at = getenv("BEND");
    char from[WORD_MAX], value[WORD_MAX];
    int length = snprintf(from, sizeof from, "%s/%d/", address, port);

    while (next_value(&at, "to=", value))
        if (strncmp(value, from, (size_t)length) == 0)
            return (in_port_t)atoi(value + length);
    return 0;
}

/* Of this machine's own servers. */
static in_port_t higher(const char *address, in_port_t port)
{
    const char *at = getenv("BEND");
    char value[WORD_MAX];
    bool usual = strncmp(address, "127.", 4) == 0 && port < USUAL_PORTS;

    return (in_port_t)(port + (usual && next_value(&at, "up=", value) ? atoi(value) : 0));
}

typedef int connector(int, const struct sockaddr *, socklen_t);

static int connect_4(connector *make, int socket, struct sockaddr_in to)
{
    char text[INET6_ADDRSTRLEN] = "";
    in_port_t port;

    inet_ntop(AF_INET, &to.sin_addr, text, sizeof text);
    port = lead(text, ntohs(to.sin_port));
    if (port != 0)
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    to.sin_port = htons(port != 0 ? port : higher(text, ntohs(to.sin_port)));
    if (says("unreachable=", text)) {
        errno = ENETUNREACH;
        return -1;
    }
    return make(socket, (const struct sockaddr *)&to, sizeof to);
}

static int connect_6(connector *make, int socket, struct sockaddr_in6 to)
{
    char text[INET6_ADDRSTRLEN] = "";
    in_port_t port;

    inet_ntop(AF_INET6, &to.sin6_addr, text, sizeof text);
    port = lead(text, ntohs(to.sin6_port));
    if (port != 0) {
        inet_pton(AF_INET6, "::ffff:127.0.0.1", &to.sin6_addr);
        to.sin6_port = htons(port);
    }
    if (says("unreachable=", text)) {
        errno = ENETUNREACH;
        return -1;
    }
    return make(socket, (const struct sockaddr *)&to, sizeof to);
}

int connect(int socket, const struct sockaddr *address, socklen_t length)
{
    connector *make;

    *(void **)&make = real("connect");
    if (address->sa_family == AF_INET && length >= sizeof(struct sockaddr_in))
        return connect_4(make, socket, *(const struct sockaddr_in *)(const void *)address);
    if (address->sa_family == AF_INET6 && length >= sizeof(struct sockaddr_in6))
        return connect_6(make, socket, *(const struct sockaddr_in6 *)(const void *)address);
    return make(socket, address, length);
}

/* OpenSSL is loaded by the program itself, and RTLD_NEXT does not know it. */
EVP_MD *EVP_MD_fetch(OSSL_LIB_CTX *context, const char *algorithm, const char *properties)
{
    EVP_MD *(*fetch)(OSSL_LIB_CTX *, const char *, const char *);
    void *library = dlopen("libcrypto.so.3", RTLD_LAZY | RTLD_NOLOAD);

    *(void **)&fetch = real_of(library, "EVP_MD_fetch");
    dlclose(library);
    return says("without=", algorithm) ? NULL : fetch(context, algorithm, properties);
}

/* The program asks the library that it loaded. All else is a jump, not a call: what RTLD_NEXT means
 * depends on who called. */
void *dlsym(void *library, const char *name)
{
    if (library != RTLD_NEXT && library != RTLD_DEFAULT && strcmp(name, "EVP_MD_fetch") == 0) {
        EVP_MD *(*bent)(OSSL_LIB_CTX *, const char *, const char *) = EVP_MD_fetch;
        return *(void **)&bent;
    }
    return real_dlsym()(library, name);
}
