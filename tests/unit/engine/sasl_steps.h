/* One exchange of a mechanism, step by step: what the tests of the mechanisms have in common. */
#ifndef TESTS_SASL_STEPS_H
#define TESTS_SASL_STEPS_H

#include "base/clock.h"
#include "base/encode.h"
#include "base/mem.h"
#include "engine/sasl_private.h"
#include "unit/engine/fixed_nonce.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct sasl *start_at(enum mechanism mechanism, const char *user, const char *password,
                             const char *service, const char *host)
{
    struct secret *secret = secret_new(password, strlen(password));
    struct sasl_login login = {user, secret, service, host, 143};
    const char *reason;
    struct sasl *sasl = sasl_new(mechanism, &login, &reason);
    secret_free(secret);
    if (!sasl)
        fail_msg("%s: %s", mechanisms[mechanism].name, reason ? reason : "not on this machine");
    return sasl;
}

static inline struct sasl *start(enum mechanism mechanism, const char *user, const char *password)
{
    return start_at(mechanism, user, password, "imap", "mail.example.org");
}

static inline void expect(struct sasl *sasl, const char *challenge, const char *expected)
{
    char *answer = NULL;
    const char *reason = NULL;
    enum sasl_outcome outcome = sasl_step(sasl, challenge, strlen(challenge), &answer, &reason);
    if (outcome != SASL_ANSWER)
        fail_msg("'%s' was refused (%d): %s", challenge, (int)outcome, reason);
    assert_string_equal(answer, expected);
    free(answer);
}

/* The same in words: both sides are put into base64. */
static inline void expect_words(struct sasl *sasl, const char *challenge, const char *expected)
{
    char *question = base64_encode(challenge, strlen(challenge));
    char *answer = base64_encode(expected, strlen(expected));
    expect(sasl, question, answer);
    free(question);
    free(answer);
}

static inline void expect_initial(struct sasl *sasl, const char *expected)
{
    char *words = NULL;
    size_t length = 0;
    const char *initial = sasl_initial(sasl);
    assert_non_null(initial);
    assert_true(base64_decode(initial, strlen(initial), &words, &length));
    assert_string_equal(words, expected);
    assert_false(sasl_complete(sasl));
    sasl_begin(sasl);
    assert_null(sasl_initial(sasl));
    free(words);
}

static inline void expect_outcome(struct sasl *sasl, const char *challenge, size_t length,
                                  enum sasl_outcome expected)
{
    char *answer = NULL;
    const char *reason = NULL;
    enum sasl_outcome outcome = sasl_step(sasl, challenge, length, &answer, &reason);
    if (outcome != expected)
        fail_msg("'%s' gave %d, not %d", challenge, (int)outcome, (int)expected);
    if (expected != SASL_ANSWER && expected != SASL_REFUSED)
        assert_null(answer);
    if (expected == SASL_BAD_SERVER || expected == SASL_UNSENDABLE)
        assert_non_null(reason);
    free(answer);
}

static inline void expect_outcome_of_words(struct sasl *sasl, const char *words,
                                           enum sasl_outcome expected)
{
    char *challenge = base64_encode(words, strlen(words));
    expect_outcome(sasl, challenge, strlen(challenge), expected);
    free(challenge);
}

static inline void expect_refusal(struct sasl *sasl, const char *challenge, size_t length)
{
    expect_outcome(sasl, challenge, length, SASL_BAD_SERVER);
}

/* Full width and a combining mark: SASLprep makes "A" and U+00EB of them. */
#define WIDE                                                                                       \
    "\xef\xbc\xa1"                                                                                 \
    "e\xcc\x88"
#define WIDE_PREPARED                                                                              \
    "A"                                                                                            \
    "\xc3\xab"

#endif
