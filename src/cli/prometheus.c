/* cli/prometheus.c - checks as metrics in the Prometheus text format, version 0.0.4: all samples of
 * a metric stand together behind its HELP and TYPE, seconds and not milliseconds. */
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/monitor.h"
#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* X(member, "name", "help"): all of them are gauges. */
#define METRICS(X)                                                                                 \
    X(success, "mailsetup_check_success",                                                          \
      "1: the check passed, with or without warnings. 0: it failed or could not begin.")           \
    X(status, "mailsetup_check_status", "1 for the status that the check came to.")                \
    X(seconds, "mailsetup_check_duration_seconds", "How long the check took.")                     \
    X(stamp, "mailsetup_check_timestamp_seconds", "When the check ended, since 1970.")             \
    X(side, "mailsetup_side_success", "The same as mailsetup_check_success for one side.")         \
    X(stage, "mailsetup_stage_duration_seconds", "How long a stage took.")                         \
    X(stage_ok, "mailsetup_stage_success", "1: the stage passed. 0: it failed.")                   \
    X(expiry, "mailsetup_certificate_not_after_seconds",                                           \
      "When the server's certificate ends, since 1970.")                                           \
    X(messages, "mailsetup_mailbox_messages", "Mails in the mailbox.")                             \
    X(finding, "mailsetup_finding", "1 for every finding of the check.")

enum metric {
#define X(member, name, help) METRIC_##member,
    METRICS(X)
#undef X
        METRIC_COUNT
};
static const struct {
    const char *name, *help;
} rows[METRIC_COUNT] = {
#define X(member, name, help) [METRIC_##member] = {name, help},
    METRICS(X)
#undef X
};

struct metrics {
    struct text samples[METRIC_COUNT];
};

struct metrics *metrics_new(void)
{
    return mem_new(1, sizeof(struct metrics));
}

/* In a label's value backslash, quote and newline are escaped. */
static void add_label(struct text *out, const char *name, const char *value)
{
    struct text visible = {0};
    utf8_visible(&visible, value, strlen(value));
    text_format(out, "%s%s=\"", out->bytes[out->length - 1] == '{' ? "" : ",", name);
    for (const char *at = text_get(&visible); *at; at++) {
        text_add(out, *at == '"' || *at == '\\' ? "\\" : "");
        text_add_char(out, *at);
    }
    text_add_char(out, '"');
    text_free(&visible);
}

/* labels: name, value, name, value ... NULL. */
static void add_sample(struct metrics *metrics, enum metric metric, const char *const *labels,
                       const char *value)
{
    struct text *out = &metrics->samples[metric];
    text_format(out, "%s{", rows[metric].name);
    for (; *labels; labels += 2)
        add_label(out, labels[0], labels[1]);
    text_format(out, "} %s\n", value);
}

/* Numbers as thousandths: no decimal comma of a locale. */
static void add(struct metrics *metrics, enum metric metric, const char *const *labels,
                long long thousandths)
{
    char value[48], fraction[8] = "";
    if (thousandths % 1000)
        snprintf(fraction, sizeof fraction, ".%03lld", llabs(thousandths % 1000));
    snprintf(value, sizeof value, "%lld%s", thousandths / 1000, fraction);
    add_sample(metrics, metric, labels, value);
}

#define LABELS(...) ((const char *const[]){__VA_ARGS__, NULL})

static long long passed(enum status status)
{
    return status_passed(status) ? 1000 : 0;
}

static void add_stages(struct metrics *metrics, const struct job *job, enum side side)
{
    for (enum stage stage = 0; stage < STAGE_COUNT; stage++) {
        const struct stage_result *result = &job->report->stages[side][stage];
        const char *const *labels =
            LABELS("server", job->label, "side", side_name(side), "stage", stage_name(stage));
        if (result->status == STATUS_NONE || result->status == STATUS_SKIP)
            continue;
        add(metrics, METRIC_stage, labels, (long long)(result->ms + 0.5));
        add(metrics, METRIC_stage_ok, labels, passed(result->status));
    }
}

static void add_side(struct metrics *metrics, const struct job *job, enum side side)
{
    const struct report *report = job->report;
    const struct detail *tls = report->stages[side][STAGE_TLS].detail;
    const struct detail *mailbox = report->stages[side][STAGE_MAILBOX].detail;
    const char *const *labels = LABELS("server", job->label, "side", side_name(side));
    if (report->result[side] == STATUS_NONE)
        return;
    if (report->result[side] != STATUS_SKIP)
        add(metrics, METRIC_side, labels, passed(report->result[side]));
    add_stages(metrics, job, side);
    if (tls && tls->chain_count)
        add(metrics, METRIC_expiry, labels, (long long)tls->chain[0]->not_after_ms);
    if (mailbox && *detail_get(mailbox, "messages")) /* the server's own number: any there is */
        add_sample(metrics, METRIC_messages, labels, detail_get(mailbox, "messages"));
}

void metrics_add(struct metrics *metrics, const struct job *job)
{
    const struct report *report = job->report;
    enum status status = report->result[SIDE_NONE];
    const char *const *labels = LABELS("server", job->label);
    add(metrics, METRIC_success, labels, passed(status));
    add(metrics, METRIC_status, LABELS("server", job->label, "status", status_name(status)), 1000);
    add(metrics, METRIC_seconds, labels, (long long)(report->ms[SIDE_NONE] + 0.5));
    add(metrics, METRIC_stamp, labels, (long long)report->finished_ms);
    add_side(metrics, job, SIDE_RECEIVE);
    add_side(metrics, job, SIDE_SEND);
    for (size_t i = 0; i < report->finding_count; i++) {
        const struct finding *finding = report->findings[i];
        bool told = false; /* two findings of one rule would be the same sample twice */
        for (size_t j = 0; j < i; j++)
            told = told || (report->findings[j]->side == finding->side &&
                            strcmp(report->findings[j]->rule, finding->rule) == 0);
        if (!told)
            add(metrics, METRIC_finding,
                LABELS("server", job->label, "side", side_name(finding->side), "rule",
                       finding->rule, "severity", severity_name(finding->severity)),
                1000);
    }
}

void metrics_add_unknown(struct metrics *metrics, const char *label)
{
    add(metrics, METRIC_success, LABELS("server", label), 0);
}

void metrics_finish(struct metrics *metrics)
{
    for (enum metric i = 0; i < METRIC_COUNT; i++) {
        if (metrics->samples[i].length) {
            print_line("# HELP %s %s", rows[i].name, rows[i].help);
            print_line("# TYPE %s gauge", rows[i].name);
            fwrite(metrics->samples[i].bytes, 1, metrics->samples[i].length, stdout);
        }
        text_free(&metrics->samples[i]);
    }
    free(metrics);
}
