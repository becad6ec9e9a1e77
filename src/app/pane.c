/* The log pane: follow or hold still, scroll, search, filter, save. Lines are named by their
 * number, which the ring never gives twice, so that what falls out of it harms nothing. */
#include "app/parts.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

enum { SEARCH_MAX = 256, COLUMN_STEP = 8, COLUMN_MAX = LOG_LINE_MAX };
enum { NOT_FOUND = -1 };

static bool shown(const struct app *app, const struct log_line *line)
{
    struct log_filter filter = app->pane.filter;
    if (!app->pane.only_matches)
        filter.find = NULL;
    return log_line_matches(line, &filter);
}

static bool matches(const struct app *app, const struct log_line *line)
{
    return log_line_matches(line, &app->pane.filter);
}

/* The nearest line from index on, in steps of by (1 or -1), that the test takes. */
static long nearest(const struct app *app, long index, int by,
                    bool (*takes)(const struct app *, const struct log_line *))
{
    struct log_line line;
    long count = (long)log_count(app->log);
    for (; index >= 0 && index < count; index += by)
        if (log_at(app->log, (size_t)index, &line) && takes(app, &line))
            return index;
    return NOT_FOUND;
}

static long index_of(const struct app *app, uint64_t number)
{
    uint64_t first = log_dropped(app->log) + 1;
    return number <= first ? 0 : (long)(number - first);
}

static uint64_t number_of(const struct app *app, long index)
{
    return log_dropped(app->log) + 1 + (uint64_t)index;
}

static size_t pane_rows(const struct app *app)
{
    struct layout layout;
    app_layout(app, &layout);
    return layout.pane_rows > 1 ? (size_t)layout.pane_rows - 1 : 1;
}

/* The first line on the screen when the newest is the last: the top of a followed log. */
static long tail_top(const struct app *app, size_t rows)
{
    long index = (long)log_count(app->log), top = NOT_FOUND;
    while (rows-- > 0 && (index = nearest(app, index - 1, -1, shown)) != NOT_FOUND)
        top = index;
    return top;
}

size_t pane_lines(const struct app *app, size_t *indices, size_t rows)
{
    size_t count = 0;
    long index = app->pane.follow ? tail_top(app, rows)
                                  : nearest(app, index_of(app, app->pane.top), 1, shown);
    while (index != NOT_FOUND && count < rows) {
        indices[count++] = (size_t)index;
        index = nearest(app, index + 1, 1, shown);
    }
    return count;
}

void pane_log_added(struct app *app)
{
    const struct pane_state *pane = &app->pane;
    if (pane->open && (pane->follow || pane->top <= log_dropped(app->log)))
        app->need_draw = true;
}

void pane_note(struct app *app, unsigned check, const char *text)
{
    struct report_event event = {.kind = EVENT_LOG,
                                 .check = check,
                                 .wall_ms = app->now_ms,
                                 .direction = DIRECTION_NOTE,
                                 .text = text,
                                 .length = strlen(text)};
    log_add(app->log, &event);
    pane_log_added(app);
}

void pane_toggle(struct app *app)
{
    app->pane.open = !app->pane.open;
    app->pane.focused = app->pane.searching = false;
    app->check.opened_pane = false;
    list_show_cursor(app);
    if (app->form_open)
        form_show_cursor(app);
    app->need_draw = true;
}

void pane_focus(struct app *app)
{
    if (!app->pane.open)
        return;
    app->pane.focused = !app->pane.focused;
    app->need_draw = true;
}

/* From here on the log stands still; what is on the screen stays there. */
static void hold(struct app *app)
{
    struct pane_state *pane = &app->pane;
    if (!pane->follow)
        return;
    long top = tail_top(app, pane_rows(app));
    pane->top = top == NOT_FOUND ? number_of(app, 0) : number_of(app, top);
    pane->follow = false;
    app->need_draw = true;
}

static void follow(struct app *app)
{
    app->pane.follow = true;
    app->need_draw = true;
}

/* Down to the newest line means to follow again. */
static void scroll(struct app *app, int by, size_t lines)
{
    struct pane_state *pane = &app->pane;
    if (by > 0 && pane->follow)
        return;
    hold(app);
    long index = index_of(app, pane->top), last = tail_top(app, pane_rows(app));
    while (lines-- > 0) {
        long next = nearest(app, index + by, by, shown);
        if (next == NOT_FOUND)
            break;
        index = next;
    }
    if (by > 0 && index >= last) {
        follow(app);
    } else if (pane->top != number_of(app, index)) {
        pane->top = number_of(app, index);
        app->need_draw = true;
    }
}

static void scroll_columns(struct app *app, int by)
{
    size_t was = app->pane.column;
    if (by < 0)
        app->pane.column = was > COLUMN_STEP ? was - COLUMN_STEP : 0;
    else if (was + COLUMN_STEP <= COLUMN_MAX)
        app->pane.column = was + COLUMN_STEP;
    if (app->pane.column != was)
        app->need_draw = true;
}

static bool on_screen(const struct app *app, long index)
{
    size_t rows = pane_rows(app);
    long last = index_of(app, app->pane.top);
    if (index < last)
        return false;
    for (size_t i = 0; i < rows && last != NOT_FOUND; i++) {
        if (last == index)
            return true;
        last = nearest(app, last + 1, 1, shown);
    }
    return false;
}

static void find(struct app *app, int by)
{
    struct pane_state *pane = &app->pane;
    long count = (long)log_count(app->log);
    if (!pane->filter.find || count == 0)
        return;
    bool anew = pane->found <= log_dropped(app->log);
    long from =
        anew ? (by < 0 ? count - 1 : index_of(app, pane->top)) : index_of(app, pane->found) + by;
    long index = nearest(app, from, by, matches);
    if (index == NOT_FOUND)
        index = nearest(app, by < 0 ? count - 1 : 0, by, matches);
    if (index == NOT_FOUND) {
        pane->found = 0;
        app_say(app, SEVERITY_INFO, _("Nothing in the log matches “%s”."), pane->filter.find);
        return;
    }
    hold(app);
    pane->found = number_of(app, index);
    if (!on_screen(app, index))
        pane->top = pane->found;
    app->need_draw = true;
}

/* All, one side, the other, what the server says, what we say, notes: one after the other. */
static void next_filter(struct app *app)
{
    static const struct {
        enum side side;
        enum direction direction;
        bool any;
        const char *words;
    } views[] = {
        {SIDE_NONE, DIRECTION_NOTE, true, N_("The log shows everything.")},
        {SIDE_RECEIVE, DIRECTION_NOTE, true, N_("The log shows the receiving side.")},
        {SIDE_SEND, DIRECTION_NOTE, true, N_("The log shows the sending side.")},
        {SIDE_NONE, DIRECTION_SERVER, false, N_("The log shows what the servers say.")},
        {SIDE_NONE, DIRECTION_CLIENT, false, N_("The log shows what is said to the servers.")},
        {SIDE_NONE, DIRECTION_NOTE, false, N_("The log shows notes.")},
    };
    enum { VIEWS = sizeof views / sizeof views[0] };
    struct log_filter *filter = &app->pane.filter;
    size_t now = 0;
    for (size_t i = 0; i < VIEWS; i++)
        if (views[i].side == filter->side && views[i].any == filter->any_direction &&
            (views[i].any || views[i].direction == filter->direction))
            now = i;
    now = (now + 1) % VIEWS;
    filter->side = views[now].side;
    filter->direction = views[now].direction;
    filter->any_direction = views[now].any;
    app_say(app, SEVERITY_INFO, "%s", i18n(views[now].words));
}

static void only_matches(struct app *app)
{
    struct pane_state *pane = &app->pane;
    if (!pane->filter.find && !pane->only_matches) {
        app_say(app, SEVERITY_INFO, "%s", _("Search for something first."));
        return;
    }
    pane->only_matches = !pane->only_matches;
    app->need_draw = true;
}

static void pane_ask_save(struct app *app)
{
    char time[24], name[64];
    struct text out = {0};
    if (log_count(app->log) == 0) {
        app_say(app, SEVERITY_INFO, "%s", _("The log is empty."));
        return;
    }
    clock_iso(app->now_ms, time, sizeof time);
    for (const char *at = time; *at; at++)
        if (*at >= '0' && *at <= '9')
            text_add_char(&out, *at);
    text_copy(name, sizeof name, "mailsetup-");
    text_copy(name + strlen(name), sizeof name - strlen(name) - 4, text_get(&out));
    text_copy(name + strlen(name), sizeof name - strlen(name), ".log");
    text_free(&out);
    dialog_open(app, DIALOG_SAVE_LOG, "%s",
                _("The whole log is written to a new file that only you can read."));
    dialog_add_line(app, INPUT_COUNT, name);
}

bool pane_save(struct app *app, struct commands *commands)
{
    const char *path = dialog_path(app);
    struct text out = {0};
    struct log_line line;
    if (!path)
        return false;
    for (size_t i = 0; log_at(app->log, i, &line); i++) {
        log_line_text(&out, &line);
        text_add_char(&out, '\n');
    }
    struct command *command = commands_add(commands, CMD_SAVE_TEXT);
    replace_text(&command->path, path);
    command->text = text_take(&out);
    return true;
}

static bool pane_moves(struct app *app, enum action action)
{
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
        scroll(app, action == ACTION_UP ? -1 : 1, 1);
        return true;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        scroll(app, action == ACTION_PAGE_UP ? -1 : 1, pane_rows(app));
        return true;
    case ACTION_HOME:
        scroll(app, -1, log_count(app->log));
        return true;
    case ACTION_END:
        follow(app);
        return true;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        scroll_columns(app, action == ACTION_LEFT ? -1 : 1);
        return true;
    default:
        return false;
    }
}

bool pane_act(struct app *app, enum action action, struct commands *commands)
{
    (void)commands;
    if (app->pane.focused && pane_moves(app, action))
        return true;
    switch (action) {
    case ACTION_FOLLOW:
        if (app->pane.follow)
            hold(app);
        else
            follow(app);
        return true;
    case ACTION_FILTER:
        app->pane.open = app->pane.searching = true;
        app->need_draw = true;
        return true;
    case ACTION_FIND_NEXT:
    case ACTION_FIND_PREVIOUS:
        find(app, action == ACTION_FIND_NEXT ? 1 : -1);
        return true;
    case ACTION_LOG_FILTER:
        next_filter(app);
        return true;
    case ACTION_ONLY_MATCHES:
        only_matches(app);
        return true;
    case ACTION_SAVE_LOG:
        pane_ask_save(app);
        return true;
    case ACTION_BACK:
        if (app->pane.focused)
            pane_focus(app);
        return true;
    default:
        return false;
    }
}

static void searched_text(struct app *app)
{
    struct pane_state *pane = &app->pane;
    const char *text = edit_text(&pane->search);
    pane->filter.find = *text ? text : NULL;
    pane->found = 0;
    if (!pane->filter.find)
        pane->only_matches = false;
    app->need_draw = true;
}

void pane_search_act(struct app *app, enum action action, int32_t key)
{
    struct pane_state *pane = &app->pane;
    if (action == ACTION_ENTER || action == ACTION_BACK) {
        pane->searching = false;
        app->need_draw = true;
        if (action == ACTION_ENTER)
            find(app, pane->follow ? -1 : 1);
        return;
    }
    enum edited edited = edit_act(&pane->search, action, key, SEARCH_MAX);
    if (edited == EDITED_TEXT)
        searched_text(app);
    if (edited != EDITED_NOT)
        app->need_draw = true;
}

void pane_search_paste(struct app *app, const char *text)
{
    bool whole;
    if (edit_paste(&app->pane.search, text, SEARCH_MAX, &whole) == EDITED_TEXT)
        searched_text(app);
    if (!whole)
        app_say_paste_cut(app);
}
