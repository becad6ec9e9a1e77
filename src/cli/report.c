/* cli/report.c - a check's report as text and its events as lines; files that options name. */
#include "cli/report.h"

#include "base/i18n.h"
#include "base/text.h"
#include "cli/print.h"
#include "model/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void print_kept_log(const struct job *job)
{
    size_t count = log_count(job->log);
    if (log_dropped(job->log))
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

/* Colour: the status of a stage, and the first line of a finding. */
static void print_report_line(void *context, enum report_role role, unsigned level,
                              const char *text)
{
    static const char *const stages[] = {
        [STATUS_OK] = "\033[32m",
        [STATUS_WARN] = "\033[33m",
        [STATUS_FAIL] = "\033[1;31m",
        [STATUS_SKIP] = "\033[2m",
    };
    static const char *const severities[] = {
        [SEVERITY_INFO] = "", [SEVERITY_WARNING] = "\033[33m", [SEVERITY_ERROR] = "\033[1;31m"};
    const struct cli *cli = context;
    const char *colour = role == REPORT_STAGE     ? stages[level]
                         : role == REPORT_FINDING ? severities[level]
                                                  : "";
    size_t from = strspn(text, " ");
    size_t end = role == REPORT_STAGE ? from + strcspn(text + from, " ") : strlen(text);
    print_coloured(text, from, end, cli->colour ? colour : "");
}

struct report_head job_head(const struct job *job)
{
    return (struct report_head){
        .label = job->label, .name = job->name, .server = job->server, .account = job->account};
}

void report_print(const struct cli *cli, const struct job *job, bool with_log)
{
    struct report_head head = job_head(job);
    if (with_log)
        print_kept_log(job);
    report_lines(&head, job->report, print_report_line, (void *)cli);
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

bool cli_file_open(const struct cli *cli, enum cli_option option, FILE **file, struct err *err)
{
    const char *path = option_value(cli, option);
    *file = NULL;
    if (!path)
        return true;
    int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int descriptor = open(path, flags, 0600);
    if (descriptor < 0)
        return fail(err, ERR_CREATE, _("%.200s cannot be created: %s."), path, strerror(errno));
    *file = fdopen(descriptor, "w");
    if (*file)
        return true;
    fail(err, ERR_CREATE, _("%.200s cannot be created: %s."), path, strerror(errno));
    close(descriptor);
    return false;
}

bool cli_file_close(const struct cli *cli, enum cli_option option, FILE *file, struct err *err)
{
    if (!file)
        return true;
    bool failed = ferror(file);
    errno = 0;
    if (fclose(file) != 0)
        failed = true;
    if (!failed)
        return true;
    return fail(err, ERR_IO, _("%.200s cannot be written: %s."), option_value(cli, option),
                strerror(errno ? errno : EIO));
}
