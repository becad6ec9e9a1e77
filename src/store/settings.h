/* store/settings.h - the text of a settings file and what it says: one to the other and back. */
#ifndef MAILSETUP_STORE_SETTINGS_H
#define MAILSETUP_STORE_SETTINGS_H

#include "store/extra.h"
#include "store/problem.h"
#include "store/shape.h"
#include "store/strict.h"
#include "store/writer.h"

enum {
    SETTINGS_VERSION = 1,
    SETTINGS_ID_MAX = 2147483647,
    SETTINGS_SERVER_BYTES_MAX = 1024 * 1024, /* the text of one server */
};

/* What a file says. */
struct settings {
    struct registry *registry;
    struct extras extras;
};

/* False: *problems has at least one, *settings is empty. */
bool settings_read(const char *bytes, size_t length, struct settings *settings,
                   struct problems *problems);
void settings_clear(struct settings *settings);
/* The version of a file, whatever else is in it; 0 when it cannot be told. One that is not ours is
 * a problem. */
long long settings_version(const char *bytes, size_t length, struct problems *problems);
/* The whole file, with its newline; extras may be NULL. The text has overflown when it would be
 * larger than what is read again. */
void settings_write(struct writer *writer, const struct registry *registry,
                    const struct extras *extras);
/* One server as an object. */
void settings_write_server(struct writer *writer, const struct shapes *shapes,
                           const struct record *server, const struct extras *extras);

/* Keys of the outermost object that belong to later work: kept as they are. */
enum { SETTINGS_LATER = 3 };
struct settings_later {
    const char *key, *empty, *what; /* what: N_(), the type in words */
    char bracket;                   /* of what stands there when it is not empty */
};
extern const struct settings_later settings_later[SETTINGS_LATER];

#endif
