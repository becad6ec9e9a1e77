/* The help page: what the field under the cursor means, and every key that counts here. Made
 * from the same tables as the fields and the keys, so that it cannot say anything else. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

struct page {
    struct help_line *lines;
    size_t count, room;
    int columns;
};

static struct help_line *add(struct page *page, enum help_kind kind, const char *keys,
                             const char *text, size_t length)
{
    if (page->count == page->room) {
        page->room = page->room ? page->room * 2 : 64;
        page->lines = mem_grow(page->lines, page->room, sizeof *page->lines);
    }
    struct help_line *line = &page->lines[page->count++];
    *line = (struct help_line){.kind = kind, .text = mem_copy_n(text, length)};
    text_copy(line->keys, sizeof line->keys, keys);
    return line;
}

size_t line_length(const char *text, int columns)
{
    size_t skip, length = utf8_line(text, strlen(text), columns, &skip);
    return length > 0 || !*text ? length : utf8_next(text, 0); /* no line feed stops it */
}

size_t line_count(const char *text, int columns, size_t most)
{
    size_t count = 0;
    for (; *text && count < most; count++) {
        text += line_length(text, columns);
        text += strspn(text, " ");
    }
    return count;
}

static void wrap(struct page *page, enum help_kind kind, const char *keys, const char *text)
{
    int columns = page->columns - (kind == HELP_KEY ? HELP_KEY_COLUMNS : 0);
    if (columns < 10)
        columns = 10;
    do {
        size_t length = line_length(text, columns);
        add(page, kind, keys, text, length);
        keys = "";
        text += length;
        text += strspn(text, " ");
    } while (*text);
}

static void add_title(struct page *page, const char *text)
{
    if (page->count > 0)
        add(page, HELP_TEXT, "", "", 0);
    wrap(page, HELP_TITLE, "", text);
}

static void add_choices(struct page *page, enum field_id id)
{
    for (const struct choice *choice = fields[id].choices; choice && choice->name; choice++) {
        char *text = choice->refusal
                         ? mem_format("- %s: %s", i18n(choice->label), i18n(choice->refusal))
                         : mem_format("- %s", i18n(choice->label));
        wrap(page, HELP_TEXT, "", text);
        free(text);
    }
}

static void add_item(struct page *page, const struct form *form, const struct form_item *item)
{
    const struct advice *advice = form_item_advice(form, item);
    if (item->kind == ITEM_FIELD) {
        add_title(page, i18n(fields[item->field].label));
        wrap(page, HELP_TEXT, "", i18n(fields[item->field].help));
        add_choices(page, item->field);
    } else if (item->kind == ITEM_INPUT) {
        add_title(page, form_label(form, item));
        wrap(page, HELP_TEXT, "", i18n(inputs[item->input].help));
    } else if (item->kind == ITEM_PRESETS) {
        enum field_id port = item->side == SIDE_SEND ? FIELD_SEND_PORT : FIELD_RECEIVE_PORT;
        add_title(page, item->preset < PRESET_COUNT ? i18n(presets[item->preset].label)
                                                    : form_label(form, item));
        if (item->preset < PRESET_COUNT && presets[item->preset].remark)
            wrap(page, HELP_TEXT, "", i18n(presets[item->preset].remark));
        wrap(page, HELP_TEXT, "", i18n(fields[port].help));
    }
    if (advice)
        wrap(page, HELP_TEXT, "", i18n(advice->sentence));
}

/* What the provider that was taken lets one know. */
static void add_hints(struct page *page, const struct app *app)
{
    char *hints = app_form_hints(app, app->form.step);
    const struct provider *provider = hints ? providers_of(app, app->form.record) : NULL;
    if (provider)
        add_title(page, provider->name);
    for (char *line = hints; line && *line;) {
        size_t length = strcspn(line, "\n");
        bool more = line[length] != '\0';
        line[length] = '\0';
        wrap(page, HELP_TEXT, "", line);
        line += length + more;
    }
    free(hints);
}

/* What `:` takes there. */
static void add_names(struct page *page, enum context behind, enum context rows)
{
    for (size_t i = 0; i < action_row_count; i++) {
        const struct action_row *row = &action_rows[i];
        if (row->context == rows && row->name[0] && action_row_of(behind, row->action) == row)
            wrap(page, HELP_KEY, row->name, i18n(row->sentence));
    }
}

static void add_dialog(struct page *page, const struct app *app)
{
    const struct dialog *dialog = &app->dialog;
    enum input_id input = dialog->line_count ? dialog->inputs[dialog->cursor] : INPUT_COUNT;
    enum context behind = app_context_behind(app);
    add_title(page, dialog_title(dialog));
    wrap(page, HELP_TEXT, "", dialog->text);
    if (dialog->kind == DIALOG_COMMAND) {
        wrap(page, HELP_TEXT, "", _("The beginning of a name is enough when no other has it."));
        add_title(page, _("Names"));
        add_names(page, behind, behind);
        add_names(page, behind, CONTEXT_GLOBAL);
    } else if (input < INPUT_COUNT) {
        add_title(page, i18n(inputs[input].label));
        wrap(page, HELP_TEXT, "", i18n(inputs[input].help));
    }
}

static void add_subject(struct page *page, const struct app *app)
{
    static const char *const screens[] = {
        [SCREEN_LIST] = "",
        [SCREEN_WIZARD] = "",
        [SCREEN_EDIT] = "",
        [SCREEN_CHECK] = N_("Every stage of the check, for receiving and for sending, and below "
                            "what was found, with its cause and what would mend it. Nothing is "
                            "changed unless you say so."),
        [SCREEN_IMPORT] = N_("What the CSV file would change, line by line, or every mistake that "
                             "keeps it from being taken. All of it is taken, or nothing."),
        [SCREEN_FLEET] =
            N_("Many checks at once: what was found, the worst first, and of how many. "
               "A server that asks for patience is left alone for a while; where many "
               "logins are refused one after the other, you are asked. What is done is "
               "kept, so that the rest can be gone on with when the program starts "
               "again."),
        [SCREEN_MIGRATION] = "",
    };
    bool form = app->screen == SCREEN_WIZARD || app->screen == SCREEN_EDIT;
    const struct form_item *item = form ? form_current(&app->form) : NULL;
    if (item && !app->pane.focused) {
        add_item(page, &app->form, item);
        add_hints(page, app);
        add_title(page, i18n(steps[item->step].title));
        wrap(page, HELP_TEXT, "", i18n(steps[item->step].help));
    } else if (app->screen == SCREEN_CHECK && app->check.certificate && !app->pane.focused) {
        add_title(page, _("Certificate"));
        wrap(page, HELP_TEXT, "",
             _("What the server showed of itself: its own certificate first, then those that vouch "
               "for it, and at which of them the verification fails and why. A key should be "
               "pinned only after it was compared with what the server's administrator says."));
    } else if (app->screen == SCREEN_MIGRATION && !app->pane.focused) {
        const struct migration_step_row *step = &migration_steps[app->migration.step];
        add_title(page, i18n(step->title));
        wrap(page, HELP_TEXT, "", i18n(step->help));
    } else if (!form && !app->pane.focused) {
        bool list = app->screen == SCREEN_LIST;
        add_title(page, list                           ? i18n(sections[app->section].title)
                        : app->screen == SCREEN_FLEET  ? _("Checks of many")
                        : app->screen == SCREEN_IMPORT ? _("Import")
                                                       : _("Diagnosis"));
        wrap(page, HELP_TEXT, "", i18n(list ? sections[app->section].help : screens[app->screen]));
    } else {
        add_title(page, _("Log"));
        wrap(page, HELP_TEXT, "",
             _("What is said to the servers and by them, in the order in which it happened. "
               "Passwords are cut out before anything is shown or saved."));
    }
}

/* Questions and lines that are typed keep most keys from what lies behind them. */
static bool acts_here(const struct app *app, enum action action)
{
    bool always = action == ACTION_HELP || action == ACTION_REDRAW || action == ACTION_SUSPEND;
    if (always)
        return true;
    if (app->dialog.kind != DIALOG_NONE)
        return dialog_takes(&app->dialog, action);
    if (app_context_behind(app) != CONTEXT_LINE)
        return true;
    bool moves = action == ACTION_UP || action == ACTION_DOWN || action == ACTION_PAGE_UP ||
                 action == ACTION_PAGE_DOWN;
    return edit_takes(action) || action == ACTION_ENTER || action == ACTION_BACK ||
           (moves && !app->pane.searching);
}

static void add_keys(struct page *page, const struct app *app, enum context rows)
{
    enum context context = app_context_below(app);
    char keys[64];
    for (size_t i = 0; i < action_row_count; i++) {
        const struct action_row *row = &action_rows[i];
        if (row->context != rows || action_row_of(context, row->action) != row ||
            !acts_here(app, row->action))
            continue;
        action_keys(context, row->action, keys, sizeof keys);
        if (keys[0])
            wrap(page, HELP_KEY, keys, i18n(row->sentence));
    }
}

size_t app_help(const struct app *app, struct help_line **lines)
{
    struct page page = {.columns = app->columns - 2};
    if (app->dialog.kind != DIALOG_NONE)
        add_dialog(&page, app);
    else
        add_subject(&page, app);
    add_title(&page, _("Keys here"));
    add_keys(&page, app, app_context_below(app));
    add_title(&page, _("Keys everywhere"));
    add_keys(&page, app, CONTEXT_GLOBAL);
    *lines = page.lines;
    return page.count;
}

void app_help_free(struct help_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(lines[i].text);
    free(lines);
}

void help_open(struct app *app)
{
    app->help = true;
    app->help_top = 0;
    app->need_draw = true;
}

static void scroll(struct app *app, enum action action)
{
    struct help_line *lines;
    size_t count = app_help(app, &lines), rows = app->rows > 4 ? (size_t)app->rows - 3 : 1;
    app_help_free(lines, count);
    app->help_top = scroll_top(action, app->help_top, count, rows);
    app->need_draw = true;
}

void help_act(struct app *app, enum action action)
{
    if (scroll_wanted(action)) {
        scroll(app, action);
    } else if (action == ACTION_BACK) {
        app->help = false;
        app->need_draw = true;
    }
}
