/* Time from the machine, or held still by a test. */
#include "base/clock.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static struct {
    bool held;
    int64_t monotonic_ns, wall_ms;
} hold;

static int64_t nanoseconds(clockid_t which)
{
    struct timespec now;

    if (clock_gettime(which, &now) != 0)
        abort();
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t clock_monotonic_ns(void)
{
    return hold.held ? hold.monotonic_ns : nanoseconds(CLOCK_MONOTONIC);
}

double clock_ms_since(int64_t monotonic_ns)
{
    return (double)(clock_monotonic_ns() - monotonic_ns) / 1e6;
}

int64_t clock_wall_ms(void)
{
    return hold.held ? hold.wall_ms : nanoseconds(CLOCK_REALTIME) / 1000000;
}

void clock_hold(int64_t monotonic_ns, int64_t wall_ms)
{
    hold.held = true;
    hold.monotonic_ns = monotonic_ns;
    hold.wall_ms = wall_ms;
}

/* Seconds and the milliseconds beyond them, also before 1970. */
static time_t split(int64_t wall_ms, int *ms)
{
    int64_t seconds = wall_ms / 1000, rest = wall_ms % 1000;

    if (rest < 0) {
        rest += 1000;
        seconds--;
    }
    *ms = (int)rest;
    return (time_t)seconds;
}

void clock_text(int64_t wall_ms, char *out, int room)
{
    struct tm local = {0};
    int ms;
    time_t seconds = split(wall_ms, &ms);

    localtime_r(&seconds, &local);
    snprintf(out, (size_t)room, "%02d:%02d:%02d.%03d", local.tm_hour, local.tm_min, local.tm_sec,
             ms);
}

bool clock_from_iso(const char *text, int64_t *wall_ms)
{
    struct tm utc = {0};
    const char *end = strptime(text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    if (!end || *end)
        return false;
    *wall_ms = (int64_t)timegm(&utc) * 1000;
    return true;
}

void clock_minute(int64_t wall_ms, char *out, int room)
{
    struct tm local = {0};
    int ms;
    time_t seconds = split(wall_ms, &ms);

    localtime_r(&seconds, &local);
    if (strftime(out, (size_t)room, "%Y-%m-%d %H:%M", &local) == 0 && room > 0)
        out[0] = '\0';
}

void clock_iso(int64_t wall_ms, char *out, int room)
{
    struct tm utc = {0};
    int ms;
    time_t seconds = split(wall_ms, &ms);

    gmtime_r(&seconds, &utc);
    snprintf(out, (size_t)room, "%04d-%02d-%02dT%02d:%02d:%02dZ", utc.tm_year + 1900,
             utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

void clock_iso_ms(int64_t wall_ms, char *out, int room)
{
    char whole[32];
    int ms;

    split(wall_ms, &ms);
    clock_iso(wall_ms, whole, sizeof(whole));
    snprintf(out, (size_t)room, "%.19s.%03dZ", whole, ms);
}

void clock_mail_date(int64_t wall_ms, char *out, int room)
{
    /* The names are English in every locale (RFC 5322, 3.3). */
    static const char days[][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    struct tm local = {0};
    int ms;
    time_t seconds = split(wall_ms, &ms);
    long east; /* minutes east of Greenwich */

    localtime_r(&seconds, &local);
    east = local.tm_gmtoff / 60;
    snprintf(out, (size_t)room, "%s, %02d %s %04d %02d:%02d:%02d %c%02ld%02ld", days[local.tm_wday],
             local.tm_mday, months[local.tm_mon], local.tm_year + 1900, local.tm_hour, local.tm_min,
             local.tm_sec, east < 0 ? '-' : '+', labs(east) / 60, labs(east) % 60);
}
