/* store/read_server.h - one server object of the settings file. */
#ifndef MAILSETUP_STORE_READ_SERVER_H
#define MAILSETUP_STORE_READ_SERVER_H

#include "store/settings.h"

struct json_tokener;

struct reader {
    struct shapes shapes;
    struct json_tokener *tokener;
    struct settings *settings;
    struct problems *problems;
    unsigned highest_id;
    /* The server that is being read. */
    const struct slice *slice;
    size_t index;
    unsigned id;
    struct record *server;
    bool told[FIELD_COUNT]; /* a problem was told: the next one would be its consequence */
};

/* value is clean JSON. The server is added to the registry unless it has a problem. */
void read_server(struct reader *reader, const struct slice *value, size_t index);

#endif
