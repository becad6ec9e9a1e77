/* engine/openssl.h - OpenSSL is loaded when it is first needed: linked, it doubled the time to the
 * first screen, and most sessions look something up and connect to nobody.
 *
 * Its functions are called by their own names, with OpenSSL's own headers. A function that nobody
 * here has called yet gets a row in ssl_calls.def or crypto_calls.def. */
#ifndef MAILSETUP_ENGINE_OPENSSL_H
#define MAILSETUP_ENGINE_OPENSSL_H

#include "base/err.h"

/* To be asked before the first call where an answer is possible: a call that finds no library ends
 * the program with the sentence that stands in *err here. */
bool openssl_load(struct err *err);

#endif
