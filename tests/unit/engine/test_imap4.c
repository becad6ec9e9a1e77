/* IMAP4 by transcripts: greeting, capabilities, TLS, the mailbox, sizes and literals. */
#include "unit/engine/imap4_script.h"

#define GREETING_GONE(finding)                                                                     \
    "greeting fail capability skip auth skip mailbox skip quit skip | " finding "@greeting | fail"

static const struct script greetings[] = {
    {"OK",
     SECURED,
     {HELLO, LOGIN_OK, STATUS_OK, EXAMINE_OK, LOGOUT(4)},
     ALL_OK,
     "greeting.text=ready\ncapability.mechanisms=PLAIN CRAM-MD5\ncapability.capabilities=IMAP4REV1 "
     "LITERAL+ SASL-IR\nauth.mechanism=IMAP4 LOGIN\nmailbox.messages=812\nmailbox.unseen=3\n"
     "mailbox.uidvalidity=77\nmailbox.uidnext=4711\nauth.reply=A1 OK Logged in"},
    {"BYE",
     IMAP,
     {"S: * BYE [UNAVAILABLE] too busy"},
     GREETING_GONE("greeting-refused"),
     "greeting.text=too busy"},
    {"NO", IMAP, {"S: * NO go away"}, GREETING_GONE("greeting-refused"), "greeting.text=go away"},
    {"SMTP", IMAP, {"S: 220 mail ESMTP"}, GREETING_GONE("greeting-wrong-protocol"), NULL},
    {"POP3", IMAP, {"S: +OK ready"}, GREETING_GONE("greeting-wrong-protocol"), NULL},
    {"POP3 that refuses", IMAP, {"S: -ERR no"}, GREETING_GONE("greeting-wrong-protocol"), NULL},
    {"TLS", IMAP, {"S: \x15\x03\x01"}, GREETING_GONE("tls-expected"), NULL},
    {"nonsense", IMAP, {"S: hello"}, GREETING_GONE("greeting-malformed"), NULL},
    {"an empty line", IMAP, {"S: "}, GREETING_GONE("greeting-malformed"), NULL},
    {"data", IMAP, {"S: * 4 EXISTS"}, GREETING_GONE("greeting-malformed"), NULL},
    {"a tag that was never given", IMAP, {"S: A0 OK"}, GREETING_GONE("greeting-malformed"), NULL},
    {"gone",
     IMAP,
     {"BREAK"},
     "greeting fail capability skip auth skip mailbox skip quit skip | | fail",
     NULL},
    {"an alert at the door",
     SECURED,
     {"S: * OK [ALERT] Maintenance tonight", "C: A1 CAPABILITY", "S: * CAPABILITY IMAP4rev1",
      "S: A1 OK", "C: A2 LOGIN \"tim\" \"" PASSWORD "\"", "S: A2 NO no", LOGOUT(3)},
     "greeting ok capability ok auth fail mailbox skip quit ok | server-alert@greeting "
     "auth-refused@auth | fail",
     NULL},
};

static const struct script preauth[] = {
    {"in the clear: STARTTLS could not begin",
     STARTTLS,
     {"S: * PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] tim, welcome", LOGOUT(1)},
     "greeting fail capability skip auth skip mailbox skip quit ok | preauth-in-clear@greeting | "
     "fail",
     NULL},
    {"inside TLS: no login was proven",
     SECURED,
     {"S: * PREAUTH [CAPABILITY IMAP4rev1] tim, welcome", LOGOUT(1)},
     FAILED("preauth"),
     NULL},
    {"in the clear where that was asked for",
     IMAP,
     {"S: * PREAUTH hello", "C: A1 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A1 OK", LOGOUT(2)},
     FAILED("preauth"),
     NULL},
    {"no login is wanted",
     SECURED " nologin",
     {"S: * PREAUTH [CAPABILITY IMAP4rev1] hello", LOGOUT(1)},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
    {"without a user the login is not tried either",
     SECURED " nouser",
     {"S: * PREAUTH [CAPABILITY IMAP4rev1] hello", LOGOUT(1)},
     FAILED("preauth"),
     NULL},
    {"only a probe",
     SECURED " probe",
     {"S: * PREAUTH [CAPABILITY IMAP4rev1] hello", LOGOUT(1)},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
};

#define CAPABILITY_FAIL(finding)                                                                   \
    "greeting ok capability fail auth skip mailbox skip quit ok | " finding "@capability | fail"

static const struct script capabilities[] = {
    {"asked for",
     SECURED " nologin",
     {"S: * OK ready", "C: A1 CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=SCRAM-SHA-256 IDLE",
      "S: A1 OK done", LOGOUT(2)},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     "capability.capabilities=IMAP4REV1 IDLE\ncapability.mechanisms=SCRAM-SHA-256"},
    {"refused: everything is tried",
     SECURED,
     {"S: * OK ready", "C: A1 CAPABILITY", "S: A1 BAD what?",
      "C: A2 LOGIN \"tim\" \"" PASSWORD "\"", "S: A2 NO no", LOGOUT(3)},
     FAILED("auth-refused"),
     NULL},
    {"OK and no list",
     SECURED,
     {"S: * OK ready", "C: A1 CAPABILITY", "S: A1 OK", LOGOUT(2)},
     CAPABILITY_FAIL("unexpected-reply"),
     NULL},
    {"a wrong tag",
     SECURED,
     {"S: * OK ready", "C: A1 CAPABILITY", "S: A2 OK", LOGOUT(2)},
     CAPABILITY_FAIL("unexpected-reply"),
     NULL},
    {"a tag and nothing",
     SECURED,
     {"S: * OK ready", "C: A1 CAPABILITY", "S: A1 ", LOGOUT(2)},
     CAPABILITY_FAIL("unexpected-reply"),
     NULL},
    {"a tag in another case is another tag",
     SECURED,
     {"S: * OK ready", "C: A1 CAPABILITY", "S: a1 OK", LOGOUT(2)},
     CAPABILITY_FAIL("unexpected-reply"),
     NULL},
    {"the status in any case",
     SECURED " nologin",
     {"S: * ok ready", "C: A1 CAPABILITY", "S: * capability imap4rev1 auth=plain", "S: A1 ok",
      LOGOUT(2)},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     "capability.mechanisms=PLAIN"},
    {"BYE",
     SECURED,
     {"S: * OK ready", "C: A1 CAPABILITY", "S: * BYE shutting down"},
     "greeting ok capability fail auth skip mailbox skip quit skip | connection-closed@capability "
     "| fail",
     NULL},
    {"words of data in a text for people are no data",
     SECURED,
     {"S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] ready", LOGOUT(1)},
     FAILED("mechanism-not-offered"),
     NULL},
};

static const struct script tls[] = {
    {"what was offered before TLS is forgotten",
     STARTTLS,
     {"S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED AUTH=CRAM-MD5] ready", "C: A1 STARTTLS",
      "S: A1 OK begin", "TLS", "C: A2 CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN",
      "S: A2 OK", "C: A3 LOGIN \"tim\" \"" PASSWORD "\"", "S: A3 NO no", LOGOUT(4)},
     FAILED("auth-refused"),
     "capability.starttls=true\ncapability.mechanisms=PLAIN\ncapability.capabilities=IMAP4REV1"},
    {"capabilities in the answer to STARTTLS came in the clear",
     STARTTLS " nologin",
     {"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready", "C: A1 STARTTLS",
      "S: A1 OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] begin", "TLS", "C: A2 CAPABILITY",
      "S: * CAPABILITY IMAP4rev1", "S: A2 OK", LOGOUT(3)},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     "capability.mechanisms="},
    {"not offered",
     STARTTLS,
     {"S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready", LOGOUT(1)},
     CAPABILITY_FAIL("starttls-not-offered"),
     NULL},
    {"refused",
     STARTTLS,
     {"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready", "C: A1 STARTTLS", "S: A1 NO not now",
      LOGOUT(2)},
     CAPABILITY_FAIL("starttls-refused"),
     NULL},
    {"not understood",
     STARTTLS,
     {"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready", "C: A1 STARTTLS", "S: A1 BAD what?",
      LOGOUT(2)},
     CAPABILITY_FAIL("starttls-refused"),
     NULL},
    {"tried where nothing is known",
     STARTTLS,
     {"S: * OK ready", "C: A1 CAPABILITY", "S: A1 BAD what?", "C: A2 STARTTLS", "S: A2 BAD what?",
      LOGOUT(3)},
     CAPABILITY_FAIL("starttls-refused"),
     NULL},
    {"a line in the clear where TLS must come",
     STARTTLS,
     {"S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready", "C: A1 STARTTLS", "S: A1 OK begin",
      "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN"},
     "greeting ok capability fail auth skip mailbox skip quit skip | starttls-injected@tls | fail",
     NULL},
    {"no login before TLS, whatever comes",
     STARTTLS,
     {"S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready", "C: A1 STARTTLS",
      "S: + give me your password", LOGOUT(2)},
     CAPABILITY_FAIL("unexpected-reply"),
     NULL},
};

#define IN           HELLO, LOGIN_OK
#define IN_STATUS_NO HELLO, LOGIN_OK, STATUS, "S: A2 NO no such mailbox"

static const struct script mailboxes[] = {
    {"the capabilities change with the login and are asked again",
     SECURED,
     {HELLO, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: A1 OK welcome", "C: A2 CAPABILITY",
      "S: * CAPABILITY IMAP4rev1 STATUS=SIZE", "S: A2 OK",
      "C: A3 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY SIZE)",
      "S: * STATUS INBOX (SIZE 48210233 MESSAGES 2 UNSEEN 0 UIDNEXT 3 UIDVALIDITY 1)", "S: A3 OK",
      "C: A4 EXAMINE INBOX", "S: * 2 EXISTS", "S: A4 OK", LOGOUT(5)},
     ALL_OK,
     "mailbox.bytes=48210233\nmailbox.unseen=0\nmailbox.messages=2"},
    {"the capabilities before the OK",
     SECURED,
     {HELLO, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: * CAPABILITY IMAP4rev2", "S: A1 OK",
      "C: A2 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY SIZE)", "S: A2 NO", EXAMINE,
      "S: * 1 EXISTS", "S: A3 OK", LOGOUT(4)},
     ALL_OK,
     "mailbox.messages=1"},
    {"refused after the login, the mailbox is asked all the same",
     SECURED,
     {HELLO, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: A1 OK", "C: A2 CAPABILITY", "S: A2 BAD",
      "C: A3 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)", "S: A3 BAD",
      "C: A4 EXAMINE INBOX", "S: * 0 EXISTS", "S: A4 OK", LOGOUT(5)},
     ALL_OK,
     "mailbox.messages=0"},
    {"yes to everything is no login",
     SECURED,
     {IN, STATUS, "S: A2 OK", EXAMINE, "S: A3 OK", LOGOUT(4)},
     FAILED("auth-not-proven"),
     NULL},
    {"counted, and then opened without a count",
     SECURED,
     {IN, STATUS_OK, EXAMINE, "S: A3 OK", LOGOUT(4)},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"not logged in after all",
     SECURED,
     {IN_STATUS_NO, EXAMINE, "S: A3 NO Please login first", LOGOUT(4)},
     FAILED("auth-not-proven"),
     NULL},
    {"BAD to everything",
     SECURED,
     {IN, STATUS, "S: A2 BAD invalid state", EXAMINE, "S: A3 BAD invalid state",
      "C: A4 SELECT INBOX", "S: A4 BAD invalid state", LOGOUT(5)},
     FAILED("auth-not-proven"),
     NULL},
    {"BAD to everything, in other words",
     SECURED,
     {IN, STATUS, "S: A2 BAD", EXAMINE, "S: A3 BAD Command not permitted", "C: A4 SELECT INBOX",
      "S: A4 BAD Command not permitted", LOGOUT(5)},
     FAILED("auth-not-proven"),
     NULL},
    {"a login is wanted all the same",
     SECURED,
     {IN_STATUS_NO, EXAMINE, "S: A3 NO Authentication required", LOGOUT(4)},
     FAILED("auth-not-proven"),
     NULL},
    {"no EXAMINE there",
     SECURED,
     {IN, STATUS_OK, EXAMINE, "S: A3 BAD unknown command", "C: A4 SELECT INBOX", "S: * 5 EXISTS",
      "S: A4 OK [READ-WRITE]", LOGOUT(5)},
     ALL_OK,
     "mailbox.messages=5"},
    {"no INBOX",
     SECURED,
     {IN_STATUS_NO, EXAMINE, "S: A3 NO [NONEXISTENT] no such mailbox", LOGOUT(4)},
     MAILBOX_FAIL("mailbox-failed"),
     NULL},
    {"counted, and then not opened",
     SECURED,
     {IN, STATUS_OK, EXAMINE, "S: A3 NO not logged in, it says now", LOGOUT(4)},
     MAILBOX_FAIL("mailbox-failed"),
     NULL},
    {"in use",
     SECURED,
     {IN_STATUS_NO, EXAMINE, "S: A3 NO [INUSE] Mailbox is locked", LOGOUT(4)},
     MAILBOX_FAIL("mailbox-locked"),
     NULL},
    {"authenticated and not connected",
     SECURED,
     {IN, STATUS, "S: A2 BAD User is authenticated but not connected.", EXAMINE,
      "S: A3 BAD User is authenticated but not connected.", "C: A4 SELECT INBOX",
      "S: A4 BAD User is authenticated but not connected.", LOGOUT(5)},
     MAILBOX_FAIL("mailbox-failed"),
     NULL},
    {"BYE in the middle",
     SECURED,
     {IN, STATUS_OK, EXAMINE, "S: * 812 EXISTS", "S: * BYE Autologout; idle for too long"},
     MAILBOX_GONE("connection-closed"),
     NULL},
    {"data that nobody asked for, anywhere",
     SECURED,
     {HELLO, "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: * LIST () \"/\" INBOX", "S: * 9 EXISTS",
      "S: * OK Still here", "S: A1 OK [CAPABILITY IMAP4rev1]", STATUS, "S: * SEARCH 1 2",
      "S: * STATUS \"Other (x)\" (X 1 MESSAGES 4)", "S: * STATUS INBOX ()", "S: * STATUS INBOX",
      "S: * 3 FETCH (FLAGS (\\Seen))", "S: * NO disk is nearly full", "S: A2 OK", EXAMINE,
      "S: * 4 EXISTS", "S: * 5 EXISTS", "S: A3 OK", LOGOUT(4)},
     ALL_OK,
     "mailbox.messages=5"},
    {"numbers beyond every number",
     SECURED,
     {IN, STATUS, "S: * STATUS INBOX (MESSAGES 99999999999999999999 UNSEEN -1)", "S: A2 OK",
      EXAMINE, "S: * 99999999999999999999 EXISTS", "S: A3 OK", LOGOUT(4)},
     FAILED("auth-not-proven"),
     NULL},
    {"alerts are told, three of them",
     SECURED,
     {IN, STATUS_OK, EXAMINE, "S: * 1 EXISTS", "S: * NO [ALERT] 90% full", "S: * OK [ALERT] two",
      "S: * OK [ALERT] three", "S: * OK [ALERT] four", "S: A3 OK", LOGOUT(4)},
     "greeting ok capability ok auth ok mailbox ok quit ok | server-alert@mailbox "
     "server-alert@mailbox server-alert@mailbox inbox-only@mailbox | ok",
     NULL},
    {"all mail will be removed",
     SECURED " receive.leave_on_server.keep=false",
     {IN, STATUS_OK, EXAMINE_OK, LOGOUT(4)},
     "greeting ok capability ok auth ok mailbox warn quit ok | inbox-only@mailbox "
     "inbox-removed@mailbox | warn",
     NULL},
    {"old mail will be removed",
     SECURED " receive.leave_on_server.days=7",
     {IN, STATUS_OK, EXAMINE_OK, LOGOUT(4)},
     "greeting ok capability ok auth ok mailbox ok quit ok | inbox-only@mailbox "
     "inbox-expires@mailbox | ok",
     NULL},
    {"in the clear, as the settings say",
     IMAP,
     {IN, STATUS_OK, EXAMINE_OK, LOGOUT(4)},
     CLEAR,
     NULL},
};

#define LIMITED SECURED " receive.max_message_bytes=1000"
#define BOX(n)  IN, STATUS_OK, EXAMINE, "S: * " #n " EXISTS", "S: A3 OK"
#define SIZED(text)                                                                                \
    "greeting ok capability ok auth ok mailbox warn quit ok | large-mails@mailbox " text           \
    "inbox-only@mailbox | warn"

static const struct script sizes[] = {
    {"two are larger than the limit",
     LIMITED,
     {BOX(4), "C: A4 FETCH 1:4 (RFC822.SIZE)", "S: * 1 FETCH (RFC822.SIZE 1000)",
      "S: * 2 FETCH (FLAGS (\\Seen) RFC822.SIZE 1001)", "S: * 3 FETCH (rfc822.size 5000 UID 7)",
      "S: * 4 FETCH (FLAGS ())", "S: * 4 FETCH (RFC822.SIZE 3)", "S: A4 OK", LOGOUT(5)},
     SIZED(""),
     "mailbox.over_limit=2\nmailbox.largest=5000\nmailbox.bytes=7004"},
    {"none is",
     LIMITED,
     {BOX(1), "C: A4 FETCH 1:1 (RFC822.SIZE)", "S: * 1 FETCH (RFC822.SIZE 1000)", "S: A4 OK",
      LOGOUT(5)},
     ALL_OK,
     "mailbox.over_limit=0\nmailbox.largest=1000"},
    {"nothing to ask about an empty mailbox",
     LIMITED,
     {BOX(0), LOGOUT(4)},
     ALL_OK,
     "mailbox.messages=0"},
    {"the server does not tell",
     LIMITED,
     {BOX(2), "C: A4 FETCH 1:2 (RFC822.SIZE)", "S: A4 NO no", LOGOUT(5)},
     ALL_OK,
     "mailbox.messages=2"},
    {"more sizes than mails",
     LIMITED,
     {BOX(1), "C: A4 FETCH 1:1 (RFC822.SIZE)", "S: * 1 FETCH (RFC822.SIZE 10)",
      "S: * 2 FETCH (RFC822.SIZE 10)", LOGOUT(5)},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"no number",
     LIMITED,
     {BOX(1), "C: A4 FETCH 1:1 (RFC822.SIZE)", "S: * 1 FETCH (RFC822.SIZE x)", LOGOUT(5)},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"BYE meanwhile",
     LIMITED,
     {BOX(1), "C: A4 FETCH 1:1 (RFC822.SIZE)", "S: * BYE"},
     MAILBOX_GONE("connection-closed"),
     NULL},
    {"new mail meanwhile",
     LIMITED,
     {BOX(1), "C: A4 FETCH 1:1 (RFC822.SIZE)", "S: * 2 EXISTS", "S: * 1 FETCH (RFC822.SIZE 1)",
      "S: A4 OK", LOGOUT(5)},
     ALL_OK,
     "mailbox.messages=1"},
};

static const struct script literals[] = {
    {"the name of the mailbox",
     SECURED,
     {IN, STATUS, "S: * STATUS {5}", "S: INBOX (MESSAGES 4 UNSEEN 1)", "S: A2 OK", EXAMINE,
      "S: * 4 EXISTS", "S: A3 OK", LOGOUT(4)},
     ALL_OK,
     "mailbox.unseen=1"},
    {"an empty one, and one with line ends",
     SECURED,
     {IN, STATUS, "S: * LIST () {0}", "S:  {14}", "S: A2 OK", "S: ", "S: x", "S: y done",
      "S: * STATUS INBOX (UNSEEN 2)", "S: A2 OK", EXAMINE, "S: * 4 EXISTS", "S: A3 OK", LOGOUT(4)},
     ALL_OK,
     "mailbox.unseen=2"},
    {"one that ends with a line",
     SECURED,
     {IN, STATUS, "S: * X ~{7}", "S: A2 OK", "S: {3}", "S: abc", "S: A2 OK", EXAMINE,
      "S: * 4 EXISTS", "S: A3 OK", LOGOUT(4)},
     ALL_OK,
     NULL},
    {"a text for people that looks like one",
     SECURED,
     {"S: * OK [CAPABILITY IMAP4rev1] ready {100}", "C: A1 LOGIN \"tim\" \"" PASSWORD "\"",
      "S: * NO almost {7}", "S: A1 NO no {99}", LOGOUT(2)},
     FAILED("auth-refused"),
     NULL},
    {"four gigabytes",
     SECURED,
     {IN, STATUS, "S: * STATUS {4294967296}"},
     GONE("reply-too-large"),
     NULL},
    {"more digits than any number has",
     SECURED,
     {IN, STATUS, "S: * STATUS {99999999999999999999999999999999999999999}"},
     GONE("reply-too-large"),
     NULL},
    {"too much in pieces",
     SECURED,
     {IN, STATUS, "S: * X {600000}", "BREAK"},
     "greeting ok capability ok auth fail mailbox skip quit skip | | fail",
     NULL},
    {"not literals",
     SECURED,
     {IN, STATUS, "S: * X {}", "S: * X {a}", "S: * X 5}", "S: * X {+5}", "S: * X {5} ", "S: * X }",
      "S: A2 OK", EXAMINE, "S: * 4 EXISTS", "S: A3 OK", LOGOUT(4)},
     ALL_OK,
     NULL},
    {"the end in the middle of one",
     SECURED,
     {IN, STATUS, "S: * X {50}", "S: half", "BREAK"},
     "greeting ok capability ok auth fail mailbox skip quit skip | | fail",
     NULL},
};

RUN(greetings)
RUN(preauth)
RUN(capabilities)
RUN(tls)
RUN(mailboxes)
RUN(sizes)
RUN(literals)

/* Into the state that waits for the answer to STATUS. */
static void start_at_status(struct play *play, const struct script *script)
{
    clock_hold(1, 1369440000000);
    play_start(play, script, SIDE_RECEIVE);
    for (size_t i = 0; script->lines[i]; i++)
        play_line(play, script->lines[i]);
}

static const struct script at_status = {"at STATUS", SECURED, {IN, STATUS}, NULL, NULL};

/* However it is divided, what one command is answered with has its bounds. */
static void floods_end(void **state)
{
    static const char *const floods[] = {"* OK still here", "* 7 FETCH (FLAGS ())",
                                         "* LIST () \"/\" x", "* X {100000}"};
    char literal[100001];
    (void)state;
    memset(literal, 'x', sizeof literal);
    for (size_t i = 0; i < sizeof floods / sizeof floods[0]; i++) {
        struct play play;
        start_at_status(&play, &at_status);
        for (int n = 0; n < 10000 && play.finished == 0; n++) {
            dialogue_line(play.dialogue, floods[i], strlen(floods[i]));
            if (i == 3 && play.finished == 0)
                dialogue_line(play.dialogue, literal, 100000);
        }
        assert_int_equal(play.finished, 1);
        assert_string_equal(text_get(&play.findings), "reply-too-large@auth ");
        check_promises(&play);
        play_end(&play);
    }
}

/* A response that is continued for ever by literals of nothing. */
static void a_response_without_end(void **state)
{
    struct play play;
    char piece[1000];
    (void)state;
    memset(piece, 'x', sizeof piece);
    memcpy(piece + sizeof piece - 4, " {0}", 4);
    start_at_status(&play, &at_status);
    dialogue_line(play.dialogue, "* X {0}", 7);
    for (int n = 0; n < 1000 && play.finished == 0; n++)
        dialogue_line(play.dialogue, piece, sizeof piece);
    assert_string_equal(text_get(&play.findings), "reply-too-large@auth ");
    check_promises(&play);
    play_end(&play);
}

/* A NUL, and a line that is longer than what is kept of it, with a literal at its end. */
static void odd_lines(void **state)
{
    struct play play;
    char *line = mem_new(60000, 1);
    (void)state;
    start_at_status(&play, &at_status);
    memcpy(line, "* STATUS INBOX (MESSAGES\0003 UNSEEN\0001)", 36);
    dialogue_line(play.dialogue, line, 36);
    memset(line, 'y', 60000);
    memcpy(line, "* LIST ", 7);
    memcpy(line + 59996, " {6}", 4);
    dialogue_line(play.dialogue, line, 60000);
    dialogue_line(play.dialogue, "A2 OK", 5); /* inside the literal, but for the last octet */
    assert_int_equal(play.sent_count, 2);
    dialogue_line(play.dialogue, "A2 OK", 5);
    assert_int_equal(play.sent_count, 3);
    assert_string_equal(play.sent[2], "A3 EXAMINE INBOX");
    dialogue_broken(play.dialogue);
    check_promises(&play);
    free(line);
    play_end(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(greetings_play),         cmocka_unit_test(preauth_play),
        cmocka_unit_test(capabilities_play),      cmocka_unit_test(tls_play),
        cmocka_unit_test(mailboxes_play),         cmocka_unit_test(sizes_play),
        cmocka_unit_test(literals_play),          cmocka_unit_test(floods_end),
        cmocka_unit_test(a_response_without_end), cmocka_unit_test(odd_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
