/* dialogue.c - what every dialogue has: its stages, how it speaks, how it tells and how it ends. */
#include "engine/dialogue.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"
#include "engine/redact.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void choose_credentials(struct dialogue *d)
{
    const struct check_plan *plan = d->plan;
    bool separate = record_is(plan->server, FIELD_SEND_CREDENTIALS, "separate");
    const char *own = record_get(plan->server, FIELD_SEND_USERNAME);
    d->user = plan->user;
    d->password = plan->password;
    if (d->side == SIDE_SEND) {
        if (plan->send_user)
            d->user = plan->send_user;
        else if (separate && *own)
            d->user = own;
        /* What opens the mailbox is not given to another server under another name, and neither is
         * a password to a login that takes a token, nor the other way round. */
        if (plan->send_password || server_sends_separately(plan->server))
            d->password = plan->send_password;
    }
    if (d->user && !*d->user)
        d->user = NULL;
    redactor_add_secret(d->redactor, d->password);
}

static const struct protocol *protocol_of(const struct check_plan *plan, enum side side)
{
    if (side == SIDE_SEND)
        return &protocol_smtp;
    return record_is(plan->server, FIELD_RECEIVE_PROTOCOL, "imap4") ? &protocol_imap4
                                                                    : &protocol_pop3;
}

struct dialogue *dialogue_new(const struct check_plan *plan, enum side side, enum purpose purpose,
                              struct redactor *redactor, const struct rules *rules,
                              const struct dialogue_port *port)
{
    struct dialogue *d = mem_new(1, sizeof *d);
    enum field_id encryption = FIELD_RECEIVE_ENCRYPTION;
    d->plan = plan;
    d->side = side;
    d->purpose = purpose;
    d->redactor = redactor;
    d->rules = rules;
    d->port = *port;
    d->protocol = protocol_of(plan, side);
    d->stage = STAGE_NONE;
    if (side == SIDE_SEND)
        encryption = FIELD_SEND_ENCRYPTION;
    /* Anything but a clear "none" must be encrypted. */
    d->want_tls = !record_is(plan->server, encryption, "none");
    d->reply.ceiling = REPLY_BYTES_MAX;
    d->reply.secret = d->imap4.response.secret = true; /* servers echo */
    choose_credentials(d);
    return d;
}

void dialogue_free(struct dialogue *d)
{
    if (!d)
        return;
    offers_clear(&d->offers);
    sasl_free(d->sasl);
    detail_free(d->detail);
    text_free(&d->reply);
    text_free(&d->imap4.response);
    test_mail_clear(&d->mail);
    free(d->refusal_line);
    mem_forget_string(d->clear_mechanisms);
    free(d);
}

void dialogue_search(struct dialogue *d, struct mail_search *search)
{
    d->search = search;
    mail_search_connect(search);
}

bool dialogue_hides(const struct dialogue *d)
{
    return d->search != NULL && d->search->reading && !d->finished;
}

bool dialogue_mail_over(struct dialogue *d)
{
    bool ours = mail_search_is_it(d->search);
    char *note = mem_format(_("The header of a mail was read: %zu lines, which are not shown."),
                            d->search->hidden);
    dialogue_note(d, note);
    free(note);
    return ours;
}

static bool quiet(const struct dialogue *d)
{
    return d->purpose == PURPOSE_REFUSAL;
}

void dialogue_begin(struct dialogue *d, enum stage stage)
{
    d->stage = stage;
    d->stage_status = STATUS_OK;
    detail_free(d->detail);
    d->detail = detail_new();
    if (!quiet(d))
        d->port.stage_begin(d->port.session, stage);
}

static void tell_end(struct dialogue *d, enum stage stage, enum status status,
                     const struct detail *detail)
{
    d->told[stage] = status;
    d->worst = status_worse(d->worst, status);
    if (!quiet(d))
        d->port.stage_end(d->port.session, stage, status, detail);
}

/* The stage ends at least as badly as status. */
static void dialogue_end_as(struct dialogue *d, enum status status)
{
    enum stage stage = d->stage;
    d->stage = STAGE_NONE;
    tell_end(d, stage, status_worse(d->stage_status, status), d->detail);
    detail_free(d->detail);
    d->detail = NULL;
}

void dialogue_end(struct dialogue *d)
{
    dialogue_end_as(d, d->stage_status);
}

void dialogue_skip(struct dialogue *d, enum stage stage)
{
    if (d->told[stage] == STATUS_NONE)
        tell_end(d, stage, STATUS_SKIP, NULL);
}

void dialogue_fact(struct dialogue *d, const char *key, enum fact_kind kind, const char *value)
{
    char *safe = dialogue_clean(d, value);
    detail_add(d->detail, key, kind, safe);
    free(safe);
}

void dialogue_uidl(struct dialogue *d, const char *uidl, size_t length)
{
    if (d->plan->sample)
        uidl_sample_add(&d->sample, uidl, length);
    d->shared |= uidl_sample_find(&d->plan->others, uidl, length);
}

void dialogue_fact_sample(struct dialogue *d)
{
    struct text words = {0};
    if (d->plan->sample) {
        uidl_sample_text(&d->sample, &words);
        dialogue_fact(d, "sample", FACT_LIST, text_get(&words));
        text_free(&words);
    }
    if (d->plan->others.count > 0)
        detail_add_number(d->detail, "shared", uidl_sample_found(d->shared));
}

void dialogue_fact_number(struct dialogue *d, const char *key, unsigned long long value)
{
    detail_add_number(d->detail, key, value > LLONG_MAX ? LLONG_MAX : (long long)value);
}

void dialogue_fact_switch(struct dialogue *d, const char *key, bool value)
{
    detail_add(d->detail, key, FACT_SWITCH, value ? "true" : "false");
}

void dialogue_reply_facts(struct dialogue *d, const char *reply)
{
    char code[48];
    verdict_code(d->protocol->kind, reply, code, sizeof code);
    if (*code)
        dialogue_fact(d, "code", FACT_TEXT, code);
    dialogue_fact(d, "reply", FACT_TEXT, reply);
}

void dialogue_refusal_facts(struct dialogue *d, const char *reply)
{
    char code[48];
    verdict_code(d->protocol->kind, reply, code, sizeof code);
    dialogue_reply_facts(d, reply);
    if (*code && d->side == SIDE_SEND)
        dialogue_fact(d, "reason", FACT_TEXT, code);
}

void dialogue_note(struct dialogue *d, const char *text)
{
    d->port.note(d->port.session, text);
}

void dialogue_reason(struct dialogue *d, const char *sentence)
{
    dialogue_note(d, sentence);
    if (d->detail)
        dialogue_fact(d, "reason", FACT_TEXT, sentence);
}

static void finish(struct dialogue *d)
{
    d->finished = true;
    sasl_free(d->sasl);
    d->sasl = NULL;
    d->port.finished(d->port.session, d->worst == STATUS_NONE ? STATUS_OK : d->worst);
}

/* Everything between the greeting and QUIT that has not been told. A test mail that was asked for
 * and not sent is a failure, also where nothing else went wrong. */
static void skip_the_rest(struct dialogue *d)
{
    bool owed = d->side == SIDE_SEND && d->plan->message && d->told[STAGE_MESSAGE] == STATUS_NONE;
    if (owed && d->worst != STATUS_FAIL && d->purpose == PURPOSE_CHECK) {
        for (enum stage s = STAGE_GREETING; s < STAGE_MESSAGE; s++)
            if (stage_of_side(s, d->side))
                dialogue_skip(d, s);
        dialogue_begin(d, STAGE_MESSAGE);
        dialogue_end_as(d, STATUS_FAIL);
    }
    for (enum stage s = STAGE_GREETING; s <= STAGE_MESSAGE; s++)
        if (stage_of_side(s, d->side))
            dialogue_skip(d, s);
}

static void end_what_is_under_way(struct dialogue *d)
{
    if (d->stage != STAGE_NONE)
        dialogue_end_as(d, STATUS_FAIL);
    skip_the_rest(d);
}

void dialogue_say_quit(struct dialogue *d)
{
    d->port.send(d->port.session, "QUIT\r\n", 6, NULL);
}

/* The answer to QUIT is never awaited: it would cost a round trip and prove nothing. */
void dialogue_leave(struct dialogue *d)
{
    end_what_is_under_way(d);
    dialogue_begin(d, STAGE_QUIT);
    d->protocol->quit(d);
    dialogue_end(d);
    finish(d);
}

void dialogue_drop(struct dialogue *d)
{
    end_what_is_under_way(d);
    dialogue_skip(d, STAGE_QUIT);
    finish(d);
}

char *dialogue_join(const char *first, const char *second)
{
    size_t length = strlen(first), more = strlen(second);
    char *both = mem_new(length + more + 1, 1);

    memcpy(both, first, length);
    memcpy(both + length, second, more + 1);
    return both;
}

bool dialogue_say_secret(struct dialogue *d, const char *command, const char *shown)
{
    size_t length = strlen(command);
    bool early = shown && d->want_tls && !d->secured;
    if (early || strpbrk(command, "\r\n")) {
        dialogue_reason(d, early ? _("Nothing was sent: the connection is not encrypted.")
                                 : _("Nothing was sent: a line end is hidden in a value."));
        dialogue_leave(d);
        return false;
    }
    dialogue_remember(d, shown ? shown : command);
    char *line = mem_new(length + 3, 1);
    memcpy(line, command, length);
    memcpy(line + length, "\r\n", 2);
    d->port.send(d->port.session, line, length + 2, shown);
    mem_forget(line, length);
    return true;
}

void dialogue_say_ahead(struct dialogue *d, const char *command)
{
    char *line = mem_format("%s\r\n", command);
    d->port.send(d->port.session, line, strlen(line), NULL);
    free(line);
}

bool dialogue_say(struct dialogue *d, const char *format, ...)
{
    char *command = NULL;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&command, format, arguments);
    va_end(arguments);
    if (length < 0)
        abort();
    bool said = dialogue_say_secret(d, command, NULL);
    free(command);
    return said;
}

char *dialogue_evidence(const struct dialogue *d, const char *line, size_t length)
{
    if (length > LINE_KEPT_MAX)
        length = redact_fit(d->redactor, line, length, LINE_KEPT_MAX);
    char *copy = mem_copy_n(line, length);
    for (size_t i = 0; i < length; i++)
        if (copy[i] == '\0')
            copy[i] = ' ';
    return copy;
}

void dialogue_connected(struct dialogue *d, bool secured, const char *local)
{
    d->secured = secured;
    text_copy(d->local, sizeof d->local, local ? local : "");
    dialogue_begin(d, STAGE_GREETING);
}

void dialogue_secured(struct dialogue *d)
{
    if (d->finished || d->state != d->protocol->state_tls)
        return;
    d->secured = true;
    free(d->clear_mechanisms);
    d->clear_mechanisms = mem_copy(text_get(&d->offers.mechanisms));
    offers_clear(&d->offers);
    d->protocol->ask_capabilities(d);
}

/* Words in clear text where only TLS can come: somebody else may have put them there. */
static void refuse_injected(struct dialogue *d, const char *line, size_t length)
{
    char *evidence = dialogue_evidence(d, line, length);
    char *count = mem_format("%zu", length);
    struct parameter parameter = {"count", count};
    dialogue_find_at(d, STAGE_TLS, FINDING_STARTTLS_INJECTED, evidence, &parameter, 1);
    free(count);
    mem_forget_string(evidence);
    dialogue_drop(d);
}

void dialogue_foresee(struct dialogue *d, const char *line, size_t length)
{
    if (!d->finished && d->stage == STAGE_AUTH)
        login_foresee(d, line, length);
}

void dialogue_line(struct dialogue *d, const char *line, size_t length)
{
    if (d->finished)
        return;
    if (dialogue_stage(d) == STAGE_TLS)
        refuse_injected(d, line, length);
    else
        d->protocol->line(d, line, length);
}

void dialogue_early_line(struct dialogue *d, const char *line, size_t length)
{
    d->early = true;
    dialogue_line(d, line, length);
    d->early = false;
}

void dialogue_too_early(struct dialogue *d, const char *reply)
{
    dialogue_reason(d, _("The server answered before it was asked."));
    dialogue_find(d, d->stage == STAGE_AUTH ? FINDING_AUTH_NOT_PROVEN : FINDING_UNEXPECTED_REPLY,
                  reply);
    dialogue_drop(d);
}

void dialogue_broken(struct dialogue *d)
{
    if (d->finished)
        return;
    if (dialogue_stage(d) == STAGE_TLS)
        dialogue_end(d); /* the capabilities are known; it is the handshake that failed */
    d->worst = STATUS_FAIL;
    dialogue_drop(d);
}

enum stage dialogue_stage(const struct dialogue *d)
{
    if (d->stage == STAGE_CAPABILITY && d->state == d->protocol->state_tls && !d->secured)
        return STAGE_TLS;
    return d->stage;
}

bool dialogue_in_doubt(const struct dialogue *d)
{
    return d->in_doubt;
}

const char *dialogue_message_id(const struct dialogue *d)
{
    return d->mail.message_id;
}

void dialogue_answered(struct dialogue *d, enum refusal refusal, const char *reply)
{
    char shown[EVIDENCE_MAX], *whole = dialogue_clean(d, reply);
    text_copy(shown, sizeof shown, whole);
    free(whole);
    d->refusal = refusal;
    free(d->refusal_line);
    d->refusal_line = mem_copy(shown);
}

enum refusal dialogue_refusal(const struct dialogue *d)
{
    return d->refusal;
}

const char *dialogue_refusal_line(const struct dialogue *d)
{
    return d->refusal_line != NULL ? d->refusal_line : "";
}
