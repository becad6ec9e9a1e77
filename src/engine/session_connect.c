/* engine/session_connect.c - from the name to the connected socket: directly or through a proxy. */
#include "engine/session_private.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "engine/openssl.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Port 25 that is silent is most often blocked by the provider (OP25B). */
enum { SMTP_PORT = 25 };

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
    struct detail *detail = detail_new();
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
    struct err err = {0};

    end_connect(session, socket);
    dial_free(session->dial);
    session->dial = NULL;
    tunnel_free(session->tunnel);
    session->tunnel = NULL;
    session->channel = channel_new(session->order.shared->loop, socket, &channel_owner);
    if (!openssl_load(&err)) /* logins need it as well */
        session_fail(session, FINDING_TLS_FAILED, err.text, "reason", err.text);
    else if (session->encryption == ENCRYPT_TLS)
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
    session->reason = strerrordesc_np(error);
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
    if (shared_curl(shared, &err) != NULL)
        session->tunnel = tunnel_start(shared->curl, &target, connected, tunnel_lost, session);
    if (session->tunnel == NULL)
        session_fail(session, FINDING_PROXY_FAILED, err.text, "reason", err.text);
}

/* The name ---------------------------------------------------------------------------------- */

static void end_resolve(struct session *session, const struct lookup_answer *answer)
{
    struct detail *detail = detail_new();
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
        session->reason = answer->plain;
        session_fail(session, findings[answer->status], answer->reason, "reason", answer->reason);
        return;
    }
    end_resolve(session, answer);
    start_connect(session, answer);
}

/* The plan says where the host is. */
static void take_addresses(struct session *session, const char *addresses)
{
    struct lookup_answer answer = {.status = LOOKUP_NO_ADDRESS, .reason = ""}, one;
    char word[ADDRESS_TEXT_MAX];

    for (const char *at = addresses; *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        text_copy(word, length + 1 < sizeof word ? length + 1 : sizeof word, at);
        at += length;
        if (answer.count < ADDRESSES_MAX &&
            resolve_literal(word, session->port, session->family, &one) && one.count > 0)
            answer.addresses[answer.count++] = one.addresses[0];
    }
    if (answer.count > 0)
        answer.status = LOOKUP_FOUND;
    found(session, &answer);
}

void session_connect(struct session *session)
{
    const char *addresses = session->order.plan->addresses[session->order.side];
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
    if (addresses != NULL) {
        take_addresses(session, addresses);
        return;
    }
    session->lookup = lookup_start(session->order.shared->resolver, session->name, session->port,
                                   session->family, found, session);
    if (session->lookup == NULL)
        session_fail(session, FINDING_NAME_NO_ANSWER, strerror(errno), "reason", strerror(errno));
}

void session_connect_timed_out(struct session *session)
{
    struct text report = {.ceiling = 1024};

    if (session->tunnel != NULL) {
        const char *reason = _("The proxy did not answer in time.");
        session_fail(session, FINDING_PROXY_FAILED, reason, "reason", reason);
        return;
    }
    dial_report(session->dial, &report);
    session->reason = strerrordesc_np(ETIMEDOUT);
    session_fail(session, finding_of(session, ETIMEDOUT), text_get(&report), "reason",
                 strerror(ETIMEDOUT));
    text_free(&report);
}
