/* sizes.c - the sizes of the mails that wait on the server, against the largest that the settings
 * take. A mailbox may hold any number of them: they are counted, not kept. */
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/dialogue_private.h"

#include <stdlib.h>

unsigned long long sizes_limit(const struct dialogue *d)
{
    long long limit = record_number(d->plan->server, FIELD_RECEIVE_MAX_BYTES, 0);
    return limit > 0 ? (unsigned long long)limit : 0;
}

bool sizes_wanted(struct dialogue *d, unsigned long long mails)
{
    d->sizes = (struct sizes){.limit = sizes_limit(d)};
    return d->sizes.limit > 0 && mails > 0;
}

void sizes_add(struct dialogue *d, unsigned long long octets)
{
    struct sizes *s = &d->sizes;
    s->mails++;
    if (octets > s->limit)
        s->over++;
    if (octets > s->largest)
        s->largest = octets;
    if (__builtin_add_overflow(s->bytes, octets, &s->bytes))
        s->bytes = UINT64_MAX;
}

void sizes_tell(struct dialogue *d)
{
    const struct sizes *s = &d->sizes;
    dialogue_fact_number(d, "over_limit", s->over);
    dialogue_fact_number(d, "largest", s->largest);
    if (s->over == 0)
        return;
    char *count = mem_format("%llu", s->over), *limit = mem_format("%llu", s->limit);
    char *largest = mem_format("%llu", s->largest);
    struct parameter parameters[] = {{"count", count}, {"limit", limit}, {"largest", largest}};
    dialogue_find_at(d, STAGE_MAILBOX, FINDING_LARGE_MAILS, "", parameters, 3);
    free(largest);
    free(limit);
    free(count);
}

void sizes_unknown(struct dialogue *d)
{
    dialogue_note(d, _("The server does not tell the sizes of its mails: whether some are larger "
                       "than the settings take is not known."));
}
