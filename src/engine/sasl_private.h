/* engine/sasl_private.h - what the mechanisms share: one exchange, and what a mechanism is. */
#ifndef MAILSETUP_ENGINE_SASL_PRIVATE_H
#define MAILSETUP_ENGINE_SASL_PRIVATE_H

#include "engine/sasl.h"

enum { NONCE_LENGTH = 24 }; /* base64 characters: 144 bits */

struct sasl {
    enum mechanism mechanism;
    char *user, *host;
    const char *service; /* borrowed: a constant of the protocol */
    int port;
    struct secret *password;
    char
        nonce[NONCE_LENGTH + 1]; /* ours; whoever wants another one sets it before the first step */

    char *initial;  /* base64; NULL: was sent, or the server begins */
    unsigned steps; /* challenges that were answered, the one to `initial` not counted */
    bool complete;
    bool over;   /* something was wrong: no challenge is looked at any more */
    char *proof; /* of the last answer */
    size_t proof_length;
    bool password_changed;
    unsigned long long rounds;
    struct {
        char *text, *status, *schemes, *scope;
    } error;
    const char *reason; /* of the outcome */
    void *state;        /* the mechanism's own */
};

/* Raw bytes, secret: sasl.c encodes and wipes them. */
struct sasl_bytes {
    char *bytes;
    size_t length;
};

struct sasl_kind {
    bool (*available)(enum mechanism mechanism);
    bool (*start)(struct sasl *sasl); /* may be NULL; false: see sasl->reason */
    /* What the client says first; NULL: the server begins. */
    enum sasl_outcome (*first)(struct sasl *sasl, struct sasl_bytes *out);
    enum sasl_outcome (*step)(struct sasl *sasl, const char *challenge, size_t length,
                              struct sasl_bytes *out);
    void (*stop)(struct sasl *sasl); /* may be NULL */
    bool error_follows; /* to what is complete a challenge may still come that says no */
};
extern const struct sasl_kind sasl_plain, sasl_prompts, sasl_scram, sasl_cram_md5, sasl_digest_md5,
    sasl_ntlm, sasl_oauth;

/* The outcome, with sasl->reason set. */
enum sasl_outcome sasl_fault(struct sasl *sasl, enum sasl_outcome outcome, const char *reason);
void sasl_remember_proof(struct sasl *sasl, const char *bytes, size_t length);
void sasl_wipe(struct sasl_bytes *bytes);

/* RFC 4013, for what is compared and not stored: *out is the caller's to wipe and free. NULL: it
 * was prepared; else why it cannot be, a sentence to be translated. */
const char *sasl_prepare(const char *text, char **out);

/* UTF-8 as ISO 8859-1; false: some character has no place there. The caller wipes and frees. */
bool sasl_latin1(const char *utf8, char **out);

#endif
