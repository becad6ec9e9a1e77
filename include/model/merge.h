/* model/merge.h - the registry as two sessions went on from it: what differs, and both together.
 * Records are told apart by their ids, settings by their values as text. */
#ifndef MAILSETUP_MODEL_MERGE_H
#define MAILSETUP_MODEL_MERGE_H

#include "model/registry.h"

struct text;

/* What `now` has otherwise than `before`, a line each without its end, translated:
 * "+ notify", "- old-office", "head-office: receive.port 995 -> 110", "account taro@example.jp:
 * server old -> new"; what has no value reads "(not set)". At most `lines` of them are written,
 * whole ones only, separated by line feeds. Returns how many there are. */
size_t registry_difference(const struct registry *before, const struct registry *now, size_t lines,
                           struct text *out);
/* The same in steps of so many records, for who has to listen meanwhile; all that is given stays
 * until the end, which frees and returns how many lines there are so far. False: there is nothing
 * more to do. */
struct differing; /* opaque */
struct differing *registry_difference_begin(const struct registry *before,
                                            const struct registry *now, size_t lines,
                                            struct text *out);
bool registry_difference_step(struct differing *differing, size_t records);
size_t registry_difference_end(struct differing *differing);

/* The changes that ours and theirs made to base, together; the caller frees. Where both changed
 * one setting, ours is kept (unless it was only proposed); a record that one side removed and the
 * other changed is kept; one that both added under one code gets another code in ours. Each of
 * these is appended to conflicts as a line like those above. One that both added under one number
 * gets another number in ours; who referred to it by number or code goes on to. The order is the
 * one that somebody changed (theirs, when both did). */
struct registry *registry_merge(const struct registry *base, const struct registry *ours,
                                const struct registry *theirs, struct text *conflicts);

#endif
