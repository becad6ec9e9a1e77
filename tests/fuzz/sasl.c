/* sasl.c - fuzzes the mechanisms: what they make of challenges, and when they call a login good.
 *
 * Input: a byte for the mechanism (16: it began with the command, 32: challenges as they stand on
 * the wire, else they are put into base64 here), then challenges, one a line; \1 in one stands for
 * our nonce, \2 for a line end. A server that knows no password never gets a mutual mechanism to
 * its end. With -DFUZZ_MAIN it plays the files and folders that it is given. */
#include "base/encode.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/sasl_private.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define PASSWORD "tanstaaftanstaaf"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "sasl.c:%d: %s\n", __LINE__, #condition);                              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static bool proves_the_server(enum mechanism mechanism)
{
    return mechanism == MECHANISM_SCRAM_SHA_256 || mechanism == MECHANISM_SCRAM_SHA_1 ||
           mechanism == MECHANISM_DIGEST_MD5;
}

/* What SCRAM says first ends in ",r=" and its nonce; others have one of their own. */
static char *nonce_of(const struct sasl *sasl)
{
    const char *initial = sasl_initial(sasl);
    char *words = NULL, *nonce = NULL;
    size_t length = 0;
    if (initial && base64_decode(initial, strlen(initial), &words, &length)) {
        const char *at = memmem(words, length, ",r=", 3);
        nonce = at ? mem_copy(at + 3) : NULL;
    }
    free(words);
    return nonce ? nonce : mem_copy(sasl->nonce);
}

/* The line as the server says it, in memory of its own size. */
static char *challenge_of(const uint8_t *line, size_t length, const char *nonce, bool raw,
                          size_t *size)
{
    struct text words = {0};
    text_add(&words, "");
    for (size_t i = 0; i < length; i++)
        if (line[i] == 1)
            text_add(&words, nonce);
        else
            text_add_char(&words, line[i] == 2 ? '\n' : (char)line[i]);
    char *code = raw ? NULL : base64_encode(text_get(&words), words.length);
    *size = raw ? words.length : strlen(code);
    char *exact = malloc(*size ? *size : 1);
    CHECK(exact);
    memcpy(exact, raw ? text_get(&words) : code, *size);
    free(code);
    text_free(&words);
    return exact;
}

static void check_error(const struct sasl *sasl)
{
    struct sasl_error error = sasl_error(sasl);
    CHECK(strlen(error.text) <= 16 * 1024 && strlen(error.status) <= 1024);
    CHECK(strlen(error.schemes) <= 1024 && strlen(error.scope) <= 1024);
}

static void step(struct sasl *sasl, const char *challenge, size_t length, bool *failed)
{
    char *answer = NULL, *bytes = NULL;
    const char *reason = NULL;
    size_t size;
    enum sasl_outcome outcome = sasl_step(sasl, challenge, length, &answer, &reason);
    bool said = outcome == SASL_ANSWER || outcome == SASL_REFUSED;
    CHECK(said == (answer != NULL));
    CHECK((outcome != SASL_BAD_SERVER && outcome != SASL_UNSENDABLE) || reason);
    CHECK(outcome != SASL_TOO_COSTLY || sasl_rounds(sasl) > SCRAM_ROUNDS_MAX);
    if (*failed)
        CHECK(outcome == SASL_BAD_SERVER);
    CHECK(!answer || base64_decode(answer, strlen(answer), &bytes, &size));
    *failed |= outcome != SASL_ANSWER;
    CHECK(!*failed || !sasl_complete(sasl));
    CHECK(!proves_the_server(sasl->mechanism) || !sasl_complete(sasl));
    check_error(sasl);
    free(bytes);
    free(answer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    enum mechanism mechanism = (enum mechanism)((data[0] & 15) % MECHANISM_COUNT);
    struct secret *password = secret_new(PASSWORD, strlen(PASSWORD));
    const struct sasl_login login = {"tim@two.example", password, "imap", "mail.example.org", 143};
    const char *reason = NULL;
    struct sasl *sasl = sasl_new(mechanism, &login, &reason);
    CHECK(sasl);
    char *nonce = nonce_of(sasl);
    bool failed = false;
    if (data[0] & 16 && sasl_initial(sasl))
        sasl_begin(sasl);
    for (size_t at = 1; at < size;) {
        const uint8_t *end = memchr(data + at, '\n', size - at);
        size_t length = end ? (size_t)(end - data) - at : size - at, count;
        char *challenge = challenge_of(data + at, length, nonce, data[0] & 32, &count);
        step(sasl, challenge, count, &failed);
        free(challenge);
        at += length + 1;
    }
    free(nonce);
    sasl_free(sasl);
    secret_free(password);
    return 0;
}
