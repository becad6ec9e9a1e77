/* What can be done now: the rows of the footer, and whether an action has something to do. */
#include "app/columns.h"
#include "app/parts.h"
#include "base/i18n.h"

#include <stdlib.h>

static const struct record *server_here(const struct app *app)
{
    if (app->screen == SCREEN_LIST)
        return list_record(app);
    if (app->screen == SCREEN_CHECK)
        return app->check.check.server;
    return app->form.record;
}

static bool can_in_dialog(const struct app *app, enum action action)
{
    if (action == ACTION_TEXT_REVEAL)
        return dialog_line_secret(&app->dialog, app->dialog.cursor);
    return action == ACTION_ENTER || action == ACTION_BACK || action == ACTION_HELP;
}

static bool may_change(const struct app *app)
{
    return app->loaded && !app->read_only;
}

/* Of the lists: the key says who holds the settings, the footer does not propose it. */
static bool changes_settings(enum action action)
{
    static const enum action changes[] = {ACTION_ADD,    ACTION_COPY,       ACTION_DELETE,
                                          ACTION_MOVE,   ACTION_DELETE_ALL, ACTION_UNDO,
                                          ACTION_IMPORT, ACTION_MIGRATE};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        if (changes[i] == action)
            return true;
    return false;
}

/* Rows of the list that are somebody's, the presets left out. */
static size_t own_rows(const struct app *app)
{
    size_t built_in = 0;
    while (built_in < app->list->row_count && app_is_built_in(app_list_record(app, built_in)))
        built_in++;
    return app->list->row_count - built_in;
}

static bool can_in_list(const struct app *app, enum action action)
{
    bool page = app->section == SECTION_NOTIFICATION;
    if (changes_settings(action) && !may_change(app))
        return false;
    switch (action) {
    case ACTION_ADD:
        return !app->list->moving;
    case ACTION_NEXT_SECTION:
        return !app->picker.over_form;
    case ACTION_ENTER:
    case ACTION_EDIT:
    case ACTION_CHECK:
    case ACTION_COPY:
    case ACTION_DELETE:
    case ACTION_TOGGLE:
        return page ? app->loaded : app->list->row_count > 0;
    case ACTION_MOVE: /* in its own order alone */
        return app->list->row_count > 0 && app->list->sort == SORT_NONE;
    case ACTION_MIGRATE: {
        const struct record *server = list_record(app);
        return server && !app_is_built_in(server) &&
               registry_accounts_of(app->registry, record_id(server)) > 0;
    }
    case ACTION_EXPORT:
    case ACTION_DELETE_ALL:
    case ACTION_MARK_ALL:
    case ACTION_FILTER:
        return app_section_count(app, app->section) > section_lead(app, app->section);
    case ACTION_CHECK_ALL: /* of a single one the other key says the same */
        return run_possible(app) &&
               (own_rows(app) > 1 || app->run.unseen || run_under_way(app, NULL));
    case ACTION_SORT:
        return sort_possible(app);
    case ACTION_UNDO:
        return app->undo != NULL;
    case ACTION_SAVE:
        return app->unsaved || app->read_only;
    case ACTION_BACK:
        return app->list->moving || app->list->marked_count > 0 || app->list->filter.text != NULL ||
               app->list->sort != 0 || app->picker.over_form || app->picker.page;
    default:
        return true;
    }
}

static bool can_in_form(const struct app *app, enum action action)
{
    const struct form *form = &app->form;
    const struct form_item *item = form_current(form);
    const struct advice *advice = item ? form_item_advice(form, item) : NULL;
    switch (action) {
    case ACTION_CURE:
        return (advice && form_can_cure(form, advice)) ||
               (item && form_other_proposal(form, item) != PRESET_COUNT);
    case ACTION_MORE:
        return form_hides_items(form);
    case ACTION_CHECK:
        return record_kind(form->record) != RECORD_OAUTH_SERVER;
    case ACTION_PROBE:
        return probe_side(form) != SIDE_NONE || search_possible(app);
    case ACTION_UNDO:
        return form->undo_count > 0;
    case ACTION_NEXT_STEP:
        return form->wizard ? form->step != STEP_REVIEW : true;
    case ACTION_TEXT_REVEAL:
        return item && form_item_secret(item);
    case ACTION_TOGGLE:
        return item && !item->summary && !form_item_is_button(item);
    default:
        return true;
    }
}

static bool can_fix(const struct app *app)
{
    const struct finding *finding = check_finding(app);
    struct certificate_offer offer;
    if (!app->check.certificate)
        return finding && finding->fix_count > 0;
    app_certificate_offer(app, &offer);
    bool other = offer.host != NULL;
    free(offer.host);
    return other;
}

static bool can_in_check(const struct app *app, enum action action)
{
    switch (action) {
    case ACTION_FIX:
        return can_fix(app);
    case ACTION_UNDO:
        return app->form_open && app->form.undo_count > 0;
    case ACTION_PIN:
        return check_has_chain(app, SIDE_RECEIVE) || check_has_chain(app, SIDE_SEND);
    case ACTION_SAVE:
        return app->form_open && app->form.changed;
    case ACTION_SAVE_REPORT:
        return support_possible(app);
    case ACTION_TRY_USERS:
        return try_users_possible(app);
    case ACTION_SWITCH_FOCUS:
        return app->pane.open;
    case ACTION_FILTER:
    case ACTION_SAVE_LOG:
        return log_count(app->log) > 0;
    case ACTION_ENTER:
        return false;
    default:
        return true;
    }
}

static bool can_in_log(const struct app *app, enum action action)
{
    switch (action) {
    case ACTION_FIND_NEXT:
    case ACTION_FIND_PREVIOUS:
    case ACTION_ONLY_MATCHES:
        return app->pane.filter.find != NULL;
    case ACTION_ENTER:
    case ACTION_SAVE:
        return false;
    default:
        return true;
    }
}

bool app_can(const struct app *app, enum action action)
{
    if (app->help)
        return action == ACTION_BACK || action == ACTION_PAGE_DOWN;
    if (app->dialog.kind != DIALOG_NONE)
        return can_in_dialog(app, action);
    if (app->list->filtering || app->pane.searching || app->migration.rows.filtering)
        return action == ACTION_ENTER || action == ACTION_BACK || action == ACTION_HELP;
    if (action == ACTION_SWITCH_FOCUS && !app->pane.open)
        return false;
    if (app->pane.focused)
        return can_in_log(app, action);
    if (action == ACTION_TEST_MAIL) {
        const struct record *server = server_here(app);
        return server && record_kind(server) != RECORD_OAUTH_SERVER &&
               record_has_side(server, SIDE_SEND);
    }
    if (app->screen == SCREEN_LIST)
        return can_in_list(app, action);
    if (app->screen == SCREEN_IMPORT)
        return import_can(app, action);
    if (app->screen == SCREEN_FLEET) /* Space and Esc stop: the one that goes on again is named */
        return run_can(app, action) &&
               !(action == ACTION_BACK && app->run.state == RUN_GOING && !app->run.view.open);
    if (app->screen == SCREEN_MIGRATION)
        return migration_can(app, action);
    return app->screen == SCREEN_CHECK ? can_in_check(app, action) : can_in_form(app, action);
}

size_t app_footer(const struct app *app, const struct action_row *out[], size_t room)
{
    enum context context = app_context(app);
    const struct action_row *sorted[ACTION_COUNT];
    size_t count = 0;
    char key[16];
    for (size_t i = 0; i < action_row_count; i++) {
        const struct action_row *row = &action_rows[i];
        bool here = row->context == context || row->context == CONTEXT_GLOBAL;
        if (row->rank == 0 || !here || action_row_of(context, row->action) != row ||
            !app_can(app, row->action) || !action_key(context, row->action, key, sizeof key))
            continue;
        size_t at = count++;
        for (; at > 0 && sorted[at - 1]->rank > row->rank; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = row;
    }
    if (count > room)
        count = room;
    for (size_t i = 0; i < count; i++)
        out[i] = sorted[i];
    return count;
}

static bool in_list(const struct action_row *row)
{
    return row->context == CONTEXT_LIST || row->context == CONTEXT_ACCOUNTS ||
           row->context == CONTEXT_OAUTH_SERVERS;
}

/* What Esc takes back of a list, in the order in which it does. */
static const char *back_of_list(const struct app *app, const struct action_row *row)
{
    bool typing = app->list->filtering || app->list->moving || app->pane.focused;
    if (row->action != ACTION_BACK || app->screen != SCREEN_LIST || typing ||
        app->dialog.kind != DIALOG_NONE || app->help || app->section == SECTION_PROVIDERS)
        return NULL;
    if (*edit_text(&app->list->filter))
        return _("all rows");
    if (app->list->marked_count > 0)
        return _("unmark");
    return app->list->sort != SORT_NONE ? _("own order") : NULL;
}

/* Enter on a button does what the button says. */
const char *app_footer_label(const struct app *app, const struct action_row *row)
{
    if (app->screen == SCREEN_LIST && row->action == ACTION_SAVE && app->read_only)
        return _("try again");
    if (row->action == ACTION_CHECK_ALL && (app->run.unseen || run_under_way(app, NULL)))
        return _("checks");
    if (in_list(row) && app->list->marked_count > 0) {
        if (row->action == ACTION_CHECK_ALL)
            return _("check marked");
        if (row->action == ACTION_DELETE)
            return _("delete marked");
        if (row->action == ACTION_MOVE)
            return _("move marked");
    }
    if (row->action == ACTION_ENTER && app->dialog.kind != DIALOG_NONE && !app->help &&
        dialog_line_next(&app->dialog))
        return _("next");
    bool form = row->action == ACTION_ENTER && row->context == CONTEXT_FORM;
    const struct form_item *item = form ? form_current(&app->form) : NULL;
    if (item && item->kind == ITEM_CHECK)
        return _("check");
    if (item && item->kind == ITEM_SAVE)
        return _("save");
    if (app->screen == SCREEN_CHECK && app->check.certificate && row->action == ACTION_PIN)
        return _("pin");
    if (app->screen == SCREEN_CHECK && app->check.certificate && row->action == ACTION_FIX)
        return _("use host");
    if (app->screen == SCREEN_CHECK && row->context == CONTEXT_CHECK &&
        row->action == ACTION_BACK && !app->check.certificate &&
        (app->check.check.running || app->check.trial.search))
        return _("cancel");
    if (row->context == CONTEXT_FLEET && row->action == ACTION_TOGGLE)
        return app->run.state == RUN_GOING ? _("stop") : _("go on");
    if (row->context == CONTEXT_FLEET && row->action == ACTION_LISTS && app->run.purpose &&
        app->run.purpose->migration)
        return _("to the steps");
    if (back_of_list(app, row))
        return back_of_list(app, row);
    const char *label =
        row->context == CONTEXT_MIGRATION ? app_migration_label_of(app, row->action) : NULL;
    return label ? label : i18n(row->label);
}
