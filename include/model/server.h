/* model/server.h - one mail server as the user wants it: a value and an origin for each field.
 * One receiving side and one sending side under one name; either may be absent, not both. */
#ifndef MAILSETUP_MODEL_SERVER_H
#define MAILSETUP_MODEL_SERVER_H

#include "model/field.h"

/* Weak to strong: a weaker origin never overwrites what a stronger one has set. */
enum origin { ORIGIN_NONE, ORIGIN_DEFAULT, ORIGIN_PRESET, ORIGIN_FOUND, ORIGIN_USER };

struct server; /* opaque: only model/server.c looks inside */

/* All fields at their defaults, both sides absent, id 0. */
struct server *server_new(void);
/* The copy is the caller's and shares nothing with server. */
struct server *server_copy(const struct server *server);
void server_free(struct server *server);

unsigned server_id(const struct server *server); /* 0: not in a registry yet */
void server_set_id(struct server *server, unsigned id);

/* Check text against the field's rules and store its canonical form.
 * Setting any field of a side makes that side present; FIELD_RECEIVE / FIELD_SEND "false" takes
 * the side away (its values are remembered and come back with "true").
 * Setting *.encryption, receive.protocol or send.auth.method proposes the usual port by
 * ORIGIN_PRESET: a port that the user typed is never rewritten.
 * False: *err says why in one sentence, and server is as it was.
 * True also when a stronger origin holds the field and text was therefore not taken. */
bool server_set(struct server *server, enum field_id id, const char *text, enum origin by,
                struct err *err);
/* As server_set, for what a file holds: a choice that other versions can use and this one cannot is
 * taken as well. server_validate() tells of it. */
bool server_take(struct server *server, enum field_id id, const char *text, enum origin by,
                 struct err *err);
/* Back to the default, origin DEFAULT. */
void server_unset(struct server *server, enum field_id id);

/* Never NULL; "" when unset or null. Borrowed: good until the next server_set() on that field. */
const char *server_get(const struct server *server, enum field_id id);
enum origin server_origin(const struct server *server, enum field_id id);
long long server_number(const struct server *server, enum field_id id, long long when_unset);
bool server_is(const struct server *server, enum field_id id, const char *value);
bool server_has_side(const struct server *server, enum side side);
/* Has the field a meaning now: its side is there and its `when` holds (recursively)? */
bool server_applies(const struct server *server, enum field_id id);

/* Everything that keeps a server from being saved, one call per problem in table order: required
 * fields, sides (not both absent), choices this version cannot take, combinations that exclude
 * each other (apop with imap4, pin without a key). Returns the number of problems. */
typedef void server_problem(void *context, enum field_id id, const char *sentence);
size_t server_validate(const struct server *server, server_problem *tell, void *context);
/* Values only, and only those that have a meaning now (server_applies). */
bool server_equal(const struct server *a, const struct server *b);

/* "POP3", "IMAP4", "SMTP": the protocol of a side as people write it. */
const char *server_protocol(const struct server *server, enum side side);
/* "POP3  995 TLS", "25 none POP>SMTP", "-": one side in a list cell; never cut in the middle of
 * a character. out is always ended. */
void server_side_text(const struct server *server, enum side side, char *out, size_t room);
/* A code from a name, a host or an address: ASCII letters, digits, ".", "_", "-", at most 64;
 * "server" when nothing is left. Not made unique: registry_free_code() does that. */
void server_propose_code(const char *from, char *out, size_t room);

#endif
