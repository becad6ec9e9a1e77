/* A finished check in words: what the command line prints and what a saved report begins with. */
#include "model/report_text.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { STATUS_COLUMNS = 4, CELLS = 4, CELL_ROOM = 256 }; /* "FAIL": every table begins alike */

/* Where the lines go. */
struct teller {
    const struct report_head *head;
    const struct report *report;
    report_line *line;
    void *context;
};

static void tell(const struct teller *to, enum report_role role, unsigned level,
                 const struct text *text)
{
    to->line(to->context, role, level, text_get(text));
}

char *side_address(const struct record *server, enum side side)
{
    const char *host = record_get(server, field_on_side(FIELD_RECEIVE_HOST, side));
    const char *port = record_get(server, field_on_side(FIELD_RECEIVE_PORT, side));
    const char *bracket = strchr(host, ':') ? "[]" : "";

    return mem_format("%.1s%s%s:%s", bracket, host, *bracket ? "]" : "", port);
}

const char *status_cell(enum status status)
{
    return status == STATUS_FAIL ? _("FAIL") : status_word(status);
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

/* status, stage, time, what was found out */
struct row {
    enum status status;
    char cells[CELLS][CELL_ROOM];
};

static size_t stage_rows(const struct teller *to, enum side side, struct row rows[STAGE_COUNT])
{
    size_t count = 0;

    for (int place = 0; place < STAGE_COUNT; place++) {
        enum stage stage = stage_at(to->head->server, side, place);
        const struct stage_result *result = &to->report->stages[side][stage];
        struct row *row = &rows[count];
        if (!stage_of_side(stage, side) || result->status == STATUS_NONE)
            continue;
        *row = (struct row){.status = result->status};
        text_copy(row->cells[0], CELL_ROOM, status_cell(result->status));
        text_copy(row->cells[1], CELL_ROOM, stage_word(stage));
        if (result->status != STATUS_SKIP)
            snprintf(row->cells[2], CELL_ROOM, _("%.0f ms"), result->ms);
        if (result->detail != NULL)
            detail_summary(stage, result->detail, row->cells[3], CELL_ROOM);
        count++;
    }
    return count;
}

static void pad(struct text *out, int columns)
{
    for (int i = 0; i < columns; i++)
        text_add_char(out, ' ');
}

/* The time stands at the right of its column. */
static void add_row(struct text *out, const struct row *row, const int widths[CELLS])
{
    for (int i = 0; i < CELLS; i++) {
        int blanks = widths[i] - utf8_width(row->cells[i]);
        text_add(out, "  ");
        pad(out, i == 2 ? blanks : 0);
        text_add(out, row->cells[i]);
        pad(out, i == 2 ? 0 : blanks);
    }
    size_t length = out->length;
    while (length > 0 && out->bytes[length - 1] == ' ')
        length--;
    text_cut(out, length);
}

static void tell_stages(const struct teller *to, enum side side)
{
    struct row rows[STAGE_COUNT];
    int widths[CELLS] = {STATUS_COLUMNS};
    size_t count = stage_rows(to, side, rows);

    if (count == 0)
        return;
    struct text line = {0};
    char *address = side_address(to->head->server, side);
    text_format(&line, "%s  %s  %s", to->head->label, side_label(side), address);
    tell(to, REPORT_PLAIN, 0, &line);
    free(address);
    for (size_t i = 0; i < count * CELLS; i++) {
        int width = utf8_width(rows[i / CELLS].cells[i % CELLS]);
        if (width > widths[i % CELLS])
            widths[i % CELLS] = width;
    }
    for (size_t i = 0; i < count; i++) {
        text_cut(&line, 0);
        add_row(&line, &rows[i], widths);
        tell(to, REPORT_STAGE, rows[i].status, &line);
    }
    text_free(&line);
}

static const char *severity_label(enum severity severity)
{
    return severity == SEVERITY_ERROR     ? _("error")
           : severity == SEVERITY_WARNING ? _("warning")
                                          : _("note");
}

static void add_fixes(struct text *out, const struct finding *finding)
{
    struct text fixes = {0};

    for (size_t i = 0; i < finding->fix_count; i++) {
        const char *value = finding->fixes[i].value;
        text_format(&fixes, "%s%s=%s", i ? " " : "", fields[finding->fixes[i].field].path,
                    *value ? value : "null");
    }
    text_format(out, _("  Cure: %s"), text_get(&fixes));
    text_free(&fixes);
}

static void tell_finding(const struct teller *to, const struct finding *finding)
{
    struct text line = {0};

    text_format(&line, "%s: %s: %s", side_label(finding->side), severity_label(finding->severity),
                finding->text);
    tell(to, REPORT_FINDING, finding->severity, &line);
    text_cut(&line, 0);
    if (*finding->advice != '\0') {
        text_format(&line, "  %s", finding->advice);
        tell(to, REPORT_PLAIN, 0, &line);
        text_cut(&line, 0);
    }
    if (*finding->evidence != '\0') {
        text_format(&line, "  < %s", finding->evidence);
        tell(to, REPORT_PLAIN, 0, &line);
        text_cut(&line, 0);
    }
    if (finding->fix_count > 0) {
        add_fixes(&line, finding);
        tell(to, REPORT_PLAIN, 0, &line);
    }
    text_free(&line);
}

/* Findings by side as the stages above, whichever server was faster. */
void report_lines(const struct report_head *head, const struct report *report, report_line *line,
                  void *context)
{
    struct teller to = {head, report, line, context};
    struct text verdict = {0};

    tell_stages(&to, SIDE_RECEIVE);
    tell_stages(&to, SIDE_SEND);
    for (int side = SIDE_NONE; side <= SIDE_SEND; side++)
        for (size_t i = 0; i < report->finding_count; i++)
            if ((int)report->findings[i]->side == side)
                tell_finding(&to, report->findings[i]);
    text_format(&verdict, _("%s: %s (%.0f ms)"), head->label,
                status_word(report->result[SIDE_NONE]), report->ms[SIDE_NONE]);
    tell(&to, REPORT_PLAIN, 0, &verdict);
    text_free(&verdict);
}

/* The file ------------------------------------------------------------------------------------ */

static void append(void *context, enum report_role role, unsigned level, const char *text)
{
    struct text *out = context;

    (void)role;
    (void)level;
    utf8_visible(out, text, strlen(text));
    text_add_char(out, '\n');
}

static void add_visible_line(struct text *out, const char *label, const char *value)
{
    text_format(out, "  %s: ", label);
    utf8_visible(out, value, strlen(value));
    text_add_char(out, '\n');
}

bool report_tells(const struct record *server, enum field_id id)
{
    return fields[id].type != TYPE_SECRET && fields[id].type != TYPE_SIDE &&
           record_applies(server, id) && *record_get(server, id) != '\0';
}

static void add_settings(struct text *out, const struct record *server)
{
    text_format(out, "%s\n", _("Settings"));
    for (each_field(id, RECORD_SERVER))
        if (report_tells(server, id))
            add_visible_line(out, fields[id].path, record_get(server, id));
}

static void add_log(struct text *out, const struct log *log, unsigned check)
{
    size_t count = log == NULL ? 0 : log_count(log);

    if (count == 0)
        return;
    text_format(out, "\n%s\n", _("Dialogue (R: receiving, S: sending; > sent, < received)"));
    if (log_dropped(log) > 0)
        text_format(out, _("(%llu earlier lines are not kept)\n"),
                    (unsigned long long)log_dropped(log));
    for (size_t i = 0; i < count; i++) {
        struct log_line line;
        if (!log_at(log, i, &line) || (check != 0 && line.check != check))
            continue;
        log_line_text(out, &line);
        text_add_char(out, '\n');
    }
}

bool report_is_document(const char *path)
{
    size_t length = strlen(path);

    return length > 5 && strcasecmp(path + length - 5, ".json") == 0;
}

void report_text(struct text *out, const struct report_head *head, const struct report *report,
                 const struct log *log)
{
    char made[40];

    clock_mail_date(report->finished_ms, made, sizeof(made)); /* the dialogue's times are local */
    text_format(out, "mailsetup %s  %s\n", VERSION, made);
    utf8_visible(out, head->label, strlen(head->label));
    if (*head->name != '\0') {
        text_add(out, "  ");
        utf8_visible(out, head->name, strlen(head->name));
    }
    text_add(out, "\n\n");
    add_settings(out, head->server);
    text_add_char(out, '\n');
    report_lines(head, report, append, out);
    add_log(out, log, head->check);
}
