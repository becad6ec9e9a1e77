/* model/uidl_sample.h - a sample of the UIDLs of a mailbox, as small for a million mails as for
 * fifty: the smallest of their hashes, which is as good as drawing lots and needs no order. Whoever
 * lists another mailbox says how many of the sample are in it: so it is known whether mails that
 * were fetched and left on the server would be fetched again (RFC 1939, section 7). With IMAP4 the
 * UIDVALIDITY stands for all of them: a client keeps what it has while that stays (RFC 3501,
 * section 2.3.1.1). */
#ifndef MAILSETUP_MODEL_UIDL_SAMPLE_H
#define MAILSETUP_MODEL_UIDL_SAMPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text;

enum { UIDL_SAMPLE_MAX = 48 /* a bit each */ };
struct uidl_sample {
    uint64_t smallest[UIDL_SAMPLE_MAX]; /* ascending, each once */
    size_t count;
};
/* One more of the mailbox, `length` bytes of any kind. The smallest are kept: O(UIDL_SAMPLE_MAX).
 */
void uidl_sample_add(struct uidl_sample *sample, const char *uidl, size_t length);
/* Which of the sample it is, as a bit; 0: none. Bits of a mailbox are put together with |, so that
 * one that a server tells twice counts once. */
uint64_t uidl_sample_find(const struct uidl_sample *sample, const char *uidl, size_t length);
long long uidl_sample_found(uint64_t bits); /* how many those are */

enum uidl_verdict {
    UIDL_UNKNOWN, /* one of both is empty or was not read: nothing can be said */
    UIDL_SAME,    /* every mail of the sample is there, under the same UIDL */
    UIDL_PARTLY,  /* some are: others may not have been moved yet */
    UIDL_CHANGED, /* none is: what is left on the server would be fetched again, all of it */
};
/* What becomes of the mails that a program has fetched from the source and left there: a sample of
 * the source's, of which `shared` were found among the `mails` of the destination.
 * -1: not known. */
enum uidl_verdict uidl_verdict(const struct uidl_sample *source, long long mails, long long shared);

/* As words of hex digits, blank-separated, appended to out: a detail of STAGE_MAILBOX (`sample`), a
 * member of a journal. And back; false: not one of ours, *out is empty. */
void uidl_sample_text(const struct uidl_sample *sample, struct text *out);
bool uidl_sample_parse(const char *text, struct uidl_sample *out);

#endif
