/* What a form holds that is not saved yet. */
#include "model/draft.h"

#include "base/mem.h"

#include <stdlib.h>

struct draft *draft_new(struct record *record)
{
    struct draft *draft = mem_new(1, sizeof(*draft));

    draft->record = record;
    return draft;
}

void draft_free(struct draft *draft)
{
    if (draft == NULL)
        return;
    record_free(draft->record);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        free(draft->typed[i]);
    for (size_t i = 0; i < INPUT_COUNT; i++)
        free(draft->inputs[i]);
    free(draft);
}
