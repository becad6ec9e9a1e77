/* cli/provider.h - what a provider fills into a server that is added. */
#ifndef MAILSETUP_CLI_PROVIDER_H
#define MAILSETUP_CLI_PROVIDER_H

#include "cli/command.h"

/* All providers; what is wrong with the user's own files is told on standard error. */
const struct provider_list *cli_providers(struct cli *cli);

/* What the edit begins with; nothing without --provider. */
struct provider_base {
    struct record *server;
    char *hints; /* what one has to know, lines; NULL: nothing */
};
/* Makes the edit begin with a server that the provider has filled. False: *err says what is
 * missing. base is to be ended either way, after the edit. */
bool provider_begin(struct cli *cli, struct registry_edit *edit, struct provider_base *base,
                    struct err *err);
/* say: the hints are told. */
void provider_end(struct provider_base *base, bool say);

#endif
