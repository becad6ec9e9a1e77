/* Questions: a dialog is a value in the state, and each kind a row of words. */
#include "app/mail.h"
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdlib.h>

enum { LINES_MAX = 4, LINE_MAX = 1024 };

static const struct {
    const char *title;
    const char *yes, *discard, *no; /* NULL: no such answer. All NULL: lines are filled in */
    const char *overwrite;          /* or NULL */
    const char *line;               /* label of a line that is not an input */
    bool careful;                   /* the cursor begins on "no" */
} words[DIALOG_COUNT] = {
    [DIALOG_DELETE] = {N_("Delete"), N_("Delete"), .no = N_("Keep"), .careful = true},
    [DIALOG_LEAVE] = {N_("Leave"), N_("Save and leave"), N_("Leave without saving"), N_("Stay")},
    [DIALOG_DISCARD_FORM] = {N_("Not saved"), N_("Save"), N_("Drop the changes"), N_("Stay")},
    [DIALOG_DRAFT] = {N_("Unfinished work"), N_("Go on with it"), N_("Drop it"), N_("Later")},
    [DIALOG_LOGIN] = {N_("Before the check")},
    [DIALOG_TEST_MAIL] = {N_("Send a test mail")},
    [DIALOG_COPY] = {N_("Copy"), .line = N_("Code of the copy")},
    [DIALOG_SAVE_LOG] = {N_("Save the log"), .line = N_("File")},
    [DIALOG_SAVE_REPORT] = {N_("Save the report"), .line = N_("File")},
    [DIALOG_TRY_USERS] = {N_("Other forms of the user name"), N_("Try them"), .no = N_("Leave it"),
                          .careful = true},
    [DIALOG_CHANGED] = {N_("Changed on disk"), N_("Save both together"),
                        N_("Take what the file says"), N_("Decide later"), N_("Overwrite the file"),
                        .careful = true},
    [DIALOG_UNREADABLE] = {N_("Changed on disk"), N_("Overwrite the file"),
                           .no = N_("Decide later"), .careful = true},
    [DIALOG_IMPORT] = {N_("Import accounts"), .line = N_("CSV file")},
    [DIALOG_EXPORT] = {N_("Export accounts"), .line = N_("New CSV file")},
    [DIALOG_MISTAKES] = {N_("Mistakes of the file"), .line = N_("New CSV file")},
    [DIALOG_TRANSFER] = {N_("CSV file"), .no = N_("Stop")},
    [DIALOG_PROVIDER] = {N_("Provider")},
    [DIALOG_PICK] = {N_("Choose"), .line = N_("Filter")},
    [DIALOG_COMMAND] = {N_("Command"), .line = N_("Name")},
    [DIALOG_FOUND] = {N_("Take it?"), N_("Take it all the same"), .no = N_("Leave it"),
                      .careful = true},
    [DIALOG_PIN] = {N_("Another key"), N_("Pin the new key"), .no = N_("Keep the pinned one"),
                    .careful = true},
    [DIALOG_RUN] = {N_("Check many")},
    [DIALOG_RUN_REST] = {N_("Unfinished checks"), N_("Go on with them"), N_("Drop them"),
                         N_("Later")},
    [DIALOG_RUN_EXPORT] = {N_("Checks that failed"), .line = N_("New CSV file")},
    [DIALOG_RUN_LEAVE] = {N_("Leave"), N_("Leave"), .no = N_("Stay"), .careful = true},
    [DIALOG_WAVE] = {N_("Refused logins"), N_("Go on all the same"), .no = N_("Let them wait"),
                     .careful = true},
    [DIALOG_SILENT] = {N_("No answer"), N_("Go on all the same"), .no = N_("Let them wait")},
    [DIALOG_MAPPING] = {N_("User names from a CSV file")},
    [DIALOG_STEP_EXPORT] = {N_("Write a CSV file"), .line = N_("New CSV file")},
    [DIALOG_STEP_IMPORT] = {N_("Give the accounts to the new server"), N_("Import them"),
                            .no = N_("Leave them"), .careful = true},
    [DIALOG_STEP_HOSTS] = {N_("MX hosts"), .line = N_("MX hosts")},
    [DIALOG_STEP_DNS] = {N_("DNS does not point there yet"), N_("Go on all the same"),
                         .no = N_("Wait for it"), .careful = true},
    [DIALOG_STEP_REMOVE] = {N_("Remove the old server"), N_("Remove it"), .no = N_("Keep it"),
                            .careful = true},
    [DIALOG_STEP_FORCE] = {N_("Not everything is proven"), N_("Remove it all the same"),
                           .no = N_("Keep it"), .careful = true},
    [DIALOG_STEP_UNDO] = {N_("Take the last step back"), N_("Take it back"),
                          .no = N_("Leave it done"), .careful = true},
    [DIALOG_UNSAFE] = {N_("Unsafe settings"), N_("Save all the same"), .no = N_("Go back"),
                       .careful = true},
};

const char *dialog_title(const struct dialog *dialog)
{
    const char *title = words[dialog->kind].title;
    return title ? i18n(title) : "";
}

size_t dialog_choices(const struct dialog *dialog, struct dialog_choice out[DIALOG_CHOICES_MAX])
{
    size_t count = 0;
    if (words[dialog->kind].yes)
        out[count++] = (struct dialog_choice){ACTION_YES, i18n(words[dialog->kind].yes)};
    if (words[dialog->kind].discard)
        out[count++] = (struct dialog_choice){ACTION_DISCARD, i18n(words[dialog->kind].discard)};
    if (words[dialog->kind].overwrite)
        out[count++] =
            (struct dialog_choice){ACTION_OVERWRITE, i18n(words[dialog->kind].overwrite)};
    if (words[dialog->kind].no)
        out[count++] = (struct dialog_choice){ACTION_NO, i18n(words[dialog->kind].no)};
    return count;
}

const char *dialog_line_label(const struct dialog *dialog, size_t line)
{
    if (line >= dialog->line_count)
        return "";
    if (dialog->token[line])
        return dialog->inputs[line] == INPUT_SEND_PASSWORD ? _("Access token for sending")
                                                           : _("Access token for the test");
    if (*dialog->labels[line])
        return dialog->labels[line];
    if (dialog_line_switch(dialog, line))
        return mail_switch_label(line);
    if (dialog->kind == DIALOG_TEST_MAIL)
        return dialog->inputs[line] == INPUT_TO ? _("To") : _("From");
    if (dialog->inputs[line] < INPUT_COUNT)
        return i18n(inputs[dialog->inputs[line]].label);
    return words[dialog->kind].line ? i18n(words[dialog->kind].line) : "";
}

bool dialog_line_secret(const struct dialog *dialog, size_t line)
{
    return line < dialog->line_count && dialog->inputs[line] < INPUT_COUNT &&
           inputs[dialog->inputs[line]].secret;
}

bool dialog_line_next(const struct dialog *dialog)
{
    size_t next = dialog->cursor + 1;
    return next < dialog->line_count && !dialog_line_switch(dialog, next);
}

static bool any_secret(const struct dialog *dialog)
{
    for (size_t i = 0; i < dialog->line_count; i++)
        if (dialog_line_secret(dialog, i))
            return true;
    return false;
}

static bool lines_take(const struct dialog *dialog, enum action action)
{
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
        return dialog->line_count > 1 || dialog->kind == DIALOG_PICK;
    case ACTION_NEXT_ITEM:
    case ACTION_PREVIOUS_ITEM:
        return dialog->line_count > 1;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        return dialog->kind == DIALOG_PICK;
    case ACTION_TEXT_REVEAL:
        return any_secret(dialog);
    default:
        return edit_takes(action);
    }
}

static bool choices_take(const struct dialog *dialog, enum action action)
{
    struct dialog_choice choices[DIALOG_CHOICES_MAX];
    size_t count = dialog_choices(dialog, choices);
    for (size_t i = 0; i < count; i++)
        if (choices[i].action == action)
            return true;
    bool moves = action == ACTION_UP || action == ACTION_DOWN || action == ACTION_LEFT ||
                 action == ACTION_RIGHT || action == ACTION_NEXT_ITEM ||
                 action == ACTION_PREVIOUS_ITEM;
    return moves && count > 1;
}

bool dialog_takes(const struct dialog *dialog, enum action action)
{
    if (action == ACTION_ENTER || action == ACTION_BACK)
        return true;
    return dialog->line_count > 0 ? lines_take(dialog, action) : choices_take(dialog, action);
}

static void clear(struct dialog *dialog)
{
    for (size_t i = 0; i < LINES_MAX; i++) {
        edit_clear(&dialog->lines[i]);
        secret_free(dialog->secrets[i]);
    }
    free(dialog->picks);
    *dialog = (struct dialog){.kind = DIALOG_NONE};
}

void dialog_open(struct app *app, enum dialog_kind kind, const char *format, ...)
{
    struct dialog *dialog = &app->dialog;
    struct dialog_choice choices[DIALOG_CHOICES_MAX];
    char text[sizeof dialog->text];
    va_list arguments;
    va_start(arguments, format);
    sentence_format(text, sizeof text, format, arguments);
    va_end(arguments);
    clear(dialog); /* the arguments may have been of the one that is open */
    dialog->kind = kind;
    text_copy(dialog->text, sizeof dialog->text, text);
    size_t count = dialog_choices(dialog, choices);
    if (words[kind].careful && count > 0)
        dialog->cursor = count - 1;
    app->need_draw = true;
}

void dialog_add_line(struct app *app, enum input_id input, const char *text)
{
    struct dialog *dialog = &app->dialog;
    if (dialog->line_count == LINES_MAX)
        return;
    dialog->inputs[dialog->line_count] = input;
    if (text)
        edit_set(&dialog->lines[dialog->line_count], text);
    dialog->line_count++;
}

void dialog_close(struct app *app)
{
    clear(&app->dialog);
    app->need_draw = true;
}

void dialog_problem(struct app *app, const char *sentence)
{
    text_copy(app->dialog.problem, sizeof app->dialog.problem, sentence);
    app->need_draw = true;
}

const char *dialog_path(struct app *app)
{
    const char *path = edit_text(&app->dialog.lines[0]);
    if (*path)
        return path;
    dialog_problem(app, _("A file name is needed."));
    return NULL;
}

static void move_to(struct app *app, size_t at, size_t count)
{
    if (at >= count || at == app->dialog.cursor)
        return;
    app->dialog.cursor = at;
    app->dialog.reveal = false;
    app->need_draw = true;
}

static bool moved(struct app *app, enum action action, size_t count)
{
    size_t cursor = app->dialog.cursor;
    switch (action) {
    case ACTION_UP:
    case ACTION_PREVIOUS_ITEM:
        move_to(app, cursor - 1, count);
        return true;
    case ACTION_DOWN:
    case ACTION_NEXT_ITEM:
        move_to(app, cursor + 1, count);
        return true;
    default:
        return false;
    }
}

static void line_edited(struct app *app, enum edited edited)
{
    if (edited == EDITED_TEXT)
        app->dialog.problem[0] = '\0';
    if (edited == EDITED_TEXT && app->dialog.kind == DIALOG_PICK)
        pick_narrow(app);
    if (edited != EDITED_NOT)
        app->need_draw = true;
}

static void lines_act(struct app *app, enum action action, int32_t key, struct commands *commands)
{
    struct dialog *dialog = &app->dialog;
    size_t at = dialog->cursor;
    if (dialog->kind == DIALOG_PICK && pick_act(app, action))
        return;
    if (moved(app, action, dialog->line_count))
        return;
    if (action == ACTION_BACK) {
        answer_no(app, commands);
    } else if (action == ACTION_ENTER) {
        if (dialog_line_next(dialog))
            move_to(app, at + 1, dialog->line_count);
        else
            answer_yes(app, commands);
    } else if (dialog_line_switch(dialog, at)) {
        if (key == ' ')
            mail_switch(app, at);
    } else if (!dialog_line_secret(dialog, at)) {
        line_edited(app, edit_act(&dialog->lines[at], action, key, LINE_MAX));
    } else if (action == ACTION_TEXT_REVEAL) {
        dialog->reveal = !dialog->reveal;
        app->need_draw = true;
    } else {
        line_edited(app, edit_secret_act(&dialog->secrets[at], action, key));
    }
}

static void answer(struct app *app, enum action action, struct commands *commands)
{
    if (action == ACTION_YES)
        answer_yes(app, commands);
    else if (action == ACTION_DISCARD)
        answer_discard(app, commands);
    else if (action == ACTION_OVERWRITE)
        answer_overwrite(app, commands);
    else
        answer_no(app, commands);
}

static void choices_act(struct app *app, enum action action, struct commands *commands)
{
    struct dialog_choice choices[DIALOG_CHOICES_MAX];
    size_t count = dialog_choices(&app->dialog, choices);
    if (action == ACTION_LEFT || action == ACTION_RIGHT)
        action = action == ACTION_LEFT ? ACTION_UP : ACTION_DOWN;
    if (moved(app, action, count))
        return;
    if (action == ACTION_BACK) {
        answer_no(app, commands);
        return;
    }
    if (action == ACTION_ENTER && app->dialog.cursor < count)
        action = choices[app->dialog.cursor].action;
    for (size_t i = 0; i < count; i++)
        if (choices[i].action == action) {
            answer(app, action, commands);
            return;
        }
}

void dialog_act(struct app *app, enum action action, int32_t key, struct commands *commands)
{
    if (app->dialog.line_count > 0)
        lines_act(app, action, key, commands);
    else
        choices_act(app, action, commands);
}

void dialog_paste(struct app *app, const char *text)
{
    struct dialog *dialog = &app->dialog;
    size_t at = dialog->cursor;
    bool whole;
    if (dialog->line_count == 0 || dialog_line_switch(dialog, at))
        return;
    if (dialog_line_secret(dialog, at))
        line_edited(app, edit_secret_paste(&dialog->secrets[at], text, &whole));
    else
        line_edited(app, edit_paste(&dialog->lines[at], text, LINE_MAX, &whole));
    if (!whole)
        app_say_paste_cut(app);
}
