/* Events as lines of JSON, in ASCII alone: they pass any terminal, locale and log unharmed. */
#include "model/report_text.h"

#include "base/clock.h"
#include "base/text.h"
#include "model/finding.h"
#include "model/record.h"

#include <string.h>

static void add_key(struct text *out, const char *key)
{
    char last = out->length > 0 ? out->bytes[out->length - 1] : '{';

    if (last != '{')
        text_add_char(out, ',');
    text_add_json(out, key, true);
    text_add_char(out, ':');
}

static void add_string(struct text *out, const char *key, const char *value)
{
    add_key(out, key);
    if (value == NULL)
        text_add(out, "null");
    else
        text_add_json(out, value, true);
}

/* "12.9": one digit, whatever the locale thinks of decimal points. */
static void add_ms(struct text *out, double ms)
{
    long long tenths = ms > 0 ? (long long)(ms * 10 + 0.5) : 0;

    add_key(out, "ms");
    text_format(out, "%lld.%lld", tenths / 10, tenths % 10);
}

static void add_words(struct text *out, const char *words)
{
    bool first = true;

    text_add_char(out, '[');
    for (const char *at = words + strspn(words, " "); *at != '\0';) {
        size_t length = strcspn(at, " ");
        struct text word = {0};

        text_add_n(&word, at, length);
        if (!first)
            text_add_char(out, ',');
        first = false;
        text_add_json(out, text_get(&word), true);
        text_free(&word);
        at += length;
        at += strspn(at, " ");
    }
    text_add_char(out, ']');
}

static void add_certificate(struct text *out, const struct certificate *c, bool with_error)
{
    text_add_char(out, '{');
    add_string(out, "subject", c->subject);
    add_string(out, "issuer", c->issuer);
    add_string(out, "not_before", c->not_before);
    add_string(out, "not_after", c->not_after);
    add_key(out, "names");
    add_words(out, c->names == NULL ? "" : c->names);
    add_string(out, "spki_sha256", c->spki_sha256);
    add_string(out, "sha256", c->sha256);
    add_string(out, "key", c->key);
    add_string(out, "signature", c->signature);
    if (with_error)
        add_string(out, "error", c->error);
    text_add_char(out, '}');
}

static void add_chain(struct text *out, const struct detail *detail)
{
    bool first = true;

    add_key(out, "certificate");
    add_certificate(out, detail->chain[0], false);
    add_key(out, "chain");
    text_add_char(out, '[');
    for (size_t i = 0; i < detail->chain_count; i++) {
        if (i > 0)
            text_add_char(out, ',');
        add_certificate(out, detail->chain[i], true);
    }
    text_add_char(out, ']');
    if (detail_get(detail, "errors")[0] != '\0')
        return;
    add_key(out, "errors");
    text_add_char(out, '[');
    for (size_t i = 0; i < detail->chain_count; i++) {
        if (detail->chain[i]->error == NULL)
            continue;
        if (!first)
            text_add_char(out, ',');
        first = false;
        text_add_json(out, detail->chain[i]->error, true);
    }
    text_add_char(out, ']');
}

static size_t digits(const char *text)
{
    return strspn(text, "0123456789");
}

/* "0", "12", "3.2": as JSON has them, without a sign or an exponent. */
static bool is_number(const char *value)
{
    size_t whole = digits(value);
    bool plain = whole > 0 && (value[0] != '0' || whole == 1);

    if (value[whole] != '.')
        return plain && value[whole] == '\0';
    value += whole + 1;
    return plain && digits(value) > 0 && value[digits(value)] == '\0';
}

/* Numbers and switches are not trusted to be some: what is not, is written as a string. */
static bool is_literal(const char *value, enum fact_kind kind)
{
    if (kind == FACT_SWITCH)
        return strcmp(value, "true") == 0 || strcmp(value, "false") == 0;
    return is_number(value);
}

/* A member for each fact; where there is a chain also "certificate" (the server's own) and "chain".
 */
static void detail_json(struct text *out, const struct detail *detail)
{
    text_add_char(out, '{');
    for (size_t i = 0; detail != NULL && i < detail->fact_count; i++) {
        const struct fact *fact = &detail->facts[i];

        add_key(out, fact->key);
        if (fact->kind == FACT_LIST)
            add_words(out, fact->value);
        else if (fact->kind != FACT_TEXT && is_literal(fact->value, fact->kind))
            text_add(out, fact->value);
        else
            text_add_json(out, fact->value, true);
    }
    if (detail != NULL && detail->chain_count > 0)
        add_chain(out, detail);
    text_add_char(out, '}');
}

/* Values have the type that they have in the settings file. */
static void add_value(struct text *out, enum field_id id, const char *value)
{
    switch (fields[id].type) {
    case TYPE_PORT:
    case TYPE_NUMBER:
    case TYPE_SWITCH:
        text_add(out, value[0] == '\0' ? "null" : value);
        break;
    default:
        if (value[0] == '\0' && fields[id].nullable)
            text_add(out, "null");
        else
            text_add_json(out, value, true);
    }
}

static void add_fix(struct text *out, const struct finding *finding)
{
    add_key(out, "fix");
    if (finding->fix_count == 0) {
        text_add(out, "null");
        return;
    }
    text_add(out, "{\"set\":{");
    for (size_t i = 0; i < finding->fix_count; i++) {
        add_key(out, fields[finding->fixes[i].field].path);
        add_value(out, finding->fixes[i].field, finding->fixes[i].value);
    }
    text_add(out, "}}");
}

static void add_finding(struct text *out, const struct finding *finding)
{
    struct text words = {0};

    text_add(&words, finding->text);
    text_add_sentence(&words, finding->advice);
    add_string(out, "cause", cause_name(finding->cause));
    add_string(out, "rule", finding->rule);
    add_string(out, "severity", severity_name(finding->severity));
    add_string(out, "text", text_get(&words));
    text_free(&words);
    add_string(out, "evidence", finding->evidence);
    if (finding->retry != RETRY_AFTER_CHANGE)
        add_string(out, "retry", retry_name(finding->retry));
    add_fix(out, finding);
}

static void begin(struct text *out, const char *event, const char *code)
{
    text_add_char(out, '{');
    add_string(out, "event", event);
    add_string(out, "server", code);
}

bool report_event_json(struct text *out, const struct report_event *event, const char *code)
{
    switch (event->kind) {
    case EVENT_LOG:
        begin(out, "log", code);
        add_string(out, "side", side_name(event->side));
        add_string(out, "direction", direction_name(event->direction));
        add_ms(out, event->ms);
        add_key(out, "text");
        text_add_json(out, event->text, true);
        break;
    case EVENT_STAGE:
        if (event->status == STATUS_RUNNING || event->status == STATUS_NONE)
            return false;
        begin(out, "stage", code);
        add_string(out, "side", side_name(event->side));
        add_string(out, "stage", stage_name(event->stage));
        add_string(out, "status", status_name(event->status));
        add_ms(out, event->ms);
        add_key(out, "detail");
        detail_json(out, event->detail);
        break;
    case EVENT_FINDING:
        begin(out, "finding", code);
        add_string(out, "side", side_name(event->finding->side));
        add_string(out, "stage", stage_name(event->finding->stage));
        add_finding(out, event->finding);
        break;
    case EVENT_RESULT:
        if (event->side != SIDE_NONE)
            return false;
        begin(out, "result", code);
        add_string(out, "status", status_name(event->status));
        add_ms(out, event->ms);
        break;
    case EVENT_STEP:
    case EVENT_DISCOVERED:
    case EVENT_WATCHED:
        return false;
    }
    text_add_char(out, '}');
    return true;
}

/* A whole check ------------------------------------------------------------------------------- */

static void add_settings(struct text *out, const struct record *server)
{
    add_key(out, "settings");
    text_add_char(out, '{');
    for (each_field(id, RECORD_SERVER))
        if (report_tells(server, id)) {
            add_key(out, fields[id].path);
            add_value(out, id, record_get(server, id));
        }
    text_add_char(out, '}');
}

static void add_side(struct text *out, const struct report *report, enum side side)
{
    add_key(out, side_name(side));
    text_add_char(out, '{');
    add_string(out, "status", status_name(report->result[side]));
    add_ms(out, report->ms[side]);
    add_key(out, "stages");
    text_add_char(out, '[');
    for (enum stage stage = 0, told = 0; stage < STAGE_COUNT; stage++) {
        const struct stage_result *result = &report->stages[side][stage];
        if (result->status == STATUS_NONE || result->status == STATUS_RUNNING)
            continue;
        text_add(out, told++ > 0 ? ",{" : "{");
        add_string(out, "stage", stage_name(stage));
        add_string(out, "status", status_name(result->status));
        add_ms(out, result->ms);
        add_key(out, "detail");
        detail_json(out, result->detail);
        text_add_char(out, '}');
    }
    text_add(out, "]}");
}

static void add_findings(struct text *out, const struct report *report)
{
    add_key(out, "findings");
    text_add_char(out, '[');
    for (size_t i = 0; i < report->finding_count; i++) {
        text_add(out, i > 0 ? ",{" : "{");
        add_string(out, "side", side_name(report->findings[i]->side));
        add_string(out, "stage", stage_name(report->findings[i]->stage));
        add_finding(out, report->findings[i]);
        text_add_char(out, '}');
    }
    text_add_char(out, ']');
}

static void add_log(struct text *out, const struct log *log, unsigned check)
{
    struct log_line line;
    bool first = true;

    add_key(out, "log");
    text_add_char(out, '[');
    for (size_t i = 0; log != NULL && log_at(log, i, &line); i++) {
        char when[32];
        if (check != 0 && line.check != check)
            continue;
        clock_iso_ms(line.wall_ms, when, sizeof(when));
        text_add(out, first ? "{" : ",{");
        first = false;
        add_string(out, "side", side_name(line.side));
        add_string(out, "direction", direction_name(line.direction));
        add_string(out, "time", when);
        add_string(out, "text", line.text);
        text_add_char(out, '}');
    }
    text_add_char(out, ']');
}

void report_document(struct text *out, const struct report_head *head, const struct report *report,
                     const struct log *log)
{
    char made[32];

    clock_iso(report->finished_ms, made, sizeof(made));
    text_add_char(out, '{');
    add_string(out, "program", "mailsetup " VERSION);
    add_string(out, "made", made);
    add_string(out, "label", head->label);
    add_string(out, "name", head->name);
    if (head->account != 0) {
        add_key(out, "account");
        text_format(out, "%u", head->account);
    }
    add_settings(out, head->server);
    add_string(out, "status", status_name(report->result[SIDE_NONE]));
    add_ms(out, report->ms[SIDE_NONE]);
    add_key(out, "sides");
    text_add_char(out, '{');
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (report->result[side] != STATUS_NONE)
            add_side(out, report, side);
    text_add_char(out, '}');
    add_findings(out, report);
    add_log(out, log, head->check);
    text_add_char(out, '}');
}
