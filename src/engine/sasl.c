/* sasl.c - PLAIN and LOGIN by GNU SASL, CRAM-MD5 by OpenSSL; the only file that sees gsasl.h. */
#include "engine/sasl.h"

#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <gsasl.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct mechanism_row mechanisms[MECHANISM_COUNT] = {
    [MECHANISM_SCRAM_SHA_256] = {"SCRAM-SHA-256", true, true},
    [MECHANISM_SCRAM_SHA_1] = {"SCRAM-SHA-1", true, true},
    [MECHANISM_DIGEST_MD5] = {"DIGEST-MD5", true, false},
    [MECHANISM_CRAM_MD5] = {"CRAM-MD5", true, false},
    [MECHANISM_PLAIN] = {"PLAIN", false, true},
    [MECHANISM_LOGIN] = {"LOGIN", false, false},
    [MECHANISM_XOAUTH2] = {"XOAUTH2", false, true},
    [MECHANISM_OAUTHBEARER] = {"OAUTHBEARER", false, true},
    [MECHANISM_NTLM] = {"NTLM", true, true},
};

struct sasl {
    enum mechanism mechanism;
    Gsasl *library;
    Gsasl_session *session;
    char *user;              /* CRAM-MD5 */
    struct secret *password; /* CRAM-MD5 */
    bool complete;
};

enum mechanism mechanism_by_name(const char *name, size_t length)
{
    for (enum mechanism m = 0; m < MECHANISM_COUNT; m++)
        if (strlen(mechanisms[m].name) == length &&
            strncasecmp(mechanisms[m].name, name, length) == 0)
            return m;
    return MECHANISM_NONE;
}

static bool start_library(struct sasl *sasl, const char *user, const struct secret *password)
{
    if (gsasl_init(&sasl->library) != GSASL_OK)
        return false;
    const char *name = mechanisms[sasl->mechanism].name;
    if (gsasl_client_start(sasl->library, name, &sasl->session) != GSASL_OK)
        return false;
    return gsasl_property_set(sasl->session, GSASL_AUTHID, user) == GSASL_OK &&
           gsasl_property_set(sasl->session, GSASL_PASSWORD, secret_bytes(password)) == GSASL_OK;
}

/* GNU SASL's CRAM-MD5 prepares the password (RFC 4013) before it hashes it; servers hash the
 * bytes that were typed, so that a full-width letter would never match: done here instead. */
struct sasl *sasl_new(enum mechanism mechanism, const char *user, const struct secret *password)
{
    struct sasl *sasl = mem_new(1, sizeof *sasl);
    sasl->mechanism = mechanism;
    if (mechanism == MECHANISM_CRAM_MD5) {
        sasl->user = mem_copy(user);
        sasl->password = secret_copy(password);
        return sasl;
    }
    if (start_library(sasl, user, password))
        return sasl;
    sasl_free(sasl);
    return NULL;
}

void sasl_free(struct sasl *sasl)
{
    if (!sasl)
        return;
    if (sasl->session) {
        /* The library frees its copy of the password without wiping it. */
        char *copy = (char *)gsasl_property_fast(sasl->session, GSASL_PASSWORD);
        if (copy)
            mem_wipe(copy, strlen(copy));
        gsasl_finish(sasl->session);
    }
    if (sasl->library)
        gsasl_done(sasl->library);
    free(sasl->user);
    secret_free(sasl->password);
    free(sasl);
}

bool sasl_complete(const struct sasl *sasl)
{
    return sasl->complete;
}

/* RFC 2195: the user, a blank, and the keyed digest in hex. */
static bool cram_md5(struct sasl *sasl, const char *challenge, size_t length, char **answer,
                     const char **reason)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (length == 0) {
        *reason = N_("the challenge is empty");
        return false;
    }
    if (!HMAC(EVP_md5(), secret_bytes(sasl->password), (int)secret_length(sasl->password),
              (const unsigned char *)challenge, length, digest, &size)) {
        *reason = N_("MD5 is switched off on this machine");
        return false;
    }
    char hex[2 * EVP_MAX_MD_SIZE + 1];
    hex_encode(digest, size, hex);
    size_t room = strlen(sasl->user) + 1 + strlen(hex) + 1;
    char *plain = mem_new(room, 1); /* unlike mem_format(), snprintf() leaves no copy elsewhere */
    snprintf(plain, room, "%s %s", sasl->user, hex);
    *answer = base64_encode(plain, room - 1);
    mem_wipe(plain, room);
    mem_wipe(hex, sizeof hex);
    mem_wipe(digest, sizeof digest);
    free(plain);
    sasl->complete = true;
    return true;
}

static bool by_library(struct sasl *sasl, const char *challenge, size_t length, char **answer,
                       const char **reason)
{
    char *output = NULL;
    size_t size = 0;
    int result = gsasl_step(sasl->session, challenge, length, &output, &size);
    if (result != GSASL_OK && result != GSASL_NEEDS_MORE) {
        *reason = N_("the challenge does not fit the mechanism");
        return false;
    }
    sasl->complete = result == GSASL_OK;
    *answer = base64_encode(output ? output : "", size);
    if (output)
        mem_wipe(output, size);
    gsasl_free(output);
    return true;
}

bool sasl_step(struct sasl *sasl, const char *challenge, size_t length, char **answer,
               const char **reason)
{
    char *bytes = NULL;
    size_t size = 0;
    if (sasl->complete) {
        *reason = N_("the server asks for more than the mechanism has");
        return false;
    }
    if (length > SASL_LINE_MAX) {
        *reason = N_("the challenge is too long");
        return false;
    }
    if (challenge && !base64_decode(challenge, length, &bytes, &size)) {
        *reason = N_("the challenge is not base64");
        return false;
    }
    bool done = sasl->mechanism == MECHANISM_CRAM_MD5
                    ? cram_md5(sasl, bytes ? bytes : "", size, answer, reason)
                    : by_library(sasl, bytes ? bytes : "", size, answer, reason);
    free(bytes);
    return done;
}
