/* cli/round_trip.c - send-test --round-trip: is the mail there, which way did it come? */
#include "cli/round_trip.h"

#include "base/i18n.h"
#include "cli/print.h"

#include <string.h>

bool round_trip_read(const struct cli *cli, struct round_trip *trip, struct err *err)
{
    bool wait = option_given(cli, OPTION_WAIT);
    long seconds = 0;
    trip->wanted = option_given(cli, OPTION_ROUND_TRIP);
    trip->remove = option_given(cli, OPTION_REMOVE);
    trip->seconds = 0;
    if (!trip->wanted && (trip->remove || wait))
        return fail(err, ERR_USAGE, _("%s needs --round-trip."), wait ? "--wait" : "--remove");
    if (!option_number(cli, OPTION_WAIT, ARRIVAL_SECONDS_MAX, &seconds, err))
        return false;
    trip->seconds = (int)seconds;
    return true;
}

bool round_trip_plan(const struct round_trip *trip, struct check_plan *plan, const char *label,
                     struct err *err)
{
    if (!trip->wanted)
        return true;
    if (!record_has_side(plan->server, SIDE_RECEIVE) && plan->account)
        return fail(err, ERR_INPUT, _("%s: The account fetches no mail."), label);
    if (!record_has_side(plan->server, SIDE_RECEIVE))
        return fail(err, ERR_INPUT, _("%s: The server has no receiving side."), label);
    plan->round_trip = true;
    plan->remove = trip->remove;
    plan->arrival_seconds = trip->seconds;
    return true;
}

bool round_trip_login(const struct check_plan *plan, const char *label, struct err *err)
{
    if (!plan->round_trip || plan->user)
        return true;
    return fail(err, ERR_USAGE, _("%s: --round-trip logs in on the receiving side: give --user."),
                label);
}

/* "a b c": a -> b, b -> c. */
static void print_path(const char *path)
{
    for (int hop = 1;; hop++) {
        size_t first = strcspn(path, " ");
        const char *second = path + first + strspn(path + first, " ");
        if (*second == '\0')
            return;
        print_line("  %d  %.*s -> %.*s", hop, (int)first, path, (int)strcspn(second, " "), second);
        path = second;
    }
}

/* What went wrong, with what can be done about it. */
static void say_findings(const struct report *report)
{
    for (size_t i = 0; i < report->finding_count; i++) {
        const struct finding *finding = report->findings[i];
        if (finding->stage != STAGE_ARRIVAL || finding->severity == SEVERITY_INFO)
            continue;
        say("%s", finding->text);
        if (*finding->advice)
            say("%s", finding->advice);
        if (*finding->evidence)
            say("  < %s", finding->evidence);
    }
}

bool round_trip_print(const struct job *job)
{
    const struct stage_result *arrival = &job->report->stages[SIDE_SEND][STAGE_ARRIVAL];
    const struct detail *detail = arrival->detail;
    bool arrived = status_passed(arrival->status);
    if (arrived) {
        const char *results = detail_get(detail, "authentication");
        print_line(_("arrived after %s s, hops: %s"), detail_get(detail, "seconds"),
                   detail_get(detail, "hops"));
        print_path(detail_get(detail, "path"));
        if (*results)
            print_line("Authentication-Results: %s", results);
        if (strcmp(detail_get(detail, "removed"), "true") == 0)
            print_line("%s", _("removed from the mailbox"));
    } else if (*detail_get(detail, "reason")) {
        say("%s", detail_get(detail, "reason"));
    }
    say_findings(job->report);
    return arrived;
}
