/* model/rule.h - the rules of the diagnosis: what was observed -> cause in words -> what to change
 * -> where possible a fix. Data (share/rules, and a local folder); store reads them, the engine
 * asks them, and everything that is said of a finding comes from them.
 *
 * A rule is about one cause (FINDINGS). Its conditions narrow it: protocol, stage, moment of a
 * refusal, beginning of the reply's code, words of the reply, of the system's or the library's
 * reason, the client's last command, capabilities offered and missing, encryption, port, provider.
 * The first that holds is taken; local ones stand before those that ship, specific before general.
 * A rule that names the moments at which it is refused also concludes its cause from the reply; one
 * of these without words of its own only does that. Every cause has a rule without conditions
 * among those that ship: wherever it stands, it is asked last.
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

/* Asking ------------------------------------------------------------------------------------ */

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
    const char *command; /* the verb of the client's last one: "AUTH PLAIN", "RCPT TO" */
    const char *capabilities, *mechanisms; /* blank-separated; NULL: not known */
    bool secured;                          /* TLS was up */
    bool silent;                           /* connected, and not a byte came from the server */
    const char *evidence;                  /* shown under the explanation */
    const struct parameter *parameters;
    size_t parameter_count;
};

/* The cause of a refusal: that of the first rule that names its moment and holds.
 * FINDING_UNEXPECTED_REPLY when there is none, which the shipped rules never leave to chance. */
enum finding_id rules_verdict(const struct rules *rules, const struct observation *observation);
/* The words for an observation: of the first rule of its cause that holds. finding->rule is the
 * rule's id, borrowed from rules. A parameter's value is foreign text: it is made visible and cut
 * to a length. The caller frees. */
struct finding *rules_finding(const struct rules *rules, const struct observation *observation);
/* The words of a finding that was kept, as its rule has them now; values: those of the finding
 * (NULL: none). The caller frees. NULL: they cannot be said again: there is no such rule of this
 * cause any more, or it names a parameter that was not kept. */
char *rules_words(const struct rules *rules, enum finding_id cause, const char *id,
                  const char *values);

/* What a cause is by itself, whatever rules of the user's say of it. */
enum severity rules_severity(const struct rules *rules, enum finding_id cause);

/* "535 5.7.139" for SMTP (RFC 3463), "SYS/TEMP" for POP3 (RFC 2449, 8), "UNAVAILABLE" for IMAP4
 * (RFC 5530; "BAD" where that is all it says), "" when there is none. */
void verdict_code(enum protocol_kind protocol, const char *reply, char *out, size_t room);

/* Making: for store ------------------------------------------------------------------------- */

/* Conditions that are lists of texts, one of which is enough. */
enum rule_list {
    RULE_CODE,       /* beginning of verdict_code(); a number ends where it ends */
    RULE_REPLY,      /* phrases */
    RULE_REASON,     /* phrases */
    RULE_COMMAND,    /* beginning */
    RULE_OFFERED,    /* a word of capabilities or mechanisms */
    RULE_MISSING,    /* a word that is none of them, though they are known */
    RULE_ENCRYPTION, /* of the settings, as are the next two */
    RULE_PORT,
    RULE_PROVIDER,
    RULE_LISTS
};
enum rule_switch { RULE_EITHER, RULE_TRUE, RULE_FALSE };
/* What is 0 or empty is no condition. */
struct conditions {
    unsigned refused;   /* bits of enum moment */
    unsigned protocols; /* bits of enum protocol_kind */
    unsigned stages;    /* 1 << enum stage */
    enum rule_switch secured, silent;
    struct {
        char **words; /* small letters */
        size_t count;
    } lists[RULE_LISTS];
};
struct rule {
    const char *id;
    enum finding_id cause;
    bool own;    /* of the user's folder, not of those that ship */
    size_t part; /* which it came with; 0: none. For rule.c */
    struct conditions when;
    enum severity severity;
    const char *text, *advice; /* in the program's language; text "": the rule only concludes */
    struct {
        enum field_id field; /* taken over to the side of the finding, as field_on_side() does */
        const char *value;
    } fixes[FIXES_MAX];
    size_t fix_count;
    enum retry retry;
    char **strings;
    size_t string_count;
};
struct rule *rule_new(void);
void rule_free(struct rule *rule);
const char *rule_string(struct rule *rule, const char *text); /* lives as long as the rule */
void rule_add_word(struct rule *rule, enum rule_list list, const char *word);
/* May words of this cause name the parameter? name need not end at length. */
bool rule_parameter(enum finding_id cause, const char *name, size_t length);

struct rules *rules_new(void);
void rules_free(struct rules *rules); /* accepts NULL */
/* Rules that come in parts, each of them read when somebody first asks what it may hold: a check
 * that tells one note needs the words of that note and not all of them. The parts stand behind the
 * rules that are there, in their order, whichever is read first. */
struct rule_parts {
    size_t count;
    /* May the part hold a rule of this cause, or one that names one of these moments? Too often yes
     * costs time, a wrong no is a rule that is never taken. */
    bool (*speaks)(size_t part, enum finding_id cause);
    bool (*concludes)(size_t part, unsigned moments);
    void (*read)(struct rules *rules, size_t part); /* with rules_add() */
};
void rules_rest(struct rules *rules, const struct rule_parts *parts); /* borrowed */
/* Behind those that are there already, or among those of the part that is being read. Takes the
 * rule over. */
void rules_add(struct rules *rules, struct rule *rule);
void rules_cut(struct rules *rules, size_t count); /* the first so many stay */
bool rules_complete(const struct rules *rules);    /* does every cause have its general words? */
size_t rules_count(const struct rules *rules);
const struct rule *rules_at(const struct rules *rules, size_t index);
const struct rule *rules_by_id(const struct rules *rules, const char *id); /* or NULL */
/* The rule for which this one can never be taken: it stands before it and holds whenever this one
 * does. NULL: there is none. The rule need not have been added. */
const struct rule *rules_before(const struct rules *rules, const struct rule *rule);

#endif
