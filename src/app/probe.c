/* What the transports of a host really offer, asked in the background while the wizard shows
 * them: no login, a few at a time, never while somebody types, and it can be switched off. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROBES_AT_ONCE = 3, PROBE_SECONDS = 10 };

static bool under_way(const struct preset_probe *probe)
{
    return probe->check != 0 && !probe->report->done;
}

enum side probe_side(const struct form *form)
{
    if (!form->wizard)
        return form_current(form) ? form_current(form)->side : SIDE_NONE;
    struct item item;
    for (size_t i = 0; step_item(form->step, i, &item); i++)
        if (item.kind == ITEM_PRESETS && server_has_side(form->server, item.side))
            return item.side;
    return SIDE_NONE;
}

static void clear(struct preset_probe *probe)
{
    report_free(probe->report);
    *probe = (struct preset_probe){0};
}

static void start_one(struct app *app, enum side side, size_t preset, struct commands *commands)
{
    struct preset_probe *probe = &app->form.probes[side][preset];
    struct check_plan *plan = check_plan_new(app->form.server);
    char number[16];
    enum field_id timeout = field_on_side(FIELD_RECEIVE_TIMEOUT, side);
    preset_choose(plan->server, side, preset);
    snprintf(number, sizeof number, "%d", PROBE_SECONDS);
    if (server_number(plan->server, timeout, PROBE_SECONDS) > PROBE_SECONDS)
        server_set(plan->server, timeout, number, ORIGIN_USER, NULL);
    plan->receive = side == SIDE_RECEIVE;
    plan->send = side == SIDE_SEND;
    plan->login = false;
    plan->probe = true;
    clear(probe);
    probe->check = ++app->last_check;
    probe->report = report_new();
    struct command *command = commands_add(commands, CMD_CHECK);
    command->check = probe->check;
    command->plan = plan;
    app->need_draw = true;
}

static size_t pump(struct app *app, enum side side, struct commands *commands)
{
    size_t offered[PRESET_COUNT], running = 0, started = 0;
    size_t count = presets_for(app->form.server, side, offered);
    for (size_t i = 0; i < PRESET_COUNT; i++)
        if (under_way(&app->form.probes[side][i]))
            running++;
    for (size_t i = 0; i < count && running < PROBES_AT_ONCE; i++)
        if (app->form.probes[side][offered[i]].check == 0) {
            start_one(app, side, offered[i], commands);
            running++;
            started++;
        }
    return started;
}

static void cancel_side(struct app *app, enum side side, struct commands *commands)
{
    for (size_t i = 0; i < PRESET_COUNT; i++) {
        struct preset_probe *probe = &app->form.probes[side][i];
        if (!under_way(probe))
            continue;
        commands_add(commands, CMD_CANCEL)->check = probe->check;
        clear(probe);
    }
}

static struct probe_memory *memory_of(struct app *app, enum side side, const char *host)
{
    for (size_t i = 0; i < app->memory_count; i++)
        if (app->memories[i].side == side && strcmp(app->memories[i].host, host) == 0)
            return &app->memories[i];
    return NULL;
}

static void forget(struct app *app, struct probe_memory *memory)
{
    size_t index = (size_t)(memory - app->memories);
    for (size_t i = 0; i < PRESET_COUNT; i++)
        clear(&memory->probes[i]);
    app->memory_count--;
    memmove(memory, memory + 1, (app->memory_count - index) * sizeof *memory);
}

/* What was learnt about the host goes into the session's memory; the form forgets it. */
static void remember(struct app *app, enum side side)
{
    struct form *form = &app->form;
    if (form->probed_host[side][0] == '\0')
        return;
    struct probe_memory *old = memory_of(app, side, form->probed_host[side]);
    if (old)
        forget(app, old);
    if (app->memory_count == PROBE_MEMORIES_MAX)
        forget(app, app->memories);
    if (!app->memories)
        app->memories = mem_new(PROBE_MEMORIES_MAX, sizeof *app->memories);
    struct probe_memory *memory = &app->memories[app->memory_count++];
    *memory = (struct probe_memory){.side = side};
    text_copy(memory->host, sizeof memory->host, form->probed_host[side]);
    memcpy(memory->probes, form->probes[side], sizeof memory->probes);
    memset(form->probes[side], 0, sizeof form->probes[side]);
    form->probed_host[side][0] = '\0';
}

static void recall(struct app *app, enum side side, const char *host)
{
    struct form *form = &app->form;
    struct probe_memory *memory = memory_of(app, side, host);
    text_copy(form->probed_host[side], sizeof form->probed_host[side], host);
    if (!memory)
        return;
    memcpy(form->probes[side], memory->probes, sizeof memory->probes);
    memset(memory->probes, 0, sizeof memory->probes);
    forget(app, memory);
}

void probe_start(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    enum side side = probe_side(form);
    char key[16];
    if (!app->form_open || form->probe_off || side == SIDE_NONE)
        return;
    enum field_id id = field_on_side(FIELD_RECEIVE_HOST, side);
    const char *host = server_get(form->server, id);
    if (*host == '\0' || form->typed[id])
        return;
    if (strcmp(host, form->probed_host[side]) != 0) {
        cancel_side(app, side, commands);
        remember(app, side);
        recall(app, side, host);
        app->need_draw = true;
    }
    if (pump(app, side, commands) == 0)
        return;
    action_key(app_context(app), ACTION_PROBE, key, sizeof key);
    app_say(app, SEVERITY_INFO, _("%s is being asked what it offers; %s stops that."), host, key);
}

void probe_stop(struct app *app, struct commands *commands)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        cancel_side(app, side, commands);
        remember(app, side);
    }
}

void probe_toggle(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    if (probe_side(form) == SIDE_NONE)
        return;
    form->probe_off = !form->probe_off;
    app->need_draw = true;
    if (!form->probe_off) {
        probe_start(app, commands);
        return;
    }
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        cancel_side(app, side, commands);
    app_say(app, SEVERITY_INFO, "%s", _("Nothing is asked in the background any more."));
}

static struct preset_probe *probe_of(struct app *app, unsigned check, enum side *side)
{
    for (*side = SIDE_RECEIVE; *side <= SIDE_SEND; (*side)++)
        for (size_t i = 0; i < PRESET_COUNT; i++)
            if (check != 0 && app->form.probes[*side][i].check == check)
                return &app->form.probes[*side][i];
    return NULL;
}

void probe_report(struct app *app, const struct report_event *event, struct commands *commands)
{
    enum side side;
    struct preset_probe *probe = probe_of(app, event->check, &side);
    if (!probe)
        return;
    report_add(probe->report, event);
    if (probe->report->done && !app->form.probe_off)
        pump(app, side, commands);
    app->need_draw = true;
}

bool probe_refused(struct app *app, unsigned check, struct commands *commands)
{
    enum side side;
    struct preset_probe *probe = probe_of(app, check, &side);
    if (!probe)
        return false;
    probe->report->done = true;
    probe->report->result[SIDE_NONE] = STATUS_FAIL;
    if (!app->form.probe_off)
        pump(app, side, commands);
    app->need_draw = true;
    return true;
}

bool probe_running(const struct app *app)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        for (size_t i = 0; i < PRESET_COUNT; i++)
            if (under_way(&app->form.probes[side][i]))
                return true;
    return false;
}

void form_probes_free(struct form *form)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        for (size_t i = 0; i < PRESET_COUNT; i++)
            clear(&form->probes[side][i]);
}

void probes_free(struct app *app)
{
    while (app->memory_count > 0)
        forget(app, &app->memories[app->memory_count - 1]);
    free(app->memories);
    app->memories = NULL;
}
