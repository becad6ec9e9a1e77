/* base/text.h - text that grows, up to a ceiling that its owner sets. Always NUL-terminated. */
#ifndef MAILSETUP_BASE_TEXT_H
#define MAILSETUP_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct text {
    char *bytes;   /* NULL until something was added: use text_get() */
    size_t length; /* without the NUL */
    size_t room;
    size_t ceiling; /* 0: TEXT_CEILING */
    bool overflow;  /* something was left out because of the ceiling */
    bool secret;    /* wiped when it moves and when it is freed; but text_format() leaves traces */
};

enum { TEXT_CEILING = 64 * 1024 * 1024 };

const char *text_get(const struct text *text); /* never NULL; borrowed until the next change */
void text_add(struct text *text, const char *string);
/* Room for so many bytes in all, up to the ceiling: for who knows how long it will be. */
void text_reserve(struct text *text, size_t length);
void text_add_n(struct text *text, const char *bytes, size_t length);
void text_add_char(struct text *text, char byte);
void text_format(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Behind what is there another sentence begins: a blank, but not at the beginning, nor behind a
 * full-width end (U+3002, U+FF01, U+FF1F), which has its own room. */
void text_begin_sentence(struct text *text);
void text_add_sentence(struct text *text, const char *sentence); /* "" adds nothing */
void text_add_number(struct text *text, unsigned long number);
/* The same without a text: in room, which it may not fill from its beginning. */
enum { TEXT_DIGITS = 24 };
char *text_digits(char room[TEXT_DIGITS], unsigned long number);
/* A JSON string with its quotes (RFC 8259). ascii: everything beyond U+007E, every control and
 * every invisible character as \uXXXX; bytes that are not UTF-8 become U+FFFD. */
void text_add_json(struct text *text, const char *string, bool ascii);
/* How many bytes stand for themselves inside a JSON string: as far as the next control, " or \.
 * What is beyond ASCII is not looked at. */
size_t text_json_run(const char *bytes, size_t length);
void text_cut(struct text *text, size_t length); /* shorten to length */
char *text_take(struct text *text);              /* the caller's to free, or to forget */
void text_free(struct text *text);               /* the text is empty after */

/* A to Z as a to z and nothing else, in every locale. */
static inline char text_lower_byte(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}
void text_lower(char *string);

/* Copy with the end always NUL and never in the middle of a UTF-8 character. */
void text_copy(char *to, size_t room, const char *from);

#endif
