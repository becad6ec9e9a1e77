/* What was proven of the accounts of a migration, and the checks that prove it. */
#include "base/i18n.h"
#include "base/mem.h"
#include "model/migration_private.h"

#include <stdlib.h>
#include <string.h>

/* Rows in the order in which they came; a hash table with open addressing finds them by account: a
 * slot holds index + 1, 0 is free. */
struct proof {
    struct proof_row *rows;
    size_t count, room;
    size_t *slots;
    size_t slot_count; /* a power of two, at least twice the rows */
};

enum { SLOTS_FIRST = 64 };

struct proof *proof_new(void)
{
    struct proof *proof = mem_new(1, sizeof(*proof));

    proof->slot_count = SLOTS_FIRST;
    proof->slots = mem_new(SLOTS_FIRST, sizeof(size_t));
    return proof;
}

void proof_free(struct proof *proof)
{
    if (proof == NULL)
        return;
    for (size_t i = 0; i < proof->count; i++) {
        fleet_result_clear(&proof->rows[i].destination);
        fleet_result_clear(&proof->rows[i].source);
    }
    free(proof->rows);
    free(proof->slots);
    free(proof);
}

/* Where the account is, or the free slot where it belongs. */
static size_t slot_of(const struct proof *proof, unsigned account)
{
    size_t at = (size_t)(account * UINT64_C(0x9e3779b97f4a7c15) >> 32) & (proof->slot_count - 1);

    while (proof->slots[at] != 0 && proof->rows[proof->slots[at] - 1].account != account)
        at = (at + 1) & (proof->slot_count - 1);
    return at;
}

static void grow(struct proof *proof)
{
    free(proof->slots);
    proof->slot_count *= 2;
    proof->slots = mem_new(proof->slot_count, sizeof(size_t));
    for (size_t i = 0; i < proof->count; i++)
        proof->slots[slot_of(proof, proof->rows[i].account)] = i + 1;
}

static struct proof_row *row_of(struct proof *proof, unsigned account)
{
    size_t slot = slot_of(proof, account);

    if (proof->slots[slot] != 0)
        return &proof->rows[proof->slots[slot] - 1];
    if (proof->count == proof->room) {
        proof->room = proof->room > 0 ? proof->room * 2 : SLOTS_FIRST;
        proof->rows = mem_grow(proof->rows, proof->room, sizeof(*proof->rows));
    }
    proof->rows[proof->count++] = (struct proof_row){.account = account};
    proof->slots[slot] = proof->count;
    if (proof->count * 2 >= proof->slot_count)
        grow(proof);
    return &proof->rows[proof->count - 1];
}

void proof_add(struct proof *proof, unsigned account, const char *role, uint64_t digest,
               const struct fleet_result *result)
{
    bool source = strcmp(role, "source") == 0;
    struct proof_row *row;
    struct fleet_result *kept;

    if ((!source && strcmp(role, "destination") != 0) || result->status == STATUS_NONE)
        return;
    row = row_of(proof, account);
    kept = source ? &row->source : &row->destination;
    if (kept->status != STATUS_NONE && kept->finished_ms > result->finished_ms)
        return;
    fleet_result_clear(kept);
    fleet_result_copy(result, kept);
    *(source ? &row->source_digest : &row->destination_digest) = digest;
}

void proof_take(void *proof, const struct journal_entry *entry)
{
    if (entry->kind == RECORD_ACCOUNT)
        proof_add(proof, entry->id, entry->role, entry->digest, &entry->result);
}

const struct proof_row *proof_of(const struct proof *proof, unsigned account)
{
    size_t slot = slot_of(proof, account);

    return proof->slots[slot] != 0 ? &proof->rows[proof->slots[slot] - 1] : NULL;
}

/* Which of the source's mails are to be looked for. */
static void compare_with(struct check_plan *plan, const struct proof_row *row)
{
    if (row != NULL && row->source.sample != NULL &&
        !uidl_sample_parse(row->source.sample, &plan->others))
        plan->others = (struct uidl_sample){0};
}

struct check_plan *migration_plan(const struct registry *registry, const struct record *migration,
                                  unsigned account, bool source, const struct proof *proof,
                                  struct err *err)
{
    const struct record *record =
        registry_at(registry, RECORD_ACCOUNT, registry_find_id(registry, RECORD_ACCOUNT, account));
    unsigned server = migration_server_id(migration, source ? FIELD_MIGRATION_SOURCE
                                                            : FIELD_MIGRATION_DESTINATION);
    struct check_plan *plan;

    if (record == NULL) {
        fail(err, ERR_INPUT, _("There is no account with the number %u."), account);
        return NULL;
    }
    if (!migration_uses(record, server)) {
        fail(err, ERR_INPUT,
             source ? _("The account was not on the old server.")
                    : _("The account is not on the new server."));
        return NULL;
    }
    plan = check_plan_of(registry, record, err);
    if (plan == NULL)
        return NULL;
    if (source && !plan->receive) {
        fail(err, ERR_INPUT, _("The account fetches no mail."));
        check_plan_free(plan);
        return NULL;
    }
    plan->send = plan->send && !source;
    plan->sample = source;
    if (!source && plan->receive)
        compare_with(plan, proof != NULL ? proof_of(proof, account) : NULL);
    check_plan_refer(plan, registry);
    return plan;
}

/* Who is to be checked ------------------------------------------------------------------------- */

/* Was it on the source, with a mailbox, and is not known yet what waits there? */
static bool source_wanted(const struct migration_turn *turn, unsigned account)
{
    const struct proof_row *row = turn->proof != NULL ? proof_of(turn->proof, account) : NULL;
    struct check_plan *plan =
        migration_plan(turn->registry, turn->migration, account, true, NULL, NULL);
    bool looked_at = row != NULL && status_passed(row->source.status) &&
                     row->source.login[SIDE_RECEIVE] == LOGIN_TAKEN;
    bool wanted = plan != NULL && !(looked_at && check_plan_digest(plan) == row->source_digest);

    check_plan_free(plan);
    return wanted;
}

static bool is_wanted(const struct migration_turn *turn, const struct migration_account *account)
{
    if (turn->failed_alone ? account->state != PROOF_FAILED : account->state == PROOF_GOOD)
        return false;
    return !turn->source || source_wanted(turn, account->account);
}

size_t migration_to_check(const struct migration_turn *turn, const struct migration_status *status,
                          unsigned *accounts)
{
    size_t count = 0;

    for (size_t i = 0; i < status->account_count; i++)
        if (is_wanted(turn, &status->accounts[i]))
            accounts[count++] = status->accounts[i].account;
    return count;
}
