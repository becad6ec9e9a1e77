/* login.c - the exchange that every way to log in has in common. A login is never reported as good
 * because nothing went wrong: the server must have said so, after it was given everything that
 * proves it, and after it has proven itself where the mechanism has that. */
#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/login_private.h"
#include "engine/redact.h"

#include <stdlib.h>
#include <string.h>

static void fail_with_offers(struct dialogue *d, enum finding_id id, const char *evidence)
{
    const char *list = text_get(&d->offers.mechanisms);
    struct parameter parameters[] = {
        {"mechanism", login_method_name(d)}, {"offered", *list ? list : "-"}, {"reply", evidence}};
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
    bool line = d->protocol->kind == PROTOCOL_POP3 && d->method == METHOD_USER;
    for (const char *p = d->user; bare && *p; p++)
        control |= (unsigned char)*p < ' ' || *p == 0x7f || (*p == ' ' && d->method == METHOD_APOP);
    for (size_t i = 0; line && i < length; i++)
        control |= (unsigned char)password[i] < ' ' || password[i] == 0x7f;
    if (!nul && !control)
        return true;
    login_unsendable(d, nul ? _("The password holds a NUL byte: no login can carry it.")
                            : _("The user name or the password holds a character that this login "
                                "cannot carry: choose PLAIN or CRAM-MD5."));
    return false;
}

static const struct mechanism_row *mechanism_of(const struct dialogue *d)
{
    enum mechanism mechanism = methods[d->method].mechanism;
    return mechanism == MECHANISM_NONE ? NULL : &mechanisms[mechanism];
}

static bool is_token(const struct dialogue *d)
{
    return mechanism_of(d) && mechanism_of(d)->token;
}

void login_warn_of_clear_text(struct dialogue *d)
{
    if (d->secured || !methods[d->method].clear_text)
        return;
    if (is_token(d)) {
        dialogue_note(d,
                      _("The connection is not encrypted: the access token crosses it as it is."));
        dialogue_find(d, FINDING_OAUTH_CLEAR_TEXT, "");
        return;
    }
    dialogue_note(d, _("The connection is not encrypted: the password crosses it in clear text."));
    dialogue_find(d, FINDING_AUTH_CLEAR_TEXT, "");
}

/* A server may echo what it was sent as it stood on the wire, and what proves the password as it
 * stands inside. */
static void remember(struct dialogue *d, const char *answer)
{
    size_t length = 0;
    const char *proof = sasl_proof(d->sasl, &length);
    redactor_add(d->redactor, answer, strlen(answer));
    if (proof)
        redactor_add(d->redactor, proof, length);
}

static struct sasl *new_exchange(const struct dialogue *d, const char **reason)
{
    const struct record *server = d->plan->server;
    bool send = d->side == SIDE_SEND;
    const struct sasl_login login = {
        .user = d->user,
        .password = d->password,
        .service = d->protocol->service,
        .host = record_get(server, send ? FIELD_SEND_HOST : FIELD_RECEIVE_HOST),
        .port = (int)record_number(server, send ? FIELD_SEND_PORT : FIELD_RECEIVE_PORT, 0),
    };
    return sasl_new(methods[d->method].mechanism, &login, reason);
}

/* start, and behind it what the client says first. */
static void say_with_initial(struct dialogue *d, const char *start)
{
    char *before = mem_format("%s ", start);
    char *command = dialogue_join(before, sasl_initial(d->sasl));
    char *shown = dialogue_join(before, REDACTED);
    remember(d, sasl_initial(d->sasl));
    sasl_begin(d->sasl);
    dialogue_say_secret(d, command, shown);
    mem_forget_string(command);
    free(shown);
    free(before);
}

/* With the initial response where there is one and it fits into a command (RFC 5034, 4; RFC 4954,
 * 4). A server that knows no CAPA knows no initial response either (RFC 1734), and one of IMAP4
 * says so (RFC 4959). */
static void send_auth(struct dialogue *d)
{
    const struct protocol *protocol = d->protocol;
    const char *reason = NULL;
    char tag[32] = "";
    d->sasl = new_exchange(d, &reason);
    if (!d->sasl && reason) {
        login_unsendable(d, _(reason));
        return;
    }
    if (!d->sasl) {
        dialogue_fail_with(d, FINDING_MECHANISM_UNAVAILABLE, "", "mechanism", login_method_name(d));
        return;
    }
    login_warn_of_clear_text(d);
    if (protocol->tag)
        protocol->tag(d, tag, sizeof tag);
    d->state = protocol->state_sasl;
    char *start = mem_format("%s%s %s", tag, protocol->auth_command, mechanism_of(d)->name);
    const char *initial = sasl_initial(d->sasl);
    bool known = d->offers.known && (!protocol->sasl_ir || d->offers.sasl_ir);
    if (known && initial && strlen(start) + strlen(initial) + strlen(" \r\n") <= protocol->line_max)
        say_with_initial(d, start);
    else
        dialogue_say(d, "%s", start);
    free(start);
}

static void begin_auth(struct dialogue *d)
{
    dialogue_begin(d, STAGE_AUTH);
    d->method = login_choose(d);
    if (d->method == METHOD_NONE) {
        fail_with_offers(d, login_why_not(d), "");
        return;
    }
    dialogue_fact(d, "mechanism", FACT_TEXT, login_method_name(d));
    dialogue_fact(d, "user", FACT_TEXT, d->user);
    if (!can_be_sent(d))
        return;
    if (d->method == METHOD_USER)
        d->protocol->send_user(d);
    else if (d->method == METHOD_APOP)
        d->protocol->send_apop(d);
    else
        send_auth(d);
}

static void skip_login(struct dialogue *d)
{
    bool shared = !record_applies(d->plan->server, FIELD_SEND_SECRET);
    if (d->user && d->side == SIDE_SEND && shared && server_sends_separately(d->plan->server))
        dialogue_note(d, _("One side logs in with a password and the other one with an access "
                           "token. Neither is sent in place of the other, and for sending none "
                           "was given."));
    dialogue_find_at(d, STAGE_AUTH, FINDING_LOGIN_SKIPPED, "", NULL, 0);
    dialogue_leave(d);
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
        skip_login(d);
    } else {
        begin_auth(d);
    }
}

/* Few rounds make it cheap to try passwords on what was just said. */
static void warn_of_few_rounds(struct dialogue *d)
{
    unsigned long long rounds = sasl_rounds(d->sasl);
    if (rounds == 0 || rounds >= SCRAM_ROUNDS_MIN || sasl_complete(d->sasl))
        return;
    char *note = mem_format(_("Rounds of hashing that the server asks SCRAM for: %llu. At least %d "
                              "are recommended."),
                            rounds, SCRAM_ROUNDS_MIN);
    dialogue_note(d, note);
    free(note);
}

static void tell_fact(struct dialogue *d, const char *key, const char *value)
{
    if (*value)
        dialogue_fact(d, key, FACT_TEXT, value);
}

/* The challenge itself says no; the reply that counts comes after our answer. */
static void tell_error(struct dialogue *d)
{
    struct sasl_error error = sasl_error(d->sasl);
    tell_fact(d, "server_error", error.text);
    tell_fact(d, "oauth_status", error.status);
    tell_fact(d, "oauth_schemes", error.schemes);
    tell_fact(d, "oauth_scope", error.scope);
}

static void tell_too_costly(struct dialogue *d, const char *reply)
{
    char *count = mem_format("%llu", sasl_rounds(d->sasl));
    char *limit = mem_format("%d", SCRAM_ROUNDS_MAX);
    struct parameter parameters[] = {{"count", count}, {"limit", limit}, {"reply", reply}};
    dialogue_find_at(d, STAGE_AUTH, FINDING_SCRAM_TOO_COSTLY, reply, parameters, 3);
    dialogue_leave(d);
    free(count);
    free(limit);
}

static void give_up(struct dialogue *d, enum sasl_outcome outcome, const char *reason,
                    const char *reply)
{
    d->port.send(d->port.session, "*\r\n", 3, NULL); /* RFC 4954, 4: cancel */
    if (outcome == SASL_NOT_PROVEN)
        dialogue_fail(d, FINDING_SERVER_NOT_PROVEN, reply);
    else if (outcome == SASL_TOO_COSTLY)
        tell_too_costly(d, reply);
    else if (outcome == SASL_UNSENDABLE)
        login_unsendable(d, _(reason));
    else
        dialogue_fail_with(d, FINDING_AUTH_BAD_SERVER, reply, "reason", _(reason));
}

/* Characters, of SHA-512 twice in base64 and more; whoever goes on proving himself only wants to be
 * remembered. */
enum { PROOF_MAX = 256, PROOFS_MAX = 4 };

/* In SCRAM and DIGEST-MD5 the server proves last that it knows the password too: beside its
 * challenge, that is enough to try passwords on (RFC 5802, 9). */
void login_foresee(struct dialogue *d, const char *line, size_t length)
{
    static const char *const marks[] = {"v=", "rspauth="};
    const char *blank = memrchr(line, ' ', length);
    const char *word = blank ? blank + 1 : line;
    size_t word_length = length - (size_t)(word - line), proof_length = 0;
    char *proof = NULL;
    if (!d->sasl || d->proofs == PROOFS_MAX || word_length > PROOF_MAX ||
        !base64_decode(word, word_length, &proof, &proof_length))
        return;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t skip = strlen(marks[i]);
        if (proof_length <= skip || memcmp(proof, marks[i], skip) != 0)
            continue;
        d->proofs++;
        redactor_add(d->redactor, word, word_length);
        redactor_add(d->redactor, proof + skip, proof_length - skip);
    }
    mem_forget(proof, proof_length);
}

void login_challenge(struct dialogue *d, const char *challenge, const char *reply)
{
    const char *reason = NULL;
    char *answer = NULL;
    enum sasl_outcome outcome = sasl_step(d->sasl, challenge, strlen(challenge), &answer, &reason);
    if (outcome != SASL_ANSWER && outcome != SASL_REFUSED) {
        give_up(d, outcome, reason, reply);
        return;
    }
    remember(d, answer);
    if (outcome == SASL_REFUSED)
        tell_error(d);
    warn_of_few_rounds(d);
    dialogue_say_secret(d, answer, *answer ? REDACTED : NULL);
    mem_forget_string(answer);
}

void login_accepted(struct dialogue *d, const char *reply)
{
    dialogue_reply_facts(d, reply);
    if (d->sasl && !sasl_complete(d->sasl))
        dialogue_fail(d, FINDING_AUTH_NOT_PROVEN, reply);
    else
        d->protocol->after_auth(d);
}

/* What is wrong with a token, in the words of RFC 6750, 3.1, or as a status of HTTP. */
static enum finding_id token_finding(const struct sasl_error *error)
{
    static const struct {
        const char *status;
        enum finding_id finding;
    } rows[] = {
        {"invalid_token", FINDING_OAUTH_TOKEN_REFUSED},
        {"401", FINDING_OAUTH_TOKEN_REFUSED},
        {"insufficient_scope", FINDING_OAUTH_SCOPE},
        {"403", FINDING_OAUTH_SCOPE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcasecmp(error->status, rows[i].status) == 0)
            return rows[i].finding;
    return FINDING_OAUTH_REFUSED;
}

static void fail_with_token(struct dialogue *d, const char *reply)
{
    struct sasl_error error = sasl_error(d->sasl);
    struct text evidence = {.secret = true};
    text_add(&evidence, reply);
    if (*error.text) {
        text_add(&evidence, " (");
        text_add(&evidence, error.text);
        text_add(&evidence, ")");
    }
    struct parameter parameters[] = {{"user", d->user},
                                     {"status", *error.status ? error.status : "-"},
                                     {"scope", *error.scope ? error.scope : "-"},
                                     {"reply", reply}};
    dialogue_find_at(d, STAGE_AUTH, token_finding(&error), text_get(&evidence), parameters, 4);
    dialogue_leave(d);
    text_free(&evidence);
}

static void note_with_name(struct dialogue *d, const char *format)
{
    char *sentence = mem_format(format, login_method_name(d));
    dialogue_note(d, sentence);
    free(sentence);
}

/* What may explain the refusal, and what was not done about it. */
static void note_refusal(struct dialogue *d)
{
    if (d->sasl && sasl_password_changed(d->sasl))
        note_with_name(
            d, _("%s demands that the password is brought into a standard form before it is used, "
                 "and that changed it here. Where the server does not do the same, the right "
                 "password is refused: PLAIN inside TLS sends it as it was typed."));
    if (login_is_automatic(d))
        note_with_name(
            d,
            _("%s is the login that was chosen automatically. It was refused, and no other one "
              "was tried in its place: where the password is surely right, choose one yourself."));
}

void login_refused(struct dialogue *d, const char *reply)
{
    enum finding_id id = dialogue_verdict(d, MOMENT_LOGIN, reply);
    dialogue_refusal_facts(d, reply);
    if (id == FINDING_MECHANISM_NOT_OFFERED && d->method == METHOD_APOP)
        id = FINDING_APOP_NOT_OFFERED;
    if (id == FINDING_AUTH_REFUSED)
        note_refusal(d);
    if (id == FINDING_AUTH_REFUSED && is_token(d))
        fail_with_token(d, reply);
    else
        fail_with_offers(d, id, reply);
}
