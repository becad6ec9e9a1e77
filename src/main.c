/* main.c - puts the process in order, understands the command line, and hands over to the screen
 * or to a command. */
#include "base/i18n.h"
#include "door.h"
#include "effect.h"
#include "environment.h"
#include "loop.h"

#include <stdlib.h>
#include <unistd.h>

enum { ROWS_USUAL = 24, COLUMNS_USUAL = 80 };

static bool run_screen(struct effects *effects, const struct cli_options *options, struct err *err)
{
    struct term_options screen = {
        .colour = term_colour_wanted(options->colour == COLOUR_ALWAYS  ? 1
                                     : options->colour == COLOUR_NEVER ? -1
                                                                       : 0),
        .ascii = !i18n_utf8_terminal(),
        .plain_lines = options->ascii,
    };
    if (options->json)
        return fail(err, ERR_USAGE, _("--json needs a command."));
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return fail(err, ERR_USAGE, _("The screen needs a terminal. Without one, give a command."));
    return effects_open(effects, options, err) && loop_run(effects, &screen, err);
}

static int run(const struct cli_call *call)
{
    struct effects effects = {.app = app_new(ROWS_USUAL, COLUMNS_USUAL)};
    struct door door = {.effects = &effects, .options = &call->options};
    struct cli_door cli_door;
    struct err err = {0};
    int status = EXIT_SUCCESS;
    bool screen = !call->command && !call->options.help && !call->options.version;
    if (screen ? !run_screen(&effects, &call->options, &err) : !door_open(&door, &cli_door, &err))
        status = cli_complain(call, &err);
    else if (!screen)
        status = cli_run(call, &cli_door);
    app_free(effects.app);
    effects_close(&effects);
    return status;
}

int main(int argc, char **argv)
{
    struct cli_call call = {0};
    struct err err = {0};
    if (!environment_clean())
        return err_exit_status(ERR_IO);
    char *catalogues = environment_catalogues();
    i18n_start(cli_language(argc, argv), catalogues);
    free(catalogues);
    if (!cli_parse(argc, argv, &call, &err))
        return cli_complain(&call, &err);
    return run(&call);
}
