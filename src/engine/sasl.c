/* sasl.c - the exchange that all mechanisms have in common: base64, bounds, who begins. */
#include "engine/sasl.h"

#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "engine/sasl_private.h"

#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct mechanism_row mechanisms[MECHANISM_COUNT] = {
    [MECHANISM_SCRAM_SHA_256] = {"SCRAM-SHA-256", true, false, &sasl_scram},
    [MECHANISM_SCRAM_SHA_1] = {"SCRAM-SHA-1", true, false, &sasl_scram},
    [MECHANISM_DIGEST_MD5] = {"DIGEST-MD5", true, false, &sasl_digest_md5},
    [MECHANISM_CRAM_MD5] = {"CRAM-MD5", true, false, &sasl_cram_md5},
    [MECHANISM_PLAIN] = {"PLAIN", false, false, &sasl_plain},
    [MECHANISM_LOGIN] = {"LOGIN", false, false, &sasl_prompts},
    [MECHANISM_XOAUTH2] = {"XOAUTH2", false, true, &sasl_oauth},
    [MECHANISM_OAUTHBEARER] = {"OAUTHBEARER", false, true, &sasl_oauth},
    [MECHANISM_NTLM] = {"NTLM", true, false, &sasl_ntlm},
};

enum mechanism mechanism_by_name(const char *name, size_t length)
{
    for (enum mechanism m = 0; m < MECHANISM_COUNT; m++)
        if (strlen(mechanisms[m].name) == length &&
            strncasecmp(mechanisms[m].name, name, length) == 0)
            return m;
    return MECHANISM_NONE;
}

bool mechanism_available(enum mechanism mechanism)
{
    const struct sasl_kind *kind = mechanisms[mechanism].kind;
    return !kind->available || kind->available(mechanism);
}

static bool choose_nonce(char *nonce)
{
    unsigned char bytes[NONCE_LENGTH / 4 * 3];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    char *code = base64_encode(bytes, sizeof bytes);
    memcpy(nonce, code, NONCE_LENGTH);
    free(code);
    return true;
}

static enum sasl_outcome encode(enum sasl_outcome outcome, struct sasl_bytes *out, char **answer)
{
    if (outcome == SASL_ANSWER || outcome == SASL_REFUSED)
        *answer = base64_encode(out->bytes ? out->bytes : "", out->length);
    sasl_wipe(out);
    return outcome;
}

/* Libraries leave keys on the stack where they worked, as GNU SASL does with those of SCRAM. */
static __attribute__((noinline)) void wipe_the_stack_below(void)
{
    char where_they_worked[16 * 1024];
    mem_wipe(where_they_worked, sizeof where_they_worked);
}

/* What is said first is made at once: who sends the command has to know how long it is. */
static bool start(struct sasl *sasl)
{
    const struct sasl_kind *kind = mechanisms[sasl->mechanism].kind;
    struct sasl_bytes out = {0};
    if (!choose_nonce(sasl->nonce) || (kind->start && !kind->start(sasl)))
        return false;
    bool begun =
        !kind->first || encode(kind->first(sasl, &out), &out, &sasl->initial) == SASL_ANSWER;
    wipe_the_stack_below();
    return begun;
}

struct sasl *sasl_new(enum mechanism mechanism, const struct sasl_login *login, const char **reason)
{
    *reason = NULL;
    if (!mechanism_available(mechanism))
        return NULL;
    struct sasl *sasl = mem_new(1, sizeof *sasl);
    sasl->mechanism = mechanism;
    sasl->user = mem_copy(login->user);
    sasl->host = mem_copy(login->host);
    sasl->service = login->service;
    sasl->port = login->port;
    sasl->password = secret_copy(login->password);
    if (start(sasl))
        return sasl;
    *reason = sasl->reason;
    sasl_free(sasl);
    return NULL;
}

void sasl_free(struct sasl *sasl)
{
    if (!sasl)
        return;
    if (sasl->state && mechanisms[sasl->mechanism].kind->stop)
        mechanisms[sasl->mechanism].kind->stop(sasl);
    sasl_remember_proof(sasl, NULL, 0);
    mem_forget_string(sasl->initial);
    secret_free(sasl->password);
    free(sasl->user);
    free(sasl->host);
    mem_forget_string(sasl->error.text);
    mem_forget_string(sasl->error.status);
    mem_forget_string(sasl->error.schemes);
    mem_forget_string(sasl->error.scope);
    free(sasl);
}

enum sasl_outcome sasl_fault(struct sasl *sasl, enum sasl_outcome outcome, const char *reason)
{
    sasl->reason = reason;
    return outcome;
}

void sasl_wipe(struct sasl_bytes *bytes)
{
    mem_forget(bytes->bytes, bytes->length);
    *bytes = (struct sasl_bytes){0};
}

void sasl_remember_proof(struct sasl *sasl, const char *bytes, size_t length)
{
    mem_forget(sasl->proof, sasl->proof_length);
    sasl->proof = bytes ? mem_copy_n(bytes, length) : NULL;
    sasl->proof_length = bytes ? length : 0;
}

const char *sasl_initial(const struct sasl *sasl)
{
    return sasl->initial;
}

void sasl_begin(struct sasl *sasl)
{
    mem_forget_string(sasl->initial);
    sasl->initial = NULL;
}

bool sasl_complete(const struct sasl *sasl)
{
    return sasl->complete && !sasl->initial;
}

const char *sasl_proof(const struct sasl *sasl, size_t *length)
{
    *length = sasl->proof_length;
    return sasl->proof;
}

bool sasl_password_changed(const struct sasl *sasl)
{
    return sasl->password_changed;
}

unsigned long long sasl_rounds(const struct sasl *sasl)
{
    return sasl->rounds;
}

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

struct sasl_error sasl_error(const struct sasl *sasl)
{
    return (struct sasl_error){or_empty(sasl->error.text), or_empty(sasl->error.status),
                               or_empty(sasl->error.schemes), or_empty(sasl->error.scope)};
}

/* Servers prompt in many ways for what the client says first: what they say is not looked at. */
static enum sasl_outcome decoded(struct sasl *sasl, const char *bytes, size_t size, char **answer)
{
    const struct sasl_kind *kind = mechanisms[sasl->mechanism].kind;
    bool all_said = sasl_complete(sasl) && !kind->error_follows;
    struct sasl_bytes out = {0};
    if (sasl->over || all_said) {
        sasl->over = true;
        sasl->complete = false;
        return sasl_fault(sasl, SASL_BAD_SERVER,
                          N_("the server asks for more than the mechanism has"));
    }
    if (sasl->initial) {
        *answer = sasl->initial;
        sasl->initial = NULL;
        return SASL_ANSWER;
    }
    enum sasl_outcome outcome = kind->step(sasl, bytes, size, &out);
    wipe_the_stack_below();
    sasl->steps++;
    sasl->over = outcome != SASL_ANSWER;
    sasl->complete = sasl->complete && !sasl->over;
    return encode(outcome, &out, answer);
}

enum sasl_outcome sasl_step(struct sasl *sasl, const char *challenge, size_t length, char **answer,
                            const char **reason)
{
    char *bytes = NULL;
    size_t size = 0;
    *answer = NULL;
    *reason = NULL;
    if (length > SASL_LINE_MAX)
        *reason = N_("the challenge is too long");
    else if (!base64_decode(challenge, length, &bytes, &size))
        *reason = N_("the challenge is not base64");
    if (*reason) {
        sasl->over = true;
        sasl->complete = false;
        return SASL_BAD_SERVER;
    }
    enum sasl_outcome outcome = decoded(sasl, bytes, size, answer);
    if (outcome != SASL_ANSWER && outcome != SASL_REFUSED)
        *reason = sasl->reason;
    mem_forget(bytes, size);
    return outcome;
}

bool sasl_latin1(const char *utf8, char **out)
{
    size_t length = strlen(utf8), used = 0;
    char *bytes = mem_new(length + 1, 1);
    int32_t rune = 0;
    for (size_t at = 0; at < length && rune >= 0 && rune <= 0xff;) {
        at += utf8_decode(utf8 + at, length - at, &rune);
        bytes[used++] = (char)rune;
    }
    if (rune >= 0 && rune <= 0xff) {
        *out = bytes;
        return true;
    }
    mem_forget(bytes, length);
    return false;
}
