/* IMAP4 logins by transcripts: quoted strings and literals, AUTHENTICATE, refusals; and every state
 * against every kind of answer. */
#include "unit/engine/imap4_script.h"

#define PLAINLY  "S: * OK [CAPABILITY IMAP4rev1] ready"
#define PLUS     "S: * OK [CAPABILITY IMAP4rev1 LITERAL+] ready"
#define MINUS    "S: * OK [CAPABILITY IMAP4rev1 LITERAL-] ready"
#define FINISHED "S: A1 OK [CAPABILITY IMAP4rev1]", STATUS_OK, EXAMINE_OK, LOGOUT(4)
/* 花束, 山田 */
#define FLOWERS "\xe8\x8a\xb1\xe6\x9d\x9f"
#define NAME    "\xe5\xb1\xb1\xe7\x94\xb0"
#define UNPROVEN                                                                                   \
    "greeting ok capability ok auth fail mailbox skip quit ok | auth-not-proven@auth | fail"

static const struct script logins[] = {
    {"quotes and backslashes",
     SECURED " user=a%22b%5cc password=%5cpass%22word%22",
     {PLAINLY, "C: A1 LOGIN \"a\\\"b\\\\c\" \"\\\\pass\\\"word\\\"\"", FINISHED},
     ALL_OK,
     NULL},
    {"a blank, and brackets",
     SECURED " user=a%20b password={5}%20%28x%29",
     {PLAINLY, "C: A1 LOGIN \"a b\" \"{5} (x)\"", FINISHED},
     ALL_OK,
     NULL},
    {"an 8-bit password, literals at once",
     SECURED " password=" FLOWERS,
     {PLUS, "C: A1 LOGIN \"tim\" {6+}", "C: " FLOWERS, FINISHED},
     ALL_OK,
     NULL},
    {"an 8-bit password, LITERAL-",
     SECURED " password=" FLOWERS,
     {MINUS, "C: A1 LOGIN \"tim\" {6+}", "C: " FLOWERS, FINISHED},
     ALL_OK,
     NULL},
    {"an 8-bit password, leave is asked for",
     SECURED " password=" FLOWERS,
     {PLAINLY, "C: A1 LOGIN \"tim\" {6}", "S: + go on", "C: " FLOWERS, FINISHED},
     ALL_OK,
     NULL},
    {"both in literals, at once",
     SECURED " user=" NAME " password=" FLOWERS,
     {PLUS, "C: A1 LOGIN {6+}", "C: " NAME " {6+}", "C: " FLOWERS, FINISHED},
     ALL_OK,
     NULL},
    {"both in literals, one after the other",
     SECURED " user=" NAME " password=" FLOWERS,
     {PLAINLY, "C: A1 LOGIN {6}", "S: +", "C: " NAME " {6}", "S: + ", "C: " FLOWERS, FINISHED},
     ALL_OK,
     NULL},
    {"an 8-bit user, the password quoted",
     SECURED " user=" NAME,
     {PLAINLY, "C: A1 LOGIN {6}", "S: + ok", "C: " NAME " \"" PASSWORD "\"", FINISHED},
     ALL_OK,
     NULL},
    {"a tab",
     SECURED " password=tan%09staaf",
     {PLUS, "C: A1 LOGIN \"tim\" {9+}", "C: tan\tstaaf", FINISHED},
     ALL_OK,
     NULL},
    {"a line end in the password",
     SECURED " password=tan%0d%0astaaf",
     {PLUS, LOGOUT(1)},
     FAILED("login-unsendable"),
     NULL},
    {"a NUL in the password",
     SECURED " password=tan%00staaf",
     {PLUS, LOGOUT(1)},
     FAILED("login-unsendable"),
     NULL},
    {"the user's literal is refused",
     SECURED " user=" NAME,
     {PLAINLY, "C: A1 LOGIN {6}", "S: A1 NO [LIMIT] too long", LOGOUT(2)},
     FAILED("auth-temporary"),
     NULL},
    {"yes before the user was said",
     SECURED " user=" NAME,
     {PLAINLY, "C: A1 LOGIN {6}", "S: A1 OK welcome", LOGOUT(2)},
     UNPROVEN,
     NULL},
    {"yes before the password was said",
     SECURED " password=" FLOWERS,
     {PLAINLY, "C: A1 LOGIN \"tim\" {6}", "S: A1 OK welcome", LOGOUT(2)},
     UNPROVEN,
     NULL},
    {"garbage where leave was asked for: nothing more is said",
     SECURED " password=" FLOWERS,
     {PLAINLY, "C: A1 LOGIN \"tim\" {6}", "S: what?"},
     GONE("unexpected-reply"),
     NULL},
    {"leave for what nobody asked",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: + more?", LOGOUT(2)},
     FAILED("unexpected-reply"),
     NULL},
    {"no user",
     SECURED " nouser",
     {PLAINLY, LOGOUT(1)},
     "greeting ok capability ok auth skip mailbox skip quit ok | login-skipped@auth | warn",
     NULL},
    {"a server that echoes",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"",
      "S: A1 NO [AUTHENTICATIONFAILED] LOGIN tim " PASSWORD " failed", LOGOUT(2)},
     FAILED("auth-refused"),
     "auth.code=AUTHENTICATIONFAILED\n"
     "auth.reply=A1 NO [AUTHENTICATIONFAILED] LOGIN tim ******** failed"},
    {"a server that echoes what was quoted",
     SECURED " password=tan%22staaf%5ctan",
     {PLAINLY, "C: A1 LOGIN \"tim\" \"tan\\\"staaf\\\\tan\"",
      "S: A1 NO no \"tan\\\"staaf\\\\tan\" here", LOGOUT(2)},
     FAILED("auth-refused"),
     "auth.reply=A1 NO no ******** here"},
    {"no LOGIN before TLS",
     IMAP,
     {"S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] ready", LOGOUT(1)},
     FAILED("auth-needs-tls"),
     NULL},
    {"no LOGIN before TLS, which would be at another port",
     IMAP,
     {"S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] ready", LOGOUT(1)},
     FAILED("auth-needs-tls"),
     NULL},
    {"no LOGIN, other ways",
     SECURED,
     {"S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=GSSAPI] ready", LOGOUT(1)},
     FAILED("mechanism-not-offered"),
     NULL},
    {"the alert is in the refusal",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"",
      "S: A1 NO [ALERT] Application-specific password required", LOGOUT(2)},
     FAILED("auth-app-password"),
     NULL},
    {"BYE instead of an answer",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: * BYE Good bye"},
     GONE("connection-closed"),
     NULL},
    {"BYE that says why",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: * BYE [UNAVAILABLE] later"},
     GONE("auth-temporary"),
     NULL},
    {"BYE, too often",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: * BYE Too many login failures"},
     GONE("auth-temporary"),
     NULL},
};

#define SASL(mechanism) SECURED " receive.auth=" mechanism
#define HAS(words)      "S: * OK [CAPABILITY IMAP4rev1 " words "] ready"

static const struct script sasl[] = {
    {"PLAIN at once",
     SASL("plain"),
     {HAS("SASL-IR AUTH=PLAIN"), "C: A1 AUTHENTICATE PLAIN " PLAIN_PAYLOAD, FINISHED},
     ALL_OK,
     NULL},
    {"PLAIN when it is asked for",
     SASL("plain"),
     {HAS("AUTH=PLAIN"), "C: A1 AUTHENTICATE PLAIN", "S: + ", "C: " PLAIN_PAYLOAD, FINISHED},
     ALL_OK,
     NULL},
    {"LOGIN",
     SASL("login"),
     {HAS("SASL-IR AUTH=LOGIN"), "C: A1 AUTHENTICATE LOGIN", "S: + VXNlcm5hbWU6", "C: " LOGIN_USER,
      "S: + UGFzc3dvcmQ6", "C: " LOGIN_PASS, FINISHED},
     ALL_OK,
     NULL},
    {"CRAM-MD5",
     SASL("cram-md5"),
     {HAS("AUTH=CRAM-MD5"), "C: A1 AUTHENTICATE CRAM-MD5", "S: + " CRAM_QUESTION, "C: " CRAM_ANSWER,
      FINISHED},
     ALL_OK,
     NULL},
    {"a challenge that is none is called off",
     SASL("cram-md5"),
     {HAS("AUTH=CRAM-MD5"), "C: A1 AUTHENTICATE CRAM-MD5", "S: + !!!", "C: *", LOGOUT(2)},
     FAILED("auth-bad-server"),
     NULL},
    {"yes before anything was proven",
     SASL("cram-md5"),
     {HAS("AUTH=CRAM-MD5"), "C: A1 AUTHENTICATE CRAM-MD5", "S: A1 OK welcome", LOGOUT(2)},
     UNPROVEN,
     NULL},
    {"refused",
     SASL("plain"),
     {HAS("SASL-IR AUTH=PLAIN"), "C: A1 AUTHENTICATE PLAIN " PLAIN_PAYLOAD,
      "S: A1 NO [AUTHENTICATIONFAILED] " PLAIN_PAYLOAD " is wrong", LOGOUT(2)},
     FAILED("auth-refused"),
     NULL},
    {"not offered",
     SASL("cram-md5"),
     {HAS("AUTH=PLAIN"), LOGOUT(1)},
     FAILED("mechanism-not-offered"),
     NULL},
    {"untagged data between the questions",
     SASL("login"),
     {HAS("AUTH=LOGIN"), "C: A1 AUTHENTICATE LOGIN", "S: * OK wait", "S: + VXNlcm5hbWU6",
      "C: " LOGIN_USER, "S: * CAPABILITY IMAP4rev1 AUTH=LOGIN", "S: + UGFzc3dvcmQ6",
      "C: " LOGIN_PASS, "S: A1 OK [CAPABILITY IMAP4rev1]", STATUS_OK, EXAMINE_OK, LOGOUT(4)},
     ALL_OK,
     NULL},
    {"BYE between the questions",
     SASL("login"),
     {HAS("AUTH=LOGIN"), "C: A1 AUTHENTICATE LOGIN", "S: + VXNlcm5hbWU6", "C: " LOGIN_USER,
      "S: * BYE"},
     GONE("connection-closed"),
     NULL},
};

RUN(logins)
RUN(sasl)

/* -- every state, every kind of answer -- */

enum { KINDS = 9, PREFIX_MAX = 16 };

static const struct {
    const char *name, *settings;
    const char *lines[PREFIX_MAX]; /* into the state */
    unsigned tag;                  /* of the command that waits */
    /* What is found when the server says: OK, NO, BAD, "+", BYE, untagged OK, untagged data, a
     * literal, garbage. "": nothing, and the dialogue goes on. */
    const char *found[KINDS];
} states[] = {
#define ODD    "unexpected-reply"
#define CLOSED "connection-closed"
#define PROOF  "auth-not-proven"
    {"CAPABILITY",
     SECURED,
     {"S: * OK ready", "C: A1 CAPABILITY"},
     1,
     {ODD, "", "", ODD, CLOSED, "", "", "", ODD}},
    {"STARTTLS",
     STARTTLS,
     {HAS("STARTTLS"), "C: A1 STARTTLS"},
     1,
     {"", "starttls-refused", "starttls-refused", ODD, CLOSED, "", "", "", ODD}},
    {"the user's literal",
     SECURED " user=" NAME,
     {PLAINLY, "C: A1 LOGIN {6}"},
     1,
     {PROOF, "auth-refused", "mechanism-not-offered", "", CLOSED, "", "", "", ODD}},
    {"the password's literal",
     SECURED " password=" FLOWERS,
     {PLAINLY, "C: A1 LOGIN \"tim\" {6}"},
     1,
     {PROOF, "auth-refused", "mechanism-not-offered", "", CLOSED, "", "", "", ODD}},
    {"LOGIN",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\""},
     1,
     {"", "auth-refused", "mechanism-not-offered", ODD, CLOSED, "", "", "", ODD}},
    {"AUTHENTICATE",
     SASL("login"),
     {HAS("AUTH=LOGIN"), "C: A1 AUTHENTICATE LOGIN"},
     1,
     {PROOF, "auth-refused", "mechanism-not-offered", "", CLOSED, "", "", "", ODD}},
    {"CAPABILITY again",
     SECURED,
     {PLAINLY, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: A1 OK", "C: A2 CAPABILITY"},
     2,
     {"", "", "", ODD, CLOSED, "", "", "", ODD}},
    {"STATUS", SECURED, {PLAINLY, LOGIN_OK, STATUS}, 2, {"", "", "", ODD, CLOSED, "", "", "", ODD}},
    {"EXAMINE",
     SECURED,
     {PLAINLY, LOGIN_OK, STATUS, "S: A2 NO", EXAMINE},
     3,
     {PROOF, "mailbox-failed", "", ODD, CLOSED, "", "", "", ODD}},
    {"SELECT",
     SECURED,
     {PLAINLY, LOGIN_OK, STATUS, "S: A2 NO", EXAMINE, "S: A3 BAD", "C: A4 SELECT INBOX"},
     4,
     {PROOF, "mailbox-failed", PROOF, ODD, CLOSED, "", "", "", ODD}},
    {"FETCH",
     SECURED " receive.max_message_bytes=9",
     {PLAINLY, LOGIN_OK, STATUS, "S: A2 NO", EXAMINE, "S: * 3 EXISTS", "S: A3 OK",
      "C: A4 FETCH 1:3 (RFC822.SIZE)"},
     4,
     {"inbox-only", "inbox-only", "inbox-only", ODD, CLOSED, "", "", "", ODD}},
};

static char *answer_of(unsigned kind, unsigned tag)
{
    static const char *const answers[KINDS] = {
        "A%u OK",    "A%u NO no",  "A%u BAD no",           "+ ",        "* BYE",
        "* OK fine", "* 3 EXISTS", "* LIST () \"/\" {12}", "\x01 what?"};
    char *answer = NULL;
    if (kind < 3)
        assert_true(asprintf(&answer, answers[kind], tag) > 0);
    else
        answer = mem_copy(answers[kind]);
    return answer;
}

static void every_pair_has_an_answer(void **state)
{
    (void)state;
    clock_hold(1, 1369440000000);
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        for (unsigned kind = 0; kind < KINDS; kind++) {
            struct script script = {.name = states[i].name, .settings = states[i].settings};
            struct play play;
            play_start(&play, &script, SIDE_RECEIVE);
            for (size_t n = 0; n < PREFIX_MAX && states[i].lines[n]; n++)
                play_line(&play, states[i].lines[n]);
            char *answer = answer_of(kind, states[i].tag);
            dialogue_line(play.dialogue, answer, strlen(answer));
            const char *found = text_get(&play.findings), *expected = states[i].found[kind];
            bool same = strncmp(found, expected, strlen(expected)) == 0 && !*found == !*expected;
            if (!same || (play.finished > 0) != (*expected != '\0'))
                fail_msg("%s, '%s': found '%s', %sfinished", script.name, answer, found,
                         play.finished ? "" : "not ");
            dialogue_broken(play.dialogue); /* what went on may end at any moment */
            check_promises(&play);
            free(answer);
            play_end(&play);
        }
    }
}

/* -- a yes that was there before the question -- */

#define EARLY GONE("auth-not-proven")
#define CRAM  "C: A1 AUTHENTICATE CRAM-MD5"

static const struct script early[] = {
    {"to LOGIN",
     SECURED,
     {HELLO, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "E: A1 OK Logged in"},
     EARLY,
     NULL},
    {"a challenge",
     SECURED " receive.auth=cram-md5",
     {HELLO, CRAM, "E: + " CRAM_QUESTION},
     EARLY,
     NULL},
    {"to the answer of a challenge",
     SECURED " receive.auth=cram-md5",
     {HELLO, CRAM, "S: + " CRAM_QUESTION, "C: " CRAM_ANSWER, "E: A1 OK"},
     EARLY,
     NULL},
    {"to EXAMINE",
     SECURED,
     {HELLO, LOGIN_OK, STATUS, "S: A2 NO", EXAMINE, "E: * 4 EXISTS", "E: A3 OK"},
     EARLY,
     NULL},
    {"untagged data come at any time",
     SECURED,
     {HELLO, LOGIN_OK, "E: * 4 EXISTS", STATUS_OK, "E: * OK still here", EXAMINE_OK, LOGOUT(4)},
     ALL_OK,
     "mailbox.messages=812"},
    {"a mailbox before the login proves nothing",
     SECURED,
     {HELLO, "S: * 4 EXISTS", "S: * STATUS INBOX (MESSAGES 4)", LOGIN_OK, STATUS, "S: A2 OK",
      EXAMINE, "S: A3 OK", LOGOUT(4)},
     UNPROVEN,
     NULL},
    {"nor does one before it was asked for",
     SECURED,
     {HELLO, LOGIN_OK, STATUS, "E: * STATUS INBOX (MESSAGES 4)", "S: * 4 EXISTS", "S: A2 OK",
      EXAMINE, "E: * 4 EXISTS", "S: A3 OK", LOGOUT(4)},
     UNPROVEN,
     NULL},
    {"a no may come at any time",
     SECURED,
     {HELLO, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "E: A1 NO [UNAVAILABLE] not now", LOGOUT(2)},
     FAILED("auth-temporary"),
     NULL},
};

RUN(early)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(early_play),
        cmocka_unit_test(logins_play),
        cmocka_unit_test(sasl_play),
        cmocka_unit_test(every_pair_has_an_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
