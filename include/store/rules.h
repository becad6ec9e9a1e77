/* store/rules.h - the rules of the diagnosis: those that ship (built into the program, so that it
 * runs from the build folder) and the user's own. */
#ifndef MAILSETUP_STORE_RULES_H
#define MAILSETUP_STORE_RULES_H

#include "base/err.h"
#include "model/rule.h"

#include <stddef.h>

/* One sentence for each file that was left out, with its line. */
typedef void rules_problem(void *context, const char *sentence);

/* Those that ship. Cheap: a file is read when somebody first asks for what it may hold; all of them
 * take a few milliseconds. The language of the texts is that of the program at that time. */
struct rules *rules_built_in(void);
/* The user's own, then those that ship. Of folder (NULL, or not there: none) every *.json file is
 * read, by name; one that is not right as a whole is left out and told, and the rules are good all
 * the same. */
struct rules *rules_load(const char *folder, rules_problem *tell, void *context);
/* Adds the rules that a file holds: all of them, or none. where: the name of the file, for *err,
 * which says the first thing that is wrong with path and line. */
bool rules_read(struct rules *rules, const char *bytes, size_t length, bool own, const char *where,
                struct err *err);
/* Where the user's own are: $XDG_CONFIG_HOME/mailsetup/rules, or /etc/mailsetup/rules. The caller
 * frees. NULL: no home folder is known. */
char *rules_folder(bool system);

#endif
