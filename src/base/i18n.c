/* The language of the person and the character set of the terminal. */
#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define DOMAIN "mailsetup"

static struct {
    const char *language;
    bool utf8_terminal;
} chosen = {"en", false};

const char *i18n(const char *string)
{
    return string[0] == '\0' ? string : gettext(string);
}

/* The first of the variables that is set, as setlocale() goes about it; "" when none is. */
static const char *locale_name(const char *category)
{
    const char *names[] = {"LC_ALL", category, "LANG"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0')
            return value;
    }
    return "";
}

/* A locale that is named but not installed here still tells what the terminal at the other end of
 * the SSH connection speaks, so the name is asked before the library. */
static bool terminal_speaks_utf8(void)
{
    const char *name = locale_name("LC_CTYPE");
    const char *codeset = strchr(name, '.');

    if (codeset != NULL)
        return strncasecmp(codeset + 1, "utf-8", 5) == 0 ||
               strncasecmp(codeset + 1, "utf8", 4) == 0;
    return setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static const char *language_of_locale(void)
{
    const char *name = locale_name("LC_MESSAGES");
    size_t length = strcspn(name, "_.@");

    return length == 2 && strncasecmp(name, "ja", 2) == 0 ? "ja" : "en";
}

void i18n_start(const char *language, const char *catalogues)
{
    chosen.utf8_terminal = terminal_speaks_utf8();
    if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
    if (language == NULL)
        language = language_of_locale();
    chosen.language = strcmp(language, "ja") == 0 ? "ja" : "en";

    /* LANGUAGE chooses the catalogue in every locale but "C", where gettext ignores it; the
     * locale of the language itself need not be installed. */
    if (strcmp(chosen.language, "ja") == 0) {
        setenv("LANGUAGE", "ja", 1);
        setlocale(LC_MESSAGES, "C.UTF-8");
    } else {
        unsetenv("LANGUAGE");
        setlocale(LC_MESSAGES, "C");
    }
    if (catalogues != NULL)
        bindtextdomain(DOMAIN, catalogues);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
    textdomain(DOMAIN);
}

const char *i18n_language(void)
{
    return chosen.language;
}

bool i18n_utf8_terminal(void)
{
    return chosen.utf8_terminal;
}
