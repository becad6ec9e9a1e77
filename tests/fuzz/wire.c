/* wire.c - fuzzes what a server can say: POP3, IMAP4 and SMTP dialogues in every shape of plan, and
 * the redactor.
 *
 * Input: two bytes choose the shape, the rest are the server's lines; one that begins with \5 was
 * there before we had said everything. Every promise of
 * engine/dialogue.h is held up as an assertion, whatever the server does. With -DFUZZ_MAIN it
 * plays the files and folders that it is given. */
#include "base/mem.h"
#include "base/text.h"
#include "engine/dialogue.h"
#include "engine/redact.h"
#include "engine/mail_search.h"
#include "store/rules.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define PASSWORD "tanstaaftanstaaf"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "wire.c:%d: %s\n", __LINE__, #condition);                              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

struct talk {
    enum side side;
    enum purpose purpose;
    struct redactor *redactor;
    bool encrypted, want_tls, tls_asked;
    bool refused; /* some stage failed */
    bool early;   /* the line that is being heard */
    bool secret;  /* something that proves the password was sent */
    unsigned ended[STAGE_COUNT], finished;
};

/* Nothing that is told holds a secret or a control. */
static void check_told(const char *text)
{
    CHECK(!strstr(text, PASSWORD));
    for (; *text; text++)
        CHECK((unsigned char)*text >= ' ' && *text != 0x7f);
}

static void on_send(void *session, const char *bytes, size_t length, const char *shown)
{
    struct talk *talk = session;
    struct text line = {0};
    CHECK(!talk->finished);
    CHECK(length >= 2 && bytes[length - 2] == '\r' && bytes[length - 1] == '\n');
    CHECK(!memchr(bytes, '\r', length - 2) && !memchr(bytes, '\n', length - 2));
    CHECK(!memchr(bytes, '\0', length));
    talk->secret |= shown != NULL;
    if (memmem(bytes, length, PASSWORD, strlen(PASSWORD)) || shown)
        CHECK(talk->encrypted || !talk->want_tls);
    if (shown)
        redact_line(talk->redactor, &line, shown, strlen(shown));
    else
        redact_line(talk->redactor, &line, bytes, length - 2);
    check_told(text_get(&line));
    text_free(&line);
}

static void on_send_body(void *session, const char *bytes, size_t length)
{
    struct talk *talk = session;
    CHECK(!talk->finished && talk->purpose == PURPOSE_CHECK);
    CHECK(length > 5 && memcmp(bytes + length - 5, "\r\n.\r\n", 5) == 0);
}

static void on_start_tls(void *session)
{
    struct talk *talk = session;
    CHECK(!talk->finished && !talk->encrypted && !talk->tls_asked);
    talk->tls_asked = true;
}

static void on_stage_begin(void *session, enum stage stage)
{
    struct talk *talk = session;
    CHECK(!talk->finished && talk->purpose == PURPOSE_CHECK && stage_of_side(stage, talk->side));
}

static void on_stage_end(void *session, enum stage stage, enum status status,
                         const struct detail *detail)
{
    struct talk *talk = session;
    CHECK(!talk->finished && talk->purpose == PURPOSE_CHECK && stage_of_side(stage, talk->side));
    CHECK(status == STATUS_OK || status == STATUS_WARN || status == STATUS_FAIL ||
          status == STATUS_SKIP);
    talk->ended[stage]++;
    talk->refused |= status == STATUS_FAIL;
    for (size_t i = 0; detail && i < detail->fact_count; i++)
        check_told(detail->facts[i].value);
}

static void on_finding(void *session, const struct finding *finding)
{
    struct talk *talk = session;
    CHECK(!talk->finished && talk->purpose == PURPOSE_CHECK);
    CHECK(finding->cause < FINDING_COUNT && finding->stage < STAGE_COUNT);
    check_told(finding->evidence);
    check_told(finding->text);
    check_told(finding->advice);
}

static void on_note(void *session, const char *text)
{
    struct talk *talk = session;
    CHECK(!talk->finished);
    check_told(text);
}

static void on_logged_in(void *session)
{
    struct talk *talk = session;
    CHECK(!talk->finished && (talk->encrypted || !talk->want_tls));
    CHECK(talk->secret && !talk->early);
}

static void on_finished(void *session, enum status status)
{
    struct talk *talk = session;
    talk->finished++;
    CHECK(status == STATUS_FAIL || !talk->refused);
}

static void set(struct record *server, enum field_id id, const char *value)
{
    struct err err;
    if (!record_set(server, id, value, ORIGIN_USER, &err)) {
        fprintf(stderr, "%s\n", err.text);
        abort();
    }
}

/* first: side, encryption, login, IMAP4 (128); second: user, mail, purpose; receiving: limits
 * (64), a mail is looked for (4) and removed (16). */
static struct check_plan *make_plan(uint8_t first, uint8_t second)
{
    static const char *const encryptions[] = {"none", "starttls", "tls", "none"};
    static const char *const auths[] = {"password", "apop",     "auto", "plain",
                                        "login",    "cram-md5", "auto", "password"};
    static const char *const mechanisms[] = {"auto", "plain", "login", "cram-md5"};
    static const char *const methods[] = {"smtp-auth", "none", "pop-before-smtp", "smtp-auth"};
    struct record *server = record_new(RECORD_SERVER);
    set(server, FIELD_RECEIVE_HOST, "pop.example.org");
    set(server, FIELD_RECEIVE_ENCRYPTION, encryptions[(first >> 1) & 3]);
    set(server, FIELD_RECEIVE_AUTH, auths[(first >> 3) & 7]);
    set(server, FIELD_SEND_HOST, "smtp.example.org");
    set(server, FIELD_SEND_ENCRYPTION, encryptions[(first >> 1) & 3]);
    set(server, FIELD_SEND_MECHANISM, mechanisms[(first >> 3) & 3]);
    set(server, FIELD_SEND_METHOD, methods[(first >> 5) & 3]);
    if (first & 128)
        set(server, FIELD_RECEIVE_PROTOCOL, "imap4");
    if (second & 64) {
        set(server, FIELD_RECEIVE_MAX_BYTES, "1000");
        set(server, FIELD_RECEIVE_KEEP, "false");
    }
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->login = !(second & 1);
    plan->probe = (second & 3) == 3;
    plan->message = second & 4;
    plan->user = second & 8 ? NULL : mem_copy("tim");
    plan->password = secret_new(PASSWORD, strlen(PASSWORD));
    plan->from = second & 16 ? mem_copy("a@example.org") : NULL;
    plan->to = second & 32 ? mem_copy("\xe6\x97\xa5@example.net") : NULL;
    return plan;
}

static void check_end(const struct talk *talk)
{
    CHECK(talk->finished == 1);
    for (enum stage s = STAGE_GREETING; s < STAGE_COUNT; s++) {
        bool expected =
            talk->purpose == PURPOSE_CHECK && stage_of_side(s, talk->side) && s != STAGE_ARRIVAL;
        CHECK(talk->ended[s] == (expected ? 1u : 0u));
    }
}

/* One line, in memory of its own size, so that a byte too many is seen. */
static void say_line(struct talk *talk, struct dialogue *dialogue, const uint8_t *bytes,
                     size_t length)
{
    struct text shown = {0};
    talk->early = length > 0 && *bytes == 5;
    bytes += talk->early;
    length -= talk->early;
    char *line = malloc(length ? length : 1);
    CHECK(line);
    if (length)
        memcpy(line, bytes, length);
    redact_line(talk->redactor, &shown, line, length);
    check_told(text_get(&shown));
    text_free(&shown);
    if (talk->early)
        dialogue_early_line(dialogue, line, length);
    else
        dialogue_line(dialogue, line, length);
    free(line);
}

/* Nothing is deleted that was not found, and nothing without being asked for. */
static void check_search(const struct mail_search *search)
{
    CHECK(!search->removed || (search->found && search->remove && search->header.ours));
    CHECK(search->queued <= MAIL_SEARCH_LOOKS && search->seen.count <= MAIL_SEARCH_IDS_MAX + MAIL_SEARCH_LOOKS);
    CHECK(search->header.bytes <= MAIL_HEADER_MAX + 64 * 1024);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct talk talk = {.side = data[0] & 1 ? SIDE_SEND : SIDE_RECEIVE};
    struct check_plan *plan = make_plan(data[0], data[1]);
    const struct dialogue_port port = {
        &talk,        on_send,    on_send_body, on_start_tls, on_stage_begin,
        on_stage_end, on_finding, on_note,      on_logged_in, on_finished,
    };
    const char *encryption = record_get(
        plan->server, talk.side == SIDE_SEND ? FIELD_SEND_ENCRYPTION : FIELD_RECEIVE_ENCRYPTION);
    talk.want_tls = strcmp(encryption, "none") != 0;
    talk.encrypted = strcmp(encryption, "tls") == 0;
    talk.purpose = talk.side == SIDE_SEND && data[1] & 64 ? PURPOSE_REFUSAL : PURPOSE_CHECK;
    talk.redactor = redactor_new();
    static struct rules *rules;
    if (!rules)
        rules = rules_built_in(); /* for all inputs */
    struct mail_search search;
    bool searches = talk.side == SIDE_RECEIVE && data[1] & 4;
    struct dialogue *dialogue =
        dialogue_new(plan, talk.side, searches ? PURPOSE_SEARCH : talk.purpose, talk.redactor,
                     rules, &port);
    mail_search_start(&search, "<test@example.org>", data[1] & 16);
    if (searches)
        dialogue_search(dialogue, &search);
    dialogue_connected(dialogue, talk.encrypted, "192.0.2.9");
    for (size_t at = 2; at < size;) {
        const uint8_t *end = memchr(data + at, '\n', size - at);
        size_t length = end ? (size_t)(end - data) - at : size - at;
        if (talk.tls_asked && !(data[1] & 128)) { /* else the line comes in clear */
            talk.tls_asked = false;
            talk.encrypted = true;
            dialogue_secured(dialogue);
        }
        say_line(&talk, dialogue, data + at, length);
        at += length + 1;
    }
    dialogue_broken(dialogue);
    check_end(&talk);
    mail_search_disconnect(&search, false);
    check_search(&search);
    dialogue_free(dialogue);
    mail_search_clear(&search);
    redactor_free(talk.redactor);
    check_plan_free(plan);
    return 0;
}
