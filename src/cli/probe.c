/* cli/probe.c - probe: which transports does a host offer? Every preset is tried up to what the
 * server offers; no login is sent. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/batch.h"
#include "cli/print.h"
#include "cli/report.h"
#include "model/preset.h"

#include <stdlib.h>
#include <string.h>

enum {
    PROBES_AT_ONCE = 4,
    PROBE_SECONDS = 10,
    PROBE_SECONDS_MAX = 120,
    DAY_MS = 24 * 60 * 60 * 1000
};

/* What is known of a transport in the end. */
struct row {
    size_t preset;
    enum status status;
    double ms;
    char *tls;        /* "TLSv1.3", or "" */
    char *mechanisms; /* blank-separated, or "" */
    char *remark;     /* the first thing that is wrong, or "" */
    bool certificate, name_matches;
    char not_after[32];
    long long days; /* until it expires; negative: since */
};

struct probe {
    struct cli *cli;
    const char *host;
    char seconds[16];
    struct row rows[PRESET_COUNT];
    size_t count;
    bool answered; /* a connection was made at least once */
};

static enum side side_of(const struct preset *preset)
{
    return strcmp(preset->protocol, "smtp") == 0 ? SIDE_SEND : SIDE_RECEIVE;
}

/* The same port with the same encryption stands in the table once for each kind of login. */
static bool listed(const struct probe *probe, const struct preset *preset)
{
    for (size_t i = 0; i < probe->count; i++) {
        const struct preset *other = &presets[probe->rows[i].preset];
        if (other->port == preset->port && strcmp(other->protocol, preset->protocol) == 0 &&
            strcmp(other->encryption, preset->encryption) == 0)
            return true;
    }
    return false;
}

static void choose(struct probe *probe)
{
    enum side only = option_given(probe->cli, OPTION_RECEIVE_ONLY) ? SIDE_RECEIVE
                     : option_given(probe->cli, OPTION_SEND_ONLY)  ? SIDE_SEND
                                                                   : SIDE_NONE;
    const char *left_out = NULL;
    for (size_t i = 0; i < PRESET_COUNT; i++) {
        const struct preset *preset = &presets[i];
        enum side side = side_of(preset);
        if ((only != SIDE_NONE && side != only) || listed(probe, preset))
            continue;
        const struct choice *choice = field_choice(FIELD_RECEIVE_PROTOCOL, preset->protocol);
        if (side == SIDE_RECEIVE && choice && choice->refusal)
            left_out = choice->label;
        else
            probe->rows[probe->count++].preset = i;
    }
    if (left_out)
        say(_("%s is not tried by this version."), i18n(left_out));
}

static struct check_plan *make_plan(struct batch *batch, size_t index, struct err *err)
{
    struct probe *probe = batch->context;
    size_t preset = probe->rows[index].preset;
    bool send = side_of(&presets[preset]) == SIDE_SEND;
    struct record *server = record_new(RECORD_SERVER);
    bool done = record_set(server, FIELD_CODE, "probe", ORIGIN_USER, err) &&
                record_set(server, FIELD_NAME, "probe", ORIGIN_USER, err) &&
                record_set(server, send ? FIELD_SEND_HOST : FIELD_RECEIVE_HOST, probe->host,
                           ORIGIN_USER, err) &&
                record_set(server, send ? FIELD_SEND_TIMEOUT : FIELD_RECEIVE_TIMEOUT,
                           probe->seconds, ORIGIN_USER, err);
    if (done && !send)
        done =
            record_set(server, FIELD_RECEIVE_PROTOCOL, presets[preset].protocol, ORIGIN_USER, err);
    if (done)
        preset_choose(server, send ? SIDE_SEND : SIDE_RECEIVE, preset);
    struct check_plan *plan = done ? check_plan_new(server) : NULL;
    record_free(server);
    if (plan) {
        plan->login = false;
        plan->probe = true;
    }
    return plan;
}

static void take_certificate(struct row *row, const struct report *report,
                             const struct detail *detail)
{
    if (!detail->chain_count)
        return;
    const struct certificate *leaf = detail->chain[0];
    row->certificate = true;
    row->name_matches = !report_has(report, SIDE_NONE, FINDING_CERT_WRONG_NAME);
    text_copy(row->not_after, sizeof row->not_after, leaf->not_after);
    row->days = (leaf->not_after_ms - clock_wall_ms()) / DAY_MS;
}

static void on_done(struct batch *batch, struct job *job)
{
    struct probe *probe = batch->context;
    struct row *row = &probe->rows[job->index];
    enum side side = side_of(&presets[row->preset]);
    const struct stage_result *stages = job->report->stages[side];
    const struct detail *tls = stages[STAGE_TLS].detail;
    const struct detail *capability = stages[STAGE_CAPABILITY].detail;
    const struct finding *finding = report_worst(job->report);
    row->status = job->report->result[SIDE_NONE];
    row->ms = job->report->ms[SIDE_NONE];
    row->tls = mem_copy(tls ? detail_get(tls, "version") : "");
    row->mechanisms = mem_copy(capability ? detail_get(capability, "mechanisms") : "");
    row->remark = mem_copy(finding && finding->severity != SEVERITY_INFO ? finding->text : "");
    if (tls)
        take_certificate(row, job->report, tls);
    if (status_passed(stages[STAGE_CONNECT].status))
        probe->answered = true;
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct probe *probe = batch->context;
    probe->rows[index].status = STATUS_FAIL;
    probe->rows[index].remark = mem_copy(err->text);
}

static char *certificate_text(const struct row *row)
{
    if (!row->certificate)
        return mem_copy("-");
    const char *name = row->name_matches ? _("name ok") : _("wrong name");
    if (row->days < 0)
        return mem_format(_("%s, expired %lld days ago"), name, -row->days);
    return mem_format(_("%s, %lld days"), name, row->days);
}

static void print_table(const struct probe *probe)
{
    struct table table = {
        .columns = 8,
        .first_columns = 4,
        .right = {[2] = true, [4] = true},
        .colour = probe->cli->colour,
    };
    table_row(&table, (const char *[]){_("State"), _("Protocol"), _("Port"), _("Encryption"),
                                       _("ms"), _("TLS"), _("Certificate"), _("Logins")});
    for (size_t i = 0; i < probe->count; i++) {
        const struct row *row = &probe->rows[i];
        const struct preset *preset = &presets[row->preset];
        char port[16], ms[32];
        snprintf(port, sizeof port, "%d", preset->port);
        snprintf(ms, sizeof ms, "%.0f", row->ms);
        char *certificate = certificate_text(row);
        table_row(&table,
                  (const char *[]){status_cell(row->status), preset->protocol, port,
                                   preset->encryption, ms, row->tls && *row->tls ? row->tls : "-",
                                   certificate, row->mechanisms ? row->mechanisms : ""});
        free(certificate);
    }
    table_print(&table, "");
    for (size_t i = 0; i < probe->count; i++) {
        const struct preset *preset = &presets[probe->rows[i].preset];
        const char *remark = probe->rows[i].remark;
        if (remark && *remark)
            print_line("%s %d %s: %s", preset->protocol, preset->port, preset->encryption, remark);
    }
}

static void add_words(struct text *text, const char *words)
{
    const char *comma = "";
    text_add_char(text, '[');
    for (const char *at = words; *at;) {
        size_t length = strcspn(at, " ");
        if (length) {
            char *word = mem_copy_n(at, length);
            text_add(text, comma);
            text_add_json(text, word, false);
            free(word);
            comma = ", ";
        }
        at += length + (at[length] == ' ');
    }
    text_add_char(text, ']');
}

static void add_row(struct text *text, const struct row *row)
{
    const struct preset *preset = &presets[row->preset];
    text_format(text, "    {\"protocol\": \"%s\", \"port\": %d, \"encryption\": \"%s\", ",
                preset->protocol, preset->port, preset->encryption);
    text_format(text, "\"status\": \"%s\", \"ms\": %.1f, \"tls\": ", status_name(row->status),
                row->ms);
    if (row->tls && *row->tls)
        text_add_json(text, row->tls, false);
    else
        text_add(text, "null");
    if (row->certificate)
        text_format(text,
                    ", \"certificate\": {\"not_after\": \"%s\", \"days\": %lld, "
                    "\"name_matches\": %s}",
                    row->not_after, row->days, row->name_matches ? "true" : "false");
    else
        text_add(text, ", \"certificate\": null");
    text_add(text, ", \"mechanisms\": ");
    add_words(text, row->mechanisms ? row->mechanisms : "");
    text_add(text, ", \"remark\": ");
    if (row->remark && *row->remark)
        text_add_json(text, row->remark, false);
    else
        text_add(text, "null");
    text_add_char(text, '}');
}

static void print_document(const struct probe *probe)
{
    struct text text = {0};
    text_add(&text, "{\n  \"host\": ");
    text_add_json(&text, probe->host, false);
    text_add(&text, ",\n  \"transports\": [\n");
    for (size_t i = 0; i < probe->count; i++) {
        add_row(&text, &probe->rows[i]);
        text_add(&text, i + 1 < probe->count ? ",\n" : "\n");
    }
    text_add(&text, "  ]\n}");
    print_json(text_get(&text));
    text_free(&text);
}

static bool read_options(struct probe *probe, struct err *err)
{
    const struct cli *cli = probe->cli;
    long seconds = PROBE_SECONDS;
    if (!option_number(cli, OPTION_TIMEOUT, PROBE_SECONDS_MAX, &seconds, err) ||
        !option_sides(cli, err))
        return false;
    snprintf(probe->seconds, sizeof probe->seconds, "%ld", seconds);
    return host_valid(probe->host, err, _("Host"));
}

static void rows_free(struct probe *probe)
{
    for (size_t i = 0; i < probe->count; i++) {
        free(probe->rows[i].tls);
        free(probe->rows[i].mechanisms);
        free(probe->rows[i].remark);
    }
}

int command_probe(struct cli *cli)
{
    struct probe probe = {.cli = cli, .host = cli->call->words[0]};
    struct err err = {0};
    if (!read_options(&probe, &err))
        return err.code == ERR_USAGE ? cli_complain(cli->call, &err) : say_err(&err);
    choose(&probe);
    struct batch batch = {
        .cli = cli,
        .context = &probe,
        .count = probe.count,
        .limits = {.jobs = PROBES_AT_ONCE, .tries = 1},
        .plan = make_plan,
        .done = on_done,
        .refused = on_refused,
    };
    batch_run(&batch);
    batch_clear(&batch);
    if (cli->call->options.json)
        print_document(&probe);
    else
        print_table(&probe);
    rows_free(&probe);
    if (batch.interrupted)
        return err_exit_status(ERR_CHECK);
    if (probe.answered)
        return 0;
    fail(&err, ERR_UNREACHABLE, _("%.200s: No server answered."), probe.host);
    return say_err(&err);
}
