/* engine/message.h - the test mail (RFC 5322): headers, a body in plain ASCII, and the form in
 * which a mail crosses the wire (RFC 5321, 4.5.2: CRLF, dots stuffed). */
#ifndef MAILSETUP_ENGINE_MESSAGE_H
#define MAILSETUP_ENGINE_MESSAGE_H

#include "base/err.h"
#include "base/text.h"

struct test_mail {
    struct text wire; /* as it is sent after DATA, with the final dot */
    size_t size;      /* octets of the mail itself, for SIZE= (RFC 1870, 6.1) */
    bool eight_bit;   /* an address holds more than ASCII */
    char *message_id; /* with its angle brackets */
};

/* Addresses of more than this many bytes do not fit a line of a mail with certainty. */
enum { MAIL_ADDRESS_MAX = 320 };

/* An address as MAIL and RCPT can carry it: address_valid() and a bound. */
bool mail_address(const char *address, struct err *err);
bool mail_is_ascii(const char *text);
/* from and to have passed mail_address(). name: who sends, in any script; NULL: not said. */
void test_mail_make(struct test_mail *mail, const char *from, const char *name, const char *to);
void test_mail_clear(struct test_mail *mail);
/* Append a name as it stands in a header before its address, a line end and a blank where it has
 * to be folded: as it is between quotes, or as encoded words (RFC 2047). It comes from people:
 * what cannot stand in a name is left out. */
void mail_name(struct text *out, const char *name);
/* Append lines for the wire: every line end becomes CRLF (also bare CR and bare LF), a leading
 * dot is doubled, NUL is left out, a last line without its end gets one. */
void mail_stuff(struct text *wire, const char *lines, size_t length);

#endif
