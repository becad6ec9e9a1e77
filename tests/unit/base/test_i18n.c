/* Language: a real catalogue, made by msgfmt, in every kind of environment. */
#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <setjmp.h>
#include <spawn.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/mailsetup-i18n-XXXXXX";
static const char *const parts[] = {"ja", "ja/LC_MESSAGES"};

static const char catalogue[] = "msgid \"\"\n"
                                "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                                "msgid \"Port\"\n"
                                "msgstr \"\xe3\x83\x9d\xe3\x83\xbc\xe3\x83\x88\"\n";
#define PORT_JA "\xe3\x83\x9d\xe3\x83\xbc\xe3\x83\x88"

static void in_folder(char *out, size_t room, const char *name)
{
    snprintf(out, room, "%s/%s", folder, name);
}

static int make_catalogue(void **state)
{
    char po[128], mo[128], path[128];
    char program[] = "msgfmt", output[] = "-o";
    char *argv[] = {program, output, mo, po, NULL};
    pid_t child;
    int status = -1;
    FILE *file;

    (void)state;
    if (mkdtemp(folder) == NULL)
        return -1;
    for (size_t i = 0; i < 2; i++) {
        in_folder(path, sizeof(path), parts[i]);
        if (mkdir(path, 0700) != 0)
            return -1;
    }
    in_folder(po, sizeof(po), "ja.po");
    in_folder(mo, sizeof(mo), "ja/LC_MESSAGES/mailsetup.mo");
    file = fopen(po, "we");
    if (file == NULL || fputs(catalogue, file) < 0 || fclose(file) != 0)
        return -1;
    if (posix_spawnp(&child, program, NULL, NULL, argv, environ) != 0 ||
        waitpid(child, &status, 0) != child)
        return -1;
    return status;
}

static int remove_catalogue(void **state)
{
    static const char *const names[] = {"ja.po", "ja/LC_MESSAGES/mailsetup.mo", "ja/LC_MESSAGES",
                                        "ja"};
    char path[128];

    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        in_folder(path, sizeof(path), names[i]);
        remove(path);
    }
    return rmdir(folder);
}

static void every_environment(void **state)
{
    static const struct {
        const char *all, *ctype, *messages, *lang, *language; /* LC_ALL ... --lang */
        const char *expected;
        bool utf8;
    } cases[] = {
        {NULL, NULL, NULL, NULL, NULL, "en", false},
        {NULL, NULL, NULL, NULL, "ja", "ja", false},
        {NULL, NULL, NULL, "C", "ja", "ja", false},
        {NULL, NULL, NULL, "C.UTF-8", "ja", "ja", true},
        {"C", NULL, NULL, "ja_JP.UTF-8", NULL, "en", false},
        {NULL, NULL, NULL, "ja_JP.UTF-8", NULL, "ja", true}, /* not installed here */
        {NULL, NULL, NULL, "ja_JP.utf8", NULL, "ja", true},
        {NULL, NULL, NULL, "ja_JP.eucJP", NULL, "ja", false},
        {NULL, NULL, NULL, "ja", NULL, "ja", false},
        {NULL, NULL, NULL, "jam_JM.UTF-8", NULL, "en", true}, /* another language */
        {NULL, NULL, "ja_JP.UTF-8", "C", NULL, "ja", false},
        {NULL, "C.UTF-8", NULL, "C", NULL, "en", true},
        {"ja_JP.UTF-8", NULL, NULL, NULL, "en", "en", true},
        {NULL, NULL, NULL, "xx_YY.nonsense", NULL, "en", false},
        {"", "", "", "ja_JP.UTF-8", NULL, "ja", true},
        {NULL, NULL, NULL, "de_DE.UTF-8", "ja", "ja", true},
        {NULL, NULL, NULL, "POSIX", "en", "en", false},
    };
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *const values[] = {cases[i].all, cases[i].ctype, cases[i].messages,
                                      cases[i].lang};

        unsetenv("LANGUAGE");
        for (size_t n = 0; n < 4; n++) {
            unsetenv(names[n]);
            if (values[n] != NULL)
                setenv(names[n], values[n], 1);
        }
        i18n_start(cases[i].language, folder);
        assert_string_equal(i18n_language(), cases[i].expected);
        assert_string_equal(_("Port"), strcmp(cases[i].expected, "ja") == 0 ? PORT_JA : "Port");
        assert_int_equal(i18n_utf8_terminal(), cases[i].utf8);
        assert_string_equal(nl_langinfo(CODESET), "UTF-8");
        assert_string_equal(localeconv()->decimal_point, ".");
        assert_string_equal(i18n(""), "");
        assert_string_equal(i18n("Not in the catalogue"), "Not in the catalogue");
    }
}

/* What the user's LANGUAGE says does not overrule --lang. */
static void language_of_the_environment(void **state)
{
    (void)state;
    setenv("LANG", "C.UTF-8", 1);
    setenv("LANGUAGE", "ja", 1);
    i18n_start("en", folder);
    assert_string_equal(_("Port"), "Port");
    setenv("LANGUAGE", "en", 1);
    i18n_start("ja", folder);
    assert_string_equal(_("Port"), PORT_JA);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_environment),
        cmocka_unit_test(language_of_the_environment),
    };

    return cmocka_run_group_tests(tests, make_catalogue, remove_catalogue);
}
