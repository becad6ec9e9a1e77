/* The proof: every account checked on the new server, in both directions, and what still waits on
 * the old one; then the old server's removal. */
#include "app/migration_parts.h"
#include "app/run_parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The run -------------------------------------------------------------------------------------- */

static bool of_source(const struct run_target *target)
{
    return strcmp(target->role, "source") == 0;
}

/* The old server is asked with the users that it knows: those of before the import. */
static struct check_plan *plan_of(const struct app *app, const struct run_target *target,
                                  struct err *err)
{
    const struct migration_screen *screen = &app->migration;
    const struct record *migration = app_migration(app);
    if (!migration) {
        fail(err, ERR_INPUT, "%s", _("This migration is not there any more."));
        return NULL;
    }
    if (of_source(target) && !screen->old) {
        fail(err, ERR_INPUT, "%s", _("What the account was before the import is not known."));
        return NULL;
    }
    return migration_plan(of_source(target) ? screen->old : app->registry, migration, target->id,
                          of_source(target), screen->proof, err);
}

/* What is proven holds for the settings that the run was begun with, as its journal says: what was
 * changed under it is checked again. */
static void run_ended(struct app *app, const struct run_target *target,
                      const struct fleet_result *result, struct commands *commands)
{
    uint64_t digest = app->run.digests[target - app->run.targets];
    (void)commands;
    if (app->migration.proof)
        proof_add(app->migration.proof, target->id, target->role, digest, result);
    app->migration.stale = true;
}

/* One that was looked at alone. */
static void run_target_checked(struct app *app, const struct run_target *target, uint64_t digest,
                               const struct fleet_result *result, struct commands *commands)
{
    if (!app->migration.proof)
        app->migration.proof = proof_new();
    proof_add(app->migration.proof, target->id, target->role, digest, result);
    app->migration.stale = true;
    struct command *command = commands_add(commands, CMD_PROOF_ADD);
    command->migration = app->migration.id;
    command->entries = mem_new(1, sizeof *command->entries);
    command->entry_count = 1;
    *command->entries = (struct journal_entry){
        .kind = target->kind, .id = target->id, .role = target->role, .digest = digest};
    fleet_result_copy(result, &command->entries->result);
}

static struct run_target *targets_of(const struct app *app, bool source, size_t *count);

static void ask_new_server(struct app *app, struct commands *commands)
{
    size_t count;
    struct run_target *targets = targets_of(app, false, &count);
    run_again(app, targets, count, commands);
    free(targets);
}

/* When the old server has told of its mails, the new one is asked which of them it has. */
static void run_over(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    if (!app_migration(app))
        return;
    if (screen->both) {
        screen->both = false;
        ask_new_server(app, commands);
        return;
    }
    migration_recount(app);
    if (screen->status->whole && screen->status->states[MIGRATION_PROVE] != MIGRATION_DONE &&
        app->loaded && !app->read_only)
        migration_step_done(app, MIGRATION_PROVE, commands);
}

/* Those of the new server, behind those of the old one. */
static size_t run_follow(const struct app *app)
{
    size_t count = 0;
    if (app->migration.both)
        free(targets_of(app, false, &count));
    return count;
}

static unsigned migration_of(const struct app *app)
{
    return app->migration.id;
}

static const char *server_asked(const struct app *app)
{
    return app->migration.both ? _("old server") : _("new server");
}

const struct run_purpose migration_proof_run = {
    .name = MIGRATION_RUN,
    .title = N_("Proof"),
    .part = server_asked,
    .plan = plan_of,
    .ended = run_ended,
    .checked = run_target_checked,
    .over = run_over,
    .follow = run_follow,
    .migration = migration_of,
};

static struct run_target *targets_of(const struct app *app, bool source, size_t *count)
{
    const struct migration_screen *screen = &app->migration;
    const struct migration_status *status = screen->status;
    const struct migration_turn turn = {.registry = source ? screen->old : app->registry,
                                        .migration = app_migration(app),
                                        .proof = screen->proof,
                                        .source = source,
                                        .failed_alone = screen->failed_alone};
    unsigned *accounts = mem_new(status->account_count + 1, sizeof *accounts);
    *count = migration_to_check(&turn, status, accounts);
    struct run_target *targets = mem_new(*count + 1, sizeof *targets);
    for (size_t i = 0; i < *count; i++)
        targets[i] = (struct run_target){
            .kind = RECORD_ACCOUNT, .id = accounts[i], .role = source ? "source" : "destination"};
    free(accounts);
    return targets;
}

/* The old server's turn comes first, where somebody is to be looked at there. */
static void start_run(struct app *app, bool failed_alone, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    struct run_target *targets = NULL;
    size_t count = 0;
    screen->failed_alone = failed_alone;
    if (screen->old && migration_from(app))
        targets = targets_of(app, true, &count);
    screen->both = count > 0;
    if (!screen->both) {
        free(targets);
        targets = targets_of(app, false, &count);
    }
    if (!run_start(app, &migration_proof_run, targets, count, commands))
        screen->both = false;
    free(targets);
}

static void prove(struct app *app, bool failed_alone, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    struct err err = {0};
    if (run_under_way(app, &migration_proof_run)) {
        run_open(app);
        return;
    }
    if (!migration_may(screen->status, MIGRATION_PROVE, &err)) {
        app_say(app, SEVERITY_WARNING, "%s", err.text);
        return;
    }
    if (!screen->proof)
        screen->proof = proof_new();
    start_run(app, failed_alone, commands);
}

void migration_prove_start(struct app *app, struct commands *commands)
{
    const struct migration_status *status = app->migration.status;
    if (!status->whole || run_under_way(app, &migration_proof_run))
        prove(app, false, commands);
    else if (status->states[MIGRATION_PROVE] != MIGRATION_DONE)
        migration_step_done(app, MIGRATION_PROVE, commands);
    else
        app_say(app, SEVERITY_INFO, "%s", status->sentences[MIGRATION_PROVE]);
}

void migration_prove_again(struct app *app, struct commands *commands)
{
    prove(app, app->migration.status->failed > 0, commands);
}

void migration_prove_forget(struct app *app, struct commands *commands)
{
    proof_free(app->migration.proof);
    app->migration.proof = proof_new();
    commands_add(commands, CMD_PROOF_DROP)->migration = app->migration.id;
}

void migration_proof_arrived(struct app *app, const struct message *message,
                             struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    bool waits = screen->status && screen->step == screen->status->current && !screen->inside;
    (void)commands;
    if (!screen->proof_wanted || message->id != screen->id || screen->proof) {
        proof_free(message->proof);
        return;
    }
    screen->proof_wanted = false;
    screen->proof = message->proof;
    if (message->err)
        app_say(app, SEVERITY_WARNING, "%s", message->err->text);
    migration_recount(app);
    if (waits && app->screen == SCREEN_MIGRATION) /* without it the proof seemed not to be given */
        migration_go_to(app, screen->status->current);
}

/* The table ------------------------------------------------------------------------------------ */

static bool told_by(const struct migration_account *account, enum migration_only only)
{
    switch (only) {
    case ONLY_FAILED:
        return account->state == PROOF_FAILED || account->state == PROOF_STALE;
    case ONLY_UIDL:
        return account->uidl == UIDL_CHANGED || account->uidl == UIDL_PARTLY;
    case ONLY_WAITING:
        return account->waiting > 0;
    case ONLY_KEEPS:
        return account->keeps;
    default:
        return true;
    }
}

/* What fails comes first: the list is for that. */
int migration_prove_place(const struct app *app, size_t position)
{
    static const int places[] = {
        [PROOF_FAILED] = 0, [PROOF_STALE] = 1, [PROOF_OPEN] = 2, [PROOF_GOOD] = 3};
    const struct migration_account *account = &app->migration.status->accounts[position];
    return told_by(account, app->migration.only) ? places[account->state] : -1;
}

static const struct {
    const char *word;
    enum status status;
} states[] = {
    [PROOF_OPEN] = {N_("not yet"), STATUS_SKIP},
    [PROOF_GOOD] = {N_("proven"), STATUS_OK},
    [PROOF_FAILED] = {N_("FAIL"), STATUS_FAIL},
    [PROOF_STALE] = {N_("again"), STATUS_WARN},
};

static const struct {
    const char *word;
    enum status status;
} uidls[] = {
    [UIDL_UNKNOWN] = {"", STATUS_NONE},
    [UIDL_SAME] = {N_("same"), STATUS_OK},
    [UIDL_PARTLY] = {N_("partly"), STATUS_WARN},
    [UIDL_CHANGED] = {N_("changed"), STATUS_WARN},
};

static const struct fleet_result *result_of(const struct app *app, unsigned account)
{
    const struct proof_row *row =
        app->migration.proof ? proof_of(app->migration.proof, account) : NULL;
    return row && row->destination.status != STATUS_NONE ? &row->destination : NULL;
}

void migration_prove_cells(const struct app *app, size_t position, struct migration_cells *out)
{
    const struct migration_account *of = &app->migration.status->accounts[position];
    const struct record *account = migration_account(app, position);
    const struct fleet_result *result = result_of(app, of->account);
    if (!account)
        return;
    migration_cell(out, 0, STATUS_NONE, record_label(account));
    migration_cell(out, 1, states[of->state].status, i18n(states[of->state].word));
    if (of->waiting >= 0)
        snprintf(out->cells[2], sizeof out->cells[2], "%lld", of->waiting);
    out->status[2] = of->waiting > 0 ? STATUS_WARN : STATUS_NONE;
    migration_cell(out, 3, uidls[of->uidl].status,
                   *uidls[of->uidl].word ? i18n(uidls[of->uidl].word) : "");
    migration_cell(out, 4, STATUS_NONE, of->keeps ? _("yes") : _("no"));
    migration_cell(out, 5, STATUS_NONE, result && result->text ? result->text : "");
}

char *migration_prove_foot(const struct app *app, size_t position)
{
    const struct migration_account *of = &app->migration.status->accounts[position];
    const struct record *account = migration_account(app, position);
    const struct fleet_result *result = result_of(app, of->account);
    struct text out = {0};
    if (!account)
        return NULL;
    text_format(&out, "%s: ", record_label(account));
    if (result && result->text)
        text_add(&out, result->text);
    else
        text_format(&out, _("%s."), i18n(states[of->state].word));
    if (result && result->text && result->evidence)
        text_add_sentence(&out, result->evidence);
    if (of->keeps && of->uidl == UIDL_CHANGED)
        text_add_sentence(&out,
                          _("It leaves mail on the server, and none has the UIDL that it had: all "
                            "of it would be fetched again."));
    return text_take(&out);
}

bool app_migration_progress(const struct app *app, size_t *done, size_t *count)
{
    if (!run_under_way(app, &migration_proof_run))
        return false;
    struct fleet_progress progress = run_progress(app);
    *done = progress.done;
    *count = progress.count;
    return progress.count > 0;
}

static const char *only_word(enum migration_only only)
{
    static const char *const words[ONLY_COUNT] = {
        [ONLY_ALL] = "",
        [ONLY_FAILED] = N_("only those that failed"),
        [ONLY_UIDL] = N_("only those with other UIDLs"),
        [ONLY_WAITING] = N_("only those with mail on the old server"),
        [ONLY_KEEPS] = N_("only those that leave mail on the server"),
    };
    return *words[only] ? i18n(words[only]) : "";
}

static char *run_head(const struct app *app)
{
    struct fleet_progress progress = run_progress(app);
    struct text out = {0};
    text_format(&out,
                app->migration.both ? _("Old server: %zu of %zu") : _("New server: %zu of %zu"),
                progress.done, progress.count);
    if (app->run.state == RUN_HELD) {
        text_format(&out, ", %s", run_state_text(app));
        return text_take(&out);
    }
    if (progress.rate > 0)
        text_format(&out, _(", %.1f a second"), progress.rate);
    if (progress.left_ms >= 0)
        text_format(&out, _(", %lld s left"), (long long)(progress.left_ms + 999) / 1000);
    return text_take(&out);
}

char *migration_prove_head(const struct app *app, enum status *status)
{
    const struct migration_screen *screen = &app->migration;
    *status = STATUS_RUNNING;
    if (run_under_way(app, &migration_proof_run))
        return run_head(app);
    *status = STATUS_NONE;
    if (screen->only != ONLY_ALL)
        return mem_format(
            ngettext("%zu of %zu account: %s; Esc shows all.",
                     "%zu of %zu accounts: %s; Esc shows all.", screen->status->account_count),
            screen->rows.count, screen->status->account_count, only_word(screen->only));
    return NULL;
}

void migration_prove_only(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    (void)commands;
    screen->only = (enum migration_only)((screen->only + 1) % ONLY_COUNT);
    screen->rows.cursor = screen->rows.top = 0;
    migration_rows_anew(app);
}

/* The account's diagnosis, as it is proven on the new server: what comes of it is its proof. */
void migration_prove_open(struct app *app, size_t position, struct commands *commands)
{
    const struct record *account = migration_account(app, position);
    if (!account)
        return;
    struct run_target target = {RECORD_ACCOUNT, record_id(account), "destination"};
    check_target(app, &migration_proof_run, &target, record_label(account), commands);
}

/* Removal -------------------------------------------------------------------------------------- */

size_t migration_warning_count(const struct app *app)
{
    return app->migration.status ? app->migration.status->warning_count : 0;
}

void migration_warning_cells(const struct app *app, size_t position, struct migration_cells *out)
{
    const struct migration_warning *warning = &app->migration.status->warnings[position];
    if (warning->accounts > 0)
        snprintf(out->cells[0], sizeof out->cells[0], "%zu", warning->accounts);
    migration_cell(out, 1, STATUS_WARN, warning->text);
}

char *migration_warning_foot(const struct app *app, size_t position)
{
    return mem_copy(app->migration.status->warnings[position].text);
}

/* Whom the warning is about. */
void migration_warning_open(struct app *app, size_t position, struct commands *commands)
{
    static const struct {
        enum migration_step step;
        enum migration_only only;
    } where[] = {
        [WARNING_UIDL] = {MIGRATION_PROVE, ONLY_UIDL},
        [WARNING_WAITING] = {MIGRATION_PROVE, ONLY_WAITING},
        [WARNING_KEEPS] = {MIGRATION_PROVE, ONLY_KEEPS},
        [WARNING_DNS] = {MIGRATION_DNS, ONLY_ALL},
        [WARNING_ORPHANS] = {MIGRATION_REMOVE, ONLY_ALL},
    };
    enum migration_warning_kind kind = app->migration.status->warnings[position].kind;
    (void)commands;
    if (where[kind].step == MIGRATION_REMOVE)
        return;
    app->migration.only = where[kind].only;
    migration_go_to(app, where[kind].step);
    app->migration.inside = app->migration.rows.count > 0;
}

/* Whatever is not proven is said in the question. */
void migration_ask_remove(struct app *app, struct commands *commands)
{
    const struct migration_status *status = app->migration.status;
    const struct record *source = migration_from(app);
    struct err err = {0};
    (void)commands;
    if (!source || !migration_is_open(app_migration(app))) {
        app_say(app, SEVERITY_INFO, "%s", status->sentences[MIGRATION_REMOVE]);
        return;
    }
    bool may = migration_may(status, MIGRATION_REMOVE, &err);
    if (!may && status->left > 0) { /* forced or not */
        app_say(app, SEVERITY_WARNING, "%s", err.text);
        return;
    }
    struct text question = {.ceiling = 900};
    text_format(
        &question,
        may ? _("The mail server %s (%s) is removed, and the migration is finished. This cannot be "
                "taken back.")
            : _("Remove the mail server %s (%s) all the same? This cannot be taken back."),
        record_label(source), record_name(source));
    if (!may)
        text_add_sentence(&question, status->sentences[MIGRATION_PROVE]);
    for (size_t i = 0; i < status->warning_count; i++)
        text_add_sentence(&question, status->warnings[i].text);
    dialog_open(app, may ? DIALOG_STEP_REMOVE : DIALOG_STEP_FORCE, "%s", text_get(&question));
    text_free(&question);
}

static bool finish(struct app *app, bool forced, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    struct err err = {0};
    dialog_close(app);
    if (!app_may_change(app, commands))
        return false;
    if (!migration_finish(app->registry, screen->id, forced, app->now_ms, screen->status, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    migration_changed(app, commands);
    screen->over = true; /* when that is saved, what was kept for it goes */
    app_say(app, SEVERITY_INFO, "%s", _("The old server is removed: the migration is finished."));
    return false;
}

bool migration_remove_yes(struct app *app, struct commands *commands)
{
    return finish(app, false, commands);
}

bool migration_force_yes(struct app *app, struct commands *commands)
{
    return finish(app, true, commands);
}

void migration_saved(struct app *app, struct commands *commands)
{
    struct migration_screen *screen = &app->migration;
    if (!screen->over)
        return;
    screen->over = false;
    commands_add(commands, CMD_MIGRATION_OVER)->migration = screen->id;
}
