/* What another record than a server says for itself of what otherwise a server says. */
#include "app/parts.h"

#include "model/account.h"

enum field_id own_field(const struct record *record, enum field_id setting)
{
    const struct record_kind_row *kind = &record_kinds[record_kind(record)];
    if (setting >= kind->first && setting < kind->end)
        return setting;
    return record_kind(record) == RECORD_ACCOUNT ? account_own_field(record, setting) : FIELD_NONE;
}

void app_own_setting(const struct record *record, enum field_id *id, const char **value)
{
    enum field_id own = record ? own_field(record, *id) : FIELD_NONE;
    if (own == FIELD_NONE)
        return;
    *id = own;
    *value = cure_value(own, *value);
}
