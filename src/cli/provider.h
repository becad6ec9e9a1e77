/* cli/provider.h - what a provider fills into a server that is added. */
#ifndef MAILSETUP_CLI_PROVIDER_H
#define MAILSETUP_CLI_PROVIDER_H

#include "cli/command.h"

/* With --provider: *base is a server filled by it, which the edit begins with and the caller frees
 * after it. False: *err says what is missing. */
bool provider_base(struct cli *cli, struct registry_edit *edit, struct record **base,
                   struct err *err);

#endif
