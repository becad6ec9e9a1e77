/* engine/session_tls.c - the TLS stage: the handshake, its failures told apart, the verdict. */
#include "engine/session_private.h"

#include "base/mem.h"

#include <openssl/err.h>
#include <openssl/sslerr.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/* OpenSSL's reasons that all mean: the server speaks only versions before TLS 1.2. */
static const int too_old[] = {
    SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_TLSV1_ALERT_PROTOCOL_VERSION,
    SSL_R_VERSION_TOO_LOW,      SSL_R_WRONG_SSL_VERSION,
    SSL_R_UNKNOWN_SSL_VERSION,  SSL_R_LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED,
};

enum { EVIDENCE_KEPT = 256 }; /* bytes of what somebody put into the stream */

static enum trust_kind trust_kind_of(const struct session *session)
{
    const struct record *server = session->order.plan->server;
    enum field_id verify = session_field(session, FIELD_RECEIVE_VERIFY);

    /* Whatever is neither is verified in full. */
    return record_is(server, verify, "none")  ? TRUST_NONE
           : record_is(server, verify, "pin") ? TRUST_PIN
                                              : TRUST_FULL;
}

/* "": the system's. */
static const char *ca_file_of(const struct session *session)
{
    return trust_kind_of(session) == TRUST_FULL
               ? record_get(session->order.plan->server,
                            session_field(session, FIELD_RECEIVE_CA_FILE))
               : "";
}

void session_tls_begin(struct session *session)
{
    const char *ca_file = ca_file_of(session);
    struct err err = {0};

    session->phase = PHASE_TLS;
    session_stage_begin(session, STAGE_TLS);
    SSL *ssl = tls_connection(session->order.shared->tls, session->name, ca_file,
                              channel_wire(session->channel), &session->verify_errors, &err);
    if (ssl == NULL && err.code == ERR_NO_INPUT)
        session_fail(session, FINDING_CA_FILE_UNREADABLE, err.text, "reason", err.text);
    else if (ssl == NULL)
        session_fail(session, FINDING_TLS_FAILED, err.text, "reason", err.text);
    else
        channel_secure(session->channel, ssl);
}

/* The verdict ------------------------------------------------------------------------------- */

static void note_tls(struct session *session, const struct detail *detail)
{
    char *note =
        mem_format("%s %s  %s", detail_get(detail, "version"), detail_get(detail, "cipher"),
                   detail->chain_count > 0 ? detail->chain[0]->subject : "");

    session_note(session, note);
    free(note);
}

struct verdict_context {
    struct session *session;
    enum status worst;
};

static void tell(void *context, enum finding_id id, const char *evidence,
                 const struct parameter *parameters, size_t count)
{
    struct verdict_context *verdict = context;

    enum severity severity =
        session_finding(verdict->session, id, STAGE_TLS, evidence, parameters, count);
    verdict->worst = status_worse(verdict->worst, severity_status(severity));
}

void session_tls_secured(void *self)
{
    struct session *session = self;
    const struct record *server = session->order.plan->server;
    const struct trust trust = {trust_kind_of(session), session->name,
                                record_get(server, session_field(session, FIELD_RECEIVE_SHA256)),
                                *ca_file_of(session) == '\0' ? SYSTEM_CAS : NULL};
    struct verdict_context verdict = {session, STATUS_OK};
    struct detail *detail = detail_new();

    if (session->phase != PHASE_TLS) {
        detail_free(detail);
        return;
    }
    bool good = trust_judge(channel_ssl(session->channel), &session->verify_errors, &trust, detail,
                            tell, &verdict);
    note_tls(session, detail);
    session_stage_end(session, STAGE_TLS, good ? verdict.worst : STATUS_FAIL, detail);
    detail_free(detail);
    if (!good) {
        session_fail_told(session);
    } else if (session->dialogue != NULL) {
        session->phase = PHASE_TALK;
        dialogue_secured(session->dialogue);
    } else {
        session_talk(session, true);
    }
}

/* Failures ---------------------------------------------------------------------------------- */

void session_tls_injected(struct session *session, size_t count)
{
    size_t length;
    const char *bytes = channel_partial(session->channel, &length);
    char number[24];
    size_t kept = redact_fit(session->redactor, bytes, strnlen(bytes, length), EVIDENCE_KEPT);
    char *evidence = mem_copy_n(bytes, kept);

    snprintf(number, sizeof number, "%zu", count);
    session_fail(session, FINDING_STARTTLS_INJECTED, evidence, "count", number);
    mem_forget_string(evidence);
}

static bool in_clear(const struct tls_wire *wire)
{
    return wire->first_length > 0 && (wire->first[0] < 20 || wire->first[0] > 24 ||
                                      (wire->first_length > 1 && wire->first[1] != 3));
}

/* ClientHello was answered with something that is not TLS. */
static void answered_in_clear(struct session *session, struct tls_wire *wire)
{
    const char *bytes = (const char *)wire->first;
    size_t length = 0;
    size_t more = channel_waiting(session->channel);

    /* The rest of the line is still with the system: OpenSSL reads a record's head only. */
    if (wire->first_length < sizeof wire->first) {
        ssize_t got = recv(wire->socket, wire->first + wire->first_length,
                           sizeof wire->first - wire->first_length, MSG_DONTWAIT);
        wire->first_length += got > 0 ? (size_t)got : 0;
    }
    while (length < wire->first_length && bytes[length] != '\r' && bytes[length] != '\n')
        length++;
    length = redact_fit(session->redactor, bytes, length, length); /* more may have come */
    char *line = mem_copy_n(bytes, strnlen(bytes, length));
    char count[24];
    snprintf(count, sizeof count, "%llu", (unsigned long long)wire->received + more);
    session_log(session, DIRECTION_SERVER, bytes, length);
    if (session->encryption == ENCRYPT_STARTTLS)
        session_fail(session, FINDING_STARTTLS_INJECTED, line, "count", count);
    else
        session_fail(session, FINDING_TLS_ON_CLEAR, line, "reply", line);
    mem_forget_string(line);
}

static bool is_too_old(int reason)
{
    for (size_t i = 0; i < sizeof too_old / sizeof too_old[0]; i++)
        if (too_old[i] == reason)
            return true;
    return false;
}

void session_tls_broken(struct session *session, enum channel_end why)
{
    struct tls_wire *wire = channel_wire(session->channel);
    const char *reason = channel_tls_reason(session->channel);
    struct detail *detail = detail_new();

    if (in_clear(wire)) {
        answered_in_clear(session, wire);
        detail_free(detail);
        return;
    }
    if (channel_ssl(session->channel) != NULL)
        trust_describe(channel_ssl(session->channel), &session->verify_errors, detail);
    enum finding_id id = why == CHANNEL_CLOSED  ? FINDING_CLOSED
                         : why == CHANNEL_RESET ? FINDING_RESET
                                                : FINDING_TLS_FAILED;
    if (why == CHANNEL_TLS_FAILED &&
        is_too_old(ERR_GET_REASON(channel_tls_error(session->channel))))
        id = FINDING_TLS_TOO_OLD;
    const struct parameter parameter = {"reason", reason};
    session_finding(session, id, STAGE_TLS, reason, &parameter, 1);
    session_stage_end(session, STAGE_TLS, STATUS_FAIL, detail);
    detail_free(detail);
    session_fail_told(session);
}
