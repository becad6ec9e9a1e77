/* DNS while accounts move: looked at when the step is opened and then at the pace of the TTLs, for
 * as long as the step is seen; what was seen is saved. */
#include "app/migration_parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>

/* The table ------------------------------------------------------------------------------------ */

size_t migration_watch_count(const struct app *app)
{
    return app->migration.status ? app->migration.status->watch_count : 0;
}

static const struct migration_watch *watch_at(const struct app *app, size_t position)
{
    return &app->migration.status->watches[position];
}

static const struct record *watch_record(const struct app *app, size_t position)
{
    unsigned id = watch_at(app, position)->watch;
    return subject_record(app, (struct subject){RECORD_WATCH, id});
}

static enum status state_status(const struct migration_watch *watch)
{
    static const enum status statuses[] = {
        [WATCH_UNKNOWN] = STATUS_NONE,
        [WATCH_OLD] = STATUS_WARN,
        [WATCH_OTHER] = STATUS_WARN,
        [WATCH_REACHED] = STATUS_OK,
    };
    return watch->counts || watch->state == WATCH_REACHED ? statuses[watch->state] : STATUS_SKIP;
}

static const char *or_none(const char *value)
{
    return *value ? value : _("(none)");
}

/* Seconds for which a resolver may still give out the answer that we had; negative: not known. Of
 * an earlier session nothing is left to count. */
static long seconds_left(const struct app *app, const struct record *record)
{
    const struct migration_looking *looking = &app->migration.looking;
    long ttl = looking->look && looking->looked_ms ? migration_look_ttl(looking->look, record) : -1;
    int64_t gone = (app->now_ms - looking->looked_ms) / 1000;
    return ttl < 0 ? -1 : gone < ttl ? (long)(ttl - gone) : 0;
}

static void seconds_text(long seconds, char *out, size_t room)
{
    if (seconds < 120)
        snprintf(out, room, _("%ld s"), seconds);
    else if (seconds < 7200)
        snprintf(out, room, _("%ld min"), seconds / 60);
    else
        snprintf(out, room, _("%ld h"), seconds / 3600);
}

/* An MX record changes to hosts that nobody has named yet; whoever may change something can. */
static bool wants_naming(const struct app *app, size_t position)
{
    const struct record *record = watch_record(app, position);
    return record && watch_at(app, position)->counts && !app->read_only &&
           record_is(record, FIELD_WATCH_TYPE, watch_type_name(WATCH_MX)) &&
           record_is(record, FIELD_WATCH_WANTED, "") && !record_is(record, FIELD_WATCH_SINCE, "");
}

static bool any_wants_naming(const struct app *app)
{
    for (size_t i = 0; i < migration_watch_count(app); i++)
        if (wants_naming(app, i))
            return true;
    return false;
}

static const char *naming_key(void)
{
    static char key[16];
    action_key(CONTEXT_MIGRATION, ACTION_EDIT, key, sizeof key);
    return key;
}

void migration_watch_cells(const struct app *app, size_t position, struct migration_cells *out)
{
    const struct migration_watch *watch = watch_at(app, position);
    const struct record *record = watch_record(app, position);
    if (!record)
        return;
    const struct choice *type =
        field_choice(FIELD_WATCH_TYPE, record_get(record, FIELD_WATCH_TYPE));
    bool known = watch->state != WATCH_UNKNOWN;
    long left = seconds_left(app, record);
    migration_cell(out, 0, STATUS_NONE, record_get(record, FIELD_WATCH_NAME));
    migration_cell(out, 1, STATUS_NONE, type ? i18n(type->label) : "");
    migration_cell(out, 2, STATUS_NONE, known ? or_none(record_get(record, FIELD_WATCH_OLD)) : "");
    migration_cell(out, 3, state_status(watch),
                   known ? or_none(record_get(record, FIELD_WATCH_VALUE)) : "?");
    migration_cell(out, 4, STATUS_NONE, record_get(record, FIELD_WATCH_WANTED));
    if (wants_naming(app, position))
        snprintf(out->cells[4], sizeof out->cells[4], _("%s names it"), naming_key());
    if (known && left >= 0)
        seconds_text(left, out->cells[5], sizeof out->cells[5]);
}

static const char *state_sentence(const struct migration_watch *watch)
{
    static const char *const sentences[] = {
        [WATCH_UNKNOWN] = N_("not looked at yet"),
        [WATCH_OLD] = N_("still as at first"),
        [WATCH_OTHER] = N_("another than at first, and not the new server's"),
        [WATCH_REACHED] = N_("the new server's"),
    };
    return i18n(sentences[watch->state]);
}

char *migration_watch_foot(const struct app *app, size_t position)
{
    const struct migration_watch *watch = watch_at(app, position);
    const struct record *record = watch_record(app, position);
    char since[32] = "";
    if (!record)
        return NULL;
    minute_text(record_get(record, FIELD_WATCH_SINCE), since, sizeof since);
    struct text out = {0};
    text_format(&out, "%s %s: %s", record_get(record, FIELD_WATCH_NAME),
                or_none(record_get(record, FIELD_WATCH_VALUE)), state_sentence(watch));
    if (*since)
        text_format(&out, _(", since %s"), since);
    if (*record_get(record, FIELD_WATCH_WANTED))
        text_format(&out, _("; expected: %s"), record_get(record, FIELD_WATCH_WANTED));
    if (wants_naming(app, position))
        text_format(&out, _("; what is expected is not known, %s names it"), naming_key());
    if (!watch->counts)
        text_format(&out, "; %s", _("the step does not wait for it"));
    return text_take(&out);
}

char *migration_watch_head(const struct app *app, enum status *status)
{
    enum { TABLE_WHOLE = 60 }; /* with fewer columns what is expected has no room in the table */
    const struct migration_looking *looking = &app->migration.looking;
    char key[16], left[64];
    *status = STATUS_RUNNING;
    action_key(CONTEXT_MIGRATION, ACTION_PAUSE, key, sizeof key);
    if (looking->running)
        return mem_copy(_("DNS is being asked..."));
    if (looking->refusal) {
        *status = STATUS_FAIL;
        return mem_copy(looking->refusal);
    }
    if (looking->off) {
        *status = STATUS_WARN;
        return mem_format(_("DNS is not asked by itself: %s goes on, c looks once."), key);
    }
    if (!looking->due_ms) {
        *status = STATUS_NONE;
        return NULL;
    }
    if (app->columns < TABLE_WHOLE && any_wants_naming(app)) {
        *status = STATUS_WARN;
        return mem_format(_("%s names the new server's MX."), naming_key());
    }
    long seconds = (long)((looking->due_ms - app->now_ms + 999) / 1000);
    seconds_text(seconds > 0 ? seconds : 0, left, sizeof left);
    if (looking->unanswered > 0) {
        *status = STATUS_WARN;
        return mem_format(ngettext("Nobody answered for %zu name. Next look in %s; %s stops that.",
                                   "Nobody answered for %zu names. Next look in %s; %s stops that.",
                                   looking->unanswered),
                          looking->unanswered, left, key);
    }
    return mem_format(_("DNS is asked while this is shown: next look in %s; %s stops that."), left,
                      key);
}

/* Looking -------------------------------------------------------------------------------------- */

/* The round that is due; false: there is nothing more to ask. */
static bool ask_round(struct app *app, struct commands *commands)
{
    struct migration_looking *looking = &app->migration.looking;
    const struct watch_question *questions;
    size_t count = migration_look_questions(looking->look, &questions);
    if (count == 0)
        return false;
    struct command *command = commands_add(commands, CMD_WATCH);
    looking->number = command->check = ++app->last_check;
    command->watches = watch_list_new();
    for (size_t i = 0; i < count; i++)
        watch_list_add(command->watches, questions[i].name, questions[i].type);
    return true;
}

static void finish_when_pointed(struct app *app, struct commands *commands)
{
    const struct migration_status *status = app->migration.status;
    if (status->states[MIGRATION_DNS] != MIGRATION_OPEN || !status->pointed)
        return;
    migration_step_done(app, MIGRATION_DNS, commands);
    app_say(app, SEVERITY_INFO, "%s", _("DNS points to the new server."));
}

/* What was seen is saved; a session that may not save only shows it. */
static void take_seen(struct app *app, struct registry *seen, struct commands *commands)
{
    if (app->loaded && !app->read_only) {
        migration_becomes(app, seen, commands);
        return;
    }
    registry_free(app->registry);
    app->registry = seen;
    lists_changed(app);
    migration_recount(app);
}

static void look_over(struct app *app, struct commands *commands)
{
    struct migration_looking *looking = &app->migration.looking;
    looking->running = false;
    looking->looked_ms = app->now_ms;
    looking->due_ms =
        looking->off ? 0 : app->now_ms + migration_look_pause_ms(looking->look, MIGRATION_LOOK_MS);
    app->need_draw = true;
    if (!app_migration(app))
        return;
    struct registry *seen = registry_copy(app->registry);
    if (migration_look_done(looking->look, seen, app->now_ms, &looking->unanswered))
        take_seen(app, seen, commands);
    else
        registry_free(seen);
    if (app->loaded && !app->read_only)
        finish_when_pointed(app, commands);
}

static void begin(struct app *app, struct commands *commands)
{
    struct migration_looking *looking = &app->migration.looking;
    migration_look_free(looking->look);
    looking->look = migration_look_new(app->registry, app_migration(app));
    replace_text(&looking->refusal, NULL);
    looking->running = ask_round(app, commands);
    if (!looking->running)
        looking->due_ms = 0;
    app->need_draw = true;
}

void migration_watch_look(struct app *app, struct commands *commands)
{
    if (!app->migration.looking.running)
        begin(app, commands);
}

void migration_watch_pause(struct app *app, struct commands *commands)
{
    struct migration_looking *looking = &app->migration.looking;
    looking->off = !looking->off;
    looking->due_ms = looking->off ? 0 : app->now_ms;
    if (looking->off && looking->running) {
        commands_add(commands, CMD_CANCEL)->check = looking->number;
        looking->running = false;
    }
    app->need_draw = true;
}

/* Is the step seen, and does it wait for DNS? */
static bool watched(const struct app *app)
{
    const struct migration_screen *screen = &app->migration;
    return app->screen == SCREEN_MIGRATION && screen->step == MIGRATION_DNS && screen->status &&
           screen->status->states[MIGRATION_DNS] != MIGRATION_DONE;
}

void migration_watch_follow(struct app *app, struct commands *commands)
{
    struct migration_looking *looking = &app->migration.looking;
    if (!watched(app) || looking->off || looking->running || looking->refusal)
        return;
    if (looking->look && looking->due_ms == 0)
        return;
    if (!looking->look || app->now_ms >= looking->due_ms)
        begin(app, commands);
}

/* A countdown moves each second. */
int64_t migration_watch_due(const struct app *app)
{
    return watched(app) && app->migration.looking.looked_ms ? (app->now_ms / 1000 + 1) * 1000 : 0;
}

bool migration_watch_report(struct app *app, const struct report_event *event,
                            struct commands *commands)
{
    struct migration_looking *looking = &app->migration.looking;
    if (looking->number == 0 || event->check != looking->number)
        return false;
    if (!looking->running)
        return true; /* stopped meanwhile */
    if (event->kind == EVENT_WATCHED) {
        migration_look_answer(looking->look, event->watched);
    } else if (event->kind == EVENT_RESULT) {
        migration_look_round(looking->look);
        if (!ask_round(app, commands))
            look_over(app, commands);
    }
    return true;
}

bool migration_watch_refused(struct app *app, unsigned number, const struct err *err)
{
    struct migration_looking *looking = &app->migration.looking;
    if (looking->number == 0 || number != looking->number)
        return false;
    looking->running = false;
    replace_text(&looking->refusal, err->text);
    app->need_draw = true;
    return true;
}

/* The step ------------------------------------------------------------------------------------- */

static void ask_without(struct app *app)
{
    struct text question = {0};
    text_add(&question, app->migration.status->sentences[MIGRATION_DNS]);
    text_add_sentence(&question,
                      _("Go on without waiting? Mail may still come in on the old server; that is "
                        "said again before it goes."));
    dialog_open(app, DIALOG_STEP_DNS, "%s", text_get(&question));
    text_free(&question);
}

void migration_watch_ask(struct app *app, struct commands *commands)
{
    const struct migration_status *status = app->migration.status;
    if (status->states[MIGRATION_DNS] == MIGRATION_DONE)
        app_say(app, SEVERITY_INFO, "%s", status->sentences[MIGRATION_DNS]);
    else if (status->pointed)
        finish_when_pointed(app, commands);
    else
        ask_without(app);
}

void migration_watch_ask_hosts(struct app *app, struct commands *commands)
{
    if (!app_may_change(app, commands))
        return;
    dialog_open(app, DIALOG_STEP_HOSTS, "%s", i18n(fields[FIELD_MIGRATION_MX].help));
    dialog_add_line(app, INPUT_COUNT, record_get(app_migration(app), FIELD_MIGRATION_MX));
}

bool migration_hosts_given(struct app *app, struct commands *commands)
{
    struct err err = {0};
    if (!app_may_change(app, commands))
        return true;
    if (!migration_set(app->registry, app->migration.id, FIELD_MIGRATION_MX,
                       edit_text(&app->dialog.lines[0]), &err)) {
        dialog_problem(app, err.text);
        return false;
    }
    dialog_close(app);
    migration_changed(app, commands);
    if (!app->migration.looking.running)
        begin(app, commands);
    return false;
}

bool migration_dns_yes(struct app *app, struct commands *commands)
{
    struct err err = {0};
    dialog_close(app);
    if (!app_may_change(app, commands))
        return false;
    if (!migration_skip_dns(app->registry, app->migration.id, app->now_ms, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return false;
    }
    migration_changed(app, commands);
    migration_go_to(app, app->migration.status->current);
    return false;
}
