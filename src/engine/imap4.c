/* imap4.c - IMAP4 from the greeting to LOGOUT (RFC 9051, RFC 3501).
 *
 * The table at the end is the dialogue: a row for each question, a column for each kind of
 * answer. Every pair has an answer. */
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* No command has to be shorter by the standard; servers take at least this (RFC 7162, 4). */
enum { COMMAND_MAX = 8192 };

void imap4_tag(struct dialogue *d, char *out, size_t room)
{
    d->imap4.untagged = 0;
    d->imap4.literals = 0;
    d->imap4.capability_heard = false;
    d->imap4.listens = d->imap4.expunged = false;
    snprintf(out, room, "A%u ", ++d->imap4.tag);
}

void imap4_ask(struct dialogue *d, enum imap4_state state, const char *format, ...)
{
    char tag[16], command[128];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(command, sizeof command, format, arguments);
    va_end(arguments);
    imap4_tag(d, tag, sizeof tag);
    d->state = state;
    dialogue_say(d, "%s%s", tag, command);
}

/* A server that waits for a literal would take LOGOUT for it. */
void imap4_odd(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    dialogue_find(d, FINDING_UNEXPECTED_REPLY, line);
    if (d->state == IMAP4_USER || d->state == IMAP4_PASSWORD)
        dialogue_drop(d);
    else
        dialogue_leave(d);
}

static void news(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text; /* its response code was heard already */
    imap4_count(d);
}

static void data(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    imap4_hear_data(d, text);
}

static void quit(struct dialogue *d)
{
    char tag[16];
    imap4_tag(d, tag, sizeof tag);
    dialogue_say(d, "%sLOGOUT", tag);
}

/* -- greeting and capabilities -- */

static void ask_capabilities(struct dialogue *d)
{
    dialogue_begin(d, STAGE_CAPABILITY);
    imap4_ask(d, IMAP4_CAPABILITY, "CAPABILITY");
}

/* Somebody who is logged in already cannot log in: whether the password is right stays unknown,
 * and no login is ever reported as good for that. */
static void start_login(struct dialogue *d)
{
    bool wanted = d->plan->login && !d->plan->probe;
    if (!d->imap4.preauth || !wanted) {
        login_start(d);
        return;
    }
    dialogue_begin(d, STAGE_AUTH);
    dialogue_fail(d, FINDING_PREAUTH, "");
}

static void after_capabilities(struct dialogue *d)
{
    if (!d->want_tls || d->secured) {
        dialogue_tell_offers(d);
        dialogue_end(d);
        start_login(d);
        return;
    }
    d->starttls_seen = d->offers.starttls;
    if (d->offers.known && !d->offers.starttls)
        dialogue_fail(d, FINDING_STARTTLS_NOT_OFFERED, "");
    else
        imap4_ask(d, IMAP4_STARTTLS, "STARTTLS");
}

/* The words for people: behind a response code. */
static const char *human_text(const char *text)
{
    const char *end = *text == '[' ? strchr(text, ']') : NULL;
    return end ? end + 1 + strspn(end + 1, " ") : text;
}

static void greeting_refused(struct dialogue *d, const char *line, const char *text)
{
    dialogue_fact(d, "text", FACT_TEXT, human_text(text));
    dialogue_find(d, dialogue_verdict(d, MOMENT_GREETING, line), line);
    dialogue_drop(d);
}

/* "* OK ..." or "* PREAUTH ...". In clear text PREAUTH leaves no way to STARTTLS, which is only
 * allowed to those who are not logged in: whoever stands between could use it to keep the
 * connection in the clear (RFC 9051, 11.1). */
static void greeting(struct dialogue *d, const char *line, const char *text)
{
    const char *status = line + 2;
    bool ok = imap4_word(&status, "OK");
    d->imap4.preauth = imap4_word(&status, "PREAUTH");
    if (!ok && !d->imap4.preauth) {
        greeting_refused(d, line, text);
        return;
    }
    dialogue_fact(d, "text", FACT_TEXT, human_text(text));
    if (d->imap4.preauth && d->want_tls && !d->secured) {
        dialogue_fail(d, FINDING_PREAUTH_CLEAR, line);
        return;
    }
    dialogue_end(d);
    if (d->offers.known) {
        dialogue_begin(d, STAGE_CAPABILITY);
        after_capabilities(d);
    } else {
        ask_capabilities(d);
    }
}

static void greeting_odd(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    greeting_foreign(d, line, strlen(line));
}

static void capability_ok(struct dialogue *d, const char *line, const char *text)
{
    if (d->offers.known)
        after_capabilities(d);
    else
        imap4_odd(d, line, text);
}

/* Every server must know the command; where one does not, everything is tried. */
static void capability_no(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    after_capabilities(d);
}

/* -- STARTTLS -- */

static void starttls_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->starttls_seen = true;
    d->state = IMAP4_TLS;
    d->port.start_tls(d->port.session);
}

static void starttls_no(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    dialogue_fail(d, dialogue_verdict(d, MOMENT_STARTTLS, line), line);
}

/* -- login -- */

/* What the server can do now was heard already and would fill the line. */
static void login_ok(struct dialogue *d, const char *line, const char *text)
{
    const char *code = *text == '[' ? text + 1 : "";
    if (!imap4_word(&code, "CAPABILITY")) {
        login_accepted(d, line);
        return;
    }
    char *tag = mem_copy_n(line, (size_t)(text - line));
    char *reply = dialogue_join(tag, human_text(text));
    login_accepted(d, reply);
    mem_forget_string(reply);
    free(tag);
}

static void login_more(struct dialogue *d, const char *line, const char *text)
{
    login_challenge(d, text, line);
}

/* -- BYE: it hangs up, and may say why -- */

static enum finding_id why_bye(struct dialogue *d, enum moment moment, const char *line)
{
    char code[48];
    enum finding_id id = dialogue_verdict(d, moment, line);
    verdict_code(PROTOCOL_IMAP4, line, code, sizeof code);
    bool guess = !*code && (id == FINDING_AUTH_REFUSED || id == FINDING_MAILBOX_FAILED);
    return guess || id == FINDING_AUTH_NOT_PROVEN ? FINDING_CLOSED : id;
}

static void end_with(struct dialogue *d, enum finding_id id, const char *line)
{
    dialogue_find(d, id, line);
    dialogue_drop(d);
}

static void bye(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    end_with(d, FINDING_CLOSED, line);
}

static void login_bye(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    dialogue_refusal_facts(d, line);
    end_with(d, why_bye(d, MOMENT_LOGIN, line), line);
}

static void mailbox_bye(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    end_with(d, why_bye(d, MOMENT_MAILBOX, line), line);
}

/* -- the table -- */

#define ODD     imap4_odd
#define REFUSED imap4_refused
#define EARLY   imap4_early_ok

/* clang-format off */
static imap4_answer *const answers[IMAP4_STATE_COUNT][IMAP4_KIND_COUNT] = {
    /* OK, NO, BAD, "+", BYE, untagged OK and the like, other untagged data, anything else */
    [IMAP4_GREETING] = {greeting_odd, greeting_odd, greeting_odd, greeting_odd, greeting_refused,
                        greeting, greeting_odd, greeting_odd},
    [IMAP4_CAPABILITY] = {capability_ok, capability_no, capability_no, ODD, bye, news, data, ODD},
    [IMAP4_STARTTLS] = {starttls_ok, starttls_no, starttls_no, ODD, bye, news, data, ODD},
    [IMAP4_TLS] = {ODD, ODD, ODD, ODD, ODD, ODD, ODD, ODD}, /* dialogue_line() is before it */
    [IMAP4_USER] = {EARLY, REFUSED, REFUSED, imap4_user_go, login_bye, news, data, ODD},
    [IMAP4_PASSWORD] = {EARLY, REFUSED, REFUSED, imap4_password_go, login_bye, news, data, ODD},
    [IMAP4_LOGIN] = {login_ok, REFUSED, REFUSED, ODD, login_bye, news, data, ODD},
    [IMAP4_SASL] = {login_ok, REFUSED, REFUSED, login_more, login_bye, news, data, ODD},
    [IMAP4_CAPABILITY_AGAIN] = {imap4_again_done, imap4_again_done, imap4_again_done, ODD,
                                mailbox_bye, news, data, ODD},
    [IMAP4_STATUS] = {imap4_status_ok, imap4_status_no, imap4_status_no, ODD, mailbox_bye, news,
                      data, ODD},
    [IMAP4_EXAMINE] = {imap4_opened, imap4_mailbox_no, imap4_examine_bad, ODD, mailbox_bye,
                       news, data, ODD},
    [IMAP4_SELECT] = {imap4_opened, imap4_mailbox_no, imap4_mailbox_no, ODD, mailbox_bye, news,
                      data, ODD},
    [IMAP4_FETCH] = {imap4_fetch_ok, imap4_fetch_no, imap4_fetch_no, ODD, mailbox_bye, news,
                     imap4_fetch_data, ODD},
    [IMAP4_SEARCH_EXAMINE] = {imap4_search_opened, imap4_mailbox_no, imap4_mailbox_no, ODD,
                              mailbox_bye, news, data, ODD},
    [IMAP4_SEARCH_SEARCH] = {imap4_search_done, imap4_search_no, imap4_search_no, ODD, mailbox_bye,
                             news, imap4_search_data, ODD},
    [IMAP4_SEARCH_NEWEST] = {imap4_search_newest_done, imap4_mailbox_no, imap4_mailbox_no, ODD,
                             mailbox_bye, news, imap4_search_newest_data, ODD},
    [IMAP4_SEARCH_HEADER] = {imap4_search_header_done, imap4_search_header_no,
                             imap4_search_header_no, ODD, mailbox_bye, news,
                             imap4_search_header_data, ODD},
    [IMAP4_SEARCH_SELECT] = {imap4_search_selected, imap4_search_kept, imap4_search_kept, ODD,
                             mailbox_bye, news, data, ODD},
    [IMAP4_SEARCH_STORE] = {imap4_search_stored, imap4_search_kept, imap4_search_kept, ODD,
                            mailbox_bye, news, data, ODD},
    [IMAP4_SEARCH_EXPUNGE] = {imap4_search_expunged, imap4_search_kept, imap4_search_kept, ODD,
                              mailbox_bye, news, data, ODD},
};
/* clang-format on */

static void imap4_line(struct dialogue *d, const char *bytes, size_t length)
{
    const char *text;
    char *line = imap4_response(d, bytes, length);
    if (!line)
        return;
    enum imap4_kind kind = imap4_kind_of(d, line, &text);
    if (kind == IMAP4_OK || kind == IMAP4_NEWS) /* a refusal is told as it stands */
        imap4_hear_code(d, line, text);
    if (d->early && (kind == IMAP4_OK || kind == IMAP4_MORE))
        dialogue_too_early(d, line);
    else
        answers[d->state][kind](d, line, text);
    mem_forget_string(line);
}

const struct protocol protocol_imap4 = {
    .kind = PROTOCOL_IMAP4,
    .line = imap4_line,
    .ask_capabilities = ask_capabilities,
    .send_user = imap4_send_login,
    .tag = imap4_tag,
    .after_auth = imap4_after_auth,
    .without_login = dialogue_leave,
    .quit = quit,
    .state_tls = IMAP4_TLS,
    .state_sasl = IMAP4_SASL,
    .line_max = COMMAND_MAX,
    .auth_command = "AUTHENTICATE",
    .password_name = "IMAP4 LOGIN", /* there is a SASL mechanism of that name as well */
    .service = "imap",
    .sasl_ir = true,
};
