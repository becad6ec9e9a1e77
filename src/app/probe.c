/* What the transports of a host really offer, asked in the background while the wizard shows
 * them: no login, a few at a time, never while somebody types, and it can be switched off. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROBES_AT_ONCE = 3, PROBE_SECONDS = 10, TYPING_PAUSE_MS = 600 };

static bool under_way(const struct preset_probe *probe)
{
    return probe->check != 0 && !probe->report->done;
}

enum side probe_side(const struct form *form)
{
    if (record_kind(form->record) != RECORD_SERVER)
        return SIDE_NONE;
    if (!form->wizard)
        return form_current(form) ? form_current(form)->side : SIDE_NONE;
    struct item item;
    for (size_t i = 0; step_item(form->step, i, &item); i++)
        if (item.kind == ITEM_PRESETS && record_has_side(form->record, item.side))
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
    struct check_plan *plan = check_plan_new(app->form.record);
    char number[16];
    enum field_id timeout = field_on_side(FIELD_RECEIVE_TIMEOUT, side);
    preset_choose(plan->server, side, preset);
    snprintf(number, sizeof number, "%d", PROBE_SECONDS);
    if (record_number(plan->server, timeout, PROBE_SECONDS) > PROBE_SECONDS)
        record_set(plan->server, timeout, number, ORIGIN_USER, NULL);
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

/* Is another port chosen, and one that can be tried? */
static bool other_wanted(const struct form *form, enum side side)
{
    enum field_id port = field_on_side(FIELD_RECEIVE_PORT, side);
    bool chosen = form->other_port[side] || preset_of(form->record, side) == PRESET_COUNT;
    return chosen && !form->typed[port] && *record_get(form->record, port);
}

/* Connections to the side's host that are open now: both sides are often one machine. */
static size_t running_at(const struct form *form, enum side side)
{
    enum side other = side == SIDE_SEND ? SIDE_RECEIVE : SIDE_SEND;
    bool same = form->probed[side] && form->probed[other] &&
                strcmp(form->probed[side], form->probed[other]) == 0;
    size_t running = 0;
    for (size_t i = 0; i < PROBE_COUNT; i++)
        running += under_way(&form->probes[side][i]) + (same && under_way(&form->probes[other][i]));
    return running;
}

static size_t pump(struct app *app, enum side side, struct commands *commands)
{
    size_t offered[PROBE_COUNT], started = 0;
    size_t running = running_at(&app->form, side);
    size_t count = presets_for(app->form.record, side, offered);
    if (other_wanted(&app->form, side))
        offered[count++] = PRESET_COUNT;
    for (size_t i = 0; i < count && running < PROBES_AT_ONCE; i++)
        if (app->form.probes[side][offered[i]].check == 0) {
            start_one(app, side, offered[i], commands);
            running++;
            started++;
        }
    return started;
}

static void cancel_one(struct preset_probe *probe, struct commands *commands)
{
    if (!under_way(probe))
        return;
    commands_add(commands, CMD_CANCEL)->check = probe->check;
    clear(probe);
}

static void cancel_side(struct app *app, enum side side, struct commands *commands)
{
    for (size_t i = 0; i < PROBE_COUNT; i++)
        cancel_one(&app->form.probes[side][i], commands);
}

/* What was learnt of another port is not true of the next one. */
static void turn_to_other(struct app *app, enum side side, struct commands *commands)
{
    struct form *form = &app->form;
    struct preset_probe *probe = &form->probes[side][PRESET_COUNT];
    char *other =
        mem_format("%s %s", record_get(form->record, field_on_side(FIELD_RECEIVE_PORT, side)),
                   record_get(form->record, field_on_side(FIELD_RECEIVE_ENCRYPTION, side)));
    if (!form->probed_other[side] || strcmp(other, form->probed_other[side]) != 0) {
        cancel_one(probe, commands);
        clear(probe);
        app->need_draw = true;
    }
    free(form->probed_other[side]);
    form->probed_other[side] = other;
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
    free(memory->host);
    app->memory_count--;
    memmove(memory, memory + 1, (app->memory_count - index) * sizeof *memory);
}

/* What was learnt about the host goes into the session's memory; the form forgets it. */
static void remember(struct app *app, enum side side)
{
    struct form *form = &app->form;
    if (!form->probed[side])
        return;
    clear(&form->probes[side][PRESET_COUNT]);
    struct probe_memory *old = memory_of(app, side, form->probed[side]);
    if (old)
        forget(app, old);
    if (app->memory_count == PROBE_MEMORIES_MAX)
        forget(app, app->memories);
    if (!app->memories)
        app->memories = mem_new(PROBE_MEMORIES_MAX, sizeof *app->memories);
    struct probe_memory *memory = &app->memories[app->memory_count++];
    *memory = (struct probe_memory){.side = side, .host = form->probed[side]};
    memcpy(memory->probes, form->probes[side], sizeof memory->probes);
    memset(form->probes[side], 0, sizeof form->probes[side]);
    form->probed[side] = NULL;
}

static void recall(struct app *app, enum side side, const char *host)
{
    struct form *form = &app->form;
    struct probe_memory *memory = memory_of(app, side, host);
    form->probed[side] = mem_copy(host);
    if (!memory)
        return;
    memcpy(form->probes[side], memory->probes, sizeof memory->probes);
    memset(memory->probes, 0, sizeof memory->probes);
    forget(app, memory);
}

/* The verdict on a certificate depends on the authority as well. */
static void turn_to(struct app *app, enum side side, struct commands *commands)
{
    struct form *form = &app->form;
    char *wanted =
        mem_format("%s %s", record_get(form->record, field_on_side(FIELD_RECEIVE_HOST, side)),
                   record_get(form->record, field_on_side(FIELD_RECEIVE_CA_FILE, side)));
    if (!form->probed[side] || strcmp(wanted, form->probed[side]) != 0) {
        cancel_side(app, side, commands);
        remember(app, side);
        recall(app, side, wanted);
        app->need_draw = true;
    }
    free(wanted);
}

void probe_start(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    enum side side = probe_side(form);
    char key[16];
    if (!app->form_open || form->probe_off || side == SIDE_NONE)
        return;
    enum field_id id = field_on_side(FIELD_RECEIVE_HOST, side);
    const char *host = record_get(form->record, id);
    if (*host == '\0' || form->typed[id])
        return;
    form->probe_due_ms = 0;
    turn_to(app, side, commands);
    turn_to_other(app, side, commands);
    if (pump(app, side, commands) == 0)
        return;
    action_key(app_context(app), ACTION_PROBE, key, sizeof key);
    app_say(app, SEVERITY_INFO, _("%s is asked in the background; %s stops that."), host, key);
}

void probe_soon(struct app *app)
{
    if (!app->form.probe_off)
        app->form.probe_due_ms = app->now_ms + TYPING_PAUSE_MS;
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
    if (probe_side(form) == SIDE_NONE && !search_possible(app))
        return;
    form->probe_off = !form->probe_off;
    app->need_draw = true;
    if (!form->probe_off) {
        probe_start(app, commands);
        if (search_start(app, commands))
            return;
        app_say(app, SEVERITY_INFO, "%s", _("What is typed is asked about in the background."));
        return;
    }
    if (form->search.running)
        search_stop(app, commands);
    form_build(form);
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        cancel_side(app, side, commands);
    app_say(app, SEVERITY_INFO, "%s", _("Nothing is asked in the background any more."));
}

static struct preset_probe *probe_of(struct app *app, unsigned check, enum side *side)
{
    for (*side = SIDE_RECEIVE; *side <= SIDE_SEND; (*side)++)
        for (size_t i = 0; i < PROBE_COUNT; i++)
            if (check != 0 && app->form.probes[*side][i].check == check)
                return &app->form.probes[*side][i];
    return NULL;
}

/* A connection is free again: for the side that is shown, or for the other that waits for it. */
static void go_on(struct app *app, struct commands *commands)
{
    if (app->form.probe_off)
        return;
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (app->form.probed[side])
            pump(app, side, commands);
}

size_t form_proposed_preset(const struct form *form, enum side side)
{
    const struct report *reports[PRESET_COUNT];
    size_t offered[PRESET_COUNT];
    size_t count = presets_for(form->record, side, offered);
    for (size_t i = 0; i < count; i++)
        reports[i] = form->probes[side][offered[i]].report;
    return form->probed[side] ? preset_best(offered, reports, count, side) : PRESET_COUNT;
}

size_t form_other_proposal(const struct form *form, const struct form_item *item)
{
    if (item->kind != ITEM_PRESETS || item->summary)
        return PRESET_COUNT;
    size_t best = form_proposed_preset(form, item->side);
    size_t chosen =
        form->other_port[item->side] ? PRESET_COUNT : preset_of(form->record, item->side);
    return best == chosen ? PRESET_COUNT : best;
}

void probe_report(struct app *app, const struct report_event *event, struct commands *commands)
{
    enum side side;
    struct preset_probe *probe = probe_of(app, event->check, &side);
    if (!probe)
        return;
    report_add(probe->report, event);
    if (probe->report->done)
        go_on(app, commands);
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
    go_on(app, commands);
    app->need_draw = true;
    return true;
}

bool probe_running(const struct app *app)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        for (size_t i = 0; i < PROBE_COUNT; i++)
            if (under_way(&app->form.probes[side][i]))
                return true;
    return false;
}

void form_probes_free(struct form *form)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        for (size_t i = 0; i < PROBE_COUNT; i++)
            clear(&form->probes[side][i]);
        replace_text(&form->probed[side], NULL);
        replace_text(&form->probed_other[side], NULL);
    }
}

void probes_free(struct app *app)
{
    while (app->memory_count > 0)
        forget(app, &app->memories[app->memory_count - 1]);
    free(app->memories);
    app->memories = NULL;
}
