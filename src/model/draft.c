/* What a form holds that is not saved yet. */
#include "model/draft.h"

#include "base/mem.h"

#include <stdlib.h>

struct draft *draft_new(struct server *server)
{
    struct draft *draft = mem_new(1, sizeof(*draft));

    draft->server = server;
    return draft;
}

void draft_free(struct draft *draft)
{
    if (draft == NULL)
        return;
    server_free(draft->server);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        free(draft->typed[i]);
    for (size_t i = 0; i < INPUT_COUNT; i++)
        free(draft->inputs[i]);
    free(draft);
}
