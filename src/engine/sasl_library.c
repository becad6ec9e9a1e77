/* sasl_library.c - PLAIN, LOGIN, SCRAM and SASLprep by GNU SASL; the only file that sees gsasl.h.
 *
 * The library frees passwords without wiping them. PLAIN and LOGIN get theirs as a property, which
 * is wiped here; SCRAM never sees it: it asks for the salted password, which is made here, under
 * a bound for the rounds. */
#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/sasl_private.h"

#include <gsasl.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

struct library {
    Gsasl *library;
    Gsasl_session *session;
    struct sasl *sasl; /* back */
    char *prepared;    /* SCRAM: the password after SASLprep */
    bool too_costly;   /* SCRAM: more rounds than are done */
    bool no_digest;    /* SCRAM: the hash is not there */
};

/* Asked before a mechanism is used: here the library is loaded, which USER/PASS never needs. */
static bool available(enum mechanism mechanism)
{
    Gsasl *library = NULL;
    if (!sasl_load(NULL) || gsasl_init(&library) != GSASL_OK)
        return false;
    bool there = gsasl_client_support_p(library, mechanisms[mechanism].name);
    gsasl_done(library);
    return there;
}

static bool start_session(struct sasl *sasl)
{
    struct library *state = mem_new(1, sizeof *state);
    sasl->state = state;
    state->sasl = sasl;
    return gsasl_init(&state->library) == GSASL_OK &&
           gsasl_client_start(state->library, mechanisms[sasl->mechanism].name, &state->session) ==
               GSASL_OK &&
           gsasl_property_set(state->session, GSASL_AUTHID, sasl->user) == GSASL_OK;
}

static void wipe_string(char *string)
{
    if (string)
        mem_wipe(string, strlen(string));
}

static void wipe_property(Gsasl_session *session, Gsasl_property property)
{
    wipe_string((char *)gsasl_property_fast(session, property));
}

static void stop(struct sasl *sasl)
{
    static const Gsasl_property secrets[] = {GSASL_PASSWORD, GSASL_SCRAM_SALTED_PASSWORD,
                                             GSASL_SCRAM_SERVERKEY, GSASL_SCRAM_STOREDKEY};
    struct library *state = sasl->state;
    if (state->session) {
        for (size_t i = 0; i < sizeof secrets / sizeof secrets[0]; i++)
            wipe_property(state->session, secrets[i]);
        gsasl_finish(state->session);
    }
    if (state->library)
        gsasl_done(state->library);
    wipe_string(state->prepared);
    free(state->prepared);
    free(state);
}

/* The library's output lies in its own memory: copied, wiped and given back. */
static int step_library(struct sasl *sasl, const char *challenge, size_t length,
                        struct sasl_bytes *out)
{
    struct library *state = sasl->state;
    char *output = NULL;
    size_t size = 0;
    int result = gsasl_step(state->session, challenge, length, &output, &size);
    if (result == GSASL_OK || result == GSASL_NEEDS_MORE) {
        out->bytes = mem_copy_n(output ? output : "", size);
        out->length = size;
    }
    if (output)
        mem_wipe(output, size);
    gsasl_free(output);
    return result;
}

/* -- PLAIN and LOGIN -- */

static bool start(struct sasl *sasl)
{
    struct library *state;
    if (!start_session(sasl))
        return false;
    state = sasl->state;
    return gsasl_property_set(state->session, GSASL_PASSWORD, secret_bytes(sasl->password)) ==
           GSASL_OK;
}

static enum sasl_outcome step(struct sasl *sasl, const char *challenge, size_t length,
                              struct sasl_bytes *out)
{
    int result = step_library(sasl, challenge, length, out);
    if (result != GSASL_OK && result != GSASL_NEEDS_MORE)
        return sasl_fault(sasl, SASL_BAD_SERVER, N_("the challenge does not fit the mechanism"));
    sasl->complete = result == GSASL_OK;
    return SASL_ANSWER;
}

static enum sasl_outcome first(struct sasl *sasl, struct sasl_bytes *out)
{
    return step(sasl, "", 0, out);
}

const struct sasl_kind sasl_prompts = {
    .available = available, .start = start, .step = step, .stop = stop};
const struct sasl_kind sasl_plain = {
    .available = available, .start = start, .first = first, .step = step, .stop = stop};

/* -- SASLprep -- */

/* Printable ASCII is not changed by it (RFC 4013, 2): the library, which leaves copies of what it
 * prepares in memory, is not asked. */
static bool is_plain_ascii(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < ' ' || (unsigned char)*text > '~')
            return false;
    return true;
}

/* The library's flag has the opposite meaning of its name: without it, unassigned code points
 * are let through, as RFC 5802, 5.1 wants them for the side that logs in. */
const char *sasl_prepare(const char *text, char **out)
{
    char *prepared = NULL;
    *out = NULL;
    if (is_plain_ascii(text)) {
        *out = mem_copy(text);
        return NULL;
    }
    if (gsasl_saslprep(text, (Gsasl_saslprep_flags)0, &prepared, NULL) != GSASL_OK)
        return N_("The user name or the password holds a control character, a mixture of writing "
                  "directions or bytes that are not UTF-8; SCRAM does not allow that (SASLprep, "
                  "RFC 4013).");
    *out = mem_copy(prepared);
    wipe_string(prepared);
    gsasl_free(prepared);
    if (**out || !*text)
        return NULL;
    free(*out);
    *out = NULL;
    return N_("Nothing is left of the user name or the password when it is prepared as SCRAM "
              "demands (SASLprep, RFC 4013).");
}

/* -- SCRAM -- */

static const EVP_MD *digest_of(enum mechanism mechanism)
{
    return mechanism == MECHANISM_SCRAM_SHA_256 ? EVP_sha256() : EVP_sha1();
}

/* SaltedPassword of RFC 5802, 3, from the salt and the rounds that the server named. */
static bool salt_password(struct library *state, Gsasl_session *session)
{
    const char *salt_code = gsasl_property_fast(session, GSASL_SCRAM_SALT);
    const char *rounds = gsasl_property_fast(session, GSASL_SCRAM_ITER);
    const EVP_MD *digest = digest_of(state->sasl->mechanism);
    unsigned char salted[EVP_MAX_MD_SIZE];
    char *salt = NULL, hex[2 * EVP_MAX_MD_SIZE + 1];
    size_t length = 0, size = (size_t)EVP_MD_get_size(digest);
    if (!salt_code || !rounds || !base64_decode(salt_code, strlen(salt_code), &salt, &length))
        return false;
    state->sasl->rounds = strtoull(rounds, NULL, 10);
    state->too_costly = state->sasl->rounds > SCRAM_ROUNDS_MAX;
    bool done = !state->too_costly && state->sasl->rounds > 0;
    if (done) {
        state->no_digest =
            PKCS5_PBKDF2_HMAC(state->prepared, (int)strlen(state->prepared),
                              (const unsigned char *)salt, (int)length, (int)state->sasl->rounds,
                              digest, (int)size, salted) != 1;
        done = !state->no_digest;
    }
    if (done) {
        hex_encode(salted, size, hex);
        done = gsasl_property_set(session, GSASL_SCRAM_SALTED_PASSWORD, hex) == GSASL_OK;
    }
    mem_wipe(salted, sizeof salted);
    mem_wipe(hex, sizeof hex);
    free(salt);
    return done;
}

static int on_question(Gsasl *library, Gsasl_session *session, Gsasl_property property)
{
    struct library *state = gsasl_session_hook_get(session);
    (void)library;
    if (property == GSASL_SCRAM_SALTED_PASSWORD && state && salt_password(state, session))
        return GSASL_OK;
    return GSASL_NO_CALLBACK;
}

static bool start_scram(struct sasl *sasl)
{
    const char *password = secret_bytes(sasl->password);
    char *user = NULL;
    sasl->reason = sasl_prepare(sasl->user, &user);
    free(user);
    if (sasl->reason || !start_session(sasl))
        return false;
    struct library *state = sasl->state;
    sasl->reason = sasl_prepare(password, &state->prepared);
    sasl->password_changed = state->prepared && strcmp(state->prepared, password) != 0;
    gsasl_session_hook_set(state->session, state);
    gsasl_callback_set(state->library, on_question);
    return sasl->reason == NULL;
}

static enum sasl_outcome first_scram(struct sasl *sasl, struct sasl_bytes *out)
{
    if (step_library(sasl, "", 0, out) == GSASL_NEEDS_MORE)
        return SASL_ANSWER;
    return sasl_fault(sasl, SASL_UNSENDABLE, N_("SCRAM cannot carry this user name."));
}

/* What a listener could try passwords on. */
static void keep_proof(struct sasl *sasl, const struct sasl_bytes *out)
{
    static const char mark[] = ",p=";
    const char *at = memmem(out->bytes, out->length, mark, strlen(mark));
    if (at)
        sasl_remember_proof(sasl, at + strlen(mark),
                            (size_t)(out->bytes + out->length - at) - strlen(mark));
}

static enum sasl_outcome scram_fault(struct sasl *sasl, int result)
{
    const struct library *state = sasl->state;
    if (state->too_costly)
        return SASL_TOO_COSTLY;
    if (state->no_digest)
        return sasl_fault(sasl, SASL_UNSENDABLE,
                          N_("The hash of this mechanism is switched off on this machine."));
    if (result == GSASL_AUTHENTICATION_ERROR && sasl->steps == 0)
        return sasl_fault(sasl, SASL_BAD_SERVER,
                          N_("its nonce does not begin with the one that we sent"));
    if (result == GSASL_AUTHENTICATION_ERROR)
        return SASL_NOT_PROVEN;
    return sasl_fault(sasl, SASL_BAD_SERVER, N_("the challenge does not fit the mechanism"));
}

/* Two challenges: salt and rounds, then the server's own proof, or "e=" and why not
 * (RFC 5802, 7). That one wants an answer as well. */
static enum sasl_outcome step_scram(struct sasl *sasl, const char *challenge, size_t length,
                                    struct sasl_bytes *out)
{
    if (sasl->steps == 1 && length > 2 && strncmp(challenge, "e=", 2) == 0) {
        sasl->error.text = mem_copy_n(challenge, length);
        return SASL_REFUSED;
    }
    int result = step_library(sasl, challenge, length, out);
    if (result != GSASL_OK && result != GSASL_NEEDS_MORE)
        return scram_fault(sasl, result);
    sasl->complete = result == GSASL_OK;
    keep_proof(sasl, out);
    return SASL_ANSWER;
}

const struct sasl_kind sasl_scram = {.available = available,
                                     .start = start_scram,
                                     .first = first_scram,
                                     .step = step_scram,
                                     .stop = stop};
