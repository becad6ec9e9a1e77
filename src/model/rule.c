/* The rules: a list, what is looked up in it, and what words may name. */
#include "base/mem.h"
#include "model/rule_private.h"

#include <stdlib.h>
#include <string.h>

struct rules {
    struct rule **rows;
    size_t count, room;
    const struct rule_parts *parts;            /* NULL: all are there */
    bool *read;                                /* of each part */
    size_t reading;                            /* the part that is being read, from 1; 0: none */
    bool asked[FINDING_COUNT];                 /* all parts that may speak of it are there */
    const struct rule *general[FINDING_COUNT]; /* of those that ship: without conditions */
};

static const char *const names[FINDING_COUNT] = {
#define X(name, id) [FINDING_##name] = (id),
    FINDINGS(X)
#undef X
};

const char *cause_name(enum finding_id cause)
{
    return cause < FINDING_COUNT ? names[cause] : "";
}

bool cause_by_name(const char *name, enum finding_id *cause)
{
    for (size_t i = 0; i < FINDING_COUNT; i++)
        if (strcmp(names[i], name) == 0) {
            *cause = (enum finding_id)i;
            return true;
        }
    return false;
}

/* What words may name ------------------------------------------------------------------------- */

#define CERTIFICATE "names name issuer spki date reason"
#define CHANGED     "date before now"
#define OAUTH       "user status scope"
/* Beside what is always known. */
static const char *const parameters[FINDING_COUNT] = {
    [FINDING_NAME_NO_ANSWER] = "seconds",
    [FINDING_PROXY_FAILED] = "proxy",
    [FINDING_CERT_EXPIRED] = CERTIFICATE,
    [FINDING_CERT_NOT_YET] = CERTIFICATE,
    [FINDING_CERT_SELF_SIGNED] = CERTIFICATE,
    [FINDING_CERT_UNKNOWN_ISSUER] = CERTIFICATE,
    [FINDING_CERT_INCOMPLETE] = CERTIFICATE,
    [FINDING_CERT_NO_AUTHORITIES] = CERTIFICATE,
    [FINDING_CERT_WRONG_NAME] = CERTIFICATE,
    [FINDING_CERT_WEAK] = CERTIFICATE,
    [FINDING_CERT_INVALID] = CERTIFICATE,
    [FINDING_CERT_PIN_CHANGED] = CERTIFICATE " expected got",
    [FINDING_CERT_NOT_VERIFIED] = CERTIFICATE,
    [FINDING_CERT_EXPIRES_SOON] = CERTIFICATE " days",
    [FINDING_CA_FILE_UNREADABLE] = "path",
    [FINDING_GREETING_WRONG_PROTOCOL] = "spoken",
    [FINDING_STARTTLS_INJECTED] = "count",
    [FINDING_EHLO_REFUSED] = "name",
    [FINDING_AUTH_NOT_OFFERED] = "mechanism offered",
    [FINDING_AUTH_NEEDS_TLS] = "mechanism offered",
    [FINDING_MECHANISM_NOT_OFFERED] = "mechanism offered",
    [FINDING_NO_SAFE_MECHANISM] = "mechanism offered",
    [FINDING_SCRAM_TOO_COSTLY] = "count limit",
    [FINDING_MECHANISM_UNAVAILABLE] = "mechanism",
    [FINDING_OAUTH_ONLY] = "mechanism offered",
    [FINDING_OAUTH_TOKEN_REFUSED] = OAUTH,
    [FINDING_OAUTH_SCOPE] = OAUTH,
    [FINDING_OAUTH_REFUSED] = OAUTH,
    [FINDING_INBOX_REMOVED] = "count days",
    [FINDING_INBOX_EXPIRES] = "count days",
    [FINDING_LARGE_MAILS] = "count limit largest",
    [FINDING_SERVER_ALERT] = "text",
    [FINDING_SENDER_REFUSED] = "address",
    [FINDING_RECIPIENT_REFUSED] = "address",
    [FINDING_SIZE_LIMIT] = "size limit",
    [FINDING_SIZE_EXCEEDED] = "size limit",
    [FINDING_MAIL_ARRIVED] = "seconds where",
    [FINDING_MAIL_NOT_ARRIVED] = "seconds user to",
    [FINDING_POP_SMTP_REFUSED] = "seconds",
    [FINDING_TIMEOUT] = "seconds",
    [FINDING_CHANGED_ADDRESS] = "date gone now",
    [FINDING_CHANGED_CERTIFICATE] = CHANGED,
    [FINDING_CHANGED_KEY] = CHANGED " names issuer",
    [FINDING_CHANGED_TLS] = CHANGED,
    [FINDING_TLS_LOWERED] = CHANGED,
    [FINDING_STARTTLS_GONE] = "date",
    [FINDING_CHANGED_CAPABILITIES] = "date gone new now",
    [FINDING_CHANGED_MECHANISMS] = "date gone new now",
    [FINDING_CHANGED_UIDVALIDITY] = CHANGED,
    [FINDING_SPF_MISSING] = "domain count",
    [FINDING_DMARC_MISSING] = "domain",
    [FINDING_IP_LISTED] = "address list",
    [FINDING_LIST_UNKNOWING] = "list",
};

static bool is_one_of(const char *words, const char *name, size_t length)
{
    for (; words != NULL && *words != '\0'; words += strspn(words, " ")) {
        size_t word = strcspn(words, " ");
        if (word == length && strncmp(words, name, length) == 0)
            return true;
        words += word;
    }
    return false;
}

bool rule_parameter(enum finding_id cause, const char *name, size_t length)
{
    return is_one_of("host port protocol tls_port starttls_port reply reason", name, length) ||
           is_one_of(parameters[cause], name, length);
}

/* A rule -------------------------------------------------------------------------------------- */

struct rule *rule_new(void)
{
    struct rule *rule = mem_new(1, sizeof(*rule));

    rule->id = rule->text = rule->advice = "";
    return rule;
}

void rule_free(struct rule *rule)
{
    if (rule == NULL)
        return;
    for (size_t i = 0; i < RULE_LISTS; i++)
        free(rule->when.lists[i].words);
    for (size_t i = 0; i < rule->string_count; i++)
        free(rule->strings[i]);
    free(rule->strings);
    free(rule);
}

static char *keep(struct rule *rule, char *string)
{
    rule->strings = mem_grow(rule->strings, rule->string_count + 1, sizeof(rule->strings[0]));
    return rule->strings[rule->string_count++] = string;
}

const char *rule_string(struct rule *rule, const char *text)
{
    return *text != '\0' ? keep(rule, mem_copy(text)) : "";
}

void rule_add_word(struct rule *rule, enum rule_list list, const char *word)
{
    char *copy = keep(rule, mem_copy(word));
    size_t count = rule->when.lists[list].count++;

    text_lower(copy);
    rule->when.lists[list].words =
        mem_grow(rule->when.lists[list].words, count + 1, sizeof(char *));
    rule->when.lists[list].words[count] = copy;
}

/* The list ------------------------------------------------------------------------------------ */

struct rules *rules_new(void)
{
    return mem_new(1, sizeof(struct rules));
}

void rules_rest(struct rules *rules, const struct rule_parts *parts)
{
    rules->parts = parts;
    rules->read = mem_new(parts->count, sizeof(*rules->read));
}

static void read_part(struct rules *rules, size_t part)
{
    if (rules->read[part])
        return;
    rules->read[part] = true;
    rules->reading = part + 1;
    rules->parts->read(rules, part);
    rules->reading = 0;
}

/* Does somebody ask who is not reading a part? To whoever asks they were there from the beginning:
 * hence const. */
static struct rules *incomplete(const struct rules *rules)
{
    return rules->parts != NULL && rules->reading == 0 ? (struct rules *)rules : NULL;
}

/* All of them. */
static const struct rules *whole(const struct rules *rules)
{
    struct rules *own = incomplete(rules);

    if (own == NULL)
        return rules;
    for (size_t i = 0; i < own->parts->count; i++)
        read_part(own, i);
    own->parts = NULL;
    return rules;
}

/* All of a cause, and its general words. */
static const struct rules *with_cause(const struct rules *rules, enum finding_id cause)
{
    struct rules *own = incomplete(rules);

    if (own == NULL || own->asked[cause])
        return rules;
    for (size_t i = 0; i < own->parts->count; i++)
        if (!own->read[i] && own->parts->speaks(i, cause))
            read_part(own, i);
    own->asked[cause] = true;
    return rules;
}

/* All that conclude from what was refused at the moment. */
static const struct rules *with_moment(const struct rules *rules, unsigned moment)
{
    struct rules *own = incomplete(rules);

    for (size_t i = 0; own != NULL && i < own->parts->count; i++)
        if (!own->read[i] && own->parts->concludes(i, moment))
            read_part(own, i);
    return rules;
}

void rules_free(struct rules *rules)
{
    if (rules == NULL)
        return;
    rules_cut(rules, 0);
    free(rules->read);
    free(rules->rows);
    free(rules);
}

void rules_cut(struct rules *rules, size_t count)
{
    while (rules->count > count) {
        struct rule *last = rules->rows[--rules->count];
        if (rules->general[last->cause] == last)
            rules->general[last->cause] = NULL;
        rule_free(last);
    }
}

bool rules_complete(const struct rules *rules)
{
    whole(rules);
    for (size_t i = 0; i < FINDING_COUNT; i++)
        if (rules->general[i] == NULL || *rules->general[i]->text == '\0')
            return false;
    return true;
}

void rules_add(struct rules *rules, struct rule *rule)
{
    if (rules->count == rules->room) {
        rules->room = rules->room == 0 ? 256 : 2 * rules->room;
        rules->rows = mem_grow(rules->rows, rules->room, sizeof(rules->rows[0]));
    }
    size_t place = rules->count++;
    rule->part = rules->reading;
    for (; place > 0 && rules->rows[place - 1]->part > rule->part; place--)
        rules->rows[place] = rules->rows[place - 1];
    rules->rows[place] = rule;
    if (!rule->own && conditions_none(&rule->when))
        rules->general[rule->cause] = rule;
}

size_t rules_count(const struct rules *rules)
{
    return whole(rules)->count;
}

const struct rule *rules_at(const struct rules *rules, size_t index)
{
    return whole(rules)->rows[index];
}

const struct rule *rules_by_id(const struct rules *rules, const char *id)
{
    whole(rules);
    for (size_t i = 0; i < rules->count; i++)
        if (strcmp(rules->rows[i]->id, id) == 0)
            return rules->rows[i];
    return NULL;
}

/* Asking -------------------------------------------------------------------------------------- */

enum finding_id rules_verdict(const struct rules *rules, const struct observation *observation)
{
    enum finding_id cause = FINDING_UNEXPECTED_REPLY;
    struct subject subject = rule_subject(observation);

    with_moment(rules, observation->moment);
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = rules->rows[i];
        if ((rule->when.refused & observation->moment) != 0 &&
            conditions_hold(&rule->when, &subject)) {
            cause = rule->cause;
            break;
        }
    }
    rule_subject_clear(&subject);
    return cause;
}

static bool speaks_of(const struct rules *rules, const struct rule *rule,
                      const struct observation *seen)
{
    return rule->cause == seen->cause && *rule->text != '\0' &&
           rule != rules->general[seen->cause] &&
           (rule->when.refused == 0 || (rule->when.refused & seen->moment) != 0);
}

struct finding *rules_finding(const struct rules *rules, const struct observation *observation)
{
    const struct rule *taken = with_cause(rules, observation->cause)->general[observation->cause];
    struct subject subject = rule_subject(observation);

    for (size_t i = 0; i < rules->count; i++)
        if (speaks_of(rules, rules->rows[i], observation) &&
            conditions_hold(&rules->rows[i]->when, &subject)) {
            taken = rules->rows[i];
            break;
        }
    rule_subject_clear(&subject);
    return finding_say(taken, observation);
}

char *rules_words(const struct rules *rules, enum finding_id cause, const char *id,
                  const char *values)
{
    with_cause(rules, cause);
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = rules->rows[i];
        if (rule->cause == cause && *rule->text != '\0' && strcmp(rule->id, id) == 0)
            return finding_say_again(rule, values != NULL ? values : "");
    }
    return NULL;
}

enum severity rules_severity(const struct rules *rules, enum finding_id cause)
{
    return with_cause(rules, cause)->general[cause]->severity;
}

/* Never taken: neither are its words those of its cause, nor is its cause what is concluded. */
static bool hides(const struct rules *rules, const struct rule *first, const struct rule *second)
{
    bool concludes = second->when.refused != 0, speaks = *second->text != '\0';

    if (first == rules->general[first->cause])
        return false;
    if (concludes && first->when.refused != 0 && (!speaks || first->cause != second->cause) &&
        conditions_cover(&first->when, &second->when))
        return true;
    return speaks && *first->text != '\0' && first->cause == second->cause &&
           conditions_cover(&first->when, &second->when);
}

const struct rule *rules_before(const struct rules *rules, const struct rule *rule)
{
    if (rule == whole(rules)->general[rule->cause])
        return NULL;
    for (size_t i = 0; i < rules->count && rules->rows[i] != rule; i++)
        if (hides(rules, rules->rows[i], rule))
            return rules->rows[i];
    return NULL;
}
