/* store/providers.h - the providers: those that ship with the program (built into it, so that it
 * runs from the build folder) and the user's own. */
#ifndef MAILSETUP_STORE_PROVIDERS_H
#define MAILSETUP_STORE_PROVIDERS_H

#include "base/err.h"
#include "model/provider.h"

/* Gmail and Exchange Online alone: cheap, for the start of the program. */
struct provider_list *providers_built_in(void);
/* All of them, built-in first, then the user's own (every .json file in folder; NULL: none), then
 * the rest. A file of the user's that is not right is left out: told in *err as one sentence, and
 * the list is good all the same. The language
 * of the texts is that of the program. */
struct provider_list *providers_load(const char *folder, struct err *err);
/* Where the user's own are: $XDG_CONFIG_HOME/mailsetup/providers, or /etc/mailsetup/providers. The
 * caller frees. NULL: no home folder is known. */
char *providers_folder(bool system);

#endif
