/* An observation put into words, with the fix that would cure it. */
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/preset.h"
#include "model/rule_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    VALUE_MAX = FINDING_VALUE_MAX - 3,
    EVIDENCE_MAX = 1024,
    OWN_PARAMETERS = 7,
    NUMBER_ROOM = 16
};

/* What was given, and what is always known. */
struct words {
    const struct parameter *given;
    size_t given_count;
    struct parameter own[OWN_PARAMETERS];
    char tls_port[NUMBER_ROOM], starttls_port[NUMBER_ROOM];
    struct text *used; /* those that were asked for, to be kept; NULL: they need not be */
};

/* What nobody said is not known. */
static const char *said(const char *text)
{
    return text != NULL && *text != '\0' ? text : NULL;
}

static void prepare(struct words *words, const struct observation *seen)
{
    const struct record *server = seen->server;
    enum side of = seen->side == SIDE_NONE ? SIDE_RECEIVE : seen->side;
    const char *host = record_get(server, field_on_side(FIELD_RECEIVE_HOST, of));
    const char *port = record_get(server, field_on_side(FIELD_RECEIVE_PORT, of));

    snprintf(words->tls_port, NUMBER_ROOM, "%d", preset_port_for(server, of, "tls"));
    snprintf(words->starttls_port, NUMBER_ROOM, "%d", preset_port_for(server, of, "starttls"));
    words->used = NULL;
    words->given = seen->parameters;
    words->given_count = seen->parameter_count;
    words->own[0] = (struct parameter){"host", host};
    words->own[1] = (struct parameter){"port", port};
    words->own[2] = (struct parameter){"protocol", server_protocol(server, of)};
    words->own[3] = (struct parameter){"tls_port", words->tls_port};
    words->own[4] = (struct parameter){"starttls_port", words->starttls_port};
    words->own[5] = (struct parameter){"reply", said(seen->reply)};
    words->own[6] = (struct parameter){"reason", said(seen->reason)};
}

static const char *find_in(const struct parameter *parameters, size_t count, const char *name,
                           size_t length)
{
    for (size_t i = 0; i < count; i++)
        if (parameters[i].value != NULL && strncmp(parameters[i].name, name, length) == 0 &&
            parameters[i].name[length] == '\0')
            return parameters[i].value;
    return NULL;
}

/* NULL: nobody gave it. */
static const char *value_of(const struct words *words, const char *name, size_t length)
{
    const char *value = find_in(words->given, words->given_count, name, length);

    return value != NULL ? value : find_in(words->own, OWN_PARAMETERS, name, length);
}

static void add_visible(struct text *out, const char *foreign, size_t ceiling)
{
    struct text visible = {.ceiling = ceiling};

    utf8_visible(&visible, foreign, strlen(foreign));
    text_add(out, text_get(&visible));
    if (visible.overflow)
        text_add(out, "...");
    text_free(&visible);
}

/* Where the value of a name stands in what was kept; NULL: it does not. */
static const char *kept_value(const char *values, const char *name, size_t length, size_t *size)
{
    for (const char *at = values; *at != '\0';) {
        size_t line = strcspn(at, "\n"), word = strcspn(at, " \n");
        if (word == length && word < line && strncmp(at, name, length) == 0) {
            *size = line - word - 1;
            return at + word + 1;
        }
        at += line + (at[line] == '\n');
    }
    return NULL;
}

/* What stands for a parameter; false: it is not known. */
typedef bool add_value(struct text *out, const void *context, const char *name, size_t length);

static bool add_known(struct text *out, const void *context, const char *name, size_t length)
{
    const struct words *words = context;
    const char *value = value_of(words, name, length);
    size_t from = out->length, size;

    add_visible(out, value == NULL ? "?" : value, VALUE_MAX);
    if (words->used != NULL && kept_value(text_get(words->used), name, length, &size) == NULL)
        text_format(words->used, "%.*s %s\n", (int)length, name, text_get(out) + from);
    return value != NULL;
}

static bool add_kept(struct text *out, const void *context, const char *name, size_t length)
{
    size_t size;
    const char *value = kept_value(context, name, length, &size);

    if (value != NULL)
        text_add_n(out, value, size);
    return value != NULL;
}

/* template with its {parameters} filled in. False: one is not known. */
static bool fill(struct text *out, const char *template, add_value *add, const void *context)
{
    bool complete = true;

    for (const char *at = template; *at != '\0';) {
        const char *end = *at == '{' ? strchr(at, '}') : NULL;

        if (end == NULL) {
            text_add_char(out, *at++);
            continue;
        }
        complete = add(out, context, at + 1, (size_t)(end - at) - 1) && complete;
        at = end + 1;
    }
    return complete;
}

/* False: the fix as a whole is not possible. A value that is there already is no part of it. */
static bool add_fix(struct finding *finding, const struct record *server, enum field_id field,
                    const char *template, const struct words *words)
{
    enum field_id id = field_on_side(field, finding->side);
    struct text value = {0};
    char *canonical = NULL;
    bool possible = id != FIELD_NONE && fill(&value, template, add_known, words) &&
                    field_canonical(id, text_get(&value), &canonical, NULL);

    text_free(&value);
    if (!possible)
        return false;
    if (record_is(server, id, canonical))
        free(canonical);
    else
        finding->fixes[finding->fix_count++] = (struct fix){id, canonical};
    return true;
}

/* Which OAuth server it is that gives the token is asked of the user after such a fix. */
static void count_problem(void *context, enum field_id id, const char *sentence)
{
    size_t *count = context;

    (void)sentence;
    *count += id != FIELD_OAUTH_SERVER;
}

/* Settings that cannot be saved are no cure: POP before SMTP without a receiving side. */
static bool can_be_set(const struct finding *finding, const struct record *server)
{
    struct record *cured = record_copy(server);
    size_t before = 0, after = 0;
    bool taken = true;

    for (size_t i = 0; i < finding->fix_count; i++)
        taken = record_set(cured, finding->fixes[i].field, finding->fixes[i].value, ORIGIN_USER,
                           NULL) &&
                taken;
    record_validate(server, count_problem, &before);
    record_validate(cured, count_problem, &after);
    record_free(cured);
    return taken && after <= before;
}

static void drop_fixes(struct finding *finding)
{
    for (size_t i = 0; i < finding->fix_count; i++)
        free(finding->fixes[i].value);
    finding->fix_count = 0;
}

struct finding *finding_say(const struct rule *rule, const struct observation *seen)
{
    struct finding *finding = mem_new(1, sizeof(*finding));
    finding->users = 1;
    struct text text = {0}, values = {0}, advice = {0}, shown = {0};
    struct words words;

    prepare(&words, seen);
    words.used = &values;
    fill(&text, rule->text, add_known, &words);
    words.used = NULL;
    fill(&advice, rule->advice, add_known, &words);
    add_visible(&shown, seen->evidence == NULL ? "" : seen->evidence, EVIDENCE_MAX);
    finding->rule = rule->id;
    finding->cause = rule->cause;
    finding->severity = rule->severity;
    finding->retry = rule->retry;
    finding->side = seen->side;
    finding->stage = seen->stage;
    finding->text = text_take(&text);
    finding->values = values.length > 0 ? text_take(&values) : NULL;
    finding->advice = text_take(&advice);
    finding->evidence = text_take(&shown);
    for (size_t i = 0; i < rule->fix_count; i++)
        if (!add_fix(finding, seen->server, rule->fixes[i].field, rule->fixes[i].value, &words)) {
            drop_fixes(finding);
            break;
        }
    if (finding->fix_count > 0 && !can_be_set(finding, seen->server))
        drop_fixes(finding);
    return finding;
}

/* Said again --------------------------------------------------------------------------------- */

char *finding_say_again(const struct rule *rule, const char *values)
{
    struct text text = {0};
    bool complete = fill(&text, rule->text, add_kept, values);

    if (complete)
        return text_take(&text);
    text_free(&text);
    return NULL;
}

static bool is_visible(const char *bytes, size_t length)
{
    struct text visible = {0};
    bool same;

    utf8_visible(&visible, bytes, length);
    same = visible.length == length && memcmp(text_get(&visible), bytes, length) == 0;
    text_free(&visible);
    return same;
}

bool finding_values_valid(enum finding_id cause, const char *values)
{
    if (strlen(values) > FINDING_VALUES_MAX)
        return false;
    for (const char *at = values; *at != '\0';) {
        size_t line = strcspn(at, "\n"), word = strcspn(at, " \n");
        if (at[line] != '\n' || word == line || !rule_parameter(cause, at, word) ||
            line - word - 1 > FINDING_VALUE_MAX || !is_visible(at + word + 1, line - word - 1))
            return false;
        at += line + 1;
    }
    return true;
}
