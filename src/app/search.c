/* The search for the settings of the address in the wizard's start: begun when the address is
 * left, shown as it goes on, waited for by nothing, and taken only when the user says so. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* What was found ------------------------------------------------------------------------------ */

/* The question that stands for its source: one that found something, else one that is still
 * waited for, else the first. */
static bool tells_more(const struct discovery_step *a, const struct discovery_step *b)
{
    static const int weight[] = {
        [ANSWER_FOUND] = 4, [ANSWER_WAITING] = 3, [ANSWER_LATE] = 2, [ANSWER_FAILED] = 1};
    size_t known = sizeof weight / sizeof *weight;
    int of_a = a->answer < known ? weight[a->answer] : 0;
    int of_b = b->answer < known ? weight[b->answer] : 0;
    return of_a > of_b;
}

static bool line_of_source(const struct discovery *found, enum discovery_source source,
                           struct search_line *line)
{
    const struct discovery_step *best = NULL;
    double ms = 0;
    for (size_t i = 0; i < found->step_count; i++) {
        const struct discovery_step *step = &found->steps[i];
        if (step->source != source)
            continue;
        if (!best || tells_more(step, best))
            best = step;
        if (step->ms > ms)
            ms = step->ms;
    }
    if (!best)
        return false;
    *line = (struct search_line){.source = source,
                                 .answer = best->answer,
                                 .label = i18n(discovery_sources[source].label),
                                 .said = best->said,
                                 .ms = ms};
    return true;
}

size_t search_lines(const struct discovery_search *search, struct search_line out[SOURCE_COUNT])
{
    size_t count = 0;
    for (enum discovery_source source = 0; search->found && source < SOURCE_COUNT; source++)
        count += line_of_source(search->found, source, &out[count]);
    return count;
}

void search_progress(const struct discovery_search *search, size_t *answered, size_t *asked)
{
    struct search_line lines[SOURCE_COUNT];
    *asked = search_lines(search, lines);
    *answered = 0;
    for (size_t i = 0; i < *asked; i++)
        *answered += lines[i].answer != ANSWER_WAITING;
}

const struct offer *search_offer(const struct discovery_search *search, enum side side)
{
    const struct discovery *found = search->found;
    if (!found || found->chosen[side] < 0 || (size_t)found->chosen[side] >= found->offer_count)
        return NULL;
    return &found->offers[found->chosen[side]];
}

bool search_has_offer(const struct discovery_search *search)
{
    return search_offer(search, SIDE_RECEIVE) || search_offer(search, SIDE_SEND);
}

/* The session's memory ------------------------------------------------------------------------ */

static void clear(struct discovery_search *search)
{
    free(search->address);
    free(search->refusal);
    discovery_free(search->found);
    *search = (struct discovery_search){0};
}

static void forget(struct app *app, size_t index)
{
    clear(&app->searches[index]);
    app->search_count--;
    memmove(&app->searches[index], &app->searches[index + 1],
            (app->search_count - index) * sizeof *app->searches);
}

/* The form's search is over for it; what it learnt is kept when it came to its end. */
static void put_away(struct app *app)
{
    struct discovery_search *search = &app->form.search;
    bool whole = search->number && !search->running && search->found && search->found->done;
    if (!whole) {
        clear(search);
        return;
    }
    if (app->search_count == SEARCHES_MAX)
        forget(app, 0);
    if (!app->searches)
        app->searches = mem_new(SEARCHES_MAX, sizeof *app->searches);
    app->searches[app->search_count++] = *search;
    *search = (struct discovery_search){0};
}

static bool recall(struct app *app, const char *address)
{
    for (size_t i = 0; i < app->search_count; i++)
        if (strcmp(app->searches[i].address, address) == 0) {
            app->form.search = app->searches[i];
            app->searches[i] = (struct discovery_search){0};
            forget(app, i);
            return true;
        }
    return false;
}

void form_search_free(struct form *form)
{
    clear(&form->search);
}

void searches_free(struct app *app)
{
    while (app->search_count > 0)
        forget(app, app->search_count - 1);
    free(app->searches);
    app->searches = NULL;
}

/* Asking -------------------------------------------------------------------------------------- */

bool search_possible(const struct app *app)
{
    const struct form *form = &app->form;
    return app->form_open && form->wizard && form->step == STEP_START &&
           record_kind(form->record) == RECORD_SERVER;
}

/* Where a provider that is known has the domain there is nothing to ask. */
bool search_start(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    const char *address = form->inputs[INPUT_ADDRESS];
    if (!search_possible(app) || form->probe_off || !address || !address_valid(address, NULL) ||
        app_proposed(app))
        return false;
    if (form->search.number && strcmp(form->search.address, address) == 0)
        return false;
    search_stop(app, commands);
    if (!recall(app, address)) {
        form->search = (struct discovery_search){
            .number = ++app->last_check, .running = true, .address = mem_copy(address)};
        struct command *command = commands_add(commands, CMD_DISCOVER);
        command->check = form->search.number;
        command->text = mem_copy(address);
    }
    form_build(form);
    app->need_draw = true;
    return true;
}

static void go_to_button(struct form *form, enum item_kind kind)
{
    for (size_t i = 0; i < form->item_count; i++)
        if (form->items[i].kind == kind && !form->items[i].summary)
            form_set_cursor(form, i);
}

static bool on_button(const struct form *form)
{
    const struct form_item *item = form_current(form);
    return item && item->kind == ITEM_FOUND;
}

void search_go_to_button(struct app *app)
{
    go_to_button(&app->form, search_shows(&app->form) ? ITEM_FOUND : ITEM_NEXT);
    form_show_cursor(app);
    app->need_draw = true;
}

bool search_cancel(struct app *app, struct commands *commands)
{
    if (!app->form.search.running)
        return false;
    bool stood = on_button(&app->form);
    search_stop(app, commands);
    form_build(&app->form);
    if (stood)
        search_go_to_button(app);
    app_say(app, SEVERITY_INFO, "%s", _("Nobody is asked any more."));
    return true;
}

void search_stop(struct app *app, struct commands *commands)
{
    struct discovery_search *search = &app->form.search;
    if (search->running)
        commands_add(commands, CMD_CANCEL)->check = search->number;
    put_away(app);
    app->need_draw = true;
}

void search_follow(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    const char *address = app->form_open ? form->inputs[INPUT_ADDRESS] : NULL;
    if (!app->form_open || !form->search.number ||
        (address && strcmp(form->search.address, address) == 0))
        return;
    search_stop(app, commands);
    form_build(form);
}

/* Answers ------------------------------------------------------------------------------------- */

/* The button goes when there is nothing to take; who stood on it goes on by hand. */
static void end(struct app *app)
{
    struct form *form = &app->form;
    bool there = search_possible(app), stood = there && on_button(form);
    form->search.running = false;
    form_build(form);
    if (stood)
        search_go_to_button(app);
    if (!there && search_has_offer(&form->search) && form->search.found != NULL)
        app_say(app, SEVERITY_INFO,
                _("Settings were found for %s: the first step shows them and takes them."),
                form->search.address);
    app->need_draw = true;
}

/* For the protocol that the user has chosen, whenever he did. */
static void decide(struct app *app)
{
    const struct record *record = app->form.record;
    bool chosen = record_origin(record, FIELD_RECEIVE_PROTOCOL) == ORIGIN_USER;
    discovery_decide(app->form.search.found,
                     chosen ? record_get(record, FIELD_RECEIVE_PROTOCOL) : NULL);
}

bool search_report(struct app *app, const struct report_event *event)
{
    struct discovery_search *search = &app->form.search;
    if (event->kind != EVENT_STEP && event->kind != EVENT_DISCOVERED)
        return false;
    if (!app->form_open || !search->running || event->check != search->number || !event->discovery)
        return true;
    discovery_free(search->found);
    search->found = discovery_copy(event->discovery);
    decide(app);
    if (event->kind == EVENT_DISCOVERED)
        end(app);
    app->need_draw = true;
    return true;
}

bool search_refused(struct app *app, unsigned number, const struct err *err)
{
    struct discovery_search *search = &app->form.search;
    if (!app->form_open || !search->number || number != search->number)
        return false;
    replace_text(&search->refusal, err->text);
    end(app);
    return true;
}

/* Taking -------------------------------------------------------------------------------------- */

bool search_shows(const struct form *form)
{
    const struct discovery_search *search = &form->search;
    return search->number && (search->running || search_has_offer(search));
}

static void fill_inputs(struct form *form)
{
    const struct offer *receive = search_offer(&form->search, SIDE_RECEIVE);
    const struct offer *send = search_offer(&form->search, SIDE_SEND);
    const char *user = receive ? receive->user : send ? send->user : "";
    const char *now = form->inputs[INPUT_USER];
    if (*user && (!now || strcmp(now, form->search.address) == 0))
        replace_text(&form->inputs[INPUT_USER], user);
}

void search_fill(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    struct err err = {0};
    derive_from_address(app);
    if (!discovery_fill(form->search.found, form->record, &err)) {
        app_say(app, SEVERITY_ERROR, "%s", err.text);
        return;
    }
    for (each_field(id, RECORD_SERVER))
        if (record_origin(form->record, id) == ORIGIN_FOUND)
            replace_text(&form->typed[id], NULL);
    form_settle_ports(form);
    providers_give_oauth(app, form->record);
    fill_inputs(form);
    form_changed(app);
    form_enter_step(app, STEP_NAME, commands);
    app_say(app, SEVERITY_INFO, _("The next steps are filled in with what was found for %s."),
            form->search.address);
}

void search_take(struct app *app, struct commands *commands)
{
    struct form *form = &app->form;
    if (!form->search.found || !search_has_offer(&form->search) || form->search.running) {
        wizard_next(app, commands); /* without waiting */
        return;
    }
    decide(app); /* the doubt is about what is taken */
    char *doubt = discovery_doubt(form->search.found);
    if (doubt)
        dialog_open(app, DIALOG_FOUND, "%s", doubt);
    else
        search_fill(app, commands);
    free(doubt);
}

/* By hand: what was found for an address gives way to what is proposed without. */
bool search_drop(struct app *app)
{
    struct form *form = &app->form;
    bool any = false;
    for (each_field(id, RECORD_SERVER))
        if (record_origin(form->record, id) == ORIGIN_FOUND) {
            record_unset(form->record, id);
            any = true;
        }
    if (!any)
        return false;
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (record_origin(form->record, side == SIDE_SEND ? FIELD_SEND : FIELD_RECEIVE) <
            ORIGIN_USER)
            record_set(form->record, side == SIDE_SEND ? FIELD_SEND : FIELD_RECEIVE, "true",
                       ORIGIN_PRESET, NULL);
    form_settle_ports(form);
    form_changed(app);
    return true;
}
