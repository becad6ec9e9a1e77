/* smtp_envelope.c - who may write to whom (MAIL, RCPT, then RSET: nothing is sent), and the test
 * mail where one was asked for (RFC 5321, 3.3; RFC 1870; RFC 6531). */
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <stdlib.h>

static bool refusal_only(const struct dialogue *d)
{
    return d->purpose == PURPOSE_REFUSAL;
}

static bool sends_mail(const struct dialogue *d)
{
    return d->plan->message && !refusal_only(d);
}

static bool given(const char *text)
{
    return text && *text;
}

/* The user is the sender where the login is an address. False: nobody is known, or *err says
 * what is wrong with who is. */
static bool choose_addresses(struct dialogue *d, struct err *err)
{
    if (given(d->plan->from))
        d->from = d->plan->from;
    else if (d->user && address_valid(d->user, NULL))
        d->from = d->user;
    d->to = given(d->plan->to) ? d->plan->to : d->from;
    return d->from && mail_address(d->from, err) && mail_address(d->to, err);
}

static void skip_envelope(struct dialogue *d, const struct err *err)
{
    if (err->text[0])
        dialogue_note(d, err->text);
    dialogue_find_at(d, STAGE_ENVELOPE, FINDING_ENVELOPE_SKIPPED, "", NULL, 0);
    dialogue_skip(d, STAGE_ENVELOPE);
    dialogue_leave(d);
}

static bool needs_utf8(const struct dialogue *d)
{
    return !mail_is_ascii(d->from) || !mail_is_ascii(d->to);
}

/* MAIL, RCPT and RSET in one flight where the server takes them so (RFC 2920, 3.1): two round trips
 * less. Each answer is judged for itself, as if it had been waited for; when there is a mail to
 * send, that one is sent step by step. */
static bool in_one_flight(const struct dialogue *d)
{
    return d->stage == STAGE_ENVELOPE && !refusal_only(d) && offers_has(&d->offers, "PIPELINING");
}

/* What was said ahead is what the next answer is to. */
static void say_in_turn(struct dialogue *d, enum smtp_state state, const char *command)
{
    d->state = state;
    if (d->flight)
        dialogue_remember(d, command);
    else
        dialogue_say(d, "%s", command);
}

static void say_recipient(struct dialogue *d)
{
    char *command = mem_format("RCPT TO:<%s>", d->to);
    say_in_turn(d, SMTP_RCPT, command);
    free(command);
}

static void send_flight(struct dialogue *d, const char *mail_from)
{
    if (dialogue_say(d, "%s", mail_from) && dialogue_say(d, "RCPT TO:<%s>", d->to) &&
        dialogue_say(d, "RSET")) {
        d->flight = true;
        say_in_turn(d, SMTP_MAIL, mail_from);
    }
}

static void send_mail_from(struct dialogue *d)
{
    struct text options = {0};
    if (sends_mail(d) && d->offers.size_known)
        text_format(&options, " SIZE=%zu", d->mail.size);
    if (sends_mail(d) && d->mail.eight_bit && d->offers.eight_bit)
        text_add(&options, " BODY=8BITMIME");
    if (needs_utf8(d))
        text_add(&options, " SMTPUTF8");
    char *command = mem_format("MAIL FROM:<%s>%s", d->from, text_get(&options));
    d->flight = false;
    if (in_one_flight(d))
        send_flight(d, command);
    else
        say_in_turn(d, SMTP_MAIL, command);
    free(command);
    text_free(&options);
}

/* RFC 6531: without SMTPUTF8 such an address cannot be said to this server at all. */
static bool utf8_is_possible(struct dialogue *d)
{
    if (!needs_utf8(d) || d->offers.utf8)
        return true;
    dialogue_reason(d, _("The server does not offer SMTPUTF8: it cannot take addresses with "
                         "characters other than ASCII."));
    bool sender = !mail_is_ascii(d->from);
    dialogue_fail_with(d, sender ? FINDING_SENDER_REFUSED : FINDING_RECIPIENT_REFUSED, "",
                       "address", sender ? d->from : d->to);
    return false;
}

static bool size_is_possible(struct dialogue *d)
{
    if (!sends_mail(d) || d->offers.size == 0 || d->mail.size <= d->offers.size)
        return true;
    smtp_find_size(d, FINDING_SIZE_EXCEEDED, "", d->mail.size);
    dialogue_leave(d);
    return false;
}

void smtp_find_size(struct dialogue *d, enum finding_id id, const char *reply,
                    unsigned long long size)
{
    char *ours = mem_format("%llu", size), *limit = mem_format("%llu", d->offers.size);
    struct parameter parameters[3] = {{"reply", reply}};
    size_t count = 1;
    if (size > 0)
        parameters[count++] = (struct parameter){"size", ours};
    if (d->offers.size > 0)
        parameters[count++] = (struct parameter){"limit", limit};
    dialogue_find_at(d, d->stage, id, reply, parameters, count);
    free(limit);
    free(ours);
}

void smtp_envelope_start(struct dialogue *d)
{
    struct err err = {0};
    if (!choose_addresses(d, &err)) {
        skip_envelope(d, &err);
        return;
    }
    if (sends_mail(d))
        test_mail_make(&d->mail, d->from, d->plan->from_name, d->to);
    if (!refusal_only(d)) {
        dialogue_begin(d, STAGE_ENVELOPE);
        dialogue_fact(d, "from", FACT_TEXT, d->from);
        dialogue_fact(d, "to", FACT_TEXT, d->to);
    }
    if (utf8_is_possible(d) && size_is_possible(d))
        send_mail_from(d);
}

void smtp_mail_ok(struct dialogue *d, const char *reply)
{
    (void)reply;
    say_recipient(d);
}

static void reset(struct dialogue *d)
{
    say_in_turn(d, SMTP_RSET, "RSET");
}

/* RCPT came behind a MAIL that was put off: its answer says nothing. */
void smtp_rcpt_void(struct dialogue *d, const char *reply)
{
    (void)reply;
    reset(d);
}

void smtp_rcpt_ok(struct dialogue *d, const char *reply)
{
    if (d->stage == STAGE_MESSAGE) {
        d->state = SMTP_DATA;
        dialogue_say(d, "DATA");
        return;
    }
    if (refusal_only(d))
        dialogue_answered(d, REFUSAL_ALLOWED, reply);
    else
        dialogue_fact(d, "reply", FACT_TEXT, reply);
    reset(d);
}

static enum moment moment_of(const struct dialogue *d)
{
    return d->state == SMTP_MAIL ? MOMENT_MAIL : d->state == SMTP_RCPT ? MOMENT_RCPT : MOMENT_TEXT;
}

/* Sending that waits for the POP login comes here only after it. */
static enum finding_id refusal_of(struct dialogue *d, const char *reply)
{
    enum finding_id id = dialogue_verdict(d, moment_of(d), reply);
    bool after_pop =
        !refusal_only(d) && record_is(d->plan->server, FIELD_SEND_METHOD, "pop-before-smtp");
    return after_pop && id == FINDING_RELAY_DENIED ? FINDING_POP_SMTP_REFUSED : id;
}

void smtp_refused(struct dialogue *d, const char *reply)
{
    enum finding_id id = refusal_of(d, reply);
    d->in_doubt = false;
    if (refusal_only(d)) {
        if (d->reply_code >= 500 || id == FINDING_RELAY_DENIED)
            dialogue_answered(d, REFUSAL_REFUSED, reply);
        dialogue_leave(d);
        return;
    }
    dialogue_refusal_facts(d, reply);
    if (d->stage == STAGE_ENVELOPE && id == FINDING_GREYLISTED) {
        dialogue_find(d, id, reply); /* not yet is no refusal */
        if (d->flight && d->state == SMTP_MAIL)
            d->state = SMTP_RCPT_VOID;
        else
            reset(d);
        return;
    }
    if (id == FINDING_SIZE_EXCEEDED) {
        smtp_find_size(d, id, reply, d->mail.size);
        dialogue_leave(d);
        return;
    }
    /* Postfix keeps what it thinks of our name until RCPT. */
    if (id == FINDING_EHLO_REFUSED)
        dialogue_fail_with(d, id, reply, "name", d->helo);
    else
        dialogue_fail_with(d, id, reply, "address", id == FINDING_SENDER_REFUSED ? d->from : d->to);
}

void smtp_rset_done(struct dialogue *d, const char *reply)
{
    (void)reply;
    if (d->stage == STAGE_ENVELOPE)
        dialogue_end(d);
    if (!sends_mail(d)) {
        dialogue_leave(d);
        return;
    }
    dialogue_begin(d, STAGE_MESSAGE);
    dialogue_fact(d, "message_id", FACT_TEXT, d->mail.message_id);
    send_mail_from(d);
}

void smtp_data_ok(struct dialogue *d, const char *reply)
{
    if (d->reply_code != 354) {
        smtp_odd(d, reply);
        return;
    }
    d->state = SMTP_TEXT;
    d->in_doubt = true;
    d->port.send_body(d->port.session, text_get(&d->mail.wire), d->mail.wire.length);
}

void smtp_text_ok(struct dialogue *d, const char *reply)
{
    d->in_doubt = false;
    dialogue_reply_facts(d, reply);
    dialogue_end(d);
    dialogue_leave(d);
}

/* Neither yes nor no: the mail may have been taken. */
void smtp_text_odd(struct dialogue *d, const char *reply)
{
    dialogue_fail(d, FINDING_DELIVERY_UNKNOWN, reply);
}
