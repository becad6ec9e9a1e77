/* POP3 by transcripts: greeting, capabilities, TLS, the mailbox, and what no transcript holds. */
#include "unit/engine/pop3_script.h"

#include "engine/dialogue_private.h"

#define MAILBOX_FAIL(finding)                                                                      \
    "greeting ok capability ok auth ok mailbox fail quit ok | " finding "@mailbox | fail"

#define LOGIN_UNPROVEN                                                                             \
    "greeting ok capability ok auth fail mailbox skip quit ok | auth-not-proven@auth | fail"

static const struct script mailboxes[] = {
    {"no UIDL",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 0 0", "C: UIDL", "S: -ERR unknown command",
      QUIT},
     MAILBOX_FAIL("uidl-missing"),
     "mailbox.uidl=false\nmailbox.messages=0"},
    {"UIDL while the server is out of order",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 2 320", "C: UIDL",
      "S: -ERR [SYS/TEMP] index broken", QUIT},
     MAILBOX_FAIL("mailbox-failed"),
     "mailbox.messages=2"},
    {"UIDL while another has the mailbox",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 2 320", "C: UIDL", "S: -ERR [IN-USE] wait",
      QUIT},
     MAILBOX_FAIL("mailbox-locked"),
     NULL},
    {"empty",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 0 0", "C: UIDL", "S: +OK", "S: .", QUIT},
     ALL_OK,
     "mailbox.uids=0"},
    {"more behind the numbers of STAT",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 99 octets", "C: UIDL", "S: +OK", "S: 1 a",
      "S: .", QUIT},
     ALL_OK,
     "mailbox.bytes=99"},
    {"yes to everything is no login",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK", QUIT},
     LOGIN_UNPROVEN,
     NULL},
    {"STAT without numbers",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK none", QUIT},
     LOGIN_UNPROVEN,
     NULL},
    {"STAT with one number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 3", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"STAT with a negative number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK -3 -4", QUIT},
     LOGIN_UNPROVEN,
     NULL},
    {"STAT beyond every number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 99999999999999999999999999 1", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL without a uid",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 1", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL with an empty uid",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 1 ", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL with a control",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 1 a\033b", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL without a number",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: x y", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL counts from one",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: +OK", "S: 0 a", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"UIDL answered with words",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1 1", "C: UIDL", "S: 1 a", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"the list is cut off",
     "secured",
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 2 1", "C: UIDL", "S: +OK", "S: 1 a", "BREAK"},
     "greeting ok capability ok auth ok mailbox fail quit skip | | fail",
     NULL},
};

#define CAPA_AHEAD "C: CAPA", "S: +OK", "S: UIDL", "S: USER", "S: pipelining", "S: ."
#define BOTH       "C: STAT", "C: UIDL"
#define FLIGHT     BOTH, QUIT

/* Where the server takes several commands at once (RFC 2449, 6.6). */
static const struct script ahead[] = {
    {"STAT, UIDL and QUIT together",
     "secured",
     {HELLO, CAPA_AHEAD, LOGIN_OK, FLIGHT, "S: +OK 2 320", "S: +OK", "S: 1 a", "S: 2 b", "S: ."},
     ALL_OK,
     "mailbox.messages=2\nmailbox.uids=2"},
    {"the first is refused, and what comes after it is nobody's",
     "secured",
     {HELLO, CAPA_AHEAD, LOGIN_OK, FLIGHT, "S: -ERR [IN-USE] wait", "S: +OK", "S: 1 a"},
     MAILBOX_FAIL("mailbox-locked"),
     NULL},
    {"the first proves nothing",
     "secured",
     {HELLO, CAPA_AHEAD, LOGIN_OK, FLIGHT, "S: +OK", "S: +OK"},
     LOGIN_UNPROVEN,
     NULL},
    {"the second is refused",
     "secured",
     {HELLO, CAPA_AHEAD, LOGIN_OK, FLIGHT, "S: +OK 0 0", "S: -ERR unknown command"},
     MAILBOX_FAIL("uidl-missing"),
     "mailbox.uidl=false"},
    {"it hangs up after QUIT, and nothing is missing",
     "secured",
     {HELLO, CAPA_AHEAD, LOGIN_OK, FLIGHT, "S: +OK 0 0", "S: +OK", "S: .", "S: +OK bye", "BREAK"},
     ALL_OK,
     NULL},
    {"it hangs up in the middle of the list",
     "secured",
     {HELLO, CAPA_AHEAD, LOGIN_OK, FLIGHT, "S: +OK 1 320", "S: +OK", "S: 1 a", "BREAK"},
     "greeting ok capability ok auth ok mailbox fail quit skip | | fail",
     NULL},
    {"the sizes and QUIT after them",
     "secured receive.max_message_bytes=1000",
     {HELLO, CAPA_AHEAD, LOGIN_OK, BOTH, "S: +OK 1 320", "S: +OK", "S: 1 a", "S: .", "C: LIST",
      "S: +OK", "S: 1 320", "S: .", QUIT},
     ALL_OK,
     "mailbox.over_limit=0"},
};

#define LIMITED  "secured receive.max_message_bytes=1000"
#define UIDL_TWO "C: STAT", "S: +OK 2 320", "C: UIDL", "S: +OK", "S: 1 a", "S: 2 b", "S: ."

static const struct script sizes[] = {
    {"one is larger than the limit",
     LIMITED,
     {HELLO, CAPA_ALL, LOGIN_OK, UIDL_TWO, "C: LIST", "S: +OK 2 messages", "S: 1 1000",
      "S: 2 1001 and more", "S: .", QUIT},
     "greeting ok capability ok auth ok mailbox warn quit ok | large-mails@mailbox | warn",
     "mailbox.over_limit=1\nmailbox.largest=1001"},
    {"none is",
     LIMITED,
     {HELLO, CAPA_ALL, LOGIN_OK, UIDL_TWO, "C: LIST", "S: +OK", "S: 1 1000", "S: 2 0", "S: .",
      QUIT},
     ALL_OK,
     "mailbox.over_limit=0\nmailbox.largest=1000"},
    {"an empty mailbox is not asked",
     LIMITED,
     {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 0 0", "C: UIDL", "S: +OK", "S: .", QUIT},
     ALL_OK,
     NULL},
    {"no LIST",
     LIMITED,
     {HELLO, CAPA_ALL, LOGIN_OK, UIDL_TWO, "C: LIST", "S: -ERR no", QUIT},
     ALL_OK,
     NULL},
    {"no number",
     LIMITED,
     {HELLO, CAPA_ALL, LOGIN_OK, UIDL_TWO, "C: LIST", "S: +OK", "S: 1 x", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"no size",
     LIMITED,
     {HELLO, CAPA_ALL, LOGIN_OK, UIDL_TWO, "C: LIST", "S: +OK", "S: 1", QUIT},
     MAILBOX_FAIL("unexpected-reply"),
     NULL},
    {"LIST without an end",
     LIMITED,
     {HELLO, CAPA_ALL, LOGIN_OK, UIDL_TWO, "C: LIST", "S: +OK", "S: 1 5", "BREAK"},
     "greeting ok capability ok auth ok mailbox fail quit skip | | fail",
     NULL},
};

#define GREETING_BAD(finding)                                                                      \
    "greeting fail capability skip auth skip mailbox skip quit skip | " finding "@greeting | fail"

static const struct script greetings[] = {
    {"refused",
     "",
     {"S: -ERR too busy", QUIT},
     "greeting fail capability skip auth skip mailbox skip quit ok | greeting-refused@greeting | "
     "fail",
     "greeting.text=too busy"},
    {"SMTP", "", {"S: 220 mail.example.org ESMTP"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"FTP", "", {"S: 220 (vsFTPd 3.0.3)"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"SMTP that refuses", "", {"S: 554 no"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"IMAP",
     "",
     {"S: * OK [CAPABILITY IMAP4rev1] ready"},
     GREETING_BAD("greeting-wrong-protocol"),
     NULL},
    {"SSH", "", {"S: SSH-2.0-OpenSSH_9.2"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"HTTP", "", {"S: HTTP/1.1 400 Bad Request"}, GREETING_BAD("greeting-wrong-protocol"), NULL},
    {"a TLS alert", "", {"S: \x15\x03\x01"}, GREETING_BAD("tls-expected"), NULL},
    {"nonsense", "", {"S: hello"}, GREETING_BAD("greeting-malformed"), NULL},
    {"an empty line", "", {"S: "}, GREETING_BAD("greeting-malformed"), NULL},
    {"a continuation", "", {"S: + ready"}, GREETING_BAD("greeting-malformed"), NULL},
    {"gone before the greeting",
     "",
     {"BREAK"},
     "greeting fail capability skip auth skip mailbox skip quit skip | | fail",
     NULL},
    {"CAPA answered with words",
     "",
     {HELLO, "C: CAPA", "S: USER", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | unexpected-reply@capability | "
     "fail",
     NULL},
};

#define STLS_ON   "receive.encryption=starttls"
#define CAPA_STLS "C: CAPA", "S: +OK", "S: USER", "S: STLS", "S: SASL PLAIN CRAM-MD5", "S: ."

static const struct script tls[] = {
    {"STLS, then everything is asked again",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK begin", "TLS", CAPA_ALL, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "capability.starttls=true\ncapability.mechanisms=PLAIN LOGIN CRAM-MD5"},
    {"what was offered before TLS is forgotten",
     STLS_ON " receive.auth=plain",
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", "C: CAPA", "S: +OK", "S: USER", "S: .", QUIT},
     FAILED("mechanism-not-offered"),
     NULL},
    {"also when CAPA is refused inside TLS",
     STLS_ON " receive.auth=auto",
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_NONE, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     "capability.mechanisms=\ncapability.starttls=true"},
    {"APOP inside TLS",
     STLS_ON " receive.auth=apop",
     {"S: +OK " APOP_STAMP, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_ALL,
      "C: APOP tim " APOP_DIGEST, "S: +OK", MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"STLS is not offered",
     STLS_ON,
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | "
     "starttls-not-offered@capability | fail",
     NULL},
    {"STLS is refused",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: -ERR not now", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | starttls-refused@capability | "
     "fail",
     NULL},
    {"no CAPA: STLS is tried",
     STLS_ON,
     {HELLO, CAPA_NONE, "C: STLS", "S: +OK", "TLS", CAPA_ALL, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"no CAPA: STLS is refused",
     STLS_ON,
     {HELLO, CAPA_NONE, "C: STLS", "S: -ERR what", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | starttls-refused@capability | "
     "fail",
     NULL},
    {"STLS answered with words",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: fine", QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | unexpected-reply@capability | "
     "fail",
     NULL},
    {"words in clear where TLS begins",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "S: +OK logged in"},
     "greeting ok capability fail auth skip mailbox skip quit skip | starttls-injected@tls | fail",
     NULL},
    {"the handshake fails",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "BREAK"},
     "greeting ok capability ok auth skip mailbox skip quit skip | | fail",
     NULL},
    {"STLS offered inside TLS is not taken again",
     STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_STLS, LOGIN_OK, MAILBOX, QUIT},
     ALL_OK,
     NULL},
    {"TLS was wanted from the start and is not there",
     "receive.encryption=tls",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability fail auth skip mailbox skip quit ok | "
     "starttls-not-offered@capability | fail",
     NULL},
};

static const struct script plans[] = {
    {"no user",
     "secured nouser",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | login-skipped@auth | warn",
     NULL},
    {"no login wanted",
     "secured nologin",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
    {"a probe",
     "probe nouser",
     {HELLO, CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
    {"a probe of STLS",
     "probe nouser " STLS_ON,
     {HELLO, CAPA_STLS, "C: STLS", "S: +OK", "TLS", CAPA_ALL, QUIT},
     "greeting ok capability ok auth skip mailbox skip quit ok | | ok",
     NULL},
};

RUN(mailboxes)
RUN(ahead)
RUN(sizes)
RUN(greetings)
RUN(tls)
RUN(plans)

/* A script that stops before the end, to go on by hand. */
static void play_up_to(struct play *play, const struct script *script)
{
    play_start(play, script, SIDE_RECEIVE);
    for (size_t i = 0; i < LINES_MAX && script->lines[i]; i++)
        play_line(play, script->lines[i]);
}

static void endless_capabilities_end(void **state)
{
    static const struct script script = {
        "endless CAPA", "", {HELLO, "C: CAPA", "S: +OK"}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    for (int i = 0; i < 300; i++)
        play_line(&play, "S: XYZZY");
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "reply-too-large@capability ");
    play_end(&play);
}

/* Three bytes of another name each: what is kept is bounded, what we know is heard all the same. */
static void mechanisms_without_end_are_not_all_kept(void **state)
{
    static const struct script script = {
        "mechanisms", "secured receive.auth=plain", {HELLO, "C: CAPA", "S: +OK"}, "", NULL};
    struct text line = {0};
    struct play play;
    size_t kept = 1;

    (void)state;
    text_add(&line, "SASL");
    for (unsigned i = 0; i < 2000; i++)
        text_format(&line, " %x", 0x300 + i);
    text_add(&line, " PLAIN");
    play_up_to(&play, &script);
    for (int i = 0; i < 3; i++)
        dialogue_line(play.dialogue, text_get(&line), line.length);
    play_line(&play, "S: .");
    play_line(&play, "C: AUTH PLAIN " PLAIN_PAYLOAD);
    const char *list = strstr(text_get(&play.facts), "capability.mechanisms=");
    assert_non_null(list);
    for (; *list != '\n'; list++)
        kept += *list == ' ';
    assert_in_range(kept, 10, 64);
    text_free(&line);
    play_end(&play);
}

/* A server's echo that is cut, because a finding shows only so much of a line, is not cut in the
 * middle of the password. */
static void a_cut_leaves_no_piece_of_the_password(void **state)
{
    static const struct script script = {
        "cut",
        "secured",
        {HELLO, CAPA_ALL, "C: USER tim", "S: +OK", "C: PASS " PASSWORD},
        "",
        NULL};
    static const size_t lengths[] = {EVIDENCE_MAX, LINE_KEPT_MAX};
    struct play play;

    (void)state;
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        for (size_t over = 0; over <= strlen(PASSWORD); over++) {
            struct text line = {0};
            text_add(&line, "-ERR ");
            while (line.length < lengths[i] - over)
                text_add_char(&line, '-');
            text_add(&line, PASSWORD " is wrong");
            play_up_to(&play, &script);
            dialogue_line(play.dialogue, text_get(&line), line.length);
            check_promises(&play);
            assert_null(strstr(text_get(&play.told), "tans"));
            text_free(&line);
            play_end(&play);
        }
    }
}

static void a_million_uids_are_counted(void **state)
{
    static const struct script script = {
        "flood",
        "secured",
        {HELLO, CAPA_ALL, LOGIN_OK, "C: STAT", "S: +OK 1000000 1", "C: UIDL", "S: +OK"},
        "",
        NULL};
    struct play play;
    char line[64];
    (void)state;
    play_up_to(&play, &script);
    for (int i = 1; i <= 1000000; i++) {
        int length = snprintf(line, sizeof line, "%d 000%08x5f3b9a0c", i, (unsigned)i);
        dialogue_line(play.dialogue, line, (size_t)length);
    }
    play_line(&play, "S: .");
    check_promises(&play);
    assert_non_null(strstr(text_get(&play.facts), "mailbox.uids=1000000\n"));
    play_end(&play);
}

static void long_and_binary_lines_do_no_harm(void **state)
{
    static const struct script script = {
        "binary", "receive.auth=cram-md5", {HELLO, CAPA_ALL, "C: AUTH CRAM-MD5"}, "", NULL};
    size_t length = 100000;
    char *line = malloc(length);
    struct play play;
    (void)state;
    assert_non_null(line);
    memset(line, 'A', length);
    memcpy(line, "+ ", 2);
    play_up_to(&play, &script);
    dialogue_line(play.dialogue, line, length);
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "auth-bad-server@auth ");
    play_end(&play);
    /* NUL ends no line and no check. */
    play_up_to(&play, &script);
    dialogue_line(play.dialogue, "+ PDFAYj4=\0trailer", 18);
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "auth-bad-server@auth ");
    play_end(&play);
    free(line);
}

static void a_challenge_of_64_kib_is_not_answered(void **state)
{
    static const struct script script = {"long stamp", "receive.auth=apop", {NULL}, "", NULL};
    size_t length = 65536;
    char *line = malloc(length);
    struct play play;
    (void)state;
    assert_non_null(line);
    memset(line, 'a', length);
    memcpy(line, "+OK <", 5);
    memcpy(line + length - 3, "@b>", 3);
    play_start(&play, &script, SIDE_RECEIVE);
    dialogue_line(play.dialogue, line, length);
    play_line(&play, "C: CAPA");
    play_line(&play, "S: -ERR");
    play_line(&play, "C: QUIT");
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "apop-bad-challenge@auth ");
    play_end(&play);
    /* NUL inside. */
    play_start(&play, &script, SIDE_RECEIVE);
    dialogue_line(play.dialogue, "+OK <a\0b@c>", 11);
    play_line(&play, "C: CAPA");
    play_line(&play, "S: -ERR");
    play_line(&play, "C: QUIT");
    assert_string_equal(text_get(&play.findings), "apop-bad-challenge@auth ");
    play_end(&play);
    free(line);
}

static void the_login_is_told_when_it_is_proven(void **state)
{
    static const struct script script = {"told", "secured", {HELLO, CAPA_ALL, LOGIN_OK}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    assert_int_equal(play.logged_in, 0);
    assert_int_equal(play.ended[STAGE_AUTH], 0);
    play_line(&play, "C: STAT");
    play_line(&play, "S: +OK 1 1");
    assert_int_equal(play.logged_in, 1);
    assert_int_equal(play.ended[STAGE_AUTH], 1);
    play_end(&play);
}

static void the_warning_comes_before_the_password(void **state)
{
    static const struct script script = {"before", "", {HELLO, CAPA_ALL}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    play_line(&play, "C: USER tim");
    assert_string_equal(text_get(&play.findings), "");
    play_line(&play, "S: +OK");
    assert_string_equal(text_get(&play.findings), "auth-clear-text@auth ");
    const char *warning = strstr(text_get(&play.told), "clear text");
    assert_non_null(warning);
    assert_non_null(strstr(warning, "PASS " REDACTED "\n"));
    play_end(&play);
}

/* The last net: whatever got past the fields, a command is one line. */
static void no_line_end_is_sent_inside_a_command(void **state)
{
    static const struct script script = {"sink", "secured", {HELLO, CAPA_ALL}, "", NULL};
    static const char *const values[] = {"tim\r\nDELE 1", "tim\nDELE 1", "tim\rDELE 1"};
    (void)state;
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        struct play play;
        play_up_to(&play, &script);
        size_t count = play.sent_count;
        assert_false(dialogue_say(play.dialogue, "USER %s", values[i]));
        assert_int_equal(play.sent_count, count + 1);
        assert_string_equal(play.sent[count], "QUIT");
        check_promises(&play);
        assert_int_equal(play.result, STATUS_FAIL);
        play_end(&play);
    }
}

/* And no secret before TLS, where TLS is wanted. */
static void no_secret_is_sent_before_tls(void **state)
{
    static const struct script script = {"early", "receive.encryption=starttls", {HELLO}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    size_t count = play.sent_count;
    assert_false(dialogue_say_secret(play.dialogue, "PASS " PASSWORD, "PASS"));
    assert_int_equal(play.sent_count, count + 1);
    assert_string_equal(play.sent[count], "QUIT");
    check_promises(&play);
    play_end(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mailboxes_play),
        cmocka_unit_test(ahead_play),
        cmocka_unit_test(sizes_play),
        cmocka_unit_test(greetings_play),
        cmocka_unit_test(tls_play),
        cmocka_unit_test(plans_play),
        cmocka_unit_test(endless_capabilities_end),
        cmocka_unit_test(mechanisms_without_end_are_not_all_kept),
        cmocka_unit_test(a_cut_leaves_no_piece_of_the_password),
        cmocka_unit_test(a_million_uids_are_counted),
        cmocka_unit_test(long_and_binary_lines_do_no_harm),
        cmocka_unit_test(a_challenge_of_64_kib_is_not_answered),
        cmocka_unit_test(the_login_is_told_when_it_is_proven),
        cmocka_unit_test(the_warning_comes_before_the_password),
        cmocka_unit_test(no_line_end_is_sent_inside_a_command),
        cmocka_unit_test(no_secret_is_sent_before_tls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
