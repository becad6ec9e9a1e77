/* How a list is sorted for looking at it: positions in the order of what one column says. The
 * administrator's order is left alone. Each record is asked once for what it is compared by, so
 * that 100,000 of them are sorted without a pause that one notices. */
#include "app/columns.h"
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "model/fold.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_ROOM = 2 * FOLD_ROOM };

/* What is compared: mostly the head alone. */
struct key {
    uint64_t head; /* the first bytes behind those that all keys begin with, or the number */
    size_t text;   /* place in the texts */
    size_t position;
};

struct sorting {
    struct key *keys;
    size_t count;
    char *texts; /* one behind the other, each with its NUL */
    size_t used, room;
    size_t common; /* bytes that all texts begin with */
    bool reverse;
};

static void add_text(struct sorting *sorting, struct key *key, const char *text)
{
    if (sorting->used + KEY_ROOM > sorting->room) {
        sorting->room = sorting->room ? 2 * sorting->room : 64 * (size_t)KEY_ROOM;
        sorting->texts = mem_grow(sorting->texts, sorting->room, 1);
    }
    key->text = sorting->used;
    sorting->used += fold_key(text, sorting->texts + sorting->used, KEY_ROOM) + 1;
}

static const char *text_of(const struct sorting *sorting, const struct key *key)
{
    return sorting->texts + key->text;
}

static size_t common_length(const struct sorting *sorting)
{
    const char *first = sorting->count > 0 ? text_of(sorting, &sorting->keys[0]) : "";
    size_t common = strlen(first);
    for (size_t i = 1; i < sorting->count; i++) {
        const char *text = text_of(sorting, &sorting->keys[i]);
        size_t length = 0;
        while (length < common && text[length] == first[length])
            length++;
        common = length;
    }
    return common;
}

static uint64_t head_of(const char *text)
{
    uint64_t head = 0;
    for (size_t i = 0; i < sizeof head; i++) {
        head = head << 8 | (unsigned char)*text;
        text += *text != '\0';
    }
    return head;
}

static void take_heads(struct sorting *sorting)
{
    sorting->common = common_length(sorting);
    for (size_t i = 0; i < sorting->count; i++) {
        struct key *key = &sorting->keys[i];
        key->head = head_of(text_of(sorting, key) + sorting->common);
    }
}

/* What is equal stays in the administrator's order, also in reverse. */
static int compare(const void *left, const void *right, void *context)
{
    const struct key *a = left, *b = right;
    const struct sorting *sorting = context;
    int order = a->head < b->head ? -1 : a->head > b->head;
    if (order == 0 && sorting->texts)
        order =
            strcmp(text_of(sorting, a) + sorting->common, text_of(sorting, b) + sorting->common);
    if (order != 0)
        return sorting->reverse ? -order : order;
    return a->position < b->position ? -1 : a->position > b->position;
}

static void take_keys(const struct app *app, enum section section, struct sorting *sorting)
{
    const struct list_columns *columns = list_columns_of(sections[section].kind);
    unsigned sort = app->lists[section].sort;
    const struct list_column *column =
        sort >= SORT_COLUMN ? &columns->columns[sort - SORT_COLUMN] : NULL;
    size_t lead = section_lead(app, section);
    for (size_t i = 0; i < sorting->count; i++) {
        struct key *key = &sorting->keys[i];
        struct list_place place = {app, sections[section].kind, i};
        *key = (struct key){.position = lead + i};
        if (!column)
            key->head = registry_id_at(app->registry, place.kind, i);
        else if (column->sort_number)
            key->head = (uint64_t)column->sort_number(&place) ^ UINT64_C(1) << 63;
        else
            add_text(sorting, key, column->sort_text(&place, column));
    }
    if (sorting->texts)
        take_heads(sorting);
}

/* What is built in stands before all, in its own order. */
void sort_build(const struct app *app, enum section section, size_t *order)
{
    size_t lead = section_lead(app, section), count = app_section_count(app, section) - lead;
    struct sorting sorting = {.keys = mem_new(count + 1, sizeof *sorting.keys),
                              .count = count,
                              .reverse = app->lists[section].reverse};
    take_keys(app, section, &sorting);
    qsort_r(sorting.keys, count, sizeof *sorting.keys, compare, &sorting);
    for (size_t i = 0; i < lead; i++)
        order[i] = i;
    for (size_t i = 0; i < count; i++)
        order[lead + i] = sorting.keys[i].position;
    free(sorting.keys);
    free(sorting.texts);
}

static bool sorts_by(const struct list_columns *columns, unsigned sort)
{
    if (sort == SORT_NONE)
        return true;
    if (sort == SORT_ID)
        return columns->by_id;
    const struct list_column *column = &columns->columns[sort - SORT_COLUMN];
    return column->sort_text || column->sort_number;
}

bool sort_possible(const struct app *app)
{
    return list_columns_of(sections[app->section].kind) &&
           registry_count(app->registry, sections[app->section].kind) > 0;
}

bool sort_by_check(const struct app *app, enum section section)
{
    const struct list_columns *columns = list_columns_of(sections[section].kind);
    unsigned sort = app->lists[section].sort;
    return sort >= SORT_COLUMN && columns->columns[sort - SORT_COLUMN].cell == CELL_CHECK;
}

static void say_sorted(struct app *app, const struct list_columns *columns)
{
    const struct list_state *list = app->list;
    if (list->sort == SORT_NONE)
        app_say(app, SEVERITY_INFO, "%s", _("In the order in which they are registered."));
    else
        app_say(app, SEVERITY_INFO,
                list->reverse ? _("Sorted by \"%s\", from the end. The order that is saved stays.")
                              : _("Sorted by \"%s\". The order that is saved stays."),
                sort_title(columns, list->sort));
}

void sort_next(struct app *app)
{
    const struct list_columns *columns = list_columns_of(sections[app->section].kind);
    struct list_state *list = app->list;
    if (!sort_possible(app))
        return;
    do
        list->sort = (list->sort + 1) % (SORT_COLUMN + (unsigned)columns->count);
    while (!sorts_by(columns, list->sort));
    list->reverse = false;
    list_resort(app);
    say_sorted(app, columns);
}

void sort_reverse(struct app *app)
{
    const struct list_columns *columns = list_columns_of(sections[app->section].kind);
    if (!sort_possible(app))
        return;
    if (app->list->sort == SORT_NONE) {
        char key[16];
        action_key(sections[app->section].context, ACTION_SORT, key, sizeof key);
        app_say(app, SEVERITY_INFO, _("The list is not sorted; %s sorts it."), key);
        return;
    }
    app->list->reverse = !app->list->reverse;
    list_resort(app);
    say_sorted(app, columns);
}

bool sort_drop(struct app *app)
{
    if (app->list->sort == SORT_NONE)
        return false;
    app->list->sort = SORT_NONE;
    app->list->reverse = false;
    list_resort(app);
    return true;
}

bool sort_forbids_moving(struct app *app)
{
    const struct list_columns *columns = list_columns_of(sections[app->section].kind);
    if (app->list->sort == SORT_NONE)
        return false;
    app_say(app, SEVERITY_INFO,
            _("The list is sorted by \"%s\"; Esc goes back to its own order, in which things can "
              "be moved."),
            sort_title(columns, app->list->sort));
    return true;
}
