/* engine/session_tell.c - what a connection tells: lines of the log, findings, stages. Secrets are
 * cut out and bytes made visible here. */
#include "engine/session_private.h"

#include "base/clock.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static struct report_event event_of(const struct session *session, enum event_kind kind)
{
    return event_now(kind, session->order.check, session->order.side, session->order.began_ns);
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
        session->last_line = text_take(&text);
    }
    text_free(&text);
}

void session_note(struct session *session, const char *text)
{
    session_log(session, DIRECTION_NOTE, text, strlen(text));
}

/* Words of the user's own do not decide what is tried once more. */
static bool is_error(const struct session *session, const struct finding *finding)
{
    return finding->severity == SEVERITY_ERROR ||
           rules_severity(session->order.shared->rules, finding->cause) == SEVERITY_ERROR;
}

void session_tell(struct session *session, const struct finding *finding)
{
    struct report_event event = event_of(session, EVENT_FINDING);

    if (session->error == FINDING_COUNT && is_error(session, finding))
        session->error = finding->cause;
    if (session->order.log_only)
        return;
    session->starttls_missing =
        session->starttls_missing || finding->cause == FINDING_STARTTLS_NOT_OFFERED;
    session->pin_changed = session->pin_changed || finding->cause == FINDING_CERT_PIN_CHANGED;
    event.finding = finding;
    event.stage = finding->stage;
    events_add(session->order.shared->events, &event);
    if (finding->severity > SEVERITY_INFO)
        session->worst = status_worse(session->worst, severity_status(finding->severity));
}

static struct observation observe(const struct session *session, enum finding_id id,
                                  enum stage stage)
{
    struct observation seen = {.cause = id, .stage = stage};

    if (session->dialogue != NULL)
        dialogue_observe(session->dialogue, &seen);
    seen.server = session->order.plan->server;
    seen.side = session->order.side;
    seen.reply = session_last_line(session);
    seen.reason = session->reason;
    seen.silent = session->channel != NULL && channel_untouched(session->channel);
    return seen;
}

enum severity session_finding(struct session *session, enum finding_id id, enum stage stage,
                              const char *evidence, const struct parameter *parameters,
                              size_t count)
{
    enum { MOST = 12 };
    struct parameter safe[MOST];
    char *values[MOST];
    struct observation seen = observe(session, id, stage);

    if (count > MOST)
        count = MOST;
    for (size_t i = 0; i < count; i++) {
        values[i] = redact_text(session->redactor, parameters[i].value);
        safe[i] = (struct parameter){parameters[i].name, values[i]};
    }
    char *shown = redact_text(session->redactor, evidence != NULL ? evidence : "");
    seen.evidence = shown;
    seen.parameters = safe;
    seen.parameter_count = count;
    struct finding *finding = rules_finding(session->order.shared->rules, &seen);
    enum severity severity = finding->severity;
    session_tell(session, finding);
    finding_free(finding);
    free(shown);
    for (size_t i = 0; i < count; i++)
        free(values[i]);
    return severity;
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
    if (session->heard != NULL)
        report_add(session->heard, &event);
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
    double ms = began > 0 ? clock_ms_since(began) : 0;

    session->stages[stage] = status;
    if (stage == STAGE_MESSAGE && status_passed(status))
        session->accepted_ns = clock_monotonic_ns();
    if (!session->order.log_only)
        session->worst = status_worse(session->worst, status);
    tell_stage(session, stage, status, status == STATUS_SKIP ? 0 : ms, detail);
}
