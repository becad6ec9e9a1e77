/* Picking from a list that narrows while one types: what is in it is a row of a table. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>

static const struct {
    size_t (*count)(const struct app *app);
    bool (*matches)(const struct app *app, size_t position, const char *find);
    /* Which one stands under the cursor at first; beyond the end: the first that is left. */
    size_t (*chosen)(const struct app *app, const char *find);
    void (*text)(const struct app *app, size_t position, char *out, size_t room);
    bool (*take)(struct app *app, size_t position, struct commands *commands); /* an answer */
} lists[PICK_COUNT] = {
    [PICK_REFERENCE] = {reference_count, reference_matches, reference_chosen, reference_text,
                        reference_take},
    [PICK_SOURCE] = {pick_source_count, pick_source_matches, pick_source_chosen, pick_source_text,
                     pick_source_take},
    [PICK_DESTINATION] = {pick_destination_count, pick_destination_matches, pick_destination_chosen,
                          pick_destination_text, pick_destination_take},
    [PICK_RULE] = {pick_rule_count, pick_rule_matches, pick_rule_chosen, pick_rule_text,
                   pick_rule_take},
};

static void rebuild(struct app *app)
{
    struct dialog *dialog = &app->dialog;
    size_t count = lists[dialog->list].count(app);
    const char *find = edit_text(&dialog->lines[0]);
    size_t chosen = lists[dialog->list].chosen(app, find);
    free(dialog->picks);
    dialog->picks = mem_new(count + 1, sizeof *dialog->picks);
    dialog->pick_count = dialog->pick = 0;
    for (size_t position = 0; position < count; position++)
        if (lists[dialog->list].matches(app, position, find)) {
            if (position == chosen)
                dialog->pick = dialog->pick_count;
            dialog->picks[dialog->pick_count++] = position;
        }
    app->need_draw = true;
}

void pick_begin(struct app *app, enum pick_list list, int32_t key)
{
    dialog_add_line(app, INPUT_COUNT, NULL);
    app->dialog.list = list;
    if (key_is_character(key))
        edit_act(&app->dialog.lines[0], ACTION_NONE, key, FORM_TEXT_MAX);
    rebuild(app);
}

bool pick_act(struct app *app, enum action action)
{
    enum { PAGE = 8 };
    struct dialog *dialog = &app->dialog;
    size_t was = dialog->pick, last = dialog->pick_count ? dialog->pick_count - 1 : 0;
    switch (action) {
    case ACTION_UP:
        dialog->pick -= was > 0;
        break;
    case ACTION_DOWN:
        dialog->pick += was < last;
        break;
    case ACTION_PAGE_UP:
        dialog->pick = was > PAGE ? was - PAGE : 0;
        break;
    case ACTION_PAGE_DOWN:
        dialog->pick = was + PAGE < last ? was + PAGE : last;
        break;
    default:
        return false;
    }
    if (dialog->pick != was)
        app->need_draw = true;
    return true;
}

void pick_narrow(struct app *app)
{
    rebuild(app);
}

bool pick_take(struct app *app, struct commands *commands)
{
    struct dialog *dialog = &app->dialog;
    if (dialog->pick_count == 0) {
        dialog_problem(app, dialog->list == PICK_RULE ? _("None matches.")
                                                      : _("None that is registered matches."));
        return false;
    }
    return lists[dialog->list].take(app, dialog->picks[dialog->pick], commands);
}

const char *app_pick_text(const struct app *app, size_t row)
{
    const struct dialog *dialog = &app->dialog;
    static char out[512];
    if (row >= dialog->pick_count)
        return "";
    lists[dialog->list].text(app, dialog->picks[row], out, sizeof out);
    return out;
}
