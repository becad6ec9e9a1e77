/* base/clock.h - time, from one place that a test can hold still. */
#ifndef MAILSETUP_BASE_CLOCK_H
#define MAILSETUP_BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

int64_t clock_monotonic_ns(void); /* for durations and limits */
double clock_ms_since(int64_t monotonic_ns);
int64_t clock_wall_ms(void); /* since 1970-01-01 UTC, for people and log lines */
/* Tests: from now on both clocks stand at these values. */
void clock_hold(int64_t monotonic_ns, int64_t wall_ms);
/* "14:02:11.041", local time; room >= 13. */
void clock_text(int64_t wall_ms, char *out, int room);
/* "2027-01-31T00:00:00Z"; room >= 21. */
void clock_iso(int64_t wall_ms, char *out, int room);
/* "2027-01-31T00:00:00.041Z"; room >= 25. */
void clock_iso_ms(int64_t wall_ms, char *out, int room);
/* And back; false: it is none. */
bool clock_from_iso(const char *text, int64_t *wall_ms);
/* "2027-01-31 09:00", local time; room >= 17. */
void clock_minute(int64_t wall_ms, char *out, int room);
/* "Sat, 25 May 2013 09:00:00 +0900" in local time (RFC 5322, 3.3); room >= 32. */
void clock_mail_date(int64_t wall_ms, char *out, int room);

#endif
