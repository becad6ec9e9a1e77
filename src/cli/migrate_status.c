/* cli/migrate_status.c - migrate status: everything about a migration, for people and as JSON. */
#include "base/i18n.h"
#include "base/text.h"
#include "cli/migrate.h"
#include "cli/print.h"
#include "model/account.h"

#include <stdio.h>
#include <stdlib.h>

/* In JSON. */
static const char *const watch_names[] = {
    [WATCH_UNKNOWN] = "unknown",
    [WATCH_OLD] = "old",
    [WATCH_OTHER] = "other",
    [WATCH_REACHED] = "reached",
};
static const char *const warning_names[] = {
    [WARNING_UIDL] = "uidl", [WARNING_WAITING] = "waiting", [WARNING_KEEPS] = "keeps",
    [WARNING_DNS] = "dns",   [WARNING_ORPHANS] = "orphans",
};
static const char *const proof_names[] = {
    [PROOF_OPEN] = "open",
    [PROOF_GOOD] = "proven",
    [PROOF_FAILED] = "failed",
    [PROOF_STALE] = "stale",
};
static const char *const uidl_names[] = {
    [UIDL_UNKNOWN] = "unknown",
    [UIDL_SAME] = "same",
    [UIDL_PARTLY] = "partly",
    [UIDL_CHANGED] = "changed",
};

static const struct record *watch_record(const struct migrate *migrate, size_t index)
{
    const struct registry *registry = migrate_registry(migrate);
    return registry_at(
        registry, RECORD_WATCH,
        registry_find_id(registry, RECORD_WATCH, migrate->status->watches[index].watch));
}

static const struct record *account_record(const struct migrate *migrate, size_t index)
{
    const struct registry *registry = migrate_registry(migrate);
    return registry_at(
        registry, RECORD_ACCOUNT,
        registry_find_id(registry, RECORD_ACCOUNT, migrate->status->accounts[index].account));
}

static const char *done_at(const struct migrate *migrate, enum migration_step step)
{
    enum field_id field = migration_steps[step].done;
    return record_get(migrate_record(migrate),
                      field == FIELD_NONE ? FIELD_MIGRATION_STARTED : field);
}

static const char *proof_text(const struct migrate *migrate, unsigned account)
{
    const struct proof_row *row = proof_of(migrate->proof, account);
    return row && row->destination.text ? row->destination.text : "";
}

/* For people ------------------------------------------------------------------------------------
 */

static void print_steps(const struct migrate *migrate)
{
    struct table table = {.columns = 5, .colour = migrate->cli->colour};
    for (enum migration_step step = 0; step < MIGRATION_STEP_COUNT; step++) {
        char number[8];
        snprintf(number, sizeof number, "%d", (int)step + 1);
        table_row(&table,
                  (const char *[]){number, _(migration_steps[step].title),
                                   _(migration_state_word(migrate_record(migrate), step,
                                                          migrate->status->states[step])),
                                   done_at(migrate, step), migrate->status->sentences[step]});
    }
    table_print(&table, "");
}

void migrate_print_watches(const struct migrate *migrate)
{
    struct table table = {.columns = 7, .right = {[5] = true}};
    if (migrate->status->watch_count == 0)
        return;
    table_row(&table, (const char *[]){_("Name in DNS"), _("Kind of record"), _("At first"),
                                       _("Now"), _("Expected"), "TTL", _("Since")});
    for (size_t i = 0; i < migrate->status->watch_count; i++) {
        const struct record *watch = watch_record(migrate, i);
        static const enum field_id cells[] = {FIELD_WATCH_OLD, FIELD_WATCH_VALUE,
                                              FIELD_WATCH_WANTED, FIELD_WATCH_TTL,
                                              FIELD_WATCH_SINCE};
        const char *row[7] = {record_get(watch, FIELD_WATCH_NAME),
                              record_get(watch, FIELD_WATCH_TYPE)};
        for (size_t at = 0; at < sizeof cells / sizeof *cells; at++)
            row[2 + at] = *record_get(watch, cells[at]) ? record_get(watch, cells[at]) : "-";
        table_row(&table, row);
    }
    table_print(&table, "");
}

static void print_failed(const struct migrate *migrate)
{
    for (size_t i = 0; i < migrate->status->account_count; i++) {
        const struct migration_account *of = &migrate->status->accounts[i];
        if (of->state == PROOF_FAILED)
            print_line("%s: %s", account_label(account_record(migrate, i)),
                       proof_text(migrate, of->account));
    }
}

void migrate_print(const struct migrate *migrate)
{
    print_line(_("Migration %u"), migrate->id);
    print_steps(migrate);
    if (migrate->status->watch_count > 0) {
        print_line("%s", "");
        migrate_print_watches(migrate);
    }
    if (migrate->status->warning_count + migrate->status->failed > 0)
        print_line("%s", "");
    for (size_t i = 0; i < migrate->status->warning_count; i++)
        print_line(_("Warning: %s"), migrate->status->warnings[i].text);
    print_failed(migrate);
}

/* JSON ------------------------------------------------------------------------------------------
 */

static void add_string(struct text *out, const char *key, const char *value, bool null)
{
    text_format(out, "\"%s\": ", key);
    if (null && !*value)
        text_add(out, "null");
    else
        text_add_json(out, value, false);
}

static void add_server(struct text *out, const char *key, const struct migrate *migrate,
                       enum field_id field)
{
    const struct record *record = migrate_record(migrate);
    const struct record *server = field == FIELD_MIGRATION_SOURCE
                                      ? migration_source(migrate_registry(migrate), record)
                                      : migration_destination(migrate_registry(migrate), record);
    text_format(out, ",\n  \"%s\": {\"id\": %s, ", key, record_get(record, field));
    const char *code = server ? record_get(server, FIELD_CODE)
                       : field == FIELD_MIGRATION_SOURCE
                           ? record_get(record, FIELD_MIGRATION_SOURCE_CODE)
                           : "";
    add_string(out, "code", code, true);
    text_add_char(out, '}');
}

static void add_steps(struct text *out, const struct migrate *migrate)
{
    text_add(out, ",\n  \"steps\": [");
    for (enum migration_step step = 0; step < MIGRATION_STEP_COUNT; step++) {
        text_add(out, step ? ",\n    {" : "\n    {");
        add_string(out, "name", migration_steps[step].name, false);
        text_add(out, ", ");
        add_string(
            out, "state",
            migration_state_name(migrate_record(migrate), step, migrate->status->states[step]),
            false);
        text_add(out, ", ");
        add_string(out, "done_at", done_at(migrate, step), true);
        text_add(out, ", ");
        add_string(out, "text", migrate->status->sentences[step], false);
        text_add_char(out, '}');
    }
    text_add(out, "\n  ]");
}

static void add_watch(struct text *out, const struct migrate *migrate, size_t index)
{
    static const struct {
        const char *key;
        enum field_id field;
    } values[] = {{"name", FIELD_WATCH_NAME},     {"type", FIELD_WATCH_TYPE},
                  {"old", FIELD_WATCH_OLD},       {"value", FIELD_WATCH_VALUE},
                  {"wanted", FIELD_WATCH_WANTED}, {"since", FIELD_WATCH_SINCE}};
    const struct migration_watch *row = &migrate->status->watches[index];
    const struct record *watch = watch_record(migrate, index);
    text_add(out, index ? ",\n    {" : "\n    {");
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        add_string(out, values[i].key, record_get(watch, values[i].field), i > 1);
        text_add(out, ", ");
    }
    text_format(out, "\"ttl\": %s, ",
                *record_get(watch, FIELD_WATCH_TTL) ? record_get(watch, FIELD_WATCH_TTL) : "null");
    add_string(out, "state", watch_names[row->state], false);
    text_format(out, ", \"counts\": %s}", row->counts ? "true" : "false");
}

static void add_watches(struct text *out, const struct migrate *migrate)
{
    size_t count = migrate->status->watch_count;
    text_add(out, ",\n  \"watches\": [");
    for (size_t i = 0; i < count; i++)
        add_watch(out, migrate, i);
    text_add(out, count ? "\n  ]" : "]");
}

static void add_warnings(struct text *out, const struct migrate *migrate)
{
    size_t count = migrate->status->warning_count;
    text_add(out, ",\n  \"warnings\": [");
    for (size_t i = 0; i < count; i++) {
        const struct migration_warning *warning = &migrate->status->warnings[i];
        text_format(out, "%s\n    {\"kind\": \"%s\", \"accounts\": %zu, \"mails\": %lld, ",
                    i ? "," : "", warning_names[warning->kind], warning->accounts, warning->mails);
        add_string(out, "text", warning->text, false);
        text_add_char(out, '}');
    }
    text_add(out, count ? "\n  ]" : "]");
}

/* Those of which there is something to say; the rest is in the counts. */
static bool is_told(const struct migration_account *account)
{
    return account->state == PROOF_FAILED || account->state == PROOF_STALE ||
           account->waiting > 0 || account->uidl == UIDL_CHANGED || account->uidl == UIDL_PARTLY;
}

static void add_accounts(struct text *out, const struct migrate *migrate)
{
    const struct migration_status *status = migrate->status;
    const char *comma = "";
    text_format(out,
                ",\n  \"accounts\": {\"count\": %zu, \"proven\": %zu, \"failed\": %zu, "
                "\"open\": %zu, \"left\": %zu},\n  \"told\": [",
                status->account_count, status->good, status->failed, status->open, status->left);
    for (size_t i = 0; i < status->account_count; i++) {
        const struct migration_account *of = &status->accounts[i];
        if (!is_told(of))
            continue;
        text_format(out, "%s\n    {\"account\": %u, ", comma, of->account);
        add_string(out, "address", record_get(account_record(migrate, i), FIELD_ACCOUNT_ADDRESS),
                   true);
        text_format(out, ", \"state\": \"%s\", \"waiting\": ", proof_names[of->state]);
        if (of->waiting < 0)
            text_add(out, "null");
        else
            text_format(out, "%lld", of->waiting);
        text_format(out, ", \"uidl\": \"%s\", \"keeps\": %s, ", uidl_names[of->uidl],
                    of->keeps ? "true" : "false");
        add_string(out, "text", proof_text(migrate, of->account), true);
        text_add_char(out, '}');
        comma = ",";
    }
    text_add(out, *comma ? "\n  ]" : "]");
}

void migrate_print_json(const struct migrate *migrate)
{
    const struct record *record = migrate_record(migrate);
    enum migration_step current = migrate->status->current;
    struct text out = {0};
    text_format(&out, "{\n  \"number\": %u,\n  ", migrate->id);
    add_string(&out, "started_at", record_get(record, FIELD_MIGRATION_STARTED), false);
    text_add(&out, ",\n  ");
    add_string(&out, "current", current < MIGRATION_STEP_COUNT ? migration_steps[current].name : "",
               true);
    add_server(&out, "source", migrate, FIELD_MIGRATION_SOURCE);
    add_server(&out, "destination", migrate, FIELD_MIGRATION_DESTINATION);
    text_add(&out, ",\n  ");
    add_string(&out, "users", record_get(record, FIELD_MIGRATION_RULE), false);
    text_format(&out, ",\n  \"whole\": %s", migrate->status->whole ? "true" : "false");
    add_steps(&out, migrate);
    add_accounts(&out, migrate);
    add_watches(&out, migrate);
    add_warnings(&out, migrate);
    text_add(&out, "\n}");
    print_json(text_get(&out));
    text_free(&out);
}
