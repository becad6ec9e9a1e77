/* effect.c - one function per command: what the state asks for is done here and nowhere else. */
#include "effect.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "fetch.h"
#include "known.h"
#include "store/csv.h"
#include "store/wire_log.h"
#include "wire_logs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Answers --------------------------------------------------------------------------------- */

/* message.text and message.err are copied; everything else is taken as it is. */
static void answer(struct effects *effects, const struct message *message)
{
    if (effects->answer_count == effects->answer_room) {
        effects->answer_room = effects->answer_room ? 2 * effects->answer_room : 8;
        effects->answers =
            mem_grow(effects->answers, effects->answer_room, sizeof *effects->answers);
    }
    struct answer *fresh = &effects->answers[effects->answer_count++];
    *fresh = (struct answer){.message = *message, .text = mem_copy(message->text)};
    if (message->err)
        fresh->err = *message->err;
}

static void answer_err(struct effects *effects, enum message_kind kind, const struct err *err)
{
    answer(effects, &(struct message){.kind = kind, .err = err});
}

/* What nobody waits for: said on the screen, else on standard error. */
static void notice(struct effects *effects, const struct err *err)
{
    answer_err(effects, MSG_NOTICE, err);
    if (!effects->term)
        fprintf(stderr, "mailsetup: %s\n", err->text);
}

static void deliver(struct effects *effects);

/* Settings -------------------------------------------------------------------------------- */

char *holder_text(const struct lock_holder *holder)
{
    struct text text = {0};
    if (holder->pid)
        text_format(&text, _("process %ld"), holder->pid);
    if (*holder->user) {
        text_add(&text, text.length ? ", " : "");
        text_format(&text, _("user %s"), holder->user);
    }
    if (*holder->tty) {
        text_add(&text, text.length ? ", " : "");
        text_format(&text, _("terminal %s"), holder->tty);
    }
    if (holder->since_ms) {
        char since[32];
        clock_text(holder->since_ms, since, sizeof since);
        text_add(&text, text.length ? ", " : "");
        text_format(&text, _("since %.5s"), since);
    }
    if (!text.length)
        text_add(&text, _("another session"));
    return text_take(&text);
}

/* The settings hold no secrets, but say where they are. */
static void warn_if_exposed(struct effects *effects)
{
    struct err err = {0};
    if (!store_exposed(effects->store))
        return;
    fail(&err, ERR_PERMISSION,
         _("Other users of this machine can read or write %.300s; the next save makes it private."),
         store_file(effects->store));
    notice(effects, &err);
}

static bool load(struct effects *effects, struct err *err)
{
    struct registry *registry = NULL;
    struct err why = {0};
    if (store_load(effects->store, &registry, NULL, NULL, &why)) {
        answer(effects, &(struct message){.kind = MSG_LOADED,
                                          .registry = registry,
                                          .text = store_file(effects->store)});
        warn_if_exposed(effects);
        return true;
    }
    answer(effects, &(struct message){
                        .kind = MSG_LOAD_FAILED, .err = &why, .text = store_file(effects->store)});
    if (err)
        *err = why;
    return false;
}

/* Tells who may save: "" when it is us. */
static void take_lock(struct effects *effects)
{
    struct lock_holder holder = {0};
    struct err err = {0};
    char *who = NULL;
    if (store_lock(effects->store, &holder, &err))
        who = mem_copy("");
    else if (err.code == ERR_LOCKED)
        who = holder_text(&holder);
    else
        who = mem_copy(err.text); /* a folder that we may not write to: looking is possible */
    answer(effects, &(struct message){.kind = MSG_LOCKED_BY, .text = who});
    free(who);
}

static void do_save(struct effects *effects, struct command *command)
{
    struct err err = {0};
    if (!store_locked(effects->store))
        take_lock(effects); /* the other session may have ended */
    if (store_save(effects->store, effects->app->registry, command->overwrite, &err)) {
        answer(effects, &(struct message){.kind = MSG_SAVED});
        return;
    }
    bool changed = false;
    if (err.code == ERR_LOCKED && store_locked(effects->store))
        changed = !store_changed(effects->store, &changed, NULL) || changed;
    answer(effects, &(struct message){.kind = MSG_SAVE_FAILED, .err = &err, .changed = changed});
}

/* Reading is also what tells the store which version of the file ours goes on from. */
static void do_look(struct effects *effects, struct command *command)
{
    struct registry *registry = NULL;
    struct err err = {0};
    (void)command;
    store_load(effects->store, &registry, NULL, NULL, &err);
    answer(effects, &(struct message){.kind = MSG_LOOKED, .registry = registry, .err = &err});
}

static void do_lock(struct effects *effects, struct command *command)
{
    (void)command;
    take_lock(effects);
}

/* Draft ----------------------------------------------------------------------------------- */

/* Without the lock the draft beside the settings is another session's. */
static void do_save_draft(struct effects *effects, struct command *command)
{
    (void)command;
    struct err err = {0};
    struct draft *draft = app_draft(effects->app);
    if (draft && store_locked(effects->store) && !store_save_draft(effects->store, draft, &err))
        notice(effects, &err);
    draft_free(draft);
}

static void do_drop_draft(struct effects *effects, struct command *command)
{
    (void)command;
    struct err err = {0};
    if (store_locked(effects->store) && !store_drop_draft(effects->store, &err))
        notice(effects, &err);
}

static void offer_draft(struct effects *effects)
{
    struct draft *draft = NULL;
    struct err err = {0};
    if (!store_locked(effects->store))
        return;
    if (!store_load_draft(effects->store, &draft, &err))
        notice(effects, &err);
    else if (draft)
        answer(effects, &(struct message){.kind = MSG_DRAFT, .draft = draft});
}

/* Checks ---------------------------------------------------------------------------------- */

static void refuse(struct effects *effects, enum message_kind kind, unsigned check, enum side side,
                   const struct err *err)
{
    if (effects->listener)
        effects->listener->refused(effects->listener->context, check, err);
    answer(effects, &(struct message){.kind = kind, .check = check, .side = side, .err = err});
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
        notice(effects, &err);
}

static void tell_rules(void *context, const char *sentence)
{
    struct err err = {0};
    fail(&err, ERR_INPUT, "%s", sentence);
    notice(context, &err);
}

/* The first check makes it, and reads the rules: the program starts without them. */
static bool engine_is_there(struct effects *effects, struct err *err)
{
    if (effects->engine)
        return true;
    if (!effects->rules) {
        char *folder = rules_folder(effects->system);
        effects->rules = rules_load(folder, tell_rules, effects);
        free(folder);
    }
    effects->engine = engine_new(effects->rules, err);
    return effects->engine != NULL;
}

static void start_check(struct effects *effects, unsigned check, struct check_plan *plan)
{
    struct err err = {0};
    if (!effects->known && !effects->no_state)
        effects->known = known_open(effects->system);
    if (!known_begin(effects->known, check, plan, &err))
        notice(effects, &err);
    err = (struct err){0};
    if (engine_is_there(effects, &err) && engine_check(effects->engine, check, plan, &err)) {
        keep_log(effects, check, plan);
        return;
    }
    known_forget(effects->known, check);
    refuse(effects, MSG_CHECK_REFUSED, check, SIDE_NONE, &err);
}

/* Fetches what the plan still lacks, one after the other, then starts the check. Takes the plan
 * over.
 */
static void fetch_and_start(struct effects *effects, unsigned check, struct check_plan *plan)
{
    struct err err = {0};
    enum side side = check_plan_fetches(plan, SIDE_RECEIVE) ? SIDE_RECEIVE : SIDE_SEND;
    if (!check_plan_fetches(plan, side)) {
        start_check(effects, check, plan);
        check_plan_free(plan);
        return;
    }
    if (!effects->fetches)
        effects->fetches = fetches_new(&err);
    if (effects->fetches && fetches_start(effects->fetches, check, plan, side, &err))
        return;
    refuse(effects, MSG_SECRET_FAILED, check, side, &err);
    check_plan_free(plan);
}

static void do_check(struct effects *effects, struct command *command)
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

static void do_discover(struct effects *effects, struct command *command)
{
    const struct discovery_order order = {.address = command->text, .lookups = effects->lookups};
    start_discovery(effects, command->check, &order);
}

void effects_discover(struct effects *effects, unsigned number, const struct discovery_order *order)
{
    start_discovery(effects, number, order);
    deliver(effects);
}

/* Checks whose secret has come begin, or go on with the next. */
static size_t take_secrets(struct effects *effects)
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

static void do_cancel(struct effects *effects, struct command *command)
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
    do_cancel(effects, &(struct command){.kind = CMD_CANCEL, .check = check});
    deliver(effects);
}

static void do_ca_file(struct effects *effects, struct command *command)
{
    struct err err = {0};
    bool good = engine_ca_file(command->path, &err);
    answer(effects, &(struct message){
                        .kind = MSG_CA_FILE, .text = command->path, .err = good ? NULL : &err});
}

/* Files of text --------------------------------------------------------------------------- */

static void do_save_text(struct effects *effects, struct command *command)
{
    struct err err = {0};
    const char *text = command->text ? command->text : "";
    bool saved = file_create(command->path, text, strlen(text), &err);
    answer(effects, &(struct message){.kind = saved ? MSG_TEXT_SAVED : MSG_TEXT_SAVE_FAILED,
                                      .text = command->path,
                                      .err = saved ? NULL : &err});
}

/* CSV ------------------------------------------------------------------------------------- */

static void do_import(struct effects *effects, struct command *command)
{
    enum csv_encoding encoding = CSV_DETECT;
    struct cells *cells = NULL;
    struct err err = {0};
    struct message message = {.kind = MSG_IMPORT, .text = command->path};
    if (csv_read(command->path, &encoding, &cells, &err))
        message.import = account_import(effects->app->registry, cells, command->replace);
    else
        message.err = &err;
    answer(effects, &message);
    cells_free(cells);
}

/* With a byte order mark: without it Excel takes Japanese for something else. */
static void do_export(struct effects *effects, struct command *command)
{
    struct err err = {0};
    bool written = csv_write(command->path, command->cells, CSV_UTF8_BOM, &err);
    answer(effects, &(struct message){
                        .kind = MSG_EXPORTED, .text = command->path, .err = written ? NULL : &err});
}

static void do_suspend(struct effects *effects, struct command *command)
{
    struct message message = {.kind = MSG_RESIZE};
    (void)command;
    if (!effects->term)
        return;
    term_suspend(effects->term);
    term_resized(effects->term, &message.rows, &message.columns);
    answer(effects, &message);
    answer(effects, &(struct message){.kind = MSG_REDRAW});
}

/* Providers ------------------------------------------------------------------------------- */

/* What is wrong with the user's own files: as many sentences as one message can hold. */
static void add_sentence(void *context, const char *sentence)
{
    struct err *err = context;
    size_t length = strlen(err->text);
    err->code = ERR_INPUT;
    if (length + 2 < sizeof err->text) {
        text_copy(err->text + length, sizeof err->text - length, length ? " " : "");
        length = strlen(err->text);
        text_copy(err->text + length, sizeof err->text - length, sentence);
    }
}

void effects_providers(struct effects *effects, providers_problem *tell, void *context)
{
    struct err err = {0};
    char *folder = providers_folder(effects->system);
    struct provider_list *list =
        providers_load(folder, tell ? tell : add_sentence, tell ? context : &err);
    free(folder);
    answer(effects, &(struct message){.kind = MSG_PROVIDERS,
                                      .providers = list,
                                      .whole = true,
                                      .err = err.code == ERR_NONE ? NULL : &err});
    if (tell)
        deliver(effects);
}

static void do_providers(struct effects *effects, struct command *command)
{
    (void)command;
    effects_providers(effects, NULL, NULL);
}

static void (*const hands[CMD_KIND_COUNT])(struct effects *, struct command *) = {
    [CMD_SAVE] = do_save,
    [CMD_LOOK] = do_look,
    [CMD_CHECK] = do_check,
    [CMD_CANCEL] = do_cancel,
    [CMD_DISCOVER] = do_discover,
    [CMD_CA_FILE] = do_ca_file,
    [CMD_SAVE_DRAFT] = do_save_draft,
    [CMD_DROP_DRAFT] = do_drop_draft,
    [CMD_SAVE_TEXT] = do_save_text,
    [CMD_IMPORT] = do_import,
    [CMD_EXPORT] = do_export,
    [CMD_SUSPEND] = do_suspend,
    [CMD_LOCK] = do_lock,
    [CMD_PROVIDERS] = do_providers,
};

/* Messages -------------------------------------------------------------------------------- */

static void update(struct effects *effects, const struct message *message)
{
    struct commands wishes = {0};
    struct message stamped = *message;
    stamped.now_ms = clock_wall_ms();
    app_update(effects->app, &stamped, &wishes);
    for (size_t i = 0; i < wishes.count; i++)
        hands[wishes.rows[i].kind](effects, &wishes.rows[i]);
    commands_clear(&wishes);
}

/* The oldest first; an answer may ask for more. */
static void deliver(struct effects *effects)
{
    while (effects->answer_count) {
        struct answer first = effects->answers[0];
        memmove(effects->answers, effects->answers + 1,
                --effects->answer_count * sizeof *effects->answers);
        first.message.text = first.text;
        if (first.message.err)
            first.message.err = &first.err;
        update(effects, &first.message);
        free(first.text);
    }
}

void effects_send(struct effects *effects, const struct message *message)
{
    update(effects, message);
    deliver(effects);
}

bool effects_load(struct effects *effects, struct err *err)
{
    bool loaded = load(effects, err);
    deliver(effects);
    return loaded;
}

void effects_begin_session(struct effects *effects)
{
    take_lock(effects); /* first: nobody saves between our reading and our writing */
    load(effects, NULL);
    answer(effects, &(struct message){.kind = MSG_LOOKUPS, .whole = !effects->lookups.off});
    deliver(effects);
    offer_draft(effects);
    deliver(effects);
}

int effects_waits(const struct effects *effects, int descriptors[EFFECTS_WAITS])
{
    descriptors[0] = effects->engine ? engine_descriptor(effects->engine) : -1;
    descriptors[1] = effects->fetches ? fetches_descriptor(effects->fetches) : -1;
    if (!effects->engine)
        return -1;
    int timeout_ms = engine_timeout_ms(effects->engine);
    int save_ms = engine_busy(effects->engine) ? -1 : known_due_ms(effects->known);
    return timeout_ms < 0 || (save_ms >= 0 && save_ms < timeout_ms) ? save_ms : timeout_ms;
}

static void save_known(struct effects *effects)
{
    struct err err = {0};
    if (!known_save(effects->known, engine_busy(effects->engine), &err))
        notice(effects, &err);
}

void effects_keep_alive(struct effects *effects)
{
    if (effects->engine)
        engine_turn(effects->engine);
}

size_t effects_turn(struct effects *effects, int budget_ms, bool *more)
{
    struct report_event event;
    const struct cli_listener *listener = effects->listener;
    int64_t end_ns = clock_monotonic_ns() + (int64_t)budget_ms * 1000000;
    size_t count = take_secrets(effects);
    deliver(effects);
    *more = false;
    if (effects->engine)
        engine_turn(effects->engine);
    while (effects->engine && !*more && engine_next(effects->engine, &event)) {
        struct err err = {0};
        if (!wire_logs_event(effects->wire_logs, &event, &err))
            notice(effects, &err);
        known_event(effects->known, &event);
        if (listener)
            listener->event(listener->context, &event);
        effects_send(effects, &(struct message){.kind = MSG_REPORT, .event = &event});
        *more = clock_monotonic_ns() >= end_ns;
        count++;
    }
    if (effects->engine)
        save_known(effects);
    deliver(effects);
    return count;
}

bool effects_open(struct effects *effects, const struct cli_options *options, struct err *err)
{
    char *path = NULL;
    if (!store_path(options->file, options->system, &path, err))
        return false;
    effects->store = store_new(path);
    answer(effects, &(struct message){.kind = MSG_PROVIDERS, .providers = providers_built_in()});
    effects->system = options->system;
    effects->lookups = options->lookups;
    effects->no_state = options->no_state;
    free(path);
    return true;
}

void effects_close(struct effects *effects)
{
    fetches_free(effects->fetches);
    wire_logs_free(effects->wire_logs);
    known_close(effects->known);
    engine_free(effects->engine);
    rules_free(effects->rules);
    store_free(effects->store);
    for (size_t i = 0; i < effects->answer_count; i++) {
        free(effects->answers[i].text);
        provider_list_free(effects->answers[i].message.providers);
    }
    free(effects->answers);
    *effects = (struct effects){0};
}
