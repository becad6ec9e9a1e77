/* cli/nagios.c - checks as a Nagios plugin answers: one line that says it all, performance data
 * behind a bar, then a line for each server and finding (Monitoring Plugins Development Guidelines,
 * "Plugin Output" and "Performance data"). */
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/monitor.h"
#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY_MS = 24 * 60 * 60 * 1000, CLEAN_MAX = 600 };

struct nagios_answer {
    enum nagios worst;
    size_t checks, bad; /* bad: of the worst kind */
    char *first;        /* what the worst one says */
    struct text lines, data;
};

/* Not translated: monitoring systems look for these words. */
static const char *const words[] = {"OK", "WARNING", "CRITICAL", "UNKNOWN"};
/* UNKNOWN is no news of the server: a failure that is known goes before it. */
static const int badness[] = {0, 1, 3, 2};

struct nagios_answer *nagios_new(void)
{
    return mem_new(1, sizeof(struct nagios_answer));
}

/* A bar would begin performance data. */
static char *clean(const char *text)
{
    char *copy = mem_copy_n(text, strnlen(text, CLEAN_MAX));
    for (char *at = copy; *at; at++)
        if (*at == '|' || *at == '\n' || *at == '\r')
            *at = ' ';
    return copy;
}

/* RESULT: a skipped check proves nothing. */
static enum nagios state_of(enum status status)
{
    switch (status) {
    case STATUS_OK:
        return NAGIOS_OK;
    case STATUS_WARN:
        return NAGIOS_WARNING;
    case STATUS_FAIL:
        return NAGIOS_CRITICAL;
    default:
        return NAGIOS_UNKNOWN;
    }
}

static const struct finding *worst_of(const struct report *report)
{
    const struct finding *worst = report_worst(report);
    return worst && worst->severity != SEVERITY_INFO ? worst : NULL;
}

/* Labels stand in single quotes, one of which is written as two. */
static void add_data(struct nagios_answer *answer, const char *label, const char *what,
                     const char *value)
{
    struct text *data = &answer->data;
    text_add(data, data->length ? " '" : "'");
    for (const char *at = label; *at; at++) {
        text_add(data, *at == '\'' ? "''" : "");
        text_add_n(data, at, *at != '\'' && *at != '=' && *at != '|');
    }
    text_format(data, " %s'=%s", what, value);
}

static void add_seconds(struct nagios_answer *answer, const char *label, const char *what,
                        double ms)
{
    char value[32];
    long long whole = ms > 0 ? (long long)(ms + 0.5) : 0; /* no locale's decimal comma */
    snprintf(value, sizeof value, "%lld.%03llds;;;0", whole / 1000, whole % 1000);
    add_data(answer, label, what, value);
}

static void add_side(struct nagios_answer *answer, const struct job *job, enum side side)
{
    const struct report *report = job->report;
    const struct detail *tls = report->stages[side][STAGE_TLS].detail;
    char what[48], days[32];
    if (report->result[side] == STATUS_NONE)
        return;
    add_seconds(answer, job->label, side_name(side), report->ms[side]);
    if (!tls || !tls->chain_count)
        return;
    snprintf(what, sizeof what, "%s certificate_days", side_name(side));
    snprintf(days, sizeof days, "%lld",
             (long long)(tls->chain[0]->not_after_ms - report->finished_ms) / DAY_MS);
    add_data(answer, job->label, what, days);
}

static void take(struct nagios_answer *answer, enum nagios state, const char *label,
                 const char *says)
{
    char *what = clean(says), *who = clean(label);
    answer->checks++;
    if (answer->first && badness[state] == badness[answer->worst])
        answer->bad++;
    if (!answer->first || badness[state] > badness[answer->worst]) {
        free(answer->first);
        answer->worst = state;
        answer->bad = 1;
        answer->first = mem_format("%s: %s", who, what);
    }
    text_format(&answer->lines, "%s: %s: %s\n", words[state], who, what);
    free(what);
    free(who);
}

void nagios_add(struct nagios_answer *answer, const struct job *job)
{
    const struct report *report = job->report;
    const struct finding *worst = worst_of(report);
    char took[32];
    snprintf(took, sizeof took, _("%.0f ms"), report->ms[SIDE_NONE]);
    take(answer, state_of(report->result[SIDE_NONE]), job->label, worst ? worst->text : took);
    for (size_t i = 0; i < report->finding_count; i++) {
        const struct finding *finding = report->findings[i];
        if (finding == worst || finding->severity == SEVERITY_INFO)
            continue;
        char *text = clean(finding->text);
        text_format(&answer->lines, "  %s\n", text);
        free(text);
    }
    add_side(answer, job, SIDE_RECEIVE);
    add_side(answer, job, SIDE_SEND);
}

void nagios_add_unknown(struct nagios_answer *answer, const char *label, const char *why)
{
    take(answer, NAGIOS_UNKNOWN, label, why);
}

int nagios_finish(struct nagios_answer *answer)
{
    enum nagios worst = answer->checks ? answer->worst : NAGIOS_UNKNOWN;
    struct text line = {0};
    text_format(&line, "MAILSETUP %s - ", words[worst]);
    if (!answer->checks)
        text_add(&line, _("nothing was checked"));
    else if (answer->checks == 1)
        text_add(&line, answer->first);
    else
        text_format(&line, _("%zu of %zu: %s"), answer->bad, answer->checks, answer->first);
    if (answer->data.length)
        text_format(&line, " | %s", text_get(&answer->data));
    print_line("%s", text_get(&line));
    for (const char *at = text_get(&answer->lines); answer->checks > 1 && *at;) {
        size_t length = strcspn(at, "\n");
        print_line("%.*s", (int)length, at);
        at += length + 1;
    }
    text_free(&line);
    text_free(&answer->lines);
    text_free(&answer->data);
    free(answer->first);
    free(answer);
    return (int)worst;
}

int nagios_refuse(const struct err *err)
{
    char *why = clean(err->text);
    print_line("MAILSETUP %s - %s", words[NAGIOS_UNKNOWN], why);
    free(why);
    return NAGIOS_UNKNOWN;
}
