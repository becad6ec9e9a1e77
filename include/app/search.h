/* app/search.h - what is known of the settings that the address in the wizard's start should have:
 * the sources answer one after the other while the form can be used, and nothing waits for them. */
#ifndef MAILSETUP_APP_SEARCH_H
#define MAILSETUP_APP_SEARCH_H

#include "model/discovery.h"

struct app;
struct form;

struct discovery_search {
    unsigned number; /* of CMD_DISCOVER; 0: none was begun */
    bool running;
    char *address;           /* asked for */
    struct discovery *found; /* as far as it is known; NULL before the first answer */
    char *refusal;           /* why it could not begin, a sentence; or NULL */
};
/* Addresses whose answers are kept for the session. */
enum { SEARCHES_MAX = 16 };

/* One line for each source that was asked, all its questions together. Texts are borrowed. */
struct search_line {
    enum discovery_source source;
    enum source_answer answer;
    const char *label; /* translated */
    const char *said;  /* "" while waiting */
    double ms;         /* of the slowest question that was answered */
};
size_t search_lines(const struct discovery_search *search, struct search_line out[SOURCE_COUNT]);
/* How many of the sources that were asked have answered, and how many were. */
void search_progress(const struct discovery_search *search, size_t *answered, size_t *asked);
/* What is taken for a side, or NULL: nothing was found, or no discovery_decide() yet. */
const struct offer *search_offer(const struct discovery_search *search, enum side side);
/* Is there anything that could be taken into the form? */
bool search_has_offer(const struct discovery_search *search);

#endif
