/* store/token.h - the smallest parts of JSON text: strings, numbers, words. */
#ifndef MAILSETUP_STORE_TOKEN_H
#define MAILSETUP_STORE_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

struct text;

/* What is wrong with a token: a sentence, untranslated, at most one %s for the token itself. */
struct token_problem {
    const char *format; /* NULL: nothing */
    bool fatal;         /* what follows cannot be understood either */
};

/* bytes[0] is the opening quote. Returns the length with both quotes; where the closing one is
 * missing, what there is. */
size_t token_string(const char *bytes, size_t length, struct token_problem *problem);
/* true, false, null, numbers, and what people write in their place. Length of the word. */
size_t token_word(const char *bytes, size_t length, struct token_problem *problem);
/* The characters that a string without problems stands for. quoted: with both quotes. */
void token_unescape(struct text *out, const char *quoted, size_t length);

#endif
