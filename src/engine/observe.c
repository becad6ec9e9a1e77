/* observe.c - what a dialogue knows when something is to be said, and how it is told. */
#include "base/mem.h"
#include "engine/dialogue_private.h"
#include "engine/redact.h"

#include <stdlib.h>
#include <string.h>

/* The client's commands, so that nothing else of what it sends is ever kept, even of what the log
 * may see. The second word is kept as well where it is a mechanism or part of the verb. */
static const struct {
    const char *verb;
    const char *ends; /* of the second word; NULL: there is none to keep */
} commands[] = {
    {"USER", NULL},       {"PASS", NULL},    {"APOP", NULL},        {"AUTH", " "},
    {"STLS", NULL},       {"CAPA", NULL},    {"STAT", NULL},        {"LIST", NULL},
    {"UIDL", NULL},       {"TOP", NULL},     {"RETR", NULL},        {"DELE", NULL},
    {"CAPABILITY", NULL}, {"LOGIN", NULL},   {"AUTHENTICATE", " "}, {"STARTTLS", NULL},
    {"STATUS", NULL},     {"EXAMINE", NULL}, {"SELECT", NULL},      {"FETCH", NULL},
    {"SEARCH", NULL},     {"UID", " "},      {"EXPUNGE", NULL},     {"NOOP", NULL},
    {"EHLO", NULL},       {"HELO", NULL},    {"MAIL", ":"},         {"RCPT", ":"},
    {"DATA", NULL},       {"RSET", NULL},    {"QUIT", NULL},        {"LOGOUT", NULL},
};

static const char *past_tag(const struct dialogue *d, const char *command)
{
    if (d->protocol->tag == NULL)
        return command;
    command += strcspn(command, " ");
    return command + (*command == ' ');
}

void dialogue_remember(struct dialogue *d, const char *shown)
{
    const char *verb = past_tag(d, shown);
    size_t length = strcspn(verb, " ");

    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        if (strlen(commands[i].verb) != length || strncmp(verb, commands[i].verb, length) != 0)
            continue;
        if (commands[i].ends != NULL && verb[length] == ' ')
            length += 1 + strcspn(verb + length + 1, commands[i].ends);
        char *kept = mem_copy_n(verb, length < sizeof d->command ? length : 0);
        text_copy(d->command, sizeof d->command, kept);
        free(kept);
        d->moment = 0;
        return;
    }
}

void dialogue_observe(const struct dialogue *d, struct observation *seen)
{
    seen->server = d->plan->server;
    seen->side = d->side;
    seen->moment = d->moment;
    seen->command = d->command;
    seen->secured = d->secured;
    seen->capabilities = d->offers.known ? text_get(&d->offers.words) : NULL;
    seen->mechanisms = d->offers.known ? text_get(&d->offers.mechanisms) : NULL;
}

/* What is told to others: without secrets, and safe to show. The caller frees. */
char *dialogue_clean(const struct dialogue *d, const char *raw)
{
    return redact_text(d->redactor, raw);
}

enum finding_id dialogue_verdict(struct dialogue *d, enum moment moment, const char *reply)
{
    char *clean = dialogue_clean(d, reply);
    struct observation seen = {.stage = dialogue_stage(d), .reply = clean};

    d->moment = moment;
    dialogue_observe(d, &seen);
    enum finding_id cause = rules_verdict(d->rules, &seen);
    free(clean);
    return cause;
}

static void tell(struct dialogue *d, const struct observation *seen)
{
    struct finding *finding = rules_finding(d->rules, seen);
    enum status status = severity_status(finding->severity);

    d->stage_status = status_worse(d->stage_status, status);
    d->worst = status_worse(d->worst, status);
    if (d->purpose != PURPOSE_REFUSAL)
        d->port.finding(d->port.session, finding);
    finding_free(finding);
}

enum { PARAMETERS_MAX = 4 };

void dialogue_find_at(struct dialogue *d, enum stage stage, enum finding_id id,
                      const char *evidence, const struct parameter *parameters, size_t count)
{
    struct parameter safe[PARAMETERS_MAX];
    char *values[PARAMETERS_MAX] = {0};
    char shown[EVIDENCE_MAX], *whole = dialogue_clean(d, evidence);
    struct observation seen = {.cause = id, .stage = stage, .reply = whole, .evidence = shown};

    text_copy(shown, sizeof shown, whole); /* cut only now: a piece of a secret is not known */
    if (count > PARAMETERS_MAX)
        count = PARAMETERS_MAX;
    for (size_t i = 0; i < count; i++) {
        values[i] = dialogue_clean(d, parameters[i].value);
        safe[i] = (struct parameter){parameters[i].name, values[i]};
    }
    dialogue_observe(d, &seen);
    seen.parameters = safe;
    seen.parameter_count = count;
    tell(d, &seen);
    for (size_t i = 0; i < count; i++)
        free(values[i]);
    free(whole);
}

void dialogue_find(struct dialogue *d, enum finding_id id, const char *evidence)
{
    struct parameter reply = {"reply", evidence};

    dialogue_find_at(d, dialogue_stage(d), id, evidence, &reply, 1);
}

void dialogue_fail(struct dialogue *d, enum finding_id id, const char *evidence)
{
    dialogue_find(d, id, evidence);
    dialogue_leave(d);
}

void dialogue_fail_with(struct dialogue *d, enum finding_id id, const char *evidence,
                        const char *name, const char *value)
{
    struct parameter parameters[] = {{name, value}, {"reply", evidence}};

    dialogue_find_at(d, dialogue_stage(d), id, evidence, parameters, 2);
    dialogue_leave(d);
}
