/* engine/dialogue_private.h - what dialogue.c, login.c, pop3.c, imap4*.c and smtp*.c share: the
 * dialogue itself, how it speaks and how it tells. Nobody else includes it. */
#ifndef MAILSETUP_ENGINE_DIALOGUE_PRIVATE_H
#define MAILSETUP_ENGINE_DIALOGUE_PRIVATE_H

#include "base/text.h"
#include "engine/dialogue.h"
#include "engine/imap4.h"
#include "engine/mail_search.h"
#include "engine/message.h"
#include "engine/sasl.h"
#include "model/uidl_sample.h"

#include <stdint.h>

/* Bounds of one reply or list of capabilities: beyond them it is REPLY_TOO_LARGE. */
enum { REPLY_LINES_MAX = 256, REPLY_BYTES_MAX = 32 * 1024 };
/* What is kept of one line, and what of it a finding gets to see. */
enum { LINE_KEPT_MAX = SASL_LINE_MAX + 64, EVIDENCE_MAX = 2000 };

/* What the server says it can do: everything is forgotten when TLS comes up. */
struct offers {
    bool known;             /* it answered CAPA, or EHLO */
    struct text words;      /* capabilities, blank-separated, upper case */
    struct text mechanisms; /* of SASL, as above */
    size_t mechanism_count;
    unsigned mechanism_set; /* bits by enum mechanism */
    bool starttls;
    bool user;               /* USER of POP3; LOGIN of IMAP4, which always has it ... */
    bool login_disabled;     /* ... but for LOGINDISABLED (RFC 3501, 7.2.1) */
    bool sasl_ir;            /* IMAP4: initial responses (RFC 4959) */
    size_t literal_max;      /* IMAP4: of a literal that need not wait for leave (RFC 7888) */
    bool status_size;        /* IMAP4: STATUS tells the octets of a mailbox (RFC 8438) */
    bool uidl;               /* POP3 */
    bool eight_bit, utf8;    /* SMTP */
    bool size_known;         /* SMTP */
    unsigned long long size; /* octets; 0: no fixed limit (RFC 1870, 4) */
    size_t lines;
};

/* The ways to log in that the settings can name. */
enum method {
    METHOD_USER, /* the protocol's own: POP3 USER and PASS, IMAP4 LOGIN */
    METHOD_APOP,
    METHOD_SCRAM_SHA_256,
    METHOD_SCRAM_SHA_1,
    METHOD_DIGEST_MD5,
    METHOD_CRAM_MD5,
    METHOD_PLAIN,
    METHOD_LOGIN,
    METHOD_XOAUTH2,
    METHOD_OAUTHBEARER,
    METHOD_NTLM,
    METHOD_COUNT,
    METHOD_NONE = METHOD_COUNT
};

struct dialogue;
/* One protocol, as dialogue.c and login.c see it. */
struct protocol {
    enum protocol_kind kind;
    void (*line)(struct dialogue *dialogue, const char *line, size_t length);
    void (*ask_capabilities)(struct dialogue *dialogue);
    void (*send_user)(struct dialogue *dialogue); /* METHOD_USER, METHOD_APOP; or NULL */
    void (*send_apop)(struct dialogue *dialogue);
    /* A new tag and a blank, where commands begin with one; NULL: they do not. */
    void (*tag)(struct dialogue *dialogue, char *out, size_t room);
    void (*after_auth)(struct dialogue *dialogue);    /* the server said that the login is good */
    void (*without_login)(struct dialogue *dialogue); /* none is wanted */
    void (*quit)(struct dialogue *dialogue);          /* the last command */
    unsigned state_tls, state_sasl;
    size_t line_max;           /* of a command, with its CRLF */
    const char *auth_command;  /* begins SASL: "AUTH", "AUTHENTICATE" */
    const char *password_name; /* METHOD_USER as people know it: "USER/PASS", "LOGIN"; or NULL */
    const char *service;       /* as registered for GSSAPI and SASL: "pop", "imap", "smtp" */
    bool sasl_ir;              /* an initial response only where offers.sasl_ir says so */
};
extern const struct protocol protocol_pop3, protocol_imap4, protocol_smtp;

/* Sizes of the mails that wait, told one by one and only counted. */
struct sizes {
    unsigned long long limit; /* of the settings; 0: none, and sizes are not asked for */
    unsigned long long mails, over, largest, bytes;
};

struct dialogue {
    const struct check_plan *plan;
    enum side side;
    enum purpose purpose;
    struct redactor *redactor;
    const struct rules *rules;
    struct dialogue_port port;
    const struct protocol *protocol;
    unsigned state;   /* of the protocol's own table */
    char command[32]; /* the verb of the last one that was said: "AUTH PLAIN" */
    unsigned moment;  /* at which that was refused; 0: it was not */

    enum stage stage;              /* under way; STAGE_NONE between two */
    enum status stage_status;      /* the worst that was found in it so far */
    enum status told[STAGE_COUNT]; /* how a stage ended */
    enum status worst;             /* of all stages and findings */
    struct detail *detail;         /* facts of the stage under way */
    bool finished;
    bool early; /* the line that is being heard was there before we had said everything */

    bool want_tls, secured;
    bool starttls_seen; /* before TLS: the server offered it, or took it */
    char local[64];
    char helo[256]; /* SMTP: the name we gave */
    struct offers offers;
    char *clear_mechanisms; /* named before STARTTLS; NULL: TLS did not begin in the middle */
    char challenge[256];    /* APOP: the msg-id of the greeting; "" when there is none */
    bool odd_challenge;     /* the greeting has something like one */

    const char *user;              /* borrowed from the plan; NULL: unknown */
    const struct secret *password; /* borrowed; NULL: unknown */
    enum method method;
    struct sasl *sasl;
    unsigned proofs; /* of the server that were heard, and are cut out */

    /* SMTP: the reply that is being read, its lines joined by blanks. */
    struct text reply;
    int reply_code;
    size_t reply_lines;
    bool reply_early;
    const char *from, *to; /* borrowed from the plan */
    struct test_mail mail;
    bool in_doubt;
    enum refusal refusal;
    char *refusal_line; /* redacted */

    unsigned long long mails, uids; /* POP3 */
    bool uidl_asked;                /* POP3: together with STAT */
    bool quit_said;                 /* POP3: together with them */
    bool password_said;             /* POP3: together with USER */
    bool flight;                    /* SMTP: RCPT and RSET together with MAIL */
    struct uidl_sample sample;      /* where the plan wants one */
    uint64_t shared;                /* which of the plan's sample of another mailbox are here */
    struct imap4 imap4;
    struct sizes sizes;         /* receiving */
    struct mail_search *search; /* a mail that is looked for; borrowed, or NULL */
};

/* dialogue.c: stages. Ending a stage passes its facts on and forgets them. */
void dialogue_begin(struct dialogue *d, enum stage stage);
void dialogue_end(struct dialogue *d); /* as bad as its findings */
void dialogue_skip(struct dialogue *d, enum stage stage);
void dialogue_fact(struct dialogue *d, const char *key, enum fact_kind kind, const char *value);
void dialogue_reason(struct dialogue *d, const char *sentence); /* a note, and a fact */
void dialogue_fact_number(struct dialogue *d, const char *key, unsigned long long value);
void dialogue_fact_switch(struct dialogue *d, const char *key, bool value);
/* Samples of the mailbox's UIDLs, where the plan asks: of each, and when all were heard. */
void dialogue_uidl(struct dialogue *d, const char *uidl, size_t length);
void dialogue_fact_sample(struct dialogue *d);
void dialogue_reply_facts(struct dialogue *d, const char *reply);   /* code, reply */
void dialogue_refusal_facts(struct dialogue *d, const char *reply); /* and SMTP's code as reason */

/* The mail that was looked into has ended. True: it is the one. */
bool dialogue_mail_over(struct dialogue *d);

/* observe.c. What a refusal means; the next finding is about it. reply: raw. */
enum finding_id dialogue_verdict(struct dialogue *d, enum moment moment, const char *reply);
void dialogue_remember(struct dialogue *d, const char *shown); /* the command, as the log has it */
char *dialogue_clean(const struct dialogue *d, const char *raw); /* redacted; the caller frees */
/* Findings belong to the stage under way, else to `stage`. evidence: raw, or "". */
void dialogue_find(struct dialogue *d, enum finding_id id, const char *evidence);
void dialogue_find_at(struct dialogue *d, enum stage stage, enum finding_id id,
                      const char *evidence, const struct parameter *parameters, size_t count);
/* The finding, then dialogue_leave(): the stage under way has failed. */
void dialogue_fail(struct dialogue *d, enum finding_id id, const char *evidence);
void dialogue_fail_with(struct dialogue *d, enum finding_id id, const char *evidence,
                        const char *name, const char *value);
void dialogue_note(struct dialogue *d, const char *text);

/* A yes that was there before the question: nothing that the server says can be relied upon. */
void dialogue_too_early(struct dialogue *d, const char *reply);

/* PURPOSE_REFUSAL: what came out, and the answer that says so. */
void dialogue_answered(struct dialogue *d, enum refusal refusal, const char *reply);

/* Ends what is under way as FAIL, skips what is left, says QUIT and is finished. */
void dialogue_leave(struct dialogue *d);
void dialogue_say_quit(struct dialogue *d); /* QUIT, as POP3 and SMTP have it */
/* The same without a word to the server: it does not speak our protocol. */
void dialogue_drop(struct dialogue *d);

/* One command; CRLF is added. False, and the dialogue has failed, when a line end is hidden in
 * an argument: nothing was sent then. */
bool dialogue_say(struct dialogue *d, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* One that the server takes before it has answered the one before (PIPELINING: RFC 2449, 6.6). The
 * dialogue is where it was; when the answer's turn comes, dialogue_remember() names the command. */
void dialogue_say_ahead(struct dialogue *d, const char *command);
/* Both parts in memory that was never anything else: what printf() writes on its way is not
 * wiped. The caller forgets it. */
char *dialogue_join(const char *first, const char *second);
/* A command that holds a secret: shown is what the log gets to see. The caller wipes command. */
bool dialogue_say_secret(struct dialogue *d, const char *command, const char *shown);

/* A line (raw) as a C string: NULs become blanks, cut to LINE_KEPT_MAX or a little less, so that
 * no secret is cut in two; yet it may hold one that the server knows. The caller forgets. */
char *dialogue_evidence(const struct dialogue *d, const char *line, size_t length);

void offers_clear(struct offers *offers);
void offers_word(struct offers *offers, const char *word, size_t length);
bool offers_has(const struct offers *offers, const char *word);   /* in capitals */
void offers_mechanisms(struct offers *offers, const char *words); /* "PLAIN LOGIN" */
/* Facts of STAGE_CAPABILITY. */
void dialogue_tell_offers(struct dialogue *d);

/* greeting.c: who answers with such a line, where it is not the protocol that was asked for.
 * NULL: nobody known. "TLS" when the bytes are those of TLS. */
const char *greeting_speaker(enum protocol_kind protocol, const char *line, size_t length);
/* The msg-id of a POP3 greeting (RFC 1939, 7; RFC 822, 6.1). False: there is none; *odd tells
 * whether there is something like one. */
bool greeting_challenge(const char *line, size_t length, char *out, size_t room, bool *odd);
/* A greeting in another protocol or in none: ends the dialogue. */
void greeting_foreign(struct dialogue *d, const char *line, size_t length);

/* login.c */
void login_start(struct dialogue *d);
/* LOGIN_UNSENDABLE, and the end. reason: a sentence. */
void login_unsendable(struct dialogue *d, const char *reason);
void login_foresee(struct dialogue *d, const char *line, size_t length);
void login_challenge(struct dialogue *d, const char *challenge, const char *reply);
void login_accepted(struct dialogue *d, const char *reply);
void login_refused(struct dialogue *d, const char *reply);
/* The password is about to leave: said where the connection is not encrypted. */
void login_warn_of_clear_text(struct dialogue *d);

/* sizes.c: mails against receive.max_message_bytes. */
unsigned long long sizes_limit(const struct dialogue *d); /* octets; 0: nobody asks for sizes */
bool sizes_wanted(struct dialogue *d, unsigned long long mails); /* and begins to count */
void sizes_add(struct dialogue *d, unsigned long long octets);
void sizes_tell(struct dialogue *d);    /* facts and finding */
void sizes_unknown(struct dialogue *d); /* the server does not tell them: a note */

/* smtp.c, smtp_envelope.c: the states of SMTP; answers by state and first digit of the code. */
enum smtp_state {
    SMTP_GREETING,
    SMTP_EHLO,
    SMTP_HELO,
    SMTP_STARTTLS,
    SMTP_TLS,
    SMTP_AUTH,
    SMTP_MAIL,
    SMTP_RCPT,
    SMTP_RCPT_VOID, /* its answer means nothing */
    SMTP_RSET,
    SMTP_DATA,
    SMTP_TEXT,
    SMTP_STATE_COUNT
};
/* reply: all lines, joined by blanks; d->reply_code is its code. */
typedef void smtp_answer(struct dialogue *d, const char *reply);
/* SIZE_LIMIT, SIZE_EXCEEDED: size (0: not known) against what the server takes. */
void smtp_find_size(struct dialogue *d, enum finding_id id, const char *reply,
                    unsigned long long size);
void smtp_odd(struct dialogue *d, const char *reply);
/* After the login, or where none is wanted: the envelope, then the test mail. */
void smtp_envelope_start(struct dialogue *d);
smtp_answer smtp_mail_ok, smtp_rcpt_ok, smtp_rcpt_void, smtp_refused, smtp_rset_done, smtp_data_ok;
smtp_answer smtp_text_ok, smtp_text_odd;

/* helo.c: the name for EHLO: the plan's, this machine's full name, or an address literal. */
void helo_name(const struct record *server, const char *local, char *out, size_t room);
/* The same from its parts; domain: the kernel's domain name, "" or "(none)" when there is none. */
void helo_from(const char *host, const char *domain, const char *local, char *out, size_t room);

#endif
