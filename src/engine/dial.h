/* engine/dial.h - a connection to one of several addresses (RFC 8305, "happy eyeballs"): the
 * next address is tried when one has failed or after 200 ms, and the first to answer wins. */
#ifndef MAILSETUP_ENGINE_DIAL_H
#define MAILSETUP_ENGINE_DIAL_H

#include "engine/loop.h"
#include "engine/resolve.h"

struct text;
struct dial;

/* won() or lost() is called once, from the loop; the dial has ended then, only dial_free() is
 * left. won(): the socket is the owner's, non-blocking. lost(): error is the most telling errno
 * of all attempts. */
struct dial *dial_start(struct loop *loop, const struct lookup_answer *answer,
                        void (*won)(void *owner, int socket), void (*lost)(void *owner, int error),
                        void *owner);
/* What became of each address: "192.0.2.1: Connection refused, 2001:db8::1: no answer". */
void dial_report(const struct dial *dial, struct text *out);
void dial_free(struct dial *dial); /* closes; accepts NULL */

#endif
