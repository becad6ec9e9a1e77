/* What a server proves of the password is cut before its line is shown. */
#include "base/encode.h"
#include "unit/engine/pop3_script.h"

#define CAPA_SCRAM "C: CAPA", "S: +OK", "S: UIDL", "S: SASL SCRAM-SHA-256 CRAM-MD5", "S: ."
/* v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4= (RFC 7677, 3) and
 * rspauth=ea40f60335c427b5527b84dbabcdfffd (RFC 2831, 4) */
#define SCRAM_PROOF  "dj02cnJpVFJCaTIzV3BSUi93dHVwK21NaFVaVW4vZEI1bkxUSlJzamw5NUc0PQ=="
#define DIGEST_PROOF "cnNwYXV0aD1lYTQwZjYwMzM1YzQyN2I1NTI3Yjg0ZGJhYmNkZmZmZA=="

static const struct script scripts[] = {
    {"a challenge is no proof",
     "secured receive.auth=cram-md5",
     {HELLO, CAPA_SCRAM, "C: AUTH CRAM-MD5", "S: + " CRAM_QUESTION, "C: " CRAM_ANSWER, "S: +OK",
      MAILBOX, QUIT},
     ALL_OK,
     "auth.mechanism=CRAM-MD5"},
};
RUN(scripts)

static const struct script scram = {"SCRAM, as far as the client's first words",
                                    "secured receive.auth=scram-sha-256",
                                    {HELLO, CAPA_SCRAM},
                                    NULL,
                                    NULL};

static const struct {
    const char *line, *shown;
} cases[] = {
    {"+ " SCRAM_PROOF, "+ " REDACTED},
    {"+ " DIGEST_PROOF, "+ " REDACTED},
    {"A7 OK " SCRAM_PROOF, "A7 OK " REDACTED},
    {SCRAM_PROOF, REDACTED},
    {"-ERR 6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4= it is", "-ERR " REDACTED " it is"},
    {"+ " CRAM_QUESTION, "+ " CRAM_QUESTION},
    {"+ dj0=", "+ dj0="}, /* v= and nothing behind it */
    {"+OK welcome", "+OK welcome"},
    {"+ ", "+ "},
    {"", ""},
};

static char *seen(struct play *play, const char *line)
{
    struct text out = {0};
    size_t length = strlen(line);
    char *copy = malloc(length ? length : 1); /* exact, so that a sanitiser sees what is beyond */
    assert_non_null(copy);
    memcpy(copy, line, length);
    dialogue_foresee(play->dialogue, copy, length);
    redact_line(play->redactor, &out, copy, length);
    free(copy);
    text_add(&out, "");
    char *text = mem_copy(text_get(&out));
    text_free(&out);
    return text;
}

static void proofs_are_cut_in_a_login(void **state)
{
    (void)state;
    struct play play;
    play_start(&play, &scram, SIDE_RECEIVE);
    for (size_t i = 0; i < LINES_MAX && scram.lines[i]; i++)
        play_line(&play, scram.lines[i]);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *shown = seen(&play, cases[i].line);
        assert_string_equal(shown, cases[i].shown);
        free(shown);
    }
    play_end(&play);
}

/* Whoever sends one after the other, or a large one, is not remembered for it: what is remembered
 * is looked for in every line. */
static void endless_proofs_are_not_kept(void **state)
{
    enum { KEPT = 4, LARGE = 3000 };
    struct play play;
    char words[LARGE + 1];
    (void)state;
    play_start(&play, &scram, SIDE_RECEIVE);
    for (size_t i = 0; i < LINES_MAX && scram.lines[i]; i++)
        play_line(&play, scram.lines[i]);
    for (unsigned i = 0; i <= 2 * KEPT; i++) {
        size_t length = i == 0 ? LARGE : 40;
        memset(words, 'x', sizeof words);
        memcpy(words, "v=", 2);
        memset(words + 2, 'a' + (int)i, 30);
        char *code = base64_encode(words, length), *line = mem_format("* OK %s", code);
        char *shown = seen(&play, line);
        assert_string_equal(shown, i >= 1 && i <= KEPT ? "* OK " REDACTED : line);
        free(shown);
        free(line);
        free(code);
    }
    play_end(&play);
}

/* Before and without a login nothing is looked for. */
static void other_lines_stay(void **state)
{
    (void)state;
    struct play play;
    play_start(&play, &scram, SIDE_RECEIVE);
    char *shown = seen(&play, "+OK " SCRAM_PROOF);
    assert_string_equal(shown, "+OK " SCRAM_PROOF);
    free(shown);
    play_end(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scripts_play),
        cmocka_unit_test(proofs_are_cut_in_a_login),
        cmocka_unit_test(endless_proofs_are_not_kept),
        cmocka_unit_test(other_lines_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
