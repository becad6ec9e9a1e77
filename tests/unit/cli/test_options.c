/* Command lines: what is understood, what is refused and with which words. */
#include "cli/command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { WORDS = 12 };

static bool parse(const char *const *line, struct cli_call *call, struct err *err, char **argv)
{
    int argc = 0;
    argv[argc++] = (char *)"mailsetup";
    for (; line[argc - 1]; argc++)
        argv[argc] = (char *)line[argc - 1];
    argv[argc] = NULL;
    return cli_parse(argc, argv, call, err);
}

static void understands(void **state)
{
    static const struct {
        const char *line[WORDS];
        const char *command; /* NULL: the screen */
        int words;
        enum cli_option option;
        const char *value;
    } cases[] = {
        {{NULL}, NULL, 0, OPTION_COUNT, NULL},
        {{"--file", "a.json"}, NULL, 0, OPTION_FILE, "a.json"},
        {{"--file=a=b.json"}, NULL, 0, OPTION_FILE, "a=b.json"},
        {{"-f", "a.json", "list"}, "list", 0, OPTION_FILE, "a.json"},
        {{"list", "--json"}, "list", 0, OPTION_JSON, ""},
        {{"--json", "list"}, "list", 0, OPTION_JSON, ""},
        {{"show", "--lang", "ja", "code"}, "show", 1, OPTION_LANG, "ja"},
        {{"add", "code", "receive.port=995"}, "add", 2, OPTION_COUNT, NULL},
        {{"remove", "a", "b", "--yes"}, "remove", 2, OPTION_YES, ""},
        {{"remove", "--", "--yes"}, "remove", 1, OPTION_COUNT, NULL},
        {{"move", "a", "--to", "3"}, "move", 1, OPTION_TO, "3"},
        {{"check", "a", "--user", "--json"}, "check", 1, OPTION_USER, "--json"},
        {{"check", "-v", "a"}, "check", 1, OPTION_VERBOSE, ""},
        {{"check", "a", "--password-command=cat x"}, "check", 1, OPTION_PASSWORD_COMMAND, "cat x"},
        {{"validate", "-"}, "validate", 1, OPTION_COUNT, NULL},
        {{"show", "--help"}, "show", 0, OPTION_HELP, ""},
        {{"list", "--color", "never", "--color=always"}, "list", 0, OPTION_COLOR, "always"},
        {{"account", "list"}, "account list", 0, OPTION_COUNT, NULL},
        {{"account", "--json", "show", "7"}, "account show", 1, OPTION_JSON, ""},
        {{"oauth-server", "move", "a", "b", "--to=1"}, "oauth-server move", 2, OPTION_TO, "1"},
        {{"notification", "test", "--to", "a@b.jp"}, "notification test", 0, OPTION_TO, "a@b.jp"},
        {{"account", "import", "-n", "-"}, "account import", 1, OPTION_DRY_RUN, ""},
        {{"account", "--help"}, NULL, 0, OPTION_HELP, ""},
        {{"account", "remove", "--", "list"}, "account remove", 1, OPTION_COUNT, NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cli_call call;
        struct err err = {0};
        char *argv[WORDS + 2];
        if (!parse(cases[i].line, &call, &err, argv))
            fail_msg("case %zu: %s", i, err.text);
        if (cases[i].command)
            assert_string_equal(call.command->name, cases[i].command);
        else
            assert_null(call.command);
        assert_int_equal(call.word_count, cases[i].words);
        for (int option = 0; option < OPTION_COUNT; option++) {
            if (option == (int)cases[i].option)
                assert_string_equal(call.values[option], cases[i].value);
            else
                assert_null(call.values[option]);
        }
    }
}

static void refuses(void **state)
{
    static const struct {
        const char *line[WORDS];
        const char *says; /* part of the sentence */
    } cases[] = {
        {{"lsit"}, "Did you mean list?"},
        {{"sned-test"}, "Did you mean send-test?"},
        {{"val"}, "Did you mean validate?"},
        {{"zzzzzz"}, "There is no command zzzzzz."},
        {{""}, "There is no command"},
        {{"migrate", "a"}, "There is no command migrate a."},
        {{"--nothing"}, "There is no option --nothing."},
        {{"-x", "list"}, "There is no option -x."},
        {{"list", "--nothing=5"}, "list has no option --nothing."},
        {{"list", "-vv"}, "list has no option -vv."},
        {{"list", "more"}, "more is too much"},
        {{"show"}, "show needs more"},
        {{"copy", "a"}, "copy needs more"},
        {{"list", "--json=yes"}, "--json takes no value."},
        {{"list", "--file"}, "--file needs a value"},
        {{"list", "--file="}, "--file needs a value"},
        {{"--file", "x", "--system"}, "--file and --system exclude each other."},
        {{"--lang", "fr"}, "--lang takes ja or en, not fr."},
        {{"--color", "blue"}, "--color takes auto, always or never, not blue."},
        {{"check", "a", "--password", "secret"}, "A password is never an argument"},
        {{"check", "a", "--password=secret"}, "A password is never an argument"},
        {{"check", "a", "--send-password=secret"}, "A password is never an argument"},
        {{"list", "--pass", "secret"}, "A password is never an argument"},
        {{"account"}, "account needs a word more: list, show"},
        {{"account", "--json"}, "account needs a word more"},
        {{"acount", "list"}, "There is no command acount. Did you mean account?"},
        {{"account", "lits"}, "There is no command account lits. Did you mean account list?"},
        {{"account", "zzzzzz"}, "There is no command account zzzzzz."},
        {{"account", "--all", "remove"}, "There is no option --all."},
        {{"account", "list", "--all"}, "account list has no option --all."},
        {{"account", "show"}, "account show needs more words: WHO."},
        {{"account", "check", "1", "--password=secret"}, "A password is never an argument"},
        {{"notification", "add"}, "There is no command notification add."},
        {{"account list"}, "There is no command account list."},
        {{"notification", "test", "--round-trip"}, "does not know the mailbox"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cli_call call;
        struct err err = {0};
        char *argv[WORDS + 2];
        assert_false(parse(cases[i].line, &call, &err, argv));
        assert_int_equal(err.code, ERR_USAGE);
        if (!strstr(err.text, cases[i].says))
            fail_msg("case %zu: %s", i, err.text);
        assert_null(strstr(err.text, "secret"));
    }
}

static void keeps_the_order_of_words(void **state)
{
    static const char *const line[] = {"--json", "move", "a", "--to", "2", "b", "--", "-c", NULL};
    struct cli_call call;
    struct err err = {0};
    char *argv[WORDS + 2];
    (void)state;
    assert_true(parse(line, &call, &err, argv));
    assert_int_equal(call.word_count, 3);
    assert_string_equal(call.words[0], "a");
    assert_string_equal(call.words[1], "b");
    assert_string_equal(call.words[2], "-c");
}

static void knows_the_language_early(void **state)
{
    char *ja[] = {(char *)"mailsetup", (char *)"nonsense", (char *)"--lang=ja", NULL};
    char *late[] = {(char *)"mailsetup", (char *)"--", (char *)"--lang=ja", NULL};
    char *none[] = {(char *)"mailsetup", (char *)"--lang", NULL};
    char *unknown[] = {(char *)"mailsetup", (char *)"--lang", (char *)"fr", NULL};
    (void)state;
    assert_string_equal(cli_language(3, ja), "ja");
    assert_null(cli_language(3, late));
    assert_null(cli_language(2, none));
    assert_null(cli_language(3, unknown));
}

/* Every option that is promised has one meaning, and its row can be shown. */
static void the_table_is_whole(void **state)
{
    (void)state;
    for (const struct cli_command *command = commands; command->name; command++) {
        assert_non_null(command->run);
        assert_true(command->help[0] != '\0');
        assert_true(command->words_min <= command->words_max);
        assert_ptr_equal(command_by_name(command->name), command);
        for (const struct option_row *row = command->options; row && row->name; row++) {
            assert_true(strncmp(row->name, "--", 2) == 0);
            for (const struct option_row *general = general_options; general->name; general++) {
                assert_string_not_equal(general->name, row->name);
                assert_true(!row->letter || general->letter != row->letter);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(understands),
        cmocka_unit_test(refuses),
        cmocka_unit_test(keeps_the_order_of_words),
        cmocka_unit_test(knows_the_language_early),
        cmocka_unit_test(the_table_is_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
