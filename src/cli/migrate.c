/* cli/migrate.c - migrate: how a migration begins, goes a step on, goes one back, ends.
 *
 * Every step is one save of the settings, so that a program that is killed leaves the step before
 * or the step after. What is written beside the settings comes first and means nothing until then:
 *   start   nothing
 *   export  the CSV file: recognised by its contents, or another name is taken
 *   map     nothing
 *   import  the accounts as they were: written anew by the next import
 *   dns     nothing: what was seen is saved when it is seen
 *   prove   the journal: the next run checks only what is not in it
 * These two take long: others may save meanwhile (migrate_release()).
 *   finish  the files of the migration, which go after the save: its number is not used again
 *   undo    of the proof: its journal goes before the save, and all is checked again */
#include "cli/migrate.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/ask.h"
#include "cli/change.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>

/* The migration -------------------------------------------------------------------------------- */

const struct registry *migrate_registry(const struct migrate *migrate)
{
    return migrate->cli->door->app->registry;
}

const struct record *migrate_record(const struct migrate *migrate)
{
    return migration_find(migrate_registry(migrate), migrate->id, NULL);
}

void migrate_look(struct migrate *migrate)
{
    migration_status_free(migrate->status);
    migrate->status =
        migration_status(migrate_registry(migrate), migrate_record(migrate), migrate->proof);
}

static bool read_number(struct cli *cli, unsigned *id, struct err *err)
{
    const char *word = cli->call->word_count ? cli->call->words[0] : NULL;
    long long number = 0;
    if (!word)
        return true;
    if (strlen(word) <= 10 && strspn(word, "0123456789") == strlen(word))
        number = strtoll(word, NULL, 10);
    if (number < 1 || number > REGISTRY_ID_MAX)
        return fail(err, ERR_USAGE, _("A migration is told by its number, not by %.80s."), word);
    *id = (unsigned)number;
    return true;
}

/* Reads the settings (change: locked, to be saved) and what was proven; finds the migration that
 * the word names, or the only one. False: *err. close_migration() follows either way. */
static bool open_migration(struct cli *cli, bool change, struct migrate *migrate, struct err *err)
{
    const struct record *record;
    *migrate = (struct migrate){.cli = cli, .proof = proof_new()};
    if (!read_number(cli, &migrate->id, err) ||
        !(change ? cli_change_begin(cli, err) : cli_load(cli, err)))
        return false;
    record = migration_find(migrate_registry(migrate), migrate->id, err);
    if (!record)
        return false;
    migrate->id = record_id(record);
    const struct journal_reader reader = {.tell = proof_take, .context = migrate->proof};
    if (!cli->door->proof_read(cli->door->main, migrate->id, &reader, err))
        return false;
    migrate_look(migrate);
    return true;
}

static void close_migration(struct migrate *migrate)
{
    proof_free(migrate->proof);
    migration_status_free(migrate->status);
}

/* Puts registry (taken over) in the place of the settings', unsaved: for what is only shown. */
static void take(struct migrate *migrate, struct registry *registry)
{
    const struct cli_door *door = migrate->cli->door;
    struct message message = {.kind = MSG_IMPORT, .registry = registry};
    door->send(door->main, &message);
    if (migrate_record(migrate))
        migrate_look(migrate);
}

bool migrate_save(struct migrate *migrate, struct registry *registry, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    take(migrate, registry);
    return door->save(door->main, err);
}

void migrate_release(const struct migrate *migrate)
{
    const struct cli_door *door = migrate->cli->door;
    door->unlock(door->main);
}

bool migrate_hold(struct migrate *migrate, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    if (!door->lock(door->main, err) || !door->refresh(door->main, err) ||
        !migration_find(migrate_registry(migrate), migrate->id, err))
        return false;
    migrate_look(migrate);
    return true;
}

bool migrate_step_done(struct migrate *migrate, enum migration_step step, struct err *err)
{
    struct registry *registry = registry_copy(migrate_registry(migrate));
    if (!migration_done(registry, migrate->id, step, clock_wall_ms(), err)) {
        registry_free(registry);
        return false;
    }
    return migrate_save(migrate, registry, err);
}

void migrate_say_step(const struct migrate *migrate, enum migration_step step)
{
    if (!migrate->cli->call->options.json)
        print_line("%s", migrate->status->sentences[step]);
}

bool migrate_agreed(const struct migrate *migrate, const char *question, bool *yes, struct err *err)
{
    *yes = option_given(migrate->cli, OPTION_YES);
    if (*yes)
        return true;
    if (!ask_possible())
        return fail(err, ERR_USAGE,
                    _("There is no terminal to ask on: give --yes to go on without a question."));
    return ask_yes(migrate->cli->door, question, yes, err);
}

/* A failure of the command line itself says how it is used. */
static int end(struct cli *cli, const struct err *err)
{
    return err->code == ERR_USAGE ? cli_complain(cli->call, err) : say_err(err);
}

/* start ---------------------------------------------------------------------------------------- */

static bool set_option(struct cli *cli, enum cli_option option, struct registry *registry,
                       unsigned id, enum field_id field, struct err *err)
{
    const char *value = option_value(cli, option);
    return !value || migration_set(registry, id, field, value, err);
}

/* The next session may begin in another folder. */
static bool set_users_file(struct cli *cli, struct registry *registry, unsigned id, struct err *err)
{
    const char *path = option_value(cli, OPTION_USERS_FILE);
    char *whole = path ? realpath(path, NULL) : NULL;
    bool set = !path || (whole ? migration_set(registry, id, FIELD_MIGRATION_FILE, whole, err)
                               : fail(err, ERR_NO_INPUT, _("%.300s is not there."), path));
    free(whole);
    return set;
}

/* What rules are called where people write of them, beside the names that files hold. */
static const char *rule_named(const char *word)
{
    static const struct {
        const char *word, *rule;
    } others[] = {{"local part", "local-part"}, {"user%domain", "user-percent-domain"}};
    for (size_t i = 0; word && i < sizeof others / sizeof *others; i++)
        if (strcmp(word, others[i].word) == 0)
            return others[i].rule;
    return word;
}

/* The rule, column, file and MX hosts that the options name are set in registry. */
static bool set_options(struct cli *cli, struct registry *registry, unsigned id, struct err *err)
{
    bool column = option_given(cli, OPTION_COLUMN) || option_given(cli, OPTION_USERS_FILE);
    const char *rule = rule_named(option_value(cli, OPTION_USERS));
    const struct record *record;
    if (column && rule && strcmp(rule, "column") != 0)
        return fail(err, ERR_USAGE, _("--column and --users-file belong to --users column."));
    if (column && !migration_set(registry, id, FIELD_MIGRATION_RULE, "column", err))
        return false;
    if ((rule && !migration_set(registry, id, FIELD_MIGRATION_RULE, rule, err)) ||
        !set_option(cli, OPTION_COLUMN, registry, id, FIELD_MIGRATION_COLUMN, err) ||
        !set_option(cli, OPTION_MX, registry, id, FIELD_MIGRATION_MX, err) ||
        !set_users_file(cli, registry, id, err))
        return false;
    record = migration_find(registry, id, err);
    return !record_is(record, FIELD_MIGRATION_RULE, "column") ||
           (!record_is(record, FIELD_MIGRATION_COLUMN, "") &&
            !record_is(record, FIELD_MIGRATION_FILE, "")) ||
           fail(err, ERR_USAGE, _("--users column needs --column NAME and --users-file CSV."));
}

static unsigned server_named(struct cli *cli, const char *word, struct err *err)
{
    const struct record *server = cli_record(cli, word, err);
    return server && cli_not_built_in(server, err) ? record_id(server) : 0;
}

static int begin(struct cli *cli, struct err *err)
{
    unsigned source, destination, id;
    struct migrate migrate = {.cli = cli};
    if (!cli_change_begin(cli, err) || !(source = server_named(cli, cli->call->words[0], err)) ||
        !(destination = server_named(cli, cli->call->words[1], err)))
        return say_err(err);
    struct registry *registry = registry_copy(migrate_registry(&migrate));
    id = migration_start(registry, source, destination, clock_wall_ms(), err);
    if (id == 0 || !set_options(cli, registry, id, err)) {
        registry_free(registry);
        return end(cli, err);
    }
    bool saved = migrate_save(&migrate, registry, err);
    close_migration(&migrate);
    if (!saved)
        return say_err(err);
    print_line("%u", id);
    return 0;
}

int command_migrate_start(struct cli *cli)
{
    struct err err = {0};
    return begin(cli, &err);
}

/* status ----------------------------------------------------------------------------------------
 */

int command_migrate_status(struct cli *cli)
{
    struct err err = {0};
    struct migrate migrate;
    int status = 0;
    if (!open_migration(cli, false, &migrate, &err))
        status = end(cli, &err);
    else if (cli->call->options.json)
        migrate_print_json(&migrate);
    else
        migrate_print(&migrate);
    close_migration(&migrate);
    return status;
}

/* next ------------------------------------------------------------------------------------------
 */

static bool step_servers(struct migrate *migrate, bool *undone, struct err *err)
{
    (void)undone;
    return fail(err, ERR_INPUT, "%s", migrate->status->sentences[MIGRATION_DESTINATION]);
}

static bool step_remove(struct migrate *migrate, bool *undone, struct err *err)
{
    (void)undone;
    return fail(err, ERR_USAGE, _("The last step is migrate finish: %s"),
                migrate->status->sentences[MIGRATION_REMOVE]);
}

static bool (*const doing[MIGRATION_STEP_COUNT])(struct migrate *, bool *, struct err *) = {
    [MIGRATION_DESTINATION] = step_servers, [MIGRATION_EXPORT] = migrate_export,
    [MIGRATION_MAP] = migrate_map,          [MIGRATION_IMPORT] = migrate_import,
    [MIGRATION_DNS] = migrate_dns,          [MIGRATION_PROVE] = migrate_prove,
    [MIGRATION_REMOVE] = step_remove,
};

static bool choose_step(const struct migrate *migrate, enum migration_step *step, struct err *err)
{
    const char *name = option_value(migrate->cli, OPTION_STEP);
    *step = migrate->status->current;
    if (!name)
        return true;
    for (*step = 0; *step < MIGRATION_STEP_COUNT; ++*step)
        if (strcmp(migration_steps[*step].name, name) == 0)
            return true;
    return fail(err, ERR_USAGE, _("There is no step %.80s: export, map, import, dns, prove."),
                name);
}

/* Another rule is set before the step that it belongs to. */
static bool take_options(struct migrate *migrate, enum migration_step step, struct err *err)
{
    struct cli *cli = migrate->cli;
    bool users = option_given(cli, OPTION_USERS) || option_given(cli, OPTION_COLUMN) ||
                 option_given(cli, OPTION_USERS_FILE);
    struct registry *registry;
    if (!users && !option_given(cli, OPTION_MX))
        return true;
    if (users && step != MIGRATION_MAP &&
        migrate->status->states[MIGRATION_MAP] == MIGRATION_DONE &&
        migrate->status->states[MIGRATION_IMPORT] != MIGRATION_AGAIN)
        return fail(err, ERR_USAGE,
                    _("The mapping is agreed to: take it back with migrate undo first."));
    registry = registry_copy(migrate_registry(migrate));
    if (!set_options(cli, registry, migrate->id, err)) {
        registry_free(registry);
        return false;
    }
    if (!option_given(cli, OPTION_DRY_RUN))
        return migrate_save(migrate, registry, err);
    take(migrate, registry);
    return true;
}

static bool do_next(struct migrate *migrate, bool *undone, struct err *err)
{
    enum migration_step step;
    bool json = migrate->cli->call->options.json;
    if (migrate->status->current == MIGRATION_STEP_COUNT)
        return fail(err, ERR_INPUT, _("The migration is finished."));
    if (!choose_step(migrate, &step, err) || !migration_may(migrate->status, step, err) ||
        !take_options(migrate, step, err) || !doing[step](migrate, undone, err))
        return false;
    if (json && step != MIGRATION_MAP) /* which has printed the mapping */
        migrate_print_json(migrate);
    return true;
}

/* What comes after it. */
static void say_next(const struct migrate *migrate)
{
    enum migration_step next = migrate->status->current;
    if (next < MIGRATION_STEP_COUNT)
        say(_("Next: %s."), _(migration_steps[next].title));
}

int command_migrate_next(struct cli *cli)
{
    struct err err = {0};
    struct migrate migrate;
    bool undone = false;
    int status = 0;
    if (!open_migration(cli, true, &migrate, &err) || !do_next(&migrate, &undone, &err))
        status = end(cli, &err);
    else if (undone)
        status = err_exit_status(ERR_CHECK);
    else if (!option_given(cli, OPTION_DRY_RUN))
        say_next(&migrate);
    close_migration(&migrate);
    return status;
}

/* undo ------------------------------------------------------------------------------------------
 */

static struct registry *import_undone(const struct migrate *migrate, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    struct cells *before = NULL;
    struct registry *after = NULL;
    size_t changed = 0;
    if (door->kept_before(door->main, migrate->id, &before, err))
        after =
            migration_import_undo(migrate_registry(migrate), migrate->id, before, &changed, err);
    if (after && changed > 0)
        say(ngettext("%zu account is not on the new server any more and stays as it is.",
                     "%zu accounts are not on the new server any more and stay as they are.",
                     changed),
            changed);
    cells_free(before);
    return after;
}

static struct registry *step_undone(const struct migrate *migrate, enum migration_step step,
                                    struct err *err)
{
    struct registry *after;
    if (step == MIGRATION_IMPORT)
        return import_undone(migrate, err);
    after = registry_copy(migrate_registry(migrate));
    if (migration_undone(after, migrate->id, step, err))
        return after;
    registry_free(after);
    return NULL;
}

static bool undo(struct migrate *migrate, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    enum migration_step step = migration_last_done(migrate_record(migrate));
    struct registry *after;
    bool yes = false;
    if (step == MIGRATION_STEP_COUNT || !migration_may_undo(migrate->status, step, err))
        return step != MIGRATION_STEP_COUNT ||
               migration_may_undo(migrate->status, MIGRATION_REMOVE, err);
    char *question = mem_format(_("Take step %d back, %s? %s [y/N] "), (int)step + 1,
                                _(migration_steps[step].title), _(migration_steps[step].undone));
    bool asked = migrate_agreed(migrate, question, &yes, err);
    free(question);
    if (!asked || !yes) {
        if (asked)
            say(_("Nothing was changed."));
        return asked;
    }
    if (step == MIGRATION_PROVE && !door->forget_proof(door->main, migrate->id, err))
        return false;
    after = step_undone(migrate, step, err);
    if (!after || !migrate_save(migrate, after, err))
        return false;
    say(_("Taken back: %s."), _(migration_steps[step].title));
    return step != MIGRATION_DESTINATION || door->forget_migration(door->main, migrate->id, err);
}

int command_migrate_undo(struct cli *cli)
{
    struct err err = {0};
    struct migrate migrate;
    int status = 0;
    if (!open_migration(cli, true, &migrate, &err) || !undo(&migrate, &err))
        status = end(cli, &err);
    close_migration(&migrate);
    return status;
}

/* finish ----------------------------------------------------------------------------------------
 */

static char *finish_question(const struct migrate *migrate)
{
    const struct migration_status *status = migrate->status;
    const struct record *source =
        migration_source(migrate_registry(migrate), migrate_record(migrate));
    struct text out = {0};
    for (size_t i = 0; i < status->warning_count; i++)
        text_format(&out, "%s\n", status->warnings[i].text);
    text_format(&out, _("Remove the mail server %s? This cannot be taken back. [y/N] "),
                source ? record_get(source, FIELD_CODE) : "-");
    return text_take(&out);
}

static bool finish(struct migrate *migrate, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    struct registry *registry;
    bool yes = false, forced = option_given(migrate->cli, OPTION_FORCE);
    if (!migration_is_open(migrate_record(migrate))) {
        say(_("The migration is finished."));
        return door->forget_migration(door->main, migrate->id, err);
    }
    registry = registry_copy(migrate_registry(migrate));
    if (!migration_finish(registry, migrate->id, forced, clock_wall_ms(), migrate->status, err)) {
        registry_free(registry);
        return false;
    }
    char *question = finish_question(migrate);
    bool asked = migrate_agreed(migrate, question, &yes, err);
    free(question);
    if (!asked || !yes) {
        registry_free(registry);
        if (asked)
            say(_("Nothing was removed."));
        return asked;
    }
    if (!migrate_save(migrate, registry, err))
        return false;
    say(_("The old server is removed; the migration is finished."));
    return door->forget_migration(door->main, migrate->id, err);
}

int command_migrate_finish(struct cli *cli)
{
    struct err err = {0};
    struct migrate migrate;
    int status = 0;
    if (!open_migration(cli, true, &migrate, &err) || !finish(&migrate, &err))
        status = end(cli, &err);
    close_migration(&migrate);
    return status;
}
