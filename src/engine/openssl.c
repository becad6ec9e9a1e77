/* openssl.c - a door for every function of OpenSSL that is called: it hands over to the one that
 * was loaded. */
#include "engine/openssl.h"

#include "base/library.h"

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdarg.h>

#define STRING_OF(number)     #number
#define FILE_OF(name, number) "lib" name ".so." STRING_OF(number)

static struct calls {
#define CALL LIBRARY_CALL_POINTER
#include "engine/crypto_calls.def"
#include "engine/ssl_calls.def"
#undef CALL
    bool loaded;
} calls;

bool openssl_load(struct err *err)
{
    static const struct library_entry crypto[] = {
#define CALL(type, name, parameters, arguments) LIBRARY_ENTRY(, struct calls, name)
#include "engine/crypto_calls.def"
    };
    static const struct library_entry ssl[] = {
#include "engine/ssl_calls.def"
#undef CALL
    };
    if (!calls.loaded)
        calls.loaded = library_load(FILE_OF("crypto", OPENSSL_SHLIB_VERSION), crypto,
                                    sizeof crypto / sizeof *crypto, &calls, err) &&
                       library_load(FILE_OF("ssl", OPENSSL_SHLIB_VERSION), ssl,
                                    sizeof ssl / sizeof *ssl, &calls, err);
    return calls.loaded;
}

static __attribute__((noinline, cold)) void load_or_end(void)
{
    struct err err = {0};
    if (!openssl_load(&err))
        library_missing(&err);
}

static inline void need(void)
{
    if (!calls.loaded)
        load_or_end();
}

/* Weak: a test puts its own RAND_bytes() in the place of this one. */
#define CALL(type, name, parameters, arguments)                                                    \
    __attribute__((weak)) type name parameters                                                     \
    {                                                                                              \
        need();                                                                                    \
        return calls.name arguments;                                                               \
    }
#include "engine/crypto_calls.def"
#include "engine/ssl_calls.def"
#undef CALL

/* What ERR_raise() ends with. */
void ERR_set_error(int library, int reason, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    ERR_vset_error(library, reason, format, list);
    va_end(list);
}
