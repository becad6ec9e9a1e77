/* engine/trust.h - whether the other end is who it should be: the verdict right after the TLS
 * handshake, before a single byte of the protocol is sent. */
#ifndef MAILSETUP_ENGINE_TRUST_H
#define MAILSETUP_ENGINE_TRUST_H

#include "engine/tls.h"
#include "model/finding.h"

enum trust_kind {
    TRUST_FULL, /* a chain to a CA that we trust, the right name, valid now */
    TRUST_PIN,  /* this public key and no other; chain, name and dates are not asked */
    TRUST_NONE, /* anybody; said as a warning */
};
struct trust {
    enum trust_kind kind;
    const char *host; /* A-label or address */
    const char *pin;  /* TRUST_PIN: 64 hex digits; anything else matches no key */
    /* Where the CAs that are trusted lie, one file each under its hash; NULL: a file was given. */
    const char *authorities;
};

typedef void trust_tell(void *context, enum finding_id id, const char *evidence,
                        const struct parameter *parameters, size_t count);
/* Fills detail (version, cipher, trust, verified, the chain with every error at its link) and
 * tells each finding. False: the other end is not to be trusted. */
bool trust_judge(SSL *ssl, const struct verify_errors *errors, const struct trust *trust,
                 struct detail *detail, trust_tell *tell, void *context);
/* Version, cipher and chain as far as the handshake came. */
void trust_describe(SSL *ssl, const struct verify_errors *errors, struct detail *detail);

#endif
