/* engine/session.c - the life of a connection: settings, name, address, deadline, end. */
#include "engine/session_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Port 25 that is silent is most often blocked by the provider (OP25B). */
enum { SMTP_PORT = 25 };

/* Telling ----------------------------------------------------------------------------------- */

static struct report_event event_of(const struct session *session, enum event_kind kind)
{
    return (struct report_event){
        .kind = kind,
        .check = session->order.check,
        .side = session->order.side,
        .wall_ms = clock_wall_ms(),
        .ms = (double)(clock_monotonic_ns() - session->order.began_ns) / 1e6,
        .stage = STAGE_NONE,
    };
}

void session_log(struct session *session, enum direction direction, const char *line, size_t length)
{
    struct report_event event = event_of(session, EVENT_LOG);
    struct text text = {0};

    redact_line(session->redactor, &text, line, length);
    event.direction = direction;
    event.text = text_get(&text);
    event.length = text.length;
    events_add(session->order.shared->events, &event);
    if (direction == DIRECTION_SERVER) {
        free(session->last_line);
        session->last_line = mem_copy(event.text);
    }
    text_free(&text);
}

void session_note(struct session *session, const char *text)
{
    session_log(session, DIRECTION_NOTE, text, strlen(text));
}

static char *clean(const struct session *session, const char *raw)
{
    struct text text = {0};

    redact_line(session->redactor, &text, raw, strlen(raw));
    text_add(&text, "");
    char *out = text_take(&text);
    return out != NULL ? out : mem_copy("");
}

void session_finding(struct session *session, enum finding_id id, enum stage stage,
                     const char *evidence, const struct parameter *parameters, size_t count)
{
    enum { MOST = 12 };
    struct parameter safe[MOST];
    char *values[MOST];

    if (session->order.log_only)
        return;
    if (count > MOST)
        count = MOST;
    for (size_t i = 0; i < count; i++) {
        values[i] = clean(session, parameters[i].value);
        safe[i] = (struct parameter){parameters[i].name, values[i]};
    }
    char *shown = clean(session, evidence != NULL ? evidence : "");
    struct finding *finding = finding_make(id, session->order.plan->server, session->order.side,
                                           stage, shown, safe, count);
    struct report_event event = event_of(session, EVENT_FINDING);
    event.finding = finding;
    event.stage = stage;
    events_add(session->order.shared->events, &event);
    if (finding->severity == SEVERITY_ERROR)
        session->worst = status_worse(session->worst, STATUS_FAIL);
    else if (finding->severity == SEVERITY_WARNING)
        session->worst = status_worse(session->worst, STATUS_WARN);
    if (id == FINDING_SENDER_REFUSED || id == FINDING_RECIPIENT_REFUSED ||
        id == FINDING_RELAY_DENIED) {
        session->refused = id;
        free(session->refused_line);
        session->refused_line = mem_copy(shown);
    }
    finding_free(finding);
    free(shown);
    for (size_t i = 0; i < count; i++)
        free(values[i]);
}

static void tell_stage(struct session *session, enum stage stage, enum status status, double ms,
                       const struct detail *detail)
{
    struct report_event event = event_of(session, EVENT_STAGE);

    if (session->order.log_only)
        return;
    event.stage = stage;
    event.status = status;
    event.ms = ms;
    event.detail = detail;
    events_add(session->order.shared->events, &event);
}

void session_stage_begin(struct session *session, enum stage stage)
{
    session->stages[stage] = STATUS_RUNNING;
    session->stage_began_ns[stage] = clock_monotonic_ns();
    tell_stage(session, stage, STATUS_RUNNING, 0, NULL);
}

void session_stage_end(struct session *session, enum stage stage, enum status status,
                       const struct detail *detail)
{
    int64_t began = session->stage_began_ns[stage];
    double ms = began > 0 ? (double)(clock_monotonic_ns() - began) / 1e6 : 0;

    session->stages[stage] = status;
    if (!session->order.log_only)
        session->worst = status_worse(session->worst, status);
    tell_stage(session, stage, status, status == STATUS_SKIP ? 0 : ms, detail);
}

/* The end ----------------------------------------------------------------------------------- */

static enum stage stage_under_way(const struct session *session)
{
    static const enum stage of_phase[] = {STAGE_RESOLVE, STAGE_CONNECT, STAGE_TLS, STAGE_NONE,
                                          STAGE_NONE};

    if (session->phase == PHASE_TALK && session->dialogue != NULL)
        return dialogue_stage(session->dialogue);
    return of_phase[session->phase];
}

/* Every stage of the side ends in exactly one way, whoever was to tell it. */
static void end_stages(struct session *session, enum status under_way)
{
    for (enum stage stage = 0; stage < STAGE_COUNT; stage++) {
        if (!stage_of_side(stage, session->order.side))
            continue;
        if (session->stages[stage] == STATUS_RUNNING)
            session_stage_end(session, stage, under_way, NULL);
        else if (session->stages[stage] == STATUS_NONE)
            session_stage_end(session, stage, STATUS_SKIP, NULL);
    }
}

static void let_go(struct session *session)
{
    struct loop *loop = session->order.shared->loop;

    timer_stop(loop, &session->deadline);
    timer_stop(loop, &session->silence);
    lookup_forget(session->lookup);
    session->lookup = NULL;
    dial_free(session->dial);
    session->dial = NULL;
    tunnel_free(session->tunnel);
    session->tunnel = NULL;
    channel_free(session->channel);
    session->channel = NULL;
    verify_errors_clear(&session->verify_errors);
}

static void close_up(void *owner)
{
    struct session *session = owner;

    let_go(session);
    session->order.done(session->order.owner, session);
}

/* From a chore, because whoever is calling stands on what is to be closed. */
void session_over(struct session *session)
{
    if (session->phase == PHASE_OVER)
        return;
    session->phase = PHASE_OVER;
    end_stages(session, session->cancelled ? STATUS_SKIP : STATUS_FAIL);
    timer_stop(session->order.shared->loop, &session->deadline);
    timer_stop(session->order.shared->loop, &session->silence);
    if (!session->cancelled)
        chore_post(session->order.shared->loop, &session->close_up);
}

void session_fail_told(struct session *session)
{
    enum stage stage = stage_under_way(session);

    if (session->phase == PHASE_OVER)
        return;
    if (stage != STAGE_NONE && session->stages[stage] == STATUS_RUNNING &&
        (stage <= STAGE_TLS || session->dialogue == NULL))
        session_stage_end(session, stage, STATUS_FAIL, NULL);
    if (session->dialogue != NULL && !session->dialogue_over)
        dialogue_broken(session->dialogue);
    session_over(session);
}

void session_fail(struct session *session, enum finding_id id, const char *evidence,
                  const char *name, const char *value)
{
    const struct parameter parameter = {name, value};
    enum stage stage = stage_under_way(session);

    session_finding(session, id, stage, evidence, &parameter, name != NULL ? 1 : 0);
    if (stage <= STAGE_CONNECT && evidence[0] != '\0')
        session_note(session, evidence);
    session_fail_told(session);
}

bool session_cancel(struct session *session, enum stage *stage)
{
    bool under_way = session->phase != PHASE_OVER && !session->dialogue_over;

    *stage = stage_under_way(session);
    session->cancelled = true;
    session_log_partial(session);
    session_over(session);
    let_go(session);
    chore_drop(session->order.shared->loop, &session->close_up);
    return under_way;
}

void session_free(struct session *session)
{
    if (session == NULL)
        return;
    let_go(session);
    chore_drop(session->order.shared->loop, &session->close_up);
    dialogue_free(session->dialogue);
    redactor_free(session->redactor);
    free(session->last_line);
    free(session->refused_line);
    free(session);
}

/* Connecting -------------------------------------------------------------------------------- */

static bool may_read(void *self)
{
    const struct session *session = self;

    return session->phase != PHASE_OVER && !events_full(session->order.shared->events);
}

static void channel_sent(void *self)
{
    struct session *session = self;

    if (session->dialogue_over)
        session_over(session);
}

static void channel_ended(void *self, enum channel_end why)
{
    struct session *session = self;

    if (session->phase == PHASE_TLS)
        session_tls_broken(session, why);
    else
        session_broken(session, why);
}

static void end_connect(struct session *session, int socket)
{
    struct detail *detail = mem_new(1, sizeof *detail);
    struct sockaddr_storage peer;
    socklen_t length = sizeof peer;
    char text[ADDRESS_TEXT_MAX];

    if (session->tunnel != NULL) {
        detail_add(detail, "proxy", FACT_TEXT, session->proxy);
    } else if (getpeername(socket, (struct sockaddr *)&peer, &length) == 0) {
        address_text((const struct sockaddr *)&peer, length, text);
        detail_add(detail, "address", FACT_TEXT, text);
    }
    session_stage_end(session, STAGE_CONNECT, STATUS_OK, detail);
    detail_free(detail);
}

static void connected(void *owner, int socket)
{
    struct session *session = owner;
    const struct channel_owner channel_owner = {session,      session_line,  session_tls_secured,
                                                channel_sent, channel_ended, may_read};

    end_connect(session, socket);
    dial_free(session->dial);
    session->dial = NULL;
    tunnel_free(session->tunnel);
    session->tunnel = NULL;
    session->channel = channel_new(session->order.shared->loop, socket, &channel_owner);
    if (session->encryption == ENCRYPT_TLS)
        session_tls_begin(session);
    else
        session_talk(session, false);
}

static enum finding_id finding_of(const struct session *session, int error)
{
    switch (error) {
    case ECONNREFUSED:
        return FINDING_CONNECT_REFUSED;
    case ECONNRESET:
        return FINDING_RESET;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
    case EADDRNOTAVAIL:
        return FINDING_CONNECT_UNREACHABLE;
    case ETIMEDOUT:
        return session->port == SMTP_PORT ? FINDING_CONNECT_BLOCKED : FINDING_CONNECT_SILENT;
    default:
        return FINDING_CONNECT_FAILED;
    }
}

static void dial_lost(void *owner, int error)
{
    struct session *session = owner;
    struct text report = {.ceiling = 1024};

    dial_report(session->dial, &report);
    session_fail(session, finding_of(session, error), text_get(&report), "reason", strerror(error));
    text_free(&report);
}

static void tunnel_lost(void *owner, enum tunnel_failure why, const char *reason)
{
    static const enum finding_id findings[] = {
        [TUNNEL_PROXY] = FINDING_PROXY_FAILED,
        [TUNNEL_REFUSED] = FINDING_CONNECT_REFUSED,
        [TUNNEL_UNREACHABLE] = FINDING_CONNECT_UNREACHABLE,
    };

    session_fail(owner, findings[why], reason, "reason", reason);
}

/* So that the log tells of a connection also when no line ever comes over it. */
static void begin_connect(struct session *session)
{
    char *note = mem_format(_("Connecting to %s, port %d"), session->host, session->port);

    session->phase = PHASE_CONNECT;
    session_stage_begin(session, STAGE_CONNECT);
    session_note(session, note);
    free(note);
}

static void start_connect(struct session *session, const struct lookup_answer *answer)
{
    begin_connect(session);
    session->dial = dial_start(session->order.shared->loop, answer, connected, dial_lost, session);
}

static void start_tunnel(struct session *session)
{
    struct shared *shared = session->order.shared;
    const struct tunnel_target target = {session->proxy, session->name, session->port,
                                         session->family};
    struct err err = {0};

    session_note(session, _("The proxy looks the name up."));
    session_stage_end(session, STAGE_RESOLVE, STATUS_SKIP, NULL);
    begin_connect(session);
    if (shared->curl == NULL && tls_start(shared->tls))
        shared->curl = curl_load(shared->loop, &err);
    if (shared->curl != NULL)
        session->tunnel = tunnel_start(shared->curl, &target, connected, tunnel_lost, session);
    if (session->tunnel == NULL)
        session_fail(session, FINDING_PROXY_FAILED, err.text, "reason", err.text);
}

/* The name ---------------------------------------------------------------------------------- */

static void end_resolve(struct session *session, const struct lookup_answer *answer)
{
    struct detail *detail = mem_new(1, sizeof *detail);
    struct text list = {.ceiling = 4096};

    for (size_t i = 0; i < answer->count; i++) {
        char text[ADDRESS_TEXT_MAX];
        const struct address *address = &answer->addresses[i];
        address_text((const struct sockaddr *)&address->socket, address->length, text);
        text_format(&list, "%s%s", i > 0 ? " " : "", text);
    }
    if (strcmp(session->name, session->host) != 0)
        detail_add(detail, "name", FACT_TEXT, session->name);
    detail_add(detail, "addresses", FACT_LIST, text_get(&list));
    session_stage_end(session, STAGE_RESOLVE, STATUS_OK, detail);
    text_free(&list);
    detail_free(detail);
}

static void found(void *owner, const struct lookup_answer *answer)
{
    static const enum finding_id findings[] = {
        [LOOKUP_UNKNOWN] = FINDING_NAME_UNKNOWN,
        [LOOKUP_NO_ANSWER] = FINDING_NAME_NO_ANSWER,
        [LOOKUP_NO_ADDRESS] = FINDING_NAME_NO_ADDRESS,
    };
    struct session *session = owner;

    session->lookup = NULL;
    if (answer->status != LOOKUP_FOUND) {
        session_fail(session, findings[answer->status], answer->reason, "reason", answer->reason);
        return;
    }
    end_resolve(session, answer);
    start_connect(session, answer);
}

static void start_resolve(struct session *session)
{
    struct lookup_answer answer;
    struct err err = {0};

    if (!host_a_label(session->host, session->name, &err)) {
        session_stage_begin(session, STAGE_RESOLVE);
        session_fail(session, FINDING_NAME_UNKNOWN, err.text, "reason", err.text);
        return;
    }
    if (*session->proxy != '\0') {
        start_tunnel(session);
        return;
    }
    session_stage_begin(session, STAGE_RESOLVE);
    if (resolve_literal(session->name, session->port, session->family, &answer)) {
        found(session, &answer);
        return;
    }
    session->lookup = lookup_start(session->order.shared->resolver, session->name, session->port,
                                   session->family, found, session);
    if (session->lookup == NULL)
        session_fail(session, FINDING_NAME_NO_ANSWER, strerror(errno), "reason", strerror(errno));
}

/* Time -------------------------------------------------------------------------------------- */

static void connect_timed_out(struct session *session)
{
    struct text report = {.ceiling = 1024};

    if (session->tunnel != NULL) {
        const char *reason = _("The proxy did not answer in time.");
        session_fail(session, FINDING_PROXY_FAILED, reason, "reason", reason);
        return;
    }
    dial_report(session->dial, &report);
    session_fail(session, finding_of(session, ETIMEDOUT), text_get(&report), "reason",
                 strerror(ETIMEDOUT));
    text_free(&report);
}

static void deadline_over(void *owner)
{
    struct session *session = owner;
    char seconds[16];

    snprintf(seconds, sizeof seconds, "%d", session->timeout_seconds);
    if (session->dialogue_over) {
        session_over(session);
        return;
    }
    session_log_partial(session);
    if (session->phase == PHASE_RESOLVE)
        session_fail(session, FINDING_NAME_NO_ANSWER, "", "seconds", seconds);
    else if (session->phase == PHASE_CONNECT)
        connect_timed_out(session);
    else if (session->phase == PHASE_TALK && session_wants_tls(session))
        session_fail(session, FINDING_TLS_EXPECTED, "", NULL, NULL);
    else if (session->phase == PHASE_TALK && dialogue_in_doubt(session->dialogue))
        session_fail(session, FINDING_DELIVERY_UNKNOWN, "", "seconds", seconds);
    else
        session_fail(session, FINDING_TIMEOUT, "", "seconds", seconds);
}

/* Start ------------------------------------------------------------------------------------- */

enum field_id session_field(const struct session *session, enum field_id of_receiving)
{
    return field_on_side(of_receiving, session->order.side);
}

static void read_settings(struct session *session)
{
    const struct server *server = session->order.plan->server;
    enum field_id encryption = session_field(session, FIELD_RECEIVE_ENCRYPTION);
    enum field_id family = session_field(session, FIELD_RECEIVE_FAMILY);

    session->host = server_get(server, session_field(session, FIELD_RECEIVE_HOST));
    session->proxy = server_get(server, session_field(session, FIELD_RECEIVE_PROXY));
    session->port = (int)server_number(server, session_field(session, FIELD_RECEIVE_PORT), 0);
    session->timeout_seconds =
        (int)server_number(server, session_field(session, FIELD_RECEIVE_TIMEOUT), 60);
    session->family = server_is(server, family, "ipv4")   ? AF_INET
                      : server_is(server, family, "ipv6") ? AF_INET6
                                                          : AF_UNSPEC;
    /* Whatever is not a clear "none" is encrypted. */
    session->encryption = server_is(server, encryption, "none")       ? ENCRYPT_NONE
                          : server_is(server, encryption, "starttls") ? ENCRYPT_STARTTLS
                                                                      : ENCRYPT_TLS;
}

static void know_secrets(struct session *session)
{
    const struct check_plan *plan = session->order.plan;

    session->redactor = redactor_new();
    if (plan->password != NULL)
        redactor_add(session->redactor, secret_bytes(plan->password),
                     secret_length(plan->password));
    if (plan->send_password != NULL)
        redactor_add(session->redactor, secret_bytes(plan->send_password),
                     secret_length(plan->send_password));
}

struct session *session_start(const struct session_order *order)
{
    struct session *session = mem_new(1, sizeof *session);

    session->order = *order;
    session->refused = FINDING_COUNT;
    session->deadline = (struct timer){.fire = deadline_over, .owner = session};
    session->close_up = (struct chore){.run = close_up, .owner = session};
    know_secrets(session);
    read_settings(session);
    timer_set(order->shared->loop, &session->deadline,
              clock_monotonic_ns() + session->timeout_seconds * INT64_C(1000000000));
    start_resolve(session);
    return session;
}

enum status session_status(const struct session *session)
{
    return session->worst;
}

enum status session_stage(const struct session *session, enum stage stage)
{
    return session->stages[stage];
}

enum refusal session_refusal(const struct session *session)
{
    return session->dialogue != NULL ? dialogue_refusal(session->dialogue) : REFUSAL_UNKNOWN;
}

enum finding_id session_refused(const struct session *session)
{
    return session->refused;
}

const char *session_refused_line(const struct session *session)
{
    return session->refused_line != NULL ? session->refused_line : "";
}

const char *session_last_line(const struct session *session)
{
    return session->last_line != NULL ? session->last_line : "";
}
