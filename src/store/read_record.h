/* store/read_record.h - one record of a file: an object that is known to be strict JSON. */
#ifndef MAILSETUP_STORE_READ_RECORD_H
#define MAILSETUP_STORE_READ_RECORD_H

#include "store/settings.h"

struct json_tokener;

struct reader {
    struct shapes shapes; /* of the kind that is being read */
    struct json_tokener *tokener;
    struct registry *registry; /* NULL: the record is the caller's */
    struct extras *extras;
    struct problems *problems;
    unsigned highest_id; /* of the kind */
    /* The record that is being read. */
    char where[64]; /* before the path of a problem: "servers[3]", or "" */
    const struct slice *slice;
    unsigned id;
    struct record *record;  /* afterwards NULL: it has a problem */
    bool told[FIELD_COUNT]; /* a problem was told: the next one would be its consequence */
};

void reader_start(struct reader *reader, enum record_kind kind);
void reader_end(struct reader *reader);
/* value is clean JSON. The record is added to the registry unless it has a problem. */
void read_record(struct reader *reader, const struct slice *value);

#endif
