/* engine/session_private.h - what session.c and session_*.c share. Nobody else includes it. */
#ifndef MAILSETUP_ENGINE_SESSION_PRIVATE_H
#define MAILSETUP_ENGINE_SESSION_PRIVATE_H

#include "base/text.h"
#include "engine/channel.h"
#include "engine/dial.h"
#include "engine/redact.h"
#include "engine/session.h"
#include "engine/trust.h"

enum phase { PHASE_RESOLVE, PHASE_CONNECT, PHASE_TLS, PHASE_TALK, PHASE_OVER };
enum encryption { ENCRYPT_NONE, ENCRYPT_STARTTLS, ENCRYPT_TLS };

struct session {
    struct session_order order;
    struct redactor *redactor;
    enum phase phase;

    /* The settings of this side. */
    const char *host; /* as typed; borrowed from the plan */
    const char *proxy;
    char name[HOST_MAX]; /* the A-label */
    int port, family, timeout_seconds;
    enum encryption encryption;

    struct lookup *lookup;
    struct dial *dial;
    struct tunnel *tunnel;
    struct channel *channel;
    struct verify_errors verify_errors;
    struct dialogue *dialogue;
    struct timer deadline, silence;
    int64_t ends_ns; /* when the time limit is over */
    bool tls_tried;  /* TLS was spoken to a server that said nothing */
    struct chore close_up;
    bool dialogue_over; /* it has said its last word */
    bool cancelled;

    enum status stages[STAGE_COUNT];
    int64_t stage_began_ns[STAGE_COUNT];
    enum status worst;
    enum finding_id error;
    int64_t accepted_ns; /* when the test mail was taken; 0: not yet */
    char *last_line;
    const char *reason; /* what the system said, in its own language; static. NULL: nothing */

    struct report *heard; /* this side's stages; NULL: there is nothing to compare with */
    bool starttls_missing, pin_changed;
};

/* session_tell.c */
/* A finding about this side; evidence and values are redacted here. */
enum severity session_finding(struct session *session, enum finding_id id, enum stage stage,
                              const char *evidence, const struct parameter *parameters,
                              size_t count);
void session_tell(struct session *session, const struct finding *finding); /* that there is */
void session_note(struct session *session, const char *text);
void session_log(struct session *session, enum direction direction, const char *line,
                 size_t length);
void session_stage_begin(struct session *session, enum stage stage);
void session_stage_end(struct session *session, enum stage stage, enum status status,
                       const struct detail *detail);

/* session.c */
/* The connection is over, for a reason that is a finding: the stage under way fails. */
void session_fail(struct session *session, enum finding_id id, const char *evidence,
                  const char *name, const char *value);
/* The same after the findings were told. */
void session_fail_told(struct session *session);
void session_over(struct session *session);
void session_timed_out(struct session *session);
enum field_id session_field(const struct session *session, enum field_id of_receiving);

/* session_facts.c */
void session_facts_begin(struct session *session);
void session_facts_compare(struct session *session); /* once, when every stage has ended */

/* session_connect.c */
void session_connect(struct session *session); /* begins with the name */
void session_connect_timed_out(struct session *session);

/* session_talk.c */
void session_talk(struct session *session, bool secured); /* the dialogue begins */
void session_log_partial(struct session *session);        /* a line whose end never came */
void session_line(void *self, const char *line, size_t length);
void session_broken(struct session *session, enum channel_end why);
/* Nothing, or the bytes of TLS, where a greeting should be: the port wants TLS from the start. */
bool session_wants_tls(struct session *session);

/* session_tls.c */
void session_tls_begin(struct session *session);
void session_tls_injected(struct session *session, size_t count);
void session_tls_secured(void *self);
void session_tls_broken(struct session *session, enum channel_end why);

#endif
