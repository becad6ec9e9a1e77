/* cli/transfer.c - account import and account export: CSV in, all or nothing, and out. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/ask.h"
#include "cli/change.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "model/account_csv.h"
#include "model/merge.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS_AT_ONCE = 2000 /* some milliseconds */, DIFFERENCE_MAX = 256 * 1024 * 1024 };

static size_t kept_problems(const struct account_import *import)
{
    return import->problem_count < IMPORT_PROBLEMS_MAX ? import->problem_count
                                                       : IMPORT_PROBLEMS_MAX;
}

static void say_problems(const struct account_import *import)
{
    size_t kept = kept_problems(import);
    for (size_t i = 0; i < kept; i++) {
        const struct import_problem *problem = &import->problems[i];
        if (*problem->column)
            say(_("Line %zu, column %s: %s"), problem->line, problem->column, problem->sentence);
        else
            say(_("Line %zu: %s"), problem->line, problem->sentence);
    }
    if (kept < import->problem_count)
        say(ngettext("%zu more mistake is not listed.", "%zu more mistakes are not listed.",
                     import->problem_count - kept),
            import->problem_count - kept);
    say(ngettext("Nothing was taken: the file has %zu mistake.",
                 "Nothing was taken: the file has %zu mistakes.", import->problem_count),
        import->problem_count);
}

/* What is to be known before anything is checked with what came in, or before it is taken. */
static void say_notes(const struct account_import *import)
{
    char *notes[] = {account_import_beside(import), account_import_commands(import)};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        if (notes[i])
            say("%s", notes[i]);
        free(notes[i]);
    }
}

static void add_problems(struct text *out, const struct account_import *import)
{
    size_t kept = kept_problems(import);
    text_add(out, ",\n  \"problems\": [");
    for (size_t i = 0; i < kept; i++) {
        const struct import_problem *problem = &import->problems[i];
        text_format(out, "%s\n    {\"line\": %zu, \"column\": ", i ? "," : "", problem->line);
        text_add_json(out, problem->column, false);
        text_add(out, ", \"text\": ");
        text_add_json(out, problem->sentence, false);
        text_add_char(out, '}');
    }
    text_add(out, kept ? "\n  ]" : "]");
}

/* The lines of the difference, one string each. */
static void add_difference(struct text *out, const char *lines)
{
    const char *comma = "";
    text_add(out, ",\n  \"difference\": [");
    for (const char *line = lines; *line; comma = ",") {
        size_t length = strcspn(line, "\n");
        char *copy = mem_copy_n(line, length);
        text_format(out, "%s\n    ", comma);
        text_add_json(out, copy, false);
        free(copy);
        line += length + (line[length] == '\n');
    }
    text_add(out, *comma ? "\n  ]" : "]");
}

static void print_import_json(const struct account_import *import, bool dry, const char *difference)
{
    struct text text = {0};
    bool good = import->registry != NULL;
    text_format(&text,
                "{\n  \"taken\": %s,\n  \"added\": %zu,\n  \"changed\": %zu,\n"
                "  \"removed\": %zu,\n  \"unchanged\": %zu,\n  \"added_beside\": %zu,\n"
                "  \"problem_count\": %zu",
                good && !dry ? "true" : "false", good ? import->added : 0,
                good ? import->changed : 0, good ? import->removed : 0,
                good ? import->unchanged : 0, good ? import->beside : 0, import->problem_count);
    add_problems(&text, import);
    if (dry && good)
        add_difference(&text, difference);
    text_add(&text, "\n}");
    print_json(text_get(&text));
    text_free(&text);
}

/* more: how many changes are not in difference. */
static void print_difference(const char *difference, size_t more)
{
    for (const char *line = difference; *line;) {
        size_t length = strcspn(line, "\n");
        print_line("%.*s", (int)length, line);
        line += length + (line[length] == '\n');
    }
    if (more > 0)
        print_line(_("and %zu more"), more);
}

static void print_import(const struct account_import *import, bool dry)
{
    print_line(dry ? _("would be added: %zu, changed: %zu, removed: %zu, unchanged: %zu")
                   : _("added: %zu, changed: %zu, removed: %zu, unchanged: %zu"),
               import->added, import->changed, import->removed, import->unchanged);
}

/* On a terminal nobody reads 100,000 lines, and the counts would be far below what was asked for;
 * a file or another program gets all of them. */
static size_t difference_lines(const struct cli *cli)
{
    enum { LINES_ON_TERMINAL = 40 };
    bool all = cli->call->options.json || option_given(cli, OPTION_VERBOSE);
    return all || !isatty(STDOUT_FILENO) ? SIZE_MAX : LINES_ON_TERMINAL;
}

/* Puts what the file makes of the registry in its place, and saves it. */
static bool take(struct cli *cli, const struct account_import *import, struct err *err)
{
    const struct cli_door *door = cli->door;
    struct message message = {.kind = MSG_IMPORT, .registry = registry_copy(import->registry)};
    door->send(door->main, &message);
    return door->save(door->main, err);
}

/* Takes the cells over: they are gone before the registry is written, which takes as much memory
 * again. NULL: a signal came. */
static struct account_import *read_cells(struct cli *cli, struct cells *cells)
{
    struct account_importing *importing =
        account_import_begin(cli->door->app->registry, cells, option_given(cli, OPTION_REPLACE));
    struct account_import *import = NULL;
    struct progress progress;
    bool more = true, stopped = false;
    progress_begin(&progress, cli);
    while (more && !stopped) {
        more = account_import_step(importing, ROWS_AT_ONCE);
        stopped = cli->door->interrupted(cli->door->main);
        progress_rows(&progress, _("%zu of %zu lines read"), account_import_done(importing),
                      cells->row_count);
    }
    progress_end(&progress);
    if (stopped)
        account_import_cancel(importing);
    else
        import = account_import_end(importing);
    cells_free(cells);
    return import;
}

/* What a dry run prints, and what is looked at before the question. */
static void show_difference(const struct cli *cli, const struct account_import *import)
{
    struct text difference = {.ceiling = DIFFERENCE_MAX};
    size_t lines = difference_lines(cli);
    size_t all =
        registry_difference(cli->door->app->registry, import->registry, lines, &difference);
    if (cli->call->options.json) {
        print_import_json(import, true, text_get(&difference));
    } else {
        print_difference(text_get(&difference), all > lines ? all - lines : 0);
        print_import(import, true);
    }
    say_notes(import);
    text_free(&difference);
}

/* Is there somebody who can look at it first and say no? */
static bool is_asked(const struct cli *cli, const struct account_import *import)
{
    return import->added + import->changed + import->removed > 0 &&
           !option_given(cli, OPTION_YES) && !cli->call->options.json && isatty(STDIN_FILENO) &&
           isatty(STDOUT_FILENO) && isatty(STDERR_FILENO) && ask_possible();
}

/* 0: it was taken, or no was the answer. */
static int take_asked(struct cli *cli, const struct account_import *import, struct err *err)
{
    bool asked = is_asked(cli, import), yes = true;
    if (asked) {
        show_difference(cli, import);
        fflush(stdout); /* the question goes another way */
        if (!ask_yes(cli->door, _("Take that? [y/N] "), &yes, err))
            return say_err(err);
    }
    if (!yes) {
        say(_("Nothing was taken."));
        return 0;
    }
    if (!take(cli, import, err))
        return say_err(err);
    if (cli->call->options.json)
        print_import_json(import, false, "");
    else
        print_import(import, false);
    if (!asked)
        say_notes(import);
    return 0;
}

static int refuse(const struct cli *cli, const struct account_import *import)
{
    if (cli->call->options.json)
        print_import_json(import, false, "");
    else
        say_problems(import);
    return err_exit_status(ERR_INPUT);
}

static int import_cells(struct cli *cli, struct cells *cells, struct err *err)
{
    struct account_import *import = read_cells(cli, cells);
    int status = 0;
    if (!import) {
        fail(err, ERR_CHECK, _("Interrupted: nothing was taken."));
        return say_err(err);
    }
    if (!import->registry)
        status = refuse(cli, import);
    else if (option_given(cli, OPTION_DRY_RUN))
        show_difference(cli, import);
    else
        status = take_asked(cli, import, err);
    account_import_free(import);
    return status;
}

int command_import(struct cli *cli)
{
    struct err err = {0};
    struct cells *cells = NULL;
    bool dry = option_given(cli, OPTION_DRY_RUN);
    if (!cli->door->read_csv(cli->door->main, cli->call->words[0],
                             option_value(cli, OPTION_ENCODING), &cells, &err))
        return err.code == ERR_USAGE ? cli_complain(cli->call, &err) : say_err(&err);
    bool ready = dry ? cli_load(cli, &err) : cli_change_begin(cli, &err);
    if (ready)
        return import_cells(cli, cells, &err);
    cells_free(cells);
    return say_err(&err);
}

struct exporting {
    struct cli *cli;
    struct account_exporting *accounts;
    struct progress progress;
    bool begun;
};

static bool next_piece(void *context, struct cells **piece, struct err *err)
{
    struct exporting *exporting = context;
    struct cli *cli = exporting->cli;
    size_t done = account_export_done(exporting->accounts);
    size_t count = account_export_count(exporting->accounts);
    *piece = NULL;
    if (cli->door->interrupted(cli->door->main))
        return fail(err, ERR_CHECK, _("Interrupted: nothing was written."));
    progress_rows(&exporting->progress, _("%zu of %zu lines written"), done, count);
    if (done < count || !exporting->begun)
        *piece = account_export_next(exporting->accounts, ROWS_AT_ONCE);
    exporting->begun = true;
    return true;
}

int command_export(struct cli *cli)
{
    struct err err = {0};
    if (!cli_load(cli, &err))
        return say_err(&err);
    struct exporting exporting = {.cli = cli};
    exporting.accounts = account_export_begin(cli->door->app->registry, NULL, 0);
    progress_begin(&exporting.progress, cli);
    bool written = cli->door->write_csv_pieces(cli->door->main, cli->call->words[0],
                                               option_value(cli, OPTION_ENCODING), next_piece,
                                               &exporting, &err);
    progress_end(&exporting.progress);
    account_export_end(exporting.accounts);
    if (written)
        return 0;
    return err.code == ERR_USAGE ? cli_complain(cli->call, &err) : say_err(&err);
}
