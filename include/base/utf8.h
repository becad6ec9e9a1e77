/* base/utf8.h - characters and columns; what is safe to show.
 *
 * Foreign bytes never reach a terminal as controls. utf8_visible() is the only place that turns
 * them into something to look at, and it is injective for what it changes: ESC -> <ESC>,
 * CR -> <CR>, U+202E -> <U+202E>, a byte that is not UTF-8 -> <FF> (form feed is <U+000C>). */
#ifndef MAILSETUP_BASE_UTF8_H
#define MAILSETUP_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text;

/* Decode one character at bytes. Returns its length in bytes (1..4) and sets *rune; a byte that
 * starts no valid character (overlong, surrogate, > U+10FFFF, cut off) gives 1 and UTF8_BAD. */
enum { UTF8_BAD = -1 };
size_t utf8_decode(const char *bytes, size_t length, int32_t *rune);
size_t utf8_encode(int32_t rune, char out[4]); /* bytes written */
bool utf8_valid(const char *bytes, size_t length);
size_t utf8_ascii(const char *bytes, size_t length); /* bytes at the start that are ASCII */
size_t utf8_plain(const char *bytes, size_t length); /* and no controls: one column each */
/* Columns of one character on a terminal: 0 combining, 1, 2 wide; -1 not printable. Own table
 * (East Asian Wide and Fullwidth), so that every locale and every test agrees. */
int utf8_columns(int32_t rune);
/* Columns of a string as it would be shown (unprintable characters counted as made visible). */
int utf8_width(const char *string);
/* May the character be shown as it is: no C0, C1, DEL, bidi control, zero-width, soft hyphen,
 * line or paragraph separator, tag, variation selector, private use or unassigned noncharacter? */
bool utf8_printable(int32_t rune);
/* Append with everything unprintable made visible. At most four combining marks in a row are
 * kept; more, and those with nothing to stand on, are shown as <U+0301>. A tab becomes <TAB>. */
void utf8_visible(struct text *out, const char *bytes, size_t length);
/* Byte positions for an editor: the start of the character before / after position. Combining
 * marks belong to the character that bears them. */
size_t utf8_previous(const char *string, size_t position);
size_t utf8_next(const char *string, size_t position);
/* Bytes of string that fit into columns; *used (may be NULL) is set to the columns taken. */
size_t utf8_fit(const char *string, int columns, int *used);
/* Length in bytes of the line that begins text (length bytes) when it has so many columns: it ends
 * at a blank, beside a wide character, or where it must, and no closing mark begins the next one.
 * *skip: bytes of blanks or of a newline behind it that are not shown. */
size_t utf8_line(const char *text, size_t length, int columns, size_t *skip);
size_t utf8_characters(const char *string); /* code points, and broken bytes one each */

#endif
