/* model/registry_private.h - the rows of a registry: records of one kind, awake or asleep, in lists
 * that copies of a registry share until one of them is changed. */
#ifndef MAILSETUP_MODEL_REGISTRY_PRIVATE_H
#define MAILSETUP_MODEL_REGISTRY_PRIVATE_H

#include "model/registry.h"

/* Its record never changes; that it wakes, and where its text is, are no changes. */
struct row {
    struct record *record;        /* NULL: asleep */
    struct record_source *source; /* of its text; NULL: it has none */
    struct row_block *block;      /* it was made in one piece with others; NULL: alone */
    uint32_t start, length;       /* of its text */
    unsigned id;
    unsigned users; /* lists that hold it */
};

/* A hash table with open addressing; a slot holds position + 1, 0 is free. */
struct slots {
    uint32_t *slots;
    size_t room; /* a power of two, at least twice the records */
    bool known;  /* false: positions have moved, and it is built again when it is asked next */
};

/* How many accounts use a server, by the server's number: open addressing, accounts 0 is free. */
struct usage {
    bool known;
    size_t room, used;
    struct registry_use *uses;
};

/* Accounts by what people call them: a slot has NAMED_TWICE beside the first position where more
 * than one is called so. */
struct named {
    bool known;
    unsigned looks; /* through all of them, since they were changed */
    struct slots addresses, names;
    struct slots on_servers; /* addresses, each server's for themselves */
};
#define NAMED_TWICE UINT32_C(0x80000000)

/* The records of one kind, in their order. */
struct rows {
    enum record_kind kind;
    size_t users; /* registries that share them */
    struct row **rows;
    size_t count, room;
    bool ascending; /* the numbers are, so that one is found by halving */
    struct slots by_code, by_id;
    struct usage usage; /* of accounts */
    struct named named; /* accounts */
};

struct list {
    struct rows *rows; /* may be shared with another registry's */
    unsigned next_id;
};

struct registry {
    struct list lists[RECORD_KIND_COUNT];
};

struct rows *rows_new(enum record_kind kind);
void rows_release(struct rows *rows);
/* Another list of the same rows, which are shared. */
struct rows *rows_double(const struct rows *rows);

/* A row of its own for the record, which is taken over. */
struct row *row_new(struct record *record);
void row_release(struct row *row);
const struct record *row_record(struct row *row);
const struct record *row_read(const struct row *row, struct record **mine);
bool row_alike(const struct row *a, const struct row *b);
const char *row_peek(struct row *row, enum field_id id, size_t *length);

/* Puts the row in, which is taken over. position: at most rows->count. */
void rows_insert(struct rows *rows, size_t position, struct row *row);
/* Makes count sleeping rows behind the others. */
void rows_add_sleeping(struct rows *rows, struct record_source *source,
                       const struct record_slice *slices, size_t count);
/* Positions have changed. */
void rows_moved(struct rows *rows);

/* A row was put in there. */
void rows_note(struct rows *rows, size_t position);

/* Position, or rows->count. */
size_t rows_find_code(struct rows *rows, const char *code);
size_t rows_find_id(struct rows *rows, unsigned id);
size_t hash_code(const char *code, size_t length); /* the same in upper and lower case */
/* Has every row a code and a number of its own? */
bool rows_unique(struct rows *rows);
bool same_code(const char *a, size_t length, const char *b, size_t size);
/* Position of the account with the address or the name; rows->count: none, or (*several) more than
 * one. */
size_t rows_find_named(struct rows *accounts, const char *text, bool *several);
/* The same of the accounts that use the server, by address alone. */
size_t rows_find_on(struct rows *accounts, unsigned server, const char *address, bool *several);
void named_clear(struct named *named);
void named_outdate(struct named *named); /* names or positions have changed */
unsigned rows_server_at(struct rows *accounts, size_t position); /* of that account; 0: none */
/* The accounts that name the server. */
size_t rows_using(struct rows *accounts, unsigned server);
struct registry_use *rows_uses(struct rows *accounts, size_t *count);
void rows_set_uses(struct rows *accounts, const struct registry_use *uses, size_t count);

#endif
