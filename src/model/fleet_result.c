/* What came of a fleet's checks: of each, of all, and how fast. */
#include "base/mem.h"
#include "base/text.h"
#include "model/fleet_private.h"
#include "model/rule.h"

#include <stdlib.h>

/* One result -------------------------------------------------------------------------------- */

void fleet_result_clear(struct fleet_result *result)
{
    free(result->rule);
    free(result->text);
    free(result->values);
    free(result->evidence);
    free(result->sample);
    *result = (struct fleet_result){
        .at = SIDE_NONE, .stage = STAGE_NONE, .cause = FINDING_COUNT, .mails = -1, .shared = -1};
}

static char *bounded(const char *text)
{
    char cut[FLEET_TEXT_MAX];

    if (text == NULL)
        return NULL;
    text_copy(cut, sizeof(cut), text);
    return mem_copy(cut);
}

/* -1: not known. */
static long long count_of(const struct report *report, const char *key)
{
    const char *digits = detail_get(report->stages[SIDE_RECEIVE][STAGE_MAILBOX].detail, key);
    char *end;
    long long count = strtoll(digits, &end, 10);

    return *digits != '\0' && *end == '\0' && count >= 0 ? count : -1;
}

const char *fleet_login_name(enum fleet_login login)
{
    static const char *const names[LOGIN_COUNT] = {
        [LOGIN_NOT_KNOWN] = "",
        [LOGIN_TAKEN] = "taken",
        [LOGIN_LEFT_OUT] = "left-out",
        [LOGIN_NONE] = "none",
    };

    return names[login];
}

static enum fleet_login login_of(const struct report *report, enum side side)
{
    if (report->result[side] == STATUS_NONE)
        return LOGIN_NOT_KNOWN;
    if (report_has(report, side, FINDING_LOGIN_SKIPPED))
        return LOGIN_LEFT_OUT;
    return status_passed(report->stages[side][STAGE_AUTH].status) ? LOGIN_TAKEN : LOGIN_NONE;
}

void fleet_result_of(const struct report *report, struct fleet_result *out)
{
    const struct finding *worst = report_worst(report);
    const char *sample = detail_get(report->stages[SIDE_RECEIVE][STAGE_MAILBOX].detail, "sample");

    *out = (struct fleet_result){
        .status = report->result[SIDE_NONE],
        .at = SIDE_NONE,
        .stage = STAGE_NONE,
        .cause = FINDING_COUNT,
        .ms = report->ms[SIDE_NONE],
        .tries = 1,
        .mails = count_of(report, "messages"),
        .shared = count_of(report, "shared"),
        .sample = *sample != '\0' ? mem_copy(sample) : NULL,
        .finished_ms = report->finished_ms,
    };
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        out->side[side] = report->result[side];
        out->login[side] = login_of(report, side);
    }
    if (worst == NULL || worst->severity == SEVERITY_INFO)
        return;
    out->at = worst->side;
    out->stage = worst->stage;
    out->cause = worst->cause;
    out->rule = bounded(worst->rule);
    out->text = bounded(worst->text);
    out->values = mem_copy(worst->values);
    out->evidence = bounded(worst->evidence);
}

void fleet_result_copy(const struct fleet_result *from, struct fleet_result *to)
{
    *to = *from;
    to->rule = mem_copy(from->rule);
    to->text = mem_copy(from->text);
    to->values = mem_copy(from->values);
    to->evidence = mem_copy(from->evidence);
    to->sample = mem_copy(from->sample);
}

void fleet_result_say(struct fleet_result *result, const struct rules *rules)
{
    char *words = NULL;

    if (result->rule != NULL && result->cause < FINDING_COUNT)
        words = rules_words(rules, (enum finding_id)result->cause, result->rule, result->values);
    if (words == NULL)
        return;
    free(result->text);
    result->text = bounded(words);
    free(words);
}

const struct fleet_result *fleet_result(const struct fleet *fleet, size_t index)
{
    return index < fleet->count ? fleet->checks[index].result : NULL;
}

/* All of them ------------------------------------------------------------------------------- */

int64_t fleet_work_ms(const struct fleet *fleet, int64_t now_ms)
{
    return (fleet->held ? fleet->held_since : now_ms) - fleet->held_ms;
}

/* Of late: in the seconds that the slots hold, or since the beginning. */
static double rate(const struct fleet *fleet, int64_t now_ms)
{
    int64_t work_ms = fleet_work_ms(fleet, now_ms);
    int64_t number = work_ms / FLEET_SLOT_MS, first = number - FLEET_SLOTS + 1;
    int64_t since_ms = first * FLEET_SLOT_MS;
    size_t count = 0;

    for (size_t i = 0; i < FLEET_SLOTS; i++)
        if (fleet->slots[i].number >= first && fleet->slots[i].number <= number)
            count += fleet->slots[i].count;
    if (!fleet->began || count == 0)
        return 0;
    if (since_ms < fleet->began_ms)
        since_ms = fleet->began_ms;
    if (work_ms - since_ms < FLEET_SLOT_MS)
        return 0;
    return (double)count * 1000.0 / (double)(work_ms - since_ms);
}

static size_t count_resting(const struct fleet *fleet, int64_t now_ms)
{
    size_t count = 0;

    for (size_t i = 0; i < fleet->alarm_count; i++) {
        const struct fleet_alarm *alarm = &fleet->alarms[i];
        if (alarm->server == FLEET_NONE)
            continue;
        /* A server that began to rest again has a later alarm as well. */
        const struct fleet_server *root = &fleet->servers[fleet_root(fleet, alarm->server)];
        count += root->rest_until > now_ms && root->rest_until == alarm->at_ms;
    }
    return count;
}

struct fleet_progress fleet_progress(const struct fleet *fleet, int64_t now_ms)
{
    struct fleet_progress progress = fleet->done;
    size_t left;

    progress.count = fleet->count;
    progress.running = fleet->running;
    progress.left_out = fleet->stopped ? fleet->pending : fleet->left_out;
    progress.waiting = fleet->stopped ? 0 : fleet->again;
    progress.resting = fleet->stopped ? 0 : count_resting(fleet, now_ms);
    progress.rate = rate(fleet, now_ms);
    left = progress.count - progress.done - progress.left_out;
    progress.left_ms = -1;
    if (left == 0)
        progress.left_ms = 0;
    else if (progress.rate > 0)
        progress.left_ms = (int64_t)((double)left * 1000.0 / progress.rate);
    return progress;
}

/* Summary ----------------------------------------------------------------------------------- */

static int by_weight(const void *a, const void *b)
{
    const struct fleet_sum *left = a, *right = b;

    if (left->status != right->status)
        return status_worse(left->status, right->status) == left->status ? -1 : 1;
    if (left->count != right->count)
        return left->count > right->count ? -1 : 1;
    return (left->first > right->first) - (left->first < right->first);
}

struct fleet_sum *fleet_summary(const struct fleet *fleet, size_t *count)
{
    struct name_table rules = {0};
    struct fleet_sum *sums = NULL;
    size_t room = 0;

    *count = 0;
    for (size_t i = 0; i < fleet->count; i++) {
        const struct fleet_result *result = fleet->checks[i].result;
        if (result == NULL || (result->rule == NULL && result->text == NULL))
            continue;
        char *name =
            mem_format("%d %s", (int)result->status, result->rule != NULL ? result->rule : "");
        size_t at = *name_table_put(&rules, name, *count);
        free(name);
        if (at == *count) {
            if (*count == room) {
                room = room > 0 ? 2 * room : 16;
                sums = mem_grow(sums, room, sizeof(*sums));
            }
            sums[(*count)++] = (struct fleet_sum){result->rule, result->text, result->status, 0, i};
        }
        sums[at].count++;
    }
    name_table_clear(&rules);
    if (*count > 0)
        qsort(sums, *count, sizeof(*sums), by_weight);
    return sums;
}
