/* engine/resolve.h - names to addresses, without ever holding the loop up.
 *
 * getaddrinfo() runs in a thread; lookups of one name that are under way together share it, and
 * what was found is kept for some seconds, so that a run of many checks does not ask for the same
 * host a thousand times. A forgotten lookup ends by itself some time and nobody hears of it. Names
 * beyond ASCII are looked up as A-labels (IDNA 2008), in any locale. */
#ifndef MAILSETUP_ENGINE_RESOLVE_H
#define MAILSETUP_ENGINE_RESOLVE_H

#include "base/idn.h"
#include "engine/address.h"
#include "engine/loop.h"

enum { ADDRESSES_MAX = 16, HOST_MAX = IDN_ROOM };

enum lookup_status {
    LOOKUP_FOUND,
    LOOKUP_UNKNOWN,    /* no such name */
    LOOKUP_NO_ANSWER,  /* the resolver is silent or fails */
    LOOKUP_NO_ADDRESS, /* the name is there, an address of the wanted family is not */
};
struct lookup_answer {
    enum lookup_status status;
    const char *reason; /* what the system said; "" */
    const char *plain;  /* the same in the C locale; static. NULL: nothing */
    struct address addresses[ADDRESSES_MAX];
    size_t count;
};

/* family: AF_UNSPEC, AF_INET or AF_INET6. True when host is a literal address (or one of another
 * family: LOOKUP_NO_ADDRESS) and *answer is already there. */
bool resolve_literal(const char *host, int port, int family, struct lookup_answer *answer);

struct resolver;
struct resolver *resolver_new(struct loop *loop); /* starts nothing */
void resolver_free(struct resolver *resolver);    /* waits for nothing */
/* Whatever is asked from now on is asked afresh: at the end of a run, so that whoever has just put
 * a name right sees it. */
void resolver_forget(struct resolver *resolver);

/* found() is called once, from the loop; the answer is borrowed for the call. */
struct lookup;
struct lookup *lookup_start(struct resolver *resolver, const char *a_label, int port, int family,
                            void (*found)(void *owner, const struct lookup_answer *answer),
                            void *owner);
/* Before found() was called only: nobody will be told. */
void lookup_forget(struct lookup *lookup);

#endif
