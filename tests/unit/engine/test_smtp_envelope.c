/* Envelope, test mail and the question whether sending is refused, by transcripts. */
#include "unit/engine/transcript.h"

#define HELLO  "S: 220 mail.example.org ESMTP"
#define EHLO   "C: EHLO client.example.org"
#define EHLO_1 EHLO, "S: 250 mail.example.org"
#define QUIT   "C: QUIT"
#define NONE   " send.auth.method=none "
#define FROM   " from=a@example.org to=b@example.net "
#define MAIL   "C: MAIL FROM:<a@example.org>"
#define RCPT   "C: RCPT TO:<b@example.net>"
#define RSET   "C: RSET", "S: 250 ok"
#define BEFORE "greeting ok capability ok auth skip "

#define ENVELOPE_FAILED(finding)                                                                   \
    BEFORE "envelope fail message skip quit ok | " finding "@envelope | fail"

#define MAIL_REPLY(name, reply, finding)                                                           \
    {                                                                                              \
        name, NONE FROM, {HELLO, EHLO_1, MAIL, reply, QUIT}, ENVELOPE_FAILED(finding), NULL        \
    }
#define RCPT_REPLY(name, reply, finding)                                                           \
    {                                                                                              \
        name, NONE FROM, {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, reply, QUIT},                    \
            ENVELOPE_FAILED(finding), NULL                                                         \
    }
#define RCPT_GREY(name, reply)                                                                     \
    {                                                                                              \
        name, NONE FROM, {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, reply, RSET, QUIT},              \
            BEFORE "envelope warn message skip quit ok | greylisted@envelope | warn", NULL         \
    }

static const struct script envelopes[] = {
    {"accepted, and nothing is sent",
     NONE FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 250 2.1.5 fine", RSET, QUIT},
     BEFORE "envelope ok message skip quit ok | | ok",
     "envelope.from=a@example.org\nenvelope.to=b@example.net\nenvelope.reply=250 2.1.5 fine"},
    {"the user is the sender where it is an address",
     NONE "user=tim@example.com",
     {HELLO, EHLO_1, "C: MAIL FROM:<tim@example.com>", "S: 250 ok", "C: RCPT TO:<tim@example.com>",
      "S: 250 ok", RSET, QUIT},
     BEFORE "envelope ok message skip quit ok | | ok",
     NULL},
    {"251 is accepted too",
     NONE FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 251 will forward", RSET, QUIT},
     BEFORE "envelope ok message skip quit ok | | ok",
     NULL},
    {"nobody is known",
     NONE,
     {HELLO, EHLO_1, QUIT},
     BEFORE "envelope skip message skip quit ok | envelope-skipped@envelope | warn",
     NULL},
    {"a line end in the sender is not an address",
     NONE "from=a%0D%0ARSET@example.org",
     {HELLO, EHLO_1, QUIT},
     BEFORE "envelope skip message skip quit ok | envelope-skipped@envelope | warn",
     NULL},
    {"a line end in the recipient",
     NONE "from=a@example.org to=b@example.net%0D%0ADATA",
     {HELLO, EHLO_1, QUIT},
     BEFORE "envelope skip message skip quit ok | envelope-skipped@envelope | warn",
     NULL},
    {"a bracket in the recipient",
     NONE "from=a@example.org to=b@example.net>%20NOTIFY=NEVER",
     {HELLO, EHLO_1, QUIT},
     BEFORE "envelope skip message skip quit ok | envelope-skipped@envelope | warn",
     NULL},
    {"no size without a mail",
     NONE FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 SIZE 1000", MAIL, "S: 250 ok", RCPT, "S: 250 ok", RSET,
      QUIT},
     BEFORE "envelope ok message skip quit ok | | ok",
     NULL},
    {"characters beyond ASCII",
     NONE "from=%E6%97%A5@example.org to=b@example.net",
     {HELLO, EHLO, "S: 250-m", "S: 250 SMTPUTF8",
      "C: MAIL FROM:<\xe6\x97\xa5@example.org> SMTPUTF8", "S: 250 ok", RCPT, "S: 250 ok", RSET,
      QUIT},
     BEFORE "envelope ok message skip quit ok | | ok",
     NULL},
    {"characters beyond ASCII in the sender, to a server that cannot",
     NONE "from=%E6%97%A5@example.org to=b@example.net",
     {HELLO, EHLO_1, QUIT},
     ENVELOPE_FAILED("sender-refused"),
     NULL},
    {"characters beyond ASCII in the recipient, to a server that cannot",
     NONE "from=a@example.org to=%E6%97%A5@example.net",
     {HELLO, EHLO_1, QUIT},
     ENVELOPE_FAILED("recipient-refused"),
     NULL},
    {"RSET refused",
     NONE FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 250 ok", "C: RSET", "S: 502 what", QUIT},
     ENVELOPE_FAILED("unexpected-reply"),
     NULL},
    {"MAIL answered by a question",
     NONE FROM,
     {HELLO, EHLO_1, MAIL, "S: 354 go", QUIT},
     ENVELOPE_FAILED("unexpected-reply"),
     NULL},
    {"RCPT answered by words",
     NONE FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: fine", QUIT},
     ENVELOPE_FAILED("unexpected-reply"),
     NULL},

    MAIL_REPLY("550 sender",
               "S: 550 5.7.60 Client does not have permissions to send as this sender",
               "sender-refused"),
    MAIL_REPLY("553 sender", "S: 553 5.7.1 Sender address rejected: not owned by user",
               "sender-refused"),
    MAIL_REPLY("552 size", "S: 552 5.3.4 message file too big", "size-exceeded"),
    MAIL_REPLY("552 alone", "S: 552 no", "size-exceeded"),
    MAIL_REPLY("452 size", "S: 452 4.3.1 Insufficient system storage", "server-trouble"),
    MAIL_REPLY("530 TLS", "S: 530 5.7.0 Must issue a STARTTLS command first", "auth-needs-tls"),
    MAIL_REPLY("530 login", "S: 530 5.7.0 Authentication required.", "relay-denied"),
    MAIL_REPLY("530 of Exchange", "S: 530 5.7.57 Client not authenticated to send mail.",
               "relay-denied"),
    MAIL_REPLY("421", "S: 421 4.7.0 closing", "connection-closed"),

    RCPT_REPLY("421", "S: 421 4.7.0 too many connections", "connection-closed"),
    RCPT_REPLY("a block list",
               "S: 550 5.7.1 Service unavailable; client [192.0.2.7] blocked using Spamhaus",
               "client-refused"),
    RCPT_REPLY("relay", "S: 554 5.7.1 <b@example.net>: Relay access denied", "relay-denied"),
    RCPT_REPLY("relay of Exim", "S: 550 relay not permitted", "relay-denied"),
    RCPT_REPLY("relay of qmail",
               "S: 553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
               "relay-denied"),
    RCPT_REPLY("550 5.7.1", "S: 550 5.7.1 no", "relay-denied"),
    RCPT_REPLY("unknown user", "S: 550 5.1.1 <b@example.net>: User unknown", "recipient-refused"),
    RCPT_REPLY("unknown domain", "S: 450 4.1.2 Recipient address rejected: Domain not found",
               "recipient-refused"),
    RCPT_REPLY("full", "S: 452 4.2.2 The recipient's inbox is out of storage space.",
               "recipient-refused"),
    RCPT_REPLY("550 alone", "S: 550 no", "recipient-refused"),
    RCPT_REPLY("the sender, said late", "S: 554 5.7.1 <a@example.org>: Sender address rejected: no",
               "sender-refused"),
    RCPT_REPLY("size, said late", "S: 552 5.3.4 Message size exceeds fixed limit", "size-exceeded"),
    RCPT_GREY("greylisting", "S: 450 4.2.0 <b@example.net>: Greylisted, see http://example.org"),
    RCPT_GREY("greylisting without the word", "S: 451 4.7.1 Please try again later"),
    RCPT_GREY("450 alone", "S: 450 later"),
};

#define MESSAGE " message "
#define OUTSIDE MAIL, "S: 250 ok", RCPT, "S: 250 ok", RSET
#define TEXT    MAIL, "S: 250 ok", RCPT, "S: 250 ok", "C: DATA", "S: 354 end with a dot", "C: BODY"
#define MESSAGE_FAILED(finding)                                                                    \
    BEFORE "envelope ok message fail quit ok | " finding "@message | fail"

static const struct script messages[] = {
    {"sent",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: 250 2.0.0 Ok: queued as 4XyZ", QUIT},
     BEFORE "envelope ok message ok quit ok | | ok",
     "message.reply=250 2.0.0 Ok: queued as 4XyZ\nmessage.code=250 2.0.0"},
    {"refused after the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: 550 5.7.26 no SPF", QUIT},
     MESSAGE_FAILED("message-refused"),
     "message.code=550 5.7.26"},
    {"put off after the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: 451 4.7.1 greylisted", QUIT},
     MESSAGE_FAILED("greylisted"),
     NULL},
    {"too big after the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: 552 5.3.4 too big: message size", QUIT},
     MESSAGE_FAILED("size-exceeded"),
     NULL},
    {"content blocked",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: 552 5.7.0 potential security issue", QUIT},
     MESSAGE_FAILED("message-refused"),
     NULL},
    {"nonsense after the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: gotcha", QUIT},
     MESSAGE_FAILED("delivery-unknown"),
     NULL},
    {"an answer that was there before the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "E: 250 queued", QUIT},
     MESSAGE_FAILED("delivery-unknown"),
     NULL},
    {"refused before the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "E: 552 5.3.4 message too big", QUIT},
     MESSAGE_FAILED("size-exceeded"),
     NULL},
    {"another question after the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: 354 more", QUIT},
     MESSAGE_FAILED("delivery-unknown"),
     NULL},
    {"another code in the middle of the answer after the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "S: 250-queued", "S: 550 or not", QUIT},
     MESSAGE_FAILED("delivery-unknown"),
     NULL},
    {"DATA refused",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, MAIL, "S: 250 ok", RCPT, "S: 250 ok", "C: DATA", "S: 554 no", QUIT},
     MESSAGE_FAILED("message-refused"),
     NULL},
    {"DATA done before it began",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, MAIL, "S: 250 ok", RCPT, "S: 250 ok", "C: DATA", "S: 250 ok", QUIT},
     MESSAGE_FAILED("unexpected-reply"),
     NULL},
    {"DATA with another question",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, MAIL, "S: 250 ok", RCPT, "S: 250 ok", "C: DATA", "S: 334 go", QUIT},
     MESSAGE_FAILED("unexpected-reply"),
     NULL},
    {"the sender is refused the second time",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, MAIL, "S: 550 not again", QUIT},
     MESSAGE_FAILED("sender-refused"),
     NULL},
    {"greylisted twice is not sent",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 450 greylisted", RSET, MAIL, "S: 250 ok", RCPT,
      "S: 450 greylisted", QUIT},
     BEFORE "envelope warn message fail quit ok | greylisted@envelope greylisted@message | fail",
     NULL},
    {"no sender, no mail: that is a failure",
     MESSAGE NONE,
     {HELLO, EHLO_1, QUIT},
     BEFORE "envelope skip message fail quit ok | envelope-skipped@envelope | fail",
     NULL},
    {"the envelope failed",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, MAIL, "S: 550 no", QUIT},
     ENVELOPE_FAILED("sender-refused"),
     NULL},
    {"larger than the server takes",
     MESSAGE NONE FROM,
     {HELLO, EHLO, "S: 250-m", "S: 250 SIZE 100", QUIT},
     ENVELOPE_FAILED("size-exceeded"),
     NULL},
    {"lost after the dot",
     MESSAGE NONE FROM,
     {HELLO, EHLO_1, OUTSIDE, TEXT, "BREAK"},
     BEFORE "envelope ok message fail quit skip | | fail",
     NULL},
};

#define BY_POP " send.auth.method=pop-before-smtp "
static const struct script by_pop[] = {
    {"relaying is denied after the login too",
     BY_POP FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 554 5.7.1 Relay access denied", QUIT},
     ENVELOPE_FAILED("pop-before-smtp-refused"),
     "envelope.code=554 5.7.1"},
    {"said to MAIL",
     BY_POP FROM,
     {HELLO, EHLO_1, MAIL, "S: 530 5.7.0 Authentication required", QUIT},
     ENVELOPE_FAILED("pop-before-smtp-refused"),
     NULL},
    {"an unknown recipient has nothing to do with the login",
     BY_POP FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 550 5.1.1 User unknown", QUIT},
     ENVELOPE_FAILED("recipient-refused"),
     NULL},
    {"nor has the size",
     BY_POP FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 552 5.3.4 Message size exceeds limit", QUIT},
     ENVELOPE_FAILED("size-exceeded"),
     NULL},
};

#define REFUSAL " refusal send.auth.method=pop-before-smtp "
static const struct script askings[] = {
    {"refused",
     REFUSAL FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 554 5.7.1 Relay access denied", QUIT},
     "| | fail",
     NULL},
    {"allowed",
     REFUSAL FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 250 ok", RSET, QUIT},
     "| | ok",
     NULL},
    {"inside TLS",
     REFUSAL FROM "send.encryption=starttls",
     {HELLO, EHLO, "S: 250-m", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 go", "TLS", EHLO_1, MAIL,
      "S: 530 5.7.0 Authentication required", QUIT},
     "| | fail",
     NULL},
    {"no mail is sent while asking",
     REFUSAL MESSAGE FROM,
     {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 250 ok", RSET, QUIT},
     "| | ok",
     NULL},
};

#define RUN(scripts)                                                                               \
    static void scripts##_play(void **state)                                                       \
    {                                                                                              \
        (void)state;                                                                               \
        run_scripts(scripts, sizeof scripts / sizeof scripts[0], SIDE_SEND);                       \
    }
RUN(envelopes)
RUN(messages)
RUN(by_pop)

static void play_up_to(struct play *play, const struct script *script)
{
    play_start(play, script, SIDE_SEND);
    for (size_t i = 0; i < LINES_MAX && script->lines[i]; i++)
        play_line(play, script->lines[i]);
}

static void asking_tells_no_stage(void **state)
{
    static const enum refusal expected[] = {REFUSAL_REFUSED, REFUSAL_ALLOWED, REFUSAL_REFUSED,
                                            REFUSAL_ALLOWED};
    (void)state;
    for (size_t i = 0; i < sizeof askings / sizeof askings[0]; i++) {
        struct play play;
        play_up_to(&play, &askings[i]);
        check_promises(&play);
        assert_string_equal(text_get(&play.stages), "");
        assert_string_equal(text_get(&play.findings), "");
        assert_int_equal(dialogue_refusal(play.dialogue), expected[i]);
        play_end(&play);
        run_broken(&askings[i], SIDE_SEND);
    }
}

static void what_is_no_refusal(void **state)
{
    static const struct script scripts[] = {
        {"later", REFUSAL FROM, {HELLO, EHLO_1, MAIL, "S: 450 later", QUIT}, "", NULL},
        {"greeting", REFUSAL FROM, {"S: 554 no", QUIT}, "", NULL},
        {"EHLO", REFUSAL FROM, {HELLO, EHLO, "S: 421 no", QUIT}, "", NULL},
        {"no sender", REFUSAL, {HELLO, EHLO_1, QUIT}, "", NULL},
        {"no STARTTLS", REFUSAL FROM "send.encryption=starttls", {HELLO, EHLO_1, QUIT}, "", NULL},
        {"gone", REFUSAL FROM, {HELLO, EHLO_1, MAIL, "BREAK"}, "", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        struct play play;
        play_up_to(&play, &scripts[i]);
        check_promises(&play);
        assert_int_equal(dialogue_refusal(play.dialogue), REFUSAL_UNKNOWN);
        play_end(&play);
    }
    /* Put off, but with words that say why. */
    static const struct script relay = {
        "relay",
        REFUSAL FROM,
        {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 450 4.7.1 Relay access denied", QUIT},
        "",
        NULL};
    struct play play;
    play_up_to(&play, &relay);
    assert_int_equal(dialogue_refusal(play.dialogue), REFUSAL_REFUSED);
    play_end(&play);
}

static void doubt_begins_with_the_dot(void **state)
{
    static const struct script script = {
        "doubt",
        MESSAGE NONE FROM,
        {HELLO, EHLO_1, OUTSIDE, MAIL, "S: 250 ok", RCPT, "S: 250 ok", "C: DATA"},
        "",
        NULL};
    static const char *const answers[] = {"S: 250 ok", "S: 550 no"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct play play;
        play_up_to(&play, &script);
        assert_false(dialogue_in_doubt(play.dialogue));
        play_line(&play, "S: 354 go");
        assert_true(dialogue_in_doubt(play.dialogue));
        play_line(&play, answers[i]);
        assert_false(dialogue_in_doubt(play.dialogue));
        play_end(&play);
    }
    struct play play;
    play_up_to(&play, &script);
    play_line(&play, "S: 354 go");
    dialogue_broken(play.dialogue);
    assert_true(dialogue_in_doubt(play.dialogue));
    play_end(&play);
}

static void an_answer_without_end_leaves_the_mail_in_doubt(void **state)
{
    static const struct script script = {
        "endless", MESSAGE NONE FROM, {HELLO, EHLO_1, OUTSIDE, TEXT}, "", NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    for (int i = 0; i < 300; i++)
        play_line(&play, "S: 250-queued");
    check_promises(&play);
    assert_string_equal(text_get(&play.findings), "delivery-unknown@message ");
    play_end(&play);
}

/* Not the one to RSET, which says nothing; and without a password that is echoed. */
static void asking_keeps_the_answer_that_counts(void **state)
{
    static const struct script scripts[] = {
        {"allowed",
         REFUSAL FROM,
         {HELLO, EHLO_1, MAIL, "S: 250 ok", RCPT, "S: 250 2.1.5 for " PASSWORD, RSET, QUIT},
         "",
         NULL},
        {"refused", REFUSAL FROM, {HELLO, EHLO_1, MAIL, "S: 554 5.7.1 no", QUIT}, "", NULL},
        {"neither", REFUSAL FROM, {HELLO, EHLO_1, MAIL, "S: 421 4.3.2 bye", QUIT}, "", NULL},
    };
    static const char *const expected[] = {"250 2.1.5 for " REDACTED, "554 5.7.1 no", ""};
    (void)state;
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        struct play play;
        play_up_to(&play, &scripts[i]);
        assert_string_equal(dialogue_refusal_line(play.dialogue), expected[i]);
        play_end(&play);
    }
}

static void the_mail_says_its_size(void **state)
{
    static const struct script script = {"size", MESSAGE NONE FROM, {HELLO}, "", NULL};
    struct play play;
    unsigned long size = 0;
    (void)state;
    play_up_to(&play, &script);
    play_line(&play, EHLO);
    play_line(&play, "S: 250-m");
    play_line(&play, "S: 250-8BITMIME");
    play_line(&play, "S: 250 SIZE");
    assert_int_equal(play.sent_count, 2);
    assert_int_equal(sscanf(play.sent[1], "MAIL FROM:<a@example.org> SIZE=%lu", &size), 1);
    assert_null(strstr(play.sent[1], "BODY"));
    play_line(&play, "S: 250 ok");
    play_line(&play, "S: 250 ok");
    play_line(&play, "S: 250 ok");
    play_line(&play, "S: 250 ok");
    play_line(&play, "S: 250 ok");
    play_line(&play, "S: 354 ok");
    assert_int_equal(play.body.length, size + 3);
    assert_memory_equal(play.body.bytes + play.body.length - 5, "\r\n.\r\n", 5);
    assert_non_null(strstr(play.body.bytes, "Subject: [mailsetup] Test Mail\r\n"));
    play_end(&play);
}

static void eight_bits_are_said_where_they_may_be(void **state)
{
    static const struct script script = {
        "8bit",
        MESSAGE NONE "from=%E6%97%A5@example.org to=b@example.net",
        {HELLO, EHLO, "S: 250-m", "S: 250-8BITMIME", "S: 250 SMTPUTF8",
         "C: MAIL FROM:<\xe6\x97\xa5@example.org> BODY=8BITMIME SMTPUTF8"},
        "",
        NULL};
    struct play play;
    (void)state;
    play_up_to(&play, &script);
    play_end(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(envelopes_play),
        cmocka_unit_test(messages_play),
        cmocka_unit_test(by_pop_play),
        cmocka_unit_test(an_answer_without_end_leaves_the_mail_in_doubt),
        cmocka_unit_test(asking_keeps_the_answer_that_counts),
        cmocka_unit_test(asking_tells_no_stage),
        cmocka_unit_test(what_is_no_refusal),
        cmocka_unit_test(doubt_begins_with_the_dot),
        cmocka_unit_test(the_mail_says_its_size),
        cmocka_unit_test(eight_bits_are_said_where_they_may_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
