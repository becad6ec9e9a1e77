/* store/settings.h - the text of a settings file and what it says: one to the other and back. */
#ifndef MAILSETUP_STORE_SETTINGS_H
#define MAILSETUP_STORE_SETTINGS_H

#include "store/extra.h"
#include "store/problem.h"
#include "store/shape.h"
#include "store/pieces.h"
#include "store/strict.h"
#include "store/writer.h"

enum {
    SETTINGS_VERSION = 1,
    SETTINGS_ID_MAX = REGISTRY_ID_MAX,
    SETTINGS_RECORD_BYTES_MAX = 1024 * 1024, /* the text of one record */
};

/* What a file says. */
struct settings {
    struct registry *registry;
    struct extras extras;
};

/* False: *problems has at least one, *settings is empty. */
bool settings_read(const char *bytes, size_t length, struct settings *settings,
                   struct problems *problems);
/* The same into a registry that holds accounts already. */
bool settings_read_into(const char *bytes, size_t length, struct settings *settings,
                        struct problems *problems);
void settings_clear(struct settings *settings);
/* The version of a file, whatever else is in it; 0 when it cannot be told. One that is not ours is
 * a problem. */
long long settings_version(const char *bytes, size_t length, struct problems *problems);
/* The whole file, with its newline; extras may be NULL. The text has overflown when it would be
 * larger than what is read again. */
void settings_write(struct writer *writer, const struct registry *registry,
                    const struct extras *extras);
/* The same from texts that are there already: they are not written but go to pieces, which also
 * tells where the records are that may sleep and are new. */
struct settings_job {
    const struct registry *registry;
    const struct extras *extras; /* or NULL */
    const struct kept *texts;    /* as archive_stands() has it; NULL: all is written anew */
    struct pieces *pieces;       /* NULL: no texts */
};
void settings_write_job(struct writer *writer, const struct settings_job *job);
/* One record as an object. */
void settings_write_record(struct writer *writer, const struct shapes *shapes,
                           const struct record *record, const struct extras *extras);
/* The same without extras; spans (FIELD_COUNT of them, zeroed) tells where the values are that were
 * written. */
struct settings_span {
    size_t start, length;
};
void settings_write_spans(struct writer *writer, const struct shapes *shapes,
                          const struct record *record, struct settings_span *spans);
/* The value of one field, without its key; and whether it is written at all. */
void settings_write_value(struct writer *writer, const struct record *record, enum field_id id);
bool settings_writes(const struct record *record, enum field_id id);
/* The next number of a kind, kept so that none is used again. NULL: the kind has none. */
const char *settings_next_id_key(enum record_kind kind);

/* The kinds of record in the settings file, in its order; a list, or one object or null. */
enum { SETTINGS_KINDS = 5 };
extern const enum record_kind settings_kinds[SETTINGS_KINDS];
/* The kind of those that there are many of: they sleep in the file's text. */
#define SETTINGS_SLEEPS RECORD_SERVER

#endif
