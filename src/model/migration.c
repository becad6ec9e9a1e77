/* A migration: its steps, how it begins, what is written down of it, how it ends. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/migration_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct migration_step_row migration_steps[MIGRATION_STEP_COUNT] = {
    [MIGRATION_DESTINATION] = {"destination", N_("Register the new server"),
                               N_("The server that the accounts move to is registered beside the "
                                  "old one, which stays until the last step: everything can be "
                                  "taken back until then."),
                               N_("Choose the servers"), FIELD_NONE,
                               N_("The migration is given up before it began: what was noted of it "
                                  "goes. Both servers and all accounts stay as they are.")},
    [MIGRATION_EXPORT] = {"export", N_("Export the accounts"),
                          N_("The accounts of the old server are written to a CSV file. It can be "
                             "edited in a spreadsheet: a column with the user names of the new "
                             "server may be the base of the next step."),
                          N_("Export the accounts"), FIELD_MIGRATION_EXPORTED,
                          N_("The accounts count as not exported; the file stays where it is.")},
    [MIGRATION_MAP] = {"map", N_("Map the users"),
                       N_("What each account is called on the new server follows a rule: as now, "
                          "the part before the @, the whole address, the address with a percent "
                          "sign, or a column of a CSV file. Nothing is changed yet; names that two "
                          "accounts would share are shown."),
                       N_("Agree to the mapping"), FIELD_MIGRATION_MAPPED,
                       N_("The user names can be chosen anew. No account changes.")},
    [MIGRATION_IMPORT] = {"import", N_("Import the accounts"),
                          N_("The accounts are given to the new server, under their new user "
                             "names. What changes is shown first, and what they were is kept "
                             "beside the settings, so that it can be taken back."),
                          N_("Give the accounts to the new server"), FIELD_MIGRATION_IMPORTED,
                          N_("The accounts use the old server again, with the users and passwords "
                             "that they had. What was changed otherwise since stays.")},
    [MIGRATION_DNS] = {"dns", N_("Switch DNS"),
                       N_("Whoever runs the DNS of the mail domains points their MX records, and "
                          "host names that stay, to the new server. The records are watched until "
                          "they do; old answers live on for as long as their TTL says."),
                       N_("Look at DNS"), FIELD_MIGRATION_POINTED,
                       N_("DNS counts as not switched, and is watched again. This program changes "
                          "no record in DNS.")},
    [MIGRATION_PROVE] = {"prove", N_("Prove every account"),
                         N_("Every account is checked on the new server with a login, receiving "
                            "and sending, and its mailbox on the old server is looked at: which "
                            "mails still wait there, and whether programs would fetch all of them "
                            "again. What is proven already is not checked again."),
                         N_("Check the accounts"), FIELD_MIGRATION_PROVEN,
                         N_("The proof counts as not given: every account is checked again.")},
    [MIGRATION_REMOVE] = {"remove", N_("Remove the old server"),
                          N_("When every account is proven, the old server is removed from the "
                             "settings, which ends the migration. Nothing happens to the mail "
                             "that is on it. This step cannot be taken back."),
                          N_("Remove the old server"), FIELD_MIGRATION_REMOVED, NULL},
};

/* States --------------------------------------------------------------------------------------- */

static const struct {
    const char *name, *word;
} states[] = {
    [MIGRATION_WAITS] = {"waits", N_("waits")},
    [MIGRATION_OPEN] = {"open", N_("to do")},
    [MIGRATION_DONE] = {"done", N_("done")},
    [MIGRATION_AGAIN] = {"again", N_("look again")},
};

bool migration_left_out(const struct record *migration, enum migration_step step)
{
    enum field_id done = migration_steps[step].done;

    if (migration_is_open(migration) || done == FIELD_NONE)
        return false;
    return record_is(migration, done, "") || /* or it was not true any more at the end */
           (step == MIGRATION_PROVE && record_is(migration, FIELD_MIGRATION_FORCED, "true"));
}

const char *migration_state_name(const struct record *migration, enum migration_step step,
                                 enum migration_state state)
{
    return migration_left_out(migration, step) ? "left-out" : states[state].name;
}

const char *migration_state_word(const struct record *migration, enum migration_step step,
                                 enum migration_state state)
{
    return migration_left_out(migration, step) ? N_("left out") : states[state].word;
}

/* Which one ------------------------------------------------------------------------------------ */

const char *migration_label(const struct record *migration)
{
    static char out[64];

    snprintf(out, sizeof(out), _("migration %u"), record_id(migration));
    return out;
}

bool migration_is_open(const struct record *migration)
{
    return record_is(migration, FIELD_MIGRATION_REMOVED, "");
}

const struct record *migration_by_id(const struct registry *registry, unsigned id)
{
    return registry_at(registry, RECORD_MIGRATION,
                       registry_find_id(registry, RECORD_MIGRATION, id));
}

const struct record *migration_find(const struct registry *registry, unsigned id, struct err *err)
{
    const struct record *found = NULL;
    size_t open = 0;

    if (id > 0) {
        found = migration_by_id(registry, id);
        if (found == NULL)
            fail(err, ERR_INPUT, _("There is no migration with the number %u."), id);
        return found;
    }
    for (size_t i = 0; i < registry_count(registry, RECORD_MIGRATION); i++) {
        const struct record *migration = registry_at(registry, RECORD_MIGRATION, i);
        if (!migration_is_open(migration))
            continue;
        found = migration;
        open++;
    }
    if (open == 1)
        return found;
    if (open == 0)
        fail(err, ERR_INPUT, _("No migration is under way."));
    else
        fail(err, ERR_INPUT, _("%zu migrations are under way: say the number of one."), open);
    return NULL;
}

unsigned migration_server_id(const struct record *migration, enum field_id which)
{
    return (unsigned)record_number(migration, which, 0);
}

static const struct record *server_by_id(const struct registry *registry, unsigned id)
{
    return registry_at(registry, RECORD_SERVER, registry_find_id(registry, RECORD_SERVER, id));
}

const struct record *migration_source(const struct registry *registry,
                                      const struct record *migration)
{
    return server_by_id(registry, migration_server_id(migration, FIELD_MIGRATION_SOURCE));
}

const struct record *migration_destination(const struct registry *registry,
                                           const struct record *migration)
{
    return server_by_id(registry, migration_server_id(migration, FIELD_MIGRATION_DESTINATION));
}

void migration_end_text(const struct registry *registry, const struct record *migration,
                        enum field_id which, char *out, size_t room)
{
    const struct record *server = server_by_id(registry, migration_server_id(migration, which));
    const char *code =
        which == FIELD_MIGRATION_SOURCE ? record_get(migration, FIELD_MIGRATION_SOURCE_CODE) : "";

    if (server != NULL)
        text_copy(out, room, record_get(server, FIELD_CODE));
    else if (*code != '\0')
        text_copy(out, room, code);
    else
        snprintf(out, room, "#%s", record_get(migration, which));
}

/* The open one in which the server stands at one of both ends, or at either (FIELD_NONE). */
static const struct record *open_one(const struct registry *registry, unsigned server,
                                     enum field_id end)
{
    for (size_t i = 0; i < registry_count(registry, RECORD_MIGRATION); i++) {
        const struct record *migration = registry_at(registry, RECORD_MIGRATION, i);
        bool from = migration_server_id(migration, FIELD_MIGRATION_SOURCE) == server;
        bool to = migration_server_id(migration, FIELD_MIGRATION_DESTINATION) == server;
        if (migration_is_open(migration) &&
            ((from && end != FIELD_MIGRATION_DESTINATION) || (to && end != FIELD_MIGRATION_SOURCE)))
            return migration;
    }
    return NULL;
}

const struct record *migration_of_server(const struct registry *registry, unsigned server)
{
    return open_one(registry, server, FIELD_NONE);
}

/* What is written down ------------------------------------------------------------------------- */

struct record *migration_copy(const struct registry *registry, unsigned id, struct err *err)
{
    const struct record *migration = migration_by_id(registry, id);

    if (migration != NULL)
        return record_copy(migration);
    fail(err, ERR_INPUT, _("There is no migration with the number %u."), id);
    return NULL;
}

bool migration_put(struct registry *registry, struct record *record, struct err *err)
{
    if (registry_replace(registry, record, err))
        return true;
    record_free(record);
    return false;
}

void migration_set_time(struct record *record, enum field_id field, int64_t now_ms)
{
    char text[32] = "";

    if (now_ms >= 0)
        clock_iso(now_ms, text, sizeof(text));
    record_set(record, field, text, ORIGIN_USER, NULL);
}

void migration_set_number(struct record *record, enum field_id field, long long number)
{
    char text[24];

    snprintf(text, sizeof(text), "%lld", number);
    record_set(record, field, text, ORIGIN_USER, NULL);
}

bool migration_set(struct registry *registry, unsigned id, enum field_id field, const char *text,
                   struct err *err)
{
    struct record *record = migration_copy(registry, id, err);

    if (record == NULL)
        return false;
    if (record_set(record, field, text, ORIGIN_USER, err))
        return migration_put(registry, record, err);
    record_free(record);
    return false;
}

static bool set_step(struct registry *registry, unsigned id, enum migration_step step,
                     int64_t now_ms, struct err *err)
{
    struct record *record = migration_copy(registry, id, err);

    if (record == NULL)
        return false;
    migration_set_time(record, migration_steps[step].done, now_ms);
    if (step == MIGRATION_DNS)
        record_set(record, FIELD_MIGRATION_DNS_SKIPPED, "false", ORIGIN_USER, NULL);
    return migration_put(registry, record, err);
}

bool migration_done(struct registry *registry, unsigned id, enum migration_step step,
                    int64_t now_ms, struct err *err)
{
    return set_step(registry, id, step, now_ms, err);
}

bool migration_skip_dns(struct registry *registry, unsigned id, int64_t now_ms, struct err *err)
{
    return set_step(registry, id, MIGRATION_DNS, now_ms, err) &&
           migration_set(registry, id, FIELD_MIGRATION_DNS_SKIPPED, "true", err);
}

enum migration_step migration_last_done(const struct record *migration)
{
    enum migration_step last = MIGRATION_DESTINATION;

    for (enum migration_step step = MIGRATION_EXPORT; step < MIGRATION_STEP_COUNT; step++)
        if (!record_is(migration, migration_steps[step].done, ""))
            last = step;
    return migration_steps[last].undone != NULL ? last : MIGRATION_STEP_COUNT;
}

bool watch_of(const struct record *watch, const struct record *migration)
{
    return record_number(watch, FIELD_WATCH_MIGRATION, 0) == record_id(migration);
}

static void remove_watches(struct registry *registry, const struct record *migration)
{
    size_t count = registry_count(registry, RECORD_WATCH), found = 0;
    size_t *positions = mem_new(count + 1, sizeof(size_t));

    for (size_t i = 0; i < count; i++)
        if (watch_of(registry_at(registry, RECORD_WATCH, i), migration))
            positions[found++] = i;
    registry_remove_some(registry, RECORD_WATCH, positions, found);
    free(positions);
}

bool migration_undone(struct registry *registry, unsigned id, enum migration_step step,
                      struct err *err)
{
    const struct record *migration = migration_find(registry, id, err);

    if (migration == NULL)
        return false;
    if (step != MIGRATION_DESTINATION)
        return set_step(registry, id, step, -1, err);
    remove_watches(registry, migration);
    registry_remove(registry, RECORD_MIGRATION, registry_find_id(registry, RECORD_MIGRATION, id));
    return true;
}

/* The end -------------------------------------------------------------------------------------- */

/* Who would be left without a server. */
static bool nobody_left(const struct registry *registry, unsigned server, struct err *err)
{
    const struct record *notification = registry_at(registry, RECORD_NOTIFICATION, 0);
    size_t accounts = registry_accounts_of(registry, server);

    if (accounts > 0)
        return fail(err, ERR_INPUT,
                    ngettext("%zu account still uses the old server: move it, or give it "
                             "another server.",
                             "%zu accounts still use the old server: move them, or give them "
                             "another server.",
                             accounts),
                    accounts);
    if (notification != NULL && record_number(notification, FIELD_NOTIFICATION_SERVER, 0) == server)
        return fail(err, ERR_INPUT,
                    _("The notification is still sent through the old server: choose another for "
                      "it."));
    return true;
}

/* With the server goes what the migration could be told by. */
static void keep_code(struct record *migration, const struct record *source)
{
    if (source != NULL)
        record_set(migration, FIELD_MIGRATION_SOURCE_CODE, record_get(source, FIELD_CODE),
                   ORIGIN_USER, NULL);
}

bool migration_finish(struct registry *registry, unsigned id, bool forced, int64_t now_ms,
                      const struct migration_status *status, struct err *err)
{
    const struct record *migration = migration_find(registry, id, err);
    struct record *record;
    unsigned source;

    if (migration == NULL)
        return false;
    source = migration_server_id(migration, FIELD_MIGRATION_SOURCE);
    if (!nobody_left(registry, source, err))
        return false;
    if (!migration_is_open(migration))
        return fail(err, ERR_INPUT, _("The migration is finished."));
    if (!forced && !migration_may(status, MIGRATION_REMOVE, err))
        return false;
    record = record_copy(migration);
    migration_set_time(record, FIELD_MIGRATION_REMOVED, now_ms);
    keep_code(record, migration_source(registry, migration));
    if (!status->whole)
        record_set(record, FIELD_MIGRATION_FORCED, "true", ORIGIN_USER, NULL);
    if (!migration_put(registry, record, err))
        return false;
    remove_watches(registry, migration_by_id(registry, id));
    registry_remove(registry, RECORD_SERVER, registry_find_id(registry, RECORD_SERVER, source));
    return true;
}

/* The beginning -------------------------------------------------------------------------------- */

const char *server_host(const struct record *server, enum side side)
{
    if (!record_has_side(server, side))
        return "";
    return record_get(server, side == SIDE_RECEIVE ? FIELD_RECEIVE_HOST : FIELD_SEND_HOST);
}

static bool may_start(const struct registry *registry, const struct record *source,
                      const struct record *destination, struct err *err)
{
    const struct record *other;

    if (source == destination)
        return fail(err, ERR_INPUT, _("The old and the new server are the same one."));
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (record_has_side(source, side) && !record_has_side(destination, side))
            return fail(err, ERR_INPUT,
                        side == SIDE_RECEIVE
                            ? _("The mail server %s has no receiving side, which accounts use on "
                                "the old one.")
                            : _("The mail server %s has no sending side, which accounts use on "
                                "the old one."),
                        record_get(destination, FIELD_CODE));
    other = open_one(registry, record_id(source), FIELD_NONE);
    if (other == NULL)
        other = open_one(registry, record_id(destination), FIELD_MIGRATION_SOURCE);
    if (other != NULL)
        return fail(err, ERR_INPUT,
                    _("One of the servers is part of the migration %u, which is not finished."),
                    record_id(other));
    return true;
}

/* False: the name is none that DNS knows. */
static bool add_watch(struct registry *registry, unsigned migration, const char *name,
                      enum watch_type type)
{
    struct record *watch = record_new(RECORD_WATCH);

    migration_set_number(watch, FIELD_WATCH_MIGRATION, migration);
    record_set(watch, FIELD_WATCH_TYPE, watch_type_name(type), ORIGIN_USER, NULL);
    if (!record_set(watch, FIELD_WATCH_NAME, name, ORIGIN_USER, NULL) ||
        host_is_address(record_get(watch, FIELD_WATCH_NAME)) ||
        !registry_add(registry, watch, NULL)) {
        record_free(watch);
        return false;
    }
    return true;
}

struct domain_use {
    const char *domain;
    size_t count;
};

static int by_domain(const void *a, const void *b)
{
    return strcasecmp(((const struct domain_use *)a)->domain,
                      ((const struct domain_use *)b)->domain);
}

static int by_frequency(const void *a, const void *b)
{
    const struct domain_use *left = a, *right = b;

    if (left->count != right->count)
        return left->count > right->count ? -1 : 1;
    return by_domain(a, b);
}

/* The domains of the accounts' addresses, the most frequent first; the caller frees. */
static struct domain_use *domains_of(const struct registry *registry, unsigned server,
                                     size_t *count)
{
    size_t accounts = registry_count(registry, RECORD_ACCOUNT), found = 0;
    struct domain_use *uses = mem_new(accounts + 1, sizeof(*uses));

    for (size_t i = 0; i < accounts; i++) {
        const struct record *account = registry_at(registry, RECORD_ACCOUNT, i);
        const char *at = strrchr(record_get(account, FIELD_ACCOUNT_ADDRESS), '@');
        if (at != NULL && migration_uses(account, server))
            uses[found++] = (struct domain_use){at + 1, 1};
    }
    qsort(uses, found, sizeof(*uses), by_domain);
    *count = 0;
    for (size_t i = 0; i < found; i++) {
        if (*count > 0 && by_domain(&uses[*count - 1], &uses[i]) == 0)
            uses[*count - 1].count++;
        else
            uses[(*count)++] = uses[i];
    }
    qsort(uses, *count, sizeof(*uses), by_frequency);
    return uses;
}

static void add_host_watches(struct registry *registry, unsigned migration, const char *host)
{
    if (*host == '\0' || host_is_address(host))
        return;
    add_watch(registry, migration, host, WATCH_A);
    add_watch(registry, migration, host, WATCH_AAAA);
}

static void add_watches(struct registry *registry, unsigned migration, const struct record *source)
{
    enum { HOST_WATCHES = 4 };
    const char *receive = server_host(source, SIDE_RECEIVE), *send = server_host(source, SIDE_SEND);
    size_t count, added = 0;
    struct domain_use *uses = domains_of(registry, record_id(source), &count);

    for (size_t i = 0; i < count && added < WATCHES_MAX - HOST_WATCHES; i++)
        added += add_watch(registry, migration, uses[i].domain, WATCH_MX);
    free(uses);
    add_host_watches(registry, migration, receive);
    if (strcasecmp(receive, send) != 0)
        add_host_watches(registry, migration, send);
}

unsigned migration_start(struct registry *registry, unsigned source, unsigned destination,
                         int64_t now_ms, struct err *err)
{
    const struct record *from = server_by_id(registry, source);
    const struct record *to = server_by_id(registry, destination);
    struct record *record;
    unsigned id;

    if (from == NULL || to == NULL) {
        fail(err, ERR_INPUT, _("There is no mail server with the number %u."),
             from == NULL ? source : destination);
        return 0;
    }
    if (!may_start(registry, from, to, err))
        return 0;
    record = record_new(RECORD_MIGRATION);
    migration_set_number(record, FIELD_MIGRATION_SOURCE, source);
    migration_set_number(record, FIELD_MIGRATION_DESTINATION, destination);
    migration_set_time(record, FIELD_MIGRATION_STARTED, now_ms);
    if (!registry_add(registry, record, err)) {
        record_free(record);
        return 0;
    }
    id = record_id(record);
    add_watches(registry, id, from);
    return id;
}

unsigned migration_server_now(const struct record *migration)
{
    bool moved = !record_is(migration, FIELD_MIGRATION_IMPORTED, "");

    return migration_server_id(migration,
                               moved ? FIELD_MIGRATION_DESTINATION : FIELD_MIGRATION_SOURCE);
}

bool migration_uses(const struct record *account, unsigned server)
{
    return record_number(account, FIELD_ACCOUNT_SERVER, 0) == server;
}
