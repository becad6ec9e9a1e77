/* Events of a check as lines of a transcript. */
#include "player.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "store/rules.h"

#include <stdlib.h>
#include <string.h>

static enum side side_of(const struct player *player, const char *word)
{
    for (int side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (strcmp(word, side_name((enum side)side)) == 0)
            return (enum side)side;
    player_complain(player, "no such side: %s", word);
}

static enum stage stage_of(const struct player *player, const char *word)
{
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        if (strcmp(word, stage_name((enum stage)stage)) == 0)
            return (enum stage)stage;
    player_complain(player, "no such stage: %s", word);
}

static enum status status_of(const struct player *player, const char *word)
{
    if (strcmp(word, "running") == 0)
        return STATUS_RUNNING;
    for (int status = STATUS_OK; status <= STATUS_SKIP; status++)
        if (strcmp(word, status_name((enum status)status)) == 0)
            return (enum status)status;
    player_complain(player, "no such status: %s", word);
}

static enum direction direction_of(const struct player *player, const char *word)
{
    for (int direction = DIRECTION_NOTE; direction <= DIRECTION_SERVER; direction++)
        if (strcmp(word, direction_name((enum direction)direction)) == 0)
            return (enum direction)direction;
    player_complain(player, "no such direction: %s", word);
}

static void send_event(struct player *player, struct report_event *event)
{
    event->check = player->check ? player->check : player->app->last_check;
    event->wall_ms = player->now_ms;
    player_send(player, &(struct message){.kind = MSG_REPORT, .event = event});
}

/* log SIDE DIRECTION TEXT */
static void log_event(struct player *player, char **words, size_t count)
{
    if (count < 4)
        player_complain(player, "event log SIDE DIRECTION TEXT");
    char *text = player_unescape(words[3]);
    struct report_event event = {
        .kind = EVENT_LOG,
        .side = side_of(player, words[1]),
        .direction = direction_of(player, words[2]),
        .text = text,
        .length = strlen(text),
    };
    send_event(player, &event);
    free(text);
}

/* The keys of facts live as long as the program. */
static const char *fact_key(const struct player *player, const char *word)
{
    static const char *const keys[] = {
        "addresses", "address", "port",       "version", "cipher",       "verified",
        "text",      "apop",    "starttls",   "size",    "capabilities", "mechanisms",
        "mechanism", "user",    "messages",   "bytes",   "uidl",         "from",
        "to",        "reply",   "message_id", "reason",  "trust",        "unseen",
        "seconds",   "hops",    "path",       "tries",   "removed",      "authentication"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(word, keys[i]) == 0)
            return keys[i];
    player_complain(player, "no such fact: %s", word);
}

/* stage SIDE STAGE STATUS [MS [KEY=VALUE ...]] */
static void stage_event(struct player *player, char **words, size_t count)
{
    if (count < 4)
        player_complain(player, "event stage SIDE STAGE STATUS [MS [KEY=VALUE ...]]");
    struct detail *detail = mem_new(1, sizeof *detail);
    for (size_t i = 5; i < count; i++) {
        char *value = strchr(words[i], '=');
        if (!value)
            player_complain(player, "KEY=VALUE: %s", words[i]);
        *value = '\0';
        detail_add(detail, fact_key(player, words[i]), FACT_TEXT, value + 1);
    }
    struct report_event event = {
        .kind = EVENT_STAGE,
        .side = side_of(player, words[1]),
        .stage = stage_of(player, words[2]),
        .status = status_of(player, words[3]),
        .ms = count > 4 ? strtod(words[4], NULL) : 0,
        .detail = detail,
    };
    if (event.stage == STAGE_TLS && event.status != STATUS_RUNNING) {
        memcpy(detail->chain, player->chain, sizeof player->chain);
        detail->chain_count = player->chain_count;
        player->chain_count = 0;
    }
    send_event(player, &event);
    detail_free(detail);
}

static struct record *run_server(const struct player *player, const struct run_target *target)
{
    struct err err = {0};
    struct check_plan *plan = player->app->run.purpose->plan(player->app, target, &err);
    if (!plan)
        player_complain(player, "%s", err.text);
    struct record *server = record_copy(plan->server);
    check_plan_free(plan);
    return server;
}

/* The server that the events are about; the caller frees. */
static struct record *checked_server(const struct player *player)
{
    const struct app *app = player->app;
    unsigned check = player->check ? player->check : app->last_check;
    if (app->check.check.server && check == app->check.check.number)
        return record_copy(app->check.check.server);
    if (app->check.trial.search && check == app->check.trial.number)
        return record_copy(app->check.trial.search->plan->server);
    for (size_t i = 0; i < app->run.flight_count; i++)
        if (app->run.flights[i].check == check)
            return run_server(player, &app->run.targets[app->run.flights[i].index]);
    for (int side = SIDE_RECEIVE; app->form_open && side <= SIDE_SEND; side++)
        for (size_t i = 0; i < PROBE_COUNT; i++)
            if (app->form.probes[side][i].check == check) {
                struct record *server = record_copy(app->form.record);
                preset_choose(server, (enum side)side, i);
                return server;
            }
    player_complain(player, "no check has the number %u", check);
}

/* As they ship, in the language of now. Findings go on naming them. */
static const struct rules *rules_of_now(void)
{
    static struct rules *rules[2];
    bool japanese = strcmp(i18n_language(), "ja") == 0;
    if (!rules[japanese])
        rules[japanese] = rules_built_in();
    return rules[japanese];
}

/* finding SIDE STAGE RULE EVIDENCE [PARAMETER=VALUE ...] */
static void finding_event(struct player *player, char **words, size_t count)
{
    enum { PARAMETERS = 8 };
    struct parameter parameters[PARAMETERS];
    size_t used = 0;
    if (count < 5)
        player_complain(player, "event finding SIDE STAGE RULE EVIDENCE [PARAMETER=VALUE ...]");
    enum finding_id id;
    if (!cause_by_name(words[3], &id))
        player_complain(player, "no such finding: %s", words[3]);
    for (size_t i = 5; i < count && used < PARAMETERS; i++) {
        char *value = strchr(words[i], '=');
        if (!value)
            player_complain(player, "PARAMETER=VALUE: %s", words[i]);
        *value = '\0';
        parameters[used++] = (struct parameter){words[i], value + 1};
    }
    enum side side = side_of(player, words[1]);
    enum stage stage = stage_of(player, words[2]);
    struct record *server = checked_server(player);
    const struct observation seen = {.cause = id,
                                     .server = server,
                                     .side = side,
                                     .stage = stage,
                                     .evidence = words[4],
                                     .parameters = parameters,
                                     .parameter_count = used};
    struct finding *finding = rules_finding(rules_of_now(), &seen);
    record_free(server);
    struct report_event event = {
        .kind = EVENT_FINDING, .side = side, .stage = stage, .finding = finding};
    send_event(player, &event);
    finding_free(finding);
}

/* result [SIDE] STATUS MS */
static void result_event(struct player *player, char **words, size_t count)
{
    if (count < 3)
        player_complain(player, "event result [SIDE] STATUS MS");
    struct report_event event = {
        .kind = EVENT_RESULT,
        .side = count > 3 ? side_of(player, words[1]) : SIDE_NONE,
        .status = status_of(player, words[count - 2]),
        .ms = strtod(words[count - 1], NULL),
    };
    send_event(player, &event);
}

void player_event(struct player *player, char **words, size_t count)
{
    if (count > 0 && strcmp(words[0], "log") == 0)
        log_event(player, words, count);
    else if (count > 0 && strcmp(words[0], "stage") == 0)
        stage_event(player, words, count);
    else if (count > 0 && strcmp(words[0], "finding") == 0)
        finding_event(player, words, count);
    else if (count > 0 && strcmp(words[0], "result") == 0)
        result_event(player, words, count);
    else
        player_complain(player, "event log|stage|finding|result ...");
}

/* "expired name" */
static unsigned faults_of(const struct player *player, const char *words)
{
    static const struct {
        const char *word;
        enum certificate_fault fault;
    } faults[] = {{"expired", FAULT_EXPIRED}, {"not-yet", FAULT_NOT_YET},
                  {"issuer", FAULT_ISSUER},   {"signature", FAULT_SIGNATURE},
                  {"name", FAULT_NAME},       {"weak", FAULT_WEAK},
                  {"invalid", FAULT_INVALID}};
    unsigned found = 0;
    for (const char *word = words; *word; word += strspn(word, " ")) {
        size_t length = strcspn(word, " "), i = 0;
        while (i < sizeof faults / sizeof *faults &&
               (strlen(faults[i].word) != length || strncmp(faults[i].word, word, length) != 0))
            i++;
        if (i == sizeof faults / sizeof *faults)
            player_complain(player, "no such fault: %s", word);
        found |= faults[i].fault;
        word += length;
    }
    return found;
}

/* One certificate of the next `event stage SIDE tls`, leaf first. */
void player_certificate(struct player *player, char **words, size_t count)
{
    struct certificate *certificate = mem_new(1, sizeof *certificate);
    const struct {
        const char *key;
        char **field;
    } texts[] = {
        {"subject", &certificate->subject},     {"issuer", &certificate->issuer},
        {"names", &certificate->names},         {"not_before", &certificate->not_before},
        {"not_after", &certificate->not_after}, {"key", &certificate->key},
        {"signature", &certificate->signature}, {"error", &certificate->error},
    };
    for (size_t i = 0; i < count; i++) {
        char *value = strchr(words[i], '=');
        if (!value)
            player_complain(player, "KEY=VALUE: %s", words[i]);
        *value++ = '\0';
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
            if (strcmp(words[i], texts[k].key) == 0)
                *texts[k].field = mem_copy(value);
        if (strcmp(words[i], "days") == 0) {
            certificate->not_after_ms = player->now_ms + atoll(value) * 86400000 + 1000;
            certificate->not_before_ms = player->now_ms - (int64_t)90 * 86400000;
        }
        if (strcmp(words[i], "faults") == 0)
            certificate->faults = faults_of(player, value);
        if (strcmp(words[i], "sha256") == 0)
            text_copy(certificate->sha256, sizeof certificate->sha256, value);
        if (strcmp(words[i], "spki") == 0)
            text_copy(certificate->spki_sha256, sizeof certificate->spki_sha256, value);
    }
    if (player->chain_count == CHAIN_MAX)
        player_complain(player, "too many certificates");
    player->chain[player->chain_count++] = certificate;
}
