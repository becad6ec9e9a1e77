/* tests/failures/bend.c - preloaded into the real program: leads its names, addresses and ports to
 * servers of the test, so that pop.test:995 can be used without a name server and without the
 * port. The variable BEND holds words:
 *
 *     name=HOST:IP|!unknown|!again|!nodata   what a name is; names that are not here: unknown
 *     to=IP:PORT:REAL                        a connection to IP, port PORT, goes to 127.0.0.1:REAL
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

static void *real(const char *name)
{
    void *function = dlsym(RTLD_NEXT, name);

    if (function == NULL)
        abort();
    return function;
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

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                struct addrinfo **list)
{
    int (*resolve)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
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
    if (error == 0 && (error = resolve(answer, service, &numeric, list)) == EAI_ADDRFAMILY)
        error = EAI_NODATA;
    return error;
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

/* Where a connection to address goes. */
static void lead(struct sockaddr_in *to, const char *address)
{
    const char *at = getenv("BEND");
    char from[WORD_MAX], value[WORD_MAX];
    int length = snprintf(from, sizeof from, "%s:%d:", address, ntohs(to->sin_port));

    while (next_value(&at, "to=", value)) {
        if (strncmp(value, from, (size_t)length) == 0) {
            to->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            to->sin_port = htons((in_port_t)atoi(value + length));
            return;
        }
    }
    at = getenv("BEND");
    if (strncmp(address, "127.", 4) == 0 && ntohs(to->sin_port) < USUAL_PORTS &&
        next_value(&at, "up=", value))
        to->sin_port = htons((in_port_t)(ntohs(to->sin_port) + atoi(value)));
}

int connect(int socket, const struct sockaddr *address, socklen_t length)
{
    int (*make)(int, const struct sockaddr *, socklen_t);
    char text[INET6_ADDRSTRLEN] = "";
    struct sockaddr_in to;

    *(void **)&make = real("connect");
    if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr, text,
                  sizeof text);
    if (address->sa_family == AF_INET && length >= sizeof to) {
        memcpy(&to, address, sizeof to);
        inet_ntop(AF_INET, &to.sin_addr, text, sizeof text);
    }
    if (*text != '\0' && says("unreachable=", text)) {
        errno = ENETUNREACH;
        return -1;
    }
    if (address->sa_family != AF_INET || *text == '\0')
        return make(socket, address, length);
    lead(&to, text);
    return make(socket, (const struct sockaddr *)&to, sizeof to);
}

EVP_MD *EVP_MD_fetch(OSSL_LIB_CTX *context, const char *algorithm, const char *properties)
{
    EVP_MD *(*fetch)(OSSL_LIB_CTX *, const char *, const char *);

    *(void **)&fetch = real("EVP_MD_fetch");
    return says("without=", algorithm) ? NULL : fetch(context, algorithm, properties);
}
