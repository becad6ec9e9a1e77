/* engine/verdict.h - which finding a server's refusal means: a table of protocol, moment, code
 * and well-known words. */
#ifndef MAILSETUP_ENGINE_VERDICT_H
#define MAILSETUP_ENGINE_VERDICT_H

#include "model/finding.h"

/* What was asked when the refusal came. */
enum moment {
    MOMENT_LOGIN = 1 << 0,
    MOMENT_MAILBOX = 1 << 1, /* POP3: STAT and UIDL after the login */
    MOMENT_MAIL = 1 << 2,    /* MAIL FROM */
    MOMENT_RCPT = 1 << 3,    /* RCPT TO */
    MOMENT_TEXT = 1 << 4,    /* DATA, and the final dot */
};

/* reply: the server's lines, joined by blanks: "535-5.7.8 ... 535 5.7.8 ...", "-ERR [AUTH] ...".
 * Every refusal has an answer: rows at the end of the table catch what has no own row. */
enum finding_id verdict_of(enum side side, enum moment moment, const char *reply);

/* "535 5.7.139" for SMTP (RFC 3463), "SYS/TEMP" for POP3 (RFC 2449, 8), "" when there is none. */
void verdict_code(enum side side, const char *reply, char *out, size_t room);

#endif
