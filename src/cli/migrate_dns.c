/* cli/migrate_dns.c - migrate next: what DNS says, now or until it says what is waited for. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/migrate.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>

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

static bool note(struct looking *looking, struct err *err)
{
    struct migrate *migrate = looking->migrate;
    struct registry *registry = registry_copy(migrate_registry(migrate));
    size_t unanswered = 0;
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

/* *pause_ms: until the next look. */
static bool look_once(struct migrate *migrate, unsigned *number, int *pause_ms, struct err *err)
{
    struct looking looking = {
        .migrate = migrate,
        .look = migration_look_new(migrate_registry(migrate), migrate_record(migrate)),
        .number = *number,
        .err = err,
    };
    struct cli_listener listener = {&looking, take_event, take_refusal};
    const struct cli_door *door = migrate->cli->door;
    bool more = true, done = true;
    door->listen(door->main, &listener);
    while (done && more)
        done = ask_round(&looking, &more, err);
    door->listen(door->main, NULL);
    done = done && note(&looking, err);
    *pause_ms = migration_look_pause_ms(looking.look);
    *number = looking.number;
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

/* Looks again and again; what changes is told when it does. */
static bool watch(struct migrate *migrate, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    unsigned number = 0;
    int pause_ms;
    for (;;) {
        size_t before = migrate->status->reached;
        if (!look_once(migrate, &number, &pause_ms, err))
            return false;
        migrate_look(migrate);
        if (migrate->status->pointed || !option_given(migrate->cli, OPTION_WATCH))
            return true;
        if (!migrate->cli->call->options.json &&
            (number <= 2 || migrate->status->reached != before))
            migrate_print_watches(migrate);
        say(_("%s Looked at again in %d s; Ctrl-C ends, and nothing is lost."),
            migrate->status->sentences[MIGRATION_DNS], pause_ms / 1000);
        if (!door->wait_for(door->main, pause_ms))
            return fail(err, ERR_CHECK, _("Interrupted."));
    }
}

bool migrate_dns(struct migrate *migrate, bool *undone, struct err *err)
{
    if (option_given(migrate->cli, OPTION_SKIP)) {
        if (!skip(migrate, err))
            return false;
    } else if (!watch(migrate, err)) {
        return false;
    } else {
        if (!migrate->cli->call->options.json)
            migrate_print_watches(migrate);
        *undone = !migrate->status->pointed;
        if (!*undone && !migrate_step_done(migrate, MIGRATION_DNS, err))
            return false;
    }
    migrate_say_step(migrate, MIGRATION_DNS);
    for (size_t i = 0; i < migrate->status->warning_count; i++)
        if (migrate->status->warnings[i].kind == WARNING_DNS)
            say("%s", migrate->status->warnings[i].text);
    return true;
}
