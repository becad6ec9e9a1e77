/* model/record.h - a mail server, an account, an OAuth server, the notification, a migration or one
 * of its watches as the user wants it: a value and an origin for each field of its kind. Asking a
 * record for a field of another kind is an error of the program and ends it. */
#ifndef MAILSETUP_MODEL_RECORD_H
#define MAILSETUP_MODEL_RECORD_H

#include "model/field.h"

#include <stdint.h>

/* One kind of record. */
struct record_kind_row {
    const char *name;         /* "server": before a problem, and in names of commands */
    const char *list;         /* its key in the settings file; NULL: in a file of its own */
    enum field_id first, end; /* its fields: first <= id < end */
    enum field_id key;        /* unique without regard to case; FIELD_NONE: only the id tells */
    enum field_id title;      /* its name for people; FIELD_NONE: it has none */
    enum step_id first_step, end_step; /* the same: nothing is asked for in a form */
    size_t most; /* records of the kind */
};
extern const struct record_kind_row record_kinds[RECORD_KIND_COUNT];

/* for (each_field(id, RECORD_SERVER)) ... */
#define each_field(id, kind)                                                                       \
    enum field_id id = record_kinds[kind].first;                                                   \
    id < record_kinds[kind].end;                                                                   \
    id++

/* Weak to strong: a weaker origin never overwrites what a stronger one has set. */
enum origin { ORIGIN_NONE, ORIGIN_DEFAULT, ORIGIN_PRESET, ORIGIN_FOUND, ORIGIN_USER };

struct record; /* opaque: only model/record.c looks inside */

/* All fields at their defaults (a server: both sides absent), id 0. */
struct record *record_new(enum record_kind kind);
/* The copy is the caller's and shares nothing with record. */
struct record *record_copy(const struct record *record);
/* The same for who makes many and knows how many bytes of values will be set, a NUL counted for
 * each: they get their room at once. More can be set, which costs more. */
struct record *record_new_for(enum record_kind kind, size_t bytes);
struct record *record_copy_for(const struct record *record, size_t bytes);
/* The same with some fields at their default and nobody's: bit n is the n-th field of the kind. */
struct record *record_copy_but(const struct record *record, uint64_t fields_left_out,
                               size_t bytes);
void record_free(struct record *record);

enum record_kind record_kind(const struct record *record);
unsigned record_id(const struct record *record); /* 0: not in a registry yet */
void record_set_id(struct record *record, unsigned id);

/* Check text against the field's rules and store its canonical form.
 * Server: setting any field of a side makes that side present; FIELD_RECEIVE / FIELD_SEND "false"
 * takes the side away (its values are remembered and come back with "true").
 * Setting an encryption, a protocol or send.auth.method proposes the usual port by ORIGIN_PRESET: a
 * port that the user typed is never rewritten. An OAuth server's preset brings its endpoints in the
 * same way.
 * False: *err says why in one sentence, and record is as it was.
 * True also when a stronger origin holds the field and text was therefore not taken. */
bool record_set(struct record *record, enum field_id id, const char *text, enum origin by,
                struct err *err);
/* As record_set, for what a file holds: a choice that other versions can use and this one cannot is
 * taken as well. record_validate() tells of it. */
bool record_take(struct record *record, enum field_id id, const char *text, enum origin by,
                 struct err *err);
/* Back to the default, origin DEFAULT. */
void record_unset(struct record *record, enum field_id id);

/* Never NULL; "" when unset or null. Borrowed: good until the next record_set() on that field. */
const char *record_get(const struct record *record, enum field_id id);
enum origin record_origin(const struct record *record, enum field_id id);
/* Is the value field_plain()? What was found out when it was set is not looked at again. */
bool record_is_plain(const struct record *record, enum field_id id);
long long record_number(const struct record *record, enum field_id id, long long when_unset);
bool record_is(const struct record *record, enum field_id id, const char *value);
/* Other kinds than servers have both sides. */
bool record_has_side(const struct record *record, enum side side);
/* Has the field a meaning now: its side is there and its `when` holds (recursively)? */
bool record_applies(const struct record *record, enum field_id id);

/* Everything that keeps a record from being saved, one call per problem in table order: required
 * fields, a server's sides (not both absent), choices this version cannot take, combinations that
 * exclude each other (apop with imap4, pin without a key). Returns the number of problems. */
typedef void record_problem(void *context, enum field_id id, const char *sentence);
size_t record_validate(const struct record *record, record_problem *tell, void *context);
/* A name for people that is not said is taken from the code; an account's from its address. */
void record_complete(struct record *record);
/* Values only, and only those that have a meaning now (record_applies). */
bool record_equal(const struct record *a, const struct record *b);
/* Values only, but all of them: those without a meaning now may have one again. */
bool record_same(const struct record *a, const struct record *b);
/* The same values by the same origins, but for the fields of the bits that are set: bit n is the
 * n-th field of their kind. */
bool record_same_but(const struct record *a, const struct record *b, uint64_t fields_left_out);

/* The settings of a side that decide how it is reached, whatever kind of record they stand in: NULL
 * where the kind has no such side. A field that the kind does not have is FIELD_NONE. */
struct transport_fields {
    enum field_id protocol, host, port, encryption, verify, sha256, ca_file, timeout, method;
};
const struct transport_fields *transport_fields(enum record_kind kind, enum side side);

#endif
