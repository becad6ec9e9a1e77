/* model/migration_private.h - what the files of the migration share. */
#ifndef MAILSETUP_MODEL_MIGRATION_PRIVATE_H
#define MAILSETUP_MODEL_MIGRATION_PRIVATE_H

#include "model/migration.h"

const struct record *migration_by_id(const struct registry *registry, unsigned id);
unsigned migration_server_id(const struct record *migration, enum field_id which);
/* A copy of the record to be changed, put back by migration_put(). NULL: *err. */
struct record *migration_copy(const struct registry *registry, unsigned id, struct err *err);
/* Takes the record over. */
bool migration_put(struct registry *registry, struct record *record, struct err *err);
/* Stores a time, or none when now_ms is below 0. */
void migration_set_time(struct record *record, enum field_id field, int64_t now_ms);
void migration_set_number(struct record *record, enum field_id field, long long number);
/* Where its accounts are: on the source until they were imported, then on the destination. */
unsigned migration_server_now(const struct record *migration);
/* Does the account use that server? */
bool migration_uses(const struct record *account, unsigned server);
/* Is the host of a side of the server that name, or an address? */
bool server_has_host(const struct record *server, const char *host);
/* "receive.host", or "" where the side is not there. */
const char *server_host(const struct record *server, enum side side);
/* What the watch shows of the move. */
enum watch_state migration_watch_state(const struct registry *registry, const struct record *watch);
bool watch_of(const struct record *watch, const struct record *migration);
/* Every word of `words` is one of `among`; without regard to case. */
bool words_among(const char *words, const char *among);
/* The hosts of "10 mx1.example.jp 20 mx2.example.jp", blank-separated; the caller frees. */
char *mx_hosts(const char *value);

#endif
