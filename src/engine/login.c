/* login.c - which way to log in, and the exchange that every mechanism has in common. A login is
 * never reported as good because nothing went wrong: the server must have said so, after it was
 * given everything that proves it. */
#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"
#include "engine/redact.h"
#include "engine/verdict.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *setting, *name;
    enum mechanism mechanism; /* NONE: POP3's own */
    bool clear_text;          /* the password itself crosses the connection */
} methods[METHOD_COUNT] = {
    [METHOD_USER] = {"password", "USER/PASS", MECHANISM_NONE, true},
    [METHOD_APOP] = {"apop", "APOP", MECHANISM_NONE, false},
    [METHOD_SCRAM_SHA_256] = {"scram-sha-256", "SCRAM-SHA-256", MECHANISM_SCRAM_SHA_256, false},
    [METHOD_SCRAM_SHA_1] = {"scram-sha-1", "SCRAM-SHA-1", MECHANISM_SCRAM_SHA_1, false},
    [METHOD_DIGEST_MD5] = {"digest-md5", "DIGEST-MD5", MECHANISM_DIGEST_MD5, false},
    [METHOD_CRAM_MD5] = {"cram-md5", "CRAM-MD5", MECHANISM_CRAM_MD5, false},
    [METHOD_PLAIN] = {"plain", "PLAIN", MECHANISM_PLAIN, true},
    [METHOD_LOGIN] = {"login", "LOGIN", MECHANISM_LOGIN, true},
    [METHOD_XOAUTH2] = {"xoauth2", "XOAUTH2", MECHANISM_XOAUTH2, true},
    [METHOD_OAUTHBEARER] = {"oauthbearer", "OAUTHBEARER", MECHANISM_OAUTHBEARER, true},
    [METHOD_NTLM] = {"ntlm", "NTLM", MECHANISM_NTLM, false},
};

/* "auto": strongest first. */
static const enum method preferred[2][5] = {
    [false] = {METHOD_CRAM_MD5, METHOD_APOP, METHOD_USER, METHOD_PLAIN, METHOD_LOGIN},
    [true] = {METHOD_CRAM_MD5, METHOD_PLAIN, METHOD_LOGIN, METHOD_USER, METHOD_APOP},
};

static const char *wish(const struct dialogue *d)
{
    return record_get(d->plan->server,
                      d->side == SIDE_SEND ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH);
}

/* TLS could still come: what is not offered now may be offered inside it. */
static bool tls_would_help(const struct dialogue *d)
{
    return !d->secured && d->offers.starttls;
}

/* A server that lists CAPA without any login at all has forgotten USER: it is tried. One that
 * lists other ways, or STLS first, means what it says. */
static bool user_offered(const struct dialogue *d)
{
    const struct offers *o = &d->offers;
    if (o->login_disabled)
        return false;
    return !o->known || o->user || (o->mechanisms.length == 0 && !tls_would_help(d));
}

static bool offered(const struct dialogue *d, enum method method, bool forced)
{
    if (method == METHOD_USER)
        return d->protocol->password_name && user_offered(d);
    if (method == METHOD_APOP)
        return d->challenge[0] != '\0';
    if (!d->offers.known)
        return forced && d->side == SIDE_RECEIVE; /* no CAPA: it may know AUTH all the same */
    return d->offers.mechanism_set & (1u << methods[method].mechanism);
}

static enum method choose(const struct dialogue *d)
{
    for (enum method m = 0; m < METHOD_COUNT; m++)
        if (strcmp(wish(d), methods[m].setting) == 0)
            return offered(d, m, true) ? m : METHOD_NONE;
    if (strcmp(wish(d), "auto") != 0)
        return METHOD_NONE;
    for (size_t i = 0; i < 5; i++)
        if (offered(d, preferred[d->secured][i], false))
            return preferred[d->secured][i];
    return METHOD_NONE;
}

/* A server that takes the password in clear by one way does not keep another back for TLS. */
static bool takes_clear_text(const struct dialogue *d)
{
    for (enum method m = 0; m < METHOD_COUNT; m++)
        if (methods[m].clear_text && offered(d, m, false))
            return true;
    return false;
}

static bool wish_is_clear_text(const struct dialogue *d)
{
    for (enum method m = 0; m < METHOD_COUNT; m++)
        if (strcmp(wish(d), methods[m].setting) == 0)
            return methods[m].clear_text;
    return true;
}

static enum finding_id why_not(const struct dialogue *d)
{
    if (strcmp(wish(d), methods[METHOD_APOP].setting) == 0)
        return d->odd_challenge ? FINDING_APOP_BAD_CHALLENGE : FINDING_APOP_NOT_OFFERED;
    bool kept_back =
        wish_is_clear_text(d) ? !takes_clear_text(d) : d->offers.mechanisms.length == 0;
    if (tls_would_help(d) && kept_back)
        return FINDING_AUTH_NEEDS_TLS;
    if (d->side == SIDE_SEND && d->offers.mechanisms.length == 0)
        return FINDING_AUTH_NOT_OFFERED;
    if (strcmp(wish(d), "auto") == 0 && !d->secured)
        return FINDING_NO_SAFE_MECHANISM;
    return FINDING_MECHANISM_NOT_OFFERED;
}

static const char *wish_name(const struct dialogue *d)
{
    for (enum method m = 0; m < METHOD_COUNT; m++)
        if (strcmp(wish(d), methods[m].setting) == 0)
            return methods[m].name;
    return strcmp(wish(d), "auto") == 0 ? "CRAM-MD5, PLAIN, LOGIN" : wish(d);
}

static void fail_with_offers(struct dialogue *d, enum finding_id id, const char *evidence)
{
    const char *list = text_get(&d->offers.mechanisms);
    const char *name = d->method == METHOD_NONE ? wish_name(d) : methods[d->method].name;
    struct parameter parameters[] = {
        {"mechanism", name}, {"offered", *list ? list : "-"}, {"reply", evidence}};
    dialogue_find_at(d, STAGE_AUTH, id, evidence, parameters, 3);
    dialogue_leave(d);
}

void login_unsendable(struct dialogue *d, const char *reason)
{
    dialogue_fact(d, "reason", FACT_TEXT, reason);
    dialogue_fail_with(d, FINDING_LOGIN_UNSENDABLE, "", "reason", reason);
}

/* What cannot be said in the protocol is said to the person instead (RFC 1939, 3: arguments are
 * printable; RFC 4616: NUL separates). */
static bool can_be_sent(struct dialogue *d)
{
    const char *password = secret_bytes(d->password);
    size_t length = secret_length(d->password);
    bool bare = methods[d->method].mechanism == MECHANISM_NONE;
    bool nul = memchr(password, '\0', length) != NULL, control = false;
    for (const char *p = d->user; bare && *p; p++)
        control |= (unsigned char)*p < ' ' || *p == 0x7f || (*p == ' ' && d->method == METHOD_APOP);
    for (size_t i = 0; d->method == METHOD_USER && i < length; i++)
        control |= (unsigned char)password[i] < ' ' || password[i] == 0x7f;
    if (!nul && !control)
        return true;
    login_unsendable(d, nul ? _("The password holds a NUL byte: no login can carry it.")
                            : _("The user name or the password holds a character that this login "
                                "cannot carry: choose PLAIN or CRAM-MD5."));
    return false;
}

static void warn_of_clear_text(struct dialogue *d)
{
    if (d->secured || !methods[d->method].clear_text)
        return;
    dialogue_note(d, _("The connection is not encrypted: the password crosses it in clear text."));
    dialogue_find(d, FINDING_AUTH_CLEAR_TEXT, "");
}

static void remember(struct dialogue *d, const char *secret)
{
    redactor_add(d->redactor, secret, strlen(secret));
}

/* The answer of CRAM-MD5 is the user's name, a blank and the digest (RFC 2195, 2): a server may
 * echo the digest as it is. Without a blank nothing but the answer itself is secret. */
static void remember_digest(struct dialogue *d, const char *answer)
{
    char *plain = NULL;
    size_t length = 0, from;
    if (methods[d->method].mechanism != MECHANISM_CRAM_MD5 ||
        !base64_decode(answer, strlen(answer), &plain, &length))
        return;
    for (from = length; from > 0 && plain[from - 1] != ' '; from--)
        ;
    redactor_add(d->redactor, plain + from, length - from);
    mem_wipe(plain, length);
    free(plain);
}

/* AUTH with the initial response where there is one and it fits into a command (RFC 5034, 4;
 * RFC 4954, 4). A server that knows no CAPA knows no initial response either (RFC 1734). */
static void send_auth(struct dialogue *d)
{
    const struct mechanism_row *row = &mechanisms[methods[d->method].mechanism];
    const char *reason = NULL;
    char *first = NULL;
    size_t room = d->protocol->line_max - strlen("AUTH  \r\n") - strlen(row->name);
    d->sasl = sasl_new(methods[d->method].mechanism, d->user, d->password);
    d->state = d->protocol->state_sasl;
    if (!d->sasl) {
        login_unsendable(d, _("The SASL library of this machine cannot do the mechanism."));
        return;
    }
    size_t length = strlen(d->user) + secret_length(d->password) + 2; /* of PLAIN */
    bool fits = (length + 2) / 3 * 4 <= room;
    if (!row->client_first || !d->offers.known || !fits ||
        !sasl_step(d->sasl, NULL, 0, &first, &reason)) {
        dialogue_say(d, "AUTH %s", row->name);
        return;
    }
    char *start = mem_format("AUTH %s ", row->name);
    char *command = dialogue_join(start, first), *shown = dialogue_join(start, REDACTED);
    remember(d, first);
    dialogue_say_secret(d, command, shown);
    dialogue_forget(command);
    dialogue_forget(first);
    free(shown);
    free(start);
}

static void begin_auth(struct dialogue *d)
{
    dialogue_begin(d, STAGE_AUTH);
    d->method = choose(d);
    if (d->method == METHOD_NONE) {
        fail_with_offers(d, why_not(d), "");
        return;
    }
    dialogue_fact(d, "mechanism", FACT_TEXT, methods[d->method].name);
    dialogue_fact(d, "user", FACT_TEXT, d->user);
    if (!can_be_sent(d))
        return;
    warn_of_clear_text(d);
    if (d->method == METHOD_USER)
        d->protocol->send_user(d);
    else if (d->method == METHOD_APOP)
        d->protocol->send_apop(d);
    else
        send_auth(d);
}

void login_start(struct dialogue *d)
{
    bool none = d->side == SIDE_SEND && !record_is(d->plan->server, FIELD_SEND_METHOD, "smtp-auth");
    if (d->purpose == PURPOSE_REFUSAL || (none && d->plan->login && !d->plan->probe)) {
        dialogue_skip(d, STAGE_AUTH);
        d->protocol->without_login(d);
    } else if (!d->plan->login || d->plan->probe) {
        dialogue_leave(d);
    } else if (!d->user || !d->password) {
        dialogue_find_at(d, STAGE_AUTH, FINDING_LOGIN_SKIPPED, "", NULL, 0);
        dialogue_leave(d);
    } else {
        begin_auth(d);
    }
}

void login_challenge(struct dialogue *d, const char *challenge, const char *reply)
{
    const char *reason = NULL;
    char *answer = NULL;
    if (sasl_step(d->sasl, challenge, strlen(challenge), &answer, &reason)) {
        remember(d, answer);
        remember_digest(d, answer);
        dialogue_say_secret(d, answer, REDACTED);
        dialogue_forget(answer);
        return;
    }
    d->port.send(d->port.session, "*\r\n", 3, NULL); /* RFC 4954, 4: cancel */
    dialogue_fail_with(d, FINDING_AUTH_BAD_SERVER, reply, "reason", _(reason));
}

void login_accepted(struct dialogue *d, const char *reply)
{
    dialogue_reply_facts(d, reply);
    if (d->sasl && !sasl_complete(d->sasl))
        dialogue_fail(d, FINDING_AUTH_NOT_PROVEN, reply);
    else
        d->protocol->after_auth(d);
}

void login_refused(struct dialogue *d, const char *reply)
{
    enum finding_id id = verdict_of(d->protocol->kind, MOMENT_LOGIN, reply);
    dialogue_refusal_facts(d, reply);
    if (id == FINDING_MECHANISM_NOT_OFFERED && d->method == METHOD_APOP)
        id = FINDING_APOP_NOT_OFFERED;
    fail_with_offers(d, id, reply);
}
