/* tests/rules/play.c - the rules that ship against samples of what is observed. Usage: play FILE...
 *
 * For each sample (tests/rules/facts.samples says how one is written): the rule that is named
 * speaks, and the one that is named concludes. Without it the general rule of the same cause
 * speaks, or the one that the sample names: a rule that takes another one's place by accident is
 * seen by that. Then of all rules: one with conditions has a sample of its own, in one of which its
 * fix is offered, none can be hidden by one before it, and the words of each are complete in both
 * languages. */
#include "base/i18n.h"
#include "base/mem.h"
#include "model/rule_private.h"
#include "store/rules.h"

#include <json-c/json.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_ROOM = 8192, RULES_MAX = 1000, NOBODY = 1 << 30 /* a protocol that none speaks */ };

#define KEY "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static struct rules *rules;
static bool spoke[RULES_MAX], concluded[RULES_MAX], cured[RULES_MAX];
static unsigned passed, failed;

/* -- counting -- */

static bool verify(bool good, const char *what, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static bool verify(bool good, const char *what, const char *format, ...)
{
    va_list arguments;

    if (good) {
        passed++;
        return true;
    }
    failed++;
    printf("%s: ", what);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    return false;
}

/* -- a sample: what is observed -- */

static const char *text_of(json_object *sample, const char *key)
{
    json_object *value = json_object_object_get(sample, key);

    return value == NULL ? NULL : json_object_get_string(value);
}

static const char *text_or(json_object *sample, const char *key, const char *otherwise)
{
    const char *text = text_of(sample, key);

    return text == NULL ? otherwise : text;
}

static const struct {
    const char *name;
    enum moment moment;
    enum stage stage; /* where it is usual */
} moments[] = {
    {"greeting", MOMENT_GREETING, STAGE_GREETING},   {"helo", MOMENT_HELO, STAGE_CAPABILITY},
    {"starttls", MOMENT_STARTTLS, STAGE_CAPABILITY}, {"login", MOMENT_LOGIN, STAGE_AUTH},
    {"mailbox", MOMENT_MAILBOX, STAGE_MAILBOX},      {"mail", MOMENT_MAIL, STAGE_ENVELOPE},
    {"rcpt", MOMENT_RCPT, STAGE_ENVELOPE},           {"text", MOMENT_TEXT, STAGE_MESSAGE},
};

static bool take_moment(struct observation *seen, const char *name)
{
    for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++)
        if (strcmp(moments[i].name, name) == 0) {
            seen->moment = moments[i].moment;
            seen->stage = moments[i].stage;
            return true;
        }
    return *name == '\0';
}

static bool take_stage(struct observation *seen, const char *name)
{
    for (enum stage stage = 0; stage < STAGE_COUNT; stage++)
        if (strcmp(stage_name(stage), name) == 0) {
            seen->stage = stage;
            return true;
        }
    return *name == '\0';
}

static bool set(struct record *server, enum side side, enum field_id id, const char *value)
{
    return record_set(server, field_on_side(id, side), value, ORIGIN_USER, NULL);
}

/* The member `set`: further settings. */
static bool set_others(struct record *server, json_object *others)
{
    bool good = true;

    if (others == NULL)
        return true;
    json_object_object_foreach(others, path, value)
    {
        enum field_id id = field_by_path(RECORD_SERVER, path);
        good = good && id != FIELD_NONE &&
               record_set(server, id, json_object_get_string(value), ORIGIN_USER, NULL);
    }
    return good;
}

/* The server's settings as the sample says; everything else as it is at first. */
static struct record *server_of(json_object *sample, enum side side, const char *protocol)
{
    struct record *server = record_new(RECORD_SERVER);
    bool good =
        record_set(server, FIELD_RECEIVE, "true", ORIGIN_USER, NULL) &&
        record_set(server, FIELD_SEND, "true", ORIGIN_USER, NULL) &&
        (side == SIDE_SEND || set(server, side, FIELD_RECEIVE_PROTOCOL, protocol)) &&
        set(server, side, FIELD_RECEIVE_HOST, "mail.example.jp") &&
        set(server, side, FIELD_RECEIVE_ENCRYPTION, text_or(sample, "encryption", "starttls")) &&
        set(server, side, FIELD_RECEIVE_PORT, text_or(sample, "port", "587")) &&
        record_set(server, FIELD_PROVIDER, text_or(sample, "provider", ""), ORIGIN_USER, NULL) &&
        set_others(server, json_object_object_get(sample, "set"));

    if (!good) {
        record_free(server);
        return NULL;
    }
    return server;
}

static bool flag(json_object *sample, const char *key)
{
    return json_object_get_boolean(json_object_object_get(sample, key));
}

/* False: the sample is not as it should be. */
static bool observe(json_object *sample, struct observation *seen, struct record **server)
{
    const char *protocol = text_or(sample, "protocol", "");
    bool known = strcmp(protocol, "pop3") == 0 || strcmp(protocol, "imap4") == 0 ||
                 strcmp(protocol, "smtp") == 0;

    seen->side = strcmp(protocol, "smtp") == 0 ? SIDE_SEND : SIDE_RECEIVE;
    seen->reply = text_of(sample, "reply");
    seen->reason = text_of(sample, "reason");
    seen->command = text_of(sample, "command");
    seen->capabilities = text_of(sample, "capabilities");
    seen->mechanisms = text_of(sample, "mechanisms");
    seen->secured = flag(sample, "secured");
    seen->silent = flag(sample, "silent");
    *server = known ? server_of(sample, seen->side, protocol) : NULL;
    seen->server = *server;
    return *server != NULL && take_moment(seen, text_or(sample, "moment", "")) &&
           take_stage(seen, text_or(sample, "stage", ""));
}

/* -- what the rules make of it -- */

static const struct rule *concluding(const struct observation *seen)
{
    struct subject subject = rule_subject(seen);
    const struct rule *first = NULL;

    for (size_t i = 0; first == NULL && i < rules_count(rules); i++) {
        const struct rule *rule = rules_at(rules, i);
        if ((rule->when.refused & seen->moment) != 0 && conditions_hold(&rule->when, &subject))
            first = rule;
    }
    rule_subject_clear(&subject);
    return first;
}

/* The engine's own cause stands; that of a refusal is asked for. */
static bool conclude(json_object *sample, struct observation *seen)
{
    const char *cause = text_of(sample, "cause");

    if (cause != NULL)
        return cause_by_name(cause, &seen->cause);
    seen->cause = rules_verdict(rules, seen);
    return seen->moment != 0;
}

static size_t index_of(const char *id)
{
    size_t i = 0;

    while (strcmp(rules_at(rules, i)->id, id) != 0)
        i++;
    return i;
}

static const char *speaking(const struct observation *seen)
{
    struct finding *finding = rules_finding(rules, seen);
    const char *id = finding->rule;

    cured[index_of(id)] |= finding->fix_count > 0;
    finding_free(finding);
    return id;
}

static void check_concluding(json_object *sample, const struct observation *seen, const char *name)
{
    const struct rule *first = concluding(seen);
    const char *wanted = text_or(sample, "concludes", text_of(sample, "rule"));

    if (seen->moment == 0 || text_of(sample, "cause") != NULL)
        return;
    if (!verify(first != NULL && strcmp(first->id, wanted) == 0, name, "%s concludes, not %s",
                first == NULL ? "none" : first->id, wanted))
        return;
    verify(first->cause == seen->cause, name, "%s is about %s", wanted, cause_name(first->cause));
    concluded[index_of(wanted)] = true;
}

/* Taken out: asked, it never holds. */
static void check_without(json_object *sample, struct observation *seen, const char *name)
{
    struct rule *rule = (struct rule *)rules_by_id(rules, text_of(sample, "rule"));
    unsigned protocols = rule->when.protocols;

    if (conditions_none(&rule->when))
        return; /* the general one */
    rule->when.protocols = NOBODY;
    conclude(sample, seen);
    const char *next = speaking(seen);
    const char *wanted = text_or(sample, "otherwise", cause_name(rule->cause));
    rule->when.protocols = protocols;
    verify(strcmp(next, wanted) == 0, name, "without %s it is %s and not %s", rule->id, next,
           wanted);
}

static void play(json_object *sample, const char *name)
{
    const char *id = text_of(sample, "rule");
    static const struct parameter known[] = {{"spki", KEY}, {"name", "sv1.example.jp"}};
    struct observation seen = {.evidence = "", .parameters = known, .parameter_count = 2};
    struct record *server = NULL;

    if (verify(id != NULL && rules_by_id(rules, id) != NULL && observe(sample, &seen, &server) &&
                   conclude(sample, &seen),
               name, "the sample is not right")) {
        const char *says = speaking(&seen);
        if (verify(strcmp(says, id) == 0, name, "%s speaks, not %s", says, id)) {
            spoke[index_of(id)] = true;
            check_concluding(sample, &seen, name);
            check_without(sample, &seen, name);
        }
    }
    record_free(server);
}

/* -- the files -- */

static void play_line(const char *line, const char *where)
{
    json_object *sample = json_tokener_parse(line);
    const char *fact = sample == NULL ? NULL : text_of(sample, "fact");
    char name[256];

    snprintf(name, sizeof name, "%s%s%s", where, fact == NULL ? "" : ": ",
             fact == NULL ? "" : fact);
    if (!verify(sample != NULL, name, "no JSON object"))
        return;
    if (text_of(sample, "none") == NULL)
        play(sample, name);
    else
        verify(fact != NULL && json_object_object_length(sample) == 2, name,
               "a fact without a sample has nothing else");
    json_object_put(sample);
}

static void play_file(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[LINE_ROOM], where[128];
    unsigned number = 0, samples = 0;

    if (!verify(file != NULL, path, "cannot be read"))
        return;
    while (fgets(line, sizeof line, file) != NULL) {
        number++;
        if (*line == '#' || *line == '\n')
            continue;
        snprintf(where, sizeof where, "%s:%u", path, number);
        play_line(line, where);
        samples++;
    }
    fclose(file);
    verify(samples > 0, path, "holds no sample");
}

/* -- all rules -- */

static void check_rules(void)
{
    for (size_t i = 0; i < rules_count(rules); i++) {
        const struct rule *rule = rules_at(rules, i), *before = rules_before(rules, rule);

        verify(before == NULL, rule->id, "can never be taken: %s stands before it",
               before == NULL ? "" : before->id);
        if (!conditions_none(&rule->when))
            verify(*rule->text != '\0' ? spoke[i] : concluded[i], rule->id, "has no sample");
        if (!conditions_none(&rule->when) && rule->fix_count > 0)
            verify(cured[i], rule->id, "its fix is offered in no sample");
    }
}

/* Whole sentences: a full stop at the end, and no more {parameters} in one language than in the
 * other. */
static unsigned parameters_in(const char *text)
{
    unsigned count = 0;

    for (; (text = strchr(text, '{')) != NULL; text++)
        count++;
    return count;
}

static bool is_sentence(const char *text)
{
    static const char *const ends[] = {".", "。", "）", "}"};
    size_t length = strlen(text);

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        size_t end = strlen(ends[i]);
        if (length > end && strcmp(text + length - end, ends[i]) == 0)
            return true;
    }
    return false;
}

static void check_words(const struct rule *english, const struct rule *japanese)
{
    if (*english->text == '\0') {
        verify(*japanese->text == '\0', english->id, "has words in Japanese alone");
        return;
    }
    verify(is_sentence(english->text) && is_sentence(japanese->text), english->id,
           "its text is no sentence in one of the languages");
    verify((*english->advice == '\0') == (*japanese->advice == '\0'), english->id,
           "its advice is missing in one of the languages");
    verify(*english->advice == '\0' ||
               (is_sentence(english->advice) && is_sentence(japanese->advice)),
           english->id, "its advice is no sentence in one of the languages");
    verify(parameters_in(english->text) == parameters_in(japanese->text), english->id,
           "its texts do not name the same parameters");
    verify(strcmp(english->text, japanese->text) != 0, english->id, "is not translated");
}

static void check_languages(void)
{
    i18n_start("ja", "/nowhere");
    struct rules *japanese = rules_built_in();

    for (size_t i = 0; i < rules_count(rules); i++)
        check_words(rules_at(rules, i), rules_at(japanese, i));
    rules_free(japanese);
}

int main(int argc, char **argv)
{
    i18n_start("en", "/nowhere");
    rules = rules_built_in();
    if (rules_count(rules) > RULES_MAX)
        return EXIT_FAILURE;
    for (int i = 1; i < argc; i++)
        play_file(argv[i]);
    check_rules();
    check_languages();
    rules_free(rules);
    printf("%u passed, %u failed\n", passed, failed);
    return failed == 0 && passed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
