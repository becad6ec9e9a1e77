/* Fields that name another record: shown by its code and name, whatever is kept. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum record_kind reference_kind(enum field_id id)
{
    if (id == FIELD_NONE)
        return RECORD_KIND_COUNT;
    if (fields[id].type == TYPE_SERVER)
        return RECORD_SERVER;
    return fields[id].type == TYPE_OAUTH_SERVER ? RECORD_OAUTH_SERVER : RECORD_KIND_COUNT;
}

const struct record *app_reference(const struct app *app, enum field_id id, const char *value)
{
    enum record_kind kind = reference_kind(id);
    size_t position = registry_count(app->registry, RECORD_SERVER);
    if (kind == RECORD_KIND_COUNT || *value == '\0')
        return NULL;
    if (kind == RECORD_SERVER)
        position = registry_find_id(app->registry, kind, (unsigned)strtoul(value, NULL, 10));
    else
        position = registry_find_code(app->registry, kind, value);
    return registry_at(app->registry, kind, position);
}

const char *app_reference_text(const struct app *app, enum field_id id, const char *value)
{
    static char out[512];
    const struct record *record = app_reference(app, id, value);
    if (record)
        snprintf(out, sizeof out, "%s  %s", record_label(record), record_name(record));
    else if (*value == '\0')
        text_copy(out, sizeof out, "-");
    else if (reference_kind(id) == RECORD_SERVER)
        snprintf(out, sizeof out, _("number %s: deleted"), value);
    else
        snprintf(out, sizeof out, _("%s: not registered"), value);
    return out;
}
