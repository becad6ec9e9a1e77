/* effect_check.c - what the state asks of the engine: checks, discoveries, watches. */
#include "effect_private.h"

#include "base/i18n.h"
#include "fetch.h"
#include "known.h"
#include "store/wire_log.h"
#include "wire_logs.h"

#include <stdlib.h>

static void refuse(struct effects *effects, enum message_kind kind, unsigned check, enum side side,
                   const struct err *err)
{
    if (effects->listener)
        effects->listener->refused(effects->listener->context, check, err);
    effect_answer(effects,
                  &(struct message){.kind = kind, .check = check, .side = side, .err = err});
}

/* A log that cannot be kept is said, and the check runs. */
static void keep_log(struct effects *effects, unsigned check, const struct check_plan *plan)
{
    struct err err = {0};
    if (!plan->keep_log[SIDE_RECEIVE] && !plan->keep_log[SIDE_SEND])
        return;
    char *folder = wire_log_folder(effects->system);
    if (!folder)
        fail(&err, ERR_IO, _("There is no home folder to keep a log in."));
    else
        wire_logs_begin(&effects->wire_logs, folder, check, plan, &err);
    free(folder);
    if (err.code != ERR_NONE)
        effect_notice(effects, &err);
}

static void tell_rules(void *context, const char *sentence)
{
    struct err err = {0};
    fail(&err, ERR_INPUT, "%s", sentence);
    effect_notice(context, &err);
}

const struct rules *effects_rules(struct effects *effects)
{
    if (!effects->rules) {
        char *folder = rules_folder(effects->system);
        effects->rules = rules_load(folder, tell_rules, effects);
        free(folder);
    }
    return effects->rules;
}

/* The first check makes it, and reads the rules: the program starts without them. */
static bool engine_is_there(struct effects *effects, struct err *err)
{
    if (!effects->engine)
        effects->engine = engine_new(effects_rules(effects), err);
    return effects->engine != NULL;
}

static void start_check(struct effects *effects, unsigned check, struct check_plan *plan)
{
    struct err err = {0};
    if (!effects->known && !effects->no_state)
        effects->known = known_open(effects->system);
    if (!known_begin(effects->known, check, plan, &err))
        effect_notice(effects, &err);
    err = (struct err){0};
    if (engine_is_there(effects, &err) && engine_check(effects->engine, check, plan, &err)) {
        keep_log(effects, check, plan);
        return;
    }
    known_forget(effects->known, check);
    refuse(effects, MSG_CHECK_REFUSED, check, SIDE_NONE, &err);
}

/* Into the hands of a thread. Takes the plan over on success. */
static bool fetch_beside(struct effects *effects, unsigned check, struct check_plan *plan,
                         enum side side, struct err *err)
{
    if (!effects->fetches)
        effects->fetches = fetches_new(err);
    return effects->fetches && fetches_start(effects->fetches, check, plan, side, err);
}

/* Fetches what the plan still lacks, one after the other, then starts the check. Takes the plan
 * over. */
static void fetch_and_start(struct effects *effects, unsigned check, struct check_plan *plan)
{
    struct err err = {0};
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        bool fetched = true;
        bool good = !check_plan_fetches(plan, side) || fetch_at_hand(plan, side, &fetched, &err);
        if (good && fetched)
            continue;
        if (good && fetch_beside(effects, check, plan, side, &err))
            return;
        refuse(effects, MSG_SECRET_FAILED, check, side, &err);
        check_plan_free(plan);
        return;
    }
    start_check(effects, check, plan);
    check_plan_free(plan);
}

void effect_check(struct effects *effects, struct command *command)
{
    struct check_plan *plan = command->plan;
    command->plan = NULL;
    check_plan_refer(plan, effects->app->registry);
    fetch_and_start(effects, command->check, plan);
}

/* The list of providers is whole before anybody asks, and is not replaced from then on. */
static void start_discovery(struct effects *effects, unsigned number,
                            const struct discovery_order *order)
{
    struct discovery_order whole = *order;
    struct err err = {0};
    whole.providers = effects->app->providers;
    if (!engine_is_there(effects, &err) || !engine_discover(effects->engine, number, &whole, &err))
        refuse(effects, MSG_CHECK_REFUSED, number, SIDE_NONE, &err);
}

void effect_discover(struct effects *effects, struct command *command)
{
    const struct discovery_order order = {.address = command->text, .lookups = effects->lookups};
    start_discovery(effects, command->check, &order);
}

void effects_discover(struct effects *effects, unsigned number, const struct discovery_order *order)
{
    start_discovery(effects, number, order);
    effects_deliver(effects);
}

static void start_watch(struct effects *effects, unsigned number, const struct watch_list *list)
{
    struct err err = {0};
    if (!engine_is_there(effects, &err) ||
        !engine_watch(effects->engine, number, list->questions, list->count,
                      effects->lookups.dns_server, &err))
        refuse(effects, MSG_CHECK_REFUSED, number, SIDE_NONE, &err);
}

void effect_watch(struct effects *effects, struct command *command)
{
    start_watch(effects, command->check, command->watches);
}

void effects_watch(struct effects *effects, unsigned number, const struct watch_list *list)
{
    start_watch(effects, number, list);
    effects_deliver(effects);
}

size_t effect_secrets(struct effects *effects)
{
    size_t count = 0;
    struct check_plan *plan;
    struct err err = {0};
    enum side side;
    unsigned check;
    if (!effects->fetches)
        return 0;
    while ((plan = fetches_next(effects->fetches, &check, &side, &err)) != NULL) {
        if (err.code == ERR_NONE) {
            fetch_and_start(effects, check, plan);
        } else {
            refuse(effects, MSG_SECRET_FAILED, check, side, &err);
            check_plan_free(plan);
        }
        err = (struct err){0};
        count++;
    }
    return count;
}

void effect_cancel(struct effects *effects, struct command *command)
{
    struct err err = {0};
    if (effects->fetches && fetches_cancel(effects->fetches, command->check)) {
        fail(&err, ERR_CHECK, _("The check was cancelled before it began."));
        refuse(effects, MSG_CHECK_REFUSED, command->check, SIDE_NONE, &err);
    } else if (effects->engine) {
        engine_cancel(effects->engine, command->check);
    }
}

void effects_cancel(struct effects *effects, unsigned check)
{
    effect_cancel(effects, &(struct command){.kind = CMD_CANCEL, .check = check});
    effects_deliver(effects);
}

void effect_ca_file(struct effects *effects, struct command *command)
{
    struct err err = {0};
    bool good = engine_ca_file(command->path, &err);
    effect_answer(
        effects,
        &(struct message){.kind = MSG_CA_FILE, .text = command->path, .err = good ? NULL : &err});
}
