/* engine/dialogue.h - one conversation with a mail server, from the greeting to QUIT, as a state
 * machine that owns no socket and no clock: lines in, lines out. session.c feeds it and does what
 * it asks for; tests feed it a transcript.
 *
 * Stages: session.c begins and ends RESOLVE, CONNECT and (with implicit TLS or STARTTLS) TLS.
 * The dialogue begins and ends GREETING, CAPABILITY, AUTH, MAILBOX, ENVELOPE, MESSAGE and QUIT,
 * and tells SKIP for those that the plan leaves out or that a failure made impossible.
 * Each of them ends exactly once. Whether a mail arrives (ARRIVAL) is found out by other
 * connections. With STARTTLS the order is GREETING, CAPABILITY begins, TLS (by session.c, from
 * start_tls() to dialogue_secured()), CAPABILITY begins once more, is asked again and ends with
 * what was heard inside TLS. During the handshake dialogue_stage() is STAGE_TLS. A password is only
 * ever sent after dialogue_connected(secured) or dialogue_secured() when the plan wants encryption.
 * PURPOSE_REFUSAL tells no stage and no finding: only lines and notes. */
#ifndef MAILSETUP_ENGINE_DIALOGUE_H
#define MAILSETUP_ENGINE_DIALOGUE_H

#include "model/finding.h"
#include "model/plan.h"
#include "model/report.h"
#include "model/rule.h"

struct redactor;
struct mail_search;

enum purpose {
    PURPOSE_CHECK,   /* the whole dialogue of the plan */
    PURPOSE_REFUSAL, /* SMTP with POP before SMTP: is sending refused without the login? */
    PURPOSE_SEARCH,  /* receiving: after the login a mail is looked for; dialogue_search() first */
};

/* What a dialogue may do. Every call is made from inside a dialogue_*() call, and none of them may
 * free the dialogue. Strings are borrowed for the call. What goes to stage_end and finding has
 * passed the redactor and is visible already; what goes to send has not. */
struct dialogue_port {
    void *session;
    /* Bytes for the server with their CRLF. shown: what the log says instead, one line without
     * CRLF; NULL: bytes as they are (the redactor passes over them in any case). More than one
     * call queues. body: part of the mail text; logged as one note, not line by line. */
    void (*send)(void *session, const char *bytes, size_t length, const char *shown);
    void (*send_body)(void *session, const char *bytes, size_t length);
    void (*start_tls)(void *session); /* the server said OK; session checks for injected bytes */
    void (*stage_begin)(void *session, enum stage stage);
    /* detail may be NULL; copied. */
    void (*stage_end)(void *session, enum stage stage, enum status status,
                      const struct detail *detail);
    void (*finding)(void *session, const struct finding *finding);
    void (*note)(void *session, const char *text); /* a line of the log by ourselves */
    /* The login is done and real: POP before SMTP waits for this. */
    void (*logged_in)(void *session);
    /* Nothing more will be said; the socket may be closed once what was queued is sent. Called
     * exactly once, as the last of all, after dialogue_broken() as well. status: the worst of the
     * dialogue's own stages and findings. */
    void (*finished)(void *session, enum status status);
};

struct dialogue;

/* plan, redactor and rules are borrowed and outlive the dialogue; *port is copied. side chooses the
 * protocol. */
struct dialogue *dialogue_new(const struct check_plan *plan, enum side side, enum purpose purpose,
                              struct redactor *redactor, const struct rules *rules,
                              const struct dialogue_port *port);
void dialogue_free(struct dialogue *dialogue);
/* What is looked for, before the dialogue begins; borrowed, and holds what came of it. */
void dialogue_search(struct dialogue *dialogue, struct mail_search *search);
/* Is the line that comes next part of somebody's mail, which no log shows? */
bool dialogue_hides(const struct dialogue *dialogue);

/* Connected; secured: TLS is up already (implicit). local: this end's address as text, for the
 * EHLO name where the plan has none. Waits for the greeting. */
void dialogue_connected(struct dialogue *dialogue, bool secured, const char *local);
void dialogue_secured(struct dialogue *dialogue); /* STARTTLS is done */
/* Before a line, or the beginning of one, is shown to anybody: what of it proves the password goes
 * to the redactor. */
void dialogue_foresee(struct dialogue *dialogue, const char *line, size_t length);
/* One line from the server without its line end; may hold any byte. */
void dialogue_line(struct dialogue *dialogue, const char *line, size_t length);
/* The same for a line that was there before all that was said had left: a yes in it answers
 * nothing. A no may come at any time (RFC 5321, 3.8). */
void dialogue_early_line(struct dialogue *dialogue, const char *line, size_t length);
/* No more lines will come, for a reason that session.c has told as a finding itself (closed,
 * reset, timeout, tls): ends the stage under way as FAIL (in the handshake of STARTTLS: the TLS
 * stage is session.c's, CAPABILITY ends OK with what was heard before it), tells the rest as SKIP
 * and calls finished(). Does nothing when finished() was called before.
 * dialogue_stage() says where it was; dialogue_in_doubt(): the mail text was sent whole and no
 * answer has come (DELIVERY_UNKNOWN). */
void dialogue_broken(struct dialogue *dialogue);
enum stage dialogue_stage(const struct dialogue *dialogue);
/* What it knows, for what is said of it: server, side, moment, command, offers, secured. Borrowed
 * until its next call. */
void dialogue_observe(const struct dialogue *dialogue, struct observation *seen);
bool dialogue_in_doubt(const struct dialogue *dialogue);
/* The Message-ID of the test mail, with its brackets; NULL: none was made. */
const char *dialogue_message_id(const struct dialogue *dialogue);
/* PURPOSE_REFUSAL: what came out. */
enum refusal { REFUSAL_UNKNOWN, REFUSAL_REFUSED, REFUSAL_ALLOWED };
enum refusal dialogue_refusal(const struct dialogue *dialogue);
/* What MAIL or RCPT was answered then, safe to show; "" where it came to neither. */
const char *dialogue_refusal_line(const struct dialogue *dialogue);

/* One protocol, as dialogue.c sees it: a table of states per protocol in pop3.c, smtp.c. */

#endif
