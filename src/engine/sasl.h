/* engine/sasl.h - login mechanisms (RFC 4422): what they are called, what they need, and the
 * answers to a server's challenges. A new mechanism is one row of mechanisms[] and one kind. */
#ifndef MAILSETUP_ENGINE_SASL_H
#define MAILSETUP_ENGINE_SASL_H

#include "base/err.h"
#include "base/secret.h"

#include <stdbool.h>
#include <stddef.h>

enum mechanism {
    MECHANISM_SCRAM_SHA_256,
    MECHANISM_SCRAM_SHA_1,
    MECHANISM_DIGEST_MD5,
    MECHANISM_CRAM_MD5,
    MECHANISM_PLAIN,
    MECHANISM_LOGIN,
    MECHANISM_XOAUTH2,
    MECHANISM_OAUTHBEARER,
    MECHANISM_NTLM,
    MECHANISM_COUNT,
    MECHANISM_NONE = MECHANISM_COUNT
};

struct sasl_kind;
struct mechanism_row {
    const char *name;   /* as registered, and as GNU SASL knows it */
    bool safe_in_clear; /* what opens the mailbox does not itself cross the network */
    bool token;         /* the secret is an access token, not a password */
    const struct sasl_kind *kind;
};
extern const struct mechanism_row mechanisms[MECHANISM_COUNT];

/* GNU SASL, as openssl_load() (engine/openssl.h) has it for OpenSSL. */
bool sasl_load(struct err *err);
/* The name may be in any case. MECHANISM_NONE when there is none. */
enum mechanism mechanism_by_name(const char *name, size_t length);
/* Can it be done on this machine, with the libraries as they are? */
bool mechanism_available(enum mechanism mechanism);

/* A challenge is at most this many base64 characters (RFC 4954, section 4). */
enum { SASL_LINE_MAX = 12288 };
/* A server says how often SCRAM hashes the password (RFC 5802, 5.1): more than this would hold
 * everything else up for seconds, fewer than this is less than the RFC asks for. */
enum { SCRAM_ROUNDS_MAX = 1000000, SCRAM_ROUNDS_MIN = 4096 };

/* Who logs in where. Copied. user and password hold no NUL. */
struct sasl_login {
    const char *user;
    const struct secret *password;
    const char *service; /* "pop", "imap", "smtp" */
    const char *host;    /* of the server, as the settings name it */
    int port;
};

struct sasl;
/* NULL: it cannot be begun. *reason says why, a sentence to be translated; NULL: this machine
 * cannot do the mechanism. */
struct sasl *sasl_new(enum mechanism mechanism, const struct sasl_login *login,
                      const char **reason);
void sasl_free(struct sasl *sasl); /* wipes */

/* What the client says before any challenge, in base64, borrowed; NULL: the server begins.
 * sasl_begin(): it went out with the command. Else it answers the first challenge. */
const char *sasl_initial(const struct sasl *sasl);
void sasl_begin(struct sasl *sasl);

enum sasl_outcome {
    SASL_ANSWER,     /* send *answer */
    SASL_REFUSED,    /* the challenge says no (sasl_error()): send *answer; a refusal will follow */
    SASL_BAD_SERVER, /* the challenge is none: cancel; *reason is a sentence's end */
    SASL_NOT_PROVEN, /* the server does not know the password: cancel */
    SASL_TOO_COSTLY, /* it wants too many rounds (sasl_rounds()): cancel */
    SASL_UNSENDABLE, /* what the mechanism cannot carry: cancel; *reason is a sentence */
};
/* The answer, in base64, to a challenge as it stood on the wire, in base64. The caller wipes and
 * frees *answer, which is "" where an empty line is to be sent. Reasons are to be translated. */
enum sasl_outcome sasl_step(struct sasl *sasl, const char *challenge, size_t length, char **answer,
                            const char **reason);
/* Has everything been said and heard that proves who we are, and, where the mechanism has it, who
 * the server is? */
bool sasl_complete(const struct sasl *sasl);

/* The part of what was said last that proves the password, raw; NULL: none. Borrowed. */
const char *sasl_proof(const struct sasl *sasl, size_t *length);
/* Was the password changed before it was used, as the mechanism's RFC demands? */
bool sasl_password_changed(const struct sasl *sasl);
unsigned long long sasl_rounds(const struct sasl *sasl); /* of SCRAM, as the server wants them */

/* What a challenge that says no says: "" where it does not. Foreign text. */
struct sasl_error {
    const char *text; /* all of it */
    const char *status, *schemes, *scope;
};
struct sasl_error sasl_error(const struct sasl *sasl);

#endif
