/* A migration as it stands. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/account.h"
#include "model/finding.h"
#include "model/migration_private.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { NAMED_MAX = 3 /* accounts that a warning names */ };

struct looking {
    const struct registry *registry;
    const struct record *migration, *source, *destination; /* the servers: NULL when gone */
    const struct proof *proof;
    struct migration_status *status;
};

static bool was_done(const struct looking *looking, enum migration_step step)
{
    return !record_is(looking->migration, migration_steps[step].done, "");
}

/* The accounts -------------------------------------------------------------------------------- */

/* A login that did not take place proves nothing: one that was left out, or of which it is not
 * known, is still to be made. Only a server that sends without a login needs none. */
static enum proof_state side_state(const struct check_plan *plan, const struct fleet_result *result,
                                   enum side side)
{
    enum fleet_login login = result->login[side];
    bool none = side == SIDE_SEND && !record_is(plan->server, FIELD_SEND_METHOD, "smtp-auth");

    if (!status_passed(result->side[side]))
        return PROOF_FAILED;
    if (login != LOGIN_TAKEN && !(none && login == LOGIN_NONE))
        return PROOF_OPEN;
    return side == SIDE_RECEIVE && result->mails < 0 ? PROOF_FAILED : PROOF_GOOD;
}

/* The worse of both sides: a failure, then what is open. */
static enum proof_state sides_state(const struct check_plan *plan,
                                    const struct fleet_result *result)
{
    enum proof_state receive = plan->receive ? side_state(plan, result, SIDE_RECEIVE) : PROOF_GOOD;
    enum proof_state send = plan->send ? side_state(plan, result, SIDE_SEND) : PROOF_GOOD;

    if (!status_passed(result->status) || receive == PROOF_FAILED || send == PROOF_FAILED)
        return PROOF_FAILED;
    return receive == PROOF_OPEN || send == PROOF_OPEN ? PROOF_OPEN : PROOF_GOOD;
}

static enum proof_state state_of(const struct looking *looking, unsigned account,
                                 const struct proof_row *row)
{
    const struct fleet_result *result = row != NULL ? &row->destination : NULL;
    struct check_plan *plan;
    enum proof_state state;

    if (result == NULL || result->status == STATUS_NONE || !was_done(looking, MIGRATION_IMPORT))
        return PROOF_OPEN;
    plan = migration_plan(looking->registry, looking->migration, account, false, NULL, NULL);
    if (plan == NULL)
        return PROOF_FAILED;
    state = check_plan_digest(plan) == row->destination_digest ? sides_state(plan, result)
                                                               : PROOF_STALE;
    check_plan_free(plan);
    return state;
}

static enum uidl_verdict compare(const struct proof_row *row)
{
    struct uidl_sample source;

    if (row == NULL || row->source.sample == NULL || row->destination.status == STATUS_NONE ||
        !uidl_sample_parse(row->source.sample, &source))
        return UIDL_UNKNOWN;
    return uidl_verdict(&source, row->destination.mails, row->destination.shared);
}

static void look_at_account(struct looking *looking, const struct record *account)
{
    struct migration_status *status = looking->status;
    unsigned id = record_id(account);
    const struct proof_row *row = proof_of(looking->proof, id);
    bool seen = row != NULL && row->source.status != STATUS_NONE;
    struct migration_account found = {
        .account = id,
        .state = state_of(looking, id, row),
        .waiting = seen ? row->source.mails : -1,
        .uidl = compare(row),
        .keeps = record_applies(account, FIELD_ACCOUNT_KEEP) &&
                 record_is(account, FIELD_ACCOUNT_KEEP, "true"),
    };

    status->accounts[status->account_count++] = found;
    status->good += found.state == PROOF_GOOD;
    status->failed += found.state == PROOF_FAILED;
    status->open += found.state == PROOF_OPEN || found.state == PROOF_STALE;
}

static void look_at_accounts(struct looking *looking)
{
    const struct registry *registry = looking->registry;
    unsigned server = migration_server_now(looking->migration);

    looking->status->accounts =
        mem_new(registry_accounts_of(registry, server) + 1, sizeof(*looking->status->accounts));
    for (size_t i = 0; i < registry_count(registry, RECORD_ACCOUNT); i++) {
        const struct record *account = registry_at(registry, RECORD_ACCOUNT, i);
        if (migration_uses(account, server))
            look_at_account(looking, account);
    }
    looking->status->left = registry_accounts_of(
        registry, migration_server_id(looking->migration, FIELD_MIGRATION_SOURCE));
}

/* DNS ----------------------------------------------------------------------------------------- */

static bool is_mx(const struct record *watch)
{
    return record_is(watch, FIELD_WATCH_TYPE, watch_type_name(WATCH_MX));
}

static bool says_something(const struct record *watch)
{
    return !record_is(watch, FIELD_WATCH_OLD, "") || !record_is(watch, FIELD_WATCH_VALUE, "");
}

static const struct record *watch_at(const struct looking *looking, size_t index)
{
    return registry_at(
        looking->registry, RECORD_WATCH,
        registry_find_id(looking->registry, RECORD_WATCH, looking->status->watches[index].watch));
}

/* Where mail goes is what MX records say, where there are any; a name that both servers have must
 * change for anybody to reach the new one. */
static void find_counting(struct looking *looking)
{
    struct migration_status *status = looking->status;
    bool mx = false;

    for (size_t i = 0; i < status->watch_count; i++)
        mx = mx || (is_mx(watch_at(looking, i)) && says_something(watch_at(looking, i)));
    for (size_t i = 0; i < status->watch_count; i++) {
        struct migration_watch *row = &status->watches[i];
        const struct record *watch = watch_at(looking, i);
        bool shared = looking->destination != NULL &&
                      server_has_host(looking->destination, record_get(watch, FIELD_WATCH_NAME));
        if (row->state == WATCH_UNKNOWN)
            row->counts = is_mx(watch) || !mx || shared;
        else
            row->counts = says_something(watch) && (is_mx(watch) || !mx || shared);
        status->counting += row->counts;
        status->reached += row->counts && row->state == WATCH_REACHED;
    }
    status->pointed = status->counting > 0 && status->reached == status->counting;
}

static void look_at_watches(struct looking *looking)
{
    struct migration_status *status = looking->status;
    const struct registry *registry = looking->registry;

    for (size_t i = 0; i < registry_count(registry, RECORD_WATCH); i++) {
        const struct record *watch = registry_at(registry, RECORD_WATCH, i);
        if (!watch_of(watch, looking->migration))
            continue;
        status->watches =
            mem_grow(status->watches, status->watch_count + 1, sizeof(*status->watches));
        status->watches[status->watch_count++] = (struct migration_watch){
            .watch = record_id(watch), .state = migration_watch_state(registry, watch)};
    }
    find_counting(looking);
}

/* The steps ----------------------------------------------------------------------------------- */

/* Was it done, and is it true still? */
static bool holds(const struct looking *looking, enum migration_step step)
{
    const struct migration_status *status = looking->status;

    switch (step) {
    case MIGRATION_DESTINATION:
        return !migration_is_open(looking->migration) ||
               (looking->source != NULL && looking->destination != NULL);
    case MIGRATION_IMPORT:
        return status->left == 0;
    case MIGRATION_DNS:
        return record_is(looking->migration, FIELD_MIGRATION_DNS_SKIPPED, "true") ||
               status->reached == status->counting;
    case MIGRATION_PROVE:
        return status->whole;
    default:
        return true;
    }
}

/* Which steps come first. DNS takes its time: the proof need not wait for it. */
static bool is_due(const struct migration_status *status, enum migration_step step)
{
    enum migration_step last = step == MIGRATION_PROVE ? MIGRATION_DNS : step;

    for (enum migration_step before = MIGRATION_DESTINATION; before < last; before++)
        if (status->states[before] != MIGRATION_DONE)
            return false;
    return true;
}

static void find_states(struct looking *looking)
{
    struct migration_status *status = looking->status;
    bool finished = !migration_is_open(looking->migration);

    for (enum migration_step step = 0; step < MIGRATION_STEP_COUNT; step++) {
        bool done = step == MIGRATION_DESTINATION || was_done(looking, step);
        if (done)
            status->states[step] =
                finished || holds(looking, step) ? MIGRATION_DONE : MIGRATION_AGAIN;
        else
            status->states[step] = finished               ? MIGRATION_DONE /* it was forced */
                                   : is_due(status, step) ? MIGRATION_OPEN
                                                          : MIGRATION_WAITS;
    }
    status->current = 0;
    while (status->current < MIGRATION_STEP_COUNT &&
           status->states[status->current] == MIGRATION_DONE)
        status->current++;
}

static void say_destination(const struct looking *looking, struct text *out)
{
    char from[MIGRATION_END_ROOM];

    migration_end_text(looking->registry, looking->migration, FIELD_MIGRATION_SOURCE, from,
                       sizeof(from));
    if (looking->source != NULL && looking->destination != NULL)
        text_format(out, _("From %s to %s."), record_get(looking->source, FIELD_CODE),
                    record_get(looking->destination, FIELD_CODE));
    else if (looking->destination != NULL)
        text_format(out, _("From %s to %s; the old server is not registered any more."), from,
                    record_get(looking->destination, FIELD_CODE));
    else
        text_add(out, _("The new server is not registered any more."));
}

static void say_export(const struct looking *looking, struct text *out)
{
    size_t count = looking->status->account_count;

    if (was_done(looking, MIGRATION_EXPORT) &&
        !record_is(looking->migration, FIELD_MIGRATION_EXPORT_FILE, ""))
        text_format(out, _("Written to %s."),
                    record_get(looking->migration, FIELD_MIGRATION_EXPORT_FILE));
    else
        text_format(out, ngettext("%zu account moves.", "%zu accounts move.", count), count);
}

static void say_map(const struct looking *looking, struct text *out)
{
    const char *rule = record_get(looking->migration, FIELD_MIGRATION_RULE);
    const struct choice *choice = field_choice(FIELD_MIGRATION_RULE, rule);

    text_format(out, _("User names there: %s."), choice != NULL ? _(choice->label) : rule);
}

static void say_import(const struct looking *looking, struct text *out)
{
    size_t left = looking->status->left;
    size_t moved = (size_t)record_number(looking->migration, FIELD_MIGRATION_ACCOUNTS, 0);

    if (!was_done(looking, MIGRATION_IMPORT)) {
        text_format(
            out,
            ngettext("%zu account uses the old server.", "%zu accounts use the old server.", left),
            left);
        return;
    }
    text_format(out, ngettext("%zu account was moved.", "%zu accounts were moved.", moved), moved);
    if (left > 0)
        text_format(out,
                    ngettext(" %zu account uses the old server now: import it as well.",
                             " %zu accounts use the old server now: import them as well.", left),
                    left);
}

static void say_dns(const struct looking *looking, struct text *out)
{
    const struct migration_status *status = looking->status;
    bool looked = false;

    for (size_t i = 0; i < status->watch_count; i++)
        looked = looked || status->watches[i].state != WATCH_UNKNOWN;
    if (record_is(looking->migration, FIELD_MIGRATION_DNS_SKIPPED, "true"))
        text_add(out, _("Passed by."));
    else if (!migration_is_open(looking->migration)) /* the records are not kept longer */
        text_add(out, was_done(looking, MIGRATION_DNS) ? _("DNS pointed to the new server.")
                                                       : _("DNS was not waited for."));
    else if (!looked && status->watch_count > 0)
        text_add(out, _("Not looked at yet."));
    else if (status->counting == 0)
        text_add(out, _("There is no record in DNS to wait for: pass this step by."));
    else
        text_format(out,
                    ngettext("%zu of %zu record points to the new server.",
                             "%zu of %zu records point to the new server.", status->counting),
                    status->reached, status->counting);
}

static void say_prove(const struct looking *looking, struct text *out)
{
    const struct migration_status *status = looking->status;
    size_t count = status->account_count;

    if (!was_done(looking, MIGRATION_IMPORT))
        return;
    if (!migration_is_open(looking->migration)) { /* the journal is gone */
        text_add(out,
                 record_is(looking->migration, FIELD_MIGRATION_FORCED, "true")
                     ? _("Not every account was proven; the old server was removed all the same.")
                     : _("Every account was proven."));
        return;
    }
    text_format(out, ngettext("%zu of %zu account proven", "%zu of %zu accounts proven", count),
                status->good, count);
    if (status->failed > 0)
        text_format(out, _(", %zu failed"), status->failed);
    if (status->open > 0)
        text_format(out, _(", %zu to be checked"), status->open);
    text_add(out, _("."));
}

static void say_remove(const struct looking *looking, struct text *out)
{
    if (!migration_is_open(looking->migration))
        text_add(out, record_is(looking->migration, FIELD_MIGRATION_FORCED, "true")
                          ? _("The old server was removed without the whole proof.")
                          : _("The old server was removed."));
    else if (looking->status->states[MIGRATION_REMOVE] == MIGRATION_OPEN)
        text_add(out, _("Everything is proven: the old server may go."));
    else
        text_add(out, _("The old server stays until everything is proven."));
}

static void say_all(struct looking *looking)
{
    static void (*const say[MIGRATION_STEP_COUNT])(const struct looking *, struct text *) = {
        [MIGRATION_DESTINATION] = say_destination,
        [MIGRATION_EXPORT] = say_export,
        [MIGRATION_MAP] = say_map,
        [MIGRATION_IMPORT] = say_import,
        [MIGRATION_DNS] = say_dns,
        [MIGRATION_PROVE] = say_prove,
        [MIGRATION_REMOVE] = say_remove,
    };

    for (enum migration_step step = 0; step < MIGRATION_STEP_COUNT; step++) {
        struct text text = {0};
        say[step](looking, &text);
        looking->status->sentences[step] = text_take(&text);
    }
}

/* Warnings ------------------------------------------------------------------------------------ */

/* text is taken over. */
static void warn(struct migration_status *status, enum migration_warning_kind kind, size_t accounts,
                 long long mails, char *text)
{
    status->warnings =
        mem_grow(status->warnings, status->warning_count + 1, sizeof(*status->warnings));
    status->warnings[status->warning_count++] =
        (struct migration_warning){kind, accounts, mails, text};
}

static bool fetches_again(const struct migration_account *account)
{
    return account->keeps && (account->uidl == UIDL_CHANGED || account->uidl == UIDL_PARTLY);
}

/* "taro@example.jp, hanako@example.jp, ..."; mails: "taro@example.jp: 12, ..." */
static char *name_some(const struct looking *looking,
                       bool (*concerns)(const struct migration_account *), bool mails)
{
    const struct migration_status *status = looking->status;
    struct text names = {0};
    size_t count = 0;

    for (size_t i = 0; i < status->account_count; i++) {
        const struct record *account = registry_at(
            looking->registry, RECORD_ACCOUNT,
            registry_find_id(looking->registry, RECORD_ACCOUNT, status->accounts[i].account));
        if (!concerns(&status->accounts[i]))
            continue;
        if (++count > NAMED_MAX)
            continue;
        text_format(&names, "%s%s", count > 1 ? ", " : "", account_label(account));
        if (mails)
            text_format(&names, ": %lld", status->accounts[i].waiting);
    }
    if (count > NAMED_MAX)
        text_add(&names, ", ...");
    return text_take(&names);
}

static void warn_uidl(struct looking *looking)
{
    struct migration_status *status = looking->status;
    size_t count = 0;
    char *names;

    for (size_t i = 0; i < status->account_count; i++)
        count += fetches_again(&status->accounts[i]);
    if (count == 0)
        return;
    names = name_some(looking, fetches_again, false);
    warn(status, WARNING_UIDL, count, 0,
         mem_format(ngettext("%zu account leaves mail on the server and finds other UIDLs there: "
                             "its mail will be fetched again (%s).",
                             "%zu accounts leave mail on the server and find other UIDLs there: "
                             "their mail will be fetched again (%s).",
                             count),
                    count, names));
    free(names);
}

static bool has_waiting(const struct migration_account *account)
{
    return account->waiting > 0;
}

/* Servers may say any number. more: -1 is not known. */
static long long sum(long long mails, long long more)
{
    if (more <= 0)
        return mails;
    return more > LLONG_MAX - mails ? LLONG_MAX : mails + more;
}

static void warn_waiting(struct looking *looking)
{
    struct migration_status *status = looking->status;
    long long mails = 0;
    size_t count = 0;
    char *names;

    for (size_t i = 0; i < status->account_count; i++) {
        count += has_waiting(&status->accounts[i]);
        mails = sum(mails, status->accounts[i].waiting);
    }
    if (count == 0 || looking->source == NULL)
        return;
    names = name_some(looking, has_waiting, true);
    warn(status, WARNING_WAITING, count, mails,
         mem_format(ngettext("%lld mail is still on the old server (accounts: %zu; %s).",
                             "%lld mails are still on the old server (accounts: %zu; %s).",
                             (unsigned long)mails),
                    mails, count, names));
    free(names);
}

static void warn_keeps(struct looking *looking)
{
    struct migration_status *status = looking->status;
    size_t count = 0;

    for (size_t i = 0; i < status->account_count; i++)
        count += status->accounts[i].keeps && status->accounts[i].uidl == UIDL_UNKNOWN;
    if (count == 0 || !migration_is_open(looking->migration))
        return;
    warn(status, WARNING_KEEPS, count, 0,
         mem_format(ngettext("%zu account leaves mail on the server: when its mails get other "
                             "UIDLs, all of it is fetched again.",
                             "%zu accounts leave mail on the server: when their mails get other "
                             "UIDLs, all of it is fetched again.",
                             count),
                    count));
}

static void warn_dns(struct looking *looking)
{
    struct migration_status *status = looking->status;
    const struct record *other = NULL;

    for (size_t i = 0; other == NULL && i < status->watch_count; i++)
        if (status->watches[i].counts && status->watches[i].state == WATCH_OTHER)
            other = watch_at(looking, i);
    if (other != NULL)
        warn(status, WARNING_DNS, 0, 0,
             mem_format(_("%s changed in DNS to \"%s\", which is not known to be the new "
                          "server's; when it is, name its MX hosts."),
                        record_get(other, FIELD_WATCH_NAME), record_get(other, FIELD_WATCH_VALUE)));
    else if (record_is(looking->migration, FIELD_MIGRATION_DNS_SKIPPED, "true") &&
             status->reached < status->counting)
        warn(status, WARNING_DNS, 0, 0,
             mem_copy(_("DNS was passed by: mail may still be delivered to the old server.")));
}

static void warn_orphans(struct looking *looking)
{
    const struct record *notification = registry_at(looking->registry, RECORD_NOTIFICATION, 0);
    struct migration_status *status = looking->status;
    unsigned source = migration_server_id(looking->migration, FIELD_MIGRATION_SOURCE);

    if (looking->source == NULL)
        return;
    if (notification != NULL && record_number(notification, FIELD_NOTIFICATION_SERVER, 0) == source)
        warn(status, WARNING_ORPHANS, 0, 0,
             mem_copy(_("The notification is sent through the old server: choose another for it "
                        "before it is removed.")));
    if (was_done(looking, MIGRATION_IMPORT) && status->left > 0)
        warn(status, WARNING_ORPHANS, status->left, 0,
             mem_format(ngettext("%zu account uses the old server, which stays until it is moved.",
                                 "%zu accounts use the old server, which stays until they are "
                                 "moved.",
                                 status->left),
                        status->left));
}

/* The whole ----------------------------------------------------------------------------------- */

struct migration_status *migration_status(const struct registry *registry,
                                          const struct record *migration, const struct proof *proof)
{
    struct migration_status *status = mem_new(1, sizeof(*status));
    struct proof *none = proof == NULL ? proof_new() : NULL;
    struct looking looking = {.registry = registry,
                              .migration = migration,
                              .source = migration_source(registry, migration),
                              .destination = migration_destination(registry, migration),
                              .proof = proof != NULL ? proof : none,
                              .status = status};

    look_at_accounts(&looking);
    look_at_watches(&looking);
    status->whole = was_done(&looking, MIGRATION_IMPORT) && status->left == 0 &&
                    status->good == status->account_count;
    find_states(&looking);
    say_all(&looking);
    warn_uidl(&looking);
    warn_waiting(&looking);
    warn_keeps(&looking);
    warn_dns(&looking);
    warn_orphans(&looking);
    proof_free(none);
    return status;
}

void migration_status_free(struct migration_status *status)
{
    if (status == NULL)
        return;
    for (enum migration_step step = 0; step < MIGRATION_STEP_COUNT; step++)
        free(status->sentences[step]);
    for (size_t i = 0; i < status->warning_count; i++)
        free(status->warnings[i].text);
    free(status->warnings);
    free(status->accounts);
    free(status->watches);
    free(status);
}

bool migration_may(const struct migration_status *status, enum migration_step step, struct err *err)
{
    enum migration_step first = 0;

    if (status->current == MIGRATION_STEP_COUNT)
        return fail(err, ERR_INPUT, _("The migration is finished."));
    if (step == MIGRATION_REMOVE && status->left > 0)
        return fail(err, ERR_INPUT, "%s", status->sentences[MIGRATION_IMPORT]);
    if (status->states[step] != MIGRATION_WAITS)
        return true;
    while (first < step && status->states[first] == MIGRATION_DONE)
        first++;
    return fail(err, ERR_INPUT, _("First comes: %s. %s"), _(migration_steps[first].title),
                status->sentences[first]);
}

bool migration_may_undo(const struct migration_status *status, enum migration_step step,
                        struct err *err)
{
    if (status->current == MIGRATION_STEP_COUNT)
        return fail(err, ERR_INPUT,
                    _("The migration is finished: the old server is not registered any more."));
    for (enum migration_step later = step + 1; later < MIGRATION_STEP_COUNT; later++)
        if (status->states[later] == MIGRATION_DONE || status->states[later] == MIGRATION_AGAIN)
            return fail(err, ERR_INPUT, _("Take back first: %s."), _(migration_steps[later].title));
    if (status->states[step] != MIGRATION_DONE && status->states[step] != MIGRATION_AGAIN)
        return fail(err, ERR_INPUT, _("That step was not done yet."));
    return true;
}
