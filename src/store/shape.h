/* store/shape.h - the nesting of a record in the file, worked out from the paths of fields[]: what
 * the reader, the writer and the schema walk along. */
#ifndef MAILSETUP_STORE_SHAPE_H
#define MAILSETUP_STORE_SHAPE_H

#include "model/record.h"

enum { SHAPES_MAX = 16, SHAPE_ENTRIES_MAX = 24, SHAPE_KEY_MAX = 32, SHAPE_PATH_MAX = 96 };

struct shape_entry {
    char key[SHAPE_KEY_MAX];
    enum field_id field; /* FIELD_NONE: only groups what is inside */
    size_t inside;       /* index of the shape of the object that stands here; 0: a value */
};
struct shape {
    char path[SHAPE_PATH_MAX]; /* "send.auth"; "" for the record itself */
    int depth;                 /* of the path: 0, 1, 2 */
    size_t count;
    struct shape_entry entries[SHAPE_ENTRIES_MAX]; /* in the order of fields[] */
};
/* Of one kind of record. rows[0] is the record itself. */
struct shapes {
    enum record_kind kind;
    struct shape rows[SHAPES_MAX];
    size_t count;
};

void shapes_build(struct shapes *shapes, enum record_kind kind);
/* Do records of the kind carry their number in the file? Of the notification there is only one. */
bool shape_has_id(enum record_kind kind);
/* NULL: no such key here. */
const struct shape_entry *shape_find(const struct shape *shape, const char *key);

#endif
