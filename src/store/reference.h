/* store/reference.h - a secret reference as the object of the settings file. */
#ifndef MAILSETUP_STORE_REFERENCE_H
#define MAILSETUP_STORE_REFERENCE_H

#include "model/secret_ref.h"
#include "store/writer.h"

struct json_object;

/* What a kind of reference needs beside "from". */
struct reference_kind {
    enum secret_from from;
    const char *key; /* NULL: nothing */
};
enum { REFERENCE_KINDS = 6 };
extern const struct reference_kind reference_kinds[REFERENCE_KINDS];

/* Is key one that references use? */
bool reference_knows(const char *key);
/* The reference as text (the caller frees). False: *err has a sentence without a label. */
bool reference_from_json(struct json_object *object, char **text, struct err *err);
/* text is a valid reference. more (may be NULL) adds further members before the end. */
void reference_open(struct writer *writer, const char *text);

#endif
