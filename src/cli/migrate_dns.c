/* cli/migrate_dns.c - migrate next: what DNS says, now or until it says what is waited for. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/migrate.h"
#include "cli/print.h"

#include <stdlib.h>

/* A look at work. */
struct looking {
    struct migrate *migrate;
    struct migration_look *look;
    unsigned number; /* of the watch that is under way */
    bool over;
    char *reason; /* why one was not answered; NULL: all were */
    struct err *err;
    bool refused;
};

static void take_event(void *context, const struct report_event *event)
{
    struct looking *looking = context;
    if (event->check != looking->number)
        return;
    if (event->kind == EVENT_RESULT && event->side == SIDE_NONE)
        looking->over = true;
    if (event->kind != EVENT_WATCHED)
        return;
    migration_look_answer(looking->look, event->watched);
    if (!event->watched->known && !looking->reason)
        looking->reason = mem_copy(event->watched->reason);
}

static void take_refusal(void *context, unsigned number, const struct err *err)
{
    struct looking *looking = context;
    if (number != looking->number)
        return;
    looking->refused = looking->over = true;
    fail(looking->err, err->code, "%s", err->text);
}

/* One round of questions, until all of them are answered. */
static bool ask_round(struct looking *looking, bool *more, struct err *err)
{
    const struct cli_door *door = looking->migrate->cli->door;
    const struct watch_question *questions;
    size_t count = migration_look_questions(looking->look, &questions);
    struct watch_list *list;
    *more = count > 0;
    if (count == 0)
        return true;
    list = watch_list_new();
    for (size_t i = 0; i < count; i++)
        watch_list_add(list, questions[i].name, questions[i].type);
    looking->over = false;
    looking->number++;
    door->watch(door->main, looking->number, list);
    watch_list_free(list);
    while (!looking->over)
        if (!door->wait(door->main)) {
            door->cancel(door->main, looking->number);
            return fail(err, ERR_CHECK, _("Interrupted."));
        }
    migration_look_round(looking->look);
    return !looking->refused;
}

/* A watch of days: the lock is held only while something is noted. */
struct watching {
    struct migrate *migrate;
    bool again; /* it looks again and again: what cannot be noted now is noted then */
    unsigned number;
    int pause_ms, least_ms; /* until the next look */
    bool unnoted;           /* what was seen, because somebody else holds the settings; said once */
};

/* True with *held false: another session holds them. */
static bool hold(struct watching *watching, bool *held, struct err *err)
{
    struct err why = {0};
    *held = migrate_hold(watching->migrate, &why);
    if (!*held && (!watching->again || why.code != ERR_LOCKED))
        return fail(err, why.code, "%s", why.text);
    if (!*held && !watching->unnoted)
        say(_("%s What was seen is noted when that one has ended."), why.text);
    watching->unnoted = !*held;
    return true;
}

static bool note(struct watching *watching, struct looking *looking, struct err *err)
{
    struct migrate *migrate = watching->migrate;
    size_t unanswered = 0;
    bool held;
    if (!hold(watching, &held, err))
        return false;
    if (!held)
        return true;
    struct registry *registry = registry_copy(migrate_registry(migrate));
    bool fresh = migration_look_done(looking->look, registry, clock_wall_ms(), &unanswered);
    if (unanswered > 0)
        say(ngettext("%zu record could not be looked at. %s",
                     "%zu records could not be looked at. %s", unanswered),
            unanswered, looking->reason ? looking->reason : "");
    if (fresh)
        return migrate_save(migrate, registry, err);
    registry_free(registry);
    return true;
}

static bool look_once(struct watching *watching, struct err *err)
{
    struct migrate *migrate = watching->migrate;
    struct looking looking = {
        .migrate = migrate,
        .look = migration_look_new(migrate_registry(migrate), migrate_record(migrate)),
        .number = watching->number,
        .err = err,
    };
    struct cli_listener listener = {&looking, take_event, take_refusal};
    const struct cli_door *door = migrate->cli->door;
    bool more = true, done = true;
    migrate_release(migrate);
    door->listen(door->main, &listener);
    while (done && more)
        done = ask_round(&looking, &more, err);
    door->listen(door->main, NULL);
    done = done && note(watching, &looking, err);
    watching->pause_ms = migration_look_pause_ms(looking.look, watching->least_ms);
    watching->number = looking.number;
    free(looking.reason);
    migration_look_free(looking.look);
    return done;
}

static bool skip(struct migrate *migrate, struct err *err)
{
    struct registry *registry = registry_copy(migrate_registry(migrate));
    if (migration_skip_dns(registry, migrate->id, clock_wall_ms(), err))
        return migrate_save(migrate, registry, err);
    registry_free(registry);
    return false;
}

static void say_watching(const struct watching *watching, bool changed)
{
    const struct migrate *migrate = watching->migrate;
    if (!migrate->cli->call->options.json && changed)
        migrate_print_watches(migrate);
    say(_("%s Looked at again in %d s; Ctrl-C ends, and nothing is lost."),
        migrate->status->sentences[MIGRATION_DNS], (watching->pause_ms + 999) / 1000);
}

/* Looks again and again; what changes is told when it does. True: what was seen is noted, and the
 * lock held. */
static bool watch(struct watching *watching, struct err *err)
{
    struct migrate *migrate = watching->migrate;
    const struct cli_door *door = migrate->cli->door;
    for (bool first = true;; first = false) {
        size_t before = migrate->status->reached;
        if (!look_once(watching, err))
            return false;
        if (!watching->unnoted && (migrate->status->pointed || !watching->again))
            return true;
        say_watching(watching, first || migrate->status->reached != before);
        migrate_release(migrate);
        if (!door->wait_for(door->main, watching->pause_ms))
            return fail(err, ERR_CHECK, _("Interrupted."));
    }
}

static bool look(struct migrate *migrate, bool *undone, struct err *err)
{
    struct watching watching = {.migrate = migrate,
                                .again = option_given(migrate->cli, OPTION_WATCH)};
    long least_ms = MIGRATION_LOOK_MS;
    if (!option_number(migrate->cli, OPTION_PAUSE, FLEET_PAUSE_MAX_MS, &least_ms, err))
        return false;
    watching.least_ms = (int)least_ms;
    if (!watch(&watching, err))
        return false;
    if (!migrate->cli->call->options.json)
        migrate_print_watches(migrate);
    *undone = !migrate->status->pointed;
    return *undone || migrate_step_done(migrate, MIGRATION_DNS, err);
}

bool migrate_dns(struct migrate *migrate, bool *undone, struct err *err)
{
    if (option_given(migrate->cli, OPTION_SKIP) ? !skip(migrate, err) : !look(migrate, undone, err))
        return false;
    migrate_say_step(migrate, MIGRATION_DNS);
    for (size_t i = 0; i < migrate->status->warning_count; i++)
        if (migrate->status->warnings[i].kind == WARNING_DNS)
            say("%s", migrate->status->warnings[i].text);
    return true;
}
