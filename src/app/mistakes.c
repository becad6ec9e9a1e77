/* The mistakes of a CSV file that cannot be taken, as a CSV file of their own: for whoever mends
 * the first one, in another window or at another desk. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

static size_t kept(const struct account_import *import)
{
    return import->problem_count < IMPORT_PROBLEMS_MAX ? import->problem_count
                                                       : IMPORT_PROBLEMS_MAX;
}

void mistakes_ask(struct app *app)
{
    const struct account_import *import = app->import.import;
    size_t count = kept(import);
    if (count < import->problem_count)
        dialog_open(app, DIALOG_MISTAKES,
                    _("The first %zu of %zu mistakes are written to a new CSV file: line, column "
                      "and what is wrong."),
                    count, import->problem_count);
    else
        dialog_open(app, DIALOG_MISTAKES,
                    ngettext("%zu mistake is written to a new CSV file: line, column and what is "
                             "wrong.",
                             "%zu mistakes are written to a new CSV file: line, column and what "
                             "is wrong.",
                             count),
                    count);
    dialog_add_line(app, INPUT_COUNT, "mistakes.csv");
}

static void add_row(struct cells *cells, const char *line, const char *column, const char *text)
{
    cells_begin_row(cells, cells->row_count + 1);
    cells_add(cells, line);
    cells_add(cells, column);
    cells_add(cells, text);
}

bool mistakes_write(struct app *app, struct commands *commands)
{
    const struct account_import *import = app->import.import;
    const char *path = dialog_path(app);
    char line[24];
    if (!path || !import)
        return false;
    struct command *command = commands_add(commands, CMD_EXPORT);
    command->path = mem_copy(path);
    command->cells = cells_new();
    add_row(command->cells, "line", "column", "text");
    for (size_t i = 0; i < kept(import); i++) {
        const struct import_problem *problem = &import->problems[i];
        snprintf(line, sizeof line, "%zu", problem->line);
        add_row(command->cells, line, problem->column, problem->sentence);
    }
    return false; /* until it is written */
}
