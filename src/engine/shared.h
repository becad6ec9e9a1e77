/* engine/shared.h - what all connections of an engine share. */
#ifndef MAILSETUP_ENGINE_SHARED_H
#define MAILSETUP_ENGINE_SHARED_H

#include "engine/curl.h"
#include "engine/events.h"
#include "engine/resolve.h"
#include "engine/tls.h"

struct shared {
    struct loop *loop;
    struct resolver *resolver;
    struct tls *tls;
    struct events *events;
    struct curl *curl; /* NULL until a proxy is needed */
};

#endif
