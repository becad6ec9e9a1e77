/* Opens the form of a record and says what stands at a setting: its label, a tab, its value.
 * Usage: forms SETTINGS-FILE KIND PATH LANGUAGE; the first record of the kind is opened. */
#include "app/parts.h"
#include "base/i18n.h"
#include "store/store.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum record_kind kind_named(const char *name)
{
    enum record_kind kind = 0;
    while (kind < RECORD_KIND_COUNT && strcmp(record_kinds[kind].name, name) != 0)
        kind++;
    return kind;
}

/* Encryption and port of a server are chosen together, in the list of usual transports. */
static bool shows(const struct form *form, const struct form_item *item, enum field_id id)
{
    if (item->kind == ITEM_FIELD)
        return item->field == id;
    return item->kind == ITEM_PRESETS && form_item_chosen(form, item) &&
           item->side == fields[id].side && (fields[id].type == TYPE_PORT || fields[id].transports);
}

static bool print_item(const struct form *form, enum field_id id)
{
    for (size_t i = 0; i < form->item_count; i++)
        if (shows(form, &form->items[i], id)) {
            printf("%s\t%s\n", form_label(form, &form->items[i]), form_text(form, &form->items[i]));
            return true;
        }
    return false;
}

int main(int argc, char **argv)
{
    struct err err = {0};
    struct registry *registry = NULL;
    if (argc != 5 || kind_named(argv[2]) == RECORD_KIND_COUNT)
        return 64;
    enum record_kind kind = kind_named(argv[2]);
    enum field_id id = field_by_path(kind, argv[3]);
    setlocale(LC_ALL, "C.UTF-8");
    i18n_start(argv[4], getenv("CATALOGUES"));
    struct store *store = store_new(argv[1]);
    if (id == FIELD_NONE || !store_load(store, &registry, NULL, NULL, &err)) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    struct app *app = app_new(24, 80);
    struct commands commands = {0};
    app_update(app, &(struct message){.kind = MSG_LOADED, .registry = registry, .text = argv[1]},
               &commands);
    form_start(app, registry_at(app->registry, kind, 0));
    bool shown = print_item(&app->form, id);
    commands_clear(&commands);
    app_free(app);
    store_free(store);
    return shown ? 0 : 1;
}
