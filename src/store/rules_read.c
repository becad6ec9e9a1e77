/* One rule's object: json-c's tree of text that is known to be strict, checked against tables of
 * members. */
#include "store/rules_read.h"

#include "base/i18n.h"
#include "store/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ID_MAX = 64, ENTRIES_MAX = 100, PHRASE_MAX = 200, WORD_MAX = 64, LINE_MAX = 500 };

#define LOWER  "abcdefghijklmnopqrstuvwxyz"
#define DIGITS "0123456789"

/* The patterns of the texts: those of share/schema/rules.schema.json --------------------------- */

static bool form_rule_id(const char *text)
{
    return *text != '\0' && text[strspn(text, LOWER DIGITS "-")] == '\0';
}

static bool form_cause(const char *text)
{
    enum finding_id cause;

    return cause_by_name(text, &cause);
}

/* Something besides the signs, and ^ nowhere but at the beginning. */
static bool form_phrase(const char *text)
{
    const char *rest = text + (*text == '^');

    return form_plain(text) && rest[strspn(rest, "* ")] != '\0' && strchr(rest, '^') == NULL;
}

static bool is_printable(const char *text)
{
    for (; *text != '\0'; text++)
        if (*text < ' ' || *text > '~')
            return false;
    return true;
}

/* Begins and ends with something. */
static bool form_beginning(const char *text)
{
    return *text > ' ' && is_printable(text) && text[strlen(text) - 1] != ' ';
}

static bool form_word(const char *text)
{
    return form_beginning(text) && strchr(text, ' ') == NULL;
}

static bool form_encrypted(const char *text)
{
    return field_one_of("none|starttls|tls", text);
}

static bool form_severity(const char *text)
{
    return field_one_of("info|warning|error", text);
}

static bool form_retry(const char *text)
{
    return field_one_of("after-change|later|by-hand", text);
}

/* A set of names ------------------------------------------------------------------------------- */

/* The bit of a name; 0: there is no such name. */
typedef unsigned bit_of(const char *name);

static unsigned among(const char *const *names, const char *name)
{
    for (unsigned i = 0; names[i] != NULL; i++)
        if (strcmp(names[i], name) == 0)
            return 1U << i;
    return 0;
}

const char *const moment_names[] = {"greeting", "helo", "starttls", "login", "mailbox",
                                    "mail",     "rcpt", "text",     NULL};

static unsigned moment_bit(const char *name)
{
    return among(moment_names, name);
}

static unsigned protocol_bit(const char *name)
{
    static const char *const names[] = {"pop3", "imap4", "smtp", NULL};

    return among(names, name);
}

static unsigned stage_bit(const char *name)
{
    for (enum stage stage = 0; stage < STAGE_COUNT; stage++)
        if (strcmp(stage_name(stage), name) == 0)
            return 1U << stage;
    return 0;
}

static bool form_moment(const char *text)
{
    return moment_bit(text) != 0;
}

static bool form_kind(const char *text)
{
    return protocol_bit(text) != 0;
}

static bool form_stage(const char *text)
{
    return stage_bit(text) != 0;
}

/* One entry of a list, of the form of the member that is being read; NULL: told. */
typedef void take_entry(struct reading *reading, const char *entry, void *into);

static void each_entry(struct reading *reading, json_object *value, take_entry *take, void *into)
{
    const struct member *member = reading->member;
    size_t count = reading_list(reading, value, ENTRIES_MAX);

    if (json_object_is_type(value, json_type_array) && json_object_array_length(value) == 0)
        reading_wrong(reading, _("This list must not be empty."));
    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        const char *entry = reading_text(reading, member, json_object_array_get_idx(value, i));
        for (size_t j = 0; j < i && entry != NULL; j++) {
            const char *other = json_object_get_string(json_object_array_get_idx(value, j));
            if (other != NULL && strcmp(entry, other) == 0)
                reading_wrong(reading, _("%s is there twice."), entry);
        }
        if (entry != NULL)
            take(reading, entry, into);
        text_cut(&reading->path, before);
    }
}

static void add_moment(struct reading *reading, const char *entry, void *into)
{
    (void)reading;
    ((struct rule *)into)->when.refused |= moment_bit(entry);
}

static void add_protocol(struct reading *reading, const char *entry, void *into)
{
    (void)reading;
    ((struct rule *)into)->when.protocols |= protocol_bit(entry);
}

static void add_stage(struct reading *reading, const char *entry, void *into)
{
    (void)reading;
    ((struct rule *)into)->when.stages |= stage_bit(entry);
}

static void add_word(struct reading *reading, const char *entry, void *into)
{
    rule_add_word(into, (enum rule_list)reading->member->at, entry);
}

static void take_refused(struct reading *reading, json_object *value, void *into)
{
    each_entry(reading, value, add_moment, into);
}

static void take_protocol(struct reading *reading, json_object *value, void *into)
{
    each_entry(reading, value, add_protocol, into);
}

static void take_stage(struct reading *reading, json_object *value, void *into)
{
    each_entry(reading, value, add_stage, into);
}

static void take_words(struct reading *reading, json_object *value, void *into)
{
    each_entry(reading, value, add_word, into);
}

static void take_ports(struct reading *reading, json_object *value, void *into)
{
    size_t count = reading_list(reading, value, ENTRIES_MAX);

    for (size_t i = 0; i < count; i++) {
        size_t before = reading_enter_element(reading, i);
        json_object *entry = json_object_array_get_idx(value, i);
        int64_t port = json_object_get_int64(entry);
        char number[24];
        snprintf(number, sizeof number, "%lld", (long long)port);
        if (!json_object_is_type(entry, json_type_int) || port < 1 || port > 65535)
            reading_must_be(reading, "port", _("a whole number from 1 to 65535"));
        else
            rule_add_word(into, RULE_PORT, number);
        for (size_t j = 0; j < i; j++)
            if (json_object_get_int64(json_object_array_get_idx(value, j)) == port)
                reading_wrong(reading, _("%s is there twice."), number);
        text_cut(&reading->path, before);
    }
    if (json_object_is_type(value, json_type_array) && json_object_array_length(value) == 0)
        reading_wrong(reading, _("This list must not be empty."));
}

static enum rule_switch wanted_of(struct reading *reading, json_object *value)
{
    return reading_switch(reading, reading->member->key, value) ? RULE_TRUE : RULE_FALSE;
}

static void take_secured(struct reading *reading, json_object *value, void *into)
{
    ((struct rule *)into)->when.secured = wanted_of(reading, value);
}

static void take_silent(struct reading *reading, json_object *value, void *into)
{
    ((struct rule *)into)->when.silent = wanted_of(reading, value);
}

#define SET(name, pattern, words, function)                                                        \
    {                                                                                              \
        .key = name, .take = function, .form = pattern, .wanted = words, .most = WORD_MAX          \
    }
#define LIST(name, pattern, words, limit, list)                                                    \
    {                                                                                              \
        .key = name, .take = take_words, .form = pattern, .wanted = words, .most = limit,          \
        .at = list                                                                                 \
    }
#define A_PHRASE N_("a list of words to look for, in which * stands for anything")
#define AN_OFFER N_("a list of capabilities or login mechanisms")
#define BEGINS   N_("a list of beginnings, without blanks around them")
static const struct member when_members[] = {
    SET("refused", form_moment,
        N_("a list of greeting, helo, starttls, login, mailbox, mail, rcpt, text"), take_refused),
    SET("protocol", form_kind, N_("a list of pop3, imap4, smtp"), take_protocol),
    SET("stage", form_stage, N_("a list of stages, as the output of a check names them"),
        take_stage),
    LIST("code", form_beginning, BEGINS, WORD_MAX, RULE_CODE),
    LIST("reply", form_phrase, A_PHRASE, PHRASE_MAX, RULE_REPLY),
    LIST("reason", form_phrase, A_PHRASE, PHRASE_MAX, RULE_REASON),
    LIST("command", form_beginning, BEGINS, WORD_MAX, RULE_COMMAND),
    LIST("offered", form_word, AN_OFFER, WORD_MAX, RULE_OFFERED),
    LIST("missing", form_word, AN_OFFER, WORD_MAX, RULE_MISSING),
    LIST("encryption", form_encrypted, N_("a list of none, starttls, tls"), WORD_MAX,
         RULE_ENCRYPTION),
    {.key = "port", .take = take_ports},
    LIST("provider", form_word, N_("a list of ids of providers"), WORD_MAX, RULE_PROVIDER),
    {.key = "secured", .take = take_secured},
    {.key = "silent", .take = take_silent},
    {.key = NULL},
};

/* Words and fixes ------------------------------------------------------------------------------ */

/* {names} that nothing stands for. */
static void check_parameters(struct reading *reading, const char *text)
{
    const struct rule *rule = reading->row;

    for (const char *at = strchr(text, '{'); at != NULL; at = strchr(at + 1, '{')) {
        size_t length = strcspn(at + 1, "}");
        if (at[1 + length] == '\0')
            reading_wrong(reading, _("A { lacks its }."));
        else if (!rule_parameter(rule->cause, at + 1, length))
            reading_wrong(reading, _("{%.*s} is not known where this is said."), (int)length,
                          at + 1);
    }
}

/* In both languages, whichever the user's is. */
static const char *sentence(struct reading *reading, json_object *value)
{
    const char *words = reading_words(reading, value);

    if (json_object_is_type(value, json_type_object)) {
        json_object_object_foreach(value, language, one)
        {
            size_t before = reading_enter(reading, language);
            if (json_object_is_type(one, json_type_string))
                check_parameters(reading, json_object_get_string(one));
            text_cut(&reading->path, before);
        }
    }
    return words;
}

static void take_text(struct reading *reading, json_object *value, void *into)
{
    ((struct rule *)into)->text = sentence(reading, value);
}

static void take_advice(struct reading *reading, json_object *value, void *into)
{
    ((struct rule *)into)->advice = sentence(reading, value);
}

/* "*.port" is receive.port, which is taken over to the other side where that was checked. */
static enum field_id field_of_path(const char *path)
{
    char full[ID_MAX + 8];
    enum field_id id;

    if (strlen(path) > ID_MAX)
        return FIELD_NONE;
    snprintf(full, sizeof full, "%s%s", *path == '*' ? "receive" : "", path + (*path == '*'));
    id = field_by_path(RECORD_SERVER, full);
    return id != FIELD_NONE && fields[id].side != SIDE_NONE ? id : FIELD_NONE;
}

/* Also "": the setting is left empty. */
static bool form_value(const char *text)
{
    return *text == '\0' || form_plain(text);
}

static const struct member fix_value = {
    .key = "fix",
    .form = form_value,
    .wanted = N_("an object of settings and values, all of them text"),
    .most = LINE_MAX};

static void add_fix(struct reading *reading, struct rule *rule, const char *path,
                    json_object *value)
{
    enum field_id id = field_of_path(path);
    const char *text = reading_text(reading, &fix_value, value);
    char *canonical = NULL;
    struct err err = {0};

    if (id == FIELD_NONE)
        reading_wrong(reading, _("There is no setting \"%s\" of a side."), path);
    if (id == FIELD_NONE || text == NULL)
        return;
    check_parameters(reading, text);
    if (strchr(text, '{') == NULL && !field_canonical(id, text, &canonical, &err))
        reading_wrong(reading, "%s", err.text);
    free(canonical);
    rule->fixes[rule->fix_count].field = id;
    rule->fixes[rule->fix_count++].value = rule_string(rule, text);
}

static void take_fix(struct reading *reading, json_object *value, void *into)
{
    if (!json_object_is_type(value, json_type_object) || json_object_object_length(value) == 0) {
        reading_must_be(reading, "fix", i18n(fix_value.wanted));
        return;
    }
    if (json_object_object_length(value) > FIXES_MAX) {
        reading_wrong(reading, _("More than %d settings are not accepted."), FIXES_MAX);
        return;
    }
    json_object_object_foreach(value, path, one)
    {
        size_t before = reading_enter(reading, path);
        add_fix(reading, into, path, one);
        text_cut(&reading->path, before);
    }
}

/* The rule ------------------------------------------------------------------------------------- */

static void take_cause(struct reading *reading, json_object *value, void *into)
{
    const char *text = reading_text(reading, reading->member, value);

    if (text != NULL)
        cause_by_name(text, &((struct rule *)into)->cause);
}

static void take_severity(struct reading *reading, json_object *value, void *into)
{
    const char *text = reading_text(reading, reading->member, value);
    enum severity severity = SEVERITY_INFO;

    while (text != NULL && strcmp(severity_name(severity), text) != 0)
        severity++;
    ((struct rule *)into)->severity = severity;
}

static void take_retry(struct reading *reading, json_object *value, void *into)
{
    const char *text = reading_text(reading, reading->member, value);
    enum retry retry = RETRY_AFTER_CHANGE;

    while (text != NULL && strcmp(retry_name(retry), text) != 0)
        retry++;
    ((struct rule *)into)->retry = retry;
}

static void take_when(struct reading *reading, json_object *value, void *into)
{
    reading_object(reading, when_members, value, into);
}

/* For people; the program has no use for it. */
static void pass_source(struct reading *reading, json_object *value, void *into)
{
    (void)into;
    reading_text(reading, reading->member, value);
}

/* The cause comes first: what may be said hangs on it. */
static const struct member rule_members[] = {
    {.key = "cause",
     .take = take_cause,
     .form = form_cause,
     .wanted = N_("a cause that the program knows"),
     .most = ID_MAX,
     .required = true},
    {.key = "id",
     .form = form_rule_id,
     .wanted = N_("a code of small letters, digits and \"-\""),
     .most = ID_MAX,
     .at = offsetof(struct rule, id),
     .required = true},
    {.key = "when", .take = take_when},
    {.key = "severity",
     .take = take_severity,
     .form = form_severity,
     .wanted = N_("info, warning or error"),
     .most = ID_MAX},
    {.key = "text", .take = take_text},
    {.key = "advice", .take = take_advice},
    {.key = "fix", .take = take_fix},
    {.key = "retry",
     .take = take_retry,
     .form = form_retry,
     .wanted = N_("after-change, later or by-hand"),
     .most = ID_MAX},
    {.key = "source",
     .take = pass_source,
     .form = form_plain,
     .wanted = N_("a text without control characters"),
     .most = LINE_MAX},
    {.key = NULL},
};

/* What takes more than one member to see. */
static void check_rule(struct reading *reading, json_object *object)
{
    static const char *const of_words[] = {"severity", "advice", "fix", "retry"};
    const struct rule *rule = reading->row;
    bool speaks = *rule->text != '\0';

    if (!speaks && rule->when.refused == 0)
        reading_wrong(reading, _("A rule needs a \"text\", or \"refused\" among its conditions."));
    if (speaks && !json_object_object_get_ex(object, "severity", NULL))
        reading_wrong(reading, _("\"%s\" is missing."), "severity");
    for (size_t i = 0; i < sizeof of_words / sizeof of_words[0] && !speaks; i++)
        if (json_object_object_get_ex(object, of_words[i], NULL))
            reading_wrong(reading, _("\"%s\" is of no use without a \"text\"."), of_words[i]);
}

static const char *keep(void *row, const char *text)
{
    return rule_string(row, text);
}

struct rule *rule_from_json(struct problems *problems, const struct slice *slice, size_t index,
                            struct json_object *object)
{
    struct rule *rule = rule_new();
    struct reading reading = {.problems = problems,
                              .slice = slice,
                              .list = "rules",
                              .index = index,
                              .row = rule,
                              .keep = keep,
                              .japanese = strcmp(i18n_language(), "ja") == 0};
    size_t before = problems->count;

    reading_object(&reading, rule_members, object, rule);
    if (problems->count == before)
        check_rule(&reading, object);
    text_free(&reading.path);
    return rule;
}
