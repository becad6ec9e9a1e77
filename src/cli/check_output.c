/* cli/check_output.c - the formats in which checks are printed, and the file of --report. */
#include "cli/check_output.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/monitor.h"
#include "cli/print.h"
#include "cli/report.h"
#include "model/finding.h"

#include <stdlib.h>
#include <string.h>

/* Of more checks than these, text has whole reports only of those that failed. */
enum { REPORTS_MAX = 20 };

struct format;

struct check_output {
    struct cli *cli;
    const struct format *format;
    bool printed;     /* text: a report; the next one stands apart */
    bool lines;       /* text: a line for a check that passed, because there are many */
    bool brief;       /* what the option says */
    bool streams_log; /* text: the dialogue as it goes on, because there is only one */
    bool prints_log;  /* text: each dialogue when it is over */
    struct nagios_answer *nagios;
    struct metrics *metrics;
    FILE *report; /* of --report, or NULL */
    bool report_json;
    size_t reports;
};

/* A row a format; what is NULL is not done. */
struct format {
    const char *name;
    void (*begin)(struct check_output *output);
    void (*event)(struct check_output *output, struct job *job, const struct report_event *event);
    void (*done)(struct check_output *output, struct job *job);
    void (*refused)(struct check_output *output, const char *label, unsigned account,
                    const struct err *err);
    void (*left_out)(struct check_output *output, const char *label, unsigned account);
    void (*before)(struct check_output *output, const char *label, unsigned account,
                   const struct fleet_result *result);
    int (*finish)(struct check_output *output, int status);
    int (*complain)(const struct err *err);
};

/* Text -------------------------------------------------------------------------------------- */

static void text_event(struct check_output *output, struct job *job,
                       const struct report_event *event)
{
    (void)job;
    if (event->kind == EVENT_LOG && output->streams_log)
        event_print_log(stdout, event, NULL);
}

/* "taro@example.jp: fail (310 ms): ..." */
static void print_verdict(const struct check_output *output, const char *label,
                          const struct fleet_result *result)
{
    static const char *const colours[] = {[STATUS_OK] = "\033[32m",
                                          [STATUS_WARN] = "\033[33m",
                                          [STATUS_FAIL] = "\033[1;31m",
                                          [STATUS_SKIP] = "\033[2m"};
    const char *colour = output->cli->colour ? colours[result->status] : NULL;
    struct text line = {0};
    text_format(&line, "%s: ", label);
    size_t from = line.length;
    text_add(&line, status_word(result->status));
    size_t end = line.length;
    text_format(&line, _(" (%.0f ms)"), result->ms);
    if (result->text)
        text_format(&line, ": %s", result->text);
    print_coloured(text_get(&line), from, end, colour ? colour : "");
    text_free(&line);
}

/* Of many checks those that passed are a line each, so that the others can be seen. */
static void text_done(struct check_output *output, struct job *job)
{
    bool passed = status_passed(job->report->result[SIDE_NONE]);
    struct fleet_result result;
    if ((output->brief || output->lines) && job->cancelled)
        return;
    if (output->brief || (output->lines && passed)) {
        fleet_result_of(job->report, &result);
        if (!output->brief || !passed)
            print_verdict(output, job->label, &result);
        fleet_result_clear(&result);
        return;
    }
    if (output->printed)
        print_line("%s", "");
    report_print(output->cli, job, output->prints_log);
    output->printed = true;
}

static void text_before(struct check_output *output, const char *label, unsigned account,
                        const struct fleet_result *result)
{
    (void)account;
    print_verdict(output, label, result);
    output->printed = true;
}

static void text_refused(struct check_output *output, const char *label, unsigned account,
                         const struct err *err)
{
    (void)account;
    if (output->lines || output->brief) {
        print_line(_("%s: not checked: %s"), label, err->text);
        return;
    }
    say_err(err);
    print_line(_("%s: not checked"), label);
}

/* Events ------------------------------------------------------------------------------------ */

static void json_event(struct check_output *output, struct job *job,
                       const struct report_event *event)
{
    if (output->brief && (event->kind == EVENT_LOG || event->kind == EVENT_STAGE))
        return;
    event_print_json(event, job->label, job->account);
}

/* It still gets its one result, so that a reader of the events waits for nothing. */
static void json_refused(struct check_output *output, const char *label, unsigned account,
                         const struct err *err)
{
    struct report_event event = {.kind = EVENT_RESULT, .status = STATUS_FAIL};
    (void)output;
    say_err(err);
    event_print_json(&event, label, account);
}

static void json_left_out(struct check_output *output, const char *label, unsigned account)
{
    struct report_event event = {.kind = EVENT_RESULT, .status = STATUS_SKIP};
    (void)output;
    event_print_json(&event, label, account);
}

static void json_before(struct check_output *output, const char *label, unsigned account,
                        const struct fleet_result *result)
{
    char nothing[] = "";
    struct finding finding = {
        .rule = result->rule,
        .cause = result->cause,
        .severity = SEVERITY_ERROR,
        .side = result->at,
        .stage = result->stage,
        .text = result->text,
        .advice = nothing,
        .evidence = result->evidence ? result->evidence : nothing,
    };
    struct report_event event = {.kind = EVENT_FINDING,
                                 .side = result->at,
                                 .stage = result->stage,
                                 .finding = &finding,
                                 .status = result->status,
                                 .ms = result->ms};
    (void)output;
    if (result->rule && result->cause < FINDING_COUNT)
        event_print_json(&event, label, account);
    event.kind = EVENT_RESULT;
    event.side = SIDE_NONE;
    event_print_json(&event, label, account);
}

/* Nagios ------------------------------------------------------------------------------------ */

static void nagios_begin(struct check_output *output)
{
    output->nagios = nagios_new();
}

static void nagios_done(struct check_output *output, struct job *job)
{
    nagios_add(output->nagios, job);
}

static void nagios_refused(struct check_output *output, const char *label, unsigned account,
                           const struct err *err)
{
    (void)account;
    nagios_add_unknown(output->nagios, label, err->text);
}

static void nagios_left_out(struct check_output *output, const char *label, unsigned account)
{
    (void)account;
    nagios_add_unknown(output->nagios, label, _("The check was not made."));
}

static int nagios_end(struct check_output *output, int status)
{
    (void)status; /* a plugin has its own */
    return nagios_finish(output->nagios);
}

/* Prometheus -------------------------------------------------------------------------------- */

static void prometheus_begin(struct check_output *output)
{
    output->metrics = metrics_new();
}

static void prometheus_done(struct check_output *output, struct job *job)
{
    metrics_add(output->metrics, job);
}

static void prometheus_refused(struct check_output *output, const char *label, unsigned account,
                               const struct err *err)
{
    (void)account;
    say_err(err);
    metrics_add_unknown(output->metrics, label);
}

static void prometheus_left_out(struct check_output *output, const char *label, unsigned account)
{
    (void)account;
    metrics_add_unknown(output->metrics, label);
}

static int prometheus_end(struct check_output *output, int status)
{
    metrics_finish(output->metrics);
    return status;
}

static const struct format formats[] = {
    {"text", NULL, text_event, text_done, text_refused, NULL, text_before, NULL, NULL},
    {"json", NULL, json_event, NULL, json_refused, json_left_out, json_before, NULL, NULL},
    {"nagios", nagios_begin, NULL, nagios_done, nagios_refused, nagios_left_out, NULL, nagios_end,
     nagios_refuse},
    {"prometheus", prometheus_begin, NULL, prometheus_done, prometheus_refused, prometheus_left_out,
     NULL, prometheus_end, NULL},
};
enum { FORMAT_TEXT, FORMAT_JSON, FORMAT_COUNT = sizeof formats / sizeof *formats };

/* NULL: --format names none, or not the one that --json means. */
static const struct format *format_of(const struct cli *cli, struct err *err)
{
    const char *name = option_value(cli, OPTION_FORMAT);
    bool json = cli->call->options.json;
    if (!name)
        return &formats[json ? FORMAT_JSON : FORMAT_TEXT];
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (strcmp(name, formats[i].name) != 0)
            continue;
        if (!json || i == FORMAT_JSON)
            return &formats[i];
        fail(err, ERR_USAGE, _("--json and --format %s exclude each other."), name);
        return NULL;
    }
    fail(err, ERR_USAGE, _("--format takes text, json, nagios or prometheus, not %.80s."), name);
    return NULL;
}

/* The file ---------------------------------------------------------------------------------- */

/* A report under a name that ends in .json is a document, any other is text. */
static bool open_report(struct check_output *output, struct err *err)
{
    const char *path = option_value(output->cli, OPTION_REPORT);
    output->report_json = path && report_is_document(path);
    if (!cli_file_open(output->cli, OPTION_REPORT, &output->report, err))
        return false;
    if (output->report && output->report_json)
        fputs(REPORT_FILE_BEGIN, output->report);
    return true;
}

static void write_report(struct check_output *output, const struct job *job)
{
    struct report_head head = job_head(job);
    struct text text = {0};
    if (!output->report)
        return;
    if (output->report_json) {
        text_add(&text, output->reports ? ",\n" : "");
        report_document(&text, &head, job->report, job->log);
    } else {
        text_add(&text, output->reports ? "\n\n" : "");
        report_text(&text, &head, job->report, job->log);
    }
    output->reports++;
    fwrite(text_get(&text), 1, text.length, output->report); /* a failure stays in its flag */
    text_free(&text);
}

static bool close_report(struct check_output *output, struct err *err)
{
    if (output->report && output->report_json)
        fputs(output->reports ? REPORT_FILE_END : "]}\n", output->report);
    return cli_file_close(output->cli, OPTION_REPORT, output->report, err);
}

/* ------------------------------------------------------------------------------------------- */

bool check_output_possible(const struct cli *cli, struct err *err)
{
    return format_of(cli, err) != NULL;
}

struct check_output *check_output_open(struct cli *cli, size_t checks, struct err *err)
{
    const struct format *format = format_of(cli, err);
    if (!format)
        return NULL;
    struct check_output *output = mem_new(1, sizeof *output);
    output->cli = cli;
    output->format = format;
    output->brief = option_given(cli, OPTION_BRIEF);
    output->lines = checks > REPORTS_MAX && !option_given(cli, OPTION_VERBOSE);
    if (format == &formats[FORMAT_TEXT] && option_given(cli, OPTION_VERBOSE)) {
        output->streams_log = checks <= 1;
        output->prints_log = checks > 1;
    }
    if (!open_report(output, err)) {
        free(output);
        return NULL;
    }
    if (format->begin)
        format->begin(output);
    return output;
}

bool check_output_keeps_log(const struct check_output *output)
{
    return output->prints_log || output->report;
}

void check_output_event(struct check_output *output, struct job *job,
                        const struct report_event *event)
{
    if (output->format->event)
        output->format->event(output, job, event);
}

void check_output_done(struct check_output *output, struct job *job)
{
    if (output->format->done)
        output->format->done(output, job);
    write_report(output, job);
}

void check_output_refused(struct check_output *output, const char *label, unsigned account,
                          const struct err *err)
{
    output->format->refused(output, label, account, err);
}

void check_output_left_out(struct check_output *output, const char *label, unsigned account)
{
    if (output->format->left_out)
        output->format->left_out(output, label, account);
}

void check_output_before(struct check_output *output, const char *label, unsigned account,
                         const struct fleet_result *result)
{
    if (output->format->before)
        output->format->before(output, label, account, result);
}

bool check_output_sums_up(const struct check_output *output)
{
    return output->format == &formats[FORMAT_TEXT];
}

bool check_output_goes_on(const struct cli *cli)
{
    struct err none = {0};
    const struct format *format = format_of(cli, &none);
    return format && format->before;
}

int check_output_close(struct check_output *output, int status)
{
    struct err err = {0};
    if (output->format->finish)
        status = output->format->finish(output, status);
    if (!close_report(output, &err))
        status = say_err(&err);
    free(output);
    return status;
}

int check_output_complain(const struct cli *cli, const struct err *err)
{
    struct err none = {0};
    const struct format *format = format_of(cli, &none);
    if (format && format->complain)
        return format->complain(err);
    return err->code == ERR_USAGE ? cli_complain(cli->call, err) : say_err(err);
}
