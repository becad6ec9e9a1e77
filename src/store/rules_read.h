/* store/rules_read.h - one rule's object of a file to the model, held to every rule of the schema
 * and to those that a schema cannot say. */
#ifndef MAILSETUP_STORE_RULES_READ_H
#define MAILSETUP_STORE_RULES_READ_H

#include "model/rule.h"
#include "store/strict.h"

struct json_object;

/* slice: the object's text, index: its place in the list, for what is told of it. The rule is the
 * caller's, and of use only when nothing was told. */
struct rule *rule_from_json(struct problems *problems, const struct slice *slice, size_t index,
                            struct json_object *object);

/* What files call the moments of model/rule.h, in their order; NULL at the end. */
extern const char *const moment_names[];

#endif
