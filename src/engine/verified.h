/* engine/verified.h - chains that were found good a moment ago, so that a thousand checks of one
 * server do not verify the same chain a thousand times.
 *
 * What is remembered is nothing but the outcome of a pure function: the certificates that the
 * server sent, byte for byte (SHA-256), the name or address that it was asked for, and the trust
 * store, whose memory this is. A chain is public, and to send it proves nothing: that the server
 * has its key is proven by its signature in every handshake, and that is never left out, no more
 * than the pin, which is compared every time. Only a chain without a single complaint is
 * remembered, for VERIFIED_SECONDS and not outside the time of any certificate in it. A CA file
 * that changes is another store with another memory. */
#ifndef MAILSETUP_ENGINE_VERIFIED_H
#define MAILSETUP_ENGINE_VERIFIED_H

#include <openssl/x509_vfy.h>
#include <stdbool.h>

enum { VERIFIED_SECONDS = 60 };

struct verified;
struct verified *verified_new(void);
void verified_free(struct verified *verified);

/* X509_verify_cert(), or what it said of the same a moment ago. complaints: how many the
 * verification's own callback has heard. */
int verified_check(struct verified *verified, X509_STORE_CTX *verification,
                   const size_t *complaints);

#endif
