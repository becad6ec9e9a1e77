/* model/draft.h - what a form holds that is not saved yet: kept beside the settings while somebody
 * works on it, and offered again after a dropped connection. Passwords are never in it. */
#ifndef MAILSETUP_MODEL_DRAFT_H
#define MAILSETUP_MODEL_DRAFT_H

#include "model/server.h"
#include "model/step.h"

#include <stdint.h>

struct draft {
    struct record *record;     /* values with their origins; owned */
    char *typed[FIELD_COUNT];  /* what was typed and is not valid yet, or NULL */
    char *inputs[INPUT_COUNT]; /* without the secret ones */
    enum step_id step;
    unsigned record_id; /* 0: a new one */
    int64_t saved_ms;   /* wall clock */
};

/* Takes the record over. */
struct draft *draft_new(struct record *record);
void draft_free(struct draft *draft);

#endif
