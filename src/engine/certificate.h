/* engine/certificate.h - what a certificate says, as visible text. */
#ifndef MAILSETUP_ENGINE_CERTIFICATE_H
#define MAILSETUP_ENGINE_CERTIFICATE_H

#include "model/report.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

/* Never NULL. error (may be NULL): what verification said at this link. */
struct certificate *certificate_read(X509 *x509, const char *error);
/* SHA-256 of the public key (SPKI), lower-case hex: what one pins. */
void certificate_spki(X509 *x509, char out[65]);

/* SHA-256 as it was fetched once and is kept: EVP_sha256() is looked up again by its name for
 * everything that it digests. */
const EVP_MD *certificate_digest(void);

#endif
