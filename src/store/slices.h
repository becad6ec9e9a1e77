/* store/slices.h - where the records of a file are, told by its layout alone. Nothing is checked
 * here: this is for text that was read in full before and was right, and what it says of any other
 * text is of no use, but does no harm. */
#ifndef MAILSETUP_STORE_SLICES_H
#define MAILSETUP_STORE_SLICES_H

#include "model/registry.h"

/* All zero is empty. */
struct slices {
    struct record_slice *rows;
    size_t count, room;
};

void slices_add(struct slices *slices, unsigned id, size_t start, size_t length);
void slices_clear(struct slices *slices);
bool slices_equal(const struct slices *a, const struct slices *b);

/* Of lines, one record on each. False: there is one that does not show its id. */
bool slices_of_lines(const char *bytes, size_t length, struct slices *slices);
/* Of a list of the settings file, as settings_write() lays it out. *start and *end: what stands
 * between its brackets. */
bool slices_of_list(const char *bytes, size_t length, const char *list, struct slices *slices,
                    size_t *start, size_t *end);

/* Of slices that were told before, without reading through the text: is a file of that length
 * nothing but their lines; and is a list nothing but them, laid out so? */
bool slices_are_lines(const struct slices *slices, size_t length);
bool slices_are_list(const struct slices *slices, const char *bytes, size_t length, size_t *start,
                     size_t *end);

/* The value of a field in the text of a record, as struct record_source has it. */
bool slice_peek(const char *text, size_t length, enum field_id id, const char **value,
                size_t *size);

#endif
