/* engine/dns.h - DNS records other than the addresses of mail servers: SRV, MX, TXT, and A and AAAA
 * with their TTL. c-ares on the engine's loop asks; dns_answer.h reads what came. */
#ifndef MAILSETUP_ENGINE_DNS_H
#define MAILSETUP_ENGINE_DNS_H

#include "engine/resolve.h"

enum dns_type { DNS_A, DNS_AAAA, DNS_MX, DNS_SRV, DNS_TXT };
enum dns_status {
    DNS_FOUND,
    DNS_NOTHING, /* the name is there, a record of this type is not */
    DNS_UNKNOWN, /* no such name */
    DNS_FAILED,  /* the server says that it failed, or refuses */
    DNS_SILENT,  /* no answer in time */
    DNS_STRANGE, /* the answer cannot be understood */
};
enum { DNS_RECORDS_MAX = 32, DNS_NAME_MAX = 256, DNS_TEXT_MAX = 1024 };
struct dns_record {
    uint32_t ttl; /* seconds; the shortest of the record and of the CNAMEs on the way to it */
    int priority, weight, port; /* SRV; MX: priority */
    char name[DNS_NAME_MAX];    /* SRV, MX: the target, "" for "."; in lower case, no end dot */
    struct address address;     /* A, AAAA; no port */
    char text[DNS_TEXT_MAX];    /* TXT: its strings joined; foreign bytes, a NUL as "?" */
    bool cut;                   /* TXT: there was more than text has room for */
};
struct dns_answer {
    enum dns_status status;
    const char *reason; /* c-ares' words, or a translated sentence; "" when found */
    /* SRV and MX: in the order in which they are to be tried (RFC 2782; by weight without chance:
     * the heaviest first, then by name); of too many the best. What is no host name is left out;
     * nothing but such is DNS_STRANGE. Only records of the name itself, or of the end of its
     * CNAMEs. */
    struct dns_record *records;
    size_t count;
};

struct dns;
/* server: "192.0.2.53", "192.0.2.53:5353", "::1", "[::1]:5353"; NULL: the system's. Sends nothing.
 * NULL: *err says what is wrong with server, or why c-ares cannot be used. */
struct dns *dns_new(struct loop *loop, const char *server, struct err *err);
void dns_free(struct dns *dns); /* forgets every question; accepts NULL */

/* name: as it is, without a search list; beyond ASCII as A-labels. timeout_ms: of the whole
 * question, with its repetitions. answered() is called once, from the loop, never from inside
 * dns_ask(); it may ask, forget others and even free dns. The answer is borrowed for the call. */
struct dns_question;
struct dns_question *dns_ask(struct dns *dns, const char *name, enum dns_type type, int timeout_ms,
                             void (*answered)(void *owner, const struct dns_answer *answer),
                             void *owner);
/* Before answered() was called only: nobody will be told. */
void dns_forget(struct dns_question *question);

#endif
