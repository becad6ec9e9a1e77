/* Reports as values: names, details, and events put together. */
#include "model/report.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    bool receive, send;
} stages[STAGE_COUNT] = {
    [STAGE_RESOLVE] = {N_("resolve"), true, true},
    [STAGE_CONNECT] = {N_("connect"), true, true},
    [STAGE_TLS] = {N_("tls"), true, true},
    [STAGE_GREETING] = {N_("greeting"), true, true},
    [STAGE_CAPABILITY] = {N_("capability"), true, true},
    [STAGE_AUTH] = {N_("auth"), true, true},
    [STAGE_MAILBOX] = {N_("mailbox"), true, false},
    [STAGE_ENVELOPE] = {N_("envelope"), false, true},
    [STAGE_MESSAGE] = {N_("message"), false, true},
    [STAGE_ARRIVAL] = {N_("arrival"), false, true},
    [STAGE_QUIT] = {N_("quit"), true, true},
};

const char *stage_name(enum stage stage)
{
    return stage < STAGE_COUNT ? stages[stage].name : "";
}

const char *stage_word(enum stage stage)
{
    return i18n(stage_name(stage));
}

bool stage_of_side(enum stage stage, enum side side)
{
    if (stage >= STAGE_COUNT || side == SIDE_NONE)
        return false;
    return side == SIDE_RECEIVE ? stages[stage].receive : stages[stage].send;
}

const char *status_name(enum status status)
{
    static const char *const names[] = {"", "", N_("ok"), N_("warn"), N_("fail"), N_("skip")};

    return names[status];
}

const char *status_word(enum status status)
{
    return i18n(status_name(status));
}

enum status status_worse(enum status a, enum status b)
{
    static const int badness[] = {
        [STATUS_NONE] = 0, [STATUS_RUNNING] = 1, [STATUS_SKIP] = 2,
        [STATUS_OK] = 3,   [STATUS_WARN] = 4,    [STATUS_FAIL] = 5,
    };

    return badness[b] > badness[a] ? b : a;
}

bool status_passed(enum status status)
{
    return status == STATUS_OK || status == STATUS_WARN;
}

const char *retry_name(enum retry retry)
{
    static const char *const names[] = {"after-change", "later", "by-hand"};

    return names[retry];
}

const char *severity_name(enum severity severity)
{
    static const char *const names[] = {"info", "warning", "error"};

    return names[severity];
}

enum status severity_status(enum severity severity)
{
    static const enum status statuses[] = {STATUS_OK, STATUS_WARN, STATUS_FAIL};

    return statuses[severity];
}

const char *direction_name(enum direction direction)
{
    static const char *const names[] = {"note", "client", "server"};

    return names[direction];
}

void detail_add(struct detail *detail, const char *key, enum fact_kind kind, const char *value)
{
    for (size_t i = 0; i < detail->fact_count; i++)
        if (strcmp(detail->facts[i].key, key) == 0) {
            char *fresh = mem_copy(value);
            free(detail->facts[i].value);
            detail->facts[i].value = fresh;
            detail->facts[i].kind = kind;
            return;
        }
    if (detail->fact_count < FACTS_MAX)
        detail->facts[detail->fact_count++] = (struct fact){key, kind, mem_copy(value)};
}

void detail_add_number(struct detail *detail, const char *key, long long value)
{
    char digits[32];

    snprintf(digits, sizeof(digits), "%lld", value);
    detail_add(detail, key, FACT_NUMBER, digits);
}

const char *detail_get(const struct detail *detail, const char *key)
{
    for (size_t i = 0; detail != NULL && i < detail->fact_count; i++)
        if (strcmp(detail->facts[i].key, key) == 0)
            return detail->facts[i].value;
    return "";
}

static struct certificate *certificate_copy(const struct certificate *certificate)
{
    struct certificate *copy;

    if (certificate == NULL)
        return NULL;
    copy = mem_new(1, sizeof(*copy));
    *copy = *certificate;
    copy->subject = mem_copy(certificate->subject);
    copy->issuer = mem_copy(certificate->issuer);
    copy->names = mem_copy(certificate->names);
    copy->not_before = mem_copy(certificate->not_before);
    copy->not_after = mem_copy(certificate->not_after);
    copy->key = mem_copy(certificate->key);
    copy->signature = mem_copy(certificate->signature);
    copy->error = mem_copy(certificate->error);
    return copy;
}

struct detail *detail_new(void)
{
    struct detail *detail = mem_new(1, sizeof(*detail));

    detail->users = 1;
    return detail;
}

struct detail *detail_copy(const struct detail *detail)
{
    struct detail *copy = (struct detail *)detail;

    if (copy == NULL)
        return NULL;
    if (copy->users > 0) {
        copy->users++;
        return copy;
    }
    copy = mem_new(1, sizeof(*copy));
    *copy = *detail;
    copy->users = 1;
    for (size_t i = 0; i < detail->fact_count; i++)
        copy->facts[i].value = mem_copy(detail->facts[i].value);
    for (size_t i = 0; i < detail->chain_count; i++)
        copy->chain[i] = certificate_copy(detail->chain[i]);
    return copy;
}

void detail_free(struct detail *detail)
{
    if (detail == NULL || (detail->users > 0 && --detail->users > 0))
        return;
    for (size_t i = 0; i < detail->fact_count; i++)
        free(detail->facts[i].value);
    for (size_t i = 0; i < detail->chain_count; i++)
        certificate_free(detail->chain[i]);
    free(detail);
}

void certificate_free(struct certificate *certificate)
{
    if (certificate == NULL)
        return;
    free(certificate->subject);
    free(certificate->issuer);
    free(certificate->names);
    free(certificate->not_before);
    free(certificate->not_after);
    free(certificate->key);
    free(certificate->signature);
    free(certificate->error);
    free(certificate);
}

struct finding *finding_copy(const struct finding *finding)
{
    struct finding *copy = (struct finding *)finding;

    if (copy == NULL)
        return NULL;
    if (copy->users > 0) {
        copy->users++;
        return copy;
    }
    copy = mem_new(1, sizeof(*copy));
    *copy = *finding;
    copy->users = 1;
    copy->text = mem_copy(finding->text);
    copy->values = mem_copy(finding->values);
    copy->advice = mem_copy(finding->advice);
    copy->evidence = mem_copy(finding->evidence);
    for (size_t i = 0; i < finding->fix_count; i++)
        copy->fixes[i].value = mem_copy(finding->fixes[i].value);
    return copy;
}

void finding_free(struct finding *finding)
{
    if (finding == NULL || (finding->users > 0 && --finding->users > 0))
        return;
    free(finding->text);
    free(finding->values);
    free(finding->advice);
    free(finding->evidence);
    for (size_t i = 0; i < finding->fix_count; i++)
        free(finding->fixes[i].value);
    free(finding);
}

struct report *report_new(void)
{
    return mem_new(1, sizeof(struct report));
}

void report_free(struct report *report)
{
    if (report == NULL)
        return;
    for (size_t side = 0; side < 3; side++)
        for (size_t stage = 0; stage < STAGE_COUNT; stage++)
            detail_free(report->stages[side][stage].detail);
    for (size_t i = 0; i < report->finding_count; i++)
        finding_free(report->findings[i]);
    free(report->findings);
    free(report);
}

static void add_stage(struct report *report, const struct report_event *event)
{
    struct stage_result *result;

    if (event->stage >= STAGE_COUNT)
        return;
    result = &report->stages[event->side][event->stage];
    result->status = event->status;
    if (event->status == STATUS_RUNNING)
        return;
    result->ms = event->ms;
    detail_free(result->detail);
    result->detail = detail_copy(event->detail);
}

static void add_finding(struct report *report, const struct finding *finding)
{
    if (finding == NULL || report->finding_count == REPORT_FINDINGS_MAX)
        return;
    if (report->findings == NULL)
        report->findings = mem_new(REPORT_FINDINGS_MAX, sizeof(struct finding *));
    report->findings[report->finding_count++] = finding_copy(finding);
}

void report_add(struct report *report, const struct report_event *event)
{
    switch (event->kind) {
    case EVENT_LOG: /* lines are the log's */
    case EVENT_STEP:
    case EVENT_DISCOVERED:
    case EVENT_WATCHED:
        break;
    case EVENT_STAGE:
        add_stage(report, event);
        break;
    case EVENT_FINDING:
        add_finding(report, event->finding);
        break;
    case EVENT_RESULT:
        report->result[event->side] = event->status;
        report->ms[event->side] = event->ms;
        if (event->side == SIDE_NONE) {
            report->done = true;
            report->finished_ms = event->wall_ms;
        }
        break;
    }
}

/* Insertion: few, and those that are alike keep their order. */
void report_sort(struct report *report)
{
    for (size_t i = 1; i < report->finding_count; i++) {
        struct finding *finding = report->findings[i];
        size_t at = i;
        for (; at > 0 && report->findings[at - 1]->severity < finding->severity; at--)
            report->findings[at] = report->findings[at - 1];
        report->findings[at] = finding;
    }
}

const struct finding *report_worst(const struct report *report)
{
    const struct finding *worst = NULL;

    for (size_t i = 0; i < report->finding_count; i++) {
        const struct finding *one = report->findings[i];
        if (worst == NULL || one->severity > worst->severity ||
            (one->severity == worst->severity && one->side < worst->side))
            worst = one;
    }
    return worst;
}

bool report_has(const struct report *report, enum side side, unsigned cause)
{
    for (size_t i = 0; i < report->finding_count; i++)
        if (report->findings[i]->cause == cause &&
            (side == SIDE_NONE || report->findings[i]->side == side))
            return true;
    return false;
}

bool report_failed_at(const struct report *report, enum side *side, enum stage *stage)
{
    for (enum side s = SIDE_RECEIVE; s <= SIDE_SEND; s++)
        for (enum stage i = 0; i < STAGE_COUNT; i++)
            if (report->stages[s][i].status == STATUS_FAIL) {
                *side = s;
                *stage = i;
                return true;
            }
    return false;
}

/* What a cell shows for a stage: the first of these facts that is there. */
static const struct {
    enum stage stage;
    const char *key, *also; /* also: a second one, NULL: none */
    const char *format;     /* N_(), with a %s for each; NULL: the value itself */
    const char *one;        /* in its place where the first is "1"; NULL: the same */
} summaries[] = {
    {STAGE_RESOLVE, "addresses", NULL, NULL, NULL},
    {STAGE_CONNECT, "address", NULL, NULL, NULL},
    {STAGE_TLS, "version", NULL, NULL, NULL},
    {STAGE_GREETING, "text", NULL, NULL, NULL},
    {STAGE_CAPABILITY, "mechanisms", NULL, NULL, NULL},
    {STAGE_CAPABILITY, "capabilities", NULL, NULL, NULL},
    {STAGE_AUTH, "mechanism", NULL, NULL, NULL},
    {STAGE_MAILBOX, "messages", "unseen", N_("%s mails, %s unread"), N_("%s mail, %s unread")},
    {STAGE_MAILBOX, "messages", NULL, N_("%s mails"), N_("%s mail")},
    {STAGE_ENVELOPE, "to", NULL, NULL, NULL},
    {STAGE_ENVELOPE, "from", NULL, NULL, NULL},
    {STAGE_MESSAGE, "reply", NULL, NULL, NULL},
    {STAGE_ARRIVAL, "hops", NULL, N_("hops: %s"), NULL},
};

/* "" where a fact is missing. The caller frees. */
static char *summary(size_t row, const struct detail *detail)
{
    const char *value = detail_get(detail, summaries[row].key);
    const char *also = summaries[row].also != NULL ? detail_get(detail, summaries[row].also) : "";

    if (value[0] == '\0' || (summaries[row].also != NULL && also[0] == '\0'))
        return mem_copy("");
    if (summaries[row].format == NULL)
        return mem_copy(value);
    bool one = summaries[row].one != NULL && strcmp(value, "1") == 0;
    return mem_format(_(one ? summaries[row].one : summaries[row].format), value, also);
}

void detail_summary(enum stage stage, const struct detail *detail, char *out, size_t room)
{
    char *value = mem_copy(detail_get(detail, "reason"));

    for (size_t i = 0; value[0] == '\0' && i < sizeof(summaries) / sizeof(summaries[0]); i++) {
        if (summaries[i].stage != stage)
            continue;
        free(value);
        value = summary(i, detail);
    }
    text_copy(out, room, value);
    free(value);
}
