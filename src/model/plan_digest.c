/* What a check depends on, as one number. */
#include "model/fleet.h"

/* FNV-1a, with the end of each value, so that "ab" "c" is not "a" "bc". */
static uint64_t mix(uint64_t hash, const char *text)
{
    for (; text != NULL && *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 0x100000001b3;
    return (hash ^ (text != NULL ? 0x100 : 0x200)) * 0x100000001b3;
}

uint64_t check_plan_digest(const struct check_plan *plan)
{
    const char *const texts[] = {plan->user,        plan->send_user, plan->secret,
                                 plan->send_secret, plan->from,      plan->to};
    const bool switches[] = {plan->receive,    plan->send,   plan->login, plan->message,
                             plan->round_trip, plan->sample, plan->probe};
    const struct record_kind_row *kind = &record_kinds[record_kind(plan->server)];
    uint64_t hash = 0xcbf29ce484222325;

    for (enum field_id id = kind->first; id < kind->end; id++)
        if (id != kind->key && id != kind->title && record_applies(plan->server, id)) {
            hash = mix(hash, fields[id].path);
            hash = mix(hash, record_get(plan->server, id));
        }
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        hash = mix(hash, texts[i]);
    for (size_t i = 0; i < sizeof(switches) / sizeof(switches[0]); i++)
        hash = mix(hash, switches[i] ? "1" : "0");
    return hash;
}
