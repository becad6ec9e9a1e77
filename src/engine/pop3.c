/* pop3.c - POP3 from the greeting to the list of mails (RFC 1939, 2449, 2595, 5034).
 *
 * The table at the end is the dialogue: a row for each question, a column for each kind of
 * answer. Every pair has an answer. */
#include "engine/pop3.h"
#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"
#include "engine/redact.h"

#include <ctype.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum kind { OK, ERR, MORE, OTHER, KIND_COUNT };

enum { UID_MAX = 512, COMMAND_MAX = 255 /* RFC 2449, 4 */ };

static void ask(struct dialogue *d, enum pop3_state state, const char *command)
{
    d->state = state;
    dialogue_say(d, "%s", command);
}

static void odd_answer(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    dialogue_fail(d, FINDING_UNEXPECTED_REPLY, line);
}

/* -- greeting and capabilities -- */

static void ask_capabilities(struct dialogue *d)
{
    dialogue_begin(d, STAGE_CAPABILITY);
    ask(d, POP3_CAPA, "CAPA");
}

static void greeting_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    dialogue_fact(d, "text", FACT_TEXT, text);
    dialogue_fact_switch(d, "apop", d->challenge[0] != '\0');
    dialogue_end(d);
    ask_capabilities(d);
}

static void greeting_refused(struct dialogue *d, const char *line, const char *text)
{
    dialogue_fact(d, "text", FACT_TEXT, text);
    dialogue_fail(d, dialogue_verdict(d, MOMENT_GREETING, line), line);
}

static void greeting_odd(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    greeting_foreign(d, line, strlen(line));
}

static void after_capabilities(struct dialogue *d)
{
    if (d->want_tls && !d->secured) {
        d->starttls_seen = d->offers.starttls;
        if (d->offers.known && !d->offers.starttls)
            dialogue_fail(d, FINDING_STARTTLS_NOT_OFFERED, "");
        else
            ask(d, POP3_STLS, "STLS");
        return;
    }
    dialogue_tell_offers(d);
    dialogue_end(d);
    login_start(d);
}

static void capa_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->state = POP3_CAPA_LIST;
}

/* RFC 2449 is not everywhere: then nothing is known, and everything is tried. */
static void capa_refused(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    after_capabilities(d);
}

static void capa_entry(struct dialogue *d, const char *line)
{
    struct offers *o = &d->offers;
    size_t length = strcspn(line, " \t");
    static const struct {
        const char *word;
        size_t offset;
    } switches[] = {
        {"STLS", offsetof(struct offers, starttls)},
        {"USER", offsetof(struct offers, user)},
        {"UIDL", offsetof(struct offers, uidl)},
    };
    if (length == 0)
        return;
    for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
        if (strlen(switches[i].word) == length && strncasecmp(switches[i].word, line, length) == 0)
            *(bool *)((char *)o + switches[i].offset) = true;
    offers_word(o, line, length);
    if (length == 4 && strncasecmp(line, "SASL", 4) == 0)
        offers_mechanisms(o, line + length);
}

static void capa_line(struct dialogue *d, const char *line, size_t length)
{
    if (strcmp(line, ".") == 0) {
        d->offers.known = true;
        after_capabilities(d);
        return;
    }
    if (++d->offers.lines > REPLY_LINES_MAX || length > REPLY_BYTES_MAX)
        dialogue_fail(d, FINDING_REPLY_TOO_LARGE, "");
    else
        capa_entry(d, line + (line[0] == '.'));
}

/* -- STLS -- */

static void stls_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->starttls_seen = true;
    d->state = POP3_TLS;
    d->port.start_tls(d->port.session);
}

static void stls_refused(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    dialogue_fail(d, dialogue_verdict(d, MOMENT_STARTTLS, line), line);
}

/* -- login -- */

static void say_password(struct dialogue *d)
{
    login_warn_of_clear_text(d);
    char *command = dialogue_join("PASS ", secret_bytes(d->password));
    dialogue_say_secret(d, command, "PASS " REDACTED);
    mem_forget_string(command);
}

/* Where the server takes both at once it saves a round trip. Not in clear text: a server that
 * refuses the name there has kept the password from being heard. */
static void send_user(struct dialogue *d)
{
    d->state = POP3_USER;
    d->password_said =
        dialogue_say(d, "USER %s", d->user) && d->secured && offers_has(&d->offers, "PIPELINING");
    if (!d->password_said)
        return;
    say_password(d);
    dialogue_remember(d, "USER");
}

static void user_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->state = POP3_PASS;
    if (d->password_said)
        dialogue_remember(d, "PASS");
    else
        say_password(d);
}

/* MD5 over the challenge, brackets included, and the password (RFC 1939, 7). */
static bool apop_digest(const struct dialogue *d, char *hex)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_MD_CTX *md5 = EVP_MD_CTX_new();
    bool done = md5 && EVP_DigestInit_ex(md5, EVP_md5(), NULL) == 1 &&
                EVP_DigestUpdate(md5, d->challenge, strlen(d->challenge)) == 1 &&
                EVP_DigestUpdate(md5, secret_bytes(d->password), secret_length(d->password)) == 1 &&
                EVP_DigestFinal_ex(md5, digest, &size) == 1;
    EVP_MD_CTX_free(md5);
    if (done)
        hex_encode(digest, size, hex);
    mem_wipe(digest, sizeof digest);
    return done;
}

static void send_apop(struct dialogue *d)
{
    char hex[2 * EVP_MAX_MD_SIZE + 1];
    if (!apop_digest(d, hex)) {
        login_unsendable(d, _("MD5 is switched off on this machine: APOP cannot be used."));
        return;
    }
    redactor_add(d->redactor, hex, strlen(hex));
    char *start = mem_format("APOP %s ", d->user);
    char *command = dialogue_join(start, hex), *shown = dialogue_join(start, REDACTED);
    d->state = POP3_APOP;
    dialogue_say_secret(d, command, shown);
    mem_wipe(hex, sizeof hex);
    mem_forget_string(command);
    free(shown);
    free(start);
}

static void login_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    login_accepted(d, line);
}

static void login_err(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    login_refused(d, line);
}

static void login_more(struct dialogue *d, const char *line, const char *text)
{
    login_challenge(d, text, line);
}

/* -- mailbox -- */

/* Whatever STAT says, UIDL is the next question, unless a mail is looked for: where the server
 * takes both at once it saves a round trip. Where sizes are not asked for, QUIT follows whatever
 * comes of it: with them it costs neither a packet nor a record of its own. */
static void ask_stat(struct dialogue *d)
{
    ask(d, POP3_STAT, "STAT");
    d->uidl_asked = !d->search && offers_has(&d->offers, "PIPELINING");
    if (!d->uidl_asked)
        return;
    dialogue_say_ahead(d, "UIDL");
    if (sizes_limit(d) > 0)
        return;
    dialogue_say_ahead(d, "QUIT");
    d->quit_said = true;
}

static void quit(struct dialogue *d)
{
    if (!d->quit_said)
        dialogue_say_quit(d);
}

static void ask_uidl(struct dialogue *d)
{
    if (!d->uidl_asked) {
        ask(d, POP3_UIDL, "UIDL");
        return;
    }
    d->state = POP3_UIDL;
    dialogue_remember(d, "UIDL");
}

bool pop3_number(const char **text, unsigned long long *number)
{
    char *end;
    if (!isdigit((unsigned char)**text))
        return false;
    *number = strtoull(*text, &end, 10);
    bool fits = end - *text <= 19;
    *text = end;
    return fits;
}

/* Only what a mailbox answers proves that somebody is logged in: until now AUTH was open. */
static void stat_ok(struct dialogue *d, const char *line, const char *text)
{
    unsigned long long octets = 0;
    if (!isdigit((unsigned char)*text)) {
        dialogue_fail(d, FINDING_AUTH_NOT_PROVEN, line); /* it may say yes to everything */
        return;
    }
    bool counted = pop3_number(&text, &d->mails) && *text == ' ';
    text += strspn(text, " ");
    counted = counted && pop3_number(&text, &octets) && (*text == ' ' || *text == '\0');
    dialogue_end(d);
    d->port.logged_in(d->port.session);
    dialogue_begin(d, STAGE_MAILBOX);
    if (!counted) {
        dialogue_fail(d, FINDING_UNEXPECTED_REPLY, line);
        return;
    }
    dialogue_fact_number(d, "messages", d->mails);
    dialogue_fact_number(d, "bytes", octets);
    if (d->search) {
        pop3_search_start(d, octets);
        return;
    }
    ask_uidl(d);
}

static void stat_refused(struct dialogue *d, const char *line, const char *text)
{
    enum finding_id id = dialogue_verdict(d, MOMENT_MAILBOX, line);
    (void)text;
    if (id != FINDING_AUTH_NOT_PROVEN) {
        dialogue_end(d);
        d->port.logged_in(d->port.session);
        dialogue_begin(d, STAGE_MAILBOX);
    }
    dialogue_fail(d, id, line);
}

static void stat_odd(struct dialogue *d, const char *line, const char *text)
{
    (void)text;
    dialogue_fail(d, FINDING_AUTH_NOT_PROVEN, line);
}

static void uidl_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->uids = 0;
    d->state = POP3_UIDL_LIST;
}

/* A mailbox that cannot be read just now tells nothing about the command. */
static void uidl_refused(struct dialogue *d, const char *line, const char *text)
{
    enum finding_id id = dialogue_verdict(d, MOMENT_MAILBOX, line);
    (void)text;
    if (id != FINDING_MAILBOX_LOCKED && id != FINDING_MAILBOX_FAILED) {
        dialogue_fact_switch(d, "uidl", false);
        id = FINDING_UIDL_MISSING;
    }
    dialogue_fail(d, id, line);
}

/* "n uid": a number, one blank, printable characters (RFC 1939, 7; longer ids are about). */
bool pop3_uidl_entry(const char *line, unsigned long long *number, const char **uid)
{
    if (!pop3_number(&line, number) || *number == 0 || *line != ' ')
        return false;
    line += strspn(line, " ");
    *uid = line;
    size_t length = 0;
    while (line[length] > ' ' && line[length] < 0x7f)
        length++;
    return length > 0 && length <= UID_MAX && line[length + strspn(line + length, " ")] == '\0';
}

static void uidl_line(struct dialogue *d, const char *line, size_t length)
{
    unsigned long long number;
    const char *uid;
    (void)length;
    if (strcmp(line, ".") != 0) {
        d->uids++;
        if (!pop3_uidl_entry(line, &number, &uid))
            dialogue_fail(d, FINDING_UNEXPECTED_REPLY, line);
        else
            dialogue_uidl(d, uid, strcspn(uid, " "));
        return;
    }
    dialogue_fact_switch(d, "uidl", true);
    dialogue_fact_number(d, "uids", d->uids);
    dialogue_fact_sample(d);
    if (sizes_wanted(d, d->mails)) {
        ask(d, POP3_LIST, "LIST");
        return;
    }
    dialogue_end(d);
    dialogue_leave(d);
}

static void list_ok(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    d->state = POP3_LIST_LIST;
}

static void list_refused(struct dialogue *d, const char *line, const char *text)
{
    (void)line;
    (void)text;
    sizes_unknown(d);
    dialogue_end(d);
    dialogue_leave(d);
}

/* "n octets", and whatever a server adds (RFC 1939, 5). */
static void list_line(struct dialogue *d, const char *line, size_t length)
{
    unsigned long long number, octets;
    const char *text = line;
    (void)length;
    if (strcmp(line, ".") == 0) {
        sizes_tell(d);
        dialogue_end(d);
        dialogue_leave(d);
        return;
    }
    bool entry = pop3_number(&text, &number) && *text == ' ';
    text += strspn(text, " ");
    if (entry && pop3_number(&text, &octets) && (*text == ' ' || *text == '\0'))
        sizes_add(d, octets);
    else
        dialogue_fail(d, FINDING_UNEXPECTED_REPLY, line);
}

/* -- the table -- */

static pop3_answer *const answers[][KIND_COUNT] = {
    /*             +OK          -ERR              +            anything else */
    [POP3_GREETING] = {greeting_ok, greeting_refused, greeting_odd, greeting_odd},
    [POP3_CAPA] = {capa_ok, capa_refused, odd_answer, odd_answer},
    [POP3_CAPA_LIST] = {NULL, NULL, NULL, NULL}, /* lists[] */
    [POP3_STLS] = {stls_ok, stls_refused, odd_answer, odd_answer},
    [POP3_TLS] = {odd_answer, odd_answer, odd_answer,
                  odd_answer}, /* dialogue_line() is before it */
    [POP3_USER] = {user_ok, login_err, odd_answer, odd_answer},
    [POP3_PASS] = {login_ok, login_err, odd_answer, odd_answer},
    [POP3_APOP] = {login_ok, login_err, odd_answer, odd_answer},
    [POP3_SASL] = {login_ok, login_err, login_more, odd_answer},
    [POP3_STAT] = {stat_ok, stat_refused, stat_odd, stat_odd},
    [POP3_UIDL] = {uidl_ok, uidl_refused, odd_answer, odd_answer},
    [POP3_UIDL_LIST] = {NULL, NULL, NULL, NULL},
    [POP3_LIST] = {list_ok, list_refused, odd_answer, odd_answer},
    [POP3_LIST_LIST] = {NULL, NULL, NULL, NULL},
    [POP3_SEARCH_UIDL] = {pop3_search_uidl_ok, pop3_search_uidl_refused, odd_answer, odd_answer},
    [POP3_SEARCH_UIDL_LIST] = {NULL, NULL, NULL, NULL},
    [POP3_SEARCH_TOP] = {pop3_search_text_ok, pop3_search_top_refused, odd_answer, odd_answer},
    [POP3_SEARCH_SIZE] = {pop3_search_size_ok, pop3_search_gone, odd_answer, odd_answer},
    [POP3_SEARCH_RETR] = {pop3_search_text_ok, pop3_search_gone, odd_answer, odd_answer},
    [POP3_SEARCH_TEXT] = {NULL, NULL, NULL, NULL},
    [POP3_SEARCH_DELE] = {pop3_search_dele_ok, pop3_search_dele_refused, odd_answer, odd_answer},
    [POP3_SEARCH_QUIT] = {pop3_search_quit_ok, pop3_search_quit_refused, odd_answer, odd_answer},
};

/* Many lines, ended by one with a single dot. */
static pop3_entry *const lists[POP3_STATE_COUNT] = {
    [POP3_CAPA_LIST] = capa_line,
    [POP3_UIDL_LIST] = uidl_line,
    [POP3_LIST_LIST] = list_line,
    [POP3_SEARCH_UIDL_LIST] = pop3_search_uidl_line,
    [POP3_SEARCH_TEXT] = pop3_search_text_line,
};

static enum kind kind_of(const char *line, const char **text)
{
    static const struct {
        const char *word;
        size_t length;
    } words[] = {[OK] = {"+OK", 3}, [ERR] = {"-ERR", 4}, [MORE] = {"+", 1}};
    for (enum kind k = OK; k <= MORE; k++) {
        const char *rest = line + words[k].length;
        if (strncasecmp(line, words[k].word, words[k].length) == 0 &&
            (*rest == '\0' || *rest == ' ')) {
            *text = rest + (*rest == ' ');
            return k;
        }
    }
    *text = line;
    return OTHER;
}

static void pop3_line(struct dialogue *d, const char *bytes, size_t length)
{
    bool list = lists[d->state] != NULL;
    const char *text;
    if (d->state == POP3_GREETING)
        d->odd_challenge = false;
    if (d->state == POP3_GREETING &&
        !greeting_challenge(bytes, length, d->challenge, sizeof d->challenge, &d->odd_challenge))
        d->challenge[0] = '\0';
    char *line = dialogue_evidence(d, bytes, length);
    enum kind kind = list ? OTHER : kind_of(line, &text);
    if (list)
        lists[d->state](d, line, length);
    else if (d->early && (kind == OK || kind == MORE))
        dialogue_too_early(d, line);
    else
        answers[d->state][kind](d, line, text);
    mem_forget_string(line);
}

const struct protocol protocol_pop3 = {
    .kind = PROTOCOL_POP3,
    .line = pop3_line,
    .ask_capabilities = ask_capabilities,
    .send_user = send_user,
    .send_apop = send_apop,
    .after_auth = ask_stat,
    .without_login = dialogue_leave,
    .quit = quit,
    .state_tls = POP3_TLS,
    .state_sasl = POP3_SASL,
    .line_max = COMMAND_MAX,
    .auth_command = "AUTH",
    .password_name = "USER/PASS",
    .service = "pop",
};
