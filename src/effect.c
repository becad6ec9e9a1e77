/* effect.c - one function per command: what the state asks for is done here and nowhere else. */
#include "effect_private.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "fetch.h"
#include "known.h"
#include "wire_logs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Answers --------------------------------------------------------------------------------- */

void effect_answer(struct effects *effects, const struct message *message)
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

static void effect_answer_err(struct effects *effects, enum message_kind kind,
                              const struct err *err)
{
    effect_answer(effects, &(struct message){.kind = kind, .err = err});
}

void effect_notice(struct effects *effects, const struct err *err)
{
    effect_answer_err(effects, MSG_NOTICE, err);
    if (!effects->term)
        fprintf(stderr, "mailsetup: %s\n", err->text);
}

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
    effect_notice(effects, &err);
}

static bool load(struct effects *effects, struct err *err)
{
    struct registry *registry = NULL;
    struct err why = {0};
    if (store_load(effects->store, &registry, NULL, NULL, &why)) {
        effect_answer(effects, &(struct message){.kind = MSG_LOADED,
                                                 .registry = registry,
                                                 .text = store_file(effects->store)});
        warn_if_exposed(effects);
        return true;
    }
    effect_answer(effects, &(struct message){.kind = MSG_LOAD_FAILED,
                                             .err = &why,
                                             .text = store_file(effects->store)});
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
    effect_answer(effects, &(struct message){.kind = MSG_LOCKED_BY, .text = who});
    free(who);
}

static void do_save(struct effects *effects, struct command *command)
{
    struct err err = {0};
    if (!store_locked(effects->store))
        take_lock(effects); /* the other session may have ended */
    if (store_save(effects->store, effects->app->registry, command->overwrite, &err)) {
        effect_answer(effects, &(struct message){.kind = MSG_SAVED});
        return;
    }
    bool changed = false;
    if (err.code == ERR_LOCKED && store_locked(effects->store))
        changed = !store_changed(effects->store, &changed, NULL) || changed;
    effect_answer(effects,
                  &(struct message){.kind = MSG_SAVE_FAILED, .err = &err, .changed = changed});
}

/* Reading is also what tells the store which version of the file ours goes on from. */
static void do_look(struct effects *effects, struct command *command)
{
    struct registry *registry = NULL;
    struct err err = {0};
    (void)command;
    store_load(effects->store, &registry, NULL, NULL, &err);
    effect_answer(effects,
                  &(struct message){.kind = MSG_LOOKED, .registry = registry, .err = &err});
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
        effect_notice(effects, &err);
    draft_free(draft);
}

static void do_drop_draft(struct effects *effects, struct command *command)
{
    (void)command;
    struct err err = {0};
    if (store_locked(effects->store) && !store_drop_draft(effects->store, &err))
        effect_notice(effects, &err);
}

static void offer_draft(struct effects *effects)
{
    struct draft *draft = NULL;
    struct err err = {0};
    if (!store_locked(effects->store))
        return;
    if (!store_load_draft(effects->store, &draft, &err))
        effect_notice(effects, &err);
    else if (draft)
        effect_answer(effects, &(struct message){.kind = MSG_DRAFT, .draft = draft});
}

static void do_suspend(struct effects *effects, struct command *command)
{
    struct message message = {.kind = MSG_RESIZE};
    (void)command;
    if (!effects->term)
        return;
    term_suspend(effects->term);
    term_resized(effects->term, &message.rows, &message.columns);
    effect_answer(effects, &message);
    effect_answer(effects, &(struct message){.kind = MSG_REDRAW});
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
    effect_answer(effects, &(struct message){.kind = MSG_PROVIDERS,
                                             .providers = list,
                                             .whole = true,
                                             .err = err.code == ERR_NONE ? NULL : &err});
    if (tell)
        effects_deliver(effects);
}

static void do_providers(struct effects *effects, struct command *command)
{
    (void)command;
    effects_providers(effects, NULL, NULL);
}

static void (*const hands[CMD_KIND_COUNT])(struct effects *, struct command *) = {
    [CMD_SAVE] = do_save,
    [CMD_LOOK] = do_look,
    [CMD_CHECK] = effect_check,
    [CMD_CANCEL] = effect_cancel,
    [CMD_DISCOVER] = effect_discover,
    [CMD_WATCH] = effect_watch,
    [CMD_CA_FILE] = effect_ca_file,
    [CMD_SAVE_DRAFT] = do_save_draft,
    [CMD_DROP_DRAFT] = do_drop_draft,
    [CMD_SAVE_TEXT] = effect_save_text,
    [CMD_IMPORT] = effect_import,
    [CMD_EXPORT] = effect_export,
    [CMD_TRANSFER_STOP] = effect_crossing_stop,
    [CMD_JOURNAL_BEGIN] = effect_journal_begin,
    [CMD_JOURNAL_ADD] = effect_journal_add,
    [CMD_JOURNAL_END] = effect_journal_end,
    [CMD_MAPPING] = effect_mapping,
    [CMD_KEEP] = effect_keep,
    [CMD_BEFORE] = effect_before,
    [CMD_PROOF] = effect_proof,
    [CMD_PROOF_ADD] = effect_proof_add,
    [CMD_PROOF_DROP] = effect_proof_drop,
    [CMD_MIGRATION_OVER] = effect_migration_over,
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

void effects_deliver(struct effects *effects)
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
    effects_deliver(effects);
}

bool effects_load(struct effects *effects, struct err *err)
{
    bool loaded = load(effects, err);
    effects_deliver(effects);
    return loaded;
}

void effects_begin_session(struct effects *effects)
{
    take_lock(effects); /* first: nobody saves between our reading and our writing */
    load(effects, NULL);
    effect_answer(effects, &(struct message){.kind = MSG_LOOKUPS, .whole = !effects->lookups.off});
    effects_deliver(effects);
    offer_draft(effects);
    effect_journal_offer(effects);
    effects_deliver(effects);
}

/* The sooner of two times to wait; -1 is never. */
static int sooner(int a, int b)
{
    return a < 0 ? b : b < 0 || a < b ? a : b;
}

int effects_waits(const struct effects *effects, int descriptors[EFFECTS_WAITS])
{
    descriptors[0] = effects->engine ? engine_descriptor(effects->engine) : -1;
    descriptors[1] = effects->fetches ? fetches_descriptor(effects->fetches) : -1;
    if (effects->crossing)
        return 0;
    if (!effects->engine)
        return effect_journal_due_ms(effects);
    int timeout_ms = engine_timeout_ms(effects->engine);
    int save_ms = engine_busy(effects->engine) ? -1 : known_due_ms(effects->known);
    return sooner(sooner(timeout_ms, save_ms), effect_journal_due_ms(effects));
}

static void save_known(struct effects *effects)
{
    struct err err = {0};
    if (!known_save(effects->known, engine_busy(effects->engine), &err))
        effect_notice(effects, &err);
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
    size_t count = effect_secrets(effects);
    effects_deliver(effects);
    *more = false;
    if (effects->engine)
        engine_turn(effects->engine);
    while (effects->engine && !*more && engine_next(effects->engine, &event)) {
        struct err err = {0};
        if (!wire_logs_event(effects->wire_logs, &event, &err))
            effect_notice(effects, &err);
        known_event(effects->known, &event);
        if (listener) /* a command: there is no screen to tell */
            listener->event(listener->context, &event);
        else
            effects_send(effects, &(struct message){.kind = MSG_REPORT, .event = &event});
        *more = clock_monotonic_ns() >= end_ns;
        count++;
    }
    if (effects->engine)
        save_known(effects);
    *more = effect_crossing_turn(effects, end_ns) || *more;
    effect_journal_turn(effects);
    effects_deliver(effects);
    return count;
}

bool effects_open(struct effects *effects, const struct cli_options *options, struct err *err)
{
    char *path = NULL;
    if (!store_path(options->file, options->system, &path, err))
        return false;
    effects->store = store_new(path);
    effect_answer(effects,
                  &(struct message){.kind = MSG_PROVIDERS, .providers = providers_built_in()});
    effects->system = options->system;
    effects->lookups = options->lookups;
    effects->no_state = options->no_state;
    free(path);
    return true;
}

void effects_close(struct effects *effects)
{
    effect_journal_close(effects);
    effect_crossing_close(effects);
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
