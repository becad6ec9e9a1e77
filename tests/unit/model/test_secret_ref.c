/* References to secrets, and plans that carry secrets. */
#include "model/plan.h"
#include "model/secret_ref.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *text, *canonical; /* NULL: refused */
    const char *words;            /* of a command, each behind a '|' */
} cases[] = {
    {"ask", "ask", ""},
    {"env:MAIL_PASSWORD", "env:MAIL_PASSWORD", ""},
    {"file:/run/secrets/mail", "file:/run/secrets/mail", ""},
    {"credential:mail", "credential:mail", ""},
    {"vault:head-office", "vault:head-office", ""},
    {"command:pass show mail", "command:pass show mail", "|pass|show|mail"},
    {"command:  /bin/cat   '/a b'", "command:/bin/cat \"/a b\"", "|/bin/cat|/a b"},
    {"command:a \"b 'c' \\\"d\\\\\" ''", "command:a \"b 'c' \\\"d\\\\\" \"\"", "|a|b 'c' \"d\\|"},
    {"command:a b\\ c 'd\\e'f", "command:a \"b c\" \"d\\\\ef\"", "|a|b c|d\\ef"},
    {"command:a:b", "command:a:b", "|a:b"},
    {"", NULL, NULL},
    {"ask:", NULL, NULL},
    {"Ask", NULL, NULL},
    {"hunter2", NULL, NULL},
    {"password:hunter2", NULL, NULL},
    {"env:", NULL, NULL},
    {"env", NULL, NULL},
    {"env:A=B", NULL, NULL},
    {"file:relative", NULL, NULL},
    {"file:", NULL, NULL},
    {"credential:../x", NULL, NULL},
    {"command:", NULL, NULL},
    {"command:   ", NULL, NULL},
    {"command:''", NULL, NULL},
    {"command:'a", NULL, NULL},
    {"command:\"a", NULL, NULL},
    {"command:a\\", NULL, NULL},
    {"command:a\nb", NULL, NULL},
    {"file:/a\x1b[2J", NULL, NULL},
    {"file:/a\xff", NULL, NULL},
    {"averyverylongkindofreference:x", NULL, NULL},
};

static void references(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct secret_ref ref, again;
        struct err err = {0};
        char words[64] = "", *text, *second;

        if (secret_ref_parse(cases[i].text, &ref, &err) != (cases[i].canonical != NULL))
            fail_msg("\"%s\": %s", cases[i].text, err.text);
        if (cases[i].canonical == NULL) {
            assert_int_equal(err.code, ERR_INPUT);
            /* What may be a password is not repeated. */
            assert_null(strstr(err.text, "hunter2"));
            continue;
        }
        for (size_t n = 0; ref.argv[n] != NULL; n++) {
            size_t used = strlen(words);
            snprintf(words + used, sizeof(words) - used, "|%s", ref.argv[n]);
        }
        assert_string_equal(words, cases[i].words);
        text = secret_ref_text(&ref);
        assert_string_equal(text, cases[i].canonical);
        assert_true(secret_ref_parse(text, &again, &err));
        second = secret_ref_text(&again);
        assert_string_equal(second, text);
        free(text);
        free(second);
        secret_ref_clear(&ref);
        secret_ref_clear(&again);
        assert_null(ref.name);
    }
}

static void too_many_words(void **state)
{
    char text[1000] = "command:";
    struct secret_ref ref;
    struct err err = {0};

    (void)state;
    for (int i = 0; i < SECRET_ARGV_MAX; i++)
        memcpy(text + strlen(text), "a ", 3);
    assert_true(secret_ref_parse(text, &ref, &err));
    secret_ref_clear(&ref);
    memcpy(text + strlen(text), "a", 2);
    assert_false(secret_ref_parse(text, &ref, &err));
}

static void kinds(void **state)
{
    enum secret_from from;

    (void)state;
    for (enum secret_from i = SECRET_ASK; i <= SECRET_CREDENTIAL; i++) {
        assert_true(secret_from_by_name(secret_from_name(i), &from));
        assert_int_equal(from, i);
    }
    assert_false(secret_from_by_name("", &from));
}

static void plans_are_values(void **state)
{
    struct record *server = record_new(RECORD_SERVER);
    struct check_plan *plan, *copy;

    (void)state;
    record_set(server, FIELD_NAME, "n", ORIGIN_USER, NULL);
    plan = check_plan_new(server);
    record_free(server);
    assert_true(plan->receive && plan->send && plan->login && !plan->message && !plan->probe);
    plan->user = strdup("taro");
    plan->password = secret_new("canary", 6);
    copy = check_plan_copy(plan);
    check_plan_free(plan);
    assert_string_equal(copy->user, "taro");
    assert_null(copy->send_user);
    assert_string_equal(secret_bytes(copy->password), "canary");
    assert_string_equal(record_get(copy->server, FIELD_NAME), "n");
    check_plan_free(copy);
    check_plan_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(references),
        cmocka_unit_test(too_many_words),
        cmocka_unit_test(kinds),
        cmocka_unit_test(plans_are_values),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
