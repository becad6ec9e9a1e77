/* model/facts.h - what a server was like when a check of it last went well, to say what is
 * different the next time. A value; no secrets and nothing of a mailbox but its UIDVALIDITY. */
#ifndef MAILSETUP_MODEL_FACTS_H
#define MAILSETUP_MODEL_FACTS_H

#include "model/finding.h"

/* One row a fact: X(member, "key" in the file). Lists are sorted and blank-separated, and "-" is a
 * list that is known to be empty; "": unknown, which is never different from anything. */
#define FACTS(X)                                                                                   \
    X(addresses, "addresses")                                                                      \
    X(tls_version, "tls_version")                                                                  \
    X(spki_sha256, "spki_sha256")                                                                  \
    X(certificate_sha256, "certificate_sha256")                                                    \
    X(names, "names") /* of the certificate */                                                     \
    X(issuer, "issuer")                                                                            \
    X(not_after, "not_after")                                                                      \
    X(verified, "verified") /* "true": the certificate was verified */                             \
    X(starttls, "starttls") /* "true": it was offered, or used; "false"; "": TLS at once */        \
    X(capabilities, "capabilities") /* without what changes by nature: lists of mechanisms, ... */ \
    X(mechanisms, "mechanisms")                                                                    \
    X(uidvalidity, "uidvalidity") /* of a user's INBOX */

struct facts {
    char *endpoint;     /* facts_endpoint() */
    int64_t seen_ms;    /* wall clock: when the check was over */
    int64_t mailbox_ms; /* the same for uidvalidity */
#define X(member, key) char *member;
    FACTS(X)
#undef X
};
enum { FACTS_ADDRESSES_MAX = 16, FACTS_VALUE_MAX = 8192 /* bytes of one */ };

struct facts *facts_new(void);                       /* every string "" */
struct facts *facts_copy(const struct facts *facts); /* NULL gives NULL */
void facts_free(struct facts *facts);                /* accepts NULL */

/* Whose facts they are: "pop3 pop.example.jp:995 tls", "smtp [::1]:587 starttls". user: of that
 * user's mailbox there, to which nothing but uidvalidity belongs ("imap4 ... taro@example.jp");
 * NULL: of the server, whoever logs in. The caller frees. */
char *facts_endpoint(const struct record *server, enum side side, const char *user);
/* What a side has shown so far; what the check did not reach is "". The endpoint is the server's.
 */
struct facts *facts_learnt(const struct report *report, const struct record *server,
                           enum side side);
/* The same of a side that went well (ok or warn); NULL: it did not, or nothing was learnt. */
struct facts *facts_of(const struct report *report, const struct record *server, enum side side);
/* What is newer in now takes its place in old; what is "" in now stays. Of a host with several
 * addresses those that were not given out this time stay as well. */
void facts_merge(struct facts *old, const struct facts *now);

/* What is different, one by one, in the order of the stages: calls tell with a cause (CHANGED_...,
 * TLS_LOWERED, STARTTLS_GONE), its stage and its parameters:
 *   {date}             when it was last seen as it was, "2026-11-01"
 *   {before} {now}     the two values: days until which certificates are valid, public keys, TLS
 *                      versions, UIDVALIDITYs
 *   {gone} {new} {now} of lists: what is missing, what is new, all that there is now; "nothing",
 *                      translated, where there is none
 *   {names} {issuer}   of the certificate that is there now
 * What is no news: other addresses of the same pool (one in common; or, where a host has several,
 * of the same network: /24, /48); another key in a verified certificate for the same names by the
 * same authority, which is how certificates are renewed. */
typedef void facts_tell(void *context, enum finding_id cause, enum stage stage,
                        const struct parameter *parameters, size_t count);
void facts_compare(const struct facts *before, const struct facts *now, facts_tell *tell,
                   void *context);

#endif
