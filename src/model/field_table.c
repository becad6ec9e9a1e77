/* Every setting there is: the table. The rows are in model/..._fields.def. */
#include "model/field.h"

#include "base/i18n.h"
#include "model/field_choices.h"

#define SHOWN_WHILE(field, values) .when = (field), .when_values = (values)

const struct field fields[FIELD_COUNT] = {
#define FIELD(id, ...) [FIELD_##id] = {__VA_ARGS__},
#include "model/account_fields.def"
#include "model/migration_fields.def"
#include "model/notification_fields.def"
#include "model/oauth_server_fields.def"
#include "model/server_fields.def"
#include "model/watch_fields.def"
#undef FIELD
};
