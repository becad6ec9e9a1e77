/* engine/redact.h - the one place where secrets are cut out, where a line is born.
 *
 * Two nets: a dialogue says what is shown instead of what it sends, because it knows from its
 * state what is secret; and every line in either direction passes redact_line(), which blanks
 * each known secret as it is, in base64 at any of the three alignments, in hex, as JSON writes it
 * and percent-encoded, in capitals or not: servers echo. Of a long one (a token) each piece of 16
 * characters in a row is blanked as well, in every one of these forms: servers break lines. */
#ifndef MAILSETUP_ENGINE_REDACT_H
#define MAILSETUP_ENGINE_REDACT_H

#include "base/secret.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

#define REDACTED "********"

struct redactor;
struct redactor *redactor_new(void);
void redactor_free(struct redactor *redactor); /* wipes */
/* Remember a secret (a password, a digest, an AUTH payload). Short ones (under 4 bytes) are only
 * cut where they stand as a whole word. Copied. */
void redactor_add(struct redactor *redactor, const char *secret, size_t length);
void redactor_add_secret(struct redactor *redactor, const struct secret *secret); /* or NULL */
/* Append line to out, with what is secret replaced by REDACTED and the rest made visible
 * (utf8_visible). True when something was cut. */
bool redact_line(const struct redactor *redactor, struct text *out, const char *line,
                 size_t length);
/* The same of a whole text; the caller frees. */
char *redact_text(const struct redactor *redactor, const char *raw);

/* How much of a line can be kept when no more than `most` bytes are: less where a secret would be
 * cut in two, or where the line ends with the beginning of one. */
size_t redact_fit(const struct redactor *redactor, const char *line, size_t length, size_t most);

#endif
