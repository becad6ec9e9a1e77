/* Advice and steps: the tables keep their promises. */
#include "base/utf8.h"
#include "model/advice.h"
#include "model/preset.h"
#include "model/step.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_sentence(const char *text)
{
    size_t length = strlen(text);

    assert_true(length > 0 && utf8_valid(text, length));
    if (strchr(".:!?", text[length - 1]) == NULL || strstr(text, "  ") != NULL)
        fail_msg("not a sentence: %s", text);
}

/* A server in which everything that the advice looks at is as the advice wants it. */
static struct record *suiting(const struct advice *advice)
{
    struct record *server = record_new(RECORD_SERVER);

    record_set(server, FIELD_RECEIVE_HOST, "pop.example.jp", ORIGIN_USER, NULL);
    record_set(server, FIELD_SEND_HOST, "smtp.example.jp", ORIGIN_USER, NULL);
    for (size_t i = 0; i < ADVICE_CONDITIONS && advice->when[i].values != NULL; i++) {
        const char *values = strcmp(advice->when[i].values, "!") == 0 ? "7" /* anything */
                                                                      : advice->when[i].values;
        char first[64];
        snprintf(first, sizeof(first), "%.*s", (int)strcspn(values, "|"), values);
        if (!record_set(server, advice->when[i].field, first, ORIGIN_USER, NULL)) {
            record_free(server);
            return NULL;
        }
    }
    return server;
}

static void advice_is_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < advice_count; i++) {
        const struct advice *advice = &advices[i];
        struct record *server;

        assert_sentence(advice->sentence);
        assert_true(advice->field < FIELD_COUNT);
        for (size_t n = 0; n < i; n++)
            assert_string_not_equal(advices[n].id, advice->id);
        server = suiting(advice);
        if (server == NULL)
            fail_msg("%s speaks of what cannot be set", advice->id);
        if (!advice_applies(advice, server))
            fail_msg("%s does not apply where it should", advice->id);
        if (!record_applies(server, advice->field))
            fail_msg("%s is said beside a field that is not shown", advice->id);
        for (size_t n = 0; n < ADVICE_CURES && advice->cure[n].value != NULL; n++)
            record_set(server, advice->cure[n].field, advice->cure[n].value, ORIGIN_USER, NULL);
        if (advice->cure[0].value != NULL && advice_applies(advice, server))
            fail_msg("%s is not cured by its cure", advice->id);
        record_free(server);
    }
}

static void advice_given(void **state)
{
    static const struct {
        const char *id; /* NULL: nothing is said */
        struct {
            enum field_id field;
            const char *value;
        } set[4];
    } cases[] = {
        {NULL, {{FIELD_RECEIVE_HOST, "a"}}},
        {NULL, {{FIELD_RECEIVE_HOST, "a"}, {FIELD_SEND_HOST, "a"}}},
        {"port-110-tls", {{FIELD_RECEIVE_HOST, "a"}, {FIELD_RECEIVE_PORT, "110"}}},
        {"receive-clear-password", {{FIELD_RECEIVE_HOST, "a"}, {FIELD_RECEIVE_ENCRYPTION, "none"}}},
        {NULL,
         {{FIELD_RECEIVE_HOST, "a"},
          {FIELD_RECEIVE_ENCRYPTION, "none"},
          {FIELD_RECEIVE_VERIFY, "none"},
          {FIELD_RECEIVE_AUTH, "auto"}}},
        {"receive-unverified", {{FIELD_RECEIVE_HOST, "a"}, {FIELD_RECEIVE_VERIFY, "none"}}},
        {"imap-inbox-only", {{FIELD_RECEIVE_HOST, "a"}, {FIELD_RECEIVE_PROTOCOL, "imap4"}}},
        {"port-995-imap",
         {{FIELD_RECEIVE_HOST, "a"},
          {FIELD_RECEIVE_PROTOCOL, "imap4"},
          {FIELD_RECEIVE_PORT, "995"}}},
        {"port-110-imap",
         {{FIELD_RECEIVE_HOST, "a"},
          {FIELD_RECEIVE_PROTOCOL, "imap4"},
          {FIELD_RECEIVE_PORT, "110"},
          {FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
        {"port-143-tls",
         {{FIELD_RECEIVE_HOST, "a"},
          {FIELD_RECEIVE_PROTOCOL, "imap4"},
          {FIELD_RECEIVE_PORT, "143"}}},
        {"port-995-starttls",
         {{FIELD_RECEIVE_HOST, "a"},
          {FIELD_RECEIVE_PROTOCOL, "imap4"},
          {FIELD_RECEIVE_PORT, "993"},
          {FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
        {"port-993-pop3", {{FIELD_RECEIVE_HOST, "a"}, {FIELD_RECEIVE_PORT, "143"}}},
        {"port-143-pop3",
         {{FIELD_RECEIVE_HOST, "a"},
          {FIELD_RECEIVE_PORT, "143"},
          {FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
        {NULL, {{FIELD_RECEIVE_HOST, "a"}, {FIELD_RECEIVE_KEEP_DAYS, "7"}}},
        {"no-receiving-login", {{FIELD_SEND_HOST, "a"}}},
        {"submission-without-login", {{FIELD_SEND_HOST, "a"}, {FIELD_SEND_METHOD, "none"}}},
        {"port-25-blocked",
         {{FIELD_SEND_HOST, "a"}, {FIELD_SEND_METHOD, "none"}, {FIELD_SEND_ENCRYPTION, "none"}}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct record *server = record_new(RECORD_SERVER);
        const char *first = NULL;

        for (size_t n = 0; n < 4 && cases[i].set[n].value != NULL; n++)
            assert_true(record_set(server, cases[i].set[n].field, cases[i].set[n].value,
                                   ORIGIN_USER, NULL));
        for (size_t n = 0; n < advice_count && first == NULL; n++)
            if (advice_applies(&advices[n], server))
                first = advices[n].id;
        if (cases[i].id == NULL)
            assert_null(first);
        else
            assert_string_equal(first, cases[i].id);
        record_free(server);
    }
}

static void inputs_are_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < INPUT_COUNT; i++) {
        assert_true(strlen(inputs[i].name) > 0 && strlen(inputs[i].label) > 0);
        assert_sentence(inputs[i].help);
        assert_int_equal(inputs[i].secret, strstr(inputs[i].name, "password") != NULL);
        for (size_t n = 0; n < i; n++)
            assert_string_not_equal(inputs[n].name, inputs[i].name);
    }
}

/* A migration's record is written by its steps. */
static bool asked_for(enum field_id id)
{
    const struct record_kind_row *row = &record_kinds[field_kind(id)];

    return row->first_step < row->end_step;
}

/* Every setting and every input is asked for in exactly one place. */
static void steps_ask_for_everything_once(void **state)
{
    size_t fields_asked[FIELD_COUNT] = {0}, inputs_asked[INPUT_COUNT] = {0}, presets_shown[3] = {0};
    size_t saves = 0;

    (void)state;
    for (size_t s = 0; s < STEP_COUNT; s++) {
        assert_true(strlen(steps[s].name) > 0);
        assert_sentence(steps[s].title);
        assert_sentence(steps[s].help);
        struct item asked;
        const struct item *item = &asked;
        assert_true(step_item((enum step_id)s, 0, &asked));
        for (size_t i = 0; step_item((enum step_id)s, i, &asked); i++) {
            if (item->kind == ITEM_FIELD) {
                fields_asked[item->field]++;
                if (fields[item->field].type != TYPE_SIDE && item->field != FIELD_OAUTH_SERVER)
                    assert_int_equal(item->side, fields[item->field].side);
            } else if (item->kind == ITEM_INPUT) {
                inputs_asked[item->input]++;
            } else if (item->kind == ITEM_PRESETS) {
                presets_shown[item->side]++;
            } else if (item->kind == ITEM_SAVE) {
                saves++;
            }
            if (steps[s].side != SIDE_NONE)
                assert_int_equal(item->side, steps[s].side);
        }
    }
    assert_int_equal(saves, 1);
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        assert_int_equal(presets_shown[side], 1);
        /* The list of transports asks for both. */
        fields_asked[field_on_side(FIELD_RECEIVE_PORT, side)]++;
        fields_asked[field_on_side(FIELD_RECEIVE_ENCRYPTION, side)]++;
    }
    assert_int_equal(fields_asked[FIELD_OAUTH_SERVER]--, 2); /* with the login of either side */
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (fields_asked[i] != (fields[i].type == TYPE_PROVIDER || !asked_for(i) ? 0 : 1))
            fail_msg("%s is asked for %zu times", fields[i].path, fields_asked[i]);
    for (size_t i = 0; i < INPUT_COUNT; i++)
        assert_int_equal(inputs_asked[i], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(advice_is_whole),
        cmocka_unit_test(advice_given),
        cmocka_unit_test(inputs_are_whole),
        cmocka_unit_test(steps_ask_for_everything_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
