/* engine/verdict.h - which finding a server's refusal means: a table of protocol, moment, code
 * and well-known words. */
#ifndef MAILSETUP_ENGINE_VERDICT_H
#define MAILSETUP_ENGINE_VERDICT_H

#include "model/finding.h"

/* Who refuses; in tables also several at once. */
enum protocol_kind {
    PROTOCOL_POP3 = 1 << 0,
    PROTOCOL_IMAP4 = 1 << 1,
    PROTOCOL_SMTP = 1 << 2,
    PROTOCOLS_RECEIVING = PROTOCOL_POP3 | PROTOCOL_IMAP4,
    PROTOCOLS_ALL = PROTOCOLS_RECEIVING | PROTOCOL_SMTP,
};

/* What was asked when the refusal came. */
enum moment {
    MOMENT_LOGIN = 1 << 0,
    MOMENT_MAILBOX = 1 << 1, /* receiving: what is asked of the mailbox after the login */
    MOMENT_MAIL = 1 << 2,    /* MAIL FROM */
    MOMENT_RCPT = 1 << 3,    /* RCPT TO */
    MOMENT_TEXT = 1 << 4,    /* DATA, and the final dot */
};

/* reply: the server's lines, joined by blanks: "535-5.7.8 ... 535 5.7.8 ...", "-ERR [AUTH] ...",
 * "A2 NO [UNAVAILABLE] ...", "* BYE ...".
 * Every refusal has an answer: rows at the end of the table catch what has no own row. */
enum finding_id verdict_of(enum protocol_kind protocol, enum moment moment, const char *reply);

/* "535 5.7.139" for SMTP (RFC 3463), "SYS/TEMP" for POP3 (RFC 2449, 8), "UNAVAILABLE" for IMAP4
 * (RFC 5530; "BAD" where that is all it says), "" when there is none. */
void verdict_code(enum protocol_kind protocol, const char *reply, char *out, size_t room);

#endif
