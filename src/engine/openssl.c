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
#include <pthread.h>
#include <signal.h>
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

static struct {
    pthread_t thread;
    bool under_way;
    void (*warm)(void);
} beside;
static _Thread_local bool is_beside;

void openssl_settle(void)
{
    if (!beside.under_way || is_beside)
        return;
    pthread_join(beside.thread, NULL);
    beside.under_way = false;
}

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
    openssl_settle();
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
    if (beside.under_way || !calls.loaded)
        load_or_end();
}

/* Why it cannot be loaded is found out again by whoever needs it. */
static void *load_beside(void *unused)
{
    struct err err = {0};
    (void)unused;
    is_beside = true;
    if (openssl_load(&err))
        beside.warm();
    return NULL;
}

void openssl_load_beside(void (*warm)(void))
{
    sigset_t all, before;
    if (calls.loaded || beside.under_way)
        return;
    beside.warm = warm;
    beside.under_way = true; /* before the thread may look at it */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before); /* signals stay with the main thread */
    if (pthread_create(&beside.thread, NULL, load_beside, NULL) != 0)
        beside.under_way = false;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
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
