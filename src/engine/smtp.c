/* smtp.c - SMTP from the greeting to the login (RFC 5321, 3207, 4954).
 *
 * answers[] is the dialogue: a row for each question, a column for each first digit of the
 * reply's code. Every pair has an answer. */
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { COMMAND_MAX = 512 /* RFC 5321, 4.5.3.1.4 */ };

void smtp_odd(struct dialogue *d, const char *reply)
{
    dialogue_fail(d, FINDING_UNEXPECTED_REPLY, reply);
}

/* -- greeting -- */

static void say_hello(struct dialogue *d, enum smtp_state state)
{
    helo_name(d->plan->server, d->local, d->helo, sizeof d->helo);
    d->state = state;
    dialogue_say(d, "%s %s", state == SMTP_EHLO ? "EHLO" : "HELO", d->helo);
}

static void ask_capabilities(struct dialogue *d)
{
    dialogue_begin(d, STAGE_CAPABILITY);
    say_hello(d, SMTP_EHLO);
}

static void greeting_ok(struct dialogue *d, const char *reply)
{
    const char *speaker = greeting_speaker(PROTOCOL_SMTP, reply, strlen(reply));
    if (d->reply_code != 220 || speaker) {
        greeting_foreign(d, reply, strlen(reply));
        return;
    }
    dialogue_fact(d, "text", FACT_TEXT, reply[3] ? reply + 4 : "");
    dialogue_end(d);
    ask_capabilities(d);
}

static void greeting_refused(struct dialogue *d, const char *reply)
{
    dialogue_fact(d, "text", FACT_TEXT, reply);
    dialogue_fail(d, dialogue_verdict(d, MOMENT_GREETING, reply), reply);
}

static void greeting_odd(struct dialogue *d, const char *reply)
{
    greeting_foreign(d, reply, strlen(reply));
}

/* -- EHLO -- */

/* The server's limit counts, whatever the settings allow. */
static void compare_sizes(struct dialogue *d)
{
    long long own = record_number(d->plan->server, FIELD_SEND_MAX_BYTES, 0);
    if (own > 0 && d->offers.size > 0 && (unsigned long long)own > d->offers.size)
        smtp_find_size(d, FINDING_SIZE_LIMIT, "", (unsigned long long)own);
}

static void after_capabilities(struct dialogue *d, const char *reply)
{
    if (!d->want_tls || d->secured) {
        dialogue_tell_offers(d);
        compare_sizes(d);
        dialogue_end(d);
        login_start(d);
        return;
    }
    d->starttls_seen = d->offers.starttls;
    if (!d->offers.starttls) {
        dialogue_fail(d, FINDING_STARTTLS_NOT_OFFERED, reply);
        return;
    }
    d->state = SMTP_STARTTLS;
    dialogue_say(d, "STARTTLS");
}

static void ehlo_ok(struct dialogue *d, const char *reply)
{
    if (d->reply_code != 250) {
        smtp_odd(d, reply);
        return;
    }
    d->offers.known = true;
    after_capabilities(d, reply);
}

static bool login_wanted(const struct dialogue *d)
{
    return d->purpose == PURPOSE_CHECK && !d->plan->probe &&
           record_is(d->plan->server, FIELD_SEND_METHOD, "smtp-auth");
}

/* HELO knows neither STARTTLS nor AUTH: it is tried only where neither is needed. */
static void ehlo_refused(struct dialogue *d, const char *reply)
{
    if (d->reply_code / 100 == 5 && !login_wanted(d) && (!d->want_tls || d->secured))
        say_hello(d, SMTP_HELO);
    else
        dialogue_fail_with(d, dialogue_verdict(d, MOMENT_HELO, reply), reply, "name", d->helo);
}

static void helo_ok(struct dialogue *d, const char *reply)
{
    offers_clear(&d->offers); /* a list after HELO means nothing */
    after_capabilities(d, reply);
}

static void helo_refused(struct dialogue *d, const char *reply)
{
    dialogue_fail_with(d, dialogue_verdict(d, MOMENT_HELO, reply), reply, "name", d->helo);
}

static bool is_keyword(const char *line, size_t length, const char *keyword)
{
    return strlen(keyword) == length && strncasecmp(line, keyword, length) == 0;
}

/* One line of the answer to EHLO behind its code. "AUTH=LOGIN" is how servers spoke before
 * RFC 2554, and some still do for old clients. */
static void hear_keyword(struct offers *o, const char *line)
{
    size_t length = strcspn(line, " =");
    const char *rest = line + length + (line[length] != '\0');
    if (length == 0)
        return;
    offers_word(o, line, length);
    if (is_keyword(line, length, "STARTTLS"))
        o->starttls = true;
    else if (is_keyword(line, length, "8BITMIME"))
        o->eight_bit = true;
    else if (is_keyword(line, length, "SMTPUTF8"))
        o->utf8 = true;
    else if (is_keyword(line, length, "AUTH"))
        offers_mechanisms(o, rest);
    else if (is_keyword(line, length, "SIZE")) {
        o->size_known = true;
        o->size = isdigit((unsigned char)*rest) ? strtoull(rest, NULL, 10) : 0;
    }
}

/* -- STARTTLS -- */

static void starttls_ok(struct dialogue *d, const char *reply)
{
    if (d->reply_code != 220) {
        dialogue_fail(d, dialogue_verdict(d, MOMENT_STARTTLS, reply), reply);
        return;
    }
    d->state = SMTP_TLS;
    d->port.start_tls(d->port.session);
}

static void starttls_refused(struct dialogue *d, const char *reply)
{
    dialogue_fail(d, dialogue_verdict(d, MOMENT_STARTTLS, reply), reply);
}

/* -- AUTH -- */

static void after_auth(struct dialogue *d)
{
    dialogue_end(d);
    d->port.logged_in(d->port.session);
    smtp_envelope_start(d);
}

static void auth_ok(struct dialogue *d, const char *reply)
{
    if (d->reply_code == 235) {
        login_accepted(d, reply);
        return;
    }
    dialogue_reply_facts(d, reply);
    dialogue_fail(d, FINDING_AUTH_NOT_PROVEN, reply);
}

static void auth_more(struct dialogue *d, const char *reply)
{
    if (d->reply_code != 334 || d->reply_lines > 1) {
        dialogue_reply_facts(d, reply);
        smtp_odd(d, reply);
        return;
    }
    login_challenge(d, reply + 3 + (reply[3] == ' '), reply);
}

/* -- the table -- */

static smtp_answer *const answers[SMTP_STATE_COUNT][4] = {
    /*                  2xx           3xx           4xx               5xx */
    [SMTP_GREETING] = {greeting_ok, greeting_odd, greeting_refused, greeting_refused},
    [SMTP_EHLO] = {ehlo_ok, smtp_odd, ehlo_refused, ehlo_refused},
    [SMTP_HELO] = {helo_ok, smtp_odd, helo_refused, helo_refused},
    [SMTP_STARTTLS] = {starttls_ok, starttls_refused, starttls_refused, starttls_refused},
    [SMTP_TLS] = {smtp_odd, smtp_odd, smtp_odd, smtp_odd}, /* dialogue_line() is before it */
    [SMTP_AUTH] = {auth_ok, auth_more, login_refused, login_refused},
    [SMTP_MAIL] = {smtp_mail_ok, smtp_odd, smtp_refused, smtp_refused},
    [SMTP_RCPT] = {smtp_rcpt_ok, smtp_odd, smtp_refused, smtp_refused},
    [SMTP_RCPT_VOID] = {smtp_rcpt_void, smtp_rcpt_void, smtp_rcpt_void, smtp_rcpt_void},
    [SMTP_RSET] = {smtp_rset_done, smtp_odd, smtp_odd, smtp_odd},
    [SMTP_DATA] = {smtp_odd, smtp_data_ok, smtp_refused, smtp_refused},
    [SMTP_TEXT] = {smtp_text_ok, smtp_text_odd, smtp_refused, smtp_refused},
};

static void forget_reply(struct dialogue *d)
{
    text_cut(&d->reply, 0);
    d->reply.overflow = false;
    d->reply_lines = 0;
    d->reply_code = 0;
    d->reply_early = false;
}

/* 200..599, or 0. */
static int code_of(const char *line, size_t length)
{
    if (length < 3 || line[0] < '2' || line[0] > '5' || !isdigit((unsigned char)line[1]) ||
        !isdigit((unsigned char)line[2]))
        return 0;
    if (length > 3 && line[3] != ' ' && line[3] != '-')
        return 0;
    return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

static void not_a_reply(struct dialogue *d, const char *line, size_t length)
{
    if (d->state == SMTP_GREETING)
        greeting_foreign(d, line, length);
    else if (d->state == SMTP_TEXT)
        smtp_text_odd(d, line);
    else
        smtp_odd(d, line);
}

/* After the final dot the mail may have been taken, however odd the answer is. */
static void too_large(struct dialogue *d)
{
    if (d->state == SMTP_TEXT)
        smtp_text_odd(d, "");
    else
        dialogue_fail(d, FINDING_REPLY_TOO_LARGE, "");
}

/* After the final dot only the answer to that says whether the mail was taken. */
static void too_early(struct dialogue *d, const char *reply)
{
    if (d->state == SMTP_TEXT)
        smtp_text_odd(d, reply);
    else
        dialogue_too_early(d, reply);
}

/* Lines of one reply have one code; another one in the middle means that nothing that the server
 * says can be relied upon (RFC 5321, 4.2.1). */
static void one_line(struct dialogue *d, const char *line, size_t length)
{
    int code = code_of(line, length);
    if (code == 0 || (d->reply_lines > 0 && code != d->reply_code)) {
        not_a_reply(d, line, length);
        return;
    }
    d->reply_code = code;
    d->reply_early |= d->early;
    if (d->reply_lines++ > 0)
        text_add_char(&d->reply, ' ');
    text_add_n(&d->reply, line, length);
    if (d->reply_lines > REPLY_LINES_MAX || d->reply.overflow) {
        too_large(d);
        return;
    }
    if (d->state == SMTP_EHLO && d->reply_lines > 1 && length > 4)
        hear_keyword(&d->offers, line + 4);
    if (length > 3 && line[3] == '-')
        return;
    char *reply = text_take(&d->reply);
    bool early = d->reply_early && code < 400;
    smtp_answer *answer = early ? too_early : answers[d->state][code / 100 - 2];
    d->reply.ceiling = REPLY_BYTES_MAX;
    answer(d, reply);
    forget_reply(d);
    mem_forget_string(reply);
}

static void smtp_line(struct dialogue *d, const char *bytes, size_t length)
{
    char *line = dialogue_evidence(d, bytes, length);
    one_line(d, line, strlen(line));
    mem_forget_string(line);
}

const struct protocol protocol_smtp = {
    .kind = PROTOCOL_SMTP,
    .line = smtp_line,
    .ask_capabilities = ask_capabilities,
    .after_auth = after_auth,
    .without_login = smtp_envelope_start,
    .quit = dialogue_say_quit,
    .state_tls = SMTP_TLS,
    .state_sasl = SMTP_AUTH,
    .line_max = COMMAND_MAX,
    .auth_command = "AUTH",
    .service = "smtp",
};
