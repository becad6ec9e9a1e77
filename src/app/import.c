/* Accounts from a CSV file, looked at before they are taken; and into one. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/merge.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void forget(struct import_screen *page)
{
    account_import_free(page->import);
    registry_free(page->before);
    registry_free(page->asked);
    free(page->text);
    free(page->entries);
    *page = (struct import_screen){.path = page->path, .replace = page->replace};
}

void import_free(struct app *app)
{
    forget(&app->import);
    free(app->import.path);
    app->import = (struct import_screen){0};
}

static void close_page(struct app *app)
{
    forget(&app->import);
    app->screen = SCREEN_LIST;
    app->need_draw = true;
}

static void wish_for_import(struct app *app, bool replace, struct commands *commands)
{
    struct command *command = commands_add(commands, CMD_IMPORT);
    command->path = mem_copy(app->import.path);
    command->replace = app->import.asked_replace = replace;
    app->import.again = false;
    registry_free(app->import.asked);
    app->import.asked = registry_copy(app->registry);
    crossing_start(app, CROSSING_IMPORT);
}

void import_ask(struct app *app, struct commands *commands)
{
    if (app->section != SECTION_ACCOUNTS || !app_may_change(app, commands))
        return;
    dialog_open(app, DIALOG_IMPORT, "%s",
                _("Accounts are taken from a CSV file: those that it names by number, or by server "
                  "and address, are changed, the others added. What would change is shown "
                  "first."));
    dialog_add_line(app, INPUT_COUNT, app->import.path);
}

bool import_file_given(struct app *app, struct commands *commands)
{
    const char *path = dialog_path(app);
    if (!path)
        return false;
    replace_text(&app->import.path, path);
    wish_for_import(app, false, commands);
    return false; /* until it is known whether the file can be read */
}

/* What the command line has decided already. */
static void take_at_once(struct app *app, struct registry *registry)
{
    registry_free(app->registry);
    app->registry = registry;
    app->unsaved = true;
    lists_forget_marks(app);
    lists_changed(app);
}

static void tell_failure(struct app *app, const struct err *err)
{
    enum dialog_kind asked = app->dialog.kind;
    if (asked == DIALOG_IMPORT || asked == DIALOG_EXPORT || asked == DIALOG_RUN_EXPORT ||
        asked == DIALOG_MISTAKES)
        dialog_problem(app, err->text);
    else
        app_say(app, SEVERITY_ERROR, "%s", err->text);
}

/* What there is to say. */

static void add_rest(struct text *text, size_t kept, size_t all)
{
    if (kept < all)
        text_format(text, _("and %zu more"), all - kept);
}

static void add_mistakes(struct text *text, const struct account_import *import)
{
    size_t kept =
        import->problem_count < IMPORT_PROBLEMS_MAX ? import->problem_count : IMPORT_PROBLEMS_MAX;
    for (size_t i = 0; i < kept; i++) {
        const struct import_problem *problem = &import->problems[i];
        if (*problem->column)
            text_format(text, _("Line %zu, column %s: %s"), problem->line, problem->column,
                        problem->sentence);
        else
            text_format(text, _("Line %zu: %s"), problem->line, problem->sentence);
        text_add_char(text, '\n');
    }
    add_rest(text, kept, import->problem_count);
}

static size_t lines_of(const char *text)
{
    size_t count = *text != '\0';
    for (; (text = strchr(text, '\n')) != NULL; text++)
        count++;
    return count;
}

/* All lines of what would change; how many there are, also where there is no room for them. */
static size_t add_lines(struct text *text, const struct import_screen *page)
{
    const struct account_import *import = page->import;
    if (!import->difference)
        return registry_difference(page->before, import->registry, SIZE_MAX, text);
    if (text->length > 0 && *import->difference)
        text_add_char(text, '\n');
    text_add(text, import->difference);
    return import->difference_count;
}

/* A line for each that there is; how many. */
static size_t add_notes(struct text *text, const struct account_import *import)
{
    char *notes[] = {account_import_beside(import), account_import_commands(import)};
    size_t said = 0;
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        if (notes[i])
            text_format(text, "%s%s", said++ > 0 ? "\n" : "", notes[i]);
        free(notes[i]);
    }
    return said;
}

static void add_differences(struct text *text, const struct import_screen *page)
{
    size_t said = add_notes(text, page->import);
    size_t all = add_lines(text, page), kept = all > 0 ? lines_of(text_get(text)) - said : 0;
    if (all == 0) {
        text_add(text, _("The file changes nothing."));
    } else if (kept < all) { /* of more there is no room */
        text_add_char(text, '\n');
        add_rest(text, kept, all);
    }
}

static char *text_of(const struct import_screen *page)
{
    struct text text = {0};
    if (page->import->registry)
        add_differences(&text, page);
    else
        add_mistakes(&text, page->import);
    return text_take(&text);
}

static void find_entries(struct import_screen *page)
{
    size_t count = 0;
    page->entries = mem_new(lines_of(page->text) + 1, sizeof *page->entries);
    for (const char *line = page->text; *line;) {
        page->entries[count++].start = (size_t)(line - page->text);
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    page->entry_count = count;
}

/* Lines that are wrapped; those to be skipped, and all where lines is NULL, are only counted. */
struct wrapping {
    struct import_line *lines;
    size_t count, most, skip;
    int columns;
};

static void wrap_text(struct wrapping *wrapping, enum import_kind kind, const char *text)
{
    do {
        size_t length = line_length(text, wrapping->columns);
        if (wrapping->skip > 0)
            wrapping->skip--;
        else if (wrapping->count++ < wrapping->most && wrapping->lines)
            wrapping->lines[wrapping->count - 1] =
                (struct import_line){kind, mem_copy_n(text, length)};
        kind = IMPORT_SAME;
        text += length;
        text += strspn(text, " ");
    } while (*text && wrapping->count < wrapping->most);
}

/* "+ account taro@example.jp", "account taro@example.jp: name a -> b": all are accounts here. */
const char *difference_text(const char *line, enum import_kind *kind)
{
    static const char account[] = "account ";
    enum import_kind what = *line == '+'   ? IMPORT_ADDED
                            : *line == '-' ? IMPORT_REMOVED
                                           : IMPORT_CHANGED;
    line += what == IMPORT_CHANGED ? 0 : 2;
    if (kind)
        *kind = what;
    return strncmp(line, account, strlen(account)) == 0 ? line + strlen(account) : line;
}

/* *text: without what the kind says. */
static enum import_kind kind_of(const struct import_screen *page, size_t entry, const char **text)
{
    const struct account_import *import = page->import;
    const char *line = *text;
    enum import_kind kind;
    if (!import->registry)
        return entry < IMPORT_PROBLEMS_MAX ? IMPORT_MISTAKE : IMPORT_SAME;
    if (import->added + import->changed + import->removed == 0)
        return IMPORT_SAME;
    *text = difference_text(line, &kind);
    return kind == IMPORT_CHANGED && *text == line ? IMPORT_SAME : kind; /* "and 7 more" */
}

static void wrap(struct wrapping *wrapping, const struct import_screen *page, size_t entry)
{
    const char *start = page->text + page->entries[entry].start, *text;
    char *line = mem_copy_n(start, strcspn(start, "\n"));
    text = line;
    enum import_kind kind = kind_of(page, entry, &text);
    wrap_text(wrapping, kind, text);
    free(line);
}

/* Once for each width of the screen, so that a page of it is found at once. */
static void work_out_tops(struct app *app)
{
    enum { MARGIN = 5, COLUMNS_LEAST = 10 }; /* a margin, the sign, where it goes on */
    struct import_screen *page = &app->import;
    struct wrapping all = {.most = SIZE_MAX};
    all.columns = app->columns - MARGIN > COLUMNS_LEAST ? app->columns - MARGIN : COLUMNS_LEAST;
    if (all.columns == page->columns || !page->entries)
        return;
    for (size_t i = 0; i < page->entry_count; i++) {
        page->entries[i].top = all.count;
        wrap(&all, page, i);
    }
    page->entries[page->entry_count].top = all.count;
    page->columns = all.columns;
}

void import_arrived(struct app *app, const struct message *message, struct commands *commands)
{
    struct import_screen *page = &app->import;
    (void)commands;
    if (message->registry) {
        take_at_once(app, message->registry);
        return;
    }
    crossing_over(app);
    if (!message->import) {
        if (app->screen == SCREEN_IMPORT)
            close_page(app); /* what it shows is not what was asked for */
        tell_failure(app, message->err);
        return;
    }
    if (app->dialog.kind == DIALOG_IMPORT)
        dialog_close(app);
    struct registry *asked = page->asked;
    bool again = page->again;
    page->asked = NULL;
    page->replace = page->asked_replace;
    forget(page);
    page->import = message->import;
    page->before = asked ? asked : registry_copy(app->registry);
    page->text = text_of(page);
    find_entries(page);
    work_out_tops(app);
    app->screen = SCREEN_IMPORT;
    app->need_draw = true;
    if (again)
        app_say(app, SEVERITY_INFO, "%s", _("The file was read again."));
}

/* The page. */

static bool narrow(const struct app *app)
{
    enum { NARROW = 60 };
    return app->columns < NARROW;
}

void app_import_counts(const struct app *app, char *out, size_t room)
{
    const struct account_import *import = app->import.import;
    if (import->registry)
        snprintf(out, room,
                 narrow(app) ? "+%zu  ~%zu  -%zu  =%zu"
                             : _("%zu added, %zu changed, %zu removed, %zu unchanged."),
                 import->added, import->changed, import->removed, import->unchanged);
    else
        snprintf(out, room,
                 ngettext("%zu mistake: nothing can be taken.",
                          "%zu mistakes: nothing can be taken.", import->problem_count),
                 import->problem_count);
}

const char *app_import_others(const struct app *app)
{
    if (!app->import.import->registry)
        return _("Mend the file; c reads it again.");
    if (narrow(app))
        return app->import.replace ? _("All others are removed.") : _("All others stay.");
    return app->import.replace ? _("Accounts that the file does not name are removed.")
                               : _("Accounts that the file does not name stay as they are.");
}

const char *app_import_file(const struct app *app)
{
    return app->import.path ? last_part(app->import.path) : "";
}

size_t app_import_count(const struct app *app)
{
    const struct import_screen *screen = &app->import;
    return screen->entries ? screen->entries[screen->entry_count].top : 0;
}

/* The entry that the line belongs to. */
static size_t entry_at(const struct import_screen *screen, size_t line)
{
    size_t low = 0, high = screen->entry_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (screen->entries[middle].top <= line)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t app_import_lines(const struct app *app, size_t first, size_t most,
                        struct import_line **lines)
{
    const struct import_screen *screen = &app->import;
    size_t all = app_import_count(app);
    struct wrapping wrapping = {.columns = screen->columns, .most = most};
    size_t entry = all > 0 ? entry_at(screen, first) : 0;
    *lines = wrapping.lines = mem_new(most + 1, sizeof **lines);
    if (first < all)
        wrapping.skip = first - screen->entries[entry].top;
    for (; first < all && entry < screen->entry_count && wrapping.count < most; entry++)
        wrap(&wrapping, screen, entry);
    return wrapping.count;
}

void app_import_lines_free(struct import_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(lines[i].text);
    free(lines);
}

static void scroll(struct app *app, enum action action)
{
    app->import.top = scroll_top(action, app->import.top, app_import_count(app),
                                 scroll_rows(app, IMPORT_HEAD_ROWS));
    app->need_draw = true;
}

void import_show(struct app *app)
{
    if (app->screen != SCREEN_IMPORT)
        return;
    work_out_tops(app);
    scroll(app, ACTION_NONE);
}

static bool as_compared(const struct app *app)
{
    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
        if (!registry_same(app->registry, app->import.before, kind))
            return false;
    return true;
}

static void take(struct app *app, struct commands *commands)
{
    struct account_import *import = app->import.import;
    char *what;
    if (!import->registry || !app_may_change(app, commands))
        return;
    if (!as_compared(app)) {
        wish_for_import(app, app->import.replace, commands);
        app_say(app, SEVERITY_WARNING, "%s",
                _("The settings have changed meanwhile: look again at what the file does."));
        return;
    }
    if (import->added + import->changed + import->removed == 0) {
        close_page(app);
        app_say(app, SEVERITY_INFO, "%s", _("The file changes nothing."));
        return;
    }
    what = mem_format(_("Accounts were taken from %s: %zu added, %zu changed, %zu removed."),
                      last_part(app->import.path), import->added, import->changed, import->removed);
    app_keep_undo(app, what);
    registry_free(app->registry);
    app->registry = import->registry;
    import->registry = NULL;
    close_page(app);
    lists_forget_marks(app);
    lists_changed(app);
    history_settle(app, (struct subject){RECORD_ACCOUNT, 0});
    app_say(app, SEVERITY_INFO, "%s", what);
    free(what);
    app_save(app, AFTER_NOTHING, false, commands);
}

bool import_can(const struct app *app, enum action action)
{
    const struct account_import *import = app->import.import;
    switch (action) {
    case ACTION_ENTER:
        return import->registry && import->added + import->changed + import->removed > 0;
    case ACTION_REPLACE:
        return import->registry != NULL;
    case ACTION_EXPORT:
        return import->problem_count > 0;
    case ACTION_SAVE:
        return false;
    default:
        return true;
    }
}

void import_act(struct app *app, enum action action, struct commands *commands)
{
    if (scroll_wanted(action)) {
        scroll(app, action);
    } else if (action == ACTION_ENTER) {
        take(app, commands);
    } else if (action == ACTION_REPLACE && app->import.import->registry) {
        wish_for_import(app, !app->import.replace, commands);
    } else if (action == ACTION_CHECK) {
        wish_for_import(app, app->import.replace, commands);
        app->import.again = true;
    } else if (action == ACTION_EXPORT && app->import.import->problem_count > 0) {
        mistakes_ask(app);
    } else if (action == ACTION_BACK) {
        close_page(app);
    }
}

/* Export. */

static size_t marked(const struct app *app, size_t **positions)
{
    const struct list_state *list = app->list;
    size_t all = registry_count(app->registry, RECORD_ACCOUNT), count = 0;
    *positions = NULL;
    if (list->marked_count == 0)
        return all;
    *positions = mem_new(all + 1, sizeof **positions);
    for (size_t i = 0; i < all && i < list->marked_room; i++)
        if (list->marked[i])
            (*positions)[count++] = i;
    return count;
}

void import_ask_export(struct app *app, struct commands *commands)
{
    size_t *positions, count = marked(app, &positions);
    (void)commands;
    free(positions);
    if (app->section != SECTION_ACCOUNTS || count == 0)
        return;
    dialog_open(app, DIALOG_EXPORT,
                ngettext("%zu account is written to a new CSV file. No password is in it, only "
                         "where it comes from.",
                         "%zu accounts are written to a new CSV file. No passwords are in it, only "
                         "where they come from.",
                         count),
                count);
    dialog_add_line(app, INPUT_COUNT, "accounts.csv");
}

bool import_export(struct app *app, struct commands *commands)
{
    const char *path = dialog_path(app);
    size_t *positions, count;
    if (!path)
        return false;
    count = marked(app, &positions);
    struct command *command = commands_add(commands, CMD_EXPORT);
    command->path = mem_copy(path);
    command->accounts = account_export_begin(app->registry, positions, count);
    crossing_start(app, CROSSING_EXPORT);
    free(positions);
    return false; /* until it is written */
}

void import_exported(struct app *app, const struct message *message, struct commands *commands)
{
    bool of_step = app->import.crossing == CROSSING_STEP_EXPORT;
    crossing_over(app);
    if (of_step || app->dialog.kind == DIALOG_STEP_EXPORT) {
        migration_exported(app, message, commands);
        return;
    }
    if (message->err) {
        tell_failure(app, message->err);
        return;
    }
    bool accounts = app->dialog.kind != DIALOG_RUN_EXPORT && app->dialog.kind != DIALOG_MISTAKES;
    if (!accounts || app->dialog.kind == DIALOG_EXPORT)
        dialog_close(app);
    app_say(app, SEVERITY_INFO,
            accounts ? _("The accounts were written to %s.") : _("Saved to %s."), message->text);
}
