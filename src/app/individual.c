/* An account says some things for itself that otherwise its mail server says: which of its fields
 * stands in the place of which of a server's. */
#include "app/parts.h"

enum { PAIRS_MAX = 16 };

struct pair {
    enum field_id server, account;
};

static size_t transport_pairs(enum side side, struct pair pairs[PAIRS_MAX])
{
    const struct transport_fields *of = transport_fields(RECORD_SERVER, side);
    const struct transport_fields *own = transport_fields(RECORD_ACCOUNT, side);
    const struct pair all[] = {
        {of->protocol, own->protocol},     {of->host, own->host},       {of->port, own->port},
        {of->encryption, own->encryption}, {of->verify, own->verify},   {of->sha256, own->sha256},
        {of->ca_file, own->ca_file},       {of->timeout, own->timeout}, {of->method, own->method}};
    size_t count = sizeof all / sizeof *all;
    for (size_t i = 0; i < count; i++)
        pairs[i] = all[i];
    return count;
}

static enum field_id account_field(enum field_id setting)
{
    static const struct pair others[] = {
        {FIELD_SEND_MECHANISM, FIELD_ACCOUNT_SEND_MECHANISM},
        {FIELD_RECEIVE_AUTH, FIELD_ACCOUNT_AUTH},
        {FIELD_RECEIVE_KEEP, FIELD_ACCOUNT_KEEP},
        {FIELD_RECEIVE_KEEP_DAYS, FIELD_ACCOUNT_KEEP_DAYS},
        {FIELD_OAUTH_SERVER, FIELD_ACCOUNT_OAUTH_SERVER},
    };
    struct pair pairs[PAIRS_MAX];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i].server == setting)
            return others[i].account;
    if (setting == FIELD_NONE || fields[setting].side == SIDE_NONE)
        return FIELD_NONE;
    size_t count = transport_pairs(fields[setting].side, pairs);
    for (size_t i = 0; i < count; i++)
        if (pairs[i].server == setting)
            return pairs[i].account;
    return FIELD_NONE;
}

enum field_id own_field(const struct record *record, enum field_id setting)
{
    if (record_kind(record) == RECORD_SERVER)
        return setting;
    if (record_kind(record) != RECORD_ACCOUNT)
        return FIELD_NONE;
    enum field_id own = account_field(setting);
    return own != FIELD_NONE && record_applies(record, own) ? own : FIELD_NONE;
}
