/* store/schema.h - what the parts of a JSON Schema are written with. */
#ifndef MAILSETUP_STORE_SCHEMA_H
#define MAILSETUP_STORE_SCHEMA_H

#include "store/settings.h"

void schema_json(struct writer *writer, const char *json);
void schema_member(struct writer *writer, const char *key, const char *json);
void schema_text(struct writer *writer, const char *key, const char *text);
/* Is the field filled in by the choice of another, so that it may be missing in the file? */
bool schema_brought(enum field_id id);
/* The rules across fields that are said at a group: its member "allOf". */
void schema_rules(struct writer *writer, enum record_kind kind, const struct shape *shape);

#endif
