/* A dialogue played from a transcript: what the server says, what it must hear, what must come
 * out. Included by the tests of the protocols. */
#ifndef TESTS_TRANSCRIPT_H
#define TESTS_TRANSCRIPT_H

#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/dialogue.h"
#include "engine/redact.h"
#include "store/rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { LINES_MAX = 48, SENT_MAX = 64 };

/* lines: "S: ..." the server says (\0 is not possible: see say()), "E: ..." the same too early:
 * with what came before it, "C: ..." it must have heard, "TLS" STARTTLS must have been asked for
 * and succeeds, "BREAK" the connection is gone. settings: words "path=value", also user= password=
 * from= to= local= (percent-encoded), and "secured", "nouser", "nologin", "probe", "message",
 * "refusal". outcome: "stage status ... | finding@stage ... | result", see outcome_of(). */
struct script {
    const char *name, *settings;
    const char *lines[LINES_MAX];
    const char *outcome;
    const char *facts; /* words "stage.key=value" that must be among the facts; NULL: any */
};

#define USER     "tim"
#define PASSWORD "tanstaaftanstaaf"

/* What the dialogue makes of them, and what must never be shown. */
#define PLAIN_PAYLOAD "AHRpbQB0YW5zdGFhZnRhbnN0YWFm"
#define LOGIN_USER    "dGlt"
#define LOGIN_PASS    "dGFuc3RhYWZ0YW5zdGFhZg=="
#define APOP_STAMP    "<1896.697170952@dbc.mtview.ca.us>"
#define APOP_DIGEST   "37517402d6b6d7ada3d4f84c36854c32"
#define CRAM_QUESTION "PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+"
#define CRAM_ANSWER   "dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw"
#define CRAM_DIGEST   "b913a602c7eda7a495b4e6e7334d3890"

static const char *const forms_of_password[] = {
    PLAIN_PAYLOAD,
    LOGIN_PASS,
    APOP_DIGEST,
    CRAM_ANSWER,
    "dGFuc3RhYWZ0YW5zdGFhZ",
    CRAM_DIGEST,
    /* SCRAM as it stands inside and on the wire; DIGEST-MD5 of each protocol; NTLM; a token */
    "v0X8v3Bz2T0CJGbJQyF0X+HI4Ts",
    "cD12MFg4djNCejJUMENKR2JKUXlGMFgrSEk0VHM9",
    "3a3dd49186f8a10496d64016824ae5bc",
    "803559bd8456ea60b82f86c546621f47",
    "6566a718e4851e8cac143fc51496fc8b",
    "TlRMTVNTUAADAAAAGAAYAEgAAAA",
    "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg",
    "dkY5ZGZ0NHFtVGMyTnZiM1JsY2tCaGJIUmhkbWx6ZEdFdVky",
};

struct play {
    const struct script *script;
    enum side side;
    struct check_plan *plan;
    struct redactor *redactor;
    struct dialogue *dialogue;
    enum purpose purpose;
    bool secured;
    const char *password;
    char local[64];
    char *sent[SENT_MAX];
    size_t sent_count, taken;
    bool tls_wanted;
    struct text stages, findings, facts; /* what was told */
    struct text told;                    /* everything that may be shown, in order */
    unsigned begun[STAGE_COUNT], ended[STAGE_COUNT];
    unsigned finished, logged_in;
    enum status result;
    struct text body;
};

static void add_told(struct play *play, const char *text)
{
    text_add(&play->told, text);
    text_add_char(&play->told, '\n');
}

/* The first net alone: what the dialogue itself wants shown, before the redactor sees it. */
static void check_shown(const struct play *play, const char *shown)
{
    if (strlen(play->password) > 3 && strstr(shown, play->password))
        fail_msg("%s: would be shown: %s", play->script->name, shown);
    for (size_t i = 0; i < sizeof forms_of_password / sizeof forms_of_password[0]; i++)
        if (strstr(shown, forms_of_password[i]))
            fail_msg("%s: would be shown: %s", play->script->name, shown);
}

static void on_send(void *session, const char *bytes, size_t length, const char *shown)
{
    struct play *play = session;
    assert_int_equal(play->finished, 0);
    assert_true(play->sent_count < SENT_MAX);
    assert_true(length >= 2); /* an empty line is an answer too */
    assert_memory_equal(bytes + length - 2, "\r\n", 2);
    /* One command: no line end inside, no NUL. */
    assert_null(memchr(bytes, '\r', length - 2));
    assert_null(memchr(bytes, '\n', length - 2));
    assert_null(memchr(bytes, '\0', length));
    play->sent[play->sent_count++] = mem_copy_n(bytes, length - 2);
    struct text line = {0};
    check_shown(play, shown ? shown : play->sent[play->sent_count - 1]);
    if (shown)
        redact_line(play->redactor, &line, shown, strlen(shown));
    else
        redact_line(play->redactor, &line, bytes, length - 2);
    add_told(play, text_get(&line));
    text_free(&line);
}

static void on_send_body(void *session, const char *bytes, size_t length)
{
    struct play *play = session;
    assert_int_equal(play->finished, 0);
    assert_true(play->sent_count < SENT_MAX);
    play->sent[play->sent_count++] = mem_copy("BODY");
    text_add_n(&play->body, bytes, length);
}

static void on_start_tls(void *session)
{
    struct play *play = session;
    assert_false(play->tls_wanted);
    play->tls_wanted = true;
}

static void on_stage_begin(void *session, enum stage stage)
{
    struct play *play = session;
    assert_int_equal(play->finished, 0);
    assert_true(stage_of_side(stage, play->side));
    play->begun[stage]++;
}

static void on_stage_end(void *session, enum stage stage, enum status status,
                         const struct detail *detail)
{
    struct play *play = session;
    assert_int_equal(play->finished, 0);
    assert_true(stage_of_side(stage, play->side));
    play->ended[stage]++;
    text_format(&play->stages, "%s %s ", stage_name(stage), status_name(status));
    if (status != STATUS_SKIP)
        assert_true(play->begun[stage] > 0);
    for (size_t i = 0; detail && i < detail->fact_count; i++) {
        text_format(&play->facts, "%s.%s=%s\n", stage_name(stage), detail->facts[i].key,
                    detail->facts[i].value);
        add_told(play, detail->facts[i].value);
    }
}

static void on_finding(void *session, const struct finding *finding)
{
    struct play *play = session;
    assert_int_equal(play->finished, 0);
    text_format(&play->findings, "%s@%s ", cause_name(finding->cause), stage_name(finding->stage));
    add_told(play, finding->evidence);
    add_told(play, finding->text);
    add_told(play, finding->advice);
}

static void on_note(void *session, const char *text)
{
    struct play *play = session;
    assert_int_equal(play->finished, 0);
    assert_true(*text);
    add_told(play, text);
}

static void on_logged_in(void *session)
{
    struct play *play = session;
    assert_int_equal(play->finished, 0);
    play->logged_in++;
}

static void on_finished(void *session, enum status status)
{
    struct play *play = session;
    play->finished++;
    play->result = status;
}

static char *percent_decoded(const char *text, size_t length, size_t *size)
{
    char *out = mem_new(length + 1, 1);
    size_t n = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned byte = (unsigned char)text[i];
        if (text[i] == '%') {
            assert_int_equal(sscanf(text + i + 1, "%2x", &byte), 1);
            i += 2;
        }
        out[n++] = (char)byte;
    }
    *size = n;
    return out;
}

static void set_text(char **field, const char *value)
{
    free(*field);
    *field = mem_copy(value);
}

static void apply_pair(struct play *play, const char *name, const char *value, size_t size)
{
    struct check_plan *plan = play->plan;
    struct err err;
    if (strcmp(name, "user") == 0) {
        set_text(&plan->user, value);
    } else if (strcmp(name, "send_user") == 0) {
        set_text(&plan->send_user, value);
    } else if (strcmp(name, "send_password") == 0) {
        plan->send_password = secret_new(value, size);
    } else if (strcmp(name, "from") == 0) {
        set_text(&plan->from, value);
    } else if (strcmp(name, "to") == 0) {
        set_text(&plan->to, value);
    } else if (strcmp(name, "local") == 0) {
        text_copy(play->local, sizeof play->local, value);
    } else if (strcmp(name, "password") == 0) {
        secret_free(plan->password);
        plan->password = secret_new(value, size);
        play->password = secret_bytes(plan->password);
    } else {
        enum field_id id = field_by_path(RECORD_SERVER, name);
        if (id == FIELD_NONE)
            fail_msg("no field %s", name);
        if (!record_set(plan->server, id, value, ORIGIN_USER, &err))
            fail_msg("%s", err.text);
    }
}

static void apply_word(struct play *play, const char *word)
{
    struct check_plan *plan = play->plan;
    if (strcmp(word, "secured") == 0)
        play->secured = true;
    else if (strcmp(word, "nouser") == 0)
        set_text(&plan->user, "");
    else if (strcmp(word, "nologin") == 0)
        plan->login = false;
    else if (strcmp(word, "probe") == 0)
        plan->probe = true;
    else if (strcmp(word, "message") == 0)
        plan->message = true;
    else if (strcmp(word, "refusal") == 0)
        play->purpose = PURPOSE_REFUSAL;
    else
        fail_msg("no word %s", word);
}

static void apply_settings(struct play *play, const char *settings)
{
    for (const char *p = settings; *(p += strspn(p, " "));) {
        size_t length = strcspn(p, " "), size;
        const char *equals = memchr(p, '=', length);
        char *word = mem_copy_n(p, equals ? (size_t)(equals - p) : length);
        if (equals) {
            char *value = percent_decoded(equals + 1, (size_t)(p + length - equals - 1), &size);
            apply_pair(play, word, value, size);
            free(value);
        } else {
            apply_word(play, word);
        }
        free(word);
        p += length;
    }
}

static struct check_plan *plain_plan(void)
{
    static const char *const defaults[][2] = {{"receive.host", "pop.example.org"},
                                              {"receive.encryption", "none"},
                                              {"send.host", "smtp.example.org"},
                                              {"send.encryption", "none"},
                                              {"send.helo_name", "client.example.org"}};
    struct record *server = record_new(RECORD_SERVER);
    struct err err;
    for (size_t i = 0; i < sizeof defaults / sizeof defaults[0]; i++)
        if (!record_set(server, field_by_path(RECORD_SERVER, defaults[i][0]), defaults[i][1],
                        ORIGIN_USER, &err))
            fail_msg("%s", err.text);
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->user = mem_copy(USER);
    plan->password = secret_new(PASSWORD, strlen(PASSWORD));
    return plan;
}

/* As they ship; made once. */
static const struct rules *play_rules(void)
{
    static struct rules *rules;
    if (!rules)
        rules = rules_built_in();
    return rules;
}

static void play_start(struct play *play, const struct script *script, enum side side)
{
    const struct dialogue_port port = {
        play,         on_send,    on_send_body, on_start_tls, on_stage_begin,
        on_stage_end, on_finding, on_note,      on_logged_in, on_finished,
    };
    *play = (struct play){.script = script, .side = side, .purpose = PURPOSE_CHECK};
    text_copy(play->local, sizeof play->local, "192.0.2.9");
    play->plan = plain_plan();
    play->password = PASSWORD;
    apply_settings(play, script->settings);
    play->redactor = redactor_new();
    play->dialogue =
        dialogue_new(play->plan, side, play->purpose, play->redactor, play_rules(), &port);
    dialogue_connected(play->dialogue, play->secured, play->local);
}

static void play_end(struct play *play)
{
    dialogue_free(play->dialogue);
    redactor_free(play->redactor);
    check_plan_free(play->plan);
    for (size_t i = 0; i < play->sent_count; i++)
        free(play->sent[i]);
    text_free(&play->stages);
    text_free(&play->findings);
    text_free(&play->facts);
    text_free(&play->told);
    text_free(&play->body);
}

static void play_line(struct play *play, const char *line)
{
    if (strncmp(line, "S: ", 3) == 0 || strncmp(line, "E: ", 3) == 0) {
        /* An exact copy, so that a sanitiser sees every byte that is read beyond it. */
        size_t length = strlen(line + 3);
        char *copy = malloc(length ? length : 1);
        assert_non_null(copy);
        memcpy(copy, line + 3, length);
        if (*line == 'E')
            dialogue_early_line(play->dialogue, copy, length);
        else
            dialogue_line(play->dialogue, copy, length);
        free(copy);
    } else if (strncmp(line, "C: ", 3) == 0) {
        if (play->taken == play->sent_count)
            fail_msg("%s: nothing was said; expected %s", play->script->name, line);
        if (strcmp(play->sent[play->taken], line + 3) != 0)
            fail_msg("%s: said '%s', expected '%s'", play->script->name, play->sent[play->taken],
                     line + 3);
        play->taken++;
    } else if (strcmp(line, "TLS") == 0) {
        if (!play->tls_wanted)
            fail_msg("%s: STARTTLS was not asked for", play->script->name);
        assert_int_equal(dialogue_stage(play->dialogue), STAGE_TLS);
        play->tls_wanted = false;
        dialogue_secured(play->dialogue);
    } else if (strcmp(line, "BREAK") == 0) {
        dialogue_broken(play->dialogue);
    } else {
        fail_msg("%s: no such line: %s", play->script->name, line);
    }
}

/* "greeting ok capability ok ... | auth-refused@auth | fail" */
static char *outcome_of(struct play *play)
{
    return mem_format("%s| %s| %s", text_get(&play->stages), text_get(&play->findings),
                      status_name(play->result));
}

static void check_promises(struct play *play)
{
    const char *name = play->script->name;
    if (play->finished != 1)
        fail_msg("%s: finished %u times\n%s", name, play->finished, text_get(&play->told));
    for (enum stage s = STAGE_GREETING; s < STAGE_COUNT; s++) {
        bool told = stage_of_side(s, play->side) && s != STAGE_ARRIVAL; /* told elsewhere */
        bool expected = told && play->purpose == PURPOSE_CHECK;
        if (play->ended[s] != (expected ? 1 : 0))
            fail_msg("%s: %s ended %u times", name, stage_name(s), play->ended[s]);
    }
    /* A secret that the server did not know before must be nowhere in what may be shown. */
    if (play->password[0] && strlen(play->password) > 3 &&
        strstr(text_get(&play->told), play->password))
        fail_msg("%s: the password is shown:\n%s", name, text_get(&play->told));
    for (size_t i = 0; i < sizeof forms_of_password / sizeof forms_of_password[0]; i++)
        if (strstr(text_get(&play->told), forms_of_password[i]))
            fail_msg("%s: %s is shown:\n%s", name, forms_of_password[i], text_get(&play->told));
    for (const char *p = text_get(&play->told); *p; p++)
        if ((unsigned char)*p < ' ' && *p != '\n')
            fail_msg("%s: a control is shown", name);
}

static void check_facts(struct play *play)
{
    const char *name = play->script->name;
    for (const char *p = play->script->facts; p && *p; p += strspn(p, "\n")) {
        size_t length = strcspn(p, "\n");
        char *fact = mem_format("%.*s\n", (int)length, p);
        if (!strstr(text_get(&play->facts), fact))
            fail_msg("%s: no fact %sin\n%s", name, fact, text_get(&play->facts));
        free(fact);
        p += length;
    }
}

static void run_script(const struct script *script, enum side side)
{
    struct play play;
    play_start(&play, script, side);
    for (size_t i = 0; i < LINES_MAX && script->lines[i]; i++)
        play_line(&play, script->lines[i]);
    if (play.taken != play.sent_count)
        fail_msg("%s: also said '%s'", script->name, play.sent[play.taken]);
    check_promises(&play);
    char *outcome = outcome_of(&play);
    if (strcmp(outcome, script->outcome) != 0)
        fail_msg("%s:\n is       %s\n expected %s", script->name, outcome, script->outcome);
    free(outcome);
    check_facts(&play);
    play_end(&play);
}

/* The connection may go at any moment: every stage ends all the same. */
static void run_broken(const struct script *script, enum side side)
{
    size_t count = 0;
    while (count < LINES_MAX && script->lines[count])
        count++;
    for (size_t stop = 0; stop <= count; stop++) {
        struct play play;
        play_start(&play, script, side);
        for (size_t i = 0; i < stop; i++)
            play_line(&play, script->lines[i]);
        bool open = play.finished == 0;
        dialogue_broken(play.dialogue);
        dialogue_line(play.dialogue, "250 +OK", 7); /* nothing is said to the dead */
        check_promises(&play);
        if (open)
            assert_int_equal(play.result, STATUS_FAIL);
        play_end(&play);
    }
}

static inline void run_scripts(const struct script *scripts, size_t count, enum side side)
{
    clock_hold(1, 1369440000000);
    for (size_t i = 0; i < count; i++) {
        run_script(&scripts[i], side);
        run_broken(&scripts[i], side);
    }
}

#endif
