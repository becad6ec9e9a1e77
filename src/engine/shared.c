/* engine/shared.c - what is loaded when it is first needed. */
#include "engine/shared.h"

struct curl *shared_curl(struct shared *shared, struct err *err)
{
    if (shared->curl == NULL && tls_start(shared->tls, err))
        shared->curl = curl_load(shared->loop, err);
    return shared->curl;
}
