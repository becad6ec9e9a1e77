/* store/providers.h - the providers: those that ship with the program (built into it, so that it
 * runs from the build folder) and the user's own. */
#ifndef MAILSETUP_STORE_PROVIDERS_H
#define MAILSETUP_STORE_PROVIDERS_H

#include "base/err.h"
#include "model/provider.h"

#include <stddef.h>

/* One sentence for each file that was left out, with its line. */
typedef void providers_problem(void *context, const char *sentence);

/* Gmail and Exchange Online alone: cheap, for the start of the program. */
struct provider_list *providers_built_in(void);
/* All of them, built-in first, then the user's own, then the rest. Of folder (NULL, or not there:
 * none) every *.json file is read, by name; one that is not right as a whole is left out and told,
 * and the list is good all the same. The language of the texts is that of the program. */
struct provider_list *providers_load(const char *folder, providers_problem *tell, void *context);
/* Whose a file is: built in and first, built in, the user's. */
enum providers_of { PROVIDERS_FIRST, PROVIDERS_SHIPPED, PROVIDERS_OWN };
/* Adds the providers that a file holds: all of them, or none. where: the name of the file, for
 * *err, which says the first thing that is wrong with path and line. */
bool providers_read(struct provider_list *list, const char *bytes, size_t length,
                    enum providers_of of, const char *where, struct err *err);
/* Where the user's own are: $XDG_CONFIG_HOME/mailsetup/providers, or /etc/mailsetup/providers. The
 * caller frees. NULL: no home folder is known. */
char *providers_folder(bool system);

#endif
