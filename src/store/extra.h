/* store/extra.h - what a settings file holds and this version does not know: kept, so that it can
 * be written back. */
#ifndef MAILSETUP_STORE_EXTRA_H
#define MAILSETUP_STORE_EXTRA_H

#include <stddef.h>

/* One unknown key with its value. */
struct extra {
    unsigned server; /* its id; 0: the file's outermost object */
    char *place;     /* path of the object that it stands in; "" for the outermost */
    char *key, *json;
    size_t order; /* in which it was found */
};
/* All zero is empty. */
struct extras {
    struct extra *rows;
    size_t count, room;
};

void extras_add(struct extras *extras, unsigned server, const char *place, const char *key,
                const char *json, size_t length);
/* Once, after everything was added and before anything is looked up. */
void extras_sort(struct extras *extras);
/* The first of *count rows, in the order in which they were found. */
const struct extra *extras_at(const struct extras *extras, unsigned server, const char *place,
                              size_t *count);
void extras_clear(struct extras *extras);

#endif
