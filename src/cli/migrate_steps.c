/* cli/migrate_steps.c - migrate next: export, map, import. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/migrate.h"
#include "cli/print.h"
#include "model/account_csv.h"
#include "model/merge.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAMES_MAX = 99 };

/* export ----------------------------------------------------------------------------------------
 */

static bool same_cells(const struct cells *a, const struct cells *b)
{
    if (a->row_count != b->row_count || a->fault_count > 0 || b->fault_count > 0)
        return false;
    for (size_t row = 0; row < a->row_count; row++) {
        if (cells_width(a, row) != cells_width(b, row))
            return false;
        for (size_t i = 0; i < cells_width(a, row); i++)
            if (strcmp(cells_cell(a, row, i), cells_cell(b, row, i)) != 0)
                return false;
    }
    return true;
}

/* A run that was killed before it could save has left just that. */
static bool is_written(const struct cli_door *door, const char *path, const struct cells *cells)
{
    struct cells *there = NULL;
    bool same = access(path, F_OK) == 0 && door->read_csv(door->main, path, NULL, &there, NULL) &&
                same_cells(there, cells);
    cells_free(there);
    return same;
}

/* The path that was asked for, or the first beside the settings that is free or holds it. */
static char *export_path(const struct migrate *migrate, const struct cells *cells)
{
    const struct cli_door *door = migrate->cli->door;
    const char *asked = option_value(migrate->cli, OPTION_EXPORT);
    char *path = asked ? mem_copy(asked) : NULL;
    for (unsigned n = 1; !asked && n <= NAMES_MAX; n++) {
        char *name = migration_export_name(migrate_record(migrate), n);
        free(path);
        path = door->beside(door->main, name);
        free(name);
        if (access(path, F_OK) != 0 || is_written(door, path, cells))
            break;
    }
    return path;
}

static bool note_export(struct migrate *migrate, const char *path, struct err *err)
{
    char *whole = realpath(path, NULL);
    struct registry *registry = registry_copy(migrate_registry(migrate));
    bool noted =
        (!whole || migration_set(registry, migrate->id, FIELD_MIGRATION_EXPORT_FILE, whole, err)) &&
        migration_done(registry, migrate->id, MIGRATION_EXPORT, clock_wall_ms(), err);
    free(whole);
    if (noted)
        return migrate_save(migrate, registry, err);
    registry_free(registry);
    return false;
}

bool migrate_export(struct migrate *migrate, bool *undone, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    struct account_exporting *exporting =
        migration_export(migrate_registry(migrate), migrate_record(migrate));
    struct cells *cells = account_export_next(exporting, SIZE_MAX);
    char *path = export_path(migrate, cells);
    bool written =
        is_written(door, path, cells) ||
        door->write_csv(door->main, path, option_value(migrate->cli, OPTION_ENCODING), cells, err);
    (void)undone;
    if (written && note_export(migrate, path, err))
        migrate_say_step(migrate, MIGRATION_EXPORT);
    else
        written = false;
    free(path);
    cells_free(cells);
    account_export_end(exporting);
    return written;
}

/* map -------------------------------------------------------------------------------------------
 */

static struct migration_map *make_map(const struct migrate *migrate, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    const struct record *record = migrate_record(migrate);
    struct cells *cells = NULL;
    struct migration_map *map = NULL;
    bool ready =
        !record_is(record, FIELD_MIGRATION_RULE, "column") ||
        door->read_csv(door->main, record_get(record, FIELD_MIGRATION_FILE), NULL, &cells, err);
    if (ready)
        map = migration_map(migrate_registry(migrate), record, cells, err);
    cells_free(cells);
    return map;
}

static void print_map(const struct cells *cells)
{
    struct table table = {.columns = 6};
    const char *row[6] = {"ID",         _("Mail address"), _("User name"), _("User name there"),
                          _("Sending"), _("Problem")};
    table.right[0] = true;
    table_row(&table, row);
    for (size_t i = 1; i < cells->row_count; i++) {
        for (size_t at = 0; at < 6; at++)
            row[at] = cells_cell(cells, i, at);
        table_row(&table, row);
    }
    table_print(&table, "");
}

static void print_map_json(const struct cells *cells)
{
    struct text text = {0};
    text_add(&text, "[");
    for (size_t row = 1; row < cells->row_count; row++) {
        text_add(&text, row > 1 ? ",\n  {" : "\n  {");
        for (size_t i = 0; i < cells_width(cells, row); i++) {
            text_add(&text, i ? ", " : "");
            text_add_json(&text, cells_cell(cells, 0, i), false);
            text_add(&text, ": ");
            if (i == 0)
                text_add(&text, cells_cell(cells, row, i));
            else
                text_add_json(&text, cells_cell(cells, row, i), false);
        }
        text_add_char(&text, '}');
    }
    text_add(&text, cells->row_count > 1 ? "\n]" : "]");
    print_json(text_get(&text));
    text_free(&text);
}

static void show_map(const struct migrate *migrate, const struct migration_map *map)
{
    struct cells *cells = migration_map_cells(migrate_registry(migrate), map);
    if (migrate->cli->call->options.json)
        print_map_json(cells);
    else
        print_map(cells);
    cells_free(cells);
    if (map->problems > 0)
        say(ngettext("%zu account cannot be moved like that.",
                     "%zu accounts cannot be moved like that.", map->problems),
            map->problems);
    if (map->keeping > 0)
        say(ngettext("%zu account leaves mail on the server: when its mails get other UIDLs, all "
                     "of it is fetched again.",
                     "%zu accounts leave mail on the server: when their mails get other UIDLs, all "
                     "of it is fetched again.",
                     map->keeping),
            map->keeping);
}

bool migrate_map(struct migrate *migrate, bool *undone, struct err *err)
{
    struct migration_map *map = make_map(migrate, err);
    if (!map)
        return false;
    show_map(migrate, map);
    bool good = map->problems == 0;
    migration_map_free(map);
    if (!good)
        return fail(err, ERR_INPUT, _("Choose another rule with --users, or mend the file."));
    *undone = false;
    return option_given(migrate->cli, OPTION_DRY_RUN) ||
           migrate_step_done(migrate, MIGRATION_MAP, err);
}

/* import ----------------------------------------------------------------------------------------
 */

/* The accounts alone: that the step is done is no news. */
static void print_difference(const struct registry *before, const struct registry *after)
{
    struct text lines = {0};
    registry_difference(before, after, SIZE_MAX, &lines);
    for (const char *line = text_get(&lines); *line;) {
        size_t length = strcspn(line, "\n");
        if (strncmp(line, "migration ", 10) != 0)
            print_line("%.*s", (int)length, line);
        line += length + (line[length] == '\n');
    }
    text_free(&lines);
}

/* Before the settings say so. What an earlier import has kept stays kept. */
static bool keep(const struct migrate *migrate, const struct cells *before, struct err *err)
{
    const struct cli_door *door = migrate->cli->door;
    struct cells *kept = NULL, *joined;
    bool done;
    if (record_is(migrate_record(migrate), FIELD_MIGRATION_IMPORTED, ""))
        return door->keep_before(door->main, migrate->id, before, err);
    if (!door->kept_before(door->main, migrate->id, &kept, err))
        return false;
    joined = migration_before_join(kept, before, err);
    done = joined && door->keep_before(door->main, migrate->id, joined, err);
    cells_free(joined);
    cells_free(kept);
    return done;
}

static bool ask_import(const struct migrate *migrate, size_t count, bool *yes, struct err *err)
{
    char *question = mem_format(ngettext("Give %zu account to the new server? [y/N] ",
                                         "Give %zu accounts to the new server? [y/N] ", count),
                                count);
    bool asked = migrate_agreed(migrate, question, yes, err);
    free(question);
    return asked;
}

/* Takes after over. */
static bool take_import(struct migrate *migrate, struct registry *after, size_t count,
                        const struct cells *before, bool *undone, struct err *err)
{
    bool yes = false, asked = true;
    if (!option_given(migrate->cli, OPTION_DRY_RUN))
        asked = ask_import(migrate, count, &yes, err);
    if (!asked || !yes || !keep(migrate, before, err)) {
        registry_free(after);
        if (asked && !yes && !option_given(migrate->cli, OPTION_DRY_RUN)) {
            say(_("Nothing was changed."));
            *undone = true;
        }
        return asked && !yes;
    }
    if (!migrate_save(migrate, after, err))
        return false;
    migrate_say_step(migrate, MIGRATION_IMPORT);
    return true;
}

bool migrate_import(struct migrate *migrate, bool *undone, struct err *err)
{
    struct migration_map *map = make_map(migrate, err);
    struct cells *before = NULL;
    struct registry *after = NULL;
    bool done = false;
    if (map && map->problems > 0)
        show_map(migrate, map);
    if (map)
        after = migration_import(migrate_registry(migrate), migrate->id, map, clock_wall_ms(),
                                 &before, err);
    if (after) {
        if (!migrate->cli->call->options.json)
            print_difference(migrate_registry(migrate), after);
        done = take_import(migrate, after, map->count, before, undone, err);
    }
    cells_free(before);
    migration_map_free(map);
    return done;
}
