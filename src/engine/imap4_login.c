/* imap4_login.c - the LOGIN command (RFC 9051, 6.2.3): quoted strings where they can carry what
 * is to be said, else literals, which carry every byte but NUL. */
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"
#include "engine/redact.h"

#include <stdlib.h>
#include <string.h>

/* A line that is longer is refused by some servers (RFC 7162, 4). */
enum { QUOTED_MAX = 512 };

static bool can_be_quoted(const char *text)
{
    size_t length = 0;
    for (; text[length]; length++)
        if ((unsigned char)text[length] < ' ' || (unsigned char)text[length] >= 0x7f)
            return false;
    return length <= QUOTED_MAX;
}

/* "a\"b" with its quotes, in memory of its own. The caller wipes and frees. */
static char *quoted(const char *text)
{
    char *out = mem_new(2 * strlen(text) + 3, 1), *to = out;
    *to++ = '"';
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            *to++ = '\\';
        *to++ = *text;
    }
    *to = '"';
    return out;
}

static bool may_come_at_once(const struct dialogue *d, const char *text)
{
    return strlen(text) <= d->offers.literal_max;
}

/* "{12}", or "{12+}" where the server need not be asked first. */
static char *announced(const struct dialogue *d, const char *text)
{
    return mem_format("{%zu%s}", strlen(text), may_come_at_once(d, text) ? "+" : "");
}

static void send_password(struct dialogue *d)
{
    d->state = IMAP4_LOGIN;
    dialogue_say_secret(d, secret_bytes(d->password), REDACTED);
}

/* How long a password is is nobody's business either. */
static void announce_password(struct dialogue *d, const char *start)
{
    const char *password = secret_bytes(d->password);
    char *size = announced(d, password);
    char *command = mem_format("%s%s", start, size), *shown = mem_format("%s{%s}", start, REDACTED);
    d->state = IMAP4_PASSWORD;
    if (dialogue_say_secret(d, command, shown) && may_come_at_once(d, password))
        send_password(d);
    free(shown);
    free(command);
    free(size);
}

/* start is all of the command that stands before the password. */
static void send_up_to_password(struct dialogue *d, const char *start)
{
    const char *password = secret_bytes(d->password);
    if (!can_be_quoted(password)) {
        announce_password(d, start);
        return;
    }
    char *secret = quoted(password), *command = dialogue_join(start, secret);
    char *shown = dialogue_join(start, REDACTED);
    redactor_add(d->redactor, secret, strlen(secret));
    d->state = IMAP4_LOGIN;
    dialogue_say_secret(d, command, shown);
    free(shown);
    mem_forget_string(command);
    mem_forget_string(secret);
}

static void send_user(struct dialogue *d)
{
    char *start = mem_format("%s ", d->user);
    send_up_to_password(d, start);
    free(start);
}

/* A literal could carry a line end, but no password has one, and the log is made of lines. */
static bool can_be_said(struct dialogue *d)
{
    if (!strpbrk(d->user, "\r\n") && !strpbrk(secret_bytes(d->password), "\r\n"))
        return true;
    login_unsendable(d, _("The user name or the password holds a character that this login cannot "
                          "carry: choose PLAIN or CRAM-MD5."));
    return false;
}

void imap4_send_login(struct dialogue *d)
{
    if (!can_be_said(d))
        return;
    login_warn_of_clear_text(d);
    char tag[16], *user = can_be_quoted(d->user) ? quoted(d->user) : announced(d, d->user);
    imap4_tag(d, tag, sizeof tag);
    if (can_be_quoted(d->user)) {
        char *start = mem_format("%sLOGIN %s ", tag, user);
        send_up_to_password(d, start);
        free(start);
    } else {
        d->state = IMAP4_USER;
        if (dialogue_say(d, "%sLOGIN %s", tag, user) && may_come_at_once(d, d->user))
            send_user(d);
    }
    free(user);
}

void imap4_user_go(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    send_user(d);
}

void imap4_password_go(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    send_password(d);
}

/* Before it was given everything that proves who we are. */
void imap4_early_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    dialogue_reply_facts(d, line);
    dialogue_fail(d, FINDING_AUTH_NOT_PROVEN, line);
}

void imap4_refused(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    login_refused(d, line);
}
