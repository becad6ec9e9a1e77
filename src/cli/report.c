/* cli/report.c - a check's report as text and its events as lines; the file of --log. */
#include "cli/report.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/print.h"
#include "model/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STATUS_COLUMNS = 4 }; /* "FAIL": so that every table has its columns in the same place */

char *side_address(const struct record *server, enum side side)
{
    bool receive = side == SIDE_RECEIVE;
    const char *host = record_get(server, receive ? FIELD_RECEIVE_HOST : FIELD_SEND_HOST);
    const char *port = record_get(server, receive ? FIELD_RECEIVE_PORT : FIELD_SEND_PORT);
    const char *bracket = strchr(host, ':') ? "[]" : "";
    return mem_format("%.1s%s%s:%s", bracket, host, *bracket ? "]" : "", port);
}

static const char *side_label(enum side side)
{
    return side == SIDE_RECEIVE ? _("receive") : _("send");
}

/* The stage at a place in the order of time: with STARTTLS, TLS follows what the server offers. */
static enum stage stage_at(const struct record *server, enum side side, int place)
{
    static const enum stage late[] = {[STAGE_TLS] = STAGE_GREETING,
                                      [STAGE_GREETING] = STAGE_CAPABILITY,
                                      [STAGE_CAPABILITY] = STAGE_TLS};
    enum field_id encryption = field_on_side(FIELD_RECEIVE_ENCRYPTION, side);
    if (place < STAGE_TLS || place > STAGE_CAPABILITY || !record_is(server, encryption, "starttls"))
        return (enum stage)place;
    return late[place];
}

static void print_stages(const struct job *job, enum side side, bool colour)
{
    struct table table = {
        .columns = 4, .first_columns = STATUS_COLUMNS, .right = {[2] = true}, .colour = colour};
    for (int place = 0; place < STAGE_COUNT; place++) {
        enum stage stage = stage_at(job->server, side, place);
        const struct stage_result *result = &job->report->stages[side][stage];
        if (!stage_of_side(stage, side) || result->status == STATUS_NONE)
            continue;
        char ms[32] = "", summary[256] = "";
        if (result->status != STATUS_SKIP)
            snprintf(ms, sizeof ms, _("%.0f ms"), result->ms);
        if (result->detail)
            detail_summary(stage, result->detail, summary, sizeof summary);
        table_row(&table,
                  (const char *[]){status_cell(result->status), stage_word(stage), ms, summary});
    }
    if (table.count) {
        char *address = side_address(job->server, side);
        print_line("%s  %s  %s", job->label, side_label(side), address);
        free(address);
    }
    table_print(&table, "  ");
}

static const char *fix_text(const struct finding *finding, struct text *text)
{
    for (size_t i = 0; i < finding->fix_count; i++) {
        const char *value = finding->fixes[i].value;
        text_format(text, "%s%s=%s", i ? " " : "", fields[finding->fixes[i].field].path,
                    *value ? value : "null");
    }
    return text_get(text);
}

static void finding_print(const struct finding *finding, bool colour)
{
    const char *severity = finding->severity == SEVERITY_ERROR     ? _("error")
                           : finding->severity == SEVERITY_WARNING ? _("warning")
                                                                   : _("note");
    const char *begin = !colour || finding->severity == SEVERITY_INFO ? ""
                        : finding->severity == SEVERITY_ERROR         ? "\033[1;31m"
                                                                      : "\033[33m";
    printf("%s", begin);
    print_line("%s: %s: %s", side_label(finding->side), severity, finding->text);
    printf("%s", *begin ? "\033[0m" : "");
    if (*finding->advice)
        print_line("  %s", finding->advice);
    if (*finding->evidence)
        print_line("  < %s", finding->evidence);
    if (finding->fix_count) {
        struct text text = {0};
        print_line(_("  Cure: %s"), fix_text(finding, &text));
        text_free(&text);
    }
}

static void print_kept_log(const struct job *job)
{
    size_t count = job->log ? log_count(job->log) : 0;
    if (job->log && log_dropped(job->log))
        print_line(_("(%llu earlier lines are not kept)"),
                   (unsigned long long)log_dropped(job->log));
    for (size_t i = 0; i < count; i++) {
        struct log_line line;
        struct text text = {0};
        if (log_at(job->log, i, &line)) {
            log_line_text(&text, &line);
            print_line("%s", text_get(&text));
        }
        text_free(&text);
    }
}

/* By side as the stages above, whichever server was faster. */
static void print_findings(const struct report *report, bool colour)
{
    for (int side = SIDE_NONE; side <= SIDE_SEND; side++)
        for (size_t i = 0; i < report->finding_count; i++)
            if ((int)report->findings[i]->side == side)
                finding_print(report->findings[i], colour);
}

void report_print(const struct cli *cli, const struct job *job)
{
    const struct report *report = job->report;
    print_kept_log(job);
    print_stages(job, SIDE_RECEIVE, cli->colour);
    print_stages(job, SIDE_SEND, cli->colour);
    print_findings(report, cli->colour);
    print_line(_("%s: %s (%.0f ms)"), job->label, status_word(report->result[SIDE_NONE]),
               report->ms[SIDE_NONE]);
}

void event_print_json(const struct report_event *event, const char *label, unsigned account)
{
    struct text text = {0};
    if (event->kind == EVENT_RESULT && event->side != SIDE_NONE)
        return;
    if (!report_event_json(&text, event, label)) {
        text_free(&text);
        return;
    }
    if (account) { /* behind what every event has */
        text_cut(&text, text.length - 1);
        text_format(&text, ",\"account\":%u}", account);
    }
    print_json(text_get(&text));
    text_free(&text);
}

void event_print_log(FILE *to, const struct report_event *event, const char *label)
{
    struct log_line line = {
        .wall_ms = event->wall_ms,
        .check = event->check,
        .side = event->side,
        .direction = event->direction,
        .text = event->text,
    };
    struct text text = {0};
    if (label)
        text_format(&text, "%s ", label);
    log_line_text(&text, &line);
    text_add_char(&text, '\n');
    fwrite(text_get(&text), 1, text.length, to); /* a failure stays in the stream's flag */
    text_free(&text);
}

bool cli_log_open(const struct cli *cli, FILE **log, struct err *err)
{
    const char *path = option_value(cli, OPTION_LOG);
    *log = NULL;
    if (!path)
        return true;
    int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int descriptor = open(path, flags, 0600);
    if (descriptor < 0)
        return fail(err, ERR_CREATE, _("%.200s: The log cannot be created: %s."), path,
                    strerror(errno));
    *log = fdopen(descriptor, "w");
    if (*log)
        return true;
    fail(err, ERR_CREATE, _("%.200s: The log cannot be created: %s."), path, strerror(errno));
    close(descriptor);
    return false;
}

bool cli_log_close(const struct cli *cli, FILE *log, struct err *err)
{
    if (!log)
        return true;
    bool failed = ferror(log);
    errno = 0;
    if (fclose(log) != 0)
        failed = true;
    if (!failed)
        return true;
    return fail(err, ERR_IO, _("%.200s: The log cannot be written: %s."),
                option_value(cli, OPTION_LOG), strerror(errno ? errno : EIO));
}
