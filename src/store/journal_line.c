/* Entries of a journal to lines of JSON and back. */
#include "store/journal_line.h"

#include "base/mem.h"
#include "base/text.h"
#include "model/finding.h"
#include "store/strict.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

enum { ROLE_MAX = 32, SAMPLE_TEXT_MAX = 2048, RUN_MAX = 16 * 1024, DIGEST_DIGITS = 16 };

/* Whose result: roles that outlive the line they were read from. */
static const char *const roles[] = {"", "source", "destination"};

/* Writing ----------------------------------------------------------------------------------- */

static void add_key(struct text *out, const char *key)
{
    text_format(out, "%s\"%s\":", out->bytes[out->length - 1] == '{' ? "" : ",", key);
}

static void add_text(struct text *out, const char *key, const char *value)
{
    if (value == NULL || *value == '\0')
        return;
    add_key(out, key);
    text_add_json(out, value, false);
}

static void add_number(struct text *out, const char *key, long long value)
{
    add_key(out, key);
    text_format(out, "%lld", value);
}

void journal_head_text(const char *run, struct text *out)
{
    text_add(out, "{");
    add_number(out, "journal", JOURNAL_VERSION);
    add_text(out, "run", run);
    text_add(out, "}\n");
}

static void add_place(struct text *out, const struct fleet_result *result)
{
    add_text(out, "at", side_name(result->at));
    add_text(out, "stage", stage_name(result->stage));
    if (result->cause < FINDING_COUNT)
        add_text(out, "cause", cause_name(result->cause));
    add_text(out, "rule", result->rule);
    add_text(out, "text", result->text);
    add_text(out, "values", result->values);
    add_text(out, "evidence", result->evidence);
}

void journal_entry_text(const struct journal_entry *entry, struct text *out)
{
    const struct fleet_result *result = &entry->result;
    long long tenths = result->ms > 0 ? (long long)(result->ms * 10 + 0.5) : 0;

    text_add(out, "{");
    add_text(out, "kind", record_kinds[entry->kind].name);
    add_number(out, "id", entry->id);
    add_text(out, "role", entry->role);
    text_format(out, ",\"digest\":\"%016llx\"", (unsigned long long)entry->digest);
    add_text(out, "status", status_name(result->status));
    add_text(out, "receive", status_name(result->side[SIDE_RECEIVE]));
    add_text(out, "send", status_name(result->side[SIDE_SEND]));
    add_text(out, "receive_login", fleet_login_name(result->login[SIDE_RECEIVE]));
    add_text(out, "send_login", fleet_login_name(result->login[SIDE_SEND]));
    add_place(out, result);
    text_format(out, ",\"ms\":%lld.%lld", tenths / 10, tenths % 10);
    add_number(out, "tries", result->tries);
    if (result->mails >= 0)
        add_number(out, "mails", result->mails);
    add_text(out, "sample", result->sample);
    if (result->shared >= 0)
        add_number(out, "shared", result->shared);
    add_number(out, "finished_ms", result->finished_ms);
    text_add(out, "}\n");
}

/* Reading ----------------------------------------------------------------------------------- */

/* What a line says, member by member; false: it is none of ours. */
struct taking {
    json_object *object;
    bool good;
};

/* Borrowed from the object; NULL: not there. */
static const char *take_text(struct taking *taking, const char *key, size_t most)
{
    json_object *value = NULL;

    if (!json_object_object_get_ex(taking->object, key, &value))
        return NULL;
    size_t length = json_object_is_type(value, json_type_string)
                        ? (size_t)json_object_get_string_len(value)
                        : SIZE_MAX;
    const char *text = length <= most ? json_object_get_string(value) : NULL;
    if (text == NULL || strlen(text) != length) {
        taking->good = false;
        return NULL;
    }
    return text;
}

static long long take_number(struct taking *taking, const char *key, long long absent,
                             long long most)
{
    json_object *value = NULL;

    if (!json_object_object_get_ex(taking->object, key, &value))
        return absent;
    long long number =
        json_object_is_type(value, json_type_int) ? json_object_get_int64(value) : -1;
    taking->good = taking->good && number >= 0 && number <= most;
    return number;
}

static double take_ms(struct taking *taking)
{
    json_object *value = NULL;

    if (!json_object_object_get_ex(taking->object, "ms", &value))
        return 0;
    bool number =
        json_object_is_type(value, json_type_double) || json_object_is_type(value, json_type_int);
    double ms = number ? json_object_get_double(value) : -1;
    taking->good = taking->good && ms >= 0 && ms < 1e12;
    return ms;
}

/* A word of count, each of which name_of() tells; absent: when it is not there. */
typedef const char *word_of(unsigned value);

static unsigned take_word(struct taking *taking, const char *key, word_of *name, unsigned count,
                          unsigned absent)
{
    const char *text = take_text(taking, key, 64);

    if (text == NULL)
        return absent;
    for (unsigned i = 0; i < count; i++)
        if (strcmp(name(i), text) == 0)
            return i;
    taking->good = false;
    return absent;
}

static const char *name_of_status(unsigned value)
{
    return status_name(value);
}

static const char *name_of_side(unsigned value)
{
    return side_name(value);
}

static const char *name_of_stage(unsigned value)
{
    return stage_name(value);
}

static const char *name_of_cause(unsigned value)
{
    return cause_name(value);
}

static const char *name_of_kind(unsigned value)
{
    return record_kinds[value].name;
}

static const char *name_of_role(unsigned value)
{
    return roles[value];
}

static const char *name_of_login(unsigned value)
{
    return fleet_login_name(value);
}

static enum fleet_login take_login(struct taking *taking, const char *key)
{
    return take_word(taking, key, name_of_login, LOGIN_COUNT, LOGIN_NOT_KNOWN);
}

static enum status take_status(struct taking *taking, const char *key)
{
    return take_word(taking, key, name_of_status, STATUS_SKIP + 1, STATUS_NONE);
}

/* 16 hex digits. */
static uint64_t take_digest(struct taking *taking)
{
    const char *text = take_text(taking, "digest", DIGEST_DIGITS);

    if (text == NULL || strspn(text, "0123456789abcdef") != DIGEST_DIGITS) {
        taking->good = false;
        return 0;
    }
    return strtoull(text, NULL, 16);
}

static void take_result(struct taking *taking, struct fleet_result *result)
{
    const char *rule = take_text(taking, "rule", FLEET_TEXT_MAX);
    const char *text = take_text(taking, "text", FLEET_TEXT_MAX);
    const char *values = take_text(taking, "values", FINDING_VALUES_MAX);
    const char *evidence = take_text(taking, "evidence", FLEET_TEXT_MAX);
    const char *sample = take_text(taking, "sample", SAMPLE_TEXT_MAX);

    result->status = take_status(taking, "status");
    result->side[SIDE_RECEIVE] = take_status(taking, "receive");
    result->side[SIDE_SEND] = take_status(taking, "send");
    result->login[SIDE_RECEIVE] = take_login(taking, "receive_login");
    result->login[SIDE_SEND] = take_login(taking, "send_login");
    result->at = take_word(taking, "at", name_of_side, SIDE_SEND + 1, SIDE_NONE);
    result->stage = take_word(taking, "stage", name_of_stage, STAGE_COUNT, STAGE_NONE);
    result->cause = take_word(taking, "cause", name_of_cause, FINDING_COUNT, FINDING_COUNT);
    result->ms = take_ms(taking);
    result->tries = (unsigned)take_number(taking, "tries", 1, INT32_MAX);
    result->mails = take_number(taking, "mails", -1, INT64_MAX);
    result->shared = take_number(taking, "shared", -1, INT64_MAX);
    result->finished_ms = take_number(taking, "finished_ms", 0, INT64_MAX);
    if (values != NULL && (result->cause == FINDING_COUNT ||
                           !finding_values_valid((enum finding_id)result->cause, values)))
        taking->good = false;
    if (!taking->good)
        return;
    result->rule = mem_copy(rule);
    result->text = mem_copy(text);
    result->values = mem_copy(values);
    result->evidence = mem_copy(evidence);
    result->sample = mem_copy(sample);
}

/* NULL: the line is not strict JSON, or no object. */
static json_object *object_of(const char *line, size_t length)
{
    struct slice slice = {.bytes = line, .length = length, .line = 1};
    struct problems problems = {0};
    bool clean = length > 0 && strict_one_line(&slice, NULL, &problems) && problems.count == 0;

    problems_clear(&problems);
    if (!clean)
        return NULL;
    json_tokener *tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
    json_object *object = json_tokener_parse_ex(tokener, line, (int)length);
    json_tokener_free(tokener);
    return object;
}

/* False: it is no entry. True: the caller clears entry->result. */
static bool read_entry(const char *line, size_t length, struct journal_entry *entry)
{
    struct taking taking = {.object = object_of(line, length), .good = true};

    if (taking.object == NULL)
        return false;
    *entry = (struct journal_entry){0};
    fleet_result_clear(&entry->result);
    entry->kind = take_word(&taking, "kind", name_of_kind, RECORD_KIND_COUNT, RECORD_KIND_COUNT);
    entry->id = (unsigned)take_number(&taking, "id", 0, REGISTRY_ID_MAX);
    entry->role =
        roles[take_word(&taking, "role", name_of_role, sizeof(roles) / sizeof(roles[0]), 0)];
    entry->digest = take_digest(&taking);
    taking.good = taking.good && entry->kind < RECORD_KIND_COUNT;
    take_result(&taking, &entry->result);
    json_object_put(taking.object);
    return taking.good;
}

void journal_entry_tell(const char *line, size_t length, const struct journal_reader *reader)
{
    struct journal_entry entry = {0};

    if (reader == NULL || !read_entry(line, length, &entry))
        return;
    if (reader->rules != NULL)
        fleet_result_say(&entry.result, reader->rules);
    reader->tell(reader->context, &entry);
    fleet_result_clear(&entry.result);
}

bool journal_head_read(const char *line, size_t length, const char *run, bool *same)
{
    struct taking taking = {.object = object_of(line, length), .good = true};

    if (taking.object == NULL)
        return false;
    long long version = take_number(&taking, "journal", 0, JOURNAL_VERSION);
    const char *of = take_text(&taking, "run", RUN_MAX);
    bool ours = taking.good && version == JOURNAL_VERSION && of != NULL;
    *same = ours && strcmp(of, run) == 0;
    json_object_put(taking.object);
    return ours;
}
