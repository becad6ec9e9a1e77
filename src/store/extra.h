/* store/extra.h - what a file of ours holds and this version does not know: kept, so that it can
 * be written back. */
#ifndef MAILSETUP_STORE_EXTRA_H
#define MAILSETUP_STORE_EXTRA_H

#include "model/field.h"

#include <stddef.h>

/* One unknown key with its value. */
struct extra {
    enum record_kind kind;
    unsigned id; /* of the record; 0: the file's outermost object */
    char *place; /* path of the object that it stands in; "" for the outermost */
    char *key, *json;
    size_t order; /* in which it was found */
};
struct extra_member {
    const char *key, *json;
    size_t length; /* of json */
};
/* All zero is empty. */
struct extras {
    struct extra *rows;
    size_t count, room;
};
/* Those of a file, for all who read and write it: records that sleep tell theirs when they wake. */
struct kept {
    struct extras extras;
    size_t users;
};

/* The kind goes with an id. */
void extras_add(struct extras *extras, enum record_kind kind, unsigned id, const char *place,
                const struct extra_member *member);
/* Once, after everything was added and before anything is looked up. */
void extras_sort(struct extras *extras);
/* The first of *count rows, in the order in which they were found. */
const struct extra *extras_at(const struct extras *extras, enum record_kind kind, unsigned id,
                              const char *place, size_t *count);
/* Is anything kept of the record, wherever it stands in it? */
bool extras_any(const struct extras *extras, enum record_kind kind, unsigned id);
void extras_clear(struct extras *extras);

/* Takes the extras over. */
struct kept *kept_new(struct extras *extras);
struct kept *kept_hold(struct kept *kept);
void kept_release(struct kept *kept);

#endif
