/* A move is begun: from which server, to which, and how the accounts are called there. Nothing is
 * registered before all three are known; a new server goes through the wizard first. */
#include "app/migration_parts.h"
#include "base/i18n.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXAMPLES = 3 };

static const struct record *server_at(const struct app *app, size_t position)
{
    return registry_at(app->registry, RECORD_SERVER, position);
}

static size_t position_of(const struct app *app, unsigned id)
{
    return registry_find_id(app->registry, RECORD_SERVER, id);
}

static void server_line(const struct app *app, const struct record *server, char *out, size_t room)
{
    unsigned long accounts = (unsigned long)registry_accounts_of(app->registry, record_id(server));
    int used = snprintf(out, room, "%s  %s  ", record_label(server), record_name(server));
    if (used > 0 && (size_t)used < room)
        snprintf(out + used, room - (size_t)used, ngettext("%lu account", "%lu accounts", accounts),
                 accounts);
}

/* From --------------------------------------------------------------------------------------- */

size_t pick_source_count(const struct app *app)
{
    return registry_count(app->registry, RECORD_SERVER);
}

bool pick_source_matches(const struct app *app, size_t position, const char *find)
{
    return record_matches(server_at(app, position), find);
}

/* The server under the cursor of the servers' list. */
size_t pick_source_chosen(const struct app *app, const char *find)
{
    const struct list_state *list = &app->lists[SECTION_SERVERS];
    if (*find)
        return registry_find_code(app->registry, RECORD_SERVER, find);
    if (list->stale || list->cursor >= list->row_count)
        return SIZE_MAX;
    const struct record *server = section_record(app, SECTION_SERVERS, list->rows[list->cursor]);
    return server && !app_is_built_in(server) ? position_of(app, record_id(server)) : SIZE_MAX;
}

void pick_source_text(const struct app *app, size_t position, char *out, size_t room)
{
    server_line(app, server_at(app, position), out, room);
}

/* To: what is registered but the source, and behind it a new one ------------------------------- */

static void ask_destination(struct app *app)
{
    const struct record *source = server_at(app, position_of(app, app->migration_wish.source));
    dialog_open(app, DIALOG_PICK, _("Where do the accounts of %s move to?"), record_label(source));
    pick_begin(app, PICK_DESTINATION, 0);
}

bool pick_source_take(struct app *app, size_t position, struct commands *commands)
{
    (void)commands;
    app->migration_wish = (struct migration_wish){.source = record_id(server_at(app, position))};
    ask_destination(app);
    return false;
}

size_t pick_destination_count(const struct app *app)
{
    return registry_count(app->registry, RECORD_SERVER) + 1;
}

bool pick_destination_matches(const struct app *app, size_t position, const char *find)
{
    const struct record *server = server_at(app, position);
    return !server ||
           (record_id(server) != app->migration_wish.source && record_matches(server, find));
}

size_t pick_destination_chosen(const struct app *app, const char *find)
{
    return *find ? registry_find_code(app->registry, RECORD_SERVER, find) : SIZE_MAX;
}

void pick_destination_text(const struct app *app, size_t position, char *out, size_t room)
{
    const struct record *server = server_at(app, position);
    if (server)
        server_line(app, server, out, room);
    else
        text_copy(out, room, _("(a new mail server: the wizard asks for it)"));
}

static void ask_rule(struct app *app)
{
    dialog_open(app, DIALOG_PICK, "%s", _("What are they called on the new server?"));
    pick_begin(app, PICK_RULE, 0);
}

bool pick_destination_take(struct app *app, size_t position, struct commands *commands)
{
    const struct record *server = server_at(app, position);
    (void)commands;
    if (server) {
        app->migration_wish.destination = record_id(server);
        ask_rule(app);
        return false;
    }
    dialog_close(app);
    app->migration_wish.waits = true;
    form_start_new(app, RECORD_SERVER);
    app_say(app, SEVERITY_INFO, "%s",
            _("First the new mail server: when it is saved, the migration goes on."));
    return false;
}

void migration_server_added(struct app *app, unsigned id)
{
    if (!app->migration_wish.waits)
        return;
    app->migration_wish.waits = false;
    if (position_of(app, app->migration_wish.source) >=
        registry_count(app->registry, RECORD_SERVER))
        return;
    app->migration_wish.destination = id;
    ask_rule(app);
}

void migration_no_server(struct app *app)
{
    app->migration_wish.waits = false;
}

/* How they are called there, with what it would make of the first accounts ----------------------
 */

/* Of the move that is open, or of the one that is being begun. */
static unsigned source_id(const struct app *app)
{
    if (app->screen == SCREEN_MIGRATION)
        return (unsigned)record_number(app_migration(app), FIELD_MIGRATION_SOURCE, 0);
    return app->migration_wish.source;
}

/* The first accounts of the source alone: what a rule makes of them does not need the others. */
static struct registry *few_accounts(const struct app *app, unsigned source)
{
    struct registry *few = registry_new();
    const struct record *server = server_at(app, position_of(app, source));
    size_t found = 0;
    if (server)
        registry_add(few, record_copy(server), NULL);
    for (size_t i = 0; i < registry_count(app->registry, RECORD_ACCOUNT) && found < EXAMPLES; i++) {
        const struct record *account = registry_at(app->registry, RECORD_ACCOUNT, i);
        if ((unsigned)record_number(account, FIELD_ACCOUNT_SERVER, 0) != source)
            continue;
        registry_add(few, record_copy(account), NULL);
        found++;
    }
    return few;
}

static void examples_of(const struct app *app, const char *rule, struct text *out)
{
    unsigned source = source_id(app);
    char number[16];
    struct registry *few = few_accounts(app, source);
    struct record *trial = record_new(RECORD_MIGRATION);
    snprintf(number, sizeof number, "%u", source);
    record_set(trial, FIELD_MIGRATION_SOURCE, number, ORIGIN_USER, NULL);
    record_set(trial, FIELD_MIGRATION_RULE, rule, ORIGIN_USER, NULL);
    struct migration_map *map = migration_map(few, trial, NULL, NULL);
    for (size_t i = 0; map && i < map->count; i++) {
        const struct record *account = registry_at(few, RECORD_ACCOUNT, i);
        const char *user = map->moves[i].user;
        text_format(out, "%s%s", i > 0 ? ", " : "",
                    *user ? user : record_get(account, FIELD_ACCOUNT_ADDRESS));
    }
    migration_map_free(map);
    record_free(trial);
    registry_free(few);
}

static const struct choice *rule_at(size_t position)
{
    return &fields[FIELD_MIGRATION_RULE].choices[position];
}

size_t pick_rule_count(const struct app *app)
{
    size_t count = 0;
    (void)app;
    while (rule_at(count)->name)
        count++;
    return count;
}

bool pick_rule_matches(const struct app *app, size_t position, const char *find)
{
    (void)app;
    return *find == '\0' || strcasestr(i18n(rule_at(position)->label), find) ||
           strcasestr(rule_at(position)->name, find);
}

size_t pick_rule_chosen(const struct app *app, const char *find)
{
    const struct record *migration = app->screen == SCREEN_MIGRATION ? app_migration(app) : NULL;
    for (size_t i = 0; migration && !*find && rule_at(i)->name; i++)
        if (record_is(migration, FIELD_MIGRATION_RULE, rule_at(i)->name))
            return i;
    return SIZE_MAX;
}

void pick_rule_text(const struct app *app, size_t position, char *out, size_t room)
{
    const struct choice *rule = rule_at(position);
    struct text examples = {0};
    if (strcmp(rule->name, "column") == 0)
        text_add(&examples, _("the file is asked for when it is needed"));
    else
        examples_of(app, rule->name, &examples);
    snprintf(out, room, "%s:  %s", i18n(rule->label), text_get(&examples));
    text_free(&examples);
}

static void begin(struct app *app, const char *rule, struct commands *commands)
{
    struct migration_wish *wish = &app->migration_wish;
    struct registry *registry = registry_copy(app->registry);
    struct err err = {0};
    unsigned id = migration_start(registry, wish->source, wish->destination, app->now_ms, &err);
    bool begun = id && migration_set(registry, id, FIELD_MIGRATION_RULE, rule, &err);
    if (begun && strcmp(rule, "column") == 0)
        begun = migration_set(registry, id, FIELD_MIGRATION_COLUMN, MIGRATION_COLUMN_USUAL, &err);
    if (!begun) {
        registry_free(registry);
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return;
    }
    section_open(app, SECTION_MIGRATIONS);
    app_take_registry(app, registry);
    list_go_to(app, id);
    app_save(app, AFTER_NOTHING, false, commands);
    migration_open(app, id, commands);
}

bool pick_rule_take(struct app *app, size_t position, struct commands *commands)
{
    const char *rule = rule_at(position)->name;
    struct err err = {0};
    dialog_close(app);
    if (!app_may_change(app, commands))
        return false;
    if (app->screen != SCREEN_MIGRATION) {
        begin(app, rule, commands);
        return false;
    }
    if (strcmp(rule, "column") == 0) {
        migration_ask_mapping(app, commands);
        return false;
    }
    if (!migration_set(app->registry, app->migration.id, FIELD_MIGRATION_RULE, rule, &err))
        app_say(app, SEVERITY_ERROR, "%s", err.text);
    else
        migration_changed(app, commands);
    migration_go_to(app, MIGRATION_MAP);
    return false;
}

void migration_ask_rule(struct app *app, struct commands *commands)
{
    if (app_may_change(app, commands))
        ask_rule(app);
}

/* The beginning ------------------------------------------------------------------------------- */

/* `a` in the section of the moves; `M` on a server, which is the source then. */
void migration_ask(struct app *app, struct commands *commands)
{
    const struct record *server = app->section == SECTION_SERVERS ? list_record(app) : NULL;
    if (!app_may_change(app, commands))
        return;
    if (registry_count(app->registry, RECORD_SERVER) == 0) {
        app_say(app, SEVERITY_INFO, "%s",
                _("There is no mail server yet that accounts could leave."));
        return;
    }
    if (server && list_says_built_in(app, server))
        return;
    if (server) {
        app->migration_wish = (struct migration_wish){.source = record_id(server)};
        ask_destination(app);
        return;
    }
    dialog_open(app, DIALOG_PICK, "%s", _("Which mail server do the accounts leave?"));
    pick_begin(app, PICK_SOURCE, 0);
}
