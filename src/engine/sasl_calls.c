/* sasl_calls.c - GNU SASL is loaded when it is first needed, as OpenSSL is (engine/openssl.h): a
 * door for every function of it that is called. */
#include "base/library.h"
#include "engine/sasl.h"

#include <gsasl.h>

static struct calls {
#define CALL LIBRARY_CALL_POINTER
#include "engine/sasl_calls.def"
#undef CALL
    bool loaded;
} calls;

bool sasl_load(struct err *err)
{
    static const struct library_entry entries[] = {
#define CALL(type, name, parameters, arguments) LIBRARY_ENTRY(, struct calls, name)
#include "engine/sasl_calls.def"
#undef CALL
    };
    if (!calls.loaded)
        calls.loaded =
            library_load("libgsasl.so.18", entries, sizeof entries / sizeof *entries, &calls, err);
    return calls.loaded;
}

static void need(void)
{
    struct err err = {0};
    if (!calls.loaded && !sasl_load(&err))
        library_missing(&err);
}

#define CALL(type, name, parameters, arguments)                                                    \
    type name parameters                                                                           \
    {                                                                                              \
        need();                                                                                    \
        return calls.name arguments;                                                               \
    }
#include "engine/sasl_calls.def"
#undef CALL
