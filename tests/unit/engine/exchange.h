/* A login written once and played on POP3, IMAP4 and SMTP. */
#ifndef TESTS_EXCHANGE_H
#define TESTS_EXCHANGE_H

#include "base/encode.h"
#include "engine/dialogue_private.h"
#include "unit/engine/fixed_nonce.h"
#include "unit/engine/transcript.h"

enum protocol_index { POP3, IMAP4, SMTP, PROTOCOLS };

/* lines: "> NAME WORDS" the command that begins, "= WORDS" an answer, "+ WORDS" a challenge; "~" in
 * front of WORDS: they stand in base64 on the wire; "a|b|c": one for each protocol. "USER" is the
 * protocol's own login. The last one is the server's "OK" or "NO WORDS", or "*": we cancel. None at
 * all: no login was sent. finding: what is wrong, NULL: nothing; warned: what was said before.
 * offered: mechanisms; settings also "user-offered" (USER of POP3, LOGIN of IMAP4), "tls-offered",
 * "no-ir" (IMAP4), and auth= for either side. */
struct exchange {
    const char *name, *settings, *offered;
    const char *lines[10];
    const char *finding, *warned;
    const char *facts;
};

/* -- from an exchange to the lines of a protocol -- */

static const char *const defaults[PROTOCOLS] = {
    "receive.host=elwood.innosoft.com receive.port=143 ",
    "receive.protocol=imap4 receive.host=elwood.innosoft.com receive.port=143 ",
    "send.host=elwood.innosoft.com send.port=143 from=tim@example.org ",
};

struct building {
    enum protocol_index protocol;
    struct script script;
    size_t count;
    char *owned[LINES_MAX];
    size_t owned_count;
    unsigned tag;
};

static const char *own(struct building *b, char *text)
{
    assert_true(b->owned_count < LINES_MAX);
    b->owned[b->owned_count++] = text;
    return text;
}

static void add(struct building *b, char *line)
{
    assert_true(b->count < LINES_MAX);
    b->script.lines[b->count++] = own(b, line);
}

/* The part of "a|b|c" that is this protocol's, in base64 where '~' stands before it. */
static char *words_of(const struct building *b, const char *words)
{
    bool encoded = *words == '~';
    const char *start = words + encoded, *bar = strchr(start, '|');
    for (unsigned i = 0; bar && i < b->protocol; i++) {
        start = bar + 1;
        bar = strchr(start, '|');
    }
    size_t length = bar ? (size_t)(bar - start) : strlen(start);
    return encoded ? base64_encode(start, length) : mem_copy_n(start, length);
}

static void add_greeting(struct building *b, const struct exchange *e)
{
    bool user = strstr(e->settings, "user-offered"), tls = strstr(e->settings, "tls-offered");
    if (b->protocol == POP3) {
        static const char *const capa[] = {"S: +OK ready", "C: CAPA", "S: +OK", "S: UIDL"};
        for (size_t i = 0; i < sizeof capa / sizeof capa[0]; i++)
            add(b, mem_copy(capa[i]));
        if (user)
            add(b, mem_copy("S: USER"));
        if (tls)
            add(b, mem_copy("S: STLS"));
        add(b, mem_format("S: SASL %s", e->offered));
        add(b, mem_copy("S: ."));
    } else if (b->protocol == SMTP) {
        add(b, mem_copy("S: 220 mail.example.org ESMTP"));
        add(b, mem_copy("C: EHLO client.example.org"));
        add(b, mem_copy("S: 250-mail.example.org"));
        if (tls)
            add(b, mem_copy("S: 250-STARTTLS"));
        add(b, mem_format("S: 250 AUTH %s", e->offered));
    } else {
        struct text line = {0};
        text_format(&line, "S: * OK [CAPABILITY IMAP4rev1%s%s%s", user ? "" : " LOGINDISABLED",
                    tls ? " STARTTLS" : "", strstr(e->settings, "no-ir") ? "" : " SASL-IR");
        for (const char *p = e->offered; *p; p += strspn(p, " ")) {
            size_t length = strcspn(p, " ");
            text_format(&line, " AUTH=%.*s", (int)length, p);
            p += length;
        }
        text_add(&line, "] ready");
        add(b, text_take(&line));
    }
}

static void add_mailbox(struct building *b)
{
    static const char *const after[PROTOCOLS][14] = {
        [POP3] = {"C: STAT", "S: +OK 0 0", "C: UIDL", "S: +OK", "S: .", "C: QUIT"},
        [IMAP4] = {"C: A2 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)",
                   "S: * STATUS INBOX (MESSAGES 0 UNSEEN 0 UIDNEXT 1 UIDVALIDITY 77)",
                   "S: A2 OK done", "C: A3 EXAMINE INBOX", "S: * 0 EXISTS",
                   "S: * OK [UIDVALIDITY 77] UIDs valid", "S: A3 OK [READ-ONLY] done",
                   "C: A4 LOGOUT"},
        [SMTP] = {"C: MAIL FROM:<tim@example.org>", "S: 250 ok", "C: RCPT TO:<tim@example.org>",
                  "S: 250 ok", "C: RSET", "S: 250 ok", "C: QUIT"},
    };
    for (size_t i = 0; after[b->protocol][i]; i++)
        add(b, mem_copy(after[b->protocol][i]));
}

static void add_quit(struct building *b)
{
    add(b, b->protocol == IMAP4 ? mem_format("C: A%u LOGOUT", ++b->tag) : mem_copy("C: QUIT"));
}

static void add_command(struct building *b, const char *line)
{
    const char *blank = strchr(line, ' ');
    size_t length = blank ? (size_t)(blank - line) : strlen(line);
    char *words = words_of(b, blank ? blank + 1 : "");
    char *command =
        b->protocol == IMAP4 ? mem_format("A%u AUTHENTICATE", ++b->tag) : mem_copy("AUTH");
    add(b, mem_format("C: %s %.*s%s%s", command, (int)length, line, *words ? " " : "", words));
    free(command);
    free(words);
}

static void add_last_word(struct building *b, const char *line)
{
    static const char *const yes[] = {"S: +OK", "S: A1 OK [CAPABILITY IMAP4rev1] ok", "S: 235 ok"};
    static const char *const no[] = {"S: -ERR [AUTH]", "S: A1 NO [AUTHENTICATIONFAILED]",
                                     "S: 535 5.7.8"};
    bool taken = strcmp(line, "OK") == 0;
    char *text = words_of(b, taken ? "" : line + strlen("NO "));
    assert_true(taken || strncmp(line, "NO ", 3) == 0);
    add(b, taken ? mem_copy(yes[b->protocol]) : mem_format("%s %s", no[b->protocol], text));
    free(text);
}

static void add_user(struct building *b)
{
    if (b->protocol == POP3) {
        add(b, mem_copy("C: USER tim"));
        add(b, mem_copy("S: +OK"));
        add(b, mem_copy("C: PASS " PASSWORD));
    } else {
        add(b, mem_format("C: A%u LOGIN \"tim\" \"" PASSWORD "\"", ++b->tag));
    }
}

static void add_exchange(struct building *b, const struct exchange *e)
{
    for (size_t i = 0; e->lines[i]; i++) {
        const char *line = e->lines[i];
        char *words = words_of(b, line[0] && line[1] ? line + 2 : "");
        if (*line == '>')
            add_command(b, line + 2);
        else if (*line == '=')
            add(b, mem_format("C: %s", words));
        else if (*line == '+')
            add(b, mem_format("S: %s%s", b->protocol == SMTP ? "334 " : "+ ", words));
        else if (*line == '*')
            add(b, mem_copy("C: *"));
        else if (strcmp(line, "USER") == 0)
            add_user(b);
        else
            add_last_word(b, line);
        free(words);
    }
}

static char *outcome_for(const struct building *b, const struct exchange *e)
{
    static const char *const rest_done[] = {"mailbox ok quit ok", "mailbox ok quit ok",
                                            "envelope ok message skip quit ok"};
    static const char *const rest_skipped[] = {"mailbox skip quit ok", "mailbox skip quit ok",
                                               "envelope skip message skip quit ok"};
    const char *auth = e->finding ? "fail" : e->warned ? "warn" : "ok";
    const char *rest = (e->finding ? rest_skipped : rest_done)[b->protocol];
    struct text findings = {0};
    if (e->warned)
        text_format(&findings, "%s@auth ", e->warned);
    if (e->finding)
        text_format(&findings, "%s@auth ", e->finding);
    else if (b->protocol == IMAP4)
        text_add(&findings, "inbox-only@mailbox ");
    char *outcome = mem_format("greeting ok capability ok auth %s %s | %s| %s", auth, rest,
                               text_get(&findings), auth);
    text_free(&findings);
    return outcome;
}

/* The words of the settings that are for this file, taken out. auth= is for both sides, which share
 * their secret, where sending is played. */
static char *settings_for(const struct building *b, const struct exchange *e)
{
    static const char *const ours[] = {"user-offered", "tls-offered", "no-ir"};
    struct text out = {0};
    text_add(&out, defaults[b->protocol]);
    for (const char *p = e->settings; *(p += strspn(p, " "));) {
        size_t length = strcspn(p, " ");
        bool auth = strncmp(p, "auth=", 5) == 0, skip = auth;
        for (size_t i = 0; i < sizeof ours / sizeof ours[0]; i++)
            skip |= strlen(ours[i]) == length && strncmp(p, ours[i], length) == 0;
        if (auth)
            text_format(&out, "receive.auth=%.*s ", (int)length - 5, p + 5);
        if (auth && b->protocol == SMTP)
            text_format(&out, "send.auth.mechanism=%.*s ", (int)length - 5, p + 5);
        if (!skip)
            text_format(&out, "%.*s ", (int)length, p);
        p += length;
    }
    return text_take(&out);
}

static void run_exchange(const struct exchange *e, enum protocol_index protocol)
{
    static const char *const names[] = {"POP3", "IMAP4", "SMTP"};
    struct building b = {.protocol = protocol};
    enum side side = protocol == SMTP ? SIDE_SEND : SIDE_RECEIVE;
    b.script.name = own(&b, mem_format("%s: %s", names[protocol], e->name));
    b.script.settings = own(&b, settings_for(&b, e));
    b.script.outcome = own(&b, outcome_for(&b, e));
    b.script.facts = e->facts;
    add_greeting(&b, e);
    add_exchange(&b, e);
    if (e->finding)
        add_quit(&b);
    else
        add_mailbox(&b);
    run_script(&b.script, side);
    run_broken(&b.script, side);
    for (size_t i = 0; i < b.owned_count; i++)
        free(b.owned[i]);
}

static void run_all(const struct exchange *exchanges, size_t count, enum protocol_index first,
                    enum protocol_index last)
{
    clock_hold(1, 1369440000000);
    for (size_t i = 0; i < count; i++)
        for (enum protocol_index p = first; p <= last; p++)
            run_exchange(&exchanges[i], p);
}

#define RUN(exchanges, first, last)                                                                \
    static void exchanges##_play(void **state)                                                     \
    {                                                                                              \
        (void)state;                                                                               \
        run_all(exchanges, sizeof exchanges / sizeof exchanges[0], first, last);                   \
    }

/* -- what several files play -- */

/* RFC 5802, 5 */
#define SCRAM1  "auth=scram-sha-1 user=user password=pencil "
#define PENCIL  "auth=auto user=user password=pencil "
#define FIRST1  "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"
#define SALT1   "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i="
#define PROOF1  "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="
#define SERVER1 "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="
#define BEGIN1  "> SCRAM-SHA-1 ~" FIRST1
#define HALF1   BEGIN1, "+ ~" SALT1 "4096", "= ~" PROOF1

/* RFC 2831, 4, with our nonce; the name of the service is part of what is hashed. */
#define CHRIS "auth=digest-md5 user=chris password=secret "
#define QUESTION                                                                                   \
    "+ ~realm=\"elwood.innosoft.com\",nonce=\"OA6MG9tEQGm2hh\",qop=\"auth\",algorithm=md5-sess,"   \
    "charset=utf-8"
#define REPLY_TO(service, proof)                                                                   \
    "charset=utf-8,username=\"chris\",realm=\"elwood.innosoft.com\",nonce=\"OA6MG9tEQGm2hh\","     \
    "nc=00000001,cnonce=\"AAAAAAAAAAAAAAAAAAAAAAAA\",digest-uri=\"" service                        \
    "/elwood.innosoft.com\",response=" proof ",qop=auth"
#define REPLY                                                                                      \
    "= ~" REPLY_TO("pop", "3a3dd49186f8a10496d64016824ae5bc") "|" REPLY_TO(                        \
        "imap",                                                                                    \
        "803559bd8456ea60b82f86c546621f47") "|" REPLY_TO("smtp",                                   \
                                                         "6566a718e4851e8cac143fc51496fc8b")
#define RSPAUTH                                                                                    \
    "+ ~rspauth=68546a2ef1df96cc74f25b5872564b49|rspauth=e421444209f61f463f413871cb4fccac|"        \
    "rspauth=173e7108a047a6bad2c005f487872096"

/* Computed apart from this program. */
#define NEGOTIATE "TlRMTVNTUAABAAAABYIIAAAAAAAgAAAAAAAAACAAAAA="
#define NT_CHALLENGE                                                                               \
    "TlRMTVNTUAACAAAABgAGADAAAAAFAoIAASNFZ4mrze8AAAAAAAAAAA4ADgA2AAAATABBAEIAAgAGAEwAQQBCAAAAAAA="
#define NT_ANSWER                                                                                  \
    "TlRMTVNTUAADAAAAGAAYAEgAAAA+AD4AYAAAAAAAAABAAAAACAAIAEAAAAAAAAAASAAAAAAAAACeAAAABQIAAHUAcwBl" \
    "AHIAxWrxvTr8t0GsLJHkpE7piEFBQUFBQUFB8iWvJjgYeuoN8Usq8kTw8gEBAAAAAAAAAACozNpYzgFBQUFBQUFBQQAA" \
    "AAACAAYATABBAEIAAAAAAAAAAAA="
#define NTLM_USER "auth=ntlm user=user password=Password "

#endif
