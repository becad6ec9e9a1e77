/* redact.c - fuzzes the redactor: whatever is said around a secret, no piece of it of 16 characters
 * is left in a line, as it is, in base64 at any alignment and in both alphabets, or in hex; nor is
 * it whole where it is shorter. And where a line is cut no more is left of one than of that line.
 *
 * Input: how long the secret is, the secret, and what stands around it. Both are taken into an
 * alphabet that is shown as it stands. With -DFUZZ_MAIN it plays the files and folders that it is
 * given. */
#include "engine/redact.h"
#include "base/encode.h"
#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

enum { SHORT = 4, PIECE = 16 };

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "redact.c:%d: %s\n", __LINE__, #condition);                            \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static char *in_letters(const uint8_t *bytes, size_t length)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    char *text = mem_new(length + 1, 1);
    for (size_t i = 0; i < length; i++)
        text[i] = letters[bytes[i] % 64];
    return text;
}

/* All but what other bytes have bits in. The caller frees. */
static char *aligned(const char *secret, size_t before, bool for_names)
{
    size_t length = strlen(secret), first = (before * 8 + 5) / 6, end = (before + length) * 8 / 6;
    char *padded = mem_format("%.*s%s", (int)before, "xx", secret);
    char *code = base64_encode(padded, before + length);
    char *form = mem_copy_n(code + first, end - first);
    for (char *at = form; for_names && *at != '\0'; at++)
        *at = *at == '+' ? '-' : *at == '/' ? '_' : *at;
    free(padded);
    free(code);
    return form;
}

/* No piece of it is in the text. */
static void check_gone(const char *text, const char *form)
{
    char piece[PIECE + 1] = "";
    size_t length = strlen(form), size = length < PIECE ? length : PIECE;
    for (size_t at = 0; at + size <= length; at++) {
        memcpy(piece, form + at, size);
        CHECK(strstr(text, piece) == NULL);
    }
}

/* In the middle of a line, and of one that is cut there. Takes the form over. */
static void check_form(const struct redactor *redactor, const char *around, char *form)
{
    struct text out = {0};
    size_t half = strlen(around) / 2;
    char *line = mem_format("%.*s%s%s", (int)half, around, form, around + half);
    redact_line(redactor, &out, line, strlen(line));
    check_gone(text_get(&out), form);
    size_t kept = redact_fit(redactor, line, strlen(line), half + strlen(form) / 2);
    CHECK(kept <= half + strlen(form) / 2);
    text_cut(&out, 0);
    redact_line(redactor, &out, line, kept);
    check_gone(text_get(&out), form);
    text_free(&out);
    free(line);
    free(form);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1 || size > 4096 || data[0] < SHORT || data[0] > size - 1)
        return 0;
    struct redactor *redactor = redactor_new();
    char *secret = in_letters(data + 1, data[0]);
    char *around = in_letters(data + 1 + data[0], size - 1 - data[0]);
    char *hex = mem_new(2 * strlen(secret) + 1, 1);
    redactor_add(redactor, secret, strlen(secret));
    hex_encode(secret, strlen(secret), hex);
    check_form(redactor, around, mem_copy(secret));
    check_form(redactor, around, hex);
    for (size_t before = 0; before < 3; before++)
        for (int for_names = 0; for_names < 2; for_names++)
            check_form(redactor, around, aligned(secret, before, for_names));
    redactor_free(redactor);
    free(secret);
    free(around);
    return 0;
}
