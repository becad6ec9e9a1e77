/* model/rule.h - the rules of the diagnosis: what was observed -> cause in words -> what to change
 * -> where possible a fix. Data (share/rules, and a local folder); store reads them, the engine
 * asks them, and everything that is said of a finding comes from them.
 *
 * A rule is about one cause (FINDINGS). Its conditions narrow it: protocol, side, stage, moment of
 * a refusal, beginning of the reply's code, words of the reply, of the system's or the library's
 * reason, the client's last command, capabilities offered and missing, encryption, port, provider.
 * The first that holds is taken; local ones stand before those that ship, specific before general.
 * A rule that names the moments at which it is refused also concludes its cause from the reply; one
 * of these without words of its own only does that. Every cause has a rule without conditions.
 *
 * Words (reply, reason): phrases of which one stands there in any case; `*` stands for anything,
 * `^` at the beginning for the beginning. Matching is linear: what a server says is hostile. */
#ifndef MAILSETUP_MODEL_RULE_H
#define MAILSETUP_MODEL_RULE_H

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
    MOMENT_GREETING = 1 << 0, /* nothing yet */
    MOMENT_HELO = 1 << 1,     /* EHLO, HELO, CAPA, CAPABILITY */
    MOMENT_STARTTLS = 1 << 2,
    MOMENT_LOGIN = 1 << 3,
    MOMENT_MAILBOX = 1 << 4, /* receiving: what is asked of the mailbox after the login */
    MOMENT_MAIL = 1 << 5,    /* MAIL FROM */
    MOMENT_RCPT = 1 << 6,    /* RCPT TO */
    MOMENT_TEXT = 1 << 7,    /* DATA, and the final dot */
};

/* When to try again without a change. */
enum retry { RETRY_AFTER_CHANGE, RETRY_LATER, RETRY_BY_HAND };

struct rules;

/* What is known where something is to be said. Strings are borrowed; NULL or "": not known. Text
 * of a server is already redacted; it may still hold anything else. */
struct observation {
    enum finding_id cause; /* rules_verdict() concludes it and reads it not */
    const struct record *server;
    enum side side;
    enum stage stage;
    unsigned moment;     /* one of enum moment, where the server refused something; else 0 */
    const char *reply;   /* the server's lines, joined by blanks */
    const char *reason;  /* what the system or a library said */
    const char *command; /* the client's last one, without arguments that are secret */
    const char *capabilities, *mechanisms; /* blank-separated; NULL: not known */
    bool secured;                          /* TLS was up */
    const char *evidence;                  /* shown under the explanation */
    const struct parameter *parameters;
    size_t parameter_count;
};

/* The cause of a refusal: that of the first rule that names its moment and holds.
 * FINDING_UNEXPECTED_REPLY when there is none, which the shipped rules never leave to chance. */
enum finding_id rules_verdict(const struct rules *rules, const struct observation *observation);
/* The words for an observation: of the first rule of its cause that holds. finding->rule is the
 * rule's id. The caller frees. */
struct finding *rules_finding(const struct rules *rules, const struct observation *observation);

/* "535 5.7.139" for SMTP (RFC 3463), "SYS/TEMP" for POP3 (RFC 2449, 8), "UNAVAILABLE" for IMAP4
 * (RFC 5530; "BAD" where that is all it says), "" when there is none. */
void verdict_code(enum protocol_kind protocol, const char *reply, char *out, size_t room);

#endif
