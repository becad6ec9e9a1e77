/* model/rule_private.h - what rule.c, rule_match.c and finding.c share. Nobody else includes it. */
#ifndef MAILSETUP_MODEL_RULE_PRIVATE_H
#define MAILSETUP_MODEL_RULE_PRIVATE_H

#include "base/text.h"
#include "model/rule.h"

/* An observation on its way past the rules: what they ask for is made once, in small letters. */
struct subject {
    const struct observation *seen;
    enum protocol_kind protocol;
    struct text texts[RULE_LISTS];
    bool made[RULE_LISTS];
};
struct subject rule_subject(const struct observation *seen);
void rule_subject_clear(struct subject *subject);

/* Does every condition but `refused` hold? */
bool conditions_hold(const struct conditions *when, struct subject *subject);
bool conditions_none(const struct conditions *when);
/* Do they hold whenever the second ones do, moments included? False where that cannot be told. */
bool conditions_cover(const struct conditions *first, const struct conditions *second);

/* finding.c: the rule's words for what was seen. */
struct finding *finding_say(const struct rule *rule, const struct observation *seen);
/* The same words with the values that were kept; the caller frees. NULL: one is missing. */
char *finding_say_again(const struct rule *rule, const char *values);

#endif
