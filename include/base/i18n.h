/* base/i18n.h - words for people. _() translates now, N_() marks a string in a table that is
 * translated where it is shown. Strings are whole sentences. */
#ifndef MAILSETUP_BASE_I18N_H
#define MAILSETUP_BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

#define _(string)  gettext(string)
#define N_(string) (string)

/* Translate, but keep "" as "" (gettext("") is the header of the catalogue). */
const char *i18n(const char *string);
/* language: "ja", "en" or NULL for the locale. catalogues: the folder with ja/LC_MESSAGES.
 * Always works in UTF-8 inside; sets LC_CTYPE from the environment (C.UTF-8 when that fails),
 * leaves LC_NUMERIC at "C". */
void i18n_start(const char *language, const char *catalogues);
const char *i18n_language(void); /* "en" or "ja" */
/* Does the terminal's locale speak UTF-8? Asked of the environment, before --lang. */
bool i18n_utf8_terminal(void);

#endif
