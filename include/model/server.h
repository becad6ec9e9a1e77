/* model/server.h - what is said of mail servers alone. A server is a record with one receiving side
 * and one sending side under one name; either may be absent, not both. */
#ifndef MAILSETUP_MODEL_SERVER_H
#define MAILSETUP_MODEL_SERVER_H

#include "model/record.h"

/* "POP3", "IMAP4", "SMTP": the protocol of a side as people write it. */
const char *server_protocol(const struct record *server, enum side side);
/* "POP3  995 TLS", "25 none POP>SMTP", "-": one side in a list cell; never cut in the middle of
 * a character. out is always ended. */
void server_side_text(const struct record *server, enum side side, char *out, size_t room);
/* A code from a name, a host or an address: ASCII letters, digits, ".", "_", "-", at most 64;
 * "server" when nothing is left. Not made unique: registry_free_code() does that. */
void server_propose_code(const char *from, char *out, size_t room);
/* Does the server's side log in with an OAuth access token instead of a password? An automatic
 * login with an OAuth server does, unless the other side says what that one, or the secret that
 * both share, is for. */
bool server_wants_token(const struct record *server, enum side side);
/* Is a secret of its own needed for sending: because the settings give it a login of its own, or
 * because one side wants a token and the other a password? */
bool server_sends_separately(const struct record *server);

#endif
