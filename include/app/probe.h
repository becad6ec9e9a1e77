/* app/probe.h - what a host's transports really offer, asked in the background while the wizard
 * shows them. */
#ifndef MAILSETUP_APP_PROBE_H
#define MAILSETUP_APP_PROBE_H

#include "model/preset.h"
#include "model/report.h"

struct form;
struct form_item;

/* One for each of presets[], and one for the other port. */
enum { PROBE_COUNT = PRESET_COUNT + 1 };
/* What the background probe of the wizard has learnt about a transport. */
struct preset_probe {
    unsigned check;        /* number of the check under way or done; 0: none */
    struct report *report; /* NULL until it began */
};

/* What the probes of a host have learnt, kept for the session. */
struct probe_memory {
    enum side side;
    char *host;                               /* and the CA file */
    struct preset_probe probes[PRESET_COUNT]; /* not the other port's */
};
enum { PROBE_MEMORIES_MAX = 16 };

/* What the probe found for this row of ITEM_PRESETS, or NULL when nothing was asked. */
const struct preset_probe *form_item_probe(const struct form *form, const struct form_item *item);
/* The preset that is proposed for a side from what the probes found; PRESET_COUNT: none yet. */
size_t form_proposed_preset(const struct form *form, enum side side);
/* The same where another one is chosen; an item of ITEM_PRESETS, else PRESET_COUNT. */
size_t form_other_proposal(const struct form *form, const struct form_item *item);

#endif
