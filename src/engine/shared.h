/* engine/shared.h - what all connections of an engine share. */
#ifndef MAILSETUP_ENGINE_SHARED_H
#define MAILSETUP_ENGINE_SHARED_H

#include "engine/curl.h"
#include "engine/events.h"
#include "engine/resolve.h"
#include "engine/tls.h"
#include "model/rule.h"

struct shared {
    struct loop *loop;
    struct resolver *resolver;
    struct tls *tls;
    struct events *events;
    const struct rules *rules; /* borrowed */
    struct curl *curl;         /* NULL until a proxy or a document is needed: shared_curl() */
};
/* NULL: *err says why libcurl cannot be used. */
struct curl *shared_curl(struct shared *shared, struct err *err);

#endif
