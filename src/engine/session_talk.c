/* engine/session_talk.c - between the channel and the dialogue: lines, log, stages. */
#include "engine/session_private.h"

#include "base/clock.h"
#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/* A server that says nothing on these ports waits for TLS: no need to use up the time limit. */
enum { SILENCE_SECONDS = 5, SILENCE_SHARE = 3 };
static const int tls_ports[] = {465, 993, 995};

/* On any other port the server is asked when the time is nearly over: before that, many let others
 * wait for the greeting on purpose, and do not like to be spoken to. */
enum { TRY_TLS_SECONDS = 2 };

/* Of a line that never ended. */
enum { PARTIAL_MAX = 1024 };

/* What the dialogue asks for ------------------------------------------------------------------- */

static void log_sent(struct session *session, const char *bytes, size_t length)
{
    while (length > 0) {
        const char *end = memchr(bytes, '\n', length);
        size_t line = end != NULL ? (size_t)(end - bytes) : length;
        size_t shown = line > 0 && bytes[line - 1] == '\r' ? line - 1 : line;
        session_log(session, DIRECTION_CLIENT, bytes, shown);
        line += end != NULL;
        bytes += line;
        length -= line;
    }
}

static void port_send(void *self, const char *bytes, size_t length, const char *shown)
{
    struct session *session = self;

    if (session->phase == PHASE_OVER)
        return;
    if (shown != NULL)
        session_log(session, DIRECTION_CLIENT, shown, strlen(shown));
    else
        log_sent(session, bytes, length);
    channel_send(session->channel, bytes, length);
}

static void port_send_body(void *self, const char *bytes, size_t length)
{
    struct session *session = self;
    char note[128];

    if (session->phase == PHASE_OVER)
        return;
    snprintf(note, sizeof note, _("%zu bytes of mail text"), length);
    session_note(session, note);
    channel_send(session->channel, bytes, length);
}

/* Everything that came with the server's OK came in the clear, and whoever stands between could
 * have put it there: it must not be taken for what the server says under TLS. */
static void port_start_tls(void *self)
{
    struct session *session = self;
    size_t waiting = channel_waiting(session->channel);

    if (session->phase == PHASE_OVER)
        return;
    if (waiting > 0) {
        session->phase = PHASE_TLS;
        session_stage_begin(session, STAGE_TLS);
        session_tls_injected(session, waiting);
        return;
    }
    session_tls_begin(session);
}

static void port_stage_begin(void *self, enum stage stage)
{
    session_stage_begin(self, stage);
}

static void port_stage_end(void *self, enum stage stage, enum status status,
                           const struct detail *detail)
{
    struct session *session = self;
    bool passed = session->encryption == ENCRYPT_NONE && stage == STAGE_GREETING;
    bool given_up = status == STATUS_SKIP && stage > STAGE_GREETING;

    if (session->stages[STAGE_TLS] == STATUS_NONE && (passed || given_up))
        session_stage_end(session, STAGE_TLS, STATUS_SKIP, NULL);
    session_stage_end(session, stage, status, detail);
}

static void port_finding(void *self, const struct finding *finding)
{
    session_tell(self, finding);
}

static void port_note(void *self, const char *text)
{
    session_note(self, text);
}

static void port_logged_in(void *self)
{
    struct session *session = self;

    session->order.logged_in(session->order.owner, session);
}

static void port_finished(void *self, enum status status)
{
    struct session *session = self;

    if (!session->order.log_only)
        session->worst = status_worse(session->worst, status);
    session->dialogue_over = true;
    if (session->phase != PHASE_OVER)
        channel_tell_sent(session->channel);
}

/* Lines --------------------------------------------------------------------------------------- */

static bool on_tls_port(const struct session *session)
{
    for (size_t i = 0; i < sizeof tls_ports / sizeof tls_ports[0]; i++)
        if (session->port == tls_ports[i])
            return true;
    return false;
}

static void silence_over(void *owner)
{
    struct session *session = owner;

    if (session->phase != PHASE_TALK || !channel_untouched(session->channel))
        return;
    if (on_tls_port(session)) {
        session_fail(session, FINDING_TLS_EXPECTED, "", NULL, NULL);
        return;
    }
    char hello[2048];
    size_t length = tls_first_words(session->order.shared->tls, session->name, hello, sizeof hello);
    session_note(session, _("The server says nothing. Does it wait for TLS?"));
    session->tls_tried = true;
    channel_send(session->channel, hello, length);
}

static int64_t shorter(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static void watch_for_silence(struct session *session)
{
    static const int64_t second = 1000000000;
    int64_t now = clock_monotonic_ns();
    int64_t share = session->timeout_seconds * second / SILENCE_SHARE;
    int64_t before_end = shorter(share, TRY_TLS_SECONDS * second);
    int64_t due = on_tls_port(session) ? now + shorter(share, SILENCE_SECONDS * second)
                                       : session->ends_ns - before_end;

    session->silence = (struct timer){.fire = silence_over, .owner = session};
    if (session->encryption != ENCRYPT_TLS && due > now)
        timer_set(session->order.shared->loop, &session->silence, due);
}

void session_talk(struct session *session, bool secured)
{
    const struct dialogue_port port = {
        session,        port_send,    port_send_body, port_start_tls, port_stage_begin,
        port_stage_end, port_finding, port_note,      port_logged_in, port_finished};
    struct sockaddr_storage here;
    socklen_t length = sizeof here;
    char local[ADDRESS_TEXT_MAX] = "";

    session->phase = PHASE_TALK;
    if (getsockname(channel_socket(session->channel), (struct sockaddr *)&here, &length) == 0)
        address_text((const struct sockaddr *)&here, length, local);
    session->dialogue =
        dialogue_new(session->order.plan, session->order.side, session->order.purpose,
                     session->redactor, session->order.shared->rules, &port);
    if (session->order.search != NULL)
        dialogue_search(session->dialogue, session->order.search);
    watch_for_silence(session);
    dialogue_connected(session->dialogue, secured, local);
}

/* TLS records begin with a type (21: alert, 22: handshake) and the major version 3. */
static bool looks_like_tls(const char *bytes, size_t length)
{
    return length >= 2 && (bytes[0] == 21 || bytes[0] == 22) && bytes[1] == 3;
}

void session_line(void *self, const char *line, size_t length)
{
    struct session *session = self;

    if (session->phase != PHASE_TALK)
        return;
    timer_stop(session->order.shared->loop, &session->silence);
    dialogue_foresee(session->dialogue, line, length);
    if (!dialogue_hides(session->dialogue))
        session_log(session, DIRECTION_SERVER, line, length);
    if (session->tls_tried && !session->dialogue_over && !looks_like_tls(line, length)) {
        session_timed_out(session); /* a greeting at last, but what it has heard spoils the rest */
        return;
    }
    if (channel_early(session->channel))
        dialogue_early_line(session->dialogue, line, length);
    else
        dialogue_line(session->dialogue, line, length);
}

void session_log_partial(struct session *session)
{
    size_t length = 0, kept;
    const char *line;

    if (session->phase != PHASE_TALK || session->channel == NULL)
        return;
    line = channel_partial(session->channel, &length);
    if (length == 0 || dialogue_hides(session->dialogue))
        return;
    dialogue_foresee(session->dialogue, line, length);
    /* What has come may end with the beginning of a password that the server echoes. */
    kept = redact_fit(session->redactor, line, length, PARTIAL_MAX);
    struct text text = {.secret = true};
    text_add_n(&text, line, kept);
    text_add(&text, " ");
    text_add(&text, _("... (line not ended)"));
    session_log(session, DIRECTION_SERVER, text_get(&text), text.length);
    text_free(&text);
}

bool session_wants_tls(struct session *session)
{
    size_t length;
    const char *partial = channel_partial(session->channel, &length);

    if (session->encryption == ENCRYPT_TLS || dialogue_stage(session->dialogue) != STAGE_GREETING)
        return false;
    return looks_like_tls(partial, length) ||
           (channel_untouched(session->channel) && on_tls_port(session));
}

/* The end of the connection in the middle of the dialogue. */
void session_broken(struct session *session, enum channel_end why)
{
    static const enum finding_id findings[] = {
        [CHANNEL_CLOSED] = FINDING_CLOSED,
        [CHANNEL_RESET] = FINDING_RESET,
        [CHANNEL_LINE_TOO_LONG] = FINDING_LINE_TOO_LONG,
        [CHANNEL_TOO_MUCH] = FINDING_REPLY_TOO_LARGE,
        [CHANNEL_TLS_FAILED] = FINDING_TLS_FAILED,
    };
    enum finding_id id = findings[why];
    const char *reason = channel_tls_reason(session->channel);

    if (session->phase != PHASE_TALK)
        return;
    session_log_partial(session);
    if (session->dialogue_over) {
        session_over(session);
        return;
    }
    if (session->tls_tried && channel_untouched(session->channel)) {
        session_timed_out(session); /* it would not have hung up by itself */
        return;
    }
    if ((why == CHANNEL_CLOSED || why == CHANNEL_RESET) && session_wants_tls(session))
        id = FINDING_TLS_EXPECTED;
    else if (dialogue_in_doubt(session->dialogue))
        id = FINDING_DELIVERY_UNKNOWN;
    session_fail(session, id, session_last_line(session), "reason", reason);
}
