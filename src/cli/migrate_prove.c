/* cli/migrate_prove.c - migrate next: every account that is not proven yet is checked: first what
 * waits on the old server, then both directions on the new one. What comes of a check is in the
 * journal at once, so that a run that is interrupted goes on where it stopped. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/batch.h"
#include "cli/check_summary.h"
#include "cli/login.h"
#include "cli/migrate.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "model/account.h"
#include "model/finding.h"

#include <stdlib.h>

enum { SYNC_MS = 1000, FEW = 20 /* of more nobody is asked for passwords */ };

struct prove {
    struct migrate *migrate;
    bool source;                     /* the old server's turn */
    const struct registry *registry; /* in which the accounts are what is checked */
    size_t *positions;               /* of the accounts, in the settings' registry */
    size_t count;
    struct credentials credentials;
    struct progress progress;
    int64_t synced_ms;
    bool broken; /* the journal: that was said */
    bool interrupted;
};

static const struct record *account_at(const struct prove *prove, size_t index)
{
    return registry_at(migrate_registry(prove->migrate), RECORD_ACCOUNT, prove->positions[index]);
}

static const struct record *subject(struct batch *batch, size_t index)
{
    return account_at(batch->context, index);
}

static struct check_plan *plan_of(const struct prove *prove, size_t index, struct err *err)
{
    return migration_plan(prove->registry, migrate_record(prove->migrate),
                          record_id(account_at(prove, index)), prove->source, prove->migrate->proof,
                          err);
}

static void add(struct batch *batch, size_t index)
{
    struct check_plan *plan = plan_of(batch->context, index, NULL);
    const char *hosts[3] = {NULL};
    if (plan && plan->receive)
        hosts[SIDE_RECEIVE] = record_get(plan->server, FIELD_RECEIVE_HOST);
    if (plan && plan->send)
        hosts[SIDE_SEND] = record_get(plan->server, FIELD_SEND_HOST);
    fleet_add(batch->fleet, hosts);
    check_plan_free(plan);
}

static struct check_plan *make_plan(struct batch *batch, size_t index, struct err *err)
{
    struct prove *prove = batch->context;
    struct check_plan *plan = plan_of(prove, index, err);
    if (!plan)
        return NULL;
    progress_hide(&prove->progress, true); /* it may be asked on the terminal */
    if (credentials_fill(prove->migrate->cli, &prove->credentials, plan,
                         account_label(account_at(prove, index)), err))
        return plan;
    check_plan_free(plan);
    return NULL;
}

static void say_broken(struct prove *prove, const struct err *err)
{
    if (!prove->broken)
        say_err(err);
    prove->broken = true;
}

static void keep_result(struct prove *prove, size_t index, const struct fleet_result *result)
{
    const struct cli_door *door = prove->migrate->cli->door;
    struct check_plan *plan = plan_of(prove, index, NULL);
    struct err err = {0};
    struct journal_entry entry = {
        .kind = RECORD_ACCOUNT,
        .id = record_id(account_at(prove, index)),
        .role = prove->source ? "source" : "destination",
        .digest = plan ? check_plan_digest(plan) : 0,
        .result = *result, /* borrowed */
    };
    check_plan_free(plan);
    proof_add(prove->migrate->proof, entry.id, entry.role, entry.digest, result);
    if (!door->journal_add(door->main, &entry, &err))
        say_broken(prove, &err);
}

static void on_done(struct batch *batch, struct job *job)
{
    struct prove *prove = batch->context;
    const struct fleet_result *result = fleet_result(batch->fleet, job->index);
    if (!result)
        return;
    keep_result(prove, job->index, result);
    if (result->status != STATUS_FAIL || prove->source)
        return;
    progress_hide(&prove->progress, false);
    if (!prove->migrate->cli->call->options.json)
        print_line("%s: %s", account_label(account_at(prove, job->index)),
                   result->text ? result->text : "");
}

static void on_refused(struct batch *batch, size_t index, const struct err *err)
{
    struct prove *prove = batch->context;
    progress_hide(&prove->progress, true);
    say("%s: %s", account_label(account_at(prove, index)), err->text);
}

static void on_wave(struct batch *batch, const char *host)
{
    struct prove *prove = batch->context;
    progress_hide(&prove->progress, true);
    batch_say_wave(batch, host);
}

static void on_tick(struct batch *batch)
{
    struct prove *prove = batch->context;
    const struct cli_door *door = prove->migrate->cli->door;
    int64_t now = clock_monotonic_ns() / 1000000;
    struct err err = {0};
    progress_tick(&prove->progress, batch->fleet);
    bool durable = now - prove->synced_ms >= SYNC_MS;
    if (durable)
        prove->synced_ms = now;
    if (!door->journal_write(door->main, durable, &err))
        say_broken(prove, &err);
}

static bool run(struct prove *prove, const struct fleet_limits *limits, struct err *err)
{
    struct cli *cli = prove->migrate->cli;
    struct batch batch = {
        .cli = cli,
        .context = prove,
        .count = prove->count,
        .limits = *limits,
        .tick_ms = PROGRESS_REDRAW_MS,
        .subject = subject,
        .add = add,
        .plan = make_plan,
        .done = on_done,
        .refused = on_refused,
        .wave = on_wave,
        .tick = on_tick,
    };
    const struct check_subjects subjects = {cli, prove->positions, NULL};
    struct check_subjects told = subjects;
    bool done = true;
    if (prove->count == 0)
        return true;
    say(prove->source ? ngettext("%zu mailbox on the old server is looked at.",
                                 "%zu mailboxes on the old server are looked at.", prove->count)
                      : ngettext("%zu account is checked on the new server.",
                                 "%zu accounts are checked on the new server.", prove->count),
        prove->count);
    prove->credentials.many = prove->count > FEW;
    batch_prepare(&batch);
    progress_begin(&prove->progress, cli);
    batch_run(&batch);
    progress_end(&prove->progress);
    prove->interrupted = batch.interrupted;
    told.fleet = batch.fleet;
    if (!prove->source && !cli->call->options.json)
        summary_print(&told);
    if (!prove->source)
        done = failed_write(&told, err);
    batch_clear(&batch);
    return done;
}

/* Which accounts ------------------------------------------------------------------------------- */

static void choose(struct prove *prove)
{
    const struct migration_status *status = prove->migrate->status;
    const struct migration_turn turn = {.registry = prove->registry,
                                        .migration = migrate_record(prove->migrate),
                                        .proof = prove->migrate->proof,
                                        .source = prove->source};
    unsigned *accounts = mem_new(status->account_count + 1, sizeof *accounts);
    prove->count = migration_to_check(&turn, status, accounts);
    for (size_t i = 0; i < prove->count; i++)
        prove->positions[i] =
            registry_find_id(migrate_registry(prove->migrate), RECORD_ACCOUNT, accounts[i]);
    free(accounts);
}

/* The old server first: the new one is asked which of its mails it has. */
static bool look_at_source(struct prove *prove, const struct fleet_limits *limits, struct err *err)
{
    const struct migrate *migrate = prove->migrate;
    const struct cli_door *door = migrate->cli->door;
    struct cells *cells = NULL;
    struct registry *before = NULL;
    struct err why = {0};
    bool done = true;
    if (!migration_source(migrate_registry(migrate), migrate_record(migrate)))
        return true;
    if (door->kept_before(door->main, migrate->id, &cells, &why))
        before = migration_before(migrate_registry(migrate), cells, &why);
    cells_free(cells);
    if (!before) {
        say_err(&why);
        return true;
    }
    prove->source = true;
    prove->registry = before;
    choose(prove);
    done = run(prove, limits, err);
    prove->source = false;
    registry_free(before);
    return done;
}

static bool prove_all(struct prove *prove, struct err *err)
{
    struct fleet_limits limits;
    if (!option_limits(prove->migrate->cli, &limits, err) ||
        !failed_possible(prove->migrate->cli, err) || !look_at_source(prove, &limits, err))
        return false;
    prove->registry = migrate_registry(prove->migrate);
    if (!prove->interrupted) {
        choose(prove);
        if (!run(prove, &limits, err))
            return false;
    }
    migrate_look(prove->migrate);
    return true;
}

bool migrate_prove(struct migrate *migrate, bool *undone, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    const struct journal_reader reader = {.tell = proof_take, .context = migrate->proof};
    struct prove prove = {.migrate = migrate};
    struct err why = {0};
    bool done;
    if (!door->proof_begin(door->main, migrate->id, &reader, err))
        return false;
    migrate_release(migrate); /* what comes of it is in the journal, which is held */
    prove.positions = mem_new(migrate->status->account_count + 1, sizeof *prove.positions);
    done = prove_all(&prove, err);
    if (!door->journal_end(door->main, false, &why))
        say_broken(&prove, &why);
    free(prove.positions);
    if (!done || !migrate_hold(migrate, err))
        return false;
    *undone = !migrate->status->whole;
    if (!*undone && !migrate_step_done(migrate, MIGRATION_PROVE, err))
        return false;
    migrate_say_step(migrate, MIGRATION_PROVE);
    for (size_t i = 0; i < migrate->status->warning_count; i++)
        say("%s", migrate->status->warnings[i].text);
    return true;
}
